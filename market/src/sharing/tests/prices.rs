//! Sharing at prices, from the members' meters to what each gets.

use crate::{
	clear, fill, grid_income, net_cost,
	sharing::{affordable, limits, Capacity, SharedFill, Taken},
	Ladder, MarketNode, LEVELS,
};
use alloc::{vec, vec::Vec};
use energy_primitives::{
	Balance, Clearing, Energy, Interval, MarginalFill, Price, SharingTerms, Side, StandingLimits, Tariff, MILL,
};
use proptest::{collection, prelude::*, sample::Index};

const FIXED: SharingTerms = SharingTerms {
	sell_at_mills: 200,
	buy_at_mills: 200,
	key: energy_primitives::SharingKey::Prices,
};

/// Above 0 its own surplus, below 0 its own shortfall.
#[derive(Clone, Debug)]
struct Member {
	own_wh: i64,
	own: StandingLimits,
	free: Balance,
}

impl Member {
	/// What it puts onto the ladder of its area: of a shortfall only what its money covers.
	fn order(&self, terms: &SharingTerms) -> (Side, Price, Energy) {
		let (limits, energy_wh) = (limits(terms, &self.own), self.own_wh.unsigned_abs());
		if self.own_wh >= 0 {
			(Side::Ask, limits.ask_mills, energy_wh)
		} else {
			let covered_wh = affordable(energy_wh, limits.bid_mills, self.free, MILL);
			(Side::Bid, limits.bid_mills, covered_wh)
		}
	}
}

#[derive(Clone, Debug)]
struct Area {
	parent: Index,
	edge: Capacity,
	grid_fee_mills: Price,
	tariff: Tariff,
	terms: SharingTerms,
	members: Vec<Member>,
}

fn ladder(orders: &[(Side, Price, Energy)]) -> Ladder {
	let mut ladder = Ladder::default();
	for (side, price_mills, energy_wh) in orders {
		ladder.add(*side, *price_mills, *energy_wh).unwrap();
	}
	ladder
}

/// What each of an area's orders gets in an interval.
fn fills(orders: &[(Side, Price, Energy)], clearing: &Clearing, interval: Interval) -> Vec<Energy> {
	let mut shared = SharedFill::new(clearing, interval, Taken::default());
	let take =
		|(side, limit_mills, energy_wh): &(Side, Price, Energy)| shared.take(*side, *limit_mills, *energy_wh).unwrap();
	orders.iter().map(take).collect()
}

fn area_alone(orders: &[(Side, Price, Energy)], interval: Interval) -> (Clearing, Vec<Energy>) {
	let ladder = ladder(orders);
	let node = MarketNode {
		parent: None,
		import_wh: 0,
		export_wh: 0,
		grid_fee_mills: 0,
		ladder: Some(&ladder),
	};
	let clearing = clear(&[node]).unwrap()[0];
	(clearing, fills(orders, &clearing, interval))
}

fn asks(wh: &[Energy], ask_mills: Price) -> Vec<(Side, Price, Energy)> {
	wh.iter().map(|wh| (Side::Ask, ask_mills, *wh)).collect()
}

fn areas() -> impl Strategy<Value = Vec<Area>> {
	let own = prop_oneof![3 => Just(None), 1 => (0..400u16).prop_map(Some)];
	let money = prop_oneof![Just(0), 0..20 * MILL, Just(1_000_000 * MILL)];
	let member = (-60..60i64, (own.clone(), own), money).prop_map(|(own_wh, own, free)| Member {
		own_wh,
		own: StandingLimits {
			sell_at_least_mills: own.0,
			buy_at_most_mills: own.1,
		},
		free,
	});
	let prices = prop_oneof![collection::vec(0..400u16, 4), Just(vec![80, 200, 200, 300])];
	let edge = (0..200u64, 0..200u64).prop_map(|(import_wh, export_wh)| Capacity { import_wh, export_wh });
	let fee = prop_oneof![Just(0), 0..60u16];
	let area = (any::<Index>(), edge, fee, prices, collection::vec(member, 0..12));
	let area = area.prop_map(|(parent, edge, grid_fee_mills, mut prices, members)| {
		prices.sort();
		Area {
			parent,
			edge,
			grid_fee_mills,
			tariff: Tariff {
				surplus_price_mills: prices[0],
				shortfall_price_mills: prices[3],
			},
			terms: SharingTerms {
				sell_at_mills: prices[1],
				buy_at_mills: prices[2],
				key: energy_primitives::SharingKey::Prices,
			},
			members,
		}
	});
	collection::vec(area, 1..6)
}

