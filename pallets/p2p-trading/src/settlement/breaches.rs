//! Charges for what meters measured beyond the limits of their connections.
//!
//! The grid says what lies beyond a limit; the area's charge, which the council sets, makes money of it.
//! The community fund receives it, not the operator: whoever sets limits earns nothing by them.

use crate::{
	schedule::{changed, entry_at, Dated},
	settlement::PageWork,
	BreachSchedules, Config, Error, Event, Pallet,
};
use alloc::vec::Vec;
use energy_market::{payment, Rounding};
use energy_primitives::{
	AreaId, Balance, BreachCharge, Energy, Flow, Interval, LimitBreaches, MeteredFlow, Price, Zones, PRICE_LEVELS,
};
use frame_support::pallet_prelude::*;

/// What an account is charged for an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Charged {
	/// The slot of its connection point.
	pub slot: u8,
	/// What was measured beyond its limits, in Wh.
	pub energy_wh: Energy,
	/// In plancks.
	pub amount: Balance,
}

impl Dated for BreachCharge {
	fn from(&self) -> Interval {
		self.from
	}
}

/// Returns what can be judged: what meters measured in the interval itself. An estimate shows no breach, as
/// it says how much flowed, and not when.
fn measured(metered: &MeteredFlow) -> Option<Flow> {
	(!metered.own_estimated).then(|| metered.own())
}

impl<T: Config> Pallet<T> {
	/// Returns what an area charges in an interval, in mills per kWh beyond a limit; `None` where it
	/// charges nothing.
	pub(crate) fn breach_charge(area: AreaId, interval: Interval) -> Option<Price> {
		entry_at(&BreachSchedules::<T>::get(area), interval)?.charge_mills
	}

	/// Sets what an area charges, in place of all that the council has set beyond its notice. Returns the
	/// first interval.
	pub(crate) fn do_set_breach_charge(
		area: AreaId,
		charge_mills: Option<Price>,
		from: Option<Interval>,
	) -> Result<Interval, DispatchError> {
		ensure!(T::Grid::zone_of(area).is_some(), Error::<T>::UnknownArea);
		ensure!(
			charge_mills.is_none_or(|charge_mills| charge_mills < PRICE_LEVELS),
			Error::<T>::PriceOffLadder
		);
		// Whoever is limited relies on what it costs not to keep to it, as on a tariff.
		let earliest = Self::earliest_change(T::TradingHorizon::get())?;
		let from = from.unwrap_or(earliest);
		ensure!(from >= earliest, Error::<T>::NoticeTooShort);
		BreachSchedules::<T>::try_mutate_exists(area, |slot| {
			let schedule = slot.take().unwrap_or_default();
			let change = BreachCharge { from, charge_mills };
			let changed = changed(&schedule, Self::first_unsettled(), earliest, change);
			*slot = Some(changed.ok_or(Error::<T>::TooManyChanges)?);
			Ok(from)
		})
	}

	/// Has the grid judge what the meters at connection points of a page measured. Of each, by its slot, what
	/// was known of the interval before, if anything, and what is known now. Returns who is charged.
	pub(crate) fn judge(
		(interval, page): (Interval, u32),
		area: AreaId,
		metered: impl Iterator<Item = (u8, Option<MeteredFlow>, MeteredFlow)>,
		work: &mut PageWork,
	) -> Result<Vec<Charged>, DispatchError> {
		let charge_mills = Self::breach_charge(area, interval);
		let flows: Vec<_> = metered
			.filter_map(|(slot, before, now)| {
				let before = before.as_ref().and_then(measured).unwrap_or_default();
				Some((slot, before, measured(&now)?))
			})
			.collect();
		let judgement = T::Limits::judge_page(interval, page, &flows, charge_mills.is_some());
		work.judged = work.judged.saturating_add(judgement.judged);
		let excess = judgement.excess.into_iter();
		let charged = |(slot, excess): (u8, Flow)| {
			let energy_wh = excess.import_wh.saturating_add(excess.export_wh);
			let amount = payment(energy_wh, charge_mills.unwrap_or(0), T::Mill::get(), Rounding::Up);
			let amount = amount.ok_or(Error::<T>::Overflow)?;
			Ok(Charged {
				slot,
				energy_wh,
				amount,
			})
		};
		let charges: Result<Vec<_>, Error<T>> = excess.map(charged).collect();
		Ok(charges?.into_iter().filter(|charged| charged.amount > 0).collect())
	}

	/// Reports which accounts were charged for what.
	pub(crate) fn deposit_charges(
		(interval, page): (Interval, u32),
		area: AreaId,
		accounts: Vec<(T::AccountId, Energy, Balance)>,
	) {
		if !accounts.is_empty() {
			Self::deposit_event(Event::BreachesCharged {
				interval,
				area,
				page,
				accounts,
			});
		}
	}
}
