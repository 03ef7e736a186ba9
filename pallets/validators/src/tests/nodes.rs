//! The list of nodes.

use super::*;

fn withdraw(number: u8) -> sp_runtime::DispatchResult {
	Validators::withdraw_node(council(), node(number))
}

fn rotate(who: u64, old: u8, new: u8) -> sp_runtime::DispatchResult {
	Validators::rotate_node(RuntimeOrigin::signed(who), node(old), node(new))
}

#[test]
fn the_council_lists_a_node_and_takes_it_off_again() {
	run(|| {
		assert_ok!(Validators::allow_node(
			council(),
			node(7),
			STRANGER,
			NodeKind::Node,
			name("archive")
		));
		System::assert_last_event(
			Event::NodeAllowed {
				node: node(7),
				owner: STRANGER,
				kind: NodeKind::Node,
				label: name("archive"),
			}
			.into(),
		);
		assert!(Validators::owns_node(&STRANGER) && Validators::is_admitted(&STRANGER));
		assert_ok!(withdraw(7));
		System::assert_last_event(
			Event::NodeWithdrawn {
				node: node(7),
				owner: STRANGER,
			}
			.into(),
		);
		assert!(!Validators::is_admitted(&STRANGER));
		assert_noop!(withdraw(7), Error::<Test>::UnknownNode);
	});
}

#[test]
fn nobody_else_changes_the_list() {
	run(|| {
		assert_ok!(allow(7, STRANGER, NodeKind::Node));
		for origin in [
			RuntimeOrigin::signed(STRANGER),
			RuntimeOrigin::signed(FOUNDERS[0]),
			RuntimeOrigin::none(),
		] {
			assert_noop!(
				Validators::allow_node(origin.clone(), node(8), STRANGER, NodeKind::Node, name("")),
				Error::<Test>::NotCouncil
			);
			assert_noop!(
				Validators::withdraw_node(origin.clone(), node(7)),
				Error::<Test>::NotCouncil
			);
			assert_noop!(
				Validators::set_node_rule(origin, NodeRule::Listed),
				Error::<Test>::NotCouncil
			);
		}
	});
}

#[test]
fn a_node_is_listed_once_whoever_owns_it() {
	run(|| {
		assert_ok!(allow(7, STRANGER, NodeKind::Node));
		assert_noop!(allow(7, STRANGER, NodeKind::Validator), Error::<Test>::NodeExists);
		assert_noop!(allow(7, FOUNDERS[0], NodeKind::Node), Error::<Test>::NodeExists);
	});
}

#[test]
fn one_owner_cannot_take_all_the_room() {
	run(|| {
		for number in 0..4 {
			assert_ok!(allow(number, STRANGER, NodeKind::Node));
		}
		assert_noop!(allow(4, STRANGER, NodeKind::Node), Error::<Test>::TooManyNodesOfOwner);
		for number in 4..24 {
			assert_ok!(allow(number, u64::from(number / 4) + 200, NodeKind::Node));
		}
		assert_noop!(allow(24, NEWCOMER, NodeKind::Node), Error::<Test>::TooManyNodes);
		assert_ok!(withdraw(0));
		assert_ok!(allow(24, NEWCOMER, NodeKind::Node));
	});
}

#[test]
fn the_node_of_a_validator_stays_until_it_has_left_the_sessions() {
	run(|| {
		list_founders();
		assert_ok!(allow(50, FOUNDERS[0], NodeKind::Node));
		assert_noop!(withdraw(11), Error::<Test>::StillValidating);
		assert_ok!(remove(FOUNDERS[0]));
		assert_noop!(withdraw(11), Error::<Test>::StillValidating);
		next_session();
		assert_noop!(withdraw(11), Error::<Test>::StillValidating);
		// Its other node validates nothing.
		assert_ok!(withdraw(50));
		next_session();
		assert_ok!(withdraw(11));
		assert_eq!(Rule::<Test>::get(), NodeRule::Listed);
	});
}

#[test]
fn the_node_of_one_that_will_validate_stays_too() {
	run(|| {
		list_founders();
		set_keys(NEWCOMER);
		assert_ok!(allow(15, NEWCOMER, NodeKind::Validator));
		assert_ok!(add(NEWCOMER));
		assert_noop!(withdraw(15), Error::<Test>::StillValidating);
	});
}

#[test]
fn an_owner_exchanges_the_key_of_its_node() {
	run(|| {
		list_founders();
		assert_ok!(rotate(FOUNDERS[0], 11, 111));
		System::assert_last_event(
			Event::NodeRotated {
				owner: FOUNDERS[0],
				old: node(11),
				new: node(111),
			}
			.into(),
		);
		assert!(!Validators::is_node_allowed(node(11)));
		assert!(Validators::is_node_allowed(node(111)));
		let record = Nodes::<Test>::get(node(111)).expect("it is listed");
		assert_eq!((record.owner, record.kind), (FOUNDERS[0], NodeKind::Validator));
	});
}

#[test]
fn nobody_exchanges_the_key_of_somebody_elses_node() {
	run(|| {
		list_founders();
		assert_noop!(rotate(STRANGER, 11, 111), Error::<Test>::NotOwner);
		assert_noop!(rotate(FOUNDERS[1], 11, 111), Error::<Test>::NotOwner);
		assert_noop!(rotate(COUNCIL, 11, 111), Error::<Test>::NotOwner);
		assert_noop!(rotate(STRANGER, 99, 111), Error::<Test>::UnknownNode);
	});
}

#[test]
fn a_rotation_takes_no_node_that_is_listed() {
	run(|| {
		list_founders();
		assert_noop!(rotate(FOUNDERS[0], 11, 12), Error::<Test>::NodeExists);
		assert_noop!(rotate(FOUNDERS[0], 11, 11), Error::<Test>::NodeExists);
	});
}

#[test]
fn with_a_stolen_key_one_node_is_exchanged_and_none_is_added() {
	run(|| {
		list_founders();
		let before = Nodes::<Test>::count();
		// The thief's node comes in, the owner's is out; the others go on, and the council takes the
		// validator out, then the thief's node.
		assert_ok!(rotate(FOUNDERS[0], 11, 200));
		assert_eq!(Nodes::<Test>::count(), before);
		assert_noop!(rotate(FOUNDERS[0], 12, 201), Error::<Test>::NotOwner);
		assert_ok!(remove(FOUNDERS[0]));
		pass_window();
		assert_ok!(withdraw(200));
		assert_eq!(Session::validators(), [12, 13, 14]);
	});
}
