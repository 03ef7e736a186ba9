//! Benchmarks. Each measures the longest way: an operator of the root acts on an area at the deepest level.

use super::*;
use alloc::vec;
use energy_primitives::{
	AreaId, Connection, EmergencyProtocol, GridState, GridStatus, Interval, IntervalClock, Moment, PriorityClass,
	SupplyTerms, Tariff, Thresholds, PRICE_LEVELS,
};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{EnsureOrigin, EnsureOriginWithArg, Get},
	BoundedVec,
};

/// What the runtime must help the benchmarks with.
pub trait BenchmarkHelper {
	/// Sets the block time to `now`, in Unix milliseconds.
	fn set_now(now: Moment);
}

/// Midsummer of 2016, in quarters of an hour.
const CURRENT: Interval = 1_629_456;

const TARIFF: Tariff = Tariff {
	shortfall_price: 300,
	surplus_price: 80,
};

const CALM: GridStatus = GridStatus {
	frequency_mhz: 50_000,
	voltage_permille: 1_000,
	load_w: 10_000,
	generation_w: 5_000,
};

/// Creates a root and areas below it down to the deepest level, all supplied by `supplier` at `tariff`. `operator` operates the root.
/// Tells the deepest.
pub(crate) fn deepest_area<T: Config>(operator: &T::AccountId, supplier: &T::AccountId, tariff: Tariff) -> AreaId {
	let create = |parent| {
		Pallet::<T>::do_create_area(
			parent,
			MAX_POWER,
			MAX_POWER,
			10,
			supplier.clone(),
			tariff,
			Pallet::<T>::now(),
		)
		.expect("the areas lie within the greatest depth")
	};
	let root = create(None);
	let deepest = (1..T::MaxDepth::get()).fold(root, |parent, _| create(Some(parent)));
	Pallet::<T>::do_authorize(operator, root).expect("the account is no operator of a root that is new");
	deepest
}

fn set_up<T: Config>() -> (AreaId, T::RuntimeOrigin) {
	Pallet::<T>::set_current(CURRENT);
	let area = deepest_area::<T>(&account("root operator", 0, 0), &account("supplier", 0, 0), TARIFF);
	let origin = T::OperatorOrigin::try_successful_origin(&area).expect("an existing area can be operated");
	(area, origin)
}

fn connect_to<T: Config>(area: AreaId) -> T::AccountId {
	let who: T::AccountId = account("participant", 0, 0);
	let connection = Connection {
		area,
		import_limit_w: 10_000,
		export_limit_w: 10_000,
		class: PriorityClass::Standard,
	};
	Pallet::<T>::do_connect(&who, connection).expect("the account is not connected yet");
	who
}

fn longest_reason<T: Config>() -> BoundedVec<u8, T::MaxReasonLength> {
	BoundedVec::truncate_from(vec![b'x'; T::MaxReasonLength::get() as usize])
}

/// Gives an area as many terms as it can have but one, the oldest of which can just be dropped.
fn fill_supply_history<T: Config>(area: AreaId, supplier: &T::AccountId) {
	let first = CURRENT - T::TradingHorizon::get() - 1;
	SupplyHistory::<T>::mutate(area, |history| {
		for from in (first..).take(T::MaxPendingTerms::get() as usize - 1) {
			history
				.try_push(SupplyTerms {
					from,
					supplier: supplier.clone(),
					tariff: TARIFF,
				})
				.expect("there is one more than the loop adds");
		}
	});
}

