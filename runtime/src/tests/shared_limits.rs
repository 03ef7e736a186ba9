//! What two pallets share is equal, and what one relies on holds in the other.

use super::*;
use crate::configs::{
	CarbonPalletId, CouncilCollective, KeylessAccounts, MaxMotions, TradingPalletId, VerifierCollective,
};
use frame_support::traits::{Contains, Get};
use pallet_carbon_offset::Config as Carbon;
use pallet_collective::Config as Collective;
use pallet_energy_production::Config as Production;
use pallet_grid_management::Config as Grid;
use pallet_membership::Config as Membership;
use pallet_p2p_trading::Config as Trading;
use sp_runtime::traits::AccountIdConversion;
use std::any::TypeId;

/// Supply terms change only beyond the trading horizon, so the grid has to know that of the market.
#[test]
fn the_grid_and_the_market_have_one_trading_horizon() {
	assert_eq!(
		<Runtime as Grid>::TradingHorizon::get(),
		<Runtime as Trading>::TradingHorizon::get()
	);
}

/// An interval's market is cleared before its delivery, and its records stay until its readings are
/// complete.
#[test]
fn an_interval_is_cleared_then_metered_then_deleted() {
	assert!(<Runtime as Trading>::ClearingWindow::get() <= <Runtime as Trading>::GateClosure::get());
	assert!(<Runtime as Trading>::Retention::get() > <Runtime as Production>::MeterDeadline::get());
}

#[test]
fn what_is_late_is_settled_in_its_interval_for_two_months_on_its_terms() {
	let two_months = 62 * 96;
	assert!(<Runtime as Trading>::Retention::get() >= two_months);
	let kept = <Runtime as pallet_grid_management::Config>::TermsKept::get();
	assert!(kept > <Runtime as Trading>::Retention::get() + <Runtime as Production>::MeterDeadline::get());
}

#[test]
fn all_pallets_count_intervals_by_one_clock() {
	let clock = TypeId::of::<crate::GridManagement>();
	assert_eq!(TypeId::of::<<Runtime as Production>::Clock>(), clock);
	assert_eq!(TypeId::of::<<Runtime as Trading>::Clock>(), clock);
	assert_eq!(TypeId::of::<<Runtime as Carbon>::Clock>(), clock);
}

/// What the pallets charge goes to one fund. It and the pallets' own accounts have no key, so they
/// take part in nothing.
#[test]
fn the_pallets_have_one_fund_and_no_keyless_account_takes_part() {
	let fund = CommunityFund::get();
	assert_eq!(<Runtime as Trading>::CommunityFund::get(), fund);
	assert_eq!(<Runtime as Carbon>::CommunityFund::get(), fund);
	assert!(TradingPalletId::get() != CarbonPalletId::get());
	for id in [TradingPalletId::get(), CarbonPalletId::get()] {
		assert!(KeylessAccounts::contains(&id.into_account_truncating()));
	}
	assert!(KeylessAccounts::contains(&fund));
}

fn bound<Limit: Get<u32>>() -> u32 {
	Limit::get()
}

#[test]
fn a_body_has_one_bound_for_its_members_and_one_for_its_motions() {
	assert_eq!(
		bound::<<Runtime as Collective<CouncilCollective>>::MaxMembers>(),
		bound::<<Runtime as Membership<CouncilCollective>>::MaxMembers>()
	);
	assert_eq!(
		bound::<<Runtime as Collective<VerifierCollective>>::MaxMembers>(),
		bound::<<Runtime as Membership<VerifierCollective>>::MaxMembers>()
	);
	assert_eq!(
		bound::<<Runtime as Collective<CouncilCollective>>::MaxProposals>(),
		bound::<MaxMotions>()
	);
	assert_eq!(
		bound::<<Runtime as Collective<VerifierCollective>>::MaxProposals>(),
		bound::<MaxMotions>()
	);
	assert_eq!(
		bound::<<Runtime as crate::motions::Config>::MaxMotions>(),
		bound::<MaxMotions>()
	);
}

#[test]
fn aura_and_grandpa_have_as_many_validators() {
	assert_eq!(
		bound::<<Runtime as pallet_aura::Config>::MaxAuthorities>(),
		bound::<<Runtime as pallet_grandpa::Config>::MaxAuthorities>()
	);
}
