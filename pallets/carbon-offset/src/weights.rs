//! Weights of `pallet_carbon_offset`.
//!
//! Preliminary figures, set by hand from the number of database operations. The benchmark command replaces this file.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// Weight functions needed for `pallet_carbon_offset`.
pub trait WeightInfo {
	fn register_clean_energy_producer() -> Weight;
	fn approve_clean_energy_producer() -> Weight;
	fn revoke_clean_energy_producer() -> Weight;
	fn publish_emission_factor() -> Weight;
	fn issue_carbon_credits() -> Weight;
	fn issue_carbon_credits_of_known_vintage() -> Weight;
	fn transfer_carbon_credits() -> Weight;
	fn retire_carbon_credits(b: u32, r: u32, ) -> Weight;
}

/// Weights for `pallet_carbon_offset`.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn register_clean_energy_producer() -> Weight {
		Weight::from_parts(25_000_000, 10_000)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn approve_clean_energy_producer() -> Weight {
		Weight::from_parts(25_000_000, 10_000)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn revoke_clean_energy_producer() -> Weight {
		Weight::from_parts(15_000_000, 10_000)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn publish_emission_factor() -> Weight {
		Weight::from_parts(25_000_000, 10_000)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn issue_carbon_credits() -> Weight {
		Weight::from_parts(110_000_000, 10_000)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	fn issue_carbon_credits_of_known_vintage() -> Weight {
		Weight::from_parts(80_000_000, 10_000)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	fn transfer_carbon_credits() -> Weight {
		Weight::from_parts(60_000_000, 10_000)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn retire_carbon_credits(b: u32, r: u32, ) -> Weight {
		Weight::from_parts(75_000_000, 10_000)
			.saturating_add(Weight::from_parts(1_000, 1).saturating_mul(b.into()))
			.saturating_add(Weight::from_parts(1_000, 1).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
}

// For tests.
impl WeightInfo for () {
	fn register_clean_energy_producer() -> Weight {
		Weight::from_parts(25_000_000, 10_000)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn approve_clean_energy_producer() -> Weight {
		Weight::from_parts(25_000_000, 10_000)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn revoke_clean_energy_producer() -> Weight {
		Weight::from_parts(15_000_000, 10_000)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn publish_emission_factor() -> Weight {
		Weight::from_parts(25_000_000, 10_000)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn issue_carbon_credits() -> Weight {
		Weight::from_parts(110_000_000, 10_000)
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	fn issue_carbon_credits_of_known_vintage() -> Weight {
		Weight::from_parts(80_000_000, 10_000)
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn transfer_carbon_credits() -> Weight {
		Weight::from_parts(60_000_000, 10_000)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn retire_carbon_credits(b: u32, r: u32, ) -> Weight {
		Weight::from_parts(75_000_000, 10_000)
			.saturating_add(Weight::from_parts(1_000, 1).saturating_mul(b.into()))
			.saturating_add(Weight::from_parts(1_000, 1).saturating_mul(r.into()))
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
}
