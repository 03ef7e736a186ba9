//! The money of accounts and suppliers in the market: how it comes in, what it is reserved for, and
//! what of it can be taken out again.

use crate::{mock::*, Arrears, Error, Event, PendingPayouts, SupplierAccounts};
use energy_primitives::{Balance, ClearingAccountInfo, Interval, OrderKey, SupplierAccount, MILL, TOKEN};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::DispatchResult,
	traits::{fungible::MutateFreeze, ConstU32},
	weights::Weight,
	BoundedVec,
};
use proptest::{collection::vec, prelude::*, strategy::ValueTree, test_runner::TestRunner};
use sp_runtime::{DispatchError, TokenError};

fn wallet(who: AccountId) -> Balance {
	Balances::free_balance(who)
}

/// What lies in the market for an account, and what of it is reserved.
fn money(who: AccountId) -> (Balance, Balance) {
	let account = clearing_account(who);
	(account.available, account.reserved)
}

fn deposit(who: AccountId, amount: Balance) {
	assert_ok!(Trading::deposit(signed(who), amount));
}

fn withdraw(who: AccountId, amount: Balance) {
	assert_ok!(Trading::withdraw(signed(who), amount));
}

fn deposit_as_supplier(who: AccountId, amount: Balance) {
	assert_ok!(Trading::deposit_as_supplier(signed(who), amount));
}

fn withdraw_as_supplier(who: AccountId, amount: Balance) {
	assert_ok!(Trading::withdraw_as_supplier(signed(who), amount));
}

fn not_deposited(who: AccountId, amount: Balance, error: impl Into<DispatchError>) {
	assert_noop!(Trading::deposit(signed(who), amount), error.into());
}

fn not_withdrawn(who: AccountId, amount: Balance, error: impl Into<DispatchError>) {
	assert_noop!(Trading::withdraw(signed(who), amount), error.into());
}

/// An account can withdraw so much, and not a planck more.
fn can_withdraw(who: AccountId, amount: Balance) {
	not_withdrawn(who, amount + 1, TokenError::FundsUnavailable);
	not_withdrawn(who, Balance::MAX, TokenError::FundsUnavailable);
	assert_eq!(Trading::get_clearing_account(who).free, amount);
	if amount > 0 {
		withdraw(who, amount);
	}
}

/// A supplier can withdraw so much, and not a planck more.
fn can_withdraw_as_supplier(who: AccountId, amount: Balance) {
	for more in [amount + 1, Balance::MAX] {
		assert_noop!(
			Trading::withdraw_as_supplier(signed(who), more),
			TokenError::FundsUnavailable
		);
	}
	if amount > 0 {
		withdraw_as_supplier(who, amount);
	}
}

fn keys(orders: &[energy_primitives::Order]) -> BoundedVec<OrderKey, ConstU32<96>> {
	let keys: Vec<_> = orders.iter().map(key_of).collect();
	keys.try_into().expect("few enough for a call")
}

fn cancel(who: AccountId, orders: &[energy_primitives::Order]) {
	assert_ok!(Trading::cancel_orders(signed(who), keys(orders)));
}

/// The transfers of money since the last call: from whom, to whom, how much.
fn transfers() -> Vec<(AccountId, AccountId, Balance)> {
	let records = System::events();
	System::reset_events();
	let transfers = records.into_iter().filter_map(|record| match record.event {
		RuntimeEvent::Balances(pallet_balances::Event::Transfer { from, to, amount }) => Some((from, to, amount)),
		_ => None,
	});
	transfers.collect()
}

/// What is drawn from an account's wallet into the market: one transfer.
fn drawn(who: AccountId, amount: Balance) -> Vec<(AccountId, AccountId, Balance)> {
	vec![(who, Trading::pool_account(), amount)]
}

/// An account takes energy from its supplier in an interval, or leaves it some, and settles.
fn settle_flow(interval: Interval, who: AccountId, import_wh: u64, export_wh: u64) {
	go_to(interval);
	meter(interval, who, import_wh, export_wh);
	go_to_settlement_of(interval);
	settle_all();
}

// Reserving.

#[test]
fn what_all_orders_of_a_call_need_is_drawn_in_one_transfer() {
	ExtBuilder::default().build_and_execute(|| {
		let placed = [
			bid(NOON, 500, 90),
			ask(NOON, 1_000, 120),
			bid(NOON + 40, 700, 111),
			ask(NOON + 41, 1_000, 310),
		];
		transfers();
		place(ANNA, &placed);
		let needed = (45 + 180) * MILL + 777 * MILL / 10;
		assert_eq!(transfers(), drawn(ANNA, needed));
		assert_eq!((wallet(ANNA), money(ANNA)), (ENDOWMENT - needed, (needed, needed)));
	});
}

#[test]
fn only_what_is_missing_is_drawn() {
	ExtBuilder::default().build_and_execute(|| {
		deposit(ANNA, 200 * MILL);
		transfers();
		// As long as it reaches, the wallet is left alone.
		place(ANNA, &[bid(NOON, 500, 100)]);
		assert_eq!((transfers(), money(ANNA)), (vec![], (200 * MILL, 50 * MILL)));
		offer(ANNA, NOON + 1, 500, 100);
		assert_eq!((transfers(), money(ANNA)), (vec![], (200 * MILL, 150 * MILL)));
		// To the last planck.
		place(ANNA, &[bid(NOON + 2, 500, 100)]);
		assert_eq!((transfers(), money(ANNA)), (vec![], (200 * MILL, 200 * MILL)));
		cancel(ANNA, &[bid(NOON + 2, 500, 100)]);
		// Then what is beyond it.
		let id = offer(BEN, NOON + 2, 1_000, 70);
		transfers();
		assert_ok!(Trading::accept_energy_offer(signed(ANNA), id, 1_000));
		assert_eq!(transfers(), drawn(ANNA, 20 * MILL));
		assert_eq!(
			(wallet(ANNA), money(ANNA)),
			(ENDOWMENT - 220 * MILL, (220 * MILL, 220 * MILL))
		);
		// Then all of it.
		offer(ANNA, NOON + 3, 1_000, 299);
		assert_eq!(
			(transfers(), money(ANNA)),
			(drawn(ANNA, MILL), (221 * MILL, 221 * MILL))
		);
		place(ANNA, &[ask(NOON + 4, 100, 299), bid(NOON + 4, 100, 19)]);
		assert_eq!(transfers(), drawn(ANNA, 2 * MILL));
	});
}

