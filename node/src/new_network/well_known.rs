//! Keys that everybody has: whoever starts a real network with one of them gives it away.

use sp_keyring::{Ed25519Keyring, Sr25519Keyring};
use std::collections::HashSet;

/// Network secrets that stand in documentation are small numbers; so many of them are refused.
const SMALL_SECRETS: u8 = 64;

/// Returns the public keys of all well-known development keys, and of the network keys that stand in documentation.
pub fn public_keys() -> HashSet<[u8; 32]> {
	let accounts = Sr25519Keyring::iter().map(|key| key.to_raw_public());
	let voters = Ed25519Keyring::iter().map(|key| key.to_raw_public());
	let nodes = (1..=SMALL_SECRETS).filter_map(|number| {
		let mut secret = [0; 32];
		secret[31] = number;
		let secret = sc_network::config::ed25519::SecretKey::try_from_bytes(secret).ok()?;
		Some(sc_network::config::ed25519::Keypair::from(secret).public().to_bytes())
	});
	accounts.chain(voters).chain(nodes).collect()
}
