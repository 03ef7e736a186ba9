//! Clearing: the auction's result from the ladders of a zone, as soon as the gate has closed and
//! before the first extrinsic of that block.
//!
//! A clearing reads ladders, never orders: what an order got follows from its limit and the area's
//! result, and is worked out when its owner is settled. A zone is cleared in one step, whose weight
//! grows with its areas alone.

use crate::{
	ahead::types::{Book, Fills, LadderPage, PageOrder, PAGES, PAGE_LEVELS},
	settlement::types::{AreaMarket, IntervalCursor},
	AreaMarkets, ClearingCursor, Config, Error, Event, Ladders, Pallet, WeightInfo,
};
use alloc::{collections::BTreeMap, vec::Vec};
use energy_market::{clear, grid_income, net_cost, Capacity, Ladder, MarketNode};
use energy_primitives::{
	energy_of, AreaId, Balance, Clearing, IndicativeLoad, IndicativeMarket, Interval, IntervalClock, MarketArea,
	MarketGrid, MarketPhase, Price, Side, ZoneId, Zones,
};
use frame_support::{
	defensive,
	dispatch::DispatchClass,
	ensure,
	migrations::MultiStepMigrator,
	pallet_prelude::*,
	storage::with_storage_layer,
	traits::{DefensiveResult, PostInherents},
	weights::WeightMeter,
};

/// A zone with the orders of an interval: its areas, the root first, where the area above each
/// stands, and their ladders.
pub(crate) struct ZoneMarket {
	pub areas: Vec<MarketArea>,
	parents: Vec<Option<usize>>,
	/// What the areas' edges carry.
	pub edges: Vec<Capacity>,
	ladders: Vec<Option<Ladder>>,
}

/// What an area comes to in a zone's market.
pub(crate) struct Outcome {
	pub area: AreaId,
	pub suspended: bool,
	pub clearing: Clearing,
	/// The grid fees and the congestion rent of its edge, in plancks.
	pub income: Balance,
	/// What it owes the other areas and the edges, in plancks.
	cost: i128,
}

impl Outcome {
	/// Books it in the area's market; `None` where a sum would exceed its type.
	pub fn book(&self, market: &mut AreaMarket) -> Option<()> {
		market.income = market.income.checked_add(self.income)?;
		market.area_balance = market.area_balance.checked_sub(self.cost)?;
		let net_sold_wh = i128::from(self.clearing.sold_wh).checked_sub(self.clearing.bought_wh.into())?;
		market.energy_wh = market.energy_wh.checked_add(net_sold_wh)?;
		Some(())
	}
}

/// The bytes of a ladder page's key that name the pallet, the item, the interval and the zone.
const ZONE_KEY: usize = 32 + 12 + 12;

/// Right after the inherents have set the time nobody knows anything of the block yet, and nobody
/// can have filled it: so no extrinsic comes between the gate and the clearing, and no full block
/// keeps it waiting.
impl<T: Config> PostInherents for Pallet<T> {
	fn post_inherents() {
		let used = Self::clear_before_extrinsics();
		frame_system::Pallet::<T>::register_extra_weight_unchecked(used, DispatchClass::Mandatory);
	}
}

impl<T: Config> Pallet<T> {
	/// Clears what is due, as far as `MaxClearingWeight` reaches: the rest is cleared in `on_idle`,
	/// and before the extrinsics of the next block, to the same result. Returns the weight used.
	pub(crate) fn clear_before_extrinsics() -> Weight {
		let base = T::WeightInfo::post_inherents_base();
		let mut meter = WeightMeter::with_limit(T::MaxClearingWeight::get());
		// While storage is being migrated nothing in it can be relied on. Before the first block
		// has set the time there is nothing to do.
		if meter.try_consume(base).is_err() || T::MultiBlockMigrator::ongoing() || T::Clock::now() == 0 {
			return base;
		}
		// Weight alone bounds it: a step costs something.
		let mut steps = u32::MAX;
		Self::clear_due(&mut meter, &mut steps);
		meter.consumed()
	}

	/// Returns the interval at whose beginning the gate of `interval` closes.
	pub(crate) fn gate_of(interval: Interval) -> Interval {
		interval.saturating_sub(T::GateClosure::get())
	}

	/// Returns the last interval that it is too late to clear: auctions up to it are void, if they
	/// were not cleared. None at the beginning of time.
	fn last_void() -> Option<Interval> {
		// `t` can be cleared while the present is before `t - GateClosure + ClearingWindow`.
		Self::last_closed().checked_sub(T::ClearingWindow::get())
	}

