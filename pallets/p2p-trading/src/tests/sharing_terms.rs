//! On which terms is shared: the areas' prices, and the members' own limits and percentages.

use crate::{mock::*, Error, Event, SharingMembers, SharingSchedules};
use energy_primitives::{
	page_of, AreaId, ConnectionPages, Energy, Interval, Participation, Price, SharingTerms, Side, StandingLimits,
	Tariff, MILL,
};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchResult;

/// The council's notice, once an area shares.
const NOTICE: Interval = 672;

const fn terms(sell_at_mills: Price, buy_at_mills: Price) -> SharingTerms {
	SharingTerms {
		sell_at_mills,
		buy_at_mills,
		key: energy_primitives::SharingKey::Prices,
	}
}

fn try_set(area: AreaId, terms: Option<SharingTerms>, from: Option<Interval>) -> DispatchResult {
	Trading::set_sharing_terms(RuntimeOrigin::root(), area, terms, from)
}

fn try_take_part(
	who: AccountId,
	sell_at_least: Option<Price>,
	buy_at_most: Option<Price>,
	percent: u8,
) -> DispatchResult {
	let limits = StandingLimits {
		sell_at_least_mills: sell_at_least,
		buy_at_most_mills: buy_at_most,
	};
	Trading::set_participation(signed(who), limits, percent)
}

/// Anna has 1 000 Wh in an interval, Ben lacks 600 Wh.
fn flows_in(interval: Interval) {
	meter(interval, ANNA, 0, 1_000);
	meter(interval, BEN, 600, 0);
}

/// What is asked and bid in an interval, each with what it got, without the owners' names.
fn entries(interval: Interval) -> Vec<(Side, Price, Energy, Energy)> {
	let entries = shared_entries(interval).into_iter();
	entries
		.map(|(_, side, limit_mills, energy_wh, filled_wh)| (side, limit_mills, energy_wh, filled_wh))
		.collect()
}

#[test]
fn a_part_of_the_energy_takes_part_and_the_rest_is_the_suppliers() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(VILLAGE, 200, 200);
		deposit(BEN, 500);
		events();
		take_part(ANNA, None, None, 50);
		let participation = Participation {
			limits: StandingLimits::default(),
			percent: 50,
		};
		let set = Event::ParticipationSet {
			who: ANNA,
			participation,
			from: DAY + 2,
		};
		assert_eq!(events(), [set]);
		assert_eq!(Trading::get_participation(ANNA), participation);
		take_part(BEN, None, None, 99);
		meter(NOON, ANNA, 0, 1_001);
		meter(NOON, BEN, 601, 0);
		let emitted = settle_interval(NOON);
		// 500.5 and 594.99, rounded down.
		assert_eq!(entries(NOON), [(Side::Ask, 200, 500, 500), (Side::Bid, 200, 594, 500)]);
		assert_eq!(settled_as(ANNA, &emitted).imbalance_wh, 501);
		assert_eq!(settled_as(BEN, &emitted).imbalance_wh, -101);
	});
}

#[test]
fn who_takes_part_with_nothing_is_on_no_ladder() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(VILLAGE, 200, 200);
		deposit(BEN, 500);
		take_part(ANNA, None, None, 0);
		flows_in(NOON);
		let emitted = settle_interval(NOON);
		assert_eq!(entries(NOON), [(Side::Bid, 200, 600, 0)]);
		assert_eq!(settled_as(ANNA, &emitted).from_supplier, 80 * MILL);
		assert_eq!(settled_as(BEN, &emitted).to_supplier, 180 * MILL);
	});
}

#[test]
fn limits_of_ones_own_count_where_they_are_tighter() {
	// What Anna and Ben want, and the entries that come of it.
	let cases = [
		((None, None), (150, 250, 600)),
		((Some(180), None), (180, 250, 600)),
		((Some(100), None), (150, 250, 600)),
		((Some(0), Some(2_047)), (150, 250, 600)),
		((None, Some(160)), (150, 160, 600)),
		((None, Some(149)), (150, 149, 0)),
		((Some(251), None), (251, 250, 0)),
		((Some(250), Some(250)), (250, 250, 600)),
		((None, Some(0)), (150, 0, 0)),
	];
	for ((at_least, at_most), (ask_mills, bid_mills, shared_wh)) in cases {
		ExtBuilder::default().build_and_execute(|| {
			share_at(VILLAGE, 150, 250);
			deposit(BEN, 500);
			take_part(ANNA, at_least, None, 100);
			take_part(BEN, None, at_most, 100);
			flows_in(NOON);
			let emitted = settle_interval(NOON);
			assert_eq!(
				entries(NOON),
				[
					(Side::Ask, ask_mills, 1_000, shared_wh),
					(Side::Bid, bid_mills, 600, shared_wh)
				]
			);
			// There is more than enough, so the sellers' limit is the price.
			let paid = u128::from(shared_wh) * u128::from(ask_mills) * MILL / 1_000;
			assert_eq!(settled_as(BEN, &emitted).shared_paid, paid);
			assert_eq!(settled_as(ANNA, &emitted).shared_revenue, paid);
		});
	}
}

