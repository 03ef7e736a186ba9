//! Weights for `pallet_energy_production`
//!
//! Preliminary estimates, in the form that the benchmark command writes.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]
#![allow(dead_code)]

use frame_support::{traits::Get, weights::{Weight, constants::ParityDbWeight}};
use core::marker::PhantomData;

/// Weight functions needed for `pallet_energy_production`.
pub trait WeightInfo {
	fn register_producer() -> Weight;
	fn approve_producer() -> Weight;
	fn suspend_producer() -> Weight;
	fn register_gateway() -> Weight;
	fn remove_gateway() -> Weight;
	fn register_meter() -> Weight;
	fn exchange_meter() -> Weight;
	fn suspend_meter() -> Weight;
	fn resume_meter() -> Weight;
	fn submit_readings(n: u32, ) -> Weight;
	fn book(b: u32, ) -> Weight;
	fn record_energy_production() -> Weight;
}

/// Weights for `pallet_energy_production` with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn register_producer() -> Weight {
		Weight::from_parts(30_000_000, 12000)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn approve_producer() -> Weight {
		Weight::from_parts(30_000_000, 16000)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn suspend_producer() -> Weight {
		Weight::from_parts(30_000_000, 12000)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn register_gateway() -> Weight {
		Weight::from_parts(32_000_000, 12000)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn remove_gateway() -> Weight {
		Weight::from_parts(32_000_000, 12000)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn register_meter() -> Weight {
		Weight::from_parts(50_000_000, 32000)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn exchange_meter() -> Weight {
		Weight::from_parts(50_000_000, 36000)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn suspend_meter() -> Weight {
		Weight::from_parts(32_000_000, 16000)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn resume_meter() -> Weight {
		Weight::from_parts(35_000_000, 32000)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// The range of component `n` is `[1, 256]`.
	fn submit_readings(n: u32, ) -> Weight {
		Weight::from_parts(40_000_000, 36000)
			.saturating_add(Weight::from_parts(95_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(12_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 14000).saturating_mul(n.into()))
	}
	/// The range of component `b` is `[1, 8]`.
	fn book(b: u32, ) -> Weight {
		Weight::from_parts(5_000_000, 1000)
			.saturating_add(Weight::from_parts(7_000_000, 0).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(b.into())))
			.saturating_add(Weight::from_parts(0, 2600).saturating_mul(b.into()))
	}
	fn record_energy_production() -> Weight {
		Weight::from_parts(50_000_000, 40000)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
}

// For tests.
impl WeightInfo for () {
	fn register_producer() -> Weight {
		Weight::from_parts(30_000_000, 12000)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn approve_producer() -> Weight {
		Weight::from_parts(30_000_000, 16000)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn suspend_producer() -> Weight {
		Weight::from_parts(30_000_000, 12000)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn register_gateway() -> Weight {
		Weight::from_parts(32_000_000, 12000)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn remove_gateway() -> Weight {
		Weight::from_parts(32_000_000, 12000)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn register_meter() -> Weight {
		Weight::from_parts(50_000_000, 32000)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn exchange_meter() -> Weight {
		Weight::from_parts(50_000_000, 36000)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn suspend_meter() -> Weight {
		Weight::from_parts(32_000_000, 16000)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn resume_meter() -> Weight {
		Weight::from_parts(35_000_000, 32000)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// The range of component `n` is `[1, 256]`.
	fn submit_readings(n: u32, ) -> Weight {
		Weight::from_parts(40_000_000, 36000)
			.saturating_add(Weight::from_parts(95_000_000, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(16_u64))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(12_u64))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 14000).saturating_mul(n.into()))
	}
	/// The range of component `b` is `[1, 8]`.
	fn book(b: u32, ) -> Weight {
		Weight::from_parts(5_000_000, 1000)
			.saturating_add(Weight::from_parts(7_000_000, 0).saturating_mul(b.into()))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(b.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(b.into())))
			.saturating_add(Weight::from_parts(0, 2600).saturating_mul(b.into()))
	}
	fn record_energy_production() -> Weight {
		Weight::from_parts(50_000_000, 40000)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
}
