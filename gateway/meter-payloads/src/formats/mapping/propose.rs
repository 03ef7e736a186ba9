//! A mapping to begin with, for payloads that no format and no profile reads: a guess, for a person
//! to look at.

use super::{hints, number, path, MappingSection};
use crate::json;
use serde_json::value::RawValue;
use std::{collections::BTreeMap, fmt::Write};

/// Values that are looked at, and proposed.
const MAX_LEAVES: usize = 4_096;
const MAX_PROPOSED: usize = 16;
const MAX_DEPTH: usize = 8;

/// Parts of names of what was given, and of what was taken although a part of the first kind stands
/// in it.
const GIVEN: [&str; 16] = [
	"export",
	"return",
	"produc",
	"einspeis",
	"eingespeist",
	"_out",
	"out_",
	"totalout",
	"yield",
	"reverse",
	"inject",
	"generat",
	"feed",
	"tpo",
	"2.8",
	"2_8",
];

/// What of a payload looks like a register.
struct Found {
	steps: Vec<String>,
	text: String,
}

/// Lines of a `[topics.mapping]` that names what looks like registers. `None` if nothing does.
pub fn propose(topic: &str, payload: &[u8]) -> Option<String> {
	let text = json::text(payload, super::MAX_BYTES).ok()?.trim();
	let found = match text.starts_with(['{', '[']) {
		true => {
			let mut found = Vec::new();
			let mut left = MAX_LEAVES;
			walk(path::root(text).ok()?, &mut Vec::new(), &mut found, &mut left);
			found
		},
		false => {
			number::read(text.trim_matches('"'), "").ok()??;
			let level = topic.rsplit('/').find(|level| *level != "state" && *level != "value")?;
			let steps = vec![level.to_string()];
			hints::is_register(topic, level)
				.then(|| Found {
					steps,
					text: text.into(),
				})
				.into_iter()
				.collect()
		},
	};
	let is_json = text.starts_with(['{', '[']);
	let mut registers = [Vec::new(), Vec::new()];
	for found in found.iter() {
		let last = found.steps.last()?.to_lowercase();
		let part = part(found, is_json, topic);
		let of_direction = &mut registers[usize::from(GIVEN.iter().any(|given| last.contains(given)))];
		// A name may be one that no path can hold.
		let section: Result<MappingSection, _> = toml::from_str(&format!("import = {part}"));
		if of_direction.len() < MAX_PROPOSED && section.is_ok_and(|section| section.build().is_ok()) {
			of_direction.push(part);
		}
	}
	let mut lines = String::new();
	for (name, parts) in ["import", "export"].into_iter().zip(&registers) {
		match parts.as_slice() {
			[] => {},
			[one] => writeln!(lines, "{name} = {one}").ok()?,
			several => {
				writeln!(
					lines,
					"# Keep what is the register; several are added up: tariffs, or phases.\n{name} = ["
				)
				.ok()?;
				for part in several {
					writeln!(lines, "\t{part},").ok()?;
				}
				lines.push_str("]\n");
			},
		}
	}
	(!lines.is_empty()).then_some(lines)
}

/// Collects the numbers whose names are those of registers.
fn walk(value: &RawValue, steps: &mut Vec<String>, found: &mut Vec<Found>, left: &mut usize) {
	if *left == 0 || steps.len() > MAX_DEPTH {
		return;
	}
	*left -= 1;
	match value.get().as_bytes().first() {
		Some(b'{') => {
			let fields: BTreeMap<String, &RawValue> = serde_json::from_str(value.get()).unwrap_or_default();
			for (name, inner) in fields {
				steps.push(name);
				walk(inner, steps, found, left);
				steps.pop();
			}
		},
		Some(b'[') => {
			let items: Vec<&RawValue> = serde_json::from_str(value.get()).unwrap_or_default();
			for (index, inner) in items.into_iter().enumerate() {
				steps.push(index.to_string());
				walk(inner, steps, found, left);
				steps.pop();
			}
		},
		_ => {
			let Ok(Some(text)) = path::scalar(value) else { return };
			let is_number = matches!(number::read(&text, ""), Ok(Some(_)));
			let name = steps.iter().rev().find(|step| step.parse::<u32>().is_err());
			let is_register = name.is_some_and(|name| hints::is_register(&steps.join("."), name));
			if is_number && is_register {
				found.push(Found {
					steps: steps.clone(),
					text,
				});
			}
		},
	}
}

/// Returns a part that reads it.
fn part(found: &Found, is_json: bool, topic: &str) -> String {
	let name = found.steps.join(".").to_lowercase();
	let unit = match () {
		() if name.contains("kwh") => "kWh",
		() if name.contains("wh") => "Wh",
		() => match number::read(&found.text, "") {
			Ok(Some((_, Some(unit)))) => unit.name(),
			// Who writes decimals counts kWh, as a rule.
			_ if found.text.contains('.') => "kWh",
			_ => "Wh",
		},
	};
	let quoted = |text: &str| toml::Value::from(text).to_string();
	let place = match is_json {
		false => {
			let mut levels: Vec<&str> = topic.rsplit('/').take(2).collect();
			if !matches!(levels.first(), Some(&("state" | "value"))) {
				levels.truncate(1);
			}
			levels.reverse();
			format!("topic = {}", quoted(&levels.join("/")))
		},
		true if found.steps.iter().any(|step| step.contains('.')) => {
			let steps: Vec<String> = found.steps.iter().map(|step| quoted(step)).collect();
			format!("path = [{}]", steps.join(", "))
		},
		true => format!("path = {}", quoted(&found.steps.join("."))),
	};
	format!("{{ {place}, unit = \"{unit}\" }}")
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	#[test]
	fn what_looks_like_a_register_is_proposed() {
		let json = br#"{"meter":{"energy_import":12.5,"1.8.0":"9"},"power":3,"total_export_kwh":1,"time":17}"#;
		let lines = propose("a/b", json).unwrap();
		assert!(
			lines.contains(r#"{ path = "meter.energy_import", unit = "kWh" }"#),
			"{lines}"
		);
		assert!(
			lines.contains(r#"{ path = ["meter", "1.8.0"], unit = "Wh" }"#),
			"{lines}"
		);
		assert!(
			lines.contains(r#"export = { path = "total_export_kwh", unit = "kWh" }"#),
			"{lines}"
		);
		let lines = propose("house/energy_total/state", b"12.5 kWh").unwrap();
		assert_eq!(lines, "import = { topic = \"energy_total/state\", unit = \"kWh\" }\n");
		// Names that no path can hold are left out.
		let long = format!("{{\"energy\":{{\"\":1,\"{}\":2,\"x\":3}}}}", "y".repeat(200));
		assert_eq!(
			propose("a", long.as_bytes()).unwrap(),
			"import = { path = \"energy.x\", unit = \"Wh\" }\n"
		);
		for (topic, payload) in [
			("a", "{}"),
			("a", "on"),
			("a/power", "12"),
			("a", "{\"power\":1}"),
			("a", "{"),
			("energy", "x"),
		] {
			assert_eq!(propose(topic, payload.as_bytes()), None, "{payload}");
		}
	}

	proptest! {
		#[test]
		fn what_is_proposed_is_a_mapping(name in "\\PC{0,20}energy\\PC{0,20}", value in 0u64..1_000_000) {
			let payload = serde_json::json!({ &name: { "x": value, "total": value } }).to_string();
			if let Some(lines) = propose("a/b", payload.as_bytes()) {
				let section: Result<super::super::MappingSection, _> = toml::from_str(&lines);
				prop_assert!(section.is_ok(), "{lines}");
			}
		}
	}
}
