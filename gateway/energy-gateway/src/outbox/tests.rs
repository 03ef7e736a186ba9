use super::*;
use energy_primitives::{MeterSignature, ReadingError, ReadingQuality};
use proptest::prelude::*;
use sp_core::ed25519;
use std::collections::{BTreeMap, BTreeSet};
use tempfile::TempDir;

struct Bench {
	directory: TempDir,
	outbox: Outbox,
}

impl Bench {
	fn new() -> Self {
		Self::with(OutboxLimits::default())
	}

	fn with(limits: OutboxLimits) -> Self {
		let directory = tempfile::tempdir().unwrap();
		let outbox = Outbox::open(&directory.path().join("outbox"), limits).unwrap();
		Self { directory, outbox }
	}

	/// Returns what is on disk at this moment, as it would be found after a crash.
	fn crashed(&self) -> Bench {
		let directory = tempfile::tempdir().unwrap();
		let copy = directory.path().join("outbox");
		std::fs::copy(self.directory.path().join("outbox"), &copy).unwrap();
		let outbox = Outbox::open(&copy, self.outbox.limits()).unwrap();
		Bench { directory, outbox }
	}

	fn store(&self, readings: &[SignedReading]) -> Vec<Committed> {
		let changes = readings.iter().map(|signed| Change::Reading {
			signed: *signed,
			at_ms: 1,
			source: "energy/1/reading".into(),
		});
		self.outbox.commit(changes.collect()).unwrap()
	}

	fn store_one(&self, signed: SignedReading) -> Committed {
		self.store(&[signed])[0]
	}

	fn waiting(&self) -> Vec<SignedReading> {
		let pending = self.outbox.pending(None, usize::MAX).unwrap();
		pending.into_iter().map(|(_, signed)| signed).collect()
	}

	fn settle(&self, signed: &SignedReading, version: u8, outcome: Outcome) {
		let slot = Slot::of(&signed.reading, version);
		self.outbox.settle(&[(slot, outcome)]).unwrap();
	}
}

fn reading(meter: u32, sequence: u32, import_wh: u64) -> SignedReading {
	let reading = Reading {
		meter,
		epoch: 0,
		sequence,
		interval: 1_000 + sequence,
		import_wh,
		export_wh: 0,
		quality: ReadingQuality::Measured,
	};
	let signature = MeterSignature::Ed25519(ed25519::Signature::from_raw([7; 64]));
	SignedReading { reading, signature }
}

fn of_epoch(epoch: u32, signed: SignedReading) -> SignedReading {
	let reading = Reading {
		epoch,
		..signed.reading
	};
	SignedReading { reading, ..signed }
}

const EQUIVOCATION: Outcome = Outcome::Refused(Refusal::Chain(ReadingError::Equivocation));

#[test]
fn readings_wait_by_interval_then_meter_and_survive_a_crash() {
	let bench = Bench::new();
	let mut readings = [reading(300, 1, 5), reading(2, 2, 6), reading(2, 1, 5), reading(1, 2, 6)];
	assert_eq!(bench.store(&readings), [Committed::Stored; 4]);
	readings.sort_by_key(|signed| Slot::of(&signed.reading, 0));
	assert_eq!(readings.map(|signed| signed.reading.meter), [2, 300, 1, 2]);
	let crashed = bench.crashed();
	assert_eq!(crashed.waiting(), readings);
	assert_eq!(crashed.outbox.counts().pending, 4);
	assert_eq!(*crashed.outbox.watch_pending().borrow(), 4);
	assert_eq!(
		crashed.outbox.oldest().unwrap(),
		Some(Slot::of(&readings[0].reading, 0))
	);
	let page = crashed
		.outbox
		.pending(Some(Slot::of(&readings[1].reading, 0)), 1)
		.unwrap();
	assert_eq!(page, [(Slot::of(&readings[2].reading, 0), readings[2])]);
}

