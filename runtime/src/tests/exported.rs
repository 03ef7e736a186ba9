//! The invariants, checked on the exported state of a running chain.

/// Reads what `energy-chain-node export-state` wrote from the path in `ENERGY_CHAIN_STATE`.
#[cfg(feature = "try-runtime")]
#[test]
#[ignore = "needs the exported state of a chain: ENERGY_CHAIN_STATE=state.json"]
fn an_exported_chain_holds_all_invariants() {
	use crate::System;
	use serde_json::Value;
	use sp_core::bytes::from_hex;

	let path = std::env::var("ENERGY_CHAIN_STATE").expect("ENERGY_CHAIN_STATE names the exported state");
	let file = std::fs::File::open(&path).unwrap_or_else(|error| panic!("{path} cannot be opened: {error}"));
	let specification: Value =
		serde_json::from_reader(std::io::BufReader::new(file)).expect("the exported state is JSON");
	let raw = &specification["genesis"]["raw"];
	let top = raw["top"]
		.as_object()
		.expect("the exported state is a raw chain specification");
	let children = raw["childrenDefault"].as_object();
	assert!(
		children.is_none_or(|children| children.is_empty()),
		"no pallet keeps a child trie"
	);
	let bytes = |text: &str| from_hex(text).expect("keys and values are hexadecimal");
	let storage = sp_storage::Storage {
		top: top
			.iter()
			.map(|(key, value)| (bytes(key), bytes(value.as_str().expect("a value is text"))))
			.collect(),
		..Default::default()
	};
	sp_io::TestExternalities::new(storage).execute_with(|| {
		assert!(System::block_number() > 0, "the chain has made blocks");
		super::hold_invariants();
	});
}
