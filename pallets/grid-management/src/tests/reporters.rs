//! Accounts that report the status of an area and do nothing else.

use crate::{mock::*, *};
use energy_primitives::{Authority, EmergencyProtocol, IntervalClock, ZoneRoles};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};

/// The key of a control system.
const SCADA: AccountId = 40;

fn set(by: RuntimeOrigin, reporter: AccountId, authorized: bool) -> DispatchResult {
	GridManagement::set_status_reporter(by, reporter, VILLAGE, authorized)
}

fn village() -> ExtBuilder {
	ExtBuilder::village()
}

#[test]
fn a_reporter_reports_the_status_of_its_area_and_nothing_else() {
	village().build_and_execute(|| {
		let current = GridManagement::current();
		assert_ok!(set(signed(VILLAGE_OPERATOR), SCADA, true));
		assert_eq!(
			last_event(),
			Event::StatusReporterSet {
				reporter: SCADA,
				area: VILLAGE,
				authorized: true,
			}
		);
		assert!(GridManagement::is_status_reporter(SCADA, VILLAGE));
		assert!(!GridManagement::is_status_reporter(SCADA, FARM));
		assert!(GridManagement::has_role(&SCADA), "so that the pool lets it in");
		assert_eq!(System::providers(&SCADA), 1, "so that it exists");
		let report = |area| GridManagement::update_grid_status(signed(SCADA), area, CALM).map_err(|error| error.error);
		assert_ok!(report(VILLAGE));
		for area in [DISTRICT, HARBOUR, FARM, NOWHERE] {
			assert_noop!(report(area), Error::<Test>::NotOperator);
		}
		// It decides nothing.
		for protocol in [EmergencyProtocol::SuspendTrading, CURTAIL_ALL] {
			assert_noop!(declare(signed(SCADA), VILLAGE, protocol, 1), Error::<Test>::NotOperator);
			assert_noop!(
				propose(signed(SCADA), VILLAGE, protocol, None, 1),
				Error::<Test>::NotOperator
			);
		}
		assert_noop!(set(signed(SCADA), STRANGER, true), Error::<Test>::NotOperator);
		assert_noop!(
			GridManagement::lift_emergency(signed(SCADA), VILLAGE),
			Error::<Test>::NotOperator
		);
		assert_noop!(
			GridManagement::connect(
				signed(SCADA),
				BOB,
				VILLAGE,
				1_000,
				1_000,
				energy_primitives::PriorityClass::Standard
			),
			Error::<Test>::NotOperator
		);
		// A blackout that it measures counts as an operator's, cooldown and all, and ends as one.
		assert_ok!(GridManagement::update_grid_status(signed(SCADA), VILLAGE, DARK));
		let record = Incidents::<Test>::get(0).unwrap();
		assert_eq!(record.by, Authority::Reporter(SCADA));
		assert_eq!(Cooldowns::<Test>::get(DISTRICT)[0].until, current + 2 * SHORT);
		assert_ok!(GridManagement::lift_emergency(signed(VILLAGE_OPERATOR), VILLAGE));
		pass(2 * SHORT);
		assert_ok!(GridManagement::update_grid_status(signed(SCADA), VILLAGE, CALM));
		assert_ok!(GridManagement::update_grid_status(signed(SCADA), VILLAGE, DARK));
		assert!(GridManagement::trading_suspended(VILLAGE));
		assert_ok!(GridManagement::update_grid_status(signed(SCADA), VILLAGE, CALM));
		assert!(!GridManagement::trading_suspended(VILLAGE));
		// It ends no suspension that the council has declared.
		assert_ok!(declare(council(), VILLAGE, EmergencyProtocol::SuspendTrading, 4));
		assert_ok!(GridManagement::update_grid_status(signed(SCADA), VILLAGE, DARK));
		assert_ok!(GridManagement::update_grid_status(signed(SCADA), VILLAGE, CALM));
		assert!(GridManagement::trading_suspended(VILLAGE));
	});
}

