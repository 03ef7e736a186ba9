//! Connects accounts and registers meters, through the operator of their area.

use super::{
	fleet::{self, Fleet},
	SimulateError,
};
use crate::chain::{hash_of, sign_call, Account, Call, ChainError, Runtime, Session};
use codec::{Compact, Encode};
use energy_primitives::{AreaId, Interval, MeterId, MeterRole, PriorityClass};
use std::time::Duration;
use tokio::time::{self, Instant};

/// Meters of one transaction. Each takes two calls.
const PER_TRANSACTION: usize = 100;

/// Meters that are under way at once, so that no transaction outlives its era.
const PER_WAVE: usize = 20 * PER_TRANSACTION;

/// How often to look whether the meters are there.
const LOOK: Duration = Duration::from_millis(500);

/// How long to wait for any more of them before giving up.
const PATIENCE: Duration = Duration::from_secs(120);

/// Where registered meters stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Registered {
	/// The chain's number of the first; the others follow.
	pub(super) first: MeterId,
	/// The first interval that they may all tell of.
	pub(super) next_from: Interval,
}

/// The number that the next registered meter gets: the first that is unknown, since they follow each other without gaps.
async fn next_meter(session: &Session) -> Result<MeterId, SimulateError> {
	let is_known = async |meter| session.heads(&[meter], None).await.map(|heads| heads != [None]);
	// Known are those below `low`; `high` is not, once the first loop has ended.
	let (mut low, mut high) = (0, 1);
	while is_known(high - 1).await? {
		low = high;
		high = high.checked_mul(2).ok_or(SimulateError::Fleet)?;
	}
	high -= 1;
	while low < high {
		let middle = low + (high - low) / 2;
		if is_known(middle).await? {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	Ok(low)
}

/// Connects an account for each meter of the fleet in the operator's area, unless it is connected, and registers the meters. They get
/// successive numbers, which the fleet has to be made anew with.
pub(super) async fn register(
	session: &Session,
	operator: &Account,
	area: AreaId,
	fleet: &Fleet,
	seed: &str,
) -> Result<Registered, SimulateError> {
	let (_, interval_ms) = session.interval(None).await?;
	let first = next_meter(session).await?;
	let owners = fleet::owners(seed, fleet.len())?;
	let indices: Vec<u32> = (0..fleet.len()).collect();
	let mut registered = 0;
	for wave in indices.chunks(PER_WAVE) {
		let header = session.header(None).await?;
		let birth = (header.number, hash_of(&header));
		let runtime = session.runtime(birth.1, birth.0).await?;
		let mut nonce = session.next_nonce(operator).await?;
		for some in wave.chunks(PER_TRANSACTION) {
			let mut calls = Compact(2 * some.len() as u32).encode();
			for index in some {
				let (owner, watts) = (&owners[*index as usize], fleet.rated_w(*index, interval_ms));
				let connection = (owner, area, watts, watts, PriorityClass::Standard).encode();
				calls.extend(encoded(
					&runtime,
					Call::new("GridManagement", "connect", 5, connection),
				)?);
				let meter = (owner, MeterRole::Connection, watts, fleet.key(*index)).encode();
				calls.extend(encoded(
					&runtime,
					Call::new("EnergyProduction", "register_meter", 4, meter),
				)?);
			}
			// Of accounts that are connected already the first of the two fails, and the second all the same counts.
			let batch = Call::new("Utility", "force_batch", 1, calls);
			session
				.submit(&sign_call(&runtime, operator, &batch, nonce, birth)?.bytes)
				.await?;
			nonce += 1;
		}
		registered += wave.len() as u32;
		wait_for(session, first, registered).await?;
	}
	check(session, first, fleet).await
}

/// A call as a part of another.
fn encoded(runtime: &Runtime, call: Call) -> Result<Vec<u8>, ChainError> {
	runtime
		.tx()
		.call_data(&call)
		.map_err(|error| ChainError::Unfit(error.to_string()))
}

/// Waits until as many meters have been registered.
async fn wait_for(session: &Session, first: MeterId, count: u32) -> Result<(), SimulateError> {
	let (mut there, mut since) = (0, Instant::now());
	loop {
		let now = next_meter(session).await?.saturating_sub(first);
		if now >= count {
			return Ok(());
		}
		if now > there {
			(there, since) = (now, Instant::now());
		}
		if since.elapsed() > PATIENCE {
			return Err(SimulateError::Register(format!(
				"only {now} of {count} were registered; are the accounts connected elsewhere, or the keys in use?"
			)));
		}
		time::sleep(LOOK).await;
	}
}

/// Sees that each meter has the key that it should.
async fn check(session: &Session, first: MeterId, fleet: &Fleet) -> Result<Registered, SimulateError> {
	let meters: Vec<MeterId> = (0..fleet.len()).map(|index| first.saturating_add(index)).collect();
	let mut next_from = 0;
	for (index, head) in (0..).zip(session.heads(&meters, None).await?) {
		match head {
			Some(head) if head.key == fleet.key(index) => next_from = next_from.max(head.next_from),
			_ => {
				return Err(SimulateError::Register(
					"another has registered meters at the same time".into(),
				))
			},
		}
	}
	Ok(Registered { first, next_from })
}
