//! Who would gain by measures: by lifting them for its own trade, by a second key, by filling the list,
//! by stringing short ones together.

use crate::{mock::*, *};
use energy_primitives::{EmergencyProtocol, Interval, IntervalClock};
use frame_support::{assert_noop, assert_ok, dispatch::GetDispatchInfo, traits::Get};

/// Operates the village as well.
const SECOND: AccountId = 6;

/// It has sold what the others may not export, and lifts the curtailment when their orders are known.
#[test]
fn an_operator_that_lifts_limits_after_the_gate_moves_no_market() {
	ExtBuilder::village().build_and_execute(|| {
		let gate = GridManagement::current() + 2;
		let exports = || GridManagement::market_areas(DISTRICT, gate + 1, gate)[1].export_limit_w;
		assert_ok!(declare(signed(VILLAGE_OPERATOR), VILLAGE, CURTAIL_ALL, 8));
		pass(2);
		assert_eq!(exports(), 0);
		assert_ok!(GridManagement::lift_measure(signed(VILLAGE_OPERATOR), 0));
		assert_eq!(exports(), 0, "as it was when the gate closed");
		pass(1);
		assert_eq!(exports(), 0);
		// Nor does it cut anything off, and the fund has the rent of an edge that it cuts.
		pass(8);
		let gate = GridManagement::current();
		let exports = || GridManagement::market_areas(DISTRICT, gate + 1, gate)[1].export_limit_w;
		assert_ok!(declare(signed(VILLAGE_OPERATOR), VILLAGE, EmergencyProtocol::Island, 4));
		assert_eq!(exports(), 50_000);
		assert!(GridManagement::edge_was_cut(VILLAGE, gate + 1, gate));
	});
}

#[test]
fn an_operator_lifts_nothing_that_was_declared_further_up() {
	ExtBuilder::village().operator(8, FARM).build_and_execute(|| {
		assert_ok!(declare(signed(GRID_OPERATOR), FARM, CURTAIL_ALL, 4));
		assert_ok!(declare(
			signed(GRID_OPERATOR),
			VILLAGE,
			EmergencyProtocol::SuspendTrading,
			4
		));
		for (incident, who) in [(0, VILLAGE_OPERATOR), (0, 8), (1, VILLAGE_OPERATOR)] {
			assert_noop!(
				GridManagement::lift_measure(signed(who), incident),
				Error::<Test>::Outranked
			);
		}
		assert_noop!(
			GridManagement::lift_emergency(signed(VILLAGE_OPERATOR), VILLAGE),
			Error::<Test>::Outranked
		);
		assert_noop!(GridManagement::lift_measure(signed(8), 1), Error::<Test>::NotOperator);
		assert_ok!(GridManagement::lift_emergency(council(), VILLAGE));
		assert_ok!(GridManagement::lift_measure(signed(GRID_OPERATOR), 0));
		// One confirmed from further up counts as from there.
		let proposal = propose(signed(VILLAGE_OPERATOR), VILLAGE, EmergencyProtocol::Island, None, LONG).unwrap();
		assert_ok!(GridManagement::confirm_measure(
			signed(GRID_OPERATOR),
			VILLAGE,
			proposal
		));
		assert_noop!(
			GridManagement::lift_measure(signed(VILLAGE_OPERATOR), 2),
			Error::<Test>::Outranked
		);
		// The council lifts everything.
		assert_ok!(GridManagement::lift_measure(council(), 2));
	});
}

/// A long measure out of short ones would need no second.
#[test]
fn short_measures_of_any_kind_do_not_make_a_long_one() {
	for protocol in [CURTAIL_ALL, shed(1), EmergencyProtocol::Island] {
		ExtBuilder::village().build_and_execute(|| {
			assert_noop!(
				declare(signed(VILLAGE_OPERATOR), VILLAGE, protocol, SHORT + 1),
				Error::<Test>::EmergencyTooLong
			);
			assert_ok!(declare(signed(VILLAGE_OPERATOR), VILLAGE, protocol, SHORT));
			for _ in 0..2 * SHORT {
				for (who, area) in [(GRID_OPERATOR, DISTRICT), (VILLAGE_OPERATOR, FARM)] {
					assert_noop!(declare(signed(who), area, protocol, 1), Error::<Test>::EmergencyTooSoon);
				}
				pass(1);
			}
			assert_ok!(declare(signed(VILLAGE_OPERATOR), FARM, protocol, 1));
		});
	}
}

