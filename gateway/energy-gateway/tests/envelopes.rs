//! The publisher of envelopes against a broker that does what a test says: what is sent when, and for
//! how long the broker is to keep it.

mod packets;

use energy_gateway::{
	config::{Addressee, Config},
	envelopes::{Payloads, Publisher, Snapshot},
	metrics::Metrics,
	mqtt::PublishingEndpoint,
};
use std::{
	path::Path,
	sync::Arc,
	time::{Duration, Instant},
};
use tokio::{
	io::AsyncWriteExt,
	net::{TcpListener, TcpStream},
	sync::watch,
	task::JoinHandle,
};

const CONNECT: u8 = 0x10;
/// With QoS 1, to be retained.
const PUBLISH: u8 = 0x33;
const DISCONNECT: u8 = 0xe0;
/// The property with the message expiry interval.
const EXPIRY: u8 = 0x02;
/// The reason of an acknowledgement that refuses a message.
const NOT_AUTHORIZED: u8 = 0x87;
/// Long enough for anything that has to happen.
const PATIENCE: Duration = Duration::from_secs(20);
/// Long enough to see that something does not happen.
const A_WHILE: Duration = Duration::from_millis(400);
const ACCOUNT: &str = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty";

struct Bench {
	broker: TcpListener,
	snapshots: watch::Sender<Option<Arc<Snapshot>>>,
	metrics: Metrics,
	stop: watch::Sender<bool>,
	publisher: JoinHandle<()>,
}

/// A connection as the broker has it.
struct Connection(TcpStream);

/// A message as the broker gets it.
#[derive(Debug, PartialEq, Eq)]
struct Message {
	topic: String,
	payload: String,
	expires_in_s: Option<u32>,
	number: [u8; 2],
}

impl Bench {
	async fn start() -> Self {
		let broker = TcpListener::bind("127.0.0.1:0").await.unwrap();
		let text = format!(
			"[chain]\nurls = [\"ws://127.0.0.1:1\"]\n[broker]\nhost = \"127.0.0.1\"\nport = {}\nclient_id = \"test\"\n\
			[[topics]]\nfilter = \"energy/+/reading\"\nformat = \"json\"\n[outbox]\nfile = \"outbox\"\n\
			[envelopes]\nconnections = [{{ account = \"{ACCOUNT}\", name = \"house-7\" }}]\n",
			broker.local_addr().unwrap().port()
		);
		let config = Config::parse(&text, Path::new("")).unwrap();
		let addressees: Vec<Addressee> = config.envelopes.unwrap().addressees().unwrap();
		let (snapshots, stop, metrics) = (watch::Sender::new(None), watch::Sender::new(false), Metrics::new());
		let publisher = Publisher {
			endpoint: PublishingEndpoint::new(config.broker.as_ref().unwrap()).unwrap(),
			addressees: addressees.into(),
			snapshots: snapshots.subscribe(),
			metrics: metrics.clone(),
			stop: stop.subscribe(),
		};
		Self {
			broker,
			snapshots,
			metrics,
			stop,
			publisher: tokio::spawn(publisher.run()),
		}
	}

	fn publish(&self, envelope: &str, default: &str, valid_for_s: u64) {
		let payloads = Payloads {
			envelope: envelope.into(),
			default: default.into(),
		};
		self.snapshots.send_replace(Some(Arc::new(Snapshot {
			read_at: Instant::now(),
			valid_for: Duration::from_secs(valid_for_s),
			payloads: vec![payloads],
		})));
	}

	async fn accept(&self) -> Connection {
		let accepted = tokio::time::timeout(PATIENCE, self.broker.accept()).await;
		let mut connection = Connection(accepted.expect("the gateway connects").unwrap().0);
		let (kind, body) = connection.read().await.expect("CONNECT");
		assert_eq!((kind, &body[..7]), (CONNECT, &b"\0\x04MQTT\x05"[..]));
		assert!(String::from_utf8_lossy(&body).contains("test-envelopes"));
		connection.0.write_all(&[0x20, 3, 0, 0, 0]).await.unwrap();
		connection
	}

	/// Waits until a counter has reached a number.
	async fn until(&self, count: impl Fn(&Metrics) -> u64, expected: u64) {
		let reached = async {
			while count(&self.metrics) != expected {
				tokio::time::sleep(Duration::from_millis(10)).await;
			}
		};
		tokio::time::timeout(PATIENCE, reached)
			.await
			.unwrap_or_else(|_| panic!("{} and not {expected}", count(&self.metrics)));
	}
}

impl Connection {
	/// The next packet: its first byte and what follows its length; `None` at the end.
	async fn read(&mut self) -> Option<(u8, Vec<u8>)> {
		tokio::time::timeout(PATIENCE, packets::read(&mut self.0))
			.await
			.expect("a packet, or the end")
	}

