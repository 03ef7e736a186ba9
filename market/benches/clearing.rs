//! What a clearing costs: for few orders and for many, against matching order by order, and for
//! small grids and large ones. All numbers that are compared are of one run: `cargo bench -p
//! energy-market --bench clearing`, with `-- --tsv` for lines of name, value and unit.

use energy_market::{clear, Ladder, MarketNode, LEVELS};
use energy_primitives::{Clearing, Energy, Price, Side, PRICE_LEVELS};
use std::{cmp::Reverse, hint::black_box, time::Instant};

const MILLION: usize = 1_000_000;

type Order = (Side, Price, Energy);

/// SplitMix64 (Steele, Lea, Flood 2014): the same orders in every run.
struct Random(u64);

impl Random {
	fn next(&mut self) -> u64 {
		self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
		let mut mixed = self.0;
		mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
		mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
		mixed ^ (mixed >> 31)
	}

	fn below(&mut self, end: u64) -> u64 {
		self.next() % end
	}

	fn order(&mut self) -> Order {
		let side = if self.below(2) == 0 { Side::Ask } else { Side::Bid };
		(side, self.below(PRICE_LEVELS.into()) as Price, 1 + self.below(10_000))
	}
}

struct Report {
	tsv: bool,
}

impl Report {
	fn line(&self, name: &str, value: f64, unit: &str) {
		if self.tsv {
			println!("{name}\t{value:.3}\t{unit}");
		} else {
			println!("{name:<40} {value:>14.3} {unit}");
		}
	}
}

/// The medians of `runs` runs of each of two pieces of work, by turns, so that both meet the same
/// machine; in µs.
fn medians<A, B>(runs: usize, mut one: impl FnMut() -> A, mut other: impl FnMut() -> B) -> (f64, f64) {
	let (mut ones, mut others) = (Vec::new(), Vec::new());
	for _ in 0..runs {
		ones.push(micros(&mut one));
		others.push(micros(&mut other));
	}
	(median(ones), median(others))
}

fn micros<A>(work: &mut impl FnMut() -> A) -> f64 {
	let start = Instant::now();
	black_box(work());
	start.elapsed().as_secs_f64() * 1e6
}

fn median(mut times: Vec<f64>) -> f64 {
	times.sort_by(f64::total_cmp);
	times[times.len() / 2]
}

/// A grid in which every area has four below it, with edges that are sometimes full.
fn grid(ladders: &[Ladder]) -> Vec<MarketNode<'_>> {
	let mut random = Random(7);
	let nodes = ladders.iter().enumerate().map(|(index, ladder)| {
		let share = ladder.asks().iter().sum::<Energy>() / 8;
		MarketNode {
			parent: index.checked_sub(1).map(|index| index / 4),
			import_wh: random.below(share + 1),
			export_wh: random.below(share + 1),
			grid_fee_mills: random.below(30) as Price,
			ladder: Some(ladder),
		}
	});
	nodes.collect()
}

/// A million orders over the same prices as a thousand, in 64 areas.
fn resting_orders(report: &Report) {
	const AREAS: usize = 64;
	let mut random = Random(1);
	let places: Vec<Order> = (0..1_000).map(|_| random.order()).collect();
	let ladders = |orders: usize| {
		let mut ladders = vec![Ladder::default(); AREAS];
		for index in 0..orders {
			let place = index % places.len();
			let (side, price_mills, energy) = places[place];
			ladders[place % AREAS].add(side, price_mills, energy).unwrap();
		}
		ladders
	};
	let (few, many) = (ladders(1_000), ladders(MILLION));
	let (few_nodes, many_nodes) = (grid(&few), grid(&many));
	let (few, many) = medians(101, || clear(&few_nodes).unwrap(), || clear(&many_nodes).unwrap());
	report.line("clear_64_areas_1_000_orders", few, "us");
	report.line("clear_64_areas_1_000_000_orders", many, "us");
	report.line("clear_1_000_000_to_1_000_orders", many / few, "ratio");
}

