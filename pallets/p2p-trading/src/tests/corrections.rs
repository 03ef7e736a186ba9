//! What meters show of an interval after its settlement: it settles there all the same, by difference,
//! and nobody gains by it against being in time.

use super::supplier_balances::{arrears, OTHER};
use crate::{mock::*, settlement::types::Correction, CorrectionPages, Event};
use energy_primitives::{page_of, ConnectionPages, CorrectionInfo, Energy, Interval, Month, Price, Tariff, MILL};
use frame_support::{assert_ok, traits::fungible::Mutate, weights::Weight};
use proptest::prelude::*;

const MILLS: i128 = MILL as i128;
/// The first interval of the next month.
const NEXT_MONTH: Interval = DAY + 31 * 96;

fn settle() {
	go_to_settlement_of(NOON);
	settle_all();
}

/// The gains of Anna, Ben, the supplier and the fund, in mills.
fn gains() -> [i128; 4] {
	[
		gain(ANNA) / MILLS,
		gain(BEN) / MILLS,
		gain(SUPPLIER) / MILLS,
		free(FUND) as i128 / MILLS,
	]
}

/// Shows what a meter measured at noon, after its settlement, and has it corrected.
fn correct(who: AccountId, import_wh: Energy, export_wh: Energy) {
	show_late(NOON, who, import_wh, export_wh);
	settle_all();
	check_state();
}

#[test]
fn an_honest_seller_gets_back_what_the_missing_reading_cost() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 250);
		meter(NOON, BEN, 1_000, 0);
		settle();
		assert_eq!(gains(), [-50, -250, 300, 0]);
		correct(ANNA, 0, 1_000);
		assert_eq!(gains(), [250, -250, 0, 0]);
	});
}

#[test]
fn what_is_late_meets_no_other_intervals_trades() {
	ExtBuilder::default().build_and_execute(|| {
		// Anna sold for the hour after noon, and delivers nothing then.
		trade(ANNA, BEN, NOON + 4, 1_000, 250);
		go_to_settlement_of(NOON);
		settle_all();
		go_to(NOON + 10);
		correct(ANNA, 0, 1_000);
		go_to_settlement_of(NOON + 4);
		settle_all();
		// 80 for noon; the sale is covered at 300, and the purchase given back at 80.
		assert_eq!(gains(), [80 + 250 - 300, -250 + 80, 300 - 80 - 80, 0]);
	});
}

#[test]
fn the_statement_shows_the_whole_interval_and_the_correction_what_changed() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 250);
		meter(NOON, ANNA, 0, 400);
		settle();
		let corrections = || Trading::get_corrections(ANNA, NOON, None).items;
		assert_eq!(corrections(), []);
		events();
		correct(ANNA, 0, 700);
		let statement = Trading::get_statement(ANNA, NOON).expect("she traded");
		assert!(statement.settled);
		assert_eq!(
			(statement.export_wh, statement.to_supplier, statement.from_supplier),
			(Some(1_100), 0, 8 * MILL)
		);
		// 600 Wh were covered at 300, and now 100 are left over.
		let expected = CorrectionInfo {
			interval: NOON,
			import_wh: 0,
			export_wh: 700,
			from_supplier: 188 * MILL,
			to_supplier: 0,
			from_fund: 0,
			to_fund: 0,
			at: NOON + METER_DEADLINE + 1,
		};
		assert_eq!(corrections(), [expected]);
		let (page, slot) = page_of(Grid::index_of(&ANNA).expect("she is connected"));
		let line = Correction {
			slot,
			import_wh: 0,
			export_wh: 700,
			from_supplier: 188 * MILL,
			to_supplier: 0,
			from_fund: 0,
			to_fund: 0,
			at: NOON + METER_DEADLINE + 1,
		};
		let corrected = Event::IntervalCorrected {
			interval: NOON,
			area: VILLAGE,
			page,
			supplier: Some(SUPPLIER),
			accounts: vec![(ANNA, line)],
		};
		assert!(events().contains(&corrected));
		// A second meter is late too.
		go_to(NOON + 20);
		correct(ANNA, 1_500, 0);
		let [both] = &corrections()[..] else {
			panic!("there is one line of an interval");
		};
		assert_eq!((both.import_wh, both.export_wh, both.at), (1_500, 700, NOON + 20));
		// With both, 400 Wh are imported, and the whole sale is covered.
		assert_eq!(
			(both.from_supplier, both.to_supplier),
			(188 * MILL, (8 + 300 + 120) * MILL)
		);
		assert_eq!(gain(ANNA) / MILLS, 250 - 300 - 120);
	});
}

