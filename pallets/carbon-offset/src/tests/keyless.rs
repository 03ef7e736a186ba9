//! Nobody mints, moves, freezes or destroys credits by the assets' own calls.

use crate::{mock::*, Error, Event};
use energy_primitives::{Amount, EnergySource};
use frame_support::{
	assert_noop, assert_ok,
	traits::fungibles::{Create, Inspect},
};
use sp_runtime::{traits::Dispatchable, DispatchError::BadOrigin};

type AssetsError = pallet_assets::Error<Test>;
type AssetsCall = pallet_assets::Call<Test>;

fn dispatch(origin: RuntimeOrigin, call: AssetsCall) -> Result<(), sp_runtime::DispatchError> {
	RuntimeCall::Assets(call)
		.dispatch(origin)
		.map(|_| ())
		.map_err(|error| error.error)
}

#[test]
fn nobody_has_the_powers_of_an_assets_owner() {
	ExtBuilder::build_and_execute(|| {
		let id = solveig_earns(900);
		for who in [SOLVEIG, BERTA, VERA] {
			let calls = [
				AssetsCall::mint {
					id,
					beneficiary: who,
					amount: 1,
				},
				AssetsCall::burn {
					id,
					who: SOLVEIG,
					amount: 1,
				},
				AssetsCall::force_transfer {
					id,
					source: SOLVEIG,
					dest: who,
					amount: 1,
				},
				AssetsCall::freeze { id, who: SOLVEIG },
				AssetsCall::freeze_asset { id },
				AssetsCall::block { id, who: SOLVEIG },
				AssetsCall::transfer_ownership { id, owner: who },
				AssetsCall::set_team {
					id,
					issuer: who,
					admin: who,
					freezer: who,
				},
				AssetsCall::set_metadata {
					id,
					name: vec![],
					symbol: vec![],
					decimals: 0,
				},
				AssetsCall::clear_metadata { id },
				AssetsCall::start_destroy { id },
				AssetsCall::set_min_balance { id, min_balance: 1_000 },
			];
			for call in calls {
				assert_noop!(dispatch(RuntimeOrigin::signed(who), call), AssetsError::NoPermission);
			}
		}
	});
}

#[test]
fn not_even_root_forces_an_asset() {
	ExtBuilder::build_and_execute(|| {
		let id = solveig_earns(900);
		let status = AssetsCall::force_asset_status {
			id,
			owner: BERTA,
			issuer: BERTA,
			admin: BERTA,
			freezer: BERTA,
			min_balance: 1_000,
			is_sufficient: false,
			is_frozen: true,
		};
		let calls = [
			AssetsCall::force_create {
				id: 7,
				owner: BERTA,
				is_sufficient: true,
				min_balance: 1,
			},
			AssetsCall::start_destroy { id },
			AssetsCall::force_set_metadata {
				id,
				name: vec![],
				symbol: vec![],
				decimals: 0,
				is_frozen: true,
			},
			AssetsCall::force_clear_metadata { id },
			status,
		];
		for call in calls {
			assert_noop!(dispatch(RuntimeOrigin::root(), call), BadOrigin);
		}
	});
}

#[test]
fn nobody_creates_an_asset_under_a_coming_vintages_id() {
	ExtBuilder::build_and_execute(|| {
		let id = july(EnergySource::Wind);
		for origin in [RuntimeOrigin::signed(WILMA), RuntimeOrigin::root()] {
			assert_noop!(
				dispatch(
					origin,
					AssetsCall::create {
						id,
						admin: WILMA,
						min_balance: 1
					}
				),
				BadOrigin
			);
		}
	});
}

