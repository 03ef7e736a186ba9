//! Readiness by JSON-RPC.

use crate::health::{Health, Readiness};
use jsonrpsee::{core::RpcResult, proc_macros::rpc};

/// What the node knows of itself.
#[rpc(server)]
pub trait ReadinessRpc {
	/// Returns whether the node is ready, and why not.
	#[method(name = "node_readiness", blocking)]
	fn readiness(&self) -> RpcResult<Readiness>;
}

impl ReadinessRpcServer for Health {
	fn readiness(&self) -> RpcResult<Readiness> {
		Ok(Health::readiness(self))
	}
}