/// What was not enough is made stricter at once, and lasts no longer for it.
#[test]
fn an_operator_tightens_a_curtailment_within_its_time_and_not_beyond() {
	ExtBuilder::village().build_and_execute(|| {
		let current = GridManagement::current();
		let by = || signed(VILLAGE_OPERATOR);
		let half = EmergencyProtocol::Curtail { export_permille: 500 };
		assert_ok!(declare(by(), VILLAGE, half, 8));
		pass(2);
		assert_noop!(declare(by(), VILLAGE, CURTAIL_ALL, 7), Error::<Test>::EmergencyTooSoon);
		assert_noop!(declare(by(), FARM, CURTAIL_ALL, 1), Error::<Test>::EmergencyTooSoon);
		assert_ok!(declare(by(), VILLAGE, CURTAIL_ALL, 6));
		assert_eq!(limits_of(ALICE, current + 7), (11_000, 0));
		assert_eq!(limits_of(ALICE, current + 8), (11_000, 8_000));
		let cooldown_end = || Cooldowns::<Test>::get(DISTRICT)[0].until - current;
		assert_eq!(cooldown_end(), 16);
		// To lift the first one while the second goes on does not make the wait shorter.
		assert_ok!(GridManagement::lift_measure(by(), 0));
		assert_eq!(cooldown_end(), 16);
		assert_noop!(declare(by(), VILLAGE, CURTAIL_ALL, 1), Error::<Test>::EmergencyTooSoon);
		assert_ok!(GridManagement::lift_measure(by(), 1));
		assert_eq!(cooldown_end(), 16);
		pass(14);
		assert_ok!(declare(by(), VILLAGE, half, 4));
		assert_ok!(declare(by(), VILLAGE, CURTAIL_ALL, 4));
		// Nor does lifting the second one.
		assert_ok!(GridManagement::lift_measure(by(), 3));
		assert_eq!(cooldown_end(), 24);
		assert_ok!(GridManagement::lift_measure(by(), 2));
		assert_eq!(cooldown_end(), 18);
	});
}

#[test]
fn a_measure_of_one_kind_keeps_nobody_from_another_kind() {
	ExtBuilder::village().build_and_execute(|| {
		for protocol in [
			CURTAIL_ALL,
			shed(1),
			EmergencyProtocol::Island,
			EmergencyProtocol::SuspendTrading,
		] {
			assert_ok!(declare(signed(VILLAGE_OPERATOR), VILLAGE, protocol, SHORT));
		}
		pass(SHORT);
		assert_noop!(
			declare(signed(VILLAGE_OPERATOR), VILLAGE, CURTAIL_ALL, 1),
			Error::<Test>::EmergencyTooSoon
		);
		// What two agree on need not wait, but for suspensions.
		let confirmed = |protocol| {
			let proposal = propose(signed(VILLAGE_OPERATOR), VILLAGE, protocol, None, 4).unwrap();
			GridManagement::confirm_measure(signed(GRID_OPERATOR), VILLAGE, proposal)
		};
		assert_ok!(confirmed(CURTAIL_ALL));
		assert_eq!(
			confirmed(EmergencyProtocol::SuspendTrading),
			Err(Error::<Test>::EmergencyTooSoon.into())
		);
		pass(SHORT);
		assert_ok!(confirmed(EmergencyProtocol::SuspendTrading));
		pass(4);
		assert_eq!(
			confirmed(EmergencyProtocol::SuspendTrading),
			Err(Error::<Test>::EmergencyTooSoon.into())
		);
	});
}

