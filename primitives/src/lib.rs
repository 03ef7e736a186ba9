//! Domain types of the energy chain, and the traits and runtime APIs by which its parts know each other.
//!
//! No storage and no pallet stands here. A pallet that needs something of another names it as a trait of [`traits`], and the
//! runtime wires the two. The words are those of the field; the units are in the names of the types of [`units`].

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub mod api;
pub mod calendar;
pub mod carbon;
pub mod grid;
pub mod metering;
mod text;
pub mod trading;
pub mod traits;
pub mod tree;
pub mod units;

pub use calendar::Month;
pub use carbon::*;
pub use grid::*;
pub use metering::*;
pub use trading::*;
pub use traits::*;
pub use units::*;
