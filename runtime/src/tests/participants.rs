//! Accounts that are no participant, operator, gateway or verifier are refused, however they make a
//! call; it changes nothing but their balance, by the fee.

use super::{matrix::PROPOSAL, *};
use crate::configs::ProxyType;
use energy_primitives::{
	Direction, EmergencyProtocol, Finality, GridStatus, LimitationContract, Limits, Month, Thresholds,
};
use frame_support::{
	dispatch::{DispatchClass, GetDispatchInfo, Pays},
	traits::{GetCallMetadata, GetCallName},
};
use pallet_carbon_offset::Error as CarbonError;
use pallet_energy_production::{Error as ProductionError, ReadingError};
use pallet_p2p_trading::Error as TradingError;
use sp_io::hashing::twox_128;
use std::collections::{BTreeMap, BTreeSet};

/// A call, and why each of these accounts may not make it. A stranger does not get so far: see
/// [`roles`](super::roles).
struct Refusal {
	who: Vec<Key>,
	call: RuntimeCall,
	error: DispatchError,
}

/// The calls that anybody with a role may make, because the caller decides nothing by them and only
/// pays the fee. A market that is due may be cleared by anybody, and a validly signed reading
/// counts whoever submits it.
const OPEN_TO_ANYBODY: [&str; 10] = [
	"advance_flexibility",
	"settle",
	"cut_back",
	"claim_payout",
	"clear_market",
	"issue_carbon_credits",
	"mint_carbon_credits",
	"collect_over_issuance",
	"collect_deficit",
	"submit_readings",
];

/// Everybody who has no say in the village's grid: participants, suppliers, gateways, verifiers and
/// councillors have none either.
fn non_operators() -> Vec<Key> {
	vec![
		BUYER,
		HOUSE,
		SOLAR_HOUSE,
		SUPPLIER,
		GATEWAY,
		VERIFIER,
		COUNCILLOR,
		TOWN_OPERATOR,
	]
}

fn non_verifiers() -> Vec<Key> {
	vec![BUYER, SOLAR_HOUSE, OPERATOR, COUNCILLOR, GATEWAY]
}

fn non_participants() -> Vec<Key> {
	vec![BUYER, OPERATOR, SUPPLIER, GATEWAY, VERIFIER, COUNCILLOR]
}

/// The proxy of everybody, without a role of its own.
const PROXY: Key = TOWN_GATEWAY;

/// An interval whose gate stays open for as long as the stories here take.
fn tomorrow() -> Interval {
	current() + 96
}

fn july() -> Month {
	Month::of(MIDNIGHT)
}

fn healthy() -> GridStatus {
	GridStatus {
		frequency_millihertz: 50_000,
		voltage_permille: 1_000,
		load_w: 0,
		generation_w: 0,
	}
}

/// Asks for a kW less for an interval of tomorrow.
fn request_flexibility() -> GridCall {
	GridCall::request_flexibility {
		area: VILLAGE,
		direction: Direction::Import,
		power_w: 1_000,
		from: tomorrow(),
		until: tomorrow() + 1,
		max_price_mills: 100,
		closes_at: tomorrow() - 4,
	}
}

