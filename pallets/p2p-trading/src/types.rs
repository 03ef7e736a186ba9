//! Types of this pallet's storage.

use crate::sharing::types::SharedMarket;
use alloc::collections::BTreeSet;
use codec::FullCodec;
use energy_market::{fill, Lot, Money, MAX_LEVEL_WH};
use energy_primitives::{
	page_of, storage_type, AreaId, Balance, Bill, Clearing, ConnectionIndex, Energy, Interval, Month, Offer, Order,
	Position, Price, Side, ZoneId, CONNECTIONS_PER_PAGE, PRICE_LEVELS,
};
use frame_support::{
	storage::StorageMap,
	traits::{ConstU32, Defensive, DefensiveSaturating, Get},
	BoundedVec, CloneNoBound, DebugNoBound, DefaultNoBound, EqNoBound, PartialEqNoBound,
};
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
	/// The profits of trades without energy, in plancks, which go to the community fund when the
	/// interval is settled.
	pub to_fund: Balance,
	/// The area's balance within the pool, in plancks: what settled accounts paid, less what they
	/// earned, less what the area owes other areas. While accounts are still to be settled it is
	/// those accounts' money too; at the end it is what rounding left.
	pub area_balance: i128,
	/// What settled accounts bought, less what they sold, less what came in over the edges, in Wh;
	/// at the end what rounding left.
	pub energy_wh: i128,
	/// The result of sharing, which comes after the auction; none where nothing was shared.
	pub shared: Option<SharedMarket>,
	/// Whether the area was without voltage in the interval: then what was traded is undone for whom
	/// nothing flowed. As it was when its first page was settled.
	pub dark: bool,
	/// Whether income and the rest of the area balance are paid out.
	pub closed: bool,
}

/// What a page holds for each of its connection points, in the order of their slots. Slots at the end
/// that never had anything may be left out.
pub(crate) type InSlots<Item> = BoundedVec<Item, ConstU32<CONNECTIONS_PER_PAGE>>;

/// Takes what stands under a connection point's former number to its new one, in pages by number.
pub(crate) fn move_slot<Pages, Page, Item>(
	former: ConnectionIndex,
	index: ConnectionIndex,
	item: impl Fn(&mut Page, u8) -> Option<&mut Item>,
) where
	Pages: StorageMap<u32, Page, Query = Page>,
	Page: FullCodec,
	Item: Default + PartialEq,
{
	let (number, slot) = page_of(former);
	let mut page = Pages::get(number);
	let moved = item(&mut page, slot)
		.defensive()
		.map(core::mem::take)
		.unwrap_or_default();
	if moved == Item::default() {
		return;
	}
	Pages::insert(number, page);
	let (number, slot) = page_of(index);
	Pages::mutate(number, |page| {
		if let Some(item) = item(page, slot).defensive() {
			*item = moved;
		}
	});
}

/// Returns what stands in a slot; `None` beyond a page's last slot.
pub(crate) fn slot_mut<Item: Default + Clone>(items: &mut InSlots<Item>, slot: u8) -> Option<&mut Item> {
	let missing = usize::from(slot).saturating_add(1).saturating_sub(items.len());
	for _ in 0..missing {
		items.try_push(Item::default()).ok()?;
	}
	items.get_mut(usize::from(slot))
}

/// An account's money in the market, with what it has open.
#[apply(storage_type!)]
#[derive(Copy, Default)]
pub struct ClearingAccount {
	/// All that lies in the pool for it, in plancks.
	pub available: Balance,
	/// What of it stands for orders, offers and trades that are not settled, in plancks.
	pub reserved: Balance,
	/// What its page's supplier owes it, in plancks; negative where the account owes.
	pub with_supplier: i128,
	/// The first interval for which it never had an order, an offer or a trade, nor for any later
	/// one. In those before it may have had some.
	pub traded_before: Interval,
	/// In how many intervals it could not be settled, and has not been since.
	pub frozen: u32,
	/// Whether it owes its supplier arrears; it may have paid them in the meantime.
	pub in_arrears: bool,
}

