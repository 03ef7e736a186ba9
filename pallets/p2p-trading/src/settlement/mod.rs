//! Settlement of what has been metered: page after page, interval after interval, and what becomes known
//! only later.

pub(crate) mod blackouts;
mod breaches;
mod closing;
mod completion;
mod corrections;
pub(crate) mod cursor;
mod estimates;
pub(crate) mod interval;
mod pages;
pub(crate) mod pruning;
pub mod types;

pub(crate) use pages::PageWork;
