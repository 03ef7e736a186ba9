//! The running balance between connection points and their supplier: what it lets them owe, when that
//! is due, and who pays whom.

use crate::{mock::*, Arrears, CreditLimits, Error, Event, SupplierAccounts};
use energy_primitives::{Balance, ClearingAccountInfo, Energy, Interval, IntervalClock, SupplierAccount, MILL};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError, TokenError};

const MILLS: i128 = MILL as i128;

/// Follows the supplier, or has the town.
pub(super) const OTHER: AccountId = STRANGER;

/// The supplier lets each of the village owe so many mills.
pub(super) fn allow(limit_mills: Balance) {
	assert_ok!(Trading::set_credit_limit(signed(SUPPLIER), VILLAGE, limit_mills * MILL));
}

/// What the meters of an interval measured, in and out, and their settlement. A kWh in costs 300
/// mills, one out earns 80.
pub(super) fn settle(interval: Interval, flows: &[(AccountId, Energy, Energy)]) {
	for (who, import_wh, export_wh) in flows {
		meter(interval, *who, *import_wh, *export_wh);
	}
	go_to_settlement_of(interval);
	settle_by_hand(TOM, interval);
}

/// In the wallet, in mills.
pub(super) fn wallet(who: AccountId) -> Balance {
	Balances::free_balance(who) / MILL
}

/// What the supplier owes an account in the running balance, in mills; negative where the account owes.
pub(super) fn running(who: AccountId) -> i128 {
	clearing_account(who).with_supplier / MILLS
}

/// What lies in a supplier's account, and what it owes its customers, in mills.
pub(super) fn of_supplier(who: AccountId) -> (Balance, Balance) {
	let SupplierAccount { deposit, owes } = SupplierAccounts::<Test>::get(who);
	(deposit / MILL, owes / MILL)
}

/// The arrears of a debtor with a creditor, in mills.
pub(super) fn arrears(debtor: AccountId, creditor: AccountId) -> Balance {
	Arrears::<Test>::get(debtor, creditor) / MILL
}

pub(super) const WALLET: Balance = ENDOWMENT / MILL;

// The credit limit.

#[test]
fn without_a_limit_a_debt_is_drawn_from_the_wallet_at_once() {
	ExtBuilder::default().build_and_execute(|| {
		settle(NOON, &[(CARLA, 1_000, 0)]);
		assert_eq!((wallet(CARLA), running(CARLA)), (WALLET - 300, 0));
		// It lies in the supplier's account; its wallet gets it when it says so.
		assert_eq!((of_supplier(SUPPLIER), wallet(SUPPLIER)), ((300, 0), WALLET));
	});
}

#[test]
fn within_the_limit_nothing_is_drawn_and_beyond_it_what_is_beyond() {
	ExtBuilder::default().build_and_execute(|| {
		allow(450);
		settle(NOON, &[(CARLA, 1_000, 0)]);
		assert_eq!((wallet(CARLA), running(CARLA)), (WALLET, -300));
		assert_eq!(of_supplier(SUPPLIER), (0, 0));
		assert_eq!(
			Trading::get_clearing_account(CARLA),
			ClearingAccountInfo {
				owed_to_supplier: 300 * MILL,
				..Default::default()
			}
		);
		// That is no arrears: she trades.
		let balance = Trading::get_energy_balance(CARLA);
		assert_eq!((balance.arrears, balance.to_supplier), (0, 300 * MILL));
		offer(CARLA, NOON + 20, 100, 300);

		// Up to the limit.
		settle(NOON + 1, &[(CARLA, 500, 0)]);
		assert_eq!((wallet(CARLA), running(CARLA)), (WALLET, -450));
		settle(NOON + 2, &[(CARLA, 1_000, 0)]);
		assert_eq!((wallet(CARLA), running(CARLA)), (WALLET - 300, -450));
		assert_eq!(of_supplier(SUPPLIER), (300, 0));
		assert_eq!(Arrears::<Test>::iter().count(), 0);
	});
}

