//! A runtime for tests: real balances and a real clock; a grid and meters that tests arrange.

use crate as pallet_p2p_trading;
use core::cell::RefCell;
use energy_primitives::{
	index_at, page_of, AreaId, Balance, Clearing, Connection, ConnectionIndex, ConnectionPage, ConnectionPages,
	Connections, Energy, Flow, Interval, IntervalClock, Limits, MarketArea, MarketGrid, MeteredEnergy, MeteredFlow,
	Moment, Offer, OpenIntervals, Order, OrderKey, Power, Price, PriorityClass, SharingTerms, Side, StandingLimits,
	SupplySchedules, SupplyTerms, Tariff, TimeZone, TradingConnection, ZoneId, Zones, MILL, QUARTER_HOUR_MS, TOKEN,
};
use frame_support::{
	assert_ok, derive_impl,
	migrations::MultiStepMigrator,
	parameter_types,
	traits::{
		fungible::{Inspect, Mutate},
		ConstU32, Hooks, PostInherents,
	},
	weights::{constants::ParityDbWeight, Weight, WeightMeter},
};
use frame_system::EnsureRoot;
use sp_runtime::{traits::IdentityLookup, BuildStorage, DispatchError, TokenError};
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
	type PostInherents = Trading;
	type MultiBlockMigrator = Migrator;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

parameter_types! {
	pub static ExistentialDeposit: Balance = 1;
	pub static PlancksPerMill: Balance = MILL;
	pub static MaxStepsPerBlock: u32 = 1_000;
	pub static MinEnergy: Energy = 10;
	pub static LeftForFees: Balance = 0;
	pub static MaxCounterparts: u32 = 32;
	pub static Migrating: bool = false;
	pub const CommunityFund: AccountId = FUND;
	pub const GateClosure: Interval = 1;
	pub const Retention: Interval = 96;
	pub static MaxClearingWeight: Weight = CLEARING_WEIGHT;
}

/// Migrates as long as a test wants.
pub struct Migrator;

impl MultiStepMigrator for Migrator {
	fn ongoing() -> bool {
		Migrating::get()
	}

	fn step() -> Weight {
		Weight::zero()
	}
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

#[derive_impl(pallet_p2p_trading::config_preludes::TestDefaultConfig)]
impl pallet_p2p_trading::Config for Test {
	type Currency = Balances;
	type Clock = Clock;
	type AdminOrigin = EnsureRoot<AccountId>;
	type Grid = Grid;
	type Metering = Meters;
	type Origin = crate::tests::origin::Recorder;
	type Limits = crate::tests::breaches::Judge;
	type CommunityFund = CommunityFund;
	type Mill = PlancksPerMill;
	type LeftForFees = LeftForFees;
	type MaxCounterparts = MaxCounterparts;
	type GateClosure = GateClosure;
	type MaxClearingWeight = MaxClearingWeight;
	type Retention = Retention;
	type MinEnergy = MinEnergy;
	type MaxStepsPerBlock = MaxStepsPerBlock;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Helper;
}

/// The day's first interval in these stories: 1 July 2016, 00:00 UTC.
pub const DAY: Interval = 1_630_368;
/// The interval that most offers are made for.
pub const NOON: Interval = DAY + 48;
/// How many intervals after delivery readings are still taken.
pub const METER_DEADLINE: Interval = 8;

pub const VILLAGE: AreaId = 0;
pub const TOWN: AreaId = 1;

/// Gets the grid fees of all edges: their network account.
pub const OPERATOR: AccountId = 2;
/// The community's.
pub const FUND: AccountId = 3;
/// Two fifths of a block of these tests.
pub const CLEARING_WEIGHT: Weight = Weight::from_parts(400_000_000_000, u64::MAX / 2);
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
	shortfall_price_mills: 300,
	surplus_price_mills: 80,
};
pub const ENDOWMENT: Balance = 100 * TOKEN;
/// 10 kW: 2 500 Wh an interval.
pub const LIMIT_W: Power = 10_000;

#[derive(Default)]
struct World {
	connections: BTreeMap<AccountId, Connection>,
	/// The numbers of the connection points, and their pages.
	indices: BTreeMap<AccountId, ConnectionIndex>,
	pages: Vec<ConnectionPage<AccountId>>,
	terms: BTreeMap<AreaId, (AccountId, Tariff)>,
	suspended: BTreeSet<AreaId>,
	removed: BTreeSet<AreaId>,
	edges: BTreeMap<AreaId, MarketArea>,
	flows: BTreeMap<(Interval, AccountId), MeteredFlow>,
	late: BTreeMap<(Interval, AccountId), Flow>,
	/// Flows, and what was late, before the last of that was booked.
	before_booking: Option<(
		BTreeMap<(Interval, AccountId), MeteredFlow>,
		BTreeMap<(Interval, AccountId), Flow>,
	)>,
	/// What is imposed on connections, and what their owners have promised, in W.
	imposed: BTreeMap<AccountId, Limits>,
	promised: BTreeMap<AccountId, Limits>,
	/// Until when an area had another tariff.
	tariffs_before: BTreeMap<AreaId, (Interval, Tariff)>,
	unmetered: BTreeSet<AccountId>,
	without_network_account: BTreeSet<AreaId>,
	without_supplier: BTreeSet<AreaId>,
	/// When areas were without voltage.
	dark: BTreeSet<(Interval, AreaId)>,
	/// Edges and suspensions as they were when an interval began.
	began: BTreeMap<Interval, (BTreeMap<AreaId, MarketArea>, BTreeSet<AreaId>)>,
	/// In which interval an area's edge was cut, or the area suspended.
	cuts: Vec<(AreaId, Interval)>,
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

	fn time_zone() -> TimeZone {
		TimeZone::default()
	}
}

pub struct Grid;

impl Connections<AccountId> for Grid {
	fn connection(who: &AccountId) -> Option<Connection> {
		world(|world| world.connections.get(who).copied())
	}

