//! Connects accounts and registers meters, through the operator of their area.

use crate::{
	fleet::{self, Fleet},
	SimulateError,
};
use codec::{Compact, Encode};
use energy_gateway::chain::{hash_of, sign_call, Account, Call, ChainError, Runtime, Session};
use energy_primitives::{AreaId, Interval, MeterId, MeterRole, Power, PriorityClass, Registers};
use std::time::Duration;
use tokio::time::{self, Instant};

/// Calls of one transaction.
const PER_TRANSACTION: usize = 200;

/// Meters that are registered at once, so that no transaction outlives its era.
const PER_WAVE: usize = 10 * PER_TRANSACTION;

/// How often to look whether the meters are there.
const LOOK: Duration = Duration::from_millis(500);

/// How long to wait for any more of them before giving up.
const PATIENCE: Duration = Duration::from_secs(120);

/// Where registered meters stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Registered {
	/// The chain's number of the first; the others follow.
	pub(crate) first: MeterId,
	/// The first interval that all of them may have a reading of.
	pub(crate) next_from: Interval,
}

/// Returns the number that the next registered meter gets: the first that is unknown, since they follow
/// each other without gaps.
async fn next_meter(session: &Session) -> Result<MeterId, SimulateError> {
	let is_known = async |meter| session.states(&[meter], None).await.map(|states| states != [None]);
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

/// Connects an account for each meter of the fleet in the operator's area, unless it is connected,
/// and registers the meters with what they show at present. They get successive numbers, which the
/// fleet has to be made anew with.
///
/// `count_from`: the interval at whose end the meters show what they are registered with, which is
/// yet to end; without it the last one that has ended.
pub(crate) async fn register(
	session: &Session,
	operator: &Account,
	area: AreaId,
	fleet: &Fleet,
	seed: &str,
	count_from: Option<Interval>,
) -> Result<Registered, SimulateError> {
	let (_, interval_ms) = session.interval(None).await?;
	let first = next_meter(session).await?;
	let owners = fleet::owners(seed, fleet.len())?;
	let indices: Vec<u32> = (0..fleet.len()).collect();
	let mut registered = 0;
	for wave in indices.chunks(PER_WAVE) {
		let households: Vec<Household> = wave
			.iter()
			.map(|index| Household {
				index: *index,
				owner: &owners[*index as usize],
				watts: fleet.rated_w(*index, interval_ms),
			})
			.collect();
		connect(session, operator, area, &households).await?;
		register_meters(session, operator, fleet, &households, count_from).await?;
		registered += wave.len() as u32;
		wait_for(session, first, registered).await?;
	}
	check(session, first, fleet, count_from).await
}

/// Who gets a meter.
struct Household<'a> {
	index: u32,
	owner: &'a Account,
	/// The limits of its connection, and the rated power of its meter.
	watts: Power,
}

