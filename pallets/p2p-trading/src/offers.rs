//! Offers: made, accepted in whole or in part, cancelled.

use crate::{AccountTotals, Accounts, Config, Error, Event, NextOffer, Offers, OpenOffers, Pallet, Positions};
use energy_market::{backing, payment, share, Rounding};
use energy_primitives::{
	energy_of, AreaId, Balance, Energy, GridAccess, Interval, IntervalClock, Offer, OfferId, Position, Price,
	PRICE_LEVELS,
};
use frame_support::{
	ensure,
	pallet_prelude::*,
	traits::{Defensive, DefensiveOption, DefensiveSaturating},
};

impl<T: Config> Pallet<T> {
	/// The last interval that is closed for trading.
	pub(crate) fn last_closed() -> Interval {
		T::Clock::current().saturating_add(T::GateClosure::get())
	}

	pub(crate) fn do_create_offer(
		seller: T::AccountId,
		interval: Interval,
		energy_wh: Energy,
		price: Price,
	) -> DispatchResult {
		Self::ensure_gate_open(interval)?;
		let horizon = T::Clock::current().saturating_add(T::TradingHorizon::get());
		ensure!(interval <= horizon, Error::<T>::BeyondHorizon);
		ensure!(price < PRICE_LEVELS, Error::<T>::PriceOffLadder);
		ensure!(
			energy_wh > 0 && energy_wh >= T::MinEnergy::get(),
			Error::<T>::EnergyTooSmall
		);
		let (area, _) = Self::ensure_may_trade(&seller)?;

		let mut position = Self::position_in(interval, &seller, area)?;
		let promised = position
			.sold_wh
			.checked_add(position.offered_wh)
			.and_then(|sum| sum.checked_add(energy_wh));
		let limit = energy_of(T::Grid::limits(&seller, interval).export_w, T::Clock::length_ms());
		ensure!(
			promised.is_some_and(|promised| promised <= limit),
			Error::<T>::ExceedsExportLimit
		);

		let terms = T::Grid::supply_terms(area, interval).ok_or(Error::<T>::NoSupplyTerms)?;
		let backing =
			backing(energy_wh, price, terms.tariff.shortfall_price, T::Mill::get()).ok_or(Error::<T>::Overflow)?;
		Self::hold_backing(&seller, backing)?;

		let offer = NextOffer::<T>::get();
		NextOffer::<T>::put(offer.checked_add(1).ok_or(Error::<T>::Overflow)?);
		OpenOffers::<T>::try_append(interval, &seller, offer).map_err(|()| Error::<T>::TooManyOffers)?;
		position.offered_wh = position.offered_wh.checked_add(energy_wh).ok_or(Error::<T>::Overflow)?;
		position.backing = position.backing.checked_add(backing).ok_or(Error::<T>::Overflow)?;
		Positions::<T>::insert(interval, &seller, position);
		Offers::<T>::insert(
			offer,
			Offer {
				seller: seller.clone(),
				area,
				interval,
				energy_wh,
				price,
				backing,
			},
		);

		Self::deposit_event(Event::EnergyOfferCreated {
			offer,
			seller,
			area,
			interval,
			energy_wh,
			price,
			backing,
		});
		Ok(())
	}

	/// The connection may have been taken away, moved or narrowed since the offer was made.
	fn ensure_can_deliver(offer: &Offer<T::AccountId>, sold_wh: Energy) -> DispatchResult {
		let connected = T::Grid::connection(&offer.seller).is_some_and(|connection| connection.area == offer.area);
		let limit = energy_of(
			T::Grid::limits(&offer.seller, offer.interval).export_w,
			T::Clock::length_ms(),
		);
		ensure!(connected && sold_wh <= limit, Error::<T>::SellerCannotDeliver);
		Ok(())
	}

