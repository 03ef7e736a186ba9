//! The rows of the [authorisation matrix](super::matrix).

mod flexibility;
mod network;

use super::{
	matrix::{Who, EVERYBODY, LANE, PROPOSAL, STREET},
	*,
};
use energy_primitives::{
	EmergencyProtocol, Finality, LimitationContract, Month, PublishedEnvelope, TariffBand, Thresholds,
};

/// A call, and who gets through with it.
pub struct Row {
	/// The pallet's name in the runtime.
	pub pallet: &'static str,
	/// The call's name.
	pub call: &'static str,
	/// Who gets through; none for a call that cannot be made at all.
	pub through: Option<Vec<Who>>,
	/// The errors beside a bad origin and those of the roles that refuse a call for who makes it.
	pub denials: &'static [&'static str],
	/// For whom it cannot be tried without harm to the test's block.
	pub except: &'static [Who],
	/// An example that says who it is about; without one the call is made of zeros.
	pub example: Option<RuntimeCall>,
}

/// What a block's author alone puts in.
const INHERENT: &[Who] = &[Who::Nobody];
const ROOT: &[Who] = &[Who::Root];
const ADMIN: &[Who] = &[Who::Council, Who::Root];
const OPERATORS: &[Who] = &[Who::Operator, Who::OperatorAbove];
const OPERATORS_AND_ADMIN: &[Who] = &[Who::Operator, Who::OperatorAbove, Who::Council, Who::Root];
const PARTICIPANTS: &[Who] = &[Who::Participant, Who::Neighbour];
const METERED: &[Who] = &[Who::Participant, Who::Neighbour];

fn signed_by_anybody() -> Vec<Who> {
	EVERYBODY.into_iter().filter(|who| who.signs()).collect()
}

fn anybody_but_unsigned() -> Vec<Who> {
	EVERYBODY.into_iter().filter(|who| *who != Who::Nobody).collect()
}

/// Collects rows.
struct Rows(Vec<Row>);

impl Rows {
	fn add(
		&mut self,
		pallet: &'static str,
		calls: &[&'static str],
		through: impl Into<Vec<Who>>,
		denials: &'static [&'static str],
	) {
		let through = through.into();
		self.0.extend(calls.iter().map(|call| Row {
			pallet,
			call,
			through: Some(through.clone()),
			denials,
			except: &[],
			example: None,
		}));
	}

	/// A call that zeros do not make, or that they make something else of.
	fn example(
		&mut self,
		call: impl Into<RuntimeCall>,
		through: impl Into<Vec<Who>>,
		denials: &'static [&'static str],
	) {
		use frame_support::traits::GetCallMetadata;
		let call = call.into();
		let name = call.get_call_metadata();
		self.0.push(Row {
			pallet: name.pallet_name,
			call: name.function_name,
			through: Some(through.into()),
			denials,
			except: &[],
			example: Some(call),
		});
	}

	fn impossible(&mut self, pallet: &'static str, calls: &[&'static str]) {
		self.0.extend(calls.iter().map(|call| Row {
			pallet,
			call,
			through: None,
			denials: &[],
			except: &[],
			example: None,
		}));
	}
}

/// All rows. `reading` is one of the participant's meter.
pub fn rows(reading: SignedReading) -> Vec<Row> {
	let mut rows = Rows(Vec::new());
	network::add(&mut rows);
	money(&mut rows);
	assets(&mut rows);
	asset_powers(&mut rows);
	grid(&mut rows);
	connections(&mut rows);
	flexibility::add(&mut rows);
	tariffs(&mut rows);
	production(&mut rows);
	meters(&mut rows, reading);
	trading(&mut rows);
	carbon(&mut rows);
	rows.0
}

