//! A runtime with real balances and assets, in which the grid and the meters are told what to say.

use crate as pallet_carbon_offset;
use crate::{Event, Pallet};
use energy_primitives::{
	AreaId, Balance, CleanGeneration, Connection, CreditId, Energy, EnergySource, Finality, GridAccess, Interval,
	IntervalClock, Limits, MarketArea, Moment, Month, SupplyTerms, Vintage, QUARTER_HOUR_MS,
};
use frame_support::{
	assert_ok, derive_impl, parameter_types,
	traits::{AsEnsureOriginWithArg, ConstU128, ConstU32, Contains, SortedMembers},
	PalletId,
};
use frame_system::{EnsureNever, EnsureSignedBy};
use sp_core::H256;
use sp_runtime::BuildStorage;
use std::collections::BTreeMap;

pub type AccountId = u64;
type Block = frame_system::mocking::MockBlock<Test>;

/// A solar household in the lignite grid.
pub const SOLVEIG: AccountId = 1;
/// A wind farm in the lignite grid.
pub const WILMA: AccountId = 2;
/// A solar household in the hydropower grid.
pub const HILDE: AccountId = 3;
/// A gas plant in the lignite grid.
pub const GUSTAV: AccountId = 4;
/// Somebody with no plant who buys credits.
pub const BERTA: AccountId = 5;
/// A verifier.
pub const VERA: AccountId = 8;
/// A verifier that has a solar roof of its own.
pub const VIKTOR: AccountId = 9;

/// The root of a grid that burns lignite, and a community in it.
pub const LIGNITE_GRID: AreaId = 0;
pub const LIGNITE_VILLAGE: AreaId = 1;
/// The root of a grid that lives on water, and a community in it.
pub const HYDRO_GRID: AreaId = 10;
pub const HYDRO_VILLAGE: AreaId = 11;

/// July 2016: the month that the tests generate in. They begin in August.
pub const JULY: Month = Month(2016 * 12 + 6);
pub const AUGUST: Month = Month(2016 * 12 + 7);
pub const AUGUST_1: Moment = 1_470_009_600_000;
pub const SEPTEMBER_1: Moment = 1_472_688_000_000;

/// 941 g CO2e per kWh, so that rooftop sun (41 g over its life cycle) avoids 900 g per kWh.
pub const LIGNITE_FACTOR: u32 = 941_000;

parameter_types! {
	pub static Now: Moment = AUGUST_1;
	pub static Plants: BTreeMap<AccountId, (AreaId, EnergySource)> = BTreeMap::from([
		(SOLVEIG, (LIGNITE_VILLAGE, EnergySource::Solar)),
		(WILMA, (LIGNITE_GRID, EnergySource::Wind)),
		(HILDE, (HYDRO_VILLAGE, EnergySource::Solar)),
		(GUSTAV, (LIGNITE_VILLAGE, EnergySource::Gas)),
		(VIKTOR, (LIGNITE_VILLAGE, EnergySource::Solar)),
	]);
	pub static Generated: BTreeMap<(AccountId, Month), Energy> = BTreeMap::new();
	pub static Roots: BTreeMap<AreaId, AreaId> = BTreeMap::from([
		(LIGNITE_GRID, LIGNITE_GRID),
		(LIGNITE_VILLAGE, LIGNITE_GRID),
		(HYDRO_GRID, HYDRO_GRID),
		(HYDRO_VILLAGE, HYDRO_GRID),
	]);
	pub const CarbonPalletId: PalletId = PalletId(*b"crbnoffs");
}

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Balances: pallet_balances,
		Assets: pallet_assets,
		CarbonOffset: pallet_carbon_offset,
	}
);

/// An account kept by a deposit can be refunded together with its balance, which would destroy credits without a certificate.
pub struct NoDepositAccounts;
impl Contains<RuntimeCall> for NoDepositAccounts {
	fn contains(call: &RuntimeCall) -> bool {
		use pallet_assets::Call::{touch, touch_other};
		!matches!(call, RuntimeCall::Assets(touch { .. } | touch_other { .. }))
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountData = pallet_balances::AccountData<Balance>;
	type BaseCallFilter = NoDepositAccounts;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
	type Balance = Balance;
	type ExistentialDeposit = ConstU128<1>;
}

#[derive_impl(pallet_assets::config_preludes::TestDefaultConfig)]
impl pallet_assets::Config for Test {
	type Balance = Balance;
	type AssetId = CreditId;
	type AssetIdParameter = CreditId;
	type Currency = Balances;
	type CreateOrigin = AsEnsureOriginWithArg<EnsureNever<AccountId>>;
	type ForceOrigin = EnsureNever<AccountId>;
	type AssetDeposit = ConstU128<0>;
	type AssetAccountDeposit = ConstU128<1>;
	type MetadataDepositBase = ConstU128<0>;
	type MetadataDepositPerByte = ConstU128<0>;
	type ApprovalDeposit = ConstU128<1>;
	type Freezer = ();
}

pub struct Clock;
impl IntervalClock for Clock {
	fn now() -> Moment {
		Now::get()
	}

	fn length_ms() -> Moment {
		QUARTER_HOUR_MS
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn set_current(current: Interval) {
		Now::set(Moment::from(current) * QUARTER_HOUR_MS);
	}
}

pub struct Grid;
impl GridAccess<AccountId> for Grid {
	fn connection(_: &AccountId) -> Option<Connection> {
		None
	}

	fn limits(_: &AccountId, _: Interval) -> Limits {
		Limits::default()
	}

	fn is_operator(_: &AccountId, _: AreaId) -> bool {
		false
	}

