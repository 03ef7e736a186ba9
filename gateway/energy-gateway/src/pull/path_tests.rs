//! From the device to the signed reading: what a device answers, or publishes on several topics,
//! becomes a signed reading of the interval's end, and nothing else does.

use super::NO_CONNECTION;
use crate::{
	chain::MeterState,
	config::Config,
	intake::{Incoming, Intake, MeterStates},
	keystore::Keystore,
	metrics::Metrics,
	outbox::{Change, Outbox},
};
use energy_primitives::{Interval, MeterKey, MeterRole, Moment, Reading, ReadingQuality};
use meter_payloads::topics::answer_topic;
use sp_core::{ed25519, Pair, H256};
use tempfile::TempDir;

const CONFIG: &str = r#"
[chain]
urls = ["ws://127.0.0.1:1"]
[broker]
host = "127.0.0.1"
client_id = "test"
[[topics]]
filter = "homewizard/p1"
profile = "homewizard"
pull = { url = "http://127.0.0.1:1/" }
[[topics]]
filter = "homewizard/#"
profile = "homewizard"
device = "broker-{2}"
[[topics]]
filter = "slimmelezer/sensor/+/state"
profile = "esphome-dsmr"
[[devices]]
device = "p1"
meter = 7
rated_power_w = 17000
[[devices]]
device = "slimmelezer"
meter = 8
rated_power_w = 17000
[keys]
file = "keys"
[outbox]
file = "outbox"
"#;

const MS: Moment = 900_000;
/// An interval of November 2026.
const FIRST: Interval = 1_994_850;
const END: Moment = (FIRST as Moment + 1) * MS;

struct Bench {
	_folder: TempDir,
	intake: Intake,
	states: MeterStates,
}

impl Bench {
	fn new() -> Self {
		let folder = tempfile::tempdir().unwrap();
		let config = Config::parse(CONFIG, folder.path()).unwrap();
		let outbox = Outbox::open(&config.outbox.file, config.outbox_limits()).unwrap();
		let mut keys = Keystore::default();
		let states = MeterStates::new([7, 8]);
		let state = |number: u8| MeterState {
			area: 0,
			role: MeterRole::Connection,
			rated_power_w: 17_000,
			key: MeterKey::Ed25519(ed25519::Pair::from_seed(&[number; 32]).public()),
			epoch: 0,
			active: true,
			sequence: 0,
			last: None,
			next_from: FIRST,
			baseline: None,
		};
		for meter in [7u8, 8] {
			keys.import(meter.into(), &hex::encode([meter; 32])).unwrap();
		}
		states.learn(&[7, 8], vec![Some(state(7)), Some(state(8))]);
		let intake = Intake::new(&config, keys, &outbox, H256::zero(), states.clone(), Metrics::new()).unwrap();
		Self {
			_folder: folder,
			intake,
			states,
		}
	}

	/// Returns the readings that a message completes, and the reasons of the dead letters that it
	/// makes.
	fn take(&mut self, topic: &str, payload: &str, received_ms: Moment) -> (Vec<Reading>, Vec<String>) {
		let mut changes = Vec::new();
		let message = Incoming {
			topic,
			payload: payload.as_bytes(),
			is_retained: false,
			received_ms,
		};
		self.intake.take(&message, &mut changes);
		let (mut readings, mut letters) = (Vec::new(), Vec::new());
		for change in changes {
			match change {
				Change::Reading { signed, .. } => readings.push(signed.reading),
				Change::DeadLetter(letter) => letters.push(letter.reason),
				_ => {},
			}
		}
		(readings, letters)
	}
}

fn homewizard(import: &str, export: &str) -> String {
	format!("{{\"total_power_import_kwh\":{import},\"total_power_export_kwh\":{export}}}")
}

