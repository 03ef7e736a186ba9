//! Trading: offers, positions, what an account holds.

use crate::{AreaId, Balance, Energy, Interval, Month, Price, Tariff};
use alloc::{string::String, vec::Vec};
use macro_rules_attribute::apply;
use sp_core::H256;

/// The id of an offer. A seller numbers all offers that it ever made for an interval; no number is
/// used twice.
#[apply(value_type!)]
#[derive(PartialOrd, Ord)]
pub struct OfferId<AccountId> {
	/// When it is delivered.
	pub interval: Interval,
	/// Who sells.
	pub seller: AccountId,
	/// The seller's number for it, from 0 up.
	pub number: u16,
}

/// An offer to sell energy of an interval at a price, whole or in part.
#[apply(record_type!)]
pub struct Offer<AccountId> {
	/// Who sells.
	pub seller: AccountId,
	/// The seller's number for it, see [`OfferId`].
	pub number: u16,
	/// The area that seller and buyer lie in.
	pub area: AreaId,
	/// When it is delivered.
	pub interval: Interval,
	/// What is left of it, in Wh.
	pub energy_wh: Energy,
	/// In mills per kWh.
	pub price_mills: Price,
	/// What is reserved of the seller for what is left of it, in plancks.
	#[serde(with = "crate::text")]
	pub collateral: Balance,
}

/// What an account bought and sold by offers for an interval.
#[apply(value_type!)]
pub struct Position {
	/// The area it was traded in.
	pub area: AreaId,
	/// Sold, in Wh.
	pub sold_wh: Energy,
	/// Bought, in Wh.
	pub bought_wh: Energy,
	/// Offered and not yet accepted, in Wh.
	pub offered_wh: Energy,
	/// What it receives for what it sold, in plancks.
	#[serde(with = "crate::text")]
	pub revenue: Balance,
	/// What it pays for what it bought, in plancks: reserved until the interval is settled.
	#[serde(with = "crate::text")]
	pub paid: Balance,
	/// What is reserved of it for what it sold and offers, in plancks.
	#[serde(with = "crate::text")]
	pub collateral: Balance,
}

/// An account's money in the market's pool.
#[apply(value_type!)]
#[derive(Default)]
pub struct ClearingAccountInfo {
	/// All that lies there, in plancks.
	#[serde(with = "crate::text")]
	pub available: Balance,
	/// What of it stands for orders, offers and trades that are not settled, in plancks.
	#[serde(with = "crate::text")]
	pub reserved: Balance,
	/// What the account owes its supplier in the running billing period, in plancks.
	#[serde(with = "crate::text")]
	pub owed_to_supplier: Balance,
	/// What its supplier owes it, in plancks.
	#[serde(with = "crate::text")]
	pub owed_by_supplier: Balance,
	/// What the account can order with or withdraw: neither reserved nor owed to anybody, in plancks.
	#[serde(with = "crate::text")]
	pub free: Balance,
}

/// A supplier's money in the market's pool.
#[apply(value_type!)]
#[derive(Default)]
pub struct SupplierAccount {
	/// What lies there: what its customers paid, and what it has deposited, in plancks.
	#[serde(with = "crate::text")]
	pub deposit: Balance,
	/// What it owes its customers, in plancks, because its deposit did not reach.
	#[serde(with = "crate::text")]
	pub owes: Balance,
}

