//! What the pallets need of each other. `grid-management` answers [`IntervalClock`] and [`GridAccess`], `energy-production`
//! answers [`MeteredEnergy`] and [`CleanGeneration`]; the runtime wires them.

use crate::{
	AreaId, Connection, Energy, EnergySource, Interval, MarketArea, MeteredFlow, Moment, Month, Power, SupplyTerms,
	ZoneId,
};
use alloc::vec::Vec;
use sp_runtime::DispatchError;

/// The chain's division of time.
pub trait IntervalClock {
	/// Block time, in Unix milliseconds.
	fn now() -> Moment;

	/// The length of an interval, in milliseconds; never 0.
	fn length_ms() -> Moment;

	/// The interval that block time lies in.
	fn current() -> Interval {
		Interval::try_from(Self::now() / Self::length_ms().max(1)).unwrap_or(Interval::MAX)
	}

	/// Lets `current` be the present interval.
	#[cfg(feature = "runtime-benchmarks")]
	fn set_current(current: Interval);
}

/// What a connection may take and give in an interval, after every measure in force.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
	/// In W.
	pub import_w: Power,
	/// In W.
	pub export_w: Power,
}

/// Who is connected where, within which limits, and on whose terms.
pub trait GridAccess<AccountId> {
	/// The account's connection, if it is a participant.
	fn connection(who: &AccountId) -> Option<Connection>;

	/// What the account's connection may import and export in an interval; nothing without a connection, nor from the interval on in
	/// which it ends.
	fn limits(who: &AccountId, interval: Interval) -> Limits;

	/// Whether `who` is an operator of `area` or of an area above it.
	fn is_operator(who: &AccountId, area: AreaId) -> bool;

	/// Whether an emergency keeps the area from trading at present.
	fn trading_suspended(area: AreaId) -> bool;

	/// The supplier and the tariff of an area in an interval; `None` for an area that never was; those of a removed area stay.
	fn supply_terms(area: AreaId, interval: Interval) -> Option<SupplyTerms<AccountId>>;

	/// The root of the tree that the area belongs to, the zone of its emission factors.
	fn root_of(area: AreaId) -> Option<AreaId>;

	/// Returns all areas of a zone for the market of the interval `delivery`, those above before those below them; nothing if `zone` is
	/// no root. Grid fees are those of `delivery`. Edges and suspensions are those in force when the interval `gate` began, which is when
	/// that market's gate closed, so that nothing decided afterwards moves its result; the present ones where `gate` is yet to come.
	fn market_areas(zone: ZoneId, delivery: Interval, gate: Interval) -> Vec<MarketArea>;

	/// Whether the edge of an area was cut, or the area suspended, after the interval `gate` had begun and before `delivery` was over:
	/// nobody earns from what an edge could not carry.
	fn edge_was_cut(area: AreaId, delivery: Interval, gate: Interval) -> bool;

	/// How many areas the tree with this root has.
	fn market_size(root: AreaId) -> u32;

	/// The most areas that a tree can have.
	fn max_market_size() -> u32;

	/// Who gets the grid fees and the congestion rent of the area's edge: whom the council has named, for it or for the nearest area
	/// above it. `None`: nobody is named, and they are the community's.
	fn grid_account(area: AreaId) -> Option<AccountId>;

	/// Makes a tree of `areas` areas, as deep as trees can be, whose edges carry anything at a fee of 1 mill, and tells its areas, the root
	/// first. All have `supplier` at `tariff`, and `operator` gets the fees.
	#[cfg(feature = "runtime-benchmarks")]
	fn grow_tree_for_benchmark(
		areas: u32,
		operator: &AccountId,
		supplier: &AccountId,
		tariff: crate::Tariff,
	) -> Vec<AreaId>;

	/// Makes `who` a participant with these limits of an area that `supplier` supplies at `tariff` and `operator` operates; tells the
	/// area. All who share the three share the area.
	#[cfg(feature = "runtime-benchmarks")]
	fn connect_for_benchmark(
		who: &AccountId,
		operator: &AccountId,
		supplier: &AccountId,
		limits: Limits,
		tariff: crate::Tariff,
	) -> AreaId;
}

/// The roles in a zone that exclude each other. Operator and supplier stand with the grid; who keeps the gateways takes that role here.
pub trait ZoneRoles<AccountId> {
	/// Gives an account the role of a meter gateway in the zone of an area, once more for each area. Returns the zone.
	///
	/// Errors: there is no such area, the account operates or supplies an area of the zone, or may have no role at all.
	fn take_gateway_role(area: AreaId, who: &AccountId) -> Result<ZoneId, DispatchError>;

