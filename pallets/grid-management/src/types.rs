//! The pallet's types.

use crate::Config;
use core::marker::PhantomData;
use energy_primitives::{
	record_type, storage_type, value_type, AreaId, Authority, EmergencyCause, EmergencyProtocol, Energy,
	EnvelopePeriod, FlexibilityCommitment, FlexibilityId, FlexibilityRequest, GridState, GridStatus, IncidentId,
	Interval, Lifting, LimitBreach, Limits, Moment, NextGridFee, Power, Price, PriorityClass, ProposalId,
	PublishedEnvelope, SupplierBand, SupplyPeriod, Tariff, Thresholds, ZoneId, CONNECTIONS_PER_PAGE, MEASURE_KINDS,
	PRICE_LEVELS,
};
use frame_support::{
	traits::{ConstU32, Get},
	BoundedVec,
};
use macro_rules_attribute::apply;

/// The shortest interval, in milliseconds. Shorter ones would run out of interval numbers within a
/// human life.
pub const MIN_INTERVAL_MS: Moment = 1_000;

/// The least limit of a connection or an edge, in W; only 0 lies below it. Limits are in W: below
/// 100 W somebody has most likely written kW.
pub const MIN_LIMIT_W: Power = 100;

/// The edge of an area: its connection to the area above it.
#[apply(value_type!)]
#[derive(Default)]
pub struct Edge {
	/// The most that may flow in over it, in W: 0, or at least [`MIN_LIMIT_W`]. At a root, 0 stands
	/// for no edge.
	pub import_limit_w: Power,
	/// The most that may flow out over it, in W: 0, or at least [`MIN_LIMIT_W`]. At a root, 0
	/// stands for no edge.
	pub export_limit_w: Power,
	/// What energy over it costs, in mills per kWh.
	pub grid_fee_mills: Price,
}

impl Edge {
	/// Returns its limits.
	pub fn limits(&self) -> Limits {
		Limits {
			import_limit_w: self.import_limit_w,
			export_limit_w: self.export_limit_w,
		}
	}
}

/// What an area is called: text in UTF-8, of 32 bytes at most; empty for no name.
pub type AreaName = BoundedVec<u8, ConstU32<32>>;

/// An area that the chain starts with.
#[apply(record_type!)]
pub struct GenesisArea<AccountId> {
	/// The area above it; none for a root.
	pub parent: Option<AreaId>,
	/// Its edge.
	pub edge: Edge,
	/// Its balance-responsible account.
	pub supplier: AccountId,
	/// That account's prices.
	pub tariff: Tariff,
}

/// A node of the radial grid, with the edge to the area above it.
#[apply(storage_type!)]
pub struct Area<Ancestors> {
	/// Every area above it, from the root down to its parent; empty for a root. Areas never move,
	/// and who asks for an area's operators or emergencies need not read the areas above one by
	/// one.
	pub ancestors: Ancestors,
	/// Its edge, with the fee until `next_grid_fee` applies.
	pub edge: Edge,
	/// The fee from an interval on, where that was announced.
	pub next_grid_fee: Option<NextGridFee>,
	/// The fee before the present one, where that came by a change.
	pub past_grid_fee: Option<PastGridFee>,
	/// The edge's limits before each interval in which they changed, of the last 32 of these.
	pub past_edges: BoundedVec<PastEdge, ConstU32<32>>,
	/// In which of the last intervals a limit of the edge was lowered; none if it never was.
	pub lowered: Option<RecentIntervals>,
	/// The limits that its state follows from.
	pub thresholds: Thresholds,
	/// How many areas lie directly below it.
	pub children: u32,
	/// How many accounts are connected to it.
	pub connections: u32,
	/// How many accounts are authorised for it, those of the areas above left aside.
	pub operators: u32,
	/// How many accounts are invited to connect to it.
	pub invitations: u32,
	/// How many accounts may report its status without operating it.
	pub reporters: u32,
}

/// The fee of an area's edge as it was until an interval.
#[apply(storage_type!)]
#[derive(Copy)]
pub struct PastGridFee {
	/// The first interval of the next fee.
	pub until: Interval,
	/// What energy over the edge cost, in mills per kWh.
	pub grid_fee_mills: Price,
}

/// The limits of an area's edge as they were until an interval.
#[apply(storage_type!)]
#[derive(Copy)]
pub struct PastEdge {
	/// The last interval that they still count for.
	pub changed_in: Interval,
	/// The most that could flow in, in W.
	pub import_limit_w: Power,
	/// The most that could flow out, in W.
	pub export_limit_w: Power,
}