	fn limits(who: &AccountId, _: Interval) -> Limits {
		let imposed = imposed_on(who).unwrap_or_default();
		world(|world| world.promised.get(who).copied()).map_or(imposed, |promised| imposed.least(promised))
	}
}

/// Returns the limits of a connection, after what is imposed on it.
fn imposed_on(who: &AccountId) -> Option<Limits> {
	let imposed = world(|world| world.imposed.get(who).copied());
	Grid::connection(who).map(|connection| imposed.unwrap_or(connection.limits()))
}

/// A measure leaves so much of a connection, in W.
pub fn impose(who: AccountId, import_limit_w: Power, export_limit_w: Power) {
	let limits = Limits {
		import_limit_w,
		export_limit_w,
	};
	world(|world| world.imposed.insert(who, limits));
}

/// Nothing is imposed on a connection any more.
pub fn lift_from(who: AccountId) {
	world(|world| world.imposed.remove(&who));
}

/// The owner of a connection promises to keep to limits, in W.
pub fn promise(who: AccountId, import_limit_w: Power, export_limit_w: Power) {
	let limits = Limits {
		import_limit_w,
		export_limit_w,
	};
	world(|world| world.promised.insert(who, limits));
}

impl ConnectionPages<AccountId> for Grid {
	fn index_of(who: &AccountId) -> Option<ConnectionIndex> {
		world(|world| world.indices.get(who).copied())
	}

	fn page(page: u32) -> Option<ConnectionPage<AccountId>> {
		world(|world| world.pages.get(page as usize).cloned())
	}

	fn pages() -> u32 {
		world(|world| world.pages.len() as u32)
	}
}

/// Whether an account's present number is that of this slot.
fn is_present(page: u32, slot: u8, who: AccountId) -> bool {
	Grid::index_of(&who) == index_at(page, slot.into())
}

/// Gives an account a number in an area, as the grid's pallet does: its former one, if that lies there.
fn give_index(who: AccountId, area: AreaId) {
	let former = Grid::index_of(&who);
	let lies_there = |index| Grid::page(page_of(index).0).is_some_and(|page| page.area == area);
	if former.is_some_and(lies_there) {
		return;
	}
	let index = world(|world| {
		let open = world
			.pages
			.iter()
			.rposition(|page| page.area == area && !page.accounts.is_full());
		let page = open.unwrap_or_else(|| {
			let accounts = Default::default();
			world.pages.push(ConnectionPage { area, accounts });
			world.pages.len() - 1
		});
		let accounts = &mut world.pages[page].accounts;
		accounts.try_push(who).expect("there is room");
		let index = index_at(page as u32, accounts.len() as u32 - 1).expect("few are connected");
		world.indices.insert(who, index);
		index
	});
	Trading::index_changed(former, index);
}

impl SupplySchedules<AccountId> for Grid {
	fn dearest_tariff(area: AreaId, from: Interval, until: Interval) -> Option<Tariff> {
		let present = Self::supply_terms(area, until)?.tariff;
		let before = world(|world| world.tariffs_before.get(&area).copied()).filter(|(end, _)| from < *end);
		Some(before.map_or(present, |(_, before)| Tariff {
			shortfall_price_mills: present.shortfall_price_mills.max(before.shortfall_price_mills),
			surplus_price_mills: present.surplus_price_mills.min(before.surplus_price_mills),
		}))
	}

	fn is_supplier(who: &AccountId) -> bool {
		world(|world| world.terms.values().any(|(supplier, _)| supplier == who))
	}

	fn supply_terms(area: AreaId, _: Interval) -> Option<SupplyTerms<AccountId>> {
		world(|world| {
			let supplied = world
				.terms
				.get(&area)
				.filter(|_| !world.without_supplier.contains(&area));
			supplied.map(|(supplier, tariff)| SupplyTerms {
				from: 0,
				supplier: *supplier,
				tariff: *tariff,
			})
		})
	}
}

impl Zones for Grid {
	/// None for a removed area, as its place in the zone went with it.
	fn zone_of(area: AreaId) -> Option<ZoneId> {
		(!is_removed(area)).then(|| self_and_ancestors(area).last()).flatten()
	}
}

impl MarketGrid<AccountId> for Grid {
	/// By itself or by an area above it.
	fn trading_suspended(area: AreaId) -> bool {
		self_and_ancestors(area).any(|area| world(|world| world.suspended.contains(&area)))
	}

	fn trading_connection(who: &AccountId, intervals: &[Interval]) -> Option<TradingConnection> {
		let area = Self::connection(who)?.area;
		Some(TradingConnection {
			area,
			zone: Self::zone_of(area)?,
			suspended: Self::trading_suspended(area),
			limits: intervals.iter().map(|interval| Self::limits(who, *interval)).collect(),
		})
	}

	fn imposed_limits(who: &AccountId, _: Interval) -> Option<Limits> {
		imposed_on(who)
	}

	fn is_page_limited(page: u32, _: Interval) -> bool {
		let accounts = Self::page(page).map(|page| page.accounts).unwrap_or_default();
		world(|world| accounts.iter().any(|who| world.imposed.contains_key(who)))
	}

	fn market_areas(zone: ZoneId, _: Interval, gate: Interval) -> Vec<MarketArea> {
		// Nobody could change anything between the gate and the first block after it.
		let (edges, suspended) = world(|world| match world.began.range(gate..).next() {
			Some((_, frozen)) => frozen.clone(),
			None => (world.edges.clone(), world.suspended.clone()),
		});
		let mut areas: Vec<MarketArea> = areas_of(zone)
			.into_iter()
			.map(|area| MarketArea {
				suspended: self_and_ancestors(area).any(|area| suspended.contains(&area)),
				..edges.get(&area).copied().unwrap_or(edge_of(area))
			})
			.collect();
		areas.sort_by_key(|area| self_and_ancestors(area.area).count());
		if areas.first().is_some_and(|area| area.area == zone) {
			areas
		} else {
			Vec::new()
		}
	}