#[test]
fn what_the_wallet_lacks_beyond_the_limit_becomes_arrears() {
	ExtBuilder::default().build_and_execute(|| {
		allow(100);
		impoverish(DORA, 30 * MILL + 1);
		settle(NOON, &[(DORA, 1_000, 0)]);
		assert_eq!((Balances::free_balance(DORA), running(DORA)), (1, -100));
		assert_eq!((arrears(DORA, SUPPLIER), of_supplier(SUPPLIER)), (170, (30, 0)));
		assert_eq!(Trading::get_energy_balance(DORA).arrears, 170 * MILL);
		assert_eq!(Trading::get_energy_balance(SUPPLIER).receivables, 170 * MILL);
		assert_noop!(
			Trading::create_energy_offer(signed(DORA), NOON + 20, 100, 300),
			Error::<Test>::InArrears
		);
	});
}

#[test]
fn what_lies_free_in_the_market_pays_before_there_is_credit_and_what_is_reserved_does_not() {
	ExtBuilder::default().build_and_execute(|| {
		allow(100);
		assert_ok!(Trading::deposit(signed(CARLA), 250 * MILL));
		// 18 mills of collateral.
		offer(CARLA, NOON + 20, 100, 120);
		settle(NOON, &[(CARLA, 500, 0)]);
		let account = clearing_account(CARLA);
		assert_eq!((account.available, account.reserved), (100 * MILL, 18 * MILL));
		assert_eq!((wallet(CARLA), running(CARLA)), (WALLET - 250, 0));
		settle(NOON + 1, &[(CARLA, 500, 0)]);
		let account = clearing_account(CARLA);
		assert_eq!((account.available, account.reserved), (18 * MILL, 18 * MILL));
		assert_eq!((wallet(CARLA), running(CARLA)), (WALLET - 250, -68));
		assert_eq!(of_supplier(SUPPLIER), (232, 0));
	});
}

#[test]
fn a_surplus_pays_a_running_debt() {
	ExtBuilder::default().build_and_execute(|| {
		allow(500);
		settle(NOON, &[(CARLA, 500, 0)]);
		settle(NOON + 1, &[(CARLA, 0, 1_000)]);
		assert_eq!((free(CARLA), running(CARLA)), (ENDOWMENT, -70));
		settle(NOON + 2, &[(CARLA, 0, 1_000)]);
		assert_eq!((free(CARLA), running(CARLA)), (ENDOWMENT + 10 * MILL, 0));
		assert_eq!((wallet(SUPPLIER), of_supplier(SUPPLIER)), (WALLET - 10, (0, 0)));
	});
}

#[test]
fn a_lower_limit_holds_from_the_next_settlement_on() {
	ExtBuilder::default().build_and_execute(|| {
		allow(500);
		settle(NOON, &[(CARLA, 1_000, 0)]);
		allow(100);
		assert_eq!((wallet(CARLA), running(CARLA)), (WALLET, -300));
		// Of her page, whether she is metered or not.
		settle(NOON + 1, &[(TOM, 10, 0)]);
		assert_eq!((wallet(CARLA), running(CARLA)), (WALLET, -300));
		settle(NOON + 2, &[(BEN, 10, 0)]);
		assert_eq!((wallet(CARLA), running(CARLA)), (WALLET - 200, -100));
		allow(0);
		assert!(!CreditLimits::<Test>::contains_key(VILLAGE));
		settle(NOON + 3, &[(BEN, 10, 0)]);
		assert_eq!((wallet(CARLA), running(CARLA)), (WALLET - 300, 0));
	});
}

#[test]
fn a_limit_is_of_an_area() {
	ExtBuilder::default().build_and_execute(|| {
		allow(500);
		settle(NOON, &[(CARLA, 1_000, 0), (TOM, 1_000, 0)]);
		assert_eq!((wallet(CARLA), running(CARLA)), (WALLET, -300));
		assert_eq!((wallet(TOM), running(TOM)), (WALLET - 300, 0));
	});
}

