//! Whether everything of an account is settled, so that it may leave, and what goes with it where it
//! moves to another area.

use crate::{
	billing::types::AccountTotals, mock::*, money::types::ClearingAccount, Arrears, ClearingPages, Error,
	SupplierAccounts,
};
use energy_primitives::{
	page_of, ConnectionIndex, ConnectionPages, Energy, Interval, OpenIntervals, SupplierAccount, MILL, TOKEN,
};
use frame_support::{assert_noop, assert_ok, weights::Weight};

fn is_settled(who: AccountId, before: Interval) -> bool {
	<Trading as OpenIntervals<AccountId>>::is_settled(&who, before)
}

/// What lies under a number: money, and totals.
fn under(index: ConnectionIndex) -> (ClearingAccount, AccountTotals) {
	let (page, slot) = page_of(index);
	(
		ClearingPages::<Test>::get(page).account(slot),
		Trading::totals_of(page, slot),
	)
}

/// Anna exports 1 000 Wh at noon that nobody bought, and it is settled.
fn settle_surplus_of_anna() {
	meter(NOON, ANNA, 0, 1_000);
	go_to_settlement_of(NOON);
	settle_all();
}

#[test]
fn nobody_is_settled_before_the_cursor_has_been_there() {
	ExtBuilder::default().build_and_execute(|| {
		for now in [NOON, NOON + METER_DEADLINE] {
			go_to(now);
			settle_all();
			assert!(!is_settled(ANNA, NOON + 1));
		}
		go_to_settlement_of(NOON);
		assert!(!is_settled(ANNA, NOON + 1));
		settle_all();
		assert!(is_settled(ANNA, NOON + 1));
		assert!(!is_settled(ANNA, NOON + 2));
		assert!(!is_settled(ANNA, Interval::MAX));
		assert!(is_settled(ANNA, 0));
	});
}

#[test]
fn who_was_metered_is_settled_when_its_intervals_are() {
	ExtBuilder::default().build_and_execute(|| {
		meter(NOON, ANNA, 500, 0);
		go_to_settlement_of(NOON);
		assert!(!is_settled(ANNA, NOON + 1));
		settle_all();
		assert!(is_settled(ANNA, NOON + 1));
	});
}

#[test]
fn trades_for_whatever_interval_are_open_until_they_are_settled() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON + 400, 500, 120);
		go_to_settlement_of(NOON);
		settle_all();
		assert!(!is_settled(ANNA, NOON) && !is_settled(BEN, NOON));
		assert!(is_settled(CARLA, NOON));
		go_to_settlement_of(NOON + 400);
		assert!(!is_settled(ANNA, NOON) && !is_settled(BEN, NOON));
		settle_all();
		assert!(is_settled(ANNA, NOON) && is_settled(BEN, NOON));
	});
}

#[test]
fn orders_are_open_until_the_last_interval_that_was_ordered_for_is_settled() {
	ExtBuilder::default().build_and_execute(|| {
		let later = bid(NOON + 400, 500, 0);
		place(ANNA, &[bid(NOON, 500, 0), later]);
		assert!(!is_settled(ANNA, DAY - METER_DEADLINE));
		assert!(is_settled(BEN, DAY - METER_DEADLINE));
		block(NOON - 1, || (), Weight::MAX);
		go_to_settlement_of(NOON);
		settle_all();
		assert!(!is_settled(ANNA, NOON + 1));
		let keys = vec![key_of(&later)].try_into().expect("one is few enough");
		assert_ok!(Trading::cancel_orders(signed(ANNA), keys));
		// Which orders it has taken back is not looked up.
		assert!(!is_settled(ANNA, NOON + 1));
		go_to_settlement_of(NOON + 399);
		settle_all();
		assert!(!is_settled(ANNA, NOON + 1));
		go_to_settlement_of(NOON + 400);
		settle_all();
		assert!(is_settled(ANNA, NOON + 1));
	});
}

