//! The grid: areas, connections, states, emergencies.

use crate::{AreaId, Authority, Energy, IncidentId, Interval, Moment, Power, Price, Side};
use alloc::{string::String, vec::Vec};
use macro_rules_attribute::apply;
use sp_core::{bounded::BoundedVec, ConstU32};

/// The number of a connection point: its page × [`CONNECTIONS_PER_PAGE`] + its slot in the page. The
/// connection points of a page lie in one area.
pub type ConnectionIndex = u32;

/// How many connection points of an area share a page.
pub const CONNECTIONS_PER_PAGE: u32 = 32;

/// Returns the page of a connection point, and its slot in the page.
pub fn page_of(index: ConnectionIndex) -> (u32, u8) {
	// Less than the length of a page.
	(index / CONNECTIONS_PER_PAGE, (index % CONNECTIONS_PER_PAGE) as u8)
}

/// Returns the number of the connection point in a slot of a page; `None` beyond the last number
/// there is.
pub fn index_at(page: u32, slot: u32) -> Option<ConnectionIndex> {
	page.checked_mul(CONNECTIONS_PER_PAGE)?.checked_add(slot)
}

/// The order of load shedding: the first class here is disconnected last.
#[apply(value_type!)]
#[derive(PartialOrd, Ord)]
pub enum PriorityClass {
	/// Hospitals, waterworks, emergency services: never shed.
	Critical,
	/// Schools, shops, public transport.
	Essential,
	/// Households and offices.
	Standard,
	/// Those who agreed to be disconnected first.
	Interruptible,
}

/// An account's grid connection point. Having one makes the account a participant.
#[apply(value_type!)]
pub struct Connection {
	/// The area it lies in.
	pub area: AreaId,
	/// The most it may take from the grid, in W.
	pub import_limit_w: Power,
	/// The most it may feed into the grid, in W.
	pub export_limit_w: Power,
	/// Its place in the order of load shedding.
	pub class: PriorityClass,
	/// The first interval in which it carries nothing any more, once its owner has given notice;
	/// `None` without a notice.
	#[serde(default)]
	pub ends_at: Option<Interval>,
}

impl Connection {
	/// Returns its own limits.
	pub const fn limits(&self) -> Limits {
		Limits {
			import_limit_w: self.import_limit_w,
			export_limit_w: self.export_limit_w,
		}
	}
}

/// The connection points of an area that share a page.
#[apply(storage_type!)]
pub struct ConnectionPage<AccountId> {
	/// The area that they lie in.
	pub area: AreaId,
	/// Whose they are, in the order of the slots; also of accounts that have left.
	pub accounts: BoundedVec<AccountId, ConstU32<CONNECTIONS_PER_PAGE>>,
}

/// What an area's supplier, its balance-responsible party, charges for a shortfall and pays for a
/// surplus.
#[apply(value_type!)]
pub struct Tariff {
	/// What a kWh bought from the supplier costs, in mills. Never below `surplus_price_mills`.
	pub shortfall_price_mills: Price,
	/// What the supplier pays for a kWh, in mills.
	pub surplus_price_mills: Price,
}

/// The prices between which an operator may set a supplier's tariff without its consent, in mills
/// per kWh, both ends included.
#[apply(value_type!)]
pub struct TariffBand {
	/// The lowest prices.
	pub lowest: Tariff,
	/// The highest prices.
	pub highest: Tariff,
}

impl TariffBand {
	/// Whether both prices of a tariff lie within.
	pub fn contains(&self, tariff: &Tariff) -> bool {
		(self.lowest.shortfall_price_mills..=self.highest.shortfall_price_mills).contains(&tariff.shortfall_price_mills)
			&& (self.lowest.surplus_price_mills..=self.highest.surplus_price_mills)
				.contains(&tariff.surplus_price_mills)
	}
}

/// A supplier with its tariff, in force from an interval on.
#[apply(record_type!)]
pub struct SupplyTerms<AccountId> {
	/// The first interval they apply to.
	pub from: Interval,
	/// The balance-responsible account.
	pub supplier: AccountId,
	/// Its prices.
	pub tariff: Tariff,
}

