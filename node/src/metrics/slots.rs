//! Notices two blocks of one slot. A slot belongs to one validator, so both are its own: its key is used on two nodes, or it cheats.

use energy_chain_runtime::{opaque::Block, opaque::Header, Hash};
use sp_consensus_aura::sr25519::AuthoritySignature;
use std::collections::BTreeMap;

/// How many slots are remembered: what comes later than that was held back, and finality has passed it by.
const REMEMBERED: usize = 256;

/// The newest slots, each with the first block that was seen of it.
#[derive(Default)]
pub struct Slots(BTreeMap<u64, Hash>);

impl Slots {
	/// Whether another block of the same slot was seen before.
	pub fn is_equivocation(&mut self, header: &Header, block: Hash) -> bool {
		let slot = sc_consensus_aura::find_pre_digest::<Block, AuthoritySignature>(header);
		slot.is_ok_and(|slot| header.number > 0 && self.note(slot.into(), block))
	}

	fn note(&mut self, slot: u64, block: Hash) -> bool {
		let first = *self.0.entry(slot).or_insert(block);
		if self.0.len() > REMEMBERED {
			self.0.pop_first();
		}
		first != block
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_second_block_of_a_slot_is_noticed_and_the_same_one_is_not() {
		let mut slots = Slots::default();
		assert!(!slots.note(1, Hash::repeat_byte(1)));
		assert!(!slots.note(2, Hash::repeat_byte(2)));
		assert!(!slots.note(1, Hash::repeat_byte(1)));
		assert!(slots.note(1, Hash::repeat_byte(3)));
	}

	#[test]
	fn old_slots_are_forgotten() {
		let mut slots = Slots::default();
		for slot in 0..2 * REMEMBERED as u64 {
			slots.note(slot, Hash::repeat_byte(1));
		}
		assert_eq!(slots.0.len(), REMEMBERED);
		assert!(slots.0.contains_key(&(2 * REMEMBERED as u64 - 1)));
	}
}
