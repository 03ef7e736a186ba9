//! Benchmarks of the search for the role of a transaction's signer.

use super::{find_role, has_role, nested, FoundRole};
use crate::{configs::ProxyType, AccountId, EnergyProduction, Proxy, Runtime, RuntimeCall, RuntimeOrigin};
use alloc::boxed::Box;
use core::marker::PhantomData;
use energy_primitives::{Limits, Tariff};
use frame_benchmarking::{account, v2::*};
use frame_support::traits::Get;
use nested::Search;

/// Stands for the extension [`CheckRole`](super::CheckRole), which belongs to this runtime and is
/// measured in it only.
pub struct Pallet<T>(PhantomData<T>);

/// The runtime.
pub trait Config: frame_system::Config {}

impl Config for Runtime {}

const TARIFF: Tariff = Tariff {
	shortfall_price_mills: 300,
	surplus_price_mills: 80,
};

fn some(name: &'static str) -> AccountId {
	account(name, 0, 0)
}

/// An account that is connected to the grid.
fn participant() -> AccountId {
	let who = some("participant");
	let limits = Limits {
		import_limit_w: 1_000,
		export_limit_w: 1_000,
	};
	pallet_grid_management::benchmarking::connect::<Runtime>(
		&who,
		&some("operator"),
		&some("supplier"),
		limits,
		TARIFF,
	);
	who
}

#[benchmarks(where T: Config)]
mod benchmarks {
	use super::*;

	/// A participant.
	#[benchmark]
	fn connected() {
		let who = participant();
		let found;
		#[block]
		{
			found = find_role(&who);
		}
		assert_eq!(found, Some(FoundRole::Connected));
	}

	/// An account that has left, and whose money still lies in the market: that is looked up last.
	#[benchmark]
	fn other_role() -> Result<(), BenchmarkError> {
		let who = participant();
		pallet_p2p_trading::benchmarking::settle_before::<Runtime>(&who, 1);
		pallet_grid_management::Connections::<Runtime>::remove(&who);
		let found;
		#[block]
		{
			found = find_role(&who);
		}
		assert_eq!(found, Some(FoundRole::Other));
		Ok(())
	}

	/// The proxy of a gateway, the last of as many as there can be.
	#[benchmark]
	fn gateways_reading() -> Result<(), BenchmarkError> {
		let (gateway, delegate) = (some("gateway"), proxies_of("gateway")?);
		let areas =
			pallet_grid_management::benchmarking::grow_zone::<Runtime>(1, &some("operator"), &some("supplier"), TARIFF);
		let operator = RuntimeOrigin::signed(some("operator"));
		EnergyProduction::register_gateway(operator, gateway.clone(), areas[0])?;
		let call = by_proxy(
			&gateway,
			pallet_energy_production::Call::submit_readings {
				batch: Default::default(),
			}
			.into(),
		);
		let found;
		#[block]
		{
			found = nested::is_gateways_reading(&delegate, &call);
		}
		assert!(found);
		Ok(())
	}

	/// One of the calls within: the proxy of an operator, the last of as many as there can be, for
	/// the lowest area of the deepest zone.
	#[benchmark]
	fn step() -> Result<(), BenchmarkError> {
		let (operator, delegate) = (some("operator"), proxies_of("operator")?);
		let most = <Runtime as pallet_grid_management::Config>::MaxZoneAreas::get();
		let areas =
			pallet_grid_management::benchmarking::grow_zone::<Runtime>(most, &operator, &some("supplier"), TARIFF);
		let area = areas.last().copied().ok_or(BenchmarkError::Stop("a zone has areas"))?;
		let call = by_proxy(&operator, pallet_grid_management::Call::lift_emergency { area }.into());
		let found;
		#[block]
		{
			found = Search::through_operations().operational_rank(&delegate, &call);
		}
		assert!(found.is_some() && has_role(&operator));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::tests::development_chain(), crate::Runtime);
}

fn by_proxy(real: &AccountId, call: RuntimeCall) -> RuntimeCall {
	pallet_proxy::Call::proxy {
		real: real.clone().into(),
		force_proxy_type: None,
		call: Box::new(call),
	}
	.into()
}

/// Gives an account as many proxies as it can have. Returns the last.
fn proxies_of(name: &'static str) -> Result<AccountId, BenchmarkError> {
	use frame_support::traits::fungible::Mutate;
	let real = some(name);
	<crate::Balances as Mutate<AccountId>>::mint_into(&real, 1_000_000 * crate::TOKEN)?;
	let most: u32 = <Runtime as pallet_proxy::Config>::MaxProxies::get();
	let mut last = real.clone();
	for index in 0..most {
		let delegate: AccountId = account("delegate", index, 0);
		Proxy::add_proxy_delegate(&real, delegate.clone(), ProxyType::Any, 0)?;
		last = last.max(delegate);
	}
	Ok(last)
}
