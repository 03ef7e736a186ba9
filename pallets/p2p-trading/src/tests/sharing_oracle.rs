//! One interval of sharing on random communities, against a second implementation: what everybody
//! offers is worked out from the story, the clearing by walking over prices or over flows, the division
//! by counting Wh by Wh.

use crate::{mock::*, settlement::types::SettledAccount, Event};
use energy_primitives::{AreaId, Balance, Clearing, Energy, Interval, Power, Price, Side, MILL};
use frame_support::{assert_ok, traits::fungible::Mutate};
use proptest::{collection::vec, prelude::*, strategy::ValueTree, test_runner::TestRunner};
use std::collections::BTreeMap;

const AREAS: [AreaId; 2] = [VILLAGE, TOWN];
const PRICES: Price = 2_048;

#[derive(Clone, Debug)]
struct Member {
	area: AreaId,
	import_wh: Energy,
	export_wh: Energy,
	sell_at_least: Option<Price>,
	buy_at_most: Option<Price>,
	percent: u8,
	/// In the market, in plancks.
	money: Balance,
	complete: bool,
	estimated: bool,
}

/// The town below the village.
#[derive(Clone, Copy, Debug)]
struct Edge {
	import_w: Power,
	export_w: Power,
	fee: Price,
}

#[derive(Clone, Debug)]
struct Story {
	members: Vec<Member>,
	/// Of the village and the town.
	terms: [Option<(Price, Price)>; 2],
	/// None where the town is a zone of its own.
	edge: Option<Edge>,
	/// Which interval it is, as the order of the division depends on it.
	later: Interval,
}

fn members() -> impl Strategy<Value = Member> {
	let energy = || prop_oneof![1 => Just(0), 1 => Just(1), 4 => 0..30u64];
	let limit = || prop_oneof![5 => Just(None), 1 => (0..=400u16).prop_map(Some), 1 => Just(Some(150))];
	let percent = prop_oneof![4 => Just(100), 1 => 0..=100u8];
	// Enough for all, or for a part to the planck, or nothing.
	let money = prop_oneof![3 => Just(20 * MILL), 2 => 0..4 * MILL, 1 => Just(0)];
	let often = || prop_oneof![9 => Just(true), 1 => Just(false)];
	(
		VILLAGE..=TOWN,
		(energy(), energy()),
		(limit(), limit()),
		percent,
		money,
		(often(), often()),
	)
		.prop_map(
			|(area, (import_wh, export_wh), limits, percent, money, (complete, measured))| Member {
				area,
				import_wh,
				export_wh,
				sell_at_least: limits.0,
				buy_at_most: limits.1,
				percent,
				money,
				complete,
				estimated: !measured,
			},
		)
}

fn stories() -> impl Strategy<Value = Story> {
	let terms = || {
		prop_oneof![
			1 => Just(None),
			2 => Just(Some((150, 150))),
			4 => Just(Some((100, 250))),
			3 => (80..=300u16, 80..=300u16).prop_map(|(one, other)| Some((one.min(other), one.max(other)))),
		]
	};
	let watts = || prop_oneof![1 => Just(0), 3 => 0..120u64, 2 => 0..400u64, 1 => Just(20_000)];
	let fee = prop_oneof![1 => Just(0), 2 => 0..60u16];
	let edge = prop_oneof![
		1 => Just(None),
		2 => (watts(), watts(), fee).prop_map(|(import_w, export_w, fee)| Some(Edge { import_w, export_w, fee })),
	];
	let community = prop_oneof![2 => vec(members(), 1..12), 2 => vec(members(), 30..90)];
	(community, [terms(), terms()], edge, 0..1_000u32).prop_map(|(members, terms, edge, later)| Story {
		members,
		terms,
		edge,
		later,
	})
}

/// What a member asks or bids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Order {
	side: Side,
	limit_mills: Price,
	energy_wh: Energy,
}

