//! Weights of `pallet_grid_management`. Measured, not written: `scripts/benchmark.sh` makes this file.
//!
//! Date: 2026-11-22; benchmark command 64.0.0; steps 50, repeat 20.
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
	fn update_area() -> Weight;
	fn set_supply_terms(a: u32, ) -> Weight;
	fn remove_area(h: u32, ) -> Weight;
	fn connect() -> Weight;
	fn update_connection() -> Weight;
	fn disconnect() -> Weight;
	fn update_grid_status() -> Weight;
	fn implement_emergency_protocol() -> Weight;
	fn lift_emergency() -> Weight;
	fn set_network_account() -> Weight;
	fn extend_area() -> Weight;
	fn begin_blackout() -> Weight;
	fn end_blackout() -> Weight;
	fn accept_connection() -> Weight;
	fn change_connection() -> Weight;
	fn decline_connection() -> Weight;
	fn withdraw_invitation() -> Weight;
	fn give_notice() -> Weight;
	fn leave() -> Weight;
	fn set_tariff_band() -> Weight;
	fn accept_tariff(a: u32, ) -> Weight;
	fn resign_as_supplier() -> Weight;
}

/// The measured weights, with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:1 w:1)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NetworkAccounts` (r:1 w:1)
	/// Proof: `GridManagement::NetworkAccounts` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn set_operator_authorization() -> Weight {
		// Proof size: measured 1406, estimated 3593 bytes.
		// Shortest execution: 77_665 nanoseconds.
		Weight::from_parts(89_222_000, 3593)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:1 w:1)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NetworkAccounts` (r:1 w:1)
	/// Proof: `GridManagement::NetworkAccounts` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn revoke_operator_authorization() -> Weight {
		// Proof size: measured 1622, estimated 3593 bytes.
		// Shortest execution: 79_499 nanoseconds.
		Weight::from_parts(87_070_000, 3593)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn update_area() -> Weight {
		// Proof size: measured 1346, estimated 21270 bytes.
		// Shortest execution: 76_664 nanoseconds.
		Weight::from_parts(83_294_000, 21270)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:2 w:2)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
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
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(2318), added: 4793, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:1)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NetworkAccounts` (r:1 w:1)
	/// Proof: `GridManagement::NetworkAccounts` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::StatusHistory` (r:96 w:96)
	/// Proof: `GridManagement::StatusHistory` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	/// The range of component `h` is `[0, 96]`.
	fn remove_area(h: u32, ) -> Weight {
		// Proof size: measured 11366 + h * 47, estimated 21270 + h * 2530 bytes.
		// Shortest execution: 207_058 nanoseconds.
		Weight::from_parts(326_238_130, 21270)
			// Standard error: 89_792
			.saturating_add(Weight::from_parts(437_279, 0).saturating_mul(h.into()))
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(h.into())))
			.saturating_add(T::DbWeight::get().writes(7_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(h.into())))
			.saturating_add(Weight::from_parts(0, 2530).saturating_mul(h.into()))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn connect() -> Weight {
		// Proof size: measured 1398, estimated 21270 bytes.
		// Shortest execution: 88_772 nanoseconds.
		Weight::from_parts(103_594_000, 21270)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn update_connection() -> Weight {
		// Proof size: measured 1437, estimated 21270 bytes.
		// Shortest execution: 78_447 nanoseconds.
		Weight::from_parts(89_653_000, 21270)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn disconnect() -> Weight {
		// Proof size: measured 1577, estimated 21270 bytes.
		// Shortest execution: 94_360 nanoseconds.
		Weight::from_parts(106_308_000, 21270)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Suspensions` (r:1 w:1)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(2318), added: 4793, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::StatusHistory` (r:0 w:1)
	/// Proof: `GridManagement::StatusHistory` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	fn update_grid_status() -> Weight {
		// Proof size: measured 3555, estimated 21270 bytes.
		// Shortest execution: 106_809 nanoseconds.
		Weight::from_parts(125_016_000, 21270)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
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
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(2318), added: 4793, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Incidents` (r:0 w:1)
	/// Proof: `GridManagement::Incidents` (`max_values`: None, `max_size`: Some(366), added: 2841, mode: `MaxEncodedLen`)
	fn implement_emergency_protocol() -> Weight {
		// Proof size: measured 9708, estimated 21270 bytes.
		// Shortest execution: 175_271 nanoseconds.
		Weight::from_parts(195_991_000, 21270)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Incidents` (r:1 w:1)
	/// Proof: `GridManagement::Incidents` (`max_values`: None, `max_size`: Some(366), added: 2841, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Cooldowns` (r:1 w:1)
	/// Proof: `GridManagement::Cooldowns` (`max_values`: None, `max_size`: Some(9486), added: 11961, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Suspensions` (r:1 w:1)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(2318), added: 4793, mode: `MaxEncodedLen`)
	fn lift_emergency() -> Weight {
		// Proof size: measured 10136, estimated 21270 bytes.
		// Shortest execution: 181_951 nanoseconds.
		Weight::from_parts(206_077_000, 21270)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NetworkAccounts` (r:1 w:1)
	/// Proof: `GridManagement::NetworkAccounts` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn set_network_account() -> Weight {
		// Proof size: measured 1311, estimated 3561 bytes.
		// Shortest execution: 53_880 nanoseconds.
		Weight::from_parts(62_122_000, 3561)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// An estimate after create_area and set_supply_terms, until it is measured.
	/// The range of component `a` is `[1, 256]`.
	fn create_area(a: u32, ) -> Weight {
		Weight::from_parts(160_000_000, 18735)
			.saturating_add(Weight::from_parts(8_000_000, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(8_u64))
			.saturating_add(Weight::from_parts(0, 3900).saturating_mul(a.into()))
	}
	/// An estimate after create_area, with the roles of as many suppliers as a schedule names, until it is measured.
	fn extend_area() -> Weight {
		Weight::from_parts(320_000_000, 150000)
			.saturating_add(T::DbWeight::get().reads(45_u64))
			.saturating_add(T::DbWeight::get().writes(38_u64))
	}
	/// An estimate after set_supply_terms, with the roles of as many suppliers as a schedule names, until it is measured.
	/// The range of component `a` is `[1, 256]`.
	fn set_supply_terms(a: u32, ) -> Weight {
		Weight::from_parts(300_000_000, 150000)
			.saturating_add(Weight::from_parts(8_000_000, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(45_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(33_u64))
			.saturating_add(Weight::from_parts(0, 3900).saturating_mul(a.into()))
	}
	/// An estimate after update_grid_status and implement_emergency_protocol, until it is measured.
	fn begin_blackout() -> Weight {
		Weight::from_parts(230_000_000, 21270)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// An estimate after update_grid_status and lift_emergency, until it is measured.
	fn end_blackout() -> Weight {
		Weight::from_parts(240_000_000, 21270)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// An estimate after connect, until it is measured.
	fn accept_connection() -> Weight {
		Weight::from_parts(120_000_000, 21270)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// An estimate after connect, until it is measured.
	fn change_connection() -> Weight {
		Weight::from_parts(120_000_000, 21270)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// An estimate after disconnect, until it is measured.
	fn decline_connection() -> Weight {
		Weight::from_parts(80_000_000, 3593)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// An estimate after disconnect, until it is measured.
	fn withdraw_invitation() -> Weight {
		Weight::from_parts(106_308_000, 21270)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// An estimate after update_connection, until it is measured.
	fn give_notice() -> Weight {
		Weight::from_parts(60_000_000, 3593)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// An estimate after disconnect, until it is measured.
	fn leave() -> Weight {
		Weight::from_parts(106_308_000, 21270)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// An estimate after set_supply_terms, until it is measured.
	fn set_tariff_band() -> Weight {
		Weight::from_parts(80_000_000, 4800)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// An estimate after set_supply_terms, until it is measured.
	/// The range of component `a` is `[1, 256]`.
	fn accept_tariff(a: u32, ) -> Weight {
		Weight::from_parts(300_000_000, 150000)
			.saturating_add(Weight::from_parts(8_000_000, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(45_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(34_u64))
			.saturating_add(Weight::from_parts(0, 3900).saturating_mul(a.into()))
	}
	/// An estimate after set_supply_terms, until it is measured.
	fn resign_as_supplier() -> Weight {
		Weight::from_parts(300_000_000, 150000)
			.saturating_add(T::DbWeight::get().reads(40_u64))
			.saturating_add(T::DbWeight::get().writes(34_u64))
	}
}

/// The measured weights with ParityDB's database weights, for tests.
impl WeightInfo for () {
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:1 w:1)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NetworkAccounts` (r:1 w:1)
	/// Proof: `GridManagement::NetworkAccounts` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn set_operator_authorization() -> Weight {
		// Proof size: measured 1406, estimated 3593 bytes.
		// Shortest execution: 77_665 nanoseconds.
		Weight::from_parts(89_222_000, 3593)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:1 w:1)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NetworkAccounts` (r:1 w:1)
	/// Proof: `GridManagement::NetworkAccounts` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn revoke_operator_authorization() -> Weight {
		// Proof size: measured 1622, estimated 3593 bytes.
		// Shortest execution: 79_499 nanoseconds.
		Weight::from_parts(87_070_000, 3593)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn update_area() -> Weight {
		// Proof size: measured 1346, estimated 21270 bytes.
		// Shortest execution: 76_664 nanoseconds.
		Weight::from_parts(83_294_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:2 w:2)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
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
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(2318), added: 4793, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:1)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NetworkAccounts` (r:1 w:1)
	/// Proof: `GridManagement::NetworkAccounts` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::StatusHistory` (r:96 w:96)
	/// Proof: `GridManagement::StatusHistory` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	/// The range of component `h` is `[0, 96]`.
	fn remove_area(h: u32, ) -> Weight {
		// Proof size: measured 11366 + h * 47, estimated 21270 + h * 2530 bytes.
		// Shortest execution: 207_058 nanoseconds.
		Weight::from_parts(326_238_130, 21270)
			// Standard error: 89_792
			.saturating_add(Weight::from_parts(437_279, 0).saturating_mul(h.into()))
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(h.into())))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(h.into())))
			.saturating_add(Weight::from_parts(0, 2530).saturating_mul(h.into()))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn connect() -> Weight {
		// Proof size: measured 1398, estimated 21270 bytes.
		// Shortest execution: 88_772 nanoseconds.
		Weight::from_parts(103_594_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn update_connection() -> Weight {
		// Proof size: measured 1437, estimated 21270 bytes.
		// Shortest execution: 78_447 nanoseconds.
		Weight::from_parts(89_653_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn disconnect() -> Weight {
		// Proof size: measured 1577, estimated 21270 bytes.
		// Shortest execution: 94_360 nanoseconds.
		Weight::from_parts(106_308_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Suspensions` (r:1 w:1)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(2318), added: 4793, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::StatusHistory` (r:0 w:1)
	/// Proof: `GridManagement::StatusHistory` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	fn update_grid_status() -> Weight {
		// Proof size: measured 3555, estimated 21270 bytes.
		// Shortest execution: 106_809 nanoseconds.
		Weight::from_parts(125_016_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
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
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(2318), added: 4793, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Incidents` (r:0 w:1)
	/// Proof: `GridManagement::Incidents` (`max_values`: None, `max_size`: Some(366), added: 2841, mode: `MaxEncodedLen`)
	fn implement_emergency_protocol() -> Weight {
		// Proof size: measured 9708, estimated 21270 bytes.
		// Shortest execution: 175_271 nanoseconds.
		Weight::from_parts(195_991_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::AreaStates` (r:1 w:1)
	/// Proof: `GridManagement::AreaStates` (`max_values`: None, `max_size`: Some(62), added: 2537, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Incidents` (r:1 w:1)
	/// Proof: `GridManagement::Incidents` (`max_values`: None, `max_size`: Some(366), added: 2841, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Cooldowns` (r:1 w:1)
	/// Proof: `GridManagement::Cooldowns` (`max_values`: None, `max_size`: Some(9486), added: 11961, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Suspensions` (r:1 w:1)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(2318), added: 4793, mode: `MaxEncodedLen`)
	fn lift_emergency() -> Weight {
		// Proof size: measured 10136, estimated 21270 bytes.
		// Shortest execution: 181_951 nanoseconds.
		Weight::from_parts(206_077_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NetworkAccounts` (r:1 w:1)
	/// Proof: `GridManagement::NetworkAccounts` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn set_network_account() -> Weight {
		// Proof size: measured 1311, estimated 3561 bytes.
		// Shortest execution: 53_880 nanoseconds.
		Weight::from_parts(62_122_000, 3561)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// An estimate after create_area and set_supply_terms, until it is measured.
	/// The range of component `a` is `[1, 256]`.
	fn create_area(a: u32, ) -> Weight {
		Weight::from_parts(160_000_000, 18735)
			.saturating_add(Weight::from_parts(8_000_000, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
			.saturating_add(Weight::from_parts(0, 3900).saturating_mul(a.into()))
	}
	/// An estimate after create_area, with the roles of as many suppliers as a schedule names, until it is measured.
	fn extend_area() -> Weight {
		Weight::from_parts(320_000_000, 150000)
			.saturating_add(ParityDbWeight::get().reads(45_u64))
			.saturating_add(ParityDbWeight::get().writes(38_u64))
	}
	/// An estimate after set_supply_terms, with the roles of as many suppliers as a schedule names, until it is measured.
	/// The range of component `a` is `[1, 256]`.
	fn set_supply_terms(a: u32, ) -> Weight {
		Weight::from_parts(300_000_000, 150000)
			.saturating_add(Weight::from_parts(8_000_000, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(45_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(33_u64))
			.saturating_add(Weight::from_parts(0, 3900).saturating_mul(a.into()))
	}
	/// An estimate after update_grid_status and implement_emergency_protocol, until it is measured.
	fn begin_blackout() -> Weight {
		Weight::from_parts(230_000_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(16_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	/// An estimate after update_grid_status and lift_emergency, until it is measured.
	fn end_blackout() -> Weight {
		Weight::from_parts(240_000_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(16_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// An estimate after connect, until it is measured.
	fn accept_connection() -> Weight {
		Weight::from_parts(120_000_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// An estimate after connect, until it is measured.
	fn change_connection() -> Weight {
		Weight::from_parts(120_000_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// An estimate after disconnect, until it is measured.
	fn decline_connection() -> Weight {
		Weight::from_parts(80_000_000, 3593)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// An estimate after disconnect, until it is measured.
	fn withdraw_invitation() -> Weight {
		Weight::from_parts(106_308_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// An estimate after update_connection, until it is measured.
	fn give_notice() -> Weight {
		Weight::from_parts(60_000_000, 3593)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// An estimate after disconnect, until it is measured.
	fn leave() -> Weight {
		Weight::from_parts(106_308_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// An estimate after set_supply_terms, until it is measured.
	fn set_tariff_band() -> Weight {
		Weight::from_parts(80_000_000, 4800)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// An estimate after set_supply_terms, until it is measured.
	/// The range of component `a` is `[1, 256]`.
	fn accept_tariff(a: u32, ) -> Weight {
		Weight::from_parts(300_000_000, 150000)
			.saturating_add(Weight::from_parts(8_000_000, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(45_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(34_u64))
			.saturating_add(Weight::from_parts(0, 3900).saturating_mul(a.into()))
	}
	/// An estimate after set_supply_terms, until it is measured.
	fn resign_as_supplier() -> Weight {
		Weight::from_parts(300_000_000, 150000)
			.saturating_add(ParityDbWeight::get().reads(40_u64))
			.saturating_add(ParityDbWeight::get().writes(34_u64))
	}
}
