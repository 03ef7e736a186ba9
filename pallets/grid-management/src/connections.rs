//! Grid connection points, from their begin to their end.
//!
//! A connection lets meters debit an account, so it needs the account's own consent, as does every
//! limit that grows. An operator alone may lower limits, from the first interval on whose gate is open. An
//! account leaves when it likes: it gives notice, and when that is over and all is settled it
//! leaves.

use crate::{Areas, Config, Connections, ContractOffers, Error, Event, Pallet};
use energy_primitives::{Connection, ConnectionMeters, Interval, IntervalClock, OpenIntervals, PriorityClass};
use frame_support::{
	ensure,
	traits::{DefensiveOption, Get},
};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn ensure_connected(who: &T::AccountId) -> Result<Connection, DispatchError> {
		Ok(Connections::<T>::get(who).ok_or(Error::<T>::NotConnected)?)
	}

	pub(crate) fn ensure_limits(connection: &Connection) -> DispatchResult {
		Self::ensure_limit(connection.import_limit_w)?;
		Self::ensure_limit(connection.export_limit_w)?;
		ensure!(
			connection.import_limit_w > 0 || connection.export_limit_w > 0,
			Error::<T>::NoPower
		);
		Ok(())
	}

	/// Refuses limits that an edge between the connection and its zone's root does not carry. A
	/// limit of 0 at a root stands for no edge.
	pub(crate) fn ensure_within_edges(connection: &Connection) -> DispatchResult {
		let entry = Areas::<T>::get(connection.area).ok_or(Error::<T>::UnknownArea)?;
		for id in entry.self_and_ancestors(connection.area) {
			let area = Areas::<T>::get(id).defensive_ok_or(Error::<T>::Corrupt)?;
			let carries = |limit_w, edge_w| limit_w <= edge_w || (edge_w == 0 && area.parent().is_none());
			ensure!(
				carries(connection.import_limit_w, area.edge.import_limit_w)
					&& carries(connection.export_limit_w, area.edge.export_limit_w),
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

	/// Connects an account, and gives it a number and a provider reference. Whether it has settled
	/// what it had in another area before is asked with the acceptance.
	pub(crate) fn do_connect(who: &T::AccountId, connection: Connection) -> DispatchResult {
		Self::ensure_allowed(who)?;
		ensure!(!Connections::<T>::contains_key(who), Error::<T>::AlreadyConnected);
		Self::ensure_limits(&connection)?;
		Self::ensure_within_edges(&connection)?;
		Self::ensure_carries_meters(who, &connection)?;
		Self::give_index(who, connection.area)?;
		let mut area = Areas::<T>::get(connection.area).defensive_ok_or(Error::<T>::Corrupt)?;
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

	/// Changes a connection as far as that needs no consent: lower limits, and another class but
	/// the one whose members have agreed to be shed first.
	pub(crate) fn do_update_connection(who: &T::AccountId, old: &Connection, new: Connection) -> DispatchResult {
		Self::ensure_limits(&new)?;
		let grows = new.import_limit_w > old.import_limit_w || new.export_limit_w > old.export_limit_w;
		let shed_first = new.class == PriorityClass::Interruptible && old.class != PriorityClass::Interruptible;
		ensure!(!grows && !shed_first, Error::<T>::NeedsAcceptance);
		Self::ensure_carries_meters(who, &new)?;
		Self::note_own_limits(who, old, &new)?;
		Connections::<T>::insert(who, new);
		Ok(())
	}

	/// Ends an account's connection; no reading of its meters is accepted any more.
	pub(crate) fn do_disconnect(who: T::AccountId, connection: Connection) -> DispatchResult {
		let mut area = Areas::<T>::get(connection.area).defensive_ok_or(Error::<T>::Corrupt)?;
		area.connections = area.connections.checked_sub(1).defensive_ok_or(Error::<T>::Corrupt)?;
		Areas::<T>::insert(connection.area, area);
		Self::remove_envelope(&who)?;
		Self::end_flexibility_of(&who, &connection);
		ContractOffers::<T>::remove(&who);
		T::Meters::connection_ended(&who);
		Connections::<T>::remove(&who);
		Self::release_provider(&who);
		Self::deposit_event(Event::Disconnected {
			who,
			area: connection.area,
		});
		Ok(())
	}

	/// Ends a connection after the notice. Returns the first interval without it.
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

	/// Lets an account leave whose notice is over and of which nothing is open.
	pub(crate) fn do_leave(who: T::AccountId, connection: Connection) -> DispatchResult {
		let ends_at = connection.ends_at.ok_or(Error::<T>::NoNotice)?;
		ensure!(Self::current() >= ends_at, Error::<T>::NoticeRuns);
		// An account that kept its meters from being read would leave with the rest unbilled; but a
		// reading that does not come keeps nobody for good.
		let waited = Self::current() >= ends_at.saturating_add(T::TradingHorizon::get());
		ensure!(
			waited || T::Meters::is_read_until(&who, ends_at),
			Error::<T>::MetersNotRead
		);
		ensure!(T::Open::is_settled(&who, ends_at), Error::<T>::NotSettled);
		Self::do_disconnect(who, connection)
	}
}
