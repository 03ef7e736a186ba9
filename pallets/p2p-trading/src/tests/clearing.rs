//! Clearing: by the chain itself and by anybody, over zones.

use crate::{mock::*, weights::WeightInfo, AreaMarkets, ClearingCursor, Config, Error, Event};
use energy_primitives::{AreaId, Clearing, Interval, MarginalFill, MarketPhase, Power, Price, MILL};
use frame_support::{assert_noop, assert_ok, weights::Weight};
use sp_runtime::DispatchError;

type Weights = <Test as Config>::WeightInfo;

/// Anna asks for more than Ben bids for: the price is hers.
fn noon() {
	place(ANNA, &[ask(NOON, 1_000, 100)]);
	place(BEN, &[bid(NOON, 600, 200)]);
}

/// What comes of [`noon`].
const AT_NOON: Clearing = Clearing {
	price_mills: Some(100),
	sold_wh: 600,
	bought_wh: 600,
	flow_wh: 0,
	marginal_asks: MarginalFill {
		ordered_wh: 1_000,
		filled_wh: 600,
	},
	marginal_bids: MarginalFill {
		ordered_wh: 0,
		filled_wh: 0,
	},
};

/// Tom sells 300 Wh at 150 mills to Carla, in the town.
fn town() {
	connect(CARLA, TOWN, LIMIT_W, LIMIT_W);
	place(TOM, &[ask(NOON, 300, 150)]);
	place(CARLA, &[bid(NOON, 300, 150)]);
}

/// A street below the village, where Ben lives and asks for 1 kWh at 100; Anna in the village bids
/// for 1 kWh at 200.
fn street(import_limit_w: Power, export_limit_w: Power, fee: Price) {
	area_below(STREET, VILLAGE, import_limit_w, export_limit_w, fee);
	connect(BEN, STREET, LIMIT_W, LIMIT_W);
	place(ANNA, &[bid(NOON, 1_000, 200)]);
	place(BEN, &[ask(NOON, 1_000, 100)]);
}

fn clear_by_hand(zone: AreaId, interval: Interval) {
	assert_ok!(Trading::clear_market(signed(STRANGER), zone, interval));
}

fn not_cleared(zone: AreaId, interval: Interval, error: Error<Test>) {
	assert_noop!(Trading::clear_market(signed(STRANGER), zone, interval), error);
}

fn phase(area: AreaId, interval: Interval) -> MarketPhase {
	Trading::get_clearing(area, interval).phase
}

fn is_cleared(area: AreaId, interval: Interval) -> bool {
	AreaMarkets::<Test>::get(interval, area).is_some_and(|market| market.clearing.is_some())
}

// By whom and when.

#[test]
fn the_chain_clears_a_market_as_its_gate_closes() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		go_to(NOON - 2);
		events();
		idle(Weight::MAX);
		assert_eq!((events(), phase(VILLAGE, NOON)), (vec![], MarketPhase::Open));

		clear(NOON);
		assert_eq!(cleared(VILLAGE, NOON), AT_NOON);
		assert_eq!(
			events(),
			[
				Event::AreaCleared {
					interval: NOON,
					area: VILLAGE,
					clearing: AT_NOON,
					income: 0
				},
				Event::MarketCleared {
					interval: NOON,
					zone: VILLAGE,
					areas: 1,
					traded_wh: 600
				},
			]
		);
		assert_eq!(phase(VILLAGE, NOON), MarketPhase::Cleared);
		// Once is enough.
		idle(Weight::MAX);
		assert_eq!(events(), []);
		not_cleared(VILLAGE, NOON, Error::<Test>::AlreadyCleared);
	});
}

#[test]
fn anybody_may_clear_and_the_chain_passes_over_what_is_cleared() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		go_to(NOON - 1);
		assert_eq!(phase(VILLAGE, NOON), MarketPhase::Closed);
		let done = Trading::clear_market(signed(STRANGER), VILLAGE, NOON).expect("it is due");
		// What it costs is known by then.
		assert_eq!(done.actual_weight, Some(Weights::clear_market(1)));
		assert_eq!(cleared(VILLAGE, NOON), AT_NOON);
		not_cleared(VILLAGE, NOON, Error::<Test>::AlreadyCleared);
		events();
		idle(Weight::MAX);
		assert_eq!(events(), []);
		assert_eq!(
			ClearingCursor::<Test>::get().map(|cursor| cursor.interval),
			Some(NOON + 1)
		);
	});
}

