//! What happens at the gate: the chain clears before anybody can do anything, and nothing that
//! anybody does afterwards moves the result.

use crate::{mock::*, weights::WeightInfo, AreaMarkets, ClearingCursor, Config, Error, Event};
use energy_primitives::{AreaId, Clearing, ClearingInfo, Interval, MarketGrid, MarketPhase, Power, Price, MILL};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{DispatchClass, GetDispatchInfo},
	weights::Weight,
};

type Weights = <Test as Config>::WeightInfo;

/// Anna in the village bids 200 for a kWh, Ben in the street below it asks 100 for one.
fn street(power: Power, fee: Price) {
	area_below(STREET, VILLAGE, power, power, fee);
	connect(BEN, STREET, LIMIT_W, LIMIT_W);
	place(ANNA, &[bid(NOON, 1_000, 200)]);
	place(BEN, &[ask(NOON, 1_000, 100)]);
}

fn is_cleared(area: AreaId, interval: Interval) -> bool {
	AreaMarkets::<Test>::get(interval, area).is_some_and(|market| market.clearing.is_some())
}

/// As many zones as Anna's, each with a market at noon.
fn zones(count: AreaId) -> impl Iterator<Item = AreaId> + Clone {
	let zones = 100..100 + count;
	for zone in zones.clone() {
		let who = AccountId::from(zone);
		set_terms(zone, SUPPLIER, TARIFF);
		connect(who, zone, LIMIT_W, LIMIT_W);
		place(who, &[bid(NOON, 100, 0)]);
	}
	zones
}

fn mandatory() -> Weight {
	*System::block_weight().get(DispatchClass::Mandatory)
}

fn one_zone() -> Weight {
	Weights::clearing_step().saturating_add(Weights::clear_market(1))
}

// Before anybody.

#[test]
fn a_market_is_cleared_before_the_first_extrinsic_after_its_gate() {
	ExtBuilder::default().build_and_execute(|| {
		street(LIMIT_W, 0);
		block(NOON - 2, || assert!(!is_cleared(VILLAGE, NOON)), Weight::zero());
		let mut seen = None;
		block(
			NOON - 1,
			|| seen = Some(Trading::get_clearing(STREET, NOON)),
			Weight::zero(),
		);
		let ClearingInfo { phase, clearing, .. } = seen.expect("the block has an extrinsic");
		assert_eq!(phase, MarketPhase::Cleared);
		assert_eq!(clearing.and_then(|clearing| clearing.price_mills), Some(150));
	});
}

#[test]
fn full_blocks_do_not_keep_a_market_from_being_cleared() {
	ExtBuilder::default().build_and_execute(|| {
		street(LIMIT_W, 0);
		// From long before the gate on there is no weight left for `on_idle` in any block.
		for interval in DAY + 1..NOON {
			block(interval, || (), Weight::zero());
		}
		assert!(is_cleared(VILLAGE, NOON) && is_cleared(STREET, NOON));
	});
}

#[test]
fn what_it_takes_is_mandatory_weight() {
	ExtBuilder::default().build_and_execute(|| {
		street(LIMIT_W, 0);
		let base = Weights::post_inherents_base();
		block(NOON - 2, || (), Weight::MAX);
		block(NOON - 2, || assert_eq!(mandatory(), base), Weight::MAX);
		let two_areas = Weights::clearing_step().saturating_add(Weights::clear_market(2));
		// One step more finds that there is no other zone.
		let expected = base.saturating_add(two_areas).saturating_add(Weights::clearing_step());
		block(NOON - 1, || assert_eq!(mandatory(), expected), Weight::MAX);
		let other_classes = [DispatchClass::Normal, DispatchClass::Operational];
		assert!(other_classes
			.into_iter()
			.all(|class| *System::block_weight().get(class) == Weight::zero()));
		block(NOON - 1, || assert_eq!(mandatory(), base), Weight::MAX);
	});
}

#[test]
fn a_block_clears_no_more_than_it_has_weight_for_and_the_next_goes_on() {
	let builder = (100..107).fold(ExtBuilder::default(), |builder, who| builder.balance(who, ENDOWMENT));
	builder.build_and_execute(|| {
		let zones = zones(7);
		let count = || zones.clone().filter(|zone| is_cleared(*zone, NOON)).count();
		block(NOON - 2, || (), Weight::MAX);
		let budget = Weights::post_inherents_base().saturating_add(one_zone().saturating_mul(3));
		MaxClearingWeight::set(budget);
		for expected in [3, 6, 7] {
			block(
				NOON - 1,
				|| {
					assert_eq!(count(), expected);
					assert!(mandatory().all_lte(budget));
				},
				Weight::zero(),
			);
		}
		assert_eq!(
			ClearingCursor::<Test>::get().map(|cursor| cursor.interval),
			Some(NOON + 1)
		);
	});
}

