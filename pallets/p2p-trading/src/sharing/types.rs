//! Types of this pallet's storage that are for sharing.

use crate::types::{slot_mut, InSlots};
use energy_market::{payment, Rounding, Shared, SharedFill, Taken};
use energy_primitives::{storage_type, Balance, Clearing, Energy, Interval, Participation, Price, SharingPeriod, Side};
use frame_support::{traits::ConstU32, BoundedVec};
use macro_rules_attribute::apply;

/// The terms of an area, from the first interval that may still be settled on, in the order of their
/// intervals.
pub type SharingSchedule = BoundedVec<SharingPeriod, ConstU32<16>>;

/// How a member takes part, and took part before.
#[apply(storage_type!)]
#[derive(Copy, Default)]
pub struct Member {
	/// How it takes part from `from` on.
	pub participation: Participation,
	/// How it takes part in the intervals before.
	pub before: Participation,
	/// The first interval of the newest change.
	pub from: Interval,
}

impl Member {
	/// Returns how it takes part in an interval.
	pub const fn at(&self, interval: Interval) -> Participation {
		if interval < self.from {
			self.before
		} else {
			self.participation
		}
	}
}

/// How the connection points of a page take part.
#[apply(storage_type!)]
#[derive(Default)]
pub struct MembersPage(pub InSlots<Member>);

impl MembersPage {
	/// Returns the member in a slot.
	pub fn member(&self, slot: u8) -> Member {
		self.0.get(usize::from(slot)).copied().unwrap_or_default()
	}

	/// Returns the member in a slot; `None` beyond a page's last slot.
	pub fn member_mut(&mut self, slot: u8) -> Option<&mut Member> {
		slot_mut(&mut self.0, slot)
	}
}

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
}

impl SharedMarket {
	/// Returns what is to be divided, from the next account on.
	pub const fn fill(&self, interval: Interval) -> SharedFill {
		SharedFill::new(&self.clearing, interval, self.taken)
	}
}
