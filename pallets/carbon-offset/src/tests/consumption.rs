//! Credits are retired against the retirer's own metered consumption of a month.

use crate::{mock::*, Certificates, Covered, Error};
use energy_primitives::{CertificateKind, CreditId, EnergySource, Month, MonthRange};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use sp_runtime::DispatchError::BadOrigin;

fn match_and_retire(who: AccountId, month: Month, credits: &[CreditId]) -> DispatchResult {
	let credits = credits.to_vec().try_into().unwrap();
	as_a_call(|| CarbonOffset::match_and_retire(RuntimeOrigin::signed(who), month, credits, text("July")))
}

/// Berta's meter imported so much in July.
fn berta_consumes(energy_wh: u64) {
	Consumed::mutate(|consumed| consumed.insert((BERTA, JULY), (LIGNITE_VILLAGE, energy_wh)));
}

fn give_berta(credit: CreditId, amount: u128) {
	assert_ok!(CarbonOffset::transfer_carbon_credits(
		RuntimeOrigin::signed(SOLVEIG),
		credit,
		BERTA,
		amount
	));
}

#[test]
fn a_month_of_consumption_is_made_up_for_by_what_it_emitted() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		give_berta(credit, 500_000);
		// 100 001 Wh at 941 g a kWh are 94 100.941 g: a gram more than that is begun.
		berta_consumes(100_001);
		assert_ok!(match_and_retire(BERTA, JULY, &[credit]));
		assert_eq!(Assets::balance(credit, BERTA), 500_000 - 94_101);
		let certificate = Certificates::<Test>::get(0).unwrap();
		assert_eq!(
			certificate.kind,
			CertificateKind::ConsumptionMatch {
				month: JULY,
				energy_wh: 100_001
			}
		);
		assert_eq!(certificate.claim.period, Some(MonthRange { from: JULY, to: JULY }));
		assert_eq!(Covered::<Test>::get(BERTA, JULY), 94_101);
		// It is made up for once.
		assert_noop!(match_and_retire(BERTA, JULY, &[credit]), Error::<Test>::NothingToMatch);
	});
}

#[test]
fn who_has_less_makes_up_for_a_part_and_for_the_rest_later() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		give_berta(credit, 40_000);
		berta_consumes(100_000);
		assert_ok!(match_and_retire(BERTA, JULY, &[credit]));
		assert_eq!(Assets::balance(credit, BERTA), 0);
		give_berta(credit, 500);
		assert_noop!(
			match_and_retire(BERTA, JULY, &[credit]),
			Error::<Test>::BelowMinRetirement
		);
		give_berta(credit, 99_500);
		assert_ok!(match_and_retire(BERTA, JULY, &[credit]));
		assert_eq!(Covered::<Test>::get(BERTA, JULY), 94_100);
		assert_eq!(Assets::balance(credit, BERTA), 100_000 - 54_100);
	});
}

#[test]
fn vintages_are_used_in_the_order_named() {
	ExtBuilder::build_and_execute(|| {
		let sun = solveig_earns(900_000);
		let wind = wilma_earns();
		assert_ok!(CarbonOffset::transfer_carbon_credits(
			RuntimeOrigin::signed(WILMA),
			wind,
			BERTA,
			60_000
		));
		give_berta(sun, 60_000);
		berta_consumes(100_000);
		assert_ok!(match_and_retire(BERTA, JULY, &[wind, sun]));
		assert_eq!((Assets::balance(wind, BERTA), Assets::balance(sun, BERTA)), (0, 25_900));
		assert_eq!(Certificates::<Test>::get(0).unwrap().vintages.len(), 2);
	});
}

#[test]
fn what_came_from_members_roofs_needs_no_credits() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		give_berta(credit, 500_000);
		berta_consumes(100_000);
		// Solveig's roof delivered 30 kWh of them in the same quarter of an hour.
		generate(SOLVEIG, JULY, 30_000);
		record(0, 0, &[member(SOLVEIG, 30_000, 0), member(BERTA, 0, 30_000)]);
		record(1, 0, &[]);
		assert_ok!(match_and_retire(BERTA, JULY, &[credit]));
		assert_eq!(Covered::<Test>::get(BERTA, JULY), 70 * 941);
	});
}

#[test]
fn a_corrected_factor_lowers_what_is_to_be_made_up_for() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		give_berta(credit, 500_000);
		berta_consumes(100_000);
		crate::EmissionFactors::<Test>::mutate(LIGNITE_GRID, JULY, |factor| {
			factor.as_mut().unwrap().corrected_mg_per_kwh = Some(500_000);
		});
		assert_ok!(match_and_retire(BERTA, JULY, &[credit]));
		assert_eq!(Covered::<Test>::get(BERTA, JULY), 50_000);
		// As no verifier made this correction, the state is put right again.
		crate::EmissionFactors::<Test>::mutate(LIGNITE_GRID, JULY, |factor| {
			factor.as_mut().unwrap().corrected_mg_per_kwh = None;
		});
	});
}

#[test]
fn only_ones_own_metered_consumption_counts_and_only_with_credits_of_the_month() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		assert_noop!(
			match_and_retire(BERTA, JULY, &[credit]),
			Error::<Test>::UnknownConsumption
		);
		berta_consumes(100_000);
		assert_noop!(
			match_and_retire(SOLVEIG, JULY, &[credit]),
			Error::<Test>::UnknownConsumption
		);
		assert_noop!(
			match_and_retire(BERTA, AUGUST, &[credit]),
			Error::<Test>::UnknownConsumption
		);
		assert_noop!(match_and_retire(BERTA, JULY, &[]), Error::<Test>::NoVintages);
		assert_noop!(
			match_and_retire(BERTA, JULY, &[credit + 256]),
			Error::<Test>::OtherMonth
		);
		assert_noop!(
			match_and_retire(BERTA, JULY, &[july(EnergySource::Wind)]),
			Error::<Test>::UnknownCredit
		);
		assert_noop!(
			match_and_retire(BERTA, JULY, &[credit]),
			Error::<Test>::InsufficientCredits
		);
		give_berta(credit, 500_000);
		assert_noop!(
			match_and_retire(BERTA, JULY, &[credit, credit]),
			Error::<Test>::RepeatedVintage
		);
		Consumed::mutate(|consumed| consumed.insert((BERTA, AUGUST), (LIGNITE_VILLAGE, 1_000)));
		assert_noop!(
			match_and_retire(BERTA, AUGUST, &[credit + 256]),
			Error::<Test>::UnknownEmissionFactor
		);
		Consumed::mutate(|consumed| consumed.insert((BERTA, JULY), (99, 1_000)));
		assert_noop!(match_and_retire(BERTA, JULY, &[credit]), Error::<Test>::UnknownZone);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(
				CarbonOffset::match_and_retire(origin, JULY, vec![credit].try_into().unwrap(), text("")),
				BadOrigin
			);
		}
	});
}
