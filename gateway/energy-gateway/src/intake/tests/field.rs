//! What devices of the field do wrong, and what of it is counted and kept.

use super::*;

impl Bench {
	fn refused(&self, format: &'static str, reason: &'static str) -> u64 {
		self.metrics
			.messages_refused
			.get_or_create(&RefusalLabel { format, reason })
			.get()
	}

	fn publish(&mut self, topic: &str, payload: &str) -> Vec<Committed> {
		self.try_take(topic, payload, false).unwrap()
	}

	/// Arrival `after_ms` after the end of an interval.
	fn at(&mut self, interval: Interval, after_ms: Moment) -> &mut Self {
		self.received_ms = (Moment::from(interval) + 1) * MS + after_ms;
		self
	}
}

/// Returns a telegram of the house's meter.
fn telegram(time: &str, import: &str) -> String {
	let body =
		format!("/ABC5\\X\r\n\r\n0-0:1.0.0({time})\r\n1-0:1.8.0({import}*kWh)\r\n1-0:2.8.0(000000.000*kWh)\r\n!");
	format!(
		"{body}{:04X}\r\n",
		meter_payloads::formats::dsmr::crc16(body.as_bytes())
	)
}

#[test]
fn what_is_late_is_counted_and_kept() {
	let mut bench = Bench::new();
	bench.states.learn(&[7], vec![Some(state(1))]);
	bench.take(&roof(FIRST + 1, 5_000, 1_000));
	bench.take(&roof(FIRST + 1, 5_000, 1_000));
	bench.take(&roof(FIRST, 5_000, 500));
	assert_eq!(bench.reasons(), ["late"]);
	assert_eq!(bench.refused("json", "late"), 1);
	let text = bench.metrics.encode().unwrap();
	for outcome in ["followed", "duplicate", "late"] {
		let line = format!("energy_gateway_registers_taken_total{{outcome=\"{outcome}\"}} 1");
		assert!(text.contains(&line), "{text}");
	}
}

#[test]
fn a_clock_months_behind_is_not_measured() {
	let mut bench = Bench::new();
	bench.states.learn(&[12], vec![Some(state(6))]);
	// 2026-11-22; the meter shows February.
	bench.received_ms = 1_795_368_000_000;
	bench.publish("p1/house", &telegram("260226042000W", "000427.708"));
	assert_eq!(bench.reasons(), ["clock_behind"]);
	assert_eq!(bench.waiting(), []);
	// What a broker has kept for a week is right.
	bench.received_ms = 1_795_368_000_000 + 7 * 86_400_000;
	bench.publish("p1/house", &telegram("261122181503W", "000427.708"));
	assert_eq!(bench.waiting().len(), 1);
	let (_, letter) = bench.outbox.dead_letters(None, 1).unwrap().remove(0);
	assert!(letter.detail.contains("ignore_time = true"), "{}", letter.detail);
}

#[test]
fn a_gateway_whose_clock_jumps_a_day_ahead_signs_nothing_for_tomorrow() {
	let mut bench = Bench::new();
	bench.states.learn(&[8], vec![Some(state(3))]);
	bench.states.time().update(FIRST + 1, MS);
	let plug = "{\"ENERGY\":{\"Total\":1.234}}";
	bench.at(FIRST, 5_000).publish("tele/plug/SENSOR", plug);
	assert_eq!(bench.waiting().len(), 1);
	bench.at(FIRST + 96, 5_000).publish("tele/plug/SENSOR", plug);
	bench.at(FIRST - 96, 5_000).publish("tele/plug/SENSOR", plug);
	assert_eq!(bench.waiting().len(), 1);
	assert_eq!(bench.reasons(), ["gateway_clock", "gateway_clock"]);
	// A device that carry its own time is not concerned by a clock that is ahead.
	bench.states.learn(&[7], vec![Some(state(1))]);
	bench.at(FIRST + 96, 5_000).take(&roof(FIRST + 1, 1_000, 1_000));
	assert_eq!(bench.waiting().len(), 2);
	assert_eq!(bench.waiting()[1].reading.interval, FIRST + 1);
}