fn money(rows: &mut Rows) {
	let dest = || account(HOUSE).into();
	rows.example(
		BalancesCall::transfer_allow_death { dest: dest(), value: 1 },
		signed_by_anybody(),
		&[],
	);
	rows.example(
		BalancesCall::transfer_keep_alive { dest: dest(), value: 1 },
		signed_by_anybody(),
		&[],
	);
	rows.example(
		BalancesCall::transfer_all {
			dest: dest(),
			keep_alive: true,
		},
		signed_by_anybody(),
		&[],
	);
	rows.add("Balances", &["upgrade_accounts"], signed_by_anybody(), &[]);
	rows.add(
		"Balances",
		&[
			"force_transfer",
			"force_unreserve",
			"force_set_balance",
			"force_adjust_total_issuance",
		],
		ROOT,
		&[],
	);
	rows.add("Balances", &["burn"], [], &[]);
}

/// The assets are the vintages of credits.
fn assets(rows: &mut Rows) {
	let dest = || account(HOUSE).into();
	type AssetsCall = pallet_assets::Call<Runtime>;
	let id = codec::Compact(0);
	rows.example(
		AssetsCall::transfer {
			id,
			target: dest(),
			amount: 1,
		},
		signed_by_anybody(),
		&[],
	);
	rows.example(
		AssetsCall::transfer_keep_alive {
			id,
			target: dest(),
			amount: 1,
		},
		signed_by_anybody(),
		&[],
	);
	rows.example(
		AssetsCall::transfer_all {
			id,
			dest: dest(),
			keep_alive: true,
		},
		signed_by_anybody(),
		&[],
	);
	rows.example(
		AssetsCall::transfer_approved {
			id,
			owner: account(SOLAR_HOUSE).into(),
			destination: dest(),
			amount: 1,
		},
		[],
		&["Unapproved"],
	);
	rows.add(
		"Assets",
		&["approve_transfer", "cancel_approval"],
		signed_by_anybody(),
		&[],
	);
	// Of an account that was touched, which no account is.
	rows.add("Assets", &["refund"], [], &["NoDeposit", "NoAccount"]);
	rows.add("Assets", &["refund_other"], [], &["NoPermission", "NoDeposit"]);
	// Of an asset that keeps accounts, as every vintage does, not even its owner's.
	rows.add("Assets", &["set_min_balance"], [], &["NoPermission"]);
	rows.add(
		"Assets",
		&[
			"create",
			"force_create",
			"force_set_metadata",
			"force_clear_metadata",
			"force_asset_status",
		],
		[],
		&[],
	);
	rows.add("Assets", &["touch", "touch_other"], [], &[]);
	// An asset that is being destroyed would let anybody go on with it; none ever is.
	rows.add(
		"Assets",
		&["destroy_accounts", "destroy_approvals", "finish_destroy"],
		[],
		&["IncorrectStatus"],
	);
}

/// Powers over an asset.
fn asset_powers(rows: &mut Rows) {
	type AssetsCall = pallet_assets::Call<Runtime>;
	let id = codec::Compact(0);
	let dest = || account(HOUSE).into();
	// Its owner, issuer, admin and freezer is the keyless account, for which nobody signs.
	let amount = 1;
	let who = dest();
	for call in [
		AssetsCall::mint {
			id,
			beneficiary: dest(),
			amount,
		},
		AssetsCall::burn { id, who, amount },
		AssetsCall::force_transfer {
			id,
			source: dest(),
			dest: account(SOLAR_HOUSE).into(),
			amount,
		},
	] {
		rows.example(call, [Who::Issuer], &["NoPermission"]);
	}
	rows.add(
		"Assets",
		&[
			"start_destroy",
			"freeze",
			"thaw",
			"freeze_asset",
			"thaw_asset",
			"transfer_ownership",
			"set_team",
			"set_metadata",
			"clear_metadata",
			"force_cancel_approval",
			"block",
			"set_reserves",
		],
		[Who::Issuer],
		&["NoPermission"],
	);
}

