//! Settlement of the accounts of a page against their meters: what they traded ahead is paid, and
//! what their meters measured beyond or short of it goes onto their balances with the supplier.

use crate::{
	ahead::order_pages::page_and_slot,
	billing::types::{AccountTotals, TotalsPage},
	money::types::ClearingPage,
	settlement::blackouts::Darkness,
	settlement::breaches::Charged,
	settlement::interval::{IntervalData, IntervalRecords},
	settlement::types::{AreaMarket, SettledAccount, Slots},
	AreaMarkets, ClearingPages, Completion, Completions, Config, Error, Event, FrozenSlots, OpenBills, Pallet,
	Positions, SharingPages, UnsettledIntervals,
};
use alloc::vec::Vec;
use energy_market::{settle_page, Frozen, PageSums, PageTerms, Row};
use energy_primitives::{
	page_of, AreaId, Balance, ConnectionPage, ConnectionPages, Energy, Flow, Interval, IntervalClock, MatchedOrigin,
	MemberEnergy, MeteredEnergy, MeteredFlow, OriginMix, Recorded, SupplySchedules, SupplyTerms, Zones,
	CONNECTIONS_PER_PAGE,
};
use frame_support::{
	pallet_prelude::*,
	storage::with_storage_layer,
	traits::{DefensiveOption, DefensiveSaturating},
};

/// What the settlement of a page had to do, for its weight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct PageWork {
	/// How many accounts were settled.
	pub accounts: u32,
	/// How many of them may have traded.
	pub traders: u32,
	/// Of how many the offers had not expired yet.
	pub expired: u32,
	/// How many wallets were drawn from, or arrears looked at.
	pub wallets: u32,
	/// In how many the energy was estimated.
	pub estimated: u32,
	/// Whether a month was over, so that balances were due and bills were closed before the settlement: 0
	/// or 1.
	pub months: u32,
	/// Whether the page got another supplier, with whom its balances are from then on: 0 or 1.
	pub begins: u32,
	/// How many could not be settled.
	pub frozen: u32,
	/// How often more than its page was looked up to record its origin.
	pub looked_up: u32,
	/// How many connections were judged by their limits.
	pub judged: u32,
}

impl PageWork {
	/// Returns the most that a page can take: everybody has traded, owes, and was not measured.
	pub const fn worst() -> Self {
		Self {
			accounts: CONNECTIONS_PER_PAGE,
			traders: CONNECTIONS_PER_PAGE,
			expired: CONNECTIONS_PER_PAGE,
			// Before the settlement, as a month is over, after it, and for breaches of limits.
			wallets: 3 * CONNECTIONS_PER_PAGE,
			estimated: CONNECTIONS_PER_PAGE,
			months: 1,
			begins: 1,
			frozen: CONNECTIONS_PER_PAGE,
			// For its first record of a month, and for what it generated.
			looked_up: 2 * CONNECTIONS_PER_PAGE,
			judged: CONNECTIONS_PER_PAGE,
		}
	}
}

/// What the accounts of a page have in common in an interval.
struct Context<AccountId> {
	interval: Interval,
	number: u32,
	area: AreaId,
	market: Option<AreaMarket>,
	terms: Option<SupplyTerms<AccountId>>,
	/// Whether the area was in a blackout; known where anybody on the page traded.
	darkness: Option<Darkness>,
	/// Who could not be settled before, and is settled again.
	retried: Slots,
}

/// What settling accounts of a page came to.
struct SettledMembers<AccountId> {
	/// The bills of the page.
	open_bills: TotalsPage,
	rows: Vec<SettledAccount<AccountId>>,
	/// Who could not be settled.
	failed: Slots,
	/// By slot, what their balances change with a former supplier.
	changes: Vec<(u8, i128)>,
	delivered: Vec<MemberEnergy<AccountId>>,
	/// What they bought less what they sold, in Wh.
	energy_wh: i128,
	/// Who was charged for breaches of limits: for how much energy, in Wh, and how much, in plancks.
	charged: Vec<(AccountId, Energy, Balance)>,
	sums: PageSums,
}

