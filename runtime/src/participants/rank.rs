//! The order of transactions, and how much room in a block each rank has.

use crate::{
	configs::{RuntimeBlockLength, RuntimeBlockWeights},
	System,
};
use frame_support::dispatch::{DispatchClass, DispatchInfo};
use sp_runtime::{
	transaction_validity::{InvalidTransaction, TransactionPriority, TransactionValidityError},
	Perbill,
};

/// The share of a block's time and of its bytes that ordinary transactions may take. Readings may
/// take as much as their class (75 %), so a tenth of each block is theirs, however full the rest
/// is.
const ORDINARY_SHARE: Perbill = Perbill::from_percent(65);

/// The share up to which a body's transactions may fill a block. The last eighth is for safety
/// alone.
const BODY_SHARE: Perbill = Perbill::from_parts(875_000_000);

/// The distance between the priorities of two ranks. Priorities by tip stay below it.
pub(super) const RANK_STEP: TransactionPriority = 1 << 60;

/// How urgent a transaction is, the least urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
	/// None of the below. The tip orders these. What one member of a body does alone is among them: a call
	/// that it executes, a motion that its own vote decides.
	Ordinary,
	/// A motion, a first vote or a motion's closing by a member of the body; the clearing of a market
	/// that is due; an upgrade that the council has authorised; what an operator publishes or proposes for
	/// intervals to come.
	Body,
	/// Readings by a registered gateway.
	Reading,
	/// A status by an operator, an emergency, or the end of one.
	Safety,
}

impl Rank {
	/// Returns the least priority of a transaction of this rank.
	pub fn priority(self) -> TransactionPriority {
		self as TransactionPriority * RANK_STEP
	}

	/// Returns the share up to which this rank may fill a block; `None` if the limit of the
	/// transaction's class is enough.
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

	/// Errors: the transaction is greater than the room that its rank has left in the present
	/// block.
	pub(super) fn ensure_room(self, info: &DispatchInfo, len: usize) -> Result<(), TransactionValidityError> {
		let (weight, bytes) = (System::block_weight(), System::block_size().into());
		let total = weight.total().ref_time();
		let taken = match (self, info.class) {
			(Self::Ordinary, DispatchClass::Normal) => weight.get(DispatchClass::Normal).ref_time(),
			_ => total,
		};
		self.ensure_beside(info, len, taken, bytes)?;
		match self {
			// The last eighth is no more for what is ordinary than for a body.
			Self::Ordinary => Self::Body.ensure_beside(info, len, total, bytes),
			_ => Ok(()),
		}
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
