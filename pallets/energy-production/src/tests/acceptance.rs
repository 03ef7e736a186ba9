//! Which readings are taken.

use super::*;
use energy_primitives::{MeterSignature, Reading};
use sp_core::H256;
use ReadingError::*;

#[test]
fn each_kind_of_key_is_accepted() {
	run_in_village(|| {
		for pair in [KeyPair::ed25519(50), KeyPair::sr25519(50), KeyPair::ecdsa(50)] {
			let mut device = at(NOON - 1, || Device::install_with(HOME, CONNECTION, pair));
			assert_accepted(device.read(NOON - 2, 0, 0));
			assert_accepted(device.read(NOON - 1, 10, 0));
		}
		assert_eq!(metered(NOON - 1, HOME), (30, 0));
	})
}

#[test]
fn a_first_reading_of_the_time_before_the_device_was_installed_books_nothing() {
	run_in_village(|| {
		let pair = KeyPair::ed25519(50);
		let shown = registers(123_456, 654_321);
		let mut device = Device::install_showing(HOME, CONNECTION, pair, CAPACITY, shown);
		assert_accepted(device.read(NOON - 1, 0, 0));
		assert_eq!(flow(NOON - 1, HOME), None);
		assert_eq!(NetworkTotals::<Test>::get(), EnergyTotals::default());
		assert_eq!(sequence(0), Some((0, 1)));
	})
}

#[test]
fn a_reading_of_an_unknown_meter_is_refused() {
	run_in_village(|| {
		assert_rejected(
			Device::new(0, 0, KeyPair::ed25519(0)).read(NOON - 1, 0, 0),
			UnknownMeter,
		);
		assert_rejected(
			Device::new(u32::MAX, 0, KeyPair::ed25519(0)).read(NOON - 1, 0, 0),
			UnknownMeter,
		);
	})
}

#[test]
fn who_brings_a_reading_does_not_matter() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 5);
		for (index, who) in [TOWN_GATEWAY, HOME, STRANGER, SUPPLIER, OPERATOR]
			.into_iter()
			.enumerate()
		{
			let interval = NOON - 5 + index as Interval;
			let reading = device.read(interval, 10, 0);
			// But by its meter's signature alone.
			let forged = Device {
				pair: KeyPair::ed25519(666),
				..device.clone()
			}
			.sign(reading.reading);
			assert_rejected_by(who, forged, BadSignature);
			assert_eq!(submit_by(who, vec![reading]), [ReadingResult::Accepted]);
			assert_eq!(metered(interval, HOME), (10, 0));
		}
	})
}

#[test]
fn a_reading_is_signed_by_its_meter() {
	run_in_village(|| {
		let mut home = running_meter(HOME, CONNECTION, NOON - 1);
		let solar = running_meter(SOLAR, CONNECTION, NOON - 1);
		let reading = home.read(NOON - 1, 10, 0);

		// By another's key, of the same kind and of another.
		assert_rejected(solar.sign(reading.reading), BadSignature);
		let sr = Device {
			pair: KeyPair::sr25519(0),
			..home.clone()
		};
		assert_rejected(sr.sign(reading.reading), BadSignature);
		// Another body under the same signature, field by field.
		let body = reading.reading;
		for other in [
			Reading {
				import_wh: body.import_wh + 1,
				..body
			},
			Reading {
				export_wh: body.export_wh + 1,
				..body
			},
			Reading {
				interval: body.interval + 1,
				..body
			},
			Reading {
				quality: ReadingQuality::Estimated,
				..body
			},
			Reading { meter: 1, ..body },
		] {
			assert_rejected(
				SignedReading {
					reading: other,
					..reading
				},
				BadSignature,
			);
		}
		// No signature at all.
		let nothing = MeterSignature::Ed25519(Default::default());
		assert_rejected(
			SignedReading {
				signature: nothing,
				..reading
			},
			BadSignature,
		);
		assert_accepted(reading);
	})
}

