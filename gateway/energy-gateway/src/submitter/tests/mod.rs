//! The machine against a model of the chain.

mod model;

use super::{
	machine::{Action, Machine, Notice},
	verdict::Cause,
	Config, Ms,
};
use crate::outbox::{Refusal, Slot};
use energy_primitives::{MeterId, ReadingError};
use model::{signed, Chain, Dice, Mending, Store, TOO_MUCH};
use proptest::prelude::*;
use std::collections::BTreeSet;

const METERS: std::ops::RangeInclusive<MeterId> = 1..=6;

const BLOCK: Ms = 6_000;

fn config() -> Config {
	Config {
		batch_size: 5,
		max_wait_ms: 2_000,
		max_in_flight: 4,
		max_unfinalised: 12,
		..Config::default()
	}
}

/// The machine and all around it.
struct World {
	chain: Chain,
	store: Store,
	machine: Machine,
	dice: Dice,
	now: Ms,
	connected: bool,
	/// Finalised blocks that were passed to the machine.
	found: usize,
	/// What comes in with time.
	coming: Vec<(u8, energy_primitives::SignedReading)>,
	salt: u64,
	actions: u64,
}

impl World {
	fn new(seed: u64) -> Self {
		let mut world = Self {
			chain: Chain::new(METERS),
			store: Store::default(),
			machine: Machine::new(config()),
			dice: Dice(seed | 1),
			now: 0,
			connected: false,
			found: 1,
			coming: Vec::new(),
			salt: 0,
			actions: 0,
		};
		world.connect();
		world
	}

	fn connect(&mut self) {
		self.connected = true;
		self.pass_on_finalised();
		self.machine.on_connected(self.now, self.chain.tip());
	}

	fn disconnect(&mut self) {
		self.connected = false;
		self.machine.on_disconnected();
	}

	/// Passes on blocks that have become final since the last time; now and then their outcomes
	/// cannot be read.
	fn pass_on_finalised(&mut self) {
		let readable = !self.dice.once_in(20);
		while self.found < self.chain.finalised {
			let (nonce, outcomes) = self.chain.final_block(self.found);
			let outcomes = if readable {
				outcomes
					.into_iter()
					.filter(|(hash, _)| self.machine.awaits(hash))
					.collect()
			} else {
				Vec::new()
			};
			self.machine.on_finalised(self.now, nonce, outcomes);
			self.found += 1;
		}
	}

	fn block(&mut self) {
		let most = 1 + self.dice.roll(6) as usize;
		self.chain.author(most);
		if self.connected {
			self.machine.on_best(self.now, self.chain.tip());
		}
	}

	fn finalise(&mut self, lag: usize) {
		while self.chain.finalised + lag <= self.chain.number() as usize {
			self.chain.finalise();
		}
		if self.connected {
			self.pass_on_finalised();
		}
	}

	/// Something that may go wrong, or on.
	fn mishap(&mut self) {
		match self.dice.roll(14) {
			0 => self.chain.lose(&mut self.dice, false),
			1 => {
				// The node is killed: its pool is gone, and blocks that were not final may be.
				self.disconnect();
				self.chain.lose(&mut self.dice, true);
				let blocks = self.dice.roll(4) as usize;
				self.chain.take_back(blocks, true);
			},
			2 => {
				let blocks = self.dice.roll(3) as usize;
				self.chain.take_back(blocks, false);
				self.block();
			},
			3 => {
				// The gateway is killed.
				self.machine = Machine::new(config());
				self.found = self.chain.finalised;
				if self.connected {
					self.connect();
				}
			},
			4 => self.disconnect(),
			5 => self.chain.mend(Mending::Suspend(1 + self.dice.roll(6) as MeterId)),
			6 | 7 => self.mend(),
			_ => {
				if let Some((version, signed)) = self.coming.pop() {
					self.store.add(signed, version);
					self.machine.on_news();
				}
			},
		}
	}

	fn mend(&mut self) {
		for meter in METERS {
			self.chain.mend(Mending::Resume(meter));
		}
	}

	/// Does what the machine says until it waits; with a chance of one in `risk` something happens
	/// before.
	fn work(&mut self, risk: Option<u64>) -> Ms {
		loop {
			if risk.is_some_and(|risk| self.dice.once_in(risk)) {
				self.mishap();
			}
			self.actions += 1;
			let action = self.machine.next(self.now);
			match &action {
				Action::Wait(_) | Action::Settle(_) => {},
				_ if !self.connected => panic!("without a connection: {action:?}"),
				_ => {},
			}
			match action {
				Action::Wait(until) => return until,
				Action::Settle(outcomes) => {
					self.store.settle(&outcomes, &self.chain);
					self.machine.on_settled();
				},
				Action::Sync => self.machine.on_synced(self.now, self.chain.next_nonce(), vec![0]),
				Action::Sign { nonce, batch } => {
					self.salt += 1;
					let (transaction, mortality_start) = self.chain.sign(nonce, &batch, self.salt);
					self.machine.on_signed(self.now, nonce, transaction, mortality_start);
				},
				Action::Submit { nonce, transaction } => {
					let submission = self.chain.submit(&transaction);
					// Now and then the answer is lost with the connection.
					if risk.is_some() && self.dice.once_in(50) {
						self.disconnect();
					} else {
						self.machine.on_submitted(self.now, nonce, submission);
					}
				},
				Action::Read { after, limit } => self.machine.on_page(self.store.page(after, limit)),
				Action::AskBest(meters) => {
					let states = self.chain.states(&meters, false);
					self.machine.on_best_states(&meters, states);
				},
				Action::AskFinalised(meters) => {
					let states = self.chain.states(&meters, true);
					self.machine.on_finalised_states(self.now, states);
				},
			}
		}
	}

