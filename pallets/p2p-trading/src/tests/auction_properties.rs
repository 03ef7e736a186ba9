//! Random days on random grids, through the calls themselves: offers and orders, clearing by the
//! chain or by hand, too late or in an emergency; money that comes and goes, suppliers that cannot
//! pay or are followed by others, a month that ends; settlement by the chain, by hand, and where it
//! fails at first. Whatever comes, no planck and no Wh appears or is lost, everybody has in the end
//! what the events say, and nobody pays above its limit.

use super::arrears_by_events::ArrearsByEvents;
use crate::{
	mock::*, AreaMarkets, Arrears, Completions, Error, Event, FrozenSlots, Ladders, PendingPayouts, Positions,
	SettlementCursor, UnsettledIntervals,
};
use energy_primitives::{
	AreaId, Balance, Connections, Energy, Interval, Order, Power, Price, Side, SupplySchedules, MILL,
};
use frame_support::{assert_ok, weights::Weight};
use proptest::{collection::vec, prelude::*, sample::Index, strategy::ValueTree, test_runner::TestRunner};
use std::collections::BTreeMap;

/// The first interval of the next month.
const NEXT_MONTH: Interval = DAY + 31 * 96;
/// The intervals of a story: so many, from here on, every other one, so that there is time between
/// two gates. The month ends between the second and the third.
const FIRST: Interval = NEXT_MONTH - 3;
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

/// Who may follow it.
const fn next_supplier_of(area: AreaId) -> AccountId {
	600 + area as AccountId
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
	Cancel {
		who: Index,
		at: Index,
	},
	Money(Money),
}

/// What somebody does with money.
#[derive(Clone, Debug)]
enum Money {
	/// So many thousandths of the wallet.
	Deposit { who: Index, permille: Balance },
	/// So many thousandths of what is free.
	Withdraw { who: Index, permille: Balance },
	/// So many thousandths of the wallet of an area's supplier.
	DepositAsSupplier { area: Index, permille: Balance },
	/// So many thousandths of what an area's supplier can take out.
	WithdrawAsSupplier { area: Index, permille: Balance },
	/// In mills.
	CreditLimit { area: Index, mills: Balance },
	/// An account takes out what it can, and spends all that it has.
	Spend(Index),
	/// An area's supplier takes out what it can, and spends all but so many mills.
	SupplierSpends { area: Index, left: Balance },
	/// Some mills for an account, from a stranger.
	Gift { who: Index, mills: Balance },
	/// One of those who are owed something collects it from the debtor's clearing account, for which a
	/// stranger may have given the debtor some mills.
	CollectArrears { nth: Index, mills: Balance },
	/// One of those who owe something pays so many mills of it, which a stranger may give it.
	PayArrears { nth: Index, mills: Balance, given: bool },
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
	/// The page of an account, whether it comes next or not.
	ByHand(Index, Interval),
	/// So many pages as they come.
	NextByHand(u32),
	/// A block with so much weight to spare.
	Block(u64),
	/// So many steps of the cursor, in which nothing of value can be settled.
	Failure(u32),
	/// Another supplier follows in an area, or the first one comes back.
	NextSupplier(Index),
	Money(Money),
}

#[derive(Clone, Debug)]
struct Story {
	areas: Vec<Area>,
	/// The area and the money, in mills, of each participant.
	people: Vec<(Index, Balance)>,
	/// So many who do nothing are connected to the first area before the others, who may have to share
	/// its second page.
	crowd: u64,
	/// The money of the areas' suppliers, in mills, and of those who may follow them.
	suppliers: Vec<(Balance, Balance)>,
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
	let capacity = || prop_oneof![1 => Just(0), 6 => 100..4_000u64, 5 => Just(1_000_000)];
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
		3 => money().prop_map(Trade::Money),
	]
}

