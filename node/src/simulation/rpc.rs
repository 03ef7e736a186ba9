//! The JSON-RPC methods of a simulation.

use super::clock::Clock;
use energy_chain_runtime::Hash;
use futures::channel::mpsc;
use jsonrpsee::{core::RpcResult, proc_macros::rpc, types::ErrorObjectOwned, Extensions, RpcModule};
use sc_consensus_manual_seal::{
	rpc::{ManualSeal, ManualSealApiServer},
	EngineCommand,
};
use sc_rpc_api::check_if_safe;
use sc_service::error::Error;

/// The latest time that `simulation_advanceTo` accepts, 1 January 2100, so that a client's mistake
/// never leaves the chain in the far future.
const LATEST_TIME: u64 = 4_102_444_800_000;

/// Reads and sets the clock of a simulation.
#[rpc(server)]
pub trait SimulationApi {
	/// Returns virtual time, in Unix milliseconds.
	#[method(name = "simulation_now")]
	fn now(&self) -> RpcResult<u64>;

	/// Sets virtual time forward, in Unix milliseconds: the next block carries at least this time.
	/// Refuses to go back. Returns the time it then is.
	///
	/// An unsafe method. Until the next block only this process knows the time set.
	#[method(name = "simulation_advanceTo", with_extensions)]
	fn advance_to(&self, moment: u64) -> RpcResult<u64>;
}

struct SimulationRpc(Clock);

/// Returns the methods `simulation_*` and `engine_*`.
pub fn methods(clock: Clock, commands: mpsc::Sender<EngineCommand<Hash>>) -> Result<RpcModule<()>, Error> {
	let mut module = RpcModule::new(());
	module
		.merge(SimulationApiServer::into_rpc(SimulationRpc(clock)))
		.and_then(|()| module.merge(ManualSeal::new(commands).into_rpc()))
		.map_err(|e| Error::Application(e.into()))?;
	Ok(module)
}

impl SimulationApiServer for SimulationRpc {
	fn now(&self) -> RpcResult<u64> {
		Ok(self.0.now())
	}

	fn advance_to(&self, extensions: &Extensions, moment: u64) -> RpcResult<u64> {
		check_if_safe(extensions)?;
		let now = self.0.now();
		if moment < now {
			return Err(refused(format!("virtual time is {now} already and never goes back")));
		}
		if moment > LATEST_TIME {
			return Err(refused(format!("{moment} lies beyond the year 2100")));
		}
		Ok(self.0.advance_to(moment))
	}
}

fn refused(why: String) -> ErrorObjectOwned {
	ErrorObjectOwned::owned(jsonrpsee::types::error::INVALID_PARAMS_CODE, why, None::<()>)
}
