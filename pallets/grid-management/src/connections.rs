//! Grid connection points, from their begin to their end.
//!
//! A connection lets meters debit an account, so it needs the account's own word, as does every limit that grows. Less
//! may be allowed at the operator's word alone, for the grid may need it at once. An account goes when it likes: it
//! gives notice, and when that has run and all is settled it leaves.

use crate::{Areas, Config, Connections, Error, Pallet};
use energy_primitives::{Connection, ConnectionMeters, Interval, IntervalClock, OpenIntervals, PriorityClass};
use frame_support::{ensure, traits::Get};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn ensure_connected(who: &T::AccountId) -> Result<Connection, DispatchError> {
		Ok(Connections::<T>::get(who).ok_or(Error::<T>::NotConnected)?)
	}

	pub(crate) fn ensure_limits(connection: &Connection) -> DispatchResult {
		Self::ensure_power(connection.import_limit_w)?;
		Self::ensure_power(connection.export_limit_w)?;
		ensure!(
			connection.import_limit_w > 0 || connection.export_limit_w > 0,
			Error::<T>::NoPower
		);
		Ok(())
	}

	/// Refuses limits that an edge between the connection and its zone's root does not carry. A capacity of 0 at a root
	/// stands for no edge.
	pub(crate) fn ensure_within_edges(connection: &Connection) -> DispatchResult {
		let entry = Areas::<T>::get(connection.area).ok_or(Error::<T>::AreaNotFound)?;
		for id in entry.lineage(connection.area) {
			let area = Areas::<T>::get(id).ok_or(Error::<T>::AreaNotFound)?;
			let carries = |limit_w, capacity_w| limit_w <= capacity_w || (capacity_w == 0 && area.parent.is_none());
			ensure!(
				carries(connection.import_limit_w, area.import_capacity_w)
					&& carries(connection.export_limit_w, area.export_capacity_w),
				Error::<T>::BeyondEdge
			);
		}
		Ok(())
	}

	/// Refuses limits below the rated power of the meters that stand at the connection.
	pub(crate) fn ensure_carries_meters(who: &T::AccountId, connection: &Connection) -> DispatchResult {
		ensure!(
			connection.import_limit_w.max(connection.export_limit_w) >= T::Meters::rated_power_w(who),
			Error::<T>::BelowRatedPower
		);
		Ok(())
	}

	/// Connects an account, and gives it a provider reference.
	pub(crate) fn do_connect(who: &T::AccountId, connection: Connection) -> DispatchResult {
		Self::ensure_allowed(who)?;
		ensure!(!Connections::<T>::contains_key(who), Error::<T>::AlreadyConnected);
		Self::ensure_limits(&connection)?;
		Self::ensure_within_edges(&connection)?;
		Self::ensure_carries_meters(who, &connection)?;
		let mut area = Areas::<T>::get(connection.area).ok_or(Error::<T>::AreaNotFound)?;
		area.connections = area.connections.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		Areas::<T>::insert(connection.area, area);
		Connections::<T>::insert(
			who,
			Connection {
				ends_at: None,
				..connection
			},
		);
		frame_system::Pallet::<T>::inc_providers(who);
		Ok(())
	}

	/// Changes a connection as far as that needs no consent: lower limits, and another class but the one whose members
	/// have agreed to be shed first.
	pub(crate) fn do_update_connection(who: &T::AccountId, old: &Connection, new: Connection) -> DispatchResult {
		Self::ensure_limits(&new)?;
		let grows = new.import_limit_w > old.import_limit_w || new.export_limit_w > old.export_limit_w;
		let shed_first = new.class == PriorityClass::Interruptible && old.class != PriorityClass::Interruptible;
		ensure!(!grows && !shed_first, Error::<T>::NeedsAcceptance);
		Self::ensure_carries_meters(who, &new)?;
		Connections::<T>::insert(who, new);
		Ok(())
	}

	/// Takes an account's connection away, and its meters out of service.
	pub(crate) fn do_disconnect(who: &T::AccountId, connection: Connection) -> DispatchResult {
		let mut area = Areas::<T>::get(connection.area).ok_or(Error::<T>::AreaNotFound)?;
		area.connections = area.connections.checked_sub(1).ok_or(ArithmeticError::Underflow)?;
		Areas::<T>::insert(connection.area, area);
		T::Meters::connection_ended(who);
		Connections::<T>::remove(who);
		Self::release_provider(who);
		Ok(())
	}

	/// Lets a connection end after the notice. Returns the first interval without it.
	pub(crate) fn do_give_notice(who: &T::AccountId, connection: Connection) -> Result<Interval, DispatchError> {
		ensure!(connection.ends_at.is_none(), Error::<T>::NoticeGiven);
		let ends_at = Self::current()
			.checked_add(T::NoticePeriod::get())
			.ok_or(ArithmeticError::Overflow)?;
		Connections::<T>::insert(
			who,
			Connection {
				ends_at: Some(ends_at),
				..connection
			},
		);
		Ok(ends_at)
	}

	/// Lets an account go whose notice has run and that owes nothing and is owed nothing.
	pub(crate) fn do_leave(who: &T::AccountId, connection: Connection) -> DispatchResult {
		let ends_at = connection.ends_at.ok_or(Error::<T>::NoNotice)?;
		ensure!(Self::current() >= ends_at, Error::<T>::NoticeRuns);
		// Who kept its meters from being read would go with the rest unbilled; but nobody is kept by a reading that
		// does not come.
		let waited = Self::current() >= ends_at.saturating_add(T::TradingHorizon::get());
		ensure!(
			waited || T::Meters::is_read_until(who, ends_at),
			Error::<T>::MetersNotRead
		);
		ensure!(T::Open::is_settled(who, ends_at), Error::<T>::NotSettled);
		Self::do_disconnect(who, connection)
	}
}
