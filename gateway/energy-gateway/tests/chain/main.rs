//! The submitter against a real node. Only where `ENERGY_CHAIN_NODE_BINARY` names one: `cargo test
//! --test chain -- --ignored`.

mod node;
#[path = "../node_command/mod.rs"]
mod node_command;

use energy_gateway::{
	chain::{Account, ChainError, Client, Session},
	metrics::Metrics,
	outbox::{Change, Outbox, OutboxError, OutboxLimits},
	submitter::{self, Config, SubmitterError},
};
use energy_primitives::{Interval, MeterId};
use node::{Fleet, Node, Results};
use sp_core::H256;
use std::{
	path::Path,
	sync::Arc,
	time::{Duration, Instant},
};
use tokio::{sync::watch, task::JoinHandle};

/// A submitter in a task of its own.
struct Running {
	stop: watch::Sender<bool>,
	task: JoinHandle<Result<(), SubmitterError>>,
	metrics: Metrics,
}

impl Running {
	fn start(node: &Node, outbox: &Outbox, config: Config) -> Self {
		Self::start_as("//Eve", node, outbox, config)
	}

	fn start_as(gateway: &str, node: &Node, outbox: &Outbox, config: Config) -> Self {
		let client = Client::new(vec![node.url()], None).unwrap();
		let account = Account::from_secret(gateway).unwrap();
		let (stop, stopped) = watch::channel(false);
		let metrics = Metrics::new();
		let run = submitter::run(
			client,
			account,
			outbox.clone(),
			config,
			Arc::new(metrics.clone()),
			stopped,
		);
		Self {
			stop,
			task: tokio::spawn(run),
			metrics,
		}
	}

	async fn end(self) {
		self.stop.send_replace(true);
		self.task.await.unwrap().unwrap();
	}
}

fn open(folder: &Path) -> Outbox {
	Outbox::open(&folder.join("outbox.redb"), OutboxLimits::default()).unwrap()
}

/// Stores the readings of the whole fleet for these intervals, the first with the sequence number 1.
fn store(outbox: &Outbox, fleet: &Fleet, intervals: impl Iterator<Item = Interval>) -> u64 {
	let mut stored = 0;
	for (sequence, interval) in (1..).zip(intervals) {
		let changes: Vec<_> = fleet
			.readings(sequence, interval)
			.map(|signed| Change::Reading {
				signed,
				at_ms: 0,
				source: "test".into(),
			})
			.collect();
		stored += changes.len() as u64;
		outbox.commit(changes).unwrap();
	}
	stored
}

/// Waits until the outbox has as many delivered readings; fails after `within`.
async fn delivered(outbox: &Outbox, readings: u64, within: Duration) {
	let since = Instant::now();
	while outbox.counts().delivered < readings {
		assert!(
			since.elapsed() < within,
			"after {within:?} only this is delivered of {readings}: {:?}",
			outbox.counts()
		);
		tokio::time::sleep(Duration::from_millis(100)).await;
	}
}

/// Each meter of the fleet stands at this sequence number, and finalised blocks have accepted each
/// of its readings once.
async fn check(node: &Node, fleet: &Fleet, sequence: u32) -> Results {
	let session = Session::open(&node.url()).await.unwrap();
	let finalised = session.finalised().await.unwrap();
	for state in session.states(&fleet.meters(), Some(finalised)).await.unwrap() {
		assert_eq!(state.map(|state| state.sequence), Some(sequence));
	}
	let expected = u64::from(sequence) * fleet.meters().len() as u64;
	let seen = node.results(&session).await;
	assert_eq!(seen.accepted, expected, "{seen:?}");
	println!("{seen:?}");
	seen
}

/// In virtual time: each meter has readings of many intervals. Node and submitter are killed on the
/// way.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs a node: set ENERGY_CHAIN_NODE_BINARY"]
async fn a_stream_of_readings_survives_the_deaths_of_node_and_gateway() {
	let folder = tempfile::tempdir().unwrap();
	let mut node = Node::start(folder.path(), &["--simulation"]).await;
	let fleet = node.register(100).await;
	let (first, length) = node.interval().await;
	let count = 60;
	node.advance_to(u64::from(first + count) * length).await;
	let outbox = open(folder.path());
	let stored = store(&outbox, &fleet, (first..).take(count as usize));
	let config = Config {
		batch_size: 64,
		..Config::default()
	};

	let submitter = Running::start(&node, &outbox, config);
	delivered(&outbox, 1_000, Duration::from_secs(60)).await;
	node.kill();
	let at_death = outbox.counts();
	assert!(at_death.pending > 0, "the node was to die in mid-stream: {at_death:?}");
	node.restart().await;
	delivered(&outbox, at_death.delivered + 1_000, Duration::from_secs(60)).await;
	// The gateway is killed: its memory is gone, the outbox stays.
	submitter.task.abort();
	assert!(outbox.counts().pending > 0);
	let submitter = Running::start(&node, &outbox, config);
	delivered(&outbox, stored, Duration::from_secs(120)).await;
	assert_eq!(outbox.counts().refused, 0);
	assert_eq!(submitter.metrics.meters_on_hold.get(), 0);
	submitter.end().await;
	check(&node, &fleet, count).await;
}

