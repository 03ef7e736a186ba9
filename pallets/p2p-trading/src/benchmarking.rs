//! Benchmarks: each call, and each step of the cursors, at its most expensive.

use super::{
	cursor::SWEEP,
	escrow::Purse,
	pruning::PRUNE,
	sheets::place_of,
	types::{LadderPage, OpenOffer, OrderSheet, PositionRecord, SheetOrder, PAGES, SHEET_LENGTH},
	*,
};
use alloc::vec::Vec;
use energy_primitives::{
	energy_of, AreaId, Balance, Clearing, Energy, Flow, GridAccess, Interval, IntervalClock, Limits, Margin,
	MeteredEnergy, OfferId, Order, OrderKey, Price, Side, Tariff, TOKEN,
};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{
		fungible::{Inspect, InspectHold, Mutate},
		Get,
	},
	weights::WeightMeter,
	BoundedVec,
};
use frame_system::RawOrigin;

/// 1 July 2016: an interval in whose past and future there is room.
const CURRENT: Interval = 1_630_368;
/// Well beyond any deadline for readings.
const LATER: Interval = CURRENT + 5_000;
const LIMITS: Limits = Limits {
	import_w: 1_000_000,
	export_w: 1_000_000,
};
const TARIFF: Tariff = Tariff {
	shortfall_price: 300,
	surplus_price: 80,
};
const PRICE: Price = 100;
const MONEY: Balance = 1_000_000 * TOKEN;
/// More than anybody can pay.
const RUIN: Flow = Flow {
	import_wh: 1_000_000_000_000,
	export_wh: 0,
};

/// Who operates the areas: another account than who supplies them.
fn operator<T: Config>() -> T::AccountId {
	account("operator", 0, 0)
}

fn funded<T: Config>(name: &'static str) -> T::AccountId {
	let who = account(name, 0, 0);
	T::Currency::set_balance(&who, MONEY);
	who
}

/// Makes an account a participant with money, in the area that all share who are made here.
fn connected<T: Config>(who: &T::AccountId) -> AreaId {
	T::Currency::set_balance(who, MONEY);
	let supplier = funded::<T>("supplier");
	let area = T::Grid::connect_for_benchmark(who, &operator::<T>(), &supplier, LIMITS, TARIFF);
	T::Metering::meter_for_benchmark(who, area);
	area
}

/// A participant with money, and its area.
fn participant<T: Config>(name: &'static str) -> (T::AccountId, AreaId) {
	let who = account(name, 0, 0);
	let area = connected::<T>(&who);
	(who, area)
}

/// As [`participant`], for who signs: what an extrinsic reads and writes of its signer is not the call's.
fn caller<T: Config>() -> (T::AccountId, AreaId) {
	let who: T::AccountId = whitelisted_caller();
	let area = connected::<T>(&who);
	(who, area)
}

/// The present, the first interval to trade for, and an energy of which many fit the limits.
fn scene<T: Config>() -> (Interval, Energy) {
	T::Clock::set_current(CURRENT);
	T::Currency::set_balance(&Pallet::<T>::pool_account(), MONEY);
	let most = energy_of(LIMITS.export_w, T::Clock::length_ms());
	let offers = Energy::from(T::MaxOffersPerAccount::get()) + 4;
	(
		CURRENT + T::GateClosure::get() + 1,
		(most / offers).max(2 * T::MinEnergy::get()),
	)
}

/// Puts as many orders on an account's sheet as leave room for one for each interval; none is for `interval`.
fn crowd_sheet<T: Config>(who: &T::AccountId, area: AreaId, interval: Interval) {
	let (number, slot) = place_of(interval);
	let count = T::MaxOrdersPerSheet::get().saturating_sub(SHEET_LENGTH);
	let each = count / SHEET_LENGTH;
	let orders: Vec<SheetOrder> = (0..SHEET_LENGTH as u8)
		.filter(|other| *other != slot)
		.flat_map(|slot| {
			(0..each as Price).map(move |price| SheetOrder {
				slot,
				side: Side::Ask,
				price: price + 1_000,
				energy_wh: 1,
				shortfall_price: TARIFF.shortfall_price,
			})
		})
		.collect();
	if !orders.is_empty() {
		let orders = BoundedVec::truncate_from(orders);
		OrderSheets::<T>::insert(number, who, OrderSheet { area, orders });
	}
}

