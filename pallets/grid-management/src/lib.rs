#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub use authority::EnsureAuthority;
#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use energy_primitives::{
	Authority, EmergencyCause, Invitation, Lifting, NextGridFee, Party, StatusRecord, Supplier, SupplierBand,
	SupplyPeriod, TariffProposal, MAX_POWER,
};
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

mod areas;
mod authority;
#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod blackouts;
mod calls;
mod connection_pages;
mod connections;
mod events;
mod flexibility;
mod impls;
mod invariants;
mod invitations;
mod market;
mod measures;
#[cfg(test)]
mod mock;
mod names;
mod operators;
mod parties;
mod readers;
mod recent;
mod reporters;
mod roles;
mod schedule;
pub mod state;
mod status;
mod supply;
#[cfg(test)]
mod tests;
pub mod types;
pub mod weights;

use energy_primitives::view_functions;
use frame_support::pallet_macros::import_section;
use macro_rules_attribute::apply;

macro_rules! with_view_functions {
	($($pallet:tt)*) => { energy_primitives::grid_readers!(view_functions!($($pallet)*), T::AccountId); };
}

/// The pallet. Its calls, events and errors stand in files of their own; its view functions come
/// from the table of readers in `energy-primitives`.
#[apply(with_view_functions!)]
#[import_section(calls::calls)]
#[import_section(events::events)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use crate::areas::FirstTerms;
	use alloc::{string::String, vec::Vec};
	use energy_primitives::{
		AreaId, Balance, Connection, ConnectionIndex, ConnectionMeters, ConnectionPage, Direction, EmergencyProtocol,
		EnvelopePeriod, FlexibilityClearing, FlexibilityId, FlexibilityResult, FlexibilityTerms, GridState, GridStatus,
		IncidentId, Interval, LimitBreach, LimitationContract, Limits, Moment, OpenIntervals, Power, Price,
		PriorityClass, ProposalId, Tariff, TariffBand, Thresholds, TimeZone, ZoneId, QUARTER_HOUR_MS,
	};
	use frame_support::{
		pallet_prelude::*,
		traits::{
			fungible::{Inspect, MutateHold},
			Contains, EnsureOriginWithArg, UnixTime,
		},
	};
	use frame_system::pallet_prelude::*;

	/// The version of what is stored, for migrations.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config(with_default)]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Who decides: the council or an operator of the area; without an area, that is, for the
		/// whole grid, the council alone. Usually [`EnsureAuthority`], which asks this pallet's own
		/// list of operators.
		#[pallet::no_default]
		type AuthorityOrigin: EnsureOriginWithArg<Self::RuntimeOrigin, Option<AreaId>, Success = AuthorityOf<Self>>;

		/// Accounts that may have no role: neither participant nor operator nor supplier nor
		/// network account. These are the keyless accounts that the runtime's own funds lie in.
		/// Nobody signs for them, so whatever such an account were made to pay would come out of
		/// other people's money.
		#[pallet::no_default_bounds]
		type ForbiddenAccounts: Contains<Self::AccountId>;

		/// Block time.
		#[pallet::no_default]
		type Time: UnixTime;

		/// The meters at a connection: their rated power keeps its limits from falling below, and
		/// no reading of theirs is accepted once it has ended.
		#[pallet::no_default_bounds]
		type Meters: ConnectionMeters<Self::AccountId>;

		/// Whether anything of an account is open that keeps it from leaving. It is told where a
		/// settled account has another number, under which its money lies from then on.
		#[pallet::no_default_bounds]
		type Open: OpenIntervals<Self::AccountId>;

		/// How many levels a zone may have, its root being the first. Bounds every walk from an
		/// area to its root.
		#[pallet::constant]
		type MaxDepth: Get<u8>;

		/// How many areas a zone may have. Bounds every walk over a zone, and so the work of an
		/// auction over it.
		#[pallet::constant]
		type MaxZoneAreas: Get<u32>;

		/// How old an area's last status may be, in milliseconds, before the area counts as being
		/// in alert; at twice that age it counts as being in an emergency, for nobody knows its
		/// state any longer.
		#[pallet::constant]
		type StatusTimeout: Get<Moment>;

		/// How much better than a limit a measurement must be before the state that the limit
		/// caused is left, in thousandths of the limit. Below 1 000.
		#[pallet::constant]
		type StatusMargin: Get<u16>;

		/// How many status records are kept for each area. The newest takes the place of the
		/// oldest, so a change of this value calls for a migration.
		#[pallet::constant]
		type HistoryLength: Get<u32>;

		/// How many supply terms an area may have on record: those of the past that settlement may
		/// still ask for, those in force, and those to come. One place is kept for the end of a
		/// supplier that resigns.
		#[pallet::constant]
		type MaxPendingTerms: Get<u32>;

		/// For how many intervals supply terms are kept after others have followed: as long as
		/// something can still be settled on them. At least `TradingHorizon`.
		#[pallet::constant]
		type TermsKept: Get<Interval>;

		/// How many intervals ahead supply terms may begin.
		#[pallet::constant]
		type MaxTermsAhead: Get<Interval>;

		/// How many intervals a connection goes on after its owner has given notice. A supplier who
		/// resigns gives no less.
		#[pallet::constant]
		type NoticePeriod: Get<Interval>;

		/// How many accounts may be invited to connect to an area at a time.
		#[pallet::constant]
		type MaxInvitations: Get<u32>;

		/// How many intervals ahead energy can be traded. Supply terms change only beyond it, so
		/// that the collateral of a trade stays enough.
		#[pallet::constant]
		type TradingHorizon: Get<Interval>;

		/// How many whole intervals before its begin trade in an interval ends. After that no envelope, no
		/// default and no new limit of a connection allows less in it than was known.
		#[pallet::constant]
		type GateClosure: Get<Interval>;

		/// The longest measure that an operator declares alone, in intervals. As many as it lasted must
		/// pass after its end before an operator declares the next one of its kind in the same area, above
		/// it or below.
		#[pallet::constant]
		type ShortEmergency: Get<Interval>;

		/// The longest measure that two operators or the council declare, in intervals.
		#[pallet::constant]
		type LongEmergency: Get<Interval>;

		/// The longest reason of a measure, in bytes.
		#[pallet::constant]
		type MaxReasonLength: Get<u32>;

		/// How many measures a zone's list may have beside a suspension of trading for each area. An
		/// eighth of them is left to the council.
		#[pallet::constant]
		type MaxMeasures: Get<u32>;

		/// How many of them one operator may have declared that are not over.
		#[pallet::constant]
		type MaxOperatorMeasures: Get<u32>;

		/// How many measures may be proposed in a zone at a time. An operator has a quarter of them at
		/// most.
		#[pallet::constant]
		type MaxMeasureProposals: Get<u32>;

		/// For how many intervals a proposed measure can be confirmed.
		#[pallet::constant]
		type ProposalTime: Get<Interval>;

		/// How many periods the published envelope of a connection may have.
		#[pallet::constant]
		type MaxEnvelopePeriods: Get<u32>;

		/// How many envelopes one call may publish.
		#[pallet::constant]
		type MaxEnvelopesPerCall: Get<u32>;

		/// How many accounts may report the status of an area without operating it.
		#[pallet::constant]
		type MaxReporters: Get<u32>;

		/// The reasons of holds.
		#[pallet::no_default]
		type RuntimeHoldReason: From<HoldReason>;

		/// The money that flexibility is paid with.
		#[pallet::no_default]
		type Currency: Inspect<Self::AccountId, Balance = Balance>
			+ MutateHold<Self::AccountId, Reason = Self::RuntimeHoldReason>;

		/// Who receives what is charged for flexibility that was promised and not kept.
		#[pallet::constant]
		#[pallet::no_default]
		type CommunityFund: Get<Self::AccountId>;

		/// A thousandth of the token, in plancks.
		#[pallet::constant]
		type Mill: Get<Balance>;

		/// How many requests for flexibility an area may have that are not over.
		#[pallet::constant]
		type MaxFlexibilityRequests: Get<u32>;

		/// For how many intervals flexibility may be asked at a time.
		#[pallet::constant]
		type MaxFlexibilityIntervals: Get<Interval>;

		/// How many intervals lie at least between the last moment to commit and the first interval of a
		/// request: the time in which it is cleared and the envelopes are published.
		#[pallet::constant]
		type ActivationTime: Get<Interval>;

		/// For how many intervals after a request a commitment waits for readings. What no meter has shown
		/// by then counts as missed.
		#[pallet::constant]
		type FlexibilityPatience: Get<Interval>;

		/// The most weight that a block which has some left spends on requests for flexibility that are due.
		#[pallet::constant]
		type MaxFlexibilityWeight: Get<Weight>;
		/// How many measures an operator may put on record within [`Config::LongEmergency`] intervals. Each
		/// record stays for good, with its reason.
		#[pallet::constant]
		type MaxRecords: Get<u32>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;

		/// What benchmarks need of the runtime.
		#[cfg(feature = "runtime-benchmarks")]
		#[pallet::no_default]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// Configurations for tests.
	pub mod config_preludes {
		use super::*;
		use frame_support::{
			derive_impl, parameter_types,
			traits::{ConstU128, ConstU16, ConstU64, ConstU8, Nothing},
		};

		parameter_types! {
			pub const MaxFlexibilityWeight: Weight = Weight::from_parts(100_000_000_000, u64::MAX / 2);
		}

		/// Quarters of an hour, a trading horizon of a week, and little room everywhere, so that a
		/// test fills it soon.
		pub struct TestDefaultConfig;

		#[derive_impl(frame_system::config_preludes::TestDefaultConfig, no_aggregated_types)]
		impl frame_system::DefaultConfig for TestDefaultConfig {}

		#[frame_support::register_default_impl(TestDefaultConfig)]
		impl DefaultConfig for TestDefaultConfig {
			type ForbiddenAccounts = Nothing;
			type Meters = ();
			type Open = ();
			type MaxDepth = ConstU8<8>;
			type MaxZoneAreas = ConstU32<16>;
			type StatusTimeout = ConstU64<{ 2 * QUARTER_HOUR_MS }>;
			type StatusMargin = ConstU16<50>;
			type HistoryLength = ConstU32<4>;
			type MaxPendingTerms = ConstU32<5>;
			type TermsKept = ConstU32<672>;
			type MaxTermsAhead = ConstU32<38_400>;
			type NoticePeriod = ConstU32<96>;
			type MaxInvitations = ConstU32<3>;
			type TradingHorizon = ConstU32<672>;
			type GateClosure = ConstU32<0>;
			type ShortEmergency = ConstU32<16>;
			type LongEmergency = ConstU32<96>;
			type MaxReasonLength = ConstU32<64>;
			type MaxMeasures = ConstU32<16>;
			type MaxOperatorMeasures = ConstU32<6>;
			type MaxMeasureProposals = ConstU32<8>;
			type ProposalTime = ConstU32<16>;
			type MaxEnvelopePeriods = ConstU32<4>;
			type MaxEnvelopesPerCall = ConstU32<8>;
			type MaxReporters = ConstU32<2>;
			type Mill = ConstU128<{ energy_primitives::MILL }>;
			type MaxFlexibilityRequests = ConstU32<3>;
			type MaxFlexibilityIntervals = ConstU32<16>;
			type ActivationTime = ConstU32<4>;
			type FlexibilityPatience = ConstU32<672>;
			type MaxFlexibilityWeight = MaxFlexibilityWeight;
			type MaxRecords = ConstU32<64>;
			type WeightInfo = ();
		}
	}

	/// The length of an interval, in milliseconds. Set at genesis, at least [`MIN_INTERVAL_MS`]. Every
	/// block reads it before its first extrinsic, so that no weight counts it once more.
	#[pallet::storage]
	#[pallet::whitelist_storage]
	pub type IntervalLength<T: Config> = StorageValue<_, Moment, ValueQuery, DefaultIntervalLength>;

	/// The community's time zone, set at genesis: when its months begin and end.
	#[pallet::storage]
	pub type LocalTime<T: Config> = StorageValue<_, TimeZone, ValueQuery>;

	/// A quarter of an hour, for a chain whose genesis sets no other length.
	#[pallet::type_value]
	pub fn DefaultIntervalLength() -> Moment {
		QUARTER_HOUR_MS
	}

	/// The id of the next area. Ids are never used again.
	#[pallet::storage]
	pub type NextArea<T: Config> = StorageValue<_, AreaId, ValueQuery>;

	/// The areas of the grid. Changes seldom; what changes with every status lies in [`AreaStates`].
	#[pallet::storage]
	pub type Areas<T: Config> = StorageMap<_, Twox64Concat, AreaId, AreaOf<T>>;

	/// What areas are called; an area without an entry has no name. Read only to be shown, so it lies
	/// apart from [`Areas`].
	#[pallet::storage]
	pub type AreaNames<T: Config> = StorageMap<_, Twox64Concat, AreaId, AreaName, ValueQuery>;

	/// The areas of each zone: the root first, each area before those below it, and so in the order
	/// of their ids.
	#[pallet::storage]
	pub type ZoneAreas<T: Config> =
		StorageMap<_, Twox64Concat, ZoneId, BoundedVec<AreaId, T::MaxZoneAreas>, ValueQuery>;

	/// The measures of each zone: what is in force or to come, and what was until lately, in the order of
	/// areas and records. What is long over goes with the next entry. Read with every trade, so it lies
	/// apart from [`AreaStates`] and [`Incidents`], and no area above has to be read; mostly it is empty.
	#[pallet::storage]
	pub type Measures<T: Config> = StorageMap<_, Twox64Concat, ZoneId, MeasuresOf<T>, ValueQuery>;

	/// Which operators declared the measures of each zone's list but suspensions, in the order of the
	/// records. Read when the next one is declared.
	#[pallet::storage]
	pub type MeasureOwners<T: Config> = StorageMap<_, Twox64Concat, ZoneId, OwnersOf<T>, ValueQuery>;

	/// How many measures each operator has put on record of late.
	#[pallet::storage]
	pub type RecentRecords<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, RecordCount, ValueQuery>;

	/// Which of the groups of connections is shed next in each area, of each class from `Essential` on.
	#[pallet::storage]
	pub type SheddingTurns<T: Config> = StorageMap<_, Twox64Concat, AreaId, [u8; SHED_CLASSES], ValueQuery>;

	/// The id of the next proposed measure. Ids are never used again.
	#[pallet::storage]
	pub type NextProposal<T: Config> = StorageValue<_, ProposalId, ValueQuery>;

	/// The measures that operators of each zone have proposed. What has run out goes with the next entry.
	#[pallet::storage]
	pub type MeasureProposals<T: Config> = StorageMap<_, Twox64Concat, ZoneId, MeasureProposalsOf<T>, ValueQuery>;

	/// The operating envelopes of the connection points of each page, of those that have one.
	#[pallet::storage]
	pub type EnvelopePages<T: Config> = StorageMap<_, Twox64Concat, u32, EnvelopePageOf<T>, ValueQuery>;

	/// The capacity-limitation contract that each participant is offered, at most one.
	#[pallet::storage]
	pub type ContractOffers<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, EnvelopePeriod>;

	/// Whether envelopes leave controllable devices their floor, where the council has decided so for an
	/// area. An area without an entry follows the nearest area above it that has one; without any there is
	/// no floor.
	#[pallet::storage]
	pub type FloorRules<T: Config> = StorageMap<_, Twox64Concat, AreaId, bool>;

	/// The last breaches of limits by each account.
	#[pallet::storage]
	pub type LimitBreachesOf<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Breaches, ValueQuery>;

	/// Who may report the status of which area, and nothing else.
	#[pallet::storage]
	pub type Reporters<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, AreaId, (), OptionQuery>;

	/// In which of the last intervals measures that cut the edges of each zone's areas were declared, in
	/// the order of the areas' ids. Read when a market's income is paid.
	#[pallet::storage]
	pub type RecentCuts<T: Config> = StorageMap<_, Twox64Concat, ZoneId, AreaRecordsOf<T>, ValueQuery>;

	/// In which of the last intervals areas of each zone were without voltage, in the order of the areas' ids. Read with every page
	/// that is settled; mostly it is empty.
	#[pallet::storage]
	pub type Blackouts<T: Config> = StorageMap<_, Twox64Concat, ZoneId, AreaRecordsOf<T>, ValueQuery>;

	/// Where in each zone operators wait before they declare the next measure of a kind, and until when.
	/// What is over goes with the next entry.
	#[pallet::storage]
	pub type Cooldowns<T: Config> =
		StorageMap<_, Twox64Concat, ZoneId, BoundedVec<CooldownOf<T>, MaxCooldowns<T>>, ValueQuery>;

	/// Whom the council has named to receive the grid fees and the congestion rent of an area's
	/// edge. An area without an entry follows the nearest area above it that has one.
	#[pallet::storage]
	pub type NetworkAccounts<T: Config> = StorageMap<_, Twox64Concat, AreaId, T::AccountId>;

	/// The state of each area: its last status, and the state that followed from it.
	#[pallet::storage]
	pub type AreaStates<T: Config> = StorageMap<_, Twox64Concat, AreaId, AreaState>;

	/// The last [`Config::HistoryLength`] status records of each area, in a ring: the record of the
	/// n-th status lies in slot n modulo the length.
	#[pallet::storage]
	pub type StatusHistory<T: Config> =
		StorageDoubleMap<_, Twox64Concat, AreaId, Twox64Concat, u32, StatusRecord, OptionQuery>;

	/// Suppliers and tariffs of each area, the oldest first, each in force until the next one's
	/// first interval, and what the supplier allows the operator. Those of a removed area stay:
	/// energy traded or metered in it may still wait for settlement.
	#[pallet::storage]
	pub type SupplyHistory<T: Config> = StorageMap<_, Twox64Concat, AreaId, SupplyOf<T>>;

	/// The tariff that each area's operator has proposed to its supplier, at most one.
	#[pallet::storage]
	pub type TariffProposals<T: Config> = StorageMap<_, Twox64Concat, AreaId, TariffProposal<T::AccountId>>;

	/// The roles of each account in each zone; without an entry it has none there. Who is connected
	/// or invited stands in [`Connections`] and [`Invitations`].
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

	/// The number of each participant's connection point, or of its last one where it has none any
	/// longer. Kept for good.
	#[pallet::storage]
	pub type Indices<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, ConnectionIndex>;

	/// The connection points by their numbers, in pages of
	/// [`CONNECTIONS_PER_PAGE`](energy_primitives::CONNECTIONS_PER_PAGE), each of one area. A slot
	/// is never given to another account. Kept for good, also of a removed area.
	#[pallet::storage]
	pub type ConnectionPages<T: Config> = StorageMap<_, Twox64Concat, u32, ConnectionPage<T::AccountId>>;

	/// The number of the next page.
	#[pallet::storage]
	pub type NextPage<T: Config> = StorageValue<_, u32, ValueQuery>;

	/// The page of each area that has room; an area without an entry begins a new page with its next
	/// connection.
	#[pallet::storage]
	pub type OpenPages<T: Config> = StorageMap<_, Twox64Concat, AreaId, u32>;

	/// The connections that each account is invited to accept, at most one in an area.
	#[pallet::storage]
	pub type Invitations<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, AreaId, Invitation>;

	/// The id of the next incident. Ids are never used again.
	#[pallet::storage]
	pub type NextIncident<T: Config> = StorageValue<_, IncidentId, ValueQuery>;

	/// The record of every measure that there ever was.
	#[pallet::storage]
	pub type Incidents<T: Config> = StorageMap<_, Twox64Concat, IncidentId, IncidentOf<T>>;

	/// The id of the next request for flexibility. Ids are never used again.
	#[pallet::storage]
	pub type NextFlexibilityRequest<T: Config> = StorageValue<_, FlexibilityId, ValueQuery>;

	/// The requests for flexibility that are not over. The archive of those that are is the events.
	#[pallet::storage]
	pub type FlexibilityRequests<T: Config> = StorageMap<_, Twox64Concat, FlexibilityId, FlexibilityRequestOf<T>>;

	/// The requests of each area that are not over, in the order of their ids; also of a removed area.
	#[pallet::storage]
	pub type AreaFlexibility<T: Config> =
		StorageMap<_, Twox64Concat, AreaId, BoundedVec<FlexibilityId, T::MaxFlexibilityRequests>, ValueQuery>;

	/// The ladder of each request, in pages of [`FLEXIBILITY_PAGE_LEVELS`] price levels: so a commitment
	/// costs the same however many there are.
	#[pallet::storage]
	pub type FlexibilityLadders<T: Config> =
		StorageDoubleMap<_, Twox64Concat, FlexibilityId, Twox64Concat, u8, FlexibilityLadderPage>;

	/// The commitments to each request that are neither released nor settled, by their numbers.
	#[pallet::storage]
	pub type FlexibilityCommitments<T: Config> =
		StorageDoubleMap<_, Twox64Concat, FlexibilityId, Twox64Concat, u32, FlexibilityCommitmentOf<T>>;

	/// The number of each account's commitment to a request, of those in [`FlexibilityCommitments`]. An
	/// account has no more of them than its envelope has places.
	#[pallet::storage]
	pub type FlexibilityNumbers<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, FlexibilityId, u32>;

	/// In which interval something is to be done next about each request, from which a block that has
	/// weight left finds it.
	#[pallet::storage]
	pub type FlexibilityDue<T: Config> =
		StorageDoubleMap<_, Twox64Concat, Interval, Twox64Concat, FlexibilityId, (), OptionQuery>;

	/// The first interval in which something may be due. All that a block without anything to do reads; none
	/// before the first request.
	#[pallet::storage]
	pub type FlexibilityCursor<T: Config> = StorageValue<_, Interval, OptionQuery>;

	/// Why money is on hold.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// An operator pays flexibility with it.
		FlexibilityBudget,
		/// A participant vouches with it for the flexibility that it promised.
		FlexibilityCommitment,
	}

	/// What the chain starts with.
	#[pallet::genesis_config]
	pub struct GenesisConfig<T: Config> {
		/// The length of an interval, in milliseconds; at least [`MIN_INTERVAL_MS`].
		pub interval_length_ms: Moment,
		/// The time zone whose months are those of bills and credits.
		pub time_zone: TimeZone,
		/// Areas in the order of their ids, from 0. A parent comes before its children.
		pub areas: Vec<GenesisArea<T::AccountId>>,
		/// What areas are called, of those that have a name.
		pub area_names: Vec<(AreaId, String)>,
		/// Operators with the area that each is authorised for.
		pub operators: Vec<(T::AccountId, AreaId)>,
		/// Participants with their connection points. Who starts a chain speaks for them; no
		/// invitation is needed.
		pub connections: Vec<(T::AccountId, Connection)>,
	}

	impl<T: Config> Default for GenesisConfig<T> {
		fn default() -> Self {
			Self {
				interval_length_ms: QUARTER_HOUR_MS,
				time_zone: TimeZone::default(),
				areas: Vec::new(),
				area_names: Vec::new(),
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
			assert!(self.time_zone.is_valid(), "a time zone is at most half a day from UTC");
			LocalTime::<T>::put(self.time_zone);
			for area in &self.areas {
				// There is no block time yet. An area that has not been measured since 1970 is in
				// an emergency until its first status comes.
				let terms = FirstTerms::Given(Supplier {
					account: area.supplier.clone(),
					tariff: area.tariff,
				});
				Pallet::<T>::do_create_area(area.parent, area.edge, terms, 0)
					.expect("an area of the genesis must be valid");
			}
			for (area, name) in &self.area_names {
				let name = AreaName::try_from(name.clone().into_bytes()).expect("a name has 32 bytes at most");
				Pallet::<T>::do_set_area_name(*area, name).expect("a name of the genesis must be valid");
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
		fn on_idle(_: BlockNumberFor<T>, remaining: Weight) -> Weight {
			Self::do_idle(remaining)
		}

		fn integrity_test() {
			assert!(T::MaxDepth::get() > 0, "the grid needs a level");
			assert!(T::MaxZoneAreas::get() > 0, "a zone needs room for its root");
			assert!(T::StatusTimeout::get() > 0, "a status must be able to stay fresh");
			assert!(T::StatusMargin::get() < 1_000, "no limit is below zero");
			assert!(T::HistoryLength::get() > 0, "the status history needs a slot");
			// The old, the new, and the end of a supplier that resigns.
			assert!(T::MaxPendingTerms::get() > 2, "terms need room to change");
			let horizon = T::TradingHorizon::get();
			assert!(T::MaxTermsAhead::get() > horizon, "terms change beyond the horizon");
			assert!(T::TermsKept::get() >= horizon, "what is traded is settled on its terms");
			assert!(T::NoticePeriod::get() > 0, "a notice takes time");
			assert!(T::MaxInvitations::get() > 0, "an area must be able to invite");
			let (short, long) = (T::ShortEmergency::get(), T::LongEmergency::get());
			assert!(short > 0, "an operator must be able to declare an emergency");
			assert!(short <= long, "the council declares no less than an operator");
			assert!(T::MaxReasonLength::get() > 0, "an emergency needs a reason");
			assert!(
				T::MaxOperatorMeasures::get() > 0,
				"an operator must be able to declare a measure"
			);
			assert!(
				T::MaxMeasures::get() >= 8,
				"the council needs room of its own for a measure"
			);
			assert!(
				T::MaxMeasureProposals::get() > 0,
				"an operator must be able to propose a measure"
			);
			assert!(T::ProposalTime::get() > 0, "a second operator needs time");
			assert!(
				T::MaxEnvelopePeriods::get() > 2,
				"one envelope within another leaves three"
			);
			assert!(
				T::MaxEnvelopesPerCall::get() > 0,
				"a call must be able to publish an envelope"
			);
			assert!(T::MaxReporters::get() > 0, "an area must be able to have a reporter");
			assert!(
				T::Mill::get() > 0 && T::Mill::get() < 1 << 50,
				"no payment for 64-bit energy overflows"
			);
			assert!(
				T::MaxFlexibilityRequests::get() > 0 && T::MaxFlexibilityIntervals::get() > 0,
				"an area must be able to ask for flexibility"
			);
			assert!(
				T::ActivationTime::get() > 0,
				"envelopes are published before they count"
			);
			assert!(
				horizon > T::ActivationTime::get().saturating_add(T::MaxFlexibilityIntervals::get()),
				"flexibility is asked for within the horizon"
			);
			assert!(
				Self::idle_weight().all_lte(T::MaxFlexibilityWeight::get()),
				"a block with weight left does a step"
			);
			assert!(
				T::MaxRecords::get() > 0,
				"an operator must be able to put a measure on record"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
