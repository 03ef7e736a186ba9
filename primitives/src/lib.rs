//! Domain types of the energy chain, the traits through which its pallets use each other, and its
//! runtime APIs.
//!
//! This crate has no storage and no pallet. What a pallet needs of another is a trait of
//! [`traits`], and the runtime connects the two. What a client can ask is declared in [`readers`].
//! The words are those of the field; the units are in the names of fields and in the types of
//! [`units`].

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;
// The tables of readers name this crate as every other crate does.
extern crate self as energy_primitives;

#[macro_use]
mod derives;

pub mod archive;
pub mod authority;
pub mod calendar;
pub mod carbon;
pub mod flexibility;
pub mod grid;
pub mod merkle;
pub mod metering;
pub mod network;
pub mod page;
pub mod participants;
#[macro_use]
pub mod readers;
mod text;
pub mod trading;
pub mod traits;
pub mod units;

pub use archive::ArchivedBatch;
pub use authority::Authority;
pub use calendar::{Month, TimeZone};
pub use carbon::*;
pub use flexibility::*;
pub use grid::*;
pub use metering::*;
pub use network::*;
pub use page::*;
pub use participants::*;
pub use readers::{CarbonReaders, GridReaders, NetworkReaders, ParticipantReaders, ProductionReaders, TradingReaders};
pub use text::{ensure_name, Amount, NotAName};
pub use trading::*;
pub use traits::*;
pub use units::*;

/// The runtime APIs, for those who ask from outside.
#[cfg(feature = "std")]
pub mod api {
	pub use crate::readers::{
		carbon::CarbonApi, grid::GridApi, network::NetworkApi, participant::ParticipantApi, production::ProductionApi,
		trading::TradingApi,
	};
}
