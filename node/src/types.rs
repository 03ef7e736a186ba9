//! The types that the parts of the node share.

use energy_chain_runtime::{apis::RuntimeApi, opaque::Block};
use sc_executor::WasmExecutor;

/// The functions of the node that the runtime may call.
#[cfg(feature = "runtime-benchmarks")]
pub type HostFunctions = (
	sp_io::SubstrateHostFunctions,
	frame_benchmarking::benchmarking::HostFunctions,
);
/// The functions of the node that the runtime may call.
#[cfg(not(feature = "runtime-benchmarks"))]
pub type HostFunctions = sp_io::SubstrateHostFunctions;

/// The client, which executes our runtime.
pub type FullClient = sc_service::TFullClient<Block, RuntimeApi, WasmExecutor<HostFunctions>>;

/// The database.
pub type FullBackend = sc_service::TFullBackend<Block>;

/// The rule that chooses the best block: the end of the longest chain.
pub type SelectChain = sc_consensus::LongestChain<FullBackend, Block>;

/// The queue that checks blocks and imports them.
pub type ImportQueue = sc_consensus::DefaultImportQueue<Block>;

/// The transaction pool.
pub type Pool = sc_transaction_pool::TransactionPoolHandle<Block, FullClient>;

/// Makes a proposer for each block.
pub type ProposerFactory = sc_basic_authorship::ProposerFactory<Pool, FullClient>;

/// The import of blocks that GRANDPA finalises.
pub type GrandpaBlockImport = sc_consensus_grandpa::GrandpaBlockImport<FullBackend, Block, FullClient, SelectChain>;

/// What connects GRANDPA's voter with the import of blocks.
pub type GrandpaLink = sc_consensus_grandpa::LinkHalf<Block, FullClient, SelectChain>;
