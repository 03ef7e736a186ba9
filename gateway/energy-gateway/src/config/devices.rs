use super::{Config, ConfigError};
use crate::meters::{MeterEntry, MeterMap, Wiring};
use energy_primitives::{Energy, MeterId, Power};
use meter_payloads::{DeviceId, LatePolicy, RegisterConfig};
use serde::Deserialize;

/// How a meter of three phases counts what one phase gives while another takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phases {
	/// As the device counts it.
	#[default]
	AsCounted,
	/// Not at all, as most utilities' meters do it: the device's registers, which count each phase,
	/// are balanced.
	Balanced,
}

/// What happens to an interval whose end was missed by more than the tolerance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Late {
	/// The first sample before the next end is used, marked estimated.
	#[default]
	Estimate,
	/// It gets no reading.
	Skip,
}

/// What holds for a device where it does not say otherwise.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DeviceDefaults {
	/// How late after the end of an interval a sample still counts as of the end, in s.
	pub tolerance_s: u64,
	/// How far ahead of the gateway's clock a device's may be, in s.
	pub max_ahead_s: u64,
	/// How far behind the gateway's clock a device's time may be, in s: as long as a broker keeps
	/// what comes, and no longer.
	pub max_behind_s: u64,
	/// What happens to an interval whose end was missed.
	pub late: Late,
}

impl Default for DeviceDefaults {
	fn default() -> Self {
		Self {
			tolerance_s: 60,
			max_ahead_s: 60,
			max_behind_s: 31 * 86_400,
			late: Late::Estimate,
		}
	}
}

/// A device that this gateway signs for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Device {
	/// The device, as it calls itself.
	pub device: String,
	/// Which of its meters, as the format names it; empty for a device with one.
	#[serde(default)]
	pub channel: String,
	/// The meter's number on the chain.
	pub meter: MeterId,
	/// How it is wired.
	#[serde(default)]
	pub wiring: Wiring,
	/// How what one phase gives while another takes is counted.
	#[serde(default)]
	pub phases: Phases,
	/// Its rated power, in W: it grows no faster.
	pub rated_power_w: Power,
	/// Whether the meter has an import register. By default as the wiring has it.
	pub import: Option<bool>,
	/// Whether the meter has an export register. By default as the wiring has it.
	pub export: Option<bool>,
	/// Where its counters begin at zero again, in Wh.
	pub wraps_at_wh: Option<Energy>,
	/// How late a sample still counts as of the end, in s.
	pub tolerance_s: Option<u64>,
	/// How far ahead of the gateway's clock its may be, in s.
	pub max_ahead_s: Option<u64>,
	/// How far behind the gateway's clock its may be, in s.
	pub max_behind_s: Option<u64>,
	/// What happens to an interval whose end was missed.
	pub late: Option<Late>,
}

impl Config {
	/// Returns the devices that this gateway signs for.
	pub fn meters(&self) -> Result<MeterMap, ConfigError> {
		let mut map = MeterMap::default();
		for device in &self.devices {
			let id = DeviceId::new(&device.device, &device.channel).ok_or(ConfigError::DeviceName(device.meter))?;
			let name = id.to_string();
			let entry = self.entry(device, &name)?;
			map.insert(id, entry).map_err(|error| ConfigError::Device {
				device: name,
				meter: device.meter,
				error,
			})?;
		}
		Ok(map)
	}

	fn entry(&self, device: &Device, name: &str) -> Result<MeterEntry, ConfigError> {
		let range = |field| ConfigError::DeviceRange {
			device: name.into(),
			meter: device.meter,
			field,
		};
		let ms = |seconds: u64, field| seconds.checked_mul(1_000).ok_or_else(|| range(field));
		let defaults = &self.device_defaults;
		if device.rated_power_w == 0 {
			return Err(range("rated_power_w"));
		}
		if device.wraps_at_wh == Some(0) {
			return Err(range("wraps_at_wh"));
		}
		let (has_import, has_export) = device.wiring.usual_registers();
		Ok(MeterEntry {
			meter: device.meter,
			wiring: device.wiring,
			is_balanced: device.phases == Phases::Balanced,
			registers: RegisterConfig {
				interval_ms: self.chain.interval_ms,
				tolerance_ms: ms(device.tolerance_s.unwrap_or(defaults.tolerance_s), "tolerance_s")?,
				rated_w: device.rated_power_w,
				wraps_at_wh: device.wraps_at_wh,
				max_ahead_ms: ms(device.max_ahead_s.unwrap_or(defaults.max_ahead_s), "max_ahead_s")?,
				max_behind_ms: ms(device.max_behind_s.unwrap_or(defaults.max_behind_s), "max_behind_s")?,
				late: match device.late.unwrap_or(defaults.late) {
					Late::Estimate => LatePolicy::Estimate,
					Late::Skip => LatePolicy::Skip,
				},
				has_import: device.import.unwrap_or(has_import),
				has_export: device.export.unwrap_or(has_export),
			},
		})
	}
}
