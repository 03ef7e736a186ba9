//! Taking offers back.

use crate::{mock::*, Error, Event, OpenOffers, Positions};
use energy_primitives::MILL;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn a_cancelled_offer_gives_all_of_its_backing_back_and_leaves_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(ANNA, NOON, 1_000, 120);
		events();
		assert_ok!(Trading::cancel_energy_offer(signed(ANNA), id));

		let cancelled = Event::EnergyOfferCancelled {
			offer: id,
			seller: ANNA,
			interval: NOON,
			energy_wh: 1_000,
			released: 180 * MILL,
		};
		assert_eq!(events(), [cancelled]);
		assert_eq!((free(ANNA), held(ANNA)), (ENDOWMENT, 0));
		assert_eq!(get_offer(id), None);
		assert!(!Positions::<Test>::contains_key(NOON, ANNA));
		assert!(!OpenOffers::<Test>::contains_key(NOON, ANNA));
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
			(position.sold_wh, position.offered_wh, position.backing),
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
		assert_eq!(OpenOffers::<Test>::get(NOON, ANNA).to_vec(), [second]);
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
			Trading::cancel_energy_offer(signed(ANNA), id + 1),
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
fn a_seller_who_is_disconnected_still_gets_its_backing_back() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(ANNA, NOON, 1_000, 120);
		disconnect(ANNA);
		assert_ok!(Trading::cancel_energy_offer(signed(ANNA), id));
		assert_eq!(held(ANNA), 0);
	});
}