#[test]
fn the_same_again_changes_nothing_before_and_after_delivery() {
	let bench = Bench::new();
	let first = reading(1, 1, 5);
	assert_eq!(bench.store(&[first, first]), [Committed::Stored, Committed::Duplicate]);
	let news = bench.outbox.wait_for_news();
	assert_eq!(bench.store_one(first), Committed::Duplicate);
	assert!(!news.has_changed().unwrap());
	bench.settle(&first, 0, Outcome::Delivered);
	let bench = bench.crashed();
	assert_eq!(bench.store_one(first), Committed::Duplicate);
	assert_eq!(bench.waiting(), []);
	let second = reading(1, 2, 9);
	assert_eq!(bench.store_one(second), Committed::Stored);
	bench.settle(&second, 0, Outcome::Delivered);
	// The chain could not take it any more, whatever it holds.
	assert_eq!(bench.store_one(reading(1, 1, 6)), Committed::Duplicate);
	let counts = bench.outbox.counts();
	assert_eq!((counts.pending, counts.delivered, counts.refused), (0, 2, 0));
}

#[test]
fn a_second_story_is_kept_as_evidence_and_a_third_is_refused() {
	let bench = Bench::new();
	let stories = [5, 6, 7].map(|import_wh| reading(1, 1, import_wh));
	let conflict = Committed::Refused(Refusal::Conflict);
	assert_eq!(
		bench.store(&stories),
		[Committed::Stored, Committed::Evidence, conflict]
	);
	assert_eq!(
		bench.store(&stories),
		[Committed::Duplicate, Committed::Duplicate, conflict]
	);
	assert_eq!(bench.waiting(), stories[..2]);
	bench.settle(&stories[0], 0, Outcome::Delivered);
	assert_eq!(
		bench.store(&stories),
		[Committed::Duplicate, Committed::Duplicate, conflict]
	);
	bench.settle(&stories[1], 1, EQUIVOCATION);
	assert_eq!(bench.store(&stories), [Committed::Duplicate, conflict, conflict]);
	assert_eq!(bench.waiting(), []);
}

#[test]
fn a_second_story_after_delivery_is_evidence_too() {
	let bench = Bench::new();
	let stories = [5, 6].map(|import_wh| reading(1, 1, import_wh));
	bench.store_one(stories[0]);
	bench.settle(&stories[0], 0, Outcome::Delivered);
	assert_eq!(bench.store_one(stories[1]), Committed::Evidence);
	assert_eq!(bench.waiting(), stories[1..]);
}

#[test]
fn a_reading_refused_for_its_signature_leaves_its_place_to_the_true_one() {
	let bench = Bench::new();
	let (forged, genuine) = (reading(1, 1, 5_000), reading(1, 1, 5));
	bench.store_one(forged);
	bench.settle(&forged, 0, Outcome::Refused(Refusal::Chain(ReadingError::BadSignature)));
	assert_eq!(bench.store_one(genuine), Committed::Stored);
	let letters = bench.outbox.dead_letters(None, 9).unwrap();
	assert_eq!(letters[0].1.reading, Some(forged));
	assert_eq!(letters[0].1.reason, "bad_signature");
	assert_eq!(letters.len(), 1);
}

#[test]
fn an_epoch_ends_with_the_first_reading_of_the_next() {
	let bench = Bench::new();
	let newer = of_epoch(1, reading(1, 1, 0));
	bench.store_one(reading(1, 7, 5));
	bench.settle(&reading(1, 7, 5), 0, Outcome::Delivered);
	assert_eq!(bench.store_one(newer), Committed::Stored);
	bench.settle(&newer, 0, Outcome::Delivered);
	assert_eq!(bench.outbox.delivered(1).unwrap(), Some((1, 1)));
	assert_eq!(
		bench.store_one(reading(1, 8, 6)),
		Committed::Refused(Refusal::EpochOver)
	);
	let counts = bench.outbox.counts();
	assert_eq!((counts.delivered, counts.refused, counts.dead_letters), (2, 1, 1));
}

