//! What clients are answered.

use crate::{mock::*, *};
use energy_primitives::{
	AreaInfo, Authority, ConnectionInfo, EmergencyProtocol, IncidentInfo, Interval, IntervalClock, NextGridFee, Page,
	SupplyInfo, Thresholds,
};
use frame_support::assert_ok;

#[test]
fn an_area_is_shown_with_its_edge_and_who_receives_its_fees() {
	ExtBuilder::village().build_and_execute(|| {
		let fee = |fee| GridManagement::update_area(council(), FARM, edge(30_000, 20_000, fee), Default::default());
		assert_ok!(GridManagement::set_network_account(council(), VILLAGE, Some(STRANGER)));
		assert_ok!(fee(25));
		let from = GridManagement::current() + HORIZON + 1;
		let announced = AreaInfo {
			area: FARM,
			ancestors: vec![DISTRICT, VILLAGE],
			import_limit_w: 30_000,
			export_limit_w: 20_000,
			grid_fee_mills: 20,
			next_grid_fee: Some(NextGridFee {
				from,
				grid_fee_mills: 25,
			}),
			thresholds: Thresholds::default(),
			network_account: Some(STRANGER),
			children: 0,
			connections: 0,
			operators: 0,
		};
		assert_eq!(GridManagement::get_area(FARM), Some(announced.clone()));
		pass(HORIZON + 1);
		let in_force = AreaInfo {
			grid_fee_mills: 25,
			next_grid_fee: None,
			..announced
		};
		assert_eq!(GridManagement::get_area(FARM), Some(in_force));
		assert_eq!(GridManagement::get_area(NOWHERE), None);
	});
}

#[test]
fn areas_come_in_pages_in_the_order_of_their_ids() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(GridManagement::remove_area(council(), HARBOUR));
		let page = |from, limit| {
			let Page { items, next } = GridManagement::get_areas(from, limit);
			(items.into_iter().map(|area| area.area).collect::<Vec<_>>(), next)
		};
		assert_eq!(page(None, None), (vec![DISTRICT, VILLAGE, FARM], None));
		assert_eq!(page(None, Some(2)), (vec![DISTRICT, VILLAGE], Some(HARBOUR)));
		assert_eq!(page(Some(HARBOUR), Some(2)), (vec![FARM], None));
		assert_eq!(page(Some(NOWHERE), None), (vec![], None));
		// Removed areas take up room as well: a page without an area is not the last one.
		NextArea::<Test>::put(3_000);
		assert_eq!(page(Some(4), None), (vec![], Some(4 + 1_024)));
		assert_eq!(page(Some(2_000), None), (vec![], None));
	});
}

#[test]
fn connections_come_in_pages_each_once() {
	let connected = (100..110).fold(ExtBuilder::village(), |builder, who| {
		builder.connection(who, connection_to(VILLAGE))
	});
	connected.build_and_execute(|| {
		let (mut seen, mut from) = (Vec::new(), None);
		loop {
			let Page { items, next } = GridManagement::get_connections(from, Some(4));
			assert!(items.len() <= 4);
			seen.extend(items);
			from = next;
			if from.is_none() {
				break;
			}
		}
		assert_eq!(seen, GridManagement::get_connections(None, None).items);
		seen.sort_unstable_by_key(|info| info.account);
		let expected = [ALICE].into_iter().chain(100..110).map(|account| ConnectionInfo {
			account,
			connection: connection_to(VILLAGE),
		});
		assert_eq!(seen, expected.collect::<Vec<_>>());
	});
}

#[test]
fn incidents_are_shown_with_who_declared_and_who_lifted_them() {
	ExtBuilder::village().build_and_execute(|| {
		let from: Interval = GridManagement::current();
		suspend_trading(SHORT);
		pass(1);
		assert_ok!(GridManagement::lift_emergency(council(), VILLAGE));
		measure(CALM);
		let incident = IncidentInfo {
			incident: 0,
			area: VILLAGE,
			protocol: EmergencyProtocol::SuspendTrading,
			cause: EmergencyCause::Declared,
			reason: "transformer overheating".into(),
			by: operator_of_village(),
			at: NOON,
			from,
			until: from + SHORT,
			lifted: Some(Lifting {
				at: GridManagement::now(),
				by: Authority::Council,
			}),
		};
		let page = Page {
			items: vec![incident],
			next: None,
		};
		assert_eq!(GridManagement::get_incidents(None, Some(1)), page);
		assert_eq!(GridManagement::get_incidents(Some(1), None).items, []);
	});
}

#[test]
fn the_supply_of_a_removed_area_is_still_shown() {
	ExtBuilder::village().build_and_execute(|| {
		let supply = SupplyInfo {
			schedule: vec![SupplyPeriod {
				from: 0,
				supplier: Some(Supplier {
					account: SUPPLIER,
					tariff: TARIFF,
				}),
				by_operator: false,
			}],
			band: None,
		};
		assert_ok!(GridManagement::remove_area(council(), FARM));
		assert_eq!(GridManagement::get_supply(FARM), Some(supply));
		assert_eq!(GridManagement::get_supply(NOWHERE), None);
	});
}
