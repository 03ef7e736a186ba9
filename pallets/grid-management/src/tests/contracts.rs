//! Capacity-limitation contracts: offered, accepted, kept.

use crate::{mock::*, *};
use energy_primitives::{page_of, EmergencyProtocol, Interval, IntervalClock, LimitationContract, Limits, MarketGrid};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};

fn contract(from: Interval, until: Interval, import_limit_w: u64) -> LimitationContract {
	let limits = Limits {
		import_limit_w,
		export_limit_w: 8_000,
	};
	LimitationContract { from, until, limits }
}

fn offer(by: AccountId, contract: LimitationContract) -> DispatchResult {
	GridManagement::offer_contract(signed(by), ALICE, Some(contract))
}

fn accept_it(contract: LimitationContract) -> DispatchResult {
	GridManagement::accept_contract(signed(ALICE), contract)
}

#[test]
fn what_a_participant_accepts_it_keeps_to() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		let promise = contract(current + 2, current + 4, 3_000);
		assert_ok!(offer(VILLAGE_OPERATOR, promise));
		assert_eq!(
			last_event(),
			Event::ContractOffered {
				who: ALICE,
				contract: Some(promise),
			}
		);
		assert_eq!(
			limits_of(ALICE, current + 2),
			(11_000, 8_000),
			"an offer limits nothing"
		);
		assert_ok!(accept_it(promise));
		assert_eq!(
			last_event(),
			Event::ContractAccepted {
				who: ALICE,
				contract: promise,
			}
		);
		let imports = (current..current + 6).map(|interval| limits_of(ALICE, interval).0);
		assert_eq!(
			imports.collect::<Vec<_>>(),
			[11_000, 11_000, 3_000, 3_000, 11_000, 11_000]
		);
		// An envelope from the grid allows no more, whoever publishes it.
		let published = energy_primitives::PublishedEnvelope {
			who: ALICE,
			from: current + 1,
			until: current + 6,
			limits: contract(0, 0, 9_000).limits,
		};
		assert_ok!(GridManagement::publish_envelopes(
			council(),
			VILLAGE,
			vec![published].try_into().unwrap()
		));
		assert_eq!(limits_of(ALICE, current + 3), (3_000, 8_000));
		assert_eq!(limits_of(ALICE, current + 4), (9_000, 8_000));
		assert_eq!(GridManagement::get_envelope(ALICE).unwrap().contracts.len(), 1);
		pass(5);
		let breach = breach_of(&ALICE, current + 3, 1_000, 0).unwrap();
		assert_eq!(breach.import_excess_wh, 250);
	});
}

#[test]
fn nobody_is_bound_by_what_it_has_not_named() {
	ExtBuilder::village()
		.operator(7, HARBOUR)
		.operator(8, FARM)
		.build_and_execute(|| {
			let current = GridManagement::current();
			let promise = contract(current + 2, current + 4, 3_000);
			assert_noop!(accept_it(promise), Error::<Test>::NothingOffered);
			assert_ok!(offer(VILLAGE_OPERATOR, promise));
			// Swapped in the same block.
			assert_ok!(offer(GRID_OPERATOR, contract(current + 2, current + 4, 0)));
			assert_noop!(accept_it(promise), Error::<Test>::ContractDiffers);
			assert_ok!(GridManagement::offer_contract(signed(VILLAGE_OPERATOR), ALICE, None));
			assert_noop!(accept_it(promise), Error::<Test>::NothingOffered);
			assert_noop!(
				GridManagement::offer_contract(signed(VILLAGE_OPERATOR), ALICE, None),
				Error::<Test>::NothingOffered
			);
			for who in [7, 8, ALICE, STRANGER] {
				assert_noop!(offer(who, promise), Error::<Test>::NotOperator);
			}
			assert_noop!(
				GridManagement::offer_contract(council(), ALICE, Some(promise)),
				Error::<Test>::NotOperator
			);
			assert_noop!(
				GridManagement::accept_contract(signed(STRANGER), promise),
				Error::<Test>::NotConnected
			);
			assert_noop!(
				GridManagement::offer_contract(signed(VILLAGE_OPERATOR), STRANGER, Some(promise)),
				Error::<Test>::NotConnected
			);
		});
}

