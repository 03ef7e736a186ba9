#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub use ahead::types::PAGES;
#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use pallet::*;
pub use settlement::types::{AreaMarket, Completion, IntervalCursor, SettlementPhase, SettlementProgress};
pub use sharing::types::SharedMarket;
pub use weights::WeightInfo;

mod ahead;
#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
pub mod billing;
mod calls;
mod events;
#[cfg(any(feature = "try-runtime", test))]
mod invariants;
#[cfg(test)]
mod mock;
mod money;
mod open_intervals;
mod readers;
mod schedule;
mod settlement;
pub mod sharing;
mod slots;
#[cfg(test)]
mod tests;
pub mod weights;

use energy_primitives::view_functions;
use frame_support::pallet_macros::import_section;
use macro_rules_attribute::apply;

macro_rules! with_view_functions {
	($($pallet:tt)*) => { energy_primitives::trading_readers!(view_functions!($($pallet)*), T::AccountId); };
}

/// The pallet. Its calls, events and errors stand in files of their own; its view functions come from
/// the table of readers in `energy-primitives`.
#[apply(with_view_functions!)]
#[import_section(calls::calls)]
#[import_section(events::events)]
#[frame_support::pallet]
pub mod pallet {
	use super::{
		ahead::types::{CutProgress, LadderPage, OrderPage, PositionCut, PositionRecord},
		billing::types::TotalsPage,
		money::types::{ClearingPage, CreditLimit, DebtSums},
		settlement::types::{BreachSchedule, Correction, CorrectionPage, EstimatedIntervals, SettledAccount, Slots},
		sharing::types::{KeyedArea, MembersPage, SharingPage, SharingSchedule, WeightsPage},
		*,
	};
	use alloc::vec::Vec;
	use energy_market::SharingWeight;
	use energy_primitives::{
		merkle::MerkleTree, AreaId, Balance, Clearing, ConnectionPages, Connections, Energy, Interval, IntervalClock,
		LimitBreaches, MarketGrid, MatchedOrigin, MeteredEnergy, Month, OfferId, Order, OrderKey, Participation, Price,
		SharingTerms, StandingLimits, SupplierAccount, SupplySchedules, ZoneId,
	};
	use frame_support::{
		dispatch::{DispatchClass, WithPostDispatchInfo},
		pallet_prelude::*,
		traits::fungible::{Inspect, Mutate},
		PalletId,
	};
	use frame_system::pallet_prelude::*;

	/// The layout of this pallet's storage.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(6);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// Default implementations of [`DefaultConfig`], which can be used to implement [`Config`].
	pub mod config_preludes {
		use super::*;
		use frame_support::{
			derive_impl, parameter_types,
			traits::{ConstBool, ConstU128, ConstU64},
		};

		parameter_types! {
			pub const PoolId: PalletId = PalletId(*b"energy/p");
			pub const MaxClearingWeight: Weight = Weight::from_parts(400_000_000_000, u64::MAX / 2);
		}

		/// Quarters of an hour, a gate of one interval, a week's horizon, a day's retention.
		pub struct TestDefaultConfig;

		#[derive_impl(frame_system::config_preludes::TestDefaultConfig, no_aggregated_types)]
		impl frame_system::DefaultConfig for TestDefaultConfig {}

		#[frame_support::register_default_impl(TestDefaultConfig)]
		impl DefaultConfig for TestDefaultConfig {
			type Origin = ();
			type Limits = ();
			type PalletId = PoolId;
			type Mill = ConstU128<{ energy_primitives::MILL }>;
			type LeftForFees = ConstU128<0>;
			type GateClosure = ConstU32<1>;
			type FirmOrders = ConstU32<1>;
			type TradingHorizon = ConstU32<672>;
			type MaxOffersPerAccount = ConstU32<4>;
			type MaxPrices = ConstU32<8>;
			type MaxCounterparts = ConstU32<32>;
			type CutsByItself = ConstBool<true>;
			type NettedEstimates = ConstU32<24>;
			type MaxOrdersPerCall = ConstU32<96>;
			type MaxOrdersPerPage = ConstU32<96>;
			type ClearingWindow = ConstU32<1>;
			type MaxClearingWeight = MaxClearingWeight;
			type Retention = ConstU32<96>;
			type MinEnergy = ConstU64<10>;
			type MaxStepsPerBlock = ConstU32<1_000>;
			type WeightInfo = ();
		}
	}

