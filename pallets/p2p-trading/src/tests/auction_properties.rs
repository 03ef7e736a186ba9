//! Random days on random grids, through the calls themselves: offers and orders, clearing by the
//! chain or by hand, too late or in an emergency, settlement in any order. Whatever comes, no
//! planck and no Wh appears or is lost, and nobody pays above its limit.

use crate::{mock::*, AreaMarkets, Arrears, Event, Ladders, Positions};
use energy_primitives::{AreaId, Balance, Energy, Interval, Order, Power, Price, Side, MILL};
use frame_support::weights::Weight;
use proptest::{collection::vec, prelude::*, sample::Index, strategy::ValueTree, test_runner::TestRunner};
use std::collections::BTreeMap;

/// The intervals of a story: so many, from here on, every other one, so that there is time between
/// two gates.
const FIRST: Interval = DAY + 3;
const SLOTS: Interval = 3;

const fn interval_of(slot: Interval) -> Interval {
	FIRST + 2 * slot
}

const fn person(at: usize) -> AccountId {
	1_000 + at as AccountId
}

/// The supplier of an area.
const fn supplier_of(area: AreaId) -> AccountId {
	500 + area as AccountId
}

/// An area below an earlier one, or the root of a zone of its own.
#[derive(Clone, Debug)]
struct Area {
	parent: Option<Index>,
	import_limit_w: Power,
	export_limit_w: Power,
	fee: Price,
}

#[derive(Clone, Debug)]
enum Trade {
	Order {
		who: Index,
		slot: Interval,
		side: Side,
		price_mills: Price,
		energy: Energy,
	},
	/// An offer, and who accepts so many thousandths of it.
	Offer {
		seller: Index,
		buyer: Index,
		slot: Interval,
		price_mills: Price,
		energy: Energy,
		permille: Energy,
	},
	/// Takes back the order of that number on its owner's order page.
	Cancel { who: Index, at: Index },
}

/// How an interval comes to its clearing.
#[derive(Clone, Debug)]
enum ClearedBy {
	ByTheChain,
	ByHand,
	/// Nobody clears it in time.
	Missed,
	/// An area is suspended as the chain clears.
	Emergency(Index),
}

#[derive(Clone, Debug)]
struct Reading {
	who: Index,
	slot: Interval,
	import: Energy,
	export: Energy,
}

#[derive(Clone, Debug)]
enum Settling {
	ByHand(Index, Interval),
	/// A block with so much weight to spare.
	Block(u64),
	/// An account spends all that it has.
	Spend(Index),
}

#[derive(Clone, Debug)]
struct Story {
	areas: Vec<Area>,
	/// The area and the money, in mills, of each participant.
	people: Vec<(Index, Balance)>,
	trades: Vec<Trade>,
	gates: Vec<ClearedBy>,
	readings: Vec<Reading>,
	settlings: Vec<Settling>,
}

fn index() -> impl Strategy<Value = Index> {
	any::<Index>()
}

fn areas() -> impl Strategy<Value = Area> {
	// Nothing, what binds now and then, or plenty.
	let capacity = || prop_oneof![1 => Just(0), 3 => 100..4_000u64, 2 => Just(1_000_000)];
	let fee = prop_oneof![2 => Just(0), 3 => 1..60u16, 1 => Just(2_047)];
	let parent = prop_oneof![1 => Just(None), 9 => index().prop_map(Some)];
	(parent, capacity(), capacity(), fee).prop_map(|(parent, import_limit_w, export_limit_w, fee)| Area {
		parent,
		import_limit_w,
		export_limit_w,
		fee,
	})
}

fn trades() -> impl Strategy<Value = Trade> {
	// Few prices, so that many meet at the clearing price.
	let price_mills =
		|| prop_oneof![3 => (9..16u16).prop_map(|tens| tens * 10), 3 => Just(120), 1 => Just(0), 1 => 0..512u16];
	let energy = || prop_oneof![6 => 10..900u64, 1 => Just(10), 1 => Just(2_500), 1 => Just(0)];
	let side = prop_oneof![Just(Side::Bid), Just(Side::Ask)];
	prop_oneof![
		12 => (index(), 0..SLOTS, side, price_mills(), energy())
			.prop_map(|(who, slot, side, price_mills, energy)| Trade::Order { who, slot, side, price_mills, energy }),
		3 => (index(), index(), 0..SLOTS, price_mills(), energy(), 0..1_001u64).prop_map(
			|(seller, buyer, slot, price_mills, energy, permille)| Trade::Offer { seller, buyer, slot, price_mills, energy, permille }
		),
		1 => (index(), index()).prop_map(|(who, at)| Trade::Cancel { who, at }),
	]
}

