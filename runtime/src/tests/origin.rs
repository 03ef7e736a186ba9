//! Clean energy that members deliver to members is matched while it is settled, and earns no credits.

use super::{
	credits::{approve, pass_the_challenge_window, publish_factor},
	*,
};
use crate::CarbonOffset;
use energy_primitives::{Energy, Month};

const JULY: Month = Month(201_607);

/// The devices of the solar house, whose roof is a clean plant, and of the house.
fn found_a_village_that_shares() -> [Device; 2] {
	found_the_village();
	let roof = Device::install(
		SOLAR_HOUSE,
		MeterRole::ConnectionAndGeneration(EnergySource::Solar),
		MeterPair::ed25519(1),
	);
	let house = meter(HOUSE, 2);
	send(
		SOLAR_HOUSE,
		CarbonCall::register_clean_energy_producer {
			source: EnergySource::Solar,
		},
	);
	send(VERIFIER, approve(SOLAR_HOUSE));
	council(share_in_village(None));
	send(
		HOUSE,
		TradingCall::deposit {
			amount: 10 * crate::TOKEN,
		},
	);
	[roof, house]
}

/// In each of the intervals that come, the roof feeds in so much, and the house takes so much.
fn live([roof, house]: &mut [Device; 2], flows: &[(Energy, Energy)]) {
	let first = current();
	submit(vec![roof.read(first - 1, 0, 0), house.read(first - 1, 0, 0)]);
	for (interval, (export_wh, import_wh)) in (first..).zip(flows) {
		advance_to_interval(interval + 1);
		submit(vec![
			roof.read(interval, 0, *export_wh),
			house.read(interval, *import_wh, 0),
		]);
	}
	advance_to_interval(current() + 12);
	settle_down();
	settle_down();
}

fn origin(who: Key) -> (Energy, Energy) {
	let record = CarbonOffset::get_matched_origin(account(who), JULY, None).items.pop();
	record.map_or((0, 0), |record| {
		let received = record.received.iter().map(|part| part.energy_wh).sum();
		(record.delivered_wh, received)
	})
}

fn issuable() -> Balance {
	CarbonOffset::get_issuable_carbon_credits(account(SOLAR_HOUSE), VILLAGE, JULY).0
}

#[test]
fn what_a_neighbour_used_in_the_same_quarter_of_an_hour_earns_no_credits() {
	on_the_development_chain(|| {
		let mut devices = found_a_village_that_shares();
		// The first two gates have closed before the terms of sharing.
		live(
			&mut devices,
			&[(5_000, 0), (0, 0), (5_000, 3_000), (5_000, 5_000), (0, 4_000)],
		);
		assert_eq!(origin(SOLAR_HOUSE), (8_000, 0));
		// Of 4 kWh that nobody shared with it, nothing is sun.
		assert_eq!(origin(HOUSE), (0, 8_000));
		hold_invariants();

		advance_to(AUGUST);
		publish_factor(JULY);
		// 15 kWh less 8, of which each avoids 359 g.
		assert_eq!(issuable(), 7 * 359);
		send(
			BUYER,
			CarbonCall::issue_carbon_credits {
				producer: account(SOLAR_HOUSE),
				zone: VILLAGE,
				month: JULY,
			},
		);
		pass_the_challenge_window();
		assert_eq!(issuable(), 0);
		let account = CarbonOffset::get_carbon_account(account(SOLAR_HOUSE));
		assert_eq!((account.issued, account.pending), (7 * 359, 0));
		hold_invariants();
	});
}

#[test]
fn of_a_plant_that_nobody_approved_nothing_is_matched() {
	on_the_development_chain(|| {
		let mut devices = found_a_village_that_shares();
		send(
			VERIFIER,
			CarbonCall::revoke_clean_energy_producer {
				producer: account(SOLAR_HOUSE),
				zone: VILLAGE,
			},
		);
		live(&mut devices, &[(0, 0), (0, 0), (5_000, 3_000)]);
		assert_eq!((origin(SOLAR_HOUSE), origin(HOUSE)), ((0, 0), (0, 0)));
		hold_invariants();
	});
}
