//! Prints, as JSON, the runtime's constants that `scripts/bench-report.mjs` compares by, and what each call of an
//! honest member weighs: as a whole extrinsic, with its base, all transaction extensions and the database. All times
//! are in picoseconds.
//!
//! ```sh
//! cargo build --workspace --example weights && target/debug/examples/weights
//! ```

use codec::Decode;
use energy_chain_runtime::{
	configs::RuntimeBlockWeights, AccountId, Address, Runtime, RuntimeCall, TxExtension, SLOT_DURATION, TOKEN,
};
use energy_primitives::{
	EnergySource, Month, OfferId, Order, OrderKey, PriorityClass, Side, SignedReading, CONNECTIONS_PER_PAGE,
	QUARTER_HOUR_MS,
};
use frame_support::{
	dispatch::{DispatchClass, GetDispatchInfo},
	traits::Get,
	BoundedVec,
};
use pallet_energy_production::METERS_PER_PAGE;
use serde_json::{json, Value};
use sp_runtime::traits::TransactionExtension;

type Balances = pallet_balances::Call<Runtime>;
type Grid = pallet_grid_management::Call<Runtime>;
type Production = pallet_energy_production::Call<Runtime>;
type Trading = pallet_p2p_trading::Call<Runtime>;
type Carbon = pallet_carbon_offset::Call<Runtime>;

type MaxBatch = <Runtime as pallet_energy_production::Config>::MaxBatch;
type MaxOrders = <Runtime as pallet_p2p_trading::Config>::MaxOrdersPerCall;
type MaxSteps = <Runtime as pallet_p2p_trading::Config>::MaxStepsPerBlock;
type MaxZoneAreas = <Runtime as pallet_grid_management::Config>::MaxZoneAreas;
type MaxTextLength = <Runtime as pallet_carbon_offset::Config>::MaxTextLength;

/// Any account, interval, area and vintage: what a call weighs does not depend on them.
const WHO: AccountId = AccountId::new([1; 32]);
const INTERVAL: u32 = 2_000_000;
const AREA: u32 = 0;
const CREDIT: u32 = 202_607 << 8;

fn bound<B: Get<u32>>() -> u32 {
	B::get()
}

/// Returns a value whose encoding is nothing but zeros.
fn zeros<T: Decode>() -> Result<T, codec::Error> {
	T::decode(&mut &[0; 256][..])
}

/// Returns orders for the given number of coming intervals, one for each.
fn orders(count: u32) -> Vec<Order> {
	(1..=count)
		.map(|ahead| Order {
			interval: INTERVAL + ahead,
			side: Side::Bid,
			price_mills: 100,
			energy_wh: 1_000,
		})
		.collect()
}

fn place(count: u32) -> RuntimeCall {
	Trading::new_call_variant_place_orders(BoundedVec::truncate_from(orders(count))).into()
}

fn cancel(count: u32) -> RuntimeCall {
	let key = |order: Order| OrderKey {
		interval: order.interval,
		side: order.side,
		price_mills: order.price_mills,
	};
	let keys = orders(count).into_iter().map(key).collect();
	Trading::new_call_variant_cancel_orders(BoundedVec::truncate_from(keys)).into()
}

fn submit(count: u32) -> Result<RuntimeCall, codec::Error> {
	let reading: SignedReading = zeros()?;
	let batch = vec![reading; count as usize];
	Ok(Production::new_call_variant_submit_readings(BoundedVec::truncate_from(batch)).into())
}

type Row = (String, RuntimeCall);

fn row(name: impl Into<String>, call: impl Into<RuntimeCall>) -> Row {
	(name.into(), call.into())
}

fn calls_of_the_grid() -> Vec<Row> {
	let class = PriorityClass::Standard;
	vec![
		row(
			"gridManagement.acceptConnection",
			Grid::new_call_variant_accept_connection(AREA, 10_000, 10_000, class),
		),
		row(
			"gridManagement.declineConnection",
			Grid::new_call_variant_decline_connection(AREA),
		),
		row("gridManagement.giveNotice", Grid::new_call_variant_give_notice()),
		row("gridManagement.leave", Grid::new_call_variant_leave()),
	]
}

fn calls_of_production() -> Result<Vec<Row>, codec::Error> {
	let most = bound::<MaxBatch>();
	Ok(vec![
		row(
			"energyProduction.registerProducer",
			Production::new_call_variant_register_producer(EnergySource::Solar, 5_000),
		),
		row("energyProduction.submitReadings, 1 reading", submit(1)?),
		row(
			format!("energyProduction.submitReadings, {most} readings"),
			submit(most)?,
		),
	])
}

