//! Settlement against the meters of both sides.

use crate::{
	mock::*, money::types::ClearingAccount, settlement::types::SettledAccount, Arrears, Error, Event, Positions,
	SupplierAccounts,
};
use energy_primitives::{Balance, EnergyBalance, Interval, SupplierAccount, MILL};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

/// The page that all of the village's people are on, and the town's.
const VILLAGE_PAGE: u32 = 0;
const TOWN_PAGE: u32 = 1;

fn settle(interval: Interval) {
	settle_by_hand(ANNA, interval);
}

/// What changed hands, in mills: the account's gain, the supplier's gain.
fn gains(who: AccountId) -> (i128, i128) {
	let gain = |who| (free(who) as i128 + held(who) as i128 - ENDOWMENT as i128) / MILL as i128;
	(gain(who), gain(SUPPLIER))
}

/// What the supplier charged an account and credited it, in mills, as events say.
fn with_supplier(who: AccountId, events: &[Event<Test>]) -> (Balance, Balance) {
	let row = settled_as(who, events);
	(row.to_supplier / MILL, row.from_supplier / MILL)
}

/// What an account owes, in plancks.
fn owes(who: AccountId) -> Balance {
	Trading::get_energy_balance(who).arrears
}

#[test]
fn a_seller_who_delivers_gets_the_buyers_money_and_its_collateral() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		meter(NOON, ANNA, 0, 1_000);
		meter(NOON, BEN, 1_000, 0);
		go_to_settlement_of(NOON);
		events();
		settle(NOON);

		let anna = SettledAccount {
			export_wh: 1_000,
			sold_wh: 1_000,
			revenue: 120 * MILL,
			released: 180 * MILL,
			..settled_without_anything(ANNA)
		};
		let ben = SettledAccount {
			import_wh: 1_000,
			bought_wh: 1_000,
			paid: 120 * MILL,
			released: 120 * MILL,
			..settled_without_anything(BEN)
		};
		let settled = Event::PageSettled {
			interval: NOON,
			area: VILLAGE,
			page: VILLAGE_PAGE,
			supplier: Some(SUPPLIER),
			accounts: vec![anna, ben],
		};
		assert_eq!(events(), [settled]);
		assert_eq!(gains(ANNA), (120, 0));
		assert_eq!(held(ANNA), 0);
		assert_eq!(gains(BEN), (-120, 0));
		assert!(position(ANNA, NOON).settled && position(BEN, NOON).settled);
		assert_eq!(owes(ANNA) + owes(BEN) + owes(SUPPLIER), 0);
		// The money lies where it can be used again; the wallets are as they were while it was open.
		let account = |available, traded_before| ClearingAccount {
			available,
			traded_before,
			..Default::default()
		};
		assert_eq!(clearing_account(ANNA), account(300 * MILL, NOON + 1));
		assert_eq!(clearing_account(BEN), account(0, NOON + 1));
		assert_eq!(Balances::free_balance(ANNA), ENDOWMENT - 180 * MILL);
		assert_eq!(Balances::free_balance(BEN), ENDOWMENT - 120 * MILL);
		assert_eq!(free(Trading::pool_account()), 1 + 300 * MILL);
		assert_eq!(pooled(), 0);
	});
}

#[test]
fn a_seller_who_delivers_too_little_pays_the_supplier() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		meter(NOON, ANNA, 0, 600);
		meter(NOON, BEN, 1_000, 0);
		go_to_settlement_of(NOON);
		settle(NOON);
		// 120 from the buyer, less 400 Wh at 300. The buyer took what it bought and pays nobody else.
		assert_eq!(gains(ANNA), (0, 120));
		assert_eq!(gains(BEN), (-120, 120));
	});
}

#[test]
fn a_seller_who_delivers_too_much_sells_the_rest_to_the_supplier() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		meter(NOON, ANNA, 0, 1_500);
		meter(NOON, BEN, 1_000, 0);
		go_to_settlement_of(NOON);
		settle(NOON);
		assert_eq!(gains(ANNA), (160, -40));
	});
}

#[test]
fn a_buyer_who_takes_more_or_less_settles_the_difference_too() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		trade(ANNA, CARLA, NOON, 1_000, 120);
		meter(NOON, ANNA, 0, 2_000);
		meter(NOON, BEN, 1_500, 0);
		meter(NOON, CARLA, 500, 0);
		go_to_settlement_of(NOON);
		events();
		settle(NOON);
		let emitted = events();
		assert_eq!(with_supplier(BEN, &emitted), (150, 0));
		assert_eq!(gains(BEN), (-270, 110));
		assert_eq!(with_supplier(CARLA, &emitted), (0, 40));
		assert_eq!(gains(CARLA), (-80, 110));
	});
}

