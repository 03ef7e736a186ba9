//! What is looked at before a node starts.

use crate::chain_spec::Extensions;
use sc_network::config::{NodeKeyConfig, Secret};
use sc_service::Configuration;
use std::{fs, io, path::Path};

/// Prepares what a node runs with.
pub fn prepare(config: &mut Configuration) -> sc_cli::Result<()> {
	explain_bus_errors();
	if let NodeKeyConfig::Ed25519(Secret::File(path)) = &config.network.node_key {
		protect(path)?;
	}
	reserve_peers(config);
	Ok(())
}

/// Adds the reserved nodes of the chain specification to those of the command line.
fn reserve_peers(config: &mut Configuration) {
	let Some(extensions) = sc_chain_spec::get_extension::<Extensions>(config.chain_spec.extensions()) else {
		return;
	};
	let reserved = &mut config.network.default_peers_set.reserved_nodes;
	for node in &extensions.reserved_nodes {
		if !reserved.contains(node) {
			reserved.push(node.clone());
		}
	}
}

/// Keeps the node's network key to its owner: whoever reads it can pass for this node.
#[cfg(unix)]
fn protect(path: &Path) -> io::Result<()> {
	use std::os::unix::fs::PermissionsExt;

	let permissions = match fs::metadata(path) {
		Ok(metadata) => metadata.permissions(),
		Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
		Err(error) => return Err(error),
	};
	if permissions.mode() & 0o077 == 0 {
		return Ok(());
	}
	match fs::set_permissions(path, fs::Permissions::from_mode(0o600)) {
		Ok(()) => log::warn!(
			"The node key {} could be read by others; it is its owner's alone now",
			path.display()
		),
		Err(error) => log::warn!(
			"The node key {} can be read by others, and that could not be changed: {error}",
			path.display()
		),
	}
	Ok(())
}

#[cfg(not(unix))]
fn protect(_: &Path) -> io::Result<()> {
	Ok(())
}

/// The database is mapped into memory. Where a file of it is shorter than it should be, reading it ends the process with a signal
/// that says nothing; this says what it means.
#[cfg(unix)]
fn explain_bus_errors() {
	extern "C" fn explain(_: libc::c_int) {
		const MESSAGE: &[u8] = b"\nThe node cannot go on: a file of the database is cut off, or the disk cannot be read (SIGBUS). If the disk is in \
			order, remove the database with the subcommand purge-chain, with the same --chain and --base-path, and start the node again: it \
			takes the chain from its peers. Keys are not touched by that.\n";
		// SAFETY: `write` and `_exit` are among the functions that a handler of signals may call, and the message lives for ever.
		unsafe {
			libc::write(libc::STDERR_FILENO, MESSAGE.as_ptr().cast(), MESSAGE.len());
			libc::_exit(1);
		}
	}
	let handler: extern "C" fn(libc::c_int) = explain;
	// SAFETY: the handler has the signature that `signal` asks for and lives for ever.
	unsafe {
		libc::signal(libc::SIGBUS, handler as libc::sighandler_t);
	}
}

#[cfg(not(unix))]
fn explain_bus_errors() {}

#[cfg(all(test, unix))]
mod tests {
	use super::*;
	use std::os::unix::fs::PermissionsExt;

	#[test]
	fn a_key_that_others_can_read_becomes_its_owners_alone() {
		let path = std::env::temp_dir().join(format!("node-key-{}", std::process::id()));
		fs::write(&path, "key").unwrap();
		fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
		protect(&path).unwrap();
		assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
		fs::remove_file(&path).unwrap();
		assert!(protect(&path).is_ok());
	}
}
