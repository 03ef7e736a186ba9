//! Telegrams of meters' customer ports in Europe: one telegram of text per MQTT message, as the P1
//! port of DSMR, ESMR, e-MUCS and their relatives in other countries sends it, and the optical or
//! serial port of meters after IEC 62056-21.
//!
//! A telegram begins with `/` and the maker's three letters, holds a COSEM object per line
//! (`1-0:1.8.1(000171.155*kWh)`) and ends with `!` and the CRC16 of everything from `/` to `!`, at
//! most four hexadecimal digits. Bytes before `/` and after the checksum are passed over. A
//! telegram that names its version has a checksum, and is refused without one; others may lack it.
//! [`Settings::crc`] demands one, or leaves it unchecked. Bridges must pass telegrams on byte by
//! byte; where they have changed the line ends, and the checksum is right with those that meters
//! send, the telegram is taken.
//!
//! | object | meaning |
//! |---|---|
//! | `0-0:1.0.0` | time, `YYMMDDhhmmss` and `S` for summer or `W` for winter time |
//! | `1-0:0.9.2`, `1-0:0.9.1` | date and time without such a mark |
//! | `0-0:96.1.1` | the meter's identifier, hexadecimal text; without it the topic is the device's name |
//! | `1-0:1.8.0`, else all of `1-0:1.8.1`, `.2`, … | import register: the total, or where there is none all tariffs, which are added up |
//! | `1-0:2.8.0`, else all of `1-0:2.8.1`, … | export register, likewise |
//! | `0-0:96.14.0` | the tariff that counts now, which must be one of those |
//!
//! The registers may also stand under channel 1 (`1-1:1.8.0`), or as bare codes (`1.8.0`), but only
//! under one of them. Registers of other channels alone are [`PayloadError::Unclear`].
//!
//! Winter time is that of [`Settings::zone`], Central Europe's where none is given; summer time is
//! an hour more. A time that is marked as summer time in winter, one without a mark in summer where
//! no zone is given, and one that is none are not used: the time of arrival is used. So it does
//! where no zone is given and what has just arrived says that it is an hour earlier or later: that
//! meter is not in Central Europe. Encrypted telegrams (Luxembourg, Austria, parts of Switzerland)
//! and binary ones (the HAN ports of Norway and Denmark, SML) are refused by their names.
//!
//! Sources: P1 Companion Standard, Dutch Smart Meter Requirements 5.0.2 (Netbeheer Nederland,
//! 2016), sections 5.2, 6.2 and 6.12; the telegram itself follows IEC 62056-21, mode D; codes are
//! those of IEC 62056-61.

use crate::{
	calendar::{self, Civil, Season, Zone},
	decimal::{MicroWh, Unit},
	json,
	measurement::{Context, DeviceId, Format, Measurement, Quality, Settings},
	units::{Energy, Moment},
	PayloadError,
};

/// The longest telegram that is read, in bytes. One with a text message of 2 048 digits and a log
/// of power failures has about 4 500.
pub const MAX_BYTES: usize = 8_192;

/// The most tariffs of a register (IEC 62056-61).
const MAX_TARIFFS: usize = 63;

/// Registers of active energy that are not those of the connection in one direction: of both
/// directions, their difference, and of each phase.
const OTHERS: [&str; 8] = [
	"15.8.0", "16.8.0", "21.8.0", "22.8.0", "41.8.0", "42.8.0", "61.8.0", "62.8.0",
];

/// A direction's registers: tariffs and their values; the total is tariff 0.
#[derive(Default)]
struct Registers<'a> {
	values: Vec<(usize, &'a str)>,
}

/// The objects that are read, with their values.
#[derive(Default)]
struct Objects<'a> {
	time: Option<&'a str>,
	date_of_day: Option<&'a str>,
	time_of_day: Option<&'a str>,
	/// Which tariff counts now.
	tariff: Option<&'a str>,
	has_version: bool,
	identifier: Option<&'a str>,
	/// The channel that the registers stand under: `1-0:`, `1-1:` or none.
	channel: Option<&'a str>,
	import: Registers<'a>,
	export: Registers<'a>,
	/// A register of energy that is not read.
	other: Option<&'a str>,
}

