//! The submitter's inputs and outputs: the outbox, the node, the clock.

use super::{
	machine::{Action, Machine, Notice, Submission},
	Config, Ms, Observer,
};
use crate::{
	backoff::Backoff,
	chain::{hash_of, of_subscription, sign, Account, ChainError, Client, Header, Runtime, Session, Tip, MORTALITY},
	outbox::{Outbox, OutboxError, Outcome},
};
use sp_core::H256;
use std::{
	sync::Arc,
	time::{Duration, Instant},
};
use subxt::{ext::futures::FutureExt, rpcs::client::RpcSubscription};
use tokio::sync::watch;

/// Blocks that were finalised while there was no connection are looked through up to this many;
/// beyond, the states have to do.
const MOST_MISSED: u64 = 200;

/// The pauses after connections that failed; the first one is after a connection that lasted longer
/// than the longest pause.
const RETRIES: Backoff = Backoff {
	first: Duration::from_millis(250),
	longest: Duration::from_secs(30),
};

/// How many notices of each kind are logged within [`NOTICE_WINDOW`]; the rest is counted.
const MOST_NOTICES: u32 = 50;
const NOTICE_WINDOW: Duration = Duration::from_secs(60);

/// Why the submitter ended before it was asked to.
#[derive(Debug, thiserror::Error)]
pub enum SubmitterError {
	/// The node is on another chain.
	#[error(transparent)]
	Chain(#[from] ChainError),
	/// The outbox failed.
	#[error(transparent)]
	Outbox(#[from] OutboxError),
	/// A call of the outbox did not come back.
	#[error("the outbox's thread was aborted")]
	Aborted,
}

/// Brings readings from the outbox to the chain until `stop` is true, then waits for what is on its
/// way, at most [`Config::grace`].
///
/// Errors: `Chain` if the node is on another chain than the outbox, `Outbox`. A node that cannot be
/// reached is no error: it is tried again for as long as it takes.
pub async fn run(
	client: Client,
	account: Account,
	outbox: Outbox,
	config: Config,
	observer: Arc<dyn Observer>,
	mut stop: watch::Receiver<bool>,
) -> Result<(), SubmitterError> {
	let news = outbox.wait_for_news();
	let mut driver = Driver {
		machine: Machine::new(config),
		client,
		account,
		outbox,
		observer,
		news,
		began: Instant::now(),
		finalised: None,
		notices: Notices::default(),
	};
	let mut failures = 0u32;
	loop {
		let session = tokio::select! {
			session = driver.client.session() => session?,
			_ = until_stopped(&mut stop) => return Ok(()),
		};
		let genesis = session.genesis();
		driver.block(move |outbox| outbox.pin_genesis(genesis)).await?;
		driver.observer.connected(true);
		let since = Instant::now();
		let end = driver.serve(&session, config.grace, &mut stop).await;
		driver.machine.on_disconnected();
		driver.settle().await?;
		match end {
			Ok(()) => return Ok(()),
			Err(SubmitterError::Chain(
				error @ (ChainError::Lost(_) | ChainError::Unfit(_) | ChainError::Refused { .. }),
			)) => {
				tracing::warn!(%error, "the connection to the node is given up");
				driver.observer.connected(false);
				driver.client.lost(&session).await;
				// A node that answers, though not what it should, is not asked without end.
				failures = match since.elapsed() > RETRIES.longest {
					true => 0,
					false => failures.saturating_add(1),
				};
				tokio::select! {
					_ = tokio::time::sleep(RETRIES.pause(failures)) => {},
					_ = until_stopped(&mut stop) => return Ok(()),
				}
			},
			Err(error) => return Err(error),
		}
	}
}

/// Returns once `stop` is true, or its sender is gone.
async fn until_stopped(stop: &mut watch::Receiver<bool>) {
	let _ = stop.wait_for(|stop| *stop).await;
}

/// Whether [`until_stopped`] returns at once.
fn is_stopped(stop: &watch::Receiver<bool>) -> bool {
	*stop.borrow() || stop.has_changed().is_err()
}

struct Driver {
	machine: Machine,
	client: Client,
	account: Account,
	outbox: Outbox,
	observer: Arc<dyn Observer>,
	news: watch::Receiver<u64>,
	began: Instant,
	/// The last finalised block that was looked through.
	finalised: Option<(u64, H256)>,
	notices: Notices,
}

/// A connection, with what was received over it.
struct Connection<'a> {
	session: &'a Session,
	best: RpcSubscription<Header>,
	final_: RpcSubscription<Header>,
	tip: Tip,
	runtime: Runtime,
}

impl Driver {
	fn now(&self) -> Ms {
		Ms::try_from(self.began.elapsed().as_millis()).unwrap_or(Ms::MAX)
	}

