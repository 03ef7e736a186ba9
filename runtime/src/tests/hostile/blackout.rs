//! A measured blackout suspends trading for no longer than an emergency does.

use super::*;
use frame_support::traits::Get;

/// h5. A blackout that one operator reports suspends trading for as long as its emergency may, is
/// recorded as an incident, and starts the cooldown.
#[test]
fn a_measured_blackout_suspends_as_an_emergency_does_and_no_longer() {
	in_the_village(|| {
		meter(HOUSE, 1);
		let short: Interval = <<Runtime as pallet_grid_management::Config>::ShortEmergency as Get<Interval>>::get();
		let bid = || place(&[order(current() + 4, Side::Bid, 100, 100)]);
		let suspended = DispatchError::from(pallet_p2p_trading::Error::<Runtime>::TradingSuspended);
		let begin = current();
		send(OPERATOR, update(0));
		assert_eq!(pallet_grid_management::NextIncident::<Runtime>::get(), 1);
		assert_eq!(fail(HOUSE, bid()), suspended);
		// Again and again does not make it longer.
		advance_to_interval(begin + short - 1);
		send(OPERATOR, update(0));
		assert_eq!(fail(HOUSE, bid()), suspended);
		advance_to_interval(begin + short);
		send(HOUSE, bid());
		send(OPERATOR, update(0));
		send(HOUSE, bid());
		assert_eq!(pallet_grid_management::NextIncident::<Runtime>::get(), 1);
	});
}

/// h5. The council lifts it.
#[test]
fn the_council_lifts_a_measured_blackout() {
	in_the_village(|| {
		meter(HOUSE, 1);
		send(OPERATOR, update(0));
		assert_eq!(root(GridCall::lift_emergency { area: VILLAGE }), Ok(()));
		send(HOUSE, place(&[order(current() + 4, Side::Bid, 100, 100)]));
	});
}

/// h18. Nobody is paid for energy that nobody made: what was traded for an interval without voltage is
/// undone, where nothing flowed.
#[test]
fn in_a_blackout_trades_are_undone_at_their_own_price() {
	in_the_village(|| {
		meter(SOLAR_HOUSE, 1);
		meter(HOUSE, 2);
		let interval = current() + 3;
		send(SOLAR_HOUSE, offer(interval, 400, 200));
		send(HOUSE, accept(first_offer(SOLAR_HOUSE, interval), 400));
		advance_to_interval(interval);
		send(OPERATOR, update(0));
		let people = [SOLAR_HOUSE, HOUSE, SUPPLIER];
		let before = people.map(wealth);
		advance_to_interval(interval + 10);
		settle_down();
		assert_eq!(people.map(wealth), before);
	});
}

/// A sibling of h18: a blackout of a moment, reported for two who trade on paper. What the buyer uses, the
/// supplier delivers at its own price, whatever the seller did not.
#[test]
fn a_blackout_of_a_moment_has_no_supplier_deliver_for_nothing() {
	in_the_village(|| {
		meter(SOLAR_HOUSE, 1);
		let mut house = meter(HOUSE, 2);
		let interval = current() + 3;
		send(SOLAR_HOUSE, offer(interval, 4_000, 0));
		send(HOUSE, accept(first_offer(SOLAR_HOUSE, interval), 4_000));
		let people = [SOLAR_HOUSE, HOUSE, SUPPLIER];
		let before = people.map(wealth);
		advance_to_interval(interval);
		submit(vec![house.read(interval - 1, 0, 0)]);
		send(OPERATOR, update(0));
		send(OPERATOR, update(50_000));
		advance_to_interval(interval + 1);
		submit(vec![house.read(interval, 4_000, 0)]);
		advance_to_interval(interval + 10);
		settle_down();
		let gained: Vec<_> = people
			.iter()
			.zip(before)
			.map(|(who, before)| mills(delta(before, wealth(*who))))
			.collect();
		// 4 kWh at the shortfall price.
		assert_eq!(gained, [0, -1_200, 1_200]);
	});
}