/// The operator's calls on the grid.
fn grid_calls() -> Vec<RuntimeCall> {
	let area = VILLAGE;
	let calls: Vec<GridCall> = vec![
		GridCall::create_area {
			parent: Some(area),
			edge: Edge {
				import_limit_w: POWER,
				export_limit_w: POWER,
				grid_fee_mills: 0,
			},
			supplier: account(STRANGER),
			tariff: TARIFF,
		},
		GridCall::update_area {
			area,
			edge: Edge {
				import_limit_w: 0,
				export_limit_w: 0,
				grid_fee_mills: 0,
			},
			thresholds: Thresholds::default(),
		},
		GridCall::set_supply_terms {
			area,
			supplier: account(STRANGER),
			tariff: TARIFF,
			from: None,
		},
		GridCall::set_area_name {
			area,
			name: b"Mine".to_vec().try_into().expect("a short name"),
		},
		GridCall::remove_area { area },
		connect(STRANGER, area),
		GridCall::update_connection {
			who: account(HOUSE),
			import_limit_w: 1,
			export_limit_w: 1,
			class: PriorityClass::Critical,
		},
		GridCall::disconnect { who: account(HOUSE) },
		GridCall::update_grid_status {
			area,
			status: healthy(),
		},
		GridCall::implement_emergency_protocol {
			area,
			protocol: EmergencyProtocol::SuspendTrading,
			duration: 1,
			reason: b"none".to_vec().try_into().expect("a short reason"),
		},
		GridCall::lift_emergency { area },
		GridCall::lift_measure { incident: 0 },
		GridCall::propose_measure {
			area,
			protocol: EmergencyProtocol::Island,
			from: None,
			duration: 1,
			reason: b"none".to_vec().try_into().expect("a short reason"),
		},
		GridCall::confirm_measure { area, proposal: 0 },
		GridCall::withdraw_measure_proposal { area, proposal: 0 },
		GridCall::set_status_reporter {
			reporter: account(STRANGER),
			area,
			authorized: true,
		},
		GridCall::publish_envelopes {
			area,
			envelopes: Default::default(),
		},
		GridCall::set_default_envelope {
			who: account(HOUSE),
			limits: None,
		},
		GridCall::set_controllable_devices {
			who: account(WIND_FARM),
			devices: 1,
			managed: false,
		},
		GridCall::offer_contract {
			who: account(HOUSE),
			contract: None,
		},
		GridCall::withdraw_invitation {
			who: account(STRANGER),
			area,
		},
		request_flexibility(),
	];
	calls.into_iter().map(Into::into).collect()
}

/// The operator's calls on plants, gateways and meters.
fn production_calls() -> Vec<RuntimeCall> {
	let producer = account(SOLAR_HOUSE);
	let key = MeterPair::ed25519(99).public();
	let calls: Vec<ProductionCall> = vec![
		ProductionCall::approve_producer {
			producer: producer.clone(),
		},
		ProductionCall::suspend_producer {
			producer: producer.clone(),
		},
		ProductionCall::register_gateway {
			gateway: account(STRANGER),
			area: VILLAGE,
		},
		ProductionCall::remove_gateway {
			gateway: account(GATEWAY),
			area: VILLAGE,
		},
		ProductionCall::register_meter {
			owner: account(HOUSE),
			role: MeterRole::Connection,
			rated_power_w: POWER,
			key,
			registers: Registers::default(),
		},
		ProductionCall::exchange_meter {
			meter: 0,
			key,
			rated_power_w: POWER,
			last: Registers::default(),
			registers: Registers::default(),
		},
		ProductionCall::suspend_meter { meter: 0 },
		ProductionCall::resume_meter { meter: 0 },
		ProductionCall::declare_gap { meter: 0, sequence: 1 },
		ProductionCall::record_energy_production {
			producer,
			interval: current() - 1,
			energy_wh: 1,
		},
	];
	calls.into_iter().map(Into::into).collect()
}

fn all_refusals() -> Vec<Refusal> {
	let mut refusals = Vec::new();
	let mut refuse = |who: Vec<Key>, call: RuntimeCall, error: DispatchError| {
		refusals.push(Refusal { who, call, error });
	};
	refuse_what_council_and_operator_decide(&mut refuse);
	refuse_what_participants_decide(&mut refuse);
	refuse_what_suppliers_and_invited_accounts_decide(&mut refuse);
	refuse_what_producers_and_verifiers_decide(&mut refuse);
	refusals
}

/// Adds a refusal to the list.
type Refuse<'a> = &'a mut dyn FnMut(Vec<Key>, RuntimeCall, DispatchError);

