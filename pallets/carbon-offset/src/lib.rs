#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub use energy_primitives::{CarbonAccount, CleanProducer, CleanProducerStatus};
pub use factors::MAX_FACTOR_MG_PER_KWH;
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;

pub mod arithmetic;
#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod buyers;
mod calls;
mod events;
mod factors;
#[cfg(any(feature = "try-runtime", test))]
mod invariants;
mod issuance;
#[cfg(test)]
mod mock;
mod producers;
mod readers;
mod retirement;
#[cfg(test)]
mod tests;
mod transfers;
mod types;
mod verifiers;
pub mod weights;

use energy_primitives::view_functions;
use frame_support::pallet_macros::import_section;
use macro_rules_attribute::apply;

macro_rules! with_view_functions {
	($($pallet:tt)*) => { energy_primitives::carbon_readers!(view_functions!($($pallet)*), T::AccountId); };
}

/// The pallet. Its calls, events and errors are in files of their own; its view functions come from
/// the table of readers in `energy-primitives`.
#[apply(with_view_functions!)]
#[import_section(calls::calls)]
#[import_section(events::events)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use crate::issuance::Issuable;
	use alloc::vec::Vec;
	use energy_primitives::{
		Authority, Balance, CertificateId, CleanGeneration, CreditId, Energy, EnergySource, Finality, IntervalClock,
		Moment, Month, Power, ZoneId, Zones,
	};
	use frame_support::{
		pallet_prelude::*,
		traits::tokens::{
			fungible,
			fungibles::{metadata, roles, Create, Inspect, Mutate},
		},
		PalletId,
	};
	use frame_system::pallet_prelude::*;

	/// The version of what is stored, for migrations.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config(with_default)]
	pub trait Config: frame_system::Config {
		/// The chain's time. Months, and how long a factor has stood, follow from it.
		#[pallet::no_default]
		type Clock: IntervalClock;

		/// The grid, whose zones have emission factors.
		#[pallet::no_default]
		type Grid: Zones;

		/// The metered generation of approved plants.
		#[pallet::no_default]
		type Generation: CleanGeneration<Self::AccountId>;

		/// A member of the verifiers, signing for itself. It approves producers, publishes emission
		/// factors and registers buyers.
		///
		/// The pallet also asks it whether an account is a member at present, so it must admit a
		/// signed origin by membership alone.
		#[pallet::no_default]
		type VerifierOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Self::AccountId>;

		/// The council. It registers and removes buyers too, without the limit on verifiers.
		#[pallet::no_default]
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The token that certificates are paid in.
		#[pallet::no_default]
		type Currency: fungible::Mutate<Self::AccountId, Balance = Balance>;

		/// The account that receives the price of certificates.
		#[pallet::no_default]
		type CommunityFund: Get<Self::AccountId>;

		/// The ledger of credits: one asset per vintage. No origin may be able to create, to change
		/// or to destroy an asset there by a call, see "Wiring" in the crate's documentation.
		#[pallet::no_default]
		type Credits: Inspect<Self::AccountId, AssetId = CreditId, Balance = Balance>
			+ Mutate<Self::AccountId>
			+ Create<Self::AccountId>
			+ metadata::Mutate<Self::AccountId>
			+ roles::Inspect<Self::AccountId>;

		/// The id that the issuer's account is derived from: the keyless account that owns every
		/// vintage's asset.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// The greatest length of a certificate's beneficiary, and of its reason, in bytes.
		#[pallet::constant]
		type MaxTextLength: Get<u32>;

		/// How long a provisional emission factor must have stood unchanged, after its month,
		/// before a second verifier can make it final, in milliseconds.
		#[pallet::constant]
		type FactorStanding: Get<Moment>;

		/// The least amount that is retired at once, in units of 1 g CO2e. A holding that is
		/// smaller can be retired as a whole.
		#[pallet::constant]
		type MinRetirement: Get<Balance>;

		/// The price of a certificate without its texts, in plancks. Its record is kept for ever.
		#[pallet::constant]
		type CertificatePrice: Get<Balance>;

		/// The price of each byte of a certificate's beneficiary and reason, in plancks.
		#[pallet::constant]
		type CertificateBytePrice: Get<Balance>;

		/// Verifiers can register buyers while there are fewer than this many. The council always
		/// can.
		#[pallet::constant]
		type MaxBuyers: Get<u32>;

		/// The calls' weights.
		type WeightInfo: WeightInfo;

		/// What the benchmarks need of other pallets.
		#[cfg(feature = "runtime-benchmarks")]
		#[pallet::no_default]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// Configurations to start from.
	pub mod config_preludes {
		use super::*;
		use frame_support::{derive_impl, parameter_types, traits::ConstUint};

		parameter_types! {
			pub const CarbonPalletId: PalletId = PalletId(*b"crbnoffs");
		}

		/// Small limits and prices, for tests.
		pub struct TestDefaultConfig;

		#[derive_impl(frame_system::config_preludes::TestDefaultConfig, no_aggregated_types)]
		impl frame_system::DefaultConfig for TestDefaultConfig {}

		#[frame_support::register_default_impl(TestDefaultConfig)]
		impl DefaultConfig for TestDefaultConfig {
			type PalletId = CarbonPalletId;
			type MaxTextLength = ConstUint<64>;
			type FactorStanding = ConstUint<259_200_000>;
			type MinRetirement = ConstUint<1_000>;
			type CertificatePrice = ConstUint<100>;
			type CertificateBytePrice = ConstUint<2>;
			type MaxBuyers = ConstUint<3>;
			type WeightInfo = ();
		}
	}

	/// Producers of clean energy by zone, with what the verifiers have decided. A record stays when
	/// its approval is revoked, and when the plant moves to another zone.
	#[pallet::storage]
	pub type CleanProducers<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, ZoneId, CleanProducer, OptionQuery>;

	/// Emission factors, by zone and month. A final one never changes.
	#[pallet::storage]
	pub type EmissionFactors<T: Config> =
		StorageDoubleMap<_, Twox64Concat, ZoneId, Twox64Concat, Month, EmissionFactorOf<T>, OptionQuery>;

	/// What has been credited of a producer's generation, by zone and month of generation. No entry
	/// is ever removed, so no Wh is credited twice.
	#[pallet::storage]
	pub type Issuances<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Blake2_128Concat, T::AccountId>,
			NMapKey<Twox64Concat, ZoneId>,
			NMapKey<Twox64Concat, Month>,
		),
		Issuance,
		ValueQuery,
	>;

	/// What has been issued and retired of each vintage, in units of 1 g CO2e. A vintage has an
	/// entry if and only if this pallet created its asset.
	#[pallet::storage]
	pub type Vintages<T: Config> = StorageMap<_, Twox64Concat, CreditId, CarbonAccount, OptionQuery>;

	/// What has been issued to and retired by each account, over all vintages, in units of 1 g
	/// CO2e.
	#[pallet::storage]
	pub type CarbonAccounts<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, CarbonAccount, ValueQuery>;

	/// What has been issued and retired in all, in units of 1 g CO2e.
	#[pallet::storage]
	pub type NetworkCarbonAccount<T: Config> = StorageValue<_, CarbonAccount, ValueQuery>;

	/// Certificates of retirement. None is ever changed or removed.
	#[pallet::storage]
	pub type Certificates<T: Config> = StorageMap<_, Twox64Concat, CertificateId, CertificateOf<T>, OptionQuery>;

	/// The number of the next certificate.
	#[pallet::storage]
	pub type NextCertificate<T: Config> = StorageValue<_, CertificateId, ValueQuery>;

	/// Registered buyers, with who registered each: accounts without a plant, a connection or a
	/// role that may buy credits. The pallet holds a reference on each account, so that it exists
	/// and can sign before it owns anything.
	#[pallet::storage]
	pub type Buyers<T: Config> =
		CountedStorageMap<_, Blake2_128Concat, T::AccountId, Authority<T::AccountId>, OptionQuery>;

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Registered buyers.
		pub buyers: Vec<T::AccountId>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for buyer in &self.buyers {
				let added = Pallet::<T>::do_register_buyer(buyer, &Authority::Council);
				assert!(added.is_ok(), "a buyer stands twice in genesis");
			}
		}
	}

	#[pallet::extra_constants]
	impl<T: Config> Pallet<T> {
		/// The highest emission factor that is accepted, in mg CO2e per kWh.
		#[pallet::constant_name(MaxFactorMgPerKwh)]
		fn max_factor_mg_per_kwh() -> u32 {
			MAX_FACTOR_MG_PER_KWH
		}

		/// The keyless account that owns every vintage's asset.
		#[pallet::constant_name(Issuer)]
		fn issuer() -> T::AccountId {
			Self::account_id()
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(
				T::MaxTextLength::get() > 0,
				"a certificate must be able to name its beneficiary"
			);
			assert!(
				T::CertificatePrice::get() >= <T::Currency as fungible::Inspect<_>>::minimum_balance(),
				"the price of a certificate must arrive at a fund that has nothing yet"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
