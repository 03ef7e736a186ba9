use super::Civil;
use crate::PayloadError;
use jiff::{
	civil::DateTime,
	tz::{AmbiguousOffset, Offset, TimeZone},
	Timestamp,
};

/// How far a device's clock may be from ours for both to show the same time, in ms.
const NEAR_MS: u64 = 300_000;
/// The hour by which summer time moves clocks, in ms.
const HOUR_MS: u64 = 3_600_000;
/// The standard time of Central Europe, in minutes ahead of UTC.
const CENTRAL_EUROPE_MIN: i32 = 60;

/// Where a device's clock is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Zone {
	/// It is not known.
	#[default]
	Unknown,
	/// So many minutes ahead of UTC, in winter and in summer.
	Offset(i32),
	/// Where the clocks of this time zone are.
	Named(TimeZone),
}

/// The season that a telegram's time is marked with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Season {
	Summer,
	Winter,
}

impl Zone {
	/// Returns the zone of that name in the IANA database, such as `Europe/Berlin`.
	pub fn named(name: &str) -> Option<Self> {
		TimeZone::get(name).ok().map(Self::Named)
	}

	/// Returns the Unix ms of a local time. `None` if the zone is not known, or the time does not exist
	/// there, or exists twice and nothing decides between the two.
	///
	/// A device whose clock follows summer time is an hour from where a fixed offset puts it. What
	/// arrives at once shows that, and is corrected; what may be late does not.
	///
	/// Errors: [`PayloadError::FixedOffset`] where the time may be late, and is just an hour from
	/// the fixed offset.
	pub(crate) fn place(
		&self,
		civil: &Civil,
		received_ms: u64,
		may_be_late: bool,
	) -> Result<Option<u64>, PayloadError> {
		// A clock that was never set shows 1970, which may lie before it in UTC.
		if civil.year <= 1_970 {
			return Ok(None);
		}
		match self {
			Self::Unknown => Ok(None),
			Self::Offset(offset) => match civil.unix_ms(*offset) {
				Some(at_ms) => by_offset(at_ms, received_ms, may_be_late).map(Some),
				None => Ok(None),
			},
			Self::Named(zone) => Ok(in_zone(zone, civil, received_ms, may_be_late)),
		}
	}

	/// Returns the Unix ms of a local time that is marked as summer or winter time. `None` if it
	/// does not exist, or is marked as summer time when there is none: then it is not known how the
	/// device's clock runs.
	pub(crate) fn place_marked(&self, civil: &Civil, season: Season) -> Option<u64> {
		let (winter, summer) = match self {
			Self::Unknown => (CENTRAL_EUROPE_MIN, CENTRAL_EUROPE_MIN + 60),
			Self::Offset(winter) => (*winter, winter.saturating_add(60)),
			Self::Named(zone) => {
				let of_month = |month| {
					let at = DateTime::new(i16::try_from(civil.year).ok()?, month, 1, 12, 0, 0, 0).ok()?;
					let at = zone.to_ambiguous_timestamp(at).compatible().ok()?;
					Some(zone.to_offset(at).seconds() / 60)
				};
				let (january, july) = (of_month(1)?, of_month(7)?);
				(january.min(july), january.max(july))
			},
		};
		match season {
			Season::Winter => civil.unix_ms(winter),
			Season::Summer => {
				let at_ms = civil.unix_ms(summer)?;
				let is_summer = match self {
					Self::Named(zone) => offset_min(zone, at_ms) == Some(summer),
					_ => is_european_summer(at_ms),
				};
				is_summer.then_some(at_ms)
			},
		}
	}

	/// Returns the Unix ms of a local time without a mark, of a meter in Europe. Where no zone is
	/// known, it is taken for Central Europe, and only in winter: whether such a clock follows
	/// summer time, nobody knows.
	///
	/// Errors: as [`place`](Self::place).
	pub(crate) fn place_european(
		&self,
		civil: &Civil,
		received_ms: u64,
		may_be_late: bool,
	) -> Result<Option<u64>, PayloadError> {
		if *self != Self::Unknown {
			return self.place(civil, received_ms, may_be_late);
		}
		let (standard, summer) = (
			civil.unix_ms(CENTRAL_EUROPE_MIN),
			civil.unix_ms(CENTRAL_EUROPE_MIN + 60),
		);
		let is_winter = |at_ms: &u64| !is_european_summer(*at_ms);
		Ok(standard
			.filter(is_winter)
			.filter(|_| summer.as_ref().is_some_and(is_winter)))
	}
}

