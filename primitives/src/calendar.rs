//! Calendar months in UTC, the periods of generation that credits are issued for.

use crate::{Interval, Moment};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

const MS_PER_DAY: Moment = 86_400_000;

/// A calendar month in UTC, counted from January of the year 0: year × 12 + month − 1.
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
pub struct Month(pub u16);

impl Month {
	/// The month `month` (1 to 12) of `year`; `None` where there is no such month or it lies beyond the year 5460.
	pub fn new(year: u16, month: u8) -> Option<Self> {
		if !(1..=12).contains(&month) {
			return None;
		}
		year.checked_mul(12)?.checked_add(u16::from(month) - 1).map(Self)
	}

	/// The month that `moment` lies in. Saturates at the last month that can be told.
	///
	/// The arithmetic counts days from the 1st of March of the year 0 in eras of 400 years (146 097 days), so that the leap day
	/// is the last day of a year.
	pub fn of(moment: Moment) -> Self {
		let days = moment / MS_PER_DAY + 719_468;
		let era = days / 146_097;
		let day_of_era = days % 146_097;
		let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
		let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
		let month_from_march = (5 * day_of_year + 2) / 153;
		let months_since_march = (era * 400 + year_of_era) * 12 + month_from_march;
		Self(u16::try_from(months_since_march + 2).unwrap_or(u16::MAX))
	}

	/// The month that `interval` begins in, of intervals of `length_ms`.
	pub fn of_interval(interval: Interval, length_ms: Moment) -> Self {
		Self::of(Moment::from(interval).saturating_mul(length_ms))
	}

	/// The year.
	pub fn year(self) -> u16 {
		self.0 / 12
	}

	/// The month of the year, 1 to 12.
	pub fn month(self) -> u8 {
		(self.0 % 12) as u8 + 1
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn month(moment: Moment) -> (u16, u8) {
		let month = Month::of(moment);
		(month.year(), month.month())
	}

	#[test]
	fn months_begin_and_end_at_midnight_utc() {
		assert_eq!(month(0), (1970, 1));
		assert_eq!(month(1_467_331_199_999), (2016, 6));
		assert_eq!(month(1_467_331_200_000), (2016, 7));
		assert_eq!(month(1_483_228_799_999), (2016, 12));
		assert_eq!(month(1_483_228_800_000), (2017, 1));
	}

	#[test]
	fn leap_days_belong_to_february() {
		assert_eq!(month(951_782_400_000), (2000, 2)); // 29 February 2000
		assert_eq!(month(951_868_800_000), (2000, 3)); // 1 March 2000
		assert_eq!(month(4_107_456_000_000), (2100, 2)); // 28 February 2100, the last of its month
		assert_eq!(month(4_107_542_400_000), (2100, 3)); // 1 March 2100
	}

	#[test]
	fn a_month_that_is_none_is_refused() {
		assert_eq!(Month::new(2016, 0), None);
		assert_eq!(Month::new(2016, 13), None);
		assert_eq!(Month::new(u16::MAX, 1), None);
		assert_eq!(Month::new(2016, 7), Some(Month::of(1_467_331_200_000)));
	}

	#[test]
	fn the_furthest_moment_does_not_overflow() {
		assert_eq!(Month::of(Moment::MAX), Month(u16::MAX));
	}
}
