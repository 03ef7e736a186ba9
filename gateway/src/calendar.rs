//! Points in time from the digits that devices send: the proleptic Gregorian calendar, without leap seconds.

mod zone;

pub(crate) use zone::Season;
pub use zone::Zone;

/// Before this (2016-01-01) a device's clock has not been set: most start at 1970 or 2000 after a loss of power.
pub(crate) const CLOCK_SET_MS: u64 = 1_451_606_400_000;

/// Whether a device's clock had been set when it told this time.
pub(crate) fn is_set(at_ms: u64) -> bool {
	at_ms >= CLOCK_SET_MS
}

/// A date and a time of day, as told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Civil {
	pub(crate) year: i64,
	pub(crate) month: u32,
	pub(crate) day: u32,
	pub(crate) hour: u32,
	pub(crate) minute: u32,
	pub(crate) second: u32,
	pub(crate) millisecond: u32,
}

impl Civil {
	/// Unix milliseconds, for a clock that is `offset_min` minutes ahead of UTC. `None` for a date that does not exist, or one before 1970.
	pub(crate) fn unix_ms(&self, offset_min: i32) -> Option<u64> {
		if !(1..=9_999).contains(&self.year)
			|| !(1..=12).contains(&self.month)
			|| !(1..=days_of_month(self.year, self.month)).contains(&self.day)
			|| self.hour > 23
			|| self.minute > 59
			|| self.second > 59
			|| self.millisecond > 999
			|| offset_min.unsigned_abs() > 24 * 60
		{
			return None;
		}
		let minutes = i64::from(self.hour) * 60 + i64::from(self.minute) - i64::from(offset_min);
		let seconds = days_since_1970(self.year, self.month, self.day) * 86_400 + minutes * 60 + i64::from(self.second);
		u64::try_from(seconds * 1_000 + i64::from(self.millisecond)).ok()
	}

	/// The date and time in UTC. `None` beyond the year 9999.
	pub(crate) fn utc(unix_ms: u64) -> Option<Self> {
		let (mut days, within) = (i64::try_from(unix_ms / 86_400_000).ok()?, unix_ms % 86_400_000);
		// No year is longer than 366 days, so this is the year or one before it.
		let mut year = 1_970 + days / 366;
		while days_since_1970(year + 1, 1, 1) <= days {
			year += 1;
		}
		let month = (1..=12).rev().find(|month| days_since_1970(year, *month, 1) <= days)?;
		days -= days_since_1970(year, month, 1);
		let part = |unit: u64, modulus: u64| u32::try_from(within / unit % modulus).ok();
		Some(Self {
			year,
			month,
			day: u32::try_from(days + 1).ok()?,
			hour: part(3_600_000, 24)?,
			minute: part(60_000, 60)?,
			second: part(1_000, 60)?,
			millisecond: part(1, 1_000)?,
		})
		.filter(|civil| civil.year <= 9_999)
	}

	/// Reads `YYYY-MM-DDTHH:MM:SS`, perhaps with a fraction of the second behind `.` or `,`, perhaps with `Z` or an offset from UTC as `+01:00`, `+0100` or
	/// `+01`. Returns the date and time, and the offset in minutes.
	pub(crate) fn iso_with_offset(text: &str) -> Option<(Self, Option<i32>)> {
		let mut civil = Self::iso(text.get(..19)?)?;
		let mut rest = text.get(19..)?;
		if let Some(fraction) = rest.strip_prefix(['.', ',']) {
			let len = fraction.bytes().take_while(u8::is_ascii_digit).count();
			if !(1..=9).contains(&len) {
				return None;
			}
			let told = digits(fraction.as_bytes(), 0, len.min(3))?;
			civil.millisecond = told * [100, 10, 1][len.min(3) - 1];
			rest = &fraction[len..];
		}
		let sign = match rest.as_bytes().first() {
			None => return Some((civil, None)),
			Some(b'Z') if rest.len() == 1 => return Some((civil, Some(0))),
			Some(b'+') => 1,
			Some(b'-') => -1,
			_ => return None,
		};
		let (hours, minutes) = match rest.len() {
			3 => (digits(rest.as_bytes(), 1, 2)?, 0),
			5 => (digits(rest.as_bytes(), 1, 2)?, digits(rest.as_bytes(), 3, 2)?),
			6 if rest.as_bytes()[3] == b':' => (digits(rest.as_bytes(), 1, 2)?, digits(rest.as_bytes(), 4, 2)?),
			_ => return None,
		};
		if hours > 14 || minutes > 59 {
			return None;
		}
		let offset = i32::try_from(hours * 60 + minutes).ok()?;
		Some((civil, Some(sign * offset)))
	}

	/// Reads `YYYY-MM-DDTHH:MM:SS`, exactly these 19 characters.
	pub(crate) fn iso(text: &str) -> Option<Self> {
		let bytes = text.as_bytes();
		if bytes.len() != 19
			|| [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':')]
				.iter()
				.any(|(i, b)| bytes[*i] != *b)
		{
			return None;
		}
		Some(Self {
			year: i64::from(digits(bytes, 0, 4)?),
			month: digits(bytes, 5, 2)?,
			day: digits(bytes, 8, 2)?,
			hour: digits(bytes, 11, 2)?,
			minute: digits(bytes, 14, 2)?,
			second: digits(bytes, 17, 2)?,
			millisecond: 0,
		})
	}
}

