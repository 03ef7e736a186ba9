//! Credits leave circulation: burnt, with a certificate that is kept for ever and paid for.

mod consumption;

use crate::{
	issuance::ensure_equal, Certificate, Certificates, CertificatesOf, Claim, ClaimOf, Config, Error, Event,
	NextCertificate, Pallet, TextOf, VintagesOf,
};
use energy_primitives::{
	Balance, CarbonChange, CertificateId, CertificateKind, CreditId, IntervalClock, Jurisdiction, MonthRange,
	VintageAmount,
};
use frame_support::{
	ensure,
	pallet_prelude::{DispatchError, DispatchResult, Get},
	traits::tokens::{
		fungible,
		fungibles::{Inspect, Mutate},
		Fortitude, Precision, Preservation,
	},
};
use sp_runtime::ArithmeticError;

/// What a vintage in a certificate counts as beside its texts, in bytes: its id and its amount. The
/// first is in the price.
const VINTAGE_BYTES: u32 = 20;

/// The number of a certificate as a key in its account's list: its complement, the greatest byte first,
/// so that the newest comes first.
pub type CertificateKey = [u8; 4];

/// Returns the key of a certificate within its account's list.
pub(crate) const fn certificate_key(certificate: CertificateId) -> CertificateKey {
	(!certificate).to_be_bytes()
}

/// Returns the number of a certificate from its key.
pub(crate) const fn certificate_of_key(key: CertificateKey) -> CertificateId {
	!CertificateId::from_be_bytes(key)
}

impl<T: Config> Pallet<T> {
	/// Returns one vintage as a list.
	pub(crate) fn one_vintage(credit: CreditId, amount: Balance) -> VintagesOf<T> {
		let mut vintages = VintagesOf::<T>::new();
		// There is room for one, as `integrity_test` checks.
		let _ = vintages.try_push(VintageAmount { credit, amount });
		vintages
	}

	/// Retires credits.
	pub(crate) fn do_retire(who: T::AccountId, vintages: VintagesOf<T>, claim: ClaimOf<T>) -> DispatchResult {
		ensure!(
			claim.jurisdiction.as_ref().is_none_or(Jurisdiction::is_valid),
			Error::<T>::InvalidJurisdiction
		);
		ensure!(
			claim.period.as_ref().is_none_or(MonthRange::is_valid),
			Error::<T>::InvalidMonth
		);
		Self::ensure_least(&who, &vintages)?;
		Self::retire(who, CertificateKind::Retirement, vintages, claim)
	}

	/// Retires credits that are enough for a certificate.
	fn retire(who: T::AccountId, kind: CertificateKind, vintages: VintagesOf<T>, claim: ClaimOf<T>) -> DispatchResult {
		let (certificate, price) = Self::certify(&who, kind, &vintages, &claim)?;
		Self::deposit_event(Event::CarbonCreditsRetired {
			certificate,
			who,
			kind,
			vintages,
			claim,
			price,
		});
		Ok(())
	}

	/// Cancels credits that are moved to an outside registry.
	pub(crate) fn do_cancel(
		who: T::AccountId,
		credit: CreditId,
		amount: Balance,
		registry: TextOf<T>,
		reference: TextOf<T>,
	) -> DispatchResult {
		ensure!(!registry.is_empty() && !reference.is_empty(), Error::<T>::NoReference);
		let vintages = Self::one_vintage(credit, amount);
		Self::ensure_least(&who, &vintages)?;
		let claim = Claim {
			beneficiary: registry.clone(),
			reason: reference.clone(),
			jurisdiction: None,
			period: None,
		};
		let (certificate, price) = Self::certify(&who, CertificateKind::Cancellation, &vintages, &claim)?;
		Self::deposit_event(Event::CarbonCreditsCancelled {
			certificate,
			who,
			credit,
			amount,
			registry,
			reference,
			price,
		});
		Ok(())
	}

	/// Makes sure that an account may spend these amounts, and that they are enough for a certificate:
	/// the least amount together, or all that it has of each vintage.
	fn ensure_least(who: &T::AccountId, vintages: &[VintageAmount]) -> DispatchResult {
		ensure!(!vintages.is_empty(), Error::<T>::NoVintages);
		let (mut sum, mut whole) = (0, true);
		for (at, VintageAmount { credit, amount }) in vintages.iter().enumerate() {
			ensure!(
				!vintages.iter().take(at).any(|other| other.credit == *credit),
				Error::<T>::RepeatedVintage
			);
			Self::ensure_spendable(who, *credit, *amount)?;
			sum = amount.checked_add(sum).ok_or(ArithmeticError::Overflow)?;
			whole &= *amount == T::Credits::total_balance(*credit, who);
		}
		ensure!(whole || sum >= T::MinRetirement::get(), Error::<T>::BelowMinRetirement);
		Ok(())
	}

	/// Burns credits, and writes the certificate, which the account pays for. Returns its number and its
	/// price.
	fn certify(
		who: &T::AccountId,
		kind: CertificateKind,
		vintages: &VintagesOf<T>,
		claim: &ClaimOf<T>,
	) -> Result<(CertificateId, Balance), DispatchError> {
		let text_bytes = claim.beneficiary.len().saturating_add(claim.reason.len());
		let price = Self::pay_certificate(who, text_bytes as u32, vintages.len() as u32)?;
		let change = match kind {
			CertificateKind::Cancellation => CarbonChange::Cancelled,
			CertificateKind::Retirement | CertificateKind::ConsumptionMatch { .. } => CarbonChange::Retired,
		};
		for VintageAmount { credit, amount } in vintages {
			let burnt = T::Credits::burn_from(
				*credit,
				who,
				*amount,
				Preservation::Expendable,
				Precision::Exact,
				Fortitude::Polite,
			)?;
			ensure_equal::<T>(burnt, *amount)?;
			Self::count(*credit, who, &[(change, *amount)])?;
		}
		let certificate = NextCertificate::<T>::get();
		NextCertificate::<T>::put(certificate.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		CertificatesOf::<T>::insert(who, certificate_key(certificate), ());
		Certificates::<T>::insert(
			certificate,
			Certificate {
				kind,
				account: who.clone(),
				vintages: vintages.clone(),
				claim: claim.clone(),
				at: T::Clock::now(),
			},
		);
		Ok((certificate, price))
	}

	/// Returns what a certificate of one vintage costs whose texts have so many bytes together, in
	/// plancks.
	pub(crate) fn certificate_price(text_bytes: u32) -> Balance {
		T::CertificateBytePrice::get()
			.saturating_mul(text_bytes.into())
			.saturating_add(T::CertificatePrice::get())
	}

	/// Transfers the price of a certificate to the community fund. Returns the price.
	fn pay_certificate(who: &T::AccountId, text_bytes: u32, vintages: u32) -> Result<Balance, Error<T>> {
		let more = vintages.saturating_sub(1).saturating_mul(VINTAGE_BYTES);
		let price = Self::certificate_price(text_bytes.saturating_add(more));
		let fund = T::CommunityFund::get();
		<T::Currency as fungible::Mutate<_>>::transfer(who, &fund, price, Preservation::Expendable)
			.map_err(|_| Error::<T>::CertificateNotPaid)?;
		Ok(price)
	}
}
