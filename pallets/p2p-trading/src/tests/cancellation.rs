//! Taking offers back.

use crate::{mock::*, Error, Event, Positions};
use energy_primitives::MILL;
use frame_support::{assert_noop, assert_ok, weights::Weight};
use sp_runtime::DispatchError;

#[test]
fn a_cancelled_offer_gives_all_of_its_collateral_back_and_leaves_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(ANNA, NOON, 1_000, 120);
		events();
		assert_ok!(Trading::cancel_energy_offer(signed(ANNA), id));

		let cancelled = Event::EnergyOfferCancelled {
			offer: id,
			energy_wh: 1_000,
			released: 180 * MILL,
		};
		assert_eq!(events(), [cancelled]);
		assert_eq!((free(ANNA), held(ANNA)), (ENDOWMENT, 0));
		// It is free in the market; the wallet is as it was.
		let account = clearing_account(ANNA);
		assert_eq!((account.available, account.reserved), (180 * MILL, 0));
		assert_eq!(get_offer(id), None);
		// What stays until the gate closes is how many offers there were.
		let record = Positions::<Test>::get(NOON, ANNA).unwrap();
		assert!(record.is_empty() && record.offers.is_empty());
		assert_eq!((record.position.collateral, record.offers_made), (0, 1));

		go_to(NOON - 1);
		idle(Weight::MAX);
		assert!(!Positions::<Test>::contains_key(NOON, ANNA));
		assert!(events().is_empty());
	});
}

#[test]
fn the_number_of_a_cancelled_offer_is_no_other_offers() {
	ExtBuilder::default().build_and_execute(|| {
		let first = offer(ANNA, NOON, 1_000, 120);
		assert_ok!(Trading::cancel_energy_offer(signed(ANNA), first));
		let second = offer(ANNA, NOON, 1_000, 240);
		assert_eq!((first.number, second.number), (0, 1));
		// Who saw the first one at half the price does not get the second by its id.
		assert_noop!(
			Trading::accept_energy_offer(signed(BEN), first, 1_000),
			Error::<Test>::UnknownOffer
		);
		assert_noop!(
			Trading::cancel_energy_offer(signed(ANNA), first),
			Error::<Test>::UnknownOffer
		);
	});
}

#[test]
fn who_took_all_back_and_moved_trades_in_the_other_area() {
	ExtBuilder::default().build_and_execute(|| {
		for who in [ANNA, BEN, CARLA] {
			let id = offer(who, NOON, 1_000, 120);
			assert_ok!(Trading::cancel_energy_offer(signed(who), id));
			disconnect(who);
			connect(who, TOWN, LIMIT_W, LIMIT_W);
		}
		let area = |who| Trading::get_position(who, NOON).map(|position| position.area);
		let id = offer(ANNA, NOON, 1_000, 120);
		assert_eq!((id.number, area(ANNA)), (1, Some(TOWN)));
		assert_ok!(Trading::accept_energy_offer(signed(BEN), id, 400));
		assert_eq!(area(BEN), Some(TOWN));
		place(CARLA, &[bid(NOON, 100, 50)]);
		let stated = |who| Trading::get_statement(who, NOON).map(|statement| statement.area);
		assert_eq!(stated(CARLA), Some(TOWN));
		check_state();

		for (who, import, export) in [(ANNA, 0, 400), (BEN, 400, 0)] {
			meter(NOON, who, import, export);
		}
		go_to_settlement_of(NOON);
		settle_all();
		assert_eq!([ANNA, BEN, CARLA].map(stated), [Some(TOWN); 3]);
		assert_eq!(
			[ANNA, BEN, CARLA].map(free),
			[ENDOWMENT + 48 * MILL, ENDOWMENT - 48 * MILL, ENDOWMENT]
		);
	});
}

#[test]
fn of_an_offer_accepted_in_part_only_the_rest_is_taken_back() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(ANNA, NOON, 1_000, 120);
		assert_ok!(Trading::accept_energy_offer(signed(BEN), id, 400));
		assert_ok!(Trading::cancel_energy_offer(signed(ANNA), id));
		assert_eq!(held(ANNA), 72 * MILL);
		let position = position(ANNA, NOON);
		assert_eq!(
			(position.sold_wh, position.offered_wh, position.collateral),
			(400, 0, 72 * MILL)
		);
	});
}

#[test]
fn other_offers_of_the_seller_stay() {
	ExtBuilder::default().build_and_execute(|| {
		let first = offer(ANNA, NOON, 1_000, 120);
		let second = offer(ANNA, NOON, 500, 100);
		assert_ok!(Trading::cancel_energy_offer(signed(ANNA), first));
		let open = Positions::<Test>::get(NOON, ANNA).unwrap().offers;
		assert_eq!(
			open.iter().map(|offer| offer.number).collect::<Vec<_>>(),
			[second.number]
		);
		assert_eq!(held(ANNA), 100 * MILL);
		assert_ok!(Trading::accept_energy_offer(signed(BEN), second, 500));
	});
}

#[test]
fn nobody_cancels_twice_or_for_another() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(ANNA, NOON, 1_000, 120);
		assert_noop!(Trading::cancel_energy_offer(signed(BEN), id), Error::<Test>::NotSeller);
		assert_noop!(
			Trading::cancel_energy_offer(signed(ANNA), next_offer(ANNA, NOON)),
			Error::<Test>::UnknownOffer
		);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Trading::cancel_energy_offer(origin, id), DispatchError::BadOrigin);
		}
		assert_ok!(Trading::cancel_energy_offer(signed(ANNA), id));
		assert_noop!(
			Trading::cancel_energy_offer(signed(ANNA), id),
			Error::<Test>::UnknownOffer
		);
	});
}

#[test]
fn what_was_sold_whole_cannot_be_taken_back() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(ANNA, NOON, 1_000, 120);
		assert_ok!(Trading::accept_energy_offer(signed(BEN), id, 1_000));
		assert_noop!(
			Trading::cancel_energy_offer(signed(ANNA), id),
			Error::<Test>::UnknownOffer
		);
	});
}

#[test]
fn after_the_gate_an_offer_expires_and_is_not_cancelled() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(ANNA, NOON, 1_000, 120);
		go_to(NOON - 1);
		assert_noop!(
			Trading::cancel_energy_offer(signed(ANNA), id),
			Error::<Test>::GateClosed
		);
	});
}

#[test]
fn an_emergency_locks_nobodys_money() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(ANNA, NOON, 1_000, 120);
		suspend(VILLAGE);
		assert_ok!(Trading::cancel_energy_offer(signed(ANNA), id));
		assert_eq!(held(ANNA), 0);
	});
}

#[test]
fn a_seller_who_is_disconnected_still_gets_its_collateral_back() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(ANNA, NOON, 1_000, 120);
		disconnect(ANNA);
		assert_ok!(Trading::cancel_energy_offer(signed(ANNA), id));
		assert_eq!(held(ANNA), 0);
	});
}
