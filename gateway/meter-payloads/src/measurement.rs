//! What a device has measured, whatever it spoke.

use crate::calendar::Zone;
use crate::units::{Energy, Moment};
use codec::{Decode, Encode};
use serde::Deserialize;
use std::fmt;

/// What is known of a payload besides its bytes.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
	/// The MQTT topic it came on.
	pub topic: &'a str,
	/// When it arrived, in Unix ms.
	pub received_ms: Moment,
	/// What the configuration says of the topic's payloads.
	pub settings: &'a Settings,
}

impl Context<'_> {
	/// Returns the time of a measurement and whose clock it is of: the device's where it published a
	/// time that can be used, else that of arrival.
	pub fn stamp(&self, device_ms: Option<Moment>) -> (Moment, Clock) {
		match device_ms {
			Some(at_ms) => (at_ms, Clock::Device),
			None => (self.received_ms, Clock::Arrival),
		}
	}
}

/// What the configuration says of a topic's payloads beyond their format.
#[derive(Clone, Debug, Default)]
pub struct Settings {
	/// Where the devices are, for formats that send a local time without its zone.
	pub zone: Zone,
	/// Whether the devices' clocks are ignored: the time of arrival is used.
	pub ignore_time: bool,
	/// Whether payloads may arrive long after they were sent, because the broker keeps them.
	pub may_be_late: bool,
	/// What Tasmota's `Total` counts. It must be said for devices that also count what they give.
	pub total: Option<Total>,
	/// Which fields are the registers, where the format leaves their names to the user or the maker.
	pub registers: Option<RegisterNames>,
	/// Whether a telegram must have a checksum. `None`: if its version has one.
	pub crc: Option<bool>,
}

/// What Tasmota's `Total` counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Total {
	/// What the device has taken.
	Import,
	/// What it has taken less what it has given.
	Net,
}

/// The fields that are the registers, where the format leaves their names to the user or the maker.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegisterNames {
	/// The object that the fields stand in, of Tasmota.
	pub section: Option<String>,
	/// The import register's field; of OCMF its OBIS code.
	pub import: Option<String>,
	/// The export register's field; of OCMF its OBIS code.
	pub export: Option<String>,
	/// Whether Tasmota's fields are in Wh instead of kWh.
	#[serde(default)]
	pub is_wh: bool,
}

/// How registers were read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub enum Quality {
	/// Measured.
	Measured,
	/// Substituted by the device, or read late.
	Estimated,
	/// Measured, while the clock was not known to be right.
	Unsynchronised,
}

/// The format that a measurement came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
	/// This project's own JSON.
	Json,
	/// This project's own CBOR.
	Cbor,
	/// Tasmota's telemetry.
	Tasmota,
	/// Shelly devices of the first or a later generation.
	Shelly,
	/// A telegram of a meter's P1 port.
	DsmrP1,
	/// Open Charge Metering Format.
	Ocmf,
	/// JSON or numbers, of which a mapping says where the registers stand.
	Mapping,
}

/// Whose clock a measurement's time is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
	/// The device published it.
	Device,
	/// The device published none that can be used, or is not asked for one: when the payload arrived.
	Arrival,
}

/// A device as it calls itself, and which of its meters.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DeviceId {
	device: String,
	channel: String,
}

impl DeviceId {
	/// The longest name of a device, in bytes.
	pub const MAX_DEVICE: usize = 128;
	/// The longest name of a channel, in bytes.
	pub const MAX_CHANNEL: usize = 32;

	/// `None` if the device has no name, or a name is too long or not printable. A device with one
	/// meter has the channel `""`.
	pub fn new(device: &str, channel: &str) -> Option<Self> {
		let printable = |text: &str| !text.chars().any(char::is_control);
		let fits = !device.is_empty()
			&& device.len() <= Self::MAX_DEVICE
			&& channel.len() <= Self::MAX_CHANNEL
			&& printable(device)
			&& printable(channel);
		fits.then(|| Self {
			device: device.into(),
			channel: channel.into(),
		})
	}

	/// Returns the device.
	pub fn device(&self) -> &str {
		&self.device
	}

	/// Returns which of its meters; empty for a device with one.
	pub fn channel(&self) -> &str {
		&self.channel
	}
}

impl fmt::Display for DeviceId {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self.channel.as_str() {
			"" => f.write_str(&self.device),
			channel => write!(f, "{} {channel}", self.device),
		}
	}
}

/// Registers of a device at a moment. At least one of the two is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measurement {
	/// Energy taken since ever, in Wh, rounded down; `None` if the payload does not carry it.
	pub import_wh: Option<Energy>,
	/// Energy given since ever, in Wh, rounded down; `None` if the payload does not carry it.
	pub export_wh: Option<Energy>,
	/// When, in Unix ms.
	pub at_ms: Moment,
	/// Whose time that is.
	pub clock: Clock,
	/// Whether the device measured or substituted them, or calls its own clock uncertain.
	pub quality: Quality,
	/// What it came in.
	pub format: Format,
	/// Who measured.
	pub device: DeviceId,
}
