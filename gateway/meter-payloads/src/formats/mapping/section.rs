//! A mapping as the configuration and the catalogue have it.

use super::{
	name::Name,
	number::{Decimal, Unit},
	path::Path,
	time::TimeFormat,
	topic::Suffix,
	Channel, Join, Mapping, Part, PartUnit, Sum, Time,
};
use serde::{de::Error as _, Deserialize, Deserializer};
use std::time::Duration;
use thiserror::Error;

/// Meters of one device, and parts of one register, at the most.
const MAX_METERS: usize = 16;
const MAX_PARTS: usize = 16;
/// How long a part of a register that is published on change may stay the newest.
const MAX_APART_S: u64 = 7 * 86_400;

/// Where in a device's messages its registers stand.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MappingSection {
	/// The device's name: a text, in which `{2}` stands for the second level of the topic, and
	/// `{2..}` for that and all that follow. Without it, the topic, less what a part's `topic`
	/// says.
	device: Option<String>,
	/// Where the device's name stands in the payload.
	device_path: Option<Path>,
	/// Which of its meters; written as `device`.
	channel: Option<String>,
	/// The import register: a part, or several to be added up.
	import: Option<Parts>,
	/// The export register, likewise.
	export: Option<Parts>,
	/// Several meters of one device, instead of `channel`, `import` and `export`.
	#[serde(default)]
	meters: Vec<MeterSection>,
	/// When the registers were read. Without it, when the message arrived.
	time: Option<TimeSection>,
	/// How parts that come on several topics make one register.
	#[serde(default)]
	joined: Joined,
	/// How far apart those parts may be published, in s.
	apart_s: Option<u64>,
}

/// One meter of several.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct MeterSection {
	channel: String,
	import: Option<Parts>,
	export: Option<Parts>,
}

/// A part of a register.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct PartSection {
	/// The last levels of the topic that it comes on. Without it, any.
	topic: Option<String>,
	/// Where it stands in JSON. Without it, the payload is the number.
	path: Option<Path>,
	/// Its unit.
	unit: Option<String>,
	/// Where its unit stands in JSON.
	unit_path: Option<Path>,
	/// What it is multiplied by.
	factor: Option<Factor>,
	/// Whether it is taken off the others.
	#[serde(default)]
	minus: bool,
	/// Whether a zero says that there is no value yet.
	#[serde(default)]
	skip_zero: bool,
}

/// When the registers were read.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct TimeSection {
	path: Path,
	format: String,
}

/// How parts that come on several topics make one register.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Joined {
	/// Once each part was published anew.
	#[default]
	Together,
	/// Whenever a part is published; the others keep their values.
	OnChange,
}

/// A part, or several.
#[derive(Clone, Debug, PartialEq)]
struct Parts(Vec<PartSection>);

impl<'de> Deserialize<'de> for Parts {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let parts = match toml::Value::deserialize(deserializer)? {
			toml::Value::Array(parts) => parts,
			part @ toml::Value::Table(_) => vec![part],
			_ => {
				return Err(D::Error::custom(
					"a register is { path = …, unit = … }, or an array of such parts",
				))
			},
		};
		let parts: Result<Vec<_>, _> = parts.into_iter().map(PartSection::deserialize).collect();
		parts.map(Self).map_err(|error| D::Error::custom(error.message()))
	}
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Factor(Decimal);

impl<'de> Deserialize<'de> for Factor {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let text = match toml::Value::deserialize(deserializer)? {
			toml::Value::Integer(number) => number.to_string(),
			// The shortest text that is this number: as it was written.
			toml::Value::Float(number) => number.to_string(),
			toml::Value::String(text) => text,
			_ => String::new(),
		};
		let factor = Decimal::factor(&text).map(Self);
		factor.ok_or_else(|| D::Error::custom("a factor is a number above zero of at most 8 digits"))
	}
}

