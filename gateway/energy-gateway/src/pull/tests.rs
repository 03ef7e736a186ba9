mod answers;
mod models;
mod passwords;
mod streams;

use super::*;
use crate::{
	intake::{Intake, MeterStates, Worker},
	keystore::Keystore,
	metrics::Metrics,
	outbox::Outbox,
	readings::to_payload,
};
use energy_primitives::{MeterSignature, Reading, ReadingQuality, SignedReading};
use meter_payloads::{formats::json, Content, Measurement, PayloadError, Routes};
use rustix::pty::{grantpt, openpt, ptsname, unlockpt, OpenptFlags};
use sp_core::{ed25519, H256};
use std::path::Path;
use tokio::{
	io::{AsyncReadExt, AsyncWriteExt},
	net::{TcpListener, TcpStream},
	task::JoinHandle,
};

/// Long enough for anything that has to happen.
const PATIENCE: Duration = Duration::from_secs(20);

const P1: &str = include_str!("../../../meter-payloads/profiles/homewizard.toml");

fn config(topic: &str) -> Config {
	let text = format!(
		"[chain]\nurls = [\"ws://127.0.0.1:1\"]\n[broker]\nhost = \"127.0.0.1\"\nclient_id = \"test\"\n[outbox]\nfile = \"outbox\"\n\
		[[topics]]\n{topic}"
	);
	Config::parse(&text, Path::new("/nowhere")).unwrap()
}

fn error(topic: &str) -> String {
	let text = format!(
		"[chain]\nurls = [\"ws://127.0.0.1:1\"]\n[broker]\nhost = \"127.0.0.1\"\nclient_id = \"test\"\n[outbox]\nfile = \"outbox\"\n\
		[[topics]]\n{topic}"
	);
	Config::parse(&text, Path::new("/nowhere"))
		.map(drop)
		.unwrap_err()
		.to_string()
}

fn puller(config: &Config) -> Puller {
	let mut all = prepare(config).unwrap();
	assert_eq!(all.len(), 1);
	all.remove(0)
}

/// Returns what the intake makes of a message.
fn attempt(routes: &Routes, message: &Message) -> Result<Content, PayloadError> {
	let topic = &message.publish.topic;
	let route = routes.get(topic).unwrap();
	route.read(topic, message.received_ms, &message.publish.payload)
}

/// Returns what the intake reads of a message.
fn read(routes: &Routes, message: &Message) -> Vec<Measurement> {
	match attempt(routes, message).unwrap() {
		Content::Measured(measurements) => measurements,
		Content::Signed(_) => panic!("it is not signed"),
	}
}

/// Returns a server that answers each connection with the next of these, and returns the requests.
async fn server(answers: Vec<Vec<u8>>) -> (u16, JoinHandle<Vec<String>>) {
	let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
	let port = listener.local_addr().unwrap().port();
	let serve = async move {
		let mut requests = Vec::new();
		for answer in answers {
			let (mut connection, _) = listener.accept().await.unwrap();
			let mut request = Vec::new();
			while !request.ends_with(b"\r\n\r\n") {
				let mut byte = [0];
				if connection.read(&mut byte).await.unwrap() == 0 {
					break;
				}
				request.push(byte[0]);
			}
			requests.push(String::from_utf8(request).unwrap());
			// The other side may have seen enough.
			drop(connection.write_all(&answer).await);
		}
		requests
	};
	(port, tokio::spawn(serve))
}

fn ok(body: &str) -> Vec<u8> {
	format!(
		"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
		body.len()
	)
	.into_bytes()
}

/// Returns what the catalogue has as its first example of a HomeWizard device.
fn homewizard() -> String {
	let table: toml::Table = P1.parse().unwrap();
	table["examples"][0]["messages"][0][1].as_str().unwrap().into()
}

