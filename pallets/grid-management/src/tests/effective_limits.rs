//! The effective limit of every connection and edge in every interval, and whose turn it is to be shed.

use crate::{measures::list, mock::*, *};
use energy_primitives::{
	AreaId, Connection, EmergencyProtocol, IncidentId, Interval, IntervalClock, Limits, Power, PriorityClass,
	ROTATION_GROUPS,
};
use frame_support::assert_ok;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// The first of as many households as make up two of each rotation group.
const HOUSEHOLD: AccountId = 100;

fn households() -> ExtBuilder {
	let members = 2 * AccountId::from(ROTATION_GROUPS);
	(0..members).fold(ExtBuilder::village(), |builder, n| {
		builder.connection(HOUSEHOLD + n, connection_to(FARM))
	})
}

/// How many of the households are shed in an interval.
fn shed_in(interval: Interval) -> Vec<AccountId> {
	(HOUSEHOLD..HOUSEHOLD + 24)
		.filter(|who| limits_of(*who, interval).0 == 0)
		.collect()
}

#[test]
fn with_three_groups_at_a_time_everybody_has_been_shed_once_after_four_intervals() {
	households().build_and_execute(|| {
		let current = GridManagement::current();
		assert_ok!(declare(signed(VILLAGE_OPERATOR), VILLAGE, shed(3), 8));
		for round in [current, current + 4] {
			let mut all = Vec::new();
			for interval in round..round + 4 {
				let shed = shed_in(interval);
				assert_eq!(shed.len(), 6, "a quarter of them");
				all.extend(shed);
			}
			all.sort_unstable();
			assert_eq!(all, (HOUSEHOLD..HOUSEHOLD + 24).collect::<Vec<_>>());
		}
		assert!(shed_in(current + 8).is_empty());
	});
}

#[test]
fn the_next_measure_goes_on_with_the_turns_of_the_last_one() {
	households().build_and_execute(|| {
		let current = GridManagement::current();
		assert_ok!(declare(council(), VILLAGE, shed(3), 2));
		let mut all = [shed_in(current), shed_in(current + 1)].concat();
		pass(2);
		assert_ok!(declare(council(), VILLAGE, shed(3), 16));
		all.extend(shed_in(current + 2));
		// Lifted in its second interval, which was somebody's turn.
		pass(1);
		all.extend(shed_in(current + 3));
		let last = NextIncident::<Test>::get() - 1;
		assert_ok!(GridManagement::lift_measure(council(), last));
		all.sort_unstable();
		assert_eq!(all, (HOUSEHOLD..HOUSEHOLD + 24).collect::<Vec<_>>());
		// The round begins again.
		assert_ok!(declare(council(), VILLAGE, shed(12), 1));
		assert_eq!(SheddingTurns::<Test>::get(VILLAGE), [0, 0, 0]);
	});
}

/// All that is stored, by keys.
fn storage() -> BTreeMap<Vec<u8>, Vec<u8>> {
	let mut entries = BTreeMap::new();
	let mut key = Vec::new();
	while let Some(next) = sp_io::storage::next_key(&key) {
		entries.insert(
			next.clone(),
			sp_io::storage::get(&next).expect("the key is there").to_vec(),
		);
		key = next;
	}
	entries
}

/// A chain of areas as deep as a zone goes, with connections to the last one.
fn deep(connections: AccountId) -> ExtBuilder {
	let mut builder = ExtBuilder::default().area(None);
	for parent in 0..7 {
		builder = builder.area(Some(parent));
	}
	let connection = Connection {
		import_limit_w: 1_000,
		export_limit_w: 1_000,
		..connection_to(7)
	};
	(0..connections).fold(builder, |builder, n| builder.connection(HOUSEHOLD + n, connection))
}

#[test]
fn an_effective_limit_at_the_greatest_depth_takes_five_items_of_storage() {
	let mut chain = deep(3).build();
	chain.execute_with(|| {
		System::set_block_number(1);
		set_time(NOON);
		let current = GridManagement::current();
		for (area, export_permille) in (0..8).zip([900, 800, 700, 600, 500, 400, 450, 480]) {
			let protocol = EmergencyProtocol::Curtail { export_permille };
			assert_ok!(declare(council(), area, protocol, 1));
		}
		let published = energy_primitives::PublishedEnvelope {
			who: HOUSEHOLD,
			from: current + 1,
			until: current + 2,
			limits: Limits::default(),
		};
		assert_ok!(GridManagement::publish_envelopes(
			council(),
			7,
			vec![published].try_into().unwrap()
		));
		let expected = [(1_000, 400), (0, 0), (1_000, 1_000)];
		let limits = || [0, 1, 2].map(|ahead| limits_of(HOUSEHOLD, current + ahead));
		assert_eq!(limits(), expected);
		// Whatever else is stored is not asked for.
		let needed = [
			Connections::<Test>::hashed_key_for(HOUSEHOLD),
			Indices::<Test>::hashed_key_for(HOUSEHOLD),
			EnvelopePages::<Test>::hashed_key_for(0),
			Areas::<Test>::hashed_key_for(7),
			Measures::<Test>::hashed_key_for(0),
		];
		for key in storage().into_keys().filter(|key| !needed.contains(key)) {
			sp_io::storage::clear(&key);
		}
		assert_eq!(storage().len(), 5);
		assert_eq!(limits(), expected);
	});
}

