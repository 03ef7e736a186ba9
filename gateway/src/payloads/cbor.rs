//! This project's own CBOR: the same as its [JSON](super::json), for devices that count bytes. A signed reading is about 100 bytes.
//!
//! ```cddl
//! payload    = unsigned / signed
//! unsigned   = {
//!   0 => 1,                   ; version
//!   ? 1 => tstr .size (1..128), ; device; without it the topic is the device's name
//!   2 => uint,                ; Unix ms at which the registers were read, not before 2016
//!   ? 3 => uint,              ; import register, Wh
//!   ? 4 => uint,              ; export register, Wh; one of the two at least
//!   ? 5 => quality,           ; without it measured
//! }
//! signed     = {
//!   0 => 1,                   ; version
//!   3 => uint,                ; import register, Wh
//!   4 => uint,                ; export register, Wh
//!   5 => quality,
//!   6 => u32,                 ; meter
//!   7 => u32,                 ; epoch of its key
//!   8 => u32,                 ; sequence
//!   9 => u32,                 ; interval that has ended
//!   signature,
//! }
//! quality    = 0 / 1 / 2        ; measured, estimated, unsynchronised
//! u32        = 0..4294967295
//! signature  = ( 10 => bstr .size 64 )   ; ed25519
//!           // ( 11 => bstr .size 64 )   ; sr25519
//!           // ( 12 => bstr .size 65 )   ; ecdsa
//! ```
//!
//! The encoding is the deterministic one of RFC 8949, section 4.2.1: shortest form of every number and length, definite lengths, keys in
//! ascending order. Anything else is refused, so a payload has one encoding. No tags, no floating point, nothing nested: the reader needs no stack
//! and allocates nothing but the device's name.

use super::{own_time, place_of, KeyKind, Own, OWN_VERSION, QUALITIES};
use crate::{
	measurement::{Clock, Context, DeviceId, Format, Measurement},
	PayloadError,
};
use energy_primitives::{Reading, ReadingQuality, SignedReading};

/// The longest payload that is read, in bytes.
pub const MAX_BYTES: usize = 512;

/// The highest key of the map, by which fields are told apart.
const LAST_KEY: usize = 12;

const NAMES: [&str; LAST_KEY + 1] = [
	"version",
	"device",
	"at_ms",
	"import_wh",
	"export_wh",
	"quality",
	"meter",
	"epoch",
	"sequence",
	"interval",
	"ed25519",
	"sr25519",
	"ecdsa",
];

#[derive(Clone, Copy)]
enum Item<'a> {
	Number(u64),
	Bytes(&'a [u8]),
	Text(&'a str),
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
	fn take(&mut self, len: u64) -> Result<&'a [u8], PayloadError> {
		let len = usize::try_from(len).ok().filter(|len| *len <= self.0.len());
		let (taken, rest) = self
			.0
			.split_at(len.ok_or_else(|| PayloadError::syntax("it ends early"))?);
		self.0 = rest;
		Ok(taken)
	}

	/// The major type and the argument of the next item, in its shortest form.
	fn head(&mut self) -> Result<(u8, u64), PayloadError> {
		let first = self.take(1)?[0];
		let (major, low) = (first >> 5, first & 0x1f);
		let len = match low {
			0..=23 => return Ok((major, low.into())),
			24..=27 => 1u64 << (low - 24),
			_ => return Err(PayloadError::syntax("indefinite or reserved length")),
		};
		let argument = self
			.take(len)?
			.iter()
			.fold(0u64, |sum, byte| sum << 8 | u64::from(*byte));
		let shortest = match len {
			1 => argument >= 24,
			2 => argument > u8::MAX.into(),
			4 => argument > u16::MAX.into(),
			_ => argument > u32::MAX.into(),
		};
		if !shortest {
			return Err(PayloadError::syntax("not the shortest form"));
		}
		Ok((major, argument))
	}

	fn item(&mut self) -> Result<Item<'a>, PayloadError> {
		match self.head()? {
			(0, number) => Ok(Item::Number(number)),
			(2, len) => Ok(Item::Bytes(self.take(len)?)),
			(3, len) => std::str::from_utf8(self.take(len)?)
				.map(Item::Text)
				.map_err(|_| PayloadError::NotText),
			_ => Err(PayloadError::syntax("neither a whole number nor bytes nor text")),
		}
	}
}

struct Fields<'a>([Option<Item<'a>>; LAST_KEY + 1]);

impl<'a> Fields<'a> {
	fn read(bytes: &'a [u8]) -> Result<Self, PayloadError> {
		let mut reader = Reader(bytes);
		let (5, len) = reader.head()? else {
			return Err(PayloadError::syntax("not a map"));
		};
		let mut fields = [None; LAST_KEY + 1];
		let mut last = None;
		for _ in 0..len {
			let (0, key) = reader.head()? else {
				return Err(PayloadError::syntax("a key that is not a whole number"));
			};
			if last.is_some_and(|last| key <= last) {
				return Err(PayloadError::syntax("keys not in ascending order"));
			}
			last = Some(key);
			let slot = usize::try_from(key).ok().and_then(|key| fields.get_mut(key));
			*slot.ok_or_else(|| PayloadError::unknown(&key.to_string()))? = Some(reader.item()?);
		}
		if !reader.0.is_empty() {
			return Err(PayloadError::syntax("more follows"));
		}
		Ok(Self(fields))
	}

