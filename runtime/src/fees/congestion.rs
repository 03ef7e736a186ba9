//! How fees rise and fall with the fullness of blocks.

use super::Terms;
use crate::{
	configs::{RuntimeBlockLength, RuntimeBlockWeights},
	Balance, Runtime, System, TransactionPayment,
};
use frame_support::{
	dispatch::DispatchClass,
	weights::{Weight, WeightToFee},
};
use pallet_transaction_payment::{Multiplier, MultiplierUpdate};
use sp_runtime::{
	traits::{Convert, Saturating},
	FixedPointNumber, Perquintill,
};

/// How full a block may be for fees to stay as they are.
const TARGET: Perquintill = Perquintill::from_percent(50);

/// How much the multiplier moves for a distance of 1 between fullness and target. A full block and
/// an empty one are 0.5 away from the target and move it by half of this: by 1 %. So fees double
/// within 70 full blocks (seven minutes), are a hundredfold after three quarters of an hour, and
/// fall as fast.
const VARIABILITY: Multiplier = Multiplier::from_inner(Multiplier::DIV / 50);

/// Computes the fee multiplier of the next block. It follows the fuller of a block's two resources,
/// time and bytes: a block full of bytes keeps other transactions out as much as one full of work.
/// The work that the chain starts itself does not count.
pub struct Congestion;

impl Congestion {
	fn percent(percent: u32) -> Multiplier {
		Multiplier::saturating_from_rational(percent, 100u32)
	}

	/// Returns how full of signed transactions the present block is: 1 if they take all that they
	/// may take, or more.
	fn fullness() -> Perquintill {
		let limits = RuntimeBlockWeights::get();
		let room = limits.get(DispatchClass::Normal).max_total.unwrap_or(limits.max_block);
		let consumed = System::block_weight();
		let signed = consumed
			.get(DispatchClass::Normal)
			.saturating_add(*consumed.get(DispatchClass::Operational));
		let time = Perquintill::from_rational(signed.ref_time(), room.ref_time().max(1));
		let most_bytes = u64::from(*RuntimeBlockLength::get().max.get(DispatchClass::Normal));
		let bytes = Perquintill::from_rational(u64::from(System::block_size()), most_bytes.max(1));
		time.max(bytes)
	}
}

impl Convert<Multiplier, Multiplier> for Congestion {
	fn convert(previous: Multiplier) -> Multiplier {
		let (lowest, highest) = (Self::min(), Self::max());
		let previous = previous.clamp(lowest, highest);
		let fullness = Self::fullness();
		let step = |part: Perquintill| {
			let share = Multiplier::from_inner(u128::from(part.deconstruct()));
			previous.saturating_mul(VARIABILITY.saturating_mul(share))
		};
		let next = if fullness >= TARGET {
			previous.saturating_add(step(fullness.saturating_sub(TARGET)))
		} else {
			previous.saturating_sub(step(TARGET.saturating_sub(fullness)))
		};
		next.clamp(lowest, highest)
	}
}

impl MultiplierUpdate for Congestion {
	fn min() -> Multiplier {
		Self::percent(Terms::<Runtime>::get().lowest_percent)
	}

	fn max() -> Multiplier {
		Self::percent(Terms::<Runtime>::get().highest_percent)
	}

	fn target() -> Perquintill {
		TARGET
	}

	fn variability() -> Multiplier {
		VARIABILITY
	}
}

/// The price of a transaction's bytes at the present multiplier. The fee pallet passes the number
/// of bytes in the place of picoseconds.
pub struct ByteFee;

impl WeightToFee for ByteFee {
	type Balance = Balance;

	fn weight_to_fee(bytes: &Weight) -> Balance {
		let byte_price = Terms::<Runtime>::get().byte_price;
		let plain = Balance::from(bytes.ref_time()).saturating_mul(byte_price);
		TransactionPayment::next_fee_multiplier().saturating_mul_int(plain)
	}
}
