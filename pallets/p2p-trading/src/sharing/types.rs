//! Types of this pallet's storage that are for sharing.

use crate::slots::{slot_mut, InSlots};
use energy_market::{payment, Rounding, Shared, SharedFill, SharingWeight, Taken};
use energy_primitives::{storage_type, Balance, Clearing, Energy, Interval, Participation, Price, SharingPeriod, Side};
use frame_support::{traits::ConstU32, BoundedVec};
use macro_rules_attribute::apply;

/// The terms of an area, from the first interval that may still be settled on, in the order of their
/// intervals.
pub type SharingSchedule = BoundedVec<SharingPeriod, ConstU32<16>>;

/// Something of a connection point that changes as a gate closes, and what it was before.
#[apply(storage_type!)]
#[derive(Copy, Default)]
pub struct Dated<Value> {
	/// What it is from `from` on.
	pub value: Value,
	/// What it is in the intervals before.
	pub before: Value,
	/// The first interval of the newest change.
	pub from: Interval,
}

impl<Value: Copy> Dated<Value> {
	/// Returns what it is in an interval.
	pub fn at(&self, interval: Interval) -> Value {
		if interval < self.from {
			self.before
		} else {
			self.value
		}
	}

	/// Changes it from `from` on, the first interval whose gate is open. Returns whether it can be changed:
	/// what was before the last change is still needed until `first_unsettled` has reached that.
	pub fn change(&mut self, value: Value, from: Interval, first_unsettled: Interval) -> bool {
		if self.from != from {
			if self.from > first_unsettled {
				return false;
			}
			self.before = self.value;
			self.from = from;
		}
		self.value = value;
		true
	}
}

/// What stands in the slots of a page, each with its own date.
#[apply(storage_type!)]
#[derive(Default)]
pub struct DatedPage<Value>(pub InSlots<Dated<Value>>);

impl<Value: Copy + Default> DatedPage<Value> {
	/// Returns what is in a slot.
	pub fn slot(&self, slot: u8) -> Dated<Value> {
		self.0.get(usize::from(slot)).copied().unwrap_or_default()
	}

	/// Returns what is in a slot; `None` beyond a page's last slot.
	pub fn slot_mut(&mut self, slot: u8) -> Option<&mut Dated<Value>> {
		slot_mut(&mut self.0, slot)
	}
}

/// How the connection points of a page take part.
pub type MembersPage = DatedPage<Participation>;

/// The weights of the connection points of a page.
pub type WeightsPage = DatedPage<SharingWeight>;

/// The pages of an area in which energy is divided by weights.
pub type KeyedArea = BoundedVec<u32, ConstU32<MAX_KEYED_PAGES>>;

/// How many pages of connection points an area has at most in which energy is divided by weights: they
/// are divided in one step.
pub const MAX_KEYED_PAGES: u32 = 32;

/// What an account asks or bids in sharing, and what it got.
#[apply(storage_type!)]
#[derive(Copy)]
pub struct SharingEntry {
	/// Its slot on the page.
	pub slot: u8,
	/// Whether it buys or sells.
	pub side: Side,
	/// The limit, in mills per kWh.
	pub limit_mills: Price,
	/// In Wh.
	#[codec(compact)]
	pub energy_wh: Energy,
	/// What it got, in Wh; 0 before the page is settled.
	#[codec(compact)]
	pub filled_wh: Energy,
}

impl SharingEntry {
	/// Returns what is reserved for it: what it costs at most, in plancks. `None` on overflow.
	pub fn reserved(&self, mill: Balance) -> Option<Balance> {
		match self.side {
			Side::Bid => payment(self.energy_wh, self.limit_mills, mill, Rounding::Up),
			Side::Ask => Some(0),
		}
	}

	/// Returns what it got, at the area's price.
	pub fn shared(&self, price_mills: Price) -> Shared {
		let (sold_wh, bought_wh) = match self.side {
			Side::Ask => (self.filled_wh, 0),
			Side::Bid => (0, self.filled_wh),
		};
		Shared {
			sold_wh,
			bought_wh,
			price_mills,
		}
	}
}

/// What the accounts of a page ask and bid in an interval, in the order of their slots.
pub type SharingPage = InSlots<SharingEntry>;

/// The result of sharing in an area and interval, and how much of it is divided.
#[apply(storage_type!)]
#[derive(Copy)]
pub struct SharedMarket {
	/// The result.
	pub clearing: Clearing,
	/// What the pages settled so far had at the price.
	pub taken: Taken,
	/// Whether it was divided by weights. Then each connection point has its part already.
	pub keyed: bool,
}

impl SharedMarket {
	/// Returns what is to be divided, from the next account on.
	pub const fn fill(&self, interval: Interval) -> SharedFill {
		SharedFill::new(&self.clearing, interval, self.taken)
	}
}
