//! Benchmarks of the calls, each in its worst case.

use super::*;
use alloc::vec;
use alloc::vec::Vec;
use energy_primitives::{
	AreaId, Balance, CarbonChange, CleanGeneration, CleanSources, CreditId, Energy, EnergySource, Finality, Interval,
	IntervalClock, IssuanceId, Jurisdiction, Limits, ListingId, MatchedOrigin, MemberEnergy, Moment, Month, MonthRange,
	OriginMix, Power, SourceEnergy, Tariff, Vintage, VintageAmount, ZoneId, Zones,
};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{
		tokens::{
			fungible,
			fungibles::{hold::Inspect as _, Inspect, Mutate},
		},
		EnsureOrigin, Get, SortedMembers,
	},
	weights::Weight,
	BoundedVec,
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

	/// Gives a connected account a closed bill of what it imported in a month.
	fn consume(who: &AccountId, area: AreaId, month: Month, energy_wh: Energy);
}

/// Noon of the 1st of August 2016, UTC: July is over however long an interval is.
const AUGUST: Moment = 1_470_052_800_000;
const JULY: Month = Month(201_607);
const SOURCE: EnergySource = EnergySource::Solar;
/// 1 MWh, which avoids 900 000 units at this factor.
const ENERGY: Energy = 1_000_000;
const FACTOR: u32 = 941_000;
const EARNED: u128 = 900_000;

/// As many rows as a page of matched origin has.
const MOST_ROWS: u32 = 64;

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
fn plant_of<T: Config>(producer: &T::AccountId) -> Result<(ZoneId, Power), BenchmarkError> {
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
	let area = T::BenchmarkHelper::connect(producer, &operator, &supplier, limits, tariff);
	T::BenchmarkHelper::generate(producer, area, SOURCE, JULY, ENERGY);
	let zone = T::Grid::zone_of(area).ok_or(BenchmarkError::Stop("the area is in no zone"))?;
	let plant = T::Generation::producer(producer).ok_or(BenchmarkError::Stop("the producer has no plant"))?;
	Ok((zone, plant.capacity_w))
}

