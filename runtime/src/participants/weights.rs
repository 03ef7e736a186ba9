//! Weights of `participants`, counted by hand from the items read until `scripts/benchmark.sh --pallet participants` has measured them.

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

/// The weights with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn connected() -> Weight {
		Weight::from_parts(5_000_000, 0).saturating_add(T::DbWeight::get().reads(1))
	}
	fn other_role() -> Weight {
		Weight::from_parts(40_000_000, 0).saturating_add(T::DbWeight::get().reads(8))
	}
	fn gateways_reading() -> Weight {
		Weight::from_parts(8_000_000, 0).saturating_add(T::DbWeight::get().reads(1))
	}
	fn step() -> Weight {
		Weight::from_parts(60_000_000, 0).saturating_add(T::DbWeight::get().reads(17))
	}
}

/// The weights with ParityDB's database weights, for tests.
impl WeightInfo for () {
	fn connected() -> Weight {
		Weight::from_parts(5_000_000, 0).saturating_add(ParityDbWeight::get().reads(1))
	}
	fn other_role() -> Weight {
		Weight::from_parts(40_000_000, 0).saturating_add(ParityDbWeight::get().reads(8))
	}
	fn gateways_reading() -> Weight {
		Weight::from_parts(8_000_000, 0).saturating_add(ParityDbWeight::get().reads(1))
	}
	fn step() -> Weight {
		Weight::from_parts(60_000_000, 0).saturating_add(ParityDbWeight::get().reads(17))
	}
}
