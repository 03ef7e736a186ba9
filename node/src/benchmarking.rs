//! The `benchmark` subcommand.

use crate::{service::Parts, types::HostFunctions};
use energy_chain_runtime::opaque::Block;
use frame_benchmarking_cli::{BenchmarkCmd, SUBSTRATE_REFERENCE_HARDWARE};
use sc_service::Configuration;
use sp_runtime::traits::HashingFor;

/// Runs the subcommand.
pub fn run(command: &BenchmarkCmd, config: Configuration) -> sc_cli::Result<()> {
	match command {
		BenchmarkCmd::Pallet(cmd) => cmd.run_with_spec::<HashingFor<Block>, ()>(Some(config.chain_spec)),
		BenchmarkCmd::Storage(cmd) => {
			let Parts { client, backend, .. } = Parts::new(&config)?;
			let db = backend.expose_db();
			let storage = backend.expose_storage();
			let shared_cache = backend.expose_shared_trie_cache();
			cmd.run(config, client, db, storage, shared_cache)
		},
		BenchmarkCmd::Block(cmd) => {
			let parts = Parts::new(&config)?;
			cmd.run(parts.client)
		},
		BenchmarkCmd::Machine(cmd) => cmd.run(&config, SUBSTRATE_REFERENCE_HARDWARE.clone()),
		BenchmarkCmd::Overhead(cmd) => {
			cmd.run_with_default_builder_and_spec::<Block, HostFunctions>(Some(config.chain_spec))
		},
		BenchmarkCmd::Extrinsic(_) => Err("Extrinsics are measured by `benchmark pallet`".into()),
	}
}
