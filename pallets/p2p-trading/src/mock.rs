//! A runtime for tests: real balances and a real clock; a grid and meters that tests arrange.

use crate as pallet_p2p_trading;
use core::cell::RefCell;
use energy_primitives::{
	AreaId, Balance, Connection, Energy, Flow, GridAccess, Interval, IntervalClock, Limits, MeteredEnergy, MeteredFlow,
	Moment, Offer, OfferId, Position, Power, Price, PriorityClass, SupplyTerms, Tariff, MILL, QUARTER_HOUR_MS, TOKEN,
};
use frame_support::{
	assert_ok, derive_impl, parameter_types,
	traits::{
		fungible::{Inspect, InspectHold},
		ConstU32, Hooks,
	},
	weights::{constants::ParityDbWeight, Weight},
	PalletId,
};
use sp_runtime::{traits::IdentityLookup, BuildStorage};
use std::collections::{BTreeMap, BTreeSet};

pub type AccountId = u64;

type Block = frame_system::mocking::MockBlock<Test>;

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Timestamp: pallet_timestamp,
		Balances: pallet_balances,
		Trading: pallet_p2p_trading,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type AccountData = pallet_balances::AccountData<Balance>;
	type DbWeight = ParityDbWeight;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

parameter_types! {
	pub static ExistentialDeposit: Balance = 1;
	pub static PlancksPerMill: Balance = MILL;
	pub static MaxStepsPerBlock: u32 = 1_000;
	pub static MinEnergy: Energy = 10;
	pub const TradingPalletId: PalletId = PalletId(*b"energy/p");
	pub const GateClosure: Interval = 1;
	pub const TradingHorizon: Interval = 672;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = Balance;
	type AccountStore = System;
	type ExistentialDeposit = ExistentialDeposit;
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeFreezeReason = RuntimeFreezeReason;
	type FreezeIdentifier = ();
	type MaxFreezes = ConstU32<1>;
}

impl pallet_p2p_trading::Config for Test {
	type RuntimeHoldReason = RuntimeHoldReason;
	type Currency = Balances;
	type Clock = Clock;
	type Grid = Grid;
	type Metering = Meters;
	type PalletId = TradingPalletId;
	type Mill = PlancksPerMill;
	type GateClosure = GateClosure;
	type TradingHorizon = TradingHorizon;
	type MaxOffersPerAccount = ConstU32<4>;
	type MinEnergy = MinEnergy;
	type MaxStepsPerBlock = MaxStepsPerBlock;
	type WeightInfo = ();
}

/// The day's first interval in these stories: 1 July 2016, 00:00 UTC.
pub const DAY: Interval = 1_630_368;
/// The interval that most offers are made for.
pub const NOON: Interval = DAY + 48;
/// How many intervals after delivery readings are still taken.
pub const METER_DEADLINE: Interval = 8;

pub const VILLAGE: AreaId = 0;
pub const TOWN: AreaId = 1;

pub const SUPPLIER: AccountId = 1;
pub const ANNA: AccountId = 10;
pub const BEN: AccountId = 11;
pub const CARLA: AccountId = 12;
/// Connected, without a planck.
pub const DORA: AccountId = 13;
/// Connected in the other area.
pub const TOM: AccountId = 20;
/// Rich, not connected.
pub const STRANGER: AccountId = 30;

pub const TARIFF: Tariff = Tariff {
	shortfall_price: 300,
	surplus_price: 80,
};
pub const ENDOWMENT: Balance = 100 * TOKEN;
/// 10 kW: 2 500 Wh an interval.
pub const LIMIT_W: Power = 10_000;

#[derive(Default)]
struct World {
	connections: BTreeMap<AccountId, Connection>,
	terms: BTreeMap<AreaId, (AccountId, Tariff)>,
	suspended: BTreeSet<AreaId>,
	flows: BTreeMap<(Interval, AccountId), MeteredFlow>,
}

thread_local! {
	static WORLD: RefCell<World> = RefCell::default();
}

fn world<R>(with: impl FnOnce(&mut World) -> R) -> R {
	WORLD.with_borrow_mut(with)
}

pub struct Clock;

impl IntervalClock for Clock {
	fn now() -> Moment {
		Timestamp::get()
	}

	fn length_ms() -> Moment {
		QUARTER_HOUR_MS
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn set_current(current: Interval) {
		pallet_timestamp::Now::<Test>::put(Moment::from(current) * QUARTER_HOUR_MS);
	}
}

pub struct Grid;

impl GridAccess<AccountId> for Grid {
	fn connection(who: &AccountId) -> Option<Connection> {
		world(|world| world.connections.get(who).copied())
	}

	fn limits(who: &AccountId, _: Interval) -> Limits {
		Self::connection(who).map_or_else(Limits::default, |c| Limits {
			import_w: c.import_limit_w,
			export_w: c.export_limit_w,
		})
	}

