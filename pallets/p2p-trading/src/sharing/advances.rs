//! What a supplier pays for its customers in sharing, so that also a household without money in the market
//! gets its part, and no seller waits for it.

use crate::{
	money::types::{ClearingAccount, CreditLimit},
	Config, CreditLimits, Error, Event, Pallet, SupplierAccounts,
};
use alloc::vec::Vec;
use energy_market::{payment, Rounding};
use energy_primitives::{AreaId, Balance, Energy, Interval, Price};
use frame_support::pallet_prelude::*;

/// What a supplier can still pay for the customers on a page.
pub(crate) struct Advances<T: Config> {
	supplier: T::AccountId,
	/// For each account: what it may owe, and what of that is paid at once.
	limit: Balance,
	each: Balance,
	/// What the supplier has and owes nobody.
	left: Balance,
	made: Vec<(T::AccountId, Balance)>,
}

impl<T: Config> Advances<T> {
	/// Returns what the supplier of an area pays for the customers on a page; `None` where it pays for
	/// nobody.
	pub fn of(area: AreaId, of_page: Option<&T::AccountId>, supplier: &T::AccountId) -> Option<Self> {
		// Another supplier than the one that their balances are with would not get it back.
		let CreditLimit { amount, advance, .. } = CreditLimits::<T>::get(area)
			.filter(|limit| limit.supplier == *supplier && of_page == Some(supplier))
			.filter(|limit| limit.advance > 0)?;
		let account = SupplierAccounts::<T>::get(supplier);
		Some(Self {
			supplier: supplier.clone(),
			limit: amount,
			each: advance,
			left: account.deposit.saturating_sub(account.owes),
			made: Vec::new(),
		})
	}

	/// Pays what an account lacks of the cost of a purchase, as far as its limits and the supplier's money
	/// reach. It stands on their balance. Returns how much.
	pub fn cover(
		&mut self,
		who: &T::AccountId,
		account: &mut ClearingAccount,
		energy_wh: Energy,
		limit_mills: Price,
	) -> Result<Balance, DispatchError> {
		// What costs more than can be counted is not covered.
		let Some(cost) = payment(energy_wh, limit_mills, T::Mill::get(), Rounding::Up) else {
			return Ok(0);
		};
		let money = account.money();
		let room = self.limit.saturating_sub(money.debt()).min(self.each);
		let amount = cost.saturating_sub(money.free()).min(room).min(self.left);
		// Whom the supplier still owes something has it for want of money.
		if amount == 0 || money.credit() > 0 || account.in_arrears {
			return Ok(0);
		}
		account.available = account.available.checked_add(amount).ok_or(Error::<T>::Overflow)?;
		account.with_supplier = account
			.with_supplier
			.checked_sub_unsigned(amount)
			.ok_or(Error::<T>::Overflow)?;
		self.left = self.left.saturating_sub(amount);
		self.made.push((who.clone(), amount));
		Ok(amount)
	}

	/// Takes what was paid out of the supplier's account. Returns whether there was any.
	pub fn book(self, interval: Interval, page: u32) -> Result<bool, DispatchError> {
		let amounts = self.made.iter();
		let amount = amounts.fold(0, |sum: Balance, (_, amount)| sum.saturating_add(*amount));
		if amount == 0 {
			return Ok(false);
		}
		Pallet::<T>::change_supplier(&self.supplier, |account| {
			account.deposit = account.deposit.checked_sub(amount).ok_or(Error::<T>::Corrupt)?;
			Ok::<_, Error<T>>(())
		})?;
		Pallet::<T>::deposit_event(Event::SharingAdvanced {
			interval,
			page,
			supplier: self.supplier,
			accounts: self.made,
		});
		Ok(true)
	}
}
