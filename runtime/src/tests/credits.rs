//! Carbon credits are issued for metered generation and destroyed by a retirement only.

use super::*;
use crate::{configs::ProxyType, Assets, CarbonOffset};
use energy_primitives::{CreditId, Finality, Month, Vintage};
use frame_support::traits::{Get, GetCallName};
use frame_system::{Error as SystemError, RawOrigin};
use sp_runtime::traits::Dispatchable;
use std::collections::BTreeSet;

type AssetsCall = pallet_assets::Call<Runtime>;

/// A second verifier, whom the council adds, because a factor needs two.
pub const SECOND_VERIFIER: Key = COUNCILLOR;

/// What a holder of credits may do with them by the assets' own calls.
const OF_HOLDERS: [&str; 6] = [
	"transfer",
	"transfer_keep_alive",
	"transfer_all",
	"approve_transfer",
	"transfer_approved",
	"cancel_approval",
];

const JULY_SOLAR: Vintage = Vintage {
	month: Month(201_607),
	source: EnergySource::Solar,
};

/// The solar house generates 10 kWh in July, and has 3 590 g avoided for it: 400 g a kWh of the
/// grid's less the 41 g of a panel's life.
pub fn earn() -> CreditId {
	let credit = ask();
	pass_the_challenge_window();
	credit
}

/// The solar house's July is asked for.
fn ask() -> CreditId {
	let mut panel = Device::install(
		SOLAR_HOUSE,
		MeterRole::ConnectionAndGeneration(EnergySource::Solar),
		MeterPair::ed25519(1),
	);
	let now = current();
	submit(vec![panel.read(now - 1, 0, 0)]);
	advance_to_interval(now + 2);
	submit(vec![panel.read(now, 0, 5_000), panel.read(now + 1, 0, 5_000)]);
	send(
		SOLAR_HOUSE,
		CarbonCall::register_clean_energy_producer {
			source: EnergySource::Solar,
		},
	);
	send(VERIFIER, approve(SOLAR_HOUSE));
	advance_to(AUGUST);
	publish_factor(JULY_SOLAR.month);
	send(BUYER, issue());
	JULY_SOLAR.credit_id()
}

/// Lets the challenge window of what was asked for pass: the chain mints it by itself.
pub fn pass_the_challenge_window() {
	let window = <<Runtime as pallet_carbon_offset::Config>::ChallengeWindow as Get<Moment>>::get();
	advance_to(pallet_timestamp::Now::<Runtime>::get() + window);
	next_block();
}

/// A verifier's approval of a plant in the village.
pub fn approve(producer: Key) -> CarbonCall {
	CarbonCall::approve_clean_energy_producer {
		producer: account(producer),
		zone: VILLAGE,
		capacity_w: POWER,
	}
}

/// Who publishes the figure.
pub fn factor_source() -> pallet_carbon_offset::TextOf<Runtime> {
	b"Grid Office, monthly mix".to_vec().try_into().expect("a short text")
}

/// One verifier publishes the factor of the village for a month, 400 g a kWh. After the time that
/// it has to stand, another makes it final.
pub fn publish_factor(month: Month) {
	let factor = |finality| CarbonCall::publish_emission_factor {
		zone: VILLAGE,
		month,
		mg_per_kwh: 400_000,
		finality,
		factor_document: H256::repeat_byte(7),
		factor_source: factor_source(),
	};
	council(
		pallet_membership::Call::<Runtime, pallet_collective::Instance2>::add_member {
			who: account(SECOND_VERIFIER).into(),
		},
	);
	send(VERIFIER, factor(Finality::Provisional));
	let standing = <<Runtime as pallet_carbon_offset::Config>::FactorStanding as Get<Moment>>::get();
	advance_to(pallet_timestamp::Now::<Runtime>::get() + standing);
	send(SECOND_VERIFIER, factor(Finality::Final));
}

fn issue() -> CarbonCall {
	CarbonCall::issue_carbon_credits {
		producer: account(SOLAR_HOUSE),
		zone: VILLAGE,
		month: JULY_SOLAR.month,
	}
}

fn credits(who: Key) -> Balance {
	CarbonOffset::get_carbon_credits_balance(account(who), JULY_SOLAR.credit_id()).0
}

