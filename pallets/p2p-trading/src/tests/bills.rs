//! Bills: what stands on them, when they are closed, and that each can be proved.

use crate::{mock::*, BillTrees, Event};
use energy_primitives::{
	merkle::{leaf_hash, root_by, MerkleProof},
	Bill, Interval, Month, MILL,
};
use frame_support::{assert_ok, traits::fungible::Mutate};

/// The first interval of the next month.
const NEXT_MONTH: Interval = DAY + 31 * 96;
const JULY: Month = Month(201_607);
const AUGUST: Month = Month(201_608);

fn bill(who: AccountId, month: Month) -> Option<Bill<AccountId>> {
	Trading::get_bill(who, month).map(|info| info.bill)
}

fn is_closed(who: AccountId, month: Month) -> bool {
	Trading::get_bill(who, month).is_some_and(|info| info.closed)
}

/// Settles an interval in which the meters of somebody measure an import and an export.
fn settle_metered(interval: Interval, metered: &[(AccountId, u64, u64)]) {
	go_to(interval);
	for (who, import_wh, export_wh) in metered {
		meter(interval, *who, *import_wh, *export_wh);
	}
	go_to_settlement_of(interval);
	settle_all();
	check_state();
}

/// Noon in July, in which Anna sells to Ben and both leave the supplier something.
fn july() {
	trade(ANNA, BEN, NOON, 1_000, 120);
	settle_metered(NOON, &[(ANNA, 0, 1_500), (BEN, 1_200, 0)]);
}

#[test]
fn an_open_bill_has_what_is_settled_so_far() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(Trading::get_bill(ANNA, JULY), None);
		july();
		let anna = bill(ANNA, JULY).expect("it is settled");
		assert_eq!(
			(anna.who, anna.area, anna.produced_wh, anna.sold_wh, anna.surplus_wh),
			(ANNA, VILLAGE, 1_500, 1_000, 500)
		);
		assert_eq!((anna.revenue, anna.from_supplier), (120 * MILL, 40 * MILL));
		let ben = bill(BEN, JULY).expect("it is settled");
		assert_eq!(
			(
				ben.consumed_wh,
				ben.bought_wh,
				ben.shortfall_wh,
				ben.paid,
				ben.to_supplier
			),
			(1_200, 1_000, 200, 120 * MILL, 60 * MILL)
		);
		assert!(!is_closed(ANNA, JULY));
		assert_eq!(Trading::get_bill(CARLA, JULY), None);
		assert_eq!(Trading::get_bill(ANNA, AUGUST), None);
		assert_eq!(Trading::get_bills(JULY), Default::default());
		// A second interval adds to it.
		settle_metered(NOON + 1, &[(ANNA, 0, 300)]);
		assert_eq!(bill(ANNA, JULY).map(|bill| bill.produced_wh), Some(1_800));
	});
}

#[test]
fn the_first_settlement_of_a_new_month_closes_the_bills_of_the_last() {
	ExtBuilder::default().build_and_execute(|| {
		july();
		let open = [ANNA, BEN].map(|who| bill(who, JULY).expect("it is open"));
		settle_metered(NEXT_MONTH - 1, &[]);
		assert!(!is_closed(ANNA, JULY));
		events();
		settle_metered(NEXT_MONTH, &[(ANNA, 0, 70)]);
		assert_eq!([ANNA, BEN].map(|who| bill(who, JULY).expect("it is closed")), open);
		assert!(is_closed(ANNA, JULY) && is_closed(BEN, JULY));
		assert_eq!(bill(ANNA, AUGUST).map(|bill| bill.produced_wh), Some(70));
		assert_eq!(bill(BEN, AUGUST), None);
		assert!(events().contains(&Event::BillsClosed {
			month: JULY,
			page: page_with(ANNA),
			bills: 2,
		}));
		// Both months are in the balance of all times.
		assert_eq!(Trading::get_energy_balance(ANNA).produced_wh, 1_570);
		let info = Trading::get_bills(JULY);
		assert_eq!((info.bills, info.complete), (2, true));
		assert!(!Trading::get_bills(AUGUST).complete);
	});
}

