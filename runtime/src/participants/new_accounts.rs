//! The least that a new account is created with.
//!
//! An account stays in the state for good, even if its owner never uses it again. So a transfer
//! that creates an account without a role has to be of one token, or of a kilogram of credits. The
//! call filter checks this for every call, nested ones too. Smaller amounts can be sent to every
//! account that exists, and to every one that has a role.
//!
//! The filter cannot know what the receiver gives back. What it has to keep is the existential
//! deposit, whoever it is: so each account that stays has cost its maker what any other item costs.

use super::has_role;
use crate::{AccountId, Address, Balance, Runtime, RuntimeCall, System, TOKEN};
use sp_runtime::traits::StaticLookup;

/// The least amount of a transfer that creates an account without a role, in plancks.
pub const LEAST_FOR_NEW_ACCOUNT: Balance = TOKEN;

/// The least amount of a transfer of credits that creates such an account, in units of 1 g CO2e.
pub const LEAST_FOR_NEW_HOLDER: Balance = 1_000;

fn is_new(who: &AccountId) -> bool {
	!System::account_exists(who) && !has_role(who)
}

fn leads_to_new(address: &Address) -> bool {
	<Runtime as frame_system::Config>::Lookup::lookup(address.clone()).is_ok_and(|who| is_new(&who))
}

/// Whether a call would create an account without a role with less than the least amount. How much
/// `transfer_all` sends is not known beforehand, so it creates no such account at all.
pub fn leaves_dust(call: &RuntimeCall) -> bool {
	use pallet_assets::Call as Assets;
	use pallet_balances::Call as Balances;
	use pallet_carbon_offset::Call as Carbon;
	match call {
		RuntimeCall::Balances(
			Balances::transfer_allow_death { dest, value } | Balances::transfer_keep_alive { dest, value },
		) => *value < LEAST_FOR_NEW_ACCOUNT && leads_to_new(dest),
		RuntimeCall::Balances(Balances::transfer_all { dest, .. })
		| RuntimeCall::Assets(Assets::transfer_all { dest, .. }) => leads_to_new(dest),
		RuntimeCall::Assets(
			Assets::transfer { target, amount, .. }
			| Assets::transfer_keep_alive { target, amount, .. }
			| Assets::transfer_approved {
				destination: target,
				amount,
				..
			},
		) => *amount < LEAST_FOR_NEW_HOLDER && leads_to_new(target),
		RuntimeCall::CarbonOffset(Carbon::transfer_carbon_credits { to, amount, .. }) => {
			*amount < LEAST_FOR_NEW_HOLDER && is_new(to)
		},
		_ => false,
	}
}
