//! Open Charge Metering Format: the signed records of charging stations, `OCMF|<payload>|<signature>`.
//!
//! The signature is checked first, over the payload's bytes as they came, with the station's public key, which the caller knows by other means: a record
//! never brings its own. ECDSA with SHA-256 on secp256r1 (the default) and secp256k1; the field `SA` must name the key's curve. The other curves that
//! the format names are refused.
//!
//! | field of a reading | use |
//! |---|---|
//! | `TM` | time with its offset from UTC, and how certain it is |
//! | `TX` | the reason: begin, during, end of a transaction; begin comes first, end last |
//! | `RV`, `RU` | the register, in kWh or Wh |
//! | `RI` | which register: `1.8.0` or `B0.08.00` import, `2.8.0` or `C0.08.00` export, `B1`, `C1` the same at the vehicle's end of the cable |
//! | `EF`, `ST` | what of it cannot be used, and the meter's state |
//!
//! A field that is left out has the value of the reading before. Registers of one transaction (`B2`, `B3`, `C2`, `C3`) start anew with each and are left out:
//! only registers since ever can become readings. Readings with an error of energy, or of a meter that is not well, are left out and counted in
//! [`Record::unusable`]; after an exception (`TX` X) that spoils a quantity, so are those that follow. A substitute value, and a time with an
//! error, make a reading estimated; a time that is not synchronised makes it unsynchronised. Within a record neither time nor registers go back.
//!
//! Source: SAFE e.V., Open Charge Metering Format, version 1.4 (tables 1 to 8, 10, 19, 20, 22, 25).

use crate::{
	calendar::{self, Civil},
	decimal::Unit,
	json::{self, Object},
	measurement::{Clock, Context, DeviceId, Format, Measurement},
	PayloadError,
};
use base64::Engine;
use energy_primitives::{Energy, Moment, ReadingQuality};
use p256::ecdsa::signature::Verifier;
use p256::pkcs8::DecodePublicKey;

/// The longest record that is read, in bytes.
pub const MAX_BYTES: usize = 32_768;

/// Readings of one record that are read.
pub const MAX_READINGS: usize = 64;

/// The curves that signatures are read on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Curve {
	/// NIST P-256, the format's default.
	Secp256r1,
	/// The one of Bitcoin.
	Secp256k1,
}

/// A station's public key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey(Key);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Key {
	R1(p256::ecdsa::VerifyingKey),
	K1(k256::ecdsa::VerifyingKey),
}

impl PublicKey {
	/// From a DER-encoded SubjectPublicKeyInfo, as stations tell it, which names its curve.
	pub fn from_spki(der: &[u8]) -> Result<Self, PayloadError> {
		let r1 = || p256::ecdsa::VerifyingKey::from_public_key_der(der).map(Key::R1);
		let k1 = |_| k256::ecdsa::VerifyingKey::from_public_key_der(der).map(Key::K1);
		r1().or_else(k1).map(Self).map_err(|_| PayloadError::Key)
	}

	/// From a point on a curve, compressed (33 bytes) or not (65 bytes).
	pub fn from_point(curve: Curve, point: &[u8]) -> Result<Self, PayloadError> {
		match curve {
			Curve::Secp256r1 => p256::ecdsa::VerifyingKey::from_sec1_bytes(point).map(Key::R1),
			Curve::Secp256k1 => k256::ecdsa::VerifyingKey::from_sec1_bytes(point).map(Key::K1),
		}
		.map(Self)
		.map_err(|_| PayloadError::Key)
	}

	/// Its curve.
	pub fn curve(&self) -> Curve {
		match self.0 {
			Key::R1(_) => Curve::Secp256r1,
			Key::K1(_) => Curve::Secp256k1,
		}
	}

	/// Checks a DER-encoded signature over the SHA-256 hash of the message.
	fn verify(&self, message: &[u8], der: &[u8]) -> Result<(), PayloadError> {
		match &self.0 {
			Key::R1(key) => p256::ecdsa::Signature::from_der(der).and_then(|signature| key.verify(message, &signature)),
			Key::K1(key) => k256::ecdsa::Signature::from_der(der).and_then(|signature| {
				// The library takes the lower of the two equivalent `s` only, a rule of blockchains that meters do not know.
				key.verify(message, &signature.normalize_s().unwrap_or(signature))
			}),
		}
		.map_err(|_| PayloadError::Signature)
	}
}