#[test]
fn each_closed_bill_can_be_proved_against_the_root() {
	ExtBuilder::default().build_and_execute(|| {
		connect_crowd_and_eve();
		let everybody = [ANNA, BEN, CARLA, TOM, EVE];
		let metered = everybody.map(|who| (who, who + 1, 0));
		settle_metered(NOON, &metered);
		settle_metered(NEXT_MONTH, &[]);
		// In the order of their pages and slots: Tom's page was there before the crowd's second.
		let leaves: Vec<_> = everybody
			.iter()
			.map(|who| bill(*who, JULY).expect("it is closed"))
			.collect();
		let root = Trading::get_bills(JULY).root.expect("there are bills");
		assert_eq!(BillTrees::<Test>::get(JULY).leaves(), 5);
		let (proved, proofs) = MerkleProof::of(&leaves, |_| true).expect("there are leaves");
		assert_eq!(proved, root);
		for proof in proofs {
			let of = |leaf: &Bill<AccountId>| root_by(leaf_hash(leaf), proof.index, proof.leaves, &proof.path);
			assert_eq!(of(&proof.leaf), Some(root));
			// A planck less to pay, and it is another bill.
			let mut forged = proof.leaf.clone();
			forged.to_supplier -= 1;
			assert_ne!(of(&forged), Some(root));
		}
	});
}

#[test]
fn what_could_not_be_settled_in_its_month_stands_on_the_open_bill() {
	ExtBuilder::default().build_and_execute(|| {
		meter(NOON + 2, ANNA, 0, 33);
		july();
		// As if the interval after it had failed.
		let (interval, page) = (NOON + 2, page_with(ANNA));
		let mut slots = crate::settlement::types::Slots::default();
		slots.insert(0);
		crate::SettlementCursor::<Test>::put(crate::settlement::types::SettlementProgress::at(interval + 1));
		crate::FrozenSlots::<Test>::insert(interval, page, slots);
		Trading::change_unsettled(interval, 0, 1);
		crate::ClearingPages::<Test>::mutate(page, |page| page.account_mut(0).expect("it is hers").frozen += 1);
		let closed = bill(ANNA, JULY);
		settle_metered(NEXT_MONTH, &[(ANNA, 0, 70)]);
		assert_ok!(try_settle(interval, page));
		assert_eq!(bill(ANNA, JULY), closed);
		assert_eq!(bill(ANNA, AUGUST).map(|bill| bill.produced_wh), Some(103));
	});
}

#[test]
fn what_was_not_paid_stands_on_the_closed_bill() {
	ExtBuilder::default().build_and_execute(|| {
		// She has nothing.
		settle_metered(NOON, &[(DORA, 1_000, 0)]);
		assert_eq!(bill(DORA, JULY).map(|bill| bill.arrears), Some(300 * MILL));
		settle_metered(NEXT_MONTH, &[]);
		let closed = bill(DORA, JULY);
		assert_eq!(closed.as_ref().map(|bill| bill.arrears), Some(300 * MILL));
		// Paying later does not change it.
		Balances::set_balance(&DORA, 400 * MILL);
		assert_ok!(Trading::pay_arrears(signed(DORA), SUPPLIER, 300 * MILL));
		assert_eq!(bill(DORA, JULY), closed);
	});
}

#[test]
fn the_open_bill_moves_with_its_account() {
	ExtBuilder::default().build_and_execute(|| {
		settle_metered(NOON, &[(ANNA, 0, 100)]);
		connect(ANNA, TOWN, LIMIT_W, LIMIT_W);
		settle_metered(NOON + 1, &[(ANNA, 0, 50)]);
		let moved = bill(ANNA, JULY).expect("it is open");
		assert_eq!((moved.area, moved.produced_wh), (TOWN, 150));
		settle_metered(NEXT_MONTH, &[]);
		assert_eq!(bill(ANNA, JULY), Some(moved));
		assert_eq!(Trading::get_bills(JULY).bills, 1);
	});
}

/// To a page on which nothing was ever settled.
#[test]
fn a_bill_that_moves_to_a_new_page_is_closed_in_time() {
	ExtBuilder::default().build_and_execute(|| {
		settle_metered(NOON, &[(ANNA, 0, 100)]);
		set_terms(STREET, SUPPLIER, TARIFF);
		connect(ANNA, STREET, LIMIT_W, LIMIT_W);
		settle_metered(NEXT_MONTH, &[(ANNA, 0, 7)]);
		assert_eq!(bill(ANNA, JULY).map(|bill| bill.produced_wh), Some(100));
		assert_eq!(bill(ANNA, AUGUST).map(|bill| bill.produced_wh), Some(7));
	});
}
