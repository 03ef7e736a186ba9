//! The blocks, the calls, and what carries calls in another account's name.

use crate::{
	AccountId, Aura, Balance, Balances, Block, BlockNumber, Hash, MultiBlockMigrations, Nonce, P2pTrading, PalletInfo,
	Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin, RuntimeTask, SafeMode, System, TxPause, SLOT_DURATION, VERSION,
};
use energy_primitives::MILL;
use frame_support::{
	derive_impl,
	pallet_prelude::*,
	parameter_types,
	traits::{ConstU128, ConstU16, ConstU32, ConstU64, Contains, InstanceFilter},
	weights::constants::{ParityDbWeight, WEIGHT_REF_TIME_PER_SECOND},
};
use frame_system::limits::{BlockLength, BlockWeights};
use sp_runtime::Perbill;
use sp_version::RuntimeVersion;

/// The share of a block for ordinary transactions. The rest is for operational ones and for the
/// work that the chain starts itself.
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

/// Refuses calls that would destroy credits or money without a record. These are the two calls
/// after which a holder could burn credits without a certificate (by `assets.refund` of an account
/// that was touched; nobody needs them, as any account can receive a vintage), and the burning of
/// money, whose total never changes. It refuses `session.purgeKeys`, by which a validator would be
/// out while it is wanted, and the last one would leave nobody; `validators.removeKeys` stands in its
/// place. It also refuses transfers that would create an account nobody has a use for; see
/// [`leaves_dust`](crate::participants::leaves_dust). And it refuses what the council has stopped; see
/// [`safety`](super::safety). It is asked for each call, however deep it is nested.
pub struct CallFilter;

impl Contains<RuntimeCall> for CallFilter {
	fn contains(call: &RuntimeCall) -> bool {
		!matches!(
			call,
			RuntimeCall::Assets(pallet_assets::Call::touch { .. } | pallet_assets::Call::touch_other { .. })
				| RuntimeCall::Balances(pallet_balances::Call::burn { .. })
				| RuntimeCall::Session(pallet_session::Call::purge_keys {})
		) && !crate::participants::leaves_dust(call)
			&& SafeMode::contains(call)
			&& TxPause::contains(call)
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
	type MultiBlockMigrator = MultiBlockMigrations;
	/// Clears the markets whose gate has closed, before the block's first transaction.
	type PostInherents = P2pTrading;
}

impl pallet_timestamp::Config for Runtime {
	type Moment = u64;
	type OnTimestampSet = Aura;
	type MinimumPeriod = ConstU64<{ SLOT_DURATION / 2 }>;
	type WeightInfo = crate::weights::pallet_timestamp::WeightInfo<Runtime>;
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
	/// Everything but the transfer of tokens and credits, the purchase of energy, and the sale,
	/// purchase, retirement and cancellation of credits.
	NonTransfer,
	/// The calls of trading and settlement, for an energy management system.
	Trading,
	/// The submission of readings, for a gateway's key.
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
						| pallet_carbon_offset::Call::list_credits { .. }
						| pallet_carbon_offset::Call::buy_credits { .. }
						| pallet_carbon_offset::Call::cancel_carbon_credits { .. }
						| pallet_carbon_offset::Call::retire_carbon_credits { .. }
						| pallet_carbon_offset::Call::retire_vintages { .. }
						| pallet_carbon_offset::Call::match_and_retire { .. }
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
