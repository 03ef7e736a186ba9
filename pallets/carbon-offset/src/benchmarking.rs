//! Benchmarks of the calls, each in its worst case.

use super::*;
use alloc::vec;
use energy_primitives::{
	AreaId, Balance, CleanGeneration, CreditId, EmissionFactorInfo, Energy, EnergySource, Finality, Interval,
	IntervalClock, Limits, Moment, Month, Power, Tariff, Vintage, ZoneId, Zones,
};
use frame_benchmarking::v2::*;
use frame_support::traits::{
	tokens::{fungible, fungibles::Inspect},
	EnsureOrigin, Get,
};
use frame_system::RawOrigin;

/// What the benchmarks need of other pallets.
pub trait BenchmarkHelper<AccountId> {
	/// Sets block time to the beginning of an interval.
	fn set_current(interval: Interval);

	/// Makes an account a verifier.
	fn add_verifier(who: &AccountId);

	/// Connects an account to a new area with this operator and supplier. Returns the area.
	fn connect(who: &AccountId, operator: &AccountId, supplier: &AccountId, limits: Limits, tariff: Tariff) -> AreaId;

	/// Gives a connected account an approved plant that has generated `energy_wh` in a month, by as
	/// many meters as an account can have.
	fn generate(who: &AccountId, area: AreaId, source: EnergySource, month: Month, energy_wh: Energy);
}

/// Noon of the 1st of August 2016, UTC: July is over however long an interval is.
const AUGUST: Moment = 1_470_052_800_000;
const JULY: Month = Month(201_607);
const SOURCE: EnergySource = EnergySource::Solar;
/// 1 MWh, which avoids 900 000 units at this factor.
const ENERGY: Energy = 1_000_000;
const FACTOR: u32 = 941_000;
const EARNED: u128 = 900_000;

fn verifier<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::VerifierOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

/// Sets the time to the 1st of August and `FactorStanding` later. Returns the moment of the 1st.
fn after_july<T: Config>() -> Moment {
	let length = T::Clock::length_ms();
	let now = AUGUST.saturating_add(T::FactorStanding::get()).saturating_add(length);
	T::BenchmarkHelper::set_current(Interval::try_from(now / length).unwrap_or(Interval::MAX));
	AUGUST
}

/// A connected account with a solar plant that generated in July, its zone and its plant's
/// capacity.
fn plant<T: Config>() -> Result<(T::AccountId, ZoneId, Power), BenchmarkError> {
	after_july::<T>();
	let producer: T::AccountId = account("producer", 0, 0);
	let operator: T::AccountId = account("operator", 0, 0);
	let supplier: T::AccountId = account("supplier", 0, 0);
	let limits = Limits {
		import_limit_w: 10_000,
		export_limit_w: 10_000,
	};
	let tariff = Tariff {
		shortfall_price_mills: 300,
		surplus_price_mills: 80,
	};
	let area = T::BenchmarkHelper::connect(&producer, &operator, &supplier, limits, tariff);
	T::BenchmarkHelper::generate(&producer, area, SOURCE, JULY, ENERGY);
	let zone = T::Grid::zone_of(area).ok_or(BenchmarkError::Stop("the area is in no zone"))?;
	let plant = T::Generation::producer(&producer).ok_or(BenchmarkError::Stop("the producer has no plant"))?;
	Ok((producer, zone, plant.capacity_w))
}

/// A zone's factor of July, proposed on the 1st of August by a verifier that signs nothing here.
fn propose<T: Config>(zone: ZoneId) -> EmissionFactorOf<T> {
	let proposer: T::AccountId = account("proposer", 0, 0);
	T::BenchmarkHelper::add_verifier(&proposer);
	let factor = EmissionFactor {
		mg_per_kwh: FACTOR,
		factor_document: T::Hash::default(),
		proposer,
		proposed_at: after_july::<T>(),
		confirmation: None,
	};
	EmissionFactors::<T>::insert(zone, JULY, factor.clone());
	factor
}

/// A clean producer that a verifier has approved, with a final factor of its zone.
fn clean_producer<T: Config>() -> Result<(T::AccountId, ZoneId), BenchmarkError> {
	let (producer, zone, capacity_w) = plant::<T>()?;
	Pallet::<T>::register_clean_energy_producer(RawOrigin::Signed(producer.clone()).into(), SOURCE)?;
	Pallet::<T>::approve_clean_energy_producer(verifier::<T>()?, producer.clone(), zone, capacity_w)?;
	let provisional = propose::<T>(zone);
	let confirmation = Some(Confirmation {
		verifier: account("second verifier", 0, 0),
		at: T::Clock::now(),
	});
	EmissionFactors::<T>::insert(
		zone,
		JULY,
		EmissionFactor {
			confirmation,
			..provisional
		},
	);
	Ok((producer, zone))
}

