//! What a meter or a device sends.

use clap::ValueEnum;
use energy_gateway::readings::to_payload;
use energy_primitives::{Energy, Moment, SignedReading};
use jiff::{tz::Offset, Timestamp};
use meter_payloads::formats::{cbor, dsmr, json};

/// What the simulated meters speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Dialect {
	/// Readings signed by the meters, in this project's JSON.
	SignedJson,
	/// Readings signed by the meters, in this project's CBOR.
	SignedCbor,
	/// Registers of plain devices in this project's JSON.
	Json,
	/// Telemetry of Tasmota plugs.
	Tasmota,
	/// Notifications of Shelly energy meters.
	Shelly,
	/// Telegrams of the P1 port.
	Dsmr,
}

impl Dialect {
	/// Whether the meters sign for themselves.
	pub fn is_signed(self) -> bool {
		matches!(self, Self::SignedJson | Self::SignedCbor)
	}
}

/// A message for the broker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Message {
	pub(crate) topic: String,
	pub(crate) payload: Vec<u8>,
}

/// Returns a signed reading on the topic `energy/<meter>/reading`, in CBOR on
/// `energy/<meter>/reading/cbor`.
pub(crate) fn signed(dialect: Dialect, signed: &SignedReading) -> Message {
	let topic = format!("energy/{}/reading", signed.reading.meter);
	let signed = to_payload(signed);
	match dialect {
		Dialect::SignedCbor => Message {
			topic: topic + "/cbor",
			payload: cbor::encode(&signed),
		},
		_ => Message {
			topic,
			payload: json::encode(&signed).into_bytes(),
		},
	}
}

/// Returns a kWh text with three decimals.
fn kwh(wh: Energy) -> String {
	format!("{}.{:03}", wh / 1_000, wh % 1_000)
}

/// Returns what a plain device publishes of its registers, in Wh, at a time, in Unix ms. Its name
/// is that of what it speaks, and its index: `shelly-0`, with the channel `em1data:0`; the others
/// have one meter. `None` for a time that has no date.
pub(crate) fn plain(
	dialect: Dialect,
	index: u32,
	at_ms: Moment,
	import_wh: Energy,
	export_wh: Energy,
) -> Option<Message> {
	let name = |kind: &str| format!("{kind}-{index}");
	let (topic, payload) = match dialect {
		Dialect::Tasmota => (
			format!("tele/{}/SENSOR", name("tasmota")),
			format!(
				"{{\"Epoch\":{},\"ENERGY\":{{\"Total\":{},\"ExportActive\":{}}}}}",
				at_ms / 1_000,
				kwh(import_wh),
				kwh(export_wh)
			),
		),
		Dialect::Shelly => {
			let name = name("shelly");
			(
				format!("{name}/events/rpc"),
				format!(
					"{{\"src\":\"{name}\",\"dst\":\"{name}/events\",\"method\":\"NotifyStatus\",\"params\":{{\"ts\":{}.{:03},\
					\"em1data:0\":{{\"id\":0,\"total_act_energy\":{import_wh}.00,\"total_act_ret_energy\":{export_wh}.00}}}}}}",
					at_ms / 1_000,
					at_ms % 1_000
				),
			)
		},
		Dialect::Dsmr => {
			let name = name("dsmr");
			(format!("p1/{name}"), telegram(&name, at_ms, import_wh, export_wh)?)
		},
		Dialect::Json | Dialect::SignedJson | Dialect::SignedCbor => {
			let name = name("json");
			(
				format!("energy/{name}/registers"),
				format!(
					"{{\"v\":1,\"device\":\"{name}\",\"at_ms\":{at_ms},\"import_wh\":{import_wh},\"export_wh\":{export_wh}}}"
				),
			)
		},
	};
	let payload = payload.into_bytes();
	Some(Message { topic, payload })
}

/// Returns a P1 telegram in winter time of Central Europe.
fn telegram(name: &str, at_ms: Moment, import_wh: Energy, export_wh: Energy) -> Option<String> {
	let at = Timestamp::from_millisecond(i64::try_from(at_ms).ok()?).ok()?;
	let winter = Offset::constant(1).to_datetime(at);
	let time = winter.strftime("%y%m%d%H%M%SW");
	let body = format!(
		"/SIM5\\energy-chain\r\n\r\n1-3:0.2.8(50)\r\n0-0:1.0.0({time})\r\n0-0:96.1.1({})\r\n1-0:1.8.0({}*kWh)\r\n1-0:2.8.0({}*kWh)\r\n!",
		hex::encode_upper(name),
		kwh(import_wh),
		kwh(export_wh)
	);
	let checksum = dsmr::crc16(body.as_bytes());
	Some(format!("{body}{checksum:04X}\r\n"))
}

#[cfg(test)]
mod tests {
	use super::*;
	use meter_payloads::{
		formats::{shelly, tasmota, Own},
		Clock, Context, Measurement, Settings, Total,
	};

	const AT_MS: Moment = 1_469_437_203_000;

	fn parsed(dialect: Dialect) -> Measurement {
		let Message { topic, payload } = plain(dialect, 12, AT_MS, 1_200_034, 56).unwrap();
		// As the topic of such devices has to say.
		let settings = Settings {
			total: Some(Total::Import),
			..Settings::default()
		};
		let context = Context {
			topic: &topic,
			received_ms: 0,
			settings: &settings,
		};
		match dialect {
			Dialect::Tasmota => tasmota::parse(&context, &payload).unwrap(),
			Dialect::Shelly => shelly::parse(&context, &payload).unwrap().remove(0),
			Dialect::Dsmr => dsmr::parse(&context, &payload).unwrap(),
			_ => match json::parse(&context, &payload).unwrap() {
				Own::Measured(measurement) => measurement,
				Own::Signed(_) => panic!("signed"),
			},
		}
	}

	#[test]
	fn each_device_has_the_same_registers_at_the_same_time() {
		for dialect in [Dialect::Json, Dialect::Tasmota, Dialect::Shelly, Dialect::Dsmr] {
			let measurement = parsed(dialect);
			assert_eq!(
				(measurement.import_wh, measurement.export_wh),
				(Some(1_200_034), Some(56))
			);
			assert_eq!(
				(measurement.at_ms, measurement.clock),
				(AT_MS, Clock::Device),
				"{dialect:?}"
			);
			let name = dialect.to_possible_value().unwrap().get_name().to_string();
			assert_eq!(measurement.device.device(), format!("{name}-12"));
		}
		assert_eq!(plain(Dialect::Dsmr, 0, u64::MAX, 0, 0), None);
	}
}