impl<'a> Objects<'a> {
	fn read(body: &'a str) -> Result<Self, PayloadError> {
		let mut objects = Self::default();
		for line in body.split(['\r', '\n']).skip(1) {
			// Lines without a code carry on the one before; no object that is read is as long as that.
			// The optical port puts a control character before the first.
			let line = line.trim_matches(|c: char| c.is_ascii_control() || c == ' ');
			let Some((code, rest)) = line.split_once('(') else {
				continue;
			};
			let code = code.strip_suffix("*255").or(code.strip_suffix(".255")).unwrap_or(code);
			let value = || {
				let value = rest.strip_suffix(')').filter(|value| !value.contains(['(', ')']));
				value.ok_or_else(|| PayloadError::syntax(code))
			};
			let once = |slot: &mut Option<&'a str>| match slot.replace(value()?) {
				Some(_) => Err(PayloadError::duplicate(code)),
				None => Ok(()),
			};
			match code {
				"0-0:1.0.0" => once(&mut objects.time)?,
				"1-0:0.9.1" | "0-0:0.9.1" | "0.9.1" => once(&mut objects.time_of_day)?,
				"1-0:0.9.2" | "0-0:0.9.2" | "0.9.2" => once(&mut objects.date_of_day)?,
				"0-0:96.1.1" => once(&mut objects.identifier)?,
				"0-0:96.14.0" => once(&mut objects.tariff)?,
				"1-3:0.2.8" | "0-0:96.1.4" => objects.has_version = true,
				_ => objects.take_register(code, value)?,
			}
		}
		Ok(objects)
	}

	/// Takes the line of a register of active energy since ever.
	fn take_register(
		&mut self,
		code: &'a str,
		value: impl FnOnce() -> Result<&'a str, PayloadError>,
	) -> Result<(), PayloadError> {
		let (channel, rest) = match code.split_once(':') {
			Some((channel, rest)) => (channel, rest),
			None => ("", code),
		};
		let (registers, tariff) = match (rest.strip_prefix("1.8."), rest.strip_prefix("2.8.")) {
			(Some(tariff), _) => (&mut self.import, tariff),
			(_, Some(tariff)) => (&mut self.export, tariff),
			_ => {
				if OTHERS.contains(&rest) {
					self.other.get_or_insert(code);
				}
				return Ok(());
			},
		};
		// Behind `*` or `&` stand the registers at the end of past months.
		let Some(tariff) = tariff
			.parse()
			.ok()
			.filter(|tariff_number| *tariff_number <= MAX_TARIFFS && digits(tariff))
		else {
			return Ok(());
		};
		if !matches!(channel, "1-0" | "1-1" | "") {
			self.other.get_or_insert(code);
			return Ok(());
		}
		if *self.channel.get_or_insert(channel) != channel {
			return Err(PayloadError::unclear(
				code,
				"registers stand under more than one channel; one meter per telegram is read",
			));
		}
		if registers.values.iter().any(|(known, _)| *known == tariff) {
			return Err(PayloadError::duplicate(code));
		}
		registers.values.push((tariff, value()?));
		Ok(())
	}

	fn time(&self, context: &Context) -> Result<Option<Moment>, PayloadError> {
		let Settings { zone, may_be_late, .. } = context.settings;
		let at_ms = match (self.time, self.date_of_day, self.time_of_day) {
			(Some(text), _, _) => match (text.strip_suffix('S'), text.strip_suffix('W')) {
				(Some(text), _) => civil(text).and_then(|civil| zone.place_marked(&civil, Season::Summer)),
				(_, Some(text)) => civil(text).and_then(|civil| zone.place_marked(&civil, Season::Winter)),
				_ => match civil(text) {
					Some(civil) => zone.place_european(&civil, context.received_ms, *may_be_late)?,
					None => None,
				},
			},
			(None, Some(date), Some(time)) => match civil(&format!("{date}{time}")) {
				Some(civil) => zone.place_european(&civil, context.received_ms, *may_be_late)?,
				None => None,
			},
			_ => None,
		};
		let is_elsewhere =
			|at_ms: &u64| *zone == Zone::Unknown && !may_be_late && is_an_hour_off(*at_ms, context.received_ms);
		Ok(at_ms.filter(|at| calendar::is_set(*at) && !is_elsewhere(at)))
	}

	fn device(&self, context: &Context) -> Result<DeviceId, PayloadError> {
		let name = match self.identifier.filter(|text| !text.trim().is_empty()) {
			Some(text) => match hex::decode(text).map(String::from_utf8) {
				Ok(Ok(name)) if name.chars().all(|c| c.is_ascii_graphic()) => name,
				// Some meters give the number itself, or an odd number of digits.
				_ => text.trim().to_ascii_uppercase(),
			},
			None => context.topic.into(),
		};
		DeviceId::new(&name, "").ok_or(PayloadError::Device)
	}
}

