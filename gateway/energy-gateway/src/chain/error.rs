//! What can go wrong with the chain.

use sp_core::H256;
use subxt::rpcs;

/// Why the chain did not answer, or not as it should.
#[derive(Debug, thiserror::Error)]
pub enum ChainError {
	/// The connection is gone, or no answer came in time. Another one may be better.
	#[error("the node cannot be reached: {0}")]
	Lost(String),
	/// The node is on another chain than the one that this gateway's readings are signed for.
	/// Only the operator can correct that.
	#[error(
		"the node {url} is on the chain with the genesis {found:?}, this gateway belongs to the chain {expected:?}: \
		 correct the node's address, or set the gateway up anew for the other chain"
	)]
	WrongGenesis { url: String, expected: H256, found: H256 },
	/// The node refused the question.
	#[error("the node refused {what}: {message} ({code})")]
	Refused {
		what: &'static str,
		code: i32,
		message: String,
	},
	/// The chain's runtime is not one that this program knows how to speak to.
	#[error("the chain's runtime does not fit this gateway: {0}")]
	Unfit(String),
	/// No address of a node was given.
	#[error("no node's address was given")]
	NoNode,
}

impl ChainError {
	/// Whether a new connection may help.
	pub fn is_lost(&self) -> bool {
		matches!(self, Self::Lost(_))
	}

	pub(super) fn of_rpc(what: &'static str, error: rpcs::Error) -> Self {
		match error {
			rpcs::Error::User(refusal) => Self::Refused {
				what,
				code: refusal.code,
				message: match refusal.data {
					Some(data) => format!("{}: {}", refusal.message, data.get().trim_matches('"')),
					None => refusal.message,
				},
			},
			rpcs::Error::Deserialization(e) => Self::Unfit(format!("{what}: {e}")),
			rpcs::Error::Decode(e) => Self::Unfit(format!("{what}: {e}")),
			other => Self::Lost(format!("{what}: {other}")),
		}
	}
}
