use super::{now_ms, Endpoint};
use crate::{
	backoff::Backoff,
	intake::{Acknowledgement, Message},
	metrics::Metrics,
};
use meter_payloads::Routes;
use rumqttc::{
	mqttbytes, ConnectionError, Event, EventLoop, Packet, PubAck, QoS, StateError, Subscribe, SubscribeFilter,
	SubscribeReasonCode,
};
use std::time::{Duration, Instant};
use tokio::sync::{mpsc, watch};

/// The pauses between attempts to connect.
pub(crate) const RETRIES: Backoff = Backoff {
	first: Duration::from_millis(500),
	longest: Duration::from_secs(30),
};
/// After a connection that lasted this long, the next pause is the first one again.
pub(crate) const STABLE: Duration = Duration::from_secs(30);
/// How long a shutdown waits for the last commit, and for the last packets to be written.
const LAST_ACKNOWLEDGEMENTS: Duration = Duration::from_secs(3);
const WRITE_TIMEOUT: Duration = Duration::from_secs(10);
/// Filters in one packet.
const FILTERS: usize = 64;

/// The way from the broker to the intake, and of acknowledgements back.
pub struct Mqtt {
	/// Where the broker is.
	pub endpoint: Endpoint,
	/// What is subscribed to.
	pub routes: Routes,
	/// Where messages go.
	pub messages: mpsc::Sender<Message>,
	/// What the outbox has.
	pub acknowledged: mpsc::UnboundedReceiver<Acknowledgement>,
	/// Set while there is no room in the outbox.
	pub paused: watch::Sender<bool>,
	/// How many readings wait.
	pub pending: watch::Receiver<u64>,
	/// With so many waiting there is room again.
	pub resume_at: u64,
	/// Counters.
	pub metrics: Metrics,
	/// Becomes true when the program is to end.
	pub stop: watch::Receiver<bool>,
}

/// Why a connection is not served any more.
enum End {
	Stopped,
	Paused,
	Lost(Box<ConnectionError>),
}

/// Becomes ready when the value is true, or can never become true.
async fn until_true(watched: &mut watch::Receiver<bool>) {
	drop(watched.wait_for(|value| *value).await);
}

/// Waits until the outbox has room again, and says so.
async fn room(paused: &watch::Sender<bool>, pending: &mut watch::Receiver<u64>, resume_at: u64, metrics: &Metrics) {
	drop(pending.wait_for(|pending| *pending <= resume_at).await);
	paused.send_replace(false);
	metrics.intake_paused.set(0);
	tracing::info!("there is room in the outbox: messages are taken again");
}

/// What is left to do where there is no broker: says when the outbox has room again, until `stop`
/// is true.
pub async fn watch_room(
	paused: watch::Sender<bool>,
	mut pending: watch::Receiver<u64>,
	resume_at: u64,
	metrics: Metrics,
	mut stop: watch::Receiver<bool>,
) {
	let mut full = paused.subscribe();
	let rooms = async {
		loop {
			until_true(&mut full).await;
			room(&paused, &mut pending, resume_at, &metrics).await;
		}
	};
	tokio::select! {
		() = until_true(&mut stop) => {},
		() = rooms => {},
	}
}

impl Mqtt {
	/// Connects, for as long as it takes and as often as it takes, until `stop` is true. Then it
	/// waits for what the intake still commits, acknowledges that, and disconnects from the broker.
	pub async fn run(mut self) {
		let mut failures = 0u32;
		let mut connection = 0u64;
		let mut takes_all = false;
		loop {
			if !self.wait_for_room().await {
				return;
			}
			connection = connection.wrapping_add(1);
			let began = Instant::now();
			let mut event_loop = self.endpoint.event_loop(takes_all);
			let end = self.serve(&mut event_loop, connection).await;
			self.metrics.broker_connected.set(0);
			match end {
				End::Stopped => return self.part(event_loop, connection).await,
				End::Paused => self.leave(event_loop, connection).await,
				End::Lost(error) => {
					takes_all = is_too_long(&error);
					if began.elapsed() >= STABLE {
						failures = 0;
					}
					let pause = RETRIES.pause(failures);
					let broker = self.endpoint.address();
					tracing::warn!(broker, %error, "no connection to the broker; trying again in {pause:?}");
					tokio::select! {
						() = tokio::time::sleep(pause) => {},
						() = until_true(&mut self.stop) => return,
					}
					failures = failures.saturating_add(1);
				},
			}
		}
	}

	/// Waits until the outbox has room, if it has none. False if the program is to end.
	async fn wait_for_room(&mut self) -> bool {
		if !*self.paused.borrow() {
			return !*self.stop.borrow();
		}
		tokio::select! {
			() = until_true(&mut self.stop) => false,
			() = room(&self.paused, &mut self.pending, self.resume_at, &self.metrics) => true,
		}
	}