	fn edge_was_cut(area: AreaId, delivery: Interval, since: Interval) -> bool {
		let above: Vec<AreaId> = self_and_ancestors(area).collect();
		world(|world| {
			let mut cuts = world.cuts.iter();
			cuts.any(|(cut, interval)| above.contains(cut) && (since..=delivery).contains(interval))
		})
	}

	fn dark_area(area: AreaId, interval: Interval) -> Option<AreaId> {
		let is_dark = |area: &AreaId| world(|world| world.dark.contains(&(interval, *area)));
		self_and_ancestors(area).filter(is_dark).last()
	}

	fn zone_size(zone: ZoneId) -> u32 {
		areas_of(zone).len() as u32
	}

	fn max_zone_size() -> u32 {
		16
	}

	fn network_account(area: AreaId) -> Option<AccountId> {
		let named = world(|world| !world.without_network_account.contains(&area));
		(named && !is_removed(area)).then_some(OPERATOR)
	}
}

#[cfg(feature = "runtime-benchmarks")]
pub struct Helper;

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<AccountId> for Helper {
	fn set_current(current: Interval) {
		pallet_timestamp::Now::<Test>::put(Moment::from(current) * QUARTER_HOUR_MS);
	}

	fn grow_zone(areas: u32, _: &AccountId, supplier: &AccountId, tariff: Tariff) -> Vec<AreaId> {
		let first = next_area();
		for area in first..first + areas {
			set_terms(area, *supplier, tariff);
			if area > first {
				let limit_w = energy_primitives::MAX_POWER;
				set_edge(area, area - 1, limit_w, limit_w, 1);
			}
		}
		(first..first + areas).collect()
	}

	fn connect(who: &AccountId, _: &AccountId, supplier: &AccountId, limits: Limits, tariff: Tariff) -> AreaId {
		// As the grid's pallet does: one area for all who share a supplier and its tariff.
		let shared = world(|world| {
			let mut terms = world.terms.iter();
			terms
				.find(|(_, terms)| **terms == (*supplier, tariff))
				.map(|(area, _)| *area)
		});
		let area = shared.unwrap_or_else(next_area);
		set_terms(area, *supplier, tariff);
		connect(*who, area, limits.import_limit_w, limits.export_limit_w);
		area
	}

	// Limits of connections are the mock's own; nothing is on record.
	fn curtail(_: AreaId, _: Interval) {}

	fn meter_page(interval: Interval, who: &AccountId, area: AreaId, accounts: u32, flow: Flow) -> Vec<AccountId> {
		let (page, _) = page_of(Grid::index_of(who).expect("it is connected"));
		let owners = || Grid::page(page).expect("there is the page").accounts;
		// The first ids that nobody has.
		let mut neighbours = 1_000_000..;
		while owners().len() < accounts as usize {
			let neighbour = neighbours
				.find(|id| Grid::index_of(id).is_none())
				.expect("there are ids");
			connect(neighbour, area, 0, 0);
		}
		let metered: Vec<AccountId> = owners().into_iter().take(accounts as usize).collect();
		// The world of this mock outlives the storage of a benchmark's run.
		world(|world| world.flows.retain(|(metered, _), _| *metered != interval));
		for who in &metered {
			book(interval, *who, area, flow);
		}
		metered
	}

	fn show_late(interval: Interval, page: u32, accounts: u32, flow: Flow) {
		let owners = Grid::page(page).expect("there is the page").accounts;
		for who in owners.into_iter().take(accounts as usize) {
			show_late(interval, who, flow.import_wh, flow.export_wh);
		}
	}

	fn install_meters(_: &AccountId, _: AreaId) {}
}

/// The first id that no area has.
#[cfg(feature = "runtime-benchmarks")]
fn next_area() -> AreaId {
	world(|world| world.terms.keys().last().map_or(0, |last| last + 1))
}

fn areas_of(zone: ZoneId) -> Vec<AreaId> {
	let areas = world(|world| world.terms.keys().copied().collect::<Vec<_>>());
	areas
		.into_iter()
		.filter(|area| Grid::zone_of(*area) == Some(zone))
		.collect()
}

pub struct Meters;

impl MeteredEnergy<AccountId> for Meters {
	fn oldest_open() -> Interval {
		Clock::current().saturating_sub(METER_DEADLINE)
	}

	fn is_metered(who: &AccountId) -> bool {
		world(|world| !world.unmetered.contains(who))
	}

	fn metered(interval: Interval, who: &AccountId) -> Option<MeteredFlow> {
		world(|world| world.flows.get(&(interval, *who)).copied())
	}

	fn metered_page(interval: Interval, page: u32) -> Vec<(u8, MeteredFlow)> {
		let accounts = Grid::page(page).map(|page| page.accounts).unwrap_or_default();
		// An account that has moved measures under its present number.
		let present = (0u8..)
			.zip(accounts)
			.filter(|(slot, who)| is_present(page, *slot, *who));
		present
			.filter_map(|(slot, who)| Some((slot, Self::metered(interval, &who)?)))
			.collect()
	}

	fn next_late() -> Option<(Interval, u32)> {
		let ((interval, who), _) = world(|world| world.late.first_key_value().map(|(key, flow)| (*key, *flow)))?;
		Some((interval, page_of(Grid::index_of(&who)?).0))
	}

	fn book_late(interval: Interval, page: u32) -> Vec<(u8, Option<MeteredFlow>, MeteredFlow)> {
		world(|world| world.before_booking = Some((world.flows.clone(), world.late.clone())));
		let accounts = Grid::page(page).map(|page| page.accounts).unwrap_or_default();
		let mut booked = Vec::new();
		for (slot, who) in (0u8..).zip(accounts) {
			let Some(late) = world(|world| world.late.remove(&(interval, who))) else {
				continue;
			};
			let before = Self::metered(interval, &who);
			let mut after = before.unwrap_or(MeteredFlow {
				area: Grid::page(page).expect("it has accounts").area,
				flow: Flow::default(),
				late: Flow::default(),
				late_since: 0,
				generated_wh: 0,
				estimated: false,
				own_estimated: false,
				complete: false,
			});
			after.complete = false;
			after.flow.import_wh += late.import_wh;
			after.flow.export_wh += late.export_wh;
			world(|world| world.flows.insert((interval, who), after));
			booked.push((slot, before, after));
		}
		booked
	}

