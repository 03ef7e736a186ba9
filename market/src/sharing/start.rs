//! Where the order begins in which accounts are counted.

use energy_primitives::Interval;

/// 2⁶⁴ ÷ the golden ratio: of its multiples, what is beyond 2⁶⁴ left out, any few one after the other
/// lie far apart.
const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

/// Returns where the order of an interval begins: after weights that sum to this, of weights that sum
/// to `sum`. It may lie inside a weight. From interval to interval it moves on by the same part of the
/// sum, about 0.618 of it, so that it soon has been everywhere, and nobody always has the place at
/// which a rounded Wh falls.
pub const fn start(sum: u64, interval: Interval) -> u64 {
	// Neither product overflows: 64 bits times 64 bits fit 128, and the upper half of that is below the sum.
	((STEP.wrapping_mul(interval as u64) as u128 * sum as u128) >> 64) as u64
}