	/// Lets some blocks pass; with mishaps if there is a risk.
	fn pass(&mut self, blocks: u64, risk: Option<u64>) {
		for _ in 0..blocks {
			if !self.connected && (risk.is_none() || self.dice.once_in(3)) {
				self.connect();
			}
			let end = self.now + BLOCK;
			while self.now < end {
				let until = self.work(risk);
				self.now = until.clamp(self.now + 1, end);
			}
			self.block();
			let lag = if risk.is_some() { self.dice.roll(5) as usize } else { 2 };
			self.finalise(1 + lag);
		}
	}

	/// Returns all readings that there ever were, but for those to come.
	fn everything(&self) -> BTreeSet<Slot> {
		let settled = self.store.delivered.iter().chain(self.store.refused.keys());
		settled.chain(self.store.pending.keys()).copied().collect()
	}
}

/// Readings of all meters, of one interval after the other.
fn stream(intervals: u32) -> Vec<(u8, energy_primitives::SignedReading)> {
	let all = (1..=intervals).flat_map(|sequence| {
		METERS.map(move |meter| (0, signed(meter, sequence, 1_000 + sequence, 10 * u64::from(sequence))))
	});
	all.collect()
}

/// Every reading of a stream without faults of its own is accepted once and in order, and noted as
/// delivered.
fn check_complete(world: &World, intervals: u32) {
	assert_eq!(
		world.store.pending.len(),
		0,
		"some wait still: {:?}",
		world.store.pending.keys().next()
	);
	assert_eq!(world.store.refused.len(), 0);
	assert_eq!(world.store.delivered.len(), intervals as usize * METERS.count());
	let accepted = world.chain.accepted();
	for meter in METERS {
		let sequences: Vec<_> = accepted
			.iter()
			.filter(|r| r.meter == meter)
			.map(|r| r.sequence)
			.collect();
		assert_eq!(sequences, (1..=intervals).collect::<Vec<_>>());
	}
}

#[test]
fn without_faults_no_batch_is_useless() {
	let mut world = World::new(7);
	for (version, signed) in stream(40) {
		world.store.add(signed, version);
	}
	world.pass(60, None);
	check_complete(&world, 40);
	assert_eq!(world.chain.useless, 0);
}

#[test]
fn the_pipeline_does_not_wait_for_finality() {
	let mut world = World::new(7);
	for (version, signed) in stream(20) {
		world.store.add(signed, version);
	}
	for _ in 0..3 {
		world.work(None);
		world.chain.author(100);
		world.machine.on_best(world.now, world.chain.tip());
	}
	assert_eq!(world.machine.in_flight(), config().max_unfinalised);
	assert_eq!(world.store.delivered.len(), 0);
}

#[test]
fn what_is_missing_holds_its_meter_and_nobody_else() {
	let mut world = World::new(7);
	for (version, signed) in stream(10) {
		if (signed.reading.meter, signed.reading.sequence) != (3, 4) {
			world.store.add(signed, version);
		}
	}
	world.pass(60, None);
	let waiting: Vec<_> = world
		.store
		.pending
		.keys()
		.map(|slot| (slot.meter, slot.sequence))
		.collect();
	assert_eq!(waiting, (5..=10).map(|sequence| (3, sequence)).collect::<Vec<_>>());
	assert_eq!(world.machine.on_hold(), 1);
	let found = world.machine.take_notices();
	assert!(found
		.iter()
		.any(|notice| matches!(notice, Notice::BackedOff(3, Cause::Gap { expected: 4 }))));
	assert_eq!(world.chain.useless, 0);

	world.chain.mend(Mending::DeclareGap(3));
	world.pass(140, None);
	assert_eq!(world.store.pending.len(), 0);
	assert_eq!(world.machine.on_hold(), 0);
	assert_eq!(world.chain.useless, 0);
}

#[test]
fn a_late_reading_closes_its_gap_without_an_operator() {
	let mut world = World::new(7);
	let (late, rest): (Vec<_>, Vec<_>) = stream(10)
		.into_iter()
		.partition(|(_, signed)| signed.reading.sequence == 4);
	for (version, signed) in rest {
		world.store.add(signed, version);
	}
	world.pass(30, None);
	assert_eq!(world.machine.on_hold(), METERS.count());
	for (version, signed) in late {
		world.store.add(signed, version);
	}
	world.machine.on_news();
	world.pass(140, None);
	check_complete(&world, 10);
	assert_eq!(world.machine.on_hold(), 0);
}

