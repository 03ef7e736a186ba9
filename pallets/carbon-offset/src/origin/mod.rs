//! The record of clean energy that members delivered to members in the interval in which it was
//! generated. It counts once: what is matched earns no credits.
//!
//! Settlement hands over what each account of a page delivered and received in an interval. What a clean
//! plant delivered is matched, as far as its creditable generation of the month reaches. What was received
//! is divided among the sources by the mix of the whole zone in that interval, which is known once all
//! its pages have been recorded: so the receipts of an interval are divided when their page is recorded
//! the next time, or read.
//!
//! To know a plant's creditable generation takes many reads. So a producer's row has an allowance: what
//! was found to be creditable and free, and is set aside to be matched. It is looked up anew when it is
//! used up, and given back when credits are asked for. As settlement is some hours behind the meters, it
//! lasts for several intervals. Where an approval ends, by a verifier or because the plant changes, it is
//! given back too: what is settled from then on is nobody's origin.

use crate::{
	Config, Matched, MaxOriginRows, OriginMixes, OriginPage, OriginPages, OriginPagesOf, OriginProgress, OriginRow,
	Pallet, SourceShare, WeightInfo,
};
use alloc::{collections::BTreeSet, vec::Vec};
use energy_primitives::{
	AreaId, CleanSources, Energy, Interval, IntervalClock, MatchedOrigin, MatchedOriginInfo, MemberEnergy, Month,
	OriginMix, PlantChanges, Recorded, SourceEnergy, ZoneId, Zones,
};
use frame_support::{pallet_prelude::Get, weights::Weight, BoundedVec};

/// What is received is counted in thousandths of a Wh, so that rounding does not eat up small shares.
const PER_WH: Energy = 1_000;

/// Returns each source's part of `received_wh` by a mix, rounded down. All that members received
/// together never gets more of a source than was delivered.
fn divide(mix: &OriginMix, received_wh: Energy) -> impl Iterator<Item = SourceShare> + '_ {
	let whole = mix.delivered_wh.max(mix.received_wh).max(1);
	let received = received_wh.checked_mul(PER_WH);
	mix.clean.iter().map(move |part| {
		// What members of a zone trade in an interval nearly always fits into 64 bits, in which a processor
		// divides several times as fast.
		let product = received.and_then(|received| received.checked_mul(part.energy_wh));
		let energy_milli_wh = match product {
			Some(product) => product / whole,
			None => divide_large(received_wh, part.energy_wh, whole),
		};
		SourceShare {
			source: part.source,
			energy_milli_wh,
		}
	})
}

/// Returns a source's part of `received_wh` where the product needs more than 64 bits. Energies of an
/// interval are far below 2^58 Wh, so that it fits into 128.
fn divide_large(received_wh: Energy, energy_wh: Energy, whole: Energy) -> Energy {
	let product = u128::from(received_wh)
		.saturating_mul(PER_WH.into())
		.saturating_mul(energy_wh.into());
	Energy::try_from(product / u128::from(whole)).unwrap_or(Energy::MAX)
}

/// Adds a share to those of a list, which has room for every clean source.
fn add_share<S: Get<u32>>(shares: &mut BoundedVec<SourceShare, S>, share: SourceShare) {
	match shares.iter_mut().find(|one| one.source == share.source) {
		Some(one) => one.energy_milli_wh = one.energy_milli_wh.saturating_add(share.energy_milli_wh),
		None if share.energy_milli_wh > 0 => {
			let _ = shares.try_push(share);
		},
		None => {},
	}
}

impl<AccountId> OriginRow<AccountId> {
	fn new(account: AccountId) -> Self {
		Self {
			account,
			delivered_wh: 0,
			allowance_wh: 0,
			source: None,
			open_wh: 0,
			received: BoundedVec::new(),
		}
	}

	/// Divides what it received in the newest interval by source; nothing without a mix.
	fn divide_open(&mut self, mix: Option<&OriginMix>) {
		let open_wh = core::mem::take(&mut self.open_wh);
		for share in mix.iter().flat_map(|mix| divide(mix, open_wh)) {
			add_share(&mut self.received, share);
		}
	}
}

impl<T: Config> MatchedOrigin<T::AccountId> for Pallet<T> {
	fn record(zone: ZoneId, interval: Interval, page: u32, rows: &[MemberEnergy<T::AccountId>]) -> Recorded {
		let mut recorded = Recorded::default();
		let mut rows = rows
			.iter()
			.filter(|row| row.delivered_wh > 0 || row.received_wh > 0)
			.peekable();
		if rows.peek().is_none() || OriginProgress::<T>::get(zone).is_some_and(|newest| interval <= newest) {
			// Receipts of an interval may be divided already; more deliveries would change the mix.
			return recorded;
		}
		let month = T::Clock::month_of(interval);
		let mut stored = OriginPages::<T>::get(page, month).unwrap_or_else(|| OriginPage {
			zone,
			newest: interval,
			rows: BoundedVec::new(),
		});
		let is_new = stored.rows.is_empty();
		if stored.zone != zone || (!is_new && stored.newest >= interval) {
			return recorded;
		}
		Self::divide_open(&mut stored);
		stored.newest = interval;
		for row in rows {
			if let Some(at) = Self::row_of((&mut stored, page), month, &row.account, &mut recorded) {
				Self::record_row(zone, month, row, at, &mut recorded);
			}
		}
		if !stored.rows.is_empty() {
			OriginPages::<T>::insert(page, month, stored);
		}
		recorded
	}

