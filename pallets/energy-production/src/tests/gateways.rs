use super::*;

#[test]
fn a_gateway_without_a_balance_can_sign() {
	run(|| {
		assert_eq!(System::providers(&GATEWAY), 0);
		assert_ok!(EnergyProduction::register_gateway(signed(OPERATOR), GATEWAY, VILLAGE));
		System::assert_last_event(
			Event::GatewayRegistered {
				gateway: GATEWAY,
				area: VILLAGE,
			}
			.into(),
		);
		assert_eq!(System::providers(&GATEWAY), 1);

		assert_ok!(EnergyProduction::remove_gateway(signed(OPERATOR), GATEWAY));
		System::assert_last_event(
			Event::GatewayRemoved {
				gateway: GATEWAY,
				area: VILLAGE,
			}
			.into(),
		);
		assert_eq!(System::providers(&GATEWAY), 0);
	})
}

#[test]
fn an_account_reads_one_area() {
	run_in_village(|| {
		assert_noop!(
			EnergyProduction::register_gateway(signed(OPERATOR), GATEWAY, VILLAGE),
			Error::<Test>::GatewayExists
		);
		assert_noop!(
			EnergyProduction::register_gateway(signed(TOWN_OPERATOR), GATEWAY, TOWN),
			Error::<Test>::GatewayExists
		);
	})
}

#[test]
fn only_the_operator_of_its_area_decides_on_a_gateway() {
	run_in_village(|| {
		for origin in [
			signed(HOME),
			signed(TOWN_OPERATOR),
			RuntimeOrigin::root(),
			RuntimeOrigin::none(),
		] {
			assert_noop!(EnergyProduction::register_gateway(origin, HOME, VILLAGE), BadOrigin);
		}
		for origin in [signed(HOME), signed(TOWN_OPERATOR), RuntimeOrigin::none()] {
			assert_noop!(EnergyProduction::remove_gateway(origin, GATEWAY), BadOrigin);
		}
	})
}

#[test]
fn a_gateway_is_removed_once() {
	run_in_village(|| {
		assert_ok!(EnergyProduction::remove_gateway(signed(OPERATOR), GATEWAY));
		assert_noop!(
			EnergyProduction::remove_gateway(signed(OPERATOR), GATEWAY),
			Error::<Test>::UnknownGateway
		);
	})
}

#[test]
fn a_gateway_cannot_ward_off_its_removal() {
	run_in_village(|| {
		assert_ok!(System::inc_consumers(&GATEWAY));
		assert_ok!(EnergyProduction::remove_gateway(signed(OPERATOR), GATEWAY));
		assert_eq!(System::providers(&GATEWAY), 1);
		let reading = Device::install(HOME, CONNECTION).read(NOON - 1, 0, 0);
		assert_noop!(
			EnergyProduction::submit_readings(signed(GATEWAY), vec![reading].try_into().unwrap()),
			Error::<Test>::UnknownGateway
		);
	})
}

#[test]
fn the_admin_removes_the_gateway_of_an_area_that_is_gone() {
	run_in_village(|| {
		Operators::set(Default::default());
		assert_noop!(EnergyProduction::remove_gateway(signed(OPERATOR), GATEWAY), BadOrigin);
		assert_ok!(EnergyProduction::remove_gateway(RuntimeOrigin::root(), GATEWAY));
		System::assert_last_event(
			Event::GatewayRemoved {
				gateway: GATEWAY,
				area: VILLAGE,
			}
			.into(),
		);
		assert_eq!(System::providers(&GATEWAY), 0);
		assert_noop!(
			EnergyProduction::remove_gateway(RuntimeOrigin::root(), GATEWAY),
			Error::<Test>::UnknownGateway
		);
	})
}
