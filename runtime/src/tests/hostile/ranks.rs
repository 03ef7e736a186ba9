//! Nobody alone takes the room that urgent calls have in a block.

use super::*;
use crate::{
	configs::{RuntimeBlockLength, RuntimeBlockWeights},
	participants::{Rank, NOT_ENTITLED},
	tests::{blocks::bytes, council_root::propose},
	P2pTrading,
};
use frame_support::dispatch::{DispatchClass, GetDispatchInfo};
use sp_runtime::traits::{BlakeTwo256, Hash};

type CouncilCall = pallet_collective::Call<Runtime, pallet_collective::Instance1>;

/// The rank that the pool gives a transaction.
fn priority(who: Key, call: impl Into<RuntimeCall>) -> u64 {
	validate(signed(who, call)).expect("the pool takes it").priority
}

fn is_ordinary(who: Key, call: impl Into<RuntimeCall>) -> bool {
	priority(who, call) < Rank::Body.priority()
}

fn vote(proposal: &RuntimeCall, index: u32, approve: bool) -> CouncilCall {
	CouncilCall::vote {
		proposal: BlakeTwo256::hash_of(proposal),
		index,
		approve,
	}
}

fn close(proposal: &RuntimeCall, index: u32, length_bound: u32) -> CouncilCall {
	CouncilCall::close {
		proposal_hash: BlakeTwo256::hash_of(proposal),
		index,
		proposal_weight_bound: proposal.get_dispatch_info().call_weight,
		length_bound,
	}
}

fn execute(proposal: RuntimeCall) -> CouncilCall {
	CouncilCall::execute {
		length_bound: proposal.encoded_size() as u32,
		proposal: Box::new(proposal),
	}
}

/// Puts as many calls into the block as it takes, the greatest first.
fn fill(who: Key, call: impl Fn(usize) -> CouncilCall) {
	for size in [1_000_000, 100_000, 10_000, 1_000, 100, 10, 0] {
		while put(signed(who, call(size))).is_ok_and(|result| result.is_ok()) {}
	}
	assert_eq!(put(signed(who, call(0))), full());
}

#[test]
fn one_councillor_fills_no_block_before_the_orders() {
	let calls: [fn(usize) -> CouncilCall; 2] = [|size| execute(bytes(size)), |size| propose(1, bytes(size))];
	for call in calls {
		on_the_local_testnet(|| {
			assert!(is_ordinary(Key::Alice, call(10)));
			next_block();
			fill(Key::Alice, call);
			// As much as anybody may fill, and no more.
			let most = *RuntimeBlockLength::get().max.get(DispatchClass::Operational);
			assert!(System::block_size() <= most / 20 * 13);
			assert_ok!(put(signed(Key::Bob, propose(3, bytes(1)))));
		});
	}
}

/// Calls of one vote are weighed by what they carry: they take no more time than ordinary calls may, and
/// together with these leave the last eighth to safety.
#[test]
fn what_is_ordinary_leaves_the_last_eighth_of_a_blocks_time_to_safety() {
	on_the_local_testnet(|| {
		let limit = RuntimeBlockWeights::get().max_block.ref_time();
		let work = |count: usize| {
			execute(
				UtilityCall::force_batch {
					calls: vec![SystemCall::remark { remark: Vec::new() }.into(); count],
				}
				.into(),
			)
		};
		next_block();
		for count in [20_000, 4_000, 500, 60, 8, 1] {
			while put(signed(Key::Alice, work(count))).is_ok_and(|result| result.is_ok()) {}
		}
		let by_one = System::block_weight().get(DispatchClass::Operational).ref_time();
		assert!(by_one <= limit / 100 * 65 + 1, "{by_one} of {limit}");
		super::super::blocks::fill_with_work(BUYER);
		let total = System::block_weight().total().ref_time();
		assert!(total <= limit / 8 * 7 + 1, "{total} of {limit}");
		assert_eq!(put(signed(OPERATOR, super::super::roles::status(VILLAGE))), Ok(Ok(())));
		assert_eq!(
			put(signed(OPERATOR, super::super::roles::emergency(VILLAGE))),
			Ok(Ok(()))
		);
	});
}

