//! Payments that the receiver's account cannot take wait in the pool. It takes an existential
//! deposit of more than a planck.

use crate::{mock::*, Error, Event, PendingPayouts};
use energy_primitives::{Balance, Tariff, MILL};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError, TokenError};

const DEPOSIT: Balance = 100 * MILL;

/// Dora has a connection and no account that could take less than the existential deposit. She sold
/// 1 kWh at 300, without collateral.
fn dora_sold(story: impl FnOnce()) {
	ExtBuilder::default()
		.existential_deposit(DEPOSIT)
		.build_and_execute(|| {
			let cheap = Tariff {
				shortfall_price_mills: 50,
				surplus_price_mills: 10,
			};
			set_terms(VILLAGE, SUPPLIER, cheap);
			for interval in [NOON, NOON + 1, NOON + 2] {
				trade(DORA, BEN, interval, 1_000, 60);
				meter(interval, DORA, 0, 1_000);
			}
			go_to_settlement_of(NOON + 2);
			events();
			story();
		});
}

#[test]
fn what_an_account_cannot_take_waits_and_comes_with_the_next() {
	dora_sold(|| {
		assert_ok!(Trading::settle(signed(BEN), DORA, NOON));
		assert_eq!(
			events()[0],
			Event::PayoutDeferred {
				who: DORA,
				amount: 60 * MILL
			}
		);
		assert_eq!((free(DORA), PendingPayouts::<Test>::get(DORA)), (0, 60 * MILL));
		check_state();

		assert_ok!(Trading::settle(signed(BEN), DORA, NOON + 1));
		assert_eq!(
			events()[1],
			Event::PayoutClaimed {
				who: DORA,
				amount: 120 * MILL
			}
		);
		assert_eq!((free(DORA), PendingPayouts::<Test>::get(DORA)), (120 * MILL, 0));

		assert_ok!(Trading::settle(signed(BEN), DORA, NOON + 2));
		assert_eq!(free(DORA), 180 * MILL);
	});
}

#[test]
fn anybody_has_it_paid_out_once_the_account_can_take_it() {
	dora_sold(|| {
		assert_ok!(Trading::settle(signed(BEN), DORA, NOON));
		assert_noop!(Trading::claim_payout(signed(BEN), DORA), TokenError::BelowMinimum);
		impoverish(DORA, DEPOSIT);
		assert_ok!(Trading::claim_payout(signed(BEN), DORA));
		assert_eq!(free(DORA), DEPOSIT + 60 * MILL);
		assert_noop!(Trading::claim_payout(signed(BEN), DORA), Error::<Test>::NoPendingPayout);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Trading::claim_payout(origin, DORA), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn a_supplier_without_an_account_loses_nothing() {
	const GHOST: AccountId = 99;
	ExtBuilder::default()
		.existential_deposit(DEPOSIT)
		.build_and_execute(|| {
			set_terms(VILLAGE, GHOST, TARIFF);
			trade(ANNA, BEN, NOON, 100, 120);
			go_to_settlement_of(NOON);
			// 12 mills of revenue and 18 of collateral.
			assert_ok!(Trading::settle(signed(BEN), ANNA, NOON));
			assert_eq!(PendingPayouts::<Test>::get(GHOST), 30 * MILL);
			assert_eq!(held(ANNA), 0);
		});
}

#[test]
fn collateral_comes_back_to_an_account_that_spent_its_deposit() {
	ExtBuilder::default()
		.existential_deposit(DEPOSIT)
		.build_and_execute(|| {
			let id = offer(ANNA, NOON, 100, 120);
			assert_eq!(held(ANNA), 18 * MILL);
			// The connection keeps the account alive, so it may spend all that is free.
			assert_ok!(Balances::transfer_allow_death(signed(ANNA), BEN, free(ANNA)));
			assert_eq!((free(ANNA), held(ANNA)), (0, 18 * MILL));
			assert_ok!(Trading::cancel_energy_offer(signed(ANNA), id));
			assert_eq!((held(ANNA), PendingPayouts::<Test>::get(ANNA)), (0, 18 * MILL));
		});
}

#[test]
fn the_pool_has_its_deposit_from_genesis_on() {
	ExtBuilder::default()
		.existential_deposit(DEPOSIT)
		.build_and_execute(|| {
			assert_eq!(free(Trading::pool_account()), DEPOSIT);
			// So a first payment below the deposit can come in, and the last one can go out.
			trade(ANNA, BEN, NOON, 10, 1);
			meter(NOON, ANNA, 0, 10);
			go_to_settlement_of(NOON);
			assert_ok!(Trading::settle(signed(BEN), ANNA, NOON));
			assert_eq!(free(Trading::pool_account()), DEPOSIT);
		});
}

#[test]
fn a_gift_to_the_pool_harms_nobody() {
	ExtBuilder::default().build().execute_with(|| {
		assert_ok!(Balances::transfer_allow_death(
			signed(STRANGER),
			Trading::pool_account(),
			MILL
		));
		assert_ok!(Trading::do_try_state());
		assert_eq!(Trading::pool_surplus(), Some(MILL));
	});
}
