//! Participants: every role of an account, whichever pallet keeps it.

use crate::{AreaId, Connection, ConnectionIndex, MeterId, Party, ProducerInfo, ZoneId};
use alloc::vec::Vec;
use macro_rules_attribute::apply;

/// Every role of an account, and what else lets its transactions into a block. Each list has 256
/// entries at most; `grid_getAreas` has the suppliers and the network accounts of all areas.
#[apply(answer_type!)]
#[derive(Default)]
pub struct Roles {
	/// Its grid connection point.
	pub connection: Option<Connection>,
	/// The number of that, or of its last one where it has none any longer.
	pub connection_index: Option<ConnectionIndex>,
	/// The areas that it is invited to connect to.
	pub invited_to: Vec<AreaId>,
	/// Its roles in each zone where it has one, also in what has been removed of it.
	pub parties: Vec<PartyInZone>,
	/// The areas that it is authorised to operate, not counting those below them.
	pub operates: Vec<AreaId>,
	/// The areas whose supply schedules name it: it supplies them now, did so before, or will.
	pub supplies: Vec<AreaId>,
	/// The areas that name it to receive their edges' fees and congestion rent.
	pub receives: Vec<AreaId>,
	/// The areas whose meters it reads.
	pub gateway_of: Vec<AreaId>,
	/// Its meters, suspended ones among them.
	pub meters: Vec<MeterId>,
	/// Whether it has or had meters, or energy was booked to it.
	pub metered: bool,
	/// Its plant, and what that has generated.
	pub producer: Option<ProducerInfo>,
	/// Whether it is a member of the council.
	pub council_member: bool,
	/// Whether it is a member of the verifiers' body.
	pub verifier: bool,
	/// Whether it is a validator at present, or the council wants it to be one.
	pub validator: bool,
	/// Whether it owns a node on the list of those that may take part in the network.
	pub node_owner: bool,
	/// Whether it is a registered buyer of credits.
	pub buyer: bool,
	/// Whether it holds credits.
	pub holds_credits: bool,
	/// Whether money lies in the market for it, or it owes or is owed something there.
	pub money_in_market: bool,
}

/// An account's roles in a zone.
#[apply(value_type!)]
pub struct PartyInZone {
	/// The zone.
	pub zone: ZoneId,
	/// How many times it has each role there.
	pub party: Party,
}

impl Roles {
	/// Whether it has any role at all.
	pub fn any(&self) -> bool {
		self.connection.is_some()
			|| !self.invited_to.is_empty()
			|| !self.parties.is_empty()
			|| self.metered
			|| self.council_member
			|| self.verifier
			|| self.validator
			|| self.node_owner
			|| self.buyer
			|| self.holds_credits
			|| self.money_in_market
	}
}
