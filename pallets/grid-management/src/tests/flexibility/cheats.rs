//! What somebody may try, and what comes of it.

use super::*;
use energy_primitives::{Connection, LimitationContract, Limits, PublishedEnvelope};
use frame_support::assert_noop;

#[test]
fn room_that_is_not_used_is_not_paid_for() {
	flexible(|| {
		let terms = terms();
		// Alice may take 11 kW and takes 500 W.
		used(ALICE, &terms, [500; 5]);
		let id = ask(terms);
		assert_noop!(commit(ALICE, id, 1_000, 1), Error::<Test>::TooLittleFlexibility);
		assert_ok!(commit(ALICE, id, 0, 1));
		assert_eq!(request_of(id).offered_w, 500);
	});
}

#[test]
fn one_day_of_extra_consumption_raises_nothing() {
	flexible(|| {
		let terms = terms();
		used(ALICE, &terms, [1_000, 11_000, 900, 1_000, 800]);
		used(BOB, &terms, [1_000, 11_000, 0, 0, 0]);
		let id = ask(terms);
		assert_ok!(commit(ALICE, id, 0, 1));
		assert_ok!(commit(BOB, id, 0, 1));
		assert_eq!(request_of(id).offered_w, 2_000);
	});
}

#[test]
fn days_that_are_estimated_or_not_measured_in_whole_count_as_nothing() {
	flexible(|| {
		let terms = terms();
		used(ALICE, &terms, [5_000; 5]);
		// One interval of each day but one came late.
		for back in 1..5 {
			let flow = flow_in(Direction::Import, 1_250);
			meter(ALICE, terms.from + back % 4 - back * DAY, flow, false);
		}
		let id = ask(terms);
		assert_noop!(commit(ALICE, id, 0, 1), Error::<Test>::TooLittleFlexibility);
	});
}

#[test]
fn what_flows_before_the_request_is_final_is_no_reference() {
	flexible(|| {
		let current = GridManagement::current();
		// A request for the same hours of tomorrow as have just passed: those of today still take readings.
		let terms = FlexibilityTerms {
			from: current + DAY - 4,
			until: current + DAY,
			closes_at: current + 4,
			..terms()
		};
		used(ALICE, &terms, [9_000, 9_000, 2_000, 2_000, 2_000]);
		let id = ask(terms);
		assert_ok!(commit(ALICE, id, 0, 1));
		assert_eq!(request_of(id).offered_w, 2_000);
	});
}

#[test]
fn silence_gains_nothing() {
	flexible(|| {
		let (id, terms) = two_commit();
		activate(&terms);
		flows(ALICE, &terms, &[1_000; 4]);
		flows(BOB, &terms, &[1_000, 1_000]);
		settle(&terms);
		go_to(terms.until + 671);
		idle();
		assert_eq!((gain(BOB), request_of(id).unsettled), (0, 1));
		go_to(terms.until + 672);
		idle();
		assert!(is_over(id));
		assert_eq!(gain(BOB), mills(150 - 150));
		assert_eq!((gain(FUND), gain(VILLAGE_OPERATOR)), (mills(150), mills(-450)));
	});
}

#[test]
fn the_operator_never_earns_from_what_others_miss() {
	flexible(|| {
		let (_, terms) = two_commit();
		activate(&terms);
		for who in [ALICE, BOB] {
			flows(who, &terms, &[2_750; 4]);
		}
		settle(&terms);
		assert_eq!(gain(VILLAGE_OPERATOR), 0);
		assert_eq!((gain(ALICE), gain(BOB)), (mills(-300), mills(-300)));
		assert_eq!(gain(FUND), mills(600));
	});
}

#[test]
fn an_operator_that_cancels_late_or_is_removed_pays_all_the_same() {
	flexible(|| {
		let (id, terms) = two_commit();
		activate(&terms);
		assert_noop!(
			GridManagement::cancel_flexibility_request(signed(VILLAGE_OPERATOR), id),
			Error::<Test>::FlexibilityClosed
		);
		assert_ok!(GridManagement::set_operator_authorization(
			council(),
			VILLAGE_OPERATOR,
			VILLAGE,
			false
		));
		// Nor can it spend the money elsewhere.
		let free = RICH - 600 * MILL;
		assert_noop!(
			Balances::transfer_allow_death(signed(VILLAGE_OPERATOR), STRANGER, free + 1),
			sp_runtime::TokenError::FundsUnavailable
		);
		for who in [ALICE, BOB] {
			flows(who, &terms, &[0; 4]);
		}
		settle(&terms);
		assert!(is_over(id));
		assert_eq!(
			(gain(ALICE), gain(BOB), gain(VILLAGE_OPERATOR)),
			(mills(300), mills(300), mills(-600))
		);
	});
}

