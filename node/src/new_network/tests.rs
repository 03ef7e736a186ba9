//! Each example becomes a network, and what must not be is refused.

use super::{build, checklist, checks::check, description::Description, placeholders};
use energy_chain_runtime::{AccountId, SessionKeys};
use energy_primitives::TOKEN_SYMBOL;
use serde_json::{json, Value};
use sp_core::{crypto::ByteArray, ed25519, proof_of_possession::statement_of_ownership, sr25519, Encode, Pair};
use sp_io::hashing::blake2_256;
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};

const EXAMPLES: [(&str, &str); 4] = [
	("microgrid", include_str!("../../../examples/networks/microgrid.json")),
	(
		"city-district",
		include_str!("../../../examples/networks/city-district.json"),
	),
	(
		"renewable-incentive",
		include_str!("../../../examples/networks/renewable-incentive.json"),
	),
	(
		"credit-market",
		include_str!("../../../examples/networks/credit-market.json"),
	),
];

fn account(name: &str) -> AccountId {
	sr25519::Pair::from_seed(&blake2_256(name.as_bytes())).public().into()
}

/// Session keys with the proof for an account.
fn session_keys(aura: &sr25519::Pair, grandpa: &ed25519::Pair, owner: &AccountId) -> (String, String) {
	let keys = SessionKeys {
		aura: ByteArray::from_slice(aura.public().as_slice()).unwrap(),
		grandpa: ByteArray::from_slice(grandpa.public().as_slice()).unwrap(),
	};
	let statement = statement_of_ownership(&owner.encode());
	let proof = (aura.sign(&statement), grandpa.sign(&statement)).encode();
	let hex = |bytes: Vec<u8>| format!("0x{}", sp_core::hexdisplay::HexDisplay::from(&bytes));
	(hex(keys.encode()), hex(proof))
}

fn throw_away_keys(name: &str) -> (String, String) {
	let seed = blake2_256(format!("session of {name}").as_bytes());
	session_keys(
		&sr25519::Pair::from_seed(&seed),
		&ed25519::Pair::from_seed(&seed),
		&account(name),
	)
}

fn peer(name: &str) -> String {
	let seed = blake2_256(format!("node of {name}").as_bytes());
	let key = ed25519::Pair::from_seed(&seed).public();
	sc_network::PeerId::from_ed25519(&key.0).unwrap().to_base58()
}

/// Fills the placeholders of an example with throw-away keys.
fn filled(example: &str) -> Value {
	let mut text = example.to_owned();
	for placeholder in placeholders(example) {
		let (what, name) = placeholder.trim_matches(['<', '>']).split_once(" of ").unwrap();
		let value = match what {
			"account" => account(name).to_string(),
			"keys" => throw_away_keys(name).0,
			"proof" => throw_away_keys(name).1,
			"peer" => peer(name),
			_ => panic!("{placeholder}"),
		};
		text = text.replace(&placeholder, &value);
	}
	serde_json::from_str(&text).unwrap()
}

fn description(value: &Value) -> Description {
	serde_json::from_value(value.clone()).unwrap()
}

/// The problems of the first example with a change.
fn problems(change: impl FnOnce(&mut Value)) -> Vec<String> {
	let mut value = filled(EXAMPLES[0].1);
	change(&mut value);
	check(&description(&value)).problems
}

#[track_caller]
fn assert_refused(part: &str, change: impl FnOnce(&mut Value)) {
	let problems = problems(change);
	assert!(
		problems.iter().any(|problem| problem.contains(part)),
		"{part}: {problems:?}"
	);
}

#[test]
fn each_example_becomes_a_network() {
	for (id, example) in EXAMPLES {
		let description = description(&filled(example));
		let findings = check(&description);
		assert_eq!(findings.problems, Vec::<String>::new(), "{id}");
		assert_eq!(findings.warnings, Vec::<String>::new(), "{id}");
		let network = build(&description).unwrap_or_else(|error| panic!("{id}: {error}"));
		let raw: Value = serde_json::from_str(&network.raw).unwrap();
		assert_eq!(raw["protocolId"], description.id);
		assert_eq!(raw["properties"]["tokenSymbol"], TOKEN_SYMBOL);
		assert_eq!(
			raw["bootNodes"].as_array().unwrap().len(),
			description.validators().count()
		);
		assert_eq!(raw["reservedNodes"], raw["bootNodes"]);
		assert!(network.genesis_hash.starts_with("0x") && network.genesis_hash.len() == 66);
		for organisation in &description.organisations {
			let text = checklist::of(&description, organisation, &network);
			assert!(text.contains(&network.genesis_hash) && text.contains(&organisation.account.to_string()));
			assert_eq!(text.contains("--validator"), organisation.validator.is_some());
		}
	}
}

#[test]
fn an_example_that_is_not_filled_in_says_what_is_missing() {
	let missing = placeholders(EXAMPLES[0].1);
	assert!(missing.contains(&"<account of Harbour School>".to_owned()));
	assert!(missing.contains(&"<peer of Harbour School>".to_owned()));
	assert!(placeholders(&filled(EXAMPLES[0].1).to_string()).is_empty());
}