	#[pallet::config(with_default)]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The money that is paid.
		#[pallet::no_default]
		type Currency: Inspect<Self::AccountId, Balance = Balance> + Mutate<Self::AccountId>;

		/// The present interval and its length.
		#[pallet::no_default]
		type Clock: IntervalClock;

		/// Who is connected where, within which limits, on whose terms, and in which zones.
		#[pallet::no_default]
		type Grid: Connections<Self::AccountId>
			+ ConnectionPages<Self::AccountId>
			+ SupplySchedules<Self::AccountId>
			+ MarketGrid<Self::AccountId>;

		/// Who sets on which terms is shared: the council.
		#[pallet::no_default]
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// What the meters measured.
		#[pallet::no_default]
		type Metering: MeteredEnergy<Self::AccountId>;

		/// Keeps the record of clean energy that members delivered to members.
		#[pallet::no_default_bounds]
		type Origin: MatchedOrigin<Self::AccountId>;

		/// Judges what meters measured beyond the limits of their connections.
		#[pallet::no_default_bounds]
		type Limits: LimitBreaches<Self::AccountId>;

		/// Who receives grid fees and congestion rent that no network account receives.
		#[pallet::constant]
		#[pallet::no_default]
		type CommunityFund: Get<Self::AccountId>;

		/// What the pool's account is derived from.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// A thousandth of the token, in plancks. A multiple of 1 000, so that no payment of the
		/// auction rounds and areas add up exactly.
		#[pallet::constant]
		type Mill: Get<Balance>;

		/// What a settlement leaves in a wallet, in plancks, so that its owner can still pay a fee: for
		/// a deposit, a withdrawal, or to pay arrears.
		#[pallet::constant]
		type LeftForFees: Get<Balance>;

		/// Intervals between gate closure and delivery: interval `t` takes offers until interval `t
		/// - GateClosure` begins. At 0 its gate closes as its delivery begins.
		#[pallet::constant]
		type GateClosure: Get<Interval>;

		/// For how many intervals before its gate closes an order is firm: it cannot be cancelled.
		/// New ones are accepted.
		#[pallet::constant]
		type FirmOrders: Get<Interval>;

		/// How many intervals ahead of the present one are open for trading. Tariffs stand for at
		/// least as long.
		#[pallet::constant]
		type TradingHorizon: Get<Interval>;

		/// How many open offers an account can have for one interval.
		#[pallet::constant]
		type MaxOffersPerAccount: Get<u32>;

		/// At how many prices an account can sell, and at how many buy, by offers of one interval.
		/// At least `MaxOffersPerAccount`.
		#[pallet::constant]
		type MaxPrices: Get<u32>;

		/// With how many others an account can trade by offers of one interval, where each side and each
		/// price counts for itself.
		#[pallet::constant]
		type MaxCounterparts: Get<u32>;

		/// Whether the chain cuts positions back by itself, in the last interval before a gate. Otherwise only
		/// a call does, see [`Pallet::cut_back`].
		#[pallet::constant]
		type CutsByItself: Get<bool>;

		/// For how many intervals of a month an account's estimated import and export are netted
		/// like measured ones. In the others neither delivers a sale or uses a purchase, and each
		/// settles with the supplier for itself.
		#[pallet::constant]
		type NettedEstimates: Get<u32>;

		/// How many orders one call places or cancels.
		#[pallet::constant]
		type MaxOrdersPerCall: Get<u32>;

		/// How many orders an account can have on one order page, that is, for 32 intervals.
		#[pallet::constant]
		type MaxOrdersPerPage: Get<u32>;

		/// For how many intervals from gate closure on an auction can be cleared; then it is void.
		/// At most `GateClosure + 1`.
		#[pallet::constant]
		type ClearingWindow: Get<Interval>;

