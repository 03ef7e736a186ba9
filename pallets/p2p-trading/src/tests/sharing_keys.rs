//! Areas that divide by weights: each key against another way to work it out, and what members could
//! try.

use crate::{mock::*, Error, Event, KeyedAreas, SharingPages};
use energy_primitives::{page_of, Balance, ConnectionPages, Energy, Interval, Price, SharingKey, SharingTerms, MILL};
use frame_support::{assert_noop, assert_ok, traits::fungible::Mutate};
use proptest::prelude::*;

const PRICE: Price = 200;
const KEYED: [SharingKey; 2] = [SharingKey::Static, SharingKey::Rounds];
/// A crowd in the village, beside those that live there.
const FIRST: AccountId = 2_000;

/// The village divides by a key, at one price, from the next open gate on.
fn divide_by(key: SharingKey) {
	let terms = SharingTerms {
		sell_at_mills: PRICE,
		buy_at_mills: PRICE,
		key,
	};
	assert_ok!(Trading::set_sharing_terms(
		RuntimeOrigin::root(),
		VILLAGE,
		Some(terms),
		None
	));
}

fn weigh(who: AccountId, weight: u32) {
	assert_ok!(Trading::set_sharing_weight(RuntimeOrigin::root(), who, weight));
}

/// Gives an account a wallet, and puts so many mills of it into its clearing account.
fn pay_in(who: AccountId, mills: Balance) {
	Balances::set_balance(&who, ENDOWMENT);
	deposit(who, mills);
}

/// Meters noon, settles it, and returns what each got or gave.
fn shared(flows: &[(AccountId, Energy, Energy)]) -> Vec<Energy> {
	for (who, import_wh, export_wh) in flows {
		meter(NOON, *who, *import_wh, *export_wh);
	}
	let emitted = settle_interval(NOON);
	check_state();
	assert_eq!(KeyedAreas::<Test>::iter().count(), 0);
	let of = |who: &AccountId| {
		let settled = settled_as(*who, &emitted);
		settled.shared_sold_wh + settled.shared_bought_wh
	};
	flows.iter().map(|(who, ..)| of(who)).collect()
}

/// Anna has 1 000 Wh; Ben lacks 100 with a weight of 3, Carla 900 with 1, Dora nothing with 4.
fn divided_by(key: SharingKey) -> Vec<Energy> {
	let mut parts = Vec::new();
	ExtBuilder::default().build_and_execute(|| {
		divide_by(key);
		for (who, weight) in [(BEN, 3), (CARLA, 1), (DORA, 4)] {
			weigh(who, weight);
			pay_in(who, 1_000);
		}
		parts = shared(&[(ANNA, 0, 1_000), (BEN, 100, 0), (CARLA, 900, 0), (DORA, 0, 0)]);
		assert_eq!(
			gain(BEN),
			-(parts[1] as i128 * 200 + (100 - parts[1] as i128) * 300) * MILL as i128 / 1_000
		);
	});
	parts
}

#[test]
fn a_fixed_share_that_is_not_used_is_the_suppliers() {
	// Ben's is 375, Carla's 125, Dora's 500.
	assert_eq!(divided_by(SharingKey::Static)[..3], [225, 100, 125]);
}

#[test]
fn in_rounds_what_one_cannot_use_is_divided_among_the_others() {
	assert_eq!(divided_by(SharingKey::Rounds)[..3], [1_000, 100, 900]);
}

#[test]
fn who_has_no_weight_gets_nothing_and_who_sells_needs_none() {
	for key in KEYED {
		ExtBuilder::default().build_and_execute(|| {
			divide_by(key);
			weigh(BEN, 1);
			pay_in(BEN, 1_000);
			pay_in(CARLA, 1_000);
			assert_eq!(
				shared(&[(ANNA, 0, 1_000), (BEN, 400, 0), (CARLA, 400, 0)]),
				[400, 400, 0]
			);
		});
	}
}

#[test]
fn nothing_is_shared_beyond_the_area() {
	ExtBuilder::default().build_and_execute(|| {
		divide_by(SharingKey::Rounds);
		share_at(TOWN, PRICE, PRICE);
		weigh(TOM, 5);
		pay_in(TOM, 1_000);
		assert_eq!(shared(&[(ANNA, 0, 1_000), (TOM, 400, 0)]), [0, 0]);
	});
}

