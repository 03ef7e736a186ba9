//! Credits that should not have been issued are taken back: from what the producer they were issued to
//! has of the vintage, listed credits included. The rest it owes, its deficit: from what it is issued
//! next, and from what it has of other vintages. Nobody else loses anything.
//!
//! What a producer's meters measured never falls: the registers of a meter only rise, and what an
//! interval or a month was credited is not taken back by a later reading. So a deficit comes from a
//! corrected factor or from two verifiers' withdrawal. Should less be metered than was credited all the
//! same, `collect_over_issuance` takes that back too, nothing more is issued or set aside to be matched,
//! and `try-state` reports invariant 4 until then.

use super::{arithmetic::earned, ensure_equal, refs};
use crate::{
	CleanProducers, Config, Deficits, Error, Event, GenerationKey, Issuance, Issuances, Matched, Pallet, Vintages,
	WithdrawalOf, Withdrawals, WithdrawalsOf,
};
use energy_primitives::{
	Balance, CarbonChange, CleanGeneration, CreditId, Energy, Finality, Vintage, WithdrawalProposal,
};
use frame_support::{
	ensure,
	pallet_prelude::{DispatchError, DispatchResult},
	traits::tokens::{
		fungibles::{Inspect, Mutate},
		Fortitude, Precision, Preservation,
	},
};
use sp_runtime::ArithmeticError;

impl<T: Config> Pallet<T> {
	/// Proposes that energy should not have earned credits, or confirms what another verifier has
	/// proposed, which withdraws them. A confirmation need not wait: whoever is to lose credits would
	/// sell them meanwhile.
	pub(crate) fn do_withdraw(
		verifier: T::AccountId,
		key: GenerationKey<T>,
		energy_wh: Energy,
		document: T::Hash,
	) -> DispatchResult {
		ensure!(verifier != key.0, Error::<T>::OwnIssuance);
		ensure!(energy_wh > 0, Error::<T>::ZeroAmount);
		let record = Issuances::<T>::get(refs(&key));
		ensure!(energy_wh <= record.credited_wh, Error::<T>::BeyondCredited);

		let mut proposals = Withdrawals::<T>::get(refs(&key));
		proposals.retain(|proposed| Self::is_verifier(&proposed.proposer));
		let same = |proposed: &WithdrawalOf<T>| (proposed.energy_wh, proposed.document) == (energy_wh, document);
		let of_another = proposals
			.iter()
			.position(|proposed| same(proposed) && proposed.proposer != verifier);
		let own = proposals.iter().position(|proposed| proposed.proposer == verifier);
		let finality = match of_another {
			Some(_) => {
				// What these two had proposed is settled; what others propose stands.
				proposals.retain(|proposed| !same(proposed) && proposed.proposer != verifier);
				Self::put_proposals(&key, proposals);
				let record = Issuance {
					credited_wh: record.credited_wh.saturating_sub(energy_wh),
					refused_wh: record.refused_wh.saturating_add(energy_wh),
					..record
				};
				Self::take_back(&key, record)?;
				Finality::Final
			},
			None => {
				let proposer = verifier.clone();
				let proposal = WithdrawalProposal {
					energy_wh,
					document,
					proposer,
				};
				ensure!(!proposals.contains(&proposal), Error::<T>::SameVerifier);
				if let Some(at) = own {
					proposals.remove(at);
				}
				proposals.try_push(proposal).map_err(|_| Error::<T>::TooManyVotes)?;
				Self::put_proposals(&key, proposals);
				Finality::Provisional
			},
		};
		let (producer, zone, month) = key;
		Self::deposit_event(Event::WithdrawalPublished {
			producer,
			zone,
			month,
			energy_wh,
			document,
			finality,
			verifier,
		});
		Ok(())
	}

	/// Stores the proposals to withdraw credits of a producer, zone and month.
	fn put_proposals(key: &GenerationKey<T>, proposals: WithdrawalsOf<T>) {
		match proposals.is_empty() {
			true => Withdrawals::<T>::remove(refs(key)),
			false => Withdrawals::<T>::insert(refs(key), proposals),
		}
	}

