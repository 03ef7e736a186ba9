//! What the pallets need of each other. `grid-management` answers [`IntervalClock`] and [`GridAccess`], `energy-production`
//! answers [`MeteredEnergy`] and [`CleanGeneration`]; the runtime wires them.

use crate::{
	AreaId, Connection, Energy, EnergySource, Interval, MarketArea, MeteredFlow, Moment, Month, Power, SupplyTerms,
};
use alloc::vec::Vec;

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

	/// What the account's connection may import and export in an interval; nothing without a connection.
	fn limits(who: &AccountId, interval: Interval) -> Limits;

	/// Whether `who` is an operator of `area` or of an area above it.
	fn is_operator(who: &AccountId, area: AreaId) -> bool;

	/// Whether an emergency keeps the area from trading at present.
	fn trading_suspended(area: AreaId) -> bool;

	/// The supplier and the tariff of an area in an interval; `None` for an area that never was; those of a removed area stay.
	fn supply_terms(area: AreaId, interval: Interval) -> Option<SupplyTerms<AccountId>>;

	/// The root of the tree that the area belongs to, the zone of its emission factors.
	fn root_of(area: AreaId) -> Option<AreaId>;

	/// All areas of the tree with this root, with their edges, those above before those below them. Nothing if it is no root.
	fn market_areas(root: AreaId) -> Vec<MarketArea>;

	/// How many areas the tree with this root has.
	fn market_size(root: AreaId) -> u32;

	/// The most areas that a tree can have.
	fn max_market_size() -> u32;

	/// Who gets the grid fees and the congestion rent of the area's edge.
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

/// Metered energy, waiting to be settled. Each Wh is told once: what is booked late goes to the oldest interval that is open.
pub trait MeteredEnergy<AccountId> {
	/// The oldest interval that still takes bookings. Those before it are final.
	fn oldest_open() -> Interval;

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
}

/// Generation that can earn credits.
pub trait CleanGeneration<AccountId> {
	/// The area and the source of an approved producer.
	fn producer(who: &AccountId) -> Option<(AreaId, EnergySource)>;

	/// Signed, measured generation of a producer in a month since ever, in Wh. It only grows, and counts each interval of a meter
	/// once.
	fn creditable(who: &AccountId, month: Month) -> Energy;

	/// Makes `who` an approved producer of `source` in `area` with signed generation in `month`.
	#[cfg(feature = "runtime-benchmarks")]
	fn generate_for_benchmark(who: &AccountId, area: AreaId, source: EnergySource, month: Month, energy: Energy);
}
