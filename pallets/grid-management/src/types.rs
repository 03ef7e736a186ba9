//! The pallet's types.

use crate::Config;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::marker::PhantomData;
use energy_primitives::{
	AreaId, Connection, EmergencyProtocol, GridState, GridStatus, IncidentId, Interval, Moment, Power, Price,
	PriorityClass, SupplyTerms, Tariff, TariffBand, Thresholds, ZoneId,
};
use frame_support::{traits::Get, BoundedVec};
use scale_info::TypeInfo;

/// The shortest interval, in milliseconds. Shorter ones would run out of interval numbers within a human life.
pub const MIN_INTERVAL_MS: Moment = 1_000;

/// A node of the radial grid, with the edge to the area above it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Area<Path> {
	/// The area above it; none for a root.
	pub parent: Option<AreaId>,
	/// Every area above it, from the root down to its parent; empty for a root. Areas never move, and who asks for an
	/// area's operators or emergencies need not read the areas above one by one.
	pub path: Path,
	/// The most that may flow in over its edge, in W.
	pub import_capacity_w: Power,
	/// The most that may flow out over its edge, in W.
	pub export_capacity_w: Power,
	/// What energy over its edge costs, in mills per kWh, until `next_fee` counts.
	pub grid_fee: Price,
	/// What it costs from an interval on, where that was announced.
	pub next_fee: Option<(Interval, Price)>,
	/// The edge as it was before the interval of its last change; none if it never changed.
	pub past_edge: Option<PastEdge>,
	/// In which of the last intervals the edge was lowered; none if it never was.
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
}

/// An area's edge as it was until an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct PastEdge {
	/// The interval in which it changed; it was so when that interval began.
	pub changed_in: Interval,
	/// The most that could flow in, in W.
	pub import_capacity_w: Power,
	/// The most that could flow out, in W.
	pub export_capacity_w: Power,
}

impl<Path: AsRef<[AreaId]>> Area<Path> {
	/// How many areas lie above it.
	pub fn depth(&self) -> usize {
		self.path.as_ref().len()
	}

	/// The root of its tree; `id` is its own.
	pub fn root(&self, id: AreaId) -> AreaId {
		self.path.as_ref().first().copied().unwrap_or(id)
	}

	/// Itself, which is `id`, and the areas above it up to the root.
	pub fn lineage(&self, id: AreaId) -> impl Iterator<Item = AreaId> + '_ {
		core::iter::once(id).chain(self.path.as_ref().iter().rev().copied())
	}
}

/// Which of the last 128 intervals something happened in, up to the newest in which it did. What lies further back is
/// unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct RecentIntervals {
	/// The last interval in which it happened.
	pub newest: Interval,
	/// A bit for each interval, from the newest (the lowest bit) back.
	pub bits: u128,
}

/// In which of the last intervals an area's trading began to be suspended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct RecentSuspension {
	/// The area.
	pub area: AreaId,
	/// When its suspensions began.
	pub begun: RecentIntervals,
}

/// What an account is to a zone: how many times it has each role. Operator, supplier and gateway exclude each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Party {
	/// Areas it is authorised to operate, those below left aside.
	pub operates: u32,
	/// Entries of the areas' supply schedules that name it.
	pub supplies: u32,
	/// Areas that it is a gateway for, as the pallet that keeps the gateways says.
	pub gateway: u32,
	/// Areas whose edges' fees and rent it gets.
	pub receives: u32,
}

/// What an operator offers an account: a connection to an area, for the account to accept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Invitation {
	/// The most that it may take from the grid, in W.
	pub import_limit_w: Power,
	/// The most that it may feed into the grid, in W.
	pub export_limit_w: Power,
	/// Its place in the order of load shedding.
	pub class: PriorityClass,
}

impl Invitation {
	/// Returns the connection that its acceptance makes.
	pub fn connection(&self, area: AreaId) -> Connection {
		Connection {
			area,
			import_limit_w: self.import_limit_w,
			export_limit_w: self.export_limit_w,
			class: self.class,
			ends_at: None,
		}
	}
}

/// A supplier at its prices.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Supplier<AccountId> {
	/// The balance-responsible account.
	pub account: AccountId,
	/// Its prices.
	pub tariff: Tariff,
}

/// Who supplies an area from an interval on, until the next entry of the area's schedule.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct SupplyPeriod<AccountId> {
	/// Its first interval.
	pub from: Interval,
	/// The supplier at its prices; none after one that resigned, until the council names another.
	pub supplier: Option<Supplier<AccountId>>,
	/// Whether an operator made this change of the tariff, with the supplier's consent; otherwise the admin origin.
	pub by_operator: bool,
}

impl<AccountId: Clone> SupplyPeriod<AccountId> {
	/// Returns what other pallets call it; none where nobody supplies.
	pub fn terms(&self) -> Option<SupplyTerms<AccountId>> {
		self.supplier.as_ref().map(|supplier| SupplyTerms {
			from: self.from,
			supplier: supplier.account.clone(),
			tariff: supplier.tariff,
		})
	}
}

/// The supply of an area: its schedule, and what its supplier allows its operator.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Supply<AccountId, Schedule> {
	/// The zone of the area, which is on record when the area has gone.
	pub zone: ZoneId,
	/// Who supplied, supplies and will supply, in ascending order. There is always an entry.
	pub schedule: Schedule,
	/// The prices within which an operator may move the tariff of a supplier without asking it, and that supplier.
	pub band: Option<(AccountId, TariffBand)>,
}

