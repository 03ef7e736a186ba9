//! The cursor that settles everything by itself.

use crate::{
	mock::*, money::types::ClearingAccount, settlement::types::SettledAccount, settlement::PageWork,
	weights::WeightInfo, AreaMarkets, ClearingCursor, Completions, Config, Error, Event, ExpiryCursor, IntervalCursor,
	Positions, PruningCursor, SettlementCursor, SettlementPhase, SettlementProgress, UnsettledIntervals,
};
use energy_primitives::{Balance, ConnectionPages, Energy, Interval, Tariff, MILL};
use frame_support::{
	assert_noop, assert_ok,
	weights::{Weight, WeightMeter},
};
use sp_runtime::{DispatchError, TokenError};

type Weights = <Test as Config>::WeightInfo;

/// At this mill no order can be paid for, nor any energy.
const ABSURD: Balance = 1 << 120;

/// What a sale that is not delivered costs at this tariff, nobody has: it is far above what was
/// reserved when the energy was sold.
const RAISED: Tariff = Tariff {
	shortfall_price_mills: u16::MAX,
	..TARIFF
};

/// Anna sells to Ben, Carla is only metered, and both meters measure what was traded.
fn noon() {
	trade(ANNA, BEN, NOON, 1_000, 120);
	meter(NOON, ANNA, 0, 1_000);
	meter(NOON, BEN, 1_000, 0);
	meter(NOON, CARLA, 500, 0);
}

/// Carla sells to Ben too, who takes it, and delivers nothing.
fn carla_sells_what_she_does_not_have() {
	trade(CARLA, BEN, NOON, 100, 120);
	meter(NOON, BEN, 100, 0);
}

/// Anna sells to Eve, who is on the village's second page, and both meters measure that.
fn noon_on_two_pages() {
	connect_crowd_and_eve();
	trade(ANNA, EVE, NOON, 1_000, 120);
	meter(NOON, ANNA, 0, 1_000);
	meter(NOON, EVE, 1_000, 0);
}

fn is_settled(who: AccountId) -> bool {
	Trading::is_interval_settled(NOON, &who)
}

fn settled() -> usize {
	[ANNA, BEN, CARLA].into_iter().filter(|who| is_settled(*who)).count()
}

fn unsettled_intervals() -> Vec<(Interval, u32)> {
	UnsettledIntervals::<Test>::iter()
		.map(|(_, interval, accounts)| (interval, accounts))
		.collect()
}

/// A settled account with the energy that it imported, exported, sold and bought, before money.
fn energy(
	who: AccountId,
	imported: Energy,
	exported: Energy,
	sold: Energy,
	bought: Energy,
) -> SettledAccount<AccountId> {
	SettledAccount {
		import_wh: imported,
		export_wh: exported,
		sold_wh: sold,
		bought_wh: bought,
		imbalance_wh: i128::from(exported) - i128::from(imported) - (i128::from(sold) - i128::from(bought)),
		..settled_without_anything(who)
	}
}

fn failed(who: AccountId, error: impl Into<DispatchError>) -> Event<Test> {
	Event::SettlementFailed {
		interval: NOON,
		who,
		error: error.into(),
	}
}

/// What a step costs that settles a page, as the cursor reckons before it.
fn one_page() -> Weight {
	Weights::on_idle_base().saturating_add(Trading::page_weight(&PageWork::worst()))
}

/// The cursor stands at the beginning of noon, whose readings are final, and nothing else has
/// anything to do.
fn stand_at_noon() {
	go_to(NOON + METER_DEADLINE);
	settle_all();
	go_to_settlement_of(NOON);
	Trading::clear_due(&mut WeightMeter::new(), &mut 10);
	Trading::expire_due(&mut WeightMeter::new(), &mut 10);
	assert_eq!(SettlementCursor::<Test>::get(), Some(SettlementProgress::at(NOON)));
}

