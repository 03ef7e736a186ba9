//! Weights of `pallet_p2p_trading`.
//!
//! Preliminary: counted by hand from the storage that each call touches. The benchmark command overwrites this file.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]
#![allow(dead_code)]

use frame_support::{traits::Get, weights::{Weight, constants::ParityDbWeight}};
use core::marker::PhantomData;

/// Weight functions needed for `pallet_p2p_trading`.
pub trait WeightInfo {
	fn create_energy_offer() -> Weight;
	fn accept_energy_offer() -> Weight;
	fn cancel_energy_offer() -> Weight;
	fn settle(o: u32, ) -> Weight;
	fn pay_arrears() -> Weight;
	fn claim_payout() -> Weight;
	fn on_idle_base() -> Weight;
	fn expiry_step() -> Weight;
	fn expire_offers(o: u32, ) -> Weight;
	fn cursor_step() -> Weight;
}

/// Weights for `pallet_p2p_trading` using the Substrate node and recommended hardware.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn create_energy_offer() -> Weight {
		Weight::from_parts(60_000_000, 42000)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	fn accept_energy_offer() -> Weight {
		Weight::from_parts(90_000_000, 49000)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	fn cancel_energy_offer() -> Weight {
		Weight::from_parts(50_000_000, 31500)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// The range of component `o` is `[0, 16]`.
	fn settle(o: u32, ) -> Weight {
		Weight::from_parts(130_000_000, 59500)
			// Standard Error: 0
			.saturating_add(Weight::from_parts(4_000_000, 0).saturating_mul(o.into()))
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(o.into())))
			.saturating_add(T::DbWeight::get().writes(14_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(o.into())))
			.saturating_add(Weight::from_parts(0, 2600).saturating_mul(o.into()))
	}
	fn pay_arrears() -> Weight {
		Weight::from_parts(50_000_000, 21000)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	fn claim_payout() -> Weight {
		Weight::from_parts(45_000_000, 14000)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn on_idle_base() -> Weight {
		Weight::from_parts(8_000_000, 17500)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn expiry_step() -> Weight {
		Weight::from_parts(8_000_000, 7000)
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// The range of component `o` is `[0, 16]`.
	fn expire_offers(o: u32, ) -> Weight {
		Weight::from_parts(45_000_000, 21000)
			// Standard Error: 0
			.saturating_add(Weight::from_parts(4_000_000, 0).saturating_mul(o.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(o.into())))
			.saturating_add(T::DbWeight::get().writes(5_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(o.into())))
			.saturating_add(Weight::from_parts(0, 2600).saturating_mul(o.into()))
	}
	fn cursor_step() -> Weight {
		Weight::from_parts(12_000_000, 14000)
			.saturating_add(T::DbWeight::get().reads(4_u64))
	}
}

// For backwards compatibility and tests.
impl WeightInfo for () {
	fn create_energy_offer() -> Weight {
		Weight::from_parts(60_000_000, 42000)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn accept_energy_offer() -> Weight {
		Weight::from_parts(90_000_000, 49000)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	fn cancel_energy_offer() -> Weight {
		Weight::from_parts(50_000_000, 31500)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	/// The range of component `o` is `[0, 16]`.
	fn settle(o: u32, ) -> Weight {
		Weight::from_parts(130_000_000, 59500)
			// Standard Error: 0
			.saturating_add(Weight::from_parts(4_000_000, 0).saturating_mul(o.into()))
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(o.into())))
			.saturating_add(ParityDbWeight::get().writes(14_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(o.into())))
			.saturating_add(Weight::from_parts(0, 2600).saturating_mul(o.into()))
	}
	fn pay_arrears() -> Weight {
		Weight::from_parts(50_000_000, 21000)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn claim_payout() -> Weight {
		Weight::from_parts(45_000_000, 14000)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn on_idle_base() -> Weight {
		Weight::from_parts(8_000_000, 17500)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn expiry_step() -> Weight {
		Weight::from_parts(8_000_000, 7000)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
	}
	/// The range of component `o` is `[0, 16]`.
	fn expire_offers(o: u32, ) -> Weight {
		Weight::from_parts(45_000_000, 21000)
			// Standard Error: 0
			.saturating_add(Weight::from_parts(4_000_000, 0).saturating_mul(o.into()))
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(o.into())))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(o.into())))
			.saturating_add(Weight::from_parts(0, 2600).saturating_mul(o.into()))
	}
	fn cursor_step() -> Weight {
		Weight::from_parts(12_000_000, 14000)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
	}
}
