//! What must hold between any two blocks. The runtime's `try-state` checks it, and so does every
//! test of this pallet.

use crate::{
	issuance::{
		arithmetic::{avoided_mg_per_kwh, earned},
		SYMBOL,
	},
	market::{expiry_key, listing_key, listing_of_key},
	retirement::certificate_key,
	Buyers, CarbonAccounts, Certificates, CertificatesOf, CleanProducers, Config, Covered, Deficits, Disputes,
	EmissionFactorOf, EmissionFactors, FactorCorrections, HoldReason, Issuance, Issuances, ListedCredits,
	ListingExpiries, ListingOrder, Listings, ListingsOf, Matched, NetworkCarbonAccount, NextCertificate, NextDue,
	NextIssuance, NextListing, OriginMixes, OriginPages, OriginPagesOf, OriginProgress, Pallet, PendingIssuances,
	Vintages, Withdrawals, MAX_FACTOR_MG_PER_KWH,
};
use alloc::collections::BTreeMap;
use energy_primitives::{
	Balance, CarbonAccount, CertificateKind, CleanGeneration, CreditId, Energy, EnergySource, Finality, Interval,
	IssuanceId, Month, Vintage, ZoneId, CREDIT_DECIMALS,
};
use frame_support::{
	ensure,
	traits::tokens::fungibles::{hold::Inspect as _, metadata::Inspect as _, Inspect},
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

/// Returns what has become of all accounts' credits together.
fn total(mut accounts: impl Iterator<Item = CarbonAccount>) -> Result<CarbonAccount, TryRuntimeError> {
	accounts
		.try_fold(CarbonAccount::default(), CarbonAccount::plus)
		.ok_or(TryRuntimeError::Other(OVERFLOW))
}

/// Returns the amounts above zero by their keys.
fn above_zero<K: Ord>(amounts: impl Iterator<Item = (K, Balance)>) -> BTreeMap<K, Balance> {
	amounts.filter(|(_, amount)| *amount > 0).collect()
}

/// Sums by key.
type Sums<K> = BTreeMap<K, Balance>;

/// Adds `amount` to the entry of `key`, if it is above zero.
fn add<K: Ord>(sums: &mut Sums<K>, key: K, amount: Balance) -> Result<(), TryRuntimeError> {
	if amount > 0 {
		let entry = sums.entry(key).or_default();
		*entry = sum([*entry, amount])?;
	}
	Ok(())
}

impl<T: Config> Pallet<T> {
	/// Checks all invariants:
	///
	/// 1. Every vintage has an asset of its id, with 6 decimals and a minimum balance of 1, and the
	///    keyless account has all its roles.
	/// 2. Of every vintage, issued = in circulation (the asset's total issuance, what is listed
	///    included) + retired + cancelled + withdrawn.
	/// 3. What has become of all credits is the sum over the vintages, and the sum over the accounts.
	/// 4. Of the generation of a producer in a zone and a month, credited + pending + refused + matched
	///    (or set aside for that) is no more than its meters measured there; and what was issued for it
	///    and not withdrawn is what the credited energy earns at the final factor, or less where the
	///    factor was corrected.
	/// 5. Whoever was credited in a zone is registered there; what has been issued of a vintage, and to
	///    an account, is what the producers got by the source that they registered with; what was
	///    withdrawn from an account and what it still owes is what it should not have got.
	/// 6. Certificates are numbered without a gap, none is of nothing, each stands in its account's list,
	///    and they add up to what was retired and cancelled of each vintage, and by each account; those
	///    against a month's consumption add up to what is made up for of it.
	/// 7. No emission factor is above the highest accepted one; each final one, and each correction, was
	///    confirmed by a second verifier, after it had stood for [`Config::FactorStanding`] since it was
	///    proposed and since its month ended. A correction lowers the factor.
	/// 8. Every clean producer's source is clean.
	/// 9. Every registered buyer's account is kept alive by a reference, and the register's count
	///    is right.
	/// 10. Pending issuances add up to what is pending of each vintage and account; each is the open one of
	///     its producer, zone and month. Disputes are of pending issuances, without the producer's vote or
	///     two of one verifier. No proposal to withdraw is the producer's own, and no verifier has two.
	/// 11. What is on hold of an account's credits is what it has listed of the vintage, and adds up to
	///     what is listed of each vintage; each listing has its place in the order of prices, in that of
	///     expiry and in its seller's list.
	/// 12. Of the energy of a producer in a zone and a month, what is matched or set aside is what its
	///     rows say; each row's page stands in its account's list. Nobody received more of a source, in an
	///     interval or in all, than was delivered.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_state_vintages()?;
		Self::try_state_totals()?;
		Self::try_state_issuances()?;
		Self::try_state_certificates()?;
		Self::try_state_factors()?;
		Self::try_state_producers()?;
		Self::try_state_buyers()?;
		Self::try_state_pending()?;
		Self::try_state_listings()?;
		Self::try_state_origin()?;
		Self::try_state_mixes()
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
			let gone = account.gone().ok_or(OVERFLOW)?;
			ensure!(
				sum([T::Credits::total_issuance(credit), gone])? == account.issued,
				"invariant 2: issued is not in circulation + retired + cancelled + withdrawn"
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
		let (mut by_vintage, mut by_account) = (Sums::<CreditId>::new(), Sums::<T::AccountId>::new());
		let mut withdrawn = Sums::<T::AccountId>::new();
		for (key, issuance) in Issuances::<T>::iter() {
			ensure!(
				Self::used_wh(&key) <= T::Generation::creditable(&key.0, key.1, key.2),
				"invariant 4: more energy was credited than metered"
			);
			let (producer, zone, month) = key;
			let source = CleanProducers::<T>::get(&producer, zone)
				.ok_or("invariant 5: who was credited is not registered")?
				.source;
			Self::try_state_earned(zone, month, source, &issuance)?;
			add(&mut by_vintage, Vintage { month, source }.credit_id(), issuance.issued)?;
			add(&mut withdrawn, producer.clone(), issuance.withdrawn)?;
			add(&mut by_account, producer, issuance.issued)?;
		}
		for ((producer, zone, month), _) in Matched::<T>::iter() {
			ensure!(
				Self::used_wh(&(producer.clone(), zone, month)) <= T::Generation::creditable(&producer, zone, month),
				"invariant 4: more energy was matched than metered"
			);
		}

		let vintages = Vintages::<T>::iter().map(|(credit, account)| (credit, account.issued));
		ensure!(
			by_vintage == above_zero(vintages),
			"invariant 5: a vintage is not what its producers got"
		);
		let issued = CarbonAccounts::<T>::iter().map(|(who, account)| (who, account.issued));
		ensure!(
			by_account == above_zero(issued),
			"invariant 5: an account's credits issued are not what it got"
		);
		let mut owed = Sums::<T::AccountId>::new();
		for (who, account) in CarbonAccounts::<T>::iter() {
			add(&mut owed, who, account.withdrawn)?;
		}
		for (who, deficit) in Deficits::<T>::iter() {
			ensure!(deficit > 0, "invariant 5: a deficit of nothing");
			add(&mut owed, who, deficit)?;
		}
		ensure!(
			owed == withdrawn,
			"invariant 5: what was withdrawn is not what should not have been issued"
		);
		Ok(())
	}

	/// Invariant 4, of what was issued.
	fn try_state_earned(
		zone: ZoneId,
		month: Month,
		source: EnergySource,
		issuance: &Issuance,
	) -> Result<(), TryRuntimeError> {
		if issuance.issued == 0 && issuance.credited_wh == 0 {
			return Ok(());
		}
		let factor = Self::final_factor(zone, month)?;
		let life_cycle = source
			.life_cycle_mg_per_kwh()
			.ok_or("invariant 4: the source is not clean")?;
		let at = |mg_per_kwh| earned(issuance.credited_wh, avoided_mg_per_kwh(mg_per_kwh, life_cycle)).0;
		ensure!(
			at(factor.effective_mg_per_kwh()) <= issuance.net() && issuance.net() <= at(factor.mg_per_kwh),
			"invariant 4: what was issued is not what the energy earns"
		);
		Ok(())
	}

	/// Invariant 6.
	fn try_state_certificates() -> Result<(), TryRuntimeError> {
		let next = NextCertificate::<T>::get();
		let mut certificates: u32 = 0;
		let (mut retired, mut cancelled) = (Sums::<CreditId>::new(), Sums::<CreditId>::new());
		let (mut retired_by, mut cancelled_by) = (Sums::<T::AccountId>::new(), Sums::<T::AccountId>::new());
		let mut covered = Sums::<(T::AccountId, Month)>::new();
		for (number, certificate) in Certificates::<T>::iter() {
			ensure!(number < next, "invariant 6: a certificate's number is yet to be given");
			ensure!(
				!certificate.vintages.is_empty() && certificate.vintages.iter().all(|part| part.amount > 0),
				"invariant 6: a certificate of nothing"
			);
			ensure!(
				CertificatesOf::<T>::contains_key(&certificate.account, certificate_key(number)),
				"invariant 6: a certificate is not in its account's list"
			);
			certificates = certificates.saturating_add(1);
			let (by_credit, by_account) = match certificate.kind {
				CertificateKind::Cancellation => (&mut cancelled, &mut cancelled_by),
				_ => (&mut retired, &mut retired_by),
			};
			for part in &certificate.vintages {
				add(by_credit, part.credit, part.amount)?;
				add(by_account, certificate.account.clone(), part.amount)?;
				if let CertificateKind::ConsumptionMatch { month, .. } = certificate.kind {
					add(&mut covered, (certificate.account.clone(), month), part.amount)?;
				}
			}
		}
		ensure!(
			certificates == next && CertificatesOf::<T>::iter_keys().count() as u32 == next,
			"invariant 6: a certificate is missing"
		);
		let vintages = |of: fn(&CarbonAccount) -> Balance| {
			above_zero(Vintages::<T>::iter().map(|(credit, account)| (credit, of(&account))))
		};
		ensure!(
			retired == vintages(|account| account.retired) && cancelled == vintages(|account| account.cancelled),
			"invariant 6: a vintage's certificates are not what was retired of it"
		);
		let accounts = |of: fn(&CarbonAccount) -> Balance| {
			above_zero(CarbonAccounts::<T>::iter().map(|(who, account)| (who, of(&account))))
		};
		ensure!(
			retired_by == accounts(|account| account.retired) && cancelled_by == accounts(|account| account.cancelled),
			"invariant 6: an account's certificates are not what it has retired"
		);
		let made_up = Covered::<T>::iter().map(|(who, month, amount)| ((who, month), amount));
		ensure!(
			covered == above_zero(made_up),
			"invariant 6: a month's consumption is not made up for by certificates"
		);
		Ok(())
	}

	/// Invariant 10.
	fn try_state_pending() -> Result<(), TryRuntimeError> {
		ensure!(
			NextDue::<T>::get() <= NextIssuance::<T>::get(),
			"invariant 10: an issuance is due that nobody asked for"
		);
		let (mut by_vintage, mut by_account) = (Sums::<CreditId>::new(), Sums::<T::AccountId>::new());
		let mut open: u32 = 0;
		for (id, pending) in PendingIssuances::<T>::iter() {
			let record = Issuances::<T>::get((&pending.producer, pending.zone, pending.vintage.month));
			ensure!(
				id < NextIssuance::<T>::get() && record.open == Some(id),
				"invariant 10: a pending issuance is not the open one"
			);
			open = open.saturating_add(1);
			add(&mut by_vintage, pending.vintage.credit_id(), pending.amount)?;
			add(&mut by_account, pending.producer, pending.amount)?;
		}
		let marked = Issuances::<T>::iter_values()
			.filter(|record| record.open.is_some())
			.count();
		ensure!(
			open as usize == marked,
			"invariant 10: an issuance is open and not pending"
		);
		let vintages = Vintages::<T>::iter().map(|(credit, account)| (credit, account.pending));
		let accounts = CarbonAccounts::<T>::iter().map(|(who, account)| (who, account.pending));
		ensure!(
			by_vintage == above_zero(vintages) && by_account == above_zero(accounts),
			"invariant 10: what is pending is miscounted"
		);
		for (id, dispute) in Disputes::<T>::iter() {
			Self::try_state_dispute(id, dispute.uphold.iter().chain(&dispute.reject).cloned().collect())?;
		}
		for ((producer, ..), proposals) in Withdrawals::<T>::iter() {
			ensure!(!proposals.is_empty(), "invariant 10: proposals of nobody");
			for (at, proposed) in proposals.iter().enumerate() {
				ensure!(
					proposed.proposer != producer && proposed.energy_wh > 0,
					"invariant 10: a withdrawal from its proposer"
				);
				let before = proposals.iter().take(at);
				ensure!(
					before.into_iter().all(|other| other.proposer != proposed.proposer),
					"invariant 10: a verifier proposes two withdrawals"
				);
			}
		}
		Ok(())
	}

	fn try_state_dispute(id: IssuanceId, mut voters: alloc::vec::Vec<T::AccountId>) -> Result<(), TryRuntimeError> {
		let producer = PendingIssuances::<T>::get(id)
			.ok_or("invariant 10: a dispute of nothing")?
			.producer;
		ensure!(
			!voters.contains(&producer),
			"invariant 10: a producer voted on its own issuance"
		);
		let votes = voters.len();
		voters.sort();
		voters.dedup();
		ensure!(voters.len() == votes, "invariant 10: a verifier voted twice");
		Ok(())
	}

	/// Invariant 11.
	fn try_state_listings() -> Result<(), TryRuntimeError> {
		let mut listed = Sums::<(T::AccountId, CreditId)>::new();
		let mut of_vintages = Sums::<CreditId>::new();
		let mut count: usize = 0;
		for (id, listing) in Listings::<T>::iter() {
			ensure!(
				id < NextListing::<T>::get() && listing.amount > 0 && listing.price > 0,
				"invariant 11: a listing of nothing"
			);
			let key = listing_key(listing.price, id);
			ensure!(
				ListingOrder::<T>::contains_key(listing.credit, key) && listing_of_key(&key).listing == id,
				"invariant 11: a listing has no place in the order"
			);
			ensure!(
				ListingExpiries::<T>::contains_key(expiry_key(listing.expires_at, id)),
				"invariant 11: a listing never expires"
			);
			add(&mut of_vintages, listing.credit, listing.amount)?;
			ensure!(
				ListingsOf::<T>::get(&listing.seller).contains(&id),
				"invariant 11: a listing is not in its seller's list"
			);
			count = count.saturating_add(1);
			add(&mut listed, (listing.seller, listing.credit), listing.amount)?;
		}
		let in_lists: usize = ListingsOf::<T>::iter_values().map(|ids| ids.len()).sum();
		ensure!(
			ListingOrder::<T>::iter_keys().count() == count && in_lists == count,
			"invariant 11: a listing is listed twice, or gone"
		);
		for ((seller, credit), amount) in listed {
			ensure!(
				T::CreditHolds::balance_on_hold(credit, &HoldReason::Listed.into(), &seller) == amount,
				"invariant 11: what is on hold is not what is listed"
			);
		}
		ensure!(
			ListingExpiries::<T>::iter_keys().count() == count && of_vintages == ListedCredits::<T>::iter().collect(),
			"invariant 11: what is listed of a vintage is not the sum of its listings"
		);
		Ok(())
	}

	/// Invariant 12, of accounts.
	fn try_state_origin() -> Result<(), TryRuntimeError> {
		let mut matched = BTreeMap::<(T::AccountId, ZoneId, Month), Energy>::new();
		let mut running = BTreeMap::<ZoneId, Interval>::new();
		let mut rows: usize = 0;
		let (mut delivered, mut received) = (Sums::<(ZoneId, EnergySource)>::new(), Sums::new());
		for (number, month, page) in OriginPages::<T>::iter() {
			if OriginProgress::<T>::get(page.zone).is_none_or(|newest| page.newest > newest) {
				// Of the interval that is being settled.
				ensure!(
					*running.entry(page.zone).or_insert(page.newest) == page.newest,
					"invariant 12: pages are ahead of their zone by different intervals"
				);
			}
			for row in &page.rows {
				ensure!(
					OriginPagesOf::<T>::get(&row.account, month).contains(&number),
					"invariant 12: a row is not in its account's list"
				);
				rows = rows.saturating_add(1);
				let entry = matched.entry((row.account.clone(), page.zone, month)).or_default();
				*entry = entry.saturating_add(row.delivered_wh).saturating_add(row.allowance_wh);
				if let Some(source) = row.source {
					add(
						&mut delivered,
						(page.zone, source),
						Balance::from(row.delivered_wh).saturating_mul(1_000),
					)?;
				}
				for share in &row.received {
					add(&mut received, (page.zone, share.source), share.energy_milli_wh.into())?;
				}
			}
		}
		matched.retain(|_, energy| *energy > 0);
		ensure!(
			matched == Matched::<T>::iter().collect(),
			"invariant 12: what is matched is not what the rows say"
		);
		let listed: usize = OriginPagesOf::<T>::iter_values().map(|pages| pages.len()).sum();
		ensure!(
			rows == listed,
			"invariant 12: an account stands on a page without a row"
		);
		for (key, energy) in received {
			ensure!(
				energy <= delivered.get(&key).copied().unwrap_or_default(),
				"invariant 12: more was received than delivered"
			);
		}
		Ok(())
	}

	/// Invariant 12, of zones.
	fn try_state_mixes() -> Result<(), TryRuntimeError> {
		for (zone, interval, mix) in OriginMixes::<T>::iter() {
			ensure!(
				OriginProgress::<T>::get(zone).is_some_and(|newest| interval <= newest),
				"invariant 12: an interval is ahead of its zone"
			);
			let clean = sum(mix.clean.iter().map(|part| part.energy_wh.into()))?;
			ensure!(
				clean <= mix.delivered_wh.into(),
				"invariant 12: more was matched than delivered"
			);
		}
		Ok(())
	}

	/// Invariant 7.
	fn try_state_factors() -> Result<(), TryRuntimeError> {
		for (zone, month, factor) in EmissionFactors::<T>::iter() {
			Self::try_state_factor(month, &factor)?;
			let Some(corrected) = factor.corrected_mg_per_kwh else {
				continue;
			};
			ensure!(
				factor.finality() == Finality::Final && corrected < factor.mg_per_kwh,
				"invariant 7: a correction raises a factor"
			);
			ensure!(
				FactorCorrections::<T>::contains_key(zone, month),
				"invariant 7: a correction that nobody made"
			);
		}
		for (zone, month, correction) in FactorCorrections::<T>::iter() {
			Self::try_state_factor(month, &correction)?;
			let factor = Self::final_factor(zone, month)?;
			ensure!(
				correction.confirmation.is_none() || factor.corrected_mg_per_kwh == Some(correction.mg_per_kwh),
				"invariant 7: a correction does not count"
			);
		}
		Ok(())
	}

	fn try_state_factor(month: Month, factor: &EmissionFactorOf<T>) -> Result<(), TryRuntimeError> {
		ensure!(
			factor.mg_per_kwh <= MAX_FACTOR_MG_PER_KWH,
			"invariant 7: an emission factor is too high"
		);
		let Some(confirmation) = &factor.confirmation else {
			return Ok(());
		};
		ensure!(
			confirmation.verifier != factor.proposer,
			"invariant 7: a verifier made its own emission factor final"
		);
		ensure!(
			Self::has_stood(month, factor.proposed_at, confirmation.at),
			"invariant 7: an emission factor was made final too early"
		);
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