fn refuse_what_council_and_operator_decide(refuse: Refuse<'_>) {
	// What the council alone decides is not the operator's either.
	let mut everybody_outside_a_motion = non_operators();
	everybody_outside_a_motion.push(OPERATOR);
	for call in [
		GridCall::set_operator_authorization {
			operator: account(STRANGER),
			area: VILLAGE,
			authorized: true,
		},
		GridCall::set_network_account {
			area: VILLAGE,
			account: Some(account(STRANGER)),
		},
		GridCall::set_floor_rule {
			area: VILLAGE,
			rule: Some(true),
		},
		GridCall::create_area {
			parent: None,
			edge: Edge::default(),
			supplier: account(STRANGER),
			tariff: TARIFF,
		},
	] {
		refuse(
			everybody_outside_a_motion.clone(),
			call.into(),
			GridError::<Runtime>::NotCouncil.into(),
		);
	}
	for call in grid_calls() {
		refuse(non_operators(), call, GridError::<Runtime>::NotOperator.into());
	}
	for call in production_calls() {
		refuse(non_operators(), call, ProductionError::<Runtime>::NotOperator.into());
	}
}

fn refuse_what_participants_decide(refuse: Refuse<'_>) {
	// Participants only.
	refuse(
		non_participants(),
		ProductionCall::register_producer {
			source: EnergySource::Solar,
			capacity_w: POWER,
		}
		.into(),
		ProductionError::<Runtime>::NotConnected.into(),
	);
	let contract = LimitationContract {
		from: tomorrow(),
		until: tomorrow() + 1,
		limits: Limits::default(),
	};
	refuse(
		non_participants(),
		GridCall::accept_contract { contract }.into(),
		GridError::<Runtime>::NotConnected.into(),
	);
	refuse(
		non_participants().into_iter().filter(|who| *who != OPERATOR).collect(),
		GridCall::cancel_flexibility_request { request: 0 }.into(),
		GridError::<Runtime>::NotThePayer.into(),
	);
	let commit = GridCall::commit_flexibility {
		request: 0,
		limit_w: 0,
		price_mills: 1,
	};
	refuse(
		non_participants(),
		commit.into(),
		GridError::<Runtime>::NotConnected.into(),
	);
	refuse(
		non_participants(),
		offer(tomorrow(), 100, 100).into(),
		TradingError::<Runtime>::NotConnected.into(),
	);
	refuse(
		non_participants(),
		place(&[order(tomorrow(), Side::Bid, 100, 100)]).into(),
		TradingError::<Runtime>::NotConnected.into(),
	);
	refuse(
		non_participants(),
		accept(first_offer(SOLAR_HOUSE, tomorrow()), 100).into(),
		TradingError::<Runtime>::NotConnected.into(),
	);
	refuse(
		vec![BUYER, HOUSE, WIND_FARM, OPERATOR, COUNCILLOR],
		TradingCall::cancel_energy_offer {
			offer: first_offer(SOLAR_HOUSE, tomorrow()),
		}
		.into(),
		TradingError::<Runtime>::NotSeller.into(),
	);
	// Nobody can name another's orders.
	refuse(
		vec![BUYER, HOUSE, WIND_FARM, OPERATOR, COUNCILLOR],
		cancel(&[order(tomorrow(), Side::Ask, 1_000, 100)]).into(),
		TradingError::<Runtime>::UnknownOrder.into(),
	);
	refuse(
		vec![BUYER, HOUSE],
		TradingCall::pay_arrears {
			creditor: account(SUPPLIER),
			amount: 1,
		}
		.into(),
		TradingError::<Runtime>::NoArrears.into(),
	);
	for call in [TradingCall::deposit { amount: 1 }, TradingCall::withdraw { amount: 1 }] {
		refuse(
			non_participants(),
			call.into(),
			TradingError::<Runtime>::NotConnected.into(),
		);
	}
	refuse(
		vec![BUYER, HOUSE],
		TradingCall::collect_arrears {
			debtor: account(SOLAR_HOUSE),
		}
		.into(),
		TradingError::<Runtime>::NoArrears.into(),
	);
	refuse(
		vec![BUYER, HOUSE, OPERATOR],
		TradingCall::deposit_as_supplier { amount: 1 }.into(),
		TradingError::<Runtime>::NotSupplier.into(),
	);
	let limits = StandingLimits::default();
	refuse(
		vec![BUYER, SUPPLIER, OPERATOR],
		TradingCall::set_participation { limits, percent: 50 }.into(),
		TradingError::<Runtime>::NotConnected.into(),
	);
	// Nobody has another's money.
	refuse(
		vec![BUYER, HOUSE, OPERATOR],
		TradingCall::withdraw_as_supplier { amount: 1 }.into(),
		sp_runtime::TokenError::FundsUnavailable.into(),
	);
}