fn offer<T: Config>(
	seller: &T::AccountId,
	interval: Interval,
	energy: Energy,
) -> Result<OfferId<T::AccountId>, BenchmarkError> {
	let number = Positions::<T>::get(interval, seller).map_or(0, |record| record.offers_made);
	Pallet::<T>::create_energy_offer(RawOrigin::Signed(seller.clone()).into(), interval, energy, PRICE)?;
	Ok(OfferId {
		interval,
		seller: seller.clone(),
		number,
	})
}

/// As many open offers as an account can have, dearer than its bids.
fn crowd_position<T: Config>(who: &T::AccountId, area: AreaId, interval: Interval) {
	let mut record = PositionRecord::new(area);
	for number in 0..T::MaxOffersPerAccount::get() as u16 {
		let offer = OpenOffer {
			number,
			energy_wh: 1,
			price: 2_000,
			backing: 0,
		};
		if record.offers.try_push(offer).is_ok() {
			record.position.offered_wh += offer.energy_wh;
			record.offers_made = number + 1;
		}
	}
	Positions::<T>::insert(interval, who, record);
}

/// One order an interval, of one side and the other in turn, on crowded sheets and used ladders, beside many offers. They move no money: that is once a
/// call, and weighed on its own.
fn many_orders<T: Config>(who: &T::AccountId, area: AreaId, count: u32) -> BoundedVec<Order, T::MaxOrdersPerCall> {
	let first = CURRENT + T::GateClosure::get() + T::FirmOrders::get() + 1;
	let root = T::Grid::root_of(area).unwrap_or(area);
	let orders: Vec<Order> = (0..count)
		.map(|at| Order {
			interval: first + at,
			side: if at % 2 == 0 { Side::Ask } else { Side::Bid },
			price: if at % 2 == 0 { TARIFF.shortfall_price } else { 0 },
			energy_wh: 2 * T::MinEnergy::get(),
		})
		.collect();
	for order in &orders {
		if !OrderSheets::<T>::contains_key(place_of(order.interval).0, who) {
			crowd_sheet::<T>(who, area, order.interval);
		}
		crowd_position::<T>(who, area, order.interval);
		// What stands beside it keeps the page when the orders are taken back.
		Ladders::<T>::insert(
			(
				order.interval,
				root,
				area,
				(usize::from(order.price) / types::PAGE_LEVELS) as u8,
			),
			LadderPage {
				asks: [1_000; types::PAGE_LEVELS],
				bids: [1_000; types::PAGE_LEVELS],
			},
		);
	}
	BoundedVec::truncate_from(orders)
}

fn keys<T: Config>(orders: &[Order]) -> BoundedVec<OrderKey, T::MaxOrdersPerCall> {
	BoundedVec::truncate_from(
		orders
			.iter()
			.map(|order| OrderKey {
				interval: order.interval,
				side: order.side,
				price: order.price,
			})
			.collect(),
	)
}

/// Ladders with something on every level of both sides, for all these areas of a tree.
fn full_ladders<T: Config>(interval: Interval, root: AreaId, areas: &[AreaId]) {
	let page = LadderPage {
		asks: [1_000; types::PAGE_LEVELS],
		bids: [900; types::PAGE_LEVELS],
	};
	for area in areas {
		for number in 0..PAGES {
			Ladders::<T>::insert((interval, root, *area, number), page.clone());
		}
	}
}