fn grid(rows: &mut Rows) {
	let area = STREET;
	rows.example(
		GridCall::set_operator_authorization {
			operator: account(WIND_FARM),
			area,
			authorized: true,
		},
		ADMIN,
		&[],
	);
	rows.example(
		GridCall::create_area {
			parent: Some(area),
			edge: Edge {
				import_limit_w: POWER,
				export_limit_w: POWER,
				grid_fee_mills: 0,
			},
			supplier: account(SUPPLIER),
			tariff: TARIFF,
		},
		OPERATORS_AND_ADMIN,
		&[],
	);
	rows.example(
		GridCall::update_area {
			area,
			edge: Edge {
				import_limit_w: POWER,
				export_limit_w: POWER,
				grid_fee_mills: 0,
			},
			thresholds: Thresholds::default(),
		},
		OPERATORS_AND_ADMIN,
		&[],
	);
	let name = b"Street".to_vec().try_into().expect("a short name");
	rows.example(GridCall::set_area_name { area, name }, OPERATORS_AND_ADMIN, &[]);
	rows.example(
		GridCall::set_supply_terms {
			area,
			supplier: account(SUPPLIER),
			tariff: TARIFF,
			from: None,
		},
		OPERATORS_AND_ADMIN,
		&[],
	);
	// Its own operator's word would do, but an area with an operator of its own is not removed at
	// all.
	rows.example(
		GridCall::remove_area { area: LANE },
		[
			Who::OperatorAbove,
			Who::Operator,
			Who::OperatorBelow,
			Who::Council,
			Who::Root,
		],
		&[],
	);
}

fn connections(rows: &mut Rows) {
	let area = STREET;
	let house = || account(HOUSE);
	let class = PriorityClass::Standard;
	rows.example(
		GridCall::connect {
			who: account(WIND_FARM),
			area,
			import_limit_w: POWER,
			export_limit_w: POWER,
			class,
		},
		OPERATORS,
		&[],
	);
	rows.example(
		GridCall::update_connection {
			who: house(),
			import_limit_w: POWER,
			export_limit_w: POWER,
			class,
		},
		OPERATORS,
		&[],
	);
	rows.example(GridCall::disconnect { who: house() }, OPERATORS_AND_ADMIN, &[]);
	if let RuntimeCall::GridManagement(call) = super::roles::status(area) {
		rows.example(call, [Who::Operator, Who::OperatorAbove, Who::Reporter], &[]);
	}
	if let RuntimeCall::GridManagement(call) = super::roles::emergency(area) {
		rows.example(call, OPERATORS_AND_ADMIN, &[]);
	}
	rows.example(GridCall::lift_emergency { area }, OPERATORS_AND_ADMIN, &[]);
	measures(rows);
	rows.example(
		GridCall::set_network_account {
			area,
			account: Some(account(WIND_FARM)),
		},
		ADMIN,
		&[],
	);
	// The participant is invited to the town.
	rows.example(acceptance(TOWN), [Who::Participant], &["NotInvited"]);
	rows.example(
		GridCall::decline_connection { area: TOWN },
		[Who::Participant],
		&["NotInvited"],
	);
	rows.example(
		GridCall::withdraw_invitation {
			who: house(),
			area: TOWN,
		},
		[Who::OperatorBeside, Who::Council, Who::Root],
		&[],
	);
	rows.add(
		"GridManagement",
		&["give_notice", "leave"],
		PARTICIPANTS,
		&["NotConnected"],
	);
}

