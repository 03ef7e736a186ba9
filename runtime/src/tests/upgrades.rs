//! What is decided now and carried out later: new code, long calls by their hashes, calls at a time
//! to come.

use super::*;
use crate::{configs::PreimageByte, Preimage};
use frame_support::{dispatch::GetDispatchInfo, weights::Weight};
use sp_core::traits::{ReadRuntimeVersion, ReadRuntimeVersionExt};
use sp_runtime::traits::{BlakeTwo256, Hash};

type PreimageCall = pallet_preimage::Call<Runtime>;
type SchedulerCall = pallet_scheduler::Call<Runtime>;
type CouncilRootCall = pallet_council_root::Call<Runtime>;

const KEY: &[u8] = b"greeting";

fn greet(text: &[u8]) -> RuntimeCall {
	SystemCall::set_storage {
		items: vec![(KEY.to_vec(), text.to_vec())],
	}
	.into()
}

fn greeting() -> Option<Vec<u8>> {
	sp_io::storage::get(KEY).map(|text| text.to_vec())
}

/// Reads a version from any code: one above the present, or the present one.
struct Versions {
	above: u32,
}

impl ReadRuntimeVersion for Versions {
	fn read_runtime_version(&self, _: &[u8], _: &mut dyn sp_externalities::Externalities) -> Result<Vec<u8>, String> {
		let mut version = crate::VERSION;
		version.spec_version += self.above;
		Ok(version.encode())
	}
}

/// A story of the local test network in which codes have these versions.
fn with_code_of_version(above: u32, story: impl FnOnce()) {
	let mut chain = genesis(LOCAL_TESTNET_RUNTIME_PRESET);
	chain.register_extension(ReadRuntimeVersionExt::new(Versions { above }));
	chain.execute_with(|| {
		begin_block(1, System::block_hash(0), MIDNIGHT);
		story();
		hold_invariants();
	});
}

fn as_root(call: impl Into<RuntimeCall>) -> CouncilRootCall {
	CouncilRootCall::dispatch_as_root {
		call: Box::new(call.into()),
	}
}

fn code() -> Vec<u8> {
	vec![7; 1_500_000]
}

fn authorize() -> SystemCall {
	SystemCall::authorize_upgrade {
		code_hash: BlakeTwo256::hash(&code()),
	}
}

#[test]
fn the_council_authorises_new_code_and_one_member_brings_it() {
	with_code_of_version(1, || {
		let sent = three_of_four(as_root(authorize()));
		assert_eq!(dispatched_as_root(&sent.events), Some(Ok(())));
		let apply = || SystemCall::apply_authorized_upgrade { code: code() };
		refuse(STRANGER, apply(), NO_ROLE);
		refuse(BUYER, apply(), NOT_ENTITLED);
		let sent = send(Key::Dave, apply());
		assert!(sent
			.events
			.iter()
			.any(|event| matches!(event, RuntimeEvent::System(frame_system::Event::CodeUpdated { .. }))));
		let stored = sp_io::storage::get(sp_core::storage::well_known_keys::CODE);
		assert_eq!(stored.map(|code| code.to_vec()), Some(code()));
		// It is the last block of the old code, whose digest says so.
		assert!(System::digest()
			.logs
			.iter()
			.any(|log| matches!(log, DigestItem::RuntimeEnvironmentUpdated)));
	});
}

/// With benchmarks the version is not compared, as they have no second code.
#[cfg(not(feature = "runtime-benchmarks"))]
#[test]
fn code_that_is_no_newer_is_refused_though_it_is_authorised() {
	with_code_of_version(0, || {
		three_of_four(as_root(authorize()));
		let before = sp_io::storage::get(sp_core::storage::well_known_keys::CODE);
		let sent = sent(Key::Dave, SystemCall::apply_authorized_upgrade { code: code() });
		assert!(sent.events.iter().any(|event| matches!(
			event,
			RuntimeEvent::System(frame_system::Event::RejectedInvalidAuthorizedUpgrade { .. })
		)));
		assert_eq!(sp_io::storage::get(sp_core::storage::well_known_keys::CODE), before);
	});
}

