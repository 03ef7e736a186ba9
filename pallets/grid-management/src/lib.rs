#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub use energy_primitives::MAX_POWER;
pub use impls::EnsureOperator;
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

mod areas;
#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod connections;
mod emergencies;
mod impls;
mod invariants;
#[cfg(test)]
mod mock;
mod operators;
pub mod state;
mod status;
mod supply;
#[cfg(test)]
mod tests;
pub mod types;
pub mod weights;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use energy_primitives::{
		AreaId, Connection, EmergencyProtocol, GridAccess, GridState, GridStatus, GridStatusInfo, IncidentId, Interval,
		IntervalClock, Moment, Power, Price, PriorityClass, SupplyTerms, Tariff, Thresholds, QUARTER_HOUR_MS,
	};
	use frame_support::{
		pallet_prelude::*,
		traits::{Contains, EnsureOriginWithArg, UnixTime},
	};
	use frame_system::pallet_prelude::*;

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Who authorises operators, sets up roots of the grid, names suppliers, and declares long emergencies: the council, or root.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Accounts that may be neither participants nor operators nor suppliers, and get no edge's fees: the keyless ones that the
		/// runtime's own funds lie in. Nobody signs for them, so whatever such an account were made to pay would come out of other people's
		/// money.
		type ForbiddenAccounts: Contains<Self::AccountId>;

		/// Who operates an area. Usually [`EnsureOperator`], which asks this pallet's own list.
		type OperatorOrigin: EnsureOriginWithArg<Self::RuntimeOrigin, AreaId, Success = Self::AccountId>;

		/// Block time.
		type Time: UnixTime;

		/// How many levels the grid's tree may have, its root being the first. Bounds every walk from an area to its root.
		#[pallet::constant]
		type MaxDepth: Get<u8>;

		/// How many areas a tree may have. Bounds every walk over a tree, and so the work of an auction over it.
		#[pallet::constant]
		type MaxTreeSize: Get<u32>;

		/// How old an area's last status may be, in milliseconds, before the area counts as being in alert; at twice that age it
		/// counts as being in an emergency, for nobody knows any longer how it fares.
		#[pallet::constant]
		type StatusTimeout: Get<Moment>;

		/// How much better than a limit a measurement must be before the state that the limit caused is left, in thousandths of
		/// the limit. Below 1 000.
		#[pallet::constant]
		type StatusMargin: Get<u16>;

		/// How many status records are kept for each area. The newest takes the place of the oldest, so a change of this value
		/// calls for a migration.
		#[pallet::constant]
		type HistoryLength: Get<u32>;

		/// How many supply terms an area may have on record: those of the past that settlement may still ask for, those in force,
		/// and those to come.
		#[pallet::constant]
		type MaxPendingTerms: Get<u32>;

		/// How many intervals ahead energy can be traded. Supply terms change only beyond it, so that what backs a trade stays
		/// enough.
		#[pallet::constant]
		type TradingHorizon: Get<Interval>;

		/// The longest emergency that an operator declares alone, in intervals. As many as it lasted must pass after its end before
		/// an operator declares the next one in the same area, above it or below.
		#[pallet::constant]
		type ShortEmergency: Get<Interval>;

		/// The longest emergency that the admin origin declares, in intervals.
		#[pallet::constant]
		type LongEmergency: Get<Interval>;

		/// The longest reason of an emergency, in bytes.
		#[pallet::constant]
		type MaxReasonLength: Get<u32>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;

		/// Sets the block time in benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: benchmarking::BenchmarkHelper;
	}

	/// The length of an interval, in milliseconds. Set at genesis, at least [`MIN_INTERVAL_MS`].
	#[pallet::storage]
	pub type IntervalLength<T: Config> = StorageValue<_, Moment, ValueQuery, DefaultIntervalLength>;

	/// A quarter of an hour, for a chain whose genesis says nothing else.
	#[pallet::type_value]
	pub fn DefaultIntervalLength() -> Moment {
		QUARTER_HOUR_MS
	}

	/// The id of the next area. Ids are never used again.
	#[pallet::storage]
	pub type NextArea<T: Config> = StorageValue<_, AreaId, ValueQuery>;

	/// The areas of the grid. Changes seldom; what changes with every status lies in [`Conditions`].
	#[pallet::storage]
	pub type Areas<T: Config> = StorageMap<_, Twox64Concat, AreaId, AreaOf<T>>;

	/// The areas of each tree, by its root: the root first, each area before those below it, and so in the order of their ids.
	#[pallet::storage]
	pub type Trees<T: Config> = StorageMap<_, Twox64Concat, AreaId, BoundedVec<AreaId, T::MaxTreeSize>, ValueQuery>;

	/// The areas of each tree, by its root, that keep themselves and all below from trading, in the order of their ids. One whose
	/// emergency has run out stays until its condition changes. Read with every trade, so it lies apart from [`Conditions`], whose whole
	/// way up to the root it saves; mostly it is empty.
	#[pallet::storage]
	pub type Halts<T: Config> = StorageMap<_, Twox64Concat, AreaId, BoundedVec<Halt, T::MaxTreeSize>, ValueQuery>;

	/// Where in each tree, by its root, operators wait before they declare the next emergency, and until when. What is over is dropped
	/// with the next entry.
	#[pallet::storage]
	pub type Pauses<T: Config> =
		StorageMap<_, Twox64Concat, AreaId, BoundedVec<PauseOf<T>, T::MaxTreeSize>, ValueQuery>;

	/// Who gets the grid fees and the congestion rent of an area's edge. An area without an entry follows the nearest area above it that
	/// has one.
	#[pallet::storage]
	pub type GridAccounts<T: Config> = StorageMap<_, Twox64Concat, AreaId, T::AccountId>;

	/// How each area fares: its last status, the state that followed from it, and its emergency.
	#[pallet::storage]
	pub type Conditions<T: Config> = StorageMap<_, Twox64Concat, AreaId, Condition>;

	/// The last [`Config::HistoryLength`] status records of each area, in a ring: the record of the n-th status lies in slot
	/// n modulo the length.
	#[pallet::storage]
	pub type StatusHistory<T: Config> =
		StorageDoubleMap<_, Twox64Concat, AreaId, Twox64Concat, u32, StatusRecord, OptionQuery>;

	/// Suppliers and tariffs of each area, the oldest first, each in force until the next one's first interval. Those of a removed
	/// area stay: energy traded or metered in it may still wait for settlement.
	#[pallet::storage]
	pub type SupplyHistory<T: Config> =
		StorageMap<_, Twox64Concat, AreaId, BoundedVec<SupplyTerms<T::AccountId>, T::MaxPendingTerms>, ValueQuery>;

	/// Who operates which area, and with it everything below.
	#[pallet::storage]
	pub type Operators<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, AreaId, (), OptionQuery>;

	/// The grid connection point of each participant.
	#[pallet::storage]
	pub type Connections<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Connection>;

	/// The id of the next incident. Ids are never used again.
	#[pallet::storage]
	pub type NextIncident<T: Config> = StorageValue<_, IncidentId, ValueQuery>;

	/// The record of every emergency that was ever declared.
	#[pallet::storage]
	pub type Incidents<T: Config> = StorageMap<_, Twox64Concat, IncidentId, IncidentOf<T>>;

	/// What the chain starts with.
	#[pallet::genesis_config]
	pub struct GenesisConfig<T: Config> {
		/// The length of an interval, in milliseconds; at least [`MIN_INTERVAL_MS`].
		pub interval_length_ms: Moment,
		/// Areas in the order of their ids, from 0: parent, import capacity (W), export capacity (W), grid fee (mills/kWh), supplier
		/// and tariff. A parent comes before its children.
		pub areas: Vec<(Option<AreaId>, Power, Power, Price, T::AccountId, Tariff)>,
		/// Operators with the area that each is authorised for.
		pub operators: Vec<(T::AccountId, AreaId)>,
		/// Participants with their connection points.
		pub connections: Vec<(T::AccountId, Connection)>,
	}

	impl<T: Config> Default for GenesisConfig<T> {
		fn default() -> Self {
			Self {
				interval_length_ms: QUARTER_HOUR_MS,
				areas: Vec::new(),
				operators: Vec::new(),
				connections: Vec::new(),
			}
		}
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		/// Panics on what no call would accept: a chain is not started from a grid that cannot be.
		fn build(&self) {
			assert!(
				self.interval_length_ms >= MIN_INTERVAL_MS,
				"the length of an interval must be at least {MIN_INTERVAL_MS} ms"
			);
			IntervalLength::<T>::put(self.interval_length_ms);
			for (parent, import_w, export_w, fee, supplier, tariff) in &self.areas {
				// There is no block time yet. An area that has not been measured since 1970 is in an emergency until its first
				// status comes.
				Pallet::<T>::do_create_area(*parent, *import_w, *export_w, *fee, supplier.clone(), *tariff, 0)
					.expect("an area of the genesis must be valid");
			}
			for (operator, area) in &self.operators {
				Pallet::<T>::do_authorize(operator, *area).expect("an operator of the genesis must be valid");
			}
			for (who, connection) in &self.connections {
				Pallet::<T>::do_connect(who, *connection).expect("a connection of the genesis must be valid");
			}
		}
	}

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
			/// The most that may flow in over its edge, in W.
			import_capacity_w: Power,
			/// The most that may flow out over its edge, in W.
			export_capacity_w: Power,
			/// What energy over its edge costs, in mills per kWh.
			grid_fee: Price,
			/// Its balance-responsible account.
			supplier: T::AccountId,
			/// That account's prices.
			tariff: Tariff,
		},
		/// An area's edge or thresholds were changed.
		AreaUpdated {
			/// The area.
			area: AreaId,
			/// The most that may flow in over its edge from now on, in W.
			import_capacity_w: Power,
			/// The most that may flow out over its edge from now on, in W.
			export_capacity_w: Power,
			/// What energy over its edge costs from now on, in mills per kWh.
			grid_fee: Price,
			/// The limits that its state follows from, from its next status on.
			thresholds: Thresholds,
		},
		/// An area's supplier and tariff were set for the time beyond the trading horizon.
		SupplyTermsSet {
			/// The area.
			area: AreaId,
			/// The balance-responsible account.
			supplier: T::AccountId,
			/// Its prices.
			tariff: Tariff,
			/// The first interval that they apply to.
			from: Interval,
		},
		/// It was settled who gets the grid fees and the congestion rent of an area's edge.
		GridAccountSet {
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
			/// Its connection point.
			connection: Connection,
		},
		/// The limits or the priority class of a connection were changed.
		ConnectionUpdated {
			/// The participant.
			who: T::AccountId,
			/// The connection point as it was.
			old: Connection,
			/// The connection point as it is now.
			new: Connection,
		},
		/// An account ceased to be a participant.
		Disconnected {
			/// The account.
			who: T::AccountId,
			/// The area that it was connected to.
			area: AreaId,
		},
		/// An area's operator told what was measured.
		GridStatusUpdated {
			/// The area.
			area: AreaId,
			/// The measurement.
			status: GridStatus,
			/// The area's own state just before, its ancestors left aside.
			old_state: GridState,
			/// The area's own state now, its ancestors left aside.
			new_state: GridState,
		},
		/// An emergency was declared.
		EmergencyImplemented {
			/// Its record.
			incident: IncidentId,
			/// The area, and with it everything below.
			area: AreaId,
			/// The measure.
			protocol: EmergencyProtocol,
			/// The operator who declared it; none for the admin origin.
			by: Option<T::AccountId>,
			/// The interval in which it began.
			from: Interval,
			/// The interval with whose begin it ends, unless it is lifted before.
			until: Interval,
			/// Why, as the declaring party puts it.
			reason: BoundedVec<u8, T::MaxReasonLength>,
		},
		/// An emergency was ended before its time.
		EmergencyLifted {
			/// Its record.
			incident: IncidentId,
			/// The area.
			area: AreaId,
			/// The operator who lifted it; none for the admin origin.
			by: Option<T::AccountId>,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no such area.
		AreaNotFound,
		/// The grid's tree has no room for another level below the parent.
		TooDeep,
		/// There are no area ids left.
		AreaIdsExhausted,
		/// A capacity, limit, load or generation is greater than any grid's.
		PowerTooHigh,
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
		/// The area has too many supply terms on record; one is dropped when its successor has been in force for a trading horizon.
		TooManyTerms,
		/// An emergency must last for an interval at least.
		ZeroDuration,
		/// The emergency is longer than this origin may declare.
		EmergencyTooLong,
		/// An emergency needs a reason.
		ReasonMissing,
		/// An emergency is in force in the area already.
		EmergencyInForce,
		/// No emergency is in force in the area.
		NoEmergency,
		/// There are no incident ids left.
		IncidentIdsExhausted,
		/// The account is one of the runtime's own, which nobody signs for. It can have no role in the grid.
		AccountForbidden,
		/// Only the admin origin gives an area another supplier than the one that the council has named.
		SupplierChangeNeedsAdmin,
		/// The last emergency that an operator declared in the area, above it or below has not ended yet, or did fewer intervals ago than it
		/// lasted.
		EmergencyTooSoon,
		/// The admin origin declared the emergency, and lifts it.
		LiftNeedsAdmin,
		/// The tree has as many areas as a tree may have.
		TreeFull,
		/// Only the admin origin may change what energy over an edge costs.
		FeeNeedsAdmin,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::MaxDepth::get() > 0, "the grid needs a level");
			assert!(T::MaxTreeSize::get() > 0, "a tree needs room for its root");
			assert!(T::StatusTimeout::get() > 0, "a status must be able to stay fresh");
			assert!(
				T::StatusMargin::get() < 1_000,
				"no measurement is better than a limit of zero"
			);
			assert!(T::HistoryLength::get() > 0, "the status history needs a slot");
			assert!(
				T::MaxPendingTerms::get() > 1,
				"terms cannot change without room for the old and the new"
			);
			assert!(
				T::ShortEmergency::get() > 0,
				"an operator must be able to declare an emergency"
			);
			assert!(
				T::ShortEmergency::get() <= T::LongEmergency::get(),
				"the admin's emergencies must not be shorter than an operator's"
			);
			assert!(T::MaxReasonLength::get() > 0, "an emergency needs room for its reason");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Makes an account an operator of an area and everything below it, or takes that from it.
		///
		/// An authorised account gets a provider reference, so that it exists without owning anything. A fee must still be laid out.
		///
		/// The first operator of an area whose grid account is not set gets the fees of its edge; they go with the authorisation.
		///
		/// Origin: [`Config::AdminOrigin`].
		///
		/// - `operator`: whose authorisation it is.
		/// - `area`: the area.
		/// - `authorized`: whether it is to be authorised.
		///
		/// Errors: [`Error::AreaNotFound`], [`Error::AlreadyAuthorized`], [`Error::NotAuthorized`], [`Error::AccountForbidden`].
		/// Emits [`Event::OperatorAuthorizationSet`], and before it [`Event::GridAccountSet`] where that changes.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::set_operator_authorization().max(T::WeightInfo::revoke_operator_authorization()))]
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
		/// Origin: [`Config::AdminOrigin`]; below a parent also the parent's operator, but only with the supplier that the parent
		/// has now and on all terms to come: nobody may be made to pay for an area without the council.
		///
		/// - `parent`: the area above it; none for a root.
		/// - `import_capacity_w`, `export_capacity_w`: the most that may flow in and out over its edge, in W. 0 at a root: no edge.
		/// - `grid_fee`: what energy over its edge costs, in mills per kWh.
		/// - `supplier`, `tariff`: its balance-responsible account with its prices, in force at once.
		///
		/// Errors: [`Error::AreaNotFound`] (the parent), [`Error::TooDeep`], [`Error::TreeFull`], [`Error::AreaIdsExhausted`],
		/// [`Error::PowerTooHigh`], [`Error::PriceTooHigh`], [`Error::InvertedTariff`], [`Error::AccountForbidden`] (the supplier),
		/// [`Error::SupplierChangeNeedsAdmin`]. Emits [`Event::AreaCreated`].
		#[pallet::call_index(1)]
		pub fn create_area(
			origin: OriginFor<T>,
			parent: Option<AreaId>,
			import_capacity_w: Power,
			export_capacity_w: Power,
			grid_fee: Price,
			supplier: T::AccountId,
			tariff: Tariff,
		) -> DispatchResult {
			match parent {
				None => T::AdminOrigin::ensure_origin(origin).map(|_| ())?,
				Some(parent) => {
					if Self::ensure_admin_or_operator(origin, parent)?.is_some() {
						Self::ensure_supplier_of_child(parent, &supplier)?;
					}
				},
			}
			let area = Self::do_create_area(
				parent,
				import_capacity_w,
				export_capacity_w,
				grid_fee,
				supplier.clone(),
				tariff,
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
			Ok(())
		}

		/// Changes an area's edge and the thresholds of its state. The state itself changes with the next status.
		///
		/// Origin: [`Config::AdminOrigin`], or the area's operator.
		///
		/// - `area`: the area.
		/// - `import_capacity_w`, `export_capacity_w`: the most that may flow in and out over its edge, in W. 0 at a root: no edge.
		/// - `grid_fee`: what energy over its edge costs, in mills per kWh. It counts from the next clearing on, and its change is the admin
		///   origin's alone: an operator who earns it could set it between the gate and the clearing, when everybody's orders are known.
		/// - `thresholds`: the limits that its state follows from.
		///
		/// Errors: [`Error::AreaNotFound`], [`Error::PowerTooHigh`], [`Error::PriceTooHigh`], [`Error::InvalidThresholds`],
		/// [`Error::FeeNeedsAdmin`]. Emits [`Event::AreaUpdated`].
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
			Self::do_update_area(
				area,
				import_capacity_w,
				export_capacity_w,
				grid_fee,
				thresholds,
				by.is_none(),
			)?;
			Self::deposit_event(Event::AreaUpdated {
				area,
				import_capacity_w,
				export_capacity_w,
				grid_fee,
				thresholds,
			});
			Ok(())
		}

		/// Sets an area's supplier and tariff for the time beyond the trading horizon. Until then everything stays as it is, and so
		/// does what backs the trades made by then.
		///
		/// Origin: [`Config::AdminOrigin`]; also the area's operator, but only with the supplier of the last terms on record: an
		/// operator changes the tariff, and nobody may be made to pay for an area without the council.
		///
		/// - `area`: the area.
		/// - `supplier`: the balance-responsible account.
		/// - `tariff`: its prices, in mills per kWh.
		///
		/// Errors: [`Error::AreaNotFound`], [`Error::PriceTooHigh`], [`Error::InvertedTariff`], [`Error::TooManyTerms`],
		/// [`Error::AccountForbidden`], [`Error::SupplierChangeNeedsAdmin`]. Emits [`Event::SupplyTermsSet`].
		#[pallet::call_index(3)]
		pub fn set_supply_terms(
			origin: OriginFor<T>,
			area: AreaId,
			supplier: T::AccountId,
			tariff: Tariff,
		) -> DispatchResult {
			let by = Self::ensure_admin_or_operator(origin, area)?;
			let from = Self::do_set_supply_terms(area, supplier.clone(), tariff, by)?;
			Self::deposit_event(Event::SupplyTermsSet {
				area,
				supplier,
				tariff,
				from,
			});
			Ok(())
		}

		/// Takes an area out of the grid. Its supply terms stay on record for what still waits for settlement.
		///
		/// Origin: [`Config::AdminOrigin`], or an operator of an area above it once the pause after an operator's emergency in the area is
		/// over.
		///
		/// - `area`: the area.
		///
		/// Errors: [`Error::AreaNotFound`], [`Error::AreaHasChildren`], [`Error::AreaHasConnections`],
		/// [`Error::AreaHasOperators`], [`Error::EmergencyInForce`], [`Error::EmergencyTooSoon`]. Emits [`Event::AreaRemoved`], and
		/// before it [`Event::GridAccountSet`] where the area had an account of its own.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::remove_area(T::HistoryLength::get()))]
		pub fn remove_area(origin: OriginFor<T>, area: AreaId) -> DispatchResultWithPostInfo {
			let by = Self::ensure_admin_or_operator(origin, area)?;
			let records = Self::do_remove_area(area, by)?;
			Self::deposit_event(Event::AreaRemoved { area });
			Ok(Some(T::WeightInfo::remove_area(records)).into())
		}

		/// Gives an account a grid connection point, which makes it a participant.
		///
		/// A participant gets a provider reference, so that it exists without owning anything. A fee must still be laid out.
		///
		/// Origin: the area's operator.
		///
		/// - `who`: the account.
		/// - `area`: where it is connected.
		/// - `import_limit_w`, `export_limit_w`: the most it may take and feed in, in W; one of them may be 0.
		/// - `class`: its place in the order of load shedding.
		///
		/// Errors: [`Error::AlreadyConnected`], [`Error::AreaNotFound`], [`Error::PowerTooHigh`], [`Error::NoPower`],
		/// [`Error::AccountForbidden`]. Emits [`Event::Connected`].
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
			let connection = Connection {
				area,
				import_limit_w,
				export_limit_w,
				class,
			};
			Self::do_connect(&who, connection)?;
			Self::deposit_event(Event::Connected { who, connection });
			Ok(())
		}

		/// Changes the limits and the priority class of a connection.
		///
		/// Origin: the operator of the connection's area.
		///
		/// - `who`: the participant.
		/// - `import_limit_w`, `export_limit_w`: the most it may take and feed in, in W; one of them may be 0.
		/// - `class`: its place in the order of load shedding.
		///
		/// Errors: [`Error::NotConnected`], [`Error::PowerTooHigh`], [`Error::NoPower`]. Emits [`Event::ConnectionUpdated`].
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
				area: old.area,
				import_limit_w,
				export_limit_w,
				class,
			};
			Self::do_update_connection(&who, new)?;
			Self::deposit_event(Event::ConnectionUpdated { who, old, new });
			Ok(())
		}

		/// Takes an account's grid connection point away; it is a participant no longer. What it traded and what its meters told
		/// settles all the same.
		///
		/// Origin: the operator of the connection's area.
		///
		/// - `who`: the participant.
		///
		/// Errors: [`Error::NotConnected`]. Emits [`Event::Disconnected`].
		#[pallet::call_index(7)]
		pub fn disconnect(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
			let connection = Self::ensure_connected(&who)?;
			T::OperatorOrigin::ensure_origin(origin, &connection.area)?;
			Self::do_disconnect(&who, connection)?;
			Self::deposit_event(Event::Disconnected {
				who,
				area: connection.area,
			});
			Ok(())
		}

		/// Tells what was measured in an area. Its state follows from the measurement, the area's thresholds and its last state: see
		/// [`state`].
		///
		/// Origin: the area's operator.
		///
		/// - `area`: the area.
		/// - `status`: frequency (mHz), voltage (thousandths of the nominal value), load and generation (W).
		///
		/// Errors: [`Error::AreaNotFound`], [`Error::PowerTooHigh`]. Emits [`Event::GridStatusUpdated`].
		#[pallet::call_index(8)]
		pub fn update_grid_status(origin: OriginFor<T>, area: AreaId, status: GridStatus) -> DispatchResult {
			T::OperatorOrigin::ensure_origin(origin, &area)?;
			let (old_state, new_state) = Self::do_update_grid_status(area, status)?;
			Self::deposit_event(Event::GridStatusUpdated {
				area,
				status,
				old_state,
				new_state,
			});
			Ok(())
		}

		/// Declares an emergency in an area and everything below it, for a time.
		///
		/// Origin: the area's operator for up to [`Config::ShortEmergency`] intervals, [`Config::AdminOrigin`] for up to
		/// [`Config::LongEmergency`]. After an emergency that an operator declared, operators declare the next one in the same area,
		/// above it or below only when as many intervals have passed since its end as it lasted: a short emergency said over and over is
		/// a long one, and that is the council's to declare.
		///
		/// - `area`: the area.
		/// - `protocol`: the measure.
		/// - `duration`: how many intervals it lasts, the present one included.
		/// - `reason`: why, for the record.
		///
		/// Errors: [`Error::AreaNotFound`], [`Error::ZeroDuration`], [`Error::EmergencyTooLong`], [`Error::ReasonMissing`],
		/// [`Error::EmergencyInForce`], [`Error::EmergencyTooSoon`], [`Error::IncidentIdsExhausted`].
		/// Emits [`Event::EmergencyImplemented`].
		#[pallet::call_index(9)]
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

		/// Ends an area's emergency before its time. The area is in restoration until a normal status comes.
		///
		/// Origin: [`Config::AdminOrigin`]; also the area's operator, for an emergency that an operator declared.
		///
		/// - `area`: the area.
		///
		/// Errors: [`Error::AreaNotFound`], [`Error::NoEmergency`], [`Error::LiftNeedsAdmin`]. Emits [`Event::EmergencyLifted`].
		#[pallet::call_index(10)]
		pub fn lift_emergency(origin: OriginFor<T>, area: AreaId) -> DispatchResult {
			let by = Self::ensure_admin_or_operator(origin, area)?;
			let incident = Self::do_lift_emergency(area, by.clone())?;
			Self::deposit_event(Event::EmergencyLifted { incident, area, by });
			Ok(())
		}

		/// Settles who gets the grid fees and the congestion rent of an area's edge.
		///
		/// The account need be neither an operator nor a participant. It gets no provider reference: what is paid to it must be enough for
		/// it to exist, or it must exist.
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
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The present interval, and the length of an interval in milliseconds.
		pub fn current_interval() -> (Interval, Moment) {
			(Self::current(), Self::length_ms())
		}

		/// The present condition of an area; `None` for an area that is not there.
		pub fn get_current_grid_status(area: AreaId) -> Option<GridStatusInfo> {
			let condition = Conditions::<T>::get(area)?;
			let standing = Self::standing(area)?;
			Some(GridStatusInfo {
				area,
				status: condition.status,
				measured_at: condition.status.map_or(0, |_| condition.since),
				state: standing.state,
				trading_suspended: standing.trading_suspended,
			})
		}

		/// Whether an account is an operator of an area or of one above it.
		pub fn is_authorized_operator(operator: T::AccountId, area: AreaId) -> bool {
			Self::is_operator(&operator, area)
		}

		/// An account's grid connection point.
		pub fn get_connection(who: T::AccountId) -> Option<Connection> {
			Self::connection(&who)
		}

		/// The supplier and the tariff of an area in an interval.
		pub fn get_supply_terms(area: AreaId, interval: Interval) -> Option<SupplyTerms<T::AccountId>> {
			Self::supply_terms(area, interval)
		}

		/// An area's place in the grid, its edge and its thresholds.
		pub fn get_area(area: AreaId) -> Option<AreaOf<T>> {
			Areas::<T>::get(area)
		}

		/// Who gets the grid fees and the congestion rent of an area's edge.
		pub fn get_grid_account(area: AreaId) -> Option<T::AccountId> {
			Self::grid_account(area)
		}

		/// The status records of an area that are still kept, the oldest first.
		pub fn get_history(area: AreaId) -> Vec<StatusRecord> {
			Self::history(area)
		}
	}
}