/// What the operator measured in an area.
#[apply(value_type!)]
pub struct GridStatus {
	/// Frequency, in mHz.
	pub frequency_millihertz: u32,
	/// Voltage, in thousandths of its nominal value.
	pub voltage_permille: u16,
	/// Load of the area, in W.
	pub load_w: Power,
	/// Generation in the area, in W.
	pub generation_w: Power,
}

/// The five system states of the EU's network code (Regulation (EU) 2017/1485, articles 3 and 18),
/// from the best to the worst.
#[apply(value_type!)]
#[derive(PartialOrd, Ord)]
pub enum GridState {
	/// Within its limits.
	Normal,
	/// Within its limits, with no room left for the next disturbance.
	Alert,
	/// On its way back from an emergency or a blackout.
	Restoration,
	/// Outside its limits.
	Emergency,
	/// Without voltage.
	Blackout,
}

/// What an operator does in an emergency, or to avoid one: a measure in an area.
#[apply(value_type!)]
pub enum EmergencyProtocol {
	/// No offers, no orders and no acceptances in the area and below.
	SuspendTrading,
	/// Connections and edges in the area and below export no more than a part of their limits.
	Curtail {
		/// That part, in thousandths, below 1 000.
		export_permille: u16,
	},
	/// Connections in the area and below take nothing, in rotation, those of the least important class
	/// included. Critical ones are never shed.
	ShedLoad {
		/// The most important class that is shed.
		from_class: PriorityClass,
		/// How many of the [`ROTATION_GROUPS`](crate::ROTATION_GROUPS) are shed at a time; all of
		/// them: nobody has a turn.
		groups: u8,
	},
	/// Nothing flows over the area's edge: the area is a market of its own.
	Island,
}

impl EmergencyProtocol {
	/// Whether it stops trading, and limits nothing.
	pub const fn suspends(&self) -> bool {
		matches!(self, Self::SuspendTrading)
	}

	/// Whether both are of one kind, whatever their parameters.
	pub const fn is_kind_of(&self, other: &Self) -> bool {
		self.kind() == other.kind()
	}

	/// Returns the number of its kind.
	pub const fn kind(&self) -> u8 {
		match self {
			Self::SuspendTrading => 0,
			Self::Curtail { .. } => 1,
			Self::ShedLoad { .. } => 2,
			Self::Island => 3,
		}
	}

	/// Returns how bad an area's state is at best while it is in force.
	pub const fn state_at_best(&self) -> GridState {
		match self {
			Self::Curtail { .. } => GridState::Alert,
			Self::SuspendTrading | Self::ShedLoad { .. } | Self::Island => GridState::Emergency,
		}
	}
}

/// How many kinds of measures there are.
pub const MEASURE_KINDS: u32 = 4;

/// How many groups the connections of a class are shed in by turns.
pub const ROTATION_GROUPS: u8 = 12;

/// Returns the group in which a connection point has its turn.
pub fn rotation_group(index: ConnectionIndex) -> u8 {
	// Less than the number of groups.
	(index % ROTATION_GROUPS as u32) as u8
}

/// The most that may be taken and given in an interval.
#[apply(value_type!)]
#[derive(Default)]
pub struct Limits {
	/// In W.
	pub import_limit_w: Power,
	/// In W.
	pub export_limit_w: Power,
}

impl Limits {
	/// Returns the lesser of both in each direction.
	pub fn least(self, other: Self) -> Self {
		Self {
			import_limit_w: self.import_limit_w.min(other.import_limit_w),
			export_limit_w: self.export_limit_w.min(other.export_limit_w),
		}
	}

	/// Returns the one that bounds what is sold or bought, in W.
	pub fn on(self, side: Side) -> Power {
		match side {
			Side::Ask => self.export_limit_w,
			Side::Bid => self.import_limit_w,
		}
	}

	/// Returns the greater of both in each direction.
	pub fn greatest(self, other: Self) -> Self {
		Self {
			import_limit_w: self.import_limit_w.max(other.import_limit_w),
			export_limit_w: self.export_limit_w.max(other.export_limit_w),
		}
	}
}