	/// Takes back what a producer was issued beyond what its energy earns: the factor was corrected, or
	/// less has been metered than was credited.
	pub(crate) fn do_collect(key: &GenerationKey<T>) -> DispatchResult {
		let (producer, zone, month) = key;
		let mut record = Issuances::<T>::get(refs(key));
		let elsewhere = record
			.refused_wh
			.saturating_add(Self::pending_wh(key))
			.saturating_add(Matched::<T>::get(refs(key)));
		let metered = T::Generation::creditable(producer, *zone, *month);
		record.credited_wh = record.credited_wh.min(metered.saturating_sub(elsewhere));
		let taken = Self::take_back(key, record)?;
		ensure!(taken > 0, Error::<T>::NothingToWithdraw);
		Ok(())
	}

	/// Stores a record whose energy earned less than was issued for it, and takes the rest back. Returns
	/// how much that is.
	fn take_back(key: &GenerationKey<T>, mut record: Issuance) -> Result<Balance, DispatchError> {
		let (producer, zone, month) = key;
		let source = CleanProducers::<T>::get(producer, zone)
			.ok_or(Error::<T>::UnknownProducer)?
			.source;
		let (in_all, _) = earned(record.credited_wh, Self::avoided(*zone, *month, source)?);
		let excess = record.net().saturating_sub(in_all);
		record.withdrawn = record.withdrawn.checked_add(excess).ok_or(ArithmeticError::Overflow)?;
		Issuances::<T>::insert(refs(key), record);

		let credit = Vintage { month: *month, source }.credit_id();
		let burnt = Self::burn_own(producer, credit, excess)?;
		Self::count(credit, producer, &[(CarbonChange::Withdrawn, burnt)])?;
		let missing = excess.saturating_sub(burnt);
		if missing > 0 {
			let deficit = Deficits::<T>::get(producer)
				.checked_add(missing)
				.ok_or(ArithmeticError::Overflow)?;
			Deficits::<T>::insert(producer, deficit);
		}
		Self::deposit_event(Event::CarbonCreditsWithdrawn {
			producer: producer.clone(),
			credit,
			zone: *zone,
			amount: burnt,
			deficit: missing,
		});
		Ok(excess)
	}

	/// Takes what a producer owes from what it has of a vintage.
	pub(crate) fn do_collect_deficit(producer: T::AccountId, credit: CreditId) -> DispatchResult {
		ensure!(Vintages::<T>::contains_key(credit), Error::<T>::UnknownCredit);
		let amount = Self::burn_own(&producer, credit, Deficits::<T>::get(&producer))?;
		ensure!(amount > 0, Error::<T>::NothingToWithdraw);
		Self::set_off(&producer, amount);
		Self::count(credit, &producer, &[(CarbonChange::Withdrawn, amount)])?;
		let deficit = Deficits::<T>::get(&producer);
		Self::deposit_event(Event::CarbonDeficitCollected {
			producer,
			credit,
			amount,
			deficit,
		});
		Ok(())
	}

	/// Burns up to `amount` of an account's credits of a vintage: what is free, then what is listed, the
	/// newest listing first. Returns how much.
	fn burn_own(who: &T::AccountId, credit: CreditId, amount: Balance) -> Result<Balance, DispatchError> {
		let mut left = amount.saturating_sub(Self::burn_free(who, credit, amount)?);
		left = left.saturating_sub(Self::burn_listed(who, credit, left)?);
		// As long as something is listed a unit stays free; nothing is listed any longer if some is left.
		left = left.saturating_sub(Self::burn_free(who, credit, left)?);
		Ok(amount.saturating_sub(left))
	}

	fn burn_free(who: &T::AccountId, credit: CreditId, amount: Balance) -> Result<Balance, DispatchError> {
		let free = T::Credits::reducible_balance(credit, who, Preservation::Expendable, Fortitude::Force);
		let amount = amount.min(free);
		if amount > 0 {
			let burnt = T::Credits::burn_from(
				credit,
				who,
				amount,
				Preservation::Expendable,
				Precision::Exact,
				Fortitude::Force,
			)?;
			ensure_equal::<T>(burnt, amount)?;
		}
		Ok(amount)
	}
}
