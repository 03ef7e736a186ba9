//! A community of a few accounts in two areas, with devices that sign.

use crate::{self as pallet_energy_production, *};
use alloc::collections::BTreeMap;
use energy_primitives::{
	page_of, AreaId, Authority, Connection, ConnectionIndex, ConnectionMeters, ConnectionPage, ConnectionPages, Energy,
	EnergySource, Interval, IntervalClock, Limits, MeterId, MeterKey, MeterRole, MeterSignature, MeteredEnergy,
	MeteredFlow, Moment, Power, PriorityClass, Reading, ReadingQuality, Registers, SignedReading, SupplySchedules,
	SupplyTerms, Tariff, TimeZone, ZoneId, ZoneRoles, Zones, CONNECTIONS_PER_PAGE, QUARTER_HOUR_MS,
};
use frame_support::{assert_ok, derive_impl, parameter_types, traits::EnsureOriginWithArg};
use frame_system::RawOrigin;
use sp_core::{ecdsa, ed25519, sr25519, Pair, H256};
use sp_runtime::{BuildStorage, DispatchError};

type Block = frame_system::mocking::MockBlock<Test>;

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		EnergyProduction: pallet_energy_production,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

parameter_types! {
	pub static Now: Moment = 0;
	pub static Connections: BTreeMap<u64, Connection> = BTreeMap::new();
	pub static Pages: Vec<(AreaId, Vec<u64>)> = Vec::new();
	pub static Indices: BTreeMap<u64, ConnectionIndex> = BTreeMap::new();
	pub static Operators: BTreeMap<u64, AreaId> = BTreeMap::new();
	/// Of each area who supplies it, each from an interval on.
	pub static Suppliers: BTreeMap<AreaId, Vec<(Interval, u64)>> = BTreeMap::new();
	/// How often an account is a gateway in a zone.
	pub static GatewayRoles: BTreeMap<(ZoneId, u64), u32> = BTreeMap::new();
	pub static MeterDeadline: Interval = 8;
}

pub struct Clock;
impl IntervalClock for Clock {
	fn now() -> Moment {
		Now::get()
	}

	fn length_ms() -> Moment {
		QUARTER_HOUR_MS
	}

	fn time_zone() -> TimeZone {
		TimeZone::default()
	}
}

pub struct Grid;
impl energy_primitives::Connections<u64> for Grid {
	fn connection(who: &u64) -> Option<Connection> {
		Connections::get().get(who).copied()
	}

	fn limits(who: &u64, interval: Interval) -> Limits {
		Self::connection(who)
			.filter(|connection| connection.ends_at.is_none_or(|end| interval < end))
			.map(|connection| Limits {
				import_limit_w: connection.import_limit_w,
				export_limit_w: connection.export_limit_w,
			})
			.unwrap_or_default()
	}
}
impl ConnectionPages<u64> for Grid {
	fn index_of(who: &u64) -> Option<ConnectionIndex> {
		Indices::get().get(who).copied()
	}

	fn page(page: u32) -> Option<ConnectionPage<u64>> {
		let (area, accounts) = Pages::get().get(page as usize).cloned()?;
		let accounts = accounts.try_into().expect("another page begins when one is full");
		Some(ConnectionPage { area, accounts })
	}

	fn pages() -> u32 {
		Pages::get().len() as u32
	}
}
impl Zones for Grid {
	fn zone_of(area: AreaId) -> Option<ZoneId> {
		match area {
			MILL => Some(VILLAGE),
			NOWHERE => None,
			area => Some(area),
		}
	}
}
impl SupplySchedules<u64> for Grid {
	fn supply_terms(area: AreaId, interval: Interval) -> Option<SupplyTerms<u64>> {
		let suppliers = Suppliers::get();
		let (from, supplier) = *suppliers.get(&area)?.iter().rfind(|(from, _)| *from <= interval)?;
		let tariff = Tariff {
			shortfall_price_mills: 300,
			surplus_price_mills: 80,
		};
		Some(SupplyTerms { from, supplier, tariff })
	}

