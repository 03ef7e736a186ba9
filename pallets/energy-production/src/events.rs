//! The pallet's events and errors.

use frame_support::pallet_macros::pallet_section;

/// The events and the errors, which are a part of the pallet itself.
#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A plant was registered, has another capacity or has moved to another area, and waits for
		/// approval.
		ProducerRegistered {
			/// Its owner.
			producer: T::AccountId,
			/// The area it is connected in.
			area: AreaId,
			/// What it makes electricity from.
			source: EnergySource,
			/// Its rated power, in W.
			capacity_w: Power,
		},
		/// A plant was approved.
		ProducerApproved {
			/// Its owner.
			producer: T::AccountId,
			/// The operator.
			by: AuthorityOf<T>,
		},
		/// A plant was suspended: what its meters measure from now on earns no credits.
		ProducerSuspended {
			/// Its owner.
			producer: T::AccountId,
			/// An operator, or the council.
			by: AuthorityOf<T>,
		},
		/// An account may submit the readings of an area's meters free of charge.
		GatewayRegistered {
			/// The account.
			gateway: T::AccountId,
			/// The area.
			area: AreaId,
		},
		/// An account may no longer submit the readings of an area's meters free of charge.
		GatewayRemoved {
			/// The account.
			gateway: T::AccountId,
			/// The area whose meters it read.
			area: AreaId,
		},
		/// A meter was registered, with epoch 0 of its key.
		MeterRegistered {
			/// The meter.
			meter: MeterId,
			/// Whose energy it measures.
			owner: T::AccountId,
			/// The area it stands in.
			area: AreaId,
			/// What it measures.
			role: MeterRole,
			/// The most that can flow through it, in W.
			rated_power_w: Power,
			/// What its registers showed, in Wh: its first reading counts from them.
			registers: Registers,
		},
		/// A meter was exchanged, and what the old device had counted is booked.
		MeterExchanged {
			/// The meter.
			meter: MeterId,
			/// The new key's epoch.
			epoch: u32,
			/// The most that flowed through the old device, in W.
			old_rated_power_w: Power,
			/// The most that can flow through the new one, in W.
			rated_power_w: Power,
			/// What the old device's registers showed at last, in Wh.
			last: Registers,
			/// What the new one's showed, in Wh: its first reading counts from them.
			registers: Registers,
		},
		/// A meter was suspended.
		MeterSuspended {
			/// The meter.
			meter: MeterId,
			/// An operator, or the council; `None` where the owner's connection ended.
			by: Option<AuthorityOf<T>>,
		},
		/// A meter was resumed.
		MeterResumed {
			/// The meter.
			meter: MeterId,
			/// The operator.
			by: AuthorityOf<T>,
		},
		/// A meter signed two different readings with one sequence number. It is suspended, and
		/// both are kept.
		MeterEquivocated {
			/// The meter.
			meter: MeterId,
			/// The epoch of its key.
			epoch: u32,
			/// The sequence number that both carry.
			sequence: u32,
			/// Who submitted the second one.
			submitter: T::AccountId,
		},
		/// Sequence numbers of a meter were given up, whose readings are lost. What flowed
		/// meanwhile is in the registers of its next reading.
		MeterGapDeclared {
			/// The meter.
			meter: MeterId,
			/// The epoch of its key.
			epoch: u32,
			/// The first number that is given up.
			from: u32,
			/// The last one.
			to: u32,
			/// The operator.
			by: AuthorityOf<T>,
		},
		/// A batch of readings was submitted.
		ReadingsSubmitted {
			/// Who submitted it: a gateway or anybody else.
			submitter: T::AccountId,
			/// What became of each reading, in the batch's order.
			results: BoundedVec<ReadingResult, T::MaxBatch>,
		},
		/// A plant's generation was recorded by hand. It counts once it is countersigned.
		EnergyProductionRecorded {
			/// The plant's owner.
			producer: T::AccountId,
			/// When it generated.
			interval: Interval,
			/// How much, in Wh.
			energy_wh: Energy,
			/// The operator.
			by: AuthorityOf<T>,
		},
		/// A plant's generation by hand was countersigned and booked.
		EnergyProductionCountersigned {
			/// The plant's owner.
			producer: T::AccountId,
			/// When it generated.
			interval: Interval,
			/// How much, in Wh.
			energy_wh: Energy,
			/// The supplier, or the council.
			by: AuthorityOf<T>,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The signer is no operator of the area; or the council, where only an operator decides.
		NotOperator,
		/// The signer is neither the supplier of the plant's area in that interval nor the council.
		NotSupplier,
		/// The account has no grid connection, or has it in another area than its plant or meter.
		NotConnected,
		/// A power of zero was given.
		ZeroPower,
		/// A power above a terawatt was given.
		PowerTooHigh,
		/// The account has registered this plant already, or one of another source.
		ProducerExists,
		/// There is no such producer.
		UnknownProducer,
		/// The producer is approved already.
		AlreadyApproved,
		/// The producer or the meter is suspended already.
		AlreadySuspended,
		/// The producer is not approved.
		NotApproved,
		/// The account is a gateway of the area already.
		GatewayExists,
		/// The account is no gateway of the area.
		UnknownGateway,
		/// There is no such meter.
		UnknownMeter,
		/// A meter signs with this key already, or one has equivocated with it.
		KeyInUse,
		/// The owner has no approved plant of the meter's source in the meter's area.
		NoMatchingPlant,
		/// The energy, or the power of the active meters of gross generation together, exceeds the
		/// plant's capacity, see `get_producer_info`.
		BeyondCapacity,
		/// The meter is not suspended.
		NotSuspended,
		/// The meter's key has signed two different readings with one sequence number: exchange the
		/// meter.
		KeyHasEquivocated,
		/// All meter ids, epochs or sequence numbers are used up.
		NumbersExhausted,
		/// The batch holds no reading.
		EmptyBatch,
		/// An energy of zero was given.
		ZeroEnergy,
		/// The interval has not ended, see `grid_currentInterval`.
		IntervalNotEnded,
		/// The interval no longer takes bookings, see `get_interval`.
		IntervalClosed,
		/// A meter measures the account's gross generation.
		HasMeter,
		/// The producer's generation in this interval has been recorded already.
		AlreadyRecorded,
		/// A sum would exceed what 64 bits hold.
		Overflow,
		/// The owner has an active meter in another area: suspend it first.
		MeterElsewhere,
		/// The account has as many meters as it can have, see `MaxMetersPerAccount`.
		TooManyMeters,
		/// The sequence number is used up already, see `get_meter_sequence`: there is no gap up to
		/// it.
		NoGap,
		/// The energy, or the power of the active meters at the connection point together, exceeds
		/// what the connection may carry, see `grid_getConnection`.
		BeyondConnection,
		/// A register of the old device is lower than it was at its last reading, see
		/// `get_meter_states`.
		RegisterFell,
		/// The old device counted more than its rated power allows since its last reading, or
		/// anything at all although it was displaced.
		BeyondRatedPower,
		/// Another meter took this one's power at the connection point while it was suspended, or
		/// the owner's connection ended meanwhile: exchange it.
		MeterDisplaced,
		/// No record of that interval waits for a countersignature, see `get_manual_records`.
		UnknownRecord,
		/// As many records of the plant wait for a countersignature as can, see `MeterDeadline`.
		TooManyRecords,
		/// What is stored contradicts itself: a defect of the chain.
		Corrupt,
		/// A meter that measures connection and generation at once is the only active one at its
		/// connection point: suspend the other first, see `production_getMeters`.
		NotTheOnlyMeter,
	}
}