#[test]
fn everybody_who_traded_or_was_metered_is_settled_once_readings_are_final() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		go_to(NOON + METER_DEADLINE);
		settle_all();
		assert_eq!(settled(), 0);

		go_to_settlement_of(NOON);
		events();
		settle_all();
		assert_eq!(settled(), 3);
		let accounts = vec![
			SettledAccount {
				revenue: 120 * MILL,
				released: 180 * MILL,
				..energy(ANNA, 0, 1_000, 1_000, 0)
			},
			SettledAccount {
				paid: 120 * MILL,
				released: 120 * MILL,
				..energy(BEN, 1_000, 0, 0, 1_000)
			},
			SettledAccount {
				to_supplier: 150 * MILL,
				..energy(CARLA, 500, 0, 0, 0)
			},
		];
		let page = Event::PageSettled {
			interval: NOON,
			area: VILLAGE,
			page: page_with(ANNA),
			supplier: Some(SUPPLIER),
			accounts,
		};
		// Each is emitted once, the last one last, and none for an empty page or interval.
		assert_eq!(
			events(),
			[page, village_settled(), Event::SettlementCompleted { interval: NOON }]
		);
		assert!(!AreaMarkets::<Test>::contains_key(NOON, VILLAGE));
		assert_eq!(SettlementCursor::<Test>::get(), Some(SettlementProgress::at(NOON + 1)));
		assert_eq!(free(ANNA), ENDOWMENT + 120 * MILL);
		assert_eq!(free(CARLA), ENDOWMENT - 150 * MILL);
	});
}

#[test]
fn an_area_of_several_pages_has_its_market_closed_when_all_are_settled() {
	ExtBuilder::default().build_and_execute(|| {
		noon_on_two_pages();
		stand_at_noon();
		events();
		settle_one_step();
		// Anna has been paid with what Eve has still to pay.
		assert!(is_settled(ANNA) && !is_settled(EVE));
		assert_eq!((gain(ANNA), gain(EVE)), (120 * MILL as i128, -120 * MILL as i128));
		let market = AreaMarkets::<Test>::get(NOON, VILLAGE).expect("it has begun");
		assert_eq!((market.area_balance, market.energy_wh), (-120 * MILL as i128, -1_000));
		check_state();
		settle_all();
		assert_eq!((gain(ANNA), gain(EVE)), (120 * MILL as i128, -120 * MILL as i128));
		let emitted = events();
		let settled: Vec<_> = settled_in(&emitted).into_iter().map(|account| account.who).collect();
		assert_eq!(settled, [ANNA, EVE]);
		// Emitted once, last, and for no empty interval.
		assert_eq!(
			emitted[2..],
			[village_settled(), Event::SettlementCompleted { interval: NOON }]
		);
		assert!(!AreaMarkets::<Test>::contains_key(NOON, VILLAGE));
	});
}

#[test]
fn who_was_settled_by_hand_is_passed_over() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		meter(NOON, TOM, 500, 0);
		go_to_settlement_of(NOON);
		settle_by_hand(ANNA, NOON);
		// With the others of her page.
		assert_eq!((settled(), is_settled(TOM)), (3, false));
		events();
		settle_all();
		assert!(is_settled(TOM));
		let page = Event::PageSettled {
			interval: NOON,
			area: TOWN,
			page: page_with(TOM),
			supplier: Some(SUPPLIER),
			accounts: vec![SettledAccount {
				to_supplier: 150 * MILL,
				..energy(TOM, 500, 0, 0, 0)
			}],
		};
		assert_eq!(
			events(),
			[page, village_settled(), Event::SettlementCompleted { interval: NOON }]
		);
	});
}