/// An account's energy and money at a glance: of its settled intervals, and what is still open.
#[apply(value_type!)]
#[derive(Default)]
pub struct EnergyBalance {
	/// Exported through its connection point in settled intervals, in Wh.
	pub produced_wh: Energy,
	/// Imported through its connection point in settled intervals, in Wh.
	pub consumed_wh: Energy,
	/// Sold ahead to other participants in settled intervals, in Wh.
	pub sold_wh: Energy,
	/// Bought ahead from other participants in settled intervals, in Wh.
	pub bought_wh: Energy,
	/// Sold to other members in sharing, in Wh.
	pub shared_sold_wh: Energy,
	/// Bought from other members in sharing, in Wh.
	pub shared_bought_wh: Energy,
	/// Bought from the supplier in settled intervals, in Wh: what its meters measured fell short of
	/// what it had sold or not bought.
	pub shortfall_wh: Energy,
	/// Sold to the supplier in settled intervals, in Wh: what its meters measured beyond what it
	/// had traded.
	pub surplus_wh: Energy,
	/// How many settled intervals held energy that was estimated, recorded by hand, or late.
	pub estimated_intervals: u32,
	/// Earned by what it sold to other participants, in plancks.
	#[serde(with = "crate::text")]
	pub revenue: Balance,
	/// Paid for what it bought from other participants, in plancks.
	#[serde(with = "crate::text")]
	pub paid: Balance,
	/// Earned by what it sold in sharing, in plancks.
	#[serde(with = "crate::text")]
	pub shared_revenue: Balance,
	/// Paid for what it bought in sharing, in plancks.
	#[serde(with = "crate::text")]
	pub shared_paid: Balance,
	/// Charged by the supplier for shortfalls, in plancks.
	#[serde(with = "crate::text")]
	pub to_supplier: Balance,
	/// Credited by the supplier for surpluses, in plancks.
	#[serde(with = "crate::text")]
	pub from_supplier: Balance,
	/// Imported in intervals that had been settled before it was known, in Wh.
	pub corrected_import_wh: Energy,
	/// Exported in such intervals, in Wh.
	pub corrected_export_wh: Energy,
	/// Received by corrections of such intervals, in plancks.
	#[serde(with = "crate::text")]
	pub corrections_received: Balance,
	/// Paid by corrections of such intervals, in plancks.
	#[serde(with = "crate::text")]
	pub corrections_paid: Balance,
	/// Sold for intervals that are not settled yet, in Wh.
	pub open_sold_wh: Energy,
	/// Bought for intervals that are not settled yet, in Wh.
	pub open_bought_wh: Energy,
	/// Owed to others and not paid, in plancks. More than nothing keeps it from trading.
	#[serde(with = "crate::text")]
	pub arrears: Balance,
	/// Owed to it by others and not paid, in plancks.
	#[serde(with = "crate::text")]
	pub receivables: Balance,
}

/// What an account produced, consumed, traded and shared in the intervals that were settled in a month,
/// and the money for it. An interval that was settled later than others stands in the month in which it
/// was.
#[apply(record_type!)]
pub struct Bill<AccountId> {
	/// The local month.
	pub month: Month,
	/// Whose.
	pub who: AccountId,
	/// The area of its connection.
	pub area: AreaId,
	/// Exported through its connection point, in Wh.
	pub produced_wh: Energy,
	/// Imported through its connection point, in Wh.
	pub consumed_wh: Energy,
	/// Sold ahead to other participants, in Wh.
	pub sold_wh: Energy,
	/// Bought ahead from other participants, in Wh.
	pub bought_wh: Energy,
	/// Sold to other members in sharing, in Wh.
	pub shared_sold_wh: Energy,
	/// Bought from other members in sharing, in Wh.
	pub shared_bought_wh: Energy,
	/// Bought from the supplier, in Wh.
	pub shortfall_wh: Energy,
	/// Sold to the supplier, in Wh.
	pub surplus_wh: Energy,
	/// How many intervals held energy that was estimated, recorded by hand, or late.
	pub estimated_intervals: u32,
	/// Earned by what it sold ahead, in plancks.
	#[serde(with = "crate::text")]
	pub revenue: Balance,
	/// Paid for what it bought ahead, in plancks.
	#[serde(with = "crate::text")]
	pub paid: Balance,
	/// Earned by what it sold in sharing, in plancks.
	#[serde(with = "crate::text")]
	pub shared_revenue: Balance,
	/// Paid for what it bought in sharing, in plancks.
	#[serde(with = "crate::text")]
	pub shared_paid: Balance,
	/// Charged by the supplier, in plancks.
	#[serde(with = "crate::text")]
	pub to_supplier: Balance,
	/// Credited by the supplier, in plancks.
	#[serde(with = "crate::text")]
	pub from_supplier: Balance,
	/// Taken by the community fund: the profits of trades without energy, and charges for breaches of limits, in
	/// plancks.
	#[serde(with = "crate::text")]
	pub to_fund: Balance,
	/// Imported in earlier intervals, which had been settled before it was known, in Wh.
	pub corrected_import_wh: Energy,
	/// Exported in such intervals, in Wh.
	pub corrected_export_wh: Energy,
	/// Received by corrections of such intervals, in plancks.
	#[serde(with = "crate::text")]
	pub corrections_received: Balance,
	/// Paid by corrections of such intervals, in plancks.
	#[serde(with = "crate::text")]
	pub corrections_paid: Balance,
	/// What it owed others and had not paid when the bill was closed, in plancks; what it owes now
	/// while the bill is open.
	#[serde(with = "crate::text")]
	pub arrears: Balance,
}

