//! Benchmarks, and what those of other pallets need of the grid. Each measures the longest way: an
//! operator of the root acts on an area at the deepest level of a full zone, all of which is
//! suspended but the way from the root to this area.

use super::*;
use alloc::{vec, vec::Vec};
use areas::FirstTerms;
use energy_primitives::{
	index_at, page_of, AreaId, Authority, Connection, EmergencyProtocol, FlexibilityPhase, Flow, GridState, GridStatus,
	Interval, IntervalClock, LimitBreach, LimitBreaches, LimitationContract, Limits, Moment, Power, PriorityClass,
	ProposalId, PublishedEnvelope, SupplySchedules, Tariff, TariffBand, Thresholds, Zones, CONNECTIONS_PER_PAGE,
	PRICE_LEVELS,
};
use flexibility_setup::*;
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{EnsureOriginWithArg, Get},
	weights::Weight,
};
use measures::Declaration;
use setup::*;

mod flexibility_setup;
mod setup;

/// What the runtime must do for the benchmarks.
pub trait BenchmarkHelper<AccountId> {
	/// Sets the block time, in Unix milliseconds.
	fn set_now(moment: Moment);

	/// Installs as many active settling meters at an account's connection as it can have, so that
	/// the end of the connection has as much to do as it can have.
	fn install_meters(who: &AccountId, area: AreaId);

	/// Settles everything before an interval, and gives the account money in the market, some of
	/// which its supplier owes it.
	fn settle_before(who: &AccountId, interval: Interval);

	/// Lets the meters of all connection points of the account's page have measured a flow in an interval.
	fn measure(who: &AccountId, area: AreaId, interval: Interval, flow: Flow);
}

/// Midsummer of 2016, in quarters of an hour.
const CURRENT: Interval = 1_629_456;

const TARIFF: Tariff = Tariff {
	shortfall_price_mills: 300,
	surplus_price_mills: 80,
};

const CALM: GridStatus = GridStatus {
	frequency_millihertz: 50_000,
	voltage_permille: 1_000,
	load_w: 10_000,
	generation_w: 5_000,
};

const DARK: GridStatus = GridStatus {
	voltage_permille: 0,
	..CALM
};

/// An edge that carries anything, at a fee of 1 mill.
const WIDE: Edge = Edge {
	import_limit_w: MAX_POWER,
	export_limit_w: MAX_POWER,
	grid_fee_mills: 1,
};

/// Sets the block time to the begin of an interval.
pub fn set_current<T: Config>(current: Interval) {
	T::BenchmarkHelper::set_now(Moment::from(current).saturating_mul(Pallet::<T>::length_ms()));
}

/// Halves what the connections of an area may export in an interval, by a measure with the longest reason.
pub fn curtail<T: Config>(area: AreaId, interval: Interval) {
	let declared = Pallet::<T>::declare(Declaration {
		area,
		protocol: EmergencyProtocol::Curtail { export_permille: 500 },
		cause: EmergencyCause::Declared,
		from: interval,
		until: interval + 1,
		reason: longest_reason::<T>(),
		by: Authority::Council,
		confirmed_by: None,
	});
	declared.expect("the list has room");
}

/// Grows a zone of `areas` areas, one at least and as many as a zone can have at most: chains below
/// a root, each down to the deepest level but perhaps the first. All are supplied by `supplier` at
/// `tariff`, their edges carry anything at a fee of 1 mill, `operator` operates the root, and another
/// account receives the fees. Returns the areas, the root first and one of the deepest last.
pub fn grow_zone<T: Config>(
	areas: u32,
	operator: &T::AccountId,
	supplier: &T::AccountId,
	tariff: Tariff,
) -> Vec<AreaId> {
	let create = |parent: Option<AreaId>| {
		// To inherit spares looking at the whole zone for each area.
		let terms = match parent {
			None => FirstTerms::Given(Supplier {
				account: supplier.clone(),
				tariff,
			}),
			Some(parent) => {
				FirstTerms::Inherited(Pallet::<T>::inherit(parent, 1, supplier, &tariff).expect("all areas are alike"))
			},
		};
		let (area, _) = Pallet::<T>::do_create_area(parent, WIDE, terms, Pallet::<T>::now())
			.expect("the areas lie within the greatest depth, and the zone has room for them");
		area
	};
	let root = create(None);
	Pallet::<T>::do_authorize(operator, root).expect("the account has no role in a zone that is new");
	let receiver = account("network account", root, 0);
	Pallet::<T>::do_set_network_account(root, Some(receiver)).expect("the account may have a role");

	let below = areas.saturating_sub(1);
	let chain = u32::from(T::MaxDepth::get()).saturating_sub(1);
	let shorter = below.checked_rem(chain).unwrap_or(0);
	let mut zone = vec![root];
	let mut newest = root;
	for n in 0..below {
		let begins = n == 0 || n.checked_rem(chain) == Some(shorter);
		newest = create(Some(if begins { root } else { newest }));
		zone.push(newest);
	}
	zone
}