/// The price and the volume of one area's orders, by sorting them and matching the cheapest ask
/// with the dearest bid until they no longer meet.
fn sort_and_match(mut asks: Vec<(Price, Energy)>, mut bids: Vec<(Price, Energy)>) -> (Price, Energy) {
	asks.sort_unstable_by_key(|(price_mills, _)| *price_mills);
	bids.sort_unstable_by_key(|(price_mills, _)| Reverse(*price_mills));
	let (mut ask, mut bid, mut volume) = (0, 0, 0);
	let (mut least, mut most) = (0, PRICE_LEVELS - 1);
	while ask < asks.len() && bid < bids.len() && asks[ask].0 <= bids[bid].0 {
		let energy = asks[ask].1.min(bids[bid].1);
		(least, most) = (asks[ask].0, bids[bid].0);
		volume += energy;
		asks[ask].1 -= energy;
		bids[bid].1 -= energy;
		ask += usize::from(asks[ask].1 == 0);
		bid += usize::from(bids[bid].1 == 0);
	}
	// No price at which somebody is left who would trade.
	least = bids.get(bid).map_or(least, |(price_mills, _)| least.max(*price_mills));
	most = asks.get(ask).map_or(most, |(price_mills, _)| most.min(*price_mills));
	(least.midpoint(most), volume)
}

/// The same million orders, in one area: matched order by order, and cleared from the ladder that
/// they rest on.
fn against_sort_and_match(report: &Report) {
	let mut random = Random(2);
	let orders: Vec<Order> = (0..MILLION).map(|_| random.order()).collect();
	let side = |wanted: Side| {
		let of_side = orders.iter().filter(move |(side, ..)| *side == wanted);
		of_side
			.map(|(_, price_mills, energy)| (*price_mills, *energy))
			.collect::<Vec<_>>()
	};
	let (asks, bids) = (side(Side::Ask), side(Side::Bid));

	let mut ladder = Ladder::default();
	let start = Instant::now();
	for (side, price_mills, energy) in &orders {
		ladder.add(*side, *price_mills, *energy).unwrap();
	}
	let add = start.elapsed().as_secs_f64() * 1e9 / MILLION as f64;

	let node = [MarketNode {
		parent: None,
		import_wh: 0,
		export_wh: 0,
		grid_fee_mills: 0,
		ladder: Some(&ladder),
	}];
	let cleared: Clearing = clear(&node).unwrap()[0];
	let matched = sort_and_match(asks.clone(), bids.clone());
	assert_eq!(
		(cleared.price_mills.unwrap(), cleared.sold_wh),
		matched,
		"both find the same price and volume"
	);
	assert_eq!(cleared.sold_wh, cleared.bought_wh);

	// The copies that the matcher uses up are made before its time is taken.
	let mut copies: Vec<_> = (0..11).map(|_| (asks.clone(), bids.clone())).collect();
	let matching = || copies.pop().map(|(asks, bids)| sort_and_match(asks, bids));
	let (matching, clearing) = medians(11, matching, || clear(&node).unwrap());
	report.line("add_order_to_ladder", add, "ns");
	report.line("sort_and_match_1_000_000_orders", matching, "us");
	report.line("clear_1_area_1_000_000_orders", clearing, "us");
	report.line("sort_and_match_to_clear", matching / clearing, "ratio");
}

/// Grids with something on both sides of every level of every area.
fn sizes(report: &Report) {
	let mut random = Random(3);
	let mut ladders = Vec::new();
	for _ in 0..256 {
		let mut ladder = Ladder::default();
		for side in [Side::Ask, Side::Bid] {
			let page: Vec<Energy> = (0..LEVELS).map(|_| 1 + random.below(100_000)).collect();
			ladder.set_page(side, 0, &page).unwrap();
		}
		ladders.push(ladder);
	}
	for areas in [1, 16, 64, 256] {
		let nodes = grid(&ladders[..areas]);
		let (time, _) = medians(51, || clear(&nodes).unwrap(), || ());
		report.line(&format!("clear_{areas}_areas_2_048_levels"), time, "us");
	}
}

fn main() {
	// cargo gives this argument to `cargo bench` only; what runs as a test measures nothing.
	if !std::env::args().any(|argument| argument == "--bench") {
		return;
	}
	let report = Report {
		tsv: std::env::args().any(|argument| argument == "--tsv"),
	};
	resting_orders(&report);
	against_sort_and_match(&report);
	sizes(&report);
}
