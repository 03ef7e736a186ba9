//! Which accounts have a role.

use crate::{
	AccountId, CarbonOffset, Council, EnergyProduction, GridManagement, P2pTrading, Runtime, Session, System,
	Validators, Verifiers,
};

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
	let other = holds_credits(who)
		|| GridManagement::has_role(who)
		|| EnergyProduction::is_known(who)
		|| Council::is_member(who)
		|| Verifiers::is_member(who)
		|| is_validator(who)
		|| Validators::owns_node(who)
		|| CarbonOffset::is_buyer(who.clone())
		|| P2pTrading::has_money(who);
	other.then_some(FoundRole::Other)
}

/// Whether an account holds credits. They are the only assets, so that who holds some has sufficients.
pub fn holds_credits(who: &AccountId) -> bool {
	System::sufficients(who) > 0
}

/// Whether an account is a validator at present, or the council wants it to be one.
pub fn is_validator(who: &AccountId) -> bool {
	Session::validators().contains(who) || Validators::is_wanted(who)
}

/// Whether an account has a role.
pub fn has_role(who: &AccountId) -> bool {
	find_role(who).is_some()
}
