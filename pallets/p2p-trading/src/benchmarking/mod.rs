//! Benchmarks: each call, and each step of the cursors, at its most expensive.

mod setup;

pub use setup::{settle_before, BenchmarkHelper};

use crate::{
	ahead::order_pages::page_and_slot,
	ahead::types::{Book, LadderPage, PageOrder, PositionRecord, PAGES, PAGE_INTERVALS, PAGE_LEVELS},
	settlement::cursor::LADDER_PAGES_PER_STEP,
	settlement::pruning::RECORDS_PER_STEP,
	settlement::types::{BreachSchedule, EstimatedIntervals},
	settlement::PageWork,
	sharing::{
		types::{SharingSchedule, MAX_KEYED_PAGES},
		OfferWork,
	},
	*,
};
use energy_primitives::{
	page_of, AreaId, Balance, BreachCharge, ConnectionPages, Energy, Flow, Interval, IntervalClock, MarketGrid,
	MeteredEnergy, Participation, SharingPeriod, StandingLimits, SupplierAccount, CONNECTIONS_PER_PAGE, TOKEN,
};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{
		fungible::{Inspect, Mutate},
		EnsureOrigin, Get,
	},
	weights::WeightMeter,
};
use frame_system::RawOrigin;

use setup::*;

#[benchmarks]
mod benchmarks {
	use super::*;

	/// The last offer that an account can have for an interval.
	#[benchmark]
	fn create_energy_offer() -> Result<(), BenchmarkError> {
		let (interval, energy) = scene::<T>();
		let (seller, area) = caller::<T>();
		crowd_order_page::<T>(&seller, area, interval);
		let most = T::MaxOffersPerAccount::get();
		for _ in 1..most {
			offer::<T>(&seller, interval, energy)?;
		}

		#[extrinsic_call]
		_(RawOrigin::Signed(seller.clone()), interval, energy, PRICE);

		assert_eq!(
			Positions::<T>::get(interval, &seller).map(|record| record.offers.len() as u32),
			Some(most)
		);
		Ok(())
	}

	/// The rest of one of many offers, by a buyer that has bought before.
	#[benchmark]
	fn accept_energy_offer() -> Result<(), BenchmarkError> {
		let (interval, energy) = scene::<T>();
		let (seller, area) = participant::<T>("seller");
		let (buyer, _) = caller::<T>();
		let mut last = None;
		for _ in 0..T::MaxOffersPerAccount::get() {
			last = Some(offer::<T>(&seller, interval, energy)?);
		}
		let id = last.ok_or(BenchmarkError::Weightless)?;
		Pallet::<T>::accept_energy_offer(RawOrigin::Signed(buyer.clone()).into(), id.clone(), energy / 2)?;
		crowd_order_page::<T>(&seller, area, interval);
		crowd_order_page::<T>(&buyer, area, interval);

		#[extrinsic_call]
		_(RawOrigin::Signed(buyer), id.clone(), energy - energy / 2);

		assert!(Pallet::<T>::offer(&id).is_none());
		Ok(())
	}

	/// One of the most offers that an account can have.
	#[benchmark]
	fn cancel_energy_offer() -> Result<(), BenchmarkError> {
		let (interval, energy) = scene::<T>();
		let (seller, _) = caller::<T>();
		let first = offer::<T>(&seller, interval, energy)?;
		for _ in 1..T::MaxOffersPerAccount::get() {
			offer::<T>(&seller, interval, energy)?;
		}

		#[extrinsic_call]
		_(RawOrigin::Signed(seller), first.clone());

		assert!(Pallet::<T>::offer(&first).is_none());
		Ok(())
	}

