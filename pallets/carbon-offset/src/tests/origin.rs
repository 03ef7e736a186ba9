//! The record of clean energy that members delivered to members in the same interval: it counts once.

use crate::{mock::*, Error, Issuances, Matched, OriginMixes, OriginPages, OriginProgress};
use energy_primitives::{Amount, Energy, EnergySource, MemberEnergy, Month, PlantChanges, SourceEnergy};
use frame_support::{assert_noop, assert_ok};

/// Somebody else who only consumes.
const KARL: AccountId = 30;

fn delivered(who: AccountId) -> Energy {
	CarbonOffset::origin_of(&who, JULY).delivered_wh
}

fn received(who: AccountId) -> Vec<(EnergySource, Energy)> {
	let received = CarbonOffset::origin_of(&who, JULY).received.into_iter();
	received
		.map(|SourceEnergy { source, energy_wh }| (source, energy_wh))
		.collect()
}

fn issuable(who: AccountId) -> Amount {
	CarbonOffset::get_issuable_carbon_credits(who, LIGNITE_GRID, JULY)
}

#[test]
fn a_household_received_sun_of_its_neighbours_roof_in_the_same_quarter_of_an_hour() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		generate(SOLVEIG, JULY, 10_000);
		record(
			0,
			0,
			&[
				member(SOLVEIG, 3_000, 0),
				member(BERTA, 0, 2_000),
				member(KARL, 0, 1_000),
			],
		);
		assert_eq!(delivered(SOLVEIG), 3_000);
		assert_eq!(received(BERTA), [(EnergySource::Solar, 2_000)]);
		assert_eq!(received(KARL), [(EnergySource::Solar, 1_000)]);
		// The same energy earns no credits; the rest does.
		assert_eq!(issuable(SOLVEIG), Amount(6_300));
		assert_ok!(issue(SOLVEIG, LIGNITE_GRID));
		assert_eq!(issued(SOLVEIG), 6_300);
		assert_eq!(Issuances::<Test>::get((SOLVEIG, LIGNITE_GRID, JULY)).credited_wh, 7_000);
		assert_eq!(Matched::<Test>::get((SOLVEIG, LIGNITE_GRID, JULY)), 3_000);
		assert_noop!(request(SOLVEIG, LIGNITE_GRID), Error::<Test>::NothingToIssue);
	});
}

#[test]
fn what_was_credited_is_not_matched_any_more() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		generate(SOLVEIG, JULY, 10_000);
		assert_ok!(request(SOLVEIG, LIGNITE_GRID));
		// Settlement was late: all of it is pending.
		record(0, 0, &[member(SOLVEIG, 3_000, 0), member(BERTA, 0, 3_000)]);
		assert_eq!((delivered(SOLVEIG), received(BERTA)), (0, vec![]));
		wait(WINDOW);
		assert_ok!(mint(0));
		record(1, 0, &[member(SOLVEIG, 3_000, 0), member(BERTA, 0, 3_000)]);
		assert_eq!((delivered(SOLVEIG), received(BERTA)), (0, vec![]));
		assert_eq!(issued(SOLVEIG), 9_000);
	});
}

#[test]
fn sources_are_shared_by_the_mix_of_the_interval() {
	ExtBuilder::build_and_execute(|| {
		for who in [SOLVEIG, WILMA] {
			become_clean_producer(who);
			generate(who, JULY, 1_000_000);
		}
		// Gustav's gas is delivered too, and nobody's clean energy.
		record(
			0,
			0,
			&[
				member(SOLVEIG, 600, 0),
				member(WILMA, 300, 0),
				member(GUSTAV, 300, 0),
				member(BERTA, 0, 800),
				member(KARL, 0, 400),
			],
		);
		let (sun, wind) = (EnergySource::Solar, EnergySource::Wind);
		assert_eq!(received(BERTA), [(sun, 400), (wind, 200)]);
		assert_eq!(received(KARL), [(sun, 200), (wind, 100)]);
		assert_eq!(delivered(GUSTAV), 0);
		// In the next interval there is wind only.
		record(1, 0, &[member(WILMA, 100, 0), member(BERTA, 0, 100)]);
		assert_eq!(received(BERTA), [(sun, 400), (wind, 300)]);
		let mixes = CarbonOffset::get_origin_mixes(LIGNITE_GRID, JULY_1, None);
		assert_eq!(mixes.items.len(), 2);
		assert_eq!(
			(mixes.items[0].delivered_wh, mixes.items[0].received_wh),
			(1_200, 1_200)
		);
		let part = |source, energy_wh| SourceEnergy { source, energy_wh };
		assert_eq!(mixes.items[0].clean, [part(sun, 600), part(wind, 300)]);
	});
}