#[test]
fn only_the_areas_present_supplier_sets_the_limit() {
	ExtBuilder::default().build_and_execute(|| {
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(
				Trading::set_credit_limit(origin, VILLAGE, MILL),
				DispatchError::BadOrigin
			);
		}
		set_terms(TOWN, OTHER, TARIFF);
		for who in [ANNA, OTHER] {
			assert_noop!(
				Trading::set_credit_limit(signed(who), VILLAGE, MILL),
				Error::<Test>::NotSupplier
			);
		}
		assert_noop!(
			Trading::set_credit_limit(signed(SUPPLIER), 99, MILL),
			Error::<Test>::NoSupplyTerms
		);
		events();
		allow(5);
		assert_eq!(
			events(),
			[Event::CreditLimitSet {
				supplier: SUPPLIER,
				area: VILLAGE,
				amount: 5 * MILL
			}]
		);
		resign(VILLAGE);
		assert_noop!(
			Trading::set_credit_limit(signed(SUPPLIER), VILLAGE, MILL),
			Error::<Test>::NoSupplyTerms
		);
	});
}

#[test]
fn the_limit_does_not_bind_another_supplier() {
	ExtBuilder::default().build_and_execute(|| {
		allow(500);
		set_terms(VILLAGE, OTHER, TARIFF);
		settle(NOON, &[(CARLA, 1_000, 0)]);
		assert_eq!((wallet(CARLA), running(CARLA)), (WALLET - 300, 0));
		assert_eq!((of_supplier(OTHER), of_supplier(SUPPLIER)), ((300, 0), (0, 0)));
		// It sets its own, which takes the place of the former one.
		assert_ok!(Trading::set_credit_limit(signed(OTHER), VILLAGE, 100 * MILL));
		settle(NOON + 1, &[(CARLA, 1_000, 0)]);
		assert_eq!((wallet(CARLA), running(CARLA)), (WALLET - 500, -100));
	});
}

// The month's end.

#[test]
fn when_a_month_is_over_all_debts_are_due() {
	ExtBuilder::default().build_and_execute(|| {
		let month = |interval| Clock::month_of(interval);
		assert_eq!(month(DAY).0, month(DAY - 1).0 + 1);
		allow(500);
		meter(DAY, BEN, 10, 0);
		settle(DAY - 2, &[(CARLA, 100, 0)]);
		settle(DAY - 1, &[(CARLA, 1_000, 0), (DORA, 500, 0)]);
		assert_eq!((wallet(CARLA), running(CARLA)), (WALLET, -330));
		assert_eq!((running(DORA), arrears(DORA, SUPPLIER)), (-150, 0));
		// Theirs too who have nothing in the new month's first interval. What comes then is the new
		// month's debt.
		settle(DAY, &[(CARLA, 200, 0)]);
		assert_eq!((wallet(CARLA), running(CARLA)), (WALLET - 330, -60));
		assert_eq!((running(DORA), arrears(DORA, SUPPLIER)), (0, 150));
		assert_eq!((running(BEN), of_supplier(SUPPLIER)), (-3, (330, 0)));
		settle(DAY + 1, &[(CARLA, 200, 0)]);
		assert_eq!((wallet(CARLA), running(CARLA)), (WALLET - 330, -120));
	});
}

#[test]
fn at_the_end_of_a_month_a_supplier_pays_what_it_owes_as_far_as_it_can() {
	ExtBuilder::default().build_and_execute(|| {
		allow(500);
		impoverish(SUPPLIER, 1);
		settle(DAY - 1, &[(ANNA, 0, 1_000), (BEN, 0, 1_000), (CARLA, 400, 0)]);
		assert_eq!((running(ANNA), running(BEN), running(CARLA)), (80, 80, -120));
		assert_eq!(of_supplier(SUPPLIER), (0, 160));
		settle(DAY, &[(DORA, 10, 0)]);
		// By what it is paid; the rest it goes on owing.
		assert_eq!((running(ANNA), running(BEN), running(CARLA)), (0, 40, 0));
		assert_eq!((of_supplier(SUPPLIER), arrears(SUPPLIER, BEN)), ((0, 40), 0));
		assert_eq!((free(ANNA), free(BEN)), (ENDOWMENT + 80 * MILL, ENDOWMENT + 40 * MILL));
	});
}

// Another supplier.

