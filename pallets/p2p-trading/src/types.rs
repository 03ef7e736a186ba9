//! Types of this pallet's storage.

use alloc::collections::BTreeSet;
use energy_market::{fill, Lot};
use energy_primitives::{
	storage_type, AreaId, Balance, Clearing, Energy, Interval, Month, Offer, Order, Position, Price, Side, ZoneId,
	PRICE_LEVELS,
};
use frame_support::{traits::Get, BoundedVec, CloneNoBound, DebugNoBound, DefaultNoBound, EqNoBound, PartialEqNoBound};
use macro_rules_attribute::apply;

/// What [`storage_type`] derives, less what a type derives by itself that is generic over the
/// length of a list.
macro_rules! bounded_storage_type {
	($($item:tt)*) => {
		#[derive(
			codec::Encode, codec::Decode, codec::DecodeWithMemTracking, codec::MaxEncodedLen, scale_info::TypeInfo,
		)]
		$($item)*
	};
}

/// What is left of an offer.
#[apply(storage_type!)]
#[derive(Copy)]
pub struct OpenOffer {
	/// The seller's number for it.
	pub number: u16,
	/// In Wh.
	pub energy_wh: Energy,
	/// In mills per kWh.
	pub price_mills: Price,
	/// What is held of the seller for it, in plancks.
	pub collateral: Balance,
}

impl OpenOffer {
	/// Returns it as clients see it.
	pub fn to_offer<AccountId>(&self, seller: AccountId, area: AreaId, interval: Interval) -> Offer<AccountId> {
		Offer {
			seller,
			number: self.number,
			area,
			interval,
			energy_wh: self.energy_wh,
			price_mills: self.price_mills,
			collateral: self.collateral,
		}
	}
}

/// An account's position in an interval, with its open offers. They are one item, as no offer
/// changes without its seller's position.
#[apply(bounded_storage_type!)]
#[derive(CloneNoBound, DebugNoBound, PartialEqNoBound, EqNoBound)]
#[scale_info(skip_type_params(MaxOffers, MaxLots))]
pub struct PositionRecord<MaxOffers: Get<u32>, MaxLots: Get<u32>> {
	/// Bought, sold, offered.
	pub position: Position,
	/// What it sold by offers, at each price once, in the order of prices.
	pub sales: Lots<MaxLots>,
	/// What it bought by offers, at each price once, in the order of prices.
	pub purchases: Lots<MaxLots>,
	/// Open offers, in the order of their numbers.
	pub offers: BoundedVec<OpenOffer, MaxOffers>,
	/// How many offers the account has ever made for the interval.
	pub offers_made: u16,
}

impl<MaxOffers: Get<u32>, MaxLots: Get<u32>> PositionRecord<MaxOffers, MaxLots> {
	/// Returns a record of nothing bought, sold or offered.
	pub fn new(area: AreaId) -> Self {
		Self {
			position: Position {
				area,
				sold_wh: 0,
				bought_wh: 0,
				offered_wh: 0,
				revenue: 0,
				paid: 0,
				collateral: 0,
				settled: false,
			},
			sales: Lots::default(),
			purchases: Lots::default(),
			offers: BoundedVec::new(),
			offers_made: 0,
		}
	}

	/// Returns at how many prices it has sold or offers.
	pub fn prices(&self) -> usize {
		let further = self.offers.iter().map(|offer| offer.price_mills);
		let further: BTreeSet<_> = further
			.filter(|price_mills| !self.sales.has_price(*price_mills))
			.collect();
		self.sales.as_slice().len().saturating_add(further.len())
	}

	/// Whether nothing is bought, sold or offered.
	pub fn is_empty(&self) -> bool {
		self.position.sold_wh == 0 && self.position.bought_wh == 0 && self.position.offered_wh == 0
	}
}

/// There is no room for energy at another price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooManyLots;