/// The auction of an area, cleared so that what [`unsettled`] orders is traded in part.
fn put_clearing<T: Config>(interval: Interval, area: AreaId, energy: Energy) {
	let margin = Margin {
		ordered_wh: 3 * energy,
		filled_wh: 2 * energy,
	};
	let clearing = Clearing {
		price: Some(PRICE),
		sold_wh: 2 * energy,
		bought_wh: 2 * energy,
		flow_wh: 0,
		marginal_asks: margin,
		marginal_bids: margin,
	};
	AreaMarkets::<T>::insert(
		interval,
		area,
		AreaMarket {
			clearing: Some(clearing),
			income: TOKEN,
			pot: TOKEN as i128,
			energy_wh: 0,
			closed: false,
		},
	);
}

/// Gives an account with money a sheet whose orders are all for one interval, on both sides, and lets it take more than it has money for: it will
/// owe its supplier what lies in the pool, its backing, all its money and arrears.
fn unsettled<T: Config>(
	who: &T::AccountId,
	area: AreaId,
	interval: Interval,
	energy: Energy,
) -> Result<(), BenchmarkError> {
	T::Currency::set_balance(who, MONEY);
	let (number, slot) = place_of(interval);
	let mut sheet = OrderSheet::new(area);
	let mut backing = 0;
	for at in 0..T::MaxOrdersPerSheet::get() as Price {
		let order = SheetOrder {
			slot,
			side: if at % 2 == 0 { Side::Bid } else { Side::Ask },
			price: PRICE + at / 2,
			energy_wh: energy,
			shortfall_price: TARIFF.shortfall_price,
		};
		sheet
			.add(order)
			.map_err(|_| BenchmarkError::Stop("there is room for an order"))?;
		if order.side == Side::Ask {
			backing += Pallet::<T>::order_amount(&order)?;
		}
	}
	Pallet::<T>::hold_backing(who, backing)?;
	OrderSheets::<T>::insert(number, who, sheet);
	put_clearing::<T>(interval, area, energy);
	T::Metering::book_for_benchmark(interval, who, area, RUIN);
	Ok(())
}