#[test]
fn when_another_supplier_follows_debts_with_the_former_one_are_due() {
	ExtBuilder::default().build_and_execute(|| {
		allow(500);
		settle(NOON, &[(CARLA, 1_000, 0), (DORA, 500, 0)]);
		set_terms(VILLAGE, OTHER, TARIFF);
		assert_ok!(Trading::set_credit_limit(signed(OTHER), VILLAGE, 500 * MILL));
		assert_eq!((running(CARLA), running(DORA)), (-300, -150));
		settle(NOON + 1, &[(CARLA, 100, 0), (BEN, 200, 0)]);
		// With the new one they begin anew.
		assert_eq!((wallet(CARLA), running(CARLA)), (WALLET - 300, -30));
		assert_eq!((running(DORA), running(BEN)), (0, -60));
		assert_eq!((arrears(DORA, SUPPLIER), arrears(DORA, OTHER)), (150, 0));
		assert_eq!((of_supplier(SUPPLIER), of_supplier(OTHER)), ((300, 0), (0, 0)));
	});
}

#[test]
fn what_the_former_supplier_owes_becomes_its_arrears() {
	ExtBuilder::default().build_and_execute(|| {
		allow(500);
		impoverish(SUPPLIER, 1);
		settle(NOON, &[(BEN, 0, 1_000), (ANNA, 0, 500), (CARLA, 100, 0)]);
		assert_eq!((running(ANNA), running(BEN), of_supplier(SUPPLIER)), (40, 80, (0, 120)));
		set_terms(VILLAGE, OTHER, TARIFF);
		settle(NOON + 1, &[(DORA, 0, 100)]);
		// What Carla owed has paid for a part, in the order of the connection points.
		assert_eq!((running(ANNA), running(BEN), running(CARLA)), (0, 0, 0));
		assert_eq!((arrears(SUPPLIER, ANNA), arrears(SUPPLIER, BEN)), (10, 80));
		assert_eq!(of_supplier(SUPPLIER), (0, 0));
		let balance = Trading::get_energy_balance(SUPPLIER);
		assert_eq!((balance.arrears, balance.receivables), (90 * MILL, 0));
		assert_eq!(Trading::get_energy_balance(BEN).receivables, 80 * MILL);
		assert_eq!((free(DORA), wallet(OTHER)), (8 * MILL, WALLET - 8));

		// It keeps what it deposits for its creditors.
		impoverish(SUPPLIER, 100 * MILL + 1);
		assert_ok!(Trading::deposit_as_supplier(signed(SUPPLIER), 95 * MILL));
		assert_noop!(
			Trading::withdraw_as_supplier(signed(SUPPLIER), 5 * MILL + 1),
			TokenError::FundsUnavailable
		);
		assert_ok!(Trading::withdraw_as_supplier(signed(SUPPLIER), 5 * MILL));
		assert_ok!(Trading::pay_arrears(signed(SUPPLIER), ANNA, 10 * MILL));
		assert_eq!((arrears(SUPPLIER, ANNA), arrears(SUPPLIER, BEN)), (0, 80));
	});
}

#[test]
fn who_owes_a_former_supplier_is_paid_by_the_new_one_and_pays_when_the_former_comes_back() {
	ExtBuilder::default().build_and_execute(|| {
		settle(NOON, &[(DORA, 1_000, 0)]);
		set_terms(VILLAGE, OTHER, TARIFF);
		events();
		settle(NOON + 1, &[(DORA, 0, 1_000)]);
		assert_eq!((free(DORA), arrears(DORA, SUPPLIER)), (80 * MILL, 300));
		assert_eq!(Trading::get_clearing_account(DORA).free, 0);
		assert_noop!(Trading::withdraw(signed(DORA), 1), TokenError::FundsUnavailable);
		assert!(!events()
			.iter()
			.any(|event| matches!(event, Event::ArrearsSetOff { .. })));

		set_terms(VILLAGE, SUPPLIER, TARIFF);
		settle(NOON + 2, &[(BEN, 10, 0)]);
		assert_eq!((free(DORA), arrears(DORA, SUPPLIER)), (0, 220));
		assert!(events().contains(&Event::ArrearsSetOff {
			debtor: DORA,
			creditor: SUPPLIER,
			amount: 80 * MILL,
			left: 220 * MILL
		}));
	});
}

