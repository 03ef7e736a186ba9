//! What is left unpaid: who pays it from what, who may collect it, and what becomes of it when a month
//! is over, a supplier changes, or somebody gets a number elsewhere.

use super::supplier_balances::{allow, arrears, of_supplier, running, settle, wallet, OTHER, WALLET};
use crate::{mock::*, money::types::ClearingPage, Arrears, ClearingPages, Error, Event, SupplierAccounts};
use energy_primitives::{Balance, ConnectionPages, IntervalClock, MILL};
use frame_support::{assert_noop, assert_ok, traits::fungible::Mutate};
use sp_runtime::{DispatchError, TokenError};

/// So many mills, and what the wallet must keep, are all that an account has.
fn has_only(who: AccountId, mills: Balance) {
	impoverish(who, mills * MILL + 1);
}

fn pay(debtor: AccountId, creditor: AccountId, mills: Balance) {
	assert_ok!(Trading::pay_arrears(signed(debtor), creditor, mills * MILL));
}

fn cannot_pay(debtor: AccountId, creditor: AccountId, mills: Balance) {
	assert_noop!(
		Trading::pay_arrears(signed(debtor), creditor, mills * MILL),
		TokenError::FundsUnavailable
	);
}

fn not_deposited_as_supplier(who: AccountId) {
	assert_noop!(
		Trading::deposit_as_supplier(signed(who), MILL),
		Error::<Test>::NotSupplier
	);
}

fn set_off(debtor: AccountId, creditor: AccountId, mills: Balance, left_mills: Balance) -> Event<Test> {
	Event::ArrearsSetOff {
		debtor,
		creditor,
		amount: mills * MILL,
		left: left_mills * MILL,
	}
}

/// Another supplier follows in the village while the former one, which supplies nobody any more, owes
/// Ben 80 mills.
fn supplier_is_replaced_and_owes_ben() {
	set_terms(TOWN, OTHER, TARIFF);
	has_only(SUPPLIER, 0);
	settle(NOON, &[(BEN, 0, 1_000)]);
	set_terms(VILLAGE, OTHER, TARIFF);
	settle(NOON + 1, &[(DORA, 0, 100)]);
	assert_eq!((arrears(SUPPLIER, BEN), of_supplier(SUPPLIER)), (80, (0, 0)));
}

#[test]
fn a_settlement_leaves_in_wallets_what_their_owners_need_for_fees() {
	ExtBuilder::default().build_and_execute(|| {
		LeftForFees::set(20 * MILL);
		for (who, mills) in [(CARLA, 100), (DORA, 20), (SUPPLIER, 50)] {
			has_only(who, mills);
		}
		settle(NOON, &[(BEN, 0, 2_000), (CARLA, 1_000, 0), (DORA, 100, 0)]);
		for who in [CARLA, DORA, SUPPLIER] {
			assert_eq!(Balances::free_balance(who), 20 * MILL + 1);
		}
		assert_eq!((arrears(CARLA, SUPPLIER), arrears(DORA, SUPPLIER)), (220, 30));
		// Carla paid 80 mills, the supplier 30.
		assert_eq!((free(BEN), running(BEN)), (ENDOWMENT + 110 * MILL, 50));
		assert_eq!((of_supplier(SUPPLIER), arrears(SUPPLIER, BEN)), ((0, 50), 0));
	});
}

// What pays, and where a payment goes.

