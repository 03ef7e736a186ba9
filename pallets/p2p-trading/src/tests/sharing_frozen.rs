//! An account that cannot be settled keeps its part of sharing, and the others get theirs.

use crate::{mock::*, settlement::types::SettledAccount, Event, SettlementPhase, SharingPages, UnsettledIntervals};
use energy_primitives::{Balance, Side, Tariff, MILL};
use frame_support::assert_ok;

/// At this mill nothing can be paid for.
const ABSURD: Balance = 1 << 120;

/// What a sale that is not delivered costs at this tariff, nobody has.
const RAISED: Tariff = Tariff {
	shortfall_price_mills: u16::MAX,
	..TARIFF
};

/// Carla sold Ben 100 Wh that she does not deliver, and lacks 500 Wh besides, which Anna has.
fn noon() {
	share_at(VILLAGE, 200, 200);
	trade(CARLA, BEN, NOON, 100, 120);
	deposit(CARLA, 100);
	meter(NOON, CARLA, 500, 0);
	meter(NOON, BEN, 100, 0);
	meter(NOON, ANNA, 0, 600);
}

const CARLAS_BID: (AccountId, Side, u16, u64, u64) = (CARLA, Side::Bid, 200, 500, 500);

#[test]
fn a_buyer_that_cannot_be_settled_keeps_its_part_and_the_seller_is_paid() {
	ExtBuilder::default().build_and_execute(|| {
		noon();
		go_between_the_passes(NOON);
		set_terms(VILLAGE, SUPPLIER, RAISED);
		events();
		settle_all();
		let emitted = events();
		assert_eq!(frozen(), [(CARLA, NOON)]);
		let anna = settled_as(ANNA, &emitted);
		assert_eq!((anna.shared_sold_wh, anna.shared_revenue), (500, 100 * MILL));
		assert_eq!(shared_entries(NOON), [(ANNA, Side::Ask, 200, 600, 500), CARLAS_BID]);
		// Collateral and bid, until she is settled.
		let carla = clearing_account(CARLA);
		assert_eq!((carla.available, carla.reserved), (118 * MILL, 118 * MILL));
		let statement = Trading::get_statement(CARLA, NOON).expect("she was metered");
		assert_eq!((statement.settled, statement.shared_bought_wh), (false, 500));
		check_state();

		// However much later it is.
		set_terms(VILLAGE, SUPPLIER, TARIFF);
		go_to(NOON + 500);
		settle_all();
		assert_eq!(SharingPages::<Test>::iter_prefix(NOON).count(), 1);
		check_state();
		events();
		settle_by_hand(CARLA, NOON);
		let row = settled_as(CARLA, &events());
		assert_eq!(
			(row.shared_bought_wh, row.shared_paid, row.to_supplier, row.released),
			(500, 100 * MILL, 30 * MILL, 118 * MILL)
		);
		check_state();
		settle_all();
		// Its time was over: all of it is deleted at once.
		assert_eq!(
			(
				SharingPages::<Test>::iter().count(),
				UnsettledIntervals::<Test>::iter().count(),
				pooled()
			),
			(0, 0, 0)
		);
		let mill = MILL as i128;
		assert_eq!([ANNA, BEN, CARLA].map(gain), [108 * mill, -12 * mill, -118 * mill]);
	});
}

/// Anna, Ben and Eve, on two pages, share; what each row says.
fn rows_on_two_pages(disturb: impl FnOnce()) -> Vec<SettledAccount<AccountId>> {
	let mut rows = Vec::new();
	ExtBuilder::default().build_and_execute(|| {
		connect_crowd_and_eve();
		share_at(VILLAGE, 200, 200);
		deposit(EVE, 500);
		deposit(BEN, 500);
		meter(NOON, ANNA, 0, 700);
		meter(NOON, CARLA, 0, 300);
		meter(NOON, EVE, 777, 0);
		meter(NOON, BEN, 444, 0);
		go_between_the_passes(NOON);
		events();
		disturb();
		check_state();
		let pages: Vec<_> = crate::FrozenSlots::<Test>::iter_keys().collect();
		for (interval, page) in pages {
			assert_ok!(Trading::settle(signed(STRANGER), interval, page));
			check_state();
		}
		settle_all();
		assert_eq!((frozen(), pooled()), (vec![], 0));
		rows = settled_in(&events());
		rows.sort_by_key(|row| row.who);
	});
	rows
}