#[test]
fn orders_that_were_settled_by_hand_are_open_until_the_cursor_leaves_their_interval() {
	ExtBuilder::default().build_and_execute(|| {
		place(ANNA, &[bid(NOON, 500, 0)]);
		go_to(NOON + METER_DEADLINE);
		settle_all();
		go_to_settlement_of(NOON);
		assert!(!is_settled(ANNA, NOON));
		settle_by_hand(ANNA, NOON);
		assert!(Trading::is_interval_settled(NOON, &ANNA) && !is_settled(ANNA, NOON));
		settle_all();
		assert!(is_settled(ANNA, NOON));
	});
}

#[test]
fn who_only_offers_is_open_until_the_interval_is_settled_too() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(ANNA, NOON, 500, 120);
		assert!(!is_settled(ANNA, DAY - METER_DEADLINE));
		assert_ok!(Trading::cancel_energy_offer(signed(ANNA), id));
		assert!(!is_settled(ANNA, DAY - METER_DEADLINE));
		go_to_settlement_of(NOON);
		settle_all();
		assert!(is_settled(ANNA, DAY - METER_DEADLINE));
	});
}

#[test]
fn who_owes_is_not_settled() {
	ExtBuilder::default().build_and_execute(|| {
		meter(NOON, DORA, 1_000, 0);
		go_to_settlement_of(NOON);
		settle_all();
		assert_eq!(Arrears::<Test>::get(DORA, SUPPLIER), 300 * MILL);
		assert!(!is_settled(DORA, NOON));
		impoverish(DORA, 301 * MILL);
		assert_ok!(Trading::pay_arrears(signed(DORA), SUPPLIER, 300 * MILL));
		assert!(is_settled(DORA, NOON));
	});
}

#[test]
fn who_owes_within_the_credit_limit_is_not_settled_either() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Trading::set_credit_limit(signed(SUPPLIER), VILLAGE, TOKEN));
		meter(NOON, ANNA, 1_000, 0);
		go_to_settlement_of(NOON);
		settle_all();
		assert_eq!(Arrears::<Test>::get(ANNA, SUPPLIER), 0);
		assert_eq!(clearing_account(ANNA).money().debt(), 300 * MILL);
		assert!(!is_settled(ANNA, NOON));
		assert_ok!(Trading::pay_arrears(signed(ANNA), SUPPLIER, 299 * MILL));
		assert!(!is_settled(ANNA, NOON));
		assert_ok!(Trading::pay_arrears(signed(ANNA), SUPPLIER, MILL));
		assert!(is_settled(ANNA, NOON));
	});
}

#[test]
fn who_is_owed_and_has_money_in_the_market_is_settled() {
	ExtBuilder::default().balance(SUPPLIER, 0).build_and_execute(|| {
		assert_ok!(Trading::deposit(signed(ANNA), TOKEN));
		settle_surplus_of_anna();
		assert_eq!(clearing_account(ANNA).money().credit(), 80 * MILL);
		assert!(is_settled(ANNA, NOON + 1));
	});
}

#[test]
fn whom_the_cursor_could_not_settle_is_not_settled() {
	ExtBuilder::default().build_and_execute(|| {
		meter(NOON, ANNA, Energy::MAX, 0);
		go_to_settlement_of(NOON);
		PlancksPerMill::set(1 << 60);
		settle_all();
		PlancksPerMill::set(MILL);
		assert_eq!(frozen(), [(ANNA, NOON)]);
		// However long ago that was.
		for later in [NOON + 1, NOON + 500] {
			go_to_settlement_of(later);
			settle_all();
			assert!(!is_settled(ANNA, NOON) && !is_settled(ANNA, NOON + 1) && is_settled(BEN, NOON + 1));
		}
		settle_by_hand(ANNA, NOON);
		assert_eq!(frozen(), []);
		// Now it owes.
		assert!(!is_settled(ANNA, NOON + 1));
		let owed = Arrears::<Test>::get(ANNA, SUPPLIER);
		assert!(owed > 0);
		impoverish(ANNA, owed + 1);
		assert_ok!(Trading::pay_arrears(signed(ANNA), SUPPLIER, owed));
		assert!(is_settled(ANNA, NOON + 1));
	});
}