/// The limits that an area's state follows from. A deviation that equals its limit is still within
/// it; a load or a flow that reaches its limit is not.
#[apply(value_type!)]
pub struct Thresholds {
	/// The frequency's nominal value, in mHz.
	pub nominal_frequency_millihertz: u32,
	/// The greatest deviation of the frequency that is normal, in mHz.
	pub normal_frequency_deviation_millihertz: u32,
	/// The greatest deviation of the frequency that is no emergency, in mHz.
	pub alert_frequency_deviation_millihertz: u32,
	/// The greatest deviation of the voltage that is normal, in thousandths.
	pub normal_voltage_deviation_permille: u16,
	/// The greatest deviation of the voltage that is no emergency, in thousandths.
	pub alert_voltage_deviation_permille: u16,
	/// The load of the area, or the flow over its edge, that calls for an alert, in thousandths of
	/// the edge's capacity.
	pub alert_load_permille: u16,
	/// The load of the area, or the flow over its edge, that is an emergency, in thousandths of the
	/// edge's capacity.
	pub emergency_load_permille: u16,
}

impl Default for Thresholds {
	/// 49.8 to 50.2 Hz normal and 49.0 to 51.0 Hz alert; ±10 % of the voltage normal and ±15 %
	/// alert (the bands of EN 50160); 90 % and 100 % of the capacity.
	fn default() -> Self {
		Self {
			nominal_frequency_millihertz: 50_000,
			normal_frequency_deviation_millihertz: 200,
			alert_frequency_deviation_millihertz: 1_000,
			normal_voltage_deviation_permille: 100,
			alert_voltage_deviation_permille: 150,
			alert_load_permille: 900,
			emergency_load_permille: 1_000,
		}
	}
}

/// An area's present effective state, with its last measurement.
#[apply(answer_type!)]
pub struct GridStatusInfo {
	/// The area.
	pub area: AreaId,
	/// The last measurement, where there was one.
	pub status: Option<GridStatus>,
	/// When it was taken (block time).
	pub measured_at: Moment,
	/// The state of the area: at least as bad as every area's above it, and as the last
	/// measurement's age demands.
	pub state: GridState,
	/// Whether offers, orders and acceptances are refused at present.
	pub trading_suspended: bool,
}

/// An account's roles in a zone: how many times it has each. Operator, supplier and gateway exclude
/// each other.
#[apply(value_type!)]
#[derive(Default)]
pub struct Party {
	/// Areas it is authorised to operate, not counting those below them.
	pub operates: u32,
	/// Entries of the areas' supply schedules that name it.
	pub supplies: u32,
	/// Areas that it is a gateway for.
	pub gateway: u32,
	/// Areas whose edges' fees and congestion rent it receives.
	pub receives: u32,
	/// Areas whose status it may report.
	pub reports: u32,
}

/// A connection to an area that an operator offers an account, for the account to accept.
#[apply(value_type!)]
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
#[apply(record_type!)]
pub struct Supplier<AccountId> {
	/// The balance-responsible account.
	pub account: AccountId,
	/// Its prices.
	pub tariff: Tariff,
}

/// Who supplies an area from an interval on, until the next entry of the area's schedule.
#[apply(record_type!)]
pub struct SupplyPeriod<AccountId> {
	/// Its first interval.
	pub from: Interval,
	/// The supplier at its prices; none after one that resigned, until the council names another.
	pub supplier: Option<Supplier<AccountId>>,
	/// Whether an operator made this change of the tariff, with the supplier's consent; otherwise
	/// the council.
	pub by_operator: bool,
}

impl<AccountId: Clone> SupplyPeriod<AccountId> {
	/// Returns its terms; `None` where nobody supplies.
	pub fn terms(&self) -> Option<SupplyTerms<AccountId>> {
		self.supplier.as_ref().map(|supplier| SupplyTerms {
			from: self.from,
			supplier: supplier.account.clone(),
			tariff: supplier.tariff,
		})
	}
}

