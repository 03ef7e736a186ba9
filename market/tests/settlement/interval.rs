//! Properties of an account's interval.

use crate::naive::{self, UsedFirst};
use energy_market::{difference, divide, settle_interval, Divided, Lot, Metering, Settled, Trades};
use energy_primitives::{Balance, Energy, Flow, Price, Tariff, MILL, PRICE_LEVELS};
use proptest::{collection::vec, option, prelude::*};

const TARIFF: Tariff = Tariff {
	shortfall_price_mills: 300,
	surplus_price_mills: 80,
};

fn flow(import_wh: Energy, export_wh: Energy) -> Flow {
	Flow { import_wh, export_wh }
}

fn lot(price_mills: Price, energy_wh: Energy) -> Lot {
	Lot { price_mills, energy_wh }
}

/// Divides an interval that was measured, at [`TARIFF`].
fn measured(flow: Flow, sales: &[Lot], purchases: &[Lot]) -> Divided {
	let metering = Metering::Measured(flow);
	divide(metering, Trades::new(sales, purchases), Some(TARIFF), MILL).unwrap()
}

/// Returns an amount of Wh × mills.
fn money(worth: u128) -> Balance {
	worth * MILL / 1_000
}

/// What the account has after it: revenue, what it paid, and what it settled.
fn balance(settled: &Settled, sales: &[Lot], purchases: &[Lot]) -> i128 {
	let worth = |lots: &[Lot]| -> i128 {
		let amounts = lots
			.iter()
			.map(|lot| u128::from(lot.energy_wh) * u128::from(lot.price_mills));
		money(amounts.sum()) as i128
	};
	worth(sales) - worth(purchases) + settled.from_supplier as i128
		- settled.to_supplier as i128
		- settled.to_fund as i128
}

#[test]
fn what_is_beyond_the_trades_is_the_accounts_own() {
	let seller = measured(flow(0, 500), &[lot(190, 300)], &[]);
	let buyer = measured(flow(500, 0), &[], &[lot(190, 300)]);
	let own = |own_surplus_wh, own_shortfall_wh| Divided {
		own_surplus_wh,
		own_shortfall_wh,
		..Default::default()
	};
	assert_eq!(seller, own(200, 0));
	assert_eq!(buyer, own(0, 200));
}

#[test]
fn the_dearest_sale_is_delivered_first_and_the_rest_costs_the_shortfall_price() {
	let divided = measured(flow(0, 400), &[lot(100, 300), lot(200, 300)], &[]);
	assert_eq!((divided.undelivered_wh, divided.cover), (200, money(200 * 300)));
	// One that was sold at more than the shortfall price brings nothing undelivered.
	let divided = measured(flow(0, 0), &[lot(2_040, 100)], &[]);
	assert_eq!(divided.cover, money(100 * 2_040));
}

#[test]
fn the_cheapest_purchase_is_used_first_and_the_rest_gives_back_the_surplus_price() {
	let divided = measured(flow(400, 0), &[], &[lot(100, 300), lot(200, 300)]);
	assert_eq!((divided.unused_wh, divided.returned), (200, money(200 * 80)));
	// One that was bought for less than the surplus price gives back no more than it cost.
	let divided = measured(flow(0, 0), &[], &[lot(10, 100)]);
	assert_eq!(divided.returned, money(100 * 10));
}

#[test]
fn the_profit_of_trades_without_energy_is_the_community_funds() {
	let divided = measured(flow(0, 0), &[lot(250, 10)], &[lot(100, 10)]);
	assert_eq!((divided.paired_wh, divided.to_fund), (10, money(10 * 150)));
	assert_eq!((divided.cover, divided.returned), (0, 0));
	let at_a_loss = measured(flow(0, 0), &[lot(100, 10)], &[lot(250, 10)]);
	assert_eq!((at_a_loss.paired_wh, at_a_loss.to_fund), (10, 0));
	// The dearest sale with the cheapest purchase; the others are left.
	let divided = measured(flow(0, 0), &[lot(250, 10), lot(90, 5)], &[lot(100, 10), lot(240, 1)]);
	assert_eq!((divided.paired_wh, divided.to_fund), (11, money(10 * 150)));
	assert_eq!(divided.cover, money(4 * 300));
}

