//! Energy of [Shelly](https://shelly-api-docs.shelly.cloud/) devices.
//!
//! First generation, below `shellies/<device>/`:
//!
//! | topic | payload | register |
//! |---|---|---|
//! | `emeter/<n>/total`, `emeter/<n>/total_returned` | a number, Wh | import, export of channel `emeter:<n>` |
//! | `relay/<n>/energy` | a number, watt-minutes | import of channel `meter:<n>` |
//! | `info` | the device's status in JSON: `emeters` (`total`, `total_returned`, Wh), `meters` (`total`, watt-minutes) | the same channels |
//!
//! The watt-minutes of relays start at zero whenever the device does; [`registers`](crate::registers) sees that.
//!
//! Later generations:
//!
//! | topic | payload |
//! |---|---|
//! | `<prefix>/events/rpc` | JSON-RPC notifications `NotifyStatus`, `NotifyFullStatus`: the changed components, or all, in `params` |
//! | `<prefix>/status/<component>` | the status of one component |
//!
//! Components, all in Wh; the component's name is the channel:
//!
//! | component | import | export |
//! |---|---|---|
//! | `switch:<n>`, `cover:<n>`, `light:<n>`, `pm1:<n>` | `aenergy.total` | `ret_aenergy.total`, where there is one |
//! | `em1data:<n>` | `total_act_energy` | `total_act_ret_energy` |
//! | `emdata:<n>` | `total_act` | `total_act_ret` |
//!
//! A notification tells its time in `ts`; the other payloads tell none, and the time of arrival stands in. Other notifications, other
//! components, and a status of only other values are [`PayloadError::NoRegister`]. Source: the device API's documentation, "Gen1" and "Gen2+".

use crate::{
	calendar,
	decimal::{MicroWh, Unit},
	json::{self, Object},
	measurement::{Clock, Context, DeviceId, Format, Measurement},
	PayloadError,
};
use energy_primitives::{Energy, ReadingQuality};

/// The longest payload that is read, in bytes.
pub const MAX_BYTES: usize = 16_384;

/// Channels of one payload that are read.
pub const MAX_CHANNELS: usize = 16;

/// A channel's two registers.
struct Channel {
	name: String,
	import_wh: Option<Energy>,
	export_wh: Option<Energy>,
}

/// Reads a payload of any generation; which it is, its topic tells.
pub fn parse(context: &Context, bytes: &[u8]) -> Result<Vec<Measurement>, PayloadError> {
	let text = json::text(bytes, MAX_BYTES)?;
	// A later device may have been given a prefix that begins as those of the first generation do.
	if context.topic.ends_with("/events/rpc") {
		return notification(context, text);
	}
	if let Some((prefix, component)) = context.topic.rsplit_once("/status/") {
		let channel = of_component(component, &json::object(text)?)?;
		return measurements(context, prefix, None, channel.into_iter().collect());
	}
	let path = context.topic.strip_prefix("shellies/").ok_or(PayloadError::Topic)?;
	first_generation(context, path, text)
}

fn measurements(
	context: &Context,
	device: &str,
	told_ms: Option<u64>,
	channels: Vec<Channel>,
) -> Result<Vec<Measurement>, PayloadError> {
	if channels.is_empty() {
		return Err(PayloadError::NoRegister);
	}
	if channels.len() > MAX_CHANNELS {
		return Err(PayloadError::too_many("channels"));
	}
	let told_ms = told_ms.filter(|at| calendar::is_set(*at));
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
					at_ms: told_ms.unwrap_or(context.received_ms),
					clock: told_ms.map_or(Clock::Arrival, |_| Clock::Device),
					quality: ReadingQuality::Measured,
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
		["relay", n, "energy"] => vec![Channel {
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
		// Power, voltage, switches, temperature, announcements.
		[_, ..] => return Err(PayloadError::NoRegister),
		[] => return Err(PayloadError::Topic),
	};
	measurements(context, device, None, channels)
}

/// The registers of a list of meters in a status. Those that the device calls invalid are left out.
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
	let told_ms = match params.get("ts") {
		Some(ts) if !ts.is_null() => Some(ts.seconds()?),
		_ => None,
	};
	let mut channels = Vec::new();
	for field in params
		.fields()
		.filter(|field| registers_of(field.name()).is_some() && !field.is_null())
	{
		channels.extend(of_component(field.name(), &field.object()?)?);
	}
	measurements(context, &device, told_ms, channels)
}

/// Where a component keeps its two registers.
enum Registers {
	/// `total` of two objects.
	Nested,
	/// Two fields.
	Flat(&'static str, &'static str),
}

fn registers_of(component: &str) -> Option<Registers> {
	let (kind, n) = component.split_once(':')?;
	index(n).ok()?;
	match kind {
		"switch" | "cover" | "light" | "pm1" => Some(Registers::Nested),
		"em1data" => Some(Registers::Flat("total_act_energy", "total_act_ret_energy")),
		"emdata" => Some(Registers::Flat("total_act", "total_act_ret")),
		_ => None,
	}
}

fn of_component(name: &str, status: &Object) -> Result<Option<Channel>, PayloadError> {
	let (import_wh, export_wh) = match registers_of(name) {
		Some(Registers::Nested) => {
			let total = |field| match status.get(field) {
				Some(counter) if !counter.is_null() => register(&counter.object()?, "total", Unit::Wh),
				_ => Ok(None),
			};
			(total("aenergy")?, total("ret_aenergy")?)
		},
		Some(Registers::Flat(import, export)) => {
			(register(status, import, Unit::Wh)?, register(status, export, Unit::Wh)?)
		},
		None => return Ok(None),
	};
	let tells = import_wh.is_some() || export_wh.is_some();
	Ok(tells.then(|| Channel {
		name: name.into(),
		import_wh,
		export_wh,
	}))
}

/// A register; `null`, as devices send it while they have no value, is none.
fn register(object: &Object, name: &str, unit: Unit) -> Result<Option<Energy>, PayloadError> {
	match object.get(name) {
		Some(value) if !value.is_null() => value
			.energy(unit)?
			.wh()
			.map(Some)
			.map_err(|error| json::of_decimal(error, name)),
		_ => Ok(None),
	}
}

/// A channel's number, in its one way to write it.
fn index(text: &str) -> Result<u8, PayloadError> {
	match text.parse::<u8>() {
		Ok(n) if n.to_string() == text => Ok(n),
		_ => Err(PayloadError::Topic),
	}
}
