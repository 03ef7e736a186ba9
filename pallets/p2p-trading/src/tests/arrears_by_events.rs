//! The arrears that there must be, from events alone: for the stories of random days.

use crate::{mock::*, Arrears, Event};
use energy_primitives::Balance;
use std::collections::BTreeMap;

/// What each debtor must owe each creditor in arrears.
#[derive(Default)]
pub struct ArrearsByEvents(BTreeMap<(AccountId, AccountId), Balance>);

impl ArrearsByEvents {
	/// Takes an event into account; most are not about arrears.
	pub fn note(&mut self, event: &Event<Test>) {
		match *event {
			Event::ArrearsRecorded {
				debtor,
				creditor,
				amount,
				owed,
			} => {
				assert!(amount > 0);
				let sum = self.0.entry((debtor, creditor)).or_default();
				*sum += amount;
				assert_eq!(*sum, owed);
			},
			Event::ArrearsSetOff {
				debtor,
				creditor,
				amount,
				left,
			} => {
				assert!(amount > 0);
				assert_eq!(self.reduce(debtor, creditor, amount), (amount, left));
			},
			Event::ArrearsPaid {
				debtor,
				creditor,
				amount,
				left,
			} => {
				assert!(amount > 0);
				// What is more than the arrears was for the running balance.
				let (_, arrears) = self.reduce(debtor, creditor, amount);
				assert!(arrears <= left);
			},
			_ => {},
		}
	}

	/// Takes up to `amount` off what somebody must owe. Returns how much that was, and what is left.
	fn reduce(&mut self, debtor: AccountId, creditor: AccountId, amount: Balance) -> (Balance, Balance) {
		let owed = self.0.remove(&(debtor, creditor)).unwrap_or_default();
		let left = owed.saturating_sub(amount);
		if left > 0 {
			self.0.insert((debtor, creditor), left);
		}
		(owed - left, left)
	}

	/// There are these arrears, and no others.
	pub fn check(&self) {
		let arrears = Arrears::<Test>::iter().map(|(debtor, creditor, owed)| ((debtor, creditor), owed));
		assert_eq!(arrears.collect::<BTreeMap<_, _>>(), self.0);
	}
}
