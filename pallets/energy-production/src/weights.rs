//! Weights of `pallet_energy_production`. Measured, not written: `scripts/benchmark.sh` makes this file.
//!
//! Date: 2026-11-29; benchmark command 64.0.0; steps 25, repeat 12.
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
		// Proof size: measured 493, estimated 3539 bytes.
		// Shortest execution: 45_878 nanoseconds.
		Weight::from_parts(55_622_000, 3539)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:1)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(167), added: 2642, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:16)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3325), added: 5800, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ManualRecords` (r:0 w:1)
	/// Proof: `EnergyProduction::ManualRecords` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	fn change_producer() -> Weight {
		// Proof size: measured 21661, estimated 93790 bytes.
		// Shortest execution: 317_821 nanoseconds.
		Weight::from_parts(328_867_000, 93790)
			.saturating_add(T::DbWeight::get().reads(19_u64))
			.saturating_add(T::DbWeight::get().writes(18_u64))
	}
	/// Storage: `EnergyProduction::Producers` (r:1 w:1)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(167), added: 2642, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:16)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3325), added: 5800, mode: `MaxEncodedLen`)
	fn approve_producer() -> Weight {
		// Proof size: measured 22629, estimated 93790 bytes.
		// Shortest execution: 347_575 nanoseconds.
		Weight::from_parts(376_167_000, 93790)
			.saturating_add(T::DbWeight::get().reads(29_u64))
			.saturating_add(T::DbWeight::get().writes(17_u64))
	}
	/// Storage: `EnergyProduction::Producers` (r:1 w:1)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(167), added: 2642, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:16)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3325), added: 5800, mode: `MaxEncodedLen`)
	fn suspend_producer() -> Weight {
		// Proof size: measured 22619, estimated 93790 bytes.
		// Shortest execution: 342_608 nanoseconds.
		Weight::from_parts(360_565_000, 93790)
			.saturating_add(T::DbWeight::get().reads(27_u64))
			.saturating_add(T::DbWeight::get().writes(17_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Gateways` (r:1 w:1)
	/// Proof: `EnergyProduction::Gateways` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:1)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn register_gateway() -> Weight {
		// Proof size: measured 1656, estimated 21270 bytes.
		// Shortest execution: 98_636 nanoseconds.
		Weight::from_parts(107_579_000, 21270)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Gateways` (r:1 w:1)
	/// Proof: `EnergyProduction::Gateways` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:1)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn remove_gateway() -> Weight {
		// Proof size: measured 1879, estimated 21270 bytes.
		// Shortest execution: 96_583 nanoseconds.
		Weight::from_parts(104_465_000, 21270)
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
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:1)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(167), added: 2642, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::MeterKeys` (r:1 w:1)
	/// Proof: `EnergyProduction::MeterKeys` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NextMeter` (r:1 w:1)
	/// Proof: `EnergyProduction::NextMeter` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:1 w:1)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3325), added: 5800, mode: `MaxEncodedLen`)
	fn register_meter() -> Weight {
		// Proof size: measured 2982, estimated 21270 bytes.
		// Shortest execution: 131_115 nanoseconds.
		Weight::from_parts(142_702_000, 21270)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `EnergyProduction::Meters` (r:1 w:1)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3325), added: 5800, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:1)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(167), added: 2642, mode: `MaxEncodedLen`)
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
	/// Storage: `EnergyProduction::Intervals` (r:9 w:9)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:9 w:9)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1497), added: 3972, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NetworkTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::NetworkTotals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::SourceTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::SourceTotals` (`max_values`: Some(1), `max_size`: Some(188), added: 683, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Equivocations` (r:1 w:0)
	/// Proof: `EnergyProduction::Equivocations` (`max_values`: None, `max_size`: Some(288), added: 2763, mode: `MaxEncodedLen`)
	fn exchange_meter() -> Weight {
		// Proof size: measured 7255, estimated 36738 bytes.
		// Shortest execution: 350_410 nanoseconds.
		Weight::from_parts(384_690_000, 36738)
			.saturating_add(T::DbWeight::get().reads(40_u64))
			.saturating_add(T::DbWeight::get().writes(24_u64))
	}
	/// Storage: `EnergyProduction::Meters` (r:1 w:1)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3325), added: 5800, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:1)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(167), added: 2642, mode: `MaxEncodedLen`)
	fn suspend_meter() -> Weight {
		// Proof size: measured 4097, estimated 21270 bytes.
		// Shortest execution: 111_435 nanoseconds.
		Weight::from_parts(124_745_000, 21270)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `EnergyProduction::Meters` (r:1 w:1)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3325), added: 5800, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Equivocations` (r:1 w:0)
	/// Proof: `EnergyProduction::Equivocations` (`max_values`: None, `max_size`: Some(288), added: 2763, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:1)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(167), added: 2642, mode: `MaxEncodedLen`)
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
		// Proof size: measured 4432, estimated 21270 bytes.
		// Shortest execution: 134_890 nanoseconds.
		Weight::from_parts(146_337_000, 21270)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
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
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3325), added: 5800, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Gateways` (r:1 w:0)
	/// Proof: `EnergyProduction::Gateways` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Intervals` (r:1 w:1)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:1)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1497), added: 3972, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NetworkTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::NetworkTotals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::SourceTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::SourceTotals` (`max_values`: Some(1), `max_size`: Some(188), added: 683, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 16]`.
	fn submit_readings(n: u32, ) -> Weight {
		// Proof size: measured 3974, estimated 6790 bytes.
		// Shortest execution: 225_845 nanoseconds.
		Weight::from_parts(212_557_898, 6790)
			// Standard error: 298_132
			.saturating_add(Weight::from_parts(42_760_370, 0).saturating_mul(n.into()))
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
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3325), added: 5800, mode: `MaxEncodedLen`)
	/// The range of component `p` is `[1, 64]`.
	fn meter_pages(p: u32, ) -> Weight {
		// Proof size: measured 3405 + p * 47, estimated 3509 + p * 5800 bytes.
		// Shortest execution: 31_226 nanoseconds.
		Weight::from_parts(17_447_444, 3509)
			// Standard error: 47_058
			.saturating_add(Weight::from_parts(11_593_678, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 5800).saturating_mul(p.into()))
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
		// Proof size: measured 541 + a * 19, estimated 3509 + a * 2539 bytes.
		// Shortest execution: 19_999 nanoseconds.
		Weight::from_parts(17_252_980, 3509)
			// Standard error: 4_563
			.saturating_add(Weight::from_parts(3_711_725, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 2539).saturating_mul(a.into()))
	}
	/// Storage: `EnergyProduction::Intervals` (r:1 w:1)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:64 w:64)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1497), added: 3972, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NetworkTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::NetworkTotals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// The range of component `p` is `[1, 64]`.
	fn flow_pages(p: u32, ) -> Weight {
		// Proof size: measured 1235 + p * 47, estimated 4571 + p * 3972 bytes.
		// Shortest execution: 16_625 nanoseconds.
		Weight::from_parts(10_822_664, 4571)
			// Standard error: 28_837
			.saturating_add(Weight::from_parts(9_183_718, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 3972).saturating_mul(p.into()))
	}
	/// Storage: `EnergyProduction::Intervals` (r:8 w:8)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:8 w:8)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1497), added: 3972, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NetworkTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::NetworkTotals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// The range of component `i` is `[1, 8]`.
	fn intervals(i: u32, ) -> Weight {
		// Proof size: measured 1901 + i * 107, estimated 1549 + i * 3972 bytes.
		// Shortest execution: 70_575 nanoseconds.
		Weight::from_parts(7_716_593, 1549)
			// Standard error: 155_807
			.saturating_add(Weight::from_parts(64_917_464, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(i.into())))
			.saturating_add(Weight::from_parts(0, 3972).saturating_mul(i.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:1)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn close_intervals() -> Weight {
		// Proof size: measured 416, estimated 1493 bytes.
		// Shortest execution: 9_885 nanoseconds.
		Weight::from_parts(10_676_000, 1493)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `EnergyProduction::Meters` (r:1 w:1)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3325), added: 5800, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn declare_gap() -> Weight {
		// Proof size: measured 2892, estimated 21270 bytes.
		// Shortest execution: 97_815 nanoseconds.
		Weight::from_parts(109_573_000, 21270)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
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
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(167), added: 2642, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1497), added: 3972, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ManualRecords` (r:1 w:1)
	/// Proof: `EnergyProduction::ManualRecords` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	fn record_energy_production() -> Weight {
		// Proof size: measured 3191, estimated 21270 bytes.
		// Shortest execution: 125_526 nanoseconds.
		Weight::from_parts(143_243_000, 21270)
			.saturating_add(T::DbWeight::get().reads(17_u64))
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
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(167), added: 2642, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:1)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1497), added: 3972, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Intervals` (r:1 w:1)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NetworkTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::NetworkTotals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::SourceTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::SourceTotals` (`max_values`: Some(1), `max_size`: Some(188), added: 683, mode: `MaxEncodedLen`)
	fn countersign_energy_production() -> Weight {
		// Proof size: measured 5103, estimated 4962 bytes.
		// Shortest execution: 152_226 nanoseconds.
		Weight::from_parts(182_972_000, 4962)
			.saturating_add(T::DbWeight::get().reads(13_u64))
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
		// Proof size: measured 493, estimated 3539 bytes.
		// Shortest execution: 45_878 nanoseconds.
		Weight::from_parts(55_622_000, 3539)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:1)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(167), added: 2642, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:16)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3325), added: 5800, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ManualRecords` (r:0 w:1)
	/// Proof: `EnergyProduction::ManualRecords` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	fn change_producer() -> Weight {
		// Proof size: measured 21661, estimated 93790 bytes.
		// Shortest execution: 317_821 nanoseconds.
		Weight::from_parts(328_867_000, 93790)
			.saturating_add(ParityDbWeight::get().reads(19_u64))
			.saturating_add(ParityDbWeight::get().writes(18_u64))
	}
	/// Storage: `EnergyProduction::Producers` (r:1 w:1)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(167), added: 2642, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:16)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3325), added: 5800, mode: `MaxEncodedLen`)
	fn approve_producer() -> Weight {
		// Proof size: measured 22629, estimated 93790 bytes.
		// Shortest execution: 347_575 nanoseconds.
		Weight::from_parts(376_167_000, 93790)
			.saturating_add(ParityDbWeight::get().reads(29_u64))
			.saturating_add(ParityDbWeight::get().writes(17_u64))
	}
	/// Storage: `EnergyProduction::Producers` (r:1 w:1)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(167), added: 2642, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:16)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3325), added: 5800, mode: `MaxEncodedLen`)
	fn suspend_producer() -> Weight {
		// Proof size: measured 22619, estimated 93790 bytes.
		// Shortest execution: 342_608 nanoseconds.
		Weight::from_parts(360_565_000, 93790)
			.saturating_add(ParityDbWeight::get().reads(27_u64))
			.saturating_add(ParityDbWeight::get().writes(17_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Gateways` (r:1 w:1)
	/// Proof: `EnergyProduction::Gateways` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:1)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn register_gateway() -> Weight {
		// Proof size: measured 1656, estimated 21270 bytes.
		// Shortest execution: 98_636 nanoseconds.
		Weight::from_parts(107_579_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Gateways` (r:1 w:1)
	/// Proof: `EnergyProduction::Gateways` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:1)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn remove_gateway() -> Weight {
		// Proof size: measured 1879, estimated 21270 bytes.
		// Shortest execution: 96_583 nanoseconds.
		Weight::from_parts(104_465_000, 21270)
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
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:1)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(167), added: 2642, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::MeterKeys` (r:1 w:1)
	/// Proof: `EnergyProduction::MeterKeys` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NextMeter` (r:1 w:1)
	/// Proof: `EnergyProduction::NextMeter` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:1 w:1)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3325), added: 5800, mode: `MaxEncodedLen`)
	fn register_meter() -> Weight {
		// Proof size: measured 2982, estimated 21270 bytes.
		// Shortest execution: 131_115 nanoseconds.
		Weight::from_parts(142_702_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(18_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `EnergyProduction::Meters` (r:1 w:1)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3325), added: 5800, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:1)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(167), added: 2642, mode: `MaxEncodedLen`)
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
	/// Storage: `EnergyProduction::Intervals` (r:9 w:9)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:9 w:9)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1497), added: 3972, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NetworkTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::NetworkTotals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::SourceTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::SourceTotals` (`max_values`: Some(1), `max_size`: Some(188), added: 683, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Equivocations` (r:1 w:0)
	/// Proof: `EnergyProduction::Equivocations` (`max_values`: None, `max_size`: Some(288), added: 2763, mode: `MaxEncodedLen`)
	fn exchange_meter() -> Weight {
		// Proof size: measured 7255, estimated 36738 bytes.
		// Shortest execution: 350_410 nanoseconds.
		Weight::from_parts(384_690_000, 36738)
			.saturating_add(ParityDbWeight::get().reads(40_u64))
			.saturating_add(ParityDbWeight::get().writes(24_u64))
	}
	/// Storage: `EnergyProduction::Meters` (r:1 w:1)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3325), added: 5800, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:1)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(167), added: 2642, mode: `MaxEncodedLen`)
	fn suspend_meter() -> Weight {
		// Proof size: measured 4097, estimated 21270 bytes.
		// Shortest execution: 111_435 nanoseconds.
		Weight::from_parts(124_745_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `EnergyProduction::Meters` (r:1 w:1)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3325), added: 5800, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Equivocations` (r:1 w:0)
	/// Proof: `EnergyProduction::Equivocations` (`max_values`: None, `max_size`: Some(288), added: 2763, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:1)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(167), added: 2642, mode: `MaxEncodedLen`)
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
		// Proof size: measured 4432, estimated 21270 bytes.
		// Shortest execution: 134_890 nanoseconds.
		Weight::from_parts(146_337_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(18_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
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
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3325), added: 5800, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Gateways` (r:1 w:0)
	/// Proof: `EnergyProduction::Gateways` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Intervals` (r:1 w:1)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:1)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1497), added: 3972, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NetworkTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::NetworkTotals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::SourceTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::SourceTotals` (`max_values`: Some(1), `max_size`: Some(188), added: 683, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 16]`.
	fn submit_readings(n: u32, ) -> Weight {
		// Proof size: measured 3974, estimated 6790 bytes.
		// Shortest execution: 225_845 nanoseconds.
		Weight::from_parts(212_557_898, 6790)
			// Standard error: 298_132
			.saturating_add(Weight::from_parts(42_760_370, 0).saturating_mul(n.into()))
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
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3325), added: 5800, mode: `MaxEncodedLen`)
	/// The range of component `p` is `[1, 64]`.
	fn meter_pages(p: u32, ) -> Weight {
		// Proof size: measured 3405 + p * 47, estimated 3509 + p * 5800 bytes.
		// Shortest execution: 31_226 nanoseconds.
		Weight::from_parts(17_447_444, 3509)
			// Standard error: 47_058
			.saturating_add(Weight::from_parts(11_593_678, 0).saturating_mul(p.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 5800).saturating_mul(p.into()))
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
		// Proof size: measured 541 + a * 19, estimated 3509 + a * 2539 bytes.
		// Shortest execution: 19_999 nanoseconds.
		Weight::from_parts(17_252_980, 3509)
			// Standard error: 4_563
			.saturating_add(Weight::from_parts(3_711_725, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 2539).saturating_mul(a.into()))
	}
	/// Storage: `EnergyProduction::Intervals` (r:1 w:1)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:64 w:64)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1497), added: 3972, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NetworkTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::NetworkTotals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// The range of component `p` is `[1, 64]`.
	fn flow_pages(p: u32, ) -> Weight {
		// Proof size: measured 1235 + p * 47, estimated 4571 + p * 3972 bytes.
		// Shortest execution: 16_625 nanoseconds.
		Weight::from_parts(10_822_664, 4571)
			// Standard error: 28_837
			.saturating_add(Weight::from_parts(9_183_718, 0).saturating_mul(p.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 3972).saturating_mul(p.into()))
	}
	/// Storage: `EnergyProduction::Intervals` (r:8 w:8)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:8 w:8)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1497), added: 3972, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NetworkTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::NetworkTotals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// The range of component `i` is `[1, 8]`.
	fn intervals(i: u32, ) -> Weight {
		// Proof size: measured 1901 + i * 107, estimated 1549 + i * 3972 bytes.
		// Shortest execution: 70_575 nanoseconds.
		Weight::from_parts(7_716_593, 1549)
			// Standard error: 155_807
			.saturating_add(Weight::from_parts(64_917_464, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(i.into())))
			.saturating_add(Weight::from_parts(0, 3972).saturating_mul(i.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:1)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn close_intervals() -> Weight {
		// Proof size: measured 416, estimated 1493 bytes.
		// Shortest execution: 9_885 nanoseconds.
		Weight::from_parts(10_676_000, 1493)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `EnergyProduction::Meters` (r:1 w:1)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3325), added: 5800, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn declare_gap() -> Weight {
		// Proof size: measured 2892, estimated 21270 bytes.
		// Shortest execution: 97_815 nanoseconds.
		Weight::from_parts(109_573_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
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
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(167), added: 2642, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1497), added: 3972, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ManualRecords` (r:1 w:1)
	/// Proof: `EnergyProduction::ManualRecords` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `MaxEncodedLen`)
	fn record_energy_production() -> Weight {
		// Proof size: measured 3191, estimated 21270 bytes.
		// Shortest execution: 125_526 nanoseconds.
		Weight::from_parts(143_243_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(17_u64))
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
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(167), added: 2642, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:1)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1497), added: 3972, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Intervals` (r:1 w:1)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::NetworkTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::NetworkTotals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::SourceTotals` (r:1 w:1)
	/// Proof: `EnergyProduction::SourceTotals` (`max_values`: Some(1), `max_size`: Some(188), added: 683, mode: `MaxEncodedLen`)
	fn countersign_energy_production() -> Weight {
		// Proof size: measured 5103, estimated 4962 bytes.
		// Shortest execution: 152_226 nanoseconds.
		Weight::from_parts(182_972_000, 4962)
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
}
