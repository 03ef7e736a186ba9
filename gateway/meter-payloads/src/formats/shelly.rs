//! Energy of [Shelly](https://shelly-api-docs.shelly.cloud/) devices.
//!
//! First generation, below `shellies/<device>/`:
//!
//! | topic | payload | register |
//! |---|---|---|
//! | `emeter/<n>/total`, `emeter/<n>/total_returned` | a number, Wh | import, export of channel `emeter:<n>` |
//! | `relay/<n>/energy`, and the same of `light`, `color`, `white`, `roller` | a number, watt-minutes | import of channel `meter:<n>` |
//! | `info` | the device's status in JSON: `emeters` (`total`, `total_returned`, Wh), `meters` (`total`, watt-minutes) | the same channels |
//!
//! The watt-minutes of relays start at zero whenever the device does;
//! [`registers`](crate::registers) sees that.
//!
//! Later generations:
//!
//! | topic | payload |
//! |---|---|
//! | `<prefix>/events/rpc` | JSON-RPC notifications `NotifyStatus`, `NotifyFullStatus`: the changed components, or all, in `params` |
//! | `<name>/rpc` | answers to JSON-RPC calls: a component's status, or that of all, in `result` |
//! | `<prefix>/status/<component>` | the status of one component |
//!
//! Components, all in Wh; the component's name is the channel:
//!
//! | component | import | export |
//! |---|---|---|
//! | `switch:<n>`, `cover:<n>`, `light:<n>`, `pm1:<n>`, `rgb:<n>`, `rgbw:<n>`, `cct:<n>`, `rgbcct:<n>` | `aenergy.total`, less `ret_aenergy.total` where there is one | `ret_aenergy.total` |
//! | `em1data:<n>` | `total_act_energy` | `total_act_ret_energy` |
//! | `emdata:<n>` | `total_act` | `total_act_ret` |
//!
//! `aenergy` counts what flows in both directions where the device also has `ret_aenergy`, which
//! counts what was given.
//!
//! A notification has its time in `ts`; the other payloads have none, and the time of arrival
//! is used. Other notifications, other components, and a status of only other values are
//! [`PayloadError::NoRegister`]; another component with fields of energy is
//! [`PayloadError::Unclear`]. Source: the device API's documentation, "Gen1" and "Gen2+".

use crate::{
	calendar,
	decimal::{MicroWh, Unit},
	json::{self, Object},
	measurement::{Context, DeviceId, Format, Measurement, Quality},
	units::Energy,
	PayloadError,
};

/// The longest payload that is read, in bytes.
pub const MAX_BYTES: usize = 16_384;

/// Channels of one payload that are read.
pub const MAX_CHANNELS: usize = 16;

/// What rounding can make of a difference of two registers: devices count with 32-bit
/// floating-point numbers.
const ROUNDING: MicroWh = MicroWh::of_wh(2);

/// A channel's two registers.
struct Channel {
	name: String,
	import_wh: Option<Energy>,
	export_wh: Option<Energy>,
}

/// Reads a payload of any generation; its topic says which.
pub fn parse(context: &Context, bytes: &[u8]) -> Result<Vec<Measurement>, PayloadError> {
	let text = json::text(bytes, MAX_BYTES)?;
	// A later device may have been given a prefix that begins as those of the first generation do.
	if context.topic.ends_with("/events/rpc") {
		return notification(context, text);
	}
	if context.topic.ends_with("/rpc") {
		return answer(context, text);
	}
	if let Some((prefix, component)) = context.topic.rsplit_once("/status/") {
		let status = json::object(text)?;
		let channel = match registers_of(component) {
			Some(_) => of_component(component, &status)?,
			None => return Err(not_read(component, &status)),
		};
		return measurements(context, prefix, None, channel.into_iter().collect());
	}
	let path = context.topic.strip_prefix("shellies/").ok_or(PayloadError::Topic)?;
	first_generation(context, path, text)
}

fn measurements(
	context: &Context,
	device: &str,
	device_ms: Option<u64>,
	channels: Vec<Channel>,
) -> Result<Vec<Measurement>, PayloadError> {
	if channels.is_empty() {
		return Err(PayloadError::NoRegister);
	}
	if channels.len() > MAX_CHANNELS {
		return Err(PayloadError::too_many("channels"));
	}
	let device_ms = device_ms.filter(|at| calendar::is_set(*at) && !context.settings.ignore_time);
	let (at_ms, clock) = context.stamp(device_ms);
	channels
		.into_iter()
		.map(
			|Channel {
			     name,
			     import_wh,
			     export_wh,
			 }| {
				Ok(Measurement {
					import_wh,
					export_wh,
					at_ms,
					clock,
					quality: Quality::Measured,
					format: Format::Shelly,
					device: DeviceId::new(device, &name).ok_or(PayloadError::Device)?,
				})
			},
		)
		.collect()
}