/// The schedule of an area of this chain.
pub type ScheduleOf<T> =
	BoundedVec<SupplyPeriod<<T as frame_system::Config>::AccountId>, <T as Config>::MaxPendingTerms>;

/// The supply of an area of this chain.
pub type SupplyOf<T> = Supply<<T as frame_system::Config>::AccountId, ScheduleOf<T>>;

/// A tariff that an operator would like to have, for the supplier to accept.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct TariffProposal<AccountId> {
	/// Whose tariff it would be.
	pub supplier: AccountId,
	/// The prices.
	pub tariff: Tariff,
	/// The first interval that they would apply to; none: the first beyond the trading horizon when it is accepted.
	pub from: Option<Interval>,
	/// The last interval in which it can be accepted.
	pub open_until: Interval,
}

/// How many areas can lie above an area.
pub struct LongestPath<T>(PhantomData<T>);

impl<T: Config> Get<u32> for LongestPath<T> {
	fn get() -> u32 {
		u32::from(T::MaxDepth::get()).saturating_sub(1)
	}
}

/// The areas above an area of this chain, the root first.
pub type PathOf<T> = BoundedVec<AreaId, LongestPath<T>>;

/// An area of this chain.
pub type AreaOf<T> = Area<PathOf<T>>;

/// How an area fares, its ancestors left aside.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Condition {
	/// The last measurement.
	pub status: Option<GridStatus>,
	/// When it was taken; before the first one, when the area was created (block time).
	pub since: Moment,
	/// The state that followed from it.
	pub state: GridState,
	/// How many measurements there have been.
	pub records: u64,
	/// The last emergency, unless it was lifted or a measurement came after its end.
	pub emergency: Option<Emergency>,
}

/// An area's emergency, as far as every reader of its state needs it; the rest is in its [`Incident`].
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Emergency {
	/// Its record.
	pub incident: IncidentId,
	/// The measure.
	pub protocol: EmergencyProtocol,
	/// The interval with whose begin it ends.
	pub until: Interval,
	/// What it follows from.
	pub cause: Cause,
}

/// What an emergency follows from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub enum Cause {
	/// Somebody declared it.
	Declared,
	/// A status said that there is no voltage. It ends with the first status that says otherwise.
	Blackout,
}

/// What keeps an area, and so all below it, from trading, or did so in the present interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Halt {
	/// The area.
	pub area: AreaId,
	/// The interval in which it began.
	pub since: Interval,
	/// The interval with whose begin it ends, unless it was lifted before.
	pub until: Interval,
	/// The interval in which it was lifted, if it was.
	pub lifted_in: Option<Interval>,
}

impl Halt {
	/// Whether it has not ended yet.
	pub fn in_force(&self, current: Interval) -> bool {
		self.lifted_in.is_none() && current < self.until
	}

	/// Whether it was in force when `interval` began, which is not yet to come.
	pub fn in_force_at_begin_of(&self, interval: Interval) -> bool {
		self.since < interval && interval < self.until && self.lifted_in.is_none_or(|lifted| interval <= lifted)
	}
}

/// For how long operators declare no emergency in an area, nor above or below it, after one that an operator declared
/// there.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Pause<Path> {
	/// The area.
	pub area: AreaId,
	/// The areas above it, the root first.
	pub path: Path,
	/// The first interval in which an operator may declare the next one.
	pub until: Interval,
}

impl<Path: AsRef<[AreaId]>> Pause<Path> {
	/// Whether it concerns `area`, above which `path` lies: as the area itself, one above or one below.
	pub fn concerns(&self, area: AreaId, path: &[AreaId]) -> bool {
		self.area == area || path.contains(&self.area) || self.path.as_ref().contains(&area)
	}
}

/// A pause of this chain.
pub type PauseOf<T> = Pause<PathOf<T>>;

/// A measurement with the state that it led to.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct StatusRecord {
	/// When it was taken (block time).
	pub at: Moment,
	/// What was measured.
	pub status: GridStatus,
	/// The area's own state from then on.
	pub state: GridState,
}

/// The record of an emergency: who, when, why, which measure, when lifted.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Incident<AccountId, Reason> {
	/// Where, and everywhere below.
	pub area: AreaId,
	/// Which measure.
	pub protocol: EmergencyProtocol,
	/// What it follows from.
	pub cause: Cause,
	/// Why.
	pub reason: Reason,
	/// The operator who declared it, or measured the blackout; none for the admin origin.
	pub by: Option<AccountId>,
	/// When it was declared (block time).
	pub at: Moment,
	/// The interval in which it began.
	pub from: Interval,
	/// The interval with whose begin it ends, unless it is lifted before.
	pub until: Interval,
	/// When it was lifted (block time) and by which operator (none for the admin origin).
	pub lifted: Option<(Moment, Option<AccountId>)>,
}

/// An incident of this chain.
pub type IncidentOf<T> =
	Incident<<T as frame_system::Config>::AccountId, BoundedVec<u8, <T as Config>::MaxReasonLength>>;

/// What an area's and its ancestors' conditions come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
	/// The worst of the states.
	pub state: GridState,
	/// Whether an emergency or a blackout keeps the area from trading.
	pub trading_suspended: bool,
}