	/// Works with one connection until it is lost, or until the grace after a stop has passed.
	async fn serve(
		&mut self,
		session: &Session,
		grace: Duration,
		stop: &mut watch::Receiver<bool>,
	) -> Result<(), SubmitterError> {
		let best = session.best_headers().await?;
		let final_ = session.finalised_headers().await?;
		let header = session.header(None).await?;
		let tip = session.tip(&header, &self.account.id()).await?;
		let mut connection = Connection {
			session,
			best,
			final_,
			tip,
			runtime: session.runtime(tip.hash, tip.number).await?,
		};
		let newest = session.header(Some(session.finalised().await?)).await?;
		// Another node may be behind.
		self.finalised = self.finalised.filter(|(last, _)| *last <= newest.number);
		self.on_finalised(session, &newest).await?;
		self.machine.on_connected(self.now(), tip);
		let mut deadline = None;
		loop {
			if deadline.is_none() && is_stopped(stop) {
				self.machine.on_stop();
				deadline = Some(Instant::now() + grace);
			}
			if deadline.is_some_and(|deadline| self.machine.at_rest() || Instant::now() >= deadline) {
				return Ok(());
			}
			self.report();
			match self.machine.next(self.now()) {
				Action::Wait(until) => self.wait(&mut connection, until, deadline, stop).await?,
				action => self.act(&mut connection, action).await?,
			}
		}
	}

	/// Waits for a block, for new readings, for the time, or for the stop.
	async fn wait(
		&mut self,
		connection: &mut Connection<'_>,
		until: Ms,
		deadline: Option<Instant>,
		stop: &mut watch::Receiver<bool>,
	) -> Result<(), SubmitterError> {
		let pause = Duration::from_millis(until.saturating_sub(self.now()));
		let pause = deadline.map_or(pause, |deadline| {
			pause.min(deadline.saturating_duration_since(Instant::now()))
		});
		tokio::select! {
			header = connection.final_.next() => {
				let header = of_subscription(header)?;
				self.on_finalised(connection.session, &header).await?;
			},
			header = connection.best.next() => {
				let mut header = of_subscription(header)?;
				// Only the newest counts.
				while let Some(next) = connection.best.next().now_or_never() {
					header = of_subscription(next)?;
				}
				connection.tip = connection.session.tip(&header, &self.account.id()).await?;
				connection.runtime = connection.session.runtime(connection.tip.hash, connection.tip.number).await?;
				self.machine.on_best(self.now(), connection.tip);
			},
			_ = self.news.changed() => self.machine.on_news(),
			_ = until_stopped(stop), if deadline.is_none() => {},
			_ = tokio::time::sleep(pause) => {},
		}
		Ok(())
	}

