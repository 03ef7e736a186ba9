use crate::{mock::*, *};
use energy_primitives::{AreaId, GridAccess, Interval, IntervalClock, MarketArea};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResultWithPostInfo};

/// An area with its parent's latest fee, as an operator makes it.
fn create(origin: RuntimeOrigin, parent: Option<AreaId>) -> DispatchResultWithPostInfo {
	let fee = parent
		.and_then(GridManagement::get_area)
		.map_or(15, |parent| parent.latest_fee());
	GridManagement::create_area(origin, parent, 10_000, 5_000, fee, SUPPLIER, TARIFF)
}

/// The market whose gate closes next.
fn market(root: AreaId) -> Vec<MarketArea> {
	let gate: Interval = GridManagement::current() + 1;
	GridManagement::market_areas(root, gate + 1, gate)
}

fn tree(root: AreaId) -> Vec<AreaId> {
	Trees::<Test>::get(root).into_inner()
}

fn path(area: AreaId) -> Vec<AreaId> {
	GridManagement::get_area(area).unwrap().path.into_inner()
}

/// A grid with nothing but a root that has areas below it, until the tree is full.
fn with_a_full_tree(test: impl FnOnce()) {
	(1..TREE)
		.fold(ExtBuilder::default().area(None), |builder, _| builder.area(Some(0)))
		.build_and_execute(test);
}

#[test]
fn a_tree_lists_its_areas_and_each_area_knows_its_way_up() {
	ExtBuilder::village().build_and_execute(|| {
		assert_eq!(tree(DISTRICT), [DISTRICT, VILLAGE, HARBOUR, FARM]);
		for (area, expected) in [
			(DISTRICT, vec![]),
			(VILLAGE, vec![DISTRICT]),
			(HARBOUR, vec![DISTRICT]),
			(FARM, vec![DISTRICT, VILLAGE]),
		] {
			assert_eq!(path(area), expected, "area {area}");
			assert_eq!(GridManagement::root_of(area), Some(DISTRICT));
		}
		assert_eq!(GridManagement::root_of(NOWHERE), None);
		assert_ok!(create(signed(VILLAGE_OPERATOR), Some(FARM)));
		assert_eq!(tree(DISTRICT), [DISTRICT, VILLAGE, HARBOUR, FARM, 4]);
		assert_eq!(path(4), [DISTRICT, VILLAGE, FARM]);
		for nothing in [VILLAGE, FARM, NOWHERE] {
			assert!(tree(nothing).is_empty(), "only roots have trees");
		}
	});
}

#[test]
fn every_root_has_a_tree_of_its_own() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(create(admin(), None));
		assert_ok!(create(admin(), Some(4)));
		assert_ok!(create(admin(), Some(VILLAGE)));
		assert_eq!(tree(4), [4, 5]);
		assert_eq!(tree(DISTRICT), [DISTRICT, VILLAGE, HARBOUR, FARM, 6]);
		assert_eq!(GridManagement::root_of(5), Some(4));
	});
}

#[test]
fn an_area_that_goes_leaves_its_tree_and_a_root_takes_the_tree_along() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(create(admin(), None));
		assert_ok!(GridManagement::remove_area(admin(), 4));
		assert!(!Trees::<Test>::contains_key(4));
		assert_ok!(GridManagement::remove_area(signed(GRID_OPERATOR), HARBOUR));
		assert_eq!(tree(DISTRICT), [DISTRICT, VILLAGE, FARM]);
		assert_ok!(create(admin(), Some(VILLAGE)));
		assert_eq!(tree(DISTRICT), [DISTRICT, VILLAGE, FARM, 5]);
	});
}

#[test]
fn a_tree_has_room_for_so_many_areas_and_no_more() {
	with_a_full_tree(|| {
		assert_eq!(GridManagement::market_size(0), TREE);
		for parent in [0, 1, TREE - 1] {
			assert_noop!(create(admin(), Some(parent)), Error::<Test>::TreeFull);
		}
		assert_ok!(GridManagement::set_operator_authorization(
			admin(),
			GRID_OPERATOR,
			0,
			true
		));
		assert_noop!(create(signed(GRID_OPERATOR), Some(0)), Error::<Test>::TreeFull);
		// Another tree is another matter, and one area less is room for another.
		assert_ok!(create(admin(), None));
		assert_ok!(create(admin(), Some(TREE)));
		assert_ok!(GridManagement::remove_area(admin(), 1));
		assert_ok!(create(signed(GRID_OPERATOR), Some(0)));
		assert_noop!(create(signed(GRID_OPERATOR), Some(0)), Error::<Test>::TreeFull);
	});
}

#[test]
#[should_panic(expected = "TreeFull")]
fn a_genesis_with_too_large_a_tree_is_refused() {
	(0..TREE)
		.fold(ExtBuilder::default().area(None), |builder, _| builder.area(Some(0)))
		.build();
}

#[test]
fn a_market_sees_the_edges_from_the_root_down() {
	ExtBuilder::village().build_and_execute(|| {
		let edge = |area, parent, import_w, export_w, grid_fee| MarketArea {
			area,
			parent,
			import_w,
			export_w,
			grid_fee,
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
		assert_eq!(GridManagement::market_size(DISTRICT), 4);
		assert_eq!(GridManagement::max_market_size(), TREE);
		for no_root in [VILLAGE, FARM, NOWHERE] {
			assert!(market(no_root).is_empty());
			assert_eq!(GridManagement::market_size(no_root), 0);
		}
	});
}

#[test]
fn nothing_flows_over_a_roots_own_edge_in_its_market() {
	ExtBuilder::default().area(None).build_and_execute(|| {
		let root = GridManagement::get_area(0).unwrap();
		assert_eq!((root.import_capacity_w, root.export_capacity_w), (1_000, 1_000));
		let market = market(0);
		assert_eq!((market[0].import_w, market[0].export_w), (0, 0));
	});
}
