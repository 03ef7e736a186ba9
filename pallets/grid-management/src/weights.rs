//! Weights of `pallet_grid_management`. Measured, not written: `scripts/benchmark.sh` makes this file.
//!
//! Date: 2026-11-30; benchmark command 64.0.0; steps 20, repeat 8.
//! Processor: AMD EPYC.
//! WebAssembly: Compiled; database cache 1024 MiB; worst-case map size 1000000.
//!
//! Not measured yet, but estimated by what is read and written: `request_flexibility`,
//! `cancel_flexibility_request`, `commit_flexibility`, `clear_flexibility`, `activate_flexibility`,
//! `release_flexibility`, `settle_flexibility`, `close_flexibility`, `idle_flexibility`,
//! `find_flexibility`; and of `disconnect` and `leave` what they note of commitments.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// The weight functions that `pallet_grid_management` needs.
pub trait WeightInfo {
	fn set_operator_authorization() -> Weight;
	fn revoke_operator_authorization() -> Weight;
	fn create_area(a: u32, ) -> Weight;
	fn extend_area() -> Weight;
	fn update_area() -> Weight;
	fn set_area_name() -> Weight;
	fn set_supply_terms(a: u32, ) -> Weight;
	fn accept_tariff(a: u32, ) -> Weight;
	fn set_tariff_band() -> Weight;
	fn resign_as_supplier() -> Weight;
	fn remove_area(h: u32, ) -> Weight;
	fn connect() -> Weight;
	fn accept_connection() -> Weight;
	fn change_connection() -> Weight;
	fn decline_connection() -> Weight;
	fn withdraw_invitation() -> Weight;
	fn give_notice() -> Weight;
	fn leave() -> Weight;
	fn update_connection() -> Weight;
	fn disconnect() -> Weight;
	fn update_grid_status() -> Weight;
	fn begin_blackout() -> Weight;
	fn end_blackout() -> Weight;
	fn implement_emergency_protocol() -> Weight;
	fn lift_emergency() -> Weight;
	fn set_network_account() -> Weight;
	fn propose_measure() -> Weight;
	fn confirm_measure() -> Weight;
	fn withdraw_measure_proposal() -> Weight;
	fn set_status_reporter() -> Weight;
	fn publish_envelopes(n: u32, ) -> Weight;
	fn judge_connections(n: u32, ) -> Weight;
	fn set_default_envelope() -> Weight;
	fn set_controllable_devices() -> Weight;
	fn set_floor_rule() -> Weight;
	fn offer_contract() -> Weight;
	fn accept_contract() -> Weight;
	fn request_flexibility() -> Weight;
	fn cancel_flexibility_request() -> Weight;
	fn commit_flexibility() -> Weight;
	fn clear_flexibility() -> Weight;
	fn activate_flexibility() -> Weight;
	fn release_flexibility() -> Weight;
	fn settle_flexibility() -> Weight;
	fn close_flexibility() -> Weight;
	fn idle_flexibility() -> Weight;
	fn find_flexibility() -> Weight;
}

