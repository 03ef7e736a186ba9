//! Benchmarks of every call and of what batches and blocks consist of, and what other pallets'
//! benchmarks need of meters.

use super::*;
use crate::{
	flow_cache::FlowCache,
	meters::{NewDevice, Site},
	readings::Batch,
};
use alloc::vec::Vec;
use codec::{Compact, Decode, Encode};
use energy_primitives::{
	page_of, AreaId, ConnectionIndex, Energy, EnergySource, Flow, Interval, IntervalClock, Limits, MeterId, MeterKey,
	MeterRole, MeterSignature, MeteredEnergy, Month, Power, ProducerStatus, Reading, ReadingQuality, Registers,
	SignedReading, Tariff, Zones, CONNECTIONS_PER_PAGE,
};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{EnsureOriginWithArg, Get},
	BoundedVec,
};
use frame_system::{pallet_prelude::BlockNumberFor, RawOrigin};
use sp_runtime::{traits::Zero, KeyTypeId};

const KEY_TYPE: KeyTypeId = KeyTypeId(*b"metr");
const POWER: Power = 10_000;
const CURRENT: Interval = 1_630_000;

/// What benchmarks need of other pallets; and keys, with signatures of theirs. The runtime itself
/// holds no secrets.
pub trait BenchmarkHelper<AccountId> {
	/// Moves block time into an interval.
	fn set_current(current: Interval);

	/// Connects an account to an area as deep as an area can lie, which `operator` operates and
	/// `supplier` supplies. Returns the area.
	fn connect(who: &AccountId, operator: &AccountId, supplier: &AccountId, limits: Limits, tariff: Tariff) -> AreaId;

	/// Returns a new key. By default it lies in the keystore of the benchmark command. sr25519 is
	/// the dearest of the three kinds to verify.
	fn key(_index: u32) -> MeterKey {
		MeterKey::Sr25519(sp_io::crypto::sr25519_generate(KEY_TYPE, None))
	}

	/// Returns the signature of one of the keys made.
	fn sign(key: &MeterKey, message: &[u8]) -> MeterSignature {
		let MeterKey::Sr25519(public) = key else {
			panic!("made by `key`")
		};
		let signature = sp_io::crypto::sr25519_sign(KEY_TYPE, public, message).expect("the key lies in the keystore");
		MeterSignature::Sr25519(signature)
	}
}

/// A participant's account, its operator's origin, and their area.
struct Community<T: Config> {
	owner: T::AccountId,
	operator: T::RuntimeOrigin,
	area: AreaId,
}

fn community<T: Config>() -> Community<T> {
	T::BenchmarkHelper::set_current(CURRENT);
	let owner: T::AccountId = account("owner", 0, 0);
	let area = connect::<T>(&owner);
	let operator: T::AccountId = account("operator", 0, 0);
	let operator =
		T::AuthorityOrigin::try_successful_origin(&Some(area)).unwrap_or_else(|_| RawOrigin::Signed(operator).into());
	Community { owner, operator, area }
}

/// Connects an account to the area of the community. Returns the area.
fn connect<T: Config>(owner: &T::AccountId) -> AreaId {
	let operator: T::AccountId = account("operator", 0, 0);
	let supplier: T::AccountId = account("supplier", 0, 0);
	let limits = Limits {
		import_limit_w: POWER,
		export_limit_w: POWER,
	};
	let tariff = Tariff {
		shortfall_price_mills: 300,
		surplus_price_mills: 80,
	};
	T::BenchmarkHelper::connect(owner, &operator, &supplier, limits, tariff)
}

fn add_plant<T: Config>(owner: &T::AccountId, area: AreaId, source: EnergySource) {
	assert!(Pallet::<T>::add_approved_producer(owner, area, source, POWER).is_ok());
}

/// A place in an area, where a connection carries anything.
fn site<T: Config>(area: AreaId) -> Site {
	Site {
		area,
		zone: T::Grid::zone_of(area).unwrap_or(area),
		limit_w: MAX_POWER,
	}
}

fn device(key: MeterKey, rated_power_w: Power) -> NewDevice {
	NewDevice {
		rated_power_w,
		key,
		registers: Registers::default(),
	}
}

