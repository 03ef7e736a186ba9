//! The assets, which are the carbon credits.

use crate::{AccountId, AssetsHolder, Balance, Balances, Runtime, RuntimeEvent, RuntimeHoldReason};
use asset_origins::{AssetCreator, AssetForcer};
use energy_primitives::{CreditId, MILL};
use frame_support::traits::{AsEnsureOriginWithArg, ConstU128, ConstU32};

/// No call creates an asset, and none forces one.
#[cfg(any(not(feature = "runtime-benchmarks"), test))]
mod asset_origins {
	use frame_support::traits::NeverEnsureOrigin;

	pub type AssetCreator = NeverEnsureOrigin<super::AccountId>;
	pub type AssetForcer = NeverEnsureOrigin<()>;
}
/// A call that is refused cannot be measured, so a node that is built to measure weights, and no
/// other, allows them in benchmarks.
#[cfg(all(feature = "runtime-benchmarks", not(test)))]
mod asset_origins {
	pub type AssetCreator = frame_system::EnsureSigned<super::AccountId>;
	pub type AssetForcer = frame_system::EnsureRoot<super::AccountId>;
}

/// All assets are carbon credits: only the credits' pallet creates and mints them, and no origin
/// can force one.
impl pallet_assets::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Balance = Balance;
	type RemoveItemsLimit = ConstU32<1_000>;
	type AssetId = CreditId;
	type AssetIdParameter = codec::Compact<CreditId>;
	type ReserveData = ();
	type Currency = Balances;
	type CreateOrigin = AsEnsureOriginWithArg<AssetCreator>;
	type ForceOrigin = AssetForcer;
	type AssetDeposit = ConstU128<0>;
	type AssetAccountDeposit = ConstU128<0>;
	type MetadataDepositBase = ConstU128<0>;
	type MetadataDepositPerByte = ConstU128<0>;
	type ApprovalDeposit = ConstU128<{ 10 * MILL }>;
	type StringLimit = ConstU32<64>;
	type Freezer = ();
	type Holder = AssetsHolder;
	type Extra = ();
	type CallbackHandle = ();
	type AssetIdAllocator = ();
	type WeightInfo = crate::weights::pallet_assets::WeightInfo<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

/// What is on hold is listed for sale; the credits' pallet alone holds and releases it.
impl pallet_assets_holder::Config for Runtime {
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeEvent = RuntimeEvent;
}
