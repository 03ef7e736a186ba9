//! Trading: offers, positions, what an account holds.

use crate::{AreaId, Balance, Energy, Interval, Price};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Which offer: the seller's number for it among all that it ever made for the interval. None is used twice.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub struct OfferId<AccountId> {
	/// When it is delivered.
	pub interval: Interval,
	/// Who sells.
	pub seller: AccountId,
	/// From 0 up.
	pub number: u16,
}

/// An offer to sell energy of an interval at a price, whole or in part.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Serialize, Deserialize,
)]
pub struct Offer<AccountId> {
	/// Who sells.
	pub seller: AccountId,
	/// The area that seller and buyer lie in.
	pub area: AreaId,
	/// When it is delivered.
	pub interval: Interval,
	/// What is left of it, in Wh.
	pub energy_wh: Energy,
	/// In mills per kWh.
	pub price: Price,
	/// What is held of the seller for what is left of it, in plancks.
	#[serde(with = "crate::text")]
	pub backing: Balance,
}

/// Some of the open offers for an interval.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, Serialize, Deserialize)]
pub struct OfferPage<AccountId> {
	/// The offers, in an order of the chain's own: all of a seller stand together, by their numbers.
	pub offers: Vec<(OfferId<AccountId>, Offer<AccountId>)>,
	/// From where the next page is asked for; `None` behind the last one. It need not be the id of an offer.
	pub next: Option<OfferId<AccountId>>,
}

/// What an account bought and sold for an interval.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub struct Position {
	/// The area it was traded in.
	pub area: AreaId,
	/// Sold, in Wh.
	pub sold_wh: Energy,
	/// Bought, in Wh.
	pub bought_wh: Energy,
	/// Offered and not yet accepted, in Wh.
	pub offered_wh: Energy,
	/// What buyers have paid into the pool for what it sold, in plancks.
	#[serde(with = "crate::text")]
	pub revenue: Balance,
	/// What it has paid into the pool for what it bought, in plancks.
	#[serde(with = "crate::text")]
	pub paid: Balance,
	/// What is held of it for what it sold and offered, in plancks.
	#[serde(with = "crate::text")]
	pub backing: Balance,
	/// Whether it has been settled.
	pub settled: bool,
}

/// An account's energy and money at a glance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct EnergyBalance {
	/// Exported through its connection point in settled intervals, in Wh.
	pub produced_wh: Energy,
	/// Imported through its connection point in settled intervals, in Wh.
	pub consumed_wh: Energy,
	/// Sold to other participants in settled intervals, in Wh.
	pub sold_wh: Energy,
	/// Bought from other participants in settled intervals, in Wh.
	pub bought_wh: Energy,
	/// Sold for intervals that are not settled yet, in Wh.
	pub open_sold_wh: Energy,
	/// Bought for intervals that are not settled yet, in Wh.
	pub open_bought_wh: Energy,
	/// Owed to others and not paid, in plancks.
	#[serde(with = "crate::text")]
	pub arrears: Balance,
	/// Owed to it by others and not paid, in plancks.
	#[serde(with = "crate::text")]
	pub receivables: Balance,
}

/// A side of the market.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub enum Side {
	/// Buys, at its price or below.
	Bid,
	/// Sells, at its price or above.
	Ask,
}

/// An order of the auction.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub struct Order {
	/// When it is delivered.
	pub interval: Interval,
	/// Whether it buys or sells.
	pub side: Side,
	/// The limit, in mills per kWh.
	pub price: Price,
	/// In Wh.
	pub energy_wh: Energy,
}

/// Which of an account's orders: it has one at most for an interval, a side and a price.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub struct OrderKey {
	/// When it is delivered.
	pub interval: Interval,
	/// Whether it buys or sells.
	pub side: Side,
	/// The limit, in mills per kWh.
	pub price: Price,
}

/// The orders of one side whose limit is the clearing price itself: they share what is left for them.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub struct Margin {
	/// What they want, in Wh.
	pub ordered_wh: Energy,
	/// What they get, in Wh.
	pub filled_wh: Energy,
}

/// What the auction of an interval came to in an area.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub struct Clearing {
	/// The area's price, in mills per kWh; none where nothing was traded and nothing flowed, for then no price means anything.
	pub price: Option<Price>,
	/// Sold by the area's asks, in Wh.
	pub sold_wh: Energy,
	/// Bought by the area's bids, in Wh.
	pub bought_wh: Energy,
	/// What flows over the edge to the area above, in Wh; negative where it flows in. 0 at a root.
	pub flow_wh: i64,
	/// The asks at the price.
	pub marginal_asks: Margin,
	/// The bids at the price.
	pub marginal_bids: Margin,
}

/// How much is on the books of an area's auction at a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct BookLevel {
	/// In mills per kWh.
	pub price: Price,
	/// In Wh.
	pub energy_wh: Energy,
}

/// The depth of an area's auction: what is on the books at each price. Whose it is, it does not tell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct OrderBook {
	/// Whether orders are still taken.
	pub open: bool,
	/// From the highest price to the lowest.
	pub bids: Vec<BookLevel>,
	/// From the lowest price to the highest.
	pub asks: Vec<BookLevel>,
}

/// Where the auction of an area and interval stands.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub enum MarketPhase {
	/// Orders are taken.
	Open,
	/// The gate has closed, the clearing is due.
	Closed,
	/// Cleared: what every order got is certain.
	Cleared,
	/// Not cleared in time, or suspended: every order goes back.
	Void,
}

/// An order of an account and what it got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct OrderInfo {
	/// The order.
	pub order: Order,
	/// What it got, in Wh; `None` before the clearing.
	pub filled_wh: Option<Energy>,
	/// What it lies in the pool with (a bid) or is backed with (an ask) until its interval is settled, in plancks.
	#[serde(with = "crate::text")]
	pub escrow: Balance,
}

/// Everything that an account has to do with an interval.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct Statement {
	/// The interval.
	pub interval: Interval,
	/// The area it trades in, or is connected to.
	pub area: AreaId,
	/// Where the auction stands.
	pub phase: MarketPhase,
	/// What the auction came to in the area.
	pub clearing: Option<Clearing>,
	/// Its orders.
	pub orders: Vec<OrderInfo>,
	/// Sold by offers and by the auction, in Wh.
	pub sold_wh: Energy,
	/// Bought by offers and by the auction, in Wh.
	pub bought_wh: Energy,
	/// Offered and not accepted, in Wh.
	pub offered_wh: Energy,
	/// What it gets for what it sold, in plancks.
	#[serde(with = "crate::text")]
	pub revenue: Balance,
	/// What it pays for what it bought, in plancks.
	#[serde(with = "crate::text")]
	pub paid: Balance,
	/// Metered import, in Wh; `None` while nothing is metered.
	pub import_wh: Option<Energy>,
	/// Metered export, in Wh; `None` while nothing is metered.
	pub export_wh: Option<Energy>,
	/// Whether it is settled.
	pub settled: bool,
}
