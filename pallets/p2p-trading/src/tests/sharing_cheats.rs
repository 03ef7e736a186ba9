//! What members could try, and what comes of it: nobody is paid less than its part, and no trick
//! earns more than doing nothing.

use crate::{mock::*, Arrears, Error};
use energy_primitives::{Balance, Energy, Interval, OpenIntervals, MILL};
use frame_support::{assert_noop, assert_ok, traits::fungible::Mutate, weights::Weight};
use sp_runtime::TokenError;

/// The first interval of the next month.
const NEXT_MONTH: Interval = DAY + 31 * 96;
/// May follow the supplier. Not connected.
const RIVAL: AccountId = 4;

/// Anna exports 1 000 Wh in an interval, Ben imports 600 Wh; at noon, and he has the money for it.
fn noon() {
	share_at(VILLAGE, 200, 200);
	deposit(BEN, 120);
	flows_in(NOON);
}

fn flows_in(interval: Interval) {
	meter(interval, ANNA, 0, 1_000);
	meter(interval, BEN, 600, 0);
}

/// What Anna and Ben have gained at noon, in mills, if somebody does something between the passes.
fn gains_if(between: impl FnOnce()) -> [i128; 2] {
	let mut gains = [0; 2];
	ExtBuilder::default().build_and_execute(|| {
		noon();
		go_between_the_passes(NOON);
		between();
		check_state();
		settle_all();
		assert_eq!(frozen(), []);
		gains = [ANNA, BEN].map(|who| (worth(who) - ENDOWMENT as i128) / MILL as i128);
	});
	gains
}

const HONEST: [i128; 2] = [152, -120];

#[test]
fn doing_nothing_is_the_measure() {
	assert_eq!(gains_if(|| ()), HONEST);
}

/// Who holds back the meter that shows its import would have a greater surplus: the interval is then
/// not complete, and it shares nothing.
#[test]
fn holding_back_a_meter_costs_ones_part() {
	let gain_of_anna = |import_wh: Energy, held_back: bool| {
		let mut gained = 0;
		ExtBuilder::default().build_and_execute(|| {
			noon();
			meter(NOON, ANNA, if held_back { 0 } else { import_wh }, 0);
			if held_back {
				hold_back(NOON, ANNA);
				// It comes too late, and is settled at the tariff.
				meter_late(NOON + 10, ANNA, import_wh, 0);
			}
			go_to_settlement_of(NOON + 10);
			settle_all();
			gained = gain(ANNA) / MILL as i128;
		});
		gained
	};
	for import_wh in [0, 100, 400, 900, 1_000, 1_200] {
		assert!(
			gain_of_anna(import_wh, true) <= gain_of_anna(import_wh, false),
			"{import_wh} Wh held back"
		);
	}
}

/// At a fixed price a lower ask does not come first: it is the area's.
#[test]
fn undercutting_changes_nothing() {
	let shares = |cut: Option<u16>| {
		let mut sold = [0; 2];
		ExtBuilder::default().build_and_execute(|| {
			share_at(VILLAGE, 200, 200);
			deposit(BEN, 500);
			if let Some(cut) = cut {
				take_part(ANNA, Some(cut), None, 100);
			}
			meter(NOON, ANNA, 0, 1_000);
			meter(NOON, CARLA, 0, 1_000);
			meter(NOON, BEN, 1_200, 0);
			let emitted = settle_interval(NOON);
			sold = [ANNA, CARLA].map(|who| settled_as(who, &emitted).shared_sold_wh);
		});
		sold
	};
	assert_eq!(shares(None), [600, 600]);
	for cut in [0, 80, 199, 200] {
		assert_eq!(shares(Some(cut)), [600, 600]);
	}
	assert_eq!(shares(Some(201)), [0, 1_000]);
}

/// Who outbids its neighbours buys nothing more either.
#[test]
fn outbidding_changes_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(VILLAGE, 200, 200);
		deposit(BEN, 500);
		deposit(CARLA, 500);
		take_part(BEN, None, Some(2_047), 100);
		meter(NOON, ANNA, 0, 600);
		meter(NOON, BEN, 600, 0);
		meter(NOON, CARLA, 600, 0);
		let emitted = settle_interval(NOON);
		assert_eq!(
			[BEN, CARLA].map(|who| settled_as(who, &emitted).shared_bought_wh),
			[300, 300]
		);
	});
}

#[test]
fn limits_that_are_set_with_the_readings_in_hand_come_too_late() {
	let gains = gains_if(|| {
		take_part(ANNA, Some(299), None, 0);
		take_part(BEN, None, Some(80), 0);
	});
	assert_eq!(gains, HONEST);
}

