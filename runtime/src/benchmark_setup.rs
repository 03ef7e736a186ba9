//! What the benchmarks of one pallet need the other pallets to hold.

use crate::{configs::VerifierCollective, AccountId, Balances, GridManagement, Runtime, SessionKeys, System};
use alloc::vec::Vec;
use codec::Decode;
use energy_primitives::{AreaId, ConnectionPages, Energy, EnergySource, Flow, Interval, Limits, Moment, Month, Tariff};
use pallet_energy_production::benchmarking as production;
use pallet_grid_management::benchmarking as grid;

/// Returns the number of the page that an account is on.
fn page_number(who: &AccountId) -> u32 {
	energy_primitives::page_of(GridManagement::index_of(who).unwrap_or_default()).0
}

/// Sets up the state of the whole runtime.
pub struct BenchmarkSetup;

impl pallet_grid_management::BenchmarkHelper<AccountId> for BenchmarkSetup {
	fn set_now(now: Moment) {
		pallet_timestamp::Now::<Runtime>::put(now);
	}

	fn install_meters(who: &AccountId, area: AreaId) {
		production::install_meters::<Runtime>(who, area);
	}

	fn settle_before(who: &AccountId, interval: Interval) {
		pallet_p2p_trading::benchmarking::settle_before::<Runtime>(who, interval);
	}

	fn measure(who: &AccountId, area: AreaId, interval: Interval, flow: Flow) {
		let page = page_number(who);
		production::meter_page::<Runtime>(interval, page, area, energy_primitives::CONNECTIONS_PER_PAGE, flow);
	}
}

impl pallet_energy_production::BenchmarkHelper<AccountId> for BenchmarkSetup {
	fn set_current(interval: Interval) {
		grid::set_current::<Runtime>(interval);
	}

	fn connect(who: &AccountId, operator: &AccountId, supplier: &AccountId, limits: Limits, tariff: Tariff) -> AreaId {
		grid::connect::<Runtime>(who, operator, supplier, limits, tariff)
	}
}

impl pallet_p2p_trading::BenchmarkHelper<AccountId> for BenchmarkSetup {
	fn set_current(interval: Interval) {
		grid::set_current::<Runtime>(interval);
	}

	fn grow_zone(areas: u32, operator: &AccountId, supplier: &AccountId, tariff: Tariff) -> Vec<AreaId> {
		grid::grow_zone::<Runtime>(areas, operator, supplier, tariff)
	}

	fn connect(who: &AccountId, operator: &AccountId, supplier: &AccountId, limits: Limits, tariff: Tariff) -> AreaId {
		grid::connect::<Runtime>(who, operator, supplier, limits, tariff)
	}

	fn meter_page(interval: Interval, who: &AccountId, area: AreaId, accounts: u32, flow: Flow) -> Vec<AccountId> {
		grid::give_page::<Runtime>(who, area);
		let number = page_number(who);
		production::meter_page::<Runtime>(interval, number, area, accounts, flow);
		let page = GridManagement::page(number);
		let owners = page.into_iter().flat_map(|page| page.accounts);
		owners.take(accounts as usize).collect()
	}

	fn curtail(area: AreaId, interval: Interval) {
		grid::curtail::<Runtime>(area, interval);
	}

	fn show_late(interval: Interval, page: u32, accounts: u32, flow: Flow) {
		production::show_late::<Runtime>(interval, page, accounts, flow);
	}

	fn install_meters(who: &AccountId, area: AreaId) {
		production::install_meters::<Runtime>(who, area);
	}
}

impl pallet_carbon_offset::BenchmarkHelper<AccountId> for BenchmarkSetup {
	fn set_current(interval: Interval) {
		grid::set_current::<Runtime>(interval);
	}

	fn add_verifier(who: &AccountId) {
		let call = pallet_membership::Call::<Runtime, VerifierCollective>::add_member {
			who: who.clone().into(),
		};
		let added = frame_support::traits::UnfilteredDispatchable::dispatch_bypass_filter(
			call,
			frame_system::RawOrigin::Root.into(),
		);
		debug_assert!(added.is_ok());
	}

	fn connect(who: &AccountId, operator: &AccountId, supplier: &AccountId, limits: Limits, tariff: Tariff) -> AreaId {
		grid::connect::<Runtime>(who, operator, supplier, limits, tariff)
	}

	fn generate(who: &AccountId, area: AreaId, source: EnergySource, month: Month, energy_wh: Energy) {
		production::generate::<Runtime>(who, area, source, month, energy_wh);
	}

	fn consume(who: &AccountId, _: AreaId, month: Month, energy_wh: Energy) {
		use pallet_p2p_trading::billing::types::{AccountTotals, ClosedBill, ClosedBills};
		let bill = ClosedBill {
			sums: AccountTotals {
				consumed_wh: energy_wh,
				..Default::default()
			},
			arrears: 0,
		};
		let bills = alloc::vec![bill; energy_primitives::CONNECTIONS_PER_PAGE as usize];
		let bills = bills.try_into().unwrap_or_default();
		pallet_p2p_trading::ClosedBills::<Runtime>::insert(page_number(who), ClosedBills { month, bills });
	}
}

impl pallet_validators::BenchmarkHelper<AccountId> for BenchmarkSetup {
	/// As `session.setKeys` does, but without a proof: the runtime holds no secrets.
	fn set_keys(who: &AccountId, index: u32) {
		use frame_support::traits::{fungible::MutateHold, Get};
		use sp_runtime::traits::{BlakeTwo256, Hash, OpaqueKeys};
		let raw = [b"aura", b"gran"].map(|kind| BlakeTwo256::hash_of(&(kind, index)).0);
		let Ok(keys) = SessionKeys::decode(&mut &raw.concat()[..]) else {
			return;
		};
		for id in SessionKeys::key_ids() {
			pallet_session::KeyOwner::<Runtime>::insert((*id, keys.get_raw(*id).to_vec()), who);
		}
		pallet_session::NextKeys::<Runtime>::insert(who, keys);
		let deposit = <Runtime as pallet_session::Config>::KeyDeposit::get();
		let paid = crate::Session::ensure_can_pay_key_deposit(who)
			.and_then(|()| Balances::hold(&pallet_session::HoldReason::Keys.into(), who, deposit));
		let counted = System::inc_consumers(who);
		debug_assert!(paid.is_ok() && counted.is_ok());
	}

	fn begin_session(validators: Vec<AccountId>) {
		let queued: Vec<_> = validators
			.iter()
			.filter_map(|who| Some((who.clone(), pallet_session::NextKeys::<Runtime>::get(who)?)))
			.collect();
		pallet_session::QueuedKeys::<Runtime>::put(queued);
		pallet_session::Validators::<Runtime>::put(validators);
	}
}
