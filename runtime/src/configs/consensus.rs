//! The validators: who makes the blocks, and who finalises them.

use super::AdminOrigin;
use crate::{
	AccountId, Balances, BlockNumber, Runtime, RuntimeEvent, RuntimeOrigin, Session, SessionKeys, Validators, MINUTES,
	SLOT_DURATION,
};
use alloc::vec::Vec;
use energy_primitives::MILL;
use frame_support::{
	parameter_types,
	traits::{ConstBool, ConstU128, ConstU32, ConstU64, UnfilteredDispatchable},
};
use pallet_validators::{EndedByValidators, Sessions};
use sp_consensus_aura::sr25519::AuthorityId as AuraId;
use sp_runtime::{
	traits::{ConvertInto, OpaqueKeys},
	DispatchResult,
};

/// The most validators that the network can have.
pub type MaxAuthorities = ConstU32<32>;

impl pallet_aura::Config for Runtime {
	type AuthorityId = AuraId;
	type DisabledValidators = Session;
	type MaxAuthorities = MaxAuthorities;
	type AllowMultipleBlocksPerSlot = ConstBool<false>;
	type SlotDuration = ConstU64<SLOT_DURATION>;
}

parameter_types! {
	/// A change of the validators takes two sessions, so they are short.
	pub const SessionPeriod: BlockNumber = 10 * MINUTES;
	pub const SessionOffset: BlockNumber = 0;
	/// Three sessions: a change is in force after two, and seen to work in the third.
	pub const ChangeWindow: BlockNumber = 30 * MINUTES;
}

/// The validators are those that the council wants. Each of them can change its keys.
impl pallet_session::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = ConvertInto;
	type ShouldEndSession = EndedByValidators;
	type NextSessionRotation = pallet_session::PeriodicSessions<SessionPeriod, SessionOffset>;
	type SessionManager = Validators;
	type SessionHandler = <SessionKeys as OpaqueKeys>::KeyTypeIdProviders;
	type Keys = SessionKeys;
	type DisablingStrategy = ();
	type WeightInfo = pallet_session::weights::SubstrateWeight<Runtime>;
	type Currency = Balances;
	/// The keys stay stored until their owner removes them, and any account that is admitted can
	/// set some.
	type KeyDeposit = ConstU128<{ 100 * MILL }>;
}

/// The sessions of the session pallet.
pub struct NetworkSessions;

impl Sessions<AccountId> for NetworkSessions {
	fn end_session() {
		Session::rotate_session();
	}

	fn active() -> Vec<AccountId> {
		Session::validators()
	}

	fn queued() -> Vec<AccountId> {
		Session::queued_keys().into_iter().map(|(who, _)| who).collect()
	}

	fn has_keys(who: &AccountId) -> bool {
		pallet_session::NextKeys::<Runtime>::contains_key(who)
	}

	fn remove_keys(who: &AccountId) -> DispatchResult {
		// The filter refuses this call to everybody, and this is what it is made by in its stead.
		pallet_session::Call::<Runtime>::purge_keys {}
			.dispatch_bypass_filter(RuntimeOrigin::signed(who.clone()))
			.map(|_| ())
			.map_err(|failed| failed.error)
	}
}

impl pallet_validators::Config for Runtime {
	type AdminOrigin = AdminOrigin;
	type Sessions = NetworkSessions;
	/// GRANDPA needs four to tolerate one that is silent. Three is what is left of them while one is
	/// exchanged.
	type MinValidators = ConstU32<3>;
	type MaxValidators = MaxAuthorities;
	type SessionLength = SessionPeriod;
	type ChangeWindow = ChangeWindow;
	type MaxNodes = ConstU32<256>;
	type MaxNodesPerOwner = ConstU32<8>;
	type WeightInfo = pallet_validators::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmark_setup::BenchmarkSetup;
}

impl pallet_grandpa::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
	type MaxAuthorities = MaxAuthorities;
	type MaxNominators = ConstU32<0>;
	type MaxSetIdSessionEntries = ConstU64<0>;
	type KeyOwnerProof = sp_core::Void;
	type EquivocationReportSystem = ();
}
