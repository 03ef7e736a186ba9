//! What bills are made of.

use crate::{
	settlement::types::Correction,
	slots::{slot_mut, InSlots},
};
use energy_primitives::{storage_type, AreaId, Balance, Bill, Energy, Month};
use frame_support::traits::DefensiveSaturating;
use macro_rules_attribute::apply;

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
	/// Taken by the community fund: the profits of trades without energy, and charges for breaches of limits, in
	/// plancks.
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
