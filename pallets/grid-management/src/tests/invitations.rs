//! Nobody is connected without its own consent.

use crate::{mock::*, *};
use energy_primitives::{Connection, Power, PriorityClass};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{GetDispatchInfo, Pays},
	traits::fungible::Mutate,
};
use sp_runtime::traits::BadOrigin;

fn terms(connection: Connection) -> Invitation {
	Invitation {
		import_limit_w: connection.import_limit_w,
		export_limit_w: connection.export_limit_w,
		class: connection.class,
	}
}

fn village() -> Connection {
	connection_to(VILLAGE)
}

/// An operator that connects a stranger could bill it for a meter of the operator's own.
#[test]
fn an_operator_makes_nobody_a_participant() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(Balances::mint_into(&STRANGER, 1_000_000));
		assert_ok!(invite(VILLAGE_OPERATOR, STRANGER, village()));
		assert_eq!(GridManagement::connection(&STRANGER), None);
		assert_eq!(GridManagement::limits(&STRANGER, 0), Default::default());
		assert_eq!(area_of(VILLAGE).connections, 1);
	});
}

#[test]
fn an_invited_account_can_sign_without_owning_anything_and_accepts_for_nothing() {
	ExtBuilder::village().build_and_execute(|| {
		assert!(!System::account_exists(&BOB));
		assert_ok!(invite(VILLAGE_OPERATOR, BOB, village()));
		assert_eq!(
			last_event(),
			Event::ConnectionInvited {
				who: BOB,
				area: VILLAGE,
				invitation: terms(village())
			}
		);
		assert_eq!(GridManagement::get_invitation(BOB, VILLAGE), Some(terms(village())));
		assert_eq!(System::providers(&BOB), 1);
		assert!(GridManagement::may_accept(&BOB, VILLAGE, &terms(village())));

		assert_ok!(accept(BOB, village()));
		assert_eq!(
			last_event(),
			Event::Connected {
				who: BOB,
				connection: village()
			}
		);
		assert_eq!(GridManagement::get_connection(BOB), Some(village()));
		assert_eq!(System::providers(&BOB), 1, "one for the other");
		let area = area_of(VILLAGE);
		assert_eq!((area.connections, area.invitations), (2, 0));
		assert_noop!(accept(BOB, village()), Error::<Test>::NotInvited);

		for call in [
			Call::<Test>::accept_connection {
				area: VILLAGE,
				import_limit_w: 100,
				export_limit_w: 100,
				class: PriorityClass::Standard,
			},
			Call::<Test>::decline_connection { area: VILLAGE },
		] {
			assert_eq!(call.get_dispatch_info().pays_fee, Pays::No);
		}
		assert_eq!(Call::<Test>::leave {}.get_dispatch_info().pays_fee, Pays::Yes);
	});
}

#[test]
fn only_the_operator_invites_and_only_to_its_areas() {
	ExtBuilder::village().operator(STRANGER, HARBOUR).build_and_execute(|| {
		for who in [STRANGER, BOB, ALICE, SUPPLIER] {
			assert_noop!(invite(who, BOB, village()), Error::<Test>::NotOperator);
		}
		let Invitation {
			import_limit_w,
			export_limit_w,
			class,
		} = terms(village());
		for origin in [council(), RuntimeOrigin::none()] {
			assert_noop!(
				GridManagement::connect(origin, BOB, VILLAGE, import_limit_w, export_limit_w, class),
				Error::<Test>::NotOperator
			);
		}
		assert_noop!(
			invite(GRID_OPERATOR, BOB, connection_to(NOWHERE)),
			Error::<Test>::NotOperator
		);
		assert_ok!(invite(GRID_OPERATOR, BOB, connection_to(FARM)));
	});
}

#[test]
fn nobody_accepts_for_another() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(invite(VILLAGE_OPERATOR, BOB, village()));
		for who in [VILLAGE_OPERATOR, STRANGER] {
			assert_noop!(accept(who, village()), Error::<Test>::NotInvited);
		}
		let Invitation {
			import_limit_w,
			export_limit_w,
			class,
		} = terms(village());
		for origin in [council(), RuntimeOrigin::none()] {
			assert_noop!(
				GridManagement::accept_connection(origin, VILLAGE, import_limit_w, export_limit_w, class),
				BadOrigin
			);
		}
		assert_noop!(accept(BOB, connection_to(HARBOUR)), Error::<Test>::NotInvited);
	});
}

/// An operator puts another invitation in the place of the one that the account has read, in the
/// block in which it accepts.
#[test]
fn what_is_accepted_is_what_was_read() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(invite(VILLAGE_OPERATOR, BOB, village()));
		for swapped in [
			Connection {
				import_limit_w: 100_000,
				..village()
			},
			Connection {
				export_limit_w: 0,
				..village()
			},
			Connection {
				class: PriorityClass::Interruptible,
				..village()
			},
		] {
			assert_ok!(invite(VILLAGE_OPERATOR, BOB, swapped));
			assert_noop!(accept(BOB, village()), Error::<Test>::InvitationDiffers);
			assert!(!GridManagement::may_accept(&BOB, VILLAGE, &terms(village())));
		}
		assert_eq!(System::providers(&BOB), 1, "one invitation in the place of another");
		assert_eq!(area_of(VILLAGE).invitations, 1);
	});
}

