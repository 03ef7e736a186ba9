//! Benchmarks: each call, and each step of the cursors, at its most expensive.

use super::*;
use energy_primitives::{
	energy_of, AreaId, Balance, Energy, Flow, GridAccess, Interval, IntervalClock, Limits, MeteredEnergy, Price,
	Tariff, TOKEN,
};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{
		fungible::{Inspect, Mutate},
		Get,
	},
	weights::WeightMeter,
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

fn funded<T: Config>(name: &'static str) -> T::AccountId {
	let who = account(name, 0, 0);
	T::Currency::set_balance(&who, 1_000_000 * TOKEN);
	who
}

/// A participant of the area that all have who are made here, with money, and its supplier.
fn participant<T: Config>(name: &'static str) -> (T::AccountId, T::AccountId, AreaId) {
	let who = funded::<T>(name);
	let supplier = funded::<T>("supplier");
	let area = T::Grid::connect_for_benchmark(&who, &supplier, &supplier, LIMITS, TARIFF);
	(who, supplier, area)
}

/// The present, the interval to trade for, and an energy of which many fit the limits.
fn scene<T: Config>() -> (Interval, Energy) {
	T::Clock::set_current(CURRENT);
	if T::Currency::balance(&Pallet::<T>::pool_account()) == 0 {
		T::Currency::set_balance(&Pallet::<T>::pool_account(), T::Currency::minimum_balance());
	}
	let most = energy_of(LIMITS.export_w, T::Clock::length_ms());
	let offers = Energy::from(T::MaxOffersPerAccount::get()) + 2;
	(
		CURRENT + T::GateClosure::get() + 1,
		(most / offers).max(2 * T::MinEnergy::get()),
	)
}

fn offer<T: Config>(
	seller: &T::AccountId,
	interval: Interval,
	energy: Energy,
) -> Result<energy_primitives::OfferId, BenchmarkError> {
	let id = NextOffer::<T>::get();
	Pallet::<T>::create_energy_offer(RawOrigin::Signed(seller.clone()).into(), interval, energy, PRICE)?;
	Ok(id)
}

/// A seller that sold an offer's half to a buyer in its area: both have positions, the buyer has more.
fn trade<T: Config>(
	seller: &T::AccountId,
	interval: Interval,
	energy: Energy,
) -> Result<(energy_primitives::OfferId, T::AccountId), BenchmarkError> {
	let id = offer::<T>(seller, interval, energy)?;
	let (buyer, ..) = participant::<T>("buyer");
	Pallet::<T>::accept_energy_offer(RawOrigin::Signed(buyer.clone()).into(), id, energy / 2)?;
	Ok((id, buyer))
}

