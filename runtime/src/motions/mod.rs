//! How many motions a member of a body may have open at once.
//!
//! A body has at most 64 motions open. If one member could open them all, the others could not open
//! a motion to remove that member. So each member may have at most four open, and in a large body
//! no more than its equal part of the 64. There is no deposit, because a member without money has
//! the same rights.

pub use pallet::*;

use crate::configs::{CouncilCollective, VerifierCollective};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::marker::PhantomData;
use frame_support::{
	ensure,
	traits::{Consideration, Get, MaybeConsideration},
};
use scale_info::TypeInfo;
use sp_runtime::DispatchError;

/// The most motions that one member may have open.
#[cfg(any(not(feature = "runtime-benchmarks"), test))]
pub const MOST_OPEN_MOTIONS: u32 = 4;
/// The most motions that one member may have open in a node that is built to measure weights: the
/// collective's benchmarks let one member make all motions.
#[cfg(all(feature = "runtime-benchmarks", not(test)))]
pub const MOST_OPEN_MOTIONS: u32 = 64;

/// A body that decides by motions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum Body {
	/// The council.
	Council,
	/// The verifiers.
	Verifiers,
}

/// An instance of the collective, and the body that it is.
pub trait IsBody {
	/// The body.
	const BODY: Body;
}

impl IsBody for CouncilCollective {
	const BODY: Body = Body::Council;
}

impl IsBody for VerifierCollective {
	const BODY: Body = Body::Verifiers;
}

#[frame_support::pallet]
pub mod pallet {
	use super::Body;
	use alloc::vec::Vec;
	use frame_support::pallet_prelude::*;
	use sp_runtime::traits::Convert;

	/// The version of what is stored, for migrations.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// The most motions that a body has open.
		type MaxMotions: Get<u32>;

		/// Returns the motions that a body has open.
		type Motions: Convert<Body, Vec<Self::Hash>>;
	}

	/// The open motions of a body, each with the member that made it. Closed ones are removed with
	/// the next motion.
	#[pallet::storage]
	pub type Open<T: Config> =
		StorageMap<_, Twox64Concat, Body, BoundedVec<(T::Hash, T::AccountId), T::MaxMotions>, ValueQuery>;

	#[pallet::error]
	pub enum Error<T> {
		/// The member has as many motions open as one member may have, so one of them must be
		/// closed first.
		TooManyOpenMotions,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<frame_system::pallet_prelude::BlockNumberFor<T>> for Pallet<T> {
		/// Invariant 1: every open motion is recorded once. Invariant 2: no member has more of them
		/// open than it may have.
		#[cfg(feature = "try-runtime")]
		fn try_state(_: frame_system::pallet_prelude::BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			for body in [Body::Council, Body::Verifiers] {
				let motions = T::Motions::convert(body);
				let open = Open::<T>::get(body);
				let mut proposers = alloc::collections::BTreeMap::new();
				for motion in motions {
					let mut entries = open.iter().filter(|(hash, _)| *hash == motion);
					let (_, proposer) = entries.next().ok_or("invariant 1: an open motion has no proposer")?;
					ensure!(
						entries.next().is_none(),
						"invariant 1: an open motion has two proposers"
					);
					let count = proposers.entry(proposer.clone()).or_insert(0u32);
					*count = count.saturating_add(1);
					ensure!(
						*count <= super::MOST_OPEN_MOTIONS,
						"invariant 2: a member has more motions open than it may have"
					);
				}
			}
			Ok(())
		}
	}
}

/// Returns how many motions a member of a body may have open.
fn share_of<T, I: 'static>() -> usize
where
	T: pallet_collective::Config<I>,
{
	if cfg!(all(feature = "runtime-benchmarks", not(test))) {
		return MOST_OPEN_MOTIONS as usize;
	}
	let members = pallet_collective::Members::<T, I>::decode_len().unwrap_or_default();
	let part = T::MaxProposals::get() / u32::try_from(members).unwrap_or(u32::MAX).max(1);
	part.clamp(1, MOST_OPEN_MOTIONS) as usize
}

