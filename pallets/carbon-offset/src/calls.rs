//! The pallet's calls: origin, input, one `do_…` function, one event.

use frame_support::pallet_macros::pallet_section;

/// The calls, which are a part of the pallet itself.
#[pallet_section]
mod calls {
	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Registers the caller as a producer of clean energy in the zone of its plant. Credits are
		/// issued once a verifier has approved it.
		///
		/// Who was revoked may register again; whose plant has another capacity than before has to.
		///
		/// ## Dispatch Origin
		///
		/// A signed producer whose plant its grid operator approves. It pays the fee.
		///
		/// ## Parameters
		///
		/// - `source`: what the caller's plant makes electricity from.
		///
		/// ## Errors
		///
		/// - [`Error::NoApprovedPlant`]: if no operator approves a plant of the caller.
		/// - [`Error::UnknownZone`]: if the plant's area is in no zone.
		/// - [`Error::SourceNotClean`], [`Error::SourceMismatch`]: if `source` earns no credits, or is not
		///   the plant's.
		/// - [`Error::SourceChanged`]: if the caller registered here before with another source.
		/// - [`Error::AlreadyRegistered`]: if it waits for an approval or has one of the plant as it is.
		///
		/// ## Events
		///
		/// - [`Event::CleanEnergyProducerRegistered`]
		#[pallet::call_index(0)]
		pub fn register_clean_energy_producer(origin: OriginFor<T>, source: EnergySource) -> DispatchResult {
			let producer = ensure_signed(origin)?;
			let (zone, capacity_w) = Self::do_register_producer(&producer, source)?;
			Self::deposit_event(Event::CleanEnergyProducerRegistered {
				producer,
				source,
				zone,
				capacity_w,
			});
			Ok(())
		}

		/// Approves a producer of clean energy in a zone: its metered generation there can be
		/// credited from now on, past generation included. The approval is for this zone, source
		/// and capacity only.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::VerifierOrigin`], another account than the producer. It pays the fee.
		///
		/// ## Parameters
		///
		/// - `producer`: a producer that is waiting for an approval.
		/// - `zone`: the zone that it registered in.
		/// - `capacity_w`: the rated power that the verifier has found, in W: that of the
		///   registration.
		///
		/// ## Errors
		///
		/// - [`Error::NotVerifier`]: if the signer is no verifier.
		/// - [`Error::SelfApproval`]: if the signer is the producer.
		/// - [`Error::UnknownProducer`], [`Error::NotPending`]: if it waits for no approval in the zone.
		/// - [`Error::CapacityMismatch`]: if it registered with another capacity, see
		///   `get_clean_energy_producer`.
		/// - [`Error::NoApprovedPlant`], [`Error::PlantChanged`]: if its plant is not that one any more.
		///
		/// ## Events
		///
		/// - [`Event::CleanEnergyProducerApproved`]
		#[pallet::call_index(1)]
		pub fn approve_clean_energy_producer(
			origin: OriginFor<T>,
			producer: T::AccountId,
			zone: ZoneId,
			capacity_w: Power,
		) -> DispatchResult {
			let verifier = Self::ensure_verifier(origin)?;
			let source = Self::do_approve_producer(&verifier, &producer, zone, capacity_w)?;
			Self::deposit_event(Event::CleanEnergyProducerApproved {
				producer,
				source,
				zone,
				capacity_w,
				verifier,
			});
			Ok(())
		}

		/// Revokes a producer's approval in a zone, or refuses its registration. Credits that it has
		/// received stay valid; no further ones are issued for that zone, and nothing more is matched.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::VerifierOrigin`]. It pays the fee.
		///
		/// ## Parameters
		///
		/// - `producer`, `zone`: a producer that is approved there or waits for an approval.
		///
		/// ## Errors
		///
		/// - [`Error::NotVerifier`]: if the signer is no verifier.
		/// - [`Error::UnknownProducer`], [`Error::AlreadyRevoked`]: if there is nothing to revoke.
		///
		/// ## Events
		///
		/// - [`Event::CleanEnergyProducerRevoked`]
		#[pallet::call_index(2)]
		pub fn revoke_clean_energy_producer(
			origin: OriginFor<T>,
			producer: T::AccountId,
			zone: ZoneId,
		) -> DispatchResult {
			let verifier = Self::ensure_verifier(origin)?;
			Self::do_revoke_producer(&producer, zone)?;
			Self::deposit_event(Event::CleanEnergyProducerRevoked {
				producer,
				zone,
				verifier,
			});
			Ok(())
		}

