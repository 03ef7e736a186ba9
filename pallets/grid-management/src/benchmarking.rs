//! Benchmarks. Each measures the longest way: an operator of the root acts on an area at the deepest level of a full tree, all of which is
//! in trouble but the way from the root to this area.

use super::*;
use alloc::{vec, vec::Vec};
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

const DARK: GridStatus = GridStatus {
	voltage_permille: 0,
	..CALM
};

/// Grows a tree of `areas` areas, one at least and as many as a tree can have at most: chains below a root, each down to the deepest level
/// but perhaps the first. All are supplied by `supplier` at `tariff`, their edges carry anything at a fee of 1 mill, and `operator`
/// operates the root. Tells the areas, the root first and one of the deepest last.
pub(crate) fn grow_tree<T: Config>(
	areas: u32,
	operator: &T::AccountId,
	supplier: &T::AccountId,
	tariff: Tariff,
) -> Vec<AreaId> {
	let create = |parent| {
		Pallet::<T>::do_create_area(
			parent,
			MAX_POWER,
			MAX_POWER,
			1,
			supplier.clone(),
			tariff,
			Pallet::<T>::now(),
		)
		.expect("the areas lie within the greatest depth, and the tree has room for them")
	};
	let root = create(None);
	Pallet::<T>::do_authorize(operator, root).expect("the account is no operator of a root that is new");

	let below = areas.saturating_sub(1);
	let chain = u32::from(T::MaxDepth::get()).saturating_sub(1);
	let shorter = below.checked_rem(chain).unwrap_or(0);
	let mut tree = vec![root];
	let mut newest = root;
	for n in 0..below {
		let begins = n == 0 || n.checked_rem(chain) == Some(shorter);
		newest = create(Some(if begins { root } else { newest }));
		tree.push(newest);
	}
	tree
}

/// Grows a tree like [`grow_tree`], in which every area lies in a blackout and in a pause after an operator's emergency, but for the
/// last one and those above it. Tells the last.
pub(crate) fn halted_tree<T: Config>(
	areas: u32,
	operator: &T::AccountId,
	supplier: &T::AccountId,
	tariff: Tariff,
) -> AreaId {
	let tree = grow_tree::<T>(areas, operator, supplier, tariff);
	let deepest = tree.last().copied().expect("a tree has a root");
	let spared = Pallet::<T>::lineage(deepest);
	for area in tree.into_iter().filter(|area| !spared.contains(area)) {
		black_out::<T>(area);
		pause::<T>(area, Interval::MAX);
	}
	deepest
}

fn black_out<T: Config>(area: AreaId) {
	let root = Areas::<T>::get(area).expect("the area is there").root(area);
	let old = Conditions::<T>::get(area).expect("an area has a condition");
	let new = Condition {
		state: GridState::Blackout,
		..old.clone()
	};
	Pallet::<T>::note_halt(root, area, &old, Some(&new)).expect("there is a place for every area of a tree");
	Conditions::<T>::insert(area, new);
}

fn pause<T: Config>(area: AreaId, until: Interval) {
	let entry = Areas::<T>::get(area).expect("the area is there");
	Pauses::<T>::mutate(entry.root(area), |pauses| {
		pauses
			.try_push(Pause {
				area,
				path: entry.path,
				until,
			})
			.expect("there is a place for every area of a tree")
	});
}

fn set_up_with<T: Config>(areas: u32) -> (AreaId, T::RuntimeOrigin) {
	Pallet::<T>::set_current(CURRENT);
	let area = halted_tree::<T>(
		areas,
		&account("root operator", 0, 0),
		&account("supplier", 0, 0),
		TARIFF,
	);
	let origin = T::OperatorOrigin::try_successful_origin(&area).expect("an existing area can be operated");
	(area, origin)
}

fn set_up<T: Config>() -> (AreaId, T::RuntimeOrigin) {
	set_up_with::<T>(T::MaxTreeSize::get())
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
	add_terms::<T>(area, supplier, TARIFF, CURRENT - T::TradingHorizon::get() - 1);
}

/// Gives an area as many terms as it can have but one, an interval each from `first` on.
pub(crate) fn add_terms<T: Config>(area: AreaId, supplier: &T::AccountId, tariff: Tariff, first: Interval) {
	SupplyHistory::<T>::mutate(area, |history| {
		for from in (first..).take(T::MaxPendingTerms::get() as usize - 1) {
			history
				.try_push(SupplyTerms {
					from,
					supplier: supplier.clone(),
					tariff,
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
		// The new area fills the tree, and takes the deepest level itself.
		let (deepest, _) = set_up_with::<T>(T::MaxTreeSize::get() - 1);
		// A grid of one level has roots only, which the admin origin creates.
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
		// An operator's way in is the longer one, and it leaves the fee as it is.
		let fee = Areas::<T>::get(area).map_or(0, |area| area.grid_fee);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, area, 1, 2, fee, Thresholds::default());

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
		// It leaves every list that an area can be in.
		black_out::<T>(area);
		pause::<T>(area, CURRENT);
		Pallet::<T>::do_set_grid_account(area, Some(account("grid account", 0, 0)))?;

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
		// The ring is full, and an emergency is in force, which a blackout outlasts.
		for _ in 0..T::HistoryLength::get() {
			Pallet::<T>::do_update_grid_status(area, CALM)?;
		}
		declare_emergency::<T>(area);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, area, DARK);

		assert_eq!(
			Conditions::<T>::get(area).map(|condition| condition.state),
			Some(GridState::Blackout)
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

	#[benchmark]
	fn set_grid_account() -> Result<(), BenchmarkError> {
		let (area, _) = set_up::<T>();
		let origin = T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		Pallet::<T>::do_set_grid_account(area, Some(account("grid account", 0, 0)))?;
		let new: T::AccountId = account("grid account", 1, 0);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, area, Some(new.clone()));

		assert_eq!(GridAccounts::<T>::get(area), Some(new));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ExtBuilder::default().build(), crate::mock::Test);
}