/// Neither one's money nor one's energy is worth more in two accounts.
#[test]
fn a_second_account_gains_two_watt_hours_of_rounding_at_most() {
	let bought = |parts: &[(AccountId, Balance, Energy)]| {
		let mut bought = 0;
		ExtBuilder::default().build_and_execute(|| {
			share_at(VILLAGE, 200, 200);
			connect(TOM, VILLAGE, LIMIT_W, LIMIT_W);
			deposit(TOM, 500);
			meter(NOON, ANNA, 0, 777);
			meter(NOON, TOM, 900, 0);
			for (who, mills, wh) in parts {
				if *mills > 0 {
					deposit(*who, *mills);
				}
				meter(NOON, *who, *wh, 0);
			}
			let emitted = settle_interval(NOON);
			let rows = parts
				.iter()
				.map(|(who, ..)| settled_as(*who, &emitted).shared_bought_wh);
			bought = rows.sum::<Energy>();
		});
		bought
	};
	let alone = bought(&[(BEN, 200, 1_000)]);
	for split in [
		bought(&[(BEN, 100, 500), (CARLA, 100, 500)]),
		bought(&[(BEN, 1, 5), (CARLA, 199, 995)]),
		bought(&[(BEN, 200, 0), (CARLA, 0, 1_000)]),
	] {
		assert!(split <= alone + 2, "{split} instead of {alone}");
	}
}

#[test]
fn a_deposit_between_the_passes_buys_nothing_more() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(VILLAGE, 200, 200);
		deposit(BEN, 20);
		flows_in(NOON);
		go_between_the_passes(NOON);
		deposit(BEN, 500);
		events();
		settle_all();
		assert_eq!(settled_as(BEN, &events()).shared_bought_wh, 100);
	});
}

#[test]
fn what_is_reserved_cannot_be_withdrawn_spent_or_ordered_with() {
	let gains = gains_if(|| {
		assert_noop!(Trading::withdraw(signed(BEN), 1), TokenError::FundsUnavailable);
		Balances::set_balance(&BEN, 0);
		let orders = vec![bid(NOON + 40, 100, 200)].try_into().expect("one is few enough");
		assert!(Trading::place_orders(signed(BEN), orders).is_err());
		Balances::set_balance(&BEN, ENDOWMENT - 120 * MILL);
	});
	assert_eq!(gains, HONEST);
}

#[test]
fn orders_between_the_passes_have_money_of_their_own() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		go_between_the_passes(NOON);
		place(BEN, &[bid(NOON + 40, 1_000, 100)]);
		// It was drawn from his wallet.
		let ben = clearing_account(BEN);
		assert_eq!((ben.available, ben.reserved), (220 * MILL, 220 * MILL));
		check_state();
		events();
		settle_all();
		assert_eq!(settled_as(BEN, &events()).shared_bought_wh, 600);
		let ben = clearing_account(BEN);
		assert_eq!((ben.available, ben.reserved), (100 * MILL, 100 * MILL));
	});
}

#[test]
fn a_withdrawal_before_the_first_pass_costs_the_withdrawer_alone() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		go_to_settlement_of(NOON);
		assert_ok!(Trading::withdraw(signed(BEN), 120 * MILL));
		settle_all();
		// He buys from the supplier, Anna sells to it.
		let mill = MILL as i128;
		assert_eq!([ANNA, BEN].map(gain), [80 * mill, -180 * mill]);
	});
}

#[test]
fn who_leaves_between_the_passes_is_settled_all_the_same() {
	let gains = gains_if(|| {
		disconnect(BEN);
		disconnect(ANNA);
	});
	assert_eq!(gains, HONEST);
}

#[test]
fn nobody_moves_to_another_area_before_its_part_is_settled() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		let is_settled = |who: AccountId| <Trading as OpenIntervals<AccountId>>::is_settled(&who, NOON + 1);
		go_to_settlement_of(NOON);
		settle_until(NOON, |phase| matches!(phase, crate::SettlementPhase::Offering(0)));
		while Trading::first_unsettled() == NOON {
			assert!(!is_settled(ANNA) && !is_settled(BEN));
			settle_one_step();
		}
		settle_all();
		assert!(is_settled(ANNA) && is_settled(BEN));
		assert_ok!(Trading::do_try_state());
		connect(BEN, TOWN, LIMIT_W, LIMIT_W);
		check_state();
	});
}

#[test]
fn whoever_joins_between_the_passes_shares_nothing_of_the_interval() {
	let gains = gains_if(|| {
		// Onto the page that was offered, and onto new ones.
		for who in 1_000..1_100 {
			connect(who, VILLAGE, LIMIT_W, LIMIT_W);
		}
	});
	assert_eq!(gains, HONEST);
}

