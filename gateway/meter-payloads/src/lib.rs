#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

pub mod balance;
mod calendar;
mod decimal;
mod error;
pub mod filter;
pub mod formats;
mod json;
pub mod measurement;
pub mod registers;
pub mod telegrams;
pub mod topics;
mod units;

pub use calendar::Zone;
pub use error::PayloadError;
pub use measurement::{Clock, Context, DeviceId, Format, Measurement, Quality, RegisterNames, Settings, Total};
pub use registers::{IntervalEnd, LatePolicy, MeterRegisters, Pushed, RegisterConfig, RegisterError};
pub use topics::{Content, FormatName, Route, Routes, Topic, TopicError};
pub use units::{Energy, Interval, MeterId, Moment, Power};
