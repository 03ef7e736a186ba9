//! What connections may take and give, published at the broker for chargers, inverters and energy
//! managers to keep to.
//!
//! The watcher follows the blocks that are final, and reads the limits of the configured connections
//! when an interval begins and when something has changed in the grid. The publisher keeps two retained
//! messages for each connection:
//!
//! | topic | message | how long the broker keeps it |
//! |---|---|---|
//! | `<prefix>/<name>/envelope` | [`EnvelopeMessage`]: this interval and the following ones, until when that is valid, and what counts then | until then (MQTT 5, message expiry interval) |
//! | `<prefix>/<name>/default` | [`DefaultMessage`]: what counts without a valid envelope | always |
//!
//! **Nothing known is never without limits.** Where the chain cannot be read, or blocks are no longer
//! final, nothing is published, and the last message runs out: then the default counts, the
//! connection's own limits where the operator has set none. For an account without a connection nothing
//! may flow.
//!
//! The publisher has a session of its own, so that messages go out while the one of the readings waits
//! for room in the outbox.

mod document;
mod publisher;
#[cfg(test)]
mod tests;
mod watcher;

pub use document::{DefaultMessage, EnvelopeMessage, Facts, Horizon, LimitedBy, Period};
pub use publisher::Publisher;

use crate::{
	chain::{ChainError, Client},
	config::{Addressee, ConfigError, Envelopes},
	metrics::Metrics,
	mqtt::PublishingEndpoint,
};
use energy_primitives::Interval;
use std::{
	future::Future,
	sync::Arc,
	time::{Duration, Instant},
};
use tokio::sync::watch;
use watcher::Watcher;

/// The messages of a connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payloads {
	/// On its topic `envelope`.
	pub envelope: String,
	/// On its topic `default`.
	pub default: String,
}

impl Payloads {
	/// Returns the messages about what the chain says of an account's connection; `None` where they cannot be
	/// written: the calendar does not reach so far.
	pub fn new(account: &str, facts: &Facts, horizon: &Horizon) -> Option<Self> {
		Some(Self {
			envelope: serde_json::to_string(&facts.to_envelope(account, horizon)?).ok()?,
			default: serde_json::to_string(&facts.to_default(account, horizon)).ok()?,
		})
	}
}

/// The messages of all connections, as of a block.
#[derive(Clone, Debug)]
pub struct Snapshot {
	/// Before which instant the block's time was read.
	pub read_at: Instant,
	/// For how long the envelopes are valid from then on.
	pub valid_for: Duration,
	/// In the order of the configuration.
	pub payloads: Vec<Payloads>,
}

impl Snapshot {
	/// Returns for how many more seconds the envelopes are valid; `None` where they are not any more.
	/// Time is measured without this machine's clock, which may be set.
	pub fn seconds_left(&self, now: Instant) -> Option<u32> {
		let passed = now.saturating_duration_since(self.read_at);
		let left = self.valid_for.checked_sub(passed)?.as_secs();
		u32::try_from(left).ok().filter(|left| *left > 0)
	}
}

/// What is published, and where: read from the configuration.
pub struct Plan {
	addressees: Arc<[Addressee]>,
	intervals: Interval,
	valid_intervals: Interval,
	endpoint: PublishingEndpoint,
}

impl Plan {
	/// As the configuration says.
	pub fn new(envelopes: &Envelopes, endpoint: PublishingEndpoint) -> Result<Self, ConfigError> {
		Ok(Self {
			addressees: envelopes.addressees()?.into(),
			intervals: envelopes.intervals,
			valid_intervals: envelopes.valid_intervals,
			endpoint,
		})
	}

	/// Starts the publisher, which ends by itself when `stop` is true, and returns the watcher, which
	/// does so too, or ends because the node is on another chain.
	pub fn start(
		self,
		client: Client,
		metrics: Metrics,
		stop: watch::Receiver<bool>,
	) -> impl Future<Output = Result<(), ChainError>> {
		let count = i64::try_from(self.addressees.len()).unwrap_or(i64::MAX);
		metrics.envelopes.connections.set(count);
		let snapshots = watch::Sender::new(None);
		let publisher = Publisher {
			endpoint: self.endpoint,
			addressees: self.addressees.clone(),
			snapshots: snapshots.subscribe(),
			metrics: metrics.clone(),
			stop: stop.clone(),
		};
		tokio::spawn(publisher.run());
		let watcher = Watcher {
			client,
			addressees: self.addressees,
			intervals: self.intervals,
			valid_intervals: self.valid_intervals,
			snapshots,
			metrics,
			last: None,
		};
		watcher.run(stop)
	}
}