#[test]
fn only_the_page_that_comes_next_is_settled_by_hand() {
	ExtBuilder::default().build_and_execute(|| {
		let settle = try_settle;
		let (first, second) = (page_with(ANNA), page_with(TOM));
		noon();
		go_to_settlement_of(NOON);
		// Earlier intervals come first, later ones still take readings.
		assert_noop!(settle(NOON, first), Error::<Test>::NotNext);
		assert_noop!(settle(NOON + 1, first), Error::<Test>::TooEarly);
		stand_at_noon();
		assert_noop!(settle(NOON, second), Error::<Test>::NotNext);
		assert_noop!(settle(NOON - 1, first), Error::<Test>::AlreadySettled);
		assert_ok!(settle(NOON, first));
		assert_eq!(settled(), 3);
		assert_noop!(settle(NOON, first), Error::<Test>::AlreadySettled);
		// A page without anything is passed.
		assert_ok!(settle(NOON, second));
		assert_noop!(settle(NOON, second), Error::<Test>::AlreadySettled);
		// There is no further page; the interval is left by itself.
		assert_noop!(settle(NOON, second + 1), Error::<Test>::NotNext);
		settle_all();
		assert_eq!(SettlementCursor::<Test>::get(), Some(SettlementProgress::at(NOON + 1)));
		for page in [first, second, second + 1] {
			assert_noop!(settle(NOON, page), Error::<Test>::AlreadySettled);
		}
	});
}

#[test]
fn it_begins_where_the_chain_does_and_not_in_1970() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(
			SettlementCursor::<Test>::get(),
			Some(SettlementProgress::at(DAY - METER_DEADLINE))
		);
	});
}

#[test]
fn it_never_uses_more_weight_than_it_is_given_and_goes_on_where_it_was() {
	ExtBuilder::default().build_and_execute(|| {
		// Whether a page's accounts and its supplier owe each other anything is looked up once, when
		// the first interval is settled.
		meter(DAY, DORA, 0, 100);
		noon();
		meter(NOON, TOM, 500, 0);
		stand_at_noon();
		pass_cuts();
		// For everything but a page.
		let too_little = one_page() - Weight::from_parts(1, 0);
		assert!(idle(too_little).all_lte(too_little));
		assert_eq!(settled(), 0);
		// It pays for what there was to do: Anna and Ben may have traded, Carla's wallet was drawn from.
		let used = idle(one_page());
		assert!(used.all_lte(one_page()));
		let work = PageWork {
			accounts: 3,
			traders: 2,
			wallets: 1,
			..Default::default()
		};
		assert_eq!(
			used,
			Weights::on_idle_base().saturating_add(Trading::page_weight(&work))
		);
		assert_eq!((settled(), is_settled(TOM)), (3, false));
		let mut blocks = 0;
		while !is_settled(TOM) {
			assert!(idle(one_page()).all_lte(one_page()));
			blocks += 1;
			assert!(blocks < 10, "the cursor stands still");
		}
	});
}

#[test]
fn no_page_takes_more_than_the_cursor_reckons_with() {
	ExtBuilder::default().build_and_execute(|| {
		connect_crowd_and_eve();
		let page = page_with(ANNA);
		let everybody = || Grid::page(page).expect("it is full").accounts;
		assert_ok!(Trading::set_credit_limit(signed(SUPPLIER), VILLAGE, 1_000 * MILL));
		for who in everybody() {
			meter(NOON, who, 100, 0);
		}
		stand_at_noon();
		settle_all();
		// Another supplier follows: all have a debt with the one before, and run up one with the new.
		set_terms(VILLAGE, STRANGER, TARIFF);
		go_to(NOON + METER_DEADLINE + 1);
		for who in everybody() {
			meter(NOON + 1, who, 100, 0);
			estimate(NOON + 1, who);
		}
		go_to_settlement_of(NOON + 1);
		let work = Trading::do_settle_page(NOON + 1, page).expect("it can be settled");
		assert_eq!((work.accounts, work.estimated, work.begins), (32, 32, 1));
		let worst = PageWork::worst();
		assert!(
			work.wallets <= worst.wallets,
			"{} are more than {}",
			work.wallets,
			worst.wallets
		);
		assert!(Trading::page_weight(&work).all_lte(Trading::page_weight(&worst)));
		check_state();
	});
}

