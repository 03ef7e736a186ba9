//! What happens from the request to the last payment.

use super::*;
use energy_primitives::{
	FlexibilityClearing, FlexibilityLevel, FlexibilityReference, FlexibilityResult, MarginalPower, Page, PriorityClass,
};

#[test]
fn the_cheapest_are_paid_the_price_of_the_dearest_for_what_they_keep() {
	flexible(|| {
		let (id, terms) = two_commit();
		// 2 kW for an hour at 400 mills; of Alice 1 kW, of Bob 2 kW.
		assert_eq!(budget_of(VILLAGE_OPERATOR), 800 * MILL);
		assert_eq!((collateral_of(ALICE), collateral_of(BOB)), (400 * MILL, 800 * MILL));
		activate(&terms);
		let clearing = FlexibilityClearing {
			price_mills: 300,
			accepted_w: 2_000,
			marginal: MarginalPower {
				offered_w: 2_000,
				accepted_w: 1_000,
			},
		};
		assert_eq!(request_of(id).clearing, Some(clearing));
		assert_eq!(budget_of(VILLAGE_OPERATOR), 600 * MILL);
		assert_eq!((collateral_of(ALICE), collateral_of(BOB)), (300 * MILL, 300 * MILL));
		for interval in terms.from..terms.until {
			assert_eq!(limits_of(ALICE, interval), (4_000, 8_000));
			assert_eq!(
				limits_of(BOB, interval),
				(4_000, 8_000),
				"half of what Bob offers is accepted"
			);
		}
		assert_eq!(limits_of(BOB, terms.until), (11_000, 8_000));

		flows(ALICE, &terms, &[1_000, 0, 999, 1_000]);
		flows(BOB, &terms, &[1_000, 1_100, 1_250, 1_300]);
		settle(&terms);
		assert!(is_over(id));
		// Bob missed 0, 100, 250 and 250 Wh of 250 each.
		assert_eq!(gain(ALICE), mills(300));
		assert_eq!(gain(BOB), mills(120 - 180));
		assert_eq!(gain(FUND), mills(180));
		assert_eq!(gain(VILLAGE_OPERATOR), mills(-420));
		let result = FlexibilityResult {
			kept_wh: 400,
			missed_wh: 600,
			paid: 120 * MILL,
			charged: 180 * MILL,
		};
		assert!(events().contains(&Event::FlexibilitySettled {
			request: id,
			who: BOB,
			result
		}));
		assert_eq!(
			last_event(),
			Event::FlexibilityRequestClosed {
				request: id,
				returned: 180 * MILL
			}
		);
	});
}

#[test]
fn flexibility_is_zero_sum() {
	flexible(|| {
		let (_, terms) = two_commit();
		activate(&terms);
		flows(ALICE, &terms, &[1_077, 1_003, 1_500, 10]);
		flows(BOB, &terms, &[1_001, 0, 1_133, 1_249]);
		settle(&terms);
		let gains = [ALICE, BOB, VILLAGE_OPERATOR, FUND].map(gain);
		assert!(gains.iter().all(|gain| *gain != 0));
		assert_eq!(gains.iter().sum::<i128>(), 0);
	});
}

#[test]
fn a_request_that_nobody_answers_costs_nothing() {
	flexible(|| {
		let terms = terms();
		let id = ask(terms);
		assert_eq!(budget_of(VILLAGE_OPERATOR), 800 * MILL);
		go_to(terms.closes_at - 1);
		idle();
		assert!(!is_over(id));
		activate(&terms);
		assert!(is_over(id));
		assert!(events().contains(&Event::FlexibilityCleared {
			request: id,
			clearing: None
		}));
		assert_eq!((budget_of(VILLAGE_OPERATOR), gain(VILLAGE_OPERATOR)), (0, 0));
	});
}

#[test]
fn a_request_that_is_withdrawn_releases_everybody() {
	flexible(|| {
		let (id, terms) = two_commit();
		assert_ok!(GridManagement::cancel_flexibility_request(signed(VILLAGE_OPERATOR), id));
		assert_eq!(last_event(), Event::FlexibilityRequestCancelled { request: id });
		assert_eq!(request_of(id).phase, FlexibilityPhase::Releasing(0));
		idle();
		assert!(is_over(id));
		for who in [ALICE, BOB, VILLAGE_OPERATOR] {
			assert_eq!((budget_of(who), collateral_of(who), gain(who)), (0, 0, 0));
		}
		assert_eq!(limits_of(ALICE, terms.from), (11_000, 8_000));
		assert!(events().contains(&Event::FlexibilityReleased { request: id, who: BOB }));
	});
}

#[test]
fn what_is_not_needed_is_released_and_the_place_in_the_envelope_is_free() {
	flexible(|| {
		let terms = FlexibilityTerms {
			power_w: 1_000,
			..terms()
		};
		for who in [ALICE, BOB] {
			used(who, &terms, [5_000; 5]);
		}
		let id = ask(terms);
		assert_ok!(commit(BOB, id, 4_000, 301));
		assert_ok!(commit(ALICE, id, 4_000, 300));
		activate(&terms);
		assert_eq!(collateral_of(BOB), 0);
		assert_eq!(FlexibilityNumbers::<Test>::get(BOB, id), None);
		assert_eq!(limits_of(BOB, terms.from), (11_000, 8_000));
		assert_eq!(limits_of(ALICE, terms.from), (4_000, 8_000));
		assert_eq!(request_of(id).unsettled, 1);
		assert_eq!(request_of(id).activated_w, 1_000);
	});
}

