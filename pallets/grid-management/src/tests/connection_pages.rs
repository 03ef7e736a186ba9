//! The numbers of connection points, and the pages that neighbours share.

use crate::{mock::*, *};
use energy_primitives::{
	index_at, page_of, AreaId, ConnectionIndex, ConnectionPages as _, IntervalClock, CONNECTIONS_PER_PAGE,
};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};

fn index_of(who: AccountId) -> Option<ConnectionIndex> {
	GridManagement::index_of(&who)
}

/// The district's operator invites an account to an area, and the account accepts.
fn join(who: AccountId, area: AreaId) -> DispatchResult {
	assert_ok!(invite(GRID_OPERATOR, who, connection_to(area)));
	accept(who, connection_to(area))
}

fn disconnect(who: AccountId) {
	assert_ok!(GridManagement::disconnect(signed(GRID_OPERATOR), who));
}

/// Who has slots on a page, and the area that it is of.
fn page(number: u32) -> (AreaId, Vec<AccountId>) {
	let page = GridManagement::page(number).expect("the page exists");
	(page.area, page.accounts.into_inner())
}

#[test]
fn a_number_is_made_of_a_page_and_a_slot() {
	for (index, page, slot) in [(0, 0, 0), (31, 0, 31), (32, 1, 0), (u32::MAX, (1 << 27) - 1, 31)] {
		assert_eq!(page_of(index), (page, slot));
		assert_eq!(index_at(page, slot.into()), Some(index));
	}
	assert_eq!(index_at(1 << 27, 0), None);
}

#[test]
fn neighbours_share_a_page_until_it_is_full() {
	ExtBuilder::village().build_and_execute(|| {
		assert_eq!(index_of(ALICE), Some(0), "of the genesis");
		assert_eq!(index_of(BOB), None);
		assert_ok!(join(BOB, HARBOUR));
		assert_eq!(index_of(BOB), Some(32), "another area, another page");
		let neighbours: Vec<AccountId> = (101..101 + 40).collect();
		for (n, who) in (1..).zip(&neighbours) {
			assert_ok!(join(*who, VILLAGE));
			// The page after the first one of the village is the harbour's.
			let expected = if n < CONNECTIONS_PER_PAGE {
				n
			} else {
				n + CONNECTIONS_PER_PAGE
			};
			assert_eq!(index_of(*who), Some(expected));
			assert_eq!(GridManagement::get_connection_index(*who), Some(expected));
		}
		assert_eq!(GridManagement::pages(), 3);
		assert_eq!(page(0), (VILLAGE, [&[ALICE], &neighbours[..31]].concat()));
		assert_eq!(page(1), (HARBOUR, vec![BOB]));
		assert_eq!(page(2), (VILLAGE, neighbours[31..].to_vec()));
		assert_eq!(GridManagement::page(3), None);
		assert_eq!(OpenPages::<Test>::get(VILLAGE), Some(2));
	});
}

#[test]
fn a_full_page_is_open_no_longer() {
	ExtBuilder::village().build_and_execute(|| {
		for who in 101..101 + 31 {
			assert_eq!(OpenPages::<Test>::get(VILLAGE), Some(0));
			assert_ok!(join(who, VILLAGE));
		}
		assert_eq!(OpenPages::<Test>::get(VILLAGE), None);
		assert_eq!(GridManagement::pages(), 1, "the next page waits for somebody");
	});
}

#[test]
fn participants_of_the_genesis_have_numbers() {
	ExtBuilder::village()
		.connection(BOB, connection_to(FARM))
		.connection(101, connection_to(VILLAGE))
		.build_and_execute(|| {
			assert_eq!([ALICE, BOB, 101].map(index_of), [Some(0), Some(32), Some(1)]);
		});
}

#[test]
fn who_left_keeps_its_number_and_gets_it_again_in_the_same_area() {
	ExtBuilder::village().build_and_execute(|| {
		// Whatever is open: it is the same connection point.
		OpenUntil::set(Some((ALICE, 0)));
		disconnect(ALICE);
		assert_eq!(index_of(ALICE), Some(0));
		assert_ok!(join(BOB, VILLAGE));
		assert_eq!(index_of(BOB), Some(1), "a slot is nobody else's");
		assert_ok!(join(ALICE, VILLAGE));
		assert_eq!(index_of(ALICE), Some(0));
	});
}

#[test]
fn who_moves_gets_another_number_and_leaves_its_slot_empty() {
	ExtBuilder::village().build_and_execute(|| {
		disconnect(ALICE);
		assert_ok!(join(ALICE, HARBOUR));
		assert_eq!(index_of(ALICE), Some(32));
		assert_ok!(join(BOB, VILLAGE));
		assert_eq!(page(0), (VILLAGE, vec![ALICE, BOB]));
		// Back again, it has a third one: a number is always about one account in one area.
		disconnect(ALICE);
		assert_ok!(join(ALICE, VILLAGE));
		assert_eq!(index_of(ALICE), Some(2));
		assert_eq!(page(1), (HARBOUR, vec![ALICE]));
	});
}

