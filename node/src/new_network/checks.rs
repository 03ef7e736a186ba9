//! What a description must not say.

use super::{
	description::{Area, Description, Organisation, Validator},
	well_known,
};
use crate::peers::node_id;
use codec::DecodeAll;
use energy_chain_runtime::{AccountId, SessionKeys};
use energy_primitives::TOKEN_SYMBOL;
use sc_network::PeerId;
use sp_core::{crypto::ByteArray, Encode};
use sp_runtime::traits::OpaqueKeys;
use std::{
	collections::{HashMap, HashSet},
	hash::Hash,
};

/// Fewer validators cannot lose one without standing still, nor agree against one that cheats.
const LEAST_VALIDATORS: usize = 3;
/// So many can lose one and go on.
const WELL_MANY_VALIDATORS: usize = 4;
/// With fewer members, two thirds of the council are everybody, or one alone.
const LEAST_COUNCIL: usize = 3;
/// The most validators that the chain keeps.
const MOST_VALIDATORS: usize = 32;
/// The most bytes of a name.
const MOST_NAME_BYTES: usize = 32;

/// What was found in a description.
#[derive(Debug, Default)]
pub struct Findings {
	/// What keeps the network from being made.
	pub problems: Vec<String>,
	/// What it can be made with, but should not.
	pub warnings: Vec<String>,
}

impl Findings {
	fn refuse(&mut self, is_wrong: bool, why: impl FnOnce() -> String) {
		if is_wrong {
			self.problems.push(why());
		}
	}
}

/// Checks a description.
pub fn check(description: &Description) -> Findings {
	let mut findings = Findings::default();
	names(description, &mut findings);
	organisations(description, &mut findings);
	keys(description, &mut findings);
	well_known_keys(description, &mut findings);
	areas(description, &mut findings);
	roles(description, &mut findings);
	money(description, &mut findings);
	findings
}

fn names(description: &Description, findings: &mut Findings) {
	let id = &description.id;
	let fits = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
	findings.refuse(id.is_empty() || id.len() > 64 || !id.chars().all(fits), || {
		format!("the id {id:?} is not made of small letters, digits and hyphens, 64 at most")
	});
	findings.refuse(
		["dev", "local", "energy_dev", "energy_local"].contains(&id.as_str()),
		|| format!("the id {id:?} is that of a chain for tests"),
	);
	let token = &description.token;
	findings.refuse(token != TOKEN_SYMBOL, || {
		format!(
			"the token symbol {token:?} is not {TOKEN_SYMBOL:?}, which the runtime was built with: hardware wallets could not sign"
		)
	});
	findings.refuse(!description.time_zone.is_valid(), || {
		"a time zone is at most half a day from UTC".into()
	});
	findings.refuse(
		!(1..=60).contains(&description.interval_minutes) || 60 % description.interval_minutes.max(1) != 0,
		|| {
			format!(
				"an hour does not divide into intervals of {} minutes",
				description.interval_minutes
			)
		},
	);
}

fn organisations(description: &Description, findings: &mut Findings) {
	let validators = description.validators().count();
	findings.refuse(validators < LEAST_VALIDATORS, || {
		format!("there are {validators} validators; a network needs {LEAST_VALIDATORS} at least")
	});
	findings.refuse(validators > MOST_VALIDATORS, || {
		format!("there are more than {MOST_VALIDATORS} validators")
	});
	if (LEAST_VALIDATORS..WELL_MANY_VALIDATORS).contains(&validators) {
		findings.warnings.push(format!(
			"With {validators} validators the network stands still when one is down; {WELL_MANY_VALIDATORS} can lose one"
		));
	}
	let council = description
		.organisations
		.iter()
		.filter(|organisation| organisation.council)
		.count();
	findings.refuse(council < LEAST_COUNCIL, || {
		format!("the council has {council} members; it needs {LEAST_COUNCIL} at least, of different organisations")
	});
	for organisation in &description.organisations {
		let Organisation { name, nodes, .. } = organisation;
		findings.refuse(!is_name(name), || {
			format!("the name {name:?} does not have 1 to {MOST_NAME_BYTES} bytes")
		});
		for node in nodes {
			findings.refuse(!is_name(&node.label), || {
				format!(
					"the label {:?} of a node of {name} does not have 1 to {MOST_NAME_BYTES} bytes",
					node.label
				)
			});
			findings.refuse(node_id(&node.peer).is_none(), || {
				format!("the node {} of {name} has no ed25519 key", node.peer)
			});
		}
	}
	twice(
		description.organisations.iter().map(|organisation| &organisation.name),
		"organisation",
		findings,
	);
	twice(
		description
			.organisations
			.iter()
			.map(|organisation| &organisation.account),
		"account of an organisation",
		findings,
	);
	twice(description.verifiers.iter(), "verifier", findings);
	twice(description.buyers.iter(), "buyer", findings);
	twice(nodes(description), "node", findings);
	twice(
		description.validators().map(|validator| &validator.address.multiaddr),
		"address of a validator",
		findings,
	);
}

