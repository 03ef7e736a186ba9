//! This project's own CBOR: the same as its [JSON](super::json), for devices that count bytes. A
//! signed reading is about 100 bytes.
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
//! The encoding is the deterministic one of RFC 8949, section 4.2.1: shortest form of every number
//! and length, definite lengths, keys in ascending order. Anything else is refused, so a payload has
//! one encoding. No tags, no floating point, nothing nested.

use super::{index_of, own_time, Own, SignedReading, KEY_KINDS, OWN_VERSION, QUALITIES};
use crate::{
	measurement::{Clock, Context, DeviceId, Format, Measurement, Quality},
	PayloadError,
};
use minicbor::{
	data::Type,
	decode::{Decoder, Error},
	encode::Encoder,
};

/// The longest payload that is read, in bytes.
pub const MAX_BYTES: usize = 512;

/// The highest key of the map, by which fields are distinguished.
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

impl<'a> Item<'a> {
	fn read(decoder: &mut Decoder<'a>) -> Result<Self, PayloadError> {
		match decoder.datatype().map_err(syntax)? {
			Type::U8 | Type::U16 | Type::U32 | Type::U64 => decoder.u64().map(Self::Number).map_err(syntax),
			Type::Bytes => decoder.bytes().map(Self::Bytes).map_err(syntax),
			Type::String => match decoder.str() {
				Ok(text) => Ok(Self::Text(text)),
				Err(error) if error.is_end_of_input() => Err(syntax(error)),
				Err(_) => Err(PayloadError::NotText),
			},
			_ => Err(PayloadError::syntax("neither a whole number nor bytes nor text")),
		}
	}
}

fn syntax(error: Error) -> PayloadError {
	PayloadError::syntax(error.to_string())
}

struct Fields<'a>([Option<Item<'a>>; LAST_KEY + 1]);

impl<'a> Fields<'a> {
	fn read(bytes: &'a [u8]) -> Result<Self, PayloadError> {
		let mut decoder = Decoder::new(bytes);
		let len = decoder.map().map_err(syntax)?;
		let len = len.ok_or_else(|| PayloadError::syntax("a map of indefinite length"))?;
		let mut fields = Self([None; LAST_KEY + 1]);
		for _ in 0..len {
			let key = decoder.u64().map_err(syntax)?;
			let slot = usize::try_from(key).ok().and_then(|key| fields.0.get_mut(key));
			*slot.ok_or_else(|| PayloadError::unknown(&key.to_string()))? = Some(Item::read(&mut decoder)?);
		}
		// Whatever is not in the shortest form, stands twice, is out of order or follows the map
		// would be written otherwise.
		match fields.encode() == bytes {
			true => Ok(fields),
			false => Err(PayloadError::syntax("not the deterministic encoding of RFC 8949")),
		}
	}

	/// Returns the map in its deterministic encoding.
	fn encode(&self) -> Vec<u8> {
		let mut encoder = Encoder::new(Vec::with_capacity(128));
		let items = (0u64..)
			.zip(&self.0)
			.filter_map(|(key, item)| Some((key, item.as_ref()?)));
		// Writing to memory does not fail.
		let _ = encoder.map(items.clone().count() as u64);
		for (key, item) in items {
			let _ = encoder.u64(key);
			let _ = match item {
				Item::Number(number) => encoder.u64(*number),
				Item::Bytes(bytes) => encoder.bytes(bytes),
				Item::Text(text) => encoder.str(text),
			};
		}
		encoder.into_writer()
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

	fn quality(&self) -> Result<Option<Quality>, PayloadError> {
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
	let mut signatures = KEY_KINDS
		.iter()
		.filter_map(|(kind, _, key)| Some((fields.0[*key]?, kind)));
	let Some((signature, kind)) = signatures.next() else {
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
			quality: fields.quality()?.unwrap_or(Quality::Measured),
			format: Format::Cbor,
			device: DeviceId::new(device, "").ok_or(PayloadError::Device)?,
		}));
	};
	let (Item::Bytes(signature), None) = (signature, signatures.next()) else {
		return Err(PayloadError::kind("signature", "one signature"));
	};
	fields.only(&[0, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])?;
	Ok(Own::Signed(SignedReading {
		meter: fields.u32(6)?,
		epoch: fields.u32(7)?,
		sequence: fields.u32(8)?,
		interval: fields.u32(9)?,
		import_wh: fields.u64(3)?,
		export_wh: fields.u64(4)?,
		quality: fields.quality()?.ok_or_else(|| PayloadError::missing(NAMES[5]))?,
		signature: kind.signature(signature)?,
	}))
}

/// Returns a signed reading as [`parse`] reads it.
pub fn encode(signed: &SignedReading) -> Vec<u8> {
	let (_, key, signature) = signed.signature.parts();
	let mut fields = Fields([None; LAST_KEY + 1]);
	for (key, number) in [
		(0, OWN_VERSION),
		(3, signed.import_wh),
		(4, signed.export_wh),
		(5, index_of(signed.quality) as u64),
		(6, signed.meter.into()),
		(7, signed.epoch.into()),
		(8, signed.sequence.into()),
		(9, signed.interval.into()),
	] {
		fields.0[key] = Some(Item::Number(number));
	}
	fields.0[key] = Some(Item::Bytes(signature));
	fields.encode()
}
