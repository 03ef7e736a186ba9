//! Weights of `pallet_p2p_trading`. Measured, not written: `scripts/benchmark.sh` makes this file.
//!
//! Date: 2026-11-22; benchmark command 64.0.0; steps 20, repeat 10.
//! Processor: AMD EPYC.
//! WebAssembly: Compiled; database cache 1024 MiB; worst-case map size 1000000.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// The weight functions that `pallet_p2p_trading` needs.
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

/// The measured weights, with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Conditions` (r:8 w:0)
	/// Proof: `GridManagement::Conditions` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Accounts` (r:1 w:0)
	/// Proof: `P2pTrading::Accounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:1 w:1)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(137), added: 2612, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1293), added: 3768, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::NextOffer` (r:1 w:1)
	/// Proof: `P2pTrading::NextOffer` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OpenOffers` (r:1 w:1)
	/// Proof: `P2pTrading::OpenOffers` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Offers` (r:0 w:1)
	/// Proof: `P2pTrading::Offers` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	fn create_energy_offer() -> Weight {
		// Proof size: measured 2513, estimated 21334 bytes.
		// Shortest execution: 170_553 nanoseconds.
		Weight::from_parts(244_223_000, 21334)
			.saturating_add(T::DbWeight::get().reads(26_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `P2pTrading::Offers` (r:1 w:1)
	/// Proof: `P2pTrading::Offers` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:2 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Conditions` (r:8 w:0)
	/// Proof: `GridManagement::Conditions` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Accounts` (r:2 w:2)
	/// Proof: `P2pTrading::Accounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:2 w:2)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(137), added: 2612, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OpenOffers` (r:1 w:1)
	/// Proof: `P2pTrading::OpenOffers` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	fn accept_energy_offer() -> Weight {
		// Proof size: measured 2500, estimated 21334 bytes.
		// Shortest execution: 175_221 nanoseconds.
		Weight::from_parts(181_760_000, 21334)
			.saturating_add(T::DbWeight::get().reads(28_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `P2pTrading::Offers` (r:1 w:1)
	/// Proof: `P2pTrading::Offers` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OpenOffers` (r:1 w:1)
	/// Proof: `P2pTrading::OpenOffers` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:1 w:1)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(137), added: 2612, mode: `MaxEncodedLen`)
	fn cancel_energy_offer() -> Weight {
		// Proof size: measured 1321, estimated 3654 bytes.
		// Shortest execution: 83_304 nanoseconds.
		Weight::from_parts(89_814_000, 3654)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OpenOffers` (r:1 w:1)
	/// Proof: `P2pTrading::OpenOffers` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Offers` (r:16 w:16)
	/// Proof: `P2pTrading::Offers` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:1 w:1)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(137), added: 2612, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:1)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1293), added: 3768, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Arrears` (r:1 w:1)
	/// Proof: `P2pTrading::Arrears` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Accounts` (r:2 w:2)
	/// Proof: `P2pTrading::Accounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// The range of component `o` is `[0, 16]`.
	fn settle(o: u32, ) -> Weight {
		// Proof size: measured 1783 + o * 60, estimated 8799 + o * 2557 bytes.
		// Shortest execution: 195_191 nanoseconds.
		Weight::from_parts(246_603_614, 8799)
			// Standard error: 720_362
			.saturating_add(Weight::from_parts(10_353_740, 0).saturating_mul(o.into()))
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(o.into())))
			.saturating_add(T::DbWeight::get().writes(10_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(o.into())))
			.saturating_add(Weight::from_parts(0, 2557).saturating_mul(o.into()))
	}
	/// Storage: `P2pTrading::Arrears` (r:1 w:1)
	/// Proof: `P2pTrading::Arrears` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Accounts` (r:2 w:2)
	/// Proof: `P2pTrading::Accounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn pay_arrears() -> Weight {
		// Proof size: measured 537, estimated 6196 bytes.
		// Shortest execution: 71_987 nanoseconds.
		Weight::from_parts(76_554_000, 6196)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `P2pTrading::Unclaimed` (r:1 w:1)
	/// Proof: `P2pTrading::Unclaimed` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn claim_payout() -> Weight {
		// Proof size: measured 250, estimated 6196 bytes.
		// Shortest execution: 60_920 nanoseconds.
		Weight::from_parts(69_624_000, 6196)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Expiry` (r:1 w:1)
	/// Proof: `P2pTrading::Expiry` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Cursor` (r:1 w:1)
	/// Proof: `P2pTrading::Cursor` (`max_values`: Some(1), `max_size`: Some(201), added: 696, mode: `MaxEncodedLen`)
	fn on_idle_base() -> Weight {
		// Proof size: measured 329, estimated 1686 bytes.
		// Shortest execution: 15_392 nanoseconds.
		Weight::from_parts(16_805_000, 1686)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Expiry` (r:1 w:1)
	/// Proof: `P2pTrading::Expiry` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OpenOffers` (r:1 w:0)
	/// Proof: `P2pTrading::OpenOffers` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	fn expiry_step() -> Weight {
		// Proof size: measured 302, estimated 3654 bytes.
		// Shortest execution: 15_654 nanoseconds.
		Weight::from_parts(17_225_000, 3654)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `P2pTrading::OpenOffers` (r:1 w:1)
	/// Proof: `P2pTrading::OpenOffers` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Offers` (r:16 w:16)
	/// Proof: `P2pTrading::Offers` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:1 w:1)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(137), added: 2612, mode: `MaxEncodedLen`)
	/// The range of component `o` is `[1, 16]`.
	fn expire_offers(o: u32, ) -> Weight {
		// Proof size: measured 537 + o * 60, estimated 3654 + o * 2557 bytes.
		// Shortest execution: 62_853 nanoseconds.
		Weight::from_parts(53_059_226, 3654)
			// Standard error: 240_124
			.saturating_add(Weight::from_parts(8_550_644, 0).saturating_mul(o.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(o.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(o.into())))
			.saturating_add(Weight::from_parts(0, 2557).saturating_mul(o.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Cursor` (r:1 w:1)
	/// Proof: `P2pTrading::Cursor` (`max_values`: Some(1), `max_size`: Some(201), added: 696, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:2 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	fn cursor_step() -> Weight {
		// Proof size: measured 694, estimated 6120 bytes.
		// Shortest execution: 26_910 nanoseconds.
		Weight::from_parts(30_155_000, 6120)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

/// The measured weights with ParityDB's database weights, for tests.
impl WeightInfo for () {
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Conditions` (r:8 w:0)
	/// Proof: `GridManagement::Conditions` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Accounts` (r:1 w:0)
	/// Proof: `P2pTrading::Accounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:1 w:1)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(137), added: 2612, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1293), added: 3768, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::NextOffer` (r:1 w:1)
	/// Proof: `P2pTrading::NextOffer` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OpenOffers` (r:1 w:1)
	/// Proof: `P2pTrading::OpenOffers` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Offers` (r:0 w:1)
	/// Proof: `P2pTrading::Offers` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	fn create_energy_offer() -> Weight {
		// Proof size: measured 2513, estimated 21334 bytes.
		// Shortest execution: 170_553 nanoseconds.
		Weight::from_parts(244_223_000, 21334)
			.saturating_add(ParityDbWeight::get().reads(26_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	/// Storage: `P2pTrading::Offers` (r:1 w:1)
	/// Proof: `P2pTrading::Offers` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:2 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:8 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Conditions` (r:8 w:0)
	/// Proof: `GridManagement::Conditions` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Accounts` (r:2 w:2)
	/// Proof: `P2pTrading::Accounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:2 w:2)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(137), added: 2612, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OpenOffers` (r:1 w:1)
	/// Proof: `P2pTrading::OpenOffers` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	fn accept_energy_offer() -> Weight {
		// Proof size: measured 2500, estimated 21334 bytes.
		// Shortest execution: 175_221 nanoseconds.
		Weight::from_parts(181_760_000, 21334)
			.saturating_add(ParityDbWeight::get().reads(28_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	/// Storage: `P2pTrading::Offers` (r:1 w:1)
	/// Proof: `P2pTrading::Offers` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OpenOffers` (r:1 w:1)
	/// Proof: `P2pTrading::OpenOffers` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:1 w:1)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(137), added: 2612, mode: `MaxEncodedLen`)
	fn cancel_energy_offer() -> Weight {
		// Proof size: measured 1321, estimated 3654 bytes.
		// Shortest execution: 83_304 nanoseconds.
		Weight::from_parts(89_814_000, 3654)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OpenOffers` (r:1 w:1)
	/// Proof: `P2pTrading::OpenOffers` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Offers` (r:16 w:16)
	/// Proof: `P2pTrading::Offers` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:1 w:1)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(137), added: 2612, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:1)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1293), added: 3768, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Arrears` (r:1 w:1)
	/// Proof: `P2pTrading::Arrears` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Accounts` (r:2 w:2)
	/// Proof: `P2pTrading::Accounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// The range of component `o` is `[0, 16]`.
	fn settle(o: u32, ) -> Weight {
		// Proof size: measured 1783 + o * 60, estimated 8799 + o * 2557 bytes.
		// Shortest execution: 195_191 nanoseconds.
		Weight::from_parts(246_603_614, 8799)
			// Standard error: 720_362
			.saturating_add(Weight::from_parts(10_353_740, 0).saturating_mul(o.into()))
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(o.into())))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(o.into())))
			.saturating_add(Weight::from_parts(0, 2557).saturating_mul(o.into()))
	}
	/// Storage: `P2pTrading::Arrears` (r:1 w:1)
	/// Proof: `P2pTrading::Arrears` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Accounts` (r:2 w:2)
	/// Proof: `P2pTrading::Accounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn pay_arrears() -> Weight {
		// Proof size: measured 537, estimated 6196 bytes.
		// Shortest execution: 71_987 nanoseconds.
		Weight::from_parts(76_554_000, 6196)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `P2pTrading::Unclaimed` (r:1 w:1)
	/// Proof: `P2pTrading::Unclaimed` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn claim_payout() -> Weight {
		// Proof size: measured 250, estimated 6196 bytes.
		// Shortest execution: 60_920 nanoseconds.
		Weight::from_parts(69_624_000, 6196)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Expiry` (r:1 w:1)
	/// Proof: `P2pTrading::Expiry` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Cursor` (r:1 w:1)
	/// Proof: `P2pTrading::Cursor` (`max_values`: Some(1), `max_size`: Some(201), added: 696, mode: `MaxEncodedLen`)
	fn on_idle_base() -> Weight {
		// Proof size: measured 329, estimated 1686 bytes.
		// Shortest execution: 15_392 nanoseconds.
		Weight::from_parts(16_805_000, 1686)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Expiry` (r:1 w:1)
	/// Proof: `P2pTrading::Expiry` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OpenOffers` (r:1 w:0)
	/// Proof: `P2pTrading::OpenOffers` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	fn expiry_step() -> Weight {
		// Proof size: measured 302, estimated 3654 bytes.
		// Shortest execution: 15_654 nanoseconds.
		Weight::from_parts(17_225_000, 3654)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `P2pTrading::OpenOffers` (r:1 w:1)
	/// Proof: `P2pTrading::OpenOffers` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Offers` (r:16 w:16)
	/// Proof: `P2pTrading::Offers` (`max_values`: None, `max_size`: Some(82), added: 2557, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:1 w:1)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(137), added: 2612, mode: `MaxEncodedLen`)
	/// The range of component `o` is `[1, 16]`.
	fn expire_offers(o: u32, ) -> Weight {
		// Proof size: measured 537 + o * 60, estimated 3654 + o * 2557 bytes.
		// Shortest execution: 62_853 nanoseconds.
		Weight::from_parts(53_059_226, 3654)
			// Standard error: 240_124
			.saturating_add(Weight::from_parts(8_550_644, 0).saturating_mul(o.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(o.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(o.into())))
			.saturating_add(Weight::from_parts(0, 2557).saturating_mul(o.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Cursor` (r:1 w:1)
	/// Proof: `P2pTrading::Cursor` (`max_values`: Some(1), `max_size`: Some(201), added: 696, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:2 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	fn cursor_step() -> Weight {
		// Proof size: measured 694, estimated 6120 bytes.
		// Shortest execution: 26_910 nanoseconds.
		Weight::from_parts(30_155_000, 6120)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
}
