//! JSON, strictly: bounded in size, depth and number of fields, no field twice, numbers kept as
//! they are written.
//!
//! serde_json reads the syntax; its numbers are left alone as text, since a 64-bit floating-point
//! number loses Wh of a large register.

use crate::{
	decimal::{self, DecimalError, MicroWh, Unit},
	error::PayloadError,
};
use serde::{
	de::{Error as _, MapAccess, Visitor},
	Deserialize, Deserializer,
};
use serde_json::value::RawValue;
use std::fmt;

/// Objects and arrays within each other that are read.
const MAX_DEPTH: usize = 16;

/// Fields of one object that are read.
const MAX_FIELDS: usize = 128;

/// Elements of one array that are read.
const MAX_ITEMS: usize = 128;

/// Returns the bytes as text, if they are not too many.
pub(crate) fn text(bytes: &[u8], limit: usize) -> Result<&str, PayloadError> {
	if bytes.len() > limit {
		return Err(PayloadError::TooLarge {
			len: bytes.len(),
			limit,
		});
	}
	std::str::from_utf8(bytes).map_err(|_| PayloadError::NotText)
}

/// A value, with the name of the field it stands in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Value<'a> {
	name: &'a str,
	raw: &'a str,
}

/// An object's fields, in their order.
#[derive(Debug)]
pub(crate) struct Object<'a> {
	fields: Vec<(String, &'a RawValue)>,
}

struct Fields<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Fields<'a> {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		struct FieldsVisitor;
		impl<'de> Visitor<'de> for FieldsVisitor {
			type Value = Vec<(String, &'de RawValue)>;

			fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
				f.write_str("an object")
			}

			fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
				let mut fields = Vec::new();
				while let Some(field) = map.next_entry()? {
					if fields.len() == MAX_FIELDS {
						return Err(A::Error::custom("too many fields"));
					}
					fields.push(field);
				}
				Ok(fields)
			}
		}
		deserializer.deserialize_map(FieldsVisitor).map(Self)
	}
}

/// Returns the one object that the text is.
pub(crate) fn object(text: &str) -> Result<Object<'_>, PayloadError> {
	if depth(text) > MAX_DEPTH {
		return Err(PayloadError::TooDeep);
	}
	Value {
		name: "the payload",
		raw: text.trim_matches([' ', '\t', '\r', '\n']),
	}
	.object()
}

/// Returns how deeply brackets stand within each other, outside of strings. The syntax is checked
/// later.
fn depth(text: &str) -> usize {
	let (mut depth, mut deepest, mut quoted, mut escaped) = (0usize, 0usize, false, false);
	for byte in text.bytes() {
		match byte {
			_ if escaped => escaped = false,
			b'\\' if quoted => escaped = true,
			b'"' => quoted = !quoted,
			b'{' | b'[' if !quoted => {
				depth = depth.saturating_add(1);
				deepest = deepest.max(depth);
			},
			b'}' | b']' if !quoted => depth = depth.saturating_sub(1),
			_ => {},
		}
	}
	deepest
}

impl<'a> Object<'a> {
	/// Returns the field of that name.
	pub(crate) fn get<'o>(&'o self, name: &str) -> Option<Value<'o>> {
		self.fields().find(|value| value.name == name)
	}

	/// Returns the field of that name, which must be there.
	pub(crate) fn require<'o>(&'o self, name: &str) -> Result<Value<'o>, PayloadError> {
		self.get(name).ok_or_else(|| PayloadError::missing(name))
	}

	/// Returns all fields.
	pub(crate) fn fields<'o>(&'o self) -> impl Iterator<Item = Value<'o>> + 'o {
		self.fields.iter().map(|(name, raw)| Value { name, raw: raw.get() })
	}

	/// Refuses fields other than these.
	pub(crate) fn only(&self, names: &[&str]) -> Result<(), PayloadError> {
		match self.fields.iter().find(|(name, _)| !names.contains(&name.as_str())) {
			Some((name, _)) => Err(PayloadError::unknown(name)),
			None => Ok(()),
		}
	}
}

