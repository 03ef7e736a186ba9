//! Benchmarks of every call, each in the worst case: as many validators and nodes as there can be.

use super::*;
use alloc::{vec, vec::Vec};
use energy_primitives::{NodeId, NodeKind, NodeRule};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{EnsureOrigin, Get},
	BoundedVec,
};
use frame_system::{pallet_prelude::BlockNumberFor, RawOrigin};

/// What benchmarks need of the sessions.
pub trait BenchmarkHelper<AccountId> {
	/// Gives an account session keys, and what it has to deposit for them; each index makes others.
	fn set_keys(who: &AccountId, index: u32);

	/// Makes these the validators of the present session and of the next one.
	fn begin_session(validators: Vec<AccountId>);
}

fn label() -> Name {
	BoundedVec::truncate_from(vec![b'x'; 32])
}

fn node(owner: u32, index: u32) -> NodeId {
	let mut id = [0; 32];
	id[..4].copy_from_slice(&owner.to_le_bytes());
	id[4..8].copy_from_slice(&index.to_le_bytes());
	id[31] = 1;
	id.into()
}

/// Lists as many nodes of an account as it can have, the last of which is its validator's.
fn list_nodes<T: Config>(who: &T::AccountId, owner: u32, count: u32) {
	for index in 0..count {
		let kind = if index + 1 == count {
			NodeKind::Validator
		} else {
			NodeKind::Node
		};
		assert!(Pallet::<T>::do_allow_node(node(owner, index), who, kind, &label()).is_ok());
	}
}

/// Makes `count` validators with keys and a node each, who validate now, and forgets all others.
fn found<T: Config>(count: u32) -> Vec<T::AccountId> {
	let _ = Nodes::<T>::clear(u32::MAX, None);
	let _ = NodesOf::<T>::clear(u32::MAX, None);
	Floor::<T>::put(1);
	let mut accounts: Vec<T::AccountId> = (0..count).map(|index| account("validator", index, 0)).collect();
	for (index, who) in accounts.iter().enumerate() {
		T::BenchmarkHelper::set_keys(who, index as u32);
		list_nodes::<T>(who, index as u32, 1);
	}
	accounts.sort();
	let validators: Vec<_> = accounts
		.iter()
		.map(|account| Validator {
			account: account.clone(),
			name: label(),
		})
		.collect();
	WantedValidators::<T>::put(BoundedVec::truncate_from(validators));
	T::BenchmarkHelper::begin_session(accounts.clone());
	assert!(Pallet::<T>::do_set_node_rule(NodeRule::Listed).is_ok());
	accounts
}

/// As many changes as there can be, all of them before the change window.
fn expire_changes<T: Config>() {
	let old = Change {
		at: BlockNumberFor::<T>::default(),
		before: 1,
	};
	RecentChanges::<T>::put(BoundedVec::truncate_from(vec![old; T::MaxValidators::get() as usize]));
	frame_system::Pallet::<T>::set_block_number((T::ChangeWindow::get() + 1).into());
}

fn admin<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

/// An account that is no validator yet, with keys and as many nodes as it can have.
fn newcomer<T: Config>() -> T::AccountId {
	let who: T::AccountId = account("newcomer", 0, 0);
	T::BenchmarkHelper::set_keys(&who, T::MaxValidators::get());
	list_nodes::<T>(&who, u32::MAX, T::MaxNodesPerOwner::get());
	who
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn add_validator() -> Result<(), BenchmarkError> {
		let origin = admin::<T>()?;
		found::<T>(T::MaxValidators::get() - 1);
		expire_changes::<T>();
		let who = newcomer::<T>();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, who.clone(), label());

		assert!(Pallet::<T>::is_wanted(&who));
		Ok(())
	}

	#[benchmark]
	fn remove_validator() -> Result<(), BenchmarkError> {
		let origin = admin::<T>()?;
		let who = found::<T>(T::MaxValidators::get())
			.into_iter()
			.next()
			.ok_or(BenchmarkError::Stop("there are validators"))?;
		expire_changes::<T>();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, who.clone());

		assert!(!Pallet::<T>::is_wanted(&who));
		Ok(())
	}

	#[benchmark]
	fn allow_node() -> Result<(), BenchmarkError> {
		let origin = admin::<T>()?;
		let owner: T::AccountId = account("owner", 0, 0);
		list_nodes::<T>(&owner, u32::MAX, T::MaxNodesPerOwner::get() - 1);
		let node = node(u32::MAX - 1, 0);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, node, owner, NodeKind::Validator, label());

		assert!(Nodes::<T>::contains_key(node));
		Ok(())
	}

	/// One of a validator that has left.
	#[benchmark]
	fn withdraw_node() -> Result<(), BenchmarkError> {
		let origin = admin::<T>()?;
		found::<T>(T::MaxValidators::get());
		newcomer::<T>();
		let node = node(u32::MAX, T::MaxNodesPerOwner::get() - 1);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, node);

		assert!(!Nodes::<T>::contains_key(node));
		Ok(())
	}

	#[benchmark]
	fn set_node_rule() -> Result<(), BenchmarkError> {
		let origin = admin::<T>()?;
		found::<T>(T::MaxValidators::get());
		Rule::<T>::put(NodeRule::Open);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, NodeRule::Listed);

		assert_eq!(Rule::<T>::get(), NodeRule::Listed);
		Ok(())
	}

	#[benchmark]
	fn rotate_node() -> Result<(), BenchmarkError> {
		let owner: T::AccountId = account("owner", 0, 0);
		list_nodes::<T>(&owner, u32::MAX, T::MaxNodesPerOwner::get());
		let (old, new) = (node(u32::MAX, 0), node(u32::MAX - 1, 0));

		#[extrinsic_call]
		_(RawOrigin::Signed(owner), old, new);

		assert!(Nodes::<T>::contains_key(new));
		Ok(())
	}

	#[benchmark]
	fn remove_keys() -> Result<(), BenchmarkError> {
		found::<T>(T::MaxValidators::get());
		let who = newcomer::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()));

		assert!(!T::Sessions::has_keys(&who));
		Ok(())
	}

	/// As many validators as there can be, half of whom are to be others.
	#[benchmark]
	fn end_session() {
		let most = T::MaxValidators::get();
		found::<T>(most);
		WantedValidators::<T>::mutate(|validators| {
			for index in 0..most / 2 {
				let who: T::AccountId = account("other", index, 0);
				T::BenchmarkHelper::set_keys(&who, most + index);
				validators[index as usize].account = who;
			}
			validators.sort_by(|one, other| one.account.cmp(&other.account));
		});

		#[block]
		{
			T::Sessions::end_session();
		}

		assert!(T::Sessions::queued().len() == most as usize && T::Sessions::queued() != T::Sessions::active());
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_chain(), crate::mock::Test);
}
