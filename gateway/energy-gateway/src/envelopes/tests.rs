//! What is published of which facts, and when.

use super::{publisher::due, *};
use energy_primitives::{
	Connection, EnvelopeInfo, EnvelopePeriod, IntervalLimits, Limits, Moment, Power, PriorityClass, QUARTER_HOUR_MS,
};
use proptest::prelude::*;
use serde_json::{json, Value};

/// Begins on 22 November 2026 at 18:15 UTC.
const NOW: Interval = 1_994_857;

fn limits(import_limit_w: Power, export_limit_w: Power) -> Limits {
	Limits {
		import_limit_w,
		export_limit_w,
	}
}

fn horizon() -> Horizon {
	Horizon {
		interval: NOW,
		interval_ms: QUARTER_HOUR_MS,
		intervals: 4,
		valid_intervals: 2,
	}
}

fn period(from: Interval, until: Interval, limits: Limits) -> EnvelopePeriod {
	EnvelopePeriod {
		from,
		until,
		limits,
		primacy: 1,
	}
}

/// A connection of 17 kW and 10 kW, by default 5 kW and 3 kW, with the effective limits of the intervals
/// from now on.
fn facts(known: &[(Limits, bool)]) -> Facts {
	let known = (NOW..).zip(known);
	Facts {
		connection: Some(Connection {
			area: 3,
			import_limit_w: 17_000,
			export_limit_w: 10_000,
			class: PriorityClass::Standard,
			ends_at: None,
		}),
		envelope: Some(EnvelopeInfo {
			default: limits(5_000, 3_000),
			devices: 0,
			managed: false,
			floor_w: 0,
			periods: Vec::new(),
			contracts: Vec::new(),
			offered: None,
		}),
		limits: known
			.map(|(interval, (limits, published))| IntervalLimits {
				interval,
				limits: *limits,
				published: *published,
			})
			.collect(),
	}
}

fn envelope(facts: &Facts, horizon: &Horizon) -> Value {
	serde_json::from_str(&Payloads::new("5F", facts, horizon).unwrap().envelope).unwrap()
}

/// The limits of each interval of a message, and what they follow from.
fn limits_of(message: &Value) -> Vec<(u64, u64, String, String)> {
	let of = |period: &Value| {
		let watt = |field: &str| period[field].as_u64().unwrap();
		let by = |field: &str| period[field].as_str().unwrap().to_string();
		(
			watt("import_limit_w"),
			watt("export_limit_w"),
			by("import_limited_by"),
			by("export_limited_by"),
		)
	};
	let following = message["following"].as_array().unwrap();
	[message].into_iter().chain(following).map(of).collect()
}

#[test]
fn a_message_says_what_may_flow_until_when_and_what_counts_then() {
	let mut facts = facts(&[
		(limits(5_000, 3_000), false),
		(limits(4_200, 10_000), true),
		(limits(2_000, 1_500), true),
		(limits(0, 2_500), false),
	]);
	let stored = facts.envelope.as_mut().unwrap();
	// Above the connection's own limits in one direction.
	stored.periods = vec![
		period(NOW + 1, NOW + 2, limits(4_200, 90_000)),
		period(NOW + 2, NOW + 3, limits(9_000, 1_500)),
	];
	stored.contracts = vec![period(NOW + 2, NOW + 3, limits(2_000, 8_000))];
	let message = envelope(&facts, &horizon());
	assert_eq!(message["v"], 1);
	assert_eq!(message["account"], "5F");
	assert_eq!(message["interval"], NOW);
	assert_eq!(
		(&message["start"], &message["end"]),
		(&json!("2026-11-22T18:15:00Z"), &json!("2026-11-22T18:30:00Z"))
	);
	assert_eq!(message["valid_until"], "2026-11-22T18:45:00Z");
	assert_eq!(
		message["default"],
		json!({ "import_limit_w": 5_000, "export_limit_w": 3_000 })
	);
	let found = limits_of(&message);
	let expected: [(u64, u64, &str, &str); 4] = [
		(5_000, 3_000, "default", "default"),
		(4_200, 10_000, "envelope", "connection"),
		(2_000, 1_500, "contract", "envelope"),
		// Load is shed, and export curtailed.
		(0, 2_500, "measure", "measure"),
	];
	let expected = expected.map(|(import, export, by, and)| (import, export, by.to_string(), and.to_string()));
	assert_eq!(found, expected);
	let following = message["following"].as_array().unwrap();
	assert_eq!(following[2]["interval"], NOW + 3);
	assert_eq!(following[2]["end"], "2026-11-22T19:15:00Z");
}

