//! Measurements, their history, and the states that follow from them.

use crate::{state, AreaState, AreaStates, AuthorityOf, Config, Emergency, Event, Pallet, StatusHistory, StatusRecord};
use alloc::vec::Vec;
use energy_primitives::{AreaId, GridState, GridStatus, Interval, IntervalClock, Moment};
use frame_support::traits::Get;
use sp_runtime::DispatchError;

impl AreaState {
	/// Returns the emergency, if it has not ended yet.
	pub fn emergency_in_force(&self, current: Interval) -> Option<&Emergency> {
		self.emergency.as_ref().filter(|emergency| current < emergency.until)
	}

	/// Returns the state that the next measurement is compared with: the measured one, made worse
	/// by an emergency in force, or by one that has ended since. Age is left aside: that nobody
	/// measured says nothing about what the grid has to recover from.
	fn known_state(&self, current: Interval) -> GridState {
		let at_least = match &self.emergency {
			None => GridState::Normal,
			Some(emergency) if current < emergency.until => GridState::Emergency,
			Some(_) => GridState::Restoration,
		};
		self.state.max(at_least)
	}

	/// Returns the area's own state at present, those above it left aside.
	pub fn own_state(&self, now: Moment, current: Interval, timeout: Moment) -> GridState {
		state::aged(self.known_state(current), now.saturating_sub(self.since), timeout)
	}
}

impl<T: Config> Pallet<T> {
	/// Returns the effective state: the worst of an area's own state and of those above it.
	pub(crate) fn effective_state(area: AreaId) -> Option<GridState> {
		let (now, current, timeout) = (Self::now(), Self::current(), T::StatusTimeout::get());
		Self::self_and_ancestors(area)
			.into_iter()
			.filter_map(AreaStates::<T>::get)
			.map(|area_state| area_state.own_state(now, current, timeout))
			.max()
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
		let old_state = area_state.own_state(now, current, timeout);

		let tightened = state::tightened(&entry.thresholds, T::StatusMargin::get());
		let is_root = entry.parent().is_none();
		area_state.state = state::next(
			area_state.known_state(current),
			state::level(&status, &entry.thresholds, &entry.edge, is_root),
			state::level(&status, &tightened, &entry.edge, is_root),
		);
		area_state.status = Some(status);
		area_state.since = now;
		if area_state.emergency_in_force(current).is_none() {
			area_state.emergency = None;
		}
		let followed = Self::follow_blackout(area, &entry, &mut area_state, by)?;
		Self::note_blackout(area, &entry, &area_state)?;
		let new_state = area_state.own_state(now, current, timeout);

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

	/// Returns the slot of the ring that the n-th record lies in.
	fn slot(n: u64) -> u32 {
		let slot = n.checked_rem(T::HistoryLength::get().into()).unwrap_or(0);
		u32::try_from(slot).unwrap_or(0)
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
