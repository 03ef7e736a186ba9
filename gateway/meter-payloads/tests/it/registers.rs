//! From samples to registers at the ends of intervals.

use codec::{Decode, Encode};
use meter_payloads::Quality::{self, Estimated, Measured, Unsynchronised};
use meter_payloads::{
	registers::{MeterRegisters, Taken},
	IntervalEnd, LatePolicy, Pushed, RegisterConfig, RegisterError,
};
use proptest::prelude::*;

const MINUTE: u64 = 60_000;
const LENGTH: u64 = 15 * MINUTE;
/// The first interval of the stories.
const FIRST: u64 = 1_994_852;

/// A device of 12 kW: 200 Wh a minute.
fn config() -> RegisterConfig {
	RegisterConfig {
		interval_ms: LENGTH,
		tolerance_ms: MINUTE,
		rated_w: 12_000,
		wraps_at_wh: None,
		max_ahead_ms: 5_000,
		max_behind_ms: u64::MAX,
		late: LatePolicy::Estimate,
		has_import: true,
		has_export: false,
	}
}

/// A point in time, in minutes after the beginning of interval [`FIRST`].
fn at(minutes: u64) -> u64 {
	FIRST * LENGTH + minutes * MINUTE
}

/// An end: how many intervals after [`FIRST`], the import register, the quality.
type End = (u64, u64, Quality);

struct Story {
	config: RegisterConfig,
	state: MeterRegisters,
}

impl Story {
	fn of(config: RegisterConfig) -> Self {
		Self {
			config,
			state: MeterRegisters::default(),
		}
	}

	/// The import register is published, and the gateway's state survives a restart.
	fn publish(&mut self, minutes: u64, wh: u64) -> (Option<End>, Result<Taken, RegisterError>) {
		let (end, taken) = self.publish_as(minutes, wh, Measured);
		(
			end.map(|end| (u64::from(end.interval) - FIRST, end.import_wh, end.quality)),
			taken,
		)
	}

	/// The import register is published and moves on.
	fn follows(&mut self, minutes: u64, wh: u64) {
		assert_eq!(self.publish(minutes, wh).1, Ok(Taken::Followed));
	}

	fn publish_as(
		&mut self,
		minutes: u64,
		wh: u64,
		quality: Quality,
	) -> (Option<IntervalEnd>, Result<Taken, RegisterError>) {
		self.state = MeterRegisters::decode(&mut &self.state.encode()[..]).unwrap();
		let pushed = self
			.state
			.push(&self.config, at(minutes), at(minutes), Some(wh), Some(1), quality);
		assert_eq!(pushed.export, None);
		(pushed.end, pushed.import.unwrap())
	}
}

#[test]
fn the_first_sample_at_or_after_the_end_is_the_reading() {
	let mut story = Story::of(config());
	assert_eq!(
		story.publish(15, 1_000),
		(Some((0, 1_000, Measured)), Ok(Taken::Followed))
	);
	assert_eq!(story.publish(20, 1_200).0, None);
	assert_eq!(story.publish(29, 1_500).0, None);
	assert_eq!(story.publish(31, 1_600).0, Some((1, 1_600, Measured)));
	assert_eq!(story.publish(32, 1_700).0, None);
	assert_eq!(story.publish(45, 1_900).0, Some((2, 1_900, Measured)));
}

#[test]
fn an_end_that_was_missed_is_estimated_or_left_out_as_configured() {
	let mut story = Story::of(config());
	story.follows(15, 1_000);
	assert_eq!(story.publish(32, 1_600).0, Some((1, 1_600, Estimated)));
	assert_eq!(story.publish(45, 1_900).0, Some((2, 1_900, Measured)));

	let mut story = Story::of(RegisterConfig {
		late: LatePolicy::Skip,
		..config()
	});
	story.follows(15, 1_000);
	assert_eq!(story.publish(32, 1_600), (None, Ok(Taken::Followed)));
	let (end, _) = story.publish_as(45, 1_900, Measured);
	assert_eq!((end.unwrap().missing, end.unwrap().import_wh), (1, 1_900));
}