#[test]
fn a_correction_stands_on_the_bill_that_is_open_then() {
	ExtBuilder::default().build_and_execute(|| {
		let (july, august) = (Month(201_607), Month(201_608));
		let bill = |month| Trading::get_bill(ANNA, month).map(|info| (info.bill, info.closed));
		let last = NEXT_MONTH - 1;
		for (interval, import_wh) in [(last, 1_000), (NEXT_MONTH, 10)] {
			go_to(interval);
			meter(interval, ANNA, import_wh, 0);
			go_to_settlement_of(interval);
			settle_all();
		}
		let closed = bill(july).expect("it is closed");
		assert!(closed.1);
		show_late(last, ANNA, 500, 0);
		settle_all();
		check_state();
		assert_eq!(bill(july), Some(closed));
		let (open, _) = bill(august).expect("it is open");
		assert_eq!(
			(open.consumed_wh, open.corrected_import_wh, open.corrections_paid),
			(10, 500, 150 * MILL)
		);
		let balance = Trading::get_energy_balance(ANNA);
		assert_eq!((balance.consumed_wh, balance.corrected_import_wh), (1_010, 500));
	});
}

#[test]
fn what_is_late_of_a_page_that_is_not_settled_yet_is_settled_with_it() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 250);
		go_to_settlement_of(NOON);
		show_late(NOON, ANNA, 0, 1_000);
		Trading::correct_due(&mut frame_support::weights::WeightMeter::new(), &mut 10);
		check_state();
		settle_all();
		assert_eq!(gain(ANNA) / MILLS, 250);
		assert_eq!(CorrectionPages::<Test>::iter().count(), 0);
	});
}

#[test]
fn what_is_late_of_a_frozen_account_is_settled_with_it() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 250);
		crate::FrozenSlots::<Test>::iter().next();
		let (page, slot) = page_of(Grid::index_of(&ANNA).expect("she is connected"));
		settle();
		// As if she could not have been settled: her row is not touched by a correction.
		let before = clearing_account(ANNA);
		let mut slots = crate::settlement::types::Slots::default();
		slots.insert(slot);
		crate::FrozenSlots::<Test>::insert(NOON, page, slots);
		show_late(NOON, ANNA, 0, 1_000);
		assert_ok!(Trading::do_correct_page(NOON, page));
		assert_eq!(clearing_account(ANNA), before);
		crate::FrozenSlots::<Test>::remove(NOON, page);
	});
}

#[test]
fn what_comes_after_the_records_are_gone_is_settled_in_the_oldest_open_interval() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 250);
		settle();
		go_to(NOON + 200);
		settle_all();
		assert!(Trading::is_pruned(NOON));
		let before = gain(ANNA);
		correct(ANNA, 0, 1_000);
		assert_eq!(gain(ANNA), before);
		go_to_settlement_of(NOON + 200);
		settle_all();
		assert_eq!((gain(ANNA) - before) / MILLS, 80);
	});
}

#[test]
fn records_of_corrections_are_pruned() {
	ExtBuilder::default().build_and_execute(|| {
		meter(NOON, ANNA, 100, 0);
		settle();
		correct(ANNA, 500, 0);
		assert_eq!(CorrectionPages::<Test>::iter().count(), 1);
		go_to(NOON + 200);
		settle_all();
		assert_eq!(CorrectionPages::<Test>::iter().count(), 0);
	});
}

