//! What an account's interval comes to: from what it traded, what its meters measured, and the
//! clearing. Statements show it, and settlement pays it.

use crate::{
	ahead::checks::{OrderPageOf, RecordOf},
	ahead::order_pages::page_and_slot,
	ahead::types::{Fills, PageOrder},
	settlement::{
		blackouts::{Darkness, Lots, Traded},
		types::AreaMarket,
	},
	sharing::types::SharingEntry,
	Config, Error, OrderPages, Pallet, Positions,
};
use energy_market::{Metering, Money, PageTerms, Shared, Slot, Trades};
use energy_primitives::{
	AreaId, Balance, Clearing, Energy, Flow, Interval, MeteredEnergy, MeteredFlow, SupplySchedules, SupplyTerms, Tariff,
};
use frame_support::pallet_prelude::*;

/// The records of an account's interval.
pub(crate) struct IntervalRecords<T: Config> {
	pub position: Option<RecordOf<T>>,
	pub metered: Option<MeteredFlow>,
	/// What it asked or bid in sharing.
	pub sharing: Option<SharingEntry>,
	order_page: Option<OrderPageOf<T>>,
	slot: u8,
}

impl<T: Config> IntervalRecords<T> {
	/// Reads all of them.
	pub fn read(who: &T::AccountId, interval: Interval) -> Self {
		Self {
			sharing: Pallet::<T>::sharing_entry(who, interval),
			..Self::read_trades(who, interval, T::Metering::metered(interval, who))
		}
	}

	/// Reads what the account traded, beside what it metered.
	pub fn read_trades(who: &T::AccountId, interval: Interval, metered: Option<MeteredFlow>) -> Self {
		let (page, slot) = page_and_slot(interval);
		Self {
			position: Positions::<T>::get(interval, who),
			metered,
			sharing: None,
			order_page: OrderPages::<T>::get(page, who),
			slot,
		}
	}

	/// Returns the records of an account that traded nothing.
	pub fn metered(metered: Option<MeteredFlow>) -> Self {
		Self {
			position: None,
			metered,
			sharing: None,
			order_page: None,
			slot: 0,
		}
	}

	/// Returns the account's orders for the interval.
	pub fn orders(&self) -> &[PageOrder] {
		self.order_page
			.as_ref()
			.map(|page| page.of_slot(self.slot))
			.unwrap_or_default()
	}

	/// Whether it neither bought, sold, offered or ordered, nor was metered.
	pub fn is_empty(&self) -> bool {
		self.position.is_none() && self.orders().is_empty() && self.metered.is_none()
	}

	/// Whether any of what flowed in this interval is estimated or recorded by hand.
	pub fn is_estimated(&self) -> bool {
		self.metered.is_some_and(|metered| metered.own_estimated)
	}

	/// Returns the area whose terms apply: where it traded, where it ordered, or where its meter
	/// stands.
	pub fn area(&self) -> Option<AreaId> {
		let traded = self.position.as_ref().map(|record| record.position.area);
		let ordered = self.order_page.as_ref().filter(|_| !self.orders().is_empty());
		traded
			.or(ordered.map(|page| page.area))
			.or(self.metered.map(|metered| metered.area))
	}
}

/// What an account's interval is settled by.
pub(crate) struct IntervalData {
	/// What it sold ahead, at each price.
	pub sales: Lots,
	/// What it bought ahead, at each price.
	pub purchases: Lots,
	/// The sum of its sales, in Wh.
	pub sold_wh: Energy,
	/// The sum of its purchases, in Wh.
	pub bought_wh: Energy,
	/// What it sold or bought in sharing.
	pub shared: Shared,
	/// What its meters measured in the interval.
	pub metering: Metering,
	/// What they measured of intervals that had closed before.
	pub late: Flow,
	/// The tariff that this settles at: the least favourable one of the time that it may have flowed in.
	pub late_tariff: Option<Tariff>,
	/// What is reserved for it, in plancks.
	pub reserved: Balance,
	/// Whether it is the supplier's own account.
	pub is_supplier: bool,
}

