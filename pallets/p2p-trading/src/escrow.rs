//! The pool, the backing, and payments that cannot fail.
//!
//! What buyers pay lies in the pool, an account without a key. What backs a seller's word stays in its own account, on hold. A settlement must
//! always be possible, so a payment that the receiver's account cannot take waits in the pool for the receiver, and what the payer's cannot
//! give becomes arrears.

use crate::{Accounts, Arrears, Config, Event, HoldReason, Pallet, Unclaimed};
use energy_primitives::Balance;
use frame_support::{
	defensive,
	pallet_prelude::*,
	traits::{
		fungible::{Inspect, InspectHold, Mutate, MutateHold},
		tokens::{
			Fortitude::{Force, Polite},
			Precision::Exact,
			Preservation::Preserve,
			Restriction::Free,
		},
		DefensiveSaturating,
	},
};
use sp_runtime::{traits::AccountIdConversion, TokenError};

/// Where a payment comes from.
pub(crate) enum Purse<'a, AccountId> {
	/// The pool.
	Pool,
	/// What is held of an account.
	Backing(&'a AccountId),
	/// What an account can spend.
	Account(&'a AccountId),
}

impl<T: Config> Pallet<T> {
	/// The account that buyers pay into. It has no key. It has the existential deposit from genesis on, so that it can be emptied of everything
	/// that belongs to others.
	pub fn pool_account() -> T::AccountId {
		T::PalletId::get().into_account_truncating()
	}

	/// Holds what backs an offer, or asks.
	pub(crate) fn hold_backing(who: &T::AccountId, amount: Balance) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		// The existential deposit stays free, or the account could not take back a small amount.
		ensure!(
			T::Currency::reducible_balance(who, Preserve, Polite) >= amount,
			TokenError::FundsUnavailable
		);
		T::Currency::hold(&HoldReason::Backing.into(), who, amount)
	}

	/// Sets backing free. An account that spent its existential deposit may be unable to take a small amount; it waits in the pool then.
	pub(crate) fn release_backing(who: &T::AccountId, amount: Balance) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		let reason = HoldReason::Backing.into();
		if T::Currency::release(&reason, who, amount, Exact).is_ok() {
			return Ok(());
		}
		Self::pay(Purse::Backing(who), who, amount)
	}

	/// Takes a buyer's payment into the pool.
	pub(crate) fn collect(buyer: &T::AccountId, amount: Balance) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		T::Currency::transfer(buyer, &Self::pool_account(), amount, Preserve).map(drop)
	}

	/// What an account can pay at present and live.
	pub(crate) fn spendable(who: &T::AccountId) -> Balance {
		T::Currency::reducible_balance(who, Preserve, Polite)
	}

	/// Pays `amount` from a purse that has it. If the receiver's account cannot take it, it waits in the pool.
	pub(crate) fn pay(from: Purse<T::AccountId>, to: &T::AccountId, amount: Balance) -> DispatchResult {
		if amount == 0 || matches!(from, Purse::Account(payer) if payer == to) {
			return Ok(());
		}
		let releases_to_itself = matches!(from, Purse::Backing(holder) if holder == to);
		if !releases_to_itself && Self::transfer(&from, to, amount).is_ok() {
			return Ok(());
		}
		if !matches!(from, Purse::Pool) {
			Self::transfer(&from, &Self::pool_account(), amount)?;
		}
		Unclaimed::<T>::mutate(to, |unclaimed| unclaimed.defensive_saturating_accrue(amount));
		Self::deposit_event(Event::PayoutDeferred {
			who: to.clone(),
			amount,
		});
		// Several amounts that were too small one by one may do together.
		let _ = Self::pay_unclaimed(to);
		Ok(())
	}

	/// Pays out what waits for an account in the pool; nothing waits or the account cannot take it: an error, and nothing is changed.
	pub(crate) fn pay_unclaimed(who: &T::AccountId) -> DispatchResult {
		let amount = Unclaimed::<T>::get(who);
		ensure!(amount > 0, crate::Error::<T>::NothingUnclaimed);
		Self::transfer(&Purse::Pool, who, amount)?;
		Unclaimed::<T>::remove(who);
		Self::deposit_event(Event::PayoutClaimed {
			who: who.clone(),
			amount,
		});
		Ok(())
	}

	fn transfer(from: &Purse<T::AccountId>, to: &T::AccountId, amount: Balance) -> DispatchResult {
		match *from {
			Purse::Pool => T::Currency::transfer(&Self::pool_account(), to, amount, Preserve).map(drop),
			Purse::Account(payer) => T::Currency::transfer(payer, to, amount, Preserve).map(drop),
			// Backing is owed; a freeze that overlaps with the hold does not come before it.
			Purse::Backing(holder) => {
				T::Currency::transfer_on_hold(&HoldReason::Backing.into(), holder, to, amount, Exact, Free, Force)
					.map(drop)
			},
		}
	}

	/// What of `amount` is really held of an account. Nobody else touches this hold, so it is all of it.
	pub(crate) fn held_backing(who: &T::AccountId, amount: Balance) -> Balance {
		if amount == 0 {
			return 0;
		}
		let held = T::Currency::balance_on_hold(&HoldReason::Backing.into(), who);
		if held < amount {
			defensive!("less is held than the records say");
		}
		amount.min(held)
	}

	/// Puts on record what a debtor could not pay.
	pub(crate) fn add_arrears(debtor: &T::AccountId, creditor: &T::AccountId, amount: Balance) {
		if amount == 0 {
			return;
		}
		Arrears::<T>::mutate(debtor, creditor, |owed| owed.defensive_saturating_accrue(amount));
		Accounts::<T>::mutate(debtor, |totals| totals.arrears.defensive_saturating_accrue(amount));
		Accounts::<T>::mutate(creditor, |totals| {
			totals.receivables.defensive_saturating_accrue(amount)
		});
	}

	pub(crate) fn do_pay_arrears(debtor: T::AccountId, creditor: T::AccountId, amount: Balance) -> DispatchResult {
		ensure!(amount > 0, crate::Error::<T>::AmountZero);
		let owed = Arrears::<T>::get(&debtor, &creditor);
		ensure!(owed > 0, crate::Error::<T>::NoArrears);
		let amount = amount.min(owed);
		ensure!(Self::spendable(&debtor) >= amount, TokenError::FundsUnavailable);

		Self::pay(Purse::Account(&debtor), &creditor, amount)?;
		let left = owed.defensive_saturating_sub(amount);
		if left == 0 {
			Arrears::<T>::remove(&debtor, &creditor);
		} else {
			Arrears::<T>::insert(&debtor, &creditor, left);
		}
		Accounts::<T>::mutate(&debtor, |totals| totals.arrears.defensive_saturating_reduce(amount));
		Accounts::<T>::mutate(&creditor, |totals| {
			totals.receivables.defensive_saturating_reduce(amount)
		});
		Self::deposit_event(Event::ArrearsPaid {
			debtor,
			creditor,
			amount,
			left,
		});
		Ok(())
	}
}
