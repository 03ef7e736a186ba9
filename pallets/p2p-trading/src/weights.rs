//! Weights of `pallet_p2p_trading`. Measured, not written: `scripts/benchmark.sh` makes this file.
//!
//! Until it has been measured anew: `cursor_step`, `begin_page`, `settle_page`, `settle_traders`, `draw_from_wallets`, `deposit`, `withdraw`, `deposit_as_supplier`, `withdraw_as_supplier`, `set_credit_limit` are estimates.
//!
//! Date: 2026-11-22; benchmark command 64.0.0; steps 25, repeat 12.
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
	fn pay_arrears() -> Weight;
	fn claim_payout() -> Weight;
	fn place_orders(n: u32, ) -> Weight;
	fn cancel_orders(n: u32, ) -> Weight;
	fn order_pages(s: u32, ) -> Weight;
	fn clear_market(a: u32, ) -> Weight;
	fn on_idle_base() -> Weight;
	fn clearing_step() -> Weight;
	fn expiry_step() -> Weight;
	fn expire_offers() -> Weight;
	fn count_estimate() -> Weight;
	fn close_market() -> Weight;
	fn delete_ladder_pages(n: u32, ) -> Weight;
	fn prune(n: u32, ) -> Weight;
	fn post_inherents_base() -> Weight;
	fn completion_step() -> Weight;
	fn cursor_step() -> Weight;
	fn begin_page() -> Weight;
	fn settle_page(n: u32, ) -> Weight;
	fn settle_traders(n: u32, ) -> Weight;
	fn draw_from_wallets(n: u32, ) -> Weight;
	fn collect_arrears() -> Weight;
	fn deposit() -> Weight;
	fn withdraw() -> Weight;
	fn deposit_as_supplier() -> Weight;
	fn withdraw_as_supplier() -> Weight;
	fn set_credit_limit() -> Weight;
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
	/// Storage: `GridManagement::Suspensions` (r:1 w:0)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(2318), added: 4793, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Accounts` (r:1 w:0)
	/// Proof: `P2pTrading::Accounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:1 w:1)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderPages` (r:1 w:0)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1293), added: 3768, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	fn create_energy_offer() -> Weight {
		// Proof size: measured 6770, estimated 5783 bytes.
		// Shortest execution: 130_554 nanoseconds.
		Weight::from_parts(140_259_000, 5783)
			.saturating_add(T::DbWeight::get().reads(11_u64))
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
	/// Storage: `GridManagement::Suspensions` (r:1 w:0)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(2318), added: 4793, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Accounts` (r:2 w:2)
	/// Proof: `P2pTrading::Accounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderPages` (r:2 w:0)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn accept_energy_offer() -> Weight {
		// Proof size: measured 5356, estimated 9656 bytes.
		// Shortest execution: 153_057 nanoseconds.
		Weight::from_parts(162_903_000, 9656)
			.saturating_add(T::DbWeight::get().reads(14_u64))
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
		// Shortest execution: 85_166 nanoseconds.
		Weight::from_parts(93_369_000, 4053)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `P2pTrading::Arrears` (r:1 w:1)
	/// Proof: `P2pTrading::Arrears` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Accounts` (r:2 w:2)
	/// Proof: `P2pTrading::Accounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn pay_arrears() -> Weight {
		// Proof size: measured 436, estimated 6196 bytes.
		// Shortest execution: 69_974 nanoseconds.
		Weight::from_parts(72_387_000, 6196)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `P2pTrading::PendingPayouts` (r:1 w:1)
	/// Proof: `P2pTrading::PendingPayouts` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn claim_payout() -> Weight {
		// Proof size: measured 250, estimated 6196 bytes.
		// Shortest execution: 60_390 nanoseconds.
		Weight::from_parts(62_583_000, 6196)
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
	/// Storage: `GridManagement::Suspensions` (r:1 w:0)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(2318), added: 4793, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Accounts` (r:1 w:0)
	/// Proof: `P2pTrading::Accounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderPages` (r:4 w:4)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1293), added: 3768, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:96 w:0)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:96 w:96)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 96]`.
	fn place_orders(n: u32, ) -> Weight {
		// Proof size: measured 11372 + n * 184, estimated 5783 + n * 6616 bytes.
		// Shortest execution: 178_565 nanoseconds.
		Weight::from_parts(120_582_624, 5783)
			// Standard error: 63_686
			.saturating_add(Weight::from_parts(20_822_433, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 6616).saturating_mul(n.into()))
	}
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderPages` (r:4 w:4)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:96 w:96)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 96]`.
	fn cancel_orders(n: u32, ) -> Weight {
		// Proof size: measured 6648 + n * 130, estimated 3901 + n * 6616 bytes.
		// Shortest execution: 118_766 nanoseconds.
		Weight::from_parts(82_336_778, 3901)
			// Standard error: 51_140
			.saturating_add(Weight::from_parts(11_713_500, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 6616).saturating_mul(n.into()))
	}
	/// Storage: `P2pTrading::OrderPages` (r:23 w:23)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[1, 23]`.
	fn order_pages(s: u32, ) -> Weight {
		// Proof size: measured 1306 + s * 98, estimated 990 + s * 4333 bytes.
		// Shortest execution: 16_554 nanoseconds.
		Weight::from_parts(9_518_075, 990)
			// Standard error: 63_578
			.saturating_add(Weight::from_parts(8_784_909, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 4333).saturating_mul(s.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Suspensions` (r:1 w:0)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(2318), added: 4793, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:0)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:256 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:2048 w:0)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:256)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(132), added: 2607, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn clear_market(a: u32, ) -> Weight {
		// Proof size: measured 4724 + a * 307, estimated 5783 + a * 52928 bytes.
		// Shortest execution: 149_763 nanoseconds.
		Weight::from_parts(150_995_000, 5783)
			// Standard error: 489_684
			.saturating_add(Weight::from_parts(122_741_786, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((9_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 52928).saturating_mul(a.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingCursor` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingCursor` (`max_values`: Some(1), `max_size`: Some(199), added: 694, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ExpiryCursor` (r:1 w:1)
	/// Proof: `P2pTrading::ExpiryCursor` (`max_values`: Some(1), `max_size`: Some(199), added: 694, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:1)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(202), added: 697, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::PruningCursor` (r:1 w:1)
	/// Proof: `P2pTrading::PruningCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn on_idle_base() -> Weight {
		// Proof size: measured 524, estimated 1687 bytes.
		// Shortest execution: 22_643 nanoseconds.
		Weight::from_parts(24_155_000, 1687)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingCursor` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingCursor` (`max_values`: Some(1), `max_size`: Some(199), added: 694, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:1 w:0)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	fn clearing_step() -> Weight {
		// Proof size: measured 413, estimated 7606 bytes.
		// Shortest execution: 16_986 nanoseconds.
		Weight::from_parts(17_957_000, 7606)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ExpiryCursor` (r:1 w:1)
	/// Proof: `P2pTrading::ExpiryCursor` (`max_values`: Some(1), `max_size`: Some(199), added: 694, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:2 w:0)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	fn expiry_step() -> Weight {
		// Proof size: measured 601, estimated 7116 bytes.
		// Shortest execution: 29_464 nanoseconds.
		Weight::from_parts(31_807_000, 7116)
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
		// Shortest execution: 74_581 nanoseconds.
		Weight::from_parts(79_388_000, 4053)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Estimates` (r:1 w:1)
	/// Proof: `P2pTrading::Estimates` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettledApart` (r:0 w:1)
	/// Proof: `P2pTrading::SettledApart` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn count_estimate() -> Weight {
		// Proof size: measured 402, estimated 3521 bytes.
		// Shortest execution: 21_602 nanoseconds.
		Weight::from_parts(23_365_000, 3521)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:1)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(132), added: 2607, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1293), added: 3768, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NetworkAccounts` (r:8 w:0)
	/// Proof: `GridManagement::NetworkAccounts` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn close_market() -> Weight {
		// Proof size: measured 3881, estimated 21142 bytes.
		// Shortest execution: 145_767 nanoseconds.
		Weight::from_parts(152_066_000, 21142)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:1)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(202), added: 697, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:64 w:64)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 64]`.
	fn delete_ladder_pages(n: u32, ) -> Weight {
		// Proof size: measured 539 + n * 57, estimated 8073 + n * 6593 bytes.
		// Shortest execution: 20_030 nanoseconds.
		Weight::from_parts(21_675_944, 8073)
			// Standard error: 4_138
			.saturating_add(Weight::from_parts(6_284_993, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 6593).saturating_mul(n.into()))
	}
	/// Storage: `P2pTrading::UnsettledIntervals` (r:2 w:0)
	/// Proof: `P2pTrading::UnsettledIntervals` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:511 w:511)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Intervals` (r:1 w:1)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:1)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(985), added: 3460, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 511]`.
	fn prune(n: u32, ) -> Weight {
		// Proof size: measured 329 + n * 85, estimated 5988 + n * 3063 bytes.
		// Shortest execution: 28_813 nanoseconds.
		Weight::from_parts(22_065_800, 5988)
			// Standard error: 3_695
			.saturating_add(Weight::from_parts(1_184_988, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3063).saturating_mul(n.into()))
	}
	/// An estimate, by `clearing_step` without the ladders: to be measured.
	fn post_inherents_base() -> Weight {
		Weight::from_parts(9_000_000, 1687)
			.saturating_add(T::DbWeight::get().reads(4_u64))
	}
	/// An estimate, by `expiry_step`: to be measured.
	fn completion_step() -> Weight {
		Weight::from_parts(31_807_000, 7116)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn cursor_step() -> Weight {
		Weight::from_parts(5_000_000, 0).saturating_add(T::DbWeight::get().reads(2_u64))
	}
	fn begin_page() -> Weight {
		Weight::from_parts(1_200_000_000, 0).saturating_add(T::DbWeight::get().reads(170_u64)).saturating_add(T::DbWeight::get().writes(140_u64))
	}
	fn settle_page(n: u32, ) -> Weight {
		Weight::from_parts(60_000_000, 0).saturating_add(Weight::from_parts(4_000_000, 0).saturating_mul(n.into())).saturating_add(T::DbWeight::get().reads(9_u64)).saturating_add(T::DbWeight::get().writes(5_u64))
	}
	fn settle_traders(n: u32, ) -> Weight {
		Weight::from_parts(60_000_000, 0).saturating_add(Weight::from_parts(40_000_000, 0).saturating_mul(n.into())).saturating_add(T::DbWeight::get().reads(9_u64)).saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into()))).saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
	fn draw_from_wallets(n: u32, ) -> Weight {
		Weight::from_parts(60_000_000, 0).saturating_add(Weight::from_parts(60_000_000, 0).saturating_mul(n.into())).saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into()))).saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(n.into())))
	}
	fn collect_arrears() -> Weight {
		Weight::from_parts(80_000_000, 0).saturating_add(T::DbWeight::get().reads(9_u64)).saturating_add(T::DbWeight::get().writes(7_u64))
	}
	fn deposit() -> Weight {
		Weight::from_parts(60_000_000, 0).saturating_add(T::DbWeight::get().reads(4_u64)).saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(60_000_000, 0).saturating_add(T::DbWeight::get().reads(4_u64)).saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn deposit_as_supplier() -> Weight {
		Weight::from_parts(60_000_000, 0).saturating_add(T::DbWeight::get().reads(3_u64)).saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn withdraw_as_supplier() -> Weight {
		Weight::from_parts(60_000_000, 0).saturating_add(T::DbWeight::get().reads(4_u64)).saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn set_credit_limit() -> Weight {
		Weight::from_parts(20_000_000, 0).saturating_add(T::DbWeight::get().reads(3_u64)).saturating_add(T::DbWeight::get().writes(1_u64))
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
	/// Storage: `GridManagement::Suspensions` (r:1 w:0)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(2318), added: 4793, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Accounts` (r:1 w:0)
	/// Proof: `P2pTrading::Accounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:1 w:1)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderPages` (r:1 w:0)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1293), added: 3768, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	fn create_energy_offer() -> Weight {
		// Proof size: measured 6770, estimated 5783 bytes.
		// Shortest execution: 130_554 nanoseconds.
		Weight::from_parts(140_259_000, 5783)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
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
	/// Storage: `GridManagement::Suspensions` (r:1 w:0)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(2318), added: 4793, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Accounts` (r:2 w:2)
	/// Proof: `P2pTrading::Accounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderPages` (r:2 w:0)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn accept_energy_offer() -> Weight {
		// Proof size: measured 5356, estimated 9656 bytes.
		// Shortest execution: 153_057 nanoseconds.
		Weight::from_parts(162_903_000, 9656)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
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
		// Shortest execution: 85_166 nanoseconds.
		Weight::from_parts(93_369_000, 4053)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `P2pTrading::Arrears` (r:1 w:1)
	/// Proof: `P2pTrading::Arrears` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Accounts` (r:2 w:2)
	/// Proof: `P2pTrading::Accounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn pay_arrears() -> Weight {
		// Proof size: measured 436, estimated 6196 bytes.
		// Shortest execution: 69_974 nanoseconds.
		Weight::from_parts(72_387_000, 6196)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `P2pTrading::PendingPayouts` (r:1 w:1)
	/// Proof: `P2pTrading::PendingPayouts` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn claim_payout() -> Weight {
		// Proof size: measured 250, estimated 6196 bytes.
		// Shortest execution: 60_390 nanoseconds.
		Weight::from_parts(62_583_000, 6196)
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
	/// Storage: `GridManagement::Suspensions` (r:1 w:0)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(2318), added: 4793, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Accounts` (r:1 w:0)
	/// Proof: `P2pTrading::Accounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderPages` (r:4 w:4)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1293), added: 3768, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:96 w:0)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:96 w:96)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 96]`.
	fn place_orders(n: u32, ) -> Weight {
		// Proof size: measured 11372 + n * 184, estimated 5783 + n * 6616 bytes.
		// Shortest execution: 178_565 nanoseconds.
		Weight::from_parts(120_582_624, 5783)
			// Standard error: 63_686
			.saturating_add(Weight::from_parts(20_822_433, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 6616).saturating_mul(n.into()))
	}
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderPages` (r:4 w:4)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:96 w:96)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 96]`.
	fn cancel_orders(n: u32, ) -> Weight {
		// Proof size: measured 6648 + n * 130, estimated 3901 + n * 6616 bytes.
		// Shortest execution: 118_766 nanoseconds.
		Weight::from_parts(82_336_778, 3901)
			// Standard error: 51_140
			.saturating_add(Weight::from_parts(11_713_500, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 6616).saturating_mul(n.into()))
	}
	/// Storage: `P2pTrading::OrderPages` (r:23 w:23)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[1, 23]`.
	fn order_pages(s: u32, ) -> Weight {
		// Proof size: measured 1306 + s * 98, estimated 990 + s * 4333 bytes.
		// Shortest execution: 16_554 nanoseconds.
		Weight::from_parts(9_518_075, 990)
			// Standard error: 63_578
			.saturating_add(Weight::from_parts(8_784_909, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 4333).saturating_mul(s.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Suspensions` (r:1 w:0)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(2318), added: 4793, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:0)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:256 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:2048 w:0)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:256)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(132), added: 2607, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn clear_market(a: u32, ) -> Weight {
		// Proof size: measured 4724 + a * 307, estimated 5783 + a * 52928 bytes.
		// Shortest execution: 149_763 nanoseconds.
		Weight::from_parts(150_995_000, 5783)
			// Standard error: 489_684
			.saturating_add(Weight::from_parts(122_741_786, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().reads((9_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 52928).saturating_mul(a.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingCursor` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingCursor` (`max_values`: Some(1), `max_size`: Some(199), added: 694, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ExpiryCursor` (r:1 w:1)
	/// Proof: `P2pTrading::ExpiryCursor` (`max_values`: Some(1), `max_size`: Some(199), added: 694, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:1)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(202), added: 697, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::PruningCursor` (r:1 w:1)
	/// Proof: `P2pTrading::PruningCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn on_idle_base() -> Weight {
		// Proof size: measured 524, estimated 1687 bytes.
		// Shortest execution: 22_643 nanoseconds.
		Weight::from_parts(24_155_000, 1687)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingCursor` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingCursor` (`max_values`: Some(1), `max_size`: Some(199), added: 694, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:1 w:0)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	fn clearing_step() -> Weight {
		// Proof size: measured 413, estimated 7606 bytes.
		// Shortest execution: 16_986 nanoseconds.
		Weight::from_parts(17_957_000, 7606)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ExpiryCursor` (r:1 w:1)
	/// Proof: `P2pTrading::ExpiryCursor` (`max_values`: Some(1), `max_size`: Some(199), added: 694, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:2 w:0)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	fn expiry_step() -> Weight {
		// Proof size: measured 601, estimated 7116 bytes.
		// Shortest execution: 29_464 nanoseconds.
		Weight::from_parts(31_807_000, 7116)
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
		// Shortest execution: 74_581 nanoseconds.
		Weight::from_parts(79_388_000, 4053)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Estimates` (r:1 w:1)
	/// Proof: `P2pTrading::Estimates` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettledApart` (r:0 w:1)
	/// Proof: `P2pTrading::SettledApart` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn count_estimate() -> Weight {
		// Proof size: measured 402, estimated 3521 bytes.
		// Shortest execution: 21_602 nanoseconds.
		Weight::from_parts(23_365_000, 3521)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:1)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(132), added: 2607, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1293), added: 3768, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NetworkAccounts` (r:8 w:0)
	/// Proof: `GridManagement::NetworkAccounts` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn close_market() -> Weight {
		// Proof size: measured 3881, estimated 21142 bytes.
		// Shortest execution: 145_767 nanoseconds.
		Weight::from_parts(152_066_000, 21142)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:1)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(202), added: 697, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:64 w:64)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 64]`.
	fn delete_ladder_pages(n: u32, ) -> Weight {
		// Proof size: measured 539 + n * 57, estimated 8073 + n * 6593 bytes.
		// Shortest execution: 20_030 nanoseconds.
		Weight::from_parts(21_675_944, 8073)
			// Standard error: 4_138
			.saturating_add(Weight::from_parts(6_284_993, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 6593).saturating_mul(n.into()))
	}
	/// Storage: `P2pTrading::UnsettledIntervals` (r:2 w:0)
	/// Proof: `P2pTrading::UnsettledIntervals` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:511 w:511)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Intervals` (r:1 w:1)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:1)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(985), added: 3460, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 511]`.
	fn prune(n: u32, ) -> Weight {
		// Proof size: measured 329 + n * 85, estimated 5988 + n * 3063 bytes.
		// Shortest execution: 28_813 nanoseconds.
		Weight::from_parts(22_065_800, 5988)
			// Standard error: 3_695
			.saturating_add(Weight::from_parts(1_184_988, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3063).saturating_mul(n.into()))
	}
	/// An estimate, by `clearing_step` without the ladders: to be measured.
	fn post_inherents_base() -> Weight {
		Weight::from_parts(9_000_000, 1687)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
	}
	/// An estimate, by `expiry_step`: to be measured.
	fn completion_step() -> Weight {
		Weight::from_parts(31_807_000, 7116)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn cursor_step() -> Weight {
		Weight::from_parts(5_000_000, 0).saturating_add(ParityDbWeight::get().reads(2_u64))
	}
	fn begin_page() -> Weight {
		Weight::from_parts(1_200_000_000, 0).saturating_add(ParityDbWeight::get().reads(170_u64)).saturating_add(ParityDbWeight::get().writes(140_u64))
	}
	fn settle_page(n: u32, ) -> Weight {
		Weight::from_parts(60_000_000, 0).saturating_add(Weight::from_parts(4_000_000, 0).saturating_mul(n.into())).saturating_add(ParityDbWeight::get().reads(9_u64)).saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn settle_traders(n: u32, ) -> Weight {
		Weight::from_parts(60_000_000, 0).saturating_add(Weight::from_parts(40_000_000, 0).saturating_mul(n.into())).saturating_add(ParityDbWeight::get().reads(9_u64)).saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(n.into()))).saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
	fn draw_from_wallets(n: u32, ) -> Weight {
		Weight::from_parts(60_000_000, 0).saturating_add(Weight::from_parts(60_000_000, 0).saturating_mul(n.into())).saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(n.into()))).saturating_add(ParityDbWeight::get().writes((3_u64).saturating_mul(n.into())))
	}
	fn collect_arrears() -> Weight {
		Weight::from_parts(80_000_000, 0).saturating_add(ParityDbWeight::get().reads(9_u64)).saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn deposit() -> Weight {
		Weight::from_parts(60_000_000, 0).saturating_add(ParityDbWeight::get().reads(4_u64)).saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(60_000_000, 0).saturating_add(ParityDbWeight::get().reads(4_u64)).saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn deposit_as_supplier() -> Weight {
		Weight::from_parts(60_000_000, 0).saturating_add(ParityDbWeight::get().reads(3_u64)).saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn withdraw_as_supplier() -> Weight {
		Weight::from_parts(60_000_000, 0).saturating_add(ParityDbWeight::get().reads(4_u64)).saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn set_credit_limit() -> Weight {
		Weight::from_parts(20_000_000, 0).saturating_add(ParityDbWeight::get().reads(3_u64)).saturating_add(ParityDbWeight::get().writes(1_u64))
	}
}