	/// Of a seller who may give a small part of it, to many counterparts, with orders all over the ladder.
	#[benchmark]
	fn cut_back(c: Linear<1, { T::MaxCounterparts::get() }>, o: Linear<0, 96>) -> Result<(), BenchmarkError> {
		let interval = scene_to_cut::<T>(c, o)?;
		let who: T::AccountId = whitelisted_caller();

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), who.clone(), interval);

		let record = Positions::<T>::get(interval, &who).ok_or(BenchmarkError::Weightless)?;
		assert!(record.position.sold_wh < Energy::from(c) * 1_000_000);
		Ok(())
	}

	/// A page that nothing limits.
	#[benchmark]
	fn cut_back_page() -> Result<(), BenchmarkError> {
		scene_to_cut::<T>(1, 0)?;

		#[block]
		{
			Pallet::<T>::cut_due(&mut WeightMeter::new(), &mut 1);
		}

		assert!(CutCursor::<T>::get().is_some_and(|progress| progress.next > 0));
		Ok(())
	}

	/// An account within its limits, with many orders.
	#[benchmark]
	fn cut_back_look() -> Result<(), BenchmarkError> {
		let (interval, energy) = scene::<T>();
		let (who, area) = caller::<T>();
		offer::<T>(&who, interval, energy)?;
		crowd_order_page::<T>(&who, area, interval);
		let looked;

		#[block]
		{
			looked = Pallet::<T>::do_cut_back(&who, interval);
		}

		assert_eq!(looked, Err(Error::<T>::NothingToCut.into()));
		Ok(())
	}

	/// All that is owed, in arrears and in the running balance, to a supplier whose account is made by
	/// it.
	#[benchmark]
	fn pay_arrears() -> Result<(), BenchmarkError> {
		let (debtor, _) = caller::<T>();
		let creditor: T::AccountId = account("creditor", 0, 0);
		fill_clearing_page::<T>(&debtor, &creditor, -(TOKEN as i128));
		let amount = T::Currency::minimum_balance().max(TOKEN);
		Pallet::<T>::add_arrears(&debtor, &creditor, amount);

		#[extrinsic_call]
		_(RawOrigin::Signed(debtor.clone()), creditor.clone(), Balance::MAX);

		assert_eq!(Debts::<T>::get(&debtor).arrears, 0);
		assert_eq!(Pallet::<T>::clearing_account(&debtor).0.with_supplier, 0);
		Ok(())
	}

	/// To an account that is made by it.
	#[benchmark]
	fn claim_payout() -> Result<(), BenchmarkError> {
		let who: T::AccountId = account("who", 0, 0);
		let amount = T::Currency::minimum_balance().max(TOKEN);
		T::Currency::set_balance(&Pallet::<T>::pool_account(), T::Currency::minimum_balance() + amount);
		PendingPayouts::<T>::insert(&who, amount);
		let caller: T::AccountId = whitelisted_caller();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), who.clone());

		assert_eq!(T::Currency::balance(&who), amount);
		Ok(())
	}

	/// `n` orders of both sides, each for another interval.
	#[benchmark]
	fn place_orders(n: Linear<1, { T::MaxOrdersPerCall::get() }>) {
		scene::<T>();
		let (who, area) = caller::<T>();
		let orders = many_orders::<T>(&who, area, n);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), orders.clone());

		let last = orders.last().expect("there is one");
		let (number, slot) = page_and_slot(last.interval);
		assert!(OrderPages::<T>::get(number, &who).is_some_and(|order_page| !order_page.of_slot(slot).is_empty()));
	}

	/// `n` orders of both sides, each for another interval.
	#[benchmark]
	fn cancel_orders(n: Linear<1, { T::MaxOrdersPerCall::get() }>) -> Result<(), BenchmarkError> {
		scene::<T>();
		let (who, area) = caller::<T>();
		let orders = many_orders::<T>(&who, area, n);
		Pallet::<T>::place_orders(RawOrigin::Signed(who.clone()).into(), orders.clone())?;
		let last = orders
			.last()
			.map(|order| (page_and_slot(order.interval), order.side, order.price_mills))
			.ok_or(BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), keys::<T>(&orders));

		let ((number, slot), side, price_mills) = last;
		let left = OrderPages::<T>::get(number, &who);
		let same = |order: &PageOrder| (order.side, order.price_mills) == (side, price_mills);
		assert!(left.is_none_or(|order_page| !order_page.of_slot(slot).iter().any(same)));
		Ok(())
	}

	/// By a supplier that owes its customers something.
	#[benchmark]
	fn collect_arrears() -> Result<(), BenchmarkError> {
		let (debtor, _) = participant::<T>("debtor");
		let creditor: T::AccountId = whitelisted_caller();
		Pallet::<T>::deposit(RawOrigin::Signed(debtor.clone()).into(), TOKEN)?;
		Pallet::<T>::add_arrears(&debtor, &creditor, 2 * TOKEN);
		SupplierAccounts::<T>::insert(&creditor, SupplierAccount { deposit: 0, owes: 1 });

		#[extrinsic_call]
		_(RawOrigin::Signed(creditor.clone()), debtor.clone());

		assert_eq!(Debts::<T>::get(&debtor).arrears, TOKEN);
		Ok(())
	}

	/// Of which a part is what the account owes its supplier.
	#[benchmark]
	fn deposit() {
		let (who, _) = caller::<T>();
		fill_clearing_page::<T>(&who, &funded::<T>("supplier"), -1);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), TOKEN);

		assert_eq!(Pallet::<T>::clearing_account(&who).0.available, TOKEN - 1);
	}

	#[benchmark]
	fn withdraw() -> Result<(), BenchmarkError> {
		let (who, _) = caller::<T>();
		Pallet::<T>::deposit(RawOrigin::Signed(who.clone()).into(), TOKEN)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), TOKEN);

		assert_eq!(Pallet::<T>::clearing_account(&who).0.available, 0);
		Ok(())
	}

	/// Of an account that has none yet.
	#[benchmark]
	fn deposit_as_supplier() {
		let who: T::AccountId = whitelisted_caller();
		T::Currency::set_balance(&who, MONEY);
		let customer: T::AccountId = account("customer", 0, 0);
		T::BenchmarkHelper::connect(&customer, &operator::<T>(), &who, LIMITS, TARIFF);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), TOKEN);

		assert_eq!(SupplierAccounts::<T>::get(&who).deposit, TOKEN);
	}

	#[benchmark]
	fn withdraw_as_supplier() {
		let who: T::AccountId = whitelisted_caller();
		T::Currency::set_balance(&Pallet::<T>::pool_account(), MONEY);
		SupplierAccounts::<T>::insert(
			&who,
			SupplierAccount {
				deposit: TOKEN,
				owes: 0,
			},
		);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), TOKEN);

		assert_eq!(SupplierAccounts::<T>::get(&who).deposit, 0);
	}

	#[benchmark]
	fn set_credit_limit() -> Result<(), BenchmarkError> {
		let (_, area) = participant::<T>("who");
		T::BenchmarkHelper::set_current(CURRENT);
		let supplier = funded::<T>("supplier");

		#[extrinsic_call]
		_(RawOrigin::Signed(supplier.clone()), area, TOKEN);

		assert_eq!(Pallet::<T>::credit_limit(area, &supplier), TOKEN);
		Ok(())
	}

	#[benchmark]
	fn set_sharing_advance() -> Result<(), BenchmarkError> {
		let (_, area) = participant::<T>("who");
		T::BenchmarkHelper::set_current(CURRENT);
		let supplier = funded::<T>("supplier");

		#[extrinsic_call]
		_(RawOrigin::Signed(supplier.clone()), area, TOKEN);

		assert_eq!(CreditLimits::<T>::get(area).map(|limit| limit.advance), Some(TOKEN));
		Ok(())
	}

	/// The step that finds an interval complete, so far back that its records are deleted.
	#[benchmark]
	fn completion_step() {
		Pallet::<T>::change_unsettled(CURRENT, 0, 1);
		Pallet::<T>::change_unsettled(CURRENT, 1, 0);
		SettlementCursor::<T>::put(SettlementProgress::at(CURRENT + 1));
		PruningCursor::<T>::put(CURRENT + 1);

		#[block]
		{
			Pallet::<T>::finish_due(&mut WeightMeter::new(), &mut 1);
		}

		assert_eq!(Completions::<T>::get(CURRENT), Some(Completion::Deleting));
		assert!(!UnsettledIntervals::<T>::contains_key(
			page_and_slot(CURRENT).0,
			CURRENT
		));
	}

	/// The beginning of a block in which no gate has closed.
	#[benchmark]
	fn post_inherents_base() {
		T::BenchmarkHelper::set_current(CURRENT);
		ClearingCursor::<T>::put(IntervalCursor::at(Pallet::<T>::last_closed() + 1));
		let used;

		#[block]
		{
			used = Pallet::<T>::clear_before_extrinsics();
		}

		assert_eq!(used, T::WeightInfo::post_inherents_base());
	}

	/// Reading and writing `s` of an account's order pages.
	#[benchmark]
	fn order_pages(s: Linear<1, { Pallet::<T>::open_order_pages() }>) -> Result<(), BenchmarkError> {
		scene::<T>();
		let (who, area) = caller::<T>();
		let first = page_and_slot(CURRENT).0;
		for number in first..first + s {
			crowd_order_page::<T>(&who, area, number * PAGE_INTERVALS);
		}

		#[block]
		{
			for number in first..first + s {
				let order_page = Pallet::<T>::order_page_in(number, &who, area)?;
				OrderPages::<T>::insert(number, &who, order_page);
			}
		}

		Ok(())
	}

	/// A zone of `a` areas with something on every level of every ladder.
	#[benchmark]
	fn clear_market(a: Linear<1, { T::Grid::max_zone_size() }>) {
		let (interval, _) = scene::<T>();
		let supplier = funded::<T>("supplier");
		let areas = T::BenchmarkHelper::grow_zone(a, &operator::<T>(), &supplier, TARIFF);
		let zone = areas[0];
		full_ladders::<T>(interval, zone, &areas, Book::Ahead);
		T::BenchmarkHelper::set_current(interval - T::GateClosure::get());
		let caller: T::AccountId = whitelisted_caller();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), zone, interval);

		for area in areas {
			assert!(AreaMarkets::<T>::get(interval, area).is_some_and(|market| market.clearing.is_some()));
		}
	}

	/// A block in which nothing is due.
	#[benchmark]
	fn on_idle_base() {
		T::BenchmarkHelper::set_current(CURRENT);
		ClearingCursor::<T>::put(IntervalCursor::at(Pallet::<T>::last_closed() + 1));
		ExpiryCursor::<T>::put(IntervalCursor::at(Pallet::<T>::last_closed() + 1));
		SettlementCursor::<T>::put(SettlementProgress::at(T::Metering::oldest_open()));
		PruningCursor::<T>::put(T::Metering::oldest_open());

		#[block]
		{
			Pallet::<T>::do_idle(frame_support::weights::Weight::MAX);
		}
	}

	/// A closed interval without ladders.
	#[benchmark]
	fn clearing_step() {
		T::BenchmarkHelper::set_current(CURRENT);
		ClearingCursor::<T>::put(IntervalCursor::at(Pallet::<T>::last_closed()));

		#[block]
		{
			Pallet::<T>::clear_due(&mut WeightMeter::new(), &mut 1);
		}

		assert!(ClearingCursor::<T>::get().is_some_and(|cursor| cursor.interval > Pallet::<T>::last_closed()));
	}

	/// Looking at a position without offers.
	#[benchmark]
	fn expiry_step() {
		let (interval, _) = scene::<T>();
		let (who, area) = participant::<T>("who");
		let mut record = PositionRecord::new(area);
		record.position.bought_wh = 1;
		Positions::<T>::insert(interval, &who, record);
		T::BenchmarkHelper::set_current(interval);
		ExpiryCursor::<T>::put(IntervalCursor::at(interval));

		#[block]
		{
			Pallet::<T>::expire_due(&mut WeightMeter::new(), &mut 1);
		}

		assert!(ExpiryCursor::<T>::get().is_some_and(|cursor| cursor.last.is_some()));
	}

	/// All offers that a seller can have for an interval.
	#[benchmark]
	fn expire_offers() -> Result<(), BenchmarkError> {
		let (interval, energy) = scene::<T>();
		let (seller, _) = participant::<T>("seller");
		for _ in 0..T::MaxOffersPerAccount::get() {
			offer::<T>(&seller, interval, energy)?;
		}
		T::BenchmarkHelper::set_current(interval);
		let expired;

		#[block]
		{
			expired = Pallet::<T>::expire_offers(interval, &seller)?;
		}

		assert!(expired && !Positions::<T>::contains_key(interval, &seller));
		Ok(())
	}

	/// Behind the last page of an interval.
	#[benchmark]
	fn cursor_step() {
		T::BenchmarkHelper::set_current(LATER);
		SettlementCursor::<T>::put(SettlementProgress {
			phase: SettlementPhase::Pages(u32::MAX),
			..SettlementProgress::at(CURRENT)
		});

		#[block]
		{
			Pallet::<T>::settle_due(&mut WeightMeter::new(), &mut 1);
		}

		assert!(SettlementCursor::<T>::get().is_some_and(|progress| progress.phase == SettlementPhase::Closing(None)));
	}

	/// A month is over and another supplier has followed; the former one, a customer itself, owes all
	/// accounts of the page something and has hardly any money, and the new one owes them arrears.
	#[benchmark]
	fn begin_page() -> Result<(), BenchmarkError> {
		let (who, area) = participant::<T>("who");
		let (former, _) = participant::<T>("former");
		let supplier = funded::<T>("supplier");
		let customers = T::BenchmarkHelper::meter_page(CURRENT, &who, area, CONNECTIONS_PER_PAGE, EXPORT);
		let number = fill_clearing_page::<T>(&who, &former, TOKEN as i128);
		SupplierAccounts::<T>::mutate(&former, |account| account.deposit = 0);
		T::Currency::set_balance(&former, TOKEN);
		let connections = T::Grid::page(number).ok_or(BenchmarkError::Weightless)?;
		let mut page = ClearingPages::<T>::get(number);
		for customer in &customers {
			Pallet::<T>::add_arrears(&supplier, customer, 2);
		}
		let month = T::Clock::month_of(LATER);
		let mut work = PageWork::default();

		#[block]
		{
			Pallet::<T>::begin_page((number, &mut page), &connections, Some(&supplier), month, &mut work)?;
		}

		assert_eq!((work.months, work.begins), (1, 1));
		assert_eq!(page.account(CONNECTIONS_PER_PAGE as u8 - 1).with_supplier, 2);
		Ok(())
	}

	/// A month is over for a page whose accounts all have a bill, and whom the supplier owes something.
	#[benchmark]
	fn close_month() -> Result<(), BenchmarkError> {
		let (who, area) = participant::<T>("who");
		let supplier = funded::<T>("supplier");
		T::BenchmarkHelper::meter_page(CURRENT, &who, area, CONNECTIONS_PER_PAGE, EXPORT);
		let number = fill_clearing_page::<T>(&who, &supplier, TOKEN as i128);
		SupplierAccounts::<T>::mutate(&supplier, |account| account.deposit = 0);
		let connections = T::Grid::page(number).ok_or(BenchmarkError::Weightless)?;
		let mut page = ClearingPages::<T>::get(number);
		let month = T::Clock::month_of(LATER);
		let mut work = PageWork::default();

		#[block]
		{
			Pallet::<T>::begin_page((number, &mut page), &connections, Some(&supplier), month, &mut work)?;
		}

		assert_eq!((work.months, work.begins, page.credit()), (1, 0, 0));
		assert!(ClosedBills::<T>::contains_key(number));
		Ok(())
	}

	/// With a schedule that has no room left once this change has replaced another.
	#[benchmark]
	fn set_sharing_terms() -> Result<(), BenchmarkError> {
		let (_, area) = participant::<T>("who");
		T::BenchmarkHelper::set_current(CURRENT);
		SettlementCursor::<T>::put(SettlementProgress::at(CURRENT));
		let periods = (0..16).map(|at| SharingPeriod {
			from: CURRENT + at,
			terms: Some(SHARED_AT),
		});
		SharingSchedules::<T>::insert(area, SharingSchedule::truncate_from(periods.collect()));
		let from = CURRENT + T::TradingHorizon::get() + 1;
		SharingSchedules::<T>::mutate(area, |schedule| {
			if let Some(last) = schedule.last_mut() {
				last.from = from;
			}
		});
		let origin = T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, area, None, Some(from));

		let schedule = SharingSchedules::<T>::get(area);
		assert_eq!(schedule.last(), Some(&SharingPeriod { from, terms: None }));
		Ok(())
	}

	/// With a schedule that has no room left once this change has replaced another.
	#[benchmark]
	fn set_breach_charge() -> Result<(), BenchmarkError> {
		let (_, area) = participant::<T>("who");
		T::BenchmarkHelper::set_current(CURRENT);
		SettlementCursor::<T>::put(SettlementProgress::at(CURRENT));
		let from = CURRENT + T::TradingHorizon::get() + 1;
		let entry = |from| BreachCharge {
			from,
			charge_mills: Some(1),
		};
		let schedule = (0..15).map(|at| entry(CURRENT + at)).chain([entry(from)]);
		BreachSchedules::<T>::insert(area, BreachSchedule::truncate_from(schedule.collect()));
		let origin = T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, area, Some(100), Some(from));

		let charge_mills = Some(100);
		assert_eq!(
			BreachSchedules::<T>::get(area).last(),
			Some(&BreachCharge { from, charge_mills })
		);
		Ok(())
	}

	/// On a page whose other members have all set it.
	#[benchmark]
	fn set_participation() {
		scene::<T>();
		let (who, _) = caller::<T>();
		let number = members_of_many_limits::<T>(&who, TARIFF.shortfall_price_mills, PAGES.into());
		SettlementCursor::<T>::put(SettlementProgress::at(CURRENT));
		let limits = StandingLimits {
			sell_at_least_mills: Some(PRICE),
			buy_at_most_mills: Some(PRICE),
		};

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), limits, 50);

		assert!(SharingMembers::<T>::contains_key(number));
		assert_eq!(
			Pallet::<T>::participation_of(&who),
			Participation { limits, percent: 50 }
		);
	}

	#[benchmark]
	fn set_sharing_weight() -> Result<(), BenchmarkError> {
		scene::<T>();
		let (who, _) = caller::<T>();
		let index = T::Grid::index_of(&who).ok_or(BenchmarkError::Weightless)?;
		weights_of_page::<T>(page_of(index).0);
		SettlementCursor::<T>::put(SettlementProgress::at(CURRENT));
		let origin = T::AdminOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, who.clone(), 7);

		let (page, slot) = page_of(index);
		assert_eq!(SharingWeights::<T>::get(page).slot(slot).value, 7);
		Ok(())
	}

	/// An area of `p` pages, in which every other connection point sells, and the others buy.
	#[benchmark]
	fn divide_area(p: Linear<1, MAX_KEYED_PAGES>) -> Result<(), BenchmarkError> {
		let (interval, _) = scene::<T>();
		let (area, pages) = keyed_area::<T>(interval, p)?;
		T::BenchmarkHelper::set_current(LATER);

		#[block]
		{
			Pallet::<T>::divide_next_area(interval);
		}

		let shared = AreaMarkets::<T>::get(interval, area).and_then(|market| market.shared);
		assert!(shared.is_some_and(|shared| shared.clearing.sold_wh > 0));
		assert!(pages
			.iter()
			.all(|page| SharingPages::<T>::get(interval, page).iter().any(|e| e.filled_wh > 0)));
		Ok(())
	}

	/// A full page of accounts that buy, at so many prices that they are on `p` pages of the ladder.
	#[benchmark]
	fn offer_page(p: Linear<1, { u32::from(PAGES) }>) -> Result<(), BenchmarkError> {
		let (interval, _) = scene::<T>();
		let (_, page) = sharers::<T>(interval, CONNECTIONS_PER_PAGE, p)?;
		let work;

		#[block]
		{
			work = Pallet::<T>::do_offer_page(interval, page)?;
		}

		let expected = OfferWork {
			metered: CONNECTIONS_PER_PAGE,
			ladder_pages: p,
			traders: 0,
			judged: 0,
		};
		assert_eq!(work, expected);
		Ok(())
	}

	/// A full page of members, of whom nothing was measured.
	#[benchmark]
	fn look_at_offers() -> Result<(), BenchmarkError> {
		let (interval, _) = scene::<T>();
		let (_, page) = sharers::<T>(interval, 0, 1)?;
		let work;

		#[block]
		{
			work = Pallet::<T>::do_offer_page(interval, page)?;
		}

		assert_eq!(work, OfferWork::default());
		Ok(())
	}

	/// A full page of members that have nothing in an interval.
	#[benchmark]
	fn look_at_page() -> Result<(), BenchmarkError> {
		let (interval, _) = scene::<T>();
		let (_, page) = sharers::<T>(interval, 0, 1)?;
		T::BenchmarkHelper::set_current(LATER);
		let work;

		#[block]
		{
			Pallet::<T>::fill_page(interval, page);
			work = Pallet::<T>::do_settle_page(interval, page)?;
		}

		assert_eq!(work, PageWork::default());
		Ok(())
	}

	/// A page of which `n` accounts have traded ahead and sell what is left.
	#[benchmark]
	fn offer_traders(n: Linear<0, CONNECTIONS_PER_PAGE>) -> Result<(), BenchmarkError> {
		let (interval, energy) = scene::<T>();
		let (who, area) = participant::<T>("seller");
		share_in::<T>(area, SHARED_AT);
		let flow = Flow {
			import_wh: 0,
			export_wh: Energy::from(u32::MAX),
		};
		let traders = T::BenchmarkHelper::meter_page(interval, &who, area, n, flow);
		let page = fill_clearing_page::<T>(&who, &funded::<T>("supplier"), 0);
		put_clearing::<T>(interval, area, energy);
		for trader in &traders {
			trade_much::<T>(trader, area, interval, energy)?;
		}
		let work;

		#[block]
		{
			work = Pallet::<T>::do_offer_page(interval, page)?;
		}

		let expected = OfferWork {
			metered: n,
			ladder_pages: u32::from(n > 0),
			traders: n,
			judged: 0,
		};
		assert_eq!(work, expected);
		Ok(())
	}

	/// A zone of `a` areas with something on every level of every ladder of sharing, and auctions
	/// that were cleared.
	#[benchmark]
	fn share_zone(a: Linear<1, { T::Grid::max_zone_size() }>) -> Result<(), BenchmarkError> {
		let (interval, energy) = scene::<T>();
		let supplier = funded::<T>("supplier");
		let areas = T::BenchmarkHelper::grow_zone(a, &operator::<T>(), &supplier, TARIFF);
		let zone = areas[0];
		full_ladders::<T>(interval, zone, &areas, Book::Sharing);
		for area in &areas {
			put_clearing::<T>(interval, *area, energy);
		}
		T::BenchmarkHelper::set_current(LATER);

		#[block]
		{
			Pallet::<T>::share_zone(interval, zone)?;
		}

		for area in areas {
			assert!(AreaMarkets::<T>::get(interval, area).is_some_and(|market| market.shared.is_some()));
		}
		Ok(())
	}

	/// A page of which `n` accounts were metered and buy in sharing.
	#[benchmark]
	fn settle_page(n: Linear<1, CONNECTIONS_PER_PAGE>) -> Result<(), BenchmarkError> {
		let (interval, page) = page_of_buyers::<T>(n)?;
		let work;

		#[block]
		{
			Pallet::<T>::fill_page(interval, page);
			work = Pallet::<T>::do_settle_page(interval, page)?;
		}

		let expected = PageWork {
			accounts: n,
			..Default::default()
		};
		assert_eq!(work, expected);
		Ok(())
	}

	/// A page of which `n` accounts bought in sharing, and imported more than was known when that was
	/// settled.
	#[benchmark]
	fn correct_page(n: Linear<1, CONNECTIONS_PER_PAGE>) -> Result<(), BenchmarkError> {
		let (interval, page) = page_of_buyers::<T>(n)?;
		Pallet::<T>::fill_page(interval, page);
		Pallet::<T>::do_settle_page(interval, page)?;
		SettlementCursor::<T>::put(SettlementProgress::at(interval.saturating_add(1)));
		PruningCursor::<T>::put(interval);
		let more = Flow {
			import_wh: 1_000,
			export_wh: 0,
		};
		T::BenchmarkHelper::show_late(interval, page, n, more);
		let work;

		#[block]
		{
			work = Pallet::<T>::do_correct_page(interval, page)?;
		}

		let expected = PageWork {
			accounts: n,
			..Default::default()
		};
		assert_eq!(work, expected);
		assert_eq!(CorrectionPages::<T>::get(interval, page).len(), n as usize);
		Ok(())
	}

	/// A page of which `n` accounts have traded and were metered.
	#[benchmark]
	fn settle_traders(n: Linear<0, CONNECTIONS_PER_PAGE>) -> Result<(), BenchmarkError> {
		let (interval, energy) = scene::<T>();
		let (who, area) = participant::<T>("seller");
		let traders = T::BenchmarkHelper::meter_page(interval, &who, area, n, EXPORT);
		let page = fill_clearing_page::<T>(&who, &funded::<T>("supplier"), 0);
		put_clearing::<T>(interval, area, energy);
		for trader in &traders {
			trade_much::<T>(trader, area, interval, energy)?;
		}
		record_before::<T>(interval, page);
		T::BenchmarkHelper::set_current(LATER);
		let work;

		#[block]
		{
			work = Pallet::<T>::do_settle_page(interval, page)?;
		}

		assert_eq!((work.accounts, work.traders, work.frozen), (n, n, 0));
		assert_eq!(work.judged, 0);
		Ok(())
	}

	/// Of a page, `n` accounts owe more than lies in their clearing accounts and their wallets.
	#[benchmark]
	fn draw_from_wallets(n: Linear<0, CONNECTIONS_PER_PAGE>) -> Result<(), BenchmarkError> {
		let (who, area) = participant::<T>("who");
		let supplier = funded::<T>("supplier");
		T::BenchmarkHelper::meter_page(CURRENT, &who, area, n, EXPORT);
		let number = fill_clearing_page::<T>(&who, &supplier, 0);
		let connections = T::Grid::page(number).ok_or(BenchmarkError::Weightless)?;
		let mut page = ClearingPages::<T>::get(number);
		for (account, who) in page.accounts.iter_mut().zip(&connections.accounts).take(n as usize) {
			T::Currency::set_balance(who, TOKEN);
			account.with_supplier = -(MONEY as i128);
		}
		let mut work = PageWork::default();

		#[block]
		{
			Pallet::<T>::balance_page(&mut page, &connections, &supplier, 0, 0, &mut work)?;
		}

		assert_eq!(work.wallets, n);
		assert_eq!(Arrears::<T>::iter_key_prefix(&who).count() as u32, n.min(1));
		Ok(())
	}

	/// Of the first month of an account, with nothing left to be netted.
	#[benchmark]
	fn count_estimate() {
		let (who, _) = participant::<T>("who");
		let month = T::Clock::month_of(LATER);
		let intervals = T::NettedEstimates::get();
		Estimates::<T>::insert(&who, EstimatedIntervals { month, intervals });

		#[block]
		{
			Pallet::<T>::count_estimate(&who, LATER);
		}

		assert!(SettledApart::<T>::contains_key(LATER, &who));
	}

	/// With income for an operator and a rest for the supplier, both of whose accounts are made by it.
	#[benchmark]
	fn close_market() -> Result<(), BenchmarkError> {
		let (interval, energy) = scene::<T>();
		let (_, area) = participant::<T>("who");
		put_clearing::<T>(interval, area, energy);

		#[block]
		{
			Pallet::<T>::close_market(interval, area)?;
		}

		assert!(AreaMarkets::<T>::get(interval, area).is_some_and(|market| market.closed));
		Ok(())
	}

	/// `n` pages of ladders.
	#[benchmark]
	fn delete_ladder_pages(n: Linear<0, LADDER_PAGES_PER_STEP>) {
		let (interval, _) = scene::<T>();
		for area in 0..n {
			full_page::<T>(interval, area);
		}
		T::BenchmarkHelper::set_current(LATER);
		SettlementCursor::<T>::put(SettlementProgress {
			phase: SettlementPhase::Deleting(None),
			..SettlementProgress::at(interval)
		});

		#[block]
		{
			Pallet::<T>::settle_due(&mut WeightMeter::new(), &mut 1);
		}

		assert_eq!(Ladders::<T>::iter_key_prefix((interval,)).count(), 0);
	}

	/// `n` positions of the last interval of an order page.
	#[benchmark]
	fn prune(n: Linear<0, { RECORDS_PER_STEP - 1 }>) {
		let interval = Pallet::<T>::order_page_end(page_and_slot(CURRENT).0) - 1;
		for at in 0..n {
			let who: T::AccountId = account("who", at, 0);
			Positions::<T>::insert(interval, &who, PositionRecord::new(0));
		}
		// So that there is metered energy of the interval to be deleted.
		let (metered, area) = participant::<T>("metered");
		T::BenchmarkHelper::meter_page(interval, &metered, area, 1, EXPORT);

		#[block]
		{
			Pallet::<T>::prune(interval);
		}

		assert_eq!(Positions::<T>::iter_key_prefix(interval).count(), 0);
	}

	fn full_page<T: Config>(interval: Interval, area: AreaId) {
		let page = LadderPage {
			asks: [1_000; PAGE_LEVELS],
			bids: [1_000; PAGE_LEVELS],
		};
		Ladders::<T>::insert((interval, 0, area, 0), page);
	}

	impl_benchmark_test_suite!(Pallet, mock::new_test_ext(), mock::Test);
}
