//! Open Charge Metering Format: the signed records of charging stations,
//! `OCMF|<payload>|<signature>`; as they are, in hexadecimal digits or base64, as OCPP carries
//! them, or in the XML of transparency software, which may hold several.
//!
//! The signature is checked first, over the payload's bytes as they came, with the station's public
//! key, which the caller knows by other means: a record never brings its own. ECDSA with SHA-256 on
//! secp256r1 (the default), secp256k1, secp192r1, secp384r1, brainpoolP256r1 and brainpoolP384r1;
//! where the field `SA` is there, it must name the key's curve. A signature is DER, or r and s one
//! after the other. The other curves that the format names are refused by their names.
//!
//! | field of a reading | use |
//! |---|---|
//! | `TM` | time with its offset from UTC, and how certain it is |
//! | `TX` | the reason: begin, during, end of a transaction; begin comes first, end last |
//! | `RV`, `RU` | the register, in kWh or Wh |
//! | `XV`, `XU`, `XI` | a second register, which some makers put beside a transaction's: read where the configuration names its code |
//! | `RI` | which register: `1.8.0` or `B0.08.00` import, `2.8.0` or `C0.08.00` export, `B1`, `C1` the same at the vehicle's end of the cable. The device's channel is the one of the code, empty for `1-0` and `1-b`, and `mains` or `device` |
//! | `EF`, `ST` | what of it cannot be used, and the meter's state |
//!
//! A field that is left out has the value of the reading before. Registers of one transaction
//! (`B2`, `B3`, `C2`, `C3`) start anew with each and are left out, as quantities other than energy
//! are: only registers since ever can become readings. Other registers are left out too, and where
//! there is nothing else, the record is [`PayloadError::Unclear`];
//! [`Settings::registers`](crate::Settings::registers) may name one, which is then the only one of
//! its direction. Readings with an error of energy, or of a meter that is not well, are left out
//! and counted in [`Record::unusable`]; after an exception (`TX` X) that spoils a quantity, so are
//! those that follow. A substitute value, and a time with an error, make a reading estimated; a
//! time that is not synchronised makes it unsynchronised. Within a record neither time nor a
//! register goes back, but registers may stand one after the other.
//!
//! Source: SAFE e.V., Open Charge Metering Format, version 1.4 (tables 1 to 8, 10, 19, 20, 22, 25).

mod key;
mod register;
mod wrap;

pub use key::{Curve, PublicKey};

use crate::{
	calendar::{self, Civil},
	decimal::{MicroWh, Unit},
	json::{self, Object, Value},
	measurement::{Context, DeviceId, Format, Measurement, Quality, RegisterNames},
	units::{Energy, Moment},
	PayloadError,
};
use register::Register;

/// The longest message that is read, in bytes.
pub const MAX_BYTES: usize = 131_072;

/// Readings of one record that are read.
pub const MAX_READINGS: usize = 2_048;

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
	/// Its readings, those of a register in order of time.
	pub readings: Vec<RecordReading>,
	/// Readings that the station itself says cannot be used.
	pub unusable: u32,
}

impl Record {
	/// Returns the register at the beginning of the transaction.
	pub fn begin(&self) -> Option<&Measurement> {
		self.at(Reason::Begin)
	}

	/// Returns the register at the end of the transaction.
	pub fn end(&self) -> Option<&Measurement> {
		self.at(Reason::End)
	}

	fn at(&self, reason: Reason) -> Option<&Measurement> {
		self.readings
			.iter()
			.find(|reading| reading.reason == Some(reason))
			.map(|reading| &reading.measurement)
	}

	/// Returns its measurements, those of a register in order of time.
	pub fn measurements(&self) -> impl Iterator<Item = &Measurement> {
		self.readings.iter().map(|reading| &reading.measurement)
	}
}

/// Reads the one record of a message, whose signature is the key's.
///
/// Errors: as [`parse_all`]; `TooMany` for several.
pub fn parse(context: &Context, bytes: &[u8], key: &PublicKey) -> Result<Record, PayloadError> {
	let mut records = parse_all(context, bytes, key)?;
	match (records.pop(), records.is_empty()) {
		(Some(record), true) => Ok(record),
		_ => Err(PayloadError::too_many("records")),
	}
}