	/// The next message, which has to be retained and acknowledged.
	async fn message(&mut self) -> Message {
		let (kind, body) = self.read().await.expect("a message");
		assert_eq!(kind, PUBLISH);
		let (topic, rest) = body[2..].split_at(usize::from(u16::from_be_bytes([body[0], body[1]])));
		let (number, rest) = rest.split_at(2);
		let (properties, payload) = rest[1..].split_at(usize::from(rest[0]));
		let expiry = (properties.first() == Some(&EXPIRY)).then(|| properties[1..5].try_into().unwrap());
		Message {
			topic: String::from_utf8(topic.to_vec()).unwrap(),
			payload: String::from_utf8(payload.to_vec()).unwrap(),
			expires_in_s: expiry.map(u32::from_be_bytes),
			number: number.try_into().unwrap(),
		}
	}

	async fn acknowledge(&mut self, message: &Message, reason: u8) {
		let [high, low] = message.number;
		self.0.write_all(&[0x40, 3, high, low, reason]).await.unwrap();
	}

	/// Takes a message, and says what it is.
	async fn take(&mut self) -> (String, String, Option<u32>) {
		let message = self.message().await;
		self.acknowledge(&message, 0).await;
		(message.topic, message.payload, message.expires_in_s)
	}

	/// Nothing comes for a while.
	async fn is_silent(&mut self) {
		let mut byte = [0];
		let read = tokio::time::timeout(A_WHILE, self.0.peek(&mut byte)).await;
		assert!(read.is_err(), "{read:?}");
	}
}

const ENVELOPE: &str = "energy-chain/house-7/envelope";
const DEFAULT: &str = "energy-chain/house-7/default";

fn default(payload: &str) -> (String, String, Option<u32>) {
	(DEFAULT.into(), payload.into(), None)
}

/// Asserts that this is the envelope, to be kept for so many seconds, or a few less.
fn assert_envelope((topic, payload, expires_in_s): (String, String, Option<u32>), expected: &str, seconds: u32) {
	assert_eq!((topic.as_str(), payload.as_str()), (ENVELOPE, expected));
	let left = expires_in_s.expect("an envelope has an end");
	assert!((seconds.saturating_sub(30)..=seconds).contains(&left), "{left}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changes_is_published_and_everything_on_a_new_connection() {
	let bench = Bench::start().await;
	let mut connection = bench.accept().await;
	// Nothing is known yet.
	connection.is_silent().await;
	bench.publish("one", "all", 1_800);
	assert_eq!(connection.take().await, default("all"));
	assert_envelope(connection.take().await, "one", 1_800);
	bench.until(|metrics| metrics.envelopes.published.get(), 2).await;
	assert_eq!(bench.metrics.envelopes.broker_connected.get(), 1);

	bench.publish("one", "all", 1_700);
	connection.is_silent().await;
	bench.publish("two", "all", 1_700);
	assert_envelope(connection.take().await, "two", 1_700);
	bench.publish("two", "less", 1_700);
	assert_eq!(connection.take().await, default("less"));
	connection.is_silent().await;

	// The broker is started again, and may have forgotten all.
	drop(connection);
	let mut connection = bench.accept().await;
	assert_eq!(connection.take().await, default("less"));
	assert_envelope(connection.take().await, "two", 1_700);
	connection.is_silent().await;

	bench.stop.send_replace(true);
	assert_eq!(connection.read().await.map(|(kind, _)| kind), Some(DISCONNECT));
	tokio::time::timeout(PATIENCE, bench.publisher).await.unwrap().unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_over_is_not_published_and_the_default_is() {
	let bench = Bench::start().await;
	bench.publish("one", "all", 0);
	let mut connection = bench.accept().await;
	assert_eq!(connection.take().await, default("all"));
	connection.is_silent().await;
	// The chain goes on.
	bench.publish("two", "all", 900);
	assert_envelope(connection.take().await, "two", 900);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_without_an_answer_comes_again_on_the_next_connection() {
	let bench = Bench::start().await;
	bench.publish("one", "all", 900);
	let mut lost = bench.accept().await;
	lost.message().await;
	drop(lost);
	let mut connection = bench.accept().await;
	assert_eq!(connection.take().await, default("all"));
	assert_envelope(connection.take().await, "one", 900);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_broker_refuses_is_counted_and_does_not_end_the_connection() {
	let bench = Bench::start().await;
	bench.publish("one", "all", 900);
	let mut connection = bench.accept().await;
	for _ in 0..2 {
		let message = connection.message().await;
		connection.acknowledge(&message, NOT_AUTHORIZED).await;
	}
	bench.until(|metrics| metrics.envelopes.refused.get(), 2).await;
	bench.publish("two", "all", 900);
	assert_envelope(connection.take().await, "two", 900);
	bench.until(|metrics| metrics.envelopes.published.get(), 1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broker_that_is_not_there_does_not_keep_the_program_from_ending() {
	let bench = Bench::start().await;
	// It takes the connection and says nothing.
	let accepted = bench.broker.accept().await.unwrap();
	bench.stop.send_replace(true);
	tokio::time::timeout(PATIENCE, bench.publisher).await.unwrap().unwrap();
	drop(accepted);
}