#[test]
fn a_silence_leaves_intervals_without_a_reading_and_loses_no_energy() {
	let mut story = Story::of(config());
	story.follows(15, 1_000);
	let (end, _) = story.publish_as(90, 9_000, Measured);
	assert_eq!(u64::from(end.unwrap().interval) - FIRST, 5);
	assert_eq!(
		(end.unwrap().missing, end.unwrap().import_wh, end.unwrap().quality),
		(4, 9_000, Measured)
	);
}

#[test]
fn what_the_device_substituted_is_estimated_and_an_uncertain_clock_is_refused() {
	for quality in [Estimated, Unsynchronised] {
		let mut story = Story::of(config());
		let (end, _) = story.publish_as(15, 1_000, quality);
		assert_eq!(end.unwrap().quality, quality);
		// Too late for its interval, it is estimated whatever else it is.
		let (end, _) = story.publish_as(32, 1_100, quality);
		assert_eq!(end.unwrap().quality, Estimated);
	}
}

#[test]
fn the_worse_quality_of_two_registers_wins() {
	let both = RegisterConfig {
		has_export: true,
		..config()
	};
	for (import, export, worse) in [
		(Measured, Measured, Measured),
		(Measured, Unsynchronised, Unsynchronised),
		(Unsynchronised, Estimated, Estimated),
		(Estimated, Measured, Estimated),
	] {
		for (import, export) in [(import, export), (export, import)] {
			let mut state = MeterRegisters::default();
			assert_eq!(state.push(&both, at(15), at(15), Some(5), None, import).end, None);
			let end = state.push(&both, at(15), at(15), None, Some(5), export).end.unwrap();
			assert_eq!(end.quality, worse);
		}
	}
}

#[test]
fn repeated_and_late_deliveries_change_nothing() {
	let mut story = Story::of(config());
	story.follows(15, 1_000);
	story.follows(30, 1_500);
	let before = story.state;
	assert_eq!(story.publish(30, 1_500), (None, Ok(Taken::Duplicate)));
	assert_eq!(story.publish(15, 1_000), (None, Ok(Taken::Late)));
	assert_eq!(story.publish(22, 9_999), (None, Ok(Taken::Late)));
	assert_eq!(story.publish(30, 1_501), (None, Err(RegisterError::Conflict)));
	assert_eq!(story.state, before);
}

#[test]
fn a_clock_that_is_ahead_is_refused() {
	let mut state = MeterRegisters::default();
	let mut push = |now, found| state.push(&config(), now, found, Some(5), None, Measured);
	assert_eq!(push(at(15), at(15) + 5_001).import, Some(Err(RegisterError::Ahead)));
	assert_eq!(push(at(15), u64::MAX).import, Some(Err(RegisterError::Ahead)));
	assert_eq!(push(at(15), at(15) + 5_000).import, Some(Ok(Taken::Followed)));
}

#[test]
fn a_glitch_is_forgotten() {
	for glitch in [0, 4_000_000_000] {
		let mut story = Story::of(config());
		story.follows(15, 50_000);
		assert_eq!(story.publish(20, glitch), (None, Ok(Taken::SetAside)));
		assert_eq!(story.publish(20, glitch), (None, Ok(Taken::Duplicate)));
		assert_eq!(story.publish(20, glitch + 1), (None, Err(RegisterError::Conflict)));
		assert_eq!(
			story.publish(30, 50_100),
			(Some((1, 50_100, Measured)), Ok(Taken::GlitchForgotten))
		);
	}
}

#[test]
fn a_counter_that_begins_anew_goes_on_from_where_the_register_was() {
	let mut story = Story::of(config());
	story.follows(15, 50_000);
	assert_eq!(story.publish(30, 40), (None, Ok(Taken::SetAside)));
	// Only what the new counter has counted since it was first seen is known.
	assert_eq!(
		story.publish(45, 140),
		(Some((2, 50_100, Estimated)), Ok(Taken::Restarted))
	);
	assert_eq!(
		story.publish(60, 200),
		(Some((3, 50_160, Measured)), Ok(Taken::Followed))
	);
}

