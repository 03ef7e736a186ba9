//! Calendar months in UTC, the periods of generation that credits are issued for.

use crate::{Interval, Moment};
use macro_rules_attribute::apply;

const MS_PER_DAY: Moment = 86_400_000;

/// The last year that a [`Month`] reaches. Its months still fit into the id of a vintage's asset.
const LAST_YEAR: u64 = 9_999;

/// A calendar month in UTC, written as year × 100 + month: July 2026 is 202607.
#[apply(value_type!)]
#[derive(PartialOrd, Ord)]
pub struct Month(pub u32);

impl Month {
	/// Returns the month `month` (1 to 12) of `year`; `None` where there is no such month, or after
	/// the year 9999.
	pub fn new(year: u16, month: u8) -> Option<Self> {
		let number = u32::from(year).checked_mul(100)?.checked_add(u32::from(month))?;
		Some(Self(number)).filter(Month::is_valid)
	}

	/// Whether it is a month of the calendar. Every call that takes a month checks this first.
	pub fn is_valid(&self) -> bool {
		(1..=12).contains(&(self.0 % 100)) && u64::from(self.0 / 100) <= LAST_YEAR
	}

	/// Returns the month that `moment` lies in; December 9999 for what lies after it.
	///
	/// The arithmetic counts days from the 1st of March of the year 0 in eras of 400 years (146 097
	/// days), so that the leap day is the last day of a year.
	pub fn of(moment: Moment) -> Self {
		let days = moment / MS_PER_DAY + 719_468;
		let era = days / 146_097;
		let day_of_era = days % 146_097;
		let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
		let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
		let month_from_march = (5 * day_of_year + 2) / 153;
		let months_since_january = (era * 400 + year_of_era) * 12 + month_from_march + 2;
		let (year, month) = (months_since_january / 12, months_since_january % 12 + 1);
		if year > LAST_YEAR {
			return Self(LAST_YEAR as u32 * 100 + 12);
		}
		Self(year as u32 * 100 + month as u32)
	}

	/// Returns the month that `interval` begins in, of intervals of `length_ms`.
	pub fn of_interval(interval: Interval, length_ms: Moment) -> Self {
		Self::of(Moment::from(interval).saturating_mul(length_ms))
	}

	/// Returns the year.
	pub fn year(self) -> u16 {
		u16::try_from(self.0 / 100).unwrap_or(u16::MAX)
	}

	/// Returns the month of the year, 1 to 12.
	pub fn month(self) -> u8 {
		(self.0 % 100) as u8
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn months_begin_and_end_at_midnight_utc() {
		assert_eq!(Month::of(0), Month(197_001));
		assert_eq!(Month::of(1_467_331_199_999), Month(201_606));
		assert_eq!(Month::of(1_467_331_200_000), Month(201_607));
		assert_eq!(Month::of(1_483_228_799_999), Month(201_612));
		assert_eq!(Month::of(1_483_228_800_000), Month(201_701));
	}

	#[test]
	fn leap_days_belong_to_february() {
		assert_eq!(Month::of(951_782_400_000), Month(200_002)); // 29 February 2000
		assert_eq!(Month::of(951_868_800_000), Month(200_003)); // 1 March 2000
		assert_eq!(Month::of(4_107_456_000_000), Month(210_002)); // 28 February 2100, the last of its month
		assert_eq!(Month::of(4_107_542_400_000), Month(210_003)); // 1 March 2100
	}

	#[test]
	fn a_number_that_is_no_month_is_refused() {
		assert_eq!(Month::new(2016, 0), None);
		assert_eq!(Month::new(2016, 13), None);
		assert_eq!(Month::new(10_000, 1), None);
		assert_eq!(Month::new(u16::MAX, 1), None);
		assert_eq!(Month::new(2016, 7), Some(Month::of(1_467_331_200_000)));
		assert!(!Month(0).is_valid() && !Month(202_600).is_valid() && !Month(202_613).is_valid());
		assert!(!Month(24_198).is_valid() && !Month(u32::MAX).is_valid());
		assert!(Month(202_607).is_valid() && Month(202_612).is_valid());
	}

	#[test]
	fn a_month_is_year_and_month() {
		let month = Month(202_607);
		assert_eq!((month.year(), month.month()), (2026, 7));
	}

	#[test]
	fn the_furthest_moment_is_the_last_month() {
		assert_eq!(Month::of(Moment::MAX), Month(999_912));
		assert!(Month::of(Moment::MAX).is_valid());
	}
}