	fn dearest_tariff(area: AreaId, _: Interval, until: Interval) -> Option<Tariff> {
		Self::supply_terms(area, until).map(|terms| terms.tariff)
	}

	fn is_supplier(who: &u64) -> bool {
		Suppliers::get().values().flatten().any(|(_, supplier)| supplier == who)
	}
}

pub struct Roles;
impl ZoneRoles<u64> for Roles {
	fn take_gateway_role(area: AreaId, who: &u64) -> Result<ZoneId, DispatchError> {
		let zone = Grid::zone_of(area).ok_or(DispatchError::Other("no such area"))?;
		let operates = Operators::get()
			.get(who)
			.is_some_and(|area| Grid::zone_of(*area) == Some(zone));
		let supplies = Suppliers::get()
			.iter()
			.any(|(area, suppliers)| Grid::zone_of(*area) == Some(zone) && suppliers.iter().any(|(_, of)| of == who));
		if operates || supplies {
			return Err(DispatchError::Other("another role"));
		}
		GatewayRoles::mutate(|roles| *roles.entry((zone, *who)).or_default() += 1);
		Ok(zone)
	}

	fn release_gateway_role(zone: ZoneId, who: &u64) {
		GatewayRoles::mutate(|roles| {
			let count = roles.get_mut(&(zone, *who)).expect("it was taken");
			*count -= 1;
			if *count == 0 {
				roles.remove(&(zone, *who));
			}
		});
	}
}

/// Root is the council; each area has one operator.
pub struct EnsureAuthority;
impl EnsureOriginWithArg<RuntimeOrigin, Option<AreaId>> for EnsureAuthority {
	type Success = Authority<u64>;

