//! Several vintages are retired by one certificate.

use crate::{mock::*, Certificates, Claim, Error, TextOf, VintagesOf};
use energy_primitives::{CertificateKind, CreditId, EnergySource, Jurisdiction, Month, MonthRange, VintageAmount};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};

fn parts(parts: &[(CreditId, u128)]) -> VintagesOf<Test> {
	let parts = parts.iter().map(|(credit, amount)| VintageAmount {
		credit: *credit,
		amount: *amount,
	});
	parts.collect::<Vec<_>>().try_into().unwrap()
}

fn retire(who: AccountId, of: &[(CreditId, u128)], claim: Claim<TextOf<Test>>) -> DispatchResult {
	as_a_call(|| CarbonOffset::retire_vintages(RuntimeOrigin::signed(who), parts(of), claim))
}

/// Berta has 10 kg of sun and 10 kg of wind.
fn sun_and_wind() -> (CreditId, CreditId) {
	let sun = solveig_earns(900_000);
	become_clean_producer(WILMA);
	generate(WILMA, JULY, 1_000_000);
	assert_ok!(issue(WILMA, LIGNITE_GRID));
	let wind = july(EnergySource::Wind);
	for (from, credit) in [(SOLVEIG, sun), (WILMA, wind)] {
		assert_ok!(CarbonOffset::transfer_carbon_credits(
			RuntimeOrigin::signed(from),
			credit,
			BERTA,
			10_000
		));
	}
	(sun, wind)
}

#[test]
fn sun_and_wind_are_retired_by_one_certificate_for_a_country_and_a_year() {
	ExtBuilder::build_and_execute(|| {
		let (sun, wind) = sun_and_wind();
		let claim = Claim {
			beneficiary: text("Bakery"),
			reason: text("2016"),
			jurisdiction: Some(Jurisdiction(*b"DE")),
			period: Some(MonthRange {
				from: Month(201_601),
				to: Month(201_612),
			}),
		};
		let fund = Balances::free_balance(FUND);
		assert_ok!(retire(BERTA, &[(sun, 4_000), (wind, 6_000)], claim.clone()));
		// The second vintage counts as twenty bytes.
		assert_eq!(Balances::free_balance(FUND) - fund, PRICE + (10 + 20) * BYTE_PRICE);
		let certificate = Certificates::<Test>::get(0).unwrap();
		assert_eq!(certificate.kind, CertificateKind::Retirement);
		assert_eq!(certificate.vintages, parts(&[(sun, 4_000), (wind, 6_000)]));
		assert_eq!(certificate.claim, claim);
		let vintage = |credit| CarbonOffset::get_vintage(credit).unwrap().total.retired;
		assert_eq!((vintage(sun), vintage(wind)), (4_000, 6_000));
		assert_eq!(CarbonOffset::get_carbon_account(BERTA).retired, 10_000);
		let info = CarbonOffset::get_certificate(0).unwrap();
		assert_eq!((info.jurisdiction, info.period), (claim.jurisdiction, claim.period));
	});
}

#[test]
fn the_least_amount_is_of_all_vintages_together() {
	ExtBuilder::build_and_execute(|| {
		let (sun, wind) = sun_and_wind();
		let none = Claim::default;
		assert_noop!(
			retire(BERTA, &[(sun, 400), (wind, 599)], none()),
			Error::<Test>::BelowMinRetirement
		);
		assert_ok!(retire(BERTA, &[(sun, 400), (wind, 600)], none()));
		// Or all that there is of each of them.
		assert_ok!(retire(BERTA, &[(sun, 9_500), (wind, 9_300)], none()));
		assert_noop!(
			retire(BERTA, &[(sun, 100), (wind, 99)], none()),
			Error::<Test>::BelowMinRetirement
		);
		assert_ok!(retire(BERTA, &[(sun, 100), (wind, 100)], none()));
	});
}

#[test]
fn a_certificate_is_of_something_and_of_each_vintage_once() {
	ExtBuilder::build_and_execute(|| {
		let (sun, wind) = sun_and_wind();
		let none = Claim::default;
		assert_noop!(retire(BERTA, &[], none()), Error::<Test>::NoVintages);
		assert_noop!(
			retire(BERTA, &[(sun, 6_000), (sun, 6_000)], none()),
			Error::<Test>::RepeatedVintage
		);
		assert_noop!(
			retire(BERTA, &[(sun, 6_000), (wind, 0)], none()),
			Error::<Test>::ZeroAmount
		);
		assert_noop!(
			retire(BERTA, &[(sun, 6_000), (wind, 10_001)], none()),
			Error::<Test>::InsufficientCredits
		);
		assert_noop!(
			retire(BERTA, &[(sun, 6_000), (7, 1)], none()),
			Error::<Test>::UnknownCredit
		);
		assert_eq!(Assets::balance(sun, BERTA), 10_000);
		assert_eq!(Balances::free_balance(BERTA), WEALTH);
	});
}

#[test]
fn a_claim_names_a_country_and_months_of_the_calendar() {
	ExtBuilder::build_and_execute(|| {
		let (sun, _) = sun_and_wind();
		for letters in [*b"de", *b"D ", [0, 0], [0xff, 0xff]] {
			let claim = Claim {
				jurisdiction: Some(Jurisdiction(letters)),
				..Claim::default()
			};
			assert_noop!(
				retire(BERTA, &[(sun, 1_000)], claim),
				Error::<Test>::InvalidJurisdiction
			);
		}
		for (from, to) in [(201_613, 201_701), (201_602, 201_601), (0, 201_601)] {
			let claim = Claim {
				period: Some(MonthRange {
					from: Month(from),
					to: Month(to),
				}),
				..Claim::default()
			};
			assert_noop!(retire(BERTA, &[(sun, 1_000)], claim), Error::<Test>::InvalidMonth);
		}
	});
}
