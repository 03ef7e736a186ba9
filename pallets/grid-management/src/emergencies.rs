//! Emergencies: declared for a time, on record for good.
//!
//! How long an operator may stop trading alone would be no limit if emergencies could follow one another. So after each that an
//! operator declared, operators let as much time pass as it lasted before they declare the next one in the same area, above it or below.
//!
//! An area stops trading by its own emergency and by those of the areas above it. Any two of these areas lie one above the other, so the
//! rule keeps their emergencies apart, whichever operators declare them in whichever order: no area is without trade at operators' word
//! for longer than the short limit, nor again before as long a time with trade. Areas side by side do not concern each other.
//!
//! A blackout is no emergency that anybody declares: it halts trade for as long as a measurement says that there is no voltage.

use crate::{
	Areas, Condition, Conditions, Config, Emergency, Error, Incident, Incidents, NextIncident, Pallet, Pause, PauseOf,
	Pauses,
};
use energy_primitives::{AreaId, EmergencyProtocol, GridState, IncidentId, Interval, IntervalClock};
use frame_support::{defensive, ensure, traits::Get, BoundedVec};
use sp_runtime::{ArithmeticError, DispatchError};

/// The first interval in which an operator may declare an emergency again, there and above and below, after one of an operator that began with the interval
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
		let entry = Areas::<T>::get(area).ok_or(Error::<T>::AreaNotFound)?;
		let condition = Conditions::<T>::get(area).ok_or(Error::<T>::AreaNotFound)?;
		let from = Self::current();
		ensure!(
			condition.emergency_in_force(from).is_none(),
			Error::<T>::EmergencyInForce
		);
		let until = from.checked_add(duration).ok_or(ArithmeticError::Overflow)?;
		let incident = NextIncident::<T>::get();
		let next = incident.checked_add(1).ok_or(Error::<T>::IncidentIdsExhausted)?;

		let root = entry.root(area);
		if by.is_some() {
			let mut pauses = Pauses::<T>::get(root);
			pauses.retain(|pause| from < pause.until);
			ensure!(
				!pauses.iter().any(|pause| pause.concerns(area, &entry.path)),
				Error::<T>::EmergencyTooSoon
			);
			// There is a place for every area of a tree.
			pauses
				.try_push(Pause {
					area,
					path: entry.path,
					until: quiet_until(from, until),
				})
				.map_err(|_| Error::<T>::TreeFull)?;
			Self::put_pauses(root, pauses);
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
		let changed = Condition {
			emergency: Some(Emergency {
				incident,
				protocol,
				until,
			}),
			..condition.clone()
		};
		Self::note_halt(root, area, &condition, Some(&changed))?;
		Conditions::<T>::insert(area, changed);
		Ok((incident, from, until))
	}

	/// Ends the emergency in force in an area; tells its record. An operator (`by`; none for the admin origin) does not end what the
	/// council has declared.
	pub(crate) fn do_lift_emergency(area: AreaId, by: Option<T::AccountId>) -> Result<IncidentId, DispatchError> {
		let entry = Areas::<T>::get(area).ok_or(Error::<T>::AreaNotFound)?;
		let condition = Conditions::<T>::get(area).ok_or(Error::<T>::AreaNotFound)?;
		let (root, current) = (entry.root(area), Self::current());
		let incident = condition
			.emergency_in_force(current)
			.ok_or(Error::<T>::NoEmergency)?
			.incident;
		let mut record = Incidents::<T>::get(incident).ok_or(Error::<T>::NoEmergency)?;

		ensure!(by.is_none() || record.by.is_some(), Error::<T>::LiftNeedsAdmin);
		if record.by.is_some() {
			// The present interval counts, as it does in the duration: otherwise one lifted within its first would have cost nothing.
			let end = current.saturating_add(1);
			let mut pauses = Pauses::<T>::get(root);
			match pauses.iter_mut().find(|pause| pause.area == area) {
				Some(pause) => pause.until = quiet_until(record.from, end),
				None => {
					defensive!("an operator's emergency in force has its pause on record");
				},
			}
			Self::put_pauses(root, pauses);
		}

		record.lifted = Some((Self::now(), by));
		Incidents::<T>::insert(incident, record);
		let changed = Condition {
			emergency: None,
			state: condition.state.max(GridState::Restoration),
			..condition.clone()
		};
		Self::note_halt(root, area, &condition, Some(&changed))?;
		Conditions::<T>::insert(area, changed);
		Ok(incident)
	}

	/// Stores a tree's pauses; nothing where there are none.
	pub(crate) fn put_pauses(root: AreaId, pauses: BoundedVec<PauseOf<T>, T::MaxTreeSize>) {
		if pauses.is_empty() {
			Pauses::<T>::remove(root);
		} else {
			Pauses::<T>::insert(root, pauses);
		}
	}
}