/// A plant with as many meters as an account can have, each on a page of its own.
fn add_plant_with_meters<T: Config>(owner: &T::AccountId, area: AreaId, source: EnergySource) {
	add_plant::<T>(owner, area, source);
	install_meters_of::<T>(owner, area, MeterRole::Generation(source));
}

/// Installs as many meters at an account's connection point as it can have, each on a page of its
/// own.
pub fn install_meters<T: Config>(who: &T::AccountId, area: AreaId) {
	install_meters_of::<T>(who, area, MeterRole::Connection);
}

fn install_meters_of<T: Config>(owner: &T::AccountId, area: AreaId, role: MeterRole) {
	for _ in Pallet::<T>::meters_of(owner).len() as u32..T::MaxMetersPerAccount::get() {
		let key = T::BenchmarkHelper::key(NextMeter::<T>::get());
		assert!(Pallet::<T>::do_register_meter(owner, site::<T>(area), role, device(key, 1)).is_ok());
		fill_page::<T>(key);
	}
}

/// A place whose numbers are as long as they can be.
fn anywhere() -> Site {
	Site {
		area: AreaId::MAX,
		zone: AreaId::MAX,
		limit_w: MAX_POWER,
	}
}

/// Meters of others in what is left of the last page.
fn fill_page<T: Config>(key: MeterKey) {
	let mut id = NextMeter::<T>::get();
	while !id.is_multiple_of(METERS_PER_PAGE) {
		let role = MeterRole::Generation(EnergySource::Coal);
		let meter = Meter::new(ConnectionIndex::MAX, anywhere(), role, device(key, MAX_POWER), CURRENT);
		Pallet::<T>::put_meter(id, meter);
		id += 1;
	}
	NextMeter::<T>::put(id);
}

/// What a meter is rated that leaves a watt for each other one that its owner can have.
fn power_beside_others<T: Config>() -> Power {
	POWER - Power::from(T::MaxMetersPerAccount::get())
}

fn add_meter<T: Config>(owner: &T::AccountId, area: AreaId, role: MeterRole) -> MeterId {
	let key = T::BenchmarkHelper::key(NextMeter::<T>::get());
	let device = device(key, power_beside_others::<T>());
	match Pallet::<T>::do_register_meter(owner, site::<T>(area), role, device) {
		Ok(meter) => meter,
		Err(_) => panic!("the plant is there"),
	}
}

/// Gives the owner of a plant as many active meters as it can have but one, each on a page of its own. The
/// first one is alone at the connection point, the others measure generation.
fn add_other_meters<T: Config>(owner: &T::AccountId, area: AreaId) -> MeterId {
	let mut role = MeterRole::Connection;
	let first = NextMeter::<T>::get();
	for _ in 1..T::MaxMetersPerAccount::get() {
		let key = T::BenchmarkHelper::key(NextMeter::<T>::get());
		assert!(Pallet::<T>::do_register_meter(owner, site::<T>(area), role, device(key, 1)).is_ok());
		fill_page::<T>(key);
		role = MeterRole::Generation(EnergySource::Solar);
	}
	assert!(stored::<T>(first).sole);
	first
}

/// Gives the owner of a plant a suspended meter at the connection point, and others that are active since the
/// interval after. Returns it, and the one that is alone there.
fn suspended_beside_others<T: Config>(owner: &T::AccountId, area: AreaId) -> (MeterId, MeterId) {
	add_plant::<T>(owner, area, EnergySource::Solar);
	let meter = add_meter::<T>(owner, area, MeterRole::Connection);
	fill_page::<T>(stored::<T>(meter).key);
	assert!(Pallet::<T>::do_suspend_meter(meter, stored::<T>(meter)).is_ok());
	T::BenchmarkHelper::set_current(T::Clock::current() + 1);
	(meter, add_other_meters::<T>(owner, area))
}

/// A plant with one meter, on a full page.
fn add_plant_with_meter<T: Config>(owner: &T::AccountId, area: AreaId) -> MeterId {
	add_plant::<T>(owner, area, EnergySource::Solar);
	let meter = add_meter::<T>(owner, area, MeterRole::ConnectionAndGeneration(EnergySource::Solar));
	fill_page::<T>(stored::<T>(meter).key);
	meter
}

