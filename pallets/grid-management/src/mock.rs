//! A runtime with nothing but this pallet and what it stands on, and a small grid to report stories
//! with.

use crate::{self as pallet_grid_management, *};
use energy_primitives::{
	page_of, AreaId, Authority, Balance, Connection, ConnectionIndex, ConnectionMeters, EmergencyProtocol, Energy,
	Flow, GridStatus, IncidentId, Interval, IntervalClock, LimitBreach, LimitBreaches, Moment, OpenIntervals, Power,
	Price, PriorityClass, ProposalId, Tariff, QUARTER_HOUR_MS,
};
// The traits that the tests ask the pallet by.
pub use energy_primitives::{Connections as _, MarketGrid as _, SupplySchedules as _, Zones as _};
use frame_support::{
	derive_impl,
	dispatch::DispatchResult,
	parameter_types,
	storage::{with_transaction, TransactionOutcome},
	traits::{ConstU128, ConstU32, ConstU64, Equals},
};
use frame_system::EnsureRoot;
use sp_runtime::{BuildStorage, DispatchError};
use std::collections::BTreeMap;

type Block = frame_system::mocking::MockBlock<Test>;
pub type AccountId = u64;

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Timestamp: pallet_timestamp,
		Balances: pallet_balances,
		GridManagement: pallet_grid_management,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountData = pallet_balances::AccountData<Balance>;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
	type Balance = Balance;
	type ExistentialDeposit = ConstU128<1>;
	type RuntimeHoldReason = RuntimeHoldReason;
}

/// A status counts for half an hour.
pub const TIMEOUT: Moment = 2 * QUARTER_HOUR_MS;
/// Seven days of quarters of an hour.
pub const HORIZON: Interval = 672;
/// Room for two chains of the greatest depth below a root, and one area more.
pub const ZONE: u32 = 16;
/// Four hours.
pub const SHORT: Interval = 16;
/// A day.
pub const LONG: Interval = 96;
/// A day.
pub const NOTICE: Interval = 96;
/// Four hundred days.
pub const AHEAD: Interval = 38_400;

parameter_types! {
	pub const TradingPool: AccountId = POOL;
	pub const Fund: AccountId = FUND;
	/// The rated power of the meters at every connection, in W.
	pub static RatedPower: Power = 0;
	/// Whose connections have ended.
	pub static Ended: Vec<AccountId> = Vec::new();
	/// How many intervals before its begin trade in an interval ends.
	pub static Gate: Interval = 0;
	/// Whether the meters' last readings are missing.
	pub static Unread: bool = false;
	/// From which interval on nothing has been metered.
	pub static BookedBefore: Interval = 0;
	/// Who has something open until when it is settled: nothing before that interval is.
	pub static OpenUntil: Option<(AccountId, Interval)> = None;
	/// What meters have measured: of each account and interval, whether in time.
	pub static Metered: BTreeMap<(AccountId, Interval), (Flow, bool)> = BTreeMap::new();
	/// How many intervals after its end an interval takes no bookings any more.
	pub static Deadline: Interval = 8;
	/// Which numbers have changed: of each the former and the new one.
	pub static Moves: Vec<(ConnectionIndex, ConnectionIndex)> = Vec::new();
}

/// Meters as the tests want them.
pub struct Meters;
impl ConnectionMeters<AccountId> for Meters {
	fn rated_power_w(_: &AccountId) -> Power {
		RatedPower::get()
	}
	fn connection_ended(who: &AccountId) {
		Ended::mutate(|ended| ended.push(*who));
	}
	fn is_read_until(_: &AccountId, _: Interval) -> bool {
		!Unread::get()
	}
	fn booked_before(_: &AccountId) -> Interval {
		BookedBefore::get()
	}
	fn final_before() -> Interval {
		GridManagement::current().saturating_sub(Deadline::get())
	}
	fn measured(who: &AccountId, from: Interval, until: Interval) -> Vec<Option<Flow>> {
		let metered = Metered::get();
		let in_time = |interval| metered.get(&(*who, interval)).filter(|(_, in_time)| *in_time);
		(from..until)
			.map(|interval| in_time(interval).map(|(flow, _)| *flow))
			.collect()
	}
	fn measured_or_late(who: &AccountId, from: Interval, until: Interval) -> Vec<Option<Flow>> {
		let metered = Metered::get();
		let flow = |interval| metered.get(&(*who, interval)).map(|(flow, _)| *flow);
		(from..until).map(flow).collect()
	}
}

