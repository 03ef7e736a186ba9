//! The simulation: one node that seals blocks on demand, in virtual time. A day passes in minutes, and every block is an ordinary one.
//!
//! Virtual time runs with real time, and `simulation_advanceTo` sets it forward. A block's slot is always later than its parent's, so
//! each block takes at least one slot of virtual time.

use crate::{
	cli::SimulationOptions,
	service::{FullBackend, FullClient, Pool},
};
use energy_chain_runtime::{opaque::Block, Hash, SLOT_DURATION};
use futures::{channel::mpsc, SinkExt, StreamExt};
use jsonrpsee::{core::RpcResult, proc_macros::rpc, types::ErrorObjectOwned, Extensions, RpcModule};
use sc_basic_authorship::ProposerFactory;
use sc_client_api::HeaderBackend;
use sc_consensus::LongestChain;
use sc_consensus_manual_seal::{
	consensus::aura::AuraConsensusDataProvider,
	rpc::{ManualSeal, ManualSealApiServer},
	run_manual_seal, EngineCommand, ManualSealParams,
};
use sc_network::config::NonReservedPeerMode;
use sc_rpc_api::check_if_safe;
use sc_service::{error::Error, ChainType, Configuration, TaskManager};
use sc_transaction_pool_api::TransactionPool;
use sp_consensus_aura::{
	inherents::InherentDataProvider as AuraInherent, sr25519::AuthoritySignature, Slot, SlotDuration,
};
use sp_timestamp::InherentDataProvider as TimestampInherent;
use std::{
	sync::{
		atomic::{AtomicU64, Ordering},
		Arc,
	},
	time::{Duration, Instant},
};

/// After a transaction has come in, its block waits this long for others.
const GATHERING: Duration = Duration::from_millis(100);

/// The time that `simulation_advanceTo` accepts at the most, so that no slip of a client leaves the chain in the far future: 2100.
const LAST_MOMENT: u64 = 4_102_444_800_000;

/// Virtual time: real time since the node's start, and what it was set forward by.
#[derive(Clone)]
struct Clock {
	started: Instant,
	base: Arc<AtomicU64>,
}

impl Clock {
	fn at(moment: u64) -> Self {
		Self {
			started: Instant::now(),
			base: Arc::new(AtomicU64::new(moment)),
		}
	}

	fn elapsed(&self) -> u64 {
		u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX)
	}

	fn now(&self) -> u64 {
		self.base.load(Ordering::SeqCst).saturating_add(self.elapsed())
	}

	/// Sets the clock to `moment` if that lies ahead; tells the time it then is.
	fn advance_to(&self, moment: u64) -> u64 {
		self.base
			.fetch_max(moment.saturating_sub(self.elapsed()), Ordering::SeqCst);
		self.now()
	}

	/// The time of a block after one of `parent`'s slot.
	fn next_block(&self, parent: Option<Slot>) -> u64 {
		let earliest = parent.map_or(0, |slot| (u64::from(slot) + 1) * SLOT_DURATION);
		self.advance_to(earliest)
	}
}

/// Sets the clock of a simulation.
#[rpc(server)]
pub trait SimulationApi {
	/// Virtual time, in Unix milliseconds.
	#[method(name = "simulation_now")]
	fn now(&self) -> RpcResult<u64>;

	/// Sets virtual time forward, in Unix milliseconds: the next block carries at least this time. Refuses to go back. Returns the
	/// time it then is.
	///
	/// An unsafe method. Until the next block the time set is known to this process alone.
	#[method(name = "simulation_advanceTo", with_extensions)]
	fn advance_to(&self, moment: u64) -> RpcResult<u64>;
}

/// The simulation's JSON-RPC methods.
#[derive(Clone)]
pub struct SimulationRpc {
	clock: Clock,
	commands: mpsc::Sender<EngineCommand<Hash>>,
}

impl SimulationRpc {
	/// The methods `simulation_*` and `engine_*`.
	pub fn module(&self) -> Result<RpcModule<()>, Error> {
		let mut module = RpcModule::new(());
		module
			.merge(SimulationApiServer::into_rpc(self.clone()))
			.and_then(|()| module.merge(ManualSeal::new(self.commands.clone()).into_rpc()))
			.map_err(|e| Error::Application(e.into()))?;
		Ok(module)
	}
}

impl SimulationApiServer for SimulationRpc {
	fn now(&self) -> RpcResult<u64> {
		Ok(self.clock.now())
	}

	fn advance_to(&self, extensions: &Extensions, moment: u64) -> RpcResult<u64> {
		check_if_safe(extensions)?;
		let now = self.clock.now();
		if moment < now {
			return Err(refused(format!("virtual time is {now} already and never goes back")));
		}
		if moment > LAST_MOMENT {
			return Err(refused(format!("{moment} lies beyond the year 2100")));
		}
		Ok(self.clock.advance_to(moment))
	}
}

