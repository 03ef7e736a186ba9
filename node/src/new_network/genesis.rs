//! The genesis of a description.

use super::{
	checks::session_keys,
	description::{Description, Organisation},
};
use crate::{chain_spec::ChainSpec, peers::node_id, types::HostFunctions};
use energy_chain_runtime::{
	opaque::Block, AccountId, BalancesConfig, CarbonOffsetConfig, CouncilMembersConfig, EnergyProductionConfig,
	GridManagementConfig, RuntimeGenesisConfig, SessionConfig, ValidatorsConfig, VerifierMembersConfig,
};
use energy_primitives::{Balance, NodeKind, TOKEN};
use pallet_grid_management::{Edge, GenesisArea};
use sc_executor::WasmExecutor;
use sc_service::ChainSpec as _;
use serde_json::Value;
use sp_runtime::traits::{BlakeTwo256, Block as _, Hash as _};

/// How many milliseconds a minute has.
const MINUTE_MS: u64 = 60_000;
/// The label of a validator's node.
const VALIDATOR_LABEL: &str = "validator";

/// Returns the genesis as JSON.
pub fn of(description: &Description) -> Result<Value, String> {
	let balances = description
		.endowments
		.iter()
		.map(|endowment| (endowment.account.clone(), Balance::from(endowment.tokens) * TOKEN))
		.collect();
	let config = RuntimeGenesisConfig {
		balances: BalancesConfig {
			balances,
			..Default::default()
		},
		session: SessionConfig {
			keys: validators(description)
				.filter_map(|(organisation, validator)| {
					let account = organisation.account.clone();
					Some((account.clone(), account, session_keys(validator)?))
				})
				.collect(),
			..Default::default()
		},
		validators: ValidatorsConfig {
			names: validators(description)
				.map(|(organisation, _)| (organisation.account.clone(), organisation.name.clone()))
				.collect(),
			nodes: nodes(description).collect(),
		},
		council_members: CouncilMembersConfig {
			members: members(council(description))?,
			..Default::default()
		},
		verifier_members: VerifierMembersConfig {
			members: members(description.verifiers.iter().cloned())?,
			..Default::default()
		},
		grid_management: grid(description),
		energy_production: EnergyProductionConfig {
			gateways: each(description, |area| &area.gateways),
			..Default::default()
		},
		carbon_offset: CarbonOffsetConfig {
			buyers: description.buyers.clone(),
		},
		..Default::default()
	};
	serde_json::to_value(config).map_err(|error| error.to_string())
}

fn validators(description: &Description) -> impl Iterator<Item = (&Organisation, &super::description::Validator)> {
	description
		.organisations
		.iter()
		.filter_map(|organisation| Some((organisation, organisation.validator.as_ref()?)))
}

fn council(description: &Description) -> impl Iterator<Item = AccountId> + '_ {
	let members = description
		.organisations
		.iter()
		.filter(|organisation| organisation.council);
	members.map(|organisation| organisation.account.clone())
}

/// A body's members, in the order that it keeps them in.
fn members<Members: TryFrom<Vec<AccountId>>>(accounts: impl Iterator<Item = AccountId>) -> Result<Members, String> {
	let mut accounts: Vec<_> = accounts.collect();
	accounts.sort();
	accounts
		.try_into()
		.map_err(|_| "a body has more members than it may have".into())
}

/// The list of nodes: that of each validator, and the others.
fn nodes(
	description: &Description,
) -> impl Iterator<Item = (energy_primitives::NodeId, AccountId, NodeKind, String)> + '_ {
	let of_validators = validators(description).filter_map(|(organisation, validator)| {
		let node = node_id(&validator.address.peer_id)?;
		Some((
			node,
			organisation.account.clone(),
			NodeKind::Validator,
			VALIDATOR_LABEL.into(),
		))
	});
	let others = description.organisations.iter().flat_map(|organisation| {
		organisation.nodes.iter().filter_map(|node| {
			Some((
				node_id(&node.peer)?,
				organisation.account.clone(),
				NodeKind::Node,
				node.label.clone(),
			))
		})
	});
	of_validators.chain(others)
}

fn grid(description: &Description) -> GridManagementConfig {
	let areas = description.areas.iter().map(|area| GenesisArea {
		parent: area.parent.as_ref().and_then(|parent| description.area_id(parent)),
		edge: Edge {
			import_limit_w: area.import_limit_w,
			export_limit_w: area.export_limit_w,
			grid_fee_mills: area.grid_fee_mills,
		},
		supplier: area.supplier.clone(),
		tariff: area.tariff(),
	});
	let names = (0..).zip(&description.areas).map(|(id, area)| (id, area.name.clone()));
	GridManagementConfig {
		interval_length_ms: u64::from(description.interval_minutes) * MINUTE_MS,
		time_zone: description.time_zone,
		areas: areas.collect(),
		area_names: names.collect(),
		operators: each(description, |area| &area.operators),
		..Default::default()
	}
}

/// Accounts with the area that each has a role in.
fn each(
	description: &Description,
	accounts: fn(&super::description::Area) -> &Vec<AccountId>,
) -> Vec<(AccountId, u32)> {
	let areas = (0..).zip(&description.areas);
	areas
		.flat_map(|(id, area)| accounts(area).iter().map(move |account| (account.clone(), id)))
		.collect()
}

/// Returns the hash of the genesis block of a raw specification.
pub fn hash(raw: &str) -> Result<String, String> {
	let storage = ChainSpec::from_json_bytes(raw.as_bytes().to_vec())?
		.as_storage_builder()
		.build_storage()?;
	let executor = WasmExecutor::<HostFunctions>::builder().build();
	let version = sc_chain_spec::resolve_state_version_from_wasm::<_, BlakeTwo256>(&storage, &executor)
		.map_err(|error| error.to_string())?;
	let root = BlakeTwo256::trie_root(storage.top.into_iter().collect(), version);
	let block: Block = sc_chain_spec::construct_genesis_block(root, version);
	Ok(format!("{:?}", block.header().hash()))
}
