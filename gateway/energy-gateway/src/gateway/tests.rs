//! A gateway without a broker: it asks for all that it takes.

use super::*;
use crate::http::health;
use energy_primitives::{MeterSignature, Reading, ReadingQuality, SignedReading};
use sp_core::ed25519;
use std::{future::Future, path::Path};
use tokio::{
	io::{AsyncReadExt, AsyncWriteExt},
	net::{TcpListener, TcpStream},
	time,
};

/// Long enough for anything that has to happen.
const PATIENCE: Duration = Duration::from_secs(20);

/// Returns a device that answers every question with a reading that it has signed.
async fn device() -> (u16, JoinHandle<()>) {
	let reading = Reading {
		meter: 7,
		epoch: 0,
		sequence: 1,
		interval: 1_994_850,
		import_wh: 1,
		export_wh: 0,
		quality: ReadingQuality::Measured,
	};
	let signature = MeterSignature::Ed25519(ed25519::Signature::from_raw([0; 64]));
	let payload =
		meter_payloads::formats::json::encode(&crate::readings::to_payload(&SignedReading { reading, signature }));
	let answer = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{payload}", payload.len());
	let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
	let port = listener.local_addr().unwrap().port();
	let serve = async move {
		loop {
			let (mut connection, _) = listener.accept().await.unwrap();
			let mut request = [0; 4_096];
			drop(connection.read(&mut request).await);
			drop(connection.write_all(answer.as_bytes()).await);
		}
	};
	(port, tokio::spawn(serve))
}

fn config(folder: &Path, device: u16, http: u16) -> Config {
	std::fs::write(folder.join("account"), "//Eve").unwrap();
	let text = format!(
		"[chain]\nurls = [\"ws://127.0.0.1:1\"]\naccount_file = \"account\"\ngenesis = \"0x{genesis}\"\n\
		[outbox]\nfile = \"outbox\"\n[http]\nlisten = \"127.0.0.1:{http}\"\n\
		[[topics]]\nfilter = \"meters/7\"\nformat = \"json\"\npull = {{ url = \"http://127.0.0.1:{device}/\", every_s = 1 }}\n\
		[[topics]]\nfilter = \"meters/8\"\nformat = \"json\"\npull = {{ url = \"http://127.0.0.1:1/\", every_s = 1 }}\n",
		genesis = "00".repeat(32),
	);
	Config::parse(&text, folder).unwrap()
}

async fn get(port: u16, path: &str) -> Option<String> {
	let mut stream = TcpStream::connect(("127.0.0.1", port)).await.ok()?;
	let question = format!("GET {path} HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n");
	stream.write_all(question.as_bytes()).await.ok()?;
	let mut answer = String::new();
	stream.read_to_string(&mut answer).await.ok()?;
	Some(answer)
}

/// Returns the first answer that holds all of these.
async fn until<F: Future<Output = Option<String>>>(get: impl Fn() -> F, parts: &[&str]) -> String {
	let began = time::Instant::now();
	loop {
		let answer = get().await.unwrap_or_default();
		if parts.iter().all(|part| answer.contains(part)) {
			return answer;
		}
		assert!(began.elapsed() < PATIENCE, "{parts:?}: {answer}");
		time::sleep(Duration::from_millis(50)).await;
	}
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_gateway_without_a_broker_takes_what_devices_answer() {
	let folder = tempfile::tempdir().unwrap();
	let (device, server) = device().await;
	let http = TcpListener::bind("127.0.0.1:0")
		.await
		.unwrap()
		.local_addr()
		.unwrap()
		.port();
	let prepared = Prepared::new(config(folder.path(), device, http)).unwrap();
	let stop = watch::Sender::new(false);
	let running = tokio::spawn(prepared.run(stop.subscribe()));
	// The reading waits for the chain; the device that does not answer is seen.
	let answer = until(
		|| get(http, "/health"),
		&["\"pending\":1", "\"devices_asked\":2", "\"devices_silent\":1"],
	)
	.await;
	assert!(answer.contains("\"broker_connected\":null"), "{answer}");
	// What is missing is a node, and nothing else.
	assert!(
		answer.starts_with("HTTP/1.1 503") && answer.contains("\"chain_connected\":false"),
		"{answer}"
	);
	let failed = "energy_gateway_pull_failures_total{topic=\"meters/8\",reason=\"connection\"} ";
	let duplicate = "energy_gateway_readings_duplicate_total 1";
	let answer = until(|| get(http, "/metrics"), &[failed, duplicate]).await;
	for line in [
		"energy_gateway_pull_answers_total{topic=\"meters/8\"} 0",
		"energy_gateway_pull_answer_age_seconds{topic=\"meters/7\"} ",
		"energy_gateway_readings_stored_total 1",
		"energy_gateway_pending 1",
		"energy_gateway_broker_configured 0",
		"energy_gateway_broker_connections_total 0",
	] {
		assert!(answer.contains(line), "{line}: {answer}");
	}
	stop.send_replace(true);
	time::timeout(PATIENCE, running).await.unwrap().unwrap().unwrap();
	server.abort();
}

#[tokio::test]
async fn health_does_not_wait_for_a_broker_that_is_not_there() {
	let folder = tempfile::tempdir().unwrap();
	let outbox = Outbox::open(&folder.path().join("outbox"), Default::default()).unwrap();
	let metrics = Metrics::new();
	metrics.chain_connected.set(1);
	let answer = health(&metrics, &outbox).await;
	assert_eq!((answer.healthy, answer.broker_connected), (false, Some(false)));
	metrics.broker_configured.set(0);
	let answer = health(&metrics, &outbox).await;
	assert_eq!((answer.healthy, answer.broker_connected), (true, None));
	// A device that is silent does not make it ill, and is seen.
	metrics.pulls.watch("roof");
	let answer = health(&metrics, &outbox).await;
	assert_eq!(
		(answer.healthy, answer.devices_asked, answer.devices_silent),
		(true, 1, 1)
	);
}

#[tokio::test]
async fn without_a_broker_room_in_the_outbox_is_seen_too() {
	let (paused, stop) = (watch::Sender::new(false), watch::Sender::new(false));
	let pending = watch::Sender::new(64);
	let metrics = Metrics::new();
	let watching = watch_room(
		paused.clone(),
		pending.subscribe(),
		54,
		metrics.clone(),
		stop.subscribe(),
	);
	let watching = tokio::spawn(watching);
	let is_paused = |value: bool| {
		let mut watched = paused.subscribe();
		async move { drop(watched.wait_for(|paused| *paused == value).await.unwrap()) }
	};
	for _ in 0..2 {
		pending.send_replace(64);
		metrics.intake_paused.set(1);
		paused.send_replace(true);
		assert!(time::timeout(Duration::from_millis(200), is_paused(false))
			.await
			.is_err());
		assert_eq!(metrics.intake_paused.get(), 1);
		pending.send_replace(54);
		time::timeout(PATIENCE, is_paused(false)).await.unwrap();
		let is_seen = async {
			while metrics.intake_paused.get() == 1 {
				tokio::task::yield_now().await;
			}
		};
		time::timeout(PATIENCE, is_seen).await.unwrap();
	}
	stop.send_replace(true);
	time::timeout(PATIENCE, watching).await.unwrap().unwrap();
}
