//! The energy chain's node.

#![warn(missing_docs)]

// The tables of readers name it.
extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod chain_spec;
mod cli;
mod command;
mod health;
mod metrics;
mod new_keys;
mod new_network;
mod peers;
mod rpc;
mod server;
mod service;
mod simulation;
mod startup;
mod types;

fn main() -> sc_cli::Result<()> {
	command::run()
}