impl<Ancestors: AsRef<[AreaId]>> Area<Ancestors> {
	/// Returns the area above it; none for a root.
	pub fn parent(&self) -> Option<AreaId> {
		self.ancestors.as_ref().last().copied()
	}

	/// Returns how many areas lie above it.
	pub fn depth(&self) -> usize {
		self.ancestors.as_ref().len()
	}

	/// Returns its zone; `id` is its own id.
	pub fn zone(&self, id: AreaId) -> ZoneId {
		self.ancestors.as_ref().first().copied().unwrap_or(id)
	}

	/// Returns itself, which is `id`, and the areas above it up to the root.
	pub fn self_and_ancestors(&self, id: AreaId) -> impl Iterator<Item = AreaId> + '_ {
		core::iter::once(id).chain(self.ancestors.as_ref().iter().rev().copied())
	}
}

/// Which of the last 128 intervals something happened in, up to the newest in which it did. What
/// lies further back is unknown.
#[apply(storage_type!)]
#[derive(Copy)]
pub struct RecentIntervals {
	/// The last interval in which it happened.
	pub newest: Interval,
	/// A bit for each interval, from the newest (the lowest bit) back.
	pub bits: u128,
}

/// In which of the last intervals something happened in an area.
#[apply(storage_type!)]
pub struct AreaRecord {
	/// The area.
	pub area: AreaId,
	/// When it happened there.
	pub intervals: RecentIntervals,
}

/// The supply of an area: its schedule, and what its supplier allows its operator.
#[apply(storage_type!)]
pub struct Supply<AccountId, Schedule> {
	/// The zone of the area, which is on record when the area is removed.
	pub zone: ZoneId,
	/// Who supplied, supplies and will supply, in ascending order. There is always an entry.
	pub schedule: Schedule,
	/// The prices within which an operator may move the tariff of a supplier without asking it, and
	/// that supplier.
	pub band: Option<SupplierBand<AccountId>>,
}

/// The schedule of an area of this chain.
pub type ScheduleOf<T> =
	BoundedVec<SupplyPeriod<<T as frame_system::Config>::AccountId>, <T as Config>::MaxPendingTerms>;

/// The supply of an area of this chain.
pub type SupplyOf<T> = Supply<<T as frame_system::Config>::AccountId, ScheduleOf<T>>;

/// How many areas can lie above an area.
pub struct MaxAncestors<T>(PhantomData<T>);

impl<T: Config> Get<u32> for MaxAncestors<T> {
	fn get() -> u32 {
		u32::from(T::MaxDepth::get()).saturating_sub(1)
	}
}

/// What happened in the areas of a zone, in the order of their ids.
pub type AreaRecordsOf<T> = BoundedVec<AreaRecord, <T as Config>::MaxZoneAreas>;

/// The areas above an area of this chain, the root first.
pub type AncestorsOf<T> = BoundedVec<AreaId, MaxAncestors<T>>;

/// An area of this chain.
pub type AreaOf<T> = Area<AncestorsOf<T>>;

/// The state of an area, those above it and measures left aside.
#[apply(storage_type!)]
pub struct AreaState {
	/// The last measurement.
	pub status: Option<GridStatus>,
	/// When it was taken; before the first one, when the area was created (block time, in ms).
	pub since: Moment,
	/// What followed from it. How old it is counts on top, and so do the area's measures.
	pub state: GridState,
	/// How many measurements there have been.
	pub records: u64,
	/// The interval with which the first of the area's emergencies ends that had not ended with the last
	/// measurement: from then on the area is in restoration at best.
	pub restoration_from: Option<Interval>,
}

/// Something that an area's operator or the council does there, in force, to come, or over for a short
/// time. Its [`Incident`] has the rest; what every trade and every limit asks for stands here.
#[apply(storage_type!)]
#[derive(Copy)]
pub struct Measure {
	/// Where, and everywhere below.
	pub area: AreaId,
	/// Its record.
	pub incident: IncidentId,
	/// What is done.
	pub protocol: EmergencyProtocol,
	/// What it follows from.
	pub cause: EmergencyCause,
	/// The interval in which it was put on the list: markets whose gate closed when that began, or
	/// before, are cleared without it. Of a suspension that follows on another which was lifted in the
	/// same interval, the interval of that one.
	pub known_since: Interval,
	/// The first interval in which it is in force.
	pub from: Interval,
	/// The interval with whose begin it ends, unless it was lifted before.
	pub until: Interval,
	/// The interval in which it was lifted, if it was.
	pub lifted_in: Option<Interval>,
	/// How far up who declared it decides: 0 for the council, 1 for an operator of the root, and so on.
	pub primacy: u8,
	/// Where load is shed, the first of the groups whose turn it is in the first interval, of each class
	/// from `Essential` on.
	pub first_groups: [u8; SHED_CLASSES],
}

