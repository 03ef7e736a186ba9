//! What a client can ask.

use crate::{mock::*, Pallet};
use codec::{Decode, Encode};
use energy_primitives::{
	Amount, CarbonAccount, CertificateInfo, CertificateKind, CleanProducer, CleanProducerStatus, CreditId,
	EmissionFactorInfo, EnergySource, Finality, Page, Vintage, VintageAmount, VintageInfo,
};
use frame_support::assert_ok;

#[test]
fn before_anything_has_happened_there_is_nothing_to_see() {
	ExtBuilder::build_and_execute(|| {
		assert_eq!(
			CarbonOffset::get_carbon_credits_balance(SOLVEIG, july(EnergySource::Solar)),
			Amount(0)
		);
		assert_eq!(
			CarbonOffset::get_carbon_credits_balance(SOLVEIG, CreditId::MAX),
			Amount(0)
		);
		assert!(!CarbonOffset::is_clean_energy_producer(SOLVEIG));
		assert_eq!(CarbonOffset::get_carbon_account(SOLVEIG), CarbonAccount::default());
		assert_eq!(CarbonOffset::get_certificate(0), None);
		assert_eq!(CarbonOffset::get_vintage(july(EnergySource::Solar)), None);
		assert_eq!(CarbonOffset::get_emission_factor(LIGNITE_GRID, JULY), None);
		assert_eq!(
			CarbonOffset::get_issuable_carbon_credits(SOLVEIG, LIGNITE_GRID, JULY),
			Amount(0)
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

		let account = became(900_000, 100_000);
		assert_eq!(
			CarbonOffset::get_carbon_credits_balance(SOLVEIG, credit),
			Amount(800_000)
		);
		assert_eq!(CarbonOffset::get_carbon_account(SOLVEIG), account);
		assert_eq!(
			CarbonOffset::get_certificate(0),
			Some(CertificateInfo {
				certificate: 0,
				kind: CertificateKind::Retirement,
				account: SOLVEIG,
				vintages: vec![VintageAmount {
					credit,
					amount: 100_000
				}],
				beneficiary: "Solveig".into(),
				reason: "a flight".into(),
				jurisdiction: None,
				period: None,
				at: AUGUST_1 + STANDING + WINDOW,
			})
		);
		assert_eq!(
			CarbonOffset::get_vintage(credit),
			Some(VintageInfo {
				credit,
				vintage: Vintage {
					month: JULY,
					source: EnergySource::Solar
				},
				total: account,
				held: 800_000,
				listed: 0
			})
		);
		assert_eq!(
			CarbonOffset::get_emission_factor(LIGNITE_GRID, JULY),
			Some(EmissionFactorInfo {
				month: JULY,
				mg_per_kwh: LIGNITE_FACTOR,
				finality: Finality::Final,
				corrected_mg_per_kwh: None,
				factor_source: "Grid Office, yearly mix of the zone, location-based".into(),
				factor_document: document(),
				proposer: VERA,
				proposed_at: AUGUST_1,
				provisional_until: AUGUST_1 + STANDING,
				confirmed_by: Some(VIKTOR),
				confirmed_at: Some(AUGUST_1 + STANDING)
			})
		);
		assert_eq!(
			CarbonOffset::get_issuable_carbon_credits(SOLVEIG, LIGNITE_GRID, JULY),
			Amount(1_800)
		);
		assert_eq!(
			CarbonOffset::get_clean_energy_producer(SOLVEIG, LIGNITE_GRID),
			Some(CleanProducer {
				source: EnergySource::Solar,
				capacity_w: CAPACITY,
				capacity_changes: 0,
				status: CleanProducerStatus::Approved
			})
		);
		assert_eq!(CarbonOffset::get_clean_energy_producer(SOLVEIG, HYDRO_GRID), None);
		assert!(CarbonOffset::is_clean_energy_producer(SOLVEIG));
	});
}

#[test]
fn the_issuer_is_a_constant() {
	let constants = Pallet::<Test>::pallet_constants_metadata();
	let issuer = constants.iter().find(|constant| constant.name == "Issuer").unwrap();
	assert_eq!(issuer.value, CarbonOffset::account_id().encode());
}

#[test]
fn the_life_cycle_emissions_of_each_clean_source_are_published() {
	let constants = Pallet::<Test>::pallet_constants_metadata();
	let published = constants
		.iter()
		.find(|constant| constant.name == "LifeCycleMgPerKwh")
		.unwrap();
	let table = Vec::<(EnergySource, u32)>::decode(&mut &published.value[..]).unwrap();
	assert_eq!(table.len(), 7);
	assert!(table.contains(&(EnergySource::Solar, 41_000)) && table.contains(&(EnergySource::Nuclear, 12_000)));
	assert!(table.iter().all(|(source, _)| source.is_clean()));
}

#[test]
fn certificates_come_in_pages() {
	ExtBuilder::build_and_execute(|| {
		assert_eq!(
			CarbonOffset::get_certificates(None, None),
			Page {
				items: vec![],
				next: None
			}
		);
		let credit = solveig_earns(900_000);
		for _ in 0..5 {
			assert_ok!(CarbonOffset::retire_carbon_credits(
				RuntimeOrigin::signed(SOLVEIG),
				credit,
				KILOGRAM,
				text(""),
				text("")
			));
		}
		let page = |from, limit| {
			let page = CarbonOffset::get_certificates(from, limit);
			let numbers: Vec<_> = page.items.iter().map(|item| item.certificate).collect();
			(numbers, page.next)
		};
		assert_eq!(page(None, Some(2)), (vec![0, 1], Some(2)));
		assert_eq!(page(Some(2), Some(2)), (vec![2, 3], Some(4)));
		assert_eq!(page(Some(4), Some(2)), (vec![4], None));
		assert_eq!(page(Some(5), Some(2)), (vec![], None));
		assert_eq!(page(Some(u32::MAX), None), (vec![], None));
		assert_eq!(page(None, Some(0)), (vec![0], Some(1)));
		assert_eq!(page(None, Some(5)), (vec![0, 1, 2, 3, 4], None));
		assert_eq!(page(None, None).0.len(), 5);
	});
}

#[test]
fn a_text_that_is_not_utf_8_is_shown_as_far_as_it_is() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		assert_ok!(CarbonOffset::retire_carbon_credits(
			RuntimeOrigin::signed(SOLVEIG),
			credit,
			KILOGRAM,
			vec![b'a', 0xff, b'b'].try_into().unwrap(),
			text("")
		));
		assert_eq!(CarbonOffset::get_certificate(0).unwrap().beneficiary, "a\u{fffd}b");
	});
}