#[tokio::test]
async fn a_device_is_asked_over_http_and_its_answer_is_read_as_if_published() {
	let (port, requests) = server(vec![ok(&homewizard()), ok(&homewizard())]).await;
	let config = config(&format!(
		"filter = \"homewizard/cellar\"\nprofile = \"homewizard\"\npull = {{ url = \"http://127.0.0.1:{port}/api/v1/data\", every_s = 1 }}"
	));
	let (sender, mut messages) = mpsc::channel(16);
	let stop = watch::Sender::new(false);
	let task = tokio::spawn(puller(&config).run(sender, Metrics::new(), stop.subscribe()));
	let routes = config.routes().unwrap();
	// It is no subscription.
	assert!(routes.filters().is_empty());
	for _ in 0..2 {
		let message = time::timeout(PATIENCE, messages.recv()).await.unwrap().unwrap();
		assert_eq!(message.connection, NO_CONNECTION);
		let read = read(&routes, &message);
		assert_eq!(
			(read[0].device.device(), read[0].import_wh, read[0].export_wh),
			("cellar", Some(11_033_430), Some(0))
		);
	}
	stop.send_replace(true);
	time::timeout(PATIENCE, task).await.unwrap().unwrap();
	let requests = requests.await.unwrap();
	assert!(
		requests[0].starts_with("GET /api/v1/data HTTP/1.1\r\n"),
		"{}",
		requests[0]
	);
	assert!(
		requests[0].contains(&format!("host: 127.0.0.1:{port}\r\n")),
		"{}",
		requests[0]
	);
	// A message of the broker's on the same topic is not taken for an answer.
	assert!(routes.get("homewizard/cellar").is_none());
}

#[tokio::test]
async fn shelly_answers_are_read_by_shellys_own_format() {
	let status = r#"{"id":0,"total_act":3021.77,"total_act_ret":15.99}"#;
	let (port, _) = server(vec![ok(status)]).await;
	let config = config(&format!(
		"filter = \"grid/status/emdata:0\"\nformat = \"shelly\"\npull = {{ url = \"http://127.0.0.1:{port}/rpc/EMData.GetStatus?id=0\" }}"
	));
	let (sender, mut messages) = mpsc::channel(1);
	let stop = watch::Sender::new(false);
	let task = tokio::spawn(puller(&config).run(sender, Metrics::new(), stop.subscribe()));
	let message = time::timeout(PATIENCE, messages.recv()).await.unwrap().unwrap();
	let read = read(&config.routes().unwrap(), &message);
	assert_eq!(
		(read[0].device.device(), read[0].device.channel()),
		("grid", "emdata:0")
	);
	assert_eq!((read[0].import_wh, read[0].export_wh), (Some(3_021), Some(15)));
	task.abort();
}

