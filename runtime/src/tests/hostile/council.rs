//! One member of a body alone decides nothing.

use super::*;
use crate::tests::council_root::propose;
use frame_support::dispatch::GetDispatchInfo;
use sp_runtime::traits::{BlakeTwo256, Hash};

type CouncilCall = pallet_collective::Call<Runtime, pallet_collective::Instance1>;
type CouncilError = pallet_collective::Error<Runtime, pallet_collective::Instance1>;
type VerifiersCall = pallet_collective::Call<Runtime, pallet_collective::Instance2>;
type Members = pallet_membership::Call<Runtime, pallet_collective::Instance1>;

fn vote(who: Key, proposal: &RuntimeCall, index: u32, approve: bool) {
	send(
		who,
		CouncilCall::vote {
			proposal: BlakeTwo256::hash_of(proposal),
			index,
			approve,
		},
	);
}

fn close(who: Key, proposal: &RuntimeCall, index: u32) -> Sent {
	sent(
		who,
		CouncilCall::close {
			proposal_hash: BlakeTwo256::hash_of(proposal),
			index,
			proposal_weight_bound: proposal.get_dispatch_info().call_weight,
			length_bound: proposal.encoded_size() as u32,
		},
	)
}

fn motion(n: u32) -> RuntimeCall {
	SystemCall::remark {
		remark: n.to_le_bytes().to_vec(),
	}
	.into()
}

/// h12. A member that does not vote counts as a no, whoever is the prime member.
#[test]
fn a_prime_and_the_silence_of_the_others_decide_nothing() {
	on_the_local_testnet(|| {
		let chair: RuntimeCall = Members::set_prime {
			who: account(Key::Alice).into(),
		}
		.into();
		send(Key::Alice, propose(3, chair.clone()));
		vote(Key::Alice, &chair, 0, true);
		vote(Key::Bob, &chair, 0, true);
		vote(Key::Charlie, &chair, 0, true);
		assert_ok!(close(Key::Alice, &chair, 0).result);

		let before = (balance(Key::Charlie), balance(Key::Alice));
		let loot: RuntimeCall = pallet_council_root::Call::<Runtime>::dispatch_as_root {
			call: Box::new(
				BalancesCall::force_transfer {
					source: account(Key::Charlie).into(),
					dest: account(Key::Alice).into(),
					value: 900_000 * crate::TOKEN,
				}
				.into(),
			),
		}
		.into();
		send(Key::Alice, propose(3, loot.clone()));
		vote(Key::Alice, &loot, 1, true);
		vote(Key::Bob, &loot, 1, true);
		System::set_block_number(System::block_number() + 7 * crate::DAYS + 1);
		let sent = close(Key::Alice, &loot, 1);
		assert_ok!(sent.result);
		assert_eq!(dispatched_as_root(&sent.events), None);
		assert!(sent.events.iter().any(|event| matches!(
			event,
			RuntimeEvent::Council(pallet_collective::Event::Disapproved { .. })
		)));
		assert_eq!(balance(Key::Charlie), before.0);
		assert!(balance(Key::Alice) <= before.1);
	});
}

/// h21. A member has four motions open at the most; the others always have room, and can sack it.
#[test]
fn one_member_leaves_the_others_room_for_their_motions() {
	on_the_local_testnet(|| {
		let too_many = DispatchError::from(crate::motions::Error::<Runtime>::TooManyOpenMotions);
		for n in 0..4 {
			send(Key::Alice, propose(3, motion(n)));
		}
		assert_eq!(fail(Key::Alice, propose(3, motion(4))), too_many);
		assert_eq!(
			fail(Key::Alice, propose(3, motion(0))),
			CouncilError::DuplicateProposal.into()
		);
		let sacked: RuntimeCall = Members::remove_member {
			who: account(Key::Alice).into(),
		}
		.into();
		send(Key::Bob, propose(3, sacked.clone()));
		// A motion that is closed makes room again.
		vote(Key::Bob, &motion(0), 0, false);
		vote(Key::Charlie, &motion(0), 0, false);
		assert_ok!(close(Key::Alice, &motion(0), 0).result);
		send(Key::Alice, propose(3, motion(5)));
		assert_eq!(fail(Key::Alice, propose(3, motion(6))), too_many);
		vote(Key::Bob, &sacked, 4, true);
		vote(Key::Charlie, &sacked, 4, true);
		vote(Key::Dave, &sacked, 4, true);
		assert_ok!(close(Key::Charlie, &sacked, 4).result);
		assert!(!crate::Council::is_member(&account(Key::Alice)));
	});
}

/// No more is stored about motions than there are open motions.
#[test]
fn nothing_is_left_of_motions_that_are_closed() {
	on_the_local_testnet(|| {
		for n in 0..20 {
			send(Key::Alice, propose(3, motion(n)));
			vote(Key::Bob, &motion(n), n, false);
			vote(Key::Charlie, &motion(n), n, false);
			assert_ok!(close(Key::Alice, &motion(n), n).result);
		}
		send(Key::Alice, propose(3, motion(20)));
		let open = crate::motions::Open::<Runtime>::get(crate::motions::Body::Council);
		assert_eq!(open.len(), 1);
		assert_eq!(
			pallet_collective::CostOf::<Runtime, pallet_collective::Instance1>::iter().count(),
			0
		);
	});
}

/// The motions of the verifiers are counted by themselves, and bounded as well.
#[test]
fn the_verifiers_motions_are_bounded_too_and_counted_apart() {
	on_the_local_testnet(|| {
		let propose = |n: u32| VerifiersCall::propose {
			threshold: 2,
			length_bound: motion(n).encoded_size() as u32,
			proposal: Box::new(motion(n)),
		};
		for n in 0..4 {
			send(Key::Dave, propose(n));
		}
		assert_eq!(
			fail(Key::Dave, propose(4)),
			crate::motions::Error::<Runtime>::TooManyOpenMotions.into()
		);
		send(Key::Eve, propose(5));
	});
}
