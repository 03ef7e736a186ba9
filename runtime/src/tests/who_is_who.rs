//! What the chain says that an account is.

use super::*;
use crate::{participants::has_role, Block, GridManagement};
use energy_primitives::{
	readers::participant::runtime_decl_for_participant_api::ParticipantApiV1, Party, PartyInZone, Roles, TOKEN,
};

fn roles(who: Key) -> Roles {
	<Runtime as ParticipantApiV1<Block, AccountId>>::get_roles(account(who))
}

/// Whoever gets into a block is shown why, and whoever is shown a role gets into a block.
fn check_all() {
	for who in EVERYBODY {
		assert_eq!(roles(who).any(), has_role(&account(who)), "{who:?}: {:?}", roles(who));
	}
}

#[test]
fn each_finds_its_own_roles_and_no_others() {
	in_the_village(|| {
		let house = roles(HOUSE);
		assert_eq!(house.connection, GridManagement::get_connection(account(HOUSE)));
		assert_eq!(
			house.connection_index,
			GridManagement::get_connection_index(account(HOUSE))
		);
		let only_connected = Roles {
			connection: house.connection,
			connection_index: house.connection_index,
			..Default::default()
		};
		assert!(house.connection.is_some());
		assert_eq!(house, only_connected);
		assert_eq!(roles(STRANGER), Roles::default());

		let party = |zone, party| PartyInZone { zone, party };
		let operator = Roles {
			parties: vec![party(
				VILLAGE,
				Party {
					operates: 1,
					..Default::default()
				},
			)],
			operates: vec![VILLAGE],
			..Default::default()
		};
		assert_eq!(roles(OPERATOR), operator);
		let gateway = Roles {
			parties: vec![party(
				TOWN,
				Party {
					gateway: 1,
					..Default::default()
				},
			)],
			gateway_of: vec![TOWN],
			..Default::default()
		};
		assert_eq!(roles(TOWN_GATEWAY), gateway);
		let mut supplied = roles(SUPPLIER).supplies;
		supplied.sort_unstable();
		assert_eq!(supplied, [VILLAGE, TOWN]);
		let councillor = Roles {
			council_member: true,
			validator: true,
			..Default::default()
		};
		assert_eq!(roles(COUNCILLOR), councillor);
		assert!(roles(VERIFIER).verifier && !roles(COUNCILLOR).verifier);
		assert!(roles(BUYER).buyer && !roles(VERIFIER).buyer);
		check_all();
	});
}

#[test]
fn roles_come_and_go_with_what_happens() {
	in_the_village(|| {
		check_all();
		send(OPERATOR, connect(STRANGER, VILLAGE));
		assert_eq!(roles(STRANGER).invited_to, [VILLAGE]);
		check_all();
		send(STRANGER, GridCall::decline_connection { area: VILLAGE });
		assert_eq!(roles(STRANGER), Roles::default());

		council(GridCall::set_network_account {
			area: TOWN,
			account: Some(account(PAUPER)),
		});
		assert_eq!(roles(PAUPER).receives, [TOWN]);
		check_all();

		// Who had a meter goes on having a role without a connection, and so does whose money is there.
		let device = meter(HOUSE, 1);
		assert_eq!(roles(HOUSE).meters, [device.reading.meter]);
		assert_eq!(roles(SOLAR_HOUSE).producer.map(|plant| plant.capacity_w), Some(POWER));
		send(WIND_FARM, TradingCall::deposit { amount: TOKEN });
		assert!(roles(WIND_FARM).money_in_market && !roles(HOUSE).money_in_market);
		for who in [HOUSE, WIND_FARM] {
			send(OPERATOR, GridCall::disconnect { who: account(who) });
			assert_eq!(roles(who).connection, None);
			assert!(roles(who).any());
		}
		check_all();
		send(WIND_FARM, TradingCall::withdraw { amount: TOKEN });
		assert!(!roles(WIND_FARM).money_in_market);
		check_all();
	});
}