	/// Whether the clearing window of a closed interval is over.
	fn is_too_late(interval: Interval) -> bool {
		Self::last_void().is_some_and(|void| interval <= void)
	}

	/// Returns the phase of the auction of an area and interval.
	pub(crate) fn market_phase(market: &AreaMarket, interval: Interval) -> MarketPhase {
		if interval > Self::last_closed() {
			MarketPhase::Open
		} else if market.clearing.is_some() {
			MarketPhase::Cleared
		} else if Self::is_too_late(interval) {
			MarketPhase::Void
		} else {
			MarketPhase::Closed
		}
	}

	pub(crate) fn do_clear_market(zone: ZoneId, interval: Interval) -> Result<u32, DispatchError> {
		ensure!(interval <= Self::last_closed(), Error::<T>::GateOpen);
		ensure!(!Self::is_too_late(interval), Error::<T>::ClearingTooLate);
		Self::clear_zone(interval, zone)
	}

	/// Whether [`Pallet::clear_market`] finds something to clear, by all that it asks before the auction:
	/// the gate has closed and the window has not, the zone was not suspended at the gate, and one of
	/// its areas has a ladder. Reads the zone's areas.
	pub fn is_clearing_due(zone: ZoneId, interval: Interval) -> bool {
		let market = AreaMarkets::<T>::get(interval, zone).unwrap_or_default();
		if Self::market_phase(&market, interval) != MarketPhase::Closed {
			return false;
		}
		let areas = T::Grid::market_areas(zone, interval, Self::gate_of(interval));
		let has_ladder = |area: &MarketArea| {
			let mut pages = Ladders::<T>::iter_key_prefix((interval, zone, area.area));
			pages.any(|page| page < Book::Sharing.first_page())
		};
		areas.first().is_some_and(|root| !root.suspended) && areas.iter().any(has_ladder)
	}

	/// Clears the auctions whose gate has closed, one zone at a time, as far as weight and steps reach.
	pub(crate) fn clear_due(meter: &mut WeightMeter, steps: &mut u32) {
		let closed = Self::last_closed();
		// What is void is not gone through.
		let first = Self::last_void().map_or(0, |void| void.saturating_add(1));
		let before = ClearingCursor::<T>::get();
		let mut cursor = before
			.clone()
			.filter(|cursor| cursor.interval >= first)
			.unwrap_or_else(|| IntervalCursor::at(first));
		let step = T::WeightInfo::clearing_step();
		while cursor.interval <= closed && *steps > 0 && meter.can_consume(step) {
			let Some(zone) = Self::next_zone(cursor.interval, cursor.last) else {
				*steps = steps.saturating_sub(1);
				meter.consume(step);
				let Some(next) = cursor.interval.checked_add(1) else {
					break;
				};
				cursor = IntervalCursor::at(next);
				continue;
			};
			let areas = T::Grid::zone_size(zone);
			let weight = step.saturating_add(T::WeightInfo::clear_market(areas));
			if !meter.can_consume(weight) {
				break;
			}
			*steps = steps.saturating_sub(1);
			meter.consume(weight);
			Self::clear_or_skip(cursor.interval, zone);
			cursor.last = Some(zone);
		}
		if before.as_ref() != Some(&cursor) {
			ClearingCursor::<T>::put(cursor);
		}
	}

	/// Returns the zone with ladders of an interval that comes behind the zone `last`.
	pub(crate) fn next_zone(interval: Interval, last: Option<ZoneId>) -> Option<ZoneId> {
		let mut keys = match last {
			Some(last) => Ladders::<T>::iter_key_prefix_from((interval,), Self::end_of_zone(interval, last)),
			None => Ladders::<T>::iter_key_prefix((interval,)),
		};
		keys.next().map(|(zone, ..)| zone)
	}

	/// Returns a key behind all those of a zone's ladders. However many pages lie there, none has
	/// to be met to pass them.
	fn end_of_zone(interval: Interval, zone: ZoneId) -> Vec<u8> {
		let mut key = Ladders::<T>::hashed_key_for((interval, zone, 0, 0));
		key.truncate(ZONE_KEY);
		key.resize(ZONE_KEY + 32, u8::MAX);
		key
	}

	/// Clears a zone. One that is cleared already is skipped, and so is one that may not trade or
	/// does not exist any more.
	fn clear_or_skip(interval: Interval, zone: ZoneId) {
		match with_storage_layer(|| Self::clear_zone(interval, zone)) {
			Err(error) if error != Error::<T>::AlreadyCleared.into() => {
				Self::deposit_event(Event::MarketNotCleared { interval, zone, error });
			},
			_ => {},
		}
	}