	fn number(&self, key: usize) -> Result<Option<u64>, PayloadError> {
		match self.0[key] {
			None => Ok(None),
			Some(Item::Number(number)) => Ok(Some(number)),
			Some(_) => Err(PayloadError::kind(NAMES[key], "a whole number")),
		}
	}

	fn u64(&self, key: usize) -> Result<u64, PayloadError> {
		self.number(key)?.ok_or_else(|| PayloadError::missing(NAMES[key]))
	}

	fn u32(&self, key: usize) -> Result<u32, PayloadError> {
		self.u64(key)?
			.try_into()
			.map_err(|_| PayloadError::out_of_range(NAMES[key]))
	}

	fn quality(&self) -> Result<Option<ReadingQuality>, PayloadError> {
		let Some(number) = self.number(5)? else { return Ok(None) };
		usize::try_from(number)
			.ok()
			.and_then(|place| QUALITIES.get(place))
			.map(|(_, quality)| Some(*quality))
			.ok_or_else(|| PayloadError::out_of_range(NAMES[5]))
	}

	fn only(&self, keys: &[usize]) -> Result<(), PayloadError> {
		match (0..=LAST_KEY).find(|key| self.0[*key].is_some() && !keys.contains(key)) {
			Some(key) => Err(PayloadError::unknown(NAMES[key])),
			None => Ok(()),
		}
	}
}

/// Reads a payload.
pub fn parse(context: &Context, bytes: &[u8]) -> Result<Own, PayloadError> {
	if bytes.len() > MAX_BYTES {
		return Err(PayloadError::TooLarge {
			len: bytes.len(),
			limit: MAX_BYTES,
		});
	}
	let fields = Fields::read(bytes)?;
	if fields.u64(0)? != OWN_VERSION {
		return Err(PayloadError::unsupported(NAMES[0]));
	}
	let kinds = [(10, KeyKind::Ed25519), (11, KeyKind::Sr25519), (12, KeyKind::Ecdsa)];
	let mut told = kinds.iter().filter_map(|(key, kind)| Some((fields.0[*key]?, kind)));
	let Some((signature, kind)) = told.next() else {
		fields.only(&[0, 1, 2, 3, 4, 5])?;
		let (import_wh, export_wh) = (fields.number(3)?, fields.number(4)?);
		if import_wh.is_none() && export_wh.is_none() {
			return Err(PayloadError::NoRegister);
		}
		let device = match fields.0[1] {
			None => context.topic,
			Some(Item::Text(device)) => device,
			Some(_) => return Err(PayloadError::kind(NAMES[1], "text")),
		};
		return Ok(Own::Measured(Measurement {
			import_wh,
			export_wh,
			at_ms: own_time(fields.u64(2)?)?,
			clock: Clock::Device,
			quality: fields.quality()?.unwrap_or(ReadingQuality::Measured),
			format: Format::Cbor,
			device: DeviceId::new(device, "").ok_or(PayloadError::Device)?,
		}));
	};
	let (Item::Bytes(signature), None) = (signature, told.next()) else {
		return Err(PayloadError::kind("signature", "one signature"));
	};
	fields.only(&[0, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])?;
	let reading = Reading {
		meter: fields.u32(6)?,
		epoch: fields.u32(7)?,
		sequence: fields.u32(8)?,
		interval: fields.u32(9)?,
		import_wh: fields.u64(3)?,
		export_wh: fields.u64(4)?,
		quality: fields.quality()?.ok_or_else(|| PayloadError::missing(NAMES[5]))?,
	};
	let signature = kind.signature(signature)?;
	Ok(Own::Signed(SignedReading { reading, signature }))
}

fn write_head(out: &mut Vec<u8>, major: u8, argument: u64) {
	let major = major << 5;
	let bytes = argument.to_be_bytes();
	match argument {
		0..=23 => out.push(major | bytes[7]),
		24..=0xff => out.extend_from_slice(&[major | 24, bytes[7]]),
		0x100..=0xffff => {
			out.push(major | 25);
			out.extend_from_slice(&bytes[6..]);
		},
		0x1_0000..=0xffff_ffff => {
			out.push(major | 26);
			out.extend_from_slice(&bytes[4..]);
		},
		_ => {
			out.push(major | 27);
			out.extend_from_slice(&bytes);
		},
	}
}

/// Writes a signed reading as [`parse`] reads it.
pub fn encode(signed: &SignedReading) -> Vec<u8> {
	let SignedReading { reading, signature } = signed;
	let numbers = [
		(0, OWN_VERSION),
		(3, reading.import_wh),
		(4, reading.export_wh),
		(5, place_of(reading.quality) as u64),
		(6, reading.meter.into()),
		(7, reading.epoch.into()),
		(8, reading.sequence.into()),
		(9, reading.interval.into()),
	];
	let mut out = Vec::with_capacity(128);
	write_head(&mut out, 5, numbers.len() as u64 + 1);
	for (key, number) in numbers {
		write_head(&mut out, 0, key);
		write_head(&mut out, 0, number);
	}
	let (kind, bytes) = KeyKind::of(signature);
	let key = match kind {
		KeyKind::Ed25519 => 10,
		KeyKind::Sr25519 => 11,
		KeyKind::Ecdsa => 12,
	};
	write_head(&mut out, 0, key);
	write_head(&mut out, 2, bytes.len() as u64);
	out.extend_from_slice(bytes);
	out
}
