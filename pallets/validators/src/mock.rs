//! A network of four organisations over the real sessions, and a council that is one account.

use crate::{self as pallet_validators, *};
use codec::Encode;
pub use energy_primitives::{NetworkReaders as _, NodeId, NodeKind, NodeRule};
pub use frame_support::{assert_noop, assert_ok};
use frame_support::{
	derive_impl, ord_parameter_types, parameter_types,
	traits::{Get, UnfilteredDispatchable},
};
use frame_system::{EnsureRoot, EnsureSignedBy, RawOrigin};
use pallet_session::PeriodicSessions;
use sp_runtime::{
	impl_opaque_keys,
	testing::UintAuthorityId,
	traits::{ConvertInto, OpaqueKeys},
	BuildStorage, DispatchResult, KeyTypeId, RuntimeAppPublic,
};

type Block = frame_system::mocking::MockBlock<Test>;

/// Two thirds of the council.
pub const COUNCIL: u64 = 1;
/// The validators of genesis.
pub const FOUNDERS: [u64; 4] = [11, 12, 13, 14];
/// An organisation that wants to validate.
pub const NEWCOMER: u64 = 15;
/// Anybody else.
pub const STRANGER: u64 = 99;
/// The blocks of a session.
pub const SESSION: u64 = 10;
/// What session keys are deposited for.
pub const DEPOSIT: u64 = 5;

impl_opaque_keys! {
	pub struct Keys {
		pub dummy: UintAuthorityId,
	}
}

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Balances: pallet_balances,
		Session: pallet_session,
		Validators: pallet_validators,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountData = pallet_balances::AccountData<u64>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
}

parameter_types! {
	/// What the sessions passed on at each rotation: whether the set has changed, and who validates.
	pub static Rotations: Vec<(bool, Vec<u64>)> = Vec::new();
	pub const Period: u64 = SESSION;
	pub const Offset: u64 = 0;
	pub const KeyDeposit: u64 = DEPOSIT;
}

/// Notes what consensus gets from the sessions.
pub struct Consensus;

impl pallet_session::SessionHandler<u64> for Consensus {
	const KEY_TYPE_IDS: &'static [KeyTypeId] = &[UintAuthorityId::ID];

	fn on_genesis_session<Ks: OpaqueKeys>(_: &[(u64, Ks)]) {}

	fn on_new_session<Ks: OpaqueKeys>(changed: bool, validators: &[(u64, Ks)], _: &[(u64, Ks)]) {
		let validators = validators.iter().map(|(who, _)| *who).collect();
		Rotations::mutate(|rotations| rotations.push((changed, validators)));
	}

	fn on_disabled(_: u32) {}
}

impl pallet_session::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = u64;
	type ValidatorIdOf = ConvertInto;
	type ShouldEndSession = EndedByValidators;
	type NextSessionRotation = PeriodicSessions<Period, Offset>;
	type SessionManager = Validators;
	type SessionHandler = Consensus;
	type Keys = Keys;
	type DisablingStrategy = ();
	type WeightInfo = ();
	type Currency = Balances;
	type KeyDeposit = KeyDeposit;
}

ord_parameter_types! {
	pub const Council: u64 = COUNCIL;
}

/// The real sessions.
pub struct RealSessions;

impl Sessions<u64> for RealSessions {
	fn end_session() {
		Session::rotate_session();
	}

	fn active() -> Vec<u64> {
		Session::validators()
	}

	fn queued() -> Vec<u64> {
		Session::queued_keys().into_iter().map(|(who, _)| who).collect()
	}

	fn has_keys(who: &u64) -> bool {
		pallet_session::NextKeys::<Test>::contains_key(who)
	}

	fn remove_keys(who: &u64) -> DispatchResult {
		pallet_session::Call::<Test>::purge_keys {}
			.dispatch_bypass_filter(RawOrigin::Signed(*who).into())
			.map(|_| ())
			.map_err(|failed| failed.error)
	}
}

#[derive_impl(pallet_validators::config_preludes::TestDefaultConfig)]
impl pallet_validators::Config for Test {
	type AdminOrigin = frame_support::traits::EitherOfDiverse<EnsureRoot<u64>, EnsureSignedBy<Council, u64>>;
	type Sessions = RealSessions;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = RealSessions;
}

#[cfg(feature = "runtime-benchmarks")]
impl BenchmarkHelper<u64> for RealSessions {
	fn set_keys(who: &u64, index: u32) {
		give_money(*who);
		set_keys_to(*who, 1_000_000 + u64::from(index));
	}

