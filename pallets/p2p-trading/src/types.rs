//! Types of this pallet's storage.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use energy_primitives::{Balance, Energy, EnergyBalance, Interval};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;

/// A raw storage key, where the settlement cursor goes on. The keys it meets have 92 bytes for 32-byte accounts.
pub type RawKey = BoundedVec<u8, ConstU32<192>>;

/// What an account has produced, consumed and traded, and what it owes and is owed.
#[derive(
	Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct AccountTotals {
	/// Exported in settled intervals, in Wh.
	pub produced_wh: Energy,
	/// Imported in settled intervals, in Wh.
	pub consumed_wh: Energy,
	/// Sold in settled intervals, in Wh.
	pub sold_wh: Energy,
	/// Bought in settled intervals, in Wh.
	pub bought_wh: Energy,
	/// Sold for intervals that are not settled, in Wh.
	pub open_sold_wh: Energy,
	/// Bought for intervals that are not settled, in Wh.
	pub open_bought_wh: Energy,
	/// Owed to others, in plancks. More than nothing keeps it from trading.
	pub arrears: Balance,
	/// Owed to it by others, in plancks.
	pub receivables: Balance,
}

impl From<AccountTotals> for EnergyBalance {
	fn from(totals: AccountTotals) -> Self {
		Self {
			produced_wh: totals.produced_wh,
			consumed_wh: totals.consumed_wh,
			sold_wh: totals.sold_wh,
			bought_wh: totals.bought_wh,
			open_sold_wh: totals.open_sold_wh,
			open_bought_wh: totals.open_bought_wh,
			arrears: totals.arrears,
			receivables: totals.receivables,
		}
	}
}

/// Whom the settlement cursor looks for in an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum CursorPhase {
	/// Who traded.
	Traded,
	/// Who was metered; those who traded too are settled by then.
	Metered,
}

/// Where the settlement of whole intervals stands.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct SettlementCursor {
	/// The interval that is being settled; those before it are done.
	pub interval: Interval,
	/// Whom it looks for.
	pub phase: CursorPhase,
	/// The key of the account visited last in this phase.
	pub last: Option<RawKey>,
	/// Whether there was anybody in this interval.
	pub visited: bool,
}

impl SettlementCursor {
	/// The beginning of `interval`.
	pub const fn at(interval: Interval) -> Self {
		Self {
			interval,
			phase: CursorPhase::Traded,
			last: None,
			visited: false,
		}
	}
}
