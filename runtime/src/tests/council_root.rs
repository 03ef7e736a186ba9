//! The council as root, in place of sudo: two thirds of the council, and nobody else, dispatch a
//! call as root.

use super::*;
use crate::Council;
use frame_support::traits::GetCallMetadata;
use sp_runtime::traits::{BlakeTwo256, Hash};

type CouncilCall = pallet_collective::Call<Runtime, pallet_collective::Instance1>;
type CouncilEvent = pallet_collective::Event<Runtime, pallet_collective::Instance1>;
type CouncilError = pallet_collective::Error<Runtime, pallet_collective::Instance1>;

const GREETING: &[u8] = b"greeting";

fn greet(text: &[u8]) -> RuntimeCall {
	SystemCall::set_storage {
		items: vec![(GREETING.to_vec(), text.to_vec())],
	}
	.into()
}

fn greeting() -> Option<Vec<u8>> {
	sp_io::storage::get(GREETING).map(|text| text.to_vec())
}

/// Returns the result of a call that got into a block, in whatever way.
fn dispatched(who: Key, call: RuntimeCall) -> DispatchResult {
	use sp_runtime::traits::Dispatchable;
	call.dispatch(crate::RuntimeOrigin::signed(account(who)))
		.map(|_| ())
		.map_err(|failed| failed.error)
}

fn as_root(call: RuntimeCall) -> RuntimeCall {
	pallet_council_root::Call::<Runtime>::dispatch_as_root { call: Box::new(call) }.into()
}

fn not_council() -> DispatchError {
	pallet_council_root::Error::<Runtime>::NotCouncil.into()
}

pub fn propose(threshold: u32, proposal: RuntimeCall) -> CouncilCall {
	CouncilCall::propose {
		threshold,
		length_bound: proposal.encoded_size() as u32,
		proposal: Box::new(proposal),
	}
}

fn vote(who: Key, proposal: &RuntimeCall, index: u32) {
	let proposal = BlakeTwo256::hash_of(proposal);
	send(
		who,
		CouncilCall::vote {
			proposal,
			index,
			approve: true,
		},
	);
}

