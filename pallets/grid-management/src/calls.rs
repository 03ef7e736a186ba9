//! The pallet's calls: origin, input, one `do_…` function, one event.

use frame_support::pallet_macros::pallet_section;

/// The calls, which are a part of the pallet itself.
#[pallet_section]
mod calls {
	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Makes an account an operator of an area and everything below it, or takes that from it.
		///
		/// An authorised account gets a provider reference, so that it exists without owning anything. A fee must still
		/// be laid out.
		///
		/// Nobody operates a zone that supplies an area of it or reads its meters. The fees of an edge are another
		/// matter: [`Pallet::set_grid_account`] decides who gets them.
		///
		/// Origin: [`Config::AdminOrigin`].
		///
		/// - `operator`: whose authorisation it is.
		/// - `area`: the area.
		/// - `authorized`: whether it is to be authorised.
		///
		/// Errors: [`Error::AreaNotFound`], [`Error::AlreadyAuthorized`], [`Error::NotAuthorized`],
		/// [`Error::AccountForbidden`], [`Error::IsSupplier`], [`Error::IsGateway`]. Emits
		/// [`Event::OperatorAuthorizationSet`].
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
			T::AdminOrigin::ensure_origin(origin)?;
			if authorized {
				Self::do_authorize(&operator, area)?;
			} else {
				Self::do_revoke(&operator, area)?;
			}
			Self::deposit_event(Event::OperatorAuthorizationSet {
				operator,
				area,
				authorized,
			});
			Ok(())
		}

		/// Adds an area to the grid, with the default [`Thresholds`].
		///
		/// Origin: [`Config::AdminOrigin`]; below a parent also the parent's operator, whose new area takes over the
		/// parent's supply schedule, all that is to come included, and its fee: nobody may be made to pay for an area,
		/// or at other prices, without the council.
		///
		/// - `parent`: the area above it; none for a root.
		/// - `import_capacity_w`, `export_capacity_w`: the most that may flow in and out over its edge, in W. 0 at a
		///   root: no edge.
		/// - `grid_fee`: what energy over its edge costs, in mills per kWh. An operator gives the parent's latest.
		/// - `supplier`, `tariff`: its balance-responsible account with its prices, in force at once. An operator gives
		///   the parent's latest.
		///
		/// Errors: [`Error::AreaNotFound`] (the parent), [`Error::TooDeep`], [`Error::TreeFull`],
		/// [`Error::AreaIdsExhausted`], [`Error::PowerTooHigh`], [`Error::PriceTooHigh`], [`Error::InvertedTariff`],
		/// [`Error::TariffsCross`], [`Error::AccountForbidden`], [`Error::IsOperator`], [`Error::IsGateway`] (the
		/// supplier), [`Error::SupplierChangeNeedsAdmin`], [`Error::TermsDifferFromParent`], [`Error::FeeNeedsAdmin`]
		/// (not the parent's). Emits [`Event::AreaCreated`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::create_area(T::MaxTreeSize::get()).max(T::WeightInfo::extend_area()))]
		pub fn create_area(
			origin: OriginFor<T>,
			parent: Option<AreaId>,
			import_capacity_w: Power,
			export_capacity_w: Power,
			grid_fee: Price,
			supplier: T::AccountId,
			tariff: Tariff,
		) -> DispatchResultWithPostInfo {
			let operated = match parent {
				None => {
					T::AdminOrigin::ensure_origin(origin)?;
					None
				},
				Some(parent) => Self::ensure_admin_or_operator(origin, parent)?.map(|_| parent),
			};
			let terms = match operated {
				None => FirstTerms::Given(supplier.clone(), tariff),
				Some(parent) => FirstTerms::Inherited(Self::inherit(parent, grid_fee, &supplier, &tariff)?),
			};
			let (area, areas) = Self::do_create_area(
				parent,
				import_capacity_w,
				export_capacity_w,
				grid_fee,
				terms,
				Self::now(),
			)?;
			Self::deposit_event(Event::AreaCreated {
				area,
				parent,
				import_capacity_w,
				export_capacity_w,
				grid_fee,
				supplier,
				tariff,
			});
			let weight = match operated {
				None => T::WeightInfo::create_area(areas),
				Some(_) => T::WeightInfo::extend_area(),
			};
			Ok(Some(weight).into())
		}

		/// Changes an area's edge and the thresholds of its state at once, and its fee beyond the trading horizon. The
		/// state itself changes with the next status.
		///
		/// A market whose gate has closed is cleared with the edge of that moment. Who gets an edge's income gets none
		/// of an interval in which the edge was lowered, or that began within an interval of that.
		///
		/// Origin: [`Config::AdminOrigin`], or the area's operator.
		///
		/// - `area`: the area.
		/// - `import_capacity_w`, `export_capacity_w`: the most that may flow in and out over its edge, in W. 0 at a
		///   root: no edge.
		/// - `grid_fee`: what energy over its edge costs in the end, in mills per kWh; its change is the admin origin's
		///   alone, and has the notice of a change of supply terms.
		/// - `thresholds`: the limits that its state follows from.
		///
		/// Errors: [`Error::AreaNotFound`], [`Error::PowerTooHigh`], [`Error::PriceTooHigh`],
		/// [`Error::InvalidThresholds`], [`Error::FeeNeedsAdmin`], [`Error::ChangePending`] (a fee announced before is
		/// not in force yet). Emits [`Event::AreaUpdated`], and [`Event::GridFeeSet`] with a new fee.
		#[pallet::call_index(2)]
		pub fn update_area(
			origin: OriginFor<T>,
			area: AreaId,
			import_capacity_w: Power,
			export_capacity_w: Power,
			grid_fee: Price,
			thresholds: Thresholds,
		) -> DispatchResult {
			let by = Self::ensure_admin_or_operator(origin, area)?;
			let new_fee_from = Self::do_update_area(
				area,
				import_capacity_w,
				export_capacity_w,
				grid_fee,
				thresholds,
				by.is_none(),
			)?;
			if let Some(from) = new_fee_from {
				Self::deposit_event(Event::GridFeeSet { area, grid_fee, from });
			}
			Self::deposit_event(Event::AreaUpdated {
				area,
				import_capacity_w,
				export_capacity_w,
				grid_fee,
				thresholds,
			});
			Ok(())
		}

		/// Sets an area's supplier and tariff for the time beyond the trading horizon. Until then everything stays as
		/// it is, and so does what backs the trades made by then.
		///
		/// Origin: [`Config::AdminOrigin`], whose terms replace all that do not lie within the horizon yet. Also the
		/// area's operator, with the supplier of that time only and for one change at a time, which replaces none of
		/// the admin origin's: within the supplier's band the change is made; beyond it, it is proposed, and the
		/// supplier has a trading horizon's time for [`Pallet::accept_tariff`].
		///
		/// - `area`: the area.
		/// - `supplier`: the balance-responsible account.
		/// - `tariff`: its prices, in mills per kWh.
		/// - `from`: the first interval that they apply to, at most [`Config::MaxTermsAhead`] ahead; none: the first
		///   beyond the horizon.
		///
		/// Errors: [`Error::AreaNotFound`], [`Error::PriceTooHigh`], [`Error::InvertedTariff`],
		/// [`Error::TariffsCross`], [`Error::TooEarly`], [`Error::TooFarAhead`], [`Error::TooManyTerms`],
		/// [`Error::AccountForbidden`], [`Error::IsOperator`], [`Error::IsGateway`], and for an operator
		/// [`Error::SupplierChangeNeedsAdmin`], [`Error::ChangePending`]. Emits [`Event::SupplyTermsSet`] or
		/// [`Event::TariffProposed`].
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::set_supply_terms(T::MaxTreeSize::get()))]
		pub fn set_supply_terms(
			origin: OriginFor<T>,
			area: AreaId,
			supplier: T::AccountId,
			tariff: Tariff,
			from: Option<Interval>,
		) -> DispatchResultWithPostInfo {
			let by = Self::ensure_admin_or_operator(origin, area)?;
			let (event, areas) = match Self::do_set_supply_terms(area, supplier.clone(), tariff, from, by)? {
				Change::From(from, areas) => (
					Event::SupplyTermsSet {
						area,
						supplier,
						tariff,
						from,
					},
					areas,
				),
				Change::Proposed(open_until) => (
					Event::TariffProposed {
						area,
						supplier,
						tariff,
						from,
						open_until,
					},
					0,
				),
			};
			Self::deposit_event(event);
			Ok(Some(T::WeightInfo::set_supply_terms(areas)).into())
		}

		/// Takes an area out of the grid. Its supply terms stay on record for what still waits for settlement.
		///
		/// Origin: [`Config::AdminOrigin`], or an operator of an area above it once the pause after an operator's
		/// emergency in the area is over.
		///
		/// - `area`: the area.
		///
		/// Errors: [`Error::AreaNotFound`], [`Error::AreaHasChildren`], [`Error::AreaHasConnections`],
		/// [`Error::AreaHasOperators`], [`Error::AreaHasInvitations`], [`Error::EmergencyInForce`],
		/// [`Error::EmergencyTooSoon`]. Emits [`Event::AreaRemoved`], and before it [`Event::GridAccountSet`] where the
		/// area had an account of its own.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::remove_area(T::HistoryLength::get()))]
		pub fn remove_area(origin: OriginFor<T>, area: AreaId) -> DispatchResultWithPostInfo {
			let by = Self::ensure_admin_or_operator(origin, area)?;
			let records = Self::do_remove_area(area, by)?;
			Self::deposit_event(Event::AreaRemoved { area });
			Ok(Some(T::WeightInfo::remove_area(records)).into())
		}

		/// Invites an account to connect to an area. It becomes a participant by its own [`Pallet::accept_connection`];
		/// until then nothing is metered, traded or paid in its name. Another invitation to the same area replaces the
		/// first; one to a participant offers other limits.
		///
		/// An invited account gets a provider reference, so that it can accept without owning anything.
		///
		/// Origin: the area's operator.
		///
		/// - `who`: the account.
		/// - `area`: where it is to be connected.
		/// - `import_limit_w`, `export_limit_w`: the most it may take and feed in, in W; one of them may be 0. No more
		///   than any edge on the way up to the zone's root carries.
		/// - `class`: its place in the order of load shedding.
		///
		/// Errors: [`Error::PowerTooHigh`], [`Error::NoPower`], [`Error::BeyondEdge`], [`Error::AccountForbidden`],
		/// [`Error::TooManyInvitations`]. Emits [`Event::ConnectionInvited`].
		#[pallet::call_index(5)]
		pub fn connect(
			origin: OriginFor<T>,
			who: T::AccountId,
			area: AreaId,
			import_limit_w: Power,
			export_limit_w: Power,
			class: PriorityClass,
		) -> DispatchResult {
			T::OperatorOrigin::ensure_origin(origin, &area)?;
			let invitation = Invitation {
				import_limit_w,
				export_limit_w,
				class,
			};
			Self::do_invite(&who, area, invitation)?;
			Self::deposit_event(Event::ConnectionInvited { who, area, invitation });
			Ok(())
		}

		/// Changes a connection as far as that needs no consent: to lower limits, and to another class but
		/// `Interruptible`. Anything else is an invitation ([`Pallet::connect`]) that the participant accepts.
		///
		/// Origin: the operator of the connection's area.
		///
		/// - `who`: the participant.
		/// - `import_limit_w`, `export_limit_w`: the most it may take and feed in, in W; one of them may be 0. The
		///   greater one is no less than the rated power of the meters at the connection together.
		/// - `class`: its place in the order of load shedding.
		///
		/// Errors: [`Error::NotConnected`], [`Error::PowerTooHigh`], [`Error::NoPower`], [`Error::NeedsAcceptance`],
		/// [`Error::BelowRatedPower`]. Emits [`Event::ConnectionUpdated`].
		#[pallet::call_index(6)]
		pub fn update_connection(
			origin: OriginFor<T>,
			who: T::AccountId,
			import_limit_w: Power,
			export_limit_w: Power,
			class: PriorityClass,
		) -> DispatchResult {
			let old = Self::ensure_connected(&who)?;
			T::OperatorOrigin::ensure_origin(origin, &old.area)?;
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

		/// Takes an account's grid connection point away at once; it is a participant no longer, and its meters are out
		/// of service. What it traded and what its meters measured before settles all the same.
		///
		/// Origin: [`Config::AdminOrigin`], or the operator of the connection's area.
		///
		/// - `who`: the participant.
		///
		/// Errors: [`Error::NotConnected`]. Emits [`Event::Disconnected`].
		#[pallet::call_index(7)]
		pub fn disconnect(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
			let connection = Self::ensure_connected(&who)?;
			Self::ensure_admin_or_operator(origin, connection.area)?;
			Self::do_disconnect(&who, connection)?;
			Self::deposit_event(Event::Disconnected {
				who,
				area: connection.area,
			});
			Ok(())
		}

		/// Brings what was measured in an area. Its state follows from the measurement, the area's thresholds and its
		/// last state: see [`state`]. No voltage or no frequency is a blackout, which suspends trading in the area and
		/// below as an operator's emergency does: for [`Config::ShortEmergency`] intervals at most, as an incident on
		/// record, and not while operators have to wait after another one. It ends with the first status that says
		/// otherwise.
		///
		/// Origin: the area's operator.
		///
		/// - `area`: the area.
		/// - `status`: frequency (mHz), voltage (thousandths of the nominal value), load and generation (W).
		///
		/// Errors: [`Error::AreaNotFound`], [`Error::PowerTooHigh`], [`Error::IncidentIdsExhausted`] (with a blackout).
		/// Emits [`Event::GridStatusUpdated`], and before it [`Event::EmergencyImplemented`] or
		/// [`Event::EmergencyLifted`] where a blackout begins or ends.
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
			let by = T::OperatorOrigin::ensure_origin(origin, &area)?;
			let (old_state, new_state, followed) = Self::do_update_grid_status(area, status, &by)?;
			Self::deposit_event(Event::GridStatusUpdated {
				area,
				status,
				old_state,
				new_state,
			});
			let usual = (!followed).then(T::WeightInfo::update_grid_status);
			Ok(usual.into())
		}

		/// Declares an emergency in an area and everything below it, for a time.
		///
		/// A market whose gate has closed is cleared as if there were none; nobody gets an edge's income of an interval
		/// in which, or in the one before which, it began.
		///
		/// Origin: the area's operator for up to [`Config::ShortEmergency`] intervals, [`Config::AdminOrigin`] for up
		/// to [`Config::LongEmergency`]. After an emergency that an operator declared, operators declare the next one
		/// in the same area, above it or below only when as many intervals have passed since its end as it lasted: a
		/// short emergency said over and over is a long one, and that is the council's to declare.
		///
		/// - `area`: the area.
		/// - `protocol`: the measure.
		/// - `duration`: how many intervals it lasts, the present one included.
		/// - `reason`: why, for the record.
		///
		/// Errors: [`Error::AreaNotFound`], [`Error::ZeroDuration`], [`Error::EmergencyTooLong`],
		/// [`Error::ReasonMissing`], [`Error::EmergencyInForce`], [`Error::EmergencyTooSoon`],
		/// [`Error::IncidentIdsExhausted`]. Emits [`Event::EmergencyImplemented`].
		#[pallet::call_index(9)]
		#[pallet::weight((T::WeightInfo::implement_emergency_protocol(), DispatchClass::Operational))]
		pub fn implement_emergency_protocol(
			origin: OriginFor<T>,
			area: AreaId,
			protocol: EmergencyProtocol,
			duration: Interval,
			reason: BoundedVec<u8, T::MaxReasonLength>,
		) -> DispatchResult {
			let by = Self::ensure_admin_or_operator(origin, area)?;
			let (incident, from, until) =
				Self::do_implement_emergency(area, protocol, duration, reason.clone(), by.clone())?;
			Self::deposit_event(Event::EmergencyImplemented {
				incident,
				area,
				protocol,
				by,
				from,
				until,
				reason,
			});
			Ok(())
		}

		/// Ends an area's emergency before its time, a measured blackout's included. The area is in restoration at best
		/// until a normal status comes.
		///
		/// Origin: [`Config::AdminOrigin`]; also the area's operator, for an emergency that an operator declared or
		/// measured.
		///
		/// - `area`: the area.
		///
		/// Errors: [`Error::AreaNotFound`], [`Error::NoEmergency`], [`Error::LiftNeedsAdmin`]. Emits
		/// [`Event::EmergencyLifted`].
		#[pallet::call_index(10)]
		#[pallet::weight((T::WeightInfo::lift_emergency(), DispatchClass::Operational))]
		pub fn lift_emergency(origin: OriginFor<T>, area: AreaId) -> DispatchResult {
			let by = Self::ensure_admin_or_operator(origin, area)?;
			let incident = Self::do_lift_emergency(area, by.clone())?;
			Self::deposit_event(Event::EmergencyLifted { incident, area, by });
			Ok(())
		}

		/// Decides who gets the grid fees and the congestion rent of an area's edge. Without a decision they are the
		/// community's.
		///
		/// The account need be neither an operator nor a participant. It gets no provider reference: what is paid to it
		/// must be enough for it to exist, or it must exist.
		///
		/// Origin: [`Config::AdminOrigin`].
		///
		/// - `area`: the area.
		/// - `account`: who gets them; none lets the area follow the nearest one above it that has an account.
		///
		/// Errors: [`Error::AreaNotFound`], [`Error::AccountForbidden`]. Emits [`Event::GridAccountSet`].
		#[pallet::call_index(11)]
		pub fn set_grid_account(origin: OriginFor<T>, area: AreaId, account: Option<T::AccountId>) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_set_grid_account(area, account)
		}

		/// Accepts an invitation to connect, which makes the account a participant; if it is one in that very area, the
		/// connection gets the limits and the class of the invitation, and a notice given before counts no longer.
		///
		/// Free of charge. What is accepted is named, so that an operator cannot put something else in its place at the
		/// last moment.
		///
		/// Origin: the invited account.
		///
		/// - `area`: the area.
		/// - `import_limit_w`, `export_limit_w`, `class`: what the account takes the invitation to say.
		///
		/// Errors: [`Error::NotInvited`], [`Error::InvitationDiffers`], [`Error::AlreadyConnected`] (to another area),
		/// [`Error::BeyondEdge`], [`Error::BelowRatedPower`], [`Error::AccountForbidden`]. Emits [`Event::Connected`]
		/// or [`Event::ConnectionUpdated`].
		#[pallet::call_index(12)]
		#[pallet::weight((T::WeightInfo::accept_connection().max(T::WeightInfo::change_connection()), Pays::No))]
		pub fn accept_connection(
			origin: OriginFor<T>,
			area: AreaId,
			import_limit_w: Power,
			export_limit_w: Power,
			class: PriorityClass,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			let accepted = Invitation {
				import_limit_w,
				export_limit_w,
				class,
			};
			let event = match Self::do_accept_connection(&who, area, accepted)? {
				Accepted::Connected(connection) => Event::Connected { who, connection },
				Accepted::Changed(old, new) => Event::ConnectionUpdated { who, old, new },
			};
			Self::deposit_event(event);
			Ok(())
		}

		/// Refuses an invitation to connect. Free of charge.
		///
		/// Origin: the invited account.
		///
		/// - `area`: the area.
		///
		/// Errors: [`Error::NotInvited`]. Emits [`Event::InvitationDeclined`].
		#[pallet::call_index(13)]
		#[pallet::weight((T::WeightInfo::decline_connection(), Pays::No))]
		pub fn decline_connection(origin: OriginFor<T>, area: AreaId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::end_invitation(&who, area)?;
			Self::deposit_event(Event::InvitationDeclined { who, area });
			Ok(())
		}

		/// Takes an invitation back.
		///
		/// Origin: [`Config::AdminOrigin`], or the area's operator.
		///
		/// - `who`: the invited account.
		/// - `area`: the area.
		///
		/// Errors: [`Error::NotInvited`]. Emits [`Event::InvitationWithdrawn`].
		#[pallet::call_index(14)]
		pub fn withdraw_invitation(origin: OriginFor<T>, who: T::AccountId, area: AreaId) -> DispatchResult {
			Self::ensure_admin_or_operator(origin, area)?;
			Self::end_invitation(&who, area)?;
			Self::deposit_event(Event::InvitationWithdrawn { who, area });
			Ok(())
		}

		/// Gives notice of the account's connection: [`Config::NoticePeriod`] intervals from now on it takes and gives
		/// nothing any more. It is not taken back, but a new invitation of the same area, accepted, goes on with the
		/// connection.
		///
		/// Origin: the participant.
		///
		/// Errors: [`Error::NotConnected`], [`Error::NoticeGiven`]. Emits [`Event::NoticeGiven`].
		#[pallet::call_index(15)]
		pub fn give_notice(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			let connection = Self::ensure_connected(&who)?;
			let ends_at = Self::do_give_notice(&who, connection)?;
			Self::deposit_event(Event::NoticeGiven {
				who,
				area: connection.area,
				ends_at,
			});
			Ok(())
		}

		/// Leaves the grid after a notice that has run, when all that the account traded and its meters measured is
		/// settled and it owes nothing. Its meters must have been read up to the end of the notice, for as long as a
		/// trading horizon has not passed since. Nobody else has a say in it: anybody may bring a meter's signed
		/// reading.
		///
		/// Origin: the participant.
		///
		/// Errors: [`Error::NotConnected`], [`Error::NoNotice`], [`Error::NoticeRuns`], [`Error::MetersNotRead`],
		/// [`Error::NotSettled`]. Emits [`Event::Disconnected`].
		#[pallet::call_index(16)]
		pub fn leave(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			let connection = Self::ensure_connected(&who)?;
			Self::do_leave(&who, connection)?;
			Self::deposit_event(Event::Disconnected {
				who,
				area: connection.area,
			});
			Ok(())
		}

		/// Sets the prices within which the area's operator may move the tariff without asking its supplier. It counts
		/// for changes to come; those made before stay.
		///
		/// Origin: who supplies the area now or later; the last one's word counts, for its own time.
		///
		/// - `area`: the area.
		/// - `band`: the lowest and the highest prices, in mills per kWh; none: it is asked each time.
		///
		/// Errors: [`Error::AreaNotFound`], [`Error::NotSupplier`], [`Error::PriceTooHigh`], [`Error::InvalidBand`].
		/// Emits [`Event::TariffBandSet`].
		#[pallet::call_index(17)]
		pub fn set_tariff_band(origin: OriginFor<T>, area: AreaId, band: Option<TariffBand>) -> DispatchResult {
			let supplier = ensure_signed(origin)?;
			Self::do_set_tariff_band(area, supplier.clone(), band)?;
			Self::deposit_event(Event::TariffBandSet { area, supplier, band });
			Ok(())
		}

		/// Accepts the tariff that an area's operator has proposed, which then applies beyond the trading horizon.
		///
		/// Origin: the supplier whose tariff it is.
		///
		/// - `area`: the area.
		/// - `tariff`, `from`: what the supplier takes the proposal to say.
		///
		/// Errors: [`Error::AreaNotFound`], [`Error::NoProposal`], [`Error::NotSupplier`], [`Error::ProposalDiffers`],
		/// [`Error::ProposalExpired`], [`Error::TooEarly`], [`Error::TooFarAhead`], [`Error::TariffsCross`],
		/// [`Error::ChangePending`], [`Error::SupplierChangeNeedsAdmin`], [`Error::TooManyTerms`]. Emits
		/// [`Event::SupplyTermsSet`].
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::accept_tariff(T::MaxTreeSize::get()))]
		pub fn accept_tariff(
			origin: OriginFor<T>,
			area: AreaId,
			tariff: Tariff,
			from: Option<Interval>,
		) -> DispatchResultWithPostInfo {
			let supplier = ensure_signed(origin)?;
			let (from, areas) = Self::do_accept_tariff(area, &supplier, tariff, from)?;
			Self::deposit_event(Event::SupplyTermsSet {
				area,
				supplier,
				tariff,
				from,
			});
			Ok(Some(T::WeightInfo::accept_tariff(areas)).into())
		}

		/// Gives an area up. From the first interval beyond the trading horizon and the notice on the account does not
		/// supply it, and unless the admin origin names another nobody does; nothing is traded in it then.
		///
		/// Origin: who supplies the area now or later.
		///
		/// - `area`: the area.
		///
		/// Errors: [`Error::AreaNotFound`], [`Error::NotSupplier`], [`Error::AlreadyResigned`]. Emits
		/// [`Event::SupplierResigned`].
		#[pallet::call_index(19)]
		pub fn resign_as_supplier(origin: OriginFor<T>, area: AreaId) -> DispatchResult {
			let supplier = ensure_signed(origin)?;
			let from = Self::do_resign(area, &supplier)?;
			Self::deposit_event(Event::SupplierResigned { area, supplier, from });
			Ok(())
		}
	}
}