fn by_offset(at_ms: u64, received_ms: u64, may_be_late: bool) -> Result<u64, PayloadError> {
	let is_near = |at_ms: u64| at_ms.abs_diff(received_ms) <= NEAR_MS;
	let moved = [at_ms.saturating_add(HOUR_MS), at_ms.saturating_sub(HOUR_MS)];
	match moved.into_iter().find(|moved| is_near(*moved)) {
		Some(_) if may_be_late => Err(PayloadError::FixedOffset),
		Some(moved) => Ok(moved),
		None => Ok(at_ms),
	}
}

fn in_zone(zone: &TimeZone, civil: &Civil, received_ms: u64, may_be_late: bool) -> Option<u64> {
	let local = civil.date_time()?;
	let at = |offset: Offset| u64::try_from(offset.to_timestamp(local).ok()?.as_millisecond()).ok();
	match zone.to_ambiguous_timestamp(local).offset() {
		AmbiguousOffset::Unambiguous { offset } => at(offset),
		AmbiguousOffset::Gap { .. } => None,
		AmbiguousOffset::Fold { before, after } => {
			let (first, second) = (at(before)?, at(after)?);
			if second > received_ms.saturating_add(NEAR_MS) {
				// The second has not come yet.
				return Some(first);
			}
			let nearest = if first.abs_diff(received_ms) < second.abs_diff(received_ms) {
				first
			} else {
				second
			};
			(!may_be_late || nearest.abs_diff(received_ms) <= NEAR_MS).then_some(nearest)
		},
	}
}

fn offset_min(zone: &TimeZone, at_ms: u64) -> Option<i32> {
	let at = Timestamp::from_millisecond(i64::try_from(at_ms).ok()?).ok()?;
	Some(zone.to_offset(at).seconds() / 60)
}

/// Whether it is summer time in the European Union (Directive 2000/84/EC), of which Brussels is a part.
fn is_european_summer(at_ms: u64) -> bool {
	TimeZone::get("Europe/Brussels").is_ok_and(|brussels| offset_min(&brussels, at_ms) == Some(120))
}

#[cfg(test)]
mod tests {
	use super::*;
	use jiff::civil::{Date, Weekday};

	/// 2026-11-22 17:20:00 UTC.
	const RECEIVED_MS: u64 = 1_795_368_000_000;
	const HOUR: u64 = 3_600_000;

	fn at(text: &str) -> u64 {
		Civil::iso(text).unwrap().unix_ms(0).unwrap()
	}

	fn placed(zone: &Zone, text: &str, received: &str, may_be_late: bool) -> Option<u64> {
		zone.place(&Civil::iso(text).unwrap(), at(received), may_be_late)
			.unwrap()
	}

	fn berlin() -> Zone {
		Zone::named("Europe/Berlin").unwrap()
	}

	#[test]
	fn a_named_zone_knows_summer_and_winter() {
		let zone = berlin();
		let place = |text| placed(&zone, text, "2026-12-31T00:00:00", true);
		assert_eq!(place("2026-11-22T18:19:55"), Some(at("2026-11-22T17:19:55")));
		assert_eq!(place("2026-07-22T18:19:55"), Some(at("2026-07-22T16:19:55")));
		// The hour that is left out in March.
		assert_eq!(place("2026-03-29T02:30:00"), None);
		assert_eq!(place("1970-01-01T00:00:09"), None);
		assert_eq!(Zone::named("Europe/Atlantis"), None);
		assert_eq!(Zone::named(""), None);
		assert_eq!(
			Zone::Unknown.place(&Civil::iso("2026-07-22T18:19:55").unwrap(), 0, true),
			Ok(None)
		);
	}

	#[test]
	fn the_hour_that_comes_twice_is_decided_by_arrival() {
		let zone = berlin();
		let place = |received, late| placed(&zone, "2026-10-25T02:30:00", received, late);
		let (first, second) = (Some(at("2026-10-25T00:30:00")), Some(at("2026-10-25T01:30:00")));
		assert_eq!(place("2026-10-25T00:30:01", false), first);
		assert_eq!(place("2026-10-25T01:30:01", false), second);
		assert_eq!(place("2026-10-25T00:30:01", true), first);
		assert_eq!(place("2026-10-25T01:30:01", true), second);
		// What comes the next day may be either.
		assert_eq!(place("2026-10-26T12:00:00", true), None);
	}