	fn carry_late(interval: Interval, page: u32) {
		// Where a correction failed, a chain's storage is as it was before.
		if Self::next_late().is_none_or(|next| next != (interval, page)) {
			let before = world(|world| world.before_booking.take());
			if let Some((flows, late)) = before {
				world(|world| (world.flows, world.late) = (flows, late));
			}
		}
		let accounts = Grid::page(page).map(|page| page.accounts).unwrap_or_default();
		for who in accounts {
			if let Some(late) = world(|world| world.late.remove(&(interval, who))) {
				meter_late(Self::oldest_open(), who, late.import_wh, late.export_wh);
			}
		}
	}

	fn forget(interval: Interval, limit: u32) -> (u32, bool) {
		world(|world| {
			let of_interval = (interval, AccountId::MIN)..=(interval, AccountId::MAX);
			let keys: Vec<_> = world
				.flows
				.range(of_interval.clone())
				.map(|(key, _)| *key)
				.take(limit as usize)
				.collect();
			for key in &keys {
				world.flows.remove(key);
			}
			(keys.len() as u32, world.flows.range(of_interval).next().is_none())
		})
	}
}

pub fn connect(who: AccountId, area: AreaId, import_limit_w: Power, export_limit_w: Power) {
	let connection = Connection {
		area,
		import_limit_w,
		export_limit_w,
		class: PriorityClass::Standard,
		ends_at: None,
	};
	world(|world| world.connections.insert(who, connection));
	give_index(who, area);
	// As the grid's pallet does, so that a participant without money can sign.
	System::inc_providers(&who);
}

pub fn disconnect(who: AccountId) {
	world(|world| world.connections.remove(&who));
}

pub fn set_terms(area: AreaId, supplier: AccountId, tariff: Tariff) {
	world(|world| world.terms.insert(area, (supplier, tariff)));
}

/// An account supplies an area of its own, in which nobody is.
pub fn let_supply(who: AccountId) {
	set_terms(1_000 + who as AreaId, who, TARIFF);
}

/// The area's supplier has resigned, and nobody follows it.
pub fn resign(area: AreaId) {
	world(|world| world.without_supplier.insert(area));
}

/// The area is gone from the grid.
pub fn remove_terms(area: AreaId) {
	world(|world| world.terms.remove(&area));
}

fn edge_of(area: AreaId) -> MarketArea {
	world(|world| world.edges.get(&area).copied()).unwrap_or(MarketArea {
		area,
		parent: None,
		import_limit_w: 0,
		export_limit_w: 0,
		grid_fee_mills: 0,
		suspended: false,
	})
}

/// Returns an area and those above it.
fn self_and_ancestors(area: AreaId) -> impl Iterator<Item = AreaId> {
	core::iter::successors(Some(area), |area| edge_of(*area).parent)
}

/// Puts an area below another.
pub fn set_edge(area: AreaId, parent: AreaId, import_limit_w: Power, export_limit_w: Power, grid_fee_mills: Price) {
	let before = edge_of(area);
	if import_limit_w < before.import_limit_w || export_limit_w < before.export_limit_w {
		world(|world| world.cuts.push((area, Clock::current())));
	}
	let edge = MarketArea {
		area,
		parent: Some(parent),
		import_limit_w,
		export_limit_w,
		grid_fee_mills,
		suspended: false,
	};
	world(|world| world.edges.insert(area, edge));
}

pub fn suspend(area: AreaId) {
	world(|world| {
		world.cuts.push((area, Clock::current()));
		world.suspended.insert(area)
	});
}

/// The account's meters are suspended, or it never had one.
pub fn take_meter(who: AccountId) {
	world(|world| world.unmetered.insert(who));
}

/// The council names nobody for the area's edge.
pub fn name_no_network_account(area: AreaId) {
	world(|world| world.without_network_account.insert(area));
}

/// The area is without voltage in an interval.
pub fn darken(area: AreaId, interval: Interval) {
	world(|world| world.dark.insert((interval, area)));
}

/// The grid has forgotten that the area was without voltage in an interval.
pub fn brighten(area: AreaId, interval: Interval) {
	world(|world| world.dark.remove(&(interval, area)));
}

pub fn lift(area: AreaId) {
	world(|world| world.suspended.remove(&area));
}

fn book(interval: Interval, who: AccountId, area: AreaId, flow: Flow) {
	world(|world| {
		let booked = world.flows.entry((interval, who)).or_insert(MeteredFlow {
			area,
			flow: Flow::default(),
			late: Flow::default(),
			late_since: 0,
			generated_wh: 0,
			estimated: false,
			own_estimated: false,
			complete: true,
		});
		assert!(interval >= Meters::oldest_open(), "what is settled does not change");
		booked.flow.import_wh += flow.import_wh;
		booked.flow.export_wh += flow.export_wh;
	});
}

/// The meter of `who` measures an import and an export, where its connection is, or in the village.
pub fn meter(interval: Interval, who: AccountId, import_wh: Energy, export_wh: Energy) {
	assert!(interval >= Meters::oldest_open(), "the interval takes no more readings");
	let area = Grid::connection(&who).map_or(VILLAGE, |connection| connection.area);
	book(interval, who, area, Flow { import_wh, export_wh });
}

/// In an interval that was metered, the plant of `who` generated so much.
pub fn generate(interval: Interval, who: AccountId, generated_wh: Energy) {
	world(|world| {
		let metered = world.flows.get_mut(&(interval, who)).expect("it was metered");
		metered.generated_wh = generated_wh;
	});
}

/// Something of what the meter of `who` measured is estimated.
pub fn estimate(interval: Interval, who: AccountId) {
	world(|world| {
		let metered = world.flows.get_mut(&(interval, who)).expect("it was metered");
		(metered.estimated, metered.own_estimated) = (true, true);
	});
}

