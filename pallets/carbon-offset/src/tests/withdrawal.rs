//! Credits that should not have been issued are taken back from their producer, and from nobody else.

use crate::{mock::*, Deficits, EmissionFactors, Error, Event, Issuances, Listings, ListingsOf};
use energy_primitives::{Amount, CreditId, EnergySource, Finality};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use Finality::{Final, Provisional};

fn send(from: AccountId, credit: CreditId, to: AccountId, amount: u128) {
	assert_ok!(CarbonOffset::transfer_carbon_credits(
		RuntimeOrigin::signed(from),
		credit,
		to,
		amount
	));
}

fn correct(verifier: AccountId, mg_per_kwh: u32, finality: Finality) -> DispatchResult {
	let origin = RuntimeOrigin::signed(verifier);
	CarbonOffset::correct_emission_factor(origin, LIGNITE_GRID, JULY, mg_per_kwh, finality, document(), source())
}

/// Two verifiers correct July's factor.
fn correct_to(mg_per_kwh: u32) {
	assert_ok!(correct(VERA, mg_per_kwh, Provisional));
	wait(STANDING);
	assert_ok!(correct(VIKTOR, mg_per_kwh, Final));
}

/// Two verifiers withdraw the credits of a part of Solveig's July.
fn withdraw_of_solveig(energy_wh: u64) {
	assert_ok!(withdraw(VERA, SOLVEIG, energy_wh));
	assert_ok!(withdraw(VIKTOR, SOLVEIG, energy_wh));
}

fn balance(who: AccountId) -> u128 {
	CarbonOffset::get_carbon_credits_balance(who, july(EnergySource::Solar)).0
}

#[test]
fn two_verifiers_withdraw_what_should_not_have_been_issued() {
	ExtBuilder::build_and_execute(|| {
		solveig_earns(900_000);
		assert_ok!(withdraw(VERA, SOLVEIG, 500_000));
		assert_eq!(balance(SOLVEIG), 900_000);
		System::reset_events();
		assert_ok!(withdraw(VIKTOR, SOLVEIG, 500_000));
		assert_eq!(balance(SOLVEIG), 450_000);
		assert_eq!(
			events(),
			[
				Event::CarbonCreditsWithdrawn {
					producer: SOLVEIG,
					credit: july(EnergySource::Solar),
					zone: LIGNITE_GRID,
					amount: 450_000,
					deficit: 0
				},
				Event::WithdrawalPublished {
					producer: SOLVEIG,
					zone: LIGNITE_GRID,
					month: JULY,
					energy_wh: 500_000,
					document: document(),
					finality: Final,
					verifier: VIKTOR
				},
			]
		);
		let account = CarbonOffset::get_carbon_account(SOLVEIG);
		assert_eq!((account.issued, account.withdrawn), (900_000, 450_000));
		// The energy never earns credits again.
		assert_noop!(request(SOLVEIG, LIGNITE_GRID), Error::<Test>::NothingToIssue);
	});
}

#[test]
fn one_verifier_alone_withdraws_nothing() {
	ExtBuilder::build_and_execute(|| {
		solveig_earns(900_000);
		assert_ok!(withdraw(VERA, SOLVEIG, 500_000));
		assert_noop!(withdraw(VERA, SOLVEIG, 500_000), Error::<Test>::SameVerifier);
		// Another amount is another proposal, beside the first one.
		assert_ok!(withdraw(VIKTOR, SOLVEIG, 500_001));
		assert_noop!(withdraw(VERA, SOLVEIG, 500_000), Error::<Test>::SameVerifier);
		// A proposal of who is no verifier any more does not count.
		Body::mutate(|body| body.retain(|member| *member != VERA));
		assert_ok!(withdraw(VIKTOR, SOLVEIG, 500_000));
		assert_eq!(balance(SOLVEIG), 900_000);
		assert_ok!(withdraw(VANDA, SOLVEIG, 500_000));
		assert_eq!(balance(SOLVEIG), 450_000);
	});
}

