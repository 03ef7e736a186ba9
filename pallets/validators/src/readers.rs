//! What clients ask.

use crate::{Config, Name, Nodes, NodesOf, Pallet, Rule, Sessions, WantedValidators};
use alloc::{
	collections::BTreeMap,
	string::{String, ToString},
	vec::Vec,
};
use energy_primitives::{page_by_key, NetworkReaders, NodeId, NodeInfo, NodeRule, Page, ValidatorInfo};

fn text(name: &Name) -> String {
	String::from_utf8_lossy(name).to_string()
}

impl<T: Config> NetworkReaders<T::AccountId> for Pallet<T> {
	fn get_validators() -> Vec<ValidatorInfo<T::AccountId>> {
		let active = T::Sessions::active();
		let wanted: BTreeMap<_, _> = WantedValidators::<T>::get()
			.into_iter()
			.map(|validator| (validator.account, validator.name))
			.collect();
		let mut accounts: Vec<_> = active.iter().chain(wanted.keys()).cloned().collect();
		accounts.sort();
		accounts.dedup();
		accounts
			.into_iter()
			.map(|account| ValidatorInfo {
				name: wanted.get(&account).map(text).unwrap_or_default(),
				active: active.contains(&account),
				wanted: wanted.contains_key(&account),
				has_keys: T::Sessions::has_keys(&account),
				nodes: NodesOf::<T>::get(&account)
					.into_iter()
					.filter(Self::is_validators)
					.collect(),
				account,
			})
			.collect()
	}

	fn get_nodes(from: Option<NodeId>, limit: Option<u32>) -> Page<NodeInfo<T::AccountId>, NodeId> {
		let entries = match from {
			Some(from) => Nodes::<T>::iter_from(Nodes::<T>::hashed_key_for(from)),
			None => Nodes::<T>::iter(),
		};
		page_by_key(entries, limit, |node, record| {
			Some(NodeInfo {
				node: *node,
				label: text(&record.label),
				owner: record.owner,
				kind: record.kind,
			})
		})
	}

	fn is_node_allowed(node: NodeId) -> bool {
		Rule::<T>::get() == NodeRule::Open || Nodes::<T>::contains_key(node)
	}

	fn get_node_rule() -> NodeRule {
		Rule::<T>::get()
	}
}
