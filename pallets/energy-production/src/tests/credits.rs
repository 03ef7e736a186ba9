//! What can earn credits: what a plant gave beyond all that it had taken, as far as it was measured
//! at both ends.

use super::*;
use energy_primitives::{CleanGeneration, Month};
use proptest::prelude::*;

fn earned() -> u64 {
	creditable(SOLAR, july())
}

fn deficit() -> u64 {
	record(0).generation.unwrap().deficit_wh
}

/// The device's reading of the interval that follows on its last one, at once.
fn next(device: &mut Device, import_wh: u64, export_wh: u64) {
	let interval = device.reading.interval + 1;
	set_current(interval + 1);
	assert_accepted(device.read(interval, import_wh, export_wh));
}

#[test]
fn a_battery_earns_nothing_for_what_it_took_from_the_grid() {
	run_in_village(|| {
		let mut panel = running_meter(SOLAR, BOTH, NOON);
		for _ in 0..5 {
			next(&mut panel, 2_400, 0);
			next(&mut panel, 0, 2_000);
		}
		assert_eq!((earned(), deficit()), (0, 2_000));
		assert_eq!(EnergyProduction::get_producer_info(SOLAR).unwrap().metered_wh, 10_000);
		// The sun makes up for what was lost in the battery, then it earns.
		next(&mut panel, 0, 2_100);
		assert_eq!((earned(), deficit()), (100, 0));
		next(&mut panel, 300, 1_000);
		assert_eq!(earned(), 800);
	})
}

#[test]
fn what_was_given_before_is_not_lost_when_something_is_taken() {
	run_in_village(|| {
		let mut panel = running_meter(SOLAR, BOTH, NOON);
		next(&mut panel, 0, 2_000);
		next(&mut panel, 2_000, 0);
		next(&mut panel, 0, 1_999);
		assert_eq!((earned(), deficit()), (2_000, 1));
		next(&mut panel, 0, 2);
		assert_eq!(earned(), 2_001);
	})
}

#[test]
fn a_battery_does_not_leave_its_debt_with_the_old_device() {
	run_in_village(|| {
		let mut panel = running_meter(SOLAR, BOTH, NOON);
		next(&mut panel, 2_400, 0);
		let before = panel.reading.registers();
		// Charged on after the last reading, too.
		let last = registers(before.import_wh + 100, before.export_wh);
		let pair = KeyPair::ed25519(70);
		assert_ok!(exchange_at(0, pair.public(), CAPACITY, last));
		assert_eq!(deficit(), 2_500);
		let mut new = Device::new(0, 1, pair);
		new.reading.interval = panel.reading.interval;
		// The first reading earns nothing, and gives back all the same.
		next(&mut new, 0, 500);
		assert_eq!((earned(), deficit()), (0, 2_000));
		next(&mut new, 0, 2_000);
		assert_eq!((earned(), deficit()), (0, 0));
		next(&mut new, 0, 700);
		assert_eq!(earned(), 700);
	})
}

#[test]
fn a_suspension_does_not_hide_what_a_battery_took() {
	run_in_village(|| {
		let mut panel = running_meter(SOLAR, BOTH, NOON);
		next(&mut panel, 0, 1_000);
		assert_eq!(earned(), 1_000);
		// It charges while the meter is suspended, and while the plant is.
		assert_ok!(EnergyProduction::suspend_meter(signed(OPERATOR), 0));
		set_current(NOON + 4);
		assert_ok!(EnergyProduction::resume_meter(signed(OPERATOR), 0));
		assert_ok!(EnergyProduction::suspend_producer(signed(OPERATOR), SOLAR));
		panel.reading.interval = NOON + 3;
		next(&mut panel, 2_000, 0);
		assert_ok!(EnergyProduction::approve_producer(signed(OPERATOR), SOLAR));
		next(&mut panel, 0, 2_000);
		assert_eq!((earned(), deficit()), (1_000, 0));
		next(&mut panel, 0, 10);
		assert_eq!(earned(), 1_010);
	})
}

#[test]
fn the_high_water_mark_rises_with_what_is_not_credited() {
	run_in_village(|| {
		let mut panel = running_meter(SOLAR, BOTH, NOON);
		// Unmeasured generation is gone for good: it does not stand in for what is taken later.
		panel.reading.quality = ReadingQuality::Estimated;
		next(&mut panel, 0, 1_000);
		panel.reading.quality = ReadingQuality::Measured;
		next(&mut panel, 400, 0);
		next(&mut panel, 0, 400);
		assert_eq!((earned(), deficit()), (0, 0));
	})
}

