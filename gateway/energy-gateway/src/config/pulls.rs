use super::{ConfigError, Tls, Topic};
use meter_payloads::FormatName;
use serde::Deserialize;
use std::{
	net::SocketAddr,
	path::{Path, PathBuf},
	time::Duration,
};

/// How long an answer may take at the most. A register that is older when it is stamped would not
/// be of the end of its interval.
const LONGEST_ANSWER: Duration = Duration::from_secs(60);

/// How the gateway asks a device that does not publish by itself. What it answers is read as if it
/// had come on the topic.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pull {
	/// An address to ask over HTTP: `http://…`, or `https://…` with `tls`. No other address is
	/// asked, wherever an answer points.
	pub url: Option<String>,
	/// The address of a device that speaks SunSpec over Modbus TCP, `host:port`.
	pub sunspec: Option<String>,
	/// Its unit identifier.
	#[serde(default = "unit")]
	pub unit: u8,
	/// A serial port on which a P1 port sends its telegrams.
	pub serial: Option<PathBuf>,
	/// The serial port's speed, in baud.
	#[serde(default = "baud")]
	pub baud: u32,
	/// Whether characters have seven bits and even parity, as meters before DSMR 4 send them.
	#[serde(default)]
	pub seven_bits: bool,
	/// The address, `host:port`, at which a reader passes telegrams on over TCP.
	pub tcp: Option<String>,
	/// Which of the device's SunSpec models is read, where it has several.
	pub model: Option<u16>,
	/// Which of several of that model, counted from 1.
	pub instance: Option<u16>,
	/// How often the device is asked, or a telegram is taken, in s.
	#[serde(default = "every_s")]
	pub every_s: u64,
	/// How long an answer may take, in s; 5 by default, 60 at most: it is stamped on
	/// arrival. Of a stream of telegrams, how long it may be silent; 60 by default.
	pub timeout_s: Option<u64>,
	/// The longest answer that is read, in bytes.
	#[serde(default = "max_bytes")]
	pub max_bytes: usize,
	/// A file with the value of the header `Authorization`, one line, such as `Bearer …`.
	pub authorization_file: Option<PathBuf>,
	/// A file of two lines, user and password, for a device that asks for them.
	pub credentials_file: Option<PathBuf>,
	/// How the password is proved.
	#[serde(default)]
	pub authentication: Authentication,
	/// TLS, for `https`.
	pub tls: Option<Tls>,
	/// The name that the device's certificate is of, where it is not the address.
	pub tls_name: Option<String>,
}

/// How a password is proved to a device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Authentication {
	/// By digests of it with the device's challenge (RFC 7616): the password itself is never sent.
	#[default]
	Digest,
	/// It is sent with each question (RFC 7617). It can be read on the way, unless it is sent over TLS.
	Basic,
}

