//! The program `energy-gateway`; see the library of the same name.
#![forbid(unsafe_code)]

fn main() -> std::process::ExitCode {
	// Two libraries bring a TLS of their own choice otherwise. It fails only where one is installed
	// already.
	drop(rustls::crypto::ring::default_provider().install_default());
	energy_gateway::cli::main()
}