#[test]
fn who_was_removed_as_operator_withdraws_its_own_request() {
	flexible(|| {
		let (id, _) = two_commit();
		assert_ok!(GridManagement::set_operator_authorization(
			council(),
			VILLAGE_OPERATOR,
			VILLAGE,
			false
		));
		assert_ok!(GridManagement::cancel_flexibility_request(signed(VILLAGE_OPERATOR), id));
		idle();
		assert!(is_over(id));
	});
}

#[test]
fn a_request_goes_on_when_its_area_is_removed() {
	flexible(|| {
		let terms = terms();
		used(CAROL, &terms, [5_000; 5]);
		assert_ok!(try_ask_in(FARM, signed(VILLAGE_OPERATOR), terms));
		assert_ok!(commit(CAROL, 0, 3_000, 10));
		assert_ok!(GridManagement::disconnect(council(), CAROL));
		assert_ok!(GridManagement::remove_area(council(), FARM));
		assert_eq!(
			GridManagement::get_flexibility_requests(FARM, None, None).items.len(),
			1
		);
		activate(&terms);
		assert!(is_over(0));
		assert_eq!((gain(CAROL), gain(VILLAGE_OPERATOR)), (0, 0));
		assert!(AreaFlexibility::<Test>::get(FARM).is_empty());
	});
}

#[test]
fn a_contract_and_a_commitment_never_promise_the_same_interval() {
	flexible(|| {
		let terms = terms();
		let contract = LimitationContract {
			from: terms.until - 1,
			until: terms.until + 4,
			limits: Limits {
				import_limit_w: 3_000,
				export_limit_w: 8_000,
			},
		};
		let offer = || GridManagement::offer_contract(signed(VILLAGE_OPERATOR), ALICE, Some(contract));
		used(ALICE, &terms, [5_000; 5]);
		used(BOB, &terms, [5_000; 5]);
		let id = ask(terms);
		assert_ok!(offer());
		assert_ok!(GridManagement::accept_contract(signed(ALICE), contract));
		assert_noop!(commit(ALICE, id, 1_000, 10), Error::<Test>::ContractInForce);
		// The other way round, also before it is known what is accepted.
		assert_ok!(commit(BOB, id, 1_000, 10));
		assert_ok!(GridManagement::offer_contract(
			signed(VILLAGE_OPERATOR),
			BOB,
			Some(contract)
		));
		assert_noop!(
			GridManagement::accept_contract(signed(BOB), contract),
			Error::<Test>::ContractInForce
		);
	});
}

#[test]
fn a_full_envelope_takes_no_commitment_and_one_that_was_taken_finds_its_place() {
	flexible(|| {
		let terms = terms();
		let contract = |from| LimitationContract {
			from,
			until: from + 1,
			limits: Limits {
				import_limit_w: 3_000,
				export_limit_w: 8_000,
			},
		};
		let promise = |who, from| {
			let contract = contract(from);
			assert_ok!(GridManagement::offer_contract(
				signed(VILLAGE_OPERATOR),
				who,
				Some(contract)
			));
			GridManagement::accept_contract(signed(who), contract)
		};
		let id = ask(terms);
		for who in [ALICE, BOB] {
			used(who, &terms, [5_000; 5]);
		}
		assert_ok!(commit(BOB, id, 3_000, 10));
		for n in 0..4 {
			assert_ok!(promise(ALICE, terms.until + n));
		}
		assert_noop!(commit(ALICE, id, 3_000, 10), Error::<Test>::TooManyEnvelopes);
		for n in 0..3 {
			assert_ok!(promise(BOB, terms.until + n));
		}
		assert_eq!(
			promise(BOB, terms.until + 3),
			Err(Error::<Test>::TooManyEnvelopes.into())
		);
		// Nor does it go when others that are over do, as long as it is not settled.
		activate(&terms);
		assert_eq!(limits_of(BOB, terms.from), (3_000, 8_000));
		go_to(terms.until + 100);
		assert_ok!(promise(BOB, terms.until + 101));
		let slot = energy_primitives::page_of(Indices::<Test>::get(BOB).unwrap());
		let envelope = EnvelopePages::<Test>::get(slot.0)
			.into_iter()
			.find(|envelope| envelope.slot == slot.1)
			.unwrap();
		assert_eq!(envelope.contracts.len(), 2);
		assert_eq!(envelope.contracts[0].request, Some(id));
	});
}