#[test]
fn a_seller_whose_meter_measured_nothing_has_delivered_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		meter(NOON, BEN, 1_000, 0);
		go_to_settlement_of(NOON);
		settle(NOON);
		assert_eq!(gains(ANNA), (-180, 300));
	});
}

#[test]
fn a_seller_who_delivers_nothing_and_spent_everything_is_covered_by_what_was_held() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		meter(NOON, BEN, 1_000, 0);
		impoverish(ANNA, 1);
		go_to_settlement_of(NOON);
		settle(NOON);
		assert_eq!(free(SUPPLIER), ENDOWMENT + 300 * MILL);
		assert_eq!((free(ANNA), held(ANNA)), (1, 0));
		assert_eq!(owes(ANNA), 0);
	});
}

#[test]
fn who_did_not_trade_settles_with_the_supplier_alone() {
	ExtBuilder::default().build_and_execute(|| {
		meter(NOON, BEN, 1_000, 0);
		meter(NOON, CARLA, 0, 1_000);
		go_to_settlement_of(NOON);
		events();
		settle(NOON);
		let emitted = events();
		assert_eq!(with_supplier(BEN, &emitted), (300, 0));
		assert_eq!(gains(BEN), (-300, 220));
		assert_eq!(with_supplier(CARLA, &emitted), (0, 80));
		assert_eq!(gains(CARLA), (80, 220));
		assert!(Trading::is_interval_settled(NOON, &BEN));
		assert!(!Positions::<Test>::contains_key(NOON, BEN));
	});
}

#[test]
fn a_shortfall_beyond_all_means_becomes_arrears_and_nothing_panics() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		meter(NOON, ANNA, u64::MAX, 0);
		meter(NOON, BEN, 1_000, 0);
		impoverish(ANNA, 1 + 50 * MILL);
		go_to_settlement_of(NOON);
		settle(NOON);
		assert_eq!((free(ANNA), held(ANNA)), (1, 0));
		let owed = (Balance::from(u64::MAX) + 1_000) * 300 * MILL / 1_000;
		// Revenue, collateral and what it could spend went to the supplier.
		let paid = (120 + 180 + 50) * MILL;
		assert_eq!(free(SUPPLIER), ENDOWMENT + paid);
		assert_eq!(Arrears::<Test>::get(ANNA, SUPPLIER), owed - paid);
		assert_eq!(owes(ANNA), owed - paid);
		assert_eq!(Trading::get_energy_balance(SUPPLIER).receivables, owed - paid);
	});
}

#[test]
fn a_supplier_who_cannot_pay_owes_too() {
	ExtBuilder::default()
		.balance(SUPPLIER, 30 * MILL + 1)
		.build_and_execute(|| {
			meter(NOON, ANNA, 0, 1_000);
			go_to_settlement_of(NOON);
			settle(NOON);
			assert_eq!(free(ANNA), ENDOWMENT + 30 * MILL);
			assert_eq!(free(SUPPLIER), 1);
			assert_eq!(clearing_account(ANNA).with_supplier, 50 * MILL as i128);
			let owing = SupplierAccount {
				deposit: 0,
				owes: 50 * MILL,
			};
			assert_eq!(SupplierAccounts::<Test>::get(SUPPLIER), owing);
			assert_eq!(owes(SUPPLIER), 50 * MILL);
			assert_eq!(Trading::get_energy_balance(ANNA).receivables, 50 * MILL);
			// As long as it is the supplier, that is no arrears.
			assert_eq!(Arrears::<Test>::iter().count(), 0);
		});
}

#[test]
fn a_supplier_with_a_connection_of_its_own_does_not_pay_itself() {
	ExtBuilder::default().build_and_execute(|| {
		connect(SUPPLIER, VILLAGE, LIMIT_W, LIMIT_W);
		trade(SUPPLIER, BEN, NOON, 1_000, 120);
		meter(NOON, SUPPLIER, 500, 0);
		meter(NOON, BEN, 1_000, 0);
		go_to_settlement_of(NOON);
		events();
		settle(NOON);
		assert_eq!(free(SUPPLIER), ENDOWMENT + 120 * MILL);
		let row = settled_as(SUPPLIER, &events());
		assert_eq!(row.imbalance_wh, -1_500);
		assert_eq!((row.to_supplier, row.from_supplier, row.to_fund), (0, 0, 0));
		assert_eq!(clearing_account(SUPPLIER).with_supplier, 0);
		assert_eq!(owes(SUPPLIER), 0);
	});
}

