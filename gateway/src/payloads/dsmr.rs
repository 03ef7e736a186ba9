//! Telegrams of the P1 port: Dutch, Belgian, Luxembourgish and Swedish meters, one telegram per MQTT message.
//!
//! A telegram begins with `/`, holds a COSEM object per line (`1-0:1.8.1(000171.155*kWh)`) and ends with `!` and the CRC16 of everything from `/` to `!`,
//! four hexadecimal digits. Bridges must pass it on byte by byte, line ends included. A telegram that tells its version has a CRC; it is refused
//! without one. Meters before DSMR 4 have neither.
//!
//! | object | meaning |
//! |---|---|
//! | `0-0:1.0.0` | time, `YYMMDDhhmmss` and `S` for summer or `W` for winter time; without it the time of arrival stands in |
//! | `0-0:96.1.1` | the meter's identifier, hexadecimal text; without it the topic is the device's name |
//! | `1-0:1.8.0` or `1-0:1.8.1` and `.2` | import register: the total, or both tariffs, which are added up |
//! | `1-0:2.8.0` or `1-0:2.8.1` and `.2` | export register, likewise |
//!
//! Winter time is [`Context::utc_offset_min`] ahead of UTC, one hour where it is not given; summer time is an hour more.
//! Sources: P1 Companion Standard, Dutch Smart Meter Requirements 5.0.2 (Netbeheer Nederland, 2016), sections 5.2, 6.2 and 6.12; the telegram
//! itself follows IEC 62056-21, mode D.

use crate::{
	calendar::{self, Civil},
	decimal::{MicroWh, Unit},
	json,
	measurement::{Clock, Context, DeviceId, Format, Measurement},
	PayloadError,
};
use energy_primitives::{Energy, Moment, ReadingQuality};

/// The longest telegram that is read, in bytes. One with a text message of 2 048 digits and a log of power failures has about 4 500.
pub const MAX_BYTES: usize = 8_192;

/// Winter time of Central Europe, in minutes ahead of UTC.
const CENTRAL_EUROPE_MIN: i32 = 60;

/// The objects that are read, and what they told.
#[derive(Default)]
struct Objects<'a> {
	told: [Option<&'a str>; CODES.len()],
}

const TIME: usize = 0;
const VERSION: usize = 1;
const VERSION_BE: usize = 2;
const IDENTIFIER: usize = 3;
const IMPORT: usize = 4;
const EXPORT: usize = 7;

const CODES: [&str; 10] = [
	"0-0:1.0.0",
	"1-3:0.2.8",
	"0-0:96.1.4",
	"0-0:96.1.1",
	"1-0:1.8.0",
	"1-0:1.8.1",
	"1-0:1.8.2",
	"1-0:2.8.0",
	"1-0:2.8.1",
	"1-0:2.8.2",
];

impl<'a> Objects<'a> {
	fn read(body: &'a str) -> Result<Self, PayloadError> {
		let mut objects = Self::default();
		for line in body.lines().skip(1) {
			// Lines without a code carry on the one before; no object that is read is as long as that.
			let Some((code, rest)) = line.split_once('(') else {
				continue;
			};
			let code = code.strip_suffix("*255").unwrap_or(code);
			let Some(at) = CODES.iter().position(|known| *known == code) else {
				continue;
			};
			let value = rest.strip_suffix(')').filter(|value| !value.contains(['(', ')']));
			let value = value.ok_or_else(|| PayloadError::syntax(code))?;
			if objects.told[at].replace(value).is_some() {
				return Err(PayloadError::duplicate(code));
			}
		}
		Ok(objects)
	}

	/// A register: the total at `first`, or the sum of the two tariffs behind it.
	fn register(&self, first: usize) -> Result<Option<Energy>, PayloadError> {
		let tariffs = (self.energy(first + 1)?, self.energy(first + 2)?);
		let sum = match (self.energy(first)?, tariffs) {
			(Some(total), _) => total,
			(None, (None, None)) => return Ok(None),
			(None, (Some(one), Some(two))) => one.plus(two).map_err(|error| json::of_decimal(error, CODES[first]))?,
			(None, (None, Some(_))) => return Err(PayloadError::missing(CODES[first + 1])),
			(None, (Some(_), None)) => return Err(PayloadError::missing(CODES[first + 2])),
		};
		sum.wh()
			.map(Some)
			.map_err(|error| json::of_decimal(error, CODES[first]))
	}

