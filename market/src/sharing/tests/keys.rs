//! The static key and the key in rounds.

use super::prefix::one_by_one;
use crate::sharing::{rounds, static_key, Allocation, Consumer, Rounds, SharingWeight};
use alloc::{vec, vec::Vec};
use energy_primitives::{Energy, Interval};
use proptest::{collection, prelude::*, sample::Index};

#[derive(Clone, Debug)]
struct World {
	consumers: Vec<Consumer>,
	surpluses: Vec<Energy>,
	interval: Interval,
}

impl World {
	fn offered(&self) -> Energy {
		self.surpluses.iter().sum()
	}

	fn weights(&self) -> Vec<u64> {
		self.consumers.iter().map(|consumer| consumer.weight.into()).collect()
	}

	fn keys(&self) -> [Allocation; 2] {
		[
			static_key(&self.consumers, &self.surpluses, self.interval).unwrap(),
			rounds(&self.consumers, &self.surpluses, self.interval).unwrap(),
		]
	}

	/// The same with one more consumer, and where it stands.
	fn with(&self, place: Index, consumer: Consumer) -> (Self, usize) {
		let at = place.index(self.consumers.len() + 1);
		let mut world = self.clone();
		world.consumers.insert(at, consumer);
		(world, at)
	}
}

fn consumer(weight: SharingWeight, shortfall_wh: Energy) -> Consumer {
	Consumer { weight, shortfall_wh }
}

fn worlds() -> impl Strategy<Value = World> {
	let shortfalls = prop_oneof![1 => Just(0u64), 3 => 0..12u64, 3 => 0..80u64];
	let consumers = collection::vec(
		(0..=5u32, shortfalls).prop_map(|(weight, wh)| consumer(weight, wh)),
		0..8,
	);
	let surpluses = collection::vec(0..60u64, 0..5);
	(consumers, surpluses, any::<Interval>()).prop_map(|(consumers, surpluses, interval)| World {
		consumers,
		surpluses,
		interval,
	})
}

/// A fraction that is not negative.
#[derive(Clone, Copy, Debug)]
struct Fraction(u128, u128);

impl Fraction {
	fn new(of: u128, by: u128) -> Self {
		let (mut a, mut b) = (of, by);
		while b > 0 {
			(a, b) = (b, a % b);
		}
		Self(of / a, by / a)
	}

	fn plus(self, other: Self) -> Self {
		Self::new(self.0 * other.1 + other.0 * self.1, self.1 * other.1)
	}

	fn minus(self, other: Self) -> Self {
		Self::new(self.0 * other.1 - other.0 * self.1, self.1 * other.1)
	}

	fn is_below(self, other: Self) -> bool {
		self.0 * other.1 < other.0 * self.1
	}
}

/// The rounds as a contract would put them, exactly and with nothing rounded: everybody is offered
/// its share and takes what it can use; what is refused is offered again to those who could use
/// more, until nothing is refused or nobody is left.
fn offered_again(world: &World) -> Vec<Fraction> {
	let mut left = Fraction::new(world.offered().into(), 1);
	let mut got = vec![Fraction(0, 1); world.consumers.len()];
	loop {
		let open: Vec<usize> = (0..got.len())
			.filter(|index| got[*index].is_below(Fraction::new(world.consumers[*index].shortfall_wh.into(), 1)))
			.filter(|index| world.consumers[*index].weight > 0)
			.collect();
		let weights: u128 = open
			.iter()
			.map(|index| u128::from(world.consumers[*index].weight))
			.sum();
		if open.is_empty() || left.0 == 0 {
			return got;
		}
		let mut refused = Fraction(0, 1);
		for index in open {
			let Consumer { weight, shortfall_wh } = world.consumers[index];
			let offer = Fraction::new(left.0 * u128::from(weight), left.1 * weights);
			let room = Fraction::new(shortfall_wh.into(), 1).minus(got[index]);
			let taken = if room.is_below(offer) { room } else { offer };
			got[index] = got[index].plus(taken);
			refused = refused.plus(offer.minus(taken));
		}
		left = refused;
	}
}

/// The rounds as a caller does them that has its consumers in pages: over all of them from the last
/// to the first, again and again until nobody more is served; then the rest is counted out.
fn page_by_page(world: &World) -> Vec<Energy> {
	let mut weights = world.weights();
	let mut left = Rounds::new(world.offered(), weights.iter().sum());
	let mut got = vec![0; weights.len()];
	loop {
		let before = left;
		for (index, consumer) in world.consumers.iter().enumerate().rev() {
			if weights[index] > 0 && left.serve(consumer) {
				got[index] = consumer.shortfall_wh;
				weights[index] = 0;
			}
		}
		if left == before {
			break;
		}
	}
	assert_eq!(left.rest(world.interval).sum, weights.iter().sum::<u64>());
	for (got, part) in got.iter_mut().zip(one_by_one(left.left_wh, &weights, world.interval)) {
		*got += part;
	}
	got
}