fn refuse_what_suppliers_and_invited_accounts_decide(refuse: Refuse<'_>) {
	// The council only.
	for call in [
		share_in_village(None),
		TradingCall::set_breach_charge {
			area: VILLAGE,
			charge_mills: Some(500),
			from: None,
		},
		TradingCall::set_sharing_weight {
			who: account(HOUSE),
			weight: 1,
		},
	] {
		refuse(
			vec![BUYER, HOUSE, SOLAR_HOUSE, OPERATOR, COUNCILLOR, SUPPLIER],
			call.into(),
			TradingError::<Runtime>::NotCouncil.into(),
		);
	}
	// The supplier only.
	let (area, amount) = (VILLAGE, 1);
	for call in [
		TradingCall::set_credit_limit { area, amount },
		TradingCall::set_sharing_advance { area, amount },
	] {
		refuse(
			vec![BUYER, HOUSE, SOLAR_HOUSE, OPERATOR, COUNCILLOR],
			call.into(),
			TradingError::<Runtime>::NotSupplier.into(),
		);
	}
	refuse(
		vec![BUYER, HOUSE, SOLAR_HOUSE, OPERATOR, COUNCILLOR],
		ProductionCall::countersign_energy_production {
			producer: account(SOLAR_HOUSE),
			interval: current() - 1,
		}
		.into(),
		ProductionError::<Runtime>::NotSupplier.into(),
	);
	for call in [
		GridCall::set_tariff_band {
			area: VILLAGE,
			band: None,
		},
		GridCall::accept_tariff {
			area: VILLAGE,
			tariff: PROPOSAL,
			from: None,
		},
		GridCall::resign_as_supplier { area: VILLAGE },
	] {
		refuse(
			vec![BUYER, HOUSE, SOLAR_HOUSE, OPERATOR, COUNCILLOR],
			call.into(),
			GridError::<Runtime>::NotSupplier.into(),
		);
	}
	for call in [acceptance(VILLAGE), GridCall::decline_connection { area: VILLAGE }] {
		refuse(
			vec![BUYER, HOUSE, OPERATOR],
			call.into(),
			GridError::<Runtime>::NotInvited.into(),
		);
	}
	for call in [GridCall::give_notice {}, GridCall::leave {}] {
		refuse(
			non_participants(),
			call.into(),
			GridError::<Runtime>::NotConnected.into(),
		);
	}
}

fn refuse_what_producers_and_verifiers_decide(refuse: Refuse<'_>) {
	// Approved producers, and verifiers.
	refuse(
		vec![BUYER, HOUSE, OPERATOR, VERIFIER],
		CarbonCall::register_clean_energy_producer {
			source: EnergySource::Solar,
		}
		.into(),
		CarbonError::<Runtime>::NoApprovedPlant.into(),
	);
	for call in [
		super::credits::approve(SOLAR_HOUSE),
		CarbonCall::revoke_clean_energy_producer {
			producer: account(SOLAR_HOUSE),
			zone: VILLAGE,
		},
		CarbonCall::register_buyer { who: account(STRANGER) },
		CarbonCall::remove_buyer { who: account(BUYER) },
		CarbonCall::publish_emission_factor {
			zone: VILLAGE,
			month: july(),
			mg_per_kwh: 400_000,
			finality: Finality::Provisional,
			factor_document: H256::zero(),
			factor_source: super::credits::factor_source(),
		},
		CarbonCall::correct_emission_factor {
			zone: VILLAGE,
			month: july(),
			mg_per_kwh: 400_000,
			finality: Finality::Provisional,
			factor_document: H256::zero(),
			factor_source: super::credits::factor_source(),
		},
		CarbonCall::withdraw_carbon_credits {
			producer: account(SOLAR_HOUSE),
			zone: VILLAGE,
			month: july(),
			energy_wh: 1,
			document: H256::zero(),
		},
		CarbonCall::dispute_issuance {
			issuance: 0,
			document: H256::zero(),
		},
		CarbonCall::vote_on_issuance {
			issuance: 0,
			vote: pallet_carbon_offset::DisputeVote::Uphold,
		},
	] {
		refuse(non_verifiers(), call.into(), CarbonError::<Runtime>::NotVerifier.into());
	}
	refuse_what_holders_of_credits_decide(refuse);
}