/// The meter of `who` shows now what it measured in an interval that has closed.
pub fn show_late(interval: Interval, who: AccountId, import_wh: Energy, export_wh: Energy) {
	assert!(interval < Meters::oldest_open(), "it can be measured still");
	world(|world| {
		let late = world.late.entry((interval, who)).or_default();
		late.import_wh += import_wh;
		late.export_wh += export_wh;
	});
}

/// Until an interval an area had another tariff than since.
pub fn had_tariff(area: AreaId, until: Interval, tariff: Tariff) {
	world(|world| world.tariffs_before.insert(area, (until, tariff)));
}

/// In the interval, energy comes to be known that flowed in intervals which have closed, from `since` on.
pub fn meter_late_since(since: Interval, interval: Interval, who: AccountId, import_wh: Energy, export_wh: Energy) {
	meter_late(interval, who, import_wh, export_wh);
	world(|world| {
		let metered = world.flows.get_mut(&(interval, who)).expect("it was metered");
		metered.late_since = since;
	});
}

/// In the interval, energy comes to be known that flowed in intervals which have closed.
pub fn meter_late(interval: Interval, who: AccountId, import_wh: Energy, export_wh: Energy) {
	meter(interval, who, import_wh, export_wh);
	world(|world| {
		let metered = world.flows.get_mut(&(interval, who)).expect("it was metered");
		metered.late.import_wh += import_wh;
		metered.late.export_wh += export_wh;
		metered.estimated = true;
	});
}

/// Lets time pass to the beginning of an interval, without a block that has weight to spare: the
/// inherent of a block that is not yet past it.
pub fn go_to(interval: Interval) {
	Timestamp::set_timestamp(Moment::from(interval) * QUARTER_HOUR_MS);
	world(|world| {
		let frozen = (world.edges.clone(), world.suspended.clone());
		world.began.entry(interval).or_insert(frozen);
	});
}

/// A block in the order in which the executive makes it: the inherents set the time, the hook after
/// them, extrinsics, and what weight they leave.
pub fn block(interval: Interval, extrinsics: impl FnOnce(), left: Weight) {
	System::set_block_number(System::block_number() + 1);
	frame_system::BlockWeight::<Test>::kill();
	go_to(interval);
	System::note_inherents_applied();
	<Test as frame_system::Config>::PostInherents::post_inherents();
	extrinsics();
	Trading::on_idle(System::block_number(), left);
}

/// A block with this much weight to spare. Returns how much it used.
pub fn idle(weight: Weight) -> Weight {
	System::set_block_number(System::block_number() + 1);
	Trading::on_idle(System::block_number(), weight)
}

/// Blocks with nothing else to do, until the cursors stand still.
pub fn settle_all() {
	let stand = || {
		(
			crate::ClearingCursor::<Test>::get(),
			crate::CutCursor::<Test>::get(),
			crate::ExpiryCursor::<Test>::get(),
			crate::SettlementCursor::<Test>::get(),
			crate::PruningCursor::<Test>::get(),
			crate::Completions::<Test>::iter().collect::<Vec<_>>(),
		)
	};
	loop {
		let before = stand();
		idle(Weight::MAX);
		if before == stand() {
			break;
		}
	}
}

/// The chain goes through the connection points for what exceeds limits; here it finds nothing.
pub fn pass_cuts() {
	Trading::cut_due(&mut WeightMeter::new(), &mut 1_000);
}

/// To the first moment at which `interval` can be settled.
pub fn go_to_settlement_of(interval: Interval) {
	go_to(interval + METER_DEADLINE + 1);
}

pub fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

pub type OfferId = energy_primitives::OfferId<AccountId>;

/// The id that the seller's next offer for the interval will have.
pub fn next_offer(seller: AccountId, interval: Interval) -> OfferId {
	OfferId {
		interval,
		seller,
		number: crate::Positions::<Test>::get(interval, seller).map_or(0, |record| record.offers_made),
	}
}

pub fn offer(seller: AccountId, interval: Interval, energy: Energy, price_mills: Price) -> OfferId {
	let id = next_offer(seller, interval);
	assert_ok!(Trading::create_energy_offer(
		signed(seller),
		interval,
		energy,
		price_mills
	));
	id
}

pub fn bid(interval: Interval, energy_wh: Energy, price_mills: Price) -> Order {
	Order {
		interval,
		side: Side::Bid,
		price_mills,
		energy_wh,
	}
}

pub fn ask(interval: Interval, energy_wh: Energy, price_mills: Price) -> Order {
	Order {
		side: Side::Ask,
		..bid(interval, energy_wh, price_mills)
	}
}

pub fn key_of(order: &Order) -> OrderKey {
	OrderKey {
		interval: order.interval,
		side: order.side,
		price_mills: order.price_mills,
	}
}

/// Places orders, which must go well.
pub fn place(who: AccountId, orders: &[Order]) {
	assert_ok!(Trading::place_orders(
		signed(who),
		orders.to_vec().try_into().expect("few enough")
	));
}

/// Lets the gate of an interval close, and the chain clear it.
pub fn clear(interval: Interval) {
	go_to(interval - GateClosure::get());
	idle(Weight::MAX);
}

/// What the auction came to, which must have been cleared.
pub fn cleared(area: AreaId, interval: Interval) -> Clearing {
	crate::AreaMarkets::<Test>::get(interval, area)
		.and_then(|market| market.clearing)
		.expect("it is cleared")
}

/// At which price an area cleared, in which something was traded or through which energy flows.
pub fn price_mills(area: AreaId, interval: Interval) -> Price {
	cleared(area, interval).price_mills.expect("it has a price")
}

/// `seller` sells to `buyer`.
pub fn trade(seller: AccountId, buyer: AccountId, interval: Interval, energy: Energy, price_mills: Price) {
	let id = offer(seller, interval, energy, price_mills);
	assert_ok!(Trading::accept_energy_offer(signed(buyer), id, energy));
}

pub fn get_offer(id: OfferId) -> Option<Offer<AccountId>> {
	Trading::get_energy_offer(id)
}

