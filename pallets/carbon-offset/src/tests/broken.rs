//! The invariants detect a state that no call can cause.

use crate::{
	mock::*, Buyers, CleanProducers, Confirmation, Deficits, EmissionFactor, EmissionFactors, Issuances, Listings,
	Matched, TextOf,
};
use energy_primitives::{Authority, EnergySource};
use frame_support::assert_ok;
use sp_runtime::TryRuntimeError;

/// Returns what the invariants report of a state in which Solveig has earned 900 kg in July, after
/// `spoil`.
fn found(spoil: impl FnOnce()) -> Option<TryRuntimeError> {
	ExtBuilder::build().execute_with(|| {
		solveig_earns(900_000);
		assert_eq!(CarbonOffset::do_try_state(), Ok(()));
		spoil();
		CarbonOffset::do_try_state().err()
	})
}

fn spoil_factor(change: impl FnOnce(&mut EmissionFactor<AccountId, sp_core::H256, TextOf<Test>>)) {
	EmissionFactors::<Test>::mutate(LIGNITE_GRID, JULY, |factor| change(factor.as_mut().unwrap()));
}

#[test]
fn a_factor_that_one_verifier_made_final() {
	let found = found(|| {
		spoil_factor(|factor| factor.confirmation.as_mut().unwrap().verifier = VERA);
	});
	assert_eq!(
		found,
		Some("invariant 7: a verifier made its own emission factor final".into())
	);
}

#[test]
fn a_factor_that_became_final_too_early() {
	let early = Some("invariant 7: an emission factor was made final too early".into());
	assert_eq!(found(|| spoil_factor(|factor| factor.proposed_at += 1)), early);
	// Less than that long after the end of the month.
	let at = AUGUST_1 + STANDING - 1;
	let verifier = VIKTOR;
	let in_july = found(|| {
		spoil_factor(|factor| {
			factor.proposed_at = AUGUST_1 - STANDING;
			factor.confirmation = Some(Confirmation { verifier, at });
		})
	});
	assert_eq!(in_july, early);
}

#[test]
fn energy_that_was_credited_in_another_zone_than_metered() {
	let found = found(|| {
		let issuance = Issuances::<Test>::take((SOLVEIG, LIGNITE_GRID, JULY));
		let record = CleanProducers::<Test>::get(SOLVEIG, LIGNITE_GRID).unwrap();
		CleanProducers::<Test>::insert(SOLVEIG, HYDRO_GRID, record);
		Issuances::<Test>::insert((SOLVEIG, HYDRO_GRID, JULY), issuance);
	});
	assert_eq!(found, Some("invariant 4: more energy was credited than metered".into()));
}

#[test]
fn credits_of_a_source_that_their_producer_never_had() {
	let found = found(|| {
		CleanProducers::<Test>::mutate(SOLVEIG, LIGNITE_GRID, |record| {
			record.as_mut().unwrap().source = EnergySource::Wind;
		});
	});
	// Wind avoids more, so what was issued is too little for its energy.
	assert_eq!(
		found,
		Some("invariant 4: what was issued is not what the energy earns".into())
	);
}

#[test]
fn credits_of_somebody_who_is_not_registered() {
	let found = found(|| CleanProducers::<Test>::remove(SOLVEIG, LIGNITE_GRID));
	assert_eq!(found, Some("invariant 5: who was credited is not registered".into()));
}

#[test]
fn a_buyer_whose_account_nothing_keeps() {
	let found = found(|| Buyers::<Test>::insert(NOBODY, Authority::Council));
	assert_eq!(found, Some("invariant 9: nothing keeps a buyer's account".into()));
}

#[test]
fn an_issuance_that_is_pending_and_not_open() {
	let found = found(|| {
		Issuances::<Test>::mutate((SOLVEIG, LIGNITE_GRID, JULY), |record| record.open = Some(7));
	});
	assert_eq!(found, Some("invariant 10: an issuance is open and not pending".into()));
}

#[test]
fn a_listing_without_credits_on_hold() {
	let found = found(|| {
		assert_ok!(list(SOLVEIG, july(EnergySource::Solar), KILOGRAM, 1));
		Listings::<Test>::mutate(0, |listing| listing.as_mut().unwrap().amount += 1);
	});
	assert_eq!(
		found,
		Some("invariant 11: what is on hold is not what is listed".into())
	);
}

#[test]
fn energy_that_was_matched_and_is_in_no_row() {
	let found = found(|| {
		generate(SOLVEIG, JULY, 1);
		Matched::<Test>::insert((SOLVEIG, LIGNITE_GRID, JULY), 1);
	});
	assert_eq!(
		found,
		Some("invariant 12: what is matched is not what the rows say".into())
	);
}

#[test]
fn credits_withdrawn_from_nobody() {
	let found = found(|| Deficits::<Test>::insert(WILMA, 1));
	assert_eq!(
		found,
		Some("invariant 5: what was withdrawn is not what should not have been issued".into())
	);
}

/// Meters only count up, so this cannot be; but should it, nothing panics and it does not stay unseen.
#[test]
fn energy_that_the_meters_take_back() {
	ExtBuilder::build().execute_with(|| {
		let credit = solveig_earns(900_000);
		generate(SOLVEIG, JULY, 10_000);
		record(0, 0, &[member(SOLVEIG, 1_000, 0), member(BERTA, 0, 1_000)]);
		let metered = |energy| Generated::mutate(|all| all.insert((SOLVEIG, LIGNITE_GRID, JULY), energy));
		let fallen = Err("invariant 4: more energy was credited than metered".into());
		for energy in [800_000, 500, 0] {
			metered(energy);
			assert_eq!(CarbonOffset::do_try_state(), fallen);
			assert!(request(SOLVEIG, LIGNITE_GRID).is_err());
			record(1, 0, &[member(SOLVEIG, 50_000, 0), member(BERTA, 0, 50_000)]);
			let _ = issue(SOLVEIG, LIGNITE_GRID);
			let _ = withdraw(VERA, SOLVEIG, 1);
		}
		// Collecting takes back what was credited; what was matched in an interval that is over stays.
		assert_ok!(collect(SOLVEIG, LIGNITE_GRID));
		assert_eq!(Assets::total_supply(credit), 0);
		assert_eq!(CarbonOffset::do_try_state(), fallen);
		metered(11_000);
		assert_eq!(CarbonOffset::do_try_state(), Ok(()));
	});
}

#[test]
fn a_listing_that_is_not_counted_for_its_vintage() {
	let spoilt = |spoil: fn(energy_primitives::CreditId)| {
		found(|| {
			let credit = july(EnergySource::Solar);
			assert_ok!(list(SOLVEIG, credit, KILOGRAM, 1));
			spoil(credit);
		})
	};
	let miscounted = Some("invariant 11: what is listed of a vintage is not the sum of its listings".into());
	assert_eq!(spoilt(crate::ListedCredits::<Test>::remove), miscounted);
	assert_eq!(
		spoilt(|_| {
			let _ = crate::ListingExpiries::<Test>::clear(10, None);
		}),
		Some("invariant 11: a listing never expires".into())
	);
}

#[test]
fn two_withdrawals_that_one_verifier_proposes() {
	let found = found(|| {
		assert_ok!(withdraw(VERA, SOLVEIG, 1));
		crate::Withdrawals::<Test>::mutate((SOLVEIG, LIGNITE_GRID, JULY), |proposals| {
			let again = proposals[0].clone();
			proposals.try_push(again).unwrap();
		});
	});
	assert_eq!(found, Some("invariant 10: a verifier proposes two withdrawals".into()));
}
