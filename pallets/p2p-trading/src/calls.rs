//! The pallet's calls: origin, one `do_…` function, one event.

use frame_support::pallet_macros::pallet_section;

/// The calls, which are a part of the pallet itself.
#[pallet_section]
mod calls {
	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Offers energy of an interval to the participants of the caller's area, until gate closure.
		///
		/// The supplier's shortfall price above the offer's price is held as collateral until the
		/// offer is cancelled or expires, or what was sold of it is settled.
		///
		/// ## Dispatch Origin
		///
		/// Signed: a participant with an active meter, or the area's supplier. Pays the fee.
		///
		/// ## Parameters
		///
		/// - `interval`: when it is delivered; later than the present one by more than
		///   `GateClosure` and at most `TradingHorizon` (`grid_currentInterval` returns the present
		///   one).
		/// - `energy_wh`: in Wh, at least `MinEnergy`.
		/// - `price_mills`: in mills per kWh, below 2 048.
		///
		/// ## Errors
		///
		/// - [`Error::GateClosed`], [`Error::BeyondHorizon`], [`Error::PriceOffLadder`],
		///   [`Error::EnergyTooSmall`]: if a parameter is outside its range.
		/// - [`Error::NotConnected`], [`Error::NotMetered`]: if the caller is no participant, or
		///   has no active meter.
		/// - [`Error::TradingSuspended`]: if an emergency suspends trading in its area
		///   (`grid_getCurrentGridStatus`).
		/// - [`Error::InArrears`]: if it owes anybody anything (`trading_getEnergyBalance`).
		/// - [`Error::OtherArea`]: if it has a position or orders of the same time in another area.
		/// - [`Error::NoSupplyTerms`]: if nobody supplies the area in the interval
		///   (`grid_getSupplyTerms`).
		/// - [`Error::ExceedsExportLimit`]: if all that it sold, offers and asks in the interval
		///   (`trading_getStatement`) would be more than its connection may export
		///   (`grid_getConnection`).
		/// - [`Error::CrossedOrders`]: if it bids as much as this price, or more, for the interval.
		/// - [`Error::TooManyOffers`]: if it has `MaxOffersPerAccount` open offers for the interval.
		/// - [`Error::OfferNumbersExhausted`]: if it has made 65 535 offers for the interval.
		/// - `TokenError::FundsUnavailable`: if it lacks the collateral.
		///
		/// ## Events
		///
		/// - [`Event::EnergyOfferCreated`]
		#[pallet::call_index(0)]
		pub fn create_energy_offer(
			origin: OriginFor<T>,
			interval: Interval,
			energy_wh: Energy,
			price_mills: Price,
		) -> DispatchResult {
			let seller = ensure_signed(origin)?;
			let (number, area, collateral) = Self::do_create_offer(&seller, interval, energy_wh, price_mills)?;
			Self::deposit_event(Event::EnergyOfferCreated {
				offer: OfferId {
					interval,
					seller,
					number,
				},
				area,
				energy_wh,
				price_mills,
				collateral,
			});
			Ok(())
		}

