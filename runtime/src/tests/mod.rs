//! The runtime as a whole: stories that begin with a preset's genesis and go on with signed
//! transactions, through the pool's check and into blocks.

mod a_day;
mod answers;
mod blocks;
mod breaches;
mod council_root;
mod credits;
mod exported;
mod fees;
mod flexibility;
mod fuzz;
mod hostile;
mod limits;
mod matrix;
mod matrix_rows;
mod measures;
pub mod migrations;
mod money;
mod moves;
mod network;
mod new_accounts;
mod origin;
mod participants;
mod performance;
mod presets;
mod reads;
mod roles;
mod safety;
mod shared_limits;
mod upgrades;
mod who_is_who;

use crate::{
	configs::CommunityFund,
	participants::{ChargeFee, CheckRole, FREE_CALL_FAILS, NOT_ENTITLED, NO_ROLE},
	AccountId, Balances, Executive, Header, Runtime, RuntimeCall, RuntimeEvent, SignedPayload, System, TxExtension,
	UncheckedExtrinsic, SLOT_DURATION,
};
use codec::Encode;
use energy_primitives::{
	Balance, Energy, EnergySource, Interval, MeterId, MeterKey, MeterRole, MeterSignature, Moment, OfferId, Order,
	OrderKey, Power, Price, PriorityClass, Reading, ReadingQuality, Registers, SharingTerms, Side, SignedReading,
	StandingLimits, Tariff, QUARTER_HOUR_MS,
};
use frame_support::{
	assert_ok,
	storage::{with_transaction_unchecked, TransactionOutcome},
	traits::Get,
};
use pallet_energy_production::ReadingResult;
use pallet_grid_management::{Edge, Error as GridError};
use serde_json::Value;
use sp_core::{ecdsa, ed25519, sr25519, Pair, H256};
use sp_genesis_builder::{
	runtime_decl_for_genesis_builder::GenesisBuilderV1, DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET,
};
use sp_io::TestExternalities;
pub use sp_keyring::Sr25519Keyring as Key;
use sp_runtime::{
	generic::Era,
	traits::Header as _,
	transaction_validity::{InvalidTransaction, TransactionSource, TransactionValidity, TransactionValidityError},
	ApplyExtrinsicResult, Digest, DigestItem, DispatchError, DispatchResult,
};

pub type GridCall = pallet_grid_management::Call<Runtime>;
pub type ProductionCall = pallet_energy_production::Call<Runtime>;
pub type TradingCall = pallet_p2p_trading::Call<Runtime>;
pub type CarbonCall = pallet_carbon_offset::Call<Runtime>;
pub type ValidatorsCall = pallet_validators::Call<Runtime>;
pub type SystemCall = frame_system::Call<Runtime>;
pub type BalancesCall = pallet_balances::Call<Runtime>;
pub type UtilityCall = pallet_utility::Call<Runtime>;
pub type ProxyCall = pallet_proxy::Call<Runtime>;
pub type MultisigCall = pallet_multisig::Call<Runtime>;

// Who is who on the development chain.
pub const COUNCILLOR: Key = Key::Alice;
pub const OPERATOR: Key = Key::Bob;
pub const SUPPLIER: Key = Key::Charlie;
pub const VERIFIER: Key = Key::Dave;
pub const GATEWAY: Key = Key::Eve;
pub const BUYER: Key = Key::Ferdie;
// Who the village adds.
pub const SOLAR_HOUSE: Key = Key::AliceStash;
pub const WIND_FARM: Key = Key::BobStash;
pub const HOUSE: Key = Key::CharlieStash;
/// The operator of the town next to the village.
pub const TOWN_OPERATOR: Key = Key::DaveStash;
/// The gateway of the town's meters.
pub const TOWN_GATEWAY: Key = Key::EveStash;
/// Has a balance, and nothing to do with the grid.
pub const STRANGER: Key = Key::FerdieStash;
/// Has nothing at all.
pub const PAUPER: Key = Key::One;

