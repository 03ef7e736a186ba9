//! No transfer creates an account without a role with less than the least amount.

use super::*;
use crate::participants::{LEAST_FOR_NEW_ACCOUNT, LEAST_FOR_NEW_HOLDER};

type AssetsCall = pallet_assets::Call<Runtime>;

/// Returns the `n`-th account that does not exist yet.
fn nobody(n: u8) -> AccountId {
	[n; 32].into()
}

fn filtered() -> DispatchError {
	frame_system::Error::<Runtime>::CallFiltered.into()
}

fn dust(value: Balance) -> Vec<RuntimeCall> {
	let dest = || nobody(9).into();
	let id = codec::Compact(0);
	vec![
		BalancesCall::transfer_allow_death { dest: dest(), value }.into(),
		BalancesCall::transfer_keep_alive { dest: dest(), value }.into(),
		BalancesCall::transfer_all {
			dest: dest(),
			keep_alive: true,
		}
		.into(),
		AssetsCall::transfer {
			id,
			target: dest(),
			amount: LEAST_FOR_NEW_HOLDER - 1,
		}
		.into(),
		AssetsCall::transfer_keep_alive {
			id,
			target: dest(),
			amount: 1,
		}
		.into(),
		AssetsCall::transfer_all {
			id,
			dest: dest(),
			keep_alive: false,
		}
		.into(),
		AssetsCall::transfer_approved {
			id,
			owner: account(HOUSE).into(),
			destination: dest(),
			amount: 1,
		}
		.into(),
		CarbonCall::transfer_carbon_credits {
			credit: 0,
			to: nobody(9),
			amount: 1,
		}
		.into(),
	]
}

#[test]
fn dust_makes_no_account_by_whatever_way() {
	in_the_village(|| {
		send(
			HOUSE,
			ProxyCall::add_proxy {
				delegate: account(SOLAR_HOUSE).into(),
				proxy_type: crate::configs::ProxyType::Any,
				delay: 0,
			},
		);
		for call in dust(LEAST_FOR_NEW_ACCOUNT - 1) {
			let boxed = || Box::new(call.clone());
			assert_eq!(fail(HOUSE, call.clone()), filtered(), "{call:?}");
			assert_eq!(
				fail(
					HOUSE,
					UtilityCall::batch_all {
						calls: vec![call.clone()]
					}
				),
				filtered()
			);
			assert_eq!(
				fail(
					HOUSE,
					UtilityCall::as_derivative {
						index: 0,
						call: boxed()
					}
				),
				filtered()
			);
			assert_eq!(
				fail(
					HOUSE,
					MultisigCall::as_multi_threshold_1 {
						other_signatories: vec![account(BUYER)],
						call: boxed()
					}
				),
				filtered()
			);
			let proxied = send(
				SOLAR_HOUSE,
				ProxyCall::proxy {
					real: account(HOUSE).into(),
					force_proxy_type: None,
					call: boxed(),
				},
			);
			let executed = pallet_proxy::Event::ProxyExecuted {
				result: Err(filtered()),
			};
			assert!(proxied.events.contains(&RuntimeEvent::Proxy(executed)));
			send(HOUSE, UtilityCall::force_batch { calls: vec![call] });
			assert!(!System::account_exists(&nobody(9)));
		}
	});
}

#[test]
fn a_token_makes_an_account_and_less_reaches_whoever_is_there_or_has_a_role() {
	in_the_village(|| {
		let pay = |dest: AccountId, value| BalancesCall::transfer_keep_alive {
			dest: dest.into(),
			value,
		};
		let too_little = DispatchError::from(sp_runtime::TokenError::BelowMinimum);
		send(HOUSE, pay(nobody(1), LEAST_FOR_NEW_ACCOUNT));
		send(HOUSE, pay(nobody(1), 1));
		// Not there yet, but with a role: named by the council.
		council(GridCall::set_network_account {
			area: VILLAGE,
			account: Some(nobody(2)),
		});
		assert_eq!(fail(HOUSE, pay(nobody(2), least() - 1)), too_little);
		send(HOUSE, pay(nobody(2), least()));
		send(HOUSE, pay(nobody(2), 1));
		// Invited, so it is there, and has nothing.
		send(OPERATOR, connect(PAUPER, VILLAGE));
		assert_eq!(fail(HOUSE, pay(account(PAUPER), least() - 1)), too_little);
		send(HOUSE, pay(account(PAUPER), least()));
		assert_eq!(balance(PAUPER), least());
	});
}

#[test]
fn session_keys_of_whoever_sets_them_are_held_for() {
	in_the_village(|| {
		use energy_primitives::MILL;
		let deposit = <<Runtime as pallet_session::Config>::KeyDeposit as frame_support::traits::Get<Balance>>::get();
		assert_eq!(deposit, 100 * MILL);
	});
}