/// Whoever holds one verifier's key cannot keep two others from agreeing.
#[test]
fn no_verifier_takes_the_place_of_anothers_proposal() {
	ExtBuilder::build_and_execute(|| {
		solveig_earns(900_000);
		assert_ok!(withdraw(VERA, SOLVEIG, 500_000));
		for energy_wh in [1, 2, 3] {
			assert_ok!(withdraw(VIKTOR, SOLVEIG, energy_wh));
		}
		let proposals = || -> Vec<_> {
			CarbonOffset::get_withdrawal_proposals(SOLVEIG, LIGNITE_GRID, JULY)
				.into_iter()
				.map(|proposal| (proposal.proposer, proposal.energy_wh, proposal.document))
				.collect()
		};
		// His own last one has taken the place of those before it.
		assert_eq!(proposals(), [(VERA, 500_000, document()), (VIKTOR, 3, document())]);
		let page = CarbonOffset::get_withdrawals(None, None);
		let listed: Vec<_> = page
			.items
			.iter()
			.map(|item| (item.producer, item.zone, item.month))
			.collect();
		assert_eq!((listed, page.next), (vec![(SOLVEIG, LIGNITE_GRID, JULY)], None));
		assert_ok!(withdraw(VANDA, SOLVEIG, 500_000));
		assert_eq!(balance(SOLVEIG), 450_000);
		// What another one has proposed stands, and can be confirmed as well.
		assert_eq!(proposals(), [(VIKTOR, 3, document())]);
		assert_ok!(withdraw(VANDA, SOLVEIG, 3));
		assert_eq!(proposals(), []);
		assert_eq!(CarbonOffset::get_withdrawals(None, None).items, []);
	});
}

#[test]
fn only_verifiers_withdraw_and_not_from_themselves() {
	ExtBuilder::build_and_execute(|| {
		solveig_earns(900_000);
		for origin in [
			RuntimeOrigin::signed(SOLVEIG),
			RuntimeOrigin::root(),
			RuntimeOrigin::none(),
		] {
			assert_noop!(
				CarbonOffset::withdraw_carbon_credits(origin, SOLVEIG, LIGNITE_GRID, JULY, 1, document()),
				Error::<Test>::NotVerifier
			);
		}
		// A verifier that proposes it for itself would keep the place from others.
		assert_noop!(withdraw(VIKTOR, VIKTOR, 1), Error::<Test>::OwnIssuance);
		assert_noop!(withdraw(VERA, SOLVEIG, 0), Error::<Test>::ZeroAmount);
		assert_noop!(withdraw(VERA, SOLVEIG, 1_000_001), Error::<Test>::BeyondCredited);
		assert_noop!(withdraw(VERA, WILMA, 1), Error::<Test>::BeyondCredited);
	});
}

#[test]
fn a_withdrawal_takes_from_the_producer_and_never_from_who_has_bought() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		send(SOLVEIG, credit, BERTA, 800_000);
		withdraw_of_solveig(1_000_000);
		assert_eq!((balance(SOLVEIG), balance(BERTA)), (0, 800_000));
		assert_eq!(CarbonOffset::get_carbon_deficit(SOLVEIG), Amount(800_000));
		assert_eq!(CarbonOffset::get_carbon_account(SOLVEIG).withdrawn, 100_000);
		// Berta may retire what she has.
		assert_ok!(CarbonOffset::retire_carbon_credits(
			RuntimeOrigin::signed(BERTA),
			credit,
			800_000,
			text(""),
			text("")
		));
	});
}

