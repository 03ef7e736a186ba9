//! The command line.

use crate::{new_keys::NewKeysCmd, new_network::NewNetworkCmd};
use sc_cli::RunCmd;

/// The energy chain's node.
#[derive(Debug, clap::Parser)]
pub struct Cli {
	/// What to do instead of running the node.
	#[command(subcommand)]
	pub subcommand: Option<Subcommand>,

	/// Options of the running node.
	#[clap(flatten)]
	pub run: RunCmd,

	/// Options of the simulation.
	#[clap(flatten)]
	pub simulation: SimulationOptions,
}

/// Options of the simulation: a single node that seals blocks on demand, in virtual time.
#[derive(Clone, Debug, clap::Args)]
pub struct SimulationOptions {
	/// Seal blocks on demand, in virtual time that `simulation_advanceTo` sets forward. For a chain
	/// of its own only.
	#[arg(long)]
	pub simulation: bool,

	/// Seal a block at `engine_createBlock` only, and finalise it when the caller says so.
	/// Otherwise a block follows each transaction, and one every six seconds; each becomes final a
	/// moment later.
	#[arg(long, requires = "simulation")]
	pub simulation_manual: bool,

	/// Let GRANDPA make the blocks final, by the votes of this node's own key, as on a network. For a chain
	/// with one validator, whose key the node has; its finality can be proved.
	#[arg(long, requires = "simulation", conflicts_with = "simulation_manual")]
	pub simulation_votes: bool,

	/// Virtual time of the chain's first block, in Unix milliseconds. The default is 24 July 2016,
	/// 20:00 UTC, the evening before the sample day.
	#[arg(
		long,
		requires = "simulation",
		value_name = "UNIX_MS",
		default_value_t = 1_469_390_400_000
	)]
	pub simulation_start: u64,
}

/// What the program does instead of running the node.
#[derive(Debug, clap::Subcommand)]
#[allow(clippy::large_enum_variant)]
pub enum Subcommand {
	/// Manage keys.
	#[command(subcommand)]
	Key(sc_cli::KeySubcommand),

	/// Make the keys of a validator of a network that is to be founded, and print the public ones.
	NewKeys(NewKeysCmd),

	/// Make the chain specification of a new network from a description, and a checklist for each organisation.
	NewNetwork(NewNetworkCmd),

	/// Write a chain specification.
	ExportChainSpec(sc_cli::ExportChainSpecCmd),

	/// Validate blocks.
	CheckBlock(sc_cli::CheckBlockCmd),

	/// Export blocks.
	ExportBlocks(sc_cli::ExportBlocksCmd),

	/// Export the state of a block into a chain specification.
	ExportState(sc_cli::ExportStateCmd),

	/// Import blocks.
	ImportBlocks(sc_cli::ImportBlocksCmd),

	/// Remove the whole chain.
	PurgeChain(sc_cli::PurgeChainCmd),

	/// Revert the chain to an earlier state.
	Revert(sc_cli::RevertCmd),

	/// Show information about the database.
	ChainInfo(sc_cli::ChainInfoCmd),

	/// Measure the runtime's pallets, the storage, the machine.
	#[cfg(feature = "runtime-benchmarks")]
	#[command(subcommand)]
	Benchmark(frame_benchmarking_cli::BenchmarkCmd),
}