impl ClearingAccount {
	/// Returns its money.
	pub const fn money(&self) -> Money {
		Money {
			available: self.available,
			reserved: self.reserved,
			with_supplier: self.with_supplier,
		}
	}

	/// Changes its money. Returns what `change` returns.
	pub fn with_money<R>(&mut self, change: impl FnOnce(&mut Money) -> R) -> R {
		let mut money = self.money();
		let result = change(&mut money);
		self.set_money(money);
		result
	}

	/// Sets its money.
	pub const fn set_money(&mut self, money: Money) {
		self.available = money.available;
		self.reserved = money.reserved;
		self.with_supplier = money.with_supplier;
	}

	/// Notes that it has something open for an interval.
	pub const fn trades_for(&mut self, interval: Interval) {
		let behind = interval.saturating_add(1);
		if self.traded_before < behind {
			self.traded_before = behind;
		}
	}
}

/// The money of a page of connection points.
#[apply(storage_type!)]
pub struct ClearingPage<AccountId> {
	/// With whom the balances of its accounts are: their area's supplier when they were settled last.
	pub supplier: Option<AccountId>,
	/// The month of the newest interval in which one of them was settled.
	pub month: Option<Month>,
	/// Their money.
	pub accounts: InSlots<ClearingAccount>,
}

impl<AccountId> Default for ClearingPage<AccountId> {
	fn default() -> Self {
		Self {
			supplier: None,
			month: None,
			accounts: BoundedVec::new(),
		}
	}
}

impl<AccountId> ClearingPage<AccountId> {
	/// Returns the account in a slot.
	pub fn account(&self, slot: u8) -> ClearingAccount {
		self.accounts.get(usize::from(slot)).copied().unwrap_or_default()
	}

	/// Returns the account in a slot; `None` beyond a page's last slot.
	pub fn account_mut(&mut self, slot: u8) -> Option<&mut ClearingAccount> {
		slot_mut(&mut self.accounts, slot)
	}

	/// Notes in an account that it owes its supplier arrears.
	pub fn flag_debtor(&mut self, slot: u8) {
		if let Some(account) = self.account_mut(slot) {
			account.in_arrears = true;
		}
	}

	/// Returns what the supplier owes all its accounts, in plancks.
	pub fn credit(&self) -> Balance {
		self.accounts
			.iter()
			.fold(0, |sum: Balance, account| sum.saturating_add(account.money().credit()))
	}
}

impl<AccountId: PartialEq> ClearingPage<AccountId> {
	/// Whether its balances are with another supplier than this one, where there is one.
	pub fn is_left_by(&self, supplier: Option<&AccountId>) -> bool {
		supplier.is_some() && self.supplier.is_some() && self.supplier.as_ref() != supplier
	}

	/// Returns the month of its open bills, where an interval of `month` shows that it is over.
	pub fn month_over(&self, month: Month) -> Option<Month> {
		self.month.filter(|before| *before < month)
	}
}

/// What an account has produced, consumed, traded and shared in some settled intervals, and the money
/// for it.
#[apply(storage_type!)]
#[derive(Copy, Default)]
pub struct AccountTotals {
	/// Exported through its connection point, in Wh.
	#[codec(compact)]
	pub produced_wh: Energy,
	/// Imported through its connection point, in Wh.
	#[codec(compact)]
	pub consumed_wh: Energy,
	/// Sold to other participants ahead, in Wh.
	#[codec(compact)]
	pub sold_wh: Energy,
	/// Bought from other participants ahead, in Wh.
	#[codec(compact)]
	pub bought_wh: Energy,
	/// Sold to other members in sharing, in Wh.
	#[codec(compact)]
	pub shared_sold_wh: Energy,
	/// Bought from other members in sharing, in Wh.
	#[codec(compact)]
	pub shared_bought_wh: Energy,
	/// Bought from the supplier, in Wh.
	#[codec(compact)]
	pub shortfall_wh: Energy,
	/// Sold to the supplier, in Wh.
	#[codec(compact)]
	pub surplus_wh: Energy,
	/// How many intervals held energy that was estimated, recorded by hand, or late.
	#[codec(compact)]
	pub estimated_intervals: u32,
	/// Earned by what it sold ahead, in plancks.
	#[codec(compact)]
	pub revenue: Balance,
	/// Paid for what it bought ahead, in plancks.
	#[codec(compact)]
	pub paid: Balance,
	/// Earned by what it sold in sharing, in plancks.
	#[codec(compact)]
	pub shared_revenue: Balance,
	/// Paid for what it bought in sharing, in plancks.
	#[codec(compact)]
	pub shared_paid: Balance,
	/// Charged by the supplier, in plancks.
	#[codec(compact)]
	pub to_supplier: Balance,
	/// Credited by the supplier, in plancks.
	#[codec(compact)]
	pub from_supplier: Balance,
	/// Taken by the community fund: the profits of trades without energy, in plancks.
	#[codec(compact)]
	pub to_fund: Balance,
	/// Imported in intervals that were settled before it was known, in Wh.
	#[codec(compact)]
	pub corrected_import_wh: Energy,
	/// Exported in such intervals, in Wh.
	#[codec(compact)]
	pub corrected_export_wh: Energy,
	/// Received by corrections of such intervals, in plancks.
	#[codec(compact)]
	pub corrections_received: Balance,
	/// Paid by corrections of such intervals, in plancks.
	#[codec(compact)]
	pub corrections_paid: Balance,
}