fn plant<T: Config>() -> Result<(T::AccountId, ZoneId, Power), BenchmarkError> {
	after_july::<T>();
	let producer: T::AccountId = account("producer", 0, 0);
	let (zone, capacity_w) = plant_of::<T>(&producer)?;
	Ok((producer, zone, capacity_w))
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
		corrected_mg_per_kwh: None,
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

/// Gives a producer an allowance on as many pages of matched origin as it can be on.
fn stand_on_pages<T: Config>(producer: &T::AccountId, zone: ZoneId) {
	let month = JULY;
	let interval = 0;
	for page in 0..<MaxOriginPages as Get<u32>>::get() {
		let mut rows: BoundedVec<OriginRow<T::AccountId>, MaxOriginRows> = (1..MOST_ROWS)
			.map(|row| origin_row::<T>(account("neighbour", page, row)))
			.collect::<Vec<_>>()
			.try_into()
			.unwrap_or_default();
		let own = OriginRow {
			allowance_wh: 10,
			..origin_row::<T>(producer.clone())
		};
		assert!(rows.try_push(own).is_ok());
		let newest = interval;
		OriginPages::<T>::insert(1_000 + page, month, OriginPage { zone, newest, rows });
		OriginPagesOf::<T>::mutate(producer, month, |pages| assert!(pages.try_push(1_000 + page).is_ok()));
		Matched::<T>::mutate((producer, zone, month), |matched| *matched += 10);
	}
}

/// A row as long as one can be.
fn origin_row<T: Config>(account: T::AccountId) -> OriginRow<T::AccountId> {
	OriginRow {
		account,
		delivered_wh: ENERGY,
		allowance_wh: 0,
		source: Some(SOURCE),
		open_wh: ENERGY,
		received: shares(),
	}
}

/// A share of every clean source.
fn shares() -> BoundedVec<SourceShare, CleanSources> {
	let share = |source| SourceShare {
		source,
		energy_milli_wh: ENERGY,
	};
	of_clean_sources(share)
}

/// An entry for every clean source.
fn of_clean_sources<Entry>(entry: impl Fn(EnergySource) -> Entry) -> BoundedVec<Entry, CleanSources> {
	let sources = EnergySource::ALL.into_iter().filter(|source| source.is_clean());
	sources.map(entry).collect::<Vec<_>>().try_into().unwrap_or_default()
}

/// A producer whose credits are pending: their challenge window is over.
fn pending<T: Config>() -> Result<(T::AccountId, ZoneId, IssuanceId), BenchmarkError> {
	let (producer, zone) = clean_producer::<T>()?;
	Pallet::<T>::issue_carbon_credits(RawOrigin::Signed(producer.clone()).into(), producer.clone(), zone, JULY)
		.map_err(|error| error.error)?;
	let issuance = NextIssuance::<T>::get().saturating_sub(1);
	PendingIssuances::<T>::mutate(issuance, |pending| {
		if let Some(pending) = pending {
			pending.requested_at = pending.requested_at.saturating_sub(T::ChallengeWindow::get());
		}
	});
	Ok((producer, zone, issuance))
}

/// Lets the challenge window of an issuance begin now.
fn reopen<T: Config>(issuance: IssuanceId) {
	PendingIssuances::<T>::mutate(issuance, |pending| {
		if let Some(pending) = pending {
			pending.requested_at = T::Clock::now();
		}
	});
}

fn solar() -> CreditId {
	Vintage {
		month: JULY,
		source: SOURCE,
	}
	.credit_id()
}

/// A producer with credits that were issued to it.
fn holder<T: Config>() -> Result<(T::AccountId, ZoneId, CreditId), BenchmarkError> {
	let (producer, zone, issuance) = pending::<T>()?;
	Pallet::<T>::mint_carbon_credits(RawOrigin::Signed(producer.clone()).into(), issuance)?;
	Ok((producer, zone, solar()))
}

/// Gives an account credits of as many sources of July.
fn vintages<T: Config>(who: &T::AccountId, count: u32) -> Result<VintagesOf<T>, BenchmarkError> {
	let mut vintages = VintagesOf::<T>::new();
	for source in EnergySource::ALL.into_iter().take(count as usize) {
		let vintage = Vintage { month: JULY, source };
		let part = VintageAmount {
			credit: vintage.credit_id(),
			amount: T::MinRetirement::get(),
		};
		Pallet::<T>::ensure_vintage(vintage)?;
		Pallet::<T>::count(part.credit, who, &[(CarbonChange::Issued, part.amount)])?;
		T::Credits::mint_into(part.credit, who, part.amount)?;
		assert!(vintages.try_push(part).is_ok());
	}
	Ok(vintages)
}

/// Lists credits of a producer in as many listings as it may have. Returns the last one.
fn list_all<T: Config>(seller: &T::AccountId, credit: CreditId, each: Balance) -> Result<ListingId, BenchmarkError> {
	let expires_at = T::Clock::now() + T::MaxListingPeriod::get();
	for _ in 0..T::MaxListings::get() {
		Pallet::<T>::list_credits(RawOrigin::Signed(seller.clone()).into(), credit, each, 1, expires_at)?;
	}
	Ok(NextListing::<T>::get().saturating_sub(1))
}

fn long_text<T: Config>() -> TextOf<T> {
	vec![b'x'; T::MaxTextLength::get() as usize]
		.try_into()
		.unwrap_or_default()
}

/// Gives an account the money for certificates.
fn fund<T: Config>(who: &T::AccountId) {
	let price = Pallet::<T>::certificate_price(u32::from(u16::MAX));
	<T::Currency as fungible::Mutate<_>>::set_balance(who, price);
	<T::Currency as fungible::Mutate<_>>::set_balance(&T::CommunityFund::get(), 0);
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

		assert!(Pallet::<T>::final_factor(zone, JULY).is_ok());
		Ok(())
	}

	/// For the first credits of a vintage, whose asset has to be created, by a producer with an
	/// allowance on as many pages as can be.
	#[benchmark]
	fn issue_carbon_credits() -> Result<(), BenchmarkError> {
		let (producer, zone) = clean_producer::<T>()?;
		stand_on_pages::<T>(&producer, zone);
		let caller: T::AccountId = whitelisted_caller();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), producer.clone(), zone, JULY);

		assert_eq!(CarbonAccounts::<T>::get(producer).pending, EARNED);
		Ok(())
	}

	/// For credits of a vintage whose asset exists.
	#[benchmark]
	fn issue_carbon_credits_of_known_vintage() -> Result<(), BenchmarkError> {
		let (producer, zone) = clean_producer::<T>()?;
		let vintage = Vintage {
			month: JULY,
			source: SOURCE,
		};
		Pallet::<T>::ensure_vintage(vintage)?;
		Pallet::<T>::count(vintage.credit_id(), &producer, &[])?;
		stand_on_pages::<T>(&producer, zone);
		let caller: T::AccountId = whitelisted_caller();

		#[extrinsic_call]
		issue_carbon_credits(RawOrigin::Signed(caller), producer.clone(), zone, JULY);

		assert_eq!(CarbonAccounts::<T>::get(producer).pending, EARNED);
		Ok(())
	}

	/// The first credits of their producer, which has to make up for some.
	#[benchmark]
	fn mint_carbon_credits() -> Result<(), BenchmarkError> {
		let (producer, _, issuance) = pending::<T>()?;
		Deficits::<T>::insert(&producer, 1);
		let caller: T::AccountId = whitelisted_caller();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), issuance);

		assert_eq!(T::Credits::balance(solar(), &producer), EARNED - 1);
		Ok(())
	}

	#[benchmark]
	fn dispute_issuance() -> Result<(), BenchmarkError> {
		let origin = verifier::<T>()?;
		let (_, _, issuance) = pending::<T>()?;
		reopen::<T>(issuance);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, issuance, T::Hash::default());

		assert!(Disputes::<T>::contains_key(issuance));
		Ok(())
	}

	/// The vote that decides, of as many verifiers as there can be: the credits are issued.
	#[benchmark]
	fn vote_on_issuance() -> Result<(), BenchmarkError> {
		let origin = verifier::<T>()?;
		let (producer, _, issuance) = pending::<T>()?;
		Deficits::<T>::insert(&producer, 1);
		let members = T::Verifiers::count() as u32;
		for number in members..T::MaxVerifiers::get() {
			T::BenchmarkHelper::add_verifier(&account("member", number, 0));
		}
		// With more of them, another one would be asked for.
		let me = Pallet::<T>::ensure_verifier(origin.clone()).map_err(|_| BenchmarkError::Weightless)?;
		let voters = T::Verifiers::sorted_members().into_iter().filter(|voter| *voter != me);
		let enough = T::Verifiers::count() / 2;
		let dispute = Dispute {
			document: T::Hash::default(),
			at: T::Clock::now(),
			uphold: voters.take(enough).collect::<Vec<_>>().try_into().unwrap_or_default(),
			reject: Default::default(),
		};
		Disputes::<T>::insert(issuance, dispute);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, issuance, DisputeVote::Uphold);

		assert_eq!(T::Credits::balance(solar(), &producer), EARNED - 1);
		Ok(())
	}

	/// A correction that another verifier has proposed becomes final.
	#[benchmark]
	fn correct_emission_factor() -> Result<(), BenchmarkError> {
		let origin = verifier::<T>()?;
		let (_, zone) = clean_producer::<T>()?;
		let proposal = EmissionFactor {
			mg_per_kwh: 1,
			confirmation: None,
			..Pallet::<T>::final_factor(zone, JULY)?
		};
		FactorCorrections::<T>::insert(zone, JULY, proposal.clone());

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			zone,
			JULY,
			1,
			Finality::Final,
			proposal.factor_document,
		);

		assert_eq!(Pallet::<T>::final_factor(zone, JULY)?.effective_mg_per_kwh(), 1);
		Ok(())
	}

	/// What another verifier has proposed, from a producer that has listed all it can.
	#[benchmark]
	fn withdraw_carbon_credits() -> Result<(), BenchmarkError> {
		let origin = verifier::<T>()?;
		let (producer, zone, credit) = holder::<T>()?;
		list_all::<T>(&producer, credit, T::MinListing::get())?;
		let proposer: T::AccountId = account("proposer", 0, 0);
		let document = T::Hash::default();
		let proposal = Withdrawal {
			energy_wh: ENERGY,
			document,
			proposer,
		};
		Withdrawals::<T>::insert((&producer, zone, JULY), proposal);

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			producer.clone(),
			zone,
			JULY,
			ENERGY,
			document,
		);

		assert_eq!(T::Credits::total_issuance(credit), 0);
		Ok(())
	}

	/// From a producer that has listed all it can, and has transferred some: the factor was corrected to
	/// nothing.
	#[benchmark]
	fn collect_over_issuance() -> Result<(), BenchmarkError> {
		let (producer, zone, credit) = holder::<T>()?;
		list_all::<T>(&producer, credit, T::MinListing::get())?;
		let other: T::AccountId = account("other", 0, 0);
		Pallet::<T>::transfer_carbon_credits(RawOrigin::Signed(producer.clone()).into(), credit, other, 1)?;
		EmissionFactors::<T>::mutate(zone, JULY, |factor| {
			if let Some(factor) = factor {
				factor.corrected_mg_per_kwh = Some(0);
			}
		});
		let caller: T::AccountId = whitelisted_caller();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), producer.clone(), zone, JULY);

		assert_eq!(T::Credits::total_issuance(credit), 1);
		assert_eq!(Deficits::<T>::get(producer), 1);
		Ok(())
	}

	/// From a producer that has listed all it can of another vintage.
	#[benchmark]
	fn collect_deficit() -> Result<(), BenchmarkError> {
		let (producer, _, credit) = holder::<T>()?;
		list_all::<T>(&producer, credit, T::MinListing::get())?;
		Deficits::<T>::insert(&producer, EARNED);
		let caller: T::AccountId = whitelisted_caller();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), producer, credit);

		assert_eq!(T::Credits::total_issuance(credit), 0);
		Ok(())
	}

	/// The last listing that an account may have.
	#[benchmark]
	fn list_credits() -> Result<(), BenchmarkError> {
		let (producer, _, credit) = holder::<T>()?;
		let amount = T::MinListing::get();
		list_all::<T>(&producer, credit, amount)?;
		Pallet::<T>::delist_credits(RawOrigin::Signed(producer.clone()).into(), 0)?;
		let expires_at = T::Clock::now() + T::MaxListingPeriod::get();

		#[extrinsic_call]
		_(RawOrigin::Signed(producer.clone()), credit, amount, 1, expires_at);

		let on_hold = T::CreditHolds::total_balance_on_hold(credit, &producer);
		assert_eq!(on_hold, amount * Balance::from(T::MaxListings::get()));
		Ok(())
	}

	/// All of a listing, by an account that spends its last planck on it, for a fund that had nothing.
	#[benchmark]
	fn buy_credits() -> Result<(), BenchmarkError> {
		let (producer, _, credit) = holder::<T>()?;
		let amount = T::MinListing::get();
		let price = 1_000_000_000;
		let expires_at = T::Clock::now() + T::MaxListingPeriod::get();
		list_all::<T>(&producer, credit, amount)?;
		Pallet::<T>::delist_credits(RawOrigin::Signed(producer.clone()).into(), 0)?;
		Pallet::<T>::list_credits(RawOrigin::Signed(producer).into(), credit, amount, price, expires_at)?;
		let listing = NextListing::<T>::get().saturating_sub(1);
		let buyer: T::AccountId = account("buyer", 0, 0);
		let payment = amount * Balance::from(price);
		<T::Currency as fungible::Mutate<_>>::set_balance(&buyer, payment);
		<T::Currency as fungible::Mutate<_>>::set_balance(&T::CommunityFund::get(), 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(buyer.clone()), listing, amount);

		assert_eq!(T::Credits::balance(credit, &buyer), amount);
		Ok(())
	}

	#[benchmark]
	fn delist_credits() -> Result<(), BenchmarkError> {
		let (producer, _, credit) = holder::<T>()?;
		let listing = list_all::<T>(&producer, credit, T::MinListing::get())?;

		#[extrinsic_call]
		_(RawOrigin::Signed(producer), listing);

		assert!(!Listings::<T>::contains_key(listing));
		Ok(())
	}

	/// Of `v` vintages, with the longest texts.
	#[benchmark]
	fn retire_vintages(v: Linear<1, { T::MaxVintages::get() }>) -> Result<(), BenchmarkError> {
		after_july::<T>();
		let who: T::AccountId = account("holder", 0, 0);
		let vintages = vintages::<T>(&who, v)?;
		fund::<T>(&who);
		let claim = Claim {
			beneficiary: long_text::<T>(),
			reason: long_text::<T>(),
			jurisdiction: Some(Jurisdiction(*b"DE")),
			period: Some(MonthRange { from: JULY, to: JULY }),
		};

		#[extrinsic_call]
		_(RawOrigin::Signed(who), vintages, claim);

		assert_eq!(NextCertificate::<T>::get(), 1);
		Ok(())
	}

	/// Of `v` vintages, by an account that stands on as many pages of matched origin as can be.
	#[benchmark]
	fn match_and_retire(v: Linear<1, { T::MaxVintages::get() }>) -> Result<(), BenchmarkError> {
		let (who, zone) = clean_producer::<T>()?;
		stand_on_pages::<T>(&who, zone);
		let area = T::Generation::producer(&who)
			.ok_or(BenchmarkError::Stop("the account has no plant"))?
			.area;
		T::BenchmarkHelper::consume(&who, area, JULY, Energy::from(u32::MAX));
		let vintages = vintages::<T>(&who, v)?;
		fund::<T>(&who);
		let credits = vintages.iter().map(|part| part.credit).collect::<Vec<_>>();

		#[extrinsic_call]
		_(
			RawOrigin::Signed(who),
			JULY,
			credits.try_into().unwrap_or_default(),
			long_text::<T>(),
		);

		assert_eq!(NextCertificate::<T>::get(), 1);
		Ok(())
	}

	/// Nothing is due.
	#[benchmark]
	fn on_idle_base() -> Result<(), BenchmarkError> {
		let (_, _, issuance) = pending::<T>()?;
		NextDue::<T>::put(issuance.saturating_add(1));
		#[block]
		{
			Pallet::<T>::mint_due(Weight::MAX);
		}
		assert!(PendingIssuances::<T>::contains_key(issuance));
		Ok(())
	}

	/// A page with `n` clean producers whose allowances are used up, and with receipts of the interval
	/// before.
	#[benchmark]
	fn record_origin(n: Linear<0, 32>) -> Result<(), BenchmarkError> {
		after_july::<T>();
		let (mut rows, mut zone) = (Vec::new(), 0);
		for number in 0..n {
			let producer: T::AccountId = account("producer", number, 0);
			let (here, capacity_w) = plant_of::<T>(&producer)?;
			zone = here;
			let changes = T::Generation::producer(&producer).map_or(0, |plant| plant.capacity_changes);
			let record = CleanProducer {
				source: SOURCE,
				capacity_w,
				capacity_changes: changes,
				status: CleanProducerStatus::Approved,
			};
			CleanProducers::<T>::insert(&producer, zone, record);
			rows.push(MemberEnergy {
				account: producer,
				delivered_wh: 1_000,
				received_wh: 1_000,
				generated_wh: 1_000,
			});
		}
		// The first interval of July in UTC, and the next one.
		let interval = Interval::try_from(1_467_331_200_000 / T::Clock::length_ms()).unwrap_or(0) + 100;
		let others = (n..MOST_ROWS).map(|row| origin_row::<T>(account("neighbour", 0, row)));
		let own = rows.iter().map(|row| origin_row::<T>(row.account.clone()));
		let stored = own.chain(others).collect::<Vec<_>>().try_into().unwrap_or_default();
		OriginPages::<T>::insert(
			0,
			JULY,
			OriginPage {
				zone,
				newest: interval,
				rows: stored,
			},
		);
		let mix = OriginMix {
			delivered_wh: ENERGY,
			received_wh: ENERGY,
			clean: of_clean_sources(|source| SourceEnergy {
				source,
				energy_wh: ENERGY,
			}),
		};
		<Pallet<T> as MatchedOrigin<T::AccountId>>::add_mix(zone, interval, &mix);

		#[block]
		{
			<Pallet<T> as MatchedOrigin<_>>::record(zone, interval + 1, 0, &rows);
		}
		assert_eq!(Matched::<T>::iter_keys().count() as u32, n);
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
		// The runtime's fund keeps the existential deposit.
		let before = <T::Currency as fungible::Inspect<_>>::total_balance(&T::CommunityFund::get());

		#[extrinsic_call]
		_(RawOrigin::Signed(producer.clone()), credit, EARNED, beneficiary, reason);

		assert_eq!(T::Credits::balance(credit, &producer), 0);
		assert_eq!(NextCertificate::<T>::get(), 1);
		assert_eq!(
			<T::Currency as fungible::Inspect<_>>::total_balance(&T::CommunityFund::get()),
			before + price
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