/// How many classes can be shed.
pub const SHED_CLASSES: usize = 3;

/// How many measures a zone's list can have: a suspension for each area, and so many others.
pub struct MaxListed<T>(PhantomData<T>);

impl<T: Config> Get<u32> for MaxListed<T> {
	fn get() -> u32 {
		T::MaxZoneAreas::get().saturating_add(T::MaxMeasures::get())
	}
}

/// The measures of a zone, in the order of areas and records.
pub type MeasuresOf<T> = BoundedVec<Measure, MaxListed<T>>;

/// Which operators declared the measures of a zone's list that limit something.
pub type OwnersOf<T> = BoundedVec<(IncidentId, <T as frame_system::Config>::AccountId), <T as Config>::MaxMeasures>;

/// A measure that an operator has proposed, and that another operator of the area or of one above it, or
/// the council, has to confirm.
#[apply(storage_type!)]
pub struct MeasureProposal<AccountId, Reason> {
	/// Its id.
	pub proposal: ProposalId,
	/// Where, and everywhere below.
	pub area: AreaId,
	/// What would be done.
	pub protocol: EmergencyProtocol,
	/// The first interval in which it would be in force; none: that of the confirmation.
	pub from: Option<Interval>,
	/// For how many intervals.
	pub duration: Interval,
	/// Why.
	pub reason: Reason,
	/// The operator.
	pub by: AccountId,
	/// How far up it decides.
	pub primacy: u8,
	/// The last interval in which it can be confirmed.
	pub open_until: Interval,
}

/// A proposed measure of this chain.
pub type MeasureProposalOf<T> = MeasureProposal<<T as frame_system::Config>::AccountId, ReasonOf<T>>;

/// The proposed measures of a zone.
pub type MeasureProposalsOf<T> = BoundedVec<MeasureProposalOf<T>, <T as Config>::MaxMeasureProposals>;

/// The operating envelope of a connection point, by its slot in its page.
#[apply(storage_type!)]
pub struct Envelope<Periods, Promises> {
	/// The slot.
	pub slot: u8,
	/// What counts where nothing is published; none: the connection's own limits.
	pub default: Option<DefaultEnvelope>,
	/// The connection's own limits and class before they were last changed.
	pub own_before: Option<OwnLimitsBefore>,
	/// How many controllable devices are registered at the connection.
	pub devices: u8,
	/// Whether one energy manager controls them together.
	pub managed: bool,
	/// What is published, in ascending order, no two for one interval.
	pub periods: Periods,
	/// What the participant has promised to keep to, likewise.
	pub contracts: Promises,
}

/// What a participant has promised to keep to: by a capacity-limitation contract, or by a commitment to a
/// request for flexibility. Of a commitment that is not accepted yet, it limits nothing.
#[apply(storage_type!)]
#[derive(Copy)]
pub struct Promise {
	/// Intervals and limits.
	pub period: EnvelopePeriod,
	/// The request that it is a commitment to; none for a contract.
	pub request: Option<FlexibilityId>,
}

/// The limits of a connection where no envelope is published.
#[apply(storage_type!)]
#[derive(Copy)]
pub struct DefaultEnvelope {
	/// The last interval that it does not count for yet.
	pub changed_in: Interval,
	/// The limits from then on; none: the connection's own.
	pub limits: Option<Limits>,
	/// The limits until then, where there was another default.
	pub before: Option<Limits>,
	/// How far up who set it, or took it away, decides: 0 for the council, 1 for an operator of the root,
	/// and so on.
	pub primacy: u8,
}

/// The own limits of a connection, and its class, as they were until an interval.
#[apply(storage_type!)]
#[derive(Copy)]
pub struct OwnLimitsBefore {
	/// The interval in which they changed; they were so when that interval began.
	pub changed_in: Interval,
	/// The limits.
	pub limits: Limits,
	/// The class.
	pub class: PriorityClass,
}

/// The envelope of a connection of this chain.
pub type EnvelopeOf<T> = Envelope<
	BoundedVec<EnvelopePeriod, <T as Config>::MaxEnvelopePeriods>,
	BoundedVec<Promise, <T as Config>::MaxEnvelopePeriods>,
>;

/// The envelopes of a page of connection points, in the order of their slots.
pub type EnvelopePageOf<T> = BoundedVec<EnvelopeOf<T>, ConstU32<CONNECTIONS_PER_PAGE>>;

/// The envelopes that one call publishes.
pub type PublishedEnvelopesOf<T> =
	BoundedVec<PublishedEnvelope<<T as frame_system::Config>::AccountId>, <T as Config>::MaxEnvelopesPerCall>;

