//! Benchmarks of every call, and of a gap's further bookings.

use super::*;
use alloc::vec::Vec;
use energy_primitives::{
	AreaId, EnergySource, Flow, GridAccess, Interval, IntervalClock, Limits, MeterId, MeterKey, MeterRole,
	MeterSignature, MeteredEnergy, Power, ProducerStatus, Reading, ReadingQuality, SignedReading, Tariff,
};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{EnsureOriginWithArg, Get},
	BoundedVec,
};
use frame_system::RawOrigin;
use sp_runtime::{traits::Zero, KeyTypeId};

const KEY_TYPE: KeyTypeId = KeyTypeId(*b"metr");
const POWER: Power = 10_000;
const CURRENT: Interval = 1_630_000;

/// Keys, and signatures of theirs. The runtime itself holds no secrets.
pub trait BenchmarkHelper {
	/// A new key.
	fn key(index: u32) -> MeterKey;
	/// The signature of one of the keys made.
	fn sign(key: &MeterKey, message: &[u8]) -> MeterSignature;
}

/// With the keystore that the benchmark command lends. sr25519 is the dearest of the three kinds to verify.
impl BenchmarkHelper for () {
	fn key(_: u32) -> MeterKey {
		MeterKey::Sr25519(sp_io::crypto::sr25519_generate(KEY_TYPE, None))
	}

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
	T::Clock::set_current(CURRENT);
	let owner: T::AccountId = account("owner", 0, 0);
	let operator: T::AccountId = account("operator", 0, 0);
	let supplier: T::AccountId = account("supplier", 0, 0);
	let limits = Limits {
		import_w: POWER,
		export_w: POWER,
	};
	let tariff = Tariff {
		shortfall_price: 300,
		surplus_price: 80,
	};
	let area = T::Grid::connect_for_benchmark(&owner, &operator, &supplier, limits, tariff);
	let operator =
		T::OperatorOrigin::try_successful_origin(&area).unwrap_or_else(|_| RawOrigin::Signed(operator).into());
	Community { owner, operator, area }
}

fn add_plant<T: Config>(owner: &T::AccountId, area: AreaId, source: EnergySource) {
	assert!(Pallet::<T>::add_approved_producer(owner, area, source, POWER).is_ok());
}

fn add_meter<T: Config>(owner: &T::AccountId, area: AreaId, source: EnergySource) -> MeterId {
	let key = T::BenchmarkHelper::key(NextMeter::<T>::get());
	let role = MeterRole::ConnectionAndGeneration(source);
	match Pallet::<T>::do_register_meter(owner, area, role, POWER, key) {
		Ok(meter) => meter,
		Err(_) => panic!("the plant stands"),
	}
}

