//! Every call fits into a block, whatever its arguments.

use super::*;
use crate::configs::{RuntimeBlockLength, RuntimeBlockWeights};
use energy_primitives::{
	Direction, EmergencyProtocol, Finality, GridStatus, LimitationContract, Limits, Month, NodeId, NodeKind, NodeRule,
	OfferId, PublishedEnvelope, Side, TariffBand, Thresholds, MAX_POWER,
};
use frame_support::{
	dispatch::{DispatchClass, GetDispatchInfo, Pays},
	traits::{Get, GetCallMetadata, GetCallName},
	weights::Weight,
	BoundedVec,
};
use std::collections::BTreeSet;

/// As many bytes as a bound allows.
fn longest<S: Get<u32>>() -> BoundedVec<u8, S> {
	vec![b'x'; S::get() as usize]
		.try_into()
		.expect("it is as long as it may be")
}

/// Each call of the four energy pallets and of the validators' with the longest arguments that it can be given.
pub fn greatest_calls() -> Vec<RuntimeCall> {
	let mut calls: Vec<RuntimeCall> = greatest_grid_calls().into_iter().map(Into::into).collect();
	calls.extend(greatest_production_calls().into_iter().map(RuntimeCall::from));
	calls.extend(greatest_trading_calls().into_iter().map(RuntimeCall::from));
	calls.extend(greatest_carbon_calls().into_iter().map(RuntimeCall::from));
	calls.extend(greatest_validators_calls().into_iter().map(RuntimeCall::from));
	calls
}

fn greatest_validators_calls() -> Vec<ValidatorsCall> {
	let (who, node) = (account(STRANGER), NodeId(H256::repeat_byte(u8::MAX)));
	vec![
		ValidatorsCall::add_validator {
			who: who.clone(),
			name: longest(),
		},
		ValidatorsCall::remove_validator { who: who.clone() },
		ValidatorsCall::allow_node {
			node,
			owner: who,
			kind: NodeKind::Validator,
			label: longest(),
		},
		ValidatorsCall::withdraw_node { node },
		ValidatorsCall::set_node_rule { rule: NodeRule::Listed },
		ValidatorsCall::rotate_node { old: node, new: node },
		ValidatorsCall::remove_keys {},
	]
}

fn greatest_grid_calls() -> Vec<GridCall> {
	let (who, area) = (account(STRANGER), u32::MAX);
	let class = PriorityClass::Interruptible;
	let mut calls = greatest_area_calls();
	calls.extend(greatest_measure_calls());
	calls.extend(greatest_flexibility_calls());
	calls.extend([
		GridCall::connect {
			who: who.clone(),
			area,
			import_limit_w: MAX_POWER,
			export_limit_w: MAX_POWER,
			class,
		},
		GridCall::update_connection {
			who: who.clone(),
			import_limit_w: MAX_POWER,
			export_limit_w: MAX_POWER,
			class,
		},
		GridCall::disconnect { who: who.clone() },
		GridCall::accept_connection {
			area,
			import_limit_w: MAX_POWER,
			export_limit_w: MAX_POWER,
			class,
		},
		GridCall::decline_connection { area },
		GridCall::withdraw_invitation { who: who.clone(), area },
		GridCall::give_notice {},
		GridCall::leave {},
	]);
	calls
}

fn greatest_flexibility_calls() -> Vec<GridCall> {
	let interval = Interval::MAX;
	vec![
		GridCall::request_flexibility {
			area: u32::MAX,
			direction: Direction::Export,
			power_w: MAX_POWER,
			from: interval,
			until: interval,
			max_price_mills: Price::MAX,
			closes_at: interval,
		},
		GridCall::cancel_flexibility_request { request: u32::MAX },
		GridCall::commit_flexibility {
			request: u32::MAX,
			limit_w: MAX_POWER,
			price_mills: Price::MAX,
		},
		GridCall::advance_flexibility {
			request: u32::MAX,
			steps: u32::MAX,
		},
	]
}

fn greatest_measure_calls() -> Vec<GridCall> {
	let (who, area) = (account(STRANGER), u32::MAX);
	let interval = Interval::MAX;
	vec![
		GridCall::propose_measure {
			area,
			protocol: EmergencyProtocol::Curtail {
				export_permille: u16::MAX,
			},
			from: Some(interval),
			duration: interval,
			reason: longest(),
		},
		GridCall::confirm_measure {
			area,
			proposal: u32::MAX,
		},
		GridCall::withdraw_measure_proposal {
			area,
			proposal: u32::MAX,
		},
		GridCall::lift_measure { incident: u32::MAX },
		GridCall::set_status_reporter {
			reporter: who.clone(),
			area,
			authorized: true,
		},
		GridCall::publish_envelopes {
			area,
			envelopes: full_of(PublishedEnvelope {
				who: who.clone(),
				from: interval,
				until: interval,
				limits: LARGEST_LIMITS,
			}),
		},
		GridCall::set_default_envelope {
			who: who.clone(),
			limits: Some(LARGEST_LIMITS),
		},
		GridCall::set_controllable_devices {
			who: who.clone(),
			devices: u8::MAX,
			managed: true,
		},
		GridCall::set_floor_rule { area, rule: Some(true) },
		GridCall::offer_contract {
			who,
			contract: Some(LARGEST_CONTRACT),
		},
		GridCall::accept_contract {
			contract: LARGEST_CONTRACT,
		},
	]
}