/// Gives an account a number on a page of its own, which neighbours fill, unless it has one.
pub fn give_page<T: Config>(who: &T::AccountId, area: AreaId) {
	if Indices::<T>::contains_key(who) {
		return;
	}
	OpenPages::<T>::remove(area);
	assert!(Pallet::<T>::give_index(who, area).is_ok());
	fill_page::<T>(who);
}

/// Connects an account as deep, and with its operator as high, as they can lie, in a full zone
/// where all is suspended but the way from the root to its area: the longest way that a call may
/// have to go. A second account with the same operator, supplier and tariff joins the first one's
/// area, as trading within an area needs two; who grew a zone with them before joins its last area.
/// Returns the area.
pub fn connect<T: Config>(
	who: &T::AccountId,
	operator: &T::AccountId,
	supplier: &T::AccountId,
	limits: Limits,
	tariff: Tariff,
) -> AreaId {
	let newest = NextArea::<T>::get().saturating_sub(1);
	let fits = Pallet::<T>::is_operator(operator, newest)
		&& Pallet::<T>::supply_terms(newest, 0)
			.is_some_and(|terms| terms.supplier == *supplier && terms.tariff == tariff);
	let area = if fits {
		newest
	} else {
		let area = suspended_zone::<T>(T::MaxZoneAreas::get(), operator, supplier, tariff);
		// The present terms have a full schedule behind them to be found in.
		add_terms::<T>(area, supplier, tariff, Interval::MAX - T::MaxPendingTerms::get());
		area
	};
	connect_within::<T>(who, area, limits);
	area
}

#[benchmarks]
mod benchmarks {
	use super::*;
	use frame_system::RawOrigin;

	#[benchmark]
	fn set_operator_authorization() -> Result<(), BenchmarkError> {
		let (area, _) = set_up::<T>();
		let origin = council::<T>()?;
		let operator: T::AccountId = account("new operator", 0, 0);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, operator.clone(), area, true);

