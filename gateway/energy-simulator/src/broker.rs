//! To an MQTT broker, each message acknowledged.
//!
//! A broker that is killed may forget what it acknowledged last. So a careful meter sends its last
//! readings again once its connection has broken; the gateway knows them by their numbers. These
//! meters are careful.

use crate::{device::Message, SimulateError};
use clap::Args;
use rumqttc::{AsyncClient, Event, EventLoop, MqttOptions, Outgoing, Packet, PubAck, QoS, TlsConfiguration, Transport};
use std::{
	collections::VecDeque,
	path::PathBuf,
	sync::{Arc, Mutex, MutexGuard, PoisonError},
	time::Duration,
};
use tokio::{
	sync::watch,
	task::JoinHandle,
	time::{self, Instant},
};

/// Messages that wait for their acknowledgement at the most.
const INFLIGHT: u16 = 500;

/// Messages that are sent again after the connection broke, though they were acknowledged.
const RECENT: usize = 1_024;

/// How long to wait for any acknowledgement before giving up.
const PATIENCE: Duration = Duration::from_secs(60);

/// How long to wait before connecting again, and between looks at the connection.
const RETRY: Duration = Duration::from_millis(500);

/// Where the broker is, and who we are to it.
#[derive(Args, Clone, Debug)]
pub struct BrokerArgs {
	/// The broker, `mqtt://HOST:PORT`, or `mqtts://HOST:PORT` for TLS. Without it the readings go
	/// straight to the chain.
	#[arg(long, value_name = "URL")]
	pub broker: Option<String>,

	/// The certificate authority that the broker's certificate is of, as PEM. Needed for TLS.
	#[arg(long, value_name = "FILE", requires = "broker")]
	pub broker_ca: Option<PathBuf>,

	/// The user name that the broker asks for.
	#[arg(long, value_name = "NAME", requires = "broker_password_file")]
	pub broker_user: Option<String>,

	/// A file with the password that belongs to it.
	#[arg(long, value_name = "FILE", requires = "broker_user")]
	pub broker_password_file: Option<PathBuf>,
}

fn options(args: &BrokerArgs, url: &str) -> Result<MqttOptions, SimulateError> {
	let wrong = |what: &str| SimulateError::Broker(format!("{url}: {what}"));
	let (is_tls, address) = match (url.strip_prefix("mqtt://"), url.strip_prefix("mqtts://")) {
		(Some(address), _) => (false, address),
		(_, Some(address)) => (true, address),
		_ => return Err(wrong("begins with neither mqtt:// nor mqtts://")),
	};
	let (host, port) = address.rsplit_once(':').ok_or_else(|| wrong("has no port"))?;
	let port = port.parse().map_err(|_| wrong("has no port"))?;
	if host.is_empty() {
		return Err(wrong("has no host"));
	}
	let read = |path: &PathBuf| {
		std::fs::read(path).map_err(|error| SimulateError::Broker(format!("{}: {error}", path.display())))
	};
	// Two that run at once are two clients.
	let mut options = MqttOptions::new(format!("energy-simulate-{}", std::process::id()), host, port);
	options.set_keep_alive(Duration::from_secs(20));
	options.set_inflight(INFLIGHT);
	options.set_clean_session(true);
	if is_tls {
		let ca = args.broker_ca.as_ref().ok_or_else(|| wrong("TLS needs --broker-ca"))?;
		options.set_transport(Transport::tls_with_config(TlsConfiguration::Simple {
			ca: read(ca)?,
			alpn: None,
			client_auth: None,
		}));
	}
	if let (Some(user), Some(file)) = (&args.broker_user, &args.broker_password_file) {
		let password = String::from_utf8(read(file)?).map_err(|_| wrong("the password is not text"))?;
		options.set_credentials(user, password.trim_end_matches(['\r', '\n']));
	}
	Ok(options)
}

