//! Arrears: what a debtor owes a creditor, and could not pay when it was due.

use crate::{
	money::types::{ClearingAccount, DebtSums},
	Arrears, Config, Debts, Error, Event, Pallet, SupplierAccounts,
};
use energy_market::Money;
use energy_primitives::{Balance, SupplierAccount};
use frame_support::{pallet_prelude::*, traits::DefensiveSaturating};
use sp_runtime::TokenError;

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
		Self::change_debt(debtor, |debts| debts.arrears.defensive_saturating_accrue(amount));
		Self::change_debt(creditor, |debts| debts.receivables.defensive_saturating_accrue(amount));
	}

	/// Pays the community fund what an account owes it: from what is free in its clearing account, then from
	/// its wallet; what both lack becomes arrears.
	pub(crate) fn pay_fund(who: &T::AccountId, account: &mut ClearingAccount, amount: Balance) -> DispatchResult {
		let fund = T::CommunityFund::get();
		let in_market = amount.min(account.money().free());
		let left = amount.saturating_sub(in_market);
		let in_wallet = left.min(Self::drawable(who));
		Self::draw(who, in_wallet)?;
		Self::pay_out_or_keep(&fund, in_market.saturating_add(in_wallet));
		Self::add_arrears(who, &fund, left.saturating_sub(in_wallet));
		account.available.defensive_saturating_reduce(in_market);
		Ok(())
	}

	/// Pays what a debtor owes a creditor: arrears first, then the running balance of a connection
	/// point with its supplier. What lies in the market for the debtor, and is neither reserved nor
	/// owed to others there, pays before its wallet. Returns what was paid, and what is still owed.
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
		let in_market = Self::take_free(debtor, creditor, amount)?;
		let in_deposit = Self::take_deposit(debtor, creditor, amount.saturating_sub(in_market));
		Self::draw(debtor, amount.saturating_sub(in_market).saturating_sub(in_deposit))?;
		Self::receive_payment(creditor, amount);
		let of_arrears = amount.min(arrears);
		if of_arrears > 0 {
			Self::reduce_arrears(debtor, creditor, of_arrears);
		}
		Self::reduce_running_debt(debtor, creditor, amount.saturating_sub(of_arrears))?;
		Ok((amount, owed.saturating_sub(amount)))
	}

	/// Pays a creditor out of a debtor's clearing account what it owes in arrears, as far as it is
	/// free there. Returns what was paid, and what is still owed.
	pub(crate) fn do_collect_arrears(
		creditor: &T::AccountId,
		debtor: &T::AccountId,
	) -> Result<(Balance, Balance), DispatchError> {
		let owed = Arrears::<T>::get(debtor, creditor);
		ensure!(owed > 0, Error::<T>::NoArrears);
		let paid = Self::change_account(debtor, |account| {
			let paid = owed.min(account.money().free());
			account.available = account.available.defensive_saturating_sub(paid);
			Ok(paid)
		})?;
		ensure!(paid > 0, TokenError::FundsUnavailable);
		let left = Self::reduce_arrears(debtor, creditor, paid);
		Self::receive_payment(creditor, paid);
		Ok((paid, left))
	}

	/// Gives a creditor what has been paid to it. A supplier that owes its customers receives it in
	/// its account, from which they are paid first.
	fn receive_payment(creditor: &T::AccountId, amount: Balance) {
		match SupplierAccounts::<T>::get(creditor).owes {
			0 => Self::pay_out_or_keep(creditor, amount),
			_ => Self::credit_supplier(creditor, amount),
		}
	}

	/// Takes up to `amount` out of a debtor's clearing account: what is neither reserved nor owed to
	/// its supplier, unless that is the creditor. Returns how much.
	fn take_free(debtor: &T::AccountId, creditor: &T::AccountId, amount: Balance) -> Result<Balance, DispatchError> {
		let (account, page) = Self::clearing_account(debtor);
		if account.available == 0 {
			return Ok(0);
		}
		let money = account.money();
		let free = match page.supplier.as_ref() == Some(creditor) {
			true => money.available.saturating_sub(money.reserved),
			false => money.free(),
		};
		let taken = amount.min(free);
		Self::change_account(debtor, |account| {
			account.available = account.available.defensive_saturating_sub(taken);
			Ok(taken)
		})
	}

	/// Takes up to `amount` out of a supplier's account: what no other customer is owed. Returns how
	/// much.
	fn take_deposit(supplier: &T::AccountId, creditor: &T::AccountId, amount: Balance) -> Balance {
		let SupplierAccount { deposit, owes } = SupplierAccounts::<T>::get(supplier);
		let own = Self::balance_between(creditor, supplier).credit();
		let taken = amount.min(deposit.saturating_sub(owes.saturating_sub(own)));
		if taken > 0 {
			Self::change_supplier(supplier, |account| account.deposit.defensive_saturating_reduce(taken));
		}
		taken
	}

	/// Returns what one of a connection point and its supplier owes the other in the running balance.
	fn running_debt(debtor: &T::AccountId, creditor: &T::AccountId) -> Balance {
		let as_customer = Self::balance_between(debtor, creditor).debt();
		let as_supplier = Self::balance_between(creditor, debtor).credit();
		as_customer.saturating_add(as_supplier)
	}

	/// Returns the money of a connection point whose balance is with this supplier; nothing of another.
	fn balance_between(customer: &T::AccountId, supplier: &T::AccountId) -> Money {
		let (account, page) = Self::clearing_account(customer);
		match page.supplier.as_ref() == Some(supplier) {
			true => account.money(),
			false => Money::default(),
		}
	}

	/// Takes a payment off the running balance of a connection point and its supplier.
	fn reduce_running_debt(debtor: &T::AccountId, creditor: &T::AccountId, amount: Balance) -> DispatchResult {
		let as_customer = amount.min(Self::balance_between(debtor, creditor).debt());
		if as_customer > 0 {
			Self::change_account(debtor, |account| {
				account.with_money(|money| money.reduce_debt(as_customer));
				Ok(())
			})?;
		}
		// What is left is not more than the rest of the balance.
		let as_supplier = amount.saturating_sub(as_customer);
		if as_supplier > 0 {
			Self::change_account(creditor, |account| {
				account.with_money(|money| money.reduce_credit(as_supplier));
				Ok(())
			})?;
			Self::change_supplier(debtor, |account| account.owes.defensive_saturating_reduce(as_supplier));
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
