//! `on_idle`, and the cursor that shares and settles every interval once its readings are final, page
//! after page of connection points, a little in each block that has weight to spare.

use crate::{
	ahead::types::PAGE_INTERVALS,
	settlement::types::{SettlementPhase, SettlementProgress},
	settlement::PageWork,
	sharing::OfferWork,
	AreaMarkets, Config, Error, Event, FrozenSlots, Ladders, Pallet, SettlementCursor, SharingSchedules, WeightInfo,
};
use energy_primitives::{
	AreaId, ConnectionPages, Interval, IntervalClock, LimitBreaches, MarketGrid, MatchedOrigin, MeteredEnergy, ZoneId,
};
use frame_support::{defensive, pallet_prelude::*, storage::with_storage_layer, weights::WeightMeter};

/// How many pages of ladders are deleted in one step.
pub(crate) const LADDER_PAGES_PER_STEP: u32 = 64;

impl<T: Config> Pallet<T> {
	/// Does what `on_idle` does, the most urgent first: clearing and cutting back, which have a deadline;
	/// expiry, which gives money back; settlement; corrections of it; completion and pruning. Returns the weight
	/// used, never more than `remaining`.
	pub(crate) fn do_idle(remaining: Weight) -> Weight {
		let mut meter = WeightMeter::with_limit(remaining);
		// Before the first block has set the time there is nothing to do, and a cursor set then
		// would begin in 1970.
		if meter.try_consume(T::WeightInfo::on_idle_base()).is_err() || T::Clock::now() == 0 {
			return meter.consumed();
		}
		// Each has a share of the steps, so that none can hold the next one up; what one leaves
		// goes to the next. Cutting back leaves nothing.
		let share = T::MaxStepsPerBlock::get().div_ceil(6);
		let (mut steps, mut of_cuts) = (share, share);
		Self::clear_due(&mut meter, &mut steps);
		Self::cut_due(&mut meter, &mut of_cuts);
		let tasks: [fn(&mut WeightMeter, &mut u32); 4] =
			[Self::expire_due, Self::settle_due, Self::correct_due, Self::finish_due];
		for task in tasks {
			steps = steps.saturating_add(share);
			task(&mut meter, &mut steps);
		}
		meter.consumed()
	}

	/// Settles final intervals in order, as far as weight and steps reach.
	pub(crate) fn settle_due(meter: &mut WeightMeter, steps: &mut u32) {
		let oldest_open = T::Metering::oldest_open();
		// The cursor itself is read and written once in a block, however many steps it takes:
		// `on_idle_base` has that.
		let mut progress = Self::progress();
		while progress.interval < oldest_open && *steps > 0 {
			let worst = match progress.phase {
				SettlementPhase::Offering(_) => Self::offer_weight(&OfferWork::worst()),
				SettlementPhase::Sharing(_) => {
					let zone = T::WeightInfo::share_zone(T::Grid::max_zone_size());
					T::WeightInfo::cursor_step().saturating_add(zone.max(Self::worst_division_weight()))
				},
				SettlementPhase::Pages(_) => Self::worst_page_weight(),
				SettlementPhase::Closing(_) => {
					T::WeightInfo::cursor_step().saturating_add(T::WeightInfo::close_market())
				},
				SettlementPhase::Deleting(_) => T::WeightInfo::delete_ladder_pages(LADDER_PAGES_PER_STEP),
			};
			if !meter.can_consume(worst) {
				break;
			}
			*steps = steps.saturating_sub(1);
			let used = match progress.phase {
				SettlementPhase::Offering(page) | SettlementPhase::Pages(page) => {
					Self::pass_next_page(&mut progress, page)
				},
				SettlementPhase::Sharing(last) => Self::share_next_zone(&mut progress, last),
				SettlementPhase::Closing(last) => Self::close_next_market(&mut progress, last),
				SettlementPhase::Deleting(_) => Self::delete_ladder_pages(&mut progress),
			};
			meter.consume(used);
		}
		SettlementCursor::<T>::put(progress);
	}

	/// Does the next step of the page that comes next, or goes on to the next phase behind the last. Returns
	/// the weight.
	fn pass_next_page(progress: &mut SettlementProgress, page: u32) -> Weight {
		if page >= T::Grid::pages() {
			Self::advance(progress);
			return T::WeightInfo::cursor_step();
		}
		Self::pass_page(progress, page)
	}

	/// Has a page offer what it shares, or settles it, as the phase demands, and passes it. Returns the
	/// weight.
	fn pass_page(progress: &mut SettlementProgress, page: u32) -> Weight {
		let next = page.saturating_add(1);
		if let SettlementPhase::Offering(_) = progress.phase {
			let work = Self::offer_or_skip(progress.interval, page);
			progress.phase = SettlementPhase::Offering(next);
			return Self::offer_weight(&work);
		}
		Self::fill_page(progress.interval, page);
		let work = Self::settle_or_freeze(progress.interval, page);
		progress.visited |= work.accounts > 0 || work.frozen > 0;
		progress.failed |= work.frozen > 0;
		progress.phase = SettlementPhase::Pages(next);
		Self::page_weight(&work)
	}

