//! Debts on record.

use crate::{mock::*, Arrears, Debts, Error, Event, SupplierAccounts};
use energy_primitives::{Balance, SupplierAccount, MILL};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError, TokenError};

/// What an account owes and is owed, in plancks.
fn debts(who: AccountId) -> (Balance, Balance) {
	let balance = Trading::get_energy_balance(who);
	(balance.arrears, balance.receivables)
}

/// Dora took 1 kWh and had no money: 300 mills of arrears, some days on.
fn dora_owes(story: impl FnOnce()) {
	ExtBuilder::default().build_and_execute(|| {
		meter(NOON, DORA, 1_000, 0);
		go_to_settlement_of(NOON);
		settle_by_hand(DORA, NOON);
		assert_eq!(Arrears::<Test>::get(DORA, SUPPLIER), 300 * MILL);
		events();
		story();
	});
}

#[test]
fn who_owes_neither_offers_nor_accepts() {
	dora_owes(|| {
		let later = NOON + 20;
		let id = offer(ANNA, later, 1_000, 0);
		assert_noop!(
			Trading::create_energy_offer(signed(DORA), later, 1_000, 400),
			Error::<Test>::InArrears
		);
		assert_noop!(
			Trading::accept_energy_offer(signed(DORA), id, 1_000),
			Error::<Test>::InArrears
		);
	});
}

#[test]
fn who_has_paid_trades_again() {
	dora_owes(|| {
		impoverish(DORA, 400 * MILL);
		assert_ok!(Trading::pay_arrears(signed(DORA), SUPPLIER, 100 * MILL));
		assert_eq!(
			events(),
			[Event::ArrearsPaid {
				debtor: DORA,
				creditor: SUPPLIER,
				amount: 100 * MILL,
				left: 200 * MILL
			}]
		);
		assert_noop!(
			Trading::create_energy_offer(signed(DORA), NOON + 20, 1_000, 400),
			Error::<Test>::InArrears
		);

		assert_ok!(Trading::pay_arrears(signed(DORA), SUPPLIER, 200 * MILL));
		assert_eq!((Arrears::<Test>::iter().count(), Debts::<Test>::iter().count()), (0, 0));
		assert_eq!(debts(SUPPLIER), (0, 0));
		assert_eq!(free(SUPPLIER), ENDOWMENT + 300 * MILL);
		offer(DORA, NOON + 20, 1_000, 400);
	});
}

#[test]
fn nobody_pays_more_than_it_owes() {
	dora_owes(|| {
		impoverish(DORA, 400 * MILL);
		assert_ok!(Trading::pay_arrears(signed(DORA), SUPPLIER, Balance::MAX));
		assert_eq!(free(DORA), 100 * MILL);
		assert_noop!(
			Trading::pay_arrears(signed(DORA), SUPPLIER, 1),
			Error::<Test>::NoArrears
		);
	});
}

#[test]
fn a_payment_needs_money_an_amount_and_a_debt() {
	dora_owes(|| {
		assert_noop!(
			Trading::pay_arrears(signed(DORA), SUPPLIER, 0),
			Error::<Test>::AmountZero
		);
		assert_noop!(
			Trading::pay_arrears(signed(DORA), SUPPLIER, 1),
			TokenError::FundsUnavailable
		);
		impoverish(DORA, 300 * MILL);
		// Its existential deposit stays.
		assert_noop!(
			Trading::pay_arrears(signed(DORA), SUPPLIER, 300 * MILL),
			TokenError::FundsUnavailable
		);
		assert_noop!(Trading::pay_arrears(signed(DORA), ANNA, 1), Error::<Test>::NoArrears);
		assert_noop!(
			Trading::pay_arrears(signed(SUPPLIER), DORA, 1),
			Error::<Test>::NoArrears
		);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Trading::pay_arrears(origin, SUPPLIER, 1), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn debts_of_several_intervals_add_up() {
	dora_owes(|| {
		meter(NOON + 1, DORA, 500, 0);
		go_to_settlement_of(NOON + 1);
		settle_by_hand(DORA, NOON + 1);
		assert_eq!(Arrears::<Test>::get(DORA, SUPPLIER), 450 * MILL);
		assert_eq!((debts(DORA), debts(SUPPLIER)), ((450 * MILL, 0), (0, 450 * MILL)));
	});
}

#[test]
fn each_creditor_is_paid_for_itself() {
	dora_owes(|| {
		let other = CARLA;
		set_terms(VILLAGE, other, TARIFF);
		meter(NOON + 1, DORA, 500, 0);
		go_to_settlement_of(NOON + 1);
		settle_by_hand(DORA, NOON + 1);
		impoverish(DORA, 200 * MILL);
		assert_ok!(Trading::pay_arrears(signed(DORA), other, 150 * MILL));
		assert_eq!(debts(DORA), (300 * MILL, 0));
		assert_eq!((debts(SUPPLIER), debts(other)), ((0, 300 * MILL), (0, 0)));
		assert_noop!(
			Trading::create_energy_offer(signed(DORA), NOON + 20, 10, 400),
			Error::<Test>::InArrears
		);
	});
}

#[test]
fn who_owes_can_still_take_its_offers_back() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(BEN, NOON + 20, 1_000, 120);
		meter(NOON, BEN, 1_000_000, 0);
		impoverish(BEN, 1);
		go_to_settlement_of(NOON);
		settle_by_hand(BEN, NOON);
		assert!(debts(BEN).0 > 0);
		assert_ok!(Trading::cancel_energy_offer(signed(BEN), id));
		assert_eq!((free(BEN), held(BEN)), (1 + 180 * MILL, 0));
		// What was held is for the supplier, though.
		assert_noop!(Trading::withdraw(signed(BEN), 1), TokenError::FundsUnavailable);
	});
}