#[test]
fn another_device_with_a_larger_counter_makes_no_energy() {
	let mut story = Story::of(config());
	story.follows(15, 1_000);
	assert_eq!(story.publish(20, 5_000_000).1, Ok(Taken::SetAside));
	assert_eq!(story.publish(25, 5_000_200), (None, Ok(Taken::Restarted)));
	assert_eq!(story.publish(30, 5_000_300).0, Some((1, 1_300, Estimated)));
}

#[test]
fn a_reset_that_could_also_be_none_is_estimated() {
	let mut story = Story::of(config());
	story.follows(15, 10);
	assert_eq!(story.publish(20, 0).1, Ok(Taken::SetAside));
	assert_eq!(
		story.publish(30, 60),
		(Some((1, 60, Estimated)), Ok(Taken::GlitchForgotten))
	);
}

#[test]
fn a_counter_wraps_where_it_is_known_to() {
	let mut story = Story::of(RegisterConfig {
		wraps_at_wh: Some(1_000_000),
		..config()
	});
	story.follows(15, 999_900);
	assert_eq!(
		story.publish(30, 100),
		(Some((1, 1_000_100, Measured)), Ok(Taken::Wrapped))
	);
	assert_eq!(story.publish(45, 300).0, Some((2, 1_000_300, Measured)));
	// From the middle it would take more than the rated power to wrap.
	let mut story = Story::of(RegisterConfig {
		wraps_at_wh: Some(1_000_000),
		..config()
	});
	story.follows(15, 500_000);
	assert_eq!(story.publish(30, 100).1, Ok(Taken::SetAside));
}

#[test]
fn growth_beyond_the_rated_power_is_not_taken() {
	let mut story = Story::of(config());
	story.follows(15, 0);
	// 12 kW over 15 minutes, and one Wh for the rounding of two registers.
	assert_eq!(story.publish(30, 3_002).1, Ok(Taken::SetAside));
	let mut story = Story::of(config());
	story.follows(15, 0);
	assert_eq!(
		story.publish(30, 3_001),
		(Some((1, 3_001, Measured)), Ok(Taken::Followed))
	);
}

#[test]
fn a_register_that_is_full_stays() {
	let mut story = Story::of(RegisterConfig {
		wraps_at_wh: Some(u64::MAX),
		..config()
	});
	story.follows(15, u64::MAX - 10);
	assert_eq!(story.publish(30, 100), (None, Err(RegisterError::Full)));
	assert_eq!(story.publish(31, u64::MAX - 5).1, Ok(Taken::Followed));
}

#[test]
fn the_ends_of_time_are_no_trouble() {
	let push = |config: RegisterConfig, at| MeterRegisters::default().push(&config, at, at, Some(5), None, Measured);
	assert_eq!(
		push(config(), 0),
		Pushed {
			end: None,
			import: Some(Ok(Taken::Followed)),
			export: None
		}
	);
	assert_eq!(push(config(), LENGTH).end.map(|end| end.interval), Some(0));
	assert_eq!(push(config(), u64::MAX).import, Some(Err(RegisterError::Interval)));
	let none = RegisterConfig {
		interval_ms: 0,
		..config()
	};
	assert_eq!(push(none, LENGTH).import, Some(Err(RegisterError::Interval)));
	let neither = RegisterConfig {
		has_import: false,
		..config()
	};
	assert_eq!(
		push(neither, LENGTH),
		Pushed {
			end: None,
			import: None,
			export: None
		}
	);
}

