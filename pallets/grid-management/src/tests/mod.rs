//! Stories of a small grid: a district with a village, a harbour and a farm.

mod areas;
#[cfg(feature = "runtime-benchmarks")]
mod benchmark_helpers;
mod connections;
mod emergencies;
mod genesis;
mod grid_accounts;
mod halts;
mod operators;
mod pauses;
mod status;
mod supply;
mod trees;