/// The meter's next reading: every register grows.
fn next_reading<T: Config>(meter: MeterId, interval: Interval) -> SignedReading {
	let record = Meters::<T>::get(meter).expect("added before");
	let sequence = record.sequence() + 1;
	let register = 100 * u64::from(sequence);
	let reading = Reading {
		meter,
		epoch: record.epoch,
		sequence,
		interval,
		import_wh: register,
		export_wh: register,
		quality: ReadingQuality::Measured,
	};
	let genesis = frame_system::Pallet::<T>::block_hash(frame_system::pallet_prelude::BlockNumberFor::<T>::zero());
	SignedReading {
		reading,
		signature: T::BenchmarkHelper::sign(&record.key, &reading.message(&genesis)),
	}
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn register_producer() {
		let Community { owner, area, .. } = community::<T>();
		// One that moves is the dearest: there is an approval to take away.
		add_plant::<T>(&owner, AreaId::MAX, EnergySource::Solar);
		#[extrinsic_call]
		_(RawOrigin::Signed(owner.clone()), EnergySource::Solar, POWER);
		assert_eq!(Producers::<T>::get(owner).map(|plant| plant.area), Some(area));
	}

	#[benchmark]
	fn approve_producer() {
		let Community { owner, operator, area } = community::<T>();
		add_plant::<T>(&owner, area, EnergySource::Solar);
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
		add_plant::<T>(&owner, area, EnergySource::Solar);
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
		assert_eq!(Gateways::<T>::get(gateway), Some(area));
	}

	#[benchmark]
	fn remove_gateway() {
		let Community { operator, area, .. } = community::<T>();
		let gateway: T::AccountId = account("gateway", 0, 0);
		assert!(Pallet::<T>::add_gateway(&gateway, area).is_ok());
		#[extrinsic_call]
		_(operator as T::RuntimeOrigin, gateway.clone());
		assert!(!Gateways::<T>::contains_key(gateway));
	}

	#[benchmark]
	fn register_meter() {
		let Community { owner, operator, area } = community::<T>();
		add_plant::<T>(&owner, area, EnergySource::Solar);
		let role = MeterRole::ConnectionAndGeneration(EnergySource::Solar);
		let key = T::BenchmarkHelper::key(0);
		#[extrinsic_call]
		_(operator as T::RuntimeOrigin, owner, role, POWER, key);
		assert!(MeterKeys::<T>::contains_key(key));
	}

	#[benchmark]
	fn exchange_meter() {
		let Community { owner, operator, area } = community::<T>();
		add_plant::<T>(&owner, area, EnergySource::Solar);
		let meter = add_meter::<T>(&owner, area, EnergySource::Solar);
		let key = T::BenchmarkHelper::key(1);
		#[extrinsic_call]
		_(operator as T::RuntimeOrigin, meter, key, POWER);
		assert_eq!(MeterKeys::<T>::get(key), Some(meter));
	}

	#[benchmark]
	fn suspend_meter() {
		let Community { owner, operator, area } = community::<T>();
		add_plant::<T>(&owner, area, EnergySource::Solar);
		let meter = add_meter::<T>(&owner, area, EnergySource::Solar);
		#[extrinsic_call]
		_(operator as T::RuntimeOrigin, meter);
		assert_eq!(
			Meters::<T>::get(meter).map(|record| record.status),
			Some(MeterStatus::Suspended)
		);
	}

	#[benchmark]
	fn resume_meter() {
		let Community { owner, operator, area } = community::<T>();
		add_plant::<T>(&owner, area, EnergySource::Solar);
		let meter = add_meter::<T>(&owner, area, EnergySource::Solar);
		if let Some(record) = Meters::<T>::get(meter) {
			Pallet::<T>::deactivate_meter(meter, record);
		}
		#[extrinsic_call]
		_(operator as T::RuntimeOrigin, meter);
		assert_eq!(
			Meters::<T>::get(meter).map(|record| record.status),
			Some(MeterStatus::Active)
		);
	}

	/// `n` readings of the next interval, each of another plant at its connection point, of all sources: each reads and writes all
	/// that a reading without a gap can.
	#[benchmark]
	fn submit_readings(n: Linear<1, { T::MaxBatch::get() }>) {
		// The meters are there since before the interval that they tell of: its generation earns credits.
		T::Clock::set_current(CURRENT - 2);
		let area = 0;
		let gateway: T::AccountId = account("gateway", 0, 0);
		assert!(Pallet::<T>::add_gateway(&gateway, area).is_ok());
		let batch: Vec<_> = (0..n)
			.map(|index| {
				let owner: T::AccountId = account("owner", index, 0);
				let source = EnergySource::ALL[index as usize % EnergySource::ALL.len()];
				add_plant::<T>(&owner, area, source);
				let meter = add_meter::<T>(&owner, area, source);
				let baseline = next_reading::<T>(meter, CURRENT - 2);
				Meters::<T>::mutate_extant(meter, |record| record.last = Some(baseline));
				next_reading::<T>(meter, CURRENT - 1)
			})
			.collect();
		let batch = BoundedVec::<_, T::MaxBatch>::truncate_from(batch);
		T::Clock::set_current(CURRENT);

		#[extrinsic_call]
		_(RawOrigin::Signed(gateway), batch);

		assert_eq!(Flows::<T>::iter_prefix(CURRENT - 1).count(), n as usize);
		assert_eq!(NetworkTotals::<T>::get().metered_wh, u128::from(n) * 100);
		assert_eq!(Generated::<T>::iter().count(), n as usize);
	}

	/// `b` bookings, as a gap makes.
	#[benchmark]
	fn book(b: Linear<1, { T::MeterDeadline::get() }>) {
		T::Clock::set_current(CURRENT);
		let owner: T::AccountId = account("owner", 0, 0);
		let oldest_open = Pallet::<T>::oldest_open();
		let bookings: Vec<_> = (0..b)
			.map(|index| Booking {
				interval: oldest_open + index,
				flow: Flow {
					import_wh: 1,
					export_wh: 1,
				},
				generated_wh: 1,
				estimated: true,
			})
			.collect();
		// On top of what is there.
		assert!(Pallet::<T>::book(&owner, 0, &bookings).is_ok());

		#[block]
		{
			assert!(Pallet::<T>::book(&owner, 0, &bookings).is_ok());
		}

		assert_eq!(
			Flows::<T>::get(oldest_open, owner).map(|metered| metered.generated_wh),
			Some(2)
		);
	}

	#[benchmark]
	fn record_energy_production() {
		let Community { owner, operator, area } = community::<T>();
		add_plant::<T>(&owner, area, EnergySource::Solar);
		let interval = CURRENT - 1;
		// At least 1 Wh however short an interval is.
		Producers::<T>::mutate_extant(&owner, |plant| plant.capacity_w = MAX_POWER);
		let energy = 1;
		#[extrinsic_call]
		_(operator as T::RuntimeOrigin, owner.clone(), interval, energy);
		assert_eq!(ManualRecords::<T>::get(interval, owner), Some(energy));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
