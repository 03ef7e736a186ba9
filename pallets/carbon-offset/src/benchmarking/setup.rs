//! What the benchmarks begin with: plants, credits, listings, pages of matched origin.

use crate::*;
use alloc::vec;
use alloc::vec::Vec;
use energy_primitives::{
	Balance, CarbonChange, CleanGeneration, CleanSources, CreditId, Energy, EnergySource, Interval, IntervalClock,
	IssuanceId, Limits, ListingId, MemberEnergy, Moment, Month, Power, Tariff, Vintage, VintageAmount, ZoneId, Zones,
};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{
		tokens::{fungible, fungibles::Mutate},
		EnsureOrigin, Get,
	},
	BoundedVec,
};
use frame_system::RawOrigin;

/// Noon of the 1st of August 2016, UTC: July is over however long an interval is.
pub(super) const AUGUST: Moment = 1_470_052_800_000;
pub(super) const JUNE: Month = Month(201_606);
pub(super) const JULY: Month = Month(201_607);
pub(super) const AUGUST_MONTH: Month = Month(201_608);
pub(super) const SOURCE: EnergySource = EnergySource::Solar;
/// 1 MWh, which avoids 900 000 units at this factor.
pub(super) const ENERGY: Energy = 1_000_000;
pub(super) const FACTOR: u32 = 941_000;
pub(super) const EARNED: u128 = 900_000;

/// As many rows as a page of matched origin has.
pub(super) const MOST_ROWS: u32 = 64;

pub(super) fn verifier<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::VerifierOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

/// Sets the time to the 1st of August and `FactorStanding` later. Returns the moment of the 1st.
pub(super) fn after_july<T: Config>() -> Moment {
	let length = T::Clock::length_ms();
	let now = AUGUST.saturating_add(T::FactorStanding::get()).saturating_add(length);
	T::BenchmarkHelper::set_current(Interval::try_from(now / length).unwrap_or(Interval::MAX));
	AUGUST
}

