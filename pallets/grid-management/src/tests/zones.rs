use crate::{mock::*, *};
use energy_primitives::{AreaId, Interval, IntervalClock, MarketArea};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResultWithPostInfo};

/// An area with its parent's latest fee, as an operator makes it.
fn create(origin: RuntimeOrigin, parent: Option<AreaId>) -> DispatchResultWithPostInfo {
	let fee = parent
		.and_then(Areas::<Test>::get)
		.map_or(15, |parent| parent.latest_fee());
	GridManagement::create_area(origin, parent, edge(10_000, 5_000, fee), SUPPLIER, TARIFF)
}

/// The market whose gate closes next.
fn market(root: AreaId) -> Vec<MarketArea> {
	let gate: Interval = GridManagement::current() + 1;
	GridManagement::market_areas(root, gate + 1, gate)
}

fn zone(root: AreaId) -> Vec<AreaId> {
	ZoneAreas::<Test>::get(root).into_inner()
}

fn path(area: AreaId) -> Vec<AreaId> {
	area_of(area).ancestors.into_inner()
}

/// A grid with nothing but a root that has areas below it, until the zone is full.
fn with_a_full_zone(test: impl FnOnce()) {
	(1..ZONE)
		.fold(ExtBuilder::default().area(None), |builder, _| builder.area(Some(0)))
		.build_and_execute(test);
}

#[test]
fn a_zone_lists_its_areas_and_each_area_knows_its_way_up() {
	ExtBuilder::village().build_and_execute(|| {
		assert_eq!(zone(DISTRICT), [DISTRICT, VILLAGE, HARBOUR, FARM]);
		for (area, expected) in [
			(DISTRICT, vec![]),
			(VILLAGE, vec![DISTRICT]),
			(HARBOUR, vec![DISTRICT]),
			(FARM, vec![DISTRICT, VILLAGE]),
		] {
			assert_eq!(path(area), expected, "area {area}");
			assert_eq!(GridManagement::zone_of(area), Some(DISTRICT));
		}
		assert_eq!(GridManagement::zone_of(NOWHERE), None);
		assert_ok!(create(signed(VILLAGE_OPERATOR), Some(FARM)));
		assert_eq!(zone(DISTRICT), [DISTRICT, VILLAGE, HARBOUR, FARM, 4]);
		assert_eq!(path(4), [DISTRICT, VILLAGE, FARM]);
		for nothing in [VILLAGE, FARM, NOWHERE] {
			assert!(zone(nothing).is_empty(), "only roots have zones");
		}
	});
}

#[test]
fn every_root_has_a_zone_of_its_own() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(create(council(), None));
		assert_ok!(create(council(), Some(4)));
		assert_ok!(create(council(), Some(VILLAGE)));
		assert_eq!(zone(4), [4, 5]);
		assert_eq!(zone(DISTRICT), [DISTRICT, VILLAGE, HARBOUR, FARM, 6]);
		assert_eq!(GridManagement::zone_of(5), Some(4));
	});
}

#[test]
fn an_area_that_goes_leaves_its_zone_and_a_root_takes_the_zone_along() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(create(council(), None));
		assert_ok!(GridManagement::remove_area(council(), 4));
		assert!(!ZoneAreas::<Test>::contains_key(4));
		assert_ok!(GridManagement::remove_area(signed(GRID_OPERATOR), HARBOUR));
		assert_eq!(zone(DISTRICT), [DISTRICT, VILLAGE, FARM]);
		assert_ok!(create(council(), Some(VILLAGE)));
		assert_eq!(zone(DISTRICT), [DISTRICT, VILLAGE, FARM, 5]);
	});
}

#[test]
fn a_zone_has_room_for_so_many_areas_and_no_more() {
	with_a_full_zone(|| {
		assert_eq!(GridManagement::zone_size(0), ZONE);
		for parent in [0, 1, ZONE - 1] {
			assert_noop!(create(council(), Some(parent)), Error::<Test>::ZoneFull);
		}
		assert_ok!(GridManagement::set_operator_authorization(
			council(),
			GRID_OPERATOR,
			0,
			true
		));
		assert_noop!(create(signed(GRID_OPERATOR), Some(0)), Error::<Test>::ZoneFull);
		// Another zone is another matter, and one area less is room for another.
		assert_ok!(create(council(), None));
		assert_ok!(create(council(), Some(ZONE)));
		assert_ok!(GridManagement::remove_area(council(), 1));
		assert_ok!(create(signed(GRID_OPERATOR), Some(0)));
		assert_noop!(create(signed(GRID_OPERATOR), Some(0)), Error::<Test>::ZoneFull);
	});
}

#[test]
#[should_panic(expected = "ZoneFull")]
fn a_genesis_with_too_large_a_zone_is_refused() {
	(0..ZONE)
		.fold(ExtBuilder::default().area(None), |builder, _| builder.area(Some(0)))
		.build();
}

#[test]
fn a_market_sees_the_edges_from_the_root_down() {
	ExtBuilder::village().build_and_execute(|| {
		let edge = |area, parent, import_limit_w, export_limit_w, grid_fee_mills| MarketArea {
			area,
			parent,
			import_limit_w,
			export_limit_w,
			grid_fee_mills,
			suspended: false,
		};
		assert_eq!(
			market(DISTRICT),
			[
				edge(DISTRICT, None, 0, 0, 0),
				edge(VILLAGE, Some(DISTRICT), 100_000, 50_000, 40),
				edge(HARBOUR, Some(DISTRICT), 200_000, 200_000, 40),
				edge(FARM, Some(VILLAGE), 30_000, 30_000, 20),
			]
		);
		assert_eq!(GridManagement::zone_size(DISTRICT), 4);
		assert_eq!(GridManagement::max_zone_size(), ZONE);
		for no_root in [VILLAGE, FARM, NOWHERE] {
			assert!(market(no_root).is_empty());
			assert_eq!(GridManagement::zone_size(no_root), 0);
		}
	});
}

#[test]
fn nothing_flows_over_a_roots_own_edge_in_its_market() {
	ExtBuilder::default().area(None).build_and_execute(|| {
		let root = area_of(0);
		assert_eq!((root.edge.import_limit_w, root.edge.export_limit_w), (1_000, 1_000));
		let market = market(0);
		assert_eq!((market[0].import_limit_w, market[0].export_limit_w), (0, 0));
	});
}
