//! Which register a reading is of.

use crate::measurement::{DeviceId, RegisterNames};

/// A register since ever: which way, and where it is measured.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Register {
	pub is_export: bool,
	/// The device's channel, as [`DeviceId`] has it.
	pub channel: String,
	/// Whether its code is of the channel for billing, `b`.
	is_billed: bool,
}

/// Returns a channel of an OBIS code: as a device's, and whether it is the one for billing.
fn channel_of(medium: &str) -> Option<(String, bool)> {
	let (_, channel) = medium
		.split_once('-')
		.filter(|(medium, _)| matches!(*medium, "1" | "01"))?;
	match channel.trim_start_matches('0') {
		"" => Some((String::new(), false)),
		// The format writes its own channel for billing as b.
		"b" | "B" => Some((String::new(), true)),
		other if other.len() <= 2 && other.bytes().all(|b| b.is_ascii_hexdigit()) => {
			Some((other.to_ascii_uppercase(), false))
		},
		_ => None,
	}
}

impl Register {
	/// Returns the register of an OBIS code: one that the configuration names, or one that the
	/// format knows of a direction of which the configuration names none. `None` for one that is no
	/// register of active energy since ever.
	pub fn of(code: &str, names: Option<&RegisterNames>) -> Option<Self> {
		if let Some(named) = names.and_then(|names| Self::named(code, names)) {
			return Some(named);
		}
		let (medium, rest) = code.trim().split_once(':')?;
		let (channel, is_billed) = channel_of(medium)?;
		let (is_export, place) = since_ever(rest)?;
		let other = names.and_then(|names| {
			if is_export {
				names.export.as_ref()
			} else {
				names.import.as_ref()
			}
		});
		if other.is_some() {
			return None;
		}
		let channel = match (channel.as_str(), place) {
			("", place) => place.to_string(),
			(_, "") => channel,
			(_, place) => format!("{channel}:{place}"),
		};
		(channel.len() <= DeviceId::MAX_CHANNEL).then_some(Self {
			is_export,
			channel,
			is_billed,
		})
	}

	/// Returns the register of a code that the configuration names. None for one that begins anew
	/// with each transaction: between two of its readings another transaction may have been.
	pub fn named(code: &str, names: &RegisterNames) -> Option<Self> {
		let code = code.trim();
		if is_of_transaction(code) {
			return None;
		}
		let is = |name: &Option<String>| name.as_deref().is_some_and(|name| name.eq_ignore_ascii_case(code));
		let is_export = match (is(&names.import), is(&names.export)) {
			(true, _) => false,
			(_, true) => true,
			_ => return None,
		};
		let (medium, _) = code.split_once(':').unwrap_or(("1-0", code));
		let (channel, is_billed) = channel_of(medium)?;
		Some(Self {
			is_export,
			channel,
			is_billed,
		})
	}

	/// Whether another code stands for the same register of the device: one of its channels 0 and b.
	pub fn is_twin_of(&self, other: &Self) -> bool {
		self.is_export == other.is_export && self.channel == other.channel && self.is_billed != other.is_billed
	}
}

/// Whether the format knows a code as that of a register of one transaction: `B2`, `B3`, `C2` and `C3`.
pub(super) fn is_of_transaction(code: &str) -> bool {
	let (_, rest) = code.trim().split_once(':').unwrap_or(("", code));
	let (quantity, _) = rest.split_once('.').unwrap_or((rest, ""));
	matches!(quantity.to_ascii_uppercase().as_str(), "B2" | "B3" | "C2" | "C3")
}

/// Returns which way, and where it is measured, of `1.8.0`, `01.08.00*FF`, `B1.08.00.FF`.
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
