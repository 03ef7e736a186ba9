//! Settlement against the meters of both sides.

use crate::{mock::*, Accounts, Arrears, Error, Event, Positions};
use energy_primitives::{Balance, Interval, MeteredEnergy, MILL};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

fn settle(who: AccountId, interval: Interval) {
	assert_ok!(Trading::settle(signed(STRANGER), who, interval));
}

/// What changed hands, in mills: the account's gain, the supplier's gain.
fn gains(who: AccountId) -> (i128, i128) {
	let gain = |who| (free(who) as i128 + held(who) as i128 - ENDOWMENT as i128) / MILL as i128;
	(gain(who), gain(SUPPLIER))
}

#[test]
fn a_seller_who_delivers_gets_the_buyers_money_and_its_collateral() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		meter(NOON, ANNA, 0, 1_000);
		meter(NOON, BEN, 1_000, 0);
		go_to_settlement_of(NOON);
		events();
		settle(ANNA, NOON);

		let settled = Event::IntervalSettled {
			interval: NOON,
			who: ANNA,
			area: VILLAGE,
			supplier: Some(SUPPLIER),
			sold_wh: 1_000,
			bought_wh: 0,
			import_wh: 0,
			export_wh: 1_000,
			estimated: false,
			imbalance_wh: 0,
			revenue: 120 * MILL,
			paid: 0,
			refunded: 0,
			to_supplier: 0,
			from_supplier: 0,
			to_fund: 0,
			arrears: 0,
			released: 180 * MILL,
		};
		assert_eq!(events(), [settled]);
		assert_eq!(gains(ANNA), (120, 0));
		assert_eq!(held(ANNA), 0);

		settle(BEN, NOON);
		assert_eq!(gains(BEN), (-120, 0));
		assert!(position(ANNA, NOON).settled && position(BEN, NOON).settled);
		assert_eq!(free(Trading::pool_account()), 1);
	});
}

#[test]
fn a_seller_who_delivers_too_little_pays_the_supplier() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		meter(NOON, ANNA, 0, 600);
		meter(NOON, BEN, 1_000, 0);
		go_to_settlement_of(NOON);
		settle(ANNA, NOON);
		settle(BEN, NOON);
		// 120 from the buyer, less 400 Wh at 300. The buyer took what it bought and pays nobody else.
		assert_eq!(gains(ANNA), (0, 120));
		assert_eq!(gains(BEN), (-120, 120));
	});
}

#[test]
fn a_seller_who_delivers_too_much_sells_the_rest_to_the_supplier() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		meter(NOON, ANNA, 0, 1_500);
		go_to_settlement_of(NOON);
		settle(ANNA, NOON);
		assert_eq!(gains(ANNA), (160, -40));
	});
}

#[test]
fn a_buyer_who_takes_more_or_less_settles_the_difference_too() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		trade(ANNA, CARLA, NOON, 1_000, 120);
		meter(NOON, BEN, 1_500, 0);
		meter(NOON, CARLA, 500, 0);
		go_to_settlement_of(NOON);
		settle(BEN, NOON);
		assert_eq!(gains(BEN), (-270, 150));
		settle(CARLA, NOON);
		assert_eq!(gains(CARLA), (-80, 110));
	});
}

#[test]
fn a_seller_whose_meter_measured_nothing_has_delivered_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		go_to_settlement_of(NOON);
		settle(ANNA, NOON);
		assert_eq!(gains(ANNA), (-180, 300));
	});
}

#[test]
fn a_seller_who_delivers_nothing_and_spent_everything_is_covered_by_what_was_held() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		impoverish(ANNA, 1);
		go_to_settlement_of(NOON);
		settle(ANNA, NOON);
		assert_eq!(free(SUPPLIER), ENDOWMENT + 300 * MILL);
		assert_eq!((free(ANNA), held(ANNA)), (1, 0));
		assert_eq!(Accounts::<Test>::get(ANNA).arrears, 0);
	});
}

