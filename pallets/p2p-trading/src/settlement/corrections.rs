//! Corrections: what a meter measured in an interval and showed only after its settlement.
//!
//! It settles in that interval all the same, by difference: what settling the whole flow would have come
//! to, less what was settled. So it meets nobody's trades but its own interval's, and whoever delivered
//! what it had sold gets back what the missing reading cost. What sharing had given others stays theirs:
//! the difference is the supplier's, and goes onto the balance with it. Paper profits that the community
//! fund took, or did not take, are made good with the fund.

use crate::{
	money::types::{ClearingAccount, ClearingPage},
	settlement::blackouts::Darkness,
	settlement::breaches::Charged,
	settlement::interval::IntervalRecords,
	settlement::types::{Correction, CorrectionPage},
	settlement::PageWork,
	sharing::types::SharingPage,
	AreaMarket, AreaMarkets, ClearingPages, Config, CorrectionPages, Error, Event, FrozenSlots, OpenBills, Pallet,
	PruningCursor, SharingPages, WeightInfo,
};
use alloc::vec::Vec;
use energy_market::{difference, settle_row, Difference, Money, PageTerms, Settled};
use energy_primitives::{
	page_of, AreaId, ConnectionPage, ConnectionPages, Interval, IntervalClock, LimitBreaches, MeteredEnergy,
	MeteredFlow, SupplySchedules, SupplyTerms,
};
use frame_support::{
	pallet_prelude::*,
	storage::with_storage_layer,
	traits::{DefensiveOption, DefensiveSaturating},
	weights::WeightMeter,
};

/// A connection point whose interval is corrected.
struct Corrected<AccountId> {
	slot: u8,
	who: AccountId,
	/// What is known now, beyond what was.
	line: Correction,
	change: Difference,
}

/// What is late of an account, by its slot: what its meters measured without it and with it.
type Late = (u8, Option<MeteredFlow>, MeteredFlow);

/// What the accounts of a page have in common in the interval.
struct Context<AccountId> {
	interval: Interval,
	market: Option<AreaMarket>,
	terms: Option<SupplyTerms<AccountId>>,
	darkness: Option<Darkness>,
	page_terms: PageTerms,
	entries: SharingPage,
}

impl<T: Config> Pallet<T> {
	/// Settles what is late, as far as weight and steps reach.
	pub(crate) fn correct_due(meter: &mut WeightMeter, steps: &mut u32) {
		let worst = Self::correction_weight(&PageWork::worst());
		while *steps > 0 && meter.can_consume(worst) {
			// A block without one asks once: `on_idle_base` has that.
			let Some((interval, page)) = T::Metering::next_late() else {
				return;
			};
			*steps = steps.saturating_sub(1);
			let work = with_storage_layer(|| Self::do_correct_page(interval, page)).unwrap_or_else(|error| {
				// It must not stand in the way of all that comes after it.
				T::Metering::carry_late(interval, page);
				Self::deposit_event(Event::CorrectionFailed { interval, page, error });
				PageWork::worst()
			});
			meter.consume(Self::correction_weight(&work));
		}
	}

	/// Returns the weight of correcting accounts of a page.
	pub(crate) fn correction_weight(work: &PageWork) -> Weight {
		let more = |weigh: fn(u32) -> Weight, count: u32| weigh(count).saturating_sub(weigh(0));
		T::WeightInfo::correct_page(work.accounts)
			.saturating_add(more(T::WeightInfo::settle_traders, work.traders))
			.saturating_add(more(T::WeightInfo::draw_from_wallets, work.wallets))
			.saturating_add(T::WeightInfo::begin_page().saturating_mul(work.begins.into()))
			.saturating_add(T::Limits::judge_weight(work.judged))
	}

