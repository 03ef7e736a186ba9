//! What a meter measures, and what an account owes, comes before what it trades on paper.

use super::*;
use crate::{EnergyProduction, P2pTrading};
use energy_primitives::MeteredEnergy;

/// h7. A household that owes the supplier is not paid in cash by it.
#[test]
fn who_owes_the_supplier_carries_no_cash_away() {
	in_the_village(|| {
		let mut meter = meter(HOUSE, 1);
		let begin = current();
		submit(vec![meter.read(begin - 1, 0, 0)]);
		send(
			HOUSE,
			BalancesCall::transfer_all {
				dest: account(STRANGER).into(),
				keep_alive: true,
			},
		);
		let before = wealth(HOUSE);
		// Ten times a night and a noon.
		for round in 0..10 {
			let i = begin + 2 * round;
			advance_to_interval(i + 1);
			submit(vec![meter.read(i, 4_000, 0)]);
			advance_to_interval(i + 2);
			submit(vec![meter.read(i + 1, 0, 4_000)]);
		}
		advance_to_interval(begin + 29);
		settle_down();
		// Each night costs 1 200 mills and each noon gives 320 back, as less that is owed.
		let owed = P2pTrading::get_energy_balance(account(HOUSE)).arrears;
		let gained = delta(before, wealth(HOUSE));
		assert_eq!(gained, 0);
		assert_eq!(mills(owed as i128), 10 * (1_200 - 320));
	});
}

/// A household sells itself, by a second connection, energy at the highest price, and neither
/// delivers nor uses it.
#[test]
fn a_trade_with_oneself_at_the_highest_price_costs_the_supplier_nothing() {
	in_the_village(|| {
		meter(SOLAR_HOUSE, 1);
		meter(HOUSE, 2);
		let interval = current() + 3;
		let both = || wealth(SOLAR_HOUSE) + wealth(HOUSE);
		let supplier = wealth(SUPPLIER);
		let (mut fees, before) = (0, both());
		fees += send(SOLAR_HOUSE, offer(interval, 1_000, 2_040)).fee;
		fees += send(HOUSE, accept(first_offer(SOLAR_HOUSE, interval), 1_000)).fee;
		advance_to_interval(interval + 9);
		settle_down();
		// The supplier takes 2 040 for what it delivers, and gives 80 for what is not used.
		assert_eq!(mills(delta(before, both() + fees)), 80 - 2_040);
		assert_eq!(mills(delta(supplier, wealth(SUPPLIER))), 2_040 - 80);
	});
}

/// h1a. Two equal houses; one's meter holds its readings back until night and noon would meet.
#[test]
fn who_holds_its_readings_back_does_not_net_night_against_noon() {
	in_the_village(|| {
		let mut honest = meter(WIND_FARM, 1);
		let mut cheat = meter(SOLAR_HOUSE, 2);
		let night = current();
		let noon = night + 20;
		submit(vec![honest.read(night - 1, 0, 0), cheat.read(night - 1, 0, 0)]);
		let before = (wealth(WIND_FARM), wealth(SOLAR_HOUSE));
		let mut held_back = Vec::new();
		for i in night..noon + 8 {
			advance_to_interval(i + 1);
			let (import, export) = match i {
				i if i == night => (4_000, 0),
				i if i == noon => (0, 4_000),
				_ => (0, 0),
			};
			submit(vec![honest.read(i, import, export)]);
			held_back.push(cheat.read(i, import, export));
		}
		assert_eq!(EnergyProduction::oldest_open(), noon);
		submit(held_back);
		advance_to_interval(noon + 9);
		settle_down();
		assert_eq!(mills(delta(before.0, wealth(WIND_FARM))), 320 - 1_200);
		assert_eq!(mills(delta(before.1, wealth(SOLAR_HOUSE))), 320 - 1_200);
	});
}

/// h1a, the other way: noon's readings held back deliver nothing that was sold for the evening.
#[test]
fn what_was_exported_at_noon_does_not_deliver_the_evenings_sale() {
	in_the_village(|| {
		let mut seller = meter(SOLAR_HOUSE, 1);
		meter(HOUSE, 2);
		let noon = current();
		let evening = noon + 20;
		submit(vec![seller.read(noon - 1, 0, 0)]);
		send(SOLAR_HOUSE, offer(evening, 4_000, 200));
		send(HOUSE, accept(first_offer(SOLAR_HOUSE, evening), 4_000));
		let before = wealth(SOLAR_HOUSE);
		let mut held_back = Vec::new();
		for i in noon..evening + 8 {
			advance_to_interval(i + 1);
			held_back.push(seller.read(i, 0, if i == noon { 4_000 } else { 0 }));
		}
		submit(held_back);
		advance_to_interval(evening + 9);
		settle_down();
		// 800 from the buyer; 1 200 for what was not delivered, 320 for what was exported at noon.
		assert_eq!(mills(delta(before, wealth(SOLAR_HOUSE))), 800 - 1_200 + 320);
	});
}

/// An honest seller whose gateway was down gets back what the missing readings cost: what it exported
/// delivers what it had sold for that very quarter, though it is settled already.
#[test]
fn what_was_sold_and_exported_is_delivered_however_late_it_is_known() {
	in_the_village(|| {
		let mut seller = meter(SOLAR_HOUSE, 1);
		let mut buyer = meter(HOUSE, 2);
		let noon = current() + 4;
		submit(vec![seller.read(noon - 5, 0, 0), buyer.read(noon - 5, 0, 0)]);
		send(SOLAR_HOUSE, offer(noon, 4_000, 200));
		send(HOUSE, accept(first_offer(SOLAR_HOUSE, noon), 4_000));
		let before = (wealth(SOLAR_HOUSE), wealth(SUPPLIER));
		let mut held_back = Vec::new();
		for i in noon - 4..noon + 20 {
			advance_to_interval(i + 1);
			let flow = if i == noon { 4_000 } else { 0 };
			held_back.push(seller.read(i, 0, flow));
			submit(vec![buyer.read(i, flow, 0)]);
		}
		settle_down();
		assert_eq!(mills(delta(before.0, wealth(SOLAR_HOUSE))), 800 - 1_200);
		submit(held_back);
		settle_down();
		assert_eq!(mills(delta(before.0, wealth(SOLAR_HOUSE))), 800);
		assert_eq!(mills(delta(before.1, wealth(SUPPLIER))), 0);
	});
}

/// h1c. A device that stores nothing: one reading after seven hours without a network.
#[test]
fn a_gap_of_seven_hours_nets_nothing_of_what_had_closed() {
	in_the_village(|| {
		let mut cheat = meter(SOLAR_HOUSE, 2);
		let night = current();
		submit(vec![cheat.read(night - 1, 0, 0)]);
		let before = wealth(SOLAR_HOUSE);
		advance_to_interval(night + 28);
		submit(vec![cheat.read(night + 27, 4_200, 4_200)]);
		advance_to_interval(night + 40);
		settle_down();
		// 150 Wh an interval, of which 20 had closed: 3 000 Wh at 300 and at 80.
		assert_eq!(mills(delta(before, wealth(SOLAR_HOUSE))), 240 - 900);
	});
}
