//! The registers of energy of a device that speaks SunSpec over Modbus TCP.
//!
//! Its holding registers are a chain of models: at 40000, 0 or 50000 the mark `SunS`, then for each
//! model its number, its length, and that many registers, up to the number 65535. What is read of
//! them:
//!
//! | model | | offset |
//! |---|---|---|
//! | 1 | manufacturer, model, serial number | 0, 16, 48 |
//! | 101, 102, 103 | inverter, given (`WH`, and its scale factor) | 22, 24 |
//! | 111, 112, 113 | inverter in floating point, given (`WH`) | 30 |
//! | 201 … 204 | meter, given and taken (`TotWhExp`, `TotWhImp`, scale factor) | 36, 44, 52 |
//! | 211 … 214 | meter in floating point, given and taken | 58, 66 |
//! | 701 | DER, given and taken (`TotWhInj`, `TotWhAbs`, scale factor) | 17, 21, 118 |
//!
//! Source: SunSpec Information Model Specification 1.1 and its models. The offsets are those of the
//! crate `sunspec` 0.9.1 too, which is made of the models; two points of each are read here, and
//! its hundred models are not needed for that.

use super::PullError;
use serde::Serialize;
use tokio::net::TcpStream;
use tokio_modbus::{
	client::{tcp, Context},
	prelude::{Client, Reader, Slave, SlaveContext},
};

/// Where the chain may begin.
const BASES: [u16; 3] = [40_000, 0, 50_000];
const MARK: [u16; 2] = [0x5375, 0x6e53];
const LAST: u16 = 0xffff;
/// What stands where there is no scale factor.
const NO_SCALE: u16 = 0x8000;
/// Models that are looked at.
const MAX_MODELS: usize = 64;

/// How a model stores a register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
	/// 32 bits and a scale factor.
	Acc32,
	/// 64 bits and a scale factor.
	Acc64,
	/// A floating-point number.
	Float32,
}

/// Where a model has its registers.
struct Energy {
	ids: &'static [u16],
	kind: Kind,
	export: u16,
	import: Option<u16>,
	scale: Option<u16>,
}

/// In the order in which they are preferred: floating-point numbers lose Wh of large registers.
const ENERGY: [Energy; 5] = [
	Energy {
		ids: &[101, 102, 103],
		kind: Kind::Acc32,
		export: 22,
		import: None,
		scale: Some(24),
	},
	Energy {
		ids: &[701],
		kind: Kind::Acc64,
		export: 17,
		import: Some(21),
		scale: Some(118),
	},
	Energy {
		ids: &[111, 112, 113],
		kind: Kind::Float32,
		export: 30,
		import: None,
		scale: None,
	},
	Energy {
		ids: &[201, 202, 203, 204],
		kind: Kind::Acc32,
		export: 36,
		import: Some(44),
		scale: Some(52),
	},
	Energy {
		ids: &[211, 212, 213, 214],
		kind: Kind::Float32,
		export: 58,
		import: Some(66),
		scale: None,
	},
];

/// The models of an inverter come before this place in [`ENERGY`], those of a meter from it on.
const FIRST_METER: usize = 3;

/// A model in the list.
#[derive(Clone, Copy, Debug)]
struct Model {
	id: u16,
	len: u16,
	/// Where its registers begin.
	at: u16,
}

/// Which of a device's models is the meter's, as far as it is configured.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Wanted {
	/// Its number.
	pub model: Option<u16>,
	/// Which of several of that number, counted from 1.
	pub instance: Option<u16>,
}

impl Energy {
	/// Returns how many registers a register of energy takes.
	fn words(&self) -> u16 {
		if self.kind == Kind::Acc64 {
			4
		} else {
			2
		}
	}

	/// Returns the offset from which on all points stand, and how many registers there are up to
	/// the end of the last. At most 125, which one question brings.
	fn span(&self) -> (u16, u16) {
		let ends = [Some(self.export), self.import]
			.into_iter()
			.flatten()
			.map(|offset| (offset, offset + self.words()));
		let all = ends.chain(self.scale.map(|offset| (offset, offset + 1)));
		let (from, to) = all.fold((u16::MAX, 0), |(from, to), (begin, end)| (from.min(begin), to.max(end)));
		(from, to.saturating_sub(from))
	}
}