/// A lower limit in force is the reference, and one that comes later takes nothing from who keeps to it.
#[test]
fn measures_and_envelopes_count_from_when_they_are_known() {
	flexible(|| {
		let terms = terms();
		for who in [ALICE, BOB] {
			used(who, &terms, [5_000; 5]);
		}
		let publish = |who, import_limit_w| {
			let envelope = PublishedEnvelope {
				who,
				from: terms.from,
				until: terms.until,
				limits: Limits {
					import_limit_w,
					export_limit_w: 8_000,
				},
			};
			let envelopes = vec![envelope].try_into().unwrap();
			GridManagement::publish_envelopes(signed(VILLAGE_OPERATOR), VILLAGE, envelopes)
		};
		assert_ok!(publish(ALICE, 3_500));
		let id = ask(terms);
		assert_ok!(commit(ALICE, id, 3_000, 10));
		assert_ok!(commit(BOB, id, 3_500, 10));
		assert_eq!(request_of(id).offered_w, 500 + 1_500);
		// Bob is limited after he has committed: he takes less and has kept his promise.
		assert_ok!(publish(BOB, 1_000));
		activate(&terms);
		assert_eq!(limits_of(BOB, terms.from), (1_000, 8_000));
		plan(VILLAGE, shed(12), terms.from, 4);
		for who in [ALICE, BOB] {
			flows(who, &terms, &[0; 4]);
		}
		settle(&terms);
		assert_eq!((gain(ALICE), gain(BOB)), (mills(5), mills(15)));
	});
}

#[test]
fn who_promises_much_and_offers_it_for_nothing_gets_the_price_and_pays_it() {
	flexible(|| {
		let terms = terms();
		for who in [ALICE, BOB] {
			used(who, &terms, [5_000; 5]);
		}
		let id = ask(terms);
		assert_ok!(commit(ALICE, id, 4_000, 0));
		assert_ok!(commit(BOB, id, 3_000, 400));
		activate(&terms);
		flows(ALICE, &terms, &[2_750; 4]);
		flows(BOB, &terms, &[1_000; 4]);
		settle(&terms);
		assert_eq!((gain(ALICE), gain(BOB)), (mills(-400), mills(400)));
	});
}

#[test]
fn a_flood_of_requests_is_bounded_and_costs_its_payer_the_money_meanwhile() {
	flexible(|| {
		let terms = terms();
		for n in 1..=3 {
			ask(terms);
			assert_eq!(budget_of(VILLAGE_OPERATOR), n * 800 * MILL);
		}
		assert_noop!(
			try_ask(signed(VILLAGE_OPERATOR), terms),
			Error::<Test>::TooManyFlexibilityRequests
		);
		// Each account commits once to each, and to one of them only for the same time.
		used(ALICE, &terms, [5_000; 5]);
		assert_ok!(commit(ALICE, 0, 0, 1));
		assert_noop!(commit(ALICE, 0, 0, 1), Error::<Test>::AlreadyCommitted);
		assert_noop!(commit(ALICE, 1, 0, 1), Error::<Test>::ContractInForce);
		assert_eq!(collateral_of(ALICE), 2_000 * MILL);
	});
}

#[test]
fn an_operator_that_is_a_participant_too_gains_nothing_from_itself() {
	let connection = Connection {
		area: VILLAGE,
		..alices_connection()
	};
	ExtBuilder::village()
		.connection(VILLAGE_OPERATOR, connection)
		.build_and_execute(|| {
			for who in [VILLAGE_OPERATOR, FUND] {
				assert_ok!(Balances::mint_into(&who, RICH));
			}
			let terms = terms();
			used(VILLAGE_OPERATOR, &terms, [5_000; 5]);
			let id = ask(terms);
			assert_ok!(commit(VILLAGE_OPERATOR, id, 3_000, 400));
			activate(&terms);
			flows(VILLAGE_OPERATOR, &terms, &[750, 750, 750, 800]);
			settle(&terms);
			assert!(is_over(id));
			assert_eq!((gain(VILLAGE_OPERATOR), gain(FUND)), (mills(-20), mills(20)));
		});
}
