//! Weights of `pallet_energy_production`. Measured, not written: `scripts/benchmark.sh` makes this file.
//!
//! Date: 2026-11-30; benchmark command 64.0.0; steps 16, repeat 6.
//! Processor: AMD EPYC.
//! WebAssembly: Compiled; database cache 1024 MiB; worst-case map size 1000000.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// The weight functions that `pallet_energy_production` needs.
pub trait WeightInfo {
	fn register_producer() -> Weight;
	fn change_producer() -> Weight;
	fn approve_producer() -> Weight;
	fn suspend_producer() -> Weight;
	fn register_gateway() -> Weight;
	fn remove_gateway() -> Weight;
	fn register_meter() -> Weight;
	fn exchange_meter() -> Weight;
	fn suspend_meter() -> Weight;
	fn resume_meter() -> Weight;
	fn submit_readings(n: u32, ) -> Weight;
	fn meter_pages(p: u32, ) -> Weight;
	fn gateway_areas(a: u32, ) -> Weight;
	fn flow_pages(p: u32, ) -> Weight;
	fn intervals(i: u32, ) -> Weight;
	fn close_intervals() -> Weight;
	fn declare_gap() -> Weight;
	fn record_energy_production() -> Weight;
	fn countersign_energy_production() -> Weight;
}

