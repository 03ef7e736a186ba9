//! What other pallets and the runtime know this pallet by.

use crate::{
	schedule::period_at, Areas, Config, Connections, GridAccounts, IntervalLength, Operators, Pallet, SupplyHistory,
	Trees,
};
use alloc::vec::Vec;
use core::marker::PhantomData;
use energy_primitives::{
	AreaId, Connection, GridAccess, Interval, IntervalClock, Limits, MarketArea, Moment, SupplyTerms, ZoneId,
};
use frame_support::traits::{EnsureOriginWithArg, Get, UnixTime};
use frame_system::{ensure_signed, pallet_prelude::OriginFor};

impl<T: Config> IntervalClock for Pallet<T> {
	fn now() -> Moment {
		Moment::try_from(T::Time::now().as_millis()).unwrap_or(Moment::MAX)
	}

	fn length_ms() -> Moment {
		// Never 0 by genesis; a division must not depend on it all the same.
		IntervalLength::<T>::get().max(1)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn set_current(current: Interval) {
		use crate::benchmarking::BenchmarkHelper;
		T::BenchmarkHelper::set_now(Moment::from(current).saturating_mul(Self::length_ms()));
	}
}

/// Who or what has left the grid is answered for as far as something may still wait for settlement: an account that was
/// disconnected has no connection, no limits and no class any longer, and an area that was removed has no operator, no
/// root and no trade, but its supply terms are told for good.
impl<T: Config> GridAccess<T::AccountId> for Pallet<T> {
	/// The connection of the moment; none for an account that was disconnected, whatever it has still to settle.
	fn connection(who: &T::AccountId) -> Option<Connection> {
		Connections::<T>::get(who)
	}

	/// The connection's own limits until it ends. No measure that exists as yet changes them.
	fn limits(who: &T::AccountId, interval: Interval) -> Limits {
		Connections::<T>::get(who)
			.filter(|connection| connection.ends_at.is_none_or(|end| interval < end))
			.map(|connection| Limits {
				import_w: connection.import_limit_w,
				export_w: connection.export_limit_w,
			})
			.unwrap_or_default()
	}

	/// Nobody is an operator of an area that is not there, not even who operated it or operates what was above it.
	fn is_operator(who: &T::AccountId, area: AreaId) -> bool {
		Self::lineage(area)
			.into_iter()
			.any(|id| Operators::<T>::contains_key(who, id))
	}

	/// An area that is not there does not trade either. Two reads while nothing in the tree is halted.
	fn trading_suspended(area: AreaId) -> bool {
		let Some(entry) = Areas::<T>::get(area) else {
			return true;
		};
		let halts = Self::halts_in_force(entry.root(area));
		!halts.is_empty() && entry.lineage(area).any(|id| halts.binary_search(&id).is_ok())
	}

	/// The terms of a removed area stay to be had: what was traded or metered in it may still wait for settlement.
	/// `None` for an area that never was, and for an interval in which nobody supplies it, as its supplier has
	/// resigned.
	fn supply_terms(area: AreaId, interval: Interval) -> Option<SupplyTerms<T::AccountId>> {
		period_at(&SupplyHistory::<T>::get(area)?.schedule, interval)?.terms()
	}

	/// None for a removed area, as its place in the tree went with it.
	fn root_of(area: AreaId) -> Option<AreaId> {
		Areas::<T>::get(area).map(|entry| entry.root(area))
	}

	/// The edges' own capacities: no measure that exists as yet changes them. The root's edge leads out of the zone, so
	/// that nothing flows over it here. Exact for the gate of the present interval, which is the one that markets are
	/// cleared for; of a gate further back the records say what was before the last change.
	fn market_areas(zone: ZoneId, delivery: Interval, gate: Interval) -> Vec<MarketArea> {
		Self::areas_of_market(zone, delivery, gate)
	}

	/// Reads the area and its zone's recent suspensions. Yes for a removed area, and for what lies more than 128
	/// intervals before the newest cut.
	fn edge_was_cut(area: AreaId, delivery: Interval, gate: Interval) -> bool {
		Self::was_cut(area, delivery, gate)
	}

	fn market_size(root: AreaId) -> u32 {
		Trees::<T>::decode_len(root)
			.and_then(|areas| u32::try_from(areas).ok())
			.unwrap_or(0)
	}

	fn max_market_size() -> u32 {
		T::MaxTreeSize::get()
	}

	/// The area's own account, or that of the nearest area above that has one. None for a removed area.
	fn grid_account(area: AreaId) -> Option<T::AccountId> {
		Self::lineage(area).into_iter().find_map(GridAccounts::<T>::get)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn grow_tree_for_benchmark(
		areas: u32,
		operator: &T::AccountId,
		supplier: &T::AccountId,
		tariff: energy_primitives::Tariff,
	) -> Vec<AreaId> {
		crate::benchmarking::grow_tree::<T>(areas, operator, supplier, tariff)
	}

	/// The area lies as deep, and the operator as high, as they can, in a full tree where all is halted but the way
	/// from the root to this area: the longest way that a call may have to go. A second account with the same operator,
	/// supplier and tariff joins the first one's area, as trading within an area needs two; who grew a tree with them
	/// before joins its last area.
	#[cfg(feature = "runtime-benchmarks")]
	fn connect_for_benchmark(
		who: &T::AccountId,
		operator: &T::AccountId,
		supplier: &T::AccountId,
		limits: Limits,
		tariff: energy_primitives::Tariff,
	) -> AreaId {
		use crate::{benchmarking, NextArea};
		use energy_primitives::PriorityClass;

		let newest = NextArea::<T>::get().saturating_sub(1);
		let fits = Self::is_operator(operator, newest)
			&& Self::supply_terms(newest, 0).is_some_and(|terms| terms.supplier == *supplier && terms.tariff == tariff);
		let area = if fits {
			newest
		} else {
			let area = benchmarking::halted_tree::<T>(T::MaxTreeSize::get(), operator, supplier, tariff);
			// The present terms have a full schedule behind them to be found in.
			let far = Interval::MAX - T::MaxPendingTerms::get();
			benchmarking::add_terms::<T>(area, supplier, tariff, far);
			area
		};
		Self::do_connect(
			who,
			Connection {
				area,
				import_limit_w: limits.import_w,
				export_limit_w: limits.export_w,
				class: PriorityClass::Standard,
				ends_at: None,
			},
		)
		.expect("the account is not connected yet, and the area is there");
		area
	}
}

/// A signed origin whose account is an operator of the area, or of one above it. Succeeds with the account.
pub struct EnsureOperator<T>(PhantomData<T>);

impl<T: Config> EnsureOriginWithArg<OriginFor<T>, AreaId> for EnsureOperator<T> {
	type Success = T::AccountId;

	fn try_origin(origin: OriginFor<T>, area: &AreaId) -> Result<Self::Success, OriginFor<T>> {
		match ensure_signed(origin.clone()) {
			Ok(who) if Pallet::<T>::is_operator(&who, *area) => Ok(who),
			_ => Err(origin),
		}
	}

	/// An account that is made an operator of the area's root for this purpose.
	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin(area: &AreaId) -> Result<OriginFor<T>, ()> {
		let operator: T::AccountId = frame_benchmarking::account("operator", *area, 0);
		if !Pallet::<T>::is_operator(&operator, *area) {
			let root = Pallet::<T>::root_of(*area).ok_or(())?;
			Pallet::<T>::do_authorize(&operator, root).map_err(|_| ())?;
		}
		Ok(frame_system::RawOrigin::Signed(operator).into())
	}
}
