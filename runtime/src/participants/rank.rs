//! The order of transactions, and the room in a block that each kind has.

use crate::{
	configs::{RuntimeBlockLength, RuntimeBlockWeights},
	System,
};
use frame_support::dispatch::{DispatchClass, DispatchInfo};
use sp_runtime::{
	transaction_validity::{InvalidTransaction, TransactionPriority, TransactionValidityError},
	Perbill,
};

/// What ordinary transactions may take of a block, of its time and of its bytes. Readings may take up to what their
/// class has (75 %), so a tenth of each block is theirs, whoever fills the rest.
const ORDINARY_SHARE: Perbill = Perbill::from_percent(65);

/// Up to where a body's transactions may fill a block. Behind it lies an eighth that is for safety alone.
const BODY_SHARE: Perbill = Perbill::from_parts(875_000_000);

/// What lies between two ranks. Priorities by tip stay below.
pub(super) const RANK_STEP: TransactionPriority = 1 << 60;

/// What a transaction is for, the least urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
	/// Whatever is nothing of the below: the tip orders them.
	Ordinary,
	/// A motion, a vote, the close of one by a member of the body; the clearing of a market that is due; an upgrade
	/// that the council has authorised.
	Body,
	/// Readings by a registered gateway.
	Reading,
	/// An operator's emergency, the end of one, a status.
	Safety,
}

impl Rank {
	/// Returns the priority that every transaction of the rank has at least.
	pub fn priority(self) -> TransactionPriority {
		self as TransactionPriority * RANK_STEP
	}

	/// The share of a block that the rank may fill it up to, if the transaction's class says too little.
	fn share(self) -> Option<Perbill> {
		match self {
			Self::Ordinary => Some(ORDINARY_SHARE),
			Self::Body => Some(BODY_SHARE),
			Self::Reading | Self::Safety => None,
		}
	}

	/// Errors: the transaction is greater than the room that its rank has in an empty block.
	pub(super) fn ensure_fits(self, info: &DispatchInfo, len: usize) -> Result<(), TransactionValidityError> {
		self.ensure_beside(info, len, 0, 0)
	}

	/// Errors: the transaction is greater than the room that its rank has left in the present block.
	pub(super) fn ensure_room(self, info: &DispatchInfo, len: usize) -> Result<(), TransactionValidityError> {
		let weight = System::block_weight();
		let taken = match self {
			Self::Ordinary => *weight.get(DispatchClass::Normal),
			_ => weight.total(),
		};
		self.ensure_beside(info, len, taken.ref_time(), System::block_size().into())
	}

	fn ensure_beside(
		self,
		info: &DispatchInfo,
		len: usize,
		time: u64,
		bytes: u64,
	) -> Result<(), TransactionValidityError> {
		let Some(share) = self.share() else {
			return Ok(());
		};
		let limits = RuntimeBlockWeights::get();
		let own = info
			.total_weight()
			.saturating_add(limits.get(info.class).base_extrinsic);
		let most_bytes = u64::from(*RuntimeBlockLength::get().max.get(DispatchClass::Operational));
		let fits = time.saturating_add(own.ref_time()) <= share * limits.max_block.ref_time()
			&& bytes.saturating_add(len as u64) <= share * most_bytes;
		fits.then_some(()).ok_or(InvalidTransaction::ExhaustsResources.into())
	}
}
