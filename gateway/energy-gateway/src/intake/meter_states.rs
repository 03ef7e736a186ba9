use super::ChainTime;
use crate::chain::MeterState;
use energy_primitives::{MeterId, MeterKey};
use std::{
	collections::{BTreeSet, HashMap},
	sync::{Arc, Mutex, MutexGuard, PoisonError},
	time::{Duration, Instant},
};

/// The most meters that are asked for at once, as the chain answers.
pub const MAX_QUESTION: usize = 1_024;

/// Keys of meters that are kept, besides those of edge meters. What goes beyond is checked by the
/// chain alone.
pub const MAX_KEYS: usize = 100_000;
/// After this time the chain is asked anew for a meter that it did not know, or whose epoch is
/// behind a reading's.
const ASK_AGAIN: Duration = Duration::from_secs(60);

/// What the chain has returned of meters. Cheap to clone; clones share it.
#[derive(Clone, Default)]
pub struct MeterStates {
	inner: Arc<Mutex<Inner>>,
	time: ChainTime,
}

#[derive(Default)]
struct Inner {
	/// Edge meters, and what is known of them.
	edges: HashMap<MeterId, Option<MeterState>>,
	/// The keys of others.
	keys: HashMap<MeterId, (u32, MeterKey)>,
	/// Whom to ask for.
	wanted: BTreeSet<MeterId>,
	/// When the chain was asked for those of which nothing new was returned.
	asked: HashMap<MeterId, Instant>,
}

impl MeterStates {
	/// For a gateway that signs for these meters.
	pub fn new(edges: impl IntoIterator<Item = MeterId>) -> Self {
		let states = Self::default();
		states.lock().edges = edges.into_iter().map(|meter| (meter, None)).collect();
		states
	}

	/// Takes keys that were kept, at most as many as are kept in memory.
	pub fn recall(&self, keys: Vec<(MeterId, u32, MeterKey)>) {
		let keys = keys.into_iter().take(MAX_KEYS);
		self.lock().keys = keys.map(|(meter, epoch, key)| (meter, (epoch, key))).collect();
	}

	/// Returns the chain's time.
	pub fn time(&self) -> &ChainTime {
		&self.time
	}

	/// Returns what the chain returned last of an edge meter.
	pub fn edge(&self, meter: MeterId) -> Option<MeterState> {
		self.lock().edges.get(&meter).copied().flatten()
	}

	/// Returns a meter's key and its epoch, where known.
	pub fn key(&self, meter: MeterId) -> Option<(u32, MeterKey)> {
		let inner = self.lock();
		let of_edge = || {
			inner
				.edges
				.get(&meter)
				.copied()
				.flatten()
				.map(|state| (state.epoch, state.key))
		};
		inner.keys.get(&meter).copied().or_else(of_edge)
	}

	/// Notes that a meter's key is wanted.
	pub fn want(&self, meter: MeterId) {
		let mut inner = self.lock();
		if inner.wanted.len() < MAX_QUESTION && inner.asked.get(&meter).is_none_or(|asked| asked.elapsed() >= ASK_AGAIN)
		{
			inner.wanted.insert(meter);
		}
	}

	/// Whom to ask the chain for: those wanted, at most [`MAX_QUESTION`].
	pub fn wanted(&self) -> Vec<MeterId> {
		std::mem::take(&mut self.lock().wanted).into_iter().collect()
	}

	/// Returns the edge meters.
	pub fn edges(&self) -> Vec<MeterId> {
		self.lock().edges.keys().copied().collect()
	}

	/// Takes what the chain returned of meters, in the order asked. Returns which keys are new, to
	/// be kept.
	pub fn learn(&self, meters: &[MeterId], states: Vec<Option<MeterState>>) -> Vec<(MeterId, u32, MeterKey)> {
		let mut inner = self.lock();
		let mut new = Vec::new();
		let now = Instant::now();
		inner.asked.retain(|_, asked| now.duration_since(*asked) < ASK_AGAIN);
		for (meter, state) in meters.iter().zip(states) {
			if inner.asked.len() < MAX_KEYS {
				inner.asked.insert(*meter, now);
			}
			if let Some(edge) = inner.edges.get_mut(meter) {
				*edge = state;
			} else if let Some(state) = state {
				let known = inner.keys.get(meter);
				let is_new = known != Some(&(state.epoch, state.key));
				if is_new && (known.is_some() || inner.keys.len() < MAX_KEYS) {
					inner.keys.insert(*meter, (state.epoch, state.key));
					new.push((*meter, state.epoch, state.key));
				}
			}
		}
		new
	}

	fn lock(&self) -> MutexGuard<'_, Inner> {
		self.inner.lock().unwrap_or_else(PoisonError::into_inner)
	}
}