#[test]
fn what_a_device_answers_is_signed_for_the_end_of_its_interval() {
	assert_eq!(NO_CONNECTION, 0);
	let mut bench = Bench::new();
	let topic = answer_topic("homewizard/p1");
	let (readings, letters) = bench.take(&topic, &homewizard("11033.430", "0"), END - 10_000);
	assert!(letters.is_empty(), "{letters:?}");
	let before = readings.len();
	let (readings, letters) = bench.take(&topic, &homewizard("11033.467", "0"), END + 2_000);
	assert!(letters.is_empty(), "{letters:?}");
	let [reading] = readings.as_slice() else {
		panic!("{before} before, then {readings:?}")
	};
	assert_eq!(
		(reading.meter, reading.interval, reading.quality),
		(7, FIRST, ReadingQuality::Measured)
	);
	assert_eq!((reading.import_wh, reading.export_wh), (11_033_467, 0));
	// The same device's name, published on a topic below a wildcard, is another device's.
	let (readings, letters) = bench.take("homewizard/p1", &homewizard("99999", "0"), END + MS + 1_000);
	assert_eq!((readings.len(), letters), (0, vec!["unknown_device".to_string()]));
	// One that cannot be read changes nothing.
	for payload in [
		"{\"total_power_import_kwh\":-5}",
		"{\"total_power_import_kwh\":\"12 W\"}",
		"{",
	] {
		let (readings, letters) = bench.take(&topic, payload, END + MS + 1_000);
		assert_eq!((readings.len(), letters.len()), (0, 1), "{payload}");
	}
	let (readings, _) = bench.take(&topic, &homewizard("11034.5", "0.125"), END + MS + 2_000);
	assert_eq!(
		(readings[0].interval, readings[0].import_wh, readings[0].export_wh),
		(FIRST + 1, 11_034_500, 125)
	);
}

#[test]
fn an_answer_is_not_signed_for_a_day_that_only_this_machines_clock_shows() {
	const DAY: Moment = 86_400_000;
	let mut bench = Bench::new();
	let topic = answer_topic("homewizard/p1");
	bench.states.time().update(FIRST + 1, MS);
	let (readings, letters) = bench.take(&topic, &homewizard("10.000", "0"), END + 2_000);
	assert_eq!((readings.len(), letters.len()), (1, 0));
	for jumped in [END + 2_000 + DAY, END + 2_000 - DAY] {
		let (readings, letters) = bench.take(&topic, &homewizard("10.001", "0"), jumped);
		assert_eq!((readings.len(), letters), (0, vec!["gateway_clock".to_string()]));
	}
	// The clock is right again, and nothing was lost.
	bench.states.time().update(FIRST + 2, MS);
	let (readings, letters) = bench.take(&topic, &homewizard("10.002", "0"), END + MS + 2_000);
	assert!(letters.is_empty(), "{letters:?}");
	assert_eq!((readings[0].interval, readings[0].import_wh), (FIRST + 1, 10_002));
}

#[test]
fn tariffs_on_topics_of_their_own_are_signed_as_one_register() {
	let mut bench = Bench::new();
	let mut all = Vec::new();
	let rounds = [
		(END - 10_000, ["10.000", "20.000", "0.000", "1.000"]),
		(END + 1_000, ["10.004", "20.000", "0.000", "1.002"]),
	];
	for (at, values) in rounds {
		let sensors = [
			"consumed_tariff_1",
			"consumed_tariff_2",
			"produced_tariff_1",
			"produced_tariff_2",
		];
		for (ms, (sensor, value)) in (0..).zip(sensors.iter().zip(values)) {
			let topic = format!("slimmelezer/sensor/energy_{sensor}/state");
			let (readings, letters) = bench.take(&topic, value, at + ms);
			assert!(letters.is_empty(), "{letters:?}");
			all.extend(readings);
		}
	}
	let last = all.last().unwrap();
	assert_eq!(
		(last.meter, last.interval, last.quality),
		(8, FIRST, ReadingQuality::Measured)
	);
	assert_eq!((last.import_wh, last.export_wh), (30_004, 1_002));
}