/// What passes through an area that divides by weights changes nothing of what it has divided.
#[test]
fn energy_of_others_passes_through() {
	ExtBuilder::default().build_and_execute(|| {
		const TINA: AccountId = 21;
		for area in [TOWN, STREET] {
			area_below(area, VILLAGE, 10_000, 10_000, 20);
		}
		connect(TINA, STREET, LIMIT_W, LIMIT_W);
		divide_by(SharingKey::Rounds);
		for area in [TOWN, STREET] {
			share_at(area, 100, 280);
		}
		weigh(BEN, 1);
		for who in [BEN, TINA] {
			pay_in(who, 1_000);
		}
		let flows = [(ANNA, 0, 1_000), (BEN, 400, 0), (TOM, 0, 500), (TINA, 500, 0)];
		assert_eq!(shared(&flows), [400, 400, 500, 500]);
		// Both edges have their fee.
		let income = |area| crate::AreaMarkets::<Test>::get(NOON, area).map(|market| market.income / MILL);
		assert_eq!((income(TOWN), income(STREET)), (Some(10), Some(10)));
	});
}

#[test]
fn a_member_that_wants_another_price_than_the_one_takes_no_part() {
	for key in KEYED {
		ExtBuilder::default().build_and_execute(|| {
			divide_by(key);
			for who in [BEN, CARLA] {
				weigh(who, 1);
				pay_in(who, 1_000);
			}
			take_part(CARLA, None, Some(PRICE - 1), 100);
			take_part(DORA, Some(PRICE + 1), None, 100);
			let parts = shared(&[(ANNA, 0, 300), (DORA, 0, 300), (BEN, 150, 0), (CARLA, 150, 0)]);
			assert_eq!((parts[1], parts[3]), (0, 0));
			assert_eq!(parts[0], parts[2]);
		});
	}
}

#[test]
fn without_money_nobody_gets_anything_and_no_seller_waits() {
	ExtBuilder::default().build_and_execute(|| {
		divide_by(SharingKey::Rounds);
		weigh(BEN, 1);
		weigh(CARLA, 1);
		pay_in(CARLA, 20);
		// 20 mills are 100 Wh.
		assert_eq!(shared(&[(ANNA, 0, 500), (BEN, 400, 0), (CARLA, 400, 0)]), [100, 0, 100]);
	});
}

#[test]
fn who_was_not_measured_in_time_takes_no_part() {
	for key in KEYED {
		ExtBuilder::default().build_and_execute(|| {
			divide_by(key);
			for who in [BEN, CARLA] {
				weigh(who, 1);
				pay_in(who, 1_000);
			}
			meter(NOON, CARLA, 400, 0);
			hold_back(NOON, CARLA);
			let parts = shared(&[(ANNA, 0, 1_000), (BEN, 400, 0)]);
			assert_eq!(parts, [400, 400]);
		});
	}
}

#[test]
fn a_weight_counts_from_the_next_open_gate_on() {
	ExtBuilder::default().build_and_execute(|| {
		divide_by(SharingKey::Static);
		weigh(BEN, 1);
		weigh(CARLA, 1);
		pay_in(BEN, 1_000);
		pay_in(CARLA, 1_000);
		go_to(NOON + 1);
		settle_all();
		weigh(CARLA, 9);
		assert_eq!(
			shared(&[(ANNA, 0, 1_000), (BEN, 800, 0), (CARLA, 800, 0)]),
			[1_000, 500, 500]
		);
		assert_noop!(
			Trading::set_sharing_weight(RuntimeOrigin::root(), 99, 1),
			Error::<Test>::NotConnected
		);
		assert_noop!(
			Trading::set_sharing_weight(signed(ANNA), ANNA, 1),
			Error::<Test>::NotCouncil
		);
	});
}

#[test]
fn a_weight_is_not_changed_again_before_the_last_change_counts_everywhere() {
	ExtBuilder::default().build_and_execute(|| {
		weigh(BEN, 1);
		go_to(NOON + 5);
		assert_noop!(
			Trading::set_sharing_weight(RuntimeOrigin::root(), BEN, 2),
			Error::<Test>::WeightChanging
		);
	});
}

