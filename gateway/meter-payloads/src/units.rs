//! The numbers that meters and gateways exchange.

/// The number of an interval: how many have passed since 1970.
pub type Interval = u32;

/// Energy, in Wh.
pub type Energy = u64;

/// Power, in W.
pub type Power = u64;

/// A point in time, in Unix ms.
pub type Moment = u64;

/// A meter's number on the chain.
pub type MeterId = u32;

/// Milliseconds of an hour.
pub(crate) const MS_PER_HOUR: Moment = 3_600_000;
