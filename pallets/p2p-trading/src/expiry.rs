//! Offers that the gate has closed upon: their backing goes back to their sellers.

use crate::{Config, Event, Expiry, Offers, OpenOffers, Pallet, WeightInfo};
use energy_primitives::{Balance, Energy, Interval, MeteredEnergy};
use frame_support::{
	defensive,
	pallet_prelude::*,
	traits::{Defensive, DefensiveSaturating},
	weights::WeightMeter,
};

impl<T: Config> Pallet<T> {
	/// Expires all open offers of an account for a closed interval, and tells how many there were.
	pub(crate) fn expire_offers(interval: Interval, seller: &T::AccountId) -> Result<u32, DispatchError> {
		let offers = OpenOffers::<T>::take(interval, seller);
		if offers.is_empty() {
			return Ok(0);
		}
		let (mut energy, mut backing): (Energy, Balance) = (0, 0);
		for id in &offers {
			let Some(offer) = Offers::<T>::take(id).defensive() else {
				continue;
			};
			energy.defensive_saturating_accrue(offer.energy_wh);
			backing.defensive_saturating_accrue(offer.backing);
			Self::deposit_event(Event::EnergyOfferExpired {
				offer: *id,
				seller: seller.clone(),
				interval,
				energy_wh: offer.energy_wh,
				released: offer.backing,
			});
		}
		Self::release_backing(seller, Self::held_backing(seller, backing))?;
		Self::withdraw_from_position(interval, seller, energy, backing);
		Ok(offers.len() as u32)
	}

	/// Goes through the closed intervals in order and expires their offers, as far as weight and steps reach.
	pub(crate) fn expire_due(meter: &mut WeightMeter, steps: &mut u32) {
		let closed = Self::last_closed();
		let mut interval = Expiry::<T>::get().unwrap_or_else(T::Metering::oldest_open);
		let step = T::WeightInfo::expiry_step();
		let worst = step.saturating_add(T::WeightInfo::expire_offers(T::MaxOffersPerAccount::get()));
		// One iterator for an interval: it goes on from its last key, where a fresh one would pass all that was removed in this block again.
		let mut sellers = OpenOffers::<T>::iter_key_prefix(interval);
		while interval <= closed && *steps > 0 && meter.can_consume(worst) {
			*steps = steps.saturating_sub(1);
			meter.consume(step);
			let Some(seller) = sellers.next() else {
				let Some(next) = interval.checked_add(1) else { break };
				interval = next;
				sellers = OpenOffers::<T>::iter_key_prefix(interval);
				continue;
			};
			// In a layer of its own, so that an error could leave nothing half done.
			match frame_support::storage::with_storage_layer(|| Self::expire_offers(interval, &seller)) {
				Ok(expired) => meter.consume(T::WeightInfo::expire_offers(expired)),
				// Cannot be: what is released is held. The settlement of the seller's interval will try again.
				Err(error) => {
					defensive!("an offer could not expire", error);
				},
			}
		}
		Expiry::<T>::put(interval);
	}
}
