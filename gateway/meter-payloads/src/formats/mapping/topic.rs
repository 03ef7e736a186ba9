//! The end of a topic.

/// The last levels of a topic; `+` stands for any one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Suffix(Vec<String>);

impl Suffix {
	/// `None` if it is empty, holds an empty level, or a wildcard that is not a level of its own.
	pub(super) fn of(text: &str) -> Option<Self> {
		let levels: Vec<String> = text.split('/').map(Into::into).collect();
		let is_level = |level: &String| !level.is_empty() && (level == "+" || !level.contains(['+', '#']));
		(text.len() <= 256 && levels.iter().all(is_level)).then_some(Self(levels))
	}

	/// Returns the number of levels.
	pub(super) fn len(&self) -> usize {
		self.0.len()
	}

	/// Whether the topic ends so.
	pub(super) fn ends(&self, topic: &str) -> bool {
		let mut levels = topic.rsplit('/');
		self.0
			.iter()
			.rev()
			.all(|wanted| levels.next().is_some_and(|level| wanted == "+" || wanted == level))
	}
}

/// Returns a topic without its last levels.
pub(super) fn without(topic: &str, levels: usize) -> &str {
	(0..levels).fold(topic, |rest, _| rest.rsplit_once('/').map_or("", |(head, _)| head))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_topic_ends_with_whole_levels() {
		let ends = |suffix: &str, topic: &str| Suffix::of(suffix).unwrap().ends(topic);
		assert!(ends("Energy/Forward", "N/1/grid/30/Ac/Energy/Forward"));
		assert!(ends("+/yieldtotal", "solar/1164/0/yieldtotal"));
		assert!(ends("state", "state"));
		assert!(!ends("ward", "Energy/Forward"));
		assert!(!ends("a/b", "b"));
		assert_eq!(without("a/b/c", 2), "a");
		assert_eq!(without("a/b", 5), "");
		for text in ["", "/a", "a//b", "#", "a+"] {
			assert_eq!(Suffix::of(text), None, "{text}");
		}
	}
}
