//! Registers from numbers as devices write them, exactly: times a factor, in a unit, in µWh.

use crate::{
	decimal::{unsigned, DecimalError},
	error::{name, PayloadError},
	json,
};
use std::{fmt, str::FromStr};

/// Digits of a factor.
const MAX_FACTOR_DIGITS: usize = 8;
/// The largest exponent of ten that is read, of either sign.
const MAX_EXPONENT: i32 = 99;

/// Texts that stand for no value, as home automation and firmware write them before the first reading.
const NO_VALUE: [&str; 9] = [
	"",
	"null",
	"none",
	"nan",
	"unknown",
	"unavailable",
	"undefined",
	"undef",
	"n/a",
];

/// A unit of energy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
	Wh,
	KWh,
	MWh,
	WattMinute,
	WattSecond,
}

impl Unit {
	/// The units' names, as the configuration has them.
	pub(super) const NAMES: &'static str = "Wh, kWh, MWh, Wmin, Ws";

	/// As the configuration names it.
	pub(super) fn name(self) -> &'static str {
		match self {
			Self::Wh => "Wh",
			Self::KWh => "kWh",
			Self::MWh => "MWh",
			Self::WattMinute => "Wmin",
			Self::WattSecond => "Ws",
		}
	}

	/// µWh in a unit: a power of ten, and what it is divided by.
	fn micro(self) -> (i32, u128) {
		match self {
			Self::Wh => (6, 1),
			Self::KWh => (9, 1),
			Self::MWh => (12, 1),
			Self::WattMinute => (6, 60),
			Self::WattSecond => (6, 3_600),
		}
	}
}

impl FromStr for Unit {
	type Err = ();

	/// Devices write kWh in several ways. Of MWh only the one is taken: an m may be a thousandth.
	fn from_str(text: &str) -> Result<Self, ()> {
		if text == "MWh" {
			return Ok(Self::MWh);
		}
		match text.to_ascii_lowercase().as_str() {
			"wh" => Ok(Self::Wh),
			"kwh" => Ok(Self::KWh),
			"wmin" => Ok(Self::WattMinute),
			"ws" | "j" => Ok(Self::WattSecond),
			_ => Err(()),
		}
	}
}

/// A decimal number that is not negative: digits × 10^exponent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Decimal {
	digits: u128,
	exponent: i32,
}

impl Decimal {
	/// One.
	pub(super) const ONE: Self = Self { digits: 1, exponent: 0 };

	/// Whether it is zero.
	pub(super) fn is_zero(self) -> bool {
		self.digits == 0
	}

	/// Returns a factor: a number above zero with few digits, so that a product with a register can be
	/// computed.
	pub(super) fn factor(text: &str) -> Option<Self> {
		let factor = Self::parse(text).ok()?;
		let fits = factor.digits > 0 && factor.digits < 10u128.pow(MAX_FACTOR_DIGITS as u32);
		(fits && factor.exponent.abs() <= 12).then_some(factor)
	}

	/// Reads `[±]digits[.digits][e[±]digits]`.
	pub(super) fn parse(text: &str) -> Result<Self, DecimalError> {
		let (is_negative, text) = match text.as_bytes().first() {
			Some(b'-') => (true, &text[1..]),
			Some(b'+') => (false, &text[1..]),
			_ => (false, text),
		};
		let (digits, exponent) = unsigned(text, exponent)?;
		match is_negative && digits > 0 {
			true => Err(DecimalError::Negative),
			false => Ok(Self { digits, exponent }),
		}
	}

	/// This × `factor` of a unit, in µWh, rounded down.
	pub(super) fn micro_wh(self, factor: Self, unit: Unit) -> Result<u128, DecimalError> {
		let (micro, divisor) = unit.micro();
		let digits = self.digits.checked_mul(factor.digits).ok_or(DecimalError::Range)?;
		if digits == 0 {
			return Ok(0);
		}
		let shift = self.exponent + factor.exponent + micro;
		let power = 10u128.checked_pow(shift.unsigned_abs());
		Ok(match (shift >= 0, power) {
			(true, Some(power)) => digits.checked_mul(power).ok_or(DecimalError::Range)? / divisor,
			(true, None) => return Err(DecimalError::Range),
			(false, power) => power
				.and_then(|power| power.checked_mul(divisor))
				.map_or(0, |by| digits / by),
		})
	}
}

impl fmt::Display for Decimal {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "{}e{}", self.digits, self.exponent)
	}
}

fn exponent(text: &str) -> Result<i32, DecimalError> {
	let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
	if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
		return Err(DecimalError::Syntax);
	}
	let number: i32 = text.parse().map_err(|_| DecimalError::Range)?;
	match number.abs() <= MAX_EXPONENT {
		true => Ok(number),
		false => Err(DecimalError::Range),
	}
}