#[test]
fn what_is_left_over_is_cleared_with_the_edges_of_the_gate() {
	ExtBuilder::default().build_and_execute(|| {
		street(LIMIT_W, 0);
		block(NOON - 2, || (), Weight::MAX);
		// No weight at all for it in the first block.
		MaxClearingWeight::set(Weight::zero());
		let cut = || set_edge(STREET, VILLAGE, 0, 0, 0);
		block(NOON - 1, cut, Weight::zero());
		assert!(!is_cleared(STREET, NOON));
		MaxClearingWeight::set(CLEARING_WEIGHT);
		block(NOON - 1, || (), Weight::zero());
		assert_eq!(cleared(STREET, NOON).flow_wh, 1_000);
	});
}

#[test]
fn with_weight_to_spare_the_same_block_clears_the_rest() {
	let builder = (100..105).fold(ExtBuilder::default(), |builder, who| builder.balance(who, ENDOWMENT));
	builder.build_and_execute(|| {
		let mut zones = zones(5);
		block(NOON - 2, || (), Weight::MAX);
		MaxClearingWeight::set(Weights::post_inherents_base().saturating_add(one_zone()));
		block(NOON - 1, || (), Weight::MAX);
		assert!(zones.all(|zone| is_cleared(zone, NOON)));
	});
}

#[test]
fn before_the_clock_is_set_nothing_is_done() {
	ExtBuilder::default().build_and_execute(|| {
		pallet_timestamp::Now::<Test>::kill();
		ClearingCursor::<Test>::kill();
		assert_eq!(Trading::clear_before_extrinsics(), Weights::post_inherents_base());
		assert_eq!(ClearingCursor::<Test>::get(), None);
		go_to(DAY);
	});
}

#[test]
fn while_storage_is_migrated_nothing_is_done() {
	ExtBuilder::default().build_and_execute(|| {
		street(LIMIT_W, 0);
		block(NOON - 2, || (), Weight::MAX);
		Migrating::set(true);
		let base = Weights::post_inherents_base();
		block(NOON - 1, || assert_eq!(mandatory(), base), Weight::zero());
		assert!(!is_cleared(VILLAGE, NOON));
		// It comes with the first block after the migration, to the same result.
		Migrating::set(false);
		block(NOON - 1, || (), Weight::zero());
		assert_eq!(price_mills(VILLAGE, NOON), 150);
	});
}

#[test]
fn clearing_by_hand_has_the_room_of_safety_calls() {
	ExtBuilder::default().build_and_execute(|| {
		let call = crate::Call::<Test>::clear_market {
			zone: VILLAGE,
			interval: NOON,
		};
		assert_eq!(call.get_dispatch_info().class, DispatchClass::Operational);
		assert_eq!(
			call.get_dispatch_info().call_weight,
			Weights::clear_market(Grid::max_zone_size())
		);
	});
}

// Nothing moves.

/// What comes of an auction between the street and the village, if `meddle` happens after the gate,
/// in the block before anybody's clearing by hand, and `undo` right after it. The prices, and what
/// the network account and the fund earn, in mills.
fn outcome(meddle: impl FnOnce(), undo: impl FnOnce()) -> (Price, Price, u128, u128) {
	let mut result = None;
	ExtBuilder::default().build_and_execute(|| {
		street(4_400, 10);
		block(NOON - 2, || (), Weight::MAX);
		// The chain has no room in this block, so that there is time for it.
		MaxClearingWeight::set(Weight::zero());
		block(NOON - 1, meddle, Weight::zero());
		assert_ok!(Trading::clear_market(signed(STRANGER), VILLAGE, NOON));
		undo();
		go_to(NOON);
		meter(NOON, ANNA, 1_000, 0);
		meter(NOON, BEN, 0, 1_000);
		go_to_settlement_of(NOON);
		settle_all();
		assert_eq!(pooled(), 0);
		result = Some((
			price_mills(STREET, NOON),
			price_mills(VILLAGE, NOON),
			free(OPERATOR) / MILL,
			free(FUND) / MILL,
		));
	});
	result.expect("it is cleared")
}

#[test]
fn who_has_the_rent_does_not_set_the_capacity_with_everybodys_orders_before_its_eyes() {
	let fair = outcome(|| (), || ());
	assert_eq!(fair, (145, 155, 10, 0));
	// A Wh less than what would flow: the rent would be the whole worth of the trade.
	let bent = outcome(
		|| set_edge(STREET, VILLAGE, 3_999, 3_999, 10),
		|| set_edge(STREET, VILLAGE, 4_400, 4_400, 10),
	);
	// The result is the same, and even the fee is the community's.
	assert_eq!(bent, (145, 155, 0, 10));
}

