//! Measures: what an operator or the council does in an area, declared for a time, on record for good.
//!
//! All that is in force or to come stands in one list for each zone. A measure counts for its area and
//! for everything below without being copied there: whoever asks what counts for an area looks for the
//! area and those above it in the list. A measure ends by itself; what is over stays for a while, for
//! markets and settlement ask what counted.
//!
//! **Alone, an operator declares what begins at once and is short.** For anything longer or later one
//! operator proposes, and another one of the area or of one above it confirms, or the council. The
//! council alone declares anything up to the long limit. So that a long measure is not made of short
//! ones, a [cooldown](cooldowns) follows on what an operator declared alone, and on every suspension of
//! trading that operators declared.
//!
//! Who decides further up has primacy: an operator lifts nothing that the council, or an operator of an
//! area further up, has declared.
//!
//! A blackout is a number that an operator measures. It stops trade as an emergency does that an
//! operator declares: for no longer, on record, and followed by the same cooldown. During a cooldown a
//! blackout shows in the area's state and stops nothing. It ends before its time when it is lifted, or
//! with the first status that has voltage and frequency.

use crate::{
	AreaOf, AreaState, AreaStates, Areas, AuthorityOf, Config, Cooldowns, EmergencyCause, Error, Event, Incident,
	IncidentOf, Incidents, Lifting, Measure, MeasureOwners, Measures, MeasuresOf, NextIncident, Operators, OwnersOf,
	Pallet, ReasonOf, RecentCuts, RecentRecords, RecordCount, SheddingTurns, SHED_CLASSES,
};
use energy_primitives::{
	AreaId, Authority, EmergencyProtocol, GridState, IncidentId, Interval, IntervalClock, PriorityClass,
	ROTATION_GROUPS,
};
use frame_support::{
	ensure,
	traits::{DefensiveOption, Get},
	BoundedVec,
};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

pub(crate) mod breaches;
mod contracts;
pub(crate) mod cooldowns;
pub(crate) mod envelopes;
#[cfg(any(feature = "try-runtime", test))]
mod invariants;
pub(crate) mod limits;
pub(crate) mod list;
mod proposals;

/// The reason on record of a blackout's incident.
const BLACKOUT_REASON: &[u8] = b"measured blackout";

/// What is declared: the measure, when it is in force, and why.
pub(crate) struct Declaration<T: Config> {
	pub area: AreaId,
	pub protocol: EmergencyProtocol,
	pub cause: EmergencyCause,
	pub from: Interval,
	pub until: Interval,
	pub reason: ReasonOf<T>,
	pub by: AuthorityOf<T>,
	pub confirmed_by: Option<AuthorityOf<T>>,
}

impl<T: Config> Pallet<T> {
	/// Returns an area with its state.
	pub(crate) fn area_with_state(area: AreaId) -> Result<(AreaOf<T>, AreaState), DispatchError> {
		let entry = Areas::<T>::get(area).ok_or(Error::<T>::UnknownArea)?;
		let area_state = AreaStates::<T>::get(area).defensive_ok_or(Error::<T>::Corrupt)?;
		Ok((entry, area_state))
	}

	/// Returns how far up `by` decides about an area: 0 for the council, 1 for an operator of the root,
	/// and so on down.
	pub(crate) fn primacy_of(by: &AuthorityOf<T>, area: AreaId, entry: &AreaOf<T>) -> u8 {
		let Authority::Operator(who) = by else {
			return if by.is_council() { 0 } else { u8::MAX };
		};
		let mut downwards = entry.ancestors.iter().copied().chain([area]);
		let level = downwards.position(|id| Operators::<T>::contains_key(who, id));
		level
			.and_then(|level| u8::try_from(level).ok())
			.map_or(u8::MAX, |level| level.saturating_add(1))
	}

