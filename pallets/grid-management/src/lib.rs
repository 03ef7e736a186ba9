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
mod calls;
mod connections;
mod emergencies;
mod events;
mod halts;
mod impls;
mod invariants;
mod invitations;
#[cfg(test)]
mod mock;
mod operators;
mod parties;
mod recent;
mod schedule;
pub mod state;
mod status;
mod supply;
#[cfg(test)]
mod tests;
pub mod types;
pub mod weights;

use frame_support::pallet_macros::import_section;

/// The pallet; its calls, events and errors stand in files of their own.
#[import_section(calls::calls)]
#[import_section(events::events)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use crate::{areas::FirstTerms, invitations::Accepted, supply::Change};
	use alloc::vec::Vec;
	use energy_primitives::{
		AreaId, Connection, ConnectionMeters, EmergencyProtocol, GridAccess, GridState, GridStatus, GridStatusInfo,
		IncidentId, Interval, IntervalClock, Moment, OpenIntervals, Power, Price, PriorityClass, SupplyTerms, Tariff,
		TariffBand, Thresholds, ZoneId, QUARTER_HOUR_MS,
	};
	use frame_support::{
		pallet_prelude::*,
		traits::{Contains, EnsureOriginWithArg, UnixTime},
	};
	use frame_system::pallet_prelude::*;

	/// The version of what is stored, for migrations.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Who authorises operators, sets up roots of the grid, names suppliers, and declares long emergencies: the
		/// council, or root.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Accounts that may be neither participants nor operators nor suppliers, and get no edge's fees: the keyless
		/// ones that the runtime's own funds lie in. Nobody signs for them, so whatever such an account were made to
		/// pay would come out of other people's money.
		type ForbiddenAccounts: Contains<Self::AccountId>;

		/// Who operates an area. Usually [`EnsureOperator`], which asks this pallet's own list.
		type OperatorOrigin: EnsureOriginWithArg<Self::RuntimeOrigin, AreaId, Success = Self::AccountId>;

		/// Block time.
		type Time: UnixTime;

		/// The meters at a connection: their rated power keeps its limits from falling below, and they go out of
		/// service with it.
		type Meters: ConnectionMeters<Self::AccountId>;

		/// Whether anything of an account is open that keeps it from leaving.
		type Open: OpenIntervals<Self::AccountId>;

		/// How many levels the grid's tree may have, its root being the first. Bounds every walk from an area to its
		/// root.
		#[pallet::constant]
		type MaxDepth: Get<u8>;

		/// How many areas a tree may have. Bounds every walk over a tree, and so the work of an auction over it.
		#[pallet::constant]
		type MaxTreeSize: Get<u32>;

		/// How old an area's last status may be, in milliseconds, before the area counts as being in alert; at twice
		/// that age it counts as being in an emergency, for nobody knows any longer how it fares.
		#[pallet::constant]
		type StatusTimeout: Get<Moment>;

		/// How much better than a limit a measurement must be before the state that the limit caused is left, in
		/// thousandths of the limit. Below 1 000.
		#[pallet::constant]
		type StatusMargin: Get<u16>;

		/// How many status records are kept for each area. The newest takes the place of the oldest, so a change of
		/// this value calls for a migration.
		#[pallet::constant]
		type HistoryLength: Get<u32>;

		/// How many supply terms an area may have on record: those of the past that settlement may still ask for, those
		/// in force, and those to come. One place is kept for the end of a supplier that resigns.
		#[pallet::constant]
		type MaxPendingTerms: Get<u32>;

		/// How many intervals ahead supply terms may begin.
		#[pallet::constant]
		type MaxTermsAhead: Get<Interval>;

		/// How many intervals a connection goes on after its owner has given notice. A supplier who resigns gives no
		/// less.
		#[pallet::constant]
		type NoticePeriod: Get<Interval>;

		/// How many accounts may be invited to connect to an area at a time.
		#[pallet::constant]
		type MaxInvitations: Get<u32>;

		/// How many intervals ahead energy can be traded. Supply terms change only beyond it, so that what backs a
		/// trade stays enough.
		#[pallet::constant]
		type TradingHorizon: Get<Interval>;

		/// The longest emergency that an operator declares alone, in intervals. As many as it lasted must pass after
		/// its end before an operator declares the next one in the same area, above it or below.
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

	/// The areas of each tree, by its root: the root first, each area before those below it, and so in the order of
	/// their ids.
	#[pallet::storage]
	pub type Trees<T: Config> = StorageMap<_, Twox64Concat, AreaId, BoundedVec<AreaId, T::MaxTreeSize>, ValueQuery>;

	/// The areas of each zone, by its root, that keep themselves and all below from trading or did so when the present
	/// interval began, in the order of their ids. What is over goes with the next entry. Read with every trade, so it
	/// lies apart from [`Conditions`], whose whole way up to the root it saves; mostly it is empty.
	#[pallet::storage]
	pub type Halts<T: Config> = StorageMap<_, Twox64Concat, AreaId, BoundedVec<Halt, T::MaxTreeSize>, ValueQuery>;

	/// In which of the last intervals the suspensions of each zone's areas began, in the order of the areas' ids. Read
	/// when a market's income is paid.
	#[pallet::storage]
	pub type RecentSuspensions<T: Config> =
		StorageMap<_, Twox64Concat, ZoneId, BoundedVec<RecentSuspension, T::MaxTreeSize>, ValueQuery>;

	/// Where in each tree, by its root, operators wait before they declare the next emergency, and until when. What is
	/// over is dropped with the next entry.
	#[pallet::storage]
	pub type Pauses<T: Config> =
		StorageMap<_, Twox64Concat, AreaId, BoundedVec<PauseOf<T>, T::MaxTreeSize>, ValueQuery>;

	/// Whom the admin origin has named to get the grid fees and the congestion rent of an area's edge. An area without
	/// an entry follows the nearest area above it that has one.
	#[pallet::storage]
	pub type GridAccounts<T: Config> = StorageMap<_, Twox64Concat, AreaId, T::AccountId>;

	/// How each area fares: its last status, the state that followed from it, and its emergency.
	#[pallet::storage]
	pub type Conditions<T: Config> = StorageMap<_, Twox64Concat, AreaId, Condition>;

	/// The last [`Config::HistoryLength`] status records of each area, in a ring: the record of the n-th status lies in
	/// slot n modulo the length.
	#[pallet::storage]
	pub type StatusHistory<T: Config> =
		StorageDoubleMap<_, Twox64Concat, AreaId, Twox64Concat, u32, StatusRecord, OptionQuery>;

	/// Suppliers and tariffs of each area, the oldest first, each in force until the next one's first interval, and
	/// what the supplier allows the operator. Those of a removed area stay: energy traded or metered in it may still
	/// wait for settlement.
	#[pallet::storage]
	pub type SupplyHistory<T: Config> = StorageMap<_, Twox64Concat, AreaId, SupplyOf<T>>;

	/// The tariff that each area's operator has proposed to its supplier, at most one.
	#[pallet::storage]
	pub type TariffProposals<T: Config> = StorageMap<_, Twox64Concat, AreaId, TariffProposal<T::AccountId>>;

	/// What each account is in each zone. Without an entry it is nothing there. Who is connected or invited stands in
	/// [`Connections`] and [`Invitations`].
	#[pallet::storage]
	pub type Parties<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, ZoneId, Party, ValueQuery>;

	/// Who operates which area, and with it everything below.
	#[pallet::storage]
	pub type Operators<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, AreaId, (), OptionQuery>;

	/// The grid connection point of each participant.
	#[pallet::storage]
	pub type Connections<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Connection>;

	/// The connections that each account is offered, one in an area at most.
	#[pallet::storage]
	pub type Invitations<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, AreaId, Invitation>;

	/// The id of the next incident. Ids are never used again.
	#[pallet::storage]
	pub type NextIncident<T: Config> = StorageValue<_, IncidentId, ValueQuery>;

	/// The record of every emergency that there ever was.
	#[pallet::storage]
	pub type Incidents<T: Config> = StorageMap<_, Twox64Concat, IncidentId, IncidentOf<T>>;

	/// What the chain starts with.
	#[pallet::genesis_config]
	pub struct GenesisConfig<T: Config> {
		/// The length of an interval, in milliseconds; at least [`MIN_INTERVAL_MS`].
		pub interval_length_ms: Moment,
		/// Areas in the order of their ids, from 0: parent, import capacity (W), export capacity (W), grid fee
		/// (mills/kWh), supplier and tariff. A parent comes before its children.
		pub areas: Vec<(Option<AreaId>, Power, Power, Price, T::AccountId, Tariff)>,
		/// Operators with the area that each is authorised for.
		pub operators: Vec<(T::AccountId, AreaId)>,
		/// Participants with their connection points. Who starts a chain speaks for them; no invitation is needed.
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
				// There is no block time yet. An area that has not been measured since 1970 is in an emergency until
				// its first status comes.
				let terms = FirstTerms::Given(supplier.clone(), *tariff);
				Pallet::<T>::do_create_area(*parent, *import_w, *export_w, *fee, terms, 0)
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
				T::MaxPendingTerms::get() > 2,
				"terms cannot change without room for the old, the new and the end of a supplier that resigns"
			);
			assert!(
				T::MaxTermsAhead::get() > T::TradingHorizon::get(),
				"terms cannot change within the trading horizon"
			);
			assert!(
				T::NoticePeriod::get() > 0,
				"a connection does not end before its notice"
			);
			assert!(
				T::MaxInvitations::get() > 0,
				"an area must be able to invite an account"
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

		/// What an account is in a zone.
		pub fn get_party(who: T::AccountId, zone: ZoneId) -> Party {
			Parties::<T>::get(who, zone)
		}

		/// The connection to an area that an account is offered.
		pub fn get_invitation(who: T::AccountId, area: AreaId) -> Option<Invitation> {
			Invitations::<T>::get(who, area)
		}

		/// The tariff that is proposed to an area's supplier.
		pub fn get_tariff_proposal(area: AreaId) -> Option<TariffProposal<T::AccountId>> {
			TariffProposals::<T>::get(area)
		}

		/// An area's schedule of supply, and the band that its supplier has set.
		pub fn get_supply(area: AreaId) -> Option<SupplyOf<T>> {
			SupplyHistory::<T>::get(area)
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