/// The area that the presets begin with.
pub const VILLAGE: u32 = 0;
/// A root of another grid.
pub const TOWN: u32 = 1;

/// 25 July 2016, midnight UTC.
pub const MIDNIGHT: Moment = 1_469_404_800_000;
/// 1 August 2016, midnight UTC.
pub const AUGUST: Moment = 1_470_009_600_000;
/// Power of each connection, plant and meter of the village, in W: 5 kWh in a quarter of an hour.
pub const POWER: Power = 20_000;
pub const TARIFF: Tariff = Tariff {
	shortfall_price_mills: 300,
	surplus_price_mills: 80,
};

/// All who have a role, and some who have none.
const EVERYBODY: [Key; 14] = [
	COUNCILLOR,
	OPERATOR,
	SUPPLIER,
	VERIFIER,
	GATEWAY,
	BUYER,
	SOLAR_HOUSE,
	WIND_FARM,
	HOUSE,
	TOWN_OPERATOR,
	TOWN_GATEWAY,
	STRANGER,
	PAUPER,
	Key::Two,
];

/// Puts `patch` over `base`, object by object.
fn merge(base: &mut Value, patch: Value) {
	match (base, patch) {
		(Value::Object(base), Value::Object(patch)) => {
			for (name, value) in patch {
				merge(base.entry(name).or_insert(Value::Null), value);
			}
		},
		(base, patch) => *base = patch,
	}
}

/// The state that a preset builds, before the first block.
fn genesis(preset: &str) -> TestExternalities {
	let json = |preset: Option<&str>| -> Value {
		let text = <Runtime as GenesisBuilderV1<crate::Block>>::get_preset(&preset.map(Into::into));
		serde_json::from_slice(&text.expect("the preset is there")).expect("the preset is JSON")
	};
	let mut config = json(None);
	merge(&mut config, json(Some(preset)));
	let mut chain = TestExternalities::default();
	chain.execute_with(|| {
		let config = serde_json::to_vec(&config).expect("JSON is written");
		assert_ok!(<Runtime as GenesisBuilderV1<crate::Block>>::build_state(config));
	});
	chain
}

/// The development chain in its first block, at midnight.
#[cfg(feature = "runtime-benchmarks")]
pub fn development_chain() -> TestExternalities {
	let mut chain = genesis(DEV_RUNTIME_PRESET);
	chain.execute_with(|| begin_block(1, System::block_hash(0), MIDNIGHT));
	chain
}

/// Plays a story in blocks from midnight on; in the end all invariants hold, and no money came or
/// went.
fn play(preset: &str, story: impl FnOnce()) {
	genesis(preset).execute_with(|| {
		let issued = Balances::total_issuance();
		begin_block(1, System::block_hash(0), MIDNIGHT);
		story();
		assert_eq!(Balances::total_issuance(), issued);
		hold_invariants();
	});
}

/// A story of the development chain, where one signature is the whole council.
pub fn on_the_development_chain(story: impl FnOnce()) {
	play(DEV_RUNTIME_PRESET, story)
}

/// A story of the local test network, where three of a council of four act together.
pub fn on_the_local_testnet(story: impl FnOnce()) {
	play(LOCAL_TESTNET_RUNTIME_PRESET, story)
}

/// A story of the development chain in which the village and the town are founded.
pub fn in_the_village(story: impl FnOnce()) {
	on_the_development_chain(|| {
		found_the_village();
		found_the_town();
		story()
	})
}

/// Every pallet checks its own state. Returns what does not hold.
#[cfg(feature = "try-runtime")]
pub fn check_invariants() -> Result<(), String> {
	use frame_support::traits::{Hooks, TryState, TryStateSelect};
	let now = System::block_number();
	// Ours return what is wrong; the others write it to the log.
	macro_rules! check {
		($($pallet:ident),*) => {$(
			<crate::$pallet as Hooks<u32>>::try_state(now)
				.map_err(|reason| format!("{}: {reason:?}", stringify!($pallet)))?;
		)*};
	}
	check!(
		GridManagement,
		EnergyProduction,
		P2pTrading,
		CarbonOffset,
		Validators,
		Fees,
		Motions
	);
	<crate::AllPalletsWithSystem as TryState<_>>::try_state(now, TryStateSelect::All)
		.map_err(|reason| format!("{reason:?}"))
}

