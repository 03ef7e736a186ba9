//! What clients ask.

use crate::{mock::*, Positions};
use energy_primitives::{EnergyBalance, MILL};
use frame_support::assert_ok;

#[test]
fn an_offer_is_there_until_it_is_taken() {
	ExtBuilder::default().build_and_execute(|| {
		let id = offer(ANNA, NOON, 1_000, 120);
		assert_eq!(
			Trading::get_energy_offer(id).map(|offer| (offer.seller, offer.energy_wh)),
			Some((ANNA, 1_000))
		);
		assert_ok!(Trading::accept_energy_offer(signed(BEN), id, 1_000));
		assert_eq!(Trading::get_energy_offer(id), None);
	});
}

#[test]
fn open_offers_are_those_that_can_still_be_accepted() {
	ExtBuilder::default().build_and_execute(|| {
		let anna = offer(ANNA, NOON, 1_000, 120);
		let ben = offer(BEN, NOON, 500, 110);
		offer(BEN, NOON + 1, 500, 110);
		let mut ids: Vec<_> = Trading::get_open_offers(NOON).into_iter().map(|(id, _)| id).collect();
		ids.sort_unstable();
		assert_eq!(ids, [anna, ben]);
		go_to(NOON - 1);
		assert_eq!(Positions::<Test>::get(NOON, ANNA).unwrap().offers.len(), 1);
		assert!(Trading::get_open_offers(NOON).is_empty());
	});
}

#[test]
fn an_answer_has_at_most_256_offers() {
	ExtBuilder::default().build_and_execute(|| {
		for who in 1_000..1_065 {
			connect(who, VILLAGE, LIMIT_W, LIMIT_W);
			for _ in 0..4 {
				offer(who, NOON, 10, 400);
			}
		}
		assert_eq!(Trading::get_open_offers(NOON).len(), 256);
	});
}

#[test]
fn an_energy_balance_tells_what_is_open_and_what_is_settled() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		trade(ANNA, DORA, NOON, 500, 0);
		assert_eq!(
			Trading::get_position(ANNA, NOON).map(|position| position.sold_wh),
			Some(1_500)
		);
		assert_eq!(
			Trading::get_energy_balance(ANNA),
			EnergyBalance {
				open_sold_wh: 1_500,
				..Default::default()
			}
		);
		meter(NOON, ANNA, 10, 1_600);
		meter(NOON, DORA, 600, 0);
		go_to_settlement_of(NOON);
		settle_all();
		assert_eq!(
			Trading::get_energy_balance(ANNA),
			EnergyBalance {
				produced_wh: 1_600,
				consumed_wh: 10,
				sold_wh: 1_500,
				..Default::default()
			}
		);
		assert_eq!(
			Trading::get_energy_balance(DORA),
			EnergyBalance {
				consumed_wh: 600,
				bought_wh: 500,
				arrears: 30 * MILL,
				..Default::default()
			}
		);
		assert_eq!(Trading::get_energy_balance(SUPPLIER).receivables, 30 * MILL);
		assert_eq!(Trading::get_energy_balance(STRANGER), EnergyBalance::default());
		assert_eq!(Trading::get_unclaimed(ANNA), 0);
	});
}
