//! Energy from decimal text, exactly. No floating point: a register of ten digits with three
//! decimals must not come out a Wh less than it did before.

/// Amounts are carried in µWh, so that sums (of tariffs, of phases) are rounded once, at their end.
const MICRO_PER_WH: u128 = 1_000_000;

/// Digits of a number that are read: 10^30 µWh is ten million times what a `u64` of Wh holds.
const MAX_DIGITS: usize = 30;

/// The unit of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
	/// Watt-hour.
	Wh,
	/// Kilowatt-hour.
	KWh,
	/// Watt-minute, a sixtieth of a Wh.
	WattMinute,
}

/// What is wrong with a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DecimalError {
	/// It is not a decimal number.
	Syntax,
	/// It is below zero.
	Negative,
	/// It has too many digits, or is larger than a register can be.
	Range,
}

/// An amount of energy in µWh. What is finer is cut off, so it never grows by rounding, and a text
/// that grows never makes it fall.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct MicroWh(u128);

impl MicroWh {
	/// Reads `-?digits[.digits][e[±]digits]`. Leading zeros are taken, as telegrams have them.
	pub(crate) fn parse(text: &str, unit: Unit) -> Result<Self, DecimalError> {
		let (micro_exponent, divisor) = match unit {
			Unit::Wh => (6, 1),
			Unit::KWh => (9, 1),
			Unit::WattMinute => (6, 60),
		};
		Ok(Self(scaled(text, micro_exponent)? / divisor))
	}

	/// Reads the same, below zero too. Returns whether it is below zero, and the amount.
	pub(crate) fn parse_signed(text: &str, unit: Unit) -> Result<(bool, Self), DecimalError> {
		match text.strip_prefix('-') {
			// What begins with two signs is no number.
			Some(rest) if rest.starts_with('-') => Err(DecimalError::Syntax),
			Some(rest) => Self::parse(rest, unit).map(|amount| (amount != Self::default(), amount)),
			None => Self::parse(text, unit).map(|amount| (false, amount)),
		}
	}

	/// So many Wh.
	pub(crate) const fn of_wh(wh: u32) -> Self {
		Self(wh as u128 * MICRO_PER_WH)
	}

	/// Returns the difference of two amounts.
	pub(crate) fn minus(self, other: Self) -> Result<Self, DecimalError> {
		self.0.checked_sub(other.0).map(Self).ok_or(DecimalError::Negative)
	}

	/// Returns the sum of two amounts.
	pub(crate) fn plus(self, other: Self) -> Result<Self, DecimalError> {
		self.0.checked_add(other.0).map(Self).ok_or(DecimalError::Range)
	}

	/// In whole Wh, rounded down.
	pub(crate) fn wh(self) -> Result<u64, DecimalError> {
		u64::try_from(self.0 / MICRO_PER_WH).map_err(|_| DecimalError::Range)
	}
}

/// Unix seconds with decimals, in ms; what is finer is cut off.
pub(crate) fn seconds_to_ms(text: &str) -> Result<u64, DecimalError> {
	u64::try_from(scaled(text, 3)?).map_err(|_| DecimalError::Range)
}

/// Reads `digits[.digits][e…]`, without a sign before it; `exponent` reads what stands behind the
/// `e`. Returns all digits as one whole number, and the power of ten that it is to be multiplied
/// by.
pub(crate) fn unsigned(
	text: &str,
	exponent: fn(&str) -> Result<i32, DecimalError>,
) -> Result<(u128, i32), DecimalError> {
	let (number, exponent) = match text.find(['e', 'E']) {
		Some(at) => (&text[..at], exponent(&text[at + 1..])?),
		None => (text, 0),
	};
	let (whole, fraction) = match number.split_once('.') {
		Some((_, "")) => return Err(DecimalError::Syntax),
		Some(parts) => parts,
		None => (number, ""),
	};
	if whole.is_empty() || !whole.bytes().chain(fraction.bytes()).all(|b| b.is_ascii_digit()) {
		return Err(DecimalError::Syntax);
	}
	if whole.len() + fraction.len() > MAX_DIGITS {
		return Err(DecimalError::Range);
	}
	let digits = whole
		.bytes()
		.chain(fraction.bytes())
		.fold(0u128, |sum, b| sum * 10 + u128::from(b - b'0'));
	Ok((digits, exponent - fraction.len() as i32))
}