#[test]
fn without_any_weight_it_touches_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		go_to_settlement_of(NOON);
		let before = SettlementCursor::<Test>::get();
		let base = Weights::on_idle_base();
		let too_little = [
			Some(Weight::zero()),
			Some(Weight::from_parts(0, u64::MAX)),
			Some(base - Weight::from_parts(1, 0)),
			base.proof_size()
				.checked_sub(1)
				.map(|proof| Weight::from_parts(u64::MAX, proof)),
		];
		for weight in too_little.into_iter().flatten() {
			assert_eq!(idle(weight), Weight::zero());
			assert_eq!(SettlementCursor::<Test>::get(), before);
		}
	});
}

#[test]
fn a_block_visits_a_bounded_number_of_pages() {
	ExtBuilder::default().build_and_execute(|| {
		noon_on_two_pages();
		stand_at_noon();
		// A quarter of the steps, and those that clearing and expiry have no use for: three visits
		// a block.
		let settled = || [ANNA, EVE].into_iter().filter(|who| is_settled(*who)).count();
		assert_eq!(page_with(EVE), 2);
		MaxStepsPerBlock::set(4);
		for (settled_then, phase) in [(2, SettlementPhase::Pages(3)), (2, SettlementPhase::Deleting(None))] {
			idle(Weight::MAX);
			assert_eq!(settled(), settled_then);
			assert_eq!(SettlementCursor::<Test>::get().map(|cursor| cursor.phase), Some(phase));
		}
		idle(Weight::MAX);
		assert_eq!(SettlementCursor::<Test>::get(), Some(SettlementProgress::at(NOON + 1)));
	});
}

#[test]
fn no_task_holds_the_next_one_up() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		go_to_settlement_of(NOON);
		MaxStepsPerBlock::set(4);
		idle(Weight::MAX);
		// Three have had one step: an interval without orders, one without offers, a page without
		// anybody to settle.
		assert_eq!(
			ClearingCursor::<Test>::get(),
			Some(IntervalCursor::at(NOON + METER_DEADLINE + 3))
		);
		assert_eq!(ExpiryCursor::<Test>::get(), Some(IntervalCursor::at(DAY + 3)));
		let settlement = SettlementCursor::<Test>::get().unwrap();
		assert_eq!(
			(settlement.interval, settlement.phase),
			(DAY - METER_DEADLINE, SettlementPhase::Pages(1))
		);
	});
}

#[test]
fn it_catches_up_after_the_chain_stood_still() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		trade(ANNA, BEN, NOON + 100, 1_000, 120);
		go_to(NOON + 3_000);
		events();
		settle_all();
		let settled: Vec<_> = events()
			.into_iter()
			.filter_map(|event| match event {
				Event::PageSettled { interval, accounts, .. } => Some((interval, accounts)),
				_ => None,
			})
			.flat_map(|(interval, accounts)| accounts.into_iter().map(move |account| (interval, account.who)))
			.collect();
		let later = NOON + 100;
		assert_eq!(
			settled,
			[(NOON, ANNA), (NOON, BEN), (NOON, CARLA), (later, ANNA), (later, BEN)]
		);
		assert_eq!(held(ANNA), 0);
		// It is so long ago that the records have been pruned too, and nothing is settled once more.
		assert_eq!(Positions::<Test>::iter().count(), 0);
		assert_eq!(
			PruningCursor::<Test>::get(),
			Some(NOON + 3_000 - METER_DEADLINE - Retention::get())
		);
		for (interval, who) in settled {
			assert_noop!(try_settle(interval, page_with(who)), Error::<Test>::AlreadySettled);
		}
		assert_eq!(
			SettlementCursor::<Test>::get(),
			Some(SettlementProgress::at(NOON + 3_000 - METER_DEADLINE))
		);
	});
}

