//! What a client can ask, as declared in `energy_primitives::readers`.

use crate::{
	Buyers, CarbonAccounts, Certificates, CleanProducers, Config, EmissionFactors, NetworkCarbonAccount,
	NextCertificate, Pallet, Vintages,
};
use alloc::string::String;
use energy_primitives::{
	page_by_id, Amount, CarbonAccount, CarbonReaders, CertificateId, CertificateInfo, CleanProducer, CreditId,
	EmissionFactorInfo, Month, Page, Vintage, VintageInfo, ZoneId,
};
use frame_support::traits::tokens::fungibles::Inspect;

impl<T: Config> CarbonReaders<T::AccountId> for Pallet<T> {
	fn get_carbon_credits_balance(who: T::AccountId, credit: CreditId) -> Amount {
		Amount(match Vintages::<T>::contains_key(credit) {
			true => T::Credits::total_balance(credit, &who),
			false => 0,
		})
	}

	fn is_clean_energy_producer(who: T::AccountId) -> bool {
		Self::is_clean_producer(&who)
	}

	fn get_clean_energy_producer(who: T::AccountId, zone: ZoneId) -> Option<CleanProducer> {
		CleanProducers::<T>::get(who, zone)
	}

	fn is_buyer(who: T::AccountId) -> bool {
		Buyers::<T>::contains_key(who)
	}

	fn get_certificate_price(text_bytes: u32) -> Amount {
		Amount(Self::certificate_price(text_bytes))
	}

	fn get_carbon_account(who: T::AccountId) -> CarbonAccount {
		CarbonAccounts::<T>::get(who)
	}

	fn get_certificate(certificate: CertificateId) -> Option<CertificateInfo<T::AccountId>> {
		let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
		Certificates::<T>::get(certificate).map(|record| CertificateInfo {
			certificate,
			account: record.account,
			credit: record.credit,
			amount: record.amount,
			beneficiary: text(&record.beneficiary),
			reason: text(&record.reason),
			at: record.at,
		})
	}

	fn get_certificates(
		from: Option<CertificateId>,
		limit: Option<u32>,
	) -> Page<CertificateInfo<T::AccountId>, CertificateId> {
		page_by_id(from, NextCertificate::<T>::get(), limit, Self::get_certificate)
	}

	fn get_network_carbon_account() -> CarbonAccount {
		NetworkCarbonAccount::<T>::get()
	}

	fn get_vintage(credit: CreditId) -> Option<VintageInfo> {
		let total = Vintages::<T>::get(credit)?;
		Vintage::from_credit_id(credit).map(|vintage| VintageInfo { vintage, total })
	}

	fn get_emission_factor(zone: ZoneId, month: Month) -> Option<EmissionFactorInfo> {
		EmissionFactors::<T>::get(zone, month).map(|factor| EmissionFactorInfo {
			mg_per_kwh: factor.mg_per_kwh,
			finality: factor.finality(),
		})
	}

	fn get_issuable_carbon_credits(producer: T::AccountId, zone: ZoneId, month: Month) -> Amount {
		Amount(Self::issuable(&producer, zone, month).map_or(0, |issuable| issuable.credited.amount))
	}
}
