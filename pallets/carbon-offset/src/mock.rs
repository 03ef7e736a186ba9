//! A runtime with real balances and assets, in which the tests decide what the grid and the meters
//! answer.

use crate as pallet_carbon_offset;
use crate::{CarbonAccount, DisputeVote, Event, NextIssuance, Pallet, TextOf};
use energy_primitives::{
	ApprovedPlant, AreaId, Balance, CleanGeneration, CreditId, CreditPrice, Energy, EnergySource, Finality, Interval,
	IntervalClock, IssuanceId, ListingId, MatchedOrigin, MemberEnergy, MeteredConsumption, Moment, Month, OriginMix,
	Power, TimeZone, Vintage, ZoneId, Zones, QUARTER_HOUR_MS,
};
#[cfg(feature = "runtime-benchmarks")]
use energy_primitives::{Limits, Tariff};
use frame_support::{
	assert_ok, derive_impl,
	dispatch::{DispatchResult, DispatchResultWithPostInfo},
	parameter_types,
	traits::{fungibles::InspectHold, AsEnsureOriginWithArg, ConstU128, Contains, Hooks, SortedMembers},
	weights::Weight,
};
use frame_system::{EnsureNever, EnsureRoot, EnsureSignedBy};
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
/// A third verifier.
pub const VANDA: AccountId = 10;
/// The community fund, which receives the price of certificates.
pub const FUND: AccountId = 50;
/// Somebody who owns nothing at all.
pub const NOBODY: AccountId = 77;

/// A zone that burns lignite, and a community in it.
pub const LIGNITE_GRID: ZoneId = 0;
pub const LIGNITE_VILLAGE: AreaId = 1;
/// A zone with hydropower, and a community in it.
pub const HYDRO_GRID: ZoneId = 10;
pub const HYDRO_VILLAGE: AreaId = 11;

/// July 2016: the month that the tests generate in. They begin in August.
pub const JULY: Month = Month(201_607);
pub const AUGUST: Month = Month(201_608);
/// The last month there can be.
pub const LAST_MONTH: Month = Month(999_912);
/// Numbers that are no month: a month 0 and a month 13, months counted from the year 0, and what is
/// too large.
pub const NO_MONTHS: [Month; 5] = [Month(0), Month(201_600), Month(201_613), Month(24_198), Month(u32::MAX)];
pub const AUGUST_1: Moment = 1_470_009_600_000;
pub const SEPTEMBER_1: Moment = 1_472_688_000_000;

/// A day, in ms.
pub const DAY: Moment = 86_400_000;

/// How long a factor has to stand: three days, as in the pallet's default configuration.
pub const STANDING: Moment = 3 * DAY;

/// How long an issuance is open to disputes, and how long a dispute to votes, by default.
pub const WINDOW: Moment = 3 * DAY;
pub const VOTE: Moment = 7 * DAY;

/// What every plant can generate, in W.
pub const CAPACITY: Power = 10_000;

/// The least that is retired at once, by default: 1 kg.
pub const KILOGRAM: Balance = 1_000;

/// What each account owns, in plancks, and what a certificate and each byte of it cost by default.
pub const WEALTH: Balance = 1_000_000;
pub const PRICE: Balance = 100;
pub const BYTE_PRICE: Balance = 2;

/// 941 g CO2e per kWh, so that rooftop sun (41 g over its life cycle) avoids 900 g per kWh.
pub const LIGNITE_FACTOR: u32 = 941_000;