#[test]
fn export_is_reduced_as_import_is() {
	flexible(|| {
		let terms = FlexibilityTerms {
			direction: Direction::Export,
			..terms()
		};
		used(ALICE, &terms, [6_000; 5]);
		let id = ask(terms);
		assert_ok!(commit(ALICE, id, 0, 50));
		activate(&terms);
		// 2 kW of the 6 kW are needed.
		assert_eq!(limits_of(ALICE, terms.from), (11_000, 4_000));
		flows(ALICE, &terms, &[1_000, 1_200, 0, 0]);
		settle(&terms);
		assert_eq!((gain(ALICE), gain(FUND)), (mills(90 - 10), mills(10)));
	});
}

#[test]
fn members_of_areas_below_take_part_and_those_beside_do_not() {
	flexible(|| {
		let terms = terms();
		for who in [CAROL, DAVE] {
			used(who, &terms, [5_000; 5]);
		}
		let id = ask(terms);
		assert_ok!(commit(CAROL, id, 3_000, 10));
		frame_support::assert_noop!(commit(DAVE, id, 3_000, 10), Error::<Test>::ConnectedElsewhere);
	});
}

#[test]
fn what_is_promised_here_is_no_breach_for_which_it_would_pay_twice() {
	flexible(|| {
		let (_, terms) = two_commit();
		activate(&terms);
		go_to(terms.from + 1);
		assert_eq!(limits_of(ALICE, terms.from), (4_000, 8_000));
		assert_eq!(breach_of(&ALICE, terms.from, 2_500, 0), None);
		// Beyond the connection's own limit it is one all the same.
		let breach = breach_of(&ALICE, terms.from, 3_000, 0).unwrap();
		assert_eq!((breach.import_excess_wh, breach.limits.import_limit_w), (250, 11_000));
	});
}

#[test]
fn clients_see_requests_commitments_and_what_is_offered_at_which_price() {
	flexible(|| {
		let (id, terms) = two_commit();
		let info = GridManagement::get_flexibility_request(id).unwrap();
		assert_eq!((info.id, info.request.terms), (id, terms));
		assert_eq!(GridManagement::get_flexibility_request(id + 1), None);
		let ids = |page: Page<energy_primitives::FlexibilityRequestInfo<AccountId>, FlexibilityId>| {
			(page.items.iter().map(|info| info.id).collect::<Vec<_>>(), page.next)
		};
		let second = ask(terms);
		// Also of the areas below, and nothing beside.
		for area in [VILLAGE, FARM] {
			let page = GridManagement::get_flexibility_requests(area, None, None);
			assert_eq!(ids(page), (vec![id, second], None));
		}
		let page = GridManagement::get_flexibility_requests(VILLAGE, None, Some(1));
		assert_eq!(ids(page), (vec![id], Some(second)));
		let page = GridManagement::get_flexibility_requests(VILLAGE, Some(second), None);
		assert_eq!(ids(page), (vec![second], None));
		for area in [HARBOUR, DISTRICT, NOWHERE] {
			let page = GridManagement::get_flexibility_requests(area, None, None);
			assert_eq!(ids(page), (vec![], None));
		}

		let level = |price_mills, power_w, cumulative_w| FlexibilityLevel {
			price_mills,
			power_w,
			cumulative_w,
		};
		assert_eq!(
			GridManagement::get_flexibility_ladder(id),
			[level(100, 1_000, 1_000), level(300, 2_000, 3_000)]
		);
		assert!(GridManagement::get_flexibility_ladder(second).is_empty());
		let page = GridManagement::get_flexibility_commitments(id, None, None);
		let who = page.items.iter().map(|info| (info.number, info.commitment.who));
		assert_eq!(who.collect::<Vec<_>>(), [(0, ALICE), (1, BOB)]);
		let page = GridManagement::get_flexibility_commitments(id, Some(1), Some(1));
		assert_eq!((page.items[0].commitment.who, page.next), (BOB, None));
		let own = GridManagement::get_flexibility_commitments_of(BOB);
		assert_eq!((own.len(), own[0].request, own[0].commitment.power_w()), (1, id, 2_000));
		assert!(GridManagement::get_flexibility_commitments_of(CAROL).is_empty());
		// The place in the envelope shows as a contract only when it limits something.
		let contracts = || GridManagement::get_envelope(ALICE).unwrap().contracts;
		assert!(contracts().is_empty());
		activate(&terms);
		let promised = contracts()[0];
		assert_eq!((promised.from, promised.until), (terms.from, terms.until));
		assert_eq!(promised.limits.import_limit_w, 4_000);
	});
}

#[test]
fn the_reference_is_the_lesser_of_what_is_allowed_and_what_was_used() {
	flexible(|| {
		let terms = terms();
		let reference = |who| {
			GridManagement::get_flexibility_reference(who, Direction::Import, terms.from, terms.until)
				.map(|FlexibilityReference { limit_w, metered_w }| (limit_w, metered_w))
		};
		assert_eq!(reference(STRANGER), None);
		assert_eq!(reference(ALICE), Some((11_000, 0)));
		used(ALICE, &terms, [1_000, 3_000, 9_000, 2_000, 5_000]);
		assert_eq!(reference(ALICE), Some((11_000, 5_000)));
		let limit = |import_w| {
			GridManagement::update_connection(signed(VILLAGE_OPERATOR), ALICE, import_w, 0, PriorityClass::Standard)
		};
		assert_ok!(limit(4_500));
		let reference_w = |until| {
			GridManagement::get_flexibility_reference(ALICE, Direction::Import, terms.from, until)
				.map(|r| r.reference_w())
		};
		assert_eq!(reference_w(terms.until), Some(4_500));
		// No more than sixteen intervals are looked at, and of those it needs every one.
		assert_eq!(reference_w(terms.until + 1), Some(0));
		assert_eq!(reference_w(Interval::MAX), Some(0));
	});
}
