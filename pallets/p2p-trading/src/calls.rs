//! The pallet's calls: origin, one `do_…` function, one event.

use frame_support::pallet_macros::pallet_section;

/// The calls, which are a part of the pallet itself.
#[pallet_section]
mod calls {
	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Offers energy of an interval to the participants of the caller's area, until gate closure.
		///
		/// What the supplier's shortfall price is above the offer's price is reserved in the caller's
		/// clearing account until the offer is cancelled or expires, or what was sold of it is
		/// settled. What is missing there is drawn from its wallet.
		///
		/// ## Dispatch Origin
		///
		/// Signed: a participant with an active meter, or the area's supplier. Pays the fee.
		///
		/// ## Parameters
		///
		/// - `interval`: when it is delivered; later than the present one by more than `GateClosure` and at most
		///   `TradingHorizon` (`grid_currentInterval` returns the present one).
		/// - `energy_wh`: in Wh, at least `MinEnergy`.
		/// - `price_mills`: in mills per kWh, below 2 048.
		///
		/// ## Errors
		///
		/// - [`Error::GateClosed`], [`Error::BeyondHorizon`], [`Error::PriceOffLadder`],
		///   [`Error::EnergyTooSmall`]: if a parameter is outside its range.
		/// - [`Error::NotConnected`], [`Error::NotMetered`]: if the caller is no participant, or has no active meter.
		/// - [`Error::TradingSuspended`]: if an emergency suspends trading in its area (`grid_getCurrentGridStatus`).
		/// - [`Error::InArrears`]: if it owes anybody anything (`trading_getEnergyBalance`).
		/// - [`Error::OtherArea`]: if it has a position or orders of the same time in another area.
		/// - [`Error::NoSupplyTerms`]: if nobody supplies the area in the interval (`grid_getSupplyTerms`).
		/// - [`Error::ExceedsExportLimit`]: if all that it sold, offers and asks in the interval
		///   (`trading_getStatement`) would be more than its connection may export (`grid_getConnection`).
		/// - [`Error::CrossedOrders`]: if it bids as much as this price, or more, for the interval.
		/// - [`Error::TooManyOffers`]: if it has `MaxOffersPerAccount` open offers for the interval.
		/// - [`Error::OfferNumbersExhausted`]: if it has made 65 535 offers for the interval.
		/// - `TokenError::FundsUnavailable`: if clearing account and wallet together lack the money.
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
			let (number, area, reserved) = Self::do_create_offer(&seller, interval, energy_wh, price_mills)?;
			Self::deposit_event(Event::EnergyOfferCreated {
				offer: OfferId {
					interval,
					seller,
					number,
				},
				area,
				energy_wh,
				price_mills,
				reserved,
			});
			Ok(())
		}

		/// Accepts an offer in whole or in part.
		///
		/// Its price is reserved in the caller's clearing account until the interval is settled. What
		/// is missing there is drawn from its wallet.
		///
		/// ## Dispatch Origin
		///
		/// Signed: a participant of the offer's area with an active meter, or the area's supplier. Pays the fee.
		///
		/// ## Parameters
		///
		/// - `offer`: the offer's id.
		/// - `energy_wh`: in Wh: all that is left of the offer (`trading_getEnergyOffer`), or at
		///   least `MinEnergy` such that at least `MinEnergy` is left.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownOffer`], [`Error::OwnOffer`]: if there is no such open offer, or it is the caller's own.
		/// - [`Error::GateClosed`]: if its gate has closed (`grid_currentInterval`, `GateClosure`).
		/// - [`Error::EnergyTooSmall`], [`Error::ExceedsOffer`], [`Error::RestTooSmall`]: if the
		///   energy is outside its range.
		/// - [`Error::NotConnected`], [`Error::NotMetered`]: if the caller is no participant, or has no active meter.
		/// - [`Error::NoSupplyTerms`]: if it has no active meter, and nobody supplies the area
		///   (`grid_getSupplyTerms`).
		/// - [`Error::TradingSuspended`]: if an emergency suspends trading in its area (`grid_getCurrentGridStatus`).
		/// - [`Error::InArrears`]: if it owes anybody anything (`trading_getEnergyBalance`).
		/// - [`Error::OtherArea`]: if it is connected, or has traded, in another area.
		/// - [`Error::ExceedsImportLimit`]: if all that it bought and bids for the interval (`trading_getStatement`)
		///   would be more than its connection may import (`grid_getConnection`).
		/// - [`Error::TooManyCounterparts`]: if it or the seller has traded with as many others as it may.
		/// - [`Error::SellerCannotDeliver`]: if the seller's connection (`grid_getConnection`) no longer allows it.
		/// - `TokenError::FundsUnavailable`: if clearing account and wallet together lack the money.
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

		/// Cancels what is left of an offer; what was reserved for it is free again. What was accepted stays sold.
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

		/// Settles an interval for a page of connection points: what they traded is paid, and what
		/// their meters measured beyond or short of it, and was not shared, goes onto their balances with
		/// the supplier, at the tariff. Where members share, all pages come twice: first they offer what
		/// they share, then, once the zones are cleared, they are settled.
		///
		/// What an account sold and did not deliver costs the greater of its own price and the
		/// shortfall price; what it bought and did not use gives back the lesser of its own price and
		/// the surplus price. Where there is both, the dearest such sale is paired with the cheapest
		/// such purchase first, and a profit of the pair goes to the community fund.
		///
		/// What an account owes is paid from its clearing account, beyond the supplier's credit limit
		/// from its wallet; what both lack becomes arrears. What the supplier owes is paid from its
		/// account in the market, then from its wallet; what both lack it goes on owing.
		///
		/// The chain does this by itself when a block has weight to spare, page after page. This call
		/// is for the page that comes next, and for accounts that the chain could not settle. With
		/// the last of those the interval is completed.
		///
		/// ## Dispatch Origin
		///
		/// Signed: any account. Pays the fee.
		///
		/// ## Parameters
		///
		/// - `interval`: one that has ended and takes no more readings.
		/// - `page`: the number of the page: that of a connection point (`grid_getConnectionIndex`) divided by 32.
		///
		/// ## Errors
		///
		/// - [`Error::TooEarly`]: if the interval still takes readings (`production_getInterval`
		///   returns whether it is open).
		/// - [`Error::AlreadySettled`]: if the page is settled (`trading_getStatement`), or the records are deleted.
		/// - [`Error::NotNext`]: if other pages, or earlier intervals, come first (`SettlementCursor`).
		/// - [`Error::Overflow`], [`Error::Corrupt`]: if the records of accounts that could not be
		///   settled still do not allow it.
		///
		/// ## Events
		///
		/// - [`Event::PageSettled`]
		/// - [`Event::SettlementFailed`]: for an account that cannot be settled.
		/// - [`Event::EnergyOffersExpired`]: if offers had not expired yet.
		/// - [`Event::ArrearsRecorded`]: if somebody could not pay what was due.
		/// - [`Event::ArrearsSetOff`]: if one of account and supplier owed the other arrears.
		#[pallet::call_index(3)]
		#[pallet::weight(
			Pallet::<T>::worst_step_weight().saturating_add(T::WeightInfo::cursor_step())
		)]
		pub fn settle(origin: OriginFor<T>, interval: Interval, page: u32) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			// Who comes too early or too late pays for looking, not for a whole page.
			Self::ensure_can_settle(interval, page).map_err(|error| error.with_weight(T::WeightInfo::cursor_step()))?;
			let used = Self::do_settle_by_hand(interval, page)?;
			Ok(Some(used.saturating_add(T::WeightInfo::cursor_step())).into())
		}

		/// Pays what the caller owes another account: arrears first, then the running balance with its
		/// supplier, or with a customer. What lies in the market for it, and is neither reserved nor
		/// owed to others there, pays before its wallet. A supplier that owes its customers receives
		/// the payment in its account, from which they are paid.
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
		/// - [`Error::NoArrears`]: if the caller owes this creditor nothing (`trading_getEnergyBalance`,
		///   `trading_getClearingAccount`).
		/// - `TokenError::FundsUnavailable`: if it lacks the money.
		///
		/// ## Events
		///
		/// - [`Event::ArrearsPaid`]
		/// - [`Event::PayoutDeferred`], [`Event::PayoutClaimed`]: if the creditor could not receive the payment.
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

		/// Places orders in the auction, for many intervals and both sides at once. All of them or none.
		///
		/// What they can cost at most is reserved in the caller's clearing account until settlement:
		/// for a bid its energy at its limit price, for an ask what the supplier's shortfall price is
		/// above its limit price. What is missing there is drawn from its wallet, in one transfer. An
		/// order for the interval, side and price of another order of the account adds to that order.
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
		/// - [`Error::NotConnected`], [`Error::NotMetered`]: if the caller is no participant, or has no active meter.
		/// - [`Error::TradingSuspended`]: if an emergency suspends trading in its area (`grid_getCurrentGridStatus`).
		/// - [`Error::InArrears`]: if it owes anybody anything (`trading_getEnergyBalance`).
		/// - [`Error::OtherArea`]: if it has a position or orders of the same time in another area.
		/// - [`Error::NoSupplyTerms`]: if nobody supplies the area in an interval (`grid_getSupplyTerms`).
		/// - [`Error::TooManyOrders`]: if it would have more than `MaxOrdersPerPage` orders for 32 intervals.
		/// - [`Error::CrossedOrders`]: if in an interval its bids would not stay below its asks and its open offers.
		/// - [`Error::ExceedsExportLimit`], [`Error::ExceedsImportLimit`]: if in an interval all that it sold, offers
		///   and asks, or all that it bought and bids (`trading_getStatement`), would be more than its connection may
		///   carry (`grid_getConnection`).
		/// - [`Error::LadderFull`]: if a price level of its area would hold more than 2⁴³ Wh
		///   (`trading_getOrderBook`).
		/// - `TokenError::FundsUnavailable`: if clearing account and wallet together lack the money.
		///
		/// ## Events
		///
		/// - [`Event::OrdersPlaced`]
		#[pallet::call_index(6)]
		#[pallet::weight(Pallet::<T>::weigh_orders(
			T::WeightInfo::place_orders(orders.len() as u32),
			orders.iter().map(|order| order.interval),
		))]
		pub fn place_orders(origin: OriginFor<T>, orders: BoundedVec<Order, T::MaxOrdersPerCall>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			let (area, reserved) = Self::do_place_orders(&who, &orders)?;
			Self::deposit_event(Event::OrdersPlaced {
				who,
				area,
				orders,
				reserved,
			});
			Ok(())
		}

		/// Cancels orders, each whole; what was reserved for them is free again. All of them or none.
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
		/// - [`Error::GateClosed`]: if the gate for one has closed (`grid_currentInterval`, `GateClosure`).
		/// - [`Error::OrdersFirm`]: if one is firm, as its gate closes within `FirmOrders` intervals.
		/// - [`Error::UnknownOrder`]: if the caller has no such order.
		///
		/// ## Events
		///
		/// - [`Event::OrdersCancelled`]
		#[pallet::call_index(7)]
		#[pallet::weight(Pallet::<T>::weigh_orders(
			T::WeightInfo::cancel_orders(orders.len() as u32),
			orders.iter().map(|order| order.interval),
		))]
		pub fn cancel_orders(
			origin: OriginFor<T>,
			orders: BoundedVec<OrderKey, T::MaxOrdersPerCall>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			let released = Self::do_cancel_orders(&who, &orders)?;
			Self::deposit_event(Event::OrdersCancelled { who, orders, released });
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
		/// - [`Error::TradingSuspended`]: if trading was suspended in the whole zone when the gate closed.
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

		/// Moves money from the caller's wallet into its clearing account. What it owes its supplier
		/// in the running balance is paid from it at once.
		///
		/// ## Dispatch Origin
		///
		/// Signed: a participant, or who was one. Pays the fee.
		///
		/// ## Parameters
		///
		/// - `amount`: in plancks.
		///
		/// ## Errors
		///
		/// - [`Error::AmountZero`]: if the amount is 0.
		/// - [`Error::NotConnected`]: if the caller never was connected.
		/// - `TokenError::FundsUnavailable`: if its wallet lacks the money.
		///
		/// ## Events
		///
		/// - [`Event::Deposited`]
		#[pallet::call_index(9)]
		pub fn deposit(origin: OriginFor<T>, #[pallet::compact] amount: Balance) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_deposit(&who, amount)?;
			Self::deposit_event(Event::Deposited { who, amount });
			Ok(())
		}

		/// Moves money from the caller's clearing account into its wallet.
		///
		/// ## Dispatch Origin
		///
		/// Signed: a participant, or who was one. Pays the fee.
		///
		/// ## Parameters
		///
		/// - `amount`: in plancks, at most what is neither reserved nor owed
		///   (`trading_getClearingAccount` returns it as `free`).
		///
		/// ## Errors
		///
		/// - [`Error::AmountZero`]: if the amount is 0.
		/// - [`Error::NotConnected`]: if the caller never was connected.
		/// - `TokenError::FundsUnavailable`: if it is more than what is free.
		/// - `TokenError::BelowMinimum`: if the wallet is empty and the amount is below the existential deposit.
		///
		/// ## Events
		///
		/// - [`Event::Withdrawn`]
		#[pallet::call_index(10)]
		pub fn withdraw(origin: OriginFor<T>, #[pallet::compact] amount: Balance) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw(&who, amount)?;
			Self::deposit_event(Event::Withdrawn { who, amount });
			Ok(())
		}

		/// Moves money from the caller's wallet into its account as a supplier, from which its customers are paid.
		///
		/// ## Dispatch Origin
		///
		/// Signed: a supplier, or who was one and still has money or debts. Pays the fee.
		///
		/// ## Parameters
		///
		/// - `amount`: in plancks.
		///
		/// ## Errors
		///
		/// - [`Error::AmountZero`]: if the amount is 0.
		/// - [`Error::NotSupplier`]: if the caller is no supplier.
		/// - `TokenError::FundsUnavailable`: if its wallet lacks the money.
		///
		/// ## Events
		///
		/// - [`Event::SupplierDeposited`]
		#[pallet::call_index(11)]
		pub fn deposit_as_supplier(origin: OriginFor<T>, #[pallet::compact] amount: Balance) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_deposit_as_supplier(&who, amount)?;
			Self::deposit_event(Event::SupplierDeposited { who, amount });
			Ok(())
		}

		/// Moves money from the caller's account as a supplier into its wallet.
		///
		/// ## Dispatch Origin
		///
		/// Signed: a supplier, or who was one. Pays the fee.
		///
		/// ## Parameters
		///
		/// - `amount`: in plancks, at most the deposit less what it owes its customers
		///   (`trading_getSupplierAccount`) and its arrears (`trading_getEnergyBalance`).
		///
		/// ## Errors
		///
		/// - [`Error::AmountZero`]: if the amount is 0.
		/// - `TokenError::FundsUnavailable`: if it is more than that.
		///
		/// ## Events
		///
		/// - [`Event::SupplierWithdrew`]
		#[pallet::call_index(12)]
		pub fn withdraw_as_supplier(origin: OriginFor<T>, #[pallet::compact] amount: Balance) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw_as_supplier(&who, amount)?;
			Self::deposit_event(Event::SupplierWithdrew { who, amount });
			Ok(())
		}

		/// Sets how far the caller's customers in an area may run up a debt. What an account owes
		/// beyond it is drawn from its wallet at once, all the rest when the month is over. It holds
		/// whenever the caller supplies the area, so also when it comes back after another supplier.
		///
		/// ## Dispatch Origin
		///
		/// Signed: the area's present supplier. Pays the fee.
		///
		/// ## Parameters
		///
		/// - `area`: the area.
		/// - `amount`: what each account may owe, in plancks; 0 for nothing.
		///
		/// ## Errors
		///
		/// - [`Error::NoSupplyTerms`]: if nobody supplies the area (`grid_getSupplyTerms`).
		/// - [`Error::NotSupplier`]: if somebody else does.
		///
		/// ## Events
		///
		/// - [`Event::CreditLimitSet`]
		#[pallet::call_index(13)]
		pub fn set_credit_limit(
			origin: OriginFor<T>,
			area: AreaId,
			#[pallet::compact] amount: Balance,
		) -> DispatchResult {
			let supplier = ensure_signed(origin)?;
			Self::do_set_credit_limit(&supplier, area, amount)?;
			Self::deposit_event(Event::CreditLimitSet { supplier, area, amount });
			Ok(())
		}

		/// Collects arrears from a debtor's clearing account, as far as money is free there. What a
		/// debtor keeps in the market is so not spent on others before its creditor.
		///
		/// ## Dispatch Origin
		///
		/// Signed: the creditor. Pays the fee.
		///
		/// ## Parameters
		///
		/// - `debtor`: who owes the caller.
		///
		/// ## Errors
		///
		/// - [`Error::NoArrears`]: if the debtor owes the caller no arrears.
		/// - [`Error::NotConnected`]: if the debtor has no clearing account.
		/// - `TokenError::FundsUnavailable`: if nothing is free there (`trading_getClearingAccount`).
		///
		/// ## Events
		///
		/// - [`Event::ArrearsPaid`]
		/// - [`Event::PayoutDeferred`], [`Event::PayoutClaimed`]: if the caller could not receive the payment.
		#[pallet::call_index(14)]
		pub fn collect_arrears(origin: OriginFor<T>, debtor: T::AccountId) -> DispatchResult {
			let creditor = ensure_signed(origin)?;
			let (amount, left) = Self::do_collect_arrears(&creditor, &debtor)?;
			Self::deposit_event(Event::ArrearsPaid {
				debtor,
				creditor,
				amount,
				left,
			});
			Ok(())
		}

		/// Sets on which terms the members of an area share what their meters measure beyond what they
		/// traded: surpluses are sold at the one price or above, shortfalls bought at the other or below.
		/// It replaces all changes that are not to come within the notice.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AdminOrigin`]: the council.
		///
		/// ## Parameters
		///
		/// - `area`: the area.
		/// - `terms`: the prices, in mills per kWh; none where nothing is to be shared any more.
		/// - `from`: the first interval, later than the present one by more than `TradingHorizon`; the area's first
		///   terms of all may begin as soon as the gate of an interval is open. None for the earliest.
		///
		/// ## Errors
		///
		/// - [`Error::NotCouncil`]: if anybody else calls it.
		/// - [`Error::UnknownArea`]: if there is no such area.
		/// - [`Error::NoticeTooShort`]: if `from` is too early.
		/// - [`Error::NoSupplyTerms`]: if nobody supplies the area then (`grid_getSupplyTerms`).
		/// - [`Error::OutsideTariff`]: if the prices do not lie within the tariff of that interval, the
		///   lower one first. Within a tariff that comes later they are kept by the chain.
		/// - [`Error::TooManyChanges`]: if 15 changes are still to come or still to be settled.
		///
		/// ## Events
		///
		/// - [`Event::SharingTermsSet`]
		#[pallet::call_index(15)]
		pub fn set_sharing_terms(
			origin: OriginFor<T>,
			area: AreaId,
			terms: Option<SharingTerms>,
			from: Option<Interval>,
		) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin).map_err(|_| Error::<T>::NotCouncil)?;
			let from = Self::do_set_sharing_terms(area, terms, from)?;
			Self::deposit_event(Event::SharingTermsSet { area, terms, from });
			Ok(())
		}

		/// Sets what is charged in an area for energy that a meter measures beyond the limits of its
		/// connection in an interval, import or export, where their tolerance is exceeded. The community fund
		/// receives it. It replaces all changes that are not to come within the notice.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AdminOrigin`]: the council.
		///
		/// ## Parameters
		///
		/// - `area`: the area; those below it are charged by their own entries.
		/// - `charge_mills`: in mills per kWh, below 2 048; none where nothing is to be charged any more. At 0
		///   breaches are put on record and cost nothing, also where neither a measure nor an envelope limits
		///   anybody.
		/// - `from`: the first interval, later than the present one by more than `TradingHorizon`. None for
		///   the earliest.
		///
		/// ## Errors
		///
		/// - [`Error::NotCouncil`]: if anybody else calls it.
		/// - [`Error::UnknownArea`]: if there is no such area.
		/// - [`Error::PriceOffLadder`]: if the charge is 2 048 mills or more.
		/// - [`Error::NoticeTooShort`]: if `from` is too early.
		/// - [`Error::TooManyChanges`]: if 15 changes are still to come or still to be settled.
		///
		/// ## Events
		///
		/// - [`Event::BreachChargeSet`]
		#[pallet::call_index(19)]
		pub fn set_breach_charge(
			origin: OriginFor<T>,
			area: AreaId,
			charge_mills: Option<Price>,
			from: Option<Interval>,
		) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin).map_err(|_| Error::<T>::NotCouncil)?;
			let from = Self::do_set_breach_charge(area, charge_mills, from)?;
			Self::deposit_event(Event::BreachChargeSet {
				area,
				charge_mills,
				from,
			});
			Ok(())
		}

		/// Sets how the caller takes part in sharing, in all intervals whose gate is open: at which prices of its
		/// own, and with how much of its energy. Its own prices count where they are tighter than the area's.
		///
		/// ## Dispatch Origin
		///
		/// Signed: a participant. Pays the fee.
		///
		/// ## Parameters
		///
		/// - `limits`: the least that it sells at and the most that it buys at, in mills per kWh; none is the area's.
		/// - `percent`: how much of its own surplus and its own shortfall takes part; the rest is the supplier's.
		///
		/// ## Errors
		///
		/// - [`Error::NotConnected`]: if the caller is no participant.
		/// - [`Error::PercentTooHigh`]: if it is more than 100.
		/// - [`Error::PriceOffLadder`]: if a limit is not below 2 048.
		/// - [`Error::ParticipationChanging`]: if the intervals before its last change are not settled yet.
		///
		/// ## Events
		///
		/// - [`Event::ParticipationSet`]
		#[pallet::call_index(16)]
		pub fn set_participation(origin: OriginFor<T>, limits: StandingLimits, percent: u8) -> DispatchResult {
			let who = ensure_signed(origin)?;
			let participation = Participation { limits, percent };
			let from = Self::do_set_participation(&who, participation)?;
			Self::deposit_event(Event::ParticipationSet {
				who,
				participation,
				from,
			});
			Ok(())
		}

		/// Sets how much the caller pays at once for each of its customers in an area that buys in sharing,
		/// so that its neighbours are paid though it has put nothing into its clearing account. It comes out
		/// of what the caller has in the market and owes nobody, and stands on the running balance of the
		/// customer, within the credit limit of the area; what was not needed comes back with settlement.
		///
		/// ## Dispatch Origin
		///
		/// Signed: the area's present supplier. Pays the fee.
		///
		/// ## Parameters
		///
		/// - `area`: the area.
		/// - `amount`: for each account, in plancks; 0 for nothing. What an account owes already counts to
		///   its credit limit.
		///
		/// ## Errors
		///
		/// - [`Error::NoSupplyTerms`]: if nobody supplies the area (`grid_getSupplyTerms`).
		/// - [`Error::NotSupplier`]: if somebody else does.
		///
		/// ## Events
		///
		/// - [`Event::SharingAdvanceSet`]
		#[pallet::call_index(18)]
		pub fn set_sharing_advance(
			origin: OriginFor<T>,
			area: AreaId,
			#[pallet::compact] amount: Balance,
		) -> DispatchResult {
			let supplier = ensure_signed(origin)?;
			Self::do_set_sharing_advance(&supplier, area, amount)?;
			Self::deposit_event(Event::SharingAdvanceSet { supplier, area, amount });
			Ok(())
		}

		/// Sets the weight of an account's connection point, by which its area divides what is shared, where
		/// its terms of sharing say so; in all intervals whose gate is open. A connection point without a
		/// weight gets nothing there. The weight belongs to the connection point, not to the account: whoever
		/// divides a household into several accounts has no more of it.
		///
		/// ## Dispatch Origin
		///
		/// The council.
		///
		/// ## Parameters
		///
		/// - `who`: whose connection point.
		/// - `weight`: its weight; its share is that of the sum of its area's. 0 takes it out.
		///
		/// ## Errors
		///
		/// - [`Error::NotCouncil`]: if the signer is not the council.
		/// - [`Error::NotConnected`]: if the account is no participant.
		/// - [`Error::WeightChanging`]: if the intervals before its last change are not settled yet.
		///
		/// ## Events
		///
		/// - [`Event::SharingWeightSet`]
		#[pallet::call_index(17)]
		pub fn set_sharing_weight(origin: OriginFor<T>, who: T::AccountId, weight: SharingWeight) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin).map_err(|_| Error::<T>::NotCouncil)?;
			let from = Self::do_set_sharing_weight(&who, weight)?;
			Self::deposit_event(Event::SharingWeightSet { who, weight, from });
			Ok(())
		}

		/// Cuts what an account has sold, offers and asks, or has bought and bids, for an interval back to what
		/// its operator, envelopes and measures have left of its limits; its own promises and its notice cut
		/// nothing. Open offers go first, then orders and trades by offers in proportion. Nobody pays for it, and the
		/// account trades and shares no more in the interval, should its limits rise. The chain does this by itself in
		/// the last interval before the gate; this call is for whom it has not come to, or who was limited since.
		///
		/// ## Dispatch Origin
		///
		/// Signed: any account. Pays the fee.
		///
		/// ## Parameters
		///
		/// - `who`: whose positions.
		/// - `interval`: one whose gate is open and whose orders are firm (`FirmOrders`).
		///
		/// ## Errors
		///
		/// - [`Error::GateClosed`], [`Error::NotFirm`]: if the interval is outside its range.
		/// - [`Error::NotConnected`], [`Error::NothingToCut`]: if it has no connection, or nothing beyond its limits.
		///
		/// ## Events
		///
		/// - [`Event::PositionsCut`]
		#[pallet::call_index(20)]
		#[pallet::weight(Pallet::<T>::worst_cut_weight())]
		pub fn cut_back(origin: OriginFor<T>, who: T::AccountId, interval: Interval) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let cut = Self::do_cut_back(&who, interval);
			let (trades, orders) = cut.map_err(|error| error.with_weight(T::WeightInfo::cut_back(0, 0)))?;
			Ok(Some(T::WeightInfo::cut_back(trades, orders)).into())
		}
	}
}