/// The measured weights, with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:1)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	fn register_producer() -> Weight {
		// Proof size: measured 176, estimated 3539 bytes.
		// Shortest execution: 36_775 nanoseconds.
		Weight::from_parts(43_135_000, 3539)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:1)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:16)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LocalTime` (r:1 w:0)
	/// Proof: `GridManagement::LocalTime` (`max_values`: Some(1), `max_size`: Some(3), added: 498, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginProgress` (r:1 w:0)
	/// Proof: `CarbonOffset::OriginProgress` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginPagesOf` (r:2 w:0)
	/// Proof: `CarbonOffset::OriginPagesOf` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ManualRecords` (r:0 w:1)
	/// Proof: `EnergyProduction::ManualRecords` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	fn change_producer() -> Weight {
		// Proof size: measured 22685, estimated 94046 bytes.
		// Shortest execution: 271_084 nanoseconds.
		Weight::from_parts(285_395_000, 94046)
			.saturating_add(T::DbWeight::get().reads(24_u64))
			.saturating_add(T::DbWeight::get().writes(18_u64))
	}
	/// Storage: `EnergyProduction::Producers` (r:1 w:1)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:16)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	fn approve_producer() -> Weight {
		// Proof size: measured 22507, estimated 94046 bytes.
		// Shortest execution: 266_857 nanoseconds.
		Weight::from_parts(279_286_000, 94046)
			.saturating_add(T::DbWeight::get().reads(27_u64))
			.saturating_add(T::DbWeight::get().writes(17_u64))
	}
	/// Storage: `EnergyProduction::Producers` (r:1 w:1)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:16)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LocalTime` (r:1 w:0)
	/// Proof: `GridManagement::LocalTime` (`max_values`: Some(1), `max_size`: Some(3), added: 498, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginProgress` (r:1 w:0)
	/// Proof: `CarbonOffset::OriginProgress` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginPagesOf` (r:2 w:0)
	/// Proof: `CarbonOffset::OriginPagesOf` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	fn suspend_producer() -> Weight {
		// Proof size: measured 22708, estimated 94046 bytes.
		// Shortest execution: 285_416 nanoseconds.
		Weight::from_parts(297_994_000, 94046)
			.saturating_add(T::DbWeight::get().reads(31_u64))
			.saturating_add(T::DbWeight::get().writes(17_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Gateways` (r:1 w:1)
	/// Proof: `EnergyProduction::Gateways` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:1)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn register_gateway() -> Weight {
		// Proof size: measured 1377, estimated 21270 bytes.
		// Shortest execution: 85_758 nanoseconds.
		Weight::from_parts(93_810_000, 21270)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Gateways` (r:1 w:1)
	/// Proof: `EnergyProduction::Gateways` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:1)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn remove_gateway() -> Weight {
		// Proof size: measured 1604, estimated 21270 bytes.
		// Shortest execution: 86_810 nanoseconds.
		Weight::from_parts(97_856_000, 21270)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:1)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::MeterKeys` (r:1 w:1)
	/// Proof: `EnergyProduction::MeterKeys` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NextMeter` (r:1 w:1)
	/// Proof: `EnergyProduction::NextMeter` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:16)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	fn register_meter() -> Weight {
		// Proof size: measured 23455, estimated 94046 bytes.
		// Shortest execution: 282_380 nanoseconds.
		Weight::from_parts(300_157_000, 94046)
			.saturating_add(T::DbWeight::get().reads(31_u64))
			.saturating_add(T::DbWeight::get().writes(19_u64))
	}
	/// Storage: `EnergyProduction::Meters` (r:16 w:16)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:1)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::MeterKeys` (r:1 w:2)
	/// Proof: `EnergyProduction::MeterKeys` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:9 w:9)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Intervals` (r:9 w:9)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NetworkTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::NetworkTotals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::SourceTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::SourceTotals` (`max_values`: Some(1), `max_size`: Some(188), added: 683, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Equivocations` (r:1 w:0)
	/// Proof: `EnergyProduction::Equivocations` (`max_values`: None, `max_size`: Some(288), added: 2763, mode: `MaxEncodedLen`)
	fn exchange_meter() -> Weight {
		// Proof size: measured 27597, estimated 94046 bytes.
		// Shortest execution: 476_820 nanoseconds.
		Weight::from_parts(517_421_000, 94046)
			.saturating_add(T::DbWeight::get().reads(53_u64))
			.saturating_add(T::DbWeight::get().writes(39_u64))
	}
	/// Storage: `EnergyProduction::Meters` (r:1 w:1)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:1)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	fn suspend_meter() -> Weight {
		// Proof size: measured 3875, estimated 21270 bytes.
		// Shortest execution: 100_410 nanoseconds.
		Weight::from_parts(120_980_000, 21270)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `EnergyProduction::Meters` (r:16 w:16)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Equivocations` (r:1 w:0)
	/// Proof: `EnergyProduction::Equivocations` (`max_values`: None, `max_size`: Some(288), added: 2763, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:1)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	fn resume_meter() -> Weight {
		// Proof size: measured 24443, estimated 94046 bytes.
		// Shortest execution: 294_890 nanoseconds.
		Weight::from_parts(320_097_000, 94046)
			.saturating_add(T::DbWeight::get().reads(31_u64))
			.saturating_add(T::DbWeight::get().writes(17_u64))
	}
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:1 w:1)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Gateways` (r:1 w:0)
	/// Proof: `EnergyProduction::Gateways` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:1)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Intervals` (r:1 w:1)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NetworkTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::NetworkTotals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::SourceTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::SourceTotals` (`max_values`: Some(1), `max_size`: Some(188), added: 683, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 16]`.
	fn submit_readings(n: u32, ) -> Weight {
		// Proof size: measured 3599, estimated 6806 bytes.
		// Shortest execution: 206_788 nanoseconds.
		Weight::from_parts(199_891_012, 6806)
			// Standard error: 550_011
			.saturating_add(Weight::from_parts(38_857_614, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:63 w:63)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// The range of component `p` is `[1, 64]`.
	fn meter_pages(p: u32, ) -> Weight {
		// Proof size: measured 3085 + p * 47, estimated 3509 + p * 5816 bytes.
		// Shortest execution: 18_518 nanoseconds.
		Weight::from_parts(10_232_556, 3509)
			// Standard error: 75_735
			.saturating_add(Weight::from_parts(8_812_425, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 5816).saturating_mul(p.into()))
	}
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Gateways` (r:63 w:0)
	/// Proof: `EnergyProduction::Gateways` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 64]`.
	fn gateway_areas(a: u32, ) -> Weight {
		// Proof size: measured 206 + a * 19, estimated 3509 + a * 2539 bytes.
		// Shortest execution: 11_657 nanoseconds.
		Weight::from_parts(8_829_274, 3509)
			// Standard error: 3_247
			.saturating_add(Weight::from_parts(3_216_087, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 2539).saturating_mul(a.into()))
	}
	/// Storage: `EnergyProduction::Flows` (r:63 w:63)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Intervals` (r:1 w:1)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NetworkTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::NetworkTotals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// The range of component `p` is `[1, 64]`.
	fn flow_pages(p: u32, ) -> Weight {
		// Proof size: measured 1299 + p * 47, estimated 4571 + p * 4132 bytes.
		// Shortest execution: 13_140 nanoseconds.
		Weight::from_parts(7_394_495, 4571)
			// Standard error: 20_052
			.saturating_add(Weight::from_parts(7_415_260, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 4132).saturating_mul(p.into()))
	}
	/// Storage: `EnergyProduction::Flows` (r:8 w:8)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Intervals` (r:8 w:8)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NetworkTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::NetworkTotals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// The range of component `i` is `[1, 8]`.
	fn intervals(i: u32, ) -> Weight {
		// Proof size: measured 1965 + i * 107, estimated 1549 + i * 4132 bytes.
		// Shortest execution: 56_174 nanoseconds.
		Weight::from_parts(7_621_177, 1549)
			// Standard error: 156_501
			.saturating_add(Weight::from_parts(54_157_775, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(i.into())))
			.saturating_add(Weight::from_parts(0, 4132).saturating_mul(i.into()))
	}
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:1)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn close_intervals() -> Weight {
		// Proof size: measured 80, estimated 1489 bytes.
		// Shortest execution: 3_556 nanoseconds.
		Weight::from_parts(3_956_000, 1489)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `EnergyProduction::Meters` (r:1 w:1)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn declare_gap() -> Weight {
		// Proof size: measured 2596, estimated 21270 bytes.
		// Shortest execution: 83_054 nanoseconds.
		Weight::from_parts(96_463_000, 21270)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:0)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:0)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ManualRecords` (r:1 w:1)
	/// Proof: `EnergyProduction::ManualRecords` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	fn record_energy_production() -> Weight {
		// Proof size: measured 13777, estimated 33782 bytes.
		// Shortest execution: 141_411 nanoseconds.
		Weight::from_parts(167_480_000, 33782)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `EnergyProduction::Producers` (r:1 w:1)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ManualRecords` (r:1 w:1)
	/// Proof: `EnergyProduction::ManualRecords` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:1)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:0)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:0)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:1)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Intervals` (r:1 w:1)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NetworkTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::NetworkTotals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::SourceTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::SourceTotals` (`max_values`: Some(1), `max_size`: Some(188), added: 683, mode: `MaxEncodedLen`)
	fn countersign_energy_production() -> Weight {
		// Proof size: measured 16474, estimated 33782 bytes.
		// Shortest execution: 173_479 nanoseconds.
		Weight::from_parts(198_075_000, 33782)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
}

/// The measured weights with ParityDB's database weights, for tests.
impl WeightInfo for () {
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:1)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	fn register_producer() -> Weight {
		// Proof size: measured 176, estimated 3539 bytes.
		// Shortest execution: 36_775 nanoseconds.
		Weight::from_parts(43_135_000, 3539)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:1)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:16)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LocalTime` (r:1 w:0)
	/// Proof: `GridManagement::LocalTime` (`max_values`: Some(1), `max_size`: Some(3), added: 498, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginProgress` (r:1 w:0)
	/// Proof: `CarbonOffset::OriginProgress` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginPagesOf` (r:2 w:0)
	/// Proof: `CarbonOffset::OriginPagesOf` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ManualRecords` (r:0 w:1)
	/// Proof: `EnergyProduction::ManualRecords` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	fn change_producer() -> Weight {
		// Proof size: measured 22685, estimated 94046 bytes.
		// Shortest execution: 271_084 nanoseconds.
		Weight::from_parts(285_395_000, 94046)
			.saturating_add(ParityDbWeight::get().reads(24_u64))
			.saturating_add(ParityDbWeight::get().writes(18_u64))
	}
	/// Storage: `EnergyProduction::Producers` (r:1 w:1)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:16)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	fn approve_producer() -> Weight {
		// Proof size: measured 22507, estimated 94046 bytes.
		// Shortest execution: 266_857 nanoseconds.
		Weight::from_parts(279_286_000, 94046)
			.saturating_add(ParityDbWeight::get().reads(27_u64))
			.saturating_add(ParityDbWeight::get().writes(17_u64))
	}
	/// Storage: `EnergyProduction::Producers` (r:1 w:1)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:16)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LocalTime` (r:1 w:0)
	/// Proof: `GridManagement::LocalTime` (`max_values`: Some(1), `max_size`: Some(3), added: 498, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginProgress` (r:1 w:0)
	/// Proof: `CarbonOffset::OriginProgress` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginPagesOf` (r:2 w:0)
	/// Proof: `CarbonOffset::OriginPagesOf` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	fn suspend_producer() -> Weight {
		// Proof size: measured 22708, estimated 94046 bytes.
		// Shortest execution: 285_416 nanoseconds.
		Weight::from_parts(297_994_000, 94046)
			.saturating_add(ParityDbWeight::get().reads(31_u64))
			.saturating_add(ParityDbWeight::get().writes(17_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Gateways` (r:1 w:1)
	/// Proof: `EnergyProduction::Gateways` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:1)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn register_gateway() -> Weight {
		// Proof size: measured 1377, estimated 21270 bytes.
		// Shortest execution: 85_758 nanoseconds.
		Weight::from_parts(93_810_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Gateways` (r:1 w:1)
	/// Proof: `EnergyProduction::Gateways` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:1)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn remove_gateway() -> Weight {
		// Proof size: measured 1604, estimated 21270 bytes.
		// Shortest execution: 86_810 nanoseconds.
		Weight::from_parts(97_856_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:1)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::MeterKeys` (r:1 w:1)
	/// Proof: `EnergyProduction::MeterKeys` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NextMeter` (r:1 w:1)
	/// Proof: `EnergyProduction::NextMeter` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:16)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	fn register_meter() -> Weight {
		// Proof size: measured 23455, estimated 94046 bytes.
		// Shortest execution: 282_380 nanoseconds.
		Weight::from_parts(300_157_000, 94046)
			.saturating_add(ParityDbWeight::get().reads(31_u64))
			.saturating_add(ParityDbWeight::get().writes(19_u64))
	}
	/// Storage: `EnergyProduction::Meters` (r:16 w:16)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:1)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::MeterKeys` (r:1 w:2)
	/// Proof: `EnergyProduction::MeterKeys` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:9 w:9)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Intervals` (r:9 w:9)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NetworkTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::NetworkTotals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::SourceTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::SourceTotals` (`max_values`: Some(1), `max_size`: Some(188), added: 683, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Equivocations` (r:1 w:0)
	/// Proof: `EnergyProduction::Equivocations` (`max_values`: None, `max_size`: Some(288), added: 2763, mode: `MaxEncodedLen`)
	fn exchange_meter() -> Weight {
		// Proof size: measured 27597, estimated 94046 bytes.
		// Shortest execution: 476_820 nanoseconds.
		Weight::from_parts(517_421_000, 94046)
			.saturating_add(ParityDbWeight::get().reads(53_u64))
			.saturating_add(ParityDbWeight::get().writes(39_u64))
	}
	/// Storage: `EnergyProduction::Meters` (r:1 w:1)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:1)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	fn suspend_meter() -> Weight {
		// Proof size: measured 3875, estimated 21270 bytes.
		// Shortest execution: 100_410 nanoseconds.
		Weight::from_parts(120_980_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `EnergyProduction::Meters` (r:16 w:16)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Equivocations` (r:1 w:0)
	/// Proof: `EnergyProduction::Equivocations` (`max_values`: None, `max_size`: Some(288), added: 2763, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:1)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	fn resume_meter() -> Weight {
		// Proof size: measured 24443, estimated 94046 bytes.
		// Shortest execution: 294_890 nanoseconds.
		Weight::from_parts(320_097_000, 94046)
			.saturating_add(ParityDbWeight::get().reads(31_u64))
			.saturating_add(ParityDbWeight::get().writes(17_u64))
	}
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:1 w:1)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Gateways` (r:1 w:0)
	/// Proof: `EnergyProduction::Gateways` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:1)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Intervals` (r:1 w:1)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NetworkTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::NetworkTotals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::SourceTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::SourceTotals` (`max_values`: Some(1), `max_size`: Some(188), added: 683, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 16]`.
	fn submit_readings(n: u32, ) -> Weight {
		// Proof size: measured 3599, estimated 6806 bytes.
		// Shortest execution: 206_788 nanoseconds.
		Weight::from_parts(199_891_012, 6806)
			// Standard error: 550_011
			.saturating_add(Weight::from_parts(38_857_614, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:63 w:63)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// The range of component `p` is `[1, 64]`.
	fn meter_pages(p: u32, ) -> Weight {
		// Proof size: measured 3085 + p * 47, estimated 3509 + p * 5816 bytes.
		// Shortest execution: 18_518 nanoseconds.
		Weight::from_parts(10_232_556, 3509)
			// Standard error: 75_735
			.saturating_add(Weight::from_parts(8_812_425, 0).saturating_mul(p.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 5816).saturating_mul(p.into()))
	}
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Gateways` (r:63 w:0)
	/// Proof: `EnergyProduction::Gateways` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 64]`.
	fn gateway_areas(a: u32, ) -> Weight {
		// Proof size: measured 206 + a * 19, estimated 3509 + a * 2539 bytes.
		// Shortest execution: 11_657 nanoseconds.
		Weight::from_parts(8_829_274, 3509)
			// Standard error: 3_247
			.saturating_add(Weight::from_parts(3_216_087, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 2539).saturating_mul(a.into()))
	}
	/// Storage: `EnergyProduction::Flows` (r:63 w:63)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Intervals` (r:1 w:1)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NetworkTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::NetworkTotals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// The range of component `p` is `[1, 64]`.
	fn flow_pages(p: u32, ) -> Weight {
		// Proof size: measured 1299 + p * 47, estimated 4571 + p * 4132 bytes.
		// Shortest execution: 13_140 nanoseconds.
		Weight::from_parts(7_394_495, 4571)
			// Standard error: 20_052
			.saturating_add(Weight::from_parts(7_415_260, 0).saturating_mul(p.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 4132).saturating_mul(p.into()))
	}
	/// Storage: `EnergyProduction::Flows` (r:8 w:8)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Intervals` (r:8 w:8)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NetworkTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::NetworkTotals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// The range of component `i` is `[1, 8]`.
	fn intervals(i: u32, ) -> Weight {
		// Proof size: measured 1965 + i * 107, estimated 1549 + i * 4132 bytes.
		// Shortest execution: 56_174 nanoseconds.
		Weight::from_parts(7_621_177, 1549)
			// Standard error: 156_501
			.saturating_add(Weight::from_parts(54_157_775, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(i.into())))
			.saturating_add(Weight::from_parts(0, 4132).saturating_mul(i.into()))
	}
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:1)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn close_intervals() -> Weight {
		// Proof size: measured 80, estimated 1489 bytes.
		// Shortest execution: 3_556 nanoseconds.
		Weight::from_parts(3_956_000, 1489)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `EnergyProduction::Meters` (r:1 w:1)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn declare_gap() -> Weight {
		// Proof size: measured 2596, estimated 21270 bytes.
		// Shortest execution: 83_054 nanoseconds.
		Weight::from_parts(96_463_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:0)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:0)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ManualRecords` (r:1 w:1)
	/// Proof: `EnergyProduction::ManualRecords` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	fn record_energy_production() -> Weight {
		// Proof size: measured 13777, estimated 33782 bytes.
		// Shortest execution: 141_411 nanoseconds.
		Weight::from_parts(167_480_000, 33782)
			.saturating_add(ParityDbWeight::get().reads(18_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `EnergyProduction::Producers` (r:1 w:1)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ManualRecords` (r:1 w:1)
	/// Proof: `EnergyProduction::ManualRecords` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:1)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:0)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:0)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:1)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Intervals` (r:1 w:1)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NetworkTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::NetworkTotals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::SourceTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::SourceTotals` (`max_values`: Some(1), `max_size`: Some(188), added: 683, mode: `MaxEncodedLen`)
	fn countersign_energy_production() -> Weight {
		// Proof size: measured 16474, estimated 33782 bytes.
		// Shortest execution: 173_479 nanoseconds.
		Weight::from_parts(198_075_000, 33782)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
}
