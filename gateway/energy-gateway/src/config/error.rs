use crate::meters::MapError;
use meter_payloads::TopicError;
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
	/// A node's address is not right.
	#[error("chain.urls: {0} does not begin with ws:// or wss://")]
	Url(String),
	/// The genesis hash is not right.
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
	/// Envelopes are to be published, and there is no broker.
	#[error("envelopes are published at a broker, and there is no [broker]")]
	EnvelopesWithoutBroker,
	/// What the topics of envelopes begin with is not right.
	#[error("envelopes.prefix: {0:?} is not levels of up to 64 letters, digits, '-', '_' and '.', with '/' between")]
	EnvelopePrefix(String),
	/// A connection's account is not right.
	#[error("envelopes.connections: {0:?} is not the SS58 address of an account")]
	EnvelopeAccount(String),
	/// A connection's name is not right.
	#[error("envelopes.connections: the name {0:?} is not up to 64 letters, digits, '-', '_' and '.'")]
	EnvelopeName(String),
	/// An account or a name stands twice.
	#[error("envelopes.connections: {0} stands twice")]
	EnvelopeTwice(String),
	/// The gateway would take its own messages for those of devices.
	#[error("envelopes: {0} is also a topic of [[topics]]; choose another envelopes.prefix")]
	EnvelopeTopic(String),
	/// A topic is not right.
	#[error("topics: {0}{hint}", hint = hint(.0))]
	Topic(#[from] TopicError),
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

/// Returns a hint how to correct a topic.
fn hint(error: &TopicError) -> &'static str {
	match error {
		TopicError::Profile { .. } => "; `energy-gateway try --list` prints their names",
		_ => "",
	}
}