	#[test]
	fn a_fixed_offset_that_is_an_hour_off_is_seen() {
		let civil = Civil::iso("2026-11-22T18:19:55").unwrap();
		let local = at("2026-11-22T18:19:55");
		let place = |offset, late| Zone::Offset(offset).place(&civil, RECEIVED_MS, late);
		assert_eq!(place(60, false), Ok(Some(local - HOUR)));
		assert_eq!(place(60, true), Ok(Some(local - HOUR)));
		assert_eq!(place(120, false), Ok(Some(local - HOUR)));
		assert_eq!(place(120, true), Err(PayloadError::FixedOffset));
		assert_eq!(place(0, false), Ok(Some(local - HOUR)));
		// Two hours off is no summer time.
		assert_eq!(place(180, false), Ok(Some(local - 3 * HOUR)));
		for offset in [i32::MIN, i32::MAX] {
			assert_eq!(place(offset, false), Ok(None));
		}
	}

	#[test]
	fn marks_go_before_the_calendar() {
		let mark = |zone: &Zone, text, season| zone.place_marked(&Civil::iso(text).unwrap(), season);
		let dublin = Zone::named("Europe/Dublin").unwrap();
		let (summer, winter) = (Season::Summer, Season::Winter);
		for zone in [&Zone::Unknown, &Zone::Offset(60), &berlin()] {
			assert_eq!(
				mark(zone, "2023-10-29T02:59:59", summer),
				Some(at("2023-10-29T00:59:59"))
			);
			assert_eq!(
				mark(zone, "2023-10-29T02:59:59", winter),
				Some(at("2023-10-29T01:59:59"))
			);
			// Meters that stay on winter time all year.
			assert_eq!(
				mark(zone, "2021-05-24T09:42:10", winter),
				Some(at("2021-05-24T08:42:10"))
			);
			// There is no summer time in February.
			assert_eq!(mark(zone, "2023-02-02T13:27:47", summer), None);
		}
		assert_eq!(
			mark(&dublin, "2023-07-02T13:27:47", summer),
			Some(at("2023-07-02T12:27:47"))
		);
		assert_eq!(
			mark(&dublin, "2023-02-02T13:27:47", winter),
			Some(at("2023-02-02T13:27:47"))
		);
		assert_eq!(mark(&dublin, "2023-02-02T13:27:47", summer), None);
	}

	#[test]
	fn a_time_without_a_mark_is_believed_in_winter() {
		let place = |text| {
			Zone::Unknown
				.place_european(&Civil::iso(text).unwrap(), RECEIVED_MS, true)
				.unwrap()
		};
		assert_eq!(place("2025-01-01T17:14:10"), Some(at("2025-01-01T16:14:10")));
		assert_eq!(place("2021-05-28T21:56:58"), None);
		assert_eq!(place("2026-10-25T02:30:00"), None);
		assert_eq!(place("2026-10-25T03:30:00"), Some(at("2026-10-25T02:30:00")));
		let named = berlin().place_european(&Civil::iso("2021-05-28T21:56:58").unwrap(), RECEIVED_MS, true);
		assert_eq!(named, Ok(Some(at("2021-05-28T19:56:58"))));
	}

	/// Of the last Sunday of a month, at 01:00 UTC.
	fn last_sunday(year: i16, month: i8) -> u64 {
		let last = Date::new(year, month, 31).unwrap();
		let sunday = last.nth_weekday_of_month(-1, Weekday::Sunday).unwrap();
		let change = sunday.at(1, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap();
		change.timestamp().as_millisecond() as u64
	}

	#[test]
	fn european_summer_time_is_that_of_the_directive() {
		for year in 2016..2036 {
			let summer = last_sunday(year, 3)..last_sunday(year, 10);
			for at_ms in [summer.start, summer.end]
				.map(|change| (change - 48 * HOUR..change + 48 * HOUR).step_by(1_800_000))
				.into_iter()
				.flatten()
			{
				assert_eq!(is_european_summer(at_ms), summer.contains(&at_ms), "{at_ms}");
			}
			for text in [format!("{year}-01-15T12:00:00"), format!("{year}-12-15T12:00:00")] {
				assert!(!is_european_summer(at(&text)), "{text}");
			}
			assert!(is_european_summer(at(&format!("{year}-07-15T12:00:00"))));
		}
	}
}
