//! Amounts in JSON: decimal text, since a number there loses what lies beyond 2^53. And names: what a page
//! can show as one line.

use crate::Balance;
use alloc::string::{String, ToString};
use macro_rules_attribute::apply;
use serde::{de::Error, Deserialize, Deserializer, Serializer};

/// Writes an amount as decimal text.
pub fn serialize<S: Serializer>(amount: &Balance, serializer: S) -> Result<S::Ok, S::Error> {
	serializer.serialize_str(&amount.to_string())
}

/// Reads an amount from decimal text.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Balance, D::Error> {
	String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
}

/// An amount that a reader returns by itself. Its SCALE encoding is that of the number; in JSON it
/// is decimal text.
#[apply(value_type!)]
#[derive(Default)]
#[serde(transparent)]
pub struct Amount(#[serde(with = "crate::text")] pub Balance);

/// Why a text cannot be a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAName {
	/// It is not UTF-8.
	NotText,
	/// It begins or ends with a space, or has a character that nobody sees.
	NotVisible,
}

/// Refuses what a page could not show as one line of text. An empty text is a line.
pub fn ensure_name(name: &[u8]) -> Result<(), NotAName> {
	let text = core::str::from_utf8(name).map_err(|_| NotAName::NotText)?;
	let is_shown = text.trim() == text && !text.chars().any(is_unseen);
	is_shown.then_some(()).ok_or(NotAName::NotVisible)
}

/// Whether a character is a control character, or one of those that nobody sees: they would make two
/// names look the same, or turn the text behind them round.
fn is_unseen(character: char) -> bool {
	character.is_control()
		|| matches!(
			character,
			'\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
				| '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
		)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_name_is_one_visible_line() {
		for name in ["", "Grid Co", "Energiegenossenschaft Süd", "電力"] {
			assert_eq!(ensure_name(name.as_bytes()), Ok(()), "{name}");
		}
		for name in [" Grid", "Grid ", "Gr\nid", "Gr\u{200b}id", "\u{202e}dirG"] {
			assert_eq!(ensure_name(name.as_bytes()), Err(NotAName::NotVisible), "{name:?}");
		}
		assert_eq!(ensure_name(&[0xff, 0xfe]), Err(NotAName::NotText));
	}
}
