//! Weights of `participants`. Measured, not written: `scripts/benchmark.sh` makes this file.
//!
//! Date: 2026-11-29; benchmark command 64.0.0; steps 25, repeat 12.
//! Processor: AMD EPYC.
//! WebAssembly: Compiled; database cache 1024 MiB; worst-case map size 1000000.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// The weight functions that `participants` needs.
pub trait WeightInfo {
	fn connected() -> Weight;
	fn other_role() -> Weight;
	fn gateways_reading() -> Weight;
	fn step() -> Weight;
}

/// The measured weights, with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	fn connected() -> Weight {
		// Proof size: measured 413, estimated 3539 bytes.
		// Shortest execution: 10_175 nanoseconds.
		Weight::from_parts(11_467_000, 3539)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:0)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn other_role() -> Weight {
		// Proof size: measured 420, estimated 3593 bytes.
		// Shortest execution: 9_865 nanoseconds.
		Weight::from_parts(10_836_000, 3593)
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Proxy::Proxies` (r:1 w:0)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Gateways` (r:1 w:0)
	/// Proof: `EnergyProduction::Gateways` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	fn gateways_reading() -> Weight {
		// Proof size: measured 1481, estimated 4706 bytes.
		// Shortest execution: 13_329 nanoseconds.
		Weight::from_parts(14_481_000, 4706)
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Proxy::Proxies` (r:1 w:0)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn step() -> Weight {
		// Proof size: measured 2604, estimated 21270 bytes.
		// Shortest execution: 56_183 nanoseconds.
		Weight::from_parts(60_720_000, 21270)
			.saturating_add(T::DbWeight::get().reads(10_u64))
	}
}

/// The measured weights with ParityDB's database weights, for tests.
impl WeightInfo for () {
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	fn connected() -> Weight {
		// Proof size: measured 413, estimated 3539 bytes.
		// Shortest execution: 10_175 nanoseconds.
		Weight::from_parts(11_467_000, 3539)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:0)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn other_role() -> Weight {
		// Proof size: measured 420, estimated 3593 bytes.
		// Shortest execution: 9_865 nanoseconds.
		Weight::from_parts(10_836_000, 3593)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
	}
	/// Storage: `Proxy::Proxies` (r:1 w:0)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Gateways` (r:1 w:0)
	/// Proof: `EnergyProduction::Gateways` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	fn gateways_reading() -> Weight {
		// Proof size: measured 1481, estimated 4706 bytes.
		// Shortest execution: 13_329 nanoseconds.
		Weight::from_parts(14_481_000, 4706)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
	}
	/// Storage: `Proxy::Proxies` (r:1 w:0)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn step() -> Weight {
		// Proof size: measured 2604, estimated 21270 bytes.
		// Shortest execution: 56_183 nanoseconds.
		Weight::from_parts(60_720_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
	}
}
