//! Trading: offers, positions, what an account holds.

use crate::{AreaId, Balance, Energy, Interval, Price};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

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
