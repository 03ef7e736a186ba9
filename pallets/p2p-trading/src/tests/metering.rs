//! Who has no settling meter does not trade: what it bought would never be used, and what it used
//! never billed. The area's supplier aside.

use crate::{mock::*, Error};
use frame_support::{assert_noop, assert_ok, weights::Weight};

#[test]
fn without_a_meter_nobody_orders_offers_or_accepts() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(BEN, NOON, 500, 120);
		take_meter(ANNA);
		for order in [bid(NOON, 100, 100), ask(NOON, 100, 300), bid(NOON, 100, 0)] {
			let orders = vec![order].try_into().expect("one is few enough");
			assert_noop!(Trading::place_orders(signed(ANNA), orders), Error::<Test>::NotMetered);
		}
		assert_noop!(
			Trading::create_energy_offer(signed(ANNA), NOON, 100, 300),
			Error::<Test>::NotMetered
		);
		assert_noop!(
			Trading::accept_energy_offer(signed(ANNA), id, 500),
			Error::<Test>::NotMetered
		);
		// Others are not concerned.
		assert_ok!(Trading::accept_energy_offer(signed(CARLA), id, 500));
	});
}

#[test]
fn the_supplier_of_the_area_needs_no_meter() {
	ExtBuilder::default().build_and_execute(|| {
		connect(SUPPLIER, VILLAGE, LIMIT_W, LIMIT_W);
		take_meter(SUPPLIER);
		let id = offer(BEN, NOON, 500, 120);
		assert_ok!(Trading::accept_energy_offer(signed(SUPPLIER), id, 500));
		offer(SUPPLIER, NOON, 100, 200);
		place(SUPPLIER, &[ask(NOON, 100, 200), bid(NOON, 100, 100)]);
	});
}

#[test]
fn the_supplier_of_another_area_needs_one() {
	ExtBuilder::default().build_and_execute(|| {
		set_terms(TOWN, CARLA, TARIFF);
		let id = offer(BEN, NOON, 500, 120);
		take_meter(CARLA);
		let orders = vec![bid(NOON, 100, 100)].try_into().expect("one is few enough");
		assert_noop!(Trading::place_orders(signed(CARLA), orders), Error::<Test>::NotMetered);
		assert_noop!(
			Trading::accept_energy_offer(signed(CARLA), id, 500),
			Error::<Test>::NotMetered
		);
	});
}

#[test]
fn who_loses_its_meter_may_cancel_and_what_it_traded_stands() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 500, 120);
		let id = offer(ANNA, NOON, 100, 120);
		let placed = [ask(NOON + 1, 100, 200)];
		place(ANNA, &placed);
		take_meter(ANNA);
		assert_ok!(Trading::cancel_energy_offer(signed(ANNA), id));
		let keys = vec![key_of(&placed[0])].try_into().expect("one is few enough");
		assert_ok!(Trading::cancel_orders(signed(ANNA), keys));
		go_to_settlement_of(NOON);
		settle_all();
		// It has sold 500 Wh that no meter saw: the supplier delivered them.
		assert_eq!(gain(ANNA), -90 * energy_primitives::MILL as i128);
	});
}

#[test]
fn where_the_supplier_has_resigned_nobody_trades() {
	ExtBuilder::default().build_and_execute(|| {
		let placed = [bid(NOON, 100, 100), ask(NOON, 100, 300)];
		place(ANNA, &placed);
		resign(VILLAGE);
		for order in placed {
			let orders = vec![order].try_into().expect("one is few enough");
			assert_noop!(Trading::place_orders(signed(BEN), orders), Error::<Test>::NoSupplyTerms);
		}
		assert_noop!(
			Trading::create_energy_offer(signed(BEN), NOON, 100, 300),
			Error::<Test>::NoSupplyTerms
		);
		let keys: Vec<_> = placed.iter().map(key_of).collect();
		assert_ok!(Trading::cancel_orders(
			signed(ANNA),
			keys.try_into().expect("few enough")
		));
		idle(Weight::MAX);
	});
}
