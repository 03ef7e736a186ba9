//! The `new-keys` subcommand: makes the keys of a validator's node before there is a chain, and prints what its founders have to know
//! of them. Run again it prints the same.

use energy_chain_runtime::{AccountId, SessionKeys};
use sc_keystore::LocalKeystore;
use sc_network::config::ed25519;
use sp_core::{
	crypto::{key_types, ByteArray},
	ed25519::Public as Ed25519Public,
	proof_of_possession::statement_of_ownership,
	sr25519::Public as Sr25519Public,
	Encode,
};
use sp_keystore::Keystore;
use std::{
	fs,
	io::Write,
	path::{Path, PathBuf},
};

/// The file of the network key, in the chain's folder.
const NODE_KEY: &str = "network/secret_ed25519";

/// The options of the subcommand.
#[derive(Clone, Debug, clap::Args)]
pub struct NewKeysCmd {
	/// The account of the organisation that the validator belongs to.
	#[arg(long, value_name = "ACCOUNT")]
	pub owner: AccountId,

	/// The id of the chain that is to be founded.
	#[arg(long, value_name = "ID")]
	pub chain_id: String,

	/// The base path that the node will be started with.
	#[arg(long, short = 'd', value_name = "PATH")]
	pub base_path: PathBuf,
}

/// What is printed: all of it may be known to everybody.
#[derive(Debug, serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct PublicKeys {
	/// The validator's account.
	owner: AccountId,
	/// Its public session keys.
	keys: String,
	/// The proof that the owner has them.
	proof: String,
	/// The node's id to its peers.
	peer: String,
	/// The node's id on the chain's list.
	node: String,
}

impl NewKeysCmd {
	/// Runs the subcommand.
	pub fn run(&self) -> sc_cli::Result<()> {
		let fits = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
		if self.chain_id.is_empty() || !self.chain_id.chars().all(fits) {
			return Err(format!("{:?} is no id of a chain", self.chain_id).into());
		}
		let folder = self.base_path.join("chains").join(&self.chain_id);
		let public = self.keys_in(&folder)?;
		println!(
			"{}",
			serde_json::to_string_pretty(&public).map_err(|error| error.to_string())?
		);
		Ok(())
	}

	fn keys_in(&self, folder: &Path) -> Result<PublicKeys, String> {
		let keystore = LocalKeystore::open(folder.join("keystore"), None).map_err(|error| error.to_string())?;
		let (keys, proof) = session_keys(&keystore, &self.owner)?;
		let node = node_key(&folder.join(NODE_KEY))?.public();
		Ok(PublicKeys {
			owner: self.owner.clone(),
			keys: hex(&keys.encode()),
			proof: hex(&proof),
			peer: node.to_peer_id().to_base58(),
			node: hex(&node.to_bytes()),
		})
	}
}

fn hex(bytes: &[u8]) -> String {
	format!("0x{}", sp_core::hexdisplay::HexDisplay::from(&bytes))
}

/// Returns the session keys of a keystore, made if it has none, and the proof that `owner` has them. With several of a kind it is not
/// known which ones are meant.
fn session_keys(keystore: &LocalKeystore, owner: &AccountId) -> Result<(SessionKeys, Vec<u8>), String> {
	let failed = |error: sp_keystore::Error| error.to_string();
	let aura = match only(Keystore::sr25519_public_keys(keystore, key_types::AURA))? {
		Some(key) => key,
		None => keystore.sr25519_generate_new(key_types::AURA, None).map_err(failed)?,
	};
	let grandpa = match only(Keystore::ed25519_public_keys(keystore, key_types::GRANDPA))? {
		Some(key) => key,
		None => keystore
			.ed25519_generate_new(key_types::GRANDPA, None)
			.map_err(failed)?,
	};
	let statement = statement_of_ownership(&owner.encode());
	let signed = (
		keystore
			.sr25519_sign(key_types::AURA, &aura, &statement)
			.map_err(failed)?,
		keystore
			.ed25519_sign(key_types::GRANDPA, &grandpa, &statement)
			.map_err(failed)?,
	);
	let (Some(aura_signature), Some(grandpa_signature)) = signed else {
		return Err("the keystore has the public keys but not the secret ones".into());
	};
	Ok((keys_of(aura, grandpa)?, (aura_signature, grandpa_signature).encode()))
}

fn keys_of(aura: Sr25519Public, grandpa: Ed25519Public) -> Result<SessionKeys, String> {
	let bad = |()| "a key has the wrong length".to_owned();
	Ok(SessionKeys {
		aura: ByteArray::from_slice(aura.as_slice()).map_err(bad)?,
		grandpa: ByteArray::from_slice(grandpa.as_slice()).map_err(bad)?,
	})
}

fn only<Key>(mut keys: Vec<Key>) -> Result<Option<Key>, String> {
	match keys.len() {
		0 | 1 => Ok(keys.pop()),
		_ => Err("the keystore has several session keys of one kind; use another base path".into()),
	}
}

/// Returns the network key of a file, made if there is none.
fn node_key(path: &Path) -> Result<ed25519::Keypair, String> {
	let named = |error: std::io::Error| format!("{}: {error}", path.display());
	if !path.exists() {
		let secret = ed25519::SecretKey::generate();
		if let Some(folder) = path.parent() {
			fs::create_dir_all(folder).map_err(named)?;
		}
		let mut options = fs::OpenOptions::new();
		options.write(true).create_new(true);
		#[cfg(unix)]
		std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
		let mut file = options.open(path).map_err(named)?;
		file.write_all(secret.as_ref()).map_err(named)?;
	}
	let config = sc_network::config::NodeKeyConfig::Ed25519(sc_network::config::Secret::File(path.into()));
	config.into_keypair().map_err(named)
}

#[cfg(test)]
mod tests {
	use super::*;
	use sp_runtime::traits::OpaqueKeys;

	#[test]
	fn keys_are_made_once_and_the_proof_holds_for_the_owner_alone() {
		let folder = std::env::temp_dir().join(format!("new-keys-{}", std::process::id()));
		let command = NewKeysCmd {
			owner: [7; 32].into(),
			chain_id: "village".into(),
			base_path: folder.clone(),
		};
		let first = command.keys_in(&folder).unwrap();
		let again = command.keys_in(&folder).unwrap();
		assert_eq!((&first.keys, &first.node), (&again.keys, &again.node));

		let keystore = LocalKeystore::open(folder.join("keystore"), None).unwrap();
		let (keys, proof) = session_keys(&keystore, &command.owner).unwrap();
		assert!(keys.ownership_proof_is_valid(&[7; 32], &proof));
		assert!(!keys.ownership_proof_is_valid(&[8; 32], &proof));
		#[cfg(unix)]
		{
			use std::os::unix::fs::PermissionsExt;
			let mode = fs::metadata(folder.join(NODE_KEY)).unwrap().permissions().mode();
			assert_eq!(mode & 0o777, 0o600);
		}
		fs::remove_dir_all(folder).unwrap();
	}
}
