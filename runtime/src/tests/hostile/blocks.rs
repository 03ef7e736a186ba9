//! Nobody fills blocks with calls that it may not make, or almost for free.

use super::*;
use crate::{participants::NOT_ENTITLED, P2pTrading};
use energy_primitives::{MarketPhase, TOKEN};

fn futile(subkeys: u32) -> SystemCall {
	SystemCall::kill_prefix {
		prefix: b"none".to_vec(),
		subkeys,
	}
}

/// h8. Operational calls of a stranger, and of a member who may not make them, never reach a block;
/// and the market is cleared before any transaction, however full blocks are.
#[test]
fn nobody_stuffs_blocks_until_a_market_is_void() {
	in_the_village(|| {
		meter_the_village();
		refuse(STRANGER, futile(36_000), NO_ROLE);
		refuse(BUYER, futile(36_000), NOT_ENTITLED);
		let interval = current() + 4;
		send(SOLAR_HOUSE, place(&[order(interval, Side::Ask, 4_000, 100)]));
		send(HOUSE, place(&[order(interval, Side::Bid, 4_000, 300)]));
		advance_to_interval(interval - 1);
		// In the very block in which the gate has closed, before its first transaction.
		assert_eq!(P2pTrading::get_clearing(VILLAGE, interval).phase, MarketPhase::Cleared);
		while current() < interval {
			super::super::blocks::fill_with_bytes(BUYER);
			advance_to(pallet_timestamp::Now::<Runtime>::get() + 180_000);
		}
		assert_eq!(P2pTrading::get_clearing(VILLAGE, interval).phase, MarketPhase::Cleared);
	});
}

/// h9. Filling a block with bytes is not cheap, is impossible without a role, and never leaves
/// urgent transactions out.
#[test]
fn a_block_full_of_bytes_is_dear_and_shuts_out_nothing_urgent() {
	in_the_village(|| {
		let bytes = |count| SystemCall::remark { remark: vec![0; count] };
		refuse(STRANGER, bytes(3_000_000), NO_ROLE);
		next_block();
		let cost = super::super::blocks::fill_with_bytes(BUYER);
		assert!(cost > TOKEN, "{cost} plancks");
		assert_eq!(put(signed(OPERATOR, update(50_000))), Ok(Ok(())));
		// And what was full gets dearer from block to block: in an hour a block costs many times as
		// much.
		let mut last = cost;
		for _ in 0..3 {
			next_block();
			let cost = super::super::blocks::fill_with_bytes(BUYER);
			assert!(cost > last);
			last = cost;
		}
	});
}
