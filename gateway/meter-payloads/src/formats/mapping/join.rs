//! Parts of a register that come on several topics.

use crate::units::Moment;
use crate::{measurement::DeviceId, PayloadError};
use std::{
	collections::HashMap,
	sync::{Mutex, MutexGuard, PoisonError},
	time::Duration,
};

/// Registers of which parts are remembered. Each topic of the filter can add one.
const MAX_REGISTERS: usize = 4_096;

/// How parts become one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Join {
	/// Whether each part must have been published anew since the register was published last.
	pub(super) is_together: bool,
	/// How far apart the parts may have been published.
	pub(super) apart: Duration,
}

/// Which register: of a device, and whether it is the export one.
pub(super) type RegisterId = (DeviceId, bool);

/// The newest value of a part.
#[derive(Clone, Copy, Debug)]
struct PartValue {
	at_ms: Moment,
	micro_wh: u128,
	is_new: bool,
}

#[derive(Debug, Default)]
struct Register {
	parts: Vec<Option<PartValue>>,
	/// When it was published last.
	last_ms: Moment,
	newest_ms: Moment,
}

/// The newest part of each topic.
#[derive(Debug, Default)]
pub(super) struct Joins(Mutex<HashMap<RegisterId, Register>>);

impl Joins {
	/// Takes a message's parts, of so many. Returns all parts and the time that they are of, once
	/// they are complete.
	pub(super) fn take(
		&self,
		join: Join,
		id: &RegisterId,
		all: usize,
		at_ms: Moment,
		parts: impl IntoIterator<Item = (usize, u128)>,
	) -> Result<Option<(Moment, Vec<u128>)>, PayloadError> {
		let apart_ms = u64::try_from(join.apart.as_millis()).unwrap_or(u64::MAX);
		let mut registers = self.lock();
		if !registers.contains_key(id) && registers.len() >= MAX_REGISTERS {
			registers.retain(|_, register| at_ms.saturating_sub(register.newest_ms) <= apart_ms);
			if registers.len() >= MAX_REGISTERS {
				return Err(PayloadError::too_many("registers in parts"));
			}
		}
		let register = registers.entry(id.clone()).or_default();
		register.parts.resize(all, None);
		for (index, micro_wh) in parts {
			if let Some(part) = register.parts.get_mut(index) {
				*part = Some(PartValue {
					at_ms,
					micro_wh,
					is_new: true,
				});
			}
		}
		register.newest_ms = register.newest_ms.max(at_ms);
		Ok(register.complete(join.is_together, apart_ms))
	}

	fn lock(&self) -> MutexGuard<'_, HashMap<RegisterId, Register>> {
		self.0.lock().unwrap_or_else(PoisonError::into_inner)
	}
}

impl Register {
	fn complete(&mut self, is_together: bool, apart_ms: u64) -> Option<(Moment, Vec<u128>)> {
		let parts: Vec<PartValue> = self.parts.iter().copied().collect::<Option<_>>()?;
		let oldest = parts.iter().map(|part| part.at_ms).min()?;
		let newest = parts.iter().map(|part| part.at_ms).max()?;
		if newest - oldest > apart_ms || (is_together && !parts.iter().all(|part| part.is_new)) {
			return None;
		}
		for part in self.parts.iter_mut().flatten() {
			part.is_new = false;
		}
		// Two parts that arrive in one millisecond make two sums: no moment has two values.
		self.last_ms = newest.max(self.last_ms.saturating_add(1));
		Some((self.last_ms, parts.iter().map(|part| part.micro_wh).collect()))
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn id(device: &str) -> RegisterId {
		(DeviceId::new(device, "").unwrap(), false)
	}

	fn join(is_together: bool, seconds: u64) -> Join {
		Join {
			is_together,
			apart: Duration::from_secs(seconds),
		}
	}

	#[test]
	fn parts_published_together_make_one_sum_per_round() {
		let joins = Joins::default();
		let take = |at, part, value| joins.take(join(true, 5), &id("a"), 2, at, [(part, value)]).unwrap();
		assert_eq!(take(1_000, 0, 10), None);
		assert_eq!(take(1_005, 1, 20), Some((1_005, vec![10, 20])));
		// The second part is of the round before.
		assert_eq!(take(2_000, 0, 11), None);
		assert_eq!(take(2_000, 1, 20), Some((2_000, vec![11, 20])));
		// Half a round was lost: what is too old waits for the next.
		assert_eq!(take(12_000, 0, 12), None);
		assert_eq!(take(22_000, 1, 21), None);
		assert_eq!(take(22_001, 0, 13), Some((22_001, vec![13, 21])));
	}

	#[test]
	fn parts_published_on_change_keep_their_values() {
		let joins = Joins::default();
		let take = |at, part, value| joins.take(join(false, 60), &id("a"), 2, at, [(part, value)]).unwrap();
		assert_eq!(take(1_000, 0, 10), None);
		assert_eq!(take(2_000, 1, 20), Some((2_000, vec![10, 20])));
		assert_eq!(take(2_000, 0, 11), Some((2_001, vec![11, 20])));
		assert_eq!(take(30_000, 0, 12), Some((30_000, vec![12, 20])));
		assert_eq!(take(70_000, 0, 13), None);
	}

	#[test]
	fn devices_are_apart_and_bounded() {
		let joins = Joins::default();
		for n in 0..MAX_REGISTERS {
			assert!(joins
				.take(join(true, 5), &id(&format!("d{n}")), 2, 1_000, [(0, 1)])
				.is_ok());
		}
		assert!(joins.take(join(true, 5), &id("another"), 2, 1_000, [(0, 1)]).is_err());
		assert!(joins
			.take(join(true, 5), &id("d1"), 2, 1_000, [(1, 1)])
			.unwrap()
			.is_some());
		// Those that have long been silent make room.
		assert!(joins.take(join(true, 5), &id("another"), 2, 10_000, [(0, 1)]).is_ok());
	}
}
