//! Calendar months in the community's time zone: the periods of bills, and of generation that credits
//! are issued for.

use crate::{Interval, Moment};
use macro_rules_attribute::apply;

const MS_PER_DAY: Moment = 86_400_000;

/// The last year that a [`Month`] reaches. Its months still fit into the id of a vintage's asset.
const LAST_YEAR: u64 = 9_999;

/// A calendar month, written as year × 100 + month: July 2026 is 202607.
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

	/// Returns the month in UTC that `moment` lies in; December 9999 for what lies after it.
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

	/// Returns the year.
	pub fn year(self) -> u16 {
		u16::try_from(self.0 / 100).unwrap_or(u16::MAX)
	}

	/// Returns the month of the year, 1 to 12.
	pub fn month(self) -> u8 {
		(self.0 % 100) as u8
	}

	/// Returns the month before; `None` before the first one.
	pub fn before(self) -> Option<Self> {
		match self.month() {
			0 | 1 => Self::new(self.year().checked_sub(1)?, 12),
			month => Self::new(self.year(), month.saturating_sub(1)),
		}
	}

	/// Returns the month after; `None` after December 9999.
	pub fn after(self) -> Option<Self> {
		match self.month() {
			12.. => Self::new(self.year().saturating_add(1), 1),
			month => Self::new(self.year(), month.saturating_add(1)),
		}
	}

	/// Returns when it begins in UTC; the first moment for what began before 1970.
	fn begin(self) -> Moment {
		// January and February belong to the year that began in March before them.
		let (year, month) = (u64::from(self.year()), u64::from(self.month()));
		let (year, months) = match month < 3 {
			true => (year.saturating_sub(1), month + 9),
			false => (year, month - 3),
		};
		let days = (365 * year + year / 4 - year / 100 + year / 400 + days_since_march(months)).saturating_sub(719_468);
		days * MS_PER_DAY
	}
}

const MS_PER_MINUTE: Moment = 60_000;
const MS_PER_HOUR: Moment = 60 * MS_PER_MINUTE;

/// The time zone of a community, in which its months begin and end.
#[apply(value_type!)]
#[derive(Default)]
pub struct TimeZone {
	/// How many minutes its standard time is ahead of UTC; below 0 it is behind.
	pub offset_minutes: i16,
	/// Whether the summer time of the European Union applies: an hour more from the last Sunday of March
	/// to the last Sunday of October, both at 1:00 UTC.
	pub eu_summer_time: bool,
}

impl TimeZone {
	/// Whether its offset is one that a time zone can have.
	pub const fn is_valid(&self) -> bool {
		-12 * 60 <= self.offset_minutes && self.offset_minutes <= 14 * 60
	}

	/// Returns the local month that `moment` lies in.
	pub fn month(&self, moment: Moment) -> Month {
		Month::of(self.local(moment))
	}

	/// Returns the local month that an interval of `length_ms` begins in.
	pub fn month_of(&self, interval: Interval, length_ms: Moment) -> Month {
		self.month(Moment::from(interval).saturating_mul(length_ms))
	}

	/// Returns when a local month begins; the first moment for what began before 1970.
	pub fn begin_of(&self, month: Month) -> Moment {
		let local = month.begin();
		let offset = Moment::from(self.offset_minutes.unsigned_abs()) * MS_PER_MINUTE;
		let standard = match self.offset_minutes < 0 {
			true => local.saturating_add(offset),
			false => local.saturating_sub(offset),
		};
		// No month begins within an hour of a change of the clocks.
		match self.eu_summer_time && is_summer(standard) {
			true => standard.saturating_sub(MS_PER_HOUR),
			false => standard,
		}
	}

	/// Returns what a clock on the wall shows, as if it were UTC.
	pub fn local(&self, moment: Moment) -> Moment {
		let offset = Moment::from(self.offset_minutes.unsigned_abs()) * MS_PER_MINUTE;
		let standard = match self.offset_minutes < 0 {
			true => moment.saturating_sub(offset),
			false => moment.saturating_add(offset),
		};
		match self.eu_summer_time && is_summer(moment) {
			true => standard.saturating_add(MS_PER_HOUR),
			false => standard,
		}
	}
}

/// Whether the summer time of the European Union is in force.
fn is_summer(moment: Moment) -> bool {
	let year = Month::of(moment).0 / 100;
	// March and October both have 31 days.
	let switch = |month_from_march: u64| {
		let last_day = days_to_march(u64::from(year)) + days_since_march(month_from_march) + 30;
		// The first day of 1970 was a Thursday.
		let since_sunday = (last_day + 4) % 7;
		(last_day - since_sunday) * MS_PER_DAY + MS_PER_HOUR
	};
	(switch(0)..switch(7)).contains(&moment)
}

/// Returns how many days of 1970 and later lie before the 1st of March of a year from 1970 on.
const fn days_to_march(year: u64) -> u64 {
	365 * year + year / 4 - year / 100 + year / 400 - 719_468
}