#[test]
fn a_long_call_is_noted_for_a_deposit_and_decided_by_its_hash() {
	on_the_local_testnet(|| {
		let text = vec![b'x'; 1_000_000];
		let call = greet(&text);
		let (bytes, hash) = (call.encode(), BlakeTwo256::hash_of(&call));
		let length = bytes.len() as u32;
		let note = || PreimageCall::note_preimage { bytes: bytes.clone() };
		refuse(STRANGER, note(), NO_ROLE);
		let before = balance(BUYER);
		let fee = send(BUYER, note()).fee;
		let deposit = before - fee - balance(BUYER);
		assert_eq!(
			deposit,
			100 * energy_primitives::MILL + Balance::from(length) * PreimageByte::get()
		);
		let dispatch = CouncilRootCall::dispatch_preimage_as_root {
			hash,
			length,
			weight_bound: call.get_dispatch_info().call_weight,
		};
		next_block();
		let sent = three_of_four(dispatch);
		assert_eq!(dispatched_as_root(&sent.events), Some(Ok(())));
		assert_eq!(greeting(), Some(text));
		// Who noted it takes it back.
		let fee = fee + send(BUYER, PreimageCall::unnote_preimage { hash }).fee;
		assert_eq!(balance(BUYER), before - fee);
		assert!(!<Preimage as frame_support::traits::QueryPreimage>::is_requested(&hash));
	});
}

#[test]
fn nobody_fills_the_state_with_what_it_cannot_deposit_for() {
	in_the_village(|| {
		// 61 tokens for 1.6 MB; it has a few, and 50 pay no more than 1.3 MB.
		let poor = Key::One;
		send(
			BUYER,
			BalancesCall::transfer_keep_alive {
				dest: account(poor).into(),
				value: 50 * energy_primitives::TOKEN,
			},
		);
		send(OPERATOR, connect(poor, VILLAGE));
		let note = PreimageCall::note_preimage {
			bytes: vec![1; 1_600_000],
		};
		assert!(sent(poor, note).result.is_err());
		// A member of the council alone deposits as everybody does.
		let before = balance(COUNCILLOR);
		let note = PreimageCall::note_preimage { bytes: vec![2; 1_000] };
		let fee = send(COUNCILLOR, note).fee;
		assert!(balance(COUNCILLOR) < before - fee);
	});
}

#[test]
fn the_council_schedules_a_call_and_cancels_another() {
	on_the_development_chain(|| {
		let at = System::block_number() + 5;
		let schedule = |text: &[u8], when: u32| SchedulerCall::schedule {
			when,
			maybe_periodic: None,
			priority: 0,
			call: Box::new(as_root(greet(text)).into()),
		};
		assert_eq!(fail(BUYER, schedule(b"mine", at)), DispatchError::BadOrigin);
		assert_eq!(fail(COUNCILLOR, schedule(b"mine", at)), DispatchError::BadOrigin);
		council(schedule(b"ours", at));
		council(schedule(b"cancelled", at + 1));
		council(SchedulerCall::cancel { when: at + 1, index: 0 });
		assert_eq!(greeting(), None);
		while System::block_number() < at + 2 {
			next_block();
		}
		assert_eq!(greeting().as_deref(), Some(&b"ours"[..]));
	});
}

#[test]
fn a_council_of_another_size_cancels_what_was_scheduled_and_one_member_does_not() {
	use frame_support::traits::PrivilegeCmp;
	use std::cmp::Ordering;
	let members = |yes: u32, of: u32| crate::OriginCaller::Council(pallet_collective::RawOrigin::Members(yes, of));
	let root = || crate::OriginCaller::system(frame_system::RawOrigin::Root);
	let cmp = |left: &crate::OriginCaller, right: &crate::OriginCaller| {
		crate::configs::RootAboveCouncil::cmp_privilege(left, right)
	};
	assert_eq!(cmp(&members(3, 4), &members(4, 4)), Some(Ordering::Equal));
	assert_eq!(cmp(&root(), &members(3, 4)), Some(Ordering::Greater));
	assert_eq!(cmp(&members(3, 4), &root()), Some(Ordering::Less));
	assert_eq!(cmp(&members(1, 4), &members(3, 4)), None);
	assert_eq!(
		cmp(
			&crate::OriginCaller::system(frame_system::RawOrigin::Signed(account(COUNCILLOR))),
			&members(3, 4)
		),
		None
	);
}

#[test]
fn the_longest_preimage_can_be_decided_in_a_motion() {
	let longest = CouncilRootCall::dispatch_preimage_as_root {
		hash: H256::zero(),
		length: pallet_preimage::MAX_SIZE,
		weight_bound: Weight::zero(),
	};
	let weight = longest.get_dispatch_info().call_weight;
	assert!(weight.all_lte(crate::configs::MaxProposalWeight::get()), "{weight:?}");
}