#[test]
fn it_makes_no_difference_in_which_order_pages_are_settled() {
	let solveig = [member(SOLVEIG, 1_000, 0)];
	let berta = [member(BERTA, 0, 1_000)];
	let outcomes = [true, false].map(|producers_first| {
		let mut outcome = None;
		ExtBuilder::build_and_execute(|| {
			become_clean_producer(SOLVEIG);
			generate(SOLVEIG, JULY, 10_000);
			for nth in 0..3 {
				let pages: [(u32, &[MemberEnergy<AccountId>]); 2] = match producers_first {
					true => [(0, &solveig), (1, &berta)],
					false => [(1, &berta), (0, &solveig)],
				};
				record_pages(LIGNITE_GRID, nth, &pages);
			}
			outcome = Some((delivered(SOLVEIG), received(BERTA)));
		});
		outcome.unwrap()
	});
	assert_eq!(outcomes[0], outcomes[1]);
	assert_eq!(outcomes[0], (3_000, vec![(EnergySource::Solar, 3_000)]));
}

#[test]
fn small_shares_are_not_rounded_away() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		generate(SOLVEIG, JULY, 100_000);
		// A third of a Wh of sun each time.
		for nth in 0..30 {
			record(
				nth,
				0,
				&[
					member(SOLVEIG, 1, 0),
					member(GUSTAV, 2, 0),
					member(BERTA, 0, 1),
					member(KARL, 0, 2),
				],
			);
		}
		assert_eq!(received(BERTA), [(EnergySource::Solar, 9)]);
		assert_eq!(received(KARL), [(EnergySource::Solar, 19)]);
	});
}

#[test]
fn only_what_was_generated_in_the_same_interval_is_matched() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		generate(SOLVEIG, JULY, 10_000);
		// At night her battery gives 2 kWh, of which her roof made 100 Wh.
		let night = MemberEnergy {
			generated_wh: 100,
			..member(SOLVEIG, 2_000, 0)
		};
		record(0, 0, &[night, member(BERTA, 0, 2_000)]);
		assert_eq!(
			(delivered(SOLVEIG), received(BERTA)),
			(100, vec![(EnergySource::Solar, 100)])
		);
	});
}

#[test]
fn nobody_matches_more_than_its_creditable_generation() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		generate(SOLVEIG, JULY, 1_000);
		record(0, 0, &[member(SOLVEIG, 5_000, 0), member(BERTA, 0, 5_000)]);
		assert_eq!(
			(delivered(SOLVEIG), received(BERTA)),
			(1_000, vec![(EnergySource::Solar, 1_000)])
		);
		record(1, 0, &[member(SOLVEIG, 5_000, 0), member(BERTA, 0, 5_000)]);
		assert_eq!(
			(delivered(SOLVEIG), received(BERTA)),
			(1_000, vec![(EnergySource::Solar, 1_000)])
		);
		// What is read later is there for the intervals to come.
		generate(SOLVEIG, JULY, 500);
		record(2, 0, &[member(SOLVEIG, 200, 0), member(BERTA, 0, 200)]);
		assert_eq!(delivered(SOLVEIG), 1_200);
		assert_eq!(issuable(SOLVEIG), Amount(270));
	});
}