#[test]
fn a_measure_writes_as_much_whatever_lies_below_it() {
	let changed = |connections, area| {
		deep(connections).build_and_execute(|| {
			let before = storage();
			for protocol in [
				CURTAIL_ALL,
				shed(2),
				EmergencyProtocol::Island,
				EmergencyProtocol::SuspendTrading,
			] {
				assert_ok!(declare(council(), area, protocol, 4));
			}
			let after = storage();
			let entries = after.iter().filter(|(key, value)| before.get(*key) != Some(*value));
			let entries = entries.map(|(key, value)| (key.len(), value.len())).collect::<Vec<_>>();
			assert!(before.keys().all(|key| after.contains_key(key)));
			entries
		})
	};
	let least = changed(1, 7);
	assert!(least.len() < 20, "{least:?}");
	for (connections, area) in [(1, 0), (300, 7), (300, 0)] {
		assert_eq!(changed(connections, area), least, "{connections} below {area}");
	}
}

#[test]
fn of_several_measures_on_several_levels_the_least_counts() {
	ExtBuilder::village()
		.connection(BOB, connection_to(FARM))
		.build_and_execute(|| {
			let current = GridManagement::current();
			let curtail = |export_permille| EmergencyProtocol::Curtail { export_permille };
			let plans = [
				(DISTRICT, 700),
				(DISTRICT, 900),
				(VILLAGE, 800),
				(VILLAGE, 600),
				(FARM, 500),
				(FARM, 950),
			];
			for (ahead, (area, export_permille)) in (0..).zip(plans) {
				// Each counts one interval longer than the one before.
				plan(area, curtail(export_permille), current, 1 + ahead);
			}
			let exports = (0..7).map(|ahead| limits_of(BOB, current + ahead).1 / 8);
			assert_eq!(exports.collect::<Vec<_>>(), [500, 500, 500, 500, 500, 950, 1_000]);
			let edges = (0..7).map(|ahead| edge_of(FARM, current + ahead).1 / 30);
			assert_eq!(edges.collect::<Vec<_>>(), [500, 500, 500, 500, 500, 950, 1_000]);
			let edges = (0..5).map(|ahead| edge_of(VILLAGE, current + ahead).1 / 50);
			assert_eq!(edges.collect::<Vec<_>>(), [600, 600, 600, 600, 1_000]);
			let edges = (0..3).map(|ahead| edge_of(HARBOUR, current + ahead).1 / 200);
			assert_eq!(edges.collect::<Vec<_>>(), [700, 900, 1_000]);
		});
}

#[test]
fn limits_are_answered_over_a_range() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		plan(VILLAGE, CURTAIL_ALL, current + 2, 2);
		let page = GridManagement::get_effective_limits(ALICE, current, Some(6));
		let exports = page
			.items
			.iter()
			.map(|item| item.limits.export_limit_w)
			.collect::<Vec<_>>();
		assert_eq!(exports, [8_000, 8_000, 0, 0, 8_000, 8_000]);
		assert_eq!(page.next, Some(current + 6));
		assert_eq!(
			GridManagement::get_effective_limits(ALICE, current, None).items.len(),
			192
		);
		let edges = GridManagement::get_area_limits(VILLAGE, current + 1, Some(3)).items;
		let exports = edges
			.iter()
			.map(|item| (item.interval, item.limits.export_limit_w))
			.collect::<Vec<_>>();
		assert_eq!(exports, [(current + 1, 50_000), (current + 2, 0), (current + 3, 0)]);
		assert!(GridManagement::get_effective_limits(STRANGER, current, None)
			.items
			.is_empty());
		assert!(GridManagement::get_area_limits(NOWHERE, current, None).items.is_empty());
		assert_eq!(GridManagement::limits(&STRANGER, current), Limits::default());
	});
}

fn any_protocol() -> impl Strategy<Value = EmergencyProtocol> {
	prop_oneof![
		(0u16..1_000).prop_map(|export_permille| EmergencyProtocol::Curtail { export_permille }),
		(1u8..=12, 0usize..3).prop_map(|(groups, class)| EmergencyProtocol::ShedLoad {
			from_class: [
				PriorityClass::Essential,
				PriorityClass::Standard,
				PriorityClass::Interruptible
			][class],
			groups,
		}),
		Just(EmergencyProtocol::Island),
		Just(EmergencyProtocol::SuspendTrading),
	]
}

