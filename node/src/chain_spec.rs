//! Chain specifications, made from the runtime's presets.

use energy_chain_runtime::WASM_BINARY;
use energy_primitives::{TOKEN_DECIMALS, TOKEN_SYMBOL};
use sc_chain_spec::ChainSpecExtension;
use sc_network::config::MultiaddrWithPeerId;
use sc_service::{ChainType, Properties};
use sp_genesis_builder::{DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};

/// What a specification says beyond what every Substrate chain's says.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize, ChainSpecExtension)]
#[serde(rename_all = "camelCase")]
pub struct Extensions {
	/// Nodes that every node stays connected with, each with its address: where they are set, a network holds together without
	/// its boot nodes.
	#[serde(default)]
	pub reserved_nodes: Vec<MultiaddrWithPeerId>,
}

/// The chain specification.
pub type ChainSpec = sc_service::GenericChainSpec<Extensions>;

/// Returns the properties that wallets read from a specification.
pub fn properties() -> Properties {
	let mut properties = Properties::new();
	properties.insert("tokenSymbol".into(), TOKEN_SYMBOL.into());
	properties.insert("tokenDecimals".into(), TOKEN_DECIMALS.into());
	properties.insert("ss58Format".into(), 42.into());
	properties
}

/// Returns the runtime of a new chain.
pub fn runtime() -> Result<&'static [u8], String> {
	WASM_BINARY.ok_or_else(|| "The node was built without the runtime's WebAssembly (SKIP_WASM_BUILD)".into())
}

fn from_preset(name: &str, id: &str, kind: ChainType, preset: &str) -> Result<ChainSpec, String> {
	Ok(ChainSpec::builder(runtime()?, Extensions::default())
		.with_name(name)
		.with_id(id)
		// Its own, so that nodes of other chains do not take it for theirs.
		.with_protocol_id(id)
		.with_chain_type(kind)
		.with_genesis_config_preset_name(preset)
		.with_properties(properties())
		.build())
}

/// One validator.
pub fn development() -> Result<ChainSpec, String> {
	from_preset(
		"Energy chain development",
		"energy_dev",
		ChainType::Development,
		DEV_RUNTIME_PRESET,
	)
}

/// Four validators on one machine.
pub fn local_testnet() -> Result<ChainSpec, String> {
	from_preset(
		"Energy chain local",
		"energy_local",
		ChainType::Local,
		LOCAL_TESTNET_RUNTIME_PRESET,
	)
}
