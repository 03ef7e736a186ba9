//! Offers that the gate closes upon.

use crate::{mock::*, weights::WeightInfo, Config, Event, Expiry, Offers, OpenOffers, Positions};
use energy_primitives::MILL;
use frame_support::{assert_ok, weights::Weight};

type Weights = <Test as Config>::WeightInfo;

#[test]
fn what_is_left_of_an_offer_expires_when_the_gate_closes() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(ANNA, NOON, 1_000, 120);
		assert_ok!(Trading::accept_energy_offer(signed(BEN), id, 400));
		go_to(NOON - 2);
		idle(Weight::MAX);
		assert!(get_offer(id).is_some());
		events();

		go_to(NOON - 1);
		idle(Weight::MAX);
		let expired = Event::EnergyOfferExpired {
			offer: id,
			seller: ANNA,
			interval: NOON,
			energy_wh: 600,
			released: 108 * MILL,
		};
		assert_eq!(events(), [expired]);
		assert_eq!(get_offer(id), None);
		assert_eq!(held(ANNA), 72 * MILL);
		assert_eq!(position(ANNA, NOON).offered_wh, 0);
	});
}

#[test]
fn an_offer_that_nobody_took_leaves_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		offer(ANNA, NOON, 1_000, 120);
		offer(ANNA, NOON, 500, 100);
		go_to(NOON - 1);
		settle_all();
		assert_eq!((free(ANNA), held(ANNA)), (ENDOWMENT, 0));
		assert!(!Positions::<Test>::contains_key(NOON, ANNA));
		assert_eq!(Offers::<Test>::iter().count() + OpenOffers::<Test>::iter().count(), 0);
	});
}

#[test]
fn the_cursor_begins_where_the_chain_does_and_not_in_1970() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(Expiry::<Test>::get(), Some(DAY + 2));
	});
}

#[test]
fn before_the_clock_is_set_no_cursor_is() {
	ExtBuilder::default().build_and_execute(|| {
		pallet_timestamp::Now::<Test>::kill();
		Expiry::<Test>::kill();
		crate::Cursor::<Test>::kill();
		idle(Weight::MAX);
		assert_eq!((Expiry::<Test>::get(), crate::Cursor::<Test>::get()), (None, None));
	});
}

#[test]
fn without_weight_to_spare_expiry_waits_and_with_little_it_goes_on_bit_by_bit() {
	ExtBuilder::default().build_and_execute(|| {
		for seller in [ANNA, BEN, CARLA] {
			offer(seller, DAY + 3, 100, 120);
		}
		go_to(DAY + 2);
		assert_eq!(idle(Weight::zero()), Weight::zero());
		assert_eq!(Offers::<Test>::count_open(), 3);

		let enough = Weights::on_idle_base()
			.saturating_add(Weights::expiry_step().saturating_mul(2))
			.saturating_add(Weights::expire_offers(4));
		for left in [2, 1, 0] {
			assert!(idle(enough).all_lte(enough));
			assert_eq!(Offers::<Test>::count_open(), left);
		}
	});
}

#[test]
fn a_block_expires_a_bounded_number_whatever_weight_it_has() {
	ExtBuilder::default().build_and_execute(|| {
		for seller in [ANNA, BEN, CARLA] {
			offer(seller, DAY + 2, 100, 120);
		}
		go_to(DAY + 1);
		// Half of the steps; the other half belongs to settlement.
		MaxStepsPerBlock::set(4);
		idle(Weight::MAX);
		assert_eq!(Offers::<Test>::count_open(), 1);
		idle(Weight::MAX);
		assert_eq!(Offers::<Test>::count_open(), 0);
	});
}

trait CountOpen {
	fn count_open() -> usize;
}

impl CountOpen for Offers<Test> {
	fn count_open() -> usize {
		Self::iter().count()
	}
}
