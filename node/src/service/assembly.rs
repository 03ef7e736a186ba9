//! The network, put together from Substrate's parts. It differs from what `sc_service::build_network` makes in one thing: the
//! requests of every protocol pass the [`Gate`] before they are answered.

use super::Parts;
use crate::{
	peers::Gate,
	types::{FullClient, ImportQueue},
};
use energy_chain_runtime::{opaque::Block, Hash};
use futures::{FutureExt, StreamExt};
use sc_client_api::{BlockBackend, BlockchainEvents, HeaderBackend};
use sc_consensus::ImportQueue as _;
use sc_network::{
	config::{FullNetworkConfiguration, Params, ProtocolId},
	service::traits::{NetworkService, PeerStore},
	Litep2pNetworkBackend, NetworkBackend, NetworkBlock, NotificationMetrics, ProtocolName, Roles,
};
use sc_network_light::light_client_requests::handler::LightClientRequestHandler;
use sc_network_sync::{
	block_relay_protocol::{BlockDownloader, BlockRelayParams},
	block_request_handler::BlockRequestHandler,
	engine::SyncingEngine,
	service::network::NetworkServiceProvider,
	state_request_handler::StateRequestHandler,
	strategy::polkadot::{PolkadotSyncingStrategy, PolkadotSyncingStrategyConfig},
	warp_request_handler::RequestHandler as WarpRequestHandler,
	SyncingService, WarpSyncConfig,
};
use sc_network_transactions::{TransactionsHandlerController, TransactionsHandlerPrototype};
use sc_service::{default_gap_sync_body_policy, error::Error, Configuration, SpawnTaskHandle, TransactionPoolAdapter};
use sc_utils::mpsc::{tracing_unbounded, TracingUnboundedSender};
use sp_consensus::block_validation::DefaultBlockAnnounceValidator;
use std::sync::Arc;

/// How the node speaks with its peers.
pub type Protocols = FullNetworkConfiguration<Block, Hash, Litep2pNetworkBackend>;

/// The group that the network's tasks are counted in.
const GROUP: Option<&str> = Some("networking");
/// How many questions of the RPC server about the network may wait.
const MAX_SYSTEM_REQUESTS: usize = 10_000;

/// A network that runs.
pub struct Assembled {
	/// The connections.
	pub service: Arc<dyn NetworkService>,
	/// Keeps the chain in step with that of the peers.
	pub sync: Arc<SyncingService<Block>>,
	/// The protocol of the block announcements.
	pub block_announces: ProtocolName,
	/// Where the RPC server asks about the network.
	pub system_rpc: TracingUnboundedSender<sc_rpc::system::Request<Block>>,
	/// What hands transactions on to the peers.
	pub transactions: TransactionsHandlerController<Hash>,
}

/// What a network is assembled of.
pub struct Assembly<'a> {
	/// The node's settings.
	pub config: &'a Configuration,
	/// The node's other parts.
	pub parts: &'a Parts,
	/// The protocols so far.
	pub protocols: Protocols,
	/// Counts what is sent and received.
	pub metrics: NotificationMetrics,
	/// Checks blocks and imports them.
	pub import_queue: ImportQueue,
	/// Who may take part.
	pub gate: Arc<Gate>,
}

