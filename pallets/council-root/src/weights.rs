//! Weights of `pallet_council_root`. Measured, not written: `scripts/benchmark.sh` makes this file.
//!
//! Date: 2026-11-29; benchmark command 64.0.0; steps 25, repeat 12.
//! Processor: AMD EPYC.
//! WebAssembly: Compiled; database cache 1024 MiB; worst-case map size 1000000.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// The weight functions that `pallet_council_root` needs.
pub trait WeightInfo {
	fn dispatch_as_root() -> Weight;
	fn dispatch_preimage_as_root(l: u32, ) -> Weight;
}

/// The measured weights, with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn dispatch_as_root() -> Weight {
		// Proof size: measured 0, estimated 0 bytes.
		// Shortest execution: 7_221 nanoseconds.
		Weight::from_parts(8_152_000, 0)
	}
	/// Not measured yet: a preimage's status and its bytes are read, and decoded at 4 ns a byte.
	fn dispatch_preimage_as_root(l: u32, ) -> Weight {
		Weight::from_parts(30_000_000, 0)
			.saturating_add(Weight::from_parts(4_000, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
	}
}

/// The measured weights with ParityDB's database weights, for tests.
impl WeightInfo for () {
	fn dispatch_as_root() -> Weight {
		// Proof size: measured 0, estimated 0 bytes.
		// Shortest execution: 7_221 nanoseconds.
		Weight::from_parts(8_152_000, 0)
	}
	/// Not measured yet: a preimage's status and its bytes are read, and decoded at 4 ns a byte.
	fn dispatch_preimage_as_root(l: u32, ) -> Weight {
		Weight::from_parts(30_000_000, 0)
			.saturating_add(Weight::from_parts(4_000, 0).saturating_mul(l.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
	}
}
