use super::{MeterStates, NotSigned};
use crate::chain::MeterState;
use crate::{keystore::Keystore, meters::MeterEntry, outbox::EdgeMeter};
use energy_primitives::{Energy, Interval, MeterKey, MeterSignature, Moment, SignedReading, MS_PER_HOUR};
use meter_payloads::{registers::Taken, IntervalEnd, Measurement, Quality, RegisterError};
use sp_core::{Pair, H256};
use std::num::NonZeroU32;

/// A device's meter, and all that it takes to sign for it.
pub(super) struct Edge<'a> {
	pub entry: &'a MeterEntry,
	pub states: &'a MeterStates,
	pub keys: &'a Keystore,
	pub genesis: &'a H256,
}

/// What became of a sample.
pub(super) struct Outcome {
	/// The reading that it completed, signed, or why that was not signed.
	pub signed: Option<Result<SignedReading, NotSigned>>,
	/// What became of the two registers.
	pub taken: [Option<Taken>; 2],
	/// Why a register was not taken.
	pub error: Option<RegisterError>,
}

impl Edge<'_> {
	/// Takes a sample into the meter's registers, and signs the reading that it completes.
	pub fn take(&self, state: &mut EdgeMeter, now_ms: Moment, measurement: &Measurement) -> Outcome {
		let balanced = match self.balanced(state, now_ms, measurement) {
			Ok(balanced) => balanced,
			Err(error) => {
				return Outcome {
					signed: None,
					taken: [None; 2],
					error: Some(error),
				}
			},
		};
		let measurement = balanced.as_ref().unwrap_or(measurement);
		let pushed = self.entry.push(&mut state.registers, now_ms, measurement);
		let error = |register: Option<Result<_, RegisterError>>| register.and_then(Result::err);
		let taken = |register: Option<Result<Taken, _>>| register.and_then(Result::ok);
		Outcome {
			signed: pushed.end.map(|end| self.sign(state, &end)),
			taken: [taken(pushed.import), taken(pushed.export)],
			error: error(pushed.import).or(error(pushed.export)),
		}
	}

	/// Returns the measurement of a meter that balances its phases, where that is wanted and the device
	/// published both registers.
	fn balanced(
		&self,
		state: &mut EdgeMeter,
		now_ms: Moment,
		measurement: &Measurement,
	) -> Result<Option<Measurement>, RegisterError> {
		let both = measurement.import_wh.zip(measurement.export_wh);
		let Some((import_wh, export_wh)) = both.filter(|_| self.entry.is_balanced) else {
			return Ok(None);
		};
		let config = &self.entry.registers;
		// A time of tomorrow would hide all that follow.
		config.check_time(now_ms, measurement.at_ms)?;
		let balance = state.balance.get_or_insert_default();
		let (import_wh, export_wh) = balance.push(config.rated_w, measurement.at_ms, import_wh, export_wh);
		Ok(Some(Measurement {
			import_wh: Some(import_wh),
			export_wh: Some(export_wh),
			..measurement.clone()
		}))
	}

	fn sign(&self, state: &mut EdgeMeter, end: &IntervalEnd) -> Result<SignedReading, NotSigned> {
		let meter = self.entry.meter;
		let on_chain = self.states.edge(meter);
		if let Some(on_chain) = &on_chain {
			catch_up(state, on_chain)?;
		}
		let public = state.key.ok_or(NotSigned::NotRegistered)?;
		let key = self.keys.get(meter, &public);
		let key = key.ok_or_else(|| NotSigned::NoKey(format!("0x{}", hex::encode(public))))?;
		if state.interval.is_some_and(|last| end.interval <= last) {
			return Err(NotSigned::HasReading);
		}
		if on_chain.is_some_and(|on_chain| on_chain.epoch == state.epoch && end.interval < on_chain.next_from) {
			return Err(NotSigned::TooEarly);
		}
		let mut next = *state;
		let import = go_on(end.import_wh, state.import_wh, &mut next.import_base)?;
		let export = go_on(end.export_wh, state.export_wh, &mut next.export_base)?;
		if let Some(last) = state.interval {
			let most = self.most(on_chain.as_ref(), end.interval.saturating_sub(last));
			let growth = import
				.saturating_sub(state.import_wh)
				.max(export.saturating_sub(state.export_wh));
			if u128::from(growth) > most {
				return Err(NotSigned::BeyondRatedPower);
			}
		}
		let is_lifted = (next.import_base, next.export_base) != (state.import_base, state.export_base);
		let end = IntervalEnd {
			import_wh: import,
			export_wh: export,
			quality: if is_lifted { Quality::Estimated } else { end.quality },
			..*end
		};
		let sequence = state
			.sequence
			.checked_add(1)
			.and_then(NonZeroU32::new)
			.ok_or(NotSigned::Full)?;
		let reading = self.entry.reading(state.epoch, sequence, &end);
		*state = EdgeMeter {
			sequence: sequence.get(),
			interval: Some(end.interval),
			import_wh: import,
			export_wh: export,
			..next
		};
		let signature = MeterSignature::Ed25519(key.sign(&reading.message(self.genesis)));
		Ok(SignedReading { reading, signature })
	}

	/// Returns the most energy that the chain takes of so many intervals, in Wh.
	fn most(&self, on_chain: Option<&MeterState>, intervals: Interval) -> u128 {
		let registers = &self.entry.registers;
		let rated_w = on_chain.map_or(registers.rated_w, |on_chain| on_chain.rated_power_w);
		let ms = u128::from(intervals).saturating_mul(registers.interval_ms.into());
		u128::from(rated_w).saturating_mul(ms).div_ceil(MS_PER_HOUR.into())
	}
}

/// Takes over what the chain knows, where it is ahead: after a key exchange, and where this
/// gateway's own state is older or lost.
fn catch_up(state: &mut EdgeMeter, on_chain: &MeterState) -> Result<(), NotSigned> {
	let MeterKey::Ed25519(public) = on_chain.key else {
		return Err(NotSigned::NoKey("which is not of ed25519".into()));
	};
	let last = on_chain.last.as_ref();
	let is_new = state.key.is_none() || on_chain.epoch > state.epoch;
	if is_new || (on_chain.epoch == state.epoch && on_chain.sequence > state.sequence) {
		state.sequence = on_chain.sequence;
		state.interval = match is_new {
			true => last.map(|last| last.interval),
			false => last.map(|last| last.interval).max(state.interval),
		};
		// The baseline of a new key may have any register; what this key has signed must not fall.
		if let Some(last) = last {
			(state.import_wh, state.export_wh) = (last.import_wh, last.export_wh);
		} else if is_new {
			(state.import_wh, state.export_wh) = (0, 0);
		}
	}
	if is_new {
		state.epoch = on_chain.epoch;
		state.key = Some(public.0);
	}
	Ok(())
}

/// Returns the meter's register, of the device's. Where it is below what was published last, the
/// base is lifted so that it goes on from there.
fn go_on(device_wh: Energy, signed_wh: Energy, base: &mut Energy) -> Result<Energy, NotSigned> {
	let register = device_wh.checked_add(*base).ok_or(NotSigned::Full)?;
	if register >= signed_wh {
		return Ok(register);
	}
	*base = base.saturating_add(signed_wh.saturating_sub(register));
	Ok(signed_wh)
}
