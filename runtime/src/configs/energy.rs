//! The energy pallets. Each uses others through traits, which are connected here: energy-production
//! uses grid-management, p2p-trading both, and carbon-offset also grid-management and
//! energy-production, and the closed bills of p2p-trading, whose settlement it records the origin of
//! energy for.

use super::{AdminOrigin, CommunityFund, MaxMembers, RuntimeBlockWeights, VerifierOrigin};
use crate::{
	AccountId, Assets, AssetsHolder, Balances, CarbonOffset, EnergyProduction, GridManagement, P2pTrading, Runtime,
	RuntimeHoldReason, Timestamp, VerifierMembers,
};
use energy_primitives::{AreaId, Balance, Energy, Interval, MeteredConsumption, Moment, Month, MILL, QUARTER_HOUR_MS};
use frame_support::{
	parameter_types,
	traits::{ConstBool, ConstU32, ConstU8, Contains},
	weights::Weight,
	PalletId,
};
use sp_runtime::{traits::AccountIdConversion, Perbill, Permill};

/// Hours, in intervals of the usual length.
const HOUR: Interval = 4;

parameter_types! {
	/// Energy can be traded for the seven days ahead.
	pub const TradingHorizon: Interval = 7 * 24 * HOUR;
	/// The gate of an interval closes one interval before it begins.
	pub const GateClosure: Interval = 1;
	/// Readings of an interval are booked to it for two hours after its end.
	pub const MeterDeadline: Interval = 2 * HOUR;
	/// After half an hour without a status an area is on alert, after an hour in an emergency.
	pub const StatusTimeout: Moment = 2 * QUARTER_HOUR_MS;
	/// A measurement must be better than a limit by this many thousandths of it before the area's
	/// state improves.
	pub const StatusMargin: u16 = 20;
	/// The longest measure that an operator may declare alone: four hours.
	pub const ShortEmergency: Interval = 4 * HOUR;
	/// What one operator proposes another must confirm within a day.
	pub const ProposalTime: Interval = 24 * HOUR;
	/// A connection ends a day after its owner has given notice.
	pub const NoticePeriod: Interval = 24 * HOUR;
	/// Terms are kept for as long as an interval may be settled or corrected on them.
	pub const TermsKept: Interval = Retention::get() + TradingHorizon::get();
	/// A tariff may begin a year and a month ahead at most.
	pub const MaxTermsAhead: Interval = 400 * 24 * HOUR;
	/// The longest measure that two operators or the council may declare: seven days.
	pub const LongEmergency: Interval = 7 * 24 * HOUR;
	/// Flexibility is asked for four hours at a time at most.
	pub const MaxFlexibilityIntervals: Interval = 4 * HOUR;
	/// An hour between the last commitment and the first interval: controllers take up their envelopes in it.
	pub const ActivationTime: Interval = HOUR;
	/// Who promised flexibility is paid by what its meters show within seven days.
	pub const FlexibilityPatience: Interval = 7 * 24 * HOUR;
	/// A block with weight left spends a twentieth of its own on flexibility.
	pub MaxFlexibilityWeight: Weight = Perbill::from_percent(5) * RuntimeBlockWeights::get().max_block;
	pub const TradingPalletId: PalletId = PalletId(*b"nrgy/p2p");
	pub const CarbonPalletId: PalletId = PalletId(*b"nrgy/co2");
	pub const Mill: Balance = MILL;
	/// Several times the fee of a withdrawal.
	pub const LeftForFees: Balance = 50 * MILL;
	/// A market is cleared in the interval before its delivery, or not at all.
	pub const ClearingWindow: Interval = 1;
	/// The records of a settled interval are kept for two months: for so long what a meter shows late is
	/// settled in its own interval.
	pub const Retention: Interval = 62 * 24 * HOUR;
	/// The least energy of an offer or an order: 40 W over a quarter of an hour.
	pub const MinEnergy: Energy = 10;
	/// Orders cannot be changed in the last interval before their gate closes.
	pub const FirmOrders: Interval = 1;
	/// Clearing may take as much of a block as ordinary transactions and readings leave, so that a
	/// full block has time for all of them.
	pub MaxClearingWeight: Weight = Perbill::from_percent(25) * RuntimeBlockWeights::get().max_block;
	/// A provisional emission factor must have been public for three days before a second verifier
	/// makes it final.
	pub const FactorStanding: Moment = 3 * 24 * 60 * 60 * 1_000;
	/// Credits that were asked for can be disputed for three days.
	pub const ChallengeWindow: Moment = 3 * 24 * 60 * 60 * 1_000;
	/// Verifiers have two weeks to vote on a disputed issuance.
	pub const DisputePeriod: Moment = 14 * 24 * 60 * 60 * 1_000;
	/// Credits are listed for a quarter of a year at most.
	pub const MaxListingPeriod: Moment = 92 * 24 * 60 * 60 * 1_000;
	/// A hundredth of what a buyer of credits pays goes to the community fund.
	pub const MarketFee: Permill = Permill::from_percent(1);
	/// The least amount that is listed for sale: one kilogram of CO2e.
	pub const MinListing: Balance = 1_000;
	/// The least amount that a certificate is issued for: one kilogram of CO2e.
	pub const MinRetirement: Balance = 1_000;
	/// A certificate stays in the state for good, so it costs as much as the deposit for any other
	/// item, without being returned.
	pub const CertificatePrice: Balance = 10 * MILL;
	/// The price of each byte of its texts, a hundredth of a mill: 26 times that of a transaction's
	/// byte, because it stays in the state and not only in one block.
	pub const CertificateBytePrice: Balance = MILL / 100;
}