	/// Refuses a measure that does nothing, or something that none may do.
	pub(crate) fn ensure_protocol(protocol: &EmergencyProtocol) -> DispatchResult {
		match protocol {
			EmergencyProtocol::SuspendTrading | EmergencyProtocol::Island => {},
			EmergencyProtocol::Curtail { export_permille } => {
				ensure!(*export_permille < 1_000, Error::<T>::CurtailsNothing);
			},
			EmergencyProtocol::ShedLoad { from_class, groups } => {
				ensure!(*from_class != PriorityClass::Critical, Error::<T>::CriticalNeverShed);
				ensure!((1..=ROTATION_GROUPS).contains(groups), Error::<T>::NoSuchRotation);
			},
		}
		Ok(())
	}

	/// Refuses what no measure may be: of no time or too much of it, without a reason, or senseless.
	pub(crate) fn ensure_declarable(
		protocol: &EmergencyProtocol,
		duration: Interval,
		longest: Interval,
		reason: &ReasonOf<T>,
	) -> DispatchResult {
		ensure!(duration > 0, Error::<T>::ZeroDuration);
		ensure!(duration <= longest, Error::<T>::EmergencyTooLong);
		ensure!(!reason.is_empty(), Error::<T>::ReasonMissing);
		Self::ensure_protocol(protocol)
	}

	/// Declares a measure that begins at once.
	pub(crate) fn do_implement_emergency(
		area: AreaId,
		protocol: EmergencyProtocol,
		duration: Interval,
		reason: ReasonOf<T>,
		by: AuthorityOf<T>,
	) -> DispatchResult {
		let longest = match by.may_declare_any_measure() {
			true => T::LongEmergency::get(),
			false => T::ShortEmergency::get(),
		};
		Self::ensure_declarable(&protocol, duration, longest, &reason)?;
		Self::count_record(&by)?;
		let from = Self::current();
		Self::declare(Declaration {
			area,
			protocol,
			cause: EmergencyCause::Declared,
			from,
			until: from.checked_add(duration).ok_or(ArithmeticError::Overflow)?,
			reason,
			by,
			confirmed_by: None,
		})
	}

	/// Counts a record that an operator makes; refuses one too many. The council's are not counted, nor are
	/// blackouts, which nobody declares.
	pub(crate) fn count_record(by: &AuthorityOf<T>) -> DispatchResult {
		let Authority::Operator(who) = by else {
			return Ok(());
		};
		let stretch = Self::current().checked_div(T::LongEmergency::get()).unwrap_or_default();
		RecentRecords::<T>::try_mutate(who, |records| {
			if records.stretch != stretch {
				*records = RecordCount { stretch, count: 0 };
			}
			ensure!(records.count < T::MaxRecords::get(), Error::<T>::TooManyRecords);
			records.count = records.count.saturating_add(1);
			Ok(())
		})
	}

	/// Declares a measure.
	pub(crate) fn declare(declaration: Declaration<T>) -> DispatchResult {
		let area = declaration.area;
		let (entry, mut area_state) = Self::area_with_state(area)?;
		Self::begin_measure(&entry, &mut area_state, declaration)?;
		AreaStates::<T>::insert(area, area_state);
		Ok(())
	}

	/// Puts a measure on record and on its zone's list, and begins the cooldown that it has.
	pub(crate) fn begin_measure(
		entry: &AreaOf<T>,
		area_state: &mut AreaState,
		declaration: Declaration<T>,
	) -> DispatchResult {
		let Declaration { area, protocol, .. } = declaration;
		let (zone, current) = (entry.zone(area), Self::current());
		let incident = NextIncident::<T>::get();
		let next = incident.checked_add(1).ok_or(Error::<T>::IncidentIdsExhausted)?;
		let mut measures = Measures::<T>::get(zone);
		list::drop_past::<T>(&mut measures, current);
		let state_before = area_state.own_state(
			Self::now(),
			current,
			T::StatusTimeout::get(),
			list::state_at_best(&measures, area, current),
		);
		let mut record = Self::record_of(entry, declaration, state_before);
		list::ensure_free(&measures, &record, current).map_err(|_| Error::<T>::EmergencyInForce)?;
		record.has_cooldown = Self::begin_cooldown(zone, entry, &record, &measures)?;

		let measure = Measure {
			area,
			incident,
			protocol,
			cause: record.cause,
			known_since: current,
			from: record.from,
			until: record.until,
			lifted_in: None,
			primacy: record.primacy,
			first_groups: Self::take_turns(area, &protocol, record.until.saturating_sub(record.from)),
		};
		Self::put_on_list(&mut measures, measure, &record.by)?;
		if list::cuts_edges(&protocol) {
			Self::note_in::<RecentCuts<T>>(zone, area)?;
		}
		Measures::<T>::insert(zone, measures);
		NextIncident::<T>::put(next);
		if protocol.state_at_best() >= GridState::Emergency {
			let first = area_state.restoration_from.unwrap_or(Interval::MAX);
			area_state.restoration_from = Some(first.min(record.until));
		}
		Incidents::<T>::insert(incident, &record);
		Self::deposit_event(Event::EmergencyImplemented {
			incident,
			area,
			protocol,
			by: record.by,
			confirmed_by: record.confirmed_by,
			from: record.from,
			until: record.until,
			reason: record.reason,
		});
		Ok(())
	}