const LARGEST_LIMITS: Limits = Limits {
	import_limit_w: MAX_POWER,
	export_limit_w: MAX_POWER,
};

const LARGEST_CONTRACT: LimitationContract = LimitationContract {
	from: Interval::MAX,
	until: Interval::MAX,
	limits: LARGEST_LIMITS,
};

/// As many of something as a list can hold.
fn full_of<V: Clone, S: Get<u32>>(item: V) -> BoundedVec<V, S> {
	BoundedVec::truncate_from(vec![item; S::get() as usize])
}

fn greatest_area_calls() -> Vec<GridCall> {
	let (who, area) = (account(STRANGER), u32::MAX);
	let interval = Interval::MAX;
	vec![
		GridCall::set_operator_authorization {
			operator: who.clone(),
			area,
			authorized: true,
		},
		GridCall::create_area {
			parent: Some(area),
			edge: Edge {
				import_limit_w: MAX_POWER,
				export_limit_w: MAX_POWER,
				grid_fee_mills: u16::MAX,
			},
			supplier: who.clone(),
			tariff: TARIFF,
		},
		GridCall::update_area {
			area,
			edge: Edge {
				import_limit_w: MAX_POWER,
				export_limit_w: MAX_POWER,
				grid_fee_mills: u16::MAX,
			},
			thresholds: Thresholds::default(),
		},
		GridCall::set_supply_terms {
			area,
			supplier: who.clone(),
			tariff: TARIFF,
			from: Some(interval),
		},
		GridCall::set_area_name { area, name: longest() },
		GridCall::remove_area { area },
		GridCall::update_grid_status {
			area,
			status: GridStatus {
				frequency_millihertz: u32::MAX,
				voltage_permille: u16::MAX,
				load_w: MAX_POWER,
				generation_w: MAX_POWER,
			},
		},
		GridCall::implement_emergency_protocol {
			area,
			protocol: EmergencyProtocol::SuspendTrading,
			duration: Interval::MAX,
			reason: longest(),
		},
		GridCall::lift_emergency { area },
		GridCall::set_network_account {
			area,
			account: Some(who.clone()),
		},
		GridCall::set_tariff_band {
			area,
			band: Some(TariffBand {
				lowest: TARIFF,
				highest: TARIFF,
			}),
		},
		GridCall::accept_tariff {
			area,
			tariff: TARIFF,
			from: Some(interval),
		},
		GridCall::resign_as_supplier { area },
	]
}

fn greatest_production_calls() -> Vec<ProductionCall> {
	let (who, area) = (account(STRANGER), u32::MAX);
	let (interval, meter) = (Interval::MAX, MeterId::MAX);
	let key = MeterPair::ecdsa(1).public();
	let registers = Registers {
		import_wh: Energy::MAX,
		export_wh: Energy::MAX,
	};
	let reading = SignedReading {
		reading: Reading {
			meter,
			epoch: u32::MAX,
			sequence: u32::MAX,
			interval,
			import_wh: Energy::MAX,
			export_wh: Energy::MAX,
			quality: ReadingQuality::Estimated,
		},
		signature: MeterPair::ecdsa(1).sign(b"65 bytes"),
	};
	let full = <<Runtime as pallet_energy_production::Config>::MaxBatch as Get<u32>>::get() as usize;
	vec![
		ProductionCall::register_producer {
			source: EnergySource::Coal,
			capacity_w: MAX_POWER,
		},
		ProductionCall::approve_producer { producer: who.clone() },
		ProductionCall::suspend_producer { producer: who.clone() },
		ProductionCall::register_gateway {
			gateway: who.clone(),
			area,
		},
		ProductionCall::remove_gateway {
			gateway: who.clone(),
			area,
		},
		ProductionCall::register_meter {
			owner: who.clone(),
			role: MeterRole::ConnectionAndGeneration(EnergySource::Coal),
			rated_power_w: MAX_POWER,
			key,
			registers,
		},
		ProductionCall::exchange_meter {
			meter,
			key,
			rated_power_w: MAX_POWER,
			last: registers,
			registers,
		},
		ProductionCall::suspend_meter { meter },
		ProductionCall::resume_meter { meter },
		ProductionCall::declare_gap { meter, sequence: 1 },
		batch(vec![reading; full]),
		ProductionCall::record_energy_production {
			producer: who.clone(),
			interval,
			energy_wh: Energy::MAX,
		},
		ProductionCall::countersign_energy_production {
			producer: who.clone(),
			interval,
		},
	]
}

