//! Envelopes: from the operator's decision on the chain to the retained message that a charger gets.

use crate::{
	chain::Chain,
	parts::{wait_for, Parts},
	Fleet, OPERATOR,
};
use energy_gateway::chain::Account;
use energy_primitives::{EmergencyProtocol, Interval, Limits, Power, PublishedEnvelope, QUARTER_HOUR_MS};
use rumqttc::v5::{
	mqttbytes::{
		v5::{Packet, PubAckReason, Publish},
		QoS,
	},
	Client, Connection, Event, MqttOptions,
};
use serde_json::Value;
use sp_core::crypto::AccountId32;
use std::{
	sync::atomic::{AtomicU32, Ordering},
	time::{Duration, Instant},
};

/// The area of the connection.
const AREA: u32 = 0;
/// What the connection is called in topics.
const NAME: &str = "house-7";
/// An account that has no connection.
const NOBODY: &str = "//Nobody";

/// The connections whose envelopes the gateway publishes, each with its name in topics: one of a
/// household, one without a name, and one that there is not.
pub fn connections(fleet: &Fleet) -> Vec<(String, Option<&'static str>)> {
	let owners = fleet.owners();
	let nobody = Account::from_secret(NOBODY).unwrap().address();
	vec![
		(owners[0].to_string(), Some(NAME)),
		(owners[1].to_string(), None),
		(nobody, Some("nobody")),
	]
}

/// How many chargers there were: each has a session of its own.
static CHARGERS: AtomicU32 = AtomicU32::new(0);

/// A charger that has just been switched on.
struct Charger {
	connection: Connection,
	client: Client,
}

impl Charger {
	fn connect(port: u16) -> Self {
		let number = CHARGERS.fetch_add(1, Ordering::Relaxed);
		let mut options = MqttOptions::new(format!("charger-{number}"), "127.0.0.1", port);
		options.set_keep_alive(Duration::from_secs(30));
		let (client, connection) = Client::new(options, 10);
		Self { connection, client }
	}

	fn listen(port: u16, topic: &str) -> Self {
		let charger = Self::connect(port);
		charger.client.subscribe(topic, QoS::AtLeastOnce).unwrap();
		charger
	}

	/// The next packet that is right; `None` if none comes in time.
	fn next<T>(&mut self, seconds: u64, is_right: impl Fn(Packet) -> Option<T>) -> Option<T> {
		let until = Instant::now() + Duration::from_secs(seconds);
		loop {
			let left = until.checked_duration_since(Instant::now())?;
			match self.connection.recv_timeout(left) {
				Ok(Ok(Event::Incoming(packet))) => {
					if let Some(found) = is_right(packet) {
						return Some(found);
					}
				},
				Ok(Ok(_)) => {},
				_ => return None,
			}
		}
	}

	/// The next message that is right.
	fn message(&mut self, seconds: u64, is_right: impl Fn(&Publish) -> bool) -> Option<Publish> {
		self.next(seconds, |packet| match packet {
			Packet::Publish(publish) if is_right(&publish) => Some(publish),
			_ => None,
		})
	}
}

fn json(publish: &Publish) -> Value {
	serde_json::from_slice(&publish.payload).unwrap()
}

/// What a charger gets that comes now.
fn retained(port: u16, topic: &str) -> Option<Publish> {
	Charger::listen(port, topic).message(3, |publish| publish.retain)
}

/// Waits until a charger that comes gets what is right.
fn wait_for_retained(port: u16, topic: &str, what: &str, is_right: impl Fn(&Value) -> bool) -> Publish {
	wait_for(&format!("{topic}: {what}"), 30, || {
		retained(port, topic).filter(|publish| is_right(&json(publish)))
	})
}

/// Whether a message, or an interval of it, allows this.
fn allows(value: &Value, limits: Limits) -> bool {
	value["import_limit_w"] == limits.import_limit_w && value["export_limit_w"] == limits.export_limit_w
}

fn topic(name: &str, kind: &str) -> String {
	format!("energy-chain/{name}/{kind}")
}

/// The operator publishes, sets, curtails; what a charger gets follows, and goes back when it is over.
pub fn check(parts: &Parts, chain: &Chain, fleet: &Fleet) {
	let port = parts.plain_port();
	let who = &fleet.owners()[0];
	let own = chain.limits(who);
	check_first_messages(port, chain, fleet, own);

	// What counts without an envelope.
	let default = part_of(own, 2);
	chain.call(
		OPERATOR,
		("GridManagement", "set_default_envelope"),
		2,
		(who, Some(default)),
	);
	wait_for_retained(port, &topic(NAME, "default"), "half", |message| {
		allows(message, default)
	});

	// An envelope for the first two intervals whose gates are open: that of the next one has closed.
	let envelope = part_of(own, 4);
	let from = chain.interval() + 2;
	let mut listening = Charger::listen(port, &topic(NAME, "envelope"));
	assert!(listening.message(5, |publish| publish.retain).is_some());
	chain.call(
		OPERATOR,
		("GridManagement", "publish_envelopes"),
		2,
		published(who, from, envelope),
	);
	let publish = listening.message(30, |publish| {
		!publish.retain && allows(&json(publish)["following"][1], envelope)
	});
	let message = json(&publish.expect("a message follows the operator's decision"));
	assert_eq!(message["interval"], from - 2, "{message}");
	let following = &message["following"];
	for (index, expected, by) in [
		(0, own, "connection"),
		(1, envelope, "envelope"),
		(2, envelope, "envelope"),
		(3, default, "default"),
	] {
		assert!(allows(&following[index], expected), "{message}");
		assert_eq!(following[index]["import_limited_by"], by, "{message}");
	}
	assert!(allows(&message["default"], default), "{message}");

	// It begins, and it ends.
	parts.simulate(&["clock", "--intervals", "2"]);
	let is_of = |interval: Interval, limits: Limits| {
		move |message: &Value| message["interval"] == interval && allows(message, limits)
	};
	wait_for_retained(port, &topic(NAME, "envelope"), "it has begun", is_of(from, envelope));
	parts.simulate(&["clock", "--intervals", "2"]);
	wait_for_retained(port, &topic(NAME, "envelope"), "it is over", is_of(from + 2, default));

	check_measure(port, chain, own, default);
	check_access(port);

	chain.call(
		OPERATOR,
		("GridManagement", "set_default_envelope"),
		2,
		(who, None::<Limits>),
	);
	parts.simulate(&["clock", "--intervals", "2"]);
	wait_for_retained(port, &topic(NAME, "envelope"), "its own again", |message| {
		allows(message, own)
	});
	assert_eq!(parts.metric("envelopes_connections"), 3);
	assert_eq!(parts.metric("envelopes_without_connection"), 1);
	assert_eq!(parts.metric("envelopes_refused_total"), 0);
	assert!(parts.metric("envelopes_published_total") > 0 && parts.metric("envelopes_confirmed_seconds") > 0);
}