#[test]
fn two_registers_in_messages_of_their_own_make_one_end() {
	let both = RegisterConfig {
		has_export: true,
		..config()
	};
	let mut state = MeterRegisters::default();
	let mut push =
		|minutes, import, export, quality| state.push(&both, at(minutes), at(minutes), import, export, quality).end;
	assert_eq!(push(15, Some(100), None, Measured), None);
	let end = push(16, None, Some(7), Estimated).unwrap();
	assert_eq!(
		(end.import_wh, end.export_wh, end.quality, end.at_ms),
		(100, 7, Estimated, at(16))
	);
	// The import register of the next interval alone is not an end; nor is the one after it with
	// the export register of another.
	assert_eq!(push(30, Some(200), None, Measured), None);
	assert_eq!(push(46, None, Some(8), Measured), None);
	let end = push(46, Some(300), None, Measured).unwrap();
	assert_eq!(
		(
			u64::from(end.interval) - FIRST,
			end.import_wh,
			end.export_wh,
			end.missing
		),
		(2, 300, 8, 1)
	);
	let end = push(60, Some(300), Some(9), Measured).unwrap();
	assert_eq!((end.import_wh, end.export_wh, end.missing), (300, 9, 0));
}

/// A sound device: what it published when, in order of time.
fn sound(max_steps: usize) -> impl Strategy<Value = Vec<(u64, u64)>> {
	let step = (1u64..40 * MINUTE, 0u64..=1_000);
	(0u64..LENGTH, 0u64..1_000_000, prop::collection::vec(step, 1..max_steps)).prop_map(|(start, wh, steps)| {
		let mut found = vec![(FIRST * LENGTH + start, wh)];
		for (ms, permille) in steps {
			let (last_ms, last_wh) = found[found.len() - 1];
			// At most the rated power.
			found.push((last_ms + ms, last_wh + 12_000 * ms / 3_600_000 * permille / 1_000));
		}
		found
	})
}