	/// Books what is late of an interval and a page, and settles the difference of those accounts whose
	/// interval is settled. That of others is settled with the rest of it.
	pub(crate) fn do_correct_page(interval: Interval, number: u32) -> Result<PageWork, DispatchError> {
		let mut work = PageWork::default();
		if !Self::keeps_records(interval) {
			T::Metering::carry_late(interval, number);
			work.accounts = 1;
			return Ok(work);
		}
		let late = T::Metering::book_late(interval, number);
		work.accounts = late.len() as u32;
		let connections = T::Grid::page(number).defensive_ok_or(Error::<T>::Corrupt)?;
		if !Self::is_page_passed(interval, number) {
			return Ok(work);
		}
		let area = connections.area;
		let market = AreaMarkets::<T>::get(interval, area);
		let terms = T::Grid::supply_terms(area, interval);
		// What was not noted when the page was settled has no say any longer.
		let was_dark = market.as_ref().is_some_and(|market| market.dark);
		let darkness = was_dark
			.then(|| Self::darkness(interval, area, market.as_ref()))
			.flatten();
		let context = Context {
			interval,
			page_terms: Self::page_terms(terms.as_ref()),
			market,
			terms,
			darkness,
			entries: SharingPages::<T>::get(interval, number),
		};
		let page = ClearingPages::<T>::get(number);
		let frozen = FrozenSlots::<T>::get(interval, number);
		let late: Vec<_> = late.into_iter().filter(|(slot, ..)| !frozen.contains(*slot)).collect();
		let charges = Self::judge((interval, number), area, late.iter().copied(), &mut work)?;
		let (mut corrected, mut charged) = (Vec::new(), Vec::new());
		for late in late {
			let who = connections.accounts.get(usize::from(late.0));
			let who = who.defensive_ok_or(Error::<T>::Corrupt)?;
			let trades = interval < page.account(late.0).traded_before;
			work.traders = work.traders.saturating_add(trades.into());
			let charge = charges.iter().find(|charge| charge.slot == late.0);
			charged.extend(charge.map(|charge| (who.clone(), charge.energy_wh, charge.amount)));
			corrected.push(Self::corrected(&context, who, trades, late, charge)?);
		}
		Self::deposit_charges((interval, number), area, charged);
		Self::apply(
			(interval, number),
			page,
			&connections,
			context.terms.as_ref(),
			corrected,
			&mut work,
		)?;
		Ok(work)
	}

	/// Whether the records of a settled interval are still there, and will be deleted one day: those of
	/// intervals before the chain began never were.
	fn keeps_records(interval: Interval) -> bool {
		PruningCursor::<T>::get().is_some_and(|next| next <= interval) && !Self::is_pruned(interval)
	}

	/// Works out what an account's corrected flow changes in a settled interval, with the charge for what it
	/// shows beyond the connection's limits.
	fn corrected(
		context: &Context<T::AccountId>,
		who: &T::AccountId,
		trades: bool,
		(slot, before, after): Late,
		charge: Option<&Charged>,
	) -> Result<Corrected<T::AccountId>, DispatchError> {
		let mut records = match trades {
			true => IntervalRecords::<T>::read_trades(who, context.interval, Some(after)),
			false => IntervalRecords::metered(Some(after)),
		};
		records.sharing = context.entries.iter().find(|entry| entry.slot == slot).copied();
		let is_netted = Self::is_netted(who, context.interval, &records, true);
		let mut settled = |metered: Option<MeteredFlow>| -> Result<Settled, DispatchError> {
			records.metered = metered;
			let market = context.market.as_ref();
			let data = Self::interval_data(
				(context.interval, who),
				&records,
				market,
				context.terms.as_ref(),
				(is_netted, context.darkness),
			)?;
			let row = settle_row(&data.slot(Money::default()), &context.page_terms).ok_or(Error::<T>::Overflow)?;
			Ok(row.settled)
		};
		let mut change = difference(&settled(before)?, &settled(Some(after))?).ok_or(Error::<T>::Overflow)?;
		let charged = charge.map_or(0, |charge| charge.amount);
		change.to_fund = change
			.to_fund
			.checked_add_unsigned(charged)
			.ok_or(Error::<T>::Overflow)?;
		let before = before.map(|metered| metered.flow).unwrap_or_default();
		// Above 0 and below 0, each as an amount.
		let parts = |change: i128| match change > 0 {
			true => (change.unsigned_abs(), 0),
			false => (0, change.unsigned_abs()),
		};
		let (from_supplier, to_supplier) = parts(change.with_supplier);
		let (to_fund, from_fund) = parts(change.to_fund);
		Ok(Corrected {
			slot,
			who: who.clone(),
			line: Correction {
				slot,
				import_wh: after.flow.import_wh.saturating_sub(before.import_wh),
				export_wh: after.flow.export_wh.saturating_sub(before.export_wh),
				from_supplier,
				to_supplier,
				from_fund,
				to_fund,
				at: T::Clock::current(),
			},
			change,
		})
	}