impl Registers<'_> {
	/// Returns the register: the total, or the sum of all tariffs where there is none. `active` is the
	/// tariff that counts now, if the telegram names it.
	fn sum(&self, direction: u8, active: Option<usize>) -> Result<Option<Energy>, PayloadError> {
		let code = |tariff: usize| format!("1-0:{direction}.8.{tariff}");
		let amounts = self.values.iter().map(|(tariff, value)| {
			let amount = energy(value, &code(*tariff))?;
			Ok((*tariff, amount))
		});
		let amounts = amounts.collect::<Result<Vec<_>, PayloadError>>()?;
		let wh = |amount: MicroWh| amount.wh().map_err(|error| json::of_decimal(error, &code(0)));
		if let Some((_, total)) = amounts.iter().find(|(tariff, _)| *tariff == 0) {
			return wh(*total).map(Some);
		}
		// A line that was lost would be energy that is lost, until it comes again.
		let has = |tariff: usize| amounts.iter().any(|(known, _)| *known == tariff);
		let expected = (1..=amounts.len()).chain(active.filter(|_| !amounts.is_empty()));
		if let Some(missing) = expected.into_iter().find(|tariff| !has(*tariff)) {
			return Err(PayloadError::missing(&code(missing)));
		}
		let sum = amounts
			.iter()
			.try_fold(MicroWh::default(), |sum, (_, amount)| sum.plus(*amount));
		match amounts.is_empty() {
			true => Ok(None),
			false => wh(sum.map_err(|error| json::of_decimal(error, &code(0)))?).map(Some),
		}
	}
}

/// Whether a time is an hour from the time of arrival, as that of a meter which is not in Central
/// Europe is: in Ireland, Portugal or Finland.
fn is_an_hour_off(at_ms: Moment, received_ms: Moment) -> bool {
	const HOUR_MS: Moment = 3_600_000;
	const NEAR_MS: Moment = 300_000;
	at_ms.abs_diff(received_ms).abs_diff(HOUR_MS) <= NEAR_MS
}

fn digits(text: &str) -> bool {
	!text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

fn energy(value: &str, code: &str) -> Result<MicroWh, PayloadError> {
	let (number, unit) = value.split_once('*').ok_or_else(|| PayloadError::unit(code))?;
	let unit = match unit {
		"kWh" | "kwh" | "KWH" => Unit::KWh,
		"Wh" | "wh" | "WH" => Unit::Wh,
		_ => return Err(PayloadError::unit(code)),
	};
	if !number.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
		return Err(PayloadError::kind(code, "a number"));
	}
	MicroWh::parse(number, unit).map_err(|error| json::of_decimal(error, code))
}

