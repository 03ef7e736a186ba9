use super::{ConfigError, FormatName, PullKind, Topic};
use crate::payloads::mapping::{profiles, Mapping};
use std::sync::Arc;

impl Topic {
	/// What reads the payloads, where the format is a mapping: the topic's own, or that of its profile.
	pub(super) fn build_mapping(&self) -> Result<Option<Arc<Mapping>>, ConfigError> {
		let two = |what| Err(ConfigError::TwoFormats(self.filter.clone(), what));
		if self.format != FormatName::Mapping {
			return match (&self.profile, &self.mapping, &self.device) {
				(None, None, None) => Ok(None),
				_ => two("profile, mapping and device are of format = \"mapping\", and this is another one"),
			};
		}
		let is_sunspec = self
			.pull
			.as_ref()
			.is_some_and(|pull| matches!(pull.kind(), Some(PullKind::SunSpec(_))));
		let profile = self.profile.as_deref().or(is_sunspec.then_some("sunspec"));
		let built = match (profile, &self.mapping) {
			(Some(_), Some(_)) => return two("it has a profile and a mapping"),
			(None, None) => return Err(ConfigError::NoFormat(self.filter.clone())),
			(Some(name), None) => match profiles::find(name) {
				Some(profile) => profile.build(self.device.as_deref()),
				None => {
					return Err(ConfigError::Profile {
						filter: self.filter.clone(),
						profile: name.into(),
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
			.map_err(|error| ConfigError::Mapping {
				filter: self.filter.clone(),
				error,
			})
	}

	/// Checks how the device is asked, where it is.
	pub(super) fn check_pull(&self) -> Result<(), ConfigError> {
		let Some(pull) = &self.pull else { return Ok(()) };
		pull.check(&self.filter)?;
		let wrong = |what| {
			Err(ConfigError::Pull {
				topic: self.filter.clone(),
				what,
			})
		};
		match pull.kind() {
			Some(PullKind::Serial(_) | PullKind::Tcp(_)) if self.format != FormatName::Dsmr => {
				wrong("serial and tcp pass telegrams on: the format must be dsmr")
			},
			Some(PullKind::SunSpec(_)) if self.format != FormatName::Mapping => {
				wrong("of SunSpec the program knows where the registers stand: no format must be there")
			},
			_ => Ok(()),
		}
	}
}