#[test]
fn who_needs_to_reserve_nothing_draws_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		transfers();
		place(DORA, &[bid(NOON, 100, 0), ask(NOON, 100, 300)]);
		offer(DORA, NOON, 100, 400);
		trade(ANNA, DORA, NOON + 1, 100, 0);
		assert_eq!(transfers(), drawn(ANNA, 30 * MILL), "as the seller");
		assert_eq!((wallet(DORA), money(DORA)), (0, (0, 0)));
		// It has something open all the same.
		assert_eq!(clearing_account(DORA).traded_before, NOON + 2);
	});
}

#[test]
fn what_was_released_is_used_before_the_wallet() {
	ExtBuilder::default().build_and_execute(|| {
		// 180 mills of an offer that is cancelled, 100 of one that expires.
		let id = offer(ANNA, NOON, 1_000, 120);
		offer(ANNA, DAY + 2, 1_000, 200);
		assert_ok!(Trading::cancel_energy_offer(signed(ANNA), id));
		go_to(DAY + 1);
		idle(Weight::MAX);
		assert_eq!((wallet(ANNA), money(ANNA)), (ENDOWMENT - 280 * MILL, (280 * MILL, 0)));
		// 150 of orders that are cancelled: these 280 served for them.
		let placed = [bid(NOON, 1_000, 50), ask(NOON, 1_000, 200)];
		transfers();
		place(ANNA, &placed);
		cancel(ANNA, &placed);
		assert_eq!((transfers(), money(ANNA)), (vec![], (280 * MILL, 0)));
		place(ANNA, &[bid(NOON, 1_000, 281)]);
		assert_eq!(
			(transfers(), money(ANNA)),
			(drawn(ANNA, MILL), (281 * MILL, 281 * MILL))
		);
	});
}

#[test]
fn what_settlement_released_and_brought_in_is_used_before_the_wallet() {
	ExtBuilder::default().build_and_execute(|| {
		// Anna asks for 100 and Ben bids 200: 600 Wh at 100.
		place(ANNA, &[ask(NOON, 1_000, 100)]);
		place(BEN, &[bid(NOON, 600, 200)]);
		clear(NOON);
		// What the auction left over stays reserved until the settlement.
		assert_eq!(
			(money(ANNA), money(BEN)),
			((200 * MILL, 200 * MILL), (120 * MILL, 120 * MILL))
		);
		go_to(NOON);
		meter(NOON, ANNA, 0, 600);
		meter(NOON, BEN, 600, 0);
		go_to_settlement_of(NOON);
		transfers();
		settle_all();
		assert_eq!(transfers(), [], "nothing goes to a wallet, or comes from one");
		assert_eq!((money(ANNA), money(BEN)), ((260 * MILL, 0), (60 * MILL, 0)));
		place(ANNA, &[bid(NOON + 20, 1_000, 260)]);
		place(BEN, &[bid(NOON + 20, 1_000, 61)]);
		assert_eq!(transfers(), drawn(BEN, MILL));
	});
}

#[test]
fn who_has_no_wallet_orders_with_what_it_earned() {
	ExtBuilder::default()
		.existential_deposit(50 * MILL)
		.build_and_execute(|| {
			trade(DORA, BEN, DAY + 2, 1_000, 300);
			go_to(DAY + 2);
			meter(DAY + 2, BEN, 1_000, 0);
			settle_flow(DAY + 2, DORA, 0, 1_000);
			assert_eq!((wallet(DORA), money(DORA)), (0, (300 * MILL, 0)));
			transfers();
			assert_noop!(
				Trading::place_orders(
					signed(DORA),
					vec![bid(NOON, 1_000, 301)].try_into().expect("one is few enough")
				),
				TokenError::FundsUnavailable
			);
			place(DORA, &[bid(NOON, 1_000, 300)]);
			assert_eq!(
				(transfers(), wallet(DORA), money(DORA)),
				(vec![], 0, (300 * MILL, 300 * MILL))
			);
		});
}

#[test]
fn what_is_missing_leaves_the_wallet_its_existential_deposit() {
	let builder = ExtBuilder::default()
		.existential_deposit(50 * MILL)
		.balance(BEN, 100 * MILL);
	builder.build_and_execute(|| {
		deposit(BEN, 10 * MILL);
		// 10 lie in the market, 40 of the 90 in the wallet are to be had.
		let refused = |energy_wh| {
			let placed = vec![bid(NOON, energy_wh, 100)];
			assert_noop!(
				Trading::place_orders(signed(BEN), placed.try_into().expect("one is few enough")),
				TokenError::FundsUnavailable
			);
		};
		refused(501);
		place(BEN, &[bid(NOON, 500, 100)]);
		assert_eq!((wallet(BEN), money(BEN)), (50 * MILL, (50 * MILL, 50 * MILL)));
		refused(10);
		assert_noop!(
			Trading::create_energy_offer(signed(BEN), NOON + 1, 10, 299),
			TokenError::FundsUnavailable
		);
		let id = offer(ANNA, NOON + 1, 10, 100);
		assert_noop!(
			Trading::accept_energy_offer(signed(BEN), id, 10),
			TokenError::FundsUnavailable
		);
	});
}

#[test]
fn what_is_frozen_in_the_wallet_is_not_drawn() {
	ExtBuilder::default().build_and_execute(|| {
		let_supply(ANNA);
		assert_ok!(Balances::set_freeze(&(), &ANNA, ENDOWMENT - 50 * MILL));
		not_deposited(ANNA, 50 * MILL + 1, TokenError::FundsUnavailable);
		assert_noop!(
			Trading::create_energy_offer(signed(ANNA), NOON, 1_000, 249),
			TokenError::FundsUnavailable
		);
		assert_noop!(
			Trading::deposit_as_supplier(signed(ANNA), 50 * MILL + 1),
			TokenError::FundsUnavailable
		);
		offer(ANNA, NOON, 1_000, 250);
		assert_eq!(
			(wallet(ANNA), money(ANNA)),
			(ENDOWMENT - 50 * MILL, (50 * MILL, 50 * MILL))
		);
	});
}

#[test]
fn who_is_refused_has_nothing_drawn() {
	ExtBuilder::default().build_and_execute(|| {
		// Each is refused after its money has been looked at.
		place(ANNA, &[bid(NOON, 10, 100)]);
		assert_noop!(
			Trading::create_energy_offer(signed(ANNA), NOON, 1_000, 100),
			Error::<Test>::CrossedOrders
		);
		let id = offer(BEN, NOON, 1_000, 100);
		disconnect(BEN);
		assert_noop!(
			Trading::accept_energy_offer(signed(ANNA), id, 1_000),
			Error::<Test>::SellerCannotDeliver
		);
		assert_eq!((wallet(ANNA), money(ANNA)), (ENDOWMENT - MILL, (MILL, MILL)));
	});
}

