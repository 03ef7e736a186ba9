//! Stories of the domain, one file per topic. Each ends with a check of all invariants.

mod factors;
mod issuance;
mod keyless;
mod producers;
mod retirement;
mod transfer;
mod views;
mod whole_life;