/// Without the feature `try-runtime` the invariants are checked by the tests of the pallets only.
#[cfg(not(feature = "try-runtime"))]
pub fn check_invariants() -> Result<(), String> {
	Ok(())
}

/// Every pallet's state is sound.
pub fn hold_invariants() {
	assert_eq!(check_invariants(), Ok(()));
}

/// Begins a block with the time. Returns which extrinsics it takes.
fn begin_block(number: u32, parent: H256, at: Moment) -> sp_runtime::ExtrinsicInclusionMode {
	let slot = at / SLOT_DURATION;
	let digest = Digest {
		logs: vec![DigestItem::PreRuntime(sp_consensus_aura::AURA_ENGINE_ID, slot.encode())],
	};
	let header = Header::new(number, Default::default(), Default::default(), parent, digest);
	let mode = Executive::initialize_block(&header);
	let time = UncheckedExtrinsic::new_bare(pallet_timestamp::Call::<Runtime>::set { now: at }.into());
	assert_eq!(Executive::apply_extrinsic(time), Ok(Ok(())));
	// As before a block's first transaction.
	Executive::inherents_applied();
	mode
}

/// Ends the block and begins the next at `at`. Returns the events of the block's end.
pub fn advance_to(at: Moment) -> Vec<RuntimeEvent> {
	let before = System::event_count() as usize;
	let header = Executive::finalize_block();
	let events = events_since(before);
	begin_block(header.number + 1, header.hash(), at);
	events
}

/// Makes enough blocks to settle everything that is due.
pub fn settle_down() {
	for _ in 0..6 {
		next_block();
	}
}

/// The next block, six seconds later.
pub fn next_block() -> Vec<RuntimeEvent> {
	advance_to(pallet_timestamp::Now::<Runtime>::get() + SLOT_DURATION)
}

/// The first block of an interval.
pub fn advance_to_interval(interval: Interval) -> Vec<RuntimeEvent> {
	advance_to(Moment::from(interval) * QUARTER_HOUR_MS)
}

pub fn current() -> Interval {
	(pallet_timestamp::Now::<Runtime>::get() / QUARTER_HOUR_MS) as Interval
}

fn events_since(count: usize) -> Vec<RuntimeEvent> {
	System::events()
		.into_iter()
		.skip(count)
		.map(|record| record.event)
		.collect()
}

/// What a transaction's signature covers beside its call.
pub fn extension(who: Key) -> TxExtension {
	(
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		frame_system::CheckEra::from(Era::Immortal),
		frame_system::CheckNonce::from(System::account_nonce(who.to_account_id())),
		CheckRole,
		frame_system::CheckWeight::new(),
		ChargeFee::from(0),
		frame_metadata_hash_extension::CheckMetadataHash::new(false),
		frame_system::WeightReclaim::new(),
	)
}

pub fn signed_with(who: Key, call: impl Into<RuntimeCall>, extension: TxExtension) -> UncheckedExtrinsic {
	let call = call.into();
	let payload = SignedPayload::new(call.clone(), extension.clone()).expect("the chain knows what is signed");
	let signature = payload.using_encoded(|bytes| who.pair().sign(bytes));
	UncheckedExtrinsic::new_signed(call, who.to_account_id().into(), signature.into(), extension)
}

pub fn signed(who: Key, call: impl Into<RuntimeCall>) -> UncheckedExtrinsic {
	signed_with(who, call, extension(who))
}