#[test]
fn one_account_that_cannot_be_settled_does_not_stop_the_others() {
	// An energy that no money can pay for at this mill; what was traded can be.
	let mill = 1 << 70;
	let rich = 1 << 100;
	let builder = [ANNA, BEN, CARLA]
		.into_iter()
		.fold(ExtBuilder::default().mill(mill), |builder, who| {
			builder.balance(who, rich)
		});
	builder.build_and_execute(|| {
		noon();
		carla_sells_what_she_does_not_have();
		meter(NOON, CARLA, Energy::MAX - 500, 0);
		let before = clearing_account(CARLA);
		go_to_settlement_of(NOON);
		events();
		settle_all();
		let emitted = events();
		assert!(emitted.contains(&failed(CARLA, Error::<Test>::Overflow)));
		assert_eq!(settled(), 2);
		assert_eq!((free(ANNA), free(BEN)), (rich + 120 * mill, rich - 132 * mill));
		// The area's market waits for it, and so do the records of the interval.
		assert!(!emitted
			.iter()
			.any(|event| matches!(event, Event::MarketSettled { .. } | Event::SettlementCompleted { .. })));
		let market = AreaMarkets::<Test>::get(NOON, VILLAGE).expect("it is not closed");
		assert_eq!((market.area_balance, market.energy_wh), (12 * mill as i128, 100));
		assert_eq!(unsettled_intervals(), [(NOON, 1)]);
		assert_eq!(frozen(), [(CARLA, NOON)]);
		check_state();
		go_to_settlement_of(NOON + 200);
		settle_all();
		assert!(PruningCursor::<Test>::get().is_some_and(|next| next > NOON));
		assert_eq!(settled(), 2);
		// It is as it was, and so it stays when it fails once more.
		let frozen_once = ClearingAccount { frozen: 1, ..before };
		events();
		for _ in 0..2 {
			assert_eq!(clearing_account(CARLA), frozen_once);
			assert_eq!(
				(unsettled_intervals(), frozen()),
				(vec![(NOON, 1)], vec![(CARLA, NOON)])
			);
			check_state();
			assert_ok!(Trading::settle(signed(STRANGER), NOON, page_with(CARLA)));
			assert_eq!(events(), [failed(CARLA, Error::<Test>::Overflow)]);
		}
		// And it can be settled by hand once what kept it is mended.
		let free_of_charge = Tariff {
			shortfall_price_mills: 0,
			surplus_price_mills: 0,
		};
		set_terms(VILLAGE, SUPPLIER, free_of_charge);
		assert_ok!(Trading::settle(signed(STRANGER), NOON, page_with(CARLA)));
		assert_eq!(settled(), 3);
		assert_eq!((frozen(), unsettled_intervals()), (vec![], vec![(NOON, 0)]));
		// Its sale cost it what it had brought.
		assert_eq!(free(CARLA), rich);
		events();
		idle(Weight::MAX);
		assert_eq!(
			events(),
			[village_settled(), Event::SettlementCompleted { interval: NOON }]
		);
		assert_eq!(unsettled_intervals(), []);
	});
}

