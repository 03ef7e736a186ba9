use super::*;
use energy_primitives::CleanGeneration;
use sp_runtime::BuildStorage;

fn build(
	gateways: Vec<(u64, u32)>,
	producers: Vec<(u64, u32, EnergySource, u64)>,
) -> Result<sp_io::TestExternalities, String> {
	let energy_production = GenesisConfig { gateways, producers };
	RuntimeGenesisConfig {
		system: Default::default(),
		energy_production,
	}
	.build_storage()
	.map(Into::into)
}

#[test]
fn a_chain_can_begin_with_gateways_and_producers() {
	let ext = build(
		vec![(GATEWAY, VILLAGE)],
		vec![(SOLAR, VILLAGE, EnergySource::Solar, CAPACITY)],
	);
	ext.unwrap().execute_with(|| {
		assert_eq!(Gateways::<Test>::get(GATEWAY, VILLAGE), Some(VILLAGE));
		assert!(EnergyProduction::is_gateway(&GATEWAY));
		assert_eq!(System::providers(&GATEWAY), 1);
		assert_eq!(
			<EnergyProduction as CleanGeneration<u64>>::producer(&SOLAR).map(|plant| (plant.area, plant.source)),
			Some((VILLAGE, EnergySource::Solar))
		);
		assert_ok!(EnergyProduction::do_try_state());
	})
}

#[test]
#[should_panic(expected = "a gateway of genesis is listed twice")]
fn a_gateway_that_is_listed_twice_stops_the_genesis() {
	let _ = build(vec![(GATEWAY, VILLAGE), (GATEWAY, VILLAGE)], vec![]);
}

#[test]
#[should_panic(expected = "a gateway of genesis is listed twice")]
fn a_gateway_of_no_area_stops_the_genesis() {
	let _ = build(vec![(GATEWAY, NOWHERE)], vec![]);
}

#[test]
#[should_panic(expected = "no or too much power")]
fn a_plant_without_power_stops_the_genesis() {
	let _ = build(vec![], vec![(SOLAR, VILLAGE, EnergySource::Solar, 0)]);
}
