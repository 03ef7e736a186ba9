//! What a client can ask, as declared in `energy_primitives::readers`.

use crate::{
	issuance::refs,
	market::{listing_key, listing_of_key},
	origin::in_order,
	retirement::{certificate_key, certificate_of_key},
	Buyers, CarbonAccounts, Certificates, CertificatesOf, CleanProducers, Config, Deficits, Disputes, EmissionFactorOf,
	EmissionFactors, FactorCorrections, HoldReason, Issuances, ListedCredits, ListingOrder, Listings, ListingsOf,
	Matched, NetworkCarbonAccount, NextCertificate, NextIssuance, OriginMixes, OriginProgress, Pallet,
	PendingIssuances, Vintages, Withdrawals,
};
use alloc::{string::String, vec::Vec};
use energy_primitives::{
	page_by_id, page_by_id_down, page_by_interval, page_by_key, range_intervals, Achievements, Amount, Balance,
	CarbonAccount, CarbonReaders, CertificateId, CertificateInfo, CleanGeneration, CleanProducer, CleanProducerInfo,
	CleanProducerStatus, CreditId, CreditPrice, EmissionFactorInfo, HoldingInfo, Interval, IntervalClock, IssuableInfo,
	IssuanceId, IssuanceInfo, ListingCursor, ListingId, ListingInfo, MatchedOriginInfo, Month, MonthOriginInfo,
	OriginMix, OriginMixInfo, Page, PendingIssuanceInfo, Vintage, VintageInfo, WithdrawalInfo, WithdrawalProposal,
	ZoneId, MAX_PAGE_ITEMS,
};
use frame_support::traits::tokens::fungibles::{hold::Inspect as _, Inspect};

/// The most months on a page that takes many reads for each.
const MAX_MONTHS: u32 = 24;

/// The most zones of a producer that are looked at for each month.
const MAX_ZONES: usize = 8;

impl<T: Config> Pallet<T> {
	/// Returns a page of what there is in the months from `from` on, up to the present one.
	fn page_by_month<Item, Items: IntoIterator<Item = Item>>(
		from: Month,
		limit: Option<u32>,
		most: u32,
		read: impl Fn(Month) -> Items,
	) -> Page<Item, Month> {
		let last = T::Clock::month_at(T::Clock::now());
		let (mut items, mut next) = (Vec::new(), Some(from).filter(Month::is_valid));
		for _ in 0..limit.unwrap_or(most).clamp(1, most) {
			let Some(month) = next.filter(|month| *month <= last) else {
				break;
			};
			items.extend(read(month));
			next = month.after();
		}
		Page {
			items,
			next: next.filter(|month| *month <= last),
		}
	}

	fn vintage_info(credit: CreditId, total: CarbonAccount) -> Option<VintageInfo> {
		let vintage = Vintage::from_credit_id(credit)?;
		Some(VintageInfo {
			credit,
			vintage,
			total,
			held: T::Credits::total_issuance(credit),
			listed: ListedCredits::<T>::get(credit),
		})
	}

	/// Returns what an account holds of all vintages, and what of that is listed.
	fn held_by(who: &T::AccountId) -> (Balance, Balance) {
		let listings = ListingsOf::<T>::get(who).into_iter().filter_map(Listings::<T>::get);
		let listed = listings.fold(0, |sum: Balance, listing| sum.saturating_add(listing.amount));
		let held = Vintages::<T>::iter_keys().fold(listed, |sum: Balance, credit| {
			sum.saturating_add(T::Credits::balance(credit, who))
		});
		(held, listed)
	}

	fn factor_info(month: Month, factor: EmissionFactorOf<T>) -> EmissionFactorInfo<T::AccountId> {
		EmissionFactorInfo {
			month,
			mg_per_kwh: factor.mg_per_kwh,
			finality: factor.finality(),
			corrected_mg_per_kwh: factor.corrected_mg_per_kwh,
			factor_source: String::from_utf8_lossy(&factor.factor_source).into_owned(),
			factor_document: factor.factor_document,
			proposer: factor.proposer,
			proposed_at: factor.proposed_at,
			provisional_until: Self::stands_until(month, factor.proposed_at),
			confirmed_at: factor.confirmation.as_ref().map(|confirmation| confirmation.at),
			confirmed_by: factor.confirmation.map(|confirmation| confirmation.verifier),
		}
	}

