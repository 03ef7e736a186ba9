//! Registers as a meter has them that balances its phases.
//!
//! Most utilities' meters with three phases balance them: what one phase gives while another takes
//! is not counted. Meters that count each phase, and add up, show both directions then. Between two
//! of their samples the difference of the two registers' growths is what a balancing meter would
//! have counted, but for changes of the direction in between. The more often a device publishes,
//! the closer: with a sample a minute the two differ by what flows in both directions within a minute.

use crate::units::{Energy, Moment, Power, MS_PER_HOUR};
use codec::{Decode, Encode};

/// Both registers as a device published them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
struct Sample {
	at_ms: Moment,
	import_wh: Energy,
	export_wh: Energy,
}

/// The registers of a meter that balances, and what its device published last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct Balance {
	last: Option<Sample>,
	import_wh: Energy,
	export_wh: Energy,
}

impl Balance {
	/// Takes both registers as the device published them at `at_ms`, in Unix ms. Returns those of a
	/// meter that balances, which begin with them.
	///
	/// Where the device's registers fell, or grew faster than the rated power allows, those that
	/// are returned begin anew at zero, for [`registers`](crate::registers) to judge. What is not
	/// newer than the last changes nothing.
	pub fn push(&mut self, rated_w: Power, at_ms: Moment, import_wh: Energy, export_wh: Energy) -> (Energy, Energy) {
		let sample = Sample {
			at_ms,
			import_wh,
			export_wh,
		};
		let Some(last) = self.last else {
			*self = Self {
				last: Some(sample),
				import_wh,
				export_wh,
			};
			return (import_wh, export_wh);
		};
		if at_ms <= last.at_ms {
			return (self.import_wh, self.export_wh);
		}
		let most = {
			let ms = u128::from(at_ms.saturating_sub(last.at_ms));
			(u128::from(rated_w) * ms).div_ceil(u128::from(MS_PER_HOUR)) + 1
		};
		let grown = |now: Energy, before: Energy| now.checked_sub(before).filter(|growth| u128::from(*growth) <= most);
		let grown = grown(import_wh, last.import_wh).zip(grown(export_wh, last.export_wh));
		let next = grown.and_then(|(taken, given)| {
			let import_wh = self.import_wh.checked_add(taken.saturating_sub(given))?;
			let export_wh = self.export_wh.checked_add(given.saturating_sub(taken))?;
			Some((import_wh, export_wh))
		});
		(self.import_wh, self.export_wh) = next.unwrap_or((0, 0));
		self.last = Some(sample);
		(self.import_wh, self.export_wh)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	const MINUTE: Moment = 60_000;

	#[test]
	fn what_one_phase_gives_while_another_takes_is_not_counted() {
		let mut balance = Balance::default();
		let mut push = |minute, import, export| balance.push(10_000, minute * MINUTE, import, export);
		assert_eq!(push(1, 1_000, 500), (1_000, 500));
		assert_eq!(push(2, 1_050, 520), (1_030, 500));
		assert_eq!(push(3, 1_060, 590), (1_030, 560));
		// The same again, and what is late.
		assert_eq!(push(3, 1_060, 590), (1_030, 560));
		assert_eq!(push(2, 1_050, 520), (1_030, 560));
		assert_eq!(push(4, 1_060, 590), (1_030, 560));
	}

	#[test]
	fn a_counter_that_begins_anew_makes_registers_that_do() {
		let mut balance = Balance::default();
		let mut push = |minute, import, export| balance.push(10_000, minute * MINUTE, import, export);
		push(1, 1_000, 500);
		assert_eq!(push(2, 5, 500), (0, 0));
		assert_eq!(push(3, 25, 510), (10, 0));
		assert_eq!(push(4, 900_000, 510), (0, 0));
		assert_eq!(push(5, u64::MAX, u64::MAX), (0, 0));
	}

	proptest! {
		#[test]
		fn net_is_kept_and_nothing_falls(flows in prop::collection::vec((0u64..100, 0u64..100), 1..50)) {
			let mut balance = Balance::default();
			let (mut import, mut export) = (10_000, 10_000);
			let mut last = balance.push(20_000, MINUTE, import, export);
			for (minute, (taken, given)) in (2..).zip(flows) {
				(import, export) = (import + taken, export + given);
				let next = balance.push(20_000, minute * MINUTE, import, export);
				prop_assert!(next.0 >= last.0 && next.1 >= last.1);
				prop_assert!(next.0 == last.0 || next.1 == last.1);
				prop_assert_eq!(i128::from(next.0) - i128::from(next.1), i128::from(import) - i128::from(export));
				prop_assert!(next.0 <= import && next.1 <= export);
				last = next;
			}
		}
	}
}
