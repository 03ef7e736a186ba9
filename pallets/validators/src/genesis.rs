//! What a chain begins with.

use crate::{Config, Floor, GenesisConfig, Name, Pallet, Sessions, Validator, WantedValidators};
use alloc::{string::String, vec::Vec};
use energy_primitives::NodeRule;
use frame_support::traits::Get;

impl<T: Config> Pallet<T> {
	/// Takes over the validators of the first session, which the sessions' own genesis has set, names
	/// them, and lists the nodes. A chain whose genesis contradicts itself must not begin, so it
	/// panics.
	pub(crate) fn build_genesis(genesis: &GenesisConfig<T>) {
		let mut accounts = T::Sessions::active();
		accounts.sort();
		for (account, _) in &genesis.names {
			assert!(
				accounts.contains(account),
				"a validator is named in genesis that has no session keys there"
			);
		}
		let validators: Vec<_> = accounts
			.into_iter()
			.map(|account| {
				let given = genesis.names.iter().find(|(named, _)| *named == account);
				let name = given.map_or_else(Name::default, |(_, name)| genesis_name::<T>(name));
				Validator { account, name }
			})
			.collect();
		Floor::<T>::put(T::MinValidators::get().min(validators.len() as u32).max(1));
		WantedValidators::<T>::put(
			frame_support::BoundedVec::try_from(validators).expect("genesis has more validators than there can be"),
		);
		for (node, owner, kind, label) in &genesis.nodes {
			assert!(
				Self::do_allow_node(*node, owner, *kind, &genesis_name::<T>(label)).is_ok(),
				"a node of genesis is listed twice, or there are too many"
			);
		}
		if !genesis.nodes.is_empty() {
			assert!(
				Self::do_set_node_rule(NodeRule::Listed).is_ok(),
				"genesis lists nodes, and none of some validator"
			);
		}
	}
}

fn genesis_name<T: Config>(name: &str) -> Name {
	assert!(
		Pallet::<T>::ensure_name(name.as_bytes()).is_ok(),
		"a name of genesis is not one visible line"
	);
	Name::try_from(String::from(name).into_bytes()).expect("a name has 32 bytes at most")
}