/// Measures take operators and the council, a second account to confirm them, and nobody's own word for
/// its floor.
fn measures(rows: &mut Rows) {
	let area = STREET;
	let house = || account(HOUSE);
	let duration = 1;
	let reason = || b"repair".to_vec().try_into().expect("a short reason");
	let protocol = EmergencyProtocol::Island;
	rows.example(
		GridCall::propose_measure {
			area,
			protocol,
			from: None,
			duration,
			reason: reason(),
		},
		OPERATORS_AND_ADMIN,
		&[],
	);
	// The operator of the street has proposed it.
	rows.example(
		GridCall::confirm_measure { area, proposal: 0 },
		[Who::OperatorAbove, Who::Council, Who::Root],
		&["OwnProposal"],
	);
	rows.example(
		GridCall::withdraw_measure_proposal { area, proposal: 0 },
		OPERATORS_AND_ADMIN,
		&[],
	);
	// The operator above has declared it.
	rows.example(
		GridCall::lift_measure { incident: 0 },
		[Who::OperatorAbove, Who::Council, Who::Root],
		&["Outranked"],
	);
	rows.example(
		GridCall::set_status_reporter {
			reporter: account(WIND_FARM),
			area,
			authorized: true,
		},
		OPERATORS,
		&[],
	);
	let envelope = PublishedEnvelope {
		who: house(),
		from: current() + 1,
		until: current() + 2,
		limits: Default::default(),
	};
	rows.example(
		GridCall::publish_envelopes {
			area,
			envelopes: vec![envelope].try_into().expect("one fits"),
		},
		OPERATORS_AND_ADMIN,
		&[],
	);
	rows.example(
		GridCall::set_default_envelope {
			who: house(),
			limits: None,
		},
		OPERATORS_AND_ADMIN,
		&[],
	);
	rows.example(
		GridCall::set_controllable_devices {
			who: house(),
			devices: 1,
			managed: false,
		},
		OPERATORS,
		&["RaisesFloor"],
	);
	rows.example(GridCall::set_floor_rule { area, rule: None }, ADMIN, &[]);
	let contract = LimitationContract {
		from: current() + 1,
		until: current() + 2,
		limits: Default::default(),
	};
	rows.example(
		GridCall::offer_contract {
			who: house(),
			contract: Some(contract),
		},
		OPERATORS,
		&[],
	);
	rows.example(GridCall::accept_contract { contract }, PARTICIPANTS, &["NotConnected"]);
}

fn tariffs(rows: &mut Rows) {
	let area = STREET;
	let supplier = &[Who::Supplier];
	let band = TariffBand {
		lowest: TARIFF,
		highest: TARIFF,
	};
	rows.example(
		GridCall::set_tariff_band { area, band: Some(band) },
		supplier,
		&["NotSupplier"],
	);
	rows.example(
		GridCall::accept_tariff {
			area,
			tariff: PROPOSAL,
			from: None,
		},
		supplier,
		&["NotSupplier"],
	);
	rows.example(GridCall::resign_as_supplier { area }, supplier, &["NotSupplier"]);
}

fn production(rows: &mut Rows) {
	let plant = || account(SOLAR_HOUSE);
	rows.example(
		ProductionCall::register_producer {
			source: EnergySource::Solar,
			capacity_w: POWER,
		},
		PARTICIPANTS,
		&["NotConnected"],
	);
	rows.example(ProductionCall::approve_producer { producer: plant() }, OPERATORS, &[]);
	rows.example(
		ProductionCall::suspend_producer { producer: plant() },
		OPERATORS_AND_ADMIN,
		&[],
	);
	rows.example(
		ProductionCall::register_gateway {
			gateway: account(WIND_FARM),
			area: STREET,
		},
		OPERATORS,
		&[],
	);
	rows.example(
		ProductionCall::remove_gateway {
			gateway: account(GATEWAY),
			area: STREET,
		},
		OPERATORS_AND_ADMIN,
		&[],
	);
}