/// What is wrong with a mapping.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum MappingError {
	/// It reads no register.
	#[error("it has neither import nor export, nor meters with them")]
	NoRegister,
	/// It names its registers in two ways.
	#[error("it has meters, and beside them channel, import or export")]
	TwoWays,
	/// Too many meters or parts.
	#[error("{0} has more than {1} entries, or none")]
	Many(&'static str, usize),
	/// Two meters have one channel.
	#[error("the channel {0:?} stands twice")]
	Channel(String),
	/// A unit is missing or not known.
	#[error(
		"{register}: unit {problem}; it is one of {}, or stands where unit_path says",
		Unit::NAMES
	)]
	Unit {
		/// The register.
		register: &'static str,
		/// What is wrong with it.
		problem: String,
	},
	/// A part stands twice in one register, and would count twice.
	#[error("{0}: a part stands twice, and would count twice")]
	PartTwice(&'static str),
	/// Nothing is left of a register but what is taken off.
	#[error("{0}: each part is taken off")]
	OnlyMinus(&'static str),
	/// What is taken off comes on another topic, so that what is left could run ahead of the device.
	#[error("{0}: a part that is taken off must come on the same topic as the others")]
	MinusElsewhere(&'static str),
	/// The unit's place in JSON is given, and the value's is not.
	#[error("{0}: unit_path needs a path")]
	UnitPath(&'static str),
	/// A name is not right.
	#[error(
		"{0:?} is not a name: braces hold the number of a topic's level, {{2}}, or {{2..}} for it and all that follow"
	)]
	Name(String),
	/// Both ways to name a device.
	#[error("it has device and device_path")]
	TwoNames,
	/// The end of a topic is not right.
	#[error("topic {0:?} is not the last levels of a topic")]
	Topic(String),
	/// A format of time is not known.
	#[error("time: format {0:?} is none of unix, unix-ms, iso, or a pattern such as YYYY-MM-DD hh:mm:ss")]
	Time(String),
	/// Parts may not be so far apart.
	#[error("apart_s must be from 1 to {MAX_APART_S}")]
	Apart,
}

impl MappingSection {
	/// Returns the same with another name of the device.
	pub fn named(&self, device: &str) -> Self {
		Self {
			device: Some(device.into()),
			device_path: None,
			..self.clone()
		}
	}

	/// Checks the section, and returns what reads payloads by it.
	pub fn build(&self) -> Result<Mapping, MappingError> {
		let is_single = self.channel.is_some() || self.import.is_some() || self.export.is_some();
		if is_single && !self.meters.is_empty() {
			return Err(MappingError::TwoWays);
		}
		if self.meters.len() > MAX_METERS {
			return Err(MappingError::Many("meters", MAX_METERS));
		}
		let channels = match self.meters.as_slice() {
			[] => vec![channel(
				self.channel.as_deref().unwrap_or_default(),
				&self.import,
				&self.export,
			)?],
			meters => meters
				.iter()
				.map(|meter| channel(&meter.channel, &meter.import, &meter.export))
				.collect::<Result<_, _>>()?,
		};
		for (at, meter) in self.meters.iter().enumerate() {
			if self.meters[..at].iter().any(|earlier| earlier.channel == meter.channel) {
				return Err(MappingError::Channel(meter.channel.clone()));
			}
		}
		if self.device.is_some() && self.device_path.is_some() {
			return Err(MappingError::TwoNames);
		}
		let time = self.time.as_ref().map(|time| {
			let format = TimeFormat::named(&time.format).ok_or_else(|| MappingError::Time(time.format.clone()))?;
			Ok(Time {
				path: time.path.clone(),
				format,
			})
		});
		let apart_s = self.apart_s.unwrap_or(match self.joined {
			Joined::Together => 5,
			Joined::OnChange => 86_400,
		});
		if !(1..=MAX_APART_S).contains(&apart_s) {
			return Err(MappingError::Apart);
		}
		Ok(Mapping {
			device: self.device.as_deref().map(name).transpose()?,
			device_path: self.device_path.clone(),
			channels,
			time: time.transpose()?,
			join: Join {
				is_together: self.joined == Joined::Together,
				apart: Duration::from_secs(apart_s),
			},
			joins: Default::default(),
		})
	}
}

fn name(text: &str) -> Result<Name, MappingError> {
	Name::of(text).ok_or_else(|| MappingError::Name(text.into()))
}

fn channel(text: &str, import: &Option<Parts>, export: &Option<Parts>) -> Result<Channel, MappingError> {
	let sum = |parts: &Option<Parts>, register| match parts {
		Some(parts) => sum(&parts.0, register).map(Some),
		None => Ok(None),
	};
	let (import, export) = (sum(import, "import")?, sum(export, "export")?);
	if import.is_none() && export.is_none() {
		return Err(MappingError::NoRegister);
	}
	Ok(Channel {
		name: match text {
			"" => None,
			text => Some(name(text)?),
		},
		import,
		export,
	})
}

fn sum(sections: &[PartSection], register: &'static str) -> Result<Sum, MappingError> {
	if sections.is_empty() || sections.len() > MAX_PARTS {
		return Err(MappingError::Many(register, MAX_PARTS));
	}
	if sections.iter().all(|part| part.minus) {
		return Err(MappingError::OnlyMinus(register));
	}
	let is_joined = sections.iter().any(|part| part.topic != sections[0].topic);
	if is_joined && sections.iter().any(|part| part.minus) {
		return Err(MappingError::MinusElsewhere(register));
	}
	let mut parts: Vec<Part> = Vec::with_capacity(sections.len());
	for section in sections {
		let part = part(section, register)?;
		if parts
			.iter()
			.any(|known| known.topic == part.topic && known.path == part.path)
		{
			return Err(MappingError::PartTwice(register));
		}
		parts.push(part);
	}
	Ok(Sum { parts })
}

fn part(section: &PartSection, register: &'static str) -> Result<Part, MappingError> {
	let wrong = |problem: String| MappingError::Unit { register, problem };
	let unit = section
		.unit
		.as_deref()
		.map(|unit| unit.parse().map_err(|()| wrong(format!("{unit:?} is not known"))));
	let unit: Option<Unit> = unit.transpose()?;
	if section.unit_path.is_some() && section.path.is_none() {
		return Err(MappingError::UnitPath(register));
	}
	let unit = match (unit, &section.unit_path) {
		(unit, Some(path)) => PartUnit::At(path.clone(), unit),
		(Some(unit), None) => PartUnit::Is(unit),
		(None, None) => return Err(wrong("is missing".into())),
	};
	let topic = section.topic.as_deref().map(|topic| {
		let suffix = Suffix::of(topic);
		suffix.ok_or_else(|| MappingError::Topic(topic.into()))
	});
	Ok(Part {
		topic: topic.transpose()?,
		path: section.path.clone(),
		unit,
		factor: section.factor.map_or(Decimal::ONE, |factor| factor.0),
		minus: section.minus,
		skip_zero: section.skip_zero,
	})
}
