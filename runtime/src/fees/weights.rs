//! Weights of `fees`. Measured, not written: `scripts/benchmark.sh` makes this file.
//!
//! Date: 2026-11-30; benchmark command 64.0.0; steps 20, repeat 8.
//! Processor: AMD EPYC.
//! WebAssembly: Compiled; database cache 1024 MiB; worst-case map size 1000000.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// The weight functions that `fees` needs.
pub trait WeightInfo {
	fn set_fee_terms() -> Weight;
}

/// The measured weights, with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn set_fee_terms() -> Weight {
		// Proof size: measured 0, estimated 0 bytes.
		// Shortest execution: 4_446 nanoseconds.
		Weight::from_parts(4_898_000, 0)
	}
}

/// The measured weights with ParityDB's database weights, for tests.
impl WeightInfo for () {
	fn set_fee_terms() -> Weight {
		// Proof size: measured 0, estimated 0 bytes.
		// Shortest execution: 4_446 nanoseconds.
		Weight::from_parts(4_898_000, 0)
	}
}
