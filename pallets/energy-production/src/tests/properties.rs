//! Whatever the meters say and whenever they say it: what is booked is what the registers grew by.

use super::*;
use energy_primitives::MeteredEnergy;
use proptest::prelude::*;

/// What happens next.
#[derive(Clone, Debug)]
enum Step {
	/// Time passes, and every interval that closes is settled.
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
	/// A device is exchanged.
	Exchange { meter: usize },
}

fn step() -> impl Strategy<Value = Step> {
	prop_oneof![
		3 => (0..6u32).prop_map(Step::Wait),
		10 => (0..4usize, prop_oneof![Just(1), 0..14u32], 0..3_000u64, 0..3_000u64, any::<bool>()).prop_map(
			|(meter, back, import_wh, export_wh, estimated)| Step::Read { meter, back, import_wh, export_wh, estimated }
		),
		1 => (0..4usize).prop_map(|meter| Step::Repeat { meter }),
		1 => (0..4usize).prop_map(|meter| Step::Exchange { meter }),
	]
}

/// Every account's flows.
fn all_flows() -> Vec<(Interval, u64, MeteredFlow)> {
	let intervals: std::collections::BTreeSet<_> = Flows::<Test>::iter_keys().map(|(interval, _)| interval).collect();
	intervals
		.into_iter()
		.flat_map(|interval| {
			let (accounts, _) = EnergyProduction::accounts(interval, None, u32::MAX);
			accounts.into_iter().map(move |(who, settled)| {
				let metered = flow(interval, who).unwrap();
				assert_eq!(metered.settled, settled);
				(interval, who, metered)
			})
		})
		.collect()
}

/// Settles all that is closed, and tells import and export of it.
fn settle_closed() {
	let oldest_open = EnergyProduction::oldest_open();
	let closed: Vec<_> = all_flows()
		.into_iter()
		.filter(|(interval, _, metered)| *interval < oldest_open && !metered.settled)
		.map(|(interval, who, _)| (interval, who))
		.collect();
	for (interval, who) in closed {
		EnergyProduction::mark_settled(interval, &who);
	}
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
			let mut settled = std::collections::BTreeMap::new();
			let (mut imported, mut exported, mut generated) = (0u128, 0u128, 0u128);
			let mut next_key = 10_000;

			for step in steps {
				match step {
					Step::Wait(intervals) => {
						current += intervals;
						set_current(current);
						settle_closed();
						for (interval, who, metered) in all_flows().into_iter().filter(|(.., metered)| metered.settled) {
							settled.entry((interval, who)).or_insert(metered);
						}
					},
					Step::Read { meter, back, import_wh, export_wh, estimated } => {
						let device = &mut devices[meter];
						let before = device.clone();
						device.reading.quality =
							if estimated { ReadingQuality::Estimated } else { ReadingQuality::Measured };
						let reading = device.read(current - back, import_wh, export_wh);
						if submit(vec![reading]) == [ReadingResult::Accepted] {
							if last[meter].is_some() {
								if meter == 1 {
									generated += u128::from(export_wh);
								} else {
									imported += u128::from(import_wh);
									exported += u128::from(export_wh);
								}
							}
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
					Step::Exchange { meter } => {
						next_key += 1;
						let pair = KeyPair::ed25519(next_key);
						let id = devices[meter].reading.meter;
						let key = pair.public();
						assert_ok!(EnergyProduction::exchange_meter(signed(OPERATOR), id, key, CAPACITY));
						devices[meter] = Device::new(id, record(id).epoch, pair);
						last[meter] = None;
					},
				}
			}

			let totals = NetworkTotals::<Test>::get();
			assert_eq!((totals.import_wh, totals.export_wh, totals.metered_wh), (imported, exported, generated));
			let booked: u128 = all_flows().iter().map(|(.., metered)| u128::from(metered.flow.import_wh)).sum();
			assert_eq!(booked, imported);
			// What was settled never changed after.
			for ((interval, who), metered) in settled {
				assert_eq!(flow(interval, who), Some(metered));
			}
		})
	}
}
