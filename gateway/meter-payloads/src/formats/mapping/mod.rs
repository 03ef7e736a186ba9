//! Any device whose registers stand in JSON, or as a number on a topic of their own: a mapping says
//! where, in which unit and direction.
//!
//! ```toml
//! [[topics]]
//! filter = "zigbee2mqtt/+"
//! format = "mapping"
//! [topics.mapping]
//! device = "{2}"
//! import = { path = "energy", unit = "kWh" }
//! export = { path = "produced_energy", unit = "kWh" }
//! ```
//!
//! A register is one part, or several that are added up: tariffs, phases. A part is
//!
//! | field | |
//! |---|---|
//! | `path` | where it stands in JSON, `a.0.b`, or `["a", 0, "b"]` where a name holds a dot; `{ obis = "1.8.0" }` as a step is the element of an array that says so. Without a path the payload is the number |
//! | `topic` | the last levels of the topic that it comes on; without it any |
//! | `unit`, `unit_path` | Wh, kWh, MWh, Wmin or Ws; or where the payload carries it. A unit behind the number (`"12.5 kWh"`) must be this one |
//! | `factor` | what it is multiplied by: a transformer's ratio, a pulse's worth |
//! | `minus` | it is taken off the others: where a device counts both directions in one register and one of them apart |
//! | `skip_zero` | zero says that there is no value yet, as inverters send at night |
//!
//! A number may stand in quotes, and may have decimals that say nothing (`12345.0`). `null`,
//! `unknown`, `unavailable`, `nan` and the like say that there is no value. A payload with none of
//! the registers is [`PayloadError::NoRegister`]; one with some of a sum's parts, and not the
//! others, is refused: a register that lacks a part is not used.
//!
//! **Parts on several topics.** They are remembered, per device and register, and make a sum when
//! each was published anew and none is more than `apart_s` older than another (`joined =
//! "together"`); or whenever one is published (`joined = "on-change"`, for devices that publish
//! only what has changed). The sum never runs ahead of the device: a part that is old holds less
//! than the device has counted since; so what is taken off must come on the same topic. This is the
//! one thing that a parser remembers.
//!
//! **Who a device is**, its topic says, and the broker's access list guards who may publish there.
//! With `device_path` the payload says it: whoever may publish on the filter can then speak for
//! each of its devices.
//!
//! **A counter that begins anew**, daily or with each start, needs nothing here:
//! [`registers`](crate::registers) sees that.

mod join;
mod name;
mod number;
mod path;
pub mod profiles;
mod propose;
mod section;
mod time;
mod topic;

pub use propose::propose;
pub use section::{MappingError, MappingSection};

use super::hints;
use crate::{
	calendar,
	error::PayloadError,
	json,
	measurement::{Clock, Context, DeviceId, Format, Measurement, Quality, Settings},
	units::{Energy, Moment},
};
use join::{Join, Joins};
use name::Name;
use number::{Decimal, Unit};
use path::Path;
use serde_json::value::RawValue;
use time::{DeviceTime, TimeFormat};
use topic::{without, Suffix};

/// The longest payload that is read, in bytes: the state of a whole house in one is some tens of
/// thousands.
pub const MAX_BYTES: usize = 131_072;

const MICRO: u128 = 1_000_000;

/// Reads payloads as a [`MappingSection`] says.
#[derive(Debug)]
pub struct Mapping {
	device: Option<Name>,
	device_path: Option<Path>,
	channels: Vec<Channel>,
	time: Option<Time>,
	join: Join,
	joins: Joins,
}

/// One of the device's meters.
#[derive(Debug)]
struct Channel {
	name: Option<Name>,
	import: Option<Sum>,
	export: Option<Sum>,
}

/// A register.
#[derive(Debug)]
struct Sum {
	parts: Vec<Part>,
}

#[derive(Clone, Debug)]
struct Part {
	topic: Option<Suffix>,
	path: Option<Path>,
	unit: PartUnit,
	factor: Decimal,
	minus: bool,
	skip_zero: bool,
}

#[derive(Clone, Debug)]
enum PartUnit {
	Is(Unit),
	/// The payload names it here, and it must be this one if one is given.
	At(Path, Option<Unit>),
}

#[derive(Debug)]
struct Time {
	path: Path,
	format: TimeFormat,
}

/// A payload, and its JSON once it was asked for.
struct Payload<'a> {
	text: &'a str,
	root: Option<&'a RawValue>,
}