/// `YYMMDDhhmmss`, perhaps with `-`, `:` or spaces between.
fn civil(text: &str) -> Option<Civil> {
	let digits: Vec<u8> = text.bytes().filter(|b| !matches!(b, b'-' | b':' | b' ')).collect();
	let part = |i: usize| calendar::digits(&digits, 2 * i, 2);
	let civil = Civil {
		year: 2_000 + part(0)?,
		month: part(1)?,
		day: part(2)?,
		hour: part(3)?,
		minute: part(4)?,
		second: part(5)?,
		millisecond: 0,
	};
	(digits.len() == 12).then_some(civil)
}

/// Reads a telegram.
pub fn parse(context: &Context, bytes: &[u8]) -> Result<Measurement, PayloadError> {
	if bytes.len() > MAX_BYTES {
		return Err(PayloadError::TooLarge {
			len: bytes.len(),
			limit: MAX_BYTES,
		});
	}
	let (body, checksum) = telegram(bytes)?;
	let is_right = checksum.map(|sent| check(body, sent));
	let objects = Objects::read(body)?;
	match (context.settings.crc, is_right) {
		(Some(false), _) | (_, Some(Ok(()))) => {},
		(_, Some(Err(error))) => return Err(error),
		(Some(true), None) => return Err(no_checksum()),
		(None, None) if objects.has_version => return Err(no_checksum()),
		(None, None) => {},
	}
	let active = objects
		.tariff
		.and_then(|tariff| tariff.parse().ok())
		.filter(|tariff| (1..=MAX_TARIFFS).contains(tariff));
	let (import_wh, export_wh) = (objects.import.sum(1, active)?, objects.export.sum(2, active)?);
	if import_wh.is_none() && export_wh.is_none() {
		return Err(match objects.other {
			Some(code) => PayloadError::unclear(
				code,
				"of a telegram the registers 1.8 and 2.8 are read, under the channels 0 and 1 of electricity (1-0:, 1-1:); have the reader publish others \
				 as JSON, for format = \"mapping\"",
			),
			None => PayloadError::NoRegister,
		});
	}
	let device_ms = match context.settings.ignore_time {
		true => None,
		false => objects.time(context)?,
	};
	let (at_ms, clock) = context.stamp(device_ms);
	Ok(Measurement {
		import_wh,
		export_wh,
		at_ms,
		clock,
		quality: Quality::Measured,
		format: Format::DsmrP1,
		device: objects.device(context)?,
	})
}

fn no_checksum() -> PayloadError {
	PayloadError::missing("the checksum (or crc = false)")
}

/// Returns the telegram of a message, from `/` to `!`, and the checksum behind it.
fn telegram(bytes: &[u8]) -> Result<(&str, Option<u16>), PayloadError> {
	let Some(end) = bytes.windows(2).position(|pair| matches!(pair, [b'\n' | b'\r', b'!'])) else {
		return Err(other_protocol(bytes).unwrap_or_else(|| match begin(bytes) {
			Some(_) => PayloadError::syntax("a telegram ends with !"),
			None => PayloadError::syntax("a telegram begins with /"),
		}));
	};
	// What is left of another telegram may stand before it.
	let Some(begin) = begin(&bytes[..end]) else {
		return Err(other_protocol(bytes).unwrap_or_else(|| PayloadError::syntax("a telegram begins with /")));
	};
	let (body, rest) = (&bytes[begin..end + 2], &bytes[end + 2..]);
	if !body.is_ascii() {
		return Err(PayloadError::NotText);
	}
	let body = std::str::from_utf8(body).map_err(|_| PayloadError::NotText)?;
	let len = rest.iter().take_while(|b| b.is_ascii_hexdigit()).count();
	let is_checksum = len <= 4 && !rest.get(len).is_some_and(|b| b.is_ascii_graphic());
	if !is_checksum {
		return Err(PayloadError::syntax("what follows ! is no checksum"));
	}
	if rest.windows(2).any(|pair| matches!(pair, [b'\n' | b'\r', b'!'])) {
		return Err(PayloadError::too_many("telegrams"));
	}
	let sent = rest[..len].iter().fold(0u16, |sum, digit| {
		let digit = char::from(*digit).to_digit(16).unwrap_or(0);
		sum << 4 | u16::try_from(digit).unwrap_or(0)
	});
	Ok((body, (len > 0).then_some(sent)))
}

