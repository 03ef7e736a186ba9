//! A node of a test's own, and a fleet of meters on it.

use crate::node_command::node_command;
use codec::{Compact, Encode};
use energy_gateway::chain::{hash_of, sign_call, Account, Call, Session, TxOutcome};
use energy_primitives::{
	Interval, MeterId, MeterKey, MeterRole, MeterSignature, PriorityClass, Reading, ReadingQuality, ReadingResult,
	Registers, SignedReading,
};
use sp_core::{ed25519, sr25519, Pair, H256};
use sp_crypto_hashing::{blake2_128, twox_128};
use std::{
	fs::File,
	net::TcpListener,
	path::{Path, PathBuf},
	process::{Child, Stdio},
	time::{Duration, Instant},
};
use subxt::rpcs::{
	client::{jsonrpsee_client, rpc_params},
	RpcClient,
};

/// Each meter's rated power, in W.
const RATED_W: u64 = 10_000;

/// Calls of one transaction.
const PER_TRANSACTION: usize = 100;

/// A node, and its process. It ends with the test.
pub struct Node {
	folder: PathBuf,
	arguments: Vec<String>,
	port: u16,
	process: Child,
}

impl Drop for Node {
	fn drop(&mut self) {
		self.kill();
	}
}

impl Node {
	/// Starts a development chain in this folder, and waits until it answers.
	pub async fn start(folder: &Path, arguments: &[&str]) -> Self {
		let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
		let arguments: Vec<_> = arguments.iter().map(|argument| argument.to_string()).collect();
		let node = Self {
			folder: folder.into(),
			process: spawn(folder, &arguments, port),
			arguments,
			port,
		};
		node.answers().await;
		node
	}

	/// Ends the process at once, as a power cut would.
	pub fn kill(&mut self) {
		let _ = self.process.kill();
		let _ = self.process.wait();
	}

	/// Starts the killed node again, on what it left on disk.
	pub async fn restart(&mut self) {
		self.process = spawn(&self.folder, &self.arguments, self.port);
		self.answers().await;
	}

	pub fn url(&self) -> String {
		format!("ws://127.0.0.1:{}", self.port)
	}

	async fn answers(&self) {
		let since = Instant::now();
		while Session::open(&self.url()).await.is_err() {
			assert!(since.elapsed() < Duration::from_secs(60), "the node does not answer");
			tokio::time::sleep(Duration::from_millis(200)).await;
		}
	}

	async fn rpc(&self) -> RpcClient {
		RpcClient::new(jsonrpsee_client(&self.url()).await.unwrap())
	}

	async fn session(&self) -> Session {
		Session::open(&self.url()).await.unwrap()
	}

	/// The current interval, and an interval's length in ms.
	pub async fn interval(&self) -> (Interval, u64) {
		self.session().await.interval(None).await.unwrap()
	}

	/// Sets virtual time forward, and has a block made.
	pub async fn advance_to(&self, moment: u64) {
		let rpc = self.rpc().await;
		let _: u64 = rpc.request("simulation_advanceTo", rpc_params![moment]).await.unwrap();
		let _: serde_json::Value = rpc
			.request("engine_createBlock", rpc_params![true, true])
			.await
			.unwrap();
	}

	/// What the gateway's account has, in plancks: the free balance in its row of `System.Account`.
	pub async fn balance(&self) -> u128 {
		let eve = Account::from_secret("//Eve").unwrap().id();
		let mut key = twox_128(b"System").to_vec();
		key.extend(twox_128(b"Account"));
		key.extend(blake2_128(&eve));
		key.extend(eve);
		let key = format!("0x{}", hex::encode(key));
		let row: String = self
			.rpc()
			.await
			.request("state_getStorage", rpc_params![key])
			.await
			.unwrap();
		let row = hex::decode(row.trim_start_matches("0x")).unwrap();
		// Four counters of 32 bits stand before it.
		u128::from_le_bytes(row[16..32].try_into().unwrap())
	}

	/// Makes an account a gateway of area 0.
	pub async fn register_gateway(&self, gateway: &str) {
		let gateway = Account::from_secret(gateway).unwrap().id();
		let call = Call::new("EnergyProduction", "register_gateway", 2, (gateway, 0u32).encode());
		self.by_operator(&self.session().await, vec![call]).await;
	}