		/// The weight up to which auctions are cleared before the first extrinsic of a block. It is
		/// used when a gate has closed, whatever else the block holds; at least enough for the
		/// largest zone.
		#[pallet::constant]
		type MaxClearingWeight: Get<Weight>;

		/// For how many intervals after its settlement the records of an interval stay.
		#[pallet::constant]
		type Retention: Get<Interval>;

		/// The least that is offered, ordered, accepted in part, or left of an offer, in Wh.
		#[pallet::constant]
		type MinEnergy: Get<Energy>;

		/// How many accounts and intervals `on_idle` visits in one block, whatever weight is left.
		#[pallet::constant]
		type MaxStepsPerBlock: Get<u32>;

		/// What the calls cost.
		type WeightInfo: WeightInfo;

		/// What benchmarks need of the clock, the grid and the meters.
		#[cfg(feature = "runtime-benchmarks")]
		#[pallet::no_default]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// What an account bought and sold by offers for an interval, with its open offers. It stays
	/// after settlement until it is pruned.
	#[pallet::storage]
	pub type Positions<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		Interval,
		Blake2_128Concat,
		T::AccountId,
		PositionRecord<T::MaxOffersPerAccount, T::MaxPrices, T::MaxCounterparts>,
		OptionQuery,
	>;

	/// An account's orders of the auction for 32 intervals: the first key is the interval divided
	/// by 32.
	#[pallet::storage]
	pub type OrderPages<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		Interval,
		Blake2_128Concat,
		T::AccountId,
		OrderPage<T::MaxOrdersPerPage>,
		OptionQuery,
	>;

