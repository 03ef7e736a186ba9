//! Sharing: what members' meters measured beyond what they traded ahead is divided among them, before
//! the supplier gets the rest.
//!
//! Settlement goes over an interval twice. First every page offers its accounts' own surpluses and
//! shortfalls on a second set of ladders (`offers`), at the area's terms and the members' own limits
//! (`terms`). Then each zone is cleared on what the ahead market left of its edges (`zones`). At last
//! the pages are settled, each with its part of the result (`fills`).

mod advances;
mod fills;
#[cfg(any(feature = "try-runtime", test))]
mod invariants;
mod keyed;
mod offers;
mod terms;
pub(crate) mod types;
mod zones;

pub(crate) use offers::OfferWork;