	/// Registers meters, each at a connection of its own, in area 0, as the first ones of the
	/// chain. Each shows what its first reading will say.
	pub async fn register(&self, count: u32) -> Fleet {
		let session = self.session().await;
		let fleet = Fleet {
			genesis: session.genesis(),
			keys: (0..count)
				.map(|index| ed25519::Pair::from_seed(&seed(index, 1)))
				.collect(),
			first: 0,
		};
		let owners: Vec<Account> = (0..count)
			.map(|index| Account::from_pair(sr25519::Pair::from_seed(&seed(index, 2))))
			.collect();
		let terms = (0u32, RATED_W, RATED_W, PriorityClass::Standard);

		let invitations = owners.iter().map(|owner| {
			let invitation = (owner.id(), terms).encode();
			Call::new("GridManagement", "connect", 5, invitation)
		});
		self.by_operator(&session, invitations.collect()).await;
		for owner in &owners {
			until(async || session.is_invited(&owner.id(), 0).await.unwrap()).await;
		}
		let header = session.header(None).await.unwrap();
		let mortality_start = (header.number, hash_of(&header));
		let runtime = session.runtime(mortality_start.1, mortality_start.0).await.unwrap();
		for owner in &owners {
			let acceptance = Call::new("GridManagement", "accept_connection", 4, terms.encode());
			let signed = sign_call(&runtime, owner, &acceptance, 0, mortality_start).unwrap();
			session.submit(&signed.bytes).await.unwrap();
		}
		for owner in &owners {
			until(async || session.connection(&owner.id(), None).await.unwrap().is_some()).await;
		}

		let meters = owners
			.iter()
			.zip(&fleet.keys)
			.zip(fleet.readings(1, 0))
			.map(|((owner, key), first)| {
				let Reading {
					import_wh, export_wh, ..
				} = first.reading;
				let meter = (
					owner.id(),
					MeterRole::Connection,
					RATED_W,
					MeterKey::Ed25519(key.public()),
					Registers { import_wh, export_wh },
				);
				Call::new("EnergyProduction", "register_meter", 5, meter.encode())
			});
		self.by_operator(&session, meters.collect()).await;
		let meters = fleet.meters();
		until(async || {
			let finalised = session.finalised().await.unwrap();
			let states = session.states(&meters, Some(finalised)).await.unwrap();
			states.iter().all(Option::is_some)
		})
		.await;
		fleet
	}

	/// Submits calls in the name of area 0's operator, many in a transaction.
	async fn by_operator(&self, session: &Session, calls: Vec<Call>) {
		let header = session.header(None).await.unwrap();
		let mortality_start = (header.number, hash_of(&header));
		let runtime = session.runtime(mortality_start.1, mortality_start.0).await.unwrap();
		let bob = Account::from_secret("//Bob").unwrap();
		let mut nonce = session.next_nonce(&bob).await.unwrap();
		for some in calls.chunks(PER_TRANSACTION) {
			let mut batch = Compact(some.len() as u32).encode();
			for call in some {
				batch.extend(runtime.tx().call_data(call).unwrap());
			}
			let batch = Call::new("Utility", "batch_all", 1, batch);
			let signed = sign_call(&runtime, &bob, &batch, nonce, mortality_start).unwrap();
			session.submit(&signed.bytes).await.unwrap();
			nonce += 1;
		}
	}

	/// What became of all readings in all finalised blocks.
	pub async fn results(&self, session: &Session) -> Results {
		let last = session
			.header(Some(session.finalised().await.unwrap()))
			.await
			.unwrap()
			.number;
		let mut results = Results::default();
		for number in 1..=last {
			let header = session
				.header(Some(session.hash_of(number).await.unwrap()))
				.await
				.unwrap();
			for (_, outcome) in session.outcomes(&header, |_| true).await.unwrap() {
				let TxOutcome::Results(judged) = outcome else {
					panic!("a batch failed: {outcome:?}");
				};
				results.batches += 1;
				results.last = number;
				if results.first == 0 {
					results.first = number;
				}
				for result in judged {
					match result {
						ReadingResult::Accepted => results.accepted += 1,
						_ => results.other += 1,
					}
				}
			}
		}
		results
	}
}

/// What finalised blocks say of submitted readings.
#[derive(Debug, Default)]
pub struct Results {
	pub batches: u64,
	pub accepted: u64,
	/// Duplicates and rejects.
	pub other: u64,
	/// The first and the last block with a batch.
	pub first: u64,
	pub last: u64,
}

/// Registered meters with their keys.
pub struct Fleet {
	genesis: H256,
	keys: Vec<ed25519::Pair>,
	first: MeterId,
}

impl Fleet {
	/// Their numbers.
	pub fn meters(&self) -> Vec<MeterId> {
		(self.first..).take(self.keys.len()).collect()
	}

	/// The signed readings of all of them with this sequence number.
	pub fn readings(&self, sequence: u32, interval: Interval) -> impl Iterator<Item = SignedReading> + '_ {
		(self.first..).zip(&self.keys).map(move |(meter, key)| {
			let reading = Reading {
				meter,
				epoch: 0,
				sequence,
				interval,
				import_wh: u64::from(sequence) * 100 + u64::from(meter),
				export_wh: 0,
				quality: ReadingQuality::Measured,
			};
			SignedReading {
				reading,
				signature: MeterSignature::Ed25519(key.sign(&reading.message(&self.genesis))),
			}
		})
	}
}

/// Waits until something is so.
async fn until(is_so: impl AsyncFn() -> bool) {
	let since = Instant::now();
	while !is_so().await {
		assert!(
			since.elapsed() < Duration::from_secs(300),
			"the meters are not registered"
		);
		tokio::time::sleep(Duration::from_millis(200)).await;
	}
}

/// A seed of its own for each use.
fn seed(index: u32, salt: u8) -> [u8; 32] {
	let mut seed = [salt; 32];
	seed[..4].copy_from_slice(&index.to_le_bytes());
	seed
}

fn spawn(folder: &Path, arguments: &[String], port: u16) -> Child {
	let log = File::options()
		.create(true)
		.append(true)
		.open(folder.join("node.log"))
		.unwrap();
	node_command(&folder.join("node"), port)
		.args(arguments)
		.stdin(Stdio::null())
		.stdout(Stdio::null())
		.stderr(log)
		.spawn()
		.unwrap()
}