	fn try_origin(origin: RuntimeOrigin, area: &Option<AreaId>) -> Result<Authority<u64>, RuntimeOrigin> {
		match origin.clone().into() {
			Ok(RawOrigin::Root) => Ok(Authority::Council),
			Ok(RawOrigin::Signed(who)) if area.is_some() && Operators::get().get(&who) == area.as_ref() => {
				Ok(Authority::Operator(who))
			},
			_ => Err(origin),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin(area: &Option<AreaId>) -> Result<RuntimeOrigin, ()> {
		let Some(area) = area else {
			return Ok(RuntimeOrigin::root());
		};
		let operators = Operators::get();
		let (operator, _) = operators.iter().find(|(_, of)| *of == area).ok_or(())?;
		Ok(RuntimeOrigin::signed(*operator))
	}
}

#[cfg(feature = "runtime-benchmarks")]
pub struct Helper;
#[cfg(feature = "runtime-benchmarks")]
impl BenchmarkHelper<u64> for Helper {
	fn set_current(current: Interval) {
		set_current(current);
	}

	fn connect(who: &u64, operator: &u64, supplier: &u64, limits: Limits, _: Tariff) -> AreaId {
		const FRESH: AreaId = 100;
		connect_within(*who, FRESH, limits.import_limit_w, limits.export_limit_w);
		Suppliers::mutate(|suppliers| suppliers.insert(FRESH, vec![(0, *supplier)]));
		Operators::mutate(|operators| operators.insert(*operator, FRESH));
		FRESH
	}

	fn key(index: u32) -> MeterKey {
		let key = KeyPair::sr25519(index);
		SIGNERS.with(|signers| signers.borrow_mut().push(key.clone()));
		key.public()
	}

	fn sign(key: &MeterKey, message: &[u8]) -> MeterSignature {
		SIGNERS.with(|signers| {
			let signers = signers.borrow();
			signers
				.iter()
				.find(|pair| pair.public() == *key)
				.expect("made by `key`")
				.sign(message)
		})
	}
}
#[cfg(feature = "runtime-benchmarks")]
std::thread_local! {
	static SIGNERS: core::cell::RefCell<Vec<KeyPair>> = const { core::cell::RefCell::new(Vec::new()) };
}

#[derive_impl(pallet_energy_production::config_preludes::TestDefaultConfig)]
impl pallet_energy_production::Config for Test {
	type Clock = Clock;
	type Grid = Grid;
	type Roles = Roles;
	type AuthorityOrigin = EnsureAuthority;
	type MeterDeadline = MeterDeadline;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Helper;
}

/// Noon of the 1st of July 2016, UTC.
pub const NOON: Interval = 1_630_416;
/// The first interval of July 2016.
pub const JULY: Interval = 1_630_368;

/// The village.
pub const VILLAGE: AreaId = 0;
pub const OPERATOR: u64 = 1;
pub const GATEWAY: u64 = 2;
/// An account with a solar plant of 10 kW, approved.
pub const SOLAR: u64 = 10;
/// A household.
pub const HOME: u64 = 11;

/// Below the village, in its zone.
pub const MILL: AreaId = 7;
/// There is no such area.
pub const NOWHERE: AreaId = 8;
/// Supplies the village.
pub const SUPPLIER: u64 = 5;

/// The town, a zone of its own.
pub const TOWN: AreaId = 1;
pub const TOWN_OPERATOR: u64 = 3;
pub const TOWN_GATEWAY: u64 = 4;
pub const TOWN_HOME: u64 = 12;

/// Connected nowhere.
pub const STRANGER: u64 = 99;

pub const CAPACITY: Power = 10_000;
/// What 10 kW give in a quarter of an hour, in Wh.
pub const FULL: Energy = 2_500;

/// What a connection may carry, unless a story says otherwise: four meters of [`CAPACITY`].
pub const LIMIT: Power = 40_000;

pub fn connect(who: u64, area: AreaId) {
	connect_within(who, area, LIMIT, LIMIT);
}

pub fn connect_within(who: u64, area: AreaId, import_limit_w: Power, export_limit_w: Power) {
	let connection = Connection {
		area,
		import_limit_w,
		export_limit_w,
		class: PriorityClass::Standard,
		ends_at: None,
	};
	Connections::mutate(|connections| connections.insert(who, connection));
	give_index(who, area);
}

/// Numbers an account's connection point, as the grid does: the account keeps its former number in
/// the same area, otherwise it gets the next slot there.
fn give_index(who: u64, area: AreaId) {
	let mut pages = Pages::get();
	let former = Indices::get().get(&who).copied();
	if former.is_some_and(|index| pages[page_of(index).0 as usize].0 == area) {
		return;
	}
	let has_room = |(of, accounts): &(AreaId, Vec<u64>)| *of == area && accounts.len() < CONNECTIONS_PER_PAGE as usize;
	let page = pages.iter().position(has_room).unwrap_or_else(|| {
		pages.push((area, Vec::new()));
		pages.len() - 1
	});
	let slot = pages[page].1.len() as u32;
	pages[page].1.push(who);
	Pages::set(pages);
	Indices::mutate(|indices| indices.insert(who, page as u32 * CONNECTIONS_PER_PAGE + slot));
}

/// Returns the number of an account's connection point.
pub fn index_of(who: u64) -> ConnectionIndex {
	Grid::index_of(&who).expect("it is or was connected")
}

/// Ends an account's connection, as the grid does.
pub fn disconnect(who: u64) {
	EnergyProduction::connection_ended(&who);
	Connections::mutate(|connections| connections.remove(&who));
}

/// Moves an account to another area.
pub fn reconnect(who: u64, area: AreaId) {
	disconnect(who);
	connect(who, area);
}

pub fn set_current(interval: Interval) {
	Now::set(Moment::from(interval) * QUARTER_HOUR_MS);
}

/// Does something in another interval, then comes back to the present one.
pub fn at<R>(interval: Interval, action: impl FnOnce() -> R) -> R {
	let now = Now::get();
	set_current(interval);
	let result = action();
	Now::set(now);
	result
}

pub fn new_test_ext() -> sp_io::TestExternalities {
	set_current(NOON);
	MeterDeadline::set(8);
	Connections::set(BTreeMap::new());
	Pages::set(Vec::new());
	Indices::set(BTreeMap::new());
	for (who, area) in [(SOLAR, VILLAGE), (HOME, VILLAGE), (TOWN_HOME, TOWN)] {
		connect(who, area);
	}
	Operators::set(BTreeMap::from([(OPERATOR, VILLAGE), (TOWN_OPERATOR, TOWN)]));
	Suppliers::set(BTreeMap::from([(VILLAGE, vec![(0, SUPPLIER)])]));
	GatewayRoles::set(BTreeMap::new());
	let genesis = RuntimeGenesisConfig {
		system: Default::default(),
		energy_production: GenesisConfig::default(),
	};
	let mut ext: sp_io::TestExternalities = genesis.build_storage().expect("the genesis builds").into();
	// There are no events before the first block.
	ext.execute_with(|| System::set_block_number(1));
	ext
}

/// Runs a story, then checks the invariants.
pub fn run(story: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		story();
		EnergyProduction::do_try_state().expect("the invariants hold");
		let mut roles = BTreeMap::<_, u32>::new();
		for (gateway, _, zone) in Gateways::<Test>::iter() {
			*roles.entry((zone, gateway)).or_default() += 1;
		}
		assert_eq!(
			roles,
			GatewayRoles::get(),
			"each gateway has its role once for each of its areas"
		);
	})
}

