//! The whole program: broker, devices that are asked, intake, outbox, submitter and chain.

#[cfg(test)]
mod tests;

use crate::{
	chain::{Account, AccountError, ChainError, Client},
	config::{Config, ConfigError},
	envelopes, http,
	intake::{Intake, IntakeError, MeterStates, Worker, MAX_KEYS, MAX_QUESTION},
	keystore::{self, Keystore, KeystoreError},
	metrics::Metrics,
	mqtt::{now_ms, watch_room, BrokerError, Endpoint, Mqtt, PublishingEndpoint},
	outbox::{Outbox, OutboxError},
	pull::{self, PullError, Puller},
	submitter::{self, SubmitterError},
};
use std::{io, net::SocketAddr, sync::Arc, time::Duration};
use thiserror::Error;
use tokio::{
	runtime::Handle,
	sync::{mpsc, watch},
	task::{JoinError, JoinHandle},
};

/// The environment variable that holds the secret of the gateway's account, where no file does.
pub const ACCOUNT_VARIABLE: &str = "ENERGY_GATEWAY_ACCOUNT";

/// How often the states of unknown meters are asked for.
const ASK_WANTED: Duration = Duration::from_secs(1);
/// How often edge meters are asked for: that is how soon an exchanged key signs.
const ASK_EDGES: Duration = Duration::from_secs(30);
/// What a shutdown takes at most.
const GRACE: Duration = Duration::from_secs(9);

