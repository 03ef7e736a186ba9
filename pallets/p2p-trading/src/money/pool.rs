//! The pool, and payments out of it that cannot fail.
//!
//! The money of the market lies in the pool, an account without a key. Whose it is stand in the
//! clearing accounts and the suppliers' accounts. A settlement must always be possible, so a payment
//! that the receiver's own account cannot receive waits in the pool for the receiver.

use crate::{Config, Error, Event, Pallet, PendingPayouts};
use energy_primitives::Balance;
use frame_support::{
	pallet_prelude::*,
	traits::{
		fungible::{Inspect, Mutate},
		tokens::{Fortitude::Polite, Preservation::Preserve},
		DefensiveSaturating,
	},
};
use sp_runtime::{traits::AccountIdConversion, TokenError};

impl<T: Config> Pallet<T> {
	/// Returns the account that the market's money lies in. It has no key. It has the existential
	/// deposit from genesis on, so that everything that belongs to others can be paid out of it.
	pub fn pool_account() -> T::AccountId {
		T::PalletId::get().into_account_truncating()
	}

	/// Returns what an account's wallet can pay at present without being removed.
	pub(crate) fn spendable(who: &T::AccountId) -> Balance {
		T::Currency::reducible_balance(who, Preserve, Polite)
	}

	/// Returns what a settlement may draw from an account's wallet: its owner must be able to pay the
	/// fee of a call that brings more.
	pub(crate) fn drawable(who: &T::AccountId) -> Balance {
		Self::spendable(who).saturating_sub(T::LeftForFees::get())
	}

	/// Moves money from an account's wallet into the pool.
	pub(crate) fn draw(who: &T::AccountId, amount: Balance) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		ensure!(Self::spendable(who) >= amount, TokenError::FundsUnavailable);
		T::Currency::transfer(who, &Self::pool_account(), amount, Preserve).map(drop)
	}

	/// Moves money from the pool into an account's wallet.
	pub(crate) fn pay_out(who: &T::AccountId, amount: Balance) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		T::Currency::transfer(&Self::pool_account(), who, amount, Preserve).map(drop)
	}

	/// Moves money from the pool into an account's wallet. If that cannot receive it, it waits in
	/// the pool.
	pub(crate) fn pay_out_or_keep(who: &T::AccountId, amount: Balance) {
		if amount == 0 {
			return;
		}
		if Self::pay_out(who, amount).is_ok() {
			// What was too little by itself goes with it.
			let _ = Self::pay_pending_payout(who);
			return;
		}
		PendingPayouts::<T>::mutate(who, |pending| pending.defensive_saturating_accrue(amount));
		Self::deposit_event(Event::PayoutDeferred {
			who: who.clone(),
			amount,
		});
		// Several amounts that were too small one by one may do together.
		let _ = Self::pay_pending_payout(who);
	}

	/// Pays out what waits for an account in the pool.
	///
	/// Errors: nothing waits, or the account still cannot receive it; then nothing is changed.
	pub(crate) fn pay_pending_payout(who: &T::AccountId) -> DispatchResult {
		let amount = PendingPayouts::<T>::get(who);
		ensure!(amount > 0, Error::<T>::NoPendingPayout);
		Self::pay_out(who, amount)?;
		PendingPayouts::<T>::remove(who);
		Self::deposit_event(Event::PayoutClaimed {
			who: who.clone(),
			amount,
		});
		Ok(())
	}
}