#[test]
fn a_reading_earns_only_after_one_that_was_measured_too() {
	run_in_village(|| {
		let mut panel = running_meter(SOLAR, BOTH, NOON);
		for (quality, so_far) in [
			(ReadingQuality::Measured, 100),
			(ReadingQuality::Estimated, 100),
			// The energy that an estimate left out would be in here.
			(ReadingQuality::Measured, 100),
			(ReadingQuality::Measured, 200),
			(ReadingQuality::Unsynchronised, 200),
			(ReadingQuality::Measured, 200),
			(ReadingQuality::Measured, 300),
		] {
			panel.reading.quality = quality;
			next(&mut panel, 0, 100);
			assert_eq!(earned(), so_far);
		}
		assert!(flow(NOON + 2, SOLAR).unwrap().estimated);
		assert!(!flow(NOON + 3, SOLAR).unwrap().estimated);
	})
}

#[test]
fn a_meter_that_substitutes_by_night_and_measures_by_day_gains_nothing() {
	run_in_village(|| {
		let mut panel = running_meter(SOLAR, PLANT, NOON);
		// It holds its register down while it estimates, and lets it jump after.
		for _ in 0..4 {
			panel.reading.quality = ReadingQuality::Estimated;
			next(&mut panel, 0, 0);
			panel.reading.quality = ReadingQuality::Measured;
			next(&mut panel, 0, FULL);
		}
		assert_eq!(earned(), 0);
	})
}

#[test]
fn a_plant_that_moved_is_credited_in_each_zone_for_what_it_generated_there() {
	run_in_village(|| {
		let mut panel = running_meter(SOLAR, PLANT, NOON);
		next(&mut panel, 0, 1_000);
		reconnect(SOLAR, TOWN);
		assert_ok!(EnergyProduction::register_producer(
			signed(SOLAR),
			EnergySource::Solar,
			CAPACITY
		));
		assert_ok!(EnergyProduction::approve_producer(signed(TOWN_OPERATOR), SOLAR));
		let mut panel = running_meter(SOLAR, PLANT, NOON + 1);
		set_current(NOON + 2);
		assert_eq!(
			submit_by(TOWN_GATEWAY, vec![panel.read(NOON + 1, 0, 300)]),
			[ReadingResult::Accepted]
		);
		let in_zone = |zone| <EnergyProduction as CleanGeneration<u64>>::creditable(&SOLAR, zone, july());
		assert_eq!((in_zone(VILLAGE), in_zone(TOWN), in_zone(MILL)), (1_000, 300, 0));
	})
}

#[test]
fn sums_of_a_plants_meter_do_not_overflow() {
	run_in_village(|| {
		let panel = running_meter(SOLAR, BOTH, NOON - 1);
		tamper(0, |meter| meter.generation.as_mut().unwrap().deficit_wh = u64::MAX - 5);
		assert_rejected(panel.clone().read(NOON - 1, 6, 0), ReadingError::Overflow);
		assert_noop!(
			exchange_at(0, KeyPair::ed25519(70).public(), CAPACITY, registers(6, 0)),
			Error::<Test>::Overflow
		);
		assert_accepted(panel.clone().read(NOON - 1, 5, 0));
		assert_eq!(deficit(), u64::MAX);
	})
}

/// What happens next to a plant with a battery.
#[derive(Clone, Debug)]
enum Step {
	/// Readings of so many intervals, one after the other, each of up to so much either way.
	Run(u32, u64, u64),
	/// A reading that is not measured.
	Estimate(u64, u64),
	/// Nothing for so many intervals, then a reading.
	Gap(u32, u64, u64),
	/// Another device, after the old one counted so much more.
	Exchange(u64, u64),
	SuspendMeter,
	ResumeMeter,
	SuspendPlant,
	ApprovePlant,
}

fn step() -> impl Strategy<Value = Step> {
	let wh = || prop_oneof![Just(0), 0..FULL];
	prop_oneof![
		8 => (1..12u32, wh(), wh()).prop_map(|(count, import, export)| Step::Run(count, import, export)),
		1 => (wh(), wh()).prop_map(|(import, export)| Step::Estimate(import, export)),
		2 => (1..1_500u32, wh(), wh()).prop_map(|(intervals, import, export)| Step::Gap(intervals, import, export)),
		1 => (wh(), wh()).prop_map(|(import, export)| Step::Exchange(import, export)),
		1 => Just(Step::SuspendMeter),
		2 => Just(Step::ResumeMeter),
		1 => Just(Step::SuspendPlant),
		2 => Just(Step::ApprovePlant),
	]
}

/// A second implementation: all that flowed through the plant's meter, as one long list.
#[derive(Default)]
struct History {
	/// After each reading or exchange: export − import since the start, and the month that it can
	/// be credited in.
	points: Vec<(i128, Option<Month>)>,
	/// The interval and the quality of the device's last reading.
	last: Option<(Interval, ReadingQuality)>,
	/// Whether meter and plant have been in order since this interval.
	in_order_since: Option<Interval>,
}

impl History {
	fn net(&self) -> i128 {
		self.points.last().map_or(0, |(net, _)| *net)
	}