/// The prices within which an operator may move the tariff of a supplier without asking it.
#[apply(record_type!)]
pub struct SupplierBand<AccountId> {
	/// Whose band it is; it does not bind another supplier.
	pub supplier: AccountId,
	/// The prices.
	pub band: TariffBand,
}

/// The supply of an area: its schedule, and what its supplier allows its operator.
#[apply(answer_type!)]
pub struct SupplyInfo<AccountId> {
	/// Who supplied, supplies and will supply, in ascending order.
	pub schedule: Vec<SupplyPeriod<AccountId>>,
	/// The band that the supplier has set.
	pub band: Option<SupplierBand<AccountId>>,
}

/// A tariff that an operator has proposed to the area's supplier.
#[apply(record_type!)]
pub struct TariffProposal<AccountId> {
	/// Whose tariff it would be.
	pub supplier: AccountId,
	/// The prices.
	pub tariff: Tariff,
	/// The first interval that they would apply to; none: the first beyond the trading horizon when
	/// it is accepted.
	pub from: Option<Interval>,
	/// The last interval in which it can be accepted.
	pub open_until: Interval,
}

/// An area with the edge to the area above it, what was measured in it, and who supplies it.
#[apply(answer_type!)]
pub struct AreaInfo<AccountId> {
	/// Its id.
	pub area: AreaId,
	/// Its name; empty where it has none. Two areas may have the same.
	pub name: String,
	/// Every area above it, from the root down to its parent; empty for a root.
	pub ancestors: Vec<AreaId>,
	/// The most that may flow in over its edge, in W.
	pub import_limit_w: Power,
	/// The most that may flow out over its edge, in W.
	pub export_limit_w: Power,
	/// What energy over its edge costs in the present interval, in mills per kWh.
	pub grid_fee_mills: Price,
	/// What it costs from a later interval on, where that was announced.
	pub next_grid_fee: Option<NextGridFee>,
	/// The limits that its state follows from.
	pub thresholds: Thresholds,
	/// Who receives the fees and the congestion rent of its edge; `None` for the community fund.
	pub network_account: Option<AccountId>,
	/// How many areas lie directly below it.
	pub children: u32,
	/// How many accounts are connected to it.
	pub connections: u32,
	/// How many accounts are invited to connect to it.
	pub invitations: u32,
	/// How many accounts are authorised to operate it, not counting those of the areas above.
	pub operators: u32,
	/// The last measurement, where there was one.
	pub status: Option<GridStatus>,
	/// When it was taken (block time, in ms); 0 without one.
	pub measured_at: Moment,
	/// Its state at present: at least as bad as that of every area above it, and as the age of the
	/// last measurement demands.
	pub state: GridState,
	/// Whether offers, orders and acceptances are refused at present.
	pub trading_suspended: bool,
	/// Its own suspension of trading in force; those of the areas above concern it too. Other measures are
	/// with all of them.
	pub emergency: Option<EmergencyInfo>,
	/// The first interval in which an operator may declare an emergency in it again; `None` where no
	/// cooldown is in the way.
	pub cooldown_end: Option<Interval>,
	/// The supplier and the tariff of the present interval; `None` where nobody supplies it.
	pub supply: Option<SupplyTerms<AccountId>>,
}

/// An emergency in force.
#[apply(value_type!)]
pub struct EmergencyInfo {
	/// Its record, which says who declared it and why.
	pub incident: IncidentId,
	/// Which measure.
	pub protocol: EmergencyProtocol,
	/// What it follows from.
	pub cause: EmergencyCause,
	/// The interval at whose beginning it ends, unless it is lifted before.
	pub until: Interval,
}

/// A grid fee that has been announced.
#[apply(value_type!)]
pub struct NextGridFee {
	/// The first interval that it applies to.
	pub from: Interval,
	/// What energy over the edge costs, in mills per kWh.
	pub grid_fee_mills: Price,
}

/// A participant with its connection.
#[apply(record_type!)]
pub struct ConnectionInfo<AccountId> {
	/// The participant.
	pub account: AccountId,
	/// Its grid connection point.
	pub connection: Connection,
}