/// What a member has to offer, by counting: the most Wh that its money pays for at its limit.
fn order_of(member: &Member, terms: Option<(Price, Price)>) -> Option<Order> {
	let (sell_at, buy_at) = terms?;
	if !member.complete || member.estimated || member.import_wh == member.export_wh {
		return None;
	}
	let own_wh = member.export_wh.abs_diff(member.import_wh) * u64::from(member.percent) / 100;
	let (side, limit_mills, energy_wh) = if member.export_wh > member.import_wh {
		let limit_mills = member.sell_at_least.map_or(sell_at, |own| own.max(sell_at));
		(Side::Ask, limit_mills, own_wh)
	} else {
		let limit_mills = member.buy_at_most.map_or(buy_at, |own| own.min(buy_at));
		let is_covered = |wh: &Energy| cost(*wh, limit_mills) <= member.money;
		let energy_wh = (0..=own_wh).rev().find(is_covered).expect("nothing costs nothing");
		(Side::Bid, limit_mills, energy_wh)
	};
	(energy_wh > 0).then_some(Order {
		side,
		limit_mills,
		energy_wh,
	})
}

fn cost(energy_wh: Energy, price_mills: Price) -> Balance {
	Balance::from(energy_wh) * Balance::from(price_mills) * MILL / 1_000
}

fn sum(orders: &[Order], side: Side, is_counted: impl Fn(Price) -> bool) -> i64 {
	let counted = orders
		.iter()
		.filter(|order| order.side == side && is_counted(order.limit_mills));
	counted.map(|order| order.energy_wh as i64).sum()
}

/// What an area alone comes to: price and energy, by walking over all prices. The price is the middle
/// of those at which asks can be as much as bids.
fn alone(orders: &[Order]) -> (Option<Price>, Energy) {
	let meets = |price: &Price| {
		let at_least_sold = sum(orders, Side::Ask, |limit| limit < *price);
		let at_most_sold = sum(orders, Side::Ask, |limit| limit <= *price);
		let at_least_bought = sum(orders, Side::Bid, |limit| limit > *price);
		let at_most_bought = sum(orders, Side::Bid, |limit| limit >= *price);
		at_least_sold <= at_most_bought && at_least_bought <= at_most_sold
	};
	let first = (0..PRICES).find(meets).expect("somewhere they meet");
	let last = (0..PRICES).rev().find(meets).expect("somewhere they meet");
	let price = (first + last) / 2;
	let sold = sum(orders, Side::Ask, |limit| limit <= price);
	let bought = sum(orders, Side::Bid, |limit| limit >= price);
	let energy_wh = sold.min(bought) as Energy;
	((energy_wh > 0).then_some(price), energy_wh)
}

/// What the first Wh of a side are worth, the best ones first: at each energy the sum of their limits.
fn values(orders: &[Order], side: Side) -> Vec<i64> {
	let mut limits: Vec<i64> = orders
		.iter()
		.filter(|order| order.side == side)
		.flat_map(|order| std::iter::repeat_n(i64::from(order.limit_mills), order.energy_wh as usize))
		.collect();
	limits.sort_unstable();
	if side == Side::Bid {
		limits.reverse();
	}
	let mut values = vec![0];
	for limit in limits {
		values.push(values[values.len() - 1] + limit);
	}
	values
}

/// The best that an area can do if it sends so much away: what its bids are worth less what its asks
/// cost, and how much is traded then, at most. None where it cannot send that.
fn best(asks: &[i64], bids: &[i64], sent_wh: i64) -> Option<(i64, i64)> {
	let options = (0..asks.len() as i64).filter_map(|sold| {
		let bought = usize::try_from(sold - sent_wh)
			.ok()
			.filter(|bought| *bought < bids.len())?;
		Some((bids[bought] - asks[sold as usize], sold + bought as i64))
	});
	options.max()
}

/// Where the order of an interval begins.
fn start(weights: u64, interval: Interval) -> u64 {
	let turned = (0x9E37_79B9_7F4A_7C15_u128 * u128::from(interval)) % (1 << 64);
	(turned * u128::from(weights) / (1 << 64)) as u64
}