#[test]
fn nothing_is_settled_while_readings_are_still_taken() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		for now in [NOON - 1, NOON, NOON + METER_DEADLINE] {
			go_to(now);
			assert_noop!(try_settle(NOON, VILLAGE_PAGE), Error::<Test>::TooEarly);
		}
		assert_noop!(try_settle(Interval::MAX, VILLAGE_PAGE), Error::<Test>::TooEarly);
		go_to(NOON + METER_DEADLINE + 1);
		settle(NOON);
		assert!(position(ANNA, NOON).settled);
	});
}

#[test]
fn nothing_is_settled_twice() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		meter(NOON, ANNA, 0, 1_000);
		meter(NOON, CARLA, 500, 0);
		meter(NOON, TOM, 500, 0);
		go_to_settlement_of(NOON);
		for (page, accounts) in [(VILLAGE_PAGE, &[ANNA, BEN, CARLA][..]), (TOWN_PAGE, &[TOM])] {
			settle_by_hand(accounts[0], NOON);
			for who in accounts {
				assert!(Trading::is_interval_settled(NOON, who));
				let refused = || {
					Trading::settle(signed(*who), NOON, page)
						.map(drop)
						.map_err(|refused| refused.error)
				};
				assert_noop!(refused(), Error::<Test>::AlreadySettled);
			}
		}
		let before = [ANNA, BEN, CARLA, TOM, SUPPLIER].map(free);
		events();
		settle_all();
		assert_eq!([ANNA, BEN, CARLA, TOM, SUPPLIER].map(free), before);
		assert_eq!(settled_in(&events()), []);
		for page in [VILLAGE_PAGE, TOWN_PAGE] {
			assert_noop!(try_settle(NOON, page), Error::<Test>::AlreadySettled);
		}
	});
}

#[test]
fn who_neither_traded_nor_was_metered_has_nothing_to_settle() {
	ExtBuilder::default().build_and_execute(|| {
		go_to_settlement_of(NOON);
		// Earlier intervals come first, and there is no third page.
		assert_noop!(try_settle(NOON, VILLAGE_PAGE), Error::<Test>::NotNext);
		assert_noop!(try_settle(DAY, 2), Error::<Test>::NotNext);
		// Pages with nothing on them are passed.
		events();
		settle(NOON);
		assert_noop!(try_settle(NOON, 2), Error::<Test>::NotNext);
		assert_eq!(events(), []);
		assert_eq!(gains(ANNA), (0, 0));
		assert_eq!(Trading::get_energy_balance(ANNA), EnergyBalance::default());
		assert_eq!(Trading::get_statement(ANNA, NOON), None);
		// Of what has been pruned nothing is known but that it is over; so it is with what was
		// before the chain.
		assert_noop!(try_settle(0, VILLAGE_PAGE), Error::<Test>::AlreadySettled);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Trading::settle(origin, NOON, TOWN_PAGE), DispatchError::BadOrigin);
		}
		assert_ok!(Trading::settle(signed(ANNA), NOON, TOWN_PAGE));
	});
}

#[test]
fn settlement_expires_what_the_expiry_has_not_reached() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(ANNA, NOON, 1_000, 120);
		assert_ok!(Trading::accept_energy_offer(signed(BEN), id, 400));
		offer(CARLA, NOON, 1_000, 120);
		meter(NOON, ANNA, 0, 400);
		meter(NOON, BEN, 400, 0);
		go_to_settlement_of(NOON);
		events();
		settle(NOON);
		let emitted = events();
		for (seller, energy_wh, released) in [(ANNA, 600, 108 * MILL), (CARLA, 1_000, 180 * MILL)] {
			assert!(emitted.contains(&Event::EnergyOffersExpired {
				seller,
				interval: NOON,
				energy_wh,
				released,
			}));
		}
		assert_eq!(get_offer(id), None);
		assert_eq!(gains(ANNA), (48, 0));
		// Who only offered has nothing to settle but its collateral.
		assert_eq!(gains(CARLA), (0, 0));
		assert_eq!((held(ANNA), held(CARLA)), (0, 0));
		assert_eq!(Trading::get_statement(CARLA, NOON), None);
		assert_noop!(try_settle(NOON, VILLAGE_PAGE), Error::<Test>::AlreadySettled);
	});
}