fn greatest_trading_calls() -> Vec<TradingCall> {
	let (who, interval) = (account(STRANGER), Interval::MAX);
	let far_offer = OfferId {
		interval,
		seller: who.clone(),
		number: u16::MAX,
	};
	vec![
		offer(interval, Energy::MAX, u16::MAX),
		accept(far_offer.clone(), Energy::MAX),
		TradingCall::cancel_energy_offer { offer: far_offer },
		TradingCall::settle {
			interval,
			page: u32::MAX,
		},
		TradingCall::cut_back {
			who: who.clone(),
			interval,
		},
		TradingCall::collect_arrears { debtor: who.clone() },
		TradingCall::deposit { amount: Balance::MAX },
		TradingCall::withdraw { amount: Balance::MAX },
		TradingCall::deposit_as_supplier { amount: Balance::MAX },
		TradingCall::withdraw_as_supplier { amount: Balance::MAX },
		TradingCall::set_credit_limit {
			area: u32::MAX,
			amount: Balance::MAX,
		},
		TradingCall::set_sharing_advance {
			area: u32::MAX,
			amount: Balance::MAX,
		},
		TradingCall::set_sharing_weight {
			who: who.clone(),
			weight: u32::MAX,
		},
		share_in_village(Some(Interval::MAX)),
		TradingCall::set_breach_charge {
			area: u32::MAX,
			charge_mills: Some(u16::MAX),
			from: Some(Interval::MAX),
		},
		TradingCall::set_participation {
			limits: StandingLimits {
				sell_at_least_mills: Some(u16::MAX),
				buy_at_most_mills: Some(u16::MAX),
			},
			percent: u8::MAX,
		},
		TradingCall::pay_arrears {
			creditor: who.clone(),
			amount: Balance::MAX,
		},
		TradingCall::claim_payout { who: who.clone() },
		place(&[order(interval, Side::Bid, Energy::MAX, u16::MAX); 96]),
		cancel(&[order(interval, Side::Ask, Energy::MAX, u16::MAX); 96]),
		TradingCall::clear_market {
			zone: u32::MAX,
			interval,
		},
	]
}

fn greatest_carbon_calls() -> Vec<CarbonCall> {
	let (who, area, month) = (account(STRANGER), u32::MAX, Month(999_912));
	let mut calls = vec![
		CarbonCall::register_clean_energy_producer {
			source: EnergySource::Coal,
		},
		CarbonCall::approve_clean_energy_producer {
			producer: who.clone(),
			zone: area,
			capacity_w: MAX_POWER,
		},
		CarbonCall::revoke_clean_energy_producer {
			producer: who.clone(),
			zone: area,
		},
		CarbonCall::register_buyer { who: who.clone() },
		CarbonCall::remove_buyer { who: who.clone() },
		CarbonCall::publish_emission_factor {
			zone: area,
			month,
			mg_per_kwh: u32::MAX,
			finality: Finality::Final,
			factor_document: H256::repeat_byte(u8::MAX),
			factor_source: longest(),
		},
		CarbonCall::issue_carbon_credits {
			producer: who.clone(),
			zone: area,
			month,
		},
		CarbonCall::transfer_carbon_credits {
			credit: u32::MAX,
			to: who,
			amount: Balance::MAX,
		},
		CarbonCall::retire_carbon_credits {
			credit: u32::MAX,
			amount: Balance::MAX,
			beneficiary: longest(),
			reason: longest(),
		},
	];
	calls.extend(greatest_calls_of_issuances());
	calls.extend(greatest_calls_of_holders());
	calls
}

fn greatest_calls_of_issuances() -> Vec<CarbonCall> {
	let (producer, zone, month) = (account(STRANGER), u32::MAX, Month(999_912));
	let document = H256::repeat_byte(u8::MAX);
	vec![
		CarbonCall::mint_carbon_credits { issuance: u32::MAX },
		CarbonCall::dispute_issuance {
			issuance: u32::MAX,
			document,
		},
		CarbonCall::vote_on_issuance {
			issuance: u32::MAX,
			vote: pallet_carbon_offset::DisputeVote::Reject,
		},
		CarbonCall::correct_emission_factor {
			zone,
			month,
			mg_per_kwh: u32::MAX,
			finality: Finality::Final,
			factor_document: document,
			factor_source: longest(),
		},
		CarbonCall::withdraw_carbon_credits {
			producer: producer.clone(),
			zone,
			month,
			energy_wh: u64::MAX,
			document,
		},
		CarbonCall::collect_over_issuance {
			producer: producer.clone(),
			zone,
			month,
		},
		CarbonCall::collect_deficit {
			producer,
			credit: u32::MAX,
		},
	]
}