/// Clears a zone, each edge with what an ahead flow leaves of it.
fn cleared(areas: &[Area], ladders: &[Ladder], ahead: &[i64]) -> Vec<Clearing> {
	let nodes: Vec<_> = areas
		.iter()
		.enumerate()
		.map(|(index, area)| {
			let left = area.edge.left(ahead[index]);
			MarketNode {
				parent: (index > 0).then(|| area.parent.index(index)),
				import_wh: left.import_wh,
				export_wh: left.export_wh,
				grid_fee_mills: area.grid_fee_mills,
				ladder: Some(&ladders[index]),
			}
		})
		.collect();
	clear(&nodes).unwrap()
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

	/// Over a zone: what members buy is what they sell, to the Wh and to the planck; none is worse
	/// off than with its supplier, sells below its limit, buys above it or more than it can pay.
	#[test]
	fn a_zone_shares_to_the_watt_hour_and_nobody_is_worse_off(areas in areas(), interval in any::<Interval>()) {
		let orders: Vec<Vec<_>> = areas
			.iter()
			.map(|area| area.members.iter().map(|member| member.order(&area.terms)).collect())
			.collect();
		let ladders: Vec<Ladder> = orders.iter().map(|orders| ladder(orders)).collect();
		let clearings = cleared(&areas, &ladders, &vec![0; areas.len()]);
		let (mut sold, mut bought, mut paid) = (0, 0, 0);
		for ((area, orders), clearing) in areas.iter().zip(&orders).zip(&clearings) {
			prop_assert!(area.terms.are_within(&area.tariff));
			let fills = fills(orders, clearing, interval);
			let total = |of: Side| -> Energy {
				orders.iter().zip(&fills).filter(|((side, ..), _)| *side == of).map(|(_, fill)| fill).sum()
			};
			prop_assert_eq!((total(Side::Ask), total(Side::Bid)), (clearing.sold_wh, clearing.bought_wh));
			sold += clearing.sold_wh;
			bought += clearing.bought_wh;
			for (member, ((side, limit_mills, energy_wh), fill_wh)) in area.members.iter().zip(orders.iter().zip(&fills)) {
				prop_assert!(fill_wh <= energy_wh);
				if *fill_wh == 0 {
					continue;
				}
				let price_mills = clearing.price_mills.unwrap();
				let money = i128::from(*fill_wh) * i128::from(price_mills) * MILL as i128 / 1_000;
				match side {
					Side::Ask => {
						prop_assert!(price_mills >= *limit_mills && price_mills >= area.tariff.surplus_price_mills);
						prop_assert!(member.own.sell_at_least_mills.is_none_or(|least| price_mills >= least));
						paid -= money;
					},
					Side::Bid => {
						prop_assert!(price_mills <= *limit_mills && price_mills <= area.tariff.shortfall_price_mills);
						prop_assert!(member.own.buy_at_most_mills.is_none_or(|most| price_mills <= most));
						prop_assert!(money as Balance <= member.free);
						paid += money;
					},
				}
			}
		}
		prop_assert_eq!(sold, bought);
		let income: Balance = (1..areas.len())
			.map(|index| grid_income(&clearings[index], &clearings[areas[index].parent.index(index)], MILL).unwrap())
			.sum();
		prop_assert_eq!(paid, income as i128);
		prop_assert_eq!(clearings.iter().map(|area| net_cost(area, MILL).unwrap()).sum::<i128>(), paid);
	}

	/// The edges of sharing are what the ahead market leaves: both together, or sharing alone where
	/// what was sold ahead is not delivered, stay within the limits.
	#[test]
	fn both_markets_together_stay_within_the_edges(areas in areas()) {
		let ladders: Vec<Ladder> = areas
			.iter()
			.map(|area| ladder(&area.members.iter().map(|member| member.order(&area.terms)).collect::<Vec<_>>()))
			.collect();
		let ahead: Vec<i64> =
			cleared(&areas, &ladders, &vec![0; areas.len()]).iter().map(|clearing| clearing.flow_wh).collect();
		// The meters measure the reverse of what was traded ahead: all is paper, and all goes the other way.
		let reverse: Vec<Ladder> = areas
			.iter()
			.map(|area| {
				let mirrored = area.members.iter().map(|member| {
					Member { own_wh: -member.own_wh, free: Balance::MAX, ..member.clone() }.order(&area.terms)
				});
				ladder(&mirrored.collect::<Vec<_>>())
			})
			.collect();
		for ladders in [&ladders, &reverse] {
			for ((area, ahead), shared) in areas.iter().zip(&ahead).zip(cleared(&areas, ladders, &ahead)) {
				let within = -(area.edge.import_wh as i64)..=area.edge.export_wh as i64;
				prop_assert!(within.contains(&shared.flow_wh) && within.contains(&(ahead + shared.flow_wh)));
			}
		}
	}

	/// At one price for all it is pro-rata sharing: whichever side there is less of shares in full,
	/// and each of the other gets its part, to less than a Wh.
	#[test]
	fn a_fixed_price_shares_pro_rata(
		surpluses in collection::vec(0..100u64, 1..12), shortfalls in collection::vec(0..100u64, 1..12), interval in any::<Interval>(),
	) {
		let mut orders = asks(&surpluses, FIXED.sell_at_mills);
		orders.extend(shortfalls.iter().map(|wh| (Side::Bid, FIXED.buy_at_mills, *wh)));
		let (_, fills) = area_alone(&orders, interval);
		let (offered, wanted): (Energy, Energy) = (surpluses.iter().sum(), shortfalls.iter().sum());
		let shared = offered.min(wanted);
		let (sold, bought) = fills.split_at(surpluses.len());
		for (of, fills, total) in [(&surpluses, sold, offered), (&shortfalls, bought, wanted)] {
			prop_assert_eq!(fills.iter().sum::<Energy>(), shared);
			for (wh, fill) in of.iter().zip(fills) {
				prop_assert!((fill * total).abs_diff(wh * shared) < total.max(1));
			}
		}
	}

	/// The area's members stand in pages; between two of them only how much is taken is kept.
	#[test]
	fn pages_fill_as_the_whole_area_does(
		members in collection::vec((any::<bool>(), 199..202u16, 0..60u64), 1..30), interval in any::<Interval>(),
		page_len in 1..9usize,
	) {
		let orders: Vec<_> = members
			.into_iter()
			.map(|(asks, limit_mills, wh)| (if asks { Side::Ask } else { Side::Bid }, limit_mills, wh))
			.collect();
		let (clearing, fills) = area_alone(&orders, interval);
		let (mut taken, mut by_pages) = (Taken::default(), Vec::new());
		for page in orders.chunks(page_len) {
			let mut shared = SharedFill::new(&clearing, interval, taken);
			by_pages.extend(page.iter().map(|(side, limit_mills, wh)| shared.take(*side, *limit_mills, *wh).unwrap()));
			taken = shared.taken();
		}
		prop_assert_eq!(by_pages, fills);
		let all = Taken { asks_wh: clearing.marginal_asks.ordered_wh, bids_wh: clearing.marginal_bids.ordered_wh };
		prop_assert_eq!(taken, all);
	}

	/// A cheat asks less than its neighbours, who all share at one price: it gets what it got before.
	#[test]
	fn undercutting_a_fixed_price_gains_nothing(
		surpluses in collection::vec(1..100u64, 1..10), wanted in 0..500u64, interval in any::<Interval>(), by in 0..=200u16,
	) {
		let cheat = StandingLimits { sell_at_least_mills: Some(FIXED.sell_at_mills - by), buy_at_most_mills: None };
		let mut orders = asks(&surpluses, FIXED.sell_at_mills);
		orders.push((Side::Bid, FIXED.buy_at_mills, wanted));
		let honest = area_alone(&orders, interval);
		orders[0].1 = limits(&FIXED, &cheat).ask_mills;
		prop_assert_eq!(area_alone(&orders, interval), honest);
	}

	/// And a buyer that bids more than its neighbours.
	#[test]
	fn overbidding_a_fixed_price_gains_nothing(
		shortfalls in collection::vec(1..100u64, 1..10), offered in 0..500u64, interval in any::<Interval>(), by in 0..=200u16,
	) {
		let cheat = StandingLimits { sell_at_least_mills: None, buy_at_most_mills: Some(FIXED.buy_at_mills + by) };
		let bid = limits(&FIXED, &cheat).bid_mills;
		prop_assert_eq!(bid, FIXED.buy_at_mills);
		let mut orders: Vec<_> = shortfalls.iter().map(|wh| (Side::Bid, bid, *wh)).collect();
		orders.push((Side::Ask, FIXED.sell_at_mills, offered));
		let (clearing, fills) = area_alone(&orders, interval);
		prop_assert_eq!(fills.iter().sum::<Energy>(), clearing.sold_wh + clearing.bought_wh);
		let total: Energy = shortfalls.iter().sum();
		prop_assert!((fills[0] * total).abs_diff(shortfalls[0] * clearing.bought_wh) < total);
	}

	/// A cheat divides its surplus among accounts side by side, which the same neighbours surround.
	#[test]
	fn many_small_accounts_get_what_one_gets(wh in 2..60u64, other in 1..100u64, wanted in 1..100u64) {
		let bid = (Side::Bid, FIXED.buy_at_mills, wanted);
		let whole = [asks(&[wh, other], FIXED.sell_at_mills), vec![bid]].concat();
		let mut small = asks(&vec![1; wh as usize], FIXED.sell_at_mills);
		small.extend([(Side::Ask, FIXED.sell_at_mills, other), bid]);
		let (whole, small) = (area_alone(&whole, 0).1, area_alone(&small, 0).1);
		prop_assert_eq!(small[..wh as usize].iter().sum::<Energy>(), whole[0]);
		prop_assert_eq!(small[wh as usize], whole[1]);
	}
}

