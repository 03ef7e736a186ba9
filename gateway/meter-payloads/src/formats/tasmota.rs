//! Energy telemetry of [Tasmota](https://tasmota.github.io/docs/) firmware.
//!
//! Topics: `tele/<device>/SENSOR`, and the answers to `Status 8` and `Status 10`,
//! `stat/<device>/STATUS8` and `…/STATUS10`, whose content stands under `StatusSNS`. The prefix may
//! also stand within the device's name or behind it (the `FullTopic` setting decides); the name is
//! what is left.
//!
//! Of `ENERGY`, `Total` and `ExportActive` are registers in kWh with as many decimals as
//! `EnergyRes` sets; 3 or more serve, since a Wh is the third.
//!
//! - **Direction.** Without `ExportActive`, `Total` is the import register. Where `ExportActive` is
//!   there, `Total` is the import register of meters on Modbus, and import less export of the
//!   firmware's drivers for Shelly EM and 3EM. Nothing in the payload says which, so
//!   [`Settings::total`] must; a negative `Total` is one of the latter. `ExportActive` is the
//!   export register in both. Where an older driver sends `ImportActive` beside it, that is the
//!   import register, and `Total` may be the sum of both directions.
//! - **Phases and tariffs.** An array is an element per phase if `Today` is an array too: it is
//!   added up. Where `Today` is a number, the firmware is older than 9.3, and the array is the sum
//!   and then its tariffs: the first element counts.
//!
//! Other sections, such as those that scripts for meters with a reading head (SML) make, have
//! fields that their users have named: [`Settings::registers`] says which are the registers. A
//! payload that holds something like a register, and no `ENERGY`, is [`PayloadError::Unclear`].
//!
//! Time: `Epoch` (the command `Time 2`) or a number in `Time` (`Time 3`, `Time 4`) is the device's
//! UTC time. A text in `Time` is the device's local time: with its offset (`SetOption52 1`) it can
//! be placed, else only where [`Settings::zone`] is known. With none of them, with a time that is
//! none, or a clock that was never set, the time of arrival is used. Sources: the firmware's
//! documentation (commands `EnergyRes`, `SetOption52`, `SetOption129`, `Time`), and its energy
//! driver `xdrv_03_energy.ino` for the names in the telemetry.

use super::hints;
use crate::{
	calendar::{self, Civil},
	decimal::{MicroWh, Unit},
	json::{self, Object, Value},
	measurement::{Context, DeviceId, Format, Measurement, Quality, RegisterNames, Settings, Total},
	units::{Energy, Moment},
	PayloadError,
};

/// The longest payload that is read, in bytes.
pub const MAX_BYTES: usize = 8_192;

/// The most elements of an array of phases.
const MAX_PHASES: usize = 16;

/// A number of seconds since 1970 that would be beyond the year 5100: it is one of milliseconds.
const FIRST_MILLISECOND: u64 = 100_000_000_000_000;

/// Reads the telemetry.
pub fn parse(context: &Context, bytes: &[u8]) -> Result<Measurement, PayloadError> {
	let device = device(context.topic)?;
	let settings = context.settings;
	let root = json::object(json::text(bytes, MAX_BYTES)?)?;
	let status = root.get("StatusSNS").map(|status| status.object()).transpose()?;
	let sensors = status.as_ref().unwrap_or(&root);
	let (import_wh, export_wh) = match &settings.registers {
		Some(names) => named(sensors, names)?,
		None => match sensors.get("ENERGY") {
			Some(energy) => of_energy(&energy.object()?, settings)?,
			None => (None, None),
		},
	};
	if import_wh.is_none() && export_wh.is_none() {
		return Err(match (&settings.registers, hints::register_in(context.topic, sensors)) {
			(None, Some(field)) => PayloadError::unclear(
				&field,
				"it looks like a register; say which fields are, with registers = { section = …, import = …, export = … } of \
				 the topic, or with format = \"mapping\" where they are pulses or in another unit than kWh",
			),
			_ => PayloadError::NoRegister,
		});
	}
	let device_ms = match settings.ignore_time {
		true => None,
		false => time(sensors, context)?.filter(|at| calendar::is_set(*at)),
	};
	let (at_ms, clock) = context.stamp(device_ms);
	Ok(Measurement {
		import_wh,
		export_wh,
		at_ms,
		clock,
		quality: Quality::Measured,
		format: Format::Tasmota,
		device,
	})
}

/// Returns the device's name: the topic without its prefix and its last part.
fn device(topic: &str) -> Result<DeviceId, PayloadError> {
	let (path, last) = topic.rsplit_once('/').ok_or(PayloadError::Topic)?;
	let prefix = match last {
		"SENSOR" => "tele",
		"STATUS8" | "STATUS10" => "stat",
		_ => return Err(PayloadError::Topic),
	};
	let levels: Vec<&str> = path.split('/').collect();
	let at = match (levels.first(), levels.last()) {
		_ if levels.len() < 2 => None,
		(Some(first), _) if *first == prefix => Some(0),
		(_, Some(last)) if *last == prefix => Some(levels.len() - 1),
		_ => levels.iter().position(|level| *level == prefix),
	};
	let at = at.ok_or(PayloadError::Topic)?;
	let named = [&levels[..at], &levels[at + 1..]].concat().join("/");
	DeviceId::new(&named, "").ok_or(PayloadError::Device)
}

type Registers = (Option<Energy>, Option<Energy>);