fn gates() -> impl Strategy<Value = ClearedBy> {
	prop_oneof![
		5 => Just(ClearedBy::ByTheChain),
		2 => Just(ClearedBy::ByHand),
		1 => Just(ClearedBy::Missed),
		2 => index().prop_map(ClearedBy::Emergency),
	]
}

fn readings() -> impl Strategy<Value = Reading> {
	let energy = || prop_oneof![2 => Just(0), 3 => 0..1_500u64];
	(index(), 0..SLOTS, energy(), energy()).prop_map(|(who, slot, import, export)| Reading {
		who,
		slot,
		import,
		export,
	})
}

fn settlings() -> impl Strategy<Value = Settling> {
	prop_oneof![
		6 => (index(), 0..SLOTS).prop_map(|(who, slot)| Settling::ByHand(who, slot)),
		3 => (0..6_000_000_000u64).prop_map(Settling::Block),
		1 => index().prop_map(Settling::Spend),
	]
}

prop_compose! {
	fn stories()(
		areas in vec(areas(), 1..6),
		people in vec((index(), prop_oneof![1 => Just(0), 2 => 0..400u128, 5 => Just(100_000)]), 2..9),
		trades in vec(trades(), 1..50),
		gates in vec(gates(), SLOTS as usize),
		readings in vec(readings(), 0..16),
		settlings in vec(settlings(), 0..12),
	) -> Story {
		Story { areas, people, trades, gates, readings, settlings }
	}
}

/// How often it came to what.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
	cleared: u32,
	void: u32,
	flows: u32,
	rents: u32,
	partly_filled: u32,
	rounded: u32,
	netted: u32,
	refunded: u32,
	arrears: u32,
	deferred: u32,
}

/// Money and energy of an interval, by its events alone.
#[derive(Default)]
struct Books {
	paid_for_orders: Balance,
	revenue: Balance,
	rounding: Balance,
	income: Balance,
	sold: i128,
	bought: i128,
	rounding_wh: i128,
	imported: i128,
	exported: i128,
	imbalance: i128,
}

struct Play<'a> {
	story: &'a Story,
	seen: Seen,
	books: BTreeMap<Interval, Books>,
	paid_for_offers: BTreeMap<Interval, Balance>,
	/// What each account's orders cost and earn at most and at least, by the limits that they were
	/// filled at.
	limits: BTreeMap<(Interval, AccountId), (Balance, Balance)>,
}

fn cost(energy: Energy, price_mills: Price) -> Balance {
	Balance::from(energy) * Balance::from(price_mills) * MILL / 1_000
}

impl<'a> Play<'a> {
	fn new(story: &'a Story) -> Self {
		Self {
			story,
			seen: Seen::default(),
			books: BTreeMap::new(),
			paid_for_offers: BTreeMap::new(),
			limits: BTreeMap::new(),
		}
	}

	fn who(&self, index: &Index) -> AccountId {
		person(index.index(self.story.people.len()))
	}

	fn area(&self, index: &Index) -> AreaId {
		index.index(self.story.areas.len()) as AreaId
	}

	/// Puts up the grid and connects the people.
	fn arrange(&self) {
		for (at, area) in self.story.areas.iter().enumerate() {
			let id = at as AreaId;
			set_terms(id, supplier_of(id), TARIFF);
			if let Some(parent) = area.parent.as_ref().filter(|_| at > 0) {
				set_edge(
					id,
					parent.index(at) as AreaId,
					area.import_limit_w,
					area.export_limit_w,
					area.fee,
				);
			}
		}
		for (at, (area, _)) in self.story.people.iter().enumerate() {
			connect(person(at), self.area(area), LIMIT_W, LIMIT_W);
		}
	}

	/// Plenty of this is refused, which must leave no trace.
	fn trade(&mut self, trade: &Trade) {
		match trade {
			Trade::Order {
				who,
				slot,
				side,
				price_mills,
				energy,
			} => {
				let order = Order {
					interval: interval_of(*slot),
					side: *side,
					price_mills: *price_mills,
					energy_wh: *energy,
				};
				let orders = vec![order].try_into().expect("one is few enough");
				let _ = Trading::place_orders(signed(self.who(who)), orders);
			},
			Trade::Offer {
				seller,
				buyer,
				slot,
				price_mills,
				energy,
				permille,
			} => {
				let (seller, interval) = (self.who(seller), interval_of(*slot));
				let offer = next_offer(seller, interval);
				let made = Trading::create_energy_offer(signed(seller), interval, *energy, *price_mills);
				let accepted = made.and_then(|()| {
					Trading::accept_energy_offer(signed(self.who(buyer)), offer, energy * permille / 1_000)
				});
				if accepted.is_ok() {
					*self.paid_for_offers.entry(interval).or_default() += cost(energy * permille / 1_000, *price_mills);
				}
			},
			Trade::Cancel { who, at } => {
				let who = self.who(who);
				let orders: Vec<_> = (0..SLOTS)
					.filter_map(|slot| Trading::get_statement(who, interval_of(slot)))
					.flat_map(|statement| statement.orders)
					.collect();
				if !orders.is_empty() {
					let key = key_of(&at.get(&orders).order);
					let keys = vec![key].try_into().expect("one is few enough");
					assert_eq!(Trading::cancel_orders(signed(who), keys), Ok(()));
				}
			},
		}
	}

