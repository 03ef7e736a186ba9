//! Sharing: what is divided between members before the supplier gets the rest, and who takes part.

use crate::{mock::*, settlement::types::SettledAccount, Error, Event, SharingPages};
use energy_primitives::{Balance, Clearing, Energy, Interval, MarginalFill, MarketPhase, Price, Side, MILL};
use frame_support::{assert_noop, traits::fungible::Mutate};

/// The price that all share at, in most stories.
const FIXED: Price = 200;

const fn marginal(ordered_wh: Energy, filled_wh: Energy) -> MarginalFill {
	MarginalFill { ordered_wh, filled_wh }
}

/// Anna exports 1 000 Wh at noon and Ben imports 600 Wh, for which he has as much money in the market
/// as that costs at the fixed price.
fn noon() {
	share_at(VILLAGE, FIXED, FIXED);
	deposit(BEN, 120);
	meter(NOON, ANNA, 0, 1_000);
	meter(NOON, BEN, 600, 0);
}

/// What an account sold and bought in sharing, as events say.
fn shared(who: AccountId, events: &[Event<Test>]) -> (Energy, Energy) {
	let row = settled_as(who, events);
	(row.shared_sold_wh, row.shared_bought_wh)
}

fn is_shared(events: &[Event<Test>]) -> bool {
	events
		.iter()
		.any(|event| matches!(event, Event::AreaShared { .. } | Event::ZoneShared { .. }))
}

#[test]
fn members_share_at_a_fixed_price_and_the_supplier_gets_the_rest() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		let emitted = settle_interval(NOON);
		let clearing = Clearing {
			price_mills: Some(FIXED),
			sold_wh: 600,
			bought_wh: 600,
			flow_wh: 0,
			marginal_asks: marginal(1_000, 600),
			marginal_bids: marginal(600, 600),
		};
		let anna = SettledAccount {
			export_wh: 1_000,
			shared_sold_wh: 600,
			shared_revenue: 120 * MILL,
			imbalance_wh: 400,
			from_supplier: 32 * MILL,
			..settled_without_anything(ANNA)
		};
		let ben = SettledAccount {
			import_wh: 600,
			shared_bought_wh: 600,
			shared_paid: 120 * MILL,
			released: 120 * MILL,
			..settled_without_anything(BEN)
		};
		let expected = [
			Event::AreaShared {
				interval: NOON,
				area: VILLAGE,
				clearing,
				income: 0,
			},
			Event::ZoneShared {
				interval: NOON,
				zone: VILLAGE,
				shared_wh: 600,
			},
			Event::PageSettled {
				interval: NOON,
				area: VILLAGE,
				page: page_with(ANNA),
				supplier: Some(SUPPLIER),
				accounts: vec![anna, ben],
			},
			village_settled(),
			Event::SettlementCompleted { interval: NOON },
		];
		assert_eq!(emitted, expected);
		// With the supplier alone it would be 80 mills for Anna, and −180 for Ben.
		let mill = MILL as i128;
		assert_eq!([ANNA, BEN, SUPPLIER].map(gain), [152 * mill, -120 * mill, -32 * mill]);
		assert_eq!(pooled(), 0);
		assert_eq!(
			shared_entries(NOON),
			[(ANNA, Side::Ask, FIXED, 1_000, 600), (BEN, Side::Bid, FIXED, 600, 600)]
		);
		let info = Trading::get_clearing(VILLAGE, NOON);
		assert_eq!(
			(info.phase, info.clearing, info.shared),
			(MarketPhase::Void, None, Some(clearing))
		);
		let of_anna = Trading::get_statement(ANNA, NOON).expect("she was metered");
		assert!(of_anna.settled);
		assert_eq!(
			(of_anna.shared_sold_wh, of_anna.shared_revenue, of_anna.from_supplier),
			(600, 120 * MILL, 32 * MILL)
		);
		assert_eq!((of_anna.imbalance_wh, of_anna.revenue), (Some(400), 0));
		let of_ben = Trading::get_statement(BEN, NOON).expect("he was metered");
		assert_eq!(
			(of_ben.shared_bought_wh, of_ben.shared_paid, of_ben.to_supplier),
			(600, 120 * MILL, 0)
		);
		let totals = [ANNA, BEN].map(Trading::get_energy_balance);
		assert_eq!(
			totals.map(|totals| (totals.shared_sold_wh, totals.shared_bought_wh, totals.sold_wh)),
			[(600, 0, 0), (0, 600, 0)]
		);
		assert_eq!(
			totals.map(|totals| (totals.shared_revenue, totals.shared_paid, totals.from_supplier)),
			[(120 * MILL, 0, 32 * MILL), (0, 120 * MILL, 0)]
		);
	});
}

