//! Suppliers and tariffs, and from when they apply.

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

	/// Sets an area's terms beyond the trading horizon; tells the first interval that they apply to. Terms set for that very
	/// interval before are replaced: nobody can have traded on them yet.
	pub(crate) fn do_set_supply_terms(
		area: AreaId,
		supplier: T::AccountId,
		tariff: Tariff,
	) -> Result<Interval, DispatchError> {
		ensure!(Areas::<T>::contains_key(area), Error::<T>::AreaNotFound);
		Self::ensure_tariff(&tariff)?;
		let current = Self::current();
		let horizon = T::TradingHorizon::get();
		let from = current
			.checked_add(horizon)
			.and_then(|last_traded| last_traded.checked_add(1))
			.ok_or(ArithmeticError::Overflow)?;
		SupplyHistory::<T>::try_mutate(area, |history| {
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
		let tariff = Tariff {
			shortfall_price: 300,
			surplus_price: 80,
		};
		from.iter()
			.map(|from| SupplyTerms {
				from: *from,
				supplier: 1,
				tariff,
			})
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
	fn terms_expire_a_horizon_after_their_successor_came_into_force() {
		let history = history(&[0, 100, 200]);
		assert_eq!(expired(&history, 149, 50), 0);
		assert_eq!(expired(&history, 150, 50), 1);
		assert_eq!(expired(&history, 250, 50), 2);
		assert_eq!(expired(&history, Interval::MAX, 50), 2);
	}
}
