//! The areas in which an account has a role, for whoever shows all its roles. Each list has
//! [`MAX_PAGE_ITEMS`] entries at most.

use crate::{Config, Invitations, NetworkAccounts, Operators, Pallet, Parties, SupplyHistory, ZoneAreas};
use alloc::vec::Vec;
use energy_primitives::{AreaId, Party, PartyInZone, ZoneId, MAX_PAGE_ITEMS};

/// The most entries of a list.
const MAX_ENTRIES: usize = MAX_PAGE_ITEMS as usize;

impl<T: Config> Pallet<T> {
	/// Returns how many times an account has each role, by zones.
	pub fn parties_of(who: &T::AccountId) -> Vec<PartyInZone> {
		let parties = Parties::<T>::iter_prefix(who).take(MAX_ENTRIES);
		parties.map(|(zone, party)| PartyInZone { zone, party }).collect()
	}

	/// Returns the areas that an account is invited to connect to.
	pub fn areas_inviting(who: &T::AccountId) -> Vec<AreaId> {
		Invitations::<T>::iter_key_prefix(who).take(MAX_ENTRIES).collect()
	}

	/// Returns the areas that an account itself is authorised to operate.
	pub fn areas_operated_by(who: &T::AccountId) -> Vec<AreaId> {
		Operators::<T>::iter_key_prefix(who).take(MAX_ENTRIES).collect()
	}

	/// Returns the areas whose supply schedules name an account. `parties` are its roles by zones.
	pub fn areas_supplied_by(who: &T::AccountId, parties: &[PartyInZone]) -> Vec<AreaId> {
		Self::areas_of_parties(
			parties,
			|party| party.supplies > 0,
			|area| {
				let schedule = SupplyHistory::<T>::get(area).map(|supply| supply.schedule);
				let mut suppliers = schedule.into_iter().flatten().filter_map(|period| period.supplier);
				suppliers.any(|supplier| supplier.account == *who)
			},
		)
	}

	/// Returns the areas that name an account to receive their edges' fees and congestion rent.
	/// `parties` are its roles by zones.
	pub fn areas_paying(who: &T::AccountId, parties: &[PartyInZone]) -> Vec<AreaId> {
		Self::areas_of_parties(
			parties,
			|party| party.receives > 0,
			|area| NetworkAccounts::<T>::get(area).as_ref() == Some(who),
		)
	}

	/// Returns those areas of the zones with a role for which `has_role` holds.
	fn areas_of_parties(
		parties: &[PartyInZone],
		is_there: impl Fn(&Party) -> bool,
		has_role: impl Fn(AreaId) -> bool,
	) -> Vec<AreaId> {
		let zones = parties
			.iter()
			.filter(|entry| is_there(&entry.party))
			.map(|entry| entry.zone);
		zones
			.flat_map(|zone: ZoneId| ZoneAreas::<T>::get(zone))
			.filter(|area| has_role(*area))
			.take(MAX_ENTRIES)
			.collect()
	}
}
