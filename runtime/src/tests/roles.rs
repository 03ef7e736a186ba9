//! Transactions of accounts that have a role are accepted by the pool and in a block; all others
//! are refused, however they are wrapped.

use super::*;
use crate::configs::ProxyType;
use energy_primitives::{EmergencyProtocol, GridStatus, TOKEN};
use frame_support::{dispatch::DispatchClass, dispatch::GetDispatchInfo, traits::Get};

type CouncilCall = pallet_collective::Call<Runtime, pallet_collective::Instance1>;
type VerifiersCall = pallet_collective::Call<Runtime, pallet_collective::Instance2>;

pub fn remark() -> RuntimeCall {
	SystemCall::remark {
		remark: b"here".to_vec(),
	}
	.into()
}

pub fn status(area: u32) -> RuntimeCall {
	let status = GridStatus {
		frequency_millihertz: 50_000,
		voltage_permille: 1_000,
		load_w: 0,
		generation_w: 0,
	};
	GridCall::update_grid_status { area, status }.into()
}

pub fn emergency(area: u32) -> RuntimeCall {
	GridCall::implement_emergency_protocol {
		area,
		protocol: EmergencyProtocol::SuspendTrading,
		duration: 1,
		reason: b"smoke".to_vec().try_into().expect("a short reason"),
	}
	.into()
}

fn by_proxy(real: Key, call: RuntimeCall) -> RuntimeCall {
	ProxyCall::proxy {
		real: account(real).into(),
		force_proxy_type: None,
		call: Box::new(call),
	}
	.into()
}

fn batched(calls: Vec<RuntimeCall>) -> RuntimeCall {
	UtilityCall::batch_all { calls }.into()
}

fn add_proxy(real: Key, delegate: Key, proxy_type: ProxyType) {
	send(
		real,
		ProxyCall::add_proxy {
			delegate: account(delegate).into(),
			proxy_type,
			delay: 0,
		},
	);
}

/// The account that these share.
fn shared(mut who: Vec<Key>, threshold: u16) -> AccountId {
	who.sort_by_key(|key| account(*key));
	let accounts: Vec<AccountId> = who.into_iter().map(account).collect();
	crate::Multisig::multi_account_id(&accounts, threshold)
}

#[test]
fn the_role_check_has_no_size_and_the_fee_extension_is_the_one_that_wallets_know() {
	use sp_runtime::traits::TransactionExtension;
	assert_eq!(CheckRole.encode().len(), 0);
	type Plain = pallet_transaction_payment::ChargeTransactionPayment<Runtime>;
	assert_eq!(ChargeFee::from(TOKEN).encode(), Plain::from(TOKEN).encode());
	let ours = <ChargeFee as TransactionExtension<RuntimeCall>>::metadata();
	let plain = <Plain as TransactionExtension<RuntimeCall>>::metadata();
	assert_eq!(ours[0].identifier, plain[0].identifier);
	assert_eq!(ours[0].ty, plain[0].ty);
}

#[test]
fn every_role_gets_in_and_nobody_else() {
	in_the_village(|| {
		let network = Key::One;
		council(GridCall::set_network_account {
			area: VILLAGE,
			account: Some(account(network)),
		});
		send(
			COUNCILLOR,
			BalancesCall::transfer_keep_alive {
				dest: account(network).into(),
				value: TOKEN,
			},
		);
		for who in [
			HOUSE,
			OPERATOR,
			TOWN_OPERATOR,
			SUPPLIER,
			GATEWAY,
			TOWN_GATEWAY,
			network,
			VERIFIER,
			COUNCILLOR,
			BUYER,
		] {
			assert!(send(who, remark()).fee > 0, "{who:?}");
		}
		refuse(STRANGER, remark(), NO_ROLE);
		// An invitation is a role; it ends with it.
		send(OPERATOR, connect(STRANGER, VILLAGE));
		send(STRANGER, remark());
		send(
			OPERATOR,
			GridCall::withdraw_invitation {
				who: account(STRANGER),
				area: VILLAGE,
			},
		);
		refuse(STRANGER, remark(), NO_ROLE);
	});
}