fn genesis_hash<T: Config>() -> H256 {
	frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero())
}

/// The meter's next reading: every register grows.
fn next_reading<T: Config>(id: MeterId, interval: Interval) -> SignedReading {
	let meter = stored::<T>(id);
	let sequence = meter.sequence() + 1;
	let register = 100 * u64::from(sequence);
	let reading = Reading {
		meter: id,
		epoch: meter.epoch,
		sequence,
		interval,
		import_wh: register,
		export_wh: register,
		quality: ReadingQuality::Measured,
	};
	SignedReading {
		reading,
		signature: T::BenchmarkHelper::sign(&meter.key, &reading.message(&genesis_hash::<T>())),
	}
}

fn tamper<T: Config>(id: MeterId, change: impl FnOnce(&mut Meter)) {
	let mut meter = stored::<T>(id);
	change(&mut meter);
	Pallet::<T>::put_meter(id, meter);
}

/// As many records of a plant as can wait for a countersignature.
fn full_records<T: Config>(owner: &T::AccountId) {
	let intervals = Pallet::<T>::oldest_open()..CURRENT;
	let records = intervals
		.map(|interval| ManualRecord { interval, energy_wh: 1 })
		.collect();
	ManualRecords::<T>::insert(owner, ManualRecordsOf::<T>::truncate_from(records));
}

fn stored<T: Config>(id: MeterId) -> Meter {
	match Pallet::<T>::meter(id) {
		Ok(meter) => meter,
		Err(_) => panic!("added before"),
	}
}

/// Lets the first `accounts` connection points of a page have the same flow in an interval.
pub fn meter_page<T: Config>(interval: Interval, page: u32, area: AreaId, accounts: u32, flow: Flow) {
	let entry = |slot: u32| FlowEntry {
		import_wh: flow.import_wh,
		export_wh: flow.export_wh,
		measured_by: 1,
		flags: Flags::COMPLETE,
		..FlowEntry::empty(slot as u8, area)
	};
	Flows::<T>::insert(
		interval,
		page,
		FlowPage::truncate_from((0..accounts).map(entry).collect()),
	);
}

/// Lets the first `accounts` connection points of a page have more of a flow in a closed interval than was
/// known. For the benchmarks of other pallets.
pub fn show_late<T: Config>(interval: Interval, page: u32, accounts: u32, flow: Flow) {
	let entry = |slot: u32| LateEntry {
		slot: slot as u8,
		import_wh: flow.import_wh,
		export_wh: flow.export_wh,
		generated_wh: 0,
	};
	let entries = LatePage::truncate_from((0..accounts).map(entry).collect());
	LateFlows::<T>::insert(interval, page, entries);
}

fn book_of<T: Config>(who: &T::AccountId, area: AreaId, source: Option<EnergySource>, booking: Booking) {
	let account = connected::<T>(who);
	let (page, _) = page_of(account.index);
	if !Flows::<T>::contains_key(booking.interval, page) {
		flows_of_others::<T>(account.index, booking.interval);
	}
	assert!(FlowCache::<T>::book_at_once(account.index, area, source, &[booking]).is_ok());
	Accounts::<T>::insert(who, account);
}

/// Lets an approved plant, with as many meters as it can have, generate in a month.
pub fn generate<T: Config>(who: &T::AccountId, area: AreaId, source: EnergySource, month: Month, energy_wh: Energy) {
	if !Producers::<T>::contains_key(who) {
		add_plant_with_meters::<T>(who, area, source);
	}
	let id = Pallet::<T>::meters_of(who)[0];
	tamper::<T>(id, |meter| {
		if let Some(generation) = &mut meter.generation {
			generation.generated_wh = generation.generated_wh.saturating_add(energy_wh);
		}
	});
	Generated::<T>::mutate(id, month, |total| *total = total.saturating_add(energy_wh));
	let booking = Booking {
		interval: Pallet::<T>::oldest_open(),
		flow: Flow::default(),
		late: Flow::default(),
		late_since: 0,
		generated_wh: energy_wh,
		flags: Flags::empty(),
		measured_of: None,
	};
	book_of::<T>(who, area, Some(source), booking);
}