#[test]
fn no_credits_are_issued_on_an_asset_that_was_there_before() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(WILMA);
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		generate(WILMA, JULY, 1_000);
		// A runtime that is configured wrongly lets Berta own the asset of the vintage.
		let credit = july(EnergySource::Wind);
		assert_ok!(<Assets as Create<_>>::create(credit, BERTA, true, 1));
		assert_ok!(Assets::mint(RuntimeOrigin::signed(BERTA), credit, BERTA, 5));

		assert_noop!(issue(WILMA, LIGNITE_GRID), Error::<Test>::ForeignAsset);
		// What she has minted cannot be transferred or retired as credits.
		assert_noop!(
			CarbonOffset::transfer_carbon_credits(RuntimeOrigin::signed(BERTA), credit, SOLVEIG, 5),
			Error::<Test>::UnknownCredit
		);
		assert_noop!(
			CarbonOffset::retire_carbon_credits(
				RuntimeOrigin::signed(BERTA),
				credit,
				5,
				Default::default(),
				Default::default()
			),
			Error::<Test>::UnknownCredit
		);
		assert_eq!(CarbonOffset::get_carbon_credits_balance(BERTA, credit), Amount(0));
	});
}

#[test]
fn no_more_credits_are_issued_on_an_asset_that_was_taken_over() {
	ExtBuilder::build().execute_with(|| {
		let credit = solveig_earns(900);
		let keyless = RuntimeOrigin::signed(CarbonOffset::account_id());
		assert_ok!(Assets::set_team(
			keyless,
			credit,
			BERTA,
			CarbonOffset::account_id(),
			CarbonOffset::account_id()
		));
		generate(SOLVEIG, JULY, 1_000);
		assert_noop!(issue(SOLVEIG, LIGNITE_GRID), Error::<Test>::ForeignAsset);
		assert!(CarbonOffset::do_try_state().is_err());
	});
}

#[test]
fn nobody_destroys_credits_without_a_certificate() {
	ExtBuilder::build_and_execute(|| {
		let id = solveig_earns(900);
		// An account that a deposit keeps alive could be refunded, with its balance burnt, and
		// anybody can pay a deposit for itself.
		for call in [AssetsCall::touch { id }, AssetsCall::touch_other { id, who: BERTA }] {
			assert_noop!(
				dispatch(RuntimeOrigin::signed(BERTA), call),
				frame_system::Error::<Test>::CallFiltered
			);
		}
		assert_ok!(CarbonOffset::transfer_carbon_credits(
			RuntimeOrigin::signed(SOLVEIG),
			id,
			BERTA,
			400
		));
		for who in [SOLVEIG, BERTA] {
			assert_noop!(
				dispatch(RuntimeOrigin::signed(who), AssetsCall::refund { id, allow_burn: true }),
				AssetsError::NoDeposit
			);
		}
	});
}

#[test]
fn a_runtime_that_lets_deposits_keep_accounts_is_found_out() {
	ExtBuilder::build().execute_with(|| {
		let id = solveig_earns(900);
		// Directly, so that the call filter does not apply.
		assert_ok!(Assets::touch_other(RuntimeOrigin::signed(BERTA), id, BERTA));
		assert_ok!(CarbonOffset::transfer_carbon_credits(
			RuntimeOrigin::signed(SOLVEIG),
			id,
			BERTA,
			400
		));
		assert_ok!(CarbonOffset::do_try_state());
		assert_ok!(Assets::refund(RuntimeOrigin::signed(BERTA), id, true));
		assert_eq!(Assets::total_issuance(id), 500);
		assert!(CarbonOffset::do_try_state().is_err());
	});
}

#[test]
fn an_ordinary_wallet_sends_credits_and_the_sums_still_agree() {
	ExtBuilder::build_and_execute(|| {
		let id = solveig_earns(900);
		let call = AssetsCall::transfer {
			id,
			target: BERTA,
			amount: 899,
		};
		assert_ok!(dispatch(RuntimeOrigin::signed(SOLVEIG), call));
		// The last unit is not removed as dust.
		assert_eq!(Assets::total_issuance(id), 900);
		let call = AssetsCall::transfer_all {
			id,
			dest: BERTA,
			keep_alive: false,
		};
		assert_ok!(dispatch(RuntimeOrigin::signed(SOLVEIG), call));
		assert_eq!(CarbonOffset::get_carbon_credits_balance(BERTA, id), Amount(900));
		assert!(!events()
			.iter()
			.any(|event| matches!(event, Event::CarbonCreditsTransferred { .. })));
	});
}
