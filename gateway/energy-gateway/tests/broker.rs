//! The intake against a broker that does what a test says: what is acknowledged when, over which
//! connection.

mod packets;

use energy_gateway::{
	config::Config,
	http,
	intake::{Intake, MeterStates, Worker},
	keystore::Keystore,
	metrics::Metrics,
	mqtt::{Endpoint, Mqtt},
	outbox::{Outbox, Outcome},
	readings::to_payload,
};
use energy_primitives::{MeterSignature, Reading, ReadingQuality, SignedReading};
use meter_payloads::formats::json;
use sp_core::{ed25519, H256};
use std::{path::Path, time::Duration};
use tempfile::TempDir;
use tokio::{
	io::{AsyncReadExt, AsyncWriteExt},
	net::{TcpListener, TcpStream},
	runtime::Handle,
	sync::{mpsc, watch},
	task::JoinHandle,
};

const PUBACK: u8 = 0x40;
const SUBSCRIBE: u8 = 0x82;
const DISCONNECT: u8 = 0xe0;
/// Long enough for anything that has to happen.
const PATIENCE: Duration = Duration::from_secs(20);
/// Long enough to see that something does not happen.
const A_WHILE: Duration = Duration::from_millis(400);

struct Bench {
	folder: TempDir,
	broker: TcpListener,
	outbox: Outbox,
	metrics: Metrics,
	stop: watch::Sender<bool>,
	mqtt: JoinHandle<()>,
	worker: JoinHandle<()>,
}

/// A connection as the broker has it.
struct Connection(TcpStream);

fn config(port: u16, more: &str) -> String {
	format!(
		"[chain]\nurls = [\"ws://127.0.0.1:1\"]\n[broker]\nhost = \"127.0.0.1\"\nport = {port}\nclient_id = \"test\"\n\
		[[topics]]\nfilter = \"energy/+/reading\"\nformat = \"json\"\n[outbox]\nfile = \"outbox\"\n{more}"
	)
}

impl Bench {
	async fn start(more: &str) -> Self {
		let broker = TcpListener::bind("127.0.0.1:0").await.unwrap();
		let folder = tempfile::tempdir().unwrap();
		let text = config(broker.local_addr().unwrap().port(), more);
		let config = Config::parse(&text, folder.path()).unwrap();
		let outbox = Outbox::open(&config.outbox.file, config.outbox_limits()).unwrap();
		let metrics = Metrics::new();
		let states = MeterStates::default();
		let intake = Intake::new(
			&config,
			Keystore::default(),
			&outbox,
			H256::zero(),
			states,
			metrics.clone(),
		)
		.unwrap();
		let (to_worker, messages) = mpsc::channel(16);
		let (to_broker, acknowledged) = mpsc::unbounded_channel();
		let paused = watch::Sender::new(false);
		let stop = watch::Sender::new(false);
		let worker = Worker {
			intake,
			outbox: outbox.clone(),
			messages,
			acknowledged: to_broker,
			paused: paused.clone(),
			metrics: metrics.clone(),
			group: config.intake.group,
			wait: config.intake.group_wait(),
		};
		let mqtt = Mqtt {
			endpoint: Endpoint::new(config.broker.as_ref().unwrap()).unwrap(),
			routes: config.routes().unwrap(),
			messages: to_worker,
			acknowledged,
			paused,
			pending: outbox.watch_pending(),
			resume_at: 0,
			metrics: metrics.clone(),
			stop: stop.subscribe(),
		};
		let runtime = Handle::current();
		Self {
			folder,
			broker,
			outbox,
			metrics,
			stop,
			mqtt: tokio::spawn(mqtt.run()),
			worker: tokio::task::spawn_blocking(move || worker.run(&runtime).unwrap()),
		}
	}

	/// The gateway's next connection, subscribed.
	async fn accept(&self) -> Connection {
		let accepted = tokio::time::timeout(PATIENCE, self.broker.accept()).await;
		let mut connection = Connection(accepted.expect("the gateway connects").unwrap().0);
		connection.read().await.expect("CONNECT");
		connection.0.write_all(&[0x20, 2, 1, 0]).await.unwrap();
		let (kind, body) = connection.read().await.expect("SUBSCRIBE");
		assert_eq!(kind, SUBSCRIBE);
		connection.0.write_all(&[0x90, 3, body[0], body[1], 1]).await.unwrap();
		connection
	}

