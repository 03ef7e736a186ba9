mod field;

use super::*;
use crate::chain::MeterState;
use crate::{outbox::OutboxLimits, readings::to_payload};
use energy_primitives::{Interval, MeterKey, MeterRole, MeterSignature, Reading, ReadingQuality, SignedReading};
use meter_payloads::formats::json;
use sp_core::{ed25519, Pair};
use std::path::Path;
use tempfile::TempDir;

const CONFIG: &str = r#"
[chain]
urls = ["ws://127.0.0.1:9944"]
[broker]
host = "127.0.0.1"
client_id = "test"
[[topics]]
filter = "energy/+/reading"
format = "json"
[[topics]]
filter = "tele/+/SENSOR"
format = "tasmota"
[[topics]]
filter = "+/status/#"
format = "shelly"
[[topics]]
filter = "+/events/rpc"
format = "shelly"
[[topics]]
filter = "p1/+"
format = "dsmr"
[[topics]]
filter = "late/tele/+/SENSOR"
format = "tasmota"
own_time = true
[[devices]]
device = "roof"
meter = 7
wiring = "plant"
rated_power_w = 10000
import = false
[[devices]]
device = "plug"
meter = 8
wiring = "load"
rated_power_w = 3000
[[devices]]
device = "balcony"
channel = "switch:0"
meter = 10
wiring = "plant"
rated_power_w = 1000
[[devices]]
device = "roof-plug"
channel = "pm1:0"
meter = 11
wiring = "plant-export"
rated_power_w = 1000
[[devices]]
device = "p1/house"
meter = 12
rated_power_w = 20000
[[devices]]
device = "three"
channel = "emdata:0"
meter = 13
phases = "balanced"
rated_power_w = 20000
[keys]
file = "keys"
[outbox]
file = "outbox"
"#;

const MS: Moment = 900_000;
/// An interval of November 2026.
const FIRST: Interval = 1_994_850;
const GENESIS: H256 = H256::repeat_byte(7);

struct Bench {
	folder: TempDir,
	config: Config,
	outbox: Outbox,
	states: MeterStates,
	intake: Intake,
	metrics: Metrics,
	received_ms: Moment,
}

fn pair(number: u8) -> ed25519::Pair {
	ed25519::Pair::from_seed(&[number; 32])
}

fn keys() -> Keystore {
	let mut keys = Keystore::default();
	for (meter, number) in [(7, 1), (7, 2), (8, 3), (10, 4), (11, 5), (12, 6), (13, 7)] {
		keys.import(meter, &hex::encode([number; 32])).unwrap();
	}
	keys
}

fn state(number: u8) -> MeterState {
	MeterState {
		area: 0,
		role: MeterRole::Connection,
		rated_power_w: 10_000,
		key: MeterKey::Ed25519(pair(number).public()),
		epoch: 0,
		active: true,
		sequence: 0,
		last: None,
		next_from: FIRST,
		baseline: None,
	}
}

fn reading(meter: MeterId, sequence: u32) -> Reading {
	Reading {
		meter,
		epoch: 0,
		sequence,
		interval: FIRST + sequence,
		import_wh: 0,
		export_wh: 1_000,
		quality: ReadingQuality::Measured,
	}
}

fn signed(reading: Reading, number: u8, genesis: &H256) -> SignedReading {
	let signature = MeterSignature::Ed25519(pair(number).sign(&reading.message(genesis)));
	SignedReading { reading, signature }
}

/// Returns what the roof's device publishes `after_ms` after the end of an interval.
fn roof(interval: Interval, after_ms: Moment, export_wh: u64) -> String {
	let at_ms = (Moment::from(interval) + 1) * MS + after_ms;
	format!("{{\"v\":1,\"device\":\"roof\",\"at_ms\":{at_ms},\"import_wh\":{export_wh}}}")
}

impl Bench {
	fn new() -> Self {
		Self::with(OutboxLimits::default())
	}

	fn with(limits: OutboxLimits) -> Self {
		let folder = tempfile::tempdir().unwrap();
		let config = Config::parse(CONFIG, Path::new("/")).unwrap();
		let outbox = Outbox::open(&folder.path().join("outbox"), limits).unwrap();
		let states = MeterStates::new([7, 8, 10, 11, 12, 13]);
		let metrics = Metrics::new();
		let intake = Intake::new(&config, keys(), &outbox, GENESIS, states.clone(), metrics.clone()).unwrap();
		Self {
			folder,
			config,
			outbox,
			states,
			intake,
			metrics,
			received_ms: (Moment::from(FIRST) + 1_000) * MS,
		}
	}