	async fn act(&mut self, connection: &mut Connection<'_>, action: Action) -> Result<(), SubmitterError> {
		let session = connection.session;
		match action {
			Action::Wait(_) => {},
			Action::Settle(_) => self.settle().await?,
			Action::Sync => {
				let next = session.next_nonce(&self.account).await?;
				let areas = session.gateway_areas(&self.account.id()).await?;
				self.machine.on_synced(self.now(), next, areas);
			},
			Action::Sign { nonce, batch } => {
				let mortality_start = self.mortality_start(&connection.tip);
				match sign(&connection.runtime, &self.account, &batch, nonce, mortality_start) {
					Ok(transaction) => {
						self.observer.submitted(batch.len());
						self.machine
							.on_signed(self.now(), nonce, transaction, mortality_start.0);
					},
					Err(error) => {
						tracing::error!(%error, "a batch cannot be signed");
						self.machine.on_unsigned(self.now());
					},
				}
			},
			Action::Submit { nonce, transaction } => {
				let submission = submission(session.submit(&transaction).await)?;
				self.machine.on_submitted(self.now(), nonce, submission);
			},
			Action::Read { after, limit } => {
				let page = self.block(move |outbox| outbox.pending(after, limit)).await?;
				self.machine.on_page(page);
			},
			Action::AskBest(meters) => {
				let states = session.states(&meters, None).await?;
				self.machine.on_best_states(&meters, states);
			},
			Action::AskFinalised(meters) => {
				let finalised = session.finalised().await?;
				let states = session.states(&meters, Some(finalised)).await?;
				self.machine.on_finalised_states(self.now(), states);
			},
		}
		Ok(())
	}

	/// Returns the block that a transaction's life begins with: the finalised one, which no fork takes
	/// back, unless it is long ago.
	fn mortality_start(&self, tip: &Tip) -> (u64, H256) {
		self.finalised
			.filter(|(number, _)| tip.number.saturating_sub(*number) <= MORTALITY / 2)
			.unwrap_or((tip.number, tip.hash))
	}

	/// Looks through all blocks that were finalised up to `newest`.
	async fn on_finalised(&mut self, session: &Session, newest: &Header) -> Result<(), ChainError> {
		let account = self.account.id();
		let from = match self.finalised {
			// The first one is where to begin.
			None => newest.number,
			Some((last, _)) if newest.number <= last => return Ok(()),
			Some((last, _)) => (last + 1).max(newest.number.saturating_sub(MOST_MISSED)),
		};
		for number in from..=newest.number {
			let missed;
			let header = if number == newest.number {
				newest
			} else {
				missed = session.header(Some(session.hash_of(number).await?)).await?;
				&missed
			};
			let hash = hash_of(header);
			let outcomes = if self.machine.in_flight() == 0 {
				Vec::new()
			} else {
				match session.outcomes(header, |hash| self.machine.awaits(hash)).await {
					Ok(outcomes) => outcomes,
					Err(error) if error.is_lost() => return Err(error),
					Err(error) => {
						tracing::warn!(number, %error, "a finalised block cannot be read; the meters' states decide");
						Vec::new()
					},
				}
			};
			let nonce = match session.nonce(&account, hash).await {
				Ok(nonce) => nonce,
				Err(error) if error.is_lost() || number == newest.number => return Err(error),
				// The node has forgotten the state of an older block. The next one has the same.
				Err(_) => 0,
			};
			self.machine.on_finalised(self.now(), nonce, outcomes);
			self.finalised = Some((number, hash));
		}
		Ok(())
	}

	/// Takes note of outcomes in the outbox.
	async fn settle(&mut self) -> Result<(), SubmitterError> {
		while let Action::Settle(outcomes) = self.machine.next(self.now()) {
			let outcomes = Arc::new(outcomes);
			let settled = outcomes.clone();
			self.block(move |outbox| outbox.settle(&settled)).await?;
			self.machine.on_settled();
			let mut delivered = 0;
			for (slot, outcome) in outcomes.iter() {
				match outcome {
					Outcome::Delivered => delivered += 1,
					Outcome::Refused(reason) => {
						self.observer.refused(*reason);
						tracing::warn!(
							meter = slot.meter,
							sequence = slot.sequence,
							%reason,
							"a reading is refused for good; it is kept with the dead letters"
						);
					},
				}
			}
			if delivered > 0 {
				self.observer.delivered(delivered);
			}
		}
		Ok(())
	}