#[test]
fn events_release_each_planck_once() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(ANNA, NOON, 1_000, 120);
		assert_ok!(Trading::accept_energy_offer(signed(BEN), id, 400));
		offer(CARLA, NOON, 1_000, 120);
		go_to_settlement_of(NOON);
		events();
		settle(NOON);
		// What was reserved for the rest of an offer is released by its expiry, also where settlement
		// comes first.
		let rows = settled_in(&events());
		for (who, released) in [(ANNA, 72), (CARLA, 0)] {
			let rows = rows.iter().filter(|row| row.who == who);
			assert_eq!(rows.map(|row| row.released).sum::<Balance>(), released * MILL);
		}
	});
}

#[test]
fn who_left_the_grid_is_settled_all_the_same() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		meter(NOON, ANNA, 0, 1_000);
		meter(NOON, BEN, 1_000, 0);
		disconnect(ANNA);
		go_to_settlement_of(NOON);
		settle(NOON);
		assert_eq!(gains(ANNA), (120, 0));
	});
}

#[test]
fn an_emergency_keeps_nobody_from_its_settlement() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		suspend(VILLAGE);
		go_to_settlement_of(NOON);
		settle(NOON);
		assert!(position(ANNA, NOON).settled);
		assert_eq!(held(ANNA), 0);
	});
}

#[test]
fn where_the_area_has_gone_money_goes_home_and_nobody_pays_for_the_imbalance() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		meter(NOON, CARLA, 100, 0);
		remove_terms(VILLAGE);
		go_to_settlement_of(NOON);
		events();
		settle(NOON);
		assert_eq!((gains(ANNA), held(ANNA)), ((120, 0), 0));
		let emitted = events();
		assert!(matches!(
			emitted[..],
			[Event::PageSettled {
				interval: NOON,
				supplier: None,
				..
			}]
		));
		for (who, imbalance_wh) in [(ANNA, -1_000), (BEN, 1_000), (CARLA, -100)] {
			let row = settled_as(who, &emitted);
			assert_eq!(row.imbalance_wh, imbalance_wh);
			assert_eq!((row.to_supplier, row.from_supplier, row.to_fund), (0, 0, 0));
		}
		assert_eq!(gains(BEN), (-120, 0));
		assert_eq!(gains(CARLA), (0, 0));
	});
}

#[test]
fn collateral_is_taken_although_the_wallet_is_frozen() {
	use frame_support::traits::fungible::freeze::Mutate;
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		meter(NOON, BEN, 1_000, 0);
		assert_ok!(Balances::set_freeze(&(), &ANNA, ENDOWMENT));
		go_to_settlement_of(NOON);
		settle(NOON);
		assert_eq!(free(SUPPLIER), ENDOWMENT + 300 * MILL);
		assert_eq!(owes(ANNA), 0);
	});
}

#[test]
fn each_interval_has_its_own_collateral() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		trade(ANNA, BEN, NOON + 1, 1_000, 120);
		meter(NOON, ANNA, 2_500, 0);
		impoverish(ANNA, 1);
		go_to_settlement_of(NOON);
		settle(NOON);
		// The next interval's sale still has its collateral, whatever this one cost.
		assert_eq!(held(ANNA), 180 * MILL);
		assert_eq!(owes(ANNA), 750 * MILL);
	});
}

#[test]
fn the_village_in_sum_gives_to_the_supplier_what_it_lacks_in_energy() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 800, 120);
		trade(ANNA, CARLA, NOON, 600, 140);
		for (who, import, export) in [(ANNA, 0, 1_300), (BEN, 900, 0), (CARLA, 400, 0), (TOM, 10, 0)] {
			meter(NOON, who, import, export);
		}
		go_to_settlement_of(NOON);
		events();
		for who in [CARLA, TOM] {
			settle_by_hand(who, NOON);
		}
		let rows = settled_in(&events());
		assert_eq!(
			rows.iter().map(|row| row.who).collect::<Vec<_>>(),
			[ANNA, BEN, CARLA, TOM]
		);
		let imbalance: i128 = rows.iter().map(|row| row.imbalance_wh).sum();
		assert_eq!(imbalance, 1_300 - 900 - 400 - 10);
		assert_eq!(
			[ANNA, BEN, CARLA, TOM, SUPPLIER].map(free).iter().sum::<Balance>(),
			5 * ENDOWMENT
		);
	});
}
