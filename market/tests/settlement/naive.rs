//! A second implementation of the division of an interval, Wh by Wh. Every Wh of a sale or purchase
//! is an item of a list, and the next one is looked for among all that are left.

use energy_market::{Divided, Lot, Metering, Trades};
use energy_primitives::{Balance, Price, Tariff};

/// Which purchase counts as used first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UsedFirst {
	/// The cheapest: the rule.
	Cheapest,
	/// The dearest: what could stand in its place.
	Dearest,
}

fn items(lots: &[Lot]) -> Vec<Price> {
	lots.iter()
		.flat_map(|lot| (0..lot.energy_wh).map(|_| lot.price_mills))
		.collect()
}

fn take(items: &mut Vec<Price>, wanted: Option<Price>) -> Option<Price> {
	let at = items.iter().position(|price_mills| Some(*price_mills) == wanted)?;
	Some(items.swap_remove(at))
}

fn take_dearest(items: &mut Vec<Price>) -> Option<Price> {
	let wanted = items.iter().max().copied();
	take(items, wanted)
}

fn take_cheapest(items: &mut Vec<Price>) -> Option<Price> {
	let wanted = items.iter().min().copied();
	take(items, wanted)
}

/// Divides an interval; `mill` is a multiple of a thousand plancks.
pub fn divide(
	metering: Metering,
	trades: Trades,
	tariff: Option<Tariff>,
	mill: Balance,
	used_first: UsedFirst,
) -> Divided {
	let (mut sales, mut purchases) = (items(trades.sales), items(trades.purchases));
	let (undone_sales, undone_purchases) = (items(trades.undone_sales), items(trades.undone_purchases));
	let mut divided = Divided::default();
	match metering {
		Metering::Estimated(flow) => {
			divided.own_surplus_wh = flow.export_wh;
			divided.own_shortfall_wh = flow.import_wh;
		},
		Metering::Measured(flow) => {
			let (mut import_wh, mut export_wh) = (flow.import_wh, flow.export_wh);
			while import_wh > 0 && export_wh > 0 {
				import_wh -= 1;
				export_wh -= 1;
			}
			for _ in 0..export_wh {
				divided.own_surplus_wh += u64::from(take_dearest(&mut sales).is_none());
			}
			for _ in 0..import_wh {
				let used = match used_first {
					UsedFirst::Cheapest => take_cheapest(&mut purchases),
					UsedFirst::Dearest => take_dearest(&mut purchases),
				};
				divided.own_shortfall_wh += u64::from(used.is_none());
			}
		},
	}
	divided.undelivered_wh = (sales.len() + undone_sales.len()) as u128;
	divided.unused_wh = (purchases.len() + undone_purchases.len()) as u128;
	let Some(tariff) = tariff else { return divided };

	let planck_per_wh_mill = mill / 1_000;
	for sold_at in undone_sales {
		divided.cover += u128::from(sold_at) * planck_per_wh_mill;
	}
	for bought_at in undone_purchases {
		divided.returned += u128::from(bought_at) * planck_per_wh_mill;
	}
	while !sales.is_empty() && !purchases.is_empty() {
		let sold_at = take_dearest(&mut sales).unwrap();
		let bought_at = take_cheapest(&mut purchases).unwrap();
		divided.paired_wh += 1;
		if sold_at > bought_at {
			divided.to_fund += u128::from(sold_at - bought_at) * planck_per_wh_mill;
		}
	}
	for sold_at in sales {
		let price = if sold_at > tariff.shortfall_price_mills {
			sold_at
		} else {
			tariff.shortfall_price_mills
		};
		divided.cover += u128::from(price) * planck_per_wh_mill;
	}
	for bought_at in purchases {
		let price = if bought_at < tariff.surplus_price_mills {
			bought_at
		} else {
			tariff.surplus_price_mills
		};
		divided.returned += u128::from(price) * planck_per_wh_mill;
	}
	divided
}