fn meters(rows: &mut Rows, reading: SignedReading) {
	let key = MeterPair::ed25519(99).public();
	let plant = || account(SOLAR_HOUSE);
	let registers = Registers::default();
	rows.example(
		ProductionCall::register_meter {
			owner: account(HOUSE),
			role: MeterRole::Connection,
			rated_power_w: 1,
			key,
			registers,
		},
		OPERATORS,
		&[],
	);
	rows.example(
		ProductionCall::exchange_meter {
			meter: 0,
			key,
			rated_power_w: POWER,
			last: registers,
			registers,
		},
		OPERATORS,
		&[],
	);
	rows.example(ProductionCall::suspend_meter { meter: 0 }, OPERATORS_AND_ADMIN, &[]);
	rows.example(ProductionCall::resume_meter { meter: 0 }, OPERATORS, &[]);
	rows.example(batch(vec![reading]), signed_by_anybody(), &[]);
	rows.example(ProductionCall::declare_gap { meter: 0, sequence: 9 }, OPERATORS, &[]);
	rows.example(
		ProductionCall::record_energy_production {
			producer: plant(),
			interval: current().saturating_sub(1),
			energy_wh: 1,
		},
		OPERATORS,
		&[],
	);
	rows.example(
		ProductionCall::countersign_energy_production {
			producer: plant(),
			interval: current().saturating_sub(1),
		},
		[Who::Supplier, Who::Council, Who::Root],
		&[],
	);
}

fn trading(rows: &mut Rows) {
	let tomorrow = current() + 96;
	let offered = || first_offer(SOLAR_HOUSE, tomorrow);
	let denials = &["NotConnected", "NotMetered"];
	rows.example(offer(tomorrow, 100, 100), METERED, denials);
	rows.example(
		accept(offered(), 100),
		[Who::Participant],
		&["NotConnected", "NotMetered", "OwnOffer"],
	);
	rows.example(
		TradingCall::cancel_energy_offer { offer: offered() },
		[Who::Neighbour],
		&["NotSeller"],
	);
	rows.example(place(&[order(tomorrow, Side::Bid, 100, 50)]), METERED, denials);
	rows.example(cancel(&[order(tomorrow, Side::Bid, 100, 50)]), [], &["UnknownOrder"]);
	rows.add(
		"P2pTrading",
		&[
			"settle",
			"claim_payout",
			"clear_market",
			"withdraw_as_supplier",
			"cut_back",
		],
		signed_by_anybody(),
		&[],
	);
	rows.example(
		TradingCall::pay_arrears {
			creditor: account(SUPPLIER),
			amount: 1,
		},
		[],
		&["NoArrears"],
	);
	rows.example(TradingCall::deposit { amount: 1 }, PARTICIPANTS, &["NotConnected"]);
	rows.example(TradingCall::withdraw { amount: 1 }, PARTICIPANTS, &["NotConnected"]);
	rows.example(
		TradingCall::deposit_as_supplier { amount: 1 },
		[Who::Supplier],
		&["NotSupplier"],
	);
	rows.example(
		TradingCall::collect_arrears { debtor: account(HOUSE) },
		[],
		&["NoArrears"],
	);
	rows.example(
		TradingCall::set_credit_limit {
			area: VILLAGE,
			amount: 1,
		},
		[Who::Supplier],
		&["NotSupplier"],
	);
	rows.example(
		TradingCall::set_sharing_advance {
			area: VILLAGE,
			amount: 1,
		},
		[Who::Supplier],
		&["NotSupplier"],
	);
	rows.example(
		TradingCall::set_sharing_weight {
			who: account(HOUSE),
			weight: 1,
		},
		ADMIN,
		&["NotCouncil"],
	);
	rows.example(
		TradingCall::set_breach_charge {
			area: VILLAGE,
			charge_mills: Some(500),
			from: None,
		},
		ADMIN,
		&["NotCouncil"],
	);
	rows.example(share_in_village(None), ADMIN, &["NotCouncil"]);
	let limits = StandingLimits::default();
	rows.example(
		TradingCall::set_participation { limits, percent: 50 },
		PARTICIPANTS,
		&["NotConnected"],
	);
}