/// What [`signed`] makes, with a tip in plancks.
pub fn signed_with_tip(who: Key, call: impl Into<RuntimeCall>, tip: Balance) -> UncheckedExtrinsic {
	let mut extension = extension(who);
	extension.8 = ChargeFee::from(tip);
	signed_with(who, call, extension)
}

/// Puts a transaction into the present block. An invalid one changes nothing, as the author of a
/// block takes it out again.
pub fn put(transaction: UncheckedExtrinsic) -> ApplyExtrinsicResult {
	with_transaction_unchecked(|| match Executive::apply_extrinsic(transaction) {
		Err(invalid) => TransactionOutcome::Rollback(Err(invalid)),
		applied => TransactionOutcome::Commit(applied),
	})
}

/// The result of a transaction that has no room in the block.
pub fn full() -> ApplyExtrinsicResult {
	Err(InvalidTransaction::ExhaustsResources.into())
}

/// Asserts that neither the pool nor a block takes a call, and nothing is changed by it: it is
/// refused with this code of [`crate::participants`].
pub fn refuse(who: Key, call: impl Into<RuntimeCall>, code: u8) {
	let transaction = signed(who, call);
	let refused = TransactionValidityError::Invalid(InvalidTransaction::Custom(code));
	assert_eq!(validate(transaction.clone()), Err(refused));
	let before = sp_io::storage::root(sp_core::storage::StateVersion::V1);
	assert_eq!(put(transaction), Err(refused));
	assert_eq!(sp_io::storage::root(sp_core::storage::StateVersion::V1), before);
}

/// Whether the pool takes a transaction, on the state as it is. It changes nothing.
pub fn validate(transaction: UncheckedExtrinsic) -> TransactionValidity {
	with_transaction_unchecked(|| {
		let parent = System::parent_hash();
		TransactionOutcome::Rollback(Executive::validate_transaction(
			TransactionSource::External,
			transaction,
			parent,
		))
	})
}

/// What became of a transaction.
#[derive(Debug)]
pub struct Sent {
	pub result: DispatchResult,
	pub events: Vec<RuntimeEvent>,
	/// What its sender paid for it, in plancks.
	pub fee: Balance,
}

/// Sends a transaction on its whole way: signed, checked by the pool, put into a block. A block
/// that is full gives way to the next.
pub fn sent(who: Key, call: impl Into<RuntimeCall>) -> Sent {
	let transaction = signed(who, call);
	assert_ok!(validate(transaction.clone()));
	let mut before = System::event_count() as usize;
	let mut applied = put(transaction.clone());
	if applied == full() {
		next_block();
		before = System::event_count() as usize;
		applied = put(transaction);
	}
	let events = events_since(before);
	let fee = events
		.iter()
		.filter_map(|event| match event {
			RuntimeEvent::TransactionPayment(pallet_transaction_payment::Event::TransactionFeePaid {
				actual_fee,
				..
			}) => Some(actual_fee),
			_ => None,
		})
		.sum();
	Sent {
		result: applied.expect("what the pool takes, a block takes"),
		events,
		fee,
	}
}

/// Sends what must succeed.
pub fn send(who: Key, call: impl Into<RuntimeCall>) -> Sent {
	let sent = sent(who, call);
	assert_ok!(sent.result);
	sent
}

/// Sends what must fail. Returns the error.
pub fn fail(who: Key, call: impl Into<RuntimeCall>) -> DispatchError {
	sent(who, call).result.expect_err("the call is refused")
}

/// The development chain's council acts: one signature is all of it.
pub fn council(call: impl Into<RuntimeCall>) -> Sent {
	let proposal = Box::new(call.into());
	let length_bound = proposal.encoded_size() as u32;
	let motion = pallet_collective::Call::<Runtime, pallet_collective::Instance1>::propose {
		threshold: 1,
		proposal,
		length_bound,
	};
	let sent = send(COUNCILLOR, motion);
	assert_eq!(executed(&sent), Some(Ok(())));
	sent
}

