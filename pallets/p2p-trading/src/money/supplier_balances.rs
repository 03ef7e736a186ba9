//! The balances between connection points and their supplier: what either owes the other is paid
//! from what lies in the pool, then from wallets, and what is still missing becomes arrears of a
//! customer, or stays a debt of the supplier that is paid first.

use crate::{
	money::types::{ClearingAccount, ClearingPage},
	settlement::PageWork,
	Arrears, ClearingPages, Config, Debts, Pallet, SupplierAccounts,
};
use energy_primitives::{page_of, Balance, ConnectionIndex, ConnectionPage, ConnectionPages, Month, SupplierAccount};
use frame_support::{
	pallet_prelude::*,
	traits::{Defensive, DefensiveSaturating},
};

impl<T: Config> Pallet<T> {
	/// Prepares a page for the settlement of an interval of `month` with `supplier`. Where a month is
	/// over, all debts of its accounts are due, and its bills are closed. Where another supplier has
	/// followed, their balances with the one before are closed.
	pub(crate) fn begin_page(
		(number, page): (u32, &mut ClearingPage<T::AccountId>),
		connections: &ConnectionPage<T::AccountId>,
		supplier: Option<&T::AccountId>,
		month: Month,
		work: &mut PageWork,
	) -> DispatchResult {
		let (over, changes) = (page.month_over(month), page.is_left_by(supplier));
		page.month = page.month.max(Some(month));
		if let Some(before) = page.supplier.clone().filter(|_| changes || over.is_some()) {
			work.begins = changes.into();
			let credit = page.credit();
			Self::balance_page(page, connections, &before, credit, 0, work)?;
			if changes {
				Self::leave_supplier((number, page), connections, &before);
			}
		}
		if let Some(over) = over {
			work.months = 1;
			Self::close_bills(number, connections, over);
		}
		let Some(supplier) = supplier else {
			return Ok(());
		};
		if page.supplier.as_ref() != Some(supplier) {
			work.begins = 1;
			Self::join_supplier((number, page), connections, supplier);
		}
		page.supplier = Some(supplier.clone());
		Ok(())
	}

	/// Turns what a supplier still owes the accounts of a page into arrears of it.
	fn leave_supplier(
		(number, page): (u32, &mut ClearingPage<T::AccountId>),
		connections: &ConnectionPage<T::AccountId>,
		supplier: &T::AccountId,
	) {
		let mut owed: Balance = 0;
		for (account, who) in page.accounts.iter_mut().zip(&connections.accounts) {
			let credit = account.with_money(|money| money.reduce_credit(Balance::MAX));
			Self::add_arrears(supplier, who, credit);
			owed.defensive_saturating_accrue(credit);
		}
		if owed == 0 {
			return;
		}
		Self::change_supplier(supplier, |account| account.owes.defensive_saturating_reduce(owed));
		Self::flag_debtor((number, page), supplier);
	}

	/// Notes that a supplier owes arrears in its own account, if it is a customer of another one. Its
	/// account may lie on the page that the caller has in hand.
	fn flag_debtor((number, page): (u32, &mut ClearingPage<T::AccountId>), supplier: &T::AccountId) {
		match T::Grid::index_of(supplier).map(page_of) {
			Some((own, slot)) if own == number => page.flag_debtor(slot),
			_ => Self::flag_stored_debtor(supplier),
		}
	}

	/// As [`flag_debtor`](Self::flag_debtor), where no page is in hand.
	pub(crate) fn flag_stored_debtor(supplier: &T::AccountId) {
		if let Some((own, slot)) = T::Grid::index_of(supplier).map(page_of) {
			ClearingPages::<T>::mutate(own, |page| page.flag_debtor(slot));
		}
	}