	async fn serve(&mut self, event_loop: &mut EventLoop, connection: u64) -> End {
		// A message that the intake has no room for yet. Meanwhile nothing is read.
		let mut held: Option<Message> = None;
		let mut paused = self.paused.subscribe();
		loop {
			let is_connected = event_loop.network.is_some();
			tokio::select! {
				() = until_true(&mut self.stop) => return End::Stopped,
				() = until_true(&mut paused) => return End::Paused,
				// Polling may be given up here: while connected, it waits for the network only
				// where nothing is lost by it.
				Some(taken) = self.acknowledged.recv(), if is_connected => {
					if let Err(error) = acknowledge(event_loop, &taken, connection).await {
						return End::Lost(Box::new(error));
					}
				},
				permit = self.messages.reserve(), if held.is_some() => match (permit, held.take()) {
					(Ok(permit), Some(message)) => permit.send(message),
					// The intake has ended, and the program is about to.
					_ => return End::Stopped,
				},
				event = event_loop.poll(), if held.is_none() => match event {
					Ok(Event::Incoming(Packet::Publish(publish))) => held = Some(Message {
						publish,
						received_ms: now_ms(),
						connection,
					}),
					Ok(Event::Incoming(Packet::ConnAck(acknowledged))) => {
						tracing::info!(
							broker = self.endpoint.address(),
							session_present = acknowledged.session_present,
							"connected to the broker"
						);
						self.metrics.broker_connected.set(1);
						self.metrics.broker_connections.inc();
						if let Err(error) = write(event_loop, self.subscriptions()).await {
							return End::Lost(Box::new(error));
						}
					},
					Ok(Event::Incoming(Packet::SubAck(answer))) => self.check_subscription(&answer.return_codes, answer.pkid),
					Ok(_) => {},
					Err(error) => return End::Lost(Box::new(error)),
				},
			}
		}
	}

	fn subscriptions(&self) -> Vec<Packet> {
		let of_chunk = |(number, filters): (u16, &[(String, bool)])| {
			let filters = filters.iter().map(|(filter, own_time)| {
				let qos = if *own_time { QoS::AtLeastOnce } else { QoS::AtMostOnce };
				SubscribeFilter::new(filter.clone(), qos)
			});
			let mut subscribe = Subscribe::new_many(filters);
			subscribe.pkid = number;
			Packet::Subscribe(subscribe)
		};
		(1..).zip(self.routes.filters().chunks(FILTERS)).map(of_chunk).collect()
	}

	/// Logs the filters that the broker refuses.
	fn check_subscription(&self, codes: &[SubscribeReasonCode], number: u16) {
		let filters = self
			.routes
			.filters()
			.chunks(FILTERS)
			.nth(usize::from(number.saturating_sub(1)));
		for ((filter, _), code) in filters.unwrap_or_default().iter().zip(codes) {
			if *code == SubscribeReasonCode::Failure {
				tracing::error!(filter, "the broker refuses the subscription: nothing will come on it");
			}
		}
	}

	/// Acknowledges what was taken before there was no room, and disconnects from the broker.
	async fn leave(&mut self, mut event_loop: EventLoop, connection: u64) {
		let acknowledge_all = async {
			while let Ok(taken) = self.acknowledged.try_recv() {
				acknowledge(&mut event_loop, &taken, connection).await?;
			}
			write(&mut event_loop, vec![Packet::Disconnect]).await
		};
		if let Err(error) = acknowledge_all.await {
			tracing::warn!(%error, "the broker was gone before the last acknowledgements");
		}
	}

	/// Acknowledges what the intake still commits, and disconnects from the broker.
	async fn part(self, mut event_loop: EventLoop, connection: u64) {
		let Self {
			messages,
			mut acknowledged,
			..
		} = self;
		// Without senders the intake ends, and with it the acknowledgements.
		drop(messages);
		let acknowledge_all = async {
			while let Some(taken) = acknowledged.recv().await {
				acknowledge(&mut event_loop, &taken, connection).await?;
			}
			write(&mut event_loop, vec![Packet::Disconnect]).await
		};
		match tokio::time::timeout(LAST_ACKNOWLEDGEMENTS, acknowledge_all).await {
			Ok(Ok(())) => tracing::info!("disconnected from the broker"),
			Ok(Err(error)) => tracing::warn!(%error, "the broker was gone before the last acknowledgements"),
			Err(_) => tracing::warn!("the last acknowledgements took too long; their messages will come again"),
		}
	}
}

/// Whether a packet was longer than this connection takes.
fn is_too_long(error: &ConnectionError) -> bool {
	matches!(
		error,
		ConnectionError::MqttState(StateError::Deserialization(mqttbytes::Error::PayloadSizeLimitExceeded(
			_
		)))
	)
}

async fn acknowledge(
	event_loop: &mut EventLoop,
	taken: &Acknowledgement,
	connection: u64,
) -> Result<(), ConnectionError> {
	if taken.connection != connection {
		return Ok(());
	}
	let packets = taken.packets.iter().map(|number| Packet::PubAck(PubAck::new(*number)));
	write(event_loop, packets.collect()).await
}

/// Writes packets and flushes once. Nothing is written where there is no connection.
async fn write(event_loop: &mut EventLoop, packets: Vec<Packet>) -> Result<(), ConnectionError> {
	let Some(network) = &mut event_loop.network else {
		return Ok(());
	};
	let all = async {
		for packet in packets {
			network.write(packet).await?;
		}
		network.flush().await
	};
	match tokio::time::timeout(WRITE_TIMEOUT, all).await {
		Ok(written) => Ok(written?),
		Err(_) => Err(ConnectionError::FlushTimeout),
	}
}