#[test]
fn an_estimate_delivers_no_sale_and_uses_no_purchase() {
	let metering = Metering::Estimated(flow(70, 50));
	let (sales, purchases) = ([lot(190, 50)], [lot(190, 70)]);
	let trades = Trades::new(&sales, &purchases);
	let divided = divide(metering, trades, Some(TARIFF), MILL).unwrap();
	assert_eq!((divided.own_surplus_wh, divided.own_shortfall_wh), (50, 70));
	assert_eq!(
		(divided.undelivered_wh, divided.unused_wh, divided.paired_wh),
		(50, 70, 50)
	);
	let settled = settle_interval(&divided, 0, 0, Some(TARIFF), MILL).unwrap();
	assert_eq!(settled.to_supplier, money(70 * 300));
	assert_eq!(settled.from_supplier, money((50 + 20) * 80));
}

#[test]
fn what_is_undone_is_undone_at_its_own_price_whatever_flowed() {
	let (sales, purchases) = ([lot(100, 10)], [lot(250, 20)]);
	let undone = crate::undone(&sales, &purchases);
	let divide = |flow| divide(Metering::Measured(flow), undone, Some(TARIFF), MILL).unwrap();
	let settle = |divided| settle_interval(&divided, 0, 0, Some(TARIFF), MILL).unwrap();
	let dark = divide(flow(0, 0));
	assert_eq!((dark.cover, dark.returned), (money(10 * 100), money(20 * 250)));
	assert_eq!((dark.paired_wh, dark.to_fund), (0, 0));
	assert_eq!(balance(&settle(dark), &sales, &purchases), 0);
	// Who had electricity pays for it, or is paid, as one who has not traded.
	for (flow, own) in [(flow(5, 0), -5 * 300), (flow(0, 4), 4 * 80), (flow(3, 7), 4 * 80)] {
		let own = own * money(1) as i128;
		assert_eq!(balance(&settle(divide(flow)), &sales, &purchases), own, "{flow:?}");
	}
}

/// What left the dark area was bought by members with electricity: it settles as ever beside what is undone.
#[test]
fn what_is_undone_leaves_the_other_trades_alone() {
	let (kept, undone) = ([lot(100, 10)], [lot(200, 10)]);
	let trades = Trades {
		sales: &kept,
		undone_sales: &undone,
		..Default::default()
	};
	let divided = divide(Metering::Measured(flow(0, 4)), trades, Some(TARIFF), MILL).unwrap();
	assert_eq!((divided.undelivered_wh, divided.cover), (16, money(6 * 300 + 10 * 200)));
	assert_eq!(divided.own_surplus_wh, 0);
}

#[test]
fn who_is_its_own_supplier_pays_itself_nothing() {
	let metering = Metering::Measured(flow(0, 5));
	let (sales, purchases) = ([lot(200, 20)], [lot(90, 10)]);
	let trades = Trades::new(&sales, &purchases);
	let divided = divide(metering, trades, None, MILL).unwrap();
	assert_eq!(
		(divided.undelivered_wh, divided.unused_wh, divided.paired_wh),
		(15, 10, 0)
	);
	let settled = settle_interval(&divided, 0, 0, None, MILL).unwrap();
	assert_eq!((settled.to_supplier, settled.from_supplier, settled.to_fund), (0, 0, 0));
	assert_eq!(
		(settled.shortfall_wh, settled.surplus_wh, settled.imbalance_wh),
		(15, 10, -5)
	);
}