#[test]
fn nothing_that_is_owed_is_reserved() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Trading::set_credit_limit(signed(SUPPLIER), VILLAGE, TOKEN));
		let placed = [bid(NOON + 20, 1_000, 500)];
		place(ANNA, &placed);
		settle_flow(DAY + 2, ANNA, 1_000, 0);
		cancel(ANNA, &placed);
		// 500 lie there, of which 300 are the supplier's.
		assert_eq!(
			(money(ANNA), clearing_account(ANNA).with_supplier),
			((500 * MILL, 0), -300 * MILL as i128)
		);
		transfers();
		place(ANNA, &[bid(NOON + 20, 1_000, 250)]);
		assert_eq!(
			(transfers(), money(ANNA)),
			(drawn(ANNA, 50 * MILL), (550 * MILL, 250 * MILL))
		);
		place(ANNA, &[bid(NOON + 21, 1_000, 10)]);
		assert_eq!(
			(transfers(), money(ANNA)),
			(drawn(ANNA, 10 * MILL), (560 * MILL, 260 * MILL))
		);
	});
}

// Deposited.

#[test]
fn a_deposit_moves_from_the_wallet_into_the_market() {
	ExtBuilder::default().build_and_execute(|| {
		System::reset_events();
		deposit(ANNA, 300 * MILL);
		deposit(ANNA, 1);
		let deposited = |amount| Event::Deposited { who: ANNA, amount };
		assert_eq!(events(), [deposited(300 * MILL), deposited(1)]);
		assert_eq!(wallet(ANNA), ENDOWMENT - 300 * MILL - 1);
		assert_eq!(money(ANNA), (300 * MILL + 1, 0));
		assert_eq!(free(ANNA), ENDOWMENT);
		assert_eq!(wallet(Trading::pool_account()), 300 * MILL + 2);
		// Nobody else's on the page.
		for who in [BEN, CARLA, DORA] {
			assert_eq!(money(who), (0, 0));
		}
	});
}

#[test]
fn a_deposit_is_all_but_the_existential_deposit_at_most() {
	ExtBuilder::default()
		.existential_deposit(50 * MILL)
		.build_and_execute(|| {
			not_deposited(ANNA, 0, Error::<Test>::AmountZero);
			for amount in [ENDOWMENT - 50 * MILL + 1, ENDOWMENT, Balance::MAX - 1, Balance::MAX] {
				not_deposited(ANNA, amount, TokenError::FundsUnavailable);
			}
			deposit(ANNA, ENDOWMENT - 50 * MILL);
			assert_eq!(wallet(ANNA), 50 * MILL);
			not_deposited(ANNA, 1, TokenError::FundsUnavailable);
		});
}

#[test]
fn more_than_anybody_has_fits_into_the_market() {
	const VAST: Balance = Balance::MAX / 8;
	let builder = ExtBuilder::default().balance(ANNA, VAST).balance(SUPPLIER, VAST);
	builder.build_and_execute(|| {
		deposit(ANNA, VAST - 1);
		deposit_as_supplier(SUPPLIER, VAST - 1);
		check_state();
		place(ANNA, &[bid(NOON, 1_000, 100)]);
		can_withdraw(ANNA, VAST - 1 - 100 * MILL);
		can_withdraw_as_supplier(SUPPLIER, VAST - 1);
		assert_eq!((wallet(ANNA), wallet(SUPPLIER)), (VAST - 100 * MILL, VAST));
	});
}

#[test]
fn who_was_never_connected_has_no_money_in_the_market() {
	ExtBuilder::default().build_and_execute(|| {
		for who in [STRANGER, SUPPLIER, Trading::pool_account()] {
			not_deposited(who, MILL, Error::<Test>::NotConnected);
			not_withdrawn(who, MILL, Error::<Test>::NotConnected);
			assert_eq!(Trading::get_clearing_account(who), ClearingAccountInfo::default());
		}
		// It is told so too if there would be nothing to do.
		not_deposited(STRANGER, 0, Error::<Test>::AmountZero);
		not_withdrawn(STRANGER, 0, Error::<Test>::AmountZero);
	});
}

#[test]
fn who_has_no_wallet_deposits_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		not_deposited(DORA, 1, TokenError::FundsUnavailable);
		assert_noop!(
			Trading::deposit_as_supplier(signed(DORA), 1),
			Error::<Test>::NotSupplier
		);
		let_supply(DORA);
		assert_noop!(
			Trading::deposit_as_supplier(signed(DORA), 1),
			TokenError::FundsUnavailable
		);
	});
}

#[test]
fn only_signed_calls_move_money() {
	ExtBuilder::default().build_and_execute(|| {
		deposit(ANNA, MILL);
		deposit_as_supplier(SUPPLIER, MILL);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Trading::deposit(origin.clone(), MILL), DispatchError::BadOrigin);
			assert_noop!(Trading::withdraw(origin.clone(), MILL), DispatchError::BadOrigin);
			assert_noop!(
				Trading::deposit_as_supplier(origin.clone(), MILL),
				DispatchError::BadOrigin
			);
			assert_noop!(Trading::withdraw_as_supplier(origin, MILL), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn a_deposit_pays_what_is_owed_to_the_supplier_first() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Trading::set_credit_limit(signed(SUPPLIER), VILLAGE, TOKEN));
		settle_flow(NOON, ANNA, 1_000, 0);
		let owes = |who: AccountId| Trading::get_clearing_account(who).owed_to_supplier;
		assert_eq!((owes(ANNA), wallet(ANNA), money(ANNA)), (300 * MILL, ENDOWMENT, (0, 0)));
		let before = SupplierAccounts::<Test>::get(SUPPLIER);
		System::reset_events();
		// A part of it.
		deposit(ANNA, 100 * MILL);
		assert_eq!((owes(ANNA), money(ANNA)), (200 * MILL, (0, 0)));
		can_withdraw(ANNA, 0);
		// The rest, and more.
		deposit(ANNA, 250 * MILL);
		assert_eq!((owes(ANNA), money(ANNA)), (0, (50 * MILL, 0)));
		let paid = SupplierAccount {
			deposit: before.deposit + 300 * MILL,
			..before
		};
		assert_eq!(Trading::get_supplier_account(SUPPLIER), paid);
		let deposited = [100, 250].map(|mills| Event::Deposited {
			who: ANNA,
			amount: mills * MILL,
		});
		assert_eq!(events(), deposited);
		can_withdraw(ANNA, 50 * MILL);
		assert_eq!(wallet(ANNA), ENDOWMENT - 300 * MILL);
		// It is paid once.
		deposit(ANNA, 10 * MILL);
		assert_eq!(Trading::get_supplier_account(SUPPLIER), paid);
		can_withdraw(ANNA, 10 * MILL);
	});
}

