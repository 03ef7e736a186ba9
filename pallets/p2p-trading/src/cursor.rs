//! The cursor that settles every account of every interval once its readings are final, a little in each block that has weight to spare.

use crate::{
	types::{CursorPhase, RawKey, SettlementCursor},
	Config, Cursor, Event, Pallet, Positions, WeightInfo,
};
use alloc::vec::Vec;
use energy_primitives::{Interval, IntervalClock, MeteredEnergy};
use frame_support::{defensive, pallet_prelude::*, storage::with_storage_layer, weights::WeightMeter};

impl<T: Config> Pallet<T> {
	/// What `on_idle` does: expiry first, which gives money back, then settlement. Returns the weight used, never more than `remaining`.
	pub(crate) fn do_idle(remaining: Weight) -> Weight {
		let mut meter = WeightMeter::with_limit(remaining);
		// Before the chain knows the time there is nothing to do, and a cursor set then would have to walk from 1970.
		if meter.try_consume(T::WeightInfo::on_idle_base()).is_err() || T::Clock::now() == 0 {
			return meter.consumed();
		}
		// Half of the steps at most are for expiry, so that it cannot hold settlement up; what it leaves goes to settlement.
		let steps = T::MaxStepsPerBlock::get();
		let mut for_expiry = steps.div_ceil(2);
		let mut for_settlement = steps.saturating_sub(for_expiry);
		Self::expire_due(&mut meter, &mut for_expiry);
		for_settlement = for_settlement.saturating_add(for_expiry);
		Self::settle_due(&mut meter, &mut for_settlement);
		meter.consumed()
	}

	/// Settles final intervals in order, as far as weight and steps reach.
	pub(crate) fn settle_due(meter: &mut WeightMeter, steps: &mut u32) {
		let oldest_open = T::Metering::oldest_open();
		let mut cursor = Cursor::<T>::get().unwrap_or_else(|| SettlementCursor::at(oldest_open));
		let step = T::WeightInfo::cursor_step();
		let worst = step.saturating_add(T::WeightInfo::settle(T::MaxOffersPerAccount::get()));
		while cursor.interval < oldest_open && *steps > 0 && meter.can_consume(worst) {
			*steps = steps.saturating_sub(1);
			meter.consume(step);
			match Self::next_account(&cursor) {
				Some((who, settled, key)) => {
					if !settled {
						meter.consume(Self::settle_or_report(&who, cursor.interval));
					}
					cursor.visited = true;
					match RawKey::try_from(key) {
						Ok(key) => cursor.last = Some(key),
						Err(_) => {
							defensive!("a storage key is longer than the cursor can remember");
							Self::advance(&mut cursor);
						},
					}
				},
				None => Self::advance(&mut cursor),
			}
		}
		Cursor::<T>::put(cursor);
	}

	/// The account that follows in the cursor's phase, whether it is settled, and its key.
	fn next_account(cursor: &SettlementCursor) -> Option<(T::AccountId, bool, Vec<u8>)> {
		let interval = cursor.interval;
		let last = cursor.last.as_ref().map(|key| key.to_vec());
		match cursor.phase {
			CursorPhase::Traded => {
				let mut positions = match last {
					Some(last) => Positions::<T>::iter_prefix_from(interval, last),
					None => Positions::<T>::iter_prefix(interval),
				};
				let (who, position) = positions.next()?;
				Some((who, position.settled, positions.last_raw_key().to_vec()))
			},
			CursorPhase::Metered => {
				let (accounts, key) = T::Metering::accounts(interval, last, 1);
				let who = accounts.into_iter().next()?;
				let settled = T::Metering::metered(interval, &who).is_none_or(|metered| metered.settled);
				Some((who, settled, key?))
			},
		}
	}

	/// On to the next phase, or the next interval.
	fn advance(cursor: &mut SettlementCursor) {
		cursor.last = None;
		match cursor.phase {
			CursorPhase::Traded => cursor.phase = CursorPhase::Metered,
			CursorPhase::Metered => {
				if cursor.visited {
					Self::deposit_event(Event::SettlementCompleted {
						interval: cursor.interval,
					});
				}
				// It is below the oldest open interval, so there is a next one.
				*cursor = SettlementCursor::at(cursor.interval.saturating_add(1));
			},
		}
	}

	/// Settles an account, or says why it could not be settled and leaves it as it was, for a later `settle`. Returns the weight.
	fn settle_or_report(who: &T::AccountId, interval: Interval) -> Weight {
		match with_storage_layer(|| Self::do_settle(who, interval)) {
			Ok(expired) => T::WeightInfo::settle(expired),
			Err(error) => {
				Self::deposit_event(Event::SettlementFailed {
					interval,
					who: who.clone(),
					error,
				});
				T::WeightInfo::settle(T::MaxOffersPerAccount::get())
			},
		}
	}
}
