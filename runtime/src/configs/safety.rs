//! What the council can stop, and what goes on whatever it stops.
//!
//! - *Tx-pause* stops single calls, until the council lets them again.
//! - *Safe mode* stops all calls but those that [`SAFETY`] and [`GOVERNANCE`] list, for a day, which
//!   the council can extend or end.
//! - After a *failed migration* the chain is in safe mode without an end, and only the calls of
//!   [`GOVERNANCE`] go on: what the others would read or write may be half migrated.
//!
//! Nobody else can enter safe mode, for no deposit. Root is bound by neither.

use super::AdminOrigin;
use crate::{AccountId, Balances, BlockNumber, Runtime, RuntimeCall, RuntimeEvent, RuntimeHoldReason, SafeMode, DAYS};
use frame_support::{
	migrations::{FailedMigrationHandler, FailedMigrationHandling},
	parameter_types,
	traits::{CallMetadata, ConstU32, Contains, EnsureOrigin, GetCallMetadata, SafeMode as SafeModeTrait},
};
use frame_system::EnsureRoot;
use pallet_tx_pause::RuntimeCallNameOf;

/// Calls by pallet; all of the pallet's where none is named.
type Calls = &'static [(&'static str, &'static [&'static str])];

/// The calls by which the network is run, and those that carry them. What is carried is checked for
/// itself.
pub const GOVERNANCE: Calls = &[
	("System", &["apply_authorized_upgrade"]),
	("Timestamp", &[]),
	("Session", &[]),
	("Grandpa", &[]),
	("Validators", &[]),
	("MultiBlockMigrations", &[]),
	("SafeMode", &[]),
	("TxPause", &[]),
	("Council", &[]),
	("CouncilMembers", &[]),
	("VerifierMembers", &[]),
	("CouncilRoot", &[]),
	("Preimage", &[]),
	("Scheduler", &[]),
	("Utility", &[]),
	("Proxy", &[]),
	("Multisig", &[]),
];

/// The calls on which the safety of the grid and everybody's money depend.
pub const SAFETY: Calls = &[
	(
		"GridManagement",
		&[
			"update_grid_status",
			"implement_emergency_protocol",
			"lift_emergency",
			"advance_flexibility",
		],
	),
	("EnergyProduction", &["submit_readings"]),
	("P2pTrading", &["settle", "clear_market", "cut_back"]),
];

/// The calls that carry others, and what is only convenient: the council may pause these.
const CONVENIENCE: Calls = &[
	("Preimage", &[]),
	("Scheduler", &[]),
	("Utility", &[]),
	("Proxy", &[]),
	("Multisig", &[]),
];

fn is_among(calls: Calls, pallet: &str, call: &str) -> bool {
	calls
		.iter()
		.any(|(name, names)| *name == pallet && (names.is_empty() || names.contains(&call)))
}

/// Whether a migration has failed, and the council has not ended the safe mode that followed.
fn migration_failed() -> bool {
	pallet_safe_mode::EnteredUntil::<Runtime>::get() == Some(BlockNumber::MAX)
}

/// What goes on in safe mode.
pub struct InSafeMode;

impl Contains<RuntimeCall> for InSafeMode {
	fn contains(call: &RuntimeCall) -> bool {
		let CallMetadata {
			pallet_name,
			function_name,
		} = call.get_call_metadata();
		is_among(GOVERNANCE, pallet_name, function_name)
			|| (is_among(SAFETY, pallet_name, function_name) && !migration_failed())
	}
}

/// What cannot be paused: safety, and all by which a pause can be ended. Nor can what does not exist,
/// so that a pause with a typing error does not look like one that works.
pub struct NeverPaused;

impl Contains<RuntimeCallNameOf<Runtime>> for NeverPaused {
	fn contains((pallet, call): &RuntimeCallNameOf<Runtime>) -> bool {
		let (Ok(pallet), Ok(call)) = (core::str::from_utf8(pallet), core::str::from_utf8(call)) else {
			return !is_measured();
		};
		if !(RuntimeCall::get_module_names().contains(&pallet) && RuntimeCall::get_call_names(pallet).contains(&call)) {
			return !is_measured();
		}
		is_among(SAFETY, pallet, call) || (is_among(GOVERNANCE, pallet, call) && !is_among(CONVENIENCE, pallet, call))
	}
}

/// Whether this node is built to measure weights: the benchmark pauses a call that does not exist.
const fn is_measured() -> bool {
	cfg!(all(feature = "runtime-benchmarks", not(test)))
}

parameter_types! {
	/// Long enough to find out what has happened and to vote on what to do.
	pub const SafeModeDuration: BlockNumber = DAYS;
	pub const NoDeposit: Option<crate::Balance> = None;
	pub const NoDelay: Option<BlockNumber> = None;
}

/// Two thirds of the council, or root; it returns how long safe mode lasts.
pub struct ForSafeMode;

impl EnsureOrigin<crate::RuntimeOrigin> for ForSafeMode {
	type Success = BlockNumber;

	fn try_origin(origin: crate::RuntimeOrigin) -> Result<BlockNumber, crate::RuntimeOrigin> {
		AdminOrigin::try_origin(origin).map(|_| SafeModeDuration::get())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<crate::RuntimeOrigin, ()> {
		AdminOrigin::try_successful_origin()
	}
}

impl pallet_safe_mode::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type WhitelistedCalls = InSafeMode;
	type EnterDuration = SafeModeDuration;
	type ExtendDuration = SafeModeDuration;
	type EnterDepositAmount = NoDeposit;
	type ExtendDepositAmount = NoDeposit;
	type ForceEnterOrigin = ForSafeMode;
	type ForceExtendOrigin = ForSafeMode;
	type ForceExitOrigin = AdminOrigin;
	type ForceDepositOrigin = EnsureRoot<AccountId>;
	type Notify = ();
	type ReleaseDelay = NoDelay;
	type WeightInfo = crate::weights::pallet_safe_mode::WeightInfo<Runtime>;
}

impl pallet_tx_pause::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PauseOrigin = AdminOrigin;
	type UnpauseOrigin = AdminOrigin;
	type WhitelistedCalls = NeverPaused;
	type MaxNameLen = ConstU32<256>;
	type WeightInfo = crate::weights::pallet_tx_pause::WeightInfo<Runtime>;
}

/// After a failed migration safe mode begins and does not end by itself, so that the council can
/// repair the state as root. If it could not begin, no call gets through at all: then the operators
/// of the nodes have to act.
pub struct CouncilTakesOver;

impl FailedMigrationHandler for CouncilTakesOver {
	fn failed(_: Option<u32>) -> FailedMigrationHandling {
		let result = if SafeMode::is_entered() {
			<SafeMode as SafeModeTrait>::extend(BlockNumber::MAX)
		} else {
			<SafeMode as SafeModeTrait>::enter(BlockNumber::MAX)
		};
		match result {
			// The handler that FRAME brings keeps the migration stuck in this case, and with it every
			// call of the council.
			Ok(()) => FailedMigrationHandling::ForceUnstuck,
			Err(_) => FailedMigrationHandling::KeepStuck,
		}
	}
}