/// Three of the four members of the local test network's council decide.
pub fn three_of_four(call: impl Into<RuntimeCall>) -> Sent {
	use frame_support::dispatch::GetDispatchInfo;
	use sp_runtime::traits::{BlakeTwo256, Hash};
	type CouncilCall = pallet_collective::Call<Runtime, pallet_collective::Instance1>;
	let call = call.into();
	let (proposal, length_bound) = (BlakeTwo256::hash_of(&call), call.encoded_size() as u32);
	let proposal_weight_bound = call.get_dispatch_info().call_weight;
	let index = pallet_collective::ProposalCount::<Runtime, pallet_collective::Instance1>::get();
	let motion = CouncilCall::propose {
		threshold: 3,
		proposal: Box::new(call),
		length_bound,
	};
	send(Key::Alice, motion);
	for who in [Key::Alice, Key::Bob, Key::Charlie] {
		let vote = CouncilCall::vote {
			proposal,
			index,
			approve: true,
		};
		send(who, vote);
	}
	let close = CouncilCall::close {
		proposal_hash: proposal,
		index,
		proposal_weight_bound,
		length_bound,
	};
	let sent = send(Key::Alice, close);
	assert_eq!(executed(&sent), Some(Ok(())));
	sent
}

/// What became of the call of a motion that was closed.
pub fn executed(sent: &Sent) -> Option<DispatchResult> {
	sent.events.iter().find_map(|event| match event {
		RuntimeEvent::Council(pallet_collective::Event::Executed { result, .. }) => Some(*result),
		_ => None,
	})
}

/// The development chain's council dispatches as root. Returns the result of the call.
pub fn root(call: impl Into<RuntimeCall>) -> DispatchResult {
	let call = Box::new(call.into());
	dispatched_as_root(&council(pallet_council_root::Call::<Runtime>::dispatch_as_root { call }).events)
		.expect("the event has the result of the call")
}

pub fn dispatched_as_root(events: &[RuntimeEvent]) -> Option<DispatchResult> {
	events.iter().find_map(|event| match event {
		RuntimeEvent::CouncilRoot(pallet_council_root::Event::DispatchedAsRoot { result }) => Some(*result),
		_ => None,
	})
}

/// Connects the three participants and approves the two plants.
pub fn found_the_village() {
	for who in [SOLAR_HOUSE, WIND_FARM, HOUSE] {
		join(who, VILLAGE);
	}
	for (owner, source) in [(SOLAR_HOUSE, EnergySource::Solar), (WIND_FARM, EnergySource::Wind)] {
		send(
			owner,
			ProductionCall::register_producer {
				source,
				capacity_w: POWER,
			},
		);
		send(
			OPERATOR,
			ProductionCall::approve_producer {
				producer: owner.to_account_id(),
			},
		);
	}
}

/// Founds another grid, with an operator and a gateway that have no role in the village.
pub fn found_the_town() {
	council(GridCall::create_area {
		parent: None,
		edge: Edge {
			import_limit_w: 0,
			export_limit_w: 0,
			grid_fee_mills: 0,
		},
		supplier: SUPPLIER.to_account_id(),
		tariff: TARIFF,
	});
	council(GridCall::set_operator_authorization {
		operator: TOWN_OPERATOR.to_account_id(),
		area: TOWN,
		authorized: true,
	});
	send(
		TOWN_OPERATOR,
		ProductionCall::register_gateway {
			gateway: TOWN_GATEWAY.to_account_id(),
			area: TOWN,
		},
	);
}

/// The operator's invitation to a connection.
pub fn connect(who: Key, area: u32) -> GridCall {
	GridCall::connect {
		who: who.to_account_id(),
		area,
		import_limit_w: POWER,
		export_limit_w: POWER,
		class: PriorityClass::Standard,
	}
}

/// The area's operator invites an account, and the account accepts.
pub fn join(who: Key, area: u32) {
	let operator = if area == TOWN { TOWN_OPERATOR } else { OPERATOR };
	send(operator, connect(who, area));
	send(who, acceptance(area));
}

