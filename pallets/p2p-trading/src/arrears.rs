//! Arrears: what a debtor owes a creditor, and could not pay when it was due.

use crate::{types::DebtSums, Arrears, Config, Debts, Error, Event, Pallet};
use energy_primitives::Balance;
use frame_support::{pallet_prelude::*, traits::DefensiveSaturating};

impl<T: Config> Pallet<T> {
	/// Records what a debtor could not pay. Whether the debtor's clearing account says so is for the
	/// caller.
	pub(crate) fn add_arrears(debtor: &T::AccountId, creditor: &T::AccountId, amount: Balance) {
		if amount == 0 {
			return;
		}
		let owed = Arrears::<T>::mutate(debtor, creditor, |owed| {
			owed.defensive_saturating_accrue(amount);
			*owed
		});
		Self::deposit_event(Event::ArrearsRecorded {
			debtor: debtor.clone(),
			creditor: creditor.clone(),
			amount,
			owed,
		});
		Debts::<T>::mutate(debtor, |debts| debts.arrears.defensive_saturating_accrue(amount));
		Debts::<T>::mutate(creditor, |debts| debts.receivables.defensive_saturating_accrue(amount));
	}

	/// Pays what a debtor owes a creditor: arrears first, then the running balance of a connection
	/// point with its supplier. What lies in the debtor's clearing account and is not reserved pays
	/// before its wallet. Returns what was paid, and what is still owed.
	pub(crate) fn do_pay_arrears(
		debtor: &T::AccountId,
		creditor: &T::AccountId,
		amount: Balance,
	) -> Result<(Balance, Balance), DispatchError> {
		ensure!(amount > 0, Error::<T>::AmountZero);
		let arrears = Arrears::<T>::get(debtor, creditor);
		let running = Self::running_debt(debtor, creditor);
		let owed = arrears.saturating_add(running);
		ensure!(owed > 0, Error::<T>::NoArrears);
		let amount = amount.min(owed);
		let in_market = Self::take_unreserved(debtor, amount)?;
		let from_wallet = amount.saturating_sub(in_market);
		Self::draw(debtor, from_wallet)?;
		Self::pay_out_or_keep(creditor, amount);
		let of_arrears = amount.min(arrears);
		if of_arrears > 0 {
			Self::reduce_arrears(debtor, creditor, of_arrears);
		}
		Self::reduce_running_debt(debtor, creditor, amount.saturating_sub(of_arrears))?;
		Ok((amount, owed.saturating_sub(amount)))
	}

	/// Takes up to `amount` of what lies in a clearing account and is not reserved. Returns how much.
	fn take_unreserved(who: &T::AccountId, amount: Balance) -> Result<Balance, DispatchError> {
		if Self::clearing_account(who).0.available == 0 {
			return Ok(0);
		}
		Self::change_account(who, |account| {
			let taken = amount.min(account.available.saturating_sub(account.reserved));
			account.available = account.available.defensive_saturating_sub(taken);
			Ok(taken)
		})
	}

	/// Returns what one of a connection point and its supplier owes the other in the running balance.
	fn running_debt(debtor: &T::AccountId, creditor: &T::AccountId) -> Balance {
		let (account, page) = Self::clearing_account(debtor);
		let as_customer = match page.supplier.as_ref() == Some(creditor) {
			true => account.money().debt(),
			false => 0,
		};
		let (account, page) = Self::clearing_account(creditor);
		let as_supplier = match page.supplier.as_ref() == Some(debtor) {
			true => account.money().credit(),
			false => 0,
		};
		as_customer.saturating_add(as_supplier)
	}

	/// Takes a payment off the running balance of a connection point and its supplier.
	fn reduce_running_debt(debtor: &T::AccountId, creditor: &T::AccountId, amount: Balance) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		let mut left = amount;
		if Self::clearing_account(debtor).1.supplier.as_ref() == Some(creditor) {
			let reduced =
				Self::change_account(
					debtor,
					|account| Ok(account.with_money(|money| money.reduce_debt(left))),
				)?;
			left = left.saturating_sub(reduced);
		}
		if left > 0 && Self::clearing_account(creditor).1.supplier.as_ref() == Some(debtor) {
			let reduced = Self::change_account(creditor, |account| {
				Ok(account.with_money(|money| money.reduce_credit(left)))
			})?;
			Self::change_supplier(debtor, |account| account.owes.defensive_saturating_reduce(reduced));
		}
		Ok(())
	}

	/// Takes up to `amount`, which goes from the creditor's side to the debtor's in any case, for
	/// what the debtor owes. Returns how much that was.
	pub(crate) fn set_off(debtor: &T::AccountId, creditor: &T::AccountId, amount: Balance) -> Balance {
		if amount == 0 {
			return 0;
		}
		let amount = amount.min(Arrears::<T>::get(debtor, creditor));
		if amount > 0 {
			let left = Self::reduce_arrears(debtor, creditor, amount);
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
	fn reduce_arrears(debtor: &T::AccountId, creditor: &T::AccountId, amount: Balance) -> Balance {
		let left = Arrears::<T>::get(debtor, creditor).defensive_saturating_sub(amount);
		if left == 0 {
			Arrears::<T>::remove(debtor, creditor);
		} else {
			Arrears::<T>::insert(debtor, creditor, left);
		}
		Self::change_debt(debtor, |debts| debts.arrears.defensive_saturating_reduce(amount));
		Self::change_debt(creditor, |debts| debts.receivables.defensive_saturating_reduce(amount));
		left
	}

	/// Changes what an account owes and is owed. Nothing of it is stored where there is none.
	fn change_debt(who: &T::AccountId, change: impl FnOnce(&mut DebtSums)) {
		Debts::<T>::mutate_exists(who, |stored| {
			let mut debts = stored.unwrap_or_default();
			change(&mut debts);
			*stored = (debts != Default::default()).then_some(debts);
		});
	}
}
