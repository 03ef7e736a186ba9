//! Offers that the gate closes upon.

use crate::{
	mock::*, weights::WeightInfo, ClearingCursor, Config, Event, ExpiryCursor, IntervalCursor, Positions,
	PruningCursor, SettlementCursor, UnsettledIntervals,
};
use energy_primitives::{Tariff, MILL};
use frame_support::{
	assert_ok,
	weights::{Weight, WeightMeter},
};

type Weights = <Test as Config>::WeightInfo;

fn open_offers() -> usize {
	Positions::<Test>::iter_values().map(|record| record.offers.len()).sum()
}

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
		let expired = Event::EnergyOffersExpired {
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
		events();
		settle_all();
		// Emitted once, for all that the seller offered.
		let expired = Event::EnergyOffersExpired {
			seller: ANNA,
			interval: NOON,
			energy_wh: 1_500,
			released: 280 * MILL,
		};
		assert_eq!(events(), [expired]);
		assert_eq!((free(ANNA), held(ANNA)), (ENDOWMENT, 0));
		assert_eq!(Positions::<Test>::iter().count(), 0);
	});
}

#[test]
fn the_cursor_begins_where_the_chain_does_and_not_in_1970() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(ExpiryCursor::<Test>::get(), Some(IntervalCursor::at(DAY + 2)));
	});
}

#[test]
fn before_the_clock_is_set_no_cursor_is() {
	ExtBuilder::default().build_and_execute(|| {
		pallet_timestamp::Now::<Test>::kill();
		ClearingCursor::<Test>::kill();
		ExpiryCursor::<Test>::kill();
		SettlementCursor::<Test>::kill();
		PruningCursor::<Test>::kill();
		assert_eq!(idle(Weight::MAX), Weights::on_idle_base());
		assert_eq!(
			(ClearingCursor::<Test>::get(), ExpiryCursor::<Test>::get()),
			(None, None)
		);
		assert_eq!(
			(SettlementCursor::<Test>::get(), PruningCursor::<Test>::get()),
			(None, None)
		);
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
		assert_eq!(open_offers(), 3);
		// Clearing comes first; here it has nothing to do any more.
		Trading::clear_due(&mut WeightMeter::new(), &mut 10);
		pass_cuts();

		let enough = Weights::on_idle_base()
			.saturating_add(Weights::expiry_step().saturating_mul(2))
			.saturating_add(Weights::expire_offers());
		for left in [2, 1, 0] {
			assert!(idle(enough).all_lte(enough));
			assert_eq!(open_offers(), left);
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
		// A quarter of the steps. Clearing needs its own in the first block; in the second it
		// leaves it to expiry.
		MaxStepsPerBlock::set(4);
		idle(Weight::MAX);
		assert_eq!(open_offers(), 2);
		idle(Weight::MAX);
		assert_eq!(open_offers(), 0);
	});
}

#[test]
fn of_who_took_all_offers_back_nothing_is_left_although_expiry_is_behind() {
	ExtBuilder::default().build_and_execute(|| {
		for seller in [ANNA, BEN] {
			let id = offer(seller, NOON, 100, 120);
			assert_ok!(Trading::cancel_energy_offer(signed(seller), id));
		}
		meter(NOON, BEN, 100, 0);
		meter(NOON, TOM, 0, 100);
		go_to_settlement_of(NOON);
		// By hand, and by the cursor before expiry has been there.
		settle_by_hand(BEN, NOON);
		let settled: Vec<_> = settled_in(&events()).into_iter().map(|account| account.who).collect();
		assert_eq!(settled, [BEN]);
		Trading::settle_due(&mut WeightMeter::new(), &mut 10_000);
		let emitted = events();
		let settled: Vec<_> = settled_in(&emitted).into_iter().map(|account| account.who).collect();
		assert_eq!((settled, emitted.len()), (vec![TOM], 2));
		assert_eq!(emitted[1], Event::SettlementCompleted { interval: NOON });
		assert_eq!(
			(
				Positions::<Test>::iter().count(),
				UnsettledIntervals::<Test>::iter().count()
			),
			(0, 0)
		);
		assert_eq!(free(BEN), ENDOWMENT - 30 * MILL);
	});
}

#[test]
fn what_settlement_meets_before_expiry_has_been_there_expires_with_it() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(ANNA, NOON, 1_000, 120);
		assert_ok!(Trading::accept_energy_offer(signed(BEN), id, 400));
		meter(NOON, ANNA, 0, 400);
		meter(NOON, BEN, 400, 0);
		go_to_settlement_of(NOON);
		events();
		settle_by_hand(ANNA, NOON);
		let expired = Event::EnergyOffersExpired {
			seller: ANNA,
			interval: NOON,
			energy_wh: 600,
			released: 108 * MILL,
		};
		let emitted = events();
		assert_eq!((emitted.len(), &emitted[0]), (2, &expired));
		// What was reserved for the energy that was sold.
		assert_eq!(settled_as(ANNA, &emitted).released, 72 * MILL);
		assert_eq!((free(ANNA), held(ANNA)), (ENDOWMENT + 48 * MILL, 0));
		assert_eq!((open_offers(), position(ANNA, NOON).offered_wh), (0, 0));
		check_state();
		settle_all();
		// Once.
		assert!(!events().contains(&expired));
		assert_eq!((free(ANNA), held(ANNA)), (ENDOWMENT + 48 * MILL, 0));
	});
}

#[test]
fn what_was_reserved_for_an_offer_comes_back_although_its_seller_cannot_be_settled() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(ANNA, NOON, 1_000, 120);
		assert_ok!(Trading::accept_energy_offer(signed(BEN), id, 400));
		meter(NOON, BEN, 400, 0);
		// She delivers nothing, and what that costs at this tariff she has not reserved.
		let raised = Tariff {
			shortfall_price_mills: u16::MAX,
			..TARIFF
		};
		set_terms(VILLAGE, SUPPLIER, raised);
		go_to_settlement_of(NOON);
		events();
		// Before expiry has been there.
		Trading::settle_due(&mut WeightMeter::new(), &mut 10_000);
		assert_eq!(frozen(), [(ANNA, NOON)]);
		check_state();
		// Then expiry comes.
		settle_all();
		let expired = Event::EnergyOffersExpired {
			seller: ANNA,
			interval: NOON,
			energy_wh: 600,
			released: 108 * MILL,
		};
		let expiries: Vec<_> = events()
			.into_iter()
			.filter(|event| matches!(event, Event::EnergyOffersExpired { .. }))
			.collect();
		assert_eq!(expiries, [expired]);
		assert_eq!(
			(open_offers(), held(ANNA), free(ANNA)),
			(0, 72 * MILL, ENDOWMENT - 72 * MILL)
		);
		check_state();
		set_terms(VILLAGE, SUPPLIER, TARIFF);
		settle_by_hand(ANNA, NOON);
		// 48 MILL for what she sold, less 120 MILL for what she did not deliver.
		assert_eq!((held(ANNA), gain(ANNA)), (0, -72 * MILL as i128));
		check_state();
		settle_all();
		assert_eq!((UnsettledIntervals::<Test>::iter().count(), pooled()), (0, 0));
	});
}