#[test]
fn only_signed_calls_clear() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		go_to(NOON - 1);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Trading::clear_market(origin, VILLAGE, NOON), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn nothing_is_cleared_while_orders_are_taken() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		for now in [DAY, NOON - 2] {
			go_to(now);
			not_cleared(VILLAGE, NOON, Error::<Test>::GateOpen);
		}
		not_cleared(VILLAGE, Interval::MAX, Error::<Test>::GateOpen);
		go_to(NOON - 1);
		clear_by_hand(VILLAGE, NOON);
	});
}

#[test]
fn a_market_that_was_not_cleared_in_time_is_void() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		for late in [NOON, NOON + 1, NOON + 100] {
			go_to(late);
			assert_eq!(phase(VILLAGE, NOON), MarketPhase::Void);
			not_cleared(VILLAGE, NOON, Error::<Test>::ClearingTooLate);
			events();
			idle(Weight::MAX);
			assert!(!is_cleared(VILLAGE, NOON));
		}
		not_cleared(VILLAGE, 0, Error::<Test>::ClearingTooLate);
	});
}

#[test]
fn what_is_no_market_is_not_cleared() {
	ExtBuilder::default().build_and_execute(|| {
		street(LIMIT_W, LIMIT_W, 0);
		go_to(NOON - 1);
		// No area, an area below another, a village in which nobody ordered, an interval for which
		// nobody did.
		not_cleared(99, NOON, Error::<Test>::UnknownZone);
		not_cleared(AreaId::MAX, NOON, Error::<Test>::UnknownZone);
		not_cleared(STREET, NOON, Error::<Test>::UnknownZone);
		not_cleared(TOWN, NOON, Error::<Test>::NothingToClear);
		go_to(NOON);
		not_cleared(VILLAGE, NOON + 1, Error::<Test>::NothingToClear);
		assert!(!is_cleared(VILLAGE, NOON + 1));
	});
}

#[test]
fn a_market_whose_orders_were_all_cancelled_is_none() {
	ExtBuilder::default().build_and_execute(|| {
		let order = bid(NOON, 500, 90);
		place(ANNA, &[order]);
		let keys = vec![key_of(&order)].try_into().expect("one is few enough");
		assert_ok!(Trading::cancel_orders(signed(ANNA), keys));
		go_to(NOON - 1);
		not_cleared(VILLAGE, NOON, Error::<Test>::NothingToClear);
		idle(Weight::MAX);
		assert!(!is_cleared(VILLAGE, NOON));
	});
}

#[test]
fn one_side_alone_is_cleared_and_trades_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		place(BEN, &[bid(NOON, 600, 200)]);
		place(TOM, &[ask(NOON, 600, 50)]);
		clear(NOON);
		for area in [VILLAGE, TOWN] {
			let clearing = cleared(area, NOON);
			// Not even a price: nobody would pay or take it.
			assert_eq!(clearing, Clearing::default());
		}
	});
}

#[test]
fn the_order_of_arrival_makes_no_difference() {
	let placed = [
		(ANNA, ask(NOON, 700, 100)),
		(BEN, bid(NOON, 900, 100)),
		(CARLA, ask(NOON, 400, 100)),
		(TOM, bid(NOON, 300, 150)),
		(CARLA, ask(NOON, 500, 160)),
	];
	let outcome = |order: &[usize]| {
		let mut result = None;
		ExtBuilder::default().build_and_execute(|| {
			connect(TOM, VILLAGE, LIMIT_W, LIMIT_W);
			for at in order {
				let (who, order) = placed[*at];
				place(who, &[order]);
			}
			clear(NOON);
			result = Some(cleared(VILLAGE, NOON));
		});
		result
	};
	let first = outcome(&[0, 1, 2, 3, 4]);
	assert_eq!(
		first.map(|clearing| (clearing.price_mills, clearing.bought_wh)),
		Some((Some(100), 1_100))
	);
	assert_eq!(first, outcome(&[4, 3, 2, 1, 0]));
	assert_eq!(first, outcome(&[2, 0, 4, 1, 3]));
}

// Zones.

#[test]
fn separate_zones_have_separate_prices() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		town();
		go_to(NOON - 1);
		clear_by_hand(TOWN, NOON);
		assert!(is_cleared(TOWN, NOON) && !is_cleared(VILLAGE, NOON));
		idle(Weight::MAX);
		assert_eq!(cleared(VILLAGE, NOON), AT_NOON);
		assert_eq!((price_mills(TOWN, NOON), cleared(TOWN, NOON).bought_wh), (150, 300));
	});
}

