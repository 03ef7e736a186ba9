//! Devices that do not publish by themselves: the gateway asks them, and hands on what they answer
//! as if it had come from the broker.
//!
//! | `pull` | |
//! |---|---|
//! | `url` | JSON over HTTP: Shelly, HomeWizard, Fronius, Home Assistant, … |
//! | `sunspec` | SunSpec over Modbus TCP: inverters and their meters |
//! | `serial` | telegrams of a P1 port on a cable |
//! | `tcp` | telegrams that a reader passes on over the network |
//!
//! Only addresses of the configuration are asked; an answer that points elsewhere is an error.
//! Answers are bounded in length and time, and stamped when they are there. An answer that finds no
//! room in the intake is dropped and counted: the next one holds what it held, for registers never
//! forget. A device that does not answer is asked less and less often, down to once a minute.
//! Answers and failures are counted by topic, by [`Pulls`](crate::metrics::Pulls).

mod auth;
mod http;
#[cfg(test)]
mod path_tests;
mod stream;
mod sunspec;
#[cfg(test)]
mod tests;

use crate::{
	backoff::Backoff,
	config::{Config, Pull, PullKind, SecretError},
	intake::Message,
	metrics::Metrics,
	mqtt::{now_ms, BrokerError},
};
use meter_payloads::topics::answer_topic;
use std::{io, path::PathBuf, time::Duration};
use thiserror::Error;
use tokio::{
	sync::{mpsc, watch},
	time::{self, Instant},
};

/// As a connection, the number of none: the broker's begin at 1.
pub const NO_CONNECTION: u64 = 0;