#[test]
fn a_clock_that_is_set_before_a_node_is_reached_signs_nothing() {
	let mut bench = Bench::new();
	bench.states.learn(&[8], vec![Some(state(3))]);
	let plug = "{\"ENERGY\":{\"Total\":1.234}}";
	bench.at(FIRST, 5_000);
	bench.states.time().begin(bench.received_ms);
	bench.publish("tele/plug/SENSOR", plug);
	assert_eq!(bench.waiting().len(), 1);
	for jumped in [FIRST + 96, FIRST - 96] {
		bench.at(jumped, 5_000).publish("tele/plug/SENSOR", plug);
	}
	assert_eq!(bench.waiting().len(), 1);
	assert_eq!(bench.reasons(), ["gateway_clock", "gateway_clock"]);
	// The chain says that the clock is right now.
	bench.states.time().update(FIRST + 97, MS);
	bench.at(FIRST + 96, 5_000).publish("tele/plug/SENSOR", plug);
	assert_eq!(bench.waiting().len(), 2);
}

#[test]
fn a_plug_that_counts_both_directions_is_asked_which_is_the_plants() {
	let mut bench = Bench::new();
	bench.states.learn(&[10, 11], vec![Some(state(4)), Some(state(5))]);
	let both = r#"{"id":0,"aenergy":{"total":688120.4},"ret_aenergy":{"total":688000.1}}"#;
	bench.at(FIRST, 5_000);
	for _ in 0..3 {
		bench.publish("balcony/status/switch:0", both);
	}
	// Only the operator can correct that: it is refused once, and counted each time.
	assert_eq!(bench.reasons(), ["wiring"]);
	assert_eq!(bench.refused("shelly", "wiring"), 3);
	bench.publish("roof-plug/status/pm1:0", both);
	assert_eq!(bench.found(), [(0, 1, 688_000)]);
	// One that counts one direction needs no more said.
	let one = r#"{"id":0,"aenergy":{"total":688120.4}}"#;
	bench.publish("balcony/status/switch:0", one);
	assert_eq!(bench.found(), [(0, 1, 688_120), (0, 1, 688_000)]);
}

