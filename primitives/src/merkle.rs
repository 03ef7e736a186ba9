//! A Merkle tree: any of its leaves can be proved against its root, also after the chain has
//! deleted them.
//!
//! It is the tree of RFC 6962, section 2.1 (Certificate Transparency), with BLAKE2b-256: the hash
//! of a leaf is that of `0x00` and the leaf's SCALE encoding, an inner node the hash of `0x01` and
//! of both its children; of n leaves, the left subtree holds the largest power of two that is
//! smaller than n. Leaves stand in the order in which the chain accepted them. The leaves of an
//! interval's tree are its [`SignedReading`](crate::SignedReading)s.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use sp_core::{bounded::BoundedVec, ConstU32, H256};
use sp_io::hashing::blake2_256;

/// The most subtrees that a count of 32 bits splits into.
type MaxPeaks = ConstU32<32>;

/// Returns the hash of a leaf.
pub fn leaf_hash<Leaf: Encode>(leaf: &Leaf) -> H256 {
	(0u8, leaf).using_encoded(blake2_256).into()
}

fn node_hash(left: &H256, right: &H256) -> H256 {
	(1u8, left, right).using_encoded(blake2_256).into()
}

/// A tree that grows at its end: how many leaves it has, and the roots of its full subtrees, the
/// largest first. Adding a leaf takes two hashes on average, however many there are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct MerkleTree {
	#[codec(compact)]
	leaves: u32,
	peaks: BoundedVec<H256, MaxPeaks>,
}

impl MerkleTree {
	/// Returns how many leaves there are.
	pub fn leaves(&self) -> u32 {
		self.leaves
	}

	/// Adds a leaf. Returns whether there was room: a tree of 2³² − 1 leaves stays as it is.
	pub fn push(&mut self, leaf: H256) -> bool {
		let Some(leaves) = self.leaves.checked_add(1) else {
			return false;
		};
		// Each full subtree as large as what is added becomes one with it: one for each 1 that the
		// count ends in.
		let mut hash = leaf;
		for _ in 0..self.leaves.trailing_ones() {
			let Some(left) = self.peaks.pop() else { return false };
			hash = node_hash(&left, &hash);
		}
		self.leaves = leaves;
		self.peaks.try_push(hash).is_ok()
	}

	/// Returns the root; `None` without leaves.
	pub fn root(&self) -> Option<H256> {
		let mut peaks = self.peaks.iter().rev();
		let last = *peaks.next()?;
		Some(peaks.fold(last, |right, left| node_hash(left, &right)))
	}
}

/// Returns the sizes of the left and the right subtree of `leaves` leaves; `leaves` is at least 2.
fn split(leaves: u64) -> (u64, u64) {
	let left = leaves.next_power_of_two() / 2;
	(left, leaves.saturating_sub(left))
}

/// A leaf that is to be proved: its index among the leaves of a subtree, and the hashes that lead
/// up to that subtree's root.
struct Wanted {
	index: usize,
	path: Vec<H256>,
}

/// Returns the root over leaves, of which there is at least one, and writes into each wanted one
/// the path up to it.
fn root_with_paths(leaves: &[H256], wanted: &mut [Wanted]) -> H256 {
	let [leaf] = leaves else {
		let (size, _) = split(leaves.len() as u64);
		let (left, right) = leaves.split_at(size as usize);
		let (of_left, of_right) = wanted.split_at_mut(wanted.partition_point(|wanted| wanted.index < left.len()));
		for wanted in of_right.iter_mut() {
			wanted.index = wanted.index.saturating_sub(left.len());
		}
		let (left, right) = (root_with_paths(left, of_left), root_with_paths(right, of_right));
		of_left.iter_mut().for_each(|wanted| wanted.path.push(right));
		of_right.iter_mut().for_each(|wanted| wanted.path.push(left));
		return node_hash(&left, &right);
	};
	*leaf
}

/// Returns the root that a path leads to from a leaf, the `index`th of `leaves`; `None` if the path
/// is not as long as it must be, or there is no such leaf.
pub fn root_by(leaf: H256, index: u32, leaves: u32, path: &[H256]) -> Option<H256> {
	// On which side of each branching the leaf lies, from the root down.
	let (mut index, mut leaves, mut sides) = (u64::from(index), u64::from(leaves), Vec::new());
	if index >= leaves {
		return None;
	}
	while leaves > 1 {
		let (left, right) = split(leaves);
		let is_left = index < left;
		if is_left {
			leaves = left;
		} else {
			index = index.saturating_sub(left);
			leaves = right;
		}
		sides.push(is_left);
	}
	if sides.len() != path.len() {
		return None;
	}
	let up = sides.into_iter().rev().zip(path);
	Some(up.fold(leaf, |hash, (is_left, neighbour)| match is_left {
		true => node_hash(&hash, neighbour),
		false => node_hash(neighbour, &hash),
	}))
}

