//! Weights of `pallet_grid_management`. Measured, not written: `scripts/benchmark.sh` makes this file.
//!
//! Date: 2026-11-29; benchmark command 64.0.0; steps 20, repeat 6.
//! Processor: AMD EPYC.
//! WebAssembly: Compiled; database cache 1024 MiB; worst-case map size 1000000.
//!
//! Not measured yet: that measures take the place of suspensions. Calls that declare, lift or follow
//! them, and those that change or end a connection, have the reads and writes of the new items added by
//! hand; the calls from `propose_measure` on have the weights of comparable ones.
//!
//! Not measured yet: `set_area_name`, which has the weight of `update_area`, and that `remove_area`
//! deletes the area's name, for which it has one more write.

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
}

/// The measured weights, with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:1 w:1)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:1)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn set_operator_authorization() -> Weight {
		// Proof size: measured 1492, estimated 3609 bytes.
		// Shortest execution: 84_175 nanoseconds.
		Weight::from_parts(99_808_000, 3609)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:1 w:1)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:1)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn revoke_operator_authorization() -> Weight {
		// Proof size: measured 1742, estimated 3609 bytes.
		// Shortest execution: 84_586 nanoseconds.
		Weight::from_parts(91_196_000, 3609)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextArea` (r:1 w:1)
	/// Proof: `GridManagement::NextArea` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:2)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:1)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:255 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:1)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:0 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn create_area(a: u32, ) -> Weight {
		// Proof size: measured 2650 + a * 53, estimated 4503 + a * 3860 bytes.
		// Shortest execution: 40_400 nanoseconds.
		Weight::from_parts(73_242_918, 4503)
			// Standard error: 40_094
			.saturating_add(Weight::from_parts(4_774_719, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(7_u64))
			.saturating_add(Weight::from_parts(0, 3860).saturating_mul(a.into()))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:2)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
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
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:0 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn extend_area() -> Weight {
		// Proof size: measured 7735, estimated 80071 bytes.
		// Shortest execution: 390_501 nanoseconds.
		Weight::from_parts(409_719_000, 80071)
			.saturating_add(T::DbWeight::get().reads(44_u64))
			.saturating_add(T::DbWeight::get().writes(37_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn update_area() -> Weight {
		// Proof size: measured 1444, estimated 21270 bytes.
		// Shortest execution: 90_345 nanoseconds.
		Weight::from_parts(98_797_000, 21270)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Storage: `GridManagement::AreaNames` (r:1 w:1)
	fn set_area_name() -> Weight {
		// Not measured yet.
		Weight::from_parts(98_797_000, 21270)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
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
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::TariffProposals` (r:0 w:1)
	/// Proof: `GridManagement::TariffProposals` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn set_supply_terms(a: u32, ) -> Weight {
		// Proof size: measured 6591 + a * 53, estimated 80071 + a * 3877 bytes.
		// Shortest execution: 220_458 nanoseconds.
		Weight::from_parts(261_561_298, 80071)
			// Standard error: 53_746
			.saturating_add(Weight::from_parts(5_063_643, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(42_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(33_u64))
			.saturating_add(Weight::from_parts(0, 3877).saturating_mul(a.into()))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
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
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn accept_tariff(a: u32, ) -> Weight {
		// Proof size: measured 6449 + a * 53, estimated 80071 + a * 3877 bytes.
		// Shortest execution: 215_450 nanoseconds.
		Weight::from_parts(259_081_379, 80071)
			// Standard error: 66_030
			.saturating_add(Weight::from_parts(4_921_672, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(36_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(33_u64))
			.saturating_add(Weight::from_parts(0, 3877).saturating_mul(a.into()))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn set_tariff_band() -> Weight {
		// Proof size: measured 3423, estimated 4867 bytes.
		// Shortest execution: 73_920 nanoseconds.
		Weight::from_parts(81_892_000, 4867)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:30 w:30)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::TariffProposals` (r:1 w:1)
	/// Proof: `GridManagement::TariffProposals` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	fn resign_as_supplier() -> Weight {
		// Proof size: measured 6185, estimated 77520 bytes.
		// Shortest execution: 255_129 nanoseconds.
		Weight::from_parts(269_581_000, 77520)
			.saturating_add(T::DbWeight::get().reads(35_u64))
			.saturating_add(T::DbWeight::get().writes(32_u64))
	}
	/// Storage: `GridManagement::Areas` (r:2 w:2)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(771), added: 3246, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Cooldowns` (r:1 w:1)
	/// Proof: `GridManagement::Cooldowns` (`max_values`: None, `max_size`: Some(9486), added: 11961, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Suspensions` (r:1 w:1)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(4366), added: 6841, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::RecentCuts` (r:1 w:1)
	/// Proof: `GridManagement::RecentCuts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Blackouts` (r:1 w:1)
	/// Proof: `GridManagement::Blackouts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:1)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NetworkAccounts` (r:1 w:1)
	/// Proof: `GridManagement::NetworkAccounts` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:1)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::StatusHistory` (r:96 w:96)
	/// Proof: `GridManagement::StatusHistory` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::TariffProposals` (r:0 w:1)
	/// Proof: `GridManagement::TariffProposals` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::OpenPages` (r:0 w:1)
	/// Proof: `GridManagement::OpenPages` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// The range of component `h` is `[0, 96]`.
	fn remove_area(h: u32, ) -> Weight {
		// Proof size: measured 19650 + h * 47, estimated 21270 + h * 2530 bytes.
		// Shortest execution: 334_984 nanoseconds.
		Weight::from_parts(428_238_446, 21270)
			// Standard error: 400_790
			.saturating_add(Weight::from_parts(2_092_255, 0).saturating_mul(h.into()))
			.saturating_add(T::DbWeight::get().reads(24_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(h.into())))
			.saturating_add(T::DbWeight::get().writes(18_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(h.into())))
			.saturating_add(Weight::from_parts(0, 2530).saturating_mul(h.into()))
	}
	/// Storage: `GridManagement::Areas` (r:8 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Invitations` (r:1 w:1)
	/// Proof: `GridManagement::Invitations` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn connect() -> Weight {
		// Proof size: measured 3572, estimated 21942 bytes.
		// Shortest execution: 142_252 nanoseconds.
		Weight::from_parts(151_395_000, 21942)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Invitations` (r:1 w:1)
	/// Proof: `GridManagement::Invitations` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(771), added: 3246, mode: `MaxEncodedLen`)
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
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1529), added: 4004, mode: `MaxEncodedLen`)
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
	/// Proof: `P2pTrading::Totals` (`max_values`: None, `max_size`: Some(5773), added: 8248, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OpenBills` (r:2 w:2)
	/// Proof: `P2pTrading::OpenBills` (`max_values`: None, `max_size`: Some(5773), added: 8248, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingMembers` (r:1 w:0)
	/// Proof: `P2pTrading::SharingMembers` (`max_values`: None, `max_size`: Some(589), added: 3064, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Arrears` (r:1 w:1)
	/// Proof: `P2pTrading::Arrears` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn accept_connection() -> Weight {
		// Proof size: measured 9606, estimated 37026 bytes.
		// Shortest execution: 419_131 nanoseconds.
		Weight::from_parts(428_108_000, 37026)
			.saturating_add(T::DbWeight::get().reads(42_u64))
			.saturating_add(T::DbWeight::get().writes(18_u64))
	}
	/// Storage: `GridManagement::Invitations` (r:1 w:1)
	/// Proof: `GridManagement::Invitations` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn change_connection() -> Weight {
		// Proof size: measured 4081, estimated 21942 bytes.
		// Shortest execution: 138_536 nanoseconds.
		Weight::from_parts(176_463_000, 21942)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `GridManagement::Invitations` (r:1 w:1)
	/// Proof: `GridManagement::Invitations` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn decline_connection() -> Weight {
		// Proof size: measured 1493, estimated 3609 bytes.
		// Shortest execution: 76_614 nanoseconds.
		Weight::from_parts(80_499_000, 3609)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Invitations` (r:1 w:1)
	/// Proof: `GridManagement::Invitations` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn withdraw_invitation() -> Weight {
		// Proof size: measured 1612, estimated 21270 bytes.
		// Shortest execution: 113_419 nanoseconds.
		Weight::from_parts(141_991_000, 21270)
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
		// Proof size: measured 487, estimated 3539 bytes.
		// Shortest execution: 56_444 nanoseconds.
		Weight::from_parts(61_141_000, 3539)
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
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn leave() -> Weight {
		// Proof size: measured 25424, estimated 94046 bytes.
		// Shortest execution: 515_377 nanoseconds.
		Weight::from_parts(527_215_000, 94046)
			.saturating_add(T::DbWeight::get().reads(28_u64))
			.saturating_add(T::DbWeight::get().writes(21_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	fn update_connection() -> Weight {
		// Proof size: measured 1808, estimated 21270 bytes.
		// Shortest execution: 104_546 nanoseconds.
		Weight::from_parts(111_126_000, 21270)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
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
	fn disconnect() -> Weight {
		// Proof size: measured 22876, estimated 94046 bytes.
		// Shortest execution: 441_256 nanoseconds.
		Weight::from_parts(463_059_000, 94046)
			.saturating_add(T::DbWeight::get().reads(32_u64))
			.saturating_add(T::DbWeight::get().writes(21_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::StatusHistory` (r:0 w:1)
	/// Proof: `GridManagement::StatusHistory` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	fn update_grid_status() -> Weight {
		// Proof size: measured 2304, estimated 21270 bytes.
		// Shortest execution: 108_130 nanoseconds.
		Weight::from_parts(114_771_000, 21270)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(771), added: 3246, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Cooldowns` (r:1 w:1)
	/// Proof: `GridManagement::Cooldowns` (`max_values`: None, `max_size`: Some(9486), added: 11961, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextIncident` (r:1 w:1)
	/// Proof: `GridManagement::NextIncident` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Suspensions` (r:1 w:1)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(4366), added: 6841, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::RecentCuts` (r:1 w:1)
	/// Proof: `GridManagement::RecentCuts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Blackouts` (r:1 w:1)
	/// Proof: `GridManagement::Blackouts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::StatusHistory` (r:0 w:1)
	/// Proof: `GridManagement::StatusHistory` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Incidents` (r:0 w:1)
	/// Proof: `GridManagement::Incidents` (`max_values`: None, `max_size`: Some(367), added: 2842, mode: `MaxEncodedLen`)
	fn begin_blackout() -> Weight {
		// Proof size: measured 17806, estimated 21270 bytes.
		// Shortest execution: 327_641 nanoseconds.
		Weight::from_parts(352_367_000, 21270)
			.saturating_add(T::DbWeight::get().reads(20_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Incidents` (r:1 w:1)
	/// Proof: `GridManagement::Incidents` (`max_values`: None, `max_size`: Some(367), added: 2842, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Cooldowns` (r:1 w:1)
	/// Proof: `GridManagement::Cooldowns` (`max_values`: None, `max_size`: Some(9486), added: 11961, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Suspensions` (r:1 w:1)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(4366), added: 6841, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::StatusHistory` (r:0 w:1)
	/// Proof: `GridManagement::StatusHistory` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	fn end_blackout() -> Weight {
		// Proof size: measured 12838, estimated 21270 bytes.
		// Shortest execution: 200_368 nanoseconds.
		Weight::from_parts(213_678_000, 21270)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextIncident` (r:1 w:1)
	/// Proof: `GridManagement::NextIncident` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Cooldowns` (r:1 w:1)
	/// Proof: `GridManagement::Cooldowns` (`max_values`: None, `max_size`: Some(9486), added: 11961, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Suspensions` (r:1 w:1)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(4366), added: 6841, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::RecentCuts` (r:1 w:1)
	/// Proof: `GridManagement::RecentCuts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Incidents` (r:0 w:1)
	/// Proof: `GridManagement::Incidents` (`max_values`: None, `max_size`: Some(367), added: 2842, mode: `MaxEncodedLen`)
	fn implement_emergency_protocol() -> Weight {
		// Proof size: measured 17759, estimated 21270 bytes.
		// Shortest execution: 202_822 nanoseconds.
		Weight::from_parts(214_709_000, 21270)
			.saturating_add(T::DbWeight::get().reads(21_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Incidents` (r:1 w:1)
	/// Proof: `GridManagement::Incidents` (`max_values`: None, `max_size`: Some(367), added: 2842, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Cooldowns` (r:1 w:1)
	/// Proof: `GridManagement::Cooldowns` (`max_values`: None, `max_size`: Some(9486), added: 11961, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Suspensions` (r:1 w:1)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(4366), added: 6841, mode: `MaxEncodedLen`)
	fn lift_emergency() -> Weight {
		// Proof size: measured 13054, estimated 21270 bytes.
		// Shortest execution: 191_815 nanoseconds.
		Weight::from_parts(201_600_000, 21270)
			.saturating_add(T::DbWeight::get().reads(19_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NetworkAccounts` (r:1 w:1)
	/// Proof: `GridManagement::NetworkAccounts` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:2 w:2)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	fn set_network_account() -> Weight {
		// Proof size: measured 1584, estimated 6092 bytes.
		// Shortest execution: 79_999 nanoseconds.
		Weight::from_parts(89_133_000, 6092)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Not measured yet: that of a declaration, which reads and writes as long a list.
	fn propose_measure() -> Weight {
		Weight::from_parts(190_000_000, 30000)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Not measured yet: that of a declaration and of a proposal together.
	fn confirm_measure() -> Weight {
		Weight::from_parts(400_000_000, 60000)
			.saturating_add(T::DbWeight::get().reads(28_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Not measured yet: that of a proposal.
	fn withdraw_measure_proposal() -> Weight {
		Weight::from_parts(190_000_000, 30000)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Not measured yet: that of an authorisation, with the way up to the root.
	fn set_status_reporter() -> Weight {
		Weight::from_parts(140_000_000, 22000)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Not measured yet: an update of a connection, and of each envelope three reads and a write.
	fn publish_envelopes(n: u32, ) -> Weight {
		Weight::from_parts(120_000_000, 30000)
			.saturating_add(Weight::from_parts(60_000_000, 20000).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
	/// Not measured yet: three items of a page, and of each account its connection and its breaches.
	fn judge_connections(n: u32, ) -> Weight {
		Weight::from_parts(30_000_000, 20000)
			.saturating_add(Weight::from_parts(4_000_000, 5000).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
	/// Not measured yet: an update of a connection, with a page of envelopes.
	fn set_default_envelope() -> Weight {
		Weight::from_parts(160_000_000, 30000)
			.saturating_add(T::DbWeight::get().reads(22_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Not measured yet: an update of a connection, with a page of envelopes.
	fn set_controllable_devices() -> Weight {
		Weight::from_parts(160_000_000, 30000)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Not measured yet: that of a network account without its roles.
	fn set_floor_rule() -> Weight {
		Weight::from_parts(50_000_000, 4000)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Not measured yet: that of an invitation.
	fn offer_contract() -> Weight {
		Weight::from_parts(120_000_000, 22000)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Not measured yet: that of an invitation's refusal, with a page of envelopes.
	fn accept_contract() -> Weight {
		Weight::from_parts(120_000_000, 22000)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
}

/// The measured weights with ParityDB's database weights, for tests.
impl WeightInfo for () {
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:1 w:1)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:1)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn set_operator_authorization() -> Weight {
		// Proof size: measured 1492, estimated 3609 bytes.
		// Shortest execution: 84_175 nanoseconds.
		Weight::from_parts(99_808_000, 3609)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:1 w:1)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:1)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn revoke_operator_authorization() -> Weight {
		// Proof size: measured 1742, estimated 3609 bytes.
		// Shortest execution: 84_586 nanoseconds.
		Weight::from_parts(91_196_000, 3609)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextArea` (r:1 w:1)
	/// Proof: `GridManagement::NextArea` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:2)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:1)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:255 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:1)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:0 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn create_area(a: u32, ) -> Weight {
		// Proof size: measured 2650 + a * 53, estimated 4503 + a * 3860 bytes.
		// Shortest execution: 40_400 nanoseconds.
		Weight::from_parts(73_242_918, 4503)
			// Standard error: 40_094
			.saturating_add(Weight::from_parts(4_774_719, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
			.saturating_add(Weight::from_parts(0, 3860).saturating_mul(a.into()))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:2)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
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
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:0 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	fn extend_area() -> Weight {
		// Proof size: measured 7735, estimated 80071 bytes.
		// Shortest execution: 390_501 nanoseconds.
		Weight::from_parts(409_719_000, 80071)
			.saturating_add(ParityDbWeight::get().reads(44_u64))
			.saturating_add(ParityDbWeight::get().writes(37_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn update_area() -> Weight {
		// Proof size: measured 1444, estimated 21270 bytes.
		// Shortest execution: 90_345 nanoseconds.
		Weight::from_parts(98_797_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Storage: `GridManagement::AreaNames` (r:1 w:1)
	fn set_area_name() -> Weight {
		// Not measured yet.
		Weight::from_parts(98_797_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
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
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::TariffProposals` (r:0 w:1)
	/// Proof: `GridManagement::TariffProposals` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn set_supply_terms(a: u32, ) -> Weight {
		// Proof size: measured 6591 + a * 53, estimated 80071 + a * 3877 bytes.
		// Shortest execution: 220_458 nanoseconds.
		Weight::from_parts(261_561_298, 80071)
			// Standard error: 53_746
			.saturating_add(Weight::from_parts(5_063_643, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(42_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(33_u64))
			.saturating_add(Weight::from_parts(0, 3877).saturating_mul(a.into()))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
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
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn accept_tariff(a: u32, ) -> Weight {
		// Proof size: measured 6449 + a * 53, estimated 80071 + a * 3877 bytes.
		// Shortest execution: 215_450 nanoseconds.
		Weight::from_parts(259_081_379, 80071)
			// Standard error: 66_030
			.saturating_add(Weight::from_parts(4_921_672, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(36_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(33_u64))
			.saturating_add(Weight::from_parts(0, 3877).saturating_mul(a.into()))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn set_tariff_band() -> Weight {
		// Proof size: measured 3423, estimated 4867 bytes.
		// Shortest execution: 73_920 nanoseconds.
		Weight::from_parts(81_892_000, 4867)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:30 w:30)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::TariffProposals` (r:1 w:1)
	/// Proof: `GridManagement::TariffProposals` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	fn resign_as_supplier() -> Weight {
		// Proof size: measured 6185, estimated 77520 bytes.
		// Shortest execution: 255_129 nanoseconds.
		Weight::from_parts(269_581_000, 77520)
			.saturating_add(ParityDbWeight::get().reads(35_u64))
			.saturating_add(ParityDbWeight::get().writes(32_u64))
	}
	/// Storage: `GridManagement::Areas` (r:2 w:2)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(771), added: 3246, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Cooldowns` (r:1 w:1)
	/// Proof: `GridManagement::Cooldowns` (`max_values`: None, `max_size`: Some(9486), added: 11961, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Suspensions` (r:1 w:1)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(4366), added: 6841, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::RecentCuts` (r:1 w:1)
	/// Proof: `GridManagement::RecentCuts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Blackouts` (r:1 w:1)
	/// Proof: `GridManagement::Blackouts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:1)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NetworkAccounts` (r:1 w:1)
	/// Proof: `GridManagement::NetworkAccounts` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:1)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::StatusHistory` (r:96 w:96)
	/// Proof: `GridManagement::StatusHistory` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::TariffProposals` (r:0 w:1)
	/// Proof: `GridManagement::TariffProposals` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::OpenPages` (r:0 w:1)
	/// Proof: `GridManagement::OpenPages` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// The range of component `h` is `[0, 96]`.
	fn remove_area(h: u32, ) -> Weight {
		// Proof size: measured 19650 + h * 47, estimated 21270 + h * 2530 bytes.
		// Shortest execution: 334_984 nanoseconds.
		Weight::from_parts(428_238_446, 21270)
			// Standard error: 400_790
			.saturating_add(Weight::from_parts(2_092_255, 0).saturating_mul(h.into()))
			.saturating_add(ParityDbWeight::get().reads(24_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(h.into())))
			.saturating_add(ParityDbWeight::get().writes(18_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(h.into())))
			.saturating_add(Weight::from_parts(0, 2530).saturating_mul(h.into()))
	}
	/// Storage: `GridManagement::Areas` (r:8 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Invitations` (r:1 w:1)
	/// Proof: `GridManagement::Invitations` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn connect() -> Weight {
		// Proof size: measured 3572, estimated 21942 bytes.
		// Shortest execution: 142_252 nanoseconds.
		Weight::from_parts(151_395_000, 21942)
			.saturating_add(ParityDbWeight::get().reads(18_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Invitations` (r:1 w:1)
	/// Proof: `GridManagement::Invitations` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(771), added: 3246, mode: `MaxEncodedLen`)
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
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1529), added: 4004, mode: `MaxEncodedLen`)
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
	/// Proof: `P2pTrading::Totals` (`max_values`: None, `max_size`: Some(5773), added: 8248, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OpenBills` (r:2 w:2)
	/// Proof: `P2pTrading::OpenBills` (`max_values`: None, `max_size`: Some(5773), added: 8248, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingMembers` (r:1 w:0)
	/// Proof: `P2pTrading::SharingMembers` (`max_values`: None, `max_size`: Some(589), added: 3064, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Arrears` (r:1 w:1)
	/// Proof: `P2pTrading::Arrears` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn accept_connection() -> Weight {
		// Proof size: measured 9606, estimated 37026 bytes.
		// Shortest execution: 419_131 nanoseconds.
		Weight::from_parts(428_108_000, 37026)
			.saturating_add(ParityDbWeight::get().reads(42_u64))
			.saturating_add(ParityDbWeight::get().writes(18_u64))
	}
	/// Storage: `GridManagement::Invitations` (r:1 w:1)
	/// Proof: `GridManagement::Invitations` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn change_connection() -> Weight {
		// Proof size: measured 4081, estimated 21942 bytes.
		// Shortest execution: 138_536 nanoseconds.
		Weight::from_parts(176_463_000, 21942)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `GridManagement::Invitations` (r:1 w:1)
	/// Proof: `GridManagement::Invitations` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn decline_connection() -> Weight {
		// Proof size: measured 1493, estimated 3609 bytes.
		// Shortest execution: 76_614 nanoseconds.
		Weight::from_parts(80_499_000, 3609)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Invitations` (r:1 w:1)
	/// Proof: `GridManagement::Invitations` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn withdraw_invitation() -> Weight {
		// Proof size: measured 1612, estimated 21270 bytes.
		// Shortest execution: 113_419 nanoseconds.
		Weight::from_parts(141_991_000, 21270)
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
		// Proof size: measured 487, estimated 3539 bytes.
		// Shortest execution: 56_444 nanoseconds.
		Weight::from_parts(61_141_000, 3539)
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
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn leave() -> Weight {
		// Proof size: measured 25424, estimated 94046 bytes.
		// Shortest execution: 515_377 nanoseconds.
		Weight::from_parts(527_215_000, 94046)
			.saturating_add(ParityDbWeight::get().reads(28_u64))
			.saturating_add(ParityDbWeight::get().writes(21_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	fn update_connection() -> Weight {
		// Proof size: measured 1808, estimated 21270 bytes.
		// Shortest execution: 104_546 nanoseconds.
		Weight::from_parts(111_126_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
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
	fn disconnect() -> Weight {
		// Proof size: measured 22876, estimated 94046 bytes.
		// Shortest execution: 441_256 nanoseconds.
		Weight::from_parts(463_059_000, 94046)
			.saturating_add(ParityDbWeight::get().reads(32_u64))
			.saturating_add(ParityDbWeight::get().writes(21_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::StatusHistory` (r:0 w:1)
	/// Proof: `GridManagement::StatusHistory` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	fn update_grid_status() -> Weight {
		// Proof size: measured 2304, estimated 21270 bytes.
		// Shortest execution: 108_130 nanoseconds.
		Weight::from_parts(114_771_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(771), added: 3246, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Cooldowns` (r:1 w:1)
	/// Proof: `GridManagement::Cooldowns` (`max_values`: None, `max_size`: Some(9486), added: 11961, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextIncident` (r:1 w:1)
	/// Proof: `GridManagement::NextIncident` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Suspensions` (r:1 w:1)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(4366), added: 6841, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::RecentCuts` (r:1 w:1)
	/// Proof: `GridManagement::RecentCuts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Blackouts` (r:1 w:1)
	/// Proof: `GridManagement::Blackouts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::StatusHistory` (r:0 w:1)
	/// Proof: `GridManagement::StatusHistory` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Incidents` (r:0 w:1)
	/// Proof: `GridManagement::Incidents` (`max_values`: None, `max_size`: Some(367), added: 2842, mode: `MaxEncodedLen`)
	fn begin_blackout() -> Weight {
		// Proof size: measured 17806, estimated 21270 bytes.
		// Shortest execution: 327_641 nanoseconds.
		Weight::from_parts(352_367_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(20_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Incidents` (r:1 w:1)
	/// Proof: `GridManagement::Incidents` (`max_values`: None, `max_size`: Some(367), added: 2842, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Cooldowns` (r:1 w:1)
	/// Proof: `GridManagement::Cooldowns` (`max_values`: None, `max_size`: Some(9486), added: 11961, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Suspensions` (r:1 w:1)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(4366), added: 6841, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::StatusHistory` (r:0 w:1)
	/// Proof: `GridManagement::StatusHistory` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	fn end_blackout() -> Weight {
		// Proof size: measured 12838, estimated 21270 bytes.
		// Shortest execution: 200_368 nanoseconds.
		Weight::from_parts(213_678_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextIncident` (r:1 w:1)
	/// Proof: `GridManagement::NextIncident` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Cooldowns` (r:1 w:1)
	/// Proof: `GridManagement::Cooldowns` (`max_values`: None, `max_size`: Some(9486), added: 11961, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Suspensions` (r:1 w:1)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(4366), added: 6841, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::RecentCuts` (r:1 w:1)
	/// Proof: `GridManagement::RecentCuts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Incidents` (r:0 w:1)
	/// Proof: `GridManagement::Incidents` (`max_values`: None, `max_size`: Some(367), added: 2842, mode: `MaxEncodedLen`)
	fn implement_emergency_protocol() -> Weight {
		// Proof size: measured 17759, estimated 21270 bytes.
		// Shortest execution: 202_822 nanoseconds.
		Weight::from_parts(214_709_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(21_u64))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Incidents` (r:1 w:1)
	/// Proof: `GridManagement::Incidents` (`max_values`: None, `max_size`: Some(367), added: 2842, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Cooldowns` (r:1 w:1)
	/// Proof: `GridManagement::Cooldowns` (`max_values`: None, `max_size`: Some(9486), added: 11961, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Suspensions` (r:1 w:1)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(4366), added: 6841, mode: `MaxEncodedLen`)
	fn lift_emergency() -> Weight {
		// Proof size: measured 13054, estimated 21270 bytes.
		// Shortest execution: 191_815 nanoseconds.
		Weight::from_parts(201_600_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(19_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NetworkAccounts` (r:1 w:1)
	/// Proof: `GridManagement::NetworkAccounts` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:2 w:2)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	fn set_network_account() -> Weight {
		// Proof size: measured 1584, estimated 6092 bytes.
		// Shortest execution: 79_999 nanoseconds.
		Weight::from_parts(89_133_000, 6092)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Not measured yet: that of a declaration, which reads and writes as long a list.
	fn propose_measure() -> Weight {
		Weight::from_parts(190_000_000, 30000)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Not measured yet: that of a declaration and of a proposal together.
	fn confirm_measure() -> Weight {
		Weight::from_parts(400_000_000, 60000)
			.saturating_add(ParityDbWeight::get().reads(28_u64))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
	}
	/// Not measured yet: that of a proposal.
	fn withdraw_measure_proposal() -> Weight {
		Weight::from_parts(190_000_000, 30000)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Not measured yet: that of an authorisation, with the way up to the root.
	fn set_status_reporter() -> Weight {
		Weight::from_parts(140_000_000, 22000)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Not measured yet: an update of a connection, and of each envelope three reads and a write.
	fn publish_envelopes(n: u32, ) -> Weight {
		Weight::from_parts(120_000_000, 30000)
			.saturating_add(Weight::from_parts(60_000_000, 20000).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(18_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
	/// Not measured yet: three items of a page, and of each account its connection and its breaches.
	fn judge_connections(n: u32, ) -> Weight {
		Weight::from_parts(30_000_000, 20000)
			.saturating_add(Weight::from_parts(4_000_000, 5000).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
	/// Not measured yet: an update of a connection, with a page of envelopes.
	fn set_default_envelope() -> Weight {
		Weight::from_parts(160_000_000, 30000)
			.saturating_add(ParityDbWeight::get().reads(22_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Not measured yet: an update of a connection, with a page of envelopes.
	fn set_controllable_devices() -> Weight {
		Weight::from_parts(160_000_000, 30000)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Not measured yet: that of a network account without its roles.
	fn set_floor_rule() -> Weight {
		Weight::from_parts(50_000_000, 4000)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Not measured yet: that of an invitation.
	fn offer_contract() -> Weight {
		Weight::from_parts(120_000_000, 22000)
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Not measured yet: that of an invitation's refusal, with a page of envelopes.
	fn accept_contract() -> Weight {
		Weight::from_parts(120_000_000, 22000)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
}
