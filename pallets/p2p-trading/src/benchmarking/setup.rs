//! What the benchmarks set up: people, their money, orders and meters, at their most.

use crate::{
	ahead::order_pages::page_and_slot,
	ahead::types::{
		Book, Counterpart, LadderPage, OpenOffer, OrderPage, PageOrder, PositionRecord, PAGES, PAGE_INTERVALS,
		PAGE_LEVELS,
	},
	billing::types::{AccountTotals, TotalsPage},
	sharing::types::{KeyedArea, SharingEntry, SharingPage, SharingSchedule},
	*,
};
use alloc::vec::Vec;
use energy_market::{payment, Rounding};
use energy_primitives::{
	energy_of, page_of, AreaId, Balance, Clearing, ConnectionPages, Energy, EnergySource, Flow, Interval,
	IntervalClock, Limits, MarginalFill, MatchedOrigin, MemberEnergy, OfferId, Order, OrderKey, OriginMix,
	Participation, Price, SharingKey, SharingPeriod, SharingTerms, Side, SourceEnergy, StandingLimits, SupplierAccount,
	Tariff, ZoneId, Zones, CONNECTIONS_PER_PAGE, PRICE_LEVELS, TOKEN,
};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{fungible::Mutate, Get},
	BoundedVec,
};
use frame_system::RawOrigin;

/// What the benchmarks need of the clock, the grid and the meters.
pub trait BenchmarkHelper<AccountId> {
	/// Sets the present interval.
	fn set_current(current: Interval);

	/// Creates a zone with so many areas and returns them, the root first. All are operated by
	/// `operator` and supplied by `supplier` at `tariff`, which is in force.
	fn grow_zone(areas: u32, operator: &AccountId, supplier: &AccountId, tariff: Tariff) -> Vec<AreaId>;

	/// Connects an account to an area with this operator, supplier and tariff, the same one for the
	/// same three, and returns the area.
	fn connect(who: &AccountId, operator: &AccountId, supplier: &AccountId, limits: Limits, tariff: Tariff) -> AreaId;

	/// Lets the first `accounts` connection points of the page of `who`, which lies in `area`, have
	/// the same flow in an interval. Returns them.
	fn meter_page(interval: Interval, who: &AccountId, area: AreaId, accounts: u32, flow: Flow) -> Vec<AccountId>;

	/// Lets the first `accounts` connection points of a page have more of a flow in a closed interval than
	/// was known.
	fn show_late(interval: Interval, page: u32, accounts: u32, flow: Flow);

	/// Gives an account as many meters as it may have, one of which settles.
	fn install_meters(who: &AccountId, area: AreaId);

	/// Halves what the connections of an area may export in an interval, by a measure.
	fn curtail(area: AreaId, interval: Interval);
}

/// Sets the settlement cursor so that everything before `interval` is settled, and gives an account
/// money, some of which its supplier owes it. For the benchmarks of other pallets.
pub fn settle_before<T: Config>(who: &T::AccountId, interval: Interval) {
	SettlementCursor::<T>::put(SettlementProgress::at(interval));
	fill_clearing_page::<T>(who, &funded::<T>("supplier"), 1);
}

/// Gives every slot of an account's page totals and money, of which a supplier owes `credit`.
pub(super) fn fill_clearing_page<T: Config>(who: &T::AccountId, supplier: &T::AccountId, credit: i128) -> u32 {
	let index = T::Grid::index_of(who).expect("the account is connected");
	let (number, _) = page_of(index);
	// Sums as they may be after years.
	let totals = AccountTotals {
		produced_wh: 1 << 31,
		consumed_wh: 1 << 31,
		to_supplier: 1 << 61,
		..Default::default()
	};
	ClearingPages::<T>::mutate(number, |page| {
		page.supplier = Some(supplier.clone());
		page.month = Some(T::Clock::month_of(CURRENT));
		for slot in 0..CONNECTIONS_PER_PAGE as u8 {
			let account = page.account_mut(slot).expect("there is the slot");
			account.available = account.reserved;
			account.with_supplier = credit;
		}
	});
	let mut page = TotalsPage::default();
	for slot in 0..CONNECTIONS_PER_PAGE as u8 {
		*page.account_mut(slot).expect("there is the slot") = totals;
	}
	Totals::<T>::insert(number, &page);
	OpenBills::<T>::insert(number, page);
	let owes = credit.max(0).unsigned_abs() * Balance::from(CONNECTIONS_PER_PAGE);
	SupplierAccounts::<T>::insert(supplier, SupplierAccount { deposit: MONEY, owes });
	let pool = Pallet::<T>::pool_account();
	T::Currency::set_balance(&pool, 4 * MONEY);
	number
}

