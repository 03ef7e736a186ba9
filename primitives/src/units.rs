//! Units: every quantity on the chain is a whole number of one of these.

/// A delivery period (market time unit, imbalance settlement period): Unix milliseconds divided by
/// the interval's length.
pub type Interval = u32;

/// Energy over an interval, in Wh.
pub type Energy = u64;

/// Power, in W.
pub type Power = u64;

/// Price in mills per kWh; a mill is a thousandth of the token.
pub type Price = u16;

/// Money, in plancks of the native token.
pub type Balance = u128;

/// A moment: Unix time in milliseconds.
pub type Moment = u64;

/// A node of the radial grid.
pub type AreaId = u32;

/// A zone: a root area with all below it. Its id is the root's.
pub type ZoneId = AreaId;

/// A metering device.
pub type MeterId = u32;

/// A measure's record.
pub type IncidentId = u32;

/// A measure that an operator has proposed.
pub type ProposalId = u32;

/// A pallet-assets id of a vintage's credits.
pub type CreditId = u32;

/// A certificate of retirement.
pub type CertificateId = u32;

/// The native token's symbol, on every network. It is part of the metadata's hash, which a hardware wallet signs, and `runtime/build.rs`
/// says it once more: a chain specification with another one would be one where such a wallet's signature does not hold.
pub const TOKEN_SYMBOL: &str = "NRG";

/// The native token's decimals.
pub const TOKEN_DECIMALS: u8 = 12;

/// One token, in plancks.
pub const TOKEN: Balance = 1_000_000_000_000;

/// A mill, in plancks.
pub const MILL: Balance = TOKEN / 1_000;

/// Prices lie on a ladder of this many levels: 0 to 2 047 mills per kWh.
pub const PRICE_LEVELS: Price = 2_048;

/// The usual length of an interval: a quarter of an hour, the EU's market time unit and imbalance
/// settlement period (Regulation (EU) 2019/943, article 8).
pub const QUARTER_HOUR_MS: Moment = 900_000;

/// The greatest power that is accepted for a plant, a meter, a connection, an area's edge or a
/// measurement, in W: a terawatt, more than the largest interconnected grid carries. It keeps sums
/// far below the limits of their types, and keeps a typing error from disabling a check.
pub const MAX_POWER: Power = 1_000_000_000_000;

/// An hour, in milliseconds: what turns W over a time into Wh.
pub const MS_PER_HOUR: Moment = 3_600_000;

/// Returns the energy that `power` gives over `length_ms`, in Wh, rounded down; saturates.
pub fn energy_of(power: Power, length_ms: Moment) -> Energy {
	let energy = u128::from(power) * u128::from(length_ms) / u128::from(MS_PER_HOUR);
	Energy::try_from(energy).unwrap_or(Energy::MAX)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_kilowatt_over_a_quarter_of_an_hour_is_250_wh() {
		assert_eq!(energy_of(1_000, QUARTER_HOUR_MS), 250);
	}

	#[test]
	fn energy_of_the_greatest_power_saturates() {
		assert_eq!(energy_of(Power::MAX, Moment::MAX), Energy::MAX);
	}
}
