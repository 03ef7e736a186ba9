//! What holds at the end of every block.

use crate::{Config, Floor, Nodes, NodesOf, Pallet, RecentChanges, Rule, Sessions, WantedValidators};
use alloc::vec::Vec;
use energy_primitives::NodeRule;
use frame_support::{ensure, traits::Get};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// The pallet's invariants:
	///
	/// 1. The wanted validators stand in the order of their accounts, each once; each has session keys.
	/// 2. There are at least as many of them as the floor says, which is at least one.
	/// 3. The session that runs and the next one have a validator, and each of theirs has session keys.
	/// 4. A node belongs to the account that lists it, and to no other; nobody lists none.
	/// 5. There are no more nodes than there can be.
	/// 6. Where the list is enforced, it has a node for each validator: wanted, present and next.
	/// 7. Names and labels are one visible line.
	/// 8. The recent changes are in the order of their blocks, of which none is to come.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_state_validators()?;
		Self::try_state_nodes()?;
		Self::try_state_changes()
	}

	fn try_state_validators() -> Result<(), TryRuntimeError> {
		let wanted = WantedValidators::<T>::get();
		ensure!(
			wanted.windows(2).all(|pair| pair[0].account < pair[1].account),
			"invariant 1: the wanted validators are out of order"
		);
		ensure!(
			wanted.iter().all(|validator| T::Sessions::has_keys(&validator.account)),
			"invariant 1: a wanted validator has no session keys"
		);
		let floor = Floor::<T>::get();
		ensure!(
			floor >= 1 && wanted.len() as u32 >= floor,
			"invariant 2: fewer validators than there must be"
		);
		let sessions = [T::Sessions::active(), T::Sessions::queued()];
		ensure!(
			sessions.iter().all(|validators| !validators.is_empty()),
			"invariant 3: a session has no validator"
		);
		ensure!(
			sessions.iter().flatten().all(T::Sessions::has_keys),
			"invariant 3: a validator of a session has no session keys"
		);
		ensure!(
			wanted
				.iter()
				.all(|validator| Self::ensure_name(&validator.name).is_ok()),
			"invariant 7: a validator's name is not one visible line"
		);
		Ok(())
	}

	fn try_state_nodes() -> Result<(), TryRuntimeError> {
		let mut listed = Vec::new();
		for (owner, nodes) in NodesOf::<T>::iter() {
			ensure!(!nodes.is_empty(), "invariant 4: an account lists no nodes");
			for node in nodes {
				let record = Nodes::<T>::get(node).ok_or("invariant 4: an account lists an unknown node")?;
				ensure!(
					record.owner == owner,
					"invariant 4: an account lists somebody else's node"
				);
				listed.push(node);
			}
		}
		listed.sort();
		listed.dedup();
		ensure!(
			listed.len() == Nodes::<T>::iter_keys().count() && listed.len() as u32 == Nodes::<T>::count(),
			"invariant 4: a node is not listed once"
		);
		ensure!(
			Nodes::<T>::count() <= T::MaxNodes::get(),
			"invariant 5: more nodes than there can be"
		);
		ensure!(
			Nodes::<T>::iter_values().all(|node| Self::ensure_name(&node.label).is_ok()),
			"invariant 7: a label is not one visible line"
		);
		if Rule::<T>::get() == NodeRule::Listed {
			let wanted = WantedValidators::<T>::get()
				.into_iter()
				.map(|validator| validator.account);
			let mut validators = wanted.chain(T::Sessions::active()).chain(T::Sessions::queued());
			ensure!(
				validators.all(|who| Self::has_validator_node(&who)),
				"invariant 6: a validator is cut off"
			);
		}
		Ok(())
	}

	fn try_state_changes() -> Result<(), TryRuntimeError> {
		let changes = RecentChanges::<T>::get();
		let now = frame_system::Pallet::<T>::block_number();
		ensure!(
			changes.windows(2).all(|pair| pair[0].at <= pair[1].at) && changes.iter().all(|change| change.at <= now),
			"invariant 8: the recent changes are out of order, or to come"
		);
		Ok(())
	}
}