/// The measured weights, with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:1 w:1)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:1)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn set_operator_authorization() -> Weight {
		// Proof size: measured 1553, estimated 4240 bytes.
		// Shortest execution: 64_046 nanoseconds.
		Weight::from_parts(80_159_000, 4240)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:1 w:1)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:1)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn revoke_operator_authorization() -> Weight {
		// Proof size: measured 1807, estimated 4240 bytes.
		// Shortest execution: 69_684 nanoseconds.
		Weight::from_parts(78_627_000, 4240)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextArea` (r:1 w:1)
	/// Proof: `GridManagement::NextArea` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:2)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:1)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:255 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:1)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:0 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn create_area(a: u32, ) -> Weight {
		// Proof size: measured 2712 + a * 53, estimated 4503 + a * 3860 bytes.
		// Shortest execution: 28_442 nanoseconds.
		Weight::from_parts(60_054_948, 4503)
			// Standard error: 25_133
			.saturating_add(Weight::from_parts(3_781_374, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(7_u64))
			.saturating_add(Weight::from_parts(0, 3860).saturating_mul(a.into()))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:2)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:7 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextArea` (r:1 w:1)
	/// Proof: `GridManagement::NextArea` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:1)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:31 w:31)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:0 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	fn extend_area() -> Weight {
		// Proof size: measured 7917, estimated 80195 bytes.
		// Shortest execution: 315_851 nanoseconds.
		Weight::from_parts(346_005_000, 80195)
			.saturating_add(T::DbWeight::get().reads(44_u64))
			.saturating_add(T::DbWeight::get().writes(37_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn update_area() -> Weight {
		// Proof size: measured 1539, estimated 21270 bytes.
		// Shortest execution: 75_522 nanoseconds.
		Weight::from_parts(90_374_000, 21270)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaNames` (r:1 w:1)
	/// Proof: `GridManagement::AreaNames` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	fn set_area_name() -> Weight {
		// Proof size: measured 1584, estimated 21270 bytes.
		// Shortest execution: 76_815 nanoseconds.
		Weight::from_parts(92_338_000, 21270)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:256 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:0)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:31 w:31)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::TariffProposals` (r:0 w:1)
	/// Proof: `GridManagement::TariffProposals` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn set_supply_terms(a: u32, ) -> Weight {
		// Proof size: measured 6773 + a * 53, estimated 80195 + a * 3877 bytes.
		// Shortest execution: 202_051 nanoseconds.
		Weight::from_parts(240_416_514, 80195)
			// Standard error: 32_831
			.saturating_add(Weight::from_parts(3_824_460, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(42_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(33_u64))
			.saturating_add(Weight::from_parts(0, 3877).saturating_mul(a.into()))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:256 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::TariffProposals` (r:1 w:1)
	/// Proof: `GridManagement::TariffProposals` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:0)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:31 w:31)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn accept_tariff(a: u32, ) -> Weight {
		// Proof size: measured 6626 + a * 53, estimated 80195 + a * 3877 bytes.
		// Shortest execution: 186_839 nanoseconds.
		Weight::from_parts(212_846_973, 80195)
			// Standard error: 37_060
			.saturating_add(Weight::from_parts(3_900_922, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(36_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(33_u64))
			.saturating_add(Weight::from_parts(0, 3877).saturating_mul(a.into()))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn set_tariff_band() -> Weight {
		// Proof size: measured 3476, estimated 4867 bytes.
		// Shortest execution: 59_608 nanoseconds.
		Weight::from_parts(73_339_000, 4867)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:30 w:30)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::TariffProposals` (r:1 w:1)
	/// Proof: `GridManagement::TariffProposals` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	fn resign_as_supplier() -> Weight {
		// Proof size: measured 6358, estimated 77640 bytes.
		// Shortest execution: 224_044 nanoseconds.
		Weight::from_parts(235_501_000, 77640)
			.saturating_add(T::DbWeight::get().reads(35_u64))
			.saturating_add(T::DbWeight::get().writes(32_u64))
	}
	/// Storage: `GridManagement::Areas` (r:2 w:2)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:1)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Cooldowns` (r:1 w:1)
	/// Proof: `GridManagement::Cooldowns` (`max_values`: None, `max_size`: Some(38926), added: 41401, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::MeasureOwners` (r:1 w:1)
	/// Proof: `GridManagement::MeasureOwners` (`max_values`: None, `max_size`: Some(4622), added: 7097, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::MeasureProposals` (r:1 w:1)
	/// Proof: `GridManagement::MeasureProposals` (`max_values`: None, `max_size`: Some(10093), added: 12568, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::RecentCuts` (r:1 w:1)
	/// Proof: `GridManagement::RecentCuts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Blackouts` (r:1 w:1)
	/// Proof: `GridManagement::Blackouts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:1)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NetworkAccounts` (r:1 w:1)
	/// Proof: `GridManagement::NetworkAccounts` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:1)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::StatusHistory` (r:96 w:96)
	/// Proof: `GridManagement::StatusHistory` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SheddingTurns` (r:0 w:1)
	/// Proof: `GridManagement::SheddingTurns` (`max_values`: None, `max_size`: Some(15), added: 2490, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaNames` (r:0 w:1)
	/// Proof: `GridManagement::AreaNames` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FloorRules` (r:0 w:1)
	/// Proof: `GridManagement::FloorRules` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::TariffProposals` (r:0 w:1)
	/// Proof: `GridManagement::TariffProposals` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::OpenPages` (r:0 w:1)
	/// Proof: `GridManagement::OpenPages` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// The range of component `h` is `[0, 96]`.
	fn remove_area(h: u32, ) -> Weight {
		// Proof size: measured 27155 + h * 47, estimated 42391 + h * 2530 bytes.
		// Shortest execution: 255_310 nanoseconds.
		Weight::from_parts(266_769_192, 42391)
			// Standard error: 36_818
			.saturating_add(Weight::from_parts(1_447_505, 0).saturating_mul(h.into()))
			.saturating_add(T::DbWeight::get().reads(22_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(h.into())))
			.saturating_add(T::DbWeight::get().writes(17_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(h.into())))
			.saturating_add(Weight::from_parts(0, 2530).saturating_mul(h.into()))
	}
	/// Storage: `GridManagement::Areas` (r:8 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Invitations` (r:1 w:1)
	/// Proof: `GridManagement::Invitations` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn connect() -> Weight {
		// Proof size: measured 3669, estimated 26990 bytes.
		// Shortest execution: 133_599 nanoseconds.
		Weight::from_parts(150_274_000, 26990)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Invitations` (r:1 w:1)
	/// Proof: `GridManagement::Invitations` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:2 w:1)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:1)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:9 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:2 w:2)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:0)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:2 w:2)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::OpenPages` (r:1 w:1)
	/// Proof: `GridManagement::OpenPages` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextPage` (r:1 w:1)
	/// Proof: `GridManagement::NextPage` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Totals` (r:2 w:2)
	/// Proof: `P2pTrading::Totals` (`max_values`: None, `max_size`: Some(7309), added: 9784, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OpenBills` (r:2 w:2)
	/// Proof: `P2pTrading::OpenBills` (`max_values`: None, `max_size`: Some(7309), added: 9784, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingMembers` (r:1 w:0)
	/// Proof: `P2pTrading::SharingMembers` (`max_values`: None, `max_size`: Some(589), added: 3064, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Arrears` (r:1 w:1)
	/// Proof: `P2pTrading::Arrears` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn accept_connection() -> Weight {
		// Proof size: measured 9901, estimated 38178 bytes.
		// Shortest execution: 299_356 nanoseconds.
		Weight::from_parts(322_280_000, 38178)
			.saturating_add(T::DbWeight::get().reads(41_u64))
			.saturating_add(T::DbWeight::get().writes(18_u64))
	}
	/// Storage: `GridManagement::Invitations` (r:1 w:1)
	/// Proof: `GridManagement::Invitations` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(27725), added: 30200, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn change_connection() -> Weight {
		// Proof size: measured 5096, estimated 31190 bytes.
		// Shortest execution: 142_913 nanoseconds.
		Weight::from_parts(162_392_000, 31190)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `GridManagement::Invitations` (r:1 w:1)
	/// Proof: `GridManagement::Invitations` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn decline_connection() -> Weight {
		// Proof size: measured 1554, estimated 4240 bytes.
		// Shortest execution: 64_506 nanoseconds.
		Weight::from_parts(74_321_000, 4240)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Invitations` (r:1 w:1)
	/// Proof: `GridManagement::Invitations` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn withdraw_invitation() -> Weight {
		// Proof size: measured 1673, estimated 21270 bytes.
		// Shortest execution: 97_645 nanoseconds.
		Weight::from_parts(105_477_000, 21270)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn give_notice() -> Weight {
		// Proof size: measured 577, estimated 3539 bytes.
		// Shortest execution: 54_591 nanoseconds.
		Weight::from_parts(61_903_000, 3539)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:1)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:16)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:0)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:0)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(27725), added: 30200, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ContractOffers` (r:0 w:1)
	/// Proof: `GridManagement::ContractOffers` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	fn leave() -> Weight {
		// Proof size: measured 25706, estimated 94046 bytes.
		// Shortest execution: 418_804 nanoseconds.
		Weight::from_parts(448_388_000, 94046)
			.saturating_add(T::DbWeight::get().reads(27_u64))
			.saturating_add(T::DbWeight::get().writes(22_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(27725), added: 30200, mode: `MaxEncodedLen`)
	fn update_connection() -> Weight {
		// Proof size: measured 2786, estimated 31190 bytes.
		// Shortest execution: 126_068 nanoseconds.
		Weight::from_parts(133_529_000, 31190)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(27725), added: 30200, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:1)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:16)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ContractOffers` (r:0 w:1)
	/// Proof: `GridManagement::ContractOffers` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	fn disconnect() -> Weight {
		// Proof size: measured 23780, estimated 94046 bytes.
		// Shortest execution: 359_375 nanoseconds.
		Weight::from_parts(385_384_000, 94046)
			.saturating_add(T::DbWeight::get().reads(32_u64))
			.saturating_add(T::DbWeight::get().writes(22_u64))
	}
	/// Storage: `GridManagement::Reporters` (r:1 w:0)
	/// Proof: `GridManagement::Reporters` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:0)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::StatusHistory` (r:0 w:1)
	/// Proof: `GridManagement::StatusHistory` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	fn update_grid_status() -> Weight {
		// Proof size: measured 12431, estimated 21270 bytes.
		// Shortest execution: 121_751 nanoseconds.
		Weight::from_parts(137_605_000, 21270)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `GridManagement::Reporters` (r:1 w:0)
	/// Proof: `GridManagement::Reporters` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:1)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Cooldowns` (r:1 w:1)
	/// Proof: `GridManagement::Cooldowns` (`max_values`: None, `max_size`: Some(38926), added: 41401, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextIncident` (r:1 w:1)
	/// Proof: `GridManagement::NextIncident` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::RecentCuts` (r:1 w:1)
	/// Proof: `GridManagement::RecentCuts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Blackouts` (r:1 w:1)
	/// Proof: `GridManagement::Blackouts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::StatusHistory` (r:0 w:1)
	/// Proof: `GridManagement::StatusHistory` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Incidents` (r:0 w:1)
	/// Proof: `GridManagement::Incidents` (`max_values`: None, `max_size`: Some(416), added: 2891, mode: `MaxEncodedLen`)
	fn begin_blackout() -> Weight {
		// Proof size: measured 24895, estimated 42391 bytes.
		// Shortest execution: 271_075 nanoseconds.
		Weight::from_parts(286_007_000, 42391)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `GridManagement::Reporters` (r:1 w:0)
	/// Proof: `GridManagement::Reporters` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:1)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Incidents` (r:1 w:1)
	/// Proof: `GridManagement::Incidents` (`max_values`: None, `max_size`: Some(416), added: 2891, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Cooldowns` (r:1 w:1)
	/// Proof: `GridManagement::Cooldowns` (`max_values`: None, `max_size`: Some(38926), added: 41401, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::MeasureOwners` (r:1 w:1)
	/// Proof: `GridManagement::MeasureOwners` (`max_values`: None, `max_size`: Some(4622), added: 7097, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::StatusHistory` (r:0 w:1)
	/// Proof: `GridManagement::StatusHistory` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	fn end_blackout() -> Weight {
		// Proof size: measured 20002, estimated 42391 bytes.
		// Shortest execution: 218_136 nanoseconds.
		Weight::from_parts(245_366_000, 42391)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextIncident` (r:1 w:1)
	/// Proof: `GridManagement::NextIncident` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:1)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Cooldowns` (r:1 w:1)
	/// Proof: `GridManagement::Cooldowns` (`max_values`: None, `max_size`: Some(38926), added: 41401, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SheddingTurns` (r:1 w:1)
	/// Proof: `GridManagement::SheddingTurns` (`max_values`: None, `max_size`: Some(15), added: 2490, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::MeasureOwners` (r:1 w:1)
	/// Proof: `GridManagement::MeasureOwners` (`max_values`: None, `max_size`: Some(4622), added: 7097, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Incidents` (r:0 w:1)
	/// Proof: `GridManagement::Incidents` (`max_values`: None, `max_size`: Some(416), added: 2891, mode: `MaxEncodedLen`)
	fn implement_emergency_protocol() -> Weight {
		// Proof size: measured 18891, estimated 42391 bytes.
		// Shortest execution: 191_055 nanoseconds.
		Weight::from_parts(210_454_000, 42391)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:1)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Incidents` (r:1 w:1)
	/// Proof: `GridManagement::Incidents` (`max_values`: None, `max_size`: Some(416), added: 2891, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Cooldowns` (r:1 w:1)
	/// Proof: `GridManagement::Cooldowns` (`max_values`: None, `max_size`: Some(38926), added: 41401, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::MeasureOwners` (r:1 w:1)
	/// Proof: `GridManagement::MeasureOwners` (`max_values`: None, `max_size`: Some(4622), added: 7097, mode: `MaxEncodedLen`)
	fn lift_emergency() -> Weight {
		// Proof size: measured 20161, estimated 42391 bytes.
		// Shortest execution: 193_559 nanoseconds.
		Weight::from_parts(208_361_000, 42391)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NetworkAccounts` (r:1 w:1)
	/// Proof: `GridManagement::NetworkAccounts` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:2 w:2)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn set_network_account() -> Weight {
		// Proof size: measured 1716, estimated 6100 bytes.
		// Shortest execution: 72_988 nanoseconds.
		Weight::from_parts(80_581_000, 6100)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextProposal` (r:1 w:1)
	/// Proof: `GridManagement::NextProposal` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::MeasureProposals` (r:1 w:1)
	/// Proof: `GridManagement::MeasureProposals` (`max_values`: None, `max_size`: Some(10093), added: 12568, mode: `MaxEncodedLen`)
	fn propose_measure() -> Weight {
		// Proof size: measured 1693, estimated 21270 bytes.
		// Shortest execution: 96_985 nanoseconds.
		Weight::from_parts(104_916_000, 21270)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:16 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::MeasureProposals` (r:1 w:1)
	/// Proof: `GridManagement::MeasureProposals` (`max_values`: None, `max_size`: Some(10093), added: 12568, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextIncident` (r:1 w:1)
	/// Proof: `GridManagement::NextIncident` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:1)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SheddingTurns` (r:1 w:1)
	/// Proof: `GridManagement::SheddingTurns` (`max_values`: None, `max_size`: Some(15), added: 2490, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::MeasureOwners` (r:1 w:1)
	/// Proof: `GridManagement::MeasureOwners` (`max_values`: None, `max_size`: Some(4622), added: 7097, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Incidents` (r:0 w:1)
	/// Proof: `GridManagement::Incidents` (`max_values`: None, `max_size`: Some(416), added: 2891, mode: `MaxEncodedLen`)
	fn confirm_measure() -> Weight {
		// Proof size: measured 12831, estimated 41550 bytes.
		// Shortest execution: 177_184 nanoseconds.
		Weight::from_parts(183_734_000, 41550)
			.saturating_add(T::DbWeight::get().reads(25_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::MeasureProposals` (r:1 w:1)
	/// Proof: `GridManagement::MeasureProposals` (`max_values`: None, `max_size`: Some(10093), added: 12568, mode: `MaxEncodedLen`)
	fn withdraw_measure_proposal() -> Weight {
		// Proof size: measured 1805, estimated 21270 bytes.
		// Shortest execution: 84_056 nanoseconds.
		Weight::from_parts(98_998_000, 21270)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Reporters` (r:1 w:1)
	/// Proof: `GridManagement::Reporters` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:1)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn set_status_reporter() -> Weight {
		// Proof size: measured 1637, estimated 21270 bytes.
		// Shortest execution: 93_659 nanoseconds.
		Weight::from_parts(105_478_000, 21270)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FloorRules` (r:8 w:0)
	/// Proof: `GridManagement::FloorRules` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:127 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:127 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:127 w:127)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(27725), added: 30200, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 128]`.
	fn publish_envelopes(n: u32, ) -> Weight {
		// Proof size: measured 2535 + n * 463, estimated 21270 + n * 30200 bytes.
		// Shortest execution: 130_435 nanoseconds.
		Weight::from_parts(75_637_279, 21270)
			// Standard error: 118_980
			.saturating_add(Weight::from_parts(19_526_123, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(19_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 30200).saturating_mul(n.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:0)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:0)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(27725), added: 30200, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:32 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LimitBreachesOf` (r:32 w:32)
	/// Proof: `GridManagement::LimitBreachesOf` (`max_values`: None, `max_size`: Some(1201), added: 3676, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 32]`.
	fn judge_connections(n: u32, ) -> Weight {
		// Proof size: measured 15989 + n * 129, estimated 31190 + n * 3676 bytes.
		// Shortest execution: 961 nanoseconds.
		Weight::from_parts(91_908_982, 31190)
			// Standard error: 285_258
			.saturating_add(Weight::from_parts(13_125_603, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3676).saturating_mul(n.into()))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FloorRules` (r:8 w:0)
	/// Proof: `GridManagement::FloorRules` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(27725), added: 30200, mode: `MaxEncodedLen`)
	fn set_default_envelope() -> Weight {
		// Proof size: measured 2444, estimated 31190 bytes.
		// Shortest execution: 124_496 nanoseconds.
		Weight::from_parts(139_908_000, 31190)
			.saturating_add(T::DbWeight::get().reads(22_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(27725), added: 30200, mode: `MaxEncodedLen`)
	fn set_controllable_devices() -> Weight {
		// Proof size: measured 2336, estimated 31190 bytes.
		// Shortest execution: 101_852 nanoseconds.
		Weight::from_parts(114_560_000, 31190)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FloorRules` (r:1 w:1)
	/// Proof: `GridManagement::FloorRules` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	fn set_floor_rule() -> Weight {
		// Proof size: measured 1249, estimated 4240 bytes.
		// Shortest execution: 47_942 nanoseconds.
		Weight::from_parts(59_559_000, 4240)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ContractOffers` (r:0 w:1)
	/// Proof: `GridManagement::ContractOffers` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	fn offer_contract() -> Weight {
		// Proof size: measured 1635, estimated 21270 bytes.
		// Shortest execution: 104_626 nanoseconds.
		Weight::from_parts(112_608_000, 21270)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ContractOffers` (r:1 w:1)
	/// Proof: `GridManagement::ContractOffers` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(27725), added: 30200, mode: `MaxEncodedLen`)
	fn accept_contract() -> Weight {
		// Proof size: measured 1753, estimated 31190 bytes.
		// Shortest execution: 88_201 nanoseconds.
		Weight::from_parts(94_140_000, 31190)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Estimated, not measured yet.
	fn request_flexibility() -> Weight {
		Weight::from_parts(240_000_000, 25000)
			.saturating_add(T::DbWeight::get().reads(20_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Estimated, not measured yet.
	fn cancel_flexibility_request() -> Weight {
		Weight::from_parts(90_000_000, 8000)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Estimated, not measured yet.
	fn commit_flexibility() -> Weight {
		Weight::from_parts(3_000_000_000, 640000)
			.saturating_add(T::DbWeight::get().reads(190_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Estimated, not measured yet.
	fn clear_flexibility() -> Weight {
		Weight::from_parts(500_000_000, 110000)
			.saturating_add(T::DbWeight::get().reads(38_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Estimated, not measured yet.
	fn activate_flexibility() -> Weight {
		Weight::from_parts(220_000_000, 45000)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Estimated, not measured yet.
	fn release_flexibility() -> Weight {
		Weight::from_parts(200_000_000, 45000)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Estimated, not measured yet.
	fn settle_flexibility() -> Weight {
		Weight::from_parts(5_000_000_000, 1200000)
			.saturating_add(T::DbWeight::get().reads(285_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Estimated, not measured yet.
	fn close_flexibility() -> Weight {
		Weight::from_parts(400_000_000, 110000)
			.saturating_add(T::DbWeight::get().reads(38_u64))
			.saturating_add(T::DbWeight::get().writes(38_u64))
	}
	/// Estimated, not measured yet.
	fn idle_flexibility() -> Weight {
		Weight::from_parts(20_000_000, 3000)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Estimated, not measured yet.
	fn find_flexibility() -> Weight {
		Weight::from_parts(40_000_000, 6000)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
}

/// The measured weights with ParityDB's database weights, for tests.
impl WeightInfo for () {
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:1 w:1)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:1)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn set_operator_authorization() -> Weight {
		// Proof size: measured 1553, estimated 4240 bytes.
		// Shortest execution: 64_046 nanoseconds.
		Weight::from_parts(80_159_000, 4240)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:1 w:1)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:1)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn revoke_operator_authorization() -> Weight {
		// Proof size: measured 1807, estimated 4240 bytes.
		// Shortest execution: 69_684 nanoseconds.
		Weight::from_parts(78_627_000, 4240)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextArea` (r:1 w:1)
	/// Proof: `GridManagement::NextArea` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:2)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:1)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:255 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:1)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:0 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn create_area(a: u32, ) -> Weight {
		// Proof size: measured 2712 + a * 53, estimated 4503 + a * 3860 bytes.
		// Shortest execution: 28_442 nanoseconds.
		Weight::from_parts(60_054_948, 4503)
			// Standard error: 25_133
			.saturating_add(Weight::from_parts(3_781_374, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
			.saturating_add(Weight::from_parts(0, 3860).saturating_mul(a.into()))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:2)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:7 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextArea` (r:1 w:1)
	/// Proof: `GridManagement::NextArea` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:1)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:31 w:31)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:0 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	fn extend_area() -> Weight {
		// Proof size: measured 7917, estimated 80195 bytes.
		// Shortest execution: 315_851 nanoseconds.
		Weight::from_parts(346_005_000, 80195)
			.saturating_add(ParityDbWeight::get().reads(44_u64))
			.saturating_add(ParityDbWeight::get().writes(37_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn update_area() -> Weight {
		// Proof size: measured 1539, estimated 21270 bytes.
		// Shortest execution: 75_522 nanoseconds.
		Weight::from_parts(90_374_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaNames` (r:1 w:1)
	/// Proof: `GridManagement::AreaNames` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	fn set_area_name() -> Weight {
		// Proof size: measured 1584, estimated 21270 bytes.
		// Shortest execution: 76_815 nanoseconds.
		Weight::from_parts(92_338_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:256 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:0)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:31 w:31)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::TariffProposals` (r:0 w:1)
	/// Proof: `GridManagement::TariffProposals` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn set_supply_terms(a: u32, ) -> Weight {
		// Proof size: measured 6773 + a * 53, estimated 80195 + a * 3877 bytes.
		// Shortest execution: 202_051 nanoseconds.
		Weight::from_parts(240_416_514, 80195)
			// Standard error: 32_831
			.saturating_add(Weight::from_parts(3_824_460, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(42_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(33_u64))
			.saturating_add(Weight::from_parts(0, 3877).saturating_mul(a.into()))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:256 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::TariffProposals` (r:1 w:1)
	/// Proof: `GridManagement::TariffProposals` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:0)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:31 w:31)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn accept_tariff(a: u32, ) -> Weight {
		// Proof size: measured 6626 + a * 53, estimated 80195 + a * 3877 bytes.
		// Shortest execution: 186_839 nanoseconds.
		Weight::from_parts(212_846_973, 80195)
			// Standard error: 37_060
			.saturating_add(Weight::from_parts(3_900_922, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(36_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(33_u64))
			.saturating_add(Weight::from_parts(0, 3877).saturating_mul(a.into()))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn set_tariff_band() -> Weight {
		// Proof size: measured 3476, estimated 4867 bytes.
		// Shortest execution: 59_608 nanoseconds.
		Weight::from_parts(73_339_000, 4867)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:30 w:30)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::TariffProposals` (r:1 w:1)
	/// Proof: `GridManagement::TariffProposals` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	fn resign_as_supplier() -> Weight {
		// Proof size: measured 6358, estimated 77640 bytes.
		// Shortest execution: 224_044 nanoseconds.
		Weight::from_parts(235_501_000, 77640)
			.saturating_add(ParityDbWeight::get().reads(35_u64))
			.saturating_add(ParityDbWeight::get().writes(32_u64))
	}
	/// Storage: `GridManagement::Areas` (r:2 w:2)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:1)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Cooldowns` (r:1 w:1)
	/// Proof: `GridManagement::Cooldowns` (`max_values`: None, `max_size`: Some(38926), added: 41401, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::MeasureOwners` (r:1 w:1)
	/// Proof: `GridManagement::MeasureOwners` (`max_values`: None, `max_size`: Some(4622), added: 7097, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::MeasureProposals` (r:1 w:1)
	/// Proof: `GridManagement::MeasureProposals` (`max_values`: None, `max_size`: Some(10093), added: 12568, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::RecentCuts` (r:1 w:1)
	/// Proof: `GridManagement::RecentCuts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Blackouts` (r:1 w:1)
	/// Proof: `GridManagement::Blackouts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:1)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NetworkAccounts` (r:1 w:1)
	/// Proof: `GridManagement::NetworkAccounts` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:1)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::StatusHistory` (r:96 w:96)
	/// Proof: `GridManagement::StatusHistory` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SheddingTurns` (r:0 w:1)
	/// Proof: `GridManagement::SheddingTurns` (`max_values`: None, `max_size`: Some(15), added: 2490, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaNames` (r:0 w:1)
	/// Proof: `GridManagement::AreaNames` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FloorRules` (r:0 w:1)
	/// Proof: `GridManagement::FloorRules` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::TariffProposals` (r:0 w:1)
	/// Proof: `GridManagement::TariffProposals` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::OpenPages` (r:0 w:1)
	/// Proof: `GridManagement::OpenPages` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// The range of component `h` is `[0, 96]`.
	fn remove_area(h: u32, ) -> Weight {
		// Proof size: measured 27155 + h * 47, estimated 42391 + h * 2530 bytes.
		// Shortest execution: 255_310 nanoseconds.
		Weight::from_parts(266_769_192, 42391)
			// Standard error: 36_818
			.saturating_add(Weight::from_parts(1_447_505, 0).saturating_mul(h.into()))
			.saturating_add(ParityDbWeight::get().reads(22_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(h.into())))
			.saturating_add(ParityDbWeight::get().writes(17_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(h.into())))
			.saturating_add(Weight::from_parts(0, 2530).saturating_mul(h.into()))
	}
	/// Storage: `GridManagement::Areas` (r:8 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Invitations` (r:1 w:1)
	/// Proof: `GridManagement::Invitations` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn connect() -> Weight {
		// Proof size: measured 3669, estimated 26990 bytes.
		// Shortest execution: 133_599 nanoseconds.
		Weight::from_parts(150_274_000, 26990)
			.saturating_add(ParityDbWeight::get().reads(18_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Invitations` (r:1 w:1)
	/// Proof: `GridManagement::Invitations` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:2 w:1)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:1)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:9 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:2 w:2)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:0)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:2 w:2)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::OpenPages` (r:1 w:1)
	/// Proof: `GridManagement::OpenPages` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextPage` (r:1 w:1)
	/// Proof: `GridManagement::NextPage` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Totals` (r:2 w:2)
	/// Proof: `P2pTrading::Totals` (`max_values`: None, `max_size`: Some(7309), added: 9784, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OpenBills` (r:2 w:2)
	/// Proof: `P2pTrading::OpenBills` (`max_values`: None, `max_size`: Some(7309), added: 9784, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingMembers` (r:1 w:0)
	/// Proof: `P2pTrading::SharingMembers` (`max_values`: None, `max_size`: Some(589), added: 3064, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Arrears` (r:1 w:1)
	/// Proof: `P2pTrading::Arrears` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn accept_connection() -> Weight {
		// Proof size: measured 9901, estimated 38178 bytes.
		// Shortest execution: 299_356 nanoseconds.
		Weight::from_parts(322_280_000, 38178)
			.saturating_add(ParityDbWeight::get().reads(41_u64))
			.saturating_add(ParityDbWeight::get().writes(18_u64))
	}
	/// Storage: `GridManagement::Invitations` (r:1 w:1)
	/// Proof: `GridManagement::Invitations` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(27725), added: 30200, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn change_connection() -> Weight {
		// Proof size: measured 5096, estimated 31190 bytes.
		// Shortest execution: 142_913 nanoseconds.
		Weight::from_parts(162_392_000, 31190)
			.saturating_add(ParityDbWeight::get().reads(16_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `GridManagement::Invitations` (r:1 w:1)
	/// Proof: `GridManagement::Invitations` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn decline_connection() -> Weight {
		// Proof size: measured 1554, estimated 4240 bytes.
		// Shortest execution: 64_506 nanoseconds.
		Weight::from_parts(74_321_000, 4240)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Invitations` (r:1 w:1)
	/// Proof: `GridManagement::Invitations` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn withdraw_invitation() -> Weight {
		// Proof size: measured 1673, estimated 21270 bytes.
		// Shortest execution: 97_645 nanoseconds.
		Weight::from_parts(105_477_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn give_notice() -> Weight {
		// Proof size: measured 577, estimated 3539 bytes.
		// Shortest execution: 54_591 nanoseconds.
		Weight::from_parts(61_903_000, 3539)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:1)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:16)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:0)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:0)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(27725), added: 30200, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ContractOffers` (r:0 w:1)
	/// Proof: `GridManagement::ContractOffers` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	fn leave() -> Weight {
		// Proof size: measured 25706, estimated 94046 bytes.
		// Shortest execution: 418_804 nanoseconds.
		Weight::from_parts(448_388_000, 94046)
			.saturating_add(ParityDbWeight::get().reads(27_u64))
			.saturating_add(ParityDbWeight::get().writes(22_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(27725), added: 30200, mode: `MaxEncodedLen`)
	fn update_connection() -> Weight {
		// Proof size: measured 2786, estimated 31190 bytes.
		// Shortest execution: 126_068 nanoseconds.
		Weight::from_parts(133_529_000, 31190)
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(27725), added: 30200, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:1)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:16)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ContractOffers` (r:0 w:1)
	/// Proof: `GridManagement::ContractOffers` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	fn disconnect() -> Weight {
		// Proof size: measured 23780, estimated 94046 bytes.
		// Shortest execution: 359_375 nanoseconds.
		Weight::from_parts(385_384_000, 94046)
			.saturating_add(ParityDbWeight::get().reads(32_u64))
			.saturating_add(ParityDbWeight::get().writes(22_u64))
	}
	/// Storage: `GridManagement::Reporters` (r:1 w:0)
	/// Proof: `GridManagement::Reporters` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:0)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::StatusHistory` (r:0 w:1)
	/// Proof: `GridManagement::StatusHistory` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	fn update_grid_status() -> Weight {
		// Proof size: measured 12431, estimated 21270 bytes.
		// Shortest execution: 121_751 nanoseconds.
		Weight::from_parts(137_605_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `GridManagement::Reporters` (r:1 w:0)
	/// Proof: `GridManagement::Reporters` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:1)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Cooldowns` (r:1 w:1)
	/// Proof: `GridManagement::Cooldowns` (`max_values`: None, `max_size`: Some(38926), added: 41401, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextIncident` (r:1 w:1)
	/// Proof: `GridManagement::NextIncident` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::RecentCuts` (r:1 w:1)
	/// Proof: `GridManagement::RecentCuts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Blackouts` (r:1 w:1)
	/// Proof: `GridManagement::Blackouts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::StatusHistory` (r:0 w:1)
	/// Proof: `GridManagement::StatusHistory` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Incidents` (r:0 w:1)
	/// Proof: `GridManagement::Incidents` (`max_values`: None, `max_size`: Some(416), added: 2891, mode: `MaxEncodedLen`)
	fn begin_blackout() -> Weight {
		// Proof size: measured 24895, estimated 42391 bytes.
		// Shortest execution: 271_075 nanoseconds.
		Weight::from_parts(286_007_000, 42391)
			.saturating_add(ParityDbWeight::get().reads(18_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	/// Storage: `GridManagement::Reporters` (r:1 w:0)
	/// Proof: `GridManagement::Reporters` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:1)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Incidents` (r:1 w:1)
	/// Proof: `GridManagement::Incidents` (`max_values`: None, `max_size`: Some(416), added: 2891, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Cooldowns` (r:1 w:1)
	/// Proof: `GridManagement::Cooldowns` (`max_values`: None, `max_size`: Some(38926), added: 41401, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::MeasureOwners` (r:1 w:1)
	/// Proof: `GridManagement::MeasureOwners` (`max_values`: None, `max_size`: Some(4622), added: 7097, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::StatusHistory` (r:0 w:1)
	/// Proof: `GridManagement::StatusHistory` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	fn end_blackout() -> Weight {
		// Proof size: measured 20002, estimated 42391 bytes.
		// Shortest execution: 218_136 nanoseconds.
		Weight::from_parts(245_366_000, 42391)
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextIncident` (r:1 w:1)
	/// Proof: `GridManagement::NextIncident` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:1)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Cooldowns` (r:1 w:1)
	/// Proof: `GridManagement::Cooldowns` (`max_values`: None, `max_size`: Some(38926), added: 41401, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SheddingTurns` (r:1 w:1)
	/// Proof: `GridManagement::SheddingTurns` (`max_values`: None, `max_size`: Some(15), added: 2490, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::MeasureOwners` (r:1 w:1)
	/// Proof: `GridManagement::MeasureOwners` (`max_values`: None, `max_size`: Some(4622), added: 7097, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Incidents` (r:0 w:1)
	/// Proof: `GridManagement::Incidents` (`max_values`: None, `max_size`: Some(416), added: 2891, mode: `MaxEncodedLen`)
	fn implement_emergency_protocol() -> Weight {
		// Proof size: measured 18891, estimated 42391 bytes.
		// Shortest execution: 191_055 nanoseconds.
		Weight::from_parts(210_454_000, 42391)
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:1)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Incidents` (r:1 w:1)
	/// Proof: `GridManagement::Incidents` (`max_values`: None, `max_size`: Some(416), added: 2891, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Cooldowns` (r:1 w:1)
	/// Proof: `GridManagement::Cooldowns` (`max_values`: None, `max_size`: Some(38926), added: 41401, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::MeasureOwners` (r:1 w:1)
	/// Proof: `GridManagement::MeasureOwners` (`max_values`: None, `max_size`: Some(4622), added: 7097, mode: `MaxEncodedLen`)
	fn lift_emergency() -> Weight {
		// Proof size: measured 20161, estimated 42391 bytes.
		// Shortest execution: 193_559 nanoseconds.
		Weight::from_parts(208_361_000, 42391)
			.saturating_add(ParityDbWeight::get().reads(16_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NetworkAccounts` (r:1 w:1)
	/// Proof: `GridManagement::NetworkAccounts` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:2 w:2)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn set_network_account() -> Weight {
		// Proof size: measured 1716, estimated 6100 bytes.
		// Shortest execution: 72_988 nanoseconds.
		Weight::from_parts(80_581_000, 6100)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextProposal` (r:1 w:1)
	/// Proof: `GridManagement::NextProposal` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::MeasureProposals` (r:1 w:1)
	/// Proof: `GridManagement::MeasureProposals` (`max_values`: None, `max_size`: Some(10093), added: 12568, mode: `MaxEncodedLen`)
	fn propose_measure() -> Weight {
		// Proof size: measured 1693, estimated 21270 bytes.
		// Shortest execution: 96_985 nanoseconds.
		Weight::from_parts(104_916_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:16 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::MeasureProposals` (r:1 w:1)
	/// Proof: `GridManagement::MeasureProposals` (`max_values`: None, `max_size`: Some(10093), added: 12568, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextIncident` (r:1 w:1)
	/// Proof: `GridManagement::NextIncident` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:1)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SheddingTurns` (r:1 w:1)
	/// Proof: `GridManagement::SheddingTurns` (`max_values`: None, `max_size`: Some(15), added: 2490, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::MeasureOwners` (r:1 w:1)
	/// Proof: `GridManagement::MeasureOwners` (`max_values`: None, `max_size`: Some(4622), added: 7097, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Incidents` (r:0 w:1)
	/// Proof: `GridManagement::Incidents` (`max_values`: None, `max_size`: Some(416), added: 2891, mode: `MaxEncodedLen`)
	fn confirm_measure() -> Weight {
		// Proof size: measured 12831, estimated 41550 bytes.
		// Shortest execution: 177_184 nanoseconds.
		Weight::from_parts(183_734_000, 41550)
			.saturating_add(ParityDbWeight::get().reads(25_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::MeasureProposals` (r:1 w:1)
	/// Proof: `GridManagement::MeasureProposals` (`max_values`: None, `max_size`: Some(10093), added: 12568, mode: `MaxEncodedLen`)
	fn withdraw_measure_proposal() -> Weight {
		// Proof size: measured 1805, estimated 21270 bytes.
		// Shortest execution: 84_056 nanoseconds.
		Weight::from_parts(98_998_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Reporters` (r:1 w:1)
	/// Proof: `GridManagement::Reporters` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:1)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn set_status_reporter() -> Weight {
		// Proof size: measured 1637, estimated 21270 bytes.
		// Shortest execution: 93_659 nanoseconds.
		Weight::from_parts(105_478_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FloorRules` (r:8 w:0)
	/// Proof: `GridManagement::FloorRules` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:127 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:127 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:127 w:127)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(27725), added: 30200, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 128]`.
	fn publish_envelopes(n: u32, ) -> Weight {
		// Proof size: measured 2535 + n * 463, estimated 21270 + n * 30200 bytes.
		// Shortest execution: 130_435 nanoseconds.
		Weight::from_parts(75_637_279, 21270)
			// Standard error: 118_980
			.saturating_add(Weight::from_parts(19_526_123, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(19_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 30200).saturating_mul(n.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:0)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:0)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(27725), added: 30200, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:32 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LimitBreachesOf` (r:32 w:32)
	/// Proof: `GridManagement::LimitBreachesOf` (`max_values`: None, `max_size`: Some(1201), added: 3676, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 32]`.
	fn judge_connections(n: u32, ) -> Weight {
		// Proof size: measured 15989 + n * 129, estimated 31190 + n * 3676 bytes.
		// Shortest execution: 961 nanoseconds.
		Weight::from_parts(91_908_982, 31190)
			// Standard error: 285_258
			.saturating_add(Weight::from_parts(13_125_603, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3676).saturating_mul(n.into()))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FloorRules` (r:8 w:0)
	/// Proof: `GridManagement::FloorRules` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(27725), added: 30200, mode: `MaxEncodedLen`)
	fn set_default_envelope() -> Weight {
		// Proof size: measured 2444, estimated 31190 bytes.
		// Shortest execution: 124_496 nanoseconds.
		Weight::from_parts(139_908_000, 31190)
			.saturating_add(ParityDbWeight::get().reads(22_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(27725), added: 30200, mode: `MaxEncodedLen`)
	fn set_controllable_devices() -> Weight {
		// Proof size: measured 2336, estimated 31190 bytes.
		// Shortest execution: 101_852 nanoseconds.
		Weight::from_parts(114_560_000, 31190)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FloorRules` (r:1 w:1)
	/// Proof: `GridManagement::FloorRules` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	fn set_floor_rule() -> Weight {
		// Proof size: measured 1249, estimated 4240 bytes.
		// Shortest execution: 47_942 nanoseconds.
		Weight::from_parts(59_559_000, 4240)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ContractOffers` (r:0 w:1)
	/// Proof: `GridManagement::ContractOffers` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	fn offer_contract() -> Weight {
		// Proof size: measured 1635, estimated 21270 bytes.
		// Shortest execution: 104_626 nanoseconds.
		Weight::from_parts(112_608_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ContractOffers` (r:1 w:1)
	/// Proof: `GridManagement::ContractOffers` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(27725), added: 30200, mode: `MaxEncodedLen`)
	fn accept_contract() -> Weight {
		// Proof size: measured 1753, estimated 31190 bytes.
		// Shortest execution: 88_201 nanoseconds.
		Weight::from_parts(94_140_000, 31190)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Estimated, not measured yet.
	fn request_flexibility() -> Weight {
		Weight::from_parts(240_000_000, 25000)
			.saturating_add(ParityDbWeight::get().reads(20_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	/// Estimated, not measured yet.
	fn cancel_flexibility_request() -> Weight {
		Weight::from_parts(90_000_000, 8000)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Estimated, not measured yet.
	fn commit_flexibility() -> Weight {
		Weight::from_parts(3_000_000_000, 640000)
			.saturating_add(ParityDbWeight::get().reads(190_u64))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
	}
	/// Estimated, not measured yet.
	fn clear_flexibility() -> Weight {
		Weight::from_parts(500_000_000, 110000)
			.saturating_add(ParityDbWeight::get().reads(38_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Estimated, not measured yet.
	fn activate_flexibility() -> Weight {
		Weight::from_parts(220_000_000, 45000)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	/// Estimated, not measured yet.
	fn release_flexibility() -> Weight {
		Weight::from_parts(200_000_000, 45000)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	/// Estimated, not measured yet.
	fn settle_flexibility() -> Weight {
		Weight::from_parts(5_000_000_000, 1200000)
			.saturating_add(ParityDbWeight::get().reads(285_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	/// Estimated, not measured yet.
	fn close_flexibility() -> Weight {
		Weight::from_parts(400_000_000, 110000)
			.saturating_add(ParityDbWeight::get().reads(38_u64))
			.saturating_add(ParityDbWeight::get().writes(38_u64))
	}
	/// Estimated, not measured yet.
	fn idle_flexibility() -> Weight {
		Weight::from_parts(20_000_000, 3000)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Estimated, not measured yet.
	fn find_flexibility() -> Weight {
		Weight::from_parts(40_000_000, 6000)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
}