fn play(config: &RegisterConfig, found: &[(u64, u64)]) -> Vec<IntervalEnd> {
	let mut state = MeterRegisters::default();
	found
		.iter()
		.filter_map(|(at_ms, wh)| state.push(config, u64::MAX, *at_ms, Some(*wh), None, Measured).end)
		.collect()
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(2_000))]

	#[test]
	fn a_sound_device_loses_and_gains_nothing(found in sound(60), skip: bool) {
		let late = if skip { LatePolicy::Skip } else { LatePolicy::Estimate };
		let config = RegisterConfig { late, ..config() };
		let ends = play(&config, &found);
		for end in &ends {
			let interval_end = (u64::from(end.interval) + 1) * LENGTH;
			let first = found.iter().find(|(at_ms, _)| *at_ms >= interval_end).unwrap();
			// It is what the device showed first, at the end or after it.
			prop_assert!(first.0 < interval_end + LENGTH);
			prop_assert_eq!((end.at_ms, end.import_wh), *first);
			prop_assert_eq!(end.quality == Measured, first.0 - interval_end <= config.tolerance_ms);
		}
		// Every end with a sample in time is there, and the gaps add up.
		for (at_ms, _) in &found {
			if at_ms % LENGTH <= config.tolerance_ms {
				prop_assert!(ends.iter().any(|end| u64::from(end.interval) == at_ms / LENGTH - 1));
			}
		}
		for pair in ends.windows(2) {
			prop_assert_eq!(pair[1].interval, pair[0].interval + pair[1].missing + 1);
		}
	}

	#[test]
	fn duplicates_and_stragglers_change_nothing(
		found in sound(40), repeats in prop::collection::vec((any::<prop::sample::Index>(), 0usize..6), 0..40),
	) {
		let mut with_repeats: Vec<(usize, (u64, u64))> = found.iter().copied().enumerate().collect();
		for (index, delay) in repeats {
			let again = index.index(found.len());
			with_repeats.push((again + delay, found[again]));
		}
		// Stable: the first delivery of each comes before its repetitions.
		with_repeats.sort_by_key(|(position, _)| *position);
		let with_repeats: Vec<_> = with_repeats.into_iter().map(|(_, sample)| sample).collect();
		prop_assert_eq!(play(&config(), &with_repeats), play(&config(), &found));
	}

	#[test]
	fn a_counter_that_wraps_has_the_same_energy(found in sound(60), modulus in 100_000u64..2_000_000) {
		let wraps = RegisterConfig { wraps_at_wh: Some(modulus), ..config() };
		let wrapped: Vec<_> = found.iter().map(|(at_ms, wh)| (*at_ms, wh % modulus)).collect();
		let (true_ends, ends) = (play(&config(), &found), play(&wraps, &wrapped));
		prop_assert_eq!(ends.len(), true_ends.len());
		let offset = found[0].1 - wrapped[0].1;
		for (end, true_end) in ends.iter().zip(&true_ends) {
			prop_assert_eq!(end.import_wh + offset, true_end.import_wh);
		}
	}

	#[test]
	fn a_reset_loses_what_is_not_known_and_no_more(found in sound(60), at in any::<prop::sample::Index>()) {
		let at = at.index(found.len());
		let zero = found[at].1;
		let reset: Vec<_> = found.iter().enumerate().map(|(i, (ms, wh))| (*ms, if i < at { *wh } else { wh - zero })).collect();
		let ends = play(&config(), &reset);
		let shift = if at == 0 { 0 } else { found[at - 1].1 };
		for end in ends {
			let i = found.iter().position(|(ms, _)| *ms == end.at_ms).unwrap();
			let known = if i < at { found[i].1 } else { shift + (found[i].1 - zero) };
			// Where the counter was so low that the reset cannot be distinguished from growth, less
			// is counted, never more.
			prop_assert!(end.import_wh <= known);
			if shift > 1_000_000 {
				prop_assert_eq!(end.import_wh, known);
			}
		}
	}

	#[test]
	fn whatever_is_published_registers_never_fall_nor_outrun_the_rated_power(
		found in prop::collection::vec((0u64..4 * LENGTH, prop_oneof![0u64..10_000, Just(u64::MAX), any::<u64>()]), 1..80),
		wraps in prop::option::of(prop_oneof![1u64..20_000, any::<u64>()]),
		estimate: bool,
	) {
		let late = if estimate { LatePolicy::Estimate } else { LatePolicy::Skip };
		let config = RegisterConfig { wraps_at_wh: wraps, late, ..config() };
		let ends = play(&config, &found.iter().map(|(ms, wh)| (FIRST * LENGTH + ms, *wh)).collect::<Vec<_>>());
		for pair in ends.windows(2) {
			prop_assert!(pair[0].interval < pair[1].interval);
			prop_assert!(pair[0].import_wh <= pair[1].import_wh);
			let ms = pair[1].at_ms - pair[0].at_ms;
			// A Wh for the rounding of each of the samples between.
			let most = 12_000 * ms / 3_600_000 + 2 * found.len() as u64;
			prop_assert!(pair[1].import_wh - pair[0].import_wh <= most);
		}
	}

	#[test]
	fn two_registers_never_fall_either(
		found in prop::collection::vec((0u64..6 * LENGTH, prop::option::of(0u64..9_000), prop::option::of(0u64..9_000)), 1..80),
	) {
		let config = RegisterConfig { has_export: true, ..config() };
		let mut state = MeterRegisters::default();
		let mut last: Option<IntervalEnd> = None;
		for (ms, import, export) in found {
			let pushed = state.push(&config, u64::MAX, FIRST * LENGTH + ms, import, export, Measured);
			prop_assert_eq!((pushed.import.is_some(), pushed.export.is_some()), (import.is_some(), export.is_some()));
			if let (Some(before), Some(end)) = (last, pushed.end) {
				prop_assert!(end.interval > before.interval);
				prop_assert!(end.import_wh >= before.import_wh && end.export_wh >= before.export_wh);
				prop_assert_eq!(end.missing, end.interval - before.interval - 1);
			}
			last = pushed.end.or(last);
		}
	}
}
