//! Emergencies: declared for a time, on record for good.
//!
//! How long an operator may stop trading alone would be no limit if emergencies could follow one another. So after each that an
//! operator declared, operators let as much time pass as it lasted.

use crate::{Conditions, Config, Emergency, Error, Incident, Incidents, NextIncident, Pallet};
use energy_primitives::{AreaId, EmergencyProtocol, GridState, IncidentId, Interval, IntervalClock};
use frame_support::{ensure, traits::Get, BoundedVec};
use sp_runtime::{ArithmeticError, DispatchError};

/// The first interval in which an operator may declare an emergency again, after one of an operator that began with the interval
/// `from` and ended when `end` began.
pub(crate) fn quiet_until(from: Interval, end: Interval) -> Interval {
	end.saturating_add(end.saturating_sub(from))
}

impl<T: Config> Pallet<T> {
	/// Declares an emergency; tells its record, its first interval and the interval with whose begin it ends.
	pub(crate) fn do_implement_emergency(
		area: AreaId,
		protocol: EmergencyProtocol,
		duration: Interval,
		reason: BoundedVec<u8, T::MaxReasonLength>,
		by: Option<T::AccountId>,
	) -> Result<(IncidentId, Interval, Interval), DispatchError> {
		ensure!(duration > 0, Error::<T>::ZeroDuration);
		let longest = if by.is_some() {
			T::ShortEmergency::get()
		} else {
			T::LongEmergency::get()
		};
		ensure!(duration <= longest, Error::<T>::EmergencyTooLong);
		ensure!(!reason.is_empty(), Error::<T>::ReasonMissing);
		let mut condition = Conditions::<T>::get(area).ok_or(Error::<T>::AreaNotFound)?;
		let from = Self::current();
		ensure!(
			condition.emergency_in_force(from).is_none(),
			Error::<T>::EmergencyInForce
		);
		ensure!(
			by.is_none() || from >= condition.quiet_until,
			Error::<T>::EmergencyTooSoon
		);
		let until = from.checked_add(duration).ok_or(ArithmeticError::Overflow)?;
		let incident = NextIncident::<T>::get();
		let next = incident.checked_add(1).ok_or(Error::<T>::IncidentIdsExhausted)?;

		if by.is_some() {
			condition.quiet_until = quiet_until(from, until);
		}
		NextIncident::<T>::put(next);
		Incidents::<T>::insert(
			incident,
			Incident {
				area,
				protocol,
				reason,
				by,
				at: Self::now(),
				from,
				until,
				lifted: None,
			},
		);
		condition.emergency = Some(Emergency {
			incident,
			protocol,
			until,
		});
		Conditions::<T>::insert(area, condition);
		Ok((incident, from, until))
	}

	/// Ends the emergency in force in an area; tells its record. An operator (`by`; none for the admin origin) does not end what the
	/// council has declared.
	pub(crate) fn do_lift_emergency(area: AreaId, by: Option<T::AccountId>) -> Result<IncidentId, DispatchError> {
		let mut condition = Conditions::<T>::get(area).ok_or(Error::<T>::AreaNotFound)?;
		let current = Self::current();
		let incident = condition
			.emergency_in_force(current)
			.ok_or(Error::<T>::NoEmergency)?
			.incident;
		let mut record = Incidents::<T>::get(incident).ok_or(Error::<T>::NoEmergency)?;

		ensure!(by.is_none() || record.by.is_some(), Error::<T>::LiftNeedsAdmin);
		if record.by.is_some() {
			// The present interval counts, as it does in the duration: otherwise one lifted within its first would have cost nothing.
			condition.quiet_until = quiet_until(record.from, current.saturating_add(1));
		}

		record.lifted = Some((Self::now(), by));
		Incidents::<T>::insert(incident, record);
		condition.emergency = None;
		condition.state = condition.state.max(GridState::Restoration);
		Conditions::<T>::insert(area, condition);
		Ok(incident)
	}
}