#[test]
fn a_hundred_accounts_of_a_watt_hour_sell_half_each_second_one_and_not_nothing() {
	let mut orders = asks(&[1; 100], FIXED.sell_at_mills);
	orders.push((Side::Bid, FIXED.buy_at_mills, 50));
	let (clearing, fills) = area_alone(&orders, 0);
	assert_eq!(clearing.sold_wh, 50);
	assert!(fills[..100].chunks(2).all(|pair| pair == [0, 1]));
	// Each rounded for itself, they sell nothing, and what the buyer bought comes from nobody.
	assert!(orders[..100]
		.iter()
		.all(|(side, limit, wh)| fill(*side, *limit, *wh, &clearing) == 0));
}

#[test]
fn a_neighbour_keeps_its_half_where_a_cheaper_ask_would_have_left_it_two() {
	// 12 Wh are wanted, each of two has 10. One asks 190, but the area sells at 200.
	let cheat = StandingLimits {
		sell_at_least_mills: Some(190),
		buy_at_most_mills: None,
	};
	let orders = [
		(Side::Ask, limits(&FIXED, &cheat).ask_mills, 10),
		(Side::Ask, 200, 10),
		(Side::Bid, 200, 12),
	];
	let (clearing, fills) = area_alone(&orders, 0);
	assert_eq!((clearing.price_mills, fills), (Some(200), vec![6, 6, 12]));
	let jumped = [(Side::Ask, 190, 10), (Side::Ask, 200, 10), (Side::Bid, 200, 12)];
	assert_eq!(area_alone(&jumped, 0).1, [10, 2, 12]);
}