/// What a record's number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pagination {
	/// Records of transactions, numbered without gaps.
	Transaction(u64),
	/// Records outside of transactions, numbered without gaps.
	Fiscal(u64),
}

/// Why a register was read, in the order that a transaction takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
	/// A transaction began.
	Begin,
	/// During one: charging, suspended, a change of tariff, or an exception.
	During,
	/// A transaction ended, for whatever reason.
	End,
}

/// A reading of a record, signed by the station.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordReading {
	/// Why it was read; `None` outside of transactions.
	pub reason: Option<Reason>,
	/// What was read.
	pub measurement: Measurement,
}

/// A record whose signature is the key's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
	/// Its number.
	pub pagination: Pagination,
	/// Its readings, in order of time.
	pub readings: Vec<RecordReading>,
	/// Readings that the station itself says cannot be used.
	pub unusable: u32,
}

impl Record {
	/// The register at the beginning of the transaction.
	pub fn begin(&self) -> Option<&Measurement> {
		self.at(Reason::Begin)
	}

	/// The register at the end of the transaction.
	pub fn end(&self) -> Option<&Measurement> {
		self.at(Reason::End)
	}

	fn at(&self, reason: Reason) -> Option<&Measurement> {
		self.readings
			.iter()
			.find(|reading| reading.reason == Some(reason))
			.map(|reading| &reading.measurement)
	}

	/// Its measurements, in order of time.
	pub fn measurements(&self) -> impl Iterator<Item = &Measurement> {
		self.readings.iter().map(|reading| &reading.measurement)
	}
}

/// Reads a record whose signature is the key's.
pub fn parse(context: &Context, bytes: &[u8], key: &PublicKey) -> Result<Record, PayloadError> {
	let text = json::text(bytes, MAX_BYTES)?.trim_end_matches(['\r', '\n']);
	let mut sections = text.split('|');
	let (Some("OCMF"), Some(payload), Some(signature), None) =
		(sections.next(), sections.next(), sections.next(), sections.next())
	else {
		return Err(PayloadError::syntax("not a header and two sections"));
	};
	verify(payload, &json::object(signature)?, key)?;
	record(context, &json::object(payload)?)
}

fn verify(payload: &str, signature: &Object, key: &PublicKey) -> Result<(), PayloadError> {
	let text = |name| signature.get(name).map(|value| value.string()).transpose();
	let curve = match text("SA")?.as_deref() {
		None | Some("ECDSA-secp256r1-SHA256") => Curve::Secp256r1,
		Some("ECDSA-secp256k1-SHA256") => Curve::Secp256k1,
		Some(_) => return Err(PayloadError::Algorithm),
	};
	if curve != key.curve() {
		return Err(PayloadError::Algorithm);
	}
	if text("SM")?.is_some_and(|kind| kind != "application/x-der") {
		return Err(PayloadError::unsupported("SM"));
	}
	let told = signature.require("SD")?.string()?;
	let der = match text("SE")?.as_deref() {
		None | Some("hex") => hex::decode(told).map_err(|_| PayloadError::kind("SD", "hexadecimal"))?,
		Some("base64") => base64::engine::general_purpose::STANDARD
			.decode(told)
			.map_err(|_| PayloadError::kind("SD", "base64"))?,
		Some(_) => return Err(PayloadError::unsupported("SE")),
	};
	key.verify(payload.as_bytes(), &der)
}

/// A register since ever: which way, and where it is measured.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Register {
	is_export: bool,
	channel: &'static str,
}

