//! What looks like a register of energy to a reader of names: so that a payload whose registers are not understood is said, and not passed over.

use crate::json::{Object, Value};

/// Objects within each other that are looked into.
const MAX_DEPTH: usize = 3;

/// Parts of names that registers have in the field, lower case. Power, voltage and the like have none of them.
const PARTS: [&str; 22] = [
	"energy",
	"total",
	"kwh",
	"counter",
	"import",
	"export",
	"consum",
	"produc",
	"deliver",
	"returned",
	"e_in",
	"e_out",
	"e_sum",
	"verbrauch",
	"bezug",
	"einspeis",
	"zaehler",
	"zähler",
	"1_8",
	"2_8",
	"1.8.",
	"2.8.",
];

/// Parts of names of what counts no energy, or no register of it.
const OTHERS: [&str; 16] = [
	"time",
	"power",
	"today",
	"yesterday",
	"heap",
	"reactive",
	"kvar",
	"voltage",
	"current",
	"factor",
	"freq",
	"load",
	"period",
	"temperature",
	"humidity",
	"phase",
];

/// Whether a name, the last of a path, is that of a register by the look of it.
pub(crate) fn is_register(path: &str, name: &str) -> bool {
	let (path, name) = (path.to_lowercase(), name.to_lowercase());
	PARTS.iter().any(|part| path.contains(part)) && !OTHERS.iter().any(|part| name.contains(part))
}

/// The first field that looks like a register: a number, or several, below a name that does.
pub(crate) fn register_in(object: &Object) -> Option<String> {
	find(object, "", MAX_DEPTH)
}

fn find(object: &Object, path: &str, depth: usize) -> Option<String> {
	object.fields().find_map(|field| {
		let path = match path {
			"" => field.name().to_string(),
			path => format!("{path}.{}", field.name()),
		};
		match field.object() {
			Ok(inner) if depth > 1 => find(&inner, &path, depth - 1),
			Ok(_) => None,
			Err(_) => (is_register(&path, field.name()) && is_number(&field)).then_some(path),
		}
	})
}

fn is_number(value: &Value) -> bool {
	match value.is_array() {
		true => value
			.array()
			.is_ok_and(|items| items.iter().any(|item| item.number().is_ok())),
		false => value.number().is_ok(),
	}
}