/// What has been published, in order.
#[derive(Default)]
struct Published {
	/// What was acknowledged last.
	recent: VecDeque<Message>,
	/// What waits for its acknowledgement. The number is the packet's, once it is on its way.
	waiting: VecDeque<(Option<u16>, Message)>,
}

impl Published {
	/// The next message that is not on its way yet goes as this packet.
	fn sent(&mut self, packet: u16) {
		if let Some(next) = self.waiting.iter_mut().find(|(known, _)| known.is_none()) {
			next.0 = Some(packet);
		}
	}

	fn acknowledged(&mut self, packet: u16) {
		let at = self.waiting.iter().position(|(known, _)| *known == Some(packet));
		if let Some((_, message)) = at.and_then(|at| self.waiting.remove(at)) {
			if self.recent.len() == RECENT {
				self.recent.pop_front();
			}
			self.recent.push_back(message);
		}
	}

	/// Returns the connection broke: all of it waits again. Returns how many messages had been
	/// acknowledged.
	fn begin_again(&mut self) -> usize {
		let recent = std::mem::take(&mut self.recent);
		let count = recent.len();
		let waiting = std::mem::take(&mut self.waiting)
			.into_iter()
			.map(|(_, message)| message);
		self.waiting = recent
			.into_iter()
			.chain(waiting)
			.map(|message| (None, message))
			.collect();
		count
	}
}

type Shared = Arc<Mutex<Published>>;

fn locked(published: &Shared) -> MutexGuard<'_, Published> {
	// No holder of the lock can leave it half changed.
	published.lock().unwrap_or_else(PoisonError::into_inner)
}

/// One connection, moved on by a task of its own until it breaks.
struct Connection {
	client: AsyncClient,
	/// Rises with each acknowledgement; closed once the connection is broken.
	acknowledged: watch::Receiver<u64>,
	task: JoinHandle<()>,
}

/// A broker. Each connection is a session of its own.
pub(crate) struct Broker {
	options: MqttOptions,
	published: Shared,
	connection: Connection,
	resent: u64,
}

impl Broker {
	/// Returns at once; the first message finds out whether there is a broker.
	pub(crate) fn open(args: &BrokerArgs, url: &str) -> Result<Self, SimulateError> {
		let options = options(args, url)?;
		// Fails if another one has been installed, which is as good.
		let _ = rustls::crypto::ring::default_provider().install_default();
		let published = Shared::default();
		Ok(Self {
			connection: connect(&options, &published),
			options,
			published,
			resent: 0,
		})
	}

	/// Publishes with quality of service 1. Waits while too many wait for their acknowledgement.
	pub(crate) async fn publish(&mut self, message: Message) -> Result<(), SimulateError> {
		self.wait_for(usize::from(INFLIGHT) - 1).await?;
		locked(&self.published).waiting.push_back((None, message.clone()));
		self.hand_over(message);
		Ok(())
	}

	/// Waits until everything published has been acknowledged, and leaves. Returns how many
	/// messages were sent again because the connection broke.
	pub(crate) async fn finish(mut self) -> Result<u64, SimulateError> {
		self.wait_for(0).await?;
		let _ = self.connection.client.try_disconnect();
		if time::timeout(Duration::from_secs(1), &mut self.connection.task)
			.await
			.is_err()
		{
			self.connection.task.abort();
		}
		Ok(self.resent)
	}

	/// Gives a message to the connection, whose queue has room for all that may wait. If it is
	/// broken, the next one gets them.
	fn hand_over(&self, Message { topic, payload }: Message) {
		let _ = self
			.connection
			.client
			.try_publish(topic, QoS::AtLeastOnce, false, payload);
	}

