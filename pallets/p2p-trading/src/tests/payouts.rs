//! Payments to the community fund and to network accounts that those cannot receive wait in the pool.
//! Participants and suppliers are paid in the market, whatever their wallets can receive. It takes an
//! existential deposit of more than a planck.

use crate::{mock::*, Error, Event, PendingPayouts, SupplierAccounts};
use energy_primitives::{Balance, Interval, Tariff, MILL};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError, TokenError};

const DEPOSIT: Balance = 100 * MILL;

/// Settles all intervals up to this one, and closes their markets.
fn close(interval: Interval) {
	settle_by_hand(TOM, interval);
	while Trading::first_unsettled() <= interval {
		settle_one_step();
	}
}

/// Anna sold and bought the same 400 Wh without any energy, at 250 and 100: 60 mills an interval for
/// the community fund, which has no account and could not receive less than the existential deposit.
fn fund_earned(story: impl FnOnce()) {
	ExtBuilder::default()
		.existential_deposit(DEPOSIT)
		.build_and_execute(|| {
			for interval in [NOON, NOON + 1, NOON + 2] {
				trade(ANNA, BEN, interval, 400, 250);
				trade(CARLA, ANNA, interval, 400, 100);
				meter(interval, BEN, 400, 0);
				meter(interval, CARLA, 0, 400);
			}
			go_to_settlement_of(NOON + 2);
			events();
			story();
		});
}

/// Dora has a connection and no wallet that could receive less than the existential deposit. She sold
/// 1 kWh at 60 in each of three intervals, without collateral.
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

/// The events that say what was paid to whom outside the market.
fn payout_events() -> Vec<Event<Test>> {
	let mut emitted = events();
	emitted.retain(|event| matches!(event, Event::PayoutDeferred { .. } | Event::PayoutClaimed { .. }));
	emitted
}

#[test]
fn what_an_account_cannot_take_waits_and_comes_with_the_next() {
	fund_earned(|| {
		close(NOON);
		assert_eq!(
			payout_events(),
			[Event::PayoutDeferred {
				who: FUND,
				amount: 60 * MILL
			}]
		);
		assert_eq!((free(FUND), PendingPayouts::<Test>::get(FUND)), (0, 60 * MILL));
		check_state();

		close(NOON + 1);
		assert_eq!(
			payout_events(),
			[
				Event::PayoutDeferred {
					who: FUND,
					amount: 60 * MILL
				},
				Event::PayoutClaimed {
					who: FUND,
					amount: 120 * MILL
				}
			]
		);
		assert_eq!((free(FUND), PendingPayouts::<Test>::get(FUND)), (120 * MILL, 0));

		close(NOON + 2);
		assert_eq!(payout_events(), []);
		assert_eq!(free(FUND), 180 * MILL);
	});
}

#[test]
fn a_network_account_is_paid_as_soon_as_it_can_be() {
	ExtBuilder::default()
		.existential_deposit(DEPOSIT)
		.build_and_execute(|| {
			area_below(STREET, VILLAGE, LIMIT_W, LIMIT_W, 60);
			connect(BEN, STREET, LIMIT_W, LIMIT_W);
			let intervals = [NOON, NOON + 1, NOON + 2];
			for interval in intervals {
				place(ANNA, &[bid(interval, 1_000, 300)]);
				place(BEN, &[ask(interval, 1_000, 100)]);
				meter(interval, ANNA, 1_000, 0);
				meter(interval, BEN, 0, 1_000);
			}
			for interval in intervals {
				clear(interval);
			}
			go_to_settlement_of(NOON + 2);
			for (interval, waiting, paid) in [(NOON, 60, 0), (NOON + 1, 0, 120), (NOON + 2, 0, 180)] {
				close(interval);
				assert_eq!(
					(PendingPayouts::<Test>::get(OPERATOR), free(OPERATOR)),
					(waiting * MILL, paid * MILL)
				);
			}
		});
}

