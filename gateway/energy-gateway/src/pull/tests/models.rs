//! SunSpec as devices of the field speak it.

use super::*;

/// Returns a device whose models begin at a base, and whose registers may change from question to
/// question. What is elsewhere is an exception.
async fn device(base: u16, words: impl Fn(usize) -> Vec<u16> + Send + 'static) -> (u16, JoinHandle<()>) {
	let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
	let port = listener.local_addr().unwrap().port();
	let serve = async move {
		let mut questions = 0;
		loop {
			let (mut connection, _) = listener.accept().await.unwrap();
			let mut request = [0; 12];
			while connection.read_exact(&mut request).await.is_ok() {
				let answer = answer_from(base, &request, &words(questions));
				connection.write_all(&answer).await.unwrap();
				questions += 1;
			}
		}
	};
	(port, tokio::spawn(serve))
}

async fn ask(port: u16, more: &str) -> Result<serde_json::Value, String> {
	let config = config(&format!(
		"filter = \"sunspec/roof\"\npull = {{ sunspec = \"127.0.0.1:{port}\"{more} }}"
	));
	let payload = puller(&config).once().await.map_err(|error| error.to_string())?;
	Ok(serde_json::from_slice(&payload).unwrap())
}

fn meter(export: [u16; 2], import: [u16; 2], scale: i16) -> (u16, Vec<u16>) {
	let points = [
		(36, export[0]),
		(37, export[1]),
		(44, import[0]),
		(45, import[1]),
		(52, scale as u16),
	];
	(203, with(105, &points))
}

#[tokio::test]
async fn models_may_begin_in_another_block() {
	let models = chain(&[common(), meter([0, 191], [0, 543], 2)]);
	for base in [40_000, 0, 50_000] {
		let words = models.clone();
		let (port, server) = device(base, move |_| words.clone()).await;
		let found = ask(port, "").await.unwrap();
		assert_eq!(
			(&found["import_wh"], &found["export_wh"]),
			(&"543e2".into(), &"191e2".into())
		);
		assert_eq!(found["serial"], "34119102");
		server.abort();
	}
}

#[tokio::test]
async fn a_scale_factor_that_changes_between_questions_misreads_nothing() {
	// The same registers, in two resolutions by turns.
	let words = |question: usize| {
		let meter = match question % 2 {
			0 => meter([0, 5_000], [0, 42_100], 0),
			_ => meter([0, 500], [0, 4_210], 1),
		};
		chain(&[common(), meter])
	};
	let (port, server) = device(40_000, words).await;
	let config = config(&format!(
		"filter = \"sunspec/roof\"\npull = {{ sunspec = \"127.0.0.1:{port}\" }}"
	));
	for _ in 0..5 {
		let message = Message {
			publish: rumqttc::Publish::new(
				answer_topic("sunspec/roof"),
				rumqttc::QoS::AtMostOnce,
				puller(&config).once().await.unwrap(),
			),
			received_ms: 1_795_368_000_000,
			connection: NO_CONNECTION,
		};
		let read = read(&config.routes().unwrap(), &message).remove(0);
		assert_eq!((read.import_wh, read.export_wh), (Some(42_100), Some(5_000)));
	}
	server.abort();
}

#[tokio::test]
async fn a_register_that_a_device_does_not_have_is_not_read() {
	for nothing in [[0xffff, 0xffff], [0x8000, 0]] {
		let words = chain(&[common(), meter(nothing, [0, 543], 2)]);
		let (port, server) = device(40_000, move |_| words.clone()).await;
		let found = ask(port, "").await.unwrap();
		assert_eq!((&found["import_wh"], found.get("export_wh")), (&"543e2".into(), None));
		server.abort();
	}
	let words = chain(&[common(), meter([0, 191], [0, 543], i16::MIN)]);
	let (port, server) = device(40_000, move |_| words.clone()).await;
	assert!(ask(port, "").await.unwrap_err().contains("scale factor"));
	server.abort();
}

#[tokio::test]
async fn which_of_several_meters_behind_one_address_is_said_by_its_instance() {
	let mut second = common();
	second.1[48] = u16::from_be_bytes(*b"M2");
	second.1[49] = 0;
	let inverter = (103, with(50, &[(23, 7), (24, 0)]));
	let first = (1, common().1);
	let words = chain(&[
		first,
		inverter,
		common(),
		meter([0, 1], [0, 2], 0),
		second,
		meter([0, 3], [0, 4], 0),
	]);
	let (port, server) = device(40_000, move |_| words.clone()).await;
	let error = ask(port, ", model = 203").await.unwrap_err();
	assert!(error.contains("instance"), "{error}");
	let found = ask(port, ", model = 203, instance = 2").await.unwrap();
	assert_eq!((&found["import_wh"], &found["serial"]), (&"4".into(), &"M2".into()));
	let found = ask(port, ", model = 203, instance = 1").await.unwrap();
	assert_eq!(
		(&found["import_wh"], &found["serial"]),
		(&"2".into(), &"34119102".into())
	);
	assert!(ask(port, ", model = 203, instance = 3").await.is_err());
	server.abort();
}
