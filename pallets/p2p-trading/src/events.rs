//! The pallet's events and errors.

use frame_support::pallet_macros::pallet_section;

/// The events and the errors, which are a part of the pallet itself.
#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A participant offered energy of an interval.
		EnergyOfferCreated {
			/// The offer's id, with interval and seller.
			offer: OfferId<T::AccountId>,
			/// The area whose participants may accept it.
			area: AreaId,
			/// How much is offered, in Wh.
			energy_wh: Energy,
			/// In mills per kWh.
			price_mills: Price,
			/// What is reserved of the seller for it, in plancks.
			reserved: Balance,
		},
		/// A participant accepted an offer in whole or in part.
		EnergyOfferAccepted {
			/// The offer's id, with interval and seller.
			offer: OfferId<T::AccountId>,
			/// Who accepted it.
			buyer: T::AccountId,
			/// How much of it, in Wh.
			energy_wh: Energy,
			/// In mills per kWh.
			price_mills: Price,
			/// What the buyer pays, in plancks: reserved until the interval is settled.
			paid: Balance,
			/// What of that is the seller's, in plancks.
			revenue: Balance,
		},
		/// A seller cancelled what was left of its offer.
		EnergyOfferCancelled {
			/// The offer's id, with interval and seller.
			offer: OfferId<T::AccountId>,
			/// What was left of it, in Wh.
			energy_wh: Energy,
			/// What had been reserved for it and is free again, in plancks.
			released: Balance,
		},
		/// What was left of a seller's offers for an interval expired at gate closure.
		EnergyOffersExpired {
			/// Whose offers.
			seller: T::AccountId,
			/// For which interval.
			interval: Interval,
			/// What was left of them, in Wh.
			energy_wh: Energy,
			/// What had been reserved for it and is free again, in plancks.
			released: Balance,
		},
		/// A participant placed orders in the auction.
		OrdersPlaced {
			/// Who.
			who: T::AccountId,
			/// In which area.
			area: AreaId,
			/// The orders.
			orders: BoundedVec<Order, T::MaxOrdersPerCall>,
			/// What is reserved for them, in plancks.
			reserved: Balance,
		},
		/// A participant cancelled orders.
		OrdersCancelled {
			/// Who.
			who: T::AccountId,
			/// Which orders.
			orders: BoundedVec<OrderKey, T::MaxOrdersPerCall>,
			/// What had been reserved for them and is free again, in plancks.
			released: Balance,
		},
		/// What an account had traded, offered and ordered for an interval was cut back to what measures,
		/// envelopes and its operator have left of its limits. Nobody pays or earns anything for it.
		PositionsCut {
			/// The interval.
			interval: Interval,
			/// Whose.
			who: T::AccountId,
			/// What of it.
			cut: PositionCut<T::AccountId>,
		},
		/// The auction of an interval has a result in an area.
		AreaCleared {
			/// The interval.
			interval: Interval,
			/// The area.
			area: AreaId,
			/// The result.
			clearing: Clearing,
			/// The grid fees and the congestion rent of its edge, in plancks.
			income: Balance,
		},
		/// The auction of an interval is cleared in a zone.
		MarketCleared {
			/// The interval.
			interval: Interval,
			/// The zone.
			zone: ZoneId,
			/// How many areas it has.
			areas: u32,
			/// What was bought in all of them, in Wh.
			traded_wh: u128,
		},
		/// The chain did not clear the auction of a zone: it may not trade, or does not exist any
		/// more. As long as `ClearingWindow` lasts, `clear_market` can try again; then the auction
		/// is void.
		MarketNotCleared {
			/// The interval.
			interval: Interval,
			/// The zone.
			zone: ZoneId,
			/// Why.
			error: DispatchError,
		},
		/// The council set on which terms the members of an area share.
		SharingTermsSet {
			/// The area.
			area: AreaId,
			/// The prices; none where nothing is shared.
			terms: Option<SharingTerms>,
			/// The first interval.
			from: Interval,
		},
		/// The council set what is charged in an area for energy beyond the limits of a connection.
		BreachChargeSet {
			/// The area.
			area: AreaId,
			/// In mills per kWh; none where nothing is charged.
			charge_mills: Option<Price>,
			/// The first interval.
			from: Interval,
		},
		/// Accounts of a page were charged for energy beyond the limits of their connections. The community
		/// fund receives it.
		BreachesCharged {
			/// The interval that it flowed in.
			interval: Interval,
			/// The area of the page.
			area: AreaId,
			/// The page.
			page: u32,
			/// Each account, what it took or gave beyond its limits, in Wh, and what it was charged, in
			/// plancks.
			accounts: Vec<(T::AccountId, Energy, Balance)>,
		},
		/// A member set how it takes part in sharing.
		ParticipationSet {
			/// Who.
			who: T::AccountId,
			/// Its own prices, and how much of its energy.
			participation: Participation,
			/// The first interval.
			from: Interval,
		},
		/// What the members of an area share in an interval has a result. There is none for an area in
		/// which nothing was shared and through which nothing flowed.
		AreaShared {
			/// The interval.
			interval: Interval,
			/// The area.
			area: AreaId,
			/// The result.
			clearing: Clearing,
			/// The grid fees and the congestion rent of its edge in sharing, in plancks.
			income: Balance,
		},
		/// What the members of a zone share in an interval is cleared.
		ZoneShared {
			/// The interval.
			interval: Interval,
			/// The zone.
			zone: ZoneId,
			/// What was bought in all its areas, in Wh.
			shared_wh: u128,
		},
		/// What the members of a zone offered could not be cleared, or the zone does not exist any more:
		/// the energy is the suppliers'.
		ZoneNotShared {
			/// The interval.
			interval: Interval,
			/// The zone.
			zone: ZoneId,
			/// Why.
			error: DispatchError,
		},
		/// An area's market is closed: the income of its edge is paid out, and what rounding left
		/// goes to the supplier.
		MarketSettled {
			/// The interval.
			interval: Interval,
			/// The area.
			area: AreaId,
			/// The area's supplier; none where it had none, and then nothing was traded in the area.
			supplier: Option<T::AccountId>,
			/// The energy that rounding left for the supplier to deliver, in Wh.
			rounding_wh: i128,
			/// The money that rounding left for the supplier, in plancks.
			rounding: Balance,
			/// Who received the income: the network account, or the community fund where none is
			/// named or the edge was cut when orders could not be taken back. None without income.
			income_to: Option<T::AccountId>,
			/// Grid fees and congestion rent of the area's edge, in plancks.
			income: Balance,
			/// The profits of trades without energy, which the community fund received, in plancks.
			to_fund: Balance,
		},
		/// An interval is settled for accounts of a page of connection points.
		PageSettled {
			/// The interval.
			interval: Interval,
			/// The area that they lie in, and whose terms applied.
			area: AreaId,
			/// The page.
			page: u32,
			/// The balance-responsible account; none where the area had none, and then nobody pays
			/// for the imbalance.
			supplier: Option<T::AccountId>,
			/// What it came to for each account that traded or was metered.
			accounts: Vec<SettledAccount<T::AccountId>>,
		},
		/// A supplier has set how much it pays at once for each of its customers in an area in sharing.
		SharingAdvanceSet {
			/// The supplier.
			supplier: T::AccountId,
			/// The area.
			area: AreaId,
			/// For each account, in plancks; 0 for nothing.
			amount: Balance,
		},
		/// A supplier pays for customers on a page that buy in sharing. They owe it, on their running
		/// balance.
		SharingAdvanced {
			/// The interval.
			interval: Interval,
			/// The page.
			page: u32,
			/// The supplier.
			supplier: T::AccountId,
			/// For each account, in plancks.
			accounts: Vec<(T::AccountId, Balance)>,
		},
		/// The council has set the weight of a connection point, by which its area divides.
		SharingWeightSet {
			/// Whose connection point.
			who: T::AccountId,
			/// The weight.
			weight: SharingWeight,
			/// The first interval that it holds for.
			from: Interval,
		},
		/// What an area shares could not be divided by weights, and is the supplier's.
		AreaNotShared {
			/// The interval.
			interval: Interval,
			/// The area.
			area: AreaId,
			/// Why.
			error: DispatchError,
		},
		/// Meters showed more of an interval after it had been settled. The difference is settled too.
		IntervalCorrected {
			/// The interval.
			interval: Interval,
			/// The area that the accounts lie in, and whose terms applied.
			area: AreaId,
			/// The page.
			page: u32,
			/// With whom the difference is settled.
			supplier: Option<T::AccountId>,
			/// What became known of each account, and what it changed.
			accounts: Vec<(T::AccountId, Correction)>,
		},
		/// What became known of an interval after its settlement could not be settled there. It is settled
		/// in the oldest open interval instead.
		CorrectionFailed {
			/// The interval.
			interval: Interval,
			/// The page.
			page: u32,
			/// Why.
			error: DispatchError,
		},
		/// A month is over for a page of connection points: its bills are final, and in the month's tree.
		BillsClosed {
			/// The month.
			month: Month,
			/// The page.
			page: u32,
			/// How many bills.
			bills: u32,
		},
		/// An account moved money from its wallet into its clearing account.
		Deposited {
			/// Whose.
			who: T::AccountId,
			/// How much, in plancks.
			amount: Balance,
		},
		/// An account moved money from its clearing account into its wallet.
		Withdrawn {
			/// Whose.
			who: T::AccountId,
			/// How much, in plancks.
			amount: Balance,
		},
		/// A supplier moved money from its wallet into its account in the market.
		SupplierDeposited {
			/// Which supplier.
			who: T::AccountId,
			/// How much, in plancks.
			amount: Balance,
		},
		/// A supplier moved money from its account in the market into its wallet.
		SupplierWithdrew {
			/// Which supplier.
			who: T::AccountId,
			/// How much, in plancks.
			amount: Balance,
		},
		/// A supplier set how far its customers in an area may run up a debt.
		CreditLimitSet {
			/// Which supplier.
			supplier: T::AccountId,
			/// In which area.
			area: AreaId,
			/// How much each account may owe, in plancks.
			amount: Balance,
		},
		/// All accounts of an interval are settled, and its areas' markets closed. There is none
		/// for an interval without accounts.
		SettlementCompleted {
			/// The interval.
			interval: Interval,
		},
		/// The chain could not settle an account's interval and left it as it was; `settle` can try
		/// again.
		SettlementFailed {
			/// The interval.
			interval: Interval,
			/// Whose.
			who: T::AccountId,
			/// Why.
			error: DispatchError,
		},
		/// What a debtor owed and could not pay became arrears.
		ArrearsRecorded {
			/// Who owes.
			debtor: T::AccountId,
			/// Whom.
			creditor: T::AccountId,
			/// How much, in plancks.
			amount: Balance,
			/// All that it owes this creditor in arrears now, in plancks.
			owed: Balance,
		},
		/// A debtor paid arrears.
		ArrearsPaid {
			/// Who paid.
			debtor: T::AccountId,
			/// To whom.
			creditor: T::AccountId,
			/// How much, in plancks.
			amount: Balance,
			/// What it still owes this creditor, in plancks.
			left: Balance,
		},
		/// What a creditor owed its debtor in turn, or held for it, was taken for its arrears; or the
		/// creditor became the debtor's customer again, and they are in the balance between them.
		ArrearsSetOff {
			/// Who owed.
			debtor: T::AccountId,
			/// Whom.
			creditor: T::AccountId,
			/// How much, in plancks.
			amount: Balance,
			/// What it still owes this creditor, in plancks.
			left: Balance,
		},
		/// An account could not receive a payment, which waits for it in the pool.
		PayoutDeferred {
			/// Whose payment.
			who: T::AccountId,
			/// How much, in plancks.
			amount: Balance,
		},
		/// An account's pending payout was paid to it.
		PayoutClaimed {
			/// Whose payout.
			who: T::AccountId,
			/// How much, in plancks.
			amount: Balance,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The account has no grid connection.
		NotConnected,
		/// An emergency suspends trading in the area.
		TradingSuspended,
		/// The account owes arrears.
		InArrears,
		/// The gate for the interval has closed.
		GateClosed,
		/// The interval lies beyond the trading horizon.
		BeyondHorizon,
		/// The price is no level of the ladder (0 to 2 047 mills per kWh).
		PriceOffLadder,
		/// The energy is below the minimum, or 0.
		EnergyTooSmall,
		/// What the acceptance leaves of the offer is below the minimum, and not 0.
		RestTooSmall,
		/// The energy is more than what is left of the offer.
		ExceedsOffer,
		/// Sold, offered and asked energy would be more than the connection may export in the interval.
		ExceedsExportLimit,
		/// Bought and bid energy would be more than the connection may import in the interval.
		ExceedsImportLimit,
		/// The account has as many open offers for the interval as it may have.
		TooManyOffers,
		/// The account has sold and offers, or has bought, at as many prices of the interval as it
		/// may.
		TooManyPrices,
		/// The account has used up the numbers of its offers for the interval: it has made 65 535
		/// of them.
		OfferNumbersExhausted,
		/// There is no such open offer.
		UnknownOffer,
		/// The offer is the account's own.
		OwnOffer,
		/// The offer is another account's.
		NotSeller,
		/// The account's connection lies in another area than the offer, its position for the
		/// interval, or its order page.
		OtherArea,
		/// The area has no supplier and tariff in the interval.
		NoSupplyTerms,
		/// The interval still takes readings.
		TooEarly,
		/// The page is settled in the interval already, as everything is whose records have been deleted.
		AlreadySettled,
		/// Other pages, or earlier intervals, are settled first.
		NotNext,
		/// The amount is 0.
		AmountZero,
		/// The account owes this creditor nothing.
		NoArrears,
		/// The account is not the area's supplier.
		NotSupplier,
		/// The account has no pending payout.
		NoPendingPayout,
		/// A number would not fit its type.
		Overflow,
		/// The records contradict each other.
		Corrupt,
		/// The seller's connection can no longer deliver what it would have sold: it has gone, lies
		/// in another area, or may export less.
		SellerCannotDeliver,
		/// There is no order in the call.
		NoOrders,
		/// The account has as many orders on the order page as it may have.
		TooManyOrders,
		/// The price level of the area's ladder holds no more.
		LadderFull,
		/// The account has no such order.
		UnknownOrder,
		/// The gate for the interval is still open.
		GateOpen,
		/// The clearing window of the interval is over.
		ClearingTooLate,
		/// The zone's auction for the interval is cleared already.
		AlreadyCleared,
		/// There is no such zone.
		UnknownZone,
		/// Nobody in the zone has ordered for the interval.
		NothingToClear,
		/// The account's bids for an interval would not stay below its asks and its open offers.
		CrossedOrders,
		/// The orders for the interval are firm: its gate closes within `FirmOrders` intervals.
		OrdersFirm,
		/// The account has no active meter at its connection, and is not the area's supplier.
		NotMetered,
		/// Only the council may do this.
		NotCouncil,
		/// There is no such area.
		UnknownArea,
		/// The first interval comes too early: whoever shares relies on the present terms until then.
		NoticeTooShort,
		/// The prices do not lie within the area's tariff, or the price to sell at is above the price to
		/// buy at.
		OutsideTariff,
		/// The area's schedule of terms has no room for another change.
		TooManyChanges,
		/// The percentage is above 100.
		PercentTooHigh,
		/// The intervals before the account's last change of its participation are not settled yet.
		ParticipationChanging,
		/// The intervals before the last change of the weight are not settled yet.
		WeightChanging,
		/// An area has too many connection points for all of them to be divided among by weights.
		TooManyConnections,
		/// Where energy is divided by weights, it has one price: to sell at and to buy at.
		KeyNeedsOnePrice,
		/// Seller or buyer has traded by offers of the interval with as many others as it may: it trades on
		/// with those, and in the auction.
		TooManyCounterparts,
		/// The orders for the interval are not firm yet: nothing is cut back.
		NotFirm,
		/// What the account traded, offers and ordered for the interval lies within its limits.
		NothingToCut,
	}
}
