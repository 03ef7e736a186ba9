//! The two genesis presets. Every well-known development account has a role in each; the README's
//! table explains them.

use crate::{
	AccountId, BalancesConfig, CarbonOffsetConfig, CouncilMembersConfig, EnergyProductionConfig, GridManagementConfig,
	RuntimeGenesisConfig, SessionConfig, SessionKeys, ValidatorsConfig, VerifierMembersConfig,
};
use alloc::{string::String, vec, vec::Vec};
use energy_primitives::{Balance, Power, Tariff, TimeZone, QUARTER_HOUR_MS, TOKEN};
use frame_support::build_struct_json_patch;
use pallet_grid_management::{Edge, GenesisArea};
use serde_json::Value;
use sp_consensus_aura::sr25519::AuthorityId as AuraId;
use sp_consensus_grandpa::AuthorityId as GrandpaId;
use sp_genesis_builder::{PresetId, DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};

/// The balance of each well-known account at genesis.
const ENDOWMENT: Balance = 1_000_000 * TOKEN;

/// The community's transformer, in W: a usual size between medium and low voltage.
const TRANSFORMER_W: Power = 160_000;

/// The supplier's prices at genesis, in mills per kWh.
const TARIFF: Tariff = Tariff {
	shortfall_price_mills: 300,
	surplus_price_mills: 80,
};

/// An organisation that validates: its name, and its keys.
type Validator = (&'static str, Sr25519Keyring, Ed25519Keyring);

struct Roles {
	validators: Vec<Validator>,
	council: Vec<Sr25519Keyring>,
	verifiers: Vec<Sr25519Keyring>,
}

/// Returns the genesis of a chain with these roles. Bob operates area 0, which Charlie supplies;
/// Eve is its gateway. Ferdie is a registered buyer of credits.
fn genesis(roles: Roles) -> Value {
	let accounts =
		|keys: Vec<Sr25519Keyring>| -> Vec<AccountId> { keys.iter().map(|key| key.to_account_id()).collect() };
	let members = |keys: Vec<Sr25519Keyring>| {
		let mut members = accounts(keys);
		members.sort();
		members
			.try_into()
			.expect("a preset names fewer members than a body may have; qed")
	};
	build_struct_json_patch!(RuntimeGenesisConfig {
		balances: BalancesConfig {
			balances: Sr25519Keyring::well_known()
				.map(|key| (key.to_account_id(), ENDOWMENT))
				.collect::<Vec<_>>(),
		},
		session: SessionConfig {
			keys: roles
				.validators
				.iter()
				.map(|(_, aura, grandpa)| {
					let account = aura.to_account_id();
					let keys = SessionKeys {
						aura: AuraId::from(aura.public()),
						grandpa: GrandpaId::from(grandpa.public()),
					};
					(account.clone(), account, keys)
				})
				.collect::<Vec<_>>(),
		},
		validators: ValidatorsConfig {
			names: roles
				.validators
				.iter()
				.map(|(name, aura, _)| (aura.to_account_id(), String::from(*name)))
				.collect::<Vec<_>>(),
		},
		council_members: CouncilMembersConfig {
			members: members(roles.council)
		},
		verifier_members: VerifierMembersConfig {
			members: members(roles.verifiers)
		},
		grid_management: GridManagementConfig {
			interval_length_ms: QUARTER_HOUR_MS,
			time_zone: TimeZone::default(),
			areas: vec![GenesisArea {
				parent: None,
				edge: Edge {
					import_limit_w: TRANSFORMER_W,
					export_limit_w: TRANSFORMER_W,
					grid_fee_mills: 0,
				},
				supplier: Sr25519Keyring::Charlie.to_account_id(),
				tariff: TARIFF,
			}],
			area_names: vec![(0, "Village".into())],
			operators: vec![(Sr25519Keyring::Bob.to_account_id(), 0)],
		},
		energy_production: EnergyProductionConfig {
			gateways: vec![(Sr25519Keyring::Eve.to_account_id(), 0)]
		},
		carbon_offset: CarbonOffsetConfig {
			buyers: vec![Sr25519Keyring::Ferdie.to_account_id()]
		},
	})
}

/// The organisations of the local test network.
const ORGANISATIONS: [Validator; 4] = [
	("Energy community", Sr25519Keyring::Alice, Ed25519Keyring::Alice),
	("Grid operator", Sr25519Keyring::Bob, Ed25519Keyring::Bob),
	("Supplier", Sr25519Keyring::Charlie, Ed25519Keyring::Charlie),
	("Certification body", Sr25519Keyring::Dave, Ed25519Keyring::Dave),
];

/// One validator, Alice, who is also the only member of the council, so that one signature is
/// enough. Dave is a verifier.
fn development() -> Value {
	genesis(Roles {
		validators: ORGANISATIONS[..1].to_vec(),
		council: vec![Sr25519Keyring::Alice],
		verifiers: vec![Sr25519Keyring::Dave],
	})
}

/// Four organisations, Alice, Bob, Charlie and Dave: each validates and sits on the council, where
/// three of them decide. One of the validators can fail. Dave and Eve are verifiers.
fn local_testnet() -> Value {
	genesis(Roles {
		validators: ORGANISATIONS.to_vec(),
		council: ORGANISATIONS.map(|(_, account, _)| account).to_vec(),
		verifiers: vec![Sr25519Keyring::Dave, Sr25519Keyring::Eve],
	})
}

/// Returns a preset by its name, as JSON.
pub fn get_preset(id: &PresetId) -> Option<Vec<u8>> {
	let patch = match id.as_ref() {
		DEV_RUNTIME_PRESET => development(),
		LOCAL_TESTNET_RUNTIME_PRESET => local_testnet(),
		_ => return None,
	};
	Some(
		serde_json::to_string(&patch)
			.expect("a JSON value is written as JSON; qed")
			.into_bytes(),
	)
}

/// Returns the names of the presets.
pub fn preset_names() -> Vec<PresetId> {
	vec![
		PresetId::from(DEV_RUNTIME_PRESET),
		PresetId::from(LOCAL_TESTNET_RUNTIME_PRESET),
	]
}