#[test]
fn who_is_no_clean_producer_matches_nothing() {
	ExtBuilder::build_and_execute(|| {
		generate(SOLVEIG, JULY, 10_000);
		generate(GUSTAV, JULY, 10_000);
		let rows = [member(SOLVEIG, 500, 0), member(GUSTAV, 500, 0), member(BERTA, 0, 1_000)];
		record(0, 0, &rows);
		assert_eq!(received(BERTA), []);
		become_clean_producer(SOLVEIG);
		record(1, 0, &rows);
		assert_eq!(received(BERTA), [(EnergySource::Solar, 500)]);
		// From its revocation on nothing is matched, not even what was set aside before.
		assert_ok!(revoke(VERA, SOLVEIG));
		assert_eq!(Matched::<Test>::get((SOLVEIG, LIGNITE_GRID, JULY)), 500);
		generate(SOLVEIG, JULY, 10_000);
		for nth in 2..60 {
			record(nth, 0, &rows);
		}
		assert_eq!(delivered(SOLVEIG), 500);
		assert_eq!(received(BERTA), [(EnergySource::Solar, 500)]);
		// What was generated meanwhile is creditable once it is approved again, and none of it matched.
		become_clean_producer(SOLVEIG);
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		assert_eq!(issuable(SOLVEIG), Amount(17_550));
	});
}

#[test]
fn a_plant_that_was_enlarged_matches_nothing_until_a_verifier_has_seen_it() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		generate(SOLVEIG, JULY, 10_000);
		let rows = [member(SOLVEIG, 500, 0), member(BERTA, 0, 500)];
		record(0, 0, &rows);
		// As energy-production reports it.
		rebuild(SOLVEIG, |plant| plant.capacity_w += 1);
		<CarbonOffset as PlantChanges<_>>::plant_changed(&SOLVEIG, LIGNITE_VILLAGE);
		assert_eq!(Matched::<Test>::get((SOLVEIG, LIGNITE_GRID, JULY)), 500);
		record(1, 0, &rows);
		assert_eq!(delivered(SOLVEIG), 500);
		become_clean_producer(SOLVEIG);
		record(2, 0, &rows);
		assert_eq!(delivered(SOLVEIG), 1_000);
		// An account that is on no page, and an area in no zone.
		<CarbonOffset as PlantChanges<_>>::plant_changed(&WILMA, LIGNITE_GRID);
		<CarbonOffset as PlantChanges<_>>::plant_changed(&SOLVEIG, 99);
		record(3, 0, &rows);
		assert_eq!(delivered(SOLVEIG), 1_500);
	});
}

/// Settlement is hours behind, and where nobody delivered anything for months it has no record of how far
/// it is.
#[test]
fn an_allowance_is_given_back_in_every_month_that_may_still_be_settled() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		let days = |days: u32| days * 24 * 4;
		// In July, in August, which is being settled in September, and after a long calm in December.
		for (now, month, nth) in [
			(AUGUST_1, JULY, days(30)),
			(SEPTEMBER_1, AUGUST, days(50)),
			(SEPTEMBER_1 + 100 * DAY, Month(201_611), days(150)),
		] {
			Now::set(now);
			generate(SOLVEIG, month, 10_000);
			record(nth, nth, &[member(SOLVEIG, 500, 0), member(BERTA, 0, 500)]);
			assert_eq!(Matched::<Test>::get((SOLVEIG, LIGNITE_GRID, month)), 10_000);
			assert_ok!(revoke(VERA, SOLVEIG));
			assert_eq!(Matched::<Test>::get((SOLVEIG, LIGNITE_GRID, month)), 500);
			become_clean_producer(SOLVEIG);
		}
	});
}

#[test]
fn what_comes_out_of_order_is_not_recorded() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		generate(SOLVEIG, JULY, 10_000);
		let rows = [member(SOLVEIG, 1_000, 0), member(BERTA, 0, 1_000)];
		record(5, 0, &rows);
		// The same page again, an earlier interval, and another page of an interval that is over.
		record(5, 0, &rows);
		record(4, 0, &rows);
		record(4, 1, &[member(KARL, 0, 1_000)]);
		assert_eq!(
			(delivered(SOLVEIG), received(BERTA)),
			(1_000, vec![(EnergySource::Solar, 1_000)])
		);
		assert_eq!(received(KARL), []);
		assert_eq!(OriginMixes::<Test>::iter().count(), 1);
		assert_eq!(OriginProgress::<Test>::get(LIGNITE_GRID), Some(JULY_1 + 5));
	});
}