/// What an account sold, or bought, at each price once, in the order of prices.
#[apply(bounded_storage_type!)]
#[derive(CloneNoBound, DebugNoBound, PartialEqNoBound, EqNoBound, DefaultNoBound)]
#[scale_info(skip_type_params(MaxLots))]
pub struct Lots<MaxLots: Get<u32>>(BoundedVec<Lot, MaxLots>);

impl<MaxLots: Get<u32>> Lots<MaxLots> {
	/// Returns them.
	pub fn as_slice(&self) -> &[Lot] {
		&self.0
	}

	fn find(&self, price_mills: Price) -> Result<usize, usize> {
		self.0.binary_search_by_key(&price_mills, |lot| lot.price_mills)
	}

	/// Whether there is energy at this price.
	pub fn has_price(&self, price_mills: Price) -> bool {
		self.find(price_mills).is_ok()
	}

	/// Adds energy at a price.
	///
	/// Errors: it is at another price than `MaxLots` others, or more than 64 bits hold.
	pub fn add(&mut self, price_mills: Price, energy_wh: Energy) -> Result<(), TooManyLots> {
		match self.find(price_mills) {
			Ok(at) => {
				let lot = self.0.get_mut(at).ok_or(TooManyLots)?;
				lot.energy_wh = lot.energy_wh.checked_add(energy_wh).ok_or(TooManyLots)?;
			},
			Err(at) => {
				let lot = Lot { price_mills, energy_wh };
				self.0.try_insert(at, lot).map_err(|_| TooManyLots)?;
			},
		}
		Ok(())
	}
}

/// How many intervals an order page holds. Orders for a whole day are three items to read and
/// write, not 96.
pub const PAGE_INTERVALS: Interval = 32;

/// An order on an order page.
#[apply(storage_type!)]
#[derive(Copy)]
pub struct PageOrder {
	/// The interval, counted from the page's first.
	pub slot: u8,
	/// Whether it buys or sells.
	pub side: Side,
	/// The limit, in mills per kWh.
	pub price_mills: Price,
	/// In Wh.
	pub energy_wh: Energy,
	/// The supplier's shortfall price that an ask's collateral was worked out with, in mills per
	/// kWh; 0 for a bid, which needs none.
	pub shortfall_price_mills: Price,
}

impl PageOrder {
	/// Returns it as it was placed, from the page with the number `page`.
	pub fn to_order(&self, page: Interval) -> Order {
		Order {
			interval: page.saturating_mul(PAGE_INTERVALS).saturating_add(self.slot.into()),
			side: self.side,
			price_mills: self.price_mills,
			energy_wh: self.energy_wh,
		}
	}

	/// Returns what it got, in Wh. Without a clearing nothing was traded.
	pub fn filled(&self, clearing: Option<&Clearing>) -> Energy {
		clearing.map_or(0, |clearing| {
			fill(self.side, self.price_mills, self.energy_wh, clearing)
		})
	}
}

/// An account's orders for [`PAGE_INTERVALS`] intervals, in the order of interval, side and price,
/// each of which occurs once.
#[apply(bounded_storage_type!)]
#[derive(CloneNoBound, DebugNoBound, PartialEqNoBound, EqNoBound)]
#[scale_info(skip_type_params(MaxOrders))]
pub struct OrderPage<MaxOrders: Get<u32>> {
	/// The area they are placed in.
	pub area: AreaId,
	/// The orders.
	pub orders: BoundedVec<PageOrder, MaxOrders>,
}

/// How many price levels a page of a ladder holds: few enough that an order does not read and write
/// much, enough that a clearing does not read many items.
pub const PAGE_LEVELS: usize = 256;

/// How many pages a whole ladder has.
pub const PAGES: u8 = (PRICE_LEVELS as usize / PAGE_LEVELS) as u8;

