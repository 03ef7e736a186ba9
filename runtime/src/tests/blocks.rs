//! Urgent transactions come first, and have reserved room in a block.

use super::{
	roles::{emergency, remark, status},
	*,
};
use crate::{
	configs::{RuntimeBlockLength, RuntimeBlockWeights},
	participants::Rank,
};
use energy_primitives::TOKEN;
use frame_support::dispatch::{DispatchClass, GetDispatchInfo};

type CouncilCall = pallet_collective::Call<Runtime, pallet_collective::Instance1>;

fn priority(transaction: UncheckedExtrinsic) -> u64 {
	validate(transaction).expect("the pool takes it").priority
}

pub fn bytes(count: usize) -> RuntimeCall {
	SystemCall::remark { remark: vec![0; count] }.into()
}

/// Fills what ordinary transactions may take of a block's bytes.
pub fn fill_with_bytes(who: Key) -> Balance {
	let before = balance(who);
	for size in [1_000_000, 100_000, 10_000, 1_000, 100, 10, 0] {
		while put(signed(who, bytes(size))) == Ok(Ok(())) {}
	}
	assert_eq!(put(signed(who, remark())), full());
	before - balance(who)
}

/// Fills what ordinary transactions may take of a block's time: with calls that are refused.
pub fn fill_with_work(who: Key) -> Balance {
	let before = balance(who);
	// A motion's disapproval is weighed by all motions, and is root's alone.
	let futile = |count: usize| UtilityCall::force_batch {
		calls: vec![SystemCall::set_storage { items: vec![] }.into(), remark()]
			.into_iter()
			.cycle()
			.take(count)
			.collect(),
	};
	for count in [20_000, 4_000, 500, 60, 8, 2] {
		while put(signed(who, futile(count))) == Ok(Ok(())) {}
	}
	while put(signed(who, remark())) == Ok(Ok(())) {}
	assert_eq!(put(signed(who, remark())), full());
	before - balance(who)
}

/// What must get into a block that ordinary transactions have filled.
fn gets_in(device: &mut Device) {
	assert_eq!(put(signed(OPERATOR, status(VILLAGE))), Ok(Ok(())));
	assert_eq!(put(signed(OPERATOR, emergency(VILLAGE))), Ok(Ok(())));
	assert_eq!(
		put(signed(OPERATOR, GridCall::lift_emergency { area: VILLAGE })),
		Ok(Ok(()))
	);
	let reading = device.read(current() - 1, 0, 0);
	assert_eq!(put(signed(GATEWAY, batch(vec![reading]))), Ok(Ok(())));
	assert_eq!(device.reading.sequence, 1);
	let motion = CouncilCall::propose {
		threshold: 1,
		length_bound: 1_000,
		proposal: Box::new(remark()),
	};
	assert_eq!(put(signed(COUNCILLOR, motion)), Ok(Ok(())));
}

#[test]
fn safety_readings_and_motions_get_into_a_block_that_is_full_of_bytes() {
	in_the_village(|| {
		let mut device = meter(HOUSE, 1);
		next_block();
		fill_with_bytes(BUYER);
		gets_in(&mut device);
	});
}

#[test]
fn safety_readings_and_motions_get_into_a_block_that_is_full_of_work() {
	in_the_village(|| {
		let mut device = meter(HOUSE, 1);
		next_block();
		fill_with_work(BUYER);
		gets_in(&mut device);
	});
}

/// A motion that its only member executes, of so many bytes.
fn motion(count: usize) -> RuntimeCall {
	CouncilCall::execute {
		// The weight of a motion grows with the bound.
		length_bound: count as u32 + 10,
		proposal: Box::new(bytes(count)),
	}
	.into()
}

#[test]
fn a_body_leaves_room_for_safety() {
	in_the_village(|| {
		next_block();
		let most = *RuntimeBlockLength::get().max.get(DispatchClass::Operational);
		// What the body's members have sent together.
		frame_system::BlockSize::<Runtime>::put(most / 8 * 7 - 500);
		assert_eq!(put(signed(COUNCILLOR, motion(500))), full());
		assert_eq!(put(signed(OPERATOR, emergency(VILLAGE))), Ok(Ok(())));
	});
}

#[test]
fn one_key_fills_no_block_with_urgent_calls() {
	in_the_village(|| {
		let mut device = meter(HOUSE, 1);
		next_block();
		let limits = RuntimeBlockWeights::get().max_block.ref_time();
		let taken = || System::block_weight().total().ref_time();
		let statuses = |count: usize| UtilityCall::force_batch {
			calls: vec![status(VILLAGE); count],
		};
		for count in [64, 8, 1] {
			while put(signed(OPERATOR, statuses(count))) == Ok(Ok(())) {}
		}
		assert_eq!(put(signed(OPERATOR, status(VILLAGE))), full());
		assert!(taken() <= limits / 100 * 70, "{} of {limits}", taken());
		// Neither a failing emergency nor a lift of nothing has room any more.
		assert_eq!(
			put(signed(OPERATOR, GridCall::lift_emergency { area: VILLAGE })),
			full()
		);
		let reading = device.read(current() - 1, 0, 0);
		assert_eq!(put(signed(GATEWAY, batch(vec![reading]))), Ok(Ok(())));
		assert_eq!(put(signed(COUNCILLOR, motion(10))), Ok(Ok(())));
		// In the next block it has its part again.
		next_block();
		fill_with_work(BUYER);
		assert_eq!(put(signed(OPERATOR, emergency(VILLAGE))), Ok(Ok(())));
	});
}

