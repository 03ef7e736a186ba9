#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod calls;
mod events;
mod genesis;
#[cfg(any(feature = "try-runtime", test))]
mod invariants;
#[cfg(test)]
mod mock;
mod nodes;
mod readers;
mod sessions;
#[cfg(test)]
mod tests;
pub mod types;
mod validators;
pub mod weights;

use energy_primitives::view_functions;
use frame_support::pallet_macros::import_section;
use macro_rules_attribute::apply;

macro_rules! with_view_functions {
	($($pallet:tt)*) => { energy_primitives::network_readers!(view_functions!($($pallet)*), T::AccountId); };
}

/// The pallet. Its calls, events and errors stand in files of their own; its view functions come
/// from the table of readers in `energy-primitives`.
#[apply(with_view_functions!)]
#[import_section(calls::calls)]
#[import_section(events::events)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::{string::String, vec::Vec};
	use energy_primitives::{NodeId, NodeKind, NodeRule};
	use frame_support::pallet_prelude::*;
	use frame_system::pallet_prelude::*;
	use sp_runtime::traits::Zero;

	/// The version of what is stored, for migrations.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config(with_default)]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Who decides: two thirds of the council, or root.
		#[pallet::no_default]
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The sessions, and the validators' keys in them.
		#[pallet::no_default]
		type Sessions: Sessions<Self::AccountId>;

		/// The fewest validators that the council can leave, on a chain whose genesis has as many.
		#[pallet::constant]
		type MinValidators: Get<u32>;

		/// The most validators that the network can have.
		#[pallet::constant]
		type MaxValidators: Get<u32>;

		/// How many blocks a session has.
		#[pallet::constant]
		type SessionLength: Get<u32>;

		/// Within so many blocks at most a third of the validators change: two sessions or more, so
		/// that each change is in force before the next third can change.
		#[pallet::constant]
		type ChangeWindow: Get<u32>;

		/// The most nodes on the list.
		#[pallet::constant]
		type MaxNodes: Get<u32>;

		/// The most nodes on the list that have one owner.
		#[pallet::constant]
		type MaxNodesPerOwner: Get<u32>;

		/// What the calls cost.
		type WeightInfo: WeightInfo;

		/// Sets up what benchmarks need of the sessions.
		#[cfg(feature = "runtime-benchmarks")]
		#[pallet::no_default]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// Defaults for tests.
	pub mod config_preludes {
		use super::*;
		use frame_support::derive_impl;

		/// A configuration for tests; what depends on the accounts and on other pallets has no
		/// default.
		pub struct TestDefaultConfig;

		#[derive_impl(frame_system::config_preludes::TestDefaultConfig, no_aggregated_types)]
		impl frame_system::DefaultConfig for TestDefaultConfig {}

		#[frame_support::register_default_impl(TestDefaultConfig)]
		impl DefaultConfig for TestDefaultConfig {
			type MinValidators = ConstU32<3>;
			type MaxValidators = ConstU32<12>;
			type SessionLength = ConstU32<10>;
			type ChangeWindow = ConstU32<30>;
			type MaxNodes = ConstU32<24>;
			type MaxNodesPerOwner = ConstU32<4>;
			type WeightInfo = ();
		}
	}

	/// The validators that the council wants, in the order of their accounts, each with the name of
	/// its organisation. Sessions take them over within two sessions.
	#[pallet::storage]
	pub type WantedValidators<T: Config> =
		StorageValue<_, BoundedVec<Validator<T::AccountId>, T::MaxValidators>, ValueQuery>;

	/// The fewest validators that can be left: [`Config::MinValidators`], or as many as genesis has
	/// where that is fewer.
	#[pallet::storage]
	pub type Floor<T: Config> = StorageValue<_, u32, ValueQuery, T::MinValidators>;

	/// The changes of the wanted validators within the last [`Config::ChangeWindow`] blocks, the
	/// oldest first.
	#[pallet::storage]
	pub type RecentChanges<T: Config> =
		StorageValue<_, BoundedVec<Change<BlockNumberFor<T>>, T::MaxValidators>, ValueQuery>;

	/// The list of nodes.
	#[pallet::storage]
	pub type Nodes<T: Config> = CountedStorageMap<_, Blake2_128Concat, NodeId, Node<T::AccountId>>;

	/// The nodes of each owner that has any.
	#[pallet::storage]
	pub type NodesOf<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, BoundedVec<NodeId, T::MaxNodesPerOwner>, ValueQuery>;

	/// Which nodes may take part in the network.
	#[pallet::storage]
	pub type Rule<T: Config> = StorageValue<_, NodeRule, ValueQuery>;

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The names of the organisations that validate. The validators are those of the first
		/// session; one that has no name here has an empty one.
		pub names: Vec<(T::AccountId, String)>,
		/// The list of nodes: id, owner, kind, label. Where it names any it is enforced, and must
		/// have a node for each validator.
		pub nodes: Vec<(NodeId, T::AccountId, NodeKind, String)>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			Pallet::<T>::build_genesis(self);
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "std")]
		fn integrity_test() {
			assert!(T::MinValidators::get() > 0, "a chain needs a validator");
			assert!(
				T::MaxValidators::get() >= T::MinValidators::get(),
				"there must be room for the fewest validators"
			);
			assert!(T::SessionLength::get() > 0, "a session has a block");
			assert!(
				T::ChangeWindow::get() >= 2 * T::SessionLength::get(),
				"a change must be in force before it no longer counts"
			);
			assert!(
				T::MaxNodes::get() >= T::MaxValidators::get(),
				"each validator needs a node"
			);
			assert!(T::MaxNodesPerOwner::get() > 0, "a validator needs a node");
		}

		/// Ends a session with its last block.
		fn on_initialize(now: BlockNumberFor<T>) -> Weight {
			if !(now % T::SessionLength::get().into()).is_zero() {
				return Weight::zero();
			}
			T::Sessions::end_session();
			T::WeightInfo::end_session()
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
