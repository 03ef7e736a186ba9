//! Clearing accounts: the money of the connection points in the pool.
//!
//! What an account buys, offers or asks is reserved in its clearing account; what is missing there is
//! drawn from its wallet, in one transfer. Money comes back by `withdraw`. Suppliers have accounts of
//! their own, by which they settle with their customers.

use crate::{
	money::types::{ClearingAccount, ClearingPage, CreditLimit},
	ClearingPages, Config, CreditLimits, Debts, Error, Pallet, SupplierAccounts,
};
use energy_primitives::{
	page_of, AreaId, Balance, ConnectionIndex, ConnectionPages, Interval, IntervalClock, SupplySchedules,
};
use frame_support::{
	pallet_prelude::*,
	traits::{Defensive, DefensiveOption, DefensiveSaturating},
};
use sp_runtime::TokenError;

impl<T: Config> Pallet<T> {
	/// Returns the clearing account of a connection point, with its page.
	pub(crate) fn clearing_account(who: &T::AccountId) -> (ClearingAccount, ClearingPage<T::AccountId>) {
		match T::Grid::index_of(who).map(page_of) {
			Some((page, slot)) => {
				let page = ClearingPages::<T>::get(page);
				(page.account(slot), page)
			},
			None => Default::default(),
		}
	}

	/// Returns the account whose connection point has, or had, a number.
	pub(crate) fn account_at(index: ConnectionIndex) -> Option<T::AccountId> {
		let (page, slot) = page_of(index);
		T::Grid::page(page)?.accounts.get(usize::from(slot)).cloned()
	}

	/// Changes an account's clearing account.
	///
	/// Errors: it never was connected, or an error of `change`; then nothing is changed.
	pub(crate) fn change_account<R>(
		who: &T::AccountId,
		change: impl FnOnce(&mut ClearingAccount) -> Result<R, DispatchError>,
	) -> Result<R, DispatchError> {
		let index = T::Grid::index_of(who).ok_or(Error::<T>::NotConnected)?;
		let (page, slot) = page_of(index);
		ClearingPages::<T>::try_mutate(page, |page| {
			change(page.account_mut(slot).defensive_ok_or(Error::<T>::Corrupt)?)
		})
	}

	/// Reserves `amount` for something that is open until the interval `last` is settled. What the
	/// clearing account lacks is drawn from the account's wallet.
	///
	/// Errors: the wallet has not got it.
	pub(crate) fn reserve(who: &T::AccountId, amount: Balance, last: Interval) -> DispatchResult {
		Self::change_account(who, |account| {
			let missing = amount.saturating_sub(account.money().free());
			Self::draw(who, missing)?;
			account.available = account.available.checked_add(missing).ok_or(Error::<T>::Overflow)?;
			account.reserved = account.reserved.checked_add(amount).ok_or(Error::<T>::Overflow)?;
			account.trades_for(last);
			Ok(())
		})
	}