/// What is there before anybody has decided anything.
fn check_first_messages(port: u16, chain: &Chain, fleet: &Fleet, own: Limits) {
	let publish = wait_for_retained(port, &topic(NAME, "envelope"), "its own", |message| {
		allows(message, own)
	});
	let (message, interval) = (json(&publish), chain.interval());
	assert_eq!(message["interval"], interval, "{message}");
	assert_eq!(message["account"], fleet.owners()[0].to_string());
	assert_eq!(message["import_limited_by"], "connection");
	assert_eq!(message["following"].as_array().map(Vec::len), Some(7));
	let until_ms = u64::from(interval + 2) * QUARTER_HOUR_MS;
	let valid_until: jiff::Timestamp = message["valid_until"].as_str().unwrap().parse().unwrap();
	assert_eq!(valid_until.as_millisecond(), i64::try_from(until_ms).unwrap());
	// The broker forgets it by then, and says how long that is.
	let expiry = publish
		.properties
		.and_then(|properties| properties.message_expiry_interval);
	assert!(
		expiry.is_some_and(|seconds| (1..=1_800).contains(&seconds)),
		"{expiry:?}"
	);

	let other = fleet.owners()[1].to_string();
	let publish = wait_for_retained(port, &topic(&other, "envelope"), "by its address", |_| true);
	assert_eq!(json(&publish)["account"], other);
	for kind in ["envelope", "default"] {
		wait_for_retained(port, &topic("nobody", kind), "nothing may flow", |message| {
			allows(message, Limits::default())
		});
	}
	let publish = retained(port, &topic(NAME, "default")).expect("the default is retained");
	assert!(allows(&json(&publish), own));
	let expiry = publish
		.properties
		.and_then(|properties| properties.message_expiry_interval);
	assert_eq!(expiry, None);
}

/// A measure leaves less than the default, at once.
fn check_measure(port: u16, chain: &Chain, own: Limits, default: Limits) {
	let curtail = EmergencyProtocol::Curtail { export_permille: 0 };
	let arguments = (AREA, curtail, 1 as Interval, b"too much sun".to_vec());
	chain.call(
		OPERATOR,
		("GridManagement", "implement_emergency_protocol"),
		4,
		arguments,
	);
	assert!(own.export_limit_w > 0);
	let curtailed = Limits {
		export_limit_w: 0,
		..default
	};
	let publish = wait_for_retained(port, &topic(NAME, "envelope"), "curtailed", |message| {
		allows(message, curtailed) && allows(&message["following"][0], default)
	});
	let message = json(&publish);
	assert_eq!(message["export_limited_by"], "measure", "{message}");
	assert_eq!(message["import_limited_by"], "default", "{message}");
}

/// A device that forges a message is refused by the broker's access list.
fn check_access(port: u16) {
	let topic = topic(NAME, "envelope");
	let before = json(&retained(port, &topic).unwrap());
	let mut cheat = Charger::connect(port);
	let forged = "{\"v\":1,\"import_limit_w\":1000000}";
	cheat.client.publish(&topic, QoS::AtLeastOnce, true, forged).unwrap();
	let answer = cheat.next(5, |packet| match packet {
		Packet::PubAck(answer) => Some(answer.reason),
		_ => None,
	});
	// Where it queues no messages, Mosquitto ends the connection instead of answering.
	assert!(
		answer.is_none_or(|reason| reason == PubAckReason::NotAuthorized),
		"{answer:?}"
	);
	assert_eq!(json(&retained(port, &topic).unwrap()), before);
}

/// While the gateway is away, a charger that comes gets what was published last.
pub fn check_without_gateway(parts: &Parts) {
	for kind in ["envelope", "default"] {
		assert!(retained(parts.plain_port(), &topic(NAME, kind)).is_some(), "{kind}");
	}
}

fn part_of(limits: Limits, divisor: Power) -> Limits {
	Limits {
		import_limit_w: limits.import_limit_w / divisor,
		export_limit_w: limits.export_limit_w / divisor,
	}
}

/// The arguments by which an envelope is published for two intervals.
fn published(who: &AccountId32, from: Interval, limits: Limits) -> (u32, Vec<PublishedEnvelope<AccountId32>>) {
	let envelope = PublishedEnvelope {
		who: who.clone(),
		from,
		until: from + 2,
		limits,
	};
	(AREA, vec![envelope])
}