/// What an account traded for an interval.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Traded {
	pub sold_wh: Energy,
	pub bought_wh: Energy,
	pub offered_wh: Energy,
	pub revenue: Balance,
	pub paid: Balance,
	pub collateral: Balance,
	pub settled: bool,
}

/// What an account, which must have traded, bought and sold for an interval: by offers, and once it
/// is settled by the auction too.
pub fn position(who: AccountId, interval: Interval) -> Traded {
	let settled = Trading::is_interval_settled(interval, &who);
	let by_offers = crate::Positions::<Test>::get(interval, who).map(|record| record.position);
	let collateral = by_offers.map_or(0, |position| position.collateral);
	match by_offers.filter(|_| !settled) {
		Some(position) => Traded {
			sold_wh: position.sold_wh,
			bought_wh: position.bought_wh,
			offered_wh: position.offered_wh,
			revenue: position.revenue,
			paid: position.paid,
			collateral,
			settled,
		},
		None => {
			let statement = Trading::get_statement(who, interval).expect("it traded");
			Traded {
				sold_wh: statement.sold_wh,
				bought_wh: statement.bought_wh,
				offered_wh: statement.offered_wh,
				revenue: statement.revenue,
				paid: statement.paid,
				collateral,
				settled,
			}
		},
	}
}

/// What an account has in its clearing account.
pub fn clearing_account(who: AccountId) -> crate::money::types::ClearingAccount {
	Trading::clearing_account(&who).0
}

/// What an account can spend: in its wallet, in its clearing account beyond what is reserved, and in
/// its account as a supplier.
pub fn free(who: AccountId) -> Balance {
	let account = clearing_account(who);
	Balances::balance(&who) + account.available - account.reserved + crate::SupplierAccounts::<Test>::get(who).deposit
}

/// What is reserved of an account for what it buys.
fn reserved_for_purchases(who: AccountId) -> Balance {
	let open = |interval| !Trading::is_interval_settled(interval, &who);
	let positions = crate::Positions::<Test>::iter();
	let by_offers = positions.filter(|(interval, owner, _)| *owner == who && open(*interval));
	let pages = crate::OrderPages::<Test>::iter().filter(|(_, owner, _)| *owner == who);
	let orders = pages.flat_map(|(page, _, order_page)| order_page.orders.into_iter().map(move |order| (page, order)));
	let bids = orders.filter(|(page, order)| order.side == Side::Bid && open(order.to_order(*page).interval));
	by_offers.map(|(.., record)| record.position.paid).sum::<Balance>()
		+ bids
			.map(|(_, order)| Trading::order_amount(&order).expect("it fits"))
			.sum::<Balance>()
}

/// What is reserved of an account for what it sells, offers and asks.
pub fn held(who: AccountId) -> Balance {
	clearing_account(who).reserved - reserved_for_purchases(who)
}

/// Spends an account's money, in the market and outside, down to `left`.
pub fn impoverish(who: AccountId, left: Balance) {
	let page = Grid::index_of(&who).map(page_of);
	let mut spent = crate::SupplierAccounts::<Test>::mutate(who, |account| core::mem::take(&mut account.deposit));
	if let Some((page, slot)) = page {
		crate::ClearingPages::<Test>::mutate(page, |page| {
			let account = page.account_mut(slot).expect("there is the slot");
			spent += account.available - account.reserved;
			account.available = account.reserved;
		});
	}
	let pool = Trading::pool_account();
	Balances::set_balance(&pool, Balances::balance(&pool) - spent);
	Balances::set_balance(&who, left);
}

/// Returns the pallet's events since the last call.
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
		Migrating::set(false);
		MaxClearingWeight::set(CLEARING_WEIGHT);
		MinEnergy::set(10);
		LeftForFees::set(0);
		MaxCounterparts::set(32);
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

	/// Runs a story, then checks that every invariant holds, that no money came or went, and that
	/// the pool has what it owes to the planck.
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

/// Below the village, where a test puts it there.
pub const STREET: AreaId = 2;
/// Below the village or the street, where a test puts it there.
pub const FARM: AreaId = 3;

/// Removes an area from the grid, as its operator does: its place in the zone is gone, its terms stay.
pub fn remove_area(area: AreaId) {
	world(|world| world.removed.insert(area));
}

fn is_removed(area: AreaId) -> bool {
	world(|world| world.removed.contains(&area))
}

/// An area below another, on the usual terms.
pub fn area_below(area: AreaId, parent: AreaId, import_limit_w: Power, export_limit_w: Power, fee: Price) {
	set_terms(area, SUPPLIER, TARIFF);
	set_edge(area, parent, import_limit_w, export_limit_w, fee);
}

/// Lets the settlement cursor go on by one step.
pub fn settle_one_step() {
	Trading::settle_due(&mut WeightMeter::new(), &mut 1);
}

/// Settles a page by hand.
pub fn try_settle(interval: Interval, page: u32) -> sp_runtime::DispatchResult {
	Trading::settle(signed(STRANGER), interval, page)
		.map(drop)
		.map_err(|refused| refused.error)
}

/// Anybody cuts an account's noon back by hand.
pub fn try_cut(who: AccountId) -> sp_runtime::DispatchResult {
	Trading::cut_back(signed(STRANGER), who, NOON)
		.map(drop)
		.map_err(|refused| refused.error)
}

/// Settles by hand until an account's interval is settled, which must go well.
pub fn settle_by_hand(who: AccountId, interval: Interval) {
	use crate::settlement::types::{SettlementPhase, SettlementProgress};
	if frozen().contains(&(who, interval)) {
		assert_ok!(Trading::settle(signed(STRANGER), interval, page_with(who)));
		assert!(!frozen().contains(&(who, interval)), "it could not be settled");
	}
	while !Trading::is_interval_settled(interval, &who) {
		let begin = || SettlementProgress::at(Meters::oldest_open());
		let progress = crate::SettlementCursor::<Test>::get().unwrap_or_else(begin);
		assert!(progress.interval <= interval, "it could not be settled");
		match progress.phase {
			SettlementPhase::Pages(page) if page < Grid::pages() => {
				assert_ok!(Trading::settle(signed(STRANGER), progress.interval, page));
			},
			_ => settle_one_step(),
		}
	}
}