#[test]
fn another_supplier_between_the_passes_moves_no_part() {
	let gains = gains_if(|| set_terms(VILLAGE, RIVAL, TARIFF));
	// But Anna's surplus is the other one's, who has nothing to pay it with yet.
	assert_eq!(gains, HONEST);
}

#[test]
fn a_month_that_is_over_takes_nothing_of_what_is_reserved() {
	ExtBuilder::default().build_and_execute(|| {
		begin_at(NEXT_MONTH - 6);
		share_at(VILLAGE, 200, 200);
		assert_ok!(Trading::set_credit_limit(signed(SUPPLIER), VILLAGE, 10_000 * MILL));
		// Carla is in debt at the end of the month, and Ben has earned something that is owed to him.
		meter(NEXT_MONTH - 1, CARLA, 1_000, 0);
		meter(NEXT_MONTH - 1, BEN, 0, 400);
		flows_in(NEXT_MONTH);
		meter(NEXT_MONTH, CARLA, 300, 0);
		deposit(BEN, 120);
		settle_interval(NEXT_MONTH - 1);
		assert!(clearing_account(CARLA).money().debt() > 0);
		go_between_the_passes(NEXT_MONTH);
		assert_eq!(clearing_account(BEN).reserved, 120 * MILL);
		Balances::set_balance(&CARLA, 0);
		check_state();
		events();
		settle_all();
		let emitted = events();
		assert_eq!(settled_as(BEN, &emitted).shared_bought_wh, 600);
		assert_eq!(settled_as(ANNA, &emitted).shared_revenue, 120 * MILL);
		// Her debt of the month before was due, and her wallet empty.
		assert_eq!(Arrears::<Test>::get(CARLA, SUPPLIER), 300 * MILL);
	});
}

#[test]
fn what_a_seller_in_arrears_earns_pays_them() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(VILLAGE, 200, 200);
		// Dora has not a planck, and took 100 Wh.
		meter(NOON - 4, DORA, 100, 0);
		settle_interval(NOON - 4);
		assert_eq!(Arrears::<Test>::get(DORA, SUPPLIER), 30 * MILL);
		deposit(BEN, 120);
		meter(NOON, DORA, 0, 1_000);
		meter(NOON, BEN, 600, 0);
		let emitted = settle_interval(NOON);
		assert_eq!(settled_as(DORA, &emitted).shared_revenue, 120 * MILL);
		assert_eq!(Arrears::<Test>::get(DORA, SUPPLIER), 0);
		assert_eq!(gain(DORA) + ENDOWMENT as i128, (152 - 30) * MILL as i128);
	});
}

/// Who owes arrears may share: the neighbours are paid, and the supplier is owed less than if it had
/// delivered the energy itself.
#[test]
fn a_buyer_in_arrears_owes_no_more_than_with_the_supplier_alone() {
	let owed_at_the_end = |shares: bool| {
		let mut owed = 0;
		ExtBuilder::default().build_and_execute(|| {
			share_at(VILLAGE, 200, 200);
			meter(NOON - 4, DORA, 100, 0);
			settle_interval(NOON - 4);
			assert_eq!(Arrears::<Test>::get(DORA, SUPPLIER), 30 * MILL);
			// A wallet is not emptied.
			Balances::set_balance(&DORA, 60 * MILL + 1);
			deposit(DORA, 60);
			meter(NOON, DORA, 300, 0);
			meter(NOON, ANNA, 0, if shares { 1_000 } else { 0 });
			let emitted = settle_interval(NOON);
			if shares {
				let bought = settled_as(DORA, &emitted);
				assert_eq!(settled_as(ANNA, &emitted).shared_revenue, bought.shared_paid);
			}
			owed = Arrears::<Test>::get(DORA, SUPPLIER);
		});
		owed
	};
	assert!((60 * MILL - 1..=60 * MILL).contains(&owed_at_the_end(false)));
	assert_eq!(owed_at_the_end(true), 30 * MILL);
}

/// A page without a member that shares costs no more than one with some, whoever pays for `settle`.
#[test]
fn settling_by_hand_in_the_first_pass_pays_for_what_there_was_to_do() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		go_to_settlement_of(NOON);
		settle_until(NOON, |phase| matches!(phase, crate::SettlementPhase::Offering(0)));
		let settle = |page| {
			let done = Trading::settle(signed(STRANGER), NOON, page).expect("it comes next");
			done.actual_weight.expect("it says what it weighs")
		};
		let (village, town): (Weight, Weight) = (settle(0), settle(1));
		assert!(town.all_lte(village));
		assert!(village.all_lte(Trading::worst_step_weight().saturating_mul(2)));
		assert_noop!(try_settle(NOON, 2), Error::<Test>::NotNext);
	});
}
