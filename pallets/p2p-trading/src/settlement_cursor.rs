//! `on_idle`, and the cursor that settles every account of every interval once its readings are
//! final, a little in each block that has weight to spare.
//!
//! Cursors remember the last account, area or page that is done, and find the next one by its
//! storage key: accounts stand in the order of their hashes, and no index of them is kept.

use crate::{
	order_pages::page_and_slot,
	types::{SettlementPhase, SettlementProgress, PAGE_INTERVALS},
	AreaMarkets, Config, Event, Ladders, OrderPages, Pallet, Positions, SettlementCursor, WeightInfo,
};
use energy_primitives::{AreaId, Interval, IntervalClock, MeteredEnergy};
use frame_support::{defensive, pallet_prelude::*, storage::with_storage_layer, weights::WeightMeter};

/// How many pages of ladders are deleted in one step.
pub(crate) const LADDER_PAGES_PER_STEP: u32 = 64;

type PhaseOf<T> = SettlementPhase<<T as frame_system::Config>::AccountId>;
type ProgressOf<T> = SettlementProgress<<T as frame_system::Config>::AccountId>;

/// What the settlement cursor comes to next.
enum NextItem<AccountId> {
	/// Something without an account of this interval.
	Nothing,
	/// An account that needs no settlement.
	Settled,
	/// An account to settle, and whether it still has open offers.
	Account(AccountId, bool),
	/// The market of an area.
	Market(AreaId),
}

impl<T: Config> Pallet<T> {
	/// Does what `on_idle` does, the most urgent first: clearing, which has a deadline; expiry,
	/// which gives money back; settlement; completion and pruning. Returns the weight used, never
	/// more than `remaining`.
	pub(crate) fn do_idle(remaining: Weight) -> Weight {
		let mut meter = WeightMeter::with_limit(remaining);
		// Before the first block has set the time there is nothing to do, and a cursor set then
		// would begin in 1970.
		if meter.try_consume(T::WeightInfo::on_idle_base()).is_err() || T::Clock::now() == 0 {
			return meter.consumed();
		}
		// Each has a share of the steps, so that none can hold the next one up; what one leaves
		// goes to the next.
		let share = T::MaxStepsPerBlock::get().div_ceil(4);
		let mut steps = 0u32;
		let tasks: [fn(&mut WeightMeter, &mut u32); 4] =
			[Self::clear_due, Self::expire_due, Self::settle_due, Self::finish_due];
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
		let mut progress = SettlementCursor::<T>::get().unwrap_or_else(|| SettlementProgress::at(oldest_open));
		let mut settled: u32 = 0;
		while progress.interval < oldest_open && *steps > 0 {
			let account = Self::next_account_weight(settled);
			let step = Self::cursor_step(&progress.phase);
			let worst = match progress.phase {
				SettlementPhase::Traded(_) | SettlementPhase::Ordered(_) | SettlementPhase::Metered(_) => account
					.saturating_add(T::WeightInfo::expire_offers())
					.saturating_add(T::WeightInfo::count_estimate()),
				SettlementPhase::Closing(_) => T::WeightInfo::close_market(),
				SettlementPhase::Deleting(_) => T::WeightInfo::delete_ladder_pages(LADDER_PAGES_PER_STEP),
			};
			if !meter.can_consume(step.saturating_add(worst)) {
				break;
			}
			*steps = steps.saturating_sub(1);
			meter.consume(step);
			if matches!(progress.phase, SettlementPhase::Deleting(_)) {
				meter.consume(Self::delete_ladder_pages(&mut progress));
				continue;
			}
			let Some((item, phase)) = Self::next_item(&progress) else {
				Self::advance(&mut progress);
				continue;
			};
			progress.visited |= !matches!(item, NextItem::Nothing);
			progress.phase = phase;
			match item {
				NextItem::Nothing | NextItem::Settled => {},
				NextItem::Account(who, has_offers) => {
					settled = settled.saturating_add(1);
					meter.consume(account);
					if has_offers {
						meter.consume(T::WeightInfo::expire_offers());
					}
					match Self::settle_or_report(&who, progress.interval, progress.failed) {
						Some(true) => meter.consume(T::WeightInfo::count_estimate()),
						Some(false) => {},
						None => progress.failed = true,
					}
				},
				NextItem::Market(area) => {
					meter.consume(T::WeightInfo::close_market());
					if let Err(error) = with_storage_layer(|| Self::close_market(progress.interval, area)) {
						// Its money stays on record with it, and is not deleted.
						progress.failed = true;
						Self::note_unsettled_interval(progress.interval, 0);
						defensive!("a market could not be closed", error);
					}
				},
			}
		}
		SettlementCursor::<T>::put(progress);
	}