#[test]
fn whom_the_cursor_could_not_settle_is_settled_once_it_is_and_owes_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		meter(NOON, ANNA, 100, 0);
		go_to_settlement_of(NOON);
		PlancksPerMill::set(1 << 120);
		settle_all();
		PlancksPerMill::set(MILL);
		assert_eq!(frozen(), [(ANNA, NOON)]);
		assert!(!is_settled(ANNA, NOON + 1));
		settle_by_hand(ANNA, NOON);
		assert!(is_settled(ANNA, NOON + 1));
	});
}

#[test]
fn money_and_totals_go_with_an_account_that_moves() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Trading::deposit(signed(ANNA), 7 * MILL));
		trade(ANNA, BEN, NOON, 600, 120);
		meter(NOON, BEN, 600, 0);
		settle_surplus_of_anna();
		assert!(is_settled(ANNA, NOON + 1));
		let former = Grid::index_of(&ANNA).expect("it is connected");
		let (money, totals) = under(former);
		// 7 MILL of hers and 101 MILL that were drawn for what she sold, 72 MILL for that and 32 MILL
		// for the rest.
		assert_eq!((money.available, money.reserved), (212 * MILL, 0));
		assert_eq!(
			(totals.produced_wh, totals.sold_wh, totals.surplus_wh),
			(1_000, 600, 400)
		);
		assert_eq!((totals.revenue, totals.from_supplier), (72 * MILL, 32 * MILL));
		let balance = Trading::get_energy_balance(ANNA);
		let neighbours = [BEN, CARLA, DORA].map(|who| under(Grid::index_of(&who).expect("it is connected")));
		let (gains, supplier) = ([ANNA, BEN].map(gain), SupplierAccounts::<Test>::get(SUPPLIER));

		connect(ANNA, TOWN, LIMIT_W, LIMIT_W);
		let index = Grid::index_of(&ANNA).expect("it is connected");
		assert_eq!(page_of(index), (page_with(TOM), 1));
		assert_eq!((under(former), under(index)), (Default::default(), (money, totals)));
		assert_eq!(Trading::get_energy_balance(ANNA), balance);
		assert_eq!([ANNA, BEN].map(gain), gains);
		assert_eq!(SupplierAccounts::<Test>::get(SUPPLIER), supplier);
		assert_eq!(
			[BEN, CARLA, DORA].map(|who| under(Grid::index_of(&who).expect("it is connected"))),
			neighbours
		);
		check_state();

		// There it goes on: what it takes is paid from what it brought, and adds to its totals.
		let now = NOON + METER_DEADLINE + 1;
		meter(now, ANNA, 100, 0);
		go_to_settlement_of(now);
		settle_all();
		let (money, totals) = under(index);
		assert_eq!(
			(money.available, totals.consumed_wh, totals.produced_wh),
			(182 * MILL, 100, 1_000)
		);
		assert_eq!(under(former), Default::default());
		assert_ok!(Trading::withdraw(signed(ANNA), 182 * MILL));
		check_state();

		// And back again, under a number of its own.
		connect(ANNA, VILLAGE, LIMIT_W, LIMIT_W);
		let back = Grid::index_of(&ANNA).expect("it is connected");
		assert_eq!(page_of(back), (page_with(BEN), 4));
		assert_eq!(under(back).1, totals);
		assert_eq!([under(former), under(index)], [Default::default(); 2]);
	});
}

