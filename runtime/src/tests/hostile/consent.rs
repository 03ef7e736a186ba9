//! Nobody is connected, and so debited, without having agreed.

use super::*;
use crate::{GridManagement, P2pTrading};
use energy_primitives::{MAX_POWER, TOKEN};
use pallet_energy_production::Error as ProductionError;

fn meter_of(owner: Key, rated_power_w: energy_primitives::Power) -> ProductionCall {
	ProductionCall::register_meter {
		owner: account(owner),
		role: MeterRole::Connection,
		rated_power_w,
		key: MeterPair::ed25519(77).public(),
		registers: Registers::default(),
	}
}

/// h2. An operator invites somebody who never asked, and that is all that it can do.
#[test]
fn an_operator_takes_nothing_of_a_stranger_to_the_grid() {
	in_the_village(|| {
		let victim = BUYER;
		let (before, supplier) = (balance(victim), wealth(SUPPLIER));
		send(OPERATOR, connect(victim, VILLAGE));
		assert_eq!(GridManagement::get_connection(account(victim)), None);
		assert_eq!(
			fail(OPERATOR, meter_of(victim, POWER)),
			ProductionError::<Runtime>::NotConnected.into()
		);
		// An operator reads no meters: its key is not a gateway's too.
		assert!(sent(
			OPERATOR,
			ProductionCall::register_gateway {
				gateway: account(OPERATOR),
				area: VILLAGE,
			}
		)
		.result
		.is_err());
		advance_to_interval(current() + 9);
		settle_down();
		assert_eq!((balance(victim), wealth(SUPPLIER)), (before, supplier));
		assert_eq!(P2pTrading::get_energy_balance(account(victim)).arrears, 0);
	});
}

/// h2. An account is bound to what it accepted: greater limits and meters of more power need its
/// agreement again.
#[test]
fn a_participants_energy_is_bounded_by_what_it_accepted() {
	in_the_village(|| {
		let grow = |limit| GridCall::update_connection {
			who: account(HOUSE),
			import_limit_w: limit,
			export_limit_w: limit,
			class: PriorityClass::Standard,
		};
		assert!(sent(OPERATOR, grow(MAX_POWER)).result.is_err());
		assert_eq!(
			fail(OPERATOR, meter_of(HOUSE, MAX_POWER)),
			ProductionError::<Runtime>::BeyondConnection.into()
		);
		let mut device = meter(HOUSE, 1);
		// A second one in series would count all twice.
		assert_eq!(
			fail(OPERATOR, meter_of(HOUSE, POWER)),
			ProductionError::<Runtime>::BeyondConnection.into()
		);
		let now = current();
		advance_to_interval(now + 1);
		let sent = send(GATEWAY, batch(vec![device.read(now, 100_000_000_000, 0)]));
		assert_ne!(results(&sent), [ReadingResult::Accepted]);
		advance_to_interval(now + 10);
		settle_down();
		assert!(balance(HOUSE) > 999_000 * TOKEN);
	});
}

#[test]
fn no_operator_keeps_an_account_or_a_gateway_for_itself() {
	in_the_village(|| {
		// Invitations of two operators stand beside each other; the account chooses.
		send(TOWN_OPERATOR, connect(BUYER, TOWN));
		join(BUYER, VILLAGE);
		assert_eq!(
			GridManagement::get_connection(account(BUYER)).map(|connection| connection.area),
			Some(VILLAGE)
		);
		// And a gateway of one grid can become one of another.
		send(
			OPERATOR,
			ProductionCall::register_gateway {
				gateway: account(TOWN_GATEWAY),
				area: VILLAGE,
			},
		);
		// An account leaves when it will, once all is settled.
		send(BUYER, GridCall::give_notice {});
		let notice =
			<<Runtime as pallet_grid_management::Config>::NoticePeriod as frame_support::traits::Get<Interval>>::get();
		assert!(sent(BUYER, GridCall::leave {}).result.is_err());
		advance_to_interval(current() + notice + 9);
		settle_down();
		send(BUYER, GridCall::leave {});
		assert_eq!(GridManagement::get_connection(account(BUYER)), None);
		send(BUYER, acceptance(TOWN));
	});
}

#[test]
fn one_account_is_not_operator_gateway_and_supplier_of_a_zone() {
	in_the_village(|| {
		let gateway = |gateway: Key| ProductionCall::register_gateway {
			gateway: account(gateway),
			area: VILLAGE,
		};
		assert_eq!(
			fail(OPERATOR, gateway(OPERATOR)),
			GridError::<Runtime>::IsOperator.into()
		);
		assert_eq!(
			fail(OPERATOR, gateway(SUPPLIER)),
			GridError::<Runtime>::IsSupplier.into()
		);
		let authorize = |operator: Key| GridCall::set_operator_authorization {
			operator: account(operator),
			area: VILLAGE,
			authorized: true,
		};
		assert_eq!(root(authorize(SUPPLIER)), Err(GridError::<Runtime>::IsSupplier.into()));
		assert_eq!(root(authorize(GATEWAY)), Err(GridError::<Runtime>::IsGateway.into()));
	});
}
