//! Benchmarks of the calls, each in its worst case.

use super::*;
use alloc::vec;
use energy_primitives::{
	AreaId, CleanGeneration, CreditId, Energy, EnergySource, Finality, GridAccess, Interval, IntervalClock, Limits,
	Moment, Month, Tariff, Vintage,
};
use frame_benchmarking::v2::*;
use frame_support::traits::{tokens::fungibles::Inspect, EnsureOrigin, Get};
use frame_system::RawOrigin;

/// Noon of the 1st of August 2016, UTC: July is over however long an interval is.
const PRESENT: Moment = 1_470_052_800_000;
const JULY: Month = Month(2016 * 12 + 6);
const SOURCE: EnergySource = EnergySource::Solar;
/// 1 MWh, which avoids 900 000 units at this factor.
const ENERGY: Energy = 1_000_000;
const FACTOR: u32 = 941_000;
const EARNED: u128 = 900_000;

fn verifier<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::VerifierOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

/// A connected account with a solar plant that generated in July, and its zone.
fn plant<T: Config>() -> Result<(T::AccountId, AreaId), BenchmarkError> {
	let interval = Interval::try_from(PRESENT / T::Clock::length_ms()).unwrap_or(Interval::MAX);
	T::Clock::set_current(interval);
	let producer: T::AccountId = account("producer", 0, 0);
	let operator: T::AccountId = account("operator", 0, 0);
	let supplier: T::AccountId = account("supplier", 0, 0);
	let limits = Limits {
		import_w: 10_000,
		export_w: 10_000,
	};
	let tariff = Tariff {
		shortfall_price: 300,
		surplus_price: 80,
	};
	let area = T::Grid::connect_for_benchmark(&producer, &operator, &supplier, limits, tariff);
	T::Generation::generate_for_benchmark(&producer, area, SOURCE, JULY, ENERGY);
	let zone = T::Grid::root_of(area).ok_or(BenchmarkError::Stop("the area has no root"))?;
	Ok((producer, zone))
}

/// A clean producer that a verifier has approved, with a final factor of its zone.
fn clean_producer<T: Config>() -> Result<T::AccountId, BenchmarkError> {
	let (producer, zone) = plant::<T>()?;
	Pallet::<T>::register_clean_energy_producer(RawOrigin::Signed(producer.clone()).into(), SOURCE)?;
	Pallet::<T>::approve_clean_energy_producer(verifier::<T>()?, producer.clone())?;
	let document = T::Hash::default();
	Pallet::<T>::publish_emission_factor(verifier::<T>()?, zone, JULY, FACTOR, Finality::Final, document)?;
	Ok(producer)
}

/// A producer that has got its credits.
fn holder<T: Config>() -> Result<(T::AccountId, CreditId), BenchmarkError> {
	let producer = clean_producer::<T>()?;
	Pallet::<T>::issue_carbon_credits(RawOrigin::Signed(producer.clone()).into(), producer.clone(), JULY)
		.map_err(|error| error.error)?;
	Ok((
		producer,
		Vintage {
			month: JULY,
			source: SOURCE,
		}
		.credit_id(),
	))
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn register_clean_energy_producer() -> Result<(), BenchmarkError> {
		let (producer, _) = plant::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(producer.clone()), SOURCE);

		assert!(CleanProducers::<T>::contains_key(producer));
		Ok(())
	}

	#[benchmark]
	fn approve_clean_energy_producer() -> Result<(), BenchmarkError> {
		let origin = verifier::<T>()?;
		let (producer, _) = plant::<T>()?;
		Pallet::<T>::register_clean_energy_producer(RawOrigin::Signed(producer.clone()).into(), SOURCE)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, producer.clone());

		assert!(Pallet::<T>::is_clean_energy_producer(producer));
		Ok(())
	}

	#[benchmark]
	fn revoke_clean_energy_producer() -> Result<(), BenchmarkError> {
		let origin = verifier::<T>()?;
		let producer = clean_producer::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, producer.clone());

		assert!(!Pallet::<T>::is_clean_energy_producer(producer));
		Ok(())
	}

	#[benchmark]
	fn publish_emission_factor() -> Result<(), BenchmarkError> {
		let origin = verifier::<T>()?;
		let (_, zone) = plant::<T>()?;
		let document = T::Hash::default();
		// One that is replaced.
		Pallet::<T>::publish_emission_factor(origin.clone(), zone, JULY, 1, Finality::Provisional, document)?;

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			zone,
			JULY,
			FACTOR,
			Finality::Final,
			document,
		);

		assert_eq!(
			Pallet::<T>::get_emission_factor(zone, JULY),
			Some((FACTOR, Finality::Final))
		);
		Ok(())
	}

	/// The first credits of a vintage, whose asset has to be made.
	#[benchmark]
	fn issue_carbon_credits() -> Result<(), BenchmarkError> {
		let producer = clean_producer::<T>()?;
		let caller: T::AccountId = whitelisted_caller();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), producer.clone(), JULY);

		assert_eq!(CarbonAccounts::<T>::get(producer).issued, EARNED);
		Ok(())
	}

	/// Credits of a vintage that others have got credits of.
	#[benchmark]
	fn issue_carbon_credits_of_known_vintage() -> Result<(), BenchmarkError> {
		let (producer, credit) = holder::<T>()?;
		// The producer has parted with its credits, so that its asset account has to be made again.
		let other: T::AccountId = account("other", 0, 0);
		Pallet::<T>::transfer_carbon_credits(RawOrigin::Signed(producer.clone()).into(), credit, other, EARNED)?;
		Issuances::<T>::remove(&producer, JULY);
		let caller: T::AccountId = whitelisted_caller();

		#[extrinsic_call]
		issue_carbon_credits(RawOrigin::Signed(caller), producer.clone(), JULY);

		assert_eq!(T::Credits::balance(credit, &producer), EARNED);
		Ok(())
	}

	/// All of it, to an account that had none: one asset account is made and one is removed.
	#[benchmark]
	fn transfer_carbon_credits() -> Result<(), BenchmarkError> {
		let (producer, credit) = holder::<T>()?;
		let to: T::AccountId = account("to", 0, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(producer.clone()), credit, to.clone(), EARNED);

		assert_eq!(T::Credits::balance(credit, &producer), 0);
		assert_eq!(T::Credits::balance(credit, &to), EARNED);
		Ok(())
	}

	/// All of it, with texts of `b` and `r` bytes.
	#[benchmark]
	fn retire_carbon_credits(
		b: Linear<0, { T::MaxTextLength::get() }>,
		r: Linear<0, { T::MaxTextLength::get() }>,
	) -> Result<(), BenchmarkError> {
		let (producer, credit) = holder::<T>()?;
		let text = |length: u32| {
			TextOf::<T>::try_from(vec![b'x'; length as usize]).map_err(|_| BenchmarkError::Stop("the text is too long"))
		};
		let (beneficiary, reason) = (text(b)?, text(r)?);

		#[extrinsic_call]
		_(RawOrigin::Signed(producer.clone()), credit, EARNED, beneficiary, reason);

		assert_eq!(T::Credits::balance(credit, &producer), 0);
		assert_eq!(NextCertificate::<T>::get(), 1);
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
