//! Credits for sale: what is listed is on hold, and whoever comes first, nothing is left over.

use crate::{mock::*, Error, Event, ListingOrder, Listings, ListingsOf};
use energy_primitives::{Amount, Balance, EnergySource, ListingCursor, ListingInfo, Moment};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

fn tokens(who: AccountId) -> Balance {
	Balances::free_balance(who)
}

#[test]
fn a_buyer_pays_the_seller_and_a_fee_to_the_community_and_gets_a_part() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		assert_ok!(list(SOLVEIG, credit, 10_000, 3));
		assert_eq!(
			(Assets::balance(credit, SOLVEIG), on_hold(SOLVEIG, credit)),
			(890_000, 10_000)
		);
		assert_ok!(buy(BERTA, 0, 1_250));
		// 1 250 g at 3 plancks are 3 750; a hundredth of it, rounded down, is 37.
		assert_eq!(tokens(BERTA), WEALTH - 3_750);
		assert_eq!(tokens(SOLVEIG), WEALTH + 3_713);
		assert_eq!(tokens(FUND), 37);
		assert_eq!(
			(Assets::balance(credit, BERTA), on_hold(SOLVEIG, credit)),
			(1_250, 8_750)
		);
		assert_eq!(
			events().last(),
			Some(&Event::CreditsBought {
				listing: 0,
				seller: SOLVEIG,
				buyer: BERTA,
				credit,
				amount: 1_250,
				payment: 3_750,
				fee: 37
			})
		);
		// Listed credits are the seller's still, and count as such.
		assert_eq!(
			CarbonOffset::get_carbon_credits_balance(SOLVEIG, credit),
			Amount(898_750)
		);
		assert_ok!(buy(BERTA, 0, 8_750));
		assert_eq!(Listings::<Test>::get(0), None);
		assert_eq!(on_hold(SOLVEIG, credit), 0);
	});
}

#[test]
fn no_fee_is_rounded_in_favour_of_anybody_but_the_seller() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		assert_ok!(list(SOLVEIG, credit, 10_000, 1));
		// A hundredth of 99 plancks is nothing; whoever buys in small parts pays its fees to the chain.
		assert_ok!(buy(BERTA, 0, 99));
		assert_eq!((tokens(SOLVEIG), tokens(FUND)), (WEALTH + 99, 0));
		assert_ok!(buy(BERTA, 0, 199));
		assert_eq!((tokens(SOLVEIG), tokens(FUND)), (WEALTH + 99 + 198, 1));
		assert_eq!(tokens(BERTA), WEALTH - 99 - 199);
	});
}

#[test]
fn what_is_listed_cannot_be_spent_twice() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		assert_ok!(list(SOLVEIG, credit, 899_000, 1));
		// Of the 1 000 g that are free, one stays as long as anything is listed.
		for amount in [1_000, 2_000, 900_000] {
			assert_noop!(
				CarbonOffset::transfer_carbon_credits(RuntimeOrigin::signed(SOLVEIG), credit, BERTA, amount),
				Error::<Test>::InsufficientCredits
			);
			assert_noop!(
				CarbonOffset::retire_carbon_credits(RuntimeOrigin::signed(SOLVEIG), credit, amount, text(""), text("")),
				Error::<Test>::InsufficientCredits
			);
			assert_noop!(list(SOLVEIG, credit, amount, 1), Error::<Test>::InsufficientCredits);
		}
		assert!(Assets::transfer(RuntimeOrigin::signed(SOLVEIG), credit, BERTA, 1_000).is_err());
		assert_ok!(CarbonOffset::transfer_carbon_credits(
			RuntimeOrigin::signed(SOLVEIG),
			credit,
			BERTA,
			999
		));
	});
}

