//! How much of a block the urgent calls of one account may take.
//!
//! Operators, reporters and members of bodies have room in a block that nobody else can take. So that one
//! stolen key cannot fill it, with a status over and over or with emergencies that fail, an account's
//! urgent transactions take a twentieth of a block at most; the first one may be greater. What is beyond
//! that is an ordinary transaction, and has the room of one.

use crate::{
	configs::{RuntimeBlockLength, RuntimeBlockWeights},
	AccountId, BlockNumber, Runtime, System,
};
use frame_support::{dispatch::DispatchClass, storage_alias, weights::Weight, Blake2_128Concat};
use sp_runtime::Perbill;

/// The share of a block's time, and of its bytes, that an account's urgent transactions may take.
const SHARE: Perbill = Perbill::from_percent(5);

/// By account: the block in which it made its last urgent transaction, and how much time (in picoseconds)
/// and how many bytes its urgent ones in that block take. One entry for each account that ever made one.
#[storage_alias]
type UrgentRoom = StorageMap<Participants, Blake2_128Concat, AccountId, (BlockNumber, u64, u64)>;

/// Returns what [`take_room`] weighs: its one item, read and written.
pub(super) fn weight() -> Weight {
	<Runtime as frame_system::Config>::DbWeight::get().reads_writes(1, 1)
}

/// Takes room for an account's urgent transaction of so much time, in picoseconds, and so many bytes. Returns
/// whether it had that left; otherwise nothing is taken.
pub(super) fn take_room(who: &AccountId, time: u64, bytes: u64) -> bool {
	let block = System::block_number();
	let taken = UrgentRoom::get(who).filter(|(last, ..)| *last == block);
	let (time, bytes) = taken.map_or((time, bytes), |(_, taken_time, taken_bytes)| {
		(taken_time.saturating_add(time), taken_bytes.saturating_add(bytes))
	});
	let most_time = SHARE * RuntimeBlockWeights::get().max_block.ref_time();
	let most_bytes = SHARE * u64::from(*RuntimeBlockLength::get().max.get(DispatchClass::Operational));
	if taken.is_some() && (time > most_time || bytes > most_bytes) {
		return false;
	}
	UrgentRoom::insert(who, (block, time, bytes));
	true
}
