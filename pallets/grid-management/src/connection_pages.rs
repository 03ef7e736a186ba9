//! The numbers of the connection points: 32 of one area share a page.
//!
//! What is counted for each connection point is stored by its number, so that neighbours lie
//! together. A slot is never given to another account, and a page never to another area: what is
//! stored under a number is always about the same account in the same area.

use crate::{Config, ConnectionPages, Error, Indices, NextPage, OpenPages, Pallet};
use energy_primitives::{
	index_at, page_of, AreaId, ConnectionIndex, ConnectionMeters, ConnectionPage, OpenIntervals, CONNECTIONS_PER_PAGE,
};
use frame_support::{ensure, traits::DefensiveOption, BoundedVec};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Whether a number is of a connection point in an area.
	pub(crate) fn is_index_in(index: ConnectionIndex, area: AreaId) -> bool {
		ConnectionPages::<T>::get(page_of(index).0).is_some_and(|page| page.area == area)
	}

	/// Refuses an account that was connected to another area, as long as anything that it traded or
	/// metered there is not settled, or it owes something. So in no interval has an account two
	/// numbers with energy: nothing is booked there any more, and what has closed takes no bookings.
	pub(crate) fn ensure_settled_elsewhere(who: &T::AccountId, area: AreaId) -> DispatchResult {
		let moves = Indices::<T>::get(who).is_some_and(|index| !Self::is_index_in(index, area));
		ensure!(
			!moves || T::Open::is_settled(who, T::Meters::booked_before(who)),
			Error::<T>::NotSettled
		);
		Ok(())
	}

	/// Gives an account a number in an area: its former one, if that lies there, or else a new one.
	/// The market is told, once the new one is on record: what the account has there goes with it.
	pub(crate) fn give_index(who: &T::AccountId, area: AreaId) -> DispatchResult {
		let former = Indices::<T>::get(who);
		if former.is_some_and(|index| Self::is_index_in(index, area)) {
			return Ok(());
		}
		let index = match OpenPages::<T>::get(area) {
			Some(page) => Self::join_page(page, who, area)?,
			None => Self::open_page(who, area)?,
		};
		Indices::<T>::insert(who, index);
		T::Open::index_changed(former, index);
		Ok(())
	}

	/// Puts an account into the next slot of its area's open page.
	fn join_page(page: u32, who: &T::AccountId, area: AreaId) -> Result<ConnectionIndex, DispatchError> {
		let mut entry = ConnectionPages::<T>::get(page).defensive_ok_or(Error::<T>::Corrupt)?;
		let slot = u32::try_from(entry.accounts.len()).map_err(|_| Error::<T>::Corrupt)?;
		let index = index_at(page, slot).defensive_ok_or(Error::<T>::Corrupt)?;
		entry
			.accounts
			.try_push(who.clone())
			.ok()
			.defensive_ok_or(Error::<T>::Corrupt)?;
		if entry.accounts.is_full() {
			OpenPages::<T>::remove(area);
		}
		ConnectionPages::<T>::insert(page, entry);
		Ok(index)
	}

	/// Begins a page of an area with an account.
	fn open_page(who: &T::AccountId, area: AreaId) -> Result<ConnectionIndex, DispatchError> {
		let page = NextPage::<T>::get();
		// The numbers of all its slots must exist.
		ensure!(
			index_at(page, CONNECTIONS_PER_PAGE.saturating_sub(1)).is_some(),
			Error::<T>::NumbersExhausted
		);
		let index = index_at(page, 0).ok_or(Error::<T>::NumbersExhausted)?;
		let next = page.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?;
		let mut accounts = BoundedVec::new();
		accounts
			.try_push(who.clone())
			.ok()
			.defensive_ok_or(Error::<T>::Corrupt)?;
		NextPage::<T>::put(next);
		OpenPages::<T>::insert(area, page);
		ConnectionPages::<T>::insert(page, ConnectionPage { area, accounts });
		Ok(index)
	}
}

impl<T: Config> energy_primitives::ConnectionPages<T::AccountId> for Pallet<T> {
	fn index_of(who: &T::AccountId) -> Option<ConnectionIndex> {
		Indices::<T>::get(who)
	}

	fn page(page: u32) -> Option<ConnectionPage<T::AccountId>> {
		ConnectionPages::<T>::get(page)
	}

	fn pages() -> u32 {
		NextPage::<T>::get()
	}
}
