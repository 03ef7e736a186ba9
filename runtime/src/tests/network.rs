//! Validators and nodes, on the whole runtime.

use super::*;
use crate::{configs::SessionPeriod, Grandpa, RuntimeOrigin, Session, SessionKeys, Validators, MINUTES};
use energy_primitives::{readers::network::runtime_decl_for_network_api::NetworkApiV1, NodeId, NodeKind, NodeRule};
use pallet_validators::Error;
use sp_consensus_grandpa::{ConsensusLog, GRANDPA_ENGINE_ID};
use sp_core::proof_of_possession::statement_of_ownership;
use sp_runtime::traits::Dispatchable;

const FOUR: [Key; 4] = [Key::Alice, Key::Bob, Key::Charlie, Key::Dave];

fn node(number: u8) -> NodeId {
	[number; 32].into()
}

fn label(text: &str) -> pallet_validators::Name {
	text.as_bytes().to_vec().try_into().expect("a short text")
}

fn allow(number: u8, owner: Key, kind: NodeKind) -> ValidatorsCall {
	ValidatorsCall::allow_node {
		node: node(number),
		owner: account(owner),
		kind,
		label: label("node"),
	}
}

fn add(who: Key) -> ValidatorsCall {
	ValidatorsCall::add_validator {
		who: account(who),
		name: label("Harbour Ltd"),
	}
}

fn remove(who: Key) -> ValidatorsCall {
	ValidatorsCall::remove_validator { who: account(who) }
}

/// Session keys from a seed, with the proof that `who` has their secrets.
fn set_keys(who: Key, seed: u8) -> pallet_session::Call<Runtime> {
	let aura = sr25519::Pair::from_seed(&[seed; 32]);
	let grandpa = ed25519::Pair::from_seed(&[seed; 32]);
	let statement = statement_of_ownership(&account(who).encode());
	pallet_session::Call::set_keys {
		keys: SessionKeys {
			aura: aura.public().into(),
			grandpa: grandpa.public().into(),
		},
		proof: (aura.sign(&statement), grandpa.sign(&statement)).encode(),
	}
}

fn purge_keys() -> RuntimeCall {
	pallet_session::Call::<Runtime>::purge_keys {}.into()
}

/// Makes blocks up to the first one of a session.
fn next_session() {
	for _ in 0..SessionPeriod::get() - System::block_number() % SessionPeriod::get() {
		next_block();
	}
}

/// Makes blocks until a change made now no longer counts.
fn pass_window() {
	for _ in 0..30 * MINUTES {
		next_block();
	}
}

fn validators() -> Vec<AccountId> {
	Session::validators()
}

fn set_id() -> u64 {
	pallet_grandpa::CurrentSetId::<Runtime>::get()
}

fn sorted(keys: &[Key]) -> Vec<AccountId> {
	let mut accounts: Vec<_> = keys.iter().map(|key| account(*key)).collect();
	accounts.sort();
	accounts
}

#[test]
fn a_stranger_becomes_a_validator_by_three_steps_and_two_sessions() {
	on_the_local_testnet(|| {
		// Without a role it cannot even set keys.
		refuse(STRANGER, set_keys(STRANGER, 50), NO_ROLE);
		three_of_four(allow(50, STRANGER, NodeKind::Validator));
		send(STRANGER, set_keys(STRANGER, 50));
		three_of_four(add(STRANGER));
		assert_eq!(validators(), FOUR.map(account));
		next_session();
		assert_eq!((validators().len(), set_id()), (4, 0));
		next_session();
		let five = sorted(&[&FOUR[..], &[STRANGER]].concat());
		assert_eq!(validators(), five);
		assert_eq!(pallet_aura::Authorities::<Runtime>::get().len(), 5);
		// GRANDPA takes its voters over with the end of this block, once.
		next_block();
		assert_eq!(Grandpa::grandpa_authorities().len(), 5);
		assert_eq!(set_id(), 1);
		next_session();
		next_session();
		assert_eq!(set_id(), 1);
	});
}

#[test]
fn grandpas_set_of_voters_does_not_change_without_the_validators() {
	on_the_local_testnet(|| {
		for _ in 0..4 {
			next_session();
		}
		assert_eq!(Session::current_index(), 4);
		assert_eq!(set_id(), 0);
		// A validator's new keys do change it.
		send(Key::Bob, set_keys(Key::Bob, 60));
		next_session();
		next_session();
		assert_eq!(set_id(), 1);
	});
}