#[test]
fn validators_and_who_has_had_a_meter_get_in() {
	in_the_village(|| {
		refuse(STRANGER, remark(), NO_ROLE);
		with_transaction_unchecked(|| {
			pallet_session::Validators::<Runtime>::append(account(STRANGER));
			send(STRANGER, remark());
			TransactionOutcome::Rollback(())
		});
		meter(HOUSE, 1);
		send(OPERATOR, GridCall::disconnect { who: account(HOUSE) });
		send(HOUSE, remark());
		// Without a meter nothing is left of a connection.
		send(
			OPERATOR,
			GridCall::disconnect {
				who: account(WIND_FARM),
			},
		);
		refuse(WIND_FARM, remark(), NO_ROLE);
	});
}

#[test]
fn a_stranger_gets_in_by_no_call_that_carries_others() {
	in_the_village(|| {
		let boxed = || Box::new(remark());
		let others = vec![account(OPERATOR)];
		let ways: Vec<RuntimeCall> = vec![
			batched(vec![remark()]),
			UtilityCall::batch { calls: vec![] }.into(),
			UtilityCall::force_batch { calls: vec![remark()] }.into(),
			UtilityCall::as_derivative {
				index: 0,
				call: boxed(),
			}
			.into(),
			UtilityCall::if_else {
				main: boxed(),
				fallback: boxed(),
			}
			.into(),
			by_proxy(HOUSE, remark()),
			by_proxy(STRANGER, remark()),
			batched(vec![by_proxy(HOUSE, remark())]),
			MultisigCall::as_multi_threshold_1 {
				other_signatories: others.clone(),
				call: boxed(),
			}
			.into(),
			MultisigCall::approve_as_multi {
				threshold: 2,
				other_signatories: others,
				maybe_timepoint: None,
				call_hash: [0; 32],
				max_weight: Default::default(),
			}
			.into(),
			ProxyCall::announce {
				real: account(HOUSE).into(),
				call_hash: H256::zero(),
			}
			.into(),
			ProxyCall::proxy_announced {
				delegate: account(STRANGER).into(),
				real: account(HOUSE).into(),
				force_proxy_type: None,
				call: boxed(),
			}
			.into(),
		];
		for call in ways {
			refuse(STRANGER, call, NO_ROLE);
		}
	});
}

#[test]
fn a_proxy_gets_in_with_calls_in_its_principals_name() {
	in_the_village(|| {
		add_proxy(HOUSE, STRANGER, ProxyType::Any);
		send(STRANGER, by_proxy(HOUSE, remark()));
		send(
			STRANGER,
			batched(vec![by_proxy(HOUSE, remark()), by_proxy(HOUSE, remark())]),
		);
		// Not with its own, and not with its own among the others.
		refuse(STRANGER, remark(), NO_ROLE);
		refuse(STRANGER, batched(vec![by_proxy(HOUSE, remark()), remark()]), NO_ROLE);
		refuse(STRANGER, by_proxy(SOLAR_HOUSE, remark()), NO_ROLE);
		// A batch that would take long to look through is refused unseen.
		refuse(STRANGER, batched(vec![by_proxy(HOUSE, remark()); 20]), NO_ROLE);
		// The proxy of who has no role has none.
		send(
			HOUSE,
			ProxyCall::remove_proxy {
				delegate: account(STRANGER).into(),
				proxy_type: ProxyType::Any,
				delay: 0,
			},
		);
		refuse(STRANGER, by_proxy(HOUSE, remark()), NO_ROLE);
	});
}

#[test]
fn signatories_get_in_for_a_shared_account_that_has_a_role() {
	in_the_village(|| {
		let club = shared(vec![STRANGER, Key::Two], 2);
		let ask = |who: Key, other: Key| {
			MultisigCall::approve_as_multi {
				threshold: 2,
				other_signatories: vec![account(other)],
				maybe_timepoint: None,
				call_hash: [1; 32],
				max_weight: Default::default(),
			}
			.into_call_of(who)
		};
		let (who, call) = ask(STRANGER, Key::Two);
		refuse(who, call.clone(), NO_ROLE);
		council(CarbonCall::register_buyer { who: club });
		send(who, call);
		refuse(STRANGER, remark(), NO_ROLE);
	});
}

/// A call with its signer, side by side.
trait OfSigner {
	fn into_call_of(self, who: Key) -> (Key, RuntimeCall);
}

