//! Stories of a small grid: a district with a village, a harbour and a farm.

mod areas;
#[cfg(feature = "runtime-benchmarks")]
mod benchmark_helpers;
mod blackouts;
mod connections;
mod edges;
mod emergencies;
mod fees;
mod genesis;
mod grid_accounts;
mod halts;
mod invitations;
mod notice;
mod operators;
mod parties;
mod pauses;
mod proposals;
mod resignation;
mod status;
mod supply;
mod trees;
mod zone_prices;
