//! The configuration of each pallet: the network's here and in [`governance`], the energy pallets' in [`energy`].

mod energy;
mod governance;

pub use energy::*;
pub use governance::*;

use crate::{
	fees::{ByteFee, Congestion},
	AccountId, Aura, Balance, Balances, Block, BlockNumber, Hash, Nonce, P2pTrading, PalletInfo, Runtime, RuntimeCall,
	RuntimeEvent, RuntimeFreezeReason, RuntimeHoldReason, RuntimeOrigin, RuntimeTask, Session, SessionKeys, System,
	HOURS, SLOT_DURATION, VERSION,
};
use energy_primitives::{CreditId, MILL};
use frame_support::{
	derive_impl,
	pallet_prelude::*,
	parameter_types,
	traits::{
		tokens::imbalance::ResolveTo, AsEnsureOriginWithArg, ConstBool, ConstU128, ConstU16, ConstU32, ConstU64,
		ConstU8, Contains, InstanceFilter, VariantCountOf,
	},
	weights::{
		constants::{ParityDbWeight, WEIGHT_REF_TIME_PER_SECOND},
		IdentityFee,
	},
	PalletId,
};
use frame_system::limits::{BlockLength, BlockWeights};
use pallet_transaction_payment::FungibleAdapter;
use sp_consensus_aura::sr25519::AuthorityId as AuraId;
use sp_runtime::{
	traits::{AccountIdConversion, ConvertInto, OpaqueKeys},
	Perbill,
};
use sp_version::RuntimeVersion;

/// The share of a block that ordinary transactions may take; the rest is for operational ones and for what the chain
/// starts itself.
const NORMAL_DISPATCH_RATIO: Perbill = Perbill::from_percent(75);

parameter_types! {
	pub const BlockHashCount: BlockNumber = 2_400;
	pub const Version: RuntimeVersion = VERSION;
	/// Two seconds of computation in a block of six.
	pub RuntimeBlockWeights: BlockWeights = BlockWeights::with_sensible_defaults(
		Weight::from_parts(2 * WEIGHT_REF_TIME_PER_SECOND, u64::MAX),
		NORMAL_DISPATCH_RATIO,
	);
	pub RuntimeBlockLength: BlockLength = BlockLength::builder()
		.max_length(5 * 1024 * 1024)
		.modify_max_length_for_class(DispatchClass::Normal, |max| *max = NORMAL_DISPATCH_RATIO * *max)
		.build();
}

/// Refuses what would take credits or money out of the world unseen: the two calls by which a holder could later burn
/// credits without a certificate (`assets.refund` of an account that was touched; nobody needs them, as any account can
/// receive a vintage), and the burning of money, whose total never changes. And refuses what would leave an account
/// behind that nobody has a use for; see [`leaves_dust`](crate::participants::leaves_dust).
pub struct CallFilter;

impl Contains<RuntimeCall> for CallFilter {
	fn contains(call: &RuntimeCall) -> bool {
		!matches!(
			call,
			RuntimeCall::Assets(pallet_assets::Call::touch { .. } | pallet_assets::Call::touch_other { .. })
				| RuntimeCall::Balances(pallet_balances::Call::burn { .. })
		) && !crate::participants::leaves_dust(call)
	}
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Runtime {
	type BaseCallFilter = CallFilter;
	type Block = Block;
	type BlockWeights = RuntimeBlockWeights;
	type BlockLength = RuntimeBlockLength;
	type AccountId = AccountId;
	type Nonce = Nonce;
	type Hash = Hash;
	type BlockHashCount = BlockHashCount;
	type DbWeight = ParityDbWeight;
	type Version = Version;
	type AccountData = pallet_balances::AccountData<Balance>;
	type SystemWeightInfo = crate::weights::frame_system::WeightInfo<Runtime>;
	type ExtensionsWeightInfo = crate::weights::frame_system_extensions::WeightInfo<Runtime>;
	type SS58Prefix = ConstU16<42>;
	type MaxConsumers = ConstU32<16>;
	type SingleBlockMigrations = crate::migrations::All;
	/// Markets whose gate has closed are cleared before the block's first transaction.
	type PostInherents = P2pTrading;
}

impl pallet_timestamp::Config for Runtime {
	type Moment = u64;
	type OnTimestampSet = Aura;
	type MinimumPeriod = ConstU64<{ SLOT_DURATION / 2 }>;
	type WeightInfo = crate::weights::pallet_timestamp::WeightInfo<Runtime>;
}

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
	pub const SessionPeriod: BlockNumber = HOURS;
	pub const SessionOffset: BlockNumber = 0;
}

/// The validators are those of genesis; each can change its keys.
impl pallet_session::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = ConvertInto;
	type ShouldEndSession = pallet_session::PeriodicSessions<SessionPeriod, SessionOffset>;
	type NextSessionRotation = pallet_session::PeriodicSessions<SessionPeriod, SessionOffset>;
	type SessionManager = ();
	type SessionHandler = <SessionKeys as OpaqueKeys>::KeyTypeIdProviders;
	type Keys = SessionKeys;
	type DisablingStrategy = ();
	type WeightInfo = pallet_session::weights::SubstrateWeight<Runtime>;
	type Currency = Balances;
	/// Keys stay until their owner takes them back, and any account that gets in can set some.
	type KeyDeposit = ConstU128<{ 100 * MILL }>;
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