#[test]
fn one_validator_alone_and_a_minority_change_nothing() {
	on_the_local_testnet(|| {
		let not_council = DispatchError::from(Error::<Runtime>::NotCouncil);
		assert_eq!(fail(Key::Alice, remove(Key::Bob)), not_council);
		let motion = pallet_collective::Call::<Runtime, pallet_collective::Instance1>::propose {
			threshold: 1,
			length_bound: 1_000,
			proposal: Box::new(remove(Key::Bob).into()),
		};
		assert_eq!(executed(&send(Key::Alice, motion)), Some(Err(not_council)));
		assert!(Validators::is_wanted(&account(Key::Bob)));
	});
}

#[test]
fn the_council_removes_one_of_four_and_no_second() {
	on_the_local_testnet(|| {
		three_of_four(remove(Key::Dave));
		next_session();
		next_session();
		assert_eq!(validators(), sorted(&FOUR[..3]));
		pass_window();
		let refused = |call: ValidatorsCall| {
			let result = with_transaction_unchecked(|| {
				TransactionOutcome::Rollback(RuntimeCall::from(call).dispatch(RuntimeOrigin::root()))
			});
			result.expect_err("it is refused").error
		};
		assert_eq!(refused(remove(Key::Bob)), Error::<Runtime>::TooFewValidators.into());
		// What stays of it is its seat on the council, until that takes it too.
		assert!(crate::Council::is_member(&account(Key::Dave)));
	});
}

#[test]
fn a_validator_cannot_purge_its_keys_by_any_way() {
	on_the_local_testnet(|| {
		let filtered = DispatchError::from(frame_system::Error::<Runtime>::CallFiltered);
		assert_eq!(fail(Key::Alice, purge_keys()), filtered);
		let batched = UtilityCall::batch_all {
			calls: vec![roles::remark(), purge_keys()],
		};
		assert_eq!(fail(Key::Alice, batched), filtered);
		send(
			Key::Alice,
			ProxyCall::add_proxy {
				delegate: account(BUYER).into(),
				proxy_type: crate::configs::ProxyType::Any,
				delay: 0,
			},
		);
		send(
			BUYER,
			ProxyCall::proxy {
				real: account(Key::Alice).into(),
				force_proxy_type: None,
				call: Box::new(purge_keys()),
			},
		);
		let shared = MultisigCall::as_multi_threshold_1 {
			other_signatories: vec![account(BUYER)],
			call: Box::new(purge_keys()),
		};
		assert_eq!(fail(Key::Alice, shared), filtered);
		assert!(pallet_session::NextKeys::<Runtime>::contains_key(account(Key::Alice)));
		// The call that stands in its place says why not.
		assert_eq!(
			fail(Key::Alice, ValidatorsCall::remove_keys {}),
			Error::<Runtime>::StillValidating.into()
		);
	});
}

#[test]
fn who_has_left_gets_its_deposit_back() {
	on_the_local_testnet(|| {
		three_of_four(allow(50, STRANGER, NodeKind::Validator));
		let before = balance(STRANGER);
		let fee = send(STRANGER, set_keys(STRANGER, 50)).fee;
		assert_eq!(balance(STRANGER), before - fee - 100 * energy_primitives::MILL);
		let fee = fee + send(STRANGER, ValidatorsCall::remove_keys {}).fee;
		assert_eq!(balance(STRANGER), before - fee);
		three_of_four(ValidatorsCall::withdraw_node { node: node(50) });
		refuse(STRANGER, roles::remark(), NO_ROLE);
	});
}

#[test]
fn keys_without_the_proof_of_their_owner_are_refused() {
	on_the_local_testnet(|| {
		three_of_four(allow(50, STRANGER, NodeKind::Validator));
		// The proof is another account's, or none.
		assert_eq!(
			fail(STRANGER, set_keys(BUYER, 50)),
			pallet_session::Error::<Runtime>::InvalidProof.into()
		);
		let mut unproven = set_keys(STRANGER, 50);
		if let pallet_session::Call::set_keys { proof, .. } = &mut unproven {
			proof.clear();
		}
		assert_eq!(
			fail(STRANGER, unproven),
			pallet_session::Error::<Runtime>::InvalidProof.into()
		);
	});
}