	/// Returns the program anew, on the same outbox; it has not reached a node yet.
	fn restarted(self) -> Self {
		let states = MeterStates::new([7, 8, 10, 11, 12, 13]);
		states.recall(self.outbox.keys(MAX_KEYS).unwrap());
		let metrics = Metrics::new();
		let intake = Intake::new(
			&self.config,
			keys(),
			&self.outbox,
			GENESIS,
			states.clone(),
			metrics.clone(),
		)
		.unwrap();
		Self {
			states,
			metrics,
			intake,
			..self
		}
	}

	fn try_take(&mut self, topic: &str, payload: &str, is_retained: bool) -> Result<Vec<Committed>, OutboxError> {
		let mut changes = Vec::new();
		let message = Incoming {
			topic,
			payload: payload.as_bytes(),
			is_retained,
			received_ms: self.received_ms,
		};
		self.intake.take(&message, &mut changes);
		let committed = self.outbox.commit(changes);
		match &committed {
			Ok(committed) => self.intake.committed(committed),
			Err(_) => self.intake.rolled_back(),
		}
		committed
	}

	fn take(&mut self, payload: &str) -> Vec<Committed> {
		self.try_take("energy/7/reading", payload, false).unwrap()
	}

	fn take_signed(&mut self, signed: &SignedReading) -> Vec<Committed> {
		self.take(&json::encode(&to_payload(signed)))
	}

	fn waiting(&self) -> Vec<SignedReading> {
		let pending = self.outbox.pending(None, 100).unwrap();
		pending.into_iter().map(|(_, signed)| signed).collect()
	}

	/// Interval (from the first on), sequence and export register of each waiting reading.
	fn found(&self) -> Vec<(u32, u32, u64)> {
		let found = |signed: SignedReading| {
			let reading = signed.reading;
			(reading.interval - FIRST, reading.sequence, reading.export_wh)
		};
		self.waiting().into_iter().map(found).collect()
	}

	fn reasons(&self) -> Vec<String> {
		let letters = self.outbox.dead_letters(None, 100).unwrap();
		letters.into_iter().map(|(_, letter)| letter.reason).collect()
	}

	fn not_signed(&self, reason: &'static str) -> u64 {
		self.metrics
			.intervals_not_signed
			.get_or_create(&ReasonLabel { reason })
			.get()
	}
}

#[test]
fn a_signed_reading_goes_on_and_a_forged_one_does_not() {
	let mut bench = Bench::new();
	bench.states.learn(&[9], vec![Some(state(9))]);
	let genuine = signed(reading(9, 1), 9, &GENESIS);
	assert_eq!(bench.take_signed(&genuine), [Committed::Stored]);
	assert_eq!(bench.take_signed(&genuine), [Committed::Duplicate]);
	bench.take_signed(&signed(reading(9, 2), 8, &GENESIS));
	bench.take_signed(&signed(reading(9, 2), 9, &H256::zero()));
	assert_eq!(bench.waiting(), [genuine]);
	assert_eq!(bench.reasons(), ["bad_signature", "bad_signature"]);
	assert_eq!(
		(
			bench.metrics.readings_stored.get(),
			bench.metrics.readings_duplicate.get()
		),
		(1, 1)
	);
}

#[test]
fn an_ended_epoch_is_refused_and_what_is_not_known_is_for_the_chain() {
	let mut bench = Bench::new();
	let newer = MeterState { epoch: 1, ..state(9) };
	bench.states.learn(&[9], vec![Some(newer)]);
	bench.take_signed(&signed(reading(9, 1), 9, &GENESIS));
	assert_eq!(bench.reasons(), ["epoch_over"]);
	let next = Reading {
		epoch: 2,
		..reading(9, 1)
	};
	assert_eq!(bench.take_signed(&signed(next, 5, &GENESIS)), [Committed::Stored]);
	assert_eq!(
		bench.take_signed(&signed(reading(11, 1), 5, &GENESIS)),
		[Committed::Stored]
	);
	// Meter 9 was asked for just now.
	assert_eq!(bench.states.wanted(), [11]);
}