	fn energy(&self, at: usize) -> Result<Option<MicroWh>, PayloadError> {
		let Some(value) = self.told[at] else { return Ok(None) };
		let (number, unit) = value.split_once('*').ok_or_else(|| PayloadError::unit(CODES[at]))?;
		let unit = match unit {
			"kWh" => Unit::KWh,
			"Wh" => Unit::Wh,
			_ => return Err(PayloadError::unit(CODES[at])),
		};
		if !number.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
			return Err(PayloadError::kind(CODES[at], "a number"));
		}
		MicroWh::parse(number, unit)
			.map(Some)
			.map_err(|error| json::of_decimal(error, CODES[at]))
	}

	fn time(&self, winter_min: i32) -> Result<Option<Moment>, PayloadError> {
		let Some(value) = self.told[TIME] else { return Ok(None) };
		let wrong = || PayloadError::time(CODES[TIME]);
		let summer_min = match (value.len(), value.as_bytes().last()) {
			(13, Some(b'S')) => 60,
			(13, Some(b'W')) => 0,
			_ => return Err(wrong()),
		};
		let part = |i: usize| calendar::digits(value.as_bytes(), 2 * i, 2).ok_or_else(wrong);
		let civil = Civil {
			year: 2_000 + i64::from(part(0)?),
			month: part(1)?,
			day: part(2)?,
			hour: part(3)?,
			minute: part(4)?,
			second: part(5)?,
			millisecond: 0,
		};
		civil
			.unix_ms(winter_min.saturating_add(summer_min))
			.map(Some)
			.ok_or_else(wrong)
	}

	fn device(&self, context: &Context) -> Result<DeviceId, PayloadError> {
		let identifier = self.told[IDENTIFIER].filter(|told| !told.is_empty());
		let name = match identifier {
			Some(told) => {
				let raw = hex::decode(told).map_err(|_| PayloadError::kind(CODES[IDENTIFIER], "hexadecimal"))?;
				match String::from_utf8(raw) {
					Ok(name) if name.chars().all(|c| c.is_ascii_graphic()) => name,
					// Some meters give the number itself.
					_ => told.to_ascii_uppercase(),
				}
			},
			None => context.topic.into(),
		};
		DeviceId::new(&name, "").ok_or(PayloadError::Device)
	}
}

/// Reads a telegram.
pub fn parse(context: &Context, bytes: &[u8]) -> Result<Measurement, PayloadError> {
	let text = json::text(bytes, MAX_BYTES)?;
	if !text.is_ascii() {
		return Err(PayloadError::NotText);
	}
	if !text.starts_with('/') {
		return Err(PayloadError::syntax("a telegram begins with /"));
	}
	let end = text
		.find("\n!")
		.ok_or_else(|| PayloadError::syntax("a telegram ends with !"))?;
	let (body, rest) = text.split_at(end + 2);
	let checked = match rest.trim_end_matches(['\r', '\n']) {
		"" => false,
		digits if digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_hexdigit()) => {
			let told = u16::from_str_radix(digits, 16).map_err(|_| PayloadError::syntax("checksum"))?;
			let computed = crc16(body.as_bytes());
			if told != computed {
				return Err(PayloadError::Checksum { told, computed });
			}
			true
		},
		_ => return Err(PayloadError::syntax("what follows ! is no checksum")),
	};
	let objects = Objects::read(body)?;
	if !checked && (objects.told[VERSION].is_some() || objects.told[VERSION_BE].is_some()) {
		return Err(PayloadError::missing("the checksum"));
	}
	let (import_wh, export_wh) = (objects.register(IMPORT)?, objects.register(EXPORT)?);
	if import_wh.is_none() && export_wh.is_none() {
		return Err(PayloadError::NoRegister);
	}
	let told = objects
		.time(context.utc_offset_min.unwrap_or(CENTRAL_EUROPE_MIN))?
		.filter(|at| calendar::is_set(*at));
	Ok(Measurement {
		import_wh,
		export_wh,
		at_ms: told.unwrap_or(context.received_ms),
		clock: told.map_or(Clock::Arrival, |_| Clock::Device),
		quality: ReadingQuality::Measured,
		format: Format::DsmrP1,
		device: objects.device(context)?,
	})
}

/// The telegram's checksum: x¹⁶ + x¹⁵ + x² + 1, least significant bit first, from 0, nothing inverted (CRC-16/ARC).
pub fn crc16(bytes: &[u8]) -> u16 {
	bytes.iter().fold(0, |crc, byte| {
		(0..8).fold(crc ^ u16::from(*byte), |crc, _| match crc & 1 {
			0 => crc >> 1,
			_ => crc >> 1 ^ 0xa001,
		})
	})
}
