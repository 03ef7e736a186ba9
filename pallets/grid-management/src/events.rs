//! The pallet's events and errors.

use frame_support::pallet_macros::pallet_section;

/// The events and the errors, which are a part of the pallet itself.
#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An account became an operator of an area and everything below it, or ceased to be one.
		OperatorAuthorizationSet {
			/// Whose authorisation it is.
			operator: T::AccountId,
			/// The area.
			area: AreaId,
			/// Whether it is authorised now.
			authorized: bool,
		},
		/// An area was added to the grid.
		AreaCreated {
			/// Its id.
			area: AreaId,
			/// The area above it; none for a root.
			parent: Option<AreaId>,
			/// Its edge: limits in W, fee in mills per kWh.
			edge: Edge,
			/// Its balance-responsible account.
			supplier: T::AccountId,
			/// That account's prices, in mills per kWh.
			tariff: Tariff,
		},
		/// An area's edge or thresholds were changed.
		AreaUpdated {
			/// The area.
			area: AreaId,
			/// Its edge: limits in W from now on, and what the fee is to be in the end, in mills
			/// per kWh. A new fee has its own event.
			edge: Edge,
			/// The limits that its state follows from, from its next status on.
			thresholds: Thresholds,
		},
		/// An area's supplier and tariff were set for the time beyond the trading horizon.
		SupplyTermsSet {
			/// The area.
			area: AreaId,
			/// The balance-responsible account.
			supplier: T::AccountId,
			/// Its prices, in mills per kWh.
			tariff: Tariff,
			/// The first interval that they apply to.
			from: Interval,
		},
		/// It was decided who receives the grid fees and the congestion rent of an area's edge.
		NetworkAccountSet {
			/// The area.
			area: AreaId,
			/// Its own entry until now; none if it followed the area above it.
			old: Option<T::AccountId>,
			/// Its own entry from now on; none if it follows the area above it.
			new: Option<T::AccountId>,
		},
		/// An area was taken out of the grid.
		AreaRemoved {
			/// The area.
			area: AreaId,
		},
		/// An account became a participant.
		Connected {
			/// The account.
			who: T::AccountId,
			/// Its connection point, with limits in W.
			connection: Connection,
		},
		/// The limits or the priority class of a connection were changed.
		ConnectionUpdated {
			/// The participant.
			who: T::AccountId,
			/// The connection point as it was, with limits in W.
			old: Connection,
			/// The connection point as it is now, with limits in W.
			new: Connection,
		},
		/// An account ceased to be a participant.
		Disconnected {
			/// The account.
			who: T::AccountId,
			/// The area that it was connected to.
			area: AreaId,
		},
		/// An area's operator reported a measurement.
		GridStatusUpdated {
			/// The area.
			area: AreaId,
			/// The measurement.
			status: GridStatus,
			/// The area's own state just before, those above it left aside.
			old_state: GridState,
			/// The area's own state now, those above it left aside.
			new_state: GridState,
		},
		/// A measure was declared, or a suspension of trading followed from a measured blackout.
		EmergencyImplemented {
			/// Its record.
			incident: IncidentId,
			/// The area, and with it everything below.
			area: AreaId,
			/// The measure.
			protocol: EmergencyProtocol,
			/// Who declared or proposed it, or measured the blackout.
			by: AuthorityOf<T>,
			/// Who confirmed it, where it took a second.
			confirmed_by: Option<AuthorityOf<T>>,
			/// The first interval in which it is in force.
			from: Interval,
			/// The interval with whose begin it ends, unless it is lifted before.
			until: Interval,
			/// Why, as whoever declared it wrote.
			reason: ReasonOf<T>,
		},
		/// A measure was ended before its time, or a blackout's by a status with voltage.
		EmergencyLifted {
			/// Its record.
			incident: IncidentId,
			/// The area.
			area: AreaId,
			/// Who lifted it.
			by: AuthorityOf<T>,
		},
		/// An area's operator invited an account to connect.
		ConnectionInvited {
			/// The account.
			who: T::AccountId,
			/// The area.
			area: AreaId,
			/// The limits in W, and the class.
			invitation: Invitation,
		},
		/// An account refused an invitation.
		InvitationDeclined {
			/// The account.
			who: T::AccountId,
			/// The area.
			area: AreaId,
		},
		/// An invitation was withdrawn.
		InvitationWithdrawn {
			/// The account.
			who: T::AccountId,
			/// The area.
			area: AreaId,
		},
		/// A participant gave notice of its connection.
		NoticeGiven {
			/// The participant.
			who: T::AccountId,
			/// The area that it is connected to.
			area: AreaId,
			/// The first interval in which it takes and gives nothing any more.
			ends_at: Interval,
		},
		/// An operator proposed a tariff that the supplier has not allowed beforehand.
		TariffProposed {
			/// The area.
			area: AreaId,
			/// Whose consent it needs.
			supplier: T::AccountId,
			/// The prices, in mills per kWh.
			tariff: Tariff,
			/// The first interval that they would apply to; none: the first beyond the trading
			/// horizon when they are accepted.
			from: Option<Interval>,
			/// The last interval in which they can be accepted.
			open_until: Interval,
		},
		/// A supplier set between which prices an area's operator may move the tariff without
		/// asking it.
		TariffBandSet {
			/// The area.
			area: AreaId,
			/// The supplier.
			supplier: T::AccountId,
			/// The prices, in mills per kWh; none: it is asked each time.
			band: Option<TariffBand>,
		},
		/// A supplier gave an area up.
		SupplierResigned {
			/// The area.
			area: AreaId,
			/// The supplier.
			supplier: T::AccountId,
			/// The first interval that it does not supply.
			from: Interval,
		},
		/// What energy over an area's edge costs was changed for the time beyond the trading horizon.
		GridFeeSet {
			/// The area.
			area: AreaId,
			/// The fee, in mills per kWh.
			grid_fee_mills: Price,
			/// The first interval that it applies to.
			from: Interval,
		},
		/// An area was given a name, or none.
		AreaNameSet {
			/// The area.
			area: AreaId,
			/// What it was called; empty if it had no name.
			old: AreaName,
			/// What it is called; empty if it has no name.
			new: AreaName,
		},
		/// An operator proposed a measure, which another has to confirm.
		MeasureProposed {
			/// Its id.
			proposal: ProposalId,
			/// The area, and with it everything below.
			area: AreaId,
			/// The measure.
			protocol: EmergencyProtocol,
			/// The first interval in which it would be in force; none: that of the confirmation.
			from: Option<Interval>,
			/// For how many intervals.
			duration: Interval,
			/// The operator.
			by: T::AccountId,
			/// The last interval in which it can be confirmed.
			open_until: Interval,
			/// Why.
			reason: ReasonOf<T>,
		},
		/// A proposed measure was withdrawn.
		MeasureProposalWithdrawn {
			/// Its id.
			proposal: ProposalId,
			/// The area.
			area: AreaId,
			/// Who withdrew it.
			by: AuthorityOf<T>,
		},
		/// An account may report the status of an area from now on, or no longer.
		StatusReporterSet {
			/// The account.
			reporter: T::AccountId,
			/// The area.
			area: AreaId,
			/// Whether it may.
			authorized: bool,
		},
		/// An envelope of a connection was published.
		EnvelopePublished {
			/// The participant.
			who: T::AccountId,
			/// The intervals, the limits in W, and how far up who published it decides.
			period: EnvelopePeriod,
		},
		/// What counts for a connection where no envelope is published was changed from the next interval
		/// on.
		DefaultEnvelopeSet {
			/// The participant.
			who: T::AccountId,
			/// The limits until then, in W; none: the connection's own.
			old: Option<Limits>,
			/// The limits from then on, in W; none: the connection's own.
			new: Option<Limits>,
		},
		/// A participant was offered a capacity-limitation contract, or an offer was taken back.
		ContractOffered {
			/// The participant.
			who: T::AccountId,
			/// Intervals and limits in W; none: nothing is offered any more.
			contract: Option<LimitationContract>,
		},
		/// A participant promised to keep to limits.
		ContractAccepted {
			/// The participant.
			who: T::AccountId,
			/// Intervals and limits in W.
			contract: LimitationContract,
		},
		/// It was registered how many controllable devices stand at a connection.
		ControllableDevicesSet {
			/// The participant.
			who: T::AccountId,
			/// How many.
			devices: u8,
			/// Whether one energy manager controls them together.
			managed: bool,
		},
		/// It was decided whether envelopes in an area leave controllable devices their floor.
		FloorRuleSet {
			/// The area, and with it everything below that has no entry of its own.
			area: AreaId,
			/// Its own entry until now.
			old: Option<bool>,
			/// Its own entry from now on; none: as the nearest area above that has one.
			new: Option<bool>,
		},
		/// An account's meters measured more than it was allowed in an interval.
		LimitBreached {
			/// The account.
			who: T::AccountId,
			/// By how much, and beyond which limits.
			breach: LimitBreach,
		},
		/// An operator asked for flexibility.
		FlexibilityRequested {
			/// Its id.
			request: FlexibilityId,
			/// Where, and everywhere below.
			area: AreaId,
			/// Who asks and pays.
			payer: T::AccountId,
			/// What is asked for.
			terms: FlexibilityTerms,
			/// What is on hold of the payer's money, in plancks: the most that it may cost.
			budget: Balance,
		},
		/// A request for flexibility was withdrawn.
		FlexibilityRequestCancelled {
			/// The request.
			request: FlexibilityId,
		},
		/// A participant committed to a lower limit.
		FlexibilityCommitted {
			/// The request.
			request: FlexibilityId,
			/// The number of the commitment.
			number: u32,
			/// The participant.
			who: T::AccountId,
			/// The limit, in W.
			limit_w: Power,
			/// From which power it is counted, in W.
			reference_w: Power,
			/// What it wants at least, in mills per kWh.
			price_mills: Price,
			/// What is on hold of its money, in plancks.
			collateral: Balance,
		},
		/// A request for flexibility was cleared.
		FlexibilityCleared {
			/// The request.
			request: FlexibilityId,
			/// What was accepted at which price; none where nobody had committed.
			clearing: Option<FlexibilityClearing>,
		},
		/// What was accepted of a commitment became a limit in the participant's envelope.
		FlexibilityActivated {
			/// The request.
			request: FlexibilityId,
			/// The participant.
			who: T::AccountId,
			/// How much less, in W.
			accepted_w: Power,
			/// The limit, in W.
			limit_w: Power,
		},
		/// A commitment was released: nothing of it is paid or charged.
		FlexibilityReleased {
			/// The request.
			request: FlexibilityId,
			/// The participant.
			who: T::AccountId,
		},
		/// A commitment was settled.
		FlexibilitySettled {
			/// The request.
			request: FlexibilityId,
			/// The participant.
			who: T::AccountId,
			/// What was kept and missed, and the money for it.
			result: FlexibilityResult,
		},
		/// A request for flexibility is over.
		FlexibilityRequestClosed {
			/// The request.
			request: FlexibilityId,
			/// What of the payer's money was given back with it, in plancks.
			returned: Balance,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no such area.
		UnknownArea,
		/// Only the council may do this.
		NotCouncil,
		/// The signer does not operate the area or one above it.
		NotOperator,
		/// The zone has no room for another level below the parent.
		TooDeep,
		/// There are no area ids left.
		AreaIdsExhausted,
		/// A limit, load or generation is greater than any grid's.
		PowerTooHigh,
		/// Limits are in W; one between 0 and 100 W is taken for a slip of the unit.
		LimitTooLow,
		/// A price or fee lies beyond the highest price level.
		PriceTooHigh,
		/// The supplier would buy energy for more than it sells it.
		InvertedTariff,
		/// The thresholds contradict each other.
		InvalidThresholds,
		/// The area has areas below it.
		AreaHasChildren,
		/// The area has connections.
		AreaHasConnections,
		/// The area has operators of its own.
		AreaHasOperators,
		/// The account is authorised for the area already.
		AlreadyAuthorized,
		/// The account is not authorised for the area itself.
		NotAuthorized,
		/// The account has a connection already.
		AlreadyConnected,
		/// The account has no connection.
		NotConnected,
		/// A connection must be able to import or to export.
		NoPower,
		/// The area has too many supply terms on record; one goes when its successor has been in
		/// force for a trading horizon.
		TooManyTerms,
		/// A measure or an envelope must last for an interval at least.
		ZeroDuration,
		/// The measure is longer than who declares it may declare.
		EmergencyTooLong,
		/// A measure needs a reason.
		ReasonMissing,
		/// A measure of this kind other than a curtailment is in force in the area in one of these intervals
		/// already; where load is shed, in any to come.
		EmergencyInForce,
		/// No such measure is in force or to come in the area.
		NoEmergency,
		/// There are no incident ids left.
		IncidentIdsExhausted,
		/// The account is one of the runtime's own, which nobody signs for. It can have no role in
		/// the grid.
		AccountForbidden,
		/// Only the council gives an area another supplier than the one that it has named.
		SupplierChangeNeedsCouncil,
		/// The cooldown after a measure of this kind that an operator declared in the area, above it or
		/// below is not over.
		EmergencyTooSoon,
		/// The council declared or confirmed the measure, and lifts it.
		LiftNeedsCouncil,
		/// The zone has as many areas as a zone may have.
		ZoneFull,
		/// Only the council may change what energy over an edge costs.
		FeeNeedsCouncil,
		/// The account operates an area of the zone, and can be neither its supplier nor a gateway
		/// there.
		IsOperator,
		/// The account supplies an area of the zone, or has done so and may still be asked to
		/// settle. It can be neither an operator nor a gateway there.
		IsSupplier,
		/// The account is a gateway in the zone, and can be neither an operator nor a supplier there.
		IsGateway,
		/// The account has no invitation to connect to the area.
		NotInvited,
		/// The invitation is not the one that the account accepts.
		InvitationDiffers,
		/// The area has as many invitations as it can have.
		TooManyInvitations,
		/// Accounts are invited to connect to the area.
		AreaHasInvitations,
		/// A limit is greater than that of an edge on the way up to the zone's root.
		BeyondEdge,
		/// The limits are lower than the rated power of the meters at the connection.
		BelowRatedPower,
		/// The participant must accept this itself: a greater limit, or to be among those who are
		/// shed first.
		NeedsAcceptance,
		/// The participant has given notice already.
		NoticeGiven,
		/// The participant has not given notice.
		NoNotice,
		/// The notice is not over yet.
		NoticeRuns,
		/// Something that the account traded or metered is not settled yet, or it owes something.
		NotSettled,
		/// The account's meters have not been read up to the end of its notice, and no trading
		/// horizon has passed since.
		MetersNotRead,
		/// The change begins within the trading horizon or the notice.
		TooEarly,
		/// The change begins too far in the future.
		TooFarAhead,
		/// Another change is under way and has to come into force first.
		ChangePending,
		/// In some interval to come a surplus price in the zone would be higher than a shortfall
		/// price in it.
		TariffsCross,
		/// The terms are not the latest of the parent, which an operator's new area takes over.
		TermsDifferFromParent,
		/// The lowest prices of the band are not the lowest.
		InvalidBand,
		/// The account does not supply the area.
		NotSupplier,
		/// The supplier has given the area up already.
		AlreadyResigned,
		/// No tariff is proposed for the area.
		NoProposal,
		/// The tariff or its begin is not what is proposed.
		ProposalDiffers,
		/// The proposal was to be accepted earlier.
		ProposalExpired,
		/// What is stored contradicts itself; this is a defect of the chain.
		Corrupt,
		/// There are no numbers left for connection points.
		NumbersExhausted,
		/// The name is not text in UTF-8.
		NameNotText,
		/// The name has a character that nobody sees, or a space at one of its ends.
		NameNotVisible,
		/// A curtailment leaves less than 1 000 thousandths.
		CurtailsNothing,
		/// Critical connections are never shed.
		CriticalNeverShed,
		/// Load is shed in one to twelve of twelve groups at a time.
		NoSuchRotation,
		/// The zone, or the operator, has as many measures in force or to come as it can have.
		TooManyMeasures,
		/// Somebody who decides further up has declared, published or decided it.
		Outranked,
		/// An envelope allows less, in an interval whose gate has closed, than was known then.
		GateClosed,
		/// There is no such incident.
		UnknownIncident,
		/// A measure or an envelope begins in an interval to come, a measure also in the present one.
		BeginsInThePast,
		/// A suspension of trading begins when it is declared or confirmed.
		SuspensionBeginsAtOnce,
		/// No such measure is proposed for the area.
		UnknownProposal,
		/// Another account than the one that proposed it must confirm a measure.
		OwnProposal,
		/// The zone, or the operator, has as many proposed measures as it can have.
		TooManyMeasureProposals,
		/// There are no proposal ids left.
		ProposalIdsExhausted,
		/// There is nothing to publish.
		NothingPublished,
		/// The participant is connected to another area.
		ConnectedElsewhere,
		/// The import lies below the floor of the controllable devices at the connection.
		BelowFloor,
		/// The connection's envelope has as many periods as it can have.
		TooManyEnvelopes,
		/// Only the participant itself may lower the floor of its devices.
		LowersFloor,
		/// Only the operator may raise the floor of a participant's devices.
		RaisesFloor,
		/// The area has status reporters.
		AreaHasReporters,
		/// The area has as many status reporters as it can have.
		TooManyReporters,
		/// The account reports the status of an area of the zone, and cannot be a supplier there.
		IsReporter,
		/// The participant is offered no contract.
		NothingOffered,
		/// The contract is not the one that is offered.
		ContractDiffers,
		/// The participant has a contract for one of these intervals already, or a commitment to a request for
		/// flexibility.
		ContractInForce,
		/// The account receives the fees and the rent of an edge of the zone, and cannot operate there.
		IsNetworkAccount,
		/// The council asks for no flexibility: it has no account that pays.
		CouncilDoesNotPay,
		/// Flexibility is asked for and offered in W; below 100 W it is none.
		TooLittleFlexibility,
		/// Flexibility is not asked for without a price.
		NoPrice,
		/// Flexibility is asked for in more intervals than it may be.
		FlexibilityTooLong,
		/// There is no time left to clear the request and to publish envelopes.
		ClosesTooLate,
		/// The area has as many requests for flexibility as it can have.
		TooManyFlexibilityRequests,
		/// There are no ids left for requests for flexibility.
		FlexibilityIdsExhausted,
		/// There is no such request for flexibility, or it is over.
		UnknownFlexibilityRequest,
		/// The request takes no commitments any longer, and is not withdrawn any longer.
		FlexibilityClosed,
		/// Only who pays for a request withdraws it.
		NotThePayer,
		/// The account has committed to the request already.
		AlreadyCommitted,
		/// The price is above the most that is paid.
		PriceAboveRequest,
		/// A call does 1 to 32 steps.
		NoSteps,
		/// There is nothing to be done about the request at present.
		NothingDue,
		/// The operator has put as many measures on record of late as it may, see `MaxRecords`.
		TooManyRecords,
	}
}