/// The keyless accounts, which can be neither participants nor suppliers.
pub struct KeylessAccounts;

impl Contains<AccountId> for KeylessAccounts {
	fn contains(who: &AccountId) -> bool {
		*who == CommunityFund::get()
			|| [TradingPalletId::get(), CarbonPalletId::get()]
				.iter()
				.any(|id| *who == id.into_account_truncating())
	}
}

/// The council or root, or an operator of the area.
pub type AuthorityOrigin = pallet_grid_management::EnsureAuthority<Runtime, AdminOrigin>;

impl pallet_grid_management::Config for Runtime {
	type AuthorityOrigin = AuthorityOrigin;
	type ForbiddenAccounts = KeylessAccounts;
	type Time = Timestamp;
	type Meters = EnergyProduction;
	type Open = P2pTrading;
	type MaxDepth = ConstU8<8>;
	type MaxZoneAreas = ConstU32<256>;
	type StatusTimeout = StatusTimeout;
	type StatusMargin = StatusMargin;
	type HistoryLength = ConstU32<96>;
	type MaxPendingTerms = ConstU32<32>;
	type TermsKept = TermsKept;
	type MaxTermsAhead = MaxTermsAhead;
	type NoticePeriod = NoticePeriod;
	type MaxInvitations = ConstU32<10_000>;
	type TradingHorizon = TradingHorizon;
	type GateClosure = GateClosure;
	type ShortEmergency = ShortEmergency;
	type LongEmergency = LongEmergency;
	type MaxReasonLength = ConstU32<256>;
	type MaxMeasures = ConstU32<128>;
	type MaxOperatorMeasures = ConstU32<64>;
	type MaxMeasureProposals = ConstU32<32>;
	type ProposalTime = ProposalTime;
	type MaxEnvelopePeriods = ConstU32<16>;
	type MaxEnvelopesPerCall = ConstU32<128>;
	type MaxReporters = ConstU32<16>;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Currency = Balances;
	type CommunityFund = CommunityFund;
	type Mill = Mill;
	type MaxFlexibilityRequests = ConstU32<8>;
	type MaxFlexibilityIntervals = MaxFlexibilityIntervals;
	type ActivationTime = ActivationTime;
	type FlexibilityPatience = FlexibilityPatience;
	type MaxFlexibilityWeight = MaxFlexibilityWeight;
	/// In a week: some 100 kB at the most, with the longest reasons.
	type MaxRecords = ConstU32<256>;
	type WeightInfo = pallet_grid_management::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmark_setup::BenchmarkSetup;
}