#[test]
fn sharing_comes_before_the_supplier() {
	let seller = measured(flow(0, 100), &[], &[]);
	let settled = settle_interval(&seller, 60, 0, Some(TARIFF), MILL).unwrap();
	assert_eq!((settled.surplus_wh, settled.from_supplier), (40, money(40 * 80)));
	// Corrected to 50 later, it had not what it sold.
	let corrected = measured(flow(0, 50), &[], &[]);
	let corrected = settle_interval(&corrected, 60, 0, Some(TARIFF), MILL).unwrap();
	assert_eq!((corrected.shortfall_wh, corrected.to_supplier), (10, money(10 * 300)));
	let late = difference(&settled, &corrected).unwrap();
	assert_eq!((late.surplus_wh, late.shortfall_wh), (-40, 10));
	assert_eq!(late.with_supplier, -(money(40 * 80 + 10 * 300) as i128));
}

#[test]
fn late_energy_gives_back_what_the_missing_delivery_cost() {
	let sales = [lot(190, 100)];
	let settled = |flow| settle_interval(&measured(flow, &sales, &[]), 0, 0, Some(TARIFF), MILL).unwrap();
	let (silent, late) = (settled(flow(0, 0)), settled(flow(0, 100)));
	assert_eq!(silent.to_supplier, money(100 * 300));
	assert_eq!(
		difference(&silent, &late).unwrap().with_supplier,
		money(100 * 300) as i128
	);
}

#[test]
fn what_does_not_fit_is_refused() {
	let most = [lot(Price::MAX, Energy::MAX)];
	let trades = crate::undone(&most, &most);
	let divide = |mill| divide(Metering::Measured(flow(0, 0)), trades, Some(TARIFF), mill);
	assert!(divide(MILL).is_some());
	assert_eq!(divide(Balance::MAX), None);
	let huge = Settled {
		to_supplier: Balance::MAX,
		..Default::default()
	};
	assert_eq!(difference(&huge, &Settled::default()), None);
}

/// Every account's interval with up to two sales and two purchases of up to two Wh, at prices on
/// both sides of the tariff's, flows of up to three Wh, metered and settled in every way.
#[test]
fn small_intervals_are_divided_as_by_the_second_implementation() {
	let prices = [0, 80, 190, 300, 2_047];
	let mut trades = vec![vec![]];
	for first in prices {
		trades.extend([vec![lot(first, 1)], vec![lot(first, 2)]]);
		trades.extend(prices.map(|second| vec![lot(first, 2), lot(second, 1)]));
	}
	let mut compared = 0;
	for (sales, purchases) in trades
		.iter()
		.flat_map(|sales| trades.iter().map(move |bought| (sales, bought)))
	{
		for flow in (0..4).flat_map(|import_wh| (0..4).map(move |export_wh| flow(import_wh, export_wh))) {
			for metering in [Metering::Measured(flow), Metering::Estimated(flow)] {
				let priced = Trades::new(sales, purchases);
				let undone = crate::undone(sales, purchases);
				let half = Trades {
					sales,
					undone_purchases: purchases,
					..Default::default()
				};
				for (tariff, trades) in [
					(Some(TARIFF), priced),
					(Some(TARIFF), undone),
					(Some(TARIFF), half),
					(None, priced),
				] {
					let divided = divide(metering, trades, tariff, MILL);
					let naive = naive::divide(metering, trades, tariff, MILL, UsedFirst::Cheapest);
					assert_eq!(divided, Some(naive), "{metering:?} {trades:?} {tariff:?}");
					compared += 1;
				}
			}
		}
	}
	assert_eq!(compared, 36 * 36 * 16 * 2 * 4);
}

/// Also tariffs whose prices are equal, zero or the highest.
fn tariffs() -> impl Strategy<Value = Tariff> {
	let price = || prop_oneof![3 => 0..PRICE_LEVELS, 1 => Just(0), 1 => Just(PRICE_LEVELS - 1), 1 => Just(190)];
	(price(), price()).prop_map(|(one, other)| Tariff {
		shortfall_price_mills: one.max(other),
		surplus_price_mills: one.min(other),
	})
}

fn lots(most_wh: Energy) -> impl Strategy<Value = Vec<Lot>> {
	vec(
		(0..PRICE_LEVELS, 0..=most_wh).prop_map(|(price_mills, energy_wh)| lot(price_mills, energy_wh)),
		0..8,
	)
}