	fn close_gate(&mut self, slot: Interval, gate: &ClearedBy) {
		let interval = interval_of(slot);
		// An emergency counts if it is there as the gate closes.
		let emergency = match gate {
			ClearedBy::Emergency(area) => Some(self.area(area)),
			_ => None,
		};
		emergency.into_iter().for_each(suspend);
		go_to(interval - 1);
		match gate {
			ClearedBy::ByTheChain | ClearedBy::Emergency(_) => block(interval - 1, || (), Weight::zero()),
			ClearedBy::ByHand => {
				for area in 0..self.story.areas.len() as AreaId {
					let _ = Trading::clear_market(signed(STRANGER), area, interval);
				}
			},
			ClearedBy::Missed => {},
		}
		emergency.into_iter().for_each(lift);
		check_state();
		self.read_events();
		go_to(interval);
		for reading in self.story.readings.iter().filter(|reading| reading.slot == slot) {
			meter(interval, self.who(&reading.who), reading.import, reading.export);
		}
		// The market is cleared or void now. Nobody gets what its limit does not allow.
		for at in 0..self.story.people.len() {
			let Some(statement) = Trading::get_statement(person(at), interval) else {
				continue;
			};
			self.seen.void += u32::from(statement.clearing.is_none() && !statement.orders.is_empty());
			let limits = self.limits.entry((interval, person(at))).or_default();
			for info in &statement.orders {
				let filled = info.filled_wh.expect("it is known by now");
				assert!(filled <= info.order.energy_wh);
				let Some(clearing) = statement.clearing.filter(|_| filled > 0) else {
					assert_eq!(filled, 0);
					continue;
				};
				match info.order.side {
					Side::Bid => {
						assert!(clearing
							.price_mills
							.is_some_and(|price_mills| price_mills <= info.order.price_mills));
						limits.0 += cost(filled, info.order.price_mills);
					},
					Side::Ask => {
						assert!(clearing
							.price_mills
							.is_some_and(|price_mills| price_mills >= info.order.price_mills));
						limits.1 += cost(filled, info.order.price_mills);
					},
				}
				self.seen.partly_filled += u32::from(filled < info.order.energy_wh);
			}
		}
	}

	fn settle(&mut self, settling: &Settling) {
		match settling {
			Settling::ByHand(who, slot) => {
				let _ = Trading::settle(signed(STRANGER), self.who(who), interval_of(*slot));
			},
			Settling::Block(weight) => {
				let given = Weight::from_parts(*weight, u64::MAX);
				assert!(idle(given).all_lte(given));
			},
			Settling::Spend(who) => {
				let who = self.who(who);
				let _ = Balances::transfer_allow_death(signed(who), STRANGER, free(who));
			},
		}
		self.read_events();
	}

	fn read_events(&mut self) {
		for event in events() {
			match event {
				Event::AreaCleared { clearing, income, .. } => {
					self.seen.cleared += 1;
					self.seen.flows += u32::from(clearing.flow_wh != 0);
					self.seen.rents += u32::from(income > 0);
				},
				Event::IntervalSettled {
					interval,
					who,
					sold_wh,
					bought_wh,
					import_wh,
					export_wh,
					imbalance_wh,
					revenue,
					paid,
					refunded,
					arrears,
					..
				} => {
					let (at_most, at_least) = self.limits.get(&(interval, who)).copied().unwrap_or_default();
					assert!(paid <= at_most, "{who} pays {paid}, which is more than {at_most}");
					assert!(
						revenue >= at_least,
						"{who} earns {revenue}, which is less than {at_least}"
					);
					let books = self.books.entry(interval).or_default();
					books.sold += i128::from(sold_wh);
					books.bought += i128::from(bought_wh);
					books.imported += i128::from(import_wh);
					books.exported += i128::from(export_wh);
					books.imbalance += imbalance_wh;
					books.paid_for_orders += paid;
					books.revenue += revenue;
					self.seen.netted += u32::from(sold_wh > 0 && bought_wh > 0);
					self.seen.refunded += u32::from(refunded > 0 && paid > 0);
					self.seen.arrears += u32::from(arrears > 0);
				},
				Event::MarketSettled {
					interval,
					rounding_wh,
					rounding,
					income,
					..
				} => {
					let books = self.books.entry(interval).or_default();
					books.rounding += rounding;
					books.rounding_wh += rounding_wh;
					books.income += income;
					self.seen.rounded += u32::from(rounding_wh > 0);
				},
				Event::PayoutDeferred { .. } => self.seen.deferred += 1,
				Event::SettlementFailed { who, error, .. } => panic!("{who} could not be settled: {error:?}"),
				_ => {},
			}
		}
	}