	/// Books the corrections of a page: with the supplier, with the community fund, on the bills that are
	/// open now, and on record.
	fn apply(
		(interval, number): (Interval, u32),
		mut page: ClearingPage<T::AccountId>,
		connections: &ConnectionPage<T::AccountId>,
		terms: Option<&SupplyTerms<T::AccountId>>,
		corrected: Vec<Corrected<T::AccountId>>,
		work: &mut PageWork,
	) -> DispatchResult {
		if corrected.is_empty() {
			return Ok(());
		}
		let supplier = terms.map(|terms| &terms.supplier);
		let is_former = page.is_left_by(supplier);
		if !is_former {
			let month = T::Clock::month_of(interval);
			Self::begin_page((number, &mut page), connections, supplier, month, work)?;
		}
		let credit_before = page.credit();
		let mut open_bills = OpenBills::<T>::get(number);
		let mut lines = CorrectionPages::<T>::get(interval, number);
		let (mut changes, mut moved) = (Vec::new(), Vec::new());
		for Corrected {
			slot,
			who,
			line,
			change,
		} in &corrected
		{
			let sums = open_bills.account_mut(*slot).defensive_ok_or(Error::<T>::Corrupt)?;
			sums.add_correction(line);
			Self::note_correction(&mut lines, line)?;
			if T::Grid::index_of(who).map(page_of) != Some((number, *slot)) {
				moved.push((who.clone(), *change));
				continue;
			}
			let account = page.account_mut(*slot).defensive_ok_or(Error::<T>::Corrupt)?;
			if is_former {
				changes.push((*slot, change.with_supplier));
			} else {
				let balance = account.with_supplier.checked_add(change.with_supplier);
				account.with_supplier = balance.ok_or(Error::<T>::Overflow)?;
			}
			work.wallets = work.wallets.saturating_add((change.to_fund != 0).into());
			Self::settle_with_fund(who, account, change.to_fund)?;
		}
		if let Some(supplier) = supplier.filter(|_| is_former) {
			Self::settle_with_former((number, &mut page), connections, supplier, &changes, work)?;
		} else if let Some(supplier) = supplier {
			let limit = Self::credit_limit(connections.area, supplier);
			Self::balance_page(&mut page, connections, supplier, credit_before, limit, work)?;
		}
		ClearingPages::<T>::insert(number, page);
		OpenBills::<T>::insert(number, open_bills);
		CorrectionPages::<T>::insert(interval, number, lines);
		for (who, change) in moved {
			Self::settle_elsewhere(&who, supplier, &change, work)?;
		}
		Self::deposit_corrections(interval, connections.area, number, supplier, corrected);
		Ok(())
	}

	fn deposit_corrections(
		interval: Interval,
		area: AreaId,
		page: u32,
		supplier: Option<&T::AccountId>,
		corrected: Vec<Corrected<T::AccountId>>,
	) {
		let accounts = corrected.into_iter().map(|corrected| (corrected.who, corrected.line));
		Self::deposit_event(Event::IntervalCorrected {
			interval,
			area,
			page,
			supplier: supplier.cloned(),
			accounts: accounts.collect(),
		});
	}

	/// Adds a correction to those of an account's interval, of which there may be several: of several
	/// meters.
	fn note_correction(lines: &mut CorrectionPage, line: &Correction) -> Result<(), Error<T>> {
		match lines.iter_mut().find(|known| known.slot == line.slot) {
			Some(known) => known.add(line),
			None => lines.try_push(*line).map_err(|_| Error::<T>::Corrupt)?,
		}
		Ok(())
	}

	/// Makes a change of what an account owes the community fund good. Where the fund owes, it pays as far as
	/// it has; what it lacks becomes arrears.
	fn settle_with_fund(who: &T::AccountId, account: &mut ClearingAccount, to_fund: i128) -> DispatchResult {
		let amount = to_fund.unsigned_abs();
		if to_fund < 0 {
			let fund = T::CommunityFund::get();
			let paid = amount.min(Self::spendable(&fund));
			Self::draw(&fund, paid)?;
			Self::add_arrears(&fund, who, amount.saturating_sub(paid));
			account.available.defensive_saturating_accrue(paid);
			return Ok(());
		}
		Self::pay_fund(who, account, amount)
	}

	/// Settles a correction with an account that has moved since: its money lies under another number, and
	/// its balance is with the supplier there.
	fn settle_elsewhere(
		who: &T::AccountId,
		supplier: Option<&T::AccountId>,
		change: &Difference,
		work: &mut PageWork,
	) -> DispatchResult {
		let (number, slot) = T::Grid::index_of(who)
			.map(page_of)
			.defensive_ok_or(Error::<T>::Corrupt)?;
		let connections = T::Grid::page(number).defensive_ok_or(Error::<T>::Corrupt)?;
		let mut page = ClearingPages::<T>::get(number);
		if let Some(supplier) = supplier {
			let changes = [(slot, change.with_supplier)];
			Self::settle_with_former((number, &mut page), &connections, supplier, &changes, work)?;
		}
		let account = page.account_mut(slot).defensive_ok_or(Error::<T>::Corrupt)?;
		Self::settle_with_fund(who, account, change.to_fund)?;
		work.wallets = work.wallets.saturating_add(1);
		ClearingPages::<T>::insert(number, page);
		Ok(())
	}
}