fn refuse_what_holders_of_credits_decide(refuse: Refuse<'_>) {
	for call in giving_credits_away() {
		let error = match call {
			CarbonCall::buy_credits { .. } => CarbonError::<Runtime>::UnknownListing,
			CarbonCall::match_and_retire { .. } => CarbonError::<Runtime>::UnknownConsumption,
			_ => CarbonError::<Runtime>::UnknownCredit,
		};
		refuse(vec![BUYER, SOLAR_HOUSE], call.into(), error.into());
	}
	refuse(
		vec![BUYER, SOLAR_HOUSE],
		CarbonCall::delist_credits { listing: 0 }.into(),
		CarbonError::<Runtime>::UnknownListing.into(),
	);
}

/// What an account may do with credits it has, which nobody has here.
fn giving_credits_away() -> Vec<CarbonCall> {
	let credit = 0;
	let part = energy_primitives::VintageAmount { credit, amount: 1 };
	vec![
		CarbonCall::transfer_carbon_credits {
			credit,
			to: account(STRANGER),
			amount: 1,
		},
		CarbonCall::list_credits {
			credit,
			amount: 1_000,
			price: 1,
			expires_at: 1,
		},
		CarbonCall::buy_credits { listing: 0, amount: 1 },
		CarbonCall::retire_carbon_credits {
			credit,
			amount: 1,
			beneficiary: Default::default(),
			reason: Default::default(),
		},
		CarbonCall::cancel_carbon_credits {
			credit,
			amount: 1,
			registry: vec![b'r'].try_into().expect("a short name"),
			reference: vec![b'1'].try_into().expect("a short name"),
		},
		CarbonCall::retire_vintages {
			vintages: vec![part].try_into().expect("one vintage"),
			claim: Default::default(),
		},
		CarbonCall::match_and_retire {
			month: july(),
			credits: Default::default(),
			reason: Default::default(),
		},
	]
}

/// The village with an open offer of the solar house, a meter, and a proxy and a multisig for each
/// account that will be refused. Returns a reading that the meter has signed.
fn prepared() -> SignedReading {
	let [_, _, mut meter] = meter_the_village();
	send(
		OPERATOR,
		GridCall::set_supply_terms {
			area: VILLAGE,
			supplier: account(SUPPLIER),
			tariff: PROPOSAL,
			from: None,
		},
	);
	send(OPERATOR, request_flexibility());
	send(SOLAR_HOUSE, offer(tomorrow(), 1_000, 100));
	send(SOLAR_HOUSE, place(&[order(tomorrow(), Side::Ask, 1_000, 100)]));
	send(
		SOLAR_HOUSE,
		CarbonCall::register_clean_energy_producer {
			source: EnergySource::Solar,
		},
	);
	for who in Key::well_known().filter(|who| *who != PROXY && *who != STRANGER) {
		let allow = ProxyCall::add_proxy {
			delegate: account(PROXY).into(),
			proxy_type: ProxyType::Any,
			delay: 0,
		};
		send(who, allow);
	}
	meter.read(current() - 1, 0, 0)
}

/// Returns the state without the accounts and what every block changes.
fn state() -> BTreeMap<Vec<u8>, Vec<u8>> {
	let system = twox_128(b"System");
	let mut state = BTreeMap::new();
	let mut key = Vec::new();
	while let Some(next) = sp_io::storage::next_key(&key) {
		if !next.starts_with(&system) && !next.starts_with(b":") {
			let value = sp_io::storage::get(&next).expect("the key has just been seen");
			state.insert(next.clone(), value.to_vec());
		}
		key = next;
	}
	state
}

