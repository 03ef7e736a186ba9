//! What is counted of devices that are asked, by topic.

use prometheus_client::{
	encoding::EncodeLabelSet,
	metrics::{counter::Counter, family::Family, gauge::Gauge},
	registry::Registry,
};
use std::{
	collections::BTreeMap,
	sync::{Arc, Mutex, MutexGuard, PoisonError},
	time::Instant,
};

/// The label of what is counted by topic.
#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
pub struct TopicLabel {
	/// The topic, as configured.
	pub topic: String,
}

/// The labels of answers that did not come, or were not taken.
#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
pub struct PullFailureLabel {
	/// The topic, as configured.
	pub topic: String,
	/// The reason, in one word.
	pub reason: &'static str,
}

/// Devices that are asked. Cheap to clone: clones count together.
#[derive(Clone, Debug, Default)]
pub struct Pulls {
	answers: Family<TopicLabel, Counter>,
	failures: Family<PullFailureLabel, Counter>,
	answer_age: Family<TopicLabel, Gauge>,
	devices: Arc<Mutex<BTreeMap<String, Device>>>,
}

#[derive(Clone, Copy, Debug)]
struct Device {
	/// When it answered last; before its first answer, since when it is asked.
	since: Instant,
	answers: bool,
}

impl Pulls {
	#[rustfmt::skip]
	pub(super) fn register(&self, registry: &mut Registry) {
		registry.register("pull_answers", "Answers of devices that are asked, by topic", self.answers.clone());
		registry.register("pull_failures", "Attempts that brought no answer, and answers that were not taken, by topic and reason", self.failures.clone());
		registry.register("pull_answer_age_seconds", "Seconds since a device that is asked answered last, or since it is asked without an answer", self.answer_age.clone());
	}

	/// A device is asked from now on: from here it is seen, whether it answers or not.
	pub fn watch(&self, topic: &str) {
		drop(self.answers.get_or_create(&label(topic)));
		let device = Device {
			since: Instant::now(),
			answers: false,
		};
		self.lock().insert(topic.into(), device);
	}

	/// Counts an answer that was handed to the intake.
	pub fn answered(&self, topic: &str) {
		self.answers.get_or_create(&label(topic)).inc();
		let device = Device {
			since: Instant::now(),
			answers: true,
		};
		self.lock().insert(topic.into(), device);
	}

	/// Counts an attempt that brought no answer.
	pub fn failed(&self, topic: &str, reason: &'static str) {
		self.lost(topic, reason, 1);
		if let Some(device) = self.lock().get_mut(topic) {
			device.answers = false;
		}
	}

	/// Counts what a device sent and was not taken.
	pub fn lost(&self, topic: &str, reason: &'static str, count: u64) {
		if count > 0 {
			let labels = PullFailureLabel {
				topic: topic.into(),
				reason,
			};
			self.failures.get_or_create(&labels).inc_by(count);
		}
	}

	/// Returns how many devices are asked, and how many of them did not answer when they were asked
	/// last.
	pub fn devices(&self) -> (u64, u64) {
		let devices = self.lock();
		let count = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
		let silent = devices.values().filter(|device| !device.answers).count();
		(count(devices.len()), count(silent))
	}

	/// Takes over how old the last answers are.
	pub(super) fn observe(&self) {
		for (topic, device) in self.lock().iter() {
			let age = i64::try_from(device.since.elapsed().as_secs()).unwrap_or(i64::MAX);
			self.answer_age.get_or_create(&label(topic)).set(age);
		}
	}

	fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Device>> {
		self.devices.lock().unwrap_or_else(PoisonError::into_inner)
	}
}

fn label(topic: &str) -> TopicLabel {
	TopicLabel { topic: topic.into() }
}

#[cfg(test)]
mod tests {
	use crate::metrics::Metrics;

	#[test]
	fn a_device_is_seen_from_the_first_question_on() {
		let metrics = Metrics::new();
		metrics.pulls.watch("roof");
		metrics.pulls.watch("cellar");
		assert_eq!(metrics.pulls.devices(), (2, 2));
		metrics.pulls.answered("roof");
		metrics.pulls.failed("cellar", "timeout");
		metrics.pulls.failed("cellar", "timeout");
		assert_eq!(metrics.pulls.devices(), (2, 1));
		// One that answers, and whose answer finds no room, is not silent.
		metrics.pulls.lost("roof", "no_room", 3);
		metrics.pulls.lost("roof", "half_telegram", 0);
		assert_eq!(metrics.pulls.devices(), (2, 1));
		let text = metrics.encode().unwrap();
		for line in [
			"energy_gateway_pull_answers_total{topic=\"roof\"} 1",
			"energy_gateway_pull_answers_total{topic=\"cellar\"} 0",
			"energy_gateway_pull_failures_total{topic=\"cellar\",reason=\"timeout\"} 2",
			"energy_gateway_pull_failures_total{topic=\"roof\",reason=\"no_room\"} 3",
			"energy_gateway_pull_answer_age_seconds{topic=\"cellar\"} 0",
		] {
			assert!(text.contains(line), "{line}: {text}");
		}
		assert!(!text.contains("half_telegram"));
		metrics.pulls.failed("roof", "connection");
		assert_eq!(metrics.pulls.devices(), (2, 2));
	}
}
