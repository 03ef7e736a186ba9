use crate::{formats::mapping::MappingError, PayloadError};
use thiserror::Error;

/// What is wrong with the configuration of a topic.
#[derive(Debug, Error)]
pub enum TopicError {
	/// It is not a filter of MQTT.
	#[error("{0} is not a filter of MQTT topics")]
	Filter(String),
	/// Two topics have the same filter.
	#[error("{0} stands twice")]
	FilterTwice(String),
	/// OCMF without a station's key, or a key with another format.
	#[error("{0} needs a key if, and only if, its format is ocmf")]
	StationKey(String),
	/// A station's key cannot be read.
	#[error("the key of {filter} is not right: {error}")]
	BadStationKey {
		/// The topic.
		filter: String,
		/// Why.
		error: PayloadError,
	},
	/// The IANA database has no such time zone.
	#[error(
		"time_zone of {filter}: there is no {zone:?} in the IANA database, where zones are named as Europe/Berlin"
	)]
	Zone {
		/// The topic.
		filter: String,
		/// The zone.
		zone: String,
	},
	/// A time zone and an offset from UTC.
	#[error("{0} has a time_zone and an utc_offset_min; set only one of the two")]
	TwoZones(String),
	/// The device's time is ignored, although the payloads need one.
	#[error("{0} has ignore_time, and payloads that must carry their own time")]
	IgnoredTime(String),
	/// Names of registers that do not fit the format.
	#[error("registers of {0} must name import or export or both; with a section of tasmota, without one and in the code's own unit of ocmf")]
	Registers(String),
	/// A field that belongs to another format.
	#[error("{filter}: {field} is not of format = \"{format}\"")]
	NotOfFormat {
		/// The topic.
		filter: String,
		/// The field.
		field: &'static str,
		/// The topic's format.
		format: &'static str,
	},
	/// An offset from UTC of more than a day.
	#[error("utc_offset_min of {0} is beyond a day")]
	Offset(String),
	/// There is no format.
	#[error("{0} needs a format, a profile or a mapping")]
	NoFormat(String),
	/// There is no such profile.
	#[error("{filter}: there is no profile {profile:?}")]
	Profile {
		/// The topic.
		filter: String,
		/// The profile.
		profile: String,
	},
	/// Two fields contradict each other.
	#[error("{0}: {1}")]
	TwoFormats(String, &'static str),
	/// A mapping is not right.
	#[error("the mapping of {filter}: {error}")]
	Mapping {
		/// The topic.
		filter: String,
		/// Why.
		error: MappingError,
	},
}
