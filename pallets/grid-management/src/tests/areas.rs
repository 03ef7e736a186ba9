use crate::{mock::*, *};
use energy_primitives::{AreaId, GridState, Power, Price, Tariff, Thresholds, PRICE_LEVELS};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{DispatchResult, DispatchResultWithPostInfo},
};

/// An area with its parent's latest fee, as an operator makes it.
fn create(origin: RuntimeOrigin, parent: Option<AreaId>) -> DispatchResultWithPostInfo {
	let fee = parent
		.and_then(Areas::<Test>::get)
		.map_or(15, |parent| parent.latest_fee());
	GridManagement::create_area(origin, parent, edge(10_000, 5_000, fee), SUPPLIER, TARIFF)
}

fn update(area: AreaId, import: Power, export: Power, fee: Price, thresholds: Thresholds) -> DispatchResult {
	GridManagement::update_area(council(), area, edge(import, export, fee), thresholds)
}

#[test]
fn the_council_sets_up_a_root() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(create(council(), None));
		assert_eq!(
			last_event(),
			Event::AreaCreated {
				area: 0,
				parent: None,
				edge: edge(10_000, 5_000, 15),
				supplier: SUPPLIER,
				tariff: TARIFF,
			}
		);
		let area = area_of(0);
		assert_eq!(
			(area.parent(), area.depth(), area.thresholds),
			(None, 0, Thresholds::default())
		);
		let status = GridManagement::get_current_grid_status(0).unwrap();
		assert_eq!(
			(status.status, status.measured_at, status.state),
			(None, 0, GridState::Normal)
		);
		assert!(!status.trading_suspended);
	});
}

#[test]
fn an_operator_extends_the_grid_below_its_area_only() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(create(signed(VILLAGE_OPERATOR), Some(VILLAGE)));
		assert_ok!(create(signed(VILLAGE_OPERATOR), Some(FARM)));
		assert_ok!(create(signed(GRID_OPERATOR), Some(FARM)));
		assert_ok!(create(council(), Some(HARBOUR)));
		assert_eq!(area_of(FARM).children, 2);
		assert_eq!(GridManagement::zone_of(5), Some(DISTRICT));

		assert_noop!(
			create(signed(VILLAGE_OPERATOR), Some(DISTRICT)),
			Error::<Test>::NotOperator
		);
		assert_noop!(
			create(signed(VILLAGE_OPERATOR), Some(HARBOUR)),
			Error::<Test>::NotOperator
		);
		assert_noop!(create(signed(GRID_OPERATOR), None), Error::<Test>::NotCouncil);
		assert_noop!(create(signed(STRANGER), Some(VILLAGE)), Error::<Test>::NotOperator);
		assert_noop!(create(RuntimeOrigin::none(), Some(VILLAGE)), Error::<Test>::NotOperator);
	});
}

#[test]
fn a_parent_must_exist() {
	ExtBuilder::village().build_and_execute(|| {
		assert_noop!(create(council(), Some(NOWHERE)), Error::<Test>::UnknownArea);
		assert_noop!(create(signed(GRID_OPERATOR), Some(NOWHERE)), Error::<Test>::NotOperator);
	});
}

#[test]
fn the_grid_has_eight_levels_and_no_more() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(create(council(), None));
		for parent in 0..7 {
			assert_ok!(create(council(), Some(parent)));
		}
		assert_noop!(create(council(), Some(7)), Error::<Test>::TooDeep);
		// Who operates the root operates the deepest area.
		assert_ok!(GridManagement::set_operator_authorization(
			council(),
			GRID_OPERATOR,
			0,
			true
		));
		assert!(GridManagement::is_operator(&GRID_OPERATOR, 7));
		assert_eq!(GridManagement::zone_of(7), Some(0));
		assert_noop!(create(signed(GRID_OPERATOR), Some(7)), Error::<Test>::TooDeep);
	});
}

#[test]
fn limits_fees_and_tariffs_have_their_limits() {
	ExtBuilder::village().build_and_execute(|| {
		let create = |import, export, fee, shortfall_price_mills, surplus_price_mills| {
			let tariff = Tariff {
				shortfall_price_mills,
				surplus_price_mills,
			};
			// A zone of its own each time, where no other tariff is in the way.
			GridManagement::create_area(council(), None, edge(import, export, fee), SUPPLIER, tariff)
		};
		let dearest = PRICE_LEVELS - 1;
		assert_ok!(create(MAX_POWER, MAX_POWER, dearest, dearest, dearest));
		assert_ok!(create(0, 0, 0, 0, 0));
		assert_noop!(create(MAX_POWER + 1, 0, 0, 0, 0), Error::<Test>::PowerTooHigh);
		assert_noop!(create(0, Power::MAX, 0, 0, 0), Error::<Test>::PowerTooHigh);
		assert_noop!(create(0, 0, PRICE_LEVELS, 0, 0), Error::<Test>::PriceTooHigh);
		assert_noop!(create(0, 0, 0, PRICE_LEVELS, 0), Error::<Test>::PriceTooHigh);
		assert_noop!(create(0, 0, 0, Price::MAX, Price::MAX), Error::<Test>::PriceTooHigh);
		assert_noop!(create(0, 0, 0, 99, 100), Error::<Test>::InvertedTariff);
	});
}