	fn trading_suspended(_: AreaId) -> bool {
		false
	}

	fn supply_terms(_: AreaId, _: Interval) -> Option<SupplyTerms<AccountId>> {
		None
	}

	fn root_of(area: AreaId) -> Option<AreaId> {
		Roots::get().get(&area).copied()
	}

	fn market_areas(_: AreaId) -> Vec<MarketArea> {
		Vec::new()
	}

	fn market_size(_: AreaId) -> u32 {
		0
	}

	fn max_market_size() -> u32 {
		0
	}

	fn grid_account(_: AreaId) -> Option<AccountId> {
		None
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn grow_tree_for_benchmark(_: u32, _: &AccountId, _: &AccountId, _: energy_primitives::Tariff) -> Vec<AreaId> {
		Vec::new()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn connect_for_benchmark(
		_: &AccountId,
		_: &AccountId,
		_: &AccountId,
		_: Limits,
		_: energy_primitives::Tariff,
	) -> AreaId {
		LIGNITE_VILLAGE
	}
}

pub struct Generation;
impl CleanGeneration<AccountId> for Generation {
	fn producer(who: &AccountId) -> Option<(AreaId, EnergySource)> {
		Plants::get().get(who).copied()
	}

	fn creditable(who: &AccountId, month: Month) -> Energy {
		Generated::get().get(&(*who, month)).copied().unwrap_or_default()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn generate_for_benchmark(who: &AccountId, area: AreaId, source: EnergySource, month: Month, energy: Energy) {
		Plants::mutate(|plants| plants.insert(*who, (area, source)));
		Generated::mutate(|generated| generated.insert((*who, month), energy));
	}
}

pub struct Verifiers;
impl SortedMembers<AccountId> for Verifiers {
	fn sorted_members() -> Vec<AccountId> {
		vec![VERA, VIKTOR]
	}
}

impl pallet_carbon_offset::Config for Test {
	type Clock = Clock;
	type Grid = Grid;
	type Generation = Generation;
	type VerifierOrigin = EnsureSignedBy<Verifiers, AccountId>;
	type Credits = Assets;
	type PalletId = CarbonPalletId;
	type MaxTextLength = ConstU32<64>;
	type WeightInfo = ();
}

/// The meters tell `energy` more of a month.
pub fn generate(who: AccountId, month: Month, energy: Energy) {
	Generated::mutate(|generated| *generated.entry((who, month)).or_default() += energy);
}

/// Registers the account's plant as a clean one, and has it approved.
pub fn become_clean_producer(who: AccountId) {
	let (_, source) = Plants::get()[&who];
	assert_ok!(CarbonOffset::register_clean_energy_producer(
		RuntimeOrigin::signed(who),
		source
	));
	assert_ok!(CarbonOffset::approve_clean_energy_producer(
		RuntimeOrigin::signed(VERA),
		who
	));
}

pub fn document() -> H256 {
	H256::repeat_byte(7)
}

/// A verifier publishes July's final factor of a grid.
pub fn publish_final(zone: AreaId, mg_per_kwh: u32) {
	assert_ok!(CarbonOffset::publish_emission_factor(
		RuntimeOrigin::signed(VERA),
		zone,
		JULY,
		mg_per_kwh,
		Finality::Final,
		document()
	));
}

/// Lets Solveig's roof in the lignite grid earn `amount` credits in July, and tells their id. 900 g are avoided per kWh.
pub fn solveig_earns(amount: Balance) -> CreditId {
	become_clean_producer(SOLVEIG);
	publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
	let energy = amount * 1_000_000 / 900_000;
	assert_eq!(energy * 900_000, amount * 1_000_000, "choose a multiple of 9");
	generate(SOLVEIG, JULY, energy.try_into().unwrap());
	assert_ok!(CarbonOffset::issue_carbon_credits(
		RuntimeOrigin::signed(SOLVEIG),
		SOLVEIG,
		JULY
	));
	let credit = july(EnergySource::Solar);
	assert_eq!(Assets::balance(credit, SOLVEIG), amount);
	credit
}

/// The id of July's credits of a source.
pub fn july(source: EnergySource) -> CreditId {
	Vintage { month: JULY, source }.credit_id()
}

/// The pallet's own events of the present block.
pub fn events() -> Vec<Event<Test>> {
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::CarbonOffset(event) => Some(event),
			_ => None,
		})
		.collect()
}

pub struct ExtBuilder;
impl ExtBuilder {
	pub fn build() -> sp_io::TestExternalities {
		Now::set(AUGUST_1);
		Plants::take();
		Generated::take();
		Roots::take();
		let storage = RuntimeGenesisConfig {
			system: Default::default(),
			balances: pallet_balances::GenesisConfig {
				balances: [SOLVEIG, WILMA, HILDE, GUSTAV, BERTA, VERA, VIKTOR]
					.map(|who| (who, 1_000))
					.to_vec(),
				..Default::default()
			},
			assets: Default::default(),
		}
		.build_storage()
		.unwrap();
		let mut ext = sp_io::TestExternalities::new(storage);
		ext.execute_with(|| System::set_block_number(1));
		ext
	}

	/// Runs a test, and checks the invariants after it.
	pub fn build_and_execute(test: impl FnOnce()) {
		Self::build().execute_with(|| {
			test();
			Pallet::<Test>::do_try_state().unwrap();
		})
	}
}

/// What the benchmarks' own tests run in.
#[cfg(feature = "runtime-benchmarks")]
pub fn new_test_ext() -> sp_io::TestExternalities {
	ExtBuilder::build()
}
