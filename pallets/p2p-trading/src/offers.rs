//! Offers: made, accepted in whole or in part, cancelled.

use crate::{
	commitments::{Gate, RecordOf},
	sheets::place_of,
	types::OpenOffer,
	Accounts, Config, Error, Event, OrderSheets, Pallet, Positions,
};
use energy_market::{backing, payment, share, Rounding};
use energy_primitives::{Energy, GridAccess, Interval, MeteredEnergy, Offer, OfferId, Price, Side};
use frame_support::{
	ensure,
	pallet_prelude::*,
	traits::{DefensiveOption, DefensiveSaturating},
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_create_offer(
		seller: T::AccountId,
		interval: Interval,
		energy_wh: Energy,
		price: Price,
	) -> DispatchResult {
		let gate = Gate::<T>::now();
		gate.ensure_tradable(interval, price, energy_wh)?;
		let (area, _) = Self::ensure_may_trade(&seller)?;

		let mut record = Self::record_in(interval, &seller, area)?;
		let sheet = Self::sheet_in(place_of(interval).0, &seller, area)?;
		let promised = Self::promised(&record, Some(&sheet), interval, Side::Ask);
		gate.ensure_within_limit(&seller, interval, Side::Ask, promised.saturating_add(energy_wh.into()))?;

		let terms = T::Grid::supply_terms(area, interval).ok_or(Error::<T>::NoSupplyTerms)?;
		Self::ensure_metered(T::Metering::is_metered(&seller), &seller, &terms.supplier)?;
		let backing =
			backing(energy_wh, price, terms.tariff.shortfall_price, T::Mill::get()).ok_or(Error::<T>::Overflow)?;
		Self::hold_backing(&seller, backing)?;

		let number = record.offers_made;
		record.offers_made = number.checked_add(1).ok_or(Error::<T>::TooManyOffers)?;
		let offer = OpenOffer {
			number,
			energy_wh,
			price,
			backing,
		};
		record.offers.try_push(offer).map_err(|_| Error::<T>::TooManyOffers)?;
		Self::ensure_uncrossed(&record, &sheet, place_of(interval).1)?;
		let position = &mut record.position;
		position.offered_wh = position.offered_wh.checked_add(energy_wh).ok_or(Error::<T>::Overflow)?;
		position.backing = position.backing.checked_add(backing).ok_or(Error::<T>::Overflow)?;
		Positions::<T>::insert(interval, &seller, record);

		Self::deposit_event(Event::EnergyOfferCreated {
			offer: OfferId {
				interval,
				seller,
				number,
			},
			area,
			energy_wh,
			price,
			backing,
		});
		Ok(())
	}

	/// The connection may have been taken away, moved or narrowed since the offer was made.
	fn ensure_can_deliver(gate: &Gate<T>, offer: &OfferId<T::AccountId>, record: &RecordOf<T>) -> DispatchResult {
		let area = record.position.area;
		let connected = T::Grid::connection(&offer.seller).is_some_and(|connection| connection.area == area);
		ensure!(connected, Error::<T>::SellerCannotDeliver);
		// What others may still accept does not count: it is looked at when they do.
		let sheet = OrderSheets::<T>::get(place_of(offer.interval).0, &offer.seller);
		let promised = Self::promised(record, sheet.as_ref(), offer.interval, Side::Ask)
			.saturating_sub(record.position.offered_wh.into());
		gate.ensure_within_limit(&offer.seller, offer.interval, Side::Ask, promised)
			.map_err(|_| Error::<T>::SellerCannotDeliver.into())
	}

	/// A seller's record with an open offer in it, and where in it.
	fn find_offer(id: &OfferId<T::AccountId>) -> Option<(RecordOf<T>, usize)> {
		let record = Positions::<T>::get(id.interval, &id.seller)?;
		let at = record.offers.iter().position(|offer| offer.number == id.number)?;
		Some((record, at))
	}

	pub(crate) fn do_accept_offer(buyer: T::AccountId, id: OfferId<T::AccountId>, energy_wh: Energy) -> DispatchResult {
		let interval = id.interval;
		let (mut sold, at) = Self::find_offer(&id).ok_or(Error::<T>::UnknownOffer)?;
		let gate = Gate::<T>::now();
		gate.ensure_open(interval)?;
		ensure!(buyer != id.seller, Error::<T>::OwnOffer);
		let (area, mut totals) = Self::ensure_may_trade(&buyer)?;
		ensure!(area == sold.position.area, Error::<T>::OtherArea);
		if !T::Metering::is_metered(&buyer) {
			let terms = T::Grid::supply_terms(area, interval).ok_or(Error::<T>::NoSupplyTerms)?;
			Self::ensure_metered(false, &buyer, &terms.supplier)?;
		}

		// A rest below the minimum could never be taken in part again, so none is left behind; the whole rest may always be taken.
		let offer = sold.offers.get_mut(at).defensive_ok_or(Error::<T>::Inconsistent)?;
		ensure!(energy_wh > 0, Error::<T>::EnergyTooSmall);
		let rest = offer.energy_wh.checked_sub(energy_wh).ok_or(Error::<T>::ExceedsOffer)?;
		ensure!(
			rest == 0 || energy_wh >= T::MinEnergy::get(),
			Error::<T>::EnergyTooSmall
		);
		ensure!(rest == 0 || rest >= T::MinEnergy::get(), Error::<T>::RestTooSmall);

		let mut bought = Self::record_in(interval, &buyer, area)?;
		let sheet = Self::sheet_in(place_of(interval).0, &buyer, area)?;
		let promised = Self::promised(&bought, Some(&sheet), interval, Side::Bid);
		gate.ensure_within_limit(&buyer, interval, Side::Bid, promised.saturating_add(energy_wh.into()))?;

		let (mill, price) = (T::Mill::get(), offer.price);
		let paid = payment(energy_wh, price, mill, Rounding::Up).ok_or(Error::<T>::Overflow)?;
		let due = payment(energy_wh, price, mill, Rounding::Down).ok_or(Error::<T>::Overflow)?;
		Self::collect(&buyer, paid)?;

		// The backing of what is sold stays where it is, with the seller's position; only the rest's can still be set free.
		offer.backing = share(offer.backing, rest, offer.energy_wh);
		offer.energy_wh = rest;
		if rest == 0 {
			sold.offers.remove(at);
		}
		let position = &mut sold.position;
		position.sold_wh = position.sold_wh.checked_add(energy_wh).ok_or(Error::<T>::Overflow)?;
		position.offered_wh = position
			.offered_wh
			.checked_sub(energy_wh)
			.defensive_ok_or(Error::<T>::Inconsistent)?;
		position.revenue = position.revenue.checked_add(due).ok_or(Error::<T>::Overflow)?;
		Self::ensure_can_deliver(&gate, &id, &sold)?;
		let position = &mut bought.position;
		position.bought_wh = position.bought_wh.checked_add(energy_wh).ok_or(Error::<T>::Overflow)?;
		position.paid = position.paid.checked_add(paid).ok_or(Error::<T>::Overflow)?;
		Positions::<T>::insert(interval, &id.seller, sold);
		Positions::<T>::insert(interval, &buyer, bought);

		totals.open_bought_wh = totals
			.open_bought_wh
			.checked_add(energy_wh)
			.ok_or(Error::<T>::Overflow)?;
		Accounts::<T>::insert(&buyer, totals);
		Accounts::<T>::try_mutate(&id.seller, |totals| {
			totals.open_sold_wh = totals.open_sold_wh.checked_add(energy_wh).ok_or(Error::<T>::Overflow)?;
			Ok::<_, Error<T>>(())
		})?;

		Self::deposit_event(Event::EnergyOfferAccepted {
			offer: id,
			buyer,
			energy_wh,
			price,
			paid,
			revenue: due,
		});
		Ok(())
	}

	pub(crate) fn do_cancel_offer(seller: T::AccountId, id: OfferId<T::AccountId>) -> DispatchResult {
		let (mut record, at) = Self::find_offer(&id).ok_or(Error::<T>::UnknownOffer)?;
		ensure!(seller == id.seller, Error::<T>::NotSeller);
		Gate::<T>::now().ensure_open(id.interval)?;

		let offer = record.offers.remove(at);
		Self::release_backing(&seller, offer.backing)?;
		record.position.offered_wh.defensive_saturating_reduce(offer.energy_wh);
		record.position.backing.defensive_saturating_reduce(offer.backing);
		Self::put_record(id.interval, &seller, record);

		Self::deposit_event(Event::EnergyOfferCancelled {
			offer: id,
			energy_wh: offer.energy_wh,
			released: offer.backing,
		});
		Ok(())
	}

	/// Keeps a record, unless nothing is left in it and nothing can come.
	///
	/// An empty one whose gate is open stays: it remembers which numbers its offers had, so that none is used for another.
	pub(crate) fn put_record(interval: Interval, who: &T::AccountId, record: RecordOf<T>) {
		if record.is_empty() && interval <= Self::last_closed() {
			Positions::<T>::remove(interval, who);
		} else {
			Positions::<T>::insert(interval, who, record);
		}
	}

	/// An open offer, as others see it.
	pub(crate) fn offer(id: &OfferId<T::AccountId>) -> Option<Offer<T::AccountId>> {
		let (record, at) = Self::find_offer(id)?;
		let offer = record.offers.get(at)?;
		Some(offer.to_offer(id.seller.clone(), record.position.area, id.interval))
	}
}
