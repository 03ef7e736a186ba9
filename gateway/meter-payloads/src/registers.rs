//! From what a device publishes, at any time, to registers at the ends of intervals.
//!
//! **No interpolation.** What a gateway signs is what a register showed. A reading of an interval
//! takes the first sample at or after the interval's end: within the tolerance it is measured;
//! later, but before the next end, it is estimated or left out, as configured; where there is none
//! before the next end, the interval has no reading, and the chain spreads what flowed over the
//! gap.
//!
//! **Nothing is invented.** A sample that cannot follow from the last one (the register fell, or
//! grew faster than the rated power allows) is set aside. If the next one follows from the last
//! one, it was a glitch and is forgotten. If the next one follows from what was set aside instead,
//! the counter has begun anew (a reset, or another device): the register goes on from where it was,
//! growing by what the counter grows since. What flowed between is not known and not counted, and
//! the interval is estimated. A counter that wraps around where it is known to wrap goes on without
//! loss, if the growth is within the rated power.
//!
//! A counter that is a Wh or two lower than before stands still: that is how a difference of two
//! rounded counters does it.
//!
//! So the registers that come out never fall, each is a register that the device showed but for
//! what resets and wraps have added or taken, and repeated or late deliveries change nothing.

use crate::{
	measurement::Quality,
	units::{Energy, Interval, Moment, Power, MS_PER_HOUR},
};
use codec::{Decode, Encode};
use thiserror::Error;

/// What to do with an interval whose end was missed by more than the tolerance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LatePolicy {
	/// The first sample before the next end serves, marked estimated.
	Estimate,
	/// The interval gets no reading.
	Skip,
}

/// How a device's samples become registers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RegisterConfig {
	/// The length of an interval, in ms. Not zero.
	pub interval_ms: Moment,
	/// How late after the end of an interval a sample still counts as of the end, in ms.
	pub tolerance_ms: Moment,
	/// The device's rated power, in W. It grows no faster.
	pub rated_w: Power,
	/// Where the device's counters begin at zero again, in Wh; `None` if they do not.
	pub wraps_at_wh: Option<Energy>,
	/// How far ahead of the gateway's clock a device's may be, in ms.
	pub max_ahead_ms: Moment,
	/// How far behind the gateway's clock a sample may be, in ms: one that is further behind was
	/// not kept by a broker for so long, its clock is wrong.
	pub max_behind_ms: Moment,
	/// What to do with ends that were missed.
	pub late: LatePolicy,
	/// Whether the device has an import register. Where not, it stays 0.
	pub has_import: bool,
	/// Whether the device has an export register. Where not, it stays 0.
	pub has_export: bool,
}

impl RegisterConfig {
	/// Checks a device's time against the gateway's.
	///
	/// Errors: `Ahead`, `Behind`.
	pub fn check_time(&self, now_ms: Moment, at_ms: Moment) -> Result<(), RegisterError> {
		if at_ms > now_ms.saturating_add(self.max_ahead_ms) {
			Err(RegisterError::Ahead)
		} else if at_ms.saturating_add(self.max_behind_ms) < now_ms {
			Err(RegisterError::Behind)
		} else {
			Ok(())
		}
	}
}

/// A register's sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Sample {
	at_ms: Moment,
	wh: Energy,
	quality: Quality,
}

/// What became of a sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
	/// The register moved on, or stayed.
	Followed,
	/// The counter wrapped around, where it does.
	Wrapped,
	/// The counter had begun anew: what was set aside is confirmed, and the register goes on from
	/// where it was.
	Restarted,
	/// What was set aside was a glitch; the register moved on.
	GlitchForgotten,
	/// The same again: nothing changed.
	Duplicate,
	/// It is older than what is known: nothing changed.
	Late,
	/// It cannot follow from the last one, and is set aside until the next sample decides.
	SetAside,
}

/// Why a sample is refused. Nothing changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum RegisterError {
	/// It is further ahead of the gateway's clock than is allowed.
	#[error(
		"its time is ahead of the gateway's clock: set the device's clock, name its time_zone, raise max_ahead_s, or set ignore_time = true of the topic"
	)]
	Ahead,
	/// It is further behind the gateway's clock than is allowed.
	#[error("its time is far behind the gateway's clock: set the device's clock, raise max_behind_s, or set ignore_time = true of the topic")]
	Behind,
	/// The device published another value for the same moment.
	#[error("the device published another value for the same moment")]
	Conflict,
	/// The register has reached the largest number.
	#[error("the register is full")]
	Full,
	/// Its interval is beyond what can be numbered, or the length of an interval is zero.
	#[error("its interval cannot be numbered")]
	Interval,
}

