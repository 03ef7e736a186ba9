#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub mod clearing;
mod curve;
pub mod edges;
pub mod fills;
pub mod flexibility;
pub mod ladder;
pub mod payments;
pub mod settlement;
pub mod sharing;

pub use clearing::{clear, dual_prices, MalformedGrid, MarketNode, MAX_AREAS};
pub use edges::{grid_income, net_cost};
pub use fills::fill;
pub use flexibility::{accepted_part, clear_flexibility, energy_over, mean_power, missed_wh, second_highest};
pub use ladder::{Ladder, LadderFull, LEVELS, MAX_LEVEL_WH};
pub use payments::{collateral, payment, share, Rounding};
pub use settlement::{
	difference, divide, settle_interval, settle_page, settle_row, Difference, Divided, Frozen, Lot, Metering, Money,
	PageSums, PageTerms, Row, Settled, SettledPage, SettledSlot, Shared, Slot, Trades,
};
pub use sharing::{
	affordable, is_within_tariffs, limits, part, participation, rounds, static_key, terms_within, Allocation, Capacity,
	Consumer, Division, Limits, Rounds, SharedFill, SharingWeight, Taken,
};