/// 1 July 2016: an interval in whose past and future there is room.
pub(super) const CURRENT: Interval = 1_630_368;
/// Well beyond any deadline for readings.
pub(super) const LATER: Interval = CURRENT + 5_000;
pub(super) const LIMITS: Limits = Limits {
	import_limit_w: 1_000_000,
	export_limit_w: 1_000_000,
};
pub(super) const TARIFF: Tariff = Tariff {
	shortfall_price_mills: 300,
	surplus_price_mills: 80,
};
pub(super) const PRICE: Price = 100;
/// What members share at.
pub(super) const SHARED_AT: SharingTerms = SharingTerms {
	sell_at_mills: PRICE,
	buy_at_mills: PRICE,
	key: SharingKey::Prices,
};
pub(super) const MONEY: Balance = 1_000_000 * TOKEN;
pub(super) const EXPORT: Flow = Flow {
	import_wh: 0,
	export_wh: 1_000,
};

/// Who operates the areas: another account than who supplies them.
pub(super) fn operator<T: Config>() -> T::AccountId {
	account("operator", 0, 0)
}

pub(super) fn funded<T: Config>(name: &'static str) -> T::AccountId {
	let who = account(name, 0, 0);
	T::Currency::set_balance(&who, MONEY);
	who
}

/// Makes an account a participant with money, in the area that all share who are made here.
pub(super) fn connected<T: Config>(who: &T::AccountId) -> AreaId {
	T::Currency::set_balance(who, MONEY);
	let supplier = funded::<T>("supplier");
	let area = T::BenchmarkHelper::connect(who, &operator::<T>(), &supplier, LIMITS, TARIFF);
	T::BenchmarkHelper::install_meters(who, area);
	fill_clearing_page::<T>(who, &supplier, 0);
	area
}

/// A participant with money, and its area.
pub(super) fn participant<T: Config>(name: &'static str) -> (T::AccountId, AreaId) {
	let who = account(name, 0, 0);
	let area = connected::<T>(&who);
	(who, area)
}

/// As [`participant`], for who signs: what an extrinsic reads and writes of its signer is not the
/// call's.
pub(super) fn caller<T: Config>() -> (T::AccountId, AreaId) {
	let who: T::AccountId = whitelisted_caller();
	let area = connected::<T>(&who);
	(who, area)
}

/// The present, the first interval to trade for, and an energy of which many fit the limits.
pub(super) fn scene<T: Config>() -> (Interval, Energy) {
	T::BenchmarkHelper::set_current(CURRENT);
	T::Currency::set_balance(&Pallet::<T>::pool_account(), MONEY);
	let most = energy_of(LIMITS.export_limit_w, T::Clock::length_ms());
	let offers = Energy::from(T::MaxOffersPerAccount::get()) + 4;
	(
		CURRENT + T::GateClosure::get() + 1,
		(most / offers).max(2 * T::MinEnergy::get()),
	)
}

