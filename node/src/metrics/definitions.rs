//! The metrics, with their names and what they mean.

use substrate_prometheus_endpoint::{
	register, Counter, CounterVec, Gauge, GaugeVec, Opts, PrometheusError, Registry, F64, U64,
};

/// The metrics of our own.
#[derive(Clone)]
pub struct Metrics {
	pub ready: Gauge<U64>,
	pub listed: Gauge<U64>,
	pub nodes_listed: Gauge<U64>,
	pub peers_refused: Gauge<U64>,
	pub finality_lag: Gauge<U64>,
	pub slot_equivocations: Counter<U64>,
	pub validators: GaugeVec<U64>,
	pub interval: GaugeVec<U64>,
	pub intervals_waiting: Gauge<U64>,
	pub intervals_unsettled: Gauge<U64>,
	pub accounts_unsettled: Gauge<U64>,
	pub markets: CounterVec<U64>,
	pub area_state: GaugeVec<U64>,
	pub area_suspended: GaugeVec<U64>,
	pub debts: Gauge<U64>,
	pub arrears: Gauge<F64>,
	pub readings: CounterVec<U64>,
	pub batches: Counter<U64>,
	pub accounts_settled: Counter<U64>,
	pub unread_blocks: Counter<U64>,
}

impl Metrics {
	/// Registers all of them.
	pub fn register(registry: &Registry) -> Result<Self, PrometheusError> {
		let gauge = |name: &str, help: &str| register(Gauge::new(full(name), help)?, registry);
		let counter = |name: &str, help: &str| register(Counter::new(full(name), help)?, registry);
		let gauges = |name: &str, help: &str, labels: &[&str]| {
			register(GaugeVec::new(Opts::new(full(name), help), labels)?, registry)
		};
		let counters = |name: &str, help: &str, labels: &[&str]| {
			register(CounterVec::new(Opts::new(full(name), help), labels)?, registry)
		};
		let money = Gauge::<F64>::new(full("arrears_tokens"), "What is owed in arrears, in tokens")?;
		Ok(Self {
			ready: gauge("node_ready", "1 where node_readiness says that the node is ready")?,
			listed: gauge("node_listed", "1 where the chain's list of nodes allows the node")?,
			nodes_listed: gauge("nodes_listed", "Nodes on the chain's list, 0 where it is not enforced")?,
			peers_refused: gauge("peers_refused", "How many times a peer was cut off since the start")?,
			finality_lag: gauge("finality_lag_blocks", "Best blocks that are not final")?,
			slot_equivocations: counter(
				"slot_equivocations_total",
				"Second blocks of one slot, so of one validator",
			)?,
			validators: gauges(
				"validators",
				"Validators: of the present session, wanted by the council",
				&["set"],
			)?,
			interval: gauges(
				"interval",
				"The number of the interval that is: the present one, being settled",
				&["which"],
			)?,
			intervals_waiting: gauge(
				"intervals_waiting",
				"Intervals that take no more readings and are not settled",
			)?,
			intervals_unsettled: gauge("intervals_unsettled", "Intervals that could not be settled in full")?,
			accounts_unsettled: gauge(
				"accounts_unsettled",
				"Accounts that could not be settled in those intervals",
			)?,
			markets: counters(
				"markets_total",
				"Auctions of root areas whose delivery began, by phase",
				&["phase"],
			)?,
			area_state: gauges(
				"area_state",
				"0 normal, 1 alert, 2 restoration, 3 emergency, 4 blackout",
				&["area", "name"],
			)?,
			area_suspended: gauges(
				"area_trading_suspended",
				"1 where trading is suspended",
				&["area", "name"],
			)?,
			debts: gauge("debts", "Debts in arrears, each of one account to another")?,
			arrears: register(money, registry)?,
			readings: counters(
				"readings_total",
				"Readings in final blocks, by what became of them",
				&["result"],
			)?,
			batches: counter("reading_batches_total", "Batches of readings in final blocks")?,
			accounts_settled: counter("accounts_settled_total", "Accounts settled, each interval counted")?,
			unread_blocks: counter(
				"unread_blocks_total",
				"Final blocks whose events this node's version cannot read",
			)?,
		})
	}
}

fn full(name: &str) -> String {
	format!("energy_chain_{name}")
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn every_metric_is_documented() {
		let registry = Registry::new();
		let metrics = Metrics::register(&registry).unwrap();
		// Those with labels appear with their first value.
		metrics.validators.with_label_values(&["active"]).set(1);
		metrics.interval.with_label_values(&["current"]).set(1);
		metrics.markets.with_label_values(&["Void"]).inc();
		metrics.area_state.with_label_values(&["0", "Village"]).set(0);
		metrics.area_suspended.with_label_values(&["0", "Village"]).set(0);
		metrics.readings.with_label_values(&["Accepted"]).inc();
		let docs = include_str!("../../../docs/metrics.md");
		let names: Vec<_> = registry
			.gather()
			.iter()
			.map(|family| family.get_name().to_owned())
			.collect();
		assert_eq!(names.len(), 20);
		for name in names {
			assert!(
				docs.contains(&format!("`{name}")),
				"docs/metrics.md does not have {name}"
			);
		}
	}
}
