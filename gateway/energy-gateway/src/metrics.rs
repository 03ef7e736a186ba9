//! The metrics of the program, for Prometheus.

mod envelopes;
mod pulls;

pub use envelopes::Envelopes;
pub use pulls::{PullFailureLabel, Pulls, TopicLabel};

use crate::{
	outbox::{Counts, Refusal},
	submitter::Observer,
};
use meter_payloads::registers::Taken;
use prometheus_client::{
	encoding::{text, EncodeLabelSet},
	metrics::{
		counter::Counter,
		family::Family,
		gauge::Gauge,
		histogram::{exponential_buckets, Histogram},
	},
	registry::Registry,
};
use std::{
	fmt,
	sync::Arc,
	time::{Duration, SystemTime, UNIX_EPOCH},
};

/// The label of what is counted by reason.
#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
pub struct ReasonLabel {
	/// The reason, in one word.
	pub reason: &'static str,
}

/// The label of registers that were published.
#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
pub struct OutcomeLabel {
	/// What became of it, in one word.
	pub outcome: &'static str,
}

/// The label of what is counted by the format of a topic.
#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
pub struct FormatLabel {
	/// The format, in one word.
	pub format: &'static str,
}

/// The labels of messages that were not taken.
#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
pub struct RefusalLabel {
	/// The format of the topic, in one word.
	pub format: &'static str,
	/// The reason, in one word.
	pub reason: &'static str,
}

/// All counters and gauges. Cheap to clone: clones count together.
#[derive(Clone, Debug)]
pub struct Metrics {
	/// Messages received from the broker.
	pub messages_received: Family<FormatLabel, Counter>,
	/// Messages of no interest: nothing is wrong with them.
	pub messages_ignored: Family<FormatLabel, Counter>,
	/// Messages that were refused and went to the dead letters.
	pub messages_refused: Family<RefusalLabel, Counter>,
	/// What became of registers that devices published.
	pub registers_taken: Family<OutcomeLabel, Counter>,
	/// Ends of intervals of edge meters that were not signed.
	pub intervals_not_signed: Family<ReasonLabel, Counter>,
	/// Readings stored in the outbox.
	pub readings_stored: Counter,
	/// Readings that were known already.
	pub readings_duplicate: Counter,
	/// Readings stored as evidence of an equivocation.
	pub readings_evidence: Counter,
	/// Readings that a finalised block has.
	pub readings_delivered: Counter,
	/// Readings that can never be taken.
	pub readings_refused: Family<ReasonLabel, Counter>,
	/// Transactions with readings that were submitted.
	pub batches_submitted: Counter,
	/// Readings in those transactions.
	pub readings_submitted: Counter,
	/// Transactions that ended in no block, or failed in one.
	pub batches_failed: Family<ReasonLabel, Counter>,
	/// Transactions that wait for a block.
	pub batches_in_flight: Gauge,
	/// Seconds from a batch's submission to its finalised block.
	pub submission_seconds: Histogram,
	/// Seconds that a durable commit of the intake takes.
	pub commit_seconds: Histogram,
	/// Meters whose readings wait for something that the operator has to correct.
	pub meters_on_hold: Gauge,
	/// Readings that wait for the chain.
	pub pending: Gauge,
	/// The oldest interval that waits; 0 if none does.
	pub oldest_pending_interval: Gauge,
	/// Dead letters that are kept.
	pub dead_letters: Gauge,
	/// The outbox file's length.
	pub outbox_bytes: Gauge,
	/// Devices that are asked.
	pub pulls: Pulls,
	/// Envelopes that are published.
	pub envelopes: Envelopes,
	/// Whether there is a broker to be connected to: 1, or 0 where the gateway asks for every topic.
	pub broker_configured: Gauge,
	/// Whether the broker is connected: 1 or 0.
	pub broker_connected: Gauge,
	/// Connections made to the broker.
	pub broker_connections: Counter,
	/// Whether a node is connected: 1 or 0.
	pub chain_connected: Gauge,
	/// Whether the intake waits for room in the outbox: 1 or 0.
	pub intake_paused: Gauge,
	/// When a reading was delivered last, in Unix seconds; 0 before the first.
	pub last_delivered_seconds: Gauge,
	registry: Arc<Registry>,
}

