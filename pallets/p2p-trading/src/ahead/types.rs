//! What the ahead market stores: offers and positions, orders, ladders.

use alloc::{collections::BTreeSet, vec::Vec};
use energy_market::{fill, Lot, MAX_LEVEL_WH};
use energy_primitives::{
	storage_type, AreaId, Balance, Clearing, ConnectionIndex, Energy, Interval, Offer, Order, Position, Price, Side,
	ZoneId, PRICE_LEVELS,
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
	/// What is reserved of the seller for it, in plancks.
	pub collateral: Balance,
}

impl OpenOffer {
	/// Returns it as clients see it.
	pub fn to_offer<AccountId>(self, seller: AccountId, area: AreaId, interval: Interval) -> Offer<AccountId> {
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
#[scale_info(skip_type_params(MaxOffers, MaxLots, MaxCounterparts))]
pub struct PositionRecord<MaxOffers: Get<u32>, MaxLots: Get<u32>, MaxCounterparts: Get<u32>> {
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
	/// With whom it traded by offers.
	pub counterparts: Counterparts<MaxCounterparts>,
	/// What it may trade, and share, at most since it was cut back.
	pub caps: Caps,
}

impl<MaxOffers: Get<u32>, MaxLots: Get<u32>, MaxCounterparts: Get<u32>>
	PositionRecord<MaxOffers, MaxLots, MaxCounterparts>
{
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
			},
			sales: Lots::default(),
			purchases: Lots::default(),
			offers: BoundedVec::new(),
			offers_made: 0,
			counterparts: Counterparts::default(),
			caps: Caps::default(),
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
	pub fn trades_nothing(&self) -> bool {
		self.position.sold_wh == 0 && self.position.bought_wh == 0 && self.position.offered_wh == 0
	}

	/// Whether nothing is bought, sold or offered, nor was ever cut back.
	pub fn is_empty(&self) -> bool {
		self.trades_nothing() && self.caps == Caps::default()
	}
}

/// What an account may trade in an interval at most, and share: its limits when it was cut back. They stay
/// when the limits rise again, for nobody is to get out of a trade and into a better one.
#[apply(storage_type!)]
#[derive(Copy)]
pub struct Caps {
	/// Sold, in Wh.
	pub sold_wh: Energy,
	/// Bought, in Wh.
	pub bought_wh: Energy,
}

impl Caps {
	/// Returns the one of a side.
	pub const fn of(self, side: Side) -> Energy {
		match side {
			Side::Ask => self.sold_wh,
			Side::Bid => self.bought_wh,
		}
	}

	/// Lowers the one of a side.
	pub fn lower(&mut self, side: Side, energy_wh: Energy) {
		let cap = match side {
			Side::Ask => &mut self.sold_wh,
			Side::Bid => &mut self.bought_wh,
		};
		*cap = energy_wh.min(*cap);
	}
}

impl Default for Caps {
	/// Nothing was cut back.
	fn default() -> Self {
		Self {
			sold_wh: Energy::MAX,
			bought_wh: Energy::MAX,
		}
	}
}

/// What an account traded by offers with another one at a price.
#[apply(storage_type!)]
#[derive(Copy)]
pub struct Counterpart {
	/// Whether the account sold (an ask) or bought.
	pub side: Side,
	/// In mills per kWh.
	pub price_mills: Price,
	/// The number of the other one's connection point when they traded.
	pub with: ConnectionIndex,
	/// In Wh.
	pub energy_wh: Energy,
}

impl Counterpart {
	fn key(&self) -> (Side, Price, ConnectionIndex) {
		(self.side, self.price_mills, self.with)
	}
}

/// There is no room for another counterpart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooManyCounterparts;

/// With whom an account traded by offers: in the order of side, price and number, each of which occurs once.
#[apply(bounded_storage_type!)]
#[derive(CloneNoBound, DebugNoBound, PartialEqNoBound, EqNoBound, DefaultNoBound)]
#[scale_info(skip_type_params(MaxCounterparts))]
pub struct Counterparts<MaxCounterparts: Get<u32>>(BoundedVec<Counterpart, MaxCounterparts>);

impl<MaxCounterparts: Get<u32>> Counterparts<MaxCounterparts> {
	/// Returns them.
	pub fn as_slice(&self) -> &[Counterpart] {
		&self.0
	}

	/// Adds to the trade with the same account, on the same side, at the same price.
	///
	/// Errors: there are as many others as there is room for, or it is more than 64 bits hold.
	pub fn add(&mut self, trade: Counterpart) -> Result<(), TooManyCounterparts> {
		match self.0.binary_search_by_key(&trade.key(), Counterpart::key) {
			Ok(at) => {
				let known = self.0.get_mut(at).ok_or(TooManyCounterparts)?;
				known.energy_wh = known
					.energy_wh
					.checked_add(trade.energy_wh)
					.ok_or(TooManyCounterparts)?;
			},
			Err(at) => self.0.try_insert(at, trade).map_err(|_| TooManyCounterparts)?,
		}
		Ok(())
	}

