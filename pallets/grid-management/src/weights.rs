//! Weights of `pallet_grid_management`. Measured, not written: `scripts/benchmark.sh` makes this file.
//!
//! Date: 2026-11-30; benchmark command 64.0.0; steps 16, repeat 6.
//! Processor: AMD EPYC.
//! WebAssembly: Compiled; database cache 1024 MiB; worst-case map size 1000000.

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
		// Proof size: measured 1265, estimated 4240 bytes.
		// Shortest execution: 58_878 nanoseconds.
		Weight::from_parts(72_377_000, 4240)
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
		// Proof size: measured 1504, estimated 4240 bytes.
		// Shortest execution: 60_430 nanoseconds.
		Weight::from_parts(69_103_000, 4240)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `GridManagement::NextArea` (r:1 w:1)
	/// Proof: `GridManagement::NextArea` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:2)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:1)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:255 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:1)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:0 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn create_area(a: u32, ) -> Weight {
		// Proof size: measured 2218 + a * 53, estimated 4503 + a * 3861 bytes.
		// Shortest execution: 28_933 nanoseconds.
		Weight::from_parts(50_180_496, 4503)
			// Standard error: 43_116
			.saturating_add(Weight::from_parts(3_854_534, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(7_u64))
			.saturating_add(Weight::from_parts(0, 3861).saturating_mul(a.into()))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:2)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:7 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextArea` (r:1 w:1)
	/// Proof: `GridManagement::NextArea` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:1)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:31 w:31)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:0 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	fn extend_area() -> Weight {
		// Proof size: measured 7474, estimated 80195 bytes.
		// Shortest execution: 302_101 nanoseconds.
		Weight::from_parts(324_194_000, 80195)
			.saturating_add(T::DbWeight::get().reads(42_u64))
			.saturating_add(T::DbWeight::get().writes(37_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn update_area() -> Weight {
		// Proof size: measured 1058, estimated 21270 bytes.
		// Shortest execution: 53_219 nanoseconds.
		Weight::from_parts(65_007_000, 21270)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaNames` (r:1 w:1)
	/// Proof: `GridManagement::AreaNames` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	fn set_area_name() -> Weight {
		// Proof size: measured 1211, estimated 21270 bytes.
		// Shortest execution: 65_477 nanoseconds.
		Weight::from_parts(76_514_000, 21270)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:256 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:0)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:31 w:31)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::TariffProposals` (r:0 w:1)
	/// Proof: `GridManagement::TariffProposals` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn set_supply_terms(a: u32, ) -> Weight {
		// Proof size: measured 6333 + a * 53, estimated 80195 + a * 3877 bytes.
		// Shortest execution: 178_096 nanoseconds.
		Weight::from_parts(196_168_724, 80195)
			// Standard error: 39_378
			.saturating_add(Weight::from_parts(3_799_498, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(39_u64))
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
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:0)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:31 w:31)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn accept_tariff(a: u32, ) -> Weight {
		// Proof size: measured 6153 + a * 53, estimated 80195 + a * 3877 bytes.
		// Shortest execution: 172_167 nanoseconds.
		Weight::from_parts(179_357_542, 80195)
			// Standard error: 52_808
			.saturating_add(Weight::from_parts(3_888_988, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(34_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(33_u64))
			.saturating_add(Weight::from_parts(0, 3877).saturating_mul(a.into()))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	fn set_tariff_band() -> Weight {
		// Proof size: measured 2995, estimated 4867 bytes.
		// Shortest execution: 47_140 nanoseconds.
		Weight::from_parts(57_215_000, 4867)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:30 w:30)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::TariffProposals` (r:1 w:1)
	/// Proof: `GridManagement::TariffProposals` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	fn resign_as_supplier() -> Weight {
		// Proof size: measured 5882, estimated 77640 bytes.
		// Shortest execution: 205_527 nanoseconds.
		Weight::from_parts(216_513_000, 77640)
			.saturating_add(T::DbWeight::get().reads(33_u64))
			.saturating_add(T::DbWeight::get().writes(32_u64))
	}
	/// Storage: `GridManagement::Areas` (r:2 w:2)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
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
		// Proof size: measured 26652 + h * 47, estimated 42391 + h * 2530 bytes.
		// Shortest execution: 226_337 nanoseconds.
		Weight::from_parts(238_815_797, 42391)
			// Standard error: 51_289
			.saturating_add(Weight::from_parts(1_136_550, 0).saturating_mul(h.into()))
			.saturating_add(T::DbWeight::get().reads(20_u64))
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
		// Proof size: measured 3296, estimated 26990 bytes.
		// Shortest execution: 108_582 nanoseconds.
		Weight::from_parts(126_238_000, 26990)
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
		// Proof size: measured 9383, estimated 38178 bytes.
		// Shortest execution: 277_894 nanoseconds.
		Weight::from_parts(292_366_000, 38178)
			.saturating_add(T::DbWeight::get().reads(39_u64))
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
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn change_connection() -> Weight {
		// Proof size: measured 4611, estimated 33782 bytes.
		// Shortest execution: 132_107 nanoseconds.
		Weight::from_parts(138_537_000, 33782)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `GridManagement::Invitations` (r:1 w:1)
	/// Proof: `GridManagement::Invitations` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn decline_connection() -> Weight {
		// Proof size: measured 1144, estimated 4240 bytes.
		// Shortest execution: 53_149 nanoseconds.
		Weight::from_parts(59_839_000, 4240)
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
		// Proof size: measured 1263, estimated 21270 bytes.
		// Shortest execution: 77_435 nanoseconds.
		Weight::from_parts(88_131_000, 21270)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	fn give_notice() -> Weight {
		// Proof size: measured 96, estimated 3539 bytes.
		// Shortest execution: 35_222 nanoseconds.
		Weight::from_parts(44_045_000, 3539)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
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
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityNumbers` (r:1 w:0)
	/// Proof: `GridManagement::FlexibilityNumbers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ContractOffers` (r:0 w:1)
	/// Proof: `GridManagement::ContractOffers` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	fn leave() -> Weight {
		// Proof size: measured 26220, estimated 94046 bytes.
		// Shortest execution: 385_635 nanoseconds.
		Weight::from_parts(402_039_000, 94046)
			.saturating_add(T::DbWeight::get().reads(26_u64))
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
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	fn update_connection() -> Weight {
		// Proof size: measured 2338, estimated 33782 bytes.
		// Shortest execution: 98_887 nanoseconds.
		Weight::from_parts(110_355_000, 33782)
			.saturating_add(T::DbWeight::get().reads(13_u64))
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
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityNumbers` (r:1 w:0)
	/// Proof: `GridManagement::FlexibilityNumbers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:1)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:16)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ContractOffers` (r:0 w:1)
	/// Proof: `GridManagement::ContractOffers` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	fn disconnect() -> Weight {
		// Proof size: measured 24294, estimated 94046 bytes.
		// Shortest execution: 333_608 nanoseconds.
		Weight::from_parts(361_369_000, 94046)
			.saturating_add(T::DbWeight::get().reads(31_u64))
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
	/// Storage: `GridManagement::Measures` (r:1 w:0)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::StatusHistory` (r:0 w:1)
	/// Proof: `GridManagement::StatusHistory` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	fn update_grid_status() -> Weight {
		// Proof size: measured 11950, estimated 21270 bytes.
		// Shortest execution: 75_382 nanoseconds.
		Weight::from_parts(89_864_000, 21270)
			.saturating_add(T::DbWeight::get().reads(12_u64))
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
		// Proof size: measured 24414, estimated 42391 bytes.
		// Shortest execution: 208_221 nanoseconds.
		Weight::from_parts(224_275_000, 42391)
			.saturating_add(T::DbWeight::get().reads(16_u64))
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
		// Proof size: measured 19488, estimated 42391 bytes.
		// Shortest execution: 161_330 nanoseconds.
		Weight::from_parts(178_206_000, 42391)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::RecentRecords` (r:1 w:1)
	/// Proof: `GridManagement::RecentRecords` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
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
		// Proof size: measured 18410, estimated 42391 bytes.
		// Shortest execution: 150_214 nanoseconds.
		Weight::from_parts(162_402_000, 42391)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:1)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Incidents` (r:1 w:1)
	/// Proof: `GridManagement::Incidents` (`max_values`: None, `max_size`: Some(416), added: 2891, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Cooldowns` (r:1 w:1)
	/// Proof: `GridManagement::Cooldowns` (`max_values`: None, `max_size`: Some(38926), added: 41401, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::MeasureOwners` (r:1 w:1)
	/// Proof: `GridManagement::MeasureOwners` (`max_values`: None, `max_size`: Some(4622), added: 7097, mode: `MaxEncodedLen`)
	fn lift_emergency() -> Weight {
		// Proof size: measured 19680, estimated 42391 bytes.
		// Shortest execution: 153_128 nanoseconds.
		Weight::from_parts(162_142_000, 42391)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NetworkAccounts` (r:1 w:1)
	/// Proof: `GridManagement::NetworkAccounts` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:2 w:2)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn set_network_account() -> Weight {
		// Proof size: measured 1429, estimated 6100 bytes.
		// Shortest execution: 42_834 nanoseconds.
		Weight::from_parts(49_864_000, 6100)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextProposal` (r:1 w:1)
	/// Proof: `GridManagement::NextProposal` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::MeasureProposals` (r:1 w:1)
	/// Proof: `GridManagement::MeasureProposals` (`max_values`: None, `max_size`: Some(10093), added: 12568, mode: `MaxEncodedLen`)
	fn propose_measure() -> Weight {
		// Proof size: measured 1245, estimated 21270 bytes.
		// Shortest execution: 56_334 nanoseconds.
		Weight::from_parts(75_973_000, 21270)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:16 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::MeasureProposals` (r:1 w:1)
	/// Proof: `GridManagement::MeasureProposals` (`max_values`: None, `max_size`: Some(10093), added: 12568, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::RecentRecords` (r:1 w:1)
	/// Proof: `GridManagement::RecentRecords` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
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
		// Proof size: measured 12327, estimated 41550 bytes.
		// Shortest execution: 126_589 nanoseconds.
		Weight::from_parts(137_605_000, 41550)
			.saturating_add(T::DbWeight::get().reads(24_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::MeasureProposals` (r:1 w:1)
	/// Proof: `GridManagement::MeasureProposals` (`max_values`: None, `max_size`: Some(10093), added: 12568, mode: `MaxEncodedLen`)
	fn withdraw_measure_proposal() -> Weight {
		// Proof size: measured 1409, estimated 21270 bytes.
		// Shortest execution: 56_684 nanoseconds.
		Weight::from_parts(65_518_000, 21270)
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
		// Proof size: measured 1350, estimated 21270 bytes.
		// Shortest execution: 67_301 nanoseconds.
		Weight::from_parts(76_094_000, 21270)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FloorRules` (r:8 w:0)
	/// Proof: `GridManagement::FloorRules` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:127 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:127 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:127 w:127)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 128]`.
	fn publish_envelopes(n: u32, ) -> Weight {
		// Proof size: measured 2127 + n * 462, estimated 21270 + n * 32792 bytes.
		// Shortest execution: 87_791 nanoseconds.
		Weight::from_parts(42_198_831, 21270)
			// Standard error: 135_099
			.saturating_add(Weight::from_parts(18_353_200, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 32792).saturating_mul(n.into()))
	}
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:0)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:0)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:32 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LimitBreachesOf` (r:32 w:32)
	/// Proof: `GridManagement::LimitBreachesOf` (`max_values`: None, `max_size`: Some(1201), added: 3676, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 32]`.
	fn judge_connections(n: u32, ) -> Weight {
		// Proof size: measured 15492 + n * 131, estimated 33782 + n * 3676 bytes.
		// Shortest execution: 671 nanoseconds.
		Weight::from_parts(64_805_353, 33782)
			// Standard error: 261_480
			.saturating_add(Weight::from_parts(11_603_842, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
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
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	fn set_default_envelope() -> Weight {
		// Proof size: measured 1996, estimated 33782 bytes.
		// Shortest execution: 93_259 nanoseconds.
		Weight::from_parts(113_379_000, 33782)
			.saturating_add(T::DbWeight::get().reads(20_u64))
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
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	fn set_controllable_devices() -> Weight {
		// Proof size: measured 1996, estimated 33782 bytes.
		// Shortest execution: 85_237 nanoseconds.
		Weight::from_parts(95_162_000, 33782)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FloorRules` (r:1 w:1)
	/// Proof: `GridManagement::FloorRules` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	fn set_floor_rule() -> Weight {
		// Proof size: measured 876, estimated 4240 bytes.
		// Shortest execution: 28_242 nanoseconds.
		Weight::from_parts(34_662_000, 4240)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ContractOffers` (r:0 w:1)
	/// Proof: `GridManagement::ContractOffers` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	fn offer_contract() -> Weight {
		// Proof size: measured 1154, estimated 21270 bytes.
		// Shortest execution: 75_362 nanoseconds.
		Weight::from_parts(87_891_000, 21270)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ContractOffers` (r:1 w:1)
	/// Proof: `GridManagement::ContractOffers` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	fn accept_contract() -> Weight {
		// Proof size: measured 1287, estimated 33782 bytes.
		// Shortest execution: 55_022 nanoseconds.
		Weight::from_parts(67_641_000, 33782)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextFlexibilityRequest` (r:1 w:1)
	/// Proof: `GridManagement::NextFlexibilityRequest` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaFlexibility` (r:1 w:1)
	/// Proof: `GridManagement::AreaFlexibility` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityCursor` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityRequests` (r:0 w:1)
	/// Proof: `GridManagement::FlexibilityRequests` (`max_values`: None, `max_size`: Some(147), added: 2622, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityDue` (r:0 w:1)
	/// Proof: `GridManagement::FlexibilityDue` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn request_flexibility() -> Weight {
		// Proof size: measured 1423, estimated 21270 bytes.
		// Shortest execution: 126_448 nanoseconds.
		Weight::from_parts(150_224_000, 21270)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `GridManagement::FlexibilityRequests` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityRequests` (`max_values`: None, `max_size`: Some(147), added: 2622, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityCursor` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityDue` (r:0 w:2)
	/// Proof: `GridManagement::FlexibilityDue` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn cancel_flexibility_request() -> Weight {
		// Proof size: measured 178, estimated 3612 bytes.
		// Shortest execution: 44_316 nanoseconds.
		Weight::from_parts(48_453_000, 3612)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityRequests` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityRequests` (`max_values`: None, `max_size`: Some(147), added: 2622, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityNumbers` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityNumbers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:0)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:80 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityLadders` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityLadders` (`max_values`: None, `max_size`: Some(533), added: 3008, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:1 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityCursor` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityCommitments` (r:0 w:1)
	/// Proof: `GridManagement::FlexibilityCommitments` (`max_values`: None, `max_size`: Some(111), added: 2586, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityDue` (r:0 w:1)
	/// Proof: `GridManagement::FlexibilityDue` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn commit_flexibility() -> Weight {
		// Proof size: measured 19291, estimated 331550 bytes.
		// Shortest execution: 576_729 nanoseconds.
		Weight::from_parts(609_529_000, 331550)
			.saturating_add(T::DbWeight::get().reads(94_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Storage: `GridManagement::FlexibilityRequests` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityRequests` (`max_values`: None, `max_size`: Some(147), added: 2622, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityLadders` (r:32 w:0)
	/// Proof: `GridManagement::FlexibilityLadders` (`max_values`: None, `max_size`: Some(533), added: 3008, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityCursor` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityDue` (r:0 w:1)
	/// Proof: `GridManagement::FlexibilityDue` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn clear_flexibility() -> Weight {
		// Proof size: measured 2924, estimated 97246 bytes.
		// Shortest execution: 205_807 nanoseconds.
		Weight::from_parts(212_647_000, 97246)
			.saturating_add(T::DbWeight::get().reads(36_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `GridManagement::FlexibilityRequests` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityRequests` (`max_values`: None, `max_size`: Some(147), added: 2622, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityCommitments` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityCommitments` (`max_values`: None, `max_size`: Some(111), added: 2586, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityCursor` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityDue` (r:0 w:1)
	/// Proof: `GridManagement::FlexibilityDue` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn activate_flexibility() -> Weight {
		// Proof size: measured 1726, estimated 33782 bytes.
		// Shortest execution: 100_350 nanoseconds.
		Weight::from_parts(117_555_000, 33782)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `GridManagement::FlexibilityRequests` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityRequests` (`max_values`: None, `max_size`: Some(147), added: 2622, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityCommitments` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityCommitments` (`max_values`: None, `max_size`: Some(111), added: 2586, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityCursor` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityNumbers` (r:0 w:1)
	/// Proof: `GridManagement::FlexibilityNumbers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityDue` (r:0 w:2)
	/// Proof: `GridManagement::FlexibilityDue` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn release_flexibility() -> Weight {
		// Proof size: measured 1700, estimated 33782 bytes.
		// Shortest execution: 98_397 nanoseconds.
		Weight::from_parts(110_975_000, 33782)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Storage: `GridManagement::FlexibilityRequests` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityRequests` (`max_values`: None, `max_size`: Some(147), added: 2622, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityCommitments` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityCommitments` (`max_values`: None, `max_size`: Some(111), added: 2586, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:207 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:1 w:0)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityCursor` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityNumbers` (r:0 w:1)
	/// Proof: `GridManagement::FlexibilityNumbers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityDue` (r:0 w:2)
	/// Proof: `GridManagement::FlexibilityDue` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn settle_flexibility() -> Weight {
		// Proof size: measured 21039, estimated 856314 bytes.
		// Shortest execution: 1_149_634 nanoseconds.
		Weight::from_parts(1_219_468_000, 856314)
			.saturating_add(T::DbWeight::get().reads(220_u64))
			.saturating_add(T::DbWeight::get().writes(12_u64))
	}
	/// Storage: `GridManagement::FlexibilityRequests` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityRequests` (`max_values`: None, `max_size`: Some(147), added: 2622, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityLadders` (r:32 w:32)
	/// Proof: `GridManagement::FlexibilityLadders` (`max_values`: None, `max_size`: Some(533), added: 3008, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaFlexibility` (r:1 w:1)
	/// Proof: `GridManagement::AreaFlexibility` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityDue` (r:0 w:1)
	/// Proof: `GridManagement::FlexibilityDue` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn close_flexibility() -> Weight {
		// Proof size: measured 2176, estimated 97246 bytes.
		// Shortest execution: 116_033 nanoseconds.
		Weight::from_parts(134_801_000, 97246)
			.saturating_add(T::DbWeight::get().reads(36_u64))
			.saturating_add(T::DbWeight::get().writes(37_u64))
	}
	/// Storage: `GridManagement::FlexibilityCursor` (r:1 w:0)
	/// Proof: `GridManagement::FlexibilityCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn idle_flexibility() -> Weight {
		// Proof size: measured 0, estimated 1489 bytes.
		// Shortest execution: 5_538 nanoseconds.
		Weight::from_parts(6_439_000, 1489)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `GridManagement::FlexibilityCursor` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityDue` (r:1 w:0)
	/// Proof: `GridManagement::FlexibilityDue` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn find_flexibility() -> Weight {
		// Proof size: measured 38, estimated 3489 bytes.
		// Shortest execution: 19_148 nanoseconds.
		Weight::from_parts(21_252_000, 3489)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
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
		// Proof size: measured 1265, estimated 4240 bytes.
		// Shortest execution: 58_878 nanoseconds.
		Weight::from_parts(72_377_000, 4240)
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
		// Proof size: measured 1504, estimated 4240 bytes.
		// Shortest execution: 60_430 nanoseconds.
		Weight::from_parts(69_103_000, 4240)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `GridManagement::NextArea` (r:1 w:1)
	/// Proof: `GridManagement::NextArea` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:2)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:1)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:255 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:1)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:0 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn create_area(a: u32, ) -> Weight {
		// Proof size: measured 2218 + a * 53, estimated 4503 + a * 3861 bytes.
		// Shortest execution: 28_933 nanoseconds.
		Weight::from_parts(50_180_496, 4503)
			// Standard error: 43_116
			.saturating_add(Weight::from_parts(3_854_534, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
			.saturating_add(Weight::from_parts(0, 3861).saturating_mul(a.into()))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:2)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:7 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextArea` (r:1 w:1)
	/// Proof: `GridManagement::NextArea` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:1)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:31 w:31)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:0 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	fn extend_area() -> Weight {
		// Proof size: measured 7474, estimated 80195 bytes.
		// Shortest execution: 302_101 nanoseconds.
		Weight::from_parts(324_194_000, 80195)
			.saturating_add(ParityDbWeight::get().reads(42_u64))
			.saturating_add(ParityDbWeight::get().writes(37_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn update_area() -> Weight {
		// Proof size: measured 1058, estimated 21270 bytes.
		// Shortest execution: 53_219 nanoseconds.
		Weight::from_parts(65_007_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaNames` (r:1 w:1)
	/// Proof: `GridManagement::AreaNames` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	fn set_area_name() -> Weight {
		// Proof size: measured 1211, estimated 21270 bytes.
		// Shortest execution: 65_477 nanoseconds.
		Weight::from_parts(76_514_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:256 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:0)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:31 w:31)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::TariffProposals` (r:0 w:1)
	/// Proof: `GridManagement::TariffProposals` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn set_supply_terms(a: u32, ) -> Weight {
		// Proof size: measured 6333 + a * 53, estimated 80195 + a * 3877 bytes.
		// Shortest execution: 178_096 nanoseconds.
		Weight::from_parts(196_168_724, 80195)
			// Standard error: 39_378
			.saturating_add(Weight::from_parts(3_799_498, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(39_u64))
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
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:0)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:31 w:31)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn accept_tariff(a: u32, ) -> Weight {
		// Proof size: measured 6153 + a * 53, estimated 80195 + a * 3877 bytes.
		// Shortest execution: 172_167 nanoseconds.
		Weight::from_parts(179_357_542, 80195)
			// Standard error: 52_808
			.saturating_add(Weight::from_parts(3_888_988, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(34_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(33_u64))
			.saturating_add(Weight::from_parts(0, 3877).saturating_mul(a.into()))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	fn set_tariff_band() -> Weight {
		// Proof size: measured 2995, estimated 4867 bytes.
		// Shortest execution: 47_140 nanoseconds.
		Weight::from_parts(57_215_000, 4867)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:30 w:30)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::TariffProposals` (r:1 w:1)
	/// Proof: `GridManagement::TariffProposals` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	fn resign_as_supplier() -> Weight {
		// Proof size: measured 5882, estimated 77640 bytes.
		// Shortest execution: 205_527 nanoseconds.
		Weight::from_parts(216_513_000, 77640)
			.saturating_add(ParityDbWeight::get().reads(33_u64))
			.saturating_add(ParityDbWeight::get().writes(32_u64))
	}
	/// Storage: `GridManagement::Areas` (r:2 w:2)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
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
		// Proof size: measured 26652 + h * 47, estimated 42391 + h * 2530 bytes.
		// Shortest execution: 226_337 nanoseconds.
		Weight::from_parts(238_815_797, 42391)
			// Standard error: 51_289
			.saturating_add(Weight::from_parts(1_136_550, 0).saturating_mul(h.into()))
			.saturating_add(ParityDbWeight::get().reads(20_u64))
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
		// Proof size: measured 3296, estimated 26990 bytes.
		// Shortest execution: 108_582 nanoseconds.
		Weight::from_parts(126_238_000, 26990)
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
		// Proof size: measured 9383, estimated 38178 bytes.
		// Shortest execution: 277_894 nanoseconds.
		Weight::from_parts(292_366_000, 38178)
			.saturating_add(ParityDbWeight::get().reads(39_u64))
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
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn change_connection() -> Weight {
		// Proof size: measured 4611, estimated 33782 bytes.
		// Shortest execution: 132_107 nanoseconds.
		Weight::from_parts(138_537_000, 33782)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `GridManagement::Invitations` (r:1 w:1)
	/// Proof: `GridManagement::Invitations` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn decline_connection() -> Weight {
		// Proof size: measured 1144, estimated 4240 bytes.
		// Shortest execution: 53_149 nanoseconds.
		Weight::from_parts(59_839_000, 4240)
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
		// Proof size: measured 1263, estimated 21270 bytes.
		// Shortest execution: 77_435 nanoseconds.
		Weight::from_parts(88_131_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	fn give_notice() -> Weight {
		// Proof size: measured 96, estimated 3539 bytes.
		// Shortest execution: 35_222 nanoseconds.
		Weight::from_parts(44_045_000, 3539)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
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
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityNumbers` (r:1 w:0)
	/// Proof: `GridManagement::FlexibilityNumbers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ContractOffers` (r:0 w:1)
	/// Proof: `GridManagement::ContractOffers` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	fn leave() -> Weight {
		// Proof size: measured 26220, estimated 94046 bytes.
		// Shortest execution: 385_635 nanoseconds.
		Weight::from_parts(402_039_000, 94046)
			.saturating_add(ParityDbWeight::get().reads(26_u64))
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
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	fn update_connection() -> Weight {
		// Proof size: measured 2338, estimated 33782 bytes.
		// Shortest execution: 98_887 nanoseconds.
		Weight::from_parts(110_355_000, 33782)
			.saturating_add(ParityDbWeight::get().reads(13_u64))
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
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityNumbers` (r:1 w:0)
	/// Proof: `GridManagement::FlexibilityNumbers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:1)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:16)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ContractOffers` (r:0 w:1)
	/// Proof: `GridManagement::ContractOffers` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	fn disconnect() -> Weight {
		// Proof size: measured 24294, estimated 94046 bytes.
		// Shortest execution: 333_608 nanoseconds.
		Weight::from_parts(361_369_000, 94046)
			.saturating_add(ParityDbWeight::get().reads(31_u64))
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
	/// Storage: `GridManagement::Measures` (r:1 w:0)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::StatusHistory` (r:0 w:1)
	/// Proof: `GridManagement::StatusHistory` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	fn update_grid_status() -> Weight {
		// Proof size: measured 11950, estimated 21270 bytes.
		// Shortest execution: 75_382 nanoseconds.
		Weight::from_parts(89_864_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
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
		// Proof size: measured 24414, estimated 42391 bytes.
		// Shortest execution: 208_221 nanoseconds.
		Weight::from_parts(224_275_000, 42391)
			.saturating_add(ParityDbWeight::get().reads(16_u64))
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
		// Proof size: measured 19488, estimated 42391 bytes.
		// Shortest execution: 161_330 nanoseconds.
		Weight::from_parts(178_206_000, 42391)
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::RecentRecords` (r:1 w:1)
	/// Proof: `GridManagement::RecentRecords` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
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
		// Proof size: measured 18410, estimated 42391 bytes.
		// Shortest execution: 150_214 nanoseconds.
		Weight::from_parts(162_402_000, 42391)
			.saturating_add(ParityDbWeight::get().reads(16_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:1)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Incidents` (r:1 w:1)
	/// Proof: `GridManagement::Incidents` (`max_values`: None, `max_size`: Some(416), added: 2891, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Cooldowns` (r:1 w:1)
	/// Proof: `GridManagement::Cooldowns` (`max_values`: None, `max_size`: Some(38926), added: 41401, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::MeasureOwners` (r:1 w:1)
	/// Proof: `GridManagement::MeasureOwners` (`max_values`: None, `max_size`: Some(4622), added: 7097, mode: `MaxEncodedLen`)
	fn lift_emergency() -> Weight {
		// Proof size: measured 19680, estimated 42391 bytes.
		// Shortest execution: 153_128 nanoseconds.
		Weight::from_parts(162_142_000, 42391)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NetworkAccounts` (r:1 w:1)
	/// Proof: `GridManagement::NetworkAccounts` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:2 w:2)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn set_network_account() -> Weight {
		// Proof size: measured 1429, estimated 6100 bytes.
		// Shortest execution: 42_834 nanoseconds.
		Weight::from_parts(49_864_000, 6100)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextProposal` (r:1 w:1)
	/// Proof: `GridManagement::NextProposal` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::MeasureProposals` (r:1 w:1)
	/// Proof: `GridManagement::MeasureProposals` (`max_values`: None, `max_size`: Some(10093), added: 12568, mode: `MaxEncodedLen`)
	fn propose_measure() -> Weight {
		// Proof size: measured 1245, estimated 21270 bytes.
		// Shortest execution: 56_334 nanoseconds.
		Weight::from_parts(75_973_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:16 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::MeasureProposals` (r:1 w:1)
	/// Proof: `GridManagement::MeasureProposals` (`max_values`: None, `max_size`: Some(10093), added: 12568, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::RecentRecords` (r:1 w:1)
	/// Proof: `GridManagement::RecentRecords` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
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
		// Proof size: measured 12327, estimated 41550 bytes.
		// Shortest execution: 126_589 nanoseconds.
		Weight::from_parts(137_605_000, 41550)
			.saturating_add(ParityDbWeight::get().reads(24_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::MeasureProposals` (r:1 w:1)
	/// Proof: `GridManagement::MeasureProposals` (`max_values`: None, `max_size`: Some(10093), added: 12568, mode: `MaxEncodedLen`)
	fn withdraw_measure_proposal() -> Weight {
		// Proof size: measured 1409, estimated 21270 bytes.
		// Shortest execution: 56_684 nanoseconds.
		Weight::from_parts(65_518_000, 21270)
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
		// Proof size: measured 1350, estimated 21270 bytes.
		// Shortest execution: 67_301 nanoseconds.
		Weight::from_parts(76_094_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FloorRules` (r:8 w:0)
	/// Proof: `GridManagement::FloorRules` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:127 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:127 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:127 w:127)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 128]`.
	fn publish_envelopes(n: u32, ) -> Weight {
		// Proof size: measured 2127 + n * 462, estimated 21270 + n * 32792 bytes.
		// Shortest execution: 87_791 nanoseconds.
		Weight::from_parts(42_198_831, 21270)
			// Standard error: 135_099
			.saturating_add(Weight::from_parts(18_353_200, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 32792).saturating_mul(n.into()))
	}
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:0)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:0)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:32 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LimitBreachesOf` (r:32 w:32)
	/// Proof: `GridManagement::LimitBreachesOf` (`max_values`: None, `max_size`: Some(1201), added: 3676, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 32]`.
	fn judge_connections(n: u32, ) -> Weight {
		// Proof size: measured 15492 + n * 131, estimated 33782 + n * 3676 bytes.
		// Shortest execution: 671 nanoseconds.
		Weight::from_parts(64_805_353, 33782)
			// Standard error: 261_480
			.saturating_add(Weight::from_parts(11_603_842, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
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
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	fn set_default_envelope() -> Weight {
		// Proof size: measured 1996, estimated 33782 bytes.
		// Shortest execution: 93_259 nanoseconds.
		Weight::from_parts(113_379_000, 33782)
			.saturating_add(ParityDbWeight::get().reads(20_u64))
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
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	fn set_controllable_devices() -> Weight {
		// Proof size: measured 1996, estimated 33782 bytes.
		// Shortest execution: 85_237 nanoseconds.
		Weight::from_parts(95_162_000, 33782)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FloorRules` (r:1 w:1)
	/// Proof: `GridManagement::FloorRules` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	fn set_floor_rule() -> Weight {
		// Proof size: measured 876, estimated 4240 bytes.
		// Shortest execution: 28_242 nanoseconds.
		Weight::from_parts(34_662_000, 4240)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ContractOffers` (r:0 w:1)
	/// Proof: `GridManagement::ContractOffers` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	fn offer_contract() -> Weight {
		// Proof size: measured 1154, estimated 21270 bytes.
		// Shortest execution: 75_362 nanoseconds.
		Weight::from_parts(87_891_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ContractOffers` (r:1 w:1)
	/// Proof: `GridManagement::ContractOffers` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	fn accept_contract() -> Weight {
		// Proof size: measured 1287, estimated 33782 bytes.
		// Shortest execution: 55_022 nanoseconds.
		Weight::from_parts(67_641_000, 33782)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextFlexibilityRequest` (r:1 w:1)
	/// Proof: `GridManagement::NextFlexibilityRequest` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaFlexibility` (r:1 w:1)
	/// Proof: `GridManagement::AreaFlexibility` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityCursor` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityRequests` (r:0 w:1)
	/// Proof: `GridManagement::FlexibilityRequests` (`max_values`: None, `max_size`: Some(147), added: 2622, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityDue` (r:0 w:1)
	/// Proof: `GridManagement::FlexibilityDue` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn request_flexibility() -> Weight {
		// Proof size: measured 1423, estimated 21270 bytes.
		// Shortest execution: 126_448 nanoseconds.
		Weight::from_parts(150_224_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	/// Storage: `GridManagement::FlexibilityRequests` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityRequests` (`max_values`: None, `max_size`: Some(147), added: 2622, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityCursor` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityDue` (r:0 w:2)
	/// Proof: `GridManagement::FlexibilityDue` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn cancel_flexibility_request() -> Weight {
		// Proof size: measured 178, estimated 3612 bytes.
		// Shortest execution: 44_316 nanoseconds.
		Weight::from_parts(48_453_000, 3612)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityRequests` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityRequests` (`max_values`: None, `max_size`: Some(147), added: 2622, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityNumbers` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityNumbers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:0)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:80 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityLadders` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityLadders` (`max_values`: None, `max_size`: Some(533), added: 3008, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:1 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityCursor` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityCommitments` (r:0 w:1)
	/// Proof: `GridManagement::FlexibilityCommitments` (`max_values`: None, `max_size`: Some(111), added: 2586, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityDue` (r:0 w:1)
	/// Proof: `GridManagement::FlexibilityDue` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn commit_flexibility() -> Weight {
		// Proof size: measured 19291, estimated 331550 bytes.
		// Shortest execution: 576_729 nanoseconds.
		Weight::from_parts(609_529_000, 331550)
			.saturating_add(ParityDbWeight::get().reads(94_u64))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
	}
	/// Storage: `GridManagement::FlexibilityRequests` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityRequests` (`max_values`: None, `max_size`: Some(147), added: 2622, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityLadders` (r:32 w:0)
	/// Proof: `GridManagement::FlexibilityLadders` (`max_values`: None, `max_size`: Some(533), added: 3008, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityCursor` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityDue` (r:0 w:1)
	/// Proof: `GridManagement::FlexibilityDue` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn clear_flexibility() -> Weight {
		// Proof size: measured 2924, estimated 97246 bytes.
		// Shortest execution: 205_807 nanoseconds.
		Weight::from_parts(212_647_000, 97246)
			.saturating_add(ParityDbWeight::get().reads(36_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `GridManagement::FlexibilityRequests` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityRequests` (`max_values`: None, `max_size`: Some(147), added: 2622, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityCommitments` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityCommitments` (`max_values`: None, `max_size`: Some(111), added: 2586, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityCursor` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityDue` (r:0 w:1)
	/// Proof: `GridManagement::FlexibilityDue` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn activate_flexibility() -> Weight {
		// Proof size: measured 1726, estimated 33782 bytes.
		// Shortest execution: 100_350 nanoseconds.
		Weight::from_parts(117_555_000, 33782)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	/// Storage: `GridManagement::FlexibilityRequests` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityRequests` (`max_values`: None, `max_size`: Some(147), added: 2622, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityCommitments` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityCommitments` (`max_values`: None, `max_size`: Some(111), added: 2586, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityCursor` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityNumbers` (r:0 w:1)
	/// Proof: `GridManagement::FlexibilityNumbers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityDue` (r:0 w:2)
	/// Proof: `GridManagement::FlexibilityDue` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn release_flexibility() -> Weight {
		// Proof size: measured 1700, estimated 33782 bytes.
		// Shortest execution: 98_397 nanoseconds.
		Weight::from_parts(110_975_000, 33782)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
	}
	/// Storage: `GridManagement::FlexibilityRequests` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityRequests` (`max_values`: None, `max_size`: Some(147), added: 2622, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityCommitments` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityCommitments` (`max_values`: None, `max_size`: Some(111), added: 2586, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:207 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:1 w:0)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:1)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityCursor` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityNumbers` (r:0 w:1)
	/// Proof: `GridManagement::FlexibilityNumbers` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityDue` (r:0 w:2)
	/// Proof: `GridManagement::FlexibilityDue` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn settle_flexibility() -> Weight {
		// Proof size: measured 21039, estimated 856314 bytes.
		// Shortest execution: 1_149_634 nanoseconds.
		Weight::from_parts(1_219_468_000, 856314)
			.saturating_add(ParityDbWeight::get().reads(220_u64))
			.saturating_add(ParityDbWeight::get().writes(12_u64))
	}
	/// Storage: `GridManagement::FlexibilityRequests` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityRequests` (`max_values`: None, `max_size`: Some(147), added: 2622, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityLadders` (r:32 w:32)
	/// Proof: `GridManagement::FlexibilityLadders` (`max_values`: None, `max_size`: Some(533), added: 3008, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaFlexibility` (r:1 w:1)
	/// Proof: `GridManagement::AreaFlexibility` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityDue` (r:0 w:1)
	/// Proof: `GridManagement::FlexibilityDue` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn close_flexibility() -> Weight {
		// Proof size: measured 2176, estimated 97246 bytes.
		// Shortest execution: 116_033 nanoseconds.
		Weight::from_parts(134_801_000, 97246)
			.saturating_add(ParityDbWeight::get().reads(36_u64))
			.saturating_add(ParityDbWeight::get().writes(37_u64))
	}
	/// Storage: `GridManagement::FlexibilityCursor` (r:1 w:0)
	/// Proof: `GridManagement::FlexibilityCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn idle_flexibility() -> Weight {
		// Proof size: measured 0, estimated 1489 bytes.
		// Shortest execution: 5_538 nanoseconds.
		Weight::from_parts(6_439_000, 1489)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
	}
	/// Storage: `GridManagement::FlexibilityCursor` (r:1 w:1)
	/// Proof: `GridManagement::FlexibilityCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::FlexibilityDue` (r:1 w:0)
	/// Proof: `GridManagement::FlexibilityDue` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn find_flexibility() -> Weight {
		// Proof size: measured 38, estimated 3489 bytes.
		// Shortest execution: 19_148 nanoseconds.
		Weight::from_parts(21_252_000, 3489)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
}