impl pallet_energy_production::Config for Runtime {
	type Clock = GridManagement;
	type Grid = GridManagement;
	type Roles = GridManagement;
	type AuthorityOrigin = AuthorityOrigin;
	type Changes = CarbonOffset;
	type MaxBatch = ConstU32<256>;
	type MaxMetersPerAccount = ConstU32<16>;
	type MeterDeadline = MeterDeadline;
	type WeightInfo = pallet_energy_production::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmark_setup::BenchmarkSetup;
}

impl pallet_p2p_trading::Config for Runtime {
	type Currency = Balances;
	type Clock = GridManagement;
	type Grid = GridManagement;
	type Metering = EnergyProduction;
	type Origin = CarbonOffset;
	type Limits = GridManagement;
	type AdminOrigin = AdminOrigin;
	type CommunityFund = CommunityFund;
	type PalletId = TradingPalletId;
	type Mill = Mill;
	type LeftForFees = LeftForFees;
	type GateClosure = GateClosure;
	type FirmOrders = FirmOrders;
	type TradingHorizon = TradingHorizon;
	type MaxOffersPerAccount = ConstU32<16>;
	type MaxPrices = ConstU32<16>;
	type MaxCounterparts = ConstU32<32>;
	type CutsByItself = ConstBool<true>;
	type NettedEstimates = ConstU32<24>;
	type MaxOrdersPerCall = ConstU32<96>;
	type MaxOrdersPerPage = ConstU32<128>;
	type ClearingWindow = ClearingWindow;
	type MaxClearingWeight = MaxClearingWeight;
	type Retention = Retention;
	type MinEnergy = MinEnergy;
	type MaxStepsPerBlock = ConstU32<5_000>;
	type WeightInfo = pallet_p2p_trading::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmark_setup::BenchmarkSetup;
}

/// What accounts imported, by their closed bills.
pub struct ClosedBills;

impl MeteredConsumption<AccountId> for ClosedBills {
	fn consumption(who: &AccountId, month: Month) -> Option<(AreaId, Energy)> {
		let info = P2pTrading::get_bill(who.clone(), month).filter(|info| info.closed)?;
		Some((info.bill.area, info.bill.consumed_wh))
	}
}

impl pallet_carbon_offset::Config for Runtime {
	type Clock = GridManagement;
	type Generation = EnergyProduction;
	type Grid = GridManagement;
	type Consumption = ClosedBills;
	type Verifiers = VerifierMembers;
	type VerifierOrigin = VerifierOrigin;
	type AdminOrigin = AdminOrigin;
	type Currency = Balances;
	type CommunityFund = CommunityFund;
	type Credits = Assets;
	type CreditHolds = AssetsHolder;
	type RuntimeHoldReason = RuntimeHoldReason;
	type PalletId = CarbonPalletId;
	type MaxTextLength = ConstU32<256>;
	type FactorStanding = FactorStanding;
	type ChallengeWindow = ChallengeWindow;
	type DisputePeriod = DisputePeriod;
	type MaxVerifiers = MaxMembers;
	type MaxMintsPerBlock = ConstU32<16>;
	type MinListing = MinListing;
	type MaxListings = ConstU32<16>;
	type MaxListingPeriod = MaxListingPeriod;
	type MaxDelistingsPerBlock = ConstU32<16>;
	type MarketFee = MarketFee;
	/// One for each clean source of a month.
	type MaxVintages = ConstU32<7>;
	type MinRetirement = MinRetirement;
	type CertificatePrice = CertificatePrice;
	type CertificateBytePrice = CertificateBytePrice;
	type MaxBuyers = ConstU32<10_000>;
	type WeightInfo = pallet_carbon_offset::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmark_setup::BenchmarkSetup;
}