	/// Settles with a former supplier what intervals changed that could not be settled in its time: the
	/// balances of the page are with another one. Each change is of the account in a slot, above 0
	/// what the supplier owes.
	pub(crate) fn settle_with_former(
		(number, page): (u32, &mut ClearingPage<T::AccountId>),
		connections: &ConnectionPage<T::AccountId>,
		supplier: &T::AccountId,
		changes: &[(u8, i128)],
		work: &mut PageWork,
	) -> DispatchResult {
		for (slot, change) in changes {
			let who = connections.accounts.get(usize::from(*slot));
			let (Some(who), Some(account)) = (who, page.account_mut(*slot)) else {
				continue;
			};
			work.wallets = work.wallets.saturating_add(1);
			let amount = change.unsigned_abs();
			if *change > 0 {
				Self::add_arrears(supplier, who, amount);
				Self::flag_debtor((number, &mut *page), supplier);
				continue;
			}
			let in_market = amount.min(account.money().free());
			account.available = account.available.defensive_saturating_sub(in_market);
			let left = amount.saturating_sub(in_market);
			let in_wallet = left.min(Self::drawable(who));
			Self::draw(who, in_wallet)?;
			Self::credit_supplier(supplier, in_market.saturating_add(in_wallet));
			Self::add_arrears(who, supplier, left.saturating_sub(in_wallet));
		}
		Ok(())
	}

	/// Takes up what the accounts of a page and their new supplier owe each other from before.
	fn join_supplier(
		(number, page): (u32, &mut ClearingPage<T::AccountId>),
		connections: &ConnectionPage<T::AccountId>,
		supplier: &T::AccountId,
	) {
		for (slot, who) in (0u8..).zip(&connections.accounts) {
			Self::take_up_slot((number, page), slot, who, supplier);
		}
	}

	/// Takes up what an account that has just got a number and its page's supplier owe each other from
	/// before.
	pub(crate) fn take_up(index: ConnectionIndex) {
		let (number, slot) = page_of(index);
		let mut page = ClearingPages::<T>::get(number);
		let owner = Self::account_at(index);
		if let Some((supplier, owner)) = page.supplier.clone().zip(owner) {
			if Self::take_up_slot((number, &mut page), slot, &owner, &supplier) {
				ClearingPages::<T>::insert(number, page);
			}
		}
	}

	/// Takes up what an account and the supplier of its page owe each other from before. Returns
	/// whether there was anything.
	fn take_up_slot(
		(number, page): (u32, &mut ClearingPage<T::AccountId>),
		slot: u8,
		who: &T::AccountId,
		supplier: &T::AccountId,
	) -> bool {
		let owed = Arrears::<T>::get(supplier, who);
		let is_debtor = Arrears::<T>::contains_key(who, supplier);
		// Who has moved has its balance elsewhere.
		let is_present = || T::Grid::index_of(who).map(page_of) == Some((number, slot));
		if (owed == 0 && !is_debtor) || !is_present() {
			return false;
		}
		let Some(account) = page.account_mut(slot).defensive() else {
			return false;
		};
		account.in_arrears = is_debtor;
		if owed > 0 {
			// The supplier's arrears to it are in the balance between them again.
			let owed = Self::set_off(supplier, who, owed);
			account.with_supplier = account.with_supplier.saturating_add_unsigned(owed);
			Self::change_supplier(supplier, |account| account.owes.defensive_saturating_accrue(owed));
		}
		true
	}

	/// Whether a month is over, or another supplier has followed and the accounts of a page and their
	/// former one owe each other something.
	pub(crate) fn is_due(page: &ClearingPage<T::AccountId>, supplier: Option<&T::AccountId>, month: Month) -> bool {
		page.month_over(month).is_some()
			|| (page.is_left_by(supplier) && page.accounts.iter().any(|account| account.with_supplier != 0))
	}

