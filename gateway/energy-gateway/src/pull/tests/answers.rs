//! Answers as devices and the networks before them give them.

use super::*;

fn asking(url: &str, more: &str) -> Puller {
	puller(&config(&format!(
		"filter = \"homewizard/a\"\nprofile = \"homewizard\"\npull = {{ url = \"{url}\"{more} }}"
	)))
}

#[tokio::test]
async fn a_body_in_pieces_is_read_whole() {
	let pieces: String = homewizard()
		.chars()
		.map(|c| format!("{:x}\r\n{c}\r\n", c.len_utf8()))
		.collect();
	let chunked = format!("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{pieces}0\r\nTrailer: x\r\n\r\n");
	// One that says no length ends with the connection.
	let endless = format!("HTTP/1.0 200 OK\r\n\r\n{}", homewizard());
	let (port, _) = server(vec![chunked.into_bytes(), endless.into_bytes()]).await;
	let puller = asking(&format!("http://127.0.0.1:{port}/"), "");
	for _ in 0..2 {
		assert_eq!(puller.once().await.unwrap(), homewizard().into_bytes());
	}
}

#[tokio::test]
async fn an_answer_that_drips_is_given_up_in_time() {
	let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
	let port = listener.local_addr().unwrap().port();
	let drip = tokio::spawn(async move {
		let (mut connection, _) = listener.accept().await.unwrap();
		let header = b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n";
		let mut result = connection.write_all(header).await;
		while result.is_ok() {
			time::sleep(Duration::from_millis(100)).await;
			result = connection.write_all(b"1").await;
		}
	});
	let began = Instant::now();
	let puller = asking(&format!("http://127.0.0.1:{port}/"), ", timeout_s = 1");
	assert!(matches!(puller.once().await, Err(PullError::Timeout)));
	assert!(began.elapsed() < PATIENCE);
	time::timeout(PATIENCE, drip).await.unwrap().unwrap();
}

#[tokio::test]
async fn a_packed_answer_is_not_asked_for_and_called_that() {
	let packed = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n\x1f\x8b".to_vec();
	let plain = b"HTTP/1.1 200 OK\r\nContent-Encoding: identity\r\nContent-Length: 2\r\n\r\n{}".to_vec();
	let (port, requests) = server(vec![packed, plain]).await;
	let puller = asking(&format!("http://127.0.0.1:{port}/"), "");
	let error = puller.once().await.unwrap_err();
	assert_eq!(error.label(), "packed");
	assert!(error.to_string().contains("gzip"), "{error}");
	assert_eq!(puller.once().await.unwrap(), b"{}");
	assert!(requests.await.unwrap()[0].contains("accept-encoding: identity\r\n"));
}

#[tokio::test]
async fn a_device_is_asked_at_an_address_of_version_6() {
	let listener = TcpListener::bind("[::1]:0").await.unwrap();
	let port = listener.local_addr().unwrap().port();
	let serve = tokio::spawn(async move {
		let (mut connection, _) = listener.accept().await.unwrap();
		let mut request = vec![0; 4_096];
		let len = connection.read(&mut request).await.unwrap();
		connection.write_all(&ok("{}")).await.unwrap();
		String::from_utf8_lossy(&request[..len]).into_owned()
	});
	let puller = asking(&format!("http://[::1]:{port}?a=b"), "");
	assert_eq!(puller.once().await.unwrap(), b"{}");
	let request = serve.await.unwrap();
	assert!(request.starts_with("GET /?a=b HTTP/1.1\r\n"), "{request}");
	assert!(request.contains(&format!("host: [::1]:{port}\r\n")), "{request}");
}

#[tokio::test]
async fn a_device_that_breaks_off_after_its_answer_has_answered() {
	let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
	let port = listener.local_addr().unwrap().port();
	tokio::spawn(async move {
		let (mut connection, _) = listener.accept().await.unwrap();
		// What is left unread makes the system reset the connection.
		connection.read_u8().await.unwrap();
		connection.write_all(&ok(&homewizard())).await.unwrap();
	});
	let puller = asking(&format!("http://127.0.0.1:{port}/"), "");
	assert_eq!(puller.once().await.unwrap(), homewizard().into_bytes());
}

#[test]
fn what_an_address_holds_beyond_the_device_is_not_shown() {
	let wrong =
		config("filter = \"homewizard/a\"\nprofile = \"homewizard\"\npull = { url = \"http://a b/x?token=abcdef\" }");
	let error = prepare(&wrong).map(drop).unwrap_err().to_string();
	assert!(error.contains("http://a b/x") && !error.contains("abcdef"), "{error}");
}

#[tokio::test]
async fn what_comes_of_asking_is_counted_by_topic() {
	let unwell = b"HTTP/1.1 500 Unwell\r\nContent-Length: 0\r\n\r\n".to_vec();
	let (port, _) = server(vec![unwell, ok(&homewizard()), ok(&homewizard())]).await;
	let puller = asking(&format!("http://127.0.0.1:{port}/"), ", every_s = 1");
	// Room for one answer, which nobody takes.
	let (sender, mut messages) = mpsc::channel(1);
	let (stop, metrics) = (watch::Sender::new(false), Metrics::new());
	let task = tokio::spawn(puller.run(sender, metrics.clone(), stop.subscribe()));
	let holds = async |line: &str| {
		let begins = Instant::now();
		let line = format!("energy_gateway_pull_{line}");
		while !metrics.encode().unwrap().contains(&line) {
			assert!(begins.elapsed() < PATIENCE, "{line}: {}", metrics.encode().unwrap());
			time::sleep(Duration::from_millis(50)).await;
		}
	};
	holds("answers_total{topic=\"homewizard/a\"} 0").await;
	holds("failures_total{topic=\"homewizard/a\",reason=\"status\"} 1").await;
	assert_eq!(metrics.pulls.devices(), (1, 1));
	holds("answers_total{topic=\"homewizard/a\"} 1").await;
	holds("failures_total{topic=\"homewizard/a\",reason=\"no_room\"} 1").await;
	// Nobody answers any more.
	holds("failures_total{topic=\"homewizard/a\",reason=\"connection\"} 1").await;
	assert_eq!(metrics.pulls.devices(), (1, 1));
	holds("answer_age_seconds{topic=\"homewizard/a\"} ").await;
	assert!(messages.recv().await.is_some());
	stop.send_replace(true);
	time::timeout(PATIENCE, task).await.unwrap().unwrap();
}