/// What every account but these has.
fn accounts_but(these: &[AccountId]) -> BTreeMap<AccountId, Vec<u8>> {
	frame_system::Account::<Runtime>::iter()
		.filter(|(who, _)| !these.contains(who))
		.map(|(who, account)| (who, account.encode()))
		.collect()
}

/// Sends a call of which nothing may come but a fee.
fn send_in_vain(who: Key, call: impl Into<RuntimeCall>) -> Sent {
	// A block that is full must not end within the comparison.
	next_block();
	let these = [account(who), CommunityFund::get()];
	let (state_before, others_before) = (state(), accounts_but(&these));
	let (mine, common) = (balance(who), fund());
	let held = Balances::reserved_balance(account(who));
	let sent = sent(who, call);
	assert_eq!(state(), state_before);
	assert_eq!(accounts_but(&these), others_before);
	assert_eq!(balance(who), mine - sent.fee);
	assert_eq!(Balances::reserved_balance(account(who)), held);
	assert_eq!(fund(), common + sent.fee);
	assert!(sent.fee > 0);
	sent
}

#[test]
fn every_call_refuses_who_has_no_right_to_it() {
	in_the_village(|| {
		prepared();
		for Refusal { who, call, error } in all_refusals() {
			for who in who {
				if urgent(&call) {
					super::refuse(who, call.clone(), NOT_ENTITLED);
				} else if call.get_dispatch_info().pays_fee == Pays::No {
					super::refuse(who, call.clone(), FREE_CALL_FAILS);
				} else {
					assert_eq!(send_in_vain(who, call.clone()).result, Err(error), "{who:?}: {call:?}");
				}
			}
		}
	});
}

#[test]
fn no_batch_and_no_other_account_helps() {
	in_the_village(|| {
		prepared();
		for Refusal { who, call, error } in all_refusals() {
			let who = who[0];
			if urgent(&call) {
				// It is refused before it is dispatched, however it is wrapped: see `roles`.
				continue;
			}
			let case = || format!("{who:?}: {call:?}");
			let calls = vec![call.clone()];
			let boxed = Box::new(call.clone());

			let sent = send_in_vain(who, UtilityCall::batch_all { calls: calls.clone() });
			assert_eq!(sent.result, Err(error), "{}", case());

			let sent = send_in_vain(who, UtilityCall::batch { calls });
			assert_eq!(sent.result, Ok(()));
			let interrupted = RuntimeEvent::Utility(pallet_utility::Event::BatchInterrupted { index: 0, error });
			assert!(sent.events.contains(&interrupted), "{}", case());

			// A proxy can do what its principal can, and no more.
			let proxy = ProxyCall::proxy {
				real: account(who).into(),
				force_proxy_type: None,
				call: boxed.clone(),
			};
			let sent = send_in_vain(PROXY, proxy);
			assert_eq!(sent.result, Ok(()));
			let executed = RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result: Err(error) });
			assert!(sent.events.contains(&executed), "{}", case());

			// An account shared with, or derived from, one that has a right has none itself.
			let multisig = MultisigCall::as_multi_threshold_1 {
				other_signatories: vec![account(OPERATOR)],
				call: boxed.clone(),
			};
			if who != OPERATOR {
				assert!(send_in_vain(who, multisig).result.is_err(), "{}", case());
			}
			let derived = UtilityCall::as_derivative { index: 0, call: boxed };
			assert!(send_in_vain(who, derived).result.is_err(), "{}", case());
		}
	});
}

#[test]
fn every_call_of_the_four_pallets_is_refused_to_somebody_or_open_to_all() {
	in_the_village(|| {
		prepared();
		let mut seen: BTreeSet<(&str, &str)> = all_refusals()
			.iter()
			.map(|refusal| refusal.call.get_call_metadata())
			.map(|call| (call.pallet_name, call.function_name))
			.collect();
		for (pallet, calls) in [
			("GridManagement", GridCall::get_call_names()),
			("EnergyProduction", ProductionCall::get_call_names()),
			("P2pTrading", TradingCall::get_call_names()),
			("CarbonOffset", CarbonCall::get_call_names()),
		] {
			for call in calls.iter().filter(|call| !OPEN_TO_ANYBODY.contains(call)) {
				assert!(seen.remove(&(pallet, call)), "nobody is refused {pallet}.{call}");
			}
		}
		assert!(seen.is_empty());
	});
}