#[test]
fn a_deposit_pays_nothing_with_what_is_reserved() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Trading::set_credit_limit(signed(SUPPLIER), VILLAGE, TOKEN));
		place(ANNA, &[bid(NOON + 20, 1_000, 500)]);
		settle_flow(DAY + 2, ANNA, 1_000, 0);
		deposit(ANNA, 100 * MILL);
		assert_eq!(money(ANNA), (500 * MILL, 500 * MILL));
		assert_eq!(Trading::get_clearing_account(ANNA).owed_to_supplier, 200 * MILL);
		assert_eq!(Trading::get_supplier_account(SUPPLIER).deposit, 100 * MILL);
	});
}

// Withdrawn.

#[test]
fn what_is_withdrawn_is_in_the_wallet_again() {
	ExtBuilder::default().build_and_execute(|| {
		deposit(ANNA, 300 * MILL);
		System::reset_events();
		withdraw(ANNA, 100 * MILL);
		withdraw(ANNA, 1);
		let withdrawn = |amount| Event::Withdrawn { who: ANNA, amount };
		assert_eq!(events(), [withdrawn(100 * MILL), withdrawn(1)]);
		assert_eq!(wallet(ANNA), ENDOWMENT - 200 * MILL + 1);
		assert_eq!(money(ANNA), (200 * MILL - 1, 0));
		not_withdrawn(ANNA, 0, Error::<Test>::AmountZero);
		can_withdraw(ANNA, 200 * MILL - 1);
		assert_eq!((wallet(ANNA), money(ANNA)), (ENDOWMENT, (0, 0)));
		can_withdraw(ANNA, 0);
		assert_eq!(wallet(Trading::pool_account()), 1, "the existential deposit");
	});
}

#[test]
fn nothing_reserved_can_be_withdrawn() {
	ExtBuilder::default().build_and_execute(|| {
		// By an order, an offer, and an acceptance: 50, 180 and 60.
		deposit(ANNA, 300 * MILL);
		place(ANNA, &[bid(NOON, 500, 100)]);
		let id = offer(ANNA, NOON + 1, 1_000, 120);
		trade(BEN, ANNA, NOON + 2, 500, 120);
		assert_eq!(money(ANNA), (300 * MILL, 290 * MILL));
		can_withdraw(ANNA, 10 * MILL);
		can_withdraw(ANNA, 0);
		// What is released can be, at once.
		cancel(ANNA, &[bid(NOON, 500, 100)]);
		can_withdraw(ANNA, 50 * MILL);
		assert_ok!(Trading::cancel_energy_offer(signed(ANNA), id));
		can_withdraw(ANNA, 180 * MILL);
		assert_eq!(
			(wallet(ANNA), money(ANNA)),
			(ENDOWMENT - 60 * MILL, (60 * MILL, 60 * MILL))
		);
		can_withdraw(ANNA, 0);
		// Of the seller neither its collateral nor the revenue that it does not have yet.
		can_withdraw(BEN, 0);
	});
}

#[test]
fn what_the_auction_left_over_can_be_withdrawn_when_the_interval_is_settled() {
	ExtBuilder::default().build_and_execute(|| {
		place(ANNA, &[ask(NOON, 1_000, 100)]);
		place(BEN, &[bid(NOON, 600, 200)]);
		place(CARLA, &[bid(NOON, 1_000, 50)]);
		let reserved = [(ANNA, 200), (BEN, 120), (CARLA, 50)];
		let nobody_withdraws = || {
			for (who, mills) in reserved {
				assert_eq!(money(who), (mills * MILL, mills * MILL));
				can_withdraw(who, 0);
			}
		};
		nobody_withdraws();
		clear(NOON);
		nobody_withdraws();
		go_to(NOON);
		meter(NOON, ANNA, 0, 600);
		meter(NOON, BEN, 600, 0);
		go_to(NOON + METER_DEADLINE);
		settle_all();
		nobody_withdraws();
		go_to_settlement_of(NOON);
		settle_all();
		for (who, mills) in [(ANNA, 260), (BEN, 60), (CARLA, 50)] {
			can_withdraw(who, mills * MILL);
		}
		assert_eq!(
			[ANNA, BEN, CARLA].map(wallet),
			[ENDOWMENT + 60 * MILL, ENDOWMENT - 60 * MILL, ENDOWMENT]
		);
	});
}

#[test]
fn what_is_reserved_for_an_interval_that_could_not_be_settled_stays_until_it_is() {
	ExtBuilder::default().build_and_execute(|| {
		deposit(ANNA, 100 * MILL);
		trade(BEN, ANNA, NOON, 500, 120);
		go_to_settlement_of(NOON);
		// At this mill nothing can be paid for.
		PlancksPerMill::set(1 << 120);
		settle_all();
		PlancksPerMill::set(MILL);
		assert_eq!([ANNA, BEN].map(|who| clearing_account(who).frozen), [1, 1]);
		assert_eq!(
			(money(ANNA), money(BEN)),
			((100 * MILL, 60 * MILL), (90 * MILL, 90 * MILL))
		);
		can_withdraw(ANNA, 40 * MILL);
		can_withdraw(BEN, 0);
		// The rest goes on as usual.
		deposit(ANNA, 10 * MILL);
		can_withdraw(ANNA, 10 * MILL);
		assert_ok!(Trading::settle(signed(STRANGER), NOON, 0));
		// She paid 60 and used nothing, for which the supplier gives 40; he had 60 and was 150 short.
		can_withdraw(ANNA, 40 * MILL);
		can_withdraw(BEN, 0);
		assert_eq!([ANNA, BEN].map(wallet), [ENDOWMENT - 20 * MILL, ENDOWMENT - 90 * MILL]);
		assert_eq!([ANNA, BEN].map(money), [(0, 0); 2]);
		settle_all();
	});
}