#[test]
fn a_deficit_is_made_up_for_by_the_next_issuances_of_any_vintage() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		send(SOLVEIG, credit, BERTA, 900_000);
		withdraw_of_solveig(1_000_000);
		assert_eq!(Deficits::<Test>::get(SOLVEIG), 900_000);

		Now::set(SEPTEMBER_1);
		publish_final_of(LIGNITE_GRID, AUGUST, LIGNITE_FACTOR);
		generate(SOLVEIG, AUGUST, 800_000);
		assert_ok!(issue_of(SOLVEIG, LIGNITE_GRID, AUGUST));
		// All 720 kg of August are set off.
		assert_eq!(Deficits::<Test>::get(SOLVEIG), 180_000);
		let account = CarbonOffset::get_carbon_account(SOLVEIG);
		assert_eq!((account.issued, account.withdrawn), (1_620_000, 720_000));
		generate(SOLVEIG, AUGUST, 300_000);
		assert_ok!(issue_of(SOLVEIG, LIGNITE_GRID, AUGUST));
		assert_eq!(CarbonOffset::get_carbon_deficit(SOLVEIG), Amount(0));
		assert!(!Deficits::<Test>::contains_key(SOLVEIG));
		let august = energy_primitives::Vintage {
			month: AUGUST,
			source: EnergySource::Solar,
		};
		assert_eq!(Assets::balance(august.credit_id(), SOLVEIG), 90_000);
	});
}

#[test]
fn who_lists_its_credits_or_registers_anew_does_not_keep_them() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		for _ in 0..3 {
			assert_ok!(list(SOLVEIG, credit, 200_000, 1));
		}
		assert_ok!(buy(BERTA, 1, 50_000));
		assert_ok!(CarbonOffset::revoke_clean_energy_producer(
			RuntimeOrigin::signed(VERA),
			SOLVEIG,
			LIGNITE_GRID
		));
		become_clean_producer(SOLVEIG);
		// 450 kg: 299 999 g are free, and the rest comes from the newest listing.
		withdraw_of_solveig(500_000);
		assert_eq!(Listings::<Test>::get(2).unwrap().amount, 49_999);
		assert_eq!(balance(SOLVEIG), 400_000);
		// All of it: the listings are gone, and so is the unit that had to stay.
		withdraw_of_solveig(500_000);
		assert_eq!(balance(SOLVEIG), 0);
		assert_eq!(balance(BERTA), 50_000);
		assert!(ListingsOf::<Test>::get(SOLVEIG).is_empty());
		assert_eq!(Listings::<Test>::iter().count(), 0);
		assert_eq!(Deficits::<Test>::get(SOLVEIG), 50_000);
		assert_noop!(buy(BERTA, 1, 1), Error::<Test>::UnknownListing);
	});
}

#[test]
fn a_withdrawal_leaves_other_vintages_and_their_listings_alone() {
	ExtBuilder::build_and_execute(|| {
		let sun = solveig_earns(900_000);
		let wind = wilma_earns();
		send(WILMA, wind, SOLVEIG, 10_000);
		assert_ok!(list(SOLVEIG, wind, 5_000, 1));
		send(SOLVEIG, sun, BERTA, 900_000);
		withdraw_of_solveig(1_000_000);
		assert_eq!(CarbonOffset::get_carbon_credits_balance(SOLVEIG, wind), Amount(10_000));
		assert_eq!(Listings::<Test>::get(0).unwrap().amount, 5_000);
	});
}

#[test]
fn a_factor_that_was_too_high_is_corrected_by_withdrawal_and_not_rewritten() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		correct_to(541_000);
		let factor = EmissionFactors::<Test>::get(LIGNITE_GRID, JULY).unwrap();
		assert_eq!(
			(factor.mg_per_kwh, factor.corrected_mg_per_kwh),
			(LIGNITE_FACTOR, Some(541_000))
		);
		let info = CarbonOffset::get_emission_factor(LIGNITE_GRID, JULY).unwrap();
		assert_eq!(
			(info.mg_per_kwh, info.corrected_mg_per_kwh),
			(LIGNITE_FACTOR, Some(541_000))
		);
		// Anybody takes back the difference: 400 g a kWh.
		assert_eq!(balance(SOLVEIG), 900_000);
		assert_ok!(collect(SOLVEIG, LIGNITE_GRID));
		assert_eq!(balance(SOLVEIG), 500_000);
		assert_noop!(collect(SOLVEIG, LIGNITE_GRID), Error::<Test>::NothingToWithdraw);
		// What comes later earns by the corrected factor.
		generate(SOLVEIG, JULY, 1_000);
		assert_ok!(issue(SOLVEIG, LIGNITE_GRID));
		assert_eq!(Assets::balance(credit, SOLVEIG), 500_500);
	});
}

