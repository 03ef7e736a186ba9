//! Weights of `pallet_p2p_trading`. Measured, not written: `scripts/benchmark.sh` makes this file.
//!
//! Date: 2026-11-29; benchmark command 64.0.0; steps 20, repeat 6.
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
	fn collect_arrears() -> Weight;
	fn deposit() -> Weight;
	fn withdraw() -> Weight;
	fn deposit_as_supplier() -> Weight;
	fn withdraw_as_supplier() -> Weight;
	fn set_credit_limit() -> Weight;
	fn set_sharing_advance() -> Weight;
	fn completion_step() -> Weight;
	fn post_inherents_base() -> Weight;
	fn order_pages(s: u32, ) -> Weight;
	fn clear_market(a: u32, ) -> Weight;
	fn on_idle_base() -> Weight;
	fn clearing_step() -> Weight;
	fn expiry_step() -> Weight;
	fn expire_offers() -> Weight;
	fn cursor_step() -> Weight;
	fn begin_page() -> Weight;
	fn close_month() -> Weight;
	fn set_sharing_terms() -> Weight;
	fn set_breach_charge() -> Weight;
	fn set_participation() -> Weight;
	fn offer_page(p: u32, ) -> Weight;
	fn look_at_offers() -> Weight;
	fn look_at_page() -> Weight;
	fn offer_traders(n: u32, ) -> Weight;
	fn divide_area(p: u32, ) -> Weight;
	fn set_sharing_weight() -> Weight;
	fn share_zone(a: u32, ) -> Weight;
	fn settle_page(_n: u32, ) -> Weight;
	fn correct_page(n: u32, ) -> Weight;
	fn settle_traders(n: u32, ) -> Weight;
	fn draw_from_wallets(n: u32, ) -> Weight;
	fn count_estimate() -> Weight;
	fn close_market() -> Weight;
	fn delete_ladder_pages(n: u32, ) -> Weight;
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
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Suspensions` (r:1 w:0)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(4366), added: 6841, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:0)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:1 w:1)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderPages` (r:1 w:0)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn create_energy_offer() -> Weight {
		// Proof size: measured 11890, estimated 7831 bytes.
		// Shortest execution: 199_497 nanoseconds.
		Weight::from_parts(220_548_000, 7831)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `P2pTrading::Positions` (r:2 w:2)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:2 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Suspensions` (r:1 w:0)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(4366), added: 6841, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:0)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderPages` (r:2 w:0)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn accept_energy_offer() -> Weight {
		// Proof size: measured 10338, estimated 9656 bytes.
		// Shortest execution: 211_004 nanoseconds.
		Weight::from_parts(225_756_000, 9656)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `P2pTrading::Positions` (r:1 w:1)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	fn cancel_energy_offer() -> Weight {
		// Proof size: measured 3599, estimated 5340 bytes.
		// Shortest execution: 74_020 nanoseconds.
		Weight::from_parts(86_148_000, 5340)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `P2pTrading::Arrears` (r:1 w:1)
	/// Proof: `P2pTrading::Arrears` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:2 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:2 w:0)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:2 w:2)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn pay_arrears() -> Weight {
		// Proof size: measured 3549, estimated 6196 bytes.
		// Shortest execution: 207_048 nanoseconds.
		Weight::from_parts(221_900_000, 6196)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `P2pTrading::PendingPayouts` (r:1 w:1)
	/// Proof: `P2pTrading::PendingPayouts` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn claim_payout() -> Weight {
		// Proof size: measured 249, estimated 6196 bytes.
		// Shortest execution: 59_138 nanoseconds.
		Weight::from_parts(61_572_000, 6196)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Suspensions` (r:1 w:0)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(4366), added: 6841, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:0)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderPages` (r:4 w:4)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:96 w:0)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:96 w:96)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 96]`.
	fn place_orders(n: u32, ) -> Weight {
		// Proof size: measured 16908 + n * 184, estimated 7831 + n * 6616 bytes.
		// Shortest execution: 180_238 nanoseconds.
		Weight::from_parts(156_353_936, 7831)
			// Standard error: 116_323
			.saturating_add(Weight::from_parts(21_758_213, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
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
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:96 w:96)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 96]`.
	fn cancel_orders(n: u32, ) -> Weight {
		// Proof size: measured 10555 + n * 135, estimated 3959 + n * 6616 bytes.
		// Shortest execution: 90_354 nanoseconds.
		Weight::from_parts(99_082_766, 3959)
			// Standard error: 68_296
			.saturating_add(Weight::from_parts(11_393_997, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 6616).saturating_mul(n.into()))
	}
	/// Storage: `P2pTrading::Arrears` (r:1 w:1)
	/// Proof: `P2pTrading::Arrears` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:2 w:2)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn collect_arrears() -> Weight {
		// Proof size: measured 3374, estimated 6100 bytes.
		// Shortest execution: 83_564 nanoseconds.
		Weight::from_parts(91_697_000, 6100)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn deposit() -> Weight {
		// Proof size: measured 3079, estimated 5340 bytes.
		// Shortest execution: 117_504 nanoseconds.
		Weight::from_parts(128_060_000, 5340)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn withdraw() -> Weight {
		// Proof size: measured 3010, estimated 5340 bytes.
		// Shortest execution: 99_778 nanoseconds.
		Weight::from_parts(121_210_000, 5340)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:2 w:0)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn deposit_as_supplier() -> Weight {
		// Proof size: measured 631, estimated 6092 bytes.
		// Shortest execution: 115_692 nanoseconds.
		Weight::from_parts(124_155_000, 6092)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn withdraw_as_supplier() -> Weight {
		// Proof size: measured 213, estimated 3593 bytes.
		// Shortest execution: 61_832 nanoseconds.
		Weight::from_parts(64_266_000, 3593)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Not measured yet: that of `set_credit_limit`, which reads the limit too.
	fn set_sharing_advance() -> Weight {
		Weight::from_parts(40_000_000, 4867)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::CreditLimits` (r:0 w:1)
	/// Proof: `P2pTrading::CreditLimits` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn set_credit_limit() -> Weight {
		// Proof size: measured 2547, estimated 4867 bytes.
		// Shortest execution: 60_109 nanoseconds.
		Weight::from_parts(68_161_000, 4867)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `P2pTrading::Completions` (r:2 w:1)
	/// Proof: `P2pTrading::Completions` (`max_values`: None, `max_size`: Some(18), added: 2493, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:0)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:0)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(149), added: 2624, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::PruningCursor` (r:1 w:1)
	/// Proof: `P2pTrading::PruningCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::UnsettledIntervals` (r:0 w:1)
	/// Proof: `P2pTrading::UnsettledIntervals` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	fn completion_step() -> Weight {
		// Proof size: measured 129, estimated 5976 bytes.
		// Shortest execution: 23_855 nanoseconds.
		Weight::from_parts(25_508_000, 5976)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingCursor` (r:1 w:0)
	/// Proof: `P2pTrading::ClearingCursor` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	fn post_inherents_base() -> Weight {
		// Proof size: measured 368, estimated 1494 bytes.
		// Shortest execution: 11_167 nanoseconds.
		Weight::from_parts(12_017_000, 1494)
			.saturating_add(T::DbWeight::get().reads(3_u64))
	}
	/// Storage: `P2pTrading::OrderPages` (r:23 w:23)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[1, 23]`.
	fn order_pages(s: u32, ) -> Weight {
		// Proof size: measured 1405 + s * 98, estimated 990 + s * 4333 bytes.
		// Shortest execution: 20_901 nanoseconds.
		Weight::from_parts(21_608_589, 990)
			// Standard error: 134_233
			.saturating_add(Weight::from_parts(8_578_202, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 4333).saturating_mul(s.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Suspensions` (r:1 w:0)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(4366), added: 6841, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:0)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:256 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:2048 w:0)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:256)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(149), added: 2624, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn clear_market(a: u32, ) -> Weight {
		// Proof size: measured 5201 + a * 309, estimated 7831 + a * 52928 bytes.
		// Shortest execution: 150_504 nanoseconds.
		Weight::from_parts(151_145_000, 7831)
			// Standard error: 1_041_786
			.saturating_add(Weight::from_parts(128_252_802, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((9_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 52928).saturating_mul(a.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingCursor` (r:1 w:0)
	/// Proof: `P2pTrading::ClearingCursor` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ExpiryCursor` (r:1 w:1)
	/// Proof: `P2pTrading::ExpiryCursor` (`max_values`: Some(1), `max_size`: Some(37), added: 532, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:1)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Completions` (r:1 w:0)
	/// Proof: `P2pTrading::Completions` (`max_values`: None, `max_size`: Some(18), added: 2493, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::PruningCursor` (r:1 w:1)
	/// Proof: `P2pTrading::PruningCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn on_idle_base() -> Weight {
		// Proof size: measured 529, estimated 3483 bytes.
		// Shortest execution: 25_308 nanoseconds.
		Weight::from_parts(26_890_000, 3483)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingCursor` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingCursor` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:1 w:0)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	fn clearing_step() -> Weight {
		// Proof size: measured 368, estimated 7606 bytes.
		// Shortest execution: 15_823 nanoseconds.
		Weight::from_parts(17_166_000, 7606)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ExpiryCursor` (r:1 w:1)
	/// Proof: `P2pTrading::ExpiryCursor` (`max_values`: Some(1), `max_size`: Some(37), added: 532, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:2 w:0)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	fn expiry_step() -> Weight {
		// Proof size: measured 693, estimated 7758 bytes.
		// Shortest execution: 35_873 nanoseconds.
		Weight::from_parts(39_539_000, 7758)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `P2pTrading::Positions` (r:1 w:1)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn expire_offers() -> Weight {
		// Proof size: measured 3532, estimated 5340 bytes.
		// Shortest execution: 60_860 nanoseconds.
		Weight::from_parts(64_997_000, 5340)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:1)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextPage` (r:1 w:0)
	/// Proof: `GridManagement::NextPage` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn cursor_step() -> Weight {
		// Proof size: measured 455, estimated 1502 bytes.
		// Shortest execution: 13_350 nanoseconds.
		Weight::from_parts(14_231_000, 1502)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `P2pTrading::SupplierAccounts` (r:2 w:2)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:34 w:34)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Arrears` (r:96 w:64)
	/// Proof: `P2pTrading::Arrears` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:33 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OpenBills` (r:1 w:1)
	/// Proof: `P2pTrading::OpenBills` (`max_values`: None, `max_size`: Some(5773), added: 8248, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Totals` (r:1 w:1)
	/// Proof: `P2pTrading::Totals` (`max_values`: None, `max_size`: Some(5773), added: 8248, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::BillTrees` (r:1 w:1)
	/// Proof: `P2pTrading::BillTrees` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClosedBills` (r:0 w:1)
	/// Proof: `P2pTrading::ClosedBills` (`max_values`: None, `max_size`: Some(6289), added: 8764, mode: `MaxEncodedLen`)
	fn begin_page() -> Weight {
		// Proof size: measured 12122, estimated 249342 bytes.
		// Shortest execution: 2_080_028 nanoseconds.
		Weight::from_parts(2_705_714_000, 249342)
			.saturating_add(T::DbWeight::get().reads(171_u64))
			.saturating_add(T::DbWeight::get().writes(107_u64))
	}
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:33 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OpenBills` (r:1 w:1)
	/// Proof: `P2pTrading::OpenBills` (`max_values`: None, `max_size`: Some(5773), added: 8248, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Totals` (r:1 w:1)
	/// Proof: `P2pTrading::Totals` (`max_values`: None, `max_size`: Some(5773), added: 8248, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::BillTrees` (r:1 w:1)
	/// Proof: `P2pTrading::BillTrees` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClosedBills` (r:0 w:1)
	/// Proof: `P2pTrading::ClosedBills` (`max_values`: None, `max_size`: Some(6289), added: 8764, mode: `MaxEncodedLen`)
	fn close_month() -> Weight {
		// Proof size: measured 1511, estimated 85305 bytes.
		// Shortest execution: 351_646 nanoseconds.
		Weight::from_parts(603_546_000, 85305)
			.saturating_add(T::DbWeight::get().reads(39_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(771), added: 3246, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingSchedules` (r:1 w:1)
	/// Proof: `P2pTrading::SharingSchedules` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:0)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	fn set_sharing_terms() -> Weight {
		// Proof size: measured 1704, estimated 4236 bytes.
		// Shortest execution: 156_342 nanoseconds.
		Weight::from_parts(174_064_000, 4236)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Not measured yet: that of terms of sharing.
	fn set_breach_charge() -> Weight {
		Weight::from_parts(174_064_000, 4236)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingMembers` (r:1 w:1)
	/// Proof: `P2pTrading::SharingMembers` (`max_values`: None, `max_size`: Some(589), added: 3064, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:0)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	fn set_participation() -> Weight {
		// Proof size: measured 1918, estimated 4054 bytes.
		// Shortest execution: 103_002 nanoseconds.
		Weight::from_parts(154_909_000, 4054)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingSchedules` (r:1 w:0)
	/// Proof: `P2pTrading::SharingSchedules` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(771), added: 3246, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1529), added: 4004, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingMembers` (r:1 w:0)
	/// Proof: `P2pTrading::SharingMembers` (`max_values`: None, `max_size`: Some(589), added: 3064, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:0)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(226), added: 2701, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:7 w:7)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingPages` (r:0 w:1)
	/// Proof: `P2pTrading::SharingPages` (`max_values`: None, `max_size`: Some(665), added: 3140, mode: `MaxEncodedLen`)
	/// Not measured yet.
	/// The range of component `p` is `[1, 8]`.
	fn offer_page(p: u32, ) -> Weight {
		Weight::from_parts(172_703_695, 8000)
			.saturating_add(Weight::from_parts(40_000_000, 6616).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
	}
	/// Not measured yet.
	fn look_at_offers() -> Weight {
		Weight::from_parts(60_000_000, 12000)
			.saturating_add(T::DbWeight::get().reads(5_u64))
	}
	/// Not measured yet.
	fn look_at_page() -> Weight {
		Weight::from_parts(80_000_000, 12000)
			.saturating_add(T::DbWeight::get().reads(11_u64))
	}
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingSchedules` (r:1 w:0)
	/// Proof: `P2pTrading::SharingSchedules` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(771), added: 3246, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1529), added: 4004, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:0)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingMembers` (r:1 w:0)
	/// Proof: `P2pTrading::SharingMembers` (`max_values`: None, `max_size`: Some(589), added: 3064, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:0)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(226), added: 2701, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:32 w:0)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderPages` (r:32 w:0)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:1 w:1)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingPages` (r:0 w:1)
	/// Proof: `P2pTrading::SharingPages` (`max_values`: None, `max_size`: Some(665), added: 3140, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 32]`.
	fn offer_traders(n: u32, ) -> Weight {
		// Proof size: measured 9212 + n * 185, estimated 7606 + n * 4333 bytes.
		// Shortest execution: 121_958 nanoseconds.
		Weight::from_parts(214_799_306, 7606)
			// Standard error: 1_575_102
			.saturating_add(Weight::from_parts(27_862_507, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(Weight::from_parts(0, 4333).saturating_mul(n.into()))
	}
	/// Not measured yet: of each page what it reads and writes, and what dividing among 32 takes.
	/// The range of component `p` is `[1, 32]`.
	fn divide_area(p: u32, ) -> Weight {
		Weight::from_parts(60_000_000, 9623)
			.saturating_add(Weight::from_parts(60_000_000, 9623).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
	}
	/// Not measured yet: that of `set_participation`.
	fn set_sharing_weight() -> Weight {
		Weight::from_parts(40_000_000, 4514)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Suspensions` (r:1 w:0)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(4366), added: 6841, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:0)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:256 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(771), added: 3246, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:2048 w:0)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:256 w:256)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(226), added: 2701, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn share_zone(a: u32, ) -> Weight {
		// Proof size: measured 5284 + a * 424, estimated 7831 + a * 52928 bytes.
		// Shortest execution: 178_694 nanoseconds.
		Weight::from_parts(179_504_000, 7831)
			// Standard error: 4_464_020
			.saturating_add(Weight::from_parts(191_294_674, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((10_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 52928).saturating_mul(a.into()))
	}
	/// Storage: `P2pTrading::SharingPages` (r:1 w:1)
	/// Proof: `P2pTrading::SharingPages` (`max_values`: None, `max_size`: Some(665), added: 3140, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:1)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(226), added: 2701, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1529), added: 4004, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(771), added: 3246, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Blackouts` (r:1 w:0)
	/// Proof: `GridManagement::Blackouts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::FrozenSlots` (r:1 w:0)
	/// Proof: `P2pTrading::FrozenSlots` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LocalTime` (r:1 w:0)
	/// Proof: `GridManagement::LocalTime` (`max_values`: Some(1), `max_size`: Some(3), added: 498, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OpenBills` (r:1 w:1)
	/// Proof: `P2pTrading::OpenBills` (`max_values`: None, `max_size`: Some(5773), added: 8248, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::CreditLimits` (r:1 w:0)
	/// Proof: `P2pTrading::CreditLimits` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 32]`.
	fn settle_page(_n: u32, ) -> Weight {
		// Proof size: measured 8408 + n * 18, estimated 9623 bytes.
		// Shortest execution: 205_994 nanoseconds.
		Weight::from_parts(279_078_476, 9623)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Not measured yet: that of settling a page, with what is late and what is on record read and written.
	/// The range of component `n` is `[1, 32]`.
	fn correct_page(n: u32, ) -> Weight {
		Weight::from_parts(279_078_476, 9623)
			.saturating_add(Weight::from_parts(2_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1529), added: 4004, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:1)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(226), added: 2701, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingPages` (r:1 w:0)
	/// Proof: `P2pTrading::SharingPages` (`max_values`: None, `max_size`: Some(665), added: 3140, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(771), added: 3246, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Blackouts` (r:1 w:0)
	/// Proof: `GridManagement::Blackouts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::FrozenSlots` (r:1 w:0)
	/// Proof: `P2pTrading::FrozenSlots` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:32 w:0)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderPages` (r:32 w:0)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LocalTime` (r:1 w:0)
	/// Proof: `GridManagement::LocalTime` (`max_values`: Some(1), `max_size`: Some(3), added: 498, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OpenBills` (r:1 w:1)
	/// Proof: `P2pTrading::OpenBills` (`max_values`: None, `max_size`: Some(5773), added: 8248, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::CreditLimits` (r:1 w:0)
	/// Proof: `P2pTrading::CreditLimits` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 32]`.
	fn settle_traders(n: u32, ) -> Weight {
		// Proof size: measured 10264 + n * 182, estimated 9623 + n * 4333 bytes.
		// Shortest execution: 113_532 nanoseconds.
		Weight::from_parts(141_739_187, 9623)
			// Standard error: 1_631_963
			.saturating_add(Weight::from_parts(35_531_117, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(Weight::from_parts(0, 4333).saturating_mul(n.into()))
	}
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:33 w:33)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:33 w:33)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Arrears` (r:32 w:32)
	/// Proof: `P2pTrading::Arrears` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 32]`.
	fn draw_from_wallets(n: u32, ) -> Weight {
		// Proof size: measured 372 + n * 84, estimated 3593 + n * 2603 bytes.
		// Shortest execution: 17_526 nanoseconds.
		Weight::from_parts(59_716_170, 3593)
			// Standard error: 368_732
			.saturating_add(Weight::from_parts(58_208_330, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(n.into()))
	}
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LocalTime` (r:1 w:0)
	/// Proof: `GridManagement::LocalTime` (`max_values`: Some(1), `max_size`: Some(3), added: 498, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Estimates` (r:1 w:1)
	/// Proof: `P2pTrading::Estimates` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettledApart` (r:0 w:1)
	/// Proof: `P2pTrading::SettledApart` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn count_estimate() -> Weight {
		// Proof size: measured 561, estimated 3521 bytes.
		// Shortest execution: 37_570 nanoseconds.
		Weight::from_parts(50_534_000, 3521)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:1)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(149), added: 2624, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NetworkAccounts` (r:8 w:0)
	/// Proof: `GridManagement::NetworkAccounts` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::RecentCuts` (r:1 w:0)
	/// Proof: `GridManagement::RecentCuts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn close_market() -> Weight {
		// Proof size: measured 10030, estimated 21142 bytes.
		// Shortest execution: 193_949 nanoseconds.
		Weight::from_parts(207_378_000, 21142)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:1)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:64 w:64)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingSchedules` (r:1 w:0)
	/// Proof: `P2pTrading::SharingSchedules` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 64]`.
	fn delete_ladder_pages(n: u32, ) -> Weight {
		// Proof size: measured 517 + n * 57, estimated 8174 + n * 6588 bytes.
		// Shortest execution: 46_046 nanoseconds.
		Weight::from_parts(28_884_725, 8174)
			// Standard error: 446_848
			.saturating_add(Weight::from_parts(10_183_610, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 6588).saturating_mul(n.into()))
	}
	/// Storage: `P2pTrading::UnsettledIntervals` (r:2 w:0)
	/// Proof: `P2pTrading::UnsettledIntervals` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:511 w:511)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Intervals` (r:1 w:1)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:1)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1529), added: 4004, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 511]`.
	fn prune(n: u32, ) -> Weight {
		// Proof size: measured 440 + n * 85, estimated 5996 + n * 3384 bytes.
		// Shortest execution: 78_476 nanoseconds.
		Weight::from_parts(67_910_029, 5996)
			// Standard error: 107_068
			.saturating_add(Weight::from_parts(2_515_773, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3384).saturating_mul(n.into()))
	}
}

/// The measured weights with ParityDB's database weights, for tests.
impl WeightInfo for () {
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Suspensions` (r:1 w:0)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(4366), added: 6841, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:0)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:1 w:1)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderPages` (r:1 w:0)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn create_energy_offer() -> Weight {
		// Proof size: measured 11890, estimated 7831 bytes.
		// Shortest execution: 199_497 nanoseconds.
		Weight::from_parts(220_548_000, 7831)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `P2pTrading::Positions` (r:2 w:2)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:2 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Suspensions` (r:1 w:0)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(4366), added: 6841, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:0)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderPages` (r:2 w:0)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn accept_energy_offer() -> Weight {
		// Proof size: measured 10338, estimated 9656 bytes.
		// Shortest execution: 211_004 nanoseconds.
		Weight::from_parts(225_756_000, 9656)
			.saturating_add(ParityDbWeight::get().reads(16_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `P2pTrading::Positions` (r:1 w:1)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	fn cancel_energy_offer() -> Weight {
		// Proof size: measured 3599, estimated 5340 bytes.
		// Shortest execution: 74_020 nanoseconds.
		Weight::from_parts(86_148_000, 5340)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `P2pTrading::Arrears` (r:1 w:1)
	/// Proof: `P2pTrading::Arrears` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:2 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:2 w:0)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:2 w:2)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn pay_arrears() -> Weight {
		// Proof size: measured 3549, estimated 6196 bytes.
		// Shortest execution: 207_048 nanoseconds.
		Weight::from_parts(221_900_000, 6196)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	/// Storage: `P2pTrading::PendingPayouts` (r:1 w:1)
	/// Proof: `P2pTrading::PendingPayouts` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn claim_payout() -> Weight {
		// Proof size: measured 249, estimated 6196 bytes.
		// Shortest execution: 59_138 nanoseconds.
		Weight::from_parts(61_572_000, 6196)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Suspensions` (r:1 w:0)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(4366), added: 6841, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:0)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderPages` (r:4 w:4)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:96 w:0)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:96 w:96)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 96]`.
	fn place_orders(n: u32, ) -> Weight {
		// Proof size: measured 16908 + n * 184, estimated 7831 + n * 6616 bytes.
		// Shortest execution: 180_238 nanoseconds.
		Weight::from_parts(156_353_936, 7831)
			// Standard error: 116_323
			.saturating_add(Weight::from_parts(21_758_213, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
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
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:96 w:96)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 96]`.
	fn cancel_orders(n: u32, ) -> Weight {
		// Proof size: measured 10555 + n * 135, estimated 3959 + n * 6616 bytes.
		// Shortest execution: 90_354 nanoseconds.
		Weight::from_parts(99_082_766, 3959)
			// Standard error: 68_296
			.saturating_add(Weight::from_parts(11_393_997, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 6616).saturating_mul(n.into()))
	}
	/// Storage: `P2pTrading::Arrears` (r:1 w:1)
	/// Proof: `P2pTrading::Arrears` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:2 w:2)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn collect_arrears() -> Weight {
		// Proof size: measured 3374, estimated 6100 bytes.
		// Shortest execution: 83_564 nanoseconds.
		Weight::from_parts(91_697_000, 6100)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn deposit() -> Weight {
		// Proof size: measured 3079, estimated 5340 bytes.
		// Shortest execution: 117_504 nanoseconds.
		Weight::from_parts(128_060_000, 5340)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn withdraw() -> Weight {
		// Proof size: measured 3010, estimated 5340 bytes.
		// Shortest execution: 99_778 nanoseconds.
		Weight::from_parts(121_210_000, 5340)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:2 w:0)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn deposit_as_supplier() -> Weight {
		// Proof size: measured 631, estimated 6092 bytes.
		// Shortest execution: 115_692 nanoseconds.
		Weight::from_parts(124_155_000, 6092)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn withdraw_as_supplier() -> Weight {
		// Proof size: measured 213, estimated 3593 bytes.
		// Shortest execution: 61_832 nanoseconds.
		Weight::from_parts(64_266_000, 3593)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Not measured yet: that of `set_credit_limit`, which reads the limit too.
	fn set_sharing_advance() -> Weight {
		Weight::from_parts(40_000_000, 4867)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Not measured yet: that of terms of sharing.
	fn set_breach_charge() -> Weight {
		Weight::from_parts(174_064_000, 4236)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::CreditLimits` (r:0 w:1)
	/// Proof: `P2pTrading::CreditLimits` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn set_credit_limit() -> Weight {
		// Proof size: measured 2547, estimated 4867 bytes.
		// Shortest execution: 60_109 nanoseconds.
		Weight::from_parts(68_161_000, 4867)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `P2pTrading::Completions` (r:2 w:1)
	/// Proof: `P2pTrading::Completions` (`max_values`: None, `max_size`: Some(18), added: 2493, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:0)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:0)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(149), added: 2624, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::PruningCursor` (r:1 w:1)
	/// Proof: `P2pTrading::PruningCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::UnsettledIntervals` (r:0 w:1)
	/// Proof: `P2pTrading::UnsettledIntervals` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	fn completion_step() -> Weight {
		// Proof size: measured 129, estimated 5976 bytes.
		// Shortest execution: 23_855 nanoseconds.
		Weight::from_parts(25_508_000, 5976)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingCursor` (r:1 w:0)
	/// Proof: `P2pTrading::ClearingCursor` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	fn post_inherents_base() -> Weight {
		// Proof size: measured 368, estimated 1494 bytes.
		// Shortest execution: 11_167 nanoseconds.
		Weight::from_parts(12_017_000, 1494)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
	}
	/// Storage: `P2pTrading::OrderPages` (r:23 w:23)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[1, 23]`.
	fn order_pages(s: u32, ) -> Weight {
		// Proof size: measured 1405 + s * 98, estimated 990 + s * 4333 bytes.
		// Shortest execution: 20_901 nanoseconds.
		Weight::from_parts(21_608_589, 990)
			// Standard error: 134_233
			.saturating_add(Weight::from_parts(8_578_202, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 4333).saturating_mul(s.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Suspensions` (r:1 w:0)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(4366), added: 6841, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:0)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:256 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:2048 w:0)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:256)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(149), added: 2624, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn clear_market(a: u32, ) -> Weight {
		// Proof size: measured 5201 + a * 309, estimated 7831 + a * 52928 bytes.
		// Shortest execution: 150_504 nanoseconds.
		Weight::from_parts(151_145_000, 7831)
			// Standard error: 1_041_786
			.saturating_add(Weight::from_parts(128_252_802, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().reads((9_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 52928).saturating_mul(a.into()))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingCursor` (r:1 w:0)
	/// Proof: `P2pTrading::ClearingCursor` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ExpiryCursor` (r:1 w:1)
	/// Proof: `P2pTrading::ExpiryCursor` (`max_values`: Some(1), `max_size`: Some(37), added: 532, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:1)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Completions` (r:1 w:0)
	/// Proof: `P2pTrading::Completions` (`max_values`: None, `max_size`: Some(18), added: 2493, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::PruningCursor` (r:1 w:1)
	/// Proof: `P2pTrading::PruningCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn on_idle_base() -> Weight {
		// Proof size: measured 529, estimated 3483 bytes.
		// Shortest execution: 25_308 nanoseconds.
		Weight::from_parts(26_890_000, 3483)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingCursor` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingCursor` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:1 w:0)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	fn clearing_step() -> Weight {
		// Proof size: measured 368, estimated 7606 bytes.
		// Shortest execution: 15_823 nanoseconds.
		Weight::from_parts(17_166_000, 7606)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ExpiryCursor` (r:1 w:1)
	/// Proof: `P2pTrading::ExpiryCursor` (`max_values`: Some(1), `max_size`: Some(37), added: 532, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:2 w:0)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	fn expiry_step() -> Weight {
		// Proof size: measured 693, estimated 7758 bytes.
		// Shortest execution: 35_873 nanoseconds.
		Weight::from_parts(39_539_000, 7758)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `P2pTrading::Positions` (r:1 w:1)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn expire_offers() -> Weight {
		// Proof size: measured 3532, estimated 5340 bytes.
		// Shortest execution: 60_860 nanoseconds.
		Weight::from_parts(64_997_000, 5340)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:1)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextPage` (r:1 w:0)
	/// Proof: `GridManagement::NextPage` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn cursor_step() -> Weight {
		// Proof size: measured 455, estimated 1502 bytes.
		// Shortest execution: 13_350 nanoseconds.
		Weight::from_parts(14_231_000, 1502)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `P2pTrading::SupplierAccounts` (r:2 w:2)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:34 w:34)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Arrears` (r:96 w:64)
	/// Proof: `P2pTrading::Arrears` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:33 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OpenBills` (r:1 w:1)
	/// Proof: `P2pTrading::OpenBills` (`max_values`: None, `max_size`: Some(5773), added: 8248, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Totals` (r:1 w:1)
	/// Proof: `P2pTrading::Totals` (`max_values`: None, `max_size`: Some(5773), added: 8248, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::BillTrees` (r:1 w:1)
	/// Proof: `P2pTrading::BillTrees` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClosedBills` (r:0 w:1)
	/// Proof: `P2pTrading::ClosedBills` (`max_values`: None, `max_size`: Some(6289), added: 8764, mode: `MaxEncodedLen`)
	fn begin_page() -> Weight {
		// Proof size: measured 12122, estimated 249342 bytes.
		// Shortest execution: 2_080_028 nanoseconds.
		Weight::from_parts(2_705_714_000, 249342)
			.saturating_add(ParityDbWeight::get().reads(171_u64))
			.saturating_add(ParityDbWeight::get().writes(107_u64))
	}
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:33 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OpenBills` (r:1 w:1)
	/// Proof: `P2pTrading::OpenBills` (`max_values`: None, `max_size`: Some(5773), added: 8248, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Totals` (r:1 w:1)
	/// Proof: `P2pTrading::Totals` (`max_values`: None, `max_size`: Some(5773), added: 8248, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::BillTrees` (r:1 w:1)
	/// Proof: `P2pTrading::BillTrees` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClosedBills` (r:0 w:1)
	/// Proof: `P2pTrading::ClosedBills` (`max_values`: None, `max_size`: Some(6289), added: 8764, mode: `MaxEncodedLen`)
	fn close_month() -> Weight {
		// Proof size: measured 1511, estimated 85305 bytes.
		// Shortest execution: 351_646 nanoseconds.
		Weight::from_parts(603_546_000, 85305)
			.saturating_add(ParityDbWeight::get().reads(39_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(771), added: 3246, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingSchedules` (r:1 w:1)
	/// Proof: `P2pTrading::SharingSchedules` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:0)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	fn set_sharing_terms() -> Weight {
		// Proof size: measured 1704, estimated 4236 bytes.
		// Shortest execution: 156_342 nanoseconds.
		Weight::from_parts(174_064_000, 4236)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingMembers` (r:1 w:1)
	/// Proof: `P2pTrading::SharingMembers` (`max_values`: None, `max_size`: Some(589), added: 3064, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:0)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	fn set_participation() -> Weight {
		// Proof size: measured 1918, estimated 4054 bytes.
		// Shortest execution: 103_002 nanoseconds.
		Weight::from_parts(154_909_000, 4054)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingSchedules` (r:1 w:0)
	/// Proof: `P2pTrading::SharingSchedules` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(771), added: 3246, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1529), added: 4004, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingMembers` (r:1 w:0)
	/// Proof: `P2pTrading::SharingMembers` (`max_values`: None, `max_size`: Some(589), added: 3064, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:0)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(226), added: 2701, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:7 w:7)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingPages` (r:0 w:1)
	/// Proof: `P2pTrading::SharingPages` (`max_values`: None, `max_size`: Some(665), added: 3140, mode: `MaxEncodedLen`)
	/// Not measured yet.
	/// The range of component `p` is `[1, 8]`.
	fn offer_page(p: u32, ) -> Weight {
		Weight::from_parts(172_703_695, 8000)
			.saturating_add(Weight::from_parts(40_000_000, 6616).saturating_mul(p.into()))
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(p.into())))
	}
	/// Not measured yet.
	fn look_at_offers() -> Weight {
		Weight::from_parts(60_000_000, 12000)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
	}
	/// Not measured yet.
	fn look_at_page() -> Weight {
		Weight::from_parts(80_000_000, 12000)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
	}
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingSchedules` (r:1 w:0)
	/// Proof: `P2pTrading::SharingSchedules` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(771), added: 3246, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1529), added: 4004, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:0)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingMembers` (r:1 w:0)
	/// Proof: `P2pTrading::SharingMembers` (`max_values`: None, `max_size`: Some(589), added: 3064, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:0)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(226), added: 2701, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:32 w:0)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderPages` (r:32 w:0)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:1 w:1)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingPages` (r:0 w:1)
	/// Proof: `P2pTrading::SharingPages` (`max_values`: None, `max_size`: Some(665), added: 3140, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 32]`.
	fn offer_traders(n: u32, ) -> Weight {
		// Proof size: measured 9212 + n * 185, estimated 7606 + n * 4333 bytes.
		// Shortest execution: 121_958 nanoseconds.
		Weight::from_parts(214_799_306, 7606)
			// Standard error: 1_575_102
			.saturating_add(Weight::from_parts(27_862_507, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(Weight::from_parts(0, 4333).saturating_mul(n.into()))
	}
	/// Not measured yet: of each page what it reads and writes, and what dividing among 32 takes.
	/// The range of component `p` is `[1, 32]`.
	fn divide_area(p: u32, ) -> Weight {
		Weight::from_parts(60_000_000, 9623)
			.saturating_add(Weight::from_parts(60_000_000, 9623).saturating_mul(p.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(p.into())))
	}
	/// Not measured yet: that of `set_participation`.
	fn set_sharing_weight() -> Weight {
		Weight::from_parts(40_000_000, 4514)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Suspensions` (r:1 w:0)
	/// Proof: `GridManagement::Suspensions` (`max_values`: None, `max_size`: Some(4366), added: 6841, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:0)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:256 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(771), added: 3246, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:2048 w:0)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:256 w:256)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(226), added: 2701, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn share_zone(a: u32, ) -> Weight {
		// Proof size: measured 5284 + a * 424, estimated 7831 + a * 52928 bytes.
		// Shortest execution: 178_694 nanoseconds.
		Weight::from_parts(179_504_000, 7831)
			// Standard error: 4_464_020
			.saturating_add(Weight::from_parts(191_294_674, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((10_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 52928).saturating_mul(a.into()))
	}
	/// Storage: `P2pTrading::SharingPages` (r:1 w:1)
	/// Proof: `P2pTrading::SharingPages` (`max_values`: None, `max_size`: Some(665), added: 3140, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:1)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(226), added: 2701, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1529), added: 4004, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(771), added: 3246, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Blackouts` (r:1 w:0)
	/// Proof: `GridManagement::Blackouts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::FrozenSlots` (r:1 w:0)
	/// Proof: `P2pTrading::FrozenSlots` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LocalTime` (r:1 w:0)
	/// Proof: `GridManagement::LocalTime` (`max_values`: Some(1), `max_size`: Some(3), added: 498, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OpenBills` (r:1 w:1)
	/// Proof: `P2pTrading::OpenBills` (`max_values`: None, `max_size`: Some(5773), added: 8248, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::CreditLimits` (r:1 w:0)
	/// Proof: `P2pTrading::CreditLimits` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 32]`.
	fn settle_page(_n: u32, ) -> Weight {
		// Proof size: measured 8408 + n * 18, estimated 9623 bytes.
		// Shortest execution: 205_994 nanoseconds.
		Weight::from_parts(279_078_476, 9623)
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Not measured yet: that of settling a page, with what is late and what is on record read and written.
	/// The range of component `n` is `[1, 32]`.
	fn correct_page(n: u32, ) -> Weight {
		Weight::from_parts(279_078_476, 9623)
			.saturating_add(Weight::from_parts(2_000_000, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(18_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1529), added: 4004, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:1)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(226), added: 2701, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingPages` (r:1 w:0)
	/// Proof: `P2pTrading::SharingPages` (`max_values`: None, `max_size`: Some(665), added: 3140, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(771), added: 3246, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Blackouts` (r:1 w:0)
	/// Proof: `GridManagement::Blackouts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::FrozenSlots` (r:1 w:0)
	/// Proof: `P2pTrading::FrozenSlots` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:32 w:0)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderPages` (r:32 w:0)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LocalTime` (r:1 w:0)
	/// Proof: `GridManagement::LocalTime` (`max_values`: Some(1), `max_size`: Some(3), added: 498, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OpenBills` (r:1 w:1)
	/// Proof: `P2pTrading::OpenBills` (`max_values`: None, `max_size`: Some(5773), added: 8248, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::CreditLimits` (r:1 w:0)
	/// Proof: `P2pTrading::CreditLimits` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 32]`.
	fn settle_traders(n: u32, ) -> Weight {
		// Proof size: measured 10264 + n * 182, estimated 9623 + n * 4333 bytes.
		// Shortest execution: 113_532 nanoseconds.
		Weight::from_parts(141_739_187, 9623)
			// Standard error: 1_631_963
			.saturating_add(Weight::from_parts(35_531_117, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
			.saturating_add(Weight::from_parts(0, 4333).saturating_mul(n.into()))
	}
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:33 w:33)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:33 w:33)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Arrears` (r:32 w:32)
	/// Proof: `P2pTrading::Arrears` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 32]`.
	fn draw_from_wallets(n: u32, ) -> Weight {
		// Proof size: measured 372 + n * 84, estimated 3593 + n * 2603 bytes.
		// Shortest execution: 17_526 nanoseconds.
		Weight::from_parts(59_716_170, 3593)
			// Standard error: 368_732
			.saturating_add(Weight::from_parts(58_208_330, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((3_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(n.into()))
	}
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LocalTime` (r:1 w:0)
	/// Proof: `GridManagement::LocalTime` (`max_values`: Some(1), `max_size`: Some(3), added: 498, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Estimates` (r:1 w:1)
	/// Proof: `P2pTrading::Estimates` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettledApart` (r:0 w:1)
	/// Proof: `P2pTrading::SettledApart` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn count_estimate() -> Weight {
		// Proof size: measured 561, estimated 3521 bytes.
		// Shortest execution: 37_570 nanoseconds.
		Weight::from_parts(50_534_000, 3521)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:1)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(149), added: 2624, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NetworkAccounts` (r:8 w:0)
	/// Proof: `GridManagement::NetworkAccounts` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::RecentCuts` (r:1 w:0)
	/// Proof: `GridManagement::RecentCuts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn close_market() -> Weight {
		// Proof size: measured 10030, estimated 21142 bytes.
		// Shortest execution: 193_949 nanoseconds.
		Weight::from_parts(207_378_000, 21142)
			.saturating_add(ParityDbWeight::get().reads(16_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:1)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:64 w:64)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingSchedules` (r:1 w:0)
	/// Proof: `P2pTrading::SharingSchedules` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 64]`.
	fn delete_ladder_pages(n: u32, ) -> Weight {
		// Proof size: measured 517 + n * 57, estimated 8174 + n * 6588 bytes.
		// Shortest execution: 46_046 nanoseconds.
		Weight::from_parts(28_884_725, 8174)
			// Standard error: 446_848
			.saturating_add(Weight::from_parts(10_183_610, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 6588).saturating_mul(n.into()))
	}
	/// Storage: `P2pTrading::UnsettledIntervals` (r:2 w:0)
	/// Proof: `P2pTrading::UnsettledIntervals` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:511 w:511)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Intervals` (r:1 w:1)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:1)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1529), added: 4004, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 511]`.
	fn prune(n: u32, ) -> Weight {
		// Proof size: measured 440 + n * 85, estimated 5996 + n * 3384 bytes.
		// Shortest execution: 78_476 nanoseconds.
		Weight::from_parts(67_910_029, 5996)
			// Standard error: 107_068
			.saturating_add(Weight::from_parts(2_515_773, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3384).saturating_mul(n.into()))
	}
}
