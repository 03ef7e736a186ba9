//! Tests on a small grid: a district with a village, a harbour and a farm.

mod areas;
#[cfg(feature = "runtime-benchmarks")]
mod benchmark_helpers;
mod blackouts;
mod breaches;
mod connection_pages;
mod connections;
mod contracts;
mod cooldowns;
mod edges;
mod effective_limits;
mod emergencies;
mod envelopes;
mod fees;
mod genesis;
mod invitations;
mod limits;
mod measure_cheats;
mod measures;
mod names;
mod network_accounts;
mod notice;
mod operators;
mod parties;
mod proposals;
mod readers;
mod records;
mod reporters;
mod resignation;
mod roles;
mod status;
mod supply;
mod suspensions;
mod two_operators;
mod zone_prices;
mod zones;