#[test]
fn what_the_former_supplier_owes_an_account_that_moves_becomes_arrears() {
	ExtBuilder::default().balance(SUPPLIER, 0).build_and_execute(|| {
		set_terms(TOWN, STRANGER, TARIFF);
		// Carla is owed as well, and stays.
		meter(NOON, CARLA, 0, 500);
		settle_surplus_of_anna();
		assert_eq!(clearing_account(ANNA).money().credit(), 80 * MILL);
		let owes = |owes| SupplierAccount { deposit: 0, owes };
		assert_eq!(SupplierAccounts::<Test>::get(SUPPLIER), owes(120 * MILL));
		assert_eq!(Arrears::<Test>::iter().count(), 0);
		let balance = Trading::get_energy_balance(ANNA);
		assert_eq!((balance.receivables, balance.arrears), (80 * MILL, 0));
		assert_eq!(Trading::get_energy_balance(SUPPLIER).arrears, 120 * MILL);

		connect(ANNA, TOWN, LIMIT_W, LIMIT_W);
		assert_eq!(
			Arrears::<Test>::iter().collect::<Vec<_>>(),
			[(SUPPLIER, ANNA, 80 * MILL)]
		);
		assert_eq!(SupplierAccounts::<Test>::get(SUPPLIER), owes(40 * MILL));
		assert_eq!(clearing_account(ANNA).with_supplier, 0);
		assert_eq!(clearing_account(CARLA).money().credit(), 40 * MILL);
		// All are owed, and owe, as much as before.
		assert_eq!(Trading::get_energy_balance(ANNA), balance);
		assert_eq!(Trading::get_energy_balance(SUPPLIER).arrears, 120 * MILL);
		assert!(is_settled(ANNA, NOON + 1));
		check_state();

		// The new supplier has nothing to do with it, and neither has what the former one pays others.
		let now = NOON + METER_DEADLINE + 1;
		meter(now, ANNA, 0, 100);
		meter(now, CARLA, 200, 0);
		go_to_settlement_of(now);
		settle_all();
		assert_eq!((gain(ANNA), gain(STRANGER)), (8 * MILL as i128, -8 * MILL as i128));
		assert_eq!(
			SupplierAccounts::<Test>::get(SUPPLIER),
			SupplierAccount {
				deposit: 20 * MILL,
				owes: 0
			}
		);
		assert_eq!(Arrears::<Test>::get(SUPPLIER, ANNA), 80 * MILL);
		assert_noop!(
			Trading::withdraw_as_supplier(signed(SUPPLIER), 1),
			sp_runtime::TokenError::FundsUnavailable
		);
		check_state();

		// It pays them as all arrears are paid.
		impoverish(SUPPLIER, 81 * MILL);
		assert_ok!(Trading::pay_arrears(signed(SUPPLIER), ANNA, TOKEN));
		assert_noop!(
			Trading::pay_arrears(signed(SUPPLIER), ANNA, TOKEN),
			Error::<Test>::NoArrears
		);
		assert_eq!(gain(ANNA), 88 * MILL as i128);
		assert_eq!(Trading::get_energy_balance(ANNA).receivables, 0);
	});
}

#[test]
fn what_somebody_is_owed_who_has_moved_away_stays_its_own_when_its_former_supplier_comes_back() {
	ExtBuilder::default().balance(SUPPLIER, 0).build_and_execute(|| {
		set_terms(TOWN, STRANGER, TARIFF);
		settle_surplus_of_anna();
		let former = Grid::index_of(&ANNA).expect("it is connected");
		connect(ANNA, TOWN, LIMIT_W, LIMIT_W);
		assert_eq!(Arrears::<Test>::get(SUPPLIER, ANNA), 80 * MILL);
		// The village gets another supplier, and its former one again.
		for (interval, supplier) in [(NOON + 20, STRANGER), (NOON + 40, SUPPLIER)] {
			go_to(interval);
			set_terms(VILLAGE, supplier, TARIFF);
			meter(interval, BEN, 100, 0);
			go_to_settlement_of(interval);
			settle_all();
			assert_eq!(under(former).0.money(), Default::default());
			assert_eq!(Arrears::<Test>::get(SUPPLIER, ANNA), 80 * MILL);
			check_state();
		}
		assert_eq!(Trading::get_energy_balance(ANNA).receivables, 80 * MILL);
	});
}

#[test]
fn who_moves_with_nothing_leaves_and_brings_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let former = Grid::index_of(&DORA).expect("it is connected");
		connect(DORA, TOWN, LIMIT_W, LIMIT_W);
		let index = Grid::index_of(&DORA).expect("it is connected");
		assert_eq!([under(former), under(index)], [Default::default(); 2]);
		assert_eq!(Arrears::<Test>::iter().count(), 0);
		assert_eq!(SupplierAccounts::<Test>::iter().count(), 0);
	});
}
