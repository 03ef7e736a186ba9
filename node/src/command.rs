//! Runs what the command line asks for.

use crate::{
	chain_spec,
	cli::{Cli, Subcommand},
	service::{self, Parts},
	simulation, startup,
};
use energy_chain_runtime::opaque::Block;
use sc_cli::{SubstrateCli, TransactionPoolType};

impl SubstrateCli for Cli {
	fn impl_name() -> String {
		"Energy chain node".into()
	}

	fn impl_version() -> String {
		env!("SUBSTRATE_CLI_IMPL_VERSION").into()
	}

	fn description() -> String {
		env!("CARGO_PKG_DESCRIPTION").into()
	}

	fn author() -> String {
		env!("CARGO_PKG_AUTHORS").into()
	}

	fn support_url() -> String {
		env!("CARGO_PKG_REPOSITORY").into()
	}

	fn copyright_start_year() -> i32 {
		2026
	}

	fn load_spec(&self, id: &str) -> Result<Box<dyn sc_service::ChainSpec>, String> {
		Ok(match id {
			"dev" => Box::new(chain_spec::development()?),
			"" | "local" => Box::new(chain_spec::local_testnet()?),
			path => Box::new(chain_spec::ChainSpec::from_json_file(path.into())?),
		})
	}
}

/// Parses the command line and runs what it asks for.
pub fn run() -> sc_cli::Result<()> {
	let mut cli = Cli::from_args();
	// The pool that follows forks can lose transactions: those that come in while a block is made of those before them, and, on a
	// busy machine, a good part of what it has accepted.
	let is_chosen = std::env::args().any(|argument| argument == "--pool-type" || argument.starts_with("--pool-type="));
	if cli.simulation.simulation || !is_chosen {
		cli.run.pool_config.pool_type = TransactionPoolType::SingleState;
	}

	match &cli.subcommand {
		None => {
			let runner = cli.create_runner(&cli.run)?;
			runner.run_node_until_exit(|mut config| async move {
				startup::prepare(&mut config)?;
				if cli.simulation.simulation {
					simulation::start(config, &cli.simulation)
				} else {
					service::start(config)
				}
				.map_err(sc_cli::Error::Service)
			})
		},
		Some(Subcommand::Key(cmd)) => cmd.run(&cli),
		Some(Subcommand::NewKeys(cmd)) => cmd.run(),
		Some(Subcommand::NewNetwork(cmd)) => cmd.run(),
		Some(Subcommand::ExportChainSpec(cmd)) => cmd.run(cli.load_spec(&cmd.chain)?),
		Some(Subcommand::CheckBlock(cmd)) => {
			let runner = cli.create_runner(cmd)?;
			runner.async_run(|config| {
				let parts = Parts::new(&config)?;
				let import_queue = service::import_queue(&parts)?;
				Ok((cmd.run(parts.client, import_queue), parts.task_manager))
			})
		},
		Some(Subcommand::ExportBlocks(cmd)) => {
			let runner = cli.create_runner(cmd)?;
			runner.async_run(|config| {
				let parts = Parts::new(&config)?;
				Ok((cmd.run(parts.client, config.database), parts.task_manager))
			})
		},
		Some(Subcommand::ExportState(cmd)) => {
			let runner = cli.create_runner(cmd)?;
			runner.async_run(|config| {
				let parts = Parts::new(&config)?;
				Ok((cmd.run(parts.client, config.chain_spec), parts.task_manager))
			})
		},
		Some(Subcommand::ImportBlocks(cmd)) => {
			let runner = cli.create_runner(cmd)?;
			runner.async_run(|config| {
				let parts = Parts::new(&config)?;
				let import_queue = service::import_queue(&parts)?;
				Ok((cmd.run(parts.client, import_queue), parts.task_manager))
			})
		},
		Some(Subcommand::PurgeChain(cmd)) => {
			let runner = cli.create_runner(cmd)?;
			runner.sync_run(|config| cmd.run(config.database))
		},
		Some(Subcommand::Revert(cmd)) => {
			let runner = cli.create_runner(cmd)?;
			runner.async_run(|config| {
				let parts = Parts::new(&config)?;
				let revert_aux = Box::new(|client, _, blocks| {
					sc_consensus_grandpa::revert(client, blocks)?;
					Ok(())
				});
				Ok((
					cmd.run(parts.client, parts.backend, Some(revert_aux)),
					parts.task_manager,
				))
			})
		},
		Some(Subcommand::ChainInfo(cmd)) => {
			let runner = cli.create_runner(cmd)?;
			runner.sync_run(|config| cmd.run::<Block>(&config))
		},
		#[cfg(feature = "runtime-benchmarks")]
		Some(Subcommand::Benchmark(cmd)) => {
			let runner = cli.create_runner(cmd)?;
			runner.sync_run(|config| crate::benchmarking::run(cmd, config))
		},
	}
}