/// Divides Wh by counting: the Wh of the weights stand in a row that begins at `start`, and one of
/// them gets a Wh wherever the running share passes a whole number.
fn divided(total_wh: u64, weights: &[u64], interval: Interval) -> Vec<u64> {
	let sum: u64 = weights.iter().sum();
	let (start, mut at) = (start(sum, interval), 0u64);
	let share = |wh: u64| {
		let place = (wh + sum - start) % sum;
		u64::from(total_wh * (place + 1) / sum > total_wh * place / sum)
	};
	let mut parts = Vec::new();
	for weight in weights {
		parts.push((at..at + weight).map(share).sum());
		at += weight;
	}
	parts
}

/// What each order of an area gets at a price, where it sells and buys so much.
fn fills(orders: &[Order], clearing: &Clearing, interval: Interval) -> Vec<Energy> {
	let Some(price) = clearing.price_mills else {
		return vec![0; orders.len()];
	};
	let mut parts = BTreeMap::new();
	for (side, total_wh) in [(Side::Ask, clearing.sold_wh), (Side::Bid, clearing.bought_wh)] {
		let inside = sum(orders, side, |limit| match side {
			Side::Ask => limit < price,
			Side::Bid => limit > price,
		});
		let at_price: Vec<u64> = orders
			.iter()
			.filter(|order| order.side == side && order.limit_mills == price)
			.map(|order| order.energy_wh)
			.collect();
		let left = (total_wh as i64).checked_sub(inside).filter(|left| *left >= 0);
		let left = left.expect("all inside the price is filled") as u64;
		assert!(left <= at_price.iter().sum(), "nothing outside the price is filled");
		parts.insert(side, divided(left, &at_price, interval).into_iter());
	}
	let filled = orders.iter().map(|order| match order.side {
		_ if order.limit_mills == price => parts
			.get_mut(&order.side)
			.and_then(Iterator::next)
			.expect("each has one"),
		Side::Ask if order.limit_mills < price => order.energy_wh,
		Side::Bid if order.limit_mills > price => order.energy_wh,
		_ => 0,
	});
	filled.collect()
}

/// How often it came to what.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
	shared: u32,
	at_the_price: u32,
	partly_covered: u32,
	flows: u32,
	imports: u32,
	full: u32,
	pages: u32,
}