/// Returns what a text says: a number, and the unit behind it where there is one. `None` if it says
/// that there is no value.
pub(super) fn read(text: &str, field: &str) -> Result<Option<(Decimal, Option<Unit>)>, PayloadError> {
	let text = text.trim();
	if NO_VALUE.iter().any(|none| text.eq_ignore_ascii_case(none)) {
		return Ok(None);
	}
	let (number, unit) = match text.split_once(char::is_whitespace) {
		Some((number, unit)) => (number, Some(unit.trim())),
		None => (text, None),
	};
	let unit = match unit.map(Unit::from_str) {
		Some(Err(())) => return Err(PayloadError::unit(field)),
		Some(Ok(unit)) => Some(unit),
		None => None,
	};
	match Decimal::parse(number) {
		Ok(number) => Ok(Some((number, unit))),
		Err(error) => Err(json::of_decimal(error, &name(field))),
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn wh(text: &str, factor: &str, unit: &str) -> Result<u128, DecimalError> {
		let factor = Decimal::factor(factor).unwrap();
		Ok(Decimal::parse(text)?.micro_wh(factor, unit.parse().unwrap())? / 1_000_000)
	}

	#[test]
	fn numbers_become_watt_hours_exactly() {
		assert_eq!(wh("1232.36", "1", "kWh"), Ok(1_232_360));
		assert_eq!(wh("5193.746249672365", "1", "kWh"), Ok(5_193_746));
		assert_eq!(wh("12345670.0", "1", "Wh"), Ok(12_345_670));
		assert_eq!(wh("1.5", "1", "MWh"), Ok(1_500_000));
		assert_eq!(wh("7199", "1", "Wmin"), Ok(119));
		assert_eq!(wh("7200000", "1", "J"), Ok(2_000));
		assert_eq!(wh("123456", "0.1", "kWh"), Ok(12_345_600));
		assert_eq!(wh("100", "40", "kWh"), Ok(4_000_000));
		assert_eq!(wh("1.2e3", "1", "kwh"), Ok(1_200_000));
		assert_eq!(wh("+5", "1", "KWh"), Ok(5_000));
		assert_eq!(wh("-0.0", "1", "Wh"), Ok(0));
		assert_eq!(wh("1e-99", "0.000001", "Wh"), Ok(0));
		assert_eq!(wh("9007199254740.993", "1", "kWh"), Ok(9_007_199_254_740_993));
	}

	#[test]
	fn what_is_no_register_is_refused() {
		for text in [
			"1,5", "0x10", "1.", ".5", "1e", "--1", "1 2", "١", "inf", "12kWh", "1e+-2",
		] {
			assert_eq!(Decimal::parse(text), Err(DecimalError::Syntax), "{text}");
		}
		assert_eq!(Decimal::parse("-0.1"), Err(DecimalError::Negative));
		for text in ["1e100", "1234567890123456789012345678901"] {
			assert_eq!(Decimal::parse(text), Err(DecimalError::Range), "{text}");
		}
		assert_eq!(wh("1e60", "1", "Wh"), Err(DecimalError::Range));
		assert_eq!("mWh".parse::<Unit>(), Err(()));
		for factor in ["0", "-1", "1.123456789", "1e13", "x"] {
			assert_eq!(Decimal::factor(factor), None, "{factor}");
		}
	}

	#[test]
	fn a_text_has_a_number_a_unit_or_nothing() {
		let read = |text| super::read(text, "x");
		assert_eq!(
			read(" 12.5 kWh "),
			Ok(Some((Decimal::parse("12.5").unwrap(), Some(Unit::KWh))))
		);
		assert_eq!(read("3"), Ok(Some((Decimal::parse("3").unwrap(), None))));
		for none in ["", "unknown", "Unavailable", "NaN", "null", "None"] {
			assert_eq!(read(none), Ok(None), "{none}");
		}
		assert_eq!(read("3 W"), Err(PayloadError::unit("x")));
		assert!(read("on").is_err());
	}

	proptest! {
		#[test]
		fn a_register_that_grows_never_falls(
			a in 0u64..1_000_000_000, b in 0u64..1_000_000_000, decimals in 0usize..6, factor in 1u32..99_999_999,
		) {
			let text = |v: u64| format!("{}.{:0width$}", v / 10u64.pow(decimals as u32 + 1), v % 10u64.pow(decimals as u32 + 1), width = decimals + 1);
			for unit in ["Wh", "kWh", "MWh", "Wmin", "Ws"] {
				for factor in [factor.to_string(), format!("0.{factor:08}")] {
					prop_assert!(wh(&text(a.min(b)), &factor, unit).unwrap() <= wh(&text(a.max(b)), &factor, unit).unwrap());
				}
			}
		}

		#[test]
		fn no_text_panics(text in "\\PC{0,48}", digits in "[-+]?[0-9]{0,40}(\\.[0-9]{0,40})?([eE][+-]?[0-9]{0,5})?") {
			for text in [&text, &digits] {
				let _ = read(text, "x");
				if let (Ok(number), Some(factor)) = (Decimal::parse(text), Decimal::factor("99999999")) {
					for unit in [Unit::Wh, Unit::MWh, Unit::WattSecond] {
						let _ = number.micro_wh(factor, unit);
					}
				}
				let _ = Decimal::factor(text);
			}
		}
	}
}
