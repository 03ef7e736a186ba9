//! Credits are transferred.

use crate::{Config, Error, Pallet, Vintages};
use energy_primitives::{Balance, CreditId};
use frame_support::{
	ensure,
	pallet_prelude::DispatchResult,
	traits::tokens::{
		fungibles::{Inspect, Mutate},
		Fortitude, Preservation,
	},
};

impl<T: Config> Pallet<T> {
	/// Transfers credits, and makes sure that all of them arrive.
	pub(crate) fn do_transfer(
		from: &T::AccountId,
		credit: CreditId,
		to: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		ensure!(from != to, Error::<T>::SameAccount);
		Self::ensure_spendable(from, credit, amount)?;

		// The generic transfer ignores a deposit that fails after the withdrawal. The balances show
		// it.
		let before = T::Credits::balance(credit, to);
		T::Credits::transfer(credit, from, to, amount, Preservation::Expendable)?;
		ensure!(
			before.checked_add(amount) == Some(T::Credits::balance(credit, to)),
			Error::<T>::CreditsNotDelivered
		);
		Ok(())
	}

	/// Makes sure that an account may spend an amount, above zero, of a vintage's credits.
	pub(crate) fn ensure_spendable(who: &T::AccountId, credit: CreditId, amount: Balance) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		ensure!(Vintages::<T>::contains_key(credit), Error::<T>::UnknownCredit);
		let spendable = T::Credits::reducible_balance(credit, who, Preservation::Expendable, Fortitude::Polite);
		ensure!(spendable >= amount, Error::<T>::InsufficientCredits);
		Ok(())
	}
}
