//! Clearing: what the ladders of a tree come to, as soon as the gate has closed and before the first extrinsic of that block.
//!
//! A clearing reads ladders, never orders: what an order got follows from its limit and the area's result, and is worked out when its owner is
//! settled. A tree is cleared in one step, whose weight grows with its areas alone.

use crate::{
	types::{raw_key, AreaMarket, Fills, IntervalCursor, LadderPage, SheetOrder, PAGES, PAGE_LEVELS},
	AreaMarkets, Config, Error, Event, Ladders, NextClearing, Pallet, WeightInfo,
};
use alloc::{collections::BTreeMap, vec::Vec};
use energy_market::{
	clearing::{clear, MarketNode},
	edges::{grid_income, net_cost},
	ladder::Ladder,
	payment, Rounding,
};
use energy_primitives::{
	energy_of, AreaId, Balance, Clearing, Energy, GridAccess, Interval, IntervalClock, MarketArea, MarketPhase, Price,
	Side,
};
use frame_support::{
	defensive,
	dispatch::DispatchClass,
	ensure,
	migrations::MultiStepMigrator,
	pallet_prelude::*,
	storage::with_storage_layer,
	traits::{Defensive, PostInherents},
	weights::WeightMeter,
};

/// A tree: its areas, the root first, where the area above each stands, and their ladders.
struct Tree {
	areas: Vec<MarketArea>,
	parents: Vec<Option<usize>>,
	ladders: Vec<Option<Ladder>>,
}

/// The bytes of a ladder page's key that name the pallet, the item, the interval and the root.
const TREE_KEY: usize = 32 + 12 + 12;

/// Right after the inherents have set the time nothing of the block is known to anybody yet, and nobody can have filled it: so no extrinsic comes between
/// the gate and the clearing, and no full block keeps it waiting.
impl<T: Config> PostInherents for Pallet<T> {
	fn post_inherents() {
		let used = Self::clear_before_extrinsics();
		frame_system::Pallet::<T>::register_extra_weight_unchecked(used, DispatchClass::Mandatory);
	}
}

impl<T: Config> Pallet<T> {
	/// Clears what is due, as far as `MaxClearingWeight` reaches: the rest is cleared in `on_idle`, and before the extrinsics of the next block, to the
	/// same result. Returns the weight used.
	pub(crate) fn clear_before_extrinsics() -> Weight {
		let base = T::WeightInfo::post_inherents_base();
		let mut meter = WeightMeter::with_limit(T::MaxClearingWeight::get());
		// While storage is being migrated nothing in it can be relied on. Before the chain knows the time there is nothing to do.
		if meter.try_consume(base).is_err() || T::MultiBlockMigrator::ongoing() || T::Clock::now() == 0 {
			return base;
		}
		// Weight alone bounds it: a step costs something.
		let mut steps = u32::MAX;
		Self::clear_due(&mut meter, &mut steps);
		meter.consumed()
	}

	/// The interval at whose beginning the gate of `interval` closes.
	pub(crate) fn gate_of(interval: Interval) -> Interval {
		interval.saturating_sub(T::GateClosure::get())
	}

	/// The last interval that it is too late to clear: markets up to it are void, if they were not cleared. None at the beginning of time.
	fn last_void() -> Option<Interval> {
		// `t` can be cleared while the present is before `t - GateClosure + ClearingWindow`.
		Self::last_closed().checked_sub(T::ClearingWindow::get())
	}

	/// Whether the time in which the market of a closed interval can be cleared is over.
	fn is_too_late(interval: Interval) -> bool {
		Self::last_void().is_some_and(|void| interval <= void)
	}

	/// Where the auction of an area and interval stands.
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

	pub(crate) fn do_clear_market(root: AreaId, interval: Interval) -> Result<u32, DispatchError> {
		ensure!(interval <= Self::last_closed(), Error::<T>::GateOpen);
		ensure!(!Self::is_too_late(interval), Error::<T>::ClearingTooLate);
		let tree = Self::tree(root, interval).ok_or(Error::<T>::UnknownMarket)?;
		Self::clear_tree(interval, root, &tree)
	}