fn is_name(name: &str) -> bool {
	!name.trim().is_empty() && name.len() <= MOST_NAME_BYTES
}

/// The peer ids of all nodes.
fn nodes(description: &Description) -> impl Iterator<Item = PeerId> + '_ {
	let plain = description
		.organisations
		.iter()
		.flat_map(|organisation| organisation.nodes.iter().map(|node| node.peer));
	description
		.validators()
		.map(|validator| validator.address.peer_id)
		.chain(plain)
}

/// Refuses what is listed more than once.
fn twice<Item: Eq + Hash + std::fmt::Debug>(items: impl Iterator<Item = Item>, what: &str, findings: &mut Findings) {
	let mut seen = HashSet::new();
	for item in items {
		let text = format!("{item:?}");
		findings.refuse(!seen.insert(item), || format!("the {what} {text} is listed twice"));
	}
}

/// Returns the session keys of a validator.
pub fn session_keys(validator: &Validator) -> Option<SessionKeys> {
	SessionKeys::decode_all(&mut &validator.keys[..]).ok()
}

fn keys(description: &Description, findings: &mut Findings) {
	let mut all = Vec::new();
	for organisation in &description.organisations {
		let Some(validator) = &organisation.validator else {
			continue;
		};
		let name = &organisation.name;
		let Some(keys) = session_keys(validator) else {
			findings
				.problems
				.push(format!("the session keys of {name} are not two keys of 32 bytes each"));
			continue;
		};
		let is_proved = organisation
			.account
			.using_encoded(|owner| keys.ownership_proof_is_valid(owner, &validator.proof));
		findings.refuse(!is_proved, || {
			format!(
				"the proof of the session keys of {name} does not hold for its account {}",
				organisation.account
			)
		});
		findings.refuse(node_id(&validator.address.peer_id).is_none(), || {
			format!("the node of {name} has no ed25519 key")
		});
		all.extend([keys.aura.to_raw_vec(), keys.grandpa.to_raw_vec()]);
	}
	twice(
		all.iter()
			.map(|key| sp_core::hexdisplay::HexDisplay::from(key).to_string()),
		"session key",
		findings,
	);
}

fn well_known_keys(description: &Description, findings: &mut Findings) {
	let well_known = well_known::public_keys();
	let mut accounts: HashSet<&AccountId> = description.verifiers.iter().chain(&description.buyers).collect();
	accounts.extend(
		description
			.organisations
			.iter()
			.map(|organisation| &organisation.account),
	);
	accounts.extend(description.endowments.iter().map(|endowment| &endowment.account));
	for area in &description.areas {
		accounts.insert(&area.supplier);
		accounts.extend(area.operators.iter().chain(&area.gateways));
	}
	for account in accounts {
		let key: &[u8; 32] = account.as_ref();
		findings.refuse(well_known.contains(key), || {
			format!("everybody has the key of the account {account}")
		});
	}
	for keys in description.validators().filter_map(session_keys) {
		for key in [keys.aura.to_raw_vec(), keys.grandpa.to_raw_vec()] {
			let is_known = <[u8; 32]>::try_from(&key[..]).is_ok_and(|key| well_known.contains(&key));
			findings.refuse(is_known, || {
				format!(
					"everybody has the session key 0x{}",
					sp_core::hexdisplay::HexDisplay::from(&key)
				)
			});
		}
	}
	for peer in nodes(description) {
		let is_known = peer.into_ed25519().is_some_and(|key| well_known.contains(&key));
		findings.refuse(is_known, || format!("everybody has the network key of the node {peer}"));
	}
}