	pub(crate) fn do_accept_offer(buyer: T::AccountId, id: OfferId, energy_wh: Energy) -> DispatchResult {
		let mut offer = Offers::<T>::get(id).ok_or(Error::<T>::UnknownOffer)?;
		let interval = offer.interval;
		Self::ensure_gate_open(interval)?;
		ensure!(buyer != offer.seller, Error::<T>::OwnOffer);
		let (area, mut totals) = Self::ensure_may_trade(&buyer)?;
		ensure!(area == offer.area, Error::<T>::OtherArea);

		// A rest below the minimum could never be taken in part again, so none is left behind; the whole rest may always be taken.
		ensure!(energy_wh > 0, Error::<T>::EnergyTooSmall);
		let rest = offer.energy_wh.checked_sub(energy_wh).ok_or(Error::<T>::ExceedsOffer)?;
		ensure!(
			rest == 0 || energy_wh >= T::MinEnergy::get(),
			Error::<T>::EnergyTooSmall
		);
		ensure!(rest == 0 || rest >= T::MinEnergy::get(), Error::<T>::RestTooSmall);

		let mut bought = Self::position_in(interval, &buyer, area)?;
		let promised = bought.bought_wh.checked_add(energy_wh);
		let limit = energy_of(T::Grid::limits(&buyer, interval).import_w, T::Clock::length_ms());
		ensure!(
			promised.is_some_and(|promised| promised <= limit),
			Error::<T>::ExceedsImportLimit
		);

		let mill = T::Mill::get();
		let paid = payment(energy_wh, offer.price, mill, Rounding::Up).ok_or(Error::<T>::Overflow)?;
		let due = payment(energy_wh, offer.price, mill, Rounding::Down).ok_or(Error::<T>::Overflow)?;
		Self::collect(&buyer, paid)?;
		Self::keep_residue(paid.saturating_sub(due));

		// The backing of what is sold stays where it is, with the seller's position; only the rest's can still be set free.
		let mut sold = Positions::<T>::get(interval, &offer.seller).defensive_ok_or(Error::<T>::Inconsistent)?;
		sold.sold_wh = sold.sold_wh.checked_add(energy_wh).ok_or(Error::<T>::Overflow)?;
		Self::ensure_can_deliver(&offer, sold.sold_wh)?;
		sold.offered_wh = sold
			.offered_wh
			.checked_sub(energy_wh)
			.defensive_ok_or(Error::<T>::Inconsistent)?;
		sold.revenue = sold.revenue.checked_add(due).ok_or(Error::<T>::Overflow)?;
		bought.bought_wh = promised.ok_or(Error::<T>::Overflow)?;
		bought.paid = bought.paid.checked_add(paid).ok_or(Error::<T>::Overflow)?;
		Positions::<T>::insert(interval, &offer.seller, sold);
		Positions::<T>::insert(interval, &buyer, bought);

		totals.open_bought_wh = totals
			.open_bought_wh
			.checked_add(energy_wh)
			.ok_or(Error::<T>::Overflow)?;
		Accounts::<T>::insert(&buyer, totals);
		Accounts::<T>::try_mutate(&offer.seller, |totals| {
			totals.open_sold_wh = totals.open_sold_wh.checked_add(energy_wh).ok_or(Error::<T>::Overflow)?;
			Ok::<_, Error<T>>(())
		})?;

		let (seller, price) = (offer.seller.clone(), offer.price);
		if rest == 0 {
			Self::close_offer(id, &offer);
		} else {
			offer.backing = share(offer.backing, rest, offer.energy_wh);
			offer.energy_wh = rest;
			Offers::<T>::insert(id, offer);
		}

		Self::deposit_event(Event::EnergyOfferAccepted {
			offer: id,
			buyer,
			seller,
			interval,
			energy_wh,
			price,
			paid,
			revenue: due,
		});
		Ok(())
	}

	pub(crate) fn do_cancel_offer(seller: T::AccountId, id: OfferId) -> DispatchResult {
		let offer = Offers::<T>::get(id).ok_or(Error::<T>::UnknownOffer)?;
		ensure!(seller == offer.seller, Error::<T>::NotSeller);
		Self::ensure_gate_open(offer.interval)?;

		Self::release_backing(&seller, offer.backing)?;
		Self::close_offer(id, &offer);
		Self::withdraw_from_position(offer.interval, &seller, offer.energy_wh, offer.backing);

		Self::deposit_event(Event::EnergyOfferCancelled {
			offer: id,
			seller,
			interval: offer.interval,
			energy_wh: offer.energy_wh,
			released: offer.backing,
		});
		Ok(())
	}

	/// Takes offered energy and its backing out of a position, and the position away if nothing is left in it.
	pub(crate) fn withdraw_from_position(interval: Interval, who: &T::AccountId, energy_wh: Energy, backing: Balance) {
		Positions::<T>::mutate_exists(interval, who, |slot| {
			let Some(position) = slot.as_mut().defensive() else {
				return;
			};
			position.offered_wh = position.offered_wh.defensive_saturating_sub(energy_wh);
			position.backing = position.backing.defensive_saturating_sub(backing);
			if position.sold_wh == 0 && position.bought_wh == 0 && position.offered_wh == 0 {
				*slot = None;
			}
		});
	}

	/// Whether `interval` still takes offers and acceptances.
	fn ensure_gate_open(interval: Interval) -> DispatchResult {
		ensure!(interval > Self::last_closed(), Error::<T>::GateClosed);
		Ok(())
	}

	/// The area in which `who` may trade at present, and its totals.
	fn ensure_may_trade(who: &T::AccountId) -> Result<(AreaId, AccountTotals), DispatchError> {
		let area = T::Grid::connection(who).ok_or(Error::<T>::NotConnected)?.area;
		ensure!(!T::Grid::trading_suspended(area), Error::<T>::TradingSuspended);
		let totals = Accounts::<T>::get(who);
		ensure!(totals.arrears == 0, Error::<T>::InArrears);
		Ok((area, totals))
	}

	/// The account's position in an interval, or a new one. A position is of one area, at whose tariff it settles.
	fn position_in(interval: Interval, who: &T::AccountId, area: AreaId) -> Result<Position, DispatchError> {
		let Some(position) = Positions::<T>::get(interval, who) else {
			return Ok(Position {
				area,
				sold_wh: 0,
				bought_wh: 0,
				offered_wh: 0,
				revenue: 0,
				paid: 0,
				backing: 0,
				settled: false,
			});
		};
		ensure!(position.area == area, Error::<T>::OtherArea);
		ensure!(!position.settled, Error::<T>::AlreadySettled);
		Ok(position)
	}

	/// Takes an offer off the books; its backing and its energy are the caller's to place.
	fn close_offer(id: OfferId, offer: &Offer<T::AccountId>) {
		Offers::<T>::remove(id);
		OpenOffers::<T>::mutate_exists(offer.interval, &offer.seller, |slot| {
			let Some(offers) = slot.as_mut().defensive() else {
				return;
			};
			offers.retain(|open| *open != id);
			if offers.is_empty() {
				*slot = None;
			}
		});
	}
}