/// Runs a story in which the gateways and the solar plant are there, and have been for long.
pub fn run_in_village(story: impl FnOnce()) {
	run(|| {
		assert_ok!(EnergyProduction::register_gateway(
			RuntimeOrigin::signed(OPERATOR),
			GATEWAY,
			VILLAGE
		));
		assert_ok!(EnergyProduction::register_gateway(
			RuntimeOrigin::signed(TOWN_OPERATOR),
			TOWN_GATEWAY,
			TOWN
		));
		at(NOON - 1_000, || approved_plant(SOLAR, EnergySource::Solar));
		story()
	})
}

pub fn approved_plant(owner: u64, source: EnergySource) {
	assert_ok!(EnergyProduction::register_producer(
		RuntimeOrigin::signed(owner),
		source,
		CAPACITY
	));
	assert_ok!(EnergyProduction::approve_producer(
		RuntimeOrigin::signed(OPERATOR),
		owner
	));
}

#[derive(Clone)]
pub enum KeyPair {
	Ed25519(Box<ed25519::Pair>),
	Sr25519(Box<sr25519::Pair>),
	Ecdsa(Box<ecdsa::Pair>),
}

fn seed(index: u32) -> [u8; 32] {
	let mut seed = [7; 32];
	seed[..4].copy_from_slice(&index.to_le_bytes());
	seed
}

impl KeyPair {
	pub fn ed25519(index: u32) -> Self {
		Self::Ed25519(Box::new(ed25519::Pair::from_seed(&seed(index))))
	}

	pub fn sr25519(index: u32) -> Self {
		Self::Sr25519(Box::new(sr25519::Pair::from_seed(&seed(index))))
	}

	pub fn ecdsa(index: u32) -> Self {
		Self::Ecdsa(Box::new(ecdsa::Pair::from_seed(&seed(index))))
	}

	pub fn public(&self) -> MeterKey {
		match self {
			Self::Ed25519(pair) => MeterKey::Ed25519(pair.public()),
			Self::Sr25519(pair) => MeterKey::Sr25519(pair.public()),
			Self::Ecdsa(pair) => MeterKey::Ecdsa(pair.public()),
		}
	}

	pub fn sign(&self, message: &[u8]) -> MeterSignature {
		match self {
			Self::Ed25519(pair) => MeterSignature::Ed25519(pair.sign(message)),
			Self::Sr25519(pair) => MeterSignature::Sr25519(pair.sign(message)),
			Self::Ecdsa(pair) => MeterSignature::Ecdsa(pair.sign(message)),
		}
	}
}

pub fn genesis_hash() -> H256 {
	System::block_hash(0)
}

/// A meter as it stands in the cellar: it counts, numbers and signs.
#[derive(Clone)]
pub struct Device {
	pub pair: KeyPair,
	pub reading: Reading,
}

impl Device {
	/// Registers a device that has counted nothing yet.
	pub fn install(owner: u64, role: MeterRole) -> Self {
		Self::install_with(owner, role, KeyPair::ed25519(NextMeter::<Test>::get()))
	}