/// On which page of connection points an account is.
pub fn page_with(who: AccountId) -> u32 {
	page_of(Grid::index_of(&who).expect("it is connected")).0
}

/// All accounts that could not be settled, each with the interval, in order.
pub fn frozen() -> Vec<(AccountId, Interval)> {
	let pages = crate::FrozenSlots::<Test>::iter().flat_map(|(interval, page, slots)| {
		let owners = Grid::page(page).expect("it has accounts").accounts;
		let noted = (0u8..).zip(owners).filter(move |(slot, _)| slots.contains(*slot));
		noted.map(move |(_, who)| (who, interval)).collect::<Vec<_>>()
	});
	let mut frozen: Vec<_> = pages.collect();
	frozen.sort_unstable();
	frozen
}

/// The first for whom the village's first page has no room once the crowd is connected.
pub const EVE: AccountId = 1_028;

/// Connects so many to the village that its first page is full, and Eve, who is rich, behind them.
pub fn connect_crowd_and_eve() {
	for who in 1_000..=EVE {
		connect(who, VILLAGE, LIMIT_W, LIMIT_W);
	}
	Balances::set_balance(&EVE, ENDOWMENT);
	assert!(page_with(EVE) != page_with(ANNA), "she has room beside Anna");
}

/// How an account is settled that traded nothing and for which nothing flowed.
pub fn settled_without_anything(who: AccountId) -> crate::settlement::types::SettledAccount<AccountId> {
	crate::settlement::types::SettledAccount {
		who,
		import_wh: 0,
		export_wh: 0,
		estimated: false,
		sold_wh: 0,
		bought_wh: 0,
		revenue: 0,
		paid: 0,
		shared_sold_wh: 0,
		shared_bought_wh: 0,
		shared_revenue: 0,
		shared_paid: 0,
		imbalance_wh: 0,
		to_supplier: 0,
		from_supplier: 0,
		to_fund: 0,
		released: 0,
	}
}

/// All accounts that events say were settled, in their order.
pub fn settled_in(events: &[crate::Event<Test>]) -> Vec<crate::settlement::types::SettledAccount<AccountId>> {
	let pages = events.iter().filter_map(|event| match event {
		crate::Event::PageSettled { accounts, .. } => Some(accounts.clone()),
		_ => None,
	});
	pages.flatten().collect()
}

/// How an account was settled, which events must say once.
pub fn settled_as(
	who: AccountId,
	events: &[crate::Event<Test>],
) -> crate::settlement::types::SettledAccount<AccountId> {
	let mut rows = settled_in(events);
	rows.retain(|row| row.who == who);
	assert_eq!(rows.len(), 1, "it was settled once");
	rows.remove(0)
}

/// What an account has more than it was endowed with, held or not, in plancks.
pub fn gain(who: AccountId) -> i128 {
	(free(who) + held(who)) as i128 - ENDOWMENT as i128
}

/// What lies in the pool for purchases and for the markets, in plancks: all but the existential
/// deposit, what accounts can withdraw, and what is reserved for sales.
pub fn pooled() -> Balance {
	let pages = crate::ClearingPages::<Test>::iter().flat_map(|(number, page)| {
		let owners = Grid::page(number).expect("it has accounts").accounts;
		let slots = (0u8..).zip(owners).zip(page.accounts);
		let present = slots.filter(|((slot, who), _)| is_present(number, *slot, *who));
		present.map(|((_, who), account)| (who, account)).collect::<Vec<_>>()
	});
	let others: Balance = pages
		.map(|(who, account)| account.available - reserved_for_purchases(who))
		.sum();
	let suppliers: Balance = crate::SupplierAccounts::<Test>::iter_values()
		.map(|account| account.deposit)
		.sum();
	Balances::balance(&Trading::pool_account()) - ExistentialDeposit::get() - others - suppliers
}

/// Lets a story begin at an interval, as if the chain had begun there. Nothing has happened yet.
pub fn begin_at(interval: Interval) {
	go_to(interval);
	crate::ClearingCursor::<Test>::kill();
	crate::ExpiryCursor::<Test>::kill();
	crate::SettlementCursor::<Test>::kill();
	crate::PruningCursor::<Test>::kill();
	idle(Weight::MAX);
}

/// Lets the settlement cursor go on by one step: by the call, where a page comes next. Returns
/// whether there was one to settle.
pub fn settle_next_by_hand() -> bool {
	use crate::settlement::types::SettlementPhase;
	let progress = crate::SettlementCursor::<Test>::get().expect("the chain's first block sets it");
	match progress.phase {
		SettlementPhase::Pages(page) if page < Grid::pages() => {
			Trading::settle(signed(STRANGER), progress.interval, page).is_ok()
		},
		_ => {
			settle_one_step();
			true
		},
	}
}

/// Everybody who owes somebody something, and whom: in arrears, or in the running balance of a
/// connection point with its supplier.
pub fn debts() -> Vec<(AccountId, AccountId)> {
	let running = crate::ClearingPages::<Test>::iter().flat_map(|(number, page)| {
		let owners = Grid::page(number).expect("it has accounts").accounts;
		let supplier = page.supplier;
		let accounts = owners.into_iter().zip(page.accounts).collect::<Vec<_>>();
		accounts
			.into_iter()
			.filter_map(move |(who, account)| match account.with_supplier {
				0 => None,
				1.. => Some((supplier?, who)),
				_ => Some((who, supplier?)),
			})
	});
	let debts: BTreeSet<_> = crate::Arrears::<Test>::iter_keys().chain(running).collect();
	debts.into_iter().collect()
}

