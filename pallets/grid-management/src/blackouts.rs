//! In which intervals areas were without voltage, as their operators reported: what was traded for an
//! interval without electricity is undone.
//!
//! It counts only while the area's trading is suspended. So an operator whose cooldown runs undoes no trades
//! by reporting a blackout, as little as it suspends any.

use crate::{measures::list, AreaOf, AreaState, Areas, Blackouts, Config, Measure, Pallet};
use energy_primitives::{AreaId, GridState, Interval, IntervalClock};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// Notes the present interval if a status has reported a blackout.
	pub(crate) fn note_blackout(
		area: AreaId,
		entry: &AreaOf<T>,
		area_state: &AreaState,
		measures: &[Measure],
	) -> DispatchResult {
		let current = Self::current();
		let is_dark = area_state.state == GridState::Blackout;
		let is_suspended = list::suspension_of(measures, area)
			.and_then(|index| measures.get(index))
			.is_some_and(|measure| measure.in_force(current));
		if !is_dark || !is_suspended {
			return Ok(());
		}
		Self::note_in::<Blackouts<T>>(entry.zone(area), area)
	}

	/// Returns the outermost area of which a blackout was reported in an interval, of an area and those
	/// above it. What lies 128 intervals or more before the newest is not on record, and counts as none.
	pub(crate) fn outermost_dark(area: AreaId, interval: Interval) -> Option<AreaId> {
		let entry = Areas::<T>::get(area)?;
		let records = Blackouts::<T>::get(entry.zone(area));
		let is_dark =
			|area: &AreaId| Self::intervals_on_record(&records, *area).is_some_and(|dark| dark.includes(interval));
		entry.self_and_ancestors(area).filter(is_dark).last()
	}
}