#[test]
fn an_edge_with_room_makes_one_price() {
	ExtBuilder::default().build_and_execute(|| {
		street(0, LIMIT_W, 0);
		clear(NOON);
		let (village, street) = (cleared(VILLAGE, NOON), cleared(STREET, NOON));
		assert_eq!((village.price_mills, street.price_mills), (Some(150), Some(150)));
		assert_eq!(
			(village.bought_wh, street.sold_wh, street.flow_wh),
			(1_000, 1_000, 1_000)
		);
		assert_eq!(village.flow_wh, 0);
	});
}

#[test]
fn an_edge_that_binds_makes_two_prices_and_congestion_rent() {
	ExtBuilder::default().build_and_execute(|| {
		// 2 kW are 500 Wh, half of what both want.
		street(0, 2_000, 0);
		events();
		clear(NOON);
		let (village, street) = (cleared(VILLAGE, NOON), cleared(STREET, NOON));
		assert_eq!((village.price_mills, street.price_mills), (Some(200), Some(100)));
		assert_eq!((village.bought_wh, street.sold_wh, street.flow_wh), (500, 500, 500));
		// 500 Wh gain 100 mills a kWh on their way.
		let emitted = events();
		assert!(emitted.contains(&Event::AreaCleared {
			interval: NOON,
			area: STREET,
			clearing: street,
			income: 50 * MILL
		}));
		assert!(emitted.contains(&Event::MarketCleared {
			interval: NOON,
			zone: VILLAGE,
			areas: 2,
			traded_wh: 500
		}));
	});
}

#[test]
fn energy_flows_down_an_edge_as_well() {
	ExtBuilder::default().build_and_execute(|| {
		area_below(STREET, VILLAGE, 2_000, 0, 20);
		connect(BEN, STREET, LIMIT_W, LIMIT_W);
		place(ANNA, &[ask(NOON, 1_000, 100)]);
		place(BEN, &[bid(NOON, 1_000, 200)]);
		clear(NOON);
		let (village, street) = (cleared(VILLAGE, NOON), cleared(STREET, NOON));
		assert_eq!(
			(village.price_mills, street.price_mills, street.flow_wh),
			(Some(100), Some(200), -500)
		);
		assert_eq!(
			AreaMarkets::<Test>::get(NOON, STREET).map(|market| market.income),
			Some(50 * MILL)
		);
	});
}

#[test]
fn a_fee_above_the_gain_keeps_two_areas_apart() {
	for (fee, traded) in [(100, 1_000), (101, 0), (Price::MAX, 0)] {
		ExtBuilder::default().build_and_execute(|| {
			street(LIMIT_W, LIMIT_W, fee);
			clear(NOON);
			let (village, street) = (cleared(VILLAGE, NOON), cleared(STREET, NOON));
			assert_eq!((village.bought_wh, street.sold_wh), (traded, traded));
			assert_eq!(street.flow_wh, traded as i64);
		});
	}
}

#[test]
fn an_islanded_area_has_a_market_of_its_own() {
	ExtBuilder::default().build_and_execute(|| {
		street(0, 0, 0);
		connect(CARLA, STREET, LIMIT_W, LIMIT_W);
		place(CARLA, &[bid(NOON, 300, 120)]);
		place(DORA, &[ask(NOON, 200, 300)]);
		clear(NOON);
		let (village, street) = (cleared(VILLAGE, NOON), cleared(STREET, NOON));
		assert_eq!((village.sold_wh, village.bought_wh), (0, 0));
		assert_eq!(
			(street.price_mills, street.sold_wh, street.bought_wh),
			(Some(100), 300, 300)
		);
		assert_eq!(street.flow_wh, 0);
	});
}

