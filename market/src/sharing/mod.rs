//! Sharing: the division of what was metered and not traded ahead, among members, before the
//! supplier.
//!
//! Two ways lead to it. With *prices* ([`SharingTerms`](energy_primitives::SharingTerms)) members are
//! on a second set of ladders, which [`clear`](crate::clear()) clears on what the ahead market leaves
//! of the edges ([`Capacity::left`]), and a [`SharedFill`] divides the result. With a *key*
//! ([`static_key()`], [`rounds()`]) weights divide the energy, at a price that is the same for all.
//! Either way the consumers get what the producers deliver, to the Wh.

mod capacity;
mod prefix;
mod rounds;
mod shared_fill;
mod start;
mod static_key;
mod terms;

#[cfg(test)]
mod tests;

pub use capacity::Capacity;
pub use prefix::{divide, part, Division};
pub use rounds::{rounds, Rounds};
pub use shared_fill::{SharedFill, Taken};
pub use start::start;
pub use static_key::{static_key, static_share};
pub use terms::{affordable, is_within_tariffs, limits, terms_within, Limits};

use alloc::vec::Vec;
use energy_primitives::{Energy, Interval};

/// What a connection point's share of energy is in proportion to. It belongs to the connection
/// point, not to an account, so that nobody gains by having several accounts. Its 32 bits keep the
/// sum over all that can be connected within 64.
pub type SharingWeight = u32;

/// A connection point that energy is divided among by a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Consumer {
	/// Its weight.
	pub weight: SharingWeight,
	/// Its own shortfall, as far as it takes part, in Wh.
	pub shortfall_wh: Energy,
}

/// What a key gives to each consumer and takes of each producer. Both sum to the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allocation {
	/// What each consumer gets, in Wh, in the order in which they were given.
	pub consumers_wh: Vec<Energy>,
	/// What each producer delivers of its surplus, in Wh, in the order in which they were given.
	pub producers_wh: Vec<Energy>,
}

/// Returns the part of an own surplus or an own shortfall that takes part in sharing, in Wh,
/// rounded down; the rest is the supplier's. A percentage above 100 counts as 100.
pub fn participation(energy_wh: Energy, percent: u8) -> Energy {
	// A hundredth of 64 bits times a hundred fits, and so does less than a hundred times a hundred.
	let percent = Energy::from(percent.min(100));
	(energy_wh / 100) * percent + (energy_wh % 100) * percent / 100
}

/// Returns what producers deliver together of what consumers get: each in proportion to its
/// surplus, and not more than it. `None` where a sum exceeds its type.
fn delivered(consumers_wh: Vec<Energy>, surpluses_wh: &[Energy], interval: Interval) -> Option<Allocation> {
	let producers_wh = divide(sum(&consumers_wh)?, surpluses_wh, interval)?;
	Some(Allocation {
		consumers_wh,
		producers_wh,
	})
}

/// Returns the sum; `None` where it exceeds its type.
fn sum(energies_wh: &[Energy]) -> Option<Energy> {
	energies_wh
		.iter()
		.try_fold(0, |sum: Energy, energy_wh| sum.checked_add(*energy_wh))
}

/// Returns the sum of the weights; `None` where it exceeds its type.
fn weights(consumers: &[Consumer]) -> Option<u64> {
	consumers
		.iter()
		.try_fold(0, |sum: u64, consumer| sum.checked_add(consumer.weight.into()))
}
