//! A peak is asked to be lower: two commit, one keeps to it and one does not, and the money adds up.

use super::*;
use crate::GridManagement;
use energy_primitives::{Direction, FlexibilityId, FlexibilityPhase, MILL};
use frame_support::traits::fungible::{Inspect, InspectHold};
use pallet_grid_management::{Event as GridEvent, HoldReason};

/// A day, in intervals.
const DAY: Interval = 96;

/// What is on hold of an account's money for flexibility.
fn on_hold(who: Key) -> (Balance, Balance) {
	let held = |reason: HoldReason| Balances::balance_on_hold(&reason.into(), &account(who));
	(
		held(HoldReason::FlexibilityBudget),
		held(HoldReason::FlexibilityCommitment),
	)
}

fn request(from: Interval) -> FlexibilityId {
	let sent = send(
		OPERATOR,
		GridCall::request_flexibility {
			area: VILLAGE,
			direction: Direction::Import,
			power_w: 4_000,
			from,
			until: from + 4,
			max_price_mills: 500,
			closes_at: from - 4,
		},
	);
	let asked = sent.events.iter().find_map(|event| match event {
		RuntimeEvent::GridManagement(GridEvent::FlexibilityRequested { request, .. }) => Some(*request),
		_ => None,
	});
	asked.expect("it was asked for")
}

fn commit(who: Key, request: FlexibilityId, limit_w: Power, price_mills: Price) {
	let call = GridCall::commit_flexibility {
		request,
		limit_w,
		price_mills,
	};
	send(who, call);
}

/// Both take what they take, interval by interval, and every reading comes in time.
fn live(devices: &mut [Device; 2], until: Interval, takes_wh: impl Fn(Interval) -> [Energy; 2]) {
	for interval in current()..until {
		advance_to_interval(interval + 1);
		let readings = devices.iter_mut().zip(takes_wh(interval));
		submit(
			readings
				.map(|(device, import_wh)| device.read(interval, import_wh, 0))
				.collect(),
		);
	}
}

#[test]
fn a_peak_is_lower_and_who_kept_to_it_is_paid() {
	on_the_development_chain(|| {
		found_the_village();
		let mut devices = [meter(SOLAR_HOUSE, 1), meter(HOUSE, 2)];
		let first = current();
		// Two days at 4 kW each: both have a habit.
		live(&mut devices, first + 2 * DAY + 8, |_| [1_000; 2]);
		let from = current() + 8;
		let id = request(from);
		assert_eq!(on_hold(OPERATOR), (2_000 * MILL, 0), "4 kW for an hour at 500 mills");
		let reference = |who| {
			let reference = GridManagement::get_flexibility_reference(account(who), Direction::Import, from, from + 4);
			reference.expect("it is connected").reference_w()
		};
		assert_eq!((reference(SOLAR_HOUSE), reference(HOUSE)), (4_000, 4_000));
		commit(SOLAR_HOUSE, id, 1_000, 200);
		commit(HOUSE, id, 3_000, 300);
		assert_eq!(on_hold(SOLAR_HOUSE), (0, 1_500 * MILL));

		// The gate closes, and blocks do the rest by themselves.
		live(&mut devices, from - 4, |_| [1_000; 2]);
		settle_down();
		let info = GridManagement::get_flexibility_request(id).expect("it is not over");
		assert_eq!(info.request.phase, FlexibilityPhase::Activated);
		assert_eq!(info.request.clearing.expect("it is cleared").price_mills, 300);
		assert_eq!(
			(on_hold(OPERATOR), on_hold(HOUSE)),
			((1_200 * MILL, 0), (0, 300 * MILL))
		);
		let limits = GridManagement::get_effective_limits(account(SOLAR_HOUSE), from, Some(1));
		assert_eq!(limits.items[0].limits.import_limit_w, 1_000);

		// The solar house keeps to its limit; the house does so in one of four intervals.
		live(&mut devices, from, |_| [1_000; 2]);
		let before = Balances::total_balance(&account(OPERATOR));
		let issued = Balances::total_issuance();
		live(&mut devices, from + 4, |interval| match interval == from {
			true => [250, 750],
			false => [250, 1_000],
		});
		let mut events = Vec::new();
		while GridManagement::get_flexibility_request(id).is_some() {
			events.extend(advance_to_interval(current() + 1));
			assert!(current() < from + 40, "it is settled when the intervals have closed");
		}
		let results: Vec<_> = events
			.iter()
			.filter_map(|event| match event {
				RuntimeEvent::GridManagement(GridEvent::FlexibilitySettled { result, .. }) => Some(*result),
				_ => None,
			})
			.map(|result| (result.kept_wh, result.missed_wh, result.paid, result.charged))
			.collect();
		assert_eq!(results, [(3_000, 0, 900 * MILL, 0), (250, 750, 75 * MILL, 225 * MILL)]);
		for who in [OPERATOR, SOLAR_HOUSE, HOUSE] {
			assert_eq!(on_hold(who), (0, 0));
		}
		assert_eq!(Balances::total_issuance(), issued);
		// It signed nothing meanwhile, so that nothing else has changed its wallet.
		let operator = Balances::total_balance(&account(OPERATOR));
		assert_eq!(before - operator, 975 * MILL);
		hold_invariants();
	});
}