fn greatest_calls_of_holders() -> Vec<CarbonCall> {
	let (credit, amount, month) = (u32::MAX, Balance::MAX, Month(999_912));
	let part = energy_primitives::VintageAmount { credit, amount };
	let claim = pallet_carbon_offset::Claim {
		beneficiary: longest(),
		reason: longest(),
		jurisdiction: Some(energy_primitives::Jurisdiction([u8::MAX; 2])),
		period: Some(energy_primitives::MonthRange { from: month, to: month }),
	};
	vec![
		CarbonCall::list_credits {
			credit,
			amount,
			price: u64::MAX,
			expires_at: u64::MAX,
		},
		CarbonCall::buy_credits {
			listing: u32::MAX,
			amount,
		},
		CarbonCall::delist_credits { listing: u32::MAX },
		CarbonCall::cancel_carbon_credits {
			credit,
			amount,
			registry: longest(),
			reference: longest(),
		},
		CarbonCall::retire_vintages {
			vintages: vec![part; 7].try_into().expect("as many as there may be"),
			claim,
		},
		CarbonCall::match_and_retire {
			month,
			credits: vec![credit; 7].try_into().expect("as many as there may be"),
			reason: longest(),
		},
	]
}

#[test]
fn every_call_is_among_them() {
	let seen: BTreeSet<(&str, &str)> = greatest_calls()
		.iter()
		.map(|call| call.get_call_metadata())
		.map(|call| (call.pallet_name, call.function_name))
		.collect();
	let all: BTreeSet<(&str, &str)> = [
		("GridManagement", GridCall::get_call_names()),
		("EnergyProduction", ProductionCall::get_call_names()),
		("P2pTrading", TradingCall::get_call_names()),
		("CarbonOffset", CarbonCall::get_call_names()),
		("Validators", ValidatorsCall::get_call_names()),
	]
	.iter()
	.flat_map(|(pallet, calls)| calls.iter().map(|call| (*pallet, *call)))
	.collect();
	assert_eq!(seen, all);
}

#[test]
fn the_worst_of_every_call_fits_into_its_share_of_a_block() {
	on_the_development_chain(|| {
		let limits = RuntimeBlockWeights::get();
		let normal = limits.get(DispatchClass::Normal);
		// What ordinary transactions may take of a block.
		let most = limits.max_block / 100 * 65;
		let longest = *RuntimeBlockLength::get().max.get(DispatchClass::Normal) as usize;
		for call in greatest_calls() {
			let name = call.get_call_metadata();
			let info = signed(OPERATOR, call.clone()).get_dispatch_info();
			let class = match name.function_name {
				"update_grid_status"
				| "implement_emergency_protocol"
				| "lift_emergency"
				| "lift_measure"
				| "propose_measure"
				| "confirm_measure"
				| "withdraw_measure_proposal"
				| "publish_envelopes"
				| "clear_market" => DispatchClass::Operational,
				_ => DispatchClass::Normal,
			};
			assert_eq!(info.class, class, "{name:?}");
			assert!(info.call_weight != Weight::zero(), "{name:?} weighs something");
			let weight = info.total_weight().saturating_add(normal.base_extrinsic);
			assert!(
				weight.ref_time() <= most.ref_time(),
				"{name:?} weighs {weight:?} of {most:?}"
			);
			assert!(call.encoded_size() < longest, "{name:?} is too long");
		}
	});
}

#[test]
fn the_pool_takes_the_worst_of_every_call() {
	on_the_development_chain(|| {
		for call in greatest_calls() {
			let name = call.get_call_metadata();
			let info = call.get_dispatch_info();
			// But for what has room of its own, or is free, and is not the operator's here.
			let expected = match (info.class, info.pays_fee) {
				(DispatchClass::Operational, _) => Err(InvalidTransaction::Custom(NOT_ENTITLED).into()),
				(_, Pays::No) => Err(InvalidTransaction::Custom(FREE_CALL_FAILS).into()),
				_ => Ok(()),
			};
			assert_eq!(validate(signed(OPERATOR, call)).map(|_| ()), expected, "{name:?}");
		}
	});
}

#[test]
fn a_full_batch_of_readings_leaves_room_for_others() {
	on_the_development_chain(|| {
		let reading = greatest_calls()
			.into_iter()
			.find(|call| {
				matches!(
					call,
					RuntimeCall::EnergyProduction(ProductionCall::submit_readings { .. })
				)
			})
			.expect("it is among them");
		let worst = reading.get_dispatch_info().call_weight;
		let block = RuntimeBlockWeights::get().max_block;
		assert!(
			worst.saturating_mul(2).all_lte(block),
			"two batches fit into a block: {worst:?} of {block:?}"
		);
	});
}
