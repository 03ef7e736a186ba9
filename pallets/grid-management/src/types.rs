//! The pallet's types.

use crate::Config;
use codec::{Decode, Encode, MaxEncodedLen};
use energy_primitives::{
	AreaId, EmergencyProtocol, GridState, GridStatus, IncidentId, Interval, Moment, Power, Price, Thresholds,
};
use frame_support::BoundedVec;
use scale_info::TypeInfo;

/// The shortest interval, in milliseconds. Shorter ones would run out of interval numbers within a human life.
pub const MIN_INTERVAL_MS: Moment = 1_000;

/// A node of the radial grid, with the edge to the area above it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Area {
	/// The area above it; none for a root.
	pub parent: Option<AreaId>,
	/// How many areas lie above it.
	pub depth: u8,
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
	/// The first interval in which an operator may declare the next emergency: as many after the end of the last one that an
	/// operator declared as that one lasted. 0 before the first.
	pub quiet_until: Interval,
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
