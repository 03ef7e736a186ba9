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
			/// The month, as YYYYMM in local time.
			month: Month,
			/// The factor before, in mg CO2e per kWh; `None` for the first one.
			old_mg_per_kwh: Option<u32>,
			/// The factor, in mg CO2e per kWh.
			mg_per_kwh: u32,
			/// Whether it may still change.
			finality: Finality,
			/// The hash of the document that states the factor.
			factor_document: T::Hash,
			/// Who publishes the figure, and by which method.
			factor_source: TextOf<T>,
			/// The verifier that proposed it.
			proposer: T::AccountId,
			/// The verifier that signed: the proposer, or another one that made the factor final.
			verifier: T::AccountId,
		},
		/// The asset of a vintage was created, for the first credits of its month and source.
		VintageCreated {
			/// The asset's id.
			credit: CreditId,
			/// The month of generation, as YYYYMM in local time.
			month: Month,
			/// The source of generation.
			source: EnergySource,
		},
		/// Credits were asked for: they are issued unless a verifier disputes them in time.
		IssuanceRequested {
			/// The number of the issuance.
			issuance: IssuanceId,
			/// The producer.
			producer: T::AccountId,
			/// The vintage's asset.
			credit: CreditId,
			/// The zone of generation.
			zone: ZoneId,
			/// The energy, in Wh.
			energy_wh: Energy,
			/// What it earns at present, in units of 1 g CO2e.
			amount: Balance,
			/// Verifiers may dispute it before then (block time, in ms).
			until: Moment,
		},
		/// A verifier disputed a pending issuance, and has voted against it.
		IssuanceDisputed {
			/// The number of the issuance.
			issuance: IssuanceId,
			/// The hash of the document that says why.
			document: T::Hash,
			/// The verifier.
			verifier: T::AccountId,
		},
		/// A verifier voted on a disputed issuance.
		IssuanceVoted {
			/// The number of the issuance.
			issuance: IssuanceId,
			/// For or against it.
			vote: DisputeVote,
			/// The verifier.
			verifier: T::AccountId,
		},
		/// A majority of the verifiers rejected an issuance: its energy never earns credits.
		IssuanceRejected {
			/// The number of the issuance.
			issuance: IssuanceId,
			/// The producer.
			producer: T::AccountId,
			/// The vintage's asset.
			credit: CreditId,
			/// The zone of generation.
			zone: ZoneId,
			/// The energy, in Wh.
			energy_wh: Energy,
		},
		/// Credits were issued for generation that had not been credited before.
		CarbonCreditsIssued {
			/// The number of the issuance.
			issuance: IssuanceId,
			/// The producer, which received the credits.
			producer: T::AccountId,
			/// The vintage's asset, which names the month and the source of generation.
			credit: CreditId,
			/// The zone of generation.
			zone: ZoneId,
			/// The energy, in Wh.
			energy_wh: Energy,
			/// What a kWh avoided: the emission factor of the zone and month less the source's life-cycle
			/// emissions, in mg CO2e.
			avoided_mg_per_kwh: u32,
			/// The credits issued, in units of 1 g CO2e: what all credited energy of this producer, zone
			/// and month has earned, less what was issued for it before.
			amount: Balance,
			/// What it avoided beyond whole units, in µg CO2e: carried over.
			remainder_ug: u32,
			/// What of the amount was withdrawn at once, to make up for credits that were withdrawn before
			/// and the producer no longer had.
			set_off: Balance,
		},
		/// A verifier published a correction of a final emission factor, or made final what another
		/// verifier had published. It lowers the factor.
		EmissionFactorCorrected {
			/// The zone.
			zone: ZoneId,
			/// The month, as YYYYMM in local time.
			month: Month,
			/// What counted before, in mg CO2e per kWh.
			old_mg_per_kwh: u32,
			/// The corrected factor, in mg CO2e per kWh.
			mg_per_kwh: u32,
			/// Whether it counts.
			finality: Finality,
			/// The hash of the document that states it.
			factor_document: T::Hash,
			/// Who publishes the figure, and by which method.
			factor_source: TextOf<T>,
			/// The verifier that proposed it.
			proposer: T::AccountId,
			/// The verifier that signed.
			verifier: T::AccountId,
		},
		/// A verifier found that energy should not have earned credits, or confirmed what another one had
		/// found: then its credits are withdrawn.
		WithdrawalPublished {
			/// The producer.
			producer: T::AccountId,
			/// The zone of generation.
			zone: ZoneId,
			/// The month of generation.
			month: Month,
			/// The energy, in Wh.
			energy_wh: Energy,
			/// The hash of the document that says why.
			document: T::Hash,
			/// Whether it is confirmed.
			finality: Finality,
			/// The verifier that signed.
			verifier: T::AccountId,
		},
		/// Credits that should not have been issued were taken back from the producer.
		CarbonCreditsWithdrawn {
			/// The producer.
			producer: T::AccountId,
			/// The vintage's asset.
			credit: CreditId,
			/// The zone of generation.
			zone: ZoneId,
			/// What was burnt of the producer's own credits, in units of 1 g CO2e.
			amount: Balance,
			/// What it had no longer: its next issuances make up for it.
			deficit: Balance,
		},
		/// A producer made up for credits that were withdrawn before and it no longer had.
		CarbonDeficitCollected {
			/// The producer.
			producer: T::AccountId,
			/// The vintage's asset that it was taken from.
			credit: CreditId,
			/// How much was burnt, in units of 1 g CO2e.
			amount: Balance,
			/// What it still owes.
			deficit: Balance,
		},
		/// Credits were put up for sale.
		CreditsListed {
			/// The number of the listing.
			listing: ListingId,
			/// The seller.
			seller: T::AccountId,
			/// The vintage's asset.
			credit: CreditId,
			/// How much, in units of 1 g CO2e.
			amount: Balance,
			/// The price of a unit, in plancks.
			price: CreditPrice,
			/// They can be bought before then (block time, in ms).
			expires_at: Moment,
		},
		/// Credits were bought.
		CreditsBought {
			/// The number of the listing.
			listing: ListingId,
			/// The seller.
			seller: T::AccountId,
			/// The buyer.
			buyer: T::AccountId,
			/// The vintage's asset.
			credit: CreditId,
			/// How much, in units of 1 g CO2e.
			amount: Balance,
			/// What the buyer paid, in plancks.
			payment: Balance,
			/// What of that went to the community fund, in plancks.
			fee: Balance,
		},
		/// Credits were taken off the market, and are free again.
		CreditsDelisted {
			/// The number of the listing.
			listing: ListingId,
			/// The seller.
			seller: T::AccountId,
			/// The vintage's asset.
			credit: CreditId,
			/// How much, in units of 1 g CO2e.
			amount: Balance,
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
		/// Credits were retired: burnt, with a certificate.
		CarbonCreditsRetired {
			/// The number of the certificate.
			certificate: CertificateId,
			/// The account that retired them.
			who: T::AccountId,
			/// Whether it was against its own consumption.
			kind: CertificateKind,
			/// How much of which vintages.
			vintages: VintagesOf<T>,
			/// What is claimed.
			claim: ClaimOf<T>,
			/// What the account paid to the community fund for the certificate, in plancks.
			price: Balance,
		},
		/// Credits were cancelled: burnt, as they were moved to an outside registry.
		CarbonCreditsCancelled {
			/// The number of the certificate.
			certificate: CertificateId,
			/// The account that cancelled them.
			who: T::AccountId,
			/// The vintage's asset.
			credit: CreditId,
			/// How much, in units of 1 g CO2e.
			amount: Balance,
			/// The outside registry.
			registry: TextOf<T>,
			/// The reference there.
			reference: TextOf<T>,
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
		/// The same factor was published already, with the same document and source.
		FactorUnchanged,
		/// The provisional factor has another value, another document or another source.
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
		/// An issuance of this producer, zone and month is pending already.
		IssuancePending,
		/// There is no pending issuance of this number.
		UnknownIssuance,
		/// Verifiers may still dispute the issuance.
		ChallengeWindowOpen,
		/// The issuance can no longer be disputed.
		ChallengeWindowOver,
		/// The issuance is disputed already.
		AlreadyDisputed,
		/// The issuance is not disputed.
		NotDisputed,
		/// Verifiers may still vote on the issuance.
		DisputeOpen,
		/// The vote on the issuance is over.
		VoteOver,
		/// The verifier has voted already.
		AlreadyVoted,
		/// As many verifiers have voted as can.
		TooManyVotes,
		/// The generation is the verifier's own.
		OwnIssuance,
		/// A correction must lower the factor.
		CorrectionNotLower,
		/// Less energy was credited than the amount named.
		BeyondCredited,
		/// The producer was issued no more than its energy earns.
		NothingToWithdraw,
		/// There is no listing of this number.
		UnknownListing,
		/// The listing has expired.
		ListingExpired,
		/// The listing is another account's, and has not expired.
		NotSeller,
		/// Less is left of the listing than the amount named.
		BeyondListing,
		/// The amount is below [`Config::MinListing`].
		BelowMinListing,
		/// The account has as many listings as it may have.
		TooManyListings,
		/// The listing would expire at once, or later than [`Config::MaxListingPeriod`] from now.
		InvalidExpiry,
		/// The price is zero.
		ZeroPrice,
		/// The account cannot pay for the credits.
		PaymentFailed,
		/// No vintage is named.
		NoVintages,
		/// A vintage is named twice.
		RepeatedVintage,
		/// There are more vintages than a certificate can have.
		TooManyVintages,
		/// The jurisdiction is not two capital letters.
		InvalidJurisdiction,
		/// The outside registry or its reference is missing.
		NoReference,
		/// There is no closed bill of the account's consumption in this month.
		UnknownConsumption,
		/// The credits are of another month than the consumption.
		OtherMonth,
		/// What the account consumed in this month is made up for already.
		NothingToMatch,
		/// The source of the factor is empty, or not one visible line of text.
		InvalidFactorSource,
	}
}
