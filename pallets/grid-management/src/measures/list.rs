//! A zone's list of measures: which of them count for an area, when, and as when known.
//!
//! What is over stays on the list for [`KEPT`] intervals, but for a suspension of trading that another
//! one of its area has followed: a market whose gate has closed is cleared, and sharing divided, with
//! what was known when its gate closed; settlement asks which limits counted in an interval.

use crate::{Area, Config, MaxListed, Measure, SHED_CLASSES};
use alloc::vec::Vec;
use energy_primitives::{
	AreaId, EmergencyProtocol, GridState, Interval, Limits, Power, PriorityClass, ROTATION_GROUPS,
};
use frame_support::BoundedVec;

/// For how many intervals a measure stays on the list after its end: eight hours of quarters.
pub const KEPT: Interval = 32;

/// The classes that can be shed, in the order of the turns.
const CLASSES: [PriorityClass; SHED_CLASSES] = [
	PriorityClass::Essential,
	PriorityClass::Standard,
	PriorityClass::Interruptible,
];

impl Measure {
	/// Returns the first interval in which it is not in force any more.
	pub fn end(&self) -> Interval {
		self.lifted_in.map_or(self.until, |lifted| lifted.min(self.until))
	}

	/// Whether it has ended.
	pub fn is_over(&self, current: Interval) -> bool {
		self.end() <= current
	}

	/// Whether it is in force.
	pub fn in_force(&self, current: Interval) -> bool {
		self.from <= current && !self.is_over(current)
	}

	/// Whether it counts in an interval, by what is known at present.
	pub fn covers(&self, interval: Interval) -> bool {
		self.from <= interval && interval < self.end()
	}

	/// Whether it counts in an interval for who had to keep to it: it was known when that began, and was
	/// not lifted before it was over.
	pub fn binds(&self, interval: Interval) -> bool {
		self.known_since < interval && self.covers(interval)
	}

	/// Whether it was to count in the interval `delivery`, by what was known when `gate` began.
	pub fn was_to_cover(&self, delivery: Interval, gate: Interval) -> bool {
		self.known_at(gate) && self.from <= delivery && delivery < self.until
	}

	/// Whether it is a suspension of trading that was in force when `gate` began.
	pub fn suspends_at(&self, gate: Interval) -> bool {
		self.protocol.suspends() && self.known_at(gate) && gate < self.until
	}

	fn known_at(&self, gate: Interval) -> bool {
		self.known_since < gate && self.lifted_in.is_none_or(|lifted| gate <= lifted)
	}

	/// Returns what it leaves of a connection's limits in an interval that it covers. `group` is that of
	/// the connection in the rotation.
	pub fn leaves(&self, own: Limits, class: PriorityClass, group: u8, interval: Interval) -> Limits {
		match self.protocol {
			EmergencyProtocol::Curtail { export_permille } => curtailed(own, export_permille),
			EmergencyProtocol::ShedLoad { .. } if self.sheds(class, group, interval) => Limits {
				import_limit_w: 0,
				..own
			},
			_ => own,
		}
	}

	/// Whether it leaves less of the limits of connections.
	pub const fn limits_connections(&self) -> bool {
		matches!(
			self.protocol,
			EmergencyProtocol::Curtail { .. } | EmergencyProtocol::ShedLoad { .. }
		)
	}

	/// Returns what it leaves of the limits of an area's edge in an interval that it covers.
	pub fn leaves_of_edge(&self, edge: Limits, area: AreaId) -> Limits {
		match self.protocol {
			EmergencyProtocol::Curtail { export_permille } => curtailed(edge, export_permille),
			EmergencyProtocol::Island if self.area == area => Limits::default(),
			_ => edge,
		}
	}

	/// Whether it is the turn of a group of a class to be shed in an interval.
	fn sheds(&self, class: PriorityClass, group: u8, interval: Interval) -> bool {
		let EmergencyProtocol::ShedLoad { groups, .. } = self.protocol else {
			return false;
		};
		let turns = turns_after(self.first_groups, &self.protocol, interval.saturating_sub(self.from));
		let first = CLASSES
			.iter()
			.position(|other| *other == class)
			.and_then(|index| turns.get(index));
		is_shed(&self.protocol, class)
			&& first.is_some_and(|first| {
				// How many places behind the first one it stands.
				let behind = (u16::from(group) + u16::from(ROTATION_GROUPS))
					.saturating_sub(u16::from(*first))
					.checked_rem(ROTATION_GROUPS.into());
				behind.is_some_and(|behind| behind < groups.into())
			})
	}
}

/// Whether a class is among those that a measure sheds.
fn is_shed(protocol: &EmergencyProtocol, class: PriorityClass) -> bool {
	match protocol {
		EmergencyProtocol::ShedLoad { from_class, .. } => class >= *from_class && class != PriorityClass::Critical,
		_ => false,
	}
}

fn curtailed(limits: Limits, export_permille: u16) -> Limits {
	let left = u128::from(limits.export_limit_w) * u128::from(export_permille) / 1_000;
	Limits {
		export_limit_w: Power::try_from(left)
			.unwrap_or(limits.export_limit_w)
			.min(limits.export_limit_w),
		..limits
	}
}

