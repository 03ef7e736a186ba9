//! Offers that expire at gate closure: what was reserved for them is free again.

use crate::{
	ahead::checks::RecordOf, settlement::types::IntervalCursor, Config, Event, ExpiryCursor, Pallet, Positions,
	WeightInfo,
};
use energy_primitives::{Balance, Energy, Interval, MeteredEnergy};
use frame_support::{
	defensive, pallet_prelude::*, storage::with_storage_layer, traits::DefensiveSaturating, weights::WeightMeter,
};

impl<T: Config> Pallet<T> {
	/// Takes all open offers out of a position whose gate has closed. Returns what was reserved for
	/// them.
	pub(crate) fn expire_record(interval: Interval, seller: &T::AccountId, record: &mut RecordOf<T>) -> Balance {
		let (mut energy_wh, mut released): (Energy, Balance) = (0, 0);
		for offer in core::mem::take(&mut record.offers) {
			energy_wh.defensive_saturating_accrue(offer.energy_wh);
			released.defensive_saturating_accrue(offer.collateral);
		}
		record.position.offered_wh.defensive_saturating_reduce(energy_wh);
		record.position.collateral.defensive_saturating_reduce(released);
		Self::deposit_event(Event::EnergyOffersExpired {
			seller: seller.clone(),
			interval,
			energy_wh,
			released,
		});
		released
	}

	/// Expires all open offers of an account for a closed interval, and removes a position with
	/// nothing in it. Returns whether there was any of this.
	pub(crate) fn expire_offers(interval: Interval, seller: &T::AccountId) -> Result<bool, DispatchError> {
		let Some(mut record) = Positions::<T>::get(interval, seller) else {
			return Ok(false);
		};
		let expired = !record.offers.is_empty();
		if expired {
			let released = Self::expire_record(interval, seller, &mut record);
			Self::release(seller, released)?;
		}
		let changed = expired || record.is_empty();
		if changed {
			Self::put_record(interval, seller, record);
		}
		Ok(changed)
	}

	/// Goes through the closed intervals in order and expires their offers, as far as weight and
	/// steps reach.
	pub(crate) fn expire_due(meter: &mut WeightMeter, steps: &mut u32) {
		let closed = Self::last_closed();
		let mut cursor = ExpiryCursor::<T>::get().unwrap_or_else(|| IntervalCursor::at(T::Metering::oldest_open()));
		let step = T::WeightInfo::expiry_step();
		let worst = step.saturating_add(T::WeightInfo::expire_offers());
		while cursor.interval <= closed && *steps > 0 && meter.can_consume(worst) {
			*steps = steps.saturating_sub(1);
			meter.consume(step);
			let interval = cursor.interval;
			let mut records = Self::positions_after(interval, cursor.last.as_ref());
			let Some((seller, record)) = records.next() else {
				let Some(next) = interval.checked_add(1) else { break };
				cursor = IntervalCursor::at(next);
				continue;
			};
			if record.offers.is_empty() && !record.is_empty() {
				cursor.last = Some(seller);
				continue;
			}
			meter.consume(T::WeightInfo::expire_offers());
			// In a layer of its own, so that an error could leave nothing half done.
			if let Err(error) = with_storage_layer(|| Self::expire_offers(interval, &seller)) {
				// Cannot be: what is released is reserved. The settlement of the seller's interval will
				// try again.
				defensive!("an offer could not expire", error);
			}
			cursor.last = Some(seller);
		}
		ExpiryCursor::<T>::put(cursor);
	}
}