/// One that fits by itself takes along what did not.
#[test]
fn a_payment_that_fits_brings_what_has_waited() {
	ExtBuilder::default()
		.existential_deposit(DEPOSIT)
		.build_and_execute(|| {
			area_below(STREET, VILLAGE, LIMIT_W, LIMIT_W, 60);
			connect(BEN, STREET, LIMIT_W, LIMIT_W);
			for (interval, energy_wh) in [(NOON, 1_000), (NOON + 1, 2_000)] {
				place(ANNA, &[bid(interval, energy_wh, 300)]);
				place(BEN, &[ask(interval, energy_wh, 100)]);
				meter(interval, ANNA, energy_wh, 0);
				meter(interval, BEN, 0, energy_wh);
				clear(interval);
			}
			go_to_settlement_of(NOON + 1);
			for (interval, waiting, paid) in [(NOON, 60, 0), (NOON + 1, 0, 180)] {
				close(interval);
				assert_eq!(
					(PendingPayouts::<Test>::get(OPERATOR), free(OPERATOR)),
					(waiting * MILL, paid * MILL)
				);
			}
		});
}

#[test]
fn anybody_has_it_paid_out_once_the_account_can_take_it() {
	fund_earned(|| {
		close(NOON);
		assert_noop!(Trading::claim_payout(signed(BEN), FUND), TokenError::BelowMinimum);
		impoverish(FUND, DEPOSIT);
		assert_ok!(Trading::claim_payout(signed(BEN), FUND));
		assert_eq!(free(FUND), DEPOSIT + 60 * MILL);
		assert_noop!(Trading::claim_payout(signed(BEN), FUND), Error::<Test>::NoPendingPayout);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Trading::claim_payout(origin, FUND), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn a_participant_without_a_wallet_is_paid_in_the_market() {
	dora_sold(|| {
		for (interval, earned) in [(NOON, 60), (NOON + 1, 120)] {
			settle_by_hand(DORA, interval);
			assert_eq!(clearing_account(DORA).available, earned * MILL);
			assert_eq!((free(DORA), Balances::free_balance(DORA)), (earned * MILL, 0));
		}
		// It can trade with it, and take it out as soon as its wallet can receive it.
		assert_noop!(Trading::withdraw(signed(DORA), 60 * MILL), TokenError::BelowMinimum);
		trade(BEN, DORA, NOON + 20, 1_000, 60);
		settle_by_hand(DORA, NOON + 2);
		assert_ok!(Trading::withdraw(signed(DORA), 120 * MILL));
		assert_eq!(Balances::free_balance(DORA), 120 * MILL);
		let account = clearing_account(DORA);
		assert_eq!((account.available, account.reserved), (60 * MILL, 60 * MILL));
		assert_eq!(PendingPayouts::<Test>::iter().count(), 0);
		assert_eq!(payout_events(), []);
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
			meter(NOON, BEN, 100, 0);
			go_to_settlement_of(NOON);
			// 12 mills of revenue and 18 of collateral.
			settle_by_hand(ANNA, NOON);
			assert_eq!(SupplierAccounts::<Test>::get(GHOST).deposit, 30 * MILL);
			assert_eq!(PendingPayouts::<Test>::iter().count(), 0);
			assert_eq!(held(ANNA), 0);
			assert_noop!(
				Trading::withdraw_as_supplier(signed(GHOST), 30 * MILL),
				TokenError::BelowMinimum
			);
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
			assert_eq!((free(ANNA), held(ANNA)), (18 * MILL, 0));
			assert_eq!(PendingPayouts::<Test>::iter().count(), 0);
			// It is free for the next offer. The wallet could not receive it.
			assert_noop!(Trading::withdraw(signed(ANNA), 18 * MILL), TokenError::BelowMinimum);
			offer(ANNA, NOON, 100, 120);
			assert_eq!((free(ANNA), held(ANNA)), (0, 18 * MILL));
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
			meter(NOON, BEN, 10, 0);
			go_to_settlement_of(NOON);
			settle_by_hand(ANNA, NOON);
			let earned = clearing_account(ANNA).available;
			assert_eq!(free(Trading::pool_account()), DEPOSIT + earned);
			assert_ok!(Trading::withdraw(signed(ANNA), earned));
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
