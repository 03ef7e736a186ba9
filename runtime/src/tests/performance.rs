//! The weights of orders, offers, settlement and clearing, compared with a transfer and with a
//! block: none is greater than it may be. These are the weights in the repository, which the chain
//! charges; `scripts/bench.sh` measures them anew.

use super::*;
use crate::configs::RuntimeBlockWeights;
use crate::participants::WeightInfo as _;
use energy_primitives::CONNECTIONS_PER_PAGE;
use frame_support::{
	dispatch::{DispatchClass, GetDispatchInfo},
	traits::Get,
	weights::Weight,
};
use frame_system::ExtensionsWeightInfo as _;
use pallet_energy_production::{WeightInfo as _, METERS_PER_PAGE};
use pallet_p2p_trading::{WeightInfo as _, PAGES};
use pallet_transaction_payment::WeightInfo as _;

type ProductionWeights = <Runtime as pallet_energy_production::Config>::WeightInfo;
type MaxBatch = <Runtime as pallet_energy_production::Config>::MaxBatch;
type TradingWeights = <Runtime as pallet_p2p_trading::Config>::WeightInfo;
type ExtensionWeights = <Runtime as frame_system::Config>::ExtensionsWeightInfo;
type RoleWeights = crate::participants::weights::SubstrateWeight<Runtime>;
type FeeWeights = <Runtime as pallet_transaction_payment::Config>::WeightInfo;
type MaxOrders = <Runtime as pallet_p2p_trading::Config>::MaxOrdersPerCall;
type MaxSteps = <Runtime as pallet_p2p_trading::Config>::MaxStepsPerBlock;
type MaxZoneAreas = <Runtime as pallet_grid_management::Config>::MaxZoneAreas;

const MICROSECOND: u64 = 1_000_000;

fn bound<B: Get<u32>>() -> u32 {
	B::get()
}

/// Returns the weight of a whole extrinsic, in picoseconds: its base, all transaction extensions
/// and the call, each with its database access.
fn extrinsic(call: impl Into<RuntimeCall>) -> u64 {
	let base = RuntimeBlockWeights::get().get(DispatchClass::Normal).base_extrinsic;
	let info = signed(SOLAR_HOUSE, call).get_dispatch_info();
	info.total_weight().saturating_add(base).ref_time()
}

/// What all is compared with.
fn transfer() -> BalancesCall {
	BalancesCall::transfer_keep_alive {
		dest: account(HOUSE).into(),
		value: crate::TOKEN,
	}
}

/// A transfer of any asset, which is what one of credits is compared with.
fn transfer_of_an_asset() -> pallet_assets::Call<Runtime> {
	pallet_assets::Call::transfer {
		id: codec::Compact(7),
		target: account(HOUSE).into(),
		amount: 1,
	}
}

/// A call with as many orders as there can be, each for another interval.
fn full_call_of_orders() -> TradingCall {
	let first = current() + 2;
	let orders: Vec<Order> = (0..bound::<MaxOrders>())
		.map(|ahead| order(first + ahead, Side::Bid, 1_000, 200))
		.collect();
	place(&orders)
}

/// What ordinary transactions must leave of a block, in picoseconds: `on_idle` has at least that,
/// whatever they do.
fn reserve() -> u64 {
	let limits = RuntimeBlockWeights::get();
	let normal = limits.get(DispatchClass::Normal).max_total.unwrap_or(limits.max_block);
	limits.max_block.saturating_sub(normal).ref_time()
}

#[test]
fn an_order_of_a_full_call_costs_a_third_of_a_transfer() {
	on_the_development_chain(|| {
		let (orders, unit) = (extrinsic(full_call_of_orders()), extrinsic(transfer()));
		let most = unit * u64::from(bound::<MaxOrders>()) * 35 / 100;
		assert!(orders <= most, "{orders} ps are more than {most} ps");
	});
}

#[test]
fn to_find_a_participants_role_costs_a_twentieth_of_a_transfer() {
	on_the_development_chain(|| {
		let (role, unit) = (RoleWeights::connected().ref_time(), extrinsic(transfer()));
		assert!(role * 20 <= unit, "{role} ps are more than a twentieth of {unit} ps");
	});
}

