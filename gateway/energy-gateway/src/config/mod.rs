//! The configuration: one TOML file. `gateway.example.toml` shows every field with its default.
//!
//! Strict: a field that is not known is an error, with its name and line. Paths are relative to the
//! file's folder.

mod devices;
mod envelopes;
mod error;
mod pulls;
mod secrets;
#[cfg(test)]
mod tests;

pub use devices::{Device, DeviceDefaults, Late, Phases};
pub use envelopes::{Addressee, EnvelopeConnection, Envelopes};
pub use error::ConfigError;
pub use pulls::{Authentication, Pull, PullKind};
pub use secrets::SecretError;
pub(crate) use secrets::{credentials, secret};

use crate::{
	outbox::OutboxLimits,
	submitter::{self, MAX_BATCH},
};
use energy_primitives::Moment;
use meter_payloads::{topics, Routes};
use serde::Deserialize;
use sp_core::H256;
use std::{
	net::SocketAddr,
	path::{Path, PathBuf},
	str::FromStr,
	time::Duration,
};

/// The longest configuration file that is read, in bytes.
const MAX_FILE_BYTES: u64 = 64 << 20;

/// A topic, and how the gateway asks its device where that does not publish.
pub type Topic = topics::Topic<Pull>;

/// The whole configuration.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
	/// The nodes, and who the gateway is there.
	pub chain: Chain,
	/// The MQTT broker. It need not be there where the gateway asks for every topic.
	pub broker: Option<Broker>,
	/// What is subscribed to, and what comes on it.
	#[serde(default)]
	pub topics: Vec<Topic>,
	/// What holds for a device where it does not say otherwise.
	#[serde(default)]
	pub device_defaults: DeviceDefaults,
	/// The devices that this gateway signs for.
	#[serde(default)]
	pub devices: Vec<Device>,
	/// The keys of those devices' meters.
	pub keys: Option<Keys>,
	/// The connections whose envelopes are published.
	pub envelopes: Option<Envelopes>,
	/// What is taken, and how.
	#[serde(default)]
	pub intake: Intake,
	/// The outbox.
	pub outbox: OutboxSection,
	/// How readings go to the chain.
	#[serde(default)]
	pub batches: Batches,
	/// Metrics and health.
	#[serde(default)]
	pub http: Http,
	/// The log.
	#[serde(default)]
	pub log: Log,
}

/// The nodes, and who the gateway is there.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chain {
	/// WebSocket addresses of nodes. The next one is tried where one fails.
	pub urls: Vec<String>,
	/// A file with the secret of the gateway's account. Without it the environment variable
	/// `ENERGY_GATEWAY_ACCOUNT` holds the secret.
	pub account_file: Option<PathBuf>,
	/// The chain's genesis hash, `0x` and 64 digits. Without it the first chain that is reached is the
	/// one that the outbox is bound to.
	pub genesis: Option<String>,
	/// The length of an interval, in ms. It must be the chain's.
	#[serde(default = "interval_ms")]
	pub interval_ms: Moment,
}

/// The MQTT broker.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Broker {
	/// Its name or address.
	pub host: String,
	/// Its port; 1883, or 8883 over TLS, where it is not given.
	pub port: Option<u16>,
	/// By what name the broker knows this gateway's session. No two gateways may have the same.
	pub client_id: String,
	/// A file of two lines: user, password.
	pub credentials_file: Option<PathBuf>,
	/// After how many seconds of silence the connection is tried.
	#[serde(default = "keep_alive_s")]
	pub keep_alive_s: u64,
	/// TLS. Without it the connection is not encrypted.
	pub tls: Option<Tls>,
}

/// TLS to the broker.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tls {
	/// Certificates of the authorities that the broker's certificate has to come from, in PEM.
	pub ca_file: PathBuf,
	/// This gateway's certificate, in PEM, where the broker asks for one.
	pub cert_file: Option<PathBuf>,
	/// The key of that certificate, in PEM.
	pub key_file: Option<PathBuf>,
}

/// The keys of meters that this gateway signs for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keys {
	/// The key store.
	pub file: PathBuf,
	/// A file with its password. Without it the environment variable `ENERGY_GATEWAY_PASSWORD`
	/// holds the password.
	pub password_file: Option<PathBuf>,
}

/// What is taken, and how.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Intake {
	/// Whether signatures are checked here too, where the meter's key is known.
	pub verify: bool,
	/// The most messages that one durable commit takes.
	pub group: usize,
	/// How long a commit waits for more messages, in ms.
	pub group_wait_ms: u64,
}

