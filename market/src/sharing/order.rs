//! In which order accounts are counted.

use energy_primitives::Interval;

/// Returns the index that comes first in an interval: the interval's number modulo `len`. 0 where
/// there is nobody.
pub fn first(len: usize, interval: Interval) -> usize {
	// An interval has 32 bits, and so has the least `usize` this runs with.
	(interval as usize).checked_rem(len).unwrap_or(0)
}

/// Returns the indices below `len` in the order of an interval: from [`first`] up, then those
/// before it. In `len` intervals one after the other each index stands at each place once, so that
/// nobody always has the place at which a rounded Wh falls.
pub fn order(len: usize, interval: Interval) -> impl Iterator<Item = usize> + Clone {
	let first = first(len, interval);
	(first..len).chain(0..first)
}