#[test]
fn an_outcome_noted_twice_counts_once() {
	let bench = Bench::new();
	bench.store_one(reading(1, 1, 5));
	bench.settle(&reading(1, 1, 5), 0, Outcome::Delivered);
	bench.settle(&reading(1, 1, 5), 0, EQUIVOCATION);
	let counts = bench.outbox.counts();
	assert_eq!((counts.delivered, counts.refused, counts.dead_letters), (1, 0, 0));
}

#[test]
fn a_full_outbox_takes_nothing_of_a_commit_until_there_is_room() {
	let bench = Bench::with(OutboxLimits {
		max_pending: 2,
		..OutboxLimits::default()
	});
	bench.store(&[reading(1, 1, 5), reading(2, 1, 5)]);
	let change = |signed| Change::Reading {
		signed,
		at_ms: 1,
		source: "a".into(),
	};
	let full = bench
		.outbox
		.commit(vec![Change::Meter(9, EdgeMeter::default()), change(reading(3, 1, 5))]);
	assert!(matches!(full, Err(OutboxError::Full { pending: 3 })));
	assert_eq!(bench.outbox.edge_meters().unwrap(), []);
	assert_eq!(bench.store_one(reading(1, 1, 5)), Committed::Duplicate);
	bench.settle(&reading(1, 1, 5), 0, Outcome::Delivered);
	assert_eq!(bench.store_one(reading(3, 1, 5)), Committed::Stored);
}

#[test]
fn dead_letters_are_a_ring_of_cut_payloads() {
	let bench = Bench::with(OutboxLimits {
		max_dead_letters: 3,
		max_dead_letter_bytes: 4,
		..OutboxLimits::default()
	});
	for number in 0..5 {
		let letter = DeadLetter {
			at_ms: number,
			source: "tele/plug/SENSOR".into(),
			reason: "syntax".into(),
			detail: String::new(),
			payload: vec![1; 9],
			payload_len: 9,
			reading: None,
		};
		assert_eq!(
			bench.outbox.commit(vec![Change::DeadLetter(letter)]).unwrap(),
			[Committed::Kept]
		);
	}
	let letters = bench.outbox.dead_letters(Some(2), 9).unwrap();
	assert_eq!(letters.iter().map(|(number, _)| *number).collect::<Vec<_>>(), [3, 4]);
	assert_eq!(letters[0].1.payload, [1; 4]);
	assert_eq!(bench.outbox.counts().dead_letters, 3);
	let other_process = DeadLetters::open(&bench.directory.path().join("outbox")).unwrap();
	assert_eq!(other_process.read(Some(2), 9).unwrap(), letters);
}

#[test]
fn a_meters_state_is_kept_and_a_second_writer_is_refused() {
	let bench = Bench::new();
	let state = EdgeMeter {
		sequence: 4,
		import_base: 1_000,
		..EdgeMeter::default()
	};
	bench.outbox.commit(vec![Change::Meter(7, state)]).unwrap();
	assert_eq!(bench.crashed().outbox.edge_meters().unwrap(), [(7, state)]);
	let second = Outbox::open(&bench.directory.path().join("outbox"), OutboxLimits::default());
	assert!(matches!(second, Err(OutboxError::Open { .. })));
}

#[test]
fn a_meters_state_of_before_there_was_a_balance_is_read() {
	let state = EdgeMeter {
		sequence: 4,
		interval: Some(7),
		export_wh: 9,
		..EdgeMeter::default()
	};
	let bytes = state.encode();
	// What has no balance ends with a byte that says so.
	let before = &bytes[..bytes.len() - 1];
	assert_eq!(tables::decode::<EdgeMeter>(before, "a meter's state").unwrap(), state);
	assert_eq!(tables::decode::<EdgeMeter>(&bytes, "a meter's state").unwrap(), state);
	assert!(tables::decode::<EdgeMeter>(&before[1..], "a meter's state").is_err());
}

#[test]
fn an_outbox_belongs_to_one_chain() {
	let bench = Bench::new();
	let (ours, other) = (H256::repeat_byte(1), H256::repeat_byte(2));
	bench.outbox.pin_genesis(ours).unwrap();
	let bench = bench.crashed();
	bench.outbox.pin_genesis(ours).unwrap();
	let refused = bench.outbox.pin_genesis(other);
	assert!(matches!(refused, Err(OutboxError::OtherChain { pinned, found }) if pinned == ours && found == other));
}

