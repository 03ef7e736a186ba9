//! What clients ask.

use crate::{mock::*, Positions};
use energy_primitives::{EnergyBalance, Offer, MILL};
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
		let page = Trading::get_open_offers(NOON, None, Some(256));
		let mut ids: Vec<_> = page.items.iter().map(id_of).collect();
		ids.sort_unstable();
		assert_eq!(page.next, None);
		assert_eq!(ids, [anna, ben]);
		go_to(NOON - 1);
		assert_eq!(Positions::<Test>::get(NOON, ANNA).unwrap().offers.len(), 1);
		assert!(Trading::get_open_offers(NOON, None, Some(256)).items.is_empty());
	});
}

fn id_of(offer: &Offer<AccountId>) -> OfferId {
	OfferId {
		interval: offer.interval,
		seller: offer.seller,
		number: offer.number,
	}
}

/// All open offers, page by page; and how many pages that takes.
fn all_pages(limit: u32) -> (Vec<OfferId>, usize) {
	let (mut ids, mut from, mut pages) = (Vec::new(), None, 0);
	loop {
		let page = Trading::get_open_offers(NOON, from, Some(limit));
		pages += 1;
		assert!(page.items.len() <= limit.clamp(1, 256) as usize);
		ids.extend(page.items.into_iter().map(|offer| {
			let id = id_of(&offer);
			assert_eq!(get_offer(id), Some(offer));
			id
		}));
		match page.next {
			Some(next) => from = Some(next),
			None => return (ids, pages),
		}
	}
}

#[test]
fn a_page_has_at_most_256_offers_and_the_pages_have_each_offer_once() {
	ExtBuilder::default().build_and_execute(|| {
		let mut made = Vec::new();
		for who in 1_000..1_070 {
			connect(who, VILLAGE, LIMIT_W, LIMIT_W);
			made.extend((0..4).map(|_| offer(who, NOON, 10, 400)));
		}
		assert_eq!(Trading::get_open_offers(NOON, None, None).items.len(), 256);
		for (limit, expected) in [(0, 280), (1, 280), (3, 94), (4, 70), (140, 2), (256, 2), (u32::MAX, 2)] {
			let (mut ids, pages) = all_pages(limit);
			ids.sort_unstable();
			assert_eq!((&ids, pages), (&made, expected), "by {limit}");
		}
	});
}

#[test]
fn a_page_goes_on_behind_an_offer_that_is_gone_and_from_nothing_that_is_none() {
	ExtBuilder::default().build_and_execute(|| {
		let made: Vec<OfferId> = [ANNA, BEN, CARLA]
			.into_iter()
			.flat_map(|who| (0..3).map(move |_| offer(who, NOON, 10, 400)))
			.collect();
		let first = Trading::get_open_offers(NOON, None, Some(4));
		let last = first.next.expect("there are more");
		assert_ok!(Trading::cancel_energy_offer(signed(last.seller), last));
		let second = Trading::get_open_offers(NOON, Some(last), Some(256));
		assert_eq!((second.items.len(), second.next), (made.len() - 4, None));
		// Of another interval, or of an account without offers.
		let elsewhere = OfferId {
			interval: NOON + 1,
			..last
		};
		assert!(Trading::get_open_offers(NOON, Some(elsewhere), Some(256))
			.items
			.is_empty());
		let unknown = OfferId {
			seller: STRANGER,
			..last
		};
		assert!(Trading::get_open_offers(NOON, Some(unknown), Some(256)).items.len() <= made.len());
	});
}

#[test]
fn accounts_without_offers_do_not_make_a_page_dearer_than_it_may_be() {
	ExtBuilder::default().build_and_execute(|| {
		let most = energy_primitives::MAX_LOOKED_AT as u64;
		for who in 10_000..10_000 + most + 100 {
			connect(who, VILLAGE, LIMIT_W, LIMIT_W);
			// Its record stays until the gate closes.
			let id = offer(who, NOON, 10, 400);
			assert_ok!(Trading::cancel_energy_offer(signed(who), id));
		}
		let id = offer(ANNA, NOON, 10, 400);
		let first = Trading::get_open_offers(NOON, None, Some(256));
		assert!(first.next.is_some(), "the first page has not looked at all");
		assert_eq!(all_pages(256), (vec![id], 2));
	});
}

#[test]
fn an_energy_balance_shows_what_is_open_and_what_is_settled() {
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
				surplus_wh: 90,
				revenue: 120 * MILL,
				from_supplier: 7_200 * MILL / 1_000,
				..Default::default()
			}
		);
		assert_eq!(
			Trading::get_energy_balance(DORA),
			EnergyBalance {
				consumed_wh: 600,
				bought_wh: 500,
				shortfall_wh: 100,
				to_supplier: 30 * MILL,
				arrears: 30 * MILL,
				..Default::default()
			}
		);
		assert_eq!(Trading::get_energy_balance(SUPPLIER).receivables, 30 * MILL);
		assert_eq!(Trading::get_energy_balance(STRANGER), EnergyBalance::default());
		assert_eq!(Trading::get_pending_payout(ANNA).0, 0);
	});
}
