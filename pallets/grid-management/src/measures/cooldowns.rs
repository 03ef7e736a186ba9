//! Cooldowns: how long operators wait before they declare the next measure of a kind.
//!
//! How long an operator may stop trading alone would be no limit if emergencies could follow one
//! another. So after each suspension of trading that operators declared, and after each other measure
//! that one declared alone, comes a cooldown: operators let as much time pass as it lasted before they
//! declare the next one of its kind in the same area, above it or below. What two operators agree on
//! needs no wait, but for suspensions.
//!
//! An area stops trading by its own suspensions and by those of the areas above it. Any two of these
//! areas lie one above the other, so the rule keeps them apart, whichever operators declare them in
//! whichever order: no area is without trade by one operator's decisions for longer than the short
//! limit, nor by those of any operators again before as long a time with trade. Areas side by side do
//! not concern each other.

use super::list;
use crate::{
	AreaOf, AuthorityOf, Config, Cooldown, Cooldowns, Error, IncidentOf, Incidents, MaxCooldowns, Measure, Pallet,
};
use energy_primitives::{AreaId, Interval, IntervalClock, ZoneId};
use frame_support::{defensive, ensure, traits::DefensiveOption, BoundedVec};
use sp_runtime::{DispatchError, DispatchResult};

/// Returns the first interval in which an operator may declare a measure again, there and above and
/// below, after one that began with the interval `from` and ended when `end` began.
pub(crate) fn cooldown_end(from: Interval, end: Interval) -> Interval {
	end.saturating_add(end.saturating_sub(from))
}

impl<T: Config> Pallet<T> {
	/// Begins the cooldown after a measure; refuses one during the cooldown of another. Returns whether
	/// there is one. A stricter curtailment within the time of one that has a cooldown needs none of its
	/// own: nothing lasts the longer for it.
	pub(crate) fn begin_cooldown(
		zone: ZoneId,
		entry: &AreaOf<T>,
		record: &IncidentOf<T>,
		measures: &[Measure],
	) -> Result<bool, DispatchError> {
		let agreed = record.confirmed_by.is_some() && !record.protocol.suspends();
		let (area, kind, current) = (record.area, record.protocol.kind(), Self::current());
		let is_within = |measure: &Measure| {
			measure.protocol.kind() == kind
				&& measure.in_force(current)
				&& record.until <= measure.until
				&& Incidents::<T>::get(measure.incident).is_some_and(|outer| outer.has_cooldown)
		};
		if record.by.may_skip_cooldown() || agreed || list::of_area(measures, area).iter().any(is_within) {
			return Ok(false);
		}
		let mut cooldowns = Cooldowns::<T>::get(zone);
		cooldowns.retain(|cooldown| current < cooldown.until);
		ensure!(
			!cooldowns
				.iter()
				.any(|cooldown| cooldown.concerns(kind, area, &entry.ancestors)),
			Error::<T>::EmergencyTooSoon
		);
		// There is a place for every area of a zone and every kind.
		cooldowns
			.try_push(Cooldown {
				area,
				kind,
				ancestors: entry.ancestors.clone(),
				until: cooldown_end(record.from, record.until),
			})
			.ok()
			.defensive_ok_or(Error::<T>::Corrupt)?;
		Self::put_cooldowns(zone, cooldowns);
		Ok(true)
	}

	/// Shortens the cooldown after a measure that is lifted in the present interval, unless one that was
	/// declared within it goes on. `measures` are those without it.
	pub(crate) fn shorten_cooldown(zone: ZoneId, record: &IncidentOf<T>, measures: &[Measure]) {
		let (kind, current) = (record.protocol.kind(), Self::current());
		let goes_on = |measure: &Measure| measure.protocol.kind() == kind && !measure.is_over(current);
		if !record.has_cooldown || list::of_area(measures, record.area).iter().any(goes_on) {
			return;
		}
		// The present interval counts, as it does in the duration: otherwise one lifted within its
		// first would have cost nothing.
		let end = current.saturating_add(1);
		let mut cooldowns = Cooldowns::<T>::get(zone);
		match cooldowns
			.iter_mut()
			.find(|cooldown| cooldown.area == record.area && cooldown.kind == kind)
		{
			Some(cooldown) => cooldown.until = cooldown_end(record.from, end),
			None => {
				defensive!("an operator's measure in force has its cooldown on record");
			},
		}
		Self::put_cooldowns(zone, cooldowns);
	}

	/// Removes the cooldowns of an area that is removed. An operator waits until they are over:
	/// otherwise a new area in the old one's place would have none.
	pub(crate) fn remove_cooldowns(zone: ZoneId, area: AreaId, by: &AuthorityOf<T>) -> DispatchResult {
		let current = Self::current();
		let mut cooldowns = Cooldowns::<T>::get(zone);
		ensure!(
			by.may_skip_cooldown()
				|| !cooldowns
					.iter()
					.any(|cooldown| cooldown.area == area && current < cooldown.until),
			Error::<T>::EmergencyTooSoon
		);
		cooldowns.retain(|cooldown| cooldown.area != area);
		Self::put_cooldowns(zone, cooldowns);
		Ok(())
	}

	/// Stores a zone's cooldowns; nothing where there are none.
	fn put_cooldowns(zone: ZoneId, cooldowns: BoundedVec<crate::CooldownOf<T>, MaxCooldowns<T>>) {
		if cooldowns.is_empty() {
			Cooldowns::<T>::remove(zone);
		} else {
			Cooldowns::<T>::insert(zone, cooldowns);
		}
	}
}