fn close(who: Key, proposal: &RuntimeCall, index: u32) -> Sent {
	use frame_support::dispatch::GetDispatchInfo;
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

#[test]
fn two_of_four_cannot_act() {
	on_the_local_testnet(|| {
		// A motion with a threshold of one is carried out at once, but one member is not two thirds
		// of the council.
		let sent = send(Key::Alice, propose(1, as_root(greet(b"mine"))));
		assert_eq!(executed(&sent), Some(Err(not_council())));
		// Nor does what a member executes in the council's name.
		let call = as_root(greet(b"mine"));
		let length_bound = call.encoded_size() as u32;
		let sent = send(
			Key::Alice,
			CouncilCall::execute {
				proposal: Box::new(call),
				length_bound,
			},
		);
		assert!(sent.events.iter().any(|event| matches!(
			event,
			RuntimeEvent::Council(CouncilEvent::MemberExecuted { result: Err(error), .. }) if *error == not_council()
		)));
		// Two are half of it, whatever threshold they give.
		let motion = as_root(greet(b"half"));
		send(Key::Alice, propose(2, motion.clone()));
		vote(Key::Alice, &motion, 0);
		vote(Key::Bob, &motion, 0);
		assert_eq!(executed(&close(Key::Alice, &motion, 0)), Some(Err(not_council())));
		// And a motion of three waits for the third.
		let motion = as_root(greet(b"mine"));
		send(Key::Alice, propose(3, motion.clone()));
		vote(Key::Alice, &motion, 1);
		vote(Key::Bob, &motion, 1);
		assert_eq!(close(Key::Alice, &motion, 1).result, Err(CouncilError::TooEarly.into()));
		assert_eq!(greeting(), None);
	});
}

#[test]
fn three_of_four_act_as_root() {
	on_the_local_testnet(|| {
		let motion = as_root(greet(b"ours"));
		send(Key::Alice, propose(3, motion.clone()));
		for who in [Key::Alice, Key::Charlie, Key::Dave] {
			vote(who, &motion, 0);
		}
		let sent = close(Key::Bob, &motion, 0);
		assert_eq!(executed(&sent), Some(Ok(())));
		assert_eq!(dispatched_as_root(&sent.events), Some(Ok(())));
		assert_eq!(greeting().as_deref(), Some(&b"ours"[..]));
	});
}

#[test]
fn three_of_four_are_the_admin_and_one_is_not() {
	on_the_local_testnet(|| {
		let authorize: RuntimeCall = GridCall::set_operator_authorization {
			operator: account(STRANGER),
			area: VILLAGE,
			authorized: true,
		}
		.into();
		let sent = send(Key::Bob, propose(1, authorize.clone()));
		assert_eq!(executed(&sent), Some(Err(GridError::<Runtime>::NotCouncil.into())));
		assert!(!crate::GridManagement::is_authorized_operator(
			account(STRANGER),
			VILLAGE
		));

		three_of_four(authorize);
		assert!(crate::GridManagement::is_authorized_operator(
			account(STRANGER),
			VILLAGE
		));
	});
}

#[test]
fn a_call_that_fails_as_root_changes_nothing_and_the_event_has_its_error() {
	on_the_development_chain(|| {
		// Root is no operator, and cannot connect anybody.
		assert_eq!(
			root(connect(HOUSE, VILLAGE)),
			Err(GridError::<Runtime>::NotOperator.into())
		);
		assert_eq!(crate::GridManagement::get_connection(account(HOUSE)), None);
		// A batch as root that fails in its middle leaves nothing of its beginning.
		let half = UtilityCall::batch_all {
			calls: vec![greet(b"half"), connect(HOUSE, VILLAGE).into()],
		};
		assert_eq!(root(half), Err(GridError::<Runtime>::NotOperator.into()));
		assert_eq!(greeting(), None);
	});
}

#[test]
fn a_stranger_dispatches_nothing_as_root_by_any_way() {
	on_the_development_chain(|| {
		let call = || as_root(greet(b"stranger"));
		let calls = || vec![call()];
		// Neither the pool nor a block takes such a call, of a stranger or of a member of the
		// community; and if one did, the call would refuse it.
		let fail = |_: Key, call: RuntimeCall| {
			refuse(STRANGER, call.clone(), NO_ROLE);
			refuse(BUYER, call.clone(), NOT_ENTITLED);
			dispatched(STRANGER, call).expect_err("the call is refused")
		};
		assert_eq!(fail(STRANGER, call()), not_council());
		assert_eq!(
			fail(STRANGER, UtilityCall::batch_all { calls: calls() }.into()),
			not_council()
		);
		assert_eq!(
			fail(
				STRANGER,
				UtilityCall::as_derivative {
					index: 0,
					call: Box::new(call())
				}
				.into()
			),
			not_council()
		);
		assert_eq!(
			fail(
				STRANGER,
				UtilityCall::dispatch_as {
					as_origin: Box::new(frame_system::RawOrigin::<AccountId>::Root.into()),
					call: Box::new(greet(b"stranger")),
				}
				.into()
			),
			DispatchError::BadOrigin
		);
		assert_eq!(
			fail(
				STRANGER,
				MultisigCall::as_multi_threshold_1 {
					other_signatories: vec![account(COUNCILLOR)],
					call: Box::new(call()),
				}
				.into()
			),
			not_council()
		);
		for forward in [
			UtilityCall::batch { calls: calls() },
			UtilityCall::force_batch { calls: calls() },
		] {
			refuse(STRANGER, forward.clone(), NO_ROLE);
			refuse(BUYER, forward.clone(), NOT_ENTITLED);
			assert_ok!(dispatched(STRANGER, forward.into()));
		}
		assert!(!System::events()
			.into_iter()
			.any(|record| matches!(record.event, RuntimeEvent::CouncilRoot(_))));
		assert_eq!(
			fail(STRANGER, propose(1, call()).into()),
			CouncilError::NotMember.into()
		);
		assert_eq!(greeting(), None);
	});
}

#[test]
fn a_councillor_alone_dispatches_nothing_as_root_without_a_motion() {
	on_the_development_chain(|| {
		let call = as_root(greet(b"alone"));
		let batched: RuntimeCall = UtilityCall::batch_all {
			calls: vec![call.clone()],
		}
		.into();
		for call in [call, batched] {
			refuse(COUNCILLOR, call.clone(), NOT_ENTITLED);
			assert_eq!(dispatched(COUNCILLOR, call), Err(not_council()));
		}
		assert_eq!(greeting(), None);
	});
}

#[test]
fn only_the_council_changes_the_bodies() {
	on_the_development_chain(|| {
		let add = |who: Key| pallet_membership::Call::<Runtime, pallet_collective::Instance2>::add_member {
			who: account(who).into(),
		};
		assert_eq!(fail(VERIFIER, add(STRANGER)), DispatchError::BadOrigin);
		assert_eq!(fail(OPERATOR, add(STRANGER)), DispatchError::BadOrigin);
		council(add(STRANGER));
		assert!(crate::Verifiers::is_member(&account(STRANGER)));
		let join = pallet_membership::Call::<Runtime, pallet_collective::Instance1>::add_member {
			who: account(STRANGER).into(),
		};
		assert_eq!(fail(STRANGER, join), DispatchError::BadOrigin);
		assert!(!Council::is_member(&account(STRANGER)));
	});
}

#[test]
fn a_council_without_members_can_still_name_new_ones() {
	on_the_development_chain(|| {
		type Members = pallet_membership::Call<Runtime, pallet_collective::Instance1>;
		council(Members::remove_member {
			who: account(COUNCILLOR).into(),
		});
		council(Members::add_member {
			who: account(STRANGER).into(),
		});
		assert!(Council::is_member(&account(STRANGER)));
		assert!(!Council::is_member(&account(COUNCILLOR)));
	});
}

#[test]
fn not_even_the_council_connects_a_keyless_account_or_has_it_supply() {
	on_the_development_chain(|| {
		use crate::configs::{CarbonPalletId, TradingPalletId};
		use sp_runtime::traits::AccountIdConversion;

		let keyless: [AccountId; 3] = [
			CommunityFund::get(),
			TradingPalletId::get().into_account_truncating(),
			CarbonPalletId::get().into_account_truncating(),
		];
		let forbidden = DispatchError::from(pallet_grid_management::Error::<Runtime>::AccountForbidden);
		for account in keyless {
			let supplied = GridCall::create_area {
				parent: None,
				edge: Edge {
					import_limit_w: 0,
					export_limit_w: 0,
					grid_fee_mills: 0,
				},
				supplier: account.clone(),
				tariff: TARIFF,
			};
			assert_eq!(root(supplied), Err(forbidden));
			let connected = GridCall::connect {
				who: account,
				area: VILLAGE,
				import_limit_w: POWER,
				export_limit_w: POWER,
				class: PriorityClass::Standard,
			};
			assert_eq!(fail(OPERATOR, connected), forbidden);
		}
	});
}

#[test]
fn there_is_no_sudo() {
	let pallets = RuntimeCall::get_module_names();
	assert!(pallets.contains(&"CouncilRoot"));
	assert!(!pallets.iter().any(|pallet| pallet.eq_ignore_ascii_case("sudo")));
}
