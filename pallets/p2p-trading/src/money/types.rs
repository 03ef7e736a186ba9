//! What the pallet stores of accounts' money.

use crate::slots::{slot_mut, InSlots};
use energy_market::Money;
use energy_primitives::{storage_type, Balance, Interval, Month};
use frame_support::BoundedVec;
use macro_rules_attribute::apply;

/// An account's money in the market, with what it has open.
#[apply(storage_type!)]
#[derive(Copy, Default)]
pub struct ClearingAccount {
	/// All that lies in the pool for it, in plancks.
	pub available: Balance,
	/// What of it stands for orders, offers and trades that are not settled, in plancks.
	pub reserved: Balance,
	/// What its page's supplier owes it, in plancks; negative where the account owes.
	pub with_supplier: i128,
	/// The first interval for which it never had an order, an offer or a trade, nor for any later
	/// one. In those before it may have had some.
	pub traded_before: Interval,
	/// In how many intervals it could not be settled, and has not been since.
	pub frozen: u32,
	/// Whether it owes its supplier arrears; it may have paid them in the meantime.
	pub in_arrears: bool,
}

impl ClearingAccount {
	/// Returns its money.
	pub const fn money(&self) -> Money {
		Money {
			available: self.available,
			reserved: self.reserved,
			with_supplier: self.with_supplier,
		}
	}

	/// Changes its money. Returns what `change` returns.
	pub fn with_money<R>(&mut self, change: impl FnOnce(&mut Money) -> R) -> R {
		let mut money = self.money();
		let result = change(&mut money);
		self.set_money(money);
		result
	}

	/// Sets its money.
	pub const fn set_money(&mut self, money: Money) {
		self.available = money.available;
		self.reserved = money.reserved;
		self.with_supplier = money.with_supplier;
	}

	/// Notes that it has something open for an interval.
	pub const fn trades_for(&mut self, interval: Interval) {
		let behind = interval.saturating_add(1);
		if self.traded_before < behind {
			self.traded_before = behind;
		}
	}
}

/// The money of a page of connection points.
#[apply(storage_type!)]
pub struct ClearingPage<AccountId> {
	/// With whom the balances of its accounts are: their area's supplier when they were settled last.
	pub supplier: Option<AccountId>,
	/// The month of the newest interval in which one of them was settled.
	pub month: Option<Month>,
	/// Their money.
	pub accounts: InSlots<ClearingAccount>,
}

impl<AccountId> Default for ClearingPage<AccountId> {
	fn default() -> Self {
		Self {
			supplier: None,
			month: None,
			accounts: BoundedVec::new(),
		}
	}
}

impl<AccountId> ClearingPage<AccountId> {
	/// Returns the account in a slot.
	pub fn account(&self, slot: u8) -> ClearingAccount {
		self.accounts.get(usize::from(slot)).copied().unwrap_or_default()
	}

	/// Returns the account in a slot; `None` beyond a page's last slot.
	pub fn account_mut(&mut self, slot: u8) -> Option<&mut ClearingAccount> {
		slot_mut(&mut self.accounts, slot)
	}

	/// Notes in an account that it owes its supplier arrears.
	pub fn flag_debtor(&mut self, slot: u8) {
		if let Some(account) = self.account_mut(slot) {
			account.in_arrears = true;
		}
	}

	/// Whether one of its accounts may have something to settle of what it traded for an interval.
	pub fn trades_in(&self, interval: Interval) -> bool {
		self.accounts.iter().any(|account| interval < account.traded_before)
	}

	/// Returns what the supplier owes all its accounts, in plancks.
	pub fn credit(&self) -> Balance {
		self.accounts
			.iter()
			.fold(0, |sum: Balance, account| sum.saturating_add(account.money().credit()))
	}
}

impl<AccountId: PartialEq> ClearingPage<AccountId> {
	/// Whether its balances are with another supplier than this one, where there is one.
	pub fn is_left_by(&self, supplier: Option<&AccountId>) -> bool {
		supplier.is_some() && self.supplier.is_some() && self.supplier.as_ref() != supplier
	}

	/// Returns the month of its open bills, where an interval of `month` shows that it is over.
	pub fn month_over(&self, month: Month) -> Option<Month> {
		self.month.filter(|before| *before < month)
	}
}

/// What an account owes others and is owed, in arrears.
#[apply(storage_type!)]
#[derive(Copy, Default)]
pub struct DebtSums {
	/// What it owes, in plancks.
	pub arrears: Balance,
	/// What it is owed, in plancks.
	pub receivables: Balance,
}

/// How far a supplier lets its customers in an area run up a debt.
#[apply(storage_type!)]
pub struct CreditLimit<AccountId> {
	/// Whose limit it is; it does not bind another supplier.
	pub supplier: AccountId,
	/// What each account may owe, in plancks, until the month ends.
	pub amount: Balance,
	/// What of that the supplier pays for an account at once, out of its own account here, when it buys in
	/// sharing, in plancks.
	pub advance: Balance,
}