#[test]
fn a_surplus_is_set_off_against_what_its_account_owes_the_supplier() {
	dora_owes(|| {
		meter(NOON + 1, DORA, 0, 1_000);
		go_to_settlement_of(NOON + 1);
		let (dora, supplier) = (free(DORA), free(SUPPLIER));
		settle_by_hand(DORA, NOON + 1);
		// No cash either way: 80 mills less are owed.
		assert_eq!((free(DORA), free(SUPPLIER)), (dora, supplier));
		assert_eq!(Arrears::<Test>::get(DORA, SUPPLIER), 220 * MILL);
		assert!(events().contains(&Event::ArrearsSetOff {
			debtor: DORA,
			creditor: SUPPLIER,
			amount: 80 * MILL,
			left: 220 * MILL
		}));
	});
}

#[test]
fn what_a_debtor_earned_from_others_pays_the_supplier_first() {
	ExtBuilder::default().build_and_execute(|| {
		trade(DORA, BEN, NOON + 2, 1_000, 300);
		meter(NOON, DORA, 1_000, 0);
		meter(NOON + 2, DORA, 0, 1_000);
		meter(NOON + 2, BEN, 1_000, 0);
		impoverish(DORA, 1);
		go_to_settlement_of(NOON + 2);
		let supplier = free(SUPPLIER);
		settle_by_hand(DORA, NOON);
		assert_eq!(Arrears::<Test>::get(DORA, SUPPLIER), 300 * MILL);
		settle_by_hand(DORA, NOON + 2);
		assert_eq!((free(DORA), free(SUPPLIER)), (1, supplier + 300 * MILL));
		assert_eq!(Arrears::<Test>::iter().count(), 0);
		assert!(events().contains(&Event::ArrearsSetOff {
			debtor: DORA,
			creditor: SUPPLIER,
			amount: 300 * MILL,
			left: 0
		}));
	});
}

#[test]
fn a_supplier_that_owes_is_paid_by_its_creditor_in_what_it_owes() {
	ExtBuilder::default().build_and_execute(|| {
		meter(NOON, DORA, 0, 1_000);
		meter(NOON + 1, DORA, 1_000, 0);
		impoverish(SUPPLIER, 1);
		go_to_settlement_of(NOON + 1);
		settle_by_hand(DORA, NOON);
		assert_eq!((debts(SUPPLIER), debts(DORA)), ((80 * MILL, 0), (0, 80 * MILL)));
		impoverish(DORA, 400 * MILL);
		settle_by_hand(DORA, NOON + 1);
		// 300 less the 80 that it was owed.
		assert_eq!(free(DORA), 180 * MILL);
		assert_eq!(Arrears::<Test>::iter().count(), 0);
		assert_eq!((debts(SUPPLIER), debts(DORA)), ((0, 0), (0, 0)));
		let paid = SupplierAccount {
			deposit: 220 * MILL,
			owes: 0,
		};
		assert_eq!(SupplierAccounts::<Test>::get(SUPPLIER), paid);
	});
}
