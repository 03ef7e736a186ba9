//! Whether a validator's node has the session keys that it needs.

use crate::types::FullClient;
use codec::Decode;
use energy_chain_runtime::{AccountId, Hash, SessionKeys};
use energy_primitives::api::NetworkApi;
use sc_client_api::StorageProvider;
use sp_api::ProvideRuntimeApi;
use sp_consensus_aura::{sr25519::AuthorityId as AuraId, AuraApi};
use sp_consensus_grandpa::{AuthorityId as GrandpaId, GrandpaApi};
use sp_core::{
	crypto::{key_types, ByteArray},
	Encode,
};
use sp_io::hashing::{twox_128, twox_64};
use sp_keystore::KeystorePtr;
use sp_storage::StorageKey;

/// What is known of the session keys in a node's keystore.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub enum Keys {
	/// They are those of a validator of the present session.
	Active,
	/// They are those that a validator of a coming session has registered.
	Registered,
	/// They are nobody's: the node makes no blocks and does not vote.
	Missing,
}

impl Keys {
	/// Returns what is known after the block `at`; `None` where the chain does not say.
	pub fn of(client: &FullClient, keystore: &KeystorePtr, at: Hash) -> Option<Self> {
		let api = client.runtime_api();
		let aura = api.authorities(at).ok()?;
		let grandpa = api.grandpa_authorities(at).ok()?;
		let makes_blocks = aura.iter().any(|key| has_aura(keystore, key));
		let votes = grandpa.iter().any(|(key, _)| has_grandpa(keystore, key));
		if makes_blocks && votes {
			return Some(Self::Active);
		}
		let validators = NetworkApi::<_, AccountId>::get_validators(&*api, at).ok()?;
		let registered = validators
			.into_iter()
			.filter(|validator| validator.wanted && validator.has_keys)
			.filter_map(|validator| registered_keys(client, at, &validator.account))
			.any(|keys| has_aura(keystore, &keys.aura) && has_grandpa(keystore, &keys.grandpa));
		Some(if registered { Self::Registered } else { Self::Missing })
	}
}

fn has_aura(keystore: &KeystorePtr, key: &AuraId) -> bool {
	keystore.has_keys(&[(key.to_raw_vec(), key_types::AURA)])
}

fn has_grandpa(keystore: &KeystorePtr, key: &GrandpaId) -> bool {
	keystore.has_keys(&[(key.to_raw_vec(), key_types::GRANDPA)])
}

/// Returns the session keys that an account has registered for the next session.
fn registered_keys(client: &FullClient, at: Hash, account: &AccountId) -> Option<SessionKeys> {
	let stored = client.storage(at, &next_keys(account)).ok().flatten()?;
	SessionKeys::decode(&mut &stored.0[..]).ok()
}

/// Where the session pallet keeps them.
fn next_keys(account: &AccountId) -> StorageKey {
	let account = account.encode();
	let key = [
		&twox_128(b"Session")[..],
		&twox_128(b"NextKeys"),
		&twox_64(&account),
		&account,
	];
	StorageKey(key.concat())
}
