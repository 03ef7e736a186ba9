//! Whether the list of nodes is enforced.

use super::*;

fn set_rule(rule: NodeRule) -> sp_runtime::DispatchResult {
	Validators::set_node_rule(council(), rule)
}

#[test]
fn any_node_takes_part_while_the_list_is_not_enforced() {
	run(|| {
		assert_eq!(Validators::get_node_rule(), NodeRule::Open);
		assert!(Validators::is_node_allowed(node(7)));
		// The first entry cuts nobody off.
		assert_ok!(allow(11, FOUNDERS[0], NodeKind::Validator));
		assert!(Validators::is_node_allowed(node(7)));
	});
}

#[test]
fn the_list_is_enforced_once_it_has_every_validator() {
	run(|| {
		assert_noop!(set_rule(NodeRule::Listed), Error::<Test>::NoValidatorNode);
		for who in &FOUNDERS[..3] {
			assert_ok!(allow(*who as u8, *who, NodeKind::Validator));
		}
		assert_ok!(allow(14, FOUNDERS[3], NodeKind::Node));
		assert_noop!(set_rule(NodeRule::Listed), Error::<Test>::NoValidatorNode);
		assert_ok!(allow(24, FOUNDERS[3], NodeKind::Validator));
		assert_ok!(set_rule(NodeRule::Listed));
		System::assert_last_event(
			Event::NodeRuleSet {
				old: NodeRule::Open,
				new: NodeRule::Listed,
			}
			.into(),
		);
		assert!(!Validators::is_node_allowed(node(7)));
		assert!(Validators::is_node_allowed(node(14)) && Validators::is_node_allowed(node(11)));
	});
}

#[test]
fn one_that_leaves_and_one_that_comes_count_as_validators() {
	run(|| {
		for who in &FOUNDERS[..3] {
			assert_ok!(allow(*who as u8, *who, NodeKind::Validator));
		}
		// It still validates.
		assert_ok!(remove(FOUNDERS[3]));
		assert_noop!(set_rule(NodeRule::Listed), Error::<Test>::NoValidatorNode);
		pass_window();
		set_keys(NEWCOMER);
		assert_ok!(add(NEWCOMER));
		// It does not validate yet.
		assert_noop!(set_rule(NodeRule::Listed), Error::<Test>::NoValidatorNode);
		assert_ok!(allow(15, NEWCOMER, NodeKind::Validator));
		assert_ok!(set_rule(NodeRule::Listed));
	});
}

#[test]
fn the_council_opens_the_network_again() {
	run(|| {
		list_founders();
		assert_ok!(set_rule(NodeRule::Open));
		assert!(Validators::is_node_allowed(node(7)));
		assert_eq!(Nodes::<Test>::count(), 4);
	});
}