	/// Returns the weight of settling one more account when `settled` are settled in this block.
	/// The pool's account and the like are written once in a block, so the next account costs the
	/// difference.
	fn next_account_weight(settled: u32) -> Weight {
		let before = match settled {
			0 => Weight::zero(),
			_ => T::WeightInfo::settle_accounts(settled),
		};
		T::WeightInfo::settle_accounts(settled.saturating_add(1)).saturating_sub(before)
	}

	/// Returns the weight of one more step of the settlement cursor, without what the step comes to.
	pub(crate) fn cursor_step(phase: &PhaseOf<T>) -> Weight {
		match phase {
			SettlementPhase::Metered(_) => {
				T::WeightInfo::metered_steps(1).saturating_sub(T::WeightInfo::metered_steps(0))
			},
			_ => T::WeightInfo::cursor_steps(1).saturating_sub(T::WeightInfo::cursor_steps(0)),
		}
	}

	/// Returns the next item of the cursor's phase, and the phase with that item done; `None` where
	/// none is left.
	fn next_item(progress: &ProgressOf<T>) -> Option<(NextItem<T::AccountId>, PhaseOf<T>)> {
		let interval = progress.interval;
		match &progress.phase {
			SettlementPhase::Traded(last) => {
				let (who, record) = Self::positions_after(interval, last.as_ref()).next()?;
				let item = match record.position.settled {
					true => NextItem::Settled,
					false => NextItem::Account(who.clone(), !record.offers.is_empty()),
				};
				Some((item, SettlementPhase::Traded(Some(who))))
			},
			SettlementPhase::Ordered(last) => {
				let (page, slot) = page_and_slot(interval);
				let (who, order_page) = match last {
					Some(last) => {
						OrderPages::<T>::iter_prefix_from(page, OrderPages::<T>::hashed_key_for(page, last)).next()
					},
					None => OrderPages::<T>::iter_prefix(page).next(),
				}?;
				let item = if order_page.of_slot(slot).is_empty() {
					NextItem::Nothing
				} else if Positions::<T>::contains_key(interval, &who) {
					// It was visited in the phase before.
					NextItem::Settled
				} else {
					NextItem::Account(who.clone(), false)
				};
				Some((item, SettlementPhase::Ordered(Some(who))))
			},
			SettlementPhase::Metered(from) => {
				let part = T::Metering::accounts(interval, *from, 1);
				let item = match part.accounts.into_iter().next() {
					None => NextItem::Nothing,
					Some((_, true)) => NextItem::Settled,
					Some((who, false)) => NextItem::Account(who, false),
				};
				match part.next {
					Some(next) => Some((item, SettlementPhase::Metered(next))),
					None if matches!(item, NextItem::Nothing) => None,
					None => Some((item, SettlementPhase::Closing(None))),
				}
			},
			// Where an account could not be settled, the markets still need what they have.
			SettlementPhase::Closing(_) if progress.failed => None,
			SettlementPhase::Closing(last) => {
				let area = Self::market_after(interval, *last)?;
				Some((NextItem::Market(area), SettlementPhase::Closing(Some(area))))
			},
			SettlementPhase::Deleting(_) => None,
		}
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
	fn delete_ladder_pages(progress: &mut ProgressOf<T>) -> Weight {
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
	fn advance(progress: &mut ProgressOf<T>) {
		progress.phase = match progress.phase {
			SettlementPhase::Traded(_) => SettlementPhase::Ordered(None),
			SettlementPhase::Ordered(_) => SettlementPhase::Metered(0),
			SettlementPhase::Metered(_) => SettlementPhase::Closing(None),
			SettlementPhase::Closing(_) => SettlementPhase::Deleting(None),
			SettlementPhase::Deleting(_) => {
				let interval = progress.interval;
				if progress.visited && !progress.failed {
					Self::deposit_event(Event::SettlementCompleted { interval });
				}
				// It is below the oldest open interval, so there is a next one.
				*progress = SettlementProgress::at(interval.saturating_add(1));
				return;
			},
		};
	}

	/// Settles an account, or reports why it could not be settled and leaves it as it was, for a
	/// later `settle`. Returns whether it was counted as estimated; `None` if it is not settled.
	/// `failed`: whether another account of this interval could not be settled before.
	fn settle_or_report(who: &T::AccountId, interval: Interval, failed: bool) -> Option<bool> {
		match with_storage_layer(|| Self::do_settle(who, interval)) {
			Ok(estimated) => {
				// It may have failed in an earlier phase.
				if failed {
					Self::resolve(who, interval);
				}
				Some(estimated)
			},
			Err(error) => {
				Self::note_unsettled_account(who, interval);
				Self::deposit_event(Event::SettlementFailed {
					interval,
					who: who.clone(),
					error,
				});
				None
			},
		}
	}

	/// Returns the first interval after an order page's last.
	pub(crate) fn order_page_end(page: Interval) -> Interval {
		page.saturating_add(1).saturating_mul(PAGE_INTERVALS)
	}
}