/// An account and an area: the key of what the account has there.
#[apply(record_type!)]
pub struct AccountInArea<AccountId> {
	/// The account.
	pub account: AccountId,
	/// The area.
	pub area: AreaId,
}

/// An account that is invited to connect to an area.
#[apply(record_type!)]
pub struct InvitationInfo<AccountId> {
	/// The account.
	pub account: AccountId,
	/// The area.
	pub area: AreaId,
	/// What it is offered.
	pub invitation: Invitation,
}

/// A measurement with the state that it led to.
#[apply(value_type!)]
pub struct StatusRecord {
	/// When it was taken (block time, in ms).
	pub at: Moment,
	/// What was measured.
	pub status: GridStatus,
	/// The area's own state from then on.
	pub state: GridState,
}

/// What an emergency follows from.
#[apply(value_type!)]
pub enum EmergencyCause {
	/// Somebody declared it.
	Declared,
	/// A status reported that there is no voltage. It ends with the first status that reports
	/// otherwise.
	Blackout,
}

/// When a measure was lifted, and by whom.
#[apply(record_type!)]
pub struct Lifting<AccountId> {
	/// Block time, in ms.
	pub at: Moment,
	/// Who lifted it.
	pub by: Authority<AccountId>,
}

/// The record of a measure, as it can be exported for an auditor.
#[apply(answer_type!)]
pub struct IncidentInfo<AccountId> {
	/// Its id.
	pub incident: IncidentId,
	/// Where, and everywhere below.
	pub area: AreaId,
	/// Which measure.
	pub protocol: EmergencyProtocol,
	/// What it follows from.
	pub cause: EmergencyCause,
	/// Why, as whoever declared it wrote.
	pub reason: String,
	/// Who declared or proposed it, or measured the blackout.
	pub by: Authority<AccountId>,
	/// Who confirmed it, where it took a second.
	pub confirmed_by: Option<Authority<AccountId>>,
	/// How far up who declared it decides: 0 for the council, 1 for an operator of the root, and so on.
	/// Who decides further down does not lift it.
	pub primacy: u8,
	/// When it was declared (block time, in ms).
	pub at: Moment,
	/// The interval in which it began or begins.
	pub from: Interval,
	/// The interval at whose beginning it ends, unless it is lifted before.
	pub until: Interval,
	/// The area's own state just before it was declared.
	pub state_before: GridState,
	/// The area's own state when it was lifted, or after the first status that followed its end.
	pub state_after: Option<GridState>,
	/// The energy that accounts had traded, offered or ordered, and that was cut because of it, in Wh.
	pub affected_wh: Energy,
	/// When it was lifted, and by whom.
	pub lifted: Option<Lifting<AccountId>>,
}

/// A measure in force or to come.
#[apply(answer_type!)]
pub struct MeasureInfo<AccountId> {
	/// Its record.
	pub incident: IncidentId,
	/// Where, and everywhere below; an island is the area alone.
	pub area: AreaId,
	/// What is done.
	pub protocol: EmergencyProtocol,
	/// What it follows from.
	pub cause: EmergencyCause,
	/// Why.
	pub reason: String,
	/// Who declared or proposed it, or measured the blackout.
	pub by: Authority<AccountId>,
	/// Who confirmed it, where it took a second.
	pub confirmed_by: Option<Authority<AccountId>>,
	/// How far up who declared it decides, as in its record.
	pub primacy: u8,
	/// The first interval in which it is in force.
	pub from: Interval,
	/// The interval with whose begin it ends, unless it is lifted before.
	pub until: Interval,
	/// Whether it is in force at present.
	pub in_force: bool,
}

/// A measure that an operator has proposed and another has to confirm.
#[apply(answer_type!)]
pub struct MeasureProposalInfo<AccountId> {
	/// Its id.
	pub proposal: crate::ProposalId,
	/// Where, and everywhere below.
	pub area: AreaId,
	/// What would be done.
	pub protocol: EmergencyProtocol,
	/// The first interval in which it would be in force; `None`: that of the confirmation.
	pub from: Option<Interval>,
	/// For how many intervals.
	pub duration: Interval,
	/// Why.
	pub reason: String,
	/// The operator.
	pub by: AccountId,
	/// The last interval in which it can be confirmed.
	pub open_until: Interval,
}

