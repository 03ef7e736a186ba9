#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod clearing;
mod commitments;
mod completion;
mod cursor;
mod escrow;
mod expiry;
mod impls;
mod offers;
mod orders;
mod pruning;
mod settlement;
pub mod sheets;
pub mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(any(feature = "try-runtime", test))]
mod invariants;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub use pallet::*;
pub use types::{AccountTotals, AreaMarket, Completion, CursorPhase, IntervalCursor, SettlementCursor};
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::{
		types::{LadderPage, OrderSheet, PositionRecord},
		*,
	};
	use energy_primitives::{
		AreaId, Balance, Clearing, Energy, EnergyBalance, GridAccess, Interval, IntervalClock, MarketPhase,
		MeteredEnergy, Offer, OfferId, OfferPage, Order, OrderBook, OrderKey, Position, Price, Statement,
	};
	use frame_support::{
		dispatch::DispatchClass,
		pallet_prelude::*,
		traits::fungible::{Inspect, Mutate, MutateHold},
		PalletId,
	};
	use frame_system::pallet_prelude::*;

	/// The layout of this pallet's storage.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(3);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The runtime's reasons for a hold.
		type RuntimeHoldReason: From<HoldReason>;

		/// The money that is paid, and held as backing.
		type Currency: Inspect<Self::AccountId, Balance = Balance>
			+ Mutate<Self::AccountId>
			+ MutateHold<Self::AccountId, Reason = Self::RuntimeHoldReason>;

		/// The present interval and its length.
		type Clock: IntervalClock;

		/// Who is connected where, within which limits, on whose terms.
		type Grid: GridAccess<Self::AccountId>;

		/// What the meters measured.
		type Metering: MeteredEnergy<Self::AccountId>;

		/// Who gets grid fees and congestion rent that no network account gets.
		#[pallet::constant]
		type CommunityFund: Get<Self::AccountId>;

		/// Where the pool's account comes from.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// A thousandth of the token, in plancks. A multiple of 1 000, so that no payment of the auction rounds and areas add up exactly.
		#[pallet::constant]
		type Mill: Get<Balance>;

		/// Intervals between gate closure and delivery: interval `t` takes offers until interval `t - GateClosure` begins. At 0 it closes as its
		/// delivery begins.
		#[pallet::constant]
		type GateClosure: Get<Interval>;

		/// For how many intervals before its gate closes an order cannot be taken back any more. New ones are still taken.
		#[pallet::constant]
		type FirmOrders: Get<Interval>;

		/// How many intervals ahead of the present one are open for trading. Tariffs stand for at least as long.
		#[pallet::constant]
		type TradingHorizon: Get<Interval>;

		/// How many open offers an account can have for one interval.
		#[pallet::constant]
		type MaxOffersPerAccount: Get<u32>;

		/// How many orders one call places or cancels.
		#[pallet::constant]
		type MaxOrdersPerCall: Get<u32>;

		/// How many orders an account can have on one sheet, that is, for 32 intervals.
		#[pallet::constant]
		type MaxOrdersPerSheet: Get<u32>;

		/// For how many intervals from gate closure on a market can be cleared; then it is void. At most `GateClosure + 1`.
		#[pallet::constant]
		type ClearingWindow: Get<Interval>;

		/// The weight up to which markets are cleared before the first extrinsic of a block. It is used when a gate has closed, whatever else the
		/// block holds; at least enough for the largest zone.
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
	}

	/// Why money is held.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// It backs what a seller sold, offered or asks for, up to what the supplier would ask for it above the seller's price.
		Backing,
	}

	/// What an account bought, sold and offers for an interval, with its open offers. It stays after settlement, marked, until it is pruned.
	#[pallet::storage]
	pub type Positions<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		Interval,
		Blake2_128Concat,
		T::AccountId,
		PositionRecord<T::MaxOffersPerAccount>,
		OptionQuery,
	>;

	/// An account's orders of the auction for 32 intervals: the first key is the interval divided by 32.
	#[pallet::storage]
	pub type OrderSheets<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		Interval,
		Blake2_128Concat,
		T::AccountId,
		OrderSheet<T::MaxOrdersPerSheet>,
		OptionQuery,
	>;

	/// The auction's ladders: by interval, root of the tree, area and page, how much is asked and bid at each price. They stay until their
	/// interval is settled.
	#[pallet::storage]
	pub type Ladders<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Twox64Concat, Interval>,
			NMapKey<Twox64Concat, AreaId>,
			NMapKey<Twox64Concat, AreaId>,
			NMapKey<Twox64Concat, u8>,
		),
		LadderPage,
		OptionQuery,
	>;

	/// What the auction of an interval came to in an area, and where its settlement stands.
	#[pallet::storage]
	pub type AreaMarkets<T: Config> =
		StorageDoubleMap<_, Twox64Concat, Interval, Twox64Concat, AreaId, AreaMarket, OptionQuery>;

	/// What each account has produced, consumed and traded, and what it owes and is owed.
	#[pallet::storage]
	pub type Accounts<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, AccountTotals, ValueQuery>;

	/// What a debtor (first key) owes a creditor (second key) and could not pay, in plancks.
	#[pallet::storage]
	pub type Arrears<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Blake2_128Concat, T::AccountId, Balance, ValueQuery>;

	/// What waits in the pool for accounts that could not take it, in plancks.
	#[pallet::storage]
	pub type Unclaimed<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Balance, ValueQuery>;

	/// Where the clearing of closed markets stands; none before the first block.
	#[pallet::storage]
	pub type NextClearing<T: Config> = StorageValue<_, IntervalCursor, OptionQuery>;

	/// Where the expiry of offers stands; none before the first block that had weight to spare.
	#[pallet::storage]
	pub type Expiry<T: Config> = StorageValue<_, IntervalCursor, OptionQuery>;

	/// Where the settlement of whole intervals stands; none before the first block that had weight to spare.
	#[pallet::storage]
	pub type Cursor<T: Config> = StorageValue<_, SettlementCursor, OptionQuery>;

	/// The first interval whose records have not been pruned; none before the first block that had weight to spare.
	#[pallet::storage]
	pub type Pruning<T: Config> = StorageValue<_, Interval, OptionQuery>;

	/// Intervals (second key; the first is that divided by 32) that the cursor could not settle in full, with the number of accounts that it could
	/// not settle. Their records and their areas' markets stay until the last of them is settled.
	#[pallet::storage]
	pub type Stuck<T: Config> = StorageDoubleMap<_, Twox64Concat, Interval, Twox64Concat, Interval, u32, OptionQuery>;

	/// The accounts that the cursor could not settle, with the intervals: `settle` can try again.
	#[pallet::storage]
	pub type Unsettled<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, Interval, (), OptionQuery>;

	/// Intervals that had accounts which could not be settled, the last of which is settled now, and where their completion stands.
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
		/// Gives the pool the existential deposit, so that no payment out of it can take the account away. The currency's pallet must stand
		/// before this one in the runtime, or its genesis would overwrite the total issuance.
		fn build(&self) {
			let pool = Pallet::<T>::pool_account();
			let missing = T::Currency::minimum_balance().saturating_sub(T::Currency::total_balance(&pool));
			if missing > 0 {
				T::Currency::mint_into(&pool, missing).expect("genesis can mint the existential deposit; qed");
			}
		}
	}

	/// What happened. Energy is in Wh, prices are in mills per kWh, money is in plancks.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A participant offers energy of an interval. `backing` plancks of it are held.
		EnergyOfferCreated {
			offer: OfferId<T::AccountId>,
			area: AreaId,
			energy_wh: Energy,
			price: Price,
			backing: Balance,
		},
		/// A participant accepted an offer in whole or in part, and paid `paid` plancks into the pool, of which `revenue` are the seller's.
		EnergyOfferAccepted {
			offer: OfferId<T::AccountId>,
			buyer: T::AccountId,
			energy_wh: Energy,
			price: Price,
			paid: Balance,
			revenue: Balance,
		},
		/// A seller took back what was left of its offer, and `released` plancks of backing are free again.
		EnergyOfferCancelled {
			offer: OfferId<T::AccountId>,
			energy_wh: Energy,
			released: Balance,
		},
		/// The gate closed on what was left of a seller's offers, and `released` plancks of backing are free again.
		EnergyOffersExpired {
			seller: T::AccountId,
			interval: Interval,
			energy_wh: Energy,
			released: Balance,
		},
		/// A participant ordered. `escrow` plancks for its bids lie in the pool, `backing` plancks for its asks are held of it.
		OrdersPlaced {
			who: T::AccountId,
			area: AreaId,
			orders: BoundedVec<Order, T::MaxOrdersPerCall>,
			escrow: Balance,
			backing: Balance,
		},
		/// A participant took orders back. `refunded` plancks came out of the pool, `released` plancks of backing are free again.
		OrdersCancelled {
			who: T::AccountId,
			orders: BoundedVec<OrderKey, T::MaxOrdersPerCall>,
			refunded: Balance,
			released: Balance,
		},
		/// What the auction came to in an area. `income`, in plancks, is the grid fees and the congestion rent of its edge.
		AreaCleared {
			interval: Interval,
			area: AreaId,
			clearing: Clearing,
			income: Balance,
		},
		/// The auction of a tree is cleared: `areas` areas, in which `traded_wh` were bought.
		MarketCleared {
			interval: Interval,
			root: AreaId,
			areas: u32,
			traded_wh: u128,
		},
		/// The chain passed over the auction of a tree: it may not trade, or has gone. Until delivery begins, `clear_market` can still clear it; then it
		/// is void.
		MarketNotCleared {
			interval: Interval,
			root: AreaId,
			error: DispatchError,
		},
		/// An area's interval is settled to the end: grid fees and congestion rent of its edge are paid out, and what rounding left is the
		/// supplier's, with the Wh that it stands for.
		MarketSettled {
			interval: Interval,
			area: AreaId,
			/// None where the area had no supplier; nothing was traded in it then.
			supplier: Option<T::AccountId>,
			rounding_wh: i128,
			rounding: Balance,
			/// Who got the income: the network account, or the community fund where none is named or the edge was cut after gate closure. None
			/// without income.
			income_to: Option<T::AccountId>,
			income: Balance,
		},
		/// An account's interval is settled.
		IntervalSettled {
			interval: Interval,
			who: T::AccountId,
			/// The area whose terms applied: where it traded, or where its meter stands.
			area: AreaId,
			/// The balance-responsible account; none if the area has gone, and then nobody pays for the imbalance.
			supplier: Option<T::AccountId>,
			sold_wh: Energy,
			bought_wh: Energy,
			import_wh: Energy,
			export_wh: Energy,
			/// Whether any of the metered energy is estimated, recorded by hand, or late.
			estimated: bool,
			/// (export − import) − (sold − bought).
			imbalance_wh: i128,
			/// What it earned by what it sold, by offers and by the auction. It went to the account, as far as it did not owe it.
			revenue: Balance,
			/// What it paid for what it bought in the auction, out of what its bids had put into the pool.
			paid: Balance,
			/// What its bids had put into the pool and did not need. It went to the account, as far as it did not owe it.
			refunded: Balance,
			/// What it owed the supplier for a shortfall, paid from revenue and refund, backing and balance in that order, but for `arrears`.
			to_supplier: Balance,
			/// What the supplier owed it for a surplus, paid but for `arrears`.
			from_supplier: Balance,
			/// What the side that owed could not pay.
			arrears: Balance,
			/// Backing that went back to the account.
			released: Balance,
		},
		/// All accounts of an interval are settled, and its areas' markets closed. Emitted for intervals with accounts only.
		SettlementCompleted { interval: Interval },
		/// The cursor could not settle an account and left it as it was; `settle` can try again.
		SettlementFailed {
			interval: Interval,
			who: T::AccountId,
			error: DispatchError,
		},
		/// A debtor paid `amount` plancks of its arrears; `left` remain.
		ArrearsPaid {
			debtor: T::AccountId,
			creditor: T::AccountId,
			amount: Balance,
			left: Balance,
		},
		/// A payment that the account could not take waits for it in the pool.
		PayoutDeferred { who: T::AccountId, amount: Balance },
		/// What waited in the pool for an account went to it.
		PayoutClaimed { who: T::AccountId, amount: Balance },
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The account has no grid connection.
		NotConnected,
		/// An emergency keeps the area from trading.
		TradingSuspended,
		/// The account owes arrears; it can trade again when they are paid.
		InArrears,
		/// The gate for the interval has closed.
		GateClosed,
		/// The interval lies beyond the trading horizon.
		BeyondHorizon,
		/// The price is no level of the ladder (0 to 2 047 mills per kWh).
		PriceOffLadder,
		/// The energy is nothing, or below the minimum.
		EnergyTooSmall,
		/// The acceptance would leave a rest below the minimum; take the whole rest, or less.
		RestTooSmall,
		/// The energy is more than what is left of the offer.
		ExceedsOffer,
		/// Sold, offered and asked-for energy would be more than the connection may feed in.
		ExceedsExportLimit,
		/// Bought and bid-for energy would be more than the connection may take.
		ExceedsImportLimit,
		/// The account has as many open offers for the interval as it may have, or has made as many as can be numbered.
		TooManyOffers,
		/// There is no open offer of this id.
		UnknownOffer,
		/// The offer is the account's own.
		OwnOffer,
		/// The offer is another's.
		NotSeller,
		/// The account's connection lies in another area than the offer, or than its position for the interval, or its orders for any of the 32
		/// intervals that share a sheet.
		OtherArea,
		/// The area has no supplier and tariff for the interval.
		NoSupplyTerms,
		/// The interval still takes readings.
		TooEarly,
		/// The account neither traded nor was metered in the interval.
		NothingToSettle,
		/// The account's interval has been settled already, or lies so far back that its records are forgotten.
		AlreadySettled,
		/// The amount is nothing.
		AmountZero,
		/// The account owes nothing to this creditor.
		NoArrears,
		/// Nothing waits for the account.
		NothingUnclaimed,
		/// A number would not fit its type.
		Overflow,
		/// The records contradict each other; nothing was changed.
		Inconsistent,
		/// The seller's connection has gone, lies in another area now, or may no longer feed in what it would have sold.
		SellerCannotDeliver,
		/// There is no order in the call.
		NoOrders,
		/// The account has as many orders for these 32 intervals as it may have.
		TooManyOrders,
		/// There is more at this price than a level holds.
		LadderFull,
		/// The account has no such order.
		UnknownOrder,
		/// The gate for the interval is still open.
		GateOpen,
		/// The time in which the market could be cleared is over; it is void.
		ClearingTooLate,
		/// The market has been cleared already.
		AlreadyCleared,
		/// There is no tree with this root, or nobody ordered anything in it.
		UnknownMarket,
		/// In an interval an account's bids stay below its asks and its open offers.
		CrossedOrders,
		/// The interval's gate closes so soon that no order for it can be taken back any more.
		OrdersFirm,
		/// No active meter stands at the account's connection: what it trades would be held against nothing.
		NotMetered,
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
			assert!(T::MaxStepsPerBlock::get() > 0, "the cursors move");
			assert!(
				T::MaxOrdersPerCall::get() > 0 && T::MaxOrdersPerSheet::get() > 0,
				"an account can have an order"
			);
			assert!(
				T::ClearingWindow::get() > 0 && T::ClearingWindow::get() <= T::GateClosure::get() + 1,
				"a market has time to be cleared, all of it before its interval is settled"
			);
			assert!(
				T::Grid::max_market_size() as usize <= energy_market::clearing::MAX_AREAS,
				"the largest tree can be cleared"
			);
			assert!(
				T::TradingHorizon::get() > T::GateClosure::get(),
				"some interval is open for trading"
			);
			assert!(
				T::TradingHorizon::get() > T::GateClosure::get().saturating_add(T::FirmOrders::get()),
				"some order can be taken back"
			);
			let largest = T::WeightInfo::post_inherents_base()
				.saturating_add(T::WeightInfo::clearing_step())
				.saturating_add(T::WeightInfo::clear_market(T::Grid::max_market_size()));
			assert!(
				largest.all_lte(T::MaxClearingWeight::get()),
				"the largest zone is cleared before a block's first extrinsic"
			);
			assert!(
				T::MaxClearingWeight::get().all_lte(T::BlockWeights::get().max_block / 2),
				"a block in which markets are cleared has room for extrinsics"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Offers energy of an interval to the participants of the caller's area, until gate closure.
		///
		/// Origin: signed, a participant with an active meter (or the area's supplier) without arrears, in an area that may trade.
		///
		/// - `interval`: when it is delivered; after gate closure's interval, within the trading horizon.
		/// - `energy`: in Wh, at least `MinEnergy`. All that the account sold, offers and asks for in the interval stays within its export limit.
		/// - `price`: in mills per kWh, below 2 048, and above every bid that the account has for the interval.
		///
		/// What the supplier would ask for the energy above the price is held until the offer is cancelled or expires, or what was sold of it is
		/// settled.
		///
		/// Errors: `GateClosed`, `BeyondHorizon`, `PriceOffLadder`, `EnergyTooSmall`, `NotConnected`, `TradingSuspended`, `InArrears`,
		/// `OtherArea`, `CrossedOrders`, `ExceedsExportLimit`, `NoSupplyTerms`, `NotMetered`, `TooManyOffers`; the currency's, if the backing is
		/// not there.
		///
		/// Emits `EnergyOfferCreated`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::create_energy_offer())]
		pub fn create_energy_offer(
			origin: OriginFor<T>,
			interval: Interval,
			energy: Energy,
			price: Price,
		) -> DispatchResult {
			let seller = ensure_signed(origin)?;
			Self::do_create_offer(seller, interval, energy, price)
		}

		/// Accepts an offer in whole or in part, and pays for it.
		///
		/// Origin: signed, a participant of the offer's area with an active meter (or the area's supplier), without arrears, while the area may
		/// trade. Not the seller.
		///
		/// - `offer`: the offer's id.
		/// - `energy`: in Wh; the whole rest, or at least `MinEnergy` and leaving at least `MinEnergy`. All that the account bought and
		///   bids for in the interval stays within its import limit.
		///
		/// The payment lies in the pool until the seller's interval is settled.
		///
		/// Errors: `UnknownOffer`, `GateClosed`, `OwnOffer`, `NotConnected`, `TradingSuspended`, `InArrears`, `OtherArea`, `NotMetered`,
		/// `EnergyTooSmall`, `ExceedsOffer`, `RestTooSmall`, `ExceedsImportLimit`, `SellerCannotDeliver`; the currency's, if the money is not there.
		///
		/// Emits `EnergyOfferAccepted`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::accept_energy_offer())]
		pub fn accept_energy_offer(
			origin: OriginFor<T>,
			offer: OfferId<T::AccountId>,
			energy: Energy,
		) -> DispatchResult {
			let buyer = ensure_signed(origin)?;
			Self::do_accept_offer(buyer, offer, energy)
		}

		/// Takes back what is left of an offer, and frees its backing. What was accepted stays sold.
		///
		/// Origin: signed, the seller; also in an emergency. After gate closure the offer expires by itself.
		///
		/// - `offer`: the offer's id.
		///
		/// Errors: `UnknownOffer`, `NotSeller`, `GateClosed`.
		///
		/// Emits `EnergyOfferCancelled`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::cancel_energy_offer())]
		pub fn cancel_energy_offer(origin: OriginFor<T>, offer: OfferId<T::AccountId>) -> DispatchResult {
			let seller = ensure_signed(origin)?;
			Self::do_cancel_offer(seller, offer)
		}

		/// Settles an account's interval: revenue to the seller, escrow and backing back, the imbalance with the supplier at the tariff. The chain
		/// does it by itself when a block has weight to spare; this is for who will not wait, and for an account that the chain could not settle.
		/// With the last of those the interval comes to its end.
		///
		/// Origin: signed, anybody.
		///
		/// - `who`: whose interval; it need not be a participant any more.
		/// - `interval`: one that takes no more readings.
		///
		/// Errors: `TooEarly`, `NothingToSettle`, `AlreadySettled`. Neither an empty account nor a missing supplier is one: what cannot be
		/// paid becomes arrears, what cannot be received waits.
		///
		/// Emits `IntervalSettled`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::settle().saturating_add(T::WeightInfo::resolve()))]
		pub fn settle(origin: OriginFor<T>, who: T::AccountId, interval: Interval) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_settle(&who, interval)?;
			let resolved = Self::resolve(&who, interval);
			Ok((!resolved).then(T::WeightInfo::settle).into())
		}

		/// Pays arrears, up to what is owed.
		///
		/// Origin: signed, the debtor.
		///
		/// - `creditor`: to whom.
		/// - `amount`: in plancks; of more than what is owed, what is owed is paid.
		///
		/// Errors: `AmountZero`, `NoArrears`; the currency's, if the money is not there.
		///
		/// Emits `ArrearsPaid`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::pay_arrears())]
		pub fn pay_arrears(origin: OriginFor<T>, creditor: T::AccountId, amount: Balance) -> DispatchResult {
			let debtor = ensure_signed(origin)?;
			Self::do_pay_arrears(debtor, creditor, amount)
		}

		/// Pays out what waits in the pool for an account that could not take it before.
		///
		/// Origin: signed, anybody.
		///
		/// - `who`: for whom it waits.
		///
		/// Errors: `NothingUnclaimed`; the currency's, if the account still cannot take it.
		///
		/// Emits `PayoutClaimed`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::claim_payout())]
		pub fn claim_payout(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::pay_unclaimed(&who)
		}

		/// Places orders in the auction, for many intervals and both sides at once. All of them or none.
		///
		/// Origin: signed, a participant with an active meter (or the area's supplier) without arrears, in an area that may trade.
		///
		/// - `orders`: up to `MaxOrdersPerCall`. Each has an interval after gate closure's and within the trading horizon, a side, a limit price
		///   below 2 048 mills per kWh, and at least `MinEnergy` Wh. An order with the interval, side and price of one that the account has
		///   adds to it. In an interval, all bids of the account stay below all its asks and open offers. All that the account sold, offers and
		///   asks for in an interval stays within its export limit, all that it bought and bids for within its import limit.
		///
		/// For a bid, its energy at its limit price goes into the pool; what it does not cost comes back with settlement. For an ask, what the
		/// supplier would ask for the energy above the limit price is held until then.
		///
		/// Errors: `NoOrders`, `NotConnected`, `TradingSuspended`, `InArrears`, `GateClosed`, `BeyondHorizon`, `PriceOffLadder`,
		/// `EnergyTooSmall`, `OtherArea`, `NoSupplyTerms`, `NotMetered`, `TooManyOrders`, `CrossedOrders`, `ExceedsExportLimit`,
		/// `ExceedsImportLimit`, `LadderFull`; the currency's, if the money is not there.
		///
		/// Emits `OrdersPlaced`.
		#[pallet::call_index(6)]
		#[pallet::weight(Pallet::<T>::weigh_orders(
			T::WeightInfo::place_orders(orders.len() as u32),
			orders.iter().map(|order| (order.interval, order.side)),
		))]
		pub fn place_orders(origin: OriginFor<T>, orders: BoundedVec<Order, T::MaxOrdersPerCall>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_place_orders(who, orders)
		}

		/// Takes orders back, each whole, with what they lie in the pool with or are backed with. All of them or none.
		///
		/// Origin: signed, their owner; also in an emergency. Not after gate closure, nor in the last `FirmOrders` intervals before it: what stands
		/// then is meant.
		///
		/// - `orders`: up to `MaxOrdersPerCall`, each by its interval, side and price.
		///
		/// Errors: `NoOrders`, `GateClosed`, `OrdersFirm`, `UnknownOrder`.
		///
		/// Emits `OrdersCancelled`.
		#[pallet::call_index(7)]
		#[pallet::weight(Pallet::<T>::weigh_orders(
			T::WeightInfo::cancel_orders(orders.len() as u32),
			orders.iter().map(|order| (order.interval, order.side)),
		))]
		pub fn cancel_orders(
			origin: OriginFor<T>,
			orders: BoundedVec<OrderKey, T::MaxOrdersPerCall>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_cancel_orders(who, orders)
		}

		/// Clears the auction of an interval over a whole zone, with the edges and suspensions that were in force when its gate closed. The chain
		/// does it by itself before the first extrinsic of the first block after the gate; this is for a zone that a block has no room for.
		///
		/// Origin: signed, anybody. Operational.
		///
		/// - `root`: the zone's root.
		/// - `interval`: one whose gate has closed no longer than `ClearingWindow` intervals ago.
		///
		/// Errors: `GateOpen`, `ClearingTooLate`, `UnknownMarket`, `AlreadyCleared`, `TradingSuspended` if the whole zone might not trade as the
		/// gate closed.
		///
		/// Emits `AreaCleared` for each area, and `MarketCleared`.
		#[pallet::call_index(8)]
		#[pallet::weight((T::WeightInfo::clear_market(T::Grid::max_market_size()), DispatchClass::Operational))]
		pub fn clear_market(origin: OriginFor<T>, root: AreaId, interval: Interval) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let areas = Self::do_clear_market(root, interval)?;
			Ok(Some(T::WeightInfo::clear_market(areas)).into())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// An open offer.
		pub fn get_energy_offer(offer: OfferId<T::AccountId>) -> Option<Offer<T::AccountId>> {
			Self::offer(&offer)
		}

		/// Open offers for an interval, up to `limit` of them (1 to 256), behind the offer `from`; from the first one on without it. A page looks at
		/// 1 024 accounts at most, so it may hold fewer than `limit` and still not be the last: `next` says from where to ask on.
		pub fn get_open_offers(
			interval: Interval,
			from: Option<OfferId<T::AccountId>>,
			limit: u32,
		) -> OfferPage<T::AccountId> {
			Self::open_offers(interval, from, limit)
		}

		/// What an account bought and sold for an interval: by offers, and once it is settled by the auction too.
		pub fn get_position(who: T::AccountId, interval: Interval) -> Option<Position> {
			Positions::<T>::get(interval, who).map(|record| record.position)
		}

		/// What is on the books of an area's auction for an interval (Wh at mills per kWh), until the interval is settled.
		pub fn get_order_book(area: AreaId, interval: Interval) -> OrderBook {
			Self::order_book(area, interval)
		}

		/// What the auction would come to in an area, were the gate to close now on the orders that stand. `None` once it has closed, for an area
		/// that cannot trade, or where nobody has ordered. It costs a clearing of the area's whole zone, at most 256 areas with 8 pages of orders
		/// each: some tens of milliseconds.
		pub fn get_indicative_clearing(area: AreaId, interval: Interval) -> Option<Clearing> {
			Self::indicative(area, interval)
		}

		/// Where the auction of an area and interval stands, and what it came to. A market in which nobody ordered is void, and one that is
		/// forgotten appears so.
		pub fn get_clearing(area: AreaId, interval: Interval) -> (MarketPhase, Option<Clearing>) {
			Self::clearing_of(area, interval)
		}

		/// Everything that an account has to do with an interval; `None` if that is nothing.
		pub fn get_statement(who: T::AccountId, interval: Interval) -> Option<Statement> {
			Self::statement(&who, interval)
		}

		/// An account's energy (Wh) and arrears (plancks) at a glance.
		pub fn get_energy_balance(who: T::AccountId) -> EnergyBalance {
			Self::energy_balance(who)
		}

		/// What waits in the pool for an account, in plancks.
		pub fn get_unclaimed(who: T::AccountId) -> Balance {
			Unclaimed::<T>::get(who)
		}
	}
}
