//! Readiness, asked by JSON-RPC and watched in the log.

use super::Keys;
use crate::{
	peers::{node_id, Gate},
	service::{mark_database, Parts},
	types::FullClient,
};
use energy_chain_runtime::{opaque::Block, Hash, SLOT_DURATION};
use energy_primitives::NodeId;
use futures_timer::Delay;
use sc_client_api::HeaderBackend;
use sc_network::PeerId;
use sc_network_sync::SyncingService;
use sc_service::{ChainType, Configuration};
use sp_consensus::SyncOracle;
use sp_consensus_aura::sr25519::AuthoritySignature;
use sp_keystore::KeystorePtr;
use std::{
	path::PathBuf,
	sync::{atomic::AtomicU64, Arc},
	time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

/// A node whose best block is older than this does not follow the chain, or the chain stands still.
const MAX_BLOCK_AGE: Duration = Duration::from_secs(60);
/// How often the node looks at itself.
const EVERY: Duration = Duration::from_secs(5);
/// How often it says again what is wrong.
const REMINDER: Duration = Duration::from_secs(60);
/// From this final block on, and after this time, the database is known to hold a chain: by then the blocks are on disk.
const MARKED_FROM_BLOCK: u32 = 16;
const MARKED_AFTER: Duration = Duration::from_secs(60);

/// Whether a node is ready.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Readiness {
	/// Whether it follows the chain and does what it was started for.
	pub ready: bool,
	/// Why not; empty where it is.
	pub reasons: Vec<String>,
	/// Whether it runs with `--validator`.
	pub validator: bool,
	/// What is known of its session keys; nothing where it is no validator.
	pub keys: Option<Keys>,
	/// Its id on the chain's list of nodes.
	pub node: Option<NodeId>,
	/// Its id to its peers.
	pub peer: String,
	/// Whether the chain's list of nodes allows it.
	pub listed: bool,
	/// How many peers it has.
	pub peers: u32,
	/// Whether it is catching up with the chain.
	pub syncing: bool,
	/// The number of its best block.
	pub best: u32,
	/// The number of its last final block.
	pub finalized: u32,
}

/// What a node knows of itself.
#[derive(Clone)]
pub struct Health {
	client: Arc<FullClient>,
	sync: Arc<SyncingService<Block>>,
	gate: Arc<Gate>,
	keystore: KeystorePtr,
	own: PeerId,
	is_validator: bool,
	needs_peers: bool,
	real_time: bool,
	database: Option<PathBuf>,
	/// How many times a peer was cut off.
	pub refusals: Arc<AtomicU64>,
}

impl Health {
	/// What a node of these parts knows of itself.
	pub fn new(
		config: &Configuration,
		parts: &Parts,
		sync: Arc<SyncingService<Block>>,
		gate: Arc<Gate>,
		own: PeerId,
	) -> Self {
		Self {
			client: parts.client.clone(),
			sync,
			gate,
			keystore: parts.keystore.keystore(),
			own,
			is_validator: config.role.is_authority() && !parts.virtual_time,
			needs_peers: config.chain_spec.chain_type() != ChainType::Development && !parts.virtual_time,
			real_time: !parts.virtual_time,
			database: config.database.path().map(Into::into),
			refusals: Arc::default(),
		}
	}

	/// The list of nodes, as this node knows it.
	pub fn gate(&self) -> &Gate {
		&self.gate
	}

	/// Whether the node is catching up with the chain.
	pub fn is_syncing(&self) -> bool {
		self.sync.is_major_syncing()
	}

	/// Returns whether the node is ready, and why not.
	pub fn readiness(&self) -> Readiness {
		let info = self.client.info();
		let node = node_id(&self.own);
		let peers = u32::try_from(self.sync.num_connected_peers()).unwrap_or(u32::MAX);
		let mut readiness = Readiness {
			ready: false,
			reasons: Vec::new(),
			validator: self.is_validator,
			keys: self
				.is_validator
				.then(|| Keys::of(&self.client, &self.keystore, info.best_hash))
				.flatten(),
			node,
			peer: self.own.to_base58(),
			listed: node.map_or(!self.gate.summary().0, |node| self.gate.lists(node)),
			peers,
			syncing: self.is_syncing(),
			best: info.best_number,
			finalized: info.finalized_number,
		};
		let age = self.real_time.then(|| self.age_of(info.best_hash)).flatten();
		readiness.reasons = reasons(&readiness, self.needs_peers, age);
		readiness.ready = readiness.reasons.is_empty();
		readiness
	}

	/// How long ago a block was made, by its slot.
	fn age_of(&self, block: Hash) -> Option<Duration> {
		let header = self.client.header(block).ok().flatten()?;
		let slot = match header.number {
			0 => 0,
			_ => u64::from(sc_consensus_aura::find_pre_digest::<Block, AuthoritySignature>(&header).ok()?),
		};
		let made = Duration::from_millis(slot.checked_mul(SLOT_DURATION)?);
		Some(SystemTime::now().duration_since(UNIX_EPOCH).ok()?.saturating_sub(made))
	}