/// An account that is settled.
struct Member<'a, T: Config> {
	slot: u8,
	who: &'a T::AccountId,
	metered: Option<MeteredFlow>,
	data: IntervalData,
}

impl<T: Config> Member<'_, T> {
	/// Returns what it delivered to members and received from them, ahead and in sharing, as its meters
	/// measured it in time: nothing where one of them did not. What it only traded is not in it, nor what
	/// it sold and bought at once.
	fn delivered(&self) -> Option<MemberEnergy<T::AccountId>> {
		let metered = self.metered.filter(MeteredFlow::is_measured)?;
		let own = metered.own();
		let ahead = |traded_wh: Energy, to_wh: Energy, from_wh: Energy| traded_wh.min(to_wh.saturating_sub(from_wh));
		let energy = MemberEnergy {
			account: self.who.clone(),
			delivered_wh: ahead(self.data.sales.kept_wh(), own.export_wh, own.import_wh)
				.saturating_add(self.data.shared.sold_wh),
			received_wh: ahead(self.data.purchases.kept_wh(), own.import_wh, own.export_wh)
				.saturating_add(self.data.shared.bought_wh),
			// Part of it may have been generated in an interval before, where something is late.
			generated_wh: if metered.estimated { 0 } else { metered.generated_wh },
		};
		(energy.delivered_wh > 0 || energy.received_wh > 0).then_some(energy)
	}

	/// Returns what it bought less what it sold, in both markets, in Wh.
	fn net_bought_wh(&self) -> i128 {
		let data = &self.data;
		let net = |bought_wh: Energy, sold_wh: Energy| i128::from(bought_wh).saturating_sub(sold_wh.into());
		net(data.bought_wh, data.sold_wh).saturating_add(net(data.shared.bought_wh, data.shared.sold_wh))
	}

	/// Returns all that its meters measured, and whether any of it is estimated, recorded by hand, or
	/// late.
	fn metered(&self) -> (Flow, bool) {
		self.metered
			.map_or_else(Default::default, |metered| (metered.flow, metered.estimated))
	}
}

/// Returns the error that says why an account could not be settled.
fn error_of<T: Config>(frozen: Frozen) -> DispatchError {
	match frozen {
		Frozen::Overflow => Error::<T>::Overflow.into(),
		Frozen::Uncovered => Error::<T>::Corrupt.into(),
	}
}

