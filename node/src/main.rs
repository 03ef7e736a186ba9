//! The energy chain's node.

#![warn(missing_docs)]

// The tables of readers name it.
extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod chain_spec;
mod cli;
mod command;
mod rpc;
mod service;
mod simulation;
mod types;

fn main() -> sc_cli::Result<()> {
	command::run()
}