fn sum(energies: &[Energy]) -> Energy {
	energies.iter().sum()
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn consumers_get_what_producers_deliver_and_nobody_more_than_it_metered(world in worlds()) {
		for allocation in world.keys() {
			prop_assert_eq!(sum(&allocation.consumers_wh), sum(&allocation.producers_wh));
			prop_assert_eq!(allocation.consumers_wh.len(), world.consumers.len());
			prop_assert_eq!(allocation.producers_wh.len(), world.surpluses.len());
			for (got, consumer) in allocation.consumers_wh.iter().zip(&world.consumers) {
				prop_assert!(*got <= consumer.shortfall_wh && (consumer.weight > 0 || *got == 0));
			}
			for (delivered, surplus) in allocation.producers_wh.iter().zip(&world.surpluses) {
				prop_assert!(delivered <= surplus);
			}
			let total = sum(&allocation.producers_wh);
			prop_assert_eq!(&allocation.producers_wh, &one_by_one(total, &world.surpluses, world.interval));
		}
	}

	#[test]
	fn static_shares_are_fixed_and_capped(world in worlds()) {
		let shares = one_by_one(world.offered(), &world.weights(), world.interval);
		let capped: Vec<Energy> =
			shares.iter().zip(&world.consumers).map(|(share, of)| *share.min(&of.shortfall_wh)).collect();
		prop_assert_eq!(&world.keys()[0].consumers_wh, &capped);
	}

	/// What one does not use is the supplier's: how much another lacks makes no difference.
	#[test]
	fn an_unused_static_share_goes_to_no_neighbour(world in worlds(), place in any::<Index>(), wh in 0..100u64) {
		prop_assume!(!world.consumers.is_empty());
		let at = place.index(world.consumers.len());
		let mut other = world.clone();
		other.consumers[at].shortfall_wh = wh;
		let (mut before, mut after) = (world.keys()[0].consumers_wh.clone(), other.keys()[0].consumers_wh.clone());
		(before[at], after[at]) = (0, 0);
		prop_assert_eq!(before, after);
	}

	#[test]
	fn rounds_give_what_offering_again_gives_to_a_watt_hour(world in worlds()) {
		let exact = offered_again(&world);
		for ((got, exact), consumer) in world.keys()[1].consumers_wh.iter().zip(exact).zip(&world.consumers) {
			let got = u128::from(*got) * exact.1;
			prop_assert!(got.abs_diff(exact.0) < exact.1);
			// Who can have all has all, not a Wh less.
			prop_assert!(exact.0 != u128::from(consumer.shortfall_wh) * exact.1 || got == exact.0);
		}
	}

	#[test]
	fn rounds_give_the_same_page_by_page_in_any_order(world in worlds()) {
		prop_assert_eq!(&world.keys()[1].consumers_wh, &page_by_page(&world));
	}

	#[test]
	fn rounds_leave_nothing_that_somebody_could_use(world in worlds()) {
		let lacking = world.consumers.iter().filter(|of| of.weight > 0).map(|of| of.shortfall_wh).sum::<Energy>();
		prop_assert_eq!(sum(&world.keys()[1].consumers_wh), lacking.min(world.offered()));
		if world.offered() >= lacking {
			for (got, consumer) in world.keys()[1].consumers_wh.iter().zip(&world.consumers) {
				prop_assert_eq!(*got, if consumer.weight > 0 { consumer.shortfall_wh } else { 0 });
			}
		}
	}

	/// Where somebody stands changes no more than where a rounded Wh falls.
	#[test]
	fn the_order_of_consumers_moves_a_watt_hour_at_most(world in worlds(), by in 0..8usize, turned in any::<bool>()) {
		let mut moved = world.clone();
		let by = by.checked_rem(world.consumers.len()).unwrap_or(0);
		moved.consumers.rotate_left(by);
		if turned {
			moved.consumers.reverse();
		}
		for (allocation, other) in world.keys().into_iter().zip(moved.keys()) {
			let mut got = other.consumers_wh;
			if turned {
				got.reverse();
			}
			got.rotate_right(by);
			for (got, before) in got.iter().zip(&allocation.consumers_wh) {
				prop_assert!(got.abs_diff(*before) <= 1);
			}
		}
	}

	/// A cheat divides its weight and its need between two accounts, as it likes and where it likes.
	#[test]
	fn a_second_account_gains_two_watt_hours_of_rounding_at_most(
		world in worlds(), weights in (0..6u32, 0..6u32), shortfalls in (0..60u64, 0..60u64),
		places in any::<(Index, Index, Index)>(),
	) {
		let whole = consumer(weights.0 + weights.1, shortfalls.0 + shortfalls.1);
		let (honest, at) = world.with(places.0, whole);
		let (one, first) = world.with(places.1, consumer(weights.0, shortfalls.0));
		let (both, second) = one.with(places.2, consumer(weights.1, shortfalls.1));
		let first = if second <= first { first + 1 } else { first };
		for (honest, cheat) in honest.keys().into_iter().zip(both.keys()) {
			prop_assert!(cheat.consumers_wh[first] + cheat.consumers_wh[second] <= honest.consumers_wh[at] + 2);
		}
	}

	/// A cheat uses more than it needs, to get more than its share while others go short.
	#[test]
	fn who_uses_more_takes_nothing_from_those_who_stay_below_their_share(
		world in worlds(), place in any::<Index>(), more in 1..200u64,
	) {
		prop_assume!(!world.consumers.is_empty());
		let at = place.index(world.consumers.len());
		let mut wasteful = world.clone();
		wasteful.consumers[at].shortfall_wh += more;
		let shares = one_by_one(world.offered(), &world.weights(), world.interval);
		for (index, consumer) in world.consumers.iter().enumerate().filter(|(index, _)| *index != at) {
			let entitled = consumer.shortfall_wh.min(shares[index].saturating_sub(1));
			prop_assert!(wasteful.keys()[1].consumers_wh[index] >= entitled);
		}
	}

	#[test]
	fn no_numbers_overflow_or_lose_energy(
		consumers in collection::vec((any::<SharingWeight>(), any::<Energy>()), 0..6),
		surpluses in collection::vec(prop_oneof![any::<Energy>(), 0..Energy::MAX / 6], 0..4),
		interval in any::<Interval>(),
	) {
		let consumers: Vec<_> = consumers.into_iter().map(|(weight, wh)| consumer(weight, wh)).collect();
		let fits = surpluses.iter().try_fold(0u64, |sum, wh| sum.checked_add(*wh)).is_some();
		for allocation in [static_key(&consumers, &surpluses, interval), rounds(&consumers, &surpluses, interval)] {
			prop_assert_eq!(allocation.is_some(), fits);
			if let Some(Allocation { consumers_wh, producers_wh }) = allocation {
				let total = |row: &[Energy]| row.iter().map(|wh| u128::from(*wh)).sum::<u128>();
				prop_assert_eq!(total(&consumers_wh), total(&producers_wh));
				prop_assert!(consumers_wh.iter().zip(&consumers).all(|(got, of)| *got <= of.shortfall_wh));
				prop_assert!(producers_wh.iter().zip(&surpluses).all(|(delivered, surplus)| delivered <= surplus));
			}
		}
	}
}