impl IntervalData {
	/// Returns what it traded ahead.
	pub fn trades(&self) -> Trades<'_> {
		Trades {
			sales: &self.sales.kept,
			purchases: &self.purchases.kept,
			undone_sales: &self.sales.undone,
			undone_purchases: &self.purchases.undone,
		}
	}

	/// Returns it as the market settles it.
	pub fn slot(&self, money: Money) -> Slot<'_> {
		Slot {
			trades: self.trades(),
			metering: self.metering,
			late: self.late,
			late_tariff: self.late_tariff,
			shared: self.shared,
			money,
			reserved: self.reserved,
			is_supplier: self.is_supplier,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Works out what an account's interval is settled by. `is_netted`: whether its import and
	/// export are netted though they are estimated; `darkness`: whether its area was in a blackout.
	pub(crate) fn interval_data(
		(interval, who): (Interval, &T::AccountId),
		records: &IntervalRecords<T>,
		market: Option<&AreaMarket>,
		terms: Option<&SupplyTerms<T::AccountId>>,
		(is_netted, darkness): (bool, Option<Darkness>),
	) -> Result<IntervalData, DispatchError> {
		let clearing = market.and_then(|market| market.clearing.as_ref());
		let shared_price_mills = market
			.and_then(|market| market.shared.as_ref())
			.and_then(|shared| shared.clearing.price_mills);
		let fills = Self::fills(records.orders(), clearing)?;
		let position = records.position.as_ref().map(|record| &record.position);
		let (sales, purchases) = Self::lots(records.position.as_ref(), &fills, clearing, darkness);
		let with_fills = |by_offers: Option<Energy>, by_orders: Energy| {
			by_offers
				.unwrap_or(0)
				.checked_add(by_orders)
				.ok_or(Error::<T>::Overflow)
		};
		let by_offers = position.map_or(Some(0), |position| position.paid.checked_add(position.collateral));
		let for_sharing = records.sharing.map_or(Some(0), |entry| entry.reserved(T::Mill::get()));
		let late = records.metered.map(|metered| metered.late).unwrap_or_default();
		let late_tariff = records
			.metered
			.filter(|metered| metered.late_since > 0)
			.and_then(|metered| T::Grid::dearest_tariff(metered.area, metered.late_since, interval));
		// What flowed in another interval delivers nothing that was sold for this one.
		let own = records.metered.map(|metered| metered.own()).unwrap_or_default();
		Ok(IntervalData {
			sales,
			purchases,
			sold_wh: with_fills(position.map(|position| position.sold_wh), fills.sold_wh)?,
			bought_wh: with_fills(position.map(|position| position.bought_wh), fills.bought_wh)?,
			metering: match is_netted {
				true => Metering::Measured(own),
				false => Metering::Estimated(own),
			},
			late,
			late_tariff,
			shared: records
				.sharing
				.map(|entry| entry.shared(shared_price_mills.unwrap_or(0)))
				.unwrap_or_default(),
			reserved: by_offers
				.and_then(|amount| amount.checked_add(fills.reserved))
				.and_then(|amount| amount.checked_add(for_sharing?))
				.ok_or(Error::<T>::Overflow)?,
			// A supplier does not pay itself.
			is_supplier: terms.is_some_and(|terms| terms.supplier == *who),
		})
	}

	/// Returns the terms that the accounts of an area settle at.
	pub(crate) fn page_terms(terms: Option<&SupplyTerms<T::AccountId>>) -> PageTerms {
		PageTerms {
			tariff: terms.map(|terms| terms.tariff),
			mill: T::Mill::get(),
		}
	}

	/// Returns what an account sold and what it bought, at each price: by offers, and in the auction
	/// at the area's price.
	fn lots(
		record: Option<&RecordOf<T>>,
		fills: &Fills,
		clearing: Option<&Clearing>,
		darkness: Option<Darkness>,
	) -> (Lots, Lots) {
		let price_mills = clearing.and_then(|clearing| clearing.price_mills).unwrap_or(0);
		let (all_sold_wh, all_bought_wh) = clearing.map_or((0, 0), |clearing| (clearing.sold_wh, clearing.bought_wh));
		let crossing = darkness.zip(clearing);
		let (sold_out_wh, bought_in_wh) =
			crossing.map_or((0, 0), |(darkness, clearing)| darkness.crossing_wh(clearing));
		let sold = Traded {
			by_offers: record.map_or(&[][..], |record| record.sales.as_slice()),
			in_auction_wh: fills.sold_wh,
			all_wh: all_sold_wh,
			crossing_wh: sold_out_wh,
		};
		let bought = Traded {
			by_offers: record.map_or(&[][..], |record| record.purchases.as_slice()),
			in_auction_wh: fills.bought_wh,
			all_wh: all_bought_wh,
			crossing_wh: bought_in_wh,
		};
		let is_dark = darkness.is_some();
		(sold.lots(price_mills, is_dark), bought.lots(price_mills, is_dark))
	}
}
