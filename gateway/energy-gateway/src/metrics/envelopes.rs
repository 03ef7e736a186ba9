//! What is counted of the envelopes that are published.

use super::unix_seconds;
use prometheus_client::{
	metrics::{counter::Counter, gauge::Gauge},
	registry::Registry,
};

/// Envelopes of connections. Cheap to clone: clones count together.
#[derive(Clone, Debug, Default)]
pub struct Envelopes {
	/// Connections whose envelopes are to be published.
	pub connections: Gauge,
	/// Accounts among them that have no connection.
	pub without_connection: Gauge,
	/// Messages that the broker has taken.
	pub published: Counter,
	/// Messages that it has refused.
	pub refused: Counter,
	/// Whether the broker is connected for them: 1 or 0.
	pub broker_connected: Gauge,
	/// When it was last known that the messages are what the chain says, in Unix seconds; 0 before.
	confirmed_seconds: Gauge,
}

impl Envelopes {
	#[rustfmt::skip]
	pub(super) fn register(&self, registry: &mut Registry) {
		registry.register("envelopes_connections", "Connections whose envelopes are published", self.connections.clone());
		registry.register("envelopes_without_connection", "Accounts among them that have no connection", self.without_connection.clone());
		registry.register("envelopes_published", "Messages with envelopes and defaults that the broker has taken", self.published.clone());
		registry.register("envelopes_refused", "Messages with envelopes and defaults that the broker has refused", self.refused.clone());
		registry.register("envelopes_broker_connected", "Whether the broker is connected for envelopes", self.broker_connected.clone());
		registry.register("envelopes_confirmed_seconds", "When a final block last confirmed the limits, in Unix seconds", self.confirmed_seconds.clone());
	}

	/// A final block says the same as the messages.
	pub fn confirmed(&self) {
		self.confirmed_seconds.set(unix_seconds());
	}
}
