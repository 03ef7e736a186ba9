//! Opening the database: it has to belong to the chain of the specification, and to be whole.

use crate::types::{FullBackend, HostFunctions};
use energy_chain_runtime::{opaque::Block, Hash};
use sc_chain_spec::{BuildGenesisBlock, GenesisBlockBuilder};
use sc_client_api::Backend;
use sc_executor::WasmExecutor;
use sc_service::{error::Error, Configuration};
use sp_blockchain::HeaderBackend;
use sp_runtime::traits::Block as _;
use std::{
	fs,
	path::{Path, PathBuf},
	sync::Arc,
};

/// The file in the database's folder that says that the database holds a chain. It goes with the folder when the chain is purged.
const MARK: &str = "holds-a-chain";

/// What makes the genesis block of a fresh database.
type Genesis = GenesisBlockBuilder<Block, FullBackend, WasmExecutor<HostFunctions>>;

/// Opens the database, or makes a fresh one. Refuses one that belongs to another chain, and one that held a chain and has lost it.
pub fn open(
	config: &Configuration,
	executor: &WasmExecutor<HostFunctions>,
) -> Result<(Arc<FullBackend>, Genesis), Error> {
	let folder = config.database.path();
	let backend = sc_service::new_db_backend::<Block>(config.db_config())
		.map_err(|error| Error::Other(cannot_be_opened(folder, &error.to_string())))?;
	let storage = config
		.chain_spec
		.as_storage_builder()
		.build_storage()
		.map_err(Error::Other)?;
	let genesis = |keep| -> sp_blockchain::Result<Genesis> {
		GenesisBlockBuilder::new_with_storage(storage.clone(), keep, backend.clone(), executor.clone())
	};
	let info = backend.blockchain().info();
	if info.best_hash == Hash::default() {
		if folder.map(mark_in).is_some_and(|mark| mark.exists()) {
			return Err(Error::Other(lost_chain(folder)));
		}
	} else {
		let (block, _) = genesis(false)?.build_genesis_block()?;
		let expected = block.header().hash();
		if info.genesis_hash != expected {
			return Err(Error::Other(another_chain(
				config.chain_spec.id(),
				expected,
				folder,
				info.genesis_hash,
			)));
		}
	}
	let genesis = genesis(!config.no_genesis())?;
	Ok((backend, genesis))
}

/// Notes that the database of `folder` holds a chain from now on.
pub fn mark(folder: &Path) {
	if let Err(error) = fs::write(mark_in(folder), "The database in this folder holds a chain.\n") {
		log::warn!("{} could not be written: {error}", mark_in(folder).display());
	}
}

fn mark_in(folder: &Path) -> PathBuf {
	folder.join(MARK)
}

fn place(folder: Option<&Path>) -> String {
	folder.map_or_else(|| "in memory".into(), |folder| format!("in {}", folder.display()))
}

fn resync() -> &'static str {
	"remove it with the subcommand purge-chain, with the same --chain and --base-path, and start the node again: it takes the chain \
	from its peers. Keys are not touched by that"
}

fn cannot_be_opened(folder: Option<&Path>, error: &str) -> String {
	format!(
		"The database {} cannot be opened: {error}. If another node uses it, end that one first. If it is damaged, {}.",
		place(folder),
		resync()
	)
}

fn lost_chain(folder: Option<&Path>) -> String {
	format!(
		"The database {} is damaged: it held a chain and looks empty now. To recover, {}.",
		place(folder),
		resync()
	)
}

fn another_chain(id: &str, expected: Hash, folder: Option<&Path>, found: Hash) -> String {
	format!(
		"The chain specification {id:?} has the genesis block {expected:?}, and the database {} has {found:?}: it belongs to another \
		chain. Give the specification of that chain, or another --base-path; or, if the chain was begun anew, {}.",
		place(folder),
		resync()
	)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_database_of_another_chain_is_named_with_both_genesis_blocks() {
		let message = another_chain(
			"village",
			Hash::repeat_byte(1),
			Some(Path::new("/data/db")),
			Hash::repeat_byte(2),
		);
		for part in ["village", "0x0101", "0x0202", "/data/db", "purge-chain"] {
			assert!(message.contains(part), "{message}");
		}
	}
}
