use super::{ConfigError, FormatName, Topic};
use crate::{RegisterNames, Settings, Zone};

impl Topic {
	/// What is said of the payloads beyond their format.
	pub(super) fn build_settings(&self, may_be_late: bool) -> Result<Settings, ConfigError> {
		let not_of_format =
			|field, is_said: bool, formats: &[FormatName]| match is_said && !formats.contains(&self.format) {
				true => Err(ConfigError::NotOfFormat {
					filter: self.filter.clone(),
					field,
					format: self.format.name(),
				}),
				false => Ok(()),
			};
		not_of_format("total", self.total.is_some(), &[FormatName::Tasmota])?;
		not_of_format("crc", self.crc.is_some(), &[FormatName::Dsmr])?;
		not_of_format(
			"registers",
			self.registers.is_some(),
			&[FormatName::Tasmota, FormatName::Ocmf],
		)?;
		let own_formats = [FormatName::Json, FormatName::Cbor];
		let is_own = own_formats.contains(&self.format);
		if self.ignore_time && (is_own || may_be_late) {
			return Err(ConfigError::IgnoredTime(self.filter.clone()));
		}
		if self.registers.as_ref().is_some_and(|names| !self.fits(names)) {
			return Err(ConfigError::Registers(self.filter.clone()));
		}
		Ok(Settings {
			zone: self.zone()?,
			ignore_time: self.ignore_time,
			may_be_late,
			total: self.total,
			registers: self.registers.clone(),
			crc: self.crc,
		})
	}

	fn zone(&self) -> Result<Zone, ConfigError> {
		match (&self.time_zone, self.utc_offset_min) {
			(None, None) => Ok(Zone::Unknown),
			(None, Some(offset)) if (-1_440..=1_440).contains(&offset) => Ok(Zone::Offset(offset)),
			(None, Some(_)) => Err(ConfigError::Offset(self.filter.clone())),
			(Some(name), None) => Zone::named(name).ok_or_else(|| ConfigError::Zone {
				filter: self.filter.clone(),
				zone: name.clone(),
			}),
			(Some(_), Some(_)) => Err(ConfigError::TwoZones(self.filter.clone())),
		}
	}

	/// Whether the names of registers can be those of the format.
	fn fits(&self, names: &RegisterNames) -> bool {
		let is_ocmf = self.format == FormatName::Ocmf;
		let has_one = names.import.is_some() || names.export.is_some();
		let are_two = names.import.is_none() || names.import != names.export;
		has_one && are_two && names.section.is_some() != is_ocmf && !(is_ocmf && names.is_wh)
	}
}