#[test]
fn well_known_keys_are_refused() {
	let alice = Sr25519Keyring::Alice.to_account_id().to_string();
	assert_refused("everybody has the key of the account", |value| {
		value["organisations"][0]["account"] = json!(alice)
	});
	let stash = Sr25519Keyring::BobStash.to_account_id().to_string();
	assert_refused("everybody has the key of the account", |value| {
		value["verifiers"][0] = json!(stash)
	});
	assert_refused("everybody has the session key", |value| {
		let owner = account("Harbour Cooperative");
		let (keys, proof) = session_keys(&Sr25519Keyring::Alice.pair(), &Ed25519Keyring::Alice.pair(), &owner);
		value["organisations"][0]["validator"]["keys"] = json!(keys);
		value["organisations"][0]["validator"]["proof"] = json!(proof);
	});
	assert_refused("everybody has the network key", |value| {
		let address = "/dns4/a.example/tcp/30333/p2p/12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp";
		value["organisations"][0]["validator"]["address"] = json!(address);
	});
}

#[test]
fn too_few_validators_are_refused_and_three_are_warned_of() {
	let without = |count: usize| {
		let mut value = filled(EXAMPLES[0].1);
		for organisation in value["organisations"].as_array_mut().unwrap().iter_mut().take(count) {
			organisation.as_object_mut().unwrap().remove("validator");
		}
		check(&description(&value))
	};
	assert!(without(2)
		.problems
		.iter()
		.any(|problem| problem.contains("there are 2 validators")));
	let three = without(1);
	assert!(three.problems.is_empty());
	assert!(three.warnings[0].contains("4 can lose one"));
}

#[test]
fn keys_of_somebody_else_are_refused() {
	assert_refused("the proof of the session keys of Harbour Cooperative", |value| {
		value["organisations"][0]["validator"]["proof"] = value["organisations"][1]["validator"]["proof"].clone();
	});
	assert_refused("is listed twice", |value| {
		value["organisations"][0]["validator"] = value["organisations"][1]["validator"].clone();
	});
	assert_refused("not two keys of 32 bytes", |value| {
		value["organisations"][0]["validator"]["keys"] = json!("0x00")
	});
}

#[test]
fn roles_that_must_be_apart_are_refused() {
	assert_refused("operator and supplier of the zone Harbour", |value| {
		value["areas"][0]["supplier"] = value["areas"][0]["operators"][0].clone();
	});
	assert_refused("gateway and operator of the zone Harbour", |value| {
		value["areas"][0]["gateways"][0] = value["areas"][0]["operators"][0].clone();
	});
	// In an area below, which is of the same zone.
	let mut value = filled(EXAMPLES[1].1);
	value["areas"][1]["gateways"][0] = value["areas"][0]["operators"][0].clone();
	let problems = check(&description(&value)).problems;
	assert!(
		problems[0].contains("gateway and operator of the zone District"),
		"{problems:?}"
	);
}

#[test]
fn what_is_listed_twice_is_refused() {
	for (list, part) in [
		("organisations", "organisation"),
		("areas", "area"),
		("endowments", "endowment"),
		("verifiers", "verifier"),
	] {
		assert_refused(&format!("the {part}"), |value| {
			let first = value[list][0].clone();
			value[list].as_array_mut().unwrap().push(first);
		});
	}
}

#[test]
fn a_grid_and_a_name_that_cannot_be_are_refused() {
	assert_refused("does not stand before it", |value| {
		value["areas"][0]["parent"] = json!("Elsewhere")
	});
	assert_refused("limits are in W", |value| value["areas"][0]["importLimitW"] = json!(50));
	assert_refused("pays more for a surplus", |value| {
		value["areas"][0]["surplusPriceMills"] = json!(400)
	});
	assert_refused("nobody operates", |value| value["areas"][0]["operators"] = json!([]));
	assert_refused("there is no area", |value| value["areas"] = json!([]));
	assert_refused("is that of a chain for tests", |value| {
		value["id"] = json!("energy_dev")
	});
	assert_refused("small letters", |value| value["id"] = json!("../etc"));
	for other in ["", "HRB", "nrg"] {
		assert_refused("hardware wallets could not sign", |value| value["token"] = json!(other));
	}
	assert_refused("hour does not divide", |value| value["intervalMinutes"] = json!(7));
	assert_refused("cannot pay a fee", |value| value["endowments"][0]["tokens"] = json!(0));
	assert_refused("the council has 2 members", |value| {
		value["organisations"][0]["council"] = json!(false);
		value["organisations"][1]["council"] = json!(false);
	});
}

#[test]
fn an_area_that_is_its_own_parent_does_not_hang_the_checks() {
	assert_refused("does not stand before it", |value| {
		value["areas"][0]["parent"] = value["areas"][0]["name"].clone()
	});
}

#[test]
fn an_unknown_field_is_refused() {
	let mut value = filled(EXAMPLES[0].1);
	value["organisations"][0]["councl"] = json!(true);
	assert!(serde_json::from_value::<Description>(value).is_err());
}
