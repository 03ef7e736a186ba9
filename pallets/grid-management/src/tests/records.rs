//! What it costs to put a measure on record for good.

use crate::{mock::*, *};
use energy_primitives::EmergencyProtocol;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::TokenError;

const REASON: u32 = "storm".len() as u32;
const REPAIR: u32 = "repair of a cable".len() as u32;
const ISLAND: EmergencyProtocol = EmergencyProtocol::Island;

#[test]
fn an_operator_pays_for_the_record_of_what_it_declares() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(declare(signed(VILLAGE_OPERATOR), VILLAGE, ISLAND, 1));
		assert_eq!(Charged::get(), [(VILLAGE_OPERATOR, REASON)]);
		// The council decides for all.
		assert_ok!(declare(council(), HARBOUR, ISLAND, 1));
		assert_eq!(Charged::get().len(), 1);
	});
}

#[test]
fn of_two_operators_the_one_who_proposed_it_pays() {
	ExtBuilder::village().build_and_execute(|| {
		let proposal = propose(signed(VILLAGE_OPERATOR), VILLAGE, ISLAND, None, LONG).unwrap();
		assert!(Charged::get().is_empty(), "nothing is on record yet");
		assert_ok!(GridManagement::confirm_measure(
			signed(GRID_OPERATOR),
			VILLAGE,
			proposal
		));
		assert_eq!(Charged::get(), [(VILLAGE_OPERATOR, REPAIR)]);
	});
}

#[test]
fn who_cannot_pay_leaves_no_record() {
	ExtBuilder::village().build_and_execute(|| {
		Poor::set(Some(VILLAGE_OPERATOR));
		assert_noop!(
			declare(signed(VILLAGE_OPERATOR), VILLAGE, ISLAND, 1),
			TokenError::FundsUnavailable
		);
		let proposal = propose(signed(VILLAGE_OPERATOR), VILLAGE, ISLAND, None, LONG).unwrap();
		assert_noop!(
			GridManagement::confirm_measure(signed(GRID_OPERATOR), VILLAGE, proposal),
			TokenError::FundsUnavailable
		);
		// The operator above it can do it, and so can the council.
		assert_ok!(declare(signed(GRID_OPERATOR), VILLAGE, ISLAND, 1));
		Poor::set(None);
	});
}

/// It is no decision of anybody, and its reason is the chain's own.
#[test]
fn a_measured_blackout_costs_nothing() {
	ExtBuilder::village().build_and_execute(|| {
		Poor::set(Some(VILLAGE_OPERATOR));
		measure(energy_primitives::GridStatus {
			frequency_millihertz: 0,
			..CALM
		});
		assert_eq!(Incidents::<Test>::iter().count(), 1);
		assert!(Charged::get().is_empty());
		Poor::set(None);
	});
}