	/// Returns a zone with its ladders of an interval. The ladder of an area that has left the zone
	/// is not looked at; its orders go back.
	///
	/// Errors: there is no such zone, or none of its areas has a ladder.
	pub(crate) fn zone_market(zone: ZoneId, interval: Interval, book: Book) -> Result<ZoneMarket, Error<T>> {
		// As they were when the gate closed: nothing that somebody does afterwards, knowing all
		// orders, moves the result.
		let areas = T::Grid::market_areas(zone, interval, Self::gate_of(interval));
		ensure!(!areas.is_empty(), Error::<T>::UnknownZone);
		let index: BTreeMap<AreaId, usize> = areas.iter().enumerate().map(|(at, area)| (area.area, at)).collect();
		let parents = areas
			.iter()
			.map(|area| area.parent.and_then(|parent| index.get(&parent).copied()))
			.collect();
		let mut ladders: Vec<_> = areas
			.iter()
			.map(|area| Self::ladder(interval, zone, area.area, book))
			.collect();
		ensure!(ladders.iter().any(Option::is_some), Error::<T>::NothingToClear);
		let mut edges: Vec<_> = areas.iter().map(Self::edge).collect();
		if book == Book::Ahead {
			// What is suspended does not trade. Sharing divides what has flowed all the same.
			let places = areas.iter().zip(edges.iter_mut().zip(&mut ladders));
			for (_, (edge, ladder)) in places.filter(|(area, _)| area.suspended) {
				(*edge, *ladder) = (Capacity::default(), None);
			}
		}
		Ok(ZoneMarket {
			areas,
			parents,
			edges,
			ladders,
		})
	}

	/// Returns an area's ladder; `None` where nobody has ordered.
	fn ladder(interval: Interval, zone: ZoneId, area: AreaId, book: Book) -> Option<Ladder> {
		let mut ladder = None;
		for (first, levels) in Self::ladder_pages(interval, zone, area, book) {
			let ladder = ladder.get_or_insert_with(Ladder::default);
			for (side, levels) in [(Side::Ask, &levels.asks), (Side::Bid, &levels.bids)] {
				if ladder.set_page(side, first, levels).is_err() {
					defensive!("a page of a ladder does not fit");
				}
			}
		}
		ladder
	}

	/// Returns the pages of an area's ladder that there are, each with the price of its first level.
	pub(crate) fn ladder_pages(
		interval: Interval,
		zone: ZoneId,
		area: AreaId,
		book: Book,
	) -> impl Iterator<Item = (Price, LadderPage)> {
		(0..PAGES).filter_map(move |page| {
			let first = Price::from(page).saturating_mul(PAGE_LEVELS as Price);
			let number = book.first_page().saturating_add(page);
			Ladders::<T>::get((interval, zone, area, number)).map(|levels| (first, levels))
		})
	}

	/// Returns what the edge of an area carries in an interval.
	fn edge(area: &MarketArea) -> Capacity {
		Capacity {
			import_wh: energy_of(area.import_limit_w, T::Clock::length_ms()),
			export_wh: energy_of(area.export_limit_w, T::Clock::length_ms()),
		}
	}

	/// Works out the result of a zone's market, area by area.
	fn compute(market: &ZoneMarket) -> Result<Vec<Clearing>, DispatchError> {
		let places = market.areas.iter().zip(&market.parents);
		let nodes: Vec<MarketNode> = places
			.zip(market.edges.iter().zip(&market.ladders))
			.map(|((area, parent), (edge, ladder))| MarketNode {
				parent: *parent,
				import_wh: edge.import_wh,
				export_wh: edge.export_wh,
				grid_fee_mills: area.grid_fee_mills,
				ladder: ladder.as_ref(),
			})
			.collect();
		let results = clear(&nodes).defensive_map_err(|_| Error::<T>::Corrupt)?;
		ensure!(results.len() == market.areas.len(), Error::<T>::Corrupt);
		Ok(results)
	}

	/// Works out what each area of a zone's market comes to.
	pub(crate) fn outcomes(market: &ZoneMarket) -> Result<Vec<Outcome>, DispatchError> {
		let results = Self::compute(market)?;
		let places = market.areas.iter().zip(&market.parents).zip(&results);
		let outcome = |((area, parent), clearing): ((&MarketArea, &Option<usize>), &Clearing)| {
			let income = match parent.and_then(|above| results.get(above)) {
				Some(above) => grid_income(clearing, above, T::Mill::get())?,
				None => 0,
			};
			Some(Outcome {
				area: area.area,
				suspended: area.suspended,
				clearing: *clearing,
				income,
				cost: net_cost(clearing, T::Mill::get())?,
			})
		};
		let outcomes: Option<_> = places.map(outcome).collect();
		Ok(outcomes.ok_or(Error::<T>::Overflow)?)
	}

