//! Points in time from the digits that devices send: the Gregorian calendar, without leap seconds.

mod zone;

use jiff::{civil::DateTime, tz::Offset};
pub(crate) use zone::Season;
pub use zone::Zone;

/// Before this (2016-01-01) a device's clock has not been set: most start at 1970 or 2000 after a
/// loss of power.
pub(crate) const CLOCK_SET_MS: u64 = 1_451_606_400_000;

/// Whether a device whose clock shows this time has set it.
pub(crate) fn is_set(at_ms: u64) -> bool {
	at_ms >= CLOCK_SET_MS
}

/// The digits of a date and a time of day, as a device sends them: there may be no such date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Civil {
	pub(crate) year: u32,
	pub(crate) month: u32,
	pub(crate) day: u32,
	pub(crate) hour: u32,
	pub(crate) minute: u32,
	pub(crate) second: u32,
	pub(crate) millisecond: u32,
}

impl Civil {
	/// Returns the date and time, if they exist.
	pub(crate) fn date_time(&self) -> Option<DateTime> {
		let part = |part: u32| i8::try_from(part).ok();
		let date_time = DateTime::new(
			i16::try_from(self.year).ok()?,
			part(self.month)?,
			part(self.day)?,
			part(self.hour)?,
			part(self.minute)?,
			part(self.second)?,
			i32::try_from(self.millisecond).ok()?.checked_mul(1_000_000)?,
		);
		date_time.ok()
	}

	/// Returns the Unix milliseconds, for a clock that is `offset_min` minutes ahead of UTC. `None`
	/// for a date that does not exist, or one before 1970.
	pub(crate) fn unix_ms(&self, offset_min: i32) -> Option<u64> {
		if offset_min.unsigned_abs() > 24 * 60 {
			return None;
		}
		let offset = Offset::from_seconds(offset_min * 60).ok()?;
		let at = offset.to_timestamp(self.date_time()?).ok()?;
		u64::try_from(at.as_millisecond()).ok()
	}

	/// Reads `YYYY-MM-DDTHH:MM:SS`, perhaps with a fraction of the second behind `.` or `,`,
	/// perhaps with `Z` or an offset from UTC as `+01:00`, `+0100` or `+01`. Returns the date and
	/// time, and the offset in minutes.
	pub(crate) fn iso_with_offset(text: &str) -> Option<(Self, Option<i32>)> {
		let mut civil = Self::iso(text.get(..19)?)?;
		let mut rest = text.get(19..)?;
		if let Some(fraction) = rest.strip_prefix(['.', ',']) {
			let len = fraction.bytes().take_while(u8::is_ascii_digit).count();
			if !(1..=9).contains(&len) {
				return None;
			}
			let thousandths = digits(fraction.as_bytes(), 0, len.min(3))?;
			civil.millisecond = thousandths * [100, 10, 1][len.min(3) - 1];
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
			year: digits(bytes, 0, 4)?,
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

#[cfg(test)]
mod tests {
	use super::*;
	use jiff::{tz::TimeZone, Timestamp};

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
	fn every_day_becomes_its_unix_time() {
		let days = (0..120_000u64).step_by(7).map(|day| day * 86_400_000 + 45_296_789);
		for at in days.chain([0, CLOCK_SET_MS - 1, CLOCK_SET_MS, 951_827_415_000, 1_709_164_800_000]) {
			let utc = Timestamp::from_millisecond(at as i64).unwrap().to_zoned(TimeZone::UTC);
			let civil = Civil {
				year: utc.year() as u32,
				month: utc.month() as u32,
				day: utc.day() as u32,
				hour: utc.hour() as u32,
				minute: utc.minute() as u32,
				second: utc.second() as u32,
				millisecond: utc.millisecond() as u32,
			};
			assert_eq!(civil.unix_ms(0), Some(at));
		}
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
