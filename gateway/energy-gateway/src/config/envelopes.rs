use super::{empty, range, wide, ConfigError};
use energy_primitives::Interval;
use serde::Deserialize;
use std::collections::BTreeSet;
use subxt::utils::AccountId32;

/// The most connections whose envelopes one gateway publishes.
const MAX_CONNECTIONS: u64 = 1_000;
/// The most intervals of a message: a day.
const MAX_INTERVALS: u64 = 96;
/// The longest level of a topic, and the longest prefix.
const MAX_LEVEL: u64 = 64;
const MAX_PREFIX: u64 = 256;

/// The connections whose envelopes are published at the broker.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Envelopes {
	/// What their topics begin with.
	#[serde(default = "prefix")]
	pub prefix: String,
	/// For how many intervals a message says what may flow, the present one among them.
	#[serde(default = "intervals")]
	pub intervals: Interval,
	/// For how many of them a message is valid: beyond, the default is to be kept to.
	#[serde(default = "valid_intervals")]
	pub valid_intervals: Interval,
	/// The connections.
	pub connections: Vec<EnvelopeConnection>,
}

/// A connection whose envelope is published.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnvelopeConnection {
	/// The account that it is of, as an SS58 address.
	pub account: String,
	/// What its topic calls it; the address where it is not given.
	pub name: Option<String>,
}

/// Whose envelope is published, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressee {
	/// The account.
	pub account: [u8; 32],
	/// Its address, of the generic prefix 42.
	pub address: String,
	/// What its topics begin with: the prefix and its name.
	pub topic: String,
}

impl Addressee {
	/// Returns the topic of its envelope.
	pub fn envelope_topic(&self) -> String {
		format!("{}/envelope", self.topic)
	}

	/// Returns the topic of its default.
	pub fn default_topic(&self) -> String {
		format!("{}/default", self.topic)
	}
}

fn prefix() -> String {
	"energy-chain".into()
}

fn intervals() -> Interval {
	8
}

fn valid_intervals() -> Interval {
	2
}

impl Envelopes {
	pub(super) fn check(&self) -> Result<(), ConfigError> {
		range("envelopes.intervals", self.intervals.into(), 2, MAX_INTERVALS)?;
		// With one, every message would be over before the next one is there.
		range(
			"envelopes.valid_intervals",
			self.valid_intervals.into(),
			2,
			self.intervals.into(),
		)?;
		empty("envelopes.connections", self.connections.is_empty())?;
		range(
			"envelopes.connections' number",
			wide(self.connections.len()),
			1,
			MAX_CONNECTIONS,
		)?;
		range("envelopes.prefix's length", wide(self.prefix.len()), 1, MAX_PREFIX)?;
		if !self.prefix.split('/').all(is_name) {
			return Err(ConfigError::EnvelopePrefix(self.prefix.clone()));
		}
		self.addressees().map(drop)
	}

	/// Returns whose envelopes are published, in the order of the configuration.
	pub fn addressees(&self) -> Result<Vec<Addressee>, ConfigError> {
		let (mut accounts, mut names) = (BTreeSet::new(), BTreeSet::new());
		let mut addressees = Vec::with_capacity(self.connections.len());
		for connection in &self.connections {
			let typed = &connection.account;
			let account: AccountId32 = typed.parse().map_err(|_| ConfigError::EnvelopeAccount(typed.clone()))?;
			let address = account.to_string();
			let name = connection.name.as_ref().unwrap_or(&address);
			if !is_name(name) {
				return Err(ConfigError::EnvelopeName(name.clone()));
			}
			if !accounts.insert(account) {
				return Err(ConfigError::EnvelopeTwice(typed.clone()));
			}
			if !names.insert(name.clone()) {
				return Err(ConfigError::EnvelopeTwice(name.clone()));
			}
			addressees.push(Addressee {
				account: account.0,
				topic: format!("{}/{name}", self.prefix),
				address,
			});
		}
		Ok(addressees)
	}
}

/// Whether a text can be a level of a topic: nothing that a broker, a shell or an access list takes
/// for something else.
fn is_name(name: &str) -> bool {
	let is_plain = |c: char| c.is_ascii_alphanumeric() || ['-', '_', '.'].contains(&c);
	(1..=MAX_LEVEL).contains(&wide(name.len())) && name.chars().all(is_plain)
}
