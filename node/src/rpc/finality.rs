//! The newest block that GRANDPA has made final, with all that proves it from an authority set on that a
//! checker knows: the justification of the block, and of each block that handed over to the next set.

use super::{offline::refused, votes::least_votes};
use crate::types::FullClient;
use codec::{Decode, Encode};
use energy_chain_runtime::{opaque::Block, opaque::Header, BlockNumber, Hash};
use jsonrpsee::{core::RpcResult, types::error::CALL_EXECUTION_FAILED_CODE};
use sc_client_api::{BlockBackend, HeaderBackend};
use sc_consensus_grandpa::{
	best_justification, find_scheduled_change, GrandpaJustification, SharedAuthoritySet, GRANDPA_ENGINE_ID,
};
use sp_api::ProvideRuntimeApi;
use sp_consensus_grandpa::{AuthorityList, GrandpaApi, GrandpaJustification as Justification, SetId};
use sp_core::Bytes;
use sp_runtime::traits::Header as _;
use std::sync::Arc;

/// The most hand-overs in one proof. A checker who needs more takes an anchor of a later set.
const MAX_HANDOVERS: usize = 128;

/// A block that ended an authority set and named the next one.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Handover {
	/// The set that ended, which signed the block.
	pub set_id: SetId,
	/// The block's header, SCALE-encoded. Its digest names the next set.
	pub header: Bytes,
	/// GRANDPA's justification of the block, with no more votes than decide, SCALE-encoded.
	pub justification: Bytes,
	/// The authorities of the next set.
	#[serde(skip)]
	pub next: AuthorityList,
}

/// A final block with what proves it.
pub struct FinalBlock {
	/// Its hash.
	pub hash: Hash,
	/// Its header.
	pub header: Header,
	/// The set that made it final.
	pub set_id: SetId,
	/// The authorities of that set.
	pub authorities: AuthorityList,
	/// GRANDPA's justification of it, with no more votes than decide, SCALE-encoded.
	pub justification: Bytes,
	/// How the authorities came to be that set.
	pub handovers: Vec<Handover>,
}

/// Finds final blocks that can be proved.
pub struct FinalBlocks {
	client: Arc<FullClient>,
	sets: SharedAuthoritySet<Hash, BlockNumber>,
}

/// Something that this node should know is missing in its database.
fn damaged(what: impl std::fmt::Display) -> jsonrpsee::types::ErrorObjectOwned {
	jsonrpsee::types::ErrorObjectOwned::owned(
		CALL_EXECUTION_FAILED_CODE,
		"The node's database did not answer",
		Some(what.to_string()),
	)
}

/// Returns the blocks that each ended a set, in order, of those before the block `target`; and the set that
/// `target` belongs to.
fn sets_before(
	changes: &[(SetId, BlockNumber)],
	current: SetId,
	target: BlockNumber,
) -> (&[(SetId, BlockNumber)], SetId) {
	let before = &changes[..changes.partition_point(|(_, last)| *last < target)];
	let set_id = match (before.last(), changes.first()) {
		(Some((ended, _)), _) => ended.saturating_add(1),
		(None, Some((first, _))) => *first,
		(None, None) => current,
	};
	(before, set_id)
}

impl FinalBlocks {
	/// Finds blocks of `client`'s chain, whose authority sets are `sets`.
	pub fn new(client: Arc<FullClient>, sets: SharedAuthoritySet<Hash, BlockNumber>) -> Self {
		Self { client, sets }
	}

	/// Returns the newest block that this node has a justification of. Its hand-overs begin with the set
	/// `from_set`; by default with the first set from which they lead here without a gap, which is 0 unless
	/// authorities have been replaced by force.
	pub fn newest(&self, from_set: Option<SetId>) -> RpcResult<FinalBlock> {
		// The justification first: the sets that are read after it reach at least as far.
		let justification: GrandpaJustification<Block> = best_justification(&*self.client)
			.map_err(damaged)?
			.ok_or_else(|| refused("this node has no proof of finality yet; a simulation never has".into()))?;
		let current = self.sets.set_id();
		let changes = self.sets.authority_set_changes();
		let changes: Vec<_> = changes
			.iter_from(0)
			.ok_or_else(|| refused("this node did not follow the chain from genesis on; ask one that did".into()))?
			.copied()
			.collect();
		let (number, hash) = justification.target();
		let (ended, set_id) = sets_before(&changes, current, number);
		let header = self.header(hash)?;
		let authorities = self.authorities_of(&header)?;
		justification
			.verify(set_id, &authorities)
			.map_err(|_| refused("the newest proof of finality is of other authorities; ask again later".into()))?;
		Ok(FinalBlock {
			hash,
			handovers: self.handovers(ended, set_id, from_set)?,
			header,
			set_id,
			justification: Bytes(least_votes(justification.justification, &authorities).encode()),
			authorities,
		})
	}