/// Far in the future they harm nobody, and keep everybody else from the list.
#[test]
fn operators_do_not_fill_the_list() {
	(20..24)
		.fold(ExtBuilder::village().operator(SECOND, DISTRICT), |builder, who| {
			builder.operator(who, DISTRICT)
		})
		.build_and_execute(|| {
			let current = GridManagement::current();
			let most_of_one: u32 = <Test as Config>::MaxOperatorMeasures::get();
			let mut from = current + 100;
			let mut put = |who: AccountId| {
				from += 1;
				let proposal = propose(signed(who), VILLAGE, CURTAIL_ALL, Some(from), 1)?;
				GridManagement::confirm_measure(signed(SECOND), VILLAGE, proposal)
			};
			for _ in 0..most_of_one {
				assert_ok!(put(20));
			}
			assert_eq!(put(20), Err(Error::<Test>::TooManyMeasures.into()));
			// Nor alone, at once.
			assert_noop!(
				declare(signed(20), HARBOUR, EmergencyProtocol::Island, 1),
				Error::<Test>::TooManyMeasures
			);
			// Together they leave an eighth to the council.
			while put(21).is_ok() {}
			while put(22).is_ok() {}
			assert_eq!(Measures::<Test>::get(DISTRICT).len(), 14);
			for n in 0..2 {
				plan(VILLAGE, CURTAIL_ALL, current + 1 + n, 1);
			}
			assert_noop!(
				declare(council(), HARBOUR, CURTAIL_ALL, 1),
				Error::<Test>::TooManyMeasures
			);
			// A suspension of trading has its place always, and the council lifts what fills the list.
			assert_ok!(declare(signed(23), HARBOUR, EmergencyProtocol::SuspendTrading, 1));
			assert_ok!(GridManagement::lift_measure(council(), 0));
			assert_ok!(declare(council(), HARBOUR, CURTAIL_ALL, 1));
		});
}

#[test]
fn whoever_is_refused_has_changed_nothing() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(declare(signed(VILLAGE_OPERATOR), VILLAGE, shed(3), 4));
		let turns = SheddingTurns::<Test>::get(VILLAGE);
		assert_noop!(declare(council(), VILLAGE, shed(5), 4), Error::<Test>::EmergencyInForce);
		assert_eq!(SheddingTurns::<Test>::get(VILLAGE), turns);
	});
}

/// Who can pay for a block full of transfers must not keep an operator from acting.
#[test]
fn what_keeps_the_grid_safe_has_room_of_its_own() {
	use frame_support::dispatch::DispatchClass;
	let reason = ReasonOf::<Test>::default;
	for call in [
		Call::<Test>::update_grid_status { area: 0, status: CALM },
		Call::<Test>::implement_emergency_protocol {
			area: 0,
			protocol: CURTAIL_ALL,
			duration: 1,
			reason: reason(),
		},
		Call::<Test>::lift_emergency { area: 0 },
		Call::<Test>::lift_measure { incident: 0 },
		Call::<Test>::propose_measure {
			area: 0,
			protocol: CURTAIL_ALL,
			from: None,
			duration: 1,
			reason: reason(),
		},
		Call::<Test>::confirm_measure { area: 0, proposal: 0 },
		Call::<Test>::withdraw_measure_proposal { area: 0, proposal: 0 },
		Call::<Test>::publish_envelopes {
			area: 0,
			envelopes: Default::default(),
		},
	] {
		assert_eq!(call.get_dispatch_info().class, DispatchClass::Operational, "{call:?}");
	}
}

#[test]
fn time_comes_to_an_end_without_an_overflow() {
	ExtBuilder::village().build_and_execute(|| {
		pass(Interval::MAX - GridManagement::current() - 4);
		assert_noop!(
			propose(council(), VILLAGE, CURTAIL_ALL, None, LONG),
			sp_runtime::ArithmeticError::Overflow
		);
		assert_ok!(propose(council(), VILLAGE, CURTAIL_ALL, None, 4));
		pass(4);
		assert_eq!(limits_of(ALICE, Interval::MAX), (11_000, 8_000));
	});
}
