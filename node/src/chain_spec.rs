//! Chain specifications, made from the runtime's presets.

use energy_chain_runtime::WASM_BINARY;
use sc_service::{ChainType, Properties};
use sp_genesis_builder::{DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};

/// The chain specification, without extensions of our own.
pub type ChainSpec = sc_service::GenericChainSpec;

fn properties() -> Properties {
	let mut properties = Properties::new();
	properties.insert("tokenSymbol".into(), "NRG".into());
	properties.insert("tokenDecimals".into(), energy_primitives::TOKEN_DECIMALS.into());
	properties.insert("ss58Format".into(), 42.into());
	properties
}

fn from_preset(name: &str, id: &str, kind: ChainType, preset: &str) -> Result<ChainSpec, String> {
	let wasm = WASM_BINARY.ok_or("The node was built without the runtime's WebAssembly (SKIP_WASM_BUILD)")?;
	Ok(ChainSpec::builder(wasm, None)
		.with_name(name)
		.with_id(id)
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

/// Two validators on one machine.
pub fn local_testnet() -> Result<ChainSpec, String> {
	from_preset(
		"Energy chain local",
		"energy_local",
		ChainType::Local,
		LOCAL_TESTNET_RUNTIME_PRESET,
	)
}