/// Whether a member of a body may open one more motion.
pub fn may_propose<T, I>(who: &T::AccountId) -> bool
where
	T: Config + pallet_collective::Config<I>,
	I: IsBody + 'static,
{
	let motions = pallet_collective::Proposals::<T, I>::get();
	let open = Open::<T>::get(I::BODY);
	let mine = open
		.iter()
		.filter(|(motion, proposer)| proposer == who && motions.contains(motion));
	mine.count() < share_of::<T, I>() && motions.len() < T::MaxProposals::get() as usize
}

/// The right to one more motion in a body. The collective stores it with the motion; it is empty,
/// so nothing has to be released when the motion is closed.
#[derive(Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
#[scale_info(skip_type_params(T, I))]
#[codec(mel_bound())]
pub struct ShareOfMotions<T, I>(PhantomData<(T, I)>);

impl<T, I> Default for ShareOfMotions<T, I> {
	fn default() -> Self {
		Self(PhantomData)
	}
}

impl<T, I> Clone for ShareOfMotions<T, I> {
	fn clone(&self) -> Self {
		Self::default()
	}
}

impl<T, I> PartialEq for ShareOfMotions<T, I> {
	fn eq(&self, _: &Self) -> bool {
		true
	}
}

impl<T, I> Eq for ShareOfMotions<T, I> {}

impl<T, I> core::fmt::Debug for ShareOfMotions<T, I> {
	fn fmt(&self, f: &mut core::fmt::Formatter) -> core::fmt::Result {
		f.write_str("ShareOfMotions")
	}
}

impl<T, I> Consideration<T::AccountId, u32> for ShareOfMotions<T, I>
where
	T: Config + pallet_collective::Config<I>,
	I: IsBody + Send + Sync + 'static,
	Self: frame_support::pallet_prelude::Member,
{
	/// Records the new motion. The collective has already put it at the end of its list, and undoes
	/// that if this fails.
	fn new(who: &T::AccountId, _: u32) -> Result<Self, DispatchError> {
		let motions = pallet_collective::Proposals::<T, I>::get();
		let Some(new) = motions.last() else {
			return Ok(Self::default());
		};
		let share = share_of::<T, I>();
		Open::<T>::try_mutate(I::BODY, |open| {
			open.retain(|(motion, _)| motion != new && motions.contains(motion));
			let mine = open.iter().filter(|(_, proposer)| proposer == who).count();
			ensure!(mine < share, Error::<T>::TooManyOpenMotions);
			open.try_push((*new, who.clone()))
				.map_err(|_| Error::<T>::TooManyOpenMotions)?;
			Ok(Self::default())
		})
	}

	fn update(self, _: &T::AccountId, _: u32) -> Result<Self, DispatchError> {
		Ok(self)
	}

	fn drop(self, _: &T::AccountId) -> Result<(), DispatchError> {
		Ok(())
	}

	/// Records another account as the proposer of all open motions.
	#[cfg(feature = "runtime-benchmarks")]
	fn ensure_successful(_: &T::AccountId, _: u32) {
		let other: T::AccountId = frame_benchmarking::account("proposer", 0, 0);
		let motions: frame_support::BoundedVec<(T::Hash, T::AccountId), T::MaxMotions> =
			frame_support::BoundedVec::truncate_from(
				pallet_collective::Proposals::<T, I>::get()
					.into_iter()
					.map(|motion| (motion, other.clone()))
					.collect(),
			);
		Open::<T>::insert(I::BODY, motions);
	}
}

impl<T, I> MaybeConsideration<T::AccountId, u32> for ShareOfMotions<T, I>
where
	T: Config + pallet_collective::Config<I>,
	I: IsBody + Send + Sync + 'static,
	Self: frame_support::pallet_prelude::Member,
{
	fn is_none(&self) -> bool {
		true
	}
}