	/// Returns what can be asked for, for a producer and a month, in each zone that it is registered in.
	fn issuables(producer: &T::AccountId, month: Month) -> Vec<IssuableInfo> {
		let zones = CleanProducers::<T>::iter_key_prefix(producer).take(MAX_ZONES);
		let found = zones.filter_map(|zone| {
			let issuable = Self::issuable(producer, zone, month).ok()?;
			Some(IssuableInfo {
				zone,
				month,
				credit: issuable.vintage.credit_id(),
				energy_wh: issuable.energy_wh,
				amount: issuable.amount,
			})
		});
		found.collect()
	}

	fn issuance_info(producer: &T::AccountId, zone: ZoneId, month: Month) -> Option<IssuanceInfo> {
		let key = (producer.clone(), zone, month);
		let record = Issuances::<T>::get(refs(&key));
		let info = IssuanceInfo {
			month,
			creditable_wh: T::Generation::creditable(producer, zone, month),
			matched_wh: Matched::<T>::get(refs(&key)).saturating_sub(Self::allowance_wh(producer, zone, month)),
			credited_wh: record.credited_wh,
			pending_wh: Self::pending_wh(&key),
			refused_wh: record.refused_wh,
			issued: record.issued,
			withdrawn: record.withdrawn,
			open: record.open,
		};
		(info.creditable_wh > 0 || record != Default::default()).then_some(info)
	}

	fn holding(who: &T::AccountId, credit: CreditId) -> Option<HoldingInfo> {
		let holding = HoldingInfo {
			credit,
			vintage: Vintage::from_credit_id(credit)?,
			free: T::Credits::balance(credit, who),
			listed: T::CreditHolds::balance_on_hold(credit, &HoldReason::Listed.into(), who),
		};
		(holding.free > 0 || holding.listed > 0).then_some(holding)
	}
}

impl<T: Config> CarbonReaders<T::AccountId> for Pallet<T> {
	fn get_carbon_credits_balance(who: T::AccountId, credit: CreditId) -> Amount {
		Amount(match Vintages::<T>::contains_key(credit) {
			true => T::Credits::total_balance(credit, &who),
			false => 0,
		})
	}

	fn is_clean_energy_producer(who: T::AccountId) -> bool {
		Self::is_clean_producer(&who)
	}

	fn get_clean_energy_producer(who: T::AccountId, zone: ZoneId) -> Option<CleanProducer> {
		CleanProducers::<T>::get(who, zone)
	}

	fn is_buyer(who: T::AccountId) -> bool {
		Buyers::<T>::contains_key(who)
	}

	fn get_certificate_price(text_bytes: u32) -> Amount {
		Amount(Self::certificate_price(text_bytes))
	}

	fn get_carbon_account(who: T::AccountId) -> CarbonAccount {
		CarbonAccounts::<T>::get(who)
	}

	fn get_certificate(certificate: CertificateId) -> Option<CertificateInfo<T::AccountId>> {
		let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
		Certificates::<T>::get(certificate).map(|record| CertificateInfo {
			certificate,
			kind: record.kind,
			account: record.account,
			vintages: record.vintages.into_inner(),
			beneficiary: text(&record.claim.beneficiary),
			reason: text(&record.claim.reason),
			jurisdiction: record.claim.jurisdiction,
			period: record.claim.period,
			at: record.at,
		})
	}

	fn get_certificates(
		from: Option<CertificateId>,
		limit: Option<u32>,
	) -> Page<CertificateInfo<T::AccountId>, CertificateId> {
		page_by_id(from, NextCertificate::<T>::get(), limit, Self::get_certificate)
	}

	fn get_network_carbon_account() -> CarbonAccount {
		NetworkCarbonAccount::<T>::get()
	}

	fn get_vintage(credit: CreditId) -> Option<VintageInfo> {
		Self::vintage_info(credit, Vintages::<T>::get(credit)?)
	}

	fn get_emission_factor(zone: ZoneId, month: Month) -> Option<EmissionFactorInfo<T::AccountId>> {
		EmissionFactors::<T>::get(zone, month).map(|factor| Self::factor_info(month, factor))
	}

	fn get_issuable_carbon_credits(producer: T::AccountId, zone: ZoneId, month: Month) -> Amount {
		Amount(Self::issuable(&producer, zone, month).map_or(0, |issuable| issuable.amount))
	}

	fn get_clean_energy_producers(
		status: Option<CleanProducerStatus>,
		from: Option<(T::AccountId, ZoneId)>,
		limit: Option<u32>,
	) -> Page<CleanProducerInfo<T::AccountId>, (T::AccountId, ZoneId)> {
		let entries = match from {
			Some((who, zone)) => CleanProducers::<T>::iter_from(CleanProducers::<T>::hashed_key_for(who, zone)),
			None => CleanProducers::<T>::iter(),
		};
		let entries = entries.map(|(producer, zone, registration)| ((producer, zone), registration));
		page_by_key(entries, limit, |(producer, zone), registration| {
			let info = CleanProducerInfo {
				producer: producer.clone(),
				zone: *zone,
				registration,
			};
			Some(info).filter(|info| status.is_none_or(|status| status == info.registration.status))
		})
	}