#[test]
fn what_is_pending_when_a_factor_is_corrected_earns_by_the_corrected_one() {
	ExtBuilder::build_and_execute(|| {
		become_clean_producer(SOLVEIG);
		publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
		generate(SOLVEIG, JULY, 1_000);
		assert_ok!(request(SOLVEIG, LIGNITE_GRID));
		correct_to(541_000);
		assert_ok!(mint(0));
		assert_eq!(issued(SOLVEIG), 500);
	});
}

#[test]
fn an_over_issuance_that_nobody_collected_is_set_off_against_the_same_month() {
	ExtBuilder::build_and_execute(|| {
		solveig_earns(900_000);
		correct_to(541_000);
		// At 500 g a kWh, 2.6 MWh earn 1 300 kg, of which she has 900.
		generate(SOLVEIG, JULY, 1_600_000);
		assert_ok!(issue(SOLVEIG, LIGNITE_GRID));
		assert_eq!(balance(SOLVEIG), 1_300_000);
		assert_noop!(collect(SOLVEIG, LIGNITE_GRID), Error::<Test>::NothingToWithdraw);
	});
}

#[test]
fn a_correction_takes_two_verifiers_and_three_days_and_only_lowers() {
	ExtBuilder::build_and_execute(|| {
		assert_noop!(correct(VERA, 1, Provisional), Error::<Test>::UnknownEmissionFactor);
		assert_ok!(publish(VERA, LIGNITE_GRID, JULY, LIGNITE_FACTOR, Provisional));
		assert_noop!(correct(VERA, 1, Provisional), Error::<Test>::FactorIsProvisional);
		wait(STANDING);
		assert_ok!(publish(VIKTOR, LIGNITE_GRID, JULY, LIGNITE_FACTOR, Final));
		for higher in [LIGNITE_FACTOR, LIGNITE_FACTOR + 1, u32::MAX] {
			assert_noop!(correct(VERA, higher, Provisional), Error::<Test>::CorrectionNotLower);
		}
		assert_noop!(correct(VIKTOR, 1, Final), Error::<Test>::UnknownEmissionFactor);
		assert_ok!(correct(VERA, 1, Provisional));
		assert_noop!(correct(VERA, 1, Provisional), Error::<Test>::FactorUnchanged);
		assert_noop!(correct(VIKTOR, 2, Final), Error::<Test>::FactorDiffers);
		assert_noop!(correct(VIKTOR, 1, Final), Error::<Test>::FactorTooRecent);
		wait(STANDING);
		assert_noop!(correct(VERA, 1, Final), Error::<Test>::SameVerifier);
		for origin in [RuntimeOrigin::signed(BERTA), RuntimeOrigin::root()] {
			assert_noop!(
				CarbonOffset::correct_emission_factor(origin, LIGNITE_GRID, JULY, 1, Final, document(), source()),
				Error::<Test>::NotVerifier
			);
		}
		assert_ok!(correct(VIKTOR, 1, Final));
		assert_noop!(correct(VERA, 1, Provisional), Error::<Test>::CorrectionNotLower);
		// It can be corrected once more, downwards.
		correct_to(0);
	});
}

