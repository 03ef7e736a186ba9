#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub use factors::MAX_FACTOR_MG_PER_KWH;
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod buyers;
mod crediting;
mod factors;
#[cfg(any(feature = "try-runtime", test))]
mod invariants;
pub mod issuance;
#[cfg(test)]
mod mock;
mod producers;
mod retirement;
#[cfg(test)]
mod tests;
mod types;
pub mod weights;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use energy_primitives::{
		Balance, CarbonAccount, CertificateId, CleanGeneration, CreditId, Energy, EnergySource, Finality, GridAccess,
		IntervalClock, Moment, Month, Power, Vintage, ZoneId,
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

	/// The in-code storage version.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The chain's time: by it months end, factors stand, and certificates are dated.
		type Clock: IntervalClock;

		/// The grid, whose roots are the zones of emission factors.
		type Grid: GridAccess<Self::AccountId>;

		/// Metered generation of approved producers.
		type Generation: CleanGeneration<Self::AccountId>;

		/// A member of the verifiers' body, signing for itself. It approves producers, publishes emission factors and
		/// registers buyers.
		///
		/// Whether an account belongs to the body at present is asked of it too, so it must admit a signed origin by
		/// membership alone.
		type VerifierOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Self::AccountId>;

		/// Who keeps the register of buyers besides the verifiers.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// What certificates are paid in.
		type Currency: fungible::Mutate<Self::AccountId, Balance = Balance>;

		/// Who gets the price of certificates.
		type CommunityFund: Get<Self::AccountId>;

		/// Where the credits lie: one asset per vintage. No origin may be able to create, to change or to destroy an
		/// asset there by a call, see the section on wiring.
		type Credits: Inspect<Self::AccountId, AssetId = CreditId, Balance = Balance>
			+ Mutate<Self::AccountId>
			+ Create<Self::AccountId>
			+ metadata::Mutate<Self::AccountId>
			+ roles::Inspect<Self::AccountId>;

		/// What the keyless account that owns every vintage's asset is derived from.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// The greatest length of a certificate's beneficiary, and of its reason, in bytes.
		#[pallet::constant]
		type MaxTextLength: Get<u32>;

		/// How long a provisional emission factor has to stand unchanged after its month before a second verifier can
		/// make it final, in milliseconds.
		#[pallet::constant]
		type FactorStanding: Get<Moment>;

		/// The least that is retired at once, in units of 1 g CO2e, but for a holding that is smaller.
		#[pallet::constant]
		type MinRetirement: Get<Balance>;

		/// What a certificate costs without its texts, in plancks: its record stays for ever.
		#[pallet::constant]
		type CertificatePrice: Get<Balance>;

		/// What each byte of a certificate's beneficiary and reason costs beyond that, in plancks.
		#[pallet::constant]
		type CertificateBytePrice: Get<Balance>;

		/// How many buyers the register may hold for a verifier to add one. The admin always can.
		#[pallet::constant]
		type MaxBuyers: Get<u32>;

		/// The calls' weights.
		type WeightInfo: WeightInfo;