	/// Returns the record that a declaration begins with.
	fn record_of(entry: &AreaOf<T>, declaration: Declaration<T>, state_before: GridState) -> IncidentOf<T> {
		let primacy = |by| Self::primacy_of(by, declaration.area, entry);
		let second = declaration.confirmed_by.as_ref().map_or(u8::MAX, primacy);
		Incident {
			area: declaration.area,
			protocol: declaration.protocol,
			cause: declaration.cause,
			primacy: primacy(&declaration.by).min(second),
			reason: declaration.reason,
			by: declaration.by,
			confirmed_by: declaration.confirmed_by,
			at: Self::now(),
			from: declaration.from,
			until: declaration.until,
			state_before,
			state_after: None,
			has_cooldown: false,
			affected_wh: 0,
			lifted: None,
		}
	}

	/// Puts a measure on a zone's list, and whose it is on that of the owners. A suspension takes the
	/// place of the area's last one, so that there is room for one of each area; the others share the
	/// rest, in which the council always has some left.
	fn put_on_list(measures: &mut MeasuresOf<T>, mut measure: Measure, by: &AuthorityOf<T>) -> DispatchResult {
		let current = measure.known_since;
		if measure.protocol.suspends() {
			if let Some(index) = list::suspension_of(measures, measure.area) {
				let last = measures.remove(index);
				if last.suspends_at(current) {
					measure.known_since = last.known_since;
				}
			}
		} else {
			let zone = Self::zone_of_measure(&measure).defensive_ok_or(Error::<T>::Corrupt)?;
			let mut owners = MeasureOwners::<T>::get(zone);
			Self::make_room(measures, &mut owners, current, by)?;
			if let Some(who) = by.account() {
				owners
					.try_push((measure.incident, who.clone()))
					.ok()
					.defensive_ok_or(Error::<T>::Corrupt)?;
			}
			if owners.is_empty() {
				MeasureOwners::<T>::remove(zone);
			} else {
				MeasureOwners::<T>::insert(zone, owners);
			}
		}
		list::insert::<T>(measures, measure).defensive_ok_or(Error::<T>::Corrupt)?;
		Ok(())
	}

	/// Makes room for a measure other than a suspension of trading, if need be in place of what is over,
	/// the longest first.
	fn make_room(
		measures: &mut MeasuresOf<T>,
		owners: &mut OwnersOf<T>,
		current: Interval,
		by: &AuthorityOf<T>,
	) -> DispatchResult {
		let most = T::MaxMeasures::get();
		let standing = |measure: &&Measure| !measure.protocol.suspends() && !measure.is_over(current);
		let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
		if let Some(who) = by.account() {
			let owned = measures.iter().filter(standing).filter(|measure| {
				owners
					.binary_search_by_key(&measure.incident, |(incident, _)| *incident)
					.ok()
					.and_then(|index| owners.get(index))
					.is_some_and(|(_, owner)| owner == who)
			});
			let left_to_operators = most.saturating_sub(most / 8);
			ensure!(
				count(owned.count()) < T::MaxOperatorMeasures::get()
					&& count(measures.iter().filter(standing).count()) < left_to_operators,
				Error::<T>::TooManyMeasures
			);
		}
		while count(measures.iter().filter(|measure| !measure.protocol.suspends()).count()) >= most {
			let oldest = list::longest_over(measures, current).ok_or(Error::<T>::TooManyMeasures)?;
			measures.remove(oldest);
		}
		owners.retain(|(incident, _)| measures.iter().any(|measure| measure.incident == *incident));
		Ok(())
	}