	/// The ladders of the auction and of sharing: by interval, zone, area and page, how much is asked and bid at each
	/// price, in Wh. They stay until their interval is settled.
	#[pallet::storage]
	pub type Ladders<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Twox64Concat, Interval>,
			NMapKey<Twox64Concat, ZoneId>,
			NMapKey<Twox64Concat, AreaId>,
			NMapKey<Twox64Concat, u8>,
		),
		LadderPage,
		OptionQuery,
	>;

	/// The result of the auction of an interval in an area, and how far its settlement has come.
	#[pallet::storage]
	pub type AreaMarkets<T: Config> =
		StorageDoubleMap<_, Twox64Concat, Interval, Twox64Concat, AreaId, AreaMarket, OptionQuery>;

	/// Of areas that were dark in an interval, what the auction brought over the edge of the outermost area
	/// that was, out of it, in Wh; negative where it came in. Without an entry it was nothing.
	#[pallet::storage]
	pub type DarkFlows<T: Config> = StorageDoubleMap<_, Twox64Concat, Interval, Twox64Concat, AreaId, i64, ValueQuery>;

	/// The terms on which the members of an area share, from the first interval that may still be
	/// settled on. Without an entry they share nothing.
	#[pallet::storage]
	pub type SharingSchedules<T: Config> = StorageMap<_, Twox64Concat, AreaId, SharingSchedule, ValueQuery>;

	/// What is charged in an area for energy beyond the limits of a connection, from the first interval that
	/// may still be settled on. Without an entry nothing is.
	#[pallet::storage]
	pub type BreachSchedules<T: Config> = StorageMap<_, Twox64Concat, AreaId, BreachSchedule, ValueQuery>;

	/// How the connection points of a page take part in sharing, if not at the area's terms with all
	/// their energy.
	#[pallet::storage]
	pub type SharingMembers<T: Config> = StorageMap<_, Twox64Concat, u32, MembersPage, ValueQuery>;

	/// The weights of the connection points of a page, where their area divides by weights. Without one
	/// nothing is got.
	#[pallet::storage]
	pub type SharingWeights<T: Config> = StorageMap<_, Twox64Concat, u32, WeightsPage, ValueQuery>;

	/// The pages of an area (second key) whose energy of an interval is to be divided by weights.
	#[pallet::storage]
	pub type KeyedAreas<T: Config> =
		StorageDoubleMap<_, Twox64Concat, Interval, Twox64Concat, AreaId, KeyedArea, ValueQuery>;

	/// What the connection points of a page (second key) asked and bid in sharing, and what they got.
	/// It stays after settlement until it is pruned.
	#[pallet::storage]
	pub type SharingPages<T: Config> =
		StorageDoubleMap<_, Twox64Concat, Interval, Twox64Concat, u32, SharingPage, ValueQuery>;

	/// What became known of an interval after its settlement, and what that changed for the connection
	/// points of a page (second key). It stays until it is pruned.
	#[pallet::storage]
	pub type CorrectionPages<T: Config> =
		StorageDoubleMap<_, Twox64Concat, Interval, Twox64Concat, u32, CorrectionPage, ValueQuery>;

	/// The money of the connection points of a page in the market.
	#[pallet::storage]
	pub type ClearingPages<T: Config> = StorageMap<_, Twox64Concat, u32, ClearingPage<T::AccountId>, ValueQuery>;

	/// What the connection points of a page have produced, consumed, traded and shared in all months whose
	/// bills are closed, and the money for it.
	#[pallet::storage]
	pub type Totals<T: Config> = StorageMap<_, Twox64Concat, u32, TotalsPage, ValueQuery>;

	/// What the connection points of a page have produced, consumed, traded and shared in the running month:
	/// in what has been settled since the last bills were closed.
	#[pallet::storage]
	pub type OpenBills<T: Config> = StorageMap<_, Twox64Concat, u32, TotalsPage, ValueQuery>;

	/// The last bills of a page of connection points that were closed.
	#[pallet::storage]
	pub type ClosedBills<T: Config> = StorageMap<_, Twox64Concat, u32, billing::types::ClosedBills, OptionQuery>;

	/// The tree of each month's closed bills, in the order in which they were closed. It stays, so that a
	/// bill can be proved for ever.
	#[pallet::storage]
	pub type BillTrees<T: Config> = StorageMap<_, Twox64Concat, Month, MerkleTree, ValueQuery>;

	/// The money of suppliers in the market.
	#[pallet::storage]
	pub type SupplierAccounts<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, SupplierAccount, ValueQuery>;

	/// How far suppliers let their customers in an area run up a debt. Without an entry that is
	/// nothing.
	#[pallet::storage]
	pub type CreditLimits<T: Config> = StorageMap<_, Twox64Concat, AreaId, CreditLimit<T::AccountId>, OptionQuery>;

	/// In how many intervals of a month an account's metered energy was estimated: of the newest
	/// month in which there was any.
	#[pallet::storage]
	pub type Estimates<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, EstimatedIntervals, OptionQuery>;

	/// Settled intervals in which an account's import and export were not netted, as they were
	/// estimated and no `NettedEstimates` was left.
	#[pallet::storage]
	pub type SettledApart<T: Config> =
		StorageDoubleMap<_, Twox64Concat, Interval, Blake2_128Concat, T::AccountId, (), OptionQuery>;

	/// What a debtor (first key) owes a creditor (second key) and could not pay, in plancks.
	#[pallet::storage]
	pub type Arrears<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Blake2_128Concat, T::AccountId, Balance, ValueQuery>;

	/// The sums of what an account owes others and is owed, in arrears.
	#[pallet::storage]
	pub type Debts<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, DebtSums, ValueQuery>;

	/// What waits in the pool for accounts that could not receive it, in plancks.
	#[pallet::storage]
	pub type PendingPayouts<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Balance, ValueQuery>;

	/// How far the clearing of closed auctions has come: interval and zone. None before the first
	/// block.
	#[pallet::storage]
	pub type ClearingCursor<T: Config> = StorageValue<_, IntervalCursor<ZoneId>, OptionQuery>;

	/// How far the chain has come in cutting back what exceeds limits.
	#[pallet::storage]
	pub type CutCursor<T: Config> = StorageValue<_, CutProgress, OptionQuery>;

	/// How far the expiry of offers has come: interval and seller. None before the first block that
	/// had weight to spare.
	#[pallet::storage]
	pub type ExpiryCursor<T: Config> = StorageValue<_, IntervalCursor<T::AccountId>, OptionQuery>;

	/// How far the settlement of whole intervals has come. None before the first block that had
	/// weight to spare.
	#[pallet::storage]
	pub type SettlementCursor<T: Config> = StorageValue<_, SettlementProgress, OptionQuery>;

	/// The first interval whose records have not been pruned. None before the first block that had
	/// weight to spare.
	#[pallet::storage]
	pub type PruningCursor<T: Config> = StorageValue<_, Interval, OptionQuery>;

	/// Intervals (second key; the first is that divided by 32) that the settlement cursor could not
	/// settle in full, with the number of accounts that are not settled. Their records and their
	/// areas' markets stay until the last of them is settled.
	#[pallet::storage]
	pub type UnsettledIntervals<T: Config> =
		StorageDoubleMap<_, Twox64Concat, Interval, Twox64Concat, Interval, u32, OptionQuery>;

	/// The accounts of a page (second key) that could not be settled in an interval: `settle` can try
	/// again.
	#[pallet::storage]
	pub type FrozenSlots<T: Config> = StorageDoubleMap<_, Twox64Concat, Interval, Twox64Concat, u32, Slots, ValueQuery>;

	/// Intervals with accounts that could not be settled at first, the last of which is settled
	/// now, and how far their completion has come.
	#[pallet::storage]
	pub type Completions<T: Config> = StorageMap<_, Twox64Concat, Interval, Completion, OptionQuery>;

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		#[serde(skip)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		/// Gives the pool the existential deposit, so that no payment out of it can remove the
		/// account. The currency's pallet must stand before this one in the runtime, or its genesis
		/// would overwrite the total issuance.
		fn build(&self) {
			let pool = Pallet::<T>::pool_account();
			let missing = T::Currency::minimum_balance().saturating_sub(T::Currency::total_balance(&pool));
			if missing > 0 {
				T::Currency::mint_into(&pool, missing).expect("genesis can mint the existential deposit; qed");
			}
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_idle(_: BlockNumberFor<T>, remaining: Weight) -> Weight {
			Self::do_idle(remaining)
		}

		fn integrity_test() {
			assert!(
				T::Mill::get() > 0 && T::Mill::get() % 1_000 == 0,
				"a Wh at any price is a whole number of plancks"
			);
			assert!(T::Mill::get() < 1 << 50, "no payment for 64-bit energy overflows");
			assert!(T::MaxOffersPerAccount::get() > 0, "an account can have an offer");
			assert!(
				T::MaxPrices::get() >= T::MaxOffersPerAccount::get(),
				"each open offer can be sold at its own price"
			);
			assert!(T::MaxStepsPerBlock::get() > 0, "the cursors move");
			assert!(
				T::MaxOrdersPerCall::get() > 0 && T::MaxOrdersPerPage::get() > 0,
				"an account can have an order"
			);
			assert!(
				T::ClearingWindow::get() > 0 && T::ClearingWindow::get() <= T::GateClosure::get() + 1,
				"an auction has time to be cleared, all of it before its interval is settled"
			);
			assert!(
				T::Grid::max_zone_size() as usize <= energy_market::MAX_AREAS,
				"the largest zone can be cleared"
			);
			assert!(
				T::TradingHorizon::get() > T::GateClosure::get(),
				"some interval is open for trading"
			);
			assert!(
				T::TradingHorizon::get() > T::GateClosure::get().saturating_add(T::FirmOrders::get()),
				"some order can be cancelled"
			);
			let largest = T::WeightInfo::post_inherents_base()
				.saturating_add(T::WeightInfo::clearing_step())
				.saturating_add(T::WeightInfo::clear_market(T::Grid::max_zone_size()));
			assert!(
				largest.all_lte(T::MaxClearingWeight::get()),
				"the largest zone is cleared before a block's first extrinsic"
			);
			let sharing =
				T::WeightInfo::cursor_step().saturating_add(T::WeightInfo::share_zone(T::Grid::max_zone_size()));
			assert!(
				sharing.all_lte(T::BlockWeights::get().max_block / 4),
				"the largest zone shares in what a full block leaves"
			);
			assert!(
				T::MaxClearingWeight::get().all_lte(T::BlockWeights::get().max_block / 2),
				"a block in which auctions are cleared has room for extrinsics"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