#[test]
fn nothing_owed_to_the_supplier_can_be_withdrawn() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Trading::set_credit_limit(signed(SUPPLIER), VILLAGE, TOKEN));
		let placed = [bid(NOON + 20, 1_000, 500)];
		place(ANNA, &placed);
		settle_flow(DAY + 2, ANNA, 1_000, 0);
		let info = |reserved, free| ClearingAccountInfo {
			available: 500 * MILL,
			reserved,
			owed_to_supplier: 300 * MILL,
			owed_by_supplier: 0,
			free,
		};
		assert_eq!(Trading::get_clearing_account(ANNA), info(500 * MILL, 0));
		can_withdraw(ANNA, 0);
		cancel(ANNA, &placed);
		assert_eq!(Trading::get_clearing_account(ANNA), info(0, 200 * MILL));
		can_withdraw(ANNA, 200 * MILL);
		can_withdraw(ANNA, 0);
		// The next settlement takes what is the supplier's.
		settle_flow(DAY + 13, ANNA, 0, 0);
		assert_eq!((money(ANNA), clearing_account(ANNA).with_supplier), ((0, 0), 0));
		assert_eq!(wallet(ANNA), ENDOWMENT - 300 * MILL);
		assert_eq!(Trading::get_supplier_account(SUPPLIER).deposit, 300 * MILL);
	});
}

#[test]
fn nothing_owed_in_arrears_can_be_withdrawn() {
	ExtBuilder::default().build_and_execute(|| {
		settle_flow(NOON, DORA, 100, 0);
		assert_eq!(Arrears::<Test>::get(DORA, SUPPLIER), 30 * MILL);
		assert_ok!(Balances::transfer_keep_alive(signed(STRANGER), DORA, 101 * MILL));
		deposit(DORA, 20 * MILL);
		// A deposit does not pay arrears by itself.
		assert_eq!(
			(money(DORA), Arrears::<Test>::get(DORA, SUPPLIER)),
			((20 * MILL, 0), 30 * MILL)
		);
		can_withdraw(DORA, 0);
		deposit(DORA, 80 * MILL);
		let info = ClearingAccountInfo {
			available: 100 * MILL,
			reserved: 0,
			// The arrears are no part of the running balance.
			owed_to_supplier: 0,
			owed_by_supplier: 0,
			free: 70 * MILL,
		};
		assert_eq!(Trading::get_clearing_account(DORA), info);
		can_withdraw(DORA, 70 * MILL);
		// What stood for them pays them, before the wallet does.
		let before = wallet(DORA);
		assert_ok!(Trading::pay_arrears(signed(DORA), SUPPLIER, 10 * MILL));
		assert_eq!(money(DORA), (20 * MILL, 0));
		can_withdraw(DORA, 0);
		assert_ok!(Trading::pay_arrears(signed(DORA), SUPPLIER, 20 * MILL));
		assert_eq!((wallet(DORA), money(DORA)), (before, (0, 0)));
		assert_eq!(Arrears::<Test>::get(DORA, SUPPLIER), 0);
	});
}

#[test]
fn nothing_owed_to_a_former_supplier_can_be_withdrawn_either() {
	ExtBuilder::default().build_and_execute(|| {
		settle_flow(NOON, DORA, 100, 0);
		set_terms(VILLAGE, STRANGER, TARIFF);
		settle_flow(NOON + 10, DORA, 0, 10);
		// The new supplier owes her what she left to it, and paid it.
		assert_eq!(money(DORA), (800 * MILL / 1_000, 0));
		assert_eq!(Arrears::<Test>::get(DORA, SUPPLIER), 30 * MILL);
		can_withdraw(DORA, 0);
		assert_ok!(Balances::transfer_keep_alive(signed(STRANGER), DORA, 31 * MILL));
		// What lies in the market pays first.
		assert_ok!(Trading::pay_arrears(signed(DORA), SUPPLIER, 30 * MILL));
		assert_eq!(wallet(DORA), 31 * MILL - (30 * MILL - 800 * MILL / 1_000));
		can_withdraw(DORA, 0);
	});
}

#[test]
fn what_the_supplier_still_owes_cannot_be_withdrawn() {
	ExtBuilder::default()
		.balance(SUPPLIER, 31 * MILL)
		.build_and_execute(|| {
			settle_flow(NOON, ANNA, 0, 1_000);
			// 80 mills, of which the supplier had all but a planck of 31.
			let info = ClearingAccountInfo {
				available: 31 * MILL - 1,
				reserved: 0,
				owed_to_supplier: 0,
				owed_by_supplier: 49 * MILL + 1,
				free: 31 * MILL - 1,
			};
			assert_eq!(Trading::get_clearing_account(ANNA), info);
			can_withdraw(ANNA, 31 * MILL - 1);
			can_withdraw(ANNA, 0);
		});
}

#[test]
fn who_has_no_wallet_withdraws_at_least_an_existential_deposit() {
	ExtBuilder::default()
		.existential_deposit(50 * MILL)
		.build_and_execute(|| {
			// 30 mills in each of two intervals.
			for interval in [DAY + 2, DAY + 14] {
				trade(DORA, BEN, interval, 100, 300);
				go_to(interval);
				meter(interval, BEN, 100, 0);
				settle_flow(interval, DORA, 0, 100);
				if interval == DAY + 2 {
					assert_eq!(Trading::get_clearing_account(DORA).free, 30 * MILL);
					not_withdrawn(DORA, 30 * MILL, TokenError::BelowMinimum);
					not_withdrawn(DORA, 1, TokenError::BelowMinimum);
				}
			}
			assert_eq!((wallet(DORA), money(DORA)), (0, (60 * MILL, 0)));
			not_withdrawn(DORA, 50 * MILL - 1, TokenError::BelowMinimum);
			withdraw(DORA, 50 * MILL);
			assert_eq!((wallet(DORA), money(DORA)), (50 * MILL, (10 * MILL, 0)));
			// Now there is a wallet, and it takes any amount.
			withdraw(DORA, 1);
			can_withdraw(DORA, 10 * MILL - 1);
			assert_eq!(wallet(DORA), 60 * MILL);
			// Nothing of it ever waited.
			assert_eq!(PendingPayouts::<Test>::iter().count(), 0);
		});
}