impl<T: Config> Pallet<T> {
	/// Settles those accounts of a page that are not settled. One that cannot be settled is left as
	/// it was, with its money, and does not keep the others from it. All or nothing beside that:
	/// callers run it in a storage layer.
	pub(crate) fn do_settle_page(interval: Interval, number: u32) -> Result<PageWork, DispatchError> {
		let mut work = PageWork::default();
		let Some(connections) = T::Grid::page(number) else {
			return Ok(work);
		};
		let mut page = ClearingPages::<T>::get(number);
		let area = connections.area;
		let terms = T::Grid::supply_terms(area, interval);
		let market = AreaMarkets::<T>::get(interval, area);
		let trades = page.trades_in(interval);
		let darkness = trades
			.then(|| Self::darkness(interval, area, market.as_ref()))
			.flatten();
		let retried = FrozenSlots::<T>::get(interval, number);
		let context = Context {
			interval,
			number,
			area,
			market,
			terms,
			darkness,
			retried,
		};
		let (members, changed) = Self::members(&context, &connections, &mut page, &mut work)?;
		let month = T::Clock::month_of(interval);
		let supplier = context.terms.as_ref().map(|terms| &terms.supplier);
		// A page without anything in the interval has its balances all the same.
		let is_due = retried.is_empty() && Self::is_due(&page, supplier, month);
		if members.is_empty() && !is_due {
			if changed {
				// Of accounts that have nothing, too.
				work.accounts = retried.count();
				ClearingPages::<T>::insert(number, page);
				Self::note_frozen(interval, number, retried, Slots::default());
			}
			return Ok(work);
		}

		// Of who could not be settled in a former supplier's time. The others' balances are with the
		// present one, and stay so.
		let is_former = !retried.is_empty() && page.is_left_by(supplier);
		if !is_former {
			Self::begin_page((number, &mut page), &connections, supplier, month, &mut work)?;
		}
		let credit_before = page.credit();
		let page_terms = Self::page_terms(context.terms.as_ref());
		let settled = Self::settle_members(&context, &members, (&mut page, is_former), &page_terms, &mut work)?;
		work.accounts = settled.rows.len() as u32;
		work.frozen = settled.failed.count();
		// Of who is settled later, what it delivered stays creditable: the mix of the interval stands.
		let delivered = &settled.delivered;
		let zone = T::Grid::zone_of(area).filter(|_| retried.is_empty() && !delivered.is_empty());
		let Recorded { mix, looked_up } = zone
			.map(|zone| T::Origin::record(zone, interval, number, delivered))
			.unwrap_or_default();
		work.looked_up = looked_up;
		Self::book(
			(interval, area),
			supplier,
			&settled.sums,
			(settled.energy_wh, &mix),
			darkness,
		)?;
		if let Some(supplier) = supplier.filter(|_| is_former) {
			Self::settle_with_former((number, &mut page), &connections, supplier, &settled.changes, &mut work)?;
		} else if let Some(supplier) = supplier {
			let limit = Self::credit_limit(area, supplier);
			Self::balance_page(&mut page, &connections, supplier, credit_before, limit, &mut work)?;
		}
		Self::note_frozen(interval, number, retried, settled.failed);
		ClearingPages::<T>::insert(number, page);
		OpenBills::<T>::insert(number, settled.open_bills);
		if !settled.rows.is_empty() {
			Self::deposit_event(Event::PageSettled {
				interval,
				area,
				page: number,
				supplier: supplier.cloned(),
				accounts: settled.rows,
			});
		}
		Self::deposit_charges((interval, number), area, settled.charged);
		Ok(work)
	}