#[test]
fn an_account_that_lacks_what_it_owes_is_frozen_with_its_money() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		carla_sells_what_she_does_not_have();
		set_terms(VILLAGE, SUPPLIER, RAISED);
		go_to_settlement_of(NOON);
		events();
		settle_all();
		let emitted = events();
		let failures: Vec<_> = emitted
			.iter()
			.filter(|event| matches!(event, Event::SettlementFailed { .. }))
			.collect();
		assert_eq!(failures, [&failed(CARLA, Error::<Test>::Corrupt)]);
		let neighbours: Vec<_> = settled_in(&emitted).into_iter().map(|account| account.who).collect();
		assert_eq!(neighbours, [ANNA, BEN]);
		assert_eq!((gain(ANNA), gain(BEN)), (120 * MILL as i128, -132 * MILL as i128));
		check_state();

		// What was reserved for it stays so; what is free is hers.
		let account = clearing_account(CARLA);
		assert_eq!(
			(account.available, account.reserved, account.frozen),
			(18 * MILL, 18 * MILL, 1)
		);
		assert_ok!(Trading::deposit(signed(CARLA), 5 * MILL));
		assert_noop!(
			Trading::withdraw(signed(CARLA), 5 * MILL + 1),
			TokenError::FundsUnavailable
		);
		assert_ok!(Trading::withdraw(signed(CARLA), 5 * MILL));
		assert_eq!((gain(CARLA), gain(SUPPLIER)), (0, 0));

		// Later intervals of hers are settled.
		meter(NOON + 20, CARLA, 0, 100);
		set_terms(VILLAGE, SUPPLIER, TARIFF);
		go_to_settlement_of(NOON + 20);
		settle_all();
		assert!(Trading::is_interval_settled(NOON + 20, &CARLA) && !is_settled(CARLA));
		assert_eq!((gain(CARLA), clearing_account(CARLA).frozen), (8 * MILL as i128, 1));
		check_state();

		// Again, with the terms that she had sold at.
		events();
		settle_by_hand(CARLA, NOON);
		let row = SettledAccount {
			revenue: 12 * MILL,
			// For what she took, and for what she sold and did not deliver.
			to_supplier: 180 * MILL,
			released: 18 * MILL,
			..energy(CARLA, 500, 0, 100, 0)
		};
		assert_eq!(settled_as(CARLA, &events()), row);
		assert_eq!(gain(CARLA), (8 + 12 - 180) * MILL as i128);
		assert_eq!(gain(SUPPLIER), (180 - 8) * MILL as i128);
		let account = clearing_account(CARLA);
		assert_eq!((account.reserved, account.frozen), (0, 0));
		check_state();
		idle(Weight::MAX);
		assert_eq!((unsettled_intervals(), pooled()), (vec![], 0));
	});
}

#[test]
fn whom_nothing_hinders_any_more_is_settled_although_another_of_the_page_still_fails() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		carla_sells_what_she_does_not_have();
		trade(DORA, BEN, NOON, 100, 300);
		meter(NOON, BEN, 100, 0);
		set_terms(VILLAGE, SUPPLIER, RAISED);
		go_to_settlement_of(NOON);
		settle_all();
		assert_eq!((settled(), frozen()), (2, vec![(CARLA, NOON), (DORA, NOON)]));
		assert_eq!(unsettled_intervals(), [(NOON, 2)]);
		check_state();
		// At this one each of them lacks a tenth of a mill, and Carla pays it in.
		let between = Tariff {
			shortfall_price_mills: 301,
			..TARIFF
		};
		set_terms(VILLAGE, SUPPLIER, between);
		assert_ok!(Trading::deposit(signed(CARLA), MILL));
		events();
		assert_ok!(Trading::settle(signed(STRANGER), NOON, page_with(CARLA)));
		let emitted = events();
		assert_eq!(emitted[0], failed(DORA, Error::<Test>::Corrupt));
		let settled_now: Vec<_> = settled_in(&emitted).into_iter().map(|account| account.who).collect();
		assert_eq!((settled_now, settled()), (vec![CARLA], 3));
		assert_eq!((frozen(), unsettled_intervals()), (vec![(DORA, NOON)], vec![(NOON, 1)]));
		assert_eq!(Completions::<Test>::get(NOON), None);
		check_state();
		set_terms(VILLAGE, SUPPLIER, TARIFF);
		settle_by_hand(DORA, NOON);
		// What she sold cost her as much as she had sold it for.
		assert_eq!(free(DORA), 0);
		idle(Weight::MAX);
		assert_eq!((frozen(), unsettled_intervals(), pooled()), (vec![], vec![], 0));
	});
}

