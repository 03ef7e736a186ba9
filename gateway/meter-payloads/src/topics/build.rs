//! Checks of a topic's fields, and what they become.

use super::{FormatName, Topic, TopicError};
use crate::{
	formats::mapping::{profiles, Mapping},
	RegisterNames, Settings, Zone,
};
use std::sync::Arc;

impl<P> Topic<P> {
	/// Returns what applies to the topic's payloads beyond their format.
	pub(super) fn build_settings(&self, may_be_late: bool) -> Result<Settings, TopicError> {
		let fits = |field, is_set: bool, formats: &[FormatName]| match is_set && !formats.contains(&self.format) {
			true => Err(TopicError::NotOfFormat {
				filter: self.filter.clone(),
				field,
				format: self.format.name(),
			}),
			false => Ok(()),
		};
		fits("total", self.total.is_some(), &[FormatName::Tasmota])?;
		fits("crc", self.crc.is_some(), &[FormatName::Dsmr])?;
		fits(
			"registers",
			self.registers.is_some(),
			&[FormatName::Tasmota, FormatName::Ocmf],
		)?;
		let own_formats = [FormatName::Json, FormatName::Cbor];
		let is_own = own_formats.contains(&self.format);
		if self.ignore_time && (is_own || may_be_late) {
			return Err(TopicError::IgnoredTime(self.filter.clone()));
		}
		if self.registers.as_ref().is_some_and(|names| !self.fits(names)) {
			return Err(TopicError::Registers(self.filter.clone()));
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

	fn zone(&self) -> Result<Zone, TopicError> {
		match (&self.time_zone, self.utc_offset_min) {
			(None, None) => Ok(Zone::Unknown),
			(None, Some(offset)) if (-1_440..=1_440).contains(&offset) => Ok(Zone::Offset(offset)),
			(None, Some(_)) => Err(TopicError::Offset(self.filter.clone())),
			(Some(name), None) => Zone::named(name).ok_or_else(|| TopicError::Zone {
				filter: self.filter.clone(),
				zone: name.clone(),
			}),
			(Some(_), Some(_)) => Err(TopicError::TwoZones(self.filter.clone())),
		}
	}

	/// Whether the names of registers can be those of the format.
	fn fits(&self, names: &RegisterNames) -> bool {
		let is_ocmf = self.format == FormatName::Ocmf;
		let has_one = names.import.is_some() || names.export.is_some();
		let are_two = names.import.is_none() || names.import != names.export;
		has_one && are_two && names.section.is_some() != is_ocmf && !(is_ocmf && names.is_wh)
	}

	/// Returns what reads the payloads, where the format is a mapping: the topic's own, or that of its
	/// profile.
	pub(super) fn build_mapping(&self) -> Result<Option<Arc<Mapping>>, TopicError> {
		let two = |what| Err(TopicError::TwoFormats(self.filter.clone(), what));
		if self.format != FormatName::Mapping {
			return match (&self.profile, &self.mapping, &self.device) {
				(None, None, None) => Ok(None),
				_ => two("profile, mapping and device are of format = \"mapping\", and this is another one"),
			};
		}
		let built = match (&self.profile, &self.mapping) {
			(Some(_), Some(_)) => return two("it has a profile and a mapping"),
			(None, None) => return Err(TopicError::NoFormat(self.filter.clone())),
			(Some(name), None) => match profiles::find(name) {
				Some(profile) => profile.build(self.device.as_deref()),
				None => {
					return Err(TopicError::Profile {
						filter: self.filter.clone(),
						profile: name.clone(),
					})
				},
			},
			(None, Some(mapping)) => match &self.device {
				Some(_) => return two("the device's name stands in the mapping"),
				None => mapping.build(),
			},
		};
		built
			.map(|mapping| Some(Arc::new(mapping)))
			.map_err(|error| TopicError::Mapping {
				filter: self.filter.clone(),
				error,
			})
	}
}
