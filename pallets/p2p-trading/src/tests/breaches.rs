//! What meters measure beyond the limits of their connections is charged where the council has set a charge.

use super::supplier_balances::arrears;
use crate::{mock::*, settlement::types::BreachSchedule, BreachSchedules, Error, Event};
use energy_primitives::{
	page_of, AreaId, Balance, BreachCharge, ConnectionPages, Energy, Flow, Interval, Judgement, LimitBreaches, Month,
	Price, Side, MILL,
};
use frame_support::{assert_noop, assert_ok, parameter_types, weights::Weight};
use proptest::prelude::*;

parameter_types! {
	/// What a meter may measure in each direction; none where nobody is limited.
	static Limit: Option<Energy> = None;
	/// For what was judged: the interval, the page, by slot what was known before and is known now, and
	/// whether all were to be.
	static Judged: Vec<(Interval, u32, Vec<(u8, Flow, Flow)>, bool)> = Vec::new();
	/// For what was noted as affected: whose, in which interval, on which side, and how much.
	pub static Affected: Vec<(AccountId, Interval, Side, Energy)> = Vec::new();
}

/// Judges all connections by one limit.
pub struct Judge;

impl LimitBreaches<AccountId> for Judge {
	fn excess_of_page(_: Interval, _: u32, metered: &[(u8, Flow, Flow)], _: bool) -> Judgement {
		let Some(limit_wh) = Limit::get() else {
			return Judgement::default();
		};
		let beyond = |flow: &Flow| Flow {
			import_wh: flow.import_wh.saturating_sub(limit_wh),
			export_wh: flow.export_wh.saturating_sub(limit_wh),
		};
		let all_excess = metered
			.iter()
			.map(|(slot, before, now)| (*slot, beyond(now).without(beyond(before))));
		Judgement {
			excess: all_excess.filter(|(_, excess)| *excess != Flow::default()).collect(),
			judged: metered.len() as u32,
		}
	}

	fn judge_page(interval: Interval, page: u32, metered: &[(u8, Flow, Flow)], all: bool) -> Judgement {
		Judged::mutate(|judged| judged.push((interval, page, metered.to_vec(), all)));
		Self::excess_of_page(interval, page, metered, all)
	}

	fn judge_weight(connections: u32) -> Weight {
		Weight::from_parts(1_000_000, 1_000).saturating_mul(connections.into())
	}

	fn note_affected(who: &AccountId, interval: Interval, side: Side, energy_wh: Energy) {
		Affected::mutate(|affected| affected.push((*who, interval, side, energy_wh)));
	}
}

/// Charges so many mills per kWh in the village, beyond so many Wh in an interval.
fn charge(charge_mills: Price, limit_wh: Energy) {
	Limit::set(Some(limit_wh));
	Judged::set(Vec::new());
	let charge = BreachCharge {
		from: DAY,
		charge_mills: Some(charge_mills),
	};
	BreachSchedules::<Test>::insert(VILLAGE, BreachSchedule::truncate_from(vec![charge]));
}

/// What the events say was charged: who, in Wh, in plancks.
fn charged(events: &[Event<Test>]) -> Vec<(AccountId, Energy, Balance)> {
	let rows = events.iter().filter_map(|event| match event {
		Event::BreachesCharged { interval, accounts, .. } if *interval == NOON => Some(accounts.clone()),
		_ => None,
	});
	rows.flatten().collect()
}

fn fund() -> Balance {
	free(FUND)
}

fn to_fund_on_bill(who: AccountId) -> Balance {
	Trading::get_bill(who, Month(201_607)).map_or(0, |info| info.bill.to_fund)
}

#[test]
fn what_lies_beyond_a_limit_is_charged_for_the_community_fund() {
	ExtBuilder::default().build_and_execute(|| {
		charge(500, 600);
		deposit(BEN, 1_000);
		meter(NOON, ANNA, 0, 700);
		meter(NOON, BEN, 1_001, 0);
		meter(NOON, CARLA, 600, 600);
		let events = settle_interval(NOON);
		assert_eq!(charged(&events), [(ANNA, 100, 50 * MILL), (BEN, 401, 401 * MILL / 2)]);
		// 700 Wh at 80 and 1 001 at 300 are the supplier's.
		assert_eq!(gain(ANNA), (56 - 50) * MILL as i128);
		assert_eq!(fund(), 50 * MILL + 401 * MILL / 2);
		assert_eq!([ANNA, BEN, CARLA].map(to_fund_on_bill), [50 * MILL, 401 * MILL / 2, 0]);
		// Who was limited, and nobody else, of the only page of the village.
		let judged = Judged::get().into_iter().find(|(interval, ..)| *interval == NOON);
		let (_, _, flows, all) = judged.expect("the page was judged");
		assert_eq!((flows.len(), all), (3, true));
		assert!(flows.iter().all(|(_, before, _)| *before == Flow::default()));
	});
}

