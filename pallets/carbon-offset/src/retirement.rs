//! Credits are used: burnt, with a certificate that stays.

use crate::{
	CarbonAccounts, Certificate, Certificates, Config, Error, Event, NetworkTally, NextCertificate, Pallet, TextOf,
	Vintages,
};
use energy_primitives::{Balance, CreditId, IntervalClock};
use frame_support::{
	ensure,
	pallet_prelude::DispatchResult,
	traits::tokens::{fungibles::Mutate, Fortitude, Precision, Preservation},
};
use sp_runtime::ArithmeticError;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_retire(
		who: T::AccountId,
		credit: CreditId,
		amount: Balance,
		beneficiary: TextOf<T>,
		reason: TextOf<T>,
	) -> DispatchResult {
		Self::ensure_spendable(&who, credit, amount)?;

		let burnt = T::Credits::burn_from(
			credit,
			&who,
			amount,
			Preservation::Expendable,
			Precision::Exact,
			Fortitude::Polite,
		)?;
		ensure!(burnt == amount, Error::<T>::InsufficientCredits);
		Self::tally_retired(credit, &who, amount)?;

		let certificate = NextCertificate::<T>::get();
		NextCertificate::<T>::put(certificate.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		Certificates::<T>::insert(
			certificate,
			Certificate {
				account: who.clone(),
				credit,
				amount,
				beneficiary: beneficiary.clone(),
				reason: reason.clone(),
				at: T::Clock::now(),
			},
		);
		Self::deposit_event(Event::CarbonCreditsRetired {
			certificate,
			who,
			credit,
			amount,
			beneficiary,
			reason,
		});
		Ok(())
	}

	fn tally_retired(credit: CreditId, who: &T::AccountId, amount: Balance) -> DispatchResult {
		let overflow = ArithmeticError::Overflow;
		let vintage = Vintages::<T>::get(credit)
			.unwrap_or_default()
			.with_retired(amount)
			.ok_or(overflow)?;
		let account = CarbonAccounts::<T>::get(who).with_retired(amount).ok_or(overflow)?;
		let network = NetworkTally::<T>::get().with_retired(amount).ok_or(overflow)?;
		Vintages::<T>::insert(credit, vintage);
		CarbonAccounts::<T>::insert(who, account);
		NetworkTally::<T>::put(network);
		Ok(())
	}
}
