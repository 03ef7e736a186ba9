//! The network: who validates, and whose nodes may take part.

use alloc::{string::String, vec::Vec};
use macro_rules_attribute::apply;
use sp_core::H256;

/// A node of the network: the ed25519 public key of its network key, with which its peer id ends. In
/// JSON it is hexadecimal text that begins with `0x`.
#[apply(value_type!)]
#[derive(PartialOrd, Ord, Hash)]
#[serde(transparent)]
pub struct NodeId(pub H256);

impl From<[u8; 32]> for NodeId {
	fn from(key: [u8; 32]) -> Self {
		Self(H256(key))
	}
}

impl AsRef<[u8]> for NodeId {
	fn as_ref(&self) -> &[u8] {
		self.0.as_bytes()
	}
}

/// What a node is for.
#[apply(value_type!)]
pub enum NodeKind {
	/// A validator runs with it.
	Validator,
	/// It keeps the chain and validates nothing: for clients, or for gateways.
	Node,
}

/// Which nodes may take part in the network.
#[apply(value_type!)]
#[derive(Default)]
pub enum NodeRule {
	/// Any.
	#[default]
	Open,
	/// Those on the list only.
	Listed,
}

/// A validator, or an account that was one or will be one.
#[apply(answer_type!)]
pub struct ValidatorInfo<AccountId> {
	/// Its account.
	pub account: AccountId,
	/// The name of its organisation. Empty where genesis gave none, and where the council has removed
	/// the validator.
	pub name: String,
	/// Whether it validates in the present session.
	pub active: bool,
	/// Whether the council wants it to validate. Where that differs from `active`, it changes within
	/// two sessions.
	pub wanted: bool,
	/// Whether it has session keys on chain.
	pub has_keys: bool,
	/// Its nodes of the kind `Validator`.
	pub nodes: Vec<NodeId>,
}

/// A node on the list of those that may take part.
#[apply(answer_type!)]
pub struct NodeInfo<AccountId> {
	/// Its id.
	pub node: NodeId,
	/// The organisation that runs it.
	pub owner: AccountId,
	/// What it is for.
	pub kind: NodeKind,
	/// What its owner calls it; may be empty.
	pub label: String,
}