#[test]
fn the_seller_is_paid_though_the_buyer_has_nothing_else() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		go_between_the_passes(NOON);
		Balances::set_balance(&BEN, 0);
		// His other energy he cannot pay.
		let account = clearing_account(BEN);
		assert_eq!((account.available, account.reserved), (120 * MILL, 120 * MILL));
		check_state();
		settle_all();
		assert_eq!(gain(ANNA), 152 * MILL as i128);
		assert_eq!((free(BEN), Trading::get_energy_balance(BEN).arrears), (0, 0));
	});
}

#[test]
fn what_a_statement_says_before_settlement_is_what_settlement_does_once_it_is_cleared() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		go_to_settlement_of(NOON);
		// Nobody knows yet what is shared.
		let before = Trading::get_statement(ANNA, NOON).expect("she was metered");
		assert_eq!((before.shared_sold_wh, before.from_supplier), (0, 80 * MILL));
		settle_all();
		let after = Trading::get_statement(ANNA, NOON).expect("she was metered");
		assert_eq!((after.shared_sold_wh, after.from_supplier), (600, 32 * MILL));
	});
}

#[test]
fn the_scarcer_side_has_the_better_price_between_the_terms() {
	// What Anna exports, at which price they share, and how much.
	for (export_wh, price_mills, shared_wh) in [(1_000, 150, 600), (600, 200, 600), (300, 250, 300)] {
		ExtBuilder::default().build_and_execute(|| {
			share_at(VILLAGE, 150, 250);
			deposit(BEN, 500);
			meter(NOON, ANNA, 0, export_wh);
			meter(NOON, BEN, 600, 0);
			let emitted = settle_interval(NOON);
			let (anna, ben) = (settled_as(ANNA, &emitted), settled_as(BEN, &emitted));
			assert_eq!((anna.shared_sold_wh, ben.shared_bought_wh), (shared_wh, shared_wh));
			let paid = Balance::from(shared_wh * price_mills) * MILL / 1_000;
			assert_eq!((anna.shared_revenue, ben.shared_paid), (paid, paid));
			// Reserved was what he would have paid at most.
			assert_eq!(ben.released, 150 * MILL);
			assert_eq!(clearing_account(BEN).reserved, 0);
			// Neither is worse off than with the supplier alone.
			assert!(gain(ANNA) >= i128::from(export_wh * 80) * MILL as i128 / 1_000);
			assert!(gain(BEN) >= -180 * MILL as i128);
		});
	}
}

#[test]
fn without_terms_nothing_is_shared_and_no_interval_is_gone_over_twice() {
	ExtBuilder::default().build_and_execute(|| {
		deposit(BEN, 120);
		meter(NOON, ANNA, 0, 1_000);
		meter(NOON, BEN, 600, 0);
		let emitted = settle_interval(NOON);
		assert!(!is_shared(&emitted));
		let mill = MILL as i128;
		assert_eq!([ANNA, BEN].map(gain), [80 * mill, -180 * mill]);
		assert_eq!(SharingPages::<Test>::iter().count(), 0);
	});
}

#[test]
fn an_area_without_terms_beside_one_with_them_shares_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(TOWN, FIXED, FIXED);
		deposit(BEN, 120);
		meter(NOON, ANNA, 0, 1_000);
		meter(NOON, BEN, 600, 0);
		assert!(!is_shared(&settle_interval(NOON)));
	});
}

