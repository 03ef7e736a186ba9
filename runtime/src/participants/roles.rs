//! Which accounts have a role.

use crate::{AccountId, CarbonOffset, Council, GridManagement, Runtime, Session, System, Verifiers};

/// How an account was found to have a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
	/// It is connected to the grid: one item was read.
	Connected,
	/// By any other role.
	Other,
}

/// Returns how an account has a role; none without one. The commonest roles are looked up first: for a participant one
/// item is read.
pub fn standing(who: &AccountId) -> Option<Standing> {
	if pallet_grid_management::Connections::<Runtime>::contains_key(who) {
		return Some(Standing::Connected);
	}
	// Credits are the only assets, and what keeps an account that has them.
	let other = System::sufficients(who) > 0
		|| GridManagement::has_role(who)
		|| pallet_energy_production::Accounts::<Runtime>::contains_key(who)
		|| Council::is_member(who)
		|| Verifiers::is_member(who)
		|| Session::validators().contains(who)
		|| CarbonOffset::is_buyer(who.clone());
	other.then_some(Standing::Other)
}

/// Whether an account has a role.
pub fn has_role(who: &AccountId) -> bool {
	standing(who).is_some()
}
