//! The energy pallets' configuration. Each knows the others by traits; the arrows are drawn here:
//! grid-management ← energy-production ← p2p-trading, and grid-management, energy-production ← carbon-offset.

use super::{AdminOrigin, CommunityFund, RuntimeBlockWeights, VerifierOrigin};
use crate::{
	AccountId, Assets, Balances, EnergyProduction, GridManagement, P2pTrading, Runtime, RuntimeHoldReason, Timestamp,
};
use energy_primitives::{Balance, Energy, Interval, Moment, MILL, QUARTER_HOUR_MS};
use frame_support::{
	parameter_types,
	traits::{ConstU32, ConstU8, Contains},
	weights::Weight,
	PalletId,
};
use sp_runtime::{traits::AccountIdConversion, Perbill};

/// Hours, in intervals of the usual length.
const HOUR: Interval = 4;

parameter_types! {
	/// Trading is open for the seven days ahead.
	pub const TradingHorizon: Interval = 7 * 24 * HOUR;
	/// The gate of an interval closes one interval before it begins.
	pub const GateClosure: Interval = 1;
	/// Readings of an interval are booked to it for two hours after its end.
	pub const MeterDeadline: Interval = 2 * HOUR;
	/// Without a status for half an hour an area is on alert, without one for an hour in an emergency.
	pub const StatusTimeout: Moment = 2 * QUARTER_HOUR_MS;
	/// A limit must be left behind by this many thousandths of itself before a state gets better.
	pub const StatusMargin: u16 = 20;
	/// What one operator alone may order in an emergency: four hours.
	pub const ShortEmergency: Interval = 4 * HOUR;
	/// A connection goes on for a day after its owner has given notice.
	pub const NoticePeriod: Interval = 24 * HOUR;
	/// A tariff can be set for a date a year ahead, and a month more.
	pub const MaxTermsAhead: Interval = 400 * 24 * HOUR;
	/// What the council may order: seven days.
	pub const LongEmergency: Interval = 7 * 24 * HOUR;
	pub const TradingPalletId: PalletId = PalletId(*b"nrgy/p2p");
	pub const CarbonPalletId: PalletId = PalletId(*b"nrgy/co2");
	pub const Mill: Balance = MILL;
	/// A market is cleared before its delivery begins, or not at all.
	pub const ClearingWindow: Interval = 1;
	/// The records of a settled interval stay for thirty days.
	pub const Retention: Interval = 30 * 24 * HOUR;
	/// No offer and no order of less than this: 40 W over a quarter of an hour.
	pub const MinEnergy: Energy = 10;
	/// Orders are firm for the last interval before their gate closes.
	pub const FirmOrders: Interval = 1;
	/// Clearing takes as much of a block as ordinary transactions and readings leave of it, so a full block has time
	/// for both.
	pub MaxClearingWeight: Weight = Perbill::from_percent(25) * RuntimeBlockWeights::get().max_block;
	/// A provisional emission factor stands for three days before a second verifier makes it final.
	pub const FactorStanding: Moment = 3 * 24 * 60 * 60 * 1_000;
	/// A kilogram of CO2e is the least that a certificate is made out for.
	pub const MinRetirement: Balance = 1_000;
	/// A certificate stays in the state for good: it costs what elsewhere is held for an item as long as it is there.
	pub const CertificatePrice: Balance = 10 * MILL;
	/// Each byte of its texts costs a hundredth of a mill: 26 times a byte of a transaction, for it lies in every state
	/// from then on, not in one block.
	pub const CertificateBytePrice: Balance = MILL / 100;
}

/// Keyless accounts, which nobody can make a participant or a supplier.
pub struct KeylessAccounts;

impl Contains<AccountId> for KeylessAccounts {
	fn contains(who: &AccountId) -> bool {
		*who == CommunityFund::get()
			|| [TradingPalletId::get(), CarbonPalletId::get()]
				.iter()
				.any(|id| *who == id.into_account_truncating())
	}
}

