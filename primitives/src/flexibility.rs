//! The market for flexibility: who takes or gives less when the grid is short.
//!
//! An operator asks for less import, or less export, in an area and in intervals to come. Participants
//! commit to a lower limit at a price. What is accepted is an envelope like any other; whether it was
//! kept, the meters show.

use crate::{AreaId, Balance, Energy, Interval, Limits, Power, Price, MAX_POWER};
use macro_rules_attribute::apply;

/// A request for flexibility. Ids are never used again.
pub type FlexibilityId = u32;

/// Which way energy flows through a connection.
#[apply(value_type!)]
pub enum Direction {
	/// Taken from the grid.
	Import,
	/// Fed into the grid.
	Export,
}

impl Limits {
	/// Returns the limit in a direction, in W.
	pub const fn towards(self, direction: Direction) -> Power {
		match direction {
			Direction::Import => self.import_limit_w,
			Direction::Export => self.export_limit_w,
		}
	}

	/// Returns limits that limit one direction, in W, and the other not.
	pub const fn only(direction: Direction, limit_w: Power) -> Self {
		match direction {
			Direction::Import => Self {
				import_limit_w: limit_w,
				export_limit_w: MAX_POWER,
			},
			Direction::Export => Self {
				import_limit_w: MAX_POWER,
				export_limit_w: limit_w,
			},
		}
	}
}

/// What an operator asks for.
#[apply(value_type!)]
pub struct FlexibilityTerms {
	/// Of what there shall be less.
	pub direction: Direction,
	/// How much less, in W.
	pub power_w: Power,
	/// The first interval.
	pub from: Interval,
	/// The first interval in which it no longer counts.
	pub until: Interval,
	/// The most that is paid, in mills for a kWh that does not flow.
	pub max_price_mills: Price,
	/// The interval with whose begin nobody commits any more.
	pub closes_at: Interval,
}

impl FlexibilityTerms {
	/// Returns for how many intervals it is.
	pub const fn intervals(&self) -> Interval {
		self.until.saturating_sub(self.from)
	}
}

/// What the commitments at the clearing price itself offer together, and what of that is accepted.
#[apply(value_type!)]
#[derive(Default)]
pub struct MarginalPower {
	/// In W.
	pub offered_w: Power,
	/// In W.
	pub accepted_w: Power,
}

/// What the commitments to a request came to.
#[apply(value_type!)]
pub struct FlexibilityClearing {
	/// The price for all that is accepted, in mills per kWh: that of the dearest of them.
	pub price_mills: Price,
	/// How much is accepted, in W: what was asked for, or all that was offered.
	pub accepted_w: Power,
	/// The commitments at the price.
	pub marginal: MarginalPower,
}

/// How far a request has come.
#[apply(value_type!)]
pub enum FlexibilityPhase {
	/// Participants commit.
	Open,
	/// Cleared: the envelopes of the accepted commitments are published, from this number on.
	Activating(u32),
	/// The envelopes count, and then the meters are read.
	Activated,
	/// The commitments are settled, from this number on.
	Settling(u32),
	/// Withdrawn: the commitments are released, from this number on.
	Releasing(u32),
}

/// A request for flexibility.
#[apply(record_type!)]
pub struct FlexibilityRequest<AccountId> {
	/// Where, and everywhere below.
	pub area: AreaId,
	/// The operator who asks and pays.
	pub payer: AccountId,
	/// What it asks for.
	pub terms: FlexibilityTerms,
	/// How far it has come.
	pub phase: FlexibilityPhase,
	/// The interval in which something is to be done about it next.
	pub due: Interval,
	/// How many commitments were made; they are numbered from 0.
	pub commitments: u32,
	/// How many of them are neither released nor settled.
	pub unsettled: u32,
	/// What they offered together, in W.
	pub offered_w: Power,
	/// What they came to; `None` before the clearing.
	pub clearing: Option<FlexibilityClearing>,
	/// How much was published in envelopes, in W.
	pub activated_w: Power,
	/// What is on hold of the payer's money for it, in plancks.
	#[serde(with = "crate::text")]
	pub budget: Balance,
}

/// A participant's commitment to a lower limit.
#[apply(record_type!)]
pub struct FlexibilityCommitment<AccountId> {
	/// The participant.
	pub who: AccountId,
	/// The limit that it commits to, in W.
	pub limit_w: Power,
	/// From which power it is counted, in W.
	pub reference_w: Power,
	/// What it wants at least, in mills per kWh.
	pub price_mills: Price,
	/// What those who committed before it at its price offer, in W.
	pub before_w: Power,
	/// How much of it is published in its envelope, in W; 0 before that.
	pub accepted_w: Power,
	/// What is on hold of the participant's money for it, in plancks.
	#[serde(with = "crate::text")]
	pub collateral: Balance,
	/// The first interval in which its connection was none any longer; `None` while there is one.
	pub ended_in: Option<Interval>,
}

impl<AccountId> FlexibilityCommitment<AccountId> {
	/// Returns how much less it offers, in W.
	pub const fn power_w(&self) -> Power {
		self.reference_w.saturating_sub(self.limit_w)
	}
}

/// A request for flexibility with its id.
#[apply(record_type!)]
pub struct FlexibilityRequestInfo<AccountId> {
	/// Its id.
	pub id: FlexibilityId,
	/// The request.
	pub request: FlexibilityRequest<AccountId>,
}

/// A commitment with what it is to.
#[apply(record_type!)]
pub struct FlexibilityCommitmentInfo<AccountId> {
	/// The request that it is to.
	pub request: FlexibilityId,
	/// Its number.
	pub number: u32,
	/// The commitment.
	pub commitment: FlexibilityCommitment<AccountId>,
}

/// What is offered for a request at a price.
#[apply(value_type!)]
pub struct FlexibilityLevel {
	/// In mills per kWh.
	pub price_mills: Price,
	/// At this price, in W.
	pub power_w: Power,
	/// At this price and below, in W.
	pub cumulative_w: Power,
}

/// From which power a commitment would be counted.
#[apply(value_type!)]
pub struct FlexibilityReference {
	/// The least of the connection's effective limits in the intervals, in W.
	pub limit_w: Power,
	/// The second highest, of the last five days, of the mean powers that its meters measured in the same
	/// intervals, in W.
	pub metered_w: Power,
}

impl FlexibilityReference {
	/// Returns the lesser of both, from which it is counted.
	pub const fn reference_w(&self) -> Power {
		if self.limit_w < self.metered_w {
			self.limit_w
		} else {
			self.metered_w
		}
	}
}

/// What was kept and missed of a commitment, and the money for it.
#[apply(value_type!)]
pub struct FlexibilityResult {
	/// Of what was accepted did not flow, in Wh.
	pub kept_wh: Energy,
	/// Of what was accepted did flow, or was not measured, in Wh.
	pub missed_wh: Energy,
	/// What the participant got, in plancks.
	#[serde(with = "crate::text")]
	pub paid: Balance,
	/// What it paid, in plancks.
	#[serde(with = "crate::text")]
	pub charged: Balance,
}