fn flows(most_wh: Energy) -> impl Strategy<Value = Flow> {
	(0..=most_wh, 0..=most_wh, 0..4u8).prop_map(|(import_wh, export_wh, direction)| match direction {
		0 => flow(0, 0),
		1 => flow(import_wh, 0),
		2 => flow(0, export_wh),
		_ => flow(import_wh, export_wh),
	})
}

fn meterings(most_wh: Energy) -> impl Strategy<Value = Metering> {
	(flows(most_wh), any::<bool>()).prop_map(|(flow, is_estimated)| match is_estimated {
		true => Metering::Estimated(flow),
		false => Metering::Measured(flow),
	})
}

/// Sales, purchases, and how many of each, from the end on, are undone.
type Split = (Vec<Lot>, Vec<Lot>, (usize, usize));

fn splits(most_wh: Energy) -> impl Strategy<Value = Split> {
	(lots(most_wh), lots(most_wh), (0..9usize, 0..9usize))
}

fn trades((sales, purchases, undone): &Split) -> Trades<'_> {
	let at = |lots: &[Lot], undone: usize| lots.len().saturating_sub(undone);
	let (sales, undone_sales) = sales.split_at(at(sales, undone.0));
	let (purchases, undone_purchases) = purchases.split_at(at(purchases, undone.1));
	Trades {
		sales,
		purchases,
		undone_sales,
		undone_purchases,
	}
}

/// Mills that round, and the chain's, which does not.
fn mills() -> impl Strategy<Value = Balance> {
	prop_oneof![Just(1), Just(7), Just(1_000), Just(MILL)]
}

/// Dealt with honest members only, who stay within the tariff.
fn within(lots: Vec<Lot>, least: Price, most: Price) -> Vec<Lot> {
	lots.into_iter()
		.map(|lot| Lot {
			price_mills: lot.price_mills.clamp(least, most),
			..lot
		})
		.collect()
}