/// A producer with credits that were issued to it.
fn holder<T: Config>() -> Result<(T::AccountId, ZoneId, CreditId), BenchmarkError> {
	let (producer, zone) = clean_producer::<T>()?;
	Pallet::<T>::issue_carbon_credits(RawOrigin::Signed(producer.clone()).into(), producer.clone(), zone, JULY)
		.map_err(|error| error.error)?;
	Ok((
		producer,
		zone,
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
		let (producer, zone, _) = plant::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(producer.clone()), SOURCE);

		assert!(CleanProducers::<T>::contains_key(producer, zone));
		Ok(())
	}

	#[benchmark]
	fn approve_clean_energy_producer() -> Result<(), BenchmarkError> {
		let origin = verifier::<T>()?;
		let (producer, zone, capacity_w) = plant::<T>()?;
		Pallet::<T>::register_clean_energy_producer(RawOrigin::Signed(producer.clone()).into(), SOURCE)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, producer.clone(), zone, capacity_w);

		assert!(Pallet::<T>::is_clean_energy_producer(producer));
		Ok(())
	}

	#[benchmark]
	fn revoke_clean_energy_producer() -> Result<(), BenchmarkError> {
		let origin = verifier::<T>()?;
		let (producer, zone) = clean_producer::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, producer.clone(), zone);

		assert!(!Pallet::<T>::is_clean_energy_producer(producer));
		Ok(())
	}

	/// A factor that another verifier has proposed becomes final.
	#[benchmark]
	fn publish_emission_factor() -> Result<(), BenchmarkError> {
		let origin = verifier::<T>()?;
		let (_, zone, _) = plant::<T>()?;
		let provisional = propose::<T>(zone);

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			zone,
			JULY,
			FACTOR,
			Finality::Final,
			provisional.factor_document,
		);

		assert_eq!(
			Pallet::<T>::get_emission_factor(zone, JULY),
			Some(EmissionFactorInfo {
				mg_per_kwh: FACTOR,
				finality: Finality::Final
			})
		);
		Ok(())
	}

	/// The first credits of a vintage, whose asset has to be created.
	#[benchmark]
	fn issue_carbon_credits() -> Result<(), BenchmarkError> {
		let (producer, zone) = clean_producer::<T>()?;
		let caller: T::AccountId = whitelisted_caller();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), producer.clone(), zone, JULY);

		assert_eq!(CarbonAccounts::<T>::get(producer).issued, EARNED);
		Ok(())
	}

	/// Credits of a vintage whose asset exists.
	#[benchmark]
	fn issue_carbon_credits_of_known_vintage() -> Result<(), BenchmarkError> {
		let (producer, zone, credit) = holder::<T>()?;
		// The producer has transferred its credits, so its asset account has to be created again.
		let other: T::AccountId = account("other", 0, 0);
		Pallet::<T>::transfer_carbon_credits(RawOrigin::Signed(producer.clone()).into(), credit, other, EARNED)?;
		Issuances::<T>::remove((&producer, zone, JULY));
		let caller: T::AccountId = whitelisted_caller();

		#[extrinsic_call]
		issue_carbon_credits(RawOrigin::Signed(caller), producer.clone(), zone, JULY);

		assert_eq!(T::Credits::balance(credit, &producer), EARNED);
		Ok(())
	}

	/// All of it, to an account that had none: one asset account is created and one is removed.
	#[benchmark]
	fn transfer_carbon_credits() -> Result<(), BenchmarkError> {
		let (producer, _, credit) = holder::<T>()?;
		let to: T::AccountId = account("to", 0, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(producer.clone()), credit, to.clone(), EARNED);

		assert_eq!(T::Credits::balance(credit, &producer), 0);
		assert_eq!(T::Credits::balance(credit, &to), EARNED);
		Ok(())
	}

	/// All of it, with texts of `b` and `r` bytes, by an account that spends its last planck on it,
	/// for a fund that had nothing.
	#[benchmark]
	fn retire_carbon_credits(
		b: Linear<0, { T::MaxTextLength::get() }>,
		r: Linear<0, { T::MaxTextLength::get() }>,
	) -> Result<(), BenchmarkError> {
		let (producer, _, credit) = holder::<T>()?;
		let text = |length: u32| {
			TextOf::<T>::try_from(vec![b'x'; length as usize]).map_err(|_| BenchmarkError::Stop("the text is too long"))
		};
		let (beneficiary, reason) = (text(b)?, text(r)?);
		let price: Balance = Pallet::<T>::certificate_price(b.saturating_add(r));
		<T::Currency as fungible::Mutate<_>>::set_balance(&producer, price);
		<T::Currency as fungible::Mutate<_>>::set_balance(&T::CommunityFund::get(), 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(producer.clone()), credit, EARNED, beneficiary, reason);

		assert_eq!(T::Credits::balance(credit, &producer), 0);
		assert_eq!(NextCertificate::<T>::get(), 1);
		assert_eq!(
			<T::Currency as fungible::Inspect<_>>::total_balance(&T::CommunityFund::get()),
			price
		);
		Ok(())
	}

	/// By a verifier, for an account that is not there yet.
	#[benchmark]
	fn register_buyer() -> Result<(), BenchmarkError> {
		let origin = verifier::<T>()?;
		let buyer: T::AccountId = account("buyer", 0, 0);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, buyer.clone());

		assert!(Pallet::<T>::is_buyer(buyer));
		Ok(())
	}

	/// By a verifier; nothing else keeps the buyer's account alive.
	#[benchmark]
	fn remove_buyer() -> Result<(), BenchmarkError> {
		let origin = verifier::<T>()?;
		let buyer: T::AccountId = account("buyer", 0, 0);
		Pallet::<T>::register_buyer(verifier::<T>()?, buyer.clone())?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, buyer.clone());

		assert!(!Pallet::<T>::is_buyer(buyer));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
