//! Devices that do not publish by themselves: the gateway asks them, and hands on what they answer as if it had come from the broker.
//!
//! | `pull` | |
//! |---|---|
//! | `url` | JSON over HTTP: Shelly, HomeWizard, Fronius, Home Assistant, … |
//! | `sunspec` | SunSpec over Modbus TCP: inverters and their meters |
//! | `serial` | telegrams of a P1 port on a cable |
//! | `tcp` | telegrams that a reader passes on over the network |
//!
//! Only addresses of the configuration are asked; an answer that points elsewhere is an error. Answers are bounded in length and time, and stamped when
//! they are there. An answer that finds no room in the intake is dropped: the next one holds what it held, for registers never forget. A device that does not
//! answer is asked less and less often, down to once a minute.

mod http;
#[cfg(test)]
mod path_tests;
mod stream;
mod sunspec;
mod telegrams;
#[cfg(test)]
mod tests;

pub use telegrams::Telegrams;

use crate::{
	config::{pulled, Config, Pull, PullKind},
	intake::Message,
	mqtt::{now_ms, BrokerError},
};
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
	/// The address is none.
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
	/// TLS cannot be set up.
	#[error(transparent)]
	Tls(#[from] BrokerError),
	/// What came is no HTTP.
	#[error("HTTP: {0}")]
	Http(#[from] hyper::Error),
	/// The answer is another status than 200.
	#[error("it answers with status {0}")]
	Status(u16),
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
	#[error("it has the SunSpec models {0}, none of which tells a register of energy")]
	NoModel(String),
	/// Several of its models have, and none was chosen.
	#[error("it has the SunSpec models {0}: say which is the meter's with model")]
	WhichModel(String),
	/// The stream ended.
	#[error("the stream has ended")]
	Ended,
	/// The stream is silent.
	#[error("there was no telegram for {0:?}")]
	Silent(Duration),
}

/// What is asked.
enum Source {
	Http(Box<http::Http>),
	SunSpec {
		address: String,
		unit: u8,
		model: Option<u16>,
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

/// The devices that are asked, with all files read that they need.
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
				model: pull.model,
			},
			Some(PullKind::Serial(port)) => Source::Stream(stream::Stream::serial(port, pull.baud, pull.seven_bits)),
			Some(PullKind::Tcp(address)) => Source::Stream(stream::Stream::tcp(address)),
			None => return Err(PullError::Address("it has none, or several".into())),
		};
		Ok(Self {
			topic: pulled(topic),
			pull: pull.clone(),
			source,
		})
	}

	/// What the device answers, once; of a stream, its next telegram.
	pub async fn once(&self) -> Result<Vec<u8>, PullError> {
		let timeout = self.pull.timeout();
		let ask = async {
			match &self.source {
				Source::Http(http) => http.get().await,
				Source::SunSpec { address, unit, model } => sunspec::read(address, *unit, *model).await,
				Source::Stream(stream) => stream.next().await,
			}
		};
		time::timeout(timeout, ask).await.unwrap_or(Err(PullError::Timeout))
	}

	/// Asks until `stop` is true, or nobody takes the answers any more.
	pub async fn run(self, messages: mpsc::Sender<Message>, mut stop: watch::Receiver<bool>) {
		let handed = Handed {
			topic: self.topic.clone(),
			messages,
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
				Ok(true) => failures = 0,
				// The intake has ended, and the program is about to.
				Ok(false) => return,
				Err(error) => {
					// A stream that held for long begins the pauses anew.
					failures = if began.elapsed() > LONGEST_PAUSE {
						1
					} else {
						failures.saturating_add(1)
					};
					let topic = &self.topic;
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

/// How long from one question to the next, after so many that failed.
fn pause(every: Duration, failures: u32) -> Duration {
	let doubled = every.saturating_mul(1u32.checked_shl(failures.min(16)).unwrap_or(u32::MAX));
	doubled.min(LONGEST_PAUSE.max(every))
}

/// The way to the intake.
struct Handed {
	topic: String,
	messages: mpsc::Sender<Message>,
}

impl Handed {
	/// Hands an answer on, if there is room. False if there is no intake any more.
	fn on(&self, payload: Vec<u8>) -> bool {
		let message = Message {
			publish: rumqttc::Publish::new(&self.topic, rumqttc::QoS::AtMostOnce, payload),
			received_ms: now_ms(),
			connection: NO_CONNECTION,
		};
		match self.messages.try_send(message) {
			Ok(()) => true,
			Err(mpsc::error::TrySendError::Full(_)) => {
				tracing::warn!(
					topic = self.topic,
					"an answer finds no room, and is dropped; the next one holds what it held"
				);
				true
			},
			Err(mpsc::error::TrySendError::Closed(_)) => false,
		}
	}
}
