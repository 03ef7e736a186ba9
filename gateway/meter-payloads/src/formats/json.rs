//! This project's own JSON.
//!
//! Registers of a device that signs nothing:
//!
//! ```json
//! {"v":1,"device":"roof-7","at_ms":1795367700000,"import_wh":125004,"export_wh":98170,"quality":"measured"}
//! ```
//!
//! | field | | |
//! |---|---|---|
//! | `v` | 1 | must be there |
//! | `device` | text, at most 128 bytes | without it the topic is the device's name |
//! | `at_ms` | Unix ms at which the registers were read, not before 2016 | must be there |
//! | `import_wh`, `export_wh` | registers since ever, in whole Wh | one at least |
//! | `quality` | `"measured"`, `"estimated"` or `"unsynchronised"` | without it measured |
//!
//! A reading that its meter has signed, all fields there:
//!
//! ```json
//! {"v":1,"meter":7,"epoch":0,"sequence":12,"interval":1994852,"import_wh":125004,"export_wh":98170,"quality":"measured",
//!  "signature":{"sr25519":"…128 hexadecimal digits…"}}
//! ```
//!
//! The signature's kind is `ed25519`, `sr25519` (64 bytes) or `ecdsa` (65 bytes). Numbers are whole
//! and not negative, without fraction or exponent; a device's registers and time may have a
//! fraction of zeros (`125004.0`), as templates of home automation write it. Other fields, and
//! fields that stand twice, are refused.

use super::{index_of, own_time, Own, SignedReading, KEY_KINDS, OWN_VERSION, QUALITIES};
use crate::{
	json,
	measurement::{Clock, Context, DeviceId, Format, Measurement, Quality},
	PayloadError,
};
use serde::{Serialize, Serializer};

/// The longest payload that is read, in bytes.
pub const MAX_BYTES: usize = 2_048;

/// Reads a payload.
pub fn parse(context: &Context, bytes: &[u8]) -> Result<Own, PayloadError> {
	let object = json::object(json::text(bytes, MAX_BYTES)?).map_err(|error| match error {
		PayloadError::Kind { .. } => PayloadError::OtherJson,
		error => error,
	})?;
	if object.get("v").ok_or(PayloadError::OtherJson)?.u64()? != OWN_VERSION {
		return Err(PayloadError::unsupported("v"));
	}
	let registers = ["import_wh", "export_wh"];
	if object.get("signature").is_none() {
		object.only(&["v", "device", "at_ms", registers[0], registers[1], "quality"])?;
		let register = |name| object.get(name).map(|value| value.u64_of_template()).transpose();
		let [import_wh, export_wh] = registers.map(register);
		let (import_wh, export_wh) = (import_wh?, export_wh?);
		if import_wh.is_none() && export_wh.is_none() {
			return Err(PayloadError::NoRegister);
		}
		let device = match object.get("device") {
			Some(device) => device.string()?,
			None => context.topic.into(),
		};
		return Ok(Own::Measured(Measurement {
			import_wh,
			export_wh,
			at_ms: own_time(object.require("at_ms")?.u64_of_template()?)?,
			clock: Clock::Device,
			quality: object.get("quality").map_or(Ok(Quality::Measured), quality)?,
			format: Format::Json,
			device: DeviceId::new(&device, "").ok_or(PayloadError::Device)?,
		}));
	}
	object.only(&[
		"v",
		"meter",
		"epoch",
		"sequence",
		"interval",
		registers[0],
		registers[1],
		"quality",
		"signature",
	])?;
	let signature = object.require("signature")?.object()?;
	signature.only(&KEY_KINDS.map(|(_, name, _)| name))?;
	let mut signatures = KEY_KINDS
		.iter()
		.filter_map(|(kind, name, _)| Some((signature.get(name)?, kind)));
	let (Some((value, kind)), None) = (signatures.next(), signatures.next()) else {
		return Err(PayloadError::kind("signature", "one signature"));
	};
	let raw = hex::decode(value.string()?).map_err(|_| PayloadError::kind("signature", "hexadecimal"))?;
	Ok(Own::Signed(SignedReading {
		meter: object.require("meter")?.u32()?,
		epoch: object.require("epoch")?.u32()?,
		sequence: object.require("sequence")?.u32()?,
		interval: object.require("interval")?.u32()?,
		import_wh: object.require("import_wh")?.u64()?,
		export_wh: object.require("export_wh")?.u64()?,
		quality: quality(object.require("quality")?)?,
		signature: kind.signature(&raw)?,
	}))
}

fn quality(value: json::Value) -> Result<Quality, PayloadError> {
	let text = value.string()?;
	QUALITIES
		.iter()
		.find(|(name, _)| *name == text)
		.map(|(_, quality)| *quality)
		.ok_or_else(|| PayloadError::kind("quality", "\"measured\", \"estimated\" or \"unsynchronised\""))
}

/// A signed reading, field by field.
#[derive(Serialize)]
struct Signed<'a> {
	v: u64,
	meter: u32,
	epoch: u32,
	sequence: u32,
	interval: u32,
	import_wh: u64,
	export_wh: u64,
	quality: &'a str,
	signature: Hexadecimal<'a>,
}

/// A signature: an object with the kind of its key as the only field.
struct Hexadecimal<'a>(&'a str, &'a [u8]);

impl Serialize for Hexadecimal<'_> {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_map([(self.0, hex::encode(self.1))])
	}
}

/// Returns a signed reading as [`parse`] reads it.
pub fn encode(reading: &SignedReading) -> String {
	let (kind, _, signature) = reading.signature.parts();
	let (quality, _) = QUALITIES[index_of(reading.quality)];
	let signed = Signed {
		v: OWN_VERSION,
		meter: reading.meter,
		epoch: reading.epoch,
		sequence: reading.sequence,
		interval: reading.interval,
		import_wh: reading.import_wh,
		export_wh: reading.export_wh,
		quality,
		signature: Hexadecimal(kind, signature),
	};
	// Numbers and texts are always written.
	serde_json::to_string(&signed).unwrap_or_default()
}