	/// Takes the role away that was given once.
	fn release_gateway_role(zone: ZoneId, who: &AccountId);
}

/// The meters at a connection point, as far as the grid has to know them.
pub trait ConnectionMeters<AccountId> {
	/// Returns the rated power of the account's active settling meters together, in W.
	fn rated_power_w(who: &AccountId) -> Power;

	/// The account's connection has ended: no reading of its meters is taken any more.
	fn connection_ended(who: &AccountId);

	/// Whether a reading of each of the account's active settling meters has been taken that shows all it measured before `interval`. Where
	/// there are none, nothing is missing.
	fn is_read_until(who: &AccountId, interval: Interval) -> bool;

	/// Gives an account that is connected in `area` as many active settling meters as it can have, so that the end of its connection has as
	/// much to do as it can have.
	#[cfg(feature = "runtime-benchmarks")]
	fn install_for_benchmark(_who: &AccountId, _area: AreaId) {}
}

/// Without meters.
impl<AccountId> ConnectionMeters<AccountId> for () {
	fn rated_power_w(_: &AccountId) -> Power {
		0
	}
	fn connection_ended(_: &AccountId) {}
	fn is_read_until(_: &AccountId, _: Interval) -> bool {
		true
	}
}

/// What is still open of an account.
pub trait OpenIntervals<AccountId> {
	/// Whether everything that the account traded or metered before the interval `before` is settled, and it owes no arrears.
	fn is_settled(who: &AccountId, before: Interval) -> bool;

	/// Lets everything before `before` be settled.
	#[cfg(feature = "runtime-benchmarks")]
	fn settle_for_benchmark(_before: Interval) {}
}

/// Where nothing is settled at all.
impl<AccountId> OpenIntervals<AccountId> for () {
	fn is_settled(_: &AccountId, _: Interval) -> bool {
		true
	}
}

/// Metered energy, waiting to be settled. Each Wh is told once: what is booked late goes to the oldest interval that is open.
pub trait MeteredEnergy<AccountId> {
	/// The oldest interval that still takes bookings. Those before it are final.
	fn oldest_open() -> Interval;

	/// Whether an active meter stands at the account's connection point, so that what it trades is held against what it used and gave.
	fn is_metered(who: &AccountId) -> bool;

	/// What an account's meters told of an interval, if anything.
	fn metered(interval: Interval, who: &AccountId) -> Option<MeteredFlow>;

	/// Marks an account's interval settled. Does nothing without a booking.
	fn mark_settled(interval: Interval, who: &AccountId);

	/// Up to `limit` accounts with bookings in `interval` after the place `after`, each with whether it is settled, and the place of the
	/// last.
	fn accounts(interval: Interval, after: Option<Vec<u8>>, limit: u32) -> (Vec<(AccountId, bool)>, Option<Vec<u8>>);

	/// Forgets what the accounts' meters told of a final interval that is settled for long, but for its sums and the root of its readings.
	/// Removes `limit` items at most; tells how many, and whether none are left.
	fn forget(interval: Interval, limit: u32) -> (u32, bool);

	/// Books energy to an account, as its meter would.
	#[cfg(feature = "runtime-benchmarks")]
	fn book_for_benchmark(interval: Interval, who: &AccountId, area: AreaId, flow: crate::Flow);

	/// Lets an active meter stand at the account's connection point, which lies in `area`, among as many as an account can have.
	#[cfg(feature = "runtime-benchmarks")]
	fn meter_for_benchmark(_who: &AccountId, _area: AreaId) {}
}

/// A plant that its area's operator approved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ApprovedPlant {
	/// The area it is connected in.
	pub area: AreaId,
	/// What it makes electricity from.
	pub source: EnergySource,
	/// Its rated power, in W.
	pub capacity_w: Power,
}

/// Generation that can earn credits.
pub trait CleanGeneration<AccountId> {
	/// An account's plant, if its operator approved it.
	fn producer(who: &AccountId) -> Option<ApprovedPlant>;

	/// Returns the signed, measured generation of a producer in a zone and a month, in Wh: what it gave beyond all that it had taken
	/// before. It only grows, and counts each interval of a meter once.
	fn creditable(who: &AccountId, zone: ZoneId, month: Month) -> Energy;

	/// Makes `who` an approved producer of `source` in `area`, which lies in a zone of its own or is a root, with signed generation in `month`.
	#[cfg(feature = "runtime-benchmarks")]
	fn generate_for_benchmark(who: &AccountId, area: AreaId, source: EnergySource, month: Month, energy: Energy);
}