/// The last sample of a counter, and the register that goes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
struct Known {
	at_ms: Moment,
	counter: Energy,
	register: Energy,
}

/// What has been set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
struct Aside {
	at_ms: Moment,
	counter: Energy,
}

/// A register at the end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
struct End {
	interval: Interval,
	register: Energy,
	quality: Quality,
	at_ms: Moment,
}

/// Returns the worse of two qualities: estimated, then unsynchronised, then measured.
fn worse(a: Quality, b: Quality) -> Quality {
	use Quality::{Estimated, Measured, Unsynchronised};
	match (a, b) {
		(Estimated, _) | (_, Estimated) => Estimated,
		(Unsynchronised, _) | (_, Unsynchronised) => Unsynchronised,
		(Measured, Measured) => Measured,
	}
}

/// The register of one direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
struct Register {
	known: Option<Known>,
	aside: Option<Aside>,
	/// The last interval that an end was made for.
	last_interval: Option<Interval>,
	/// Whether the counter began anew, or may have, since then.
	disturbed: bool,
}

/// Returns the most that flows at a power in a time, and a Wh because both registers are rounded down.
fn most(rated_w: Power, ms: Moment) -> u128 {
	(u128::from(rated_w) * u128::from(ms)).div_ceil(u128::from(MS_PER_HOUR)) + 1
}

/// By how many Wh a counter may fall without having begun anew: a register that is the difference
/// of two counters, each rounded on its own or kept as a 32-bit floating-point number, does so
/// while it stands still.
const ROUNDING_WH: Energy = 2;

impl Register {
	fn push(&mut self, config: &RegisterConfig, sample: Sample) -> Result<(Taken, Option<End>), RegisterError> {
		let sample = match self.known {
			Some(known) if sample.wh < known.counter && known.counter.saturating_sub(sample.wh) <= ROUNDING_WH => {
				Sample {
					wh: known.counter,
					..sample
				}
			},
			_ => sample,
		};
		let Some(known) = self.known else {
			let first = Known {
				at_ms: sample.at_ms,
				counter: sample.wh,
				register: sample.wh,
			};
			return self.follow(config, sample, first, Taken::Followed);
		};
		let (newest_ms, newest_wh) = self
			.aside
			.map_or((known.at_ms, known.counter), |aside| (aside.at_ms, aside.counter));
		if sample.at_ms == newest_ms && sample.wh != newest_wh {
			return Err(RegisterError::Conflict);
		}
		if sample.at_ms <= newest_ms {
			return Ok((
				if sample.at_ms == newest_ms {
					Taken::Duplicate
				} else {
					Taken::Late
				},
				None,
			));
		}
		let within = |growth: Energy, since: Moment| {
			u128::from(growth) <= most(config.rated_w, sample.at_ms.saturating_sub(since))
		};
		let grown = |from: Energy, since| sample.wh.checked_sub(from).filter(|growth| within(*growth, since));
		let of_aside = self.aside.and_then(|aside| grown(aside.counter, aside.at_ms));
		let wrapped = || {
			let modulus = config.wraps_at_wh?;
			let growth = modulus.checked_sub(known.counter)?.checked_add(sample.wh)?;
			(sample.wh < known.counter && within(growth, known.at_ms)).then_some(growth)
		};
		let (growth, taken) = if let Some(growth) = grown(known.counter, known.at_ms) {
			(
				growth,
				if self.aside.is_some() {
					Taken::GlitchForgotten
				} else {
					Taken::Followed
				},
			)
		} else if let Some(growth) = wrapped() {
			(growth, Taken::Wrapped)
		} else if let Some(growth) = of_aside {
			(growth, Taken::Restarted)
		} else {
			self.aside = Some(Aside {
				at_ms: sample.at_ms,
				counter: sample.wh,
			});
			return Ok((Taken::SetAside, None));
		};
		let register = known.register.checked_add(growth).ok_or(RegisterError::Full)?;
		let next = Known {
			at_ms: sample.at_ms,
			counter: sample.wh,
			register,
		};
		let disturbed = self.disturbed;
		// A sample that follows from both may hide a reset.
		self.disturbed |= of_aside.is_some();
		self.follow(config, sample, next, taken)
			.inspect_err(|_| self.disturbed = disturbed)
	}