	/// Waits until no more than `most` wait for their acknowledgement. Connects anew where the
	/// connection breaks.
	async fn wait_for(&mut self, most: usize) -> Result<(), SimulateError> {
		let mut waited_since = Instant::now();
		loop {
			let waiting = locked(&self.published).waiting.len();
			let is_broken = self.connection.acknowledged.has_changed().is_err();
			if waiting <= most && !is_broken {
				return Ok(());
			}
			if waited_since.elapsed() > PATIENCE {
				return Err(SimulateError::Broker(format!(
					"{waiting} messages were not acknowledged"
				)));
			}
			match time::timeout(RETRY, self.connection.acknowledged.changed()).await {
				Ok(Ok(())) => waited_since = Instant::now(),
				Ok(Err(_)) => {
					time::sleep(RETRY).await;
					self.connect_again();
				},
				Err(_) => {},
			}
		}
	}

	fn connect_again(&mut self) {
		let again: Vec<Message> = {
			let mut published = locked(&self.published);
			self.resent += published.begin_again() as u64;
			published.waiting.iter().map(|(_, message)| message.clone()).collect()
		};
		self.connection = connect(&self.options, &self.published);
		again.into_iter().for_each(|message| self.hand_over(message));
	}
}

fn connect(options: &MqttOptions, published: &Shared) -> Connection {
	let (client, event_loop) = AsyncClient::new(options.clone(), usize::from(INFLIGHT) + RECENT);
	let (acknowledgements, acknowledged) = watch::channel(0);
	Connection {
		client,
		acknowledged,
		task: tokio::spawn(follow(event_loop, published.clone(), acknowledgements)),
	}
}

/// Moves a connection on until it breaks, and takes note of what is acknowledged.
async fn follow(mut event_loop: EventLoop, published: Shared, acknowledgements: watch::Sender<u64>) {
	loop {
		match event_loop.poll().await {
			Ok(Event::Outgoing(Outgoing::Publish(packet))) => locked(&published).sent(packet),
			Ok(Event::Incoming(Packet::PubAck(PubAck { pkid }))) => {
				locked(&published).acknowledged(pkid);
				acknowledgements.send_modify(|count| *count += 1);
			},
			Ok(Event::Outgoing(Outgoing::Disconnect)) => return,
			Ok(_) => {},
			Err(error) => {
				tracing::warn!(%error, "no connection to the broker");
				return;
			},
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn args() -> BrokerArgs {
		BrokerArgs {
			broker: None,
			broker_ca: None,
			broker_user: None,
			broker_password_file: None,
		}
	}

	#[test]
	fn an_address_has_a_scheme_a_host_and_a_port() {
		let address = |url| options(&args(), url).map(|options| options.broker_address());
		assert_eq!(address("mqtt://127.0.0.1:1883").unwrap(), ("127.0.0.1".into(), 1883));
		for (url, why) in [
			("127.0.0.1:1883", "begins with"),
			("mqtt://127.0.0.1", "port"),
			("mqtt://:1883", "host"),
			("mqtt://a:99999", "port"),
			("mqtts://a:8883", "--broker-ca"),
		] {
			let error = address(url).unwrap_err().to_string();
			assert!(error.contains(why), "{error}");
		}
	}

	#[test]
	fn what_was_acknowledged_last_is_sent_again_before_what_waits() {
		let message = |topic: &str| Message {
			topic: topic.into(),
			payload: Vec::new(),
		};
		let mut published = Published::default();
		for topic in ["a", "b", "c"] {
			published.waiting.push_back((None, message(topic)));
		}
		published.sent(7);
		published.sent(8);
		published.acknowledged(8);
		published.acknowledged(9);
		assert_eq!(published.waiting, [(Some(7), message("a")), (None, message("c"))]);
		assert_eq!(published.begin_again(), 1);
		let topics: Vec<_> = published
			.waiting
			.iter()
			.map(|(packet, message)| (*packet, message.topic.as_str()))
			.collect();
		assert_eq!(topics, [(None, "b"), (None, "a"), (None, "c")]);
		for packet in 0..2_000 {
			published.waiting.push_back((Some(packet), message("d")));
			published.acknowledged(packet);
		}
		assert_eq!(published.recent.len(), RECENT);
	}
}
