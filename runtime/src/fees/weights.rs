//! Weights of `fees`, counted by hand from its one storage item until `scripts/benchmark.sh --pallet fees` has measured them.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// The weight functions that `fees` needs.
pub trait WeightInfo {
	fn set_fee_terms() -> Weight;
}

/// The weights with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn set_fee_terms() -> Weight {
		Weight::from_parts(15_000_000, 0).saturating_add(T::DbWeight::get().reads_writes(1, 1))
	}
}

/// The weights with ParityDB's database weights, for tests.
impl WeightInfo for () {
	fn set_fee_terms() -> Weight {
		Weight::from_parts(15_000_000, 0).saturating_add(ParityDbWeight::get().reads_writes(1, 1))
	}
}