impl<'a> Payload<'a> {
	fn root(&mut self) -> Result<&'a RawValue, PayloadError> {
		match self.root {
			Some(root) => Ok(root),
			None => {
				let root = path::root(self.text)?;
				self.root = Some(root);
				Ok(root)
			},
		}
	}

	/// Why nothing was read: it holds what looks like a register, or it does not.
	fn not_understood(&self, topic: &str) -> PayloadError {
		let object = json::object(self.text).ok();
		match object.as_ref().and_then(|object| hints::register_in(topic, object)) {
			Some(field) => PayloadError::unclear(
				&field,
				"it looks like a register, and the topic's mapping does not name it",
			),
			None => PayloadError::NoRegister,
		}
	}

	/// Returns the text at a path, if there is one.
	fn find(&mut self, path: &Path) -> Result<Option<String>, PayloadError> {
		// `online`, a number, nothing: other topics of a wide filter.
		if !self.text.starts_with(['{', '[']) {
			return Ok(None);
		}
		let Some(value) = path.find(self.root()?)? else {
			return Ok(None);
		};
		let text = path::scalar(value)?;
		text.map(Some)
			.ok_or_else(|| PayloadError::kind(path.name(), "a number or a text"))
	}
}

impl Mapping {
	/// Whether its payloads carry their own time.
	pub fn has_time(&self) -> bool {
		self.time.is_some()
	}

	/// Whether the time of its payloads may be a local one.
	pub fn may_be_local(&self) -> bool {
		self.time.as_ref().is_some_and(|time| time.format.may_be_local())
	}

	/// Reads a payload: the registers of each meter that it holds, or completes.
	pub fn parse(&self, context: &Context, bytes: &[u8]) -> Result<Vec<Measurement>, PayloadError> {
		let text = json::text(bytes, MAX_BYTES)?.trim_matches([' ', '\t', '\r', '\n', '\0']);
		let mut payload = Payload { text, root: None };
		let mut measurements = Vec::new();
		// Whether a part was taken that waits for others.
		let mut waits = false;
		let mut device_ms = None;
		for channel in &self.channels {
			let found = [&channel.import, &channel.export].map(|sum| match sum {
				Some(sum) => sum.read(context.topic, &mut payload),
				None => Ok(Vec::new()),
			});
			let [import, export] = found;
			let (import, export) = (import?, export?);
			if import.is_empty() && export.is_empty() {
				continue;
			}
			let last = self.levels(channel, context.topic);
			let id = self.device(channel, context.topic, last, &mut payload)?;
			let device_ms = match device_ms {
				Some(known) => known,
				None => *device_ms.insert(self.time(context, &mut payload)?),
			};
			let at_ms = device_ms.unwrap_or(context.received_ms);
			let register = |sum: &Option<Sum>, values, is_export| match sum {
				Some(sum) => sum.complete(self, &id, is_export, at_ms, values),
				None => Ok(None),
			};
			let (import, export) = (
				register(&channel.import, import, false)?,
				register(&channel.export, export, true)?,
			);
			let Some(at_ms) = import.or(export).map(|(at, _)| at) else {
				waits = true;
				continue;
			};
			measurements.push(Measurement {
				import_wh: import.map(|(_, wh)| wh),
				export_wh: export.map(|(_, wh)| wh),
				at_ms: at_ms.max(export.map_or(0, |(at, _)| at)),
				clock: device_ms.map_or(Clock::Arrival, |_| Clock::Device),
				quality: Quality::Measured,
				format: Format::Mapping,
				device: id,
			});
		}
		match measurements.is_empty() && !waits {
			true => Err(payload.not_understood(context.topic)),
			false => Ok(measurements),
		}
	}

	/// Returns how many of the topic's last levels say which part this is.
	fn levels(&self, channel: &Channel, topic: &str) -> usize {
		let parts = [&channel.import, &channel.export]
			.into_iter()
			.flatten()
			.flat_map(|sum| &sum.parts);
		let suffixes = parts
			.filter_map(|part| part.topic.as_ref())
			.filter(|suffix| suffix.ends(topic));
		suffixes.map(Suffix::len).max().unwrap_or(0)
	}

	fn device(
		&self,
		channel: &Channel,
		topic: &str,
		last: usize,
		payload: &mut Payload,
	) -> Result<DeviceId, PayloadError> {
		let device = match (&self.device_path, &self.device) {
			(Some(path), _) => payload.find(path)?.ok_or_else(|| PayloadError::missing(path.name()))?,
			(None, Some(name)) => name.fill(topic, last).ok_or(PayloadError::Topic)?,
			(None, None) => without(topic, last).into(),
		};
		let channel = match &channel.name {
			Some(name) => name.fill(topic, last).ok_or(PayloadError::Topic)?,
			None => String::new(),
		};
		DeviceId::new(&device, &channel).ok_or(PayloadError::Device)
	}