parameter_types! {
	pub static Now: Moment = AUGUST_1;
	pub static Plants: BTreeMap<AccountId, ApprovedPlant> = BTreeMap::from([
		(SOLVEIG, plant(LIGNITE_VILLAGE, EnergySource::Solar)),
		(WILMA, plant(LIGNITE_GRID, EnergySource::Wind)),
		(HILDE, plant(HYDRO_VILLAGE, EnergySource::Solar)),
		(GUSTAV, plant(LIGNITE_VILLAGE, EnergySource::Gas)),
		(VIKTOR, plant(LIGNITE_VILLAGE, EnergySource::Solar)),
	]);
	pub static Generated: BTreeMap<(AccountId, ZoneId, Month), Energy> = BTreeMap::new();
	pub static Consumed: BTreeMap<(AccountId, Month), (AreaId, Energy)> = BTreeMap::new();
	pub static Body: Vec<AccountId> = vec![VERA, VIKTOR, VANDA];
	pub static AreaZones: BTreeMap<AreaId, AreaId> = BTreeMap::from([
		(LIGNITE_GRID, LIGNITE_GRID),
		(LIGNITE_VILLAGE, LIGNITE_GRID),
		(HYDRO_GRID, HYDRO_GRID),
		(HYDRO_VILLAGE, HYDRO_GRID),
	]);
	pub const Fund: AccountId = FUND;
}

/// An approved plant with the usual capacity.
pub const fn plant(area: AreaId, source: EnergySource) -> ApprovedPlant {
	ApprovedPlant {
		area,
		source,
		capacity_w: CAPACITY,
		capacity_changes: 0,
	}
}

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Balances: pallet_balances,
		Assets: pallet_assets,
		AssetsHolder: pallet_assets_holder,
		CarbonOffset: pallet_carbon_offset,
	}
);

/// An account kept by a deposit can be refunded together with its balance, which would destroy
/// credits without a certificate.
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
	type Holder = AssetsHolder;
}

impl pallet_assets_holder::Config for Test {
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeEvent = RuntimeEvent;
}

pub struct Clock;
impl IntervalClock for Clock {
	fn now() -> Moment {
		Now::get()
	}

	fn length_ms() -> Moment {
		QUARTER_HOUR_MS
	}

	fn time_zone() -> TimeZone {
		TimeZone::default()
	}
}

pub struct Grid;
impl Zones for Grid {
	fn zone_of(area: AreaId) -> Option<ZoneId> {
		AreaZones::get().get(&area).copied()
	}
}

pub struct Generation;
impl CleanGeneration<AccountId> for Generation {
	fn producer(who: &AccountId) -> Option<ApprovedPlant> {
		Plants::get().get(who).copied()
	}

	fn creditable(who: &AccountId, zone: ZoneId, month: Month) -> Energy {
		Generated::get().get(&(*who, zone, month)).copied().unwrap_or_default()
	}
}

pub struct Bills;
impl MeteredConsumption<AccountId> for Bills {
	fn consumption(who: &AccountId, month: Month) -> Option<(AreaId, Energy)> {
		Consumed::get().get(&(*who, month)).copied()
	}
}

