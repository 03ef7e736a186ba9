//! Measurements, their history, and how an area stands at present.

use crate::{
	state::{self, Edge},
	Areas, Condition, Conditions, Config, Emergency, Error, Pallet, Standing, StatusHistory, StatusRecord,
};
use alloc::vec::Vec;
use energy_primitives::{AreaId, EmergencyProtocol, GridState, GridStatus, Interval, IntervalClock, Moment};
use frame_support::traits::Get;
use sp_runtime::DispatchError;

impl Condition {
	/// The emergency, if it has not ended yet.
	pub fn emergency_in_force(&self, current: Interval) -> Option<&Emergency> {
		self.emergency.as_ref().filter(|emergency| current < emergency.until)
	}

	/// The state that the next measurement is compared with: the measured one, made worse by an emergency in force, or
	/// by one that has ended since. Age is left aside: that nobody looked says nothing about what the grid has to
	/// recover from.
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

	/// Whether this condition keeps the area, and so all below it, from trading at present.
	pub(crate) fn suspends_trading(&self, current: Interval) -> bool {
		self.emergency_in_force(current)
			.is_some_and(|emergency| match emergency.protocol {
				EmergencyProtocol::SuspendTrading => true,
			})
	}
}

impl<T: Config> Pallet<T> {
	/// The worst of an area's own state and its ancestors', and whether any of them suspends trading.
	pub(crate) fn standing(area: AreaId) -> Option<Standing> {
		let (now, current, timeout) = (Self::now(), Self::current(), T::StatusTimeout::get());
		Self::lineage(area)
			.into_iter()
			.filter_map(Conditions::<T>::get)
			.map(|condition| Standing {
				state: condition.own_state(now, current, timeout),
				trading_suspended: condition.suspends_trading(current),
			})
			.reduce(|one, other| Standing {
				state: one.state.max(other.state),
				trading_suspended: one.trading_suspended || other.trading_suspended,
			})
	}

	/// Takes a measurement in that `by` has brought. Returns the area's own state before and after, and whether a
	/// blackout's emergency was looked into.
	pub(crate) fn do_update_grid_status(
		area: AreaId,
		status: GridStatus,
		by: &T::AccountId,
	) -> Result<(GridState, GridState, bool), DispatchError> {
		Self::ensure_power(status.load_w)?;
		Self::ensure_power(status.generation_w)?;
		let entry = Areas::<T>::get(area).ok_or(Error::<T>::AreaNotFound)?;
		let mut condition = Conditions::<T>::get(area).ok_or(Error::<T>::AreaNotFound)?;
		let (now, current, timeout) = (Self::now(), Self::current(), T::StatusTimeout::get());
		let old_state = condition.own_state(now, current, timeout);

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
		let followed = Self::follow_blackout(area, &entry, &mut condition, by)?;
		let new_state = condition.own_state(now, current, timeout);

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
		Ok((old_state, new_state, followed))
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
