//! Tests on a small grid: a district with a village, a harbour and a farm.

mod areas;
#[cfg(feature = "runtime-benchmarks")]
mod benchmark_helpers;
mod blackouts;
mod connection_pages;
mod connections;
mod cooldowns;
mod edges;
mod emergencies;
mod fees;
mod genesis;
mod invitations;
mod limits;
mod names;
mod network_accounts;
mod notice;
mod operators;
mod parties;
mod proposals;
mod readers;
mod resignation;
mod roles;
mod status;
mod supply;
mod suspensions;
mod zone_prices;
mod zones;
