//! Where in a payload of JSON a value stands.

use crate::{error::name, PayloadError};
use serde::{
	de::{DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor},
	Deserialize, Deserializer,
};
use serde_json::value::RawValue;
use std::fmt;

/// Steps of a path at the most, and bytes of one.
const MAX_STEPS: usize = 16;
const MAX_STEP_BYTES: usize = 128;

/// One step into a value.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
	/// To the field of an object, or the element of an array where it is a number.
	Into(String),
	/// To the one object of an array whose field says this.
	Where { field: String, is: String },
}

/// The way to a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Path {
	steps: Vec<Step>,
	/// As the configuration has it, for errors.
	name: String,
}

impl Path {
	/// Of a configured value: a text with dots between steps, or an array of steps. A step is a
	/// name, a number, or `{ field = "value" }`.
	pub(super) fn of(value: &toml::Value) -> Result<Self, &'static str> {
		let steps = match value {
			toml::Value::String(text) => text.split('.').map(|step| Step::Into(step.into())).collect(),
			toml::Value::Array(steps) => steps.iter().map(step).collect::<Result<Vec<_>, _>>()?,
			_ => return Err("a path is a text with dots between its steps, or an array of steps"),
		};
		let is_sound = |text: &String| !text.is_empty() && text.len() <= MAX_STEP_BYTES;
		let are_sound = steps.iter().all(|step| match step {
			Step::Into(to) => is_sound(to),
			Step::Where { field, is } => is_sound(field) && is_sound(is),
		});
		if steps.is_empty() || steps.len() > MAX_STEPS || !are_sound {
			return Err("a path has 1 to 16 steps, none of which is empty or longer than 128 bytes");
		}
		let name = steps.iter().map(Step::name).collect::<Vec<_>>().join(".");
		Ok(Self { steps, name })
	}

	/// As errors name it.
	pub(super) fn name(&self) -> &str {
		&self.name
	}

	/// Returns the value, if it is there.
	pub(super) fn find<'a>(&self, root: &'a RawValue) -> Result<Option<&'a RawValue>, PayloadError> {
		let mut at = root;
		for step in &self.steps {
			let seek = match (step, at.get().as_bytes().first()) {
				(Step::Into(key), Some(b'{')) => Seek::Field(key),
				(Step::Into(index), Some(b'[')) => match index.parse() {
					Ok(index) => Seek::Item(index),
					Err(_) => return Ok(None),
				},
				(Step::Where { field, is }, Some(b'[')) => Seek::Where { field, is },
				_ => return Ok(None),
			};
			let found = seek
				.deserialize(&mut serde_json::Deserializer::from_str(at.get()))
				.map_err(|error| PayloadError::syntax(error.to_string()))?;
			at = match found {
				Found::Nothing => return Ok(None),
				Found::One(value) => value,
				Found::Several => return Err(PayloadError::Duplicate(name(&self.name))),
			};
		}
		Ok(Some(at).filter(|value| value.get() != "null"))
	}
}

fn step(value: &toml::Value) -> Result<Step, &'static str> {
	const WRONG: &str =
		"a step is a name, a number from 0, or { field = \"value\" } for the element of an array that says so";
	match value {
		toml::Value::String(text) => Ok(Step::Into(text.clone())),
		toml::Value::Integer(index) if *index >= 0 => Ok(Step::Into(index.to_string())),
		toml::Value::Table(table) if table.len() == 1 => match table.iter().next() {
			Some((field, toml::Value::String(is))) => Ok(Step::Where {
				field: field.clone(),
				is: is.clone(),
			}),
			Some((field, toml::Value::Integer(is))) => Ok(Step::Where {
				field: field.clone(),
				is: is.to_string(),
			}),
			_ => Err(WRONG),
		},
		_ => Err(WRONG),
	}
}

impl Step {
	fn name(&self) -> String {
		match self {
			Self::Into(to) => to.clone(),
			Self::Where { field, is } => format!("[{field}={is}]"),
		}
	}
}

impl<'de> Deserialize<'de> for Path {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let value = toml::Value::deserialize(deserializer)?;
		Self::of(&value).map_err(serde::de::Error::custom)
	}
}

/// Returns the whole text as one value, its syntax checked.
pub(super) fn root(text: &str) -> Result<&RawValue, PayloadError> {
	serde_json::from_str(text).map_err(|error| PayloadError::syntax(error.to_string()))
}

/// Returns a value as text: what a string says, else as it is written. `None` for an object or an
/// array.
pub(super) fn scalar(value: &RawValue) -> Result<Option<String>, PayloadError> {
	match value.get().as_bytes().first() {
		Some(b'"') => serde_json::from_str(value.get())
			.map(Some)
			.map_err(|error| PayloadError::syntax(error.to_string())),
		Some(b'{' | b'[') => Ok(None),
		_ => Ok(Some(value.get().into())),
	}
}

/// What a step looks for. Everything else is passed over without being kept, so a payload of any
/// width takes no room.
enum Seek<'k> {
	Field(&'k str),
	Item(usize),
	Where { field: &'k str, is: &'k str },
}