	fn add_mix(zone: ZoneId, interval: Interval, mix: &OriginMix) {
		let newest = OriginProgress::<T>::get(zone);
		if mix.is_empty() || newest.is_some_and(|newest| interval < newest) {
			return;
		}
		OriginMixes::<T>::mutate(zone, interval, |slot| {
			slot.get_or_insert_with(Default::default).add(mix)
		});
		if newest != Some(interval) {
			OriginProgress::<T>::insert(zone, interval);
		}
	}

	fn look_up_weight(producers: u32) -> Weight {
		T::WeightInfo::record_origin(producers).saturating_sub(T::WeightInfo::record_origin(0))
	}
}

impl<T: Config> PlantChanges<T::AccountId> for Pallet<T> {
	fn plant_changed(who: &T::AccountId, area: AreaId) {
		if let Some(zone) = T::Grid::zone_of(area) {
			Self::release_open_allowances(who, zone);
		}
	}

	fn plant_changed_weight() -> Weight {
		T::WeightInfo::plant_changed()
	}
}

impl<T: Config> Pallet<T> {
	/// Divides what was received in a page's newest interval by source.
	fn divide_open(page: &mut OriginPage<T::AccountId>) {
		if page.rows.iter().all(|row| row.open_wh == 0) {
			return;
		}
		let mix = OriginMixes::<T>::get(page.zone, page.newest);
		for row in page.rows.iter_mut().filter(|row| row.open_wh > 0) {
			row.divide_open(mix.as_ref());
		}
	}

