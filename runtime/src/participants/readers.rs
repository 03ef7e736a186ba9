//! Every role of an account, for whoever asks what it is.

use super::roles::{holds_credits, is_validator};
use crate::{AccountId, CarbonOffset, Council, EnergyProduction, GridManagement, P2pTrading, Validators, Verifiers};
use energy_primitives::{ParticipantReaders, Roles};

/// Answers what no pallet can answer alone.
pub struct Participants;

impl ParticipantReaders<AccountId> for Participants {
	fn get_roles(who: AccountId) -> Roles {
		let parties = GridManagement::parties_of(&who);
		Roles {
			connection: GridManagement::get_connection(who.clone()),
			connection_index: GridManagement::get_connection_index(who.clone()),
			invited_to: GridManagement::areas_inviting(&who),
			operates: GridManagement::areas_operated_by(&who),
			supplies: GridManagement::areas_supplied_by(&who, &parties),
			receives: GridManagement::areas_paying(&who, &parties),
			parties,
			gateway_of: EnergyProduction::areas_read_by(&who),
			meters: EnergyProduction::get_meters(who.clone()),
			metered: EnergyProduction::is_known(&who),
			producer: EnergyProduction::get_producer_info(who.clone()),
			council_member: Council::is_member(&who),
			verifier: Verifiers::is_member(&who),
			validator: is_validator(&who),
			node_owner: Validators::owns_node(&who),
			buyer: CarbonOffset::is_buyer(who.clone()),
			holds_credits: holds_credits(&who),
			money_in_market: P2pTrading::has_money(&who),
		}
	}
}
