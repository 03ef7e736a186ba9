//! Who does the work, when, and how much of it at a time.

use super::*;
use frame_support::dispatch::{GetDispatchInfo, PostDispatchInfo};

#[test]
fn a_block_without_anything_to_do_reads_next_to_nothing() {
	flexible(|| {
		let nothing = idle();
		assert_eq!(nothing, <Test as Config>::WeightInfo::idle_flexibility());
		let terms = terms();
		ask(terms);
		assert_eq!(idle(), nothing, "nothing is due");
		go_to(terms.closes_at);
		assert!(idle().all_gt(nothing));
		assert_eq!(FlexibilityCursor::<Test>::get(), Some(terms.closes_at + 1));
		assert_eq!(idle(), nothing);
		// A block that has no weight left does nothing.
		ask(super::terms());
		go_to(terms.closes_at + 4);
		assert_eq!(GridManagement::on_idle(1, Weight::zero()), Weight::zero());
		let little = GridManagement::idle_weight() - Weight::from_parts(1, 0);
		assert_eq!(GridManagement::on_idle(1, little), nothing);
		assert!(!is_over(1));
		// One that has weight for one step looks at an interval, and goes on with the next in the next block.
		let mut blocks = 0;
		while !is_over(1) {
			assert!(GridManagement::on_idle(1, GridManagement::idle_weight()).all_lte(GridManagement::idle_weight()));
			blocks += 1;
		}
		assert_eq!(blocks, 4);
	});
}

/// Many commit, and each block has weight for one step.
#[test]
fn a_block_takes_no_more_weight_than_it_may_and_goes_on_where_the_last_one_stopped() {
	let members = 200..240;
	let builder = members.clone().fold(ExtBuilder::village(), |builder, who| {
		builder.connection(who, connection_to(VILLAGE))
	});
	builder.build_and_execute(|| {
		for who in members.clone().chain([VILLAGE_OPERATOR, FUND]) {
			assert_ok!(Balances::mint_into(&who, RICH));
		}
		let terms = FlexibilityTerms {
			power_w: 1_000_000,
			..terms()
		};
		let id = ask(terms);
		for who in members.clone() {
			used(who, &terms, [2_000; 5]);
			assert_ok!(commit(who, id, 1_000, who as Price));
		}
		go_to(terms.closes_at);
		let (one, most) = (
			GridManagement::idle_weight(),
			<Test as Config>::MaxFlexibilityWeight::get(),
		);
		let mut blocks = 0;
		while request_of(id).phase != FlexibilityPhase::Activated {
			let used = GridManagement::on_idle(1, one);
			assert!(used.all_lte(one));
			GridManagement::do_try_state().unwrap();
			blocks += 1;
		}
		// The clearing, forty commitments, and the end of them.
		assert_eq!(blocks, 42);
		for who in members.clone() {
			flows(who, &terms, &[250; 4]);
		}
		go_to(terms.until + 8);
		let mut blocks = 0;
		while !is_over(id) {
			assert!(idle().all_lte(most));
			blocks += 1;
		}
		assert!(blocks < 43, "more than one step fits");
		for who in members {
			assert_eq!(gain(who), mills(239), "all at the price of the dearest");
		}
	});
}

#[test]
fn nothing_depends_on_idle_time_and_a_call_costs_what_it_did() {
	flexible(|| {
		let (id, terms) = two_commit();
		let advance = |steps| GridManagement::advance_flexibility(signed(STRANGER), id, steps);
		let weighs = |info: PostDispatchInfo| info.actual_weight.unwrap();
		go_to(terms.closes_at);
		let info = advance(32).unwrap();
		assert_eq!(request_of(id).phase, FlexibilityPhase::Activated);
		assert_eq!(
			weighs(info),
			GridManagement::advance_weight(4),
			"one clearing, two, and the end of it"
		);
		for who in [ALICE, BOB] {
			flows(who, &terms, &[0; 4]);
		}
		go_to(terms.until + 8);
		let info = advance(32).unwrap();
		assert_eq!(weighs(info), GridManagement::advance_weight(4));
		assert!(is_over(id));
		assert_eq!(gain(ALICE), mills(300));
		let call = RuntimeCall::GridManagement(Call::advance_flexibility { request: id, steps: 9 });
		assert_eq!(call.get_dispatch_info().call_weight, GridManagement::advance_weight(9));
		assert_eq!(
			GridManagement::advance_weight(u32::MAX),
			GridManagement::advance_weight(32)
		);
	});
}

