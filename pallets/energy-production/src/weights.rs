//! Weights of `pallet_energy_production`. Measured, not written: `scripts/benchmark.sh` makes this file.
//!
//! Date: 2026-11-30; benchmark command 64.0.0; steps 20, repeat 8.
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
		// Proof size: measured 549, estimated 3539 bytes.
		// Shortest execution: 47_201 nanoseconds.
		Weight::from_parts(56_805_000, 3539)
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
	/// Storage: `EnergyProduction::ManualRecords` (r:0 w:1)
	/// Proof: `EnergyProduction::ManualRecords` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	fn change_producer() -> Weight {
		// Proof size: measured 21981, estimated 94046 bytes.
		// Shortest execution: 265_075 nanoseconds.
		Weight::from_parts(285_105_000, 94046)
			.saturating_add(T::DbWeight::get().reads(19_u64))
			.saturating_add(T::DbWeight::get().writes(18_u64))
	}
	/// Storage: `EnergyProduction::Producers` (r:1 w:1)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:16)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	fn approve_producer() -> Weight {
		// Proof size: measured 22988, estimated 94046 bytes.
		// Shortest execution: 299_025 nanoseconds.
		Weight::from_parts(316_281_000, 94046)
			.saturating_add(T::DbWeight::get().reads(29_u64))
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
	fn suspend_producer() -> Weight {
		// Proof size: measured 22944, estimated 94046 bytes.
		// Shortest execution: 293_047 nanoseconds.
		Weight::from_parts(308_480_000, 94046)
			.saturating_add(T::DbWeight::get().reads(27_u64))
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
		// Proof size: measured 1717, estimated 21270 bytes.
		// Shortest execution: 102_052 nanoseconds.
		Weight::from_parts(113_870_000, 21270)
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
		// Proof size: measured 1944, estimated 21270 bytes.
		// Shortest execution: 98_027 nanoseconds.
		Weight::from_parts(112_908_000, 21270)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
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
	/// Storage: `EnergyProduction::Meters` (r:16 w:2)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	fn register_meter() -> Weight {
		// Proof size: measured 23938, estimated 94046 bytes.
		// Shortest execution: 247_619 nanoseconds.
		Weight::from_parts(265_877_000, 94046)
			.saturating_add(T::DbWeight::get().reads(33_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `EnergyProduction::Meters` (r:16 w:2)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:1)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
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
		// Proof size: measured 28152, estimated 94046 bytes.
		// Shortest execution: 445_654 nanoseconds.
		Weight::from_parts(475_920_000, 94046)
			.saturating_add(T::DbWeight::get().reads(55_u64))
			.saturating_add(T::DbWeight::get().writes(25_u64))
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
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn suspend_meter() -> Weight {
		// Proof size: measured 4356, estimated 21270 bytes.
		// Shortest execution: 120_910 nanoseconds.
		Weight::from_parts(136_844_000, 21270)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `EnergyProduction::Meters` (r:16 w:2)
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
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	fn resume_meter() -> Weight {
		// Proof size: measured 24959, estimated 94046 bytes.
		// Shortest execution: 247_379 nanoseconds.
		Weight::from_parts(270_723_000, 94046)
			.saturating_add(T::DbWeight::get().reads(33_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
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
		// Proof size: measured 4080, estimated 6806 bytes.
		// Shortest execution: 240_198 nanoseconds.
		Weight::from_parts(209_349_317, 6806)
			// Standard error: 325_284
			.saturating_add(Weight::from_parts(39_815_820, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:64 w:64)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// The range of component `p` is `[1, 64]`.
	fn meter_pages(p: u32, ) -> Weight {
		// Proof size: measured 3524 + p * 47, estimated 3509 + p * 5816 bytes.
		// Shortest execution: 22_674 nanoseconds.
		Weight::from_parts(13_753_185, 3509)
			// Standard error: 29_535
			.saturating_add(Weight::from_parts(8_744_567, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 5816).saturating_mul(p.into()))
	}
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Gateways` (r:64 w:0)
	/// Proof: `EnergyProduction::Gateways` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 64]`.
	fn gateway_areas(a: u32, ) -> Weight {
		// Proof size: measured 645 + a * 19, estimated 3509 + a * 2539 bytes.
		// Shortest execution: 16_114 nanoseconds.
		Weight::from_parts(14_315_690, 3509)
			// Standard error: 2_151
			.saturating_add(Weight::from_parts(2_989_547, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 2539).saturating_mul(a.into()))
	}
	/// Storage: `EnergyProduction::Flows` (r:64 w:64)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Intervals` (r:1 w:1)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NetworkTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::NetworkTotals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// The range of component `p` is `[1, 64]`.
	fn flow_pages(p: u32, ) -> Weight {
		// Proof size: measured 1300 + p * 47, estimated 4571 + p * 4132 bytes.
		// Shortest execution: 12_409 nanoseconds.
		Weight::from_parts(3_442_334, 4571)
			// Standard error: 17_483
			.saturating_add(Weight::from_parts(7_212_608, 0).saturating_mul(p.into()))
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
		// Shortest execution: 53_720 nanoseconds.
		Weight::from_parts(5_491_141, 1549)
			// Standard error: 97_382
			.saturating_add(Weight::from_parts(51_654_341, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(i.into())))
			.saturating_add(Weight::from_parts(0, 4132).saturating_mul(i.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:1)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn close_intervals() -> Weight {
		// Proof size: measured 518, estimated 1493 bytes.
		// Shortest execution: 8_392 nanoseconds.
		Weight::from_parts(9_084_000, 1493)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `EnergyProduction::Meters` (r:1 w:1)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn declare_gap() -> Weight {
		// Proof size: measured 2969, estimated 21270 bytes.
		// Shortest execution: 102_202 nanoseconds.
		Weight::from_parts(112_498_000, 21270)
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
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:0)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(27725), added: 30200, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:0)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ManualRecords` (r:1 w:1)
	/// Proof: `EnergyProduction::ManualRecords` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	fn record_energy_production() -> Weight {
		// Proof size: measured 14225, estimated 31190 bytes.
		// Shortest execution: 165_577 nanoseconds.
		Weight::from_parts(178_626_000, 31190)
			.saturating_add(T::DbWeight::get().reads(20_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `EnergyProduction::Producers` (r:1 w:1)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ManualRecords` (r:1 w:1)
	/// Proof: `EnergyProduction::ManualRecords` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:1)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:0)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(27725), added: 30200, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:0)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:1)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Intervals` (r:1 w:1)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NetworkTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::NetworkTotals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::SourceTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::SourceTotals` (`max_values`: Some(1), `max_size`: Some(188), added: 683, mode: `MaxEncodedLen`)
	fn countersign_energy_production() -> Weight {
		// Proof size: measured 16922, estimated 31190 bytes.
		// Shortest execution: 188_711 nanoseconds.
		Weight::from_parts(205_466_000, 31190)
			.saturating_add(T::DbWeight::get().reads(16_u64))
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
		// Proof size: measured 549, estimated 3539 bytes.
		// Shortest execution: 47_201 nanoseconds.
		Weight::from_parts(56_805_000, 3539)
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
	/// Storage: `EnergyProduction::ManualRecords` (r:0 w:1)
	/// Proof: `EnergyProduction::ManualRecords` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	fn change_producer() -> Weight {
		// Proof size: measured 21981, estimated 94046 bytes.
		// Shortest execution: 265_075 nanoseconds.
		Weight::from_parts(285_105_000, 94046)
			.saturating_add(ParityDbWeight::get().reads(19_u64))
			.saturating_add(ParityDbWeight::get().writes(18_u64))
	}
	/// Storage: `EnergyProduction::Producers` (r:1 w:1)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:16)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	fn approve_producer() -> Weight {
		// Proof size: measured 22988, estimated 94046 bytes.
		// Shortest execution: 299_025 nanoseconds.
		Weight::from_parts(316_281_000, 94046)
			.saturating_add(ParityDbWeight::get().reads(29_u64))
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
	fn suspend_producer() -> Weight {
		// Proof size: measured 22944, estimated 94046 bytes.
		// Shortest execution: 293_047 nanoseconds.
		Weight::from_parts(308_480_000, 94046)
			.saturating_add(ParityDbWeight::get().reads(27_u64))
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
		// Proof size: measured 1717, estimated 21270 bytes.
		// Shortest execution: 102_052 nanoseconds.
		Weight::from_parts(113_870_000, 21270)
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
		// Proof size: measured 1944, estimated 21270 bytes.
		// Shortest execution: 98_027 nanoseconds.
		Weight::from_parts(112_908_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
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
	/// Storage: `EnergyProduction::Meters` (r:16 w:2)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	fn register_meter() -> Weight {
		// Proof size: measured 23938, estimated 94046 bytes.
		// Shortest execution: 247_619 nanoseconds.
		Weight::from_parts(265_877_000, 94046)
			.saturating_add(ParityDbWeight::get().reads(33_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `EnergyProduction::Meters` (r:16 w:2)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:1)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
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
		// Proof size: measured 28152, estimated 94046 bytes.
		// Shortest execution: 445_654 nanoseconds.
		Weight::from_parts(475_920_000, 94046)
			.saturating_add(ParityDbWeight::get().reads(55_u64))
			.saturating_add(ParityDbWeight::get().writes(25_u64))
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
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn suspend_meter() -> Weight {
		// Proof size: measured 4356, estimated 21270 bytes.
		// Shortest execution: 120_910 nanoseconds.
		Weight::from_parts(136_844_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `EnergyProduction::Meters` (r:16 w:2)
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
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	fn resume_meter() -> Weight {
		// Proof size: measured 24959, estimated 94046 bytes.
		// Shortest execution: 247_379 nanoseconds.
		Weight::from_parts(270_723_000, 94046)
			.saturating_add(ParityDbWeight::get().reads(33_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
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
		// Proof size: measured 4080, estimated 6806 bytes.
		// Shortest execution: 240_198 nanoseconds.
		Weight::from_parts(209_349_317, 6806)
			// Standard error: 325_284
			.saturating_add(Weight::from_parts(39_815_820, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:64 w:64)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// The range of component `p` is `[1, 64]`.
	fn meter_pages(p: u32, ) -> Weight {
		// Proof size: measured 3524 + p * 47, estimated 3509 + p * 5816 bytes.
		// Shortest execution: 22_674 nanoseconds.
		Weight::from_parts(13_753_185, 3509)
			// Standard error: 29_535
			.saturating_add(Weight::from_parts(8_744_567, 0).saturating_mul(p.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 5816).saturating_mul(p.into()))
	}
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Gateways` (r:64 w:0)
	/// Proof: `EnergyProduction::Gateways` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 64]`.
	fn gateway_areas(a: u32, ) -> Weight {
		// Proof size: measured 645 + a * 19, estimated 3509 + a * 2539 bytes.
		// Shortest execution: 16_114 nanoseconds.
		Weight::from_parts(14_315_690, 3509)
			// Standard error: 2_151
			.saturating_add(Weight::from_parts(2_989_547, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 2539).saturating_mul(a.into()))
	}
	/// Storage: `EnergyProduction::Flows` (r:64 w:64)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Intervals` (r:1 w:1)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NetworkTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::NetworkTotals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// The range of component `p` is `[1, 64]`.
	fn flow_pages(p: u32, ) -> Weight {
		// Proof size: measured 1300 + p * 47, estimated 4571 + p * 4132 bytes.
		// Shortest execution: 12_409 nanoseconds.
		Weight::from_parts(3_442_334, 4571)
			// Standard error: 17_483
			.saturating_add(Weight::from_parts(7_212_608, 0).saturating_mul(p.into()))
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
		// Shortest execution: 53_720 nanoseconds.
		Weight::from_parts(5_491_141, 1549)
			// Standard error: 97_382
			.saturating_add(Weight::from_parts(51_654_341, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(i.into())))
			.saturating_add(Weight::from_parts(0, 4132).saturating_mul(i.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:1)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn close_intervals() -> Weight {
		// Proof size: measured 518, estimated 1493 bytes.
		// Shortest execution: 8_392 nanoseconds.
		Weight::from_parts(9_084_000, 1493)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `EnergyProduction::Meters` (r:1 w:1)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn declare_gap() -> Weight {
		// Proof size: measured 2969, estimated 21270 bytes.
		// Shortest execution: 102_202 nanoseconds.
		Weight::from_parts(112_498_000, 21270)
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
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:0)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(27725), added: 30200, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:0)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ManualRecords` (r:1 w:1)
	/// Proof: `EnergyProduction::ManualRecords` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	fn record_energy_production() -> Weight {
		// Proof size: measured 14225, estimated 31190 bytes.
		// Shortest execution: 165_577 nanoseconds.
		Weight::from_parts(178_626_000, 31190)
			.saturating_add(ParityDbWeight::get().reads(20_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `EnergyProduction::Producers` (r:1 w:1)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ManualRecords` (r:1 w:1)
	/// Proof: `EnergyProduction::ManualRecords` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:1)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:0)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(27725), added: 30200, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:0)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:1)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Intervals` (r:1 w:1)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NetworkTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::NetworkTotals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::SourceTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::SourceTotals` (`max_values`: Some(1), `max_size`: Some(188), added: 683, mode: `MaxEncodedLen`)
	fn countersign_energy_production() -> Weight {
		// Proof size: measured 16922, estimated 31190 bytes.
		// Shortest execution: 188_711 nanoseconds.
		Weight::from_parts(205_466_000, 31190)
			.saturating_add(ParityDbWeight::get().reads(16_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
}