impl<C: Into<RuntimeCall>> OfSigner for C {
	fn into_call_of(self, who: Key) -> (Key, RuntimeCall) {
		(who, self.into())
	}
}

#[test]
fn an_invitation_is_accepted_or_declined_without_money_once_and_only_if_it_is_there() {
	in_the_village(|| {
		let accept = || acceptance(VILLAGE);
		refuse(STRANGER, accept(), NO_ROLE);
		refuse(HOUSE, accept(), FREE_CALL_FAILS);
		send(OPERATOR, connect(PAUPER, VILLAGE));
		assert_eq!(balance(PAUPER), 0);
		let elsewhere = acceptance(TOWN);
		refuse(PAUPER, elsewhere, FREE_CALL_FAILS);
		let sent = send(PAUPER, accept());
		assert_eq!((sent.fee, balance(PAUPER)), (0, 0));
		refuse(PAUPER, accept(), FREE_CALL_FAILS);

		// Who is connected elsewhere cannot accept, nor try for nothing; it can decline.
		send(TOWN_OPERATOR, connect(PAUPER, TOWN));
		refuse(PAUPER, acceptance(TOWN), FREE_CALL_FAILS);
		assert_eq!(send(PAUPER, GridCall::decline_connection { area: TOWN }).fee, 0);
		refuse(PAUPER, GridCall::decline_connection { area: TOWN }, FREE_CALL_FAILS);
		// In a batch nothing is free.
		send(OPERATOR, connect(STRANGER, VILLAGE));
		assert!(send(STRANGER, batched(vec![accept().into()])).fee > 0);
	});
}

/// A call, and what carries it with its urgency.
fn wrappings(call: &RuntimeCall) -> Vec<RuntimeCall> {
	let boxed = || Box::new(call.clone());
	vec![
		call.clone(),
		batched(vec![call.clone()]),
		UtilityCall::batch {
			calls: vec![call.clone(); 2],
		}
		.into(),
		UtilityCall::force_batch {
			calls: vec![call.clone()],
		}
		.into(),
		UtilityCall::as_derivative {
			index: 7,
			call: boxed(),
		}
		.into(),
		UtilityCall::if_else {
			main: boxed(),
			fallback: boxed(),
		}
		.into(),
		by_proxy(HOUSE, call.clone()),
		MultisigCall::as_multi_threshold_1 {
			other_signatories: vec![account(OPERATOR)],
			call: boxed(),
		}
		.into(),
		batched(vec![batched(vec![by_proxy(HOUSE, call.clone())])]),
	]
}

#[test]
fn an_urgent_call_is_refused_to_who_may_not_make_it_however_it_is_wrapped() {
	in_the_village(|| {
		add_proxy(HOUSE, GATEWAY, ProxyType::Any);
		let vote: RuntimeCall = CouncilCall::vote {
			proposal: H256::zero(),
			index: 0,
			approve: true,
		}
		.into();
		let motion: RuntimeCall = VerifiersCall::propose {
			threshold: 2,
			length_bound: 1_000,
			proposal: Box::new(remark()),
		}
		.into();
		let kill: RuntimeCall = SystemCall::kill_prefix {
			prefix: b"none".to_vec(),
			subkeys: 1,
		}
		.into();
		let clear: RuntimeCall = TradingCall::clear_market {
			zone: VILLAGE,
			interval: current(),
		}
		.into();
		let as_root: RuntimeCall = pallet_council_root::Call::<Runtime>::dispatch_as_root {
			call: Box::new(kill.clone()),
		}
		.into();
		let upgrade: RuntimeCall = SystemCall::apply_authorized_upgrade { code: vec![1; 100] }.into();
		let urgent = [
			status(VILLAGE),
			emergency(VILLAGE),
			GridCall::lift_emergency { area: VILLAGE }.into(),
			GridCall::lift_measure { incident: 0 }.into(),
			GridCall::confirm_measure {
				area: VILLAGE,
				proposal: 0,
			}
			.into(),
			GridCall::publish_envelopes {
				area: VILLAGE,
				envelopes: Default::default(),
			}
			.into(),
			vote,
			motion,
			kill,
			clear,
			as_root,
			upgrade,
		];
		for call in urgent {
			for wrapped in wrappings(&call) {
				assert_eq!(
					wrapped.get_dispatch_info().class,
					DispatchClass::Operational,
					"{wrapped:?}"
				);
				refuse(GATEWAY, wrapped, NOT_ENTITLED);
			}
		}
		// Nor may a neighbour's operator, or the council's member that is none.
		for who in [TOWN_OPERATOR, COUNCILLOR, SUPPLIER, HOUSE] {
			refuse(who, status(VILLAGE), NOT_ENTITLED);
		}
		// What only a block's author puts in is not signed.
		let time = signed(COUNCILLOR, pallet_timestamp::Call::<Runtime>::set { now: 1 });
		assert_eq!(
			validate(time.clone()),
			Err(InvalidTransaction::MandatoryValidation.into())
		);
		assert_eq!(put(time), Err(InvalidTransaction::Custom(NOT_ENTITLED).into()));
	});
}

