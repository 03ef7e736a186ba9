//! Limits are in W. One that is small enough to have been meant in kW is refused.

use crate::{mock::*, *};
use energy_primitives::{Connection, Power, PriorityClass};
use frame_support::{assert_noop, assert_ok};

/// Each of the two limits, the other one being usual.
fn with_each(limit_w: Power, usual_w: Power) -> [(Power, Power); 2] {
	[(limit_w, usual_w), (usual_w, limit_w)]
}

#[test]
fn an_edges_limit_is_nothing_or_a_hundred_watts_at_least() {
	ExtBuilder::village().build_and_execute(|| {
		let create = |(import, export)| {
			GridManagement::create_area(council(), None, edge(import, export, 0), SUPPLIER, TARIFF)
				.map(|_| ())
				.map_err(|error| error.error)
		};
		let update = |(import, export)| {
			GridManagement::update_area(
				signed(VILLAGE_OPERATOR),
				VILLAGE,
				edge(import, export, 40),
				Default::default(),
			)
		};
		for limit_w in [1, 11, MIN_LIMIT_W - 1] {
			for limits in with_each(limit_w, 1_000) {
				assert_noop!(create(limits), Error::<Test>::LimitTooLow);
				assert_noop!(update(limits), Error::<Test>::LimitTooLow);
			}
		}
		for limit_w in [0, MIN_LIMIT_W] {
			for limits in with_each(limit_w, 1_000) {
				assert_ok!(create(limits));
				assert_ok!(update(limits));
			}
		}
	});
}

#[test]
fn so_are_a_connections() {
	ExtBuilder::village().build_and_execute(|| {
		let offer = |who, (import_limit_w, export_limit_w)| {
			let connection = Connection {
				import_limit_w,
				export_limit_w,
				..connection_to(VILLAGE)
			};
			invite(VILLAGE_OPERATOR, who, connection)
		};
		let lower = |(import, export)| {
			GridManagement::update_connection(signed(VILLAGE_OPERATOR), ALICE, import, export, PriorityClass::Standard)
		};
		for limit_w in [1, 8, MIN_LIMIT_W - 1] {
			for limits in with_each(limit_w, 1_000) {
				assert_noop!(offer(BOB, limits), Error::<Test>::LimitTooLow);
				assert_noop!(lower(limits), Error::<Test>::LimitTooLow);
			}
		}
		for limits in with_each(0, MIN_LIMIT_W) {
			assert_ok!(offer(BOB, limits));
		}
		assert_ok!(lower((MIN_LIMIT_W, MIN_LIMIT_W)));
	});
}

#[test]
#[should_panic(expected = "LimitTooLow")]
fn and_those_of_the_genesis() {
	let connection = Connection {
		import_limit_w: 11,
		export_limit_w: 8,
		..connection_to(VILLAGE)
	};
	ExtBuilder::village().connection(BOB, connection).build();
}