#[test]
fn who_has_left_takes_its_money_out_and_may_still_pay_in() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Trading::set_credit_limit(signed(SUPPLIER), VILLAGE, TOKEN));
		deposit(ANNA, 100 * MILL);
		place(ANNA, &[bid(NOON, 1_000, 50)]);
		disconnect(ANNA);
		can_withdraw(ANNA, 50 * MILL);
		clear(NOON);
		go_to(NOON);
		meter(NOON, ANNA, 400, 0);
		go_to_settlement_of(NOON);
		settle_all();
		// 120 for what she used, less what was reserved for the bid: she still owes 70.
		let info = Trading::get_clearing_account(ANNA);
		assert_eq!(
			(info.available, info.reserved, info.owed_to_supplier, info.free),
			(0, 0, 70 * MILL, 0)
		);
		deposit(ANNA, 90 * MILL);
		can_withdraw(ANNA, 20 * MILL);
		assert_eq!((wallet(ANNA), money(ANNA)), (ENDOWMENT - 120 * MILL, (0, 0)));
	});
}

#[test]
fn the_money_of_who_moves_goes_with_it() {
	ExtBuilder::default().build_and_execute(|| {
		deposit(ANNA, 100 * MILL);
		deposit(BEN, 10 * MILL);
		disconnect(ANNA);
		connect(ANNA, TOWN, LIMIT_W, LIMIT_W);
		assert_eq!(
			(money(ANNA), money(BEN), money(TOM)),
			((100 * MILL, 0), (10 * MILL, 0), (0, 0))
		);
		check_state();
		place(ANNA, &[bid(NOON, 1_000, 40)]);
		can_withdraw(ANNA, 60 * MILL);
		deposit(ANNA, MILL);
		assert_eq!((money(ANNA), money(TOM)), ((41 * MILL, 40 * MILL), (0, 0)));
		can_withdraw(BEN, 10 * MILL);
	});
}

#[test]
fn a_gift_to_the_pool_is_nobodys() {
	ExtBuilder::default().build().execute_with(|| {
		let pool = Trading::pool_account();
		assert_ok!(Balances::transfer_keep_alive(signed(STRANGER), pool, MILL));
		can_withdraw(ANNA, 0);
		can_withdraw_as_supplier(SUPPLIER, 0);
		not_withdrawn(pool, 1, Error::<Test>::NotConnected);
		assert_eq!(Trading::pool_surplus(), Some(MILL));
		assert_ok!(Trading::do_try_state());
	});
}

// Suppliers.

#[test]
fn a_supplier_deposits_and_withdraws() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(Trading::get_supplier_account(SUPPLIER), SupplierAccount::default());
		System::reset_events();
		deposit_as_supplier(SUPPLIER, 300 * MILL);
		assert_eq!(
			Trading::get_supplier_account(SUPPLIER),
			SupplierAccount {
				deposit: 300 * MILL,
				owes: 0
			}
		);
		assert_eq!(wallet(SUPPLIER), ENDOWMENT - 300 * MILL);
		assert_eq!(wallet(Trading::pool_account()), 300 * MILL + 1);
		withdraw_as_supplier(SUPPLIER, 100 * MILL);
		assert_eq!(Trading::get_supplier_account(SUPPLIER).deposit, 200 * MILL);
		assert_eq!(
			events(),
			[
				Event::SupplierDeposited {
					who: SUPPLIER,
					amount: 300 * MILL
				},
				Event::SupplierWithdrew {
					who: SUPPLIER,
					amount: 100 * MILL
				},
			]
		);
		can_withdraw_as_supplier(SUPPLIER, 200 * MILL);
		assert_eq!(wallet(SUPPLIER), ENDOWMENT);
		can_withdraw_as_supplier(SUPPLIER, 0);
		assert_eq!(wallet(Trading::pool_account()), 1, "the existential deposit");
	});
}

#[test]
fn a_suppliers_amounts_are_within_what_it_has() {
	ExtBuilder::default()
		.existential_deposit(50 * MILL)
		.build_and_execute(|| {
			for call in [Trading::deposit_as_supplier, Trading::withdraw_as_supplier] {
				assert_noop!(call(signed(SUPPLIER), 0), Error::<Test>::AmountZero);
			}
			for amount in [ENDOWMENT - 50 * MILL + 1, ENDOWMENT, Balance::MAX] {
				assert_noop!(
					Trading::deposit_as_supplier(signed(SUPPLIER), amount),
					TokenError::FundsUnavailable
				);
			}
			deposit_as_supplier(SUPPLIER, ENDOWMENT - 50 * MILL);
			assert_eq!(wallet(SUPPLIER), 50 * MILL);
			// To a wallet that is empty it takes an existential deposit.
			impoverish(STRANGER, 100 * MILL);
			deposit_as_supplier(STRANGER, 49 * MILL);
			assert_ok!(Balances::transfer_all(signed(STRANGER), TOM, false));
			assert_noop!(
				Trading::withdraw_as_supplier(signed(STRANGER), 49 * MILL),
				TokenError::BelowMinimum
			);
			assert_ok!(Balances::transfer_keep_alive(signed(TOM), STRANGER, 50 * MILL));
			can_withdraw_as_supplier(STRANGER, 49 * MILL);
			can_withdraw_as_supplier(SUPPLIER, ENDOWMENT - 50 * MILL);
		});
}

#[test]
fn who_withdraws_all_leaves_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let_supply(STRANGER);
		deposit_as_supplier(STRANGER, MILL);
		can_withdraw_as_supplier(STRANGER, MILL);
		assert!(!SupplierAccounts::<Test>::contains_key(STRANGER));
	});
}

#[test]
fn the_money_of_a_supplier_and_of_its_connection_point_are_apart() {
	ExtBuilder::default().build_and_execute(|| {
		connect(SUPPLIER, VILLAGE, LIMIT_W, LIMIT_W);
		deposit_as_supplier(SUPPLIER, 100 * MILL);
		deposit(SUPPLIER, 10 * MILL);
		assert_eq!(money(SUPPLIER), (10 * MILL, 0));
		can_withdraw(SUPPLIER, 10 * MILL);
		can_withdraw_as_supplier(SUPPLIER, 100 * MILL);
		// What a connection point orders is not drawn from the supplier's account.
		deposit_as_supplier(SUPPLIER, 100 * MILL);
		transfers();
		place(SUPPLIER, &[bid(NOON, 1_000, 20)]);
		assert_eq!(transfers(), drawn(SUPPLIER, 20 * MILL));
		assert_eq!(Trading::get_supplier_account(SUPPLIER).deposit, 100 * MILL);
	});
}

#[test]
fn what_customers_paid_can_be_withdrawn() {
	ExtBuilder::default().build_and_execute(|| {
		settle_flow(NOON, ANNA, 1_000, 0);
		assert_eq!(wallet(SUPPLIER), ENDOWMENT, "it does not go to the wallet by itself");
		can_withdraw_as_supplier(SUPPLIER, 300 * MILL);
		assert_eq!(wallet(SUPPLIER), ENDOWMENT + 300 * MILL);
	});
}