/// Returns the number × 10^`exponent`, rounded down.
fn scaled(text: &str, exponent: i32) -> Result<u128, DecimalError> {
	let (negative, text) = match text.strip_prefix('-') {
		Some(rest) => (true, rest),
		None => (false, text),
	};
	let (digits, power) = unsigned(text, exponent_of)?;
	if digits == 0 {
		return Ok(0);
	}
	if negative {
		return Err(DecimalError::Negative);
	}
	let shift = exponent + power;
	let power = 10u128.checked_pow(shift.unsigned_abs());
	if shift >= 0 {
		power
			.and_then(|power| digits.checked_mul(power))
			.ok_or(DecimalError::Range)
	} else {
		Ok(power.map_or(0, |power| digits / power))
	}
}

/// Returns the exponent behind the `e`: at most three digits.
fn exponent_of(text: &str) -> Result<i32, DecimalError> {
	let (sign, digits) = match text.as_bytes().first() {
		Some(b'-') => (-1, &text[1..]),
		Some(b'+') => (1, &text[1..]),
		_ => (1, text),
	};
	if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
		return Err(DecimalError::Syntax);
	}
	if digits.len() > 3 {
		return Err(DecimalError::Range);
	}
	Ok(sign * digits.bytes().fold(0, |sum, b| sum * 10 + i32::from(b - b'0')))
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn wh(text: &str, unit: Unit) -> Result<u64, DecimalError> {
		MicroWh::parse(text, unit)?.wh()
	}

	#[test]
	fn decimals_become_whole_watt_hours() {
		assert_eq!(wh("000171.155", Unit::KWh), Ok(171_155));
		assert_eq!(wh("2935.6", Unit::KWh), Ok(2_935_600));
		assert_eq!(wh("11.679", Unit::Wh), Ok(11));
		assert_eq!(wh("119", Unit::WattMinute), Ok(1));
		assert_eq!(wh("120", Unit::WattMinute), Ok(2));
		assert_eq!(wh("1.2345e3", Unit::KWh), Ok(1_234_500));
		assert_eq!(wh("12E-1", Unit::Wh), Ok(1));
		assert_eq!(wh("-0.00", Unit::Wh), Ok(0));
		assert_eq!(wh("1e-999", Unit::Wh), Ok(0));
		assert_eq!(wh("0e999", Unit::Wh), Ok(0));
		assert_eq!(wh("18446744073709551615", Unit::Wh), Ok(u64::MAX));
		// In 64-bit floating point this one is a Wh short.
		assert_eq!(wh("9007199254740.993", Unit::KWh), Ok(9_007_199_254_740_993));
	}

	#[test]
	fn what_is_no_register_is_refused() {
		for text in [
			"", ".5", "5.", "-", "+1", "1,5", "0x10", "1e", "1e+", "NaN", "inf", " 1", "1 ", "1.2.3", "١",
		] {
			assert_eq!(wh(text, Unit::Wh), Err(DecimalError::Syntax), "{text}");
		}
		assert_eq!(wh("-0.001", Unit::KWh), Err(DecimalError::Negative));
		for text in [
			"18446744073709551616",
			"1e40",
			"1e1000",
			"1234567890123456789012345678901",
		] {
			assert_eq!(wh(text, Unit::Wh), Err(DecimalError::Range), "{text}");
		}
	}

	#[test]
	fn what_is_finer_than_a_watt_hour_counts_in_a_sum() {
		let half = MicroWh::parse("0.0005", Unit::KWh).unwrap();
		assert_eq!(half.wh(), Ok(0));
		assert_eq!(half.plus(half).unwrap().wh(), Ok(1));
	}

	proptest! {
		#[test]
		fn a_register_that_grows_never_falls_by_rounding(
			a in 0u64..1_000_000_000_000, b in 0u64..1_000_000_000_000, decimals in 0usize..6,
		) {
			let text = |v: u64| {
				let unit = 10u64.pow(decimals as u32);
				if decimals == 0 { format!("{v}") } else { format!("{}.{:0decimals$}", v / unit, v % unit) }
			};
			let (low, high) = (a.min(b), a.max(b));
			for unit in [Unit::Wh, Unit::KWh, Unit::WattMinute] {
				prop_assert!(wh(&text(low), unit).unwrap() <= wh(&text(high), unit).unwrap());
			}
		}

		#[test]
		fn no_text_panics(text in "\\PC{0,48}", digits in "-?[0-9]{0,40}(\\.[0-9]{0,40})?([eE][+-]?[0-9]{0,5})?") {
			for text in [&text, &digits] {
				for unit in [Unit::Wh, Unit::KWh, Unit::WattMinute] {
					let _ = wh(text, unit);
				}
				let _ = seconds_to_ms(text);
			}
		}
	}
}