/// `len` decimal digits from `start` on.
pub(crate) fn digits(bytes: &[u8], start: usize, len: usize) -> Option<u32> {
	let part = bytes.get(start..start.checked_add(len)?)?;
	part.iter().try_fold(0u32, |sum, b| {
		b.is_ascii_digit().then(|| sum * 10 + u32::from(b - b'0'))
	})
}

fn is_leap(year: i64) -> bool {
	year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_of_month(year: i64, month: u32) -> u32 {
	match month {
		2 if is_leap(year) => 29,
		2 => 28,
		4 | 6 | 9 | 11 => 30,
		_ => 31,
	}
}

fn days_since_1970(year: i64, month: u32, day: u32) -> i64 {
	let before = year - 1;
	let leap_days = before / 4 - before / 100 + before / 400;
	let of_months: u32 = (1..month).map(|month| days_of_month(year, month)).sum();
	// 719 162 days lie between 0001-01-01 and 1970-01-01.
	before * 365 + leap_days - 719_162 + i64::from(of_months) + i64::from(day) - 1
}

#[cfg(test)]
mod tests {
	use super::*;

	fn ms(text: &str, offset_min: i32) -> Option<u64> {
		Civil::iso(text)?.unix_ms(offset_min)
	}

	#[test]
	fn dates_become_unix_time() {
		assert_eq!(ms("1970-01-01T00:00:00", 0), Some(0));
		assert_eq!(ms("2000-02-29T12:30:15", 0), Some(951_827_415_000));
		assert_eq!(ms("2018-07-24T13:22:04", 120), Some(1_532_431_324_000));
		assert_eq!(ms("2026-11-22T17:15:00", 0), Some(1_795_367_700_000));
		assert_eq!(ms("2016-01-01T00:00:00", 0), Some(CLOCK_SET_MS));
	}

	#[test]
	fn unix_time_becomes_dates() {
		let days = (0..120_000u64).step_by(7).map(|day| day * 86_400_000 + 45_296_789);
		for at in days.chain([0, CLOCK_SET_MS - 1, CLOCK_SET_MS, 951_827_415_000, 1_709_164_800_000]) {
			assert_eq!(Civil::utc(at).unwrap().unix_ms(0), Some(at));
		}
		assert_eq!(Civil::utc(u64::MAX), None);
	}

	#[test]
	fn an_offset_of_more_than_a_day_is_none() {
		assert_eq!(ms("2026-11-22T17:15:00", 60), Some(1_795_364_100_000));
		assert_eq!(ms("2026-11-22T17:15:00", -60), Some(1_795_371_300_000));
		for offset in [1_441, -1_441, i32::MAX, i32::MIN] {
			assert_eq!(ms("2026-11-22T17:15:00", offset), None);
		}
	}

	#[test]
	fn an_offset_behind_the_time_is_read() {
		let read = |text: &str| {
			let (civil, offset) = Civil::iso_with_offset(text)?;
			Some((civil.unix_ms(offset.unwrap_or(0))?, offset))
		};
		assert_eq!(read("2026-11-22T17:15:00"), Some((1_795_367_700_000, None)));
		for (tail, at_ms, offset) in [
			("Z", 1_795_367_700_000, 0),
			(".25Z", 1_795_367_700_250, 0),
			(",1234567+0100", 1_795_364_100_123, 60),
			("+01:00", 1_795_364_100_000, 60),
			("-01", 1_795_371_300_000, -60),
			("+0530", 1_795_347_900_000, 330),
		] {
			let text = format!("2026-11-22T17:15:00{tail}");
			assert_eq!(read(&text), Some((at_ms, Some(offset))), "{text}");
		}
		for tail in [
			"z",
			"+",
			"+1",
			"+1:00",
			"+01-00",
			"+0160",
			"+1500",
			".Z",
			".1234567890",
			"Z0",
			" S",
			"é",
			"+0é",
		] {
			assert_eq!(read(&format!("2026-11-22T17:15:00{tail}")), None, "{tail}");
		}
	}

	#[test]
	fn dates_that_do_not_exist_are_none() {
		for text in [
			"2026-02-29T00:00:00",
			"2100-02-29T00:00:00",
			"2026-13-01T00:00:00",
			"2026-00-01T00:00:00",
			"2026-01-00T00:00:00",
			"2026-04-31T00:00:00",
			"2026-01-01T24:00:00",
			"2026-01-01T00:60:00",
			"2026-01-01T00:00:60",
			"0000-01-01T00:00:00",
			"1969-12-31T23:59:59",
			"2026-01-01 00:00:00",
			"2026-1-1T00:00:00",
			"2026-01-01T00:00:0x",
			"",
		] {
			assert_eq!(ms(text, 0), None, "{text}");
		}
	}
}