/// The outbox.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutboxSection {
	/// The file.
	pub file: PathBuf,
	/// The most readings that wait for the chain.
	#[serde(default = "max_pending")]
	pub max_pending: u64,
	/// The most dead letters that are kept.
	#[serde(default = "max_dead_letters")]
	pub max_dead_letters: u64,
	/// The most bytes of a payload that a dead letter keeps.
	#[serde(default = "max_dead_letter_bytes")]
	pub max_dead_letter_bytes: usize,
	/// The most memory for pages of the file, in MiB.
	#[serde(default = "cache_mib")]
	pub cache_mib: usize,
}

/// How readings go to the chain.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Batches {
	/// The most readings of a batch.
	pub size: usize,
	/// How long a batch that is not full waits for more, in ms.
	pub max_wait_ms: u64,
	/// The most batches that are on their way at once.
	pub in_flight: usize,
}

/// Metrics and health.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Http {
	/// Whether there are any.
	pub enabled: bool,
	/// Where they are served, without encryption or password.
	pub listen: SocketAddr,
}

/// The log.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Log {
	/// Its form.
	pub format: LogFormat,
	/// What is logged: `error`, `warn`, `info`, `debug`, or a filter such as
	/// `energy_gateway=debug,warn`. `RUST_LOG` overrides it.
	pub level: Option<String>,
}

/// The form of the log.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
	/// A line of text each.
	#[default]
	Text,
	/// A line of JSON each.
	Json,
}

impl Default for Intake {
	fn default() -> Self {
		Self {
			verify: true,
			group: 1_024,
			group_wait_ms: 5,
		}
	}
}

impl Default for Batches {
	fn default() -> Self {
		let submitter = submitter::Config::default();
		Self {
			size: submitter.batch_size,
			max_wait_ms: submitter.max_wait_ms,
			in_flight: submitter.max_in_flight,
		}
	}
}

impl Default for Http {
	fn default() -> Self {
		Self {
			enabled: true,
			listen: SocketAddr::from(([127, 0, 0, 1], 9616)),
		}
	}
}

fn interval_ms() -> Moment {
	900_000
}

fn keep_alive_s() -> u64 {
	30
}

fn max_pending() -> u64 {
	OutboxLimits::default().max_pending
}

fn max_dead_letters() -> u64 {
	OutboxLimits::default().max_dead_letters
}

fn max_dead_letter_bytes() -> usize {
	OutboxLimits::default().max_dead_letter_bytes
}

fn cache_mib() -> usize {
	OutboxLimits::default().cache_bytes >> 20
}

impl Config {
	/// Reads and checks the file.
	pub fn load(path: &Path) -> Result<Self, ConfigError> {
		let read = || -> std::io::Result<String> {
			let len = std::fs::metadata(path)?.len();
			if len > MAX_FILE_BYTES {
				return Err(std::io::Error::other(format!("{len} bytes are more than are read")));
			}
			std::fs::read_to_string(path)
		};
		let text = read().map_err(|error| ConfigError::read(path, error))?;
		let folder = path.parent().unwrap_or(Path::new(""));
		Self::parse(&text, folder)
	}

	/// Reads and checks a text. Paths in it are relative to `folder`.
	pub fn parse(text: &str, folder: &Path) -> Result<Self, ConfigError> {
		let mut config: Self = toml::from_str(text).map_err(|error| ConfigError::Syntax(error.to_string()))?;
		config.place(folder);
		config.topics.iter_mut().for_each(pulls::complete);
		config.check()?;
		Ok(config)
	}

	fn place(&mut self, folder: &Path) {
		let (tls, credentials) = self.broker.as_mut().map_or((None, None), |broker| {
			(broker.tls.as_mut(), broker.credentials_file.as_mut())
		});
		let (ca, client) = tls.map_or((None, None), |tls| {
			(Some(&mut tls.ca_file), Some((&mut tls.cert_file, &mut tls.key_file)))
		});
		let (cert, key) = client.map_or((None, None), |(cert, key)| (cert.as_mut(), key.as_mut()));
		let (store, password) = self
			.keys
			.as_mut()
			.map_or((None, None), |keys| (Some(&mut keys.file), keys.password_file.as_mut()));
		let account = self.chain.account_file.as_mut();
		let all = [
			ca,
			cert,
			key,
			store,
			password,
			account,
			credentials,
			Some(&mut self.outbox.file),
		];
		for path in all.into_iter().flatten() {
			*path = folder.join(&*path);
		}
		for pull in self.topics.iter_mut().filter_map(|topic| topic.pull.as_mut()) {
			pull.place(folder);
		}
	}