	/// Returns the weight of a page's offers for sharing: of a look at it, or of what a full page offers on so
	/// many pages of the ladder, of those who may have traded, and of connections that were judged by their
	/// limits.
	pub(crate) fn offer_weight(work: &OfferWork) -> Weight {
		if *work == OfferWork::default() {
			return T::WeightInfo::look_at_offers();
		}
		let traders = T::WeightInfo::offer_traders(work.traders).saturating_sub(T::WeightInfo::offer_traders(0));
		T::WeightInfo::offer_page(work.ladder_pages)
			.saturating_add(traders)
			.saturating_add(T::Limits::judge_weight(work.judged))
	}

	/// Divides what the area that comes next shares by weights, else clears what the zone that comes next
	/// shares, or goes on to the next phase behind the last. Returns
	/// the weight.
	fn share_next_zone(progress: &mut SettlementProgress, last: Option<ZoneId>) -> Weight {
		let step = T::WeightInfo::cursor_step();
		if let Some(weight) = Self::divide_next_area(progress.interval) {
			return step.saturating_add(weight);
		}
		let Some(zone) = Self::next_zone(progress.interval, last) else {
			Self::advance(progress);
			return step;
		};
		Self::share_or_skip(progress.interval, zone);
		progress.phase = SettlementPhase::Sharing(Some(zone));
		step.saturating_add(T::WeightInfo::share_zone(T::Grid::zone_size(zone)))
	}

	/// Returns the weight of settling a page: of a look at it, or of its accounts, of those who may have
	/// traded, of offers that had not expired, of the wallets drawn from, of estimated intervals, of
	/// balances that are closed, of producers whose creditable generation was looked up, and of
	/// connections that were judged by their limits.
	pub(crate) fn page_weight(work: &PageWork) -> Weight {
		if *work == PageWork::default() {
			return T::WeightInfo::look_at_page();
		}
		let more = |weigh: fn(u32) -> Weight, count: u32| weigh(count).saturating_sub(weigh(0));
		// A page whose balances are closed is written, if nobody is settled too.
		T::WeightInfo::settle_page(work.accounts.max(work.months).max(work.begins))
			.saturating_add(more(T::WeightInfo::settle_traders, work.traders))
			.saturating_add(T::WeightInfo::expire_offers().saturating_mul(work.expired.into()))
			.saturating_add(more(T::WeightInfo::draw_from_wallets, work.wallets))
			.saturating_add(T::WeightInfo::count_estimate().saturating_mul(work.estimated.into()))
			.saturating_add(T::WeightInfo::close_month().saturating_mul(work.months.into()))
			.saturating_add(T::WeightInfo::begin_page().saturating_mul(work.begins.into()))
			.saturating_add(T::Origin::look_up_weight(work.looked_up))
			.saturating_add(T::Limits::judge_weight(work.judged))
	}

	/// Returns the most that settling a page can weigh.
	pub(crate) fn worst_page_weight() -> Weight {
		Self::page_weight(&PageWork::worst())
	}

	/// Closes the market that comes next, or goes on to the next phase behind the last. Returns the
	/// weight.
	fn close_next_market(progress: &mut SettlementProgress, last: Option<AreaId>) -> Weight {
		let step = T::WeightInfo::cursor_step();
		// Where an account could not be settled, the markets still need the money that they have.
		let Some(area) = Self::market_after(progress.interval, last) else {
			Self::advance(progress);
			return step;
		};
		Self::hand_over_origin(progress.interval, area);
		let closing = || Self::close_market(progress.interval, area);
		if let Err(error) = if progress.failed {
			Ok(())
		} else {
			with_storage_layer(closing)
		} {
			// Its money stays on record with it, and is not deleted.
			progress.failed = true;
			Self::keep_records(progress.interval);
			defensive!("a market could not be closed", error);
		}
		progress.phase = SettlementPhase::Closing(Some(area));
		step.saturating_add(T::WeightInfo::close_market())
	}

	/// Whether the settlement cursor has passed a page in an interval.
	pub(crate) fn is_page_passed(interval: Interval, page: u32) -> bool {
		SettlementCursor::<T>::get().is_some_and(|progress| {
			let is_behind = match progress.phase {
				SettlementPhase::Offering(_) | SettlementPhase::Sharing(_) => false,
				SettlementPhase::Pages(next) => page < next,
				SettlementPhase::Closing(_) | SettlementPhase::Deleting(_) => true,
			};
			interval < progress.interval || (interval == progress.interval && is_behind)
		})
	}

