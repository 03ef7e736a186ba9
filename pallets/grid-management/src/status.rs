//! Measurements, their history, and the states that follow from them.

use crate::{
	measures::list, state, AreaState, AreaStates, Areas, AuthorityOf, Config, Event, Incidents, Measure, Measures,
	Pallet, StatusHistory, StatusRecord,
};
use alloc::vec::Vec;
use energy_primitives::{page_items, AreaId, GridState, GridStatus, Interval, IntervalClock, Moment, Page};
use frame_support::traits::Get;
use sp_runtime::DispatchError;

impl AreaState {
	/// Returns the state that the next measurement is compared with: the measured one, made worse by the
	/// area's measures in force, which leave `at_best`, or by an emergency that has ended since. Age is
	/// left aside: that nobody measured says nothing about what the grid has to recover from.
	fn known_state(&self, current: Interval, at_best: GridState) -> GridState {
		let recovers = self.restoration_from.is_some_and(|from| from <= current);
		let at_best = match recovers {
			true => at_best.max(GridState::Restoration),
			false => at_best,
		};
		self.state.max(at_best)
	}

	/// Returns the area's own state at present, those above it left aside. `at_best` is the best that
	/// its measures in force leave.
	pub fn own_state(&self, now: Moment, current: Interval, timeout: Moment, at_best: GridState) -> GridState {
		let known = self.known_state(current, at_best);
		state::aged(known, now.saturating_sub(self.since), timeout)
	}
}

impl<T: Config> Pallet<T> {
	/// Returns the effective state: the worst of an area's own state and of those above it.
	pub(crate) fn effective_state(area: AreaId) -> Option<GridState> {
		let (now, current, timeout) = (Self::now(), Self::current(), T::StatusTimeout::get());
		let entry = Areas::<T>::get(area)?;
		let measures = Measures::<T>::get(entry.zone(area));
		entry
			.self_and_ancestors(area)
			.filter_map(|id| {
				let at_best = list::state_at_best(&measures, id, current);
				Some(AreaStates::<T>::get(id)?.own_state(now, current, timeout, at_best))
			})
			.max()
	}

	/// Returns an area's own state at present; `None` for an unknown area.
	#[cfg(test)]
	pub(crate) fn own_state_of(area: AreaId) -> Option<GridState> {
		let measures = Measures::<T>::get(Areas::<T>::get(area)?.zone(area));
		let current = Self::current();
		let at_best = list::state_at_best(&measures, area, current);
		Some(AreaStates::<T>::get(area)?.own_state(Self::now(), current, T::StatusTimeout::get(), at_best))
	}

	/// Takes in a measurement that `by` has reported. Returns whether a blackout's emergency was
	/// looked into.
	pub(crate) fn do_update_grid_status(
		area: AreaId,
		status: GridStatus,
		by: AuthorityOf<T>,
	) -> Result<bool, DispatchError> {
		Self::ensure_power(status.load_w)?;
		Self::ensure_power(status.generation_w)?;
		let (entry, mut area_state) = Self::area_with_state(area)?;
		let (now, current, timeout) = (Self::now(), Self::current(), T::StatusTimeout::get());
		let zone = entry.zone(area);
		let measures = Measures::<T>::get(zone);
		let at_best = list::state_at_best(&measures, area, current);
		let old_state = area_state.own_state(now, current, timeout, at_best);

		let tightened = state::tightened(&entry.thresholds, T::StatusMargin::get());
		let is_root = entry.parent().is_none();
		area_state.state = state::next(
			area_state.known_state(current, at_best),
			state::level(&status, &entry.thresholds, &entry.edge, is_root),
			state::level(&status, &tightened, &entry.edge, is_root),
		);
		area_state.status = Some(status);
		let last = core::mem::replace(&mut area_state.since, now);
		area_state.restoration_from = list::first_end(&measures, area, current);
		let mut followed = Self::follow_blackout(area, &entry, &mut area_state, &measures, by)?;
		let measures = match followed {
			true => Measures::<T>::get(zone),
			false => measures,
		};
		Self::note_blackout(area, &entry, &area_state, &measures)?;
		let at_best = list::state_at_best(&measures, area, current);
		let new_state = area_state.own_state(now, current, timeout, at_best);
		followed |= Self::complete_records(list::of_area(&measures, area), last, new_state);

		StatusHistory::<T>::insert(
			area,
			Self::slot(area_state.records),
			StatusRecord {
				at: now,
				status,
				state: new_state,
			},
		);
		area_state.records = area_state.records.saturating_add(1);
		AreaStates::<T>::insert(area, area_state);
		Self::deposit_event(Event::GridStatusUpdated {
			area,
			status,
			old_state,
			new_state,
		});
		Ok(followed)
	}

	/// Completes the records of those measures of an area that have run out since its last status. Returns
	/// whether there were any.
	fn complete_records(measures: &[Measure], last: Moment, state_after: GridState) -> bool {
		let current = Self::current();
		let before = Interval::try_from(last / Self::length_ms()).unwrap_or(Interval::MAX);
		let mut completed = false;
		for measure in measures {
			if measure.lifted_in.is_none() && before < measure.until && measure.until <= current {
				completed = true;
				Incidents::<T>::mutate(measure.incident, |record| {
					if let Some(record) = record {
						record.state_after = Some(state_after);
					}
				});
			}
		}
		completed
	}

	/// Returns the slot of the ring that the n-th record lies in.
	fn slot(n: u64) -> u32 {
		let slot = n.checked_rem(T::HistoryLength::get().into()).unwrap_or(0);
		u32::try_from(slot).unwrap_or(0)
	}

	/// Returns a page of the records in the ring by their numbers.
	pub(crate) fn status_records(area: AreaId, from: Option<u64>, limit: Option<u32>) -> Page<StatusRecord, u64> {
		let records = AreaStates::<T>::get(area).map_or(0, |area_state| area_state.records);
		let oldest = records.saturating_sub(T::HistoryLength::get().into());
		let begin = from.unwrap_or(oldest).max(oldest);
		let items = u64::try_from(page_items(limit)).unwrap_or(u64::MAX);
		let next = begin.saturating_add(items).min(records);
		Page {
			items: (begin..next)
				.filter_map(|n| StatusHistory::<T>::get(area, Self::slot(n)))
				.collect(),
			next: Some(next).filter(|next| *next < records),
		}
	}

	/// Returns the records in the ring, the oldest first.
	pub(crate) fn history(area: AreaId) -> Vec<StatusRecord> {
		let records = AreaStates::<T>::get(area).map_or(0, |area_state| area_state.records);
		let oldest = records.saturating_sub(T::HistoryLength::get().into());
		(oldest..records)
			.filter_map(|n| StatusHistory::<T>::get(area, Self::slot(n)))
			.collect()
	}
}