#[test]
fn what_is_set_after_the_gate_does_not_hold_for_the_interval() {
	// When Anna sets it, and whether it holds at noon.
	for (set_in, holds) in [(NOON - 2, true), (NOON - 1, false), (NOON, false), (NOON + 5, false)] {
		ExtBuilder::default().build_and_execute(|| {
			share_at(VILLAGE, 150, 250);
			deposit(BEN, 500);
			flows_in(NOON);
			go_to(set_in);
			events();
			take_part(ANNA, Some(240), None, 100);
			assert!(matches!(events()[..], [Event::ParticipationSet { from, .. }] if from == set_in + 2));
			settle_interval(NOON);
			let ask_mills = if holds { 240 } else { 150 };
			assert_eq!(entries(NOON)[0], (Side::Ask, ask_mills, 1_000, 600));
		});
	}
}

#[test]
fn the_last_change_before_a_gate_replaces_the_others() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(VILLAGE, 150, 250);
		deposit(BEN, 500);
		take_part(ANNA, Some(240), None, 10);
		take_part(ANNA, None, Some(90), 70);
		take_part(ANNA, Some(170), None, 60);
		flows_in(DAY + 1);
		flows_in(DAY + 2);
		settle_interval(DAY + 1);
		// That gate was closed, and the area did not share yet.
		assert_eq!(entries(DAY + 1), []);
		settle_interval(DAY + 2);
		assert_eq!(
			entries(DAY + 2),
			[(Side::Ask, 170, 600, 600), (Side::Bid, 250, 600, 600)]
		);
	});
}

#[test]
fn a_change_waits_until_the_one_before_it_holds_everywhere() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(VILLAGE, 150, 250);
		deposit(BEN, 5_000);
		go_to(NOON);
		settle_all();
		let (first, second) = (NOON + 2, NOON + 2 + METER_DEADLINE + 2);
		for interval in [first - 1, first, second - 1, second] {
			flows_in(interval);
		}
		take_part(ANNA, Some(170), None, 100);
		// For the same intervals it can be changed; for later ones not yet.
		take_part(ANNA, Some(180), None, 100);
		for now in [NOON + 1, first, first + METER_DEADLINE - 1] {
			go_to(now);
			settle_all();
			assert_noop!(
				try_take_part(ANNA, Some(190), None, 100),
				Error::<Test>::ParticipationChanging
			);
		}
		go_to(first + METER_DEADLINE);
		// Not as long as the cursor has to go over intervals before it.
		assert_noop!(
			try_take_part(ANNA, Some(190), None, 100),
			Error::<Test>::ParticipationChanging
		);
		settle_all();
		assert_eq!(Trading::first_unsettled(), first);
		assert_ok!(try_take_part(ANNA, Some(190), None, 100));
		settle_interval(second);
		let limits = [first - 1, first, second - 1, second].map(|interval| entries(interval)[0].1);
		assert_eq!(limits, [150, 180, 180, 190]);
	});
}

#[test]
fn what_is_out_of_range_is_refused() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(try_take_part(ANNA, None, None, 101), Error::<Test>::PercentTooHigh);
		assert_noop!(
			try_take_part(ANNA, Some(2_048), None, 100),
			Error::<Test>::PriceOffLadder
		);
		assert_noop!(
			try_take_part(ANNA, None, Some(2_048), 100),
			Error::<Test>::PriceOffLadder
		);
		assert_noop!(try_take_part(STRANGER, None, None, 100), Error::<Test>::NotConnected);
		disconnect(ANNA);
		assert_noop!(try_take_part(ANNA, None, None, 100), Error::<Test>::NotConnected);
		assert_ok!(try_take_part(BEN, Some(2_047), Some(0), 0));
		assert_eq!(Trading::get_participation(STRANGER), Participation::default());
	});
}

