//! What clients ask.

use super::*;
use energy_primitives::{NodeInfo, ValidatorInfo};

fn info(account: u64) -> ValidatorInfo<u64> {
	ValidatorInfo {
		account,
		name: format!("Organisation {account}"),
		active: true,
		wanted: true,
		has_keys: true,
		nodes: vec![],
	}
}

#[test]
fn the_validators_are_those_of_now_and_those_that_are_wanted() {
	run(|| {
		assert_eq!(Validators::get_validators(), FOUNDERS.map(info));
		assert_ok!(allow(11, FOUNDERS[0], NodeKind::Validator));
		assert_ok!(allow(12, FOUNDERS[0], NodeKind::Node));
		assert_ok!(remove(FOUNDERS[3]));
		pass_window();
		set_keys(NEWCOMER);
		assert_ok!(add(NEWCOMER));
		let newcomer = ValidatorInfo {
			name: "Organisation".into(),
			active: false,
			..info(NEWCOMER)
		};
		let first = ValidatorInfo {
			nodes: vec![node(11)],
			..info(11)
		};
		assert_eq!(
			Validators::get_validators(),
			[first.clone(), info(12), info(13), newcomer.clone()]
		);
		pass_window();
		assert_ok!(remove(13));
		let leaving = ValidatorInfo {
			name: String::new(),
			wanted: false,
			..info(13)
		};
		let active = ValidatorInfo {
			active: true,
			..newcomer
		};
		assert_eq!(Validators::get_validators(), [first, info(12), leaving, active]);
	});
}

#[test]
fn pages_of_nodes_lead_through_all_of_them() {
	run(|| {
		assert!(Validators::get_nodes(None, None).items.is_empty());
		for number in 0..20 {
			assert_ok!(allow(number, u64::from(number / 4) + 200, NodeKind::Node));
		}
		let (mut seen, mut from) = (Vec::new(), None);
		loop {
			let page = Validators::get_nodes(from, Some(3));
			assert!(page.items.len() <= 3);
			seen.extend(page.items);
			from = page.next;
			if from.is_none() {
				break;
			}
		}
		seen.sort_by_key(|info| info.node);
		let all: Vec<_> = (0..20)
			.map(|number| NodeInfo {
				node: node(number),
				owner: u64::from(number / 4) + 200,
				kind: NodeKind::Node,
				label: "node".into(),
			})
			.collect();
		assert_eq!(seen, all);
		assert_eq!(Validators::get_nodes(None, None).items.len(), 20);
	});
}