#[test]
fn known_keys_are_used_after_a_restart_without_a_node() {
	let bench = Bench::new();
	let new = bench.states.learn(&[9, 10], vec![Some(state(9)), None]);
	bench.outbox.keep_keys(&new).unwrap();
	assert_eq!(bench.states.learn(&[9], vec![Some(state(9))]), []);
	let mut bench = bench.restarted();
	bench.take_signed(&signed(reading(9, 1), 8, &GENESIS));
	assert_eq!(bench.reasons(), ["bad_signature"]);
}

#[test]
fn malformed_payloads_and_foreign_topics_become_dead_letters() {
	let mut bench = Bench::new();
	bench.take("{\"v\":1,");
	bench.take("{\"v\":2}");
	bench.try_take("energy/7/other", "{}", false).unwrap();
	assert_eq!(bench.reasons(), ["syntax", "unsupported", "topic"]);
	let (_, letter) = bench.outbox.dead_letters(None, 1).unwrap().remove(0);
	assert_eq!(
		(letter.source.as_str(), letter.payload.as_slice()),
		("energy/7/reading", &b"{\"v\":1,"[..])
	);
}

#[test]
fn a_device_becomes_a_signing_meter() {
	let mut bench = Bench::new();
	bench.states.learn(&[7], vec![Some(state(1))]);
	for (interval, export_wh) in [(0, 1_000), (1, 2_000), (2, 2_500)] {
		assert_eq!(
			bench.take(&roof(FIRST + interval, 5_000, export_wh)),
			[Committed::Stored, Committed::Kept]
		);
	}
	assert_eq!(bench.found(), [(0, 1, 1_000), (1, 2, 2_000), (2, 3, 2_500)]);
	let key = MeterKey::Ed25519(pair(1).public());
	assert!(bench.waiting().iter().all(|signed| is_signed(signed, &GENESIS, &key)));
	assert!(bench
		.waiting()
		.iter()
		.all(|signed| signed.reading.quality == ReadingQuality::Measured));
}

#[test]
fn what_is_delivered_again_is_signed_once_also_after_a_restart_without_a_node() {
	let mut bench = Bench::new();
	bench.states.learn(&[7], vec![Some(state(1))]);
	let first = roof(FIRST, 5_000, 1_000);
	bench.take(&first);
	assert_eq!(bench.take(&first), []);
	let mut bench = bench.restarted();
	assert_eq!(bench.take(&first), []);
	bench.take(&roof(FIRST + 1, 5_000, 1_500));
	assert_eq!(bench.found(), [(0, 1, 1_000), (1, 2, 1_500)]);
}

#[test]
fn nothing_is_signed_before_the_meter_is_known() {
	let mut bench = Bench::new();
	bench.take(&roof(FIRST - 2, 5_000, 1_000));
	assert_eq!(bench.not_signed("not_registered"), 1);
	bench.states.learn(&[7], vec![Some(state(1))]);
	bench.take(&roof(FIRST - 1, 5_000, 1_100));
	assert_eq!(bench.not_signed("too_early"), 1);
	bench.take(&roof(FIRST, 5_000, 1_200));
	assert_eq!(bench.found(), [(0, 1, 1_200)]);
	// A key that the store lacks.
	bench
		.states
		.learn(&[7], vec![Some(MeterState { epoch: 1, ..state(9) })]);
	bench.take(&roof(FIRST + 1, 5_000, 1_300));
	assert_eq!(bench.not_signed("no_key"), 1);
}

#[test]
fn where_the_chain_is_ahead_it_wins_and_registers_do_not_fall() {
	let mut bench = Bench::new();
	let last = Reading {
		interval: FIRST + 4,
		export_wh: 9_000,
		..reading(7, 5)
	};
	let ahead = MeterState {
		sequence: 5,
		last: Some(last),
		next_from: FIRST + 5,
		..state(1)
	};
	bench.states.learn(&[7], vec![Some(ahead)]);
	bench.take(&roof(FIRST + 4, 5_000, 1_000));
	assert_eq!(bench.not_signed("has_reading"), 1);
	// The device's counter began anew once, which a lost outbox had known.
	bench.take(&roof(FIRST + 5, 5_000, 1_200));
	bench.take(&roof(FIRST + 6, 5_000, 1_300));
	assert_eq!(bench.found(), [(5, 6, 9_000), (6, 7, 9_100)]);
	let qualities: Vec<_> = bench.waiting().iter().map(|signed| signed.reading.quality).collect();
	assert_eq!(qualities, [ReadingQuality::Estimated, ReadingQuality::Measured]);
}

