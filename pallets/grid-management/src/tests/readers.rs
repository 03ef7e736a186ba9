//! What clients are answered.

use crate::{mock::*, *};
use energy_primitives::{
	index_at, AccountInArea, AreaId, AreaInfo, Authority, ConnectionIndex, ConnectionInfo, EmergencyInfo,
	EmergencyProtocol, GridState, IncidentId, IncidentInfo, Interval, IntervalClock, InvitationInfo, NextGridFee, Page,
	SupplyInfo, SupplyTerms, Thresholds, TimeZone,
};
use frame_support::{assert_noop, assert_ok};

#[test]
fn an_area_is_shown_with_its_edge_and_who_receives_its_fees() {
	ExtBuilder::village().build_and_execute(|| {
		let fee = |fee| GridManagement::update_area(council(), FARM, edge(30_000, 20_000, fee), Default::default());
		assert_ok!(GridManagement::set_network_account(council(), VILLAGE, Some(STRANGER)));
		assert_ok!(fee(25));
		let from = GridManagement::current() + HORIZON + 1;
		let announced = AreaInfo {
			area: FARM,
			name: String::new(),
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
			invitations: 0,
			operators: 0,
			status: None,
			measured_at: 0,
			// Nobody has measured it since 1970.
			state: GridState::Emergency,
			trading_suspended: false,
			emergency: None,
			cooldown_end: None,
			supply: Some(SupplyTerms {
				from: 0,
				supplier: SUPPLIER,
				tariff: TARIFF,
			}),
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
fn the_time_zone_is_that_of_the_genesis() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(GridManagement::get_time_zone(), TimeZone::default());
		let berlin = TimeZone {
			offset_minutes: 60,
			eu_summer_time: true,
		};
		LocalTime::<Test>::put(berlin);
		assert_eq!(GridManagement::get_time_zone(), berlin);
	});
}

#[test]
fn an_area_is_shown_with_its_state_and_what_is_in_force() {
	ExtBuilder::village().build_and_execute(|| {
		let name = AreaName::truncate_from(b"Upper Village".to_vec());
		assert_ok!(GridManagement::set_area_name(signed(VILLAGE_OPERATOR), VILLAGE, name));
		assert_ok!(invite(VILLAGE_OPERATOR, BOB, connection_to(VILLAGE)));
		for area in [DISTRICT, VILLAGE] {
			assert_ok!(GridManagement::update_grid_status(signed(GRID_OPERATOR), area, CALM));
		}
		let village = || GridManagement::get_area(VILLAGE).expect("the village is there");
		let calm = village();
		assert_eq!(calm.name, "Upper Village");
		assert_eq!((calm.connections, calm.invitations, calm.operators), (1, 1, 1));
		assert_eq!(
			(calm.status, calm.measured_at, calm.state),
			(Some(CALM), NOON, GridState::Normal)
		);
		assert_eq!(
			(calm.emergency, calm.cooldown_end, calm.trading_suspended),
			(None, None, false)
		);

		let from = GridManagement::current();
		suspend_trading(4);
		let emergency = EmergencyInfo {
			incident: 0,
			protocol: EmergencyProtocol::SuspendTrading,
			cause: EmergencyCause::Declared,
			until: from + 4,
		};
		assert_eq!(village().emergency, Some(emergency));
		assert_eq!(
			(village().state, village().trading_suspended),
			(GridState::Emergency, true)
		);
		// Of the area below it is not the emergency, but it suspends its trading and cools it down.
		let farm = GridManagement::get_area(FARM).expect("the farm is there");
		assert_eq!((farm.emergency, farm.trading_suspended), (None, true));
		let harbour = GridManagement::get_area(HARBOUR).expect("the harbour is there");
		assert_eq!((harbour.cooldown_end, harbour.trading_suspended), (None, false));
		// The end that is shown is the one that counts.
		assert_eq!(
			(village().cooldown_end, farm.cooldown_end),
			(Some(from + 8), Some(from + 8))
		);
		let again = || {
			GridManagement::implement_emergency_protocol(
				signed(VILLAGE_OPERATOR),
				VILLAGE,
				EmergencyProtocol::SuspendTrading,
				1,
				reason("again"),
			)
		};
		pass(7);
		assert_eq!(village().emergency, None);
		assert_noop!(again(), Error::<Test>::EmergencyTooSoon);
		pass(1);
		assert_eq!(village().cooldown_end, None);
		assert_ok!(again());
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

/// All participants of an area, by pages of `limit`, and how many pages that takes.
fn connected_to(area: AreaId, limit: u32) -> (Vec<AccountId>, usize) {
	let (mut seen, mut from, mut pages) = (Vec::new(), None, 0);
	loop {
		let Page { items, next } = GridManagement::get_area_connections(area, from, Some(limit));
		assert!(items.len() <= limit as usize && items.iter().all(|info| info.connection.area == area));
		seen.extend(items.into_iter().map(|info| info.account));
		pages += 1;
		from = next;
		if from.is_none() {
			return (seen, pages);
		}
	}
}

#[test]
fn the_connections_of_an_area_come_in_the_order_of_their_numbers() {
	// Forty each of the village and the harbour, in turns: their pages of numbers alternate.
	let connected = (100..180).fold(ExtBuilder::village(), |builder, who| {
		let area = if who % 2 == 0 { VILLAGE } else { HARBOUR };
		builder.connection(who, connection_to(area))
	});
	connected.build_and_execute(|| {
		let of_harbour: Vec<_> = (101..180).step_by(2).collect();
		let of_village: Vec<_> = [ALICE].into_iter().chain((100..180).step_by(2)).collect();
		for (limit, pages) in [(1, 41), (32, 2), (41, 1), (256, 1)] {
			assert_eq!(connected_to(VILLAGE, limit), (of_village.clone(), pages), "by {limit}");
		}
		assert_eq!(connected_to(HARBOUR, 256), (of_harbour, 1));
		assert_eq!(connected_to(FARM, 256), (vec![], 1));
		assert_eq!(connected_to(NOWHERE, 256), (vec![], 1));
	});
}

#[test]
fn who_has_left_an_area_is_not_among_its_connections_and_who_has_come_back_is_there_once() {
	let builder = [100, 101, 102].into_iter().fold(ExtBuilder::village(), |builder, who| {
		builder.connection(who, connection_to(VILLAGE))
	});
	builder.build_and_execute(|| {
		let join = |who, area| {
			assert_ok!(invite(GRID_OPERATOR, who, connection_to(area)));
			assert_ok!(accept(who, connection_to(area)));
		};
		let leave = |who| {
			assert_ok!(GridManagement::disconnect(council(), who));
		};
		leave(101);
		assert_eq!(connected_to(VILLAGE, 1).0, [ALICE, 100, 102]);
		// It moves to the harbour, and comes back: under a new number, with the old one still on record.
		join(101, HARBOUR);
		assert_eq!(
			(connected_to(VILLAGE, 1).0, connected_to(HARBOUR, 1).0),
			(vec![ALICE, 100, 102], vec![101])
		);
		leave(101);
		join(101, VILLAGE);
		assert_eq!(connected_to(VILLAGE, 2).0, [ALICE, 100, 102, 101]);
		assert!(connected_to(HARBOUR, 2).0.is_empty());
	});
}

#[test]
fn a_page_of_connections_looks_at_a_bounded_number_of_pages() {
	ExtBuilder::village().build_and_execute(|| {
		let page = |from: Option<ConnectionIndex>| GridManagement::get_area_connections(HARBOUR, from, None);
		let pages = NextPage::<Test>::get();
		NextPage::<Test>::put(3_000);
		assert_eq!((page(None).items, page(None).next), (vec![], index_at(1_024, 0)));
		assert_eq!(page(index_at(1_024, 0)).next, index_at(2_048, 0));
		assert_eq!(page(index_at(2_048, 0)).next, None);
		assert_eq!(page(Some(ConnectionIndex::MAX)).next, None);
		NextPage::<Test>::put(pages);
	});
}

#[test]
fn who_is_invited_and_who_operates_come_in_pages_of_an_area_or_of_all() {
	ExtBuilder::village().build_and_execute(|| {
		for who in 100..103 {
			assert_ok!(invite(GRID_OPERATOR, who, connection_to(VILLAGE)));
			assert_ok!(invite(GRID_OPERATOR, who, connection_to(HARBOUR)));
		}
		let all = |area| {
			let (mut seen, mut from) = (Vec::new(), None);
			loop {
				let Page { items, next } = GridManagement::get_invitations(area, from, Some(2));
				assert!(items.len() <= 2);
				seen.extend(items.into_iter().map(|info: InvitationInfo<AccountId>| {
					assert_eq!(
						GridManagement::get_invitation(info.account, info.area),
						Some(info.invitation)
					);
					(info.area, info.account)
				}));
				from = next;
				if from.is_none() {
					break;
				}
			}
			seen.sort_unstable();
			seen
		};
		assert_eq!(all(Some(VILLAGE)), [(VILLAGE, 100), (VILLAGE, 101), (VILLAGE, 102)]);
		assert_eq!(all(None).len(), 6);
		assert!(all(Some(FARM)).is_empty());
		assert_ok!(GridManagement::withdraw_invitation(council(), 101, VILLAGE));
		assert_eq!(all(Some(VILLAGE)), [(VILLAGE, 100), (VILLAGE, 102)]);

		let operators = |area, from, limit| GridManagement::get_operators(area, from, limit);
		let entry = |account, area| AccountInArea { account, area };
		assert_eq!(
			operators(Some(VILLAGE), None, None).items,
			[entry(VILLAGE_OPERATOR, VILLAGE)]
		);
		// Whoever operates the area above is not listed below it.
		assert_eq!(operators(Some(FARM), None, None).items, []);
		let first = operators(None, None, Some(1));
		let second = operators(None, first.next, Some(1));
		assert_eq!(second.next, None);
		let mut both = [first.items, second.items].concat();
		both.sort_unstable_by_key(|entry| entry.account);
		assert_eq!(both, [entry(GRID_OPERATOR, DISTRICT), entry(VILLAGE_OPERATOR, VILLAGE)]);
	});
}

#[test]
fn the_incidents_of_an_area_come_with_those_above_and_below_the_newest_first() {
	ExtBuilder::village().build_and_execute(|| {
		for area in [HARBOUR, FARM, DISTRICT, VILLAGE] {
			assert_ok!(GridManagement::implement_emergency_protocol(
				council(),
				area,
				EmergencyProtocol::SuspendTrading,
				1,
				reason("flood"),
			));
		}
		let page = |area, from, limit| {
			let Page { items, next } = GridManagement::get_area_incidents(area, from, limit);
			(items.into_iter().map(|info| info.area).collect::<Vec<_>>(), next)
		};
		assert_eq!(page(VILLAGE, None, None), (vec![VILLAGE, DISTRICT, FARM], None));
		assert_eq!(page(HARBOUR, None, None), (vec![DISTRICT, HARBOUR], None));
		assert_eq!(page(DISTRICT, None, None).0.len(), 4);
		let (first, next) = page(VILLAGE, None, Some(2));
		assert_eq!((first, next), (vec![VILLAGE, DISTRICT], Some(1)));
		assert_eq!(page(VILLAGE, next, Some(2)), (vec![FARM], None));
		assert_eq!(page(NOWHERE, None, None), (vec![], None));
		// However many there are, a page looks at a bounded number.
		let incidents: IncidentId = NextIncident::<Test>::get();
		NextIncident::<Test>::put(5_000);
		assert_eq!(page(VILLAGE, None, None), (vec![], Some(5_000 - 1_024 - 1)));
		NextIncident::<Test>::put(incidents);
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
			confirmed_by: None,
			primacy: 2,
			at: NOON,
			from,
			until: from + SHORT,
			state_before: GridState::Emergency,
			state_after: Some(GridState::Emergency),
			affected_wh: 0,
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
