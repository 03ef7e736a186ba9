//! Weights of `pallet_validators`. Measured, not written: `scripts/benchmark.sh` makes this file.
//!
//! Date: 2026-11-30; benchmark command 64.0.0; steps 20, repeat 8.
//! Processor: AMD EPYC.
//! WebAssembly: Compiled; database cache 1024 MiB; worst-case map size 1000000.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// The weight functions that `pallet_validators` needs.
pub trait WeightInfo {
	fn add_validator() -> Weight;
	fn remove_validator() -> Weight;
	fn allow_node() -> Weight;
	fn withdraw_node() -> Weight;
	fn set_node_rule() -> Weight;
	fn rotate_node() -> Weight;
	fn remove_keys() -> Weight;
	fn end_session() -> Weight;
}

/// The measured weights, with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Validators::WantedValidators` (r:1 w:1)
	/// Proof: `Validators::WantedValidators` (`max_values`: Some(1), `max_size`: Some(2081), added: 2576, mode: `MaxEncodedLen`)
	/// Storage: `Session::NextKeys` (r:1 w:0)
	/// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::Rule` (r:1 w:0)
	/// Proof: `Validators::Rule` (`max_values`: Some(1), `max_size`: Some(1), added: 496, mode: `MaxEncodedLen`)
	/// Storage: `Validators::NodesOf` (r:1 w:0)
	/// Proof: `Validators::NodesOf` (`max_values`: None, `max_size`: Some(305), added: 2780, mode: `MaxEncodedLen`)
	/// Storage: `Validators::Nodes` (r:8 w:0)
	/// Proof: `Validators::Nodes` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `Validators::RecentChanges` (r:1 w:1)
	/// Proof: `Validators::RecentChanges` (`max_values`: Some(1), `max_size`: Some(257), added: 752, mode: `MaxEncodedLen`)
	fn add_validator() -> Weight {
		// Proof size: measured 5726, estimated 21702 bytes.
		// Shortest execution: 82_493 nanoseconds.
		Weight::from_parts(89_373_000, 21702)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Validators::WantedValidators` (r:1 w:1)
	/// Proof: `Validators::WantedValidators` (`max_values`: Some(1), `max_size`: Some(2081), added: 2576, mode: `MaxEncodedLen`)
	/// Storage: `Validators::Floor` (r:1 w:0)
	/// Proof: `Validators::Floor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Validators::RecentChanges` (r:1 w:1)
	/// Proof: `Validators::RecentChanges` (`max_values`: Some(1), `max_size`: Some(257), added: 752, mode: `MaxEncodedLen`)
	fn remove_validator() -> Weight {
		// Proof size: measured 2600, estimated 3566 bytes.
		// Shortest execution: 30_416 nanoseconds.
		Weight::from_parts(35_022_000, 3566)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Validators::Nodes` (r:1 w:1)
	/// Proof: `Validators::Nodes` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `Validators::CounterForNodes` (r:1 w:1)
	/// Proof: `Validators::CounterForNodes` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Validators::NodesOf` (r:1 w:1)
	/// Proof: `Validators::NodesOf` (`max_values`: None, `max_size`: Some(305), added: 2780, mode: `MaxEncodedLen`)
	fn allow_node() -> Weight {
		// Proof size: measured 678, estimated 3770 bytes.
		// Shortest execution: 18_768 nanoseconds.
		Weight::from_parts(19_789_000, 3770)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Validators::Nodes` (r:1 w:1)
	/// Proof: `Validators::Nodes` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `Validators::WantedValidators` (r:1 w:0)
	/// Proof: `Validators::WantedValidators` (`max_values`: Some(1), `max_size`: Some(2081), added: 2576, mode: `MaxEncodedLen`)
	/// Storage: `Session::Validators` (r:1 w:0)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::QueuedKeys` (r:1 w:0)
	/// Proof: `Session::QueuedKeys` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::CounterForNodes` (r:1 w:1)
	/// Proof: `Validators::CounterForNodes` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Validators::NodesOf` (r:1 w:1)
	/// Proof: `Validators::NodesOf` (`max_values`: None, `max_size`: Some(305), added: 2780, mode: `MaxEncodedLen`)
	fn withdraw_node() -> Weight {
		// Proof size: measured 7998, estimated 9483 bytes.
		// Shortest execution: 44_176 nanoseconds.
		Weight::from_parts(49_904_000, 9483)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Validators::WantedValidators` (r:1 w:0)
	/// Proof: `Validators::WantedValidators` (`max_values`: Some(1), `max_size`: Some(2081), added: 2576, mode: `MaxEncodedLen`)
	/// Storage: `Session::Validators` (r:1 w:0)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::QueuedKeys` (r:1 w:0)
	/// Proof: `Session::QueuedKeys` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::NodesOf` (r:32 w:0)
	/// Proof: `Validators::NodesOf` (`max_values`: None, `max_size`: Some(305), added: 2780, mode: `MaxEncodedLen`)
	/// Storage: `Validators::Nodes` (r:32 w:0)
	/// Proof: `Validators::Nodes` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `Validators::Rule` (r:1 w:1)
	/// Proof: `Validators::Rule` (`max_values`: Some(1), `max_size`: Some(1), added: 496, mode: `MaxEncodedLen`)
	fn set_node_rule() -> Weight {
		// Proof size: measured 13263, estimated 89950 bytes.
		// Shortest execution: 452_044 nanoseconds.
		Weight::from_parts(469_790_000, 89950)
			.saturating_add(T::DbWeight::get().reads(68_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Validators::Nodes` (r:2 w:2)
	/// Proof: `Validators::Nodes` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `Validators::CounterForNodes` (r:1 w:1)
	/// Proof: `Validators::CounterForNodes` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Validators::NodesOf` (r:1 w:1)
	/// Proof: `Validators::NodesOf` (`max_values`: None, `max_size`: Some(305), added: 2780, mode: `MaxEncodedLen`)
	fn rotate_node() -> Weight {
		// Proof size: measured 832, estimated 6168 bytes.
		// Shortest execution: 23_966 nanoseconds.
		Weight::from_parts(25_207_000, 6168)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Validators::WantedValidators` (r:1 w:0)
	/// Proof: `Validators::WantedValidators` (`max_values`: Some(1), `max_size`: Some(2081), added: 2576, mode: `MaxEncodedLen`)
	/// Storage: `Session::Validators` (r:1 w:0)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::QueuedKeys` (r:1 w:0)
	/// Proof: `Session::QueuedKeys` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::NextKeys` (r:1 w:1)
	/// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Session::ExternallySetKeys` (r:1 w:0)
	/// Proof: `Session::ExternallySetKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Session::KeyOwner` (r:0 w:2)
	/// Proof: `Session::KeyOwner` (`max_values`: None, `max_size`: None, mode: `Measured`)
	fn remove_keys() -> Weight {
		// Proof size: measured 7379, estimated 10844 bytes.
		// Shortest execution: 68_072 nanoseconds.
		Weight::from_parts(77_105_000, 10844)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Session::CurrentIndex` (r:1 w:1)
	/// Proof: `Session::CurrentIndex` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::QueuedChanged` (r:1 w:1)
	/// Proof: `Session::QueuedChanged` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::QueuedKeys` (r:1 w:1)
	/// Proof: `Session::QueuedKeys` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::WantedValidators` (r:1 w:0)
	/// Proof: `Validators::WantedValidators` (`max_values`: Some(1), `max_size`: Some(2081), added: 2576, mode: `MaxEncodedLen`)
	/// Storage: `Session::NextKeys` (r:32 w:0)
	/// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Grandpa::CurrentSetId` (r:1 w:0)
	/// Proof: `Grandpa::CurrentSetId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Grandpa::Stalled` (r:1 w:0)
	/// Proof: `Grandpa::Stalled` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Grandpa::SetIdSession` (r:0 w:1)
	/// Proof: `Grandpa::SetIdSession` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Session::Validators` (r:0 w:1)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn end_session() -> Weight {
		// Proof size: measured 10355, estimated 90545 bytes.
		// Shortest execution: 190_844 nanoseconds.
		Weight::from_parts(207_520_000, 90545)
			.saturating_add(T::DbWeight::get().reads(38_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
}

/// The measured weights with ParityDB's database weights, for tests.
impl WeightInfo for () {
	/// Storage: `Validators::WantedValidators` (r:1 w:1)
	/// Proof: `Validators::WantedValidators` (`max_values`: Some(1), `max_size`: Some(2081), added: 2576, mode: `MaxEncodedLen`)
	/// Storage: `Session::NextKeys` (r:1 w:0)
	/// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::Rule` (r:1 w:0)
	/// Proof: `Validators::Rule` (`max_values`: Some(1), `max_size`: Some(1), added: 496, mode: `MaxEncodedLen`)
	/// Storage: `Validators::NodesOf` (r:1 w:0)
	/// Proof: `Validators::NodesOf` (`max_values`: None, `max_size`: Some(305), added: 2780, mode: `MaxEncodedLen`)
	/// Storage: `Validators::Nodes` (r:8 w:0)
	/// Proof: `Validators::Nodes` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `Validators::RecentChanges` (r:1 w:1)
	/// Proof: `Validators::RecentChanges` (`max_values`: Some(1), `max_size`: Some(257), added: 752, mode: `MaxEncodedLen`)
	fn add_validator() -> Weight {
		// Proof size: measured 5726, estimated 21702 bytes.
		// Shortest execution: 82_493 nanoseconds.
		Weight::from_parts(89_373_000, 21702)
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Validators::WantedValidators` (r:1 w:1)
	/// Proof: `Validators::WantedValidators` (`max_values`: Some(1), `max_size`: Some(2081), added: 2576, mode: `MaxEncodedLen`)
	/// Storage: `Validators::Floor` (r:1 w:0)
	/// Proof: `Validators::Floor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Validators::RecentChanges` (r:1 w:1)
	/// Proof: `Validators::RecentChanges` (`max_values`: Some(1), `max_size`: Some(257), added: 752, mode: `MaxEncodedLen`)
	fn remove_validator() -> Weight {
		// Proof size: measured 2600, estimated 3566 bytes.
		// Shortest execution: 30_416 nanoseconds.
		Weight::from_parts(35_022_000, 3566)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Validators::Nodes` (r:1 w:1)
	/// Proof: `Validators::Nodes` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `Validators::CounterForNodes` (r:1 w:1)
	/// Proof: `Validators::CounterForNodes` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Validators::NodesOf` (r:1 w:1)
	/// Proof: `Validators::NodesOf` (`max_values`: None, `max_size`: Some(305), added: 2780, mode: `MaxEncodedLen`)
	fn allow_node() -> Weight {
		// Proof size: measured 678, estimated 3770 bytes.
		// Shortest execution: 18_768 nanoseconds.
		Weight::from_parts(19_789_000, 3770)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Validators::Nodes` (r:1 w:1)
	/// Proof: `Validators::Nodes` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `Validators::WantedValidators` (r:1 w:0)
	/// Proof: `Validators::WantedValidators` (`max_values`: Some(1), `max_size`: Some(2081), added: 2576, mode: `MaxEncodedLen`)
	/// Storage: `Session::Validators` (r:1 w:0)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::QueuedKeys` (r:1 w:0)
	/// Proof: `Session::QueuedKeys` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::CounterForNodes` (r:1 w:1)
	/// Proof: `Validators::CounterForNodes` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Validators::NodesOf` (r:1 w:1)
	/// Proof: `Validators::NodesOf` (`max_values`: None, `max_size`: Some(305), added: 2780, mode: `MaxEncodedLen`)
	fn withdraw_node() -> Weight {
		// Proof size: measured 7998, estimated 9483 bytes.
		// Shortest execution: 44_176 nanoseconds.
		Weight::from_parts(49_904_000, 9483)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Validators::WantedValidators` (r:1 w:0)
	/// Proof: `Validators::WantedValidators` (`max_values`: Some(1), `max_size`: Some(2081), added: 2576, mode: `MaxEncodedLen`)
	/// Storage: `Session::Validators` (r:1 w:0)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::QueuedKeys` (r:1 w:0)
	/// Proof: `Session::QueuedKeys` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::NodesOf` (r:32 w:0)
	/// Proof: `Validators::NodesOf` (`max_values`: None, `max_size`: Some(305), added: 2780, mode: `MaxEncodedLen`)
	/// Storage: `Validators::Nodes` (r:32 w:0)
	/// Proof: `Validators::Nodes` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `Validators::Rule` (r:1 w:1)
	/// Proof: `Validators::Rule` (`max_values`: Some(1), `max_size`: Some(1), added: 496, mode: `MaxEncodedLen`)
	fn set_node_rule() -> Weight {
		// Proof size: measured 13263, estimated 89950 bytes.
		// Shortest execution: 452_044 nanoseconds.
		Weight::from_parts(469_790_000, 89950)
			.saturating_add(ParityDbWeight::get().reads(68_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Validators::Nodes` (r:2 w:2)
	/// Proof: `Validators::Nodes` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `Validators::CounterForNodes` (r:1 w:1)
	/// Proof: `Validators::CounterForNodes` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Validators::NodesOf` (r:1 w:1)
	/// Proof: `Validators::NodesOf` (`max_values`: None, `max_size`: Some(305), added: 2780, mode: `MaxEncodedLen`)
	fn rotate_node() -> Weight {
		// Proof size: measured 832, estimated 6168 bytes.
		// Shortest execution: 23_966 nanoseconds.
		Weight::from_parts(25_207_000, 6168)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `Validators::WantedValidators` (r:1 w:0)
	/// Proof: `Validators::WantedValidators` (`max_values`: Some(1), `max_size`: Some(2081), added: 2576, mode: `MaxEncodedLen`)
	/// Storage: `Session::Validators` (r:1 w:0)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::QueuedKeys` (r:1 w:0)
	/// Proof: `Session::QueuedKeys` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::NextKeys` (r:1 w:1)
	/// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Session::ExternallySetKeys` (r:1 w:0)
	/// Proof: `Session::ExternallySetKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Session::KeyOwner` (r:0 w:2)
	/// Proof: `Session::KeyOwner` (`max_values`: None, `max_size`: None, mode: `Measured`)
	fn remove_keys() -> Weight {
		// Proof size: measured 7379, estimated 10844 bytes.
		// Shortest execution: 68_072 nanoseconds.
		Weight::from_parts(77_105_000, 10844)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `Session::CurrentIndex` (r:1 w:1)
	/// Proof: `Session::CurrentIndex` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::QueuedChanged` (r:1 w:1)
	/// Proof: `Session::QueuedChanged` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::QueuedKeys` (r:1 w:1)
	/// Proof: `Session::QueuedKeys` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Validators::WantedValidators` (r:1 w:0)
	/// Proof: `Validators::WantedValidators` (`max_values`: Some(1), `max_size`: Some(2081), added: 2576, mode: `MaxEncodedLen`)
	/// Storage: `Session::NextKeys` (r:32 w:0)
	/// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Grandpa::CurrentSetId` (r:1 w:0)
	/// Proof: `Grandpa::CurrentSetId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Grandpa::Stalled` (r:1 w:0)
	/// Proof: `Grandpa::Stalled` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Grandpa::SetIdSession` (r:0 w:1)
	/// Proof: `Grandpa::SetIdSession` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Session::Validators` (r:0 w:1)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn end_session() -> Weight {
		// Proof size: measured 10355, estimated 90545 bytes.
		// Shortest execution: 190_844 nanoseconds.
		Weight::from_parts(207_520_000, 90545)
			.saturating_add(ParityDbWeight::get().reads(38_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
}
