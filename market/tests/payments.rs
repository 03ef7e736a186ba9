//! Properties of single payments.

use energy_market::{collateral, divide, payment, settle_interval, share, Lot, Metering, Rounding, Settled, Trades};
use energy_primitives::{Balance, Energy, Flow, Price, Tariff, MILL, PRICE_LEVELS};
use proptest::prelude::*;

/// Settles an interval with what was sold, and what was bought, at one price each.
fn settle(flow: Flow, sold: (Energy, Price), bought: (Energy, Price), tariff: Tariff, mill: Balance) -> Settled {
	let lot = |(energy_wh, price_mills)| [Lot { price_mills, energy_wh }];
	let (flow, tariff) = (Metering::Measured(flow), Some(tariff));
	divide(flow, Trades::new(&lot(sold), &lot(bought)), tariff, mill)
		.and_then(|divided| settle_interval(&divided, 0, 0, tariff, mill))
		.unwrap()
}

/// Mills that round, and the chain's, which does not.
fn mills() -> impl Strategy<Value = Balance> {
	prop_oneof![Just(1), Just(7), Just(999), Just(MILL), 1..=MILL]
}

fn prices() -> impl Strategy<Value = Price> {
	prop_oneof![0..PRICE_LEVELS, Just(0), Just(PRICE_LEVELS - 1)]
}

fn energies() -> impl Strategy<Value = Energy> {
	prop_oneof![0..100_000u64, any::<Energy>(), Just(Energy::MAX)]
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn roundings_differ_by_a_planck_at_most_and_enclose_the_exact_amount(
		energy in energies(), price_mills in prices(), mill in mills(),
	) {
		let up = payment(energy, price_mills, mill, Rounding::Up).unwrap();
		let down = payment(energy, price_mills, mill, Rounding::Down).unwrap();
		let exact = Balance::from(energy) * Balance::from(price_mills) * mill;
		prop_assert!(down <= up && up - down <= 1);
		prop_assert!(down * 1_000 <= exact);
		prop_assert!(up.checked_mul(1_000).is_none_or(|up| exact <= up));
	}

	#[test]
	fn nothing_rounds_where_a_mill_is_a_multiple_of_a_thousand_plancks(energy in energies(), price_mills in prices()) {
		let down = payment(energy, price_mills, MILL, Rounding::Down);
		prop_assert_eq!(payment(energy, price_mills, MILL, Rounding::Up), down);
	}

	#[test]
	fn parts_of_a_payment_never_sum_to_less_for_the_payer_nor_to_more_for_the_receiver(
		parts in prop::collection::vec(0..1_000_000u64, 1..8), price_mills in prices(), mill in mills(),
	) {
		let whole: Energy = parts.iter().sum();
		let sum = |rounding| parts.iter().map(|part| payment(*part, price_mills, mill, rounding).unwrap()).sum::<Balance>();
		prop_assert!(sum(Rounding::Up) >= payment(whole, price_mills, mill, Rounding::Up).unwrap());
		prop_assert!(sum(Rounding::Down) <= payment(whole, price_mills, mill, Rounding::Down).unwrap());
	}

	#[test]
	fn collateral_and_revenue_are_what_the_supplier_asks(
		energy in energies(), price_mills in prices(), shortfall_price_mills in prices(), mill in mills(),
	) {
		let revenue = payment(energy, price_mills, mill, Rounding::Down).unwrap();
		let held = collateral(energy, price_mills, shortfall_price_mills, mill).unwrap();
		let tariff = Tariff { shortfall_price_mills, surplus_price_mills: 0 };
		let owed = settle(Flow::default(), (energy, price_mills), (0, 0), tariff, mill).to_supplier;
		// One planck of rounding is all that can be missing, and none at a mill that does not round.
		let tolerance = Balance::from(mill % 1_000 != 0);
		prop_assert!(owed <= revenue + held + tolerance);
	}

	#[test]
	fn shares_taken_one_after_the_other_use_up_the_amount_and_never_more(
		amount in any::<Balance>(), parts in prop::collection::vec(1..u64::from(u32::MAX), 1..8),
	) {
		let mut rest: Energy = parts.iter().sum();
		let mut left = amount;
		for part in parts {
			let next = share(left, rest - part, rest);
			prop_assert!(next <= left);
			rest -= part;
			left = next;
		}
		prop_assert_eq!(rest, 0);
		prop_assert_eq!(left, 0);
	}

	#[test]
	fn a_share_of_the_collateral_still_backs_the_rest(
		energy in 1..1_000_000_000u64, part in 0..1_000_000_000u64, price_mills in prices(), shortfall in prices(), mill in mills(),
	) {
		let part = part % energy;
		let held = collateral(energy, price_mills, shortfall, mill).unwrap();
		prop_assert!(share(held, part, energy) >= collateral(part, price_mills, shortfall, mill).unwrap());
	}

	#[test]
	fn one_side_pays_at_most(
		import_wh in energies(), export_wh in energies(), mill in mills(),
		sold in (energies(), prices()), bought in (energies(), prices()),
		shortfall_price_mills in prices(), surplus_price_mills in prices(),
	) {
		let tariff = Tariff { shortfall_price_mills, surplus_price_mills };
		let settled = settle(Flow { import_wh, export_wh }, sold, bought, tariff, mill);
		prop_assert!(settled.to_supplier == 0 || settled.from_supplier == 0);
		prop_assert!(settled.imbalance_wh < 0 || settled.to_supplier == 0);
		prop_assert!(settled.imbalance_wh > 0 || settled.from_supplier == 0);
	}
}
