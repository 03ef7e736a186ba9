//! Emergencies: declared for a time, on record for good.
//!
//! How long an operator may stop trading alone would be no limit if emergencies could follow one
//! another. So after each that an operator declared comes a cooldown: operators let as much time
//! pass as it lasted before they declare the next one in the same area, above it or below.
//!
//! An area stops trading by its own emergency and by those of the areas above it. Any two of these
//! areas lie one above the other, so the rule keeps their emergencies apart, whichever operators
//! declare them in whichever order: no area is without trade by operators' decisions for longer
//! than the short limit, nor again before as long a time with trade. Areas side by side do not
//! concern each other.
//!
//! A blackout is a number that an operator measures. It stops trade as an emergency does that an
//! operator declares: for no longer, on record, and followed by the same cooldown. During a
//! cooldown a blackout shows in the area's state and stops nothing. It ends before its time when it
//! is lifted, or with the first status that has voltage and frequency.

use crate::{
	AreaOf, AreaState, AreaStates, Areas, AuthorityOf, Config, Cooldown, CooldownOf, Cooldowns, Emergency,
	EmergencyCause, Error, Event, Incident, IncidentOf, Incidents, Lifting, NextIncident, Pallet, ReasonOf,
};
use energy_primitives::{AreaId, EmergencyProtocol, GridState, Interval, IntervalClock, ZoneId};
use frame_support::{
	defensive, ensure,
	traits::{DefensiveOption, Get},
	BoundedVec,
};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

/// The reason on record of a blackout's incident.
const BLACKOUT_REASON: &[u8] = b"measured blackout";

/// Returns the first interval in which an operator may declare an emergency again, there and above
/// and below, after one of an operator that began with the interval `from` and ended when `end`
/// began.
pub(crate) fn cooldown_end(from: Interval, end: Interval) -> Interval {
	end.saturating_add(end.saturating_sub(from))
}

impl<T: Config> Pallet<T> {
	/// Returns an area with its state.
	pub(crate) fn area_with_state(area: AreaId) -> Result<(AreaOf<T>, AreaState), DispatchError> {
		let entry = Areas::<T>::get(area).ok_or(Error::<T>::UnknownArea)?;
		let area_state = AreaStates::<T>::get(area).defensive_ok_or(Error::<T>::Corrupt)?;
		Ok((entry, area_state))
	}

	/// Declares an emergency.
	pub(crate) fn do_implement_emergency(
		area: AreaId,
		protocol: EmergencyProtocol,
		duration: Interval,
		reason: ReasonOf<T>,
		by: AuthorityOf<T>,
	) -> DispatchResult {
		ensure!(duration > 0, Error::<T>::ZeroDuration);
		let longest = if by.may_declare_long_emergency() {
			T::LongEmergency::get()
		} else {
			T::ShortEmergency::get()
		};
		ensure!(duration <= longest, Error::<T>::EmergencyTooLong);
		ensure!(!reason.is_empty(), Error::<T>::ReasonMissing);
		let (entry, mut area_state) = Self::area_with_state(area)?;
		ensure!(
			area_state.emergency_in_force(Self::current()).is_none(),
			Error::<T>::EmergencyInForce
		);
		let record = Self::incident(area, (protocol, EmergencyCause::Declared), duration, reason, by)?;
		Self::begin_emergency(&entry, &mut area_state, record)?;
		AreaStates::<T>::insert(area, area_state);
		Ok(())
	}

	/// Returns the record of an emergency that begins with the present interval.
	pub(crate) fn incident(
		area: AreaId,
		(protocol, cause): (EmergencyProtocol, EmergencyCause),
		duration: Interval,
		reason: ReasonOf<T>,
		by: AuthorityOf<T>,
	) -> Result<IncidentOf<T>, DispatchError> {
		let from = Self::current();
		Ok(Incident {
			area,
			protocol,
			cause,
			reason,
			by,
			at: Self::now(),
			from,
			until: from.checked_add(duration).ok_or(ArithmeticError::Overflow)?,
			lifted: None,
		})
	}

	/// Puts an emergency on record and into its area's state, suspends trading by it, and begins the
	/// cooldown after it if it is an operator's.
	pub(crate) fn begin_emergency(
		entry: &AreaOf<T>,
		area_state: &mut AreaState,
		record: IncidentOf<T>,
	) -> DispatchResult {
		let (area, protocol, from, until) = (record.area, record.protocol, record.from, record.until);
		let incident = NextIncident::<T>::get();
		let next = incident.checked_add(1).ok_or(Error::<T>::IncidentIdsExhausted)?;
		let zone = entry.zone(area);
		if !record.by.may_skip_cooldown() {
			let mut cooldowns = Cooldowns::<T>::get(zone);
			cooldowns.retain(|cooldown| from < cooldown.until);
			ensure!(
				!cooldowns
					.iter()
					.any(|cooldown| cooldown.concerns(area, &entry.ancestors)),
				Error::<T>::EmergencyTooSoon
			);
			// There is a place for every area of a zone.
			cooldowns
				.try_push(Cooldown {
					area,
					ancestors: entry.ancestors.clone(),
					until: cooldown_end(from, until),
				})
				.ok()
				.defensive_ok_or(Error::<T>::Corrupt)?;
			Self::put_cooldowns(zone, cooldowns);
		}
		NextIncident::<T>::put(next);
		area_state.emergency = Some(Emergency {
			incident,
			until,
			cause: record.cause,
		});
		match protocol {
			EmergencyProtocol::SuspendTrading => Self::begin_suspension(zone, area, until)?,
		}
		Incidents::<T>::insert(incident, &record);
		Self::deposit_event(Event::EmergencyImplemented {
			incident,
			area,
			protocol,
			by: record.by,
			from,
			until,
			reason: record.reason,
		});
		Ok(())
	}

