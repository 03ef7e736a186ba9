//! The node's JSON-RPC methods beside those of every Substrate node.

mod energy;
mod proofs;

use crate::types::{FullBackend, FullClient, Pool};
use energy::EnergyRpc;
use jsonrpsee::{core::RegisterMethodError, RpcModule};
use pallet_transaction_payment_rpc::{TransactionPayment, TransactionPaymentApiServer};
use proofs::{Proofs, ProofsRpcServer};
use sc_service::error::Error;
use std::sync::Arc;
use substrate_frame_rpc_system::{System, SystemApiServer};

/// Returns all methods of ours.
pub fn create(client: Arc<FullClient>, backend: Arc<FullBackend>, pool: Arc<Pool>) -> Result<RpcModule<()>, Error> {
	merge(client, backend, pool).map_err(|e| Error::Application(e.into()))
}

fn merge(
	client: Arc<FullClient>,
	backend: Arc<FullBackend>,
	pool: Arc<Pool>,
) -> Result<RpcModule<()>, RegisterMethodError> {
	let mut module = RpcModule::new(());
	module.merge(System::new(client.clone(), pool).into_rpc())?;
	module.merge(TransactionPayment::new(client.clone()).into_rpc())?;
	let energy = EnergyRpc::new(client);
	module.merge(Proofs::new(energy.clone(), backend).into_rpc())?;
	module.merge(energy.into_rpc()?)?;
	Ok(module)
}