#[test]
fn how_somebody_takes_part_moves_with_it_to_another_area() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(TOWN, 150, 250);
		deposit(TOM, 500);
		take_part(CARLA, Some(210), Some(90), 30);
		let set = Trading::get_participation(CARLA);
		let (page, slot) = page_of(Grid::index_of(&CARLA).expect("she is connected"));
		connect(CARLA, TOWN, LIMIT_W, LIMIT_W);
		assert_eq!(page_with(CARLA), page_with(TOM));
		assert_eq!(Trading::get_participation(CARLA), set);
		assert_eq!(SharingMembers::<Test>::get(page).slot(slot), Default::default());
		meter(NOON, CARLA, 0, 1_000);
		meter(NOON, TOM, 600, 0);
		settle_interval(NOON);
		assert_eq!(entries(NOON), [(Side::Bid, 250, 600, 300), (Side::Ask, 210, 300, 300)]);
		// And back, to a third number.
		connect(CARLA, VILLAGE, LIMIT_W, LIMIT_W);
		assert_eq!(Trading::get_participation(CARLA), set);
	});
}

#[test]
fn only_the_council_sets_terms() {
	ExtBuilder::default().build_and_execute(|| {
		for who in [ANNA, SUPPLIER, OPERATOR, STRANGER] {
			assert_noop!(
				Trading::set_sharing_terms(signed(who), VILLAGE, Some(terms(200, 200)), None),
				Error::<Test>::NotCouncil
			);
		}
		assert_noop!(
			Trading::set_sharing_terms(RuntimeOrigin::none(), VILLAGE, None, None),
			Error::<Test>::NotCouncil
		);
	});
}

#[test]
fn the_first_terms_hold_from_the_next_open_gate_and_later_ones_after_the_notice() {
	ExtBuilder::default().build_and_execute(|| {
		events();
		assert_noop!(
			try_set(VILLAGE, Some(terms(200, 200)), Some(DAY + 1)),
			Error::<Test>::NoticeTooShort
		);
		assert_ok!(try_set(VILLAGE, Some(terms(200, 200)), None));
		let set = Event::SharingTermsSet {
			area: VILLAGE,
			terms: Some(terms(200, 200)),
			from: DAY + 2,
		};
		assert_eq!(events(), [set]);
		let at = |interval| Trading::get_sharing_terms(VILLAGE, interval);
		assert_eq!((at(DAY + 1), at(DAY + 2)), (None, Some(terms(200, 200))));
		// From now on people rely on them.
		let first = DAY + NOTICE + 1;
		for from in [DAY + 2, DAY + 3, first - 1] {
			assert_noop!(
				try_set(VILLAGE, Some(terms(150, 250)), Some(from)),
				Error::<Test>::NoticeTooShort
			);
			assert_noop!(try_set(VILLAGE, None, Some(from)), Error::<Test>::NoticeTooShort);
		}
		assert_ok!(try_set(VILLAGE, Some(terms(150, 250)), None));
		assert_eq!(
			(at(first - 1), at(first)),
			(Some(terms(200, 200)), Some(terms(150, 250)))
		);
		// Of another area nobody relies on anything.
		assert_ok!(try_set(TOWN, Some(terms(80, 300)), Some(DAY + 2)));
	});
}

#[test]
fn terms_lie_within_the_tariff_the_lower_price_first() {
	ExtBuilder::default().build_and_execute(|| {
		for (sell, buy) in [(79, 200), (200, 301), (201, 200), (0, 2_047), (300, 80)] {
			assert_noop!(
				try_set(VILLAGE, Some(terms(sell, buy)), None),
				Error::<Test>::OutsideTariff
			);
		}
		assert_ok!(try_set(VILLAGE, Some(terms(80, 300)), None));
		remove_area(TOWN);
		assert_noop!(try_set(TOWN, Some(terms(200, 200)), None), Error::<Test>::UnknownArea);
		resign(VILLAGE);
		assert_noop!(
			try_set(VILLAGE, Some(terms(200, 200)), None),
			Error::<Test>::NoSupplyTerms
		);
		// To end sharing no supplier is needed.
		assert_ok!(try_set(VILLAGE, None, None));
	});
}

#[test]
fn where_the_tariff_changes_later_the_terms_are_kept_within_it() {
	// Shortfall and surplus price, what the terms become, and how much is shared at which price.
	let cases = [
		((280, 120), Some((120, 280)), 600, 120),
		((150, 100), Some((100, 150)), 600, 100),
		((100, 100), Some((100, 100)), 600, 100),
		((90, 80), None, 0, 0),
		((2_000, 295), None, 0, 0),
	];
	for ((shortfall_price_mills, surplus_price_mills), expected, shared_wh, price_mills) in cases {
		ExtBuilder::default().build_and_execute(|| {
			share_at(VILLAGE, 100, 290);
			deposit(BEN, 500);
			flows_in(NOON);
			let tariff = Tariff {
				shortfall_price_mills,
				surplus_price_mills,
			};
			set_terms(VILLAGE, SUPPLIER, tariff);
			let within = Trading::get_sharing_terms(VILLAGE, NOON);
			assert_eq!(within, expected.map(|(sell, buy)| terms(sell, buy)));
			let emitted = settle_interval(NOON);
			let row = settled_as(BEN, &emitted);
			assert_eq!(row.shared_bought_wh, shared_wh);
			assert_eq!(
				row.shared_paid,
				u128::from(shared_wh) * u128::from(price_mills as Price) * MILL / 1_000
			);
		});
	}
}