	fn zone_of_measure(measure: &Measure) -> Option<AreaId> {
		Areas::<T>::get(measure.area).map(|entry| entry.zone(measure.area))
	}

	/// Returns whose turn it is to be shed, and moves on by as many turns as a measure has.
	fn take_turns(area: AreaId, protocol: &EmergencyProtocol, intervals: Interval) -> [u8; SHED_CLASSES] {
		if !matches!(protocol, EmergencyProtocol::ShedLoad { .. }) {
			return Default::default();
		}
		let first = SheddingTurns::<T>::get(area);
		SheddingTurns::<T>::insert(area, list::turns_after(first, protocol, intervals));
		first
	}

	/// Ends the suspension of trading in force in an area.
	pub(crate) fn do_lift_emergency(area: AreaId, by: AuthorityOf<T>) -> DispatchResult {
		let entry = Areas::<T>::get(area).ok_or(Error::<T>::UnknownArea)?;
		let measures = Measures::<T>::get(entry.zone(area));
		let current = Self::current();
		let suspension = list::suspension_of(&measures, area)
			.and_then(|index| measures.get(index))
			.filter(|measure| measure.in_force(current))
			.ok_or(Error::<T>::NoEmergency)?;
		Self::do_lift_measure(suspension.incident, area, by)
	}

	/// Ends a measure in force or to come.
	pub(crate) fn do_lift_measure(incident: IncidentId, area: AreaId, by: AuthorityOf<T>) -> DispatchResult {
		let (entry, mut area_state) = Self::area_with_state(area)?;
		let primacy = Self::primacy_of(&by, area, &entry);
		let record = Incidents::<T>::get(incident).defensive_ok_or(Error::<T>::Corrupt)?;
		ensure!(by.may_lift_emergency_of(&record.by), Error::<T>::LiftNeedsCouncil);
		let confirmed_by = record.confirmed_by.as_ref();
		ensure!(
			confirmed_by.is_none_or(|second| by.may_lift_emergency_of(second)),
			Error::<T>::LiftNeedsCouncil
		);
		ensure!(primacy <= record.primacy, Error::<T>::Outranked);
		let current = Self::current();
		if record.from <= current && record.protocol.state_at_best() >= GridState::Emergency {
			area_state.state = area_state.state.max(GridState::Restoration);
		}
		Self::end_measure(&entry, &mut area_state, (incident, record), by)?;
		AreaStates::<T>::insert(area, area_state);
		Ok(())
	}

	/// Takes a measure off its zone's list before its time, and completes its record. It stays on the
	/// list if it was known when the present interval began.
	fn end_measure(
		entry: &AreaOf<T>,
		area_state: &mut AreaState,
		(incident, mut record): (IncidentId, IncidentOf<T>),
		by: AuthorityOf<T>,
	) -> DispatchResult {
		let (area, current) = (record.area, Self::current());
		let zone = entry.zone(area);
		let mut measures = Measures::<T>::get(zone);
		let index = measures
			.iter()
			.position(|measure| measure.incident == incident && !measure.is_over(current))
			.ok_or(Error::<T>::NoEmergency)?;
		let measure = measures.get_mut(index).defensive_ok_or(Error::<T>::Corrupt)?;
		if let EmergencyProtocol::ShedLoad { .. } = measure.protocol {
			// The interval in which it is lifted was somebody's turn.
			let shed = (current >= measure.from).then(|| current.saturating_sub(measure.from).saturating_add(1));
			let turns = list::turns_after(measure.first_groups, &measure.protocol, shed.unwrap_or(0));
			SheddingTurns::<T>::insert(area, turns);
		}
		measure.lifted_in = Some(current);
		if measure.known_since >= current {
			measures.remove(index);
		}
		Self::shorten_cooldown(zone, &record, &measures);
		area_state.restoration_from = list::first_end(&measures, area, current)
			.into_iter()
			.chain(area_state.restoration_from.filter(|from| *from <= current))
			.min();
		record.state_after = Some(area_state.own_state(
			Self::now(),
			current,
			T::StatusTimeout::get(),
			list::state_at_best(&measures, area, current),
		));
		record.lifted = Some(Lifting {
			at: Self::now(),
			by: by.clone(),
		});
		Incidents::<T>::insert(incident, record);
		Self::put_measures(zone, measures);
		Self::deposit_event(Event::EmergencyLifted { incident, area, by });
		Ok(())
	}