/// Returns the groups that come next after a measure has had its turns for a number of intervals. Only
/// the classes that it sheds move on.
pub fn turns_after(first: [u8; SHED_CLASSES], protocol: &EmergencyProtocol, intervals: Interval) -> [u8; SHED_CLASSES] {
	let EmergencyProtocol::ShedLoad { groups, .. } = protocol else {
		return first;
	};
	let turns = u64::from(intervals).saturating_mul(u64::from(*groups));
	let mut next = first;
	for (class, place) in CLASSES.into_iter().zip(next.iter_mut()) {
		if is_shed(protocol, class) {
			let moved = u64::from(*place)
				.saturating_add(turns)
				.checked_rem(ROTATION_GROUPS.into());
			*place = moved.and_then(|moved| u8::try_from(moved).ok()).unwrap_or(0);
		}
	}
	next
}

/// Whether a measure lowers what edges carry.
pub const fn cuts_edges(protocol: &EmergencyProtocol) -> bool {
	!matches!(protocol, EmergencyProtocol::ShedLoad { .. })
}

/// Returns the measures of an area itself, in the order of their records.
pub fn of_area(measures: &[Measure], area: AreaId) -> &[Measure] {
	let begin = measures.partition_point(|measure| measure.area < area);
	let end = measures.partition_point(|measure| measure.area <= area);
	measures.get(begin..end).unwrap_or_default()
}

/// Returns the measures of an area and of those above it.
pub fn concerning<Ancestors: AsRef<[AreaId]>>(
	measures: &[Measure],
	entry: &Area<Ancestors>,
	area: AreaId,
) -> Vec<Measure> {
	if measures.is_empty() {
		return Vec::new();
	}
	entry
		.self_and_ancestors(area)
		.flat_map(|id| of_area(measures, id))
		.copied()
		.collect()
}

/// Returns where the suspension of trading of an area stands, the last one if it is over.
pub fn suspension_of(measures: &[Measure], area: AreaId) -> Option<usize> {
	let begin = measures.partition_point(|measure| measure.area < area);
	let own = of_area(measures, area).iter();
	let at = own.clone().position(|measure| measure.protocol.suspends())?;
	Some(begin.saturating_add(at))
}

/// Returns how bad an area's state is at best by its own measures in force.
pub fn state_at_best(measures: &[Measure], area: AreaId, current: Interval) -> GridState {
	of_area(measures, area)
		.iter()
		.filter(|measure| measure.in_force(current))
		.map(|measure| measure.protocol.state_at_best())
		.max()
		.unwrap_or(GridState::Normal)
}

/// Returns when the first of an area's emergencies that has not ended yet will end.
pub fn first_end(measures: &[Measure], area: AreaId, current: Interval) -> Option<Interval> {
	of_area(measures, area)
		.iter()
		.filter(|measure| !measure.is_over(current) && measure.protocol.state_at_best() >= GridState::Emergency)
		.map(Measure::end)
		.min()
}

/// Refuses a measure in an area where one of its kind is in force in one of its intervals, or, where
/// load is shed, in any to come: the turns of both would not follow on each other. Of curtailments the
/// strictest counts, so that they may meet.
pub fn ensure_free<AccountId, Reason>(
	measures: &[Measure],
	record: &crate::Incident<AccountId, Reason>,
	current: Interval,
) -> Result<(), ()> {
	if matches!(record.protocol, EmergencyProtocol::Curtail { .. }) {
		return Ok(());
	}
	let in_order = matches!(record.protocol, EmergencyProtocol::ShedLoad { .. });
	let meets = of_area(measures, record.area)
		.iter()
		.filter(|measure| !measure.is_over(current) && measure.protocol.is_kind_of(&record.protocol))
		.any(|measure| in_order || (measure.from < record.until && record.from < measure.until));
	if meets {
		Err(())
	} else {
		Ok(())
	}
}

/// Puts a measure in its place; `None` if there is no room.
pub fn insert<T: Config>(measures: &mut BoundedVec<Measure, MaxListed<T>>, measure: Measure) -> Option<()> {
	let key = |measure: &Measure| (measure.area, measure.incident);
	let index = measures.partition_point(|other| key(other) < key(&measure));
	measures.try_insert(index, measure).ok()
}

/// Drops what ended long ago.
pub fn drop_past<T: Config>(measures: &mut BoundedVec<Measure, MaxListed<T>>, current: Interval) {
	measures.retain(|measure| current < measure.end().saturating_add(KEPT));
}

/// Returns where that one stands, other than a suspension, which has been over for the longest time.
pub fn longest_over(measures: &[Measure], current: Interval) -> Option<usize> {
	(0..)
		.zip(measures)
		.filter(|(_, measure)| !measure.protocol.suspends() && measure.is_over(current))
		.min_by_key(|(_, measure)| measure.end())
		.map(|(index, _)| index)
}

/// Whether a measure is the one of this record.
#[cfg(any(feature = "try-runtime", test))]
pub fn agrees<T: Config>(measure: &Measure, record: &crate::IncidentOf<T>) -> bool {
	measure.area == record.area
		&& measure.protocol == record.protocol
		&& measure.cause == record.cause
		&& measure.from == record.from
		&& measure.until == record.until
		&& measure.primacy == record.primacy
		&& measure.lifted_in.is_some() == record.lifted.is_some()
}