/// A part of a ladder: the energy at each of its price levels, in Wh.
#[apply(storage_type!)]
pub struct LadderPage {
	/// Asked at each level.
	pub asks: [Energy; PAGE_LEVELS],
	/// Bid at each level.
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

/// Which page of a ladder in an interval: of which zone and area, and its number.
pub type LadderPageKey = (ZoneId, AreaId, u8);

/// The market of an area and interval: the auction's result, and what settlement has brought in and
/// paid out so far.
#[apply(storage_type!)]
#[derive(Copy, Default)]
pub struct AreaMarket {
	/// The result of the auction; none where it was not cleared.
	pub clearing: Option<Clearing>,
	/// Grid fees and congestion rent of the area's edge, in plancks, which are paid out when the
	/// interval is settled.
	pub income: Balance,
	/// The area's balance within the pool, in plancks: what settled accounts paid, less what they
	/// earned, less what the area owes other areas. While accounts are still to be settled it is
	/// those accounts' money too; at the end it is what rounding left.
	pub area_balance: i128,
	/// What settled accounts bought, less what they sold, less what came in over the edges, in Wh;
	/// at the end what rounding left.
	pub energy_wh: i128,
	/// Whether income and the rest of the area balance are paid out.
	pub closed: bool,
}

/// Which items of an interval its settlement goes through, and the last one that is done.
#[apply(storage_type!)]
pub enum SettlementPhase<AccountId> {
	/// The accounts that traded.
	Traded(Option<AccountId>),
	/// The accounts that have an order page; those that traded too are settled by then.
	Ordered(Option<AccountId>),
	/// The accounts that were metered, from this index on; those that traded or ordered too are
	/// settled by then.
	Metered(u32),
	/// The areas' markets: the income is paid out, and what rounding left.
	Closing(Option<AreaId>),
	/// The ladders, which are deleted.
	Deleting(Option<LadderPageKey>),
}

/// How far the settlement of whole intervals has come.
#[apply(storage_type!)]
pub struct SettlementProgress<AccountId> {
	/// The interval that is being settled; those before it are done.
	pub interval: Interval,
	/// What it goes through.
	pub phase: SettlementPhase<AccountId>,
	/// Whether any account of this interval was found.
	pub visited: bool,
	/// Whether an account could not be settled; then the areas' markets stay open.
	pub failed: bool,
}

impl<AccountId> SettlementProgress<AccountId> {
	/// Returns the beginning of `interval`.
	pub const fn at(interval: Interval) -> Self {
		Self {
			interval,
			phase: SettlementPhase::Traded(None),
			visited: false,
			failed: false,
		}
	}
}

/// How far an interval has come whose last account was settled after the settlement cursor had left it.
#[apply(storage_type!)]
pub enum Completion {
	/// Its areas' markets are being closed; the last one that is.
	Closing(Option<AreaId>),
	/// Its records are being deleted, as pruning has passed it already.
	Deleting,
}

/// How far something has come that goes through the items of one interval after the other.
#[apply(storage_type!)]
pub struct IntervalCursor<Key> {
	/// The interval it is in; those before it are done.
	pub interval: Interval,
	/// The last item of the interval that is done.
	pub last: Option<Key>,
}

impl<Key> IntervalCursor<Key> {
	/// Returns the beginning of `interval`.
	pub const fn at(interval: Interval) -> Self {
		Self { interval, last: None }
	}
}

/// In how many intervals of a month an account's metered energy was estimated.
#[apply(storage_type!)]
#[derive(Copy)]
pub struct EstimatedIntervals {
	/// The month of the intervals.
	pub month: Month,
	/// How many.
	pub intervals: u32,
}

/// What an account's orders for an interval come to.
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
	/// What its bids have paid into the pool, in plancks.
	pub escrow: Balance,
	/// What is held of it for its asks, in plancks.
	pub collateral: Balance,
}

impl Fills {
	/// Returns the position with these orders in it; `None` on overflow.
	pub fn added_to(&self, position: Position) -> Option<Position> {
		Some(Position {
			sold_wh: position.sold_wh.checked_add(self.sold_wh)?,
			bought_wh: position.bought_wh.checked_add(self.bought_wh)?,
			revenue: position.revenue.checked_add(self.revenue)?,
			paid: position.paid.checked_add(self.paid)?,
			collateral: position.collateral.checked_add(self.collateral)?,
			..position
		})
	}
}