	fn begin_session(validators: Vec<u64>) {
		let keys = |who: &u64| pallet_session::NextKeys::<Test>::get(who).expect("it has keys");
		let queued: Vec<_> = validators.iter().map(|who| (*who, keys(who))).collect();
		pallet_session::QueuedKeys::<Test>::put(queued);
		pallet_session::Validators::<Test>::put(validators);
	}
}

pub fn name(text: &str) -> Name {
	Name::try_from(text.as_bytes().to_vec()).expect("a short name")
}

/// A node's id.
pub fn node(number: u8) -> NodeId {
	[number; 32].into()
}

pub fn council() -> RuntimeOrigin {
	RuntimeOrigin::signed(COUNCIL)
}

pub fn give_money(who: u64) {
	use frame_support::traits::fungible::Mutate;
	assert_ok!(<Balances as Mutate<u64>>::mint_into(&who, 1_000));
}

/// Has an account set session keys, with the proof that it has the secret.
pub fn set_keys_to(who: u64, key: u64) {
	let mut key = UintAuthorityId(key);
	let proof = key
		.generate_proof_of_possession(&who.encode())
		.expect("a test key signs")
		.encode();
	assert_ok!(Session::set_keys(
		RuntimeOrigin::signed(who),
		Keys { dummy: key },
		proof
	));
}

pub fn set_keys(who: u64) {
	give_money(who);
	set_keys_to(who, who);
}

pub fn add(who: u64) -> DispatchResult {
	Validators::add_validator(council(), who, name("Organisation"))
}

pub fn remove(who: u64) -> DispatchResult {
	Validators::remove_validator(council(), who)
}

pub fn allow(number: u8, owner: u64, kind: NodeKind) -> DispatchResult {
	Validators::allow_node(council(), node(number), owner, kind, name("node"))
}

/// Lists a node for each founder, and enforces the list.
pub fn list_founders() {
	for who in FOUNDERS {
		assert_ok!(allow(who as u8, who, NodeKind::Validator));
	}
	assert_ok!(Validators::set_node_rule(council(), NodeRule::Listed));
}

/// The wanted validators.
pub fn wanted() -> Vec<u64> {
	WantedValidators::<Test>::get()
		.into_iter()
		.map(|validator| validator.account)
		.collect()
}

/// Makes blocks up to this one.
pub fn roll_to(number: u64) {
	System::run_to_block::<AllPalletsWithSystem>(number);
}

/// Makes blocks until a session begins.
pub fn next_session() {
	let now = System::block_number();
	roll_to(now - now % SESSION + SESSION);
}

/// Makes blocks until a change made now no longer counts.
pub fn pass_window() {
	let window: u32 = <Test as Config>::ChangeWindow::get();
	roll_to(System::block_number() + u64::from(window));
}

/// The genesis of a network of these validators.
pub fn genesis(validators: &[u64]) -> RuntimeGenesisConfig {
	let keys = validators.iter().map(|who| {
		let keys = Keys {
			dummy: UintAuthorityId(*who),
		};
		(*who, *who, keys)
	});
	RuntimeGenesisConfig {
		balances: pallet_balances::GenesisConfig {
			balances: validators.iter().map(|who| (*who, 1_000)).collect(),
			..Default::default()
		},
		session: pallet_session::GenesisConfig {
			keys: keys.collect(),
			..Default::default()
		},
		validators: GenesisConfig {
			names: validators
				.iter()
				.map(|who| (*who, format!("Organisation {who}")))
				.collect(),
			nodes: Vec::new(),
		},
		..Default::default()
	}
}

/// A chain in its first block.
pub fn chain_of(genesis: RuntimeGenesisConfig) -> sp_io::TestExternalities {
	Rotations::set(Vec::new());
	let mut chain: sp_io::TestExternalities = genesis.build_storage().expect("the genesis builds").into();
	chain.execute_with(|| System::set_block_number(1));
	chain
}

/// The network of the founders.
pub fn new_chain() -> sp_io::TestExternalities {
	chain_of(genesis(&FOUNDERS))
}

/// Runs a story on a network of these validators, then checks the invariants.
pub fn run_with(validators: &[u64], story: impl FnOnce()) {
	chain_of(genesis(validators)).execute_with(|| {
		story();
		Validators::do_try_state().expect("the invariants hold");
	})
}

/// Runs a story on the network of the founders, then checks the invariants.
pub fn run(story: impl FnOnce()) {
	run_with(&FOUNDERS, story)
}
