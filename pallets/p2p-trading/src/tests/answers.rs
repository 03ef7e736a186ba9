//! What clients are answered about the offers of an area, debts, and how far the market has come.

use crate::{mock::*, Debts, PruningCursor};
use energy_primitives::{DebtInfo, Interval, Page, SettlingPhase, UnsettledInterval, MAX_LOOKED_AT, MILL};
use frame_support::assert_ok;

/// All offers of an area for some intervals, by pages of `limit`.
fn offers_in(area: u32, first: Interval, intervals: u32, limit: u32) -> Vec<OfferId> {
	let (mut seen, mut from) = (Vec::new(), None);
	loop {
		let Page { items, next } = Trading::get_area_offers(area, first, Some(intervals), from, Some(limit));
		assert!(items.len() <= limit as usize);
		assert!(items.iter().all(|offer| offer.area == area));
		seen.extend(items.into_iter().map(|offer| OfferId {
			interval: offer.interval,
			seller: offer.seller,
			number: offer.number,
		}));
		from = next;
		if from.is_none() {
			return seen;
		}
	}
}

#[test]
fn the_offers_of_an_area_for_hours_come_in_pages_each_once() {
	ExtBuilder::default().build_and_execute(|| {
		let mut made = Vec::new();
		for interval in [NOON, NOON + 1, NOON + 3] {
			for who in 1_000..1_025 {
				connect(who, VILLAGE, LIMIT_W, LIMIT_W);
				made.extend((0..4).map(|_| offer(who, interval, 10, 400)));
			}
			offer(TOM, interval, 10, 400);
		}
		offer(ANNA, NOON + 4, 10, 400);
		for limit in [1, 7, 100, 256] {
			let seen = offers_in(VILLAGE, NOON, 4, limit);
			assert!(seen.iter().map(|id| id.interval).is_sorted());
			let mut sorted = seen.clone();
			sorted.sort_unstable();
			assert_eq!(sorted, made, "by {limit}");
		}
		assert_eq!(offers_in(TOWN, NOON, 4, 2).len(), 3);
		assert_eq!(offers_in(VILLAGE, NOON + 2, 1, 256), []);
		assert_eq!(offers_in(VILLAGE, NOON + 4, u32::MAX, 256).len(), 1);
		// The first page leaves none out for being the 257th.
		let first = Trading::get_area_offers(VILLAGE, NOON, None, None, None);
		assert_eq!(first.items.len(), 256);
		assert!(first.next.is_some());
		assert_eq!(
			Trading::get_area_offers(VILLAGE, Interval::MAX, None, None, None).items,
			[]
		);
	});
}

#[test]
fn a_page_of_offers_goes_on_when_a_gate_has_closed_behind_it() {
	ExtBuilder::default().build_and_execute(|| {
		for interval in [NOON, NOON + 1] {
			for who in [ANNA, BEN, CARLA] {
				offer(who, interval, 10, 400);
			}
		}
		let first = Trading::get_area_offers(VILLAGE, NOON, None, None, Some(2));
		go_to(NOON - 1);
		let rest = Trading::get_area_offers(VILLAGE, NOON, None, first.next, None);
		assert_eq!(rest.items.len(), 3, "those of the next interval are all there");
		assert!(rest.items.iter().all(|offer| offer.interval == NOON + 1));
		assert_eq!(rest.next, None);
	});
}

#[test]
fn a_page_of_an_areas_offers_looks_at_a_bounded_number_of_positions() {
	ExtBuilder::default().build_and_execute(|| {
		let most = MAX_LOOKED_AT as u64;
		for who in 10_000..10_000 + most + 100 {
			connect(who, TOWN, LIMIT_W, LIMIT_W);
			offer(who, NOON, 10, 400);
		}
		let id = offer(ANNA, NOON + 1, 10, 400);
		let first = Trading::get_area_offers(VILLAGE, NOON, Some(2), None, None);
		assert_eq!(first.items, []);
		assert!(first.next.is_some(), "the first page has not looked at all");
		assert_eq!(offers_in(VILLAGE, NOON, 2, 256), [id]);
	});
}

