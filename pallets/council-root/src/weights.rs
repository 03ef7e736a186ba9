//! Weights of `pallet_council_root`. Measured, not written: `scripts/benchmark.sh` makes this file.
//!
//! Date: 2026-11-30; benchmark command 64.0.0; steps 20, repeat 8.
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
		// Shortest execution: 5_318 nanoseconds.
		Weight::from_parts(6_069_000, 0)
	}
	/// Storage: `Preimage::PreimageFor` (r:1 w:0)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[8, 4194304]`.
	fn dispatch_preimage_as_root(l: u32, ) -> Weight {
		// Proof size: measured 180 + l * 1, estimated 4197809 bytes.
		// Shortest execution: 11_036 nanoseconds.
		Weight::from_parts(11_187_000, 4197809)
			// Standard error: 9
			.saturating_add(Weight::from_parts(835, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
}

/// The measured weights with ParityDB's database weights, for tests.
impl WeightInfo for () {
	fn dispatch_as_root() -> Weight {
		// Proof size: measured 0, estimated 0 bytes.
		// Shortest execution: 5_318 nanoseconds.
		Weight::from_parts(6_069_000, 0)
	}
	/// Storage: `Preimage::PreimageFor` (r:1 w:0)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[8, 4194304]`.
	fn dispatch_preimage_as_root(l: u32, ) -> Weight {
		// Proof size: measured 180 + l * 1, estimated 4197809 bytes.
		// Shortest execution: 11_036 nanoseconds.
		Weight::from_parts(11_187_000, 4197809)
			// Standard error: 9
			.saturating_add(Weight::from_parts(835, 0).saturating_mul(l.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
	}
}