/// In real time, with Aura and GRANDPA: a baseline each of many meters. The node is killed while
/// batches lie in its pool.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs a node: set ENERGY_CHAIN_NODE_BINARY"]
async fn batches_in_the_pool_of_a_killed_node_arrive_all_the_same() {
	let folder = tempfile::tempdir().unwrap();
	let mut node = Node::start(folder.path(), &[]).await;
	let fleet = node.register(1_000).await;
	let (current, _) = node.interval().await;
	let outbox = open(folder.path());
	let stored = store(&outbox, &fleet, std::iter::once(current - 1));
	let config = Config {
		batch_size: 20,
		max_in_flight: 8,
		..Config::default()
	};

	let submitter = Running::start(&node, &outbox, config);
	delivered(&outbox, 100, Duration::from_secs(90)).await;
	node.kill();
	assert!(outbox.counts().pending > 0);
	node.restart().await;
	let before = outbox.counts().delivered;
	delivered(&outbox, before + 100, Duration::from_secs(180)).await;
	// The gateway dies too, and its batches lie in the pool: the next one waits for them rather
	// than sending them twice.
	submitter.task.abort();
	assert!(outbox.counts().pending > 0);
	let submitter = Running::start(&node, &outbox, config);
	delivered(&outbox, stored, Duration::from_secs(180)).await;
	submitter.end().await;
	assert_eq!(outbox.counts().refused, 0);
	let seen = check(&node, &fleet, 1).await;
	assert_eq!(seen.other, 0);
}

/// In real time: a backlog goes at the pace that the pipeline allows, not at that of finality.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs a node: set ENERGY_CHAIN_NODE_BINARY"]
async fn a_backlog_goes_at_the_pace_of_blocks() {
	let folder = tempfile::tempdir().unwrap();
	let node = Node::start(folder.path(), &[]).await;
	let fleet = node.register(16_384).await;
	let (current, _) = node.interval().await;
	let outbox = open(folder.path());
	let stored = store(&outbox, &fleet, std::iter::once(current - 1));
	let config = Config::default();

	let since = Instant::now();
	let submitter = Running::start(&node, &outbox, config);
	delivered(&outbox, stored, Duration::from_secs(300)).await;
	let all = since.elapsed();
	submitter.end().await;
	let seen = node.results(&Session::open(&node.url()).await.unwrap()).await;
	assert_eq!((seen.accepted, seen.other), (stored, 0));
	let blocks = seen.last - seen.first + 1;
	println!(
		"{stored} readings in {} batches in {blocks} blocks: {:.0} readings/s of chain time; {:.1} s until all were final",
		seen.batches,
		stored as f64 / (6 * blocks) as f64,
		all.as_secs_f64()
	);
	// Two blocks may go by before the pipeline is full, or while it is filled again.
	assert!(
		blocks <= seen.batches.div_ceil(config.max_in_flight as u64) + 2,
		"{seen:?}"
	);
}

/// In virtual time, where a block follows as soon as there is a transaction: what node and
/// submitter can do.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs a node: set ENERGY_CHAIN_NODE_BINARY"]
async fn five_hundred_readings_a_second_are_no_effort() {
	let folder = tempfile::tempdir().unwrap();
	let node = Node::start(folder.path(), &["--simulation"]).await;
	let fleet = node.register(256).await;
	let (first, length) = node.interval().await;
	let count = 160;
	node.advance_to(u64::from(first + count) * length).await;
	let outbox = open(folder.path());
	let stored = store(&outbox, &fleet, (first..).take(count as usize));
	let since = Instant::now();
	let submitter = Running::start(&node, &outbox, Config::default());
	delivered(&outbox, stored, Duration::from_secs(stored / 500)).await;
	println!("{:.0} readings/s", stored as f64 / since.elapsed().as_secs_f64());
	submitter.end().await;
	check(&node, &fleet, count).await;
}

/// However much waits for an operator, memory stays small, and what can go goes.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs a node: set ENERGY_CHAIN_NODE_BINARY"]
async fn a_million_waiting_readings_take_little_memory_and_delay_nobody() {
	let folder = tempfile::tempdir().unwrap();
	let node = Node::start(folder.path(), &["--simulation"]).await;
	let fleet = node.register(10).await;
	let (first, length) = node.interval().await;
	node.advance_to(u64::from(first + 6) * length).await;
	let outbox = open(folder.path());
	let model = fleet.readings(1, first).next().unwrap();
	for sequence in 1..=5u32 {
		for some in 0..20u32 {
			let changes = (0..10_000).map(|place| {
				let mut signed = model;
				signed.reading.meter = 1_000_000 + some * 10_000 + place;
				(signed.reading.sequence, signed.reading.interval) = (sequence, first - 6 + sequence);
				Change::Reading {
					signed,
					at_ms: 0,
					source: "test".into(),
				}
			});
			outbox.commit(changes.collect()).unwrap();
		}
	}
	assert_eq!(outbox.counts().pending, 1_000_000);
	// All of these come after the million in the order of submission.
	let stored = store(&outbox, &fleet, first..first + 5);
	let before = memory_kb();
	let submitter = Running::start(&node, &outbox, Config::default());
	let since = Instant::now();
	delivered(&outbox, stored, Duration::from_secs(120)).await;
	println!(
		"{stored} readings behind a million that wait arrived after {:?}",
		since.elapsed()
	);
	tokio::time::sleep(Duration::from_secs(20)).await;
	let grown = memory_kb().saturating_sub(before);
	println!(
		"memory: {before} kB before, {grown} kB more after; {} meters on hold",
		submitter.metrics.meters_on_hold.get()
	);
	assert!(grown < 64 << 10, "{grown} kB");
	submitter.end().await;
}

