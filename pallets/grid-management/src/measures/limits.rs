//! The effective limit of a connection or an edge in an interval: the least of its own limit, its
//! envelope, what its owner has promised, and what every measure of its area and of those above leaves of it. It is worked out when
//! it is asked for; nothing copies it down the grid.

use super::{envelopes, list};
use crate::{Areas, Config, Connections, EnvelopeOf, EnvelopePages, Indices, Measure, Measures, Pallet};
use alloc::{borrow::Cow, vec::Vec};
use energy_primitives::{
	page_of, rotation_group, AreaId, Connection, ConnectionIndex, IncidentId, Interval, Limits, PriorityClass, Side,
};

/// All that limits a connection, read once for any number of intervals.
pub(crate) struct ConnectionLimits<'a, T: Config> {
	connection: Connection,
	group: u8,
	envelope: Option<EnvelopeOf<T>>,
	/// Of its area and of those above.
	measures: Cow<'a, [Measure]>,
}

impl<'a, T: Config> ConnectionLimits<'a, T> {
	/// Returns what limits an account's connection; `None` for an account without one.
	pub fn of(who: &T::AccountId) -> Option<Self> {
		let connection = Connections::<T>::get(who)?;
		Self::read(who, connection, Pallet::<T>::measures_concerning(connection.area))
	}

	/// Returns what limits an account's connection, by the measures of its area and of those above.
	pub fn read(who: &T::AccountId, connection: Connection, measures: Vec<Measure>) -> Option<Self> {
		let index = Indices::<T>::get(who)?;
		let (page, slot) = page_of(index);
		let envelope = envelopes::take(EnvelopePages::<T>::get(page), slot);
		Some(Self::new(connection, index, envelope, measures.into()))
	}

	/// Returns what limits a connection, by its number, with what has been read about it.
	pub fn new(
		connection: Connection,
		index: ConnectionIndex,
		envelope: Option<EnvelopeOf<T>>,
		measures: Cow<'a, [Measure]>,
	) -> Self {
		Self {
			connection,
			group: rotation_group(index),
			envelope,
			measures,
		}
	}

	/// Returns the connection's own limits that count in an interval: those that were known when its gate
	/// closed, or greater ones; nothing from the interval on in which the connection ends.
	pub fn own_at(&self, interval: Interval) -> Limits {
		if self.connection.ends_at.is_some_and(|end| end <= interval) {
			return Limits::default();
		}
		let own = self.connection.limits();
		match self.envelope.as_ref().and_then(|envelope| envelope.own_before) {
			// What was lowered since counts from the first interval on whose gate was open.
			Some(before) if interval <= before.changed_in => own.greatest(before.limits),
			_ => own,
		}
	}

	/// Whether an envelope is published for an interval.
	pub fn is_published(&self, interval: Interval) -> bool {
		self.envelope
			.as_ref()
			.is_some_and(|envelope| envelope.published_at(interval).is_some())
	}

	/// Returns the effective limits in an interval, as they are known at present.
	pub fn at(&self, interval: Interval) -> Limits {
		let promised = self
			.envelope
			.as_ref()
			.and_then(|envelope| envelope.promised_at(interval));
		self.after(
			self.own_at(interval),
			promised,
			self.connection.class,
			interval,
			Measure::covers,
		)
	}

	/// Returns what others have left of the connection's limits in an interval, as it is known at present: its
	/// operator, envelopes and measures. What the account has promised is left out, as is its notice.
	pub fn imposed(&self, interval: Interval) -> Limits {
		self.after(
			self.connection.limits(),
			None,
			self.connection.class,
			interval,
			Measure::covers,
		)
	}

	/// Returns the limits that the account had to keep to in an interval that has begun. What it promised to
	/// a request for flexibility is left out: that is judged and charged for by itself.
	pub fn binding_in(&self, interval: Interval) -> Limits {
		let promised = self
			.envelope
			.as_ref()
			.and_then(|envelope| envelope.contracted_at(interval));
		self.after(
			self.own_at(interval),
			promised,
			self.class_at(interval),
			interval,
			Measure::binds,
		)
	}

	/// Returns the class, the more important one if it was changed since an interval began.
	fn class_at(&self, interval: Interval) -> PriorityClass {
		let class = self.connection.class;
		match self.envelope.as_ref().and_then(|envelope| envelope.own_before) {
			Some(before) if interval <= before.changed_in => class.min(before.class),
			_ => class,
		}
	}

	/// Returns the record of the measure that leaves the connection least on a side in an interval, the first
	/// one of several; `None` where none leaves it less than its operator and its envelope do.
	pub fn tightest(&self, interval: Interval, side: Side) -> Option<IncidentId> {
		let (own, class) = (self.connection.limits(), self.connection.class);
		let covering = self.measures.iter().filter(|measure| measure.covers(interval));
		let left = covering.map(|measure| {
			(
				measure.leaves(own, class, self.group, interval).on(side),
				measure.incident,
			)
		});
		let (least, incident) = left.min()?;
		(least < own.on(side) && least == self.imposed(interval).on(side)).then_some(incident)
	}

	fn after(
		&self,
		own: Limits,
		promised: Option<Limits>,
		class: PriorityClass,
		interval: Interval,
		counts: impl Fn(&Measure, Interval) -> bool,
	) -> Limits {
		let stored = self.envelope.as_ref();
		let envelope = stored.and_then(|envelope| envelope.at(interval));
		self.measures.iter().filter(|measure| counts(measure, interval)).fold(
			own.least(envelope.unwrap_or(own)).least(promised.unwrap_or(own)),
			|least, measure| least.least(measure.leaves(own, class, self.group, interval)),
		)
	}
}

/// Returns what measures leave of the limits of an area's edge. `concerning` are those of the area and of
/// the areas above it, and `counts` says which of them count.
pub(crate) fn of_edge(area: AreaId, edge: Limits, concerning: &[Measure], counts: impl Fn(&Measure) -> bool) -> Limits {
	concerning
		.iter()
		.filter(|measure| counts(measure))
		.fold(edge, |least, measure| least.least(measure.leaves_of_edge(edge, area)))
}

impl<T: Config> Pallet<T> {
	/// Returns the measures of an area and of those above it.
	pub(crate) fn measures_concerning(area: AreaId) -> Vec<Measure> {
		let Some(entry) = Areas::<T>::get(area) else {
			return Vec::new();
		};
		list::concerning(&Measures::<T>::get(entry.zone(area)), &entry, area)
	}
}