	/// Returns the row of an account on a page in a month, adding it if there is none; `None` where there
	/// is no room: then nothing of the account is recorded, and what it generated stays creditable.
	fn row_of<'a>(
		(stored, page): (&'a mut OriginPage<T::AccountId>, u32),
		month: Month,
		account: &T::AccountId,
		recorded: &mut Recorded,
	) -> Option<&'a mut OriginRow<T::AccountId>> {
		let at = match stored.rows.iter().position(|row| row.account == *account) {
			Some(at) => at,
			None if (stored.rows.len() as u32) < MaxOriginRows::get() => {
				recorded.looked_up = recorded.looked_up.saturating_add(1);
				let listed = OriginPagesOf::<T>::try_mutate(account, month, |pages| {
					pages.try_push(page)?;
					Ok::<_, u32>(pages.len())
				});
				if listed.ok()? > 1 {
					// What is set aside on the page where it stood before is of use here.
					Self::release_allowance(account, stored.zone, month);
				}
				stored.rows.try_push(OriginRow::new(account.clone())).ok()?;
				stored.rows.len().saturating_sub(1)
			},
			None => return None,
		};
		stored.rows.get_mut(at)
	}

	/// Records what an account delivered and received in an interval.
	fn record_row(
		zone: ZoneId,
		month: Month,
		new: &MemberEnergy<T::AccountId>,
		row: &mut OriginRow<T::AccountId>,
		Recorded { mix, looked_up }: &mut Recorded,
	) {
		mix.delivered_wh = mix.delivered_wh.saturating_add(new.delivered_wh);
		mix.received_wh = mix.received_wh.saturating_add(new.received_wh);
		row.open_wh = row.open_wh.saturating_add(new.received_wh);

		let clean_wh = new.delivered_wh.min(new.generated_wh);
		if clean_wh > row.allowance_wh {
			Self::set_aside(zone, month, row);
			*looked_up = looked_up.saturating_add(1);
		}
		let matched_wh = clean_wh.min(row.allowance_wh);
		let Some(source) = row.source.filter(|_| matched_wh > 0) else {
			return;
		};
		row.allowance_wh = row.allowance_wh.saturating_sub(matched_wh);
		row.delivered_wh = row.delivered_wh.saturating_add(matched_wh);
		let energy_wh = matched_wh;
		mix.add_clean(SourceEnergy { source, energy_wh });
	}

	/// Sets aside what is creditable and free of a clean producer's generation, to be matched.
	fn set_aside(zone: ZoneId, month: Month, row: &mut OriginRow<T::AccountId>) {
		let Ok(producer) = Self::ensure_clean_producer(&row.account, zone) else {
			return;
		};
		let free_wh = Self::unused_wh(&row.account, zone, month);
		if free_wh > 0 {
			row.source = Some(producer.source);
			row.allowance_wh = row.allowance_wh.saturating_add(free_wh);
			Matched::<T>::mutate((&row.account, zone, month), |matched| {
				*matched = matched.saturating_add(free_wh)
			});
		}
	}

	/// Returns the pages that an account stands on in a month, with their numbers.
	fn origin_pages(who: &T::AccountId, month: Month) -> Vec<(u32, OriginPage<T::AccountId>)> {
		let numbers = OriginPagesOf::<T>::get(who, month).into_iter();
		numbers
			.filter_map(|number| Some((number, OriginPages::<T>::get(number, month)?)))
			.collect()
	}

	/// Returns what is set aside of a producer's generation and not matched, in Wh.
	pub(crate) fn allowance_wh(producer: &T::AccountId, zone: ZoneId, month: Month) -> Energy {
		let pages = Self::origin_pages(producer, month).into_iter();
		pages
			.filter(|(_, page)| page.zone == zone)
			.fold(0, |sum: Energy, (_, page)| {
				let row = page.rows.iter().find(|row| row.account == *producer);
				sum.saturating_add(row.map_or(0, |row| row.allowance_wh))
			})
	}

	/// Gives back what is set aside of a producer's generation and not matched.
	pub(crate) fn release_allowance(producer: &T::AccountId, zone: ZoneId, month: Month) {
		let mut released: Energy = 0;
		for (number, mut page) in Self::origin_pages(producer, month) {
			if page.zone != zone {
				continue;
			}
			if let Some(row) = page.rows.iter_mut().find(|row| row.account == *producer) {
				if row.allowance_wh > 0 {
					released = released.saturating_add(core::mem::take(&mut row.allowance_wh));
					OriginPages::<T>::insert(number, month, page);
				}
			}
		}
		if released > 0 {
			Matched::<T>::mutate_exists((producer, zone, month), |matched| {
				let rest = matched.unwrap_or_default().saturating_sub(released);
				*matched = Some(rest).filter(|rest| *rest > 0);
			});
		}
	}

	/// Gives back what is set aside of a producer's generation in a zone in the months that may still be
	/// settled: that of the interval behind the zone's newest one, where settlement goes on, and the
	/// present one with the one before, where it may have gone on to after intervals without deliveries.
	pub(crate) fn release_open_allowances(producer: &T::AccountId, zone: ZoneId) {
		let present = T::Clock::month_at(T::Clock::now());
		let mut months = BTreeSet::from([present]);
		months.extend(present.before());
		if let Some(newest) = OriginProgress::<T>::get(zone) {
			months.insert(T::Clock::month_of(newest.saturating_add(1)));
		}
		for month in months {
			Self::release_allowance(producer, zone, month);
		}
	}

	/// Returns what an account delivered and received in a month.
	pub(crate) fn origin_of(who: &T::AccountId, month: Month) -> MatchedOriginInfo {
		let mut delivered_wh: Energy = 0;
		let mut received = BoundedVec::<SourceShare, CleanSources>::new();
		for (_, mut page) in Self::origin_pages(who, month) {
			let mix = OriginMixes::<T>::get(page.zone, page.newest);
			for row in page.rows.iter_mut().filter(|row| row.account == *who) {
				row.divide_open(mix.as_ref());
				delivered_wh = delivered_wh.saturating_add(row.delivered_wh);
				row.received.iter().for_each(|share| add_share(&mut received, *share));
			}
		}
		MatchedOriginInfo {
			month,
			delivered_wh,
			received: in_order(received.iter().map(SourceShare::whole)),
		}
	}

	/// Returns what an account received from clean plants of members in a month, in Wh.
	pub(crate) fn received_wh(who: &T::AccountId, month: Month) -> Energy {
		let received = Self::origin_of(who, month).received.into_iter();
		received.fold(0, |sum: Energy, part| sum.saturating_add(part.energy_wh))
	}
}

impl SourceShare {
	/// Returns it in whole Wh.
	fn whole(&self) -> SourceEnergy {
		SourceEnergy {
			source: self.source,
			energy_wh: self.energy_milli_wh / PER_WH,
		}
	}
}

/// Returns energies in the order of their sources.
pub(crate) fn in_order(energies: impl Iterator<Item = SourceEnergy>) -> Vec<SourceEnergy> {
	let mut energies: Vec<_> = energies.collect();
	energies.sort_by_key(|part| part.source);
	energies
}

#[cfg(test)]
mod tests {
	use super::*;
	use energy_primitives::EnergySource;
	use proptest::prelude::*;

	proptest! {
		/// In 64 bits or more, the share is the same: what was received, times the source's part of all.
		#[test]
		fn a_share_does_not_depend_on_how_it_is_divided(
			received_wh in 0..1u64 << 50,
			energy_wh in 0..1u64 << 50,
			others_wh in 0..1u64 << 50,
		) {
			let mut mix = OriginMix {
				delivered_wh: energy_wh.saturating_add(others_wh),
				..Default::default()
			};
			mix.add_clean(SourceEnergy { source: EnergySource::Solar, energy_wh });
			let shares: Vec<_> = divide(&mix, received_wh).map(|share| share.energy_milli_wh).collect();
			let whole = u128::from(mix.delivered_wh.max(1));
			let expected = u128::from(received_wh) * 1_000 * u128::from(energy_wh) / whole;
			let expected = (energy_wh > 0).then(|| Energy::try_from(expected).unwrap_or(Energy::MAX));
			prop_assert_eq!(shares, expected.into_iter().collect::<Vec<_>>());
		}
	}
}
