//! The cursor that settles every account of every interval once its readings are final, a little in each block that has weight to spare.

use crate::{
	sheets::place_of,
	types::{raw_key, CursorPhase, SettlementCursor, SHEET_LENGTH},
	AreaMarkets, Config, Cursor, Event, Ladders, OrderSheets, Pallet, Positions, WeightInfo,
};
use alloc::vec::Vec;
use energy_primitives::{AreaId, Interval, IntervalClock, MeteredEnergy};
use frame_support::{defensive, pallet_prelude::*, storage::with_storage_layer, weights::WeightMeter};

/// How many ladder pages go at once.
pub(crate) const SWEEP: u32 = 64;

/// What the cursor finds next.
enum Found<AccountId> {
	/// An account of the phase that needs no settlement.
	Settled,
	/// An account of the phase, and whether it still has open offers.
	Account(AccountId, bool),
	/// An area's market.
	Market(AreaId),
}

impl<T: Config> Pallet<T> {
	/// What `on_idle` does, the most urgent first: clearing, which has its time; expiry, which gives money back; settlement; what may be forgotten.
	/// Returns the weight used, never more than `remaining`.
	pub(crate) fn do_idle(remaining: Weight) -> Weight {
		let mut meter = WeightMeter::with_limit(remaining);
		// Before the chain knows the time there is nothing to do, and a cursor set then would have to walk from 1970.
		if meter.try_consume(T::WeightInfo::on_idle_base()).is_err() || T::Clock::now() == 0 {
			return meter.consumed();
		}
		// Each has a share of the steps, so that none can hold the next one up; what one leaves goes to the next.
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
		let mut cursor = Cursor::<T>::get().unwrap_or_else(|| SettlementCursor::at(oldest_open));
		// The cursor itself is read and written once in a block, however many steps it takes: `on_idle_base` has that.
		// The pool's account and the like are written once in a block, however many are settled: what the next account costs is the difference.
		let mut settled: u32 = 0;
		while cursor.interval < oldest_open && *steps > 0 {
			let next = T::WeightInfo::settle_accounts(settled.saturating_add(1));
			let account = next.saturating_sub(match settled {
				0 => Weight::zero(),
				_ => T::WeightInfo::settle_accounts(settled),
			});
			let step = Self::cursor_step(cursor.phase);
			let worst = match cursor.phase {
				CursorPhase::Traded | CursorPhase::Ordered | CursorPhase::Metered => {
					account.saturating_add(T::WeightInfo::expire_offers())
				},
				CursorPhase::Closing => T::WeightInfo::close_market(),
				CursorPhase::Sweeping => T::WeightInfo::sweep(SWEEP),
			};
			if !meter.can_consume(step.saturating_add(worst)) {
				break;
			}
			*steps = steps.saturating_sub(1);
			meter.consume(step);
			if cursor.phase == CursorPhase::Sweeping {
				meter.consume(Self::sweep(&mut cursor));
				continue;
			}
			let Some((found, key)) = Self::next_found(&cursor) else {
				Self::advance(&mut cursor);
				continue;
			};
			// A sheet on which there is nothing for this interval is nobody in it.
			cursor.visited |= !matches!((cursor.phase, &found), (CursorPhase::Ordered, Found::Settled));
			let Some(key) = raw_key(key) else {
				Self::advance(&mut cursor);
				continue;
			};
			cursor.last = Some(key);
			match found {
				Found::Settled => {},
				Found::Account(who, offers) => {
					settled = settled.saturating_add(1);
					meter.consume(account);
					if offers {
						meter.consume(T::WeightInfo::expire_offers());
					}
					let settled = Self::settle_or_report(&who, cursor.interval, cursor.failed);
					cursor.failed |= !settled;
				},
				Found::Market(area) => {
					meter.consume(T::WeightInfo::close_market());
					if let Err(error) = with_storage_layer(|| Self::close_market(cursor.interval, area)) {
						// Its money stays on record with it, and is not forgotten.
						cursor.failed = true;
						Self::note_stuck(cursor.interval, 0);
						defensive!("a market could not be closed", error);
					}
				},
			}
		}
		Cursor::<T>::put(cursor);
	}

	/// What one more step of the settlement cursor costs, without what it finds.
	pub(crate) fn cursor_step(phase: CursorPhase) -> Weight {
		match phase {
			CursorPhase::Metered => T::WeightInfo::metered_steps(1).saturating_sub(T::WeightInfo::metered_steps(0)),
			_ => T::WeightInfo::cursor_steps(1).saturating_sub(T::WeightInfo::cursor_steps(0)),
		}
	}