	fn is_operator(_: &AccountId, _: AreaId) -> bool {
		false
	}

	fn trading_suspended(area: AreaId) -> bool {
		world(|world| world.suspended.contains(&area))
	}

	fn supply_terms(area: AreaId, _: Interval) -> Option<SupplyTerms<AccountId>> {
		world(|world| {
			world.terms.get(&area).map(|(supplier, tariff)| SupplyTerms {
				from: 0,
				supplier: *supplier,
				tariff: *tariff,
			})
		})
	}

	fn root_of(area: AreaId) -> Option<AreaId> {
		Some(area)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn connect_for_benchmark(
		who: &AccountId,
		_: &AccountId,
		supplier: &AccountId,
		limits: Limits,
		tariff: Tariff,
	) -> AreaId {
		// As the grid's pallet does: one area for all who share a supplier and its tariff.
		let area = world(|world| {
			let shared = world.terms.iter().find(|(_, terms)| **terms == (*supplier, tariff));
			shared.map_or_else(
				|| world.terms.keys().last().map_or(0, |last| last + 1),
				|(area, _)| *area,
			)
		});
		set_terms(area, *supplier, tariff);
		connect(*who, area, limits.import_w, limits.export_w);
		area
	}
}

pub struct Meters;

impl MeteredEnergy<AccountId> for Meters {
	fn oldest_open() -> Interval {
		Clock::current().saturating_sub(METER_DEADLINE)
	}

	fn metered(interval: Interval, who: &AccountId) -> Option<MeteredFlow> {
		world(|world| world.flows.get(&(interval, *who)).copied())
	}

	fn mark_settled(interval: Interval, who: &AccountId) {
		world(|world| {
			world
				.flows
				.get_mut(&(interval, *who))
				.into_iter()
				.for_each(|flow| flow.settled = true)
		});
	}