#[test]
fn the_default_is_never_above_the_connection_and_the_connection_where_none_is_set() {
	let mut facts = facts(&[]);
	let default = |facts: &Facts| -> Value {
		let payloads = Payloads::new("5F", facts, &horizon()).unwrap();
		let alone: Value = serde_json::from_str(&payloads.default).unwrap();
		let within = envelope(facts, &horizon())["default"].clone();
		assert_eq!(
			alone,
			json!({
				"v": 1,
				"account": "5F",
				"import_limit_w": within["import_limit_w"],
				"export_limit_w": within["export_limit_w"],
			})
		);
		within
	};
	let json = |import: Power, export: Power| json!({ "import_limit_w": import, "export_limit_w": export });
	assert_eq!(default(&facts), json(5_000, 3_000));
	facts.envelope.as_mut().unwrap().default = limits(90_000, 3_000);
	assert_eq!(default(&facts), json(17_000, 3_000));
	facts.envelope = None;
	assert_eq!(default(&facts), json(17_000, 10_000));
	// It counts from the end of the message's validity on, when the connection has ended.
	facts.connection.as_mut().unwrap().ends_at = Some(NOW + 2);
	assert_eq!(default(&facts), json(0, 0));
	facts.connection = None;
	assert_eq!(default(&facts), json(0, 0));
}

#[test]
fn what_the_chain_does_not_answer_is_not_without_limits() {
	let mut facts = facts(&[(limits(17_000, 10_000), true)]);
	let found = limits_of(&envelope(&facts, &horizon()));
	assert_eq!((found[0].0, found[0].1), (17_000, 10_000));
	for period in &found[1..] {
		assert_eq!(
			(period.0, period.1, period.2.as_str(), period.3.as_str()),
			(5_000, 3_000, "default", "default")
		);
	}
	facts.connection.as_mut().unwrap().ends_at = Some(NOW + 1);
	let found = limits_of(&envelope(&facts, &horizon()));
	assert_eq!((found[0].0, found[1].0, found[1].1), (17_000, 0, 0));
	assert_eq!(
		(found[1].2.as_str(), found[1].3.as_str()),
		("no_connection", "no_connection")
	);
	facts.connection = None;
	for period in limits_of(&envelope(&facts, &horizon())) {
		assert_eq!((period.0, period.1, period.2.as_str()), (0, 0, "no_connection"));
	}
}

#[test]
fn an_interval_beyond_the_calendar_has_no_message() {
	for interval in [Interval::MAX - 8, Interval::MAX] {
		let horizon = Horizon { interval, ..horizon() };
		assert_eq!(Payloads::new("5F", &facts(&[]), &horizon), None);
	}
	let horizon = Horizon {
		interval_ms: Moment::MAX,
		..horizon()
	};
	assert_eq!(Payloads::new("5F", &facts(&[]), &horizon), None);
}