/// A settlement as the tests want it.
pub struct Settlement;
impl OpenIntervals<AccountId> for Settlement {
	fn is_settled(who: &AccountId, before: Interval) -> bool {
		OpenUntil::get().is_none_or(|(account, until)| account != *who || before <= until)
	}
	fn index_changed(former: Option<ConnectionIndex>, index: ConnectionIndex) {
		assert!(
			Indices::<Test>::iter_values().any(|stored| stored == index),
			"the new number is on record before anybody is told"
		);
		if let Some(former) = former {
			Moves::mutate(|moves| moves.push((former, index)));
		}
	}
}

#[derive_impl(pallet_grid_management::config_preludes::TestDefaultConfig)]
impl Config for Test {
	type AuthorityOrigin = EnsureAuthority<Test, EnsureRoot<AccountId>>;
	type ForbiddenAccounts = Equals<TradingPool>;
	type Time = Timestamp;
	type Meters = Meters;
	type Open = Settlement;
	type MaxZoneAreas = ConstU32<ZONE>;
	type StatusTimeout = ConstU64<TIMEOUT>;
	type MaxTermsAhead = ConstU32<AHEAD>;
	type NoticePeriod = ConstU32<NOTICE>;
	type TradingHorizon = ConstU32<HORIZON>;
	type GateClosure = Gate;
	type ShortEmergency = ConstU32<SHORT>;
	type LongEmergency = ConstU32<LONG>;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Currency = Balances;
	type CommunityFund = Fund;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Helper;
}

#[cfg(feature = "runtime-benchmarks")]
pub struct Helper;
#[cfg(feature = "runtime-benchmarks")]
impl BenchmarkHelper<AccountId> for Helper {
	fn set_now(moment: Moment) {
		pallet_timestamp::Now::<Test>::put(moment);
	}
	fn install_meters(_: &AccountId, _: AreaId) {}
	fn settle_before(_: &AccountId, _: Interval) {}
	fn measure(who: &AccountId, _: AreaId, interval: Interval, flow: Flow) {
		Metered::mutate(|metered| {
			metered.insert((*who, interval), (flow, true));
		});
	}
}

/// Midsummer of 2016, noon (UTC).
pub const NOON: Moment = 1_466_510_400_000;

/// Operates the whole district.
pub const GRID_OPERATOR: AccountId = 1;
/// Operates the village alone.
pub const VILLAGE_OPERATOR: AccountId = 2;
/// Supplies everyone.
pub const SUPPLIER: AccountId = 3;
/// Would like to.
pub const NEW_SUPPLIER: AccountId = 4;
/// Reads meters.
pub const GATEWAY: AccountId = 5;
/// Lives in the village, with a roof full of solar panels.
pub const ALICE: AccountId = 10;
/// Lives in the village as well.
pub const BOB: AccountId = 11;
/// Belongs to the chain itself. Nobody has its key, and it may have no role.
pub const POOL: AccountId = 50;
/// The community fund.
pub const FUND: AccountId = 51;
/// Has no role at all.
pub const STRANGER: AccountId = 99;

/// The root of the zone.
pub const DISTRICT: AreaId = 0;
/// Below the district.
pub const VILLAGE: AreaId = 1;
/// Below the district, beside the village.
pub const HARBOUR: AreaId = 2;
/// Below the village.
pub const FARM: AreaId = 3;
/// Nowhere.
pub const NOWHERE: AreaId = 77;

pub const TARIFF: Tariff = Tariff {
	shortfall_price_mills: 300,
	surplus_price_mills: 80,
};

/// All is well.
pub const CALM: GridStatus = GridStatus {
	frequency_millihertz: 50_000,
	voltage_permille: 1_000,
	load_w: 40_000,
	generation_w: 30_000,
};
/// More load than the village's edge should carry for long.
pub const BUSY: GridStatus = GridStatus { load_w: 92_000, ..CALM };
/// More load than the village's edge can carry.
pub const OVERLOADED: GridStatus = GridStatus {
	load_w: 100_000,
	..CALM
};
/// No voltage.
pub const DARK: GridStatus = GridStatus {
	frequency_millihertz: 0,
	voltage_permille: 0,
	load_w: 0,
	generation_w: 0,
};

/// Builds the state that a test starts from: the district with the village, the harbour and the
/// farm, their operators, and Alice's connection, unless a test wants something else.
pub struct ExtBuilder {
	interval_length_ms: Moment,
	areas: Vec<GenesisArea<AccountId>>,
	area_names: Vec<(AreaId, String)>,
	operators: Vec<(AccountId, AreaId)>,
	connections: Vec<(AccountId, Connection)>,
}

impl Default for ExtBuilder {
	fn default() -> Self {
		Self {
			interval_length_ms: QUARTER_HOUR_MS,
			areas: Vec::new(),
			area_names: Vec::new(),
			operators: Vec::new(),
			connections: Vec::new(),
		}
	}
}