#[test]
fn a_page_that_fails_as_a_whole_freezes_those_concerned_and_nobody_else() {
	ExtBuilder::default().build_and_execute(|| {
		// Dora was metered and Carla traded, both before noon.
		trade(CARLA, BEN, NOON - 1, 500, 120);
		meter(NOON - 1, CARLA, 0, 500);
		meter(NOON - 1, BEN, 500, 0);
		meter(NOON - 1, DORA, 0, 100);
		// An order's amount is worked out before anybody is settled.
		trade(ANNA, BEN, NOON, 1_000, 120);
		place(BEN, &[bid(NOON, 100, 50)]);
		clear(NOON);
		go_to(NOON);
		meter(NOON, ANNA, 0, 1_000);
		meter(NOON, BEN, 1_000, 0);
		meter(NOON, TOM, 500, 0);
		stand_at_noon();
		let before = [ANNA, BEN, CARLA, DORA].map(clearing_account);
		let gains = [ANNA, BEN, CARLA].map(gain);
		events();
		PlancksPerMill::set(ABSURD);
		settle_one_step();
		PlancksPerMill::set(MILL);
		assert_eq!(events(), [ANNA, BEN].map(|who| failed(who, Error::<Test>::Overflow)));
		assert_eq!(
			(frozen(), unsettled_intervals()),
			(vec![(ANNA, NOON), (BEN, NOON)], vec![(NOON, 2)])
		);
		assert!(is_settled(CARLA) && is_settled(DORA));
		let frozen_once = |account| ClearingAccount { frozen: 1, ..account };
		let [anna, ben, carla, dora] = before;
		let after = [frozen_once(anna), frozen_once(ben), carla, dora];
		assert_eq!([ANNA, BEN, CARLA, DORA].map(clearing_account), after);
		assert_eq!([ANNA, BEN, CARLA].map(gain), gains);
		check_state();

		// The next page is not held up; the interval is.
		settle_all();
		let emitted = events();
		assert_eq!(settled_as(TOM, &emitted).to_supplier, 150 * MILL);
		assert!(!emitted.contains(&Event::SettlementCompleted { interval: NOON }));
		check_state();

		// As long as the page fails as a whole, the call fails.
		PlancksPerMill::set(ABSURD);
		assert_noop!(try_settle(NOON, page_with(ANNA)), Error::<Test>::Overflow);
		PlancksPerMill::set(MILL);
		settle_by_hand(ANNA, NOON);
		let settled: Vec<_> = settled_in(&events()).into_iter().map(|account| account.who).collect();
		assert_eq!(settled, [ANNA, BEN]);
		assert_eq!(frozen(), []);
		assert_eq!(gain(ANNA) - gains[0], 120 * MILL as i128);
		// What his bid could have cost is his again.
		assert_eq!(gain(BEN) - gains[1], 5 * MILL as i128);
		check_state();
		settle_all();
		let emitted = events();
		assert_eq!(emitted.last(), Some(&Event::SettlementCompleted { interval: NOON }));
		assert_eq!((unsettled_intervals(), pooled()), (vec![], 0));
	});
}

#[test]
fn who_has_traded_for_a_later_interval_only_is_not_kept_frozen_by_a_page_that_failed() {
	ExtBuilder::default().build_and_execute(|| {
		// Whether Carla has something at noon is not looked at when the page fails.
		trade(CARLA, BEN, NOON + 40, 500, 120);
		place(BEN, &[bid(NOON, 100, 50)]);
		clear(NOON);
		stand_at_noon();
		PlancksPerMill::set(ABSURD);
		settle_one_step();
		PlancksPerMill::set(MILL);
		assert!(frozen().contains(&(BEN, NOON)));
		check_state();
		assert_ok!(Trading::settle(signed(STRANGER), NOON, page_with(BEN)));
		assert_eq!(frozen(), []);
		assert_eq!([BEN, CARLA].map(|who| clearing_account(who).frozen), [0, 0]);
		check_state();
		settle_all();
		assert_eq!(unsettled_intervals(), []);
	});
}