/// Whether an area lies at or below another, by walking up.
fn lies_in(parents: &[Option<AreaId>], mut area: AreaId, above: AreaId) -> bool {
	loop {
		if area == above {
			return true;
		}
		match parents[area as usize] {
			Some(parent) => area = parent,
			None => return false,
		}
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(96))]

	/// A plain model: every record is looked at, and whether its area lies above is walked.
	#[test]
	fn limits_on_a_random_grid_agree_with_a_plain_model(
		shape in prop::collection::vec(0u32..100, 1..12),
		measures in prop::collection::vec((0u32..12, any_protocol(), 0u32..12, 1u32..8, any::<bool>()), 0..16),
		ahead in 0u32..24,
	) {
		let mut parents: Vec<Option<AreaId>> = vec![None];
		let mut depths = vec![0];
		let mut builder = ExtBuilder::default().area(None);
		for pick in shape {
			let parent = pick % parents.len() as u32;
			if depths[parent as usize] < 7 {
				depths.push(depths[parent as usize] + 1);
				parents.push(Some(parent));
				builder = builder.area(Some(parent));
			}
		}
		let areas = parents.len() as u32;
		let member = |area: AreaId| HOUSEHOLD + AccountId::from(area);
		let class = |area: AreaId| [PriorityClass::Critical, PriorityClass::Essential, PriorityClass::Standard, PriorityClass::Interruptible][area as usize % 4];
		for area in 0..areas {
			let connection = Connection {
				area,
				import_limit_w: 1_000,
				export_limit_w: 900,
				class: class(area),
				ends_at: None,
			};
			builder = builder.connection(member(area), connection);
		}
		builder.build_and_execute(|| {
			let current = GridManagement::current();
			for (area, protocol, from, duration, lift) in measures {
				let from = (!protocol.suspends()).then_some(current + from);
				let declared = propose(council(), area % areas, protocol, from, duration);
				if declared.is_ok() && lift {
					let newest = NextIncident::<Test>::get() - 1;
					assert_ok!(GridManagement::lift_measure(council(), newest));
				}
			}
			let interval = current + ahead;
			let records = (0..NextIncident::<Test>::get())
				.filter_map(Incidents::<Test>::get)
				.filter(|record| record.lifted.is_none() && record.from <= interval && interval < record.until)
				.collect::<Vec<_>>();
			let market = GridManagement::market_areas(0, interval, current + 1);
			for area in 0..areas {
				let concerning = records.iter().filter(|record| lies_in(&parents, area, record.area));
				let permille = concerning.clone().filter_map(|record| match record.protocol {
					EmergencyProtocol::Curtail { export_permille } => Some(Power::from(export_permille)),
					_ => None,
				}).min().unwrap_or(1_000);
				let limits = GridManagement::limits(&member(area), interval);
				assert_eq!(limits.export_limit_w, 900 * permille / 1_000);
				let sheds = concerning.clone().any(|record| matches!(
					record.protocol, EmergencyProtocol::ShedLoad { from_class, .. } if class(area) >= from_class
				));
				assert!(limits.import_limit_w == 1_000 || (limits.import_limit_w == 0 && sheds));
				let island = records.iter().any(|record| record.area == area && record.protocol == EmergencyProtocol::Island);
				let expected = if island { (0, 0) } else { (1_000, 1_000 * permille / 1_000) };
				assert_eq!(edge_of(area, interval), expected);
				let entry = &market[area as usize];
				let in_market = if area == 0 { (0, 0) } else { expected };
				assert_eq!((entry.import_limit_w, entry.export_limit_w), in_market);
			}
		});
	}

	/// Whatever measures follow each other in an area, and whenever they are lifted: nobody of a class
	/// has been shed twice before all were, counted from the first on.
	#[test]
	fn the_rotation_is_fair(
		measures in prop::collection::vec((1u8..=12, 1u32..6, 0u32..6, any::<bool>()), 1..12),
	) {
		ExtBuilder::village().build_and_execute(|| {
			let mut counts = [0u32; ROTATION_GROUPS as usize];
			for (groups, duration, lifted_after, standard) in measures {
				// Both classes have a part in some of them, and one of them in others.
				let from_class = if standard { PriorityClass::Standard } else { PriorityClass::Essential };
				let protocol = EmergencyProtocol::ShedLoad { from_class, groups };
				assert_ok!(declare(council(), VILLAGE, protocol, duration));
				for passed in 0..duration {
					let measures = Measures::<Test>::get(DISTRICT);
					let current = GridManagement::current();
					let own = Limits { import_limit_w: 1_000, export_limit_w: 0 };
					let measure = list::of_area(&measures, VILLAGE).iter().find(|measure| measure.covers(current)).unwrap();
					for group in 0..ROTATION_GROUPS {
						let left = measure.leaves(own, PriorityClass::Standard, group, current);
						counts[usize::from(group)] += u32::from(left.import_limit_w == 0);
					}
					let (least, most) = (counts.iter().min().unwrap(), counts.iter().max().unwrap());
					assert!(most - least <= 1, "{counts:?}");
					if passed == lifted_after {
						let newest = NextIncident::<Test>::get() - 1;
						assert_ok!(GridManagement::lift_measure(council(), newest));
					}
					pass(1);
					if passed == lifted_after {
						break;
					}
				}
			}
		});
	}

	/// Whoever does what: no limit is above any of its parts, nothing is in force after its end, and
	/// nobody acts outside its area.
	#[test]
	fn no_limit_is_above_its_parts_and_nothing_outlasts_its_end(
		steps in prop::collection::vec((0u8..8, 0usize..5, 0u32..4, any_protocol(), 0u32..6, 1u32..20), 1..40),
	) {
		let origins = [GRID_OPERATOR, VILLAGE_OPERATOR, 6, ALICE, 0];
		ExtBuilder::village().operator(6, HARBOUR).connection(BOB, connection_to(FARM)).build_and_execute(|| {
			for (step, origin, area, protocol, ahead, duration) in steps {
				let who = origins[origin];
				let origin = if who == 0 { council() } else { signed(who) };
				let current = GridManagement::current();
				let newest = NextIncident::<Test>::get().saturating_sub(1 + ahead);
				let acted_in = match step {
					0 => declare(origin, area, protocol, duration).is_ok().then_some(area),
					1 => propose(origin, area, protocol, (ahead > 0).then_some(current + ahead), duration).is_ok().then_some(area),
					2 => {
						let proposal = NextProposal::<Test>::get().saturating_sub(1 + ahead);
						GridManagement::confirm_measure(origin, area, proposal).is_ok().then_some(area)
					},
					3 => {
						let at = Incidents::<Test>::get(newest).map(|record| record.area);
						GridManagement::lift_measure(origin, newest).is_ok().then_some(at).flatten()
					},
					4 => GridManagement::lift_emergency(origin, area).is_ok().then_some(area),
					5 => {
						let limits = Limits { import_limit_w: 100 * Power::from(duration), export_limit_w: 0 };
						GridManagement::set_default_envelope(origin, ALICE, Some(limits)).is_ok().then_some(VILLAGE)
					},
					6 => GridManagement::update_grid_status(origin, area, if duration < 3 { DARK } else { CALM }).is_ok().then_some(area),
					_ => {
						pass(ahead);
						None
					},
				};
				if let Some(area) = acted_in {
					prop_assert!(who == 0 || GridManagement::is_operator(&who, area), "{who} in {area}");
				}
				GridManagement::do_try_state().expect("the invariants hold");
			}
			let current = GridManagement::current();
			for incident in 0..NextIncident::<Test>::get() {
				let record = Incidents::<Test>::get(incident).unwrap();
				let listed = Measures::<Test>::get(DISTRICT).into_iter().find(|measure| measure.incident == incident);
				let stands = record.lifted.is_none() && record.from <= current && current < record.until;
				prop_assert_eq!(listed.is_some_and(|measure| measure.in_force(current)), stands);
			}
			for (who, connection) in Connections::<Test>::iter() {
				let entry = area_of(connection.area);
				for interval in current..current + 30 {
					let limits = GridManagement::limits(&who, interval);
					prop_assert!(limits.import_limit_w <= connection.import_limit_w);
					prop_assert!(limits.export_limit_w <= connection.export_limit_w);
					if who == ALICE && interval > current {
						let default = GridManagement::get_envelope(ALICE).unwrap().default;
						prop_assert_eq!(limits.least(default), limits);
					}
					for measure in list::concerning(&Measures::<Test>::get(DISTRICT), &entry, connection.area) {
						if measure.covers(interval) {
							let own = Limits { import_limit_w: connection.import_limit_w, export_limit_w: connection.export_limit_w };
							let group = energy_primitives::rotation_group(Indices::<Test>::get(who).unwrap());
							let left = measure.leaves(own, connection.class, group, interval);
							prop_assert_eq!(limits.least(left), limits);
						}
					}
				}
			}
			// A month later nothing is left of it, but the defaults.
			pass(3_000);
			let current = GridManagement::current();
			prop_assert_eq!(limits_of(BOB, current), (11_000, 8_000));
			for area in [DISTRICT, VILLAGE, HARBOUR, FARM] {
				prop_assert!(!GridManagement::trading_suspended(area));
				prop_assert_eq!(GridManagement::get_measures(area, None::<IncidentId>, None).items.len(), 0);
			}
			Ok::<_, TestCaseError>(())
		})?;
	}
}
