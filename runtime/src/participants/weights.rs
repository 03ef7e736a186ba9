//! Weights of `participants`. Measured, not written: `scripts/benchmark.sh` makes this file.
//!
//! Date: 2026-11-30; benchmark command 64.0.0; steps 20, repeat 8.
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
		// Proof size: measured 469, estimated 3539 bytes.
		// Shortest execution: 15_413 nanoseconds.
		Weight::from_parts(17_235_000, 3539)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:0)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:0)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Invitations` (r:1 w:0)
	/// Proof: `GridManagement::Invitations` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `Council::Members` (r:1 w:0)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Verifiers::Members` (r:1 w:0)
	/// Proof: `Verifiers::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::Validators` (r:1 w:0)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::WantedValidators` (r:1 w:0)
	/// Proof: `Validators::WantedValidators` (`max_values`: Some(1), `max_size`: Some(2081), added: 2576, mode: `MaxEncodedLen`)
	/// Storage: `Validators::NodesOf` (r:1 w:0)
	/// Proof: `Validators::NodesOf` (`max_values`: None, `max_size`: Some(305), added: 2780, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Buyers` (r:1 w:0)
	/// Proof: `CarbonOffset::Buyers` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:0)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:0)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	fn other_role() -> Weight {
		// Proof size: measured 4607, estimated 6092 bytes.
		// Shortest execution: 113_719 nanoseconds.
		Weight::from_parts(122_152_000, 6092)
			.saturating_add(T::DbWeight::get().reads(15_u64))
	}
	/// Storage: `Proxy::Proxies` (r:1 w:0)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Gateways` (r:1 w:0)
	/// Proof: `EnergyProduction::Gateways` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	fn gateways_reading() -> Weight {
		// Proof size: measured 1481, estimated 4706 bytes.
		// Shortest execution: 9_354 nanoseconds.
		Weight::from_parts(10_245_000, 4706)
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Proxy::Proxies` (r:1 w:0)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn step() -> Weight {
		// Proof size: measured 2665, estimated 21270 bytes.
		// Shortest execution: 51_567 nanoseconds.
		Weight::from_parts(62_983_000, 21270)
			.saturating_add(T::DbWeight::get().reads(10_u64))
	}
}

/// The measured weights with ParityDB's database weights, for tests.
impl WeightInfo for () {
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	fn connected() -> Weight {
		// Proof size: measured 469, estimated 3539 bytes.
		// Shortest execution: 15_413 nanoseconds.
		Weight::from_parts(17_235_000, 3539)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:0)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:1 w:0)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Invitations` (r:1 w:0)
	/// Proof: `GridManagement::Invitations` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `Council::Members` (r:1 w:0)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Verifiers::Members` (r:1 w:0)
	/// Proof: `Verifiers::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::Validators` (r:1 w:0)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::WantedValidators` (r:1 w:0)
	/// Proof: `Validators::WantedValidators` (`max_values`: Some(1), `max_size`: Some(2081), added: 2576, mode: `MaxEncodedLen`)
	/// Storage: `Validators::NodesOf` (r:1 w:0)
	/// Proof: `Validators::NodesOf` (`max_values`: None, `max_size`: Some(305), added: 2780, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Buyers` (r:1 w:0)
	/// Proof: `CarbonOffset::Buyers` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:0)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:0)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	fn other_role() -> Weight {
		// Proof size: measured 4607, estimated 6092 bytes.
		// Shortest execution: 113_719 nanoseconds.
		Weight::from_parts(122_152_000, 6092)
			.saturating_add(ParityDbWeight::get().reads(15_u64))
	}
	/// Storage: `Proxy::Proxies` (r:1 w:0)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Gateways` (r:1 w:0)
	/// Proof: `EnergyProduction::Gateways` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	fn gateways_reading() -> Weight {
		// Proof size: measured 1481, estimated 4706 bytes.
		// Shortest execution: 9_354 nanoseconds.
		Weight::from_parts(10_245_000, 4706)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
	}
	/// Storage: `Proxy::Proxies` (r:1 w:0)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Operators` (r:8 w:0)
	/// Proof: `GridManagement::Operators` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn step() -> Weight {
		// Proof size: measured 2665, estimated 21270 bytes.
		// Shortest execution: 51_567 nanoseconds.
		Weight::from_parts(62_983_000, 21270)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
	}
}