impl Default for Metrics {
	fn default() -> Self {
		Self::new()
	}
}

impl Metrics {
	/// Metrics that are all zero.
	pub fn new() -> Self {
		let mut registry = Registry::with_prefix("energy_gateway");
		let mut metrics = Self {
			messages_received: Family::default(),
			messages_ignored: Family::default(),
			messages_refused: Family::default(),
			registers_taken: Family::default(),
			intervals_not_signed: Family::default(),
			readings_stored: Counter::default(),
			readings_duplicate: Counter::default(),
			readings_evidence: Counter::default(),
			readings_delivered: Counter::default(),
			readings_refused: Family::default(),
			batches_submitted: Counter::default(),
			readings_submitted: Counter::default(),
			batches_failed: Family::default(),
			batches_in_flight: Gauge::default(),
			submission_seconds: Histogram::new(exponential_buckets(0.5, 2.0, 12)),
			commit_seconds: Histogram::new(exponential_buckets(0.001, 2.0, 12)),
			meters_on_hold: Gauge::default(),
			pending: Gauge::default(),
			oldest_pending_interval: Gauge::default(),
			dead_letters: Gauge::default(),
			outbox_bytes: Gauge::default(),
			pulls: Pulls::default(),
			envelopes: Envelopes::default(),
			broker_configured: Gauge::default(),
			broker_connected: Gauge::default(),
			broker_connections: Counter::default(),
			chain_connected: Gauge::default(),
			intake_paused: Gauge::default(),
			last_delivered_seconds: Gauge::default(),
			registry: Arc::default(),
		};
		metrics.broker_configured.set(1);
		metrics.register(&mut registry);
		metrics.registry = Arc::new(registry);
		metrics
	}

	#[rustfmt::skip]
	fn register(&self, registry: &mut Registry) {
		let r = registry;
		r.register("messages_received", "Messages received from the broker", self.messages_received.clone());
		r.register("messages_ignored", "Messages that carry no register of energy", self.messages_ignored.clone());
		r.register("messages_refused", "Messages that went to the dead letters", self.messages_refused.clone());
		r.register("registers_taken", "Registers that plain devices published, by what became of them", self.registers_taken.clone());
		r.register("intervals_not_signed", "Ends of intervals of edge meters that were not signed", self.intervals_not_signed.clone());
		r.register("readings_stored", "Readings stored in the outbox", self.readings_stored.clone());
		r.register("readings_duplicate", "Readings that were known already", self.readings_duplicate.clone());
		r.register("readings_evidence", "Readings stored as evidence of an equivocation", self.readings_evidence.clone());
		r.register("readings_delivered", "Readings that a finalised block has", self.readings_delivered.clone());
		r.register("readings_refused", "Readings that can never be taken", self.readings_refused.clone());
		r.register("batches_submitted", "Transactions with readings that were submitted", self.batches_submitted.clone());
		r.register("readings_submitted", "Readings in those transactions", self.readings_submitted.clone());
		r.register("batches_failed", "Transactions that ended in no block, or failed in one", self.batches_failed.clone());
		r.register("batches_in_flight", "Transactions that wait for a block", self.batches_in_flight.clone());
		r.register("submission_seconds", "Seconds from submission to the finalised block", self.submission_seconds.clone());
		r.register("commit_seconds", "Seconds that a durable commit of the intake takes", self.commit_seconds.clone());
		r.register("meters_on_hold", "Meters whose readings wait for the operator", self.meters_on_hold.clone());
		r.register("pending", "Readings that wait for the chain", self.pending.clone());
		r.register("oldest_pending_interval", "The oldest interval that waits, 0 if none does", self.oldest_pending_interval.clone());
		r.register("dead_letters", "Dead letters that are kept", self.dead_letters.clone());
		r.register("outbox_bytes", "The outbox file's length", self.outbox_bytes.clone());
		self.pulls.register(r);
		self.envelopes.register(r);
		r.register("broker_configured", "Whether there is a broker to be connected to", self.broker_configured.clone());
		r.register("broker_connected", "Whether the broker is connected", self.broker_connected.clone());
		r.register("broker_connections", "Connections made to the broker", self.broker_connections.clone());
		r.register("chain_connected", "Whether a node is connected", self.chain_connected.clone());
		r.register("intake_paused", "Whether the intake waits for room in the outbox", self.intake_paused.clone());
		r.register("last_delivered_seconds", "When a reading was delivered last, in Unix seconds", self.last_delivered_seconds.clone());
	}

