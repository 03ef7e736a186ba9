//! Emergencies: declared for a time, on record for good.
//!
//! How long an operator may stop trading alone would be no limit if emergencies could follow one another. So after each
//! that an operator declared, operators let as much time pass as it lasted before they declare the next one in the same
//! area, above it or below.
//!
//! An area stops trading by its own emergency and by those of the areas above it. Any two of these areas lie one above
//! the other, so the rule keeps their emergencies apart, whichever operators declare them in whichever order: no area
//! is without trade at operators' word for longer than the short limit, nor again before as long a time with trade.
//! Areas side by side do not concern each other.
//!
//! A blackout is a number that an operator measures. It stops trade as an emergency does that an operator declares: for
//! no longer, on record, and followed by the same wait. While operators have to wait, a blackout shows in the area's
//! state and stops nothing. It ends before its time when it is lifted, or when a status says that the voltage is back.

use crate::{
	AreaOf, Areas, Cause, Condition, Conditions, Config, Emergency, Error, Event, Incident, Incidents, NextIncident,
	Pallet, Pause, PauseOf, Pauses,
};
use energy_primitives::{AreaId, EmergencyProtocol, GridState, IncidentId, Interval, IntervalClock};
use frame_support::{defensive, ensure, traits::Get, BoundedVec};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

/// The reason on record of a blackout's incident.
const BLACKOUT_REASON: &[u8] = b"measured blackout";

/// The first interval in which an operator may declare an emergency again, there and above and below, after one of an
/// operator that began with the interval `from` and ended when `end` began.
pub(crate) fn quiet_until(from: Interval, end: Interval) -> Interval {
	end.saturating_add(end.saturating_sub(from))
}