	/// Pays what the accounts of a page and their supplier owe each other. `credit_before` is what of
	/// the accounts' credit is in the sum that the supplier owes. `limit` is how much an account may
	/// go on owing; what is beyond it is drawn from its wallet, and what that lacks becomes arrears.
	/// What the supplier owes is paid from its account, then from its wallet; what both lack it goes
	/// on owing.
	///
	/// Nobody is paid by whom it owes: arrears of an account to the supplier are taken off first.
	pub(crate) fn balance_page(
		page: &mut ClearingPage<T::AccountId>,
		connections: &ConnectionPage<T::AccountId>,
		supplier: &T::AccountId,
		credit_before: Balance,
		limit: Balance,
		work: &mut PageWork,
	) -> DispatchResult {
		let mut of_supplier = SupplierAccounts::<T>::get(supplier);
		let before = of_supplier;
		let owes_arrears = Debts::<T>::get(supplier).arrears > 0;
		for (account, who) in page.accounts.iter_mut().zip(&connections.accounts) {
			if owes_arrears && account.with_supplier < 0 {
				// Nor does anybody pay whom owes it.
				let set_off = Self::set_off(supplier, who, account.money().debt());
				account.with_money(|money| money.reduce_debt(set_off));
			}
			let paid = account.with_money(|money| money.pay_supplier());
			of_supplier.deposit.defensive_saturating_accrue(paid);
			let due = account.money().debt().saturating_sub(limit);
			let in_debt = due > 0 || account.in_arrears;
			work.wallets = work.wallets.saturating_add(in_debt.into());
			if due > 0 {
				let paid = due.min(Self::drawable(who));
				Self::draw(who, paid)?;
				of_supplier.deposit.defensive_saturating_accrue(paid);
				let left = due.saturating_sub(paid);
				Self::add_arrears(who, supplier, left);
				account.in_arrears |= left > 0;
				account.with_money(|money| money.reduce_debt(due));
			}
			if account.in_arrears {
				let set_off = Self::set_off(who, supplier, account.money().credit());
				account.with_money(|money| money.reduce_credit(set_off));
				Self::pay_arrears_from(account, who, supplier, &mut of_supplier.deposit);
			}
		}
		let due = page.credit();
		if due > of_supplier.deposit {
			let drawn = due.saturating_sub(of_supplier.deposit).min(Self::drawable(supplier));
			Self::draw(supplier, drawn)?;
			of_supplier.deposit.defensive_saturating_accrue(drawn);
		}
		for (account, who) in page.accounts.iter_mut().zip(&connections.accounts) {
			let received = account.with_money(|money| money.receive(of_supplier.deposit));
			of_supplier.deposit.defensive_saturating_reduce(received);
			if account.in_arrears {
				Self::pay_arrears_from(account, who, supplier, &mut of_supplier.deposit);
				account.in_arrears = Arrears::<T>::contains_key(who, supplier);
			}
		}
		of_supplier.owes = of_supplier
			.owes
			.saturating_add(page.credit())
			.defensive_saturating_sub(credit_before);
		if of_supplier != before {
			Self::change_supplier(supplier, |account| *account = of_supplier);
		}
		Ok(())
	}

	/// Pays arrears of an account to its supplier from what is free in it.
	fn pay_arrears_from(
		account: &mut ClearingAccount,
		who: &T::AccountId,
		supplier: &T::AccountId,
		deposit: &mut Balance,
	) {
		let paid = Self::set_off(who, supplier, account.money().free());
		account.available = account.available.defensive_saturating_sub(paid);
		deposit.defensive_saturating_accrue(paid);
	}

	/// Changes a supplier's account; one without anything is not kept. Returns what `change` returns.
	pub(crate) fn change_supplier<R>(supplier: &T::AccountId, change: impl FnOnce(&mut SupplierAccount) -> R) -> R {
		SupplierAccounts::<T>::mutate_exists(supplier, |stored| {
			let mut account = stored.unwrap_or_default();
			let result = change(&mut account);
			*stored = Some(account).filter(|account| *account != SupplierAccount::default());
			result
		})
	}

	/// Adds to what lies in a supplier's account.
	pub(crate) fn credit_supplier(supplier: &T::AccountId, amount: Balance) {
		if amount > 0 {
			Self::change_supplier(supplier, |account| account.deposit.defensive_saturating_accrue(amount));
		}
	}
}
