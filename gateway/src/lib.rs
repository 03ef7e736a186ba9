#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod calendar;
pub mod chain;
pub mod cli;
pub mod config;
mod decimal;
mod error;
pub mod gateway;
pub mod http;
pub mod intake;
mod json;
pub mod keystore;
pub mod mapping;
pub mod measurement;
pub mod metrics;
pub mod mqtt;
pub mod outbox;
pub mod payloads;
pub mod registers;
pub mod simulate;
pub mod submitter;

pub use error::PayloadError;
pub use mapping::{MapError, MeterEntry, MeterMap, Wiring};
pub use measurement::{Clock, Context, DeviceId, Format, Measurement};
pub use registers::{IntervalEnd, LatePolicy, MeterRegisters, Pushed, RegisterConfig, RegisterError};
