//! Benchmarks of the calls, each in its worst case.

mod setup;

use super::*;
use alloc::vec;
use alloc::vec::Vec;
use energy_primitives::{
	AreaId, Balance, CleanGeneration, Energy, EnergySource, Finality, Interval, IntervalClock, Jurisdiction, Limits,
	MatchedOrigin, MemberEnergy, Month, MonthRange, OriginMix, PlantChanges, SourceEnergy, Tariff, Vintage,
	WithdrawalProposal, CONNECTIONS_PER_PAGE,
};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{
		tokens::{
			fungible,
			fungibles::{hold::Inspect as _, Inspect},
		},
		Get, SortedMembers,
	},
	weights::Weight,
};
use frame_system::RawOrigin;
use setup::*;

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

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn register_clean_energy_producer() -> Result<(), BenchmarkError> {
		let producer: T::AccountId = whitelisted_caller();
		let (zone, _) = plant::<T>(&producer)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(producer.clone()), SOURCE);

		assert!(CleanProducers::<T>::contains_key(producer, zone));
		Ok(())
	}

	#[benchmark]
	fn approve_clean_energy_producer() -> Result<(), BenchmarkError> {
		let origin = verifier::<T>()?;
		let producer = other::<T>();
		let (zone, capacity_w) = plant::<T>(&producer)?;
		Pallet::<T>::register_clean_energy_producer(RawOrigin::Signed(producer.clone()).into(), SOURCE)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, producer.clone(), zone, capacity_w);

		assert!(Pallet::<T>::is_clean_energy_producer(producer));
		Ok(())
	}

	#[benchmark]
	fn revoke_clean_energy_producer() -> Result<(), BenchmarkError> {
		let origin = verifier::<T>()?;
		let producer = other::<T>();
		let zone = clean_producer::<T>(&producer)?;
		stand_on_open_pages::<T>(&producer, zone);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, producer.clone(), zone);

		assert!(!Pallet::<T>::is_clean_energy_producer(producer));
		assert_eq!(Matched::<T>::iter().count(), 0);
		Ok(())
	}

	/// A factor that another verifier has proposed becomes final.
	#[benchmark]
	fn publish_emission_factor() -> Result<(), BenchmarkError> {
		let origin = verifier::<T>()?;
		let (zone, _) = plant::<T>(&other::<T>())?;
		let provisional = propose::<T>(zone);

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			zone,
			JULY,
			FACTOR,
			Finality::Final,
			provisional.factor_document,
			provisional.factor_source,
		);

		assert!(Pallet::<T>::final_factor(zone, JULY).is_ok());
		Ok(())
	}

	/// For the first credits of a vintage, whose asset has to be created, by a producer with an
	/// allowance on as many pages as can be.
	#[benchmark]
	fn issue_carbon_credits() -> Result<(), BenchmarkError> {
		let producer = other::<T>();
		let zone = clean_producer::<T>(&producer)?;
		stand_on_pages::<T>(&producer, zone, JULY);
		let caller: T::AccountId = whitelisted_caller();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), producer.clone(), zone, JULY);

		assert_eq!(CarbonAccounts::<T>::get(producer).pending, EARNED);
		Ok(())
	}

	/// For credits of a vintage whose asset exists.
	#[benchmark]
	fn issue_carbon_credits_of_known_vintage() -> Result<(), BenchmarkError> {
		let producer = other::<T>();
		let zone = clean_producer::<T>(&producer)?;
		let vintage = Vintage {
			month: JULY,
			source: SOURCE,
		};
		Pallet::<T>::ensure_vintage(vintage)?;
		Pallet::<T>::count(vintage.credit_id(), &producer, &[])?;
		stand_on_pages::<T>(&producer, zone, JULY);
		let caller: T::AccountId = whitelisted_caller();

		#[extrinsic_call]
		issue_carbon_credits(RawOrigin::Signed(caller), producer.clone(), zone, JULY);

		assert_eq!(CarbonAccounts::<T>::get(producer).pending, EARNED);
		Ok(())
	}

	/// The first credits of their producer, which has to make up for some.
	#[benchmark]
	fn mint_carbon_credits() -> Result<(), BenchmarkError> {
		let producer = other::<T>();
		let (_, issuance) = pending::<T>(&producer)?;
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
		let (_, issuance) = pending::<T>(&other::<T>())?;
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
		let producer = other::<T>();
		let (_, issuance) = pending::<T>(&producer)?;
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
		let zone = clean_producer::<T>(&other::<T>())?;
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
			proposal.factor_source,
		);

		assert_eq!(Pallet::<T>::final_factor(zone, JULY)?.effective_mg_per_kwh(), 1);
		Ok(())
	}

	/// What another verifier has proposed beside all others, from a producer that has listed all it can.
	#[benchmark]
	fn withdraw_carbon_credits() -> Result<(), BenchmarkError> {
		let origin = verifier::<T>()?;
		let producer = other::<T>();
		let (zone, credit) = holder::<T>(&producer)?;
		list_all::<T>(&producer, credit, T::MinListing::get())?;
		let members = T::Verifiers::count() as u32;
		for number in members..T::MaxVerifiers::get().saturating_sub(1) {
			T::BenchmarkHelper::add_verifier(&account("member", number, 0));
		}
		let proposer: T::AccountId = account("proposer", 0, 0);
		let document = T::Hash::default();
		T::BenchmarkHelper::add_verifier(&proposer);
		let mut proposals = WithdrawalsOf::<T>::new();
		for verifier in T::Verifiers::sorted_members() {
			let of_another = WithdrawalProposal {
				energy_wh: if verifier == proposer { ENERGY } else { 1 },
				document,
				proposer: verifier,
			};
			assert!(proposals.try_push(of_another).is_ok());
		}
		Withdrawals::<T>::insert((&producer, zone, JULY), proposals);

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
		let producer = other::<T>();
		let (zone, credit) = holder::<T>(&producer)?;
		list_all::<T>(&producer, credit, T::MinListing::get())?;
		let buyer: T::AccountId = account("other", 0, 0);
		Pallet::<T>::transfer_carbon_credits(RawOrigin::Signed(producer.clone()).into(), credit, buyer, 1)?;
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
		let producer = other::<T>();
		let (_, credit) = holder::<T>(&producer)?;
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
		let producer: T::AccountId = whitelisted_caller();
		let (_, credit) = holder::<T>(&producer)?;
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
		let producer = other::<T>();
		let (_, credit) = holder::<T>(&producer)?;
		let amount = T::MinListing::get();
		let price = 1_000_000_000;
		let expires_at = T::Clock::now() + T::MaxListingPeriod::get();
		list_all::<T>(&producer, credit, amount)?;
		Pallet::<T>::delist_credits(RawOrigin::Signed(producer.clone()).into(), 0)?;
		Pallet::<T>::list_credits(RawOrigin::Signed(producer).into(), credit, amount, price, expires_at)?;
		let listing = NextListing::<T>::get().saturating_sub(1);
		let buyer: T::AccountId = whitelisted_caller();
		let payment = amount * Balance::from(price);
		<T::Currency as fungible::Mutate<_>>::set_balance(&buyer, payment);
		<T::Currency as fungible::Mutate<_>>::set_balance(&T::CommunityFund::get(), 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(buyer.clone()), listing, amount);

		assert_eq!(T::Credits::balance(credit, &buyer), amount);
		Ok(())
	}

	/// Another account's, which has expired.
	#[benchmark]
	fn delist_credits() -> Result<(), BenchmarkError> {
		let producer = other::<T>();
		let (_, credit) = holder::<T>(&producer)?;
		let listing = list_all::<T>(&producer, credit, T::MinListing::get())?;
		expire::<T>(listing);
		let caller: T::AccountId = whitelisted_caller();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), listing);

		assert!(!Listings::<T>::contains_key(listing));
		Ok(())
	}

	/// Of `v` vintages, with the longest texts.
	#[benchmark]
	fn retire_vintages(v: Linear<1, { T::MaxVintages::get() }>) -> Result<(), BenchmarkError> {
		after_july::<T>();
		let who: T::AccountId = whitelisted_caller();
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
		let who: T::AccountId = whitelisted_caller();
		let zone = clean_producer::<T>(&who)?;
		stand_on_pages::<T>(&who, zone, JULY);
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
		let (_, issuance) = pending::<T>(&other::<T>())?;
		NextDue::<T>::put(issuance.saturating_add(1));
		#[block]
		{
			Pallet::<T>::mint_due(Weight::MAX);
		}
		assert!(PendingIssuances::<T>::contains_key(issuance));
		Ok(())
	}

	/// An allowance on as many pages of as many months as can be, in the zone of the account's plant.
	#[benchmark]
	fn plant_changed() -> Result<(), BenchmarkError> {
		let producer = other::<T>();
		let zone = clean_producer::<T>(&producer)?;
		stand_on_open_pages::<T>(&producer, zone);
		let area = T::Generation::producer(&producer)
			.ok_or(BenchmarkError::Stop("the account has no plant"))?
			.area;
		#[block]
		{
			<Pallet<T> as PlantChanges<_>>::plant_changed(&producer, area);
		}
		assert_eq!(Matched::<T>::iter().count(), 0);
		Ok(())
	}

	/// `n` listings of as many sellers, of as many vintages as can be, and one that has not expired.
	#[benchmark]
	fn delist_expired(n: Linear<0, { T::MaxDelistingsPerBlock::get() }>) -> Result<(), BenchmarkError> {
		after_july::<T>();
		let begin = T::Clock::now();
		let amount = T::MinListing::get();
		for number in 0..=n {
			let seller: T::AccountId = account("seller", number, 0);
			let source = EnergySource::ALL[number as usize % EnergySource::ALL.len()];
			let credit = give::<T>(&seller, source, amount + 1)?;
			let expires_at = match number == n {
				true => begin + T::MaxListingPeriod::get(),
				false => begin + T::Clock::length_ms(),
			};
			Pallet::<T>::list_credits(RawOrigin::Signed(seller).into(), credit, amount, 1, expires_at)?;
		}
		// The last one that expires; the one after it does not.
		if let Some(listing) = NextListing::<T>::get().checked_sub(2) {
			expire::<T>(listing);
		}
		#[block]
		{
			Pallet::<T>::delist_expired(Weight::MAX);
		}
		assert_eq!(Listings::<T>::iter().count(), 1);
		Ok(())
	}

	/// A full page on which all deliver and receive, with receipts of the interval before. `n` are clean
	/// producers whose allowances are used up, the others have enough.
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
			rows.push(delivers::<T>(producer));
		}
		rows.extend((n..CONNECTIONS_PER_PAGE).map(|row| delivers::<T>(account("neighbour", 0, row))));
		let interval = july_1::<T>() + 100;
		let stored_row = |(number, row): (u32, &MemberEnergy<T::AccountId>)| OriginRow {
			allowance_wh: if number < n { 0 } else { ENERGY },
			..origin_row::<T>(row.account.clone())
		};
		// As many have moved away.
		let gone = (CONNECTIONS_PER_PAGE..MOST_ROWS).map(|row| origin_row::<T>(account("neighbour", 0, row)));
		let stored = (0..).zip(&rows).map(stored_row).chain(gone).collect::<Vec<_>>();
		let stored = stored.try_into().unwrap_or_default();
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
		assert_eq!(
			OriginPages::<T>::get(0, JULY).map(|page| page.newest),
			Some(interval + 1)
		);
		Ok(())
	}

	/// All of it, to an account that had none: one asset account is created and one is removed.
	#[benchmark]
	fn transfer_carbon_credits() -> Result<(), BenchmarkError> {
		let producer: T::AccountId = whitelisted_caller();
		let (_, credit) = holder::<T>(&producer)?;
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
		let producer: T::AccountId = whitelisted_caller();
		let (_, credit) = holder::<T>(&producer)?;
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
