//! Points in time as devices write them.

use crate::calendar::Civil;
use std::fmt;

/// How a device writes a point in time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum TimeFormat {
	/// Seconds since 1970, perhaps with decimals.
	Unix,
	/// Milliseconds since 1970.
	UnixMs,
	/// `2026-11-22T17:15:00+01:00`, with `Z` or an offset; without them a local time.
	Iso,
	/// A pattern of `YYYY`, `YY`, `MM`, `DD`, `hh`, `mm`, `ss` and other characters: a local time.
	Pattern(Vec<Piece>),
}

/// A piece of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece {
	/// A part of the time, of so many digits.
	Part(Part, usize),
	/// This character.
	Char(char),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
	Year,
	Month,
	Day,
	Hour,
	Minute,
	Second,
}

/// The time that a text holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DeviceTime {
	/// A point in time, in Unix ms.
	At(u64),
	/// A local time, without its zone.
	Local(Civil),
}

const PARTS: [(&str, Part); 7] = [
	("YYYY", Part::Year),
	("YY", Part::Year),
	("MM", Part::Month),
	("DD", Part::Day),
	("hh", Part::Hour),
	("mm", Part::Minute),
	("ss", Part::Second),
];

const MAX_PATTERN: usize = 64;

impl TimeFormat {
	/// As the configuration names it: `unix`, `unix-ms`, `iso`, or a pattern.
	pub(super) fn named(name: &str) -> Option<Self> {
		match name {
			"unix" => return Some(Self::Unix),
			"unix-ms" => return Some(Self::UnixMs),
			"iso" => return Some(Self::Iso),
			_ if name.len() > MAX_PATTERN => return None,
			_ => {},
		}
		let mut pieces = Vec::new();
		let mut rest = name;
		while let Some(first) = rest.chars().next() {
			match PARTS.iter().find(|(text, _)| rest.starts_with(text)) {
				Some((text, part)) => {
					pieces.push(Piece::Part(*part, text.len()));
					rest = &rest[text.len()..];
				},
				None => {
					pieces.push(Piece::Char(first));
					rest = &rest[first.len_utf8()..];
				},
			}
		}
		let count = |wanted| {
			pieces
				.iter()
				.filter(|piece| matches!(piece, Piece::Part(part, _) if *part == wanted))
				.count()
		};
		let all = [Part::Year, Part::Month, Part::Day, Part::Hour, Part::Minute];
		let is_whole = all.iter().all(|part| count(*part) == 1) && count(Part::Second) <= 1;
		is_whole.then_some(Self::Pattern(pieces))
	}

	/// Whether the time may be a local one.
	pub(super) fn may_be_local(&self) -> bool {
		matches!(self, Self::Iso | Self::Pattern(_))
	}

	/// Reads a text. `None` if it is no time in this format.
	pub(super) fn read(&self, text: &str) -> Option<DeviceTime> {
		let text = text.trim();
		match self {
			Self::Unix => crate::decimal::seconds_to_ms(text).ok().map(DeviceTime::At),
			Self::UnixMs => {
				let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
				whole.parse().ok().map(DeviceTime::At)
			},
			Self::Iso => iso(text),
			Self::Pattern(pieces) => pattern(pieces, text).map(DeviceTime::Local),
		}
	}
}

impl fmt::Display for Part {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "{self:?}")
	}
}

/// As [`Civil::iso_with_offset`], perhaps with a blank instead of `T`, and `z` instead of `Z`.
fn iso(text: &str) -> Option<DeviceTime> {
	let mut text = text.replacen(' ', "T", 1);
	if let Some(rest) = text.strip_suffix('z') {
		text = format!("{rest}Z");
	}
	match Civil::iso_with_offset(&text)? {
		(civil, Some(offset_min)) => civil.unix_ms(offset_min).map(DeviceTime::At),
		(civil, None) => Some(DeviceTime::Local(civil)),
	}
}

fn pattern(pieces: &[Piece], text: &str) -> Option<Civil> {
	let mut civil = Civil::default();
	let mut rest = text;
	for piece in pieces {
		match piece {
			Piece::Char(wanted) => rest = rest.strip_prefix(*wanted)?,
			Piece::Part(part, len) => {
				let (digits, behind) = rest.split_at_checked(*len)?;
				if !digits.bytes().all(|b| b.is_ascii_digit()) {
					return None;
				}
				let number: u32 = digits.parse().ok()?;
				match part {
					Part::Year => civil.year = number + if *len == 2 { 2_000 } else { 0 },
					Part::Month => civil.month = number,
					Part::Day => civil.day = number,
					Part::Hour => civil.hour = number,
					Part::Minute => civil.minute = number,
					Part::Second => civil.second = number,
				}
				rest = behind;
			},
		}
	}
	// Whether the date exists shows when it is placed.
	rest.is_empty().then_some(civil)
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn at(format: &str, text: &str) -> Option<u64> {
		match TimeFormat::named(format)?.read(text)? {
			DeviceTime::At(at) => Some(at),
			DeviceTime::Local(civil) => civil.unix_ms(0),
		}
	}

	#[test]
	fn times_are_read_as_they_are_written() {
		assert_eq!(at("unix", "1795367700"), Some(1_795_367_700_000));
		assert_eq!(at("unix", "1795367700.62"), Some(1_795_367_700_620));
		assert_eq!(at("unix-ms", "1795367700620"), Some(1_795_367_700_620));
		assert_eq!(at("unix-ms", "1795367700620.0"), Some(1_795_367_700_620));
		assert_eq!(at("iso", "2024-07-22T12:40:22+02:00"), Some(1_721_644_822_000));
		assert_eq!(at("iso", "2024-07-22T10:40:22Z"), Some(1_721_644_822_000));
		assert_eq!(at("iso", "2024-07-22 10:40:22.5+0000"), Some(1_721_644_822_500));
		assert_eq!(at("iso", "2024-07-22T10:40:22.123456789Z"), Some(1_721_644_822_123));
		assert_eq!(at("YYMMDDhhmmss", "240722104022"), Some(1_721_644_822_000));
		assert_eq!(at("DD.MM.YYYY hh:mm", "22.07.2024 10:40"), Some(1_721_644_800_000));
		assert!(matches!(
			TimeFormat::Iso.read("2024-07-22T10:40:22"),
			Some(DeviceTime::Local(_))
		));
	}

	#[test]
	fn what_is_no_time_is_none() {
		for (format, text) in [
			("unix", "soon"),
			("unix", "-5"),
			("unix-ms", "x"),
			("iso", "2024-07-22"),
			("iso", "2024-07-22T10:40:22+2"),
			("iso", "2024-07-22T10:40:22."),
			("iso", "2024-02-30T10:40:22Z"),
			("YYMMDDhhmmss", "24072210402"),
			("YYMMDDhhmmss", "2407221040222"),
			("DD.MM.YYYY hh:mm", "22-07-2024 10:40"),
		] {
			assert_eq!(at(format, text), None, "{format} {text}");
		}
		for format in ["", "YYYY-MM-DD", "YYYY YYYY MM DD hh mm", "%Y-%m-%d"] {
			assert_eq!(TimeFormat::named(format), None, "{format}");
		}
	}

	proptest! {
		#[test]
		fn no_text_panics(text in "\\PC{0,40}", format in "[YMDhmsé .:]{0,30}", digits in "[0-9TZ:+. -]{0,40}") {
			for format in [&format, "iso", "unix", "unix-ms", "YYMMDDhhmmss"] {
				for text in [&text, &digits] {
					let _ = at(format, text);
				}
			}
		}
	}
}