	/// Takes energy out of the trade with the same account, on the same side, at the same price. Returns
	/// how much that was.
	pub fn take(&mut self, trade: &Counterpart) -> Energy {
		let Ok(at) = self.0.binary_search_by_key(&trade.key(), Counterpart::key) else {
			return 0;
		};
		let Some(known) = self.0.get_mut(at) else {
			return 0;
		};
		let taken = trade.energy_wh.min(known.energy_wh);
		known.energy_wh = known.energy_wh.saturating_sub(taken);
		if known.energy_wh == 0 {
			self.0.remove(at);
		}
		taken
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

	/// Takes energy out of what is at a price. Returns whether there was as much.
	pub fn take(&mut self, price_mills: Price, energy_wh: Energy) -> bool {
		let Ok(at) = self.find(price_mills) else {
			return energy_wh == 0;
		};
		let Some(left) = self.0.get(at).and_then(|lot| lot.energy_wh.checked_sub(energy_wh)) else {
			return false;
		};
		if left == 0 {
			self.0.remove(at);
		} else if let Some(lot) = self.0.get_mut(at) {
			lot.energy_wh = left;
		}
		true
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
	pub fn to_order(self, page: Interval) -> Order {
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

impl LadderPage {
	/// Returns the energy of a side at a price, which is one of this page's.
	pub fn level_mut(&mut self, side: Side, price_mills: Price) -> Option<&mut Energy> {
		let level = usize::from(price_mills) % PAGE_LEVELS;
		match side {
			Side::Bid => self.bids.get_mut(level),
			Side::Ask => self.asks.get_mut(level),
		}
	}

	/// Adds energy at a price, which is one of this page's. Returns whether the level has room for it;
	/// if not, nothing changes.
	pub fn add(&mut self, side: Side, price_mills: Price, energy_wh: Energy) -> bool {
		let Some(level) = self.level_mut(side, price_mills) else {
			return false;
		};
		match level.checked_add(energy_wh).filter(|sum| *sum <= MAX_LEVEL_WH) {
			Some(sum) => {
				*level = sum;
				true
			},
			None => false,
		}
	}
}

impl Default for LadderPage {
	fn default() -> Self {
		Self {
			asks: [0; PAGE_LEVELS],
			bids: [0; PAGE_LEVELS],
		}
	}
}

/// Which of an area's two ladders: what is ordered ahead, or what is shared afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Book {
	/// The auction's.
	Ahead,
	/// Sharing's. Its pages stand behind the others.
	Sharing,
}

impl Book {
	/// Returns the number of its first page.
	pub const fn first_page(self) -> u8 {
		match self {
			Self::Ahead => 0,
			Self::Sharing => PAGES,
		}
	}

	/// Returns the number of the page that a price below [`PRICE_LEVELS`] stands on.
	pub const fn page_of(self, price_mills: Price) -> u8 {
		self.first_page()
			.saturating_add((price_mills as usize / PAGE_LEVELS) as u8)
	}
}

/// Which page of a ladder in an interval: of which zone and area, and its number.
pub type LadderPageKey = (ZoneId, AreaId, u8);

/// What an account's orders for an interval come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fills {
	/// In Wh.
	pub sold_wh: Energy,
	/// In Wh.
	pub bought_wh: Energy,
	/// What is reserved for them, in plancks.
	pub reserved: Balance,
}

/// How far the chain has come in cutting back the positions of an interval.
#[apply(storage_type!)]
#[derive(Copy)]
pub struct CutProgress {
	/// The interval.
	pub interval: Interval,
	/// Whether it goes through the connection points for the second time.
	pub again: bool,
	/// The number of the connection point that comes next.
	pub next: ConnectionIndex,
}

/// A trade by an offer, as far as it was cut back.
#[apply(storage_type!)]
pub struct CutTrade<AccountId> {
	/// With whom.
	pub with: AccountId,
	/// Whether the account whose positions were cut had sold (an ask) or bought.
	pub side: Side,
	/// In mills per kWh.
	pub price_mills: Price,
	/// How much of it was cut, in Wh.
	pub energy_wh: Energy,
	/// What had been reserved for it of the other one and is free again, in plancks: a buyer's price, or a
	/// seller's collateral.
	pub released: Balance,
}

/// What of an account's positions was cut back.
#[derive(
	Clone, Debug, PartialEq, Eq, codec::Encode, codec::Decode, codec::DecodeWithMemTracking, scale_info::TypeInfo,
)]
pub struct PositionCut<AccountId> {
	/// What it may sell and buy since.
	pub caps: Caps,
	/// Of its open offers, by their numbers, in Wh.
	pub offers: Vec<(u16, Energy)>,
	/// Of its orders, in Wh.
	pub orders: Vec<(Side, Price, Energy)>,
	/// Of its trades by offers.
	pub trades: Vec<CutTrade<AccountId>>,
	/// What had been reserved for all of this of the account and is free again, in plancks.
	pub released: Balance,
}
