//! What a client asks.

use crate::{mock::*, CleanProducerStatus};
use energy_primitives::{CarbonAccount, CreditId, EnergySource, Finality, Vintage};
use frame_support::assert_ok;

#[test]
fn before_anything_has_happened_there_is_nothing_to_see() {
	ExtBuilder::build_and_execute(|| {
		assert_eq!(
			CarbonOffset::get_carbon_credits_balance(SOLVEIG, july(EnergySource::Solar)),
			0
		);
		assert_eq!(CarbonOffset::get_carbon_credits_balance(SOLVEIG, CreditId::MAX), 0);
		assert!(!CarbonOffset::is_clean_energy_producer(SOLVEIG));
		assert_eq!(CarbonOffset::get_carbon_account(SOLVEIG), CarbonAccount::default());
		assert_eq!(CarbonOffset::get_certificate(0), None);
		assert_eq!(CarbonOffset::get_vintage(july(EnergySource::Solar)), None);
		assert_eq!(CarbonOffset::get_emission_factor(LIGNITE_GRID, JULY), None);
		assert_eq!(
			CarbonOffset::get_issuable_carbon_credits(SOLVEIG, LIGNITE_GRID, JULY),
			0
		);
		assert_eq!(CarbonOffset::get_network_carbon_account(), CarbonAccount::default());
		assert_eq!(CarbonOffset::get_clean_energy_producer(SOLVEIG, LIGNITE_GRID), None);
		assert!(!CarbonOffset::is_buyer(SOLVEIG));
	});
}

#[test]
fn afterwards_there_is() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		assert_ok!(CarbonOffset::retire_carbon_credits(
			RuntimeOrigin::signed(SOLVEIG),
			credit,
			100_000,
			b"Solveig".to_vec().try_into().unwrap(),
			b"a flight".to_vec().try_into().unwrap()
		));
		generate(SOLVEIG, JULY, 2_000);

		let account = CarbonAccount {
			issued: 900_000,
			retired: 100_000,
		};
		assert_eq!(CarbonOffset::get_carbon_credits_balance(SOLVEIG, credit), 800_000);
		assert_eq!(CarbonOffset::get_carbon_account(SOLVEIG), account);
		assert_eq!(
			CarbonOffset::get_certificate(0),
			Some((SOLVEIG, credit, 100_000, b"Solveig".to_vec(), b"a flight".to_vec()))
		);
		assert_eq!(
			CarbonOffset::get_vintage(credit),
			Some((
				Vintage {
					month: JULY,
					source: EnergySource::Solar
				},
				account
			))
		);
		assert_eq!(
			CarbonOffset::get_emission_factor(LIGNITE_GRID, JULY),
			Some((LIGNITE_FACTOR, Finality::Final))
		);
		assert_eq!(
			CarbonOffset::get_issuable_carbon_credits(SOLVEIG, LIGNITE_GRID, JULY),
			1_800
		);
		assert_eq!(
			CarbonOffset::get_clean_energy_producer(SOLVEIG, LIGNITE_GRID),
			Some((EnergySource::Solar, CAPACITY, CleanProducerStatus::Approved))
		);
		assert_eq!(CarbonOffset::get_clean_energy_producer(SOLVEIG, HYDRO_GRID), None);
		assert!(CarbonOffset::is_clean_energy_producer(SOLVEIG));
		assert_eq!(CarbonOffset::get_issuer(), CarbonOffset::account_id());
	});
}
