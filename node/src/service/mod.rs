//! The ordinary node: Aura makes the blocks and GRANDPA finalises them.

mod assembly;
mod consensus;
mod database;
mod network;
mod parts;

pub use consensus::{import_queue, spawn_voter};
pub use database::mark as mark_database;
pub use network::start_network;
pub use parts::Parts;

use consensus::spawn_author;
use jsonrpsee::RpcModule;
use sc_service::{error::Error, Configuration, TaskManager};

/// Starts the node.
pub fn start(config: Configuration) -> Result<TaskManager, Error> {
	let mut parts = Parts::new(&config)?;
	let queue = import_queue(&parts)?;
	let (role, force_authoring, votes) = (config.role, config.force_authoring, !config.disable_grandpa);
	let name = config.network.node_name.clone();
	let network = start_network(config, &mut parts, queue, RpcModule::new(()))?;
	if role.is_authority() {
		spawn_author(&parts, &network, force_authoring)?;
	}
	if votes {
		return spawn_voter(parts, network, role, name);
	}
	Ok(parts.task_manager)
}