/// `n` accounts that are settled, and the cursor at the beginning of a phase. Tells how many steps it takes to pass them by.
fn settled_accounts<T: Config>(n: u32, phase: CursorPhase) -> Result<u32, BenchmarkError> {
	let (interval, energy) = scene::<T>();
	let (_, area) = participant::<T>("seller");
	let accounts: Vec<T::AccountId> = (0..n).map(|at| account("seller", at, 0)).collect();
	for who in &accounts {
		unsettled::<T>(who, area, interval, energy)?;
	}
	T::Clock::set_current(LATER);
	for who in &accounts {
		Pallet::<T>::do_settle(who, interval)?;
	}
	Cursor::<T>::put(SettlementCursor {
		phase,
		..SettlementCursor::at(interval)
	});
	Ok(n)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// The last offer that an account can have for an interval.
	#[benchmark]
	fn create_energy_offer() -> Result<(), BenchmarkError> {
		let (interval, energy) = scene::<T>();
		let (seller, area) = caller::<T>();
		crowd_sheet::<T>(&seller, area, interval);
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
		crowd_sheet::<T>(&seller, area, interval);
		crowd_sheet::<T>(&buyer, area, interval);

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

	/// An account with orders and with offers that have not expired yet; revenue, backing and balance go to the supplier, and arrears remain.
	#[benchmark]
	fn settle() -> Result<(), BenchmarkError> {
		let (interval, energy) = scene::<T>();
		let (who, area) = participant::<T>("seller");
		for _ in 0..T::MaxOffersPerAccount::get() {
			offer::<T>(&who, interval, T::MinEnergy::get())?;
		}
		unsettled::<T>(&who, area, interval, energy)?;
		T::Clock::set_current(LATER);
		let caller: T::AccountId = whitelisted_caller();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), who.clone(), interval);

		assert!(Accounts::<T>::get(&who).arrears > 0);
		Ok(())
	}

	/// All that is owed, to a creditor whose account is made by it.
	#[benchmark]
	fn pay_arrears() -> Result<(), BenchmarkError> {
		let debtor: T::AccountId = whitelisted_caller();
		T::Currency::set_balance(&debtor, MONEY);
		let creditor: T::AccountId = account("creditor", 0, 0);
		let amount = T::Currency::minimum_balance().max(TOKEN);
		Pallet::<T>::add_arrears(&debtor, &creditor, amount);

		#[extrinsic_call]
		_(RawOrigin::Signed(debtor.clone()), creditor.clone(), Balance::MAX);

		assert_eq!(Accounts::<T>::get(&debtor).arrears, 0);
		Ok(())
	}

	/// To an account that is made by it.
	#[benchmark]
	fn claim_payout() -> Result<(), BenchmarkError> {
		let who: T::AccountId = account("who", 0, 0);
		let amount = T::Currency::minimum_balance().max(TOKEN);
		T::Currency::set_balance(&Pallet::<T>::pool_account(), T::Currency::minimum_balance() + amount);
		Unclaimed::<T>::insert(&who, amount);
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
		let (number, slot) = place_of(last.interval);
		assert!(OrderSheets::<T>::get(number, &who).is_some_and(|sheet| !sheet.of_slot(slot).is_empty()));
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
			.map(|order| (place_of(order.interval), order.side, order.price))
			.ok_or(BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), keys::<T>(&orders));

		let ((number, slot), side, price) = last;
		let left = OrderSheets::<T>::get(number, &who);
		let same = |order: &SheetOrder| (order.side, order.price) == (side, price);
		assert!(left.is_none_or(|sheet| !sheet.of_slot(slot).iter().any(same)));
		Ok(())
	}

	/// Out of the pool: into it is no dearer.
	#[benchmark]
	fn move_escrow() -> Result<(), BenchmarkError> {
		scene::<T>();
		let (who, _) = caller::<T>();

		#[block]
		{
			Pallet::<T>::pay(Purse::Pool, &who, TOKEN)?;
		}

		assert_eq!(T::Currency::balance(&who), MONEY + TOKEN);
		Ok(())
	}

	/// Set free: to hold it is no dearer.
	#[benchmark]
	fn move_backing() -> Result<(), BenchmarkError> {
		scene::<T>();
		let (who, _) = caller::<T>();
		Pallet::<T>::hold_backing(&who, TOKEN)?;

		#[block]
		{
			Pallet::<T>::release_backing(&who, Pallet::<T>::held_backing(&who, TOKEN))?;
		}

		assert_eq!(T::Currency::balance_on_hold(&HoldReason::Backing.into(), &who), 0);
		Ok(())
	}

	/// The last account of an interval that could not be settled.
	#[benchmark]
	fn resolve() {
		let who: T::AccountId = account("who", 0, 0);
		Pallet::<T>::note_unsettled(&who, CURRENT);
		let resolved;

		#[block]
		{
			resolved = Pallet::<T>::resolve(&who, CURRENT);
		}

		assert!(resolved && Completions::<T>::contains_key(CURRENT));
	}

	/// The step that finds an interval complete, so far back that its records go.
	#[benchmark]
	fn completion_step() {
		let who: T::AccountId = account("who", 0, 0);
		Pallet::<T>::note_unsettled(&who, CURRENT);
		Pallet::<T>::resolve(&who, CURRENT);
		Cursor::<T>::put(SettlementCursor::at(CURRENT + 1));
		Pruning::<T>::put(CURRENT + 1);

		#[block]
		{
			Pallet::<T>::finish_due(&mut WeightMeter::new(), &mut 1);
		}

		assert_eq!(Completions::<T>::get(CURRENT), Some(Completion::Pruning));
		assert!(!Stuck::<T>::contains_key(place_of(CURRENT).0, CURRENT));
	}

	/// The beginning of a block in which no gate has closed.
	#[benchmark]
	fn post_inherents_base() {
		T::Clock::set_current(CURRENT);
		NextClearing::<T>::put(IntervalCursor::at(Pallet::<T>::last_closed() + 1));
		let used;

		#[block]
		{
			used = Pallet::<T>::clear_before_extrinsics();
		}

		assert_eq!(used, T::WeightInfo::post_inherents_base());
	}

	/// Reading and writing `s` of an account's sheets.
	#[benchmark]
	fn order_sheets(s: Linear<1, { Pallet::<T>::open_sheets() }>) -> Result<(), BenchmarkError> {
		scene::<T>();
		let (who, area) = caller::<T>();
		let first = place_of(CURRENT).0;
		for number in first..first + s {
			crowd_sheet::<T>(&who, area, number * SHEET_LENGTH);
		}

		#[block]
		{
			for number in first..first + s {
				let sheet = Pallet::<T>::sheet_in(number, &who, area)?;
				OrderSheets::<T>::insert(number, &who, sheet);
			}
		}

		Ok(())
	}

	/// A tree of `a` areas with something on every level of every ladder.
	#[benchmark]
	fn clear_market(a: Linear<1, { T::Grid::max_market_size() }>) {
		let (interval, _) = scene::<T>();
		let supplier = funded::<T>("supplier");
		let areas = T::Grid::grow_tree_for_benchmark(a, &operator::<T>(), &supplier, TARIFF);
		let root = areas[0];
		full_ladders::<T>(interval, root, &areas);
		T::Clock::set_current(interval - T::GateClosure::get());
		let caller: T::AccountId = whitelisted_caller();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), root, interval);

		for area in areas {
			assert!(AreaMarkets::<T>::get(interval, area).is_some_and(|market| market.clearing.is_some()));
		}
	}

	/// A block in which nothing is due.
	#[benchmark]
	fn on_idle_base() {
		T::Clock::set_current(CURRENT);
		NextClearing::<T>::put(IntervalCursor::at(Pallet::<T>::last_closed() + 1));
		Expiry::<T>::put(IntervalCursor::at(Pallet::<T>::last_closed() + 1));
		Cursor::<T>::put(SettlementCursor::at(T::Metering::oldest_open()));
		Pruning::<T>::put(T::Metering::oldest_open());

		#[block]
		{
			Pallet::<T>::do_idle(frame_support::weights::Weight::MAX);
		}
	}

	/// A closed interval without ladders.
	#[benchmark]
	fn clearing_step() {
		T::Clock::set_current(CURRENT);
		NextClearing::<T>::put(IntervalCursor::at(Pallet::<T>::last_closed()));

		#[block]
		{
			Pallet::<T>::clear_due(&mut WeightMeter::new(), &mut 1);
		}

		assert!(NextClearing::<T>::get().is_some_and(|cursor| cursor.interval > Pallet::<T>::last_closed()));
	}

	/// Looking at a position without offers.
	#[benchmark]
	fn expiry_step() {
		let (interval, _) = scene::<T>();
		let (who, area) = participant::<T>("who");
		let mut record = PositionRecord::new(area);
		record.position.bought_wh = 1;
		Positions::<T>::insert(interval, &who, record);
		T::Clock::set_current(interval);
		Expiry::<T>::put(IntervalCursor::at(interval));

		#[block]
		{
			Pallet::<T>::expire_due(&mut WeightMeter::new(), &mut 1);
		}

		assert!(Expiry::<T>::get().is_some_and(|cursor| cursor.last.is_some()));
	}

	/// All offers that a seller can have for an interval.
	#[benchmark]
	fn expire_offers() -> Result<(), BenchmarkError> {
		let (interval, energy) = scene::<T>();
		let (seller, _) = participant::<T>("seller");
		for _ in 0..T::MaxOffersPerAccount::get() {
			offer::<T>(&seller, interval, energy)?;
		}
		T::Clock::set_current(interval);
		let expired;

		#[block]
		{
			expired = Pallet::<T>::expire_offers(interval, &seller)?;
		}

		assert!(expired && !Positions::<T>::contains_key(interval, &seller));
		Ok(())
	}

	/// Looking for the next account `n` times: each has orders for the interval and has been settled.
	#[benchmark]
	fn cursor_steps(n: Linear<0, 50>) -> Result<(), BenchmarkError> {
		let mut steps = settled_accounts::<T>(n, CursorPhase::Ordered)?;

		#[block]
		{
			Pallet::<T>::settle_due(&mut WeightMeter::new(), &mut steps);
		}

		assert_eq!(Cursor::<T>::get().is_some_and(|cursor| cursor.last.is_some()), n > 0);
		Ok(())
	}

	/// The same among those whom a meter has told of.
	#[benchmark]
	fn metered_steps(n: Linear<0, 50>) -> Result<(), BenchmarkError> {
		let mut steps = settled_accounts::<T>(n, CursorPhase::Metered)?;

		#[block]
		{
			Pallet::<T>::settle_due(&mut WeightMeter::new(), &mut steps);
		}

		assert_eq!(Cursor::<T>::get().is_some_and(|cursor| cursor.last.is_some()), n > 0);
		Ok(())
	}

	/// `n` accounts with orders, each in an area of its own, with one supplier.
	#[benchmark]
	fn settle_accounts(n: Linear<1, 50>) -> Result<(), BenchmarkError> {
		let (interval, energy) = scene::<T>();
		let supplier = funded::<T>("supplier");
		let most = T::Grid::max_market_size();
		let areas = T::Grid::grow_tree_for_benchmark(n.min(most), &operator::<T>(), &supplier, TARIFF);
		let accounts: Vec<T::AccountId> = (0..n).map(|at| account("seller", at, 0)).collect();
		for (who, area) in accounts.iter().zip(areas.iter().cycle()) {
			unsettled::<T>(who, *area, interval, energy)?;
		}
		T::Clock::set_current(LATER);

		#[block]
		{
			for who in &accounts {
				Pallet::<T>::do_settle(who, interval)?;
			}
		}

		for who in &accounts {
			assert!(Accounts::<T>::get(who).arrears > 0);
		}
		Ok(())
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
	fn sweep(n: Linear<0, SWEEP>) {
		let (interval, _) = scene::<T>();
		for area in 0..n {
			full_page::<T>(interval, area);
		}
		T::Clock::set_current(LATER);
		Cursor::<T>::put(SettlementCursor {
			phase: CursorPhase::Sweeping,
			..SettlementCursor::at(interval)
		});

		#[block]
		{
			Pallet::<T>::settle_due(&mut WeightMeter::new(), &mut 1);
		}

		assert_eq!(Ladders::<T>::iter_key_prefix((interval,)).count(), 0);
	}

	/// `n` positions of the last interval of a sheet.
	#[benchmark]
	fn prune(n: Linear<0, { PRUNE - 1 }>) {
		let interval = Pallet::<T>::sheet_end(place_of(CURRENT).0) - 1;
		for at in 0..n {
			let who: T::AccountId = account("who", at, 0);
			Positions::<T>::insert(interval, &who, PositionRecord::new(0));
		}
		// So that there is a meters' record of the interval to be folded.
		let metered: T::AccountId = account("metered", 0, 0);
		let flow = Flow {
			import_wh: 1,
			export_wh: 0,
		};
		T::Metering::book_for_benchmark(interval, &metered, 0, flow);

		#[block]
		{
			Pallet::<T>::prune(interval);
		}

		assert_eq!(Positions::<T>::iter_key_prefix(interval).count(), 0);
	}

	fn full_page<T: Config>(interval: Interval, area: AreaId) {
		let page = LadderPage {
			asks: [1_000; types::PAGE_LEVELS],
			bids: [1_000; types::PAGE_LEVELS],
		};
		Ladders::<T>::insert((interval, 0, area, 0), page);
	}

	impl_benchmark_test_suite!(Pallet, mock::new_test_ext(), mock::Test);
}
