//! The chain's own cutting back: in the last interval before a gate it goes through the connection points,
//! once when that begins and once more towards its end, for what was declared meanwhile.

use crate::{
	ahead::checks::TradingWindow, ahead::types::CutProgress, ClearingPages, Config, CutCursor, Error, Pallet,
	WeightInfo,
};
use energy_primitives::{
	index_at, page_of, ConnectionIndex, ConnectionPages, Interval, IntervalClock, MarketGrid, Moment,
	CONNECTIONS_PER_PAGE,
};
use frame_support::{defensive, pallet_prelude::*, storage::with_storage_layer, weights::WeightMeter};

/// The second round begins when so many quarters of the last interval are over.
const QUARTERS_BEFORE_SECOND: Moment = 3;

impl<T: Config> Pallet<T> {
	/// Cuts back what exceeds limits in the interval whose gate closes next, as far as weight and steps
	/// reach. On a page that nothing limits it does not look at accounts. The cursor is read and written once in a
	/// block: `on_idle_base` has that.
	pub(crate) fn cut_due(meter: &mut WeightMeter, steps: &mut u32) {
		if !T::CutsByItself::get() {
			return;
		}
		let before = CutCursor::<T>::get();
		let mut progress = Self::cut_round(before);
		let interval = progress.interval;
		let worst = T::WeightInfo::cut_back_page()
			.saturating_add(T::WeightInfo::cut_back_look())
			.saturating_add(Self::worst_cut_weight());
		let end = T::Grid::pages().saturating_mul(CONNECTIONS_PER_PAGE);
		while progress.next < end && *steps > 0 && meter.can_consume(worst) {
			*steps = steps.saturating_sub(1);
			meter.consume(T::WeightInfo::cut_back_page());
			let Some((index, who)) = Self::next_to_cut(interval, progress.next) else {
				let (page, _) = page_of(progress.next);
				progress.next = index_at(page.saturating_add(1), 0).unwrap_or(end);
				continue;
			};
			meter.consume(T::WeightInfo::cut_back_look());
			meter.consume(Self::cut_or_leave(&who, interval));
			progress.next = index.saturating_add(1);
		}
		if before != Some(progress) {
			CutCursor::<T>::put(progress);
		}
	}

	/// Returns how far the present round has come.
	fn cut_round(before: Option<CutProgress>) -> CutProgress {
		let length_ms = T::Clock::length_ms().max(1);
		let passed = T::Clock::now().checked_rem(length_ms).unwrap_or(0);
		let round = CutProgress {
			interval: TradingWindow::<T>::now().next_to_close(),
			again: passed.saturating_mul(4) >= length_ms.saturating_mul(QUARTERS_BEFORE_SECOND),
			next: 0,
		};
		before
			.filter(|before| (before.interval, before.again) == (round.interval, round.again))
			.unwrap_or(round)
	}

	/// Returns the next account on the page of a connection point, from that one on, that may have traded
	/// for an interval in which something limits connections of the page.
	fn next_to_cut(interval: Interval, from: ConnectionIndex) -> Option<(ConnectionIndex, T::AccountId)> {
		let (number, first) = page_of(from);
		if !T::Grid::is_page_limited(number, interval) {
			return None;
		}
		let accounts = T::Grid::page(number)?.accounts;
		let page = ClearingPages::<T>::get(number);
		let slot = (first..)
			.zip(accounts.iter().skip(first.into()))
			.find(|(slot, _)| interval < page.account(*slot).traded_before)?;
		Some((index_at(number, slot.0.into())?, slot.1.clone()))
	}

	/// Cuts an account back, or leaves it as it is. Returns the weight beyond that of a look at it.
	fn cut_or_leave(who: &T::AccountId, interval: Interval) -> Weight {
		match with_storage_layer(|| Self::do_cut_back(who, interval)) {
			Ok((trades, orders)) => T::WeightInfo::cut_back(trades, orders),
			Err(error) if error == Error::<T>::NothingToCut.into() => Weight::zero(),
			// Whose connection has ended keeps what it traded.
			Err(error) if error == Error::<T>::NotConnected.into() => Weight::zero(),
			Err(error) => {
				defensive!("positions could not be cut back", error);
				Self::worst_cut_weight()
			},
		}
	}
}
