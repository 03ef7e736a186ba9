//! The pallet's events and errors.

use frame_support::pallet_macros::pallet_section;

/// The events and errors, which are a part of the pallet itself.
#[pallet_section]
mod events {
	/// What has happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A producer registered as one of clean energy. A verifier has yet to approve it.
		CleanEnergyProducerRegistered {
			/// The producer.
			producer: T::AccountId,
			/// What its plant makes electricity from.
			source: EnergySource,
			/// The zone of its plant.
			zone: ZoneId,
			/// The rated power of its plant, in W.
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
			/// The rated power of its plant, in W.
			capacity_w: Power,
			/// The verifier that approved it.
			verifier: T::AccountId,
		},
		/// A verifier revoked a producer's approval in a zone, or refused its registration. Credits
		/// that were issued before stay valid.
		CleanEnergyProducerRevoked {
			/// The producer.
			producer: T::AccountId,
			/// The zone.
			zone: ZoneId,
			/// The verifier that revoked it.
			verifier: T::AccountId,
		},
		/// A verifier published what a kWh from the grid emitted in a month, or made final what
		/// another verifier had published.
		EmissionFactorPublished {
			/// The zone.
			zone: ZoneId,
			/// The month, as YYYYMM in UTC.
			month: Month,
			/// The factor before, in mg CO2e per kWh; `None` for the first one.
			old_mg_per_kwh: Option<u32>,
			/// The factor, in mg CO2e per kWh.
			mg_per_kwh: u32,
			/// Whether it may still change.
			finality: Finality,
			/// The hash of the document that states the factor.
			factor_document: T::Hash,
			/// The verifier that proposed it.
			proposer: T::AccountId,
			/// The verifier that signed: the proposer, or another one that made the factor final.
			verifier: T::AccountId,
		},
		/// The asset of a vintage was created, for the first credits of its month and source.
		VintageCreated {
			/// The asset's id.
			credit: CreditId,
			/// The month of generation, as YYYYMM in UTC.
			month: Month,
			/// The source of generation.
			source: EnergySource,
		},
		/// Credits were issued for generation that had not been credited before. With c for the
		/// remainder before: amount × 1 000 000 + remainder_ug = energy_wh × (factor_mg_per_kwh −
		/// life_cycle_mg_per_kwh) + c.
		CarbonCreditsIssued {
			/// The producer, which received the credits.
			producer: T::AccountId,
			/// The vintage's asset.
			credit: CreditId,
			/// The zone of generation.
			zone: ZoneId,
			/// The month of generation, as YYYYMM in UTC.
			month: Month,
			/// The source of generation.
			source: EnergySource,
			/// The energy credited by this call, in Wh.
			energy_wh: Energy,
			/// The emission factor of the zone and month, in mg CO2e per kWh.
			factor_mg_per_kwh: u32,
			/// The source's life-cycle emissions, in mg CO2e per kWh.
			life_cycle_mg_per_kwh: u32,
			/// The credits issued, in units of 1 g CO2e.
			amount: Balance,
			/// What is carried over to the next issuance of this producer, zone and month, in µg
			/// CO2e.
			remainder_ug: u32,
		},
		/// Credits were transferred.
		CarbonCreditsTransferred {
			/// The vintage's asset.
			credit: CreditId,
			/// The account that sent them.
			from: T::AccountId,
			/// The account that received them.
			to: T::AccountId,
			/// How much, in units of 1 g CO2e.
			amount: Balance,
		},
		/// Credits were retired: burnt, to offset emissions.
		CarbonCreditsRetired {
			/// The number of the certificate.
			certificate: CertificateId,
			/// The account that retired them.
			who: T::AccountId,
			/// The vintage's asset.
			credit: CreditId,
			/// How much, in units of 1 g CO2e.
			amount: Balance,
			/// Whose emissions they offset; empty for the account's own.
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
			/// Who registered it: a verifier or the council.
			by: Authority<T::AccountId>,
		},
		/// An account was removed from the register of buyers. It keeps what it owns.
		BuyerRemoved {
			/// The account.
			buyer: T::AccountId,
			/// Who removed it: a verifier or the council.
			by: Authority<T::AccountId>,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// The signer is no verifier; nor is it the council, where the council may decide too.
		NotVerifier,
		/// The month is no month of the calendar, written as YYYYMM.
		InvalidMonth,
		/// There is no zone of this id.
		UnknownZone,
		/// The account has no plant that its grid operator approves.
		NoApprovedPlant,
		/// Generation from this source earns no credits.
		SourceNotClean,
		/// The producer's plant has another source than the one named.
		SourceMismatch,
		/// The producer is registered in this zone with another source.
		SourceChanged,
		/// The producer is registered in its zone already, and its plant has not changed.
		AlreadyRegistered,
		/// The account is not registered as a producer of clean energy in this zone.
		UnknownProducer,
		/// The producer is not waiting for an approval.
		NotPending,
		/// The producer's approval is revoked already.
		AlreadyRevoked,
		/// A verifier cannot approve itself.
		SelfApproval,
		/// The producer registered with another capacity than the one named.
		CapacityMismatch,
		/// The producer's plant has another source or capacity than the one registered.
		PlantChanged,
		/// The producer has no verifier's approval in this zone.
		ProducerNotApproved,
		/// The emission factor is above [`MAX_FACTOR_MG_PER_KWH`].
		FactorTooHigh,
		/// The emission factor is final already.
		FactorIsFinal,
		/// The month has not ended.
		MonthNotOver,
		/// There is no emission factor of this zone and month.
		UnknownEmissionFactor,
		/// The emission factor is provisional: no credits are issued on it.
		FactorIsProvisional,
		/// There is no generation that has not been credited, or not enough for one unit.
		NothingToIssue,
		/// The vintage's asset belongs to another account than the issuer's.
		ForeignAsset,
		/// There are no credits of this id.
		UnknownCredit,
		/// The amount is zero.
		ZeroAmount,
		/// The sender and the receiver are the same account.
		SameAccount,
		/// The account has fewer credits of this vintage that it may spend.
		InsufficientCredits,
		/// The credits did not arrive in full.
		CreditsNotDelivered,
		/// The month has not begun.
		MonthNotBegun,
		/// The same factor was published already, with the same document.
		FactorUnchanged,
		/// The provisional factor has another value or another document.
		FactorDiffers,
		/// The verifier proposed this factor itself, so another one has to make it final.
		SameVerifier,
		/// The verifier that proposed this factor is no verifier any more, so another one has to
		/// propose it anew.
		ProposerLeft,
		/// The provisional factor has not stood unchanged for long enough since its month ended.
		FactorTooRecent,
		/// The amount is below [`Config::MinRetirement`], and not all that the account has of this
		/// vintage.
		BelowMinRetirement,
		/// The account cannot pay the price of the certificate.
		CertificateNotPaid,
		/// The account is a registered buyer already.
		AlreadyBuyer,
		/// The account is no registered buyer.
		UnknownBuyer,
		/// There are as many buyers as verifiers may register.
		TooManyBuyers,
		/// The pallet's state contradicts itself, which no call can cause.
		Corrupt,
	}
}
