//! The first pass over an interval: a page's accounts offer what they have left, or lack.

use super::{
	advances::Advances,
	types::{SharingEntry, SharingPage},
};
use crate::{
	ahead::types::{Book, LadderPage, PAGES},
	settlement::blackouts::Darkness,
	settlement::interval::IntervalRecords,
	settlement::types::AreaMarket,
	AreaMarkets, ClearingPages, Config, Error, Event, KeyedAreas, Ladders, Pallet, SharingMembers, SharingPages,
	SharingWeights,
};
use alloc::{collections::BTreeMap, vec::Vec};
use core::marker::PhantomData;
use energy_market::{affordable, divide, limits, participation};
use energy_primitives::{
	AreaId, Balance, ConnectionPages, Energy, Flow, Interval, LimitBreaches, MeteredEnergy, MeteredFlow, Price, Side,
	SupplySchedules, SupplyTerms, ZoneId, Zones, CONNECTIONS_PER_PAGE, PRICE_LEVELS,
};
use frame_support::{defensive, pallet_prelude::*, storage::with_storage_layer, traits::DefensiveOption};

/// What the first pass had to do on a page, for its weight: nothing where no meter measured anything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct OfferWork {
	/// How many accounts' meters measured something.
	pub metered: u32,
	/// How many pages of the area's ladder were changed.
	pub ladder_pages: u32,
	/// How many of those that were looked at may have traded ahead.
	pub traders: u32,
	/// How many connections were judged by their limits.
	pub judged: u32,
}

impl OfferWork {
	/// Returns the most that a page can take.
	pub const fn worst() -> Self {
		Self {
			metered: CONNECTIONS_PER_PAGE,
			ladder_pages: PAGES as u32,
			traders: CONNECTIONS_PER_PAGE,
			judged: CONNECTIONS_PER_PAGE,
		}
	}
}

/// The ladder of an area as far as a page changes it.
struct Changes<T> {
	interval: Interval,
	zone: ZoneId,
	area: AreaId,
	pages: BTreeMap<u8, LadderPage>,
	_config: PhantomData<T>,
}

impl<T: Config> Changes<T> {
	/// Adds an entry. Returns whether the ladder has room for it.
	fn add(&mut self, entry: &SharingEntry) -> bool {
		if entry.limit_mills >= PRICE_LEVELS {
			return false;
		}
		let number = Book::Sharing.page_of(entry.limit_mills);
		let key = (self.interval, self.zone, self.area, number);
		let page = self
			.pages
			.entry(number)
			.or_insert_with(|| Ladders::<T>::get(key).unwrap_or_default());
		page.add(entry.side, entry.limit_mills, entry.energy_wh)
	}