#[test]
fn a_suppliers_deposit_pays_arrears_and_running_balances_but_not_with_what_others_are_owed() {
	for is_replaced in [false, true] {
		ExtBuilder::default().build_and_execute(|| {
			has_only(SUPPLIER, 0);
			settle(NOON, &[(BEN, 0, 1_000), (TOM, 0, 500)]);
			if is_replaced {
				set_terms(VILLAGE, OTHER, TARIFF);
				settle(NOON + 1, &[(DORA, 0, 100)]);
			}
			let owed = |mills| if is_replaced { (mills, 0) } else { (0, mills as i128) };
			assert_eq!((arrears(SUPPLIER, BEN), running(BEN)), owed(80));
			has_only(SUPPLIER, 100);
			assert_ok!(Trading::deposit_as_supplier(signed(SUPPLIER), 100 * MILL));
			cannot_pay(SUPPLIER, BEN, 61);
			pay(SUPPLIER, BEN, 60);
			assert_eq!((arrears(SUPPLIER, BEN), running(BEN)), owed(20));
			let owes = if is_replaced { 40 } else { 60 };
			assert_eq!((wallet(BEN), of_supplier(SUPPLIER)), (WALLET + 60, (40, owes)));
			// The rest is for Tom.
			cannot_pay(SUPPLIER, BEN, 1);
		});
	}
}

#[test]
fn what_a_customer_pays_is_for_the_suppliers_other_customers_as_long_as_they_are_owed() {
	ExtBuilder::default().build_and_execute(|| {
		allow(100);
		has_only(SUPPLIER, 0);
		has_only(CARLA, 0);
		settle(NOON, &[(BEN, 0, 1_000), (CARLA, 1_000, 0)]);
		assert_eq!((arrears(CARLA, SUPPLIER), running(CARLA)), (200, -100));
		has_only(CARLA, 350);
		pay(CARLA, SUPPLIER, 110);
		assert_eq!((of_supplier(SUPPLIER), wallet(SUPPLIER)), ((110, 80), 0));
		settle(NOON + 1, &[(ANNA, 10, 0)]);
		assert_eq!((running(BEN), free(BEN)), (0, ENDOWMENT + 80 * MILL));
		// Now it owes nothing.
		pay(CARLA, SUPPLIER, 190);
		assert_eq!((of_supplier(SUPPLIER), wallet(SUPPLIER)), ((30, 0), 190));
		assert_eq!((wallet(CARLA), arrears(CARLA, SUPPLIER), running(CARLA)), (50, 0, 0));
	});
}

// Who collects arrears.

#[test]
fn a_former_supplier_collects_what_is_free_in_the_market() {
	ExtBuilder::default().build_and_execute(|| {
		let collect = |who| Trading::collect_arrears(signed(who), CARLA);
		let id = offer(CARLA, NOON + 20, 1_000, 120);
		for who in [CARLA, SUPPLIER] {
			has_only(who, 0);
		}
		settle(NOON, &[(CARLA, 1_000, 0), (TOM, 0, 500)]);
		set_terms(VILLAGE, OTHER, TARIFF);
		assert_ok!(Trading::set_credit_limit(signed(OTHER), VILLAGE, 100 * MILL));
		settle(NOON + 1, &[(CARLA, 200, 0)]);
		assert_eq!((arrears(CARLA, SUPPLIER), running(CARLA)), (300, -60));
		// All that lies there is reserved.
		assert_noop!(collect(SUPPLIER), TokenError::FundsUnavailable);
		assert_ok!(Trading::cancel_energy_offer(signed(CARLA), id));
		for nobody in [OTHER, ANNA, CARLA] {
			assert_noop!(collect(nobody), Error::<Test>::NoArrears);
		}
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Trading::collect_arrears(origin, CARLA), DispatchError::BadOrigin);
		}
		events();
		assert_ok!(collect(SUPPLIER));
		assert_eq!(
			events(),
			[Event::ArrearsPaid {
				debtor: CARLA,
				creditor: SUPPLIER,
				amount: 120 * MILL,
				left: 180 * MILL
			}]
		);
		// 60 mills are owed to the present supplier.
		let in_market = || clearing_account(CARLA).available / MILL;
		assert_eq!((in_market(), running(CARLA)), (60, -60));
		// It has got them for Tom.
		assert_eq!((of_supplier(SUPPLIER), wallet(SUPPLIER)), ((120, 40), 0));
		assert_noop!(collect(SUPPLIER), TokenError::FundsUnavailable);
		// Nor does she pay the former one with them.
		cannot_pay(CARLA, SUPPLIER, 1);
		Balances::set_balance(&CARLA, 50 * MILL + 1);
		pay(CARLA, SUPPLIER, 50);
		assert_eq!((in_market(), wallet(CARLA), arrears(CARLA, SUPPLIER)), (60, 0, 130));
	});
}

