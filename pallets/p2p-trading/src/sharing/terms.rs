//! On which terms is shared: the areas' prices, which the council sets, and the members' own limits.

use super::types::{MembersPage, SharingEntry};
use crate::{
	schedule::{changed, entry_at, Dated},
	slots::move_slot,
	Config, Error, Pallet, SharingMembers, SharingPages, SharingSchedules, SharingWeights,
};
use energy_market::{terms_within, SharingWeight};
use energy_primitives::{
	page_of, AreaId, ConnectionIndex, ConnectionPages, Connections, Interval, Participation, SharingPeriod,
	SharingTerms, SupplySchedules, Tariff, Zones, PRICE_LEVELS,
};
use frame_support::{pallet_prelude::*, traits::DefensiveOption};

impl Dated for SharingPeriod {
	fn from(&self) -> Interval {
		self.from
	}
}

/// Returns the terms of an interval.
fn terms_at(schedule: &[SharingPeriod], interval: Interval) -> Option<SharingTerms> {
	entry_at(schedule, interval)?.terms
}

impl<T: Config> Pallet<T> {
	/// Returns an area's terms in an interval, within its tariff; `None` where nothing is shared.
	pub(crate) fn sharing_terms(area: AreaId, interval: Interval, tariff: &Tariff) -> Option<SharingTerms> {
		terms_within(&terms_at(&SharingSchedules::<T>::get(area), interval)?, tariff)
	}

	/// Returns what decides who gets how much in an area and interval; prices where nothing is shared.
	#[cfg(any(feature = "try-runtime", test))]
	pub(crate) fn sharing_key(area: AreaId, interval: Interval) -> energy_primitives::SharingKey {
		terms_at(&SharingSchedules::<T>::get(area), interval)
			.map(|terms| terms.key)
			.unwrap_or_default()
	}

	/// Sets an area's terms, in place of all that the council has set beyond its notice. Returns the
	/// first interval.
	pub(crate) fn do_set_sharing_terms(
		area: AreaId,
		terms: Option<SharingTerms>,
		from: Option<Interval>,
	) -> Result<Interval, DispatchError> {
		ensure!(T::Grid::zone_of(area).is_some(), Error::<T>::UnknownArea);
		SharingSchedules::<T>::try_mutate_exists(area, |slot| {
			let schedule = slot.take().unwrap_or_default();
			// Whoever shares relies on the terms as on a tariff. Where nothing was shared so far,
			// nobody relies on anything; but the terms are known before a gate closes on limits.
			let notice = match schedule.is_empty() {
				true => T::GateClosure::get(),
				false => T::TradingHorizon::get(),
			};
			let earliest = Self::earliest_change(notice)?;
			let from = from.unwrap_or(earliest);
			ensure!(from >= earliest, Error::<T>::NoticeTooShort);
			if let Some(terms) = &terms {
				let supply = T::Grid::supply_terms(area, from).ok_or(Error::<T>::NoSupplyTerms)?;
				ensure!(terms.are_within(&supply.tariff), Error::<T>::OutsideTariff);
				ensure!(
					!terms.is_keyed() || terms.sell_at_mills == terms.buy_at_mills,
					Error::<T>::KeyNeedsOnePrice
				);
			}
			let change = SharingPeriod { from, terms };
			let changed = changed(&schedule, Self::first_unsettled(), earliest, change);
			*slot = Some(changed.ok_or(Error::<T>::TooManyChanges)?);
			Ok(from)
		})
	}

	/// Returns how an account takes part in intervals whose gate is open.
	pub(crate) fn participation_of(who: &T::AccountId) -> Participation {
		T::Grid::index_of(who)
			.map(page_of)
			.map(|(page, slot)| SharingMembers::<T>::get(page).slot(slot).value)
			.unwrap_or_default()
	}

	/// Sets how an account takes part, in all intervals whose gate is open: whoever could still set
	/// it for one that is metered would know what its neighbours lack. Returns the first interval.
	pub(crate) fn do_set_participation(
		who: &T::AccountId,
		participation: Participation,
	) -> Result<Interval, DispatchError> {
		ensure!(T::Grid::connection(who).is_some(), Error::<T>::NotConnected);
		ensure!(participation.percent <= 100, Error::<T>::PercentTooHigh);
		let limits = participation.limits;
		let on_ladder = |limit_mills: Option<_>| limit_mills.is_none_or(|limit_mills| limit_mills < PRICE_LEVELS);
		ensure!(
			on_ladder(limits.sell_at_least_mills) && on_ladder(limits.buy_at_most_mills),
			Error::<T>::PriceOffLadder
		);
		let (page, slot) = page_of(T::Grid::index_of(who).ok_or(Error::<T>::NotConnected)?);
		let from = Self::last_closed().saturating_add(1);
		SharingMembers::<T>::try_mutate(page, |page| {
			let member = page.slot_mut(slot).defensive_ok_or(Error::<T>::Corrupt)?;
			ensure!(
				member.change(participation, from, Self::first_unsettled()),
				Error::<T>::ParticipationChanging
			);
			Ok(from)
		})
	}

	/// Sets the weight of an account's connection point where its area divides by weights, in all intervals
	/// whose gate is open. It stays with the connection point: one in another area begins without. Returns
	/// the first interval.
	pub(crate) fn do_set_sharing_weight(who: &T::AccountId, weight: SharingWeight) -> Result<Interval, DispatchError> {
		ensure!(T::Grid::connection(who).is_some(), Error::<T>::NotConnected);
		let (page, slot) = page_of(T::Grid::index_of(who).ok_or(Error::<T>::NotConnected)?);
		let from = Self::last_closed().saturating_add(1);
		SharingWeights::<T>::try_mutate(page, |page| {
			let known = page.slot_mut(slot).defensive_ok_or(Error::<T>::Corrupt)?;
			ensure!(
				known.change(weight, from, Self::first_unsettled()),
				Error::<T>::WeightChanging
			);
			Ok(from)
		})
	}

	/// Returns what an account asked or bid in an interval.
	pub(crate) fn sharing_entry(who: &T::AccountId, interval: Interval) -> Option<SharingEntry> {
		let (page, slot) = T::Grid::index_of(who).map(page_of)?;
		let mut entries = SharingPages::<T>::get(interval, page).into_iter();
		entries.find(|entry| entry.slot == slot)
	}

	/// Takes how an account takes part from its former number to its new one.
	pub(crate) fn move_member(former: ConnectionIndex, index: ConnectionIndex) {
		move_slot::<SharingMembers<T>, _, _>(former, index, MembersPage::slot_mut);
	}
}
