//! What a transaction costs: the price of a byte, and how far fees may move when blocks are full.
//!
//! A transaction pays for its time (a planck for a picosecond) and for its bytes. Both prices are
//! multiplied by the *fee multiplier*, which rises while blocks are more than half full, be it of
//! time or of bytes, and falls while they are not. The council sets the multiplier's bounds and the
//! price of a byte, within fixed limits that no mistake of the council can exceed.
//!
//! # The price of a byte
//!
//! Every node keeps every block, so a byte is stored some 32 times (the most validators there can
//! be), and for years. At 0.10 € for a GB and month, ten years of it on 32 nodes cost 0.10 × 120 ×
//! 32 = 384 € a GB, or 0.384 millionths of a euro a byte. A token is worth about a euro: tariffs
//! are some 300 mills (thousandths of a token) for a kWh. So a byte costs 384 000 plancks. At this
//! price it costs about as much to fill the bytes that ordinary transactions may take of a block
//! (3.4 MB, 1.3 tokens) as it does to fill their time (1.3 s, 1.3 tokens), so neither is a cheap
//! way to keep other transactions out.

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod congestion;
pub mod weights;

pub use congestion::{ByteFee, Congestion};
pub use pallet::*;
pub use weights::WeightInfo;

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use energy_primitives::Balance;
use scale_info::TypeInfo;

/// The fee multiplier of 1, in percent.
const HUNDRED_PERCENT: u32 = 100;

/// The price of a byte at genesis, in plancks; see the module's documentation.
pub const BYTE_PRICE: Balance = 384_000;

/// The highest price of a byte that can be set: a hundred times that of genesis. The council can
/// still afford its own motions then.
pub const MAX_BYTE_PRICE: Balance = 100 * BYTE_PRICE;

/// The highest upper bound of the fee multiplier that can be set, in percent: a thousandfold.
pub const MAX_MULTIPLIER_PERCENT: u32 = 1_000 * HUNDRED_PERCENT;

/// The terms of fees, which the council sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct FeeTerms {
	/// The price of a byte at a multiplier of 1, in plancks.
	#[codec(compact)]
	pub byte_price: Balance,
	/// The lowest fee multiplier, in percent: 100 is 1. Never 0.
	pub lowest_percent: u32,
	/// The highest fee multiplier, in percent.
	pub highest_percent: u32,
}

impl Default for FeeTerms {
	/// Fees are never below what keeping a transaction costs, and a hundredfold at the most.
	fn default() -> Self {
		Self {
			byte_price: BYTE_PRICE,
			lowest_percent: HUNDRED_PERCENT,
			highest_percent: 100 * HUNDRED_PERCENT,
		}
	}
}

impl FeeTerms {
	/// Whether fees under these terms are never nothing and stay affordable.
	pub fn is_valid(&self) -> bool {
		(1..=MAX_BYTE_PRICE).contains(&self.byte_price)
			&& self.lowest_percent >= 1
			&& self.lowest_percent <= self.highest_percent
			&& self.highest_percent <= MAX_MULTIPLIER_PERCENT
	}
}

#[frame_support::pallet]
pub mod pallet {
	use super::{Balance, FeeTerms, WeightInfo};
	use frame_support::{
		pallet_prelude::*,
		traits::fungible::{self, Inspect, Mutate},
	};
	use frame_system::pallet_prelude::*;

	/// The version of what is stored, for migrations.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Who sets the terms: two thirds of the council, or root.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The token.
		type Currency: fungible::Mutate<Self::AccountId, Balance = Balance>;

		/// The account that all fees go to.
		type Fund: Get<Self::AccountId>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;
	}

	/// The price of a byte and the bounds of the fee multiplier. Read in every block, when the next
	/// multiplier is computed.
	#[pallet::storage]
	#[pallet::whitelist_storage]
	pub type Terms<T: Config> = StorageValue<_, FeeTerms, ValueQuery>;

	/// What the chain starts with.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Nothing is configured.
		#[serde(skip)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		/// Gives the fund the existential deposit, for good: a fee that could not arrive would be lost, and
		/// the token's total would change. The currency's pallet must stand before this one in the
		/// runtime, or its genesis would overwrite the total issuance.
		fn build(&self) {
			let fund = T::Fund::get();
			let missing = T::Currency::minimum_balance().saturating_sub(T::Currency::total_balance(&fund));
			if missing > 0 {
				T::Currency::mint_into(&fund, missing).expect("genesis can mint the existential deposit; qed");
			}
			frame_system::Pallet::<T>::inc_consumers(&fund).expect("the fund has a balance; qed");
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The terms of fees were changed.
		FeeTermsSet {
			/// The terms until now.
			old: FeeTerms,
			/// The terms from now on. The multiplier comes within the new bounds at the end of the
			/// block.
			new: FeeTerms,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// A price or bound is 0 or beyond its highest value, or the lowest multiplier is above the
		/// highest.
		InvalidFeeTerms,
		/// The origin is not two thirds of the council.
		NotCouncil,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Sets the price of a byte and the bounds of the fee multiplier.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AdminOrigin`]: two thirds of the council, or root.
		///
		/// ## Parameters
		///
		/// - `terms`: the price of a byte in plancks, from 1 to
		///   [`MAX_BYTE_PRICE`](super::MAX_BYTE_PRICE), and the lowest and the highest multiplier
		///   in percent, from 1 to [`MAX_MULTIPLIER_PERCENT`](super::MAX_MULTIPLIER_PERCENT).
		///
		/// ## Errors
		///
		/// - [`Error::NotCouncil`]: if the origin is anything else.
		/// - [`Error::InvalidFeeTerms`]: if a price or a multiplier is out of its range, or the
		///   lowest multiplier is above the highest.
		///
		/// ## Events
		///
		/// - [`Event::FeeTermsSet`]
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::set_fee_terms())]
		pub fn set_fee_terms(origin: OriginFor<T>, terms: FeeTerms) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin).map_err(|_| Error::<T>::NotCouncil)?;
			ensure!(terms.is_valid(), Error::<T>::InvalidFeeTerms);
			let old = Terms::<T>::mutate(|present| core::mem::replace(present, terms));
			Self::deposit_event(Event::FeeTermsSet { old, new: terms });
			Ok(())
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		/// Invariants: 1. The terms are valid. 2. The fund can receive any fee.
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			ensure!(
				Terms::<T>::get().is_valid(),
				"invariant 1: the terms of fees are not valid"
			);
			ensure!(
				T::Currency::total_balance(&T::Fund::get()) >= T::Currency::minimum_balance(),
				"invariant 2: the fund cannot receive a small fee"
			);
			Ok(())
		}
	}
}