impl ExtBuilder {
	pub fn village() -> Self {
		Self {
			areas: vec![
				supplied(None, edge(0, 0, 0), SUPPLIER),
				supplied(Some(DISTRICT), edge(100_000, 50_000, 40), SUPPLIER),
				supplied(Some(DISTRICT), edge(200_000, 200_000, 40), SUPPLIER),
				supplied(Some(VILLAGE), edge(30_000, 30_000, 20), SUPPLIER),
			],
			operators: vec![(GRID_OPERATOR, DISTRICT), (VILLAGE_OPERATOR, VILLAGE)],
			connections: vec![(ALICE, alices_connection())],
			..Self::default()
		}
	}

	pub fn interval_length_ms(mut self, length: Moment) -> Self {
		self.interval_length_ms = length;
		self
	}

	pub fn area(self, parent: Option<AreaId>) -> Self {
		self.supplied_area(parent, SUPPLIER)
	}

	pub fn supplied_area(mut self, parent: Option<AreaId>, supplier: AccountId) -> Self {
		self.areas.push(supplied(parent, edge(1_000, 1_000, 0), supplier));
		self
	}

	pub fn set_tariff(&mut self, area: usize, tariff: Tariff) {
		self.areas[area].tariff = tariff;
	}

	pub fn area_name(mut self, area: AreaId, name: &str) -> Self {
		self.area_names.push((area, name.into()));
		self
	}

	pub fn operator(mut self, operator: AccountId, area: AreaId) -> Self {
		self.operators.push((operator, area));
		self
	}

	pub fn connection(mut self, who: AccountId, connection: Connection) -> Self {
		self.connections.push((who, connection));
		self
	}

	pub fn build(self) -> sp_io::TestExternalities {
		RuntimeGenesisConfig {
			grid_management: GenesisConfig {
				time_zone: Default::default(),
				interval_length_ms: self.interval_length_ms,
				areas: self.areas,
				area_names: self.area_names,
				operators: self.operators,
				connections: self.connections,
			},
			..Default::default()
		}
		.build_storage()
		.expect("the genesis is valid")
		.into()
	}

	/// Runs a test at noon in block 1, and checks the invariants at its end.
	pub fn build_and_execute<R>(self, test: impl FnOnce() -> R) -> R {
		RatedPower::set(0);
		Ended::set(Vec::new());
		Unread::set(false);
		BookedBefore::set(0);
		OpenUntil::set(None);
		Moves::set(Vec::new());
		Metered::set(BTreeMap::new());
		Deadline::set(8);
		self.build().execute_with(|| {
			System::set_block_number(1);
			set_time(NOON);
			let result = test();
			GridManagement::do_try_state().expect("the invariants hold");
			result
		})
	}
}

/// An edge by its limits, in W, and its fee, in mills per kWh.
pub fn edge(import_limit_w: Power, export_limit_w: Power, grid_fee_mills: Price) -> Edge {
	Edge {
		import_limit_w,
		export_limit_w,
		grid_fee_mills,
	}
}

fn supplied(parent: Option<AreaId>, edge: Edge, supplier: AccountId) -> GenesisArea<AccountId> {
	GenesisArea {
		parent,
		edge,
		supplier,
		tariff: TARIFF,
	}
}

/// An area as it is stored.
pub fn area_of(area: AreaId) -> AreaOf<Test> {
	Areas::<Test>::get(area).expect("the area exists")
}

pub fn operator_of_village() -> Authority<AccountId> {
	Authority::Operator(VILLAGE_OPERATOR)
}

pub fn alices_connection() -> Connection {
	Connection {
		area: VILLAGE,
		import_limit_w: 11_000,
		export_limit_w: 8_000,
		class: PriorityClass::Standard,
		ends_at: None,
	}
}

pub fn set_time(now: Moment) {
	Timestamp::set_timestamp(now);
}

/// Lets whole intervals pass.
pub fn pass(intervals: Interval) {
	set_time(GridManagement::now() + Moment::from(intervals) * QUARTER_HOUR_MS);
}

pub fn council() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

pub fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

pub fn reason(text: &str) -> ReasonOf<Test> {
	text.as_bytes().to_vec().try_into().expect("the reason is short")
}

/// The village's operator stops trading in the village.
pub fn suspend_trading(duration: Interval) {
	frame_support::assert_ok!(GridManagement::implement_emergency_protocol(
		signed(VILLAGE_OPERATOR),
		VILLAGE,
		EmergencyProtocol::SuspendTrading,
		duration,
		reason("transformer overheating"),
	));
}

/// Somebody declares a measure that begins at once.
pub fn declare(origin: RuntimeOrigin, area: AreaId, protocol: EmergencyProtocol, duration: Interval) -> DispatchResult {
	GridManagement::implement_emergency_protocol(origin, area, protocol, duration, reason("storm"))
}