/// Every call by which an asset is made, changed, minted, burnt, frozen or taken, for an asset that
/// is there.
fn powers_over(credit: CreditId) -> Vec<AssetsCall> {
	let id = codec::Compact(credit);
	let new = codec::Compact(credit + 1);
	let holder = || account(SOLAR_HOUSE).into();
	let thief = || account(STRANGER).into();
	vec![
		AssetsCall::create {
			id: new,
			admin: thief(),
			min_balance: 1,
		},
		AssetsCall::force_create {
			id: new,
			owner: thief(),
			is_sufficient: true,
			min_balance: 1,
		},
		AssetsCall::start_destroy { id },
		AssetsCall::destroy_accounts { id },
		AssetsCall::destroy_approvals { id },
		AssetsCall::finish_destroy { id },
		AssetsCall::mint {
			id,
			beneficiary: thief(),
			amount: 1,
		},
		AssetsCall::burn {
			id,
			who: holder(),
			amount: 1,
		},
		AssetsCall::force_transfer {
			id,
			source: holder(),
			dest: thief(),
			amount: 1,
		},
		AssetsCall::freeze { id, who: holder() },
		AssetsCall::thaw { id, who: holder() },
		AssetsCall::freeze_asset { id },
		AssetsCall::thaw_asset { id },
		AssetsCall::transfer_ownership { id, owner: thief() },
		AssetsCall::set_team {
			id,
			issuer: thief(),
			admin: thief(),
			freezer: thief(),
		},
		AssetsCall::set_metadata {
			id,
			name: b"gold".to_vec(),
			symbol: b"AU".to_vec(),
			decimals: 0,
		},
		AssetsCall::clear_metadata { id },
		AssetsCall::force_set_metadata {
			id,
			name: b"gold".to_vec(),
			symbol: b"AU".to_vec(),
			decimals: 0,
			is_frozen: true,
		},
		AssetsCall::force_clear_metadata { id },
		AssetsCall::force_asset_status {
			id,
			owner: thief(),
			issuer: thief(),
			admin: thief(),
			freezer: thief(),
			min_balance: 1_000,
			is_sufficient: false,
			is_frozen: true,
		},
		AssetsCall::force_cancel_approval {
			id,
			owner: holder(),
			delegate: thief(),
		},
		AssetsCall::touch { id },
		AssetsCall::touch_other { id, who: thief() },
		AssetsCall::refund { id, allow_burn: true },
		AssetsCall::refund_other { id, who: holder() },
		AssetsCall::set_min_balance { id, min_balance: 1_000 },
		AssetsCall::block { id, who: holder() },
		AssetsCall::set_reserves {
			id,
			reserves: Default::default(),
		},
	]
}

#[test]
fn credits_come_from_the_meters_once_and_go_by_a_certificate() {
	in_the_village(|| {
		let credit = earn();
		assert_eq!(credits(SOLAR_HOUSE), 3_590);
		assert_eq!(Assets::total_supply(credit), 3_590);
		assert_eq!(
			fail(BUYER, issue()),
			pallet_carbon_offset::Error::<Runtime>::NothingToIssue.into()
		);

		send(
			SOLAR_HOUSE,
			CarbonCall::transfer_carbon_credits {
				credit,
				to: account(BUYER),
				amount: 2_000,
			},
		);
		send(
			BUYER,
			CarbonCall::retire_carbon_credits {
				credit,
				amount: 1_500,
				beneficiary: b"the bakery".to_vec().try_into().expect("a short name"),
				reason: b"ovens in July".to_vec().try_into().expect("a short reason"),
			},
		);
		assert_eq!((credits(SOLAR_HOUSE), credits(BUYER)), (1_590, 500));
		assert_eq!(Assets::total_supply(credit), 2_090);
		let certificate = CarbonOffset::get_certificate(0).expect("whoever retires gets a certificate");
		assert_eq!((certificate.certificate, certificate.account), (0, account(BUYER)));
		let part = energy_primitives::VintageAmount { credit, amount: 1_500 };
		assert_eq!(certificate.vintages, [part]);
		assert_eq!(
			(&*certificate.beneficiary, &*certificate.reason),
			("the bakery", "ovens in July")
		);
	});
}