#[test]
fn a_correction_is_with_the_supplier_of_its_interval() {
	ExtBuilder::default().build_and_execute(|| {
		meter(NOON, ANNA, 1_000, 0);
		settle();
		set_terms(VILLAGE, OTHER, TARIFF);
		meter(NOON + 1, ANNA, 10, 0);
		go_to_settlement_of(NOON + 1);
		settle_all();
		// The mock has one supplier of an area at all times.
		set_terms(VILLAGE, SUPPLIER, TARIFF);
		let before = (worth(ANNA), worth(SUPPLIER), worth(OTHER));
		show_late(NOON, ANNA, 500, 0);
		let (page, _) = page_of(Grid::index_of(&ANNA).expect("she is connected"));
		assert_ok!(Trading::do_correct_page(NOON, page));
		let after = (worth(ANNA), worth(SUPPLIER), worth(OTHER));
		let change = [after.0 - before.0, after.1 - before.1, after.2 - before.2].map(|change| change / MILLS);
		assert_eq!(change, [-150, 150, 0]);
		set_terms(VILLAGE, OTHER, TARIFF);
	});
}

#[test]
fn who_has_moved_is_corrected_all_the_same() {
	ExtBuilder::default().build_and_execute(|| {
		meter(NOON, ANNA, 1_000, 0);
		settle();
		let before = worth(ANNA);
		show_late(NOON, ANNA, 500, 0);
		let former = Grid::index_of(&ANNA).expect("she is connected");
		connect(ANNA, TOWN, LIMIT_W, LIMIT_W);
		let index = Grid::index_of(&ANNA).expect("she is connected");
		assert_ne!(former, index);
		assert_ok!(Trading::do_correct_page(NOON, page_of(former).0));
		check_state();
		assert_eq!((worth(ANNA) - before) / MILLS, -150);
	});
}

#[test]
fn a_paper_profit_that_the_fund_took_is_given_back_where_it_was_none() {
	ExtBuilder::default().build_and_execute(|| {
		// Bought at 100 and sold at 250; neither flowed as far as anybody knew.
		Balances::set_balance(&FUND, 10 * MILL);
		trade(CARLA, ANNA, NOON, 1_000, 100);
		trade(ANNA, BEN, NOON, 1_000, 250);
		meter(NOON, CARLA, 0, 1_000);
		meter(NOON, BEN, 1_000, 0);
		settle();
		assert_eq!(gains(), [0, -250, 0, 160]);
		// She had exported it: the sale is her own, and the purchase is given back at 80.
		correct(ANNA, 0, 1_000);
		assert_eq!(gains(), [230, -250, -80, 10]);
	});
}

#[test]
fn what_the_fund_has_not_it_owes() {
	ExtBuilder::default().build_and_execute(|| {
		trade(CARLA, ANNA, NOON, 1_000, 100);
		trade(ANNA, BEN, NOON, 1_000, 250);
		meter(NOON, CARLA, 0, 1_000);
		meter(NOON, BEN, 1_000, 0);
		settle();
		Balances::set_balance(&FUND, 0);
		correct(ANNA, 0, 1_000);
		assert_eq!(arrears(FUND, ANNA), 150);
	});
}

#[test]
fn a_paper_profit_that_shows_late_is_the_funds() {
	ExtBuilder::default().build_and_execute(|| {
		trade(CARLA, ANNA, NOON, 1_000, 100);
		trade(ANNA, BEN, NOON, 1_000, 250);
		meter(NOON, CARLA, 0, 1_000);
		meter(NOON, BEN, 1_000, 0);
		meter(NOON, ANNA, 0, 1_000);
		settle();
		assert_eq!(gains(), [230, -250, -80, 0]);
		// A second meter imported as much.
		correct(ANNA, 1_000, 0);
		assert_eq!(gains(), [0, -250, 0, 150]);
	});
}

#[test]
fn in_a_blackout_what_was_undone_stays_undone_when_energy_shows() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 100);
		darken(VILLAGE, NOON);
		settle();
		assert_eq!(gains(), [0, 0, 0, 0]);
		correct(BEN, 400, 0);
		// He pays the supplier for what he used, as if he had not bought it.
		assert_eq!(gains(), [0, -120, 120, 0]);
	});
}