/// Puts as many orders on an account's order page as leave room for one for each interval; none is
/// for `interval`.
pub(super) fn crowd_order_page<T: Config>(who: &T::AccountId, area: AreaId, interval: Interval) {
	let (number, slot) = page_and_slot(interval);
	let count = T::MaxOrdersPerPage::get().saturating_sub(PAGE_INTERVALS);
	let each = count / PAGE_INTERVALS;
	let orders: Vec<PageOrder> = (0..PAGE_INTERVALS as u8)
		.filter(|other| *other != slot)
		.flat_map(|slot| {
			(0..each as Price).map(move |price_mills| PageOrder {
				slot,
				side: Side::Ask,
				price_mills: price_mills + 1_000,
				energy_wh: 1,
				shortfall_price_mills: TARIFF.shortfall_price_mills,
			})
		})
		.collect();
	if !orders.is_empty() {
		let orders = BoundedVec::truncate_from(orders);
		OrderPages::<T>::insert(number, who, OrderPage { area, orders });
	}
}

pub(super) fn offer<T: Config>(
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
pub(super) fn crowd_position<T: Config>(who: &T::AccountId, area: AreaId, interval: Interval) {
	let mut record = PositionRecord::new(area);
	for number in 0..T::MaxOffersPerAccount::get() as u16 {
		let offer = OpenOffer {
			number,
			energy_wh: 1,
			price_mills: 2_000,
			collateral: 0,
		};
		if record.offers.try_push(offer).is_ok() {
			record.position.offered_wh += offer.energy_wh;
			record.offers_made = number + 1;
		}
	}
	Positions::<T>::insert(interval, who, record);
}

/// One order an interval, of one side and the other in turn, on crowded order pages and used
/// ladders, beside many offers. They move no money: that is once a call, and weighed on its own.
pub(super) fn many_orders<T: Config>(
	who: &T::AccountId,
	area: AreaId,
	count: u32,
) -> BoundedVec<Order, T::MaxOrdersPerCall> {
	let first = CURRENT + T::GateClosure::get() + T::FirmOrders::get() + 1;
	let zone = T::Grid::zone_of(area).unwrap_or(area);
	let orders: Vec<Order> = (0..count)
		.map(|at| Order {
			interval: first + at,
			side: if at % 2 == 0 { Side::Ask } else { Side::Bid },
			price_mills: if at % 2 == 0 { TARIFF.shortfall_price_mills } else { 0 },
			energy_wh: 2 * T::MinEnergy::get(),
		})
		.collect();
	for order in &orders {
		if !OrderPages::<T>::contains_key(page_and_slot(order.interval).0, who) {
			crowd_order_page::<T>(who, area, order.interval);
		}
		crowd_position::<T>(who, area, order.interval);
		// What stands beside it keeps the page when the orders are taken back.
		Ladders::<T>::insert(
			(
				order.interval,
				zone,
				area,
				(usize::from(order.price_mills) / PAGE_LEVELS) as u8,
			),
			LadderPage {
				asks: [1_000; PAGE_LEVELS],
				bids: [1_000; PAGE_LEVELS],
			},
		);
	}
	BoundedVec::truncate_from(orders)
}

pub(super) fn keys<T: Config>(orders: &[Order]) -> BoundedVec<OrderKey, T::MaxOrdersPerCall> {
	BoundedVec::truncate_from(
		orders
			.iter()
			.map(|order| OrderKey {
				interval: order.interval,
				side: order.side,
				price_mills: order.price_mills,
			})
			.collect(),
	)
}

/// Ladders with something on every level of both sides, for all these areas of a zone.
pub(super) fn full_ladders<T: Config>(interval: Interval, zone: ZoneId, areas: &[AreaId], book: Book) {
	let page = LadderPage {
		asks: [1_000; PAGE_LEVELS],
		bids: [900; PAGE_LEVELS],
	};
	for area in areas {
		for number in 0..PAGES {
			Ladders::<T>::insert((interval, zone, *area, book.first_page() + number), page.clone());
		}
	}
}

/// Lets the members of an area share, from the beginning on.
pub(super) fn share_in<T: Config>(area: AreaId, terms: SharingTerms) {
	let period = SharingPeriod {
		from: 0,
		terms: Some(terms),
	};
	SharingSchedules::<T>::insert(area, SharingSchedule::truncate_from([period].into()));
}

/// Gives the members of an account's page limits of their own, at most a price that are spread over so many
/// pages of the ladder. Returns the page.
pub(super) fn members_of_many_limits<T: Config>(who: &T::AccountId, end: Price, pages: u32) -> u32 {
	let (number, _) = page_of(T::Grid::index_of(who).expect("the account is connected"));
	SharingMembers::<T>::mutate(number, |page| {
		for slot in 0..CONNECTIONS_PER_PAGE as u8 {
			let member = page.slot_mut(slot).expect("there is the slot");
			let limit = end - (end / 8 + 1) * (Price::from(slot) % pages as Price) - 1;
			let limits = StandingLimits {
				sell_at_least_mills: Some(limit),
				buy_at_most_mills: Some(limit),
			};
			member.value = Participation { limits, percent: 99 };
			member.before = member.value;
		}
	});
	number
}

/// An area of its own, where tariff and terms span the whole ladder, with a page of which `n` accounts
/// imported in an interval and have the money for it, with limits on so many pages of the ladder. Returns area
/// and page.
pub(super) fn sharers<T: Config>(interval: Interval, n: u32, pages: u32) -> Result<(AreaId, u32), BenchmarkError> {
	let who: T::AccountId = account("sharer", 0, 0);
	let supplier = funded::<T>("supplier");
	let tariff = Tariff {
		shortfall_price_mills: PRICE_LEVELS - 1,
		surplus_price_mills: 0,
	};
	T::Currency::set_balance(&who, MONEY);
	let area = T::BenchmarkHelper::connect(&who, &operator::<T>(), &supplier, LIMITS, tariff);
	let terms = SharingTerms {
		sell_at_mills: tariff.surplus_price_mills,
		buy_at_mills: tariff.shortfall_price_mills,
		key: SharingKey::Prices,
	};
	share_in::<T>(area, terms);
	let flow = Flow {
		import_wh: 1_000,
		export_wh: 0,
	};
	T::BenchmarkHelper::meter_page(interval, &who, area, n, flow);
	let page = fill_clearing_page::<T>(&who, &supplier, 0);
	ClearingPages::<T>::mutate(page, |page| {
		for account in &mut page.accounts {
			account.available = TOKEN * 100;
		}
	});
	members_of_many_limits::<T>(&who, PRICE_LEVELS - 1, pages);
	Ok((area, page))
}

/// A page that [`sharers`] fills, in an interval that is cleared so that all `n` get what they lack, and can
/// be settled. Returns interval and page.
pub(super) fn page_of_buyers<T: Config>(n: u32) -> Result<(Interval, u32), BenchmarkError> {
	let (interval, _) = scene::<T>();
	let (area, page) = sharers::<T>(interval, n, PAGES.into())?;
	Pallet::<T>::do_offer_page(interval, page)?;
	let zone = T::Grid::zone_of(area).unwrap_or(area);
	// Somebody on another page sells as much as they buy.
	let mut ladder = LadderPage::default();
	ladder.asks[0] = 1_000_000_000;
	Ladders::<T>::insert((interval, zone, area, Book::Sharing.first_page()), ladder);
	Pallet::<T>::share_zone(interval, zone)?;
	record_before::<T>(interval, page);
	T::BenchmarkHelper::set_current(LATER);
	Ok((interval, page))
}

/// Everybody on a page has received energy of every clean source in the month before an interval, and none
/// of them has to be listed any more. What they received last is still to be divided.
pub(super) fn record_before<T: Config>(interval: Interval, page: u32) {
	let connections = T::Grid::page(page).expect("the page is there");
	let zone = T::Grid::zone_of(connections.area).expect("the area is there");
	let rows: Vec<_> = connections
		.accounts
		.into_iter()
		.map(|account| MemberEnergy {
			account,
			delivered_wh: 0,
			received_wh: 1_000_000,
			generated_wh: 0,
		})
		.collect();
	let mut mix = OriginMix {
		delivered_wh: 32_000_000,
		received_wh: 32_000_000,
		..Default::default()
	};
	for source in EnergySource::ALL.into_iter().filter(|source| source.is_clean()) {
		let energy_wh = 3_000_001;
		mix.add_clean(SourceEnergy { source, energy_wh });
	}
	for before in [2, 1] {
		let interval = interval.saturating_sub(before);
		T::Origin::record(zone, interval, page, &rows);
		T::Origin::add_mix(zone, interval, &mix);
	}
}

/// Gives every slot of a page a weight.
pub(super) fn weights_of_page<T: Config>(number: u32) {
	SharingWeights::<T>::mutate(number, |page| {
		for slot in 0..CONNECTIONS_PER_PAGE as u8 {
			let known = page.slot_mut(slot).expect("there is the slot");
			(known.value, known.before) = (1_000 + u32::from(slot), 1_000);
		}
	});
}

/// An area that divides in rounds, with so many full pages, in which every other connection point sells.
/// Returns it with its pages.
pub(super) fn keyed_area<T: Config>(interval: Interval, pages: u32) -> Result<(AreaId, KeyedArea), BenchmarkError> {
	let supplier = funded::<T>("supplier");
	let (mut area, mut numbers) = (None, KeyedArea::default());
	for n in 0..pages {
		let who: T::AccountId = account("sharer", n, 0);
		let found = T::BenchmarkHelper::connect(&who, &operator::<T>(), &supplier, LIMITS, TARIFF);
		T::BenchmarkHelper::meter_page(interval, &who, found, CONNECTIONS_PER_PAGE, EXPORT);
		let (page, _) = page_of(T::Grid::index_of(&who).ok_or(BenchmarkError::Weightless)?);
		let entry = |slot: u8| SharingEntry {
			slot,
			side: if slot.is_multiple_of(2) { Side::Ask } else { Side::Bid },
			limit_mills: PRICE,
			energy_wh: 1_000 + 7 * Energy::from(slot),
			filled_wh: 0,
		};
		let entries: Vec<_> = (0..CONNECTIONS_PER_PAGE as u8).map(entry).collect();
		SharingPages::<T>::insert(interval, page, SharingPage::truncate_from(entries));
		weights_of_page::<T>(page);
		numbers.try_push(page).map_err(|_| BenchmarkError::Weightless)?;
		area = Some(found);
	}
	let area = area.ok_or(BenchmarkError::Weightless)?;
	share_in::<T>(
		area,
		SharingTerms {
			key: SharingKey::Rounds,
			..SHARED_AT
		},
	);
	KeyedAreas::<T>::insert(interval, area, &numbers);
	Ok((area, numbers))
}

/// The auction of an area, cleared so that what [`unsettled`] orders is traded in part.
pub(super) fn put_clearing<T: Config>(interval: Interval, area: AreaId, energy: Energy) {
	let marginal = MarginalFill {
		ordered_wh: 3 * energy,
		filled_wh: 2 * energy,
	};
	let clearing = Clearing {
		price_mills: Some(PRICE),
		sold_wh: 2 * energy,
		bought_wh: 2 * energy,
		flow_wh: 0,
		marginal_asks: marginal,
		marginal_bids: marginal,
	};
	AreaMarkets::<T>::insert(
		interval,
		area,
		AreaMarket {
			clearing: Some(clearing),
			income: TOKEN,
			to_fund: TOKEN,
			area_balance: TOKEN as i128,
			..AreaMarket::default()
		},
	);
}

/// Gives an account as many orders and trades for an interval as it can have, with what is reserved
/// for them.
pub(super) fn trade_much<T: Config>(
	who: &T::AccountId,
	area: AreaId,
	interval: Interval,
	energy: Energy,
) -> Result<(), BenchmarkError> {
	let (number, slot) = page_and_slot(interval);
	let mut order_page = OrderPage::new(area);
	let mut reserved = 0;
	for at in 0..T::MaxOrdersPerPage::get() as Price {
		let order = PageOrder {
			slot,
			side: if at % 2 == 0 { Side::Bid } else { Side::Ask },
			price_mills: PRICE + at / 2,
			energy_wh: energy,
			shortfall_price_mills: TARIFF.shortfall_price_mills,
		};
		order_page
			.add(order)
			.map_err(|_| BenchmarkError::Stop("there is room for an order"))?;
		reserved += Pallet::<T>::order_amount(&order)?;
	}
	OrderPages::<T>::insert(number, who, order_page);

	Positions::<T>::insert(interval, who, PositionRecord::new(area));
	Positions::<T>::mutate(interval, who, |record| {
		for at in 0..T::MaxPrices::get() as Price {
			if let Some(record) = record {
				let added = record.sales.add(PRICE + at, 1).and(record.purchases.add(PRICE + at, 1));
				debug_assert!(added.is_ok());
				record.position.sold_wh += 1;
				record.position.bought_wh += 1;
			}
		}
	});
	Pallet::<T>::change_account(who, |account| {
		account.reserved += reserved;
		// Enough for what its trades lack.
		account.available += reserved + MONEY / 64;
		account.trades_for(interval);
		Ok(())
	})?;
	Ok(())
}

/// A caller that has sold far more for the next interval to close than its connection carries, to many
/// counterparts, and asks as much in many orders, over all pages of its area's ladder.
pub(super) fn scene_to_cut<T: Config>(trades: u32, orders: u32) -> Result<Interval, BenchmarkError> {
	const EACH_WH: Energy = 1_000_000;
	let (interval, _) = scene::<T>();
	let (seller, area) = caller::<T>();
	let of_seller = T::Grid::index_of(&seller).ok_or(BenchmarkError::Weightless)?;
	let zone = T::Grid::zone_of(area).ok_or(BenchmarkError::Weightless)?;
	let price = payment(EACH_WH, PRICE, T::Mill::get(), Rounding::Up).ok_or(BenchmarkError::Weightless)?;
	let mut sold = PositionRecord::new(area);
	let buyers: Vec<T::AccountId> = (0..trades).map(|buyer| account("buyer", buyer, 0)).collect();
	for buyer in &buyers {
		connected::<T>(buyer);
		let mut bought = PositionRecord::new(area);
		let of_buyer = T::Grid::index_of(buyer).ok_or(BenchmarkError::Weightless)?;
		for (record, side, with) in [(&mut sold, Side::Ask, of_buyer), (&mut bought, Side::Bid, of_seller)] {
			let trade = Counterpart {
				side,
				price_mills: PRICE,
				with,
				energy_wh: EACH_WH,
			};
			let noted = record.counterparts.add(trade);
			noted.map_err(|_| BenchmarkError::Stop("there is room for the counterparts"))?;
		}
		let added = sold.sales.add(PRICE, EACH_WH).and(bought.purchases.add(PRICE, EACH_WH));
		added.map_err(|_| BenchmarkError::Stop("there is room for a price"))?;
		sold.position.sold_wh += EACH_WH;
		sold.position.revenue += price;
		sold.position.collateral += 2 * price;
		bought.position.bought_wh = EACH_WH;
		bought.position.paid = price;
		Positions::<T>::insert(interval, buyer, bought);
	}
	Positions::<T>::insert(interval, &seller, sold);
	let (number, slot) = page_and_slot(interval);
	let mut order_page = OrderPage::new(area);
	for order in 0..orders {
		// In turn on each page of the ladder.
		let level = (order % u32::from(PAGES)) * PAGE_LEVELS as u32 + order / u32::from(PAGES);
		let asked = PageOrder {
			slot,
			side: Side::Ask,
			price_mills: level as Price,
			energy_wh: EACH_WH,
			shortfall_price_mills: TARIFF.shortfall_price_mills,
		};
		let placed = order_page.add(asked);
		placed.map_err(|_| BenchmarkError::Stop("there is room for the orders"))?;
		Ladders::<T>::mutate((interval, zone, area, Book::Ahead.page_of(asked.price_mills)), |page| {
			let page = page.get_or_insert_with(LadderPage::default);
			page.add(Side::Ask, asked.price_mills, EACH_WH)
		});
	}
	OrderPages::<T>::insert(number, &seller, order_page);
	for who in buyers.iter().chain([&seller]) {
		Pallet::<T>::reserve(who, MONEY / 2, interval)?;
	}
	T::BenchmarkHelper::curtail(area, interval);
	Ok(interval)
}