#[test]
fn while_nobody_supplies_the_area_balances_stay_as_they_are() {
	ExtBuilder::default().build_and_execute(|| {
		allow(500);
		settle(NOON, &[(CARLA, 1_000, 0)]);
		resign(VILLAGE);
		settle(NOON + 1, &[(CARLA, 1_000, 0)]);
		assert_eq!((wallet(CARLA), running(CARLA)), (WALLET, -300));
		assert_ok!(Trading::pay_arrears(signed(CARLA), SUPPLIER, 300 * MILL));
		assert_eq!((wallet(CARLA), running(CARLA)), (WALLET - 300, 0));
	});
}

// A deposit.

#[test]
fn a_deposit_pays_the_running_debt_first() {
	ExtBuilder::default().build_and_execute(|| {
		allow(500);
		settle(NOON, &[(CARLA, 1_000, 0)]);
		events();
		assert_ok!(Trading::deposit(signed(CARLA), 100 * MILL));
		assert_eq!((clearing_account(CARLA).available, running(CARLA)), (0, -200));
		assert_eq!((wallet(CARLA), of_supplier(SUPPLIER)), (WALLET - 100, (100, 0)));
		assert_ok!(Trading::deposit(signed(CARLA), 500 * MILL));
		assert_eq!((clearing_account(CARLA).available, running(CARLA)), (300 * MILL, 0));
		assert_eq!((wallet(CARLA), of_supplier(SUPPLIER)), (WALLET - 600, (300, 0)));
		let deposited = |amount| Event::Deposited { who: CARLA, amount };
		assert_eq!(events(), [deposited(100 * MILL), deposited(500 * MILL)]);
		// What is left is hers.
		assert_ok!(Trading::withdraw(signed(CARLA), 300 * MILL));
	});
}

#[test]
fn what_is_deposited_in_arrears_goes_to_the_supplier_at_the_next_settlement() {
	ExtBuilder::default().build_and_execute(|| {
		settle(NOON, &[(DORA, 1_000, 0)]);
		impoverish(DORA, 400 * MILL);
		assert_ok!(Trading::deposit(signed(DORA), 350 * MILL));
		assert_eq!((arrears(DORA, SUPPLIER), of_supplier(SUPPLIER)), (300, (0, 0)));
		// Until then it may withdraw what is beyond them.
		assert_noop!(
			Trading::withdraw(signed(DORA), 50 * MILL + 1),
			TokenError::FundsUnavailable
		);
		settle(NOON + 1, &[(BEN, 10, 0)]);
		assert_eq!((arrears(DORA, SUPPLIER), of_supplier(SUPPLIER)), (0, (303, 0)));
		assert_ok!(Trading::withdraw(signed(DORA), 50 * MILL));
		assert_eq!(wallet(DORA), 100);
	});
}

// A supplier without money.

#[test]
fn a_supplier_that_lacks_money_owes_and_pays_first_from_the_next() {
	ExtBuilder::default().build_and_execute(|| {
		impoverish(SUPPLIER, 1);
		settle(NOON, &[(ANNA, 0, 500), (BEN, 0, 1_000)]);
		assert_eq!((running(ANNA), running(BEN)), (40, 80));
		assert_eq!(of_supplier(SUPPLIER), (0, 120));
		// 60 mills come in, none of which it keeps.
		settle(NOON + 1, &[(CARLA, 200, 0)]);
		assert_eq!((running(ANNA), running(BEN)), (0, 60));
		assert_eq!((free(ANNA), free(BEN)), (ENDOWMENT + 40 * MILL, ENDOWMENT + 20 * MILL));
		assert_eq!(of_supplier(SUPPLIER), (0, 60));

		impoverish(SUPPLIER, 130 * MILL);
		assert_ok!(Trading::deposit_as_supplier(signed(SUPPLIER), 30 * MILL));
		assert_noop!(
			Trading::withdraw_as_supplier(signed(SUPPLIER), 1),
			TokenError::FundsUnavailable
		);
		// From its account, then from its wallet.
		settle(NOON + 2, &[(CARLA, 10, 0)]);
		assert_eq!((running(BEN), free(BEN)), (0, ENDOWMENT + 80 * MILL));
		assert_eq!((wallet(SUPPLIER), of_supplier(SUPPLIER)), (73, (0, 0)));
	});
}

