//! What must hold between any two blocks. The runtime's `try-state` checks it, and so does every
//! test of this pallet.

use crate::{
	arithmetic::MICROGRAMS_PER_UNIT, issuance::SYMBOL, Buyers, CarbonAccounts, Certificates, CleanProducers, Config,
	EmissionFactors, Issuances, NetworkCarbonAccount, NextCertificate, Pallet, Vintages, MAX_FACTOR_MG_PER_KWH,
};
use alloc::collections::BTreeMap;
use energy_primitives::{Balance, CarbonAccount, CleanGeneration, CreditId, Vintage, CREDIT_DECIMALS};
use frame_support::{
	ensure,
	traits::tokens::fungibles::{metadata::Inspect as _, Inspect},
};
use sp_runtime::TryRuntimeError;

const OVERFLOW: &str = "a sum of credits overflows";

/// Returns the sum; an error where it overflows.
fn sum(amounts: impl IntoIterator<Item = Balance>) -> Result<Balance, TryRuntimeError> {
	amounts
		.into_iter()
		.try_fold(0, |sum: Balance, amount| sum.checked_add(amount))
		.ok_or(TryRuntimeError::Other(OVERFLOW))
}

/// Returns what was issued and what was retired in all.
fn total(mut accounts: impl Iterator<Item = CarbonAccount>) -> Result<CarbonAccount, TryRuntimeError> {
	let add =
		|sum: CarbonAccount, account: CarbonAccount| sum.with_issued(account.issued)?.with_retired(account.retired);
	accounts
		.try_fold(CarbonAccount::default(), add)
		.ok_or(TryRuntimeError::Other(OVERFLOW))
}

/// Returns the amounts above zero by their keys.
fn above_zero<K: Ord>(amounts: impl Iterator<Item = (K, Balance)>) -> BTreeMap<K, Balance> {
	amounts.filter(|(_, amount)| *amount > 0).collect()
}

/// Adds `amount` to the entry of `key`.
fn add<K: Ord>(sums: &mut BTreeMap<K, Balance>, key: K, amount: Balance) -> Result<(), TryRuntimeError> {
	let entry = sums.entry(key).or_default();
	*entry = sum([*entry, amount])?;
	Ok(())
}