/// The account's answer to [`connect`].
pub fn acceptance(area: u32) -> GridCall {
	GridCall::accept_connection {
		area,
		import_limit_w: POWER,
		export_limit_w: POWER,
		class: PriorityClass::Standard,
	}
}

/// Gives an account a meter, so that it can trade: who is not metered may not.
pub fn meter(who: Key, seed: u8) -> Device {
	Device::install(who, MeterRole::Connection, MeterPair::ed25519(seed))
}

/// Meters for the three participants of the village.
pub fn meter_the_village() -> [Device; 3] {
	[meter(SOLAR_HOUSE, 201), meter(WIND_FARM, 202), meter(HOUSE, 203)]
}

pub fn offer(interval: Interval, energy_wh: Energy, price_mills: u16) -> TradingCall {
	TradingCall::create_energy_offer {
		interval,
		energy_wh,
		price_mills,
	}
}

/// Lets the village share at a price half-way between those of its tariff.
pub fn share_in_village(from: Option<Interval>) -> TradingCall {
	let price_mills = (TARIFF.surplus_price_mills + TARIFF.shortfall_price_mills) / 2;
	TradingCall::set_sharing_terms {
		area: VILLAGE,
		terms: Some(SharingTerms {
			sell_at_mills: price_mills,
			buy_at_mills: price_mills,
			key: energy_primitives::SharingKey::Prices,
		}),
		from,
	}
}

/// The first offer that an account makes for an interval.
pub fn first_offer(seller: Key, interval: Interval) -> OfferId<AccountId> {
	OfferId {
		interval,
		seller: account(seller),
		number: 0,
	}
}

pub fn accept(offer: OfferId<AccountId>, energy_wh: Energy) -> TradingCall {
	TradingCall::accept_energy_offer { offer, energy_wh }
}

pub fn order(interval: Interval, side: Side, energy_wh: Energy, price_mills: Price) -> Order {
	Order {
		interval,
		side,
		price_mills,
		energy_wh,
	}
}

pub fn place(orders: &[Order]) -> TradingCall {
	TradingCall::place_orders {
		orders: orders.to_vec().try_into().expect("few enough for a call"),
	}
}

pub fn cancel(orders: &[Order]) -> TradingCall {
	let keys: Vec<OrderKey> = orders
		.iter()
		.map(|order| OrderKey {
			interval: order.interval,
			side: order.side,
			price_mills: order.price_mills,
		})
		.collect();
	TradingCall::cancel_orders {
		orders: keys.try_into().expect("few enough for a call"),
	}
}

/// A meter's key pair, of one of the three kinds.
#[derive(Clone)]
pub enum MeterPair {
	Ed25519(Box<ed25519::Pair>),
	Sr25519(Box<sr25519::Pair>),
	Ecdsa(Box<ecdsa::Pair>),
}

impl MeterPair {
	pub fn ed25519(seed: u8) -> Self {
		Self::Ed25519(Box::new(ed25519::Pair::from_seed(&[seed; 32])))
	}

	pub fn sr25519(seed: u8) -> Self {
		Self::Sr25519(Box::new(sr25519::Pair::from_seed(&[seed; 32])))
	}

	pub fn ecdsa(seed: u8) -> Self {
		Self::Ecdsa(Box::new(ecdsa::Pair::from_seed(&[seed; 32])))
	}

	pub fn public(&self) -> MeterKey {
		match self {
			Self::Ed25519(pair) => MeterKey::Ed25519(pair.public()),
			Self::Sr25519(pair) => MeterKey::Sr25519(pair.public()),
			Self::Ecdsa(pair) => MeterKey::Ecdsa(pair.public()),
		}
	}

	fn sign(&self, message: &[u8]) -> MeterSignature {
		match self {
			Self::Ed25519(pair) => MeterSignature::Ed25519(pair.sign(message)),
			Self::Sr25519(pair) => MeterSignature::Sr25519(pair.sign(message)),
			Self::Ecdsa(pair) => MeterSignature::Ecdsa(pair.sign(message)),
		}
	}
}

