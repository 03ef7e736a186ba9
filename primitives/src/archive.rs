//! What nodes with off-chain indexing keep of the chain's Merkle trees, to prove their leaves by. No
//! state of the chain depends on it, and the chain does not need what is deleted there.

use crate::{Bill, Interval, Month, SignedReading};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use sp_core::H256;

/// Leaves that a block added to a tree.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct ArchivedBatch<Leaf> {
	/// The root of the tree before; `None` for the first leaves.
	pub before: Option<H256>,
	/// The leaves, in order.
	pub leaves: Vec<Leaf>,
}

impl ArchivedBatch<SignedReading> {
	/// Returns the key under which readings of an interval are kept. It holds the root after the batch,
	/// so that a batch of another fork never has the same key.
	pub fn key(interval: Interval, root: H256) -> Vec<u8> {
		(*b"energy-readings/1", interval, root).encode()
	}
}

impl<AccountId> ArchivedBatch<Bill<AccountId>> {
	/// Returns the key under which bills of a month are kept, with the root after the batch.
	pub fn bills_key(month: Month, root: H256) -> Vec<u8> {
		(*b"energy-bills/1", month, root).encode()
	}
}