fn money() -> impl Strategy<Value = Money> {
	// Now and then nothing, all, or more than there is.
	let permille = || prop_oneof![6 => 1..1_000u128, 1 => Just(0), 4 => Just(1_000), 1 => Just(1_001)];
	let mills = || prop_oneof![1 => Just(0), 6 => 1..200u128, 1 => Just(100_000)];
	prop_oneof![
		3 => (index(), permille()).prop_map(|(who, permille)| Money::Deposit { who, permille }),
		3 => (index(), permille()).prop_map(|(who, permille)| Money::Withdraw { who, permille }),
		2 => (index(), permille()).prop_map(|(area, permille)| Money::DepositAsSupplier { area, permille }),
		2 => (index(), permille()).prop_map(|(area, permille)| Money::WithdrawAsSupplier { area, permille }),
		3 => (index(), mills()).prop_map(|(area, mills)| Money::CreditLimit { area, mills }),
		1 => index().prop_map(Money::Spend),
		3 => (index(), 0..100u128).prop_map(|(area, left)| Money::SupplierSpends { area, left }),
		1 => (index(), mills()).prop_map(|(who, mills)| Money::Gift { who, mills }),
		2 => (index(), mills()).prop_map(|(nth, mills)| Money::CollectArrears { nth, mills }),
		4 => (index(), mills(), any::<bool>()).prop_map(|(nth, mills, given)| Money::PayArrears { nth, mills, given }),
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
		3 => (index(), 0..SLOTS).prop_map(|(who, slot)| Settling::ByHand(who, slot)),
		6 => (1..8u32).prop_map(Settling::NextByHand),
		3 => (0..100_000_000_000u64).prop_map(Settling::Block),
		1 => (1..8u32).prop_map(Settling::Failure),
		3 => index().prop_map(Settling::NextSupplier),
		6 => money().prop_map(Settling::Money),
	]
}

prop_compose! {
	fn stories()(
		areas in vec(areas(), 1..6),
		people in vec((index(), mills()), 2..9),
		crowd in prop_oneof![3 => Just(0), 1 => 29..32u64],
		suppliers in vec((suppliers_mills(), suppliers_mills()), 5),
		trades in vec(trades(), 1..100),
		gates in vec(gates(), SLOTS as usize),
		readings in vec(readings(), 0..24),
		settlings in vec(settlings(), 0..40),
	) -> Story {
		Story { areas, people, crowd, suppliers, trades, gates, readings, settlings }
	}
}

/// What an account has at first.
fn mills() -> impl Strategy<Value = Balance> {
	prop_oneof![1 => Just(0), 2 => 0..400u128, 5 => Just(100_000)]
}

/// What a supplier has at first: often too little.
fn suppliers_mills() -> impl Strategy<Value = Balance> {
	prop_oneof![3 => Just(0), 3 => 0..50u128, 4 => Just(100_000)]
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
	not_all_needed: u32,
	profits: u32,
	owed_by_members: u32,
	owed_by_suppliers: u32,
	in_debt: u32,
	in_credit: u32,
	set_off: u32,
	arrears_paid: u32,
	collected: u32,
	deferred: u32,
	failed: u32,
	deposited: u32,
	withdrawn: u32,
	deposited_by_suppliers: u32,
	withdrawn_by_suppliers: u32,
	limits_set: u32,
	followed: u32,
	months_begun_in_debt: u32,
}