#[test]
fn without_a_charge_breaches_cost_nothing_and_are_put_on_record_all_the_same() {
	ExtBuilder::default().build_and_execute(|| {
		charge(500, 600);
		let later = |charge_mills| BreachCharge {
			from: NOON + 1,
			charge_mills,
		};
		for schedule in [vec![], vec![later(Some(2_047))]] {
			BreachSchedules::<Test>::insert(VILLAGE, BreachSchedule::truncate_from(schedule));
			assert_eq!(Trading::get_breach_charge(VILLAGE, NOON), None);
		}
		meter(NOON, BEN, 1_001, 0);
		assert_eq!(charged(&settle_interval(NOON)), []);
		assert_eq!((fund(), to_fund_on_bill(BEN)), (0, 0));
		let judged = Judged::get().into_iter().filter(|(interval, ..)| *interval == NOON);
		assert_eq!(judged.map(|(.., all)| all).collect::<Vec<_>>(), [false]);
	});
}

#[test]
fn a_charge_of_nothing_is_no_charge() {
	ExtBuilder::default().build_and_execute(|| {
		charge(0, 600);
		meter(NOON, BEN, 1_001, 0);
		assert_eq!(charged(&settle_interval(NOON)), []);
		let judged = Judged::get().into_iter().find(|(interval, ..)| *interval == NOON);
		assert!(judged.is_some_and(|(.., all)| all), "breaches are put on record");
	});
}

#[test]
fn an_estimate_shows_no_breach_nor_does_what_flowed_in_another_interval() {
	ExtBuilder::default().build_and_execute(|| {
		charge(500, 600);
		meter(NOON, BEN, 1_001, 0);
		estimate(NOON, BEN);
		meter(NOON, CARLA, 500, 0);
		meter_late(NOON, CARLA, 400, 0);
		assert_eq!(charged(&settle_interval(NOON)), []);
		assert_eq!(fund(), 0);
	});
}

#[test]
fn who_waits_with_a_reading_is_charged_for_it_once() {
	ExtBuilder::default().build_and_execute(|| {
		charge(500, 600);
		meter(NOON, BEN, 800, 0);
		assert_eq!(charged(&settle_interval(NOON)), [(BEN, 200, 100 * MILL)]);
		events();
		show_late(NOON, BEN, 300, 0);
		show_late(NOON, ANNA, 0, 900);
		settle_all();
		assert_eq!(charged(&events()), [(ANNA, 300, 150 * MILL), (BEN, 300, 150 * MILL)]);
		assert_eq!(fund(), 400 * MILL);
		// It is a line of the correction, not of the interval's own settlement.
		let line = Trading::get_corrections(BEN, NOON, None).items[0].clone();
		assert_eq!((line.to_fund, line.from_fund), (150 * MILL, 0));
		assert_eq!(to_fund_on_bill(BEN), 100 * MILL);
		let bill = Trading::get_bill(BEN, Month(201_607)).unwrap().bill;
		assert_eq!(bill.corrections_paid, (150 + 90) * MILL);
	});
}

#[test]
fn who_cannot_pay_owes_the_fund() {
	ExtBuilder::default().build_and_execute(|| {
		charge(1_000, 0);
		// 300 for the supplier, who comes first, are more than she has.
		meter(NOON, DORA, 1_000, 0);
		settle_interval(NOON);
		assert_eq!(arrears(DORA, FUND), 1_000);
		assert_eq!(fund(), 0);
		assert_noop!(
			Trading::create_energy_offer(signed(DORA), NOON + 20, 10, 400),
			Error::<Test>::InArrears
		);
		impoverish(DORA, 2_000 * MILL);
		assert_ok!(Trading::pay_arrears(signed(DORA), FUND, 1_000 * MILL));
		assert_eq!((arrears(DORA, FUND), fund()), (0, 1_000 * MILL));
	});
}

#[test]
fn what_is_reserved_for_orders_pays_no_charge() {
	ExtBuilder::default().build_and_execute(|| {
		charge(1_000, 0);
		place(BEN, &[bid(NOON + 20, 1_000, 200)]);
		impoverish(BEN, 0);
		let reserved = clearing_account(BEN).reserved;
		meter(NOON, BEN, 1_000, 0);
		settle_interval(NOON);
		assert_eq!((clearing_account(BEN).reserved, reserved), (200 * MILL, 200 * MILL));
		assert_eq!(arrears(BEN, FUND), 1_000);
	});
}