/// The proof that a leaf is in a tree.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct MerkleProof<Leaf> {
	/// The leaf.
	pub leaf: Leaf,
	/// Its place in the tree.
	pub index: u32,
	/// How many leaves the tree has.
	pub leaves: u32,
	/// The hashes from its neighbour up to a child of the root.
	pub path: Vec<H256>,
}

impl<Leaf: Encode + Clone> MerkleProof<Leaf> {
	/// Returns the root over `leaves`, and proofs of those that are wanted. Takes two hashes for
	/// each leaf, however many are wanted. `None` without leaves, or with more than a tree can
	/// have.
	pub fn of(leaves: &[Leaf], is_wanted: impl Fn(&Leaf) -> bool) -> Option<(H256, Vec<Self>)> {
		let count = u32::try_from(leaves.len()).ok().filter(|count| *count > 0)?;
		let indices: Vec<_> = (0..leaves.len()).filter(|index| is_wanted(&leaves[*index])).collect();
		let mut wanted: Vec<_> = indices
			.iter()
			.map(|index| Wanted {
				index: *index,
				path: Vec::new(),
			})
			.collect();
		let root = root_with_paths(&leaves.iter().map(leaf_hash).collect::<Vec<_>>(), &mut wanted);
		let proof = |(index, Wanted { path, .. }): (usize, Wanted)| Self {
			leaf: leaves[index].clone(),
			// Less than there are leaves.
			index: index as u32,
			leaves: count,
			path,
		};
		Some((root, indices.into_iter().zip(wanted).map(proof).collect()))
	}

	/// Returns the root that it leads to, to be compared with the one on chain.
	pub fn root(&self) -> Option<H256> {
		root_by(leaf_hash(&self.leaf), self.index, self.leaves, &self.path)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{metering::tests::reading, MeterSignature, Reading, SignedReading};
	use sp_core::ed25519;

	fn leaves(count: u32) -> Vec<H256> {
		(0..count)
			.map(|meter| {
				leaf_hash(&SignedReading {
					reading: Reading { meter, ..reading() },
					signature: MeterSignature::Ed25519(ed25519::Signature::from_raw([9; 64])),
				})
			})
			.collect()
	}

	/// Returns the root as the standard defines it.
	fn root_of(leaves: &[H256]) -> Option<H256> {
		match leaves {
			[] => None,
			[leaf] => Some(*leaf),
			_ => {
				let (left, right) = leaves.split_at(leaves.len().next_power_of_two() / 2);
				Some(node_hash(&root_of(left)?, &root_of(right)?))
			},
		}
	}

	fn path_of(leaves: &[H256], index: usize) -> Vec<H256> {
		let mut wanted = [Wanted {
			index,
			path: Vec::new(),
		}];
		assert_eq!(Some(root_with_paths(leaves, &mut wanted)), root_of(leaves));
		let [Wanted { path, .. }] = wanted;
		path
	}

	#[test]
	fn a_tree_that_grows_has_the_root_of_the_standard() {
		let mut tree = MerkleTree::default();
		assert_eq!(tree.root(), None);
		let leaves = leaves(300);
		for (index, leaf) in leaves.iter().enumerate() {
			assert!(tree.push(*leaf));
			assert_eq!(tree.leaves() as usize, index + 1);
			assert_eq!(tree.root(), root_of(&leaves[..=index]));
		}
	}

	#[test]
	fn three_leaves_are_hashed_as_the_standard_draws_them() {
		let [a, b, c] = leaves(3).try_into().unwrap();
		let hash = |left: H256, right: H256| -> H256 { blake2_256(&[&[1], &left[..], &right[..]].concat()).into() };
		assert_eq!(root_of(&[a, b, c]), Some(hash(hash(a, b), c)));
		assert_eq!(path_of(&[a, b, c], 0), [b, c]);
		assert_eq!(path_of(&[a, b, c], 2), [hash(a, b)]);
	}

	#[test]
	fn every_leaf_is_proved_and_none_in_another_place() {
		for count in 1..70u32 {
			let leaves = leaves(count);
			let root = root_of(&leaves);
			for index in 0..count {
				let leaf = leaves[index as usize];
				let path = path_of(&leaves, index as usize);
				assert_eq!(root_by(leaf, index, count, &path), root);
				for elsewhere in (0..count).filter(|elsewhere| *elsewhere != index) {
					assert_ne!(root_by(leaf, elsewhere, count, &path), root);
				}
				let mut longer = path.clone();
				longer.push(leaf);
				assert_eq!(root_by(leaf, index, count, &longer), None);
				assert_ne!(root_by(H256::zero(), index, count, &path), root);
			}
			assert_eq!(root_by(leaves[0], count, count, &[]), None);
		}
		assert_eq!(root_by(H256::zero(), 0, 0, &[]), None);
		// The largest tree there can be, with a path that is not its own.
		assert_eq!(root_by(H256::zero(), u32::MAX - 1, u32::MAX, &[]), None);
	}
}