/// A record with the tree of very many readings.
fn long_record() -> IntervalRecord {
	let leaves = u32::MAX / 2 - 1_023;
	let peaks: Vec<_> = (0..leaves.count_ones()).map(|_| H256::repeat_byte(7)).collect();
	let encoded = (Compact(leaves), peaks).encode();
	IntervalRecord {
		readings: Readings::Tree(Decode::decode(&mut &encoded[..]).expect("a tree's encoding")),
		..Default::default()
	}
}

/// Returns the record of an account that is connected.
fn connected<T: Config>(who: &T::AccountId) -> AccountOf<T> {
	match Pallet::<T>::account_here(who) {
		Ok(account) => account,
		Err(_) => panic!("the account is connected"),
	}
}

/// Lets every connection point of a page but one have flows in an interval.
fn flows_of_others<T: Config>(index: ConnectionIndex, interval: Interval) {
	let (page, slot) = page_of(index);
	let mut others = full_flow_page();
	others.remove(slot.into());
	Flows::<T>::insert(interval, page, others);
}

/// Lets every connection point of an account's page but its own have flows in an interval that has
/// very many readings.
fn busy_interval<T: Config>(owner: &T::AccountId, interval: Interval) {
	flows_of_others::<T>(connected::<T>(owner).index, interval);
	Intervals::<T>::insert(interval, long_record());
}

/// Lets every connection point on a page but that of `owner` have flows in an interval, and gives `owner` a plant
/// that can give at least 1 Wh in it, however short it is. Returns that.
fn account_with_flow<T: Config>(owner: &T::AccountId, interval: Interval) -> Energy {
	busy_interval::<T>(owner, interval);
	Producers::<T>::mutate_extant(owner, |plant| plant.capacity_w = MAX_POWER);
	Accounts::<T>::insert(owner, connected::<T>(owner));
	1
}

/// A page of flows of connection points that all have some.
fn full_flow_page() -> FlowPage {
	let entry = |slot: u32| FlowEntry {
		import_wh: Energy::MAX / 2,
		export_wh: Energy::MAX / 2,
		generated_wh: Energy::MAX / 2,
		measured_by: 1,
		flags: Flags::ESTIMATED,
		..FlowEntry::empty(slot as u8, AreaId::MAX)
	};
	FlowPage::truncate_from((0..CONNECTIONS_PER_PAGE).map(entry).collect())
}

