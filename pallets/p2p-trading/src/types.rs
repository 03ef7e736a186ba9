//! Types of this pallet's storage.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use energy_market::fills::fill;
use energy_primitives::{
	AreaId, Balance, Clearing, Energy, EnergyBalance, Interval, Offer, Order, Position, Price, Side, PRICE_LEVELS,
};
use frame_support::{
	traits::{ConstU32, Defensive, Get},
	BoundedVec, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound,
};
use scale_info::TypeInfo;

/// A raw storage key, where a cursor goes on. The keys they meet have 92 bytes for 32-byte accounts.
pub type RawKey = BoundedVec<u8, ConstU32<192>>;

/// A key as a cursor remembers it. There is none that is too long.
pub(crate) fn raw_key(key: Vec<u8>) -> Option<RawKey> {
	RawKey::try_from(key)
		.ok()
		.defensive_proof("no storage key is longer than a cursor can remember")
}

/// What is left of an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct OpenOffer {
	/// The seller's number for it.
	pub number: u16,
	/// In Wh.
	pub energy_wh: Energy,
	/// In mills per kWh.
	pub price: Price,
	/// What is held of the seller for it, in plancks.
	pub backing: Balance,
}

impl OpenOffer {
	/// As others see it.
	pub fn to_offer<AccountId>(&self, seller: AccountId, area: AreaId, interval: Interval) -> Offer<AccountId> {
		Offer {
			seller,
			area,
			interval,
			energy_wh: self.energy_wh,
			price: self.price,
			backing: self.backing,
		}
	}
}

/// An account's position in an interval, with its open offers: one item, as no offer changes without its seller's position.
#[derive(
	CloneNoBound,
	DebugNoBound,
	PartialEqNoBound,
	EqNoBound,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
#[scale_info(skip_type_params(MaxOffers))]
pub struct PositionRecord<MaxOffers: Get<u32>> {
	/// Bought, sold, offered.
	pub position: Position,
	/// Open offers, in the order of their numbers.
	pub offers: BoundedVec<OpenOffer, MaxOffers>,
	/// How many offers it has made for the interval since ever.
	pub offers_made: u16,
}

impl<MaxOffers: Get<u32>> PositionRecord<MaxOffers> {
	/// Nothing bought, sold or offered.
	pub fn new(area: AreaId) -> Self {
		Self {
			position: Position {
				area,
				sold_wh: 0,
				bought_wh: 0,
				offered_wh: 0,
				revenue: 0,
				paid: 0,
				backing: 0,
				settled: false,
			},
			offers: BoundedVec::new(),
			offers_made: 0,
		}
	}

	/// Whether nothing is in it.
	pub fn is_empty(&self) -> bool {
		self.position.sold_wh == 0 && self.position.bought_wh == 0 && self.position.offered_wh == 0
	}
}

/// How many intervals an account's orders share one item for. Orders for a whole day are three items to read and write, not 96.
pub const SHEET_LENGTH: Interval = 32;

/// An order within its sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct SheetOrder {
	/// The interval, counted from the sheet's first.
	pub slot: u8,
	/// Whether it buys or sells.
	pub side: Side,
	/// The limit, in mills per kWh.
	pub price: Price,
	/// In Wh.
	pub energy_wh: Energy,
	/// The supplier's price for what is short that it was backed against, in mills per kWh; 0 for a bid, which needs none.
	pub shortfall_price: Price,
}

/// An account's orders for [`SHEET_LENGTH`] intervals, in the order of interval, side and price, each of which occurs once.
#[derive(
	CloneNoBound,
	DebugNoBound,
	PartialEqNoBound,
	EqNoBound,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
#[scale_info(skip_type_params(MaxOrders))]
pub struct OrderSheet<MaxOrders: Get<u32>> {
	/// The area they are placed in.
	pub area: AreaId,
	/// The orders.
	pub orders: BoundedVec<SheetOrder, MaxOrders>,
}

