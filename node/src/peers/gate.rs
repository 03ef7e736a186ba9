//! The gate: says of each peer whether it may take part, and keeps the requests of others from being heard.

use super::list::{node_id, List};
use energy_chain_runtime::{opaque::Block, Hash};
use energy_primitives::NodeId;
use sc_network::{Litep2pNetworkBackend, NetworkBackend, PeerId};
use sc_service::SpawnTaskHandle;
use std::{
	collections::HashSet,
	sync::{Arc, PoisonError, RwLock},
};

/// How many requests of one protocol wait to be let through. They wait a moment only, as the gate does nothing but look up a peer;
/// the queue behind it has a bound of its own.
const MAX_WAITING: usize = 256;

/// How the network's backend is given a protocol of requests and responses.
pub type RequestProtocol = <Litep2pNetworkBackend as NetworkBackend<Block, Hash>>::RequestResponseProtocolConfig;

/// What the gate decides by.
#[derive(Default)]
struct Known {
	/// The last list that could be read; none before the first.
	list: Option<List>,
	/// Whether the node has caught up with the chain since it was started.
	caught_up: bool,
}

/// Says of each peer whether it may take part.
pub struct Gate {
	/// The nodes that whoever runs this one has named.
	introduced: HashSet<PeerId>,
	known: RwLock<Known>,
}

impl Gate {
	/// A gate that has not read the list yet. `introduced` are the boot nodes and the reserved nodes.
	pub fn new(introduced: impl IntoIterator<Item = PeerId>) -> Arc<Self> {
		Arc::new(Self {
			introduced: introduced.into_iter().collect(),
			known: RwLock::default(),
		})
	}

	/// Decides by `list` from now on. Returns whether it is another one than before.
	pub fn set(&self, list: List) -> bool {
		let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
		let is_new = known.list.as_ref() != Some(&list);
		known.list = Some(list);
		is_new
	}

	/// From now on nobody is let in for having been named by whoever runs this node.
	pub fn caught_up(&self) {
		self.known.write().unwrap_or_else(PoisonError::into_inner).caught_up = true;
	}

	/// Whether a peer may take part.
	pub fn admits(&self, peer: &PeerId) -> bool {
		let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
		match &known.list {
			None => true,
			Some(list) => list.allows(node_id(peer)) || (!known.caught_up && self.introduced.contains(peer)),
		}
	}

	/// Whether the list allows a node, be it named by whoever runs this one or not.
	pub fn lists(&self, node: NodeId) -> bool {
		let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
		known.list.as_ref().is_none_or(|list| list.allows(Some(node)))
	}

	/// Whether the list holds, and how many nodes are on it.
	pub fn summary(&self) -> (bool, usize) {
		let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
		known
			.list
			.as_ref()
			.map_or((false, 0), |list| (list.enforced, list.nodes.len()))
	}

	/// Has the requests of a protocol pass the gate before they are answered. What is not admitted is dropped, which its sender
	/// sees as a refusal.
	pub fn guard(self: &Arc<Self>, mut protocol: RequestProtocol, tasks: &SpawnTaskHandle) -> RequestProtocol {
		let Some(answering) = protocol.inbound_queue.take() else {
			return protocol;
		};
		let (queue, requests) = async_channel::bounded(MAX_WAITING);
		protocol.inbound_queue = Some(queue);
		let gate = self.clone();
		tasks.spawn("request-gate", Some("networking"), async move {
			while let Ok(request) = requests.recv().await {
				if gate.admits(&request.peer) {
					// A full queue refuses the request, as it would without the gate.
					let _ = answering.try_send(request);
				} else {
					log::debug!(target: super::enforce::LOG, "Request of {} refused: it is not on the list", request.peer);
				}
			}
		});
		protocol
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn peer(number: u8) -> PeerId {
		// Not every 32 bytes are a public key; these are, of the secret that is all `number`.
		let secret = sc_network::config::ed25519::SecretKey::try_from_bytes([number; 32]).unwrap();
		let pair = sc_network::config::ed25519::Keypair::from(secret);
		PeerId::from_ed25519(&pair.public().to_bytes()).unwrap()
	}

	fn list_of(nodes: &[u8]) -> List {
		List {
			enforced: true,
			nodes: nodes.iter().map(|number| node_id(&peer(*number)).unwrap()).collect(),
			validators: HashSet::new(),
		}
	}

	#[test]
	fn everybody_is_admitted_before_the_list_was_read() {
		assert!(Gate::new([]).admits(&peer(1)));
	}

	#[test]
	fn the_list_decides_once_it_was_read_and_the_newest_one_only() {
		let gate = Gate::new([]);
		assert!(gate.set(list_of(&[1])));
		assert!(gate.admits(&peer(1)) && !gate.admits(&peer(2)));
		assert!(!gate.set(list_of(&[1])));
		assert!(gate.set(list_of(&[2])));
		assert!(!gate.admits(&peer(1)) && gate.admits(&peer(2)));
	}

	#[test]
	fn who_was_introduced_is_admitted_until_the_node_has_caught_up() {
		let gate = Gate::new([peer(9)]);
		gate.set(list_of(&[1]));
		assert!(gate.admits(&peer(9)) && !gate.admits(&peer(2)));
		assert!(!gate.lists(node_id(&peer(9)).unwrap()));
		gate.caught_up();
		assert!(!gate.admits(&peer(9)) && gate.admits(&peer(1)));
	}
}