/// One of them is in it: what is reserved may all have to be drawn from the wallet.
#[test]
fn an_offer_costs_two_transfers() {
	on_the_development_chain(|| {
		let (offered, unit) = (extrinsic(offer(current() + 2, 1_000, 100)), extrinsic(transfer()));
		assert!(offered <= unit * 2, "{offered} ps are more than 2 × {unit} ps");
	});
}

#[test]
fn a_transfer_of_credits_costs_no_more_than_a_third_over_one_of_any_asset() {
	on_the_development_chain(|| {
		let credits = extrinsic(CarbonCall::transfer_carbon_credits {
			credit: 7,
			to: account(HOUSE),
			amount: 1,
		});
		let unit = extrinsic(transfer_of_an_asset());
		assert!(credits * 10 <= unit * 13, "{credits} ps are more than 1.3 × {unit} ps");
	});
}

/// How many pages of a ladder the members of a page offer on who share at their area's terms: one of its
/// selling price, and one of its buying price.
const AT_THE_TERMS: u32 = 2;

/// Returns the weight of an account's part of a full page that is shared and settled, of accounts that
/// are all metered, offer on so many pages of the ladder and have all `traded` ahead or not, in picoseconds.
fn settled_account(ladder_pages: u32, traded: bool) -> u64 {
	let full = CONNECTIONS_PER_PAGE;
	let more = |weigh: fn(u32) -> Weight| match traded {
		true => weigh(full).saturating_sub(weigh(0)),
		false => Weight::zero(),
	};
	TradingWeights::offer_page(ladder_pages)
		.saturating_add(more(TradingWeights::offer_traders))
		.saturating_add(TradingWeights::settle_page(full))
		.saturating_add(more(TradingWeights::settle_traders))
		.ref_time()
		.div_ceil(full.into())
}

#[test]
fn a_member_that_never_trades_shares_and_is_settled_in_forty_microseconds() {
	let settled = settled_account(AT_THE_TERMS, false);
	assert!(settled <= 40 * MICROSECOND, "{settled} ps");
	// At its worst the limits of a page's members lie all over the ladder, which is then read and written
	// whole.
	let settled = settled_account(PAGES.into(), false);
	assert!(settled <= 60 * MICROSECOND, "{settled} ps");
}

/// Returns the weight of a meter's reading in a full batch of neighbours, as a gateway sends them, in
/// picoseconds.
fn reading() -> u64 {
	let batch = bound::<MaxBatch>();
	let call = ProductionWeights::submit_readings(batch)
		.saturating_add(ProductionWeights::meter_pages(batch / METERS_PER_PAGE - 1))
		.saturating_add(ProductionWeights::flow_pages(batch / CONNECTIONS_PER_PAGE - 1));
	let around = signed(SOLAR_HOUSE, transfer()).get_dispatch_info().extension_weight;
	let base = RuntimeBlockWeights::get().get(DispatchClass::Normal).base_extrinsic;
	let whole = call.saturating_add(around).saturating_add(base).ref_time();
	whole.div_ceil(batch.into())
}

/// Returns what all blocks of a quarter of an hour hold, in picoseconds.
fn quarter() -> u64 {
	RuntimeBlockWeights::get().max_block.ref_time() * (QUARTER_HOUR_MS / SLOT_DURATION)
}

/// Each is read and settled every quarter of an hour and shares, and one in ten has an order for it.
#[test]
fn one_chain_carries_two_million_members() {
	on_the_development_chain(|| {
		let order = extrinsic(full_call_of_orders()) / u64::from(bound::<MaxOrders>());
		let members = 2_000_000;
		let settled = settled_account(AT_THE_TERMS, false) * members / 10 * 9
			+ settled_account(AT_THE_TERMS, true) * members / 10;
		let all = reading() * members + settled + order * members / 10;
		assert!(all <= quarter(), "{all} ps are more than {} ps", quarter());
		// What is signed has room of its own, and settlement has what that leaves.
		let normal = quarter() - reserve() * (QUARTER_HOUR_MS / SLOT_DURATION);
		assert!(reading() * members + order * members / 10 <= normal);
	});
}

