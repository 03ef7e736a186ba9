//! Whatever the meters sign, and whenever: what is booked is what the registers grew by.

use super::*;
use energy_primitives::MeteredEnergy;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// What happens next.
#[derive(Clone, Debug)]
enum Step {
	/// Time passes, and intervals close.
	Wait(u32),
	/// A meter counts and signs, `back` intervals before the present one.
	Read {
		meter: usize,
		back: u32,
		import_wh: u64,
		export_wh: u64,
		estimated: bool,
	},
	/// The last reading again.
	Repeat { meter: usize },
	/// A device is exchanged, which has counted something since its last reading.
	Exchange {
		meter: usize,
		import_wh: u64,
		export_wh: u64,
	},
}

fn step() -> impl Strategy<Value = Step> {
	prop_oneof![
		3 => (0..6u32).prop_map(Step::Wait),
		10 => (0..4usize, prop_oneof![Just(1), 0..14u32], 0..3_000u64, 0..3_000u64, any::<bool>()).prop_map(
			|(meter, back, import_wh, export_wh, estimated)| Step::Read { meter, back, import_wh, export_wh, estimated }
		),
		1 => (0..4usize).prop_map(|meter| Step::Repeat { meter }),
		1 => (0..4usize, 0..3_000u64, 0..3_000u64)
			.prop_map(|(meter, import_wh, export_wh)| Step::Exchange { meter, import_wh, export_wh }),
	]
}

/// Every account's flows.
fn all_flows() -> Vec<(Interval, u64, MeteredFlow)> {
	let intervals: BTreeSet<_> = Flows::<Test>::iter_keys().map(|(interval, _)| interval).collect();
	intervals
		.into_iter()
		.flat_map(|interval| {
			metered_flows(interval).into_iter().map(move |(who, metered)| {
				assert_eq!(flow(interval, who), Some(metered));
				(interval, who, metered)
			})
		})
		.collect()
}

/// The flows of all intervals that have closed.
fn closed_flows() -> Vec<(Interval, u64, MeteredFlow)> {
	let oldest_open = EnergyProduction::oldest_open();
	let mut flows = all_flows();
	flows.retain(|(interval, ..)| *interval < oldest_open);
	flows
}

/// What becomes of a household's meters.
#[derive(Clone, Debug)]
enum MeterStep {
	Wait(u32),
	/// A meter signs its next interval, or a later one.
	Read {
		meter: usize,
		skipped: u32,
		import_wh: u64,
		export_wh: u64,
		quality: ReadingQuality,
	},
	/// All meters measure their next interval.
	ReadAll {
		backwards: bool,
		import_wh: u64,
	},
	Repeat(usize),
	Install,
	Suspend(usize),
	Resume(usize),
	Exchange {
		meter: usize,
		import_wh: u64,
	},
}

fn meter_step() -> impl Strategy<Value = MeterStep> {
	let energy = || prop_oneof![Just(0), 0..4u64, 0..600u64];
	let skipped = prop_oneof![6 => Just(0), 1 => 1..12u32];
	let quality = prop_oneof![
		8 => Just(ReadingQuality::Measured),
		1 => Just(ReadingQuality::Estimated),
		1 => Just(ReadingQuality::Unsynchronised),
	];
	let read = (0..4usize, skipped, energy(), energy(), quality);
	prop_oneof![
		4 => (0..4u32).prop_map(MeterStep::Wait),
		8 => read.prop_map(|(meter, skipped, import_wh, export_wh, quality)| {
			MeterStep::Read { meter, skipped, import_wh, export_wh, quality }
		}),
		4 => (any::<bool>(), energy()).prop_map(|(backwards, import_wh)| MeterStep::ReadAll { backwards, import_wh }),
		1 => (0..4usize).prop_map(MeterStep::Repeat),
		1 => Just(MeterStep::Install),
		1 => (0..4usize).prop_map(MeterStep::Suspend),
		2 => (0..4usize).prop_map(MeterStep::Resume),
		1 => (0..4usize, energy()).prop_map(|(meter, import_wh)| MeterStep::Exchange { meter, import_wh }),
	]
}

/// What happened to a household's meters.
#[derive(Clone, Debug)]
enum Fact {
	Installed(MeterId),
	Suspended(MeterId),
	Resumed(MeterId),
	/// The old device showed this.
	Exchanged(MeterId, Registers),
	Accepted(energy_primitives::Reading),
}

/// Whether something of what a meter counted from the end of `since` to that of `until` falls to an
/// interval.
fn falls_to(interval: Interval, since: Interval, until: Interval, before: Registers, after: Registers) -> bool {
	let counted = [after.import_wh - before.import_wh, after.export_wh - before.export_wh];
	let elapsed = u64::from(until - since);
	(since + 1..=until).contains(&interval)
		&& counted
			.iter()
			.any(|wh| wh / elapsed > 0 || interval == until && wh % elapsed > 0)
}

