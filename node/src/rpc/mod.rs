//! The node's JSON-RPC methods beside those of every Substrate node.

mod energy;
mod finality;
mod offline;
mod proofs;

use crate::types::{FullBackend, FullClient, Pool};
use energy::EnergyRpc;
use energy_chain_runtime::{BlockNumber, Hash};
use finality::FinalBlocks;
use jsonrpsee::{core::RegisterMethodError, RpcModule};
use offline::{Offline, OfflineRpcServer};
use pallet_transaction_payment_rpc::{TransactionPayment, TransactionPaymentApiServer};
use proofs::{Proofs, ProofsRpcServer};
use sc_consensus_grandpa::SharedAuthoritySet;
use sc_service::error::Error;
use std::sync::Arc;
use substrate_frame_rpc_system::{System, SystemApiServer};

/// Who makes blocks final, and who did before.
pub type AuthoritySets = SharedAuthoritySet<Hash, BlockNumber>;

/// Returns all methods of ours.
pub fn create(
	client: Arc<FullClient>,
	backend: Arc<FullBackend>,
	pool: Arc<Pool>,
	sets: AuthoritySets,
) -> Result<RpcModule<()>, Error> {
	merge(client, backend, pool, sets).map_err(|e| Error::Application(e.into()))
}

fn merge(
	client: Arc<FullClient>,
	backend: Arc<FullBackend>,
	pool: Arc<Pool>,
	sets: AuthoritySets,
) -> Result<RpcModule<()>, RegisterMethodError> {
	let mut module = RpcModule::new(());
	module.merge(System::new(client.clone(), pool).into_rpc())?;
	module.merge(TransactionPayment::new(client.clone()).into_rpc())?;
	let energy = EnergyRpc::new(client.clone());
	let proofs = Proofs::new(energy.clone(), backend);
	let finality = FinalBlocks::new(client.clone(), sets);
	module.merge(Offline::new(client, energy.clone(), proofs.clone(), finality).into_rpc())?;
	module.merge(proofs.into_rpc())?;
	module.merge(energy.into_rpc()?)?;
	Ok(module)
}