impl<T: Config> Pallet<T> {
	/// Checks all invariants:
	///
	/// 1. Every vintage has an asset of its id, with 6 decimals and a minimum balance of 1, and the
	///    keyless account has all its roles.
	/// 2. Of every vintage, issued = in circulation (the asset's total issuance) + retired.
	/// 3. What has been issued and retired in all is the sum over the vintages, and the sum over
	///    the accounts.
	/// 4. No producer has been credited more energy in a zone and a month than its meters measured
	///    there, and what it carries over is less than a unit.
	/// 5. Whoever was credited in a zone is registered there; what has been issued of a vintage is
	///    what its producers got in all zones, by the source that they registered with; what has
	///    been issued to an account is what it got over all zones and months.
	/// 6. Certificates are numbered without a gap, none is of amount 0, and they add up to what has
	///    been retired of each vintage, and by each account.
	/// 7. No emission factor is above the highest accepted one; each final one was confirmed by a
	///    second verifier, after it had stood for [`Config::FactorStanding`] since it was proposed
	///    and since its month ended.
	/// 8. Every clean producer's source is clean.
	/// 9. Every registered buyer's account is kept alive by a reference, and the register's count
	///    is right.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_state_vintages()?;
		Self::try_state_totals()?;
		Self::try_state_issuances()?;
		Self::try_state_certificates()?;
		Self::try_state_factors()?;
		Self::try_state_producers()?;
		Self::try_state_buyers()
	}

	/// Invariants 1 and 2.
	fn try_state_vintages() -> Result<(), TryRuntimeError> {
		for (credit, account) in Vintages::<T>::iter() {
			ensure!(
				Vintage::from_credit_id(credit).is_some(),
				"invariant 1: a vintage's id is no vintage's"
			);
			ensure!(T::Credits::asset_exists(credit), "invariant 1: a vintage has no asset");
			ensure!(
				Self::is_keyless(credit),
				"invariant 1: another account has a role of a vintage's asset"
			);
			ensure!(
				T::Credits::minimum_balance(credit) == 1,
				"invariant 1: a vintage's minimum balance is not 1"
			);
			ensure!(
				T::Credits::decimals(credit) == CREDIT_DECIMALS && T::Credits::symbol(credit) == SYMBOL,
				"invariant 1: a vintage's asset is not described as credits"
			);
			ensure!(
				sum([T::Credits::total_issuance(credit), account.retired])? == account.issued,
				"invariant 2: issued is not in circulation + retired"
			);
		}
		Ok(())
	}

	/// Invariant 3.
	fn try_state_totals() -> Result<(), TryRuntimeError> {
		let network = NetworkCarbonAccount::<T>::get();
		ensure!(
			network == total(Vintages::<T>::iter_values())?,
			"invariant 3: the network's carbon account is not the sum over the vintages"
		);
		ensure!(
			network == total(CarbonAccounts::<T>::iter_values())?,
			"invariant 3: the network's carbon account is not the sum over the accounts"
		);
		Ok(())
	}

	/// Invariants 4 and 5.
	fn try_state_issuances() -> Result<(), TryRuntimeError> {
		let mut by_vintage = BTreeMap::<CreditId, Balance>::new();
		let mut by_account = BTreeMap::<T::AccountId, Balance>::new();
		for ((producer, zone, month), issuance) in Issuances::<T>::iter() {
			ensure!(
				issuance.energy_wh <= T::Generation::creditable(&producer, zone, month),
				"invariant 4: more energy was credited than metered"
			);
			ensure!(
				Balance::from(issuance.remainder_ug) < MICROGRAMS_PER_UNIT,
				"invariant 4: a whole unit was carried over instead of issued"
			);
			let source = CleanProducers::<T>::get(&producer, zone)
				.ok_or("invariant 5: who was credited is not registered")?
				.source;
			add(&mut by_vintage, Vintage { month, source }.credit_id(), issuance.amount)?;
			add(&mut by_account, producer, issuance.amount)?;
		}

		let vintages = Vintages::<T>::iter().map(|(credit, account)| (credit, account.issued));
		ensure!(
			by_vintage == vintages.collect(),
			"invariant 5: a vintage is not what its producers got"
		);

		let issued = CarbonAccounts::<T>::iter().map(|(who, account)| (who, account.issued));
		ensure!(
			by_account == above_zero(issued),
			"invariant 5: an account's credits issued are not what it got"
		);
		Ok(())
	}

	/// Invariant 6.
	fn try_state_certificates() -> Result<(), TryRuntimeError> {
		let next = NextCertificate::<T>::get();
		let mut certificates: u32 = 0;
		let mut by_credit = BTreeMap::<CreditId, Balance>::new();
		let mut by_account = BTreeMap::<T::AccountId, Balance>::new();
		for (number, certificate) in Certificates::<T>::iter() {
			ensure!(number < next, "invariant 6: a certificate's number is yet to be given");
			ensure!(certificate.amount > 0, "invariant 6: a certificate of nothing");
			certificates = certificates.saturating_add(1);
			add(&mut by_credit, certificate.credit, certificate.amount)?;
			add(&mut by_account, certificate.account, certificate.amount)?;
		}
		ensure!(certificates == next, "invariant 6: a certificate is missing");

		let retired = Vintages::<T>::iter().map(|(credit, account)| (credit, account.retired));
		ensure!(
			by_credit == above_zero(retired),
			"invariant 6: a vintage's certificates are not what was retired of it"
		);
		let retired = CarbonAccounts::<T>::iter().map(|(who, account)| (who, account.retired));
		ensure!(
			by_account == above_zero(retired),
			"invariant 6: an account's certificates are not what it has retired"
		);
		Ok(())
	}

	/// Invariant 7.
	fn try_state_factors() -> Result<(), TryRuntimeError> {
		for (_, month, factor) in EmissionFactors::<T>::iter() {
			ensure!(
				factor.mg_per_kwh <= MAX_FACTOR_MG_PER_KWH,
				"invariant 7: an emission factor is too high"
			);
			let Some(confirmation) = factor.confirmation else {
				continue;
			};
			ensure!(
				confirmation.verifier != factor.proposer,
				"invariant 7: a verifier made its own emission factor final"
			);
			ensure!(
				Self::has_stood(month, factor.proposed_at, confirmation.at),
				"invariant 7: an emission factor was made final too early"
			);
		}
		Ok(())
	}

	/// Invariant 8.
	fn try_state_producers() -> Result<(), TryRuntimeError> {
		for producer in CleanProducers::<T>::iter_values() {
			ensure!(
				producer.source.is_clean(),
				"invariant 8: a clean producer's source is not clean"
			);
		}
		Ok(())
	}

	/// Invariant 9.
	fn try_state_buyers() -> Result<(), TryRuntimeError> {
		let mut buyers: u32 = 0;
		for buyer in Buyers::<T>::iter_keys() {
			ensure!(
				frame_system::Pallet::<T>::sufficients(&buyer) > 0,
				"invariant 9: nothing keeps a buyer's account"
			);
			buyers = buyers.saturating_add(1);
		}
		ensure!(
			buyers == Buyers::<T>::count(),
			"invariant 9: the register of buyers is miscounted"
		);
		Ok(())
	}
}
