//! How a test starts a node of its own.

use std::{env, path::Path, process::Command};

/// The environment variable with a script that becomes a node: its arguments are the folder for the
/// chain's data, the port for RPC, and further arguments of the node.
const SCRIPT: &str = "ENERGY_CHAIN_TEST_NODE";

/// The environment variable with a node's binary, which is used without a script.
const BINARY: &str = "ENERGY_CHAIN_NODE_BINARY";

/// Returns the command that starts the node of a development chain. Further arguments may be added.
pub fn node_command(base: &Path, rpc_port: u16) -> Command {
	let port = rpc_port.to_string();
	if let Some(script) = env::var_os(SCRIPT) {
		let mut command = Command::new(script);
		command.arg(base).arg(port).arg("--no-prometheus");
		return command;
	}
	let binary = env::var_os(BINARY).unwrap_or_else(|| panic!("{BINARY} names no node, {SCRIPT} no script"));
	let mut command = Command::new(binary);
	command.arg("--dev").arg("--base-path").arg(base);
	command.args(["--rpc-port", &port, "--listen-addr", "/ip4/127.0.0.1/tcp/0"]);
	command.args([
		"--no-mdns",
		"--no-telemetry",
		"--no-prometheus",
		"--state-pruning",
		"archive",
	]);
	command
}