impl pallet_grid_management::Config for Runtime {
	type AdminOrigin = AdminOrigin;
	type ForbiddenAccounts = KeylessAccounts;
	type OperatorOrigin = pallet_grid_management::EnsureOperator<Runtime>;
	type Time = Timestamp;
	type Meters = EnergyProduction;
	type Open = P2pTrading;
	type MaxDepth = ConstU8<8>;
	type MaxTreeSize = ConstU32<256>;
	type StatusTimeout = StatusTimeout;
	type StatusMargin = StatusMargin;
	type HistoryLength = ConstU32<96>;
	type MaxPendingTerms = ConstU32<32>;
	type MaxTermsAhead = MaxTermsAhead;
	type NoticePeriod = NoticePeriod;
	type MaxInvitations = ConstU32<10_000>;
	type TradingHorizon = TradingHorizon;
	type ShortEmergency = ShortEmergency;
	type LongEmergency = LongEmergency;
	type MaxReasonLength = ConstU32<256>;
	type WeightInfo = pallet_grid_management::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = BlockTime;
}

impl pallet_energy_production::Config for Runtime {
	type Clock = GridManagement;
	type Grid = GridManagement;
	type Roles = GridManagement;
	type AdminOrigin = AdminOrigin;
	type OperatorOrigin = pallet_grid_management::EnsureOperator<Runtime>;
	type MaxBatch = ConstU32<256>;
	type MaxMetersPerAccount = ConstU32<16>;
	type MeterDeadline = MeterDeadline;
	type WeightInfo = pallet_energy_production::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

impl pallet_p2p_trading::Config for Runtime {
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Clock = GridManagement;
	type Grid = GridManagement;
	type Metering = EnergyProduction;
	type CommunityFund = CommunityFund;
	type PalletId = TradingPalletId;
	type Mill = Mill;
	type GateClosure = GateClosure;
	type FirmOrders = FirmOrders;
	type TradingHorizon = TradingHorizon;
	type MaxOffersPerAccount = ConstU32<16>;
	type MaxOrdersPerCall = ConstU32<96>;
	type MaxOrdersPerSheet = ConstU32<128>;
	type ClearingWindow = ClearingWindow;
	type MaxClearingWeight = MaxClearingWeight;
	type Retention = Retention;
	type MinEnergy = MinEnergy;
	type MaxStepsPerBlock = ConstU32<5_000>;
	type WeightInfo = pallet_p2p_trading::weights::SubstrateWeight<Runtime>;
}

impl pallet_carbon_offset::Config for Runtime {
	type Clock = GridManagement;
	type Generation = EnergyProduction;
	type Grid = GridManagement;
	type VerifierOrigin = VerifierOrigin;
	type AdminOrigin = AdminOrigin;
	type Currency = Balances;
	type CommunityFund = CommunityFund;
	type Credits = Assets;
	type PalletId = CarbonPalletId;
	type MaxTextLength = ConstU32<256>;
	type FactorStanding = FactorStanding;
	type MinRetirement = MinRetirement;
	type CertificatePrice = CertificatePrice;
	type CertificateBytePrice = CertificateBytePrice;
	type MaxBuyers = ConstU32<10_000>;
	type WeightInfo = pallet_carbon_offset::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = MoreVerifiers;
}

/// Adds verifiers for benchmarks.
#[cfg(feature = "runtime-benchmarks")]
pub struct MoreVerifiers;

#[cfg(feature = "runtime-benchmarks")]
impl pallet_carbon_offset::benchmarking::BenchmarkHelper<AccountId> for MoreVerifiers {
	fn add_verifier(who: &AccountId) {
		let call = pallet_membership::Call::<Runtime, super::VerifierCollective>::add_member {
			who: who.clone().into(),
		};
		let added = frame_support::traits::UnfilteredDispatchable::dispatch_bypass_filter(
			call,
			frame_system::RawOrigin::Root.into(),
		);
		debug_assert!(added.is_ok());
	}
}

/// Sets the block time for benchmarks.
#[cfg(feature = "runtime-benchmarks")]
pub struct BlockTime;

#[cfg(feature = "runtime-benchmarks")]
impl pallet_grid_management::benchmarking::BenchmarkHelper for BlockTime {
	fn set_now(now: Moment) {
		pallet_timestamp::Now::<Runtime>::put(now);
	}
}