fn sum_wh(lots: &[Lot]) -> i128 {
	lots.iter().map(|lot| i128::from(lot.energy_wh)).sum()
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn every_wh_is_settled_once(
		metering in meterings(Energy::MAX), split in splits(Energy::MAX),
		tariff in option::weighted(0.8, tariffs()), mill in mills(),
		(sold_wh, bought_wh) in (any::<Energy>(), any::<Energy>()),
	) {
		let divided = divide(metering, trades(&split), tariff, mill).unwrap();
		let paired_wh = divided.paired_wh as i128;
		let beyond = i128::from(divided.own_surplus_wh) + divided.unused_wh as i128 - paired_wh;
		let short = i128::from(divided.own_shortfall_wh) + divided.undelivered_wh as i128 - paired_wh;
		let flow = metering.flow();
		let net_wh = i128::from(flow.export_wh) - i128::from(flow.import_wh);
		let traded_wh = sum_wh(&split.0) - sum_wh(&split.1);
		prop_assert_eq!(net_wh, traded_wh + beyond - short);
		prop_assert!(divided.paired_wh <= divided.undelivered_wh.min(divided.unused_wh));

		// What sharing took, in whichever amount, is not the supplier's.
		let settled = settle_interval(&divided, sold_wh, bought_wh, tariff, mill).unwrap();
		let shared_wh = i128::from(sold_wh) - i128::from(bought_wh);
		prop_assert_eq!(settled.surplus_wh as i128 - settled.shortfall_wh as i128, settled.imbalance_wh);
		prop_assert_eq!(net_wh, traded_wh + shared_wh + settled.imbalance_wh);
	}

	#[test]
	fn a_second_implementation_divides_alike(
		metering in meterings(12), split in splits(8),
		tariff in option::weighted(0.9, tariffs()), mill in prop_oneof![Just(1_000), Just(MILL)],
	) {
		let naive = naive::divide(metering, trades(&split), tariff, mill, UsedFirst::Cheapest);
		prop_assert_eq!(divide(metering, trades(&split), tariff, mill), Some(naive));
	}

	#[test]
	fn neither_the_order_of_lots_nor_their_being_split_matters(
		metering in meterings(100), sales in lots(50), purchases in lots(50), tariff in tariffs(),
		is_undone in any::<bool>(), mill in mills(), part_wh in 0..50u64,
	) {
		let other = |lots: &[Lot]| -> Vec<Lot> {
			let parts = lots.iter().rev().flat_map(|it| {
				let part_wh = part_wh.min(it.energy_wh);
				[lot(it.price_mills, part_wh), lot(it.price_mills, it.energy_wh - part_wh)]
			});
			parts.collect()
		};
		let divided = |sales: &[Lot], purchases: &[Lot]| {
			let trades = match is_undone {
				true => crate::undone(sales, purchases),
				false => Trades::new(sales, purchases),
			};
			divide(metering, trades, Some(tariff), mill)
		};
		prop_assert_eq!(divided(&sales, &purchases), divided(&other(&sales), &other(&purchases)));
	}

	/// The supplier never buys paper for more than its surplus price, nor sells for less than its
	/// shortfall price; the fund gets no more than the account received.
	#[test]
	fn the_prices_of_paper_are_bounded(
		metering in meterings(100), sales in lots(50), purchases in lots(50), tariff in tariffs(),
	) {
		let divided = divide(metering, Trades::new(&sales, &purchases), Some(tariff), MILL).unwrap();
		let undelivered_wh = divided.undelivered_wh - divided.paired_wh;
		let unused_wh = divided.unused_wh - divided.paired_wh;
		prop_assert!(divided.cover >= money(undelivered_wh * u128::from(tariff.shortfall_price_mills)));
		prop_assert!(divided.returned <= money(unused_wh * u128::from(tariff.surplus_price_mills)));
		let revenue: u128 = sales.iter().map(|lot| u128::from(lot.energy_wh) * u128::from(lot.price_mills)).sum();
		prop_assert!(divided.to_fund <= money(revenue));
	}

	/// On one side, at any price. For who has sales and purchases that both lack energy it does not
	/// hold: see the test of strategies about holding export back.
	#[test]
	fn more_export_or_less_import_never_earns_less(
		before in flows(20), more_wh in 0..10u64, trades in lots(8), sells in any::<bool>(), tariff in tariffs(),
		shared_eighths in 0..=8u64,
	) {
		let (sales, purchases) = if sells { (trades, vec![]) } else { (vec![], trades) };
		let earned = |flow| {
			let metering = Metering::Measured(flow);
			let divided = divide(metering, Trades::new(&sales, &purchases), Some(tariff), MILL).unwrap();
			let sold_wh = divided.own_surplus_wh * shared_eighths / 8;
			let settled = settle_interval(&divided, sold_wh, 0, Some(tariff), MILL).unwrap();
			let shared = money(u128::from(sold_wh) * u128::from(tariff.shortfall_price_mills)) as i128;
			balance(&settled, &sales, &purchases) + shared
		};
		prop_assert!(earned(flow(before.import_wh, before.export_wh + more_wh)) >= earned(before));
		prop_assert!(earned(flow(before.import_wh.saturating_sub(more_wh), before.export_wh)) >= earned(before));
	}

	/// With sales and purchases on both sides it still holds for export beyond the import.
	#[test]
	fn export_that_delivers_never_earns_less(
		export_wh in 0..20u64, more_wh in 0..10u64, sales in lots(8), purchases in lots(8), tariff in tariffs(),
	) {
		let earned = |export_wh| {
			let metering = Metering::Measured(flow(0, export_wh));
			let divided = divide(metering, Trades::new(&sales, &purchases), Some(tariff), MILL).unwrap();
			balance(&settle_interval(&divided, 0, 0, Some(tariff), MILL).unwrap(), &sales, &purchases)
		};
		prop_assert!(earned(export_wh + more_wh) >= earned(export_wh));
	}

	#[test]
	fn late_energy_comes_to_the_same_as_in_time(
		(first, second, last) in (meterings(50), meterings(50), meterings(50)), sales in lots(30), purchases in lots(30),
		tariff in tariffs(), (sold_wh, bought_wh) in (0..50u64, 0..50u64),
	) {
		let settled = |metering| {
			let divided = divide(metering, Trades::new(&sales, &purchases), Some(tariff), MILL).unwrap();
			settle_interval(&divided, sold_wh, bought_wh, Some(tariff), MILL).unwrap()
		};
		let (first, second, last) = (settled(first), settled(second), settled(last));
		let (one, two) = (difference(&first, &second).unwrap(), difference(&second, &last).unwrap());
		let with_supplier = |settled: &Settled| settled.from_supplier as i128 - settled.to_supplier as i128;
		prop_assert_eq!(with_supplier(&first) + one.with_supplier + two.with_supplier, with_supplier(&last));
		prop_assert_eq!(first.to_fund as i128 + one.to_fund + two.to_fund, last.to_fund as i128);
		prop_assert_eq!(first.surplus_wh as i128 + one.surplus_wh + two.surplus_wh, last.surplus_wh as i128);
		prop_assert_eq!(first.shortfall_wh as i128 + one.shortfall_wh + two.shortfall_wh, last.shortfall_wh as i128);
	}

	/// Beyond the allowance the energy of a gap, spread over its intervals, earns no more than had it
	/// been measured, whatever was traded in each of them.
	#[test]
	fn a_gap_beyond_the_allowance_never_gains(
		intervals in vec((flows(20), lots(8), lots(8)), 1..8), tariff in tariffs(),
	) {
		let count = intervals.len() as u64;
		let (surplus, shortfall) = (tariff.surplus_price_mills, tariff.shortfall_price_mills);
		let (mut spread, mut in_time, mut estimated) = (Flow::default(), 0, 0);
		for (it, _, _) in &intervals {
			spread = flow(spread.import_wh + it.import_wh, spread.export_wh + it.export_wh);
		}
		for (it, sales, purchases) in intervals {
			let (sales, purchases) = (within(sales, 0, shortfall), within(purchases, surplus, PRICE_LEVELS - 1));
			let earned = |metering| {
				let divided = divide(metering, Trades::new(&sales, &purchases), Some(tariff), MILL).unwrap();
				balance(&settle_interval(&divided, 0, 0, Some(tariff), MILL).unwrap(), &sales, &purchases)
			};
			// As many times the energy, so that it can be spread evenly.
			in_time += earned(Metering::Measured(flow(it.import_wh * count, it.export_wh * count)));
			estimated += earned(Metering::Estimated(spread));
		}
		prop_assert!(estimated <= in_time);
	}

	/// Within the allowance an outage's energy is spread evenly over its intervals and netted as if
	/// measured. Who sold the same in each of them, or bought the same, at prices within the tariff,
	/// or did not trade, loses nothing by that.
	#[test]
	fn an_outage_within_the_allowance_costs_an_honest_member_nothing(
		flows in vec(flows(20), 1..8), trades in lots(8), sells in any::<bool>(), tariff in tariffs(),
	) {
		let trades = within(trades, tariff.surplus_price_mills, tariff.shortfall_price_mills);
		let (sales, purchases) = if sells { (trades, vec![]) } else { (vec![], trades) };
		let count = flows.len() as u64;
		// As many times the energy, so that it can be spread evenly.
		let times = |lots: &[Lot]| -> Vec<Lot> {
			lots.iter().map(|it| lot(it.price_mills, it.energy_wh * count)).collect()
		};
		let (sales, purchases) = (times(&sales), times(&purchases));
		let earned = |flow| {
			let metering = Metering::Measured(flow);
			let divided = divide(metering, Trades::new(&sales, &purchases), Some(tariff), MILL).unwrap();
			balance(&settle_interval(&divided, 0, 0, Some(tariff), MILL).unwrap(), &sales, &purchases)
		};
		let measured: i128 = flows.iter().map(|it| earned(flow(it.import_wh * count, it.export_wh * count))).sum();
		let spread = flow(flows.iter().map(|it| it.import_wh).sum(), flows.iter().map(|it| it.export_wh).sum());
		prop_assert!(earned(spread) * count as i128 >= measured);
	}
}