#[test]
fn an_account_that_moves_to_another_page_keeps_what_it_had() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		generate(SOLVEIG, JULY, 10_000);
		for page in 0..4 {
			record(page, page, &[member(SOLVEIG, 1_000, 0), member(BERTA, 0, 1_000)]);
		}
		assert_eq!(
			(delivered(SOLVEIG), received(BERTA)),
			(4_000, vec![(EnergySource::Solar, 4_000)])
		);
		// On a fifth page nothing of it is recorded, so it stays creditable.
		record(4, 4, &[member(SOLVEIG, 1_000, 0), member(BERTA, 0, 1_000)]);
		assert_eq!(
			(delivered(SOLVEIG), received(BERTA)),
			(4_000, vec![(EnergySource::Solar, 4_000)])
		);
		assert!(OriginPages::<Test>::get(4, JULY).is_none());
		assert_eq!(issuable(SOLVEIG), Amount(5_400));
		assert_ok!(issue(SOLVEIG, LIGNITE_GRID));
		assert_eq!(issued(SOLVEIG), 5_400);
	});
}

#[test]
fn a_page_that_is_full_leaves_others_out() {
	ExtBuilder::build_and_execute(|| {
		let rows: Vec<_> = (1_000..1_064).map(|who| member(who, 0, 1)).collect();
		record(0, 0, &rows[..32]);
		record(1, 0, &rows[32..]);
		record(2, 0, &[member(BERTA, 0, 1), member(1_000, 0, 1)]);
		assert_eq!(OriginPages::<Test>::get(0, JULY).unwrap().rows.len(), 64);
		assert!(crate::OriginPagesOf::<Test>::get(BERTA, JULY).is_empty());
	});
}

#[test]
fn a_plant_in_two_zones_is_matched_in_each_for_what_it_generated_there() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		generate(SOLVEIG, JULY, 1_000);
		record(0, 0, &[member(SOLVEIG, 600, 0), member(BERTA, 0, 600)]);
		rebuild(SOLVEIG, |plant| plant.area = HYDRO_VILLAGE);
		become_clean_producer(SOLVEIG);
		generate(SOLVEIG, JULY, 2_000);
		let hydro = |nth, page, rows: &[MemberEnergy<AccountId>]| record_pages(HYDRO_GRID, nth, &[(page, rows)]);
		hydro(1, 1, &[member(SOLVEIG, 1_500, 0), member(HILDE, 0, 1_500)]);
		assert_eq!(received(HILDE), [(EnergySource::Solar, 1_500)]);
		// A page does not change its zone within a month.
		hydro(2, 0, &[member(SOLVEIG, 100, 0)]);
		assert_eq!(delivered(SOLVEIG), 2_100);
		// What is set aside in one zone is given back there alone.
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		assert_eq!(issuable(SOLVEIG), Amount(360));
		assert_ok!(issue(SOLVEIG, LIGNITE_GRID));
		assert_eq!(Matched::<Test>::get((SOLVEIG, LIGNITE_GRID, JULY)), 600);
		assert_eq!(Matched::<Test>::get((SOLVEIG, HYDRO_GRID, JULY)), 2_000);
	});
}

#[test]
fn energy_of_what_was_rejected_is_not_matched_either() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		generate(SOLVEIG, JULY, 10_000);
		assert_ok!(request(SOLVEIG, LIGNITE_GRID));
		assert_ok!(dispute(VERA, 0));
		assert_ok!(vote(VANDA, 0, crate::DisputeVote::Reject));
		record(0, 0, &[member(SOLVEIG, 3_000, 0), member(BERTA, 0, 3_000)]);
		assert_eq!((delivered(SOLVEIG), received(BERTA)), (0, vec![]));
	});
}