	/// Says in the log what keeps the node from doing what it was started for, again every minute, and notes once that the
	/// database holds a chain.
	pub async fn watch(self) {
		let started = Instant::now();
		let mut last_reminder: Option<Instant> = None;
		let mut is_marked = false;
		loop {
			Delay::new(EVERY).await;
			let readiness = self.readiness();
			if !is_marked && readiness.finalized >= MARKED_FROM_BLOCK && started.elapsed() >= MARKED_AFTER {
				if let Some(folder) = &self.database {
					mark_database(folder);
				}
				is_marked = true;
			}
			if last_reminder.is_some_and(|last| last.elapsed() < REMINDER) {
				continue;
			}
			let lines = reminders(&readiness);
			for line in &lines {
				log::warn!("{line}");
			}
			last_reminder = (!lines.is_empty()).then(Instant::now);
		}
	}
}

/// Returns why a node is not ready. `age` is that of its best block, where it matters.
fn reasons(readiness: &Readiness, needs_peers: bool, age: Option<Duration>) -> Vec<String> {
	let mut reasons = Vec::new();
	if readiness.syncing {
		reasons.push("it is catching up with the chain".into());
	}
	if needs_peers && readiness.peers == 0 {
		reasons.push("it has no peers".into());
	}
	if let Some(age) = age.filter(|age| *age > MAX_BLOCK_AGE) {
		reasons.push(match readiness.best {
			0 => "it has no block but the first".into(),
			_ => format!("its best block is {} s old", age.as_secs()),
		});
	}
	if readiness.keys == Some(Keys::Missing) {
		reasons.push("it runs with --validator and has no validator's session keys".into());
	}
	if !readiness.listed {
		reasons.push("it is not on the chain's list of nodes".into());
	}
	reasons
}

/// Returns what whoever runs the node has to do something about.
fn reminders(readiness: &Readiness) -> Vec<String> {
	let mut lines = Vec::new();
	if readiness.keys == Some(Keys::Missing) {
		lines.push(
			"This node runs with --validator, but its keystore has no session keys of a validator: it makes no blocks and does not \
			vote. Make keys with author_rotateKeysWithOwner, register them with session.setKeys, and have the council add the \
			validator; or run without --validator."
				.into(),
		);
	}
	if !readiness.listed {
		let node = readiness.node.map_or_else(String::new, |node| format!(" {:?}", node.0));
		lines.push(format!(
			"This node{node} is not on the chain's list of nodes, so its peers refuse it. The council allows nodes."
		));
	}
	lines
}

#[cfg(test)]
mod tests {
	use super::*;

	fn healthy() -> Readiness {
		Readiness {
			ready: true,
			reasons: Vec::new(),
			validator: true,
			keys: Some(Keys::Active),
			node: Some(NodeId::from([1; 32])),
			peer: "peer".into(),
			listed: true,
			peers: 3,
			syncing: false,
			best: 10,
			finalized: 8,
		}
	}

	fn reason(change: impl FnOnce(&mut Readiness), age: u64) -> Vec<String> {
		let mut readiness = healthy();
		change(&mut readiness);
		reasons(&readiness, true, Some(Duration::from_secs(age)))
	}

	#[test]
	fn a_node_that_lacks_nothing_is_ready() {
		assert!(reason(|_| (), 6).is_empty());
		assert!(reason(|node| node.keys = Some(Keys::Registered), 6).is_empty());
		assert!(reminders(&healthy()).is_empty());
	}

	#[test]
	fn each_lack_is_a_reason_of_its_own() {
		assert_eq!(reason(|node| node.peers = 0, 6), ["it has no peers"]);
		assert_eq!(
			reason(|node| node.syncing = true, 6),
			["it is catching up with the chain"]
		);
		assert_eq!(reason(|_| (), 90), ["its best block is 90 s old"]);
		assert_eq!(reason(|node| node.best = 0, 90), ["it has no block but the first"]);
		assert_eq!(reason(|node| node.listed = false, 6).len(), 1);
		assert_eq!(reason(|node| node.keys = Some(Keys::Missing), 6).len(), 1);
	}

	#[test]
	fn a_chain_of_one_node_needs_no_peers_and_virtual_time_no_clock() {
		let mut readiness = healthy();
		readiness.peers = 0;
		assert!(reasons(&readiness, false, None).is_empty());
	}

	#[test]
	fn whoever_runs_the_node_is_reminded_of_keys_and_of_the_list() {
		let mut readiness = healthy();
		readiness.keys = Some(Keys::Missing);
		readiness.listed = false;
		let lines = reminders(&readiness).join("\n");
		assert!(
			lines.contains("author_rotateKeysWithOwner") && lines.contains("0x0101"),
			"{lines}"
		);
	}
}