/// Returns the registers of the section `ENERGY`.
fn of_energy(energy: &Object, settings: &Settings) -> Result<Registers, PayloadError> {
	let today_is_array = energy.get("Today").map(|today| today.is_array());
	let total = energy.get("Total").filter(|total| !total.is_null());
	let export = energy.get("ExportActive").filter(|export| !export.is_null());
	let wh = |register: MicroWh, of: &Value| register.wh().map_err(|error| json::of_decimal(error, of.name()));
	let one_way = |register: &Value| match signed_sum(register, Some(register.is_array()))? {
		(amount, below) if below == MicroWh::default() => wh(amount, register),
		_ => Err(PayloadError::negative(register.name())),
	};
	if let Some(import) = energy.get("ImportActive").filter(|import| !import.is_null()) {
		return Ok((Some(one_way(&import)?), export.as_ref().map(one_way).transpose()?));
	}
	let Some(export) = export else {
		return match total {
			None => Ok((None, None)),
			Some(total) if settings.total == Some(Total::Net) => {
				signed_sum(&total, today_is_array)?;
				Err(PayloadError::missing("ExportActive"))
			},
			Some(total) => match signed_sum(&total, today_is_array)? {
				(taken, given) if given == MicroWh::default() => Ok((Some(wh(taken, &total)?), None)),
				_ => Err(PayloadError::negative(total.name())),
			},
		};
	};
	let export_wh = Some(one_way(&export)?);
	let (given, _) = signed_sum(&export, Some(export.is_array()))?;
	let Some(total) = total else {
		return Ok((None, export_wh));
	};
	let (above, below) = signed_sum(&total, today_is_array)?;
	let import = match settings.total {
		Some(Total::Import) if below == MicroWh::default() => above,
		Some(Total::Import) => return Err(PayloadError::negative(total.name())),
		Some(Total::Net) => above
			.plus(given)
			.and_then(|sum| sum.minus(below))
			.map_err(|error| json::of_decimal(error, total.name()))?,
		None => {
			return Err(PayloadError::unclear(
				"Total",
				"beside ExportActive it is the import register of some drivers (Modbus meters), and import less export of others \
				 (Shelly EM, 3EM); say which with total = \"import\" or total = \"net\" of the topic",
			))
		},
	};
	Ok((Some(wh(import, &total)?), export_wh))
}

/// Returns a register, the sum of its phases, or the first of an old array of a sum and its
/// tariffs: what is above zero, and what is below.
fn signed_sum(value: &Value, today_is_array: Option<bool>) -> Result<(MicroWh, MicroWh), PayloadError> {
	let parts = match value.is_array() {
		true => value.array()?,
		false => vec![*value],
	};
	if parts.len() > MAX_PHASES {
		return Err(PayloadError::too_many(value.name()));
	}
	let parts = match (value.is_array(), today_is_array) {
		_ if parts.is_empty() => return Err(PayloadError::kind(value.name(), "a number or several")),
		(true, Some(false)) => &parts[..1],
		(true, None) => {
			return Err(PayloadError::unclear(
				value.name(),
				"an array of phases, or of a sum and its tariffs: Today, which would show that, is missing; firmware 9.3 or later sends it",
			))
		},
		_ => parts.as_slice(),
	};
	let mut sums = (MicroWh::default(), MicroWh::default());
	for part in parts {
		let (is_negative, amount) = part.signed_energy(Unit::KWh)?;
		let sum = if is_negative { &mut sums.1 } else { &mut sums.0 };
		*sum = sum
			.plus(amount)
			.map_err(|error| json::of_decimal(error, value.name()))?;
	}
	Ok(sums)
}

/// Returns the registers that the configuration names.
fn named(sensors: &Object, names: &RegisterNames) -> Result<Registers, PayloadError> {
	let section = names.section.as_deref().unwrap_or("ENERGY");
	let Some(section) = sensors.get(section).filter(|section| !section.is_null()) else {
		return Ok((None, None));
	};
	let section = section.object()?;
	let unit = if names.is_wh { Unit::Wh } else { Unit::KWh };
	let register = |name: &Option<String>| {
		let value = name.as_deref().and_then(|name| section.get(name));
		let Some(value) = value.filter(|value| !value.is_null()) else {
			return Ok(None);
		};
		let parts = match value.is_array() {
			true => value.array()?,
			false => vec![value],
		};
		if parts.is_empty() || parts.len() > MAX_PHASES {
			return Err(PayloadError::kind(value.name(), "a number or several"));
		}
		let mut sum = MicroWh::default();
		for part in parts {
			sum = sum
				.plus(part.energy(unit)?)
				.map_err(|error| json::of_decimal(error, value.name()))?;
		}
		sum.wh()
			.map(Some)
			.map_err(|error| json::of_decimal(error, value.name()))
	};
	Ok((register(&names.import)?, register(&names.export)?))
}

/// Returns the device's time, if it sends one that can be placed.
fn time(sensors: &Object, context: &Context) -> Result<Option<Moment>, PayloadError> {
	let number = |value: Value| {
		let ms = value.seconds().ok()?;
		Some(if ms >= FIRST_MILLISECOND { ms / 1_000 } else { ms })
	};
	if let Some(epoch) = sensors.get("Epoch") {
		return Ok(number(epoch));
	}
	let Some(time) = sensors.get("Time") else {
		return Ok(None);
	};
	if !time.is_string() {
		return Ok(number(time));
	}
	let Some((civil, offset)) = time.string().ok().as_deref().and_then(Civil::iso_with_offset) else {
		return Ok(None);
	};
	match offset {
		Some(offset) if civil.year > 1_970 => Ok(civil.unix_ms(offset)),
		Some(_) => Ok(None),
		None => {
			let settings = context.settings;
			settings.zone.place(&civil, context.received_ms, settings.may_be_late)
		},
	}
}