fn areas(description: &Description, findings: &mut Findings) {
	findings.refuse(description.areas.is_empty(), || "there is no area".into());
	twice(description.areas.iter().map(|area| &area.name), "area", findings);
	let mut above: HashSet<&str> = HashSet::new();
	for area in &description.areas {
		let Area { name, parent, .. } = area;
		findings.refuse(!is_name(name), || {
			format!("the name of the area {name:?} does not have 1 to {MOST_NAME_BYTES} bytes")
		});
		if let Some(parent) = parent {
			findings.refuse(!above.contains(parent.as_str()), || {
				format!("the area {name} lies below {parent}, which does not stand before it")
			});
		} else {
			findings.refuse(area.operators.is_empty(), || {
				format!("nobody operates the root area {name}")
			});
		}
		findings.refuse(area.surplus_price_mills > area.shortfall_price_mills, || {
			format!("in {name} the supplier pays more for a surplus than it asks for a shortfall")
		});
		findings.refuse(area.import_limit_w < 100 || area.export_limit_w < 100, || {
			format!("a limit of {name} is below 100 W; limits are in W, not in kW")
		});
		above.insert(name);
	}
}

/// Refuses accounts with roles that must be apart in a zone: whoever operates the grid, supplies, or reads the meters.
fn roles(description: &Description, findings: &mut Findings) {
	let mut roles: HashMap<(u32, &AccountId), HashSet<&str>> = HashMap::new();
	for area in &description.areas {
		let Some(zone) = description.zone(area) else { continue };
		let mut has = |account, role| {
			roles.entry((zone, account)).or_default().insert(role);
		};
		has(&area.supplier, "supplier");
		area.operators.iter().for_each(|operator| has(operator, "operator"));
		area.gateways.iter().for_each(|gateway| has(gateway, "gateway"));
		twice(area.operators.iter(), &format!("operator of {}", area.name), findings);
		twice(area.gateways.iter(), &format!("gateway of {}", area.name), findings);
	}
	for ((zone, account), roles) in roles {
		let mut roles: Vec<_> = roles.into_iter().collect();
		roles.sort_unstable();
		let root = &description.areas[zone as usize].name;
		findings.refuse(roles.len() > 1, || {
			format!(
				"{account} is {} of the zone {root}: these roles must be apart",
				roles.join(" and ")
			)
		});
	}
}

fn money(description: &Description, findings: &mut Findings) {
	twice(
		description.endowments.iter().map(|endowment| &endowment.account),
		"endowment of the account",
		findings,
	);
	let has_tokens: HashSet<_> = description
		.endowments
		.iter()
		.filter(|endowment| endowment.tokens > 0)
		.map(|endowment| &endowment.account)
		.collect();
	let mut need: HashMap<&AccountId, &str> = HashMap::new();
	for organisation in description
		.organisations
		.iter()
		.filter(|organisation| organisation.council)
	{
		need.insert(&organisation.account, "a member of the council");
	}
	for area in &description.areas {
		need.insert(&area.supplier, "a supplier");
		need.extend(area.operators.iter().map(|operator| (operator, "an operator")));
	}
	for (account, role) in need {
		findings.refuse(!has_tokens.contains(account), || {
			format!("{account} is {role} and has no tokens, so it cannot pay a fee")
		});
	}
	let total = description
		.endowments
		.iter()
		.try_fold(0_u64, |sum, endowment| sum.checked_add(endowment.tokens));
	findings.refuse(total.is_none_or(|total| total > 1_000_000_000_000), || {
		"there are more than 10^12 tokens".into()
	});
}
