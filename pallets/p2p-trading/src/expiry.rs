//! Offers that the gate has closed upon: their backing goes back to their sellers.

use crate::{
	types::{raw_key, IntervalCursor},
	Config, Event, Expiry, Pallet, Positions, WeightInfo,
};
use energy_primitives::{Balance, Energy, Interval, MeteredEnergy};
use frame_support::{
	defensive, pallet_prelude::*, storage::with_storage_layer, traits::DefensiveSaturating, weights::WeightMeter,
};

impl<T: Config> Pallet<T> {
	/// Expires all open offers of an account for a closed interval, and takes away a position with nothing in it. Tells whether there was any of
	/// this.
	pub(crate) fn expire_offers(interval: Interval, seller: &T::AccountId) -> Result<bool, DispatchError> {
		let Some(mut record) = Positions::<T>::get(interval, seller).filter(|record| !record.position.settled) else {
			return Ok(false);
		};
		let expired = !record.offers.is_empty();
		if expired {
			let (mut energy, mut backing): (Energy, Balance) = (0, 0);
			for offer in core::mem::take(&mut record.offers) {
				energy.defensive_saturating_accrue(offer.energy_wh);
				backing.defensive_saturating_accrue(offer.backing);
			}
			Self::release_backing(seller, Self::held_backing(seller, backing))?;
			record.position.offered_wh.defensive_saturating_reduce(energy);
			record.position.backing.defensive_saturating_reduce(backing);
			Self::deposit_event(Event::EnergyOffersExpired {
				seller: seller.clone(),
				interval,
				energy_wh: energy,
				released: backing,
			});
		}
		let changed = expired || record.is_empty();
		if changed {
			Self::put_record(interval, seller, record);
		}
		Ok(changed)
	}

	/// Goes through the closed intervals in order and expires their offers, as far as weight and steps reach.
	pub(crate) fn expire_due(meter: &mut WeightMeter, steps: &mut u32) {
		let closed = Self::last_closed();
		let mut cursor = Expiry::<T>::get().unwrap_or_else(|| IntervalCursor::at(T::Metering::oldest_open()));
		let step = T::WeightInfo::expiry_step();
		let worst = step.saturating_add(T::WeightInfo::expire_offers());
		while cursor.interval <= closed && *steps > 0 && meter.can_consume(worst) {
			*steps = steps.saturating_sub(1);
			meter.consume(step);
			let interval = cursor.interval;
			let mut records = match &cursor.last {
				Some(last) => Positions::<T>::iter_prefix_from(interval, last.to_vec()),
				None => Positions::<T>::iter_prefix(interval),
			};
			let Some((seller, record)) = records.next() else {
				let Some(next) = interval.checked_add(1) else { break };
				cursor = IntervalCursor::at(next);
				continue;
			};
			let Some(key) = raw_key(records.last_raw_key().to_vec()) else {
				break;
			};
			cursor.last = Some(key);
			if record.position.settled || (record.offers.is_empty() && !record.is_empty()) {
				continue;
			}
			meter.consume(T::WeightInfo::expire_offers());
			// In a layer of its own, so that an error could leave nothing half done.
			if let Err(error) = with_storage_layer(|| Self::expire_offers(interval, &seller)) {
				// Cannot be: what is released is held. The settlement of the seller's interval will try again.
				defensive!("an offer could not expire", error);
			}
		}
		Expiry::<T>::put(cursor);
	}
}