/// Somebody proposes a measure. Returns the id that the proposal has if it is one.
pub fn propose(
	origin: RuntimeOrigin,
	area: AreaId,
	protocol: EmergencyProtocol,
	from: Option<Interval>,
	duration: Interval,
) -> Result<ProposalId, DispatchError> {
	let id = NextProposal::<Test>::get();
	GridManagement::propose_measure(origin, area, protocol, from, duration, reason("repair of a cable"))?;
	Ok(id)
}

/// The council declares a measure for intervals to come.
pub fn plan(area: AreaId, protocol: EmergencyProtocol, from: Interval, duration: Interval) -> IncidentId {
	frame_support::assert_ok!(propose(council(), area, protocol, Some(from), duration));
	NextIncident::<Test>::get() - 1
}

/// Nothing is exported.
pub const CURTAIL_ALL: EmergencyProtocol = EmergencyProtocol::Curtail { export_permille: 0 };

/// Sheds households and those who are shed before them, so many groups at a time.
pub fn shed(groups: u8) -> EmergencyProtocol {
	EmergencyProtocol::ShedLoad {
		from_class: PriorityClass::Standard,
		groups,
	}
}

/// The limits of an account's connection in an interval: import and export.
pub fn limits_of(who: AccountId, interval: Interval) -> (Power, Power) {
	let limits = GridManagement::limits(&who, interval);
	let connection = GridManagement::trading_connection(&who, &[interval]);
	assert_eq!(
		connection
			.map(|connection| connection.limits)
			.unwrap_or_default()
			.first()
			.copied()
			.unwrap_or_default(),
		limits
	);
	(limits.import_limit_w, limits.export_limit_w)
}

/// Judges what an account's meters measured in an interval. Returns what is beyond the limits and was not
/// before, in Wh.
pub fn judge(who: &AccountId, interval: Interval, before: Flow, now: Flow) -> Energy {
	let Some(index) = Indices::<Test>::get(who) else {
		return 0;
	};
	let (page, slot) = page_of(index);
	let judged = GridManagement::judge_page(interval, page, &[(slot, before, now)], true);
	assert_eq!(
		judged.excess,
		GridManagement::excess_of_page(interval, page, &[(slot, before, now)], true).excess
	);
	judged
		.excess
		.iter()
		.map(|(_, excess)| excess.import_wh.saturating_add(excess.export_wh))
		.sum()
}

/// What comes of something that is undone again.
pub fn undone<R>(act: impl FnOnce() -> R) -> R {
	with_transaction(|| TransactionOutcome::Rollback(Ok::<_, DispatchError>(act()))).unwrap()
}

/// The breach that an account's meters would show in an interval.
pub fn breach_of(who: &AccountId, interval: Interval, import_wh: Energy, export_wh: Energy) -> Option<LimitBreach> {
	undone(|| {
		judge(who, interval, Flow::default(), Flow { import_wh, export_wh });
		let breaches = GridManagement::get_limit_breaches(*who);
		breaches.into_iter().find(|breach| breach.interval == interval)
	})
}

/// The limits of an area's edge in an interval: import and export.
pub fn edge_of(area: AreaId, interval: Interval) -> (Power, Power) {
	let page = GridManagement::get_area_limits(area, interval, Some(1));
	let limits = page.items[0].limits;
	(limits.import_limit_w, limits.export_limit_w)
}

/// The village's operator reports what was measured there.
pub fn measure(status: GridStatus) {
	frame_support::assert_ok!(GridManagement::update_grid_status(
		signed(VILLAGE_OPERATOR),
		VILLAGE,
		status
	));
}

pub fn last_event() -> Event<Test> {
	System::events()
		.into_iter()
		.rev()
		.find_map(|record| match record.event {
			RuntimeEvent::GridManagement(event) => Some(event),
			_ => None,
		})
		.expect("the pallet has emitted an event")
}

/// All that has happened, the newest last.
pub fn events() -> Vec<Event<Test>> {
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::GridManagement(event) => Some(event),
			_ => None,
		})
		.collect()
}

/// The operator of an area invites an account to what `connection` says.
pub fn invite(operator: AccountId, who: AccountId, connection: Connection) -> frame_support::dispatch::DispatchResult {
	GridManagement::connect(
		signed(operator),
		who,
		connection.area,
		connection.import_limit_w,
		connection.export_limit_w,
		connection.class,
	)
}

/// An account accepts what `connection` says.
pub fn accept(who: AccountId, connection: Connection) -> frame_support::dispatch::DispatchResult {
	GridManagement::accept_connection(
		signed(who),
		connection.area,
		connection.import_limit_w,
		connection.export_limit_w,
		connection.class,
	)
}

/// A connection of 11 kW and 8 kW to an area.
pub fn connection_to(area: AreaId) -> Connection {
	Connection {
		area,
		..alices_connection()
	}
}