impl Assembly<'_> {
	/// Starts the network.
	pub fn start(mut self) -> Result<Assembled, Error> {
		let (client, tasks) = (self.parts.client.clone(), self.parts.task_manager.spawn_handle());
		let essential = self.parts.task_manager.spawn_essential_handle();
		let (id, fork) = (
			self.config.protocol_id(),
			self.config.chain_spec.fork_id().map(str::to_owned),
		);
		let fork = fork.as_deref();
		let provider = NetworkServiceProvider::new();

		let downloader = self.answer_blocks(&provider, &id, fork, &tasks);
		let strategy = self.answer_states_and_proofs(downloader, &id, fork, &tasks)?;
		let (engine, sync, block_announces) = SyncingEngine::new(
			Roles::from(&self.config.role),
			client.clone(),
			self.parts.registry.as_ref(),
			self.metrics.clone(),
			&self.protocols,
			id.clone(),
			fork,
			Box::new(DefaultBlockAnnounceValidator),
			Box::new(strategy),
			provider.handle(),
			self.import_queue.service(),
			self.protocols.peer_store_handle(),
		)?;
		// A node that follows its peers no longer is better ended than left behind.
		essential.spawn_blocking("syncing", None, engine.run());

		let genesis_hash = client.info().genesis_hash;
		let (transactions, protocol) = TransactionsHandlerPrototype::new::<_, Block, Litep2pNetworkBackend>(
			id.clone(),
			genesis_hash,
			fork,
			self.metrics.clone(),
			self.protocols.peer_store_handle(),
		);
		self.protocols.add_notification_protocol(protocol);
		let peer_store = self.protocols.take_peer_store();
		tasks.spawn("peer-store", GROUP, PeerStore::run(peer_store));

		let sync = Arc::new(sync);
		let announces = block_announces.protocol_name().clone();
		let has_boot_nodes = !self.config.network.boot_nodes.is_empty();
		let backend = Litep2pNetworkBackend::new(Params {
			role: self.config.role,
			executor: {
				let tasks = tasks.clone();
				Box::new(move |task| tasks.spawn("libp2p-node", GROUP, task))
			},
			network_config: self.protocols,
			genesis_hash,
			protocol_id: id,
			fork_id: fork.map(str::to_owned),
			metrics_registry: self.parts.registry.clone(),
			block_announce_config: block_announces,
			ipfs_config: None,
			notification_metrics: self.metrics,
		})?;
		let service = <Litep2pNetworkBackend as NetworkBackend<Block, Hash>>::network_service(&backend);

		let (handler, controller) = transactions.build(
			service.clone(),
			sync.clone(),
			Arc::new(TransactionPoolAdapter::new(self.parts.pool.clone(), client.clone())),
			self.parts.registry.as_ref(),
		)?;
		tasks.spawn_blocking("network-transactions-handler", GROUP, handler.run());
		tasks.spawn_blocking(
			"chain-sync-network-service-provider",
			GROUP,
			provider.run(Arc::new(service.clone())),
		);
		let (import_queue, link) = (self.import_queue, sync.clone());
		tasks.spawn("import-queue", None, async move { import_queue.run(&*link).await });
		let (system_rpc, questions) = tracing_unbounded("mpsc_system_rpc", MAX_SYSTEM_REQUESTS);
		tasks.spawn(
			"system-rpc-handler",
			GROUP,
			sc_service::build_system_rpc_future::<_, _, Hash>(
				self.config.role,
				service.clone(),
				sync.clone(),
				client.clone(),
				questions,
				has_boot_nodes,
			),
		);
		essential.spawn_blocking(
			"network-worker",
			GROUP,
			work(backend, client, sync.clone(), self.config.announce_block),
		);
		Ok(Assembled {
			service,
			sync,
			block_announces: announces,
			system_rpc,
			transactions: controller,
		})
	}

	/// Answers requests for blocks, and those for proofs of storage and of calls.
	fn answer_blocks(
		&mut self,
		provider: &NetworkServiceProvider,
		id: &ProtocolId,
		fork: Option<&str>,
		tasks: &SpawnTaskHandle,
	) -> Arc<dyn BlockDownloader<Block>> {
		let client = self.parts.client.clone();
		let peers = &self.config.network.default_peers_set;
		let BlockRelayParams {
			mut server,
			downloader,
			request_response_config,
		} = BlockRequestHandler::new::<Litep2pNetworkBackend>(
			provider.handle(),
			id,
			fork,
			client.clone(),
			(peers.in_peers + peers.out_peers) as usize,
		);
		tasks.spawn("block-request-handler", GROUP, async move { server.run().await });
		self.protocols
			.add_request_response_protocol(self.gate.guard(request_response_config, tasks));

		let (handler, protocol) = LightClientRequestHandler::new::<Litep2pNetworkBackend>(id, fork, client);
		tasks.spawn("light-client-request-handler", GROUP, handler.run());
		self.protocols
			.add_request_response_protocol(self.gate.guard(protocol, tasks));
		downloader
	}

	/// Answers requests for states and for proofs of finality. Returns how this node itself catches up.
	fn answer_states_and_proofs(
		&mut self,
		block_downloader: Arc<dyn BlockDownloader<Block>>,
		id: &ProtocolId,
		fork: Option<&str>,
		tasks: &SpawnTaskHandle,
	) -> Result<PolkadotSyncingStrategy<Block, FullClient>, Error> {
		let client = self.parts.client.clone();
		let network = &self.config.network;
		if network.sync_mode.is_warp() && client.requires_full_sync() {
			return Err(Error::Other(
				"A node that keeps all states takes them block by block: leave out --sync warp, or --state-pruning archive".into(),
			));
		}
		let peers = network.default_peers_set_num_full as usize + network.default_peers_set.reserved_nodes.len();
		let (handler, states) = StateRequestHandler::new::<Litep2pNetworkBackend>(id, fork, client.clone(), peers);
		tasks.spawn("state-request-handler", GROUP, handler.run());

		let proofs = Arc::new(sc_consensus_grandpa::warp_proof::NetworkProvider::new(
			self.parts.backend.clone(),
			self.parts.grandpa_link.shared_authority_set().clone(),
			Vec::new(),
		));
		let (handler, warp) = WarpRequestHandler::new::<_, Litep2pNetworkBackend>(
			id.clone(),
			client.info().genesis_hash,
			fork,
			proofs.clone(),
		);
		tasks.spawn("warp-sync-request-handler", GROUP, handler.run());

		let strategy = PolkadotSyncingStrategyConfig {
			mode: network.sync_mode,
			max_parallel_downloads: network.max_parallel_downloads,
			max_blocks_per_request: network.max_blocks_per_request,
			min_peers_to_start_warp_sync: network.min_peers_to_start_warp_sync,
			metrics_registry: self.parts.registry.clone(),
			state_request_protocol_name: states.protocol_name.clone(),
			block_downloader,
			gap_sync_body_policy: default_gap_sync_body_policy(self.config.blocks_pruning),
		};
		let warp_name = warp.protocol_name.clone();
		for protocol in [states, warp] {
			self.protocols
				.add_request_response_protocol(self.gate.guard(protocol, tasks));
		}
		Ok(PolkadotSyncingStrategy::new(
			strategy,
			client,
			Some(WarpSyncConfig::WithProvider(proofs)),
			Some(warp_name),
		)?)
	}
}

/// Drives the network, and lets it know of what the chain imports and finalises. It ends with either of them.
async fn work(
	backend: Litep2pNetworkBackend,
	client: Arc<FullClient>,
	sync: Arc<SyncingService<Block>>,
	announce: bool,
) {
	let mut imported = client.import_notification_stream().fuse();
	let mut finalized = client.finality_notification_stream().fuse();
	let network = <Litep2pNetworkBackend as NetworkBackend<Block, Hash>>::run(backend).fuse();
	let mut network = std::pin::pin!(network);
	loop {
		futures::select! {
			block = imported.next() => {
				let Some(block) = block else { return };
				if announce {
					sync.announce_block(block.hash, None);
				}
				if block.is_new_best {
					sync.new_best_block_imported(block.hash, block.header.number);
				}
			},
			block = finalized.next() => {
				let Some(block) = block else { return };
				sync.on_block_finalized(block.hash, block.header);
			},
			() = network => return,
		}
	}
}