/// What became known of an account's interval after it had been settled, and what that changed.
#[apply(record_type!)]
pub struct CorrectionInfo {
	/// The interval.
	pub interval: Interval,
	/// Imported beyond what had been settled, in Wh.
	pub import_wh: Energy,
	/// Exported beyond what had been settled, in Wh.
	pub export_wh: Energy,
	/// What the supplier credited for it, in plancks.
	#[serde(with = "crate::text")]
	pub from_supplier: Balance,
	/// What the supplier charged for it, in plancks.
	#[serde(with = "crate::text")]
	pub to_supplier: Balance,
	/// What the community fund gave back, in plancks.
	#[serde(with = "crate::text")]
	pub from_fund: Balance,
	/// What the community fund received, in plancks.
	#[serde(with = "crate::text")]
	pub to_fund: Balance,
	/// The interval in which that was, the newest time.
	pub at: Interval,
}

/// A bill, and whether it can still change.
#[apply(record_type!)]
pub struct BillInfo<AccountId> {
	/// The bill.
	pub bill: Bill<AccountId>,
	/// Whether the month is over and the bill stands in the month's tree.
	pub closed: bool,
}

/// The bills of a month, which can each be proved against a root.
#[apply(value_type!)]
#[derive(Default)]
pub struct BillsInfo {
	/// How many bills there are.
	pub bills: u32,
	/// The root of their tree; `None` without bills.
	pub root: Option<H256>,
	/// Whether all of them are closed.
	pub complete: bool,
}

/// What decides who gets how much of what is shared.
#[apply(value_type!)]
#[derive(Default)]
pub enum SharingKey {
	/// Prices: sharing goes over the whole zone, as in the auction, and who is at the price gets a part in
	/// proportion to what it lacks.
	#[default]
	Prices,
	/// Fixed shares of what the area has left, by the weights of the connection points. What somebody
	/// cannot use is the supplier's.
	Static,
	/// Shares by the weights of the connection points. What somebody cannot use is divided among the
	/// others, until nothing is left.
	Rounds,
}

/// The prices at which the members of an area share, unless they want better ones. Equal prices are
/// one fixed price.
#[apply(value_type!)]
pub struct SharingTerms {
	/// Surpluses are sold at this or above, in mills per kWh.
	pub sell_at_mills: Price,
	/// Shortfalls are bought at this or below, in mills per kWh.
	pub buy_at_mills: Price,
	/// What decides who gets how much. With weights both prices are equal, and nothing is shared beyond
	/// the area.
	pub key: SharingKey,
}

impl SharingTerms {
	/// Whether energy is divided by weights, at one price.
	pub const fn is_keyed(&self) -> bool {
		!matches!(self.key, SharingKey::Prices)
	}

	/// Whether they lie within a tariff, and the price to sell at is not above the price to buy at.
	/// Then nobody in sharing gets less for its energy, or pays more, than with the supplier.
	pub const fn are_within(&self, tariff: &Tariff) -> bool {
		tariff.surplus_price_mills <= self.sell_at_mills
			&& self.sell_at_mills <= self.buy_at_mills
			&& self.buy_at_mills <= tariff.shortfall_price_mills
	}
}

/// The terms of sharing of an area from an interval on, until the next entry of its schedule.
#[apply(value_type!)]
pub struct SharingPeriod {
	/// Its first interval.
	pub from: Interval,
	/// The terms; none where nothing is shared.
	pub terms: Option<SharingTerms>,
}