#[test]
fn a_reading_for_another_chain_is_none_for_this() {
	run_in_village(|| {
		let mut device = running_meter(HOME, CONNECTION, NOON - 1);
		let reading = device.read(NOON - 1, 10, 0).reading;
		for genesis in [H256::zero(), H256::repeat_byte(1)] {
			assert_ne!(genesis, genesis_hash());
			let signature = device.pair.sign(&reading.message(&genesis));
			assert_rejected(SignedReading { reading, signature }, BadSignature);
		}
	})
}

#[test]
fn a_reading_is_of_the_keys_epoch() {
	run_in_village(|| {
		let device = running_meter(HOME, CONNECTION, NOON - 1);
		let reading = Reading {
			epoch: 1,
			sequence: 2,
			interval: NOON - 1,
			..device.reading
		};
		assert_rejected(device.sign(reading), WrongEpoch);
		assert_rejected(
			device.sign(Reading {
				epoch: u32::MAX,
				..reading
			}),
			WrongEpoch,
		);
	})
}

#[test]
fn the_sequence_has_no_gaps_and_does_not_go_back() {
	run_in_village(|| {
		let mut device = at(NOON - 3, || Device::install(HOME, CONNECTION));
		let reading = Reading {
			interval: NOON - 4,
			..device.reading
		};
		assert_rejected(device.sign(Reading { sequence: 0, ..reading }), WrongSequence);
		assert_rejected(device.sign(Reading { sequence: 2, ..reading }), WrongSequence);
		let first = device.read(NOON - 4, 0, 0);
		assert_accepted(first);
		let second = device.read(NOON - 3, 1, 0);
		assert_accepted(second);
		// The replay of an old one.
		assert_rejected(first, WrongSequence);
		let reading = Reading {
			interval: NOON - 2,
			..device.reading
		};
		for sequence in [0, 1, 4, u32::MAX] {
			assert_rejected(device.sign(Reading { sequence, ..reading }), WrongSequence);
		}
	})
}

#[test]
fn a_key_that_has_used_up_its_numbers_is_done() {
	run_in_village(|| {
		let device = running_meter(HOME, CONNECTION, NOON - 1);
		let last = device.sign(Reading {
			sequence: u32::MAX,
			..device.reading
		});
		tamper(0, |meter| {
			meter.last = LastReading::Accepted(AcceptedReading::from(&last))
		});
		let reading = Reading {
			sequence: 0,
			interval: NOON - 1,
			..device.reading
		};
		assert_rejected(device.sign(reading), WrongSequence);
	})
}

#[test]
fn a_reading_is_of_an_interval_after_the_last() {
	run_in_village(|| {
		let device = running_meter(HOME, CONNECTION, NOON - 3);
		assert_rejected(device.clone().read(NOON - 4, 0, 0), IntervalNotAfterLast);
		assert_rejected(device.clone().read(NOON - 5, 0, 0), IntervalNotAfterLast);
		assert_rejected(device.clone().read(0, 0, 0), IntervalNotAfterLast);
		assert_accepted(device.clone().read(NOON - 3, 0, 0));
	})
}

#[test]
fn a_reading_is_of_an_interval_that_has_ended() {
	run_in_village(|| {
		assert_rejected(Device::install(HOME, CONNECTION).read(NOON, 0, 0), IntervalInFuture);
		let mut device = running_meter(HOME, CONNECTION, NOON);
		for interval in [NOON, NOON + 1, Interval::MAX] {
			assert_rejected(device.clone().read(interval, 0, 0), IntervalInFuture);
		}
		let reading = device.read(NOON, 5, 0);
		set_current(NOON + 1);
		assert_accepted(reading);
	})
}

#[test]
fn no_register_falls() {
	run_in_village(|| {
		let mut device = at(NOON - 1, || {
			let pair = KeyPair::ed25519(50);
			Device::install_showing(HOME, CONNECTION, pair, CAPACITY, registers(100, 100))
		});
		assert_accepted(device.read(NOON - 2, 0, 0));
		let next = Reading {
			sequence: 2,
			interval: NOON - 1,
			..device.reading
		};
		assert_rejected(device.sign(Reading { import_wh: 99, ..next }), RegisterFell);
		assert_rejected(device.sign(Reading { export_wh: 99, ..next }), RegisterFell);
		assert_rejected(
			device.sign(Reading {
				import_wh: 0,
				export_wh: u64::MAX,
				..next
			}),
			RegisterFell,
		);
		assert_accepted(device.sign(next));
	})
}