fn carbon(rows: &mut Rows) {
	let plant = || account(SOLAR_HOUSE);
	let month = Month::of(MIDNIGHT);
	rows.example(
		CarbonCall::register_clean_energy_producer {
			source: EnergySource::Solar,
		},
		[Who::Neighbour],
		&["NoApprovedPlant"],
	);
	rows.example(
		CarbonCall::approve_clean_energy_producer {
			producer: plant(),
			zone: VILLAGE,
			capacity_w: POWER,
		},
		[Who::Verifier],
		&[],
	);
	rows.example(
		CarbonCall::revoke_clean_energy_producer {
			producer: plant(),
			zone: VILLAGE,
		},
		[Who::Verifier],
		&[],
	);
	rows.example(
		CarbonCall::publish_emission_factor {
			zone: VILLAGE,
			month,
			mg_per_kwh: 1,
			finality: Finality::Provisional,
			factor_document: H256::repeat_byte(1),
			factor_source: super::credits::factor_source(),
		},
		[Who::Verifier],
		&[],
	);
	rows.add(
		"CarbonOffset",
		&[
			"issue_carbon_credits",
			"mint_carbon_credits",
			"collect_over_issuance",
			"collect_deficit",
		],
		signed_by_anybody(),
		&[],
	);
	for call in [
		CarbonCall::dispute_issuance {
			issuance: 0,
			document: H256::repeat_byte(1),
		},
		CarbonCall::vote_on_issuance {
			issuance: 0,
			vote: pallet_carbon_offset::DisputeVote::Uphold,
		},
		CarbonCall::correct_emission_factor {
			zone: VILLAGE,
			month,
			mg_per_kwh: 1,
			finality: Finality::Provisional,
			factor_document: H256::repeat_byte(1),
			factor_source: super::credits::factor_source(),
		},
		CarbonCall::withdraw_carbon_credits {
			producer: plant(),
			zone: VILLAGE,
			month,
			energy_wh: 1,
			document: H256::repeat_byte(1),
		},
	] {
		rows.example(call, [Who::Verifier], &[]);
	}
	// Of what one has: nobody has a vintage that was issued.
	rows.example(
		CarbonCall::transfer_carbon_credits {
			credit: 7,
			to: account(WIND_FARM),
			amount: 1,
		},
		[],
		&["UnknownCredit"],
	);
	rows.example(
		CarbonCall::retire_carbon_credits {
			credit: 7,
			amount: 1_000,
			beneficiary: Default::default(),
			reason: Default::default(),
		},
		[],
		&["UnknownCredit"],
	);
	credits_of_holders(rows, month);
	let registrars = &[Who::Verifier, Who::Council, Who::Root];
	rows.example(CarbonCall::register_buyer { who: account(HOUSE) }, registrars, &[]);
	rows.example(CarbonCall::remove_buyer { who: account(BUYER) }, registrars, &[]);
}

/// What one does with credits: nobody has any, and none are for sale.
fn credits_of_holders(rows: &mut Rows, month: Month) {
	let part = energy_primitives::VintageAmount {
		credit: 7,
		amount: 1_000,
	};
	let text = || vec![b'x'].try_into().expect("a short text");
	let calls = [
		CarbonCall::list_credits {
			credit: 7,
			amount: 1_000,
			price: 1,
			expires_at: 1,
		},
		CarbonCall::cancel_carbon_credits {
			credit: 7,
			amount: 1_000,
			registry: text(),
			reference: text(),
		},
		CarbonCall::retire_vintages {
			vintages: vec![part].try_into().expect("one vintage"),
			claim: Default::default(),
		},
	];
	for call in calls {
		rows.example(call, [], &["UnknownCredit"]);
	}
	for call in [
		CarbonCall::buy_credits { listing: 7, amount: 1 },
		CarbonCall::delist_credits { listing: 7 },
	] {
		rows.example(call, [], &["UnknownListing"]);
	}
	rows.example(
		CarbonCall::match_and_retire {
			month,
			credits: vec![7].try_into().expect("one vintage"),
			reason: text(),
		},
		[],
		&["UnknownConsumption"],
	);
}