	async fn is_refused(&self) {
		assert!(
			tokio::time::timeout(A_WHILE, self.broker.accept()).await.is_err(),
			"the gateway connects"
		);
	}

	fn waiting(&self) -> Vec<SignedReading> {
		let pending = self.outbox.pending(None, 100).unwrap();
		pending.into_iter().map(|(_, signed)| signed).collect()
	}

	fn reasons(&self) -> Vec<String> {
		let letters = self.outbox.dead_letters(None, 100).unwrap();
		letters.into_iter().map(|(_, letter)| letter.reason).collect()
	}
}

impl Connection {
	/// The next packet: its first byte and what follows its length; `None` at the end.
	async fn read(&mut self) -> Option<(u8, Vec<u8>)> {
		tokio::time::timeout(PATIENCE, packets::read(&mut self.0))
			.await
			.expect("a packet, or the end")
	}

	async fn publish(&mut self, number: u16, topic: &str, payload: &[u8]) {
		let mut len = 4 + topic.len() + payload.len();
		let mut packet = vec![0x32];
		loop {
			let more = if len > 0x7f { 0x80 } else { 0 };
			packet.push((len & 0x7f) as u8 | more);
			len >>= 7;
			if more == 0 {
				break;
			}
		}
		packet.extend((topic.len() as u16).to_be_bytes());
		packet.extend(topic.as_bytes());
		packet.extend(number.to_be_bytes());
		packet.extend(payload);
		// The gateway may part while a long one is written.
		drop(self.0.write_all(&packet).await);
	}

	async fn send_reading(&mut self, number: u16, signed: &SignedReading) {
		let topic = format!("energy/{}/reading", signed.reading.meter);
		self.publish(number, &topic, json::encode(&to_payload(signed)).as_bytes())
			.await;
	}

	async fn acknowledged(&mut self) -> u16 {
		let (kind, body) = self.read().await.expect("an acknowledgement");
		assert_eq!(kind, PUBACK);
		u16::from_be_bytes([body[0], body[1]])
	}

	/// Nothing comes for a while.
	async fn is_silent(&mut self) {
		let mut byte = [0];
		let read = tokio::time::timeout(A_WHILE, self.0.peek(&mut byte)).await;
		assert!(read.is_err(), "{read:?}");
	}
}