parameter_types! {
	/// A keyless account that all fees and all dust go to, so that the token's total never changes. The council decides
	/// on it.
	pub CommunityFund: AccountId = PalletId(*b"nrgy/com").into_account_truncating();
}

impl pallet_balances::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeFreezeReason = RuntimeFreezeReason;
	type Balance = Balance;
	/// The least there can be: no payment for energy is too small to arrive.
	type ExistentialDeposit = ConstU128<1>;
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
	/// A planck for a picosecond.
	type WeightToFee = IdentityFee<Balance>;
	type LengthToFee = ByteFee;
	type FeeMultiplierUpdate = Congestion;
	type WeightInfo = crate::weights::pallet_transaction_payment::WeightInfo<Runtime>;
}

/// Nobody creates an asset by a call, and nobody forces one.
#[cfg(any(not(feature = "runtime-benchmarks"), test))]
mod asset_origins {
	use frame_support::traits::NeverEnsureOrigin;

	pub type AssetCreator = NeverEnsureOrigin<super::AccountId>;
	pub type AssetForcer = NeverEnsureOrigin<()>;
}
/// What cannot be called cannot be measured: a node built to measure weights, and no other, lets the benchmarks
/// through.
#[cfg(all(feature = "runtime-benchmarks", not(test)))]
mod asset_origins {
	pub type AssetCreator = frame_system::EnsureSigned<super::AccountId>;
	pub type AssetForcer = frame_system::EnsureRoot<super::AccountId>;
}
use asset_origins::{AssetCreator, AssetForcer};

/// The assets are the carbon credits alone: only the credits' pallet makes and mints them, no origin can force one.
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
	type Holder = ();
	type Extra = ();
	type CallbackHandle = ();
	type AssetIdAllocator = ();
	type WeightInfo = crate::weights::pallet_assets::WeightInfo<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

impl pallet_utility::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PalletsOrigin = crate::OriginCaller;
	type WeightInfo = crate::weights::pallet_utility::WeightInfo<Runtime>;
}

/// What a proxy may do in the name of another account.
#[derive(
	Copy,
	Clone,
	Eq,
	PartialEq,
	Ord,
	PartialOrd,
	Encode,
	Decode,
	DecodeWithMemTracking,
	Debug,
	Default,
	MaxEncodedLen,
	scale_info::TypeInfo,
)]
pub enum ProxyType {
	/// Everything.
	#[default]
	Any,
	/// Everything but what moves tokens or credits, buying energy and retiring credits among it.
	NonTransfer,
	/// Offers, acceptances, orders, settlement: for an energy management system.
	Trading,
	/// Readings: for a gateway's key.
	Metering,
}

impl InstanceFilter<RuntimeCall> for ProxyType {
	fn filter(&self, call: &RuntimeCall) -> bool {
		match self {
			Self::Any => true,
			Self::NonTransfer => !matches!(
				call,
				RuntimeCall::Balances(_)
					| RuntimeCall::Assets(_)
					| RuntimeCall::P2pTrading(
						pallet_p2p_trading::Call::create_energy_offer { .. }
							| pallet_p2p_trading::Call::accept_energy_offer { .. }
							| pallet_p2p_trading::Call::place_orders { .. }
							| pallet_p2p_trading::Call::pay_arrears { .. }
					) | RuntimeCall::CarbonOffset(
					pallet_carbon_offset::Call::transfer_carbon_credits { .. }
						| pallet_carbon_offset::Call::retire_carbon_credits { .. }
				)
			),
			Self::Trading => matches!(call, RuntimeCall::P2pTrading(_)),
			Self::Metering => {
				matches!(
					call,
					RuntimeCall::EnergyProduction(pallet_energy_production::Call::submit_readings { .. })
				)
			},
		}
	}

	fn is_superset(&self, other: &Self) -> bool {
		matches!((self, other), (Self::Any, _) | (Self::NonTransfer, Self::Metering)) || self == other
	}
}

impl pallet_proxy::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type ProxyType = ProxyType;
	type ProxyDepositBase = ConstU128<{ 10 * MILL }>;
	type ProxyDepositFactor = ConstU128<MILL>;
	type MaxProxies = ConstU32<32>;
	type WeightInfo = crate::weights::pallet_proxy::WeightInfo<Runtime>;
	type MaxPending = ConstU32<32>;
	type CallHasher = sp_runtime::traits::BlakeTwo256;
	type AnnouncementDepositBase = ConstU128<{ 10 * MILL }>;
	type AnnouncementDepositFactor = ConstU128<MILL>;
	type BlockNumberProvider = System;
}

impl pallet_multisig::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type DepositBase = ConstU128<{ 10 * MILL }>;
	type DepositFactor = ConstU128<MILL>;
	type MaxSignatories = ConstU32<100>;
	type WeightInfo = crate::weights::pallet_multisig::WeightInfo<Runtime>;
	type BlockNumberProvider = System;
}