	/// Clears a zone and stores the results. Returns how many areas it has.
	fn clear_zone(interval: Interval, zone: ZoneId) -> Result<u32, DispatchError> {
		let market = Self::zone_market(zone, interval, Book::Ahead)?;
		ensure!(
			AreaMarkets::<T>::get(interval, zone).is_none_or(|market| market.clearing.is_none()),
			Error::<T>::AlreadyCleared
		);
		// The root stands first, and what suspends it suspends all.
		let suspended = market.areas.first().is_some_and(|root| root.suspended);
		ensure!(!suspended, Error::<T>::TradingSuspended);

		let outcomes = Self::outcomes(&market)?;
		let mut traded_wh: u128 = 0;
		for outcome in outcomes.iter().filter(|outcome| !outcome.suspended) {
			let (area, clearing, income) = (outcome.area, outcome.clearing, outcome.income);
			let mut market = AreaMarket {
				clearing: Some(clearing),
				..Default::default()
			};
			outcome.book(&mut market).ok_or(Error::<T>::Overflow)?;
			AreaMarkets::<T>::insert(interval, area, market);
			traded_wh = traded_wh.saturating_add(clearing.bought_wh.into());
			Self::deposit_event(Event::AreaCleared {
				interval,
				area,
				clearing,
				income,
			});
		}
		let areas = u32::try_from(outcomes.len()).unwrap_or(u32::MAX);
		Self::deposit_event(Event::MarketCleared {
			interval,
			zone,
			areas,
			traded_wh,
		});
		Ok(areas)
	}

	/// Returns the result of a zone's auction if the gate closed now: of its areas that trade. Nothing
	/// once it has closed, or where nobody has ordered.
	pub(crate) fn indicative(zone: ZoneId, interval: Interval) -> Vec<IndicativeMarket> {
		if interval <= Self::last_closed() {
			return Vec::new();
		}
		let outcomes = Self::zone_market(zone, interval, Book::Ahead)
			.map_err(DispatchError::from)
			.and_then(|market| Self::outcomes(&market));
		let trading = outcomes.into_iter().flatten().filter(|outcome| !outcome.suspended);
		trading
			.map(|outcome| IndicativeMarket {
				area: outcome.area,
				clearing: outcome.clearing,
			})
			.collect()
	}

	/// Returns what the auction of one of a zone's areas would come to if the gate closed now.
	pub(crate) fn indicative_clearing(zone: ZoneId, area: AreaId, interval: Interval) -> Option<Clearing> {
		let mut markets = Self::indicative(zone, interval).into_iter();
		Some(markets.find(|market| market.area == area)?.clearing)
	}

	/// Returns what is to flow in an area and over its edge in an interval; `None` where nothing is traded.
	pub(crate) fn indicative_load(area: AreaId, interval: Interval) -> Option<IndicativeLoad> {
		let zone = T::Grid::zone_of(area)?;
		let areas = T::Grid::market_areas(zone, interval, Self::gate_of(interval));
		let Capacity { import_wh, export_wh } = Self::edge(areas.iter().find(|other| other.area == area)?);
		let result = AreaMarkets::<T>::get(interval, area).and_then(|market| market.clearing);
		let cleared = result.is_some();
		let clearing = result.or_else(|| Self::indicative_clearing(zone, area, interval))?;
		Some(IndicativeLoad {
			interval,
			cleared,
			sold_wh: clearing.sold_wh,
			bought_wh: clearing.bought_wh,
			flow_wh: clearing.flow_wh,
			import_limit_wh: import_wh,
			export_limit_wh: export_wh,
		})
	}

	/// Returns what an account's orders for an interval come to. Without a clearing nothing was
	/// traded, and all of it goes back.
	pub(crate) fn fills(orders: &[PageOrder], clearing: Option<&Clearing>) -> Result<Fills, DispatchError> {
		let mut fills = Fills::default();
		for order in orders {
			let energy_wh = match order.side {
				Side::Bid => &mut fills.bought_wh,
				Side::Ask => &mut fills.sold_wh,
			};
			*energy_wh = energy_wh
				.checked_add(order.filled(clearing))
				.ok_or(Error::<T>::Overflow)?;
			fills.reserved = fills
				.reserved
				.checked_add(Self::order_amount(order)?)
				.ok_or(Error::<T>::Overflow)?;
		}
		Ok(fills)
	}
}
