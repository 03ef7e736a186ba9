#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

pub mod balance;
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
pub mod pull;
pub mod registers;
pub mod simulate;
pub mod submitter;

pub use calendar::Zone;
pub use error::PayloadError;
pub use mapping::{MapError, MeterEntry, MeterMap, Wiring};
pub use measurement::{Clock, Context, DeviceId, Format, Measurement, RegisterNames, Settings, Total};
pub use registers::{IntervalEnd, LatePolicy, MeterRegisters, Pushed, RegisterConfig, RegisterError};