#[test]
fn an_exchanged_key_signs_from_its_first_interval_on() {
	let mut bench = Bench::new();
	bench.states.learn(&[7], vec![Some(state(1))]);
	bench.take(&roof(FIRST, 5_000, 1_000));
	let exchanged = MeterState {
		epoch: 1,
		next_from: FIRST + 1,
		..state(2)
	};
	bench.states.learn(&[7], vec![Some(exchanged)]);
	bench.take(&roof(FIRST + 1, 5_000, 1_500));
	let newest = bench.waiting()[1];
	assert_eq!((newest.reading.epoch, newest.reading.sequence), (1, 1));
	assert!(is_signed(&newest, &GENESIS, &MeterKey::Ed25519(pair(2).public())));
}

#[test]
fn more_than_the_rated_power_waits_until_the_time_has_grown_to_it() {
	let mut bench = Bench::new();
	bench.states.learn(&[7], vec![Some(state(1))]);
	bench.take(&roof(FIRST, 5_000, 1_000));
	// 10 kW give 2 500 Wh in a quarter of an hour; the sample 55 s late holds a little more.
	bench.take(&roof(FIRST + 1, 55_000, 3_600));
	assert_eq!(bench.not_signed("beyond_rated_power"), 1);
	bench.take(&roof(FIRST + 2, 5_000, 5_900));
	assert_eq!(bench.found(), [(0, 1, 1_000), (2, 2, 5_900)]);
}

#[test]
fn a_clock_ahead_of_ours_is_refused() {
	let mut bench = Bench::new();
	bench.states.learn(&[7], vec![Some(state(1))]);
	bench.received_ms = (Moment::from(FIRST) + 1) * MS;
	bench.take(&roof(FIRST, 61_000, 1_000));
	assert_eq!(bench.reasons(), ["clock_ahead"]);
	bench.take(&roof(FIRST, 59_000, 1_000));
	assert_eq!(bench.found(), [(0, 1, 1_000)]);
}

#[test]
fn a_sample_without_its_own_time_must_be_new() {
	let mut bench = Bench::new();
	bench.states.learn(&[8], vec![Some(state(3))]);
	let sample = "{\"ENERGY\":{\"Total\":1.234}}";
	bench.try_take("tele/plug/SENSOR", sample, true).unwrap();
	bench.try_take("late/tele/plug/SENSOR", sample, false).unwrap();
	assert_eq!(bench.reasons(), ["no_time", "no_time"]);
	bench.try_take("tele/plug/SENSOR", sample, false).unwrap();
	assert_eq!(bench.waiting().len(), 1);
	bench.try_take("tele/plug/SENSOR", "{\"POWER\":\"ON\"}", true).unwrap();
	assert_eq!(bench.reasons().len(), 2);
}

#[test]
fn an_unknown_device_makes_one_dead_letter() {
	let mut bench = Bench::new();
	let unknown = roof(FIRST, 5_000, 1_000).replace("roof", "garage");
	bench.take(&unknown);
	assert_eq!(bench.take(&unknown), []);
	assert_eq!(bench.reasons(), ["unknown_device"]);
	let label = RefusalLabel {
		format: "json",
		reason: "unknown_device",
	};
	assert_eq!(bench.metrics.messages_refused.get_or_create(&label).get(), 2);
}

#[test]
fn what_was_not_committed_is_taken_anew() {
	let mut bench = Bench::with(OutboxLimits {
		max_pending: 1,
		..OutboxLimits::default()
	});
	bench.states.learn(&[7], vec![Some(state(1))]);
	bench.take(&roof(FIRST, 5_000, 1_000));
	let next = roof(FIRST + 1, 5_000, 1_500);
	let full = bench.try_take("energy/7/reading", &next, false);
	assert!(matches!(full, Err(OutboxError::Full { .. })));
	let slot = bench.outbox.oldest().unwrap().unwrap();
	bench
		.outbox
		.settle(&[(slot, crate::outbox::Outcome::Delivered)])
		.unwrap();
	assert_eq!(bench.take(&next), [Committed::Stored, Committed::Kept]);
	assert_eq!(bench.found(), [(1, 2, 1_500)]);
	assert!(bench.folder.path().exists());
}