#[test]
fn one_counter_without_the_other_is_not_taken_for_a_register() {
	let mut bench = Bench::new();
	bench.states.learn(&[11], vec![Some(state(5))]);
	bench.at(FIRST, 5_000);
	bench.publish(
		"roof-plug/status/pm1:0",
		r#"{"id":0,"aenergy":{"total":100},"ret_aenergy":{"total":40}}"#,
	);
	bench.publish("roof-plug/status/pm1:0", r#"{"id":0,"aenergy":{"total":101}}"#);
	assert_eq!(bench.reasons(), ["field_missing"]);
	bench.at(FIRST, 6_000);
	bench.publish("roof-plug/status/pm1:0", r#"{"id":0,"ret_aenergy":{"total":41}}"#);
	assert_eq!(bench.reasons().len(), 1);
}

#[test]
fn a_payload_that_is_not_understood_makes_one_dead_letter_with_its_remedy() {
	let mut bench = Bench::new();
	let reader = "{\"Time\":\"2026-11-22T18:15:03\",\"DWS74\":{\"Total\":1234.567,\"TotalOut\":1.234}}";
	for _ in 0..4 {
		bench.publish("tele/reader/SENSOR", reader);
	}
	bench.publish("tele/other/SENSOR", reader);
	assert_eq!(bench.reasons(), ["unclear", "unclear"]);
	assert_eq!(bench.refused("tasmota", "unclear"), 5);
	let (_, letter) = bench.outbox.dead_letters(None, 1).unwrap().remove(0);
	assert!(
		letter.detail.contains("DWS74.Total") && letter.detail.contains("registers = {"),
		"{}",
		letter.detail
	);
}

#[test]
fn one_noisy_meter_does_not_push_out_the_others() {
	let mut bench = Bench::with(OutboxLimits {
		max_dead_letters: 40,
		..OutboxLimits::default()
	});
	bench.publish("p1/quiet", "/ABC5\r\n!0001\r\n");
	for second in 0..200 {
		bench.publish("p1/noisy", &format!("/ABC5\r\n0-0:96.13.0({second})\r\n!FFFF\r\n"));
	}
	bench.publish("p1/noisy", "no telegram");
	let letters = bench.outbox.dead_letters(None, 100).unwrap();
	let of = |source: &str, reason: &str| {
		let mine = letters
			.iter()
			.filter(|(_, letter)| letter.source == source && letter.reason == reason);
		mine.count()
	};
	assert_eq!(of("p1/quiet", "checksum"), 1);
	assert_eq!(of("p1/noisy", "checksum"), 16);
	assert_eq!(of("p1/noisy", "syntax"), 1);
	assert_eq!(bench.refused("dsmr", "checksum"), 201);
	// The newest are those that are kept.
	let newest = letters
		.iter()
		.rev()
		.find(|(_, letter)| letter.reason == "checksum")
		.unwrap();
	assert!(String::from_utf8_lossy(&newest.1.payload).contains("(199)"));
}

#[test]
fn phases_are_balanced_where_the_configuration_says_so() {
	let mut bench = Bench::new();
	bench.states.learn(
		&[13],
		vec![Some(MeterState {
			rated_power_w: 20_000,
			..state(7)
		})],
	);
	let topic = "three/status/emdata:0";
	let found = |import: u64, export: u64| format!(r#"{{"id":0,"total_act":{import}.5,"total_act_ret":{export}}}"#);
	bench.at(FIRST, 5_000).publish(topic, &found(1_000, 500));
	bench.at(FIRST, 300_000).publish(topic, &found(1_050, 520));
	bench.at(FIRST, 600_000).publish(topic, &found(1_060, 590));
	bench.at(FIRST + 1, 5_000).publish(topic, &found(1_100, 590));
	let readings: Vec<_> = bench
		.waiting()
		.iter()
		.map(|found| (found.reading.import_wh, found.reading.export_wh))
		.collect();
	assert_eq!(readings, [(1_000, 500), (1_070, 560)]);
	// It goes on after a restart.
	let mut bench = bench.restarted();
	bench.states.learn(
		&[13],
		vec![Some(MeterState {
			rated_power_w: 20_000,
			..state(7)
		})],
	);
	bench.at(FIRST + 2, 5_000).publish(topic, &found(1_110, 595));
	let newest = bench.waiting()[2].reading;
	assert_eq!((newest.import_wh, newest.export_wh, newest.sequence), (1_075, 560, 3));
	// One register alone cannot be balanced.
	bench.publish(topic, r#"{"id":0,"total_act":1200}"#);
	bench.publish(topic, r#"{"id":0,"total_act":1201}"#);
	assert_eq!(bench.reasons(), ["phases"]);
}

#[test]
fn a_time_of_tomorrow_does_not_stop_the_balance() {
	let mut bench = Bench::new();
	bench.states.learn(
		&[13],
		vec![Some(MeterState {
			rated_power_w: 20_000,
			..state(7)
		})],
	);
	let found = |interval: Interval, import: u64| {
		let ts = (Moment::from(interval) + 1) * MS / 1_000 + 5;
		format!(
			r#"{{"src":"three","method":"NotifyStatus","params":{{"ts":{ts}.1,"emdata:0":{{"total_act":{import},"total_act_ret":7}}}}}}"#
		)
	};
	bench.at(FIRST, 6_000).publish("three/events/rpc", &found(FIRST, 100));
	bench.publish("three/events/rpc", &found(FIRST + 96, 150));
	bench
		.at(FIRST + 1, 6_000)
		.publish("three/events/rpc", &found(FIRST + 1, 200));
	assert_eq!(bench.reasons(), ["clock_ahead"]);
	let readings: Vec<_> = bench.waiting().iter().map(|found| found.reading.import_wh).collect();
	assert_eq!(readings, [100, 200]);
}