#[test]
fn less_metered_than_credited_becomes_the_producers_deficit_and_no_holders() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		send(SOLVEIG, credit, BERTA, 800_000);
		// The meters turn out to have counted 200 kWh too much.
		Generated::mutate(|generated| generated.insert((SOLVEIG, LIGNITE_GRID, JULY), 800_000));
		assert_ok!(collect(SOLVEIG, LIGNITE_GRID));
		assert_eq!((balance(SOLVEIG), balance(BERTA)), (0, 800_000));
		assert_eq!(Deficits::<Test>::get(SOLVEIG), 80_000);
		// It is metered after all: the same energy makes up for it, once.
		generate(SOLVEIG, JULY, 200_000);
		assert_ok!(issue(SOLVEIG, LIGNITE_GRID));
		assert_eq!((balance(SOLVEIG), Deficits::<Test>::get(SOLVEIG)), (100_000, 0));
		assert_eq!(
			Issuances::<Test>::get((SOLVEIG, LIGNITE_GRID, JULY)).credited_wh,
			1_000_000
		);
		assert_noop!(request(SOLVEIG, LIGNITE_GRID), Error::<Test>::NothingToIssue);
	});
}

#[test]
fn more_metered_later_is_the_producers_surplus() {
	ExtBuilder::build_and_execute(|| {
		solveig_earns(900_000);
		assert_noop!(collect(SOLVEIG, LIGNITE_GRID), Error::<Test>::NothingToWithdraw);
		generate(SOLVEIG, JULY, 1_000);
		assert_ok!(issue(SOLVEIG, LIGNITE_GRID));
		assert_eq!(balance(SOLVEIG), 900_900);
	});
}

#[test]
fn nothing_is_collected_from_a_stranger() {
	ExtBuilder::build_and_execute(|| {
		solveig_earns(900_000);
		assert_noop!(collect(BERTA, LIGNITE_GRID), Error::<Test>::UnknownProducer);
		assert_noop!(collect(SOLVEIG, HYDRO_GRID), Error::<Test>::UnknownProducer);
	});
}

#[test]
fn who_buys_other_credits_with_what_it_got_for_wrong_ones_loses_these() {
	ExtBuilder::build_and_execute(|| {
		let sun = solveig_earns(900_000);
		let wind = wilma_earns();
		let collect =
			|credit| as_a_call(|| CarbonOffset::collect_deficit(RuntimeOrigin::signed(BERTA), SOLVEIG, credit));
		assert_noop!(collect(wind), Error::<Test>::NothingToWithdraw);
		// She sells her sun, buys wind, and lists most of it.
		send(SOLVEIG, sun, BERTA, 900_000);
		send(WILMA, wind, SOLVEIG, 500_000);
		assert_ok!(list(SOLVEIG, wind, 400_000, 1));
		withdraw_of_solveig(1_000_000);
		assert_noop!(collect(7), Error::<Test>::UnknownCredit);
		assert_noop!(collect(sun), Error::<Test>::NothingToWithdraw);
		assert_ok!(collect(wind));
		assert_eq!(CarbonOffset::get_carbon_credits_balance(SOLVEIG, wind), Amount(0));
		assert_eq!(CarbonOffset::get_carbon_deficit(SOLVEIG), Amount(400_000));
		assert_eq!(
			events().last(),
			Some(&Event::CarbonDeficitCollected {
				producer: SOLVEIG,
				credit: wind,
				amount: 500_000,
				deficit: 400_000
			})
		);
		// No more is taken than is owed.
		send(WILMA, wind, SOLVEIG, 430_000);
		assert_ok!(collect(wind));
		assert_eq!(CarbonOffset::get_carbon_credits_balance(SOLVEIG, wind), Amount(30_000));
		assert_noop!(collect(wind), Error::<Test>::NothingToWithdraw);
		assert_noop!(
			CarbonOffset::collect_deficit(RuntimeOrigin::root(), SOLVEIG, wind),
			sp_runtime::DispatchError::BadOrigin
		);
	});
}