/// What is charged in an area for energy beyond the limits of a connection, from an interval on, until the
/// next entry of its schedule.
#[apply(value_type!)]
pub struct BreachCharge {
	/// Its first interval.
	pub from: Interval,
	/// In mills per kWh; none where nothing is charged.
	pub charge_mills: Option<Price>,
}

/// A member's own prices for sharing. None is the area's.
#[apply(value_type!)]
#[derive(Default)]
pub struct StandingLimits {
	/// It sells at this or above, in mills per kWh.
	pub sell_at_least_mills: Option<Price>,
	/// It buys at this or below, in mills per kWh.
	pub buy_at_most_mills: Option<Price>,
}

/// How a member takes part in sharing.
#[apply(value_type!)]
pub struct Participation {
	/// Its own prices.
	pub limits: StandingLimits,
	/// How much of its own surplus and of its own shortfall takes part, in percent; the rest is the
	/// supplier's.
	pub percent: u8,
}

impl Default for Participation {
	/// All of it, at the area's prices.
	fn default() -> Self {
		Self {
			limits: StandingLimits::default(),
			percent: 100,
		}
	}
}

/// A side of the market.
#[apply(value_type!)]
#[derive(PartialOrd, Ord)]
pub enum Side {
	/// Buys, at its price or below.
	Bid,
	/// Sells, at its price or above.
	Ask,
}

/// An order of the auction.
#[apply(value_type!)]
pub struct Order {
	/// When it is delivered.
	pub interval: Interval,
	/// Whether it buys or sells.
	pub side: Side,
	/// The limit, in mills per kWh.
	pub price_mills: Price,
	/// In Wh.
	pub energy_wh: Energy,
}

/// The key of an account's order: it has at most one for an interval, a side and a price.
#[apply(value_type!)]
pub struct OrderKey {
	/// When it is delivered.
	pub interval: Interval,
	/// Whether it buys or sells.
	pub side: Side,
	/// The limit, in mills per kWh.
	pub price_mills: Price,
}

/// The orders of one side whose limit is the clearing price itself. They share what the better
/// orders leave.
#[apply(value_type!)]
#[derive(Default)]
pub struct MarginalFill {
	/// What they want, in Wh.
	pub ordered_wh: Energy,
	/// What they get, in Wh.
	pub filled_wh: Energy,
}

/// The result of the auction of an interval in an area.
#[apply(value_type!)]
#[derive(Default)]
pub struct Clearing {
	/// The area's price, in mills per kWh; `None` where nothing was traded and nothing flowed, as
	/// there is no price then.
	pub price_mills: Option<Price>,
	/// Sold by the area's asks, in Wh.
	pub sold_wh: Energy,
	/// Bought by the area's bids, in Wh.
	pub bought_wh: Energy,
	/// What flows over the edge to the area above, in Wh; negative where it flows in. 0 at a root.
	pub flow_wh: i64,
	/// The asks at the price.
	pub marginal_asks: MarginalFill,
	/// The bids at the price.
	pub marginal_bids: MarginalFill,
}

/// How much is asked or bid at a price in an area's auction.
#[apply(value_type!)]
pub struct BookLevel {
	/// In mills per kWh.
	pub price_mills: Price,
	/// In Wh.
	pub energy_wh: Energy,
}

/// The depth of an area's auction: how much is asked and bid at each price, but not by whom.
#[apply(answer_type!)]
#[derive(Default)]
pub struct OrderBook {
	/// Whether orders are still taken.
	pub open: bool,
	/// From the highest price to the lowest.
	pub bids: Vec<BookLevel>,
	/// From the lowest price to the highest.
	pub asks: Vec<BookLevel>,
}

/// The phase of the auction of an area and interval.
#[apply(value_type!)]
pub enum MarketPhase {
	/// Orders are taken.
	Open,
	/// The gate has closed, the clearing is due.
	Closed,
	/// Cleared: what every order got is final.
	Cleared,
	/// Not cleared in time, or suspended: every order goes back.
	Void,
}