#[test]
fn a_foreign_operator_does_not_squat_an_account() {
	ExtBuilder::village().operator(STRANGER, HARBOUR).build_and_execute(|| {
		assert_ok!(invite(STRANGER, BOB, connection_to(HARBOUR)));
		assert_ok!(invite(VILLAGE_OPERATOR, BOB, village()));
		assert_eq!(System::providers(&BOB), 2);
		assert_ok!(accept(BOB, village()));
		assert_eq!(System::providers(&BOB), 2);
		// The other stays open, and is nothing as long as it is connected here.
		assert_noop!(accept(BOB, connection_to(HARBOUR)), Error::<Test>::AlreadyConnected);
		assert!(!GridManagement::may_accept(&BOB, HARBOUR, &terms(village())));
		assert_ok!(GridManagement::decline_connection(signed(BOB), HARBOUR));
		assert_eq!(System::providers(&BOB), 1);
	});
}

#[test]
fn greater_limits_come_by_an_invitation_too() {
	ExtBuilder::village().build_and_execute(|| {
		let greater = Connection {
			import_limit_w: 22_000,
			..village()
		};
		assert_ok!(invite(VILLAGE_OPERATOR, ALICE, greater));
		assert_eq!(GridManagement::get_connection(ALICE), Some(village()), "not yet");
		assert_ok!(accept(ALICE, greater));
		assert_eq!(
			last_event(),
			Event::ConnectionUpdated {
				who: ALICE,
				old: village(),
				new: greater
			}
		);
		assert_eq!(GridManagement::limits(&ALICE, 0).import_limit_w, 22_000);
		assert_eq!(System::providers(&ALICE), 1);
		assert_eq!(area_of(VILLAGE).connections, 1);
	});
}

#[test]
fn new_limits_carry_the_meters_that_stand_there() {
	ExtBuilder::village().build_and_execute(|| {
		RatedPower::set(11_000);
		let small = Connection {
			import_limit_w: 10_000,
			..village()
		};
		assert_ok!(invite(VILLAGE_OPERATOR, ALICE, small));
		assert_noop!(accept(ALICE, small), Error::<Test>::BelowRatedPower);
		assert!(!GridManagement::may_accept(&ALICE, VILLAGE, &terms(small)));
	});
}

#[test]
fn limits_lie_within_every_edge_on_the_way_up_when_invited_and_when_accepted() {
	ExtBuilder::village().build_and_execute(|| {
		let within = |import_limit_w, export_limit_w| Connection {
			area: FARM,
			import_limit_w,
			export_limit_w,
			..village()
		};
		for (import, export) in [(30_001, 0), (0, 30_001), (MAX_POWER, MAX_POWER)] {
			assert_noop!(
				invite(VILLAGE_OPERATOR, BOB, within(import, export)),
				Error::<Test>::BeyondEdge
			);
		}
		assert_ok!(invite(VILLAGE_OPERATOR, BOB, within(30_000, 30_000)));
		// The edge above the farm's is lowered before the acceptance.
		let lower = |export| {
			GridManagement::update_area(
				signed(VILLAGE_OPERATOR),
				VILLAGE,
				edge(100_000, export, 40),
				Default::default(),
			)
		};
		assert_ok!(lower(29_999));
		assert_noop!(accept(BOB, within(30_000, 30_000)), Error::<Test>::BeyondEdge);
		assert!(!GridManagement::may_accept(&BOB, FARM, &terms(within(30_000, 30_000))));
		assert_ok!(lower(30_000));
		assert_ok!(accept(BOB, within(30_000, 30_000)));
		// A root without an edge carries anything, one with an edge what that carries.
		assert_ok!(invite(
			GRID_OPERATOR,
			STRANGER,
			Connection {
				area: DISTRICT,
				import_limit_w: MAX_POWER,
				export_limit_w: MAX_POWER,
				..village()
			}
		));
		assert_ok!(GridManagement::update_area(
			council(),
			DISTRICT,
			edge(20_000, 0, 0),
			Default::default()
		));
		assert_noop!(
			invite(VILLAGE_OPERATOR, STRANGER, within(20_001, 30_000)),
			Error::<Test>::BeyondEdge
		);
		assert_ok!(invite(VILLAGE_OPERATOR, STRANGER, within(20_000, 30_000)));
	});
}