impl Seen {
	/// Returns all of it, each with its name.
	fn times(&self) -> [(&'static str, u32); 25] {
		[
			("cleared", self.cleared),
			("void", self.void),
			("flows", self.flows),
			("rents", self.rents),
			("partly_filled", self.partly_filled),
			("rounded", self.rounded),
			("netted", self.netted),
			("not_all_needed", self.not_all_needed),
			("profits", self.profits),
			("owed_by_members", self.owed_by_members),
			("owed_by_suppliers", self.owed_by_suppliers),
			("in_debt", self.in_debt),
			("in_credit", self.in_credit),
			("set_off", self.set_off),
			("arrears_paid", self.arrears_paid),
			("collected", self.collected),
			("deferred", self.deferred),
			("failed", self.failed),
			("deposited", self.deposited),
			("withdrawn", self.withdrawn),
			("deposited_by_suppliers", self.deposited_by_suppliers),
			("withdrawn_by_suppliers", self.withdrawn_by_suppliers),
			("limits_set", self.limits_set),
			("followed", self.followed),
			("months_begun_in_debt", self.months_begun_in_debt),
		]
	}
}

/// Money and energy of an interval, by its events alone.
#[derive(Default)]
struct Books {
	paid: Balance,
	revenue: Balance,
	rounding: Balance,
	income: Balance,
	/// What accounts paid for the fund, and what the fund received.
	for_fund: Balance,
	to_fund: Balance,
	sold: i128,
	bought: i128,
	rounding_wh: i128,
	imported: i128,
	exported: i128,
	imbalance: i128,
}

/// What an account's trades cost and earn, and what they may cost at most and must earn at least by
/// the limits of its orders.
#[derive(Clone, Copy, Debug, Default)]
struct Due {
	paid: Balance,
	at_most: Balance,
	revenue: Balance,
	at_least: Balance,
}

struct Play<'a> {
	story: &'a Story,
	seen: Seen,
	books: BTreeMap<Interval, Books>,
	dues: BTreeMap<(Interval, AccountId), Due>,
	/// What everybody must be worth by now, by the events alone.
	worths: BTreeMap<AccountId, i128>,
	/// What each debtor must owe each creditor in arrears by now.
	arrears: ArrearsByEvents,
	/// The highest credit limit that there ever was in each area.
	limits: BTreeMap<AreaId, Balance>,
	/// Whether nothing of value can be settled at present.
	failing: bool,
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
			dues: BTreeMap::new(),
			worths: BTreeMap::new(),
			arrears: ArrearsByEvents::default(),
			limits: BTreeMap::new(),
			failing: false,
		}
	}

	fn people(&self) -> impl Iterator<Item = AccountId> {
		(0..self.story.people.len()).map(person)
	}

	fn suppliers(&self) -> impl Iterator<Item = AccountId> {
		let areas = 0..self.story.areas.len() as AreaId;
		areas.clone().map(supplier_of).chain(areas.map(next_supplier_of))
	}

	/// The present supplier of an area.
	fn supplier(&self, area: &Index) -> AccountId {
		let terms = Grid::supply_terms(self.area(area), FIRST).expect("every area has a supplier");
		terms.supplier
	}

	fn who(&self, index: &Index) -> AccountId {
		person(index.index(self.story.people.len()))
	}

	fn area(&self, index: &Index) -> AreaId {
		index.index(self.story.areas.len()) as AreaId
	}

	/// Puts up the grid and connects the people.
	fn arrange(&mut self) {
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
		for silent in 0..self.story.crowd {
			connect(2_000 + silent, 0, LIMIT_W, LIMIT_W);
		}
		for (at, (area, _)) in self.story.people.iter().enumerate() {
			connect(person(at), self.area(area), LIMIT_W, LIMIT_W);
		}
		let everybody = self.people().chain(self.suppliers()).chain([OPERATOR, FUND]);
		self.worths = everybody.map(|who| (who, worth(who))).collect();
	}

	/// Notes that an account is worth more, or less.
	fn change_worth(&mut self, who: AccountId, more: Balance, less: Balance) {
		*self.worths.get_mut(&who).expect("it takes part") += more as i128 - less as i128;
	}

	/// A stranger gives an account money, if the account can take it.
	fn give(&mut self, who: AccountId, amount: Balance) {
		if Balances::transfer_keep_alive(signed(STRANGER), who, amount).is_ok() {
			self.change_worth(who, amount, 0);
		}
	}

	/// All invariants, and everybody is worth what the events say.
	fn check(&mut self) {
		self.read_events();
		check_state();
		for (who, expected) in &self.worths {
			assert_eq!(worth(*who), *expected, "the money of {who}");
		}
		self.arrears.check();
		for who in self.people() {
			let area = Grid::connection(&who).expect("it stays connected").area;
			let limit = self.limits.get(&area).copied().unwrap_or_default();
			assert!(
				clearing_account(who).money().debt() <= limit,
				"{who} owes more than it may"
			);
		}
		let balances: Vec<_> = self.people().map(|who| clearing_account(who).with_supplier).collect();
		self.seen.in_debt += u32::from(balances.iter().any(|balance| *balance < 0));
		self.seen.in_credit += u32::from(balances.iter().any(|balance| *balance > 0));
	}

	fn move_money(&mut self, money: &Money) {
		match money {
			Money::Deposit { who, permille } => {
				let who = self.who(who);
				let _ = Trading::deposit(signed(who), Balances::free_balance(who) * permille / 1_000);
			},
			Money::Withdraw { who, permille } => {
				let who = self.who(who);
				let free = Trading::get_clearing_account(who).free;
				let taken = Trading::withdraw(signed(who), free * permille / 1_000);
				if *permille == 1_000 && free > 0 {
					assert_taken_out(taken, who, free);
				}
			},
			Money::DepositAsSupplier { area, permille } => {
				let who = self.supplier(area);
				let _ = Trading::deposit_as_supplier(signed(who), Balances::free_balance(who) * permille / 1_000);
			},
			Money::WithdrawAsSupplier { area, permille } => {
				let who = self.supplier(area);
				let free = free_as_supplier(who);
				let taken = Trading::withdraw_as_supplier(signed(who), free * permille / 1_000);
				if *permille == 1_000 && free > 0 {
					assert_taken_out(taken, who, free);
				}
			},
			Money::CreditLimit { area, mills } => {
				let set = Trading::set_credit_limit(signed(self.supplier(area)), self.area(area), mills * MILL);
				assert_eq!(set, Ok(()));
			},
			Money::Spend(who) => {
				let who = self.who(who);
				let _ = Trading::withdraw(signed(who), Trading::get_clearing_account(who).free);
				let spent = spend(who, 0);
				self.change_worth(who, 0, spent);
			},
			Money::SupplierSpends { area, left } => {
				let who = self.supplier(area);
				let _ = Trading::withdraw_as_supplier(signed(who), free_as_supplier(who));
				let spent = spend(who, left * MILL);
				self.change_worth(who, 0, spent);
			},
			Money::Gift { who, mills } => self.give(self.who(who), mills * MILL),
			Money::CollectArrears { nth, mills } => {
				let debts = debts();
				if !debts.is_empty() {
					let (debtor, creditor) = *nth.get(&debts);
					self.give(debtor, (mills + 1) * MILL);
					let _ = Trading::deposit(signed(debtor), mills * MILL);
					if Trading::collect_arrears(signed(creditor), debtor).is_ok() {
						self.seen.collected += 1;
					}
				}
			},
			Money::PayArrears { nth, mills, given } => {
				let debts = debts();
				if !debts.is_empty() {
					let (debtor, creditor) = *nth.get(&debts);
					if *given {
						self.give(debtor, (mills + 1) * MILL);
					}
					let _ = Trading::pay_arrears(signed(debtor), creditor, mills * MILL);
				}
			},
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
					let cost = cost(energy * permille / 1_000, *price_mills);
					let due = self.dues.entry((interval, self.who(buyer))).or_default();
					(due.paid, due.at_most) = (due.paid + cost, due.at_most + cost);
					let due = self.dues.entry((interval, seller)).or_default();
					(due.revenue, due.at_least) = (due.revenue + cost, due.at_least + cost);
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
			Trade::Money(money) => self.move_money(money),
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
		self.check();
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
			let due = self.dues.entry((interval, person(at))).or_default();
			for info in &statement.orders {
				let filled = info.filled_wh.expect("it is known by now");
				assert!(filled <= info.order.energy_wh);
				let Some(clearing) = statement.clearing.filter(|_| filled > 0) else {
					assert_eq!(filled, 0);
					continue;
				};
				let price_mills = clearing.price_mills.expect("what was traded has a price");
				let (at_price, at_limit) = (cost(filled, price_mills), cost(filled, info.order.price_mills));
				match info.order.side {
					Side::Bid => {
						assert!(price_mills <= info.order.price_mills);
						(due.paid, due.at_most) = (due.paid + at_price, due.at_most + at_limit);
					},
					Side::Ask => {
						assert!(price_mills >= info.order.price_mills);
						(due.revenue, due.at_least) = (due.revenue + at_price, due.at_least + at_limit);
					},
				}
				self.seen.partly_filled += u32::from(filled < info.order.energy_wh);
			}
		}
	}

	fn settle(&mut self, settling: &Settling) {
		let month_of = |who: AccountId| Trading::clearing_account(&who).1.month;
		let debtors = self.people().filter(|who| clearing_account(*who).with_supplier < 0);
		let before: Vec<_> = debtors.map(|who| (who, month_of(who))).collect();
		match settling {
			Settling::ByHand(who, slot) => {
				let _ = Trading::settle(signed(STRANGER), interval_of(*slot), page_with(self.who(who)));
			},
			Settling::NextByHand(times) => {
				for _ in 0..*times {
					let is_over =
						SettlementCursor::<Test>::get().is_some_and(|next| next.interval > interval_of(SLOTS));
					assert!(settle_next_by_hand() || is_over);
				}
			},
			Settling::Block(weight) => {
				let given = Weight::from_parts(*weight, u64::MAX);
				assert!(idle(given).all_lte(given));
			},
			Settling::Failure(steps) => {
				self.read_events();
				self.failing = true;
				PlancksPerMill::set(Balance::MAX);
				for _ in 0..*steps {
					settle_one_step();
				}
				PlancksPerMill::set(MILL);
				self.read_events();
				self.failing = false;
			},
			Settling::NextSupplier(area) => {
				let (area, present) = (self.area(area), self.supplier(area));
				let next = match present == supplier_of(area) {
					true => next_supplier_of(area),
					false => supplier_of(area),
				};
				set_terms(area, next, TARIFF);
				self.seen.followed += 1;
			},
			Settling::Money(money) => self.move_money(money),
		}
		self.seen.months_begun_in_debt += u32::from(before.into_iter().any(|(who, month)| month_of(who) > month));
	}

	fn read_events(&mut self) {
		for event in events() {
			self.arrears.note(&event);
			match event {
				Event::AreaCleared { clearing, income, .. } => {
					self.seen.cleared += 1;
					self.seen.flows += u32::from(clearing.flow_wh != 0);
					self.seen.rents += u32::from(income > 0);
				},
				Event::PageSettled {
					interval,
					supplier,
					accounts,
					..
				} => {
					let supplier = supplier.expect("every area has one");
					for account in accounts {
						let who = account.who;
						let due = self.dues.get(&(interval, who)).copied().unwrap_or_default();
						let (paid, revenue) = (account.paid, account.revenue);
						assert!(
							paid <= due.at_most,
							"{who} pays {paid}, which is more than {}",
							due.at_most
						);
						assert!(
							revenue >= due.at_least,
							"{who} earns {revenue}, which is less than {}",
							due.at_least
						);
						assert_eq!((paid, revenue), (due.paid, due.revenue), "the trades of {who}");
						assert!(paid <= account.released);
						let statement = Trading::get_statement(who, interval).expect("its records are there");
						let stated = (statement.to_supplier, statement.from_supplier, statement.to_fund);
						assert_eq!(
							stated,
							(account.to_supplier, account.from_supplier, account.to_fund),
							"the statement of {who}"
						);
						assert_eq!((statement.paid, statement.revenue), (paid, revenue));
						assert_eq!(statement.imbalance_wh.map(i128::from), Some(account.imbalance_wh));
						self.change_worth(
							who,
							revenue + account.from_supplier,
							paid + account.to_supplier + account.to_fund,
						);
						self.change_worth(supplier, account.to_supplier, account.from_supplier);
						let books = self.books.entry(interval).or_default();
						books.sold += i128::from(account.sold_wh);
						books.bought += i128::from(account.bought_wh);
						books.imported += i128::from(account.import_wh);
						books.exported += i128::from(account.export_wh);
						books.imbalance += account.imbalance_wh;
						books.paid += paid;
						books.revenue += revenue;
						books.for_fund += account.to_fund;
						self.seen.netted += u32::from(account.sold_wh > 0 && account.bought_wh > 0);
						self.seen.not_all_needed += u32::from(account.released > paid && paid > 0);
						self.seen.profits += u32::from(account.to_fund > 0);
					}
				},
				Event::MarketSettled {
					interval,
					supplier,
					rounding_wh,
					rounding,
					income_to,
					income,
					to_fund,
					..
				} => {
					let books = self.books.entry(interval).or_default();
					books.rounding += rounding;
					books.rounding_wh += rounding_wh;
					books.income += income;
					books.to_fund += to_fund;
					self.seen.rounded += u32::from(rounding_wh > 0);
					self.change_worth(supplier.expect("every area has one"), rounding, 0);
					assert_eq!(income_to.is_some(), income > 0);
					income_to.into_iter().for_each(|who| self.change_worth(who, income, 0));
					self.change_worth(FUND, to_fund, 0);
				},
				Event::ArrearsRecorded { debtor, .. } => match debtor < person(0) {
					true => self.seen.owed_by_suppliers += 1,
					false => self.seen.owed_by_members += 1,
				},
				Event::ArrearsSetOff { .. } => self.seen.set_off += 1,
				Event::ArrearsPaid { .. } => self.seen.arrears_paid += 1,
				Event::PayoutDeferred { .. } => self.seen.deferred += 1,
				Event::Deposited { .. } => self.seen.deposited += 1,
				Event::Withdrawn { .. } => self.seen.withdrawn += 1,
				Event::SupplierDeposited { .. } => self.seen.deposited_by_suppliers += 1,
				Event::SupplierWithdrew { .. } => self.seen.withdrawn_by_suppliers += 1,
				Event::CreditLimitSet { area, amount, .. } => {
					self.seen.limits_set += 1;
					let limit = self.limits.entry(area).or_default();
					*limit = amount.max(*limit);
				},
				Event::SettlementFailed { who, error, .. } => {
					assert!(self.failing, "{who} could not be settled: {error:?}");
					assert_eq!(error, Error::<Test>::Overflow.into());
					self.seen.failed += 1;
				},
				_ => {},
			}
		}
	}

	/// When all is settled: money in is money out, and energy in is energy out.
	fn balance_books(&self) {
		for (interval, books) in &self.books {
			assert_eq!(
				books.paid,
				books.revenue + books.rounding + books.income,
				"money of {interval}"
			);
			assert_eq!(books.for_fund, books.to_fund, "profits of {interval}");
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
		let dues = |amount: fn(&Due) -> Balance| self.dues.values().map(amount).sum::<Balance>();
		let settled = |amount: fn(&Books) -> Balance| self.books.values().map(amount).sum::<Balance>();
		assert_eq!(settled(|books| books.paid), dues(|due| due.paid));
		assert_eq!(settled(|books| books.revenue), dues(|due| due.revenue));
	}
}