#[test]
fn a_weight_stays_with_its_connection_point() {
	ExtBuilder::default().build_and_execute(|| {
		weigh(ANNA, 5);
		let former = Grid::index_of(&ANNA).expect("she is connected");
		connect(ANNA, TOWN, LIMIT_W, LIMIT_W);
		let weight = |index| {
			let (page, slot) = page_of(index);
			crate::SharingWeights::<Test>::get(page).slot(slot).value
		};
		assert_eq!(weight(former), 5);
		assert_eq!(weight(Grid::index_of(&ANNA).expect("she is connected")), 0);
	});
}

#[test]
fn weights_need_one_price() {
	ExtBuilder::default().build_and_execute(|| {
		let terms = SharingTerms {
			sell_at_mills: 100,
			buy_at_mills: 200,
			key: SharingKey::Static,
		};
		assert_noop!(
			Trading::set_sharing_terms(RuntimeOrigin::root(), VILLAGE, Some(terms), None),
			Error::<Test>::KeyNeedsOnePrice
		);
	});
}

/// More pages than are divided in one step: those beyond are the supplier's, and nothing fails.
#[test]
fn an_area_that_is_too_large_shares_on_its_first_pages() {
	ExtBuilder::default().build_and_execute(|| {
		divide_by(SharingKey::Rounds);
		for who in FIRST..FIRST + 33 * 32 {
			connect(who, VILLAGE, LIMIT_W, LIMIT_W);
		}
		let (first, last) = (FIRST, FIRST + 33 * 32 - 1);
		weigh(first, 1);
		weigh(last, 1);
		pay_in(first, 1_000);
		pay_in(last, 1_000);
		for who in (FIRST..FIRST + 33 * 32).step_by(32) {
			meter(NOON, who, 0, 10);
		}
		meter(NOON, first, 1_000, 10);
		meter(NOON, last, 1_000, 0);
		let emitted = settle_interval(NOON);
		check_state();
		assert!(settled_as(first, &emitted).shared_bought_wh > 0);
		assert_eq!(settled_as(last, &emitted).shared_bought_wh, 0);
		let too_many = Error::<Test>::TooManyConnections.into();
		assert!(emitted
			.iter()
			.any(|event| matches!(event, Event::AreaNotShared { error, .. } if *error == too_many)));
	});
}

/// A household that is divided into two accounts gets no more: the council gives the weight to the
/// connection points.
#[test]
fn dividing_a_weight_gains_nothing() {
	for key in KEYED {
		let got = |weights: [u32; 2], lacks: [Energy; 2]| {
			let mut sum = 0;
			ExtBuilder::default().build_and_execute(|| {
				divide_by(key);
				weigh(BEN, weights[0]);
				weigh(CARLA, weights[1]);
				weigh(DORA, 6);
				for who in [BEN, CARLA, DORA] {
					pay_in(who, 1_000);
				}
				let flows = [
					(ANNA, 0, 1_000),
					(BEN, lacks[0], 0),
					(CARLA, lacks[1], 0),
					(DORA, 900, 0),
				];
				let parts = shared(&flows);
				sum = parts[1] + parts[2];
			});
			sum
		};
		let whole = got([4, 0], [800, 0]);
		for (weights, lacks) in [([2, 2], [400, 400]), ([1, 3], [400, 400]), ([3, 1], [100, 700])] {
			assert!(got(weights, lacks) <= whole + 1, "{key:?} {weights:?} {lacks:?}");
		}
	}
}

/// What a key gives to consumers with a weight and a shortfall, by fractions that are rounded only at the
/// end: by the definition, not by the chain's way.
fn by_definition(key: SharingKey, offered_wh: Energy, consumers: &[(u32, Energy)]) -> Vec<f64> {
	let mut got = vec![0.0; consumers.len()];
	let (mut left, mut open): (f64, Vec<usize>) = (offered_wh as f64, (0..consumers.len()).collect());
	loop {
		let weights: f64 = open.iter().map(|at| f64::from(consumers[*at].0)).sum();
		if weights == 0.0 || left < 1e-9 {
			return got;
		}
		let mut given = 0.0;
		for at in &open {
			let part = (left * f64::from(consumers[*at].0) / weights).min(consumers[*at].1 as f64 - got[*at]);
			got[*at] += part;
			given += part;
		}
		left -= given;
		open.retain(|at| got[*at] < consumers[*at].1 as f64 - 1e-9);
		if key == SharingKey::Static || given < 1e-9 {
			return got;
		}
	}
}