	fn write(self) {
		for (number, page) in self.pages {
			Ladders::<T>::insert((self.interval, self.zone, self.area, number), page);
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Puts what the accounts of a page have left of their metered energy, or lack, onto the sharing
	/// ladder of their area, and reserves what a purchase can cost. Callers run it in a storage layer.
	pub(crate) fn do_offer_page(interval: Interval, number: u32) -> Result<OfferWork, DispatchError> {
		let mut work = OfferWork::default();
		let Some(connections) = T::Grid::page(number) else {
			return Ok(work);
		};
		let area = connections.area;
		let Some(supply) = T::Grid::supply_terms(area, interval) else {
			return Ok(work);
		};
		// All pages of an area find the same zone: areas do not move, and none with connections is removed.
		let terms = Self::sharing_terms(area, interval, &supply.tariff);
		let Some((terms, zone)) = terms.zip(T::Grid::zone_of(area)) else {
			return Ok(work);
		};
		let flows = T::Metering::metered_page(interval, number);
		let weights = match terms.is_keyed() {
			true => SharingWeights::<T>::get(number),
			false => Default::default(),
		};
		if flows.is_empty() && weights.0.is_empty() {
			return Ok(work);
		}
		// A page that has none of them still has weights that may be divided by.
		work.metered = (flows.len() as u32).max(1);
		let mut page = ClearingPages::<T>::get(number);
		let members = SharingMembers::<T>::get(number);
		let mut market = AreaMarkets::<T>::get(interval, area);
		let trades = page.trades_in(interval);
		let darkness = trades
			.then(|| Self::darkness(interval, area, market.as_ref()))
			.flatten();
		if let Some(darkness) = darkness {
			let market = market.get_or_insert_with(Default::default);
			Self::note_darkness(interval, area, market, darkness);
			AreaMarkets::<T>::insert(interval, area, &*market);
		}
		let (mut entries, mut reserves) = (SharingPage::default(), false);
		let (of_page, mut advances) = (page.supplier.clone(), None);
		let mut ladder = Changes::<T> {
			interval,
			zone,
			area,
			pages: BTreeMap::new(),
			_config: PhantomData,
		};
		let excess = Self::excess_in(interval, number, &flows, &mut work);
		for (slot, metered) in flows {
			let Some(who) = connections.accounts.get(usize::from(slot)) else {
				continue;
			};
			// Whose meters have not all measured the interval, in time, could have held back what
			// makes its part greater. A supplier takes what is left anyway.
			if !metered.is_measured() || *who == supply.supplier {
				continue;
			}
			let trades = interval < page.account(slot).traded_before;
			work.traders = work.traders.saturating_add(trades.into());
			let own = Self::own_energy((who, interval), metered, trades, (market.as_ref(), darkness), &supply);
			let Some((side, own_wh, cap_wh)) = own else {
				continue;
			};
			// Nobody shares what it was not to take or to give, nor what it was cut back by.
			let beyond = excess.iter().find(|(beyond, _)| *beyond == slot);
			let in_direction = |flow: Flow| match side {
				Side::Ask => flow.export_wh,
				Side::Bid => flow.import_wh,
			};
			let beyond_cap = in_direction(metered.own()).saturating_sub(cap_wh);
			let beyond = beyond.map_or(0, |(_, excess)| in_direction(*excess)).max(beyond_cap);
			let own_wh = own_wh.saturating_sub(beyond);
			let member = members.slot(slot).at(interval);
			let energy_wh = participation(own_wh, member.percent);
			let limits = limits(&terms, &member.limits);
			let limit_mills = match side {
				Side::Ask => limits.ask_mills,
				Side::Bid => limits.bid_mills,
			};
			// Where weights divide, whoever wants a better price than the one that there is gets nothing, nor
			// does who has no weight.
			let has_weight = side == Side::Ask || weights.slot(slot).at(interval) > 0;
			if terms.is_keyed() && !(has_weight && limit_mills == terms.sell_at_mills) {
				continue;
			}
			let account = page.account_mut(slot).defensive_ok_or(Error::<T>::Corrupt)?;
			let mut free = account.money().free();
			if side == Side::Bid {
				// Only a page on which somebody buys asks for it.
				let of_area = || Advances::<T>::of(area, of_page.as_ref(), &supply.supplier);
				if let Some(advances) = advances.get_or_insert_with(of_area) {
					free = free.saturating_add(advances.cover(who, account, energy_wh, limit_mills)?);
				}
			}
			let entry = Self::covered_entry(free, slot, side, limit_mills, energy_wh);
			if entry.energy_wh == 0 || !(terms.is_keyed() || ladder.add(&entry)) {
				continue;
			}
			let reserved = entry.reserved(T::Mill::get()).ok_or(Error::<T>::Overflow)?;
			if reserved > 0 {
				account.reserved = account.reserved.checked_add(reserved).ok_or(Error::<T>::Overflow)?;
				reserves = true;
			}
			entries.try_push(entry).map_err(|_| Error::<T>::Corrupt)?;
		}
		if terms.is_keyed() {
			let is_listed = KeyedAreas::<T>::mutate(interval, area, |pages| pages.try_push(number).is_ok());
			if !is_listed {
				let error = Error::<T>::TooManyConnections.into();
				Self::deposit_event(Event::AreaNotShared { interval, area, error });
				return Ok(work);
			}
		}
		if entries.is_empty() {
			return Ok(work);
		}
		work.ladder_pages = ladder.pages.len() as u32;
		ladder.write();
		if let Some(advances) = advances.flatten() {
			reserves |= advances.book(interval, number)?;
		}
		if reserves {
			ClearingPages::<T>::insert(number, page);
		}
		SharingPages::<T>::insert(interval, number, entries);
		Ok(work)
	}

	/// Returns, by slot, what meters at connection points of a page measured beyond the limits of those who may
	/// share.
	fn excess_in(
		interval: Interval,
		number: u32,
		flows: &[(u8, MeteredFlow)],
		work: &mut OfferWork,
	) -> Vec<(u8, Flow)> {
		let measured: Vec<_> = flows
			.iter()
			.filter(|(_, metered)| metered.is_measured())
			.map(|(slot, metered)| (*slot, Flow::default(), metered.own()))
			.collect();
		let judgement = T::Limits::excess_of_page(interval, number, &measured, false);
		work.judged = judgement.judged;
		judgement.excess
	}

	/// Returns what an account has left beyond what it sold ahead, or lacks beyond what it bought, and the most
	/// that it may have given or taken since it was cut back; none where that is nothing, or cannot be worked
	/// out, which freezes the account when it is settled.
	fn own_energy(
		(who, interval): (&T::AccountId, Interval),
		metered: MeteredFlow,
		trades: bool,
		(market, darkness): (Option<&AreaMarket>, Option<Darkness>),
		supply: &SupplyTerms<T::AccountId>,
	) -> Option<(Side, Energy, Energy)> {
		let records = match trades {
			true => IntervalRecords::<T>::read_trades(who, interval, Some(metered)),
			false => IntervalRecords::metered(Some(metered)),
		};
		let data = Self::interval_data((interval, who), &records, market, Some(supply), (true, darkness)).ok()?;
		let divided = divide(data.metering, data.trades(), Some(supply.tariff), T::Mill::get())?;
		let (side, own_wh) = match (divided.own_surplus_wh, divided.own_shortfall_wh) {
			(0, 0) => return None,
			(0, shortfall_wh) => (Side::Bid, shortfall_wh),
			(surplus_wh, _) => (Side::Ask, surplus_wh),
		};
		let caps = records.position.map(|record| record.caps).unwrap_or_default();
		Some((side, own_wh, caps.of(side)))
	}

	/// Returns what an account offers or bids: of a purchase what `free` plancks cover at the limit, so
	/// that no seller waits for it.
	fn covered_entry(free: Balance, slot: u8, side: Side, limit_mills: Price, energy_wh: Energy) -> SharingEntry {
		let energy_wh = match side {
			Side::Ask => energy_wh,
			Side::Bid => affordable(energy_wh, limit_mills, free, T::Mill::get()),
		};
		SharingEntry {
			slot,
			side,
			limit_mills,
			energy_wh,
			filled_wh: 0,
		}
	}

	/// Offers what a page has; a page of which that fails leaves its energy to the supplier.
	pub(crate) fn offer_or_skip(interval: Interval, number: u32) -> OfferWork {
		with_storage_layer(|| Self::do_offer_page(interval, number)).unwrap_or_else(|error| {
			defensive!("a page could not offer what it has", error);
			OfferWork::worst()
		})
	}
}