/// What is read of a device, as the profile `sunspec` has it. Registers are texts, to keep all digits.
#[derive(Serialize)]
struct Answer {
	#[serde(flatten)]
	identity: Option<Identity>,
	sunspec: u16,
	#[serde(skip_serializing_if = "Option::is_none")]
	import_wh: Option<String>,
	#[serde(skip_serializing_if = "Option::is_none")]
	export_wh: Option<String>,
}

/// Which device it is.
#[derive(Serialize)]
struct Identity {
	manufacturer: String,
	model: String,
	serial: String,
}

/// Reads the device, and returns its registers as JSON in Wh, for the profile `sunspec`.
pub(super) async fn read(address: &str, unit: u8, wanted: Wanted) -> Result<Vec<u8>, PullError> {
	let stream = TcpStream::connect(address).await?;
	let mut device = tcp::attach_slave(stream, Slave(unit));
	device.set_slave(Slave(unit));
	let models = models(&mut device).await?;
	let (model, energy) = choose(&models, wanted)?;
	let identity = match common(&models, model) {
		Some(common) => {
			let words = holding(&mut device, common.at, 64).await?;
			Some(Identity {
				manufacturer: text(&words[..16]),
				model: text(&words[16..32]),
				serial: text(&words[48..]),
			})
		},
		None => None,
	};
	// At once: devices change scale factors as their registers grow, and both registers are of one
	// instant.
	let (from, len) = energy.span();
	let words = block(&mut device, model, from, len).await?;
	let point = |offset: u16, len: u16| {
		let begin = usize::from(offset.saturating_sub(from));
		words.get(begin..begin + usize::from(len)).unwrap_or_default()
	};
	let scale = match energy.scale {
		Some(offset) => scale(point(offset, 1).first().copied().unwrap_or(NO_SCALE), energy.kind)?,
		None => 0,
	};
	// A zero of an inverter may also stand for a register that it does not have.
	let skips_zero = energy.import.is_none();
	let wh = |offset| {
		let register = register(point(offset, energy.words()), energy.kind, scale);
		register.filter(|wh| !skips_zero || wh != "0")
	};
	let answer = Answer {
		identity,
		sunspec: model.id,
		import_wh: energy.import.and_then(wh),
		export_wh: wh(energy.export),
	};
	// The device may serve one connection only.
	drop(device.disconnect().await);
	serde_json::to_vec(&answer).map_err(|error| PullError::Modbus(error.to_string()))
}

/// Returns the model that says whose the chosen one is: the nearest before it. Behind one address
/// each device begins with its own.
fn common(models: &[Model], chosen: Model) -> Option<Model> {
	let before = models.iter().take_while(|model| model.at <= chosen.at);
	before.filter(|model| model.id == 1 && model.len >= 64).last().copied()
}

/// Returns the chain of models.
async fn models(device: &mut Context) -> Result<Vec<Model>, PullError> {
	let mut base = None;
	for candidate in BASES {
		// Where there is nothing, the answer is an exception.
		match device.read_holding_registers(candidate, 2).await {
			Ok(Ok(words)) if words == MARK => {
				base = Some(candidate);
				break;
			},
			Ok(_) => {},
			Err(error) => return Err(PullError::Modbus(error.to_string())),
		}
	}
	let mut at = base.ok_or(PullError::NoSunSpec)?.saturating_add(2);
	let mut models = Vec::new();
	while models.len() < MAX_MODELS {
		let words = holding(device, at, 2).await?;
		let (id, len) = (words[0], words[1]);
		if id == LAST {
			break;
		}
		let Some(begin) = at.checked_add(2) else { break };
		models.push(Model { id, len, at: begin });
		let Some(next) = begin.checked_add(len) else { break };
		at = next;
	}
	Ok(models)
}