	/// Returns the time that the payload carries; none where it has none, or that of a clock that
	/// was never set.
	fn time(&self, context: &Context, payload: &mut Payload) -> Result<Option<Moment>, PayloadError> {
		let Some(time) = self.time.as_ref().filter(|_| !context.settings.ignore_time) else {
			return Ok(None);
		};
		let Some(text) = payload.find(&time.path)? else {
			return Ok(None);
		};
		let wrong = || PayloadError::time(time.path.name());
		let at_ms = match time.format.read(&text).ok_or_else(wrong)? {
			DeviceTime::At(at_ms) => Some(at_ms),
			DeviceTime::Local(civil) => {
				let Settings { zone, may_be_late, .. } = context.settings;
				zone.place(&civil, context.received_ms, *may_be_late)?
			},
		};
		Ok(at_ms.filter(|at| calendar::is_set(*at)))
	}
}

impl Sum {
	/// Returns the parts that this message holds, each with its number. None, or all that it should.
	fn read(&self, topic: &str, payload: &mut Payload) -> Result<Vec<(usize, u128)>, PayloadError> {
		let mut values = Vec::new();
		let mut missing = None;
		for (index, part) in self.parts.iter().enumerate() {
			if part.topic.as_ref().is_some_and(|suffix| !suffix.ends(topic)) {
				continue;
			}
			match part.read(topic, payload)? {
				Some(micro_wh) => values.push((index, micro_wh)),
				None => missing = Some(part),
			}
		}
		match missing {
			Some(part) if !values.is_empty() => Err(PayloadError::missing(part.name(topic))),
			_ => Ok(values),
		}
	}

	/// Returns the register in Wh, once all parts are there, and the time that it is of.
	fn complete(
		&self,
		mapping: &Mapping,
		id: &DeviceId,
		is_export: bool,
		at_ms: Moment,
		values: Vec<(usize, u128)>,
	) -> Result<Option<(Moment, Energy)>, PayloadError> {
		if values.is_empty() {
			return Ok(None);
		}
		let all = self.parts.len();
		let (at_ms, parts) = match values.len() == all {
			true => (at_ms, values.into_iter().map(|(_, micro_wh)| micro_wh).collect()),
			false => {
				let id = (id.clone(), is_export);
				match mapping.joins.take(mapping.join, &id, all, at_ms, values)? {
					Some(complete) => complete,
					None => return Ok(None),
				}
			},
		};
		let name = if is_export { "export" } else { "import" };
		let sum = |minus| {
			let parts = self.parts.iter().zip(&parts).filter(|(part, _)| part.minus == minus);
			parts.map(|(_, micro_wh)| *micro_wh).try_fold(0u128, u128::checked_add)
		};
		let (plus, minus) = sum(false)
			.zip(sum(true))
			.ok_or_else(|| PayloadError::out_of_range(name))?;
		let micro_wh = plus.checked_sub(minus).ok_or_else(|| PayloadError::negative(name))?;
		let wh = Energy::try_from(micro_wh / MICRO).map_err(|_| PayloadError::out_of_range(name))?;
		Ok(Some((at_ms, wh)))
	}
}

impl Part {
	/// Returns its name in errors.
	fn name<'a>(&'a self, topic: &'a str) -> &'a str {
		self.path.as_ref().map_or(topic, Path::name)
	}

	/// Returns the part in µWh, if the payload carries it.
	fn read(&self, topic: &str, payload: &mut Payload) -> Result<Option<u128>, PayloadError> {
		let text = match &self.path {
			Some(path) => {
				// On the very topic of this part, where its path cannot be.
				if self.topic.is_some() && matches!(number::read(payload.text, ""), Ok(Some(_))) {
					return Err(PayloadError::unclear(
						path.name(),
						"the payload is a number, and the mapping looks into JSON for it; have the device publish JSON, or write a mapping without path",
					));
				}
				payload.find(path)?
			},
			// A number may be wrapped in quotes, as JSON has texts.
			None => match payload.text.strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
				Some(inside) => Some(inside.into()),
				None => Some(payload.text.into()),
			},
		};
		let field = self.name(topic);
		let Some(text) = text else { return Ok(None) };
		let Some((number, behind)) = number::read(&text, field)? else {
			return Ok(None);
		};
		if self.skip_zero && number.is_zero() {
			return Ok(None);
		}
		let unit = match &self.unit {
			PartUnit::Is(unit) => *unit,
			PartUnit::At(path, wanted) => {
				let text = payload.find(path)?.ok_or_else(|| PayloadError::missing(path.name()))?;
				let unit = text.trim().parse().map_err(|()| PayloadError::unit(path.name()))?;
				match wanted {
					Some(wanted) if *wanted != unit => return Err(PayloadError::unit(path.name())),
					_ => unit,
				}
			},
		};
		if behind.is_some_and(|behind| behind != unit) {
			return Err(PayloadError::unit(field));
		}
		number
			.micro_wh(self.factor, unit)
			.map(Some)
			.map_err(|error| json::of_decimal(error, field))
	}
}