impl<T: Config> Pallet<T> {
	/// Declares an emergency. Returns its record, its first interval and the interval with whose begin it ends.
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
		let mut condition = Conditions::<T>::get(area).ok_or(Error::<T>::AreaNotFound)?;
		ensure!(
			condition.emergency_in_force(Self::current()).is_none(),
			Error::<T>::EmergencyInForce
		);
		let begun = Self::begin_emergency(
			area,
			&entry,
			&mut condition,
			(protocol, Cause::Declared),
			duration,
			reason,
			by,
		)?;
		Conditions::<T>::insert(area, condition);
		Ok(begun)
	}

	/// Puts an emergency into an area's condition and on record, lets it suspend trading, and lets operators wait after
	/// it if it is one of theirs (`by`; none for the admin origin).
	pub(crate) fn begin_emergency(
		area: AreaId,
		entry: &AreaOf<T>,
		condition: &mut Condition,
		(protocol, cause): (EmergencyProtocol, Cause),
		duration: Interval,
		reason: BoundedVec<u8, T::MaxReasonLength>,
		by: Option<T::AccountId>,
	) -> Result<(IncidentId, Interval, Interval), DispatchError> {
		let from = Self::current();
		let until = from.checked_add(duration).ok_or(ArithmeticError::Overflow)?;
		let incident = NextIncident::<T>::get();
		let next = incident.checked_add(1).ok_or(Error::<T>::IncidentIdsExhausted)?;
		let zone = entry.root(area);
		if by.is_some() {
			let mut pauses = Pauses::<T>::get(zone);
			pauses.retain(|pause| from < pause.until);
			ensure!(
				!pauses.iter().any(|pause| pause.concerns(area, &entry.path)),
				Error::<T>::EmergencyTooSoon
			);
			// There is a place for every area of a tree.
			pauses
				.try_push(Pause {
					area,
					path: entry.path.clone(),
					until: quiet_until(from, until),
				})
				.map_err(|_| Error::<T>::TreeFull)?;
			Self::put_pauses(zone, pauses);
		}
		NextIncident::<T>::put(next);
		Incidents::<T>::insert(
			incident,
			Incident {
				area,
				protocol,
				cause,
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
			cause,
		});
		match protocol {
			EmergencyProtocol::SuspendTrading => Self::begin_halt(zone, area, until)?,
		}
		Ok((incident, from, until))
	}

	/// Ends the emergency in force in an area. Returns its record. An operator (`by`; none for the admin origin) does
	/// not end what the council has declared.
	pub(crate) fn do_lift_emergency(area: AreaId, by: Option<T::AccountId>) -> Result<IncidentId, DispatchError> {
		let entry = Areas::<T>::get(area).ok_or(Error::<T>::AreaNotFound)?;
		let mut condition = Conditions::<T>::get(area).ok_or(Error::<T>::AreaNotFound)?;
		let incident = Self::end_emergency(area, entry.root(area), &mut condition, by)?;
		condition.state = condition.state.max(GridState::Restoration);
		Conditions::<T>::insert(area, condition);
		Ok(incident)
	}

	/// Takes the emergency in force out of an area's condition and lets trading go on as far as it is concerned.
	fn end_emergency(
		area: AreaId,
		zone: AreaId,
		condition: &mut Condition,
		by: Option<T::AccountId>,
	) -> Result<IncidentId, DispatchError> {
		let current = Self::current();
		let incident = condition
			.emergency_in_force(current)
			.ok_or(Error::<T>::NoEmergency)?
			.incident;
		let mut record = Incidents::<T>::get(incident).ok_or(Error::<T>::NoEmergency)?;

		ensure!(by.is_none() || record.by.is_some(), Error::<T>::LiftNeedsAdmin);
		if record.by.is_some() {
			// The present interval counts, as it does in the duration: otherwise one lifted within its first would have
			// cost nothing.
			let end = current.saturating_add(1);
			let mut pauses = Pauses::<T>::get(zone);
			match pauses.iter_mut().find(|pause| pause.area == area) {
				Some(pause) => pause.until = quiet_until(record.from, end),
				None => {
					defensive!("an operator's emergency in force has its pause on record");
				},
			}
			Self::put_pauses(zone, pauses);
		}

		record.lifted = Some((Self::now(), by));
		Incidents::<T>::insert(incident, record);
		condition.emergency = None;
		Self::lift_halt(zone, area);
		Ok(incident)
	}

	/// Lets a status that `by` has brought begin a blackout's emergency, or end one. `condition` has the state that
	/// follows from the status. Returns whether there was anything to do.
	pub(crate) fn follow_blackout(
		area: AreaId,
		entry: &AreaOf<T>,
		condition: &mut Condition,
		by: &T::AccountId,
	) -> Result<bool, DispatchError> {
		let current = Self::current();
		let dark = condition.state == GridState::Blackout;
		let in_force = condition.emergency_in_force(current).map(|emergency| emergency.cause);
		match (dark, in_force) {
			(true, None) => {
				let (zone, reason) = (entry.root(area), BoundedVec::truncate_from(BLACKOUT_REASON.to_vec()));
				let waits = Pauses::<T>::get(zone)
					.iter()
					.any(|pause| current < pause.until && pause.concerns(area, &entry.path));
				if !waits {
					let measure = (EmergencyProtocol::SuspendTrading, Cause::Blackout);
					let (incident, from, until) = Self::begin_emergency(
						area,
						entry,
						condition,
						measure,
						T::ShortEmergency::get(),
						reason.clone(),
						Some(by.clone()),
					)?;
					Self::deposit_event(Event::EmergencyImplemented {
						incident,
						area,
						protocol: measure.0,
						by: Some(by.clone()),
						from,
						until,
						reason,
					});
				}
				Ok(true)
			},
			(false, Some(Cause::Blackout)) => {
				let incident = Self::end_emergency(area, entry.root(area), condition, Some(by.clone()))?;
				Self::deposit_event(Event::EmergencyLifted {
					incident,
					area,
					by: Some(by.clone()),
				});
				Ok(true)
			},
			_ => Ok(false),
		}
	}

	/// Takes the pause of an area away that goes. An operator (`by`; none for the admin origin) waits until it is over:
	/// otherwise a new area in the old one's place would have none.
	pub(crate) fn end_pause(zone: AreaId, area: AreaId, by: &Option<T::AccountId>) -> DispatchResult {
		let mut pauses = Pauses::<T>::get(zone);
		if let Some(pause) = pauses.iter().position(|pause| pause.area == area) {
			let paused = pauses.remove(pause);
			ensure!(
				by.is_none() || Self::current() >= paused.until,
				Error::<T>::EmergencyTooSoon
			);
			Self::put_pauses(zone, pauses);
		}
		Ok(())
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
