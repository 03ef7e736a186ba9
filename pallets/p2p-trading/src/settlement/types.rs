//! What settlement stores.

use crate::{ahead::types::LadderPageKey, sharing::types::SharedMarket, slots::InSlots};
use energy_primitives::{
	storage_type, AreaId, Balance, BreachCharge, Clearing, Energy, Interval, Month, OriginMix, ZoneId,
};
use frame_support::{
	traits::{ConstU32, DefensiveSaturating},
	BoundedVec,
};
use macro_rules_attribute::apply;

/// The market of an area and interval: the auction's result, and what settlement has brought in and
/// paid out so far.
#[apply(storage_type!)]
#[derive(Default)]
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
	/// Whether the area was without voltage in the interval: then what was traded within it is undone. As
	/// it was when its first page with trades was offered in sharing, or settled.
	pub dark: bool,
	/// Whether income and the rest of the area balance are paid out.
	pub closed: bool,
	/// What its settled accounts delivered to members and received from members, until that is added to
	/// the zone's when the last page is settled.
	pub origin: OriginMix,
}

/// What an area charges for breaches of limits, in the order of the entries' intervals.
pub type BreachSchedule = BoundedVec<BreachCharge, ConstU32<16>>;

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
	/// What the community fund received: of a profit of trades without energy, and for a breach of limits, in
	/// plancks.
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
