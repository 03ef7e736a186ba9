//! What is published of a connection, from what the chain says. No input, no output, no clock.

use energy_primitives::{Connection, EnvelopeInfo, EnvelopePeriod, Interval, IntervalLimits, Limits, Moment, Power};
use jiff::Timestamp;
use serde::Serialize;

/// The version of the messages.
const VERSION: u32 = 1;

/// What the chain says of a connection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
	/// The connection; `None` where the account has none.
	pub connection: Option<Connection>,
	/// Its envelope; `None` where the account has no connection.
	pub envelope: Option<EnvelopeInfo>,
	/// What it may take and give, in ascending order of the intervals.
	pub limits: Vec<IntervalLimits>,
}

/// Which interval it is, and how far a message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Horizon {
	/// The present interval of the chain.
	pub interval: Interval,
	/// The length of an interval, in ms.
	pub interval_ms: Moment,
	/// For how many intervals a message says what may flow.
	pub intervals: Interval,
	/// For how many of them it is valid.
	pub valid_intervals: Interval,
}

impl Horizon {
	fn begin_ms(&self, interval: Interval) -> Moment {
		Moment::from(interval).saturating_mul(self.interval_ms)
	}

	/// Returns the first interval in which a message is no longer valid.
	fn valid_until(&self) -> Interval {
		self.interval.saturating_add(self.valid_intervals)
	}

	/// Returns when a message ceases to be valid, in Unix ms of the chain's time.
	pub fn valid_until_ms(&self) -> Moment {
		self.begin_ms(self.valid_until())
	}
}

/// What a limit follows from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LimitedBy {
	/// The account has no connection, or it has ended by then: nothing may flow.
	NoConnection,
	/// The connection's own limits.
	Connection,
	/// A published envelope.
	Envelope,
	/// The default.
	Default,
	/// A contract of the participant.
	Contract,
	/// An operator's measure.
	Measure,
}

/// What may flow in an interval.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Period {
	/// The interval.
	pub interval: Interval,
	/// When it begins, RFC 3339 in UTC.
	pub start: String,
	/// When it ends.
	pub end: String,
	/// The most that may be taken and given, in W.
	#[serde(flatten)]
	pub limits: Limits,
	/// What the import limit follows from.
	pub import_limited_by: LimitedBy,
	/// What the export limit follows from.
	pub export_limited_by: LimitedBy,
}

/// The message on a connection's topic `envelope`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EnvelopeMessage<'a> {
	v: u32,
	/// The account's address.
	pub account: &'a str,
	/// From when on the default counts, RFC 3339 in UTC, unless a newer message has come.
	pub valid_until: String,
	/// What counts then.
	pub default: Limits,
	/// The present interval.
	#[serde(flatten)]
	pub present: Period,
	/// Those after it.
	pub following: Vec<Period>,
}

/// The message on a connection's topic `default`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DefaultMessage<'a> {
	v: u32,
	/// The account's address.
	pub account: &'a str,
	/// What counts where there is no valid envelope.
	#[serde(flatten)]
	pub limits: Limits,
}

fn utc(ms: Moment) -> Option<String> {
	let timestamp = Timestamp::from_millisecond(i64::try_from(ms).ok()?).ok()?;
	Some(timestamp.to_string())
}

/// Returns the limits of the period that an interval lies in.
fn at(periods: &[EnvelopePeriod], interval: Interval) -> Option<Limits> {
	let mut periods = periods.iter();
	let period = periods.find(|period| period.from <= interval && interval < period.until)?;
	Some(period.limits)
}

/// What could limit one direction of a connection in an interval, but for measures.
struct Candidates {
	own: Power,
	envelope: (Power, LimitedBy),
	contract: Option<Power>,
}

impl Candidates {
	/// Returns which of them an effective limit is; if none, a measure leaves less.
	fn which(&self, effective: Power) -> LimitedBy {
		if effective == self.own {
			LimitedBy::Connection
		} else if effective == self.envelope.0 {
			self.envelope.1
		} else if self.contract == Some(effective) {
			LimitedBy::Contract
		} else {
			LimitedBy::Measure
		}
	}
}

impl Facts {
	/// Returns the connection's own limits in an interval; `None` where it has ended, or there is none.
	fn own(&self, interval: Interval) -> Option<Limits> {
		let connection = self.connection.as_ref()?;
		let has_ended = connection.ends_at.is_some_and(|end| end <= interval);
		(!has_ended).then_some(Limits {
			import_limit_w: connection.import_limit_w,
			export_limit_w: connection.export_limit_w,
		})
	}

	/// Returns what counts in an interval for which nothing is published: never more than the
	/// connection's own limits, and nothing without a connection.
	fn default_in(&self, interval: Interval) -> Limits {
		match (self.own(interval), &self.envelope) {
			(Some(own), Some(envelope)) => own.least(envelope.default),
			(Some(own), None) => own,
			(None, _) => Limits::default(),
		}
	}

	fn period(&self, horizon: &Horizon, interval: Interval) -> Option<Period> {
		let (limits, [import_limited_by, export_limited_by]) = self.limits_in(interval);
		Some(Period {
			interval,
			start: utc(horizon.begin_ms(interval))?,
			end: utc(horizon.begin_ms(interval.checked_add(1)?))?,
			limits,
			import_limited_by,
			export_limited_by,
		})
	}

	/// Returns what may flow in an interval, and what the import and the export limit follow from.
	fn limits_in(&self, interval: Interval) -> (Limits, [LimitedBy; 2]) {
		let Some(own) = self.own(interval) else {
			return (Limits::default(), [LimitedBy::NoConnection; 2]);
		};
		let default = self.default_in(interval);
		// What the chain does not answer is not without limits.
		let Some(known) = self.limits.iter().find(|known| known.interval == interval) else {
			return (default, [LimitedBy::Default; 2]);
		};
		let stored = self.envelope.as_ref();
		let published = stored
			.filter(|_| known.published)
			.and_then(|stored| at(&stored.periods, interval));
		let envelope = published.unwrap_or(default);
		let source = published.map_or(LimitedBy::Default, |_| LimitedBy::Envelope);
		let contract = stored.and_then(|stored| at(&stored.contracts, interval));
		let limited_by = |of: fn(&Limits) -> Power| {
			let candidates = Candidates {
				own: of(&own),
				envelope: (of(&envelope), source),
				contract: contract.as_ref().map(of),
			};
			candidates.which(of(&known.limits))
		};
		let limited_by = [
			limited_by(|limits| limits.import_limit_w),
			limited_by(|limits| limits.export_limit_w),
		];
		(known.limits, limited_by)
	}

	/// Returns the message on the topic `envelope`; `None` where the calendar does not reach so far.
	pub fn to_envelope<'a>(&self, account: &'a str, horizon: &Horizon) -> Option<EnvelopeMessage<'a>> {
		let last = horizon.interval.checked_add(horizon.intervals)?;
		let following = horizon.interval.checked_add(1)?..last;
		Some(EnvelopeMessage {
			v: VERSION,
			account,
			valid_until: utc(horizon.valid_until_ms())?,
			default: self.default_in(horizon.valid_until()),
			present: self.period(horizon, horizon.interval)?,
			following: following
				.map(|interval| self.period(horizon, interval))
				.collect::<Option<_>>()?,
		})
	}

	/// Returns the message on the topic `default`.
	pub fn to_default<'a>(&self, account: &'a str, horizon: &Horizon) -> DefaultMessage<'a> {
		DefaultMessage {
			v: VERSION,
			account,
			limits: self.default_in(horizon.valid_until()),
		}
	}
}
