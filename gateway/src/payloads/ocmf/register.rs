//! Which register a reading is of.

use crate::measurement::{DeviceId, RegisterNames};

/// A register since ever: which way, and where it is measured.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Register {
	pub is_export: bool,
	/// The device's channel, as [`DeviceId`] has it.
	pub channel: String,
}

impl Register {
	/// The register of an OBIS code: one that the configuration names, or one that the format knows. `None` for one that is no register of active energy
	/// since ever.
	pub fn of(code: &str, names: Option<&RegisterNames>) -> Option<Self> {
		let code = code.trim();
		let is_named = |name: &Option<String>| name.as_deref().is_some_and(|name| name.eq_ignore_ascii_case(code));
		let (medium, rest) = code.split_once(':').unwrap_or(("1-0", code));
		let (_, channel) = medium
			.split_once('-')
			.filter(|(medium, _)| matches!(*medium, "1" | "01"))?;
		let channel = match channel.trim_start_matches('0') {
			// The format writes its own channel for billing as b.
			"" | "b" | "B" => String::new(),
			other if other.len() <= 2 && other.bytes().all(|b| b.is_ascii_hexdigit()) => other.to_ascii_uppercase(),
			_ => return None,
		};
		let named = names.and_then(|names| match (is_named(&names.import), is_named(&names.export)) {
			(true, _) => Some((false, "")),
			(_, true) => Some((true, "")),
			_ => None,
		});
		let (is_export, place) = match named {
			Some(named) => named,
			None if code.contains(':') => since_ever(rest)?,
			None => return None,
		};
		let channel = match (channel.as_str(), place) {
			("", place) => place.to_string(),
			(_, "") => channel,
			(_, place) => format!("{channel}:{place}"),
		};
		(channel.len() <= DeviceId::MAX_CHANNEL).then_some(Self { is_export, channel })
	}
}

/// Which way, and where it is measured, of `1.8.0`, `01.08.00*FF`, `B1.08.00.FF`.
fn since_ever(code: &str) -> Option<(bool, &'static str)> {
	let mut parts = code.split(['.', '*']);
	let (quantity, kind, tariff) = (parts.next()?, parts.next()?, parts.next()?);
	if !matches!(parts.next(), None | Some("FF" | "ff" | "255")) || parts.next().is_some() {
		return None;
	}
	if !matches!(kind, "8" | "08") || !matches!(tariff, "0" | "00") {
		return None;
	}
	Some(match quantity.to_ascii_uppercase().as_str() {
		"1" | "01" => (false, ""),
		"2" | "02" => (true, ""),
		"B0" => (false, "mains"),
		"C0" => (true, "mains"),
		"B1" => (false, "device"),
		"C1" => (true, "device"),
		_ => return None,
	})
}
