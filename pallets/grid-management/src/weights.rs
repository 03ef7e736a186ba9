//! Weights for `pallet_grid_management`
//!
//! Preliminary: written by hand on the safe side, to be replaced by what the benchmark command measures.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]

use frame_support::{traits::Get, weights::{Weight, constants::RocksDbWeight}};
use core::marker::PhantomData;

/// Weight functions needed for `pallet_grid_management`.
pub trait WeightInfo {
	fn set_operator_authorization() -> Weight;
	fn revoke_operator_authorization() -> Weight;
	fn create_area() -> Weight;
	fn update_area() -> Weight;
	fn set_supply_terms() -> Weight;
	fn remove_area(h: u32, ) -> Weight;
	fn connect() -> Weight;
	fn update_connection() -> Weight;
	fn disconnect() -> Weight;
	fn update_grid_status() -> Weight;
	fn implement_emergency_protocol() -> Weight;
	fn lift_emergency() -> Weight;
}

/// Weights for `pallet_grid_management` using the Substrate node and recommended hardware.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn set_operator_authorization() -> Weight {
		Weight::from_parts(23_000_000, 32_000)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn revoke_operator_authorization() -> Weight {
		Weight::from_parts(23_000_000, 32_000)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn create_area() -> Weight {
		Weight::from_parts(39_000_000, 36_000)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	fn update_area() -> Weight {
		Weight::from_parts(35_000_000, 32_000)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn set_supply_terms() -> Weight {
		Weight::from_parts(38_000_000, 32_000)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn remove_area(h: u32, ) -> Weight {
		Weight::from_parts(38_000_000, 32_000)
			// Standard Error: 0
			.saturating_add(Weight::from_parts(1_000_000, 0).saturating_mul(h.into()))
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(h.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(h.into())))
			.saturating_add(Weight::from_parts(0, 2_600).saturating_mul(h.into()))
	}
	fn connect() -> Weight {
		Weight::from_parts(38_000_000, 32_000)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn update_connection() -> Weight {
		Weight::from_parts(35_000_000, 32_000)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn disconnect() -> Weight {
		Weight::from_parts(38_000_000, 32_000)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn update_grid_status() -> Weight {
		Weight::from_parts(38_000_000, 32_000)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn implement_emergency_protocol() -> Weight {
		Weight::from_parts(38_000_000, 32_000)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn lift_emergency() -> Weight {
		Weight::from_parts(38_000_000, 32_000)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
}

// For backwards compatibility and tests.
impl WeightInfo for () {
	fn set_operator_authorization() -> Weight {
		Weight::from_parts(23_000_000, 32_000)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn revoke_operator_authorization() -> Weight {
		Weight::from_parts(23_000_000, 32_000)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn create_area() -> Weight {
		Weight::from_parts(39_000_000, 36_000)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn update_area() -> Weight {
		Weight::from_parts(35_000_000, 32_000)
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn set_supply_terms() -> Weight {
		Weight::from_parts(38_000_000, 32_000)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn remove_area(h: u32, ) -> Weight {
		Weight::from_parts(38_000_000, 32_000)
			// Standard Error: 0
			.saturating_add(Weight::from_parts(1_000_000, 0).saturating_mul(h.into()))
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(h.into())))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(h.into())))
			.saturating_add(Weight::from_parts(0, 2_600).saturating_mul(h.into()))
	}
	fn connect() -> Weight {
		Weight::from_parts(38_000_000, 32_000)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn update_connection() -> Weight {
		Weight::from_parts(35_000_000, 32_000)
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn disconnect() -> Weight {
		Weight::from_parts(38_000_000, 32_000)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn update_grid_status() -> Weight {
		Weight::from_parts(38_000_000, 32_000)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn implement_emergency_protocol() -> Weight {
		Weight::from_parts(38_000_000, 32_000)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn lift_emergency() -> Weight {
		Weight::from_parts(38_000_000, 32_000)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
}