#[test]
fn none_ends_it_after_the_notice() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(VILLAGE, 200, 200);
		assert_ok!(try_set(VILLAGE, None, None));
		let end = DAY + NOTICE + 1;
		deposit(BEN, 500);
		flows_in(end - 1);
		flows_in(end);
		settle_interval(end);
		assert_eq!(
			entries(end - 1),
			[(Side::Ask, 200, 1_000, 600), (Side::Bid, 200, 600, 600)]
		);
		assert_eq!(entries(end), []);
		// Who shared once has to be told before it begins again.
		assert_noop!(
			try_set(VILLAGE, Some(terms(200, 200)), Some(end + METER_DEADLINE + 10)),
			Error::<Test>::NoticeTooShort
		);
	});
}

#[test]
fn a_change_replaces_those_that_are_not_to_come_within_the_notice() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(VILLAGE, 200, 200);
		assert_ok!(try_set(VILLAGE, Some(terms(100, 100)), Some(DAY + 700)));
		go_to(DAY + 1);
		assert_ok!(try_set(VILLAGE, Some(terms(110, 110)), Some(DAY + 680)));
		let at = |interval| Trading::get_sharing_terms(VILLAGE, interval);
		assert_eq!(
			[at(DAY + 679), at(DAY + 680), at(DAY + 700)],
			[Some(terms(200, 200)), Some(terms(110, 110)), Some(terms(110, 110))]
		);
		// What comes within the notice stays.
		go_to(DAY + 20);
		assert_ok!(try_set(VILLAGE, None, None));
		assert_eq!(
			[at(DAY + 680), at(DAY + 20 + NOTICE), at(DAY + 21 + NOTICE)],
			[Some(terms(110, 110)), Some(terms(110, 110)), None]
		);
	});
}

#[test]
fn so_many_changes_and_no_more_until_some_are_settled() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(VILLAGE, 200, 200);
		for change in 0..15 {
			go_to(DAY + change);
			assert_ok!(try_set(VILLAGE, Some(terms(100 + change as Price, 200)), None));
		}
		go_to(DAY + 15);
		assert_noop!(
			try_set(VILLAGE, Some(terms(200, 200)), None),
			Error::<Test>::TooManyChanges
		);
		let at = |interval| Trading::get_sharing_terms(VILLAGE, interval).map(|terms| terms.sell_at_mills);
		let second = DAY + NOTICE + 1;
		assert_eq!(
			[at(second - 1), at(second), at(second + 14)],
			[Some(200), Some(100), Some(114)]
		);
		// The first is over, and its intervals are settled.
		go_to(second + METER_DEADLINE);
		settle_all();
		assert_ok!(try_set(VILLAGE, Some(terms(200, 200)), None));
		assert_eq!(SharingSchedules::<Test>::get(VILLAGE).len(), 16);
		assert_eq!([at(second), at(second + 14)], [Some(100), Some(114)]);
	});
}

#[test]
fn terms_do_not_touch_intervals_that_wait_for_settlement() {
	ExtBuilder::default().build_and_execute(|| {
		deposit(BEN, 500);
		flows_in(NOON);
		flows_in(NOON + 6);
		flows_in(NOON + 7);
		go_to(NOON + 5);
		share_at(VILLAGE, 200, 200);
		settle_interval(NOON + 7);
		assert_eq!((entries(NOON), entries(NOON + 6)), (vec![], vec![]));
		assert_eq!(entries(NOON + 7).len(), 2);
	});
}

#[test]
fn the_terms_of_an_interval_are_kept_as_long_as_it_waits() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(VILLAGE, 200, 200);
		let second = DAY + NOTICE + 1;
		assert_ok!(try_set(VILLAGE, Some(terms(100, 100)), None));
		deposit(BEN, 500);
		flows_in(second - 1);
		flows_in(second);
		// The second holds already, and the last interval of the first is not settled.
		go_to(second + METER_DEADLINE - 1);
		settle_all();
		assert_eq!(Trading::first_unsettled(), second - 1);
		assert_ok!(try_set(VILLAGE, None, None));
		settle_interval(second);
		assert_eq!(entries(second - 1)[0].1, 200);
		assert_eq!(entries(second)[0].1, 100);
	});
}
