//! Whatever is traded and whatever is limited: what is cut sums to the excess, money stays whole, and every
//! invariant holds.

use crate::{ahead::order_pages::page_and_slot, mock::*, Error, OrderPages, Positions};
use energy_primitives::{Energy, Power, Price, Side};
use frame_support::assert_ok;
use proptest::prelude::*;

const PEOPLE: [AccountId; 4] = [ANNA, BEN, CARLA, EVE];

#[derive(Clone, Copy, Debug)]
enum Step {
	/// Offers, and how many thousandths of it another one accepts.
	Trade {
		seller: usize,
		buyer: usize,
		energy_wh: Energy,
		price_mills: Price,
		permille: u64,
	},
	Order {
		who: usize,
		side: Side,
		energy_wh: Energy,
		price_mills: Price,
	},
}

fn step() -> impl Strategy<Value = Step> {
	let trade = (0..4usize, 0..4usize, 10..900u64, 80..330u16, 0..=1_000u64).prop_map(
		|(seller, buyer, energy_wh, price_mills, permille)| Step::Trade {
			seller,
			buyer,
			energy_wh,
			price_mills,
			permille,
		},
	);
	let order = (0..4usize, any::<bool>(), 10..900u64, 0..400u16).prop_map(|(who, sells, energy_wh, price_mills)| {
		Step::Order {
			who,
			side: if sells { Side::Ask } else { Side::Bid },
			energy_wh,
			price_mills,
		}
	});
	prop_oneof![2 => trade, 1 => order]
}

/// Does a step; much of it is refused.
fn take(step: Step) {
	match step {
		Step::Trade {
			seller,
			buyer,
			energy_wh,
			price_mills,
			permille,
		} => {
			let id = next_offer(PEOPLE[seller], NOON);
			if Trading::create_energy_offer(signed(PEOPLE[seller]), NOON, energy_wh, price_mills).is_ok() {
				let _refused = Trading::accept_energy_offer(signed(PEOPLE[buyer]), id, energy_wh * permille / 1_000);
			}
		},
		Step::Order {
			who,
			side,
			energy_wh,
			price_mills,
		} => {
			let order = match side {
				Side::Ask => ask(NOON, energy_wh, price_mills),
				Side::Bid => bid(NOON, energy_wh, price_mills),
			};
			let orders = vec![order].try_into().expect("it is one");
			let _refused = Trading::place_orders(signed(PEOPLE[who]), orders);
		},
	}
}

fn committed(who: AccountId, side: Side) -> u128 {
	let order_page = OrderPages::<Test>::get(page_and_slot(NOON).0, who);
	let record = Positions::<Test>::get(NOON, who);
	let record = record.unwrap_or_else(|| crate::ahead::types::PositionRecord::new(VILLAGE));
	Trading::committed(&record, order_page.as_ref(), NOON, side)
}

/// What all have together, wherever it lies.
fn money() -> i128 {
	PEOPLE.into_iter().chain([SUPPLIER, FUND, OPERATOR]).map(worth).sum()
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	#[test]
	fn what_is_cut_is_the_excess_and_nothing_else_changes(
		steps in prop::collection::vec(step(), 1..24),
		limits in prop::array::uniform4((0..4_000 as Power, 0..4_000 as Power)),
		order in Just(PEOPLE.to_vec()).prop_shuffle(),
		flows in prop::array::uniform4((0..1_000u64, 0..1_000u64)),
	) {
		ExtBuilder::default().balance(EVE, ENDOWMENT).build_and_execute(|| {
			connect(EVE, VILLAGE, LIMIT_W, LIMIT_W);
			steps.into_iter().for_each(take);
			check_state();
			let before = money();
			go_to(NOON - 2);
			for (who, (import_w, export_w)) in PEOPLE.into_iter().zip(limits) {
				impose(who, import_w, export_w);
			}
			for who in order {
				let (import_w, export_w) = limits[PEOPLE.iter().position(|other| *other == who).expect("it is one")];
				let most = [(Side::Ask, export_w), (Side::Bid, import_w)].map(|(side, limit_w)| {
					(side, committed(who, side), u128::from(limit_w) / 4)
				});
				let exceeds = most.iter().any(|(_, committed, most)| committed > most);
				assert_eq!(try_cut(who), if exceeds { Ok(()) } else { Err(Error::<Test>::NothingToCut.into()) });
				for (side, before, most) in most {
					assert_eq!(committed(who, side), before.min(most), "no more is cut, and no less");
				}
				check_state();
			}
			assert_eq!(money(), before, "nobody paid or earned anything");
			for (who, (import_wh, export_wh)) in PEOPLE.into_iter().zip(flows) {
				meter(NOON, who, import_wh, export_wh);
			}
			clear(NOON);
			go_to_settlement_of(NOON);
			settle_all();
			check_state();
			for who in PEOPLE {
				assert_eq!(clearing_account(who).reserved, 0);
			}
			assert_ok!(Trading::do_try_state());
		});
	}
}