#[test]
fn nothing_that_a_supplier_owes_its_customers_can_be_withdrawn() {
	ExtBuilder::default().balance(SUPPLIER, 1).build_and_execute(|| {
		settle_flow(NOON, ANNA, 0, 1_000);
		assert_eq!(
			Trading::get_supplier_account(SUPPLIER),
			SupplierAccount {
				deposit: 0,
				owes: 80 * MILL
			}
		);
		assert_ok!(Balances::transfer_keep_alive(signed(STRANGER), SUPPLIER, 100 * MILL));
		deposit_as_supplier(SUPPLIER, 50 * MILL);
		can_withdraw_as_supplier(SUPPLIER, 0);
		deposit_as_supplier(SUPPLIER, 50 * MILL);
		can_withdraw_as_supplier(SUPPLIER, 20 * MILL);
		let account = SupplierAccount {
			deposit: 80 * MILL,
			owes: 80 * MILL,
		};
		assert_eq!(Trading::get_supplier_account(SUPPLIER), account);
		// The next settlement pays it.
		settle_flow(NOON + 10, ANNA, 0, 0);
		assert_eq!(Trading::get_supplier_account(SUPPLIER), SupplierAccount::default());
		assert_eq!(wallet(SUPPLIER), 20 * MILL + 1);
		can_withdraw(ANNA, 80 * MILL);
	});
}

#[test]
fn nothing_that_a_former_supplier_owes_in_arrears_can_be_withdrawn() {
	ExtBuilder::default().balance(SUPPLIER, 1).build_and_execute(|| {
		settle_flow(NOON, ANNA, 0, 1_000);
		set_terms(VILLAGE, STRANGER, TARIFF);
		settle_flow(NOON + 10, ANNA, 0, 0);
		assert_eq!(Arrears::<Test>::get(SUPPLIER, ANNA), 80 * MILL);
		assert_eq!(Trading::get_supplier_account(SUPPLIER), SupplierAccount::default());
		assert_ok!(Balances::transfer_keep_alive(signed(CARLA), SUPPLIER, 200 * MILL));
		deposit_as_supplier(SUPPLIER, 100 * MILL);
		can_withdraw_as_supplier(SUPPLIER, 20 * MILL);
		// What lies there pays them, before the wallet does.
		let before = wallet(SUPPLIER);
		assert_ok!(Trading::pay_arrears(signed(SUPPLIER), ANNA, 80 * MILL));
		assert_eq!((wallet(SUPPLIER), wallet(ANNA)), (before, ENDOWMENT + 80 * MILL));
		can_withdraw_as_supplier(SUPPLIER, 0);
		// Nor what somebody owes in arrears as a customer.
		let_supply(CARLA);
		deposit_as_supplier(CARLA, 100 * MILL);
		impoverish_wallet(CARLA);
		settle_flow(NOON + 20, CARLA, 100, 0);
		assert_eq!(Arrears::<Test>::get(CARLA, STRANGER), 30 * MILL);
		can_withdraw_as_supplier(CARLA, 70 * MILL);
	});
}

/// Gives all in an account's wallet but the existential deposit away.
fn impoverish_wallet(who: AccountId) {
	assert_ok!(Balances::transfer_all(signed(who), BEN, true));
}

// Readers.

#[test]
fn an_account_in_the_market_is_shown_as_it_is() {
	ExtBuilder::default().build_and_execute(|| {
		let shown = |who| Trading::get_clearing_account(who);
		for who in [ANNA, DORA, TOM] {
			assert_eq!(shown(who), ClearingAccountInfo::default());
		}
		deposit(ANNA, 100 * MILL);
		place(ANNA, &[bid(NOON, 1_000, 60)]);
		let open = ClearingAccountInfo {
			available: 100 * MILL,
			reserved: 60 * MILL,
			owed_to_supplier: 0,
			owed_by_supplier: 0,
			free: 40 * MILL,
		};
		assert_eq!(shown(ANNA), open);
		// Whoever is no longer connected still has it.
		disconnect(ANNA);
		assert_eq!(shown(ANNA), open);
		assert_eq!(shown(BEN), ClearingAccountInfo::default());
		// A supplier's account is another matter.
		assert_eq!(Trading::get_supplier_account(ANNA), SupplierAccount::default());
	});
}

#[test]
fn asking_for_an_account_stores_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let root = || sp_io::storage::root(sp_core::storage::StateVersion::V1);
		let before = root();
		for who in [ANNA, STRANGER, SUPPLIER] {
			Trading::get_clearing_account(who);
			Trading::get_supplier_account(who);
		}
		assert_eq!(root(), before);
	});
}

// Conservation.

#[test]
fn a_day_in_the_market_costs_and_brings_exactly_what_was_traded() {
	ExtBuilder::default().build_and_execute(|| {
		let issued = Balances::total_issuance();
		deposit(ANNA, 500 * MILL);
		deposit(BEN, 50 * MILL);
		deposit_as_supplier(SUPPLIER, 10 * MILL);
		trade(ANNA, BEN, NOON, 1_000, 120);
		place(ANNA, &[ask(NOON, 1_000, 100)]);
		place(CARLA, &[bid(NOON, 500, 200)]);
		clear(NOON);
		go_to(NOON);
		// Anna delivers 1.4 of 1.5 kWh, Ben uses 0.9 of 1 kWh, Carla 0.6 instead of 0.5.
		meter(NOON, ANNA, 0, 1_400);
		meter(NOON, BEN, 900, 0);
		meter(NOON, CARLA, 600, 0);
		go_to_settlement_of(NOON);
		settle_all();
		check_state();
		// 120 and 50 for what she sold, less 30; 120 less 8; 50 and 30.
		assert_eq!(
			[ANNA, BEN, CARLA, SUPPLIER].map(gain),
			[140, -112, -80, 52].map(|mills| mills * MILL as i128)
		);
		for who in [ANNA, BEN, CARLA] {
			can_withdraw(who, clearing_account(who).available);
			assert_eq!((wallet(who), money(who)), (free(who), (0, 0)));
		}
		can_withdraw_as_supplier(SUPPLIER, SupplierAccounts::<Test>::get(SUPPLIER).deposit);
		assert_eq!(wallet(Trading::pool_account()), 1, "the existential deposit");
		assert_eq!(Balances::total_issuance(), issued);
	});
}