/// How long the pause before asking again may grow.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// Why a device does not answer as it should.
#[derive(Debug, Error)]
pub enum PullError {
	/// The connection fails.
	#[error("{0}")]
	Io(#[from] io::Error),
	/// The answer takes too long.
	#[error("there was no answer in time")]
	Timeout,
	/// The address is not right.
	#[error("the address is not right: {0}")]
	Address(String),
	/// A file cannot be read, or holds something else.
	#[error("{path}: {reason}")]
	File {
		/// The file.
		path: PathBuf,
		/// Why.
		reason: String,
	},
	/// A secret cannot be read.
	#[error(transparent)]
	Secret(#[from] SecretError),
	/// TLS cannot be set up.
	#[error(transparent)]
	Tls(#[from] BrokerError),
	/// What came is no HTTP.
	#[error("HTTP: {0}")]
	Http(#[from] hyper::Error),
	/// The answer is another status than 200.
	#[error("it answers with status {0}")]
	Status(u16),
	/// The device wants a password, and none is configured.
	#[error("it answers with status 401 and wants a password ({0}): name a credentials_file")]
	NoPassword(String),
	/// The device does not take the password.
	#[error("it answers with status 401: it refuses what {0} says")]
	Password(&'static str),
	/// The device wants another proof of the password.
	#[error(
		"it answers with status 401 and wants another proof ({0}) than digests with SHA-256, SHA-512-256 or MD5: for Basic, set authentication = \"basic\""
	)]
	Challenge(String),
	/// The device points elsewhere.
	#[error("it answers with status {0} and points to {1:?}, which is not asked: set url to that if it is right")]
	Elsewhere(u16, String),
	/// The answer is compressed.
	#[error("the answer is packed ({0:?}), though the question says that it must not be")]
	Packed(String),
	/// The answer is too long.
	#[error("the answer is longer than {0} bytes")]
	TooLong(usize),
	/// Modbus does not work.
	#[error("Modbus: {0}")]
	Modbus(String),
	/// The device does not speak SunSpec.
	#[error("there is no SunSpec at 40000, 0 or 50000")]
	NoSunSpec,
	/// None of its models has a register of energy.
	#[error("it has the SunSpec models {0}, none of which has a register of energy")]
	NoModel(String),
	/// Several of its models have, and none was chosen.
	#[error("it has the SunSpec models {0}: say which is the meter's with model")]
	WhichModel(String),
	/// Several models of the number that was chosen have, and none was chosen.
	#[error("it has the SunSpec models {models}: say which of those of model {model} is the meter's with instance, counted from 1")]
	WhichInstance {
		/// All that it has.
		models: String,
		/// The one that stands several times, or not as often as was said.
		model: u16,
	},
	/// Another program reads the serial port.
	#[error("another program reads {0}: each would get pieces of the telegrams")]
	Taken(PathBuf),
	/// The stream ended.
	#[error("the stream has ended")]
	Ended,
	/// The stream is silent.
	#[error("there was no telegram for {0:?}")]
	Silent(Duration),
}

impl PullError {
	/// Returns the reason in one word, as the metrics name it.
	pub fn label(&self) -> &'static str {
		match self {
			Self::Io(_) => "connection",
			Self::Timeout => "timeout",
			Self::Address(_) => "address",
			Self::File { .. } | Self::Secret(_) => "file",
			Self::Tls(_) => "tls",
			Self::Http(_) => "http",
			Self::Status(_) => "status",
			Self::NoPassword(_) | Self::Password(_) | Self::Challenge(_) => "password",
			Self::Elsewhere(..) => "redirection",
			Self::Packed(_) => "packed",
			Self::TooLong(_) => "too_long",
			Self::Modbus(_) => "modbus",
			Self::NoSunSpec | Self::NoModel(_) | Self::WhichModel(_) | Self::WhichInstance { .. } => "sunspec",
			Self::Taken(_) => "port_taken",
			Self::Ended => "ended",
			Self::Silent(_) => "silent",
		}
	}
}

/// What is asked.
enum Source {
	Http(Box<http::Http>),
	SunSpec {
		address: String,
		unit: u8,
		wanted: sunspec::Wanted,
	},
	Stream(stream::Stream),
}

/// A device that is asked.
pub struct Puller {
	/// As the intake knows it.
	topic: String,
	pull: Pull,
	source: Source,
}

/// Returns the devices that are asked, with all files read that they need.
pub fn prepare(config: &Config) -> Result<Vec<Puller>, PullError> {
	let topics = config
		.topics
		.iter()
		.filter_map(|topic| Some((topic, topic.pull.as_ref()?)));
	topics.map(|(topic, pull)| Puller::new(&topic.filter, pull)).collect()
}

impl Puller {
	/// Of a configured pull, read as this topic.
	pub fn new(topic: &str, pull: &Pull) -> Result<Self, PullError> {
		let source = match pull.kind() {
			Some(PullKind::Http(url)) => Source::Http(Box::new(http::Http::new(url, pull)?)),
			Some(PullKind::SunSpec(address)) => Source::SunSpec {
				address: address.into(),
				unit: pull.unit,
				wanted: sunspec::Wanted {
					model: pull.model,
					instance: pull.instance,
				},
			},
			Some(PullKind::Serial(port)) => Source::Stream(stream::Stream::serial(port, pull.baud, pull.seven_bits)),
			Some(PullKind::Tcp(address)) => Source::Stream(stream::Stream::tcp(address)),
			None => return Err(PullError::Address("it has none, or several".into())),
		};
		Ok(Self {
			topic: topic.into(),
			pull: pull.clone(),
			source,
		})
	}

	/// Returns what the device answers, once; of a stream, its next telegram.
	pub async fn once(&self) -> Result<Vec<u8>, PullError> {
		let timeout = self.pull.timeout();
		let ask = async {
			match &self.source {
				Source::Http(http) => http.get().await,
				Source::SunSpec { address, unit, wanted } => sunspec::read(address, *unit, *wanted).await,
				Source::Stream(stream) => stream.next().await,
			}
		};
		time::timeout(timeout, ask).await.unwrap_or(Err(PullError::Timeout))
	}

	/// Asks until `stop` is true, or the receiver of the answers is gone. Counts answers and failures.
	pub async fn run(self, messages: mpsc::Sender<Message>, metrics: Metrics, mut stop: watch::Receiver<bool>) {
		let topic = &self.topic;
		metrics.pulls.watch(topic);
		let handed = Handed {
			topic,
			messages,
			metrics: &metrics,
		};
		let mut failures = 0u32;
		loop {
			let began = Instant::now();
			let asked = async {
				match &self.source {
					Source::Stream(stream) => stream.run(&self.pull, &handed).await,
					_ => self.once().await.map(|payload| handed.on(payload)),
				}
			};
			let result = tokio::select! {
				result = asked => result,
				_ = stop.wait_for(|stop| *stop) => return,
			};
			match result {
				Ok(true) => {
					if failures > 0 {
						tracing::info!(topic, failures, "a device that is asked answers again");
					}
					failures = 0;
				},
				// The intake has ended, and the program is about to.
				Ok(false) => return,
				Err(error) => {
					metrics.pulls.failed(topic, error.label());
					// A stream that held for long begins the pauses anew.
					failures = if began.elapsed() > LONGEST_PAUSE {
						1
					} else {
						failures.saturating_add(1)
					};
					match failures.is_power_of_two() {
						true => tracing::warn!(topic, failures, %error, "a device that is asked does not answer"),
						false => tracing::debug!(topic, failures, %error, "a device that is asked does not answer"),
					}
				},
			}
			let next = began + pause(self.pull.every(), failures);
			tokio::select! {
				() = time::sleep_until(next) => {},
				_ = stop.wait_for(|stop| *stop) => return,
			}
		}
	}
}

/// Returns how long from one question to the next, after so many that failed.
fn pause(every: Duration, failures: u32) -> Duration {
	let retries = Backoff {
		first: every,
		longest: LONGEST_PAUSE.max(every),
	};
	retries.pause(failures)
}

/// The way to the intake.
struct Handed<'a> {
	/// As configured.
	topic: &'a str,
	messages: mpsc::Sender<Message>,
	metrics: &'a Metrics,
}

impl Handed<'_> {
	/// Hands an answer on, if there is room. False if there is no intake any more.
	fn on(&self, payload: Vec<u8>) -> bool {
		let message = Message {
			publish: rumqttc::Publish::new(answer_topic(self.topic), rumqttc::QoS::AtMostOnce, payload),
			received_ms: now_ms(),
			connection: NO_CONNECTION,
		};
		match self.messages.try_send(message) {
			Ok(()) => {
				self.metrics.pulls.answered(self.topic);
				true
			},
			Err(mpsc::error::TrySendError::Full(_)) => {
				self.lost("no_room", 1);
				tracing::warn!(
					topic = self.topic,
					"an answer finds no room, and is dropped; the next one holds what it held"
				);
				true
			},
			Err(mpsc::error::TrySendError::Closed(_)) => false,
		}
	}

	/// Counts what the device sent and was not taken.
	fn lost(&self, reason: &'static str, count: u64) {
		self.metrics.pulls.lost(self.topic, reason, count);
	}
}