		/// Accepts an offer in whole or in part, and pays for it.
		///
		/// The payment lies in the pool until the seller's interval is settled.
		///
		/// ## Dispatch Origin
		///
		/// Signed: a participant of the offer's area with an active meter, or the area's supplier.
		/// Pays the fee.
		///
		/// ## Parameters
		///
		/// - `offer`: the offer's id.
		/// - `energy_wh`: in Wh: all that is left of the offer (`trading_getEnergyOffer`), or at
		///   least `MinEnergy` such that at least `MinEnergy` is left.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownOffer`], [`Error::OwnOffer`]: if there is no such open offer, or it is
		///   the caller's own.
		/// - [`Error::GateClosed`]: if its gate has closed (`grid_currentInterval`, `GateClosure`).
		/// - [`Error::EnergyTooSmall`], [`Error::ExceedsOffer`], [`Error::RestTooSmall`]: if the
		///   energy is outside its range.
		/// - [`Error::NotConnected`], [`Error::NotMetered`]: if the caller is no participant, or
		///   has no active meter.
		/// - [`Error::NoSupplyTerms`]: if it has no active meter, and nobody supplies the area
		///   (`grid_getSupplyTerms`).
		/// - [`Error::TradingSuspended`]: if an emergency suspends trading in its area
		///   (`grid_getCurrentGridStatus`).
		/// - [`Error::InArrears`]: if it owes anybody anything (`trading_getEnergyBalance`).
		/// - [`Error::OtherArea`]: if it is connected, or has traded, in another area.
		/// - [`Error::ExceedsImportLimit`]: if all that it bought and bids for the interval
		///   (`trading_getStatement`) would be more than its connection may import
		///   (`grid_getConnection`).
		/// - [`Error::SellerCannotDeliver`]: if the seller's connection (`grid_getConnection`) no
		///   longer allows it.
		/// - `TokenError::FundsUnavailable`: if it lacks the money.
		///
		/// ## Events
		///
		/// - [`Event::EnergyOfferAccepted`]
		#[pallet::call_index(1)]
		pub fn accept_energy_offer(
			origin: OriginFor<T>,
			offer: OfferId<T::AccountId>,
			energy_wh: Energy,
		) -> DispatchResult {
			let buyer = ensure_signed(origin)?;
			let (price_mills, paid, revenue) = Self::do_accept_offer(&buyer, &offer, energy_wh)?;
			Self::deposit_event(Event::EnergyOfferAccepted {
				offer,
				buyer,
				energy_wh,
				price_mills,
				paid,
				revenue,
			});
			Ok(())
		}

		/// Cancels what is left of an offer, and releases its collateral. What was accepted stays sold.
		///
		/// ## Dispatch Origin
		///
		/// Signed: the seller, also in an emergency. Pays the fee.
		///
		/// ## Parameters
		///
		/// - `offer`: the offer's id.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownOffer`]: if there is no such open offer.
		/// - [`Error::NotSeller`]: if it is another account's.
		/// - [`Error::GateClosed`]: if its gate has closed (`grid_currentInterval`, `GateClosure`);
		///   it expires by itself.
		///
		/// ## Events
		///
		/// - [`Event::EnergyOfferCancelled`]
		#[pallet::call_index(2)]
		pub fn cancel_energy_offer(origin: OriginFor<T>, offer: OfferId<T::AccountId>) -> DispatchResult {
			let seller = ensure_signed(origin)?;
			let cancelled = Self::do_cancel_offer(&seller, &offer)?;
			Self::deposit_event(Event::EnergyOfferCancelled {
				offer,
				energy_wh: cancelled.energy_wh,
				released: cancelled.collateral,
			});
			Ok(())
		}