#[test]
fn a_reading_with_another_signature_books_nothing_whoever_brings_it() {
	in_the_village(|| {
		let mut reading = prepared();
		reading.reading.import_wh += 1;
		for who in [TOWN_GATEWAY, HOUSE, GATEWAY] {
			let sent = send_in_vain(who, batch(vec![reading]));
			assert_eq!(results(&sent), [ReadingResult::Rejected(ReadingError::BadSignature)]);
		}
	});
}

/// Whether a call has reserved room in a block, so that an account that may not make it is refused
/// by the pool already.
fn urgent(call: &RuntimeCall) -> bool {
	call.get_dispatch_info().class == DispatchClass::Operational
}

#[test]
fn an_operator_has_no_say_in_another_grid_and_all_below_its_own() {
	in_the_village(|| {
		assert_eq!(
			fail(OPERATOR, connect(STRANGER, TOWN)),
			GridError::<Runtime>::NotOperator.into()
		);
		send(
			OPERATOR,
			GridCall::create_area {
				parent: Some(VILLAGE),
				edge: Edge {
					import_limit_w: POWER,
					export_limit_w: POWER,
					grid_fee_mills: 0,
				},
				supplier: account(SUPPLIER),
				tariff: TARIFF,
			},
		);
		let street = TOWN + 1;
		assert_eq!(
			fail(TOWN_OPERATOR, connect(STRANGER, street)),
			GridError::<Runtime>::NotOperator.into()
		);
		send(OPERATOR, connect(STRANGER, street));
	});
}

#[test]
fn rights_end_when_they_are_taken_away() {
	in_the_village(|| {
		// Who has had a meter gets in all the same.
		meter(HOUSE, 2);
		send(OPERATOR, GridCall::disconnect { who: account(HOUSE) });
		assert_eq!(
			fail(HOUSE, offer(current() + 2, 100, 100)),
			TradingError::<Runtime>::NotConnected.into()
		);
		send(
			OPERATOR,
			ProductionCall::remove_gateway {
				gateway: account(GATEWAY),
				area: VILLAGE,
			},
		);
		let mut meter = Device::install(SOLAR_HOUSE, MeterRole::Connection, MeterPair::ed25519(1));
		super::refuse(GATEWAY, batch(vec![meter.read(current() - 1, 0, 0)]), NO_ROLE);
		council(GridCall::set_operator_authorization {
			operator: account(OPERATOR),
			area: VILLAGE,
			authorized: false,
		});
		super::refuse(OPERATOR, connect(HOUSE, VILLAGE), NO_ROLE);
	});
}

#[test]
fn a_proxy_for_trading_trades_and_does_nothing_else() {
	in_the_village(|| {
		meter_the_village();
		for real in [HOUSE, SOLAR_HOUSE, OPERATOR] {
			send(
				real,
				ProxyCall::add_proxy {
					delegate: account(STRANGER).into(),
					proxy_type: ProxyType::Trading,
					delay: 0,
				},
			);
		}
		let by_proxy = |real: Key, call: RuntimeCall| {
			let sent = send(
				STRANGER,
				ProxyCall::proxy {
					real: account(real).into(),
					force_proxy_type: None,
					call: Box::new(call),
				},
			);
			sent.events
				.into_iter()
				.find_map(|event| match event {
					RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result }) => Some(result),
					_ => None,
				})
				.expect("the event has the result of the call")
		};
		assert_eq!(by_proxy(SOLAR_HOUSE, offer(current() + 2, 1_000, 100).into()), Ok(()));
		assert_eq!(
			by_proxy(HOUSE, accept(first_offer(SOLAR_HOUSE, current() + 2), 1_000).into()),
			Ok(())
		);
		let filtered = Err(frame_system::Error::<Runtime>::CallFiltered.into());
		let take: RuntimeCall = BalancesCall::transfer_all {
			dest: account(STRANGER).into(),
			keep_alive: false,
		}
		.into();
		assert_eq!(by_proxy(HOUSE, take.clone()), filtered);
		// Nor in a batch, which is no trade.
		assert_eq!(
			by_proxy(HOUSE, UtilityCall::batch_all { calls: vec![take] }.into()),
			filtered
		);
		assert_eq!(by_proxy(OPERATOR, connect(STRANGER, VILLAGE).into()), filtered);
	});
}

