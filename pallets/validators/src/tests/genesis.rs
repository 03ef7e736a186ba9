//! What a chain begins with.

use super::*;

fn with_nodes(validators: &[u64], nodes: &[(u8, u64, NodeKind)]) -> RuntimeGenesisConfig {
	let mut genesis = genesis(validators);
	genesis.validators.nodes = nodes
		.iter()
		.map(|(number, owner, kind)| (node(*number), *owner, *kind, "first".into()))
		.collect();
	genesis
}

#[test]
fn the_validators_are_those_of_the_first_session() {
	run_with(&[14, 11, 13], || {
		assert_eq!(wanted(), [11, 13, 14]);
		assert_eq!(Floor::<Test>::get(), 3);
		assert_eq!(Rule::<Test>::get(), NodeRule::Open);
		let names = Validators::get_validators().into_iter().map(|info| info.name);
		assert_eq!(
			names.collect::<Vec<_>>(),
			["Organisation 11", "Organisation 13", "Organisation 14"]
		);
	});
}

#[test]
fn the_floor_is_no_higher_than_the_chain_is_large() {
	for (count, floor) in [(1, 1), (2, 2), (3, 3), (9, 3)] {
		let validators: Vec<u64> = (1..=count).collect();
		run_with(&validators, || assert_eq!(Floor::<Test>::get(), floor));
	}
}

#[test]
fn a_list_of_nodes_in_genesis_is_enforced() {
	let nodes = [
		(1, 11, NodeKind::Validator),
		(2, 12, NodeKind::Validator),
		(3, 99, NodeKind::Node),
	];
	chain_of(with_nodes(&[11, 12], &nodes)).execute_with(|| {
		assert_eq!(Rule::<Test>::get(), NodeRule::Listed);
		assert!(Validators::is_node_allowed(node(3)) && !Validators::is_node_allowed(node(4)));
		assert_ok!(Validators::do_try_state());
	});
}

#[test]
#[should_panic(expected = "none of some validator")]
fn a_list_that_cuts_a_validator_off_begins_no_chain() {
	chain_of(with_nodes(&[11, 12], &[(1, 11, NodeKind::Validator)]));
}

#[test]
#[should_panic(expected = "listed twice")]
fn a_node_that_is_listed_twice_begins_no_chain() {
	let twice = [(1, 11, NodeKind::Validator), (1, 11, NodeKind::Validator)];
	chain_of(with_nodes(&[11], &twice));
}

#[test]
#[should_panic(expected = "no session keys")]
fn a_name_of_nobody_begins_no_chain() {
	let mut genesis = genesis(&[11]);
	genesis.validators.names.push((12, "Nobody".into()));
	chain_of(genesis);
}

#[test]
#[should_panic(expected = "more validators than there can be")]
fn more_validators_than_there_can_be_begin_no_chain() {
	let many: Vec<u64> = (1..=13).collect();
	chain_of(genesis(&many));
}