#[test]
fn an_account_finds_its_own_open_offers() {
	ExtBuilder::default().build_and_execute(|| {
		let (a, b) = (offer(ANNA, NOON, 100, 400), offer(ANNA, NOON, 100, 300));
		let c = offer(ANNA, NOON + 200, 100, 400);
		offer(BEN, NOON, 100, 400);
		let page = |from, limit| {
			let Page { items, next } = Trading::get_offers_of(ANNA, from, limit);
			(
				items
					.iter()
					.map(|offer| (offer.interval, offer.number))
					.collect::<Vec<_>>(),
				next,
			)
		};
		let key = |id: OfferId| (id.interval, id.number);
		assert_eq!(page(Some(NOON), Some(1)), (vec![key(a), key(b)], Some(NOON + 1)));
		assert_eq!(page(Some(NOON + 1), None), (vec![], Some(NOON + 193)));
		assert_eq!(page(Some(NOON + 193), None), (vec![key(c)], None));
		// It begins with the first interval that is open, and ends behind the last one it traded for.
		assert_eq!(page(None, None).1, Some(Trading::last_closed() + 193));
		assert_eq!(page(Some(NOON + 201), None), (vec![], None));
		assert_ok!(Trading::cancel_energy_offer(signed(ANNA), b));
		assert_eq!(page(Some(NOON), Some(1)).0, [key(a)]);
		go_to(NOON - 1);
		assert_eq!(page(Some(NOON), Some(1)).0, [], "its gate has closed");
		assert_eq!(Trading::get_offers_of(STRANGER, None, None).items, []);
	});
}

#[test]
fn indicative_markets_are_the_indicative_clearings_of_a_zone() {
	ExtBuilder::default().build_and_execute(|| {
		area_below(STREET, VILLAGE, LIMIT_W, LIMIT_W, 3);
		connect(CARLA, STREET, LIMIT_W, LIMIT_W);
		for interval in [NOON, NOON + 2, NOON + 8] {
			place(ANNA, &[ask(interval, 1_000, 100)]);
			place(CARLA, &[bid(interval, 600, 200)]);
		}
		let page = Trading::get_indicative_markets(VILLAGE, Some(NOON), None);
		let intervals: Vec<_> = page.items.iter().map(|markets| markets.interval).collect();
		assert_eq!((intervals, page.next), (vec![NOON, NOON + 2], Some(NOON + 8)));
		for markets in &page.items {
			let areas: Vec<_> = markets.areas.iter().map(|market| market.area).collect();
			assert_eq!(areas, [VILLAGE, STREET]);
			for market in &markets.areas {
				let alone = Trading::get_indicative_clearing(market.area, markets.interval);
				assert_eq!(Some(market.clearing), alone);
			}
			assert_eq!(markets.areas[1].clearing.bought_wh, 600);
		}
		// No more are cleared at once, however many are asked for; and none whose gate has closed.
		assert_eq!(
			Trading::get_indicative_markets(VILLAGE, Some(NOON), Some(u32::MAX)).next,
			Some(NOON + 8)
		);
		assert_eq!(Trading::get_indicative_markets(STREET, Some(NOON), None).items, []);
		suspend(STREET);
		let page = Trading::get_indicative_markets(VILLAGE, Some(NOON), Some(1));
		let areas: Vec<_> = page.items[0].areas.iter().map(|market| market.area).collect();
		assert_eq!(areas, [VILLAGE], "what is suspended does not trade");
		suspend(VILLAGE);
		assert_eq!(Trading::get_indicative_markets(VILLAGE, Some(NOON), Some(1)).items, []);
		lift(VILLAGE);
		go_to(NOON - 1);
		let page = Trading::get_indicative_markets(VILLAGE, Some(NOON), Some(2));
		assert_eq!(page.items[0].interval, NOON + 2);
	});
}

