#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub use energy_primitives::{CarbonAccount, CleanProducer, CleanProducerStatus};
pub use issuance::{arithmetic, factors::MAX_FACTOR_MG_PER_KWH};
pub use market::ListingKey;
pub use pallet::*;
pub use retirement::CertificateKey;
pub use types::*;
pub use weights::WeightInfo;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod buyers;
mod calls;
mod events;
#[cfg(any(feature = "try-runtime", test))]
mod invariants;
mod issuance;
mod market;
#[cfg(test)]
mod mock;
mod origin;
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
	use alloc::vec::Vec;
	use energy_primitives::{
		Authority, Balance, CertificateId, CertificateKind, CleanGeneration, CreditId, CreditPrice, Energy,
		EnergySource, Finality, Interval, IntervalClock, IssuanceId, ListingId, MeteredConsumption, Moment, Month,
		OriginMix, Power, ZoneId, Zones,
	};
	use frame_support::{
		pallet_prelude::*,
		traits::{
			tokens::{
				fungible,
				fungibles::{hold, metadata, roles, Create, Inspect, Mutate},
			},
			SortedMembers,
		},
		PalletId,
	};
	use frame_system::pallet_prelude::*;
	use sp_core::H256;
	use sp_runtime::Permill;

	/// The version of what is stored, for migrations.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config(with_default)]
	pub trait Config: frame_system::Config<Hash = H256> {
		/// The chain's time. Months, and how long a factor has stood, follow from it.
		#[pallet::no_default]
		type Clock: IntervalClock;

		/// The grid, whose zones have emission factors.
		#[pallet::no_default]
		type Grid: Zones;

		/// The metered generation of approved plants.
		#[pallet::no_default]
		type Generation: CleanGeneration<Self::AccountId>;

		/// What accounts consumed, for what is retired against it.
		#[pallet::no_default]
		type Consumption: MeteredConsumption<Self::AccountId>;

		/// The verifiers.
		#[pallet::no_default]
		type Verifiers: SortedMembers<Self::AccountId>;

		/// A member of the verifiers, signing for itself. It approves producers, publishes emission
		/// factors, disputes issuances and registers buyers.
		#[pallet::no_default]
		type VerifierOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Self::AccountId>;

		/// The council. It registers and removes buyers too, without the limit on verifiers.
		#[pallet::no_default]
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The token that credits and certificates are paid in.
		#[pallet::no_default]
		type Currency: fungible::Mutate<Self::AccountId, Balance = Balance>;

		/// The account that receives the price of certificates and the fees of the market.
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

		/// The reasons of holds.
		#[pallet::no_default]
		type RuntimeHoldReason: From<HoldReason>;

		/// The holds on credits that are listed for sale, in the same ledger.
		#[pallet::no_default]
		type CreditHolds: hold::Mutate<
			Self::AccountId,
			AssetId = CreditId,
			Balance = Balance,
			Reason = Self::RuntimeHoldReason,
		>;

		/// The id that the issuer's account is derived from: the keyless account that owns every
		/// vintage's asset.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// The greatest length of a certificate's beneficiary, of its reason, and of the source of an
		/// emission factor, in bytes.
		#[pallet::constant]
		type MaxTextLength: Get<u32>;

		/// How long a provisional emission factor must have stood unchanged, after its month,
		/// before a second verifier can make it final, in milliseconds.
		#[pallet::constant]
		type FactorStanding: Get<Moment>;

		/// How long a pending issuance can be disputed before it is minted, in milliseconds.
		#[pallet::constant]
		type ChallengeWindow: Get<Moment>;

		/// How long verifiers vote on a disputed issuance, in milliseconds. What they have not rejected
		/// by then stands, so that nobody alone keeps credits from a producer for good.
		#[pallet::constant]
		type DisputePeriod: Get<Moment>;

		/// The most verifiers that vote on an issuance.
		#[pallet::constant]
		type MaxVerifiers: Get<u32>;

		/// How many issuances are minted at the end of a block at most.
		#[pallet::constant]
		type MaxMintsPerBlock: Get<u32>;

		/// The least amount that is listed for sale at once, in units of 1 g CO2e.
		#[pallet::constant]
		type MinListing: Get<Balance>;

		/// How many listings an account has at most.
		#[pallet::constant]
		type MaxListings: Get<u32>;

		/// How long credits are listed at most, in milliseconds.
		#[pallet::constant]
		type MaxListingPeriod: Get<Moment>;

		/// How many expired listings are delisted at the end of a block at most.
		#[pallet::constant]
		type MaxDelistingsPerBlock: Get<u32>;

		/// What of a sale's payment goes to the community fund, rounded down.
		#[pallet::constant]
		type MarketFee: Get<Permill>;

		/// How many vintages a certificate has at most.
		#[pallet::constant]
		type MaxVintages: Get<u32>;

		/// The least amount that is retired or cancelled at once, in units of 1 g CO2e. A holding that is
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
			pub const MarketFee: Permill = Permill::from_percent(1);
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
			type ChallengeWindow = ConstUint<259_200_000>;
			type DisputePeriod = ConstUint<604_800_000>;
			type MaxVerifiers = ConstUint<8>;
			type MaxMintsPerBlock = ConstUint<2>;
			type MinListing = ConstUint<1_000>;
			type MaxListings = ConstUint<3>;
			type MaxListingPeriod = ConstUint<2_592_000_000>;
			type MaxDelistingsPerBlock = ConstUint<2>;
			type MarketFee = MarketFee;
			type MaxVintages = ConstUint<3>;
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

	/// The newest corrections of final emission factors, by zone and month: proposed, or confirmed by a
	/// second verifier. They lower a factor only.
	#[pallet::storage]
	pub type FactorCorrections<T: Config> =
		StorageDoubleMap<_, Twox64Concat, ZoneId, Twox64Concat, Month, EmissionFactorOf<T>, OptionQuery>;

	/// What has been decided about a producer's generation, by zone and month of generation. No entry
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

	/// Issuances that are pending, at most one of a producer, zone and month.
	#[pallet::storage]
	pub type PendingIssuances<T: Config> = StorageMap<_, Twox64Concat, IssuanceId, PendingIssuanceOf<T>, OptionQuery>;

	/// The number of the next issuance.
	#[pallet::storage]
	pub type NextIssuance<T: Config> = StorageValue<_, IssuanceId, ValueQuery>;

	/// The issuances before this one are minted, refused, or wait for somebody's call.
	#[pallet::storage]
	pub type NextDue<T: Config> = StorageValue<_, IssuanceId, ValueQuery>;

	/// Disputes of pending issuances.
	#[pallet::storage]
	pub type Disputes<T: Config> = StorageMap<_, Twox64Concat, IssuanceId, DisputeOf<T>, OptionQuery>;

	/// Proposals to withdraw credits, by producer, zone and month of generation: one of each verifier at
	/// most, so that none keeps the place from another.
	#[pallet::storage]
	pub type Withdrawals<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Blake2_128Concat, T::AccountId>,
			NMapKey<Twox64Concat, ZoneId>,
			NMapKey<Twox64Concat, Month>,
		),
		WithdrawalsOf<T>,
		ValueQuery,
	>;

	/// What was withdrawn from a producer that had it no longer, in units of 1 g CO2e. Its next
	/// issuances make up for it.
	#[pallet::storage]
	pub type Deficits<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Balance, ValueQuery>;

	/// What has become of each vintage's credits, in units of 1 g CO2e. A vintage has an entry if and
	/// only if this pallet created its asset.
	#[pallet::storage]
	pub type Vintages<T: Config> = StorageMap<_, Twox64Concat, CreditId, CarbonAccount, OptionQuery>;

	/// What has been issued to each account, retired and cancelled by it, and withdrawn from it, over
	/// all vintages, in units of 1 g CO2e.
	#[pallet::storage]
	pub type CarbonAccounts<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, CarbonAccount, ValueQuery>;

	/// What has become of all credits, in units of 1 g CO2e.
	#[pallet::storage]
	pub type NetworkCarbonAccount<T: Config> = StorageValue<_, CarbonAccount, ValueQuery>;

	/// Credits for sale.
	#[pallet::storage]
	pub type Listings<T: Config> = StorageMap<_, Twox64Concat, ListingId, ListingOf<T>, OptionQuery>;

	/// The number of the next listing.
	#[pallet::storage]
	pub type NextListing<T: Config> = StorageValue<_, ListingId, ValueQuery>;

	/// The listings of each vintage in the order of their prices: price and number, the greatest byte
	/// first, unhashed, so that the keys lie in that order. Their length is fixed, so nobody can make
	/// them lie deep.
	#[pallet::storage]
	pub type ListingOrder<T: Config> =
		StorageDoubleMap<_, Twox64Concat, CreditId, Identity, ListingKey, (), OptionQuery>;

	/// The listings in the order in which they expire: moment and number, as in [`ListingOrder`].
	#[pallet::storage]
	pub type ListingExpiries<T: Config> = StorageMap<_, Identity, ListingKey, (), OptionQuery>;

	/// What of each vintage is listed, in units of 1 g CO2e.
	#[pallet::storage]
	pub type ListedCredits<T: Config> = StorageMap<_, Twox64Concat, CreditId, Balance, ValueQuery>;

	/// What each account has listed.
	#[pallet::storage]
	pub type ListingsOf<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, BoundedVec<ListingId, T::MaxListings>, ValueQuery>;

	/// Certificates. None is ever changed or removed.
	#[pallet::storage]
	pub type Certificates<T: Config> = StorageMap<_, Twox64Concat, CertificateId, CertificateOf<T>, OptionQuery>;

	/// The number of the next certificate.
	#[pallet::storage]
	pub type NextCertificate<T: Config> = StorageValue<_, CertificateId, ValueQuery>;

	/// The certificates of each account, the newest first: unhashed, so that the keys lie in that order.
	/// Their length is fixed, so nobody can make them lie deep.
	#[pallet::storage]
	pub type CertificatesOf<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Identity, CertificateKey, (), OptionQuery>;

	/// What an account has retired against its own consumption of a month, in units of 1 g CO2e.
	#[pallet::storage]
	pub type Covered<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, Month, Balance, ValueQuery>;

	/// What of a producer's creditable generation, by zone and month, was delivered to members in the
	/// interval of generation or is set aside for that, in Wh. It earns no credits.
	#[pallet::storage]
	pub type Matched<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Blake2_128Concat, T::AccountId>,
			NMapKey<Twox64Concat, ZoneId>,
			NMapKey<Twox64Concat, Month>,
		),
		Energy,
		ValueQuery,
	>;

	/// What the accounts of a page of connection points delivered and received, by month.
	#[pallet::storage]
	pub type OriginPages<T: Config> =
		StorageDoubleMap<_, Twox64Concat, u32, Twox64Concat, Month, OriginPage<T::AccountId>, OptionQuery>;

	/// The pages that an account stands on in a month.
	#[pallet::storage]
	pub type OriginPagesOf<T: Config> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		T::AccountId,
		Twox64Concat,
		Month,
		BoundedVec<u32, MaxOriginPages>,
		ValueQuery,
	>;

	/// What members of a zone delivered to members, by interval.
	#[pallet::storage]
	pub type OriginMixes<T: Config> =
		StorageDoubleMap<_, Twox64Concat, ZoneId, Twox64Concat, Interval, OriginMix, OptionQuery>;

	/// The newest interval of each zone whose deliveries have been recorded.
	#[pallet::storage]
	pub type OriginProgress<T: Config> = StorageMap<_, Twox64Concat, ZoneId, Interval, OptionQuery>;

	/// Registered buyers, with who registered each: accounts without a plant, a connection or a
	/// role that may buy credits. The pallet holds a reference on each account, so that it exists
	/// and can sign before it owns anything.
	#[pallet::storage]
	pub type Buyers<T: Config> =
		CountedStorageMap<_, Blake2_128Concat, T::AccountId, Authority<T::AccountId>, OptionQuery>;

	/// Why credits are on hold.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// They are listed for sale.
		Listed,
	}

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

		/// The life-cycle emissions of each clean source, in mg CO2e per kWh.
		#[pallet::constant_name(LifeCycleMgPerKwh)]
		fn life_cycle_mg_per_kwh() -> Vec<(EnergySource, u32)> {
			let sources = EnergySource::ALL.into_iter();
			sources
				.filter_map(|source| Some((source, source.life_cycle_mg_per_kwh()?)))
				.collect()
		}

		/// The keyless account that owns every vintage's asset.
		#[pallet::constant_name(Issuer)]
		fn issuer() -> T::AccountId {
			Self::account_id()
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		/// Mints the issuances whose challenge window is over, and takes expired listings off the market.
		fn on_idle(_: BlockNumberFor<T>, remaining: Weight) -> Weight {
			let minted = Self::mint_due(remaining);
			minted.saturating_add(Self::delist_expired(remaining.saturating_sub(minted)))
		}

		fn integrity_test() {
			assert!(
				T::MaxTextLength::get() > 0,
				"a certificate must be able to name its beneficiary"
			);
			assert!(
				T::CertificatePrice::get() >= <T::Currency as fungible::Inspect<_>>::minimum_balance(),
				"the price of a certificate must arrive at a fund that has nothing yet"
			);
			assert!(
				T::MaxVintages::get() > 0 && T::MaxListings::get() > 0 && T::MaxVerifiers::get() >= 2,
				"a certificate has a vintage, an account can list, and two verifiers can vote"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