/// What fails or changes nothing is not urgent, or one member could go on with it for ever.
#[test]
fn a_members_futile_calls_are_ordinary() {
	on_the_local_testnet(|| {
		let motion = |n: usize| bytes(n);
		assert!(!is_ordinary(Key::Alice, propose(3, motion(0))));
		for n in 0..4 {
			send(Key::Alice, propose(3, motion(n)));
		}
		// Beyond its share, or a second time.
		assert!(is_ordinary(Key::Alice, propose(3, motion(4))));
		assert!(is_ordinary(Key::Bob, propose(3, motion(0))));
		assert!(!is_ordinary(Key::Bob, propose(3, motion(4))));
		// A first vote counts; another mind, and a vote on nothing, can wait.
		assert!(!is_ordinary(Key::Alice, vote(&motion(0), 0, true)));
		send(Key::Alice, vote(&motion(0), 0, true));
		for (index, approve) in [(0, true), (0, false), (1, true)] {
			assert!(is_ordinary(Key::Alice, vote(&motion(0), index, approve)));
		}
		assert!(is_ordinary(Key::Alice, vote(&motion(9), 0, true)));
		// So can closing what is not decided, or with bounds that are too low.
		let length = motion(0).encoded_size() as u32;
		assert!(is_ordinary(Key::Alice, close(&motion(0), 0, length)));
		for who in [Key::Bob, Key::Charlie] {
			send(who, vote(&motion(0), 0, true));
		}
		assert!(is_ordinary(Key::Alice, close(&motion(0), 0, length - 1)));
		assert!(is_ordinary(Key::Alice, close(&motion(0), 1, length)));
		assert!(!is_ordinary(Key::Alice, close(&motion(0), 0, length)));
		assert_ok!(sent(Key::Alice, close(&motion(0), 0, length)).result);
		// One that is rejected can be closed as well.
		for who in [Key::Bob, Key::Charlie] {
			send(who, vote(&motion(1), 1, false));
		}
		assert!(!is_ordinary(Key::Alice, close(&motion(1), 1, length + 10)));
	});
}

/// `clear_market` is urgent where it would clear, by what clearing asks: the suspensions at the gate.
#[test]
fn nobody_calls_for_a_clearing_that_would_fail() {
	in_the_village(|| {
		meter_the_village();
		let interval = current() + 4;
		let clear = || TradingCall::clear_market {
			zone: VILLAGE,
			interval,
		};
		send(SOLAR_HOUSE, place(&[order(interval, Side::Ask, 4_000, 100)]));
		send(HOUSE, place(&[order(interval, Side::Bid, 4_000, 300)]));
		advance_to_interval(interval - 2);
		send(
			OPERATOR,
			GridCall::implement_emergency_protocol {
				area: VILLAGE,
				protocol: energy_primitives::EmergencyProtocol::SuspendTrading,
				duration: 2,
				reason: b"smoke".to_vec().try_into().expect("a short reason"),
			},
		);
		advance_to_interval(interval - 1);
		// It is lifted, and was in force when the gate closed.
		send(OPERATOR, GridCall::lift_emergency { area: VILLAGE });
		assert!(!<crate::GridManagement as energy_primitives::MarketGrid<AccountId>>::trading_suspended(VILLAGE));
		assert_eq!(
			P2pTrading::get_clearing(VILLAGE, interval).phase,
			energy_primitives::MarketPhase::Closed
		);
		refuse(BUYER, clear(), NOT_ENTITLED);
		refuse(
			BUYER,
			UtilityCall::batch {
				calls: vec![clear().into()],
			},
			NOT_ENTITLED,
		);
	});
}