fn first_generation(context: &Context, path: &str, text: &str) -> Result<Vec<Measurement>, PayloadError> {
	let mut parts = path.split('/');
	let device = parts.next().unwrap_or_default();
	let rest: Vec<&str> = parts.take(4).collect();
	let number = |unit| {
		MicroWh::parse(text.trim_matches([' ', '\r', '\n']), unit)
			.and_then(MicroWh::wh)
			.map_err(|error| json::of_decimal(error, rest[rest.len() - 1]))
	};
	let channels = match rest.as_slice() {
		["emeter", n, "total"] => {
			vec![Channel {
				name: format!("emeter:{}", index(n)?),
				import_wh: Some(number(Unit::Wh)?),
				export_wh: None,
			}]
		},
		["emeter", n, "total_returned"] => {
			vec![Channel {
				name: format!("emeter:{}", index(n)?),
				import_wh: None,
				export_wh: Some(number(Unit::Wh)?),
			}]
		},
		// A device with two relays and one meter.
		["relay" | "roller", "energy"] => vec![Channel {
			name: "meter:0".into(),
			import_wh: Some(number(Unit::WattMinute)?),
			export_wh: None,
		}],
		["relay" | "light" | "color" | "white" | "roller", n, "energy"] => vec![Channel {
			name: format!("meter:{}", index(n)?),
			import_wh: Some(number(Unit::WattMinute)?),
			export_wh: None,
		}],
		["info"] => {
			let status = json::object(text)?;
			let mut channels = of_list(&status, "emeters", "emeter", Unit::Wh)?;
			channels.extend(of_list(&status, "meters", "meter", Unit::WattMinute)?);
			channels
		},
		// The meter's `total` is the register; this is another count of the same.
		["emeter", _, "energy" | "returned_energy"] => return Err(PayloadError::NoRegister),
		[.., last @ ("energy" | "total" | "total_returned" | "returned_energy")] => {
			return Err(PayloadError::unclear(
				&rest.join("/"),
				match *last {
					"energy" => {
						"the unit of this part's energy is not known; describe the topic with format = \"mapping\""
					},
					_ => "this part of the device is not known; describe the topic with format = \"mapping\"",
				},
			))
		},
		// Power, voltage, switches, temperature, announcements.
		[_, ..] => return Err(PayloadError::NoRegister),
		[] => return Err(PayloadError::Topic),
	};
	measurements(context, device, None, channels)
}

/// Returns the registers of a list of meters in a status. Those that the device calls invalid are
/// left out.
fn of_list(status: &Object, list: &str, channel: &str, unit: Unit) -> Result<Vec<Channel>, PayloadError> {
	let Some(list) = status.get(list) else {
		return Ok(Vec::new());
	};
	let mut channels = Vec::new();
	for (n, meter) in list.array()?.iter().enumerate() {
		let meter = meter.object()?;
		if meter.get("is_valid").map_or(Ok(true), |valid| valid.bool())? {
			let import_wh = register(&meter, "total", unit)?;
			let export_wh = register(&meter, "total_returned", unit)?;
			if import_wh.is_some() || export_wh.is_some() {
				channels.push(Channel {
					name: format!("{channel}:{n}"),
					import_wh,
					export_wh,
				});
			}
		}
	}
	Ok(channels)
}

fn notification(context: &Context, text: &str) -> Result<Vec<Measurement>, PayloadError> {
	let object = json::object(text)?;
	match object.require("method")?.string()?.as_str() {
		"NotifyStatus" | "NotifyFullStatus" => {},
		_ => return Err(PayloadError::NoRegister),
	}
	let device = object.require("src")?.string()?;
	let params = object.require("params")?.object()?;
	// An unusable time does not make the payload unusable.
	let device_ms = params.get("ts").and_then(|ts| ts.seconds().ok());
	measurements(context, &device, device_ms, of_components(&params)?)
}

/// Returns the answer to a call: the status of one component, without its name, or of all.
fn answer(context: &Context, text: &str) -> Result<Vec<Measurement>, PayloadError> {
	let object = json::object(text)?;
	let Some(result) = object.get("result").filter(|result| !result.is_null()) else {
		return Err(PayloadError::NoRegister);
	};
	let device = object.require("src")?.string()?;
	let Ok(result) = result.object() else {
		return Err(PayloadError::NoRegister);
	};
	let named = [("total_act", "emdata"), ("total_act_energy", "em1data")];
	let kind = named.iter().find(|(field, _)| result.get(field).is_some());
	let channels = match (kind, result.get("id")) {
		(Some((_, kind)), Some(id)) => {
			let name = format!("{kind}:{}", id.u32()?);
			of_component(&name, &result)?.into_iter().collect()
		},
		_ if has_energy(&result) => {
			return Err(PayloadError::unclear(
				"result",
				"the answer does not say of which component it is; take the topics <prefix>/status/<component>",
			))
		},
		_ => of_components(&result)?,
	};
	measurements(context, &device, None, channels)
}