#[tokio::test]
async fn bad_answers_are_refused_and_bounded() {
	let chunked = format!(
		"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1000\r\n{}\r\n",
		"x".repeat(4_096)
	);
	let answers: Vec<(Vec<u8>, &str)> = vec![
		(
			b"HTTP/1.1 301 Moved\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n".to_vec(),
			"status 301",
		),
		(
			b"HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n".to_vec(),
			"status 401",
		),
		(ok(&"x".repeat(5_000)), "longer than 2000 bytes"),
		(chunked.into_bytes(), "longer than 2000 bytes"),
		(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort".to_vec(), "HTTP"),
		(b"SSH-2.0-OpenSSH_9.2\r\n".to_vec(), "HTTP"),
		(
			[b"HTTP/1.1 200 OK\r\nX: ".as_slice(), &[b'x'; 100_000], b"\r\n\r\n"].concat(),
			"HTTP",
		),
	];
	let (port, _) = server(answers.iter().map(|(answer, _)| answer.clone()).collect()).await;
	let config = config(&format!(
		"filter = \"homewizard/a\"\nprofile = \"homewizard\"\npull = {{ url = \"http://127.0.0.1:{port}/\", max_bytes = 2000 }}"
	));
	let puller = puller(&config);
	for (_, expected) in answers {
		let error = puller.once().await.unwrap_err().to_string();
		assert!(error.contains(expected), "{expected}: {error}");
	}
}

#[tokio::test]
async fn a_device_that_does_not_answer_is_given_up_in_time() {
	let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
	let port = listener.local_addr().unwrap().port();
	let config = config(&format!(
		"filter = \"homewizard/a\"\nprofile = \"homewizard\"\npull = {{ url = \"http://127.0.0.1:{port}/\", timeout_s = 1 }}"
	));
	let began = Instant::now();
	assert!(matches!(puller(&config).once().await, Err(PullError::Timeout)));
	assert!(began.elapsed() < PATIENCE);
	drop(listener);
	assert!(matches!(puller(&config).once().await, Err(PullError::Io(_))));
}

#[tokio::test]
async fn an_authorization_stands_in_a_file() {
	let folder = tempfile::tempdir().unwrap();
	let file = folder.path().join("token");
	std::fs::write(&file, "Bearer abc.def\n").unwrap();
	let (port, requests) = server(vec![ok("{}")]).await;
	let topic = format!(
		"filter = \"ha/a\"\nprofile = \"home-assistant-api\"\npull = {{ url = \"http://127.0.0.1:{port}/api\", authorization_file = {file:?} }}"
	);
	assert_eq!(puller(&config(&topic)).once().await.unwrap(), b"{}");
	assert!(requests.await.unwrap()[0].contains("authorization: Bearer abc.def\r\n"));
	std::fs::write(&file, "two\nlines").unwrap();
	assert!(prepare(&config(&topic)).is_err());
	std::fs::remove_file(&file).unwrap();
	assert!(prepare(&config(&topic)).is_err());
}

#[test]
fn pauses_grow_and_end_at_a_minute() {
	let s = Duration::from_secs;
	assert_eq!(
		[0, 1, 2, 3, 40].map(|failures| pause(s(10), failures)),
		[s(10), s(20), s(40), s(60), s(60)]
	);
	assert_eq!(pause(s(300), 5), s(300));
}

#[test]
fn what_cannot_be_asked_is_refused() {
	let homewizard = "filter = \"homewizard/a\"\nprofile = \"homewizard\"\n";
	for (topic, expected) in [
		(format!("{homewizard}pull = {{ }}"), "only one"),
		(
			format!("{homewizard}pull = {{ url = \"http://a\", tcp = \"a:1\" }}"),
			"only one",
		),
		(
			format!("{homewizard}pull = {{ url = \"ftp://a\" }}"),
			"must begin with http://",
		),
		(
			format!("{homewizard}pull = {{ url = \"https://a\" }}"),
			"tls must be there",
		),
		(
			format!("{homewizard}pull = {{ url = \"http://u:p@a/\" }}"),
			"credentials_file",
		),
		(
			format!("{homewizard}pull = {{ url = \"http://a\", every_s = 0 }}"),
			"every_s",
		),
		(
			format!("{homewizard}pull = {{ url = \"http://a\", timeout_s = 0 }}"),
			"timeout_s",
		),
		(
			format!("{homewizard}pull = {{ url = \"http://a\", max_bytes = 999999 }}"),
			"max_bytes",
		),
		(
			format!("{homewizard}pull = {{ url = \"http://a\", speed = 1 }}"),
			"speed",
		),
		(
			format!("{homewizard}pull = {{ serial = \"/dev/x\" }}"),
			"format must be dsmr",
		),
		(
			"filter = \"homewizard/+\"\nprofile = \"homewizard\"\npull = { url = \"http://a\" }".into(),
			"no wildcards",
		),
		(
			"filter = \"a\"\nformat = \"json\"\npull = { sunspec = \"a:502\" }".into(),
			"no format",
		),
		("filter = \"a\"\npull = { sunspec = \"a\" }".into(), "host:port"),
		(
			format!("{homewizard}pull = {{ url = \"http://a\", timeout_s = 61 }}"),
			"from 1 to 60",
		),
		(
			format!(
				"{homewizard}pull = {{ url = \"http://a\", authorization_file = \"a\", credentials_file = \"b\" }}"
			),
			"in two ways",
		),
		(
			format!("{homewizard}pull = {{ url = \"http://a\", authentication = \"basic\" }}"),
			"needs a credentials_file",
		),
		(
			format!(
				"{homewizard}pull = {{ url = \"http://a\", credentials_file = \"a\", authentication = \"bearer\" }}"
			),
			"bearer",
		),
		(
			"filter = \"a\"\nformat = \"dsmr\"\npull = { tcp = \"a:1\", credentials_file = \"a\" }".into(),
			"for url only",
		),
		(
			"filter = \"a\"\npull = { sunspec = \"a:502\", instance = 1 }".into(),
			"needs model",
		),
		("filter = \"a\"\npull = { tcp = \"a:0\" }".into(), "host:port"),
	] {
		let error = error(&topic);
		assert!(error.contains(expected), "{topic}: {error}");
	}
}

/// Returns a telegram with a right checksum.
fn telegram(kwh: &str) -> String {
	let body = format!("/ISK5\\2M550T-1012\r\n\r\n1-3:0.2.8(50)\r\n0-0:96.1.1(4530)\r\n1-0:1.8.0({kwh}*kWh)\r\n1-0:2.8.0(000001.000*kWh)\r\n!");
	format!(
		"{body}{:04X}\r\n",
		meter_payloads::formats::dsmr::crc16(body.as_bytes())
	)
}

async fn import_of(messages: &mut mpsc::Receiver<Message>, routes: &Routes) -> Option<u64> {
	let message = time::timeout(PATIENCE, messages.recv()).await.unwrap().unwrap();
	read(routes, &message)[0].import_wh
}

#[tokio::test]
async fn telegrams_are_taken_from_a_serial_port() {
	let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
	grantpt(&master).unwrap();
	unlockpt(&master).unwrap();
	let port = ptsname(&master, Vec::new()).unwrap().into_string().unwrap();
	let config = config(&format!(
		"filter = \"p1/cellar\"\nformat = \"dsmr\"\npull = {{ serial = {port:?}, every_s = 1 }}"
	));
	let routes = config.routes().unwrap();
	let (sender, mut messages) = mpsc::channel(16);
	let stop = watch::Sender::new(false);
	let task = tokio::spawn(puller(&config).run(sender, Metrics::new(), stop.subscribe()));
	// Until the port is open, what is written is echoed; and until its line is raw, ends of lines
	// are changed. So it is written again, until it arrives as it is.
	let write = |text: String| {
		rustix::io::write(&master, text.as_bytes()).unwrap();
	};
	let first = async {
		loop {
			write(format!("tail of one\r\n!0000\r\n{}", telegram("000010.000")));
			if let Ok(message) = time::timeout(Duration::from_millis(300), messages.recv()).await {
				let message = message.unwrap();
				if attempt(&routes, &message).is_ok() {
					break message;
				}
			}
		}
	};
	let first = time::timeout(PATIENCE, first).await.unwrap();
	assert_eq!(read(&routes, &first)[0].import_wh, Some(10_000));
	// One that is changed on the way is passed on and refused, not read.
	time::sleep(Duration::from_millis(1_100)).await;
	write(telegram("000010.500").replacen("10.500", "90.500", 1));
	let changed = time::timeout(PATIENCE, messages.recv()).await.unwrap().unwrap();
	assert!(attempt(&routes, &changed).is_err());
	stop.send_replace(true);
	time::timeout(PATIENCE, task).await.unwrap().unwrap();
}

#[tokio::test]
async fn telegrams_are_taken_over_tcp_not_more_often_than_wanted_and_after_a_break() {
	let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
	let port = listener.local_addr().unwrap().port();
	let config = config(&format!(
		"filter = \"p1/cellar\"\nformat = \"dsmr\"\npull = {{ tcp = \"127.0.0.1:{port}\", every_s = 1 }}"
	));
	let routes = config.routes().unwrap();
	let (sender, mut messages) = mpsc::channel(16);
	let stop = watch::Sender::new(false);
	let task = tokio::spawn(puller(&config).run(sender, Metrics::new(), stop.subscribe()));
	let (mut reader, _) = listener.accept().await.unwrap();
	for kwh in ["000010.000", "000010.001", "000010.002"] {
		reader.write_all(telegram(kwh).as_bytes()).await.unwrap();
	}
	assert_eq!(import_of(&mut messages, &routes).await, Some(10_000));
	time::sleep(Duration::from_millis(1_100)).await;
	reader.write_all(telegram("000010.003").as_bytes()).await.unwrap();
	assert_eq!(import_of(&mut messages, &routes).await, Some(10_003));
	drop(reader);
	let (mut reader, _) = time::timeout(PATIENCE, listener.accept()).await.unwrap().unwrap();
	reader.write_all(telegram("000010.004").as_bytes()).await.unwrap();
	assert_eq!(import_of(&mut messages, &routes).await, Some(10_004));
	stop.send_replace(true);
	time::timeout(PATIENCE, task).await.unwrap().unwrap();
}

/// Returns a device that speaks Modbus TCP: function 3 alone, on these registers from 40 000 on. Serves
/// until it is dropped.
async fn modbus(words: Vec<u16>) -> (u16, JoinHandle<()>) {
	let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
	let port = listener.local_addr().unwrap().port();
	let serve = async move {
		loop {
			let (connection, _) = listener.accept().await.unwrap();
			answer_modbus(connection, &words).await;
		}
	};
	(port, tokio::spawn(serve))
}

async fn answer_modbus(mut connection: TcpStream, words: &[u16]) {
	let mut request = [0; 12];
	while connection.read_exact(&mut request).await.is_ok() {
		connection
			.write_all(&answer_from(40_000, &request, words))
			.await
			.unwrap();
	}
}

/// Returns what is answered of registers that begin at a base.
fn answer_from(base: u16, request: &[u8; 12], words: &[u16]) -> Vec<u8> {
	let word = |at: usize| usize::from(u16::from_be_bytes([request[at], request[at + 1]]));
	let (from, count) = (word(8), word(10));
	let found = from.checked_sub(base.into());
	let mut pdu = match found.and_then(|from| words.get(from..from + count)) {
		Some(found) => {
			let mut pdu = vec![3, (count * 2) as u8];
			pdu.extend(found.iter().flat_map(|word| word.to_be_bytes()));
			pdu
		},
		None => vec![0x83, 2],
	};
	let mut answer = request[..4].to_vec();
	answer.extend((pdu.len() as u16 + 1).to_be_bytes());
	answer.push(request[6]);
	answer.append(&mut pdu);
	answer
}

/// Returns a chain of models: number and registers of each.
fn chain(models: &[(u16, Vec<u16>)]) -> Vec<u16> {
	let mut words = vec![0x5375, 0x6e53];
	for (id, registers) in models {
		words.extend([*id, registers.len() as u16]);
		words.extend(registers);
	}
	words.extend([0xffff, 0]);
	words
}

fn common() -> (u16, Vec<u16>) {
	let mut registers = vec![0; 66];
	for (at, text) in [(0, "Fronius "), (16, "Symo 8.2"), (48, "34119102")] {
		for (word, pair) in text.as_bytes().chunks(2).enumerate() {
			registers[at + word] = u16::from_be_bytes([pair[0], pair[1]]);
		}
	}
	(1, registers)
}

fn with(len: usize, points: &[(usize, u16)]) -> Vec<u16> {
	let mut registers = vec![0; len];
	points.iter().for_each(|(at, word)| registers[*at] = *word);
	registers
}

async fn sunspec(words: Vec<u16>, more: &str) -> Result<Measurement, String> {
	let (port, server) = modbus(words).await;
	let config = config(&format!(
		"filter = \"sunspec/roof\"\npull = {{ sunspec = \"127.0.0.1:{port}\"{more} }}"
	));
	let payload = puller(&config).once().await;
	server.abort();
	let message = Message {
		publish: rumqttc::Publish::new(
			answer_topic("sunspec/roof"),
			rumqttc::QoS::AtMostOnce,
			payload.map_err(|error| error.to_string())?,
		),
		received_ms: 1_795_368_000_000,
		connection: NO_CONNECTION,
	};
	Ok(read(&config.routes().unwrap(), &message).remove(0))
}

#[tokio::test]
async fn inverters_and_meters_are_read_over_modbus() {
	let inverter = (103, with(50, &[(22, 0x0282), (23, 0x6d70), (24, 0)]));
	let read = sunspec(chain(&[common(), inverter.clone(), (120, vec![0; 26])]), "")
		.await
		.unwrap();
	assert_eq!((read.import_wh, read.export_wh), (None, Some(0x0282_6d70)));
	assert_eq!(read.device.device(), "roof");
	let meter = (203, with(105, &[(37, 191), (45, 543), (52, 2)]));
	let read = sunspec(chain(&[common(), meter.clone()]), "").await.unwrap();
	assert_eq!((read.import_wh, read.export_wh), (Some(54_300), Some(19_100)));
	// Both behind one address: which of them the meter is, is not guessed.
	let both = chain(&[common(), inverter, common(), meter]);
	let error = sunspec(both.clone(), "").await.unwrap_err();
	assert!(error.contains("103, 1, 203") && error.contains("model"), "{error}");
	assert_eq!(sunspec(both, ", model = 203").await.unwrap().import_wh, Some(54_300));
	let float = 1_910_421.5f32.to_bits();
	let meter = (
		213,
		with(124, &[(58, (float >> 16) as u16), (59, float as u16), (66, 0x7fc0)]),
	);
	let read = sunspec(chain(&[common(), meter]), "").await.unwrap();
	assert_eq!((read.import_wh, read.export_wh), (None, Some(1_910_421)));
	let der = (701, with(153, &[(20, 42), (24, 7), (118, 3)]));
	let read = sunspec(chain(&[common(), der]), "").await.unwrap();
	assert_eq!((read.import_wh, read.export_wh), (Some(7_000), Some(42_000)));
}

#[tokio::test]
async fn what_is_no_sunspec_is_refused() {
	for (words, expected) in [
		(vec![0; 100], "no SunSpec"),
		(chain(&[common()]), "none of which"),
		(chain(&[common(), (103, vec![0; 10])]), "too short"),
		(
			chain(&[common(), (103, with(50, &[(23, 5), (24, 0x8000)]))]),
			"scale factor",
		),
		(vec![0x5375, 0x6e53, 1, 66], "Modbus"),
		// A chain that does not end.
		([vec![0x5375, 0x6e53], [1, 0].repeat(2_000)].concat(), "none of which"),
	] {
		let error = sunspec(words, "").await.unwrap_err();
		assert!(error.contains(expected), "{expected}: {error}");
	}
}

/// Returns a reading that some meter has signed, as JSON.
fn signed(meter: u32) -> Vec<u8> {
	let reading = Reading {
		meter,
		epoch: 0,
		sequence: 1,
		interval: 1_994_850,
		import_wh: 1,
		export_wh: 0,
		quality: ReadingQuality::Measured,
	};
	let signature = MeterSignature::Ed25519(ed25519::Signature::from_raw([0; 64]));
	json::encode(&to_payload(&SignedReading { reading, signature })).into_bytes()
}

#[tokio::test]
async fn a_full_outbox_keeps_the_brokers_messages_in_order_whatever_is_asked_meanwhile() {
	let folder = tempfile::tempdir().unwrap();
	let config = Config::parse(
		"[chain]\nurls = [\"ws://127.0.0.1:1\"]\n[broker]\nhost = \"127.0.0.1\"\nclient_id = \"test\"\n\
		[outbox]\nfile = \"outbox\"\nmax_pending = 64\n[intake]\nverify = false\n\
		[[topics]]\nfilter = \"energy/+/reading\"\nformat = \"json\"\n\
		[[topics]]\nfilter = \"homewizard/a\"\nprofile = \"homewizard\"\npull = { url = \"http://127.0.0.1:1/\" }\n\
		[[topics]]\nfilter = \"homewizard/b\"\nprofile = \"homewizard\"\npull = { url = \"http://127.0.0.1:1/\" }\n",
		folder.path(),
	)
	.unwrap();
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
	let (sender, messages) = mpsc::channel(256);
	let (acknowledged, mut acknowledgements) = mpsc::unbounded_channel();
	let paused = watch::Sender::new(false);
	let worker = Worker {
		intake,
		outbox: outbox.clone(),
		messages,
		acknowledged,
		paused: paused.clone(),
		metrics: metrics.clone(),
		group: 256,
		wait: Duration::from_millis(50),
	};
	let send = |topic: &str, payload: Vec<u8>, connection: u64, number: u16| {
		let mut publish = rumqttc::Publish::new(topic, rumqttc::QoS::AtLeastOnce, payload);
		publish.pkid = number;
		let message = Message {
			publish,
			received_ms: now_ms(),
			connection,
		};
		sender.try_send(message).unwrap();
	};
	let asked = |topic: &str| send(&answer_topic(topic), homewizard().into_bytes(), NO_CONNECTION, 0);
	for meter in 0..70 {
		send("energy/m/reading", signed(meter), 1, meter as u16 + 1);
	}
	asked("homewizard/a");
	let runtime = tokio::runtime::Handle::current();
	let task = tokio::task::spawn_blocking(move || worker.run(&runtime));
	time::timeout(PATIENCE, paused.subscribe().wait_for(|paused| *paused))
		.await
		.unwrap()
		.unwrap();
	// What still comes on the broker's connection is left, for it comes again behind what was left;
	// what was asked for is taken.
	send("energy/m/reading", signed(1_000), 1, 1_000);
	asked("homewizard/b");
	drop(sender);
	time::timeout(PATIENCE, task).await.unwrap().unwrap().unwrap();
	let counts = outbox.counts();
	assert_eq!(counts.pending, 64);
	// Both answers are of devices without a meter: each made a dead letter, unless it found the
	// outbox full.
	assert!(counts.dead_letters >= 1, "{counts:?}");
	let text = metrics.encode().unwrap();
	let lost = text
		.lines()
		.filter(|line| line.ends_with("reason=\"outbox_full\"} 1"))
		.count();
	assert_eq!(counts.dead_letters + lost as u64, 2, "{text}");
	let mut numbers = Vec::new();
	while let Ok(taken) = acknowledgements.try_recv() {
		assert_eq!(taken.connection, 1);
		numbers.extend(taken.packets);
	}
	assert_eq!(numbers, (1..=64).collect::<Vec<u16>>());
}

/// Returns a server with a certificate of `device.test`, of the authority in `testdata`, made for this
/// test; it answers so many connections.
async fn tls_server(body: &'static str, connections: usize) -> (u16, JoinHandle<usize>) {
	use rumqttc::tokio_rustls::{
		rustls::{
			crypto::ring,
			pki_types::{pem::PemObject, CertificateDer, PrivateKeyDer},
			ServerConfig,
		},
		TlsAcceptor,
	};
	let certificate = CertificateDer::from_pem_slice(include_bytes!("testdata/device.pem")).unwrap();
	let key = PrivateKeyDer::from_pem_slice(include_bytes!("testdata/device.key")).unwrap();
	let config = ServerConfig::builder_with_provider(std::sync::Arc::new(ring::default_provider()))
		.with_safe_default_protocol_versions()
		.unwrap()
		.with_no_client_auth()
		.with_single_cert(vec![certificate], key)
		.unwrap();
	let acceptor = TlsAcceptor::from(std::sync::Arc::new(config));
	let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
	let port = listener.local_addr().unwrap().port();
	let serve = async move {
		let mut asked = 0;
		for _ in 0..connections {
			let (connection, _) = listener.accept().await.unwrap();
			// One that does not trust the certificate breaks off.
			let Ok(mut connection) = acceptor.accept(connection).await else {
				continue;
			};
			let mut request = [0; 1_024];
			if connection.read(&mut request).await.is_ok_and(|len| len > 0) {
				asked += 1;
				connection.write_all(&ok(body)).await.unwrap();
				connection.shutdown().await.unwrap();
			}
		}
		asked
	};
	(port, tokio::spawn(serve))
}

#[tokio::test]
async fn over_tls_only_the_device_that_is_meant_hears_the_question() {
	let folder = tempfile::tempdir().unwrap();
	let authority = folder.path().join("ca.pem");
	std::fs::write(&authority, include_str!("testdata/ca.pem")).unwrap();
	// Another authority: the device's own certificate, which has signed none.
	let other = folder.path().join("other.pem");
	std::fs::write(&other, include_str!("testdata/device.pem")).unwrap();
	let (port, server) = tls_server("{}", 3).await;
	let ask = |ca: &Path, name: &str| {
		let topic = format!(
			"filter = \"homewizard/a\"\nprofile = \"homewizard\"\n\
			pull = {{ url = \"https://127.0.0.1:{port}/\", tls = {{ ca_file = {ca:?} }}, tls_name = \"{name}\" }}"
		);
		puller(&config(&topic))
	};
	assert_eq!(ask(&authority, "device.test").once().await.unwrap(), b"{}");
	assert!(matches!(
		ask(&authority, "other.test").once().await,
		Err(PullError::Io(_))
	));
	assert!(matches!(
		ask(&other, "neighbour.test").once().await,
		Err(PullError::Io(_))
	));
	assert_eq!(time::timeout(PATIENCE, server).await.unwrap().unwrap(), 1);
}
