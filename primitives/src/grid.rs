//! The grid: areas, connections, states, emergencies.

use crate::{AreaId, Interval, Moment, Power, Price};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Who is disconnected last when load must be shed, from the last to the first.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub enum PriorityClass {
	/// Hospitals, waterworks, emergency services: never shed.
	Critical,
	/// Schools, shops, public transport.
	Essential,
	/// Households and offices.
	Standard,
	/// Who agreed to be shed first.
	Interruptible,
}

/// An account's grid connection point. Having one makes the account a participant.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub struct Connection {
	/// The area it lies in.
	pub area: AreaId,
	/// The most it may take from the grid, in W.
	pub import_limit_w: Power,
	/// The most it may feed into the grid, in W.
	pub export_limit_w: Power,
	/// Its place in the order of load shedding.
	pub class: PriorityClass,
	/// The first interval that it carries nothing any more: its owner has given notice. `None` without a notice.
	#[serde(default)]
	pub ends_at: Option<Interval>,
}

/// What an area's supplier, its balance-responsible party, asks for energy that is short and gives for energy that is left.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub struct Tariff {
	/// What a kWh bought from the supplier costs, in mills. Never below `surplus_price`.
	pub shortfall_price: Price,
	/// What the supplier pays for a kWh, in mills.
	pub surplus_price: Price,
}

/// Between which prices an operator may move a supplier's tariff without asking it, in mills per kWh. Both ends belong to it.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub struct TariffBand {
	/// The lowest prices.
	pub lowest: Tariff,
	/// The highest prices.
	pub highest: Tariff,
}

impl TariffBand {
	/// Whether both prices of a tariff lie within.
	pub fn contains(&self, tariff: &Tariff) -> bool {
		(self.lowest.shortfall_price..=self.highest.shortfall_price).contains(&tariff.shortfall_price)
			&& (self.lowest.surplus_price..=self.highest.surplus_price).contains(&tariff.surplus_price)
	}
}

/// A supplier with its tariff, in force from an interval on.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Serialize, Deserialize,
)]
pub struct SupplyTerms<AccountId> {
	/// The first interval they apply to.
	pub from: Interval,
	/// The balance-responsible account.
	pub supplier: AccountId,
	/// Its prices.
	pub tariff: Tariff,
}

/// What the operator measured in an area.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub struct GridStatus {
	/// Frequency, in mHz.
	pub frequency_mhz: u32,
	/// Voltage, in thousandths of its nominal value.
	pub voltage_permille: u16,
	/// Load of the area, in W.
	pub load_w: Power,
	/// Generation in the area, in W.
	pub generation_w: Power,
}

/// The five system states of the EU's network code (Regulation (EU) 2017/1485, articles 3 and 18), from the best to the worst.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
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

/// What an operator does in an emergency.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub enum EmergencyProtocol {
	/// No offers, no orders and no acceptances in the area and below.
	SuspendTrading,
}

/// Where the limits lie that an area's state follows from. Each is outside its band at the first value past it.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub struct Thresholds {
	/// The frequency's nominal value, in mHz.
	pub nominal_frequency_mhz: u32,
	/// The greatest deviation of the frequency that is normal, in mHz.
	pub normal_frequency_deviation_mhz: u32,
	/// The greatest deviation of the frequency that is no emergency, in mHz.
	pub alert_frequency_deviation_mhz: u32,
	/// The greatest deviation of the voltage that is normal, in thousandths.
	pub normal_voltage_deviation_permille: u16,
	/// The greatest deviation of the voltage that is no emergency, in thousandths.
	pub alert_voltage_deviation_permille: u16,
	/// The load of the area, or the flow over its edge, that calls for an alert, in thousandths of the edge's capacity.
	pub alert_load_permille: u16,
	/// The load of the area, or the flow over its edge, that is an emergency, in thousandths of the edge's capacity.
	pub emergency_load_permille: u16,
}

impl Default for Thresholds {
	/// 49.8 to 50.2 Hz normal and 49.0 to 51.0 Hz alert; ±10 % of the voltage normal and ±15 % alert (the bands of EN 50160);
	/// 90 % and 100 % of the capacity.
	fn default() -> Self {
		Self {
			nominal_frequency_mhz: 50_000,
			normal_frequency_deviation_mhz: 200,
			alert_frequency_deviation_mhz: 1_000,
			normal_voltage_deviation_permille: 100,
			alert_voltage_deviation_permille: 150,
			alert_load_permille: 900,
			emergency_load_permille: 1_000,
		}
	}
}

/// What the runtime API tells of an area's present condition.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct GridStatusInfo {
	/// The area.
	pub area: AreaId,
	/// The last measurement, where there was one.
	pub status: Option<GridStatus>,
	/// When it was taken (block time).
	pub measured_at: Moment,
	/// The state of the area: at least as bad as every area's above it, and as the last measurement's age demands.
	pub state: GridState,
	/// Whether offers, orders and acceptances are refused at present.
	pub trading_suspended: bool,
}

/// An area in the zone that an auction runs over, with the edge to the area above it, after every measure in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarketArea {
	/// The area.
	pub area: AreaId,
	/// The area above it; none for the root.
	pub parent: Option<AreaId>,
	/// The most that may flow in over its edge, in W.
	pub import_w: Power,
	/// The most that may flow out over its edge, in W.
	pub export_w: Power,
	/// What energy over its edge costs, in mills per kWh.
	pub grid_fee: Price,
	/// Whether an emergency keeps it, and so all below it, from trading.
	pub suspended: bool,
}
