//! Bills: what stands on an account's for a local month, and when it is closed.
//!
//! Settlement adds to the open bills of a page. The first settlement of the page in a new month closes
//! them: they go into the month's Merkle tree, against whose root each can be proved for ever. What is
//! settled later of an interval of that month, as an account could not be settled before, stands on
//! the bill that is open then. No bill is opened again.

use crate::{
	billing::types::{AccountTotals, ClosedBill, ClosedBills as ClosedPage, TotalsPage},
	slots::{move_slot, slot_mut, InSlots},
	BillTrees, ClearingPages, ClosedBills, Config, Debts, Event, OpenBills, Pallet, Totals,
};
use alloc::vec::Vec;
use codec::Encode;
use energy_primitives::{
	merkle::leaf_hash, page_of, ArchivedBatch, Bill, BillInfo, BillsInfo, ConnectionIndex, ConnectionPage,
	ConnectionPages, IntervalClock, Month,
};
use frame_support::{defensive, traits::Defensive};

impl<T: Config> Pallet<T> {
	/// Closes the open bills of a page, whose month is over.
	pub(crate) fn close_bills(number: u32, connections: &ConnectionPage<T::AccountId>, month: Month) {
		let open = OpenBills::<T>::take(number);
		let mut totals = Totals::<T>::get(number);
		let (mut closed, mut bills) = (InSlots::default(), Vec::new());
		for (slot, who) in (0u8..).zip(&connections.accounts) {
			let sums = open.account(slot);
			if sums == AccountTotals::default() {
				continue;
			}
			if let Some(total) = totals.account_mut(slot).defensive() {
				*total = total.plus(&sums);
			}
			let arrears = Debts::<T>::get(who).arrears;
			if let Some(bill) = slot_mut(&mut closed, slot).defensive() {
				*bill = ClosedBill { sums, arrears };
			}
			bills.push(sums.to_bill(month, who.clone(), connections.area, arrears));
		}
		if bills.is_empty() {
			return;
		}
		Totals::<T>::insert(number, totals);
		ClosedBills::<T>::insert(number, ClosedPage { month, bills: closed });
		Self::deposit_event(Event::BillsClosed {
			month,
			page: number,
			bills: bills.len() as u32,
		});
		BillTrees::<T>::mutate(month, |tree| {
			let before = tree.root();
			for bill in &bills {
				if !tree.push(leaf_hash(bill)) {
					defensive!("a month has more bills than a tree can hold");
				}
			}
			if let Some(root) = tree.root() {
				let batch = ArchivedBatch { before, leaves: bills };
				sp_io::offchain_index::set(
					&ArchivedBatch::<Bill<T::AccountId>>::bills_key(month, root),
					&batch.encode(),
				);
			}
		});
	}

	/// Returns an account's bill of a month.
	pub(crate) fn bill(who: T::AccountId, month: Month) -> Option<BillInfo<T::AccountId>> {
		let (number, slot) = page_of(T::Grid::index_of(&who)?);
		let connections = T::Grid::page(number)?;
		let is_open = ClearingPages::<T>::get(number).month == Some(month);
		let (sums, arrears) = match is_open {
			true => (OpenBills::<T>::get(number).account(slot), Debts::<T>::get(&who).arrears),
			false => {
				let closed = ClosedBills::<T>::get(number).filter(|closed| closed.month == month)?;
				let bill = closed.bills.get(usize::from(slot)).copied()?;
				(bill.sums, bill.arrears)
			},
		};
		(sums != AccountTotals::default()).then(|| BillInfo {
			bill: sums.to_bill(month, who, connections.area, arrears),
			closed: !is_open,
		})
	}

	/// Returns how many bills of a month are closed, and their root.
	pub(crate) fn bills(month: Month) -> BillsInfo {
		let tree = BillTrees::<T>::get(month);
		let last = Self::first_unsettled().checked_sub(1);
		BillsInfo {
			bills: tree.leaves(),
			root: tree.root(),
			complete: last.is_some_and(|last| T::Clock::month_of(last) > month),
		}
	}

	/// Takes an account's totals and its open bill from its former number to its new one.
	pub(crate) fn move_totals(former: ConnectionIndex, index: ConnectionIndex) {
		move_slot::<Totals<T>, _, _>(former, index, TotalsPage::account_mut);
		move_slot::<OpenBills<T>, _, _>(former, index, TotalsPage::account_mut);
	}

	/// Returns what an account has produced, consumed, traded and shared in all settled intervals.
	pub(crate) fn totals_of(number: u32, slot: u8) -> AccountTotals {
		let closed = Totals::<T>::get(number).account(slot);
		closed.plus(&OpenBills::<T>::get(number).account(slot))
	}
}
