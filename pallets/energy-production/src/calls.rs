//! The pallet's calls: origin, input, one `do_…` function, one event.

use frame_support::pallet_macros::pallet_section;

/// The calls, which are a part of the pallet itself.
#[pallet_section]
mod calls {
	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Registers the caller's plant. The operator of its area has to approve it.
		///
		/// Once more by an account whose plant has another capacity now, or whose connection has
		/// moved to another area: the plant has the capacity given now and waits for a new
		/// approval. Until then its meters earn no credits, and records by hand that wait lapse.
		/// What it has generated stays with it.
		///
		/// ## Dispatch Origin
		///
		/// Signed by an account with a grid connection; for a fee.
		///
		/// ## Parameters
		///
		/// - `source`: what it makes electricity from; once more the same as before.
		/// - `capacity_w`: its rated power, in W; from 1 to a terawatt, and no less than the active
		///   meters of gross generation have.
		///
		/// ## Errors
		///
		/// - [`Error::NotConnected`]: if the caller has no grid connection.
		/// - [`Error::ZeroPower`], [`Error::PowerTooHigh`]: if `capacity_w` is out of its range.
		/// - [`Error::ProducerExists`]: if the plant is registered so already, or is of another
		///   source.
		/// - [`Error::BeyondCapacity`]: if the active meters of gross generation have more power.
		/// - [`Error::HasMeter`]: if the plant would move while one of its meters of gross
		///   generation is active.
		///
		/// ## Events
		///
		/// - [`Event::ProducerRegistered`]
		#[pallet::call_index(0)]
		#[pallet::weight(
			T::WeightInfo::change_producer()
				.saturating_add(T::Changes::plant_changed_weight())
				.max(T::WeightInfo::register_producer())
		)]
		pub fn register_producer(
			origin: OriginFor<T>,
			source: EnergySource,
			capacity_w: Power,
		) -> DispatchResultWithPostInfo {
			let producer = ensure_signed(origin)?;
			let (area, existed) = Self::do_register_producer(&producer, source, capacity_w)?;
			Self::deposit_event(Event::ProducerRegistered {
				producer,
				area,
				source,
				capacity_w,
			});
			Ok((!existed).then(T::WeightInfo::register_producer).into())
		}

		/// Approves a plant that is pending or suspended. What it generates earns credits from the
		/// present interval on, as a whole.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Operator`] of the plant's area; for a fee.
		///
		/// ## Parameters
		///
		/// - `producer`: the plant's owner.
		///
		/// ## Errors
		///
		/// - [`Error::NotOperator`]: if the origin is no operator of the plant's area.
		/// - [`Error::UnknownProducer`]: if the account has no plant.
		/// - [`Error::AlreadyApproved`]: if the plant is approved.
		///
		/// ## Events
		///
		/// - [`Event::ProducerApproved`]
		#[pallet::call_index(1)]
		pub fn approve_producer(origin: OriginFor<T>, producer: T::AccountId) -> DispatchResult {
			let by = Self::ensure_operator(origin, Self::area_of_producer(&producer)?)?;
			Self::do_approve_producer(&producer)?;
			Self::deposit_event(Event::ProducerApproved { producer, by });
			Ok(())
		}

		/// Suspends a plant that is pending or approved. Its meters settle on; what they measure
		/// earns no credits, whenever it was generated. Nor does it after the next approval, if it
		/// was generated before.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Council`], or [`Authority::Operator`] of the plant's area; for a fee.
		///
		/// ## Parameters
		///
		/// - `producer`: the plant's owner.
		///
		/// ## Errors
		///
		/// - [`Error::NotOperator`]: if the origin is neither.
		/// - [`Error::UnknownProducer`]: if the account has no plant.
		/// - [`Error::AlreadySuspended`]: if the plant is suspended.
		///
		/// ## Events
		///
		/// - [`Event::ProducerSuspended`]
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::suspend_producer().saturating_add(T::Changes::plant_changed_weight()))]
		pub fn suspend_producer(origin: OriginFor<T>, producer: T::AccountId) -> DispatchResult {
			let by = Self::ensure_authority(origin, Self::area_of_producer(&producer)?)?;
			Self::do_suspend_producer(&producer)?;
			Self::deposit_event(Event::ProducerSuspended { producer, by });
			Ok(())
		}

		/// Lets an account submit the readings of an area's meters free of charge: of that area,
		/// and of none below it. It may be a gateway of further areas, also of other zones: each
		/// operator decides for its own.
		///
		/// It gets a provider reference, so that it can sign without a balance; but it needs a
		/// batch's fee, which is paid in advance and given back.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Operator`] of `area`; for a fee.
		///
		/// ## Parameters
		///
		/// - `gateway`: the account; it neither operates nor supplies an area of the zone.
		/// - `area`: the area.
		///
		/// ## Errors
		///
		/// - [`Error::NotOperator`]: if the origin is no operator of the area.
		/// - [`Error::GatewayExists`]: if the account is a gateway of the area.
		/// - Those of [`Config::Roles`]: if the account has another role in the zone, or may have
		///   none.
		///
		/// ## Events
		///
		/// - [`Event::GatewayRegistered`]
		#[pallet::call_index(3)]
		pub fn register_gateway(origin: OriginFor<T>, gateway: T::AccountId, area: AreaId) -> DispatchResult {
			Self::ensure_operator(origin, area)?;
			Self::do_register_gateway(&gateway, area)?;
			Self::deposit_event(Event::GatewayRegistered { gateway, area });
			Ok(())
		}

		/// Takes the right to submit an area's readings free of charge away.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Council`], or [`Authority::Operator`] of `area`; for a fee.
		///
		/// ## Parameters
		///
		/// - `gateway`: the account.
		/// - `area`: the area.
		///
		/// ## Errors
		///
		/// - [`Error::NotOperator`]: if the origin is neither.
		/// - [`Error::UnknownGateway`]: if the account is no gateway of the area.
		///
		/// ## Events
		///
		/// - [`Event::GatewayRemoved`]
		#[pallet::call_index(4)]
		pub fn remove_gateway(origin: OriginFor<T>, gateway: T::AccountId, area: AreaId) -> DispatchResult {
			Self::ensure_authority(origin, area)?;
			Self::do_remove_gateway(&gateway, area)?;
			Self::deposit_event(Event::GatewayRemoved { gateway, area });
			Ok(())
		}

		/// Registers a meter in its owner's area. Its first reading counts from the registers given
		/// here.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Operator`] of the owner's area; for a fee.
		///
		/// ## Parameters
		///
		/// - `owner`: whose energy it measures; connected, and without an active meter in another
		///   area.
		/// - `role`: what it measures. A meter of gross generation needs an approved plant of the
		///   same source.
		/// - `rated_power_w`: the most that can flow through it either way, in W; from 1 to a
		///   terawatt. The active meters at the connection point have together at most what the
		///   connection may carry, those of gross generation at most the plant's capacity.
		/// - `key`: the device's public key, in use by no other meter, and none that has
		///   equivocated.
		/// - `registers`: what the device shows as it is installed, in Wh, as the fitter read it.
		///
		/// ## Errors
		///
		/// - [`Error::NotConnected`]: if the owner has no grid connection.
		/// - [`Error::NotOperator`]: if the origin is no operator of the owner's area.
		/// - [`Error::ZeroPower`], [`Error::PowerTooHigh`]: if `rated_power_w` is out of its range.
		/// - [`Error::MeterElsewhere`]: if the owner has an active meter in another area.
		/// - [`Error::BeyondConnection`]: if the connection may not carry all active meters.
		/// - [`Error::NotTheOnlyMeter`]: if one of several active meters at the connection point would
		///   measure generation there too.
		/// - [`Error::NoMatchingPlant`]: if the owner has no approved plant of the source there.
		/// - [`Error::BeyondCapacity`]: if the plant's capacity is less than that of its active
		///   meters.
		/// - [`Error::KeyInUse`]: if the key is in use, or has equivocated.
		/// - [`Error::TooManyMeters`]: if the owner can have no more meters.
		/// - [`Error::NumbersExhausted`]: if all meter ids are used up.
		///
		/// ## Events
		///
		/// - [`Event::MeterRegistered`]
		#[pallet::call_index(5)]
		pub fn register_meter(
			origin: OriginFor<T>,
			owner: T::AccountId,
			role: MeterRole,
			rated_power_w: Power,
			key: MeterKey,
			registers: Registers,
		) -> DispatchResult {
			let site = Self::site_of(&owner)?;
			Self::ensure_operator(origin, site.area)?;
			let device = NewDevice {
				rated_power_w,
				key,
				registers,
			};
			let meter = Self::do_register_meter(&owner, site, role, device)?;
			Self::deposit_event(Event::MeterRegistered {
				meter,
				owner,
				area: site.area,
				role,
				rated_power_w,
				registers,
			});
			Ok(())
		}

		/// Installs a new device in a meter's place, or a new key in it. The meter is active, its
		/// epoch is one higher, the sequence starts anew, and its first reading counts from the
		/// registers given here.
		///
		/// What the old device counted since its last reading is booked to the intervals since, the
		/// present one among them, and marked estimated: it is what the fitter read, so it is
		/// bounded by the rated power and earns no credits. What a displaced device counted since,
		/// see [`Error::MeterDisplaced`], is not booked: give the registers of its last reading.
		///
		/// The old key may be used again, unless it has equivocated. Where the meter stands at the
		/// connection point, intervals up to the present one that are not complete do not become so
		/// any more.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Operator`] of the meter's area; for a fee.
		///
		/// ## Parameters
		///
		/// - `meter`: the meter, active or suspended; its owner is connected in its area.
		/// - `key`: the new public key, in use by no meter, and none that has equivocated.
		/// - `rated_power_w`: as in [`Pallet::register_meter`].
		/// - `last`: what the old device shows as it is taken out, in Wh; no less than at its last
		///   reading.
		/// - `registers`: what the new one shows as it is installed, in Wh.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownMeter`]: if there is no such meter.
		/// - [`Error::NotOperator`]: if the origin is no operator of the meter's area.
		/// - [`Error::NotConnected`]: if the owner is not connected in the meter's area.
		/// - [`Error::RegisterFell`], [`Error::BeyondRatedPower`]: if the old device cannot show
		///   `last`.
		/// - [`Error::ZeroPower`], [`Error::PowerTooHigh`], [`Error::MeterElsewhere`],
		///   [`Error::BeyondConnection`], [`Error::NotTheOnlyMeter`], [`Error::NoMatchingPlant`],
		///   [`Error::BeyondCapacity`], [`Error::KeyInUse`]: as in [`Pallet::register_meter`].
		/// - [`Error::NumbersExhausted`]: if all epochs are used up.
		/// - [`Error::Overflow`]: if a sum would exceed what 64 bits hold.
		/// - [`Error::Corrupt`]: if what is stored of the owner is missing.
		///
		/// ## Events
		///
		/// - [`Event::MeterExchanged`]
		#[pallet::call_index(6)]
		pub fn exchange_meter(
			origin: OriginFor<T>,
			meter: MeterId,
			key: MeterKey,
			rated_power_w: Power,
			last: Registers,
			registers: Registers,
		) -> DispatchResult {
			let record = Self::meter(meter)?;
			Self::ensure_operator(origin, record.area)?;
			let device = NewDevice {
				rated_power_w,
				key,
				registers,
			};
			let epoch = Self::do_exchange_meter(meter, record, last, device)?;
			Self::deposit_event(Event::MeterExchanged {
				meter,
				epoch,
				old_rated_power_w: record.rated_power_w,
				rated_power_w,
				last,
				registers,
			});
			Ok(())
		}

		/// Refuses a meter's readings until it is resumed or exchanged. Where it stands at the
		/// connection point, intervals up to the present one that are not complete do not become so
		/// any more.
		///
		/// Before an operator disconnects an account, it has the account's meters read: the end of
		/// the connection suspends them.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Council`], or [`Authority::Operator`] of the meter's area; for a fee.
		///
		/// ## Parameters
		///
		/// - `meter`: the meter.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownMeter`]: if there is no such meter.
		/// - [`Error::NotOperator`]: if the origin is neither.
		/// - [`Error::AlreadySuspended`]: if the meter is suspended.
		/// - [`Error::Corrupt`]: if what is stored of the owner is missing.
		///
		/// ## Events
		///
		/// - [`Event::MeterSuspended`]
		#[pallet::call_index(7)]
		pub fn suspend_meter(origin: OriginFor<T>, meter: MeterId) -> DispatchResult {
			let record = Self::meter(meter)?;
			let by = Self::ensure_authority(origin, record.area)?;
			Self::do_suspend_meter(meter, record)?;
			Self::deposit_event(Event::MeterSuspended { meter, by: Some(by) });
			Ok(())
		}

		/// Accepts a suspended meter's readings again. Its next one spreads what was metered
		/// meanwhile over the intervals missed. Generation of intervals before the present one
		/// earns no credits.
		///
		/// Refused where another meter at the connection point took the power that this one had, or
		/// the owner's connection ended meanwhile: what it has counted then is not its owner's a
		/// second time, or not at all.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Operator`] of the meter's area; for a fee.
		///
		/// ## Parameters
		///
		/// - `meter`: the meter; it could be active beside the others of its owner, and the owner
		///   is connected in its area.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownMeter`]: if there is no such meter.
		/// - [`Error::NotOperator`]: if the origin is no operator of the meter's area.
		/// - [`Error::NotSuspended`]: if the meter is active.
		/// - [`Error::KeyHasEquivocated`]: if its key has signed two different readings with one
		///   number.
		/// - [`Error::NotConnected`]: if the owner is not connected in the meter's area.
		/// - [`Error::MeterDisplaced`]: if it can only be exchanged.
		/// - [`Error::MeterElsewhere`], [`Error::BeyondConnection`], [`Error::NotTheOnlyMeter`],
		///   [`Error::NoMatchingPlant`], [`Error::BeyondCapacity`]: as in [`Pallet::register_meter`], but that the plant need
		///   not be approved.
		/// - [`Error::Corrupt`]: if what is stored of the owner is missing.
		///
		/// ## Events
		///
		/// - [`Event::MeterResumed`]
		#[pallet::call_index(8)]
		pub fn resume_meter(origin: OriginFor<T>, meter: MeterId) -> DispatchResult {
			let record = Self::meter(meter)?;
			let by = Self::ensure_operator(origin, record.area)?;
			Self::do_resume_meter(meter, record)?;
			Self::deposit_event(Event::MeterResumed { meter, by });
			Ok(())
		}

		/// Submits signed readings, of whichever meters. Each is checked by itself: a bad one does
		/// not affect the others.
		///
		/// ## Dispatch Origin
		///
		/// Signed by anybody. The meter's signature is what counts, so a meter's owner depends on
		/// no gateway.
		///
		/// Free of charge for a gateway of the areas of all meters in the batch, if at least half
		/// of the readings were useful; otherwise for a fee: one good reading must not carry a
		/// block full of repeats for nothing. Useful is a reading that was accepted or newly proves
		/// an equivocation, and a gateway's first repeat of one that somebody else had submitted.
		///
		/// ## Parameters
		///
		/// - `batch`: one to `MaxBatch` readings, those of one meter in the order of their sequence
		///   numbers.
		///
		/// ## Errors
		///
		/// - [`Error::EmptyBatch`]: if there is no reading in it.
		///
		/// ## Events
		///
		/// - [`Event::ReadingsSubmitted`], with a result for each reading
		/// - [`Event::MeterEquivocated`], for each proof of an equivocation
		#[pallet::call_index(9)]
		#[pallet::weight(Pallet::<T>::weight_of_worst_batch(batch.len() as u32))]
		pub fn submit_readings(
			origin: OriginFor<T>,
			batch: BoundedVec<SignedReading, T::MaxBatch>,
		) -> DispatchResultWithPostInfo {
			let submitter = ensure_signed(origin)?;
			ensure!(!batch.is_empty(), Error::<T>::EmptyBatch);
			let (results, post_info) = Self::do_submit_readings(&submitter, &batch);
			Self::deposit_event(Event::ReadingsSubmitted { submitter, results });
			Ok(post_info)
		}

		/// Records by hand what a plant without a meter of gross generation generated in an
		/// interval. Nothing is booked until the record is countersigned, which has to come before
		/// the interval closes; until then it cannot be changed.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Operator`] of the plant's area; for a fee.
		///
		/// ## Parameters
		///
		/// - `producer`: the plant's owner; approved, and connected in the plant's area.
		/// - `interval`: has ended and still takes bookings; once for each producer.
		/// - `energy_wh`: in Wh; from 1 to what the plant's capacity gives in an interval and,
		///   where no meter stands at the account's connection point, what the connection may
		///   export.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownProducer`]: if the account has no plant.
		/// - [`Error::NotOperator`]: if the origin is no operator of the plant's area.
		/// - [`Error::NotConnected`]: if the owner is not connected in the plant's area.
		/// - [`Error::NotApproved`]: if the plant is not approved.
		/// - [`Error::ZeroEnergy`], [`Error::BeyondCapacity`], [`Error::BeyondConnection`]: if
		///   `energy_wh` is out of its range.
		/// - [`Error::IntervalNotEnded`], [`Error::IntervalClosed`]: if the interval takes no
		///   bookings.
		/// - [`Error::HasMeter`]: if the account has a meter of gross generation.
		/// - [`Error::AlreadyRecorded`]: if the interval has been recorded.
		/// - [`Error::TooManyRecords`]: if as many records wait as can.
		///
		/// ## Events
		///
		/// - [`Event::EnergyProductionRecorded`]
		#[pallet::call_index(10)]
		pub fn record_energy_production(
			origin: OriginFor<T>,
			producer: T::AccountId,
			interval: Interval,
			energy_wh: Energy,
		) -> DispatchResult {
			let by = Self::ensure_operator(origin, Self::area_of_producer(&producer)?)?;
			Self::do_record_energy_production(&producer, interval, energy_wh)?;
			Self::deposit_event(Event::EnergyProductionRecorded {
				producer,
				interval,
				energy_wh,
				by,
			});
			Ok(())
		}

		/// Gives up the sequence numbers of a meter up to `sequence`: the readings that carry them
		/// are lost, or were refused for good. The next reading carries the number after it, and
		/// what flowed since the last accepted one is spread over the intervals between. A reading
		/// that carries a number given up is refused, should it turn up.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Operator`] of the meter's area; for a fee.
		///
		/// ## Parameters
		///
		/// - `meter`: the meter, active or suspended.
		/// - `sequence`: the last number that is given up; beyond the last one used, and not the
		///   last that there is.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownMeter`]: if there is no such meter.
		/// - [`Error::NotOperator`]: if the origin is no operator of the meter's area.
		/// - [`Error::NoGap`]: if the number is used up already.
		/// - [`Error::NumbersExhausted`]: if no number would be left to go on with.
		///
		/// ## Events
		///
		/// - [`Event::MeterGapDeclared`]
		#[pallet::call_index(11)]
		pub fn declare_gap(origin: OriginFor<T>, meter: MeterId, sequence: u32) -> DispatchResult {
			let record = Self::meter(meter)?;
			let by = Self::ensure_operator(origin, record.area)?;
			let from = Self::do_declare_gap(meter, record, sequence)?;
			Self::deposit_event(Event::MeterGapDeclared {
				meter,
				epoch: record.epoch,
				from,
				to: sequence,
				by,
			});
			Ok(())
		}

		/// Countersigns what an operator recorded by hand, which books it. It earns no credits. It
		/// counts as fed into the grid unless a meter stands at the account's connection point.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Supplier`] of the plant's area in `interval`, who owes what it is worth; or
		/// [`Authority::Council`], where the supplier refuses; for a fee.
		///
		/// ## Parameters
		///
		/// - `producer`: the plant's owner; approved, and connected in the plant's area.
		/// - `interval`: still takes bookings, and was recorded.
		///
		/// ## Errors
		///
		/// - [`Error::NotSupplier`]: if the origin is neither.
		/// - [`Error::UnknownRecord`]: if no record of that interval waits.
		/// - [`Error::UnknownProducer`], [`Error::NotConnected`], [`Error::NotApproved`],
		///   [`Error::BeyondCapacity`], [`Error::BeyondConnection`], [`Error::HasMeter`]: as in
		///   [`Pallet::record_energy_production`].
		/// - [`Error::Overflow`]: if a sum would exceed what 64 bits hold.
		///
		/// ## Events
		///
		/// - [`Event::EnergyProductionCountersigned`]
		#[pallet::call_index(12)]
		pub fn countersign_energy_production(
			origin: OriginFor<T>,
			producer: T::AccountId,
			interval: Interval,
		) -> DispatchResult {
			let by = Self::ensure_countersigner(origin, &producer, interval)?;
			let energy_wh = Self::do_countersign(&producer, interval)?;
			Self::deposit_event(Event::EnergyProductionCountersigned {
				producer,
				interval,
				energy_wh,
				by,
			});
			Ok(())
		}
	}
}