		assert!(Operators::<T>::contains_key(&operator, area));
		Ok(())
	}

	#[benchmark]
	fn revoke_operator_authorization() -> Result<(), BenchmarkError> {
		let (area, _) = set_up::<T>();
		let origin = council::<T>()?;
		let operator: T::AccountId = account("new operator", 0, 0);
		Pallet::<T>::do_authorize(&operator, area)?;

		#[extrinsic_call]
		set_operator_authorization(origin as T::RuntimeOrigin, operator.clone(), area, false);

		assert!(!Operators::<T>::contains_key(&operator, area));
		Ok(())
	}

	/// The council's new area of a zone that has `a` with it: the terms of all others are looked at.
	#[benchmark]
	fn create_area(a: Linear<1, { T::MaxZoneAreas::get() }>) -> Result<(), BenchmarkError> {
		let origin = council::<T>()?;
		let parent = match a {
			1 => None,
			_ => {
				let (deepest, _) = set_up_with::<T>(a - 1);
				fill_zone::<T>(deepest);
				let entry = Areas::<T>::get(deepest).expect("the area is there");
				let deepest_level = entry.depth() + 1 >= usize::from(T::MaxDepth::get());
				if deepest_level {
					entry.parent()
				} else {
					Some(deepest)
				}
			},
		};
		let new = NextArea::<T>::get();
		let edge = Edge {
			grid_fee_mills: PRICE_LEVELS - 1,
			..WIDE
		};

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			parent,
			edge,
			account("supplier", 0, 0),
			TARIFF,
		);

		assert!(Areas::<T>::contains_key(new));
		Ok(())
	}

	/// An operator's new area takes over a schedule that names as many suppliers as it can.
	#[benchmark]
	fn extend_area() -> Result<(), BenchmarkError> {
		// The new area fills the zone, and takes the deepest level itself.
		let (deepest, _) = set_up_with::<T>(T::MaxZoneAreas::get() - 1);
		let parent = Areas::<T>::get(deepest)
			.and_then(|area| area.parent())
			.ok_or(BenchmarkError::Weightless)?;
		let origin =
			T::AuthorityOrigin::try_successful_origin(&Some(parent)).map_err(|_| BenchmarkError::Weightless)?;
		fill_schedule::<T>(parent, CURRENT + 1);
		let latest = SupplyHistory::<T>::get(parent)
			.and_then(|supply| supply.schedule.last().and_then(|last| last.supplier.clone()))
			.expect("the parent has terms");
		let new = NextArea::<T>::get();

		#[extrinsic_call]
		create_area(
			origin as T::RuntimeOrigin,
			Some(parent),
			WIDE,
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
		let edge = Edge {
			import_limit_w: 100,
			export_limit_w: 200,
			..WIDE
		};

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, area, edge, Thresholds::default());

		assert_eq!(Areas::<T>::get(area).map(|area| area.edge), Some(edge));
		Ok(())
	}

	#[benchmark]
	fn set_area_name() -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();
		let longest = |letter| AreaName::truncate_from(vec![letter; 32]);
		Pallet::<T>::do_set_area_name(area, longest(b'x'))?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, area, longest(b'y'));

		assert_eq!(AreaNames::<T>::get(area), longest(b'y'));
		Ok(())
	}

	/// An operator's change of the tariff within the supplier's band, in a zone of `a` areas, all
	/// with full schedules. That of the area itself names as many suppliers as it can, all but the
	/// last of whom can be dropped.
	#[benchmark]
	fn set_supply_terms(a: Linear<1, { T::MaxZoneAreas::get() }>) -> Result<(), BenchmarkError> {
		let (area, origin) = set_up_with::<T>(a);
		fill_zone::<T>(area);
		let terms = T::MaxPendingTerms::get();
		fill_schedule::<T>(area, CURRENT - T::TermsKept::get() - terms);
		let supplier: T::AccountId = account("former supplier", terms - 3, 0);
		Pallet::<T>::do_set_tariff_band(area, supplier.clone(), Some(any_band()))?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, area, supplier, TARIFF, None);

		let schedule = SupplyHistory::<T>::get(area).expect("the area has a schedule").schedule;
		assert_eq!(
			schedule.iter().map(|period| period.from).collect::<Vec<_>>(),
			[
				CURRENT - T::TermsKept::get() - 3,
				CURRENT + T::TradingHorizon::get() + 1
			]
		);
		Ok(())
	}

	#[benchmark]
	fn accept_tariff(a: Linear<1, { T::MaxZoneAreas::get() }>) -> Result<(), BenchmarkError> {
		let (area, _) = set_up_with::<T>(a);
		fill_zone::<T>(area);
		let terms = T::MaxPendingTerms::get();
		fill_schedule::<T>(area, CURRENT - T::TermsKept::get() - terms);
		let supplier: T::AccountId = account("former supplier", terms - 3, 0);
		let proposed = Supplier {
			account: supplier.clone(),
			tariff: TARIFF,
		};
		Pallet::<T>::do_set_supply_terms(area, proposed, None, &root_operator::<T>())?;
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

	/// The supplier of the last of as many terms as an area can have, all others of which can be
	/// dropped.
	#[benchmark]
	fn resign_as_supplier() -> Result<(), BenchmarkError> {
		let (area, _) = set_up::<T>();
		let terms = T::MaxPendingTerms::get();
		fill_schedule::<T>(area, CURRENT - T::TermsKept::get() - terms);
		let supplier: T::AccountId = account("former supplier", terms - 3, 0);
		let proposed = Supplier {
			account: supplier.clone(),
			tariff: TARIFF,
		};
		Pallet::<T>::do_set_supply_terms(area, proposed, None, &root_operator::<T>())?;

		#[extrinsic_call]
		_(RawOrigin::Signed(supplier), area);

		assert!(SupplyHistory::<T>::get(area)
			.is_some_and(|supply| supply.schedule.last().is_some_and(|last| last.supplier.is_none())));
		Ok(())
	}

	#[benchmark]
	fn remove_area(h: Linear<0, { T::HistoryLength::get() }>) -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();
		report::<T>(area, CALM, h)?;
		// It leaves every list that an area can be in.
		propose::<T>(area)?;
		Pallet::<T>::do_set_floor_rule(area, Some(true))?;
		let zone = Pallet::<T>::zone_of(area).expect("the area is there");
		Measures::<T>::mutate(zone, |measures| {
			for measure in measures.iter_mut().filter(|measure| measure.area == area) {
				measure.lifted_in = Some(CURRENT);
			}
		});
		black_out::<T>(area);
		Measures::<T>::mutate(zone, |measures| {
			for measure in measures.iter_mut().filter(|measure| measure.area == area) {
				measure.lifted_in = Some(CURRENT);
			}
		});
		set_current::<T>(CURRENT + 1);
		cooldown::<T>(area, CURRENT);
		Pallet::<T>::do_set_network_account(area, Some(account("network account", 0, 0)))?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, area);

		assert!(!Areas::<T>::contains_key(area));
		Ok(())
	}

	#[benchmark]
	fn connect() -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();
		let who: T::AccountId = account("participant", 0, 0);
		let offer = generous();

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			who.clone(),
			area,
			offer.import_limit_w,
			offer.export_limit_w,
			offer.class,
		);

		assert!(Pallet::<T>::is_invited(&who, area));
		Ok(())
	}

	/// Of an account that has left another area, has settled all, and begins a new page.
	#[benchmark]
	fn accept_connection() -> Result<(), BenchmarkError> {
		let (area, _) = set_up::<T>();
		let root = Areas::<T>::get(area).expect("the area is there").zone(area);
		let who = connect_to::<T>(root);
		let former = Connections::<T>::get(&who).expect("the account is connected");
		Pallet::<T>::do_disconnect(who.clone(), former)?;
		T::BenchmarkHelper::settle_before(&who, CURRENT);
		invite_to::<T>(area);
		let pages = NextPage::<T>::get();
		let offer = generous();

		#[extrinsic_call]
		_(
			RawOrigin::Signed(who.clone()),
			area,
			offer.import_limit_w,
			offer.export_limit_w,
			offer.class,
		);

		assert!(Connections::<T>::contains_key(&who));
		assert!(!Pallet::<T>::is_invited(&who, area));
		assert_eq!(NextPage::<T>::get(), pages + 1);
		Ok(())
	}

	/// Other limits for a connection with as many meters as there can be.
	#[benchmark]
	fn change_connection() -> Result<(), BenchmarkError> {
		let (area, _) = set_up::<T>();
		let who = connect_to::<T>(area);
		invite_to::<T>(area);
		let offer = generous();

		#[extrinsic_call]
		accept_connection(
			RawOrigin::Signed(who.clone()),
			area,
			offer.import_limit_w,
			offer.export_limit_w,
			offer.class,
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
			connection.as_mut().map(|own| own.ends_at = Some(CURRENT))
		});
		T::BenchmarkHelper::settle_before(&who, CURRENT);

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

	/// What comes again and again: the ring is full, and the area has as good as no trouble. By an
	/// operator of the root, whose way is longer than a reporter's.
	#[benchmark]
	fn update_grid_status() -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();
		report::<T>(area, CALM, T::HistoryLength::get())?;
		declare_emergency::<T>(area);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, area, CALM);

		assert_eq!(
			AreaStates::<T>::get(area).and_then(|area_state| area_state.status),
			Some(CALM)
		);
		Ok(())
	}

	#[benchmark]
	fn begin_blackout() -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();
		report::<T>(area, CALM, T::HistoryLength::get())?;

		#[extrinsic_call]
		update_grid_status(origin as T::RuntimeOrigin, area, DARK);

		assert_eq!(newest_incident::<T>().cause, EmergencyCause::Blackout);
		assert_eq!(newest_incident::<T>().area, area);
		Ok(())
	}

	#[benchmark]
	fn end_blackout() -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();
		report::<T>(area, DARK, T::HistoryLength::get())?;
		set_current::<T>(CURRENT + 1);

		#[extrinsic_call]
		update_grid_status(origin as T::RuntimeOrigin, area, CALM);

		assert!(newest_incident::<T>().lifted.is_some());
		Ok(())
	}

	/// Load is shed: it takes room on the list, an owner, and turns.
	#[benchmark]
	fn implement_emergency_protocol() -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			area,
			EmergencyProtocol::ShedLoad {
				from_class: PriorityClass::Essential,
				groups: 1,
			},
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
	fn set_network_account() -> Result<(), BenchmarkError> {
		let (area, _) = set_up::<T>();
		let origin = council::<T>()?;
		Pallet::<T>::do_set_network_account(area, Some(account("network account", 0, 0)))?;
		let new: T::AccountId = account("network account", 1, 0);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, area, Some(new.clone()));

		assert_eq!(NetworkAccounts::<T>::get(area), Some(new));
		Ok(())
	}

	#[benchmark]
	fn propose_measure() -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();
		let proposals = NextProposal::<T>::get();

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			area,
			EmergencyProtocol::Island,
			Some(CURRENT + 1),
			T::LongEmergency::get(),
			longest_reason::<T>(),
		);

		assert_eq!(NextProposal::<T>::get(), proposals + 1);
		Ok(())
	}

	#[benchmark]
	fn confirm_measure() -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();
		let proposal = propose::<T>(area)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, area, proposal);

		assert!(newest_incident::<T>().confirmed_by.is_some());
		Ok(())
	}

	#[benchmark]
	fn withdraw_measure_proposal() -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();
		let proposal = propose::<T>(area)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, area, proposal);

		let zone = Pallet::<T>::zone_of(area).expect("the area is there");
		assert!(!MeasureProposals::<T>::contains_key(zone));
		Ok(())
	}

	#[benchmark]
	fn set_status_reporter() -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();
		let reporter: T::AccountId = account("reporter", 0, 0);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, reporter.clone(), area, true);

		assert!(Reporters::<T>::contains_key(&reporter, area));
		Ok(())
	}

	/// Each envelope is the last that fits in among others, and lies on a page of its own.
	#[benchmark]
	fn publish_envelopes(n: Linear<1, { T::MaxEnvelopesPerCall::get() }>) -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();
		let mut envelopes = PublishedEnvelopesOf::<T>::default();
		for number in 0..n {
			let who: T::AccountId = account("publishing participant", number, 0);
			let limits = Limits {
				import_limit_w: 10_000,
				export_limit_w: MAX_POWER,
			};
			connect_within::<T>(&who, area, limits);
			for period in 1..T::MaxEnvelopePeriods::get() {
				let published =
					PublishedEnvelopesOf::<T>::truncate_from(vec![envelope_of(who.clone(), CURRENT + 2 * period)]);
				Pallet::<T>::do_publish_envelopes(area, published, &root_operator::<T>())?;
			}
			envelopes
				.try_push(envelope_of(who, CURRENT + 1))
				.expect("there are no more than a call has room for");
		}

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, area, envelopes);

		let who: T::AccountId = account("publishing participant", n - 1, 0);
		let (page, _) = page_of(Indices::<T>::get(&who).expect("the account is connected"));
		let periods = EnvelopePages::<T>::get(page)[0].periods.len() as u32;
		assert_eq!(periods, T::MaxEnvelopePeriods::get());
		Ok(())
	}

	/// A full page, `n` accounts of which are in breach of a measure and of their envelopes, with as many
	/// breaches on record as there is room for.
	#[benchmark]
	fn judge_connections(n: Linear<0, CONNECTIONS_PER_PAGE>) -> Result<(), BenchmarkError> {
		let (area, _) = set_up::<T>();
		OpenPages::<T>::remove(area);
		let page = NextPage::<T>::get();
		for number in 0..CONNECTIONS_PER_PAGE {
			let who: T::AccountId = account("judged participant", number, 0);
			let connection = Connection {
				area,
				import_limit_w: 10_000,
				export_limit_w: 10_000,
				class: PriorityClass::Standard,
				ends_at: None,
			};
			Pallet::<T>::do_connect(&who, connection)?;
			Pallet::<T>::do_set_default_envelope(&who, &connection, Some(Limits::default()), &Authority::Council)?;
			let known = (0..32).map(|before| LimitBreach {
				interval: CURRENT - before,
				limits: Limits::default(),
				import_excess_wh: 1,
				export_excess_wh: 0,
			});
			let known: Vec<_> = known.rev().collect();
			LimitBreachesOf::<T>::insert(&who, Breaches::truncate_from(known));
		}
		set_current::<T>(CURRENT + 2);
		let beyond = Flow {
			import_wh: 1_000_000,
			export_wh: 1_000_000,
		};
		let flows: Vec<_> = (0..n as u8).map(|slot| (slot, Flow::default(), beyond)).collect();
		let judgement;

		#[block]
		{
			judgement = Pallet::<T>::judge_page(CURRENT + 1, page, &flows, true);
		}

		assert_eq!(judgement.judged, n);
		assert_eq!(judgement.excess.len() as u32, n);
		Ok(())
	}

	#[benchmark]
	fn set_default_envelope() -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();
		let who = connect_to::<T>(area);
		let limits = Limits::default();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, who.clone(), Some(limits));

		let (page, _) = page_of(Indices::<T>::get(&who).expect("the account is connected"));
		assert!(EnvelopePages::<T>::get(page)[0].default.is_some());
		Ok(())
	}

	#[benchmark]
	fn set_controllable_devices() -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();
		let who = connect_to::<T>(area);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, who.clone(), 3, true);

		let (page, _) = page_of(Indices::<T>::get(&who).expect("the account is connected"));
		assert_eq!(EnvelopePages::<T>::get(page)[0].devices, 3);
		Ok(())
	}

	#[benchmark]
	fn set_floor_rule() -> Result<(), BenchmarkError> {
		let (area, _) = set_up::<T>();
		let origin = council::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, area, Some(true));

		assert_eq!(FloorRules::<T>::get(area), Some(true));
		Ok(())
	}

	#[benchmark]
	fn offer_contract() -> Result<(), BenchmarkError> {
		let (area, origin) = set_up::<T>();
		let who = connect_to::<T>(area);

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			who.clone(),
			Some(contract_from(CURRENT + 1)),
		);

		assert!(ContractOffers::<T>::contains_key(&who));
		Ok(())
	}

	/// The last one that there is room for.
	#[benchmark]
	fn accept_contract() -> Result<(), BenchmarkError> {
		let (area, _) = set_up::<T>();
		let who = connect_to::<T>(area);
		let connection = Connections::<T>::get(&who).expect("the account is connected");
		let offer = |from| {
			let contract = Some(contract_from(from));
			Pallet::<T>::do_offer_contract(&who, &connection, contract, &root_operator::<T>())
		};
		for number in 1..T::MaxEnvelopePeriods::get() {
			offer(CURRENT + 1 + number)?;
			Pallet::<T>::do_accept_contract(&who, contract_from(CURRENT + 1 + number))?;
		}
		offer(CURRENT + 1)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), contract_from(CURRENT + 1));

		assert!(!ContractOffers::<T>::contains_key(&who));
		Ok(())
	}

	#[benchmark]
	fn request_flexibility() -> Result<(), BenchmarkError> {
		let (area, _) = set_up::<T>();
		let last = ask::<T>(area, T::MaxFlexibilityRequests::get() - 1)?;
		let terms = longest_terms::<T>();

		#[extrinsic_call]
		_(
			RawOrigin::Signed(root_operator_account::<T>()),
			area,
			terms.direction,
			terms.power_w,
			terms.from,
			terms.until,
			terms.max_price_mills,
			terms.closes_at,
		);

		assert!(FlexibilityRequests::<T>::contains_key(last + 1));
		Ok(())
	}

	#[benchmark]
	fn cancel_flexibility_request() -> Result<(), BenchmarkError> {
		let (area, _) = set_up::<T>();
		let id = ask::<T>(area, 1)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(root_operator_account::<T>()), id);

		let request = FlexibilityRequests::<T>::get(id).expect("it is released by steps");
		assert_eq!(request.phase, FlexibilityPhase::Releasing(0));
		Ok(())
	}

	/// The last one that there is room for.
	#[benchmark]
	fn commit_flexibility() -> Result<(), BenchmarkError> {
		let (area, _) = set_up::<T>();
		let id = ask::<T>(area, 1)?;
		let who = flexible_participant::<T>(area);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), id, 0, 1);

		assert!(FlexibilityNumbers::<T>::contains_key(&who, id));
		Ok(())
	}

	/// Something is offered on every page of the ladder, and less than is asked for.
	#[benchmark]
	fn clear_flexibility() -> Result<(), BenchmarkError> {
		let (area, _) = set_up::<T>();
		let (id, _) = committed::<T>(area)?;
		fill_ladder::<T>(id);
		set_current::<T>(longest_terms::<T>().closes_at);

		#[block]
		{
			Pallet::<T>::do_advance_flexibility(id, 1)?;
		}

		let request = FlexibilityRequests::<T>::get(id).expect("somebody has committed");
		assert_eq!(request.phase, FlexibilityPhase::Activating(0));
		Ok(())
	}

	#[benchmark]
	fn activate_flexibility() -> Result<(), BenchmarkError> {
		let (area, _) = set_up::<T>();
		let (id, _) = committed::<T>(area)?;
		set_current::<T>(longest_terms::<T>().closes_at);
		Pallet::<T>::do_advance_flexibility(id, 1)?;

		#[block]
		{
			Pallet::<T>::do_advance_flexibility(id, 1)?;
		}

		let request = FlexibilityRequests::<T>::get(id).expect("it is not over");
		assert!(request.activated_w > 0);
		Ok(())
	}

	#[benchmark]
	fn release_flexibility() -> Result<(), BenchmarkError> {
		let (area, _) = set_up::<T>();
		let (id, who) = committed::<T>(area)?;
		set_phase::<T>(id, FlexibilityPhase::Releasing(0));

		#[block]
		{
			Pallet::<T>::do_advance_flexibility(id, 1)?;
		}

		assert!(!FlexibilityNumbers::<T>::contains_key(&who, id));
		Ok(())
	}

	/// Of one interval it is to be found out whether nothing was measured in it, long after; of the others
	/// one half is kept and one missed.
	#[benchmark]
	fn settle_flexibility() -> Result<(), BenchmarkError> {
		let (area, _) = set_up::<T>();
		let (id, who) = activated::<T>(area)?;
		let terms = longest_terms::<T>();
		for interval in terms.from + 1..terms.until + 200 {
			measure::<T>(&who, area, interval, if interval % 2 == 0 { 0 } else { 5_000 });
		}
		FlexibilityCommitments::<T>::mutate(id, 0, |entry| {
			if let Some(commitment) = entry {
				commitment.ended_in = Some(terms.until);
			}
		});
		set_current::<T>(terms.until + 198);
		set_phase::<T>(id, FlexibilityPhase::Settling(0));

		#[block]
		{
			Pallet::<T>::do_advance_flexibility(id, 1)?;
		}

		assert!(!FlexibilityNumbers::<T>::contains_key(&who, id));
		Ok(())
	}

	#[benchmark]
	fn close_flexibility() -> Result<(), BenchmarkError> {
		let (area, _) = set_up::<T>();
		let id = ask::<T>(area, T::MaxFlexibilityRequests::get())?;
		fill_ladder::<T>(id);
		set_phase::<T>(id, FlexibilityPhase::Releasing(0));

		#[block]
		{
			Pallet::<T>::do_advance_flexibility(id, 1)?;
		}

		assert!(!FlexibilityRequests::<T>::contains_key(id));
		Ok(())
	}

	/// What a block reads that finds nothing due.
	#[benchmark]
	fn idle_flexibility() -> Result<(), BenchmarkError> {
		let (area, _) = set_up::<T>();
		ask::<T>(area, 1)?;

		#[block]
		{
			Pallet::<T>::do_idle(Weight::MAX);
		}

		assert!(FlexibilityCursor::<T>::get().is_some_and(|cursor| cursor > CURRENT));
		Ok(())
	}

	/// An interval in which nothing is due.
	#[benchmark]
	fn find_flexibility() -> Result<(), BenchmarkError> {
		let (area, _) = set_up::<T>();
		ask::<T>(area, 1)?;
		FlexibilityCursor::<T>::put(CURRENT);

		#[block]
		{
			Pallet::<T>::do_idle(Weight::MAX);
		}

		assert_eq!(FlexibilityCursor::<T>::get(), Some(CURRENT + 1));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ExtBuilder::default().build(), crate::mock::Test);
}