#[test]
fn a_suspension_after_the_gate_takes_no_competitor_out() {
	let suspended = outcome(|| suspend(STREET), || lift(STREET));
	assert_eq!(suspended, (145, 155, 0, 10));
	// Nor does one of the whole zone make its market void.
	assert_eq!(outcome(|| suspend(VILLAGE), || lift(VILLAGE)), (145, 155, 0, 10));
}

#[test]
fn an_edge_that_is_widened_after_the_gate_changes_nothing_either() {
	assert_eq!(
		outcome(|| set_edge(STREET, VILLAGE, 9_000, 9_000, 10), || ()),
		(145, 155, 10, 0)
	);
}

#[test]
fn an_edge_that_was_cut_in_time_for_everybody_to_see_earns_its_rent() {
	ExtBuilder::default().build_and_execute(|| {
		street(4_400, 0);
		go_to(NOON - 4);
		set_edge(STREET, VILLAGE, 2_000, 2_000, 0);
		block(NOON - 1, || (), Weight::zero());
		assert_eq!((price_mills(STREET, NOON), price_mills(VILLAGE, NOON)), (100, 200));
		go_to_settlement_of(NOON);
		settle_all();
		assert_eq!((free(OPERATOR), free(FUND)), (50 * MILL, 0));
	});
}

/// Orders are firm from NOON - 2 on. What is cut then, or in the last block before, finds orders that
/// nobody can take back, and makes two prices of one.
#[test]
fn an_edge_that_is_cut_when_orders_are_firm_earns_for_the_community() {
	for cut_in in [NOON - 3, NOON - 2] {
		ExtBuilder::default().build_and_execute(|| {
			street(4_400, 0);
			go_to(cut_in);
			set_edge(STREET, VILLAGE, 2_000, 2_000, 0);
			block(NOON - 1, || (), Weight::zero());
			assert_eq!((price_mills(STREET, NOON), price_mills(VILLAGE, NOON)), (100, 200));
			go_to_settlement_of(NOON);
			settle_all();
			assert_eq!((free(OPERATOR), free(FUND)), (0, 50 * MILL));
		});
	}
}

#[test]
fn a_clearing_is_due_where_it_would_succeed() {
	ExtBuilder::default().build_and_execute(|| {
		street(LIMIT_W, 0);
		let due = || {
			(Trading::is_clearing_due(VILLAGE, NOON), {
				frame_support::storage::with_transaction(|| {
					let result = Trading::clear_market(signed(CARLA), VILLAGE, NOON).is_ok();
					frame_support::storage::TransactionOutcome::Rollback(Ok::<_, sp_runtime::DispatchError>(result))
				})
			})
		};
		assert_eq!(due(), (false, Ok(false)), "the gate is open");
		go_to(NOON - 1);
		assert_eq!(due(), (true, Ok(true)));
		// What is suspended after the gate is cleared all the same.
		suspend(VILLAGE);
		assert_eq!(due(), (true, Ok(true)));
		assert!(!Trading::is_clearing_due(STREET, NOON), "it is no zone");
		assert!(!Trading::is_clearing_due(VILLAGE, NOON + 1));
		assert_ok!(Trading::clear_market(signed(CARLA), VILLAGE, NOON));
		assert_eq!(due(), (false, Ok(false)), "it is cleared");
	});
}

#[test]
fn no_clearing_is_due_that_would_fail() {
	ExtBuilder::default().build_and_execute(|| {
		street(LIMIT_W, 0);
		// Suspended at the gate, and not any more.
		go_to(NOON - 2);
		suspend(VILLAGE);
		go_to(NOON - 1);
		lift(VILLAGE);
		assert!(!Trading::is_clearing_due(VILLAGE, NOON));
		assert_noop!(
			Trading::clear_market(signed(CARLA), VILLAGE, NOON),
			Error::<Test>::TradingSuspended
		);
	});
	ExtBuilder::default().build_and_execute(|| {
		// The only area with a ladder has left the zone.
		area_below(STREET, VILLAGE, LIMIT_W, LIMIT_W, 0);
		connect(BEN, STREET, LIMIT_W, LIMIT_W);
		place(BEN, &[ask(NOON, 1_000, 100)]);
		remove_area(STREET);
		go_to(NOON - 1);
		assert!(!Trading::is_clearing_due(VILLAGE, NOON));
		assert_noop!(
			Trading::clear_market(signed(CARLA), VILLAGE, NOON),
			Error::<Test>::NothingToClear
		);
	});
}

