//! Credits are issued for generation only, and a factor needs two verifiers.

use super::*;
use crate::EnergyProduction;
use energy_primitives::{CleanGeneration, Finality, Month};

/// h11. A battery that takes from the grid and gives it back earns nothing for it.
#[test]
fn a_battery_behind_a_plants_connection_earns_nothing_for_what_it_took_from_the_grid() {
	in_the_village(|| {
		let mut panel = Device::install(
			SOLAR_HOUSE,
			MeterRole::ConnectionAndGeneration(EnergySource::Solar),
			MeterPair::ed25519(1),
		);
		let earned = || {
			<EnergyProduction as CleanGeneration<AccountId>>::creditable(
				&account(SOLAR_HOUSE),
				VILLAGE,
				Month::of(MIDNIGHT),
			)
		};
		let begin = current();
		submit(vec![panel.read(begin - 1, 0, 0)]);
		for i in begin..begin + 10 {
			advance_to_interval(i + 1);
			submit(vec![if (i - begin).is_multiple_of(2) {
				panel.read(i, 4_400, 0)
			} else {
				panel.read(i, 0, 4_000)
			}]);
		}
		assert_eq!(earned(), 0);
		// It is 2 000 Wh below its highest net generation: 3 000 Wh of sun lift it 1 000 Wh above.
		advance_to_interval(begin + 11);
		submit(vec![panel.read(begin + 10, 0, 3_000)]);
		assert_eq!(earned(), 1_000);
	});
}

/// h13. A provisional factor that stood for some days, and a second verifier: nobody alone makes a
/// factor final.
#[test]
fn one_verifier_alone_makes_no_factor_final() {
	on_the_local_testnet(|| {
		let june = Month(201_606);
		let factor = |mg_per_kwh, finality| CarbonCall::publish_emission_factor {
			zone: VILLAGE,
			month: june,
			mg_per_kwh,
			finality,
			factor_document: H256::repeat_byte(6),
			factor_source: crate::tests::credits::factor_source(),
		};
		assert!(sent(Key::Dave, factor(2_000_000, Finality::Final)).result.is_err());
		send(Key::Dave, factor(2_000_000, Finality::Provisional));
		assert!(sent(Key::Eve, factor(2_000_000, Finality::Final)).result.is_err());
		advance_to(MIDNIGHT + 4 * 24 * 3_600_000);
		assert!(sent(Key::Dave, factor(2_000_000, Finality::Final)).result.is_err());
		// Eve does not agree; what she publishes has to stand again.
		assert!(sent(Key::Eve, factor(400_000, Finality::Final)).result.is_err());
		send(Key::Eve, factor(400_000, Finality::Provisional));
		assert!(sent(Key::Dave, factor(400_000, Finality::Final)).result.is_err());
		advance_to(MIDNIGHT + 8 * 24 * 3_600_000);
		send(Key::Dave, factor(400_000, Finality::Final));
		let published = pallet_carbon_offset::EmissionFactors::<Runtime>::get(VILLAGE, june).expect("it is there");
		assert_eq!(published.mg_per_kwh, 400_000);
	});
}

fn half(role: MeterRole, seed: u8) -> ProductionCall {
	ProductionCall::register_meter {
		owner: account(SOLAR_HOUSE),
		role,
		rated_power_w: POWER / 2,
		key: MeterPair::ed25519(seed).public(),
		registers: Registers::default(),
	}
}

/// A battery between two meters would take through the one and earn through the other.
#[test]
fn no_second_meter_stands_beside_one_that_earns_at_the_connection() {
	in_the_village(|| {
		let both = MeterRole::ConnectionAndGeneration(EnergySource::Solar);
		let alone = DispatchError::from(pallet_energy_production::Error::<Runtime>::NotTheOnlyMeter);
		send(OPERATOR, half(both, 1));
		for (role, seed) in [(both, 2), (MeterRole::Connection, 3)] {
			assert_eq!(fail(OPERATOR, half(role, seed)), alone);
		}
		send(OPERATOR, ProductionCall::suspend_meter { meter: 0 });
		send(OPERATOR, half(MeterRole::Connection, 4));
		assert_eq!(fail(OPERATOR, ProductionCall::resume_meter { meter: 0 }), alone);
		assert_eq!(
			fail(
				OPERATOR,
				ProductionCall::exchange_meter {
					meter: 0,
					key: MeterPair::ed25519(5).public(),
					rated_power_w: POWER / 2,
					last: Registers::default(),
					registers: Registers::default(),
				}
			),
			alone
		);
	});
}

/// Nor does one leave what it took with a meter that is suspended.
#[test]
fn a_battery_earns_nothing_by_another_meter_after_the_first() {
	in_the_village(|| {
		let role = MeterRole::ConnectionAndGeneration(EnergySource::Solar);
		let earned = || {
			<EnergyProduction as CleanGeneration<AccountId>>::creditable(
				&account(SOLAR_HOUSE),
				VILLAGE,
				Month::of(MIDNIGHT),
			)
		};
		let mut meters = [1, 2].map(|seed| {
			let meter = u32::from(seed) - 1;
			send(OPERATOR, half(role, seed));
			send(OPERATOR, ProductionCall::suspend_meter { meter });
			Device::of(meter, MeterPair::ed25519(seed))
		});
		// In through the first, out through the second, and once more.
		for _ in 0..3 {
			for (meter, (import, export)) in [(0, (2_400, 0)), (1, (0, 2_000))] {
				send(OPERATOR, ProductionCall::resume_meter { meter });
				let (begin, device) = (current(), &mut meters[meter as usize]);
				submit(vec![device.read(begin - 1, 0, 0)]);
				advance_to_interval(begin + 1);
				submit(vec![device.read(begin, import, export)]);
				send(OPERATOR, ProductionCall::suspend_meter { meter });
				advance_to_interval(begin + 2);
			}
		}
		assert_eq!(earned(), 0);
		// Sun makes up for what the battery has lost, and then it earns.
		send(OPERATOR, ProductionCall::resume_meter { meter: 0 });
		let (begin, device) = (current(), &mut meters[0]);
		submit(vec![device.read(begin - 1, 0, 0)]);
		advance_to_interval(begin + 1);
		submit(vec![device.read(begin, 0, 1_500)]);
		assert_eq!(earned(), 300);
	});
}