#[test]
fn debts_are_listed_by_creditor_and_receivables_by_debtor() {
	ExtBuilder::default().build_and_execute(|| {
		let crowd: Vec<AccountId> = (1_000..1_010).collect();
		for who in crowd.iter().copied() {
			connect(who, VILLAGE, LIMIT_W, LIMIT_W);
		}
		let owing = crowd.iter().copied().chain([DORA]);
		for who in owing.clone() {
			meter(NOON, who, 1_000, 0);
		}
		go_to_settlement_of(NOON);
		settle_all();
		let info = |account| DebtInfo {
			account,
			amount: 300 * MILL,
		};
		let debts = Trading::get_debts(DORA, None, None);
		assert_eq!((debts.items, debts.next), (vec![info(SUPPLIER)], None));
		for limit in [1, 4, 256] {
			let (mut seen, mut from) = (Vec::new(), None);
			loop {
				let Page { items, next } = Trading::get_receivables(SUPPLIER, from, Some(limit));
				assert!(items.len() <= limit as usize);
				seen.extend(items);
				from = next;
				if from.is_none() {
					break;
				}
			}
			seen.sort_unstable_by_key(|debt| debt.account);
			let mut expected: Vec<_> = owing.clone().map(info).collect();
			expected.sort_unstable_by_key(|debt| debt.account);
			assert_eq!(seen, expected, "by {limit}");
			let sum: u128 = seen.iter().map(|debt| debt.amount).sum();
			assert_eq!(sum, Debts::<Test>::get(SUPPLIER).receivables);
		}
		assert_eq!(Trading::get_receivables(DORA, None, None).items, []);
		impoverish(DORA, 400 * MILL);
		assert_ok!(Trading::pay_arrears(signed(DORA), SUPPLIER, 300 * MILL));
		assert_eq!(Trading::get_debts(DORA, None, None).items, []);
		assert_eq!(Trading::get_receivables(SUPPLIER, None, None).items.len(), 10);
	});
}

#[test]
fn progress_follows_the_market() {
	ExtBuilder::default().build_and_execute(|| {
		trade(ANNA, BEN, NOON, 1_000, 120);
		meter(NOON, ANNA, 0, 1_000);
		meter(NOON, BEN, 1_000, 0);
		go_to(NOON + 2);
		idle(frame_support::weights::Weight::MAX);
		let progress = Trading::get_progress();
		assert_eq!((progress.current, progress.last_closed), (NOON + 2, NOON + 3));
		assert_eq!(
			(progress.next_clearing, progress.next_expiry),
			(Some(NOON + 4), Some(NOON + 4))
		);
		assert_eq!(progress.oldest_open, NOON + 2 - METER_DEADLINE);
		assert_eq!(progress.settling, progress.oldest_open, "all that is final is settled");
		assert_eq!(progress.next_pruning, PruningCursor::<Test>::get());

		go_to_settlement_of(NOON);
		let before = Trading::get_progress();
		assert!(before.settling <= NOON && before.oldest_open == NOON + 1);
		settle_until(NOON, |phase| matches!(phase, crate::SettlementPhase::Closing(_)));
		let closing = Trading::get_progress();
		assert_eq!((closing.settling, closing.phase), (NOON, SettlingPhase::Closing));
		settle_all();
		let after = Trading::get_progress();
		assert_eq!(
			(after.settling, after.phase, after.unsettled),
			(NOON + 1, SettlingPhase::Settling(0), vec![])
		);
	});
}

#[test]
fn progress_names_the_intervals_that_could_not_be_settled() {
	ExtBuilder::default().build_and_execute(|| {
		crate::UnsettledIntervals::<Test>::insert(NOON / 32, NOON, 2);
		let unsettled = UnsettledInterval {
			interval: NOON,
			accounts: 2,
		};
		assert_eq!(Trading::get_progress().unsettled, [unsettled]);
		crate::UnsettledIntervals::<Test>::remove(NOON / 32, NOON);
	});
}