/// What keeps whom out of sharing, and with whom it keeps the other one out.
#[test]
fn who_was_not_measured_in_time_by_all_meters_does_not_take_part() {
	let kept_out: [fn(Interval, AccountId); 2] = [hold_back, estimate];
	for keep_out in kept_out {
		for who in [ANNA, BEN] {
			ExtBuilder::default().build_and_execute(|| {
				noon();
				keep_out(NOON, who);
				let emitted = settle_interval(NOON);
				assert!(!is_shared(&emitted));
				assert_eq!([ANNA, BEN].map(|who| shared(who, &emitted)), [(0, 0), (0, 0)]);
				let mill = MILL as i128;
				assert_eq!([ANNA, BEN].map(gain), [80 * mill, -180 * mill]);
				// Only the other one was on the ladder, and gets back what was reserved of it.
				let offered: Vec<_> = shared_entries(NOON).into_iter().map(|entry| entry.0).collect();
				assert_eq!(
					offered,
					[ANNA, BEN].into_iter().filter(|one| *one != who).collect::<Vec<_>>()
				);
				assert_eq!(clearing_account(BEN).reserved, 0);
			});
		}
	}
}

#[test]
fn late_energy_is_not_shared() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		// Anna's meter shows 500 Wh more, of another hour, and Ben's 100 Wh.
		meter_late(NOON, ANNA, 0, 500);
		meter_late(NOON, BEN, 100, 0);
		let emitted = settle_interval(NOON);
		let (anna, ben) = (settled_as(ANNA, &emitted), settled_as(BEN, &emitted));
		assert_eq!(
			shared_entries(NOON),
			[(ANNA, Side::Ask, FIXED, 1_000, 600), (BEN, Side::Bid, FIXED, 600, 600)]
		);
		// 400 Wh of noon, and what is late.
		assert_eq!((anna.shared_revenue, anna.from_supplier), (120 * MILL, 72 * MILL));
		assert_eq!((ben.shared_paid, ben.to_supplier), (120 * MILL, 30 * MILL));
	});
}

#[test]
fn late_energy_alone_offers_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(VILLAGE, FIXED, FIXED);
		deposit(BEN, 120);
		meter_late(NOON, ANNA, 0, 1_000);
		meter(NOON, BEN, 600, 0);
		let emitted = settle_interval(NOON);
		assert!(!is_shared(&emitted));
		assert_eq!(settled_as(ANNA, &emitted).from_supplier, 80 * MILL);
	});
}

#[test]
fn the_areas_supplier_does_not_share_with_its_customers() {
	ExtBuilder::default().build_and_execute(|| {
		connect(SUPPLIER, VILLAGE, LIMIT_W, LIMIT_W);
		share_at(VILLAGE, FIXED, FIXED);
		deposit(BEN, 120);
		deposit(SUPPLIER, 120);
		meter(NOON, SUPPLIER, 0, 1_000);
		meter(NOON, BEN, 600, 0);
		let emitted = settle_interval(NOON);
		assert!(!is_shared(&emitted));
		assert_eq!(settled_as(BEN, &emitted).to_supplier, 180 * MILL);
	});
}

#[test]
fn who_supplies_another_area_shares_like_everybody() {
	ExtBuilder::default().build_and_execute(|| {
		let_supply(CARLA);
		share_at(VILLAGE, FIXED, FIXED);
		deposit(BEN, 120);
		meter(NOON, CARLA, 0, 1_000);
		meter(NOON, BEN, 600, 0);
		let emitted = settle_interval(NOON);
		assert_eq!([CARLA, BEN].map(|who| shared(who, &emitted)), [(600, 0), (0, 600)]);
	});
}

#[test]
fn who_has_no_flow_offers_and_bids_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		deposit(CARLA, 100);
		// As much in as out.
		meter(NOON, CARLA, 300, 300);
		settle_interval(NOON);
		let offered: Vec<_> = shared_entries(NOON).into_iter().map(|entry| entry.0).collect();
		assert_eq!(offered, [ANNA, BEN]);
	});
}

#[test]
fn import_and_export_of_an_interval_are_netted_before_sharing() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		meter(NOON, ANNA, 300, 0);
		meter(NOON, BEN, 0, 200);
		settle_interval(NOON);
		assert_eq!(
			shared_entries(NOON),
			[(ANNA, Side::Ask, FIXED, 700, 400), (BEN, Side::Bid, FIXED, 400, 400)]
		);
	});
}

