//! The parts that every way to run the node is built of.

use super::database;
use crate::types::{
	FullBackend, FullClient, GrandpaBlockImport, GrandpaLink, HostFunctions, Pool, ProposerFactory, SelectChain,
};
use energy_chain_runtime::{apis::RuntimeApi, opaque::Block};
use sc_consensus_grandpa::SharedVoterState;
use sc_service::{error::Error, Configuration, KeystoreContainer, TaskManager};
use sc_telemetry::{Telemetry, TelemetryHandle, TelemetryWorker};
use std::sync::Arc;
use substrate_prometheus_endpoint::Registry;

/// How often a justification is made and kept, in blocks, for clients that follow finality by them. A state can be proved at a block
/// with a justification only, so among the newest 256 blocks, whose states a node keeps, there are always some.
pub const GRANDPA_JUSTIFICATION_PERIOD: u32 = 32;

/// The parts that every way to run the node is built of.
pub struct Parts {
	/// The client.
	pub client: Arc<FullClient>,
	/// The database.
	pub backend: Arc<FullBackend>,
	/// Runs the node's tasks.
	pub task_manager: TaskManager,
	/// The node's keys.
	pub keystore: KeystoreContainer,
	/// The rule that chooses the best block.
	pub select_chain: SelectChain,
	/// The transaction pool.
	pub pool: Arc<Pool>,
	/// The import of blocks that GRANDPA finalises.
	pub block_import: GrandpaBlockImport,
	/// What connects GRANDPA's voter with that import.
	pub grandpa_link: GrandpaLink,
	/// How far the voting on finality is.
	pub voter_state: SharedVoterState,
	/// Whether blocks have a time of their own, as in a simulation.
	pub virtual_time: bool,
	/// The connection to a telemetry server, if there is one.
	pub telemetry: Option<Telemetry>,
	/// The registry of metrics, if they are served.
	pub registry: Option<Registry>,
}

impl Parts {
	/// Builds the parts.
	pub fn new(config: &Configuration) -> Result<Self, Error> {
		let telemetry = config
			.telemetry_endpoints
			.clone()
			.filter(|endpoints| !endpoints.is_empty())
			.map(|endpoints| -> Result<_, sc_telemetry::Error> {
				let worker = TelemetryWorker::new(16)?;
				let telemetry = worker.handle().new_telemetry(endpoints);
				Ok((worker, telemetry))
			})
			.transpose()?;

		let executor = sc_service::new_wasm_executor::<HostFunctions>(&config.executor);
		let (backend, genesis) = database::open(config, &executor)?;
		let (client, backend, keystore, task_manager) =
			sc_service::new_full_parts_with_genesis_builder::<Block, RuntimeApi, _, _>(
				config,
				telemetry.as_ref().map(|(_, telemetry)| telemetry.handle()),
				executor,
				backend,
				genesis,
				false,
			)?;
		let client = Arc::new(client);

		let telemetry = telemetry.map(|(worker, telemetry)| {
			task_manager.spawn_handle().spawn("telemetry", None, worker.run());
			telemetry
		});
		let select_chain = SelectChain::new(backend.clone());
		let pool = sc_transaction_pool::Builder::new(
			task_manager.spawn_essential_handle(),
			client.clone(),
			config.role.is_authority().into(),
		)
		.with_options(config.transaction_pool.clone())
		.with_prometheus(config.prometheus_registry())
		.build();
		let (block_import, grandpa_link) = sc_consensus_grandpa::block_import(
			client.clone(),
			GRANDPA_JUSTIFICATION_PERIOD,
			&client,
			select_chain.clone(),
			telemetry.as_ref().map(Telemetry::handle),
		)?;

		Ok(Self {
			client,
			backend,
			task_manager,
			keystore,
			select_chain,
			pool: Arc::from(pool),
			block_import,
			grandpa_link,
			voter_state: SharedVoterState::empty(),
			virtual_time: false,
			telemetry,
			registry: config.prometheus_registry().cloned(),
		})
	}

	/// Returns a handle to the telemetry server, if there is one.
	pub fn telemetry_handle(&self) -> Option<TelemetryHandle> {
		self.telemetry.as_ref().map(Telemetry::handle)
	}

	/// Returns the factory of proposers, which fill blocks from the pool.
	pub fn proposer_factory(&self) -> ProposerFactory {
		ProposerFactory::new(
			self.task_manager.spawn_handle(),
			self.client.clone(),
			self.pool.clone(),
			self.registry.as_ref(),
			self.telemetry_handle(),
		)
	}
}
