//! Offers: made, accepted in whole or in part, cancelled.

use crate::{
	ahead::checks::{RecordOf, TradingWindow},
	ahead::order_pages::page_and_slot,
	ahead::types::{Counterpart, OpenOffer},
	Config, Error, OrderPages, Pallet, Positions,
};
use energy_market::{collateral, payment, share, Rounding};
use energy_primitives::{
	AreaId, Balance, ConnectionPages, Energy, Interval, MarketGrid, MeteredEnergy, Offer, OfferId, Price, Side,
	SupplySchedules,
};
use frame_support::{
	ensure,
	pallet_prelude::*,
	traits::{DefensiveOption, DefensiveSaturating},
};

impl<T: Config> Pallet<T> {
	/// Returns the offer's number, its area and its collateral.
	pub(crate) fn do_create_offer(
		seller: &T::AccountId,
		interval: Interval,
		energy_wh: Energy,
		price_mills: Price,
	) -> Result<(u16, AreaId, Balance), DispatchError> {
		let window = TradingWindow::<T>::now();
		window.ensure_tradable(interval, price_mills, energy_wh)?;
		let connection = Self::ensure_may_trade(seller, &[interval])?;
		let area = connection.area;

		let mut record = Self::record_in(interval, seller, area)?;
		let order_page = Self::order_page_in(page_and_slot(interval).0, seller, area)?;
		let committed = Self::committed(&record, Some(&order_page), interval, Side::Ask);
		let limits = connection.limits.first().copied().unwrap_or_default();
		window.ensure_within(
			limits,
			record.caps,
			Side::Ask,
			committed.saturating_add(energy_wh.into()),
		)?;

		let terms = T::Grid::supply_terms(area, interval).ok_or(Error::<T>::NoSupplyTerms)?;
		Self::ensure_metered(T::Metering::is_metered(seller), seller, &terms.supplier)?;
		let collateral = collateral(
			energy_wh,
			price_mills,
			terms.tariff.shortfall_price_mills,
			T::Mill::get(),
		)
		.ok_or(Error::<T>::Overflow)?;
		Self::reserve(seller, collateral, interval)?;

		let number = record.offers_made;
		record.offers_made = number.checked_add(1).ok_or(Error::<T>::OfferNumbersExhausted)?;
		let offer = OpenOffer {
			number,
			energy_wh,
			price_mills,
			collateral,
		};
		record.offers.try_push(offer).map_err(|_| Error::<T>::TooManyOffers)?;
		ensure!(
			record.prices() <= T::MaxPrices::get() as usize,
			Error::<T>::TooManyPrices
		);
		Self::ensure_uncrossed(&record, &order_page, page_and_slot(interval).1)?;
		let position = &mut record.position;
		position.offered_wh = position.offered_wh.checked_add(energy_wh).ok_or(Error::<T>::Overflow)?;
		position.collateral = position
			.collateral
			.checked_add(collateral)
			.ok_or(Error::<T>::Overflow)?;
		Positions::<T>::insert(interval, seller, record);

		Ok((number, area, collateral))
	}

	/// Whether the seller's connection can still deliver what it sold: since the offer was made, it
	/// may have been disconnected, moved or narrowed.
	fn ensure_can_deliver(
		window: &TradingWindow<T>,
		offer: &OfferId<T::AccountId>,
		record: &RecordOf<T>,
	) -> DispatchResult {
		let connection = T::Grid::trading_connection(&offer.seller, &[offer.interval])
			.filter(|connection| connection.area == record.position.area)
			.ok_or(Error::<T>::SellerCannotDeliver)?;
		// What others may still accept does not count: it is checked when they do.
		let order_page = OrderPages::<T>::get(page_and_slot(offer.interval).0, &offer.seller);
		let committed = Self::committed(record, order_page.as_ref(), offer.interval, Side::Ask)
			.saturating_sub(record.position.offered_wh.into());
		let limits = connection.limits.first().copied().unwrap_or_default();
		window
			.ensure_within(limits, record.caps, Side::Ask, committed)
			.map_err(|_| Error::<T>::SellerCannotDeliver.into())
	}

	/// Returns a seller's record with an open offer in it, and the offer's index there.
	fn find_offer(id: &OfferId<T::AccountId>) -> Option<(RecordOf<T>, usize)> {
		let record = Positions::<T>::get(id.interval, &id.seller)?;
		let at = record.offers.iter().position(|offer| offer.number == id.number)?;
		Some((record, at))
	}

