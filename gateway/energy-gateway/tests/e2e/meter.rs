//! Meters in the test's own hand, which can be made to do what they should not, and their way to
//! the broker.

use energy_gateway::readings::to_payload;
use energy_primitives::{
	Interval, MeterId, MeterKey, MeterSignature, Reading, ReadingQuality, Registers, SignedReading,
};
use meter_payloads::formats::json;
use rumqttc::{Client, Event, MqttOptions, Packet, QoS};
use sp_core::{ed25519, Pair, H256};
use std::time::Duration;

/// Publishes, and waits until the broker has acknowledged.
pub fn publish(port: u16, topic: &str, payload: &[u8]) {
	let mut options = MqttOptions::new("test", "127.0.0.1", port);
	options.set_keep_alive(Duration::from_secs(30));
	let (client, mut connection) = Client::new(options, 10);
	client.publish(topic, QoS::AtLeastOnce, false, payload).unwrap();
	let is_acknowledgement = |event| matches!(event, Ok(Event::Incoming(Packet::PubAck(_))));
	assert!(
		connection.iter().any(is_acknowledgement),
		"the broker did not acknowledge"
	);
	client.disconnect().unwrap();
	// Until it ends with the disconnection.
	connection.iter().take_while(Result::is_ok).for_each(drop);
}

/// A meter, as the simulation derives it from a seed.
pub struct Meter {
	pub id: MeterId,
	pair: ed25519::Pair,
	genesis: H256,
	/// Its next reading.
	pub next: Reading,
}

impl Meter {
	/// A meter whose first reading shows `registers` at the end of `interval`.
	pub fn new(seed: &str, index: u32, id: MeterId, genesis: H256, interval: Interval, registers: Registers) -> Self {
		Self {
			id,
			pair: ed25519::Pair::from_string(&format!("{seed}//Meter//{index}"), None).unwrap(),
			genesis,
			next: Reading {
				meter: id,
				epoch: 0,
				sequence: 1,
				interval,
				import_wh: registers.import_wh,
				export_wh: registers.export_wh,
				quality: ReadingQuality::Measured,
			},
		}
	}

	/// The key that its operator registers.
	pub fn key(&self) -> MeterKey {
		MeterKey::Ed25519(self.pair.public())
	}

	/// The next reading, an interval and 100 Wh later.
	pub fn read(&mut self) -> Reading {
		let reading = self.next;
		self.next.sequence += 1;
		self.next.interval += 1;
		self.next.import_wh += 100;
		reading
	}

	/// A reading with the meter's signature.
	pub fn sign(&self, reading: Reading) -> SignedReading {
		self.sign_for(reading, &self.genesis)
	}

	/// The same for another chain.
	pub fn sign_for(&self, reading: Reading, genesis: &H256) -> SignedReading {
		let signature = MeterSignature::Ed25519(self.pair.sign(&reading.message(genesis)));
		SignedReading { reading, signature }
	}
}

/// Sends a reading as its meter would.
pub fn send(port: u16, signed: &SignedReading) {
	let topic = format!("energy/{}/reading", signed.reading.meter);
	publish(port, &topic, json::encode(&to_payload(signed)).as_bytes());
}
