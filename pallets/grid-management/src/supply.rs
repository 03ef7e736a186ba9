//! Suppliers and tariffs, and from when they apply.
//!
//! The supplier pays for what nobody traded. An operator who could name one could make anybody pay, at a tariff of the operator's
//! own choice; so the council names suppliers, and operators work with those whom it has named.

use crate::{Areas, Config, Error, Pallet, SupplyHistory};
use energy_primitives::{AreaId, Interval, IntervalClock, SupplyTerms, Tariff};
use frame_support::{ensure, traits::Get};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

/// The terms of an interval, out of a history in ascending order.
///
/// For an interval before the oldest entry, whose terms have been dropped, the oldest entry stands in: whatever still waits for
/// settlement after all that time must be settled on some terms.
pub(crate) fn terms_at<AccountId>(
	history: &[SupplyTerms<AccountId>],
	interval: Interval,
) -> Option<&SupplyTerms<AccountId>> {
	history
		.iter()
		.rev()
		.find(|terms| terms.from <= interval)
		.or(history.first())
}

/// How many of the oldest entries no interval needs any longer: those whose successor has been in force for `horizon` intervals.
pub(crate) fn expired<AccountId>(history: &[SupplyTerms<AccountId>], current: Interval, horizon: Interval) -> usize {
	history
		.iter()
		.skip(1)
		.take_while(|successor| successor.from.saturating_add(horizon) <= current)
		.count()
}

/// The supplier in force from an interval on for good, as far as the history tells.
pub(crate) fn lasting_supplier<AccountId: PartialEq>(
	history: &[SupplyTerms<AccountId>],
	interval: Interval,
) -> Option<&AccountId> {
	let supplier = &terms_at(history, interval)?.supplier;
	history
		.iter()
		.filter(|terms| terms.from > interval)
		.all(|terms| terms.supplier == *supplier)
		.then_some(supplier)
}

impl<T: Config> Pallet<T> {
	pub(crate) fn ensure_tariff(tariff: &Tariff) -> DispatchResult {
		Self::ensure_price(tariff.shortfall_price)?;
		Self::ensure_price(tariff.surplus_price)?;
		ensure!(
			tariff.shortfall_price >= tariff.surplus_price,
			Error::<T>::InvertedTariff
		);
		Ok(())
	}

	/// Lets an operator supply a new area below `parent` by the parent's supplier only. One whom the council has replaced, and who
	/// serves the rest of its time in the parent, is nobody to begin with in a child, where that time would have no end.
	pub(crate) fn ensure_supplier_of_child(parent: AreaId, supplier: &T::AccountId) -> DispatchResult {
		Self::ensure_allowed(supplier)?;
		ensure!(
			lasting_supplier(&SupplyHistory::<T>::get(parent), Self::current()) == Some(supplier),
			Error::<T>::SupplierChangeNeedsAdmin
		);
		Ok(())
	}

	/// Sets an area's terms beyond the trading horizon; tells the first interval that they apply to. Terms set for that very
	/// interval before are replaced: nobody can have traded on them yet. An operator (`by`; none for the admin origin) leaves the
	/// supplier as the last terms name it.
	pub(crate) fn do_set_supply_terms(
		area: AreaId,
		supplier: T::AccountId,
		tariff: Tariff,
		by: Option<T::AccountId>,
	) -> Result<Interval, DispatchError> {
		Self::ensure_allowed(&supplier)?;
		ensure!(Areas::<T>::contains_key(area), Error::<T>::AreaNotFound);
		Self::ensure_tariff(&tariff)?;
		let current = Self::current();
		let horizon = T::TradingHorizon::get();
		let from = current
			.checked_add(horizon)
			.and_then(|last_traded| last_traded.checked_add(1))
			.ok_or(ArithmeticError::Overflow)?;
		SupplyHistory::<T>::try_mutate(area, |history| {
			ensure!(
				by.is_none() || history.last().is_some_and(|last| last.supplier == supplier),
				Error::<T>::SupplierChangeNeedsAdmin
			);
			let expired = expired(history, current, horizon);
			history.drain(..expired);
			history.retain(|terms| terms.from < from);
			history
				.try_push(SupplyTerms { from, supplier, tariff })
				.map_err(|_| Error::<T>::TooManyTerms)?;
			Ok(from)
		})
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn history(from: &[Interval]) -> Vec<SupplyTerms<u64>> {
		by_suppliers(from.iter().map(|from| (*from, 1)))
	}

	fn by_suppliers(terms: impl IntoIterator<Item = (Interval, u64)>) -> Vec<SupplyTerms<u64>> {
		let tariff = Tariff {
			shortfall_price: 300,
			surplus_price: 80,
		};
		terms
			.into_iter()
			.map(|(from, supplier)| SupplyTerms { from, supplier, tariff })
			.collect()
	}

	#[test]
	fn terms_apply_from_their_first_interval_until_their_successors() {
		let history = history(&[0, 100, 200]);
		let from = |interval| terms_at(&history, interval).map(|terms| terms.from);
		assert_eq!(from(0), Some(0));
		assert_eq!(from(99), Some(0));
		assert_eq!(from(100), Some(100));
		assert_eq!(from(200), Some(200));
		assert_eq!(from(Interval::MAX), Some(200));
	}

	#[test]
	fn the_oldest_terms_stand_in_for_those_dropped() {
		assert_eq!(terms_at(&history(&[100, 200]), 5).map(|terms| terms.from), Some(100));
		assert_eq!(terms_at(&history(&[]), 5), None);
	}

	#[test]
	fn a_supplier_lasts_if_nobody_follows() {
		let history = by_suppliers([(10, 1), (100, 2), (200, 2), (300, 3), (400, 3)]);
		for (interval, lasting) in [
			(0, None),
			(99, None),
			(100, None),
			(299, None),
			(300, Some(&3)),
			(Interval::MAX, Some(&3)),
		] {
			assert_eq!(lasting_supplier(&history, interval), lasting, "interval {interval}");
		}
		// One who comes back has not stayed.
		let history = by_suppliers([(0, 1), (100, 2), (200, 1)]);
		assert_eq!(lasting_supplier(&history, 50), None);
		assert_eq!(lasting_supplier(&history, 200), Some(&1));
		assert_eq!(lasting_supplier(&by_suppliers([(10, 1)]), 5), Some(&1));
		assert_eq!(lasting_supplier::<u64>(&[], 5), None);
	}

	#[test]
	fn terms_expire_a_horizon_after_their_successor_came_into_force() {
		let history = history(&[0, 100, 200]);
		assert_eq!(expired(&history, 149, 50), 0);
		assert_eq!(expired(&history, 150, 50), 1);
		assert_eq!(expired(&history, 250, 50), 2);
		assert_eq!(expired(&history, Interval::MAX, 50), 2);
	}
}