/// Who takes a step of [`whatever_is_moved_nothing_is_lost_and_nothing_reserved_leaves`], and how many
/// tenths of a mill, or Wh, it is about.
#[derive(Clone, Copy, Debug)]
enum Step {
	Deposit(usize, Balance),
	Withdraw(usize, Balance),
	DepositAsSupplier(usize, Balance),
	WithdrawAsSupplier(usize, Balance),
	/// A bid at 100 mills.
	Bid(usize, u64),
	/// One of the bids that stand.
	Cancel(usize),
}

const PEOPLE: [AccountId; 5] = [ANNA, BEN, TOM, DORA, STRANGER];
/// What each of them has: DORA nothing, and STRANGER is not connected.
const WALLETS: [Balance; 5] = [1_000 * MILL, 100 * MILL, 300 * MILL, 0, 200 * MILL];
const DEPOSIT: Balance = 20 * MILL;

/// What an account should have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Expected {
	wallet: Balance,
	available: Balance,
	reserved: Balance,
	as_supplier: Balance,
}

impl Expected {
	fn spendable(&self) -> Balance {
		self.wallet.saturating_sub(DEPOSIT)
	}

	fn may_receive(&self, amount: Balance) -> bool {
		self.wallet > 0 || amount >= DEPOSIT
	}
}

/// Takes a step, and reckons what should come of it. Returns whether it should go well.
fn take(step: Step, people: &mut [Expected; 5], bids: &mut Vec<(usize, Interval, Balance)>) -> (DispatchResult, bool) {
	let connected = |at: usize| PEOPLE[at] != STRANGER;
	let tenths = |amount: Balance| amount * MILL / 10;
	match step {
		Step::Deposit(at, amount) => {
			let (amount, person) = (tenths(amount), &mut people[at]);
			let goes = amount > 0 && connected(at) && amount <= person.spendable();
			if goes {
				person.wallet -= amount;
				person.available += amount;
			}
			(Trading::deposit(signed(PEOPLE[at]), amount), goes)
		},
		Step::Withdraw(at, amount) => {
			let (amount, person) = (tenths(amount), &mut people[at]);
			let free = person.available - person.reserved;
			let goes = amount > 0 && amount <= free && person.may_receive(amount);
			if goes {
				person.available -= amount;
				person.wallet += amount;
			}
			(Trading::withdraw(signed(PEOPLE[at]), amount), goes)
		},
		Step::DepositAsSupplier(at, amount) => {
			let (amount, person) = (tenths(amount), &mut people[at]);
			let goes = amount > 0 && amount <= person.spendable();
			if goes {
				person.wallet -= amount;
				person.as_supplier += amount;
			}
			(Trading::deposit_as_supplier(signed(PEOPLE[at]), amount), goes)
		},
		Step::WithdrawAsSupplier(at, amount) => {
			let (amount, person) = (tenths(amount), &mut people[at]);
			let goes = amount > 0 && amount <= person.as_supplier && person.may_receive(amount);
			if goes {
				person.as_supplier -= amount;
				person.wallet += amount;
			}
			(Trading::withdraw_as_supplier(signed(PEOPLE[at]), amount), goes)
		},
		Step::Bid(at, energy_wh) => {
			let person = &mut people[at];
			let interval = bids.last().map_or(NOON, |(_, last, _)| last + 1);
			let amount = tenths(energy_wh.into());
			let missing = amount.saturating_sub(person.available - person.reserved);
			let goes = connected(at) && missing <= person.spendable();
			let placed = vec![bid(interval, energy_wh, 100)]
				.try_into()
				.expect("one is few enough");
			if goes {
				person.wallet -= missing;
				person.available += missing;
				person.reserved += amount;
				bids.push((at, interval, amount));
			}
			(Trading::place_orders(signed(PEOPLE[at]), placed), goes)
		},
		Step::Cancel(nth) if bids.is_empty() => {
			let key = keys(&[bid(NOON, 0, 100)]);
			(Trading::cancel_orders(signed(PEOPLE[nth % PEOPLE.len()]), key), false)
		},
		Step::Cancel(nth) => {
			let (at, interval, amount) = bids.remove(nth % bids.len());
			people[at].reserved -= amount;
			(
				Trading::cancel_orders(signed(PEOPLE[at]), keys(&[bid(interval, 0, 100)])),
				true,
			)
		},
	}
}

#[test]
fn whatever_is_moved_nothing_is_lost_and_nothing_reserved_leaves() {
	let (person, amount) = (0..PEOPLE.len(), 0..3_000u128);
	let step = prop_oneof![
		(person.clone(), amount.clone()).prop_map(|(at, amount)| Step::Deposit(at, amount)),
		(person.clone(), amount.clone()).prop_map(|(at, amount)| Step::Withdraw(at, amount)),
		(person.clone(), amount.clone()).prop_map(|(at, amount)| Step::DepositAsSupplier(at, amount)),
		(person.clone(), amount).prop_map(|(at, amount)| Step::WithdrawAsSupplier(at, amount)),
		(person, 10..2_500u64).prop_map(|(at, energy_wh)| Step::Bid(at, energy_wh)),
		(0..1_000usize).prop_map(Step::Cancel),
	];
	let stories = vec(step, 1..60);
	let mut runner = TestRunner::deterministic();
	let (mut gone_well, mut refused) = (0, 0);
	for _ in 0..60 {
		let story = stories.new_tree(&mut runner).expect("there is a story").current();
		let builder = PEOPLE
			.iter()
			.zip(WALLETS)
			.fold(ExtBuilder::default(), |builder, (who, amount)| {
				builder.balance(*who, amount)
			});
		builder.existential_deposit(DEPOSIT).build_and_execute(|| {
			PEOPLE.into_iter().for_each(let_supply);
			let mut people = WALLETS.map(|wallet| Expected {
				wallet,
				available: 0,
				reserved: 0,
				as_supplier: 0,
			});
			let mut bids = Vec::new();
			for step in story {
				let (result, goes) = take(step, &mut people, &mut bids);
				assert_eq!(result.is_ok(), goes, "{step:?}: {result:?}");
				*(if goes { &mut gone_well } else { &mut refused }) += 1;
				let present = PEOPLE.map(|who| Expected {
					wallet: wallet(who),
					available: money(who).0,
					reserved: money(who).1,
					as_supplier: Trading::get_supplier_account(who).deposit,
				});
				assert_eq!(present, people, "after {step:?}");
				check_state();
			}
		});
	}
	assert!(
		gone_well > 300 && refused > 300,
		"{gone_well} went well, {refused} did not"
	);
}
