//! Which part of a metered interval is an account's own, and which of its trades lack energy.

use super::{Lot, Metering, Trades};
use crate::payments::{payment_for, Rounding};
use alloc::vec::Vec;
use core::cmp::Reverse;
use energy_primitives::{Balance, Energy, Flow, Price, Tariff};

/// An account's interval before sharing.
///
/// Always, in Wh: export − import = sold − bought + (own surplus + unused − paired) − (own shortfall
/// + undelivered − paired).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Divided {
	/// What its meters measured as export beyond what it sold: for sharing, and then the supplier.
	pub own_surplus_wh: Energy,
	/// What its meters measured as import beyond what it bought: for sharing, and then the supplier.
	pub own_shortfall_wh: Energy,
	/// What it sold and did not deliver, in Wh; what is undone is never delivered.
	pub undelivered_wh: u128,
	/// What it bought and did not use, in Wh; what is undone is never used.
	pub unused_wh: u128,
	/// How much of the undelivered and of the unused was set against each other, in Wh.
	pub paired_wh: u128,
	/// The profit of what was paired: for the community fund, in plancks.
	pub to_fund: Balance,
	/// What the undelivered sales cost that were not paired, and what undone ones give back: for the
	/// supplier, in plancks.
	pub cover: Balance,
	/// What the unused purchases give back that were not paired, and all that undone ones cost: from the
	/// supplier, in plancks.
	pub returned: Balance,
}

/// Divides an account's interval, before sharing.
///
/// - The dearest sales count as delivered first, the cheapest purchases as used first.
/// - Undelivered sales and unused purchases are paired, the dearest sale with the cheapest purchase,
///   as the account sold on what it had bought. A profit is the community fund's; a loss stays where
///   it is.
/// - An undelivered sale that is not paired costs its own price or the shortfall price, whichever is
///   greater; an unused purchase gives back its own price or the surplus price, whichever is less.
///   So the surplus price pays for no more than was metered as export or bought at that price.
/// - What is undone takes no part in that: a sale costs its own price, a purchase gives it back.
///
/// Without a tariff (the account is its own supplier) nothing is paired or paid. The order of the
/// lots does not matter. `None` on overflow: Wh × mills × plancks per mill, summed over the lots, do
/// not fit 128 bits.
pub fn divide(metering: Metering, trades: Trades, tariff: Option<Tariff>, mill: Balance) -> Option<Divided> {
	let Flow { import_wh, export_wh } = metering.flow();
	let is_netted = matches!(metering, Metering::Measured(_));
	// What can deliver sales, and what can use purchases.
	let (delivering_wh, using_wh) = match is_netted {
		true => (export_wh.saturating_sub(import_wh), import_wh.saturating_sub(export_wh)),
		false => (0, 0),
	};
	let mut undelivered = Queue::new(trades.sales, |lot| lot.price_mills);
	let mut unused = Queue::new(trades.purchases, |lot| Reverse(lot.price_mills));
	let beyond_sales_wh = undelivered.skip(delivering_wh);
	let beyond_purchases_wh = unused.skip(using_wh);
	let mut divided = Divided {
		own_surplus_wh: if is_netted { beyond_sales_wh } else { export_wh },
		own_shortfall_wh: if is_netted { beyond_purchases_wh } else { import_wh },
		undelivered_wh: energy_of(&undelivered.0)?.checked_add(energy_of(trades.undone_sales)?)?,
		unused_wh: energy_of(&unused.0)?.checked_add(energy_of(trades.undone_purchases)?)?,
		..Default::default()
	};
	let Some(tariff) = tariff else {
		return Some(divided);
	};
	let profit;
	(divided.paired_wh, profit) = pair(&mut undelivered, &mut unused)?;
	divided.to_fund = plancks(profit, mill, Rounding::Down)?;
	let own_price = |price_mills| price_mills;
	let cover = worth_of(&undelivered.0, |price_mills| {
		price_mills.max(tariff.shortfall_price_mills)
	})?
	.checked_add(worth_of(trades.undone_sales, own_price)?)?;
	let returned = worth_of(&unused.0, |price_mills| price_mills.min(tariff.surplus_price_mills))?
		.checked_add(worth_of(trades.undone_purchases, own_price)?)?;
	divided.cover = plancks(cover, mill, Rounding::Up)?;
	divided.returned = plancks(returned, mill, Rounding::Down)?;
	Some(divided)
}

/// Returns the energy of lots, in Wh; `None` on overflow.
fn energy_of(lots: &[Lot]) -> Option<u128> {
	lots.iter()
		.try_fold(0u128, |sum, lot| sum.checked_add(lot.energy_wh.into()))
}

/// Returns what lots are worth at the prices that `price` makes of their own, in Wh × mills; `None` on
/// overflow.
fn worth_of(lots: &[Lot], price: impl Fn(Price) -> Price) -> Option<u128> {
	lots.iter().try_fold(0u128, |sum, lot| {
		sum.checked_add(worth(lot.energy_wh, price(lot.price_mills)))
	})
}

/// Takes from both queues as long as both have something. Returns how much, in Wh, and the profit of
/// the pairs, in Wh × mills.
fn pair(sales: &mut Queue, purchases: &mut Queue) -> Option<(u128, u128)> {
	let (mut paired_wh, mut profit) = (0u128, 0u128);
	while let Some((sale, purchase)) = sales.next().zip(purchases.next()) {
		let energy_wh = sale.energy_wh.min(purchase.energy_wh);
		sales.skip(energy_wh);
		purchases.skip(energy_wh);
		let margin_mills = sale.price_mills.saturating_sub(purchase.price_mills);
		paired_wh = paired_wh.checked_add(energy_wh.into())?;
		profit = profit.checked_add(worth(energy_wh, margin_mills))?;
	}
	Some((paired_wh, profit))
}

/// Returns what energy is worth at a price, in Wh × mills. It fits: the product has 80 bits.
fn worth(energy_wh: Energy, price_mills: Price) -> u128 {
	u128::from(energy_wh).saturating_mul(price_mills.into())
}

/// Returns an amount of Wh × mills in plancks. Rounded once for a sum, so that the result does not
/// depend on how the energy is split into lots.
fn plancks(worth: u128, mill: Balance, rounding: Rounding) -> Option<Balance> {
	payment_for(worth, 1, mill, rounding)
}

/// Lots in the order in which their energy is used up: the next one is the last of the list.
struct Queue(Vec<Lot>);

impl Queue {
	/// Takes the lot with the greatest key first.
	fn new<Key: Ord>(lots: &[Lot], key: impl Fn(&Lot) -> Key) -> Self {
		let mut lots: Vec<_> = lots.iter().copied().filter(|lot| lot.energy_wh > 0).collect();
		lots.sort_unstable_by_key(key);
		Self(lots)
	}

	/// Returns what is left of the next lot.
	fn next(&self) -> Option<Lot> {
		self.0.last().copied()
	}

	/// Uses up `energy_wh`. Returns what the lots had not.
	fn skip(&mut self, energy_wh: Energy) -> Energy {
		let mut left_wh = energy_wh;
		while let Some(lot) = self.0.last_mut().filter(|_| left_wh > 0) {
			let part_wh = left_wh.min(lot.energy_wh);
			left_wh = left_wh.saturating_sub(part_wh);
			lot.energy_wh = lot.energy_wh.saturating_sub(part_wh);
			if lot.energy_wh == 0 {
				self.0.pop();
			}
		}
		left_wh
	}
}