#[test]
fn a_seller_who_delists_while_a_buyer_buys_leaves_nothing_over() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		assert_ok!(list(SOLVEIG, credit, 10_000, 1));
		assert_ok!(buy(BERTA, 0, 4_000));
		assert_ok!(delist(SOLVEIG, 0));
		assert_eq!(
			(Assets::balance(credit, SOLVEIG), on_hold(SOLVEIG, credit)),
			(896_000, 0)
		);
		let before = (tokens(BERTA), tokens(SOLVEIG));
		assert_noop!(buy(BERTA, 0, 4_000), Error::<Test>::UnknownListing);
		assert_noop!(delist(SOLVEIG, 0), Error::<Test>::UnknownListing);
		assert_eq!((tokens(BERTA), tokens(SOLVEIG)), before);
		// The other way round: the buyer was first.
		assert_ok!(list(SOLVEIG, credit, 10_000, 1));
		assert_ok!(buy(BERTA, 1, 10_000));
		assert_noop!(delist(SOLVEIG, 1), Error::<Test>::UnknownListing);
		assert!(ListingsOf::<Test>::get(SOLVEIG).is_empty());
		assert_eq!(ListingOrder::<Test>::iter().count(), 0);
	});
}

#[test]
fn a_new_price_is_a_new_listing_so_nobody_buys_at_another_than_it_saw() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		assert_ok!(list(SOLVEIG, credit, 10_000, 1));
		assert_ok!(delist(SOLVEIG, 0));
		assert_ok!(list(SOLVEIG, credit, 10_000, 1_000));
		assert_noop!(buy(BERTA, 0, 1_000), Error::<Test>::UnknownListing);
		assert_eq!(tokens(BERTA), WEALTH);
	});
}

#[test]
fn who_cannot_pay_buys_nothing() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		assert_ok!(list(SOLVEIG, credit, 10_000, 1_000));
		assert_noop!(buy(BERTA, 0, 1_001), Error::<Test>::PaymentFailed);
		assert_noop!(buy(NOBODY, 0, 1), Error::<Test>::PaymentFailed);
		// The last planck is enough, and what is bought keeps the account.
		assert_ok!(buy(BERTA, 0, 1_000));
		assert_eq!(tokens(BERTA), 0);
		assert!(System::account_exists(&BERTA));
	});
}

#[test]
fn what_was_listed_for_a_time_is_not_sold_after_it() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		assert_ok!(list(SOLVEIG, credit, 10_000, 1));
		assert_noop!(delist(BERTA, 0), Error::<Test>::NotSeller);
		wait(DAY - 1);
		assert_ok!(buy(BERTA, 0, 1_000));
		wait(1);
		assert_noop!(buy(BERTA, 0, 1_000), Error::<Test>::ListingExpired);
		assert_eq!(CarbonOffset::get_listings(credit, None, None).items, []);
		// Anybody may clear it away: it goes back to the seller.
		assert_ok!(delist(BERTA, 0));
		assert_eq!(
			(Assets::balance(credit, SOLVEIG), on_hold(SOLVEIG, credit)),
			(899_000, 0)
		);
		assert_eq!(
			events().last(),
			Some(&Event::CreditsDelisted {
				listing: 0,
				seller: SOLVEIG,
				credit,
				amount: 9_000
			})
		);
	});
}

#[test]
fn a_listing_is_of_credits_with_a_price_and_an_end() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		let list_until = |credit, amount, price, expires_at| {
			as_a_call(|| CarbonOffset::list_credits(RuntimeOrigin::signed(SOLVEIG), credit, amount, price, expires_at))
		};
		let now = Now::get();
		let end = now + DAY;
		assert_noop!(
			list_until(july(EnergySource::Wind), 1_000, 1, end),
			Error::<Test>::UnknownCredit
		);
		assert_noop!(list_until(credit, 1_000, 0, end), Error::<Test>::ZeroPrice);
		assert_noop!(list_until(credit, 999, 1, end), Error::<Test>::BelowMinListing);
		assert_noop!(list_until(credit, 900_000, 1, end), Error::<Test>::InsufficientCredits);
		assert_noop!(
			list_until(credit, Balance::MAX, 1, end),
			Error::<Test>::InsufficientCredits
		);
		for expires_at in [0, now, now + 30 * DAY + 1, Moment::MAX] {
			assert_noop!(list_until(credit, 1_000, 1, expires_at), Error::<Test>::InvalidExpiry);
		}
		for _ in 0..3 {
			assert_ok!(list_until(credit, 1_000, 1, now + 30 * DAY));
		}
		assert_noop!(list_until(credit, 1_000, 1, end), Error::<Test>::TooManyListings);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(
				CarbonOffset::list_credits(origin.clone(), credit, 1_000, 1, end),
				BadOrigin
			);
			assert_noop!(CarbonOffset::buy_credits(origin.clone(), 0, 1), BadOrigin);
			assert_noop!(CarbonOffset::delist_credits(origin, 0), BadOrigin);
		}
	});
}