#[test]
fn energy_passes_through_an_area_in_which_nobody_orders() {
	ExtBuilder::default().build_and_execute(|| {
		area_below(STREET, VILLAGE, LIMIT_W, LIMIT_W, 10);
		area_below(FARM, STREET, LIMIT_W, LIMIT_W, 10);
		connect(BEN, FARM, LIMIT_W, LIMIT_W);
		place(ANNA, &[bid(NOON, 1_000, 200)]);
		place(BEN, &[ask(NOON, 2_000, 100)]);
		clear(NOON);
		let prices = [VILLAGE, STREET, FARM].map(|area| price_mills(area, NOON));
		assert_eq!(prices, [120, 110, 100]);
		assert_eq!(cleared(STREET, NOON).flow_wh, 1_000);
		// Each edge earns its fee.
		for area in [STREET, FARM] {
			assert_eq!(
				AreaMarkets::<Test>::get(NOON, area).map(|market| market.income),
				Some(10 * MILL)
			);
		}
	});
}

// Emergencies.

#[test]
fn a_suspended_zone_is_not_cleared_and_does_not_hold_up_another() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		town();
		suspend(VILLAGE);
		go_to(NOON - 1);
		not_cleared(VILLAGE, NOON, Error::<Test>::TradingSuspended);
		idle(Weight::MAX);
		assert!(!is_cleared(VILLAGE, NOON));
		assert_eq!(cleared(TOWN, NOON).bought_wh, 300);
		assert_eq!(phase(VILLAGE, NOON), MarketPhase::Closed);
	});
}

#[test]
fn an_emergency_that_is_over_after_the_gate_is_over_too_late_for_its_market() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		suspend(VILLAGE);
		clear(NOON);
		lift(VILLAGE);
		// What counts is how it was at the gate. Whoever lifts it decides over no market whose
		// orders it knows.
		idle(Weight::MAX);
		not_cleared(VILLAGE, NOON, Error::<Test>::TradingSuspended);
		go_to(NOON);
		assert_eq!(phase(VILLAGE, NOON), MarketPhase::Void);
		go_to_settlement_of(NOON);
		settle_all();
		assert_eq!((gain(ANNA), gain(BEN), held(ANNA), pooled()), (0, 0, 0, 0));
	});
}

#[test]
fn a_suspended_area_is_left_out_with_all_below_it_and_the_others_trade() {
	ExtBuilder::default().build_and_execute(|| {
		street(LIMIT_W, LIMIT_W, 0);
		area_below(FARM, STREET, LIMIT_W, LIMIT_W, 0);
		connect(CARLA, FARM, LIMIT_W, LIMIT_W);
		place(CARLA, &[ask(NOON, 1_000, 10)]);
		place(DORA, &[ask(NOON, 400, 300)]);
		// Dearer than the street's energy and the farm's, but the only one that may sell.
		place(ANNA, &[bid(NOON, 700, 310)]);
		suspend(STREET);
		clear(NOON);
		let village = cleared(VILLAGE, NOON);
		assert_eq!(
			(village.price_mills, village.sold_wh, village.bought_wh),
			(Some(310), 400, 400)
		);
		for area in [STREET, FARM] {
			assert!(!is_cleared(area, NOON));
			assert_eq!(phase(area, NOON), MarketPhase::Closed);
		}
		// The zone has been cleared; what comes later changes nothing.
		lift(STREET);
		not_cleared(VILLAGE, NOON, Error::<Test>::AlreadyCleared);
		go_to(NOON);
		assert_eq!(phase(STREET, NOON), MarketPhase::Void);
	});
}

#[test]
fn the_orders_of_an_area_that_has_left_the_zone_do_not_count() {
	ExtBuilder::default().build_and_execute(|| {
		street(LIMIT_W, LIMIT_W, 0);
		place(CARLA, &[ask(NOON, 300, 180)]);
		disconnect(BEN);
		remove_area(STREET);
		clear(NOON);
		assert_eq!(
			(price_mills(VILLAGE, NOON), cleared(VILLAGE, NOON).bought_wh),
			(200, 300)
		);
		assert!(!is_cleared(STREET, NOON));
	});
}

#[test]
fn a_zone_of_which_nothing_is_left_does_not_hold_up_another() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		town();
		for who in [ANNA, BEN, CARLA, DORA] {
			disconnect(who);
		}
		remove_area(VILLAGE);
		clear(NOON);
		not_cleared(VILLAGE, NOON, Error::<Test>::UnknownZone);
		assert_eq!(cleared(TOWN, NOON).bought_wh, 300);
	});
}

