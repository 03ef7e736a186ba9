//! Credits are retired against what the account's own meters consumed in a month: each gram that the
//! grid emitted for it once, and none for what came from clean plants of members.

use crate::{issuance::arithmetic::emitted, Claim, Config, Covered, Error, Pallet, TextOf, VintagesOf};
use energy_primitives::{
	Balance, CertificateKind, CreditId, MeteredConsumption, Month, MonthRange, Vintage, VintageAmount, Zones,
};
use frame_support::{
	ensure,
	pallet_prelude::{DispatchError, DispatchResult, Get},
	traits::tokens::{fungibles::Inspect, Fortitude, Preservation},
};

impl<T: Config> Pallet<T> {
	/// Retires credits of a month against what an account consumed in it: of the vintages in the order
	/// given, as far as the account has them, and no more than is not made up for yet.
	pub(crate) fn do_match_and_retire(
		who: T::AccountId,
		month: Month,
		credits: &[CreditId],
		reason: TextOf<T>,
	) -> DispatchResult {
		let (area, consumed_wh) = T::Consumption::consumption(&who, month).ok_or(Error::<T>::UnknownConsumption)?;
		let zone = T::Grid::zone_of(area).ok_or(Error::<T>::UnknownZone)?;
		let factor_mg_per_kwh = Self::final_factor(zone, month)?.effective_mg_per_kwh();
		let energy_wh = consumed_wh.saturating_sub(Self::received_wh(&who, month));
		let covered = Covered::<T>::get(&who, month);
		let open = emitted(energy_wh, factor_mg_per_kwh).saturating_sub(covered);
		ensure!(open > 0, Error::<T>::NothingToMatch);

		let vintages = Self::vintages_of_month(&who, month, credits, open)?;
		let sum = vintages
			.iter()
			.fold(0, |sum: Balance, part| sum.saturating_add(part.amount));
		ensure!(sum > 0, Error::<T>::InsufficientCredits);
		ensure!(
			sum == open || sum >= T::MinRetirement::get(),
			Error::<T>::BelowMinRetirement
		);
		let kind = CertificateKind::ConsumptionMatch { month, energy_wh };
		let claim = Claim {
			beneficiary: TextOf::<T>::new(),
			reason,
			jurisdiction: None,
			period: Some(MonthRange { from: month, to: month }),
		};
		Covered::<T>::insert(&who, month, covered.saturating_add(sum));
		Self::retire(who, kind, vintages, claim)
	}

	/// Returns which amounts of the vintages make up for `open`, as far as the account has them.
	fn vintages_of_month(
		who: &T::AccountId,
		month: Month,
		credits: &[CreditId],
		open: Balance,
	) -> Result<VintagesOf<T>, DispatchError> {
		ensure!(!credits.is_empty(), Error::<T>::NoVintages);
		let (mut left, mut vintages) = (open, VintagesOf::<T>::new());
		for (at, credit) in credits.iter().enumerate() {
			let of_month = Vintage::from_credit_id(*credit).is_some_and(|vintage| vintage.month == month);
			ensure!(of_month, Error::<T>::OtherMonth);
			ensure!(
				!credits.iter().take(at).any(|other| other == credit),
				Error::<T>::RepeatedVintage
			);
			ensure!(crate::Vintages::<T>::contains_key(credit), Error::<T>::UnknownCredit);
			let spendable = T::Credits::reducible_balance(*credit, who, Preservation::Expendable, Fortitude::Polite);
			let amount = spendable.min(left);
			if amount > 0 {
				let part = VintageAmount {
					credit: *credit,
					amount,
				};
				vintages.try_push(part).map_err(|_| Error::<T>::TooManyVintages)?;
				left = left.saturating_sub(amount);
			}
		}
		Ok(vintages)
	}
}