/// The auction of an area and interval: its phase, and its result.
#[apply(value_type!)]
pub struct ClearingInfo {
	/// Its phase.
	pub phase: MarketPhase,
	/// Its result; `None` until it is cleared, and where it is void.
	pub clearing: Option<Clearing>,
	/// The result of sharing; `None` until the interval is being settled, and where nothing was shared.
	pub shared: Option<Clearing>,
}

/// The markets of a zone in an interval.
#[apply(answer_type!)]
pub struct ZoneMarkets {
	/// The interval.
	pub interval: Interval,
	/// Those of its areas in which something was ordered or shared, or through which something flowed.
	pub areas: Vec<AreaMarketInfo>,
}

/// The market of an area.
#[apply(value_type!)]
pub struct AreaMarketInfo {
	/// The area.
	pub area: AreaId,
	/// The phase of its auction.
	pub phase: MarketPhase,
	/// The result of its auction.
	pub clearing: Option<Clearing>,
	/// The result of sharing.
	pub shared: Option<Clearing>,
	/// Grid fees and congestion rent of its edge in both, in plancks.
	#[serde(with = "crate::text")]
	pub income: Balance,
	/// Whether it was without voltage.
	pub dark: bool,
}

/// How much an account can still sell and buy ahead in an interval.
#[apply(value_type!)]
pub struct Headroom {
	/// The interval.
	pub interval: Interval,
	/// What its connection may export beyond what it sold, offers and asks, in Wh.
	pub can_sell_wh: Energy,
	/// What its connection may import beyond what it bought and bids, in Wh.
	pub can_buy_wh: Energy,
}

/// An order of an account and what it got.
#[apply(value_type!)]
pub struct OrderInfo {
	/// The order.
	pub order: Order,
	/// What it got, in Wh; `None` before the clearing.
	pub filled_wh: Option<Energy>,
	/// What is reserved for it until its interval is settled, in plancks: its limit for a bid, what
	/// the supplier's shortfall price is above its limit for an ask.
	#[serde(with = "crate::text")]
	pub reserved: Balance,
}

/// What orders would come to if they were placed now.
#[apply(answer_type!)]
#[derive(Default)]
pub struct OrdersPreview {
	/// The orders, in their order.
	pub orders: Vec<OrderPreview>,
	/// What would be reserved for those that are not refused, in plancks.
	#[serde(with = "crate::text")]
	pub reserved: Balance,
	/// What of that would be drawn from the account's wallet, in plancks, as it does not lie free in
	/// its clearing account. The fee comes on top.
	#[serde(with = "crate::text")]
	pub from_wallet: Balance,
}

/// What an order would come to.
#[apply(answer_type!)]
pub struct OrderPreview {
	/// The order.
	pub order: Order,
	/// What would be reserved for it, in plancks; 0 if it would be refused.
	#[serde(with = "crate::text")]
	pub reserved: Balance,
	/// The name of the error that it would be refused with, as the call's documentation has it; `None`
	/// if it would be accepted. One refused order keeps a call from placing any.
	pub error: Option<String>,
}

/// What one account owes another in arrears.
#[apply(record_type!)]
pub struct DebtInfo<AccountId> {
	/// The other account.
	pub account: AccountId,
	/// How much, in plancks.
	#[serde(with = "crate::text")]
	pub amount: Balance,
}

/// What the auction of a zone would come to if the gate of an interval closed now.
#[apply(answer_type!)]
pub struct IndicativeMarkets {
	/// The interval.
	pub interval: Interval,
	/// Its areas that trade, with their results.
	pub areas: Vec<IndicativeMarket>,
}

/// What the auction of an area would come to.
#[apply(value_type!)]
pub struct IndicativeMarket {
	/// The area.
	pub area: AreaId,
	/// The result.
	pub clearing: Clearing,
}

