//! Who has which roles in a zone.
//!
//! Who operates the grid, who supplies it and who reads its meters are different accounts in every
//! zone: an operator that also supplied would set its own prices, a gateway that also supplied
//! could hold readings back and so decide who delivered. Nor does an operator receive the fees and the
//! rent of an edge of its zone: it would live from the shortage that its own limits make. One index answers both whether an account
//! has a role at all and which roles it has in a zone, with a read each.

use crate::{Areas, Config, Connections, Error, Invitations, Pallet, Parties, Party};
use energy_primitives::{AreaId, ZoneId, ZoneRoles};
use frame_support::{defensive, ensure};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

/// A role in a zone that an account can have more than once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
	/// It is authorised to operate an area.
	Operator,
	/// A supply schedule names it.
	Supplier,
	/// It reads the meters of an area.
	Gateway,
	/// It receives the fees and the rent of an edge.
	Receiver,
	/// It may report the status of an area.
	Reporter,
}

impl Role {
	/// Returns how many times an account has the role.
	fn count_in(self, party: &mut Party) -> &mut u32 {
		match self {
			Self::Operator => &mut party.operates,
			Self::Supplier => &mut party.supplies,
			Self::Gateway => &mut party.gateway,
			Self::Receiver => &mut party.receives,
			Self::Reporter => &mut party.reports,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Whether an account is connected or invited, or a party of any zone: operator, supplier,
	/// gateway, receiver or reporter.
	pub fn has_role(who: &T::AccountId) -> bool {
		Connections::<T>::contains_key(who)
			|| Parties::<T>::iter_key_prefix(who).next().is_some()
			|| Invitations::<T>::iter_key_prefix(who).next().is_some()
	}

	/// Refuses a role that another one of the account in the zone excludes.
	pub(crate) fn ensure_role_free(zone: ZoneId, who: &T::AccountId, role: Role) -> DispatchResult {
		let party = Parties::<T>::get(who, zone);
		if role == Role::Reporter {
			// A gateway or an operator may report; a supplier earns by what a status decides.
			ensure!(party.supplies == 0, Error::<T>::IsSupplier);
			return Ok(());
		}
		ensure!(party.reports == 0 || role != Role::Supplier, Error::<T>::IsReporter);
		ensure!(
			party.receives == 0 || role != Role::Operator,
			Error::<T>::IsNetworkAccount
		);
		if role == Role::Receiver {
			ensure!(party.operates == 0, Error::<T>::IsOperator);
			return Ok(());
		}
		let excludes = |other| role != other;
		ensure!(party.operates == 0 || !excludes(Role::Operator), Error::<T>::IsOperator);
		ensure!(party.supplies == 0 || !excludes(Role::Supplier), Error::<T>::IsSupplier);
		ensure!(party.gateway == 0 || !excludes(Role::Gateway), Error::<T>::IsGateway);
		Ok(())
	}

	/// Gives an account a role once more, if no other excludes it.
	pub(crate) fn take_role(zone: ZoneId, who: &T::AccountId, role: Role) -> DispatchResult {
		Self::ensure_role_free(zone, who, role)?;
		Parties::<T>::try_mutate(who, zone, |party| {
			let count = role.count_in(party);
			*count = count.checked_add(1).ok_or(ArithmeticError::Overflow)?;
			Ok(())
		})
	}

	/// Takes a role away that was given once.
	pub(crate) fn release_role(zone: ZoneId, who: &T::AccountId, role: Role) {
		Parties::<T>::mutate_exists(who, zone, |entry| {
			let mut party = entry.unwrap_or_default();
			let count = role.count_in(&mut party);
			match count.checked_sub(1) {
				Some(rest) => *count = rest,
				None => {
					defensive!("a role is released that was not given");
				},
			}
			*entry = Some(party).filter(|party| *party != Party::default());
		});
	}
}

impl<T: Config> ZoneRoles<T::AccountId> for Pallet<T> {
	fn take_gateway_role(area: AreaId, who: &T::AccountId) -> Result<ZoneId, DispatchError> {
		Self::ensure_allowed(who)?;
		let zone = Areas::<T>::get(area).ok_or(Error::<T>::UnknownArea)?.zone(area);
		Self::take_role(zone, who, Role::Gateway)?;
		Ok(zone)
	}

	fn release_gateway_role(zone: ZoneId, who: &T::AccountId) {
		Self::release_role(zone, who, Role::Gateway);
	}
}