impl Seen {
	fn times(&self) -> [(&'static str, u32); 7] {
		[
			("shared", self.shared),
			("at_the_price", self.at_the_price),
			("partly_covered", self.partly_covered),
			("flows", self.flows),
			("imports", self.imports),
			("full", self.full),
			("pages", self.pages),
		]
	}
}

/// Checks what an area below another and that one came to: nothing else is worth more, and of what is
/// worth as much nothing trades more.
fn check_zone(edge: Edge, orders: &[Vec<Order>; 2], clearings: &[Clearing; 2], seen: &mut Seen) {
	let curves = orders
		.each_ref()
		.map(|orders| (values(orders, Side::Ask), values(orders, Side::Bid)));
	let limit = |watts: Power| (watts / 4) as i64;
	let worth = |flow: i64| {
		let (village, traded) = best(&curves[0].0, &curves[0].1, -flow)?;
		let (town, traded_there) = best(&curves[1].0, &curves[1].1, flow)?;
		Some((village + town - i64::from(edge.fee) * flow.abs(), traded + traded_there))
	};
	let (least, most) = (-limit(edge.import_w), limit(edge.export_w));
	// No more flows than there is.
	let most_there = (curves.iter().map(|curve| curve.0.len() + curve.1.len()).sum::<usize>()) as i64;
	let optimum = (least.max(-most_there)..=most.min(most_there)).filter_map(worth).max();
	let [village, town] = clearings;
	let flow = town.flow_wh;
	assert!((least..=most).contains(&flow), "the edge does not carry {flow}");
	let value = |index: usize| {
		let (asks, bids) = &curves[index];
		bids[clearings[index].bought_wh as usize] - asks[clearings[index].sold_wh as usize]
	};
	let traded: u64 = clearings
		.iter()
		.map(|clearing| clearing.sold_wh + clearing.bought_wh)
		.sum();
	let reached = (value(0) + value(1) - i64::from(edge.fee) * flow.abs(), traded as i64);
	assert_eq!(Some(reached), optimum);
	let net = |clearing: &Clearing| clearing.sold_wh as i64 - clearing.bought_wh as i64;
	assert_eq!((net(town), net(village), village.flow_wh), (flow, -flow, 0));
	if flow == 0 {
		return;
	}
	seen.flows += 1;
	seen.imports += u32::from(flow < 0);
	let price = |clearing: &Clearing| i64::from(clearing.price_mills.expect("energy flows"));
	let (gap, limit) = match flow > 0 {
		true => (price(village) - price(town), most),
		false => (price(town) - price(village), -least),
	};
	assert!(gap >= i64::from(edge.fee));
	if flow.abs() < limit {
		assert_eq!(gap, i64::from(edge.fee));
	} else {
		seen.full += 1;
	}
}

fn play(story: &Story) -> Seen {
	let mut seen = Seen::default();
	let interval = DAY + 10 + story.later;
	ExtBuilder::default().build_and_execute(|| {
		begin_at(interval - 3);
		if let Some(edge) = story.edge {
			set_edge(TOWN, VILLAGE, edge.import_w, edge.export_w, edge.fee);
		}
		for (area, terms) in AREAS.into_iter().zip(story.terms) {
			if let Some((sell_at, buy_at)) = terms {
				share_at(area, sell_at, buy_at);
			}
		}
		let people: Vec<(AccountId, &Member)> = (1_000..).zip(&story.members).collect();
		for (who, member) in &people {
			connect(*who, member.area, LIMIT_W, LIMIT_W);
			Balances::set_balance(who, ENDOWMENT);
			take_part(*who, member.sell_at_least, member.buy_at_most, member.percent);
			if member.money > 0 {
				assert_ok!(Trading::deposit(signed(*who), member.money));
			}
		}
		// The gate closes on what they set from here on.
		go_to(interval);
		for (who, member) in &people {
			meter(interval, *who, member.import_wh, member.export_wh);
			if !member.complete {
				hold_back(interval, *who);
			}
			if member.estimated {
				estimate(interval, *who);
			}
		}
		let emitted = settle_interval(interval);
		let rows: BTreeMap<AccountId, SettledAccount<AccountId>> =
			settled_in(&emitted).into_iter().map(|row| (row.who, row)).collect();
		seen.pages += u32::from(rows.len() > 40);

		// Who offers what, in the order in which they were connected.
		let ordered = AREAS.map(|area| {
			let of_area = people.iter().filter(|(_, member)| member.area == area);
			let terms = story.terms[area as usize];
			let orders = of_area.filter_map(|(who, member)| Some((*who, order_of(member, terms)?)));
			orders.collect::<Vec<(AccountId, Order)>>()
		});
		let orders = ordered
			.each_ref()
			.map(|ordered| ordered.iter().map(|(_, order)| *order).collect::<Vec<_>>());
		let clearings = AREAS.map(|area| {
			let results: Vec<Clearing> = emitted
				.iter()
				.filter_map(|event| match event {
					Event::AreaShared { area: of, clearing, .. } if *of == area => Some(*clearing),
					_ => None,
				})
				.collect();
			assert!(results.len() < 2);
			results.first().copied().unwrap_or_default()
		});
		match story.edge {
			Some(edge) => check_zone(edge, &orders, &clearings, &mut seen),
			None => {
				for (orders, clearing) in orders.iter().zip(&clearings) {
					let (price, energy_wh) = alone(orders);
					assert_eq!(clearing.price_mills, price);
					assert_eq!((clearing.sold_wh, clearing.bought_wh), (energy_wh, energy_wh));
				}
			},
		}
		let shared: Vec<(AreaId, u128)> = emitted
			.iter()
			.filter_map(|event| match event {
				Event::ZoneShared { zone, shared_wh, .. } => Some((*zone, *shared_wh)),
				Event::ZoneNotShared { .. } => panic!("it can be cleared"),
				_ => None,
			})
			.collect();
		let bought = clearings.map(|clearing| u128::from(clearing.bought_wh));
		let expected = match story.edge {
			Some(_) => vec![(VILLAGE, bought[0] + bought[1])],
			None => vec![(VILLAGE, bought[0]), (TOWN, bought[1])],
		};
		let expected: Vec<_> = expected.into_iter().filter(|(_, wh)| *wh > 0).collect();
		assert_eq!(
			{
				let mut shared = shared;
				shared.sort_unstable();
				shared
			},
			expected
		);
		seen.shared += expected.len() as u32;

		// What each gets, and what it pays and receives.
		let mut filled = BTreeMap::new();
		for ((ordered, orders), clearing) in ordered.iter().zip(&orders).zip(&clearings) {
			for ((who, order), wh) in ordered.iter().zip(fills(orders, clearing, interval)) {
				seen.at_the_price += u32::from(wh > 0 && wh < order.energy_wh);
				filled.insert(*who, (*order, wh, clearing.price_mills.unwrap_or(0)));
			}
		}
		let entries: BTreeMap<AccountId, (Order, Energy)> = shared_entries(interval)
			.into_iter()
			.map(|(who, side, limit_mills, energy_wh, filled_wh)| {
				let order = Order {
					side,
					limit_mills,
					energy_wh,
				};
				(who, (order, filled_wh))
			})
			.collect();
		let expected: BTreeMap<_, _> = filled
			.iter()
			.map(|(who, (order, wh, _))| (*who, (*order, *wh)))
			.collect();
		assert_eq!(entries, expected);
		for (who, member) in &people {
			let (mut sold, mut bought, mut price, mut reserved) = (0, 0, 0, 0);
			if let Some((order, wh, price_mills)) = filled.get(who) {
				price = *price_mills;
				match order.side {
					Side::Ask => sold = *wh,
					Side::Bid => {
						bought = *wh;
						reserved = cost(order.energy_wh, order.limit_mills);
						let wanted = (member.import_wh - member.export_wh) * u64::from(member.percent) / 100;
						seen.partly_covered += u32::from(order.energy_wh < wanted);
					},
				}
			}
			let d = member.export_wh as i64 - member.import_wh as i64;
			// A short outage is netted.
			let (surplus, shortfall) = (d.max(0) as u64 - sold, (-d).max(0) as u64 - bought);
			let row = &rows[who];
			assert_eq!((row.shared_sold_wh, row.shared_bought_wh), (sold, bought));
			assert_eq!(
				(row.shared_revenue, row.shared_paid),
				(cost(sold, price), cost(bought, price))
			);
			assert_eq!((row.released, row.revenue, row.paid, row.to_fund), (reserved, 0, 0, 0));
			assert_eq!(
				(row.to_supplier, row.from_supplier),
				(cost(shortfall, 300), cost(surplus, 80))
			);
			assert_eq!(row.imbalance_wh, i128::from(d) - i128::from(sold) + i128::from(bought));
			let gained = cost(sold, price) as i128 + cost(surplus, 80) as i128
				- cost(bought, price) as i128
				- cost(shortfall, 300) as i128;
			assert_eq!(worth(*who) - ENDOWMENT as i128, gained);
			// With the supplier alone it would have been no better.
			let alone = cost(d.max(0) as u64, 80) as i128 - cost((-d).max(0) as u64, 300) as i128;
			assert!(gained >= alone);
			assert_eq!(clearing_account(*who).reserved, 0);
		}
		// The edge's income is the difference of the prices.
		let flow = clearings[1].flow_wh;
		let price = |index: usize| i128::from(clearings[index].price_mills.unwrap_or(0));
		let income = i128::from(flow) * (price(0) - price(1)) * MILL as i128 / 1_000;
		let income = if story.edge.is_some() { income } else { 0 };
		assert_eq!(free(OPERATOR) as i128, income);
		assert_eq!(pooled(), 0);
	});
	seen
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn an_interval_is_shared_as_the_second_implementation_shares_it(story in stories()) {
		play(&story);
	}
}

/// The random communities see everything that matters.
#[test]
fn the_random_communities_are_eventful() {
	let mut runner = TestRunner::deterministic();
	let mut seen = BTreeMap::<&str, u32>::new();
	for _ in 0..60 {
		let story = stories().new_tree(&mut runner).expect("a story").current();
		for (what, times) in play(&story).times() {
			*seen.entry(what).or_default() += times;
		}
	}
	assert!(seen.values().all(|times| *times > 0), "{seen:?}");
}
