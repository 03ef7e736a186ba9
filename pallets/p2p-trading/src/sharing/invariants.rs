//! The invariants of sharing.

use super::types::{SharedMarket, SharingEntry};
use crate::{
	ahead::types::{PAGES, PAGE_LEVELS},
	AreaMarkets, Config, KeyedAreas, Ladders, Pallet, SettlementCursor, SettlementPhase, SharingPages,
};
use alloc::{collections::BTreeMap, vec::Vec};
use energy_market::SharedFill;
use energy_primitives::{AreaId, ConnectionPages, Energy, Interval, Price, SharingKey, Side, PRICE_LEVELS};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Returns what is offered and bid in sharing and not settled, with its interval, its owner and its
	/// area; with what it got, or will get where its page is not settled yet.
	pub(crate) fn open_entries() -> impl Iterator<Item = (Interval, T::AccountId, AreaId, SharingEntry)> {
		let mut fills = BTreeMap::<(Interval, AreaId), SharedFill>::new();
		let mut pages: Vec<_> = SharingPages::<T>::iter().collect();
		pages.sort_by_key(|(interval, number, _)| (*interval, *number));
		pages.into_iter().flat_map(move |(interval, number, mut entries)| {
			let connections = T::Grid::page(number).expect("a page with entries exists");
			let area = connections.area;
			let shared = AreaMarkets::<T>::get(interval, area).and_then(|market| market.shared);
			let is_open = |shared: &SharedMarket| !shared.keyed && !Self::is_page_passed(interval, number);
			if let Some(shared) = shared.filter(is_open) {
				let fill = fills.entry((interval, area)).or_insert_with(|| shared.fill(interval));
				for entry in &mut entries {
					let filled_wh = fill.take(entry.side, entry.limit_mills, entry.energy_wh);
					entry.filled_wh = filled_wh.expect("no more is offered than was cleared");
				}
			}
			entries
				.into_iter()
				.map(move |entry| {
					let who = connections.accounts[usize::from(entry.slot)].clone();
					(interval, who, area, entry)
				})
				.filter(|(interval, who, ..)| !Self::is_pruned(*interval) && !Self::is_interval_settled(*interval, who))
				.collect::<Vec<_>>()
		})
	}

	/// Checks the invariants 13 and, for the ladders of sharing, 6.
	pub(crate) fn check_sharing() -> Result<(), TryRuntimeError> {
		// By interval and area: what the pages that are settled sold and bought, and what they asked and
		// bid at the price.
		let mut filled = BTreeMap::<(Interval, AreaId), [u128; 4]>::new();
		let mut levels = BTreeMap::<(Interval, AreaId, Side, Price), Energy>::new();
		let progress = SettlementCursor::<T>::get();
		// What is being pruned is there in part.
		for (interval, number, entries) in
			SharingPages::<T>::iter().filter(|(interval, ..)| !Self::is_pruned(*interval))
		{
			ensure!(
				progress.as_ref().is_some_and(|progress| interval <= progress.interval),
				"invariant 13: something is offered before its interval is settled"
			);
			let connections = T::Grid::page(number).ok_or("invariant 13: a page without connection points")?;
			let area = connections.area;
			ensure!(
				!entries.is_empty() && entries.windows(2).all(|pair| pair[0].slot < pair[1].slot),
				"invariant 13: a page's entries are missing or out of order"
			);
			let shared = AreaMarkets::<T>::get(interval, area).and_then(|market| market.shared);
			let is_keyed = Self::sharing_key(area, interval) != SharingKey::Prices;
			ensure!(
				shared.is_none_or(|shared| shared.keyed == is_keyed || interval < Self::first_unsettled()),
				"invariant 13: an area is divided in another way than its terms say"
			);
			let is_divided = shared.is_some_and(|shared| shared.keyed);
			let is_passed = is_divided || Self::is_page_passed(interval, number);
			let price_mills = shared
				.filter(|shared| !shared.keyed)
				.and_then(|shared| shared.clearing.price_mills);
			for entry in &entries {
				ensure!(
					entry.energy_wh > 0
						&& entry.limit_mills < PRICE_LEVELS
						&& entry.filled_wh <= entry.energy_wh
						&& usize::from(entry.slot) < connections.accounts.len(),
					"invariant 13: an entry is empty, off the ladder or off its page, or got too much"
				);
				ensure!(
					is_passed || entry.filled_wh == 0,
					"invariant 13: an entry got something before its page was settled"
				);
				if !is_keyed {
					*levels
						.entry((interval, area, entry.side, entry.limit_mills))
						.or_default() += entry.energy_wh;
				}
				if is_passed {
					let sums = filled.entry((interval, area)).or_default();
					let side = usize::from(entry.side == Side::Bid);
					sums[side] += u128::from(entry.filled_wh);
					if Some(entry.limit_mills) == price_mills {
						sums[side + 2] += u128::from(entry.energy_wh);
					}
				}
			}
		}
		for (interval, _, pages) in KeyedAreas::<T>::iter() {
			let is_there = progress.as_ref().is_some_and(|progress| {
				let may_be = matches!(
					progress.phase,
					SettlementPhase::Offering(_) | SettlementPhase::Sharing(_)
				);
				progress.interval == interval && may_be
			});
			ensure!(
				is_there && pages.windows(2).all(|pair| pair[0] < pair[1]),
				"invariant 13: an area is to be divided at another time, or a page twice"
			);
		}
		let mut balances = BTreeMap::<Interval, i128>::new();
		for (interval, area, market) in AreaMarkets::<T>::iter().filter(|(interval, ..)| !Self::is_pruned(*interval)) {
			let [sold_wh, bought_wh, asks_wh, bids_wh] = filled.remove(&(interval, area)).unwrap_or_default();
			let Some(shared) = market.shared else {
				ensure!(
					sold_wh + bought_wh == 0,
					"invariant 13: something is shared without a result"
				);
				continue;
			};
			ensure!(
				(asks_wh, bids_wh) == (shared.taken.asks_wh.into(), shared.taken.bids_wh.into()),
				"invariant 13: another part of a result is divided than the settled pages had"
			);
			let (sold, bought): (u128, u128) = (shared.clearing.sold_wh.into(), shared.clearing.bought_wh.into());
			*balances.entry(interval).or_default() += sold as i128 - bought as i128;
			let is_divided = progress.as_ref().is_some_and(|progress| {
				let is_behind = !matches!(progress.phase, SettlementPhase::Sharing(_) | SettlementPhase::Pages(_));
				interval < progress.interval || is_behind || shared.keyed
			});
			ensure!(
				!is_divided || (sold_wh, bought_wh) == (sold, bought),
				"invariant 13: sellers and buyers did not get what a result counts"
			);
		}
		ensure!(
			balances.into_values().all(|balance| balance == 0),
			"invariant 13: more or less is sold than is bought"
		);
		ensure!(
			filled
				.into_values()
				.all(|[sold_wh, bought_wh, ..]| sold_wh + bought_wh == 0),
			"invariant 13: something is shared in no market"
		);
		for ((interval, _, area, page), ladder) in Ladders::<T>::iter() {
			let Some(first) = page.checked_sub(PAGES) else {
				continue;
			};
			for (side, energies) in [(Side::Ask, ladder.asks), (Side::Bid, ladder.bids)] {
				for (at, energy_wh) in energies.into_iter().enumerate() {
					let price_mills = (usize::from(first) * PAGE_LEVELS + at) as Price;
					let offered_wh = levels.remove(&(interval, area, side, price_mills)).unwrap_or_default();
					ensure!(
						offered_wh == energy_wh,
						"invariant 6: a ladder of sharing is not what is offered and bid"
					);
				}
			}
		}
		// As long as ladders are not deleted, everything is on one; where the zone is gone too.
		let is_on_ladders = |interval: &Interval| {
			progress.as_ref().is_some_and(|progress| {
				*interval == progress.interval && !matches!(progress.phase, SettlementPhase::Deleting(_))
			})
		};
		ensure!(
			!levels.keys().any(|(interval, ..)| is_on_ladders(interval)),
			"invariant 6: something is offered or bid on no ladder"
		);
		Ok(())
	}
}