proptest! {
	/// Whatever the chain answers, nothing is above the connection's own limits that the chain has not
	/// said of that very interval, and a message stays small.
	#[test]
	fn no_default_and_no_gap_is_above_the_connection(
		own in (0..20_000u64, 0..20_000u64),
		default in (0..40_000u64, 0..40_000u64),
		ends_in in proptest::option::of(0..12u32),
		answered in proptest::collection::vec(any::<bool>(), 96),
	) {
		let mut facts = facts(&[]);
		let connection = facts.connection.as_mut().unwrap();
		(connection.import_limit_w, connection.export_limit_w) = own;
		connection.ends_at = ends_in.map(|intervals| NOW + intervals);
		facts.envelope.as_mut().unwrap().default = limits(default.0, default.1);
		let known = (NOW..).zip(&answered).filter(|(_, is_known)| **is_known);
		facts.limits = known
			.map(|(interval, _)| IntervalLimits { interval, limits: limits(own.0, own.1), published: false })
			.collect();
		let horizon = Horizon { intervals: 96, valid_intervals: 96, ..horizon() };
		let payloads = Payloads::new("5F", &facts, &horizon).unwrap();
		prop_assert!(payloads.envelope.len() < 24_000);
		let message: Value = serde_json::from_str(&payloads.envelope).unwrap();
		let found = limits_of(&message);
		prop_assert_eq!(found.len(), 96);
		for ((interval, period), is_known) in (0u32..).zip(found).zip(answered) {
			let has_ended = ends_in.is_some_and(|end| end <= interval);
			let expected = match (has_ended, is_known) {
				(true, _) => (0, 0),
				(false, true) => own,
				(false, false) => (own.0.min(default.0), own.1.min(default.1)),
			};
			prop_assert_eq!((period.0, period.1), expected);
		}
	}
}

fn addressee() -> Addressee {
	Addressee {
		account: [0; 32],
		address: "5F".into(),
		topic: "energy-chain/house-7".into(),
	}
}

fn snapshot(read_at: Instant, facts: &Facts, horizon: &Horizon) -> Snapshot {
	Snapshot {
		read_at,
		valid_for: Duration::from_secs(1_800),
		payloads: vec![Payloads::new("5F", facts, horizon).unwrap()],
	}
}

#[test]
fn only_what_has_changed_is_sent_again() {
	let read_at = Instant::now();
	let now = read_at + Duration::from_secs(100);
	let before = facts(&[(limits(5_000, 3_000), false)]);
	let first = snapshot(read_at, &before, &horizon());
	let addressee = addressee();
	let [default, envelope] = due(&addressee, 0, &first, None, now).map(Option::unwrap);
	assert_eq!(
		(default.topic.as_str(), default.expires_in_s),
		("energy-chain/house-7/default", None)
	);
	assert_eq!(
		(envelope.topic.as_str(), envelope.expires_in_s),
		("energy-chain/house-7/envelope", Some(1_700))
	);
	assert_eq!(due(&addressee, 0, &first, Some(&first), now), [None, None]);
	// The limits change, and not the default.
	let mut changed = before.clone();
	changed.limits[0].limits = limits(4_000, 0);
	let second = snapshot(read_at, &changed, &horizon());
	let [default, envelope] = due(&addressee, 0, &second, Some(&first), now);
	assert!(default.is_none() && envelope.unwrap().payload.contains("4000"));
	// Another interval begins.
	let later = Horizon {
		interval: NOW + 1,
		..horizon()
	};
	let third = snapshot(read_at, &before, &later);
	let [default, envelope] = due(&addressee, 0, &third, Some(&first), now);
	assert!(default.is_none() && envelope.is_some());
	// A connection that the snapshot does not hold.
	assert_eq!(due(&addressee, 1, &third, None, now), [None, None]);
}

#[test]
fn an_envelope_that_is_over_is_not_sent_and_the_default_is() {
	let read_at = Instant::now();
	let snapshot = snapshot(read_at, &facts(&[]), &horizon());
	for (passed, left) in [(0, Some(1_800)), (1_799, Some(1)), (1_800, None), (86_400, None)] {
		let now = read_at + Duration::from_secs(passed);
		assert_eq!(snapshot.seconds_left(now), left);
		let [default, envelope] = due(&addressee(), 0, &snapshot, None, now);
		assert!(default.is_some());
		assert_eq!(envelope.and_then(|envelope| envelope.expires_in_s), left);
	}
	// Half a second is not worth a message that the broker would take for one without an end.
	assert_eq!(snapshot.seconds_left(read_at + Duration::from_millis(1_799_500)), None);
}