// Pages without anything in an interval.

#[test]
fn a_page_without_anything_closes_its_balances_when_a_month_is_over_or_a_supplier_follows_once() {
	for (first, change) in [(DAY - 1, "stays"), (DAY - 1, "resigns"), (NOON, "is replaced")] {
		ExtBuilder::default().build_and_execute(|| {
			allow(500);
			has_only(SUPPLIER, 0);
			settle(first, &[(BEN, 0, 5_000), (CARLA, 1_000, 0), (DORA, 500, 0)]);
			assert_eq!((running(BEN), running(CARLA), running(DORA)), (400, -300, -150));
			has_only(SUPPLIER, 50);
			match change {
				"resigns" => resign(VILLAGE),
				"is replaced" => set_terms(VILLAGE, OTHER, TARIFF),
				_ => {},
			}
			events();
			for (interval, in_town, in_wallet) in [(first + 1, 3, 0), (first + 2, 6, 100)] {
				settle(interval, &[(TOM, 10, 0)]);
				assert_eq!(settled_in(&events()).len(), 1, "Tom in the town");
				// What Carla paid and what the supplier had is Ben's.
				assert_eq!((wallet(CARLA), running(CARLA)), (WALLET - 300, 0), "{change}");
				assert_eq!((arrears(DORA, SUPPLIER), running(DORA)), (150, 0), "{change}");
				assert_eq!(free(BEN), ENDOWMENT + 350 * MILL);
				let left = if change == "is replaced" { (0, 50) } else { (50, 0) };
				assert_eq!((running(BEN), arrears(SUPPLIER, BEN)), left, "{change}");
				let owes = left.0 as Balance;
				assert_eq!((of_supplier(SUPPLIER), wallet(SUPPLIER)), ((in_town, owes), in_wallet));
				// It has money again, but the page's balances are closed.
				Balances::set_balance(&SUPPLIER, 100 * MILL + 1);
			}
		});
	}
}

#[test]
fn a_page_that_owes_nothing_is_passed() {
	ExtBuilder::default().build_and_execute(|| {
		settle(DAY - 1, &[(CARLA, 1_000, 0), (DORA, 1_000, 0)]);
		let page = || ClearingPages::<Test>::get(page_with(CARLA));
		let before = page();
		settle(DAY, &[(TOM, 10, 0)]);
		// A month is over, and its bills are closed; no money has moved.
		let closed = ClearingPage {
			month: Some(Clock::month_of(DAY)),
			..before
		};
		assert_eq!(page(), closed);
		set_terms(VILLAGE, OTHER, TARIFF);
		settle(DAY + 1, &[(TOM, 10, 0)]);
		assert_eq!(page(), closed);
	});
}

// Who gets a number where it owes the supplier, or is owed.

#[test]
fn a_surplus_of_who_gets_its_first_number_is_set_off_against_what_it_owes_the_supplier_there() {
	ExtBuilder::default().build_and_execute(|| {
		supplier_is_replaced_and_owes_ben();
		set_terms(TOWN, BEN, TARIFF);
		settle(NOON + 2, &[(TOM, 10, 0)]);
		assert_eq!(Grid::index_of(&SUPPLIER), None);
		connect(SUPPLIER, TOWN, LIMIT_W, LIMIT_W);
		assert!(clearing_account(SUPPLIER).in_arrears);
		check_state();
		events();
		settle(NOON + 3, &[(SUPPLIER, 0, 500)]);
		assert!(events().contains(&set_off(SUPPLIER, BEN, 40, 40)));
		assert_eq!((arrears(SUPPLIER, BEN), running(SUPPLIER), free(SUPPLIER)), (40, 0, 1));
		assert_eq!((wallet(BEN), of_supplier(BEN)), (WALLET, (3, 0)));
	});
}