	fn accounts(interval: Interval, after: Option<Vec<u8>>, limit: u32) -> (Vec<AccountId>, Option<Vec<u8>>) {
		let first = after.map_or(0, |key| {
			AccountId::from_be_bytes(key.try_into().expect("a key of this mock")) + 1
		});
		let accounts: Vec<AccountId> = world(|world| {
			world
				.flows
				.range((interval, first)..=(interval, AccountId::MAX))
				.take(limit as usize)
				.map(|((_, who), _)| *who)
				.collect()
		});
		let last = accounts.last().map(|who| who.to_be_bytes().to_vec());
		(accounts, last)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn book_for_benchmark(interval: Interval, who: &AccountId, area: AreaId, flow: Flow) {
		// The world of this mock outlives the storage of a benchmark's run.
		world(|world| world.flows.remove(&(interval, *who)));
		book(interval, *who, area, flow);
	}
}

pub fn connect(who: AccountId, area: AreaId, import_limit_w: Power, export_limit_w: Power) {
	let connection = Connection {
		area,
		import_limit_w,
		export_limit_w,
		class: PriorityClass::Standard,
	};
	world(|world| world.connections.insert(who, connection));
	// As the grid's pallet does, so that a participant without money can sign.
	System::inc_providers(&who);
}

pub fn disconnect(who: AccountId) {
	world(|world| world.connections.remove(&who));
}

pub fn set_terms(area: AreaId, supplier: AccountId, tariff: Tariff) {
	world(|world| world.terms.insert(area, (supplier, tariff)));
}

/// The area is gone from the grid.
pub fn forget_terms(area: AreaId) {
	world(|world| world.terms.remove(&area));
}

pub fn suspend(area: AreaId) {
	world(|world| world.suspended.insert(area));
}

pub fn lift(area: AreaId) {
	world(|world| world.suspended.remove(&area));
}

fn book(interval: Interval, who: AccountId, area: AreaId, flow: Flow) {
	world(|world| {
		let booked = world.flows.entry((interval, who)).or_insert(MeteredFlow {
			area,
			flow: Flow::default(),
			generated_wh: 0,
			estimated: false,
			settled: false,
		});
		assert!(!booked.settled, "what is settled does not change");
		booked.flow.import_wh += flow.import_wh;
		booked.flow.export_wh += flow.export_wh;
	});
}

/// The meter of `who` tells what it took and gave, where its connection is, or in the village.
pub fn meter(interval: Interval, who: AccountId, import_wh: Energy, export_wh: Energy) {
	assert!(interval >= Meters::oldest_open(), "the interval takes no more readings");
	let area = Grid::connection(&who).map_or(VILLAGE, |connection| connection.area);
	book(interval, who, area, Flow { import_wh, export_wh });
}

/// Lets time pass to the beginning of an interval, without a block that has weight to spare.
pub fn go_to(interval: Interval) {
	Timestamp::set_timestamp(Moment::from(interval) * QUARTER_HOUR_MS);
}

/// A block with this much weight to spare; tells how much it used.
pub fn idle(weight: Weight) -> Weight {
	System::set_block_number(System::block_number() + 1);
	Trading::on_idle(System::block_number(), weight)
}

/// Blocks with nothing else to do, until the cursors stand still.
pub fn settle_all() {
	loop {
		let before = (crate::Expiry::<Test>::get(), crate::Cursor::<Test>::get());
		idle(Weight::MAX);
		if before == (crate::Expiry::<Test>::get(), crate::Cursor::<Test>::get()) {
			break;
		}
	}
}

/// To the first moment at which `interval` can be settled.
pub fn go_to_settlement_of(interval: Interval) {
	go_to(interval + METER_DEADLINE + 1);
}

pub fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

pub fn offer(seller: AccountId, interval: Interval, energy: Energy, price: Price) -> OfferId {
	let id = crate::NextOffer::<Test>::get();
	assert_ok!(Trading::create_energy_offer(signed(seller), interval, energy, price));
	id
}

/// `seller` sells to `buyer`.
pub fn trade(seller: AccountId, buyer: AccountId, interval: Interval, energy: Energy, price: Price) {
	let id = offer(seller, interval, energy, price);
	assert_ok!(Trading::accept_energy_offer(signed(buyer), id, energy));
}

pub fn get_offer(id: OfferId) -> Option<Offer<AccountId>> {
	crate::Offers::<Test>::get(id)
}

pub fn position(who: AccountId, interval: Interval) -> Position {
	crate::Positions::<Test>::get(interval, who).expect("it traded")
}

pub fn free(who: AccountId) -> Balance {
	Balances::balance(&who)
}

pub fn held(who: AccountId) -> Balance {
	Balances::balance_on_hold(&crate::HoldReason::Backing.into(), &who)
}

/// Spends an account's money, down to `left`.
pub fn impoverish(who: AccountId, left: Balance) {
	use frame_support::traits::fungible::Mutate;
	Balances::set_balance(&who, left);
}

/// What the pallet has told since the last call.
pub fn events() -> Vec<crate::Event<Test>> {
	let events = System::read_events_for_pallet();
	System::reset_events();
	events
}

pub struct ExtBuilder {
	balances: Vec<(AccountId, Balance)>,
}

impl Default for ExtBuilder {
	fn default() -> Self {
		// Tests may share a thread; what one set, the next does not find.
		ExistentialDeposit::set(1);
		PlancksPerMill::set(MILL);
		MaxStepsPerBlock::set(1_000);
		MinEnergy::set(10);
		let rich = [SUPPLIER, ANNA, BEN, CARLA, TOM, STRANGER];
		Self {
			balances: rich.into_iter().map(|who| (who, ENDOWMENT)).collect(),
		}
	}
}

impl ExtBuilder {
	pub fn balance(mut self, who: AccountId, amount: Balance) -> Self {
		self.balances.retain(|(known, _)| *known != who);
		if amount > 0 {
			self.balances.push((who, amount));
		}
		self
	}

	pub fn existential_deposit(self, amount: Balance) -> Self {
		ExistentialDeposit::set(amount);
		self
	}

	pub fn mill(self, mill: Balance) -> Self {
		PlancksPerMill::set(mill);
		self
	}

	pub fn build(self) -> sp_io::TestExternalities {
		WORLD.set(World::default());
		let storage = RuntimeGenesisConfig {
			balances: pallet_balances::GenesisConfig {
				balances: self.balances,
				..Default::default()
			},
			..Default::default()
		}
		.build_storage()
		.expect("the genesis is sound");
		let mut ext = sp_io::TestExternalities::new(storage);
		ext.execute_with(|| {
			System::set_block_number(1);
			go_to(DAY);
			for who in [ANNA, BEN, CARLA, DORA] {
				connect(who, VILLAGE, LIMIT_W, LIMIT_W);
			}
			connect(TOM, TOWN, LIMIT_W, LIMIT_W);
			set_terms(VILLAGE, SUPPLIER, TARIFF);
			set_terms(TOWN, SUPPLIER, TARIFF);
			// The chain's first block, which sets the cursors.
			idle(Weight::MAX);
		});
		ext
	}

	/// Runs a story, then checks that every invariant holds, that no money came or went, and that the pool has what it owes to the planck.
	pub fn build_and_execute(self, story: impl FnOnce()) {
		self.build().execute_with(|| {
			story();
			check_state();
		});
	}
}

/// All invariants, with nothing to spare in the pool.
pub fn check_state() {
	assert_ok!(Trading::do_try_state());
	assert_eq!(Trading::pool_surplus(), Some(0), "the pool has more than it owes");
}

#[cfg(feature = "runtime-benchmarks")]
pub fn new_test_ext() -> sp_io::TestExternalities {
	ExtBuilder::default().build()
}