enum Found<'de> {
	Nothing,
	One(&'de RawValue),
	Several,
}

impl<'de> Found<'de> {
	fn and(&mut self, value: &'de RawValue) {
		*self = match self {
			Self::Nothing => Self::One(value),
			_ => Self::Several,
		};
	}
}

impl<'de> DeserializeSeed<'de> for Seek<'_> {
	type Value = Found<'de>;

	fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
		deserializer.deserialize_any(self)
	}
}

impl<'de> Visitor<'de> for Seek<'_> {
	type Value = Found<'de>;

	fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str("an object or an array")
	}

	fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
		let mut found = Found::Nothing;
		while let Some(key) = map.next_key::<String>()? {
			match self {
				Self::Field(wanted) if key == wanted => found.and(map.next_value()?),
				_ => drop(map.next_value::<IgnoredAny>()?),
			}
		}
		Ok(found)
	}

	fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
		let mut found = Found::Nothing;
		let mut at = 0usize;
		match self {
			Self::Item(index) => {
				while at < index && seq.next_element::<IgnoredAny>()?.is_some() {
					at += 1;
				}
				if let Some(value) = seq.next_element()? {
					found.and(value);
				}
				while seq.next_element::<IgnoredAny>()?.is_some() {}
			},
			Self::Where { field, is } => {
				while let Some(value) = seq.next_element::<&RawValue>()? {
					if says(value, field, is) {
						found.and(value);
					}
				}
			},
			Self::Field(_) => while seq.next_element::<IgnoredAny>()?.is_some() {},
		}
		Ok(found)
	}
}

/// Whether a value is an object whose one field of that name says this.
fn says(value: &RawValue, field: &str, is: &str) -> bool {
	if !value.get().starts_with('{') {
		return false;
	}
	let found = Seek::Field(field).deserialize(&mut serde_json::Deserializer::from_str(value.get()));
	match found {
		Ok(Found::One(value)) => scalar(value).is_ok_and(|text| text.as_deref() == Some(is)),
		_ => false,
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn path(text: &str) -> Path {
		let table: toml::Table = text.parse().unwrap();
		Path::of(&table["p"]).unwrap()
	}

	fn find(path_: &str, payload: &str) -> Result<Option<String>, PayloadError> {
		Ok(path(path_).find(root(payload)?)?.map(|value| value.get().to_string()))
	}

	#[test]
	fn a_path_leads_through_objects_and_arrays() {
		let payload =
			r#"{"a":{"b":[1,{"c":2.50}],"1.8.0":7},"n":null,"list":[{"obis":"1.8.0","v":3},{"obis":"2.8.0","v":4}]}"#;
		let some = |text: &str| Ok(Some(text.to_string()));
		assert_eq!(find("p = 'a.b.1.c'", payload), some("2.50"));
		assert_eq!(find("p = ['a', 'b', 0]", payload), some("1"));
		assert_eq!(find("p = ['a', '1.8.0']", payload), some("7"));
		assert_eq!(find("p = ['list', { obis = '2.8.0' }, 'v']", payload), some("4"));
		assert_eq!(find("p = [0, 'x']", r#"[{"x":1}]"#), some("1"));
		for none in [
			"p = 'n'",
			"p = 'a.x'",
			"p = 'a.b.c'",
			"p = 'a.b.9'",
			"p = ['list', { obis = '3' }]",
		] {
			assert_eq!(find(none, payload), Ok(None), "{none}");
		}
	}

	#[test]
	fn what_stands_twice_is_refused_where_it_is_sought() {
		assert_eq!(
			find("p = 'a.b'", r#"{"a":{"b":1,"\u0062":2}}"#),
			Err(PayloadError::duplicate("a.b"))
		);
		assert_eq!(find("p = 'a'", r#"{"a":1,"b":2,"b":3}"#), Ok(Some("1".into())));
		assert!(find("p = [{ k = 'x' }]", r#"[{"k":"x"},{"k":"x"}]"#).is_err());
		for text in ["", "{", "{}x", "{\"a\":NaN}", "[1,]"] {
			assert!(root(text).is_err(), "{text}");
		}
	}

	#[test]
	fn depth_and_width_do_no_harm() {
		let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
		let _ = root(&deep).and_then(|root| path("p = '0.0.0'").find(root));
		let wide = format!("[{}1]", "1,".repeat(100_000));
		assert_eq!(
			path("p = '100000'").find(root(&wide).unwrap()).unwrap().unwrap().get(),
			"1"
		);
	}

	#[test]
	fn a_path_that_is_none_is_refused() {
		for text in [
			"p = ''",
			"p = 'a..b'",
			"p = 1",
			"p = []",
			"p = [-1]",
			"p = [{ a = 'x', b = 'y' }]",
		] {
			let table: toml::Table = text.parse().unwrap();
			assert!(Path::of(&table["p"]).is_err(), "{text}");
		}
	}
}
