//! What a chain begins with.

use crate::{Config, GenesisConfig, Pallet};

impl<T: Config> Pallet<T> {
	/// Adds the gateways and the plants of genesis. A chain without them must not begin, so it
	/// panics where one cannot be added.
	pub(crate) fn build_genesis(genesis: &GenesisConfig<T>) {
		for (gateway, area) in &genesis.gateways {
			assert!(
				Self::do_register_gateway(gateway, *area).is_ok(),
				"a gateway of genesis is listed twice, has no area, or has another role there"
			);
		}
		for (producer, area, source, capacity_w) in &genesis.producers {
			assert!(
				Self::add_approved_producer(producer, *area, *source, *capacity_w).is_ok(),
				"a producer of genesis is listed twice, or has no or too much power"
			);
		}
	}
}