#[test]
fn an_edge_that_safety_cuts_during_delivery_earns_for_the_community() {
	ExtBuilder::default().build_and_execute(|| {
		street(2_000, 0);
		block(NOON - 1, || (), Weight::zero());
		go_to(NOON);
		suspend(STREET);
		go_to_settlement_of(NOON);
		events();
		settle_all();
		assert_eq!((free(OPERATOR), free(FUND)), (0, 50 * MILL));
		assert!(events().contains(&Event::MarketSettled {
			interval: NOON,
			area: STREET,
			supplier: Some(SUPPLIER),
			rounding_wh: 0,
			rounding: 0,
			income_to: Some(FUND),
			income: 50 * MILL,
			to_fund: 0,
		}));
	});
}

#[test]
fn a_cut_after_delivery_is_too_late_to_matter() {
	ExtBuilder::default().build_and_execute(|| {
		street(2_000, 0);
		block(NOON - 1, || (), Weight::zero());
		go_to(NOON + 1);
		suspend(STREET);
		go_to_settlement_of(NOON);
		settle_all();
		assert_eq!((free(OPERATOR), free(FUND)), (50 * MILL, 0));
	});
}

#[test]
fn where_nobody_is_named_grid_fees_and_rent_are_the_communitys() {
	ExtBuilder::default().build_and_execute(|| {
		street(LIMIT_W, 20);
		name_no_network_account(STREET);
		block(NOON - 1, || (), Weight::zero());
		go_to_settlement_of(NOON);
		settle_all();
		assert_eq!((free(OPERATOR), free(FUND)), (0, 20 * MILL));
	});
}

#[test]
fn energy_passes_through_an_area_without_a_supplier_and_its_edge_earns() {
	ExtBuilder::default().build_and_execute(|| {
		// The farm lies behind the street, in which nobody can trade.
		area_below(STREET, VILLAGE, LIMIT_W, LIMIT_W, 5);
		area_below(FARM, STREET, LIMIT_W, LIMIT_W, 10);
		connect(BEN, FARM, LIMIT_W, LIMIT_W);
		place(ANNA, &[bid(NOON, 1_000, 200)]);
		place(BEN, &[ask(NOON, 1_000, 100)]);
		resign(STREET);
		block(NOON - 1, || (), Weight::zero());
		assert_eq!(cleared(STREET, NOON).flow_wh, 1_000);
		go_to(NOON);
		meter(NOON, ANNA, 1_000, 0);
		meter(NOON, BEN, 0, 1_000);
		go_to_settlement_of(NOON);
		events();
		settle_all();
		let passed = events().into_iter().find_map(|event| match event {
			Event::MarketSettled {
				area: STREET,
				supplier,
				rounding,
				income_to,
				income,
				..
			} => Some((supplier, rounding, income_to, income)),
			_ => None,
		});
		assert_eq!(passed, Some((None, 0, Some(OPERATOR), 5 * MILL)));
		assert_eq!((free(OPERATOR), pooled()), (15 * MILL, 0));
	});
}

#[test]
fn an_area_that_trades_nothing_publishes_no_price() {
	ExtBuilder::default().build_and_execute(|| {
		place(BEN, &[bid(NOON, 600, 300)]);
		assert_eq!(
			Trading::get_indicative_clearing(VILLAGE, NOON),
			Some(Clearing::default())
		);
		events();
		block(NOON - 1, || (), Weight::zero());
		let published = events().into_iter().find_map(|event| match event {
			Event::AreaCleared { clearing, .. } => Some(clearing),
			_ => None,
		});
		assert_eq!(published, Some(Clearing::default()));
		let statement = Trading::get_statement(BEN, NOON).expect("it ordered");
		assert_eq!(statement.clearing, Some(Clearing::default()));
		assert_eq!(
			(statement.bought_wh, statement.paid, statement.orders[0].filled_wh),
			(0, 0, Some(0))
		);
		go_to_settlement_of(NOON);
		settle_all();
		assert_eq!((gain(BEN), pooled()), (0, 0));
	});
}

#[test]
fn who_clears_by_hand_can_do_so_once_and_in_time() {
	ExtBuilder::default().build_and_execute(|| {
		street(LIMIT_W, 0);
		block(NOON - 1, || (), Weight::zero());
		assert_noop!(
			Trading::clear_market(signed(STRANGER), VILLAGE, NOON),
			Error::<Test>::AlreadyCleared
		);
		go_to(NOON);
		assert_noop!(
			Trading::clear_market(signed(STRANGER), VILLAGE, NOON),
			Error::<Test>::ClearingTooLate
		);
	});
}
