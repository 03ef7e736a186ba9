//! What always holds.

use crate::{
	AccountTotals, Accounts, Arrears, Config, HoldReason, NextOffer, Offers, OpenOffers, Pallet, Positions, Residue,
	Unclaimed,
};
use alloc::collections::BTreeMap;
use codec::Encode;
use energy_primitives::{Balance, Interval, MeteredEnergy, PRICE_LEVELS};
use frame_support::{
	ensure,
	traits::fungible::{Inspect, InspectHold},
};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// The invariants of this pallet:
	///
	/// 1. The pool holds the existential deposit, all revenue that is not settled, all that waits for accounts, and the residue of rounding;
	///    more only if somebody sent it a gift.
	/// 2. What is held of an account as backing is the backing of its unsettled positions.
	/// 3. In every interval as much energy is sold as bought, and buyers have paid the sellers' revenue and the residue.
	/// 4. A position offers what its open offers have left, is backed at least as well as they are, and lies in their area. A settled position
	///    offers nothing. No position is empty.
	/// 5. Every open offer is indexed under its interval and seller, every index entry leads to an open offer, ids are below the next one, the
	///    price is on the ladder, and something is left of it.
	/// 6. What an account owes, and is owed, is the sum of the arrears, none of which is nothing. Nothing waits for nobody.
	/// 7. The totals of an account are those of its positions.
	/// 8. What was metered of an account that traded is settled when its position is.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_money()?;
		Self::check_offers()?;
		Self::check_arrears()?;
		Self::check_positions()
	}

	/// What the pool holds beyond what it owes; `None` if it holds less.
	pub(crate) fn pool_surplus() -> Option<Balance> {
		let revenue: Balance = Positions::<T>::iter_values()
			.filter(|p| !p.settled)
			.map(|p| p.revenue)
			.sum();
		let unclaimed: Balance = Unclaimed::<T>::iter_values().sum();
		let owed = revenue + unclaimed + Residue::<T>::get() + T::Currency::minimum_balance();
		T::Currency::total_balance(&Self::pool_account()).checked_sub(owed)
	}

	fn check_money() -> Result<(), TryRuntimeError> {
		ensure!(Self::pool_surplus().is_some(), "1: the pool lacks money");

		let mut backing = BTreeMap::new();
		let mut traded = BTreeMap::<Interval, (u128, u128)>::new();
		let (mut paid, mut revenue): (Balance, Balance) = (0, 0);
		for (interval, who, position) in Positions::<T>::iter() {
			let held = backing.entry(who.encode()).or_insert((who, 0));
			if !position.settled {
				held.1 += position.backing;
			}
			let (sold, bought) = traded.entry(interval).or_default();
			*sold += u128::from(position.sold_wh);
			*bought += u128::from(position.bought_wh);
			paid += position.paid;
			revenue += position.revenue;
		}
		for who in Accounts::<T>::iter_keys() {
			backing.entry(who.encode()).or_insert((who, 0));
		}
		for (who, expected) in backing.into_values() {
			let held = T::Currency::balance_on_hold(&HoldReason::Backing.into(), &who);
			ensure!(held == expected, "2: what is held is not the backing of the positions");
		}
		ensure!(
			traded.values().all(|(sold, bought)| sold == bought),
			"3: sold and bought energy differ"
		);
		ensure!(
			revenue.checked_add(Residue::<T>::get()) == Some(paid),
			"3: paid is not revenue and residue"
		);
		Ok(())
	}

	fn check_offers() -> Result<(), TryRuntimeError> {
		let mut offered = BTreeMap::new();
		for (id, offer) in Offers::<T>::iter() {
			ensure!(id < NextOffer::<T>::get(), "5: an offer's id is to come");
			ensure!(
				offer.energy_wh > 0 && offer.price < PRICE_LEVELS,
				"5: an offer is empty or off the ladder"
			);
			let indexed = OpenOffers::<T>::get(offer.interval, &offer.seller);
			ensure!(
				indexed.iter().filter(|open| **open == id).count() == 1,
				"5: an offer is not indexed once"
			);
			let position =
				Positions::<T>::get(offer.interval, &offer.seller).ok_or("4: an offer without a position")?;
			ensure!(
				position.area == offer.area,
				"4: an offer in another area than its position"
			);
			let sums = offered
				.entry((offer.interval, offer.seller.encode()))
				.or_insert((0u64, 0u128));
			sums.0 += offer.energy_wh;
			sums.1 += offer.backing;
		}
		for (interval, who, open) in OpenOffers::<T>::iter() {
			ensure!(!open.is_empty(), "5: an empty entry in the index");
			for id in open {
				let offer = Offers::<T>::get(id).ok_or("5: an index entry without an offer")?;
				ensure!(
					offer.interval == interval && offer.seller == who,
					"5: an offer is indexed elsewhere"
				);
			}
		}
		for (interval, who, position) in Positions::<T>::iter() {
			let (energy, backing) = offered.get(&(interval, who.encode())).copied().unwrap_or_default();
			ensure!(
				position.offered_wh == energy,
				"4: a position does not offer what its offers have left"
			);
			ensure!(
				position.backing >= backing,
				"4: a position is backed less than its offers"
			);
			ensure!(!position.settled || energy == 0, "4: a settled position still offers");
			ensure!(
				position.sold_wh > 0 || position.bought_wh > 0 || position.offered_wh > 0,
				"4: an empty position"
			);
		}
		Ok(())
	}

	fn check_arrears() -> Result<(), TryRuntimeError> {
		let mut sums = BTreeMap::<_, (Balance, Balance)>::new();
		for (debtor, creditor, amount) in Arrears::<T>::iter() {
			ensure!(amount > 0, "6: arrears of nothing");
			sums.entry(debtor.encode()).or_default().0 += amount;
			sums.entry(creditor.encode()).or_default().1 += amount;
		}
		for (who, totals) in Accounts::<T>::iter() {
			let (owes, owed) = sums.remove(&who.encode()).unwrap_or_default();
			ensure!(
				totals.arrears == owes && totals.receivables == owed,
				"6: arrears do not add up"
			);
		}
		ensure!(sums.is_empty(), "6: arrears of an account without totals");
		ensure!(
			Unclaimed::<T>::iter_values().all(|amount| amount > 0),
			"6: nothing waits for somebody"
		);
		Ok(())
	}

	fn check_positions() -> Result<(), TryRuntimeError> {
		let mut sums = BTreeMap::<_, AccountTotals>::new();
		for (interval, who, position) in Positions::<T>::iter() {
			let sums = sums.entry(who.encode()).or_default();
			if position.settled {
				sums.sold_wh += position.sold_wh;
				sums.bought_wh += position.bought_wh;
			} else {
				sums.open_sold_wh += position.sold_wh;
				sums.open_bought_wh += position.bought_wh;
			}
			let metered = T::Metering::metered(interval, &who);
			ensure!(
				metered.is_none_or(|metered| metered.settled == position.settled),
				"8: position and meters disagree on settlement"
			);
		}
		for (who, totals) in Accounts::<T>::iter() {
			let sums = sums.remove(&who.encode()).unwrap_or_default();
			ensure!(
				totals.sold_wh == sums.sold_wh
					&& totals.bought_wh == sums.bought_wh
					&& totals.open_sold_wh == sums.open_sold_wh
					&& totals.open_bought_wh == sums.open_bought_wh,
				"7: totals are not those of the positions"
			);
		}
		ensure!(
			sums.values().all(|sums| *sums == AccountTotals::default()),
			"7: energy traded by an account without totals"
		);
		Ok(())
	}
}
