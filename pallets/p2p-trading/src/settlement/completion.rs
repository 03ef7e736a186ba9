//! Intervals with an account that the settlement cursor could not settle, and how they are completed.
//!
//! The cursor does not wait for an account that it cannot settle: it freezes it with its money,
//! leaves the areas' markets of that interval open and goes on. Any account can try again with
//! `settle`. After the last one the chain does the rest: it closes the markets, and deletes the
//! records when pruning comes, or at once if it has passed already.

use crate::{
	ahead::order_pages::page_and_slot, settlement::pruning::RECORDS_PER_STEP, settlement::types::Completion,
	Completions, Config, Event, Pallet, PruningCursor, SettlementCursor, UnsettledIntervals, WeightInfo,
};
use energy_primitives::{AreaId, Interval};
use frame_support::{defensive, storage::with_storage_layer, weights::WeightMeter};

impl<T: Config> Pallet<T> {
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
