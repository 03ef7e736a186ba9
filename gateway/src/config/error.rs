use crate::{mapping::MapError, payloads::mapping::MappingError, PayloadError};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// What is wrong with a configuration.
#[derive(Debug, Error)]
pub enum ConfigError {
	/// The file cannot be read.
	#[error("the configuration {path} cannot be read: {source}")]
	Read {
		/// The file.
		path: PathBuf,
		/// Why.
		source: std::io::Error,
	},
	/// It is no TOML, or holds a field that is not known, or lacks one.
	#[error("the configuration is not right: {0}")]
	Syntax(String),
	/// A number is out of its range.
	#[error("{field} must be from {from} to {to}")]
	Range {
		/// The field.
		field: &'static str,
		/// The least.
		from: u64,
		/// The most.
		to: u64,
	},
	/// Something that must be there is empty.
	#[error("{0} is empty")]
	Empty(&'static str),
	/// A node's address is none.
	#[error("chain.urls: {0} does not begin with ws:// or wss://")]
	Url(String),
	/// The genesis hash is none.
	#[error("chain.genesis is not 0x and 64 hexadecimal digits")]
	Genesis,
	/// A client certificate without its key, or the reverse.
	#[error("broker.tls needs cert_file and key_file both, or neither")]
	HalfCertificate,
	/// There are devices, and no key store to sign with.
	#[error("there are devices to sign for, and no [keys]")]
	NoKeys,
	/// A topic is subscribed to, and there is no broker.
	#[error("topics: {0} comes from a broker, and there is no [broker]: add it, or have the gateway ask the device with pull")]
	NoBroker(String),
	/// A filter is none of MQTT's.
	#[error("topics: {0} is not a filter of MQTT topics")]
	Filter(String),
	/// A filter stands twice.
	#[error("topics: {0} stands twice")]
	FilterTwice(String),
	/// OCMF without a station's key, or a key with another format.
	#[error("topics: {0} needs a key if, and only if, its format is ocmf")]
	StationKey(String),
	/// A station's key cannot be read.
	#[error("topics: the key of {filter} is not right: {error}")]
	BadStationKey {
		/// The topic.
		filter: String,
		/// Why.
		error: PayloadError,
	},
	/// A time zone that the IANA database does not have.
	#[error("topics: time_zone of {filter}: there is no {zone:?} in the IANA database, where zones are named as Europe/Berlin")]
	Zone {
		/// The topic.
		filter: String,
		/// The zone.
		zone: String,
	},
	/// A time zone and an offset from UTC.
	#[error("topics: {0} has a time_zone and an utc_offset_min; one of the two says where the clocks are")]
	TwoZones(String),
	/// A time that is needed is left alone.
	#[error("topics: {0} has ignore_time, and payloads that must tell their own time")]
	IgnoredTime(String),
	/// Names of registers that the format has no use for.
	#[error("topics: registers of {0} must name import or export or both; with a section of tasmota, without one and in the code's own unit of ocmf")]
	Registers(String),
	/// A field that is of another format.
	#[error("topics: {filter}: {field} is not of format = \"{format}\"")]
	NotOfFormat {
		/// The topic.
		filter: String,
		/// The field.
		field: &'static str,
		/// The topic's format.
		format: &'static str,
	},
	/// An offset from UTC that no zone has.
	#[error("topics: utc_offset_min of {0} is beyond a day")]
	Offset(String),
	/// It is not said what comes.
	#[error("topics: {0} needs a format, a profile or a mapping")]
	NoFormat(String),
	/// There is no such profile.
	#[error("topics: {filter}: there is no profile {profile:?}; `energy-gateway try --list` names them")]
	Profile {
		/// The topic.
		filter: String,
		/// The profile.
		profile: String,
	},
	/// What is read is said in two ways.
	#[error("topics: {0}: {1}")]
	TwoFormats(String, &'static str),
	/// A mapping is not right.
	#[error("topics: the mapping of {filter}: {error}")]
	Mapping {
		/// The topic.
		filter: String,
		/// Why.
		error: MappingError,
	},
	/// A pull is not right.
	#[error("topics: the pull of {topic}: {what}")]
	Pull {
		/// The topic.
		topic: String,
		/// What is wrong.
		what: &'static str,
	},
	/// A device's name is empty, too long or not printable.
	#[error("devices: the device or channel of meter {0} is empty, too long or not printable")]
	DeviceName(u32),
	/// A device cannot be what it is said to be.
	#[error("devices: {device}, meter {meter}: {error}")]
	Device {
		/// The device.
		device: String,
		/// Its meter.
		meter: u32,
		/// Why.
		error: MapError,
	},
	/// A device's numbers are out of range.
	#[error("devices: {device}, meter {meter}: {field} is out of range")]
	DeviceRange {
		/// The device.
		device: String,
		/// Its meter.
		meter: u32,
		/// The field.
		field: &'static str,
	},
}

impl ConfigError {
	pub(super) fn read(path: &Path, source: std::io::Error) -> Self {
		Self::Read {
			path: path.into(),
			source,
		}
	}
}