/// The memory that this process has had at most, in kB.
fn memory_kb() -> u64 {
	let status = std::fs::read_to_string("/proc/self/status").unwrap();
	let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap();
	line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// A node on another chain is refused, and said so; a dead address is passed over.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs a node: set ENERGY_CHAIN_NODE_BINARY"]
async fn another_chain_is_refused_and_a_dead_address_passed_over() {
	let folder = tempfile::tempdir().unwrap();
	let node = Node::start(folder.path(), &["--simulation"]).await;
	let other = H256::repeat_byte(1);
	let client = Client::new(vec![node.url()], Some(other)).unwrap();
	assert!(matches!(
		client.session().await.map(drop),
		Err(ChainError::WrongGenesis { expected, .. }) if expected == other
	));

	let dead = "ws://127.0.0.1:1".to_string();
	let client = Client::new(vec![dead, node.url()], None).unwrap();
	let genesis = client.genesis().await.unwrap();
	assert_eq!(client.states(&[0]).await.unwrap(), [None]);
	assert_eq!(client.interval().await.unwrap().1, 900_000);
	assert!(*client.connected().borrow());

	// An outbox that is bound to another chain.
	let outbox = open(folder.path());
	outbox.pin_genesis(other).unwrap();
	let running = Running::start(&node, &outbox, Config::default());
	assert!(matches!(
		running.task.await.unwrap(),
		Err(SubmitterError::Outbox(OutboxError::OtherChain { found, .. })) if found == genesis
	));
}

/// An account that is no gateway sends nothing, and goes on as soon as the operator has registered it.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs a node: set ENERGY_CHAIN_NODE_BINARY"]
async fn a_gateway_waits_to_be_registered() {
	let folder = tempfile::tempdir().unwrap();
	let node = Node::start(folder.path(), &["--simulation"]).await;
	let fleet = node.register(10).await;
	let (first, length) = node.interval().await;
	node.advance_to(u64::from(first + 1) * length).await;
	let outbox = open(folder.path());
	let stored = store(&outbox, &fleet, std::iter::once(first));
	let submitter = Running::start_as("//Dave", &node, &outbox, Config::default());
	tokio::time::sleep(Duration::from_secs(10)).await;
	assert_eq!(outbox.counts().pending, stored);
	assert_eq!(submitter.metrics.batches_submitted.get(), 0);
	node.register_gateway("//Dave").await;
	delivered(&outbox, stored, Duration::from_secs(90)).await;
	submitter.end().await;
	check(&node, &fleet, 1).await;
}

/// A meter that is not registered and one whose first reading is missing wait; the others arrive,
/// and nothing is paid.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs a node: set ENERGY_CHAIN_NODE_BINARY"]
async fn meters_on_hold_delay_nobody() {
	let folder = tempfile::tempdir().unwrap();
	let node = Node::start(folder.path(), &["--simulation"]).await;
	let fleet = node.register(20).await;
	let (first, length) = node.interval().await;
	node.advance_to(u64::from(first + 10) * length).await;
	let outbox = open(folder.path());
	let unknown: MeterId = 1_000_000;
	let missing = fleet.meters()[3];
	let mut changes = Vec::new();
	for (sequence, interval) in (1..).zip(first..first + 10) {
		for mut signed in fleet.readings(sequence, interval) {
			if signed.reading.meter == fleet.meters()[4] {
				signed.reading.meter = unknown;
			}
			if (signed.reading.meter, sequence) != (missing, 1) {
				changes.push(Change::Reading {
					signed,
					at_ms: 0,
					source: "test".into(),
				});
			}
		}
	}
	outbox.commit(changes).unwrap();
	let before = node.balance().await;
	let submitter = Running::start(&node, &outbox, Config::default());
	delivered(&outbox, 180, Duration::from_secs(60)).await;
	tokio::time::sleep(Duration::from_secs(6)).await;
	assert_eq!(submitter.metrics.meters_on_hold.get(), 2);
	assert_eq!(outbox.counts().pending, 19);
	submitter.end().await;
	assert_eq!(node.balance().await, before);
	let seen = node.results(&Session::open(&node.url()).await.unwrap()).await;
	assert_eq!((seen.accepted, seen.other), (180, 0));
}
