//! Breaches: what meters measured beyond the limits that their owner had to keep to.
//!
//! A breach needs no baseline, only the meter: the mean power of an interval is compared with the limit
//! and a tolerance. What counts is what was known when the interval began. So nobody is in breach of
//! what was declared while the energy flowed, and nobody is helped by a measure that is lifted, or a
//! limit that is raised, when the meter has been read.

use super::{limits::ConnectionLimits, list::KEPT};
use crate::{
	Config, ConnectionPages, Connections, EnvelopePages, Event, Incidents, LimitBreachesOf, Pallet, WeightInfo,
};
use energy_primitives::{
	energy_of, index_at, Energy, Flow, Interval, IntervalClock, Judgement, LimitBreach, LimitBreaches, Moment, Power,
	Side, MS_PER_HOUR,
};
use frame_support::pallet_prelude::Weight;

/// The tolerance is so many hundredths of the connection's own limit, or [`LEAST_TOLERANCE_W`].
const TOLERANCE_PERCENT: Power = 4;

/// The least tolerance, in W.
const LEAST_TOLERANCE_W: Power = 100;

/// Returns how much of an energy lies beyond a limit, in Wh; 0 where its mean power lies within the
/// tolerance, which is the greater of 4 % of the rating and 100 W.
pub fn excess_wh(energy_wh: Energy, limit_w: Power, rating_w: Power, length_ms: Moment) -> Energy {
	let tolerance_w = (rating_w.saturating_mul(TOLERANCE_PERCENT) / 100).max(LEAST_TOLERANCE_W);
	let most = u128::from(limit_w.saturating_add(tolerance_w)).saturating_mul(length_ms.into());
	let flowed = u128::from(energy_wh).saturating_mul(MS_PER_HOUR.into());
	if flowed <= most {
		return 0;
	}
	energy_wh.saturating_sub(energy_of(limit_w, length_ms))
}

/// Whether an interval is over, and its limits are still on record.
fn is_judged(interval: Interval, current: Interval) -> bool {
	interval < current && current <= interval.saturating_add(KEPT)
}

impl<T: Config> ConnectionLimits<'_, T> {
	/// Returns by how much the connection's meters exceeded its limits in an interval that is judged.
	fn breach(&self, interval: Interval, flow: Flow, length_ms: Moment) -> Option<LimitBreach> {
		let (rating, limits) = (self.own_at(interval), self.binding_in(interval));
		let breach = LimitBreach {
			interval,
			limits,
			import_excess_wh: excess_wh(flow.import_wh, limits.import_limit_w, rating.import_limit_w, length_ms),
			export_excess_wh: excess_wh(flow.export_wh, limits.export_limit_w, rating.export_limit_w, length_ms),
		};
		Some(breach).filter(|breach| breach.import_excess_wh > 0 || breach.export_excess_wh > 0)
	}
}

impl<T: Config> Pallet<T> {
	/// Puts a breach of an interval on record in place of the one that was, or takes that off.
	fn put_breach(who: &T::AccountId, interval: Interval, breach: Option<LimitBreach>) {
		let mut breaches = LimitBreachesOf::<T>::get(who);
		match (breaches.binary_search_by_key(&interval, |other| other.interval), breach) {
			(Err(_), None) => return,
			(Ok(index), _) if breaches.get(index) == breach.as_ref() => return,
			(Ok(index), _) => {
				breaches.remove(index);
			},
			(Err(_), Some(_)) => {},
		}
		if let Some(breach) = breach {
			if breaches.is_full() && breaches.first().is_some_and(|oldest| oldest.interval < interval) {
				breaches.remove(0);
			}
			let index = breaches.partition_point(|other| other.interval < interval);
			// One that is older than all of a full list has no room, and need have none.
			let _ = breaches.try_insert(index, breach);
			Self::deposit_event(Event::LimitBreached {
				who: who.clone(),
				breach,
			});
		}
		if breaches.is_empty() {
			LimitBreachesOf::<T>::remove(who);
		} else {
			LimitBreachesOf::<T>::insert(who, breaches);
		}
	}
}

/// Returns what a breach is beyond the limits.
fn excess_of(breach: Option<&LimitBreach>) -> Flow {
	breach.map_or_else(Default::default, |breach| Flow {
		import_wh: breach.import_excess_wh,
		export_wh: breach.export_excess_wh,
	})
}

impl<T: Config> Pallet<T> {
	/// Judges connection points of a page. `found` is called where what is known of the interval now
	/// comes to another breach than what was known before.
	///
	/// Reads the page, its envelopes, the area, the zone's measures, and of each account its connection.
	fn judge(
		interval: Interval,
		page: u32,
		metered: &[(u8, Flow, Flow)],
		all: bool,
		found: impl Fn(&T::AccountId, Option<LimitBreach>),
	) -> Judgement {
		let mut judgement = Judgement::default();
		if metered.is_empty() || !is_judged(interval, Self::current()) {
			return judgement;
		}
		let Some(points) = ConnectionPages::<T>::get(page) else {
			return judgement;
		};
		let (measures, length_ms) = (Self::measures_concerning(points.area), Self::length_ms());
		let mut envelopes = EnvelopePages::<T>::get(page).into_inner();
		if !all && envelopes.is_empty() && !measures.iter().any(|measure| measure.binds(interval)) {
			return judgement;
		}
		for (slot, before, now) in metered {
			let who = points.accounts.get(usize::from(*slot));
			judgement.judged = judgement.judged.saturating_add(1);
			let connection = who
				.and_then(Connections::<T>::get)
				.filter(|connection| connection.area == points.area);
			let (Some(who), Some(connection), Some(index)) = (who, connection, index_at(page, (*slot).into())) else {
				continue;
			};
			let envelope = envelopes
				.iter()
				.position(|envelope| envelope.slot == *slot)
				.map(|at| envelopes.swap_remove(at));
			let limits = ConnectionLimits::<T>::new(connection, index, envelope, measures.as_slice().into());
			let known = limits.breach(interval, *before, length_ms);
			let breach = limits.breach(interval, *now, length_ms);
			let more = excess_of(breach.as_ref()).without(excess_of(known.as_ref()));
			if known != breach {
				found(who, breach);
			}
			if more != Flow::default() {
				judgement.excess.push((*slot, more));
			}
		}
		judgement
	}
}

impl<T: Config> LimitBreaches<T::AccountId> for Pallet<T> {
	fn excess_of_page(interval: Interval, page: u32, metered: &[(u8, Flow, Flow)], all: bool) -> Judgement {
		Self::judge(interval, page, metered, all, |_, _| {})
	}

	/// Of one in breach, it reads and writes its breaches too.
	fn judge_page(interval: Interval, page: u32, metered: &[(u8, Flow, Flow)], all: bool) -> Judgement {
		Self::judge(interval, page, metered, all, |who, breach| {
			Self::put_breach(who, interval, breach)
		})
	}

	fn judge_weight(connections: u32) -> Weight {
		T::WeightInfo::judge_connections(connections).saturating_sub(T::WeightInfo::judge_connections(0))
	}

	fn note_affected(who: &T::AccountId, interval: Interval, side: Side, energy_wh: Energy) {
		let connection = ConnectionLimits::<T>::of(who);
		let Some(incident) = connection.and_then(|connection| connection.tightest(interval, side)) else {
			return;
		};
		Incidents::<T>::mutate(incident, |record| {
			if let Some(record) = record {
				record.affected_wh = record.affected_wh.saturating_add(energy_wh);
			}
		});
	}
}