#[test]
fn no_register_grows_beyond_the_rated_power() {
	run_in_village(|| {
		let device = running_meter(HOME, CONNECTION, NOON - 3);
		assert_rejected(device.clone().read(NOON - 3, FULL + 1, 0), BeyondRatedPower);
		assert_rejected(device.clone().read(NOON - 3, 0, FULL + 1), BeyondRatedPower);
		assert_rejected(device.clone().read(NOON - 2, 2 * FULL + 1, 0), BeyondRatedPower);
		assert_rejected(device.clone().read(NOON - 1, u64::MAX, u64::MAX), BeyondRatedPower);
		// In three intervals three times as much can flow.
		assert_accepted(device.clone().read(NOON - 1, 3 * FULL, 3 * FULL));
		assert_eq!(metered(NOON - 1, HOME), (FULL, FULL));
	})
}

#[test]
fn a_small_meter_that_drops_fractions_is_accepted() {
	run_in_village(|| {
		let mut device = at(NOON - 3, || {
			Device::install_rated(HOME, CONNECTION, KeyPair::ed25519(50), 10)
		});
		assert_accepted(device.read(NOON - 4, 0, 0));
		for (interval, energy) in [(NOON - 3, 2), (NOON - 2, 3), (NOON - 1, 2)] {
			assert_accepted(device.read(interval, energy, 0));
		}
	})
}

#[test]
fn the_greatest_registers_are_registers_too() {
	run_in_village(|| {
		let mut device = at(NOON - 2, || {
			let pair = KeyPair::ed25519(50);
			Device::install_showing(HOME, CONNECTION, pair, CAPACITY, registers(u64::MAX - 7, u64::MAX))
		});
		assert_accepted(device.read(NOON - 3, 0, 0));
		assert_accepted(device.read(NOON - 2, 7, 0));
		assert_eq!(metered(NOON - 2, HOME), (7, 0));
		let next = Reading {
			sequence: 3,
			interval: NOON - 1,
			..device.reading
		};
		assert_rejected(device.sign(Reading { import_wh: 0, ..next }), RegisterFell);
		assert_accepted(device.sign(next));
		assert_eq!(flow(NOON - 1, HOME), None);
	})
}

#[test]
fn an_accounts_sum_never_overflows() {
	run_in_village(|| {
		// Half of eternity later, a terawatt has filled a register.
		connect_within(HOME, VILLAGE, 2 * MAX_POWER, 0);
		let install = |key| Device::install_rated(HOME, CONNECTION, KeyPair::ed25519(key), MAX_POWER);
		let (mut first, mut second) = at(0, || (install(50), install(51)));
		assert_accepted(first.read(0, 0, 0));
		assert_accepted(second.read(0, 0, 0));
		set_current(Interval::MAX);
		let late = Interval::MAX - 20;
		assert_accepted(first.read(late, u64::MAX, 1));
		assert_eq!(metered(Interval::MAX - 8, HOME), (u64::MAX, 1));
		assert_rejected(second.clone().read(late, 1, 0), Overflow);
		// The network's sum holds on, and so does everyone else.
		assert_accepted(second.read(late, 0, 1));
		assert_eq!(NetworkTotals::<Test>::get().import_wh, u128::from(u64::MAX));
	})
}

#[test]
fn a_plants_sum_never_overflows() {
	run_in_village(|| {
		let mut device = running_meter(SOLAR, BOTH, NOON - 1);
		let generated = |wh| tamper(0, |meter| meter.generation.as_mut().unwrap().generated_wh = wh);
		generated(u64::MAX - 5);
		assert_rejected(device.clone().read(NOON - 1, 0, 6), Overflow);
		assert_accepted(device.read(NOON - 1, 0, 5));
		// What was set by hand above is taken out again.
		generated(5);
	})
}