#[test]
fn three_flats_under_one_roof() {
	// 100 Wh by halves, three tenths and two tenths; the first flat is out.
	let consumers = [consumer(5, 0), consumer(3, 90), consumer(2, 90)];
	let shared = static_key(&consumers, &[60, 40], 0).unwrap();
	assert_eq!(
		(shared.consumers_wh, shared.producers_wh),
		(vec![0, 30, 20], vec![30, 20])
	);
	let shared = rounds(&consumers, &[60, 40], 0).unwrap();
	assert_eq!(
		(shared.consumers_wh, shared.producers_wh),
		(vec![0, 60, 40], vec![60, 40])
	);
}

#[test]
fn who_is_served_frees_a_share_for_who_needs_a_little_more() {
	// At first nobody's share is above 30. The one with 10 leaves 20, the one with 35 is then served.
	let consumers = [consumer(1, 100), consumer(1, 35), consumer(1, 10)];
	let shared = rounds(&consumers, &[90], 0).unwrap();
	assert_eq!(shared.consumers_wh, [45, 35, 10]);
	assert_eq!(static_key(&consumers, &[90], 0).unwrap().consumers_wh, [30, 30, 10]);
}

#[test]
fn without_weights_or_members_all_is_the_suppliers() {
	for allocation in [
		static_key(&[consumer(0, 50)], &[40], 1).unwrap(),
		rounds(&[consumer(0, 50)], &[40], 1).unwrap(),
	] {
		assert_eq!((allocation.consumers_wh, allocation.producers_wh), (vec![0], vec![0]));
	}
	let nobody = Allocation {
		consumers_wh: vec![],
		producers_wh: vec![],
	};
	assert_eq!(
		(static_key(&[], &[], 1), rounds(&[], &[], 1)),
		(Some(nobody.clone()), Some(nobody))
	);
	assert!(!Rounds::new(10, 0).serve(&consumer(0, 0)));
	// Somebody whose weight was never counted.
	assert!(!Rounds::new(10, 3).serve(&consumer(4, 10)));
}