		/// Prepares what the benchmarks cannot by themselves.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: benchmarking::BenchmarkHelper<Self::AccountId>;
	}

	/// Producers of clean energy by zone, and where they stand with the verifiers. A record outlives its revocation,
	/// and the plant's move to another zone.
	#[pallet::storage]
	pub type CleanProducers<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, ZoneId, CleanProducer, OptionQuery>;

	/// The grid's emissions, by zone and month. A final one never changes.
	#[pallet::storage]
	pub type EmissionFactors<T: Config> =
		StorageDoubleMap<_, Twox64Concat, ZoneId, Twox64Concat, Month, EmissionFactorOf<T>, OptionQuery>;

	/// What has been credited of a producer's generation, by zone and month of generation. It is what keeps a Wh from
	/// being credited twice, so nothing ever removes an entry.
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

	/// What has been issued and retired of each vintage, in units. A vintage is here if and only if this pallet made
	/// its asset.
	#[pallet::storage]
	pub type Vintages<T: Config> = StorageMap<_, Twox64Concat, CreditId, Tally, OptionQuery>;

	/// What has been issued to, and retired by, each account, over all vintages, in units.
	#[pallet::storage]
	pub type CarbonAccounts<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Tally, ValueQuery>;

	/// What has been issued and retired in all, in units.
	#[pallet::storage]
	pub type NetworkTally<T: Config> = StorageValue<_, Tally, ValueQuery>;

	/// Certificates of retirement. None is ever changed or removed.
	#[pallet::storage]
	pub type Certificates<T: Config> = StorageMap<_, Twox64Concat, CertificateId, CertificateOf<T>, OptionQuery>;

	/// The number of the next certificate.
	#[pallet::storage]
	pub type NextCertificate<T: Config> = StorageValue<_, CertificateId, ValueQuery>;

	/// Accounts without a plant that may take part to buy credits. Each is kept alive by a reference of this pallet's,
	/// so that it can sign before it has got anything.
	#[pallet::storage]
	pub type Buyers<T: Config> = CountedStorageMap<_, Blake2_128Concat, T::AccountId, Buyer<T::AccountId>, OptionQuery>;

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
				let added = Pallet::<T>::do_register_buyer(buyer.clone(), None);
				assert!(added.is_ok(), "a buyer stands twice in genesis");
			}
		}
	}

	/// What has happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A producer asked to be known as one of clean energy. A verifier has yet to approve it.
		CleanEnergyProducerRegistered {
			/// The producer.
			producer: T::AccountId,
			/// What its plant makes electricity from.
			source: EnergySource,
			/// The zone that its plant stands in.
			zone: ZoneId,
			/// Its plant's rated power, in W.
			capacity_w: Power,
		},
		/// A verifier approved a producer in a zone: what it generates there earns credits.
		CleanEnergyProducerApproved {
			/// The producer.
			producer: T::AccountId,
			/// What its plant makes electricity from.
			source: EnergySource,
			/// The zone.
			zone: ZoneId,
			/// Its plant's rated power, in W.
			capacity_w: Power,
			/// Who approved it.
			verifier: T::AccountId,
		},
		/// A verifier took a producer's approval, or its application, in a zone away. Credits issued before stand.
		CleanEnergyProducerRevoked {
			/// The producer.
			producer: T::AccountId,
			/// The zone.
			zone: ZoneId,
			/// Who revoked it.
			verifier: T::AccountId,
		},
		/// A verifier published what a kWh from the grid emitted in a month, or made final what another had published.
		EmissionFactorPublished {
			/// The zone.
			zone: ZoneId,
			/// The month.
			month: Month,
			/// The factor before, in mg CO2e per kWh, where there was one.
			old_mg_per_kwh: Option<u32>,
			/// The factor, in mg CO2e per kWh.
			mg_per_kwh: u32,
			/// Whether it may still change.
			finality: Finality,
			/// The hash of the document that it was taken from.
			document: T::Hash,
			/// Who proposed it.
			proposer: T::AccountId,
			/// Who published it, or made it final: another verifier than the proposer.
			verifier: T::AccountId,
		},
		/// The first credits of a month and source are about to be issued: their asset was made.
		VintageCreated {
			/// The asset's id.
			credit: CreditId,
			/// The month of generation.
			month: Month,
			/// The source of generation.
			source: EnergySource,
		},
		/// Generation that had not been credited before earned credits. With c for the remainder that was carried over
		/// before: amount × 1 000 000 + remainder_ug = energy_wh × (factor_mg_per_kwh − life_cycle_mg_per_kwh) + c.
		CarbonCreditsIssued {
			/// Who generated the energy, and got the credits.
			producer: T::AccountId,
			/// The vintage's asset.
			credit: CreditId,
			/// The zone of generation.
			zone: ZoneId,
			/// The month of generation.
			month: Month,
			/// The source of generation.
			source: EnergySource,
			/// The energy credited by this call, in Wh.
			energy_wh: Energy,
			/// The grid's emission factor of the zone and month, in mg CO2e per kWh.
			factor_mg_per_kwh: u32,
			/// The source's life-cycle emissions, in mg CO2e per kWh.
			life_cycle_mg_per_kwh: u32,
			/// Credits issued, in units of 1 g CO2e.
			amount: Balance,
			/// What is carried over to the next issuance of this producer, zone and month, in µg CO2e.
			remainder_ug: u32,
		},
		/// Credits changed hands.
		CarbonCreditsTransferred {
			/// The vintage's asset.
			credit: CreditId,
			/// Who gave.
			from: T::AccountId,
			/// Who got.
			to: T::AccountId,
			/// How much, in units of 1 g CO2e.
			amount: Balance,
		},
		/// Credits were used to offset emissions, and are no more.
		CarbonCreditsRetired {
			/// The number of the certificate.
			certificate: CertificateId,
			/// Who retired them.
			who: T::AccountId,
			/// The vintage's asset.
			credit: CreditId,
			/// How much, in units of 1 g CO2e.
			amount: Balance,
			/// Whose emissions they offset.
			beneficiary: TextOf<T>,
			/// What for.
			reason: TextOf<T>,
			/// What the account paid to the community fund for the certificate, in plancks.
			price: Balance,
		},
		/// An account was registered as a buyer of credits.
		BuyerRegistered {
			/// The account.
			buyer: T::AccountId,
			/// The verifier that registered it; none for the admin.
			verifier: Option<T::AccountId>,
		},
		/// An account is no registered buyer of credits any more. What it holds is its own.
		BuyerRemoved {
			/// The account.
			buyer: T::AccountId,
			/// The verifier that removed it; none for the admin.
			verifier: Option<T::AccountId>,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// The account is no producer that its grid operator approves of.
		NotAProducer,
		/// Generation from this source earns no credits.
		SourceNotClean,
		/// The producer's plant has another source than the one named, or than the one it was registered with in this
		/// zone before.
		SourceMismatch,
		/// The producer is registered in its zone already, and its plant has not changed.
		AlreadyRegistered,
		/// The account is not registered as a producer of clean energy in this zone.
		NotRegistered,
		/// The producer does not wait for an approval.
		NotPending,
		/// The producer's approval is revoked already.
		AlreadyRevoked,
		/// A verifier cannot approve itself.
		SelfApproval,
		/// The producer's plant has another source or capacity than the one registered.
		ProducerChanged,
		/// No verifier approves of the producer in this zone.
		ProducerNotApproved,
		/// The area is not the root of a grid.
		UnknownZone,
		/// The emission factor is beyond what any fuel emits.
		FactorTooHigh,
		/// The month has not ended.
		MonthNotOver,
		/// The emission factor of this zone and month is final.
		FactorIsFinal,
		/// There is no emission factor for this zone and month.
		NoEmissionFactor,
		/// The emission factor of this zone and month is only provisional.
		FactorIsProvisional,
		/// What was generated since the last issuance does not make one unit.
		NothingToIssue,
		/// The vintage's asset belongs to somebody else than this pallet.
		ForeignAsset,
		/// There are no credits of this id.
		UnknownCredit,
		/// The amount is zero.
		ZeroAmount,
		/// The credits would go to the account that they come from.
		SameAccount,
		/// The account has fewer credits of this vintage that it may spend.
		InsufficientCredits,
		/// The credits did not arrive in full.
		CreditsNotDelivered,
		/// The month has not begun.
		MonthNotBegun,
		/// The same factor was published already, with the same document.
		FactorUnchanged,
		/// There is no provisional factor of this zone and month that could be made final.
		NoProvisionalFactor,
		/// The provisional factor has another value or another document.
		FactorDiffers,
		/// The verifier has proposed this factor itself: a second one has to make it final.
		SameVerifier,
		/// Who proposed this factor is no verifier any more: one of the body has to propose it anew.
		ProposerLeft,
		/// The provisional factor has not stood unchanged for long enough since its month ended.
		FactorTooRecent,
		/// The amount is below the least that is retired at once, and not all that the account has of this vintage.
		BelowMinRetirement,
		/// The account cannot pay the price of the certificate.
		CertificateNotPaid,
		/// The account is a registered buyer already.
		AlreadyBuyer,
		/// The account is no registered buyer.
		NotABuyer,
		/// The register of buyers is full for verifiers.
		TooManyBuyers,
	}

	#[pallet::extra_constants]
	impl<T: Config> Pallet<T> {
		/// The highest emission factor that is accepted, in mg CO2e per kWh.
		#[pallet::constant_name(MaxFactorMgPerKwh)]
		fn max_factor_mg_per_kwh() -> u32 {
			MAX_FACTOR_MG_PER_KWH
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

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Asks to be known as a producer of clean energy in the zone that the caller's plant stands in. A verifier has
		/// to approve it before credits are issued.
		///
		/// Whose approval was revoked may ask again; whose plant has got another capacity has to.
		///
		/// - `source`: what the caller's plant makes electricity from.
		///
		/// Origin: signed by a producer that its grid operator approves of, with a plant of this source.
		///
		/// Emits [`Event::CleanEnergyProducerRegistered`].
		///
		/// Errors: [`Error::NotAProducer`], [`Error::SourceNotClean`], [`Error::SourceMismatch`],
		/// [`Error::UnknownZone`], [`Error::AlreadyRegistered`].
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::register_clean_energy_producer())]
		pub fn register_clean_energy_producer(origin: OriginFor<T>, source: EnergySource) -> DispatchResult {
			let producer = ensure_signed(origin)?;
			Self::do_register_producer(producer, source)
		}

		/// Approves a producer of clean energy in a zone: its metered generation there can be credited from now on,
		/// that of the past included. The approval is of this zone, source and capacity, and of no other.
		///
		/// - `producer`: a producer that waits for an approval.
		/// - `zone`: the zone that it registered in.
		/// - `capacity_w`: the rated power that the verifier has found, in W: that of the registration.
		///
		/// Origin: [`Config::VerifierOrigin`], and another account than the producer.
		///
		/// Emits [`Event::CleanEnergyProducerApproved`].
		///
		/// Errors: [`Error::SelfApproval`], [`Error::NotRegistered`], [`Error::NotPending`], [`Error::NotAProducer`],
		/// [`Error::ProducerChanged`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::approve_clean_energy_producer())]
		pub fn approve_clean_energy_producer(
			origin: OriginFor<T>,
			producer: T::AccountId,
			zone: ZoneId,
			capacity_w: Power,
		) -> DispatchResult {
			let verifier = T::VerifierOrigin::ensure_origin(origin)?;
			Self::do_approve_producer(verifier, producer, zone, capacity_w)
		}

		/// Revokes a producer's approval in a zone, or refuses its application. Credits that it has got stay good; no
		/// further ones are issued for that zone.
		///
		/// - `producer`: a producer that is approved or waits for an approval.
		/// - `zone`: the zone.
		///
		/// Origin: [`Config::VerifierOrigin`].
		///
		/// Emits [`Event::CleanEnergyProducerRevoked`].
		///
		/// Errors: [`Error::NotRegistered`], [`Error::AlreadyRevoked`].
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::revoke_clean_energy_producer())]
		pub fn revoke_clean_energy_producer(
			origin: OriginFor<T>,
			producer: T::AccountId,
			zone: ZoneId,
		) -> DispatchResult {
			let verifier = T::VerifierOrigin::ensure_origin(origin)?;
			Self::do_revoke_producer(verifier, producer, zone)
		}

		/// Publishes what a kWh from a zone's grid emitted in a month: proposes a factor as a provisional one, which
		/// earns nothing yet, or makes final what another verifier has proposed.
		///
		/// A provisional factor is replaced by one of another value or document; the replacement has its own proposer
		/// and time. A final one stands for ever.
		///
		/// - `zone`: the root area of the zone.
		/// - `month`: the month, in UTC; one that has begun, and for a final factor has ended.
		/// - `mg_per_kwh`: the factor in mg CO2e per kWh, up to [`MAX_FACTOR_MG_PER_KWH`]; 0 for a grid without
		///   emissions.
		/// - `finality`: final only with the value and the document of the provisional factor, by another verifier than
		///   its proposer, once it has stood unchanged for [`Config::FactorStanding`] after its month.
		/// - `document`: the hash of the document that the factor was taken from.
		///
		/// Origin: [`Config::VerifierOrigin`].
		///
		/// Emits [`Event::EmissionFactorPublished`].
		///
		/// Errors: [`Error::UnknownZone`], [`Error::FactorTooHigh`], [`Error::FactorIsFinal`]; of a provisional factor
		/// [`Error::MonthNotBegun`], [`Error::FactorUnchanged`]; of a final one [`Error::MonthNotOver`],
		/// [`Error::NoProvisionalFactor`], [`Error::FactorDiffers`], [`Error::SameVerifier`], [`Error::ProposerLeft`],
		/// [`Error::FactorTooRecent`].
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::publish_emission_factor())]
		pub fn publish_emission_factor(
			origin: OriginFor<T>,
			zone: ZoneId,
			month: Month,
			mg_per_kwh: u32,
			finality: Finality,
			document: T::Hash,
		) -> DispatchResult {
			let verifier = T::VerifierOrigin::ensure_origin(origin)?;
			Self::do_publish_factor(verifier, zone, month, mg_per_kwh, finality, document)
		}

		/// Issues to a producer the credits that its generation in a zone and a month has earned. There is no amount to
		/// be given: it follows from the signed, measured generation that was never credited before, and the final
		/// factors.
		///
		/// The first issuance of a vintage makes its asset.
		///
		/// - `producer`: who generated the energy; the credits are its.
		/// - `zone`: the zone of generation. The producer's plant may have moved to another one since.
		/// - `month`: the month of generation, in UTC.
		///
		/// Origin: signed by anybody.
		///
		/// Emits [`Event::CarbonCreditsIssued`], and [`Event::VintageCreated`] before it for the first of a vintage.
		///
		/// Errors: [`Error::NotRegistered`], [`Error::ProducerNotApproved`], [`Error::NotAProducer`],
		/// [`Error::ProducerChanged`], [`Error::NoEmissionFactor`], [`Error::FactorIsProvisional`],
		/// [`Error::NothingToIssue`], [`Error::ForeignAsset`].
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::issue_carbon_credits())]
		pub fn issue_carbon_credits(
			origin: OriginFor<T>,
			producer: T::AccountId,
			zone: ZoneId,
			month: Month,
		) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let is_new_vintage = Self::do_issue(producer, zone, month)?;
			Ok(if is_new_vintage {
				None
			} else {
				Some(T::WeightInfo::issue_carbon_credits_of_known_vintage())
			}
			.into())
		}

		/// Sends credits to another account.
		///
		/// - `credit`: the vintage's asset.
		/// - `to`: who gets them.
		/// - `amount`: how much, in units of 1 g CO2e.
		///
		/// Origin: signed by who has them.
		///
		/// Emits [`Event::CarbonCreditsTransferred`].
		///
		/// Errors: [`Error::ZeroAmount`], [`Error::SameAccount`], [`Error::UnknownCredit`],
		/// [`Error::InsufficientCredits`], [`Error::CreditsNotDelivered`].
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::transfer_carbon_credits())]
		pub fn transfer_carbon_credits(
			origin: OriginFor<T>,
			credit: CreditId,
			to: T::AccountId,
			amount: Balance,
		) -> DispatchResult {
			let from = ensure_signed(origin)?;
			Self::do_transfer(from, credit, to, amount)
		}

		/// Retires credits: they are burnt, and a certificate states for ever who offset how much for whom, and why. It
		/// cannot be undone. The caller pays the certificate's price to the community fund.
		///
		/// - `credit`: the vintage's asset.
		/// - `amount`: how much, in units of 1 g CO2e: [`Config::MinRetirement`] or more, or all that the caller has of
		///   this vintage.
		/// - `beneficiary`: whose emissions are offset; empty for the caller's own.
		/// - `reason`: what for; may be empty.
		///
		/// Origin: signed by who has the credits.
		///
		/// Emits [`Event::CarbonCreditsRetired`].
		///
		/// Errors: [`Error::ZeroAmount`], [`Error::UnknownCredit`], [`Error::InsufficientCredits`],
		/// [`Error::BelowMinRetirement`], [`Error::CertificateNotPaid`], an arithmetic overflow when the numbers of
		/// certificates are used up.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::retire_carbon_credits(beneficiary.len() as u32, reason.len() as u32))]
		pub fn retire_carbon_credits(
			origin: OriginFor<T>,
			credit: CreditId,
			amount: Balance,
			beneficiary: TextOf<T>,
			reason: TextOf<T>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_retire(who, credit, amount, beneficiary, reason)
		}

		/// Registers an account as a buyer of credits, so that it may take part without a connection or another role.
		///
		/// - `who`: the account; it may be one that has nothing yet.
		///
		/// Origin: [`Config::VerifierOrigin`] as long as the register holds fewer than [`Config::MaxBuyers`], or
		/// [`Config::AdminOrigin`].
		///
		/// Emits [`Event::BuyerRegistered`].
		///
		/// Errors: [`Error::AlreadyBuyer`], [`Error::TooManyBuyers`].
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::register_buyer())]
		pub fn register_buyer(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
			let verifier = Self::ensure_registrar(origin)?;
			Self::do_register_buyer(who, verifier)
		}

		/// Removes an account from the register of buyers. Its tokens and credits stay its own.
		///
		/// - `who`: a registered buyer.
		///
		/// Origin: [`Config::VerifierOrigin`] or [`Config::AdminOrigin`].
		///
		/// Emits [`Event::BuyerRemoved`].
		///
		/// Errors: [`Error::NotABuyer`].
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::remove_buyer())]
		pub fn remove_buyer(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
			let verifier = Self::ensure_registrar(origin)?;
			Self::do_remove_buyer(who, verifier)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// An account's credits of one vintage, in units of 1 g CO2e. Nothing for an asset that is not a vintage's.
		pub fn get_carbon_credits_balance(who: T::AccountId, credit: CreditId) -> Balance {
			if Vintages::<T>::contains_key(credit) {
				T::Credits::total_balance(credit, &who)
			} else {
				0
			}
		}

		/// Whether a verifier has approved an account's plant as it is at present: in its zone, of its source, with its
		/// capacity.
		pub fn is_clean_energy_producer(who: T::AccountId) -> bool {
			Self::is_clean_producer(&who)
		}

		/// The source and the capacity in W that a producer registered with in a zone, and where it stands with the
		/// verifiers there.
		pub fn get_clean_energy_producer(
			who: T::AccountId,
			zone: ZoneId,
		) -> Option<(EnergySource, Power, CleanProducerStatus)> {
			CleanProducers::<T>::get(who, zone).map(|record| (record.source, record.capacity_w, record.status))
		}

		/// Whether an account is a registered buyer of credits.
		pub fn is_buyer(who: T::AccountId) -> bool {
			Buyers::<T>::contains_key(who)
		}

		/// What a certificate costs whose beneficiary and reason have so many bytes together, in plancks.
		pub fn get_certificate_price(text_bytes: u32) -> Balance {
			Self::certificate_price(text_bytes)
		}

		/// What an account's generation has earned, and what it has offset, over all vintages, in units of 1 g CO2e.
		pub fn get_carbon_account(who: T::AccountId) -> CarbonAccount {
			CarbonAccounts::<T>::get(who).into()
		}

		/// The account, the vintage's asset and the amount of a certificate of retirement, with beneficiary and reason.
		pub fn get_certificate(
			certificate: CertificateId,
		) -> Option<(T::AccountId, CreditId, Balance, Vec<u8>, Vec<u8>)> {
			Certificates::<T>::get(certificate).map(|certificate| {
				(
					certificate.account,
					certificate.credit,
					certificate.amount,
					certificate.beneficiary.into_inner(),
					certificate.reason.into_inner(),
				)
			})
		}

		/// What has been issued and retired by everybody, over all vintages, in units of 1 g CO2e.
		pub fn get_network_carbon_account() -> CarbonAccount {
			NetworkTally::<T>::get().into()
		}

		/// A vintage's month and source, and what has been issued and retired of it, in units of 1 g CO2e.
		pub fn get_vintage(credit: CreditId) -> Option<(Vintage, CarbonAccount)> {
			let tally = Vintages::<T>::get(credit)?;
			Vintage::from_credit_id(credit).map(|vintage| (vintage, tally.into()))
		}

		/// What a kWh from a zone's grid emitted in a month, in mg CO2e, and whether that may still change.
		pub fn get_emission_factor(zone: ZoneId, month: Month) -> Option<(u32, Finality)> {
			EmissionFactors::<T>::get(zone, month).map(|factor| (factor.mg_per_kwh, factor.finality()))
		}

		/// What `issue_carbon_credits` would issue at present, in units of 1 g CO2e; nothing where it would be refused.
		pub fn get_issuable_carbon_credits(producer: T::AccountId, zone: ZoneId, month: Month) -> Balance {
			Self::due(&producer, zone, month).map_or(0, |due| due.credited.amount)
		}

		/// The keyless account that owns every vintage's asset.
		pub fn get_issuer() -> T::AccountId {
			Self::account_id()
		}
	}
}