#[test]
fn an_invitation_has_power_and_not_too_much_of_it() {
	ExtBuilder::village().build_and_execute(|| {
		let invite = |import_limit_w: Power, export_limit_w: Power| {
			invite(
				VILLAGE_OPERATOR,
				BOB,
				Connection {
					import_limit_w,
					export_limit_w,
					..village()
				},
			)
		};
		assert_noop!(invite(0, 0), Error::<Test>::NoPower);
		assert_noop!(invite(MAX_POWER + 1, 0), Error::<Test>::PowerTooHigh);
		assert_noop!(invite(0, Power::MAX), Error::<Test>::PowerTooHigh);
		assert_ok!(invite(0, 100));
	});
}

#[test]
fn an_invitation_ends_in_three_ways_and_leaves_nothing_behind() {
	ExtBuilder::village().build_and_execute(|| {
		let gone = |event: Event<Test>| {
			assert_eq!(last_event(), event);
			assert!(!GridManagement::is_invited(&BOB, VILLAGE));
			assert!(!System::account_exists(&BOB));
			assert_eq!(area_of(VILLAGE).invitations, 0);
			assert_noop!(accept(BOB, village()), Error::<Test>::NotInvited);
			assert_noop!(
				GridManagement::decline_connection(signed(BOB), VILLAGE),
				Error::<Test>::NotInvited
			);
			assert_noop!(
				GridManagement::withdraw_invitation(council(), BOB, VILLAGE),
				Error::<Test>::NotInvited
			);
		};
		assert_ok!(invite(VILLAGE_OPERATOR, BOB, village()));
		assert_ok!(GridManagement::decline_connection(signed(BOB), VILLAGE));
		gone(Event::InvitationDeclined {
			who: BOB,
			area: VILLAGE,
		});
		for origin in [council(), signed(VILLAGE_OPERATOR), signed(GRID_OPERATOR)] {
			assert_ok!(invite(VILLAGE_OPERATOR, BOB, village()));
			assert_ok!(GridManagement::withdraw_invitation(origin, BOB, VILLAGE));
			gone(Event::InvitationWithdrawn {
				who: BOB,
				area: VILLAGE,
			});
		}
		// Nobody else takes it back.
		assert_ok!(invite(VILLAGE_OPERATOR, BOB, village()));
		for origin in [signed(BOB), signed(SUPPLIER), RuntimeOrigin::none()] {
			assert_noop!(
				GridManagement::withdraw_invitation(origin, BOB, VILLAGE),
				Error::<Test>::NotOperator
			);
		}
		for origin in [council(), RuntimeOrigin::none()] {
			assert_noop!(GridManagement::decline_connection(origin, VILLAGE), BadOrigin);
		}
	});
}

#[test]
fn who_has_been_disconnected_needs_another_invitation() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(invite(VILLAGE_OPERATOR, BOB, village()));
		assert_ok!(accept(BOB, village()));
		assert_ok!(GridManagement::disconnect(council(), BOB));
		assert_noop!(accept(BOB, village()), Error::<Test>::NotInvited);
	});
}

#[test]
fn a_key_does_not_flood_the_chain_with_invitations() {
	ExtBuilder::village().build_and_execute(|| {
		for who in 100..103 {
			assert_ok!(invite(VILLAGE_OPERATOR, who, village()));
		}
		assert_noop!(
			invite(VILLAGE_OPERATOR, 103, village()),
			Error::<Test>::TooManyInvitations
		);
		// One that stands can be changed; one that ends makes room.
		assert_ok!(invite(VILLAGE_OPERATOR, 100, village()));
		assert_ok!(GridManagement::decline_connection(signed(101), VILLAGE));
		assert_ok!(invite(VILLAGE_OPERATOR, 103, village()));
		// Other areas have room of their own.
		assert_ok!(invite(VILLAGE_OPERATOR, 104, connection_to(FARM)));
	});
}

#[test]
fn an_area_is_not_removed_under_an_invitation() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(invite(VILLAGE_OPERATOR, BOB, connection_to(FARM)));
		for origin in [council(), signed(VILLAGE_OPERATOR)] {
			assert_noop!(
				GridManagement::remove_area(origin, FARM),
				Error::<Test>::AreaHasInvitations
			);
		}
		assert_ok!(GridManagement::withdraw_invitation(signed(VILLAGE_OPERATOR), BOB, FARM));
		assert!(!System::account_exists(&BOB));
		assert_ok!(GridManagement::remove_area(signed(VILLAGE_OPERATOR), FARM));
	});
}

#[test]
fn the_chains_own_accounts_are_not_invited() {
	ExtBuilder::village().build_and_execute(|| {
		for operator in [VILLAGE_OPERATOR, GRID_OPERATOR] {
			assert_noop!(invite(operator, POOL, village()), Error::<Test>::AccountForbidden);
		}
	});
}

#[test]
fn nobody_keeps_an_invitation_by_depending_on_it() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(invite(VILLAGE_OPERATOR, BOB, village()));
		assert_ok!(System::inc_consumers(&BOB));
		assert_ok!(GridManagement::withdraw_invitation(council(), BOB, VILLAGE));
		assert!(!GridManagement::is_invited(&BOB, VILLAGE));
		assert!(System::account_exists(&BOB), "what depends on the account still stands");
	});
}