	/// Clears the markets whose gate has closed, one tree at a time, as far as weight and steps reach.
	pub(crate) fn clear_due(meter: &mut WeightMeter, steps: &mut u32) {
		let closed = Self::last_closed();
		// What is void is not walked through.
		let first = Self::last_void().map_or(0, |void| void.saturating_add(1));
		let before = NextClearing::<T>::get();
		let mut cursor = before
			.clone()
			.filter(|cursor| cursor.interval >= first)
			.unwrap_or_else(|| IntervalCursor::at(first));
		let step = T::WeightInfo::clearing_step();
		while cursor.interval <= closed && *steps > 0 && meter.can_consume(step) {
			let Some(root) = Self::next_market(&cursor) else {
				*steps = steps.saturating_sub(1);
				meter.consume(step);
				let Some(next) = cursor.interval.checked_add(1) else {
					break;
				};
				cursor = IntervalCursor::at(next);
				continue;
			};
			let areas = T::Grid::market_size(root);
			let weight = step.saturating_add(T::WeightInfo::clear_market(areas));
			if !meter.can_consume(weight) {
				break;
			}
			*steps = steps.saturating_sub(1);
			meter.consume(weight);
			Self::clear_or_skip(cursor.interval, root);
			let Some(key) = raw_key(Self::last_key_of(cursor.interval, root)) else {
				break;
			};
			cursor.last = Some(key);
		}
		if before.as_ref() != Some(&cursor) {
			NextClearing::<T>::put(cursor);
		}
	}

	/// The root of the tree whose ladders come next.
	fn next_market(cursor: &IntervalCursor) -> Option<AreaId> {
		let mut keys = match &cursor.last {
			Some(last) => Ladders::<T>::iter_key_prefix_from((cursor.interval,), last.to_vec()),
			None => Ladders::<T>::iter_key_prefix((cursor.interval,)),
		};
		keys.next().map(|(root, ..)| root)
	}

	/// A key behind all those of a tree's ladders. However many pages lie there, none has to be met to pass them.
	fn last_key_of(interval: Interval, root: AreaId) -> Vec<u8> {
		let mut key = Ladders::<T>::hashed_key_for((interval, root, 0, 0));
		key.truncate(TREE_KEY);
		key.resize(TREE_KEY + 32, u8::MAX);
		key
	}

	/// Clears a tree. One that somebody has cleared is passed over, and so is one that may not trade or has gone.
	fn clear_or_skip(interval: Interval, root: AreaId) {
		let cleared = with_storage_layer(|| {
			let tree = Self::tree(root, interval).ok_or(Error::<T>::UnknownMarket)?;
			Self::clear_tree(interval, root, &tree)
		});
		match cleared {
			Err(error) if error != Error::<T>::AlreadyCleared.into() => {
				Self::deposit_event(Event::MarketNotCleared { interval, root, error });
			},
			_ => {},
		}
	}

	/// The tree below a root with the ladders of an interval; none without ladders, or where there is no such root. The ladder of an area that has
	/// left the tree is not looked at; its orders go back.
	fn tree(root: AreaId, interval: Interval) -> Option<Tree> {
		// As they were when the gate closed: nothing that somebody does afterwards, with all orders before its eyes, moves the result.
		let areas = T::Grid::market_areas(root, interval, Self::gate_of(interval));
		let index: BTreeMap<AreaId, usize> = areas.iter().enumerate().map(|(at, area)| (area.area, at)).collect();
		let parents = areas
			.iter()
			.map(|area| area.parent.and_then(|parent| index.get(&parent).copied()))
			.collect();
		let mut ladders: Vec<Option<Ladder>> = Vec::with_capacity(areas.len());
		for area in &areas {
			let mut ladder = None;
			for (first, levels) in Self::pages(interval, root, area.area) {
				let ladder = ladder.get_or_insert_with(Ladder::default);
				for (side, levels) in [(Side::Ask, &levels.asks), (Side::Bid, &levels.bids)] {
					if ladder.set_page(side, first, levels).is_err() {
						defensive!("a page of a ladder does not fit");
					}
				}
			}
			ladders.push(ladder);
		}
		ladders.iter().any(Option::is_some).then_some(Tree {
			areas,
			parents,
			ladders,
		})
	}

	/// The pages of an area's ladder that there are, each with the price of its first level.
	pub(crate) fn pages(interval: Interval, root: AreaId, area: AreaId) -> impl Iterator<Item = (Price, LadderPage)> {
		(0..PAGES).filter_map(move |page| {
			let first = Price::from(page).saturating_mul(PAGE_LEVELS as Price);
			Ladders::<T>::get((interval, root, area, page)).map(|levels| (first, levels))
		})
	}