	/// Lets a status that `by` has reported begin a blackout's emergency, or end one. `area_state`
	/// has the state that follows from the status. Returns whether there was anything to do.
	pub(crate) fn follow_blackout(
		area: AreaId,
		entry: &AreaOf<T>,
		area_state: &mut AreaState,
		measures: &MeasuresOf<T>,
		by: AuthorityOf<T>,
	) -> Result<bool, DispatchError> {
		let current = Self::current();
		let in_force = list::suspension_of(measures, area)
			.and_then(|index| measures.get(index))
			.filter(|measure| measure.in_force(current));
		match (area_state.state == GridState::Blackout, in_force) {
			(true, None) => {
				let kind = EmergencyProtocol::SuspendTrading.kind();
				let waits = Cooldowns::<T>::get(entry.zone(area))
					.iter()
					.any(|cooldown| current < cooldown.until && cooldown.concerns(kind, area, &entry.ancestors));
				if !waits {
					let duration = T::ShortEmergency::get();
					let declaration = Declaration {
						area,
						protocol: EmergencyProtocol::SuspendTrading,
						cause: EmergencyCause::Blackout,
						from: current,
						until: current.checked_add(duration).ok_or(ArithmeticError::Overflow)?,
						reason: BoundedVec::truncate_from(BLACKOUT_REASON.to_vec()),
						by,
						confirmed_by: None,
					};
					Self::begin_measure(entry, area_state, declaration)?;
				}
				Ok(true)
			},
			(false, Some(measure)) if measure.cause == EmergencyCause::Blackout => {
				let incident = measure.incident;
				let record = Incidents::<T>::get(incident).defensive_ok_or(Error::<T>::Corrupt)?;
				ensure!(by.may_lift_emergency_of(&record.by), Error::<T>::LiftNeedsCouncil);
				Self::end_measure(entry, area_state, (incident, record), by)?;
				Ok(true)
			},
			_ => Ok(false),
		}
	}

	/// Takes an area that is removed off its zone's lists.
	pub(crate) fn remove_measures(zone: AreaId, area: AreaId) {
		let mut measures = Measures::<T>::get(zone);
		measures.retain(|measure| measure.area != area);
		Self::put_measures(zone, measures);
		SheddingTurns::<T>::remove(area);
		Self::drop_proposals_of(zone, area);
	}

	/// Stores a zone's measures; nothing where there are none. Whose they were goes with them.
	fn put_measures(zone: AreaId, measures: MeasuresOf<T>) {
		if measures.iter().all(|measure| measure.protocol.suspends()) {
			MeasureOwners::<T>::remove(zone);
		} else {
			MeasureOwners::<T>::mutate_exists(zone, |entry| {
				if let Some(owners) = entry {
					owners.retain(|(incident, _)| measures.iter().any(|measure| measure.incident == *incident));
				}
				if entry.as_ref().is_some_and(|owners| owners.is_empty()) {
					*entry = None;
				}
			});
		}
		if measures.is_empty() {
			Measures::<T>::remove(zone);
		} else {
			Measures::<T>::insert(zone, measures);
		}
	}
}
