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

/// What a text said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
	/// A point in time, in Unix ms.
	At(u64),
	/// A local time, whose zone it does not tell.
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

	/// Whether what it tells may be a local time.
	pub(super) fn may_be_local(&self) -> bool {
		matches!(self, Self::Iso | Self::Pattern(_))
	}

	/// Reads a text. `None` if it is no time in this format.
	pub(super) fn read(&self, text: &str) -> Option<Told> {
		let text = text.trim();
		match self {
			Self::Unix => crate::decimal::seconds_to_ms(text).ok().map(Told::At),
			Self::UnixMs => {
				let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
				whole.parse().ok().map(Told::At)
			},
			Self::Iso => iso(text),
			Self::Pattern(pieces) => pattern(pieces, text).map(Told::Local),
		}
	}
}

impl fmt::Display for Part {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "{self:?}")
	}
}

/// `YYYY-MM-DD`, `T` or a blank, `hh:mm:ss`, decimals, and `Z`, `±hh:mm`, `±hhmm` or nothing.
fn iso(text: &str) -> Option<Told> {
	let (head, rest) = text.split_at_checked(19)?;
	let mut civil = Civil::iso(&head.replacen(' ', "T", 1))?;
	let rest = match rest.strip_prefix('.') {
		Some(decimals) => {
			let digits = decimals.bytes().take_while(u8::is_ascii_digit).count();
			if digits == 0 || digits > 9 {
				return None;
			}
			civil.millisecond = format!("{:0<3}", &decimals[..digits])[..3].parse().ok()?;
			&decimals[digits..]
		},
		None => rest,
	};
	let offset_min = match rest {
		"" => return Some(Told::Local(civil)),
		"Z" | "z" => 0,
		_ => {
			let (sign, digits) = rest.split_at_checked(1)?;
			let digits: String = digits.chars().filter(|c| *c != ':').collect();
			if digits.len() != 4 || !digits.bytes().all(|b| b.is_ascii_digit()) {
				return None;
			}
			let minutes = digits[..2].parse::<i32>().ok()? * 60 + digits[2..].parse::<i32>().ok()?;
			match sign {
				"+" => minutes,
				"-" => -minutes,
				_ => return None,
			}
		},
	};
	civil.unix_ms(offset_min).map(Told::At)
}

fn pattern(pieces: &[Piece], text: &str) -> Option<Civil> {
	let mut civil = Civil {
		year: 0,
		month: 0,
		day: 0,
		hour: 0,
		minute: 0,
		second: 0,
		millisecond: 0,
	};
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
					Part::Year => civil.year = i64::from(number) + if *len == 2 { 2_000 } else { 0 },
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
			Told::At(at) => Some(at),
			Told::Local(civil) => civil.unix_ms(0),
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
			Some(Told::Local(_))
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