#[test]
fn a_proxy_without_transfers_gives_nothing_away() {
	use frame_support::traits::InstanceFilter;

	in_the_village(|| {
		let mut giving: Vec<RuntimeCall> = vec![
			BalancesCall::transfer_all {
				dest: account(STRANGER).into(),
				keep_alive: false,
			}
			.into(),
			offer(tomorrow(), 100, 0).into(),
			accept(first_offer(SOLAR_HOUSE, tomorrow()), 100).into(),
			TradingCall::pay_arrears {
				creditor: account(SUPPLIER),
				amount: 1,
			}
			.into(),
		];
		giving.extend(giving_credits_away().into_iter().map(RuntimeCall::from));
		for call in giving {
			assert!(!ProxyType::NonTransfer.filter(&call), "{call:?}");
			assert!(!ProxyType::Metering.filter(&call), "{call:?}");
		}
		for call in grid_calls().into_iter().chain(production_calls()) {
			assert!(ProxyType::NonTransfer.filter(&call), "{call:?}");
			assert!(!ProxyType::Metering.filter(&call), "{call:?}");
			assert!(!ProxyType::Trading.filter(&call), "{call:?}");
		}
	});
}

#[test]
fn the_pool_refuses_what_is_not_signed_for_this_chain_and_moment() {
	in_the_village(|| {
		let refused = |transaction: UncheckedExtrinsic, why: InvalidTransaction| {
			let why = TransactionValidityError::Invalid(why);
			assert_eq!(validate(transaction.clone()), Err(why));
			assert_eq!(put(transaction), Err(why));
		};
		let call = || RuntimeCall::from(connect(STRANGER, VILLAGE));

		// Of an account that has nothing, and of one that has no role.
		refused(signed(PAUPER, call()), InvalidTransaction::Payment);
		refused(signed(STRANGER, call()), InvalidTransaction::Custom(NO_ROLE));
		// In another's name.
		let mut forged = signed(STRANGER, call());
		if let sp_runtime::generic::Preamble::Signed(address, ..) = &mut forged.preamble {
			*address = account(OPERATOR).into();
		}
		refused(forged, InvalidTransaction::BadProof);
		// Twice.
		let once = signed(OPERATOR, call());
		assert_eq!(Executive::apply_extrinsic(once.clone()), Ok(Ok(())));
		refused(once, InvalidTransaction::Stale);
		// Without a signature.
		let bare = UncheckedExtrinsic::new_bare(call());
		assert!(validate(bare.clone()).is_err());
		// A block's author could put it in, as it does its inherents, and nothing would come of it.
		assert_eq!(
			Executive::apply_extrinsic(bare),
			Ok(Err(GridError::<Runtime>::NotOperator.into()))
		);
		// For another chain.
		let payload = (
			RuntimeCall::from(GridCall::disconnect { who: account(STRANGER) }),
			extension(OPERATOR),
			(
				(),
				crate::VERSION.spec_version,
				crate::VERSION.transaction_version,
				H256::repeat_byte(1),
				H256::repeat_byte(1),
				(),
				(),
				(),
				(),
				None::<[u8; 32]>,
				(),
			),
		);
		let signature = payload.using_encoded(|bytes| OPERATOR.pair().sign(bytes));
		let foreign = UncheckedExtrinsic::new_signed(payload.0, account(OPERATOR).into(), signature.into(), payload.1);
		refused(foreign, InvalidTransaction::BadProof);
		assert!(crate::GridManagement::is_invited(&account(STRANGER), VILLAGE));
	});
}
