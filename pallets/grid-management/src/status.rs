//! Measurements, their history, how an area stands at present, and what keeps it from trading.

use crate::{
	state::{self, Edge},
	Areas, Condition, Conditions, Config, Emergency, Error, Halt, Halts, Pallet, Standing, StatusHistory, StatusRecord,
};
use alloc::vec::Vec;
use energy_primitives::{AreaId, EmergencyProtocol, GridState, GridStatus, Interval, IntervalClock, Moment};
use frame_support::traits::Get;
use sp_runtime::{DispatchError, DispatchResult};

impl Condition {
	/// The emergency, if it has not ended yet.
	pub fn emergency_in_force(&self, current: Interval) -> Option<&Emergency> {
		self.emergency.as_ref().filter(|emergency| current < emergency.until)
	}

	/// The state that the next measurement is compared with: the measured one, made worse by an emergency in force, or by one that
	/// has ended since. Age is left aside: that nobody looked says nothing about what the grid has to recover from.
	fn known_state(&self, current: Interval) -> GridState {
		let at_least = match &self.emergency {
			None => GridState::Normal,
			Some(emergency) if current < emergency.until => GridState::Emergency,
			Some(_) => GridState::Restoration,
		};
		self.state.max(at_least)
	}

	/// The area's own state at present, its ancestors left aside.
	pub fn own_state(&self, now: Moment, current: Interval, timeout: Moment) -> GridState {
		state::aged(self.known_state(current), now.saturating_sub(self.since), timeout)
	}

	/// What in this condition keeps the area, and so all below it, from trading, until when it does. A blackout outlasts any emergency.
	pub(crate) fn halt(&self, area: AreaId) -> Option<Halt> {
		if self.state == GridState::Blackout {
			return Some(Halt { area, until: None });
		}
		self.emergency.as_ref().map(|emergency| match emergency.protocol {
			EmergencyProtocol::SuspendTrading => Halt {
				area,
				until: Some(emergency.until),
			},
		})
	}
}

impl<T: Config> Pallet<T> {
	/// The worst of an area's own state and its ancestors', and whether any of them suspends trading.
	pub(crate) fn standing(area: AreaId) -> Option<Standing> {
		let (now, current, timeout) = (Self::now(), Self::current(), T::StatusTimeout::get());
		Self::lineage(area)
			.into_iter()
			.filter_map(|id| Conditions::<T>::get(id).map(|condition| (id, condition)))
			.map(|(id, condition)| Standing {
				state: condition.own_state(now, current, timeout),
				trading_suspended: condition.halt(id).is_some_and(|halt| halt.in_force(current)),
			})
			.reduce(|one, other| Standing {
				state: one.state.max(other.state),
				trading_suspended: one.trading_suspended || other.trading_suspended,
			})
	}

	/// The areas of a tree that keep themselves from trading at present, in the order of their ids.
	pub(crate) fn halts_in_force(root: AreaId) -> Vec<AreaId> {
		let halts = Halts::<T>::get(root);
		if halts.is_empty() {
			return Vec::new();
		}
		let current = Self::current();
		halts
			.into_iter()
			.filter(|halt| halt.in_force(current))
			.map(|halt| halt.area)
			.collect()
	}

	/// Keeps the tree's list of halts in step with an area's condition, which was `old` and is `new` (none when the area goes). Most
	/// changes of a condition halt nothing before or after, and touch no list.
	pub(crate) fn note_halt(root: AreaId, area: AreaId, old: &Condition, new: Option<&Condition>) -> DispatchResult {
		let halt = new.and_then(|condition| condition.halt(area));
		if halt == old.halt(area) {
			return Ok(());
		}
		let mut halts = Halts::<T>::get(root);
		let place = halts.binary_search_by_key(&area, |halt| halt.area);
		match (place, halt) {
			(Ok(index), Some(halt)) => {
				if let Some(entry) = halts.get_mut(index) {
					*entry = halt;
				}
			},
			(Ok(index), None) => {
				halts.remove(index);
			},
			// There is a place for every area of a tree.
			(Err(index), Some(halt)) => halts.try_insert(index, halt).map_err(|_| Error::<T>::TreeFull)?,
			(Err(_), None) => {},
		}
		if halts.is_empty() {
			Halts::<T>::remove(root);
		} else {
			Halts::<T>::insert(root, halts);
		}
		Ok(())
	}

	/// Takes a measurement in; tells the area's own state before and after.
	pub(crate) fn do_update_grid_status(
		area: AreaId,
		status: GridStatus,
	) -> Result<(GridState, GridState), DispatchError> {
		Self::ensure_power(status.load_w)?;
		Self::ensure_power(status.generation_w)?;
		let entry = Areas::<T>::get(area).ok_or(Error::<T>::AreaNotFound)?;
		let mut condition = Conditions::<T>::get(area).ok_or(Error::<T>::AreaNotFound)?;
		let (now, current, timeout) = (Self::now(), Self::current(), T::StatusTimeout::get());
		let old_state = condition.own_state(now, current, timeout);
		let before = condition.clone();

		let edge = Edge {
			import_capacity_w: entry.import_capacity_w,
			export_capacity_w: entry.export_capacity_w,
			is_root: entry.parent.is_none(),
		};
		condition.state = state::next(
			condition.known_state(current),
			state::level(&status, &entry.thresholds, &edge),
			state::level(
				&status,
				&state::tightened(&entry.thresholds, T::StatusMargin::get()),
				&edge,
			),
		);
		condition.status = Some(status);
		condition.since = now;
		if condition.emergency_in_force(current).is_none() {
			condition.emergency = None;
		}
		let new_state = condition.own_state(now, current, timeout);
		Self::note_halt(entry.root(area), area, &before, Some(&condition))?;

		StatusHistory::<T>::insert(
			area,
			Self::slot(condition.records),
			StatusRecord {
				at: now,
				status,
				state: new_state,
			},
		);
		condition.records = condition.records.saturating_add(1);
		Conditions::<T>::insert(area, condition);
		Ok((old_state, new_state))
	}

	/// The slot of the ring that the n-th record lies in.
	fn slot(n: u64) -> u32 {
		let slot = n.checked_rem(T::HistoryLength::get().into()).unwrap_or(0);
		u32::try_from(slot).unwrap_or(0)
	}

	/// The records in the ring, the oldest first.
	pub(crate) fn history(area: AreaId) -> Vec<StatusRecord> {
		let records = Conditions::<T>::get(area).map_or(0, |condition| condition.records);
		let oldest = records.saturating_sub(T::HistoryLength::get().into());
		(oldest..records)
			.filter_map(|n| StatusHistory::<T>::get(area, Self::slot(n)))
			.collect()
	}
}
