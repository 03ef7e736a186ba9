//! Suppliers and tariffs, and from when they apply.
//!
//! The supplier pays for what nobody traded. An operator who could name one could make anybody pay,
//! at a tariff of the operator's own choice. So the council names suppliers; an operator moves the
//! tariff within the band that the supplier has set, and asks it beyond; and a supplier can resign.
//! All of it takes effect beyond the trading horizon, where nothing has been traded yet.

use crate::{
	parties::Role,
	schedule::{self, cross, period_at, supplies_from, Refusal},
	Areas, AuthorityOf, Config, Error, Event, Pallet, ScheduleOf, Supplier, SupplierBand, SupplyHistory, SupplyOf,
	SupplyPeriod, TariffProposal, TariffProposals, ZoneAreas,
};
use alloc::{collections::BTreeMap, vec::Vec};
use energy_primitives::{AreaId, Interval, IntervalClock, Price, Tariff, TariffBand, ZoneId};
use frame_support::{
	ensure,
	traits::{DefensiveOption, Get},
};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> From<Refusal> for Error<T> {
	fn from(refusal: Refusal) -> Self {
		match refusal {
			Refusal::Pending => Error::<T>::ChangePending,
			Refusal::OtherSupplier => Error::<T>::SupplierChangeNeedsCouncil,
		}
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn ensure_tariff(tariff: &Tariff) -> DispatchResult {
		Self::ensure_price(tariff.shortfall_price_mills)?;
		Self::ensure_price(tariff.surplus_price_mills)?;
		ensure!(
			tariff.shortfall_price_mills >= tariff.surplus_price_mills,
			Error::<T>::InvertedTariff
		);
		Ok(())
	}

	pub(crate) fn ensure_band(band: &TariffBand) -> DispatchResult {
		let TariffBand { lowest, highest } = band;
		Self::ensure_price(highest.shortfall_price_mills)?;
		Self::ensure_price(highest.surplus_price_mills)?;
		ensure!(
			lowest.shortfall_price_mills <= highest.shortfall_price_mills
				&& lowest.surplus_price_mills <= highest.surplus_price_mills,
			Error::<T>::InvalidBand
		);
		Ok(())
	}

	/// Returns the first interval beyond the trading horizon.
	pub(crate) fn beyond_horizon() -> Result<Interval, DispatchError> {
		Self::beyond(T::TradingHorizon::get())
	}

	/// Returns the first interval of which the present one lies more than `notice` before.
	fn beyond(notice: Interval) -> Result<Interval, DispatchError> {
		let from = Self::current()
			.checked_add(notice)
			.and_then(|last| last.checked_add(1))
			.ok_or(ArithmeticError::Overflow)?;
		Ok(from)
	}

	/// Returns the first interval of a change, which is `from` if it leaves enough notice, and not
	/// too much.
	fn begin_of_change(from: Option<Interval>) -> Result<Interval, DispatchError> {
		let earliest = Self::beyond_horizon()?;
		let from = from.unwrap_or(earliest);
		ensure!(from >= earliest, Error::<T>::TooEarly);
		ensure!(
			from.saturating_sub(Self::current()) <= T::MaxTermsAhead::get(),
			Error::<T>::TooFarAhead
		);
		Ok(from)
	}

	/// Refuses a schedule that in any interval from `since` on would let who buys in one area and
	/// sells in another earn from the suppliers alone. Returns how many areas the zone has.
	pub(crate) fn ensure_no_crossing(
		zone: ZoneId,
		area: AreaId,
		schedule: &[SupplyPeriod<T::AccountId>],
		since: Interval,
	) -> Result<u32, DispatchError> {
		let areas = ZoneAreas::<T>::get(zone);
		for other in areas.iter().filter(|other| **other != area) {
			let crosses = SupplyHistory::<T>::get(other).is_some_and(|supply| cross(schedule, &supply.schedule, since));
			ensure!(!crosses, Error::<T>::TariffsCross);
		}
		Ok(u32::try_from(areas.len()).unwrap_or(u32::MAX))
	}

	/// Counts each supplier's entries anew after a schedule has changed. Who gets its first must
	/// have no role that excludes it.
	pub(crate) fn recount_suppliers(
		zone: ZoneId,
		old: &[SupplyPeriod<T::AccountId>],
		new: &[SupplyPeriod<T::AccountId>],
	) -> DispatchResult {
		let named = |schedule: &[SupplyPeriod<T::AccountId>]| {
			let mut counts = BTreeMap::<T::AccountId, u32>::new();
			for supplier in schedule.iter().filter_map(|period| period.supplier.as_ref()) {
				let count = counts.entry(supplier.account.clone()).or_default();
				*count = count.saturating_add(1);
			}
			counts
		};
		let (mut before, after) = (named(old), named(new));
		for (account, count) in after {
			let had = before.remove(&account).unwrap_or(0);
			for _ in had..count {
				Self::take_role(zone, &account, Role::Supplier)?;
			}
			for _ in count..had {
				Self::release_role(zone, &account, Role::Supplier);
			}
		}
		for (account, had) in before {
			for _ in 0..had {
				Self::release_role(zone, &account, Role::Supplier);
			}
		}
		Ok(())
	}

	/// Drops what no interval needs any longer from a schedule, lets `change` change it, checks it
	/// against the zone and stores it. Returns how many areas the zone has.
	fn change_schedule(
		area: AreaId,
		mut supply: SupplyOf<T>,
		change: impl FnOnce(&mut Vec<SupplyPeriod<T::AccountId>>) -> Result<(), Error<T>>,
	) -> Result<u32, DispatchError> {
		let current = Self::current();
		let old = supply.schedule.into_inner();
		let mut new = old.clone();
		new.drain(..schedule::expired(&old, current, T::TermsKept::get()));
		change(&mut new)?;
		// One place is kept for a supplier that resigns.
		ensure!(new.len() < T::MaxPendingTerms::get() as usize, Error::<T>::TooManyTerms);
		let areas = Self::ensure_no_crossing(supply.zone, area, &new, current)?;
		Self::recount_suppliers(supply.zone, &old, &new)?;
		supply.schedule = ScheduleOf::<T>::try_from(new).map_err(|_| Error::<T>::TooManyTerms)?;
		SupplyHistory::<T>::insert(area, supply);
		Ok(areas)
	}

	/// Returns the supply of an area.
	fn supply_of(area: AreaId) -> Result<SupplyOf<T>, DispatchError> {
		ensure!(Areas::<T>::contains_key(area), Error::<T>::UnknownArea);
		Ok(SupplyHistory::<T>::get(area).defensive_ok_or(Error::<T>::Corrupt)?)
	}

	/// Sets an area's terms from an interval beyond the trading horizon on. The council sets what
	/// it likes, and an operator's proposal made before is void. An operator changes the tariff of
	/// the supplier of that time: at once within the supplier's band, by a proposal beyond it.
	/// Returns how many areas of the zone were looked at.
	pub(crate) fn do_set_supply_terms(
		area: AreaId,
		supplier: Supplier<T::AccountId>,
		from: Option<Interval>,
		by: &AuthorityOf<T>,
	) -> Result<u32, DispatchError> {
		Self::ensure_allowed(&supplier.account)?;
		let supply = Self::supply_of(area)?;
		Self::ensure_tariff(&supplier.tariff)?;
		let begin = Self::begin_of_change(from)?;
		let agreed = supply
			.band
			.as_ref()
			.is_some_and(|own| own.supplier == supplier.account && own.band.contains(&supplier.tariff));
		if !agreed && !by.may_set_any_tariff() {
			Self::propose(area, &supply, supplier, from, begin)?;
			return Ok(0);
		}
		let areas = Self::change_terms(area, supply, supplier, begin, !by.may_name_recipients())?;
		TariffProposals::<T>::remove(area);
		Ok(areas)
	}

	/// Puts terms into an area's schedule. Returns how many areas the zone has.
	fn change_terms(
		area: AreaId,
		supply: SupplyOf<T>,
		supplier: Supplier<T::AccountId>,
		from: Interval,
		by_operator: bool,
	) -> Result<u32, DispatchError> {
		let (current, earliest) = (Self::current(), Self::beyond_horizon()?);
		let change = SupplyPeriod {
			from,
			supplier: Some(supplier.clone()),
			by_operator,
		};
		let areas = Self::change_schedule(area, supply, |schedule| {
			if by_operator {
				schedule::change_by_operator(schedule, current, earliest, change)?;
			} else {
				schedule::change_by_council(schedule, earliest, change);
			}
			Ok(())
		})?;
		Self::deposit_event(Event::SupplyTermsSet {
			area,
			supplier: supplier.account,
			tariff: supplier.tariff,
			from,
		});
		Ok(areas)
	}

	/// Proposes a tariff to its supplier, in place of the last one. It need not be possible yet;
	/// the acceptance checks that.
	fn propose(
		area: AreaId,
		supply: &SupplyOf<T>,
		supplier: Supplier<T::AccountId>,
		from: Option<Interval>,
		begin: Interval,
	) -> DispatchResult {
		let supplies = period_at(&supply.schedule, begin)
			.and_then(|period| period.supplier.as_ref())
			.is_some_and(|named| named.account == supplier.account);
		ensure!(supplies, Error::<T>::SupplierChangeNeedsCouncil);
		let Supplier {
			account: supplier,
			tariff,
		} = supplier;
		let open_until = Self::current().saturating_add(T::TradingHorizon::get());
		TariffProposals::<T>::insert(
			area,
			TariffProposal {
				supplier: supplier.clone(),
				tariff,
				from,
				open_until,
			},
		);
		Self::deposit_event(Event::TariffProposed {
			area,
			supplier,
			tariff,
			from,
			open_until,
		});
		Ok(())
	}

	/// Puts an operator's proposal into force, which must be the one that the supplier means.
	/// Returns how many areas the zone has.
	pub(crate) fn do_accept_tariff(
		area: AreaId,
		accepted: Supplier<T::AccountId>,
		from: Option<Interval>,
	) -> Result<u32, DispatchError> {
		let supply = Self::supply_of(area)?;
		let proposal = TariffProposals::<T>::take(area).ok_or(Error::<T>::NoProposal)?;
		ensure!(proposal.supplier == accepted.account, Error::<T>::NotSupplier);
		ensure!(
			proposal.tariff == accepted.tariff && proposal.from == from,
			Error::<T>::ProposalDiffers
		);
		ensure!(Self::current() <= proposal.open_until, Error::<T>::ProposalExpired);
		let begin = Self::begin_of_change(from)?;
		Self::change_terms(area, supply, accepted, begin, true)
	}

	/// Sets the prices within which an operator may move the tariff of `who`, or none.
	pub(crate) fn do_set_tariff_band(area: AreaId, who: T::AccountId, band: Option<TariffBand>) -> DispatchResult {
		let mut supply = Self::supply_of(area)?;
		if let Some(band) = &band {
			Self::ensure_band(band)?;
		}
		ensure!(
			supplies_from(&supply.schedule, Self::current(), &who),
			Error::<T>::NotSupplier
		);
		supply.band = band.map(|band| SupplierBand { supplier: who, band });
		SupplyHistory::<T>::insert(area, supply);
		Ok(())
	}

	/// Ends all supply of an area by `who`, with notice. Returns the first interval without it.
	pub(crate) fn do_resign(area: AreaId, who: &T::AccountId) -> Result<Interval, DispatchError> {
		let mut supply = Self::supply_of(area)?;
		let end = Self::beyond(T::TradingHorizon::get().max(T::NoticePeriod::get()))?;
		ensure!(
			supplies_from(&supply.schedule, Self::current(), who),
			Error::<T>::NotSupplier
		);
		let old = supply.schedule.into_inner();
		let mut new = old.clone();
		new.drain(..schedule::expired(&old, Self::current(), T::TermsKept::get()));
		ensure!(schedule::resign(&mut new, who, end), Error::<T>::AlreadyResigned);
		Self::recount_suppliers(supply.zone, &old, &new)?;
		supply.schedule = ScheduleOf::<T>::try_from(new).map_err(|_| Error::<T>::TooManyTerms)?;
		supply.band = supply.band.filter(|own| own.supplier != *who);
		if TariffProposals::<T>::get(area).is_some_and(|proposal| proposal.supplier == *who) {
			TariffProposals::<T>::remove(area);
		}
		SupplyHistory::<T>::insert(area, supply);
		Ok(end)
	}

	/// Returns the schedule that an operator's new area below `parent` begins with: the parent's
	/// own, all that is to come included. What the operator takes to be the latest terms and the
	/// latest fee must be so.
	pub(crate) fn inherit(
		parent: AreaId,
		grid_fee_mills: Price,
		account: &T::AccountId,
		tariff: &Tariff,
	) -> Result<ScheduleOf<T>, DispatchError> {
		Self::ensure_allowed(account)?;
		let entry = Areas::<T>::get(parent).ok_or(Error::<T>::UnknownArea)?;
		let supply = SupplyHistory::<T>::get(parent).defensive_ok_or(Error::<T>::Corrupt)?;
		let latest = schedule::last_named(&supply.schedule)
			.and_then(|period| period.supplier.as_ref())
			.ok_or(Error::<T>::SupplierChangeNeedsCouncil)?;
		ensure!(latest.account == *account, Error::<T>::SupplierChangeNeedsCouncil);
		ensure!(latest.tariff == *tariff, Error::<T>::TermsDifferFromParent);
		ensure!(grid_fee_mills == entry.latest_fee(), Error::<T>::FeeNeedsCouncil);
		Ok(supply.schedule)
	}
}