/// Reads all records of a message, whose signatures are the key's.
///
/// Errors: what is wrong with the first that is not right.
pub fn parse_all(context: &Context, bytes: &[u8], key: &PublicKey) -> Result<Vec<Record>, PayloadError> {
	let text = json::text(bytes, MAX_BYTES)?;
	let records = wrap::records(text)?;
	records
		.iter()
		.map(|text| {
			let sections = text.strip_prefix("OCMF|").and_then(|rest| rest.rsplit_once('|'));
			let Some((payload, signature)) = sections else {
				return Err(PayloadError::syntax("not a header and two sections"));
			};
			verify(payload, &json::object(signature)?, key)?;
			record(context, &json::object(payload)?)
		})
		.collect()
}

/// Returns a text field; `null` is none.
fn text(object: &Object, name: &str) -> Result<Option<String>, PayloadError> {
	let value = object.get(name).filter(|value| !value.is_null());
	value.map(|value| value.string()).transpose()
}

fn verify(payload: &str, signature: &Object, key: &PublicKey) -> Result<(), PayloadError> {
	if let Some(algorithm) = text(signature, "SA")? {
		if Curve::of_algorithm(&algorithm)? != key.curve() {
			return Err(PayloadError::Algorithm);
		}
	}
	if text(signature, "SM")?.is_some_and(|kind| kind != "application/x-der") {
		return Err(PayloadError::Encoding("SM".into()));
	}
	let encoded = signature.require("SD")?.string()?;
	let decoded = match text(signature, "SE")?.as_deref() {
		None | Some("hex" | "base64") => key::bytes_of(&encoded).ok_or_else(|| PayloadError::Encoding("SD".into()))?,
		Some(_) => return Err(PayloadError::Encoding("SE".into())),
	};
	key.verify(payload.as_bytes(), &decoded)
}

/// The unit of a register of energy, or that it is of something else.
#[derive(Clone, Copy)]
enum Quantity {
	Energy(Unit),
	Other,
}

impl Quantity {
	fn of(unit: &str) -> Self {
		match unit {
			"kWh" => Self::Energy(Unit::KWh),
			"Wh" => Self::Energy(Unit::Wh),
			_ => Self::Other,
		}
	}
}

/// What carries over from one reading to the next.
#[derive(Default)]
struct Carried {
	time: Option<(Moment, bool)>,
	kind: Option<String>,
	value: Option<Energy>,
	quantity: Option<Quantity>,
	/// The register's code, and what it is if it is used.
	register: Option<(String, Option<Register>)>,
	errors: String,
	state: Option<String>,
	energy_spoilt: bool,
	time_spoilt: bool,
}

/// The last of a register's readings: time, reason, and the register where it was usable.
struct Last {
	register: Register,
	at_ms: Moment,
	reason: Option<Reason>,
	wh: Energy,
}

fn record(context: &Context, payload: &Object) -> Result<Record, PayloadError> {
	check_version(payload)?;
	let pagination = pagination(&payload.require("PG")?.string()?)?;
	let serial = |name| {
		let serial = match payload.get(name).filter(|value| !value.is_null()) {
			Some(value) if value.is_string() => value.string()?,
			Some(value) => value.number()?.to_string(),
			None => String::new(),
		};
		Ok::<_, PayloadError>(Some(serial).filter(|serial| !serial.trim().is_empty()))
	};
	let serial = match serial("MS")? {
		Some(serial) => serial,
		None => serial("GS")?.ok_or_else(|| PayloadError::missing("MS"))?,
	};
	let readings = payload.require("RD")?.array_of(MAX_READINGS)?;
	let names = context.settings.registers.as_ref();
	let mut record = Record {
		pagination,
		readings: Vec::new(),
		unusable: 0,
	};
	let mut carried = Carried::default();
	let mut lasts: Vec<Last> = Vec::new();
	let mut unclear = None;
	for reading in readings {
		let reading = reading.object()?;
		carried.take(&reading, names)?;
		let time = carried.time.ok_or_else(|| PayloadError::missing("TM"))?;
		let reason = carried.kind.as_deref().map(reason_of).transpose()?;
		let state = carried.state.as_deref().ok_or_else(|| PayloadError::missing("ST"))?;
		let is_usable = !carried.is_spoilt() && matches!(state, "G" | "S");
		let is_estimated = carried.is_time_spoilt() || state != "G";
		let mut take = |register: &Register, value: Option<Energy>| {
			let value = match is_usable {
				true => Some(value.ok_or_else(|| PayloadError::missing("RV"))?),
				false => None,
			};
			follow(&mut lasts, register, time.0, reason, value)?;
			let Some(wh) = value else {
				record.unusable = record.unusable.saturating_add(1);
				return Ok(());
			};
			let device = DeviceId::new(&serial, &register.channel).ok_or(PayloadError::Device)?;
			record.readings.push(RecordReading {
				reason,
				measurement: measurement(context, device, register, wh, time, is_estimated),
			});
			Ok::<_, PayloadError>(())
		};
		let beside = names.map_or(Ok(None), |names| of_maker(&reading, names))?;
		if let Some((register, wh)) = &beside {
			take(register, Some(*wh))?;
		}
		match &carried.register {
			Some((_, Some(register))) => take(register, carried.value)?,
			Some((code, None)) if beside.is_none() && matches!(carried.quantity, Some(Quantity::Energy(_))) => {
				let has_other = reading.get("XI").is_some_and(|other| !other.is_null());
				unclear.get_or_insert_with(|| (code.clone(), has_other));
			},
			Some((_, None)) => {},
			None => drop(unclear.get_or_insert_with(|| ("RI".to_string(), false))),
		}
	}
	match (record.readings.is_empty(), record.unusable, unclear) {
		(true, 0, Some((code, has_other))) => Err(PayloadError::unclear(&code, remedy(&code, has_other))),
		(true, 0, None) => Err(PayloadError::NoRegister),
		(true, ..) => Err(PayloadError::Unusable),
		(false, ..) => Ok(record),
	}
}

