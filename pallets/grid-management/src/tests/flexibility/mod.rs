//! The market for flexibility: requests, commitments, clearing, activation, settlement.

mod cheats;
mod errors;
mod leaving;
mod properties;
mod steps;
mod story;

use crate::{mock::*, *};
use energy_primitives::{
	AreaId, Balance, Direction, Energy, FlexibilityId, FlexibilityPhase, FlexibilityRequest, FlexibilityTerms, Flow,
	Interval, IntervalClock, Moment, Power, Price, MILL, QUARTER_HOUR_MS, TOKEN,
};
use frame_support::{
	assert_ok,
	dispatch::DispatchResult,
	traits::{
		fungible::{Inspect, InspectHold, Mutate},
		Hooks,
	},
	weights::Weight,
};

/// Lives in the farm, below the village.
const CAROL: AccountId = 12;
/// Lives in the harbour, beside the village.
const DAVE: AccountId = 13;
/// A day, in intervals.
const DAY: Interval = 96;
/// What everybody has at first, in plancks.
const RICH: Balance = 1_000 * TOKEN;

/// Runs a test in which everybody has money, and checks that none was made or lost.
fn flexible(test: impl FnOnce()) {
	ExtBuilder::village()
		.connection(BOB, connection_to(VILLAGE))
		.connection(CAROL, connection_to(FARM))
		.connection(DAVE, connection_to(HARBOUR))
		.build_and_execute(|| {
			for who in [GRID_OPERATOR, VILLAGE_OPERATOR, ALICE, BOB, CAROL, DAVE, FUND] {
				assert_ok!(Balances::mint_into(&who, RICH));
			}
			let issued = Balances::total_issuance();
			test();
			assert_eq!(Balances::total_issuance(), issued, "no money is made or lost");
		});
}

/// Two kW less import for an hour, in two hours, at up to 400 mills; commitments for an hour.
fn terms() -> FlexibilityTerms {
	let current = GridManagement::current();
	FlexibilityTerms {
		direction: Direction::Import,
		power_w: 2_000,
		from: current + 8,
		until: current + 12,
		max_price_mills: 400,
		closes_at: current + 4,
	}
}

fn try_ask_in(area: AreaId, by: RuntimeOrigin, terms: FlexibilityTerms) -> DispatchResult {
	let FlexibilityTerms {
		direction,
		power_w,
		from,
		until,
		max_price_mills,
		closes_at,
	} = terms;
	GridManagement::request_flexibility(by, area, direction, power_w, from, until, max_price_mills, closes_at)
}

fn try_ask(by: RuntimeOrigin, terms: FlexibilityTerms) -> DispatchResult {
	try_ask_in(VILLAGE, by, terms)
}

/// The village's operator asks.
fn ask(terms: FlexibilityTerms) -> FlexibilityId {
	assert_ok!(try_ask(signed(VILLAGE_OPERATOR), terms));
	NextFlexibilityRequest::<Test>::get() - 1
}

fn commit(who: AccountId, request: FlexibilityId, limit_w: Power, price_mills: Price) -> DispatchResult {
	GridManagement::commit_flexibility(signed(who), request, limit_w, price_mills)
}

fn flow_in(direction: Direction, energy_wh: Energy) -> Flow {
	match direction {
		Direction::Import => Flow {
			import_wh: energy_wh,
			export_wh: 0,
		},
		Direction::Export => Flow {
			import_wh: 0,
			export_wh: energy_wh,
		},
	}
}

/// What an account's meters measured in an interval, in time or late.
fn meter(who: AccountId, interval: Interval, flow: Flow, in_time: bool) {
	Metered::mutate(|metered| {
		metered.insert((who, interval), (flow, in_time));
	});
}

/// The mean powers of an account in the intervals of a request on the last days, the newest first.
fn used<const N: usize>(who: AccountId, terms: &FlexibilityTerms, days: [Power; N]) {
	for (back, power_w) in (1..).zip(days) {
		for interval in terms.from..terms.until {
			meter(who, interval - back * DAY, flow_in(terms.direction, power_w / 4), true);
		}
	}
}

/// What an account's meters measured in the intervals of a request.
fn flows(who: AccountId, terms: &FlexibilityTerms, energies_wh: &[Energy]) {
	for (interval, energy_wh) in (terms.from..terms.until).zip(energies_wh) {
		meter(who, interval, flow_in(terms.direction, *energy_wh), true);
	}
}

fn go_to(interval: Interval) {
	set_time(Moment::from(interval) * QUARTER_HOUR_MS);
}

/// A block with all the weight that there is.
fn idle() -> Weight {
	GridManagement::on_idle(System::block_number(), Weight::MAX)
}

/// The gate of a request closes, and a block clears it.
fn activate(terms: &FlexibilityTerms) {
	go_to(terms.closes_at);
	idle();
}

/// All is measured, and a block settles it.
fn settle(terms: &FlexibilityTerms) {
	go_to(terms.until + Deadline::get());
	idle();
}

fn request_of(id: FlexibilityId) -> FlexibilityRequest<AccountId> {
	FlexibilityRequests::<Test>::get(id).expect("the request is not over")
}

fn is_over(id: FlexibilityId) -> bool {
	FlexibilityRequests::<Test>::get(id).is_none()
}

/// What an account has gained or lost, in plancks.
fn gain(who: AccountId) -> i128 {
	Balances::total_balance(&who) as i128 - RICH as i128
}

fn mills(amount: i128) -> i128 {
	amount * MILL as i128
}

fn budget_of(who: AccountId) -> Balance {
	Balances::balance_on_hold(&HoldReason::FlexibilityBudget.into(), &who)
}

fn collateral_of(who: AccountId) -> Balance {
	Balances::balance_on_hold(&HoldReason::FlexibilityCommitment.into(), &who)
}

/// Alice and Bob used 5 kW each. Alice offers 1 kW at 100 mills, Bob 2 kW at 300.
fn two_commit() -> (FlexibilityId, FlexibilityTerms) {
	let terms = terms();
	for who in [ALICE, BOB] {
		used(who, &terms, [5_000; 5]);
	}
	let id = ask(terms);
	assert_ok!(commit(ALICE, id, 4_000, 100));
	assert_ok!(commit(BOB, id, 3_000, 300));
	(id, terms)
}