#[test]
fn nobody_buys_nothing_more_than_there_is_or_of_itself() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		assert_ok!(list(SOLVEIG, credit, 1_000, 1));
		assert_noop!(buy(BERTA, 0, 0), Error::<Test>::ZeroAmount);
		assert_noop!(buy(BERTA, 0, 1_001), Error::<Test>::BeyondListing);
		assert_noop!(buy(BERTA, 0, Balance::MAX), Error::<Test>::BeyondListing);
		assert_noop!(buy(SOLVEIG, 0, 1), Error::<Test>::SameAccount);
		assert_noop!(buy(BERTA, 1, 1), Error::<Test>::UnknownListing);
	});
}

#[test]
fn the_highest_price_does_not_overflow() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		assert_ok!(list(SOLVEIG, credit, 800_000, u64::MAX));
		assert_noop!(buy(BERTA, 0, 800_000), Error::<Test>::PaymentFailed);
	});
}

#[test]
fn the_cheapest_comes_first_and_of_one_price_the_oldest() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		for who in [BERTA, VERA, WILMA] {
			assert_ok!(CarbonOffset::transfer_carbon_credits(
				RuntimeOrigin::signed(SOLVEIG),
				credit,
				who,
				20_000
			));
		}
		// Prices whose bytes lie in another order than they do.
		let prices = [256, 1, 300, 255, 1 << 40, 256];
		for (who, price) in [BERTA, BERTA, VERA, VERA, WILMA, WILMA].into_iter().zip(prices) {
			assert_ok!(list(who, credit, 1_000, price));
		}
		let listed = |from, limit| {
			let page = CarbonOffset::get_listings(credit, from, limit);
			let items: Vec<_> = page.items.iter().map(|item| (item.price, item.listing)).collect();
			(items, page.next)
		};
		let sorted = vec![(1, 1), (255, 3), (256, 0), (256, 5), (300, 2), (1 << 40, 4)];
		assert_eq!(listed(None, None), (sorted.clone(), None));
		// Pages lead through all of them.
		let (mut seen, mut from) = (vec![], None);
		loop {
			let (items, next) = listed(from, Some(2));
			seen.extend(items);
			from = next;
			if from.is_none() {
				break;
			}
		}
		assert_eq!(seen, sorted);
		assert_eq!(
			listed(Some(ListingCursor { price: 256, listing: 0 }), Some(1)).0,
			[(256, 5)]
		);
		assert_eq!(
			CarbonOffset::get_listings(july(EnergySource::Wind), None, None).items,
			[]
		);
		let of_berta: Vec<_> = CarbonOffset::get_listings_of(BERTA)
			.into_iter()
			.map(|listing| listing.listing)
			.collect();
		assert_eq!(of_berta, [0, 1]);
		assert_eq!(
			CarbonOffset::get_listing(4),
			Some(ListingInfo {
				listing: 4,
				seller: WILMA,
				credit,
				amount: 1_000,
				price: 1 << 40,
				expires_at: Now::get() + DAY
			})
		);
	});
}

#[test]
fn listings_are_taken_away_in_any_order() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		for order in [[0, 1, 2], [2, 0, 1], [1, 2, 0]] {
			let first = crate::NextListing::<Test>::get();
			for price in [3, 1, 2] {
				assert_ok!(list(SOLVEIG, credit, 1_000, price));
			}
			for at in order {
				assert_ok!(delist(SOLVEIG, first + at));
			}
			assert_eq!(on_hold(SOLVEIG, credit), 0);
		}
	});
}
