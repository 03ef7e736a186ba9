//! The node's connections: to its peers, and to clients by JSON-RPC.

use super::Parts;
use crate::{rpc, types::ImportQueue};
use energy_chain_runtime::{opaque::Block, Hash};
use futures::FutureExt;
use jsonrpsee::RpcModule;
use sc_client_api::{Backend, BlockBackend};
use sc_network::{
	config::FullNetworkConfiguration,
	service::{traits::NetworkService, NotificationMetrics},
	Litep2pNetworkBackend, NetworkBackend, NotificationService, ProtocolName,
};
use sc_network_sync::SyncingService;
use sc_service::{error::Error, Configuration};
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use std::sync::Arc;

/// The running network.
pub struct Network {
	/// The network.
	pub service: Arc<dyn NetworkService>,
	/// Keeps the chain in step with that of the peers.
	pub sync: Arc<SyncingService<Block>>,
	/// The name of GRANDPA's protocol.
	pub grandpa_protocol: ProtocolName,
	/// GRANDPA's messages of the peers.
	pub grandpa_notifications: Box<dyn NotificationService>,
}

/// How the node speaks with its peers.
struct Protocols {
	config: FullNetworkConfiguration<Block, Hash, Litep2pNetworkBackend>,
	metrics: NotificationMetrics,
	grandpa: ProtocolName,
	grandpa_notifications: Box<dyn NotificationService>,
}

/// Returns the protocols of a node, GRANDPA's among them.
fn protocols(config: &Configuration, parts: &Parts) -> Result<Protocols, Error> {
	type Backend = Litep2pNetworkBackend;

	let registry = parts.registry.as_ref();
	let metrics = <Backend as NetworkBackend<Block, Hash>>::register_notification_metrics(registry);
	let mut network = FullNetworkConfiguration::new(&config.network, registry.cloned());
	let genesis = parts
		.client
		.block_hash(0)
		.ok()
		.flatten()
		.ok_or("The database has no genesis block")?;
	let grandpa = sc_consensus_grandpa::protocol_standard_name(&genesis, &config.chain_spec);
	let (protocol, grandpa_notifications) = sc_consensus_grandpa::grandpa_peers_set_config::<Block, Backend>(
		grandpa.clone(),
		metrics.clone(),
		network.peer_store_handle(),
	);
	network.add_notification_protocol(protocol);
	Ok(Protocols {
		config: network,
		metrics,
		grandpa,
		grandpa_notifications,
	})
}

/// Starts the network, the off-chain workers and the JSON-RPC server. The server has `methods`
/// beside those that every node of ours has.
pub fn start_network(
	config: Configuration,
	parts: &mut Parts,
	import_queue: ImportQueue,
	methods: RpcModule<()>,
) -> Result<Network, Error> {
	let protocols = protocols(&config, parts)?;
	let warp_sync = Arc::new(sc_consensus_grandpa::warp_proof::NetworkProvider::new(
		parts.backend.clone(),
		parts.grandpa_link.shared_authority_set().clone(),
		Vec::new(),
	));
	let (service, system_rpc_tx, tx_handler_controller, sync, _) =
		sc_service::build_network(sc_service::BuildNetworkParams {
			config: &config,
			net_config: protocols.config,
			client: parts.client.clone(),
			transaction_pool: parts.pool.clone(),
			spawn_handle: parts.task_manager.spawn_handle(),
			spawn_essential_handle: parts.task_manager.spawn_essential_handle(),
			import_queue,
			block_announce_validator_builder: None,
			warp_sync_config: Some(sc_service::WarpSyncConfig::WithProvider(warp_sync)),
			block_relay: None,
			metrics: protocols.metrics,
			gap_sync_body_policy: None,
		})?;

	if config.offchain_worker.enabled {
		spawn_offchain_workers(parts, service.clone(), config.role.is_authority())?;
	}

	let (client, backend, pool) = (parts.client.clone(), parts.backend.clone(), parts.pool.clone());
	let sets = parts.grandpa_link.shared_authority_set().clone();
	let rpc_builder = Box::new(move |_| {
		let mut module = rpc::create(client.clone(), backend.clone(), pool.clone(), sets.clone())?;
		module
			.merge(methods.clone())
			.map_err(|e| Error::Application(e.into()))?;
		Ok(module)
	});
	sc_service::spawn_tasks(sc_service::SpawnTasksParams {
		config,
		client: parts.client.clone(),
		backend: parts.backend.clone(),
		task_manager: &mut parts.task_manager,
		keystore: parts.keystore.keystore(),
		transaction_pool: parts.pool.clone(),
		rpc_builder,
		network: service.clone(),
		system_rpc_tx,
		tx_handler_controller,
		sync_service: sync.clone(),
		telemetry: parts.telemetry.as_mut(),
		tracing_execute_block: None,
	})?;

	Ok(Network {
		service,
		sync,
		grandpa_protocol: protocols.grandpa,
		grandpa_notifications: protocols.grandpa_notifications,
	})
}

fn spawn_offchain_workers(parts: &Parts, network: Arc<dyn NetworkService>, is_validator: bool) -> Result<(), Error> {
	let workers = sc_offchain::OffchainWorkers::new(sc_offchain::OffchainWorkerOptions {
		runtime_api_provider: parts.client.clone(),
		keystore: Some(parts.keystore.keystore()),
		offchain_db: parts.backend.offchain_storage(),
		transaction_pool: Some(OffchainTransactionPoolFactory::new(parts.pool.clone())),
		network_provider: Arc::new(network),
		is_validator,
		enable_http_requests: false,
		custom_extensions: |_| Vec::new(),
	})?;
	let tasks = parts.task_manager.spawn_handle();
	tasks.spawn(
		"offchain-workers",
		"offchain-worker",
		workers.run(parts.client.clone(), tasks.clone()).boxed(),
	);
	Ok(())
}