/// Returns the model that is the meter's. Which of several it is, is not guessed.
fn choose(models: &[Model], wanted: Wanted) -> Result<(Model, &'static Energy), PullError> {
	let list = || {
		let ids: Vec<String> = models.iter().map(|model| model.id.to_string()).collect();
		ids.join(", ")
	};
	let is_wanted = |model: &Model| wanted.model.is_none_or(|wanted| model.id == wanted);
	let of = |energies: &'static [Energy]| {
		energies.iter().find_map(|energy| {
			let fitting = models
				.iter()
				.filter(|model| energy.ids.contains(&model.id) && is_wanted(model));
			let fitting: Vec<Model> = fitting.copied().collect();
			(!fitting.is_empty()).then_some((fitting, energy))
		})
	};
	let (inverters, meters) = ENERGY.split_at(FIRST_METER);
	let (fitting, energy) = match (of(inverters), of(meters)) {
		(Some(_), Some(_)) => return Err(PullError::WhichModel(list())),
		(Some(found), None) | (None, Some(found)) => found,
		(None, None) => return Err(PullError::NoModel(list())),
	};
	let model = match (wanted.instance, fitting.as_slice()) {
		(None, [one]) => Some(*one),
		(None, [first, rest @ ..]) if rest.iter().any(|model| model.id != first.id) => {
			return Err(PullError::WhichModel(list()))
		},
		(None, _) => None,
		(Some(instance), all) => usize::from(instance).checked_sub(1).and_then(|at| all.get(at)).copied(),
	};
	let model = model.ok_or_else(|| PullError::WhichInstance {
		models: list(),
		model: fitting.first().map_or(0, |model| model.id),
	})?;
	Ok((model, energy))
}

/// So many registers of a model, from an offset on.
async fn block(device: &mut Context, model: Model, offset: u16, words: u16) -> Result<Vec<u16>, PullError> {
	let fits = offset.checked_add(words).is_some_and(|end| end <= model.len);
	let at = model.at.checked_add(offset).filter(|_| fits);
	let at = at.ok_or_else(|| PullError::Modbus(format!("model {} is too short", model.id)))?;
	holding(device, at, words).await
}

async fn holding(device: &mut Context, at: u16, words: u16) -> Result<Vec<u16>, PullError> {
	let read = match device.read_holding_registers(at, words).await {
		Ok(Ok(read)) => read,
		Ok(Err(exception)) => return Err(PullError::Modbus(format!("registers from {at}: {exception}"))),
		Err(error) => return Err(PullError::Modbus(error.to_string())),
	};
	match read.len() == usize::from(words) {
		true => Ok(read),
		false => Err(PullError::Modbus(format!(
			"registers from {at}: {} instead of {words}",
			read.len()
		))),
	}
}

/// Returns a scale factor; of a model with 64 bits it may be left out, and is 0 then.
fn scale(word: u16, kind: Kind) -> Result<i16, PullError> {
	match i16::from_be_bytes(word.to_be_bytes()) {
		i16::MIN if kind == Kind::Acc64 => Ok(0),
		scale @ -10..=10 => Ok(scale),
		other => Err(PullError::Modbus(format!("the scale factor {other} is out of range"))),
	}
}

/// Returns a register in Wh as a decimal text. `None` if the device does not have it.
fn register(words: &[u16], kind: Kind, scale: i16) -> Option<String> {
	let bits = words.iter().fold(0u64, |bits, word| bits << 16 | u64::from(*word));
	match kind {
		Kind::Float32 => {
			let wh = f32::from_bits(u32::try_from(bits).ok()?);
			// Of the two zeros, the one without a sign.
			wh.is_finite().then(|| (wh + 0.0).to_string())
		},
		Kind::Acc32 | Kind::Acc64 => match (bits, scale) {
			(u64::MAX, _) => None,
			// Devices write these instead of the zero that the specification asks for, as in
			// numbers with and without a sign.
			(0xffff_ffff | 0x8000_0000, _) if kind == Kind::Acc32 => None,
			(0x8000_0000_0000_0000, _) => None,
			(_, 0) | (0, _) => Some(bits.to_string()),
			_ => Some(format!("{bits}e{scale}")),
		},
	}
}

/// Returns a text of two characters per register, up to the first zero.
fn text(words: &[u16]) -> String {
	let bytes: Vec<u8> = words
		.iter()
		.flat_map(|word| word.to_be_bytes())
		.take_while(|byte| *byte != 0)
		.collect();
	let text = String::from_utf8_lossy(&bytes);
	text.trim().chars().filter(|c| !c.is_control()).collect()
}

#[cfg(test)]
mod tests {
	use super::*;

	fn chain(ids: &[u16]) -> Vec<Model> {
		ids.iter()
			.map(|id| Model {
				id: *id,
				len: 50,
				at: 0,
			})
			.collect()
	}