	/// Ends the emergency in force in an area.
	pub(crate) fn do_lift_emergency(area: AreaId, by: AuthorityOf<T>) -> DispatchResult {
		let (entry, mut area_state) = Self::area_with_state(area)?;
		Self::end_emergency(area, entry.zone(area), &mut area_state, by)?;
		area_state.state = area_state.state.max(GridState::Restoration);
		AreaStates::<T>::insert(area, area_state);
		Ok(())
	}

	/// Takes the emergency in force out of an area's state and lets trading go on as far as it is
	/// concerned.
	fn end_emergency(area: AreaId, zone: ZoneId, area_state: &mut AreaState, by: AuthorityOf<T>) -> DispatchResult {
		let current = Self::current();
		let incident = area_state
			.emergency_in_force(current)
			.ok_or(Error::<T>::NoEmergency)?
			.incident;
		let mut record = Incidents::<T>::get(incident).defensive_ok_or(Error::<T>::Corrupt)?;
		ensure!(by.may_lift_emergency_of(&record.by), Error::<T>::LiftNeedsCouncil);
		if !record.by.may_skip_cooldown() {
			// The present interval counts, as it does in the duration: otherwise one lifted within
			// its first would have cost nothing.
			let end = current.saturating_add(1);
			let mut cooldowns = Cooldowns::<T>::get(zone);
			match cooldowns.iter_mut().find(|cooldown| cooldown.area == area) {
				Some(cooldown) => cooldown.until = cooldown_end(record.from, end),
				None => {
					defensive!("an operator's emergency in force has its cooldown on record");
				},
			}
			Self::put_cooldowns(zone, cooldowns);
		}
		record.lifted = Some(Lifting {
			at: Self::now(),
			by: by.clone(),
		});
		Incidents::<T>::insert(incident, record);
		area_state.emergency = None;
		Self::lift_suspension(zone, area);
		Self::deposit_event(Event::EmergencyLifted { incident, area, by });
		Ok(())
	}

	/// Lets a status that `by` has reported begin a blackout's emergency, or end one. `area_state`
	/// has the state that follows from the status. Returns whether there was anything to do.
	pub(crate) fn follow_blackout(
		area: AreaId,
		entry: &AreaOf<T>,
		area_state: &mut AreaState,
		by: AuthorityOf<T>,
	) -> Result<bool, DispatchError> {
		let current = Self::current();
		let in_force = area_state.emergency_in_force(current).map(|emergency| emergency.cause);
		match (area_state.state == GridState::Blackout, in_force) {
			(true, None) => {
				let waits = Cooldowns::<T>::get(entry.zone(area))
					.iter()
					.any(|cooldown| current < cooldown.until && cooldown.concerns(area, &entry.ancestors));
				if !waits {
					let measure = (EmergencyProtocol::SuspendTrading, EmergencyCause::Blackout);
					let reason = BoundedVec::truncate_from(BLACKOUT_REASON.to_vec());
					let record = Self::incident(area, measure, T::ShortEmergency::get(), reason, by)?;
					Self::begin_emergency(entry, area_state, record)?;
				}
				Ok(true)
			},
			(false, Some(EmergencyCause::Blackout)) => {
				Self::end_emergency(area, entry.zone(area), area_state, by)?;
				Ok(true)
			},
			_ => Ok(false),
		}
	}

	/// Removes the cooldown of an area that is removed. An operator waits until it is over:
	/// otherwise a new area in the old one's place would have none.
	pub(crate) fn remove_cooldown(zone: ZoneId, area: AreaId, by: &AuthorityOf<T>) -> DispatchResult {
		let mut cooldowns = Cooldowns::<T>::get(zone);
		if let Some(index) = cooldowns.iter().position(|cooldown| cooldown.area == area) {
			let removed = cooldowns.remove(index);
			ensure!(
				by.may_skip_cooldown() || Self::current() >= removed.until,
				Error::<T>::EmergencyTooSoon
			);
			Self::put_cooldowns(zone, cooldowns);
		}
		Ok(())
	}

	/// Stores a zone's cooldowns; nothing where there are none.
	fn put_cooldowns(zone: ZoneId, cooldowns: BoundedVec<CooldownOf<T>, T::MaxZoneAreas>) {
		if cooldowns.is_empty() {
			Cooldowns::<T>::remove(zone);
		} else {
			Cooldowns::<T>::insert(zone, cooldowns);
		}
	}
}