	fn get_emission_factors(
		zone: ZoneId,
		from: Month,
		limit: Option<u32>,
	) -> Page<EmissionFactorInfo<T::AccountId>, Month> {
		Self::page_by_month(from, limit, MAX_PAGE_ITEMS, |month| {
			Self::get_emission_factor(zone, month)
		})
	}

	fn get_factor_corrections(
		zone: ZoneId,
		from: Month,
		limit: Option<u32>,
	) -> Page<EmissionFactorInfo<T::AccountId>, Month> {
		Self::page_by_month(from, limit, MAX_PAGE_ITEMS, |month| {
			FactorCorrections::<T>::get(zone, month).map(|factor| Self::factor_info(month, factor))
		})
	}

	fn get_issuables(producer: T::AccountId, from: Month, limit: Option<u32>) -> Page<IssuableInfo, Month> {
		Self::page_by_month(from, limit, MAX_MONTHS, |month| Self::issuables(&producer, month))
	}

	fn get_issuances(
		producer: T::AccountId,
		zone: ZoneId,
		from: Month,
		limit: Option<u32>,
	) -> Page<IssuanceInfo, Month> {
		Self::page_by_month(from, limit, MAX_MONTHS, |month| {
			Self::issuance_info(&producer, zone, month)
		})
	}

	fn get_pending_issuance(issuance: IssuanceId) -> Option<PendingIssuanceInfo<T::AccountId>> {
		let pending = PendingIssuances::<T>::get(issuance)?;
		let stage = Self::stage(issuance, &pending);
		Some(PendingIssuanceInfo {
			issuance,
			producer: pending.producer,
			zone: pending.zone,
			vintage: pending.vintage,
			energy_wh: pending.energy_wh,
			amount: pending.amount,
			stage,
			dispute_document: Disputes::<T>::get(issuance).map(|dispute| dispute.document),
		})
	}

	fn get_pending_issuances(
		from: Option<IssuanceId>,
		limit: Option<u32>,
	) -> Page<PendingIssuanceInfo<T::AccountId>, IssuanceId> {
		page_by_id_down(from, NextIssuance::<T>::get(), limit, Self::get_pending_issuance)
	}

	fn get_withdrawal_proposals(
		producer: T::AccountId,
		zone: ZoneId,
		month: Month,
	) -> Vec<WithdrawalProposal<T::AccountId>> {
		Withdrawals::<T>::get((producer, zone, month)).into_inner()
	}

	fn get_withdrawals(
		from: Option<(T::AccountId, ZoneId, Month)>,
		limit: Option<u32>,
	) -> Page<WithdrawalInfo<T::AccountId>, (T::AccountId, ZoneId, Month)> {
		let entries = match from {
			Some(key) => Withdrawals::<T>::iter_from(Withdrawals::<T>::hashed_key_for(key)),
			None => Withdrawals::<T>::iter(),
		};
		page_by_key(entries, limit, |(producer, zone, month), proposals| {
			Some(WithdrawalInfo {
				producer: producer.clone(),
				zone: *zone,
				month: *month,
				proposals: proposals.into_inner(),
			})
		})
	}

	fn get_carbon_deficit(producer: T::AccountId) -> Amount {
		Amount(Deficits::<T>::get(producer))
	}

	fn get_vintages(from: Option<CreditId>, limit: Option<u32>) -> Page<VintageInfo, CreditId> {
		let entries = match from {
			Some(credit) => Vintages::<T>::iter_from(Vintages::<T>::hashed_key_for(credit)),
			None => Vintages::<T>::iter(),
		};
		page_by_key(entries, limit, |credit, total| Self::vintage_info(*credit, total))
	}

	fn get_achievements(who: Option<T::AccountId>) -> Achievements {
		match who {
			Some(who) => {
				let (held, listed) = Self::held_by(&who);
				Achievements {
					total: CarbonAccounts::<T>::get(&who),
					held,
					listed,
				}
			},
			None => {
				let total = NetworkCarbonAccount::<T>::get();
				Achievements {
					total,
					held: total.issued.saturating_sub(total.gone().unwrap_or(Balance::MAX)),
					listed: ListedCredits::<T>::iter_values().fold(0, Balance::saturating_add),
				}
			},
		}
	}

