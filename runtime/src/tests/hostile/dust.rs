//! No account of next to nothing is left behind for the price of a transfer.

use super::*;
use crate::participants::{has_role, LEAST_FOR_NEW_ACCOUNT, LEAST_FOR_NEW_HOLDER};
use energy_primitives::TOKEN;

type AssetsCall = pallet_assets::Call<Runtime>;

fn keep_alive(dest: AccountId, value: Balance) -> RuntimeCall {
	BalancesCall::transfer_keep_alive {
		dest: dest.into(),
		value,
	}
	.into()
}

fn allow_death(dest: AccountId, value: Balance) -> RuntimeCall {
	BalancesCall::transfer_allow_death {
		dest: dest.into(),
		value,
	}
	.into()
}

fn all_of(calls: Vec<RuntimeCall>) -> UtilityCall {
	UtilityCall::batch_all { calls }
}

fn as_derivative(index: u16, call: RuntimeCall) -> RuntimeCall {
	UtilityCall::as_derivative {
		index,
		call: Box::new(call),
	}
	.into()
}

fn derivative(index: u16) -> AccountId {
	pallet_utility::derivative_account_id(account(HOUSE), index)
}

/// Makes an account with a token, and takes all but a rest back.
fn leave(rest: Balance, back: impl Fn(AccountId, Balance) -> RuntimeCall) -> UtilityCall {
	all_of(vec![
		keep_alive(derivative(0), LEAST_FOR_NEW_ACCOUNT),
		as_derivative(0, back(account(HOUSE), LEAST_FOR_NEW_ACCOUNT - rest)),
	])
}

#[test]
fn nobody_leaves_next_to_nothing_in_an_account_that_it_derives() {
	in_the_village(|| {
		for rest in [1, least() - 1] {
			// Who would stay alive has to keep the least, and nothing is done.
			assert!(sent(HOUSE, leave(rest, keep_alive)).result.is_err());
			assert!(!System::account_exists(&derivative(0)));
			// Who need not is gone, and the rest is the fund's.
			let before = fund();
			let sent = send(HOUSE, leave(rest, allow_death));
			assert!(!System::account_exists(&derivative(0)));
			assert_eq!(fund() - before, sent.fee + rest);
		}
		// What stays is what any other item costs that stays.
		send(HOUSE, leave(least(), keep_alive));
		assert_eq!(crate::Balances::free_balance(derivative(0)), least());
		assert_eq!(
			least(),
			<Runtime as pallet_carbon_offset::Config>::CertificatePrice::get()
		);
	});
}

#[test]
fn nor_in_accounts_below_accounts_or_shared_with_oneself() {
	in_the_village(|| {
		// A derived account of a derived account.
		let inner = pallet_utility::derivative_account_id(derivative(0), 7);
		let nested = all_of(vec![
			keep_alive(inner.clone(), TOKEN),
			as_derivative(0, as_derivative(7, keep_alive(account(HOUSE), TOKEN - 1))),
		]);
		assert!(sent(HOUSE, nested).result.is_err());
		assert!(!System::account_exists(&inner));
		let mut both = [account(HOUSE), account(BUYER)];
		both.sort();
		let shared = crate::Multisig::multi_account_id(&both, 1);
		let multisig = all_of(vec![
			keep_alive(shared.clone(), TOKEN),
			MultisigCall::as_multi_threshold_1 {
				other_signatories: vec![account(BUYER)],
				call: Box::new(keep_alive(account(HOUSE), TOKEN - 1)),
			}
			.into(),
		]);
		assert!(sent(HOUSE, multisig).result.is_err());
		assert!(!System::account_exists(&shared));
	});
}

/// A gram of credits is a role for as long as it is there.
#[test]
fn nor_with_a_role_that_credits_lend_it() {
	in_the_village(|| {
		let credit = earning::earn();
		let give = |target: AccountId, amount| -> RuntimeCall {
			AssetsCall::transfer {
				id: codec::Compact(credit),
				target: target.into(),
				amount,
			}
			.into()
		};
		let lent = |planck| {
			all_of(vec![
				give(derivative(0), LEAST_FOR_NEW_HOLDER),
				keep_alive(derivative(0), planck),
				as_derivative(0, give(account(SOLAR_HOUSE), LEAST_FOR_NEW_HOLDER)),
			])
		};
		send(
			SOLAR_HOUSE,
			AssetsCall::transfer {
				id: codec::Compact(credit),
				target: account(HOUSE).into(),
				amount: 2 * LEAST_FOR_NEW_HOLDER,
			},
		);
		for planck in [1, least() - 1] {
			assert!(sent(HOUSE, lent(planck)).result.is_err());
			assert!(!System::account_exists(&derivative(0)));
		}
		send(HOUSE, lent(least()));
		assert!(!has_role(&derivative(0)));
		assert_eq!(crate::Balances::free_balance(derivative(0)), least());
	});
}

/// A household that has spent all but the least hears so from the pool, and loses nothing by it.
#[test]
fn a_fee_never_takes_what_an_account_has_to_keep() {
	in_the_village(|| {
		council(GridCall::set_network_account {
			area: VILLAGE,
			account: Some(account(PAUPER)),
		});
		assert!(sent(COUNCILLOR, keep_alive(account(PAUPER), least() - 1))
			.result
			.is_err());
		send(COUNCILLOR, keep_alive(account(PAUPER), least()));
		let broke = signed(PAUPER, SystemCall::remark { remark: Vec::new() });
		assert_eq!(validate(broke), Err(InvalidTransaction::Payment.into()));
		assert_eq!(balance(PAUPER), least());
	});
}

/// The fund can receive the smallest fee, whatever the council does with its money.
#[test]
fn the_fund_keeps_what_it_needs_to_receive_fees() {
	in_the_village(|| {
		let all = crate::Balances::free_balance(CommunityFund::get());
		assert!(all >= least());
		let emptied = root(BalancesCall::force_transfer {
			source: CommunityFund::get().into(),
			dest: account(BUYER).into(),
			value: all,
		});
		assert!(emptied.is_err());
		assert_eq!(
			root(BalancesCall::force_transfer {
				source: CommunityFund::get().into(),
				dest: account(BUYER).into(),
				value: all - least(),
			}),
			Ok(())
		);
	});
}