#[test]
fn a_zone_that_fails_leaves_no_trace_and_does_not_hold_up_another() {
	ExtBuilder::default().build_and_execute(|| {
		street(LIMIT_W, LIMIT_W, 0);
		town();
		go_to(NOON - 1);
		// An absurd mill: no amount of money is what flows over the street's edge. In the town
		// nothing flows.
		PlancksPerMill::set(1 << 120);
		not_cleared(VILLAGE, NOON, Error::<Test>::Overflow);
		events();
		idle(Weight::MAX);
		assert!(!is_cleared(VILLAGE, NOON) && !is_cleared(STREET, NOON));
		assert_eq!(cleared(TOWN, NOON).bought_wh, 300);
		assert!(!events()
			.iter()
			.any(|event| matches!(event, Event::AreaCleared { area, .. } if *area != TOWN)));
		PlancksPerMill::set(MILL);
		// Mended in time, it is cleared by hand.
		clear_by_hand(VILLAGE, NOON);
		assert_eq!(cleared(STREET, NOON).flow_wh, 1_000);
	});
}

// Weight.

#[test]
fn a_market_for_which_there_is_no_weight_waits_for_the_next_block() {
	ExtBuilder::default().build_and_execute(|| {
		street(LIMIT_W, LIMIT_W, 0);
		go_to(NOON - 2);
		idle(Weight::MAX);
		go_to(NOON - 1);
		let enough = Weights::on_idle_base()
			.saturating_add(Weights::clearing_step())
			.saturating_add(Weights::clear_market(2));
		for too_little in [
			Weight::zero(),
			Weights::on_idle_base(),
			enough - Weight::from_parts(1, 0),
		] {
			assert!(idle(too_little).all_lte(too_little));
			assert!(!is_cleared(VILLAGE, NOON));
		}
		assert!(idle(enough).all_lte(enough));
		assert!(is_cleared(VILLAGE, NOON) && is_cleared(STREET, NOON));
	});
}

#[test]
fn zones_are_cleared_over_several_blocks_and_each_once() {
	let zones = 100..110;
	let builder = zones
		.clone()
		.fold(ExtBuilder::default(), |builder, who| builder.balance(who, ENDOWMENT));
	builder.build_and_execute(|| {
		for who in zones.clone() {
			let area = who as AreaId;
			set_terms(area, SUPPLIER, TARIFF);
			connect(who, area, LIMIT_W, LIMIT_W);
			place(who, &[ask(NOON, 300, 101), bid(NOON, 300, 100)]);
		}
		go_to(NOON - 2);
		idle(Weight::MAX);
		go_to(NOON - 1);
		let one = Weights::on_idle_base()
			.saturating_add(Weights::clearing_step())
			.saturating_add(Weights::clear_market(1));
		events();
		for done in 1..=10 {
			assert!(idle(one).all_lte(one));
			let count = zones.clone().filter(|zone| is_cleared(*zone as AreaId, NOON)).count();
			assert_eq!(count, done);
		}
		settle_all();
		let emitted = events();
		let cleared = emitted
			.iter()
			.filter(|event| matches!(event, Event::MarketCleared { .. }));
		assert_eq!(cleared.count(), 10);
	});
}

#[test]
fn a_block_clears_no_more_zones_than_it_may_take_steps() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		town();
		go_to(NOON - 2);
		idle(Weight::MAX);
		go_to(NOON - 1);
		MaxStepsPerBlock::set(1);
		for done in [1, 2] {
			idle(Weight::MAX);
			let count = [VILLAGE, TOWN]
				.into_iter()
				.filter(|area| is_cleared(*area, NOON))
				.count();
			assert_eq!(count, done);
		}
	});
}

#[test]
fn after_a_standstill_what_is_void_is_not_walked_through() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		place(ANNA, &[ask(NOON + 600, 1_000, 100)]);
		place(BEN, &[bid(NOON + 600, 600, 200)]);
		go_to(NOON + 599);
		MaxStepsPerBlock::set(1);
		idle(Weight::MAX);
		assert!(!is_cleared(VILLAGE, NOON));
		assert_eq!(cleared(VILLAGE, NOON + 600), AT_NOON);
	});
}

#[test]
fn the_chain_says_which_market_it_passed_over() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		suspend(VILLAGE);
		events();
		clear(NOON);
		let passed_over = Event::MarketNotCleared {
			interval: NOON,
			zone: VILLAGE,
			error: Error::<Test>::TradingSuspended.into(),
		};
		assert!(events().contains(&passed_over));
		// Once is enough.
		idle(Weight::MAX);
		assert_eq!(events(), []);
		assert_eq!(phase(VILLAGE, NOON), MarketPhase::Closed);
	});
}