/// How many levels of a ladder one item holds: few enough that an order does not move much, enough that a clearing does not read much.
pub const PAGE_LEVELS: usize = 256;

/// The pages of a whole ladder.
pub const PAGES: u8 = (PRICE_LEVELS as usize / PAGE_LEVELS) as u8;

/// A part of a ladder: the energy on each of its levels, in Wh.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct LadderPage {
	/// For sale at each level.
	pub asks: [Energy; PAGE_LEVELS],
	/// Wanted at each level.
	pub bids: [Energy; PAGE_LEVELS],
}

impl Default for LadderPage {
	fn default() -> Self {
		Self {
			asks: [0; PAGE_LEVELS],
			bids: [0; PAGE_LEVELS],
		}
	}
}

/// An area's account of an interval: what the auction came to, and what settlement has brought in and paid out so far.
#[derive(
	Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct AreaMarket {
	/// What the auction came to; none where it was not cleared.
	pub clearing: Option<Clearing>,
	/// Grid fees and congestion rent of the area's edge, in plancks, which are paid out when the interval is settled.
	pub income: Balance,
	/// What settled accounts paid less what they earned, less what the area owes the others, in plancks. It is the other areas' money too while
	/// accounts are still to be settled, and what rounding leaves at the end.
	pub pot: i128,
	/// What settled accounts bought less what they sold, less what came in over the edges, in Wh; at the end what rounding leaves.
	pub energy_wh: i128,
	/// Whether income and the rest of the pot are paid out.
	pub closed: bool,
}

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

impl SheetOrder {
	/// As it was placed, in the sheet of this number.
	pub fn to_order(&self, sheet: Interval) -> Order {
		Order {
			interval: sheet.saturating_mul(SHEET_LENGTH).saturating_add(self.slot.into()),
			side: self.side,
			price: self.price,
			energy_wh: self.energy_wh,
		}
	}

	/// What it got, in Wh. Without a clearing nothing was traded.
	pub fn filled(&self, clearing: Option<&Clearing>) -> Energy {
		clearing.map_or(0, |clearing| fill(self.side, self.price, self.energy_wh, clearing))
	}
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
	/// Who had orders; those who traded too are settled by then.
	Ordered,
	/// Who was metered; those who traded or ordered too are settled by then.
	Metered,
	/// The areas' markets: grid fees and congestion rent to the operators, what rounding left to the suppliers.
	Closing,
	/// The ladders, which nobody needs any more.
	Sweeping,
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
	/// Whether somebody could not be settled; then the areas' markets stay open.
	pub failed: bool,
}

impl SettlementCursor {
	/// The beginning of `interval`.
	pub const fn at(interval: Interval) -> Self {
		Self {
			interval,
			phase: CursorPhase::Traded,
			last: None,
			visited: false,
			failed: false,
		}
	}
}

/// Where the completion of an interval stands whose last account was settled after the cursor had left it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum Completion {
	/// Its areas' markets are being closed; the key of the last one.
	Closing(Option<RawKey>),
	/// Its records are being removed, as pruning has been there.
	Pruning,
}

/// Where a cursor stands that goes through the keys of one interval after the other.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct IntervalCursor {
	/// The interval it is in; those before it are done.
	pub interval: Interval,
	/// The last key that is done.
	pub last: Option<RawKey>,
}

impl IntervalCursor {
	/// The beginning of `interval`.
	pub const fn at(interval: Interval) -> Self {
		Self { interval, last: None }
	}
}

/// What an account's orders for an interval came to, or will.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fills {
	/// In Wh.
	pub sold_wh: Energy,
	/// In Wh.
	pub bought_wh: Energy,
	/// For what it sold, in plancks.
	pub revenue: Balance,
	/// For what it bought, in plancks.
	pub paid: Balance,
	/// What its bids lie in the pool with, in plancks.
	pub escrow: Balance,
	/// What its asks are backed with, in plancks.
	pub backing: Balance,
}
