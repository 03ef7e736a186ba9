//! A justification of GRANDPA with no more votes than decide. Voters send more of them than a proof needs,
//! and whoever checks it has to check each.

use sp_consensus_grandpa::{AuthorityId, AuthorityList, GrandpaJustification};
use sp_runtime::traits::Header;
use std::collections::{BTreeMap, BTreeSet};

/// Returns the least weight that decides: more than two thirds of all.
fn threshold(authorities: &AuthorityList) -> u64 {
	let total = authorities
		.iter()
		.fold(0u64, |total, (_, weight)| total.saturating_add(*weight));
	total.saturating_sub(total.saturating_sub(1) / 3)
}

/// Returns a justification without the votes, and without the headers, that it does not need: of every
/// authority one vote, until they decide, those for the final block itself first. A justification that does
/// not decide keeps what it has of them.
pub fn least_votes<H: Header>(
	mut justification: GrandpaJustification<H>,
	authorities: &AuthorityList,
) -> GrandpaJustification<H> {
	let mut weights: BTreeMap<&AuthorityId, u64> = authorities.iter().map(|(voter, weight)| (voter, *weight)).collect();
	let target = justification.commit.target_hash;
	let votes = &mut justification.commit.precommits;
	votes.sort_by_key(|vote| vote.precommit.target_hash != target);
	let mut missing = threshold(authorities);
	votes.retain(|vote| {
		let weight = if missing > 0 { weights.remove(&vote.id) } else { None };
		missing = missing.saturating_sub(weight.unwrap_or(0));
		weight.is_some()
	});
	let parents: BTreeMap<H::Hash, H::Hash> = justification
		.votes_ancestries
		.iter()
		.map(|header| (header.hash(), *header.parent_hash()))
		.collect();
	let mut needed = BTreeSet::new();
	for vote in &justification.commit.precommits {
		let mut hash = vote.precommit.target_hash;
		while hash != target && needed.insert(hash) {
			match parents.get(&hash) {
				Some(parent) => hash = *parent,
				None => break,
			}
		}
	}
	justification
		.votes_ancestries
		.retain(|header| needed.contains(&header.hash()));
	justification
}

#[cfg(test)]
mod tests {
	use super::*;
	use codec::{Decode, Encode};
	use energy_chain_runtime::{opaque::Block, opaque::Header as ChainHeader, BlockNumber, Hash};
	use sc_consensus_grandpa::GrandpaJustification as Checked;
	use sp_consensus_grandpa::{localized_payload, AuthoritySignature, Message, Precommit};
	use sp_keyring::Ed25519Keyring;

	/// A signed precommit, as it is encoded.
	type Vote = (Hash, BlockNumber, AuthoritySignature, AuthorityId);

	const ROUND: u64 = 7;
	const SET: u64 = 3;

	fn header(number: u32, parent: &ChainHeader) -> ChainHeader {
		ChainHeader::new(
			number,
			Default::default(),
			Default::default(),
			parent.hash(),
			Default::default(),
		)
	}

	fn voters() -> [Ed25519Keyring; 5] {
		[
			Ed25519Keyring::Alice,
			Ed25519Keyring::Bob,
			Ed25519Keyring::Charlie,
			Ed25519Keyring::Dave,
			Ed25519Keyring::Eve,
		]
	}

	fn authorities() -> AuthorityList {
		voters().iter().map(|voter| (voter.public().into(), 1)).collect()
	}

	fn vote(voter: Ed25519Keyring, block: &ChainHeader) -> Vote {
		let (target_hash, target_number) = (block.hash(), block.number);
		let message = Message::<ChainHeader>::Precommit(Precommit::<ChainHeader> {
			target_hash,
			target_number,
		});
		let signature = voter.sign(&localized_payload(ROUND, SET, &message)).into();
		(target_hash, target_number, signature, voter.public().into())
	}

	/// Returns blocks 9 to 11, and a justification of block 9 by these votes.
	fn justification(
		votes: impl Fn(&[ChainHeader; 3]) -> Vec<Vote>,
	) -> ([ChainHeader; 3], GrandpaJustification<ChainHeader>) {
		let eight = ChainHeader::new(
			8,
			Default::default(),
			Default::default(),
			Default::default(),
			Default::default(),
		);
		let nine = header(9, &eight);
		let ten = header(10, &nine);
		let eleven = header(11, &ten);
		let ancestors = vec![ten.clone(), eleven.clone()];
		let blocks = [nine, ten, eleven];
		let encoded = (ROUND, blocks[0].hash(), 9u32, votes(&blocks), ancestors).encode();
		let decoded = GrandpaJustification::decode(&mut &encoded[..]).expect("that is how it is encoded");
		(blocks, decoded)
	}

	/// Whether GRANDPA's own check takes a justification of a block.
	fn is_taken(justification: &GrandpaJustification<ChainHeader>, block: &ChainHeader) -> bool {
		let checked = Checked::<Block>::from(justification.clone());
		checked.target() == (block.number, block.hash()) && checked.verify(SET, &authorities()).is_ok()
	}

	#[test]
	fn four_of_five_decide_and_the_fifth_is_left_out() {
		let (blocks, all) = justification(|blocks| {
			let mut votes: Vec<_> = voters()[..4].iter().map(|voter| vote(*voter, &blocks[0])).collect();
			// The first one stands on the headers, and is not needed.
			votes.insert(0, vote(voters()[4], &blocks[2]));
			votes
		});
		assert!(is_taken(&all, &blocks[0]));
		let least = least_votes(all, &authorities());
		assert_eq!(least.commit.precommits.len(), 4);
		assert!(least.votes_ancestries.is_empty());
		assert!(is_taken(&least, &blocks[0]));
	}

	#[test]
	fn headers_stay_under_the_votes_that_need_them() {
		let (blocks, all) = justification(|blocks| {
			let places = [2, 0, 1, 2, 0];
			let votes = voters().into_iter().zip(places);
			votes.map(|(voter, at)| vote(voter, &blocks[at])).collect()
		});
		let least = least_votes(all, &authorities());
		assert_eq!(least.commit.precommits.len(), 4);
		assert_eq!(least.votes_ancestries.len(), 2);
		assert!(is_taken(&least, &blocks[0]));
	}

	#[test]
	fn strangers_and_second_votes_do_not_count() {
		let (blocks, all) = justification(|blocks| {
			let mut votes = vec![vote(Ed25519Keyring::Ferdie, &blocks[0]), vote(voters()[0], &blocks[0])];
			votes.extend(voters().into_iter().map(|voter| vote(voter, &blocks[0])));
			votes
		});
		let least = least_votes(all, &authorities());
		let voted: Vec<_> = least.commit.precommits.iter().map(|vote| vote.id.clone()).collect();
		let first: Vec<AuthorityId> = voters()[..4].iter().map(|voter| voter.public().into()).collect();
		assert_eq!(voted, first);
		assert!(is_taken(&least, &blocks[0]));
	}

	#[test]
	fn too_few_votes_all_stay() {
		let (blocks, few) =
			justification(|blocks| voters()[..3].iter().map(|voter| vote(*voter, &blocks[0])).collect());
		let least = least_votes(few, &authorities());
		assert_eq!(least.commit.precommits.len(), 3);
		assert!(!is_taken(&least, &blocks[0]));
	}
}
