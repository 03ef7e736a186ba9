//! Whatever the meters sign, and whenever: what is booked is what the registers grew by.

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
	let intervals: std::collections::BTreeSet<_> = Flows::<Test>::iter_keys().map(|(interval, _)| interval).collect();
	intervals
		.into_iter()
		.flat_map(|interval| {
			let accounts = metered_accounts(interval, u32::MAX);
			accounts.into_iter().map(move |(who, settled)| {
				let metered = flow(interval, who).unwrap();
				assert_eq!(metered.settled, settled);
				(interval, who, metered)
			})
		})
		.collect()
}

/// Settles all that is closed.
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
			let booked: u128 = all_flows().iter().map(|(.., metered)| u128::from(metered.flow.import_wh)).sum();
			assert_eq!(booked, imported);
			// What was settled never changed after.
			for ((interval, who), metered) in settled {
				assert_eq!(flow(interval, who), Some(metered));
			}
		})
	}
}