#[test]
fn contracts_that_cannot_be_are_refused() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		for (promise, error) in [
			(contract(current, current + 2, 0), Error::<Test>::BeginsInThePast),
			(contract(current + 2, current + 2, 0), Error::<Test>::ZeroDuration),
			(contract(current + 2, 1, 0), Error::<Test>::ZeroDuration),
			(
				contract(current + 2, current + AHEAD + 1, 0),
				Error::<Test>::TooFarAhead,
			),
			(contract(current + 2, current + 3, 99), Error::<Test>::LimitTooLow),
			(
				contract(current + 2, current + 3, MAX_POWER + 1),
				Error::<Test>::PowerTooHigh,
			),
		] {
			assert_noop!(offer(VILLAGE_OPERATOR, promise), error);
		}
		let late = contract(current + 1, current + 9, 0);
		assert_ok!(offer(VILLAGE_OPERATOR, late));
		pass(1);
		assert_noop!(accept_it(late), Error::<Test>::BeginsInThePast);
		for n in 0..4 {
			let promise = contract(current + 10 + n, current + 11 + n, 0);
			assert_ok!(offer(VILLAGE_OPERATOR, promise));
			assert_ok!(accept_it(promise));
			assert_ok!(offer(VILLAGE_OPERATOR, promise));
			assert_noop!(accept_it(promise), Error::<Test>::ContractInForce);
		}
		let more = contract(current + 20, current + 21, 0);
		assert_ok!(offer(VILLAGE_OPERATOR, more));
		assert_noop!(accept_it(more), Error::<Test>::TooManyEnvelopes);
		// Those that are long over make room.
		pass(50);
		let next = contract(current + 60, current + 61, 0);
		assert_ok!(offer(VILLAGE_OPERATOR, next));
		assert_ok!(accept_it(next));
		assert_eq!(GridManagement::get_envelope(ALICE).unwrap().contracts.len(), 1);
		// It ends with the connection, and an offer does too.
		assert_ok!(offer(VILLAGE_OPERATOR, contract(current + 70, current + 71, 0)));
		assert_ok!(GridManagement::disconnect(council(), ALICE));
		assert_eq!(ContractOffers::<Test>::iter().count(), 0);
		assert_eq!(EnvelopePages::<Test>::iter().count(), 0);
	});
}

#[test]
fn what_a_participant_does_itself_is_not_imposed_on_it() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		let imposed = |interval| {
			let limits = GridManagement::imposed_limits(&ALICE, interval).expect("it is connected");
			(limits.import_limit_w, limits.export_limit_w)
		};
		let own = limits_of(ALICE, current + 2);
		let (page, _) = page_of(Indices::<Test>::get(ALICE).expect("it is connected"));
		assert!(!GridManagement::is_page_limited(page, current + 2));
		let promise = contract(current + 2, current + 4, 3_000);
		assert_ok!(offer(VILLAGE_OPERATOR, promise));
		assert_ok!(accept_it(promise));
		assert_ok!(GridManagement::give_notice(signed(ALICE)));
		let last = Connections::<Test>::get(ALICE).and_then(|connection| connection.ends_at);
		let last = last.expect("it gave notice");
		assert_eq!(limits_of(ALICE, current + 2), (3_000, 8_000));
		assert_eq!(limits_of(ALICE, last), (0, 0));
		assert_eq!([imposed(current + 2), imposed(last)], [own, own]);
		// What its operator decides is.
		let curtail = EmergencyProtocol::Curtail { export_permille: 500 };
		assert_ok!(declare(signed(VILLAGE_OPERATOR), VILLAGE, curtail, 4));
		assert_eq!(imposed(current + 2), (own.0, own.1 / 2));
		assert_eq!(imposed(current + 4), own);
		assert!(GridManagement::is_page_limited(page, current + 2));
		assert_eq!(GridManagement::imposed_limits(&BOB, current), None);
	});
}
