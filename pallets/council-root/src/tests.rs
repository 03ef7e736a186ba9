//! Two thirds of the council, and nobody else, dispatch a call as root.

use crate::{mock::*, Error, Event, WeightInfo};
use codec::Encode;
use frame_support::{assert_noop, assert_ok, dispatch::GetDispatchInfo, weights::Weight};
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchError,
};

const KEY: &[u8] = b"greeting";

/// A call that only root may make.
fn greet(text: &[u8]) -> RuntimeCall {
	frame_system::Call::set_storage {
		items: vec![(KEY.to_vec(), text.to_vec())],
	}
	.into()
}

fn greeting() -> Option<Vec<u8>> {
	sp_io::storage::get(KEY).map(|text| text.to_vec())
}

fn as_root(call: RuntimeCall) -> crate::Call<Test> {
	crate::Call::dispatch_as_root { call: Box::new(call) }
}

fn dispatch_as_root(origin: RuntimeOrigin, call: RuntimeCall) -> frame_support::dispatch::DispatchResultWithPostInfo {
	CouncilRoot::dispatch_as_root(origin, Box::new(call))
}

#[test]
fn the_council_dispatches_as_root() {
	new_chain().execute_with(|| {
		assert_ok!(dispatch_as_root(RuntimeOrigin::signed(COUNCIL), greet(b"ours")));
		assert_eq!(greeting().as_deref(), Some(&b"ours"[..]));
		System::assert_last_event(Event::DispatchedAsRoot { result: Ok(()) }.into());
	});
}

#[test]
fn nobody_else_does_and_root_neither() {
	new_chain().execute_with(|| {
		for origin in [
			RuntimeOrigin::signed(STRANGER),
			RuntimeOrigin::none(),
			RuntimeOrigin::root(),
		] {
			assert_noop!(dispatch_as_root(origin, greet(b"mine")), Error::<Test>::NotCouncil);
		}
		assert_eq!(greeting(), None);
	});
}

#[test]
fn the_event_has_the_error_of_a_call_that_fails_as_root() {
	new_chain().execute_with(|| {
		// Root is not the council, so it cannot dispatch as root once more.
		assert_ok!(dispatch_as_root(
			RuntimeOrigin::signed(COUNCIL),
			as_root(greet(b"nested")).into()
		));
		let result = Err(DispatchError::from(Error::<Test>::NotCouncil));
		System::assert_last_event(Event::DispatchedAsRoot { result }.into());
		assert_eq!(greeting(), None);
	});
}

/// Notes a call as somebody who is not on the council. Returns its hash and its length.
fn note(call: &RuntimeCall) -> (sp_runtime::testing::H256, u32) {
	note_bytes(call.encode())
}

fn note_bytes(bytes: Vec<u8>) -> (sp_runtime::testing::H256, u32) {
	let (hash, length) = (BlakeTwo256::hash(&bytes), bytes.len() as u32);
	assert_ok!(Preimage::note_preimage(RuntimeOrigin::signed(STRANGER), bytes));
	(hash, length)
}

fn weight_of(call: &RuntimeCall) -> Weight {
	call.get_dispatch_info().call_weight
}

fn dispatch_noted(
	origin: RuntimeOrigin,
	(hash, length): (sp_runtime::testing::H256, u32),
	bound: Weight,
) -> frame_support::dispatch::DispatchResultWithPostInfo {
	CouncilRoot::dispatch_preimage_as_root(origin, hash, length, bound)
}

fn council() -> RuntimeOrigin {
	RuntimeOrigin::signed(COUNCIL)
}

#[test]
fn the_council_dispatches_a_noted_call_as_root_however_long_it_is() {
	new_chain().execute_with(|| {
		let text = vec![b'x'; 2_000_000];
		let call = greet(&text);
		let noted = note(&call);
		let used = dispatch_noted(council(), noted, weight_of(&call))
			.expect("the council dispatches")
			.actual_weight;
		assert_eq!(greeting(), Some(text));
		System::assert_last_event(Event::DispatchedAsRoot { result: Ok(()) }.into());
		let own = <() as WeightInfo>::dispatch_preimage_as_root(noted.1);
		assert_eq!(used, Some(own.saturating_add(weight_of(&call))));
		// The motion holds little of it.
		let outer: RuntimeCall = crate::Call::dispatch_preimage_as_root {
			hash: noted.0,
			length: noted.1,
			weight_bound: weight_of(&call),
		}
		.into();
		assert!(outer.encoded_size() < 64);
	});
}

#[test]
fn nobody_else_dispatches_a_noted_call_who_noted_it_neither() {
	new_chain().execute_with(|| {
		let call = greet(b"mine");
		let noted = note(&call);
		for origin in [
			RuntimeOrigin::signed(STRANGER),
			RuntimeOrigin::none(),
			RuntimeOrigin::root(),
		] {
			assert_noop!(
				dispatch_noted(origin, noted, weight_of(&call)),
				Error::<Test>::NotCouncil
			);
		}
	});
}

#[test]
fn what_is_not_noted_is_not_dispatched() {
	new_chain().execute_with(|| {
		let call = greet(b"ours");
		let hash = BlakeTwo256::hash_of(&call);
		let length = call.encoded_size() as u32;
		let bound = weight_of(&call);
		assert_noop!(
			dispatch_noted(council(), (hash, length), bound),
			Error::<Test>::UnknownPreimage
		);
		note(&call);
		// Nor with another length.
		assert_noop!(
			dispatch_noted(council(), (hash, length + 1), bound),
			Error::<Test>::UnknownPreimage
		);
		assert_ok!(dispatch_noted(council(), (hash, length), bound));
	});
}

#[test]
fn what_is_no_call_is_not_dispatched() {
	new_chain().execute_with(|| {
		let bound = Weight::MAX;
		let noted = note_bytes(vec![0xff; 40]);
		assert_noop!(dispatch_noted(council(), noted, bound), Error::<Test>::NotACall);
		// A call with something behind it is another one than the council saw.
		let noted = note_bytes([greet(b"ours").encode(), vec![0]].concat());
		assert_noop!(dispatch_noted(council(), noted, bound), Error::<Test>::NotACall);
	});
}

#[test]
fn a_noted_call_weighs_no_more_than_the_bound_of_the_motion() {
	new_chain().execute_with(|| {
		let call = greet(b"ours");
		let noted = note(&call);
		let less = weight_of(&call).saturating_sub(Weight::from_parts(1, 0));
		assert_noop!(dispatch_noted(council(), noted, less), Error::<Test>::WeightBoundTooLow);
		assert_eq!(greeting(), None);
	});
}

#[test]
fn a_noted_call_that_fails_changes_nothing() {
	new_chain().execute_with(|| {
		let call: RuntimeCall = as_root(greet(b"nested")).into();
		let noted = note(&call);
		assert_ok!(dispatch_noted(council(), noted, weight_of(&call)));
		let result = Err(DispatchError::from(Error::<Test>::NotCouncil));
		System::assert_last_event(Event::DispatchedAsRoot { result }.into());
		assert_eq!(greeting(), None);
	});
}

#[test]
fn the_weight_of_the_call_within_counts() {
	new_chain().execute_with(|| {
		let within = greet(b"ours");
		let weight = <() as WeightInfo>::dispatch_as_root().saturating_add(within.get_dispatch_info().call_weight);
		assert_eq!(as_root(within.clone()).get_dispatch_info().call_weight, weight);
		let used = dispatch_as_root(RuntimeOrigin::signed(COUNCIL), within)
			.expect("the council dispatches")
			.actual_weight;
		assert_eq!(used, Some(weight));
	});
}
