//! The node's JSON-RPC methods beside those of every Substrate node.

mod energy;
mod finality;
mod offline;
mod proofs;
mod readiness;
mod votes;

use crate::{
	service,
	types::{FullBackend, FullClient, Pool},
};
pub use energy::BUSY;
pub use readiness::ReadinessRpcServer;

use energy::EnergyRpc;
use energy_chain_runtime::{opaque::Block, BlockNumber, Hash};
use finality::FinalBlocks;
use jsonrpsee::{core::RegisterMethodError, RpcModule};
use offline::{Offline, OfflineRpcServer};
use pallet_transaction_payment_rpc::{TransactionPayment, TransactionPaymentApiServer};
use proofs::{Proofs, ProofsRpcServer};
use sc_consensus_grandpa::{FinalityProofProvider, GrandpaJustificationStream, SharedAuthoritySet, SharedVoterState};
use sc_consensus_grandpa_rpc::{Grandpa, GrandpaApiServer};
use sc_rpc::SubscriptionTaskExecutor;
use sc_service::error::Error;
use std::sync::Arc;
use substrate_frame_rpc_system::{System, SystemApiServer};

/// What the methods answer from.
#[derive(Clone)]
pub struct Parts {
	/// The client.
	pub client: Arc<FullClient>,
	/// The database.
	pub backend: Arc<FullBackend>,
	/// The transaction pool.
	pub pool: Arc<Pool>,
	/// Who votes on finality, now and since the first block.
	pub authority_set: SharedAuthoritySet<Hash, BlockNumber>,
	/// How far the voting on finality is.
	pub voter_state: SharedVoterState,
	/// The proofs of finality, as they are made.
	pub justifications: GrandpaJustificationStream<Block>,
	/// Proves that a block is final.
	pub finality: Arc<FinalityProofProvider<FullBackend, Block>>,
}

impl Parts {
	/// Takes them from the node's.
	pub fn of(parts: &service::Parts) -> Self {
		let authority_set = parts.grandpa_link.shared_authority_set().clone();
		Self {
			client: parts.client.clone(),
			backend: parts.backend.clone(),
			pool: parts.pool.clone(),
			authority_set: authority_set.clone(),
			voter_state: parts.voter_state.clone(),
			justifications: parts.grandpa_link.justification_stream(),
			finality: FinalityProofProvider::new_for_service(parts.backend.clone(), Some(authority_set)),
		}
	}
}

/// Returns all methods of ours. `executor` runs subscriptions.
pub fn create(parts: &Parts, executor: SubscriptionTaskExecutor) -> Result<RpcModule<()>, Error> {
	merge(parts.clone(), executor).map_err(|e| Error::Application(e.into()))
}

fn merge(parts: Parts, executor: SubscriptionTaskExecutor) -> Result<RpcModule<()>, RegisterMethodError> {
	let mut module = RpcModule::new(());
	module.merge(System::new(parts.client.clone(), parts.pool).into_rpc())?;
	module.merge(TransactionPayment::new(parts.client.clone()).into_rpc())?;
	let final_blocks = FinalBlocks::new(parts.client.clone(), parts.authority_set.clone());
	let grandpa = Grandpa::new(
		executor,
		parts.authority_set,
		parts.voter_state,
		parts.justifications,
		parts.finality,
	);
	module.merge(grandpa.into_rpc())?;
	let energy = EnergyRpc::new(parts.client.clone());
	let proofs = Proofs::new(energy.clone(), parts.backend);
	module.merge(Offline::new(parts.client, energy.clone(), proofs.clone(), final_blocks).into_rpc())?;
	module.merge(proofs.into_rpc())?;
	module.merge(energy.into_rpc()?)?;
	Ok(module)
}
