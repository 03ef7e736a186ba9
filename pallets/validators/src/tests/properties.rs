//! Whatever anybody tries, the network goes on.

use super::*;
use proptest::prelude::*;

/// Something that somebody tries.
#[derive(Clone, Debug)]
enum Attempt {
	SetKeys(u64, u64),
	RemoveKeys(u64),
	Add(u64),
	Remove(u64),
	Allow(u8, u64, bool),
	Withdraw(u8),
	Rotate(u64, u8, u8),
	Rule(bool),
	Pass(u8),
}

fn attempt() -> impl Strategy<Value = Attempt> {
	let who = 10..18u64;
	prop_oneof![
		(who.clone(), 10..22u64).prop_map(|(who, key)| Attempt::SetKeys(who, key)),
		who.clone().prop_map(Attempt::RemoveKeys),
		who.clone().prop_map(Attempt::Add),
		who.clone().prop_map(Attempt::Remove),
		(any::<u8>(), who.clone(), any::<bool>()).prop_map(|(node, who, is)| Attempt::Allow(node % 16, who, is)),
		any::<u8>().prop_map(|node| Attempt::Withdraw(node % 16)),
		(who, any::<u8>(), any::<u8>()).prop_map(|(who, old, new)| Attempt::Rotate(who, old % 16, new % 16)),
		any::<bool>().prop_map(Attempt::Rule),
		(1..25u8).prop_map(Attempt::Pass),
	]
}

fn try_to(attempt: &Attempt) {
	use sp_runtime::{testing::UintAuthorityId, RuntimeAppPublic};
	let _ = match *attempt {
		Attempt::SetKeys(who, key) => {
			give_money(who);
			let mut dummy = UintAuthorityId(key);
			let proof = dummy.generate_proof_of_possession(&codec::Encode::encode(&who));
			Session::set_keys(
				RuntimeOrigin::signed(who),
				Keys { dummy },
				codec::Encode::encode(&proof.expect("a test key signs")),
			)
		},
		Attempt::RemoveKeys(who) => Validators::remove_keys(RuntimeOrigin::signed(who)),
		Attempt::Add(who) => add(who),
		Attempt::Remove(who) => remove(who),
		Attempt::Allow(number, who, validates) => {
			let kind = if validates { NodeKind::Validator } else { NodeKind::Node };
			allow(number, who, kind)
		},
		Attempt::Withdraw(number) => Validators::withdraw_node(council(), node(number)),
		Attempt::Rotate(who, old, new) => Validators::rotate_node(RuntimeOrigin::signed(who), node(old), node(new)),
		Attempt::Rule(is_listed) => {
			let rule = if is_listed { NodeRule::Listed } else { NodeRule::Open };
			Validators::set_node_rule(council(), rule)
		},
		Attempt::Pass(blocks) => {
			roll_to(System::block_number() + u64::from(blocks));
			Ok(())
		},
	};
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	#[test]
	fn the_invariants_hold_and_no_session_loses_more_than_a_third(attempts in proptest::collection::vec(attempt(), 1..120)) {
		new_chain().execute_with(|| {
			for attempt in &attempts {
				try_to(attempt);
				assert_eq!(Validators::do_try_state(), Ok(()), "{attempt:?}");
			}
			let mut former = FOUNDERS.to_vec();
			for (_, validators) in Rotations::get() {
				let gone = former.iter().filter(|who| !validators.contains(who)).count();
				let come = validators.iter().filter(|who| !former.contains(who)).count();
				assert!(gone + come <= (former.len() / 3).max(1), "{former:?} to {validators:?}");
				assert!(validators.len() >= 3);
				former = validators;
			}
		});
	}
}