#[test]
fn who_has_traded_ahead_shares_what_is_beyond_that() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 400, 120);
		noon();
		let emitted = settle_interval(NOON);
		assert_eq!(
			shared_entries(NOON),
			[(ANNA, Side::Ask, FIXED, 600, 200), (BEN, Side::Bid, FIXED, 200, 200)]
		);
		let (anna, ben) = (settled_as(ANNA, &emitted), settled_as(BEN, &emitted));
		// 400 Wh at 120 ahead, 200 Wh at 200 in sharing, 400 Wh for the supplier.
		assert_eq!(
			(anna.revenue, anna.shared_revenue, anna.from_supplier, anna.imbalance_wh),
			(48 * MILL, 40 * MILL, 32 * MILL, 400)
		);
		assert_eq!(
			(ben.paid, ben.shared_paid, ben.to_supplier, ben.imbalance_wh),
			(48 * MILL, 40 * MILL, 0, 0)
		);
		// What was reserved for the purchase, and for the bid.
		assert_eq!((anna.released, ben.released), (72 * MILL, 88 * MILL));
	});
}

#[test]
fn what_the_auction_sold_is_taken_off_too() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		place(ANNA, &[ask(NOON, 700, 150)]);
		place(BEN, &[bid(NOON, 500, 150)]);
		clear(NOON);
		settle_interval(NOON);
		// 500 Wh of the 700 were traded.
		assert_eq!(
			shared_entries(NOON),
			[(ANNA, Side::Ask, FIXED, 500, 100), (BEN, Side::Bid, FIXED, 100, 100)]
		);
	});
}

#[test]
fn sales_that_are_not_delivered_stay_outside() {
	ExtBuilder::default().build_and_execute(|| {
		// Anna delivers 100 of the 400 Wh that she sold, and imports nothing. Carla has a surplus.
		trade(ANNA, BEN, NOON, 400, 120);
		share_at(VILLAGE, FIXED, FIXED);
		deposit(ANNA, 500);
		deposit(BEN, 120);
		meter(NOON, ANNA, 0, 100);
		meter(NOON, BEN, 400, 0);
		meter(NOON, CARLA, 0, 1_000);
		let emitted = settle_interval(NOON);
		assert_eq!(shared_entries(NOON), [(CARLA, Side::Ask, FIXED, 1_000, 0)]);
		assert!(!is_shared(&emitted));
		// 300 Wh at the shortfall price: sharing does not make paper cheaper.
		assert_eq!(settled_as(ANNA, &emitted).to_supplier, 90 * MILL);
	});
}

#[test]
fn purchases_that_are_not_used_stay_outside_while_what_was_metered_is_shared() {
	ExtBuilder::default().build_and_execute(|| {
		// Ben uses nothing of the 400 Wh that he bought, and exports 200 Wh of his own.
		trade(ANNA, BEN, NOON, 400, 120);
		share_at(VILLAGE, FIXED, FIXED);
		deposit(CARLA, 500);
		meter(NOON, ANNA, 0, 400);
		meter(NOON, BEN, 0, 200);
		meter(NOON, CARLA, 1_000, 0);
		let emitted = settle_interval(NOON);
		assert_eq!(
			shared_entries(NOON),
			[(BEN, Side::Ask, FIXED, 200, 200), (CARLA, Side::Bid, FIXED, 1_000, 200)]
		);
		let ben = settled_as(BEN, &emitted);
		assert_eq!(
			(ben.shared_revenue, ben.from_supplier, ben.imbalance_wh),
			(40 * MILL, 32 * MILL, 400)
		);
	});
}

#[test]
fn who_sold_more_than_it_had_and_imported_shares_what_it_imported() {
	ExtBuilder::default().build_and_execute(|| {
		// Anna sold 400 Wh that she does not have, and takes 600 Wh besides.
		trade(ANNA, BEN, NOON, 400, 120);
		share_at(VILLAGE, FIXED, FIXED);
		deposit(ANNA, 500);
		meter(NOON, ANNA, 600, 0);
		meter(NOON, BEN, 400, 0);
		meter(NOON, CARLA, 0, 1_000);
		let emitted = settle_interval(NOON);
		assert_eq!(
			shared_entries(NOON),
			[
				(ANNA, Side::Bid, FIXED, 600, 600),
				(CARLA, Side::Ask, FIXED, 1_000, 600)
			]
		);
		let anna = settled_as(ANNA, &emitted);
		assert_eq!((anna.shared_paid, anna.to_supplier), (120 * MILL, 120 * MILL));
	});
}

#[test]
fn what_is_settled_cannot_be_settled_again_in_either_pass() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		settle_interval(NOON);
		for page in 0..2 {
			assert_noop!(try_settle(NOON, page), Error::<Test>::AlreadySettled);
		}
	});
}
