//! A signed reading counts whoever submits it, and the first one counts from the registers at
//! installation.

use super::*;

/// h16. A gateway that holds readings back decides nothing: the owner submits its own signed
/// readings.
#[test]
fn a_seller_brings_its_own_readings_in() {
	in_the_village(|| {
		let mut seller = meter(SOLAR_HOUSE, 2);
		meter(HOUSE, 3);
		let interval = current() + 3;
		submit(vec![seller.read(current() - 1, 0, 0)]);
		send(SOLAR_HOUSE, offer(interval, 4_000, 200));
		send(HOUSE, accept(first_offer(SOLAR_HOUSE, interval), 4_000));
		let mut signed_readings = Vec::new();
		for i in current()..interval + 1 {
			advance_to_interval(i + 1);
			signed_readings.push(seller.read(i, 0, if i == interval { 4_000 } else { 0 }));
		}
		let before = wealth(SOLAR_HOUSE);
		let sent = send(SOLAR_HOUSE, batch(signed_readings.clone()));
		assert_eq!(results(&sent), vec![ReadingResult::Accepted; signed_readings.len()]);
		// It pays a fee, because it is no gateway.
		assert!(sent.fee > 0);
		advance_to_interval(interval + 9);
		settle_down();
		assert_eq!(delta(before, wealth(SOLAR_HOUSE) + sent.fee), 800 * MILL as i128);
	});
}

/// h19. Energy before the first signed reading counts from the registers at installation.
#[test]
fn energy_before_a_first_reading_is_paid_for() {
	in_the_village(|| {
		let mut meter = meter(HOUSE, 1);
		let begin = current();
		let before = balance(HOUSE);
		// A week off line.
		advance_to_interval(begin + 672);
		submit(vec![meter.read(begin + 671, 672_000, 0)]);
		advance_to_interval(begin + 690);
		settle_down();
		assert_eq!(mills(delta(balance(HOUSE), before)), 672 * 300);
	});
}