/// The register of an OBIS code; `None` for one that is no register of active energy since ever.
fn register_of(code: &str) -> Option<Register> {
	let (_, code) = code.split_once(':')?;
	// "1.8.0", "01.08.00*FF", "01.08.00.FF".
	let mut parts = code.split(['.', '*']);
	let (quantity, kind, tariff) = (parts.next()?, parts.next()?, parts.next()?);
	if !matches!(parts.next(), None | Some("FF" | "255")) || parts.next().is_some() {
		return None;
	}
	if kind.trim_start_matches('0') != "8" || !tariff.bytes().all(|b| b == b'0') || tariff.is_empty() {
		return None;
	}
	let (is_export, channel) = match quantity {
		"1" | "01" => (false, ""),
		"2" | "02" => (true, ""),
		"B0" => (false, "mains"),
		"C0" => (true, "mains"),
		"B1" => (false, "device"),
		"C1" => (true, "device"),
		_ => return None,
	};
	Some(Register { is_export, channel })
}

/// What carries over from one reading to the next.
#[derive(Default)]
struct Carried {
	time: Option<(Moment, bool)>,
	kind: Option<String>,
	value: Option<Energy>,
	/// The unit, and the register; `None` for one that is not used.
	identification: Option<(Unit, Option<Register>)>,
	errors: String,
	state: Option<String>,
	energy_spoilt: bool,
	time_spoilt: bool,
}

fn record(context: &Context, payload: &Object) -> Result<Record, PayloadError> {
	let text = |name| payload.get(name).map(|value| value.string()).transpose();
	if let Some(version) = text("FV")? {
		if !version.starts_with("0.") && !version.starts_with("1.") {
			return Err(PayloadError::unsupported("FV"));
		}
	}
	let pagination = pagination(&payload.require("PG")?.string()?)?;
	let serial = text("MS")?.filter(|serial| !serial.is_empty());
	let serial = match serial {
		Some(serial) => serial,
		None => text("GS")?.ok_or_else(|| PayloadError::missing("MS"))?,
	};
	let told = payload.require("RD")?.array()?;
	if told.len() > MAX_READINGS {
		return Err(PayloadError::too_many("RD"));
	}
	let mut record = Record {
		pagination,
		readings: Vec::new(),
		unusable: 0,
	};
	let mut carried = Carried::default();
	let (mut last_ms, mut last_reason) = (0, Reason::Begin);
	let mut last_wh: Vec<(Register, Energy)> = Vec::new();
	for reading in told {
		let reading = reading.object()?;
		carried.take(&reading)?;
		let (at_ms, is_certain) = carried.time.ok_or_else(|| PayloadError::missing("TM"))?;
		if at_ms < last_ms {
			return Err(PayloadError::backwards("TM"));
		}
		last_ms = at_ms;
		let reason = carried.kind.as_deref().map(reason).transpose()?;
		if let Some(reason) = reason {
			if reason < last_reason {
				return Err(PayloadError::backwards("TX"));
			}
			last_reason = reason;
		}
		let state = carried.state.as_deref().ok_or_else(|| PayloadError::missing("ST"))?;
		if carried.is_spoilt() || !matches!(state, "G" | "S") {
			record.unusable = record.unusable.saturating_add(1);
			continue;
		}
		let wh = carried.value.ok_or_else(|| PayloadError::missing("RV"))?;
		let Some((_, Some(register))) = carried.identification else {
			continue;
		};
		match last_wh.iter_mut().find(|(known, _)| *known == register) {
			Some((_, last)) if wh < *last => return Err(PayloadError::backwards("RV")),
			Some((_, last)) => *last = wh,
			None => last_wh.push((register, wh)),
		}
		let is_set = calendar::is_set(at_ms);
		let quality = if carried.is_time_spoilt() || state != "G" {
			ReadingQuality::Estimated
		} else if is_certain && is_set {
			ReadingQuality::Measured
		} else {
			ReadingQuality::Unsynchronised
		};
		record.readings.push(RecordReading {
			reason,
			measurement: Measurement {
				import_wh: (!register.is_export).then_some(wh),
				export_wh: register.is_export.then_some(wh),
				at_ms: if is_set { at_ms } else { context.received_ms },
				clock: if is_set { Clock::Device } else { Clock::Arrival },
				quality,
				format: Format::Ocmf,
				device: DeviceId::new(&serial, register.channel).ok_or(PayloadError::Device)?,
			},
		});
	}
	match (record.readings.is_empty(), record.unusable) {
		(true, 0) => Err(PayloadError::NoRegister),
		(true, _) => Err(PayloadError::Unusable),
		(false, _) => Ok(record),
	}
}