/// Invites those who are not connected, and lets each accept.
async fn connect(
	session: &Session,
	operator: &Account,
	area: AreaId,
	households: &[Household<'_>],
) -> Result<(), SimulateError> {
	let mut unconnected = Vec::new();
	for household in households {
		match session.connection(&household.owner.id(), None).await? {
			None => unconnected.push(household),
			Some(connection) if connection.area == area => {},
			Some(_) => {
				return Err(SimulateError::Register(
					"an account is connected to another area".into(),
				))
			},
		}
	}
	let terms = |household: &Household| (area, household.watts, household.watts, PriorityClass::Standard);
	let invitations = unconnected.iter().map(|household| {
		let invitation = (household.owner.id(), terms(household)).encode();
		Call::new("GridManagement", "connect", 5, invitation)
	});
	submit_batches(session, operator, invitations.collect()).await?;
	for household in &unconnected {
		let invited = format!(
			"invited with a limit of {} W, as far as the area's edges carry it,",
			household.watts
		);
		until(async || session.is_invited(&household.owner.id(), area).await, &invited).await?;
	}
	let header = session.header(None).await?;
	let mortality_start = (header.number, hash_of(&header));
	let runtime = session.runtime(mortality_start.1, mortality_start.0).await?;
	for household in &unconnected {
		let nonce = session.next_nonce(household.owner).await?;
		let acceptance = Call::new("GridManagement", "accept_connection", 4, terms(household).encode());
		let signed = sign_call(&runtime, household.owner, &acceptance, nonce, mortality_start)?;
		session.submit(&signed.bytes).await?;
	}
	for household in &unconnected {
		let is_connected = async || Ok(session.connection(&household.owner.id(), None).await?.is_some());
		until(is_connected, "connected").await?;
	}
	Ok(())
}

/// Registers a meter for each household, with the registers that it shows at the end of
/// `count_from`, or of the last interval.
async fn register_meters(
	session: &Session,
	operator: &Account,
	fleet: &Fleet,
	households: &[Household<'_>],
	count_from: Option<Interval>,
) -> Result<(), SimulateError> {
	let (present, _) = session.interval(None).await?;
	let count_from = count_from.unwrap_or(present.saturating_sub(1));
	let calls = households.iter().map(|household| {
		let (import_wh, export_wh) = fleet.registers(household.index, count_from);
		let meter = (
			household.owner.id(),
			MeterRole::Connection,
			household.watts,
			fleet.key(household.index),
			Registers { import_wh, export_wh },
		);
		Call::new("EnergyProduction", "register_meter", 5, meter.encode())
	});
	Ok(submit_batches(session, operator, calls.collect()).await?)
}

/// Submits calls in the operator's name, many in a transaction; one that fails does not stop the
/// others.
async fn submit_batches(session: &Session, operator: &Account, calls: Vec<Call>) -> Result<(), ChainError> {
	let header = session.header(None).await?;
	let mortality_start = (header.number, hash_of(&header));
	let runtime = session.runtime(mortality_start.1, mortality_start.0).await?;
	let mut nonce = session.next_nonce(operator).await?;
	for some in calls.chunks(PER_TRANSACTION) {
		let mut batch = Compact(some.len() as u32).encode();
		for call in some {
			batch.extend(encoded(&runtime, call)?);
		}
		let batch = Call::new("Utility", "force_batch", 1, batch);
		session
			.submit(&sign_call(&runtime, operator, &batch, nonce, mortality_start)?.bytes)
			.await?;
		nonce += 1;
	}
	Ok(())
}

/// Waits until something is so.
async fn until(is_so: impl AsyncFn() -> Result<bool, ChainError>, what: &str) -> Result<(), SimulateError> {
	let since = Instant::now();
	while !is_so().await? {
		if since.elapsed() > PATIENCE {
			return Err(SimulateError::Register(format!("an account was not {what} in time")));
		}
		time::sleep(LOOK).await;
	}
	Ok(())
}

/// Returns a call as a part of another.
fn encoded(runtime: &Runtime, call: &Call) -> Result<Vec<u8>, ChainError> {
	runtime
		.tx()
		.call_data(call)
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
				"only {now} of {count} were registered; are the keys in use?"
			)));
		}
		time::sleep(LOOK).await;
	}
}

/// Sees that each meter has the key that it should, and counts from where it should.
async fn check(
	session: &Session,
	first: MeterId,
	fleet: &Fleet,
	count_from: Option<Interval>,
) -> Result<Registered, SimulateError> {
	let meters: Vec<MeterId> = (0..fleet.len()).map(|index| first.saturating_add(index)).collect();
	let mut next_from = 0;
	for (index, state) in (0..).zip(session.states(&meters, None).await?) {
		match state {
			Some(state) if state.key == fleet.key(index) => {
				let counts_from = count_from.unwrap_or(state.next_from);
				let (import_wh, export_wh) = fleet.registers(index, counts_from);
				let is_late = state.next_from > counts_from;
				if is_late || state.baseline != Some(Registers { import_wh, export_wh }) {
					return Err(SimulateError::Register(
						"the interval that the meters count from ended while they were being registered; take \
						 another seed and begin again, or let them count from a later one"
							.into(),
					));
				}
				next_from = next_from.max(counts_from);
			},
			_ => {
				return Err(SimulateError::Register(
					"another has registered meters at the same time".into(),
				))
			},
		}
	}
	Ok(Registered { first, next_from })
}
