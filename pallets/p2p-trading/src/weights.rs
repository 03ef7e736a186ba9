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
	fn settle() -> Weight;
	fn pay_arrears() -> Weight;
	fn claim_payout() -> Weight;
	fn place_orders(n: u32, ) -> Weight;
	fn cancel_orders(n: u32, ) -> Weight;
	fn clear_market(a: u32, ) -> Weight;
	fn on_idle_base() -> Weight;
	fn clearing_step() -> Weight;
	fn expiry_step() -> Weight;
	fn expire_offers() -> Weight;
	fn cursor_steps(n: u32, ) -> Weight;
	fn settle_accounts(n: u32, ) -> Weight;
	fn close_market() -> Weight;
	fn sweep(n: u32, ) -> Weight;
	fn prune(n: u32, ) -> Weight;
}

/// The measured weights, with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Halts` (r:1 w:0)
	/// Proof: `GridManagement::Halts` (`max_values`: None, `max_size`: Some(2318), added: 4793, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Accounts` (r:1 w:0)
	/// Proof: `P2pTrading::Accounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:1 w:1)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderSheets` (r:1 w:0)
	/// Proof: `P2pTrading::OrderSheets` (`max_values`: None, `max_size`: Some(1602), added: 4077, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1293), added: 3768, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	fn create_energy_offer() -> Weight {
		// Proof size: measured 5343, estimated 5783 bytes.
		// Shortest execution: 136_133 nanoseconds.
		Weight::from_parts(148_521_000, 5783)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `P2pTrading::Positions` (r:2 w:2)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:2 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Halts` (r:1 w:0)
	/// Proof: `GridManagement::Halts` (`max_values`: None, `max_size`: Some(2318), added: 4793, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Accounts` (r:2 w:2)
	/// Proof: `P2pTrading::Accounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderSheets` (r:2 w:0)
	/// Proof: `P2pTrading::OrderSheets` (`max_values`: None, `max_size`: Some(1602), added: 4077, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn accept_energy_offer() -> Weight {
		// Proof size: measured 5170, estimated 9144 bytes.
		// Shortest execution: 154_400 nanoseconds.
		Weight::from_parts(171_435_000, 9144)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `P2pTrading::Positions` (r:1 w:1)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	fn cancel_energy_offer() -> Weight {
		// Proof size: measured 1079, estimated 4053 bytes.
		// Shortest execution: 87_120 nanoseconds.
		Weight::from_parts(97_555_000, 4053)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Cursor` (r:1 w:0)
	/// Proof: `P2pTrading::Cursor` (`max_values`: Some(1), `max_size`: Some(202), added: 697, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:1 w:1)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:1)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderSheets` (r:1 w:0)
	/// Proof: `P2pTrading::OrderSheets` (`max_values`: None, `max_size`: Some(1602), added: 4077, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:1)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(132), added: 2607, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1293), added: 3768, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Arrears` (r:1 w:1)
	/// Proof: `P2pTrading::Arrears` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Accounts` (r:2 w:2)
	/// Proof: `P2pTrading::Accounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn settle() -> Weight {
		// Proof size: measured 3937, estimated 8799 bytes.
		// Shortest execution: 295_359 nanoseconds.
		Weight::from_parts(362_540_000, 8799)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `P2pTrading::Arrears` (r:1 w:1)
	/// Proof: `P2pTrading::Arrears` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Accounts` (r:2 w:2)
	/// Proof: `P2pTrading::Accounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn pay_arrears() -> Weight {
		// Proof size: measured 436, estimated 6196 bytes.
		// Shortest execution: 69_924 nanoseconds.
		Weight::from_parts(72_688_000, 6196)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `P2pTrading::Unclaimed` (r:1 w:1)
	/// Proof: `P2pTrading::Unclaimed` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn claim_payout() -> Weight {
		// Proof size: measured 250, estimated 6196 bytes.
		// Shortest execution: 59_819 nanoseconds.
		Weight::from_parts(62_543_000, 6196)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Halts` (r:1 w:0)
	/// Proof: `GridManagement::Halts` (`max_values`: None, `max_size`: Some(2318), added: 4793, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Accounts` (r:1 w:0)
	/// Proof: `P2pTrading::Accounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderSheets` (r:18 w:18)
	/// Proof: `P2pTrading::OrderSheets` (`max_values`: None, `max_size`: Some(1602), added: 4077, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:96 w:0)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:96 w:96)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1293), added: 3768, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 96]`.
	fn place_orders(n: u32, ) -> Weight {
		// Proof size: measured 11070 + n * 199, estimated 5783 + n * 6616 bytes.
		// Shortest execution: 155_000 nanoseconds.
		Weight::from_parts(144_316_559, 5783)
			// Standard error: 153_799
			.saturating_add(Weight::from_parts(21_543_504, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 6616).saturating_mul(n.into()))
	}
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderSheets` (r:18 w:18)
	/// Proof: `P2pTrading::OrderSheets` (`max_values`: None, `max_size`: Some(1602), added: 4077, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:96 w:96)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1293), added: 3768, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 96]`.
	fn cancel_orders(n: u32, ) -> Weight {
		// Proof size: measured 15183 + n * 101, estimated 4758 + n * 6616 bytes.
		// Shortest execution: 117_074 nanoseconds.
		Weight::from_parts(79_482_820, 4758)
			// Standard error: 383_782
			.saturating_add(Weight::from_parts(16_347_424, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 6616).saturating_mul(n.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Halts` (r:1 w:0)
	/// Proof: `GridManagement::Halts` (`max_values`: None, `max_size`: Some(2318), added: 4793, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Trees` (r:1 w:0)
	/// Proof: `GridManagement::Trees` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:256 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:2049 w:0)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:256)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(132), added: 2607, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn clear_market(a: u32, ) -> Weight {
		// Proof size: measured 4744 + a * 307, estimated 7606 + a * 52928 bytes.
		// Shortest execution: 131_796 nanoseconds.
		Weight::from_parts(133_729_000, 7606)
			// Standard error: 461_765
			.saturating_add(Weight::from_parts(102_179_412, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads((9_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 52928).saturating_mul(a.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::NextClearing` (r:1 w:1)
	/// Proof: `P2pTrading::NextClearing` (`max_values`: Some(1), `max_size`: Some(199), added: 694, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Expiry` (r:1 w:1)
	/// Proof: `P2pTrading::Expiry` (`max_values`: Some(1), `max_size`: Some(199), added: 694, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Cursor` (r:1 w:1)
	/// Proof: `P2pTrading::Cursor` (`max_values`: Some(1), `max_size`: Some(202), added: 697, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Pruning` (r:1 w:1)
	/// Proof: `P2pTrading::Pruning` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn on_idle_base() -> Weight {
		// Proof size: measured 444, estimated 1687 bytes.
		// Shortest execution: 20_010 nanoseconds.
		Weight::from_parts(21_382_000, 1687)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::NextClearing` (r:1 w:1)
	/// Proof: `P2pTrading::NextClearing` (`max_values`: Some(1), `max_size`: Some(199), added: 694, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:1 w:0)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	fn clearing_step() -> Weight {
		// Proof size: measured 413, estimated 7606 bytes.
		// Shortest execution: 16_745 nanoseconds.
		Weight::from_parts(17_816_000, 7606)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Expiry` (r:1 w:1)
	/// Proof: `P2pTrading::Expiry` (`max_values`: Some(1), `max_size`: Some(199), added: 694, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:2 w:0)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	fn expiry_step() -> Weight {
		// Proof size: measured 601, estimated 7116 bytes.
		// Shortest execution: 37_045 nanoseconds.
		Weight::from_parts(41_372_000, 7116)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `P2pTrading::Positions` (r:1 w:1)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn expire_offers() -> Weight {
		// Proof size: measured 1219, estimated 4053 bytes.
		// Shortest execution: 84_316 nanoseconds.
		Weight::from_parts(92_397_000, 4053)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Cursor` (r:1 w:1)
	/// Proof: `P2pTrading::Cursor` (`max_values`: Some(1), `max_size`: Some(202), added: 697, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderSheets` (r:51 w:0)
	/// Proof: `P2pTrading::OrderSheets` (`max_values`: None, `max_size`: Some(1602), added: 4077, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:50 w:0)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 50]`.
	fn cursor_steps(n: u32, ) -> Weight {
		// Proof size: measured 1735 + n * 171, estimated 5067 + n * 4077 bytes.
		// Shortest execution: 19_780 nanoseconds.
		Weight::from_parts(56_272_516, 5067)
			// Standard error: 156_487
			.saturating_add(Weight::from_parts(11_082_809, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 4077).saturating_mul(n.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Cursor` (r:1 w:0)
	/// Proof: `P2pTrading::Cursor` (`max_values`: Some(1), `max_size`: Some(202), added: 697, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:50 w:50)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:50 w:50)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderSheets` (r:50 w:0)
	/// Proof: `P2pTrading::OrderSheets` (`max_values`: None, `max_size`: Some(1602), added: 4077, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:50 w:50)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(132), added: 2607, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:50 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1293), added: 3768, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:50 w:50)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:52 w:52)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Arrears` (r:50 w:50)
	/// Proof: `P2pTrading::Arrears` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Accounts` (r:51 w:51)
	/// Proof: `P2pTrading::Accounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 50]`.
	fn settle_accounts(n: u32, ) -> Weight {
		// Proof size: measured 925 + n * 1551, estimated 6196 + n * 4077 bytes.
		// Shortest execution: 198_475 nanoseconds.
		Weight::from_parts(7_333_876, 6196)
			// Standard error: 433_616
			.saturating_add(Weight::from_parts(180_318_349, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads((9_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((7_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 4077).saturating_mul(n.into()))
	}
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:1)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(132), added: 2607, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1293), added: 3768, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::GridAccounts` (r:8 w:0)
	/// Proof: `GridManagement::GridAccounts` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn close_market() -> Weight {
		// Proof size: measured 2640, estimated 21142 bytes.
		// Shortest execution: 159_136 nanoseconds.
		Weight::from_parts(171_194_000, 21142)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Cursor` (r:1 w:1)
	/// Proof: `P2pTrading::Cursor` (`max_values`: Some(1), `max_size`: Some(202), added: 697, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:64 w:64)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 64]`.
	fn sweep(n: u32, ) -> Weight {
		// Proof size: measured 416 + n * 57, estimated 1687 + n * 6616 bytes.
		// Shortest execution: 15_443 nanoseconds.
		Weight::from_parts(16_473_646, 1687)
			// Standard error: 3_774
			.saturating_add(Weight::from_parts(1_097_243, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 6616).saturating_mul(n.into()))
	}
	/// Storage: `P2pTrading::Stuck` (r:1 w:0)
	/// Proof: `P2pTrading::Stuck` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:64 w:64)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 64]`.
	fn prune(n: u32, ) -> Weight {
		// Proof size: measured 38 + n * 86, estimated 3489 + n * 3063 bytes.
		// Shortest execution: 10_035 nanoseconds.
		Weight::from_parts(10_110_256, 3489)
			// Standard error: 2_177
			.saturating_add(Weight::from_parts(1_052_428, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3063).saturating_mul(n.into()))
	}
}

/// The measured weights with ParityDB's database weights, for tests.
impl WeightInfo for () {
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Halts` (r:1 w:0)
	/// Proof: `GridManagement::Halts` (`max_values`: None, `max_size`: Some(2318), added: 4793, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Accounts` (r:1 w:0)
	/// Proof: `P2pTrading::Accounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:1 w:1)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderSheets` (r:1 w:0)
	/// Proof: `P2pTrading::OrderSheets` (`max_values`: None, `max_size`: Some(1602), added: 4077, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1293), added: 3768, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	fn create_energy_offer() -> Weight {
		// Proof size: measured 5343, estimated 5783 bytes.
		// Shortest execution: 136_133 nanoseconds.
		Weight::from_parts(148_521_000, 5783)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `P2pTrading::Positions` (r:2 w:2)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:2 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Halts` (r:1 w:0)
	/// Proof: `GridManagement::Halts` (`max_values`: None, `max_size`: Some(2318), added: 4793, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Accounts` (r:2 w:2)
	/// Proof: `P2pTrading::Accounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderSheets` (r:2 w:0)
	/// Proof: `P2pTrading::OrderSheets` (`max_values`: None, `max_size`: Some(1602), added: 4077, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn accept_energy_offer() -> Weight {
		// Proof size: measured 5170, estimated 9144 bytes.
		// Shortest execution: 154_400 nanoseconds.
		Weight::from_parts(171_435_000, 9144)
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `P2pTrading::Positions` (r:1 w:1)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	fn cancel_energy_offer() -> Weight {
		// Proof size: measured 1079, estimated 4053 bytes.
		// Shortest execution: 87_120 nanoseconds.
		Weight::from_parts(97_555_000, 4053)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Cursor` (r:1 w:0)
	/// Proof: `P2pTrading::Cursor` (`max_values`: Some(1), `max_size`: Some(202), added: 697, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:1 w:1)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:1)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderSheets` (r:1 w:0)
	/// Proof: `P2pTrading::OrderSheets` (`max_values`: None, `max_size`: Some(1602), added: 4077, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:1)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(132), added: 2607, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1293), added: 3768, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Arrears` (r:1 w:1)
	/// Proof: `P2pTrading::Arrears` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Accounts` (r:2 w:2)
	/// Proof: `P2pTrading::Accounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn settle() -> Weight {
		// Proof size: measured 3937, estimated 8799 bytes.
		// Shortest execution: 295_359 nanoseconds.
		Weight::from_parts(362_540_000, 8799)
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	/// Storage: `P2pTrading::Arrears` (r:1 w:1)
	/// Proof: `P2pTrading::Arrears` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Accounts` (r:2 w:2)
	/// Proof: `P2pTrading::Accounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn pay_arrears() -> Weight {
		// Proof size: measured 436, estimated 6196 bytes.
		// Shortest execution: 69_924 nanoseconds.
		Weight::from_parts(72_688_000, 6196)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `P2pTrading::Unclaimed` (r:1 w:1)
	/// Proof: `P2pTrading::Unclaimed` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn claim_payout() -> Weight {
		// Proof size: measured 250, estimated 6196 bytes.
		// Shortest execution: 59_819 nanoseconds.
		Weight::from_parts(62_543_000, 6196)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Halts` (r:1 w:0)
	/// Proof: `GridManagement::Halts` (`max_values`: None, `max_size`: Some(2318), added: 4793, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Accounts` (r:1 w:0)
	/// Proof: `P2pTrading::Accounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderSheets` (r:18 w:18)
	/// Proof: `P2pTrading::OrderSheets` (`max_values`: None, `max_size`: Some(1602), added: 4077, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:96 w:0)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:96 w:96)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1293), added: 3768, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 96]`.
	fn place_orders(n: u32, ) -> Weight {
		// Proof size: measured 11070 + n * 199, estimated 5783 + n * 6616 bytes.
		// Shortest execution: 155_000 nanoseconds.
		Weight::from_parts(144_316_559, 5783)
			// Standard error: 153_799
			.saturating_add(Weight::from_parts(21_543_504, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 6616).saturating_mul(n.into()))
	}
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderSheets` (r:18 w:18)
	/// Proof: `P2pTrading::OrderSheets` (`max_values`: None, `max_size`: Some(1602), added: 4077, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:96 w:96)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1293), added: 3768, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 96]`.
	fn cancel_orders(n: u32, ) -> Weight {
		// Proof size: measured 15183 + n * 101, estimated 4758 + n * 6616 bytes.
		// Shortest execution: 117_074 nanoseconds.
		Weight::from_parts(79_482_820, 4758)
			// Standard error: 383_782
			.saturating_add(Weight::from_parts(16_347_424, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 6616).saturating_mul(n.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Halts` (r:1 w:0)
	/// Proof: `GridManagement::Halts` (`max_values`: None, `max_size`: Some(2318), added: 4793, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Trees` (r:1 w:0)
	/// Proof: `GridManagement::Trees` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:256 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:2049 w:0)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:256)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(132), added: 2607, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn clear_market(a: u32, ) -> Weight {
		// Proof size: measured 4744 + a * 307, estimated 7606 + a * 52928 bytes.
		// Shortest execution: 131_796 nanoseconds.
		Weight::from_parts(133_729_000, 7606)
			// Standard error: 461_765
			.saturating_add(Weight::from_parts(102_179_412, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().reads((9_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 52928).saturating_mul(a.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::NextClearing` (r:1 w:1)
	/// Proof: `P2pTrading::NextClearing` (`max_values`: Some(1), `max_size`: Some(199), added: 694, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Expiry` (r:1 w:1)
	/// Proof: `P2pTrading::Expiry` (`max_values`: Some(1), `max_size`: Some(199), added: 694, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Cursor` (r:1 w:1)
	/// Proof: `P2pTrading::Cursor` (`max_values`: Some(1), `max_size`: Some(202), added: 697, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Pruning` (r:1 w:1)
	/// Proof: `P2pTrading::Pruning` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn on_idle_base() -> Weight {
		// Proof size: measured 444, estimated 1687 bytes.
		// Shortest execution: 20_010 nanoseconds.
		Weight::from_parts(21_382_000, 1687)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::NextClearing` (r:1 w:1)
	/// Proof: `P2pTrading::NextClearing` (`max_values`: Some(1), `max_size`: Some(199), added: 694, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:1 w:0)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	fn clearing_step() -> Weight {
		// Proof size: measured 413, estimated 7606 bytes.
		// Shortest execution: 16_745 nanoseconds.
		Weight::from_parts(17_816_000, 7606)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Expiry` (r:1 w:1)
	/// Proof: `P2pTrading::Expiry` (`max_values`: Some(1), `max_size`: Some(199), added: 694, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:2 w:0)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	fn expiry_step() -> Weight {
		// Proof size: measured 601, estimated 7116 bytes.
		// Shortest execution: 37_045 nanoseconds.
		Weight::from_parts(41_372_000, 7116)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `P2pTrading::Positions` (r:1 w:1)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn expire_offers() -> Weight {
		// Proof size: measured 1219, estimated 4053 bytes.
		// Shortest execution: 84_316 nanoseconds.
		Weight::from_parts(92_397_000, 4053)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Cursor` (r:1 w:1)
	/// Proof: `P2pTrading::Cursor` (`max_values`: Some(1), `max_size`: Some(202), added: 697, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderSheets` (r:51 w:0)
	/// Proof: `P2pTrading::OrderSheets` (`max_values`: None, `max_size`: Some(1602), added: 4077, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:50 w:0)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 50]`.
	fn cursor_steps(n: u32, ) -> Weight {
		// Proof size: measured 1735 + n * 171, estimated 5067 + n * 4077 bytes.
		// Shortest execution: 19_780 nanoseconds.
		Weight::from_parts(56_272_516, 5067)
			// Standard error: 156_487
			.saturating_add(Weight::from_parts(11_082_809, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 4077).saturating_mul(n.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Cursor` (r:1 w:0)
	/// Proof: `P2pTrading::Cursor` (`max_values`: Some(1), `max_size`: Some(202), added: 697, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:50 w:50)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:50 w:50)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderSheets` (r:50 w:0)
	/// Proof: `P2pTrading::OrderSheets` (`max_values`: None, `max_size`: Some(1602), added: 4077, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:50 w:50)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(132), added: 2607, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:50 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1293), added: 3768, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:50 w:50)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:52 w:52)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Arrears` (r:50 w:50)
	/// Proof: `P2pTrading::Arrears` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Accounts` (r:51 w:51)
	/// Proof: `P2pTrading::Accounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 50]`.
	fn settle_accounts(n: u32, ) -> Weight {
		// Proof size: measured 925 + n * 1551, estimated 6196 + n * 4077 bytes.
		// Shortest execution: 198_475 nanoseconds.
		Weight::from_parts(7_333_876, 6196)
			// Standard error: 433_616
			.saturating_add(Weight::from_parts(180_318_349, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().reads((9_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
			.saturating_add(ParityDbWeight::get().writes((7_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 4077).saturating_mul(n.into()))
	}
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:1)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(132), added: 2607, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1293), added: 3768, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::GridAccounts` (r:8 w:0)
	/// Proof: `GridManagement::GridAccounts` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn close_market() -> Weight {
		// Proof size: measured 2640, estimated 21142 bytes.
		// Shortest execution: 159_136 nanoseconds.
		Weight::from_parts(171_194_000, 21142)
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Cursor` (r:1 w:1)
	/// Proof: `P2pTrading::Cursor` (`max_values`: Some(1), `max_size`: Some(202), added: 697, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:64 w:64)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 64]`.
	fn sweep(n: u32, ) -> Weight {
		// Proof size: measured 416 + n * 57, estimated 1687 + n * 6616 bytes.
		// Shortest execution: 15_443 nanoseconds.
		Weight::from_parts(16_473_646, 1687)
			// Standard error: 3_774
			.saturating_add(Weight::from_parts(1_097_243, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 6616).saturating_mul(n.into()))
	}
	/// Storage: `P2pTrading::Stuck` (r:1 w:0)
	/// Proof: `P2pTrading::Stuck` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:64 w:64)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 64]`.
	fn prune(n: u32, ) -> Weight {
		// Proof size: measured 38 + n * 86, estimated 3489 + n * 3063 bytes.
		// Shortest execution: 10_035 nanoseconds.
		Weight::from_parts(10_110_256, 3489)
			// Standard error: 2_177
			.saturating_add(Weight::from_parts(1_052_428, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3063).saturating_mul(n.into()))
	}
}