#[test]
fn nor_with_bytes() {
	in_the_village(|| {
		next_block();
		for size in [1_000_000, 100_000, 10_000, 1_000, 100, 10, 0] {
			while put(signed(COUNCILLOR, motion(size))).is_ok_and(|result| result.is_ok()) {}
		}
		assert_eq!(put(signed(COUNCILLOR, motion(0))), full());
		let most = *RuntimeBlockLength::get().max.get(DispatchClass::Operational);
		assert!(System::block_size() <= most / 100 * 66, "{}", System::block_size());
		assert_eq!(put(signed(OPERATOR, emergency(VILLAGE))), Ok(Ok(())));
	});
}

#[test]
fn no_tip_lifts_a_transaction_above_its_rank() {
	in_the_village(|| {
		let mut device = meter(HOUSE, 1);
		let reading = batch(vec![device.read(current() - 1, 0, 0)]);
		let tip = 900_000 * TOKEN;
		let remark = priority(signed_with_tip(BUYER, remark(), tip));
		let motion = CouncilCall::propose {
			threshold: 1,
			length_bound: 1_000,
			proposal: Box::new(super::roles::remark()),
		};
		let motion = priority(signed_with_tip(COUNCILLOR, motion, tip));
		let reading = priority(signed(GATEWAY, reading));
		let safety = [
			priority(signed(OPERATOR, status(VILLAGE))),
			priority(signed(OPERATOR, emergency(VILLAGE))),
		];
		assert!(remark < Rank::Body.priority());
		assert!((Rank::Body.priority()..Rank::Reading.priority()).contains(&motion));
		assert!((Rank::Reading.priority()..Rank::Safety.priority()).contains(&reading));
		assert!(safety.iter().all(|priority| *priority >= Rank::Safety.priority()));
	});
}

#[test]
fn tips_still_order_ordinary_transactions() {
	in_the_village(|| {
		let plain = priority(signed(BUYER, remark()));
		let tipped = priority(signed_with_tip(BUYER, remark(), 1_000));
		assert!(plain < tipped);
	});
}

#[test]
fn only_a_gateways_readings_have_the_rank_of_readings() {
	in_the_village(|| {
		let mut device = meter(HOUSE, 1);
		let reading = batch(vec![device.read(current() - 1, 0, 0)]);
		assert!(priority(signed(HOUSE, reading.clone())) < Rank::Body.priority());
		// A gateway's other calls have none either.
		assert!(priority(signed(GATEWAY, remark())) < Rank::Body.priority());
		send(
			GATEWAY,
			ProxyCall::add_proxy {
				delegate: account(STRANGER).into(),
				proxy_type: crate::configs::ProxyType::Metering,
				delay: 0,
			},
		);
		let by_proxy = ProxyCall::proxy {
			real: account(GATEWAY).into(),
			force_proxy_type: None,
			call: Box::new(reading.into()),
		};
		assert!(priority(signed(STRANGER, by_proxy)) >= Rank::Reading.priority());
	});
}

#[test]
fn a_transaction_that_its_rank_has_no_room_for_is_refused_by_the_pool() {
	in_the_village(|| {
		let too_long = SystemCall::remark {
			remark: vec![0; 3_500_000],
		};
		assert_eq!(
			validate(signed(BUYER, too_long)),
			Err(InvalidTransaction::ExhaustsResources.into())
		);
		assert_ok!(validate(signed(BUYER, bytes(3_400_000))));
	});
}

#[test]
fn what_the_ranks_leave_to_each_other_adds_up() {
	in_the_village(|| {
		let limits = RuntimeBlockWeights::get();
		let info = signed(BUYER, remark()).get_dispatch_info();
		let mut count = 0u64;
		next_block();
		fill_with_work(BUYER);
		let taken = System::block_weight().get(DispatchClass::Normal).ref_time();
		let ordinary = limits.max_block.ref_time() / 100 * 65;
		let one = info.total_weight().ref_time() + limits.get(DispatchClass::Normal).base_extrinsic.ref_time();
		assert!(taken <= ordinary && taken > ordinary - 2 * one, "{taken} of {ordinary}");
		// A tenth of the block is left for readings.
		let normal = limits.get(DispatchClass::Normal).max_total.expect("a limit").ref_time();
		count += normal - taken;
		assert!(count >= limits.max_block.ref_time() / 10);
	});
}