#[test]
fn an_operator_a_member_and_who_clears_a_due_market_may_and_so_may_their_proxies() {
	in_the_village(|| {
		add_proxy(OPERATOR, STRANGER, ProxyType::NonTransfer);
		send(OPERATOR, status(VILLAGE));
		send(OPERATOR, batched(vec![status(VILLAGE), status(VILLAGE)]));
		send(STRANGER, by_proxy(OPERATOR, status(VILLAGE)));
		// What is mixed with other calls is an ordinary transaction, and open to all.
		assert!(sent(HOUSE, batched(vec![status(VILLAGE), remark()])).result.is_err());
		send(
			COUNCILLOR,
			CouncilCall::propose {
				threshold: 1,
				length_bound: 1_000,
				proposal: Box::new(remark()),
			},
		);
		// Nested too deep to be followed, or too many: refused, whoever it is.
		let mut deep = status(VILLAGE);
		for _ in 0..6 {
			deep = batched(vec![deep]);
		}
		refuse(OPERATOR, deep, NOT_ENTITLED);
		refuse(OPERATOR, batched(vec![status(VILLAGE); 128]), NOT_ENTITLED);
		let many = signed(OPERATOR, batched(vec![status(VILLAGE); 127]));
		assert_ok!(validate(many));
	});
}

#[test]
fn a_council_without_any_other_role_or_seat_is_never_locked_out() {
	on_the_development_chain(|| {
		// Fees at their highest, and a block that is as full as others can make it.
		council(crate::fees::Call::<Runtime>::set_fee_terms {
			terms: crate::fees::FeeTerms {
				byte_price: crate::fees::MAX_BYTE_PRICE,
				lowest_percent: crate::fees::MAX_MULTIPLIER_PERCENT,
				highest_percent: crate::fees::MAX_MULTIPLIER_PERCENT,
			},
		});
		next_block();
		let sent = council(crate::fees::Call::<Runtime>::set_fee_terms {
			terms: Default::default(),
		});
		// Dear, but no more than a council can spare.
		assert!(sent.fee < 1_000 * TOKEN, "{} tokens", sent.fee / TOKEN);
		next_block();
		// Who was a member and is none any more has no role; the new one has.
		type Members = pallet_membership::Call<Runtime, pallet_collective::Instance1>;
		council(Members::add_member {
			who: account(STRANGER).into(),
		});
		send(STRANGER, remark());
	});
}

#[test]
fn what_a_role_other_than_a_connection_takes_to_be_found_is_registered_with_the_block() {
	in_the_village(|| {
		use crate::participants::WeightInfo;
		next_block();
		let class = |class| System::block_weight().get(class).ref_time();
		let taken = |who: Key| {
			let before = class(DispatchClass::Normal);
			let mut sent = None;
			assert_ok!(put(signed(who, remark())).map(|result| sent = Some(result)));
			assert_eq!(sent, Some(Ok(())));
			class(DispatchClass::Normal) - before
		};
		let weights = <crate::participants::weights::SubstrateWeight<Runtime> as WeightInfo>::other_role().ref_time();
		assert_eq!(taken(SUPPLIER) - taken(HOUSE), weights);
		let most = <<Runtime as pallet_proxy::Config>::MaxProxies as Get<u32>>::get();
		assert!(most > 0);
	});
}
