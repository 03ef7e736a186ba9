//! Weights of `pallet_p2p_trading`. Measured, not written: `scripts/benchmark.sh` makes this file.
//!
//! Date: 2026-11-30; benchmark command 64.0.0; steps 16, repeat 6.
//! Processor: AMD EPYC.
//! WebAssembly: Compiled; database cache 1024 MiB; worst-case map size 1000000.
//!
//! Not measured yet, but worked out from what they read and write: `cut_back`, `cut_back_page`, `cut_back_look`, and
//! the cursor of cutting back in `on_idle_base`. Measured before counterparts and caps were a part of positions:
//! whatever reads `Positions`.

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
	fn cut_back(c: u32, o: u32, ) -> Weight;
	fn cut_back_page() -> Weight;
	fn cut_back_look() -> Weight;
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
	fn set_sharing_weight() -> Weight;
	fn divide_area(p: u32, ) -> Weight;
	fn offer_page(p: u32, ) -> Weight;
	fn look_at_offers() -> Weight;
	fn look_at_page() -> Weight;
	fn offer_traders(n: u32, ) -> Weight;
	fn share_zone(a: u32, ) -> Weight;
	fn settle_page(n: u32, ) -> Weight;
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
	/// Not measured. Reads the clock, the position, the order page, and what limits the connection; writes position,
	/// order page and clearing account. Of each counterpart its number, position and clearing account; of orders up to
	/// eight pages of a ladder; and of each side the record of a measure.
	/// The range of component `c` is `[1, 32]`.
	/// The range of component `o` is `[0, 96]`.
	fn cut_back(c: u32, o: u32, ) -> Weight {
		Weight::from_parts(90_000_000, 24_000)
			.saturating_add(Weight::from_parts(30_000_000, 12_000).saturating_mul(c.into()))
			.saturating_add(Weight::from_parts(6_000_000, 600).saturating_mul(o.into()))
			.saturating_add(ParityDbWeight::get().reads_writes(15, 5))
			.saturating_add(ParityDbWeight::get().reads_writes(4, 2).saturating_mul(c.into()))
			.saturating_add(ParityDbWeight::get().reads_writes(1, 1).saturating_mul(o.min(8).into()))
	}
	/// Not measured. Reads a page with its envelopes, area and clearing accounts, and the zone's measures.
	fn cut_back_page() -> Weight {
		Weight::from_parts(40_000_000, 40_000)
			.saturating_add(ParityDbWeight::get().reads(5))
	}
	/// Not measured. Reads the position, the order page, and what limits the connection.
	fn cut_back_look() -> Weight {
		Weight::from_parts(50_000_000, 40_000)
			.saturating_add(ParityDbWeight::get().reads(8))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:0)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:0)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
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
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn create_energy_offer() -> Weight {
		// Proof size: measured 18525, estimated 33782 bytes.
		// Shortest execution: 144_595 nanoseconds.
		Weight::from_parts(173_579_000, 33782)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `P2pTrading::Positions` (r:2 w:2)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:2 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:0)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:2 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:2 w:0)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:0)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderPages` (r:2 w:0)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn accept_energy_offer() -> Weight {
		// Proof size: measured 17134, estimated 66574 bytes.
		// Shortest execution: 178_847 nanoseconds.
		Weight::from_parts(198_075_000, 66574)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `P2pTrading::Positions` (r:1 w:1)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	fn cancel_energy_offer() -> Weight {
		// Proof size: measured 3241, estimated 5340 bytes.
		// Shortest execution: 47_822 nanoseconds.
		Weight::from_parts(55_713_000, 5340)
			.saturating_add(T::DbWeight::get().reads(3_u64))
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
	/// Storage: `P2pTrading::PendingPayouts` (r:1 w:0)
	/// Proof: `P2pTrading::PendingPayouts` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:2 w:2)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn pay_arrears() -> Weight {
		// Proof size: measured 3348, estimated 6196 bytes.
		// Shortest execution: 174_170 nanoseconds.
		Weight::from_parts(188_210_000, 6196)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `P2pTrading::PendingPayouts` (r:1 w:1)
	/// Proof: `P2pTrading::PendingPayouts` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn claim_payout() -> Weight {
		// Proof size: measured 249, estimated 6196 bytes.
		// Shortest execution: 46_289 nanoseconds.
		Weight::from_parts(48_352_000, 6196)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:0)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:0)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:0)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderPages` (r:4 w:4)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:96 w:0)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:96 w:96)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 96]`.
	fn place_orders(n: u32, ) -> Weight {
		// Proof size: measured 23389 + n * 186, estimated 33782 + n * 6616 bytes.
		// Shortest execution: 150_384 nanoseconds.
		Weight::from_parts(137_762_997, 33782)
			// Standard error: 893_921
			.saturating_add(Weight::from_parts(14_225_477, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 6616).saturating_mul(n.into()))
	}
	/// Storage: `P2pTrading::OrderPages` (r:4 w:4)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:96 w:96)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 96]`.
	fn cancel_orders(n: u32, ) -> Weight {
		// Proof size: measured 10121 + n * 135, estimated 4240 + n * 6616 bytes.
		// Shortest execution: 74_671 nanoseconds.
		Weight::from_parts(70_443_098, 4240)
			// Standard error: 84_750
			.saturating_add(Weight::from_parts(8_574_897, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
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
		// Proof size: measured 3090, estimated 6100 bytes.
		// Shortest execution: 72_699 nanoseconds.
		Weight::from_parts(80_340_000, 6100)
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
		// Proof size: measured 2795, estimated 5340 bytes.
		// Shortest execution: 102_492 nanoseconds.
		Weight::from_parts(113_079_000, 5340)
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
		// Proof size: measured 2726, estimated 5340 bytes.
		// Shortest execution: 87_140 nanoseconds.
		Weight::from_parts(99_909_000, 5340)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:2 w:0)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn deposit_as_supplier() -> Weight {
		// Proof size: measured 351, estimated 6100 bytes.
		// Shortest execution: 105_678 nanoseconds.
		Weight::from_parts(116_964_000, 6100)
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
		// Shortest execution: 46_940 nanoseconds.
		Weight::from_parts(49_253_000, 3593)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::CreditLimits` (r:1 w:1)
	/// Proof: `P2pTrading::CreditLimits` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	fn set_credit_limit() -> Weight {
		// Proof size: measured 2291, estimated 4867 bytes.
		// Shortest execution: 46_510 nanoseconds.
		Weight::from_parts(53_450_000, 4867)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::CreditLimits` (r:1 w:1)
	/// Proof: `P2pTrading::CreditLimits` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	fn set_sharing_advance() -> Weight {
		// Proof size: measured 2291, estimated 4867 bytes.
		// Shortest execution: 51_667 nanoseconds.
		Weight::from_parts(56_154_000, 4867)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `P2pTrading::Completions` (r:2 w:1)
	/// Proof: `P2pTrading::Completions` (`max_values`: None, `max_size`: Some(18), added: 2493, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:0)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:0)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(307), added: 2782, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::PruningCursor` (r:1 w:1)
	/// Proof: `P2pTrading::PruningCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::UnsettledIntervals` (r:0 w:1)
	/// Proof: `P2pTrading::UnsettledIntervals` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	fn completion_step() -> Weight {
		// Proof size: measured 129, estimated 5976 bytes.
		// Shortest execution: 18_237 nanoseconds.
		Weight::from_parts(19_459_000, 5976)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `MultiBlockMigrations::Cursor` (r:1 w:0)
	/// Proof: `MultiBlockMigrations::Cursor` (`max_values`: Some(1), `max_size`: Some(65550), added: 66045, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingCursor` (r:1 w:0)
	/// Proof: `P2pTrading::ClearingCursor` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	fn post_inherents_base() -> Weight {
		// Proof size: measured 38, estimated 67035 bytes.
		// Shortest execution: 5_418 nanoseconds.
		Weight::from_parts(5_969_000, 67035)
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `P2pTrading::OrderPages` (r:23 w:23)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[1, 23]`.
	fn order_pages(s: u32, ) -> Weight {
		// Proof size: measured 1438 + s * 98, estimated 990 + s * 4333 bytes.
		// Shortest execution: 14_872 nanoseconds.
		Weight::from_parts(13_116_156, 990)
			// Standard error: 67_721
			.saturating_add(Weight::from_parts(6_940_360, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 4333).saturating_mul(s.into()))
	}
	/// Storage: `GridManagement::Measures` (r:1 w:0)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:0)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:256 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:2048 w:0)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:256)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(307), added: 2782, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn clear_market(a: u32, ) -> Weight {
		// Proof size: measured 4437 + a * 313, estimated 16151 + a * 52928 bytes.
		// Shortest execution: 104_035 nanoseconds.
		Weight::from_parts(105_136_000, 16151)
			// Standard error: 1_377_850
			.saturating_add(Weight::from_parts(97_040_864, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((9_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 52928).saturating_mul(a.into()))
	}
	/// Storage: `P2pTrading::ClearingCursor` (r:1 w:0)
	/// Proof: `P2pTrading::ClearingCursor` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ExpiryCursor` (r:1 w:1)
	/// Proof: `P2pTrading::ExpiryCursor` (`max_values`: Some(1), `max_size`: Some(37), added: 532, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:1)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::LateFlows` (r:1 w:0)
	/// Proof: `EnergyProduction::LateFlows` (`max_values`: None, `max_size`: Some(825), added: 3300, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Completions` (r:1 w:0)
	/// Proof: `P2pTrading::Completions` (`max_values`: None, `max_size`: Some(18), added: 2493, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::PruningCursor` (r:1 w:1)
	/// Proof: `P2pTrading::PruningCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn on_idle_base() -> Weight {
		// Proof size: measured 193, estimated 4290 bytes.
		// Shortest execution: 17_867 nanoseconds.
		Weight::from_parts(19_038_000, 4290)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			// The cursor of cutting back, and the number of pages: not measured.
			.saturating_add(ParityDbWeight::get().reads_writes(2, 1))
	}
	/// Storage: `P2pTrading::ClearingCursor` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingCursor` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:1 w:0)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	fn clearing_step() -> Weight {
		// Proof size: measured 32, estimated 7606 bytes.
		// Shortest execution: 7_652 nanoseconds.
		Weight::from_parts(8_303_000, 7606)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `P2pTrading::ExpiryCursor` (r:1 w:1)
	/// Proof: `P2pTrading::ExpiryCursor` (`max_values`: Some(1), `max_size`: Some(37), added: 532, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:2 w:0)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	fn expiry_step() -> Weight {
		// Proof size: measured 339, estimated 7758 bytes.
		// Shortest execution: 26_930 nanoseconds.
		Weight::from_parts(32_859_000, 7758)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `P2pTrading::Positions` (r:1 w:1)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	fn expire_offers() -> Weight {
		// Proof size: measured 3174, estimated 5340 bytes.
		// Shortest execution: 39_699 nanoseconds.
		Weight::from_parts(46_039_000, 5340)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:1)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextPage` (r:1 w:0)
	/// Proof: `GridManagement::NextPage` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn cursor_step() -> Weight {
		// Proof size: measured 144, estimated 1502 bytes.
		// Shortest execution: 7_241 nanoseconds.
		Weight::from_parts(7_852_000, 1502)
			.saturating_add(T::DbWeight::get().reads(3_u64))
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
	/// Proof: `P2pTrading::OpenBills` (`max_values`: None, `max_size`: Some(7309), added: 9784, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Totals` (r:1 w:1)
	/// Proof: `P2pTrading::Totals` (`max_values`: None, `max_size`: Some(7309), added: 9784, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::BillTrees` (r:1 w:1)
	/// Proof: `P2pTrading::BillTrees` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClosedBills` (r:0 w:1)
	/// Proof: `P2pTrading::ClosedBills` (`max_values`: None, `max_size`: Some(7825), added: 10300, mode: `MaxEncodedLen`)
	fn begin_page() -> Weight {
		// Proof size: measured 11911, estimated 249342 bytes.
		// Shortest execution: 1_293_858 nanoseconds.
		Weight::from_parts(1_342_842_000, 249342)
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
	/// Proof: `P2pTrading::OpenBills` (`max_values`: None, `max_size`: Some(7309), added: 9784, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Totals` (r:1 w:1)
	/// Proof: `P2pTrading::Totals` (`max_values`: None, `max_size`: Some(7309), added: 9784, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::BillTrees` (r:1 w:1)
	/// Proof: `P2pTrading::BillTrees` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClosedBills` (r:0 w:1)
	/// Proof: `P2pTrading::ClosedBills` (`max_values`: None, `max_size`: Some(7825), added: 10300, mode: `MaxEncodedLen`)
	fn close_month() -> Weight {
		// Proof size: measured 1639, estimated 85305 bytes.
		// Shortest execution: 236_713 nanoseconds.
		Weight::from_parts(250_284_000, 85305)
			.saturating_add(T::DbWeight::get().reads(39_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingSchedules` (r:1 w:1)
	/// Proof: `P2pTrading::SharingSchedules` (`max_values`: None, `max_size`: Some(173), added: 2648, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:0)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	fn set_sharing_terms() -> Weight {
		// Proof size: measured 1311, estimated 4240 bytes.
		// Shortest execution: 46_129 nanoseconds.
		Weight::from_parts(57_215_000, 4240)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::BreachSchedules` (r:1 w:1)
	/// Proof: `P2pTrading::BreachSchedules` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:0)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	fn set_breach_charge() -> Weight {
		// Proof size: measured 1262, estimated 4240 bytes.
		// Shortest execution: 48_883 nanoseconds.
		Weight::from_parts(57_656_000, 4240)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingMembers` (r:1 w:1)
	/// Proof: `P2pTrading::SharingMembers` (`max_values`: None, `max_size`: Some(589), added: 3064, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:0)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	fn set_participation() -> Weight {
		// Proof size: measured 1505, estimated 4054 bytes.
		// Shortest execution: 48_392 nanoseconds.
		Weight::from_parts(58_998_000, 4054)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingWeights` (r:1 w:1)
	/// Proof: `P2pTrading::SharingWeights` (`max_values`: None, `max_size`: Some(397), added: 2872, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:0)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	fn set_sharing_weight() -> Weight {
		// Proof size: measured 1309, estimated 3862 bytes.
		// Shortest execution: 46_940 nanoseconds.
		Weight::from_parts(56_625_000, 3862)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `P2pTrading::KeyedAreas` (r:2 w:1)
	/// Proof: `P2pTrading::KeyedAreas` (`max_values`: None, `max_size`: Some(153), added: 2628, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingSchedules` (r:1 w:0)
	/// Proof: `P2pTrading::SharingSchedules` (`max_values`: None, `max_size`: Some(173), added: 2648, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingPages` (r:32 w:32)
	/// Proof: `P2pTrading::SharingPages` (`max_values`: None, `max_size`: Some(665), added: 3140, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingWeights` (r:32 w:0)
	/// Proof: `P2pTrading::SharingWeights` (`max_values`: None, `max_size`: Some(397), added: 2872, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:32 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:1)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(307), added: 2782, mode: `MaxEncodedLen`)
	/// The range of component `p` is `[1, 32]`.
	fn divide_area(p: u32, ) -> Weight {
		// Proof size: measured 2944 + p * 1149, estimated 6246 + p * 3516 bytes.
		// Shortest execution: 117_796 nanoseconds.
		Weight::from_parts(120_560_394, 6246)
			// Standard error: 359_399
			.saturating_add(Weight::from_parts(16_340_878, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 3516).saturating_mul(p.into()))
	}
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingSchedules` (r:1 w:0)
	/// Proof: `P2pTrading::SharingSchedules` (`max_values`: None, `max_size`: Some(173), added: 2648, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingMembers` (r:1 w:0)
	/// Proof: `P2pTrading::SharingMembers` (`max_values`: None, `max_size`: Some(589), added: 3064, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:0)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(307), added: 2782, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::CreditLimits` (r:1 w:0)
	/// Proof: `P2pTrading::CreditLimits` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:8 w:8)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingPages` (r:0 w:1)
	/// Proof: `P2pTrading::SharingPages` (`max_values`: None, `max_size`: Some(665), added: 3140, mode: `MaxEncodedLen`)
	/// The range of component `p` is `[1, 8]`.
	fn offer_page(p: u32, ) -> Weight {
		// Proof size: measured 7443, estimated 5340 + p * 6616 bytes.
		// Shortest execution: 94_371 nanoseconds.
		Weight::from_parts(100_705_162, 5340)
			// Standard error: 433_380
			.saturating_add(Weight::from_parts(9_312_793, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 6616).saturating_mul(p.into()))
	}
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingSchedules` (r:1 w:0)
	/// Proof: `P2pTrading::SharingSchedules` (`max_values`: None, `max_size`: Some(173), added: 2648, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	fn look_at_offers() -> Weight {
		// Proof size: measured 4545, estimated 5122 bytes.
		// Shortest execution: 40_050 nanoseconds.
		Weight::from_parts(45_899_000, 5122)
			.saturating_add(T::DbWeight::get().reads(5_u64))
	}
	/// Storage: `P2pTrading::SharingPages` (r:1 w:0)
	/// Proof: `P2pTrading::SharingPages` (`max_values`: None, `max_size`: Some(665), added: 3140, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:0)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:0)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(307), added: 2782, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::FrozenSlots` (r:1 w:0)
	/// Proof: `P2pTrading::FrozenSlots` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LocalTime` (r:1 w:0)
	/// Proof: `GridManagement::LocalTime` (`max_values`: Some(1), `max_size`: Some(3), added: 498, mode: `MaxEncodedLen`)
	fn look_at_page() -> Weight {
		// Proof size: measured 5529, estimated 5340 bytes.
		// Shortest execution: 46_779 nanoseconds.
		Weight::from_parts(53_010_000, 5340)
			.saturating_add(T::DbWeight::get().reads(8_u64))
	}
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingSchedules` (r:1 w:0)
	/// Proof: `P2pTrading::SharingSchedules` (`max_values`: None, `max_size`: Some(173), added: 2648, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:0)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingMembers` (r:1 w:0)
	/// Proof: `P2pTrading::SharingMembers` (`max_values`: None, `max_size`: Some(589), added: 3064, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:0)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(307), added: 2782, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Blackouts` (r:1 w:0)
	/// Proof: `GridManagement::Blackouts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
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
		// Proof size: measured 8910 + n * 186, estimated 9623 + n * 4333 bytes.
		// Shortest execution: 41_422 nanoseconds.
		Weight::from_parts(100_265_394, 9623)
			// Standard error: 323_105
			.saturating_add(Weight::from_parts(12_919_650, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(Weight::from_parts(0, 4333).saturating_mul(n.into()))
	}
	/// Storage: `GridManagement::Measures` (r:1 w:0)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:0)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:256 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:2048 w:0)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:256 w:256)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(307), added: 2782, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn share_zone(a: u32, ) -> Weight {
		// Proof size: measured 4522 + a * 427, estimated 16151 + a * 52928 bytes.
		// Shortest execution: 101_221 nanoseconds.
		Weight::from_parts(102_814_000, 16151)
			// Standard error: 939_550
			.saturating_add(Weight::from_parts(92_705_842, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((10_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 52928).saturating_mul(a.into()))
	}
	/// Storage: `P2pTrading::SharingPages` (r:1 w:1)
	/// Proof: `P2pTrading::SharingPages` (`max_values`: None, `max_size`: Some(665), added: 3140, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:1)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(307), added: 2782, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::FrozenSlots` (r:1 w:0)
	/// Proof: `P2pTrading::FrozenSlots` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LocalTime` (r:1 w:0)
	/// Proof: `GridManagement::LocalTime` (`max_values`: Some(1), `max_size`: Some(3), added: 498, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OpenBills` (r:1 w:1)
	/// Proof: `P2pTrading::OpenBills` (`max_values`: None, `max_size`: Some(7309), added: 9784, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::BreachSchedules` (r:1 w:0)
	/// Proof: `P2pTrading::BreachSchedules` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginProgress` (r:1 w:0)
	/// Proof: `CarbonOffset::OriginProgress` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginPages` (r:1 w:1)
	/// Proof: `CarbonOffset::OriginPages` (`max_values`: None, `max_size`: Some(7842), added: 10317, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginMixes` (r:1 w:0)
	/// Proof: `CarbonOffset::OriginMixes` (`max_values`: None, `max_size`: Some(104), added: 2579, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::CreditLimits` (r:1 w:0)
	/// Proof: `P2pTrading::CreditLimits` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 32]`.
	fn settle_page(n: u32, ) -> Weight {
		// Proof size: measured 11029 + n * 19, estimated 11307 bytes.
		// Shortest execution: 164_966 nanoseconds.
		Weight::from_parts(184_614_714, 11307)
			// Standard error: 173_606
			.saturating_add(Weight::from_parts(1_403_075, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `P2pTrading::PruningCursor` (r:1 w:0)
	/// Proof: `P2pTrading::PruningCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:0)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::LateFlows` (r:1 w:1)
	/// Proof: `EnergyProduction::LateFlows` (`max_values`: None, `max_size`: Some(825), added: 3300, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:1)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:0)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(307), added: 2782, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingPages` (r:1 w:0)
	/// Proof: `P2pTrading::SharingPages` (`max_values`: None, `max_size`: Some(665), added: 3140, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::FrozenSlots` (r:1 w:0)
	/// Proof: `P2pTrading::FrozenSlots` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::BreachSchedules` (r:1 w:0)
	/// Proof: `P2pTrading::BreachSchedules` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LocalTime` (r:1 w:0)
	/// Proof: `GridManagement::LocalTime` (`max_values`: Some(1), `max_size`: Some(3), added: 498, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OpenBills` (r:1 w:1)
	/// Proof: `P2pTrading::OpenBills` (`max_values`: None, `max_size`: Some(7309), added: 9784, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::CorrectionPages` (r:1 w:1)
	/// Proof: `P2pTrading::CorrectionPages` (`max_values`: None, `max_size`: Some(2745), added: 5220, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:32 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:32 w:0)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::CreditLimits` (r:1 w:0)
	/// Proof: `P2pTrading::CreditLimits` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 32]`.
	fn correct_page(n: u32, ) -> Weight {
		// Proof size: measured 7916 + n * 83, estimated 10774 + n * 2603 bytes.
		// Shortest execution: 146_739 nanoseconds.
		Weight::from_parts(150_013_296, 10774)
			// Standard error: 225_698
			.saturating_add(Weight::from_parts(8_255_146, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(6_u64))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(n.into()))
	}
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:1)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(307), added: 2782, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Blackouts` (r:1 w:0)
	/// Proof: `GridManagement::Blackouts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::FrozenSlots` (r:1 w:0)
	/// Proof: `P2pTrading::FrozenSlots` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingPages` (r:1 w:0)
	/// Proof: `P2pTrading::SharingPages` (`max_values`: None, `max_size`: Some(665), added: 3140, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:32 w:0)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderPages` (r:32 w:0)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LocalTime` (r:1 w:0)
	/// Proof: `GridManagement::LocalTime` (`max_values`: Some(1), `max_size`: Some(3), added: 498, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OpenBills` (r:1 w:1)
	/// Proof: `P2pTrading::OpenBills` (`max_values`: None, `max_size`: Some(7309), added: 9784, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::BreachSchedules` (r:1 w:0)
	/// Proof: `P2pTrading::BreachSchedules` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginProgress` (r:1 w:0)
	/// Proof: `CarbonOffset::OriginProgress` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginPages` (r:1 w:1)
	/// Proof: `CarbonOffset::OriginPages` (`max_values`: None, `max_size`: Some(7842), added: 10317, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginMixes` (r:1 w:0)
	/// Proof: `CarbonOffset::OriginMixes` (`max_values`: None, `max_size`: Some(104), added: 2579, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::CreditLimits` (r:1 w:0)
	/// Proof: `P2pTrading::CreditLimits` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 32]`.
	fn settle_traders(n: u32, ) -> Weight {
		// Proof size: measured 12885 + n * 183, estimated 11307 + n * 4333 bytes.
		// Shortest execution: 56_765 nanoseconds.
		Weight::from_parts(192_748_880, 11307)
			// Standard error: 643_983
			.saturating_add(Weight::from_parts(14_894_272, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
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
		// Proof size: measured 426 + n * 84, estimated 3593 + n * 2603 bytes.
		// Shortest execution: 12_258 nanoseconds.
		Weight::from_parts(63_828_935, 3593)
			// Standard error: 688_346
			.saturating_add(Weight::from_parts(45_624_286, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(n.into()))
	}
	/// Storage: `GridManagement::LocalTime` (r:1 w:0)
	/// Proof: `GridManagement::LocalTime` (`max_values`: Some(1), `max_size`: Some(3), added: 498, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Estimates` (r:1 w:1)
	/// Proof: `P2pTrading::Estimates` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettledApart` (r:0 w:1)
	/// Proof: `P2pTrading::SettledApart` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn count_estimate() -> Weight {
		// Proof size: measured 222, estimated 3521 bytes.
		// Shortest execution: 14_361 nanoseconds.
		Weight::from_parts(16_525_000, 3521)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:1)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(307), added: 2782, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NetworkAccounts` (r:8 w:0)
	/// Proof: `GridManagement::NetworkAccounts` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::RecentCuts` (r:1 w:0)
	/// Proof: `GridManagement::RecentCuts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::PendingPayouts` (r:1 w:0)
	/// Proof: `P2pTrading::PendingPayouts` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn close_market() -> Weight {
		// Proof size: measured 9844, estimated 21142 bytes.
		// Shortest execution: 148_592 nanoseconds.
		Weight::from_parts(158_126_000, 21142)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:1)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:64 w:64)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingSchedules` (r:1 w:0)
	/// Proof: `P2pTrading::SharingSchedules` (`max_values`: None, `max_size`: Some(173), added: 2648, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 64]`.
	fn delete_ladder_pages(n: u32, ) -> Weight {
		// Proof size: measured 158 + n * 57, estimated 8291 + n * 6581 bytes.
		// Shortest execution: 11_958 nanoseconds.
		Weight::from_parts(13_183_161, 8291)
			// Standard error: 4_150
			.saturating_add(Weight::from_parts(4_897_440, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 6581).saturating_mul(n.into()))
	}
	/// Storage: `P2pTrading::UnsettledIntervals` (r:2 w:0)
	/// Proof: `P2pTrading::UnsettledIntervals` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:511 w:511)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::LateFlows` (r:1 w:0)
	/// Proof: `EnergyProduction::LateFlows` (`max_values`: None, `max_size`: Some(825), added: 3300, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Intervals` (r:1 w:1)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:1)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 511]`.
	fn prune(n: u32, ) -> Weight {
		// Proof size: measured 825 + n * 85, estimated 5996 + n * 3384 bytes.
		// Shortest execution: 69_593 nanoseconds.
		Weight::from_parts(84_080_509, 5996)
			// Standard error: 11_871
			.saturating_add(Weight::from_parts(931_674, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3384).saturating_mul(n.into()))
	}
}

/// The measured weights with ParityDB's database weights, for tests.
impl WeightInfo for () {
	/// Not measured. Reads the clock, the position, the order page, and what limits the connection; writes position,
	/// order page and clearing account. Of each counterpart its number, position and clearing account; of orders up to
	/// eight pages of a ladder; and of each side the record of a measure.
	/// The range of component `c` is `[1, 32]`.
	/// The range of component `o` is `[0, 96]`.
	fn cut_back(c: u32, o: u32, ) -> Weight {
		Weight::from_parts(90_000_000, 24_000)
			.saturating_add(Weight::from_parts(30_000_000, 12_000).saturating_mul(c.into()))
			.saturating_add(Weight::from_parts(6_000_000, 600).saturating_mul(o.into()))
			.saturating_add(ParityDbWeight::get().reads_writes(15, 5))
			.saturating_add(ParityDbWeight::get().reads_writes(4, 2).saturating_mul(c.into()))
			.saturating_add(ParityDbWeight::get().reads_writes(1, 1).saturating_mul(o.min(8).into()))
	}
	/// Not measured. Reads a page with its envelopes, area and clearing accounts, and the zone's measures.
	fn cut_back_page() -> Weight {
		Weight::from_parts(40_000_000, 40_000)
			.saturating_add(ParityDbWeight::get().reads(5))
	}
	/// Not measured. Reads the position, the order page, and what limits the connection.
	fn cut_back_look() -> Weight {
		Weight::from_parts(50_000_000, 40_000)
			.saturating_add(ParityDbWeight::get().reads(8))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:0)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:0)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
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
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn create_energy_offer() -> Weight {
		// Proof size: measured 18525, estimated 33782 bytes.
		// Shortest execution: 144_595 nanoseconds.
		Weight::from_parts(173_579_000, 33782)
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `P2pTrading::Positions` (r:2 w:2)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Connections` (r:2 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:0)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:2 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:2 w:0)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:0)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderPages` (r:2 w:0)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn accept_energy_offer() -> Weight {
		// Proof size: measured 17134, estimated 66574 bytes.
		// Shortest execution: 178_847 nanoseconds.
		Weight::from_parts(198_075_000, 66574)
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `P2pTrading::Positions` (r:1 w:1)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	fn cancel_energy_offer() -> Weight {
		// Proof size: measured 3241, estimated 5340 bytes.
		// Shortest execution: 47_822 nanoseconds.
		Weight::from_parts(55_713_000, 5340)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
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
	/// Storage: `P2pTrading::PendingPayouts` (r:1 w:0)
	/// Proof: `P2pTrading::PendingPayouts` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:2 w:2)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn pay_arrears() -> Weight {
		// Proof size: measured 3348, estimated 6196 bytes.
		// Shortest execution: 174_170 nanoseconds.
		Weight::from_parts(188_210_000, 6196)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	/// Storage: `P2pTrading::PendingPayouts` (r:1 w:1)
	/// Proof: `P2pTrading::PendingPayouts` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn claim_payout() -> Weight {
		// Proof size: measured 249, estimated 6196 bytes.
		// Shortest execution: 46_289 nanoseconds.
		Weight::from_parts(48_352_000, 6196)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Measures` (r:1 w:0)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::EnvelopePages` (r:1 w:0)
	/// Proof: `GridManagement::EnvelopePages` (`max_values`: None, `max_size`: Some(30317), added: 32792, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:0)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderPages` (r:4 w:4)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:96 w:0)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:96 w:96)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 96]`.
	fn place_orders(n: u32, ) -> Weight {
		// Proof size: measured 23389 + n * 186, estimated 33782 + n * 6616 bytes.
		// Shortest execution: 150_384 nanoseconds.
		Weight::from_parts(137_762_997, 33782)
			// Standard error: 893_921
			.saturating_add(Weight::from_parts(14_225_477, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 6616).saturating_mul(n.into()))
	}
	/// Storage: `P2pTrading::OrderPages` (r:4 w:4)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:96 w:96)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 96]`.
	fn cancel_orders(n: u32, ) -> Weight {
		// Proof size: measured 10121 + n * 135, estimated 4240 + n * 6616 bytes.
		// Shortest execution: 74_671 nanoseconds.
		Weight::from_parts(70_443_098, 4240)
			// Standard error: 84_750
			.saturating_add(Weight::from_parts(8_574_897, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
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
		// Proof size: measured 3090, estimated 6100 bytes.
		// Shortest execution: 72_699 nanoseconds.
		Weight::from_parts(80_340_000, 6100)
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
		// Proof size: measured 2795, estimated 5340 bytes.
		// Shortest execution: 102_492 nanoseconds.
		Weight::from_parts(113_079_000, 5340)
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
		// Proof size: measured 2726, estimated 5340 bytes.
		// Shortest execution: 87_140 nanoseconds.
		Weight::from_parts(99_909_000, 5340)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Parties` (r:2 w:0)
	/// Proof: `GridManagement::Parties` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn deposit_as_supplier() -> Weight {
		// Proof size: measured 351, estimated 6100 bytes.
		// Shortest execution: 105_678 nanoseconds.
		Weight::from_parts(116_964_000, 6100)
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
		// Shortest execution: 46_940 nanoseconds.
		Weight::from_parts(49_253_000, 3593)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::CreditLimits` (r:1 w:1)
	/// Proof: `P2pTrading::CreditLimits` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	fn set_credit_limit() -> Weight {
		// Proof size: measured 2291, estimated 4867 bytes.
		// Shortest execution: 46_510 nanoseconds.
		Weight::from_parts(53_450_000, 4867)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::CreditLimits` (r:1 w:1)
	/// Proof: `P2pTrading::CreditLimits` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	fn set_sharing_advance() -> Weight {
		// Proof size: measured 2291, estimated 4867 bytes.
		// Shortest execution: 51_667 nanoseconds.
		Weight::from_parts(56_154_000, 4867)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `P2pTrading::Completions` (r:2 w:1)
	/// Proof: `P2pTrading::Completions` (`max_values`: None, `max_size`: Some(18), added: 2493, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:0)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:0)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(307), added: 2782, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::PruningCursor` (r:1 w:1)
	/// Proof: `P2pTrading::PruningCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::UnsettledIntervals` (r:0 w:1)
	/// Proof: `P2pTrading::UnsettledIntervals` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	fn completion_step() -> Weight {
		// Proof size: measured 129, estimated 5976 bytes.
		// Shortest execution: 18_237 nanoseconds.
		Weight::from_parts(19_459_000, 5976)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `MultiBlockMigrations::Cursor` (r:1 w:0)
	/// Proof: `MultiBlockMigrations::Cursor` (`max_values`: Some(1), `max_size`: Some(65550), added: 66045, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingCursor` (r:1 w:0)
	/// Proof: `P2pTrading::ClearingCursor` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	fn post_inherents_base() -> Weight {
		// Proof size: measured 38, estimated 67035 bytes.
		// Shortest execution: 5_418 nanoseconds.
		Weight::from_parts(5_969_000, 67035)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
	}
	/// Storage: `P2pTrading::OrderPages` (r:23 w:23)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[1, 23]`.
	fn order_pages(s: u32, ) -> Weight {
		// Proof size: measured 1438 + s * 98, estimated 990 + s * 4333 bytes.
		// Shortest execution: 14_872 nanoseconds.
		Weight::from_parts(13_116_156, 990)
			// Standard error: 67_721
			.saturating_add(Weight::from_parts(6_940_360, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 4333).saturating_mul(s.into()))
	}
	/// Storage: `GridManagement::Measures` (r:1 w:0)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:0)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:256 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:2048 w:0)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:256)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(307), added: 2782, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn clear_market(a: u32, ) -> Weight {
		// Proof size: measured 4437 + a * 313, estimated 16151 + a * 52928 bytes.
		// Shortest execution: 104_035 nanoseconds.
		Weight::from_parts(105_136_000, 16151)
			// Standard error: 1_377_850
			.saturating_add(Weight::from_parts(97_040_864, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((9_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 52928).saturating_mul(a.into()))
	}
	/// Storage: `P2pTrading::ClearingCursor` (r:1 w:0)
	/// Proof: `P2pTrading::ClearingCursor` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ExpiryCursor` (r:1 w:1)
	/// Proof: `P2pTrading::ExpiryCursor` (`max_values`: Some(1), `max_size`: Some(37), added: 532, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:1)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::LateFlows` (r:1 w:0)
	/// Proof: `EnergyProduction::LateFlows` (`max_values`: None, `max_size`: Some(825), added: 3300, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Completions` (r:1 w:0)
	/// Proof: `P2pTrading::Completions` (`max_values`: None, `max_size`: Some(18), added: 2493, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::PruningCursor` (r:1 w:1)
	/// Proof: `P2pTrading::PruningCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn on_idle_base() -> Weight {
		// Proof size: measured 193, estimated 4290 bytes.
		// Shortest execution: 17_867 nanoseconds.
		Weight::from_parts(19_038_000, 4290)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
			// The cursor of cutting back, and the number of pages: not measured.
			.saturating_add(ParityDbWeight::get().reads_writes(2, 1))
	}
	/// Storage: `P2pTrading::ClearingCursor` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingCursor` (`max_values`: Some(1), `max_size`: Some(9), added: 504, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:1 w:0)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	fn clearing_step() -> Weight {
		// Proof size: measured 32, estimated 7606 bytes.
		// Shortest execution: 7_652 nanoseconds.
		Weight::from_parts(8_303_000, 7606)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `P2pTrading::ExpiryCursor` (r:1 w:1)
	/// Proof: `P2pTrading::ExpiryCursor` (`max_values`: Some(1), `max_size`: Some(37), added: 532, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:2 w:0)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	fn expiry_step() -> Weight {
		// Proof size: measured 339, estimated 7758 bytes.
		// Shortest execution: 26_930 nanoseconds.
		Weight::from_parts(32_859_000, 7758)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `P2pTrading::Positions` (r:1 w:1)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	fn expire_offers() -> Weight {
		// Proof size: measured 3174, estimated 5340 bytes.
		// Shortest execution: 39_699 nanoseconds.
		Weight::from_parts(46_039_000, 5340)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:1)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NextPage` (r:1 w:0)
	/// Proof: `GridManagement::NextPage` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn cursor_step() -> Weight {
		// Proof size: measured 144, estimated 1502 bytes.
		// Shortest execution: 7_241 nanoseconds.
		Weight::from_parts(7_852_000, 1502)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
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
	/// Proof: `P2pTrading::OpenBills` (`max_values`: None, `max_size`: Some(7309), added: 9784, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Totals` (r:1 w:1)
	/// Proof: `P2pTrading::Totals` (`max_values`: None, `max_size`: Some(7309), added: 9784, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::BillTrees` (r:1 w:1)
	/// Proof: `P2pTrading::BillTrees` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClosedBills` (r:0 w:1)
	/// Proof: `P2pTrading::ClosedBills` (`max_values`: None, `max_size`: Some(7825), added: 10300, mode: `MaxEncodedLen`)
	fn begin_page() -> Weight {
		// Proof size: measured 11911, estimated 249342 bytes.
		// Shortest execution: 1_293_858 nanoseconds.
		Weight::from_parts(1_342_842_000, 249342)
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
	/// Proof: `P2pTrading::OpenBills` (`max_values`: None, `max_size`: Some(7309), added: 9784, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Totals` (r:1 w:1)
	/// Proof: `P2pTrading::Totals` (`max_values`: None, `max_size`: Some(7309), added: 9784, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::BillTrees` (r:1 w:1)
	/// Proof: `P2pTrading::BillTrees` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClosedBills` (r:0 w:1)
	/// Proof: `P2pTrading::ClosedBills` (`max_values`: None, `max_size`: Some(7825), added: 10300, mode: `MaxEncodedLen`)
	fn close_month() -> Weight {
		// Proof size: measured 1639, estimated 85305 bytes.
		// Shortest execution: 236_713 nanoseconds.
		Weight::from_parts(250_284_000, 85305)
			.saturating_add(ParityDbWeight::get().reads(39_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingSchedules` (r:1 w:1)
	/// Proof: `P2pTrading::SharingSchedules` (`max_values`: None, `max_size`: Some(173), added: 2648, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:0)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	fn set_sharing_terms() -> Weight {
		// Proof size: measured 1311, estimated 4240 bytes.
		// Shortest execution: 46_129 nanoseconds.
		Weight::from_parts(57_215_000, 4240)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::BreachSchedules` (r:1 w:1)
	/// Proof: `P2pTrading::BreachSchedules` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:0)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	fn set_breach_charge() -> Weight {
		// Proof size: measured 1262, estimated 4240 bytes.
		// Shortest execution: 48_883 nanoseconds.
		Weight::from_parts(57_656_000, 4240)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingMembers` (r:1 w:1)
	/// Proof: `P2pTrading::SharingMembers` (`max_values`: None, `max_size`: Some(589), added: 3064, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:0)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	fn set_participation() -> Weight {
		// Proof size: measured 1505, estimated 4054 bytes.
		// Shortest execution: 48_392 nanoseconds.
		Weight::from_parts(58_998_000, 4054)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `GridManagement::Connections` (r:1 w:0)
	/// Proof: `GridManagement::Connections` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingWeights` (r:1 w:1)
	/// Proof: `P2pTrading::SharingWeights` (`max_values`: None, `max_size`: Some(397), added: 2872, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:0)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	fn set_sharing_weight() -> Weight {
		// Proof size: measured 1309, estimated 3862 bytes.
		// Shortest execution: 46_940 nanoseconds.
		Weight::from_parts(56_625_000, 3862)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `P2pTrading::KeyedAreas` (r:2 w:1)
	/// Proof: `P2pTrading::KeyedAreas` (`max_values`: None, `max_size`: Some(153), added: 2628, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingSchedules` (r:1 w:0)
	/// Proof: `P2pTrading::SharingSchedules` (`max_values`: None, `max_size`: Some(173), added: 2648, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingPages` (r:32 w:32)
	/// Proof: `P2pTrading::SharingPages` (`max_values`: None, `max_size`: Some(665), added: 3140, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingWeights` (r:32 w:0)
	/// Proof: `P2pTrading::SharingWeights` (`max_values`: None, `max_size`: Some(397), added: 2872, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:32 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:1)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(307), added: 2782, mode: `MaxEncodedLen`)
	/// The range of component `p` is `[1, 32]`.
	fn divide_area(p: u32, ) -> Weight {
		// Proof size: measured 2944 + p * 1149, estimated 6246 + p * 3516 bytes.
		// Shortest execution: 117_796 nanoseconds.
		Weight::from_parts(120_560_394, 6246)
			// Standard error: 359_399
			.saturating_add(Weight::from_parts(16_340_878, 0).saturating_mul(p.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 3516).saturating_mul(p.into()))
	}
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingSchedules` (r:1 w:0)
	/// Proof: `P2pTrading::SharingSchedules` (`max_values`: None, `max_size`: Some(173), added: 2648, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingMembers` (r:1 w:0)
	/// Proof: `P2pTrading::SharingMembers` (`max_values`: None, `max_size`: Some(589), added: 3064, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:0)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(307), added: 2782, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::CreditLimits` (r:1 w:0)
	/// Proof: `P2pTrading::CreditLimits` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:8 w:8)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingPages` (r:0 w:1)
	/// Proof: `P2pTrading::SharingPages` (`max_values`: None, `max_size`: Some(665), added: 3140, mode: `MaxEncodedLen`)
	/// The range of component `p` is `[1, 8]`.
	fn offer_page(p: u32, ) -> Weight {
		// Proof size: measured 7443, estimated 5340 + p * 6616 bytes.
		// Shortest execution: 94_371 nanoseconds.
		Weight::from_parts(100_705_162, 5340)
			// Standard error: 433_380
			.saturating_add(Weight::from_parts(9_312_793, 0).saturating_mul(p.into()))
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 6616).saturating_mul(p.into()))
	}
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingSchedules` (r:1 w:0)
	/// Proof: `P2pTrading::SharingSchedules` (`max_values`: None, `max_size`: Some(173), added: 2648, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	fn look_at_offers() -> Weight {
		// Proof size: measured 4545, estimated 5122 bytes.
		// Shortest execution: 40_050 nanoseconds.
		Weight::from_parts(45_899_000, 5122)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
	}
	/// Storage: `P2pTrading::SharingPages` (r:1 w:0)
	/// Proof: `P2pTrading::SharingPages` (`max_values`: None, `max_size`: Some(665), added: 3140, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:0)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:0)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(307), added: 2782, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::FrozenSlots` (r:1 w:0)
	/// Proof: `P2pTrading::FrozenSlots` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LocalTime` (r:1 w:0)
	/// Proof: `GridManagement::LocalTime` (`max_values`: Some(1), `max_size`: Some(3), added: 498, mode: `MaxEncodedLen`)
	fn look_at_page() -> Weight {
		// Proof size: measured 5529, estimated 5340 bytes.
		// Shortest execution: 46_779 nanoseconds.
		Weight::from_parts(53_010_000, 5340)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
	}
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingSchedules` (r:1 w:0)
	/// Proof: `P2pTrading::SharingSchedules` (`max_values`: None, `max_size`: Some(173), added: 2648, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:0)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingMembers` (r:1 w:0)
	/// Proof: `P2pTrading::SharingMembers` (`max_values`: None, `max_size`: Some(589), added: 3064, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:0)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(307), added: 2782, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Blackouts` (r:1 w:0)
	/// Proof: `GridManagement::Blackouts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
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
		// Proof size: measured 8910 + n * 186, estimated 9623 + n * 4333 bytes.
		// Shortest execution: 41_422 nanoseconds.
		Weight::from_parts(100_265_394, 9623)
			// Standard error: 323_105
			.saturating_add(Weight::from_parts(12_919_650, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(Weight::from_parts(0, 4333).saturating_mul(n.into()))
	}
	/// Storage: `GridManagement::Measures` (r:1 w:0)
	/// Proof: `GridManagement::Measures` (`max_values`: None, `max_size`: Some(12686), added: 15161, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ZoneAreas` (r:1 w:0)
	/// Proof: `GridManagement::ZoneAreas` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:256 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:2048 w:0)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:256 w:256)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(307), added: 2782, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 256]`.
	fn share_zone(a: u32, ) -> Weight {
		// Proof size: measured 4522 + a * 427, estimated 16151 + a * 52928 bytes.
		// Shortest execution: 101_221 nanoseconds.
		Weight::from_parts(102_814_000, 16151)
			// Standard error: 939_550
			.saturating_add(Weight::from_parts(92_705_842, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().reads((10_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 52928).saturating_mul(a.into()))
	}
	/// Storage: `P2pTrading::SharingPages` (r:1 w:1)
	/// Proof: `P2pTrading::SharingPages` (`max_values`: None, `max_size`: Some(665), added: 3140, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:1)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(307), added: 2782, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::FrozenSlots` (r:1 w:0)
	/// Proof: `P2pTrading::FrozenSlots` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LocalTime` (r:1 w:0)
	/// Proof: `GridManagement::LocalTime` (`max_values`: Some(1), `max_size`: Some(3), added: 498, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OpenBills` (r:1 w:1)
	/// Proof: `P2pTrading::OpenBills` (`max_values`: None, `max_size`: Some(7309), added: 9784, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::BreachSchedules` (r:1 w:0)
	/// Proof: `P2pTrading::BreachSchedules` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginProgress` (r:1 w:0)
	/// Proof: `CarbonOffset::OriginProgress` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginPages` (r:1 w:1)
	/// Proof: `CarbonOffset::OriginPages` (`max_values`: None, `max_size`: Some(7842), added: 10317, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginMixes` (r:1 w:0)
	/// Proof: `CarbonOffset::OriginMixes` (`max_values`: None, `max_size`: Some(104), added: 2579, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::CreditLimits` (r:1 w:0)
	/// Proof: `P2pTrading::CreditLimits` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 32]`.
	fn settle_page(n: u32, ) -> Weight {
		// Proof size: measured 11029 + n * 19, estimated 11307 bytes.
		// Shortest execution: 164_966 nanoseconds.
		Weight::from_parts(184_614_714, 11307)
			// Standard error: 173_606
			.saturating_add(Weight::from_parts(1_403_075, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	/// Storage: `P2pTrading::PruningCursor` (r:1 w:0)
	/// Proof: `P2pTrading::PruningCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:0)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::LateFlows` (r:1 w:1)
	/// Proof: `EnergyProduction::LateFlows` (`max_values`: None, `max_size`: Some(825), added: 3300, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:1)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:0)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(307), added: 2782, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingPages` (r:1 w:0)
	/// Proof: `P2pTrading::SharingPages` (`max_values`: None, `max_size`: Some(665), added: 3140, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::FrozenSlots` (r:1 w:0)
	/// Proof: `P2pTrading::FrozenSlots` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::BreachSchedules` (r:1 w:0)
	/// Proof: `P2pTrading::BreachSchedules` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LocalTime` (r:1 w:0)
	/// Proof: `GridManagement::LocalTime` (`max_values`: Some(1), `max_size`: Some(3), added: 498, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OpenBills` (r:1 w:1)
	/// Proof: `P2pTrading::OpenBills` (`max_values`: None, `max_size`: Some(7309), added: 9784, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::CorrectionPages` (r:1 w:1)
	/// Proof: `P2pTrading::CorrectionPages` (`max_values`: None, `max_size`: Some(2745), added: 5220, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Indices` (r:32 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:32 w:0)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::CreditLimits` (r:1 w:0)
	/// Proof: `P2pTrading::CreditLimits` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 32]`.
	fn correct_page(n: u32, ) -> Weight {
		// Proof size: measured 7916 + n * 83, estimated 10774 + n * 2603 bytes.
		// Shortest execution: 146_739 nanoseconds.
		Weight::from_parts(150_013_296, 10774)
			// Standard error: 225_698
			.saturating_add(Weight::from_parts(8_255_146, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(n.into()))
	}
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:1)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:1)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(307), added: 2782, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Blackouts` (r:1 w:0)
	/// Proof: `GridManagement::Blackouts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::FrozenSlots` (r:1 w:0)
	/// Proof: `P2pTrading::FrozenSlots` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:0)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingPages` (r:1 w:0)
	/// Proof: `P2pTrading::SharingPages` (`max_values`: None, `max_size`: Some(665), added: 3140, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:32 w:0)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OrderPages` (r:32 w:0)
	/// Proof: `P2pTrading::OrderPages` (`max_values`: None, `max_size`: Some(1858), added: 4333, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LocalTime` (r:1 w:0)
	/// Proof: `GridManagement::LocalTime` (`max_values`: Some(1), `max_size`: Some(3), added: 498, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::OpenBills` (r:1 w:1)
	/// Proof: `P2pTrading::OpenBills` (`max_values`: None, `max_size`: Some(7309), added: 9784, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::BreachSchedules` (r:1 w:0)
	/// Proof: `P2pTrading::BreachSchedules` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginProgress` (r:1 w:0)
	/// Proof: `CarbonOffset::OriginProgress` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginPages` (r:1 w:1)
	/// Proof: `CarbonOffset::OriginPages` (`max_values`: None, `max_size`: Some(7842), added: 10317, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginMixes` (r:1 w:0)
	/// Proof: `CarbonOffset::OriginMixes` (`max_values`: None, `max_size`: Some(104), added: 2579, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::CreditLimits` (r:1 w:0)
	/// Proof: `P2pTrading::CreditLimits` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Debts` (r:1 w:0)
	/// Proof: `P2pTrading::Debts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 32]`.
	fn settle_traders(n: u32, ) -> Weight {
		// Proof size: measured 12885 + n * 183, estimated 11307 + n * 4333 bytes.
		// Shortest execution: 56_765 nanoseconds.
		Weight::from_parts(192_748_880, 11307)
			// Standard error: 643_983
			.saturating_add(Weight::from_parts(14_894_272, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(16_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
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
		// Proof size: measured 426 + n * 84, estimated 3593 + n * 2603 bytes.
		// Shortest execution: 12_258 nanoseconds.
		Weight::from_parts(63_828_935, 3593)
			// Standard error: 688_346
			.saturating_add(Weight::from_parts(45_624_286, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((3_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(n.into()))
	}
	/// Storage: `GridManagement::LocalTime` (r:1 w:0)
	/// Proof: `GridManagement::LocalTime` (`max_values`: Some(1), `max_size`: Some(3), added: 498, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Estimates` (r:1 w:1)
	/// Proof: `P2pTrading::Estimates` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettledApart` (r:0 w:1)
	/// Proof: `P2pTrading::SettledApart` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn count_estimate() -> Weight {
		// Proof size: measured 222, estimated 3521 bytes.
		// Shortest execution: 14_361 nanoseconds.
		Weight::from_parts(16_525_000, 3521)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `P2pTrading::AreaMarkets` (r:1 w:1)
	/// Proof: `P2pTrading::AreaMarkets` (`max_values`: None, `max_size`: Some(307), added: 2782, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::NetworkAccounts` (r:8 w:0)
	/// Proof: `GridManagement::NetworkAccounts` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::RecentCuts` (r:1 w:0)
	/// Proof: `GridManagement::RecentCuts` (`max_values`: None, `max_size`: Some(6158), added: 8633, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::PendingPayouts` (r:1 w:0)
	/// Proof: `P2pTrading::PendingPayouts` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::SupplyHistory` (r:1 w:0)
	/// Proof: `GridManagement::SupplyHistory` (`max_values`: None, `max_size`: Some(1402), added: 3877, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SupplierAccounts` (r:1 w:1)
	/// Proof: `P2pTrading::SupplierAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn close_market() -> Weight {
		// Proof size: measured 9844, estimated 21142 bytes.
		// Shortest execution: 148_592 nanoseconds.
		Weight::from_parts(158_126_000, 21142)
			.saturating_add(ParityDbWeight::get().reads(16_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	/// Storage: `EnergyProduction::ClosedBefore` (r:1 w:0)
	/// Proof: `EnergyProduction::ClosedBefore` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SettlementCursor` (r:1 w:1)
	/// Proof: `P2pTrading::SettlementCursor` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Ladders` (r:64 w:64)
	/// Proof: `P2pTrading::Ladders` (`max_values`: None, `max_size`: Some(4141), added: 6616, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::SharingSchedules` (r:1 w:0)
	/// Proof: `P2pTrading::SharingSchedules` (`max_values`: None, `max_size`: Some(173), added: 2648, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 64]`.
	fn delete_ladder_pages(n: u32, ) -> Weight {
		// Proof size: measured 158 + n * 57, estimated 8291 + n * 6581 bytes.
		// Shortest execution: 11_958 nanoseconds.
		Weight::from_parts(13_183_161, 8291)
			// Standard error: 4_150
			.saturating_add(Weight::from_parts(4_897_440, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 6581).saturating_mul(n.into()))
	}
	/// Storage: `P2pTrading::UnsettledIntervals` (r:2 w:0)
	/// Proof: `P2pTrading::UnsettledIntervals` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::Positions` (r:511 w:511)
	/// Proof: `P2pTrading::Positions` (`max_values`: None, `max_size`: Some(909), added: 3384, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::LateFlows` (r:1 w:0)
	/// Proof: `EnergyProduction::LateFlows` (`max_values`: None, `max_size`: Some(825), added: 3300, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Intervals` (r:1 w:1)
	/// Proof: `EnergyProduction::Intervals` (`max_values`: None, `max_size`: Some(1106), added: 3581, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Flows` (r:1 w:1)
	/// Proof: `EnergyProduction::Flows` (`max_values`: None, `max_size`: Some(1657), added: 4132, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 511]`.
	fn prune(n: u32, ) -> Weight {
		// Proof size: measured 825 + n * 85, estimated 5996 + n * 3384 bytes.
		// Shortest execution: 69_593 nanoseconds.
		Weight::from_parts(84_080_509, 5996)
			// Standard error: 11_871
			.saturating_add(Weight::from_parts(931_674, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3384).saturating_mul(n.into()))
	}
}
