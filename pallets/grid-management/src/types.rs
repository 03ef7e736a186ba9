//! The pallet's types.

use crate::Config;
use codec::{Decode, Encode, MaxEncodedLen};
use core::marker::PhantomData;
use energy_primitives::{
	AreaId, EmergencyProtocol, GridState, GridStatus, IncidentId, Interval, Moment, Power, Price, Thresholds,
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
	/// Every area above it, from the root down to its parent; empty for a root. Areas never move, and who asks for an area's operators or
	/// emergencies need not read the areas above one by one.
	pub path: Path,
	/// The most that may flow in over its edge, in W.
	pub import_capacity_w: Power,
	/// The most that may flow out over its edge, in W.
	pub export_capacity_w: Power,
	/// What energy over its edge costs, in mills per kWh.
	pub grid_fee: Price,
	/// The limits that its state follows from.
	pub thresholds: Thresholds,
	/// How many areas lie directly below it.
	pub children: u32,
	/// How many accounts are connected to it.
	pub connections: u32,
	/// How many accounts are authorised for it, those of the areas above left aside.
	pub operators: u32,
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
}

/// What keeps an area, and so all below it, from trading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Halt {
	/// The area.
	pub area: AreaId,
	/// The interval with whose begin it ends; none for a blackout, which lasts until a measurement says otherwise.
	pub until: Option<Interval>,
}

impl Halt {
	/// Whether it has not ended yet.
	pub fn in_force(&self, current: Interval) -> bool {
		self.until.is_none_or(|until| current < until)
	}
}

/// For how long operators declare no emergency in an area, nor above or below it, after one that an operator declared there.
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
	/// Why.
	pub reason: Reason,
	/// The operator who declared it; none for the admin origin.
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