#[test]
fn who_wants_more_than_the_fixed_price_shares_nothing() {
	let own = StandingLimits {
		sell_at_least_mills: Some(201),
		buy_at_most_mills: Some(199),
	};
	let dear = limits(&FIXED, &own);
	let orders = [
		(Side::Ask, dear.ask_mills, 10),
		(Side::Ask, 200, 5),
		(Side::Bid, dear.bid_mills, 10),
		(Side::Bid, 200, 9),
	];
	assert_eq!(area_alone(&orders, 0).1, [0, 5, 0, 5]);
}

#[test]
fn equal_prices_on_both_sides_of_an_edge_with_a_fee_share_nothing_over_it() {
	let (asks, bids) = (ladder(&[(Side::Ask, 200, 10)]), ladder(&[(Side::Bid, 200, 10)]));
	let flow = |grid_fee_mills| {
		let node = |parent, ladder| MarketNode {
			parent,
			import_wh: 10,
			export_wh: 10,
			grid_fee_mills,
			ladder: Some(ladder),
		};
		clear(&[node(None, &bids), node(Some(0), &asks)]).unwrap()[1].flow_wh
	};
	assert_eq!((flow(0), flow(1)), (10, 0));
}

#[test]
fn more_at_the_price_than_the_clearing_counted_is_refused() {
	let marginal = MarginalFill {
		ordered_wh: 10,
		filled_wh: 5,
	};
	let clearing = Clearing {
		price_mills: Some(100),
		marginal_asks: marginal,
		..Clearing::default()
	};
	let mut shared = SharedFill::new(&clearing, 0, Taken::default());
	assert_eq!(shared.take(Side::Ask, 100, 8), Some(4));
	let unchanged = shared;
	assert_eq!((shared.take(Side::Ask, 100, 3), shared), (None, unchanged));
	assert_eq!(shared.take(Side::Bid, 100, 1), None);
	assert_eq!(shared.take(Side::Ask, 100, 2), Some(1));
	// Inside the price and outside of it, nothing is divided.
	assert_eq!(shared.take(Side::Ask, 99, 7), Some(7));
	assert_eq!(shared.take(Side::Bid, 99, 7), Some(0));
}

#[test]
fn without_a_price_nothing_is_shared() {
	let mut shared = SharedFill::new(&Clearing::default(), 0, Taken::default());
	for side in [Side::Ask, Side::Bid] {
		for limit_mills in [0, LEVELS as Price - 1] {
			assert_eq!(shared.take(side, limit_mills, 10), Some(0));
		}
	}
}
