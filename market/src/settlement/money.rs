//! An account's money in the market, and what it and its supplier pay each other of the balance
//! between them.

use energy_primitives::Balance;

/// An account's money in the market's pool.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Money {
	/// All that lies there, in plancks.
	pub available: Balance,
	/// What of it stands for what is open: never above `available`.
	pub reserved: Balance,
	/// What the supplier owes the account in the running billing period, in plancks; negative where
	/// the account owes.
	pub with_supplier: i128,
}

impl Money {
	/// Returns what the account owes its supplier, in plancks.
	pub const fn debt(&self) -> Balance {
		if self.with_supplier < 0 {
			self.with_supplier.unsigned_abs()
		} else {
			0
		}
	}

	/// Returns what the supplier owes the account, in plancks.
	pub const fn credit(&self) -> Balance {
		if self.with_supplier > 0 {
			self.with_supplier.unsigned_abs()
		} else {
			0
		}
	}

	/// Returns what is neither reserved nor owed, in plancks: what the account can order with or
	/// withdraw.
	pub const fn free(&self) -> Balance {
		self.available.saturating_sub(self.reserved).saturating_sub(self.debt())
	}

	/// Pays what the account owes its supplier, from what is not reserved. Returns how much.
	pub fn pay_supplier(&mut self) -> Balance {
		let paid = self.debt().min(self.available.saturating_sub(self.reserved));
		self.available = self.available.saturating_sub(paid);
		self.reduce_debt(paid);
		paid
	}

	/// Takes up to `amount` of what the account owes its supplier off, as it is paid elsewhere or
	/// recorded elsewhere. Returns how much.
	pub fn reduce_debt(&mut self, amount: Balance) -> Balance {
		let amount = amount.min(self.debt());
		// At most the absolute value of a number of 128 bits below 0.
		self.with_supplier = self.with_supplier.saturating_add_unsigned(amount);
		amount
	}

	/// Takes up to `amount` of what the supplier owes the account off, as it is paid elsewhere or
	/// recorded elsewhere. Returns how much.
	pub fn reduce_credit(&mut self, amount: Balance) -> Balance {
		let amount = amount.min(self.credit());
		self.with_supplier = self.with_supplier.saturating_sub_unsigned(amount);
		amount
	}

	/// Receives what the supplier owes the account, from up to `deposit` of the supplier's. Returns
	/// how much.
	pub fn receive(&mut self, deposit: Balance) -> Balance {
		let room = Balance::MAX.saturating_sub(self.available);
		let received = self.reduce_credit(deposit.min(room));
		self.available = self.available.saturating_add(received);
		received
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn money(available: Balance, reserved: Balance, with_supplier: i128) -> Money {
		Money {
			available,
			reserved,
			with_supplier,
		}
	}

	#[test]
	fn what_is_reserved_or_owed_is_not_free() {
		assert_eq!(money(10, 4, 0).free(), 6);
		assert_eq!(money(10, 4, 3).free(), 6);
		assert_eq!(money(10, 4, -5).free(), 1);
		assert_eq!(money(10, 4, -7).free(), 0);
		assert_eq!(money(10, 4, i128::MIN).free(), 0);
	}

	#[test]
	fn a_debt_is_paid_from_what_is_not_reserved() {
		let mut account = money(10, 4, -9);
		assert_eq!(account.pay_supplier(), 6);
		assert_eq!(account, money(4, 4, -3));
		assert_eq!(account.pay_supplier(), 0);
		let mut account = money(10, 4, -5);
		assert_eq!(account.pay_supplier(), 5);
		assert_eq!(account, money(5, 4, 0));
		assert_eq!(account.pay_supplier(), 0);
	}

	#[test]
	fn a_credit_is_received_as_far_as_the_deposit_reaches() {
		let mut account = money(1, 1, 7);
		assert_eq!(account.receive(3), 3);
		assert_eq!(account, money(4, 1, 4));
		assert_eq!(account.receive(Balance::MAX), 4);
		assert_eq!(account, money(8, 1, 0));
		assert_eq!(account.receive(5), 0);
	}

	#[test]
	fn nobody_receives_more_than_can_be_counted() {
		let mut account = money(Balance::MAX - 2, 0, 7);
		assert_eq!(account.receive(Balance::MAX), 2);
		assert_eq!(account, money(Balance::MAX, 0, 5));
	}

	#[test]
	fn a_debt_does_not_turn_into_a_credit_nor_the_other_way() {
		let mut account = money(0, 0, -3);
		assert_eq!(account.reduce_credit(5), 0);
		assert_eq!(account.reduce_debt(5), 3);
		assert_eq!(account, money(0, 0, 0));
		let mut account = money(0, 0, 3);
		assert_eq!(account.reduce_debt(5), 0);
		assert_eq!(account.reduce_credit(5), 3);
		assert_eq!(account, money(0, 0, 0));
	}
}