/// Returns what to do about a record of registers that are not known; `has_other`: the maker's own
/// fields hold another.
fn remedy(code: &str, has_other: bool) -> &'static str {
	if register::is_of_transaction(code) {
		return "it begins anew with each transaction, so it is no register; have the station sign one since ever beside it (1.8.0, B0 or B1, 2.8.0, C0 or C1)";
	}
	match has_other {
		true => {
			"it is not known as a register since ever, as it may be of one transaction; if the one that the maker's fields XI and XV hold beside it is, name \
			 its code, the one in XI, with registers = { import = … } of the topic"
		},
		false => {
			"it is not known as a register since ever; if it is one, name it with registers = { import = … } of the topic"
		},
	}
}

/// Returns the register that the maker writes beside a reading's own, where the configuration names it.
fn of_maker(reading: &Object, names: &RegisterNames) -> Result<Option<(Register, Energy)>, PayloadError> {
	let Some(code) = text(reading, "XI")? else {
		return Ok(None);
	};
	let Some(register) = Register::named(&code, names) else {
		return Ok(None);
	};
	let unit = text(reading, "XU")?.ok_or_else(|| PayloadError::missing("XU"))?;
	let Quantity::Energy(unit) = Quantity::of(&unit) else {
		return Err(PayloadError::unit("XU"));
	};
	let value = reading.get("XV").filter(|value| !value.is_null());
	let value = value.ok_or_else(|| PayloadError::missing("XV"))?;
	Ok(Some((register, register_value(&value, unit)?)))
}

/// Makes sure that the format's version is known: a text, or a number as some stations write it.
fn check_version(payload: &Object) -> Result<(), PayloadError> {
	let Some(version) = payload.get("FV").filter(|version| !version.is_null()) else {
		return Ok(());
	};
	let version = match version.is_string() {
		true => version.string()?,
		false => version.number()?.into(),
	};
	match version.starts_with("0.") || version.starts_with("1.") || version == "1" {
		true => Ok(()),
		false => Err(PayloadError::unsupported("FV")),
	}
}

/// Makes sure that nothing of a register goes back. One that is not usable has no value.
fn follow(
	lasts: &mut Vec<Last>,
	register: &Register,
	at_ms: Moment,
	reason: Option<Reason>,
	value: Option<Energy>,
) -> Result<(), PayloadError> {
	if lasts.iter().any(|last| last.register.is_twin_of(register)) {
		return Err(PayloadError::unclear(
			"RI",
			"two OBIS codes of the record would be one register; name the one that counts with registers = { import = … } or { export = … } of the topic",
		));
	}
	let Some(last) = lasts.iter_mut().find(|last| last.register == *register) else {
		lasts.push(Last {
			register: register.clone(),
			at_ms,
			reason,
			wh: value.unwrap_or(0),
		});
		return Ok(());
	};
	let wh = value.unwrap_or(last.wh);
	if at_ms < last.at_ms {
		return Err(PayloadError::backwards("TM"));
	}
	if reason.is_some() && reason < last.reason {
		return Err(PayloadError::backwards("TX"));
	}
	if wh < last.wh {
		return Err(PayloadError::backwards("RV"));
	}
	(last.at_ms, last.reason, last.wh) = (at_ms, reason.or(last.reason), wh);
	Ok(())
}