fn reading(meter: u32, sequence: u32) -> SignedReading {
	let reading = Reading {
		meter,
		epoch: 0,
		sequence,
		interval: 1_000 + sequence,
		import_wh: 5,
		export_wh: 0,
		quality: ReadingQuality::Measured,
	};
	let signature = MeterSignature::Ed25519(ed25519::Signature::from_raw([7; 64]));
	SignedReading { reading, signature }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_acknowledged_is_on_disk_and_in_order() {
	let bench = Bench::start("").await;
	let mut connection = bench.accept().await;
	for number in 1..=40 {
		connection.send_reading(number, &reading(1, number.into())).await;
	}
	for number in 1..=40 {
		assert_eq!(connection.acknowledged().await, number);
		assert!(bench.waiting().len() >= usize::from(number));
	}
}

#[tokio::test(flavor = "multi_thread")]
async fn a_poisoned_message_is_acknowledged_once_its_dead_letter_is_kept() {
	let bench = Bench::start("").await;
	let mut connection = bench.accept().await;
	connection.publish(9, "energy/1/reading", b"{\"v\":1,").await;
	assert_eq!(connection.acknowledged().await, 9);
	assert_eq!(bench.reasons(), ["syntax"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_connections_messages_are_acknowledged_when_they_come_again() {
	// The commit waits so long that the connection is lost before it.
	let bench = Bench::start("[intake]\ngroup_wait_ms = 700\n").await;
	let mut lost = bench.accept().await;
	lost.send_reading(5, &reading(1, 1)).await;
	tokio::time::sleep(Duration::from_millis(100)).await;
	drop(lost);
	let mut connection = bench.accept().await;
	// By now another message could have the number 5.
	connection.is_silent().await;
	connection.is_silent().await;
	assert_eq!(bench.waiting(), [reading(1, 1)]);
	connection.send_reading(5, &reading(1, 1)).await;
	assert_eq!(connection.acknowledged().await, 5);
	assert_eq!(bench.waiting(), [reading(1, 1)]);
	assert_eq!(bench.metrics.readings_duplicate.get(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_outbox_parts_from_the_broker_until_there_is_room() {
	// All at once: there is room for the first 64.
	let bench = Bench::start("max_pending = 64\n[intake]\ngroup_wait_ms = 300\n").await;
	let mut connection = bench.accept().await;
	for number in 1..=70 {
		connection.send_reading(number, &reading(1, number.into())).await;
	}
	for number in 1..=64 {
		assert_eq!(connection.acknowledged().await, number);
	}
	assert_eq!(connection.read().await, Some((DISCONNECT, vec![])));
	bench.is_refused().await;
	let health = http::health(&bench.metrics, &bench.outbox).await;
	assert!(
		health.intake_paused && !health.healthy && health.pending == 64,
		"{health:?}"
	);
	let pending = bench.outbox.pending(None, 64).unwrap();
	let outcomes: Vec<_> = pending.iter().map(|(slot, _)| (*slot, Outcome::Delivered)).collect();
	bench.outbox.settle(&outcomes).unwrap();
	let mut connection = bench.accept().await;
	for number in 65..=70 {
		connection.send_reading(number, &reading(1, number.into())).await;
		assert_eq!(connection.acknowledged().await, number);
	}
	let sequences: Vec<_> = bench.waiting().iter().map(|signed| signed.reading.sequence).collect();
	assert_eq!(sequences, [65, 66, 67, 68, 69, 70]);
	assert_eq!(bench.metrics.readings_duplicate.get(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_packet_beyond_the_usual_length_does_not_stop_the_gateway_for_good() {
	let bench = Bench::start("").await;
	let long = vec![b' '; 300 << 10];
	let mut connection = bench.accept().await;
	connection.publish(1, "energy/1/reading", &long).await;
	// The broker sends it again, as it was not acknowledged.
	let mut connection = bench.accept().await;
	connection.publish(1, "energy/1/reading", &long).await;
	assert_eq!(connection.acknowledged().await, 1);
	assert_eq!(bench.reasons(), ["too_large"]);
	let (_, letter) = bench.outbox.dead_letters(None, 1).unwrap().remove(0);
	assert_eq!((letter.payload.len(), letter.payload_len), (512, 300 << 10));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shutdown_commits_acknowledges_and_parts() {
	let bench = Bench::start("[intake]\ngroup_wait_ms = 300\n").await;
	let mut connection = bench.accept().await;
	connection.send_reading(1, &reading(1, 1)).await;
	tokio::time::sleep(Duration::from_millis(50)).await;
	bench.stop.send_replace(true);
	assert_eq!(connection.acknowledged().await, 1);
	assert_eq!(connection.read().await, Some((DISCONNECT, vec![])));
	bench.mqtt.await.unwrap();
	bench.worker.await.unwrap();
	assert_eq!(bench.outbox.counts().pending, 1);
	assert!(Path::new(bench.folder.path()).exists());
}

#[tokio::test]
async fn metrics_and_health_are_served() {
	let folder = tempfile::tempdir().unwrap();
	let outbox = Outbox::open(&folder.path().join("outbox"), Default::default()).unwrap();
	let metrics = Metrics::new();
	let listener = http::bind("127.0.0.1:0".parse().unwrap()).await.unwrap();
	let address = listener.local_addr().unwrap();
	let (stop, stopped) = watch::channel(false);
	let server = tokio::spawn(http::serve(listener, metrics.clone(), outbox, stopped));
	let ask = |path: &'static str| async move {
		let mut stream = TcpStream::connect(address).await.unwrap();
		let question = format!("GET {path} HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n");
		stream.write_all(question.as_bytes()).await.unwrap();
		let mut answer = String::new();
		stream.read_to_string(&mut answer).await.unwrap();
		answer
	};
	let answer = ask("/health").await;
	assert!(
		answer.starts_with("HTTP/1.1 503") && answer.contains("\"broker_connected\":false"),
		"{answer}"
	);
	metrics.broker_connected.set(1);
	metrics.chain_connected.set(1);
	let answer = ask("/health").await;
	assert!(
		answer.starts_with("HTTP/1.1 200") && answer.contains("\"healthy\":true"),
		"{answer}"
	);
	let answer = ask("/metrics").await;
	assert!(
		answer.contains("energy_gateway_pending 0") && answer.contains("openmetrics-text"),
		"{answer}"
	);
	stop.send_replace(true);
	server.await.unwrap().unwrap();
}
