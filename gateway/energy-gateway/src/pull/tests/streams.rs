//! Streams that break, and readers that others read too.

use super::*;
use std::os::fd::OwnedFd;

/// Returns a terminal in place of a serial port, and its name.
fn terminal() -> (OwnedFd, String) {
	let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
	grantpt(&master).unwrap();
	unlockpt(&master).unwrap();
	let name = ptsname(&master, Vec::new()).unwrap().into_string().unwrap();
	(master, name)
}

fn asking(pull: &str) -> (Puller, Routes) {
	let config = config(&format!(
		"filter = \"p1/cellar\"\nformat = \"dsmr\"\npull = {{ {pull}, every_s = 1 }}"
	));
	(puller(&config), config.routes().unwrap())
}

fn failures(metrics: &Metrics, reason: &str) -> u64 {
	let text = metrics.encode().unwrap();
	let line = format!("energy_gateway_pull_failures_total{{topic=\"p1/cellar\",reason=\"{reason}\"}} ");
	let count = text.lines().find_map(|found| found.strip_prefix(&line));
	count.map_or(0, |count| count.parse().unwrap())
}

/// Writes a telegram until it arrives as it is: until the port is open and raw, it is changed on
/// its way.
async fn arrives(master: &OwnedFd, messages: &mut mpsc::Receiver<Message>, routes: &Routes, kwh: &str, wh: u64) {
	let all = async {
		loop {
			rustix::io::write(master, telegram(kwh).as_bytes()).unwrap();
			let Ok(message) = time::timeout(Duration::from_millis(300), messages.recv()).await else {
				continue;
			};
			match attempt(routes, &message.unwrap()) {
				Ok(Content::Measured(found)) if found[0].import_wh == Some(wh) => break,
				_ => {},
			}
		}
	};
	time::timeout(PATIENCE, all).await.unwrap();
}

#[tokio::test]
async fn a_cable_that_is_pulled_out_and_put_in_again_is_read_again() {
	let folder = tempfile::tempdir().unwrap();
	let port = folder.path().join("p1");
	let (master, name) = terminal();
	std::os::unix::fs::symlink(&name, &port).unwrap();
	let (puller, routes) = asking(&format!("serial = {port:?}"));
	let (sender, mut messages) = mpsc::channel(16);
	let (stop, metrics) = (watch::Sender::new(false), Metrics::new());
	let task = tokio::spawn(puller.run(sender, metrics.clone(), stop.subscribe()));
	arrives(&master, &mut messages, &routes, "000010.000", 10_000).await;
	// In the middle of a telegram.
	rustix::io::write(&master, &telegram("000010.001").as_bytes()[..40]).unwrap();
	time::sleep(Duration::from_millis(300)).await;
	std::fs::remove_file(&port).unwrap();
	drop(master);
	let is_seen = async {
		while failures(&metrics, "connection") + failures(&metrics, "ended") == 0 {
			time::sleep(Duration::from_millis(50)).await;
		}
	};
	time::timeout(PATIENCE, is_seen).await.unwrap();
	assert_eq!(metrics.pulls.devices(), (1, 1));
	assert_eq!(failures(&metrics, "half_telegram"), 1);
	let (master, name) = terminal();
	std::os::unix::fs::symlink(&name, &port).unwrap();
	arrives(&master, &mut messages, &routes, "000010.002", 10_002).await;
	assert_eq!(metrics.pulls.devices(), (1, 0));
	stop.send_replace(true);
	time::timeout(PATIENCE, task).await.unwrap().unwrap();
}