#[test]
fn an_authorisation_ends_and_leaves_nothing() {
	village().build_and_execute(|| {
		assert_noop!(
			set(signed(VILLAGE_OPERATOR), SCADA, false),
			Error::<Test>::NotAuthorized
		);
		for end in [signed(VILLAGE_OPERATOR), signed(GRID_OPERATOR), council()] {
			assert_ok!(set(signed(VILLAGE_OPERATOR), SCADA, true));
			assert_noop!(
				set(signed(VILLAGE_OPERATOR), SCADA, true),
				Error::<Test>::AlreadyAuthorized
			);
			assert_ok!(set(end, SCADA, false));
			assert_eq!(System::providers(&SCADA), 0);
			assert!(!GridManagement::has_role(&SCADA));
			assert_noop!(
				GridManagement::update_grid_status(signed(SCADA), VILLAGE, CALM),
				Error::<Test>::NotOperator
			);
		}
	});
}

#[test]
fn an_operator_authorises_and_nobody_else() {
	village().operator(8, FARM).operator(7, HARBOUR).build_and_execute(|| {
		for origin in [signed(7), signed(8), signed(ALICE), council(), RuntimeOrigin::none()] {
			assert_noop!(set(origin, SCADA, true), Error::<Test>::NotOperator);
		}
		assert_noop!(
			GridManagement::set_status_reporter(council(), SCADA, NOWHERE, false),
			Error::<Test>::UnknownArea
		);
		assert_noop!(
			set(signed(VILLAGE_OPERATOR), POOL, true),
			Error::<Test>::AccountForbidden
		);
		assert_ok!(set(signed(VILLAGE_OPERATOR), SCADA, true));
		assert_ok!(set(signed(GRID_OPERATOR), SCADA + 1, true));
		assert_noop!(
			set(signed(VILLAGE_OPERATOR), SCADA + 2, true),
			Error::<Test>::TooManyReporters
		);
	});
}

#[test]
fn a_gateway_may_report_and_a_supplier_may_not() {
	village().build_and_execute(|| {
		assert_ok!(GridManagement::take_gateway_role(VILLAGE, &GATEWAY));
		assert_ok!(set(signed(VILLAGE_OPERATOR), GATEWAY, true));
		assert_noop!(set(signed(VILLAGE_OPERATOR), SUPPLIER, true), Error::<Test>::IsSupplier);
		assert_ok!(set(signed(VILLAGE_OPERATOR), NEW_SUPPLIER, true));
		assert_noop!(
			GridManagement::set_supply_terms(council(), VILLAGE, NEW_SUPPLIER, TARIFF, None)
				.map_err(|error| error.error),
			Error::<Test>::IsReporter
		);
		assert_eq!(GridManagement::get_party(GATEWAY, DISTRICT).reports, 1);
		GridManagement::release_gateway_role(DISTRICT, &GATEWAY);
	});
}

#[test]
fn an_area_with_reporters_is_not_removed() {
	village().build_and_execute(|| {
		let set = |authorized| GridManagement::set_status_reporter(signed(VILLAGE_OPERATOR), SCADA, FARM, authorized);
		assert_ok!(set(true));
		assert_noop!(
			GridManagement::remove_area(council(), FARM),
			Error::<Test>::AreaHasReporters
		);
		assert_ok!(set(false));
		assert_ok!(GridManagement::remove_area(council(), FARM));
	});
}

#[test]
fn the_history_is_read_in_pages_by_numbers() {
	village().build_and_execute(|| {
		for load_w in 0..7 {
			measure(energy_primitives::GridStatus { load_w, ..CALM });
		}
		let read = |from, limit| {
			let page = GridManagement::get_status_records(VILLAGE, from, limit);
			(
				page.items.iter().map(|record| record.status.load_w).collect::<Vec<_>>(),
				page.next,
			)
		};
		// The ring keeps four.
		assert_eq!(read(None, None), (vec![3, 4, 5, 6], None));
		assert_eq!(read(None, Some(2)), (vec![3, 4], Some(5)));
		assert_eq!(read(Some(5), Some(2)), (vec![5, 6], None));
		assert_eq!(read(Some(0), Some(1)), (vec![3], Some(4)));
		assert_eq!(read(Some(7), None), (vec![], None));
		assert_eq!(read(Some(u64::MAX), None), (vec![], None));
		assert!(GridManagement::get_status_records(NOWHERE, None, None).items.is_empty());
	});
}