	pub fn install_with(owner: u64, role: MeterRole, pair: KeyPair) -> Self {
		Self::install_rated(owner, role, pair, CAPACITY)
	}

	pub fn install_rated(owner: u64, role: MeterRole, pair: KeyPair, rated_power_w: Power) -> Self {
		Self::install_showing(owner, role, pair, rated_power_w, Registers::default())
	}

	/// Registers a device that has counted something elsewhere.
	pub fn install_showing(
		owner: u64,
		role: MeterRole,
		pair: KeyPair,
		rated_power_w: Power,
		registers: Registers,
	) -> Self {
		let meter = NextMeter::<Test>::get();
		let area = Connections::get()[&owner].area;
		let operator = if area == VILLAGE { OPERATOR } else { TOWN_OPERATOR };
		assert_ok!(EnergyProduction::register_meter(
			RuntimeOrigin::signed(operator),
			owner,
			role,
			rated_power_w,
			pair.public(),
			registers
		));
		Self::new(meter, 0, pair).showing(registers)
	}

	pub fn new(meter: MeterId, epoch: u32, pair: KeyPair) -> Self {
		let reading = Reading {
			meter,
			epoch,
			sequence: 0,
			interval: 0,
			import_wh: 0,
			export_wh: 0,
			quality: ReadingQuality::Measured,
		};
		Self { pair, reading }
	}

	/// With these registers.
	pub fn showing(mut self, registers: Registers) -> Self {
		self.reading.import_wh = registers.import_wh;
		self.reading.export_wh = registers.export_wh;
		self
	}

	/// Counts, and signs the registers at the end of `interval` as its next reading.
	pub fn read(&mut self, interval: Interval, import_wh: Energy, export_wh: Energy) -> SignedReading {
		self.reading.sequence += 1;
		self.reading.interval = interval;
		self.reading.import_wh += import_wh;
		self.reading.export_wh += export_wh;
		self.sign(self.reading)
	}

	/// Signs any reading.
	pub fn sign(&self, reading: Reading) -> SignedReading {
		SignedReading {
			reading,
			signature: self.pair.sign(&reading.message(&genesis_hash())),
		}
	}
}

/// Installs a device in `interval` and has its baseline accepted for the one before.
pub fn running_meter(owner: u64, role: MeterRole, interval: Interval) -> Device {
	let mut device = at(interval, || Device::install(owner, role));
	let baseline = device.read(interval - 1, 0, 0);
	let gateway = if Connections::get()[&owner].area == VILLAGE {
		GATEWAY
	} else {
		TOWN_GATEWAY
	};
	assert_eq!(submit_by(gateway, vec![baseline]), [ReadingResult::Accepted]);
	device
}

/// Submits a batch through the village's gateway. Returns the results.
pub fn submit(batch: Vec<SignedReading>) -> Vec<ReadingResult> {
	submit_by(GATEWAY, batch)
}

pub fn submit_by(gateway: u64, batch: Vec<SignedReading>) -> Vec<ReadingResult> {
	let batch = batch.try_into().expect("a batch of readings");
	assert_ok!(EnergyProduction::submit_readings(RuntimeOrigin::signed(gateway), batch));
	last_results()
}

pub fn last_results() -> Vec<ReadingResult> {
	match System::events().pop().expect("an event").event {
		RuntimeEvent::EnergyProduction(Event::ReadingsSubmitted { results, .. }) => results.into_inner(),
		event => panic!("{event:?} is no result"),
	}
}

/// What was measured in an interval, and whose it is, asked for page by page.
pub fn metered_flows(interval: Interval) -> Vec<(u64, MeteredFlow)> {
	let pages = (0..Grid::pages()).filter_map(|page| Some((page, Grid::page(page)?.accounts)));
	pages
		.flat_map(|(page, owners)| {
			let flows = EnergyProduction::metered_page(interval, page);
			flows
				.into_iter()
				.map(move |(slot, flow)| (owners[usize::from(slot)], flow))
		})
		.collect()
}

/// Everybody whose meters measured something in an interval.
pub fn metered_accounts(interval: Interval) -> Vec<u64> {
	metered_flows(interval).into_iter().map(|(who, _)| who).collect()
}
