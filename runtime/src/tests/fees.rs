//! Fees: a byte costs what keeping it costs, and full blocks make transactions dearer, within the
//! bounds that the council sets.

use super::{
	blocks::{fill_with_bytes, fill_with_work},
	roles::remark,
	*,
};
use crate::{
	configs::RuntimeBlockWeights,
	fees::{FeeTerms, BYTE_PRICE, MAX_BYTE_PRICE, MAX_MULTIPLIER_PERCENT},
	TransactionPayment,
};
use energy_primitives::{MILL, TOKEN};
use frame_support::dispatch::{DispatchClass, GetDispatchInfo};
use pallet_transaction_payment::Multiplier;
use sp_runtime::FixedPointNumber;

type FeesCall = crate::fees::Call<Runtime>;

fn multiplier() -> Multiplier {
	TransactionPayment::next_fee_multiplier()
}

fn times(percent: u32) -> Multiplier {
	Multiplier::saturating_from_rational(percent, 100)
}

#[test]
fn the_bytes_of_a_transfer_are_a_modest_part_of_its_fee_and_megabytes_are_not_cheap() {
	on_the_development_chain(|| {
		let transfer = signed(
			BUYER,
			BalancesCall::transfer_keep_alive {
				dest: account(HOUSE).into(),
				value: TOKEN,
			},
		);
		let len = transfer.encoded_size() as u32;
		let details = TransactionPayment::query_fee_details(transfer, len);
		let fee = details.inclusion_fee.expect("it pays");
		assert_eq!(fee.len_fee, Balance::from(len) * BYTE_PRICE);
		assert!(
			fee.len_fee * 5 <= fee.inclusion_fee(),
			"{} of {}",
			fee.len_fee,
			fee.inclusion_fee()
		);
		assert!(fee.inclusion_fee() < MILL, "{}", fee.inclusion_fee());
		assert!(TransactionPayment::length_to_fee(4_000_000) > 3 * TOKEN / 2);
	});
}

#[test]
fn a_block_of_bytes_costs_what_a_block_of_work_costs() {
	in_the_village(|| {
		next_block();
		let bytes = fill_with_bytes(BUYER);
		next_block();
		let work = fill_with_work(BUYER);
		assert!(bytes > TOKEN && work > TOKEN, "{bytes} and {work}");
		assert!(bytes < 2 * work && work < 2 * bytes, "{bytes} and {work}");
	});
}

#[test]
fn full_blocks_make_fees_rise_and_empty_ones_fall_within_the_bounds() {
	in_the_village(|| {
		assert_eq!(multiplier(), times(100));
		council(FeesCall::set_fee_terms {
			terms: FeeTerms {
				highest_percent: 103,
				..Default::default()
			},
		});
		next_block();
		let before = TransactionPayment::length_to_fee(1_000);
		for fill in [fill_with_bytes, fill_with_work, fill_with_bytes] {
			let old = multiplier();
			fill(BUYER);
			next_block();
			assert!(multiplier() > old, "{old:?}");
		}
		assert!(TransactionPayment::length_to_fee(1_000) > before);
		for _ in 0..10 {
			fill_with_bytes(BUYER);
			next_block();
		}
		assert_eq!(multiplier(), times(103));
		for _ in 0..10 {
			next_block();
		}
		assert_eq!(multiplier(), times(100));
	});
}

#[test]
fn what_blocks_do_by_themselves_makes_nothing_dearer() {
	in_the_village(|| {
		let limits = RuntimeBlockWeights::get();
		System::register_extra_weight_unchecked(limits.max_block, DispatchClass::Mandatory);
		next_block();
		assert_eq!(multiplier(), times(100));
	});
}

#[test]
fn only_the_council_sets_the_terms_and_only_within_reason() {
	on_the_development_chain(|| {
		let set = |terms| FeesCall::set_fee_terms { terms };
		let terms = FeeTerms {
			byte_price: 1,
			lowest_percent: 50,
			highest_percent: 200,
		};
		for who in [BUYER, OPERATOR, COUNCILLOR] {
			let not_council = crate::fees::Error::<Runtime>::NotCouncil.into();
			assert_eq!(fail(who, set(terms)), not_council);
		}
		council(set(terms));
		assert_eq!(crate::fees::Terms::<Runtime>::get(), terms);
		let invalid = DispatchError::from(crate::fees::Error::<Runtime>::InvalidFeeTerms);
		for bad in [
			FeeTerms { byte_price: 0, ..terms },
			FeeTerms {
				byte_price: MAX_BYTE_PRICE + 1,
				..terms
			},
			FeeTerms {
				lowest_percent: 0,
				..terms
			},
			FeeTerms {
				lowest_percent: 201,
				..terms
			},
			FeeTerms {
				highest_percent: MAX_MULTIPLIER_PERCENT + 1,
				..terms
			},
		] {
			assert_eq!(root(set(bad)), Err(invalid));
		}
		assert_eq!(crate::fees::Terms::<Runtime>::get(), terms);
		// A lower bound reaches the fees of an idle chain block by block.
		for _ in 0..100 {
			next_block();
		}
		assert_eq!(multiplier(), times(50));
	});
}

#[test]
fn a_reading_stays_free_however_full_blocks_are() {
	in_the_village(|| {
		let mut device = meter(HOUSE, 1);
		for _ in 0..3 {
			next_block();
			fill_with_bytes(BUYER);
		}
		next_block();
		assert_eq!(submit(vec![device.read(current() - 1, 0, 0)]).fee, 0);
		assert!(signed(GATEWAY, remark()).get_dispatch_info().call_weight.ref_time() > 0);
	});
}