/// The last breaches of limits of a connection, in the order of their intervals.
pub type Breaches = BoundedVec<LimitBreach, ConstU32<32>>;

/// For how long operators declare no measure of a kind in an area, nor above or below it, after one that
/// an operator declared there.
#[apply(storage_type!)]
pub struct Cooldown<Ancestors> {
	/// The area.
	pub area: AreaId,
	/// The [kind](EmergencyProtocol::kind) of measure.
	pub kind: u8,
	/// The areas above it, the root first.
	pub ancestors: Ancestors,
	/// The first interval in which an operator may declare the next one.
	pub until: Interval,
}

impl<Ancestors: AsRef<[AreaId]>> Cooldown<Ancestors> {
	/// Whether it is of a kind and concerns `area`, above which `ancestors` lie: as the area itself, one
	/// above or one below.
	pub fn concerns(&self, kind: u8, area: AreaId, ancestors: &[AreaId]) -> bool {
		self.kind == kind
			&& (self.area == area || ancestors.contains(&self.area) || self.ancestors.as_ref().contains(&area))
	}
}

/// A cooldown of this chain.
pub type CooldownOf<T> = Cooldown<AncestorsOf<T>>;

/// How many cooldowns a zone can have: one for each area and kind of measure.
pub struct MaxCooldowns<T>(PhantomData<T>);

impl<T: Config> Get<u32> for MaxCooldowns<T> {
	fn get() -> u32 {
		T::MaxZoneAreas::get().saturating_mul(MEASURE_KINDS)
	}
}

/// The record of a measure: who, when, why, what, and what became of it.
#[apply(storage_type!)]
pub struct Incident<AccountId, Reason> {
	/// Where, and everywhere below.
	pub area: AreaId,
	/// Which measure.
	pub protocol: EmergencyProtocol,
	/// What it follows from.
	pub cause: EmergencyCause,
	/// Why.
	pub reason: Reason,
	/// Who declared or proposed it, or measured the blackout.
	pub by: Authority<AccountId>,
	/// Who confirmed it, where it took a second.
	pub confirmed_by: Option<Authority<AccountId>>,
	/// How far up who declared it decides: 0 for the council, 1 for an operator of the root, and so on.
	pub primacy: u8,
	/// When it was declared (block time, in ms).
	pub at: Moment,
	/// The first interval in which it is in force.
	pub from: Interval,
	/// The interval with whose begin it ends, unless it is lifted before.
	pub until: Interval,
	/// The area's own state just before it was declared.
	pub state_before: GridState,
	/// The area's own state when it was lifted, or after the first status that followed its end.
	pub state_after: Option<GridState>,
	/// Whether operators wait after it before they declare the next one of its kind.
	pub has_cooldown: bool,
	/// The energy that it has kept accounts from trading, taking or giving, in Wh, as far as known.
	pub affected_wh: Energy,
	/// When it was lifted, and by whom.
	pub lifted: Option<Lifting<AccountId>>,
}

/// How many measures an operator has put on record in a stretch of [`Config::LongEmergency`] intervals.
#[apply(storage_type!)]
#[derive(Copy, Default)]
pub struct RecordCount {
	/// The number of the stretch.
	pub stretch: Interval,
	/// How many.
	pub count: u32,
}

/// The reason of a measure of this chain.
pub type ReasonOf<T> = BoundedVec<u8, <T as Config>::MaxReasonLength>;

/// An incident of this chain.
pub type IncidentOf<T> = Incident<<T as frame_system::Config>::AccountId, ReasonOf<T>>;

/// Who decides on this chain.
pub type AuthorityOf<T> = Authority<<T as frame_system::Config>::AccountId>;

/// A request for flexibility on this chain.
pub type FlexibilityRequestOf<T> = FlexibilityRequest<<T as frame_system::Config>::AccountId>;

/// A commitment to one.
pub type FlexibilityCommitmentOf<T> = FlexibilityCommitment<<T as frame_system::Config>::AccountId>;

/// How many price levels a page of the ladder of a request holds.
pub const FLEXIBILITY_PAGE_LEVELS: usize = 64;

/// How many pages such a ladder has.
pub const FLEXIBILITY_PAGES: u8 = (PRICE_LEVELS as usize / FLEXIBILITY_PAGE_LEVELS) as u8;

/// A part of the ladder of a request: how much is offered at each of its price levels, in W.
#[apply(storage_type!)]
pub struct FlexibilityLadderPage(pub [Power; FLEXIBILITY_PAGE_LEVELS]);

impl Default for FlexibilityLadderPage {
	fn default() -> Self {
		Self([0; FLEXIBILITY_PAGE_LEVELS])
	}
}