#[test]
fn what_was_shared_stays_shared() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(VILLAGE, 200, 200);
		deposit(BEN, 500);
		meter(NOON, ANNA, 0, 1_000);
		meter(NOON, BEN, 600, 0);
		settle();
		// 600 at 200, 400 at 80.
		assert_eq!(gains()[..3], [152, -120, -32]);
		// A second meter of Ben's, which nobody knew of: the supplier delivers it.
		correct(BEN, 300, 0);
		// One of Anna's that imported: what she shared and had not, the supplier delivered.
		correct(ANNA, 700, 0);
		// 120 for what was shared, less 300 Wh at 300; she leaves nothing to the supplier.
		assert_eq!(gains()[..3], [120 - 90, -120 - 90, 180]);
	});
}

/// Of a gap nobody knows what flowed when: who is silent until a better tariff comes gains nothing.
#[test]
fn a_gap_over_a_change_of_tariff_settles_at_the_less_favourable_one() {
	let gain_since = |since: Interval| {
		let mut gained = 0;
		ExtBuilder::default().build_and_execute(|| {
			let before = Tariff {
				shortfall_price_mills: 400,
				surplus_price_mills: 50,
			};
			had_tariff(VILLAGE, NOON - 20, before);
			meter_late_since(since, NOON, ANNA, 1_000, 2_000);
			settle();
			gained = gain(ANNA) / MILLS;
		});
		gained
	};
	assert_eq!(gain_since(NOON - 20), 2 * 80 - 300);
	assert_eq!(gain_since(NOON - 21), 2 * 50 - 400);
}

#[test]
fn corrections_wait_for_weight_and_none_is_lost() {
	ExtBuilder::default().build_and_execute(|| {
		for interval in NOON..NOON + 4 {
			meter(interval, ANNA, 100, 0);
		}
		go_to_settlement_of(NOON + 4);
		settle_all();
		let before = worth(ANNA);
		for interval in NOON..NOON + 4 {
			show_late(interval, ANNA, 100, 0);
		}
		idle(Weight::from_parts(1, 0));
		assert_eq!(worth(ANNA), before);
		settle_all();
		assert_eq!((worth(ANNA) - before) / MILLS, -4 * 30);
	});
}

/// A situation of Anna at noon: what she sold and bought at which prices, and what her meters measured.
#[derive(Clone, Debug)]
struct World {
	sales: Vec<(Energy, Price)>,
	purchases: Vec<(Energy, Price)>,
	flow: (Energy, Energy),
	/// What of it is shown late.
	late: (Energy, Energy),
	dark: bool,
}

fn world() -> impl Strategy<Value = World> {
	let lots = || prop::collection::vec((10..1_200u64, 0..2_047u16), 0..3);
	let flow = || (0..3_000u64, 0..3_000u64);
	(lots(), lots(), flow(), flow(), any::<bool>()).prop_map(|(sales, purchases, flow, late, dark)| World {
		sales,
		purchases,
		late: (late.0.min(flow.0), late.1.min(flow.1)),
		flow,
		dark,
	})
}

/// Returns what Anna, the supplier and the fund gain in it.
fn play(world: &World, in_time: bool) -> [i128; 3] {
	let mut result = [0; 3];
	ExtBuilder::default().build_and_execute(|| {
		Balances::set_balance(&FUND, 10 * MILL);
		for (energy_wh, price_mills) in &world.sales {
			trade(ANNA, BEN, NOON, *energy_wh, *price_mills);
		}
		for (energy_wh, price_mills) in &world.purchases {
			trade(CARLA, ANNA, NOON, *energy_wh, *price_mills);
		}
		if world.dark {
			darken(VILLAGE, NOON);
		}
		let (import_wh, export_wh) = world.flow;
		let late = if in_time { (0, 0) } else { world.late };
		meter(NOON, ANNA, import_wh - late.0, export_wh - late.1);
		settle();
		if late != (0, 0) {
			correct(ANNA, late.0, late.1);
		}
		result = [gain(ANNA), gain(SUPPLIER), free(FUND) as i128];
	});
	result
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(200))]

	/// Without sharing, what is shown late comes to the same as in time, to the planck: for the account,
	/// for the supplier, and for the fund.
	#[test]
	fn late_comes_to_the_same_as_in_time(world in world()) {
		prop_assert_eq!(play(&world, false), play(&world, true));
	}
}
