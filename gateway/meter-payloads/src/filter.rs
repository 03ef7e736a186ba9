//! Filters of MQTT topics (MQTT 3.1.1, section 4.7): `+` stands for one level, `#` as the last level
//! for any number of levels, also none.

/// The longest filter that is taken, in bytes.
const MAX_BYTES: usize = 1_024;

/// Whether a text is a filter: not empty nor longer than 1 024 bytes, without a zero character, and
/// each wildcard a level of its own, `#` the last one.
pub fn is_valid(filter: &str) -> bool {
	let mut levels = filter.split('/').rev();
	let is_last = |level: &str| level == "#" || is_level(level);
	(1..=MAX_BYTES).contains(&filter.len())
		&& !filter.contains('\0')
		&& levels.next().is_some_and(is_last)
		&& levels.all(is_level)
}

/// Whether a text is a level other than `#`.
fn is_level(level: &str) -> bool {
	level == "+" || !level.contains(['+', '#'])
}

/// Whether a filter takes a topic. A topic with a wildcard is not a topic. A filter that begins with a
/// wildcard does not take the topics that begin with `$`: they are the broker's own.
pub fn matches(filter: &str, topic: &str) -> bool {
	if topic.is_empty() || topic.contains(['+', '#']) {
		return false;
	}
	if topic.starts_with('$') && filter.starts_with(['+', '#']) {
		return false;
	}
	let mut levels = topic.split('/');
	for wanted in filter.split('/') {
		match (wanted, levels.next()) {
			("#", _) => return true,
			("+", Some(_)) => {},
			(wanted, Some(level)) if wanted == level => {},
			_ => return false,
		}
	}
	levels.next().is_none()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_wildcard_is_a_level_of_its_own() {
		for filter in [
			"a", "a/b", "+", "#", "+/b/#", "a/+/c", "/", "a//b", "/+", "$SYS/#", "é/+",
		] {
			assert!(is_valid(filter), "{filter}");
		}
		for filter in ["", "a+", "+a/b", "a/b+/c", "#/a", "a#", "a/#b", "a/##", "++", "a\0b"] {
			assert!(!is_valid(filter), "{filter:?}");
		}
		assert!(is_valid(&"a".repeat(MAX_BYTES)));
		assert!(!is_valid(&"a".repeat(MAX_BYTES + 1)));
	}

	#[test]
	fn a_filter_takes_the_topics_of_its_levels() {
		for (filter, topic) in [
			("a", "a"),
			("a/b", "a/b"),
			("+/b", "a/b"),
			("a/+", "a/b"),
			("a/+", "a/"),
			("+/+", "/b"),
			("a/#", "a/b/c"),
			// The level above is taken too.
			("a/#", "a"),
			("#", "a/b"),
			("$SYS/#", "$SYS/uptime"),
			("é/+", "é/ü"),
		] {
			assert!(matches(filter, topic), "{filter} {topic}");
		}
		for (filter, topic) in [
			("a", "b"),
			("a", "a/b"),
			("a/b", "a"),
			("+", "a/b"),
			("a/+", "a"),
			("a/+/c", "a/b/d"),
			("a/b/#", "a"),
			("#", ""),
			("#", "a/+"),
			("a/#", "a/#"),
			("#", "$SYS/uptime"),
			("+/uptime", "$SYS/uptime"),
			("A", "a"),
		] {
			assert!(!matches(filter, topic), "{filter} {topic}");
		}
	}
}
