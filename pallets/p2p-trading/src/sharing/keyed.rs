//! Areas that divide what they share by weights, as a statute or the members' contract says: what each
//! connection point gets of what its neighbours have left.

use super::types::{KeyedArea, SharedMarket, SharingEntry, SharingPage, MAX_KEYED_PAGES};
use crate::{AreaMarkets, Config, Error, Event, KeyedAreas, Pallet, SharingPages, SharingWeights, WeightInfo};
use alloc::vec::Vec;
use energy_market::{rounds, static_key, Allocation, Consumer, Taken};
use energy_primitives::{
	AreaId, Clearing, ConnectionPages, Energy, Interval, SharingKey, SharingTerms, Side, SupplySchedules,
};
use frame_support::{
	pallet_prelude::*,
	storage::with_storage_layer,
	traits::{DefensiveOption, DefensiveSaturating},
};

/// An area's entries, page by page, in the order of the connection points, with the consumers' weights.
struct Keyed {
	pages: Vec<(u32, SharingPage)>,
	consumers: Vec<Consumer>,
	/// Where each consumer's entry stands, if it lacks something.
	bids: Vec<Option<(usize, usize)>>,
	surpluses_wh: Vec<Energy>,
	/// Where each surplus stands.
	asks: Vec<(usize, usize)>,
}

impl<T: Config> Pallet<T> {
	/// Divides what the area that comes next shares by weights. Returns the weight, or `None` where no
	/// area is left that does.
	pub(crate) fn divide_next_area(interval: Interval) -> Option<Weight> {
		let (area, pages) = KeyedAreas::<T>::iter_prefix(interval).next()?;
		KeyedAreas::<T>::remove(interval, area);
		let count = pages.len() as u32;
		if let Err(error) = with_storage_layer(|| Self::divide_area(interval, area, pages)) {
			Self::deposit_event(Event::AreaNotShared { interval, area, error });
		}
		Some(T::WeightInfo::divide_area(count))
	}

	/// Returns the most that the division of an area weighs.
	pub(crate) fn worst_division_weight() -> Weight {
		T::WeightInfo::divide_area(MAX_KEYED_PAGES)
	}

	/// Divides what an area shares among its connection points, by their weights.
	pub(crate) fn divide_area(interval: Interval, area: AreaId, pages: KeyedArea) -> DispatchResult {
		let terms = T::Grid::supply_terms(area, interval)
			.and_then(|supply| Self::sharing_terms(area, interval, &supply.tariff))
			.ok_or(Error::<T>::NoSupplyTerms)?;
		let mut keyed = Self::keyed_area(interval, pages);
		let allocation = match terms.key {
			SharingKey::Static => static_key(&keyed.consumers, &keyed.surpluses_wh, interval),
			SharingKey::Rounds => rounds(&keyed.consumers, &keyed.surpluses_wh, interval),
			SharingKey::Prices => None,
		};
		let allocation = allocation.ok_or(Error::<T>::Overflow)?;
		let shared_wh = Self::write_parts(&mut keyed, &allocation)?;
		if shared_wh == 0 {
			return Ok(());
		}
		// A page whose members have neither energy nor weight has nothing to store.
		for (number, entries) in keyed.pages.into_iter().filter(|(_, entries)| !entries.is_empty()) {
			SharingPages::<T>::insert(interval, number, entries);
		}
		Self::book_division(interval, area, &terms, shared_wh);
		Ok(())
	}

	/// Reads an area's entries and weights. A connection point with a weight counts also where it lacks
	/// nothing: a fixed share that it does not use is nobody else's.
	fn keyed_area(interval: Interval, pages: KeyedArea) -> Keyed {
		let mut keyed = Keyed {
			pages: Vec::new(),
			consumers: Vec::new(),
			bids: Vec::new(),
			surpluses_wh: Vec::new(),
			asks: Vec::new(),
		};
		for (at, number) in pages.into_iter().enumerate() {
			let entries = SharingPages::<T>::get(interval, number);
			let weights = SharingWeights::<T>::get(number);
			let points = T::Grid::page(number).map_or(0, |page| page.accounts.len());
			let entry_of = |slot: u8| entries.iter().position(|entry| entry.slot == slot);
			for slot in (0u8..).take(points) {
				let place = entry_of(slot);
				let entry: Option<&SharingEntry> = place.and_then(|place| entries.get(place));
				let (side, energy_wh) = entry.map_or((None, 0), |entry| (Some(entry.side), entry.energy_wh));
				if let (Some(Side::Ask), Some(place)) = (side, place) {
					keyed.surpluses_wh.push(energy_wh);
					keyed.asks.push((at, place));
				}
				let weight = weights.slot(slot).at(interval);
				if weight > 0 {
					let bid = place.filter(|_| side == Some(Side::Bid));
					keyed.consumers.push(Consumer {
						weight,
						shortfall_wh: if bid.is_some() { energy_wh } else { 0 },
					});
					keyed.bids.push(bid.map(|place| (at, place)));
				}
			}
			keyed.pages.push((number, entries));
		}
		keyed
	}

	/// Writes what each got into its entry. Returns how much was shared.
	fn write_parts(keyed: &mut Keyed, allocation: &Allocation) -> Result<Energy, DispatchError> {
		let bids = keyed.bids.iter().copied().zip(&allocation.consumers_wh);
		let asks = keyed.asks.iter().copied().map(Some).zip(&allocation.producers_wh);
		let mut shared_wh: Energy = 0;
		for (place, part_wh) in bids.clone() {
			shared_wh.defensive_saturating_accrue(*part_wh);
			ensure!(place.is_some() || *part_wh == 0, Error::<T>::Corrupt);
		}
		let parts: Vec<_> = bids.chain(asks).collect();
		for (place, part_wh) in parts {
			let Some((at, place)) = place else { continue };
			let page = keyed.pages.get_mut(at).map(|(_, entries)| entries);
			let entry = page.and_then(|entries| entries.get_mut(place));
			let entry = entry.defensive_ok_or(Error::<T>::Corrupt)?;
			ensure!(*part_wh <= entry.energy_wh, Error::<T>::Corrupt);
			entry.filled_wh = *part_wh;
		}
		Ok(shared_wh)
	}

	/// Books the result. Nothing crosses an edge, so nobody earns a fee.
	fn book_division(interval: Interval, area: AreaId, terms: &SharingTerms, shared_wh: Energy) {
		let clearing = Clearing {
			price_mills: Some(terms.sell_at_mills),
			sold_wh: shared_wh,
			bought_wh: shared_wh,
			..Default::default()
		};
		AreaMarkets::<T>::mutate(interval, area, |slot| {
			let market = slot.get_or_insert_with(Default::default);
			market.shared = Some(SharedMarket {
				clearing,
				taken: Taken::default(),
				keyed: true,
			});
		});
		Self::deposit_event(Event::AreaShared {
			interval,
			area,
			clearing,
			income: 0,
		});
	}
}