impl<'a> Value<'a> {
	pub(crate) fn name(&self) -> &'a str {
		self.name
	}

	pub(crate) fn is_null(&self) -> bool {
		self.raw == "null"
	}

	pub(crate) fn is_array(&self) -> bool {
		self.raw.starts_with('[')
	}

	pub(crate) fn is_string(&self) -> bool {
		self.raw.starts_with('"')
	}

	pub(crate) fn object(&self) -> Result<Object<'a>, PayloadError> {
		if !self.raw.starts_with('{') {
			return Err(PayloadError::kind(self.name, "an object"));
		}
		let Fields(fields) = serde_json::from_str(self.raw).map_err(|error| PayloadError::syntax(error.to_string()))?;
		let mut names: Vec<&str> = fields.iter().map(|(name, _)| name.as_str()).collect();
		names.sort_unstable();
		match names.windows(2).find(|pair| pair[0] == pair[1]) {
			Some(pair) => Err(PayloadError::duplicate(pair[0])),
			None => Ok(Object { fields }),
		}
	}

	pub(crate) fn array(&self) -> Result<Vec<Value<'a>>, PayloadError> {
		self.array_of(MAX_ITEMS)
	}

	/// Returns an array of at most so many elements.
	pub(crate) fn array_of(&self, limit: usize) -> Result<Vec<Value<'a>>, PayloadError> {
		if !self.is_array() {
			return Err(PayloadError::kind(self.name, "an array"));
		}
		let items: Vec<&'a RawValue> =
			serde_json::from_str(self.raw).map_err(|error| PayloadError::syntax(error.to_string()))?;
		if items.len() > limit {
			return Err(PayloadError::too_many(self.name));
		}
		Ok(items
			.into_iter()
			.map(|raw| Value {
				name: self.name,
				raw: raw.get(),
			})
			.collect())
	}

	pub(crate) fn string(&self) -> Result<String, PayloadError> {
		if !self.is_string() {
			return Err(PayloadError::kind(self.name, "a string"));
		}
		serde_json::from_str(self.raw).map_err(|error| PayloadError::syntax(error.to_string()))
	}

	/// Returns the number as it is written.
	pub(crate) fn number(&self) -> Result<&'a str, PayloadError> {
		match self.raw.as_bytes().first() {
			Some(b'-' | b'0'..=b'9') => Ok(self.raw),
			_ => Err(PayloadError::kind(self.name, "a number")),
		}
	}

	/// Returns a whole number that is not negative, written without a fraction or an exponent.
	pub(crate) fn u64(&self) -> Result<u64, PayloadError> {
		self.whole(self.number()?)
	}

	/// Returns the same, perhaps with a fraction of zeros, as templates of home automation write it.
	pub(crate) fn u64_of_template(&self) -> Result<u64, PayloadError> {
		let number = self.number()?;
		self.whole(match number.split_once('.') {
			Some((whole, fraction)) if fraction.bytes().all(|b| b == b'0') => whole,
			_ => number,
		})
	}

	fn whole(&self, number: &str) -> Result<u64, PayloadError> {
		if !number.bytes().all(|b| b.is_ascii_digit()) {
			return Err(PayloadError::kind(self.name, "a whole number"));
		}
		number.parse().map_err(|_| PayloadError::out_of_range(self.name))
	}

	pub(crate) fn u32(&self) -> Result<u32, PayloadError> {
		self.u64()?
			.try_into()
			.map_err(|_| PayloadError::out_of_range(self.name))
	}

	pub(crate) fn bool(&self) -> Result<bool, PayloadError> {
		match self.raw {
			"true" => Ok(true),
			"false" => Ok(false),
			_ => Err(PayloadError::kind(self.name, "true or false")),
		}
	}

	/// Returns a register.
	pub(crate) fn energy(&self, unit: Unit) -> Result<MicroWh, PayloadError> {
		MicroWh::parse(self.number()?, unit).map_err(|error| of_decimal(error, self.name))
	}

	/// Returns an amount of energy that may be below zero: whether it is, and how much.
	pub(crate) fn signed_energy(&self, unit: Unit) -> Result<(bool, MicroWh), PayloadError> {
		MicroWh::parse_signed(self.number()?, unit).map_err(|error| of_decimal(error, self.name))
	}

	/// Unix seconds, in ms.
	pub(crate) fn seconds(&self) -> Result<u64, PayloadError> {
		decimal::seconds_to_ms(self.number()?).map_err(|_| PayloadError::time(self.name))
	}
}

/// Returns what is wrong with a field's number.
pub(crate) fn of_decimal(error: DecimalError, field: &str) -> PayloadError {
	match error {
		DecimalError::Syntax => PayloadError::kind(field, "a number"),
		DecimalError::Negative => PayloadError::negative(field),
		DecimalError::Range => PayloadError::out_of_range(field),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn numbers_stay_as_they_are_written() {
		let object =
			object(" {\"a\": 9007199254740993.10, \"b\": 18446744073709551615, \"c\": \"x\\u0041\"}\n").unwrap();
		assert_eq!(object.get("a").unwrap().number(), Ok("9007199254740993.10"));
		assert_eq!(object.get("b").unwrap().u64(), Ok(u64::MAX));
		assert_eq!(object.get("c").unwrap().string(), Ok("xA".into()));
		assert!(object.get("a").unwrap().u64().is_err());
		assert!(object.get("b").unwrap().u32().is_err());
	}

	#[test]
	fn what_is_not_one_plain_object_is_refused() {
		for text in [
			"",
			"[]",
			"1",
			"{",
			"{}{}",
			"{} x",
			"{\"a\":01}",
			"{\"a\":+1}",
			"{\"a\":NaN}",
			"{\"a\":1,}",
			"{'a':1}",
		] {
			assert!(object(text).is_err(), "{text}");
		}
		assert_eq!(
			object("{\"a\":1,\"b\":2,\"a\":1}").unwrap_err(),
			PayloadError::duplicate("a")
		);
		assert_eq!(
			object("{\"a\":1,\"\\u0061\":1}").unwrap_err(),
			PayloadError::duplicate("a")
		);
		let deep = format!("{{\"a\":{}{}}}", "[".repeat(16), "]".repeat(16));
		assert_eq!(object(&deep).unwrap_err(), PayloadError::TooDeep);
		let brackets_in_text = format!("{{\"a\":\"{}\\\"{}\"}}", "[".repeat(40), "{".repeat(40));
		assert!(object(&brackets_in_text).is_ok());
		let wide = format!(
			"{{{}}}",
			(0..200).map(|i| format!("\"{i}\":0")).collect::<Vec<_>>().join(",")
		);
		assert!(object(&wide).is_err());
	}
}