fn refused(why: String) -> ErrorObjectOwned {
	ErrorObjectOwned::owned(jsonrpsee::types::error::INVALID_PARAMS_CODE, why, None::<()>)
}

/// A simulation before it runs.
pub struct Simulation {
	clock: Clock,
	sender: mpsc::Sender<EngineCommand<Hash>>,
	commands: mpsc::Receiver<EngineCommand<Hash>>,
	manual: bool,
}

/// Keeps a simulation to itself: its blocks bear no seal, so it must neither give any to others nor take any of theirs.
pub fn isolate(config: &mut Configuration) -> Result<(), Error> {
	if !matches!(
		config.chain_spec.chain_type(),
		ChainType::Development | ChainType::Local
	) {
		return Err(Error::Other(
			"--simulation is for a development or local chain only".into(),
		));
	}
	let peers = &mut config.network.default_peers_set;
	peers.in_peers = 0;
	peers.out_peers = 0;
	peers.non_reserved_mode = NonReservedPeerMode::Deny;
	config.network.listen_addresses.clear();
	config.network.boot_nodes.clear();
	Ok(())
}

fn slot_of(client: &FullClient, hash: Hash) -> Result<Option<Slot>, Error> {
	let header = client
		.header(hash)?
		.ok_or_else(|| Error::Other(format!("block {hash:?} is not in the database")))?;
	// The genesis block has no slot.
	Ok(sc_consensus_aura::find_pre_digest::<Block, AuthoritySignature>(&header)
		.ok()
		.filter(|slot| **slot > 0))
}

/// Sets the clock to the start of a fresh chain, or to where the chain that is there was left.
pub fn prepare(options: &SimulationOptions, client: &FullClient) -> Result<Simulation, Error> {
	let clock = Clock::at(options.simulation_start);
	clock.next_block(slot_of(client, client.info().best_hash)?);
	let (sender, commands) = mpsc::channel(1_000);
	Ok(Simulation {
		clock,
		sender,
		commands,
		manual: options.simulation_manual,
	})
}

impl Simulation {
	/// The JSON-RPC methods of this simulation.
	pub fn rpc(&self) -> SimulationRpc {
		SimulationRpc {
			clock: self.clock.clone(),
			commands: self.sender.clone(),
		}
	}

	/// Runs it.
	pub fn spawn(
		self,
		tasks: &TaskManager,
		client: Arc<FullClient>,
		pool: Arc<Pool>,
		select_chain: LongestChain<FullBackend, Block>,
		env: ProposerFactory<Pool, FullClient>,
	) {
		let slot_duration = SlotDuration::from_millis(SLOT_DURATION);
		let clock = self.clock;
		let inherents_client = client.clone();
		let authorship = run_manual_seal(ManualSealParams {
			block_import: client.clone(),
			env,
			client,
			pool: pool.clone(),
			commands_stream: self.commands,
			select_chain,
			consensus_data_provider: Some(Box::new(AuraConsensusDataProvider::new_with_slot_duration(
				slot_duration,
			))),
			create_inherent_data_providers: move |parent, ()| {
				let moment = slot_of(&inherents_client, parent).map(|slot| clock.next_block(slot));
				async move {
					let moment = moment?;
					let slot = AuraInherent::from_timestamp_and_slot_duration(moment.into(), slot_duration);
					Ok((slot, TimestampInherent::new(moment.into())))
				}
			},
		});
		tasks
			.spawn_essential_handle()
			.spawn_blocking("manual-seal", Some("block-authoring"), authorship);
		if !self.manual {
			tasks.spawn_handle().spawn(
				"automatic-seal",
				Some("block-authoring"),
				seal_automatically(pool, self.sender),
			);
		}
	}
}

/// Seals a block soon after each transaction, and one in each slot's time.
async fn seal_automatically(pool: Arc<Pool>, mut sender: mpsc::Sender<EngineCommand<Hash>>) {
	let mut arrivals = pool.import_notification_stream();
	loop {
		let slot = futures_timer::Delay::new(Duration::from_millis(SLOT_DURATION));
		futures::future::select(arrivals.next(), slot).await;
		futures_timer::Delay::new(GATHERING).await;
		while let Some(Some(_)) = futures::FutureExt::now_or_never(arrivals.next()) {}
		let command = EngineCommand::SealNewBlock {
			create_empty: true,
			finalize: true,
			parent_hash: None,
			sender: None,
		};
		if sender.send(command).await.is_err() {
			return;
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_clock_goes_forward_only() {
		let clock = Clock::at(1_000_000);
		assert!(clock.advance_to(2_000_000) >= 2_000_000);
		assert!(clock.advance_to(1_500_000) >= 2_000_000);
		assert!(clock.now() < 2_060_000);
	}

	#[test]
	fn a_block_lies_in_a_later_slot_than_its_parent() {
		let clock = Clock::at(600_000);
		assert!(clock.next_block(None) >= 600_000);
		assert_eq!(clock.next_block(Some(200.into())) / SLOT_DURATION, 201);
	}
}