/// A connected account with a solar plant that generated in July, its zone and its plant's
/// capacity.
pub(super) fn plant_of<T: Config>(producer: &T::AccountId) -> Result<(ZoneId, Power), BenchmarkError> {
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

/// Another account than the one that signs.
pub(super) fn other<T: Config>() -> T::AccountId {
	account("producer", 0, 0)
}

pub(super) fn plant<T: Config>(producer: &T::AccountId) -> Result<(ZoneId, Power), BenchmarkError> {
	after_july::<T>();
	plant_of::<T>(producer)
}

/// A zone's factor of July, proposed on the 1st of August by a verifier that signs nothing here.
pub(super) fn propose<T: Config>(zone: ZoneId) -> EmissionFactorOf<T> {
	let proposer: T::AccountId = account("proposer", 0, 0);
	T::BenchmarkHelper::add_verifier(&proposer);
	let factor = EmissionFactor {
		mg_per_kwh: FACTOR,
		factor_document: T::Hash::default(),
		factor_source: long_text::<T>(),
		proposer,
		proposed_at: after_july::<T>(),
		confirmation: None,
		corrected_mg_per_kwh: None,
	};
	EmissionFactors::<T>::insert(zone, JULY, factor.clone());
	factor
}

/// A clean producer that a verifier has approved, with a final factor of its zone.
pub(super) fn clean_producer<T: Config>(producer: &T::AccountId) -> Result<ZoneId, BenchmarkError> {
	let (zone, capacity_w) = plant::<T>(producer)?;
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
	Ok(zone)
}

/// Gives a producer an allowance on as many pages of matched origin of a month as it can be on.
pub(super) fn stand_on_pages<T: Config>(producer: &T::AccountId, zone: ZoneId, month: Month) {
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

/// Gives a producer such allowances in every month that may still be settled: its zone has had no deliveries
/// since June, and it is August.
pub(super) fn stand_on_open_pages<T: Config>(producer: &T::AccountId, zone: ZoneId) {
	OriginProgress::<T>::insert(zone, july_1::<T>() - 100);
	for month in [JUNE, JULY, AUGUST_MONTH] {
		stand_on_pages::<T>(producer, zone, month);
	}
}

/// The first interval of July in UTC.
pub(super) fn july_1<T: Config>() -> Interval {
	Interval::try_from(1_467_331_200_000 / T::Clock::length_ms()).unwrap_or(0)
}

/// An account that delivers and receives a kilowatt-hour of its own generation.
pub(super) fn delivers<T: Config>(account: T::AccountId) -> MemberEnergy<T::AccountId> {
	MemberEnergy {
		account,
		delivered_wh: 1_000,
		received_wh: 1_000,
		generated_wh: 1_000,
	}
}

/// A row as long as one can be.
pub(super) fn origin_row<T: Config>(account: T::AccountId) -> OriginRow<T::AccountId> {
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
pub(super) fn shares() -> BoundedVec<SourceShare, CleanSources> {
	let share = |source| SourceShare {
		source,
		energy_milli_wh: ENERGY,
	};
	of_clean_sources(share)
}

/// An entry for every clean source.
pub(super) fn of_clean_sources<Entry>(entry: impl Fn(EnergySource) -> Entry) -> BoundedVec<Entry, CleanSources> {
	let sources = EnergySource::ALL.into_iter().filter(|source| source.is_clean());
	sources.map(entry).collect::<Vec<_>>().try_into().unwrap_or_default()
}

/// A producer whose credits are pending: their challenge window is over.
pub(super) fn pending<T: Config>(producer: &T::AccountId) -> Result<(ZoneId, IssuanceId), BenchmarkError> {
	let zone = clean_producer::<T>(producer)?;
	Pallet::<T>::issue_carbon_credits(RawOrigin::Signed(producer.clone()).into(), producer.clone(), zone, JULY)
		.map_err(|error| error.error)?;
	let issuance = NextIssuance::<T>::get().saturating_sub(1);
	PendingIssuances::<T>::mutate(issuance, |pending| {
		if let Some(pending) = pending {
			pending.requested_at = pending.requested_at.saturating_sub(T::ChallengeWindow::get());
		}
	});
	Ok((zone, issuance))
}

/// Lets the challenge window of an issuance begin now.
pub(super) fn reopen<T: Config>(issuance: IssuanceId) {
	PendingIssuances::<T>::mutate(issuance, |pending| {
		if let Some(pending) = pending {
			pending.requested_at = T::Clock::now();
		}
	});
}

pub(super) fn solar() -> CreditId {
	Vintage {
		month: JULY,
		source: SOURCE,
	}
	.credit_id()
}

/// A producer with credits that were issued to it.
pub(super) fn holder<T: Config>(producer: &T::AccountId) -> Result<(ZoneId, CreditId), BenchmarkError> {
	let (zone, issuance) = pending::<T>(producer)?;
	Pallet::<T>::mint_carbon_credits(RawOrigin::Signed(producer.clone()).into(), issuance)?;
	Ok((zone, solar()))
}

/// Gives an account credits of as many sources of July.
pub(super) fn vintages<T: Config>(who: &T::AccountId, count: u32) -> Result<VintagesOf<T>, BenchmarkError> {
	let mut vintages = VintagesOf::<T>::new();
	for source in EnergySource::ALL.into_iter().take(count as usize) {
		let amount = T::MinRetirement::get();
		let credit = give::<T>(who, source, amount)?;
		assert!(vintages.try_push(VintageAmount { credit, amount }).is_ok());
	}
	Ok(vintages)
}

/// Gives an account credits of a source of July. Returns their id.
pub(super) fn give<T: Config>(
	who: &T::AccountId,
	source: EnergySource,
	amount: Balance,
) -> Result<CreditId, BenchmarkError> {
	let vintage = Vintage { month: JULY, source };
	let credit = vintage.credit_id();
	Pallet::<T>::ensure_vintage(vintage)?;
	Pallet::<T>::count(credit, who, &[(CarbonChange::Issued, amount)])?;
	T::Credits::mint_into(credit, who, amount)?;
	Ok(credit)
}

/// Sets the time to the end of a listing.
pub(super) fn expire<T: Config>(listing: ListingId) {
	let expires_at = Listings::<T>::get(listing).map_or(0, |listing| listing.expires_at);
	let interval = expires_at.div_ceil(T::Clock::length_ms());
	T::BenchmarkHelper::set_current(Interval::try_from(interval).unwrap_or(Interval::MAX));
}

/// Lists credits of a producer in as many listings as it may have. Returns the last one.
pub(super) fn list_all<T: Config>(
	seller: &T::AccountId,
	credit: CreditId,
	each: Balance,
) -> Result<ListingId, BenchmarkError> {
	let expires_at = T::Clock::now() + T::MaxListingPeriod::get();
	for _ in 0..T::MaxListings::get() {
		Pallet::<T>::list_credits(RawOrigin::Signed(seller.clone()).into(), credit, each, 1, expires_at)?;
	}
	Ok(NextListing::<T>::get().saturating_sub(1))
}

pub(super) fn long_text<T: Config>() -> TextOf<T> {
	vec![b'x'; T::MaxTextLength::get() as usize]
		.try_into()
		.unwrap_or_default()
}

/// Gives an account the money for certificates.
pub(super) fn fund<T: Config>(who: &T::AccountId) {
	let price = Pallet::<T>::certificate_price(u32::from(u16::MAX));
	<T::Currency as fungible::Mutate<_>>::set_balance(who, price);
	<T::Currency as fungible::Mutate<_>>::set_balance(&T::CommunityFund::get(), 0);
}