#[test]
fn the_end_of_a_session_leaves_room_for_transactions() {
	in_the_village(|| {
		next_session();
		assert_eq!(System::block_number() % SessionPeriod::get(), 0);
		assert_eq!(Session::current_index(), 1);
		assert_eq!(put(signed(OPERATOR, roles::emergency(VILLAGE))), Ok(Ok(())));
		assert_eq!(put(signed(HOUSE, roles::remark())), Ok(Ok(())));
	});
}

#[test]
fn the_council_brings_stalled_finality_back() {
	on_the_local_testnet(|| {
		// Dave is dead. The council removes it, and finality goes on from block 5 with those who are
		// left.
		three_of_four(remove(Key::Dave));
		next_session();
		next_session();
		next_block();
		let call = Box::new(
			pallet_grandpa::Call::<Runtime>::note_stalled {
				delay: 20,
				best_finalized_block_number: 5,
			}
			.into(),
		);
		let sent = three_of_four(pallet_council_root::Call::<Runtime>::dispatch_as_root { call });
		assert_eq!(dispatched_as_root(&sent.events), Some(Ok(())));
		assert_eq!(pallet_grandpa::Stalled::<Runtime>::get(), Some((20, 5)));
		let before = set_id();
		next_session();
		let pending = pallet_grandpa::PendingChange::<Runtime>::get().expect("a change is scheduled");
		assert_eq!((pending.forced, pending.delay), (Some(5), 20));
		assert_eq!(pending.next_authorities.len(), 3);
		assert_eq!(set_id(), before + 1);
		// The block signals it to the nodes.
		let header = Executive::finalize_block();
		let forced = header.digest.logs.iter().any(|log| {
			log.consensus_try_to::<ConsensusLog<u32>>(&GRANDPA_ENGINE_ID)
				.is_some_and(|log| matches!(log, ConsensusLog::ForcedChange(5, _)))
		});
		assert!(forced);
		begin_block(
			header.number + 1,
			header.hash(),
			pallet_timestamp::Now::<Runtime>::get() + SLOT_DURATION,
		);
	});
}

#[test]
fn the_nodes_ask_the_runtime_who_may_take_part() {
	on_the_local_testnet(|| {
		type Block = crate::Block;
		let is_allowed = |number: u8| <Runtime as NetworkApiV1<Block, AccountId>>::is_node_allowed(node(number));
		assert!(is_allowed(99));
		for (number, who) in (1..).zip(FOUR) {
			three_of_four(allow(number, who, NodeKind::Validator));
		}
		assert!(is_allowed(99));
		three_of_four(ValidatorsCall::set_node_rule { rule: NodeRule::Listed });
		assert!(is_allowed(1) && !is_allowed(99));
		assert_eq!(
			<Runtime as NetworkApiV1<Block, AccountId>>::get_node_rule(),
			NodeRule::Listed
		);
		let all = <Runtime as NetworkApiV1<Block, AccountId>>::get_validators();
		assert!(all
			.iter()
			.all(|info| info.active && info.wanted && info.has_keys && info.nodes.len() == 1));
		send(
			Key::Bob,
			ValidatorsCall::rotate_node {
				old: node(2),
				new: node(20),
			},
		);
		assert!(is_allowed(20) && !is_allowed(2));
		assert_eq!(
			<Runtime as NetworkApiV1<Block, AccountId>>::get_nodes(None, None)
				.items
				.len(),
			4
		);
	});
}

#[test]
fn a_flood_by_a_node_owner_changes_one_node() {
	on_the_local_testnet(|| {
		three_of_four(allow(50, STRANGER, NodeKind::Node));
		for number in 51..60 {
			assert_eq!(
				fail(
					STRANGER,
					ValidatorsCall::allow_node {
						node: node(number),
						owner: account(STRANGER),
						kind: NodeKind::Validator,
						label: label(""),
					}
				),
				Error::<Runtime>::NotCouncil.into()
			);
			let sent = send(
				STRANGER,
				ValidatorsCall::rotate_node {
					old: node(number - 1),
					new: node(number),
				},
			);
			assert!(sent.fee > 0);
		}
		assert_eq!(pallet_validators::Nodes::<Runtime>::count(), 1);
	});
}