/// A meter in the cellar: it counts, numbers and signs.
#[derive(Clone)]
pub struct Device {
	pair: MeterPair,
	pub reading: Reading,
}

impl Device {
	/// Has the operator register a device that has counted nothing yet.
	pub fn install(owner: Key, role: MeterRole, pair: MeterPair) -> Self {
		let installed = send(
			OPERATOR,
			ProductionCall::register_meter {
				owner: owner.to_account_id(),
				role,
				rated_power_w: POWER,
				key: pair.public(),
				registers: Registers::default(),
			},
		);
		let meter: MeterId = installed
			.events
			.iter()
			.find_map(|event| match event {
				RuntimeEvent::EnergyProduction(pallet_energy_production::Event::MeterRegistered { meter, .. }) => {
					Some(*meter)
				},
				_ => None,
			})
			.expect("a registered meter has a number");
		Self::of(meter, pair)
	}

	/// The device of a registered meter, which has counted nothing yet.
	pub fn of(meter: MeterId, pair: MeterPair) -> Self {
		let reading = Reading {
			meter,
			epoch: 0,
			sequence: 0,
			interval: 0,
			import_wh: 0,
			export_wh: 0,
			quality: ReadingQuality::Measured,
		};
		Self { pair, reading }
	}

	/// Counts, and signs its registers at the end of `interval`.
	pub fn read(&mut self, interval: Interval, import_wh: Energy, export_wh: Energy) -> SignedReading {
		self.reading.sequence += 1;
		self.reading.interval = interval;
		self.reading.import_wh += import_wh;
		self.reading.export_wh += export_wh;
		SignedReading {
			reading: self.reading,
			signature: self.pair.sign(&self.reading.message(&System::block_hash(0))),
		}
	}
}

pub fn batch(readings: Vec<SignedReading>) -> ProductionCall {
	ProductionCall::submit_readings {
		batch: readings.try_into().expect("a batch holds so many readings"),
	}
}

/// What became of each reading of a batch.
pub fn results(sent: &Sent) -> Vec<ReadingResult> {
	sent.events
		.iter()
		.find_map(|event| match event {
			RuntimeEvent::EnergyProduction(pallet_energy_production::Event::ReadingsSubmitted { results, .. }) => {
				Some(results.to_vec())
			},
			_ => None,
		})
		.expect("the event has the results")
}

/// Submits readings that are all taken.
pub fn submit(readings: Vec<SignedReading>) -> Sent {
	let count = readings.len();
	let sent = send(GATEWAY, batch(readings));
	assert_eq!(results(&sent), vec![ReadingResult::Accepted; count]);
	sent
}

/// The least that an account keeps, in plancks.
pub fn least() -> Balance {
	<<Runtime as pallet_balances::Config>::ExistentialDeposit as Get<Balance>>::get()
}

/// Free balance.
pub fn balance(who: Key) -> Balance {
	Balances::free_balance(who.to_account_id())
}

/// What an account has, in its wallet and in the market, with what its supplier or its customers owe
/// it and less what it owes them in the running balance, in plancks.
pub fn wealth(who: Key) -> Balance {
	let own = crate::P2pTrading::get_clearing_account(account(who));
	let supplied = crate::P2pTrading::get_supplier_account(account(who));
	let wallet = balance(who) + Balances::reserved_balance(account(who));
	wallet + own.available + own.owed_by_supplier + supplied.deposit - own.owed_to_supplier - supplied.owes
}

/// What is reserved of an account in the market, in plancks.
pub fn reserved(who: Key) -> Balance {
	crate::P2pTrading::get_clearing_account(account(who)).reserved
}

/// Returns the balance of the community fund.
pub fn fund() -> Balance {
	Balances::free_balance(CommunityFund::get())
}

pub fn account(who: Key) -> AccountId {
	who.to_account_id()
}