#[test]
fn what_the_supplier_owes_who_gets_its_first_number_there_is_in_their_balance() {
	ExtBuilder::default().build_and_execute(|| {
		has_only(CARLA, 0);
		set_terms(TOWN, CARLA, TARIFF);
		settle(NOON, &[(CARLA, 1_000, 0), (TOM, 10, 0)]);
		assert_eq!((arrears(CARLA, SUPPLIER), of_supplier(CARLA)), (300, (3, 0)));
		events();
		connect(SUPPLIER, TOWN, LIMIT_W, LIMIT_W);
		assert_eq!(events(), [set_off(CARLA, SUPPLIER, 300, 0)]);
		assert_eq!((running(SUPPLIER), of_supplier(CARLA)), (300, (3, 300)));
		assert_eq!(Arrears::<Test>::iter().count(), 0);
		check_state();
		// It takes energy for a part of it, and what Tom pays is for it.
		settle(NOON + 1, &[(SUPPLIER, 100, 0), (TOM, 10, 0)]);
		assert_eq!((running(SUPPLIER), of_supplier(CARLA)), (264, (0, 264)));
		assert_eq!(free(SUPPLIER), ENDOWMENT + 6 * MILL);
	});
}

#[test]
fn what_is_owed_to_who_moves_away_and_back_is_in_its_balance_again() {
	ExtBuilder::default().build_and_execute(|| {
		has_only(SUPPLIER, 0);
		set_terms(TOWN, OTHER, TARIFF);
		settle(NOON, &[(BEN, 0, 1_000), (TOM, 10, 0)]);
		connect(BEN, TOWN, LIMIT_W, LIMIT_W);
		assert_eq!((running(BEN), arrears(SUPPLIER, BEN)), (0, 80));
		events();
		connect(BEN, VILLAGE, LIMIT_W, LIMIT_W);
		assert_eq!(events(), [set_off(SUPPLIER, BEN, 80, 0)]);
		assert_eq!((running(BEN), of_supplier(SUPPLIER)), (80, (0, 80)));
		assert_eq!(Arrears::<Test>::iter().count(), 0);
		check_state();
		settle(NOON + 1, &[(BEN, 100, 0)]);
		assert_eq!(
			(running(BEN), wallet(BEN), of_supplier(SUPPLIER)),
			(50, WALLET, (0, 50))
		);
	});
}

#[test]
fn nobody_pays_a_supplier_that_is_in_arrears_with_it() {
	ExtBuilder::default().build_and_execute(|| {
		// In the town Ben supplies his own supplier.
		connect(SUPPLIER, TOWN, LIMIT_W, LIMIT_W);
		set_terms(TOWN, BEN, TARIFF);
		has_only(SUPPLIER, 0);
		settle(NOON, &[(CARLA, 10, 0), (SUPPLIER, 1_000, 0)]);
		assert_eq!((arrears(SUPPLIER, BEN), of_supplier(SUPPLIER)), (300, (3, 0)));
		events();
		settle(NOON + 1, &[(BEN, 500, 0)]);
		assert!(events().contains(&set_off(SUPPLIER, BEN, 150, 150)));
		assert_eq!((wallet(BEN), running(BEN), of_supplier(SUPPLIER)), (WALLET, 0, (3, 0)));
		check_state();
		settle(NOON + 2, &[(BEN, 1_000, 0)]);
		assert_eq!(
			(wallet(BEN), running(BEN), arrears(SUPPLIER, BEN)),
			(WALLET - 150, 0, 0)
		);
		assert_eq!(of_supplier(SUPPLIER), (153, 0));
	});
}