	#[test]
	fn whole_numbers_go_before_floating_point_and_what_is_not_clear_is_asked() {
		let chosen = |ids: &[u16], model| {
			let wanted = Wanted { model, instance: None };
			choose(&chain(ids), wanted).map(|(model, _)| model.id).ok()
		};
		assert_eq!(chosen(&[1, 111, 103, 120], None), Some(103));
		assert_eq!(chosen(&[1, 213], None), Some(213));
		assert_eq!(chosen(&[1, 701], None), Some(701));
		assert_eq!(chosen(&[1, 103, 1, 203], None), None);
		assert_eq!(chosen(&[1, 103, 1, 203], Some(203)), Some(203));
		assert_eq!(chosen(&[1, 103, 1, 203], Some(103)), Some(103));
		assert_eq!(chosen(&[1, 103], Some(203)), None);
		assert_eq!(chosen(&[1, 160], None), None);
	}

	#[test]
	fn which_of_several_meters_is_meant_is_asked_too() {
		let chosen = |ids: &[u16], model, instance| {
			let models: Vec<Model> = chain(ids)
				.into_iter()
				.zip(0..)
				.map(|(model, at)| Model { at, ..model })
				.collect();
			choose(&models, Wanted { model, instance })
				.map(|(model, _)| model.at)
				.map_err(|error| error.to_string())
		};
		let three = [1, 103, 1, 203, 1, 203, 1, 201];
		let error = chosen(&three, Some(203), None).unwrap_err();
		assert!(error.contains("of model 203") && error.contains("instance"), "{error}");
		assert_eq!(chosen(&three, Some(203), Some(1)), Ok(3));
		assert_eq!(chosen(&three, Some(203), Some(2)), Ok(5));
		assert!(chosen(&three, Some(203), Some(3)).is_err());
		assert_eq!(chosen(&three, Some(201), None), Ok(7));
		// Two meters of different kinds: model says which.
		let error = chosen(&[1, 203, 1, 201], None, None).unwrap_err();
		assert!(error.contains("with model"), "{error}");
	}

	#[test]
	fn all_points_of_a_model_come_with_one_question() {
		for energy in &ENERGY {
			let (from, len) = energy.span();
			assert!(len <= 125, "{:?}: {from}, {len}", energy.ids);
		}
		assert_eq!(
			ENERGY.map(|energy| energy.span()),
			[(22, 3), (17, 102), (30, 2), (36, 17), (58, 10)]
		);
	}

	#[test]
	fn a_meter_has_the_name_that_stands_before_it() {
		let model = |id, at| Model { id, len: 66, at };
		let models = [
			model(1, 2),
			model(103, 70),
			model(1, 140),
			model(203, 210),
			model(1, 280),
		];
		let of = |at: usize| common(&models, models[at]).map(|common| common.at);
		assert_eq!((of(1), of(3)), (Some(2), Some(140)));
	}

	#[test]
	fn points_become_watt_hours() {
		assert_eq!(register(&[0x0002, 0x0001], Kind::Acc32, 0), Some("131073".into()));
		assert_eq!(register(&[0, 42_102], Kind::Acc32, 3), Some("42102e3".into()));
		assert_eq!(register(&[0, 0], Kind::Acc32, 3), Some("0".into()));
		assert_eq!(register(&[0, 0, 1, 0], Kind::Acc64, -1), Some("65536e-1".into()));
		assert_eq!(register(&[0xffff; 4], Kind::Acc64, 0), None);
		assert_eq!(register(&[0x8000, 0, 0, 0], Kind::Acc64, 0), None);
		assert_eq!(register(&[0xffff; 2], Kind::Acc32, 3), None);
		assert_eq!(register(&[0x8000, 0], Kind::Acc32, 0), None);
		assert_eq!(register(&[0x8000, 1], Kind::Acc32, 0), Some("2147483649".into()));
		assert_eq!(register(&[0x8000, 0], Kind::Float32, 0), Some("0".into()));
		assert_eq!(register(&[0x7f80, 0], Kind::Float32, 0), None);
		let [high, low] = [(1234.5f32.to_bits() >> 16) as u16, 1234.5f32.to_bits() as u16];
		assert_eq!(register(&[high, low], Kind::Float32, 0), Some("1234.5".into()));
		assert_eq!(register(&[0x7fc0, 0], Kind::Float32, 0), None);
		assert_eq!(
			(scale(0xfffe, Kind::Acc32).ok(), scale(0x8000, Kind::Acc64).ok()),
			(Some(-2), Some(0))
		);
		assert!(scale(0x8000, Kind::Acc32).is_err() && scale(77, Kind::Acc32).is_err());
		assert_eq!(text(&[0x4672, 0x6f00, 0x4141]), "Fro");
	}
}
