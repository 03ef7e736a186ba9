//! A runtime with nothing but this pallet and what it stands on, and a small grid to tell stories with.

use crate::{self as pallet_grid_management, *};
use energy_primitives::{
	AreaId, Connection, ConnectionMeters, EmergencyProtocol, GridStatus, Interval, IntervalClock, Moment,
	OpenIntervals, Power, Price, PriorityClass, Tariff, QUARTER_HOUR_MS,
};
use frame_support::{derive_impl, parameter_types, traits::Equals, BoundedVec};
use frame_system::EnsureRoot;
use sp_runtime::BuildStorage;

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
	type AccountData = pallet_balances::AccountData<u64>;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
}

/// A status counts for half an hour.
pub const TIMEOUT: Moment = 2 * QUARTER_HOUR_MS;
/// Seven days of quarters of an hour.
pub const HORIZON: Interval = 672;
/// Room for two chains of the greatest depth below a root, and one area more.
pub const TREE: u32 = 16;
/// Four hours.
pub const SHORT: Interval = 16;
/// A day.
pub const LONG: Interval = 96;
/// A day.
pub const NOTICE: Interval = 96;
/// Four hundred days.
pub const AHEAD: Interval = 38_400;

parameter_types! {
	pub const MaxDepth: u8 = 8;
	pub const MaxTreeSize: u32 = TREE;
	pub const StatusTimeout: Moment = TIMEOUT;
	pub const StatusMargin: u16 = 50;
	pub const HistoryLength: u32 = 4;
	pub const MaxPendingTerms: u32 = 5;
	pub const MaxTermsAhead: Interval = AHEAD;
	pub const NoticePeriod: Interval = NOTICE;
	pub const MaxInvitations: u32 = 3;
	pub const TradingHorizon: Interval = HORIZON;
	pub const ShortEmergency: Interval = SHORT;
	pub const LongEmergency: Interval = LONG;
	pub const MaxReasonLength: u32 = 64;
	pub const TradingPool: AccountId = POOL;
	/// The rated power of the meters at every connection, in W.
	pub static RatedPower: Power = 0;
	/// Whose meters have gone out of service.
	pub static Ended: Vec<AccountId> = Vec::new();
	/// Whether the meters' last readings are missing.
	pub static Unread: bool = false;
	/// Who has something open until when it is settled: nothing before that interval is.
	pub static OpenUntil: Option<(AccountId, Interval)> = None;
}

/// Meters of which the tests say what there are.
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
}

/// A settlement of which the tests say what is open.
pub struct Settlement;
impl OpenIntervals<AccountId> for Settlement {
	fn is_settled(who: &AccountId, before: Interval) -> bool {
		OpenUntil::get().is_none_or(|(account, until)| account != *who || before <= until)
	}
}

impl Config for Test {
	type AdminOrigin = EnsureRoot<AccountId>;
	type ForbiddenAccounts = Equals<TradingPool>;
	type OperatorOrigin = EnsureOperator<Test>;
	type Time = Timestamp;
	type Meters = Meters;
	type Open = Settlement;
	type MaxDepth = MaxDepth;
	type MaxTreeSize = MaxTreeSize;
	type StatusTimeout = StatusTimeout;
	type StatusMargin = StatusMargin;
	type HistoryLength = HistoryLength;
	type MaxPendingTerms = MaxPendingTerms;
	type MaxTermsAhead = MaxTermsAhead;
	type NoticePeriod = NoticePeriod;
	type MaxInvitations = MaxInvitations;
	type TradingHorizon = TradingHorizon;
	type ShortEmergency = ShortEmergency;
	type LongEmergency = LongEmergency;
	type MaxReasonLength = MaxReasonLength;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = SetTime;
}

#[cfg(feature = "runtime-benchmarks")]
pub struct SetTime;
#[cfg(feature = "runtime-benchmarks")]
impl benchmarking::BenchmarkHelper for SetTime {
	fn set_now(now: Moment) {
		pallet_timestamp::Now::<Test>::put(now);
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
/// Has no role at all.
pub const STRANGER: AccountId = 99;

/// The root of the tree.
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
	shortfall_price: 300,
	surplus_price: 80,
};

/// All is well.
pub const CALM: GridStatus = GridStatus {
	frequency_mhz: 50_000,
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
	frequency_mhz: 0,
	voltage_permille: 0,
	load_w: 0,
	generation_w: 0,
};

/// Builds the state that a test starts from: the district with the village, the harbour and the farm, their operators,
/// and Alice's connection, unless told otherwise.
pub struct ExtBuilder {
	interval_length_ms: Moment,
	areas: Vec<(Option<AreaId>, Power, Power, Price, AccountId, Tariff)>,
	operators: Vec<(AccountId, AreaId)>,
	connections: Vec<(AccountId, Connection)>,
}

impl Default for ExtBuilder {
	fn default() -> Self {
		Self {
			interval_length_ms: QUARTER_HOUR_MS,
			areas: Vec::new(),
			operators: Vec::new(),
			connections: Vec::new(),
		}
	}
}

impl ExtBuilder {
	pub fn village() -> Self {
		Self {
			areas: vec![
				(None, 0, 0, 0, SUPPLIER, TARIFF),
				(Some(DISTRICT), 100_000, 50_000, 40, SUPPLIER, TARIFF),
				(Some(DISTRICT), 200_000, 200_000, 40, SUPPLIER, TARIFF),
				(Some(VILLAGE), 30_000, 30_000, 20, SUPPLIER, TARIFF),
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
		self.areas.push((parent, 1_000, 1_000, 0, supplier, TARIFF));
		self
	}

	pub fn set_tariff(&mut self, area: usize, tariff: Tariff) {
		self.areas[area].5 = tariff;
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
				interval_length_ms: self.interval_length_ms,
				areas: self.areas,
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
	pub fn build_and_execute(self, test: impl FnOnce()) {
		RatedPower::set(0);
		Ended::set(Vec::new());
		Unread::set(false);
		OpenUntil::set(None);
		self.build().execute_with(|| {
			System::set_block_number(1);
			set_time(NOON);
			test();
			GridManagement::do_try_state().expect("the invariants hold");
		});
	}
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

pub fn admin() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

pub fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

pub fn reason(text: &str) -> BoundedVec<u8, MaxReasonLength> {
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

/// The village's operator brings what was measured there.
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