fn play(story: &Story) -> Seen {
	let mut play = Play::new(story);
	let mut builder = ExtBuilder::default().existential_deposit(MILL);
	for (at, (_, mills)) in story.people.iter().enumerate() {
		builder = builder.balance(person(at), mills * MILL);
	}
	for (area, (mills, next_mills)) in (0..story.areas.len() as AreaId).zip(&story.suppliers) {
		builder = builder.balance(supplier_of(area), mills * MILL);
		builder = builder.balance(next_supplier_of(area), next_mills * MILL);
	}
	builder.build_and_execute(|| {
		begin_at(FIRST - 3);
		play.arrange();
		let issued = Balances::total_issuance();
		for trade in &story.trades {
			play.trade(trade);
			play.check();
			assert_eq!(Balances::total_issuance(), issued, "{trade:?}");
		}
		for (slot, gate) in (0..SLOTS).zip(&story.gates) {
			play.close_gate(slot, gate);
		}
		play.check();
		go_to_settlement_of(interval_of(SLOTS));
		// What was before is settled; offers have not expired yet.
		while SettlementCursor::<Test>::get().is_some_and(|next| next.interval < FIRST) {
			settle_one_step();
		}
		for settling in &story.settlings {
			play.settle(settling);
			play.check();
			assert_eq!(Balances::total_issuance(), issued, "{settling:?}");
		}
		settle_all();
		play.check();
		// Those who could not be settled are, as soon as they can.
		let frozen: Vec<_> = FrozenSlots::<Test>::iter_keys().collect();
		for (interval, page) in frozen {
			assert_ok!(Trading::settle(signed(STRANGER), interval, page));
			play.check();
		}
		settle_all();
		play.check();
		assert_eq!(Balances::total_issuance(), issued);

		play.balance_books();
		let unsettled = (
			FrozenSlots::<Test>::iter().count(),
			UnsettledIntervals::<Test>::iter().count(),
			Completions::<Test>::iter().count(),
		);
		assert_eq!(unsettled, (0, 0, 0));
		assert!(play.people().all(|who| clearing_account(who).frozen == 0));
		assert!(Positions::<Test>::iter()
			.all(|(interval, who, record)| Trading::is_interval_settled(interval, &who) && record.offers.is_empty()));
		assert!(AreaMarkets::<Test>::iter_values().all(|market| market.closed));
		assert_eq!(Ladders::<Test>::iter().count(), 0);
		assert!(play
			.people()
			.all(|who| held(who) == 0 && clearing_account(who).reserved == 0));
		// All else that is left in the pool waits for accounts that could not take it.
		assert_eq!(pooled(), PendingPayouts::<Test>::iter_values().sum());
		assert!(Arrears::<Test>::iter_values().all(|owed| owed > 0));
		take_all_out(play.people(), play.suppliers());
		play.check();
		let waiting: Vec<_> = PendingPayouts::<Test>::iter_keys().collect();
		for who in waiting {
			play.give(who, MILL);
			assert_ok!(Trading::claim_payout(signed(STRANGER), who));
			play.check();
		}
		assert_eq!(pooled(), 0);

		// And long after there is nothing of it but who owes and who is owed.
		go_to(FIRST + 200);
		settle_all();
		play.check();
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
	let mut seen = BTreeMap::<&str, u32>::new();
	for _ in 0..100 {
		let story = stories().new_tree(&mut runner).expect("a story").current();
		for (what, times) in play(&story).times() {
			*seen.entry(what).or_default() += times;
		}
	}
	assert!(seen["cleared"] >= 100, "{seen:?}");
	assert!(seen.values().all(|times| *times > 0), "{seen:?}");
}