	fn get_credits(who: T::AccountId, from: Option<CreditId>, limit: Option<u32>) -> Page<HoldingInfo, CreditId> {
		let credits = match from {
			Some(credit) => Vintages::<T>::iter_keys_from(Vintages::<T>::hashed_key_for(credit)),
			None => Vintages::<T>::iter_keys(),
		};
		page_by_key(credits.map(|credit| (credit, ())), limit, |credit, ()| {
			Self::holding(&who, *credit)
		})
	}

	fn get_listing(listing: ListingId) -> Option<ListingInfo<T::AccountId>> {
		Listings::<T>::get(listing).map(|record| ListingInfo {
			listing,
			seller: record.seller,
			credit: record.credit,
			amount: record.amount,
			price: record.price.into(),
			expires_at: record.expires_at,
		})
	}

	fn get_listings(
		credit: CreditId,
		from: Option<ListingCursor>,
		limit: Option<u32>,
	) -> Page<ListingInfo<T::AccountId>, ListingCursor> {
		let keys = match from {
			Some(ListingCursor { price, listing }) => {
				let price = CreditPrice::try_from(price).unwrap_or(CreditPrice::MAX);
				let key = ListingOrder::<T>::hashed_key_for(credit, listing_key(price, listing));
				ListingOrder::<T>::iter_key_prefix_from(credit, key)
			},
			None => ListingOrder::<T>::iter_key_prefix(credit),
		};
		let now = T::Clock::now();
		page_by_key(keys.map(|key| (listing_of_key(&key), ())), limit, |cursor, ()| {
			Self::get_listing(cursor.listing).filter(|listing| now < listing.expires_at)
		})
	}

	fn get_listings_of(seller: T::AccountId) -> Vec<ListingInfo<T::AccountId>> {
		let listings = ListingsOf::<T>::get(seller).into_iter();
		listings.filter_map(Self::get_listing).collect()
	}

	fn get_certificates_of(
		who: T::AccountId,
		from: Option<CertificateId>,
		limit: Option<u32>,
	) -> Page<CertificateInfo<T::AccountId>, CertificateId> {
		let keys = match from {
			Some(id) => {
				let key = CertificatesOf::<T>::hashed_key_for(&who, certificate_key(id));
				CertificatesOf::<T>::iter_key_prefix_from(&who, key)
			},
			None => CertificatesOf::<T>::iter_key_prefix(&who),
		};
		page_by_key(keys.map(|key| (certificate_of_key(key), ())), limit, |id, ()| {
			Self::get_certificate(*id)
		})
	}

	fn get_matched_origin(who: T::AccountId, from: Month, limit: Option<u32>) -> Page<MatchedOriginInfo, Month> {
		Self::page_by_month(from, limit, MAX_MONTHS, |month| {
			let origin = Self::origin_of(&who, month);
			(origin.delivered_wh > 0 || !origin.received.is_empty()).then_some(origin)
		})
	}

	fn get_month_origin(zone: ZoneId, month: Month) -> MonthOriginInfo {
		let time_zone = T::Clock::time_zone();
		let length = T::Clock::length_ms().max(1);
		let first_of =
			|month: Month| Interval::try_from(time_zone.begin_of(month).div_ceil(length)).unwrap_or(Interval::MAX);
		let begin = Some(month).filter(Month::is_valid).map_or(Interval::MAX, first_of);
		let end = month.after().map_or(Interval::MAX, first_of);
		// Nothing is recorded before it has been settled.
		let end = end.min(OriginProgress::<T>::get(zone).map_or(0, |newest| newest.saturating_add(1)));
		let mut sum = OriginMix::default();
		for interval in begin..end {
			if let Some(mix) = OriginMixes::<T>::get(zone, interval) {
				sum.add(&mix);
			}
		}
		MonthOriginInfo {
			month,
			delivered_wh: sum.delivered_wh,
			received_wh: sum.received_wh,
			clean: in_order(sum.clean.into_iter()),
		}
	}

	fn get_origin_mixes(zone: ZoneId, from: Interval, limit: Option<u32>) -> Page<OriginMixInfo, Interval> {
		let end = OriginProgress::<T>::get(zone).map_or(0, |newest| newest.saturating_add(1));
		page_by_interval(from, range_intervals(limit), end, |interval| {
			OriginMixes::<T>::get(zone, interval).map(|mix| OriginMixInfo {
				interval,
				delivered_wh: mix.delivered_wh,
				received_wh: mix.received_wh,
				clean: in_order(mix.clean.into_iter()),
			})
		})
	}
}