/// Returns how many days lie between the 1st of March and the first day of the month that comes so many
/// months later.
const fn days_since_march(months: u64) -> u64 {
	(153 * months + 2) / 5
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn months_follow_each_other_and_begin_where_the_one_before_ends() {
		let zones = [
			(0, false),
			(60, true),
			(-60, true),
			(120, true),
			(330, false),
			(-720, false),
			(840, false),
		];
		for (offset_minutes, eu_summer_time) in zones {
			let zone = TimeZone {
				offset_minutes,
				eu_summer_time,
			};
			let mut month = Month(197_002);
			while month < Month(210_101) {
				let begin = zone.begin_of(month);
				assert_eq!(
					(zone.month(begin), Some(zone.month(begin - 1))),
					(month, month.before())
				);
				let next = month.after().unwrap();
				assert_eq!(next.before(), Some(month));
				month = next;
			}
		}
		assert_eq!((Month(0).before(), Month(999_912).after()), (None, None));
		assert_eq!(TimeZone::default().begin_of(Month(201_607)), 1_467_331_200_000);
	}

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

	const BERLIN: TimeZone = TimeZone {
		offset_minutes: 60,
		eu_summer_time: true,
	};
	const QUARTER: Moment = crate::QUARTER_HOUR_MS;

	/// How many quarters of an hour have their begin in a local day, which begins somewhere within
	/// three days.
	fn quarters_of_day(from: Moment, day: u64, zone: TimeZone) -> usize {
		let moments = (0..3 * 96).map(|n| from + n * QUARTER);
		moments.filter(|moment| zone.local(*moment) / MS_PER_DAY == day).count()
	}

	#[test]
	fn summer_begins_and_ends_on_the_last_sundays_at_one_utc() {
		// 2026: 29 March and 25 October; 2025: 30 March; 2024: 31 March and 27 October.
		for begin in [1_774_746_000_000, 1_743_296_400_000, 1_711_846_800_000] {
			assert!(!is_summer(begin - 1) && is_summer(begin));
		}
		for end in [1_792_890_000_000, 1_729_990_800_000] {
			assert!(is_summer(end - 1) && !is_summer(end));
		}
	}

	#[test]
	fn a_day_has_ninety_two_ninety_six_or_a_hundred_quarters() {
		// From the evening before: 29 March, 25 October and 1 July 2026.
		for (from, quarters) in [
			(1_774_720_800_000, 92),
			(1_792_864_800_000, 100),
			(1_782_842_400_000, 96),
		] {
			let day = BERLIN.local(from + 6 * MS_PER_HOUR) / MS_PER_DAY;
			assert_eq!(quarters_of_day(from, day, BERLIN), quarters);
			let fixed = TimeZone {
				eu_summer_time: false,
				..BERLIN
			};
			assert_eq!(quarters_of_day(from, day, fixed), 96);
		}
	}

	#[test]
	fn months_begin_at_local_midnight() {
		// 1 July 2016, 0:00 UTC: in Berlin July has begun two hours before, in New York it is June.
		let july = 1_467_331_200_000;
		assert_eq!(BERLIN.month(july - 2 * MS_PER_HOUR - 1), Month(201_606));
		assert_eq!(BERLIN.month(july - 2 * MS_PER_HOUR), Month(201_607));
		let new_york = TimeZone {
			offset_minutes: -300,
			eu_summer_time: false,
		};
		assert_eq!(new_york.month(july + 5 * MS_PER_HOUR - 1), Month(201_606));
		assert_eq!(new_york.month(july + 5 * MS_PER_HOUR), Month(201_607));
		// In winter an hour before.
		assert_eq!(BERLIN.month(1_483_225_200_000 - 1), Month(201_612));
		assert_eq!(BERLIN.month(1_483_225_200_000), Month(201_701));
		assert_eq!(TimeZone::default().month(july), Month(201_607));
	}

	#[test]
	fn all_months_of_four_centuries_begin_on_their_first_day() {
		let mut moment = 0;
		for year in 1970..2370u16 {
			for month in 1..=12 {
				assert_eq!(Month::of(moment), Month::new(year, month).unwrap());
				if month == 3 {
					assert_eq!(days_to_march(year.into()), moment / MS_PER_DAY);
				}
				if month == 10 {
					assert_eq!(days_to_march(year.into()) + days_since_march(7), moment / MS_PER_DAY);
				}
				let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
				let days = match month {
					2 if leap => 29,
					2 => 28,
					4 | 6 | 9 | 11 => 30,
					_ => 31,
				};
				moment += days * MS_PER_DAY;
			}
		}
	}

	#[test]
	fn no_time_overflows() {
		for offset_minutes in [i16::MIN, -720, 0, 840, i16::MAX] {
			for moment in [0, 1, Moment::MAX - 1, Moment::MAX] {
				let zone = TimeZone {
					offset_minutes,
					eu_summer_time: true,
				};
				assert!(zone.month(moment).is_valid());
			}
		}
		assert!(BERLIN.is_valid());
		let beyond = TimeZone {
			offset_minutes: 841,
			eu_summer_time: false,
		};
		assert!(!beyond.is_valid());
	}
}