		/// Publishes what a kWh from a zone's grid emitted in a month: proposes a factor as a
		/// provisional one, on which no credits are issued yet, or makes final what another
		/// verifier has proposed.
		///
		/// Another value, document or source replaces a provisional factor, with its own proposer and time.
		/// A final factor stays; one that was too high can be corrected by
		/// [`Pallet::correct_emission_factor`].
		///
		/// ## Dispatch Origin
		///
		/// [`Config::VerifierOrigin`]. It pays the fee.
		///
		/// ## Parameters
		///
		/// - `zone`: the zone.
		/// - `month`: the month in local time, as YYYYMM; one that has begun, and for a final factor has
		///   ended.
		/// - `mg_per_kwh`: the factor, in mg CO2e per kWh, up to [`MAX_FACTOR_MG_PER_KWH`]; 0 for a
		///   grid without emissions.
		/// - `finality`: final only with the value, document and source of the provisional factor, by
		///   another verifier than its proposer, once it has stood unchanged for
		///   [`Config::FactorStanding`] after its month.
		/// - `factor_document`: the hash of the document that states the factor.
		/// - `factor_source`: who publishes the figure and by which method, as one line of text.
		///
		/// ## Errors
		///
		/// - [`Error::NotVerifier`]: if the signer is no verifier.
		/// - [`Error::InvalidMonth`], [`Error::UnknownZone`]: if `month` or `zone` is none.
		/// - [`Error::FactorTooHigh`]: if `mg_per_kwh` is above the constant `MaxFactorMgPerKwh`.
		/// - [`Error::InvalidFactorSource`]: if `factor_source` is empty, or not one visible line.
		/// - [`Error::FactorIsFinal`]: if the factor is final already, see `get_emission_factor`.
		/// - [`Error::MonthNotBegun`], [`Error::MonthNotOver`]: if it is too early for one of that finality.
		/// - [`Error::FactorUnchanged`]: if a present verifier published the same provisional factor already.
		/// - [`Error::UnknownEmissionFactor`], [`Error::FactorDiffers`]: if there is no provisional factor to
		///   make final, or it has another value, document or source.
		/// - [`Error::SameVerifier`], [`Error::ProposerLeft`]: if the signer proposed it, or its proposer is
		///   no verifier any more.
		/// - [`Error::FactorTooRecent`]: if it has not stood for the constant `FactorStanding`.
		///
		/// ## Events
		///
		/// - [`Event::EmissionFactorPublished`]
		#[pallet::call_index(3)]
		pub fn publish_emission_factor(
			origin: OriginFor<T>,
			zone: ZoneId,
			month: Month,
			mg_per_kwh: u32,
			finality: Finality,
			factor_document: T::Hash,
			factor_source: TextOf<T>,
		) -> DispatchResult {
			let verifier = Self::ensure_verifier(origin)?;
			ensure!(month.is_valid(), Error::<T>::InvalidMonth);
			let proposed = Self::proposed_factor(&verifier, mg_per_kwh, factor_document, &factor_source)?;
			let (old_mg_per_kwh, proposer) = Self::do_publish_factor(zone, month, finality, proposed)?;
			Self::deposit_event(Event::EmissionFactorPublished {
				zone,
				month,
				old_mg_per_kwh,
				mg_per_kwh,
				finality,
				factor_document,
				factor_source,
				proposer,
				verifier,
			});
			Ok(())
		}