	/// Makes an amount free again that was reserved.
	pub(crate) fn release(who: &T::AccountId, amount: Balance) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		Self::change_account(who, |account| {
			account.reserved.defensive_saturating_reduce(amount);
			Ok(())
		})
	}

	/// Moves money from a wallet into its clearing account. What the account owes its supplier is
	/// paid first.
	pub(crate) fn do_deposit(who: &T::AccountId, amount: Balance) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::AmountZero);
		let index = T::Grid::index_of(who).ok_or(Error::<T>::NotConnected)?;
		let (page, slot) = page_of(index);
		ClearingPages::<T>::try_mutate(page, |page| {
			let supplier = page.supplier.clone();
			let account = page.account_mut(slot).defensive_ok_or(Error::<T>::Corrupt)?;
			Self::draw(who, amount)?;
			account.available = account.available.checked_add(amount).ok_or(Error::<T>::Overflow)?;
			let paid = account.with_money(|money| money.pay_supplier());
			if let Some(supplier) = supplier.filter(|_| paid > 0) {
				Self::credit_supplier(&supplier, paid);
			}
			Ok(())
		})
	}

	/// Moves money from a clearing account into its owner's wallet.
	///
	/// Errors: it is not free, or the wallet cannot receive it.
	pub(crate) fn do_withdraw(who: &T::AccountId, amount: Balance) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::AmountZero);
		Self::change_account(who, |account| {
			ensure!(amount <= Self::withdrawable(who, account), TokenError::FundsUnavailable);
			account.available = account.available.checked_sub(amount).ok_or(Error::<T>::Corrupt)?;
			Self::pay_out(who, amount)
		})
	}

	/// Returns what an account may withdraw: what is neither reserved nor owed to anybody.
	pub(crate) fn withdrawable(who: &T::AccountId, account: &ClearingAccount) -> Balance {
		account.money().free().saturating_sub(Debts::<T>::get(who).arrears)
	}

	/// Whether anything lies in the market for an account, or it owes or is owed something there: then
	/// it must be able to sign, whatever has become of its connection.
	pub fn has_money(who: &T::AccountId) -> bool {
		SupplierAccounts::<T>::contains_key(who)
			|| Debts::<T>::contains_key(who)
			|| Self::clearing_account(who).0.money() != Default::default()
	}

	/// Moves money from a supplier's wallet into its account.
	pub(crate) fn do_deposit_as_supplier(who: &T::AccountId, amount: Balance) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::AmountZero);
		// An account here is a role on the chain, and is not to be had for a deposit.
		let has_one = SupplierAccounts::<T>::contains_key(who) || Debts::<T>::contains_key(who);
		ensure!(has_one || T::Grid::is_supplier(who), Error::<T>::NotSupplier);
		Self::draw(who, amount)?;
		Self::credit_supplier(who, amount);
		Ok(())
	}

	/// Moves money from a supplier's account into its wallet. What it owes its customers stays.
	pub(crate) fn do_withdraw_as_supplier(who: &T::AccountId, amount: Balance) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::AmountZero);
		Self::change_supplier(who, |account| {
			let owed = account.owes.saturating_add(Debts::<T>::get(who).arrears);
			let free = account.deposit.saturating_sub(owed);
			ensure!(amount <= free, TokenError::FundsUnavailable);
			account.deposit = account.deposit.checked_sub(amount).ok_or(Error::<T>::Corrupt)?;
			Self::pay_out(who, amount)
		})
	}

	/// Sets how far the customers of the area's present supplier may run up a debt.
	pub(crate) fn do_set_credit_limit(who: &T::AccountId, area: AreaId, amount: Balance) -> DispatchResult {
		Self::change_credit(who, area, |limit| limit.amount = amount)
	}

	/// Sets how much the area's present supplier pays for each of its customers there in sharing.
	pub(crate) fn do_set_sharing_advance(who: &T::AccountId, area: AreaId, amount: Balance) -> DispatchResult {
		Self::change_credit(who, area, |limit| limit.advance = amount)
	}

	/// Changes the credit that the area's present supplier gives. None is not stored.
	fn change_credit(
		who: &T::AccountId,
		area: AreaId,
		change: impl FnOnce(&mut CreditLimit<T::AccountId>),
	) -> DispatchResult {
		let terms = T::Grid::supply_terms(area, T::Clock::current()).ok_or(Error::<T>::NoSupplyTerms)?;
		ensure!(terms.supplier == *who, Error::<T>::NotSupplier);
		CreditLimits::<T>::mutate_exists(area, |stored| {
			let none = CreditLimit {
				supplier: who.clone(),
				amount: 0,
				advance: 0,
			};
			let own = stored.take().filter(|limit| limit.supplier == *who);
			let mut limit = own.unwrap_or_else(|| none.clone());
			change(&mut limit);
			*stored = (limit != none).then_some(limit);
		});
		Ok(())
	}

	/// Returns how far a supplier's customers in an area may run up a debt.
	pub(crate) fn credit_limit(area: AreaId, supplier: &T::AccountId) -> Balance {
		CreditLimits::<T>::get(area)
			.filter(|limit| limit.supplier == *supplier)
			.map_or(0, |limit| limit.amount)
	}

	/// Takes what lies under a connection point's former number to its new one. The account is
	/// settled and owes nothing; what its former supplier owes it becomes arrears, unless the same one
	/// supplies it there.
	pub(crate) fn move_account(former: ConnectionIndex, index: ConnectionIndex) {
		let (page, slot) = page_of(former);
		let (mut moved, supplier, month) = ClearingPages::<T>::mutate(page, |page| {
			let moved = page.account_mut(slot).defensive().map(core::mem::take);
			(moved.unwrap_or_default(), page.supplier.clone(), page.month)
		});
		let (page, slot) = page_of(index);
		let mut left = 0;
		ClearingPages::<T>::mutate(page, |page| {
			if page.supplier != supplier {
				left = moved.with_money(|money| money.reduce_credit(Balance::MAX));
			}
			// The open bill that comes along is of this month.
			page.month = page.month.or(month);
			if let Some(account) = page.account_mut(slot).defensive() {
				*account = moved;
			}
		});
		Self::move_totals(former, index);
		Self::move_member(former, index);
		let owner = Self::account_at(index);
		if let Some((supplier, owner)) = supplier.zip(owner).filter(|_| left > 0) {
			Self::change_supplier(&supplier, |account| account.owes.defensive_saturating_reduce(left));
			Self::add_arrears(&supplier, &owner, left);
			Self::flag_stored_debtor(&supplier);
		}
	}
}
