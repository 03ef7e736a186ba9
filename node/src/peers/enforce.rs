//! Keeps the peers to the list.

use super::{
	gate::Gate,
	list::{node_id, List},
};
use crate::types::FullClient;
use energy_chain_runtime::{opaque::Block, Hash, SLOT_DURATION};
use futures::{FutureExt, StreamExt};
use futures_timer::Delay;
use sc_client_api::{BlockchainEvents, HeaderBackend};
use sc_network::{
	config::MultiaddrWithPeerId, service::traits::NetworkService, NetworkPeers, PeerId, ProtocolName, ReputationChange,
};
use sc_network_sync::{SyncEvent, SyncEventStream, SyncingService};
use sp_consensus::SyncOracle;
use sp_consensus_aura::sr25519::AuthoritySignature;
use std::{
	collections::HashMap,
	sync::{
		atomic::{AtomicU64, Ordering},
		Arc,
	},
	time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

/// Where the log lines come from.
pub const LOG: &str = "peers";

/// How often all peers are looked at, whatever happens.
const EVERY: Duration = Duration::from_secs(2);
/// How often a ban is renewed: a banned peer's reputation is good enough again after 69 seconds.
const RENEWAL: Duration = Duration::from_secs(30);
/// The most peers whose ban is renewed. Others are banned again when they connect.
const MAX_OUTCASTS: usize = 1_024;
/// A best block that is not older than this is the present one.
const PRESENT: Duration = Duration::from_secs(120);

const CUT: ReputationChange = ReputationChange::new_fatal("not on the chain's list of nodes");
/// Makes up for [`CUT`].
const PARDON: ReputationChange = ReputationChange::new(i32::MAX, "on the chain's list of nodes again");

/// Keeps the peers to the list.
pub struct Enforcement {
	/// Who may take part.
	pub gate: Arc<Gate>,
	/// Where the list is.
	pub client: Arc<FullClient>,
	/// The connections.
	pub network: Arc<dyn NetworkService>,
	/// Who is connected.
	pub sync: Arc<SyncingService<Block>>,
	/// The protocol that all others follow: whoever is not connected by it is not by any other.
	pub block_announces: ProtocolName,
	/// The peers that whoever runs this node wants to be connected with at all times.
	pub reserved: Vec<MultiaddrWithPeerId>,
	/// How many times a peer was cut off.
	pub refusals: Arc<AtomicU64>,
}

impl Enforcement {
	/// Enforces the list for as long as the node runs. The list is read first when this is called, before the first peer connects.
	pub fn run(self) -> impl std::future::Future<Output = ()> + Send {
		let mut at = None;
		self.read_list(&mut at);
		self.enforce(at)
	}

	async fn enforce(self, mut at: Option<Hash>) {
		let mut blocks = self.client.import_notification_stream().fuse();
		let mut peers = self.sync.event_stream("peers-enforcement").fuse();
		let mut outcasts = Outcasts::default();
		let mut timer = Delay::new(EVERY).fuse();
		loop {
			futures::select! {
				block = blocks.next() => match block {
					// While the node catches up, blocks come faster than the list needs to be read.
					Some(block) if block.is_new_best && !self.sync.is_major_syncing() => {
						self.read_list(&mut at);
						self.look_at_all(&mut outcasts).await;
					},
					Some(_) => (),
					None => return,
				},
				event = peers.next() => match event {
					Some(SyncEvent::PeerConnected { peer_id, .. }) if !self.gate.admits(&peer_id) => self.cut(peer_id, &mut outcasts),
					Some(_) => (),
					None => return,
				},
				() = timer => {
					timer = Delay::new(EVERY).fuse();
					self.read_list(&mut at);
					self.look_at_all(&mut outcasts).await;
				},
			}
		}
	}

	/// Reads the list of the best block, unless that has been done.
	fn read_list(&self, at: &mut Option<Hash>) {
		let best = self.client.info().best_hash;
		if *at == Some(best) {
			return;
		}
		match List::read(&self.client, best) {
			Ok(list) => {
				*at = Some(best);
				let (enforced, nodes) = (list.enforced, list.nodes.len());
				if self.gate.set(list) {
					match enforced {
						true => {
							log::info!(target: LOG, "The chain's list of nodes has {nodes} nodes; other peers are refused")
						},
						false => {
							log::info!(target: LOG, "The chain's list of nodes is not enforced; every peer is accepted")
						},
					}
				}
			},
			Err(error) => log::warn!(target: LOG, "The list of nodes could not be read, the last one holds: {error}"),
		}
		if !self.sync.is_major_syncing() && self.age_of(best).is_some_and(|age| age < PRESENT) {
			self.gate.caught_up();
		}
	}

	/// How long ago a block was made, by its slot. The genesis block has none.
	fn age_of(&self, block: Hash) -> Option<Duration> {
		let header = self.client.header(block).ok().flatten()?;
		let slot = sc_consensus_aura::find_pre_digest::<Block, AuthoritySignature>(&header).ok()?;
		let made = Duration::from_millis(u64::from(slot).checked_mul(SLOT_DURATION)?);
		let now = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
		(!made.is_zero()).then(|| now.saturating_sub(made))
	}

	/// Cuts off all peers that may not take part, renews bans, and lifts those of peers that may.
	async fn look_at_all(&self, outcasts: &mut Outcasts) {
		if let Ok(peers) = self.sync.peers_info().await {
			for (peer, _) in peers {
				if !self.gate.admits(&peer) {
					self.cut(peer, outcasts);
				}
			}
		}
		for peer in outcasts.pardoned(|peer| self.gate.admits(peer)) {
			log::info!(target: LOG, "{} is on the list of nodes again", name(&peer));
			self.network.report_peer(peer, PARDON);
			for reserved in self.reserved.iter().filter(|reserved| reserved.peer_id == peer) {
				let _ = self.network.add_reserved_peer(reserved.clone());
			}
		}
		for peer in outcasts.due() {
			self.network.report_peer(peer, CUT);
		}
	}

	/// Cuts a peer off, and bans it.
	fn cut(&self, peer: PeerId, outcasts: &mut Outcasts) {
		if outcasts.add(peer) {
			log::warn!(target: LOG, "{} is not on the list of nodes and is cut off", name(&peer));
		}
		self.refusals.fetch_add(1, Ordering::Relaxed);
		// A reserved peer would be connected again, and a request to cut it off would be ignored. The network's worker takes the
		// two commands in this order; the ban reaches the protocols by another way.
		self.network.remove_reserved_peer(peer);
		self.network.disconnect_peer(peer, self.block_announces.clone());
		self.network.report_peer(peer, CUT);
	}
}

/// A peer by both its names.
fn name(peer: &PeerId) -> String {
	match node_id(peer) {
		Some(node) => format!("Node {:?} (peer {peer})", node.0),
		None => format!("Peer {peer}"),
	}
}

/// The peers that are banned, each with the time of its last ban.
#[derive(Default)]
struct Outcasts(HashMap<PeerId, Instant>);

impl Outcasts {
	/// Adds a peer, or notes that it was banned again. Returns whether it is new.
	fn add(&mut self, peer: PeerId) -> bool {
		if self.0.len() >= MAX_OUTCASTS && !self.0.contains_key(&peer) {
			return true;
		}
		self.0.insert(peer, Instant::now()).is_none()
	}

	/// Returns those that may take part, and forgets them.
	fn pardoned(&mut self, is_admitted: impl Fn(&PeerId) -> bool) -> Vec<PeerId> {
		let pardoned: Vec<_> = self.0.keys().filter(|peer| is_admitted(peer)).copied().collect();
		for peer in &pardoned {
			self.0.remove(peer);
		}
		pardoned
	}

	/// Returns those whose ban has to be renewed, and notes that it is.
	fn due(&mut self) -> Vec<PeerId> {
		let now = Instant::now();
		let due = self
			.0
			.iter_mut()
			.filter(|(_, last)| now.duration_since(**last) >= RENEWAL);
		due.map(|(peer, last)| {
			*last = now;
			*peer
		})
		.collect()
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_ban_ends_when_the_peer_is_admitted_and_not_before() {
		let mut outcasts = Outcasts::default();
		let (one, other) = (PeerId::random(), PeerId::random());
		assert!(outcasts.add(one) && outcasts.add(other) && !outcasts.add(one));
		assert_eq!(outcasts.pardoned(|peer| *peer == one), [one]);
		assert!(outcasts.pardoned(|peer| *peer == one).is_empty());
		assert!(outcasts.add(one));
	}

	#[test]
	fn a_flood_of_strangers_does_not_grow_the_table() {
		let mut outcasts = Outcasts::default();
		for _ in 0..2 * MAX_OUTCASTS {
			outcasts.add(PeerId::random());
		}
		assert_eq!(outcasts.0.len(), MAX_OUTCASTS);
		assert!(outcasts.due().is_empty());
	}

	#[test]
	fn a_pardon_makes_up_for_a_cut() {
		assert!(CUT.value.saturating_add(PARDON.value) >= -1);
	}
}
