//! Invitations to connect, which the invited account alone turns into a connection.
//!
//! An account may have an invitation to each area, so that one operator cannot keep another from
//! inviting it. With each it gets a provider reference, so that it can sign without owning
//! anything; the reference is given back however the invitation ends.

use crate::{Areas, Config, Connections, Error, Event, Invitation, Invitations, Pallet};
use energy_primitives::{AreaId, Connection};
use frame_support::{
	ensure,
	traits::{DefensiveOption, Get},
};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Whether an account has an invitation to connect to an area.
	pub fn is_invited(who: &T::AccountId, area: AreaId) -> bool {
		Invitations::<T>::contains_key(who, area)
	}

	/// Whether the account's acceptance of this invitation would succeed at present. An acceptance
	/// is free, so that whoever takes transactions in should ask.
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
				let entry = entry.as_mut().ok_or(Error::<T>::UnknownArea)?;
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

	/// Checks all that an acceptance needs, but that there are numbers left. Returns the account's present connection, to that very
	/// area, if it has one.
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
		if present.is_none() {
			Self::ensure_settled_elsewhere(who, area)?;
		}
		Ok(present)
	}

	/// Turns an invitation into a connection, or into the new limits and the new class of the
	/// connection to the same area, for which a notice counts no longer. What was accepted must be
	/// what the invitation says, and the edges must carry it still.
	pub(crate) fn do_accept_connection(who: T::AccountId, area: AreaId, accepted: Invitation) -> DispatchResult {
		let present = Self::check_acceptance(&who, area, &accepted)?;
		let connection = accepted.connection(area);
		if let Some(old) = &present {
			Self::note_own_limits(&who, old, &connection)?;
			Connections::<T>::insert(&who, connection);
		} else {
			Self::do_connect(&who, connection)?;
		}
		// At the end, so that the account has a reference at all times.
		Self::end_invitation(&who, area)?;
		Self::deposit_event(match present {
			Some(old) => Event::ConnectionUpdated {
				who,
				old,
				new: connection,
			},
			None => Event::Connected { who, connection },
		});
		Ok(())
	}

	/// Takes an invitation from an account, with its reference.
	pub(crate) fn end_invitation(who: &T::AccountId, area: AreaId) -> DispatchResult {
		Invitations::<T>::take(who, area).ok_or(Error::<T>::NotInvited)?;
		Areas::<T>::try_mutate(area, |entry| {
			let entry = entry.as_mut().defensive_ok_or(Error::<T>::Corrupt)?;
			entry.invitations = entry.invitations.checked_sub(1).defensive_ok_or(Error::<T>::Corrupt)?;
			Ok::<_, Error<T>>(())
		})?;
		Self::release_provider(who);
		Ok(())
	}
}