#[test]
fn a_file_that_is_no_outbox_is_refused() {
	let directory = tempfile::tempdir().unwrap();
	let path = directory.path().join("outbox");
	std::fs::write(&path, vec![7; 9_000]).unwrap();
	let error = Outbox::open(&path, OutboxLimits::default()).err().unwrap();
	assert!(error.to_string().contains("cannot be opened"), "{error}");
}

/// A step of a life of an outbox.
#[derive(Clone, Debug)]
enum Step {
	/// Stores readings: meter, sequence.
	Store(Vec<(u32, u32)>),
	/// Begins to store and dies before the commit.
	Abort(Vec<(u32, u32)>),
	/// Delivers the first so many.
	Deliver(usize),
	/// Refuses the first one.
	Refuse,
	/// Dies and comes back.
	Crash,
}

fn step() -> impl Strategy<Value = Step> {
	let readings = || prop::collection::vec((0..4u32, 1..9u32), 0..6);
	prop_oneof![
		readings().prop_map(Step::Store),
		readings().prop_map(Step::Abort),
		(0..5usize).prop_map(Step::Deliver),
		Just(Step::Refuse),
		Just(Step::Crash),
	]
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(48))]

	#[test]
	fn whatever_happens_it_holds_what_was_committed(steps in prop::collection::vec(step(), 1..24)) {
		let mut bench = Bench::new();
		let mut waiting = BTreeSet::new();
		let mut newest = BTreeMap::new();
		let (mut delivered, mut refused) = (0, 0);
		for step in steps {
			match step {
				Step::Store(identities) => {
					let readings: Vec<_> = identities.iter().map(|(meter, sequence)| reading(*meter, *sequence, 5)).collect();
					let committed = bench.store(&readings);
					for (signed, what) in readings.iter().zip(committed) {
						let Reading { meter, sequence, .. } = signed.reading;
						let is_known = newest.get(&meter).is_some_and(|last| sequence <= *last);
						let is_new = !is_known && waiting.insert(Slot::of(&signed.reading, 0));
						prop_assert_eq!(what == Committed::Stored, is_new);
					}
				},
				Step::Abort(identities) => {
					let transaction = bench.outbox.shared.database.begin_write().unwrap();
					let changes = identities.iter().map(|(meter, sequence)| Change::Reading {
						signed: reading(*meter, *sequence, 5),
						at_ms: 1,
						source: "a".into(),
					});
					changes::apply(&transaction, &bench.outbox.limits(), changes.collect()).unwrap();
					drop(transaction);
				},
				Step::Deliver(count) => {
					let pending = bench.outbox.pending(None, count).unwrap();
					let outcomes: Vec<_> = pending.iter().map(|(slot, _)| (*slot, Outcome::Delivered)).collect();
					bench.outbox.settle(&outcomes).unwrap();
					for (slot, _) in outcomes {
						delivered += 1;
						waiting.remove(&slot);
						let last = newest.entry(slot.meter).or_insert(slot.sequence);
						*last = slot.sequence.max(*last);
					}
				},
				Step::Refuse => {
					if let Some(slot) = bench.outbox.oldest().unwrap() {
						let refusal = Refusal::Chain(ReadingError::RegisterFell);
						bench.outbox.settle(&[(slot, Outcome::Refused(refusal))]).unwrap();
						refused += 1;
						waiting.remove(&slot);
					}
				},
				Step::Crash => bench = bench.crashed(),
			}
			let slots: Vec<_> = bench.outbox.pending(None, usize::MAX).unwrap().into_iter().map(|(slot, _)| slot).collect();
			prop_assert_eq!(slots, waiting.iter().copied().collect::<Vec<_>>());
			let counts = bench.outbox.counts();
			prop_assert_eq!((counts.delivered, counts.refused, counts.dead_letters), (delivered, refused, refused));
		}
	}
}