#[test]
fn the_last_area_id_is_not_given_away() {
	ExtBuilder::village().build_and_execute(|| {
		NextArea::<Test>::put(AreaId::MAX);
		assert_noop!(create(council(), None), Error::<Test>::AreaIdsExhausted);
	});
}

#[test]
fn an_operator_changes_edge_and_thresholds_of_its_area() {
	ExtBuilder::village().build_and_execute(|| {
		let thresholds = Thresholds {
			alert_load_permille: 700,
			..Default::default()
		};
		let fee = area_of(VILLAGE).edge.grid_fee_mills;
		assert_ok!(GridManagement::update_area(
			signed(VILLAGE_OPERATOR),
			VILLAGE,
			edge(100, 200, fee),
			thresholds
		));
		assert_eq!(
			last_event(),
			Event::AreaUpdated {
				area: VILLAGE,
				edge: edge(100, 200, fee),
				thresholds
			}
		);
		let area = area_of(VILLAGE);
		assert_eq!(area.edge, edge(100, 200, fee));
		assert_eq!(area.thresholds, thresholds);
		assert_eq!(
			(area.children, area.connections, area.operators),
			(1, 1, 1),
			"the rest stays"
		);
		assert_ok!(GridManagement::update_area(
			council(),
			VILLAGE,
			edge(0, 0, fee),
			thresholds
		));

		for origin in [signed(VILLAGE_OPERATOR), signed(STRANGER), RuntimeOrigin::none()] {
			assert_noop!(
				GridManagement::update_area(origin, HARBOUR, edge(100, 200, 3), thresholds),
				Error::<Test>::NotOperator
			);
		}
		assert_noop!(
			GridManagement::update_area(council(), NOWHERE, edge(100, 200, 3), thresholds),
			Error::<Test>::UnknownArea
		);
	});
}

#[test]
fn the_council_alone_changes_what_the_grid_costs() {
	ExtBuilder::village().build_and_execute(|| {
		let usual = Thresholds::default();
		let fee = area_of(VILLAGE).edge.grid_fee_mills;
		for operator in [VILLAGE_OPERATOR, GRID_OPERATOR] {
			for other in [fee + 1, fee.saturating_sub(1), PRICE_LEVELS - 1] {
				assert_noop!(
					GridManagement::update_area(signed(operator), VILLAGE, edge(100, 200, other), usual),
					Error::<Test>::FeeNeedsCouncil
				);
			}
			assert_ok!(GridManagement::update_area(
				signed(operator),
				VILLAGE,
				edge(100, 200, fee),
				usual
			));
		}
		assert_ok!(update(VILLAGE, 100, 200, fee + 1, usual));
		assert_eq!(area_of(VILLAGE).latest_fee(), fee + 1);
	});
}

#[test]
fn an_updated_area_has_the_same_limits_as_a_new_one() {
	ExtBuilder::village().build_and_execute(|| {
		let usual = Thresholds::default();
		assert_ok!(update(VILLAGE, MAX_POWER, MAX_POWER, PRICE_LEVELS - 1, usual));
		assert_noop!(update(VILLAGE, MAX_POWER + 1, 0, 0, usual), Error::<Test>::PowerTooHigh);
		assert_noop!(update(VILLAGE, 0, MAX_POWER + 1, 0, usual), Error::<Test>::PowerTooHigh);
		assert_noop!(update(VILLAGE, 0, 0, PRICE_LEVELS, usual), Error::<Test>::PriceTooHigh);
	});
}