/// Whether an interval is complete by all that happened, each fact with the interval in which it
/// did. No counts are kept: the meters that measured are compared with those that are active.
fn is_complete(facts: &[(Interval, Fact)], interval: Interval) -> bool {
	// Up to which interval each meter has counted, what it showed then, and whether it measured that.
	let mut last = BTreeMap::<MeterId, (Interval, Registers, bool)>::new();
	let (mut active, mut measured) = (BTreeSet::new(), BTreeSet::new());
	let mut taken_out = false;
	let mut complete = false;
	for (at, fact) in facts {
		let is_open = *at <= interval + MeterDeadline::get();
		match *fact {
			Fact::Installed(meter) => {
				active.insert(meter);
				last.insert(meter, (at - 1, Registers::default(), true));
			},
			Fact::Suspended(meter) => {
				active.remove(&meter);
				taken_out |= *at >= interval;
			},
			Fact::Resumed(meter) => {
				active.insert(meter);
			},
			Fact::Exchanged(meter, shown) => {
				let (since, before, _) = last[&meter];
				complete &= !(is_open && falls_to(interval, since, *at, before, shown));
				active.insert(meter);
				taken_out |= *at >= interval;
				last.insert(meter, (since.max(at - 1), Registers::default(), true));
			},
			Fact::Accepted(reading) => {
				let (since, before, was_measured) = last[&reading.meter];
				let (until, shown) = (reading.interval, reading.registers());
				let is_measured = reading.quality == ReadingQuality::Measured;
				let measures = is_measured && was_measured && until == since + 1 && until == interval;
				if measures && is_open && !taken_out {
					// Where it is alone, nothing is kept of a reading without energy.
					if active.len() > 1 || shown != before {
						measured.insert(reading.meter);
						complete |= active.is_subset(&measured);
					}
				} else if is_open && falls_to(interval, since, until, before, shown) {
					complete = false;
				}
				last.insert(reading.meter, (until, shown, is_measured));
			},
		}
	}
	complete
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(1_000))]

	#[test]
	fn what_is_metered_is_what_is_booked(steps in prop::collection::vec(step(), 1..60)) {
		run_in_village(|| {
			let mut devices = at(NOON - 20, || [
				Device::install(HOME, CONNECTION),
				Device::install(SOLAR, PLANT),
				Device::install(SOLAR, CONNECTION),
				Device::install(HOME, CONNECTION),
			]);
			let mut last: [Option<SignedReading>; 4] = [None; 4];
			let mut current = NOON;
			let mut closed = closed_flows();
			// Of each meter, what it counted by readings and by exchanges.
			let counted = std::cell::RefCell::new([(0u128, 0u128); 4]);
			let count = |meter: usize, import_wh: u64, export_wh: u64| {
				let (import, export) = &mut counted.borrow_mut()[meter];
				*import += u128::from(import_wh);
				*export += u128::from(export_wh);
			};
			let mut next_key = 10_000;

			for step in steps {
				match step {
					Step::Wait(intervals) => {
						current += intervals;
						// Nothing that has closed changed since, and nothing came to it.
						assert_eq!(closed_flows(), closed);
						set_current(current);
						closed = closed_flows();
					},
					Step::Read { meter, back, import_wh, export_wh, estimated } => {
						let device = &mut devices[meter];
						let before = device.clone();
						device.reading.quality =
							if estimated { ReadingQuality::Estimated } else { ReadingQuality::Measured };
						let reading = device.read(current - back, import_wh, export_wh);
						if submit(vec![reading]) == [ReadingResult::Accepted] {
							count(meter, import_wh, export_wh);
							last[meter] = Some(reading);
						} else {
							*device = before;
						}
					},
					Step::Repeat { meter } => {
						if let Some(reading) = last[meter] {
							assert_eq!(submit(vec![reading]), [ReadingResult::Duplicate]);
						}
					},
					Step::Exchange { meter, import_wh, export_wh } => {
						next_key += 1;
						let pair = KeyPair::ed25519(next_key);
						let id = devices[meter].reading.meter;
						let before = devices[meter].reading.registers();
						let shown = registers(before.import_wh + import_wh, before.export_wh + export_wh);
						match exchange_at(id, pair.public(), CAPACITY, shown) {
							Ok(()) => {
								count(meter, import_wh, export_wh);
								devices[meter] = Device::new(id, record(id).epoch, pair);
								last[meter] = None;
							},
							Err(error) => assert_eq!(error, Error::<Test>::BeyondRatedPower.into()),
						}
					},
				}
			}

			let counted = counted.into_inner();
			let at_connections = [0, 2, 3].map(|meter| counted[meter]);
			let imported: u128 = at_connections.iter().map(|(import, _)| import).sum();
			let exported: u128 = at_connections.iter().map(|(_, export)| export).sum();
			let generated = counted[1].1;
			// However often devices were exchanged, none counted more than its rated power gives in
			// the time that it was there.
			let most = u128::from(FULL) * u128::from(current - (NOON - 20) + 1);
			assert!(counted.iter().all(|(import, export)| *import <= most && *export <= most));
			let totals = NetworkTotals::<Test>::get();
			assert_eq!((totals.import_wh, totals.export_wh, totals.metered_wh), (imported, exported, generated));
			assert_eq!(closed_flows(), closed);
			// Settlement books what was late; some of it, after a longer time, elsewhere.
			while let Some((interval, page)) = EnergyProduction::next_late() {
				match interval % 3 {
					0 => EnergyProduction::carry_late(interval, page),
					_ => drop(EnergyProduction::book_late(interval, page)),
				}
				EnergyProduction::do_try_state().unwrap();
			}
			let booked: u128 = all_flows().iter().map(|(.., metered)| u128::from(metered.flow.import_wh)).sum();
			assert_eq!(booked, imported);
		})
	}

	#[test]
	fn an_interval_is_complete_where_all_its_meters_measured_it(steps in prop::collection::vec(meter_step(), 1..60)) {
		run_in_village(|| {
			const FIRST: Interval = NOON - 3;
			let mut facts = Vec::new();
			let mut devices: Vec<Device> = Vec::new();
			// Of each meter, the interval that it signs next, and what it signed last.
			let (mut next, mut last) = (Vec::new(), Vec::<Option<SignedReading>>::new());
			for meter in 0..2 {
				devices.push(at(FIRST, || Device::install(HOME, CONNECTION)));
				facts.push((FIRST, Fact::Installed(meter)));
				next.push(FIRST);
				last.push(None);
			}
			let mut current = NOON;
			let mut next_key = 10_000;

			for step in steps {
				let meters = devices.len();
				let mut readings = Vec::new();
				match step {
					MeterStep::Wait(intervals) => {
						current += intervals;
						set_current(current);
					},
					MeterStep::Read { meter, skipped, import_wh, export_wh, quality } => {
						readings.push((meter % meters, skipped, import_wh, export_wh, quality));
					},
					MeterStep::ReadAll { backwards, import_wh } => {
						readings.extend((0..meters).map(|meter| (meter, 0, import_wh, 0, ReadingQuality::Measured)));
						if backwards {
							readings.reverse();
						}
					},
					MeterStep::Repeat(meter) => {
						if let Some(reading) = last[meter % meters] {
							assert_ne!(submit(vec![reading]), [ReadingResult::Accepted]);
						}
					},
					MeterStep::Install => {
						if meters < 4 {
							devices.push(Device::install(HOME, CONNECTION));
							facts.push((current, Fact::Installed(meters as MeterId)));
							next.push(current);
							last.push(None);
						}
					},
					MeterStep::Suspend(meter) => {
						let meter = (meter % meters) as MeterId;
						if EnergyProduction::suspend_meter(signed(OPERATOR), meter).is_ok() {
							facts.push((current, Fact::Suspended(meter)));
						}
					},
					MeterStep::Resume(meter) => {
						let meter = (meter % meters) as MeterId;
						if EnergyProduction::resume_meter(signed(OPERATOR), meter).is_ok() {
							facts.push((current, Fact::Resumed(meter)));
						}
					},
					MeterStep::Exchange { meter, import_wh } => {
						let meter = meter % meters;
						let id = meter as MeterId;
						next_key += 1;
						let pair = KeyPair::ed25519(next_key);
						let Registers { import_wh: before, export_wh } = devices[meter].reading.registers();
						let shown = registers(before + import_wh, export_wh);
						if exchange_at(id, pair.public(), CAPACITY, shown).is_ok() {
							facts.push((current, Fact::Exchanged(id, shown)));
							devices[meter] = Device::new(id, record(id).epoch, pair);
							next[meter] = next[meter].max(current);
							last[meter] = None;
						}
					},
				}
				for (meter, skipped, import_wh, export_wh, quality) in readings {
					let before = devices[meter].clone();
					devices[meter].reading.quality = quality;
					let signed = devices[meter].read(next[meter] + skipped, import_wh, export_wh);
					if submit(vec![signed]) == [ReadingResult::Accepted] {
						facts.push((current, Fact::Accepted(signed.reading)));
						next[meter] = signed.reading.interval + 1;
						last[meter] = Some(signed);
					} else {
						devices[meter] = before;
					}
				}
			}

			for interval in FIRST - 1..=current {
				let metered = flow(interval, HOME);
				let complete = metered.is_some_and(|metered| metered.complete);
				assert_eq!(complete, is_complete(&facts, interval), "{interval}: {metered:?}");
			}
		})
	}
}