#[test]
fn a_page_on_which_nobody_takes_part_is_not_stored() {
	ExtBuilder::default().build_and_execute(|| {
		divide_by(SharingKey::Static);
		// The last of them stands on another page than the first.
		let buyers: Vec<_> = (FIRST + 100..).take(40).collect();
		connect(FIRST, VILLAGE, 100_000, 100_000);
		meter(NOON, FIRST, 0, 1_000);
		for who in &buyers {
			connect(*who, VILLAGE, 100_000, 100_000);
			meter(NOON, *who, 0, 0);
		}
		for who in [buyers[0], buyers[39]] {
			pay_in(who, 2_000);
			meter(NOON, who, 500, 0);
		}
		weigh(buyers[0], 10);
		settle_interval(NOON);
		assert_eq!(SharingPages::<Test>::iter_prefix(NOON).count(), 1);
	});
}

fn members() -> impl Strategy<Value = (Vec<Energy>, Vec<(u32, Energy)>)> {
	(
		prop::collection::vec(0..3_000u64, 1..6),
		prop::collection::vec((0..50u32, 0..3_000u64), 1..40),
	)
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(60))]

	#[test]
	fn each_key_gives_what_its_definition_says_to_the_wh(
		(surpluses, consumers) in members(), rounds in any::<bool>(), later in 0..4u32,
	) {
		let key = if rounds { SharingKey::Rounds } else { SharingKey::Static };
		let interval: Interval = NOON + later;
		ExtBuilder::default().build_and_execute(|| {
			divide_by(key);
			let sellers: Vec<_> = (FIRST..).take(surpluses.len()).collect();
			let buyers: Vec<_> = (FIRST + 100..).take(consumers.len()).collect();
			for who in sellers.iter().chain(&buyers) {
				connect(*who, VILLAGE, 100_000, 100_000);
			}
			for (who, surplus_wh) in sellers.iter().zip(&surpluses) {
				meter(interval, *who, 0, *surplus_wh);
			}
			for (who, (weight, lacks_wh)) in buyers.iter().zip(&consumers) {
				weigh(*who, *weight);
				pay_in(*who, 2_000);
				meter(interval, *who, *lacks_wh, 0);
			}
			let emitted = settle_interval(interval);
			check_state();
			let rows = settled_in(&emitted);
			let row = |who: AccountId| rows.iter().find(|row| row.who == who).cloned();
			let sold: Vec<Energy> = sellers.iter().map(|who| row(*who).map_or(0, |row| row.shared_sold_wh)).collect();
			let bought: Vec<Energy> = buyers.iter().map(|who| row(*who).map_or(0, |row| row.shared_bought_wh)).collect();
			let offered_wh: Energy = surpluses.iter().sum();
			let expected = by_definition(key, offered_wh, &consumers);
			for (at, part) in expected.iter().enumerate() {
				assert!((bought[at] as f64 - part).abs() <= 1.0 + 1e-6, "{key:?} {at}: {} for {part}", bought[at]);
			}
			let shared_wh: Energy = bought.iter().sum();
			assert_eq!(sold.iter().sum::<Energy>(), shared_wh);
			for (at, surplus_wh) in surpluses.iter().enumerate() {
				let part = shared_wh as f64 * *surplus_wh as f64 / offered_wh.max(1) as f64;
				assert!((sold[at] as f64 - part).abs() <= 1.0 + 1e-6);
			}
			if rounds {
				// Nothing is left while somebody with a weight lacks something.
				let lacks = consumers.iter().zip(&bought).any(|((weight, lacks), got)| *weight > 0 && got < lacks);
				assert!(shared_wh == offered_wh || !lacks);
			}
		});
	}
}
