//! Intervals with an account that the cursor could not settle, and how they come to their end.
//!
//! The cursor does not wait for an account that it cannot settle: it notes it, leaves the areas' markets of that interval open and goes on. `settle` can try
//! again, by anybody. With the last account the rest follows by itself: the markets are closed, and the records go when pruning comes, or at once if it
//! has been there.

use crate::{
	pruning::PRUNE,
	sheets::place_of,
	types::{raw_key, Completion, RawKey},
	AreaMarkets, Completions, Config, Cursor, Event, Pallet, Pruning, Stuck, Unsettled, WeightInfo,
};
use energy_primitives::{AreaId, Interval};
use frame_support::{defensive, storage::with_storage_layer, traits::DefensiveSaturating, weights::WeightMeter};

impl<T: Config> Pallet<T> {
	/// Notes that an account could not be settled. In a later phase the cursor may meet it again.
	pub(crate) fn note_unsettled(who: &T::AccountId, interval: Interval) {
		if !Unsettled::<T>::contains_key(who, interval) {
			Unsettled::<T>::insert(who, interval, ());
			Self::note_stuck(interval, 1);
			// Should all before it have been settled by hand in the meantime.
			Completions::<T>::remove(interval);
		}
	}

	/// Keeps the records of an interval that could not be settled in full, by so many accounts more.
	pub(crate) fn note_stuck(interval: Interval, accounts: u32) {
		Stuck::<T>::mutate(place_of(interval).0, interval, |stuck| {
			*stuck = Some(stuck.unwrap_or_default().defensive_saturating_add(accounts));
		});
	}

	/// Notes that an account is settled, if it is one that could not be. After the last one its interval can be completed. Returns whether it was such an
	/// account.
	pub(crate) fn resolve(who: &T::AccountId, interval: Interval) -> bool {
		if Unsettled::<T>::take(who, interval).is_none() {
			return false;
		}
		let (number, _) = place_of(interval);
		let left = Stuck::<T>::get(number, interval)
			.unwrap_or_default()
			.defensive_saturating_sub(1);
		Stuck::<T>::insert(number, interval, left);
		if left == 0 {
			Completions::<T>::insert(interval, Completion::Closing(None));
		}
		true
	}

	/// What comes last in `on_idle`: intervals that can be completed, then those that may be forgotten.
	pub(crate) fn finish_due(meter: &mut WeightMeter, steps: &mut u32) {
		Self::complete_due(meter, steps);
		Self::prune_due(meter, steps);
	}

	/// Completes intervals whose last account has been settled, as far as weight and steps reach.
	fn complete_due(meter: &mut WeightMeter, steps: &mut u32) {
		// Whether there is one is read once in a block in which there is none: `on_idle_base` has that.
		while let Some((interval, stand)) = Completions::<T>::iter().next() {
			let worst = T::WeightInfo::completion_step().saturating_add(match stand {
				Completion::Closing(_) => T::WeightInfo::close_market(),
				Completion::Pruning => T::WeightInfo::prune(PRUNE),
			});
			// As long as the cursor is in the interval, it has still to sweep its ladders.
			let passed = Cursor::<T>::get().is_some_and(|cursor| interval < cursor.interval);
			if !passed || *steps == 0 || !meter.can_consume(worst) {
				return;
			}
			*steps = steps.saturating_sub(1);
			meter.consume(T::WeightInfo::completion_step());
			match stand {
				Completion::Closing(last) => match Self::market_after(interval, last) {
					Some((area, key)) => {
						meter.consume(T::WeightInfo::close_market());
						Self::close_late(interval, area, key);
					},
					None => Self::complete(interval),
				},
				Completion::Pruning => {
					let sheet_end = Self::sheet_end(place_of(interval).0);
					let sheets = Pruning::<T>::get().is_some_and(|next| next >= sheet_end);
					let (removed, done) = Self::forget(interval, sheets);
					meter.consume(T::WeightInfo::prune(removed));
					if !done {
						// Within this block its removed keys would be met again.
						return;
					}
					Completions::<T>::remove(interval);
				},
			}
		}
	}

	/// The market of an interval that stands behind a key, with its own.
	fn market_after(interval: Interval, last: Option<RawKey>) -> Option<(AreaId, RawKey)> {
		let mut markets = match last {
			Some(last) => AreaMarkets::<T>::iter_key_prefix_from(interval, last.to_vec()),
			None => AreaMarkets::<T>::iter_key_prefix(interval),
		};
		let area = markets.next()?;
		Some((area, raw_key(markets.last_raw_key().to_vec())?))
	}

	fn close_late(interval: Interval, area: AreaId, key: RawKey) {
		match with_storage_layer(|| Self::close_market(interval, area)) {
			Ok(()) => Completions::<T>::insert(interval, Completion::Closing(Some(key))),
			Err(error) => {
				// Cannot be. Its money stays on record with it, and is not forgotten.
				Completions::<T>::remove(interval);
				defensive!("a market could not be closed", error);
			},
		}
	}

	/// All is settled and closed. If pruning has passed the interval by, its records go now.
	fn complete(interval: Interval) {
		Stuck::<T>::remove(place_of(interval).0, interval);
		if Pruning::<T>::get().is_some_and(|next| interval < next) {
			Completions::<T>::insert(interval, Completion::Pruning);
		} else {
			Completions::<T>::remove(interval);
		}
		Self::deposit_event(Event::SettlementCompleted { interval });
	}
}
