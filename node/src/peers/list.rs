//! The list of nodes, as the chain has it.

use crate::types::FullClient;
use energy_chain_runtime::{AccountId, Hash};
use energy_primitives::{api::NetworkApi, NodeId, NodeRule};
use sc_network::PeerId;
use sp_api::{ApiError, ProvideRuntimeApi};
use std::collections::HashSet;

/// The most pages that are read: the chain has one page of nodes at most, so more are a mistake of its own.
const MAX_PAGES: usize = 16;

/// Which nodes may take part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
	/// Whether the list holds.
	pub enforced: bool,
	/// The nodes on it.
	pub nodes: HashSet<NodeId>,
	/// The nodes of the validators of the present session.
	pub validators: HashSet<NodeId>,
}

impl List {
	/// Reads the list as it is after the block `at`.
	pub fn read(client: &FullClient, at: Hash) -> Result<Self, ApiError> {
		let api = client.runtime_api();
		let rule = NetworkApi::<_, AccountId>::get_node_rule(&*api, at)?;
		let mut nodes = HashSet::new();
		let mut from = None;
		for _ in 0..MAX_PAGES {
			let page = NetworkApi::<_, AccountId>::get_nodes(&*api, at, from, None)?;
			nodes.extend(page.items.into_iter().map(|info| info.node));
			from = page.next;
			if from.is_none() {
				break;
			}
		}
		let validators = NetworkApi::<_, AccountId>::get_validators(&*api, at)?
			.into_iter()
			.filter(|validator| validator.active)
			.flat_map(|validator| validator.nodes)
			.collect();
		Ok(Self {
			enforced: rule == NodeRule::Listed,
			nodes,
			validators,
		})
	}

	/// Whether a node may take part.
	pub fn allows(&self, node: Option<NodeId>) -> bool {
		!self.enforced || node.is_some_and(|node| self.nodes.contains(&node) || self.validators.contains(&node))
	}
}

/// Returns the id of a peer on the list: the public key that its peer id contains. A peer with a key of another kind can never be
/// on the list.
pub fn node_id(peer: &PeerId) -> Option<NodeId> {
	peer.into_ed25519().map(NodeId::from)
}

#[cfg(test)]
mod tests {
	use super::*;

	fn node(number: u8) -> NodeId {
		NodeId::from([number; 32])
	}

	#[test]
	fn an_enforced_list_allows_its_nodes_and_the_validators() {
		let list = List {
			enforced: true,
			nodes: [node(1)].into(),
			validators: [node(2)].into(),
		};
		assert!(list.allows(Some(node(1))));
		assert!(list.allows(Some(node(2))));
		assert!(!list.allows(Some(node(3))));
		assert!(!list.allows(None));
	}

	#[test]
	fn a_list_that_is_not_enforced_allows_everybody() {
		let list = List {
			enforced: false,
			nodes: [node(1)].into(),
			validators: HashSet::new(),
		};
		assert!(list.allows(Some(node(3))));
		assert!(list.allows(None));
	}

	#[test]
	fn the_id_of_a_node_is_the_key_in_its_peer_id() {
		let peer: PeerId = "12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp".parse().unwrap();
		let key = "0x4cb5abf6ad79fbf5abbccafcc269d85cd2651ed4b885b5869f241aedf0a5ba29";
		assert_eq!(serde_json::to_value(node_id(&peer).unwrap()).unwrap(), key);
		// The hash of a key, as peers with RSA keys have it.
		let hashed: PeerId = "QmcgpsyWgH8Y8ajJz1Cu72KnS5uo2Aa2LpzU7kinSupNKC".parse().unwrap();
		assert_eq!(node_id(&hashed), None);
	}
}
