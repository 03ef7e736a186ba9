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
		/// A producer whose approval was revoked may register again; one whose plant has another
		/// capacity than before has to.
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
		/// - [`Error::SourceNotClean`]: if generation from `source` earns no credits.
		/// - [`Error::SourceMismatch`]: if the plant has another source than `source`.
		/// - [`Error::SourceChanged`]: if the caller registered in this zone with another source
		///   before, see `get_clean_energy_producer`.
		/// - [`Error::AlreadyRegistered`]: if the caller waits for an approval or has one, and its
		///   plant has not changed.
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
		/// - [`Error::UnknownProducer`]: if the producer is not registered in the zone.
		/// - [`Error::NotPending`]: if it is approved already, or revoked.
		/// - [`Error::CapacityMismatch`]: if it registered with another capacity, see
		///   `get_clean_energy_producer`.
		/// - [`Error::NoApprovedPlant`]: if no operator approves its plant any more.
		/// - [`Error::PlantChanged`]: if its plant in the zone has another source or capacity now.
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

		/// Revokes a producer's approval in a zone, or refuses its registration. Credits that it
		/// has received stay valid; no further ones are issued for that zone.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::VerifierOrigin`]. It pays the fee.
		///
		/// ## Parameters
		///
		/// - `producer`: a producer that is approved or is waiting for an approval.
		/// - `zone`: the zone.
		///
		/// ## Errors
		///
		/// - [`Error::NotVerifier`]: if the signer is no verifier.
		/// - [`Error::UnknownProducer`]: if the producer is not registered in the zone.
		/// - [`Error::AlreadyRevoked`]: if its approval is revoked already.
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
		/// Another value or document replaces a provisional factor, with its own proposer and time.
		/// A final factor never changes.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::VerifierOrigin`]. It pays the fee.
		///
		/// ## Parameters
		///
		/// - `zone`: the zone.
		/// - `month`: the month in UTC, as YYYYMM; one that has begun, and for a final factor has
		///   ended.
		/// - `mg_per_kwh`: the factor, in mg CO2e per kWh, up to [`MAX_FACTOR_MG_PER_KWH`]; 0 for a
		///   grid without emissions.
		/// - `finality`: final only with the value and the document of the provisional factor, by
		///   another verifier than its proposer, once it has stood unchanged for
		///   [`Config::FactorStanding`] after its month.
		/// - `factor_document`: the hash of the document that states the factor.
		///
		/// ## Errors
		///
		/// - [`Error::NotVerifier`]: if the signer is no verifier.
		/// - [`Error::InvalidMonth`]: if `month` is no month of the calendar.
		/// - [`Error::UnknownZone`]: if `zone` is no zone.
		/// - [`Error::FactorTooHigh`]: if `mg_per_kwh` is above the constant `MaxFactorMgPerKwh`.
		/// - [`Error::FactorIsFinal`]: if the factor is final already, see `get_emission_factor`.
		/// - [`Error::MonthNotBegun`]: if a provisional factor is for a month to come.
		/// - [`Error::FactorUnchanged`]: if the same provisional factor was published already, by
		///   one who is a verifier still.
		/// - [`Error::MonthNotOver`]: if a factor is made final before its month has ended.
		/// - [`Error::UnknownEmissionFactor`]: if there is no provisional factor to make final.
		/// - [`Error::FactorDiffers`]: if the provisional factor has another value or document.
		/// - [`Error::SameVerifier`]: if the signer proposed it.
		/// - [`Error::ProposerLeft`]: if its proposer is no verifier any more.
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
		) -> DispatchResult {
			let verifier = Self::ensure_verifier(origin)?;
			ensure!(month.is_valid(), Error::<T>::InvalidMonth);
			let proposed = EmissionFactor {
				mg_per_kwh,
				factor_document,
				proposer: verifier.clone(),
				proposed_at: T::Clock::now(),
				confirmation: None,
			};
			let (old_mg_per_kwh, proposer) = Self::do_publish_factor(zone, month, finality, proposed)?;
			Self::deposit_event(Event::EmissionFactorPublished {
				zone,
				month,
				old_mg_per_kwh,
				mg_per_kwh,
				finality,
				factor_document,
				proposer,
				verifier,
			});
			Ok(())
		}

		/// Issues to a producer the credits that its generation in a zone and a month has earned.
		/// The amount is no parameter: it follows from the signed, measured generation that has not
		/// been credited yet, and the final emission factor.
		///
		/// The first issuance of a vintage creates its asset.
		///
		/// ## Dispatch Origin
		///
		/// Any signed account. It pays the fee, less where the vintage's asset exists.
		///
		/// ## Parameters
		///
		/// - `producer`: who generated the energy and receives the credits.
		/// - `zone`: the zone of generation. The producer's plant may have moved to another one
		///   since.
		/// - `month`: the month of generation in UTC, as YYYYMM.
		///
		/// ## Errors
		///
		/// - [`Error::InvalidMonth`]: if `month` is no month of the calendar.
		/// - [`Error::UnknownProducer`]: if the producer is not registered in the zone.
		/// - [`Error::ProducerNotApproved`]: if no verifier approves it there.
		/// - [`Error::NoApprovedPlant`]: if no operator approves its plant.
		/// - [`Error::PlantChanged`]: if its plant in the zone has another source or capacity now.
		/// - [`Error::UnknownEmissionFactor`]: if there is no emission factor of the zone and
		///   month.
		/// - [`Error::FactorIsProvisional`]: if the factor is not final, see `get_emission_factor`.
		/// - [`Error::NothingToIssue`]: if less than one unit could be issued, see
		///   `get_issuable_carbon_credits`.
		/// - [`Error::ForeignAsset`]: if the vintage's asset belongs to another account.
		///
		/// ## Events
		///
		/// - [`Event::VintageCreated`], for the first credits of a vintage
		/// - [`Event::CarbonCreditsIssued`]
		#[pallet::call_index(4)]
		pub fn issue_carbon_credits(
			origin: OriginFor<T>,
			producer: T::AccountId,
			zone: ZoneId,
			month: Month,
		) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			ensure!(month.is_valid(), Error::<T>::InvalidMonth);
			let (issued, is_new_vintage) = Self::do_issue(&producer, zone, month)?;
			let Issuable {
				vintage,
				factor_mg_per_kwh,
				life_cycle_mg_per_kwh,
				credited,
			} = issued;
			Self::deposit_event(Event::CarbonCreditsIssued {
				producer,
				credit: vintage.credit_id(),
				zone,
				month,
				source: vintage.source,
				energy_wh: credited.energy_wh,
				factor_mg_per_kwh,
				life_cycle_mg_per_kwh,
				amount: credited.amount,
				remainder_ug: credited.issuance.remainder_ug,
			});
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
		/// - `credit`: the vintage's asset.
		/// - `to`: who receives them.
		/// - `amount`: how much, in units of 1 g CO2e.
		///
		/// ## Errors
		///
		/// - [`Error::SameAccount`]: if the caller is the receiver.
		/// - [`Error::ZeroAmount`]: if `amount` is 0.
		/// - [`Error::UnknownCredit`]: if `credit` is no vintage's asset.
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

		/// Retires credits: they are burnt, and a certificate states for ever who offset how much,
		/// for whom, and why. This cannot be undone. The caller pays the certificate's price to the
		/// community fund.
		///
		/// ## Dispatch Origin
		///
		/// The signed owner of the credits. It pays the fee and the price of the certificate.
		///
		/// ## Parameters
		///
		/// - `credit`: the vintage's asset.
		/// - `amount`: how much, in units of 1 g CO2e: [`Config::MinRetirement`] or more, or all
		///   that the caller has of this vintage.
		/// - `beneficiary`: whose emissions are offset; empty for the caller's own.
		/// - `reason`: what for; may be empty.
		///
		/// ## Errors
		///
		/// - [`Error::ZeroAmount`]: if `amount` is 0.
		/// - [`Error::UnknownCredit`]: if `credit` is no vintage's asset.
		/// - [`Error::InsufficientCredits`]: if the caller has less, see
		///   `get_carbon_credits_balance`.
		/// - [`Error::BelowMinRetirement`]: if `amount` is below the constant `MinRetirement`, and
		///   not all that the caller has.
		/// - [`Error::CertificateNotPaid`]: if the caller cannot pay the price, see
		///   `get_certificate_price`.
		/// - [`DispatchError::Arithmetic`]: if the numbers of certificates are used up.
		///
		/// ## Events
		///
		/// - [`Event::CarbonCreditsRetired`]
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
			let (certificate, price) = Self::do_retire(&who, credit, amount, &beneficiary, &reason)?;
			Self::deposit_event(Event::CarbonCreditsRetired {
				certificate,
				who,
				credit,
				amount,
				beneficiary,
				reason,
				price,
			});
			Ok(())
		}

		/// Registers an account as a buyer of credits, so that it can sign transactions without a
		/// connection or another role.
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
		/// - [`Error::NotVerifier`]: if the signer is no verifier, and the origin is not the
		///   council.
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
		/// - [`Error::NotVerifier`]: if the signer is no verifier, and the origin is not the
		///   council.
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
	}
}
