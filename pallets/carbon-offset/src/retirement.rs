//! Credits are used: burnt, with a certificate that stays and is paid for.

use crate::{
	CarbonAccounts, Certificate, Certificates, Config, Error, Event, NetworkTally, NextCertificate, Pallet, TextOf,
	Vintages,
};
use energy_primitives::{Balance, CreditId, IntervalClock};
use frame_support::{
	ensure,
	pallet_prelude::{DispatchResult, Get},
	traits::tokens::{
		fungible,
		fungibles::{Inspect, Mutate},
		Fortitude, Precision, Preservation,
	},
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
		ensure!(
			amount >= T::MinRetirement::get() || amount == T::Credits::total_balance(credit, &who),
			Error::<T>::BelowMinRetirement
		);
		let price = Self::pay_certificate(&who, beneficiary.len().saturating_add(reason.len()))?;

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
			price,
		});
		Ok(())
	}

	/// What a certificate costs whose texts have so many bytes together, in plancks.
	pub(crate) fn certificate_price(text_bytes: u32) -> Balance {
		T::CertificateBytePrice::get()
			.saturating_mul(text_bytes.into())
			.saturating_add(T::CertificatePrice::get())
	}

	/// Lets an account pay for a certificate. Returns the price.
	fn pay_certificate(who: &T::AccountId, text_bytes: usize) -> Result<Balance, Error<T>> {
		let price = Self::certificate_price(u32::try_from(text_bytes).unwrap_or(u32::MAX));
		let fund = T::CommunityFund::get();
		<T::Currency as fungible::Mutate<_>>::transfer(who, &fund, price, Preservation::Expendable)
			.map_err(|_| Error::<T>::CertificateNotPaid)?;
		Ok(price)
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