	/// What a tree's ladders come to, area by area.
	fn compute(tree: &Tree) -> Result<Vec<Clearing>, DispatchError> {
		let length = T::Clock::length_ms();
		let nodes: Vec<MarketNode> = tree
			.areas
			.iter()
			.zip(&tree.parents)
			.zip(&tree.ladders)
			.map(|((area, parent), ladder)| {
				let open = |power| if area.suspended { 0 } else { energy_of(power, length) };
				MarketNode {
					parent: *parent,
					import_wh: open(area.import_w),
					export_wh: open(area.export_w),
					grid_fee: area.grid_fee,
					ladder: ladder.as_ref().filter(|_| !area.suspended),
				}
			})
			.collect();
		let results = clear(&nodes).defensive().map_err(|_| Error::<T>::Inconsistent)?;
		ensure!(results.len() == tree.areas.len(), Error::<T>::Inconsistent);
		Ok(results)
	}

	/// Clears a tree and puts the results on record. Tells how many areas it has.
	fn clear_tree(interval: Interval, root: AreaId, tree: &Tree) -> Result<u32, DispatchError> {
		ensure!(
			AreaMarkets::<T>::get(interval, root).is_none_or(|market| market.clearing.is_none()),
			Error::<T>::AlreadyCleared
		);
		// The root stands first, and what suspends it suspends all.
		let suspended = tree.areas.first().is_some_and(|root| root.suspended);
		ensure!(!suspended, Error::<T>::TradingSuspended);

		let results = Self::compute(tree)?;
		let mut traded_wh: u128 = 0;
		for ((area, parent), clearing) in tree.areas.iter().zip(&tree.parents).zip(&results) {
			if area.suspended {
				continue;
			}
			let income = match parent.and_then(|above| results.get(above)) {
				Some(above) => grid_income(clearing, above, T::Mill::get()).ok_or(Error::<T>::Overflow)?,
				None => 0,
			};
			let cost = net_cost(clearing, T::Mill::get()).ok_or(Error::<T>::Overflow)?;
			let market = AreaMarket {
				clearing: Some(*clearing),
				income,
				pot: cost.checked_neg().ok_or(Error::<T>::Overflow)?,
				energy_wh: i128::from(clearing.sold_wh).saturating_sub(clearing.bought_wh.into()),
				closed: false,
			};
			AreaMarkets::<T>::insert(interval, area.area, market);
			traded_wh = traded_wh.saturating_add(clearing.bought_wh.into());
			Self::deposit_event(Event::AreaCleared {
				interval,
				area: area.area,
				clearing: *clearing,
				income,
			});
		}
		let areas = u32::try_from(results.len()).unwrap_or(u32::MAX);
		Self::deposit_event(Event::MarketCleared {
			interval,
			root,
			areas,
			traded_wh,
		});
		Ok(areas)
	}

	/// What the auction would come to in an area, were the gate to close now.
	pub(crate) fn indicative(area: AreaId, interval: Interval) -> Option<Clearing> {
		if interval <= Self::last_closed() || T::Grid::trading_suspended(area) {
			return None;
		}
		let tree = Self::tree(T::Grid::root_of(area)?, interval)?;
		let at = tree.areas.iter().position(|known| known.area == area)?;
		Self::compute(&tree).ok()?.get(at).copied()
	}

	/// What an account's orders for an interval came to. Without a clearing nothing was traded, and all of it goes back.
	pub(crate) fn fills(orders: &[SheetOrder], clearing: Option<&Clearing>) -> Result<Fills, DispatchError> {
		let mut fills = Fills::default();
		for order in orders {
			let (energy, escrow) = match order.side {
				Side::Bid => (&mut fills.bought_wh, &mut fills.escrow),
				Side::Ask => (&mut fills.sold_wh, &mut fills.backing),
			};
			*energy = energy.checked_add(order.filled(clearing)).ok_or(Error::<T>::Overflow)?;
			*escrow = escrow
				.checked_add(Self::order_amount(order)?)
				.ok_or(Error::<T>::Overflow)?;
		}
		// Without a price nothing was traded, and nothing is paid.
		let price = clearing.and_then(|clearing| clearing.price).unwrap_or(0);
		fills.paid = Self::price_of(fills.bought_wh, price, Rounding::Up)?;
		fills.revenue = Self::price_of(fills.sold_wh, price, Rounding::Down)?;
		Ok(fills)
	}

	fn price_of(energy: Energy, price: Price, rounding: Rounding) -> Result<Balance, DispatchError> {
		Ok(payment(energy, price, T::Mill::get(), rounding).ok_or(Error::<T>::Overflow)?)
	}
}