		/// Settles an account's interval: revenue to the seller, escrow and collateral back, and with
		/// the supplier what its meters measured beyond or short of what it traded, at the tariff.
		///
		/// What it sold and did not deliver costs the greater of its own price and the shortfall
		/// price; what it bought and did not use gives back the lesser of its own price and the
		/// surplus price. Where there is both, the dearest such sale is paired with the cheapest such
		/// purchase first, and a profit of the pair goes to the community fund.
		///
		/// The chain does this by itself when a block has weight to spare. This call is for an
		/// account that does not want to wait, and for one that the chain could not settle. With
		/// the last of those the interval is completed.
		///
		/// What cannot be paid becomes arrears, and what cannot be received a pending payout:
		/// neither is an error.
		///
		/// ## Dispatch Origin
		///
		/// Signed: any account. Pays the fee.
		///
		/// ## Parameters
		///
		/// - `who`: whose interval; it need not be a participant any more.
		/// - `interval`: one that has ended and takes no more readings.
		///
		/// ## Errors
		///
		/// - [`Error::TooEarly`]: if it still takes readings (`production_getInterval` returns
		///   whether it is open).
		/// - [`Error::NothingToSettle`]: if the account neither traded nor was metered in it.
		/// - [`Error::AlreadySettled`]: if it is settled (`trading_getStatement`), or its records
		///   are deleted.
		/// - [`Error::Overflow`], [`Error::Corrupt`]: if the records do not allow a settlement.
		///
		/// ## Events
		///
		/// - [`Event::IntervalSettled`]
		/// - [`Event::EnergyOffersExpired`]: if offers had not expired yet.
		/// - [`Event::ArrearsSetOff`]: if one of account and supplier owed the other already.
		/// - [`Event::PayoutDeferred`], [`Event::PayoutClaimed`]: if somebody could not receive a
		///   payment.
		#[pallet::call_index(3)]
		#[pallet::weight(Pallet::<T>::weigh_settle(true, true))]
		pub fn settle(origin: OriginFor<T>, who: T::AccountId, interval: Interval) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let estimated = Self::do_settle(&who, interval)?;
			let resolved = Self::resolve(&who, interval);
			Ok(Some(Self::weigh_settle(estimated, resolved)).into())
		}

		/// Pays arrears, up to what is owed.
		///
		/// ## Dispatch Origin
		///
		/// Signed: the debtor. Pays the fee.
		///
		/// ## Parameters
		///
		/// - `creditor`: to whom.
		/// - `amount`: in plancks; of more than what is owed, what is owed is paid.
		///
		/// ## Errors
		///
		/// - [`Error::AmountZero`]: if the amount is 0.
		/// - [`Error::NoArrears`]: if the caller owes this creditor nothing.
		/// - `TokenError::FundsUnavailable`: if it lacks the money.
		///
		/// ## Events
		///
		/// - [`Event::ArrearsPaid`]
		/// - [`Event::PayoutDeferred`], [`Event::PayoutClaimed`]: if the creditor could not receive
		///   the payment.
		#[pallet::call_index(4)]
		pub fn pay_arrears(origin: OriginFor<T>, creditor: T::AccountId, amount: Balance) -> DispatchResult {
			let debtor = ensure_signed(origin)?;
			let (amount, left) = Self::do_pay_arrears(&debtor, &creditor, amount)?;
			Self::deposit_event(Event::ArrearsPaid {
				debtor,
				creditor,
				amount,
				left,
			});
			Ok(())
		}

		/// Pays an account's pending payout: money that waits in the pool because the account could
		/// not receive it before.
		///
		/// ## Dispatch Origin
		///
		/// Signed: any account. Pays the fee.
		///
		/// ## Parameters
		///
		/// - `who`: whose payout.
		///
		/// ## Errors
		///
		/// - [`Error::NoPendingPayout`]: if it has none (`trading_getPendingPayout`).
		/// - `TokenError::BelowMinimum`: if the account does not exist and the payout is below the
		///   existential deposit.
		///
		/// ## Events
		///
		/// - [`Event::PayoutClaimed`]
		#[pallet::call_index(5)]
		pub fn claim_payout(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::pay_pending_payout(&who)
		}

		/// Places orders in the auction, for many intervals and both sides at once. All of them or
		/// none.
		///
		/// A bid pays its energy at its limit price into the pool; what it does not cost comes back
		/// at settlement. For an ask, the supplier's shortfall price above the limit price is held
		/// as collateral until settlement. An order for the interval, side and price of another
		/// order of the account adds to that order.
		///
		/// ## Dispatch Origin
		///
		/// Signed: a participant with an active meter, or the area's supplier. Pays the fee.
		///
		/// ## Parameters
		///
		/// - `orders`: up to `MaxOrdersPerCall`. Each has an interval later than the present one by
		///   more than `GateClosure` and at most `TradingHorizon` (`grid_currentInterval`), a side,
		///   a limit price below 2 048 mills per kWh, and at least `MinEnergy` Wh.
		///
		/// ## Errors
		///
		/// - [`Error::NoOrders`]: if there is none.
		/// - [`Error::GateClosed`], [`Error::BeyondHorizon`], [`Error::PriceOffLadder`],
		///   [`Error::EnergyTooSmall`]: if a part of an order is outside its range.
		/// - [`Error::NotConnected`], [`Error::NotMetered`]: if the caller is no participant, or
		///   has no active meter.
		/// - [`Error::TradingSuspended`]: if an emergency suspends trading in its area
		///   (`grid_getCurrentGridStatus`).
		/// - [`Error::InArrears`]: if it owes anybody anything (`trading_getEnergyBalance`).
		/// - [`Error::OtherArea`]: if it has a position or orders of the same time in another area.
		/// - [`Error::NoSupplyTerms`]: if nobody supplies the area in an interval
		///   (`grid_getSupplyTerms`).
		/// - [`Error::TooManyOrders`]: if it would have more than `MaxOrdersPerPage` orders for 32
		///   intervals.
		/// - [`Error::CrossedOrders`]: if in an interval its bids would not stay below its asks and
		///   its open offers.
		/// - [`Error::ExceedsExportLimit`], [`Error::ExceedsImportLimit`]: if in an interval all
		///   that it sold, offers and asks, or all that it bought and bids
		///   (`trading_getStatement`), would be more than its connection may carry
		///   (`grid_getConnection`).
		/// - [`Error::LadderFull`]: if a price level of its area would hold more than 2⁴³ Wh
		///   (`trading_getOrderBook`).
		/// - `TokenError::FundsUnavailable`: if it lacks the money.
		///
		/// ## Events
		///
		/// - [`Event::OrdersPlaced`]
		#[pallet::call_index(6)]
		#[pallet::weight(Pallet::<T>::weigh_orders(
			T::WeightInfo::place_orders(orders.len() as u32),
			orders.iter().map(|order| (order.interval, order.side)),
		))]
		pub fn place_orders(origin: OriginFor<T>, orders: BoundedVec<Order, T::MaxOrdersPerCall>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			let (area, escrow, collateral) = Self::do_place_orders(&who, &orders)?;
			Self::deposit_event(Event::OrdersPlaced {
				who,
				area,
				orders,
				escrow,
				collateral,
			});
			Ok(())
		}

		/// Cancels orders, each whole, with their escrow or collateral. All of them or none.
		///
		/// ## Dispatch Origin
		///
		/// Signed: their owner, also in an emergency. Pays the fee.
		///
		/// ## Parameters
		///
		/// - `orders`: up to `MaxOrdersPerCall`, each by its interval, side and price
		///   (`trading_getStatement` returns an account's orders for an interval).
		///
		/// ## Errors
		///
		/// - [`Error::NoOrders`]: if there is none.
		/// - [`Error::GateClosed`]: if the gate for one has closed (`grid_currentInterval`,
		///   `GateClosure`).
		/// - [`Error::OrdersFirm`]: if one is firm, as its gate closes within `FirmOrders` intervals.
		/// - [`Error::UnknownOrder`]: if the caller has no such order.
		///
		/// ## Events
		///
		/// - [`Event::OrdersCancelled`]
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
			let (refunded, released) = Self::do_cancel_orders(&who, &orders)?;
			Self::deposit_event(Event::OrdersCancelled {
				who,
				orders,
				refunded,
				released,
			});
			Ok(())
		}

		/// Clears the auction of an interval over a whole zone, with the edges and suspensions that
		/// were in force when its gate closed.
		///
		/// The chain does this by itself before the first extrinsic of the first block after gate
		/// closure. This call is for a zone that the block had no weight for.
		///
		/// ## Dispatch Origin
		///
		/// Signed: any account. Pays the fee. Operational.
		///
		/// ## Parameters
		///
		/// - `zone`: the zone.
		/// - `interval`: one whose gate closed less than `ClearingWindow` intervals ago.
		///
		/// ## Errors
		///
		/// - [`Error::GateOpen`], [`Error::ClearingTooLate`]: if the interval is outside its range
		///   (`trading_getClearing` returns the phase).
		/// - [`Error::UnknownZone`]: if there is no such zone.
		/// - [`Error::NothingToClear`]: if nobody in the zone has ordered for the interval.
		/// - [`Error::AlreadyCleared`]: if it is cleared (`trading_getClearing`).
		/// - [`Error::TradingSuspended`]: if trading was suspended in the whole zone when the gate
		///   closed.
		///
		/// ## Events
		///
		/// - [`Event::AreaCleared`] for each area
		/// - [`Event::MarketCleared`]
		#[pallet::call_index(8)]
		#[pallet::weight((T::WeightInfo::clear_market(T::Grid::max_zone_size()), DispatchClass::Operational))]
		pub fn clear_market(origin: OriginFor<T>, zone: ZoneId, interval: Interval) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let areas = Self::do_clear_market(zone, interval)?;
			Ok(Some(T::WeightInfo::clear_market(areas)).into())
		}
	}
}
