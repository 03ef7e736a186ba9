//! Intervals with an account that the settlement cursor could not settle, and how they are completed.
//!
//! The cursor does not wait for an account that it cannot settle: it notes it, leaves the areas'
//! markets of that interval open and goes on. Any account can try again with `settle`. After the
//! last one the chain does the rest: it closes the markets, and deletes the records when pruning
//! comes, or at once if it has passed already.

use crate::{
	order_pages::page_and_slot, pruning::RECORDS_PER_STEP, types::Completion, Completions, Config, Event, Pallet,
	PruningCursor, SettlementCursor, UnsettledAccounts, UnsettledIntervals, WeightInfo,
};
use energy_primitives::{AreaId, Interval};
use frame_support::{defensive, storage::with_storage_layer, traits::DefensiveSaturating, weights::WeightMeter};

impl<T: Config> Pallet<T> {
	/// Notes that an account could not be settled. In a later phase the cursor may meet it again.
	pub(crate) fn note_unsettled_account(who: &T::AccountId, interval: Interval) {
		if !UnsettledAccounts::<T>::contains_key(who, interval) {
			UnsettledAccounts::<T>::insert(who, interval, ());
			Self::note_unsettled_interval(interval, 1);
			// In case all before it have been settled by hand in the meantime.
			Completions::<T>::remove(interval);
		}
	}

	/// Keeps the records of an interval because of `accounts` more that could not be settled.
	pub(crate) fn note_unsettled_interval(interval: Interval, accounts: u32) {
		UnsettledIntervals::<T>::mutate(page_and_slot(interval).0, interval, |unsettled| {
			*unsettled = Some(unsettled.unwrap_or_default().defensive_saturating_add(accounts));
		});
	}

	/// Notes that an account is settled, if it is one that could not be. After the last one its
	/// interval can be completed. Returns whether it was such an account.
	pub(crate) fn resolve(who: &T::AccountId, interval: Interval) -> bool {
		if UnsettledAccounts::<T>::take(who, interval).is_none() {
			return false;
		}
		let (page, _) = page_and_slot(interval);
		let left = UnsettledIntervals::<T>::get(page, interval)
			.unwrap_or_default()
			.defensive_saturating_sub(1);
		UnsettledIntervals::<T>::insert(page, interval, left);
		if left == 0 {
			Completions::<T>::insert(interval, Completion::Closing(None));
		}
		true
	}

	/// Does what comes last in `on_idle`: completes intervals, then prunes.
	pub(crate) fn finish_due(meter: &mut WeightMeter, steps: &mut u32) {
		Self::complete_due(meter, steps);
		Self::prune_due(meter, steps);
	}

	/// Completes intervals whose last account has been settled, as far as weight and steps reach.
	fn complete_due(meter: &mut WeightMeter, steps: &mut u32) {
		// A block without one reads once that there is none: `on_idle_base` has that.
		while let Some((interval, completion)) = Completions::<T>::iter().next() {
			let worst = T::WeightInfo::completion_step().saturating_add(match completion {
				Completion::Closing(_) => T::WeightInfo::close_market(),
				Completion::Deleting => T::WeightInfo::prune(RECORDS_PER_STEP),
			});
			// As long as the cursor is in the interval, it has still to delete its ladders.
			let passed = SettlementCursor::<T>::get().is_some_and(|progress| interval < progress.interval);
			if !passed || *steps == 0 || !meter.can_consume(worst) {
				return;
			}
			*steps = steps.saturating_sub(1);
			meter.consume(T::WeightInfo::completion_step());
			match completion {
				Completion::Closing(last) => match Self::market_after(interval, last) {
					Some(area) => {
						meter.consume(T::WeightInfo::close_market());
						Self::close_late(interval, area);
					},
					None => Self::complete(interval),
				},
				Completion::Deleting => {
					let page_end = Self::order_page_end(page_and_slot(interval).0);
					let with_orders = PruningCursor::<T>::get().is_some_and(|next| next >= page_end);
					let (deleted, done) = Self::delete_records(interval, with_orders);
					meter.consume(T::WeightInfo::prune(deleted));
					if !done {
						// Within this block its deleted keys would be met again.
						return;
					}
					Completions::<T>::remove(interval);
				},
			}
		}
	}

	fn close_late(interval: Interval, area: AreaId) {
		match with_storage_layer(|| Self::close_market(interval, area)) {
			Ok(()) => Completions::<T>::insert(interval, Completion::Closing(Some(area))),
			Err(error) => {
				// Cannot be. Its money stays on record with it, and is not deleted.
				Completions::<T>::remove(interval);
				defensive!("a market could not be closed", error);
			},
		}
	}

	/// All is settled and closed. If pruning has passed the interval, its records are deleted now.
	fn complete(interval: Interval) {
		UnsettledIntervals::<T>::remove(page_and_slot(interval).0, interval);
		if PruningCursor::<T>::get().is_some_and(|next| interval < next) {
			Completions::<T>::insert(interval, Completion::Deleting);
		} else {
			Completions::<T>::remove(interval);
		}
		Self::deposit_event(Event::SettlementCompleted { interval });
	}
}