fn measurement(
	context: &Context,
	device: DeviceId,
	register: &Register,
	wh: Energy,
	(at_ms, is_certain): (Moment, bool),
	is_estimated: bool,
) -> Measurement {
	let is_set = calendar::is_set(at_ms) && !context.settings.ignore_time;
	let (at_ms, clock) = context.stamp(is_set.then_some(at_ms));
	Measurement {
		import_wh: (!register.is_export).then_some(wh),
		export_wh: register.is_export.then_some(wh),
		at_ms,
		clock,
		quality: if is_estimated {
			Quality::Estimated
		} else if is_certain && is_set {
			Quality::Measured
		} else {
			Quality::Unsynchronised
		},
		format: Format::Ocmf,
		device,
	}
}

impl Carried {
	fn take(&mut self, reading: &Object, names: Option<&RegisterNames>) -> Result<(), PayloadError> {
		if let Some(time) = text(reading, "TM")? {
			self.time = Some(time_of(&time).ok_or_else(|| PayloadError::time("TM"))?);
		}
		self.kind = text(reading, "TX")?.or(self.kind.take());
		if let Some(errors) = text(reading, "EF")? {
			if !errors.chars().all(|c| matches!(c, 'E' | 't')) {
				return Err(PayloadError::kind("EF", "E and t"));
			}
			self.errors = errors;
		}
		self.state = text(reading, "ST")?.or(self.state.take());
		if let Some(unit) = text(reading, "RU")? {
			self.quantity = Some(Quantity::of(&unit));
		}
		if let Some(code) = text(reading, "RI")? {
			let register = Register::of(&code, names);
			self.register = Some((code, register));
			self.value = None;
		}
		if let (Some(value), Some((_, Some(_)))) = (reading.get("RV").filter(|value| !value.is_null()), &self.register)
		{
			self.value = match self.quantity {
				None => return Err(PayloadError::missing("RU")),
				Some(Quantity::Other) => return Err(PayloadError::unit("RU")),
				Some(Quantity::Energy(unit)) => Some(register_value(&value, unit)?),
			};
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

/// Returns a register as a number, or as a text with blanks before it.
fn register_value(value: &Value, unit: Unit) -> Result<Energy, PayloadError> {
	let amount = match value.is_string() {
		true => MicroWh::parse(value.string()?.trim(), unit).map_err(|error| json::of_decimal(error, value.name()))?,
		false => value.energy(unit)?,
	};
	amount.wh().map_err(|error| json::of_decimal(error, value.name()))
}

fn pagination(text: &str) -> Result<Pagination, PayloadError> {
	let wrong = || PayloadError::kind("PG", "T or F and a number");
	let number = text
		.get(1..)
		.filter(|number| number.bytes().all(|b| b.is_ascii_digit()));
	let number = number.and_then(|number| number.parse().ok()).ok_or_else(wrong)?;
	match text.as_bytes().first() {
		Some(b'T') => Ok(Pagination::Transaction(number)),
		Some(b'F') => Ok(Pagination::Fiscal(number)),
		_ => Err(wrong()),
	}
}

fn reason_of(kind: &str) -> Result<Reason, PayloadError> {
	match kind {
		"B" => Ok(Reason::Begin),
		"C" | "X" | "S" | "T" => Ok(Reason::During),
		"E" | "L" | "R" | "A" | "P" => Ok(Reason::End),
		_ => Err(PayloadError::kind("TX", "a reason that is known")),
	}
}

/// `2018-07-24T13:22:04,000+0200 S`, the fraction perhaps left out: Unix ms, and whether the clock
/// was synchronised.
fn time_of(text: &str) -> Option<(Moment, bool)> {
	let (time, state) = text.trim().rsplit_once(' ')?;
	let (civil, offset) = Civil::iso_with_offset(time)?;
	let is_certain = match state {
		"S" => true,
		"U" | "I" | "R" => false,
		_ => return None,
	};
	Some((civil.unix_ms(offset?)?, is_certain))
}
