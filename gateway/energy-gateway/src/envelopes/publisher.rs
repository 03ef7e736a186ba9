//! From messages to the broker.

use super::Snapshot;
use crate::{
	config::Addressee,
	metrics::Metrics,
	mqtt::{PublishingEndpoint, RETRIES, STABLE},
};
use rumqttc::{
	v5::{
		mqttbytes::{
			v5::{Packet, PubAckReason, PublishProperties},
			QoS,
		},
		AsyncClient, ConnectionError, Event, EventLoop,
	},
	Outgoing,
};
use std::{
	sync::Arc,
	time::{Duration, Instant},
};
use tokio::sync::{watch, Notify};

/// How long a shutdown waits for the disconnection.
const LAST_WORDS: Duration = Duration::from_secs(1);
/// How long a refusal by the broker is not logged again.
const QUIET: Duration = Duration::from_secs(600);

/// Keeps the broker's retained messages as the newest snapshot has them.
pub struct Publisher {
	/// Where the broker is.
	pub endpoint: PublishingEndpoint,
	/// Whose messages they are, in the order of a snapshot's.
	pub addressees: Arc<[Addressee]>,
	/// What is to be published, once it is known.
	pub snapshots: watch::Receiver<Option<Arc<Snapshot>>>,
	/// Counters.
	pub metrics: Metrics,
	/// Becomes true when the program is to end.
	pub stop: watch::Receiver<bool>,
}

/// A message that is to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Message {
	pub topic: String,
	pub payload: String,
	/// For how many seconds the broker keeps it; `None`: always.
	pub expires_in_s: Option<u32>,
}

/// Returns what of an addressee's messages has to be sent, by what was sent over this connection to the
/// broker before. An envelope that is over is not.
pub(super) fn due(
	addressee: &Addressee,
	index: usize,
	new: &Snapshot,
	sent: Option<&Snapshot>,
	now: Instant,
) -> [Option<Message>; 2] {
	let Some(payloads) = new.payloads.get(index) else {
		return [None, None];
	};
	let before = sent.and_then(|sent| sent.payloads.get(index));
	let default = before.is_none_or(|before| before.default != payloads.default);
	let envelope = before.is_none_or(|before| before.envelope != payloads.envelope);
	let seconds_left = new.seconds_left(now).filter(|_| envelope);
	[
		default.then(|| Message {
			topic: addressee.default_topic(),
			payload: payloads.default.clone(),
			expires_in_s: None,
		}),
		seconds_left.map(|seconds_left| Message {
			topic: addressee.envelope_topic(),
			payload: payloads.envelope.clone(),
			expires_in_s: Some(seconds_left),
		}),
	]
}

/// Why a connection is not served any more.
enum End {
	Stopped,
	Lost(Box<ConnectionError>),
}

impl Publisher {
	/// Connects, for as long as it takes and as often as it takes, until `stop` is true.
	pub async fn run(mut self) {
		let mut failures = 0u32;
		loop {
			let began = Instant::now();
			let (client, event_loop) = self.endpoint.client();
			let end = self.serve(client, event_loop).await;
			self.metrics.envelopes.broker_connected.set(0);
			let error = match end {
				End::Stopped => return,
				End::Lost(error) => error,
			};
			if began.elapsed() >= STABLE {
				failures = 0;
			}
			let pause = RETRIES.pause(failures);
			let broker = self.endpoint.address();
			tracing::warn!(broker, %error, "envelopes: no connection to the broker; trying again in {pause:?}");
			tokio::select! {
				() = tokio::time::sleep(pause) => {},
				_ = self.stop.wait_for(|stop| *stop) => return,
			}
			failures = failures.saturating_add(1);
		}
	}

	/// Works with one connection until it is lost, or until `stop` is true.
	async fn serve(&mut self, client: AsyncClient, event_loop: EventLoop) -> End {
		let connected = Notify::new();
		let mut stop = self.stop.clone();
		let last_words = async {
			drop(stop.wait_for(|stop| *stop).await);
			let said = async {
				drop(client.disconnect().await);
				std::future::pending::<()>().await
			};
			drop(tokio::time::timeout(LAST_WORDS, said).await);
		};
		let address = self.endpoint.address();
		tokio::select! {
			end = drive(event_loop, &connected, &self.metrics, &address) => end,
			() = publish(&client, &connected, &self.addressees, &mut self.snapshots) => End::Stopped,
			() = last_words => End::Stopped,
		}
	}
}

/// Reads and writes what the connection has, until it is lost or closed.
async fn drive(mut event_loop: EventLoop, connected: &Notify, metrics: &Metrics, broker: &str) -> End {
	let mut refusal_logged: Option<Instant> = None;
	loop {
		match event_loop.poll().await {
			Ok(Event::Incoming(Packet::ConnAck(_))) => {
				tracing::info!(broker, "envelopes: connected to the broker");
				metrics.envelopes.broker_connected.set(1);
				connected.notify_one();
			},
			Ok(Event::Incoming(Packet::PubAck(answer))) => match answer.reason {
				PubAckReason::Success | PubAckReason::NoMatchingSubscribers => {
					metrics.envelopes.published.inc();
				},
				reason => {
					metrics.envelopes.refused.inc();
					if refusal_logged.is_none_or(|logged| logged.elapsed() >= QUIET) {
						refusal_logged = Some(Instant::now());
						tracing::error!(
							broker,
							?reason,
							"the broker refuses envelopes: its access list has to let this gateway write on them"
						);
					}
				},
			},
			Ok(Event::Outgoing(Outgoing::Disconnect)) => return End::Stopped,
			Ok(_) => {},
			Err(error) => return End::Lost(Box::new(error)),
		}
	}
}

/// Sends what the newest snapshot has and this connection has not, then what later ones change. Does not
/// end before the connection or the watcher does.
async fn publish(
	client: &AsyncClient,
	connected: &Notify,
	addressees: &[Addressee],
	snapshots: &mut watch::Receiver<Option<Arc<Snapshot>>>,
) {
	connected.notified().await;
	let mut sent: Option<Arc<Snapshot>> = None;
	loop {
		let newest = snapshots.borrow_and_update().clone();
		if let Some(new) = newest {
			for (index, addressee) in addressees.iter().enumerate() {
				let messages = due(addressee, index, &new, sent.as_deref(), Instant::now());
				for message in messages.into_iter().flatten() {
					let properties = PublishProperties {
						message_expiry_interval: message.expires_in_s,
						content_type: Some("application/json".into()),
						..PublishProperties::default()
					};
					let (topic, payload) = (message.topic, message.payload);
					let request = client.publish_with_properties(topic, QoS::AtLeastOnce, true, payload, properties);
					if request.await.is_err() {
						// The connection has ended, which its other side says.
						return std::future::pending::<()>().await;
					}
				}
			}
			sent = Some(new);
		}
		if snapshots.changed().await.is_err() {
			return std::future::pending::<()>().await;
		}
	}
}