impl AccountTotals {
	/// Adds what a correction changes.
	pub fn add_correction(&mut self, line: &Correction) {
		self.corrected_import_wh.defensive_saturating_accrue(line.import_wh);
		self.corrected_export_wh.defensive_saturating_accrue(line.export_wh);
		for received in [line.from_supplier, line.from_fund] {
			self.corrections_received.defensive_saturating_accrue(received);
		}
		for paid in [line.to_supplier, line.to_fund] {
			self.corrections_paid.defensive_saturating_accrue(paid);
		}
	}

	/// Returns the sums of both, each at most what its type holds.
	pub fn plus(&self, other: &Self) -> Self {
		Self {
			produced_wh: self.produced_wh.saturating_add(other.produced_wh),
			consumed_wh: self.consumed_wh.saturating_add(other.consumed_wh),
			sold_wh: self.sold_wh.saturating_add(other.sold_wh),
			bought_wh: self.bought_wh.saturating_add(other.bought_wh),
			shared_sold_wh: self.shared_sold_wh.saturating_add(other.shared_sold_wh),
			shared_bought_wh: self.shared_bought_wh.saturating_add(other.shared_bought_wh),
			shortfall_wh: self.shortfall_wh.saturating_add(other.shortfall_wh),
			surplus_wh: self.surplus_wh.saturating_add(other.surplus_wh),
			estimated_intervals: self.estimated_intervals.saturating_add(other.estimated_intervals),
			revenue: self.revenue.saturating_add(other.revenue),
			paid: self.paid.saturating_add(other.paid),
			shared_revenue: self.shared_revenue.saturating_add(other.shared_revenue),
			shared_paid: self.shared_paid.saturating_add(other.shared_paid),
			to_supplier: self.to_supplier.saturating_add(other.to_supplier),
			from_supplier: self.from_supplier.saturating_add(other.from_supplier),
			to_fund: self.to_fund.saturating_add(other.to_fund),
			corrected_import_wh: self.corrected_import_wh.saturating_add(other.corrected_import_wh),
			corrected_export_wh: self.corrected_export_wh.saturating_add(other.corrected_export_wh),
			corrections_received: self.corrections_received.saturating_add(other.corrections_received),
			corrections_paid: self.corrections_paid.saturating_add(other.corrections_paid),
		}
	}

	/// Returns them as the bill of an account in an area.
	pub fn to_bill<AccountId>(&self, month: Month, who: AccountId, area: AreaId, arrears: Balance) -> Bill<AccountId> {
		Bill {
			month,
			who,
			area,
			produced_wh: self.produced_wh,
			consumed_wh: self.consumed_wh,
			sold_wh: self.sold_wh,
			bought_wh: self.bought_wh,
			shared_sold_wh: self.shared_sold_wh,
			shared_bought_wh: self.shared_bought_wh,
			shortfall_wh: self.shortfall_wh,
			surplus_wh: self.surplus_wh,
			estimated_intervals: self.estimated_intervals,
			revenue: self.revenue,
			paid: self.paid,
			shared_revenue: self.shared_revenue,
			shared_paid: self.shared_paid,
			to_supplier: self.to_supplier,
			from_supplier: self.from_supplier,
			to_fund: self.to_fund,
			corrected_import_wh: self.corrected_import_wh,
			corrected_export_wh: self.corrected_export_wh,
			corrections_received: self.corrections_received,
			corrections_paid: self.corrections_paid,
			arrears,
		}
	}
}