#[test]
fn holders_pass_credits_on_by_the_assets_own_calls() {
	in_the_village(|| {
		let id = codec::Compact(earn());
		send(
			SOLAR_HOUSE,
			AssetsCall::transfer {
				id,
				target: account(BUYER).into(),
				amount: 1_000,
			},
		);
		send(
			SOLAR_HOUSE,
			AssetsCall::approve_transfer {
				id,
				delegate: account(WIND_FARM).into(),
				amount: 1_000,
			},
		);
		send(
			WIND_FARM,
			AssetsCall::transfer_approved {
				id,
				owner: account(SOLAR_HOUSE).into(),
				destination: account(PAUPER).into(),
				amount: 1_000,
			},
		);
		send(
			BUYER,
			AssetsCall::transfer_all {
				id,
				dest: account(PAUPER).into(),
				keep_alive: false,
			},
		);
		assert_eq!(
			(credits(SOLAR_HOUSE), credits(BUYER), credits(PAUPER)),
			(1_590, 0, 2_000)
		);
	});
}

/// What the community's fund has.
fn fund() -> Balance {
	Balances::free_balance(crate::configs::CommunityFund::get())
}

fn dispute() -> CarbonCall {
	CarbonCall::dispute_issuance {
		issuance: 0,
		document: H256::repeat_byte(9),
	}
}

#[test]
fn one_verifier_delays_an_issuance_and_two_refuse_it() {
	in_the_village(|| {
		ask();
		send(VERIFIER, dispute());
		pass_the_challenge_window();
		assert_eq!(credits(SOLAR_HOUSE), 0);
		let mint = || CarbonCall::mint_carbon_credits { issuance: 0 };
		assert_eq!(
			fail(BUYER, mint()),
			pallet_carbon_offset::Error::<Runtime>::DisputeOpen.into()
		);
		// Nobody votes with the verifier.
		let period = <<Runtime as pallet_carbon_offset::Config>::DisputePeriod as Get<Moment>>::get();
		advance_to(pallet_timestamp::Now::<Runtime>::get() + period);
		send(BUYER, mint());
		assert_eq!(credits(SOLAR_HOUSE), 3_590);
	});
	in_the_village(|| {
		ask();
		send(VERIFIER, dispute());
		let vote = CarbonCall::vote_on_issuance {
			issuance: 0,
			vote: pallet_carbon_offset::DisputeVote::Reject,
		};
		send(SECOND_VERIFIER, vote);
		pass_the_challenge_window();
		assert_eq!(credits(SOLAR_HOUSE), 0);
		assert_eq!(
			fail(BUYER, issue()),
			pallet_carbon_offset::Error::<Runtime>::NothingToIssue.into()
		);
	});
}

#[test]
fn a_withdrawal_leaves_the_buyer_what_it_has_bought() {
	in_the_village(|| {
		let credit = earn();
		let to = account(BUYER);
		send(
			SOLAR_HOUSE,
			CarbonCall::transfer_carbon_credits {
				credit,
				to,
				amount: 2_000,
			},
		);
		for verifier in [VERIFIER, SECOND_VERIFIER] {
			send(
				verifier,
				CarbonCall::withdraw_carbon_credits {
					producer: account(SOLAR_HOUSE),
					zone: VILLAGE,
					month: JULY_SOLAR.month,
					energy_wh: 10_000,
					document: H256::repeat_byte(9),
				},
			);
		}
		assert_eq!((credits(SOLAR_HOUSE), credits(BUYER)), (0, 2_000));
		assert_eq!(CarbonOffset::get_carbon_deficit(account(SOLAR_HOUSE)).0, 2_000);
	});
}

/// Tomorrow, as the end of a listing.
fn tomorrow_ms() -> Moment {
	pallet_timestamp::Now::<Runtime>::get() + 24 * 3_600_000
}

#[test]
fn credits_for_sale_are_on_hold_until_they_are_bought_or_taken_back() {
	in_the_village(|| {
		let credit = earn();
		let list = |amount| CarbonCall::list_credits {
			credit,
			amount,
			price: 1_000_000,
			expires_at: tomorrow_ms(),
		};
		send(SOLAR_HOUSE, list(3_000));
		// By no call of the assets, as long as they are listed.
		let id = codec::Compact(credit);
		let moves: [AssetsCall; 2] = [
			AssetsCall::transfer {
				id,
				target: account(PAUPER).into(),
				amount: 1_000,
			},
			AssetsCall::transfer_all {
				id,
				dest: account(BUYER).into(),
				keep_alive: false,
			},
		];
		assert!(sent(SOLAR_HOUSE, moves[0].clone()).result.is_err());
		let _ = sent(SOLAR_HOUSE, moves[1].clone());
		assert_eq!((credits(SOLAR_HOUSE), credits(BUYER)), (3_001, 589));

		let before = (wealth(SOLAR_HOUSE), fund());
		send(
			BUYER,
			CarbonCall::buy_credits {
				listing: 0,
				amount: 2_500,
			},
		);
		assert_eq!(credits(BUYER), 589 + 2_500);
		// 2 500 000 000 plancks, of which a hundredth is the community's.
		assert_eq!(wealth(SOLAR_HOUSE), before.0 + 2_475_000_000);
		assert!(fund() >= before.1 + 25_000_000);
		send(SOLAR_HOUSE, CarbonCall::delist_credits { listing: 0 });
		assert_eq!(
			fail(BUYER, CarbonCall::buy_credits { listing: 0, amount: 1 }),
			pallet_carbon_offset::Error::<Runtime>::UnknownListing.into()
		);
		assert_eq!(Assets::total_supply(credit), 3_590);
	});
}