/// What is to flow in an area and over its edge in an interval that is not over, as far as it is traded in
/// the auction.
#[apply(answer_type!)]
pub struct IndicativeLoad {
	/// The interval.
	pub interval: Interval,
	/// Whether that is the result of its auction; otherwise it is what the orders so far would come to.
	pub cleared: bool,
	/// Sold by the area's asks, in Wh.
	pub sold_wh: Energy,
	/// Bought by the area's bids, in Wh.
	pub bought_wh: Energy,
	/// What flows over the edge to the area above, in Wh; negative where it flows in. 0 at a root.
	pub flow_wh: i64,
	/// The most that may flow in over the edge, after every measure, in Wh.
	pub import_limit_wh: Energy,
	/// The most that may flow out over the edge, after every measure, in Wh.
	pub export_limit_wh: Energy,
}

/// How far the market has come with each thing that it does.
#[apply(answer_type!)]
pub struct TradingProgress {
	/// The present interval.
	pub current: Interval,
	/// The last interval whose gate has closed.
	pub last_closed: Interval,
	/// The first interval whose auctions may still have to be cleared; `None` before the first block.
	pub next_clearing: Option<Interval>,
	/// The first interval whose offers may not have expired yet; `None` before the first expiry.
	pub next_expiry: Option<Interval>,
	/// The oldest interval that still takes readings; those before it can be settled.
	pub oldest_open: Interval,
	/// The interval that is being settled; those before it are done, the unsettled ones aside.
	pub settling: Interval,
	/// What is done with that one at present.
	pub phase: SettlingPhase,
	/// The first interval whose records have not been deleted; `None` before the first deletion.
	pub next_pruning: Option<Interval>,
	/// Intervals that could not be settled in full, in the order of their storage: the first 256.
	pub unsettled: Vec<UnsettledInterval>,
}

/// What is done with an interval that is being settled.
#[apply(value_type!)]
pub enum SettlingPhase {
	/// Its pages of connection points offer what they share: which one comes next.
	Offering(u32),
	/// Its zones are cleared of what they share.
	Sharing,
	/// Its pages of connection points are settled: which one comes next.
	Settling(u32),
	/// Income and rest of its areas' markets are paid out.
	Closing,
	/// Its ladders are deleted.
	Deleting,
}

/// An interval that could not be settled in full.
#[apply(value_type!)]
pub struct UnsettledInterval {
	/// The interval.
	pub interval: Interval,
	/// How many accounts are not settled.
	pub accounts: u32,
}

/// Everything that an account traded, used, owes and is owed for an interval.
#[apply(answer_type!)]
pub struct Statement {
	/// The interval.
	pub interval: Interval,
	/// The area it trades in, or is connected to.
	pub area: AreaId,
	/// The phase of the auction.
	pub phase: MarketPhase,
	/// The result of the auction in the area.
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
	/// Sold to other members in sharing, in Wh.
	pub shared_sold_wh: Energy,
	/// Bought from other members in sharing, in Wh.
	pub shared_bought_wh: Energy,
	/// What it gets for what it sold in sharing, in plancks.
	#[serde(with = "crate::text")]
	pub shared_revenue: Balance,
	/// What it pays for what it bought in sharing, in plancks.
	#[serde(with = "crate::text")]
	pub shared_paid: Balance,
	/// Metered import, in Wh; `None` while nothing is metered.
	pub import_wh: Option<Energy>,
	/// Metered export, in Wh; `None` while nothing is metered.
	pub export_wh: Option<Energy>,
	/// (export − import) − (sold − bought) in both markets, in Wh: above 0 a surplus, below 0 a
	/// shortfall, which is final once the interval is settled; `None`
	/// while nothing is metered and the interval still takes readings. What no meter has measured
	/// then counts as nothing.
	pub imbalance_wh: Option<i64>,
	/// Whether any of the metered energy is estimated, recorded by hand, or late.
	pub estimated: bool,
	/// What the supplier charges for a shortfall, in plancks: final once the interval is settled.
	#[serde(with = "crate::text")]
	pub to_supplier: Balance,
	/// What the supplier credits for a surplus, in plancks: final once the interval is settled.
	#[serde(with = "crate::text")]
	pub from_supplier: Balance,
	/// The profit of what was sold and not delivered over what was bought and not used, in plancks:
	/// the community fund's, final once the interval is settled.
	#[serde(with = "crate::text")]
	pub to_fund: Balance,
	/// Whether it is settled.
	pub settled: bool,
}
