//! Invitations to connect, which the invited account alone turns into a connection.
//!
//! An account may have an invitation to each area: who invites first keeps nobody else from inviting. The reference
//! that it gets with one lets it sign without owning anything, and goes in each of the ways in which the invitation
//! ends.

use crate::{Areas, Config, Connections, Error, Invitation, Invitations, Pallet};
use energy_primitives::{AreaId, Connection};
use frame_support::{ensure, traits::Get};
use sp_runtime::{DispatchError, DispatchResult};

/// What an acceptance has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Accepted {
	/// The account is connected now.
	Connected(Connection),
	/// Its connection to the area was the first, and is the second.
	Changed(Connection, Connection),
}

impl<T: Config> Pallet<T> {
	/// Whether an account has an invitation to connect to an area.
	pub fn is_invited(who: &T::AccountId, area: AreaId) -> bool {
		Invitations::<T>::contains_key(who, area)
	}

	/// Whether the account's acceptance of this invitation would succeed at present. An acceptance is free, so that
	/// whoever takes transactions in should ask.
	pub fn may_accept(who: &T::AccountId, area: AreaId, invitation: &Invitation) -> bool {
		Self::check_acceptance(who, area, invitation).is_ok()
	}

	/// Invites an account, with what is offered in place of what was offered before.
	pub(crate) fn do_invite(who: &T::AccountId, area: AreaId, invitation: Invitation) -> DispatchResult {
		Self::ensure_allowed(who)?;
		let connection = invitation.connection(area);
		Self::ensure_limits(&connection)?;
		Self::ensure_within_edges(&connection)?;
		if !Self::is_invited(who, area) {
			Areas::<T>::try_mutate(area, |entry| {
				let entry = entry.as_mut().ok_or(Error::<T>::AreaNotFound)?;
				ensure!(
					entry.invitations < T::MaxInvitations::get(),
					Error::<T>::TooManyInvitations
				);
				entry.invitations = entry.invitations.saturating_add(1);
				Ok::<_, DispatchError>(())
			})?;
			frame_system::Pallet::<T>::inc_providers(who);
		}
		Invitations::<T>::insert(who, area, invitation);
		Ok(())
	}

	/// Checks all that an acceptance needs. Returns the account's present connection, to that very area, if it has one.
	fn check_acceptance(
		who: &T::AccountId,
		area: AreaId,
		accepted: &Invitation,
	) -> Result<Option<Connection>, DispatchError> {
		let invitation = Invitations::<T>::get(who, area).ok_or(Error::<T>::NotInvited)?;
		ensure!(invitation == *accepted, Error::<T>::InvitationDiffers);
		let present = Connections::<T>::get(who);
		ensure!(
			present.is_none_or(|present| present.area == area),
			Error::<T>::AlreadyConnected
		);
		let connection = invitation.connection(area);
		Self::ensure_allowed(who)?;
		Self::ensure_within_edges(&connection)?;
		Self::ensure_carries_meters(who, &connection)?;
		Ok(present)
	}

	/// Turns an invitation into a connection, or into the new limits and the new class of the connection to the same
	/// area, for which a notice counts no longer. What was accepted must be what the invitation says, and the edges
	/// must carry it still.
	pub(crate) fn do_accept_connection(
		who: &T::AccountId,
		area: AreaId,
		accepted: Invitation,
	) -> Result<Accepted, DispatchError> {
		let present = Self::check_acceptance(who, area, &accepted)?;
		let connection = accepted.connection(area);
		let result = match present {
			Some(old) => {
				Connections::<T>::insert(who, connection);
				Accepted::Changed(old, connection)
			},
			None => {
				Self::do_connect(who, connection)?;
				Accepted::Connected(connection)
			},
		};
		// At the end, so that the account has a reference at all times.
		Self::end_invitation(who, area)?;
		Ok(result)
	}

	/// Takes an invitation from an account, with its reference.
	pub(crate) fn end_invitation(who: &T::AccountId, area: AreaId) -> DispatchResult {
		Invitations::<T>::take(who, area).ok_or(Error::<T>::NotInvited)?;
		Areas::<T>::try_mutate(area, |entry| {
			let entry = entry.as_mut().ok_or(Error::<T>::AreaNotFound)?;
			entry.invitations = entry.invitations.saturating_sub(1);
			Ok::<_, DispatchError>(())
		})?;
		Self::release_provider(who);
		Ok(())
	}
}