#[test]
fn no_origin_administers_an_asset() {
	in_the_village(|| {
		let credit = earn();
		for call in powers_over(credit) {
			for who in [SOLAR_HOUSE, WIND_FARM, VERIFIER, COUNCILLOR] {
				assert!(sent(who, call.clone()).result.is_err(), "{who:?} {call:?}");
			}
			let result = RuntimeCall::Assets(call.clone()).dispatch(RawOrigin::Root.into());
			assert!(result.is_err(), "root {call:?}");
			assert!(root(call.clone()).is_err(), "as root: {call:?}");
			let nested = UtilityCall::batch_all {
				calls: vec![call.clone().into()],
			};
			assert!(root(nested).is_err(), "a batch as root {call:?}");
			assert_eq!(
				pallet_assets::Asset::<Runtime>::iter_keys().collect::<Vec<_>>(),
				[credit]
			);
			assert_eq!(Assets::total_supply(credit), 3_590);
			assert_eq!(credits(SOLAR_HOUSE), 3_590);
		}
	});
}

#[test]
fn every_call_of_the_assets_is_a_holders_or_nobodys() {
	let mut calls: BTreeSet<&str> = AssetsCall::get_call_names().iter().copied().collect();
	for call in powers_over(0) {
		calls.remove(call.get_call_name());
	}
	assert_eq!(calls, OF_HOLDERS.into_iter().collect());
}

#[test]
fn no_account_is_touched_so_that_no_credit_is_burnt_with_it() {
	in_the_village(|| {
		let id = codec::Compact(earn());
		send(
			SOLAR_HOUSE,
			ProxyCall::add_proxy {
				delegate: account(STRANGER).into(),
				proxy_type: ProxyType::Any,
				delay: 0,
			},
		);
		let filtered = DispatchError::from(SystemError::<Runtime>::CallFiltered);
		let touches: [AssetsCall; 2] = [
			AssetsCall::touch { id },
			AssetsCall::touch_other {
				id,
				who: account(BUYER).into(),
			},
		];
		for touch in touches.map(RuntimeCall::from) {
			let boxed = Box::new(touch.clone());
			let calls = vec![touch.clone()];
			assert_eq!(fail(SOLAR_HOUSE, touch), filtered);
			assert_eq!(
				fail(SOLAR_HOUSE, UtilityCall::batch_all { calls: calls.clone() }),
				filtered
			);
			let sent = send(SOLAR_HOUSE, UtilityCall::batch { calls: calls.clone() });
			let interrupted = pallet_utility::Event::BatchInterrupted {
				index: 0,
				error: filtered,
			};
			assert!(sent.events.contains(&RuntimeEvent::Utility(interrupted)));
			let sent = send(SOLAR_HOUSE, UtilityCall::force_batch { calls });
			let failed = pallet_utility::Event::ItemFailed { error: filtered };
			assert!(sent.events.contains(&RuntimeEvent::Utility(failed)));
			let sent = send(
				STRANGER,
				ProxyCall::proxy {
					real: account(SOLAR_HOUSE).into(),
					force_proxy_type: None,
					call: boxed.clone(),
				},
			);
			let executed = pallet_proxy::Event::ProxyExecuted { result: Err(filtered) };
			assert!(sent.events.contains(&RuntimeEvent::Proxy(executed)));
			assert_eq!(
				fail(
					SOLAR_HOUSE,
					MultisigCall::as_multi_threshold_1 {
						other_signatories: vec![account(STRANGER)],
						call: boxed.clone(),
					}
				),
				filtered
			);
			assert_eq!(
				fail(SOLAR_HOUSE, UtilityCall::as_derivative { index: 0, call: boxed }),
				filtered
			);
		}
	});
}