/// Returns the channels of all components in an object that names them.
fn of_components(components: &Object) -> Result<Vec<Channel>, PayloadError> {
	let mut channels = Vec::new();
	let mut unclear = None;
	for field in components.fields().filter(|field| !field.is_null()) {
		match registers_of(field.name()) {
			Some(_) => channels.extend(of_component(field.name(), &field.object()?)?),
			None if field.name().contains(':') => {
				let status = field.object();
				unclear = unclear.or_else(|| Some(not_read(field.name(), &status.ok()?)).filter(|e| !e.is_harmless()));
			},
			None => {},
		}
	}
	match unclear {
		Some(error) if channels.is_empty() => Err(error),
		_ => Ok(channels),
	}
}

/// Why a component that is not known is not read: because it holds no energy, or because its
/// fields are not known.
fn not_read(component: &str, status: &Object) -> PayloadError {
	match has_energy(status) {
		true => PayloadError::unclear(
			component,
			"this component has fields of energy, and is not known; describe the topic with format = \"mapping\"",
		),
		false => PayloadError::NoRegister,
	}
}

fn has_energy(status: &Object) -> bool {
	["aenergy", "ret_aenergy", "total_act", "total_act_energy"]
		.iter()
		.any(|field| status.get(field).is_some_and(|value| !value.is_null()))
}

/// Whether a component's import is a difference of two counters, so that a payload with one of them
/// alone says nothing.
pub fn needs_both(component: &str) -> bool {
	matches!(registers_of(component), Some(Registers::Nested))
}

/// Where a component keeps its two registers.
enum Registers {
	/// `total` of two objects, of which the first counts both directions.
	Nested,
	/// Two fields.
	Flat(&'static str, &'static str),
}

fn registers_of(component: &str) -> Option<Registers> {
	let (kind, n) = component.split_once(':')?;
	index(n).ok()?;
	match kind {
		"switch" | "cover" | "light" | "pm1" | "rgb" | "rgbw" | "cct" | "rgbcct" => Some(Registers::Nested),
		"em1data" => Some(Registers::Flat("total_act_energy", "total_act_ret_energy")),
		"emdata" => Some(Registers::Flat("total_act", "total_act_ret")),
		_ => None,
	}
}

fn of_component(name: &str, status: &Object) -> Result<Option<Channel>, PayloadError> {
	let (import_wh, export_wh) = match registers_of(name) {
		Some(Registers::Nested) => of_nested(status)?,
		Some(Registers::Flat(import, export)) => {
			(register(status, import, Unit::Wh)?, register(status, export, Unit::Wh)?)
		},
		None => return Ok(None),
	};
	let has_register = import_wh.is_some() || export_wh.is_some();
	Ok(has_register.then(|| Channel {
		name: name.into(),
		import_wh,
		export_wh,
	}))
}

/// `aenergy` counts both directions where `ret_aenergy` counts what was given; else what was taken.
fn of_nested(status: &Object) -> Result<(Option<Energy>, Option<Energy>), PayloadError> {
	let total = |field| match status.get(field) {
		Some(counter) if !counter.is_null() => amount(&counter.object()?, "total", Unit::Wh),
		_ => Ok(None),
	};
	let (both, given) = (total("aenergy")?, total("ret_aenergy")?);
	let wh = |register: MicroWh, field| register.wh().map(Some).map_err(|error| json::of_decimal(error, field));
	match (both, given) {
		(None, None) => Ok((None, None)),
		(Some(taken), None) => Ok((wh(taken, "aenergy")?, None)),
		(None, Some(given)) => Ok((None, wh(given, "ret_aenergy")?)),
		(Some(both), Some(given)) => {
			// Each was rounded on its own, so the difference may be a little below zero.
			let taken = both.minus(given).or_else(|error| match given.minus(both) {
				Ok(below) if below <= ROUNDING => Ok(MicroWh::default()),
				_ => Err(error),
			});
			let taken = taken.map_err(|error| json::of_decimal(error, "aenergy less ret_aenergy"))?;
			Ok((wh(taken, "aenergy")?, wh(given, "ret_aenergy")?))
		},
	}
}

/// Returns a register; `null`, as devices send it while they have no value, counts as missing.
fn register(object: &Object, name: &str, unit: Unit) -> Result<Option<Energy>, PayloadError> {
	let amount = amount(object, name, unit)?;
	let wh = amount.map(|amount| amount.wh().map_err(|error| json::of_decimal(error, name)));
	wh.transpose()
}

fn amount(object: &Object, name: &str, unit: Unit) -> Result<Option<MicroWh>, PayloadError> {
	match object.get(name) {
		Some(value) if !value.is_null() => value.energy(unit).map(Some),
		_ => Ok(None),
	}
}

/// Returns a channel's number, in its one way to write it.
fn index(text: &str) -> Result<u8, PayloadError> {
	match text.parse::<u8>() {
		Ok(n) if n.to_string() == text => Ok(n),
		_ => Err(PayloadError::Topic),
	}
}
