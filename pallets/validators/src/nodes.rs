//! Which nodes may take part.

use crate::{Config, Error, Name, Node, Nodes, NodesOf, Pallet, Rule, Sessions, WantedValidators};
use energy_primitives::{NodeId, NodeKind, NodeRule};
use frame_support::{ensure, traits::Get};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Whether a node of the kind `Validator` that an account owns is on the list.
	pub(crate) fn has_validator_node(who: &T::AccountId) -> bool {
		NodesOf::<T>::get(who).iter().any(Self::is_validators)
	}

	/// Whether a node is on the list as a validator's.
	pub(crate) fn is_validators(node: &NodeId) -> bool {
		Nodes::<T>::get(node).is_some_and(|node| node.kind == NodeKind::Validator)
	}

	pub(crate) fn do_allow_node(node: NodeId, owner: &T::AccountId, kind: NodeKind, label: &Name) -> DispatchResult {
		Self::ensure_name(label)?;
		ensure!(!Nodes::<T>::contains_key(node), Error::<T>::NodeExists);
		ensure!(Nodes::<T>::count() < T::MaxNodes::get(), Error::<T>::TooManyNodes);
		NodesOf::<T>::try_mutate(owner, |nodes| nodes.try_push(node)).map_err(|_| Error::<T>::TooManyNodesOfOwner)?;
		let record = Node {
			owner: owner.clone(),
			kind,
			label: label.clone(),
		};
		Nodes::<T>::insert(node, record);
		Ok(())
	}

	pub(crate) fn do_withdraw_node(node: NodeId) -> Result<T::AccountId, DispatchError> {
		let Node { owner, kind, .. } = Nodes::<T>::get(node).ok_or(Error::<T>::UnknownNode)?;
		let is_free = kind == NodeKind::Node || !Self::is_validating(&owner);
		ensure!(is_free, Error::<T>::StillValidating);
		Nodes::<T>::remove(node);
		NodesOf::<T>::mutate_exists(&owner, |entry| {
			let mut nodes = entry.take().unwrap_or_default();
			nodes.retain(|one| *one != node);
			*entry = Some(nodes).filter(|nodes| !nodes.is_empty());
		});
		Ok(owner)
	}

	pub(crate) fn do_rotate_node(owner: &T::AccountId, old: NodeId, new: NodeId) -> DispatchResult {
		let record = Nodes::<T>::get(old).ok_or(Error::<T>::UnknownNode)?;
		ensure!(record.owner == *owner, Error::<T>::NotOwner);
		ensure!(!Nodes::<T>::contains_key(new), Error::<T>::NodeExists);
		Nodes::<T>::remove(old);
		Nodes::<T>::insert(new, record);
		NodesOf::<T>::mutate(owner, |nodes| {
			if let Some(entry) = nodes.iter_mut().find(|node| **node == old) {
				*entry = new;
			}
		});
		Ok(())
	}

	/// Returns the rule until now.
	pub(crate) fn do_set_node_rule(rule: NodeRule) -> Result<NodeRule, DispatchError> {
		if rule == NodeRule::Listed {
			let wanted = WantedValidators::<T>::get();
			let all_connected = wanted
				.iter()
				.map(|validator| validator.account.clone())
				.chain(T::Sessions::active())
				.chain(T::Sessions::queued())
				.all(|who| Self::has_validator_node(&who));
			ensure!(all_connected, Error::<T>::NoValidatorNode);
		}
		Ok(Rule::<T>::mutate(|present| core::mem::replace(present, rule)))
	}
}