impl Carried {
	fn take(&mut self, reading: &Object) -> Result<(), PayloadError> {
		let text = |name| reading.get(name).map(|value| value.string()).transpose();
		if let Some(time) = text("TM")? {
			self.time = Some(time_of(&time).ok_or_else(|| PayloadError::time("TM"))?);
		}
		self.kind = text("TX")?.or(self.kind.take());
		if let Some(errors) = text("EF")? {
			if !errors.chars().all(|c| matches!(c, 'E' | 't')) {
				return Err(PayloadError::kind("EF", "E and t"));
			}
			self.errors = errors;
		}
		self.state = text("ST")?.or(self.state.take());
		if let Some(unit) = text("RU")? {
			let unit = match unit.as_str() {
				"kWh" => Unit::KWh,
				"Wh" => Unit::Wh,
				_ => return Err(PayloadError::unit("RU")),
			};
			self.identification = Some((unit, self.identification.and_then(|(_, register)| register)));
		}
		if let Some(code) = text("RI")? {
			let (unit, _) = self.identification.ok_or_else(|| PayloadError::missing("RU"))?;
			self.identification = Some((unit, register_of(&code)));
		}
		if let Some(value) = reading.get("RV") {
			let (unit, _) = self.identification.ok_or_else(|| PayloadError::missing("RU"))?;
			let wh = value
				.energy(unit)?
				.wh()
				.map_err(|error| json::of_decimal(error, "RV"))?;
			self.value = Some(wh);
		}
		if self.kind.as_deref() == Some("X") {
			self.energy_spoilt |= self.errors.contains('E');
			self.time_spoilt |= self.errors.contains('t');
		}
		Ok(())
	}

	fn is_spoilt(&self) -> bool {
		self.energy_spoilt || self.errors.contains('E')
	}

	fn is_time_spoilt(&self) -> bool {
		self.time_spoilt || self.errors.contains('t')
	}
}

fn pagination(text: &str) -> Result<Pagination, PayloadError> {
	let wrong = || PayloadError::kind("PG", "T or F and a number");
	let number = text.get(1..).ok_or_else(wrong)?;
	let parsed: u64 = number.parse().map_err(|_| wrong())?;
	if parsed.to_string() != number {
		return Err(wrong());
	}
	match text.as_bytes().first() {
		Some(b'T') => Ok(Pagination::Transaction(parsed)),
		Some(b'F') => Ok(Pagination::Fiscal(parsed)),
		_ => Err(wrong()),
	}
}

fn reason(kind: &str) -> Result<Reason, PayloadError> {
	match kind {
		"B" => Ok(Reason::Begin),
		"C" | "X" | "S" | "T" => Ok(Reason::During),
		"E" | "L" | "R" | "A" | "P" => Ok(Reason::End),
		_ => Err(PayloadError::kind("TX", "a reason that is known")),
	}
}

/// `2018-07-24T13:22:04,000+0200 S`: Unix ms, and whether the clock was synchronised.
fn time_of(text: &str) -> Option<(Moment, bool)> {
	let bytes = text.as_bytes();
	if !text.is_ascii() || bytes.len() != 30 || bytes[19] != b',' || bytes[28] != b' ' {
		return None;
	}
	let mut civil = Civil::iso(&text[..19])?;
	civil.millisecond = calendar::digits(bytes, 20, 3)?;
	let (hours, minutes) = (calendar::digits(bytes, 24, 2)?, calendar::digits(bytes, 26, 2)?);
	if hours > 14 || minutes > 59 {
		return None;
	}
	let offset = i32::try_from(hours * 60 + minutes).ok()?;
	let offset = match bytes[23] {
		b'+' => offset,
		b'-' => -offset,
		_ => return None,
	};
	let is_certain = match bytes[29] {
		b'S' => true,
		b'U' | b'I' | b'R' => false,
		_ => return None,
	};
	Some((civil.unix_ms(offset)?, is_certain))
}
