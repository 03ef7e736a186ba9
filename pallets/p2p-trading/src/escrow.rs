//! The pool, the collateral, and payments that cannot fail.
//!
//! What buyers pay lies in the pool, an account without a key. A seller's collateral stays in its
//! own account, on hold. A settlement must always be possible, so a payment that the receiver's
//! account cannot receive waits in the pool for the receiver, and what the payer's account cannot
//! pay becomes arrears.

use crate::{Accounts, Arrears, Config, Error, Event, HoldReason, Pallet, PendingPayouts};
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
pub(crate) enum PaymentSource<'a, AccountId> {
	/// The pool.
	Pool,
	/// What is held of an account.
	Collateral(&'a AccountId),
	/// What an account can spend.
	Account(&'a AccountId),
}

impl<T: Config> Pallet<T> {
	/// Returns the account that buyers pay into. It has no key. It has the existential deposit from
	/// genesis on, so that everything that belongs to others can be paid out of it.
	pub fn pool_account() -> T::AccountId {
		T::PalletId::get().into_account_truncating()
	}

	/// Holds the collateral of an offer, or of asks.
	pub(crate) fn hold_collateral(who: &T::AccountId, amount: Balance) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		// The existential deposit stays free, or a small amount could not be released.
		ensure!(
			T::Currency::reducible_balance(who, Preserve, Polite) >= amount,
			TokenError::FundsUnavailable
		);
		T::Currency::hold(&HoldReason::Collateral.into(), who, amount)
	}

	/// Releases collateral. An account that spent its existential deposit may be unable to receive
	/// a small amount, which then waits in the pool.
	pub(crate) fn release_collateral(who: &T::AccountId, amount: Balance) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		let reason = HoldReason::Collateral.into();
		if T::Currency::release(&reason, who, amount, Exact).is_ok() {
			return Ok(());
		}
		Self::pay(PaymentSource::Collateral(who), who, amount)
	}

	/// Moves a buyer's payment into the pool.
	pub(crate) fn collect(buyer: &T::AccountId, amount: Balance) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		T::Currency::transfer(buyer, &Self::pool_account(), amount, Preserve).map(drop)
	}

	/// Returns what an account can pay at present without being removed.
	pub(crate) fn spendable(who: &T::AccountId) -> Balance {
		T::Currency::reducible_balance(who, Preserve, Polite)
	}

	/// Pays `amount` from a source that has it. If the receiver's account cannot receive it, it
	/// waits in the pool.
	pub(crate) fn pay(from: PaymentSource<T::AccountId>, to: &T::AccountId, amount: Balance) -> DispatchResult {
		if amount == 0 || matches!(from, PaymentSource::Account(payer) if payer == to) {
			return Ok(());
		}
		let releases_to_itself = matches!(from, PaymentSource::Collateral(holder) if holder == to);
		if !releases_to_itself && Self::transfer(&from, to, amount).is_ok() {
			return Ok(());
		}
		if !matches!(from, PaymentSource::Pool) {
			Self::transfer(&from, &Self::pool_account(), amount)?;
		}
		PendingPayouts::<T>::mutate(to, |pending| pending.defensive_saturating_accrue(amount));
		Self::deposit_event(Event::PayoutDeferred {
			who: to.clone(),
			amount,
		});
		// Several amounts that were too small one by one may do together.
		let _ = Self::pay_pending_payout(to);
		Ok(())
	}

	/// Pays out what waits for an account in the pool.
	///
	/// Errors: nothing waits, or the account still cannot receive it; then nothing is changed.
	pub(crate) fn pay_pending_payout(who: &T::AccountId) -> DispatchResult {
		let amount = PendingPayouts::<T>::get(who);
		ensure!(amount > 0, Error::<T>::NoPendingPayout);
		Self::transfer(&PaymentSource::Pool, who, amount)?;
		PendingPayouts::<T>::remove(who);
		Self::deposit_event(Event::PayoutClaimed {
			who: who.clone(),
			amount,
		});
		Ok(())
	}

	fn transfer(from: &PaymentSource<T::AccountId>, to: &T::AccountId, amount: Balance) -> DispatchResult {
		match *from {
			PaymentSource::Pool => T::Currency::transfer(&Self::pool_account(), to, amount, Preserve).map(drop),
			PaymentSource::Account(payer) => T::Currency::transfer(payer, to, amount, Preserve).map(drop),
			// Collateral is owed; a freeze that overlaps with the hold does not come before it.
			PaymentSource::Collateral(holder) => {
				T::Currency::transfer_on_hold(&HoldReason::Collateral.into(), holder, to, amount, Exact, Free, Force)
					.map(drop)
			},
		}
	}

	/// Returns how much of `amount` is held of an account. Nobody else uses this hold, so it is all
	/// of it.
	pub(crate) fn held_collateral(who: &T::AccountId, amount: Balance) -> Balance {
		if amount == 0 {
			return 0;
		}
		let held = T::Currency::balance_on_hold(&HoldReason::Collateral.into(), who);
		if held < amount {
			defensive!("less is held than the records say");
		}
		amount.min(held)
	}

	/// Records what a debtor could not pay.
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

	/// Returns what was paid, and what is still owed.
	pub(crate) fn do_pay_arrears(
		debtor: &T::AccountId,
		creditor: &T::AccountId,
		amount: Balance,
	) -> Result<(Balance, Balance), DispatchError> {
		ensure!(amount > 0, Error::<T>::AmountZero);
		let owed = Arrears::<T>::get(debtor, creditor);
		ensure!(owed > 0, Error::<T>::NoArrears);
		let amount = amount.min(owed);
		ensure!(Self::spendable(debtor) >= amount, TokenError::FundsUnavailable);

		Self::pay(PaymentSource::Account(debtor), creditor, amount)?;
		Ok((amount, Self::reduce_arrears(debtor, creditor, owed, amount)))
	}

	/// Takes up to `amount`, which goes from the creditor's side to the debtor's in any case, for
	/// what the debtor owes. Returns how much that was.
	pub(crate) fn set_off(debtor: &T::AccountId, creditor: &T::AccountId, amount: Balance) -> Balance {
		// Most accounts owe nothing, which their totals say.
		if amount == 0 || Accounts::<T>::get(debtor).arrears == 0 {
			return 0;
		}
		let owed = Arrears::<T>::get(debtor, creditor);
		let amount = amount.min(owed);
		if amount > 0 {
			let left = Self::reduce_arrears(debtor, creditor, owed, amount);
			Self::deposit_event(Event::ArrearsSetOff {
				debtor: debtor.clone(),
				creditor: creditor.clone(),
				amount,
				left,
			});
		}
		amount
	}

	/// Takes `amount` off what a debtor owes a creditor. Returns what is left.
	fn reduce_arrears(debtor: &T::AccountId, creditor: &T::AccountId, owed: Balance, amount: Balance) -> Balance {
		let left = owed.defensive_saturating_sub(amount);
		if left == 0 {
			Arrears::<T>::remove(debtor, creditor);
		} else {
			Arrears::<T>::insert(debtor, creditor, left);
		}
		Accounts::<T>::mutate(debtor, |totals| totals.arrears.defensive_saturating_reduce(amount));
		Accounts::<T>::mutate(creditor, |totals| {
			totals.receivables.defensive_saturating_reduce(amount)
		});
		left
	}
}
