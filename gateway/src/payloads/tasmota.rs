//! Energy telemetry of [Tasmota](https://tasmota.github.io/docs/) firmware, 9.3 or later.
//!
//! Topics: `tele/<device>/SENSOR`, and the answers to `Status 8` and `Status 10`, `stat/<device>/STATUS8` and `…/STATUS10`, whose content
//! stands under `StatusSNS`. The prefix may also stand behind the device's name (the `FullTopic` setting decides).
//!
//! Of `ENERGY`, `Total` is the import register and `ExportActive` the export register, both in kWh with as many decimals as `EnergyRes` sets; 3 or
//! more serve, since a Wh is the third. Where they are arrays, an element per phase, they are added up. Firmware before 9.3 put the
//! sum and its two tariffs into an array of three; an array that looks like that is refused, for adding it up would double the energy.
//!
//! Time: `Epoch` (the command `Time 2`) or a number in `Time` (`Time 3`) is the device's UTC time. A text in `Time` is the device's local time
//! without its zone, used only where [`Context::utc_offset_min`] is given. With none of them, or a clock that was never set, the time
//! of arrival stands in. Sources: the firmware's documentation (commands `EnergyRes`, `SetOption129`, `Time`), and its energy
//! driver `xdrv_03_energy.ino` for the names in the telemetry.

use crate::{
	calendar::{self, Civil},
	decimal::{MicroWh, Unit},
	json::{self, Object, Value},
	measurement::{Clock, Context, DeviceId, Format, Measurement},
	PayloadError,
};
use energy_primitives::{Moment, ReadingQuality};

/// The longest payload that is read, in bytes.
pub const MAX_BYTES: usize = 8_192;

/// Reads the telemetry.
pub fn parse(context: &Context, bytes: &[u8]) -> Result<Measurement, PayloadError> {
	let device = device(context.topic)?;
	let root = json::object(json::text(bytes, MAX_BYTES)?)?;
	let status = root.get("StatusSNS").map(|status| status.object()).transpose()?;
	let sensors = status.as_ref().unwrap_or(&root);
	let energy = sensors.get("ENERGY").ok_or(PayloadError::NoRegister)?.object()?;
	let register = |name| energy.get(name).map(sum_of_phases).transpose();
	let (import_wh, export_wh) = (register("Total")?, register("ExportActive")?);
	if import_wh.is_none() && export_wh.is_none() {
		return Err(PayloadError::NoRegister);
	}
	let told = time(sensors, context.utc_offset_min)?.filter(|at| calendar::is_set(*at));
	Ok(Measurement {
		import_wh,
		export_wh,
		at_ms: told.unwrap_or(context.received_ms),
		clock: told.map_or(Clock::Arrival, |_| Clock::Device),
		quality: ReadingQuality::Measured,
		format: Format::Tasmota,
		device,
	})
}

/// The device's name: the topic without its prefix and its last part.
fn device(topic: &str) -> Result<DeviceId, PayloadError> {
	let (path, last) = topic.rsplit_once('/').ok_or(PayloadError::Topic)?;
	let prefix = match last {
		"SENSOR" => "tele",
		"STATUS8" | "STATUS10" => "stat",
		_ => return Err(PayloadError::Topic),
	};
	let named = match (path.split_once('/'), path.rsplit_once('/')) {
		(Some((first, rest)), _) if first == prefix => rest,
		(_, Some((rest, last))) if last == prefix => rest,
		_ => return Err(PayloadError::Topic),
	};
	DeviceId::new(named, "").ok_or(PayloadError::Device)
}

/// A register, or the sum of its phases.
fn sum_of_phases(value: Value) -> Result<u64, PayloadError> {
	let sum = |parts: &[MicroWh]| {
		parts
			.iter()
			.try_fold(MicroWh::default(), |sum, part| sum.plus(*part))
			.map_err(|error| json::of_decimal(error, value.name()))
	};
	let parts = match value.is_array() {
		true => value
			.array()?
			.iter()
			.map(|phase| phase.energy(Unit::KWh))
			.collect::<Result<Vec<_>, _>>()?,
		false => vec![value.energy(Unit::KWh)?],
	};
	match parts.as_slice() {
		[] => return Err(PayloadError::kind(value.name(), "a number or several")),
		// Each of the three was rounded to its decimals on its own.
		[total, tariffs @ ..]
			if tariffs.len() == 2 && *total > MicroWh::default() && sum(tariffs)?.distance(*total) <= 2_000_000 =>
		{
			return Err(PayloadError::kind(value.name(), "an element per phase"))
		},
		_ => {},
	}
	sum(&parts)?.wh().map_err(|error| json::of_decimal(error, value.name()))
}

/// The device's time, if it tells one that can be placed.
fn time(sensors: &Object, utc_offset_min: Option<i32>) -> Result<Option<Moment>, PayloadError> {
	if let Some(epoch) = sensors.get("Epoch") {
		return epoch.seconds().map(Some);
	}
	let Some(time) = sensors.get("Time") else {
		return Ok(None);
	};
	if !time.is_string() {
		return time.seconds().map(Some);
	}
	let civil = Civil::iso(&time.string()?).ok_or_else(|| PayloadError::time(time.name()))?;
	match utc_offset_min {
		// A clock that was never set tells 1970, which may lie before it in UTC.
		Some(offset) if civil.year > 1970 => civil
			.unix_ms(offset)
			.map(Some)
			.ok_or_else(|| PayloadError::time(time.name())),
		_ => Ok(None),
	}
}
