#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

pub mod payments;
pub mod settlement;

pub use payments::{backing, payment, share, Rounding};
pub use settlement::{cover, imbalance, settle, Cover, Settlement};
