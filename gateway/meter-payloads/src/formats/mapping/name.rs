//! Names of devices and channels, made of a topic's levels.

use super::topic::without;

/// A text with places for levels of the topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name(Vec<Piece>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
	Text(String),
	/// The level of this index.
	Level(usize),
	/// It and all that follow, less what the end of the topic says.
	From(usize),
}

impl Name {
	/// `None` if braces do not match, or hold something else than a level's number from 1, or that
	/// and two dots.
	pub(super) fn of(text: &str) -> Option<Self> {
		let mut pieces = Vec::new();
		let mut rest = text;
		while let Some((before, behind)) = rest.split_once('{') {
			let (inside, after) = behind.split_once('}')?;
			let (number, goes_on) = match inside.strip_suffix("..") {
				Some(number) => (number, true),
				None => (inside, false),
			};
			let level = number
				.parse::<usize>()
				.ok()?
				.checked_sub(1)
				.filter(|level| *level < 64)?;
			if !before.is_empty() {
				pieces.push(Piece::Text(before.into()));
			}
			pieces.push(if goes_on {
				Piece::From(level)
			} else {
				Piece::Level(level)
			});
			rest = after;
		}
		if !rest.is_empty() {
			pieces.push(Piece::Text(rest.into()));
		}
		let is_sound = !pieces.is_empty() && text.len() <= 128;
		let is_plain = |piece: &Piece| !matches!(piece, Piece::Text(text) if text.contains('}'));
		(is_sound && pieces.iter().all(is_plain)).then_some(Self(pieces))
	}

	/// Returns the name that a topic gives, of whose last levels so many are not the device's.
	/// `None` if the topic has not so many levels.
	pub(super) fn fill(&self, topic: &str, last: usize) -> Option<String> {
		let mut name = String::new();
		for piece in &self.0 {
			match piece {
				Piece::Text(text) => name.push_str(text),
				Piece::Level(level) => name.push_str(topic.split('/').nth(*level)?),
				Piece::From(level) => {
					let rest: Vec<&str> = without(topic, last).split('/').skip(*level).collect();
					if rest.is_empty() {
						return None;
					}
					name.push_str(&rest.join("/"));
				},
			}
		}
		Some(name)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn levels_of_the_topic_make_a_name() {
		let fill = |name: &str, topic: &str, last| Name::of(name).unwrap().fill(topic, last);
		assert_eq!(fill("{2..}", "zigbee2mqtt/floor/plug", 0), Some("floor/plug".into()));
		assert_eq!(fill("{2}-{4}", "N/id/grid/30/Ac", 0), Some("id-30".into()));
		assert_eq!(fill("{1..}", "a/b/c", 1), Some("a/b".into()));
		assert_eq!(fill("roof", "a/b", 0), Some("roof".into()));
		assert_eq!(fill("{3}", "a/b", 0), None);
		assert_eq!(fill("{3..}", "a/b", 0), None);
		for name in ["", "{", "{}", "{0}", "{x}", "a}", "{1", "{65}"] {
			assert_eq!(Name::of(name), None, "{name}");
		}
	}
}
