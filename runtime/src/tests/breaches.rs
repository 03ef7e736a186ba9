//! What an operator limits, meters watch, and a breach costs what the council has set.

use super::*;
use crate::{GridManagement, P2pTrading};
use energy_primitives::{Limits, Month, PublishedEnvelope, MILL};

/// What a kWh beyond a limit costs in the village, in mills.
const CHARGE_MILLS: Price = 500;

/// The devices of the solar house and of the house, in a village whose charge is in force.
fn found_a_village_that_charges() -> [Device; 2] {
	found_the_village();
	let devices = [meter(SOLAR_HOUSE, 1), meter(HOUSE, 2)];
	council(TradingCall::set_breach_charge {
		area: VILLAGE,
		charge_mills: Some(CHARGE_MILLS),
		from: None,
	});
	let horizon = <Runtime as pallet_p2p_trading::Config>::TradingHorizon::get();
	assert_eq!(P2pTrading::get_breach_charge(VILLAGE, current() + horizon), None);
	advance_to_interval(current() + horizon + 1);
	assert_eq!(P2pTrading::get_breach_charge(VILLAGE, current()), Some(CHARGE_MILLS));
	settle_down();
	devices
}

/// The operator leaves the solar house 2 kW to give, for an interval to come.
fn limit_the_roof(interval: Interval) {
	let envelope = PublishedEnvelope {
		who: account(SOLAR_HOUSE),
		from: interval,
		until: interval + 1,
		limits: Limits {
			import_limit_w: POWER,
			export_limit_w: 2_000,
		},
	};
	send(
		OPERATOR,
		GridCall::publish_envelopes {
			area: VILLAGE,
			envelopes: vec![envelope].try_into().expect("one fits"),
		},
	);
}

fn excess(who: Key) -> Vec<(Interval, Energy)> {
	let breaches = GridManagement::get_limit_breaches(account(who)).into_iter();
	breaches
		.map(|breach| (breach.interval, breach.import_excess_wh + breach.export_excess_wh))
		.collect()
}

/// What an account's bill of August, when the charge has come into force, says that the fund has received.
fn to_fund(who: Key) -> Balance {
	let bill = P2pTrading::get_bill(account(who), Month(201_608));
	bill.map_or(0, |info| info.bill.to_fund)
}

#[test]
fn who_gives_more_than_its_envelope_pays_the_fund_for_it() {
	on_the_development_chain(|| {
		let [mut roof, mut house] = found_a_village_that_charges();
		let first = current();
		submit(vec![roof.read(first - 1, 0, 0), house.read(first - 1, 0, 0)]);
		limit_the_roof(first + 2);
		let (fund_before, operator_before) = (fund(), balance(OPERATOR));
		// In one interval it gives what its connection carries, in the next ones too.
		for interval in first..first + 3 {
			advance_to_interval(interval + 1);
			submit(vec![roof.read(interval, 0, 4_000), house.read(interval, 4_000, 0)]);
		}
		// An operator that changes its mind afterwards moves nothing.
		assert_eq!(excess(SOLAR_HOUSE), []);
		advance_to_interval(current() + 12);
		settle_down();
		assert_eq!(excess(SOLAR_HOUSE), [(first + 2, 3_500)]);
		assert_eq!(excess(HOUSE), []);
		let charge = 3_500 * Balance::from(CHARGE_MILLS) * MILL / 1_000;
		assert_eq!((fund() - fund_before, to_fund(SOLAR_HOUSE)), (charge, charge));
		assert_eq!(to_fund(HOUSE), 0);
		assert_eq!(balance(OPERATOR), operator_before);
		hold_invariants();
	});
}

#[test]
fn a_late_reading_is_charged_as_one_in_time() {
	on_the_development_chain(|| {
		let [mut roof, _] = found_a_village_that_charges();
		let first = current();
		submit(vec![roof.read(first - 1, 0, 0)]);
		limit_the_roof(first + 2);
		for interval in [first, first + 1] {
			advance_to_interval(interval + 1);
			submit(vec![roof.read(interval, 0, 100)]);
		}
		// It is silent until the interval is settled.
		advance_to_interval(first + 13);
		settle_down();
		assert_eq!((excess(SOLAR_HOUSE), to_fund(SOLAR_HOUSE)), (vec![], 0));
		let before = fund();
		submit(vec![roof.read(first + 2, 0, 4_000)]);
		settle_down();
		assert_eq!(excess(SOLAR_HOUSE), [(first + 2, 3_500)]);
		assert_eq!(fund() - before, 3_500 * Balance::from(CHARGE_MILLS) * MILL / 1_000);
		hold_invariants();
	});
}
