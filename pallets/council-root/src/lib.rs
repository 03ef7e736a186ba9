#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub use pallet::*;
pub use weights::WeightInfo;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;
pub mod weights;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::boxed::Box;
	use codec::DecodeLimit;
	use frame_support::{
		dispatch::{extract_actual_weight, GetDispatchInfo, PostDispatchInfo},
		pallet_prelude::*,
		traits::{QueryPreimage, StorePreimage},
		MAX_EXTRINSIC_DEPTH,
	};
	use frame_system::{pallet_prelude::*, RawOrigin};
	use sp_runtime::traits::Dispatchable;

	/// The version of what is stored, for migrations.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The calls that can be dispatched.
		type RuntimeCall: Parameter
			+ Dispatchable<RuntimeOrigin = Self::RuntimeOrigin, PostInfo = PostDispatchInfo>
			+ GetDispatchInfo
			+ From<frame_system::Call<Self>>;

		/// The council, when as many of its members agree as a call as root needs: two thirds.
		type CouncilOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Where the calls lie that are dispatched by their hashes.
		type Preimages: StorePreimage<H = <Self as frame_system::Config>::Hashing>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The council dispatched a call as root.
		DispatchedAsRoot {
			/// What became of the call. If it failed, it changed nothing.
			result: DispatchResult,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The origin is not two thirds of the council.
		NotCouncil,
		/// No preimage of the hash has the length given.
		UnknownPreimage,
		/// The preimage is no call of this chain.
		NotACall,
		/// The call weighs more than the bound given.
		WeightBoundTooLow,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Dispatches a call as root. If that call fails, this one succeeds all the same, and the
		/// event has the error.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::CouncilOrigin`]: two thirds of the council, by a motion.
		///
		/// ## Parameters
		///
		/// - `call`: the call to dispatch. Its weight counts.
		///
		/// ## Errors
		///
		/// - [`Error::NotCouncil`]: if the origin is anything else, root and a member alone among
		///   it.
		///
		/// ## Events
		///
		/// - [`Event::DispatchedAsRoot`]
		#[pallet::call_index(0)]
		#[pallet::weight({
			let info = call.get_dispatch_info();
			(T::WeightInfo::dispatch_as_root().saturating_add(info.call_weight), info.class)
		})]
		pub fn dispatch_as_root(
			origin: OriginFor<T>,
			call: Box<<T as Config>::RuntimeCall>,
		) -> DispatchResultWithPostInfo {
			T::CouncilOrigin::ensure_origin(origin).map_err(|_| Error::<T>::NotCouncil)?;
			let used = Self::do_dispatch_as_root(*call);
			Ok(Some(T::WeightInfo::dispatch_as_root().saturating_add(used)).into())
		}

		/// Dispatches a call as root that was noted with `preimage.notePreimage`, so that a motion
		/// need not hold a long call. If that call fails, this one succeeds all the same, and the
		/// event has the error. The preimage stays with who noted it.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::CouncilOrigin`]: two thirds of the council, by a motion.
		///
		/// ## Parameters
		///
		/// - `hash`: the hash of the call's encoding.
		/// - `length`: how many bytes the encoding has.
		/// - `weight_bound`: at least what the call weighs. It counts, up to what is used of it.
		///
		/// ## Errors
		///
		/// - [`Error::NotCouncil`]: if the origin is anything else, root and a member alone among
		///   it.
		/// - [`Error::UnknownPreimage`]: if nothing of this hash and length is noted.
		/// - [`Error::NotACall`]: if what is noted is no call of this chain, or nested too deep.
		/// - [`Error::WeightBoundTooLow`]: if the call weighs more than `weight_bound`.
		///
		/// ## Events
		///
		/// - [`Event::DispatchedAsRoot`]
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::dispatch_preimage_as_root(*length).saturating_add(*weight_bound))]
		pub fn dispatch_preimage_as_root(
			origin: OriginFor<T>,
			hash: T::Hash,
			length: u32,
			weight_bound: Weight,
		) -> DispatchResultWithPostInfo {
			T::CouncilOrigin::ensure_origin(origin).map_err(|_| Error::<T>::NotCouncil)?;
			let bytes = T::Preimages::fetch(&hash, Some(length)).map_err(|_| Error::<T>::UnknownPreimage)?;
			let call = <T as Config>::RuntimeCall::decode_all_with_depth_limit(MAX_EXTRINSIC_DEPTH, &mut &bytes[..])
				.map_err(|_| Error::<T>::NotACall)?;
			let weighs = call.get_dispatch_info().call_weight;
			ensure!(weighs.all_lte(weight_bound), Error::<T>::WeightBoundTooLow);
			let used = Self::do_dispatch_as_root(call);
			Ok(Some(T::WeightInfo::dispatch_preimage_as_root(length).saturating_add(used)).into())
		}
	}

	impl<T: Config> Pallet<T> {
		/// Returns the weight that the call used.
		fn do_dispatch_as_root(call: <T as Config>::RuntimeCall) -> Weight {
			let info = call.get_dispatch_info();
			let result = call.dispatch(RawOrigin::Root.into());
			let used = extract_actual_weight(&result, &info);
			Self::deposit_event(Event::DispatchedAsRoot {
				result: result.map(|_| ()).map_err(|e| e.error),
			});
			used
		}
	}
}