		/// Asks for the credits that a producer's generation in a zone and a month has earned. The amount
		/// is no parameter: it follows from the signed, measured generation that has not been credited,
		/// refused or matched, and the final emission factor. They are minted when
		/// [`Config::ChallengeWindow`] is over, unless a verifier disputes them.
		///
		/// The first request for a vintage creates its asset.
		///
		/// ## Dispatch Origin
		///
		/// Any signed account. It pays the fee, less where the vintage's asset exists.
		///
		/// ## Parameters
		///
		/// - `producer`: who generated the energy and receives the credits.
		/// - `zone`: the zone of generation, even where the plant has moved to another one since.
		/// - `month`: the month of generation in local time, as YYYYMM.
		///
		/// ## Errors
		///
		/// - [`Error::InvalidMonth`]: if `month` is no month of the calendar.
		/// - [`Error::UnknownProducer`], [`Error::ProducerNotApproved`]: if no verifier approves it there.
		/// - [`Error::NoApprovedPlant`], [`Error::PlantChanged`]: if no operator approves its plant, or it is
		///   another one than the verifier approved.
		/// - [`Error::UnknownEmissionFactor`], [`Error::FactorIsProvisional`]: if no factor of the zone and
		///   month is final, see `get_emission_factor`.
		/// - [`Error::IssuancePending`]: if another issuance of this producer, zone and month is pending.
		/// - [`Error::NothingToIssue`]: if less than one unit could be issued, see
		///   `get_issuable_carbon_credits`.
		/// - [`Error::ForeignAsset`]: if the vintage's asset belongs to another account.
		///
		/// ## Events
		///
		/// - [`Event::VintageCreated`], for the first request for a vintage
		/// - [`Event::IssuanceRequested`]
		#[pallet::call_index(4)]
		pub fn issue_carbon_credits(
			origin: OriginFor<T>,
			producer: T::AccountId,
			zone: ZoneId,
			month: Month,
		) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			ensure!(month.is_valid(), Error::<T>::InvalidMonth);
			let is_new_vintage = Self::do_request(producer, zone, month)?;
			let known = (!is_new_vintage).then(T::WeightInfo::issue_carbon_credits_of_known_vintage);
			Ok(known.into())
		}

		/// Transfers credits to another account.
		///
		/// ## Dispatch Origin
		///
		/// The signed owner of the credits. It pays the fee.
		///
		/// ## Parameters
		///
		/// - `credit`, `amount`: the vintage's asset, and how much, in units of 1 g CO2e.
		/// - `to`: who receives them.
		///
		/// ## Errors
		///
		/// - [`Error::SameAccount`]: if the caller is the receiver.
		/// - [`Error::ZeroAmount`], [`Error::UnknownCredit`]: if `amount` is 0, or `credit` no vintage.
		/// - [`Error::InsufficientCredits`]: if the caller has less, see
		///   `get_carbon_credits_balance`.
		/// - [`Error::CreditsNotDelivered`]: if the receiver's balance did not grow by `amount`.
		///
		/// ## Events
		///
		/// - [`Event::CarbonCreditsTransferred`]
		#[pallet::call_index(5)]
		pub fn transfer_carbon_credits(
			origin: OriginFor<T>,
			credit: CreditId,
			to: T::AccountId,
			amount: Balance,
		) -> DispatchResult {
			let from = ensure_signed(origin)?;
			Self::do_transfer(&from, credit, &to, amount)?;
			Self::deposit_event(Event::CarbonCreditsTransferred {
				credit,
				from,
				to,
				amount,
			});
			Ok(())
		}

		/// Retires credits of one vintage, see [`Pallet::retire_vintages`].
		///
		/// ## Dispatch Origin
		///
		/// The signed owner of the credits. It pays the fee and the price of the certificate.
		///
		/// ## Parameters
		///
		/// - `credit`, `amount`: the vintage's asset, and how much, in units of 1 g CO2e.
		/// - `beneficiary`: on whose behalf; empty for the caller's own.
		/// - `reason`: what for; may be empty.
		///
		/// ## Errors and Events
		///
		/// Those of [`Pallet::retire_vintages`].
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::retire_carbon_credits(beneficiary.len() as u32, reason.len() as u32))]
		pub fn retire_carbon_credits(
			origin: OriginFor<T>,
			credit: CreditId,
			amount: Balance,
			beneficiary: TextOf<T>,
			reason: TextOf<T>,
		) -> DispatchResult {
			let claim = Claim {
				beneficiary,
				reason,
				jurisdiction: None,
				period: None,
			};
			Self::retire_vintages(origin, Self::one_vintage(credit, amount), claim)
		}

		/// Registers an account as a buyer of credits: it can sign without a connection or another role.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Verifier`] while there are fewer buyers than [`Config::MaxBuyers`], or
		/// [`Authority::Council`]. A verifier pays the fee.
		///
		/// ## Parameters
		///
		/// - `who`: the account; it may own nothing yet.
		///
		/// ## Errors
		///
		/// - [`Error::NotVerifier`]: if neither a verifier nor the council decides.
		/// - [`Error::AlreadyBuyer`]: if the account is a buyer, see `is_buyer`.
		/// - [`Error::TooManyBuyers`]: if a verifier signed and the register holds `MaxBuyers`.
		///
		/// ## Events
		///
		/// - [`Event::BuyerRegistered`]
		#[pallet::call_index(7)]
		pub fn register_buyer(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
			let by = Self::ensure_verifier_or_council(origin)?;
			Self::do_register_buyer(&who, &by)?;
			Self::deposit_event(Event::BuyerRegistered { buyer: who, by });
			Ok(())
		}

		/// Removes an account from the register of buyers. It keeps its tokens and credits.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Verifier`] or [`Authority::Council`]. A verifier pays the fee.
		///
		/// ## Parameters
		///
		/// - `who`: a registered buyer.
		///
		/// ## Errors
		///
		/// - [`Error::NotVerifier`]: if neither a verifier nor the council decides.
		/// - [`Error::UnknownBuyer`]: if the account is no buyer, see `is_buyer`.
		///
		/// ## Events
		///
		/// - [`Event::BuyerRemoved`]
		#[pallet::call_index(8)]
		pub fn remove_buyer(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
			let by = Self::ensure_verifier_or_council(origin)?;
			Self::do_remove_buyer(&who)?;
			Self::deposit_event(Event::BuyerRemoved { buyer: who, by });
			Ok(())
		}

		/// Mints a pending issuance when its challenge window is over, or when the vote on it is over and
		/// the verifiers have not rejected it. The chain does the first by itself, at the end of a block.
		///
		/// ## Dispatch Origin
		///
		/// Any signed account. It pays the fee.
		///
		/// ## Parameters
		///
		/// - `issuance`: its number.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownIssuance`]: if it is not pending, see `get_pending_issuance`.
		/// - [`Error::ChallengeWindowOpen`], [`Error::DisputeOpen`]: if it is too early.
		/// - [`Error::ForeignAsset`]: if the vintage's asset belongs to another account.
		///
		/// ## Events
		///
		/// - [`Event::CarbonCreditsIssued`], or [`Event::IssuanceRejected`] where most verifiers had voted so
		#[pallet::call_index(9)]
		pub fn mint_carbon_credits(origin: OriginFor<T>, issuance: IssuanceId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_mint(issuance)
		}

		/// Disputes a pending issuance: nothing is minted until more than half of the verifiers agree or
		/// [`Config::DisputePeriod`] is over. It is a vote against the issuance.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::VerifierOrigin`], another account than the producer. It pays the fee.
		///
		/// ## Parameters
		///
		/// - `issuance`: its number.
		/// - `document`: the hash of the document that says why.
		///
		/// ## Errors
		///
		/// - [`Error::NotVerifier`]: if the signer is no verifier.
		/// - [`Error::UnknownIssuance`]: if it is not pending.
		/// - [`Error::OwnIssuance`]: if the signer is the producer.
		/// - [`Error::AlreadyDisputed`]: if somebody disputed it before.
		/// - [`Error::ChallengeWindowOver`]: if it is too late.
		///
		/// ## Events
		///
		/// - [`Event::IssuanceDisputed`]
		#[pallet::call_index(10)]
		pub fn dispute_issuance(origin: OriginFor<T>, issuance: IssuanceId, document: T::Hash) -> DispatchResult {
			let verifier = Self::ensure_verifier(origin)?;
			Self::do_dispute(verifier, issuance, document)
		}

		/// Votes on a disputed issuance. Once more than half of the verifiers, without the producer, agree,
		/// its credits are issued, or its energy never earns credits; at least two must agree.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::VerifierOrigin`], another account than the producer. It pays the fee.
		///
		/// ## Parameters
		///
		/// - `issuance`: its number.
		/// - `vote`: for or against it. It cannot be changed.
		///
		/// ## Errors
		///
		/// - [`Error::NotVerifier`]: if the signer is no verifier.
		/// - [`Error::UnknownIssuance`], [`Error::NotDisputed`]: if there is nothing to vote on.
		/// - [`Error::OwnIssuance`]: if the signer is the producer.
		/// - [`Error::VoteOver`]: if it is too late.
		/// - [`Error::AlreadyVoted`]: if the signer has voted, or disputed it.
		///
		/// ## Events
		///
		/// - [`Event::IssuanceVoted`]
		/// - [`Event::CarbonCreditsIssued`] or [`Event::IssuanceRejected`], if that decides
		#[pallet::call_index(11)]
		pub fn vote_on_issuance(origin: OriginFor<T>, issuance: IssuanceId, vote: DisputeVote) -> DispatchResult {
			let verifier = Self::ensure_verifier(origin)?;
			Self::do_vote(verifier, issuance, vote)
		}

		/// Corrects a final emission factor that was too high: proposes a lower one, or makes final what
		/// another verifier has proposed. From then on it counts for all that is minted, and what was
		/// issued too much can be withdrawn by [`Pallet::collect_over_issuance`].
		///
		/// ## Dispatch Origin
		///
		/// [`Config::VerifierOrigin`]. It pays the fee.
		///
		/// ## Parameters and Errors
		///
		/// Those of [`Pallet::publish_emission_factor`], and:
		///
		/// - [`Error::UnknownEmissionFactor`], [`Error::FactorIsProvisional`]: if no factor is final.
		/// - [`Error::CorrectionNotLower`]: if `mg_per_kwh` is not below what counts at present.
		///
		/// ## Events
		///
		/// - [`Event::EmissionFactorCorrected`]
		#[pallet::call_index(12)]
		pub fn correct_emission_factor(
			origin: OriginFor<T>,
			zone: ZoneId,
			month: Month,
			mg_per_kwh: u32,
			finality: Finality,
			factor_document: T::Hash,
			factor_source: TextOf<T>,
		) -> DispatchResult {
			let verifier = Self::ensure_verifier(origin)?;
			let proposed = Self::proposed_factor(&verifier, mg_per_kwh, factor_document, &factor_source)?;
			let (old_mg_per_kwh, proposer) = Self::do_correct_factor(zone, month, finality, proposed)?;
			Self::deposit_event(Event::EmissionFactorCorrected {
				zone,
				month,
				old_mg_per_kwh,
				mg_per_kwh,
				finality,
				factor_document,
				factor_source,
				proposer,
				verifier,
			});
			Ok(())
		}

		/// States that energy should not have earned credits, or confirms what another verifier has stated:
		/// then its credits are withdrawn. They are burnt from what the producer has of the vintage, listed
		/// credits included; its next issuances make up for the rest. The energy never earns credits again.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::VerifierOrigin`], another account than the producer. It pays the fee.
		///
		/// ## Parameters
		///
		/// - `producer`, `zone`, `month`: whose generation, where and when.
		/// - `energy_wh`: how much of what was credited, in Wh.
		/// - `document`: the hash of the document that says why. With another amount or document than any
		///   other verifier has proposed it is a proposal of its own, which replaces the signer's one before
		///   and nobody else's.
		///
		/// ## Errors
		///
		/// - [`Error::NotVerifier`]: if the signer is no verifier.
		/// - [`Error::OwnIssuance`]: if the signer is the producer.
		/// - [`Error::ZeroAmount`], [`Error::BeyondCredited`]: if `energy_wh` is 0, or more than credited.
		/// - [`Error::SameVerifier`]: if the signer has proposed the same.
		///
		/// ## Events
		///
		/// - [`Event::WithdrawalPublished`]
		/// - [`Event::CarbonCreditsWithdrawn`], if that confirms it
		#[pallet::call_index(13)]
		pub fn withdraw_carbon_credits(
			origin: OriginFor<T>,
			producer: T::AccountId,
			zone: ZoneId,
			month: Month,
			energy_wh: Energy,
			document: T::Hash,
		) -> DispatchResult {
			let verifier = Self::ensure_verifier(origin)?;
			Self::do_withdraw(verifier, (producer, zone, month), energy_wh, document)
		}

		/// Withdraws what a producer was issued beyond what its energy earns: the emission factor was
		/// corrected, or less is metered than was credited. Nobody names an amount.
		///
		/// ## Dispatch Origin
		///
		/// Any signed account. It pays the fee.
		///
		/// ## Parameters
		///
		/// - `producer`, `zone`, `month`: whose generation, where and when.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownProducer`]: if the producer is not registered in the zone.
		/// - [`Error::UnknownEmissionFactor`], [`Error::FactorIsProvisional`]: if no factor is final.
		/// - [`Error::NothingToWithdraw`]: if it was issued no more than that.
		///
		/// ## Events
		///
		/// - [`Event::CarbonCreditsWithdrawn`]
		#[pallet::call_index(14)]
		pub fn collect_over_issuance(
			origin: OriginFor<T>,
			producer: T::AccountId,
			zone: ZoneId,
			month: Month,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_collect(&(producer, zone, month))
		}

		/// Puts credits up for sale. They stay in the seller's account, on hold.
		///
		/// ## Dispatch Origin
		///
		/// The signed owner of the credits. It pays the fee.
		///
		/// ## Parameters
		///
		/// - `credit`, `amount`: the vintage's asset, and how much, in units of 1 g CO2e:
		///   [`Config::MinListing`] or more. One unit of the vintage stays free.
		/// - `price`: of a unit, in plancks.
		/// - `expires_at`: they can be bought before then (Unix time in ms), for up to
		///   [`Config::MaxListingPeriod`].
		///
		/// ## Errors
		///
		/// - [`Error::UnknownCredit`], [`Error::ZeroPrice`], [`Error::BelowMinListing`],
		///   [`Error::InvalidExpiry`]: if a parameter is not as above.
		/// - [`Error::InsufficientCredits`]: if the caller has less beside the unit that stays.
		/// - [`Error::TooManyListings`]: if it has [`Config::MaxListings`] listings.
		///
		/// ## Events
		///
		/// - [`Event::CreditsListed`]
		#[pallet::call_index(15)]
		pub fn list_credits(
			origin: OriginFor<T>,
			credit: CreditId,
			amount: Balance,
			price: CreditPrice,
			expires_at: Moment,
		) -> DispatchResult {
			let seller = ensure_signed(origin)?;
			Self::do_list(&seller, credit, amount, price, expires_at)
		}

		/// Buys credits that are for sale, all of a listing or a part. The caller pays amount × price, of
		/// which [`Config::MarketFee`], rounded down, goes to the community fund and the rest to the seller.
		/// The price of a listing never changes.
		///
		/// ## Dispatch Origin
		///
		/// Any signed account but the seller. It pays the fee of the transaction besides.
		///
		/// ## Parameters
		///
		/// - `listing`: its number.
		/// - `amount`: how much, in units of 1 g CO2e.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownListing`], [`Error::ListingExpired`]: if it is sold, delisted or expired.
		/// - [`Error::SameAccount`]: if the caller is the seller.
		/// - [`Error::ZeroAmount`], [`Error::BeyondListing`]: if `amount` is 0, or more than is left.
		/// - [`Error::PaymentFailed`]: if the caller cannot pay.
		/// - [`Error::CreditsNotDelivered`]: if the caller's balance did not grow by `amount`.
		///
		/// ## Events
		///
		/// - [`Event::CreditsBought`]
		#[pallet::call_index(16)]
		pub fn buy_credits(origin: OriginFor<T>, listing: ListingId, amount: Balance) -> DispatchResult {
			let buyer = ensure_signed(origin)?;
			Self::do_buy(&buyer, listing, amount)
		}

		/// Takes credits off the market: what is left of a listing is free again.
		///
		/// ## Dispatch Origin
		///
		/// The signed seller; any signed account once the listing has expired. It pays the fee.
		///
		/// ## Parameters
		///
		/// - `listing`: its number.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownListing`]: if it is sold or delisted.
		/// - [`Error::NotSeller`]: if it is another account's, and has not expired.
		///
		/// ## Events
		///
		/// - [`Event::CreditsDelisted`]
		#[pallet::call_index(17)]
		pub fn delist_credits(origin: OriginFor<T>, listing: ListingId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_delist(&who, listing)
		}

		/// Cancels credits that are moved to an outside registry: they are burnt here, with a certificate
		/// that names the registry and the reference there.
		///
		/// ## Dispatch Origin
		///
		/// The signed owner of the credits. It pays the fee and the price of the certificate.
		///
		/// ## Parameters
		///
		/// - `credit`, `amount`: the vintage's asset, and how much, in units of 1 g CO2e.
		/// - `registry`, `reference`: neither may be empty.
		///
		/// ## Errors
		///
		/// - [`Error::NoReference`]: if the registry or the reference is empty.
		/// - Those of [`Pallet::retire_vintages`] about amounts and the price.
		///
		/// ## Events
		///
		/// - [`Event::CarbonCreditsCancelled`]
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::retire_carbon_credits(registry.len() as u32, reference.len() as u32))]
		pub fn cancel_carbon_credits(
			origin: OriginFor<T>,
			credit: CreditId,
			amount: Balance,
			registry: TextOf<T>,
			reference: TextOf<T>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_cancel(who, credit, amount, registry, reference)
		}

		/// Retires credits of one or several vintages: they are burnt, and one certificate states for ever
		/// who retired how much of what, on whose behalf, and why. This cannot be undone. The caller pays
		/// the certificate's price to the community fund.
		///
		/// ## Dispatch Origin
		///
		/// The signed owner of the credits. It pays the fee and the price of the certificate.
		///
		/// ## Parameters
		///
		/// - `vintages`: how much of which, each once: [`Config::MinRetirement`] or more together, or all
		///   that the caller has of each of them.
		/// - `claim`: beneficiary and reason, which may be empty, and if wanted the country, by two capital
		///   letters, and the months that the claim is about.
		///
		/// ## Errors
		///
		/// - [`Error::NoVintages`], [`Error::RepeatedVintage`], [`Error::ZeroAmount`],
		///   [`Error::UnknownCredit`], [`Error::InsufficientCredits`]: if the vintages are not as above.
		/// - [`Error::BelowMinRetirement`]: if it is too little for a certificate.
		/// - [`Error::InvalidJurisdiction`], [`Error::InvalidMonth`]: if the claim is not as above.
		/// - [`Error::CertificateNotPaid`]: if the caller cannot pay the price, see
		///   `get_certificate_price`.
		///
		/// ## Events
		///
		/// - [`Event::CarbonCreditsRetired`]
		#[pallet::call_index(19)]
		#[pallet::weight(T::WeightInfo::retire_vintages(vintages.len() as u32))]
		pub fn retire_vintages(origin: OriginFor<T>, vintages: VintagesOf<T>, claim: ClaimOf<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_retire(who, vintages, claim)
		}

		/// Retires credits of a month against what the caller's own meters imported in it, less what came
		/// from clean plants of members: as much as that has emitted by the zone's factor and is not made
		/// up for yet, or what the caller has. Nobody names an amount.
		///
		/// ## Dispatch Origin
		///
		/// The signed owner of the credits. It pays the fee and the price of the certificate.
		///
		/// ## Parameters
		///
		/// - `month`: a month whose bill is closed and still on record.
		/// - `credits`: vintages of this month, in the order in which they are to be used.
		/// - `reason`: what for; may be empty.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownConsumption`]: if there is no closed bill of the month.
		/// - [`Error::UnknownEmissionFactor`], [`Error::FactorIsProvisional`]: if no factor is final.
		/// - [`Error::NothingToMatch`]: if all is made up for.
		/// - [`Error::NoVintages`], [`Error::RepeatedVintage`], [`Error::OtherMonth`],
		///   [`Error::UnknownCredit`]: if `credits` is not as above.
		/// - [`Error::InsufficientCredits`]: if the caller has none of them.
		/// - [`Error::BelowMinRetirement`]: if it is too little, and does not make up for all.
		/// - [`Error::CertificateNotPaid`]: if the caller cannot pay the price.
		///
		/// ## Events
		///
		/// - [`Event::CarbonCreditsRetired`]
		#[pallet::call_index(20)]
		#[pallet::weight(T::WeightInfo::match_and_retire(credits.len() as u32))]
		pub fn match_and_retire(
			origin: OriginFor<T>,
			month: Month,
			credits: BoundedVec<CreditId, T::MaxVintages>,
			reason: TextOf<T>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_match_and_retire(who, month, &credits, reason)
		}

		/// Withdraws what a producer owes for credits that it no longer had, from what it has of another
		/// vintage, listed credits included. Nobody names an amount.
		///
		/// ## Dispatch Origin
		///
		/// Any signed account. It pays the fee.
		///
		/// ## Parameters
		///
		/// - `producer`: who owes, see `get_carbon_deficit`.
		/// - `credit`: a vintage's asset.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownCredit`]: if `credit` is no vintage's asset.
		/// - [`Error::NothingToWithdraw`]: if the producer owes nothing, or has none of it.
		///
		/// ## Events
		///
		/// - [`Event::CarbonDeficitCollected`]
		#[pallet::call_index(21)]
		pub fn collect_deficit(origin: OriginFor<T>, producer: T::AccountId, credit: CreditId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_collect_deficit(producer, credit)
		}
	}
}
