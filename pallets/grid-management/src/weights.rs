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
	fn create_area() -> Weight;
	fn update_area() -> Weight;
	fn set_supply_terms() -> Weight;
	fn remove_area(h: u32, ) -> Weight;
	fn connect() -> Weight;
	fn update_connection() -> Weight;
	fn disconnect() -> Weight;
	fn update_grid_status() -> Weight;
	fn implement_emergency_protocol() -> Weight;
	fn lift_emergency() -> Weight;
	fn set_grid_account() -> Weight;
}

/// The measured weights, with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:1 w:1)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn set_operator_authorization() -> Weight {
		// Proof size: measured 581, estimated 3593 bytes.
		// Shortest execution: 28_943 nanoseconds.
		Weight::from_parts(31_496_000, 3593)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:1 w:1)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn revoke_operator_authorization() -> Weight {
		// Proof size: measured 749, estimated 3593 bytes.
		// Shortest execution: 29_695 nanoseconds.
		Weight::from_parts(33_320_000, 3593)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `GridManagement::Areas` (r:7 w:2)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:7 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1293), added: 3768, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextArea` (r:1 w:1)
	/// Proof: `GridManagement::NextArea` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Conditions` (r:0 w:1)
	/// Proof: `GridManagement::Conditions` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `MaxEncodedLen`)
	fn create_area() -> Weight {
		// Proof size: measured 2517, estimated 18791 bytes.
		// Shortest execution: 79_278 nanoseconds.
		Weight::from_parts(134_195_000, 18791)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `GridManagement::Areas` (r:8 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn update_area() -> Weight {
		// Proof size: measured 964, estimated 21334 bytes.
		// Shortest execution: 64_857 nanoseconds.
		Weight::from_parts(69_203_000, 21334)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1293), added: 3768, mode: `MaxEncodedLen`)
	fn set_supply_terms() -> Weight {
		// Proof size: measured 2525, estimated 21334 bytes.
		// Shortest execution: 75_583 nanoseconds.
		Weight::from_parts(80_891_000, 21334)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:8 w:2)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Conditions` (r:1 w:1)
	/// Proof: `GridManagement::Conditions` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::StatusHistory` (r:96 w:96)
	/// Proof: `GridManagement::StatusHistory` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	/// The range of component `h` is `[0, 96]`.
	fn remove_area(h: u32, ) -> Weight {
		// Proof size: measured 1324 + h * 47, estimated 21334 + h * 2530 bytes.
		// Shortest execution: 103_214 nanoseconds.
		Weight::from_parts(169_470_058, 21334)
			// Standard error: 26_744
			.saturating_add(Weight::from_parts(785_222, 0).saturating_mul(h.into()))
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(h.into())))
			.saturating_add(T::DbWeight::get().writes(7_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(h.into())))
			.saturating_add(Weight::from_parts(0, 2530).saturating_mul(h.into()))
	}
	/// Storage: `GridManagement::Areas` (r:8 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn connect() -> Weight {
		// Proof size: measured 1016, estimated 21334 bytes.
		// Shortest execution: 76_163 nanoseconds.
		Weight::from_parts(80_139_000, 21334)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn update_connection() -> Weight {
		// Proof size: measured 1055, estimated 21334 bytes.
		// Shortest execution: 68_682 nanoseconds.
		Weight::from_parts(73_109_000, 21334)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn disconnect() -> Weight {
		// Proof size: measured 1195, estimated 21334 bytes.
		// Shortest execution: 79_027 nanoseconds.
		Weight::from_parts(85_397_000, 21334)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Conditions` (r:1 w:1)
	/// Proof: `GridManagement::Conditions` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::StatusHistory` (r:0 w:1)
	/// Proof: `GridManagement::StatusHistory` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	fn update_grid_status() -> Weight {
		// Proof size: measured 1319, estimated 21334 bytes.
		// Shortest execution: 81_621 nanoseconds.
		Weight::from_parts(160_414_000, 21334)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Conditions` (r:1 w:1)
	/// Proof: `GridManagement::Conditions` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextIncident` (r:1 w:1)
	/// Proof: `GridManagement::NextIncident` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Incidents` (r:0 w:1)
	/// Proof: `GridManagement::Incidents` (`max_values`: None, `max_size`: Some(366), added: 2841, mode: `MaxEncodedLen`)
	fn implement_emergency_protocol() -> Weight {
		// Proof size: measured 1264, estimated 21334 bytes.
		// Shortest execution: 77_856 nanoseconds.
		Weight::from_parts(132_593_000, 21334)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Conditions` (r:1 w:1)
	/// Proof: `GridManagement::Conditions` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Incidents` (r:1 w:1)
	/// Proof: `GridManagement::Incidents` (`max_values`: None, `max_size`: Some(366), added: 2841, mode: `MaxEncodedLen`)
	fn lift_emergency() -> Weight {
		// Proof size: measured 1646, estimated 21334 bytes.
		// Shortest execution: 81_090 nanoseconds.
		Weight::from_parts(136_188_000, 21334)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Storage: `GridManagement::GridAccounts` (r:1 w:1)
	fn set_grid_account() -> Weight {
		Weight::from_parts(25_000_000, 3593)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

/// The measured weights with ParityDB's database weights, for tests.
impl WeightInfo for () {
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:1 w:1)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn set_operator_authorization() -> Weight {
		// Proof size: measured 581, estimated 3593 bytes.
		// Shortest execution: 28_943 nanoseconds.
		Weight::from_parts(31_496_000, 3593)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:1 w:1)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn revoke_operator_authorization() -> Weight {
		// Proof size: measured 749, estimated 3593 bytes.
		// Shortest execution: 29_695 nanoseconds.
		Weight::from_parts(33_320_000, 3593)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `GridManagement::Areas` (r:7 w:2)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:7 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1293), added: 3768, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextArea` (r:1 w:1)
	/// Proof: `GridManagement::NextArea` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Conditions` (r:0 w:1)
	/// Proof: `GridManagement::Conditions` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `MaxEncodedLen`)
	fn create_area() -> Weight {
		// Proof size: measured 2517, estimated 18791 bytes.
		// Shortest execution: 79_278 nanoseconds.
		Weight::from_parts(134_195_000, 18791)
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	/// Storage: `GridManagement::Areas` (r:8 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn update_area() -> Weight {
		// Proof size: measured 964, estimated 21334 bytes.
		// Shortest execution: 64_857 nanoseconds.
		Weight::from_parts(69_203_000, 21334)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:1)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1293), added: 3768, mode: `MaxEncodedLen`)
	fn set_supply_terms() -> Weight {
		// Proof size: measured 2525, estimated 21334 bytes.
		// Shortest execution: 75_583 nanoseconds.
		Weight::from_parts(80_891_000, 21334)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:8 w:2)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Conditions` (r:1 w:1)
	/// Proof: `GridManagement::Conditions` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::StatusHistory` (r:96 w:96)
	/// Proof: `GridManagement::StatusHistory` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	/// The range of component `h` is `[0, 96]`.
	fn remove_area(h: u32, ) -> Weight {
		// Proof size: measured 1324 + h * 47, estimated 21334 + h * 2530 bytes.
		// Shortest execution: 103_214 nanoseconds.
		Weight::from_parts(169_470_058, 21334)
			// Standard error: 26_744
			.saturating_add(Weight::from_parts(785_222, 0).saturating_mul(h.into()))
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(h.into())))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(h.into())))
			.saturating_add(Weight::from_parts(0, 2530).saturating_mul(h.into()))
	}
	/// Storage: `GridManagement::Areas` (r:8 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn connect() -> Weight {
		// Proof size: measured 1016, estimated 21334 bytes.
		// Shortest execution: 76_163 nanoseconds.
		Weight::from_parts(80_139_000, 21334)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn update_connection() -> Weight {
		// Proof size: measured 1055, estimated 21334 bytes.
		// Shortest execution: 68_682 nanoseconds.
		Weight::from_parts(73_109_000, 21334)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:1)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:1)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn disconnect() -> Weight {
		// Proof size: measured 1195, estimated 21334 bytes.
		// Shortest execution: 79_027 nanoseconds.
		Weight::from_parts(85_397_000, 21334)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Conditions` (r:1 w:1)
	/// Proof: `GridManagement::Conditions` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::StatusHistory` (r:0 w:1)
	/// Proof: `GridManagement::StatusHistory` (`max_values`: None, `max_size`: Some(55), added: 2530, mode: `MaxEncodedLen`)
	fn update_grid_status() -> Weight {
		// Proof size: measured 1319, estimated 21334 bytes.
		// Shortest execution: 81_621 nanoseconds.
		Weight::from_parts(160_414_000, 21334)
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Conditions` (r:1 w:1)
	/// Proof: `GridManagement::Conditions` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextIncident` (r:1 w:1)
	/// Proof: `GridManagement::NextIncident` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Incidents` (r:0 w:1)
	/// Proof: `GridManagement::Incidents` (`max_values`: None, `max_size`: Some(366), added: 2841, mode: `MaxEncodedLen`)
	fn implement_emergency_protocol() -> Weight {
		// Proof size: measured 1264, estimated 21334 bytes.
		// Shortest execution: 77_856 nanoseconds.
		Weight::from_parts(132_593_000, 21334)
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Conditions` (r:1 w:1)
	/// Proof: `GridManagement::Conditions` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Incidents` (r:1 w:1)
	/// Proof: `GridManagement::Incidents` (`max_values`: None, `max_size`: Some(366), added: 2841, mode: `MaxEncodedLen`)
	fn lift_emergency() -> Weight {
		// Proof size: measured 1646, estimated 21334 bytes.
		// Shortest execution: 81_090 nanoseconds.
		Weight::from_parts(136_188_000, 21334)
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Storage: `GridManagement::GridAccounts` (r:1 w:1)
	fn set_grid_account() -> Weight {
		Weight::from_parts(25_000_000, 3593)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
}