#[test]
fn the_charge_is_the_councils_with_the_notice_of_a_tariff() {
	ExtBuilder::default().build_and_execute(|| {
		let set = |origin, area: AreaId, mills, from| Trading::set_breach_charge(origin, area, mills, from);
		for origin in [signed(SUPPLIER), signed(OPERATOR), RuntimeOrigin::none()] {
			assert_noop!(set(origin, VILLAGE, Some(500), None), Error::<Test>::NotCouncil);
		}
		let council = RuntimeOrigin::root;
		let earliest = DAY + 673;
		assert_noop!(
			set(council(), VILLAGE, Some(2_048), None),
			Error::<Test>::PriceOffLadder
		);
		assert_noop!(
			set(council(), VILLAGE, Some(500), Some(earliest - 1)),
			Error::<Test>::NoticeTooShort
		);
		events();
		assert_ok!(set(council(), VILLAGE, Some(2_047), None));
		let expected = Event::BreachChargeSet {
			area: VILLAGE,
			charge_mills: Some(2_047),
			from: earliest,
		};
		assert_eq!(events(), [expected]);
		let at = |interval| Trading::get_breach_charge(VILLAGE, interval);
		assert_eq!(
			(at(earliest - 1), at(earliest), at(Interval::MAX)),
			(None, Some(2_047), Some(2_047))
		);
		assert_eq!(Trading::get_breach_charge(TOWN, earliest), None);
		remove_area(TOWN);
		assert_noop!(set(council(), TOWN, Some(500), None), Error::<Test>::UnknownArea);
		// What is still to come beyond the notice is replaced.
		assert_ok!(set(council(), VILLAGE, None, Some(Interval::MAX)));
		assert_eq!((at(earliest), at(Interval::MAX)), (None, None));
		// A change an interval, and none is past so far.
		for n in 0..15 {
			assert_ok!(set(council(), VILLAGE, Some(n), None));
			go_to(DAY + 1 + Interval::from(n));
		}
		assert_ok!(set(council(), VILLAGE, Some(15), None));
		go_to(DAY + 20);
		assert_noop!(set(council(), VILLAGE, Some(16), None), Error::<Test>::TooManyChanges);
	});
}

#[test]
fn what_lies_beyond_a_limit_is_not_shared() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(VILLAGE, 200, 200);
		Limit::set(Some(600));
		for who in [BEN, CARLA] {
			deposit(who, 1_000);
		}
		// 400 Wh of Anna's are beyond her limit, and 300 of Carla's; the supplier takes and delivers them.
		meter(NOON, ANNA, 0, 1_000);
		meter(NOON, BEN, 100, 0);
		meter(NOON, CARLA, 900, 0);
		go_to_settlement_of(NOON);
		settle_until(NOON, |phase| matches!(phase, crate::SettlementPhase::Pages(_)));
		let (ask, bid) = (energy_primitives::Side::Ask, energy_primitives::Side::Bid);
		assert_eq!(
			shared_entries(NOON),
			[
				(ANNA, ask, 200, 600, 600),
				(BEN, bid, 200, 100, 100),
				(CARLA, bid, 200, 600, 500)
			]
			.map(|(who, side, price_mills, energy_wh, _)| (who, side, price_mills, energy_wh, 0))
		);
		settle_all();
		let mills = MILL as i128;
		assert_eq!(gain(ANNA) / mills, 120 + 32);
		assert_eq!((gain(BEN) + gain(CARLA)) / mills, -120 - 4 * 30);
	});
}

#[test]
fn the_weight_counts_who_was_judged() {
	ExtBuilder::default().build_and_execute(|| {
		charge(500, 600);
		meter(NOON, ANNA, 0, 700);
		go_to_settlement_of(NOON);
		settle_until(NOON, |phase| matches!(phase, crate::SettlementPhase::Pages(_)));
		let (page, _) = page_of(Grid::index_of(&ANNA).unwrap());
		let work = Trading::do_settle_page(NOON, page).unwrap();
		assert_eq!((work.judged, work.wallets), (1, 1));
		let without = crate::settlement::PageWork { judged: 0, ..work };
		assert_eq!(
			Trading::page_weight(&work),
			Trading::page_weight(&without) + Judge::judge_weight(1)
		);
		crate::SettlementCursor::<Test>::mutate(|progress| {
			if let Some(progress) = progress {
				progress.phase = crate::SettlementPhase::Pages(page + 1);
			}
		});
	});
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(48))]

	/// In whatever parts a meter shows its energy, in time or late, the charge is that of the whole, but for
	/// what rounding adds to each part; and nobody else pays or gains.
	#[test]
	fn the_charge_depends_on_the_energy_alone(
		in_time_wh in 0u64..3_000,
		late_wh in prop::collection::vec(0u64..3_000, 0..3),
		limit_wh in 0u64..3_000,
		mills in 0u16..2_048,
	) {
		ExtBuilder::default().build_and_execute(|| {
			charge(mills, limit_wh);
			meter(NOON, BEN, in_time_wh, 0);
			settle_interval(NOON);
			let mut whole_wh = in_time_wh;
			for (later, part_wh) in (1..).zip(late_wh) {
				go_to(NOON + METER_DEADLINE + 1 + later);
				show_late(NOON, BEN, part_wh, 0);
				settle_all();
				whole_wh += part_wh;
			}
			let excess_wh = Balance::from(whole_wh.saturating_sub(limit_wh));
			assert_eq!(fund(), excess_wh * Balance::from(mills) * MILL / 1_000);
			let to_supplier = whole_wh as i128 * 300 * (MILL / 1_000) as i128;
			assert_eq!(gain(BEN), -to_supplier - fund() as i128);
			assert_eq!(gain(ANNA), 0);
		});
	}
}