/// Where the last telegram begins: `/` and the first of the maker's letters, at the beginning or
/// behind what is no character.
fn begin(bytes: &[u8]) -> Option<usize> {
	let blank = bytes.iter().take_while(|b| **b == b' ').count();
	(0..bytes.len()).rev().find(|at| {
		let is_first = *at <= blank || !matches!(bytes[at - 1], b' '..=b'~');
		bytes[*at] == b'/' && is_first && bytes.get(at + 1).is_some_and(u8::is_ascii_alphanumeric)
	})
}

/// Returns what else than a telegram of text a message is.
fn other_protocol(bytes: &[u8]) -> Option<PayloadError> {
	// Some readers pass frames on in hexadecimal digits.
	let hexadecimal = bytes.get(..8).and_then(|digits| hex::decode(digits).ok());
	Some(match hexadecimal.as_deref().unwrap_or(bytes) {
		[0xdb, ..] => PayloadError::Encrypted("DLMS general-glo-ciphering"),
		[0xdd, ..] => PayloadError::Encrypted("DLMS general-ded-ciphering"),
		[0xdf, ..] => PayloadError::Encrypted("DLMS general-signing"),
		[0x68, one, two, 0x68, ..] if one == two => PayloadError::Binary("a frame of wired M-Bus, mostly encrypted"),
		[0x7e, ..] => PayloadError::Binary("an HDLC frame, as HAN ports send it"),
		[0x1b, 0x1b, 0x1b, 0x1b, ..] => PayloadError::Binary("SML"),
		[0x0f, ..] => PayloadError::Binary("a DLMS data notification"),
		_ => return None,
	})
}

/// Whether the checksum is the body's, as it is or with the line ends that meters send.
fn check(body: &str, sent: u16) -> Result<(), PayloadError> {
	let computed = crc16(body.as_bytes());
	if sent == computed {
		return Ok(());
	}
	let lines = body.replace("\r\n", "\n").replace('\r', "\n");
	let with_crlf = lines.replace('\n', "\r\n");
	// A bridge that drops empty lines drops the one behind the first.
	let spaced = match lines.split_once('\n') {
		Some((first, rest)) if !rest.starts_with('\n') => format!("{first}\n\n{rest}").replace('\n', "\r\n"),
		_ => String::new(),
	};
	if [&with_crlf, &spaced]
		.iter()
		.any(|text| crc16(text.as_bytes()) == sent && !text.is_empty())
	{
		return Ok(());
	}
	Err(match with_crlf == body {
		true => PayloadError::Checksum { sent, computed },
		false => PayloadError::LineEnds,
	})
}

/// The remainder of each byte.
const REMAINDERS: [u16; 256] = {
	let mut remainders = [0u16; 256];
	let mut byte = 0;
	while byte < 256 {
		let mut crc = byte as u16;
		let mut bit = 0;
		while bit < 8 {
			crc = if crc & 1 == 0 { crc >> 1 } else { crc >> 1 ^ 0xa001 };
			bit += 1;
		}
		remainders[byte] = crc;
		byte += 1;
	}
	remainders
};

/// Returns the telegram's checksum: x¹⁶ + x¹⁵ + x² + 1, least significant bit first, from 0, nothing
/// inverted (CRC-16/ARC).
pub fn crc16(bytes: &[u8]) -> u16 {
	bytes.iter().fold(0u16, |crc, byte| {
		let [low, high] = crc.to_le_bytes();
		u16::from(high) ^ REMAINDERS[usize::from(low ^ byte)]
	})
}
