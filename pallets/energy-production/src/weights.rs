//! Weights of `pallet_energy_production`. Measured, not written: `scripts/benchmark.sh` makes this file.
//!
//! Date: 2026-11-22; benchmark command 64.0.0; steps 50, repeat 20.
//! Processor: AMD EPYC.
//! WebAssembly: Compiled; database cache 1024 MiB; worst-case map size 1000000.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// The weight functions that `pallet_energy_production` needs.
pub trait WeightInfo {
	fn register_producer() -> Weight;
	fn approve_producer() -> Weight;
	fn suspend_producer() -> Weight;
	fn register_gateway() -> Weight;
	fn remove_gateway() -> Weight;
	fn register_meter() -> Weight;
	fn exchange_meter() -> Weight;
	fn suspend_meter() -> Weight;
	fn resume_meter() -> Weight;
	fn submit_readings(n: u32, ) -> Weight;
	fn book(b: u32, ) -> Weight;
	fn record_energy_production() -> Weight;
}

/// The measured weights, with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:1)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::MeterCounts` (r:1 w:0)
	/// Proof: `EnergyProduction::MeterCounts` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ApprovedFrom` (r:0 w:1)
	/// Proof: `EnergyProduction::ApprovedFrom` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	fn register_producer() -> Weight {
		// Proof size: measured 500, estimated 3543 bytes.
		// Shortest execution: 26_139 nanoseconds.
		Weight::from_parts(29_194_000, 3543)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `EnergyProduction::Producers` (r:1 w:1)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ApprovedFrom` (r:0 w:1)
	/// Proof: `EnergyProduction::ApprovedFrom` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	fn approve_producer() -> Weight {
		// Proof size: measured 1251, estimated 21334 bytes.
		// Shortest execution: 77_816 nanoseconds.
		Weight::from_parts(83_925_000, 21334)
			.saturating_add(T::DbWeight::get().reads(19_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `EnergyProduction::Producers` (r:1 w:1)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ApprovedFrom` (r:0 w:1)
	/// Proof: `EnergyProduction::ApprovedFrom` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	fn suspend_producer() -> Weight {
		// Proof size: measured 1210, estimated 21334 bytes.
		// Shortest execution: 73_109 nanoseconds.
		Weight::from_parts(77_395_000, 21334)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Gateways` (r:1 w:1)
	/// Proof: `EnergyProduction::Gateways` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn register_gateway() -> Weight {
		// Proof size: measured 1117, estimated 21334 bytes.
		// Shortest execution: 75_242 nanoseconds.
		Weight::from_parts(81_111_000, 21334)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `EnergyProduction::Gateways` (r:1 w:1)
	/// Proof: `EnergyProduction::Gateways` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn remove_gateway() -> Weight {
		// Proof size: measured 1257, estimated 21334 bytes.
		// Shortest execution: 77_616 nanoseconds.
		Weight::from_parts(82_052_000, 21334)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::MeterCounts` (r:1 w:1)
	/// Proof: `EnergyProduction::MeterCounts` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::MeterKeys` (r:1 w:1)
	/// Proof: `EnergyProduction::MeterKeys` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NextMeter` (r:1 w:1)
	/// Proof: `EnergyProduction::NextMeter` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:0 w:1)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	fn register_meter() -> Weight {
		// Proof size: measured 1383, estimated 21334 bytes.
		// Shortest execution: 94_761 nanoseconds.
		Weight::from_parts(105_337_000, 21334)
			.saturating_add(T::DbWeight::get().reads(23_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `EnergyProduction::Meters` (r:1 w:1)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::MeterCounts` (r:1 w:1)
	/// Proof: `EnergyProduction::MeterCounts` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::MeterKeys` (r:1 w:2)
	/// Proof: `EnergyProduction::MeterKeys` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Equivocations` (r:1 w:0)
	/// Proof: `EnergyProduction::Equivocations` (`max_values`: None, `max_size`: Some(288), added: 2763, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn exchange_meter() -> Weight {
		// Proof size: measured 1668, estimated 21334 bytes.
		// Shortest execution: 107_300 nanoseconds.
		Weight::from_parts(130_154_000, 21334)
			.saturating_add(T::DbWeight::get().reads(24_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `EnergyProduction::Meters` (r:1 w:1)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::MeterCounts` (r:1 w:1)
	/// Proof: `EnergyProduction::MeterCounts` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	fn suspend_meter() -> Weight {
		// Proof size: measured 1428, estimated 21334 bytes.
		// Shortest execution: 80_951 nanoseconds.
		Weight::from_parts(88_622_000, 21334)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `EnergyProduction::Meters` (r:1 w:1)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Equivocations` (r:1 w:0)
	/// Proof: `EnergyProduction::Equivocations` (`max_values`: None, `max_size`: Some(288), added: 2763, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::MeterCounts` (r:1 w:1)
	/// Proof: `EnergyProduction::MeterCounts` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn resume_meter() -> Weight {
		// Proof size: measured 1623, estimated 21334 bytes.
		// Shortest execution: 96_093 nanoseconds.
		Weight::from_parts(105_207_000, 21334)
			.saturating_add(T::DbWeight::get().reads(23_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `EnergyProduction::Gateways` (r:1 w:0)
	/// Proof: `EnergyProduction::Gateways` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:256 w:256)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:256 w:256)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ApprovedFrom` (r:256 w:0)
	/// Proof: `EnergyProduction::ApprovedFrom` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Generated` (r:256 w:256)
	/// Proof: `EnergyProduction::Generated` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:256 w:256)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NetworkTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::NetworkTotals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::SourceTotals` (r:11 w:11)
	/// Proof: `EnergyProduction::SourceTotals` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 256]`.
	fn submit_readings(n: u32, ) -> Weight {
		// Proof size: measured 607 + n * 352, estimated 25603 + n * 2680 bytes.
		// Shortest execution: 123_073 nanoseconds.
		Weight::from_parts(130_444_000, 25603)
			// Standard error: 229_238
			.saturating_add(Weight::from_parts(79_241_935, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(11_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2680).saturating_mul(n.into()))
	}
	/// Storage: `EnergyProduction::Flows` (r:8 w:8)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// The range of component `b` is `[1, 8]`.
	fn book(b: u32, ) -> Weight {
		// Proof size: measured 96 + b * 97, estimated 990 + b * 2565 bytes.
		// Shortest execution: 9_484 nanoseconds.
		Weight::from_parts(5_106_079, 990)
			// Standard error: 12_185
			.saturating_add(Weight::from_parts(6_172_310, 0).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(b.into())))
			.saturating_add(Weight::from_parts(0, 2565).saturating_mul(b.into()))
	}
	/// Storage: `EnergyProduction::Producers` (r:1 w:1)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::MeterCounts` (r:1 w:0)
	/// Proof: `EnergyProduction::MeterCounts` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ManualRecords` (r:1 w:1)
	/// Proof: `EnergyProduction::ManualRecords` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:1)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::SourceTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::SourceTotals` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NetworkTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::NetworkTotals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	fn record_energy_production() -> Weight {
		// Proof size: measured 1383, estimated 21334 bytes.
		// Shortest execution: 100_720 nanoseconds.
		Weight::from_parts(104_155_000, 21334)
			.saturating_add(T::DbWeight::get().reads(25_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
}

/// The measured weights with ParityDB's database weights, for tests.
impl WeightInfo for () {
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:1)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::MeterCounts` (r:1 w:0)
	/// Proof: `EnergyProduction::MeterCounts` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ApprovedFrom` (r:0 w:1)
	/// Proof: `EnergyProduction::ApprovedFrom` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	fn register_producer() -> Weight {
		// Proof size: measured 500, estimated 3543 bytes.
		// Shortest execution: 26_139 nanoseconds.
		Weight::from_parts(29_194_000, 3543)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `EnergyProduction::Producers` (r:1 w:1)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ApprovedFrom` (r:0 w:1)
	/// Proof: `EnergyProduction::ApprovedFrom` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	fn approve_producer() -> Weight {
		// Proof size: measured 1251, estimated 21334 bytes.
		// Shortest execution: 77_816 nanoseconds.
		Weight::from_parts(83_925_000, 21334)
			.saturating_add(ParityDbWeight::get().reads(19_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `EnergyProduction::Producers` (r:1 w:1)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ApprovedFrom` (r:0 w:1)
	/// Proof: `EnergyProduction::ApprovedFrom` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	fn suspend_producer() -> Weight {
		// Proof size: measured 1210, estimated 21334 bytes.
		// Shortest execution: 73_109 nanoseconds.
		Weight::from_parts(77_395_000, 21334)
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Gateways` (r:1 w:1)
	/// Proof: `EnergyProduction::Gateways` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn register_gateway() -> Weight {
		// Proof size: measured 1117, estimated 21334 bytes.
		// Shortest execution: 75_242 nanoseconds.
		Weight::from_parts(81_111_000, 21334)
			.saturating_add(ParityDbWeight::get().reads(18_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `EnergyProduction::Gateways` (r:1 w:1)
	/// Proof: `EnergyProduction::Gateways` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn remove_gateway() -> Weight {
		// Proof size: measured 1257, estimated 21334 bytes.
		// Shortest execution: 77_616 nanoseconds.
		Weight::from_parts(82_052_000, 21334)
			.saturating_add(ParityDbWeight::get().reads(18_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::MeterCounts` (r:1 w:1)
	/// Proof: `EnergyProduction::MeterCounts` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::MeterKeys` (r:1 w:1)
	/// Proof: `EnergyProduction::MeterKeys` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NextMeter` (r:1 w:1)
	/// Proof: `EnergyProduction::NextMeter` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:0 w:1)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	fn register_meter() -> Weight {
		// Proof size: measured 1383, estimated 21334 bytes.
		// Shortest execution: 94_761 nanoseconds.
		Weight::from_parts(105_337_000, 21334)
			.saturating_add(ParityDbWeight::get().reads(23_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `EnergyProduction::Meters` (r:1 w:1)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::MeterCounts` (r:1 w:1)
	/// Proof: `EnergyProduction::MeterCounts` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::MeterKeys` (r:1 w:2)
	/// Proof: `EnergyProduction::MeterKeys` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Equivocations` (r:1 w:0)
	/// Proof: `EnergyProduction::Equivocations` (`max_values`: None, `max_size`: Some(288), added: 2763, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn exchange_meter() -> Weight {
		// Proof size: measured 1668, estimated 21334 bytes.
		// Shortest execution: 107_300 nanoseconds.
		Weight::from_parts(130_154_000, 21334)
			.saturating_add(ParityDbWeight::get().reads(24_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `EnergyProduction::Meters` (r:1 w:1)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::MeterCounts` (r:1 w:1)
	/// Proof: `EnergyProduction::MeterCounts` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	fn suspend_meter() -> Weight {
		// Proof size: measured 1428, estimated 21334 bytes.
		// Shortest execution: 80_951 nanoseconds.
		Weight::from_parts(88_622_000, 21334)
			.saturating_add(ParityDbWeight::get().reads(18_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `EnergyProduction::Meters` (r:1 w:1)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Equivocations` (r:1 w:0)
	/// Proof: `EnergyProduction::Equivocations` (`max_values`: None, `max_size`: Some(288), added: 2763, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::MeterCounts` (r:1 w:1)
	/// Proof: `EnergyProduction::MeterCounts` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn resume_meter() -> Weight {
		// Proof size: measured 1623, estimated 21334 bytes.
		// Shortest execution: 96_093 nanoseconds.
		Weight::from_parts(105_207_000, 21334)
			.saturating_add(ParityDbWeight::get().reads(23_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `EnergyProduction::Gateways` (r:1 w:0)
	/// Proof: `EnergyProduction::Gateways` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:256 w:256)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:256 w:256)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ApprovedFrom` (r:256 w:0)
	/// Proof: `EnergyProduction::ApprovedFrom` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Generated` (r:256 w:256)
	/// Proof: `EnergyProduction::Generated` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:256 w:256)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NetworkTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::NetworkTotals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::SourceTotals` (r:11 w:11)
	/// Proof: `EnergyProduction::SourceTotals` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 256]`.
	fn submit_readings(n: u32, ) -> Weight {
		// Proof size: measured 607 + n * 352, estimated 25603 + n * 2680 bytes.
		// Shortest execution: 123_073 nanoseconds.
		Weight::from_parts(130_444_000, 25603)
			// Standard error: 229_238
			.saturating_add(Weight::from_parts(79_241_935, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(11_u64))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2680).saturating_mul(n.into()))
	}
	/// Storage: `EnergyProduction::Flows` (r:8 w:8)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// The range of component `b` is `[1, 8]`.
	fn book(b: u32, ) -> Weight {
		// Proof size: measured 96 + b * 97, estimated 990 + b * 2565 bytes.
		// Shortest execution: 9_484 nanoseconds.
		Weight::from_parts(5_106_079, 990)
			// Standard error: 12_185
			.saturating_add(Weight::from_parts(6_172_310, 0).saturating_mul(b.into()))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(b.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(b.into())))
			.saturating_add(Weight::from_parts(0, 2565).saturating_mul(b.into()))
	}
	/// Storage: `EnergyProduction::Producers` (r:1 w:1)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::MeterCounts` (r:1 w:0)
	/// Proof: `EnergyProduction::MeterCounts` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ManualRecords` (r:1 w:1)
	/// Proof: `EnergyProduction::ManualRecords` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:1)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::SourceTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::SourceTotals` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NetworkTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::NetworkTotals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	fn record_energy_production() -> Weight {
		// Proof size: measured 1383, estimated 21334 bytes.
		// Shortest execution: 100_720 nanoseconds.
		Weight::from_parts(104_155_000, 21334)
			.saturating_add(ParityDbWeight::get().reads(25_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
}