	/// What follows in the cursor's phase, with its key.
	fn next_found(cursor: &SettlementCursor) -> Option<(Found<T::AccountId>, Vec<u8>)> {
		let interval = cursor.interval;
		let last = cursor.last.as_ref().map(|key| key.to_vec());
		match cursor.phase {
			CursorPhase::Traded => {
				let mut positions = match last {
					Some(last) => Positions::<T>::iter_prefix_from(interval, last),
					None => Positions::<T>::iter_prefix(interval),
				};
				let (who, record) = positions.next()?;
				let found = match record.position.settled {
					true => Found::Settled,
					false => Found::Account(who, !record.offers.is_empty()),
				};
				Some((found, positions.last_raw_key().to_vec()))
			},
			CursorPhase::Ordered => {
				let (number, slot) = place_of(interval);
				let mut sheets = match last {
					Some(last) => OrderSheets::<T>::iter_prefix_from(number, last),
					None => OrderSheets::<T>::iter_prefix(number),
				};
				let (who, sheet) = sheets.next()?;
				// Who has a position was visited in the phase before.
				let found = match sheet.of_slot(slot).is_empty() || Positions::<T>::contains_key(interval, &who) {
					true => Found::Settled,
					false => Found::Account(who, false),
				};
				Some((found, sheets.last_raw_key().to_vec()))
			},
			CursorPhase::Metered => {
				let (accounts, key) = T::Metering::accounts(interval, last, 1);
				let found = match accounts.into_iter().next()? {
					(_, true) => Found::Settled,
					(who, false) => Found::Account(who, false),
				};
				Some((found, key?))
			},
			// Where somebody could not be settled, the markets still need what they have.
			CursorPhase::Closing if cursor.failed => None,
			CursorPhase::Closing => {
				let mut markets = match last {
					Some(last) => AreaMarkets::<T>::iter_key_prefix_from(interval, last),
					None => AreaMarkets::<T>::iter_key_prefix(interval),
				};
				let area = markets.next()?;
				Some((Found::Market(area), markets.last_raw_key().to_vec()))
			},
			CursorPhase::Sweeping => None,
		}
	}

	/// Removes pages of the interval's ladders, and goes on to the next interval when there are none left. Returns the weight. Page by page, from
	/// where it was: to clear a prefix would meet what was removed in this block again.
	fn sweep(cursor: &mut SettlementCursor) -> Weight {
		let interval = cursor.interval;
		let mut keys = match &cursor.last {
			Some(last) => Ladders::<T>::iter_key_prefix_from((interval,), last.to_vec()),
			None => Ladders::<T>::iter_key_prefix((interval,)),
		};
		let pages: Vec<_> = keys.by_ref().take(SWEEP as usize).collect();
		for (root, area, page) in &pages {
			Ladders::<T>::remove((interval, root, area, page));
		}
		let removed = pages.len() as u32;
		match raw_key(keys.last_raw_key().to_vec()) {
			Some(key) if removed == SWEEP => cursor.last = Some(key),
			_ => Self::advance(cursor),
		}
		T::WeightInfo::sweep(removed)
	}

	/// On to the next phase, or the next interval.
	fn advance(cursor: &mut SettlementCursor) {
		cursor.last = None;
		cursor.phase = match cursor.phase {
			CursorPhase::Traded => CursorPhase::Ordered,
			CursorPhase::Ordered => CursorPhase::Metered,
			CursorPhase::Metered => CursorPhase::Closing,
			CursorPhase::Closing => CursorPhase::Sweeping,
			CursorPhase::Sweeping => {
				let interval = cursor.interval;
				if cursor.visited && !cursor.failed {
					Self::deposit_event(Event::SettlementCompleted { interval });
				}
				// It is below the oldest open interval, so there is a next one.
				*cursor = SettlementCursor::at(interval.saturating_add(1));
				return;
			},
		};
	}

	/// Settles an account, or says why it could not be settled and leaves it as it was, for a later `settle`. Returns whether it did. `failed`: whether
	/// somebody could not be settled before in this interval.
	fn settle_or_report(who: &T::AccountId, interval: Interval, failed: bool) -> bool {
		match with_storage_layer(|| Self::do_settle(who, interval)) {
			Ok(()) => {
				// It may have failed in an earlier phase.
				if failed {
					Self::resolve(who, interval);
				}
				true
			},
			Err(error) => {
				Self::note_unsettled(who, interval);
				Self::deposit_event(Event::SettlementFailed {
					interval,
					who: who.clone(),
					error,
				});
				false
			},
		}
	}

	/// The first interval after a sheet's last.
	pub(crate) fn sheet_end(number: Interval) -> Interval {
		number.saturating_add(1).saturating_mul(SHEET_LENGTH)
	}
}