	/// When all is settled: money in is money out, and energy in is energy out.
	fn balance_books(&self) {
		for (interval, books) in &self.books {
			let paid = books.paid_for_orders + self.paid_for_offers.get(interval).copied().unwrap_or_default();
			assert_eq!(
				paid,
				books.revenue + books.rounding + books.income,
				"money of {interval}"
			);
			assert_eq!(books.bought - books.sold, books.rounding_wh, "energy of {interval}");
			assert_eq!(
				books.imbalance,
				books.exported - books.imported + books.rounding_wh,
				"imbalance of {interval}"
			);
		}
		let metered =
			|flow: fn(&Reading) -> Energy| self.story.readings.iter().map(|r| i128::from(flow(r))).sum::<i128>();
		let settled = |flow: fn(&Books) -> i128| self.books.values().map(flow).sum::<i128>();
		assert_eq!(settled(|books| books.imported), metered(|reading| reading.import));
		assert_eq!(settled(|books| books.exported), metered(|reading| reading.export));
	}
}

fn play(story: &Story) -> Seen {
	let mut play = Play::new(story);
	let mut builder = ExtBuilder::default().existential_deposit(MILL);
	for (at, (_, mills)) in story.people.iter().enumerate() {
		builder = builder.balance(person(at), mills * MILL);
	}
	for area in 0..story.areas.len() as AreaId {
		builder = builder.balance(supplier_of(area), ENDOWMENT);
	}
	builder.build_and_execute(|| {
		play.arrange();
		let issued = Balances::total_issuance();
		for trade in &story.trades {
			play.trade(trade);
		}
		check_state();
		for (slot, gate) in (0..SLOTS).zip(&story.gates) {
			play.close_gate(slot, gate);
		}
		check_state();
		go_to_settlement_of(interval_of(SLOTS));
		for settling in &story.settlings {
			play.settle(settling);
			check_state();
			assert_eq!(Balances::total_issuance(), issued, "{settling:?}");
		}
		settle_all();
		play.read_events();
		check_state();
		assert_eq!(Balances::total_issuance(), issued);

		play.balance_books();
		assert!(Positions::<Test>::iter_values().all(|record| record.position.settled));
		assert!(AreaMarkets::<Test>::iter_values().all(|market| market.closed));
		assert_eq!(Ladders::<Test>::iter().count(), 0);
		let people = (0..story.people.len()).map(person);
		assert!(people.clone().all(|who| held(who) == 0));
		// All that is left in the pool waits for accounts that could not take it.
		let mut waiting = people
			.chain((0..story.areas.len() as AreaId).map(supplier_of))
			.chain([OPERATOR, FUND]);
		assert_eq!(
			pooled(),
			waiting.by_ref().map(|who| Trading::get_pending_payout(who).0).sum()
		);
		assert!(Arrears::<Test>::iter_values().all(|owed| owed > 0));

		// And long after there is nothing of it but who owes and who is owed.
		go_to(FIRST + 200);
		settle_all();
		assert_eq!(
			(Positions::<Test>::iter().count(), AreaMarkets::<Test>::iter().count()),
			(0, 0)
		);
	});
	play.seen
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn on_any_grid_nothing_is_lost_and_nobody_pays_above_its_limit(story in stories()) {
		play(&story);
	}
}

/// A property that nothing ever puts to the test holds always. The random days see everything that
/// can happen.
#[test]
fn the_random_grids_are_eventful() {
	let mut runner = TestRunner::deterministic();
	let mut seen = Seen::default();
	for _ in 0..60 {
		let story = stories().new_tree(&mut runner).expect("a story").current();
		let day = play(&story);
		seen.cleared += day.cleared;
		seen.void += day.void;
		seen.flows += day.flows;
		seen.rents += day.rents;
		seen.partly_filled += day.partly_filled;
		seen.rounded += day.rounded;
		seen.netted += day.netted;
		seen.refunded += day.refunded;
		seen.arrears += day.arrears;
		seen.deferred += day.deferred;
	}
	let rarest = [
		seen.cleared / 60,
		seen.void,
		seen.flows,
		seen.rents,
		seen.partly_filled,
		seen.rounded,
		seen.netted,
		seen.refunded,
		seen.arrears,
		seen.deferred,
	];
	assert!(rarest.into_iter().all(|times| times > 0), "{seen:?}");
}
