//! The program `energy-simulator`; see the library of the same name.
#![forbid(unsafe_code)]

use clap::Parser;
use energy_gateway::{cli, config::LogFormat};
use energy_simulator::{run, Args, SimulateError};
use std::process::ExitCode;

fn main() -> ExitCode {
	// Two libraries would choose a TLS of their own otherwise. It fails only where one is installed.
	drop(rustls::crypto::ring::default_provider().install_default());
	match simulate(Args::parse()) {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("energy-simulator: {error}");
			ExitCode::FAILURE
		},
	}
}

fn simulate(args: Args) -> Result<(), Box<dyn std::error::Error>> {
	cli::start_log(LogFormat::Text, None)?;
	let runtime = tokio::runtime::Runtime::new()?;
	let result: Result<(), SimulateError> = runtime.block_on(run(args));
	Ok(result?)
}