#[test]
fn a_supplier_owes_the_sum_over_all_its_customers() {
	ExtBuilder::default().build_and_execute(|| {
		impoverish(SUPPLIER, 1);
		settle(NOON, &[(BEN, 0, 1_000), (TOM, 0, 500)]);
		assert_eq!((running(BEN), running(TOM), of_supplier(SUPPLIER)), (80, 40, (0, 120)));
		assert_eq!(Trading::get_energy_balance(SUPPLIER).arrears, 120 * MILL);
		settle(NOON + 1, &[(TOM, 100, 0)]);
		assert_eq!((running(BEN), running(TOM), of_supplier(SUPPLIER)), (80, 10, (0, 90)));
	});
}

#[test]
fn a_frozen_wallet_pays_nothing() {
	use frame_support::traits::fungible::freeze::Mutate;
	ExtBuilder::default().build_and_execute(|| {
		for who in [CARLA, SUPPLIER] {
			assert_ok!(Balances::set_freeze(&(), &who, ENDOWMENT));
		}
		settle(NOON, &[(CARLA, 100, 0), (BEN, 0, 1_000)]);
		assert_eq!((wallet(CARLA), wallet(SUPPLIER)), (WALLET, WALLET));
		assert_eq!((arrears(CARLA, SUPPLIER), running(BEN)), (30, 80));
		assert_eq!(of_supplier(SUPPLIER), (0, 80));
	});
}

// Payments of the running balance.

#[test]
fn a_customer_pays_its_running_debt_when_it_likes() {
	ExtBuilder::default().build_and_execute(|| {
		allow(500);
		settle(NOON, &[(CARLA, 1_000, 0), (BEN, 0, 1_000)]);
		let before = wallet(SUPPLIER);
		events();
		assert_ok!(Trading::pay_arrears(signed(CARLA), SUPPLIER, 100 * MILL));
		assert_eq!((wallet(CARLA), running(CARLA)), (WALLET - 100, -200));
		assert_ok!(Trading::pay_arrears(signed(CARLA), SUPPLIER, Balance::MAX));
		assert_eq!((wallet(CARLA), running(CARLA)), (WALLET - 300, 0));
		assert_eq!((wallet(SUPPLIER), of_supplier(SUPPLIER)), (before + 300, (0, 0)));
		let paid = |amount, left| Event::ArrearsPaid {
			debtor: CARLA,
			creditor: SUPPLIER,
			amount,
			left,
		};
		assert_eq!(events(), [paid(100 * MILL, 200 * MILL), paid(200 * MILL, 0)]);
		for (debtor, creditor) in [(CARLA, SUPPLIER), (BEN, SUPPLIER), (SUPPLIER, CARLA)] {
			assert_noop!(
				Trading::pay_arrears(signed(debtor), creditor, 1),
				Error::<Test>::NoArrears
			);
		}
	});
}

#[test]
fn arrears_are_paid_before_the_running_debt() {
	ExtBuilder::default().build_and_execute(|| {
		allow(100);
		settle(NOON, &[(DORA, 1_000, 0)]);
		assert_eq!((arrears(DORA, SUPPLIER), running(DORA)), (200, -100));
		impoverish(DORA, 400 * MILL);
		events();
		assert_ok!(Trading::pay_arrears(signed(DORA), SUPPLIER, 230 * MILL));
		assert_eq!((arrears(DORA, SUPPLIER), running(DORA)), (0, -70));
		assert_eq!((wallet(DORA), wallet(SUPPLIER)), (170, WALLET + 230));
		assert_eq!(
			events(),
			[Event::ArrearsPaid {
				debtor: DORA,
				creditor: SUPPLIER,
				amount: 230 * MILL,
				left: 70 * MILL
			}]
		);
		assert_noop!(Trading::pay_arrears(signed(DORA), OTHER, 1), Error::<Test>::NoArrears);
	});
}