/// Why the gateway does not start, or ends.
#[derive(Debug, Error)]
pub enum GatewayError {
	/// The configuration is not right.
	#[error(transparent)]
	Config(#[from] ConfigError),
	/// The keys of edge meters cannot be used.
	#[error(transparent)]
	Keys(#[from] KeystoreError),
	/// The gateway's account cannot be used.
	#[error(transparent)]
	Account(#[from] AccountError),
	/// The broker cannot be approached.
	#[error(transparent)]
	Broker(#[from] BrokerError),
	/// Devices cannot be asked.
	#[error("a device to be asked: {0}")]
	Pull(#[from] PullError),
	/// The chain is another one, or does not fit.
	#[error(transparent)]
	Chain(#[from] ChainError),
	/// The outbox failed.
	#[error(transparent)]
	Outbox(#[from] OutboxError),
	/// Readings cannot be submitted.
	#[error(transparent)]
	Submitter(#[from] SubmitterError),
	/// The address of metrics and health cannot be had.
	#[error("http.listen {address}: {source}")]
	Http {
		/// The address.
		address: SocketAddr,
		/// Why.
		source: io::Error,
	},
	/// The chain's intervals have another length.
	#[error("chain.interval_ms is {configured}, and the chain's intervals are {chain} ms long")]
	Interval {
		/// As configured.
		configured: u64,
		/// As the chain has it.
		chain: u64,
	},
	/// A part of the program broke off.
	#[error("a part of the program broke off: {0}")]
	Broken(#[from] JoinError),
}

impl From<IntakeError> for GatewayError {
	fn from(error: IntakeError) -> Self {
		match error {
			IntakeError::Config(error) => Self::Config(error),
			IntakeError::Outbox(error) => Self::Outbox(error),
		}
	}
}

/// What has to be there before anything is started: read from files and the environment, nothing of
/// it from the network.
pub struct Prepared {
	config: Config,
	/// The broker, if there is one.
	endpoint: Option<Endpoint>,
	keys: Keystore,
	account: Account,
	pulls: Vec<Puller>,
	/// The envelopes to publish, if there are any.
	envelopes: Option<envelopes::Plan>,
}

impl Prepared {
	/// Reads all files that the configuration names, but the outbox. Takes some tenths of a second
	/// where there is a key store.
	pub fn new(config: Config) -> Result<Self, GatewayError> {
		let account = match &config.chain.account_file {
			Some(file) => Account::from_file(file)?,
			None => Account::from_env(ACCOUNT_VARIABLE)?,
		};
		let keys = match &config.keys {
			Some(keys) if !config.devices.is_empty() => {
				Keystore::open(&keys.file, &keystore::password(keys.password_file.as_deref())?)?
			},
			_ => Keystore::default(),
		};
		Ok(Self {
			endpoint: config.broker.as_ref().map(Endpoint::new).transpose()?,
			keys,
			account,
			pulls: pull::prepare(&config)?,
			envelopes: plan_envelopes(&config)?,
			config,
		})
	}

	/// Returns the address of the gateway's account.
	pub fn address(&self) -> String {
		self.account.address()
	}

	/// Configured meters that have no key.
	pub fn without_key(&self) -> impl Iterator<Item = u32> + '_ {
		let meters = self.config.devices.iter().map(|device| device.meter);
		meters.filter(|meter| !self.keys.has(*meter))
	}

	/// Runs until `stop` is true, or something fails that only the operator can correct.
	pub async fn run(self, stop: watch::Receiver<bool>) -> Result<(), GatewayError> {
		let file = self.config.outbox.file.clone();
		let limits = self.config.outbox_limits();
		let outbox = tokio::task::spawn_blocking(move || Outbox::open(&file, limits)).await??;
		let metrics = Metrics::new();
		metrics.broker_configured.set(self.endpoint.is_some().into());
		let (end, ended) = watch::channel(false);
		let http = self.serve(&outbox, &metrics, ended.clone()).await?;
		let result = self.run_parts(outbox, metrics, stop, &end).await;
		end.send_replace(true);
		if let Some(http) = http {
			http.abort();
		}
		result
	}

	async fn serve(
		&self,
		outbox: &Outbox,
		metrics: &Metrics,
		ended: watch::Receiver<bool>,
	) -> Result<Option<JoinHandle<io::Result<()>>>, GatewayError> {
		if !self.config.http.enabled {
			return Ok(None);
		}
		let address = self.config.http.listen;
		let listener = http::bind(address)
			.await
			.map_err(|source| GatewayError::Http { address, source })?;
		tracing::info!(%address, "metrics and health");
		let server = http::serve(listener, metrics.clone(), outbox.clone(), ended);
		Ok(Some(tokio::spawn(server)))
	}

	async fn run_parts(
		self,
		outbox: Outbox,
		metrics: Metrics,
		mut stop: watch::Receiver<bool>,
		end: &watch::Sender<bool>,
	) -> Result<(), GatewayError> {
		for meter in self.without_key() {
			tracing::warn!(meter, "there is no key for this meter: its readings cannot be signed");
		}
		let Self {
			config,
			endpoint,
			keys,
			account,
			pulls,
			envelopes,
		} = self;
		let pinned = match (config.genesis()?, outbox.genesis()?) {
			(Some(configured), _) => {
				outbox.pin_genesis(configured)?;
				Some(configured)
			},
			(None, pinned) => pinned,
		};
		let client = Client::new(config.chain.urls.clone(), pinned)?;
		tracing::info!(account = account.address(), "starting");
		let genesis = tokio::select! {
			genesis = client.genesis() => genesis?,
			_ = stop.wait_for(|stop| *stop) => return Ok(()),
		};
		outbox.pin_genesis(genesis)?;
		let states = MeterStates::new(config.devices.iter().map(|device| device.meter));
		states.time().begin(now_ms());
		states.recall(outbox.keys(MAX_KEYS)?);
		let intake = Intake::new(&config, keys, &outbox, genesis, states.clone(), metrics.clone())?;
		let watching = envelopes.map(|plan| plan.start(client.clone(), metrics.clone(), end.subscribe()));
		let asking = ask(
			client.clone(),
			states.clone(),
			outbox.clone(),
			config.chain.interval_ms,
			end.subscribe(),
		);
		let parts = Parts {
			submitter: submit(&client, account, &outbox, &config, &metrics, end.subscribe()),
			asking: tokio::spawn(async move {
				let watching = async move {
					match watching {
						Some(watching) => watching.await.map_err(GatewayError::from),
						None => Ok(()),
					}
				};
				tokio::try_join!(asking, watching).map(drop)
			}),
			intake: Intaking::start(&config, (endpoint, pulls), intake, &outbox, &metrics, end)?,
		};
		parts.watch(stop, end).await
	}
}

/// Returns the envelopes to publish, where the configuration says so.
fn plan_envelopes(config: &Config) -> Result<Option<envelopes::Plan>, GatewayError> {
	let (Some(envelopes), Some(broker)) = (&config.envelopes, &config.broker) else {
		return Ok(None);
	};
	Ok(Some(envelopes::Plan::new(envelopes, PublishingEndpoint::new(broker)?)?))
}

/// Submits on a thread of its own: that encodes and signs, and must not wait for the rest, nor the
/// rest for it.
fn submit(
	client: &Client,
	account: Account,
	outbox: &Outbox,
	config: &Config,
	metrics: &Metrics,
	stop: watch::Receiver<bool>,
) -> JoinHandle<Result<(), SubmitterError>> {
	let (client, outbox, config, observer) = (
		client.clone(),
		outbox.clone(),
		batches(config),
		Arc::new(metrics.clone()),
	);
	let runtime = Handle::current();
	tokio::task::spawn_blocking(move || {
		runtime.block_on(submitter::run(client, account, outbox, config, observer, stop))
	})
}

fn batches(config: &Config) -> submitter::Config {
	submitter::Config {
		batch_size: config.batches.size,
		max_wait_ms: config.batches.max_wait_ms,
		max_in_flight: config.batches.in_flight,
		..submitter::Config::default()
	}
}

/// The connection to the broker, if there is one, and the thread that takes messages and answers.
struct Intaking {
	/// Without a broker, what watches for room in the outbox.
	mqtt: JoinHandle<()>,
	worker: JoinHandle<Result<(), OutboxError>>,
}

impl Intaking {
	fn start(
		config: &Config,
		(endpoint, pulls): (Option<Endpoint>, Vec<Puller>),
		intake: Intake,
		outbox: &Outbox,
		metrics: &Metrics,
		end: &watch::Sender<bool>,
	) -> Result<Self, GatewayError> {
		let (to_worker, messages) = mpsc::channel(config.intake.group.saturating_mul(2));
		let (to_broker, acknowledged) = mpsc::unbounded_channel();
		let paused = watch::Sender::new(false);
		let worker = Worker {
			intake,
			outbox: outbox.clone(),
			messages,
			acknowledged: to_broker,
			paused: paused.clone(),
			metrics: metrics.clone(),
			group: config.intake.group,
			wait: config.intake.group_wait(),
		};
		// They end by themselves: nothing waits for them.
		for puller in pulls {
			tokio::spawn(puller.run(to_worker.clone(), metrics.clone(), end.subscribe()));
		}
		let resume_at = config.outbox.max_pending / 10 * 9;
		let mqtt = match endpoint {
			Some(endpoint) => tokio::spawn(
				Mqtt {
					endpoint,
					routes: config.routes()?,
					messages: to_worker,
					acknowledged,
					paused,
					pending: outbox.watch_pending(),
					resume_at,
					metrics: metrics.clone(),
					stop: end.subscribe(),
				}
				.run(),
			),
			None => tokio::spawn(watch_room(
				paused,
				outbox.watch_pending(),
				resume_at,
				metrics.clone(),
				end.subscribe(),
			)),
		};
		let runtime = Handle::current();
		Ok(Self {
			mqtt,
			worker: tokio::task::spawn_blocking(move || worker.run(&runtime)),
		})
	}
}

struct Parts {
	submitter: JoinHandle<Result<(), SubmitterError>>,
	asking: JoinHandle<Result<(), GatewayError>>,
	intake: Intaking,
}

impl Parts {
	/// Waits until `stop` is true or a part ends, then ends all: first no messages are taken, then
	/// what was taken is committed and acknowledged, while the submitter waits for what is on its
	/// way.
	async fn watch(self, mut stop: watch::Receiver<bool>, end: &watch::Sender<bool>) -> Result<(), GatewayError> {
		let Self {
			mut submitter,
			mut asking,
			intake: Intaking { mut mqtt, mut worker },
		} = self;
		let mut first = Ok(());
		let (mut has_submitter, mut has_asking, mut has_mqtt, mut has_worker) = (true, true, true, true);
		tokio::select! {
			_ = stop.wait_for(|stop| *stop) => tracing::info!("stopping"),
			result = &mut submitter => {
				has_submitter = false;
				first = flat(result);
			},
			result = &mut asking => {
				has_asking = false;
				first = flat(result);
			},
			result = &mut mqtt => {
				has_mqtt = false;
				first = result.map_err(GatewayError::from);
			},
			result = &mut worker => {
				has_worker = false;
				first = flat(result);
			},
		}
		if let Err(error) = &first {
			tracing::error!(%error, "ending");
		}
		end.send_replace(true);
		asking.abort();
		let rest = async {
			let mut rest = Vec::new();
			if has_mqtt {
				rest.push(mqtt.await.map_err(GatewayError::from));
			}
			if has_worker {
				rest.push(flat(worker.await));
			}
			if has_submitter {
				rest.push(flat(submitter.await));
			}
			if has_asking {
				drop(asking.await);
			}
			rest
		};
		match tokio::time::timeout(GRACE, rest).await {
			Ok(rest) => rest.into_iter().fold(first, Result::and),
			Err(_) => {
				tracing::warn!("not all parts ended in time; the outbox keeps what they left");
				first
			},
		}
	}
}

fn flat<E: Into<GatewayError>>(result: Result<Result<(), E>, JoinError>) -> Result<(), GatewayError> {
	result?.map_err(Into::into)
}

/// Asks the chain for the states of meters: of unknown ones soon, of edge meters from time to time.
/// Ends with an error if the chain is not as configured.
async fn ask(
	client: Client,
	states: MeterStates,
	outbox: Outbox,
	interval_ms: u64,
	stop: watch::Receiver<bool>,
) -> Result<(), GatewayError> {
	let (interval, chain) = client.interval().await?;
	states.time().update(interval, chain);
	if chain != interval_ms {
		return Err(GatewayError::Interval {
			configured: interval_ms,
			chain,
		});
	}
	let mut asked_edges: Option<tokio::time::Instant> = None;
	while !*stop.borrow() {
		let is_due = asked_edges.is_none_or(|asked| asked.elapsed() >= ASK_EDGES);
		let mut meters = states.wanted();
		if is_due {
			asked_edges = Some(tokio::time::Instant::now());
			meters.extend(states.edges());
			match client.interval().await {
				Ok((interval, length)) => states.time().update(interval, length),
				Err(error @ ChainError::WrongGenesis { .. }) => return Err(error.into()),
				Err(error) => tracing::warn!(%error, "the node does not return the interval"),
			}
		}
		for question in meters.chunks(MAX_QUESTION) {
			match client.states(question).await {
				Ok(answer) => {
					let new = states.learn(question, answer);
					let outbox = outbox.clone();
					if !new.is_empty() {
						tokio::task::spawn_blocking(move || outbox.keep_keys(&new)).await??;
					}
				},
				Err(error @ ChainError::WrongGenesis { .. }) => return Err(error.into()),
				Err(error) => tracing::warn!(%error, "the node does not return the meters' states"),
			}
		}
		tokio::time::sleep(ASK_WANTED).await;
	}
	Ok(())
}