/// A booking of a plant at its connection point.
fn booking(interval: Interval) -> Booking {
	Booking {
		interval,
		flow: Flow {
			import_wh: 1,
			export_wh: 1,
		},
		late: Flow::default(),
		late_since: 0,
		generated_wh: 1,
		flags: Flags::ESTIMATED,
		measured_of: None,
	}
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn register_producer() {
		let Community { owner, area, .. } = community::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(owner.clone()), EnergySource::Solar, POWER);
		assert_eq!(Producers::<T>::get(owner).map(|plant| plant.area), Some(area));
	}

	/// Another capacity for a plant with as many active meters as it can have, for which as much as
	/// can be waits for a countersignature.
	#[benchmark]
	fn change_producer() {
		let Community { owner, area, .. } = community::<T>();
		add_plant_with_meters::<T>(&owner, area, EnergySource::Solar);
		full_records::<T>(&owner);
		#[extrinsic_call]
		register_producer(RawOrigin::Signed(owner.clone()), EnergySource::Solar, MAX_POWER);
		assert_eq!(
			Producers::<T>::get(&owner).map(|plant| (plant.capacity_w, plant.status)),
			Some((MAX_POWER, ProducerStatus::Pending))
		);
		assert!(!ManualRecords::<T>::contains_key(owner));
	}

	#[benchmark]
	fn approve_producer() {
		let Community { owner, operator, area } = community::<T>();
		add_plant_with_meters::<T>(&owner, area, EnergySource::Solar);
		assert!(Pallet::<T>::do_suspend_producer(&owner).is_ok());
		#[extrinsic_call]
		_(operator as T::RuntimeOrigin, owner.clone());
		assert_eq!(
			Producers::<T>::get(owner).map(|plant| plant.status),
			Some(ProducerStatus::Approved)
		);
	}

	#[benchmark]
	fn suspend_producer() {
		let Community { owner, operator, area } = community::<T>();
		add_plant_with_meters::<T>(&owner, area, EnergySource::Solar);
		#[extrinsic_call]
		_(operator as T::RuntimeOrigin, owner.clone());
		assert_eq!(
			Producers::<T>::get(owner).map(|plant| plant.status),
			Some(ProducerStatus::Suspended)
		);
	}

	#[benchmark]
	fn register_gateway() {
		let Community { operator, area, .. } = community::<T>();
		let gateway: T::AccountId = account("gateway", 0, 0);
		#[extrinsic_call]
		_(operator as T::RuntimeOrigin, gateway.clone(), area);
		assert!(Gateways::<T>::contains_key(gateway, area));
	}

	#[benchmark]
	fn remove_gateway() {
		let Community { operator, area, .. } = community::<T>();
		let gateway: T::AccountId = account("gateway", 0, 0);
		assert!(Pallet::<T>::do_register_gateway(&gateway, area).is_ok());
		#[extrinsic_call]
		_(operator as T::RuntimeOrigin, gateway.clone(), area);
		assert!(!Gateways::<T>::contains_key(gateway, area));
	}

	/// The last meter that the account can have: the second one at the connection point, which none before it
	/// is alone at any more.
	#[benchmark]
	fn register_meter() {
		let Community { owner, operator, area } = community::<T>();
		add_plant::<T>(&owner, area, EnergySource::Solar);
		let alone = add_other_meters::<T>(&owner, area);
		let role = MeterRole::Connection;
		// The last slot of its page.
		let others = T::BenchmarkHelper::key(NextMeter::<T>::get());
		let first = NextMeter::<T>::get();
		for id in first..first + METERS_PER_PAGE - 1 {
			Pallet::<T>::put_meter(id, Meter::new(0, anywhere(), role, device(others, POWER), CURRENT));
		}
		NextMeter::<T>::put(first + METERS_PER_PAGE - 1);
		let key = T::BenchmarkHelper::key(NextMeter::<T>::get());
		#[extrinsic_call]
		_(
			operator as T::RuntimeOrigin,
			owner,
			role,
			power_beside_others::<T>(),
			key,
			Registers::default(),
		);
		assert!(MeterKeys::<T>::contains_key(key) && !stored::<T>(alone).sole);
	}

	/// The old device has counted something in each interval that is open. It was suspended, and comes back
	/// beside all the others.
	#[benchmark]
	fn exchange_meter() {
		let Community { owner, operator, area } = community::<T>();
		T::BenchmarkHelper::set_current(CURRENT - T::MeterDeadline::get() - 9);
		let (meter, alone) = suspended_beside_others::<T>(&owner, area);
		T::BenchmarkHelper::set_current(CURRENT);
		let oldest_open = Pallet::<T>::oldest_open();
		for interval in oldest_open..=CURRENT {
			busy_interval::<T>(&owner, interval);
		}
		let key = T::BenchmarkHelper::key(NextMeter::<T>::get());
		// At least 1 Wh in each, however short an interval is.
		tamper::<T>(meter, |meter| meter.rated_power_w = MAX_POWER);
		Accounts::<T>::mutate_extant(&owner, |account| account.installed_w = MAX_POWER);
		let energy = 2 * u64::from(CURRENT - oldest_open + 9);
		let last = Registers {
			import_wh: energy,
			export_wh: energy,
		};
		#[extrinsic_call]
		_(
			operator as T::RuntimeOrigin,
			meter,
			key,
			power_beside_others::<T>(),
			last,
			Registers::default(),
		);
		assert_eq!(MeterKeys::<T>::get(key), Some(meter));
		assert!(!stored::<T>(alone).sole);
		let (page, _) = page_of(stored::<T>(meter).owner);
		for interval in oldest_open..=CURRENT {
			assert_eq!(Flows::<T>::get(interval, page).len() as u32, CONNECTIONS_PER_PAGE);
		}
	}

	#[benchmark]
	fn suspend_meter() {
		let Community { owner, operator, area } = community::<T>();
		let meter = add_plant_with_meter::<T>(&owner, area);
		#[extrinsic_call]
		_(operator as T::RuntimeOrigin, meter);
		assert!(!stored::<T>(meter).is_active());
	}

	/// Beside as many others as the account can have.
	#[benchmark]
	fn resume_meter() {
		let Community { owner, operator, area } = community::<T>();
		let (meter, alone) = suspended_beside_others::<T>(&owner, area);
		#[extrinsic_call]
		_(operator as T::RuntimeOrigin, meter);
		assert!(stored::<T>(meter).is_active());
		assert!(!stored::<T>(alone).sole);
	}

	/// `n` readings of the next interval, each of another plant at its connection point, of all
	/// sources, on one page of meters and one of flows. Each does all that a reading without a gap
	/// can on its pages: it adds an entry of flows, as one without energy does too where other
	/// meters are active at the connection point. What a batch reads to know that comes on top, each
	/// item as a page of flows.
	#[benchmark]
	fn submit_readings(n: Linear<1, METERS_PER_PAGE>) {
		// The meters are there since before the interval that they measure: its generation earns
		// credits.
		T::BenchmarkHelper::set_current(CURRENT - 2);
		let gateway: T::AccountId = account("gateway", 0, 0);
		let meters: Vec<_> = (0..METERS_PER_PAGE)
			.map(|index| {
				let owner: T::AccountId = account("owner", index, 0);
				let area = connect::<T>(&owner);
				Gateways::<T>::insert(&gateway, area, area);
				let source = EnergySource::ALL[index as usize % EnergySource::ALL.len()];
				add_plant::<T>(&owner, area, source);
				let id = add_meter::<T>(&owner, area, MeterRole::ConnectionAndGeneration(source));
				let baseline = next_reading::<T>(id, CURRENT - 2);
				tamper::<T>(id, |meter| {
					meter.owner = index;
					meter.last = LastReading::Accepted(AcceptedReading::from(&baseline))
				});
				id
			})
			.collect();
		let batch: Vec<_> = meters
			.into_iter()
			.take(n as usize)
			.map(|id| next_reading::<T>(id, CURRENT - 1))
			.collect();
		let batch = BoundedVec::<_, T::MaxBatch>::truncate_from(batch);
		Intervals::<T>::insert(CURRENT - 1, long_record());
		T::BenchmarkHelper::set_current(CURRENT);

		#[extrinsic_call]
		_(RawOrigin::Signed(gateway), batch);

		assert_eq!(Flows::<T>::get(CURRENT - 1, 0).len(), n as usize);
		assert_eq!(NetworkTotals::<T>::get().metered_wh, u128::from(n) * 100);
	}

	/// `p` full pages of meters, read and written.
	#[benchmark]
	fn meter_pages(p: Linear<1, 64>) {
		T::BenchmarkHelper::set_current(CURRENT);
		let gateway: T::AccountId = account("gateway", 0, 0);
		let key = T::BenchmarkHelper::key(0);
		let mut meter = Meter::new(
			ConnectionIndex::MAX,
			anywhere(),
			MeterRole::ConnectionAndGeneration(EnergySource::Coal),
			device(key, MAX_POWER),
			CURRENT,
		);
		(meter.declared_until, meter.free_repeats, meter.used_up_wh) = (u32::MAX, u32::MAX, Energy::MAX / 2);
		let reading = Reading {
			meter: 0,
			epoch: 0,
			sequence: u32::MAX - 1,
			interval: CURRENT,
			import_wh: Energy::MAX / 2,
			export_wh: Energy::MAX / 2,
			quality: ReadingQuality::Measured,
		};
		let signature = T::BenchmarkHelper::sign(&key, &[]);
		meter.last = LastReading::Accepted(AcceptedReading::from(&SignedReading { reading, signature }));
		for page in 0..p {
			Meters::<T>::insert(
				page,
				MeterPage::truncate_from((0..METERS_PER_PAGE).map(|_| meter).collect()),
			);
		}

		#[block]
		{
			let mut batch = Batch::<T>::new(gateway);
			for page in 0..p {
				assert!(batch.meter(page * METERS_PER_PAGE).is_some());
			}
			batch.write(0);
		}

		assert_eq!(Meters::<T>::get(p - 1).len() as u32, METERS_PER_PAGE);
	}

	/// Whether the signer is a gateway of `a` areas.
	#[benchmark]
	fn gateway_areas(a: Linear<1, 64>) {
		T::BenchmarkHelper::set_current(CURRENT);
		let gateway: T::AccountId = account("gateway", 0, 0);
		for area in 0..a {
			Gateways::<T>::insert(&gateway, area, area);
		}
		let mut all = true;

		#[block]
		{
			let mut batch = Batch::<T>::new(gateway);
			for area in 0..a {
				all &= batch.is_gateway_of(area);
			}
		}

		assert!(all);
	}

	/// `p` full pages of flows of one interval, each with a booking on top.
	#[benchmark]
	fn flow_pages(p: Linear<1, 64>) {
		for page in 0..p {
			Flows::<T>::insert(CURRENT, page, full_flow_page());
		}

		#[block]
		{
			let mut cache = FlowCache::<T>::new();
			for page in 0..p {
				let index = (page + 1) * CONNECTIONS_PER_PAGE - 1;
				assert!(cache.book(index, 0, None, &[booking(CURRENT)]).is_ok());
			}
			cache.write();
		}

		assert_eq!(Intervals::<T>::get(CURRENT).totals.import_wh, u128::from(p));
	}

	/// A booking and a reading in each of `i` intervals.
	#[benchmark]
	fn intervals(i: Linear<1, { T::MeterDeadline::get() }>) {
		let key = T::BenchmarkHelper::key(0);
		let reading = Reading {
			meter: 0,
			epoch: 0,
			sequence: 1,
			interval: CURRENT,
			import_wh: 1,
			export_wh: 1,
			quality: ReadingQuality::Measured,
		};
		let signed = SignedReading {
			reading,
			signature: T::BenchmarkHelper::sign(&key, &[]),
		};
		for index in 0..i {
			Flows::<T>::insert(CURRENT + index, 0, full_flow_page());
			Intervals::<T>::insert(CURRENT + index, long_record());
		}

		#[block]
		{
			let mut cache = FlowCache::<T>::new();
			for index in 0..i {
				assert!(cache.book(0, 0, None, &[booking(CURRENT + index)]).is_ok());
				cache.add_reading(CURRENT + index, &signed);
			}
			cache.write();
		}

		assert_eq!(NetworkTotals::<T>::get().import_wh, u128::from(i));
	}

	#[benchmark]
	fn close_intervals() {
		T::BenchmarkHelper::set_current(CURRENT);

		#[block]
		{
			Pallet::<T>::close_intervals();
		}

		assert_eq!(ClosedBefore::<T>::get(), CURRENT - T::MeterDeadline::get());
	}

	#[benchmark]
	fn declare_gap() {
		let Community { owner, operator, area } = community::<T>();
		let meter = add_plant_with_meter::<T>(&owner, area);
		#[extrinsic_call]
		_(operator as T::RuntimeOrigin, meter, 7);
		assert_eq!(stored::<T>(meter).sequence(), 7);
	}

	/// The last record that there is room for.
	#[benchmark]
	fn record_energy_production() {
		let Community { owner, operator, area } = community::<T>();
		add_plant::<T>(&owner, area, EnergySource::Solar);
		full_records::<T>(&owner);
		ManualRecords::<T>::mutate(&owner, |records| records.pop());
		let interval = CURRENT - 1;
		let energy_wh = account_with_flow::<T>(&owner, interval);
		#[extrinsic_call]
		_(operator as T::RuntimeOrigin, owner.clone(), interval, energy_wh);
		assert_eq!(ManualRecords::<T>::get(&owner).len() as u32, T::MeterDeadline::get());
	}

	/// The supplier's countersignature, under one of as many records as can wait.
	#[benchmark]
	fn countersign_energy_production() {
		let Community { owner, area, .. } = community::<T>();
		add_plant::<T>(&owner, area, EnergySource::Solar);
		full_records::<T>(&owner);
		let interval = CURRENT - 1;
		let energy_wh = account_with_flow::<T>(&owner, interval);
		let supplier: T::AccountId = account("supplier", 0, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(supplier), owner.clone(), interval);
		assert_eq!(
			Pallet::<T>::flow(interval, &owner).map(|entry| entry.generated_wh),
			Some(energy_wh)
		);
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
