//! What must always hold of measures, proposals, envelopes and reporters.

use super::{cooldowns::cooldown_end, list};
use crate::{
	AreaStates, Areas, Config, ConnectionPages, Connections, ContractOffers, Cooldowns, EnvelopePages, FloorRules,
	Incidents, LimitBreachesOf, MeasureOwners, MeasureProposals, Measures, NextIncident, NextProposal, Pallet, Parties,
	RecentRecords, Reporters, SheddingTurns, ZoneAreas,
};
use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use energy_primitives::{AreaId, EmergencyProtocol, Interval, IntervalClock, MarketGrid, Zones, ROTATION_GROUPS};
use frame_support::{ensure, traits::Get};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	pub(crate) fn check_measures() -> Result<(), TryRuntimeError> {
		let current = Self::current();
		ensure!(
			RecentRecords::<T>::iter_values().all(|records| records.count <= T::MaxRecords::get()),
			"invariant 32: an operator has put more measures on record than it may"
		);
		for (zone, measures) in Measures::<T>::iter() {
			for measure in &measures {
				let record = Incidents::<T>::get(measure.incident).ok_or("invariant 8: a measure is not on record")?;
				ensure!(
					list::agrees::<T>(measure, &record),
					"invariant 8: a measure differs from its record"
				);
				ensure!(
					measure.known_since <= current,
					"invariant 8: a measure of the future was known"
				);
				let end = cooldown_end(record.from, record.until);
				if record.has_cooldown && record.lifted.is_none() && current < end {
					ensure!(
						Cooldowns::<T>::get(zone).iter().any(|cooldown| {
							cooldown.area == measure.area
								&& cooldown.kind == measure.protocol.kind()
								&& cooldown.until == end
						}),
						"invariant 8: an operator's measure can be followed too soon"
					);
				}
			}
			ensure!(
				measures
					.iter()
					.all(|measure| { measure.first_groups.iter().all(|group| *group < ROTATION_GROUPS) }),
				"invariant 8: a group that there is not"
			);
		}
		for (id, incident) in Incidents::<T>::iter() {
			ensure!(id < NextIncident::<T>::get(), "invariant 8: an incident id is too high");
			ensure!(
				incident.from < incident.until,
				"invariant 8: an incident has no duration"
			);
			Self::ensure_protocol(&incident.protocol)?;
			if incident.lifted.is_none() && current < incident.until {
				let zone = Self::zone_of(incident.area).ok_or("invariant 8: a measure without an area")?;
				ensure!(
					Measures::<T>::get(zone).iter().any(|measure| measure.incident == id),
					"invariant 8: an incident in force is not on its zone's list"
				);
			}
		}
		Ok(())
	}

	pub(crate) fn check_measure_lists() -> Result<(), TryRuntimeError> {
		let current = Self::current();
		for (zone, measures) in Measures::<T>::iter() {
			ensure!(!measures.is_empty(), "invariant 12: an empty list is stored");
			let areas = ZoneAreas::<T>::get(zone);
			ensure!(
				measures.iter().all(|measure| areas.contains(&measure.area)),
				"invariant 12: a measure of no area of its zone"
			);
			ensure!(
				measures.is_sorted_by(|one, next| (one.area, one.incident) < (next.area, next.incident)),
				"invariant 12: a zone's measures are out of order"
			);
			let others = measures.iter().filter(|measure| !measure.protocol.suspends());
			ensure!(
				others.clone().count() <= T::MaxMeasures::get() as usize,
				"invariant 12: too many measures"
			);
			let owners = MeasureOwners::<T>::get(zone);
			ensure!(
				owners.is_sorted_by(|one, next| one.0 < next.0),
				"invariant 23: the owners of measures are out of order"
			);
			for measure in others {
				let owner = owners.iter().find(|(incident, _)| *incident == measure.incident);
				let record = Incidents::<T>::get(measure.incident);
				ensure!(
					owner.map(|(_, owner)| owner) == record.as_ref().and_then(|record| record.by.account()),
					"invariant 23: the owner of a measure is another"
				);
			}
			ensure!(
				owners.iter().all(|(incident, _)| measures
					.iter()
					.any(|measure| measure.incident == *incident && !measure.protocol.suspends())),
				"invariant 23: the owner of no measure"
			);
		}
		ensure!(
			MeasureOwners::<T>::iter_keys()
				.all(|zone| !MeasureOwners::<T>::get(zone).is_empty() && Measures::<T>::contains_key(zone)),
			"invariant 23: owners without measures"
		);
		for (zone, areas) in ZoneAreas::<T>::iter() {
			let measures = Measures::<T>::get(zone);
			for area in &areas {
				let own = list::of_area(&measures, *area);
				ensure!(
					own.iter().filter(|measure| measure.protocol.suspends()).count() <= 1,
					"invariant 12: an area has two suspensions"
				);
				let standing = own
					.iter()
					.filter(|measure| !measure.is_over(current))
					.collect::<Vec<_>>();
				for (index, one) in standing.iter().enumerate() {
					let meets = standing.iter().skip(index + 1).any(|other| {
						one.protocol.is_kind_of(&other.protocol)
							&& !matches!(one.protocol, EmergencyProtocol::Curtail { .. })
							&& one.from < other.until
							&& other.from < one.until
					});
					ensure!(!meets, "invariant 12: two measures of one kind at a time");
				}
				let area_state = AreaStates::<T>::get(area).ok_or("invariant 7: an area without a state")?;
				let first_end = list::first_end(&measures, *area, current);
				let restoration = area_state.restoration_from;
				ensure!(
					first_end.is_none_or(|end| restoration.is_some_and(|from| from <= end))
						&& restoration.is_none_or(|from| from <= current || first_end == Some(from)),
					"invariant 7: an area is restored before its emergencies end"
				);
			}
			// A gate yet to come sees what is in force now.
			for area in Self::market_areas(zone, Interval::MAX, Interval::MAX) {
				let suspended = Self::self_and_ancestors(area.area)
					.into_iter()
					.flat_map(|id| list::of_area(&measures, id).to_vec())
					.any(|measure| measure.protocol.suspends() && measure.in_force(current));
				ensure!(
					(current == Interval::MAX || area.suspended == suspended)
						&& Self::trading_suspended(area.area) == suspended,
					"invariant 12: an area trades or not against its measures"
				);
			}
		}
		Ok(())
	}

	pub(crate) fn check_cooldowns() -> Result<(), TryRuntimeError> {
		for (zone, cooldowns) in Cooldowns::<T>::iter() {
			ensure!(!cooldowns.is_empty(), "invariant 13: an empty list is stored");
			let mut seen = BTreeSet::new();
			for cooldown in cooldowns {
				let area = Areas::<T>::get(cooldown.area).ok_or("invariant 13: a cooldown without an area")?;
				ensure!(
					area.zone(cooldown.area) == zone,
					"invariant 13: a cooldown of another zone"
				);
				ensure!(
					area.ancestors == cooldown.ancestors,
					"invariant 13: a cooldown's ancestors differ"
				);
				ensure!(
					seen.insert((cooldown.area, cooldown.kind)),
					"invariant 13: an area has two cooldowns of a kind"
				);
			}
		}
		Ok(())
	}

	pub(crate) fn check_proposals() -> Result<(), TryRuntimeError> {
		let mut seen = BTreeSet::new();
		for (zone, proposals) in MeasureProposals::<T>::iter() {
			ensure!(!proposals.is_empty(), "invariant 24: an empty list is stored");
			let mut owned = BTreeMap::<T::AccountId, u32>::new();
			for proposal in proposals {
				ensure!(
					Self::zone_of(proposal.area) == Some(zone),
					"invariant 24: a proposal of another zone"
				);
				ensure!(
					seen.insert(proposal.proposal) && proposal.proposal < NextProposal::<T>::get(),
					"invariant 24: the id of a proposal is another's, or too high"
				);
				Self::ensure_declarable(
					&proposal.protocol,
					proposal.duration,
					T::LongEmergency::get(),
					&proposal.reason,
				)?;
				*owned.entry(proposal.by).or_default() += 1;
			}
			let most = (T::MaxMeasureProposals::get() / 4).max(1);
			ensure!(
				owned.values().all(|count| *count <= most),
				"invariant 24: an operator has proposed too much"
			);
		}
		Ok(())
	}

	pub(crate) fn check_envelopes() -> Result<(), TryRuntimeError> {
		for (number, page) in EnvelopePages::<T>::iter() {
			ensure!(!page.is_empty(), "invariant 25: an empty page is stored");
			ensure!(
				page.is_sorted_by(|one, next| one.slot < next.slot),
				"invariant 25: envelopes are out of order"
			);
			let points = ConnectionPages::<T>::get(number).ok_or("invariant 25: envelopes of no page")?;
			for envelope in page {
				let who = points.accounts.get(usize::from(envelope.slot));
				ensure!(
					who.is_some_and(Connections::<T>::contains_key),
					"invariant 25: an envelope of nobody"
				);
				ensure!(!envelope.is_empty(), "invariant 25: an envelope that says nothing");
				let promised = envelope
					.contracts
					.iter()
					.map(|promise| promise.period)
					.collect::<Vec<_>>();
				for periods in [envelope.periods.as_slice(), promised.as_slice()] {
					ensure!(
						periods.iter().all(|period| period.from < period.until)
							&& periods.is_sorted_by(|one, next| one.until <= next.from),
						"invariant 25: periods are out of order"
					);
				}
				let defaults = envelope
					.default
					.into_iter()
					.flat_map(|default| [default.limits, default.before]);
				let periods = envelope.periods.iter().chain(&promised);
				for limits in periods.map(|period| period.limits).chain(defaults.flatten()) {
					Self::ensure_limit(limits.import_limit_w)?;
					Self::ensure_limit(limits.export_limit_w)?;
				}
			}
		}
		ensure!(
			ContractOffers::<T>::iter_keys().all(Connections::<T>::contains_key),
			"invariant 25: a contract is offered to nobody"
		);
		Ok(())
	}

	pub(crate) fn check_reporters() -> Result<(), TryRuntimeError> {
		let mut reporters = BTreeMap::<AreaId, u32>::new();
		for (who, area, ()) in Reporters::<T>::iter() {
			let zone = Self::zone_of(area).ok_or("invariant 26: a reporter without an area")?;
			ensure!(
				Parties::<T>::get(&who, zone).supplies == 0,
				"invariant 26: a reporter is a supplier"
			);
			*reporters.entry(area).or_default() += 1;
			Self::check_providers(&who)?;
		}
		for (id, area) in Areas::<T>::iter() {
			ensure!(
				area.reporters == reporters.get(&id).copied().unwrap_or(0) && area.reporters <= T::MaxReporters::get(),
				"invariant 26: an area's count of reporters is wrong"
			);
		}
		ensure!(
			FloorRules::<T>::iter_keys()
				.chain(SheddingTurns::<T>::iter_keys())
				.all(Areas::<T>::contains_key),
			"invariant 26: a rule or a turn of no area"
		);
		Ok(())
	}

	pub(crate) fn check_breaches() -> Result<(), TryRuntimeError> {
		let current = Self::current();
		for (_, breaches) in LimitBreachesOf::<T>::iter() {
			ensure!(!breaches.is_empty(), "invariant 27: an empty list is stored");
			ensure!(
				breaches.is_sorted_by(|one, next| one.interval < next.interval)
					&& breaches.iter().all(|breach| breach.interval < current
						&& (breach.import_excess_wh > 0 || breach.export_excess_wh > 0)),
				"invariant 27: breaches are out of order, of the future, or none"
			);
		}
		Ok(())
	}
}