#[test]
fn who_did_not_trade_settles_with_the_supplier_alone() {
	ExtBuilder::default().build_and_execute(|| {
		meter(NOON, BEN, 1_000, 0);
		meter(NOON, CARLA, 0, 1_000);
		go_to_settlement_of(NOON);
		settle(BEN, NOON);
		assert_eq!(gains(BEN), (-300, 300));
		settle(CARLA, NOON);
		assert_eq!(gains(CARLA), (80, 220));
		assert!(Meters::metered(NOON, &BEN).unwrap().settled);
		assert!(!Positions::<Test>::contains_key(NOON, BEN));
	});
}

#[test]
fn a_shortfall_beyond_all_means_becomes_arrears_and_nothing_panics() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		meter(NOON, ANNA, u64::MAX, 0);
		impoverish(ANNA, 1 + 50 * MILL);
		go_to_settlement_of(NOON);
		settle(ANNA, NOON);
		assert_eq!((free(ANNA), held(ANNA)), (1, 0));
		let owed = (Balance::from(u64::MAX) + 1_000) * 300 * MILL / 1_000;
		// Revenue, collateral and what it could spend went to the supplier.
		let paid = (120 + 180 + 50) * MILL;
		assert_eq!(free(SUPPLIER), ENDOWMENT + paid);
		assert_eq!(Arrears::<Test>::get(ANNA, SUPPLIER), owed - paid);
		assert_eq!(Accounts::<Test>::get(SUPPLIER).receivables, owed - paid);
	});
}

#[test]
fn a_supplier_who_cannot_pay_owes_too() {
	ExtBuilder::default()
		.balance(SUPPLIER, 30 * MILL + 1)
		.build_and_execute(|| {
			meter(NOON, ANNA, 0, 1_000);
			go_to_settlement_of(NOON);
			settle(ANNA, NOON);
			assert_eq!(free(ANNA), ENDOWMENT + 30 * MILL);
			assert_eq!(Arrears::<Test>::get(SUPPLIER, ANNA), 50 * MILL);
		});
}

#[test]
fn a_supplier_with_a_connection_of_its_own_does_not_pay_itself() {
	ExtBuilder::default().build_and_execute(|| {
		connect(SUPPLIER, VILLAGE, LIMIT_W, LIMIT_W);
		trade(SUPPLIER, BEN, NOON, 1_000, 120);
		meter(NOON, SUPPLIER, 500, 0);
		go_to_settlement_of(NOON);
		events();
		settle(SUPPLIER, NOON);
		assert_eq!(free(SUPPLIER), ENDOWMENT + 120 * MILL);
		assert!(matches!(
			events()[..],
			[Event::IntervalSettled {
				imbalance_wh: -1_500,
				to_supplier: 0,
				from_supplier: 0,
				to_fund: 0,
				arrears: 0,
				..
			}]
		));
	});
}

#[test]
fn nothing_is_settled_while_readings_are_still_taken() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		for now in [NOON - 1, NOON, NOON + METER_DEADLINE] {
			go_to(now);
			assert_noop!(Trading::settle(signed(BEN), ANNA, NOON), Error::<Test>::TooEarly);
		}
		assert_noop!(
			Trading::settle(signed(BEN), ANNA, Interval::MAX),
			Error::<Test>::TooEarly
		);
		go_to(NOON + METER_DEADLINE + 1);
		settle(ANNA, NOON);
	});
}

#[test]
fn nothing_is_settled_twice() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		meter(NOON, ANNA, 0, 1_000);
		meter(NOON, CARLA, 500, 0);
		go_to_settlement_of(NOON);
		for who in [ANNA, BEN, CARLA] {
			settle(who, NOON);
			assert_noop!(Trading::settle(signed(who), who, NOON), Error::<Test>::AlreadySettled);
		}
		let before = [ANNA, BEN, CARLA, SUPPLIER].map(free);
		settle_all();
		assert_eq!([ANNA, BEN, CARLA, SUPPLIER].map(free), before);
	});
}

