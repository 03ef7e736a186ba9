#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod backoff;
pub mod chain;
pub mod cli;
pub mod config;
pub mod envelopes;
pub mod gateway;
pub mod http;
pub mod intake;
pub mod keystore;
pub mod meters;
pub mod metrics;
pub mod mqtt;
pub mod outbox;
pub mod pull;
pub mod readings;
pub mod submitter;