#[test]
fn the_market_is_told_the_numbers_of_who_moves_and_of_nobody_else() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(join(BOB, HARBOUR));
		assert_eq!(index_of(BOB), Some(32));
		assert_eq!(Moves::get(), [], "a first number, of the genesis or later");
		disconnect(ALICE);
		assert_ok!(join(ALICE, VILLAGE));
		// Other limits for the same connection point.
		assert_ok!(join(ALICE, VILLAGE));
		assert_eq!(index_of(ALICE), Some(0));
		assert_eq!(Moves::get(), [], "it has the number that it had");
		disconnect(ALICE);
		assert_eq!(Moves::get(), [], "the number outlives the connection");
		assert_ok!(join(ALICE, HARBOUR));
		assert_eq!(index_of(ALICE), Some(33));
		assert_eq!(Moves::take(), [(0, 33)]);
		// Back again it has a third number, and its money lies under the second one.
		disconnect(ALICE);
		assert_ok!(join(ALICE, VILLAGE));
		assert_eq!(index_of(ALICE), Some(1));
		assert_eq!(Moves::take(), [(33, 1)]);
	});
}

#[test]
fn the_market_is_told_nothing_of_who_may_not_move_yet() {
	ExtBuilder::village().build_and_execute(|| {
		BookedBefore::set(GridManagement::current() + 1);
		OpenUntil::set(Some((ALICE, GridManagement::current())));
		disconnect(ALICE);
		assert_eq!(join(ALICE, HARBOUR), Err(Error::<Test>::NotSettled.into()));
		assert_eq!(Moves::get(), []);
	});
}

#[test]
fn nobody_moves_before_all_is_settled_where_it_was() {
	ExtBuilder::village().build_and_execute(|| {
		let last = GridManagement::current();
		disconnect(ALICE);
		// In the interval in which it left, something was metered that is not settled yet.
		BookedBefore::set(last + 1);
		OpenUntil::set(Some((ALICE, last)));
		assert_ok!(invite(GRID_OPERATOR, ALICE, connection_to(HARBOUR)));
		let accepted = Invitation {
			import_limit_w: 11_000,
			export_limit_w: 8_000,
			class: alices_connection().class,
		};
		assert!(!GridManagement::may_accept(&ALICE, HARBOUR, &accepted));
		assert_noop!(accept(ALICE, connection_to(HARBOUR)), Error::<Test>::NotSettled);
		pass(HORIZON);
		assert_noop!(accept(ALICE, connection_to(HARBOUR)), Error::<Test>::NotSettled);
		OpenUntil::set(Some((ALICE, last + 1)));
		assert!(GridManagement::may_accept(&ALICE, HARBOUR, &accepted));
		assert_ok!(accept(ALICE, connection_to(HARBOUR)));
	});
}

#[test]
fn who_has_left_with_nothing_open_moves_at_once() {
	ExtBuilder::village().build_and_execute(|| {
		let last = GridManagement::current();
		// Others have something open, and it has had something long ago.
		OpenUntil::set(Some((BOB, 0)));
		BookedBefore::set(last - 100);
		disconnect(ALICE);
		assert_ok!(join(ALICE, HARBOUR));
	});
}

#[test]
fn a_detour_does_not_help_anybody_to_move_early() {
	ExtBuilder::village().build_and_execute(|| {
		BookedBefore::set(GridManagement::current() + 1);
		OpenUntil::set(Some((ALICE, GridManagement::current())));
		disconnect(ALICE);
		// Back for a moment, and away again, or later.
		assert_ok!(join(ALICE, VILLAGE));
		disconnect(ALICE);
		assert_eq!(join(ALICE, FARM), Err(Error::<Test>::NotSettled.into()));
		pass(HORIZON);
		assert_eq!(
			accept(ALICE, connection_to(FARM)),
			Err(Error::<Test>::NotSettled.into())
		);
	});
}

#[test]
fn the_pages_of_a_removed_area_stay_and_nobody_joins_them() {
	ExtBuilder::village()
		.connection(BOB, connection_to(FARM))
		.build_and_execute(|| {
			assert_eq!(OpenPages::<Test>::get(FARM), Some(1));
			disconnect(BOB);
			assert_ok!(GridManagement::remove_area(council(), FARM));
			assert_eq!(OpenPages::<Test>::get(FARM), None);
			assert_eq!(page(1), (FARM, vec![BOB]));
			assert_eq!(index_of(BOB), Some(32));
			assert_ok!(join(BOB, VILLAGE));
			assert_eq!(index_of(BOB), Some(1));
		});
}

#[test]
fn numbers_run_out_without_being_given_twice() {
	let mut ext = ExtBuilder::village().build();
	ext.execute_with(|| {
		set_time(NOON);
		NextPage::<Test>::put((1 << 27) - 1);
		assert_ok!(join(BOB, HARBOUR));
		assert_eq!(index_of(BOB), Some(u32::MAX - 31));
		assert_ok!(invite(GRID_OPERATOR, 101, connection_to(FARM)));
		assert_noop!(accept(101, connection_to(FARM)), Error::<Test>::NumbersExhausted);
		// There is room on the last page still.
		assert_ok!(join(102, HARBOUR));
		assert_eq!(index_of(102), Some(u32::MAX - 30));
	});
}