#[test]
fn who_neither_traded_nor_was_metered_has_nothing_to_settle() {
	ExtBuilder::default().build_and_execute(|| {
		go_to_settlement_of(NOON);
		assert_noop!(
			Trading::settle(signed(ANNA), ANNA, NOON),
			Error::<Test>::NothingToSettle
		);
		assert_noop!(Trading::settle(signed(ANNA), ANNA, DAY), Error::<Test>::NothingToSettle);
		// Of what has been pruned nothing is known but that it is over; so it is with what was
		// before the chain.
		assert_noop!(Trading::settle(signed(ANNA), ANNA, 0), Error::<Test>::AlreadySettled);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Trading::settle(origin, ANNA, NOON), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn settlement_expires_what_the_expiry_has_not_reached() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(ANNA, NOON, 1_000, 120);
		assert_ok!(Trading::accept_energy_offer(signed(BEN), id, 400));
		offer(CARLA, NOON, 1_000, 120);
		meter(NOON, ANNA, 0, 400);
		go_to_settlement_of(NOON);
		settle(ANNA, NOON);
		assert_eq!(get_offer(id), None);
		assert_eq!(gains(ANNA), (48, 0));
		// Who only offered has nothing to settle but its collateral.
		settle(CARLA, NOON);
		assert_eq!(gains(CARLA), (0, 0));
		assert_eq!(held(CARLA), 0);
		assert_noop!(
			Trading::settle(signed(CARLA), CARLA, NOON),
			Error::<Test>::NothingToSettle
		);
	});
}

#[test]
fn who_left_the_grid_is_settled_all_the_same() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		meter(NOON, ANNA, 0, 1_000);
		disconnect(ANNA);
		go_to_settlement_of(NOON);
		settle(ANNA, NOON);
		assert_eq!(gains(ANNA), (120, 0));
	});
}

#[test]
fn an_emergency_keeps_nobody_from_its_settlement() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		suspend(VILLAGE);
		go_to_settlement_of(NOON);
		settle(ANNA, NOON);
		assert_eq!(held(ANNA), 0);
	});
}

#[test]
fn where_the_area_has_gone_money_goes_home_and_nobody_pays_for_the_imbalance() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		meter(NOON, CARLA, 100, 0);
		remove_terms(VILLAGE);
		go_to_settlement_of(NOON);
		events();
		settle(ANNA, NOON);
		assert_eq!((gains(ANNA), held(ANNA)), ((120, 0), 0));
		assert!(matches!(
			events()[..],
			[Event::IntervalSettled {
				supplier: None,
				imbalance_wh: -1_000,
				to_supplier: 0,
				..
			}]
		));
		settle(CARLA, NOON);
		assert_eq!(gains(CARLA), (0, 0));
	});
}

#[test]
fn collateral_is_taken_although_it_is_frozen() {
	use frame_support::traits::fungible::freeze::Mutate;
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		assert_ok!(Balances::set_freeze(&(), &ANNA, ENDOWMENT));
		go_to_settlement_of(NOON);
		settle(ANNA, NOON);
		assert_eq!(free(SUPPLIER), ENDOWMENT + 300 * MILL);
		assert_eq!(Accounts::<Test>::get(ANNA).arrears, 0);
	});
}

#[test]
fn each_interval_has_its_own_collateral() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		trade(ANNA, BEN, NOON + 1, 1_000, 120);
		meter(NOON, ANNA, 2_500, 0);
		impoverish(ANNA, 1);
		go_to_settlement_of(NOON);
		settle(ANNA, NOON);
		// The next interval's sale still has its collateral, whatever this one cost.
		assert_eq!(held(ANNA), 180 * MILL);
		assert_eq!(Accounts::<Test>::get(ANNA).arrears, 750 * MILL);
	});
}

#[test]
fn the_village_in_sum_gives_to_the_supplier_what_it_lacks_in_energy() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 800, 120);
		trade(ANNA, CARLA, NOON, 600, 140);
		for (who, import, export) in [(ANNA, 0, 1_300), (BEN, 900, 0), (CARLA, 400, 0), (TOM, 10, 0)] {
			meter(NOON, who, import, export);
		}
		go_to_settlement_of(NOON);
		events();
		for who in [CARLA, TOM, ANNA, BEN] {
			settle(who, NOON);
		}
		let imbalance: i128 = events()
			.into_iter()
			.map(|event| match event {
				Event::IntervalSettled { imbalance_wh, .. } => imbalance_wh,
				_ => 0,
			})
			.sum();
		assert_eq!(imbalance, 1_300 - 900 - 400 - 10);
		assert_eq!(
			[ANNA, BEN, CARLA, TOM, SUPPLIER].map(free).iter().sum::<Balance>(),
			5 * ENDOWMENT
		);
	});
}