#[test]
fn who_cannot_be_settled_by_hand_is_frozen_too() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		carla_sells_what_she_does_not_have();
		set_terms(VILLAGE, SUPPLIER, RAISED);
		stand_at_noon();
		events();
		assert_ok!(Trading::settle(signed(STRANGER), NOON, page_with(CARLA)));
		assert_eq!((settled(), frozen()), (2, vec![(CARLA, NOON)]));
		assert_eq!(events()[0], failed(CARLA, Error::<Test>::Corrupt));
		check_state();
		// The cursor goes on, and does not try again by itself, as little as it completes the interval.
		set_terms(VILLAGE, SUPPLIER, TARIFF);
		settle_all();
		assert_eq!(SettlementCursor::<Test>::get(), Some(SettlementProgress::at(NOON + 1)));
		assert_eq!((events(), frozen()), (vec![], vec![(CARLA, NOON)]));
		settle_by_hand(CARLA, NOON);
		idle(Weight::MAX);
		assert_eq!(events().last(), Some(&Event::SettlementCompleted { interval: NOON }));
	});
}

#[test]
fn a_page_that_fails_as_a_whole_by_hand_is_frozen_too() {
	ExtBuilder::default().build_and_execute(|| {
		place(BEN, &[bid(NOON, 100, 50)]);
		clear(NOON);
		go_to(NOON);
		meter(NOON, CARLA, 100, 0);
		stand_at_noon();
		events();
		PlancksPerMill::set(ABSURD);
		assert_ok!(Trading::settle(signed(STRANGER), NOON, page_with(BEN)));
		PlancksPerMill::set(MILL);
		assert_eq!(events(), [BEN, CARLA].map(|who| failed(who, Error::<Test>::Overflow)));
		assert_eq!(frozen(), [(BEN, NOON), (CARLA, NOON)]);
		check_state();
		settle_by_hand(CARLA, NOON);
		settle_all();
		assert_eq!((frozen(), unsettled_intervals(), pooled()), (vec![], vec![], 0));
	});
}

#[test]
fn a_frozen_account_is_settled_with_the_supplier_of_its_interval() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		carla_sells_what_she_does_not_have();
		set_terms(VILLAGE, SUPPLIER, RAISED);
		go_to_settlement_of(NOON);
		settle_all();
		assert_eq!(frozen(), [(CARLA, NOON)]);
		// Another supplier follows, and sells to her.
		set_terms(VILLAGE, STRANGER, TARIFF);
		meter(NOON + 20, CARLA, 100, 0);
		go_to_settlement_of(NOON + 20);
		settle_all();
		assert_eq!(
			(gain(CARLA), gain(STRANGER), gain(SUPPLIER)),
			(-30 * MILL as i128, 30 * MILL as i128, 0)
		);
		check_state();
		// For noon the terms are those of noon.
		set_terms(VILLAGE, SUPPLIER, TARIFF);
		settle_by_hand(CARLA, NOON);
		assert_eq!(
			(gain(STRANGER), gain(SUPPLIER)),
			(30 * MILL as i128, 180 * MILL as i128)
		);
		check_state();
		// And it goes on with the new one.
		set_terms(VILLAGE, STRANGER, TARIFF);
		meter(NOON + 40, CARLA, 0, 100);
		go_to_settlement_of(NOON + 40);
		settle_all();
		assert_eq!(
			(gain(STRANGER), gain(SUPPLIER)),
			(22 * MILL as i128, 180 * MILL as i128)
		);
		assert_eq!((frozen(), unsettled_intervals(), pooled()), (vec![], vec![], 0));
	});
}

#[test]
fn what_a_frozen_account_has_traded_stays_open_in_its_energy_balance() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		carla_sells_what_she_does_not_have();
		set_terms(VILLAGE, SUPPLIER, RAISED);
		go_to_settlement_of(NOON);
		settle_all();
		assert_eq!(frozen(), [(CARLA, NOON)]);
		let balance = Trading::get_energy_balance(CARLA);
		assert_eq!((balance.sold_wh, balance.open_sold_wh), (0, 100));
		assert!(Trading::get_statement(CARLA, NOON).is_some_and(|statement| !statement.settled));
		set_terms(VILLAGE, SUPPLIER, TARIFF);
		settle_by_hand(CARLA, NOON);
		let balance = Trading::get_energy_balance(CARLA);
		assert_eq!((balance.sold_wh, balance.open_sold_wh), (100, 0));
	});
}