/// An account that sold energy, has `open` more offers, delivered nothing, took more than it has money for, and another that owes it money.
fn unsettled<T: Config>(open: u32) -> Result<(T::AccountId, Interval), BenchmarkError> {
	let (interval, energy) = scene::<T>();
	let (seller, _, area) = participant::<T>("seller");
	let (id, _) = trade::<T>(&seller, interval, energy)?;
	// The rest of it is cancelled, so that exactly `open` offers expire.
	Pallet::<T>::cancel_energy_offer(RawOrigin::Signed(seller.clone()).into(), id)?;
	for _ in 0..open {
		offer::<T>(&seller, interval, energy)?;
	}
	T::Metering::book_for_benchmark(
		interval,
		&seller,
		area,
		Flow {
			import_wh: 1_000_000_000_000,
			export_wh: 0,
		},
	);
	T::Clock::set_current(LATER);
	Ok((seller, interval))
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// The last offer that an account can have for an interval.
	#[benchmark]
	fn create_energy_offer() -> Result<(), BenchmarkError> {
		let (interval, energy) = scene::<T>();
		let (seller, _, _) = participant::<T>("seller");
		let most = T::MaxOffersPerAccount::get();
		for _ in 1..most {
			offer::<T>(&seller, interval, energy)?;
		}

		#[extrinsic_call]
		_(RawOrigin::Signed(seller.clone()), interval, energy, PRICE);

		assert_eq!(OpenOffers::<T>::get(interval, &seller).len() as u32, most);
		Ok(())
	}

	/// A part of an offer whose seller sold before, by a buyer that has bought before.
	#[benchmark]
	fn accept_energy_offer() -> Result<(), BenchmarkError> {
		let (interval, energy) = scene::<T>();
		let (seller, _, _) = participant::<T>("seller");
		let (id, buyer) = trade::<T>(&seller, interval, energy)?;
		let rest = Offers::<T>::get(id).map_or(0, |offer| offer.energy_wh);

		#[extrinsic_call]
		_(RawOrigin::Signed(buyer), id, rest);

		assert!(!Offers::<T>::contains_key(id));
		Ok(())
	}

	/// One of the most offers that an account can have.
	#[benchmark]
	fn cancel_energy_offer() -> Result<(), BenchmarkError> {
		let (interval, energy) = scene::<T>();
		let (seller, _, _) = participant::<T>("seller");
		let mut last = 0;
		for _ in 0..T::MaxOffersPerAccount::get() {
			last = offer::<T>(&seller, interval, energy)?;
		}

		#[extrinsic_call]
		_(RawOrigin::Signed(seller), last);

		assert!(!Offers::<T>::contains_key(last));
		Ok(())
	}

	/// Revenue, backing and balance go to the supplier, and arrears remain; `o` offers expire on the way.
	#[benchmark]
	fn settle(o: Linear<0, { T::MaxOffersPerAccount::get() }>) -> Result<(), BenchmarkError> {
		let (seller, interval) = unsettled::<T>(o)?;
		let caller = funded::<T>("caller");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), seller.clone(), interval);

		assert!(Accounts::<T>::get(&seller).arrears > 0);
		assert!(OpenOffers::<T>::get(interval, &seller).is_empty());
		Ok(())
	}

	/// All that is owed, to a creditor whose account is made by it.
	#[benchmark]
	fn pay_arrears() -> Result<(), BenchmarkError> {
		let debtor = funded::<T>("debtor");
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
		let caller = funded::<T>("caller");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), who.clone());

		assert_eq!(T::Currency::balance(&who), amount);
		Ok(())
	}

	/// A block in which nothing is due.
	#[benchmark]
	fn on_idle_base() {
		T::Clock::set_current(CURRENT);
		Expiry::<T>::put(Pallet::<T>::last_closed() + 1);
		Cursor::<T>::put(SettlementCursor::at(T::Metering::oldest_open()));

		#[block]
		{
			Pallet::<T>::do_idle(frame_support::weights::Weight::MAX);
		}
	}

	/// A closed interval without offers.
	#[benchmark]
	fn expiry_step() {
		T::Clock::set_current(CURRENT);
		Expiry::<T>::put(Pallet::<T>::last_closed());

		#[block]
		{
			Pallet::<T>::expire_due(&mut WeightMeter::new(), &mut 1);
		}

		assert_eq!(Expiry::<T>::get(), Some(Pallet::<T>::last_closed() + 1));
	}

	/// One seller's `o` offers for an interval.
	#[benchmark]
	fn expire_offers(o: Linear<1, { T::MaxOffersPerAccount::get() }>) -> Result<(), BenchmarkError> {
		let (interval, energy) = scene::<T>();
		let (seller, _, _) = participant::<T>("seller");
		for _ in 0..o {
			offer::<T>(&seller, interval, energy)?;
		}
		let expired;

		#[block]
		{
			expired = Pallet::<T>::expire_offers(interval, &seller)?;
		}

		assert_eq!(expired, o);
		Ok(())
	}

	/// Looking for the next account, who has been settled already and was metered.
	#[benchmark]
	fn cursor_step() -> Result<(), BenchmarkError> {
		let (seller, interval) = unsettled::<T>(0)?;
		Pallet::<T>::do_settle(&seller, interval)?;
		Cursor::<T>::put(SettlementCursor {
			phase: CursorPhase::Metered,
			..SettlementCursor::at(interval)
		});

		#[block]
		{
			Pallet::<T>::settle_due(&mut WeightMeter::new(), &mut 1);
		}

		assert!(Cursor::<T>::get().is_some_and(|cursor| cursor.last.is_some()));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, mock::new_test_ext(), mock::Test);
}
