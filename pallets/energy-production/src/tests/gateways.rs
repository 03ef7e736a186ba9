//! Who submits readings free of charge.

use super::*;

fn add(operator: u64, gateway: u64, area: u32) -> sp_runtime::DispatchResult {
	EnergyProduction::register_gateway(signed(operator), gateway, area)
}

fn remove(operator: u64, gateway: u64, area: u32) -> sp_runtime::DispatchResult {
	EnergyProduction::remove_gateway(signed(operator), gateway, area)
}

#[test]
fn a_gateway_without_a_balance_can_sign() {
	run(|| {
		assert_eq!(System::providers(&GATEWAY), 0);
		assert!(!EnergyProduction::is_gateway(&GATEWAY));
		assert_ok!(add(OPERATOR, GATEWAY, VILLAGE));
		System::assert_last_event(
			Event::GatewayRegistered {
				gateway: GATEWAY,
				area: VILLAGE,
			}
			.into(),
		);
		assert_eq!(System::providers(&GATEWAY), 1);
		assert_eq!(Gateways::<Test>::get(GATEWAY, VILLAGE), Some(VILLAGE));
		assert!(EnergyProduction::is_gateway(&GATEWAY));

		assert_ok!(remove(OPERATOR, GATEWAY, VILLAGE));
		System::assert_last_event(
			Event::GatewayRemoved {
				gateway: GATEWAY,
				area: VILLAGE,
			}
			.into(),
		);
		assert_eq!(System::providers(&GATEWAY), 0);
		assert!(!EnergyProduction::is_gateway(&GATEWAY));
	})
}

#[test]
fn an_account_reads_as_many_areas_as_operators_want_it_to() {
	run_in_village(|| {
		assert_noop!(add(OPERATOR, GATEWAY, VILLAGE), Error::<Test>::GatewayExists);
		assert_ok!(add(TOWN_OPERATOR, GATEWAY, TOWN));
		assert_eq!(System::providers(&GATEWAY), 2);
		let mut areas: Vec<_> = Gateways::<Test>::iter_prefix(GATEWAY).collect();
		areas.sort();
		assert_eq!(areas, [(VILLAGE, VILLAGE), (TOWN, TOWN)]);
		assert_ok!(remove(OPERATOR, GATEWAY, VILLAGE));
		assert_eq!(System::providers(&GATEWAY), 1);
		assert!(EnergyProduction::is_gateway(&GATEWAY));
	})
}

#[test]
fn an_operator_elsewhere_does_not_keep_an_account_from_being_a_gateway_here() {
	run(|| {
		// The town has been faster, and that keeps nobody from anything.
		assert_ok!(add(TOWN_OPERATOR, GATEWAY, TOWN));
		assert_ok!(add(OPERATOR, GATEWAY, VILLAGE));
		assert_noop!(remove(TOWN_OPERATOR, GATEWAY, VILLAGE), Error::<Test>::NotOperator);
		assert_noop!(remove(OPERATOR, GATEWAY, TOWN), Error::<Test>::NotOperator);
		let mut device = Device::install(HOME, CONNECTION);
		let batch = vec![device.read(NOON - 1, 0, 0)].try_into().unwrap();
		let post = EnergyProduction::submit_readings(signed(GATEWAY), batch).unwrap();
		assert_eq!(post.pays_fee, frame_support::dispatch::Pays::No);
	})
}

#[test]
fn a_gateway_has_its_role_in_the_zone_once_for_each_area() {
	run(|| {
		// The mill lies in the village's zone, and has its operator for this story.
		assert_ok!(add(OPERATOR, GATEWAY, VILLAGE));
		Operators::set([(OPERATOR, MILL), (TOWN_OPERATOR, TOWN)].into());
		assert_ok!(add(OPERATOR, GATEWAY, MILL));
		assert_eq!(Gateways::<Test>::get(GATEWAY, MILL), Some(VILLAGE));
		assert_eq!(GatewayRoles::get(), [((VILLAGE, GATEWAY), 2)].into());
		assert_ok!(remove(OPERATOR, GATEWAY, MILL));
		assert_eq!(GatewayRoles::get(), [((VILLAGE, GATEWAY), 1)].into());
	})
}

#[test]
fn who_operates_or_supplies_in_the_zone_is_no_gateway_there() {
	run(|| {
		for who in [OPERATOR, SUPPLIER] {
			assert_noop!(
				add(OPERATOR, who, VILLAGE),
				sp_runtime::DispatchError::Other("another role")
			);
			// Elsewhere it may be one.
			assert_ok!(add(TOWN_OPERATOR, who, TOWN));
		}
	})
}

#[test]
fn only_the_operator_of_its_area_decides_on_a_gateway() {
	run_in_village(|| {
		for origin in [
			signed(HOME),
			signed(GATEWAY),
			signed(TOWN_OPERATOR),
			RuntimeOrigin::root(),
			RuntimeOrigin::none(),
		] {
			assert_noop!(
				EnergyProduction::register_gateway(origin, HOME, VILLAGE),
				Error::<Test>::NotOperator
			);
		}
		for origin in [
			signed(HOME),
			signed(GATEWAY),
			signed(TOWN_OPERATOR),
			RuntimeOrigin::none(),
		] {
			assert_noop!(
				EnergyProduction::remove_gateway(origin, GATEWAY, VILLAGE),
				Error::<Test>::NotOperator
			);
		}
	})
}

#[test]
fn a_gateway_is_removed_once() {
	run_in_village(|| {
		assert_ok!(remove(OPERATOR, GATEWAY, VILLAGE));
		assert_noop!(remove(OPERATOR, GATEWAY, VILLAGE), Error::<Test>::UnknownGateway);
		assert_noop!(remove(TOWN_OPERATOR, GATEWAY, TOWN), Error::<Test>::UnknownGateway);
	})
}

#[test]
fn a_gateway_cannot_prevent_its_removal() {
	run_in_village(|| {
		assert_ok!(System::inc_consumers(&GATEWAY));
		assert_ok!(remove(OPERATOR, GATEWAY, VILLAGE));
		assert_eq!(System::providers(&GATEWAY), 1);
		// It pays like anybody else from now on.
		let reading = Device::install(HOME, CONNECTION).read(NOON - 1, 0, 0);
		let post = EnergyProduction::submit_readings(signed(GATEWAY), vec![reading].try_into().unwrap()).unwrap();
		assert_eq!(post.pays_fee, frame_support::dispatch::Pays::Yes);
	})
}

#[test]
fn the_council_removes_the_gateway_of_an_area_that_is_gone() {
	run_in_village(|| {
		Operators::set(Default::default());
		assert_noop!(remove(OPERATOR, GATEWAY, VILLAGE), Error::<Test>::NotOperator);
		let remove = || EnergyProduction::remove_gateway(RuntimeOrigin::root(), GATEWAY, VILLAGE);
		assert_ok!(remove());
		System::assert_last_event(
			Event::GatewayRemoved {
				gateway: GATEWAY,
				area: VILLAGE,
			}
			.into(),
		);
		assert_eq!(System::providers(&GATEWAY), 0);
		assert_noop!(remove(), Error::<Test>::UnknownGateway);
	})
}