#[test]
fn a_supplier_pays_what_it_owes_a_customer_when_it_likes() {
	ExtBuilder::default().build_and_execute(|| {
		impoverish(SUPPLIER, 1);
		settle(NOON, &[(BEN, 0, 1_000), (TOM, 0, 500)]);
		impoverish(SUPPLIER, 50 * MILL + 1);
		assert_noop!(
			Trading::pay_arrears(signed(SUPPLIER), BEN, Balance::MAX),
			TokenError::FundsUnavailable
		);
		assert_noop!(Trading::pay_arrears(signed(BEN), SUPPLIER, 1), Error::<Test>::NoArrears);
		events();
		assert_ok!(Trading::pay_arrears(signed(SUPPLIER), BEN, 50 * MILL));
		assert_eq!((wallet(BEN), running(BEN)), (WALLET + 50, 30));
		assert_eq!((Balances::free_balance(SUPPLIER), of_supplier(SUPPLIER)), (1, (0, 70)));
		impoverish(SUPPLIER, ENDOWMENT);
		for customer in [BEN, TOM] {
			assert_ok!(Trading::pay_arrears(signed(SUPPLIER), customer, Balance::MAX));
		}
		assert_eq!((wallet(BEN), wallet(TOM)), (WALLET + 80, WALLET + 40));
		assert_eq!((running(BEN), running(TOM)), (0, 0));
		assert_eq!(of_supplier(SUPPLIER), (0, 0));
		let paid = |creditor, amount, left| Event::ArrearsPaid {
			debtor: SUPPLIER,
			creditor,
			amount,
			left,
		};
		assert_eq!(
			events(),
			[
				paid(BEN, 50 * MILL, 30 * MILL),
				paid(BEN, 30 * MILL, 0),
				paid(TOM, 40 * MILL, 0)
			]
		);
	});
}

#[test]
fn a_suppliers_account_without_anything_is_not_kept() {
	let kept = || SupplierAccounts::<Test>::contains_key(SUPPLIER);
	ExtBuilder::default().build_and_execute(|| {
		// It withdraws all.
		settle(NOON, &[(CARLA, 100, 0)]);
		assert_ok!(Trading::withdraw_as_supplier(signed(SUPPLIER), 30 * MILL));
		assert!(!kept(), "after a withdrawal");
		// It pays all that it owes.
		impoverish(SUPPLIER, 1);
		settle(NOON + 1, &[(BEN, 0, 1_000)]);
		impoverish(SUPPLIER, ENDOWMENT);
		assert_ok!(Trading::pay_arrears(signed(SUPPLIER), BEN, Balance::MAX));
		assert!(!kept(), "after a payment");
		// What it owes becomes arrears.
		impoverish(SUPPLIER, 1);
		settle(NOON + 2, &[(BEN, 0, 1_000)]);
		set_terms(VILLAGE, OTHER, TARIFF);
		settle(NOON + 3, &[(BEN, 0, 1_000)]);
		assert!(!kept(), "after another supplier");
	});
}

#[test]
fn what_a_debtor_has_in_the_market_pays_the_suppliers_other_customers_at_once() {
	ExtBuilder::default().build_and_execute(|| {
		settle(NOON, &[(DORA, 1_000, 0)]);
		impoverish(SUPPLIER, 1);
		impoverish(DORA, 400 * MILL);
		assert_ok!(Trading::deposit(signed(DORA), 100 * MILL));
		// Anna stands before Dora on their page.
		settle(NOON + 1, &[(ANNA, 0, 1_000)]);
		assert_eq!(arrears(DORA, SUPPLIER), 200);
		assert_eq!((running(ANNA), of_supplier(SUPPLIER)), (0, (20, 0)));
	});
}

#[test]
fn arrears_of_a_former_supplier_to_its_own_supplier_are_set_off() {
	ExtBuilder::default().build_and_execute(|| {
		// In the town Ben supplies his former supplier.
		connect(SUPPLIER, TOWN, LIMIT_W, LIMIT_W);
		set_terms(TOWN, BEN, TARIFF);
		impoverish(SUPPLIER, 1);
		settle(NOON, &[(BEN, 0, 1_000), (TOM, 10, 0)]);
		set_terms(VILLAGE, OTHER, TARIFF);
		settle(NOON + 1, &[(DORA, 0, 100)]);
		assert_eq!(arrears(SUPPLIER, BEN), 80);
		check_state();
		settle(NOON + 2, &[(SUPPLIER, 0, 500)]);
		assert_eq!((arrears(SUPPLIER, BEN), free(SUPPLIER)), (40, 1));
	});
}
