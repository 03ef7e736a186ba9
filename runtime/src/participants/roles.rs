//! Which accounts have a role.

use crate::{AccountId, CarbonOffset, Council, GridManagement, P2pTrading, Runtime, Session, System, Verifiers};

/// Which role an account was found to have. The kinds differ in how much had to be read to find
/// them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FoundRole {
	/// A connection to the grid: one item was read.
	Connected,
	/// Any other role.
	Other,
}

/// Returns the role of an account; `None` if it has none. The commonest role is looked up first, so
/// that one item is read for a participant.
pub fn find_role(who: &AccountId) -> Option<FoundRole> {
	if pallet_grid_management::Connections::<Runtime>::contains_key(who) {
		return Some(FoundRole::Connected);
	}
	// Credits are the only assets, so who has sufficients holds credits.
	let other = System::sufficients(who) > 0
		|| GridManagement::has_role(who)
		|| pallet_energy_production::Accounts::<Runtime>::contains_key(who)
		|| Council::is_member(who)
		|| Verifiers::is_member(who)
		|| Session::validators().contains(who)
		|| CarbonOffset::is_buyer(who.clone())
		|| P2pTrading::has_money(who);
	other.then_some(FoundRole::Other)
}

/// Whether an account has a role.
pub fn has_role(who: &AccountId) -> bool {
	find_role(who).is_some()
}
