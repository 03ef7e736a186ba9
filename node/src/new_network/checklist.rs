//! What each organisation has to do.

use super::{
	description::{Description, Organisation},
	Network,
};
use crate::peers::node_id;
use energy_chain_runtime::AccountId;

/// Returns the checklist of an organisation, as Markdown.
pub fn of(description: &Description, organisation: &Organisation, network: &Network) -> String {
	let mut text = format!("# {}: checklist of {}\n\n", description.name, organisation.name);
	text += &before(description, organisation, network);
	if organisation.validator.is_some() {
		text += &validator(description, organisation, network);
	}
	for node in &organisation.nodes {
		text += &format!(
			"## The node {}\n\n- [ ] Its peer id is `{}`: start it with the network key of that id.\n- [ ] Start it:\n\n```sh\n\
			energy-chain-node --chain {}.raw.json --base-path data --name {}\n```\n\n",
			node.label,
			node.peer,
			network.id,
			super::file_name(&node.label)
		);
	}
	text += &duties(description, organisation);
	text
}

fn before(description: &Description, organisation: &Organisation, network: &Network) -> String {
	format!(
		"## Before the start\n\n\
		- [ ] The file `{id}.raw.json` has the BLAKE2b-256 hash `{raw}`: compare it with the other organisations by another way than \
		the one the file came by (`b2sum -l 256 {id}.raw.json`).\n\
		- [ ] The genesis block is `{genesis}`: every node says so in its log, and `chain_getBlockHash` with 0.\n\
		- [ ] `{account}` is your account, and you alone have its key.\n\
		- [ ] The accounts, areas, prices and tokens in `{id}.json` are those agreed on.\n\
		- [ ] The token is {token}; an interval has {minutes} minutes.\n\n",
		id = network.id,
		raw = network.raw_hash,
		genesis = network.genesis_hash,
		account = organisation.account,
		token = description.token,
		minutes = description.interval_minutes,
	)
}

fn validator(description: &Description, organisation: &Organisation, network: &Network) -> String {
	let Some(validator) = &organisation.validator else {
		return String::new();
	};
	let node = node_id(&validator.address.peer_id).map_or_else(String::new, |node| format!("{:?}", node.0));
	let others: Vec<_> = description
		.validators()
		.filter(|other| other.address.peer_id != validator.address.peer_id)
		.map(|other| format!("  - `{}`", other.address))
		.collect();
	format!(
		"## The validator\n\n\
		- [ ] Its node has the network key of `{peer}` (`{node}` on the chain's list) and the session keys of this specification, both \
		under the base path that `new-keys` was given. No other node has them.\n\
		- [ ] It can be reached at `{address}`, and reaches the other validators:\n{others}\n\
		- [ ] Its RPC listens on the loopback interface only; users ask another node.\n\
		- [ ] Start it:\n\n```sh\nenergy-chain-node --chain {id}.raw.json --base-path data --validator --name {name}\n```\n\n\
		- [ ] `node_readiness` answers `\"ready\":true`, with the keys `Active`.\n\
		- [ ] Keys and base path are in a backup that only you can read.\n\n",
		peer = validator.address.peer_id,
		address = validator.address,
		others = others.join("\n"),
		id = network.id,
		name = super::file_name(&organisation.name),
	)
}

/// What follows from the organisation's roles.
fn duties(description: &Description, organisation: &Organisation) -> String {
	let account = &organisation.account;
	let named = |accounts: fn(&super::description::Area) -> Vec<&AccountId>| -> Vec<&str> {
		let areas = description
			.areas
			.iter()
			.filter(|area| accounts(area).contains(&account));
		areas.map(|area| area.name.as_str()).collect()
	};
	let mut lines = Vec::new();
	if organisation.council {
		lines.push("- [ ] You are a member of the council: two thirds of it act together (`council.propose`, `council.vote`, `council.close`).".into());
		lines.push("- [ ] Decide on the terms of sharing of each area (`p2pTrading.setSharingTerms`) and on network accounts (`gridManagement.setNetworkAccount`).".into());
	}
	let operated = named(|area| area.operators.iter().collect());
	if !operated.is_empty() {
		lines.push(format!(
			"- [ ] You operate {}: report its status at once (`gridManagement.updateGridStatus`), an area without one counts as in an \
			emergency; then invite the households (`gridManagement.connect`) and register their meters (`energyProduction.registerMeter`).",
			operated.join(", ")
		));
	}
	let supplied = named(|area| vec![&area.supplier]);
	if !supplied.is_empty() {
		lines.push(format!(
			"- [ ] You supply {}: set the band in which the tariff may move (`gridManagement.setTariffBand`) and pay in what you owe \
			your customers (`p2pTrading.depositAsSupplier`).",
			supplied.join(", ")
		));
	}
	let read = named(|area| area.gateways.iter().collect());
	if !read.is_empty() {
		lines.push(format!(
			"- [ ] You read the meters of {}: connect the gateway, docs/guides/meters.md.",
			read.join(", ")
		));
	}
	if description.verifiers.contains(account) {
		lines.push("- [ ] You are a verifier: docs/guides/verifier.md.".into());
	}
	if description.buyers.contains(account) {
		lines.push("- [ ] You are a registered buyer of credits: docs/guides/carbon-buyer.md.".into());
	}
	match lines.is_empty() {
		true => String::new(),
		false => format!("## After the first block\n\n{}\n", lines.join("\n")),
	}
}