	/// Counts a register that a device published.
	pub fn count_taken(&self, taken: Taken) {
		let outcome = match taken {
			Taken::Followed => "followed",
			Taken::Wrapped => "wrapped",
			Taken::Restarted => "restarted",
			Taken::GlitchForgotten => "glitch_forgotten",
			Taken::Duplicate => "duplicate",
			Taken::Late => "late",
			Taken::SetAside => "set_aside",
		};
		self.registers_taken.get_or_create(&OutcomeLabel { outcome }).inc();
	}

	/// Counts refused readings.
	pub fn count_refused(&self, reason: &'static str) {
		self.readings_refused.get_or_create(&ReasonLabel { reason }).inc();
	}

	/// Takes over what the outbox holds.
	pub fn observe_outbox(&self, counts: Counts, oldest: Option<u32>) {
		let gauge = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
		self.pending.set(gauge(counts.pending));
		self.dead_letters.set(gauge(counts.dead_letters));
		self.outbox_bytes.set(gauge(counts.bytes));
		self.oldest_pending_interval.set(oldest.unwrap_or(0).into());
	}

	/// Returns all of them, in the OpenMetrics text format.
	pub fn encode(&self) -> Result<String, fmt::Error> {
		self.pulls.observe();
		let mut text = String::with_capacity(8_192);
		text::encode(&mut text, &self.registry)?;
		Ok(text)
	}
}

/// Returns the time, in Unix seconds.
fn unix_seconds() -> i64 {
	let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
	i64::try_from(now.as_secs()).unwrap_or(i64::MAX)
}

impl Observer for Metrics {
	fn connected(&self, connected: bool) {
		self.chain_connected.set(connected.into());
	}

	fn submitted(&self, readings: usize) {
		self.batches_submitted.inc();
		self.readings_submitted
			.inc_by(u64::try_from(readings).unwrap_or(u64::MAX));
	}

	fn finalised(&self, after: Duration) {
		self.submission_seconds.observe(after.as_secs_f64());
	}

	fn failed(&self, reason: &'static str, batches: usize) {
		let failed = self.batches_failed.get_or_create(&ReasonLabel { reason });
		failed.inc_by(u64::try_from(batches).unwrap_or(u64::MAX));
	}

	fn delivered(&self, readings: u64) {
		self.readings_delivered.inc_by(readings);
		self.last_delivered_seconds.set(unix_seconds());
	}

	fn refused(&self, reason: Refusal) {
		self.count_refused(reason.label());
	}

	fn state(&self, in_flight: usize, on_hold: usize) {
		self.batches_in_flight.set(i64::try_from(in_flight).unwrap_or(i64::MAX));
		self.meters_on_hold.set(i64::try_from(on_hold).unwrap_or(i64::MAX));
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn clones_count_together_and_reasons_apart() {
		let metrics = Metrics::new();
		metrics.clone().count_refused("register_fell");
		metrics.count_refused("register_fell");
		metrics.count_refused("overflow");
		let text = metrics.encode().unwrap();
		assert!(
			text.contains("energy_gateway_readings_refused_total{reason=\"register_fell\"} 2"),
			"{text}"
		);
		assert!(text.contains("energy_gateway_readings_refused_total{reason=\"overflow\"} 1"));
		assert!(text.ends_with("# EOF\n"));
	}
}
