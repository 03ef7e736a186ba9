//! The node's connections: to its peers, and to clients by JSON-RPC.

use super::{
	assembly::{Assembled, Assembly, Protocols},
	Parts,
};
use crate::{
	health::Health,
	peers::{node_id, Enforcement, Gate},
	rpc::{self, ReadinessRpcServer},
	server,
	types::ImportQueue,
};
use energy_chain_runtime::{opaque::Block, Hash};
use futures::FutureExt;
use jsonrpsee::RpcModule;
use sc_client_api::{Backend, BlockBackend};
use sc_network::{
	service::traits::NetworkService, Litep2pNetworkBackend, NetworkBackend, NotificationMetrics, NotificationService,
	ProtocolName,
};
use sc_network_sync::SyncingService;
use sc_service::{config::PrometheusConfig, error::Error, Configuration};
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

/// GRANDPA's protocol.
struct GrandpaProtocol {
	name: ProtocolName,
	notifications: Box<dyn NotificationService>,
}

/// Returns the protocols of a node, GRANDPA's among them.
fn protocols(
	config: &Configuration,
	parts: &Parts,
	metrics: &NotificationMetrics,
) -> Result<(Protocols, GrandpaProtocol), Error> {
	let mut protocols = Protocols::new(&config.network, parts.registry.clone());
	let genesis = parts
		.client
		.block_hash(0)
		.ok()
		.flatten()
		.ok_or("The database has no genesis block")?;
	let name = sc_consensus_grandpa::protocol_standard_name(&genesis, &config.chain_spec);
	let (protocol, notifications) = sc_consensus_grandpa::grandpa_peers_set_config::<Block, Litep2pNetworkBackend>(
		name.clone(),
		metrics.clone(),
		protocols.peer_store_handle(),
	);
	protocols.add_notification_protocol(protocol);
	Ok((protocols, GrandpaProtocol { name, notifications }))
}

/// Starts the network, the off-chain workers and the JSON-RPC server. The server has `methods`
/// beside those that every node of ours has.
pub fn start_network(
	mut config: Configuration,
	parts: &mut Parts,
	import_queue: ImportQueue,
	methods: RpcModule<()>,
) -> Result<Network, Error> {
	let metrics =
		<Litep2pNetworkBackend as NetworkBackend<Block, Hash>>::register_notification_metrics(parts.registry.as_ref());
	let (protocols, grandpa) = protocols(&config, parts, &metrics)?;
	let reserved = config.network.default_peers_set.reserved_nodes.clone();
	let gate = Gate::new(
		config
			.network
			.boot_nodes
			.iter()
			.chain(&reserved)
			.map(|peer| peer.peer_id),
	);
	let assembly = Assembly {
		config: &config,
		parts,
		protocols,
		metrics,
		import_queue,
		gate: gate.clone(),
	};
	let Assembled {
		service,
		sync,
		block_announces,
		system_rpc,
		transactions,
	} = assembly.start()?;

	let own = service.local_peer_id();
	if let Some(node) = node_id(&own) {
		log::info!(
			"This node is {:?} on the chain's list of nodes, and {own} to its peers",
			node.0
		);
	}
	let health = Health::new(&config, parts, sync.clone(), gate.clone(), own);
	let enforcement = Enforcement {
		gate,
		client: parts.client.clone(),
		network: service.clone(),
		sync: sync.clone(),
		block_announces,
		reserved,
		refusals: health.refusals.clone(),
	};
	let tasks = parts.task_manager.spawn_handle();
	tasks.spawn("peers-enforcement", Some("networking"), enforcement.run());
	tasks.spawn("health", None, health.clone().watch());
	if let Some(registry) = &parts.registry {
		crate::metrics::spawn(parts, &health, registry)?;
	}
	if config.offchain_worker.enabled {
		spawn_offchain_workers(parts, service.clone(), config.role.is_authority())?;
	}

	let rpc = rpc::Parts::of(parts);
	let rpc_builder = Box::new(move |executor: sc_rpc::SubscriptionTaskExecutor| {
		let mut module = rpc::create(&rpc, executor)?;
		for methods in [methods.clone(), health.clone().into_rpc().remove_context()] {
			module.merge(methods).map_err(|e| Error::Application(e.into()))?;
		}
		Ok(module)
	});
	let endpoints = std::mem::take(&mut config.rpc.addr).unwrap_or_default();
	config.rpc.addr = endpoints
		.first()
		.map(|endpoint| vec![server::closed_endpoint(endpoint)]);
	serve_metrics(&mut config, parts, &service, &sync)?;
	let handlers = sc_service::spawn_tasks(sc_service::SpawnTasksParams {
		config,
		client: parts.client.clone(),
		backend: parts.backend.clone(),
		task_manager: &mut parts.task_manager,
		keystore: parts.keystore.keystore(),
		transaction_pool: parts.pool.clone(),
		rpc_builder,
		network: service.clone(),
		system_rpc_tx: system_rpc,
		tx_handler_controller: transactions,
		sync_service: sync.clone(),
		telemetry: parts.telemetry.as_mut(),
		tracing_execute_block: None,
	})?;
	let running = server::start(endpoints, &handlers.handle(), parts.registry.as_ref())?;
	parts.task_manager.keep_alive(running);

	Ok(Network {
		service,
		sync,
		grandpa_protocol: grandpa.name,
		grandpa_notifications: grandpa.notifications,
	})
}

/// Serves the metrics. `spawn_tasks` would, but then also register those of its own JSON-RPC server, which ours needs.
fn serve_metrics(
	config: &mut Configuration,
	parts: &Parts,
	network: &Arc<dyn NetworkService>,
	sync: &Arc<SyncingService<Block>>,
) -> Result<(), Error> {
	let Some(PrometheusConfig { port, registry }) = config.prometheus_config.take() else {
		return Ok(());
	};
	let metrics = sc_service::MetricsService::with_prometheus(
		None,
		&registry,
		config.role,
		&config.network.node_name,
		&config.impl_version,
	)?;
	let tasks = parts.task_manager.spawn_handle();
	tasks.spawn("prometheus-endpoint", None, async move {
		if let Err(error) = substrate_prometheus_endpoint::init_prometheus(port, registry).await {
			log::error!("The metrics cannot be served on {port}: {error}");
		}
	});
	tasks.spawn(
		"metrics-of-the-node",
		None,
		metrics.run(parts.client.clone(), parts.pool.clone(), network.clone(), sync.clone()),
	);
	Ok(())
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
