//! After gate closure nothing changes a market, and nobody moves a price by trading with itself.

use super::*;
use crate::P2pTrading;
use energy_primitives::Thresholds;

/// Returns the outcome of an auction between a child (asks 4 kWh at 100) and the village (bids 4
/// kWh at 300): both prices, and what the operator and the community gained in mills. If `meddle`,
/// the operator changes the limits of the edge after gate closure.
fn congestion(meddle: bool) -> (Option<Price>, Option<Price>, i128, i128) {
	let mut result = Default::default();
	in_the_village(|| {
		let child = area_of_new(&send(OPERATOR, child(TARIFF)));
		send(
			OPERATOR,
			GridCall::disconnect {
				who: account(SOLAR_HOUSE),
			},
		);
		join(SOLAR_HOUSE, child);
		meter(SOLAR_HOUSE, 1);
		meter(HOUSE, 2);
		let interval = current() + 4;
		send(SOLAR_HOUSE, place(&[order(interval, Side::Ask, 4_000, 100)]));
		send(HOUSE, place(&[order(interval, Side::Bid, 4_000, 300)]));
		// The gate has closed: the orders are final and public.
		advance_to_interval(interval - 1);
		let edge = |export_limit_w| GridCall::update_area {
			area: child,
			edge: Edge {
				import_limit_w: POWER,
				export_limit_w,
				grid_fee_mills: 0,
			},
			thresholds: Thresholds::default(),
		};
		let (operator, common) = (balance(OPERATOR), fund());
		let mut fees = 0;
		if meddle {
			fees += send(OPERATOR, edge(15_999)).fee;
		}
		next_block();
		if meddle {
			fees += sent(OPERATOR, edge(POWER)).fee;
		}
		let low = P2pTrading::get_clearing(child, interval).clearing;
		let high = P2pTrading::get_clearing(VILLAGE, interval).clearing;
		advance_to_interval(interval + 9);
		settle_down();
		let prices = (
			low.expect("it is cleared").price_mills,
			high.expect("it is cleared").price_mills,
		);
		let gained = delta(operator, balance(OPERATOR)) + fees as i128;
		let common = delta(common, fund()) - fees as i128;
		result = (prices.0, prices.1, mills(gained), mills(common));
	});
	result
}

/// h4. Changing the limits of an edge after gate closure, when all orders are public, does not
/// change that market.
#[test]
fn no_edge_that_is_cut_after_the_gate_makes_congestion() {
	assert_eq!(congestion(false), (Some(200), Some(200), 0, 0));
	assert_eq!(congestion(true), (Some(200), Some(200), 0, 0));
}

/// h4. An emergency of one block does not take a competitor out of a market whose gate has closed.
#[test]
fn no_emergency_after_the_gate_voids_a_market() {
	in_the_village(|| {
		meter_the_village();
		let interval = current() + 4;
		send(SOLAR_HOUSE, place(&[order(interval, Side::Ask, 4_000, 100)]));
		send(HOUSE, place(&[order(interval, Side::Bid, 4_000, 300)]));
		advance_to_interval(interval - 1);
		send(OPERATOR, update(0));
		next_block();
		let energy_primitives::ClearingInfo { phase, clearing, .. } = P2pTrading::get_clearing(VILLAGE, interval);
		assert_eq!(phase, energy_primitives::MarketPhase::Cleared);
		assert_eq!(clearing.map(|clearing| clearing.bought_wh), Some(4_000));
	});
}

fn price_with(phantom: Option<(Key, Side, Price)>) -> (Option<Price>, bool) {
	let mut result = (None, false);
	in_the_village(|| {
		meter_the_village();
		let interval = current() + 4;
		send(SOLAR_HOUSE, place(&[order(interval, Side::Ask, 4_000, 100)]));
		send(HOUSE, place(&[order(interval, Side::Bid, 4_000, 300)]));
		let mut taken = false;
		if let Some((who, side, at)) = phantom {
			let placed = sent(who, place(&[order(interval, side, 10, at)])).result;
			taken = placed.is_ok();
			if !taken {
				assert_eq!(placed, Err(pallet_p2p_trading::Error::<Runtime>::CrossedOrders.into()));
			}
		}
		advance_to_interval(interval - 1);
		next_block();
		let clearing = P2pTrading::get_clearing(VILLAGE, interval)
			.clearing
			.expect("it is cleared");
		assert_eq!((clearing.sold_wh, clearing.bought_wh), (4_000, 4_000));
		result = (clearing.price_mills, taken);
	});
	result
}

/// h10. Ten watt-hours that would trade with one's own orders are not taken, and move nothing.
#[test]
fn nobody_bids_at_or_above_its_own_asks() {
	assert_eq!(price_with(None), (Some(200), false));
	assert_eq!(price_with(Some((SOLAR_HOUSE, Side::Bid, 299))), (Some(200), false));
	assert_eq!(price_with(Some((HOUSE, Side::Ask, 101))), (Some(200), false));
	// A battery may have both, the bid below the ask.
	assert!(price_with(Some((SOLAR_HOUSE, Side::Bid, 99))).1);
}

/// h10. Orders are firm for the last interval before the gate.
#[test]
fn an_order_is_not_taken_back_at_the_last_block() {
	in_the_village(|| {
		meter_the_village();
		let interval = current() + 4;
		let bid = order(interval, Side::Bid, 4_000, 300);
		send(HOUSE, place(&[bid]));
		advance_to_interval(interval - 2);
		assert_eq!(
			fail(HOUSE, cancel(&[bid])),
			pallet_p2p_trading::Error::<Runtime>::OrdersFirm.into()
		);
	});
}