/// What a connection may take and give in an interval.
#[apply(value_type!)]
pub struct IntervalLimits {
	/// The interval.
	pub interval: Interval,
	/// Its effective limits.
	pub limits: Limits,
	/// Whether an envelope is published for the interval; otherwise the default counts.
	pub published: bool,
}

/// What an area's edge may carry in an interval.
#[apply(value_type!)]
pub struct AreaLimits {
	/// The interval.
	pub interval: Interval,
	/// Its effective limits. At a root without an edge both are 0.
	pub limits: Limits,
	/// Whether it is an island by a measure of its own.
	pub island: bool,
}

/// The most that a connection may take and give from an interval on until another.
#[apply(value_type!)]
pub struct EnvelopePeriod {
	/// The first interval.
	pub from: Interval,
	/// The first interval in which it no longer counts.
	pub until: Interval,
	/// The limits.
	pub limits: Limits,
	/// How far up who published it decides: 0 for the council, 1 for an operator of the root, and so on.
	pub primacy: u8,
}

/// An envelope that an operator publishes for a connection.
#[apply(record_type!)]
pub struct PublishedEnvelope<AccountId> {
	/// The participant.
	pub who: AccountId,
	/// The first interval.
	pub from: Interval,
	/// The first interval in which it no longer counts.
	pub until: Interval,
	/// The limits.
	pub limits: Limits,
}

/// The operating envelope of a connection.
#[apply(answer_type!)]
pub struct EnvelopeInfo {
	/// The limits of the intervals for which none is published, from the next interval on; the
	/// connection's own where none were set.
	pub default: Limits,
	/// How many controllable devices are registered at the connection.
	pub devices: u8,
	/// Whether one energy manager controls them together.
	pub managed: bool,
	/// The least import that an envelope may allow, in W; 0 where the area has no such rule.
	pub floor_w: Power,
	/// What is published, in ascending order, that of the last intervals included.
	pub periods: Vec<EnvelopePeriod>,
	/// The capacity-limitation contracts of the participant: what it has promised to keep to, likewise.
	pub contracts: Vec<EnvelopePeriod>,
	/// The contract that it may accept.
	pub offered: Option<EnvelopePeriod>,
}

/// The limits of a capacity-limitation contract, and the intervals that it is for.
#[apply(value_type!)]
pub struct LimitationContract {
	/// The first interval.
	pub from: Interval,
	/// The first interval in which it no longer counts.
	pub until: Interval,
	/// The limits.
	pub limits: Limits,
}

/// By how much a connection's meters exceeded its limits in an interval.
#[apply(value_type!)]
pub struct LimitBreach {
	/// The interval.
	pub interval: Interval,
	/// The limits that counted.
	pub limits: Limits,
	/// What was imported beyond the limit, in Wh; 0 where that lies within the tolerance.
	pub import_excess_wh: Energy,
	/// What was exported beyond the limit, in Wh; 0 where that lies within the tolerance.
	pub export_excess_wh: Energy,
}

/// The present interval.
#[apply(value_type!)]
pub struct CurrentInterval {
	/// The interval that block time lies in.
	pub interval: Interval,
	/// How long every interval is, in ms.
	pub length_ms: Moment,
}

/// An area in the zone that an auction runs over, with the edge to the area above it, after every
/// measure in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarketArea {
	/// The area.
	pub area: AreaId,
	/// The area above it; none for the root.
	pub parent: Option<AreaId>,
	/// The most that may flow in over its edge, in W.
	pub import_limit_w: Power,
	/// The most that may flow out over its edge, in W.
	pub export_limit_w: Power,
	/// What energy over its edge costs, in mills per kWh.
	pub grid_fee_mills: Price,
	/// Whether an emergency keeps it, and so all below it, from trading.
	pub suspended: bool,
}