/// An operator's, so that whoever may lift an emergency may lift this one.
fn declare_emergency<T: Config>(area: AreaId) {
	Pallet::<T>::do_implement_emergency(
		area,
		EmergencyProtocol::SuspendTrading,
		T::ShortEmergency::get(),
		longest_reason::<T>(),
		Some(account("root operator", 0, 0)),
	)
	.expect("no emergency is in force yet");
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn set_operator_authorization() -> Result<(), BenchmarkError> {
		let (area, _) = set_up::<T>();
		let origin = T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let operator: T::AccountId = account("new operator", 0, 0);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, operator.clone(), area, true);

		assert!(Operators::<T>::contains_key(&operator, area));
		Ok(())
	}

	#[benchmark]
	fn revoke_operator_authorization() -> Result<(), BenchmarkError> {
		let (area, _) = set_up::<T>();
		let origin = T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let operator: T::AccountId = account("new operator", 0, 0);
		Pallet::<T>::do_authorize(&operator, area)?;

		#[extrinsic_call]
		set_operator_authorization(origin as T::RuntimeOrigin, operator.clone(), area, false);

		assert!(!Operators::<T>::contains_key(&operator, area));
		Ok(())
	}

	#[benchmark]
	fn create_area() -> Result<(), BenchmarkError> {
		let (deepest, _) = set_up::<T>();
		// The new area takes the deepest level itself. A grid of one level has roots only, which the admin origin creates.
		let parent = Areas::<T>::get(deepest).and_then(|area| area.parent);
		let origin = match &parent {
			Some(parent) => T::OperatorOrigin::try_successful_origin(parent).map_err(|_| BenchmarkError::Weightless)?,
			None => T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?,
		};
		let supplier: T::AccountId = account("supplier", 0, 0);
		if let Some(parent) = parent {
			fill_supply_history::<T>(parent, &supplier);
		}

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			parent,
			MAX_POWER,
			MAX_POWER,
			PRICE_LEVELS - 1,
			supplier,
			TARIFF,
		);

		assert!(Areas::<T>::contains_key(deepest + 1));
		Ok(())
	}

	#[benchmark]
	fn update_area() -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, area, 1, 2, 3, Thresholds::default());

		assert_eq!(Areas::<T>::get(area).map(|area| area.import_capacity_w), Some(1));
		Ok(())
	}

	#[benchmark]
	fn set_supply_terms() -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();
		let supplier: T::AccountId = account("another supplier", 0, 0);
		fill_supply_history::<T>(area, &supplier);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, area, supplier, TARIFF);

		assert_eq!(
			SupplyHistory::<T>::get(area).last().map(|terms| terms.from),
			Some(CURRENT + T::TradingHorizon::get() + 1)
		);
		Ok(())
	}

	#[benchmark]
	fn remove_area(h: Linear<0, { T::HistoryLength::get() }>) -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();
		for _ in 0..h {
			Pallet::<T>::do_update_grid_status(area, CALM)?;
		}

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, area);

		assert!(!Areas::<T>::contains_key(area));
		Ok(())
	}

	#[benchmark]
	fn connect() -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();
		let who: T::AccountId = account("participant", 0, 0);

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			who.clone(),
			area,
			MAX_POWER,
			MAX_POWER,
			PriorityClass::Standard,
		);

		assert!(Connections::<T>::contains_key(&who));
		Ok(())
	}

	#[benchmark]
	fn update_connection() -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();
		let who = connect_to::<T>(area);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, who.clone(), 1, 2, PriorityClass::Critical);

		assert_eq!(
			Connections::<T>::get(&who).map(|connection| connection.import_limit_w),
			Some(1)
		);
		Ok(())
	}

	#[benchmark]
	fn disconnect() -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();
		let who = connect_to::<T>(area);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, who.clone());

		assert!(!Connections::<T>::contains_key(&who));
		Ok(())
	}

	#[benchmark]
	fn update_grid_status() -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();
		// The ring is full, and an emergency is in force.
		for _ in 0..T::HistoryLength::get() {
			Pallet::<T>::do_update_grid_status(area, CALM)?;
		}
		declare_emergency::<T>(area);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, area, CALM);

		assert_eq!(
			Conditions::<T>::get(area).map(|condition| condition.state),
			Some(GridState::Restoration)
		);
		Ok(())
	}

	#[benchmark]
	fn implement_emergency_protocol() -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			area,
			EmergencyProtocol::SuspendTrading,
			T::ShortEmergency::get(),
			longest_reason::<T>(),
		);

		assert_eq!(Incidents::<T>::get(0).map(|incident| incident.area), Some(area));
		Ok(())
	}

	#[benchmark]
	fn lift_emergency() -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();
		declare_emergency::<T>(area);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, area);

		assert!(Incidents::<T>::get(0).is_some_and(|incident| incident.lifted.is_some()));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ExtBuilder::default().build(), crate::mock::Test);
}
