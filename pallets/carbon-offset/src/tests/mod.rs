//! Stories of the domain, one file per topic. Each ends with a check of all invariants.

mod broken;
mod buyers;
mod certificates;
mod factors;
mod issuance;
mod keyless;
mod producers;
mod retirement;
mod transfer;
mod two_verifiers;
mod views;
mod whole_life;
mod zones;
