use crate::{mock::*, *};
use energy_primitives::{
	Connection, CurrentInterval, Interval, IntervalClock, Moment, Month, PriorityClass, QUARTER_HOUR_MS,
};
use sp_runtime::BuildStorage;

fn at(interval: Interval, length_ms: Moment) -> CurrentInterval {
	CurrentInterval { interval, length_ms }
}

#[test]
fn a_chain_without_a_grid_counts_quarters_of_an_hour() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(GridManagement::current_interval(), at(1_629_456, QUARTER_HOUR_MS));
		assert_eq!(GridManagement::now(), NOON);
		assert_eq!(GridManagement::month_of(1_629_456), Month::of(NOON));
		set_time(NOON + QUARTER_HOUR_MS - 1);
		assert_eq!(GridManagement::current(), 1_629_456);
		set_time(NOON + QUARTER_HOUR_MS);
		assert_eq!(GridManagement::current(), 1_629_457);
	});
}

#[test]
fn genesis_default_config_builds() {
	assert_eq!(GenesisConfig::<Test>::default().interval_length_ms, QUARTER_HOUR_MS);
	assert!(RuntimeGenesisConfig::default().build_storage().is_ok());
}

#[test]
fn a_development_chain_may_have_shorter_intervals() {
	ExtBuilder::default().interval_length_ms(10_000).build_and_execute(|| {
		assert_eq!(GridManagement::current_interval(), at(146_651_040, 10_000));
	});
}

#[test]
#[should_panic(expected = "the length of an interval must be at least 1000 ms")]
fn an_interval_of_no_length_is_refused() {
	ExtBuilder::default().interval_length_ms(0).build();
}

#[test]
fn a_grid_of_the_genesis_is_as_if_it_had_been_set_up_by_calls() {
	ExtBuilder::village().build_and_execute(|| {
		assert_eq!(NextArea::<Test>::get(), 4);
		let village = area_of(VILLAGE);
		assert_eq!((village.parent(), village.depth()), (Some(DISTRICT), 1));
		assert_eq!((village.children, village.connections, village.operators), (1, 1, 1));
		assert!(GridManagement::is_operator(&GRID_OPERATOR, FARM));
		assert_eq!(GridManagement::get_connection(ALICE), Some(alices_connection()));
		assert_eq!(System::providers(&ALICE), 1);
		assert_eq!(System::providers(&VILLAGE_OPERATOR), 1);
	});
}

#[test]
#[should_panic(expected = "an area of the genesis must be valid")]
fn a_child_before_its_parent_is_refused() {
	ExtBuilder::default().area(Some(1)).area(None).build();
}

#[test]
#[should_panic(expected = "an operator of the genesis must be valid")]
fn an_operator_of_nowhere_is_refused() {
	ExtBuilder::village().operator(STRANGER, NOWHERE).build();
}

#[test]
#[should_panic(expected = "a connection of the genesis must be valid")]
fn a_connection_without_power_is_refused() {
	let connection = Connection {
		area: VILLAGE,
		import_limit_w: 0,
		export_limit_w: 0,
		class: PriorityClass::Standard,
		ends_at: None,
	};
	ExtBuilder::village().connection(BOB, connection).build();
}

#[test]
#[should_panic(expected = "AccountForbidden")]
fn an_area_that_the_chain_itself_supplies_is_refused() {
	ExtBuilder::default().supplied_area(None, POOL).build();
}

#[test]
#[should_panic(expected = "AccountForbidden")]
fn an_operator_without_a_key_is_refused() {
	ExtBuilder::village().operator(POOL, VILLAGE).build();
}

#[test]
#[should_panic(expected = "AccountForbidden")]
fn a_participant_without_a_key_is_refused() {
	ExtBuilder::village().connection(POOL, alices_connection()).build();
}

#[test]
#[should_panic(expected = "BeyondEdge")]
fn a_connection_that_its_areas_edge_does_not_carry_is_refused() {
	let connection = Connection {
		import_limit_w: 100_001,
		..alices_connection()
	};
	ExtBuilder::village().connection(BOB, connection).build();
}

#[test]
#[should_panic(expected = "IsSupplier")]
fn an_operator_that_supplies_the_zone_is_refused() {
	ExtBuilder::village().operator(SUPPLIER, FARM).build();
}

#[test]
fn who_starts_a_chain_names_no_account_for_the_fees() {
	ExtBuilder::village().build_and_execute(|| {
		for area in [DISTRICT, VILLAGE, HARBOUR, FARM] {
			assert_eq!(GridManagement::network_account(area), None);
		}
	});
}