/// Where a pull asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PullKind<'a> {
	/// Over HTTP.
	Http(&'a str),
	/// SunSpec over Modbus TCP.
	SunSpec(&'a str),
	/// Telegrams at a serial port.
	Serial(&'a Path),
	/// Telegrams over TCP.
	Tcp(&'a str),
}

fn unit() -> u8 {
	1
}

fn baud() -> u32 {
	115_200
}

fn every_s() -> u64 {
	10
}

fn max_bytes() -> usize {
	65_536
}

impl Pull {
	/// Where it asks.
	pub fn kind(&self) -> Option<PullKind<'_>> {
		let kinds = [
			self.url.as_deref().map(PullKind::Http),
			self.sunspec.as_deref().map(PullKind::SunSpec),
			self.serial.as_deref().map(PullKind::Serial),
			self.tcp.as_deref().map(PullKind::Tcp),
		];
		let mut given = kinds.into_iter().flatten();
		given.next().filter(|_| given.next().is_none())
	}

	/// Whether it is a stream of telegrams.
	pub fn is_stream(&self) -> bool {
		matches!(self.kind(), Some(PullKind::Serial(_) | PullKind::Tcp(_)))
	}

	/// Returns how often it asks.
	pub fn every(&self) -> Duration {
		Duration::from_secs(self.every_s)
	}

	/// Returns how long an answer may take.
	pub fn timeout(&self) -> Duration {
		Duration::from_secs(self.timeout_s.unwrap_or(if self.is_stream() { 60 } else { 5 }))
	}

	/// Paths relative to a folder become paths from there.
	pub(super) fn place(&mut self, folder: &Path) {
		let tls = self.tls.as_mut();
		let (ca, cert, key) = tls.map_or((None, None, None), |tls| {
			(Some(&mut tls.ca_file), tls.cert_file.as_mut(), tls.key_file.as_mut())
		});
		let all = [
			ca,
			cert,
			key,
			self.authorization_file.as_mut(),
			self.credentials_file.as_mut(),
			self.serial.as_mut(),
		];
		for path in all.into_iter().flatten() {
			*path = folder.join(&*path);
		}
	}

	/// Checks it; `topic` is what it is read as.
	fn check(&self, topic: &str) -> Result<(), ConfigError> {
		let wrong = |what| ConfigError::Pull {
			topic: topic.into(),
			what,
		};
		let require = |holds: bool, what| if holds { Ok(()) } else { Err(wrong(what)) };
		require(
			!topic.contains(['+', '#']),
			"what is asked is read as one topic: filter must have no wildcards",
		)?;
		let Some(kind) = self.kind() else {
			return Err(wrong("one of url, sunspec, serial and tcp must be there, and only one"));
		};
		require((1..=3_600).contains(&self.every_s), "every_s must be from 1 to 3600")?;
		require(
			self.timeout_s.is_none_or(|timeout| (1..=600).contains(&timeout)),
			"timeout_s must be from 1 to 600",
		)?;
		require(
			self.is_stream() || self.timeout() <= LONGEST_ANSWER,
			"timeout_s of url and sunspec must be from 1 to 60: an answer is stamped on arrival",
		)?;
		require(
			self.model.is_none() || matches!(kind, PullKind::SunSpec(_)),
			"model is of sunspec",
		)?;
		require(
			self.instance
				.is_none_or(|instance| instance > 0 && self.model.is_some()),
			"instance is counted from 1, and needs model",
		)?;
		require(
			(1..=131_072).contains(&self.max_bytes),
			"max_bytes must be from 1 to 131072",
		)?;
		require(
			(300..=4_000_000).contains(&self.baud),
			"baud must be from 300 to 4000000",
		)?;
		let is_tls = matches!(kind, PullKind::Http(url) if url.starts_with("https://"));
		require(
			self.tls.is_some() == is_tls,
			"tls must be there if, and only if, url begins with https://",
		)?;
		if let Some(tls) = &self.tls {
			require(
				tls.cert_file.is_some() == tls.key_file.is_some(),
				"tls needs cert_file and key_file both, or neither",
			)?;
		}
		require(
			self.tls_name.is_none() || is_tls,
			"tls_name needs a url that begins with https://",
		)?;
		require(
			matches!(kind, PullKind::Http(_)) || (self.authorization_file.is_none() && self.credentials_file.is_none()),
			"authorization_file and credentials_file are for url only",
		)?;
		require(
			self.authorization_file.is_none() || self.credentials_file.is_none(),
			"authorization_file and credentials_file say the same in two ways",
		)?;
		require(
			self.authentication == Authentication::Digest || self.credentials_file.is_some(),
			"authentication needs a credentials_file",
		)?;
		match kind {
			PullKind::Http(url) => {
				let rest = url.strip_prefix("http://").or_else(|| url.strip_prefix("https://"));
				let address = rest.map(|rest| rest.split(['/', '?']).next().unwrap_or_default());
				let has_user = address.is_some_and(|address| address.contains('@'));
				require(!has_user, "a user and password stand in credentials_file, not in url")?;
				require(
					address.is_some_and(|address| !address.is_empty()),
					"url must begin with http:// or https://, and an address",
				)
			},
			PullKind::SunSpec(address) => {
				require(is_address(address), "sunspec must be an address and a port, host:port")
			},
			PullKind::Tcp(address) => require(is_address(address), "tcp must be an address and a port, host:port"),
			PullKind::Serial(_) => Ok(()),
		}
	}
}

/// Checks how a topic's device is asked, where it is.
pub(super) fn check(topic: &Topic) -> Result<(), ConfigError> {
	let Some(pull) = &topic.pull else { return Ok(()) };
	pull.check(&topic.filter)?;
	let wrong = |what| {
		Err(ConfigError::Pull {
			topic: topic.filter.clone(),
			what,
		})
	};
	match pull.kind() {
		Some(PullKind::Serial(_) | PullKind::Tcp(_)) if topic.format != FormatName::Dsmr => {
			wrong("serial and tcp pass telegrams on: the format must be dsmr")
		},
		Some(PullKind::SunSpec(_)) if topic.format != FormatName::Mapping => {
			wrong("of SunSpec the program knows where the registers stand: no format must be there")
		},
		_ => Ok(()),
	}
}

/// Gives a topic whose device speaks SunSpec the profile for it.
pub(super) fn complete(topic: &mut Topic) {
	let is_sunspec = |pull: &Pull| matches!(pull.kind(), Some(PullKind::SunSpec(_)));
	if topic.format == FormatName::Mapping && topic.pull.as_ref().is_some_and(is_sunspec) {
		topic.profile.get_or_insert_with(|| "sunspec".into());
	}
}

/// Whether a text is an address and a port.
fn is_address(text: &str) -> bool {
	let named = || {
		text.rsplit_once(':')
			.filter(|(host, _)| !host.is_empty() && !host.contains([':', '/', '@']))
	};
	text.parse::<SocketAddr>().is_ok()
		|| named().is_some_and(|(_, port)| port.parse::<u16>().is_ok_and(|port| port > 0))
}