fn calls_of_trading() -> Vec<Row> {
	let offer = OfferId {
		interval: INTERVAL,
		seller: WHO,
		number: 0,
	};
	let most = bound::<MaxOrders>();
	vec![
		row(
			"p2pTrading.createEnergyOffer",
			Trading::new_call_variant_create_energy_offer(INTERVAL, 1_000, 100),
		),
		row(
			"p2pTrading.acceptEnergyOffer",
			Trading::new_call_variant_accept_energy_offer(offer.clone(), 1_000),
		),
		row(
			"p2pTrading.cancelEnergyOffer",
			Trading::new_call_variant_cancel_energy_offer(offer),
		),
		row("p2pTrading.placeOrders, 1 order", place(1)),
		row(format!("p2pTrading.placeOrders, {most} orders"), place(most)),
		row("p2pTrading.cancelOrders, 1 order", cancel(1)),
		row(format!("p2pTrading.cancelOrders, {most} orders"), cancel(most)),
		row("p2pTrading.settle", Trading::new_call_variant_settle(INTERVAL, 0)),
		row(
			"p2pTrading.payArrears",
			Trading::new_call_variant_pay_arrears(WHO, TOKEN),
		),
		row("p2pTrading.claimPayout", Trading::new_call_variant_claim_payout(WHO)),
		row(
			"p2pTrading.collectArrears",
			Trading::new_call_variant_collect_arrears(WHO),
		),
		row("p2pTrading.deposit", Trading::new_call_variant_deposit(TOKEN)),
		row("p2pTrading.withdraw", Trading::new_call_variant_withdraw(TOKEN)),
		row(
			"p2pTrading.depositAsSupplier",
			Trading::new_call_variant_deposit_as_supplier(TOKEN),
		),
		row(
			"p2pTrading.withdrawAsSupplier",
			Trading::new_call_variant_withdraw_as_supplier(TOKEN),
		),
		row(
			"p2pTrading.setCreditLimit",
			Trading::new_call_variant_set_credit_limit(AREA, TOKEN),
		),
	]
}

fn calls_of_credits() -> Vec<Row> {
	let text = || BoundedVec::truncate_from(vec![b'x'; bound::<MaxTextLength>() as usize / 2]);
	vec![
		row(
			"carbonOffset.registerCleanEnergyProducer",
			Carbon::new_call_variant_register_clean_energy_producer(EnergySource::Solar),
		),
		row(
			"carbonOffset.issueCarbonCredits",
			Carbon::new_call_variant_issue_carbon_credits(WHO, AREA, Month(202_607)),
		),
		row(
			"carbonOffset.transferCarbonCredits",
			Carbon::new_call_variant_transfer_carbon_credits(CREDIT, WHO, 1_000),
		),
		row(
			"carbonOffset.retireCarbonCredits",
			Carbon::new_call_variant_retire_carbon_credits(CREDIT, 1_000, text(), text()),
		),
		row(
			"carbonOffset.listCredits",
			Carbon::new_call_variant_list_credits(CREDIT, 1_000, 1, 1),
		),
		row(
			"carbonOffset.buyCredits",
			Carbon::new_call_variant_buy_credits(0, 1_000),
		),
	]
}

/// Returns what a member calls as long as it keeps to the rules. The first is the unit that all are compared with.
fn calls_of_a_member() -> Result<Vec<Row>, codec::Error> {
	let transfer = Balances::new_call_variant_transfer_keep_alive(Address::Id(WHO), TOKEN);
	let mut calls = vec![row("balances.transferKeepAlive", transfer)];
	calls.extend(calls_of_the_grid());
	calls.extend(calls_of_production()?);
	calls.extend(calls_of_trading());
	calls.extend(calls_of_credits());
	Ok(calls)
}

/// Returns what a call weighs as a signed extrinsic.
fn extrinsic(call: &RuntimeCall, extension: &TxExtension) -> u64 {
	let info = call.get_dispatch_info();
	let base = RuntimeBlockWeights::get().get(info.class).base_extrinsic;
	let weight = base
		.saturating_add(info.call_weight)
		.saturating_add(extension.weight(call));
	weight.ref_time()
}

fn constants() -> Value {
	let limits = RuntimeBlockWeights::get();
	let normal = limits.get(DispatchClass::Normal);
	let database = <Runtime as frame_system::Config>::DbWeight::get();
	json!({
		"base_extrinsic_ps": normal.base_extrinsic.ref_time(),
		"read_ps": database.read,
		"write_ps": database.write,
		"block_ps": limits.max_block.ref_time(),
		"normal_ps": normal.max_total.unwrap_or(limits.max_block).ref_time(),
		"steps_per_block": bound::<MaxSteps>(),
		"block_ms": SLOT_DURATION,
		"interval_ms": QUARTER_HOUR_MS,
		"readings_per_batch": bound::<MaxBatch>(),
		"meters_per_page": METERS_PER_PAGE,
		"accounts_per_page": CONNECTIONS_PER_PAGE,
		"orders_per_call": bound::<MaxOrders>(),
		"areas_per_zone": bound::<MaxZoneAreas>(),
	})
}

fn main() -> Result<(), codec::Error> {
	let extension: TxExtension = zeros()?;
	let calls = calls_of_a_member()?;
	let calls: Vec<Value> = sp_io::TestExternalities::default().execute_with(|| {
		let weigh = |(name, call): Row| json!({ "call": name, "ps": extrinsic(&call, &extension) });
		calls.into_iter().map(weigh).collect()
	});
	println!("{:#}", json!({ "constants": constants(), "calls": calls }));
	Ok(())
}