#[tokio::test]
async fn two_gateways_do_not_share_a_port() {
	let (master, name) = terminal();
	let (first, routes) = asking(&format!("serial = {name:?}"));
	let (second, _) = asking(&format!("serial = {name:?}"));
	let (sender, mut messages) = mpsc::channel(16);
	let stop = watch::Sender::new(false);
	let task = tokio::spawn(first.run(sender, Metrics::new(), stop.subscribe()));
	arrives(&master, &mut messages, &routes, "000010.000", 10_000).await;
	let error = second.once().await.unwrap_err();
	assert_eq!(error.label(), "port_taken");
	assert!(error.to_string().contains(&name), "{error}");
	stop.send_replace(true);
	time::timeout(PATIENCE, task).await.unwrap().unwrap();
	// The port is free again.
	let write = async {
		loop {
			rustix::io::write(&master, telegram("000010.001").as_bytes()).unwrap();
			time::sleep(Duration::from_millis(200)).await;
		}
	};
	tokio::select! {
		() = write => {},
		read = second.once() => assert!(read.unwrap().starts_with(b"/")),
	}
}

#[tokio::test]
async fn no_telegram_is_made_of_the_pieces_of_two_connections() {
	let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
	let port = listener.local_addr().unwrap().port();
	let (puller, routes) = asking(&format!("tcp = \"127.0.0.1:{port}\""));
	let (sender, mut messages) = mpsc::channel(16);
	let (stop, metrics) = (watch::Sender::new(false), Metrics::new());
	let task = tokio::spawn(puller.run(sender, metrics.clone(), stop.subscribe()));
	let whole = telegram("000010.000");
	let (first, second) = whole.split_at(whole.len() / 2);
	// A reader that serves one client puts this one out for another.
	let (mut reader, _) = listener.accept().await.unwrap();
	reader.write_all(first.as_bytes()).await.unwrap();
	drop(reader);
	let (mut reader, _) = time::timeout(PATIENCE, listener.accept()).await.unwrap().unwrap();
	assert_eq!(
		(failures(&metrics, "half_telegram"), failures(&metrics, "ended")),
		(1, 1)
	);
	reader.write_all(second.as_bytes()).await.unwrap();
	reader.write_all(telegram("000010.007").as_bytes()).await.unwrap();
	assert_eq!(import_of(&mut messages, &routes).await, Some(10_007));
	assert!(messages.try_recv().is_err());
	stop.send_replace(true);
	time::timeout(PATIENCE, task).await.unwrap().unwrap();
}

#[tokio::test]
async fn a_reader_that_turns_a_second_client_away_is_seen() {
	let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
	let port = listener.local_addr().unwrap().port();
	let (puller, _) = asking(&format!("tcp = \"127.0.0.1:{port}\""));
	let (sender, _messages) = mpsc::channel(16);
	let (stop, metrics) = (watch::Sender::new(false), Metrics::new());
	let task = tokio::spawn(puller.run(sender, metrics.clone(), stop.subscribe()));
	for _ in 0..2 {
		drop(time::timeout(PATIENCE, listener.accept()).await.unwrap().unwrap());
	}
	let is_seen = async {
		while failures(&metrics, "ended") < 2 {
			time::sleep(Duration::from_millis(50)).await;
		}
	};
	time::timeout(PATIENCE, is_seen).await.unwrap();
	assert_eq!(metrics.pulls.devices(), (1, 1));
	stop.send_replace(true);
	time::timeout(PATIENCE, task).await.unwrap().unwrap();
}

#[tokio::test]
async fn telegrams_that_come_as_often_as_they_are_wanted_are_all_taken() {
	let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
	let port = listener.local_addr().unwrap().port();
	let (puller, routes) = asking(&format!("tcp = \"127.0.0.1:{port}\""));
	let (sender, mut messages) = mpsc::channel(16);
	let stop = watch::Sender::new(false);
	let task = tokio::spawn(puller.run(sender, Metrics::new(), stop.subscribe()));
	let (mut reader, _) = listener.accept().await.unwrap();
	// One a second, now and then a little early.
	for (kwh, wh) in [("000010.000", 10_000), ("000010.001", 10_001), ("000010.002", 10_002)] {
		reader.write_all(telegram(kwh).as_bytes()).await.unwrap();
		assert_eq!(import_of(&mut messages, &routes).await, Some(wh));
		time::sleep(Duration::from_millis(950)).await;
	}
	stop.send_replace(true);
	time::timeout(PATIENCE, task).await.unwrap().unwrap();
}
