//! What a network is made of, as its founders write it down.

use energy_chain_runtime::AccountId;
use energy_primitives::{Power, Price, Tariff, TimeZone};
use sc_network::{config::MultiaddrWithPeerId, PeerId};
use sp_core::Bytes;

/// A network.
#[derive(Clone, Debug, serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Description {
	/// What it is called.
	pub name: String,
	/// The id of the chain and of its protocol: small letters, digits and hyphens. Nodes keep the chain in a folder of this name.
	pub id: String,
	/// The token's symbol: the one that the runtime was built with. It stands here so that founders read it, and a description with
	/// another one is refused with the reason.
	pub token: String,
	/// The community's time zone, whose months are those of bills and credits.
	pub time_zone: TimeZone,
	/// The length of an interval.
	#[serde(default = "quarter_of_an_hour")]
	pub interval_minutes: u32,
	/// Who runs the network.
	pub organisations: Vec<Organisation>,
	/// Who approves clean producers and publishes emission factors.
	#[serde(default)]
	pub verifiers: Vec<AccountId>,
	/// Registered buyers of credits.
	#[serde(default)]
	pub buyers: Vec<AccountId>,
	/// The grid, a parent before its children.
	pub areas: Vec<Area>,
	/// Who has how many tokens in the beginning.
	pub endowments: Vec<Endowment>,
}

fn quarter_of_an_hour() -> u32 {
	15
}

/// An organisation.
#[derive(Clone, Debug, serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Organisation {
	/// What it is called: 32 bytes at most.
	pub name: String,
	/// Its account, which acts in the council and owns its nodes.
	pub account: AccountId,
	/// Whether it is a member of the council.
	#[serde(default)]
	pub council: bool,
	/// Its validator, if it runs one.
	pub validator: Option<Validator>,
	/// Its other nodes.
	#[serde(default)]
	pub nodes: Vec<PlainNode>,
}

/// A validator.
#[derive(Clone, Debug, serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Validator {
	/// Its public session keys, as `new-keys` or `author_rotateKeysWithOwner` returns them.
	pub keys: Bytes,
	/// The proof that whoever named them has them, from the same place. It is made for the organisation's account.
	pub proof: Bytes,
	/// Where its node can be reached, with its peer id.
	pub address: MultiaddrWithPeerId,
}

/// A node that is no validator.
#[derive(Clone, Debug, serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlainNode {
	/// Its peer id.
	#[serde(with = "peer_id")]
	pub peer: PeerId,
	/// What it is called: 32 bytes at most.
	pub label: String,
}

/// An area of the grid.
#[derive(Clone, Debug, serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Area {
	/// What it is called.
	pub name: String,
	/// The name of the area above it; none for a root.
	pub parent: Option<String>,
	/// The most that can be taken from above, in W.
	pub import_limit_w: Power,
	/// The most that can be given back, in W.
	pub export_limit_w: Power,
	/// The fee for energy that crosses the edge, in mills per kWh.
	#[serde(default)]
	pub grid_fee_mills: Price,
	/// Its supplier.
	pub supplier: AccountId,
	/// The supplier's price for what is lacking, in mills per kWh.
	pub shortfall_price_mills: Price,
	/// The supplier's price for what is left over (the feed-in price), in mills per kWh.
	pub surplus_price_mills: Price,
	/// Who operates it, and all below.
	#[serde(default)]
	pub operators: Vec<AccountId>,
	/// Who submits the readings of its meters.
	#[serde(default)]
	pub gateways: Vec<AccountId>,
}

impl Area {
	/// The supplier's prices.
	pub fn tariff(&self) -> Tariff {
		Tariff {
			shortfall_price_mills: self.shortfall_price_mills,
			surplus_price_mills: self.surplus_price_mills,
		}
	}
}

/// What an account has in the beginning.
#[derive(Clone, Debug, serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Endowment {
	/// The account.
	pub account: AccountId,
	/// Whole tokens.
	pub tokens: u64,
}

impl Description {
	/// The validators, in the order of their organisations.
	pub fn validators(&self) -> impl Iterator<Item = &Validator> {
		self.organisations
			.iter()
			.filter_map(|organisation| organisation.validator.as_ref())
	}

	/// The number of the area of this name.
	pub fn area_id(&self, name: &str) -> Option<u32> {
		let place = self.areas.iter().position(|area| area.name == name)?;
		u32::try_from(place).ok()
	}

	/// The number of the root above an area, or of the area itself. Steps no more often than there are areas, should they go round.
	pub fn zone(&self, area: &Area) -> Option<u32> {
		let mut name = &area.name;
		for _ in 0..=self.areas.len() {
			let area = self.areas.iter().find(|other| other.name == *name)?;
			match &area.parent {
				Some(parent) => name = parent,
				None => return self.area_id(name),
			}
		}
		None
	}
}

/// A peer id as text.
mod peer_id {
	use sc_network::PeerId;
	use serde::{de::Error, Deserialize, Deserializer};

	pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<PeerId, D::Error> {
		let text = String::deserialize(deserializer)?;
		text.parse()
			.map_err(|_| D::Error::custom(format!("{text} is no peer id")))
	}
}