	/// Returns how many blocks there are above a block.
	pub fn blocks_above(&self, block: &FinalBlock) -> BlockNumber {
		self.client.info().best_number.saturating_sub(*block.header.number())
	}

	fn header(&self, hash: Hash) -> RpcResult<Header> {
		let header = HeaderBackend::header(&*self.client, hash).map_err(damaged)?;
		header.ok_or_else(|| damaged(format!("there is no header of the block {hash:?}")))
	}

	/// Returns the authorities that vote on a block: those that its parent left.
	fn authorities_of(&self, header: &Header) -> RpcResult<AuthorityList> {
		self.client
			.runtime_api()
			.grandpa_authorities(*header.parent_hash())
			.map_err(damaged)
	}

	/// Returns the hand-overs from one of the sets that have `ended` to the set `to_set`.
	fn handovers(
		&self,
		ended: &[(SetId, BlockNumber)],
		to_set: SetId,
		from_set: Option<SetId>,
	) -> RpcResult<Vec<Handover>> {
		let mut handovers = Vec::new();
		let wanted = ended
			.iter()
			.rev()
			.take_while(|(set, _)| from_set.is_none_or(|from| *set >= from));
		for (set_id, last) in wanted {
			let Some(handover) = self.handover(*set_id, *last)? else {
				break;
			};
			if handovers.len() == MAX_HANDOVERS {
				return Err(refused(format!(
					"more than {MAX_HANDOVERS} hand-overs; name a later authority set, of which the checker has an anchor"
				)));
			}
			handovers.push(handover);
		}
		handovers.reverse();
		leave_out_votes(&mut handovers).map_err(damaged)?;
		let first = handovers.first().map_or(to_set, |handover| handover.set_id);
		match from_set {
			Some(from) if from != first => Err(refused(format!(
				"no hand-overs lead from authority set {from} to set {to_set}; they begin with set {first}"
			))),
			_ => Ok(handovers),
		}
	}

	/// Returns how a set ended with the block `last`; `None` where it was replaced by force.
	fn handover(&self, set_id: SetId, last: BlockNumber) -> RpcResult<Option<Handover>> {
		let missing = || damaged(format!("there is no justification of block {last}"));
		let hash = self.client.hash(last).map_err(damaged)?.ok_or_else(missing)?;
		let header = self.header(hash)?;
		let Some(change) = find_scheduled_change::<Block>(&header) else {
			return Ok(None);
		};
		let justification = BlockBackend::justifications(&*self.client, hash)
			.map_err(damaged)?
			.and_then(|justifications| justifications.into_justification(GRANDPA_ENGINE_ID))
			.ok_or_else(missing)?;
		Ok(Some(Handover {
			set_id,
			header: Bytes(header.encode()),
			justification: Bytes(justification),
			next: change.next_authorities,
		}))
	}
}

/// Leaves out of each hand-over the votes beyond those that decide. Who may vote stands in the hand-over
/// before it, so that the first one keeps all its votes: its set's state may be long gone.
fn leave_out_votes(handovers: &mut [Handover]) -> Result<(), codec::Error> {
	let mut voters: Option<AuthorityList> = None;
	for handover in handovers {
		if let Some(voters) = &voters {
			let all = Justification::<Header>::decode(&mut &handover.justification[..])?;
			handover.justification = Bytes(least_votes(all, voters).encode());
		}
		voters = Some(handover.next.clone());
	}
	Ok(())
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_block_belongs_to_the_set_that_had_not_ended_before_it() {
		let changes = [(0, 10), (1, 20), (2, 30)];
		for (block, set) in [(1, 0), (10, 0), (11, 1), (20, 1), (21, 2), (30, 2), (31, 3), (99, 3)] {
			let (ended, set_id) = sets_before(&changes, 3, block);
			assert_eq!((ended.len() as SetId, set_id), (set, set), "block {block}");
		}
	}

	#[test]
	fn without_a_change_the_present_set_has_made_everything_final() {
		assert_eq!(sets_before(&[], 0, 7), (&[][..], 0));
		// A node that joined at set 5 knows nothing of the sets before.
		assert_eq!(sets_before(&[], 5, 7), (&[][..], 5));
	}
}