/// What an account would have if everybody paid what they owe, in plancks: in its wallet and in the
/// market, with its supplier or its customers, in arrears, and what waits for it in the pool.
pub fn worth(who: AccountId) -> i128 {
	let account = clearing_account(who);
	let as_supplier = crate::SupplierAccounts::<Test>::get(who);
	let debts = crate::Debts::<Test>::get(who);
	let customers = crate::ClearingPages::<Test>::iter_values().filter(|page| page.supplier == Some(who));
	let owed_by_customers: Balance = customers
		.flat_map(|page| page.accounts)
		.map(|account| account.money().debt())
		.sum();
	let has = Balances::balance(&who)
		+ account.available
		+ as_supplier.deposit
		+ owed_by_customers
		+ debts.receivables
		+ crate::PendingPayouts::<Test>::get(who);
	has as i128 + account.with_supplier - (as_supplier.owes + debts.arrears) as i128
}

/// What a supplier can take out of its account in the market.
pub fn free_as_supplier(who: AccountId) -> Balance {
	let account = crate::SupplierAccounts::<Test>::get(who);
	account
		.deposit
		.saturating_sub(account.owes + crate::Debts::<Test>::get(who).arrears)
}

/// What is free can be taken out, unless the wallet is empty and cannot take so little.
pub fn assert_taken_out(taken: Result<(), DispatchError>, who: AccountId, amount: Balance) {
	let is_dust = Balances::balance(&who) == 0 && amount < ExistentialDeposit::get();
	match is_dust {
		true => assert_eq!(taken, Err(TokenError::BelowMinimum.into())),
		false => assert_eq!(taken, Ok(()), "{amount} of {who}"),
	}
}

/// Everybody takes out of the market what is free.
pub fn take_all_out(people: impl Iterator<Item = AccountId>, suppliers: impl Iterator<Item = AccountId>) {
	for who in people {
		let free = Trading::get_clearing_account(who).free;
		if free > 0 {
			assert_taken_out(Trading::withdraw(signed(who), free), who, free);
		}
	}
	for who in suppliers {
		let free = free_as_supplier(who);
		if free > 0 {
			assert_taken_out(Trading::withdraw_as_supplier(signed(who), free), who, free);
		}
	}
}

/// Transfers an account's wallet to a stranger, down to `left`. Returns how much that was.
pub fn spend(who: AccountId, left: Balance) -> Balance {
	// All of it, or leaving enough to live: an account left with dust would lose it by its own doing.
	let left = if left < ExistentialDeposit::get() { 0 } else { left };
	let amount = Balances::balance(&who).saturating_sub(left);
	match Balances::transfer_allow_death(signed(who), STRANGER, amount) {
		Ok(_) => amount,
		Err(_) => 0,
	}
}

/// The members of an area share at these prices, from the first interval on whose gate is open, or, if
/// the area has had terms before, beyond the notice.
pub fn share_at(area: AreaId, sell_at_mills: Price, buy_at_mills: Price) {
	let terms = SharingTerms {
		sell_at_mills,
		buy_at_mills,
		key: energy_primitives::SharingKey::Prices,
	};
	assert_ok!(Trading::set_sharing_terms(
		RuntimeOrigin::root(),
		area,
		Some(terms),
		None
	));
}

/// Sets how a member takes part, which must go well.
pub fn take_part(who: AccountId, sell_at_least: Option<Price>, buy_at_most: Option<Price>, percent: u8) {
	let limits = StandingLimits {
		sell_at_least_mills: sell_at_least,
		buy_at_most_mills: buy_at_most,
	};
	assert_ok!(Trading::set_participation(signed(who), limits, percent));
}

/// One of the meters of `who` did not measure the interval, or not in time.
pub fn hold_back(interval: Interval, who: AccountId) {
	world(|world| {
		let metered = world.flows.get_mut(&(interval, who)).expect("it was metered");
		metered.complete = false;
	});
}

/// Puts some mills of a wallet into the clearing account.
pub fn deposit(who: AccountId, mills: Balance) {
	assert_ok!(Trading::deposit(signed(who), mills * PlancksPerMill::get()));
}

/// What is asked and bid in sharing: by whom, on which side, the limit, how much, and what it got; in
/// the order of pages and slots.
pub fn shared_entries(interval: Interval) -> Vec<(AccountId, Side, Price, Energy, Energy)> {
	let mut pages: Vec<_> = crate::SharingPages::<Test>::iter_prefix(interval).collect();
	pages.sort_by_key(|(number, _)| *number);
	let entries = pages.into_iter().flat_map(|(number, entries)| {
		let owners = Grid::page(number).expect("it has accounts").accounts;
		entries.into_iter().map(move |entry| {
			let who = owners[usize::from(entry.slot)];
			(who, entry.side, entry.limit_mills, entry.energy_wh, entry.filled_wh)
		})
	});
	entries.collect()
}

/// Lets the settlement cursor go on, step by step, until it is in a phase of an interval.
pub fn settle_until(interval: Interval, is_there: impl Fn(&crate::SettlementPhase) -> bool) {
	for _ in 0..100_000 {
		let progress = crate::SettlementCursor::<Test>::get().expect("the chain's first block sets it");
		assert!(progress.interval <= interval, "the cursor did not come there");
		if progress.interval == interval && is_there(&progress.phase) {
			return;
		}
		settle_one_step();
	}
	panic!("the cursor does not come there");
}

/// Lets time pass until an interval can be settled, and the cursor come to where what is shared is
/// known and no page has been settled.
pub fn go_between_the_passes(interval: Interval) {
	go_to_settlement_of(interval);
	settle_until(interval, |phase| *phase == crate::SettlementPhase::Pages(0));
}

/// The event of the village's market at noon, when nothing was left in it.
pub fn village_settled() -> crate::Event<Test> {
	crate::Event::MarketSettled {
		interval: NOON,
		area: VILLAGE,
		supplier: Some(SUPPLIER),
		rounding_wh: 0,
		rounding: 0,
		income_to: None,
		income: 0,
		to_fund: 0,
	}
}

/// Lets time pass until an interval can be settled, and settles it. Returns the pallet's events of that.
pub fn settle_interval(interval: Interval) -> Vec<crate::Event<Test>> {
	go_to_settlement_of(interval);
	events();
	settle_all();
	events()
}