/// A commitment costs the same whether one or forty stand before it: it reads and writes its own items.
#[test]
fn a_commitment_reads_and_writes_the_same_however_many_there_are() {
	let members = 200..240;
	let builder = members.clone().fold(ExtBuilder::village(), |builder, who| {
		builder.connection(who, connection_to(VILLAGE))
	});
	builder.build_and_execute(|| {
		for who in members.clone().chain([VILLAGE_OPERATOR, FUND]) {
			assert_ok!(Balances::mint_into(&who, RICH));
		}
		let terms = terms();
		let id = ask(terms);
		let mut sizes = Vec::new();
		for who in members {
			used(who, &terms, [2_000; 5]);
			assert_ok!(commit(who, id, 1_000, 7));
			let page = FlexibilityLadders::<Test>::get(id, 0).unwrap();
			sizes.push((
				codec::Encode::encoded_size(&page),
				codec::Encode::encoded_size(&request_of(id)),
			));
			assert_eq!(FlexibilityLadders::<Test>::iter_prefix(id).count(), 1);
		}
		sizes.dedup();
		assert_eq!(sizes.len(), 1);
	});
}

#[test]
fn what_is_not_published_before_the_first_interval_is_void() {
	flexible(|| {
		let (id, terms) = two_commit();
		go_to(terms.closes_at);
		// The clearing and Alice; then no block had time, and nobody called.
		assert_ok!(GridManagement::advance_flexibility(signed(STRANGER), id, 2));
		go_to(terms.from);
		idle();
		assert_eq!(limits_of(ALICE, terms.from), (4_000, 8_000));
		assert_eq!(limits_of(BOB, terms.from), (11_000, 8_000));
		assert_eq!((collateral_of(BOB), gain(BOB)), (0, 0));
		assert!(events().contains(&Event::FlexibilityReleased { request: id, who: BOB }));
		flows(ALICE, &terms, &[0; 4]);
		settle(&terms);
		assert_eq!((gain(ALICE), gain(VILLAGE_OPERATOR)), (mills(300), mills(-300)));
	});
}

#[test]
fn a_late_reading_is_waited_for_and_looked_at_once_a_day() {
	flexible(|| {
		let (id, terms) = two_commit();
		activate(&terms);
		flows(ALICE, &terms, &[0; 4]);
		flows(BOB, &terms, &[0; 3]);
		settle(&terms);
		assert_eq!(gain(ALICE), mills(300), "who is measured is paid at once");
		assert_eq!(request_of(id).unsettled, 1);
		assert_eq!(request_of(id).due, terms.until + 8 + DAY);
		meter(BOB, terms.until - 1, Flow::default(), false);
		go_to(terms.until + 8 + DAY - 1);
		idle();
		assert_eq!(gain(BOB), 0);
		go_to(terms.until + 8 + DAY);
		idle();
		assert!(is_over(id));
		assert_eq!(gain(BOB), mills(300));
	});
}

#[test]
fn requests_that_are_due_in_intervals_long_past_are_found() {
	flexible(|| {
		let first = ask(terms());
		let (second, terms) = two_commit();
		go_to(terms.until + 500);
		idle();
		assert!(is_over(first));
		// It was cleared too late, so that everything is void.
		assert!(is_over(second));
		for who in [ALICE, BOB, VILLAGE_OPERATOR] {
			assert_eq!(gain(who), 0);
		}
	});
}