	/// Calls the outbox, which blocks, on a thread that may.
	async fn block<T: Send + 'static>(
		&self,
		call: impl FnOnce(&Outbox) -> Result<T, OutboxError> + Send + 'static,
	) -> Result<T, SubmitterError> {
		let outbox = self.outbox.clone();
		tokio::task::spawn_blocking(move || call(&outbox))
			.await
			.map_err(|_| SubmitterError::Aborted)?
			.map_err(SubmitterError::Outbox)
	}

	/// Reports to the observer and to the log.
	fn report(&mut self) {
		for notice in self.machine.take_notices() {
			match &notice {
				Notice::Included { after, .. } => self.observer.finalised(Duration::from_millis(*after)),
				Notice::Failed(_) => self.observer.failed("failed", 1),
				Notice::GivenUp(batches) => self.observer.failed("lost", *batches),
				Notice::BackedOff(..) | Notice::Released(_) | Notice::NoGateway => {},
			}
			self.notices.log(notice);
		}
		self.observer.state(self.machine.in_flight(), self.machine.on_hold());
	}
}

/// Returns what the pool's answer means. The codes are those of `author_submitExtrinsic`.
fn submission(answer: Result<(), ChainError>) -> Result<Submission, ChainError> {
	match answer {
		Ok(()) => Ok(Submission::Taken),
		Err(ChainError::Refused { code: 1013, .. }) => Ok(Submission::Taken),
		Err(ChainError::Refused {
			code: 1010, message, ..
		}) if message.contains("outdated") => Ok(Submission::Stale),
		Err(error @ ChainError::Refused { code: 1016, .. }) => {
			tracing::warn!(%error, "the node's pool is full");
			Ok(Submission::NoRoom)
		},
		Err(error @ ChainError::Refused { .. }) => {
			tracing::warn!(%error, "the node has not taken a batch");
			Ok(Submission::Refused)
		},
		Err(error) => Err(error),
	}
}

/// Logs notices, though not a flood of them.
#[derive(Default)]
struct Notices {
	window: Option<Instant>,
	/// Of what the operator has to see to, so that good news never takes its place.
	troubles: u32,
	others: u32,
	passed_over: u64,
}

impl Notices {
	fn log(&mut self, notice: Notice) {
		if self.window.is_none_or(|since| since.elapsed() >= NOTICE_WINDOW) {
			if self.passed_over > 0 {
				tracing::warn!(notices = self.passed_over, "further notices were not logged");
			}
			*self = Self {
				window: Some(Instant::now()),
				..Self::default()
			};
		}
		let logged = match notice {
			Notice::BackedOff(..) | Notice::NoGateway | Notice::Failed(_) => &mut self.troubles,
			Notice::Released(_) | Notice::GivenUp(_) | Notice::Included { .. } => &mut self.others,
		};
		if *logged >= MOST_NOTICES {
			self.passed_over += 1;
			return;
		}
		*logged += 1;
		match notice {
			Notice::BackedOff(meter, cause) => tracing::warn!(meter, "readings wait: {cause}"),
			Notice::Released(meter) => tracing::info!(meter, "readings are sent again"),
			Notice::NoGateway => {
				tracing::error!(
					"the account is no gateway on this chain: the operator has to register it; trying again"
				)
			},
			Notice::Failed(reason) => tracing::error!(reason, "a batch failed as a whole; its readings wait"),
			Notice::GivenUp(batches) => {
				tracing::info!(
					batches,
					"batches will not arrive; what the chain does not have of them is sent again"
				)
			},
			Notice::Included { readings, after } => tracing::debug!(readings, after, "a batch is final"),
		}
	}
}