	/// Whether the next step of a page can be done by hand: it is the one that the cursor comes to next,
	/// or has accounts that could not be settled before.
	pub(crate) fn ensure_can_settle(interval: Interval, page: u32) -> DispatchResult {
		ensure!(interval < T::Metering::oldest_open(), Error::<T>::TooEarly);
		if !FrozenSlots::<T>::get(interval, page).is_empty() {
			return Ok(());
		}
		ensure!(!Self::is_page_passed(interval, page), Error::<T>::AlreadySettled);
		let progress = Self::progress();
		let is_next =
			matches!(progress.phase, SettlementPhase::Offering(next) | SettlementPhase::Pages(next) if next == page);
		ensure!(
			is_next && progress.interval == interval && page < T::Grid::pages(),
			Error::<T>::NotNext
		);
		Ok(())
	}

	/// Does the next step of a page by hand that can be done. Returns the weight.
	pub(crate) fn do_settle_by_hand(interval: Interval, page: u32) -> Result<Weight, DispatchError> {
		if !FrozenSlots::<T>::get(interval, page).is_empty() {
			return Self::do_settle_page(interval, page).map(|work| Self::page_weight(&work));
		}
		let mut progress = Self::progress();
		let used = Self::pass_page(&mut progress, page);
		SettlementCursor::<T>::put(progress);
		Ok(used)
	}

	/// Returns the most that a step of a page can weigh.
	pub(crate) fn worst_step_weight() -> Weight {
		Self::worst_page_weight().max(Self::offer_weight(&OfferWork::worst()))
	}

	/// Returns the beginning of an interval. Where no area ever had terms of sharing, nothing is offered.
	fn begin(interval: Interval) -> SettlementProgress {
		let mut progress = SettlementProgress::at(interval);
		if SharingSchedules::<T>::iter_keys().next().is_some() {
			progress.phase = SettlementPhase::Offering(0);
		}
		progress
	}

	/// Returns how far settlement has come.
	pub(crate) fn progress() -> SettlementProgress {
		SettlementCursor::<T>::get().unwrap_or_else(|| Self::begin(T::Metering::oldest_open()))
	}

	/// Returns the area of the interval's market that stands behind the one of the area `last`.
	pub(crate) fn market_after(interval: Interval, last: Option<AreaId>) -> Option<AreaId> {
		match last {
			Some(last) => {
				let last = AreaMarkets::<T>::hashed_key_for(interval, last);
				AreaMarkets::<T>::iter_key_prefix_from(interval, last).next()
			},
			None => AreaMarkets::<T>::iter_key_prefix(interval).next(),
		}
	}

	/// Deletes pages of the interval's ladders, and goes on to the next interval when none are
	/// left. Returns the weight. It goes on behind the last page: to clear a prefix would meet what
	/// was deleted in this block again.
	fn delete_ladder_pages(progress: &mut SettlementProgress) -> Weight {
		let interval = progress.interval;
		let keys = match progress.phase {
			SettlementPhase::Deleting(Some((zone, area, page))) => {
				let last = Ladders::<T>::hashed_key_for((interval, zone, area, page));
				Ladders::<T>::iter_key_prefix_from((interval,), last)
			},
			_ => Ladders::<T>::iter_key_prefix((interval,)),
		};
		let (mut deleted, mut last) = (0, None);
		for (zone, area, page) in keys.take(LADDER_PAGES_PER_STEP as usize) {
			Ladders::<T>::remove((interval, zone, area, page));
			deleted += 1;
			last = Some((zone, area, page));
		}
		if deleted == LADDER_PAGES_PER_STEP {
			progress.phase = SettlementPhase::Deleting(last);
		} else {
			Self::advance(progress);
		}
		T::WeightInfo::delete_ladder_pages(deleted)
	}

	/// Goes on to the next phase, or to the next interval.
	fn advance(progress: &mut SettlementProgress) {
		progress.phase = match progress.phase {
			SettlementPhase::Offering(_) => SettlementPhase::Sharing(None),
			SettlementPhase::Sharing(_) => SettlementPhase::Pages(0),
			SettlementPhase::Pages(_) => SettlementPhase::Closing(None),
			SettlementPhase::Closing(_) => SettlementPhase::Deleting(None),
			SettlementPhase::Deleting(_) => {
				let interval = progress.interval;
				if progress.visited && !progress.failed {
					Self::deposit_event(Event::SettlementCompleted { interval });
				}
				// It is below the oldest open interval, so there is a next one.
				*progress = Self::begin(interval.saturating_add(1));
				return;
			},
		};
	}

	/// Returns the first interval after an order page's last.
	pub(crate) fn order_page_end(page: Interval) -> Interval {
		page.saturating_add(1).saturating_mul(PAGE_INTERVALS)
	}
}
