//! An account that moves to another area has another connection point there. All that it metered is
//! settled, once, whatever it does.

use super::*;
use crate::{EnergyProduction, GridManagement};
use energy_primitives::{page_of, ConnectionPages, MILL};

/// A farm below the village. Returns its area.
fn found_the_farm() -> u32 {
	let area = pallet_grid_management::NextArea::<Runtime>::get();
	council(GridCall::create_area {
		parent: Some(VILLAGE),
		edge: Edge {
			import_limit_w: POWER,
			export_limit_w: POWER,
			grid_fee_mills: 0,
		},
		supplier: account(SUPPLIER),
		tariff: TARIFF,
	});
	area
}

fn disconnect(who: Key) {
	send(OPERATOR, GridCall::disconnect { who: account(who) });
}

fn number() -> u32 {
	GridManagement::index_of(&account(HOUSE)).expect("it was connected")
}

#[test]
fn a_household_that_moves_pays_once_for_what_it_metered_at_each_place() {
	in_the_village(|| {
		let farm = found_the_farm();
		let supplier = wealth(SUPPLIER);
		let paid = || (wealth(SUPPLIER) - supplier) / MILL;
		let mut device = meter(HOUSE, 1);
		let in_village = number();
		let begin = current();
		advance_to_interval(begin + 1);
		submit(vec![device.read(begin, 1_000, 0)]);
		disconnect(HOUSE);
		// It would be gone before the energy is paid for.
		send(OPERATOR, connect(HOUSE, farm));
		refuse(HOUSE, acceptance(farm), FREE_CALL_FAILS);
		advance_to_interval(begin + 8);
		settle_down();
		refuse(HOUSE, acceptance(farm), FREE_CALL_FAILS);
		assert_eq!(paid(), 0);
		advance_to_interval(begin + 9);
		settle_down();
		assert_eq!(paid(), 300);
		send(HOUSE, acceptance(farm));
		let in_farm = number();
		assert_ne!(in_village, in_farm);
		assert_eq!(GridManagement::get_connection_index(account(HOUSE)), Some(in_farm));

		let moved = current();
		let mut device = meter(HOUSE, 2);
		advance_to_interval(moved + 1);
		submit(vec![device.read(moved, 2_000, 0)]);
		advance_to_interval(moved + 9);
		settle_down();
		assert_eq!(paid(), 900);
		for (interval, imported_wh) in [(begin, 1_000), (moved, 2_000)] {
			let production = EnergyProduction::get_energy_production(account(HOUSE), interval);
			assert_eq!(production.imported_wh, imported_wh);
		}
		// Nothing of it is settled again.
		for (interval, number) in [(begin, in_village), (moved, in_farm)] {
			let (page, _) = page_of(number);
			fail(HOUSE, TradingCall::settle { interval, page });
		}
		assert_eq!(paid(), 900);

		disconnect(HOUSE);
		join(HOUSE, VILLAGE);
		assert!(
			![in_village, in_farm].contains(&number()),
			"its old slot stays as it was"
		);
	});
}

#[test]
fn a_household_with_trades_ahead_moves_when_they_are_settled() {
	in_the_village(|| {
		let farm = found_the_farm();
		let [_, _, mut device] = meter_the_village();
		let delivery = current() + 4;
		send(SOLAR_HOUSE, offer(delivery, 4_000, 200));
		send(HOUSE, accept(first_offer(SOLAR_HOUSE, delivery), 4_000));
		disconnect(HOUSE);
		send(OPERATOR, connect(HOUSE, farm));
		for interval in [delivery - 1, delivery + 8] {
			advance_to_interval(interval);
			settle_down();
			refuse(HOUSE, acceptance(farm), FREE_CALL_FAILS);
		}
		advance_to_interval(delivery + 9);
		settle_down();
		send(HOUSE, acceptance(farm));
		// What its meter in the village shows from then on is nobody's.
		let late = send(GATEWAY, batch(vec![device.read(current() - 1, 500, 0)]));
		assert_eq!(
			results(&late),
			[ReadingResult::Rejected(
				pallet_energy_production::ReadingError::MeterSuspended
			)]
		);
	});
}

#[test]
fn a_household_comes_back_to_its_area_at_once() {
	in_the_village(|| {
		let mut device = meter(HOUSE, 1);
		let (begin, before) = (current(), number());
		advance_to_interval(begin + 1);
		submit(vec![device.read(begin, 1_000, 0)]);
		disconnect(HOUSE);
		join(HOUSE, VILLAGE);
		assert_eq!(number(), before);
	});
}