pub struct Verifiers;
impl SortedMembers<AccountId> for Verifiers {
	fn sorted_members() -> Vec<AccountId> {
		Body::get()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn add(who: &AccountId) {
		Body::mutate(|body| {
			body.push(*who);
			body.sort();
		});
	}
}

/// What the benchmarks need of other pallets.
#[cfg(feature = "runtime-benchmarks")]
pub struct Helper;

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<AccountId> for Helper {
	fn set_current(current: Interval) {
		Now::set(Moment::from(current) * QUARTER_HOUR_MS);
	}

	fn add_verifier(who: &AccountId) {
		Verifiers::add(who);
	}

	fn connect(_: &AccountId, _: &AccountId, _: &AccountId, _: Limits, _: Tariff) -> AreaId {
		LIGNITE_VILLAGE
	}

	fn consume(who: &AccountId, area: AreaId, month: Month, energy_wh: Energy) {
		Consumed::mutate(|consumed| consumed.insert((*who, month), (area, energy_wh)));
	}

	fn generate(who: &AccountId, area: AreaId, source: EnergySource, month: Month, energy_wh: Energy) {
		Plants::mutate(|plants| plants.insert(*who, plant(area, source)));
		Generated::mutate(|generated| generated.insert((*who, zone_of(*who), month), energy_wh));
	}
}

#[derive_impl(pallet_carbon_offset::config_preludes::TestDefaultConfig)]
impl pallet_carbon_offset::Config for Test {
	type Clock = Clock;
	type Grid = Grid;
	type Generation = Generation;
	type Consumption = Bills;
	type Verifiers = Verifiers;
	type VerifierOrigin = EnsureSignedBy<Verifiers, AccountId>;
	type AdminOrigin = EnsureRoot<AccountId>;
	type Currency = Balances;
	type CommunityFund = Fund;
	type Credits = Assets;
	type CreditHolds = AssetsHolder;
	type RuntimeHoldReason = RuntimeHoldReason;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Helper;
}

/// Returns the zone of an account's plant.
pub fn zone_of(who: AccountId) -> ZoneId {
	AreaZones::get()[&Plants::get()[&who].area]
}

/// Changes an account's plant; another capacity is counted.
pub fn rebuild(who: AccountId, change: impl FnOnce(&mut ApprovedPlant)) {
	Plants::mutate(|plants| {
		plants.entry(who).and_modify(|plant| {
			let before = plant.capacity_w;
			change(plant);
			plant.capacity_changes += u32::from(plant.capacity_w != before);
		});
	});
}

/// The meters measure `energy` more of a month where the account's plant stands.
pub fn generate(who: AccountId, month: Month, energy: Energy) {
	let place = (who, zone_of(who), month);
	Generated::mutate(|generated| *generated.entry(place).or_default() += energy);
}

/// Registers the account's plant as a clean one.
pub fn apply(who: AccountId) -> DispatchResult {
	let source = Plants::get()[&who].source;
	CarbonOffset::register_clean_energy_producer(RuntimeOrigin::signed(who), source)
}

/// A verifier approves the account's plant as it is.
pub fn approve(verifier: AccountId, who: AccountId) -> DispatchResult {
	let capacity_w = Plants::get().get(&who).map_or(CAPACITY, |plant| plant.capacity_w);
	CarbonOffset::approve_clean_energy_producer(RuntimeOrigin::signed(verifier), who, zone_of(who), capacity_w)
}

/// A verifier revokes what makes an account a clean producer of the lignite grid.
pub fn revoke(verifier: AccountId, who: AccountId) -> DispatchResult {
	CarbonOffset::revoke_clean_energy_producer(RuntimeOrigin::signed(verifier), who, LIGNITE_GRID)
}

/// Registers the account's plant as a clean one, and has it approved.
pub fn become_clean_producer(who: AccountId) {
	assert_ok!(apply(who));
	assert_ok!(approve(VERA, who));
}

pub fn document() -> H256 {
	H256::repeat_byte(7)
}

/// Who publishes the figure, and how it is reckoned.
pub fn source() -> TextOf<Test> {
	text("Grid Office, yearly mix of the zone, location-based")
}

/// A verifier publishes a factor with the usual document and source.
pub fn publish(verifier: AccountId, zone: ZoneId, month: Month, mg_per_kwh: u32, finality: Finality) -> DispatchResult {
	let origin = RuntimeOrigin::signed(verifier);
	CarbonOffset::publish_emission_factor(origin, zone, month, mg_per_kwh, finality, document(), source())
}

pub fn wait(ms: Moment) {
	Now::mutate(|now| *now += ms);
}

/// The end of a block that has so much weight left. Returns what it used of that.
pub fn end_block(remaining: Weight) -> Weight {
	<Pallet<Test> as Hooks<_>>::on_idle(1, remaining)
}

/// What an account has on hold of credits.
pub fn on_hold(who: AccountId, credit: CreditId) -> Balance {
	AssetsHolder::total_balance_on_hold(credit, &who)
}

/// Vera proposes a month's factor of a zone, and Viktor makes it final three days later.
pub fn publish_final_of(zone: ZoneId, month: Month, mg_per_kwh: u32) {
	assert_ok!(publish(VERA, zone, month, mg_per_kwh, Finality::Provisional));
	wait(STANDING);
	assert_ok!(publish(VIKTOR, zone, month, mg_per_kwh, Finality::Final));
}

/// July's factor of a zone becomes final.
pub fn publish_final(zone: ZoneId, mg_per_kwh: u32) {
	publish_final_of(zone, JULY, mg_per_kwh);
}

/// Anybody asks for what a producer's July has earned in a zone.
pub fn request(producer: AccountId, zone: ZoneId) -> DispatchResultWithPostInfo {
	CarbonOffset::issue_carbon_credits(RuntimeOrigin::signed(BERTA), producer, zone, JULY)
}

/// Does as a whole or not at all what a call does, as its dispatch does.
pub fn as_a_call(call: impl FnOnce() -> DispatchResult) -> DispatchResult {
	frame_support::storage::with_storage_layer(call)
}

/// Anybody mints a pending issuance.
pub fn mint(issuance: IssuanceId) -> DispatchResult {
	as_a_call(|| CarbonOffset::mint_carbon_credits(RuntimeOrigin::signed(BERTA), issuance))
}

/// Anybody withdraws what a producer was issued too much for July.
pub fn collect(producer: AccountId, zone: ZoneId) -> DispatchResult {
	as_a_call(|| CarbonOffset::collect_over_issuance(RuntimeOrigin::signed(BERTA), producer, zone, JULY))
}

/// An account buys credits that are for sale.
pub fn buy(buyer: AccountId, listing: ListingId, amount: Balance) -> DispatchResult {
	as_a_call(|| CarbonOffset::buy_credits(RuntimeOrigin::signed(buyer), listing, amount))
}

/// An account takes credits off the market.
pub fn delist(who: AccountId, listing: ListingId) -> DispatchResult {
	as_a_call(|| CarbonOffset::delist_credits(RuntimeOrigin::signed(who), listing))
}

/// Anybody asks for what a producer has earned in a zone and a month, nobody disputes it, and it is minted.
pub fn issue_of(producer: AccountId, zone: ZoneId, month: Month) -> DispatchResult {
	let origin = RuntimeOrigin::signed(BERTA);
	CarbonOffset::issue_carbon_credits(origin, producer, zone, month).map_err(|error| error.error)?;
	wait(WINDOW);
	mint(NextIssuance::<Test>::get() - 1)
}

/// The same of July.
pub fn issue(producer: AccountId, zone: ZoneId) -> DispatchResult {
	issue_of(producer, zone, JULY)
}

/// A verifier disputes an issuance.
pub fn dispute(verifier: AccountId, issuance: IssuanceId) -> DispatchResult {
	CarbonOffset::dispute_issuance(RuntimeOrigin::signed(verifier), issuance, document())
}

/// A verifier votes on an issuance.
pub fn vote(verifier: AccountId, issuance: IssuanceId, vote: DisputeVote) -> DispatchResult {
	as_a_call(|| CarbonOffset::vote_on_issuance(RuntimeOrigin::signed(verifier), issuance, vote))
}

/// A verifier states that energy of July should not have earned credits.
pub fn withdraw(verifier: AccountId, producer: AccountId, energy_wh: Energy) -> DispatchResult {
	let origin = RuntimeOrigin::signed(verifier);
	as_a_call(|| CarbonOffset::withdraw_carbon_credits(origin, producer, LIGNITE_GRID, JULY, energy_wh, document()))
}

/// An account lists credits for a day.
pub fn list(seller: AccountId, credit: CreditId, amount: Balance, price: CreditPrice) -> DispatchResult {
	let expires_at = Now::get() + DAY;
	as_a_call(|| CarbonOffset::list_credits(RuntimeOrigin::signed(seller), credit, amount, price, expires_at))
}

/// The first interval of July in UTC.
pub const JULY_1: Interval = 1_467_331_200_000u64.div_ceil(QUARTER_HOUR_MS) as Interval;

/// What an account delivered and received; all it delivered was generated in the same interval.
pub const fn member(account: AccountId, delivered_wh: Energy, received_wh: Energy) -> MemberEnergy<AccountId> {
	MemberEnergy {
		account,
		delivered_wh,
		received_wh,
		generated_wh: delivered_wh,
	}
}

/// Settlement records pages of a zone, in the `nth` interval of July.
pub fn record_pages(zone: ZoneId, nth: Interval, pages: &[(u32, &[MemberEnergy<AccountId>])]) {
	let mut mix = OriginMix::default();
	for (page, rows) in pages {
		let recorded = <CarbonOffset as MatchedOrigin<_>>::record(zone, JULY_1 + nth, *page, rows);
		mix.add(&recorded.mix);
	}
	<CarbonOffset as MatchedOrigin<AccountId>>::add_mix(zone, JULY_1 + nth, &mix);
}

/// Settlement records a page of the lignite village, the only one, in the `nth` interval of July.
pub fn record(nth: Interval, page: u32, rows: &[MemberEnergy<AccountId>]) {
	record_pages(LIGNITE_GRID, nth, &[(page, rows)]);
}

/// Returns what has become of credits.
pub fn became(issued: Balance, retired: Balance) -> CarbonAccount {
	CarbonAccount {
		issued,
		retired,
		..CarbonAccount::default()
	}
}

/// Returns what has been issued to an account, in units of 1 g CO2e.
pub fn issued(producer: AccountId) -> Balance {
	CarbonOffset::get_carbon_account(producer).issued
}

pub fn text(text: &str) -> TextOf<Test> {
	text.as_bytes().to_vec().try_into().unwrap()
}

/// Lets Solveig's roof in the lignite grid earn `amount` credits in July, and returns their id. 900
/// g are avoided per kWh.
pub fn solveig_earns(amount: Balance) -> CreditId {
	become_clean_producer(SOLVEIG);
	publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
	let energy = amount * 1_000_000 / 900_000;
	assert_eq!(energy * 900_000, amount * 1_000_000, "choose a multiple of 9");
	generate(SOLVEIG, JULY, energy.try_into().unwrap());
	assert_ok!(issue(SOLVEIG, LIGNITE_GRID));
	let credit = july(EnergySource::Solar);
	assert_eq!(Assets::balance(credit, SOLVEIG), amount);
	credit
}

/// Lets Wilma's wind turbine in the same grid earn credits for 1 MWh in July, and returns their id.
pub fn wilma_earns() -> CreditId {
	become_clean_producer(WILMA);
	generate(WILMA, JULY, 1_000_000);
	assert_ok!(issue(WILMA, LIGNITE_GRID));
	july(EnergySource::Wind)
}

/// Lets three producers in the lignite grid ask for the credits of 1 kWh each.
pub fn three_request() {
	publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
	for who in [SOLVEIG, WILMA, VIKTOR] {
		become_clean_producer(who);
		generate(who, JULY, 1_000);
		assert_ok!(request(who, LIGNITE_GRID));
	}
}

/// Returns the id of July's credits of a source.
pub fn july(source: EnergySource) -> CreditId {
	Vintage { month: JULY, source }.credit_id()
}

/// Returns the pallet's events of the present block.
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
		Consumed::take();
		AreaZones::take();
		Body::take();
		let storage = RuntimeGenesisConfig {
			system: Default::default(),
			balances: pallet_balances::GenesisConfig {
				balances: [SOLVEIG, WILMA, HILDE, GUSTAV, BERTA, VERA, VIKTOR, VANDA]
					.map(|who| (who, WEALTH))
					.to_vec(),
				..Default::default()
			},
			assets: Default::default(),
			carbon_offset: Default::default(),
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
