//! Benchmarks. Each measures the longest way: an operator of the root acts on an area at the deepest level of a full
//! tree, all of which is in trouble but the way from the root to this area.

use super::*;
use alloc::{vec, vec::Vec};
use areas::FirstTerms;
use energy_primitives::{
	AreaId, Connection, ConnectionMeters, EmergencyProtocol, GridState, GridStatus, Interval, IntervalClock, Moment,
	OpenIntervals, PriorityClass, Tariff, TariffBand, Thresholds, PRICE_LEVELS,
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

/// Grows a tree of `areas` areas, one at least and as many as a tree can have at most: chains below a root, each down
/// to the deepest level but perhaps the first. All are supplied by `supplier` at `tariff`, their edges carry anything
/// at a fee of 1 mill, and `operator` operates the root and gets the fees. Returns the areas, the root first and one of
/// the deepest last.
pub(crate) fn grow_tree<T: Config>(
	areas: u32,
	operator: &T::AccountId,
	supplier: &T::AccountId,
	tariff: Tariff,
) -> Vec<AreaId> {
	let create = |parent: Option<AreaId>| {
		// To inherit spares looking at the whole tree for each area.
		let terms = match parent {
			None => FirstTerms::Given(supplier.clone(), tariff),
			Some(parent) => {
				FirstTerms::Inherited(Pallet::<T>::inherit(parent, 1, supplier, &tariff).expect("all areas are alike"))
			},
		};
		let (area, _) = Pallet::<T>::do_create_area(parent, MAX_POWER, MAX_POWER, 1, terms, Pallet::<T>::now())
			.expect("the areas lie within the greatest depth, and the tree has room for them");
		area
	};
	let root = create(None);
	Pallet::<T>::do_authorize(operator, root).expect("the account has no role in a zone that is new");
	Pallet::<T>::do_set_grid_account(root, Some(operator.clone())).expect("the account may have a role");

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

/// Grows a tree like [`grow_tree`], in which every area lies in a blackout that suspends trading, and in a pause after
/// an operator's emergency, but for the last one and those above it. Returns the last.
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

/// Lets an area be dark, and its trading suspended, for as long as there is time.
fn black_out<T: Config>(area: AreaId) {
	let entry = Areas::<T>::get(area).expect("the area is there");
	let mut condition = Conditions::<T>::get(area).expect("an area has a condition");
	let measure = (EmergencyProtocol::SuspendTrading, Cause::Blackout);
	let duration = Interval::MAX - Pallet::<T>::current();
	Pallet::<T>::begin_emergency(
		area,
		&entry,
		&mut condition,
		measure,
		duration,
		longest_reason::<T>(),
		None,
	)
	.expect("there is a place for every area of a tree");
	condition.state = GridState::Blackout;
	Conditions::<T>::insert(area, condition);
}

/// Returns the record of the last emergency.
fn newest_incident<T: Config>() -> IncidentOf<T> {
	Incidents::<T>::get(NextIncident::<T>::get() - 1).expect("there has been an emergency")
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
		ends_at: None,
	};
	Pallet::<T>::do_connect(&who, connection).expect("the account is not connected yet");
	T::Meters::install_for_benchmark(&who, area);
	who
}

/// As much as any edge carries, in a class that only the account itself can choose.
fn generous() -> Invitation {
	Invitation {
		import_limit_w: MAX_POWER,
		export_limit_w: MAX_POWER,
		class: PriorityClass::Interruptible,
	}
}

fn invite_to<T: Config>(area: AreaId) -> T::AccountId {
	let who: T::AccountId = account("participant", 0, 0);
	Pallet::<T>::do_invite(&who, area, generous()).expect("the edges carry anything");
	who
}

fn longest_reason<T: Config>() -> BoundedVec<u8, T::MaxReasonLength> {
	BoundedVec::truncate_from(vec![b'x'; T::MaxReasonLength::get() as usize])
}

/// Gives an area as long a schedule as it can have, an interval each from `first` on, by as many suppliers.
fn fill_schedule<T: Config>(area: AreaId, first: Interval) {
	add_terms_of::<T>(area, TARIFF, first, |n| account("former supplier", n, 0));
}

/// Gives every area of a zone as long a schedule as it can have, so that all of it must be looked at.
fn fill_zone<T: Config>(area: AreaId) {
	let zone = Areas::<T>::get(area).expect("the area is there").root(area);
	let supplier: T::AccountId = account("supplier", 0, 0);
	for other in Trees::<T>::get(zone).into_iter().filter(|other| *other != area) {
		add_terms::<T>(other, &supplier, TARIFF, CURRENT + 1);
	}
}

/// Gives an area all the terms that it can have but one, an interval each from `first` on.
pub(crate) fn add_terms<T: Config>(area: AreaId, supplier: &T::AccountId, tariff: Tariff, first: Interval) {
	add_terms_of::<T>(area, tariff, first, |_| supplier.clone());
}

fn add_terms_of<T: Config>(area: AreaId, tariff: Tariff, first: Interval, supplier: impl Fn(u32) -> T::AccountId) {
	SupplyHistory::<T>::mutate(area, |supply| {
		let supply = supply.as_mut().expect("the area has a schedule");
		let old = supply.schedule.clone();
		for (n, from) in (0..).zip(first..).take(T::MaxPendingTerms::get() as usize - 2) {
			supply
				.schedule
				.try_push(SupplyPeriod {
					from,
					supplier: Some(Supplier {
						account: supplier(n),
						tariff,
					}),
					by_operator: false,
				})
				.expect("there are two more than the loop adds");
		}
		Pallet::<T>::recount_suppliers(supply.zone, &old, &supply.schedule).expect("they have no other role");
	});
}

/// A band that any tariff lies within.
fn any_band() -> TariffBand {
	let highest = PRICE_LEVELS - 1;
	TariffBand {
		lowest: Tariff {
			shortfall_price: 0,
			surplus_price: 0,
		},
		highest: Tariff {
			shortfall_price: highest,
			surplus_price: highest,
		},
	}
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
	use frame_system::RawOrigin;

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

	/// The admin origin's new area of a zone that has `a` with it: the terms of all others are looked at.
	#[benchmark]
	fn create_area(a: Linear<1, { T::MaxTreeSize::get() }>) -> Result<(), BenchmarkError> {
		let origin = T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let parent = match a {
			1 => None,
			_ => {
				let (deepest, _) = set_up_with::<T>(a - 1);
				fill_zone::<T>(deepest);
				let entry = Areas::<T>::get(deepest).expect("the area is there");
				let deepest_level = entry.depth() + 1 >= usize::from(T::MaxDepth::get());
				if deepest_level {
					entry.parent
				} else {
					Some(deepest)
				}
			},
		};
		let new = NextArea::<T>::get();

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			parent,
			MAX_POWER,
			MAX_POWER,
			PRICE_LEVELS - 1,
			account("supplier", 0, 0),
			TARIFF,
		);

		assert!(Areas::<T>::contains_key(new));
		Ok(())
	}

	/// An operator's new area takes over a schedule that names as many suppliers as it can.
	#[benchmark]
	fn extend_area() -> Result<(), BenchmarkError> {
		// The new area fills the tree, and takes the deepest level itself.
		let (deepest, _) = set_up_with::<T>(T::MaxTreeSize::get() - 1);
		let parent = Areas::<T>::get(deepest)
			.and_then(|area| area.parent)
			.ok_or(BenchmarkError::Weightless)?;
		let origin = T::OperatorOrigin::try_successful_origin(&parent).map_err(|_| BenchmarkError::Weightless)?;
		fill_schedule::<T>(parent, CURRENT + 1);
		let latest = SupplyHistory::<T>::get(parent)
			.and_then(|supply| supply.schedule.last().and_then(|last| last.supplier.clone()))
			.expect("the parent has terms");
		let new = NextArea::<T>::get();

		#[extrinsic_call]
		create_area(
			origin as T::RuntimeOrigin,
			Some(parent),
			MAX_POWER,
			MAX_POWER,
			1,
			latest.account,
			latest.tariff,
		);

		assert!(Areas::<T>::contains_key(new));
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

	/// An operator's change of the tariff within the supplier's band, in a zone of `a` areas, all with full schedules.
	/// That of the area itself names as many suppliers as it can, all but the last of whom can go.
	#[benchmark]
	fn set_supply_terms(a: Linear<1, { T::MaxTreeSize::get() }>) -> Result<(), BenchmarkError> {
		let (area, origin) = set_up_with::<T>(a);
		fill_zone::<T>(area);
		let terms = T::MaxPendingTerms::get();
		fill_schedule::<T>(area, CURRENT - T::TradingHorizon::get() - terms);
		let supplier: T::AccountId = account("former supplier", terms - 3, 0);
		Pallet::<T>::do_set_tariff_band(area, supplier.clone(), Some(any_band()))?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, area, supplier, TARIFF, None);

		let schedule = SupplyHistory::<T>::get(area).expect("the area has a schedule").schedule;
		assert_eq!(
			schedule.iter().map(|period| period.from).collect::<Vec<_>>(),
			[
				CURRENT - T::TradingHorizon::get() - 3,
				CURRENT + T::TradingHorizon::get() + 1
			]
		);
		Ok(())
	}

	#[benchmark]
	fn accept_tariff(a: Linear<1, { T::MaxTreeSize::get() }>) -> Result<(), BenchmarkError> {
		let (area, _) = set_up_with::<T>(a);
		fill_zone::<T>(area);
		let terms = T::MaxPendingTerms::get();
		fill_schedule::<T>(area, CURRENT - T::TradingHorizon::get() - terms);
		let supplier: T::AccountId = account("former supplier", terms - 3, 0);
		let operator: T::AccountId = account("root operator", 0, 0);
		Pallet::<T>::do_set_supply_terms(area, supplier.clone(), TARIFF, None, Some(operator))?;
		assert!(TariffProposals::<T>::contains_key(area));

		#[extrinsic_call]
		_(RawOrigin::Signed(supplier), area, TARIFF, None);

		assert!(!TariffProposals::<T>::contains_key(area));
		Ok(())
	}

	#[benchmark]
	fn set_tariff_band() -> Result<(), BenchmarkError> {
		let (area, _) = set_up::<T>();
		fill_schedule::<T>(area, CURRENT + 1);
		let supplier: T::AccountId = account("former supplier", T::MaxPendingTerms::get() - 3, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(supplier), area, Some(any_band()));

		assert!(SupplyHistory::<T>::get(area).is_some_and(|supply| supply.band.is_some()));
		Ok(())
	}

	/// The supplier of the last of as many terms as an area can have, all others of which can go.
	#[benchmark]
	fn resign_as_supplier() -> Result<(), BenchmarkError> {
		let (area, _) = set_up::<T>();
		let terms = T::MaxPendingTerms::get();
		fill_schedule::<T>(area, CURRENT - T::TradingHorizon::get() - terms);
		let supplier: T::AccountId = account("former supplier", terms - 3, 0);
		let operator: T::AccountId = account("root operator", 0, 0);
		Pallet::<T>::do_set_supply_terms(area, supplier.clone(), TARIFF, None, Some(operator))?;

		#[extrinsic_call]
		_(RawOrigin::Signed(supplier), area);

		assert!(SupplyHistory::<T>::get(area)
			.is_some_and(|supply| supply.schedule.last().is_some_and(|last| last.supplier.is_none())));
		Ok(())
	}

	#[benchmark]
	fn remove_area(h: Linear<0, { T::HistoryLength::get() }>) -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();
		for _ in 0..h {
			Pallet::<T>::do_update_grid_status(area, CALM, &account("root operator", 0, 0))?;
		}
		// It leaves every list that an area can be in.
		black_out::<T>(area);
		Pallet::<T>::set_current(CURRENT + 1);
		Conditions::<T>::mutate(area, |condition| {
			if let Some(condition) = condition {
				condition.emergency = None;
			}
		});
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
		let Invitation {
			import_limit_w,
			export_limit_w,
			class,
		} = generous();

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			who.clone(),
			area,
			import_limit_w,
			export_limit_w,
			class,
		);

		assert!(Pallet::<T>::is_invited(&who, area));
		Ok(())
	}

	#[benchmark]
	fn accept_connection() -> Result<(), BenchmarkError> {
		let (area, _) = set_up::<T>();
		let who = invite_to::<T>(area);
		let Invitation {
			import_limit_w,
			export_limit_w,
			class,
		} = generous();

		#[extrinsic_call]
		_(
			RawOrigin::Signed(who.clone()),
			area,
			import_limit_w,
			export_limit_w,
			class,
		);

		assert!(Connections::<T>::contains_key(&who));
		assert!(!Pallet::<T>::is_invited(&who, area));
		Ok(())
	}

	/// Other limits for a connection with as many meters as there can be.
	#[benchmark]
	fn change_connection() -> Result<(), BenchmarkError> {
		let (area, _) = set_up::<T>();
		let who = connect_to::<T>(area);
		invite_to::<T>(area);
		let Invitation {
			import_limit_w,
			export_limit_w,
			class,
		} = generous();

		#[extrinsic_call]
		accept_connection(
			RawOrigin::Signed(who.clone()),
			area,
			import_limit_w,
			export_limit_w,
			class,
		);

		assert!(!Pallet::<T>::is_invited(&who, area));
		Ok(())
	}

	#[benchmark]
	fn decline_connection() -> Result<(), BenchmarkError> {
		let (area, _) = set_up::<T>();
		let who = invite_to::<T>(area);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), area);

		assert!(!Pallet::<T>::is_invited(&who, area));
		Ok(())
	}

	#[benchmark]
	fn withdraw_invitation() -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();
		let who = invite_to::<T>(area);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, who.clone(), area);

		assert!(!Pallet::<T>::is_invited(&who, area));
		Ok(())
	}

	#[benchmark]
	fn give_notice() -> Result<(), BenchmarkError> {
		let (area, _) = set_up::<T>();
		let who = connect_to::<T>(area);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()));

		assert!(Connections::<T>::get(&who).is_some_and(|connection| connection.ends_at.is_some()));
		Ok(())
	}

	#[benchmark]
	fn leave() -> Result<(), BenchmarkError> {
		let (area, _) = set_up::<T>();
		let who = connect_to::<T>(area);
		Connections::<T>::mutate(&who, |connection| {
			if let Some(connection) = connection {
				connection.ends_at = Some(CURRENT);
			}
		});
		T::Open::settle_for_benchmark(CURRENT);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()));

		assert!(!Connections::<T>::contains_key(&who));
		Ok(())
	}

	#[benchmark]
	fn update_connection() -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();
		let who = connect_to::<T>(area);

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			who.clone(),
			9_000,
			8_000,
			PriorityClass::Critical,
		);

		assert_eq!(
			Connections::<T>::get(&who).map(|connection| connection.import_limit_w),
			Some(9_000)
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

	/// What comes again and again: the ring is full, and the area has as good as no trouble.
	#[benchmark]
	fn update_grid_status() -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();
		for _ in 0..T::HistoryLength::get() {
			Pallet::<T>::do_update_grid_status(area, CALM, &account("root operator", 0, 0))?;
		}
		declare_emergency::<T>(area);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, area, CALM);

		assert_eq!(
			Conditions::<T>::get(area).and_then(|condition| condition.status),
			Some(CALM)
		);
		Ok(())
	}

	#[benchmark]
	fn begin_blackout() -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();
		for _ in 0..T::HistoryLength::get() {
			Pallet::<T>::do_update_grid_status(area, CALM, &account("root operator", 0, 0))?;
		}

		#[extrinsic_call]
		update_grid_status(origin as T::RuntimeOrigin, area, DARK);

		assert_eq!(newest_incident::<T>().cause, Cause::Blackout);
		assert_eq!(newest_incident::<T>().area, area);
		Ok(())
	}

	#[benchmark]
	fn end_blackout() -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();
		for _ in 0..T::HistoryLength::get() {
			Pallet::<T>::do_update_grid_status(area, DARK, &account("root operator", 0, 0))?;
		}
		Pallet::<T>::set_current(CURRENT + 1);

		#[extrinsic_call]
		update_grid_status(origin as T::RuntimeOrigin, area, CALM);

		assert!(newest_incident::<T>().lifted.is_some());
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

		assert_eq!(newest_incident::<T>().area, area);
		Ok(())
	}

	#[benchmark]
	fn lift_emergency() -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();
		declare_emergency::<T>(area);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, area);

		assert!(newest_incident::<T>().lifted.is_some());
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
