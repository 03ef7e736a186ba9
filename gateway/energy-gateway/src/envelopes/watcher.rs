//! From final blocks to messages.

use super::{Facts, Horizon, Payloads, Snapshot};
use crate::{
	chain::{hash_of, of_subscription, ChainError, Client, Header, Session},
	config::Addressee,
	metrics::Metrics,
};
use energy_primitives::Interval;
use sp_core::H256;
use std::{
	convert::Infallible,
	sync::Arc,
	time::{Duration, Instant},
};
use subxt::ext::futures::FutureExt;
use tokio::sync::watch;

/// The pallet whose events say that limits may have changed, and those of its events that say nothing
/// of the kind and come often.
const PALLET: &str = "GridManagement";
const ASIDE: [&str; 2] = ["GridStatusUpdated", "LimitBreached"];
/// How many blocks that became final at once are looked through; for more the limits are read anyway.
const MOST_MISSED: u64 = 64;
/// After this silence the node is asked for its last final block, so that a connection that is gone is
/// noticed.
const SILENCE: Duration = Duration::from_secs(60);
/// How long to wait after the node has refused something.
const PAUSE: Duration = Duration::from_secs(6);

/// A final block up to which everything that concerns the limits is published.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
	number: u64,
	interval: Interval,
}

/// Reads the limits when they may have changed.
pub(super) struct Watcher {
	pub client: Client,
	pub addressees: Arc<[Addressee]>,
	pub intervals: Interval,
	pub valid_intervals: Interval,
	/// Where the messages go.
	pub snapshots: watch::Sender<Option<Arc<Snapshot>>>,
	pub metrics: Metrics,
	pub last: Option<Seen>,
}

impl Watcher {
	/// Follows the chain until `stop` is true.
	///
	/// Errors: `WrongGenesis` only.
	pub async fn run(mut self, mut stop: watch::Receiver<bool>) -> Result<(), ChainError> {
		tokio::select! {
			_ = stop.wait_for(|stop| *stop) => Ok(()),
			result = self.follow() => result.map(|never| match never {}),
		}
	}

	async fn follow(&mut self) -> Result<Infallible, ChainError> {
		loop {
			let session = self.client.session().await?;
			let Err(error) = self.serve(&session).await;
			if error.is_lost() {
				self.client.lost(&session).await;
			} else {
				tracing::warn!(%error, "the node does not return its final blocks; trying again in {PAUSE:?}");
				tokio::time::sleep(PAUSE).await;
			}
		}
	}

	/// Works with one connection until it is lost.
	async fn serve(&mut self, session: &Session) -> Result<Infallible, ChainError> {
		let mut headers = session.finalised_headers().await?;
		loop {
			let header = match tokio::time::timeout(SILENCE, headers.next()).await {
				Ok(header) => {
					let mut header = of_subscription(header)?;
					// Only the newest counts.
					while let Some(next) = headers.next().now_or_never() {
						header = of_subscription(next)?;
					}
					header
				},
				Err(_) => session.header(Some(session.finalised().await?)).await?,
			};
			match self.on_final(session, &header).await {
				Err(error) if error.is_lost() => return Err(error),
				Err(error) => tracing::warn!(%error, "the limits of connections cannot be read; the messages run out"),
				Ok(()) => {},
			}
		}
	}

	/// Takes a final block. What is behind one that was seen is of a node that has not caught up.
	async fn on_final(&mut self, session: &Session, header: &Header) -> Result<(), ChainError> {
		if self.last.is_some_and(|last| header.number <= last.number) {
			return Ok(());
		}
		let hash = hash_of(header);
		let (interval, interval_ms) = session.interval(Some(hash)).await?;
		if self.is_due(session, header, interval).await? {
			let horizon = Horizon {
				interval,
				interval_ms,
				intervals: self.intervals,
				valid_intervals: self.valid_intervals,
			};
			let snapshot = self.read(session, hash, &horizon).await?;
			self.snapshots.send_replace(Some(Arc::new(snapshot)));
		}
		let number = header.number;
		self.last = Some(Seen { number, interval });
		self.metrics.envelopes.confirmed();
		Ok(())
	}

	/// Whether limits may have changed since the last block that was seen: an interval has begun, or
	/// somebody has changed something in the grid.
	async fn is_due(&self, session: &Session, newest: &Header, interval: Interval) -> Result<bool, ChainError> {
		let Some(last) = self.last.filter(|last| last.interval == interval) else {
			return Ok(true);
		};
		if newest.number.saturating_sub(last.number) > MOST_MISSED {
			return Ok(true);
		}
		for number in last.number.saturating_add(1)..newest.number {
			let header = session.header(Some(session.hash_of(number).await?)).await?;
			if has_changes(session, &header).await? {
				return Ok(true);
			}
		}
		has_changes(session, newest).await
	}

	async fn read(&self, session: &Session, hash: H256, horizon: &Horizon) -> Result<Snapshot, ChainError> {
		let read_at = Instant::now();
		let block_ms = session.block_time(hash).await?;
		let mut payloads = Vec::with_capacity(self.addressees.len());
		let mut without = 0u32;
		for addressee in self.addressees.iter() {
			let account = &addressee.account;
			let facts = Facts {
				connection: session.connection(account, Some(hash)).await?,
				envelope: session.envelope(account, hash).await?,
				limits: session
					.effective_limits(account, horizon.interval, horizon.intervals, hash)
					.await?,
			};
			if facts.connection.is_none() {
				without = without.saturating_add(1);
				tracing::debug!(
					account = addressee.address,
					"the account has no connection: nothing may flow"
				);
			}
			let of_account = Payloads::new(&addressee.address, &facts, horizon);
			payloads.push(of_account.ok_or_else(|| {
				ChainError::Unfit(format!("the calendar does not reach to interval {}", horizon.interval))
			})?);
		}
		self.metrics.envelopes.without_connection.set(without.into());
		tracing::debug!(
			horizon.interval,
			connections = payloads.len(),
			"the limits of connections were read"
		);
		Ok(Snapshot {
			read_at,
			valid_for: Duration::from_millis(horizon.valid_until_ms().saturating_sub(block_ms)),
			payloads,
		})
	}
}

/// Whether a block has an event by which limits may have changed. Where that cannot be read, they may.
async fn has_changes(session: &Session, header: &Header) -> Result<bool, ChainError> {
	match session.has_event_of(header, PALLET, &ASIDE).await {
		Err(error) if error.is_lost() => Err(error),
		Err(error) => {
			tracing::debug!(number = header.number, %error, "a block's events cannot be read");
			Ok(true)
		},
		known => known,
	}
}
