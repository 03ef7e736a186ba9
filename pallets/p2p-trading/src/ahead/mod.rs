//! Trading before delivery: offers within an area, orders, and the auction over a zone.

pub(crate) mod checks;
mod clearing;
mod cut_walk;
mod cutback;
mod expiry;
mod offers;
pub mod order_pages;
mod orders;
mod preview;
pub mod types;