/// Each has as many orders and trades for the interval as it can have.
#[test]
fn a_million_members_who_all_order_fit_into_the_blocks() {
	on_the_development_chain(|| {
		let order = extrinsic(full_call_of_orders()) / u64::from(bound::<MaxOrders>());
		let all = (reading() + order + settled_account(AT_THE_TERMS, true)) * 1_000_000;
		assert!(all <= quarter(), "{all} ps are more than {} ps", quarter());
	});
}

#[test]
fn the_readings_of_a_million_meters_fill_a_third_of_the_blocks_of_a_quarter_of_an_hour() {
	on_the_development_chain(|| {
		let (batch, reading) = (bound::<MaxBatch>(), reading());
		let limits = RuntimeBlockWeights::get();
		let normal = limits.get(DispatchClass::Normal);
		assert!(reading <= 66 * MICROSECOND, "a reading takes {reading} ps");

		let blocks = QUARTER_HOUR_MS / SLOT_DURATION;
		let room = normal.max_total.unwrap_or(limits.max_block).ref_time() * blocks;
		assert!(
			reading * 1_000_000 * 3 <= room,
			"{reading} ps a reading are more than a third"
		);
		// And a transfer takes as long as seven of them.
		assert!(reading * 7 <= extrinsic(transfer()));
		// Of strangers, each on pages of its own, they still fit.
		let scattered = ProductionWeights::submit_readings(batch)
			.saturating_add(ProductionWeights::meter_pages(batch - 1))
			.saturating_add(ProductionWeights::flow_pages(batch - 1))
			.ref_time()
			/ u64::from(batch);
		assert!(scattered * 1_000_000 <= room, "{scattered} ps a reading are too many");
	});
}

#[test]
fn the_largest_zone_is_cleared_in_half_of_what_is_left_of_a_full_block() {
	let clearing = TradingWeights::on_idle_base()
		.saturating_add(TradingWeights::clearing_step())
		.saturating_add(TradingWeights::clear_market(bound::<MaxZoneAreas>()))
		.ref_time();
	assert!(
		clearing * 2 <= reserve(),
		"{clearing} ps are more than half of {} ps",
		reserve()
	);
}

#[test]
fn fifty_full_calls_of_orders_fit_into_a_block() {
	on_the_development_chain(|| {
		let limits = RuntimeBlockWeights::get();
		// What ordinary transactions may take of it.
		let room = limits.max_block.ref_time() / 100 * 65;
		let orders = extrinsic(full_call_of_orders());
		assert!(orders * 50 <= room, "{orders} ps are too many");
	});
}

#[test]
fn the_script_compares_by_the_constants_of_the_runtime() {
	on_the_development_chain(|| {
		// The constants at the head of scripts/bench-report.mjs.
		let limits = RuntimeBlockWeights::get();
		let normal = limits.get(DispatchClass::Normal);
		assert_eq!(normal.base_extrinsic, Weight::from_parts(108_157_000, 0));
		assert_eq!(limits.max_block.ref_time(), 2_000_000 * MICROSECOND);
		assert_eq!(
			normal.max_total.map(|most| most.ref_time()),
			Some(1_500_000 * MICROSECOND)
		);
		let database = <Runtime as frame_system::Config>::DbWeight::get();
		assert_eq!((database.read, database.write), (8 * MICROSECOND, 50 * MICROSECOND));
		assert_eq!(bound::<MaxSteps>(), 5_000);
		assert_eq!(QUARTER_HOUR_MS / SLOT_DURATION, 150);

		let extensions = [
			ExtensionWeights::check_non_zero_sender(),
			ExtensionWeights::check_spec_version(),
			ExtensionWeights::check_tx_version(),
			ExtensionWeights::check_genesis(),
			ExtensionWeights::check_mortality_immortal_transaction(),
			ExtensionWeights::check_nonce(),
			RoleWeights::connected(),
			ExtensionWeights::check_weight(),
			FeeWeights::charge_transaction_payment(),
			ExtensionWeights::weight_reclaim(),
		];
		let sum = extensions.iter().map(Weight::ref_time).sum::<u64>();
		let info = signed(SOLAR_HOUSE, transfer()).get_dispatch_info();
		assert_eq!(info.extension_weight.ref_time(), sum);
	});
}
