//! Stories of the domain, one file per topic. Each ends with a check of all invariants.

mod broken;
mod buyers;
mod cancellation;
mod certificates;
mod consumption;
mod disputes;
mod expiry;
mod factors;
mod issuance;
mod keyless;
mod lists;
mod market;
mod origin;
mod pending;
mod producers;
mod registries;
mod retirement;
mod transfer;
mod two_verifiers;
mod views;
mod vintages;
mod whole_life;
mod withdrawal;
mod zones;