#[test]
fn thresholds_must_not_contradict_each_other() {
	ExtBuilder::village().build_and_execute(|| {
		let usual = Thresholds::default();
		for thresholds in [
			Thresholds {
				nominal_frequency_millihertz: 0,
				..usual
			},
			Thresholds {
				normal_frequency_deviation_millihertz: 1_001,
				..usual
			},
			Thresholds {
				alert_frequency_deviation_millihertz: 50_000,
				..usual
			},
			Thresholds {
				normal_voltage_deviation_permille: 151,
				..usual
			},
			Thresholds {
				alert_voltage_deviation_permille: 1_000,
				..usual
			},
			Thresholds {
				alert_load_permille: 0,
				..usual
			},
			Thresholds {
				alert_load_permille: 1_001,
				..usual
			},
		] {
			assert_noop!(
				update(VILLAGE, 100, 100, 0, thresholds),
				Error::<Test>::InvalidThresholds
			);
		}
		let strictest = Thresholds {
			nominal_frequency_millihertz: 1,
			normal_frequency_deviation_millihertz: 0,
			alert_frequency_deviation_millihertz: 0,
			normal_voltage_deviation_permille: 0,
			alert_voltage_deviation_permille: 0,
			alert_load_permille: 1,
			emergency_load_permille: 1,
		};
		assert_ok!(update(VILLAGE, 100, 100, 0, strictest));
	});
}

#[test]
fn an_area_is_removed_when_nothing_depends_on_it() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(GridManagement::update_grid_status(signed(GRID_OPERATOR), FARM, CALM));
		assert_ok!(GridManagement::update_grid_status(signed(GRID_OPERATOR), FARM, CALM));
		let info = GridManagement::remove_area(signed(VILLAGE_OPERATOR), FARM).unwrap();
		assert_eq!(
			info.actual_weight,
			Some(<() as WeightInfo>::remove_area(2)),
			"two records went with it"
		);
		assert_eq!(last_event(), Event::AreaRemoved { area: FARM });
		assert_eq!(GridManagement::get_area(FARM), None);
		assert_eq!(GridManagement::get_current_grid_status(FARM), None);
		assert!(GridManagement::get_status_history(FARM).is_empty());
		assert_eq!(GridManagement::zone_of(FARM), None);
		assert!(
			GridManagement::trading_suspended(FARM),
			"what is not there does not trade"
		);
		assert_eq!(area_of(VILLAGE).children, 0);
		assert_noop!(GridManagement::remove_area(council(), FARM), Error::<Test>::UnknownArea);

		// Its id is not used again, and what waits for settlement still finds its supplier.
		assert_ok!(create(council(), Some(VILLAGE)));
		assert_eq!(GridManagement::get_area(FARM), None);
		assert_eq!(GridManagement::get_supply_terms(FARM, 0).unwrap().supplier, SUPPLIER);
	});
}

#[test]
fn an_area_that_something_depends_on_stays() {
	ExtBuilder::village().build_and_execute(|| {
		assert_noop!(
			GridManagement::remove_area(council(), VILLAGE),
			Error::<Test>::AreaHasChildren
		);
		assert_ok!(GridManagement::remove_area(council(), FARM));
		assert_noop!(
			GridManagement::remove_area(council(), VILLAGE),
			Error::<Test>::AreaHasConnections
		);
		assert_ok!(GridManagement::disconnect(signed(VILLAGE_OPERATOR), ALICE));
		assert_noop!(
			GridManagement::remove_area(council(), VILLAGE),
			Error::<Test>::AreaHasOperators
		);
		assert_ok!(invite(VILLAGE_OPERATOR, BOB, connection_to(VILLAGE)));
		suspend_trading(1);
		assert_ok!(GridManagement::set_operator_authorization(
			council(),
			VILLAGE_OPERATOR,
			VILLAGE,
			false
		));
		assert_noop!(
			GridManagement::remove_area(council(), VILLAGE),
			Error::<Test>::AreaHasInvitations
		);
		assert_ok!(GridManagement::withdraw_invitation(council(), BOB, VILLAGE));
		assert_noop!(
			GridManagement::remove_area(council(), VILLAGE),
			Error::<Test>::EmergencyInForce
		);
		pass(1);
		assert_noop!(
			GridManagement::remove_area(signed(GRID_OPERATOR), VILLAGE),
			Error::<Test>::EmergencyTooSoon
		);
		pass(1);
		assert_ok!(GridManagement::remove_area(signed(GRID_OPERATOR), VILLAGE));
		assert_eq!(
			Incidents::<Test>::get(0).unwrap().area,
			VILLAGE,
			"the record of the emergency stays"
		);
	});
}

#[test]
fn only_who_operates_an_area_removes_it() {
	ExtBuilder::village().build_and_execute(|| {
		for origin in [signed(VILLAGE_OPERATOR), signed(STRANGER), RuntimeOrigin::none()] {
			assert_noop!(GridManagement::remove_area(origin, HARBOUR), Error::<Test>::NotOperator);
		}
		// A root goes the same way.
		assert_ok!(create(council(), None));
		assert_ok!(GridManagement::remove_area(council(), 4));
	});
}
