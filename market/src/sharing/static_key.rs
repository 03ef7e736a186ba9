//! The static key: fixed shares; what somebody cannot use is the supplier's.

use super::{delivered, Allocation, Consumer, Division};
use energy_primitives::{Energy, Interval};

/// Takes the next consumer of a division of all surpluses by all consumers' weights, and returns
/// what it gets, in Wh: its share, at most what it lacks. What it leaves is not given to others.
///
/// `None` as of [`Division::take`].
pub fn static_share(division: &mut Division, consumer: &Consumer) -> Option<Energy> {
	let share_wh = division.take(consumer.weight.into())?;
	Some(share_wh.min(consumer.shortfall_wh))
}

/// Divides surpluses among consumers by fixed shares: each gets its share, at most what it lacks,
/// and the producers deliver that together, by their surpluses. What is not used stays with the
/// producers, who sell it to the supplier. `None` where a sum exceeds its type.
pub fn static_key(consumers: &[Consumer], surpluses_wh: &[Energy], interval: Interval) -> Option<Allocation> {
	let offered_wh = super::sum(surpluses_wh)?;
	let mut division = Division::new(offered_wh, super::weights(consumers)?, interval);
	let consumers_wh: Option<_> = consumers
		.iter()
		.map(|consumer| static_share(&mut division, consumer))
		.collect();
	delivered(consumers_wh?, surpluses_wh, interval)
}
