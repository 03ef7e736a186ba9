//! Credits are retired: burnt, with a certificate that is kept for ever and paid for.

use crate::{issuance::ensure_equal, Certificate, Certificates, Config, Error, NextCertificate, Pallet, TextOf};
use energy_primitives::{Balance, CarbonAccount, CertificateId, CreditId, IntervalClock};
use frame_support::{
	ensure,
	pallet_prelude::{DispatchError, Get},
	traits::tokens::{
		fungible,
		fungibles::{Inspect, Mutate},
		Fortitude, Precision, Preservation,
	},
};
use sp_runtime::ArithmeticError;

impl<T: Config> Pallet<T> {
	/// Retires credits. Returns the number of the certificate, and what it cost in plancks.
	pub(crate) fn do_retire(
		who: &T::AccountId,
		credit: CreditId,
		amount: Balance,
		beneficiary: &TextOf<T>,
		reason: &TextOf<T>,
	) -> Result<(CertificateId, Balance), DispatchError> {
		Self::ensure_spendable(who, credit, amount)?;
		ensure!(
			amount >= T::MinRetirement::get() || amount == T::Credits::total_balance(credit, who),
			Error::<T>::BelowMinRetirement
		);
		let price = Self::pay_certificate(who, beneficiary.len().saturating_add(reason.len()))?;

		let burnt = T::Credits::burn_from(
			credit,
			who,
			amount,
			Preservation::Expendable,
			Precision::Exact,
			Fortitude::Polite,
		)?;
		ensure_equal::<T>(burnt, amount)?;
		Self::count(credit, who, |account: CarbonAccount| account.with_retired(amount))?;

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
		Ok((certificate, price))
	}

	/// Returns what a certificate costs whose texts have so many bytes together, in plancks.
	pub(crate) fn certificate_price(text_bytes: u32) -> Balance {
		T::CertificateBytePrice::get()
			.saturating_mul(text_bytes.into())
			.saturating_add(T::CertificatePrice::get())
	}

	/// Transfers the price of a certificate to the community fund. Returns the price.
	fn pay_certificate(who: &T::AccountId, text_bytes: usize) -> Result<Balance, Error<T>> {
		let price = Self::certificate_price(u32::try_from(text_bytes).unwrap_or(u32::MAX));
		let fund = T::CommunityFund::get();
		<T::Currency as fungible::Mutate<_>>::transfer(who, &fund, price, Preservation::Expendable)
			.map_err(|_| Error::<T>::CertificateNotPaid)?;
		Ok(price)
	}
}
