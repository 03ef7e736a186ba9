//! Listings that have expired are delisted at the end of a block.

use crate::{mock::*, Event, ListedCredits, Listings, WeightInfo};
use energy_primitives::{CreditId, Moment};
use frame_support::{assert_ok, dispatch::DispatchResult, weights::Weight};

/// Solveig lists 1 kg.
fn list_until(credit: CreditId, expires_at: Moment) -> DispatchResult {
	CarbonOffset::list_credits(RuntimeOrigin::signed(SOLVEIG), credit, 1_000, 1, expires_at)
}

#[test]
fn what_has_expired_is_delisted_at_the_end_of_a_block() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		let now = Now::get();
		// The last one expires first.
		for days in [3, 2, 1] {
			assert_ok!(list_until(credit, now + days * DAY));
		}
		end_block(Weight::MAX);
		assert_eq!(Listings::<Test>::iter().count(), 3);
		wait(DAY);
		System::reset_events();
		end_block(Weight::MAX);
		assert_eq!(
			events(),
			[Event::CreditsDelisted {
				listing: 2,
				seller: SOLVEIG,
				credit,
				amount: 1_000
			}]
		);
		assert_eq!(on_hold(SOLVEIG, credit), 2_000);
		assert_eq!(CarbonOffset::get_vintage(credit).unwrap().listed, 2_000);
		let page = CarbonOffset::get_listings(credit, None, None);
		assert_eq!(page.items.len(), 2);
		// What was sold or delisted before leaves nothing behind.
		assert_ok!(buy(BERTA, 1, 1_000));
		assert_ok!(delist(SOLVEIG, 0));
		wait(30 * DAY);
		System::reset_events();
		end_block(Weight::MAX);
		assert_eq!(events(), []);
		assert_eq!(ListedCredits::<Test>::iter().count(), 0);
	});
}

#[test]
fn no_more_is_delisted_at_once_than_a_block_has_room_for() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		let end = Now::get() + DAY;
		for _ in 0..3 {
			assert_ok!(list_until(credit, end));
		}
		wait(DAY);
		let left = || Listings::<Test>::iter().count();
		// Without room nothing is done, and it never takes more than there is.
		for remaining in [Weight::zero(), <() as WeightInfo>::on_idle_base()] {
			assert!(end_block(remaining).all_lte(remaining));
			assert_eq!(left(), 3);
		}
		let base = <() as WeightInfo>::on_idle_base().saturating_add(<() as WeightInfo>::delist_expired(1));
		assert!(end_block(base).all_lte(base));
		assert_eq!(left(), 2);
		assert_ok!(delist(BERTA, 2));
		end_block(Weight::MAX);
		assert_eq!(left(), 0);
		assert_eq!(on_hold(SOLVEIG, credit), 0);
	});
}

#[test]
fn at_most_two_are_delisted_in_a_block() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		let end = Now::get() + DAY;
		for _ in 0..3 {
			assert_ok!(list_until(credit, end));
		}
		wait(DAY);
		end_block(Weight::MAX);
		// The oldest of several that expire together come first.
		assert_eq!(Listings::<Test>::iter_keys().collect::<Vec<_>>(), [2]);
		end_block(Weight::MAX);
		assert_eq!(Listings::<Test>::iter().count(), 0);
	});
}