#[test]
fn a_page_that_fails_as_a_whole_gets_the_same_later() {
	let undisturbed = rows_on_two_pages(settle_all);
	assert_eq!(undisturbed.iter().map(|row| row.shared_sold_wh).sum::<u64>(), 1_000);
	assert_eq!(undisturbed.iter().map(|row| row.shared_bought_wh).sum::<u64>(), 1_000);
	// All pages fail.
	let failed = rows_on_two_pages(|| {
		PlancksPerMill::set(ABSURD);
		settle_all();
		PlancksPerMill::set(MILL);
		assert_eq!(frozen().len(), 4);
	});
	assert_eq!(failed, undisturbed);
	// The first one fails alone, and is settled by hand before the second.
	let failed = rows_on_two_pages(|| {
		PlancksPerMill::set(ABSURD);
		settle_one_step();
		PlancksPerMill::set(MILL);
		assert_eq!(frozen().len(), 3);
		check_state();
		assert_ok!(Trading::settle(signed(STRANGER), NOON, 0));
		settle_all();
	});
	assert_eq!(failed, undisturbed);
	// The second one fails alone.
	let failed = rows_on_two_pages(|| {
		settle_until(NOON, |phase| *phase == SettlementPhase::Pages(page_with(EVE)));
		PlancksPerMill::set(ABSURD);
		settle_one_step();
		PlancksPerMill::set(MILL);
		assert_eq!(frozen(), [(EVE, NOON)]);
		settle_all();
	});
	assert_eq!(failed, undisturbed);
}

#[test]
fn where_no_bid_can_be_paid_for_in_the_first_pass_nothing_is_shared_and_nothing_lost() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(VILLAGE, 200, 200);
		deposit(BEN, 500);
		meter(NOON, ANNA, 0, 700);
		meter(NOON, BEN, 444, 0);
		go_to_settlement_of(NOON);
		settle_until(NOON, |phase| *phase == SettlementPhase::Offering(0));
		PlancksPerMill::set(ABSURD);
		settle_until(NOON, |phase| *phase == SettlementPhase::Pages(0));
		PlancksPerMill::set(MILL);
		check_state();
		assert_eq!(shared_entries(NOON), [(ANNA, Side::Ask, 200, 700, 0)]);
		settle_all();
		assert_eq!(gain(ANNA), 56 * MILL as i128);
	});
}

#[test]
fn where_a_zone_cannot_be_cleared_it_is_reported_and_the_energy_is_the_suppliers() {
	ExtBuilder::default().build_and_execute(|| {
		share_at(VILLAGE, 200, 200);
		set_edge(TOWN, VILLAGE, 10_000, 10_000, 0);
		share_at(TOWN, 200, 200);
		deposit(BEN, 500);
		meter(NOON, TOM, 0, 700);
		meter(NOON, BEN, 444, 0);
		go_to_settlement_of(NOON);
		settle_until(NOON, |phase| *phase == SettlementPhase::Sharing(None));
		PlancksPerMill::set(ABSURD << 4);
		events();
		settle_until(NOON, |phase| *phase == SettlementPhase::Pages(0));
		PlancksPerMill::set(MILL);
		assert!(matches!(
			events()[..],
			[Event::ZoneNotShared {
				interval: NOON,
				zone: VILLAGE,
				..
			}]
		));
		check_state();
		settle_all();
		let mill = MILL as i128;
		assert_eq!([TOM, BEN].map(gain), [56 * mill, -1_332 * mill / 10]);
		assert_eq!(clearing_account(BEN).reserved, 0);
	});
}