	/// Returns the offer's price, what the buyer paid, and what of it is the seller's.
	pub(crate) fn do_accept_offer(
		buyer: &T::AccountId,
		id: &OfferId<T::AccountId>,
		energy_wh: Energy,
	) -> Result<(Price, Balance, Balance), DispatchError> {
		let interval = id.interval;
		let (mut sold, at) = Self::find_offer(id).ok_or(Error::<T>::UnknownOffer)?;
		let window = TradingWindow::<T>::now();
		window.ensure_open(interval)?;
		ensure!(*buyer != id.seller, Error::<T>::OwnOffer);
		let connection = Self::ensure_may_trade(buyer, &[interval])?;
		let area = connection.area;
		ensure!(area == sold.position.area, Error::<T>::OtherArea);
		if !T::Metering::is_metered(buyer) {
			let terms = T::Grid::supply_terms(area, interval).ok_or(Error::<T>::NoSupplyTerms)?;
			Self::ensure_metered(false, buyer, &terms.supplier)?;
		}

		// A rest below the minimum could never be accepted in part again, so none is left; the
		// whole rest may always be accepted.
		let offer = sold.offers.get_mut(at).defensive_ok_or(Error::<T>::Corrupt)?;
		ensure!(energy_wh > 0, Error::<T>::EnergyTooSmall);
		let rest = offer.energy_wh.checked_sub(energy_wh).ok_or(Error::<T>::ExceedsOffer)?;
		ensure!(
			rest == 0 || energy_wh >= T::MinEnergy::get(),
			Error::<T>::EnergyTooSmall
		);
		ensure!(rest == 0 || rest >= T::MinEnergy::get(), Error::<T>::RestTooSmall);

		let mut bought = Self::record_in(interval, buyer, area)?;
		let order_page = Self::order_page_in(page_and_slot(interval).0, buyer, area)?;
		let committed = Self::committed(&bought, Some(&order_page), interval, Side::Bid);
		let limits = connection.limits.first().copied().unwrap_or_default();
		window.ensure_within(
			limits,
			bought.caps,
			Side::Bid,
			committed.saturating_add(energy_wh.into()),
		)?;

		let (mill, price_mills) = (T::Mill::get(), offer.price_mills);
		let paid = payment(energy_wh, price_mills, mill, Rounding::Up).ok_or(Error::<T>::Overflow)?;
		let revenue = payment(energy_wh, price_mills, mill, Rounding::Down).ok_or(Error::<T>::Overflow)?;
		Self::reserve(buyer, paid, interval)?;

		// The collateral of what is sold stays with the seller's position; only the rest's can
		// still be released.
		offer.collateral = share(offer.collateral, rest, offer.energy_wh);
		offer.energy_wh = rest;
		if rest == 0 {
			sold.offers.remove(at);
		}
		let position = &mut sold.position;
		position.sold_wh = position.sold_wh.checked_add(energy_wh).ok_or(Error::<T>::Overflow)?;
		position.offered_wh = position
			.offered_wh
			.checked_sub(energy_wh)
			.defensive_ok_or(Error::<T>::Corrupt)?;
		position.revenue = position.revenue.checked_add(revenue).ok_or(Error::<T>::Overflow)?;
		sold.sales
			.add(price_mills, energy_wh)
			.map_err(|_| Error::<T>::TooManyPrices)?;
		Self::ensure_can_deliver(&window, id, &sold)?;
		let position = &mut bought.position;
		position.bought_wh = position.bought_wh.checked_add(energy_wh).ok_or(Error::<T>::Overflow)?;
		position.paid = position.paid.checked_add(paid).ok_or(Error::<T>::Overflow)?;
		bought
			.purchases
			.add(price_mills, energy_wh)
			.map_err(|_| Error::<T>::TooManyPrices)?;
		Self::note_counterparts((&id.seller, &mut sold), (buyer, &mut bought), price_mills, energy_wh)?;
		Positions::<T>::insert(interval, &id.seller, sold);
		Positions::<T>::insert(interval, buyer, bought);

		Ok((price_mills, paid, revenue))
	}

	/// Notes in both records who traded with whom.
	fn note_counterparts(
		(seller, sold): (&T::AccountId, &mut RecordOf<T>),
		(buyer, bought): (&T::AccountId, &mut RecordOf<T>),
		price_mills: Price,
		energy_wh: Energy,
	) -> DispatchResult {
		let index_of = |who| T::Grid::index_of(who).defensive_ok_or(Error::<T>::Corrupt);
		for (record, side, with) in [(sold, Side::Ask, buyer), (bought, Side::Bid, seller)] {
			let trade = Counterpart {
				side,
				price_mills,
				with: index_of(with)?,
				energy_wh,
			};
			let noted = record.counterparts.add(trade);
			noted.map_err(|_| Error::<T>::TooManyCounterparts)?;
		}
		Ok(())
	}

	/// Returns what was left of the offer.
	pub(crate) fn do_cancel_offer(
		seller: &T::AccountId,
		id: &OfferId<T::AccountId>,
	) -> Result<OpenOffer, DispatchError> {
		let (mut record, at) = Self::find_offer(id).ok_or(Error::<T>::UnknownOffer)?;
		ensure!(*seller == id.seller, Error::<T>::NotSeller);
		TradingWindow::<T>::now().ensure_open(id.interval)?;

		let offer = record.offers.remove(at);
		Self::release(seller, offer.collateral)?;
		record.position.offered_wh.defensive_saturating_reduce(offer.energy_wh);
		record.position.collateral.defensive_saturating_reduce(offer.collateral);
		Self::put_record(id.interval, seller, record);

		Ok(offer)
	}

	/// Stores a record, or removes it if it is empty and its gate has closed.
	///
	/// An empty one whose gate is open stays: it holds how many offers there were, so that no
	/// number is used again.
	pub(crate) fn put_record(interval: Interval, who: &T::AccountId, record: RecordOf<T>) {
		if record.is_empty() && interval <= Self::last_closed() {
			Positions::<T>::remove(interval, who);
		} else {
			Positions::<T>::insert(interval, who, record);
		}
	}

	/// Returns the positions of an interval behind the one of `last`.
	pub(crate) fn positions_after(
		interval: Interval,
		last: Option<&T::AccountId>,
	) -> impl Iterator<Item = (T::AccountId, RecordOf<T>)> {
		match last {
			Some(last) => Positions::<T>::iter_prefix_from(interval, Positions::<T>::hashed_key_for(interval, last)),
			None => Positions::<T>::iter_prefix(interval),
		}
	}

	/// Returns an open offer as clients see it.
	pub(crate) fn offer(id: &OfferId<T::AccountId>) -> Option<Offer<T::AccountId>> {
		let (record, at) = Self::find_offer(id)?;
		let offer = record.offers.get(at)?;
		Some(offer.to_offer(id.seller.clone(), record.position.area, id.interval))
	}
}
