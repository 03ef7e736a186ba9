//! Two thirds of the council, and nobody else, dispatch a call as root.

use crate::{mock::*, Error, Event, WeightInfo};
use frame_support::{assert_noop, assert_ok, dispatch::GetDispatchInfo};
use sp_runtime::DispatchError;

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