/// The totals of a page of connection points.
#[apply(storage_type!)]
#[derive(Default)]
pub struct TotalsPage(pub InSlots<AccountTotals>);

impl TotalsPage {
	/// Returns the totals of a slot.
	pub fn account(&self, slot: u8) -> AccountTotals {
		self.0.get(usize::from(slot)).copied().unwrap_or_default()
	}

	/// Returns the totals of a slot; `None` beyond a page's last slot.
	pub fn account_mut(&mut self, slot: u8) -> Option<&mut AccountTotals> {
		slot_mut(&mut self.0, slot)
	}
}

/// A closed bill.
#[apply(storage_type!)]
#[derive(Copy, Default)]
pub struct ClosedBill {
	/// What stands on it.
	pub sums: AccountTotals,
	/// What the account owed others in arrears, in plancks.
	#[codec(compact)]
	pub arrears: Balance,
}

/// The closed bills of a page of connection points.
#[apply(storage_type!)]
pub struct ClosedBills {
	/// Of which month.
	pub month: Month,
	/// The bills.
	pub bills: InSlots<ClosedBill>,
}

/// What an account owes others and is owed, in arrears.
#[apply(storage_type!)]
#[derive(Copy, Default)]
pub struct DebtSums {
	/// What it owes, in plancks.
	pub arrears: Balance,
	/// What it is owed, in plancks.
	pub receivables: Balance,
}

/// How far a supplier lets its customers in an area run up a debt.
#[apply(storage_type!)]
pub struct CreditLimit<AccountId> {
	/// Whose limit it is; it does not bind another supplier.
	pub supplier: AccountId,
	/// What each account may owe, in plancks, until the month ends.
	pub amount: Balance,
	/// What of that the supplier pays for an account at once, out of its own account here, when it buys in
	/// sharing, in plancks.
	pub advance: Balance,
}

/// A part of the slots of a page.
#[apply(storage_type!)]
#[derive(Copy, Default)]
pub struct Slots(u32);

impl Slots {
	/// Adds a slot.
	pub fn insert(&mut self, slot: u8) {
		self.0 |= 1u32.checked_shl(slot.into()).unwrap_or(0);
	}

	/// Whether a slot is one of them.
	pub fn contains(self, slot: u8) -> bool {
		self.0 & 1u32.checked_shl(slot.into()).unwrap_or(0) != 0
	}

	/// Whether there are none.
	pub const fn is_empty(self) -> bool {
		self.0 == 0
	}

	/// Returns how many there are.
	pub const fn count(self) -> u32 {
		self.0.count_ones()
	}
}