#[test]
fn what_the_chain_refuses_goes_to_the_dead_letters_and_holds_what_follows() {
	let mut world = World::new(7);
	for (version, mut signed) in stream(8) {
		if (signed.reading.meter, signed.reading.sequence) == (2, 5) {
			signed.reading.import_wh = TOO_MUCH;
		}
		world.store.add(signed, version);
	}
	world.pass(60, None);
	let refused: Vec<_> = world
		.store
		.refused
		.iter()
		.map(|(slot, why)| (slot.meter, slot.sequence, *why))
		.collect();
	assert_eq!(refused, [(2, 5, Refusal::Chain(ReadingError::BeyondRatedPower))]);
	assert_eq!(world.store.pending.len(), 3);
	world.chain.mend(Mending::DeclareGap(2));
	world.pass(140, None);
	assert_eq!(world.store.pending.len(), 0);
	assert_eq!(world.store.delivered.len(), 8 * METERS.count() - 1);
}

#[test]
fn evidence_of_an_equivocation_reaches_the_chain() {
	for gap in [0, 40] {
		let mut world = World::new(7);
		for (version, signed) in stream(3) {
			world.store.add(signed, version);
		}
		// Either at once with the reading that it contradicts, or when that is final.
		world.pass(gap, None);
		world.store.add(signed(5, 3, 1_003, 31), 1);
		world.machine.on_news();
		world.pass(40, None);
		assert!(world.chain.suspended(5), "after {gap} blocks");
		let refusal = Refusal::Chain(ReadingError::Equivocation);
		assert_eq!(world.store.refused.values().collect::<Vec<_>>(), [&refusal]);
		assert_eq!(world.store.pending.len(), 0);
	}
}

#[test]
fn a_stop_waits_for_what_is_on_its_way_and_sends_no_more() {
	let mut world = World::new(7);
	for (version, signed) in stream(20) {
		world.store.add(signed, version);
	}
	world.work(None);
	world.machine.on_stop();
	assert!(!world.machine.at_rest());
	world.pass(10, None);
	assert!(world.machine.at_rest());
	assert_eq!(
		world.store.delivered.len(),
		config().max_in_flight * config().batch_size
	);
	assert_eq!(world.chain.accepted().len(), world.store.delivered.len());
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(400))]

	/// Transactions are dropped, blocks taken back, node and gateway killed, connections lost,
	/// meters suspended and resumed, readings come in late. In the end the chain has each reading
	/// once, each meter's in order, and the outbox knows it.
	#[test]
	fn every_reading_arrives_once_and_in_order(seed in any::<u64>(), intervals in 1u32..25, risk in 5u64..60) {
		let mut world = World::new(seed);
		let mut readings = stream(intervals);
		// Some come in later than others.
		let at_once = world.dice.roll(readings.len() as u64) as usize;
		let mut later = readings.split_off(at_once);
		for place in (1..later.len()).rev() {
			later.swap(place, world.dice.roll(place as u64 + 1) as usize);
		}
		for (version, signed) in readings {
			world.store.add(signed, version);
		}
		world.coming = later;
		world.pass(60, Some(risk));
		for (version, signed) in std::mem::take(&mut world.coming) {
			world.store.add(signed, version);
		}
		world.machine.on_news();
		world.mend();
		world.pass(400, None);
		check_complete(&world, intervals);
		prop_assert_eq!(world.machine.on_hold(), 0);
		prop_assert!(world.machine.at_rest());
	}

	/// With readings that the chain refuses, gaps and contradictions as well: nothing is lost, no
	/// outcome is wrong.
	#[test]
	fn nothing_is_lost_whatever_is_in_the_outbox(seed in any::<u64>(), intervals in 1u32..20, risk in 5u64..60) {
		let mut world = World::new(seed);
		let mut added = BTreeSet::new();
		for (_, mut reading) in stream(intervals) {
			match world.dice.roll(30) {
				0 => continue,
				1 => reading.reading.import_wh = TOO_MUCH,
				2 => {
					let mut other = reading;
					other.reading.import_wh += 1;
					added.insert(Slot::of(&other.reading, 1));
					world.store.add(other, 1);
				},
				_ => {},
			}
			added.insert(Slot::of(&reading.reading, 0));
			world.store.add(reading, 0);
		}
		world.pass(60, Some(risk));
		world.mend();
		world.pass(400, None);
		prop_assert_eq!(world.everything(), added);
		let accepted: Vec<_> = world.chain.accepted();
		let slots: BTreeSet<_> = accepted.iter().map(|reading| (reading.meter, reading.sequence)).collect();
		prop_assert_eq!(slots.len(), accepted.len(), "a reading was accepted twice");
		for slot in &world.store.delivered {
			prop_assert!(slots.contains(&(slot.meter, slot.sequence)), "{:?} was noted as delivered", slot);
		}
		// What still waits is behind a gap, or its meter is suspended.
		for slot in world.store.pending.keys() {
			let behind = slot.sequence > world.chain.final_sequence(slot.meter) + 1;
			prop_assert!(behind || world.chain.suspended(slot.meter), "{:?} waits for nothing", slot);
		}
	}
}