	/// Moves on, and makes the end of the interval that has ended last, if there was none yet.
	fn follow(
		&mut self,
		config: &RegisterConfig,
		sample: Sample,
		next: Known,
		taken: Taken,
	) -> Result<(Taken, Option<End>), RegisterError> {
		let index = sample
			.at_ms
			.checked_div(config.interval_ms)
			.ok_or(RegisterError::Interval)?;
		let interval = match index.checked_sub(1).map(Interval::try_from) {
			Some(interval) => Some(interval.map_err(|_| RegisterError::Interval)?),
			None => None,
		};
		self.known = Some(next);
		self.aside = None;
		let Some(interval) = interval.filter(|interval| self.last_interval.is_none_or(|last| *interval > last)) else {
			return Ok((taken, None));
		};
		let is_late = sample.at_ms % config.interval_ms > config.tolerance_ms;
		if is_late && config.late == LatePolicy::Skip {
			return Ok((taken, None));
		}
		let quality = match is_late || self.disturbed {
			true => Quality::Estimated,
			false => sample.quality,
		};
		self.last_interval = Some(interval);
		self.disturbed = false;
		Ok((
			taken,
			Some(End {
				interval,
				register: next.register,
				quality,
				at_ms: sample.at_ms,
			}),
		))
	}
}

/// Both registers of a meter at the end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IntervalEnd {
	/// The interval that has ended.
	pub interval: Interval,
	/// The import register, in Wh.
	pub import_wh: Energy,
	/// The export register, in Wh.
	pub export_wh: Energy,
	/// The worse of both registers': estimated, then unsynchronised, then measured.
	pub quality: Quality,
	/// When the later of the two was read, in Unix ms.
	pub at_ms: Moment,
	/// Intervals since the one before this that have no reading.
	pub missing: u32,
}

/// What became of a device's sample of one or both registers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pushed {
	/// The end of an interval, if one is complete.
	pub end: Option<IntervalEnd>,
	/// What became of the import register's; `None` if it was not published, or the device has none.
	pub import: Option<Result<Taken, RegisterError>>,
	/// What became of the export register's.
	pub export: Option<Result<Taken, RegisterError>>,
}

/// A meter's registers, as far as its device has published. Its encoding is what a gateway keeps
/// over a restart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct MeterRegisters {
	import: Register,
	export: Register,
	import_end: Option<End>,
	export_end: Option<End>,
	last_interval: Option<Interval>,
}

impl MeterRegisters {
	/// Takes what the device published at `at_ms`, in Unix ms: one register, or both. `now_ms` is
	/// the gateway's clock.
	///
	/// Devices may publish the two in separate messages. An end is complete when both are there for
	/// the same interval.
	pub fn push(
		&mut self,
		config: &RegisterConfig,
		now_ms: Moment,
		at_ms: Moment,
		import_wh: Option<Energy>,
		export_wh: Option<Energy>,
		quality: Quality,
	) -> Pushed {
		let is_in_time = config.check_time(now_ms, at_ms);
		let take = |register: &mut Register, end: &mut Option<End>, has: bool, wh: Option<Energy>| {
			let wh = wh.filter(|_| has)?;
			if let Err(error) = is_in_time {
				return Some(Err(error));
			}
			Some(
				register
					.push(config, Sample { at_ms, wh, quality })
					.map(|(taken, ended)| {
						*end = ended.or(*end);
						taken
					}),
			)
		};
		let import = take(&mut self.import, &mut self.import_end, config.has_import, import_wh);
		let export = take(&mut self.export, &mut self.export_end, config.has_export, export_wh);
		Pushed {
			end: self.complete(config),
			import,
			export,
		}
	}

	fn complete(&mut self, config: &RegisterConfig) -> Option<IntervalEnd> {
		let (first, second) = match (config.has_import, config.has_export) {
			(true, true) => (self.import_end?, self.export_end?),
			(true, false) => (self.import_end?, self.import_end?),
			(false, true) => (self.export_end?, self.export_end?),
			(false, false) => return None,
		};
		let interval = first.interval;
		if interval != second.interval || self.last_interval.is_some_and(|last| interval <= last) {
			return None;
		}
		let missing = self
			.last_interval
			.map_or(0, |last| interval.saturating_sub(last).saturating_sub(1));
		self.last_interval = Some(interval);
		let of = |end: Option<End>| end.map_or(0, |end| end.register);
		let end = IntervalEnd {
			interval,
			import_wh: if config.has_import { of(self.import_end) } else { 0 },
			export_wh: if config.has_export { of(self.export_end) } else { 0 },
			quality: worse(first.quality, second.quality),
			at_ms: first.at_ms.max(second.at_ms),
			missing,
		};
		(self.import_end, self.export_end) = (None, None);
		Some(end)
	}
}