/// What an account's interval came to when it was settled. Energy is in Wh, money in plancks.
#[derive(
	Clone,
	Debug,
	PartialEq,
	Eq,
	codec::Encode,
	codec::Decode,
	codec::DecodeWithMemTracking,
	codec::MaxEncodedLen,
	scale_info::TypeInfo,
)]
pub struct SettledAccount<AccountId> {
	/// Whose.
	pub who: AccountId,
	/// Metered import.
	#[codec(compact)]
	pub import_wh: Energy,
	/// Metered export.
	#[codec(compact)]
	pub export_wh: Energy,
	/// Whether any of the metered energy is estimated, recorded by hand, or late.
	pub estimated: bool,
	/// Sold by offers and by the auction.
	#[codec(compact)]
	pub sold_wh: Energy,
	/// Bought by offers and by the auction.
	#[codec(compact)]
	pub bought_wh: Energy,
	/// What it earned by what it sold.
	#[codec(compact)]
	pub revenue: Balance,
	/// What it paid for what it bought.
	#[codec(compact)]
	pub paid: Balance,
	/// Sold to other members in sharing.
	#[codec(compact)]
	pub shared_sold_wh: Energy,
	/// Bought from other members in sharing.
	#[codec(compact)]
	pub shared_bought_wh: Energy,
	/// What it earned by what it sold in sharing.
	#[codec(compact)]
	pub shared_revenue: Balance,
	/// What it paid for what it bought in sharing.
	#[codec(compact)]
	pub shared_paid: Balance,
	/// (export − import) − (sold − bought), in both markets.
	pub imbalance_wh: i128,
	/// What the supplier charged: for what it delivered, and for what was sold and not delivered.
	#[codec(compact)]
	pub to_supplier: Balance,
	/// What the supplier credited: for what it took, and for what was bought and not used.
	#[codec(compact)]
	pub from_supplier: Balance,
	/// The profit of what it sold and did not deliver over what it bought and did not use: for the
	/// community fund.
	#[codec(compact)]
	pub to_fund: Balance,
	/// What had been reserved for the interval, and is not any more.
	#[codec(compact)]
	pub released: Balance,
}

/// What became known of an account's interval after its settlement, and what that changed.
#[apply(storage_type!)]
#[derive(Copy)]
pub struct Correction {
	/// The slot of its connection point.
	pub slot: u8,
	/// Imported, beyond what was settled, in Wh.
	#[codec(compact)]
	pub import_wh: Energy,
	/// Exported, beyond what was settled, in Wh.
	#[codec(compact)]
	pub export_wh: Energy,
	/// What the supplier credited for it, in plancks.
	#[codec(compact)]
	pub from_supplier: Balance,
	/// What the supplier charged for it, in plancks.
	#[codec(compact)]
	pub to_supplier: Balance,
	/// What the community fund gave back of a profit that was none, in plancks.
	#[codec(compact)]
	pub from_fund: Balance,
	/// What the community fund received of a profit of trades without energy, in plancks.
	#[codec(compact)]
	pub to_fund: Balance,
	/// In which interval that was, the newest time.
	#[codec(compact)]
	pub at: Interval,
}

impl Correction {
	/// Adds a later one of the same account and interval.
	pub fn add(&mut self, later: &Self) {
		self.import_wh.defensive_saturating_accrue(later.import_wh);
		self.export_wh.defensive_saturating_accrue(later.export_wh);
		self.from_supplier.defensive_saturating_accrue(later.from_supplier);
		self.to_supplier.defensive_saturating_accrue(later.to_supplier);
		self.from_fund.defensive_saturating_accrue(later.from_fund);
		self.to_fund.defensive_saturating_accrue(later.to_fund);
		self.at = later.at;
	}
}

/// The corrections of a page of connection points in an interval, each account once.
pub type CorrectionPage = InSlots<Correction>;

/// Which items of an interval its settlement goes through, and the last one that is done.
#[apply(storage_type!)]
pub enum SettlementPhase {
	/// The pages of connection points, from this one on, which offer what they share.
	Offering(u32),
	/// The zones, which are cleared of what they share; the last one that is.
	Sharing(Option<ZoneId>),
	/// The pages of connection points, from this one on, which are settled.
	Pages(u32),
	/// The areas' markets: the income is paid out, and what rounding left.
	Closing(Option<AreaId>),
	/// The ladders, which are deleted.
	Deleting(Option<LadderPageKey>),
}

/// How far the settlement of whole intervals has come.
#[apply(storage_type!)]
pub struct SettlementProgress {
	/// The interval that is being settled; those before it are done.
	pub interval: Interval,
	/// What it goes through.
	pub phase: SettlementPhase,
	/// Whether any account of this interval was found.
	pub visited: bool,
	/// Whether an account could not be settled; then the areas' markets stay open.
	pub failed: bool,
}

impl SettlementProgress {
	/// Returns the beginning of `interval` where nobody shares anything.
	pub const fn at(interval: Interval) -> Self {
		Self {
			interval,
			phase: SettlementPhase::Pages(0),
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
	/// What is reserved for them, in plancks.
	pub reserved: Balance,
}
