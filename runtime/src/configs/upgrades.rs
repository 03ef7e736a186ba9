//! What is decided now and carried out later: long calls by their hashes, calls at a time to come,
//! and migrations that take several blocks.

use super::{AdminOrigin, CouncilTakesOver, RuntimeBlockWeights, TwoThirdsOfCouncil};
use crate::{
	fees::BYTE_PRICE, AccountId, Balance, Balances, OriginCaller, Preimage, Runtime, RuntimeCall, RuntimeEvent,
	RuntimeHoldReason, RuntimeOrigin, System,
};
use core::cmp::Ordering;
use energy_primitives::MILL;
use frame_support::{
	parameter_types,
	traits::{fungible::HoldConsideration, ConstU32, EnsureOrigin, LinearStoragePrice, PrivilegeCmp},
	weights::Weight,
};
use frame_system::RawOrigin;
use sp_runtime::Perbill;

parameter_types! {
	pub const PreimageHoldReason: RuntimeHoldReason = RuntimeHoldReason::Preimage(pallet_preimage::HoldReason::Preimage);
	/// What a preimage is deposited for, however long it is.
	pub const PreimageBase: Balance = 100 * MILL;
	/// What each of its bytes is deposited for: a hundred times what a transaction's byte costs, as it
	/// lies in the state and not in one block. The longest one takes 161 tokens.
	pub const PreimageByte: Balance = 100 * BYTE_PRICE;
}

/// Who has a role can note a preimage for a deposit, the council without.
impl pallet_preimage::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = crate::weights::pallet_preimage::WeightInfo<Runtime>;
	type Currency = Balances;
	type ManagerOrigin = AdminOrigin;
	type Consideration = HoldConsideration<
		AccountId,
		Balances,
		PreimageHoldReason,
		LinearStoragePrice<PreimageBase, PreimageByte, Balance>,
	>;
}

parameter_types! {
	/// As much as a motion may take.
	pub MaxScheduledWeight: Weight = Perbill::from_percent(50) * RuntimeBlockWeights::get().max_block;
}

/// Root is above the council. All decisions of two thirds of the council are of one rank, with
/// however many votes each of them was made, so that the council can cancel what it scheduled.
pub struct RootAboveCouncil;

impl PrivilegeCmp<OriginCaller> for RootAboveCouncil {
	fn cmp_privilege(left: &OriginCaller, right: &OriginCaller) -> Option<Ordering> {
		let rank = |caller: &OriginCaller| match caller {
			OriginCaller::system(RawOrigin::Root) => Some(1),
			_ => TwoThirdsOfCouncil::try_origin(RuntimeOrigin::from(caller.clone()))
				.ok()
				.map(|_| 0),
		};
		match (rank(left), rank(right)) {
			(Some(left), Some(right)) => Some(left.cmp(&right)),
			_ => (left == right).then_some(Ordering::Equal),
		}
	}
}

impl pallet_scheduler::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type PalletsOrigin = OriginCaller;
	type RuntimeCall = RuntimeCall;
	type MaximumWeight = MaxScheduledWeight;
	type ScheduleOrigin = AdminOrigin;
	type OriginPrivilegeCmp = RootAboveCouncil;
	type MaxScheduledPerBlock = ConstU32<16>;
	type WeightInfo = crate::weights::pallet_scheduler::WeightInfo<Runtime>;
	type Preimages = Preimage;
	type BlockNumberProvider = System;
}

parameter_types! {
	/// Half a block: the hooks of the pallets go on beside a migration.
	pub MaxMigrationWeight: Weight = Perbill::from_percent(50) * RuntimeBlockWeights::get().max_block;
}

impl pallet_migrations::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	#[cfg(not(feature = "runtime-benchmarks"))]
	type Migrations = crate::migrations::MultiBlock;
	/// The benchmarks bring their own.
	#[cfg(feature = "runtime-benchmarks")]
	type Migrations = pallet_migrations::mock_helpers::MockedMigrations;
	type CursorMaxLen = ConstU32<65_536>;
	type IdentifierMaxLen = ConstU32<256>;
	type MigrationStatusHandler = ();
	type FailedMigrationHandler = CouncilTakesOver;
	type MaxServiceWeight = MaxMigrationWeight;
	type WeightInfo = crate::weights::pallet_migrations::WeightInfo<Runtime>;
}
