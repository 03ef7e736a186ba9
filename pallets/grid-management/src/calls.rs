//! The pallet's calls: origin, input, one `do_…` function, one event. A `do_…` function with
//! several outcomes or several callers emits the event itself.

use frame_support::pallet_macros::pallet_section;

/// The calls, which are a part of the pallet itself.
#[pallet_section]
mod calls {
	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Makes an account an operator of an area and everything below it, or takes that from it.
		///
		/// An authorised account gets a provider reference, so that it exists without owning
		/// anything. Who supplies an area of the zone, is a gateway there or receives what an edge earns
		/// cannot be an operator in it.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Council`].
		///
		/// ## Parameters
		///
		/// - `operator`, `area`: whose authorisation it is, and for which area.
		/// - `authorized`: whether it is to be authorised.
		///
		/// ## Errors
		///
		/// - [`Error::NotCouncil`]: if anybody else calls.
		/// - [`Error::UnknownArea`]: if there is no such area.
		/// - [`Error::AlreadyAuthorized`], [`Error::NotAuthorized`]: if nothing would change.
		/// - [`Error::AccountForbidden`]: if it is an account of the runtime.
		/// - [`Error::IsSupplier`], [`Error::IsGateway`], [`Error::IsNetworkAccount`]: if it has that role
		///   in the zone, see `get_party`.
		///
		/// ## Events
		///
		/// - [`Event::OperatorAuthorizationSet`]
		#[pallet::call_index(0)]
		#[pallet::weight(
			T::WeightInfo::set_operator_authorization().max(T::WeightInfo::revoke_operator_authorization())
		)]
		pub fn set_operator_authorization(
			origin: OriginFor<T>,
			operator: T::AccountId,
			area: AreaId,
			authorized: bool,
		) -> DispatchResult {
			Self::ensure_authority(origin, None)?;
			Self::do_set_authorization(operator, area, authorized)
		}

		/// Adds an area to the grid, with the default [`Thresholds`]. The terms apply at once.
		///
		/// An operator's new area takes over its parent's supply schedule, all that is to come
		/// included, and its latest fee: nobody pays for an area, or at other prices, without the
		/// council.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Council`]; below a parent also [`Authority::Operator`] of the parent.
		///
		/// ## Parameters
		///
		/// - `parent`: the area above it; none for a root.
		/// - `edge`: its limits in W, 0 at a root for no edge, and its fee in mills per kWh.
		/// - `supplier`, `tariff`: its balance-responsible account with its prices, in mills per kWh.
		///
		/// ## Errors
		///
		/// - [`Error::NotCouncil`], [`Error::NotOperator`]: if the signer may not do it, see
		///   `is_authorized_operator`.
		/// - [`Error::UnknownArea`], [`Error::TooDeep`]: if the parent does not exist, or lies on
		///   the last level.
		/// - [`Error::ZoneFull`], [`Error::AreaIdsExhausted`]: if there is no room for another area.
		/// - [`Error::PowerTooHigh`], [`Error::LimitTooLow`]: if a limit is above a terawatt, or
		///   below 100 W and not 0.
		/// - [`Error::PriceTooHigh`], [`Error::InvertedTariff`]: if a price is above 2 047 mills,
		///   or the surplus price above the shortfall price.
		/// - [`Error::TariffsCross`]: if it crosses another tariff of the zone, see `get_supply`.
		/// - [`Error::AccountForbidden`], [`Error::IsOperator`], [`Error::IsGateway`]: if the
		///   account cannot be a supplier there, see `get_party`.
		/// - [`Error::SupplierChangeNeedsCouncil`], [`Error::TermsDifferFromParent`],
		///   [`Error::FeeNeedsCouncil`]: if an operator names another supplier, tariff or fee than
		///   the parent's latest, see `get_supply`, `get_area`.
		///
		/// ## Events
		///
		/// - [`Event::AreaCreated`]
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::create_area(T::MaxZoneAreas::get()).max(T::WeightInfo::extend_area()))]
		pub fn create_area(
			origin: OriginFor<T>,
			parent: Option<AreaId>,
			edge: Edge,
			supplier: T::AccountId,
			tariff: Tariff,
		) -> DispatchResultWithPostInfo {
			let by = Self::ensure_authority(origin, parent)?;
			Ok(Some(Self::do_add_area(parent, edge, supplier, tariff, &by)?).into())
		}

		/// Changes the limits of an area's edge and the thresholds of its state at once, and its
		/// fee beyond the trading horizon. The state itself changes with the next status.
		///
		/// A market whose gate has closed is cleared with the edge of that moment. The edge's
		/// income of an interval in which it was lowered, or for which orders could not be taken back
		/// afterwards, does not go to its network account.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Council`] or [`Authority::Operator`] of the area. A new fee is the
		/// council's alone.
		///
		/// ## Parameters
		///
		/// - `area`: the area.
		/// - `edge`: its limits in W, 0 at a root for no edge, and its fee in the end, in mills per
		///   kWh.
		/// - `thresholds`: the limits that its state follows from.
		///
		/// ## Errors
		///
		/// - [`Error::NotOperator`]: if anybody else calls, see `is_authorized_operator`.
		/// - [`Error::UnknownArea`]: if there is no such area.
		/// - [`Error::PowerTooHigh`], [`Error::LimitTooLow`]: if a limit is above a terawatt, or
		///   below 100 W and not 0.
		/// - [`Error::PriceTooHigh`], [`Error::InvalidThresholds`]: if the fee is above 2 047
		///   mills, or the thresholds contradict each other.
		/// - [`Error::FeeNeedsCouncil`]: if an operator gives another fee than the latest, see
		///   `get_area`.
		/// - [`Error::ChangePending`]: if a fee announced before is not in force yet, see `get_area`.
		///
		/// ## Events
		///
		/// - [`Event::AreaUpdated`], and before it [`Event::GridFeeSet`] with a new fee
		#[pallet::call_index(2)]
		pub fn update_area(origin: OriginFor<T>, area: AreaId, edge: Edge, thresholds: Thresholds) -> DispatchResult {
			let by = Self::ensure_authority(origin, Some(area))?;
			Self::do_update_area(area, edge, thresholds, &by)?;
			Self::deposit_event(Event::AreaUpdated { area, edge, thresholds });
			Ok(())
		}

		/// Sets an area's supplier and tariff for the time beyond the trading horizon. Until then
		/// everything stays as it is, and so does the collateral of the trades made by then.
		///
		/// The council's terms replace all that do not lie within the horizon yet. An operator
		/// makes one change at a time, which replaces none of the council's: within the supplier's
		/// band it is made; beyond it, it is proposed, and the supplier has a trading horizon's
		/// time for [`Pallet::accept_tariff`].
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Council`]; for the supplier of that time also [`Authority::Operator`] of
		/// the area.
		///
		/// ## Parameters
		///
		/// - `area`: the area.
		/// - `supplier`, `tariff`: the balance-responsible account with its prices, in mills per kWh.
		/// - `from`: the first interval that they apply to, at most [`Config::MaxTermsAhead`]
		///   ahead; none: the first beyond the horizon.
		///
		/// ## Errors
		///
		/// - [`Error::NotOperator`], [`Error::UnknownArea`]: if the signer may not do it, or there
		///   is no such area.
		/// - [`Error::PriceTooHigh`], [`Error::InvertedTariff`]: if a price is above 2 047 mills,
		///   or the surplus price above the shortfall price.
		/// - [`Error::TariffsCross`]: if it crosses another tariff of the zone, see `get_supply`.
		/// - [`Error::TooEarly`], [`Error::TooFarAhead`]: if `from` lies too near or too far, see
		///   `current_interval`.
		/// - [`Error::TooManyTerms`]: if the area has too many terms on record, see `get_supply`.
		/// - [`Error::AccountForbidden`], [`Error::IsOperator`], [`Error::IsGateway`]: if the
		///   account cannot be a supplier there, see `get_party`.
		/// - [`Error::SupplierChangeNeedsCouncil`]: if an operator names another supplier, see
		///   `get_supply_terms`.
		/// - [`Error::ChangePending`]: if an operator's last change is not in force yet, see
		///   `get_supply`.
		///
		/// ## Events
		///
		/// - [`Event::SupplyTermsSet`] or [`Event::TariffProposed`]
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::set_supply_terms(T::MaxZoneAreas::get()))]
		pub fn set_supply_terms(
			origin: OriginFor<T>,
			area: AreaId,
			supplier: T::AccountId,
			tariff: Tariff,
			from: Option<Interval>,
		) -> DispatchResultWithPostInfo {
			let by = Self::ensure_authority(origin, Some(area))?;
			let account = supplier;
			let areas = Self::do_set_supply_terms(area, Supplier { account, tariff }, from, &by)?;
			Ok(Some(T::WeightInfo::set_supply_terms(areas)).into())
		}

		/// Takes an area out of the grid. Its supply terms stay on record for what still waits for
		/// settlement.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Council`]; also [`Authority::Operator`] of the area once the cooldown after
		/// an operator's emergency in it is over.
		///
		/// ## Parameters
		///
		/// - `area`: the area.
		///
		/// ## Errors
		///
		/// - [`Error::NotOperator`], [`Error::UnknownArea`]: if the signer may not do it, or there
		///   is no such area.
		/// - [`Error::AreaHasChildren`], [`Error::AreaHasConnections`], [`Error::AreaHasOperators`],
		///   [`Error::AreaHasInvitations`], [`Error::AreaHasReporters`]: if something depends on it, see
		///   `get_area`.
		/// - [`Error::EmergencyInForce`], [`Error::EmergencyTooSoon`]: if a measure or its cooldown is not
		///   over.
		///
		/// ## Events
		///
		/// - [`Event::AreaRemoved`], and before it [`Event::NetworkAccountSet`] if the area had an
		///   account of its own
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::remove_area(T::HistoryLength::get()))]
		pub fn remove_area(origin: OriginFor<T>, area: AreaId) -> DispatchResultWithPostInfo {
			let by = Self::ensure_authority(origin, Some(area))?;
			let records = Self::do_remove_area(area, &by)?;
			Self::deposit_event(Event::AreaRemoved { area });
			Ok(Some(T::WeightInfo::remove_area(records)).into())
		}

		/// Invites an account to connect to an area. It becomes a participant by its own
		/// [`Pallet::accept_connection`]; until then nothing is metered, traded or paid in its
		/// name. Another invitation to the same area replaces the first; one to a participant
		/// offers other limits. An invited account gets a provider reference.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Operator`] of the area.
		///
		/// ## Parameters
		///
		/// - `who`: the account.
		/// - `area`: where it is to be connected.
		/// - `import_limit_w`, `export_limit_w`: the most it may take and feed in, in W; one of
		///   them may be 0.
		/// - `class`: its place in the order of load shedding.
		///
		/// ## Errors
		///
		/// - [`Error::NotOperator`]: if anybody else calls, see `is_authorized_operator`.
		/// - [`Error::PowerTooHigh`], [`Error::LimitTooLow`]: if a limit is above a terawatt, or
		///   below 100 W and not 0.
		/// - [`Error::NoPower`]: if both limits are 0.
		/// - [`Error::BeyondEdge`]: if an edge on the way up does not carry them, see `get_area`.
		/// - [`Error::AccountForbidden`]: if it is an account of the runtime.
		/// - [`Error::TooManyInvitations`]: if the area has [`Config::MaxInvitations`] of them.
		///
		/// ## Events
		///
		/// - [`Event::ConnectionInvited`]
		#[pallet::call_index(5)]
		pub fn connect(
			origin: OriginFor<T>,
			who: T::AccountId,
			area: AreaId,
			import_limit_w: Power,
			export_limit_w: Power,
			class: PriorityClass,
		) -> DispatchResult {
			Self::ensure_operator(origin, area)?;
			let invitation = Invitation {
				import_limit_w,
				export_limit_w,
				class,
			};
			Self::do_invite(&who, area, invitation)?;
			Self::deposit_event(Event::ConnectionInvited { who, area, invitation });
			Ok(())
		}

		/// Changes a connection as far as that needs no consent: to lower limits, and to another
		/// class but `Interruptible`. Anything else is an invitation ([`Pallet::connect`]) that the
		/// participant accepts.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Operator`] of the connection's area.
		///
		/// ## Parameters
		///
		/// - `who`: the participant.
		/// - `import_limit_w`, `export_limit_w`: the most it may take and feed in, in W; one of
		///   them may be 0.
		/// - `class`: its place in the order of load shedding.
		///
		/// ## Errors
		///
		/// - [`Error::NotConnected`]: if the account has no connection, see `get_connection`.
		/// - [`Error::NotOperator`]: if anybody else calls, see `is_authorized_operator`.
		/// - [`Error::PowerTooHigh`], [`Error::LimitTooLow`]: if a limit is above a terawatt, or
		///   below 100 W and not 0.
		/// - [`Error::NoPower`]: if both limits are 0.
		/// - [`Error::NeedsAcceptance`]: if a limit grows, or the class becomes `Interruptible`.
		/// - [`Error::BelowRatedPower`]: if the meters' rated power together is greater than both
		///   limits.
		///
		/// ## Events
		///
		/// - [`Event::ConnectionUpdated`]
		#[pallet::call_index(6)]
		pub fn update_connection(
			origin: OriginFor<T>,
			who: T::AccountId,
			import_limit_w: Power,
			export_limit_w: Power,
			class: PriorityClass,
		) -> DispatchResult {
			let old = Self::ensure_connected(&who)?;
			Self::ensure_operator(origin, old.area)?;
			let new = Connection {
				import_limit_w,
				export_limit_w,
				class,
				..old
			};
			Self::do_update_connection(&who, &old, new)?;
			Self::deposit_event(Event::ConnectionUpdated { who, old, new });
			Ok(())
		}

		/// Takes an account's grid connection point away at once; it is a participant no longer,
		/// and no reading of its meters is accepted. What it traded and what its meters measured
		/// before settles all the same.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Council`] or [`Authority::Operator`] of the connection's area.
		///
		/// ## Parameters
		///
		/// - `who`: the participant.
		///
		/// ## Errors
		///
		/// - [`Error::NotConnected`]: if the account has no connection, see `get_connection`.
		/// - [`Error::NotOperator`]: if anybody else calls, see `is_authorized_operator`.
		///
		/// ## Events
		///
		/// - [`Event::Disconnected`]
		#[pallet::call_index(7)]
		pub fn disconnect(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
			let connection = Self::ensure_connected(&who)?;
			Self::ensure_authority(origin, Some(connection.area))?;
			Self::do_disconnect(who, connection)
		}

		/// Reports what was measured in an area. Its state follows from the measurement, the area's
		/// thresholds and its last state: see [`state`]. No voltage or no frequency is a blackout,
		/// which suspends trading in the area and below as an operator's emergency does: for
		/// [`Config::ShortEmergency`] intervals at most, as an incident on record, and not during a
		/// cooldown. It ends with the first status that has voltage and frequency.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Operator`] of the area, or one of its reporters ([`Pallet::set_status_reporter`]).
		///
		/// ## Parameters
		///
		/// - `area`: the area.
		/// - `status`: frequency (mHz), voltage (thousandths of the nominal value), load and
		///   generation (W).
		///
		/// ## Errors
		///
		/// - [`Error::NotOperator`]: if anybody else calls, see `is_authorized_operator`.
		/// - [`Error::PowerTooHigh`]: if load or generation is above a terawatt.
		/// - [`Error::IncidentIdsExhausted`]: if a blackout cannot be recorded.
		///
		/// ## Events
		///
		/// - [`Event::GridStatusUpdated`], and before it [`Event::EmergencyImplemented`] or
		///   [`Event::EmergencyLifted`] where a blackout begins or ends
		#[pallet::call_index(8)]
		#[pallet::weight((
			T::WeightInfo::update_grid_status()
				.max(T::WeightInfo::begin_blackout())
				.max(T::WeightInfo::end_blackout()),
			DispatchClass::Operational,
		))]
		pub fn update_grid_status(
			origin: OriginFor<T>,
			area: AreaId,
			status: GridStatus,
		) -> DispatchResultWithPostInfo {
			let by = Self::ensure_reporter(origin, area)?;
			let followed = Self::do_update_grid_status(area, status, by)?;
			Ok((!followed).then(T::WeightInfo::update_grid_status).into())
		}

		/// Declares a measure in an area and everything below it, which begins at once and lasts for a
		/// time.
		///
		/// A market whose gate has closed is cleared as if there were none; an edge's income of an
		/// interval in which one that cuts it was declared, or for which orders could not be taken back
		/// afterwards, does not go to its network account. When a measure that an operator declared alone
		/// has ended, operators declare the next one of its kind in the same area, above it or below only
		/// after a cooldown as long as it was. [`Pallet::propose_measure`] is for what lasts longer or begins
		/// later. The record stays for good, so an operator makes no more than [`Config::MaxRecords`] of them
		/// within [`Config::LongEmergency`] intervals.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Operator`] of the area for up to [`Config::ShortEmergency`] intervals,
		/// [`Authority::Council`] for up to [`Config::LongEmergency`] and without a cooldown.
		///
		/// ## Parameters
		///
		/// - `area`: the area.
		/// - `protocol`: the measure.
		/// - `duration`: how many intervals it lasts, the present one included.
		/// - `reason`: why, for the record.
		///
		/// ## Errors
		///
		/// - [`Error::NotOperator`], [`Error::UnknownArea`]: if the signer may not do it, or there
		///   is no such area.
		/// - [`Error::ZeroDuration`], [`Error::EmergencyTooLong`]: if it is of no interval, or of
		///   too many.
		/// - [`Error::ReasonMissing`]: if the reason is empty.
		/// - [`Error::CurtailsNothing`], [`Error::CriticalNeverShed`], [`Error::NoSuchRotation`]: if the
		///   measure does nothing, or what none may do.
		/// - [`Error::EmergencyInForce`]: if the area has one of this kind, see `get_measures`.
		/// - [`Error::EmergencyTooSoon`]: if an operator's cooldown is not over, see `get_incidents`.
		/// - [`Error::TooManyMeasures`]: if the zone or the operator has as many as it can have.
		/// - [`Error::IncidentIdsExhausted`]: if it cannot be recorded.
		/// - [`Error::TooManyRecords`]: if the operator has put too many on record of late.
		///
		/// ## Events
		///
		/// - [`Event::EmergencyImplemented`]
		#[pallet::call_index(9)]
		#[pallet::weight((T::WeightInfo::implement_emergency_protocol(), DispatchClass::Operational))]
		pub fn implement_emergency_protocol(
			origin: OriginFor<T>,
			area: AreaId,
			protocol: EmergencyProtocol,
			duration: Interval,
			reason: ReasonOf<T>,
		) -> DispatchResult {
			let by = Self::ensure_authority(origin, Some(area))?;
			Self::do_implement_emergency(area, protocol, duration, reason, by)
		}

		/// Ends an area's suspension of trading before its time, a measured blackout's included. The area
		/// is in restoration at best until a normal status comes. [`Pallet::lift_measure`] ends any measure.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Council`]; also [`Authority::Operator`] of the area, for an emergency that
		/// an operator declared or measured.
		///
		/// ## Parameters
		///
		/// - `area`: the area.
		///
		/// ## Errors
		///
		/// - [`Error::NotOperator`], [`Error::UnknownArea`]: if the signer may not do it, or there
		///   is no such area.
		/// - [`Error::NoEmergency`]: if none is in force, see `get_current_grid_status`.
		/// - [`Error::LiftNeedsCouncil`], [`Error::Outranked`]: if an operator lifts what the council, or
		///   an operator further up, declared, see `get_incidents`.
		///
		/// ## Events
		///
		/// - [`Event::EmergencyLifted`]
		#[pallet::call_index(10)]
		#[pallet::weight((T::WeightInfo::lift_emergency(), DispatchClass::Operational))]
		pub fn lift_emergency(origin: OriginFor<T>, area: AreaId) -> DispatchResult {
			let by = Self::ensure_authority(origin, Some(area))?;
			Self::do_lift_emergency(area, by)
		}

		/// Decides who receives the grid fees and the congestion rent of an area's edge. Without a
		/// decision the community fund does. The account gets no provider reference: it must exist,
		/// or be paid enough to exist.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Council`].
		///
		/// ## Parameters
		///
		/// - `area`: the area.
		/// - `account`: who receives them; none lets the area follow the nearest one above it that
		///   has an account.
		///
		/// ## Errors
		///
		/// - [`Error::NotCouncil`]: if anybody else calls.
		/// - [`Error::UnknownArea`]: if there is no such area.
		/// - [`Error::AccountForbidden`]: if it is an account of the runtime.
		/// - [`Error::IsOperator`]: if it operates an area of the zone, see `get_party`.
		///
		/// ## Events
		///
		/// - [`Event::NetworkAccountSet`]
		#[pallet::call_index(11)]
		pub fn set_network_account(
			origin: OriginFor<T>,
			area: AreaId,
			account: Option<T::AccountId>,
		) -> DispatchResult {
			Self::ensure_authority(origin, None)?;
			Self::do_set_network_account(area, account)
		}

		/// Accepts an invitation to connect, which makes the account a participant; if it is one in
		/// that very area, the connection gets the limits and the class of the invitation, and a
		/// notice given before counts no longer.
		///
		/// What is accepted is named, so that an operator cannot change it at the last moment.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the invited account. Free of charge.
		///
		/// ## Parameters
		///
		/// - `area`: the area.
		/// - `import_limit_w`, `export_limit_w`, `class`: the limits, in W, and the class of the
		///   invitation.
		///
		/// ## Errors
		///
		/// - [`Error::NotInvited`], [`Error::InvitationDiffers`]: if this is not offered, see
		///   `get_invitation`.
		/// - [`Error::AlreadyConnected`]: if the account is connected to another area, see
		///   `get_connection`.
		/// - [`Error::BeyondEdge`]: if an edge on the way up does not carry the limits any more,
		///   see `get_area`.
		/// - [`Error::BelowRatedPower`]: if the meters' rated power together is greater than both
		///   limits.
		/// - [`Error::NotSettled`]: if the account was connected to another area before, and
		///   something that it traded or metered there is open, or it owes something; see
		///   `trading_getStatement`, `trading_getEnergyBalance`.
		/// - [`Error::NumbersExhausted`]: if there are no numbers left for connection points.
		/// - [`Error::AccountForbidden`]: if it is an account of the runtime.
		///
		/// ## Events
		///
		/// - [`Event::Connected`] or [`Event::ConnectionUpdated`]
		#[pallet::call_index(12)]
		#[pallet::weight((T::WeightInfo::accept_connection().max(T::WeightInfo::change_connection()), Pays::No))]
		pub fn accept_connection(
			origin: OriginFor<T>,
			area: AreaId,
			import_limit_w: Power,
			export_limit_w: Power,
			class: PriorityClass,
		) -> DispatchResult {
			let accepted = Invitation {
				import_limit_w,
				export_limit_w,
				class,
			};
			Self::do_accept_connection(ensure_signed(origin)?, area, accepted)
		}

		/// Refuses an invitation to connect.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the invited account. Free of charge.
		///
		/// ## Parameters
		///
		/// - `area`: the area.
		///
		/// ## Errors
		///
		/// - [`Error::NotInvited`]: if the account has no invitation to it, see `get_invitation`.
		///
		/// ## Events
		///
		/// - [`Event::InvitationDeclined`]
		#[pallet::call_index(13)]
		#[pallet::weight((T::WeightInfo::decline_connection(), Pays::No))]
		pub fn decline_connection(origin: OriginFor<T>, area: AreaId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::end_invitation(&who, area)?;
			Self::deposit_event(Event::InvitationDeclined { who, area });
			Ok(())
		}

		/// Withdraws an invitation to connect.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Council`] or [`Authority::Operator`] of the area.
		///
		/// ## Parameters
		///
		/// - `who`: the invited account.
		/// - `area`: the area.
		///
		/// ## Errors
		///
		/// - [`Error::NotOperator`]: if anybody else calls, see `is_authorized_operator`.
		/// - [`Error::NotInvited`]: if the account has no invitation to it, see `get_invitation`.
		///
		/// ## Events
		///
		/// - [`Event::InvitationWithdrawn`]
		#[pallet::call_index(14)]
		pub fn withdraw_invitation(origin: OriginFor<T>, who: T::AccountId, area: AreaId) -> DispatchResult {
			Self::ensure_authority(origin, Some(area))?;
			Self::end_invitation(&who, area)?;
			Self::deposit_event(Event::InvitationWithdrawn { who, area });
			Ok(())
		}

		/// Gives notice of the account's connection: [`Config::NoticePeriod`] intervals from now on
		/// it takes and gives nothing any more. A notice cannot be withdrawn, but a new invitation
		/// of the same area, accepted, goes on with the connection.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the participant.
		///
		/// ## Errors
		///
		/// - [`Error::NotConnected`]: if the account has no connection, see `get_connection`.
		/// - [`Error::NoticeGiven`]: if it has given notice before, see `get_connection`.
		///
		/// ## Events
		///
		/// - [`Event::NoticeGiven`]
		#[pallet::call_index(15)]
		pub fn give_notice(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			let connection = Self::ensure_connected(&who)?;
			let (area, ends_at) = (connection.area, Self::do_give_notice(&who, connection)?);
			Self::deposit_event(Event::NoticeGiven { who, area, ends_at });
			Ok(())
		}

		/// Leaves the grid after the notice, when all that the account traded and its meters
		/// measured is settled and it owes nothing. Its meters must have been read up to the end of
		/// the notice, unless a trading horizon has passed since. Nobody else has a say in it:
		/// anybody may submit a meter's signed reading.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the participant.
		///
		/// ## Errors
		///
		/// - [`Error::NotConnected`]: if the account has no connection, see `get_connection`.
		/// - [`Error::NoNotice`], [`Error::NoticeRuns`]: if its notice is not over, see
		///   `get_connection`.
		/// - [`Error::MetersNotRead`]: if a meter has not been read up to the end, see
		///   `production_getMeterStates`.
		/// - [`Error::NotSettled`]: if something is open, see `trading_getStatement`,
		///   `trading_getEnergyBalance`.
		///
		/// ## Events
		///
		/// - [`Event::Disconnected`]
		#[pallet::call_index(16)]
		pub fn leave(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			let connection = Self::ensure_connected(&who)?;
			Self::do_leave(who, connection)
		}

		/// Sets the prices within which the area's operator may move the tariff without asking its
		/// supplier. It counts for changes to come; those made before stay. Of several suppliers
		/// the last one to set it counts, for its own time.
		///
		/// ## Dispatch Origin
		///
		/// Signed by who supplies the area now or later.
		///
		/// ## Parameters
		///
		/// - `area`: the area.
		/// - `band`: the lowest and the highest prices, in mills per kWh; none: it is asked each time.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownArea`]: if there is no such area.
		/// - [`Error::NotSupplier`]: if the account does not supply it, see `get_supply`.
		/// - [`Error::PriceTooHigh`], [`Error::InvalidBand`]: if a price is above 2 047 mills, or
		///   the lowest are not the lowest.
		///
		/// ## Events
		///
		/// - [`Event::TariffBandSet`]
		#[pallet::call_index(17)]
		pub fn set_tariff_band(origin: OriginFor<T>, area: AreaId, band: Option<TariffBand>) -> DispatchResult {
			let supplier = ensure_signed(origin)?;
			Self::do_set_tariff_band(area, supplier.clone(), band)?;
			Self::deposit_event(Event::TariffBandSet { area, supplier, band });
			Ok(())
		}

		/// Accepts the tariff that an area's operator has proposed, which then applies beyond the
		/// trading horizon.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the supplier whose tariff it is.
		///
		/// ## Parameters
		///
		/// - `area`: the area.
		/// - `tariff`, `from`: the prices of the proposal, in mills per kWh, and its first interval.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownArea`]: if there is no such area.
		/// - [`Error::NoProposal`], [`Error::ProposalDiffers`], [`Error::ProposalExpired`]: if this
		///   is not proposed any more, see `get_tariff_proposal`.
		/// - [`Error::NotSupplier`]: if it is proposed to another, see `get_tariff_proposal`.
		/// - [`Error::TooEarly`], [`Error::TooFarAhead`]: if it begins too soon or too late, see
		///   `current_interval`.
		/// - [`Error::TariffsCross`], [`Error::ChangePending`], [`Error::SupplierChangeNeedsCouncil`],
		///   [`Error::TooManyTerms`]: if the schedules do not allow it any more, see `get_supply`.
		///
		/// ## Events
		///
		/// - [`Event::SupplyTermsSet`]
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::accept_tariff(T::MaxZoneAreas::get()))]
		pub fn accept_tariff(
			origin: OriginFor<T>,
			area: AreaId,
			tariff: Tariff,
			from: Option<Interval>,
		) -> DispatchResultWithPostInfo {
			let account = ensure_signed(origin)?;
			let areas = Self::do_accept_tariff(area, Supplier { account, tariff }, from)?;
			Ok(Some(T::WeightInfo::accept_tariff(areas)).into())
		}

		/// Gives an area up. From the first interval beyond the trading horizon and the notice on
		/// the account does not supply it, and unless the council names another nobody does;
		/// nothing is traded in it then.
		///
		/// ## Dispatch Origin
		///
		/// Signed by who supplies the area now or later.
		///
		/// ## Parameters
		///
		/// - `area`: the area.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownArea`]: if there is no such area.
		/// - [`Error::NotSupplier`], [`Error::AlreadyResigned`]: if it does not supply the area,
		///   see `get_supply`.
		///
		/// ## Events
		///
		/// - [`Event::SupplierResigned`]
		#[pallet::call_index(19)]
		pub fn resign_as_supplier(origin: OriginFor<T>, area: AreaId) -> DispatchResult {
			let supplier = ensure_signed(origin)?;
			let from = Self::do_resign(area, &supplier)?;
			Self::deposit_event(Event::SupplierResigned { area, supplier, from });
			Ok(())
		}

		/// Gives an area a name, or takes it away.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Council`] or [`Authority::Operator`] of the area.
		///
		/// ## Parameters
		///
		/// - `area`: the area.
		/// - `name`: text of at most 32 bytes in UTF-8, all of which can be seen; empty for no name.
		///
		/// ## Errors
		///
		/// - [`Error::NotOperator`], [`Error::UnknownArea`]: if the signer may not do it, or there
		///   is no such area.
		/// - [`Error::NameNotText`], [`Error::NameNotVisible`]: if the name is not UTF-8, or it has a
		///   character that nobody sees, or a space at an end.
		///
		/// ## Events
		///
		/// - [`Event::AreaNameSet`]
		#[pallet::call_index(20)]
		pub fn set_area_name(origin: OriginFor<T>, area: AreaId, name: AreaName) -> DispatchResult {
			Self::ensure_authority(origin, Some(area))?;
			let old = Self::do_set_area_name(area, name.clone())?;
			Self::deposit_event(Event::AreaNameSet { area, old, new: name });
			Ok(())
		}

		/// Proposes a measure that lasts longer than an operator may declare alone, or begins later than at
		/// once: another operator of the area or of one above it confirms it, or the council does. The
		/// council's own is declared by it.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Operator`] of the area, or [`Authority::Council`].
		///
		/// ## Parameters
		///
		/// - `area`: the area.
		/// - `protocol`: the measure.
		/// - `from`: its first interval, at most a trading horizon ahead; none: the present one when it is
		///   confirmed, as for a suspension of trading.
		/// - `duration`: how many intervals it lasts, up to [`Config::LongEmergency`].
		/// - `reason`: why, for the record.
		///
		/// ## Errors
		///
		/// - [`Error::NotOperator`], [`Error::UnknownArea`]: if the signer may not do it, or there
		///   is no such area.
		/// - [`Error::ZeroDuration`], [`Error::EmergencyTooLong`], [`Error::ReasonMissing`]: if it is of no
		///   interval, of too many, or without a reason.
		/// - [`Error::CurtailsNothing`], [`Error::CriticalNeverShed`], [`Error::NoSuchRotation`]: if the
		///   measure does nothing, or what none may do.
		/// - [`Error::BeginsInThePast`], [`Error::TooFarAhead`], [`Error::SuspensionBeginsAtOnce`]: if it
		///   cannot begin then.
		/// - [`Error::TooManyMeasureProposals`], [`Error::ProposalIdsExhausted`]: if there is no room for
		///   another proposal, see `get_measure_proposals`.
		/// - Those of [`Pallet::implement_emergency_protocol`], for the council's.
		///
		/// ## Events
		///
		/// - [`Event::MeasureProposed`]; [`Event::EmergencyImplemented`] for the council's
		#[pallet::call_index(21)]
		#[pallet::weight((
			T::WeightInfo::propose_measure().max(T::WeightInfo::implement_emergency_protocol()),
			DispatchClass::Operational,
		))]
		pub fn propose_measure(
			origin: OriginFor<T>,
			area: AreaId,
			protocol: EmergencyProtocol,
			from: Option<Interval>,
			duration: Interval,
			reason: ReasonOf<T>,
		) -> DispatchResult {
			let by = Self::ensure_authority(origin, Some(area))?;
			Self::do_propose_measure(area, protocol, from, duration, reason, by)
		}

		/// Confirms a measure that another operator has proposed, which declares it.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Operator`] of the area but the one who proposed it, or [`Authority::Council`].
		///
		/// ## Parameters
		///
		/// - `area`: the area.
		/// - `proposal`: the id of the proposal.
		///
		/// ## Errors
		///
		/// - [`Error::NotOperator`], [`Error::UnknownArea`]: if the signer may not do it, or there
		///   is no such area.
		/// - [`Error::UnknownProposal`], [`Error::ProposalExpired`]: if this is not proposed, or not any
		///   more, see `get_measure_proposals`.
		/// - [`Error::OwnProposal`]: if the signer proposed it.
		/// - [`Error::NotAuthorized`]: if who proposed it does not operate the area any longer.
		/// - [`Error::EmergencyInForce`], [`Error::EmergencyTooSoon`], [`Error::TooManyMeasures`],
		///   [`Error::IncidentIdsExhausted`], [`Error::TooManyRecords`]: as for
		///   [`Pallet::implement_emergency_protocol`]; the record is that of who proposed it.
		///
		/// ## Events
		///
		/// - [`Event::EmergencyImplemented`]
		#[pallet::call_index(22)]
		#[pallet::weight((T::WeightInfo::confirm_measure(), DispatchClass::Operational))]
		pub fn confirm_measure(origin: OriginFor<T>, area: AreaId, proposal: ProposalId) -> DispatchResult {
			let by = Self::ensure_authority(origin, Some(area))?;
			Self::do_confirm_measure(area, proposal, by)
		}

		/// Withdraws a proposed measure.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Operator`] of the area who proposed it or decides as far up, or
		/// [`Authority::Council`].
		///
		/// ## Parameters
		///
		/// - `area`: the area.
		/// - `proposal`: the id of the proposal.
		///
		/// ## Errors
		///
		/// - [`Error::NotOperator`], [`Error::UnknownArea`]: if the signer may not do it, or there
		///   is no such area.
		/// - [`Error::UnknownProposal`]: if this is not proposed, see `get_measure_proposals`.
		/// - [`Error::Outranked`]: if an operator further up proposed it.
		///
		/// ## Events
		///
		/// - [`Event::MeasureProposalWithdrawn`]
		#[pallet::call_index(23)]
		#[pallet::weight((T::WeightInfo::withdraw_measure_proposal(), DispatchClass::Operational))]
		pub fn withdraw_measure_proposal(origin: OriginFor<T>, area: AreaId, proposal: ProposalId) -> DispatchResult {
			let by = Self::ensure_authority(origin, Some(area))?;
			Self::do_withdraw_measure_proposal(area, proposal, by)
		}

		/// Ends a measure before its time, or before it has begun. It counts for the market of every gate
		/// that has closed, and for what meters measured before the present interval.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Council`]; also [`Authority::Operator`] of its area who decides as far up as who
		/// declared it.
		///
		/// ## Parameters
		///
		/// - `incident`: its record.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownIncident`]: if there is no such record, see `get_incidents`.
		/// - [`Error::NotOperator`], [`Error::UnknownArea`]: if the signer may not do it, or the area is
		///   there no longer.
		/// - [`Error::NoEmergency`]: if it is over, see `get_measures`.
		/// - [`Error::LiftNeedsCouncil`], [`Error::Outranked`]: if the council, or an operator further up,
		///   declared it.
		///
		/// ## Events
		///
		/// - [`Event::EmergencyLifted`]
		#[pallet::call_index(24)]
		#[pallet::weight((T::WeightInfo::lift_emergency(), DispatchClass::Operational))]
		pub fn lift_measure(origin: OriginFor<T>, incident: IncidentId) -> DispatchResult {
			let area = Incidents::<T>::get(incident).ok_or(Error::<T>::UnknownIncident)?.area;
			let by = Self::ensure_authority(origin, Some(area))?;
			Self::do_lift_measure(incident, area, by)
		}

		/// Lets an account report the status of an area and do nothing else, or ends that: the key of a
		/// gateway or of a control system. It gets a provider reference, so that it exists without owning
		/// anything.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Operator`] of the area; to end it also [`Authority::Council`].
		///
		/// ## Parameters
		///
		/// - `reporter`: the account.
		/// - `area`: the area.
		/// - `authorized`: whether it may.
		///
		/// ## Errors
		///
		/// - [`Error::NotOperator`], [`Error::UnknownArea`]: if the signer may not do it, or there
		///   is no such area.
		/// - [`Error::AlreadyAuthorized`], [`Error::NotAuthorized`]: if nothing would change.
		/// - [`Error::TooManyReporters`]: if the area has [`Config::MaxReporters`] of them.
		/// - [`Error::AccountForbidden`], [`Error::IsSupplier`]: if the account cannot be one there, see
		///   `get_party`.
		///
		/// ## Events
		///
		/// - [`Event::StatusReporterSet`]
		#[pallet::call_index(25)]
		pub fn set_status_reporter(
			origin: OriginFor<T>,
			reporter: T::AccountId,
			area: AreaId,
			authorized: bool,
		) -> DispatchResult {
			match authorized {
				true => Self::ensure_operator(origin, area)?,
				false => Self::ensure_authority(origin, Some(area))?,
			};
			Self::do_set_status_reporter(reporter, area, authorized)
		}

		/// Publishes operating envelopes of connections: what they may take and give in intervals to come.
		/// An envelope takes the place of what was published for its intervals before, unless by somebody
		/// who decides further up. All are published, or none.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Council`] or [`Authority::Operator`] of the area.
		///
		/// ## Parameters
		///
		/// - `area`: the area to which all of them are connected.
		/// - `envelopes`: the participants, and of each the first interval, the first one in which it no
		///   longer counts, at most a trading horizon ahead, and the limits in W.
		///
		/// ## Errors
		///
		/// - [`Error::NotOperator`], [`Error::UnknownArea`]: if the signer may not do it, or there
		///   is no such area.
		/// - [`Error::NothingPublished`]: if there are none.
		/// - [`Error::NotConnected`], [`Error::ConnectedElsewhere`]: if an account is not connected to the
		///   area, see `get_connection`.
		/// - [`Error::BeginsInThePast`], [`Error::ZeroDuration`], [`Error::TooFarAhead`]: if one begins in
		///   the present interval or before, ends before it begins, or lies too far ahead.
		/// - [`Error::PowerTooHigh`], [`Error::LimitTooLow`]: if a limit is above a terawatt, or
		///   below 100 W and not 0.
		/// - [`Error::BelowFloor`], [`Error::Outranked`], [`Error::TooManyEnvelopes`]: if one allows less
		///   than the floor, meets one of somebody who decides further up or allows less than a default of
		///   such a one, or finds no room, see `get_envelope`.
		/// - [`Error::GateClosed`]: if one allows less than was known in an interval whose gate has closed.
		///
		/// ## Events
		///
		/// - [`Event::EnvelopePublished`] for each
		#[pallet::call_index(26)]
		#[pallet::weight((
			T::WeightInfo::publish_envelopes(u32::try_from(envelopes.len()).unwrap_or(u32::MAX)),
			DispatchClass::Operational,
		))]
		pub fn publish_envelopes(
			origin: OriginFor<T>,
			area: AreaId,
			envelopes: PublishedEnvelopesOf<T>,
		) -> DispatchResult {
			let by = Self::ensure_authority(origin, Some(area))?;
			Self::do_publish_envelopes(area, envelopes, &by)
		}

		/// Sets what a connection may take and give in the intervals for which no envelope is published,
		/// from the next one on. What somebody has set who decides further up stays until somebody as far
		/// up changes it, and no envelope published from below allows less; what somebody further up has
		/// taken away is not set again from below for [`Config::NoticePeriod`] intervals.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Council`] or [`Authority::Operator`] of the connection's area.
		///
		/// ## Parameters
		///
		/// - `who`: the participant.
		/// - `limits`: in W; none: the connection's own.
		///
		/// ## Errors
		///
		/// - [`Error::NotConnected`]: if the account has no connection, see `get_connection`.
		/// - [`Error::NotOperator`]: if anybody else calls, see `is_authorized_operator`.
		/// - [`Error::PowerTooHigh`], [`Error::LimitTooLow`]: if a limit is above a terawatt, or
		///   below 100 W and not 0.
		/// - [`Error::BelowFloor`], [`Error::Outranked`]: if it allows less than the floor, or somebody
		///   further up has set it or taken it away, see `get_envelope`.
		///
		/// ## Events
		///
		/// - [`Event::DefaultEnvelopeSet`]
		#[pallet::call_index(27)]
		pub fn set_default_envelope(origin: OriginFor<T>, who: T::AccountId, limits: Option<Limits>) -> DispatchResult {
			let connection = Self::ensure_connected(&who)?;
			let by = Self::ensure_authority(origin, Some(connection.area))?;
			let old = Self::do_set_default_envelope(&who, &connection, limits, &by)?;
			Self::deposit_event(Event::DefaultEnvelopeSet { who, old, new: limits });
			Ok(())
		}

		/// Registers how many controllable devices (chargers, heat pumps, stores) stand at a connection.
		/// Where the area has a floor, no envelope allows less than it is for them.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Operator`] of the connection's area, who may raise the floor; or signed by the
		/// participant, who may lower it.
		///
		/// ## Parameters
		///
		/// - `who`: the participant.
		/// - `devices`: how many.
		/// - `managed`: whether one energy manager controls them together.
		///
		/// ## Errors
		///
		/// - [`Error::NotConnected`]: if the account has no connection, see `get_connection`.
		/// - [`Error::NotOperator`]: if anybody else calls, see `is_authorized_operator`.
		/// - [`Error::LowersFloor`], [`Error::RaisesFloor`]: if it is the other one's to do, see
		///   `get_envelope`.
		///
		/// ## Events
		///
		/// - [`Event::ControllableDevicesSet`]
		#[pallet::call_index(28)]
		pub fn set_controllable_devices(
			origin: OriginFor<T>,
			who: T::AccountId,
			devices: u8,
			managed: bool,
		) -> DispatchResult {
			let connection = Self::ensure_connected(&who)?;
			let by_owner = ensure_signed(origin.clone()).is_ok_and(|signer| signer == who);
			if !by_owner {
				Self::ensure_operator(origin, connection.area)?;
			}
			Self::do_set_controllable_devices(&who, devices, managed, by_owner)?;
			Self::deposit_event(Event::ControllableDevicesSet { who, devices, managed });
			Ok(())
		}

		/// Decides whether envelopes in an area, and in those below it without a decision of their own,
		/// leave the controllable devices at a connection their floor: 4.2 kW each; behind one energy
		/// manager 4.2 kW for the first, and a part of it for each other that falls with their number
		/// (Federal Network Agency, BK6-22-300). It counts for what is published from now on.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Council`].
		///
		/// ## Parameters
		///
		/// - `area`: the area.
		/// - `rule`: whether; none lets the area follow the nearest one above that has a decision.
		///
		/// ## Errors
		///
		/// - [`Error::NotCouncil`]: if anybody else calls.
		/// - [`Error::UnknownArea`]: if there is no such area.
		///
		/// ## Events
		///
		/// - [`Event::FloorRuleSet`]
		#[pallet::call_index(29)]
		pub fn set_floor_rule(origin: OriginFor<T>, area: AreaId, rule: Option<bool>) -> DispatchResult {
			Self::ensure_authority(origin, None)?;
			let old = Self::do_set_floor_rule(area, rule)?;
			Self::deposit_event(Event::FloorRuleSet { area, old, new: rule });
			Ok(())
		}

		/// Offers a participant a capacity-limitation contract: its promise to keep to limits in intervals
		/// to come. It takes the place of what was offered before.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Operator`] of the connection's area.
		///
		/// ## Parameters
		///
		/// - `who`: the participant.
		/// - `contract`: the first interval, the first one in which it no longer counts, at most
		///   [`Config::MaxTermsAhead`] ahead, and the limits in W; none: nothing is offered any more.
		///
		/// ## Errors
		///
		/// - [`Error::NotConnected`]: if the account has no connection, see `get_connection`.
		/// - [`Error::NotOperator`]: if anybody else calls, see `is_authorized_operator`.
		/// - [`Error::BeginsInThePast`], [`Error::ZeroDuration`], [`Error::TooFarAhead`]: if it begins in
		///   the present interval or before, ends before it begins, or lies too far ahead.
		/// - [`Error::PowerTooHigh`], [`Error::LimitTooLow`]: if a limit is above a terawatt, or
		///   below 100 W and not 0.
		/// - [`Error::NothingOffered`]: if there is no offer to take back, see `get_envelope`.
		///
		/// ## Events
		///
		/// - [`Event::ContractOffered`]
		#[pallet::call_index(30)]
		pub fn offer_contract(
			origin: OriginFor<T>,
			who: T::AccountId,
			contract: Option<LimitationContract>,
		) -> DispatchResult {
			let connection = Self::ensure_connected(&who)?;
			let by = Self::ensure_operator(origin, connection.area)?;
			Self::do_offer_contract(&who, &connection, contract, &by)?;
			Self::deposit_event(Event::ContractOffered { who, contract });
			Ok(())
		}

		/// Accepts the capacity-limitation contract that the account is offered. From then on nobody
		/// changes it, and the account keeps to its limits in its intervals.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the participant.
		///
		/// ## Parameters
		///
		/// - `contract`: what is offered, so that an operator cannot change it at the last moment.
		///
		/// ## Errors
		///
		/// - [`Error::NotConnected`]: if the account has no connection, see `get_connection`.
		/// - [`Error::NothingOffered`], [`Error::ContractDiffers`]: if this is not offered, see
		///   `get_envelope`.
		/// - [`Error::BeginsInThePast`]: if its first interval has begun.
		/// - [`Error::ContractInForce`], [`Error::TooManyEnvelopes`]: if it meets another contract, or there
		///   is no room for one more.
		///
		/// ## Events
		///
		/// - [`Event::ContractAccepted`]
		#[pallet::call_index(31)]
		pub fn accept_contract(origin: OriginFor<T>, contract: LimitationContract) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::ensure_connected(&who)?;
			Self::do_accept_contract(&who, contract)?;
			Self::deposit_event(Event::ContractAccepted { who, contract });
			Ok(())
		}

		/// Asks for less import or export in an area, and everywhere below, in intervals to come. What that may
		/// cost at most is on hold of the operator's money until the request is over; the cheapest
		/// commitments are accepted, all at the price of the dearest of them.
		///
		/// ## Dispatch Origin
		///
		/// [`Authority::Operator`] of the area, who pays. Not the council: it has no account that could.
		///
		/// ## Parameters
		///
		/// - `area`: the area.
		/// - `direction`: whether import or export shall be less.
		/// - `power_w`: how much less, in W; at least 100.
		/// - `from`, `until`: the first interval, and the first one in which it no longer counts, at most a
		///   trading horizon ahead.
		/// - `max_price_mills`: the most that is paid, in mills for a kWh that does not flow; at least 1.
		/// - `closes_at`: the interval with whose begin nobody commits any more, at least
		///   [`Config::ActivationTime`] before the first one.
		///
		/// ## Errors
		///
		/// - [`Error::NotOperator`], [`Error::CouncilDoesNotPay`]: if the signer may not do it, see
		///   `is_authorized_operator`.
		/// - [`Error::TooLittleFlexibility`], [`Error::PowerTooHigh`]: if the power is below 100 W, or above a
		///   terawatt.
		/// - [`Error::NoPrice`], [`Error::PriceTooHigh`]: if the price is 0, or above 2 047 mills.
		/// - [`Error::ZeroDuration`], [`Error::FlexibilityTooLong`]: if it is for no interval, or for too many.
		/// - [`Error::BeginsInThePast`], [`Error::ClosesTooLate`], [`Error::TooFarAhead`]: if it closes in the
		///   present interval or before, too shortly before the first one, or lies too far ahead.
		/// - [`Error::TooManyFlexibilityRequests`], [`Error::FlexibilityIdsExhausted`]: if there is no room for
		///   one more, see `get_flexibility_requests`.
		/// - `TokenError::FundsUnavailable`: if the operator lacks the money.
		///
		/// ## Events
		///
		/// - [`Event::FlexibilityRequested`]
		#[pallet::call_index(32)]
		pub fn request_flexibility(
			origin: OriginFor<T>,
			area: AreaId,
			direction: Direction,
			power_w: Power,
			from: Interval,
			until: Interval,
			max_price_mills: Price,
			closes_at: Interval,
		) -> DispatchResult {
			let by = Self::ensure_authority(origin, Some(area))?;
			let terms = FlexibilityTerms {
				direction,
				power_w,
				from,
				until,
				max_price_mills,
				closes_at,
			};
			Self::do_request_flexibility(area, terms, &by)
		}

		/// Withdraws a request for flexibility as long as it takes commitments. Those to it are released step
		/// by step, and the operator's money with the last of them.
		///
		/// ## Dispatch Origin
		///
		/// Signed by who pays for it, also when it is no operator any longer.
		///
		/// ## Parameters
		///
		/// - `request`: its id.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownFlexibilityRequest`], [`Error::FlexibilityClosed`], [`Error::NotThePayer`]: if there
		///   is no such request, it is too late, or it is another's, see `get_flexibility_request`.
		///
		/// ## Events
		///
		/// - [`Event::FlexibilityRequestCancelled`]
		#[pallet::call_index(33)]
		pub fn cancel_flexibility_request(origin: OriginFor<T>, request: FlexibilityId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_cancel_flexibility_request(&who, request)?;
			Self::deposit_event(Event::FlexibilityRequestCancelled { request });
			Ok(())
		}

		/// Commits the account to a limit in the intervals of a request for flexibility, at a price or above.
		/// It is firm. What counts is how far the limit lies below the account's reference
		/// (`get_flexibility_reference`). As much as it could be charged is on hold of its money: what it
		/// does not keep, it pays for at the price that it would have got.
		///
		/// ## Dispatch Origin
		///
		/// Signed by a participant of the request's area or of one below it.
		///
		/// ## Parameters
		///
		/// - `request`: its id.
		/// - `limit_w`: the limit, in W; in the intervals the account takes, or gives, no more if all of its
		///   commitment is accepted.
		/// - `price_mills`: what it wants at least, in mills for a kWh that does not flow.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownFlexibilityRequest`], [`Error::FlexibilityClosed`]: if there is no such request, or
		///   it is too late, see `get_flexibility_request`.
		/// - [`Error::NotConnected`], [`Error::ConnectedElsewhere`]: if the account is not connected to the area
		///   or below it, see `get_connection`.
		/// - [`Error::AlreadyCommitted`]: if it has committed to the request before, see
		///   `get_flexibility_commitments_of`.
		/// - [`Error::PowerTooHigh`], [`Error::LimitTooLow`]: if the limit is above a terawatt, or below 100 W
		///   and not 0.
		/// - [`Error::PriceAboveRequest`]: if the price is above the most that is paid.
		/// - [`Error::TooLittleFlexibility`]: if the limit does not lie 100 W below the reference, see
		///   `get_flexibility_reference`.
		/// - [`Error::ContractInForce`], [`Error::TooManyEnvelopes`]: if the account has promised something for
		///   one of the intervals already, or there is no room for one more promise, see `get_envelope`.
		/// - `TokenError::FundsUnavailable`: if it lacks the money.
		///
		/// ## Events
		///
		/// - [`Event::FlexibilityCommitted`]
		#[pallet::call_index(34)]
		pub fn commit_flexibility(
			origin: OriginFor<T>,
			request: FlexibilityId,
			limit_w: Power,
			price_mills: Price,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_commit_flexibility(who, request, limit_w, price_mills)
		}

		/// Goes on with a request for flexibility: clears it, publishes envelopes, releases or settles
		/// commitments. Blocks with weight left do so by themselves; this is for when they have none. Costs
		/// what it did.
		///
		/// ## Dispatch Origin
		///
		/// Signed by anybody with a role.
		///
		/// ## Parameters
		///
		/// - `request`: its id.
		/// - `steps`: how many steps at most, from 1 to 32. A step concerns one commitment.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownFlexibilityRequest`]: if there is no such request, or it is over.
		/// - [`Error::NoSteps`]: if it is another number of steps.
		/// - [`Error::NothingDue`]: if there is nothing to be done at present, see `get_flexibility_request`.
		///
		/// ## Events
		///
		/// - [`Event::FlexibilityCleared`]
		/// - [`Event::FlexibilityActivated`], [`Event::FlexibilityReleased`], [`Event::FlexibilitySettled`] for
		///   each commitment
		/// - [`Event::FlexibilityRequestClosed`]
		#[pallet::call_index(35)]
		#[pallet::weight(Pallet::<T>::advance_weight(*steps))]
		pub fn advance_flexibility(
			origin: OriginFor<T>,
			request: FlexibilityId,
			steps: u32,
		) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let done = Self::do_advance_flexibility(request, steps)?;
			Ok(Some(Self::advance_weight(done)).into())
		}
	}
}