	fn exchanged(&mut self, current: Interval, import_wh: u64, export_wh: u64) {
		self.points
			.push((self.net() + i128::from(export_wh) - i128::from(import_wh), None));
		self.last = None;
		self.in_order_since = Some(current);
	}

	fn read(&mut self, interval: Interval, quality: ReadingQuality, import_wh: u64, export_wh: u64) {
		let both_measured =
			quality == ReadingQuality::Measured && self.last == Some((interval - 1, ReadingQuality::Measured));
		let credited = both_measured && self.in_order_since.is_some_and(|since| since <= interval);
		let month = Month::of(u64::from(interval) * energy_primitives::QUARTER_HOUR_MS);
		self.points.push((
			self.net() + i128::from(export_wh) - i128::from(import_wh),
			credited.then_some(month),
		));
		self.last = Some((interval, quality));
	}

	/// Returns the highest export − import that there ever was.
	fn highest(points: &[(i128, Option<Month>)]) -> i128 {
		points.iter().map(|(net, _)| *net).max().unwrap_or(0).max(0)
	}

	/// Returns what can be credited for a month: each point that rises above all before it, by as
	/// much as it does.
	fn credited(&self, month: Month) -> i128 {
		let rises = self.points.iter().enumerate().filter(|(_, (_, of))| *of == Some(month));
		rises
			.map(|(index, (net, _))| (net - Self::highest(&self.points[..index])).max(0))
			.sum()
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(256))]

	#[test]
	fn credits_never_exceed_the_highest_net_export(steps in prop::collection::vec(step(), 1..60)) {
		run_in_village(|| {
			let mut current = NOON;
			let mut device = running_meter(SOLAR, BOTH, current);
			let mut history = History {
				last: Some((NOON - 1, ReadingQuality::Measured)),
				in_order_since: Some(NOON),
				..Default::default()
			};
			let mut next_key = 20_000;
			let read = |device: &mut Device, history: &mut History, current: &mut Interval, quality, import, export| {
				*current += 1;
				set_current(*current);
				let before = device.clone();
				device.reading.quality = quality;
				let reading = device.read(*current - 1, import, export);
				match submit(vec![reading])[..] {
					[ReadingResult::Accepted] => history.read(*current - 1, quality, import, export),
					// It has counted nothing: what flows while it is suspended comes with a later
					// one in other cases.
					_ => *device = before,
				}
			};
			for step in steps {
				match step {
					Step::Run(count, import, export) => {
						for index in 0..u64::from(count) {
							let (import, export) = if index % 3 == 0 { (import, export / 2) } else { (import / 3, export) };
							read(&mut device, &mut history, &mut current, ReadingQuality::Measured, import, export);
						}
					},
					Step::Estimate(import, export) => {
						read(&mut device, &mut history, &mut current, ReadingQuality::Estimated, import, export);
					},
					Step::Gap(intervals, import, export) => {
						current += intervals;
						read(&mut device, &mut history, &mut current, ReadingQuality::Measured, import, export);
					},
					Step::Exchange(import, export) => {
						next_key += 1;
						let pair = KeyPair::ed25519(next_key);
						let before = device.reading.registers();
						let shown = registers(before.import_wh + import, before.export_wh + export);
						if exchange_at(0, pair.public(), CAPACITY, shown).is_ok() {
							history.exchanged(current, import, export);
							device = Device::new(0, record(0).epoch, pair);
						}
					},
					Step::SuspendMeter => {
						if EnergyProduction::suspend_meter(signed(OPERATOR), 0).is_ok() {
							history.in_order_since = None;
						}
					},
					Step::ResumeMeter => {
						let approved = EnergyProduction::get_producer_info(SOLAR).unwrap().status
							== energy_primitives::ProducerStatus::Approved;
						if EnergyProduction::resume_meter(signed(OPERATOR), 0).is_ok() {
							history.in_order_since = approved.then_some(current);
						}
					},
					Step::SuspendPlant => {
						if EnergyProduction::suspend_producer(signed(OPERATOR), SOLAR).is_ok() {
							history.in_order_since = None;
						}
					},
					Step::ApprovePlant => {
						if EnergyProduction::approve_producer(signed(OPERATOR), SOLAR).is_ok() {
							history.in_order_since = record(0).is_active().then_some(current);
						}
					},
				}
			}

			let months = (2016..2020).flat_map(|year| (1..=12).filter_map(move |month| Month::new(year, month)));
			let mut total = 0i128;
			for month in months {
				let earned = i128::from(creditable(SOLAR, month));
				assert_eq!(earned, history.credited(month), "{month:?}");
				total += earned;
			}
			assert!(total <= History::highest(&history.points));
			assert!(total <= i128::from(EnergyProduction::get_producer_info(SOLAR).unwrap().metered_wh));
			assert_eq!(i128::from(deficit()), History::highest(&history.points) - history.net());
		})
	}
}