// Former suppliers.

#[test]
fn who_supplied_and_has_nothing_but_arrears_can_still_deposit_for_them() {
	ExtBuilder::default().build_and_execute(|| {
		assert!(!Trading::has_money(&SUPPLIER));
		supplier_is_replaced_and_owes_ben();
		let collected = Trading::collect_arrears(signed(BEN), SUPPLIER);
		assert_noop!(collected, Error::<Test>::NotConnected);
		assert!(!SupplierAccounts::<Test>::contains_key(SUPPLIER) && Trading::has_money(&SUPPLIER));
		Balances::set_balance(&SUPPLIER, 100 * MILL);
		assert_ok!(Trading::deposit_as_supplier(signed(SUPPLIER), 80 * MILL));
		pay(SUPPLIER, BEN, 80);
		assert_eq!((wallet(SUPPLIER), wallet(BEN)), (20, WALLET + 80));
		assert!(!Trading::has_money(&SUPPLIER));
		not_deposited_as_supplier(SUPPLIER);
	});
}

#[test]
fn who_supplies_nobody_deposits_nothing_as_a_supplier() {
	ExtBuilder::default().build_and_execute(|| {
		for who in [ANNA, OTHER] {
			not_deposited_as_supplier(who);
			let_supply(who);
			assert_ok!(Trading::deposit_as_supplier(signed(who), MILL));
		}
	});
}

// Former credit limits.

#[test]
fn a_credit_limit_binds_no_other_supplier_and_holds_again_for_its_own() {
	ExtBuilder::default().build_and_execute(|| {
		allow(500);
		settle(NOON, &[(CARLA, 10, 0)]);
		assert_eq!((wallet(CARLA), running(CARLA)), (WALLET, -3));
		set_terms(VILLAGE, OTHER, TARIFF);
		settle(NOON + 1, &[(CARLA, 10, 0)]);
		assert_eq!((wallet(CARLA), running(CARLA)), (WALLET - 6, 0));
		set_terms(VILLAGE, SUPPLIER, TARIFF);
		settle(NOON + 2, &[(CARLA, 1_000, 0)]);
		assert_eq!((wallet(CARLA), running(CARLA)), (WALLET - 6, -300));
	});
}

#[test]
fn who_is_settled_late_with_a_former_supplier_leaves_the_neighbours_balances_alone() {
	ExtBuilder::default().build_and_execute(|| {
		// Anna's noon cannot be settled: at this mill nothing can be priced.
		meter(NOON, ANNA, 1_000, 0);
		meter(NOON + 1, BEN, 1_000, 0);
		go_to_settlement_of(NOON);
		PlancksPerMill::set(1 << 120);
		settle_all();
		PlancksPerMill::set(MILL);
		assert_eq!(frozen(), [(ANNA, NOON)]);
		// Another supplier follows, within whose limit Ben owes something.
		set_terms(VILLAGE, OTHER, TARIFF);
		assert_ok!(Trading::set_credit_limit(signed(OTHER), VILLAGE, 500 * MILL));
		go_to_settlement_of(NOON + 1);
		settle_all();
		assert_eq!(running(BEN), -300);
		set_terms(VILLAGE, SUPPLIER, TARIFF);
		let before = (wallet(BEN), wallet(ANNA), of_supplier(SUPPLIER));
		assert_ok!(Trading::settle(signed(STRANGER), NOON, page_with(ANNA)));
		set_terms(VILLAGE, OTHER, TARIFF);
		assert_eq!((running(BEN), wallet(BEN)), (-300, before.0));
		assert_eq!((running(ANNA), wallet(ANNA)), (0, before.1 - 300));
		assert_eq!(of_supplier(SUPPLIER).0, before.2 .0 + 300);
		assert_eq!(ClearingPages::<Test>::get(page_with(ANNA)).supplier, Some(OTHER));
		settle_all();
	});
}
