//! The chain, as the gateway sees it: where meters stand, which interval it is, what became of a batch.
//!
//! A [`Client`] knows the addresses of one node or several, and which chain they have to be on. It
//! gives out a [`Session`], one connection, which all share; when that is lost, it makes a new one,
//! to the next address, for as long as it takes.

mod account;
mod blocks;
mod error;
mod session;
mod transaction;

pub use account::{Account, AccountError};
pub use blocks::TxOutcome;
pub use energy_primitives::MeterState;
pub use error::ChainError;
pub(crate) use session::of_subscription;
pub use session::{hash_of, Header, Runtime, Session, Tip, MAX_METERS};
pub use transaction::{sign, sign_call, Call, Signed, TxHash, MORTALITY};

use crate::backoff::Backoff;
use energy_primitives::{Interval, MeterId};
use sp_core::H256;
use std::{
	sync::{Arc, Mutex, PoisonError},
	time::Duration,
};
use tokio::sync::watch;

/// The pauses between attempts to connect.
const RETRIES: Backoff = Backoff {
	first: Duration::from_millis(500),
	longest: Duration::from_secs(30),
};

/// The way to the chain. Cheap to clone; all clones share one connection.
#[derive(Clone)]
pub struct Client {
	shared: Arc<Shared>,
}

struct Shared {
	urls: Vec<String>,
	genesis: Mutex<Option<H256>>,
	session: tokio::sync::Mutex<Current>,
	connected: watch::Sender<bool>,
}

#[derive(Default)]
struct Current {
	session: Option<Arc<Session>>,
	/// The address to try next.
	next: usize,
}

impl Client {
	/// Returns a client for the nodes at `urls` (`ws://` or `wss://`, tried in turn). With a
	/// `genesis`, only a chain of that genesis hash is accepted; without one, the first chain that
	/// is reached is the one from then on. Does not connect yet.
	///
	/// Errors: `NoNode`.
	pub fn new(urls: Vec<String>, genesis: Option<H256>) -> Result<Self, ChainError> {
		if urls.is_empty() {
			return Err(ChainError::NoNode);
		}
		Ok(Self {
			shared: Arc::new(Shared {
				urls,
				genesis: Mutex::new(genesis),
				session: Default::default(),
				connected: watch::Sender::new(false),
			}),
		})
	}

	/// Whether there is a connection, and each change of that.
	pub fn connected(&self) -> watch::Receiver<bool> {
		self.shared.connected.subscribe()
	}

	/// Returns the connection; a new one, however long that takes, if the last one was lost.
	///
	/// Errors: `WrongGenesis` only.
	pub async fn session(&self) -> Result<Arc<Session>, ChainError> {
		let mut current = self.shared.session.lock().await;
		if let Some(session) = &current.session {
			return Ok(session.clone());
		}
		let mut failures = 0u32;
		loop {
			let pause = RETRIES.pause(failures);
			let url = &self.shared.urls[current.next % self.shared.urls.len()];
			match Session::open_synced(url).await {
				Ok(session) => {
					self.pin(&session)?;
					tracing::info!(url, genesis = ?session.genesis(), "connected to the chain");
					let session = Arc::new(session);
					current.session = Some(session.clone());
					self.shared.connected.send_replace(true);
					return Ok(session);
				},
				Err(error) => {
					tracing::warn!(url, %error, "no connection; trying again in {pause:?}");
					current.next = current.next.wrapping_add(1);
				},
			}
			tokio::time::sleep(pause).await;
			failures = failures.saturating_add(1);
		}
	}

	/// Gives up a connection. The next caller of [`Self::session`] gets a new one, of the next address.
	pub async fn lost(&self, session: &Arc<Session>) {
		let mut current = self.shared.session.lock().await;
		if current
			.session
			.as_ref()
			.is_some_and(|known| Arc::ptr_eq(known, session))
		{
			current.session = None;
			current.next = current.next.wrapping_add(1);
			self.shared.connected.send_replace(false);
		}
	}

	/// Returns the chain's genesis hash, which every reading's signature covers. Waits for a
	/// connection if the hash is not known yet.
	///
	/// Errors: `WrongGenesis`.
	pub async fn genesis(&self) -> Result<H256, ChainError> {
		if let Some(genesis) = *self.pinned() {
			return Ok(genesis);
		}
		self.session().await.map(|session| session.genesis())
	}

	/// Returns the interval of the best block, and an interval's length in ms. Waits for a connection.
	///
	/// Errors: `WrongGenesis`, `Refused`, `Unfit`.
	pub async fn interval(&self) -> Result<(Interval, u64), ChainError> {
		loop {
			let session = self.session().await?;
			match session.interval(None).await {
				Err(error) if error.is_lost() => self.lost(&session).await,
				result => return result,
			}
		}
	}

	/// Where meters stand after the newest finalised block, in the order asked; `None` for an
	/// unknown one. Waits for a connection.
	///
	/// Errors: `WrongGenesis`, `Refused`, `Unfit`.
	pub async fn states(&self, meters: &[MeterId]) -> Result<Vec<Option<MeterState>>, ChainError> {
		loop {
			let session = self.session().await?;
			let states = async { session.states(meters, Some(session.finalised().await?)).await };
			match states.await {
				Err(error) if error.is_lost() => self.lost(&session).await,
				result => return result,
			}
		}
	}

	/// Binds the client to the first chain that is reached; refuses every other one.
	fn pin(&self, session: &Session) -> Result<(), ChainError> {
		let found = session.genesis();
		let expected = *self.pinned().get_or_insert(found);
		if expected == found {
			Ok(())
		} else {
			Err(ChainError::WrongGenesis {
				url: session.url().into(),
				expected,
				found,
			})
		}
	}

	fn pinned(&self) -> std::sync::MutexGuard<'_, Option<H256>> {
		self.shared.genesis.lock().unwrap_or_else(PoisonError::into_inner)
	}
}
