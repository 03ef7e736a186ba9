//! What the meters tell against what was traded: revenue to the seller, backing back, the imbalance with the supplier.

use crate::{escrow::Purse, Accounts, Config, Error, Event, Pallet, Positions};
use energy_market::{cover, settle};
use energy_primitives::{Balance, GridAccess, Interval, MeteredEnergy};
use frame_support::{ensure, pallet_prelude::*, traits::DefensiveSaturating};

impl<T: Config> Pallet<T> {
	/// Settles an account's interval, and tells how many offers expired on the way. All or nothing: callers run it in a storage layer.
	///
	/// What the account owes is taken from its revenue, then its backing, then what it can spend; the rest becomes arrears. What it does not owe
	/// goes back to it. So the supplier is paid for what was sold and not delivered before the seller can touch the money.
	pub(crate) fn do_settle(who: &T::AccountId, interval: Interval) -> Result<u32, DispatchError> {
		ensure!(interval < T::Metering::oldest_open(), Error::<T>::TooEarly);
		// The gate is long closed; the cursor that expires offers may be behind.
		let expired = Self::expire_offers(interval, who)?;
		let position = Positions::<T>::get(interval, who);
		let metered = T::Metering::metered(interval, who);
		let Some(area) = position.map(|p| p.area).or(metered.map(|m| m.area)) else {
			ensure!(expired > 0, Error::<T>::NothingToSettle);
			return Ok(expired);
		};
		let settled = position.map_or_else(|| metered.is_some_and(|m| m.settled), |p| p.settled);
		ensure!(!settled, Error::<T>::AlreadySettled);

		let flow = metered.map(|m| m.flow).unwrap_or_default();
		let (sold_wh, bought_wh) = position.map_or((0, 0), |p| (p.sold_wh, p.bought_wh));
		let (revenue, backing) = position.map_or((0, 0), |p| (p.revenue, p.backing));
		let terms = T::Grid::supply_terms(area, interval);
		// A supplier does not pay itself.
		let tariff = terms
			.as_ref()
			.filter(|terms| terms.supplier != *who)
			.map(|terms| terms.tariff);
		let supplier = terms.map(|terms| terms.supplier);
		let settlement = settle(flow, sold_wh, bought_wh, tariff, T::Mill::get()).ok_or(Error::<T>::Overflow)?;

		let held = Self::held_backing(who, backing);
		let cover = cover(settlement.to_supplier, revenue, held);
		let mut arrears = 0;
		if let Some(supplier) = &supplier {
			Self::pay(Purse::Pool, supplier, cover.from_revenue)?;
			Self::pay(Purse::Backing(who), supplier, cover.from_backing)?;
			arrears = Self::pay_or_owe(who, supplier, cover.rest)?.saturating_add(Self::pay_or_owe(
				supplier,
				who,
				settlement.from_supplier,
			)?);
		}
		let released = held.saturating_sub(cover.from_backing);
		Self::release_backing(who, released)?;
		Self::pay(Purse::Pool, who, revenue.saturating_sub(cover.from_revenue))?;

		if position.is_some() {
			Positions::<T>::mutate(interval, who, |slot| {
				if let Some(position) = slot {
					position.settled = true;
				}
			});
		}
		if metered.is_some() {
			T::Metering::mark_settled(interval, who);
		}
		Accounts::<T>::mutate(who, |totals| {
			totals.produced_wh.defensive_saturating_accrue(flow.export_wh);
			totals.consumed_wh.defensive_saturating_accrue(flow.import_wh);
			totals.sold_wh.defensive_saturating_accrue(sold_wh);
			totals.bought_wh.defensive_saturating_accrue(bought_wh);
			totals.open_sold_wh.defensive_saturating_reduce(sold_wh);
			totals.open_bought_wh.defensive_saturating_reduce(bought_wh);
		});

		Self::deposit_event(Event::IntervalSettled {
			interval,
			who: who.clone(),
			area,
			supplier,
			sold_wh,
			bought_wh,
			import_wh: flow.import_wh,
			export_wh: flow.export_wh,
			estimated: metered.is_some_and(|m| m.estimated),
			imbalance_wh: settlement.imbalance_wh,
			revenue,
			to_supplier: settlement.to_supplier,
			from_supplier: settlement.from_supplier,
			arrears,
			released,
		});
		Ok(expired)
	}

	/// Pays what the debtor can spend of `amount`, and puts the rest on record, which it returns.
	fn pay_or_owe(debtor: &T::AccountId, creditor: &T::AccountId, amount: Balance) -> Result<Balance, DispatchError> {
		if amount == 0 {
			return Ok(0);
		}
		let paid = amount.min(Self::spendable(debtor));
		Self::pay(Purse::Account(debtor), creditor, paid)?;
		let owed = amount.saturating_sub(paid);
		Self::add_arrears(debtor, creditor, owed);
		Ok(owed)
	}
}
