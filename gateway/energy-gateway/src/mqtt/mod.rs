//! The broker's side: one persistent session (MQTT 3.1.1, QoS 1, clean session off, a fixed client
//! id), over TCP or TLS.
//!
//! **Acknowledged is stored.** A message is acknowledged only after the outbox has it on disk, on
//! the connection that it came on. What a lost connection left unacknowledged comes again. While
//! the outbox is full there is no connection, and the broker keeps what comes.
//!
//! What the gateway publishes itself goes out over another session ([`PublishingEndpoint`]).

mod connection;
mod options;

pub use connection::{watch_room, Mqtt};
pub(crate) use connection::{RETRIES, STABLE};
pub(crate) use options::client_config;
pub use options::{BrokerError, Endpoint, PublishingEndpoint};

use std::time::{SystemTime, UNIX_EPOCH};

/// Returns the time, in Unix ms.
pub(crate) fn now_ms() -> energy_primitives::Moment {
	let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
	u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}
