//! The token, and what a transaction costs.

use super::AdminOrigin;
use crate::{
	fees::{self, ByteFee, Congestion},
	AccountId, Balance, Balances, Runtime, RuntimeEvent, RuntimeFreezeReason, RuntimeHoldReason, System,
};
use frame_support::{
	parameter_types,
	traits::{tokens::imbalance::ResolveTo, ConstU32, ConstU8, VariantCountOf},
	weights::IdentityFee,
	PalletId,
};
use pallet_transaction_payment::FungibleAdapter;
use sp_runtime::traits::AccountIdConversion;

parameter_types! {
	/// A keyless account that receives all fees and all dust, so that the token's total never
	/// changes. The council decides on the use of its money.
	pub CommunityFund: AccountId = PalletId(*b"nrgy/com").into_account_truncating();
}

impl pallet_balances::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeFreezeReason = RuntimeFreezeReason;
	type Balance = Balance;
	/// As much as any other item costs that stays: otherwise accounts of next to nothing, which nobody
	/// uses, would accumulate for the price of a transfer. A smaller payment to a wallet that is empty
	/// waits in the market until it can be paid.
	type ExistentialDeposit = super::CertificatePrice;
	type AccountStore = System;
	type ReserveIdentifier = [u8; 8];
	type FreezeIdentifier = RuntimeFreezeReason;
	type DustRemoval = ResolveTo<CommunityFund, Balances>;
	type MaxLocks = ConstU32<0>;
	type MaxReserves = ConstU32<0>;
	type MaxFreezes = VariantCountOf<RuntimeFreezeReason>;
	type WeightInfo = crate::weights::pallet_balances::WeightInfo<Runtime>;
	type DoneSlashHandler = ();
}

impl pallet_transaction_payment::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type OnChargeTransaction = FungibleAdapter<Balances, ResolveTo<CommunityFund, Balances>>;
	type OperationalFeeMultiplier = ConstU8<5>;
	/// One planck for each picosecond.
	type WeightToFee = IdentityFee<Balance>;
	type LengthToFee = ByteFee;
	type FeeMultiplierUpdate = Congestion;
	type WeightInfo = crate::weights::pallet_transaction_payment::WeightInfo<Runtime>;
}

impl fees::Config for Runtime {
	type AdminOrigin = AdminOrigin;
	type Currency = Balances;
	type Fund = CommunityFund;
	type WeightInfo = fees::weights::SubstrateWeight<Runtime>;
}