	/// Returns the accounts of a page that have something to settle, and whether the page was changed by
	/// what was left to do for others.
	fn members<'a>(
		context: &Context<T::AccountId>,
		connections: &'a ConnectionPage<T::AccountId>,
		page: &mut ClearingPage<T::AccountId>,
		work: &mut PageWork,
	) -> Result<(Vec<Member<'a, T>>, bool), DispatchError> {
		let (interval, retried) = (context.interval, context.retried);
		let flows = T::Metering::metered_page(interval, context.number);
		let entries = SharingPages::<T>::get(interval, context.number);
		let (mut members, mut changed) = (Vec::new(), false);
		for (slot, who) in (0u8..).zip(&connections.accounts) {
			if !retried.is_empty() && !retried.contains(slot) {
				continue;
			}
			let metered = flows
				.iter()
				.find(|(metered, _)| *metered == slot)
				.map(|(_, metered)| *metered);
			let trades = interval < page.account(slot).traded_before;
			let mut records = match trades {
				true => IntervalRecords::<T>::read_trades(who, interval, metered),
				false => IntervalRecords::metered(metered),
			};
			work.traders = work.traders.saturating_add(trades.into());
			records.sharing = entries.iter().find(|entry| entry.slot == slot).copied();
			let account = page.account_mut(slot).defensive_ok_or(Error::<T>::Corrupt)?;
			// The gate is long closed; the cursor that expires offers may be behind.
			if let Some(record) = records.position.as_mut().filter(|record| !record.offers.is_empty()) {
				work.expired = work.expired.saturating_add(1);
				let released = Self::expire_record(interval, who, record);
				account.reserved.defensive_saturating_reduce(released);
				changed = true;
				Positions::<T>::insert(interval, who, &*record);
			}
			// One that was cut back was only kept for what its owner may share.
			if records.position.as_ref().is_some_and(|record| record.trades_nothing()) {
				Positions::<T>::remove(interval, who);
				records.position = None;
			}
			if records.is_empty() {
				// Of a page that failed as a whole it was not known that it has nothing.
				if retried.contains(slot) {
					account.frozen.defensive_saturating_reduce(1);
					changed = true;
				}
				continue;
			}
			let is_netted = Self::is_netted(who, interval, &records, false);
			let (market, terms) = (context.market.as_ref(), context.terms.as_ref());
			let data = Self::interval_data((interval, who), &records, market, terms, (is_netted, context.darkness))?;
			members.push(Member {
				slot,
				who,
				metered,
				data,
			});
		}
		Ok((members, changed))
	}

	/// Settles accounts of a page: their money, their bills, and what they are charged for breaches of
	/// limits. `is_former`: the balances of the page are with another supplier than the interval's.
	fn settle_members(
		context: &Context<T::AccountId>,
		members: &[Member<T>],
		(page, is_former): (&mut ClearingPage<T::AccountId>, bool),
		page_terms: &PageTerms,
		work: &mut PageWork,
	) -> Result<SettledMembers<T::AccountId>, DispatchError> {
		let (interval, retried) = (context.interval, context.retried);
		let slots: Vec<_> = members
			.iter()
			.map(|member| member.data.slot(page.account(member.slot).money()))
			.collect();
		let results = settle_page(&slots, page_terms);
		let mut settled = SettledMembers {
			open_bills: OpenBills::<T>::get(context.number),
			rows: Vec::new(),
			failed: Slots::default(),
			changes: Vec::new(),
			delivered: Vec::new(),
			energy_wh: 0,
			charged: Vec::new(),
			sums: results.sums,
		};
		for (member, result) in members.iter().zip(&results.slots) {
			let account = page.account_mut(member.slot).defensive_ok_or(Error::<T>::Corrupt)?;
			let row = match result {
				Ok(row) => row,
				Err(frozen) => {
					settled.failed.insert(member.slot);
					if !retried.contains(member.slot) {
						account.frozen = account.frozen.saturating_add(1);
					}
					Self::deposit_event(Event::SettlementFailed {
						interval,
						who: member.who.clone(),
						error: error_of::<T>(*frozen),
					});
					continue;
				},
			};
			if retried.contains(member.slot) {
				account.frozen.defensive_saturating_reduce(1);
			}
			let mut money = row.money;
			if is_former {
				let before = account.with_supplier;
				let change = money.with_supplier.saturating_sub(before);
				settled.changes.push((member.slot, change));
				money.with_supplier = before;
			}
			account.set_money(money);
			if member.metered.is_some_and(|metered| metered.own_estimated) {
				work.estimated = work.estimated.saturating_add(1);
				Self::count_estimate(member.who, interval);
			}
			let sums = settled
				.open_bills
				.account_mut(member.slot)
				.defensive_ok_or(Error::<T>::Corrupt)?;
			Self::add_to_totals(sums, member, &row.row);
			settled.energy_wh = settled.energy_wh.saturating_add(member.net_bought_wh());
			settled.delivered.extend(member.delivered());
			settled.rows.push(Self::settled_account(member, &row.row));
		}
		Self::charge_members(context, members, page, &mut settled, work)?;
		Ok(settled)
	}

	/// Charges the settled accounts for what their meters measured beyond the limits of their connections.
	fn charge_members(
		context: &Context<T::AccountId>,
		members: &[Member<T>],
		page: &mut ClearingPage<T::AccountId>,
		settled: &mut SettledMembers<T::AccountId>,
		work: &mut PageWork,
	) -> DispatchResult {
		let metered = members
			.iter()
			.filter(|member| !settled.failed.contains(member.slot))
			.filter_map(|member| Some((member.slot, None, member.metered?)));
		let charges = Self::judge((context.interval, context.number), context.area, metered, work)?;
		for Charged {
			slot,
			energy_wh,
			amount,
		} in charges
		{
			let member = members.iter().find(|member| member.slot == slot);
			let who = member.defensive_ok_or(Error::<T>::Corrupt)?.who;
			let account = page.account_mut(slot).defensive_ok_or(Error::<T>::Corrupt)?;
			work.wallets = work.wallets.saturating_add(1);
			Self::pay_fund(who, account, amount)?;
			let sums = settled
				.open_bills
				.account_mut(slot)
				.defensive_ok_or(Error::<T>::Corrupt)?;
			sums.to_fund.defensive_saturating_accrue(amount);
			settled.charged.push((who.clone(), energy_wh, amount));
		}
		Ok(())
	}

	/// Books what the accounts of a page came to together: in their area's market, where a blackout is
	/// noted too and what members delivered to members, and with the supplier what was paid for sales that
	/// were not delivered.
	fn book(
		(interval, area): (Interval, AreaId),
		supplier: Option<&T::AccountId>,
		sums: &PageSums,
		(energy_wh, origin): (i128, &OriginMix),
		darkness: Option<Darkness>,
	) -> DispatchResult {
		let money = sums.area_balance().ok_or(Error::<T>::Overflow)?;
		if money != 0 || energy_wh != 0 || sums.to_fund != 0 || darkness.is_some() || !origin.is_empty() {
			AreaMarkets::<T>::try_mutate(interval, area, |slot| {
				let market = slot.get_or_insert_with(Default::default);
				if let Some(darkness) = darkness {
					Self::note_darkness(interval, area, market, darkness);
				}
				market.origin.add(origin);
				market.area_balance = market.area_balance.checked_add(money).ok_or(Error::<T>::Overflow)?;
				market.energy_wh = market.energy_wh.checked_add(energy_wh).ok_or(Error::<T>::Overflow)?;
				market.to_fund = market.to_fund.checked_add(sums.to_fund).ok_or(Error::<T>::Overflow)?;
				Ok::<_, Error<T>>(())
			})?;
		}
		if let Some(supplier) = supplier {
			Self::credit_supplier(supplier, sums.cover);
		}
		Ok(())
	}

	fn settled_account(member: &Member<T>, row: &Row) -> SettledAccount<T::AccountId> {
		let (flow, estimated) = member.metered();
		SettledAccount {
			who: member.who.clone(),
			import_wh: flow.import_wh,
			export_wh: flow.export_wh,
			estimated,
			sold_wh: member.data.sold_wh,
			bought_wh: member.data.bought_wh,
			revenue: row.revenue,
			paid: row.paid,
			shared_sold_wh: member.data.shared.sold_wh,
			shared_bought_wh: member.data.shared.bought_wh,
			shared_revenue: row.shared_revenue,
			shared_paid: row.shared_paid,
			imbalance_wh: row.settled.imbalance_wh,
			to_supplier: row.settled.to_supplier,
			from_supplier: row.settled.from_supplier,
			to_fund: row.settled.to_fund,
			released: member.data.reserved,
		}
	}

	/// Adds an account's interval to its totals.
	fn add_to_totals(totals: &mut AccountTotals, member: &Member<T>, row: &Row) {
		let (flow, estimated) = member.metered();
		// Each is a sum of amounts that may be as large as the type of a total.
		let narrow = |energy_wh: u128| Energy::try_from(energy_wh).unwrap_or(Energy::MAX);
		totals.produced_wh.defensive_saturating_accrue(flow.export_wh);
		totals.consumed_wh.defensive_saturating_accrue(flow.import_wh);
		totals.sold_wh.defensive_saturating_accrue(member.data.sold_wh);
		totals.bought_wh.defensive_saturating_accrue(member.data.bought_wh);
		let shared = &member.data.shared;
		totals.shared_sold_wh.defensive_saturating_accrue(shared.sold_wh);
		totals.shared_bought_wh.defensive_saturating_accrue(shared.bought_wh);
		totals.shared_revenue.defensive_saturating_accrue(row.shared_revenue);
		totals.shared_paid.defensive_saturating_accrue(row.shared_paid);
		totals.shortfall_wh = totals.shortfall_wh.saturating_add(narrow(row.settled.shortfall_wh));
		totals.surplus_wh = totals.surplus_wh.saturating_add(narrow(row.settled.surplus_wh));
		totals.estimated_intervals.defensive_saturating_accrue(estimated.into());
		totals.revenue.defensive_saturating_accrue(row.revenue);
		totals.paid.defensive_saturating_accrue(row.paid);
		totals.to_supplier.defensive_saturating_accrue(row.settled.to_supplier);
		totals.to_fund.defensive_saturating_accrue(row.settled.to_fund);
		totals
			.from_supplier
			.defensive_saturating_accrue(row.settled.from_supplier);
	}

	/// Notes which accounts of a page could not be settled in an interval, where `before` could not
	/// be so far. With the last of an interval it can be completed.
	fn note_frozen(interval: Interval, page: u32, before: Slots, now: Slots) {
		if before == now {
			return;
		}
		match now.is_empty() {
			true => FrozenSlots::<T>::remove(interval, page),
			false => FrozenSlots::<T>::insert(interval, page, now),
		}
		Self::change_unsettled(interval, before.count(), now.count());
	}

	/// Freezes all accounts of a page that may have something in an interval, because the page as a
	/// whole could not be settled. Returns how many.
	fn freeze_page(interval: Interval, number: u32, error: DispatchError) -> u32 {
		let Some(connections) = T::Grid::page(number) else {
			return 0;
		};
		let flows = T::Metering::metered_page(interval, number);
		let mut now = Slots::default();
		ClearingPages::<T>::mutate(number, |page: &mut ClearingPage<T::AccountId>| {
			for (slot, who) in (0u8..).zip(&connections.accounts) {
				let metered = flows.iter().any(|(metered, _)| *metered == slot);
				if !metered && interval >= page.account(slot).traded_before {
					continue;
				}
				now.insert(slot);
				if let Some(account) = page.account_mut(slot) {
					account.frozen = account.frozen.saturating_add(1);
				}
				Self::deposit_event(Event::SettlementFailed {
					interval,
					who: who.clone(),
					error,
				});
			}
		});
		Self::note_frozen(interval, number, Slots::default(), now);
		now.count()
	}

	/// Settles a page, or reports why its accounts could not be settled and leaves them as they were,
	/// for a later `settle`.
	pub(crate) fn settle_or_freeze(interval: Interval, number: u32) -> PageWork {
		match with_storage_layer(|| Self::do_settle_page(interval, number)) {
			Ok(work) => work,
			Err(error) => PageWork {
				frozen: Self::freeze_page(interval, number, error),
				..PageWork::worst()
			},
		}
	}

	/// Keeps the records of an interval as long as accounts of it are not settled: `now` of a page
	/// instead of `before`.
	pub(crate) fn change_unsettled(interval: Interval, before: u32, now: u32) {
		let key = page_and_slot(interval).0;
		let left = UnsettledIntervals::<T>::get(key, interval)
			.unwrap_or_default()
			.saturating_add(now)
			.defensive_saturating_sub(before);
		UnsettledIntervals::<T>::insert(key, interval, left);
		match left {
			0 => Completions::<T>::insert(interval, Completion::Closing(None)),
			// In case all before it have been settled by hand in the meantime.
			_ => Completions::<T>::remove(interval),
		}
	}

	/// Keeps the records of an interval though all its accounts are settled.
	pub(crate) fn keep_records(interval: Interval) {
		let key = page_and_slot(interval).0;
		UnsettledIntervals::<T>::mutate(key, interval, |unsettled| {
			*unsettled = Some(unsettled.unwrap_or_default())
		});
	}

	/// Whether an account's interval is settled: the settlement cursor has passed its page, and it is
	/// not one of those that could not be settled.
	pub(crate) fn is_interval_settled(interval: Interval, who: &T::AccountId) -> bool {
		let Some((page, slot)) = T::Grid::index_of(who).map(page_of) else {
			return false;
		};
		Self::is_page_passed(interval, page) && !FrozenSlots::<T>::get(interval, page).contains(slot)
	}
}
