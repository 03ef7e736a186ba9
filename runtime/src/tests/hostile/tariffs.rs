//! Tariffs change with notice, within what the participants who pay them agreed to.

use super::*;
use crate::{GridManagement, P2pTrading};

const GREEDY: Tariff = Tariff {
	shortfall_price_mills: 2_047,
	surplus_price_mills: 2_047,
};

/// h3. A new area below one's own has its parent's tariff, whatever its operator would like.
#[test]
fn a_child_area_has_no_tariff_of_the_operators_own() {
	in_the_village(|| {
		assert!(sent(OPERATOR, child(GREEDY)).result.is_err());
		let fee = GridCall::create_area {
			parent: Some(VILLAGE),
			edge: Edge {
				import_limit_w: POWER,
				export_limit_w: POWER,
				grid_fee_mills: 5,
			},
			supplier: account(SUPPLIER),
			tariff: TARIFF,
		};
		assert!(sent(OPERATOR, fee).result.is_err());
		let area = area_of_new(&send(OPERATOR, child(TARIFF)));
		for ahead in [0, 96, 96 * 8] {
			let terms = GridManagement::get_supply_terms(area, current() + ahead).expect("it is supplied");
			assert_eq!((terms.supplier, terms.tariff), (account(SUPPLIER), TARIFF));
		}
	});
}

/// h3. Nobody earns by energy that no meter measures: an account without a meter cannot trade.
#[test]
fn a_pair_without_meters_sells_no_unmetered_energy_to_the_supplier() {
	in_the_village(|| {
		let interval = current() + 4;
		let (pair, supplier) = (wealth(HOUSE) + wealth(SOLAR_HOUSE), wealth(SUPPLIER));
		for (who, side) in [(SOLAR_HOUSE, Side::Ask), (HOUSE, Side::Bid)] {
			assert_eq!(
				fail(who, place(&[order(interval, side, 1_000, 100)])),
				pallet_p2p_trading::Error::<Runtime>::NotMetered.into()
			);
		}
		advance_to_interval(interval + 9);
		settle_down();
		assert!(wealth(HOUSE) + wealth(SOLAR_HOUSE) < pair);
		assert_eq!(wealth(SUPPLIER), supplier);
		assert_eq!(P2pTrading::get_energy_balance(account(SUPPLIER)).arrears, 0);
	});
}

/// h6. An operator's changes replace each other, and there is always room for the council's.
#[test]
fn an_operator_never_shuts_the_council_out_of_the_schedule_of_terms() {
	in_the_village(|| {
		let begin = current();
		for i in 0..40u16 {
			advance_to_interval(begin + u32::from(i) + 1);
			let greedy = GridCall::set_supply_terms {
				area: VILLAGE,
				supplier: account(SUPPLIER),
				tariff: Tariff {
					shortfall_price_mills: 2_047,
					surplus_price_mills: 2_047 - i,
				},
				from: None,
			};
			// It is refused or only proposed: without the consent of the supplier it does not come
			// into force.
			let _ = sent(OPERATOR, greedy);
		}
		let rescue = GridCall::set_supply_terms {
			area: VILLAGE,
			supplier: account(BUYER),
			tariff: TARIFF,
			from: None,
		};
		assert_eq!(root(rescue), Ok(()));
		for day in [1, 6, 8, 13] {
			advance_to_interval(begin + 96 * day);
			let terms = GridManagement::get_supply_terms(VILLAGE, current()).expect("it is supplied");
			assert_eq!(terms.tariff, TARIFF, "day {day}");
		}
		let terms = GridManagement::get_supply_terms(VILLAGE, current()).expect("it is supplied");
		assert_eq!(terms.supplier, account(BUYER));
	});
}
