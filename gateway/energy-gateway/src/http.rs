//! Metrics for Prometheus and a health question, over HTTP. For loopback, or behind a proxy: there
//! is no password and no encryption.
//!
//! | path | answer |
//! |---|---|
//! | `/metrics` | all metrics, in the OpenMetrics text format |
//! | `/health` | [`Health`] as JSON; status 200 if readings can flow to the chain, else 503 |

use crate::{metrics::Metrics, outbox::Outbox};
use axum::{
	extract::State,
	http::{header, StatusCode},
	response::{IntoResponse, Response},
	routing::get,
	Router,
};
use serde::Serialize;
use std::{io, net::SocketAddr};
use tokio::{net::TcpListener, sync::watch};

/// How the gateway is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Health {
	/// Whether readings can flow to the chain: from the broker, if there is one. A device that does
	/// not answer does not end that.
	pub healthy: bool,
	/// Whether the broker is connected; nothing where there is none, because the gateway asks for
	/// every topic.
	pub broker_connected: Option<bool>,
	/// Whether a node is connected.
	pub chain_connected: bool,
	/// Devices that the gateway asks.
	pub devices_asked: u64,
	/// Those of them that did not answer when they were asked last.
	pub devices_silent: u64,
	/// Whether the outbox is full, so that no messages are taken.
	pub intake_paused: bool,
	/// Readings that wait for the chain.
	pub pending: u64,
	/// The oldest interval that waits.
	pub oldest_pending_interval: Option<u32>,
	/// Meters whose readings wait for something that the operator has to correct.
	pub meters_on_hold: i64,
	/// Dead letters that are kept.
	pub dead_letters: u64,
	/// When a reading was delivered last, in Unix seconds, since the start.
	pub last_delivered_seconds: Option<i64>,
}

#[derive(Clone)]
struct Shared {
	metrics: Metrics,
	outbox: Outbox,
}

/// Takes the address. Fails at once if it cannot be had.
pub async fn bind(address: SocketAddr) -> io::Result<TcpListener> {
	TcpListener::bind(address).await
}

/// Answers until `stop` is true.
pub async fn serve(
	listener: TcpListener,
	metrics: Metrics,
	outbox: Outbox,
	mut stop: watch::Receiver<bool>,
) -> io::Result<()> {
	let router = Router::new()
		.route("/metrics", get(get_metrics))
		.route("/health", get(get_health))
		.with_state(Shared { metrics, outbox });
	let stopped = async move { drop(stop.wait_for(|stop| *stop).await) };
	axum::serve(listener, router).with_graceful_shutdown(stopped).await
}

/// Takes over what the outbox holds into the metrics, and says how the gateway is.
pub async fn health(metrics: &Metrics, outbox: &Outbox) -> Health {
	let outbox = outbox.clone();
	let read = move || (outbox.counts(), outbox.oldest().ok().flatten());
	let (counts, oldest) = tokio::task::spawn_blocking(read).await.unwrap_or_default();
	let oldest = oldest.map(|slot| slot.interval);
	metrics.observe_outbox(counts, oldest);
	let is_set = |gauge: i64| gauge == 1;
	let broker_connected = is_set(metrics.broker_configured.get()).then(|| is_set(metrics.broker_connected.get()));
	let chain_connected = is_set(metrics.chain_connected.get());
	let (devices_asked, devices_silent) = metrics.pulls.devices();
	let intake_paused = is_set(metrics.intake_paused.get());
	Health {
		healthy: broker_connected.unwrap_or(true) && chain_connected && !intake_paused,
		broker_connected,
		chain_connected,
		devices_asked,
		devices_silent,
		intake_paused,
		pending: counts.pending,
		oldest_pending_interval: oldest,
		meters_on_hold: metrics.meters_on_hold.get(),
		dead_letters: counts.dead_letters,
		last_delivered_seconds: Some(metrics.last_delivered_seconds.get()).filter(|seconds| *seconds != 0),
	}
}

async fn get_metrics(State(shared): State<Shared>) -> Response {
	health(&shared.metrics, &shared.outbox).await;
	let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
	match shared.metrics.encode() {
		Ok(text) => ([(header::CONTENT_TYPE, kind)], text).into_response(),
		Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
	}
}

async fn get_health(State(shared): State<Shared>) -> Response {
	let health = health(&shared.metrics, &shared.outbox).await;
	let status = if health.healthy {
		StatusCode::OK
	} else {
		StatusCode::SERVICE_UNAVAILABLE
	};
	match serde_json::to_string(&health) {
		Ok(text) => (status, [(header::CONTENT_TYPE, "application/json")], text).into_response(),
		Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
	}
}