	fn check(&self) -> Result<(), ConfigError> {
		empty("chain.urls", self.chain.urls.is_empty())?;
		if let Some(url) = self.chain.urls.iter().find(|url| !is_websocket(url)) {
			return Err(ConfigError::Url(url.clone()));
		}
		self.genesis()?;
		range("chain.interval_ms", self.chain.interval_ms, 1_000, 86_400_000)?;
		if let Some(broker) = &self.broker {
			broker.check()?;
		}
		range("intake.group", wide(self.intake.group), 1, 16_384)?;
		range("intake.group_wait_ms", self.intake.group_wait_ms, 0, 1_000)?;
		// No message holds more readings than that.
		range("outbox.max_pending", self.outbox.max_pending, 64, 1_000_000_000)?;
		range("outbox.max_dead_letters", self.outbox.max_dead_letters, 1, 10_000_000)?;
		range(
			"outbox.max_dead_letter_bytes",
			wide(self.outbox.max_dead_letter_bytes),
			0,
			65_536,
		)?;
		range("outbox.cache_mib", wide(self.outbox.cache_mib), 1, 65_536)?;
		range("batches.size", wide(self.batches.size), 1, wide(MAX_BATCH))?;
		range("batches.max_wait_ms", self.batches.max_wait_ms, 0, 600_000)?;
		range("batches.in_flight", wide(self.batches.in_flight), 1, 512)?;
		empty("topics", self.topics.is_empty())?;
		if !self.devices.is_empty() && self.keys.is_none() {
			return Err(ConfigError::NoKeys);
		}
		let routes = self.routes()?;
		if let Some(envelopes) = &self.envelopes {
			envelopes.check()?;
			self.check_envelope_topics(envelopes, &routes)?;
		}
		let mut published = self.topics.iter().filter(|topic| topic.pull.is_none());
		if let (None, Some(topic)) = (&self.broker, published.next()) {
			return Err(ConfigError::NoBroker(topic.filter.clone()));
		}
		self.meters().map(drop)
	}

	/// Refuses envelopes without a broker, and topics that the gateway itself would take for those of
	/// devices.
	fn check_envelope_topics(&self, envelopes: &Envelopes, routes: &Routes) -> Result<(), ConfigError> {
		if self.broker.is_none() {
			return Err(ConfigError::EnvelopesWithoutBroker);
		}
		let addressees = envelopes.addressees()?;
		let mut topics = addressees
			.iter()
			.flat_map(|addressee| [addressee.envelope_topic(), addressee.default_topic()]);
		match topics.find(|topic| routes.get(topic).is_some()) {
			Some(topic) => Err(ConfigError::EnvelopeTopic(topic)),
			None => Ok(()),
		}
	}

	/// Returns which topic holds which format.
	pub fn routes(&self) -> Result<Routes, ConfigError> {
		self.topics.iter().try_for_each(pulls::check)?;
		Ok(Routes::new(&self.topics)?)
	}

	/// Returns the genesis hash, where one is given.
	pub fn genesis(&self) -> Result<Option<H256>, ConfigError> {
		let genesis = self.chain.genesis.as_deref().map(H256::from_str);
		genesis.transpose().map_err(|_| ConfigError::Genesis)
	}

	/// Returns how large the outbox may grow.
	pub fn outbox_limits(&self) -> OutboxLimits {
		OutboxLimits {
			max_pending: self.outbox.max_pending,
			max_dead_letters: self.outbox.max_dead_letters,
			max_dead_letter_bytes: self.outbox.max_dead_letter_bytes,
			cache_bytes: self.outbox.cache_mib.saturating_mul(1 << 20),
		}
	}
}

fn range(field: &'static str, value: u64, from: u64, to: u64) -> Result<(), ConfigError> {
	match (from..=to).contains(&value) {
		true => Ok(()),
		false => Err(ConfigError::Range { field, from, to }),
	}
}

fn wide(value: usize) -> u64 {
	u64::try_from(value).unwrap_or(u64::MAX)
}

fn empty(field: &'static str, is_empty: bool) -> Result<(), ConfigError> {
	match is_empty {
		true => Err(ConfigError::Empty(field)),
		false => Ok(()),
	}
}

impl Broker {
	fn check(&self) -> Result<(), ConfigError> {
		empty("broker.host", self.host.is_empty())?;
		empty("broker.client_id", self.client_id.trim().is_empty())?;
		range("broker.client_id's length", wide(self.client_id.len()), 1, 128)?;
		range("broker.keep_alive_s", self.keep_alive_s, 5, 3_600)?;
		match &self.tls {
			Some(tls) if tls.cert_file.is_some() != tls.key_file.is_some() => Err(ConfigError::HalfCertificate),
			_ => Ok(()),
		}
	}

	/// Returns its port, the usual one where none is given.
	pub fn port(&self) -> u16 {
		self.port.unwrap_or(if self.tls.is_some() { 8_883 } else { 1_883 })
	}
}

impl Intake {
	/// Returns how long a commit waits for more messages.
	pub fn group_wait(&self) -> Duration {
		Duration::from_millis(self.group_wait_ms)
	}
}

fn is_websocket(url: &str) -> bool {
	url.starts_with("ws://") || url.starts_with("wss://")
}
