//! What looks like a register of energy to a reader of names: so that a payload whose registers are
//! not understood is said, and not passed over.

use crate::json::{Object, Value};

/// Objects within each other that are looked into.
const MAX_DEPTH: usize = 3;

/// Parts of names that registers have in the field, lower case. Power, voltage and the like have
/// none of them.
const PARTS: [&str; 24] = [
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
	"lieferung",
	"since_ever",
	"1_8",
	"2_8",
	"1.8.",
	"2.8.",
];

/// Parts of names that say so whatever else stands there: devices call their registers
/// `total_power_import_kwh` and `CurrentSummationDelivered`.
const SURE: [&str; 2] = ["kwh", "summation"];

/// Words of names that say so: units, and OBIS codes as scripts shorten them.
const WORDS: [&str; 7] = ["wh", "180", "181", "182", "280", "281", "282"];

/// Parts of names of what counts no active energy, or no register of it.
const NEVER: [&str; 12] = [
	"time",
	"today",
	"yesterday",
	"heap",
	"reactive",
	"kvar",
	"voltage",
	"factor",
	"freq",
	"period",
	"temperature",
	"humidity",
];

/// Parts of names of what counts no energy, where nothing is sure.
const OTHERS: [&str; 4] = ["power", "current", "load", "phase"];

/// Parts of words for water and for volumes.
const VOLUMES: [&str; 5] = ["water", "wasser", "liter", "litre", "volum"];

/// Whether a name, the last of a path, is that of a register by the look of it.
pub(crate) fn is_register(path: &str, name: &str) -> bool {
	// A lifetime is no time.
	let [path, name] = [path, name].map(|text| text.to_lowercase().replace("lifetime", "since_ever"));
	let has = |parts: &[&str], text: &str| parts.iter().any(|part| text.contains(part));
	let is_word = || words(&name).any(|word| WORDS.contains(&word));
	let is_sure = has(&SURE, &name);
	(is_sure || has(&PARTS, &path) || is_word())
		&& !has(&NEVER, &name)
		&& (is_sure || !has(&OTHERS, &name))
		&& !is_volume(&path)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
	text.split(|c: char| !c.is_alphanumeric())
}

/// Whether a path, or a topic, is that of a meter of gas or water. What says that it is energy is
/// none: a water heater takes electricity.
fn is_volume(path: &str) -> bool {
	let is_energy = path.contains("energy") || path.contains("kwh");
	let is_volume = |word: &str| {
		// Neither a lane nor a guest's room, in German.
		let is_other = word == "gast" || ["gass", "gastz", "gasth"].iter().any(|other| word.starts_with(other));
		let is_gas = word.starts_with("gas") && !is_other;
		is_gas || matches!(word, "m3" | "m³" | "dm3" | "l") || VOLUMES.iter().any(|part| word.contains(part))
	};
	!is_energy && words(path).any(is_volume)
}

/// Returns the first field that looks like a register: a number, or several, below a name that
/// does. None on the topic of a meter of gas or water.
pub(crate) fn register_in(topic: &str, object: &Object) -> Option<String> {
	match is_volume(&topic.to_lowercase()) {
		true => None,
		false => find(object, "", MAX_DEPTH),
	}
}

fn find(object: &Object, path: &str, depth: usize) -> Option<String> {
	object.fields().find_map(|field| {
		let path = match path {
			"" => field.name().to_string(),
			path => format!("{path}.{}", field.name()),
		};
		let inner = match field.is_array() {
			// Devices list their meters.
			true => field.array().unwrap_or_default(),
			false => vec![field],
		};
		let inner: Vec<Object> = inner.iter().filter_map(|item| item.object().ok()).collect();
		match inner.is_empty() {
			true => (is_register(&path, field.name()) && is_number(&field)).then_some(path),
			false if depth > 1 => inner.iter().find_map(|inner| find(inner, &path, depth - 1)),
			false => None,
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

#[cfg(test)]
mod tests {
	use super::*;
	use crate::json;

	fn found(topic: &str, payload: &str) -> Option<String> {
		register_in(topic, &json::object(payload).unwrap())
	}

	#[test]
	fn a_meter_of_gas_or_water_is_no_register_of_electricity() {
		for (topic, payload) in [
			("hw/p1", r#"{"total_gas_m3":2411.5,"total_liter_m3":17.2}"#),
			("p1", r#"{"gas":{"total":5}}"#),
			(
				"p1",
				r#"{"gas_delivered":5,"Gaszähler":{"Zaehlerstand":9},"gasMeterTotal":4,"GasTotal":3}"#,
			),
			(
				"p1",
				r#"{"Wasserzaehler":5,"watermeter":{"total":1},"consumption_litre":2}"#,
			),
			("p1", r#"{"total_m3":5,"total (m³)":5,"counter":{"m3":1}}"#),
			("tele/gasmeter/SENSOR", r#"{"COUNTER":{"C1":77}}"#),
			("zigbee2mqtt/water/cellar", r#"{"total":5,"consumed":3}"#),
		] {
			assert_eq!(found(topic, payload), None, "{topic} {payload}");
		}
	}

	#[test]
	fn what_is_beside_or_merely_sounds_so_is_still_seen() {
		for (topic, payload, field) in [
			("p1", r#"{"gas_total":5,"energy_total":7}"#, "energy_total"),
			("house/water_heater/energy", r#"{"total":7}"#, "total"),
			("tele/gasse-12/SENSOR", r#"{"EM3":{"Total":5}}"#, "EM3.Total"),
			("gastzimmer", r#"{"total":5}"#, "total"),
			("hw", r#"{"total_power_import_t1_kwh":5}"#, "total_power_import_t1_kwh"),
			(
				"z",
				r#"{"Zb":{"CurrentSummationDelivered":5}}"#,
				"Zb.CurrentSummationDelivered",
			),
		] {
			assert_eq!(found(topic, payload).unwrap_or_default(), field, "{payload}");
		}
		for (payload, field) in [
			(
				r#"{"production":[{"type":"inverters","whLifetime":9}]}"#,
				"production.whLifetime",
			),
			(r#"{"meter":{"Wh_in":5.5}}"#, "meter.Wh_in"),
			(r#"{"OBIS":{"180":5.5}}"#, "OBIS.180"),
			(r#"{"a":{"Lieferung":2}}"#, "a.Lieferung"),
		] {
			assert_eq!(found("x", payload).as_deref(), Some(field));
		}
		for payload in [r#"{"total_power":5}"#, r#"{"kwh_today":5}"#, r#"{"total_current":5}"#] {
			assert_eq!(found("p1", payload), None, "{payload}");
		}
	}
}
