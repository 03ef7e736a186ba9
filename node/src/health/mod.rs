//! Whether this node is ready, and why not.

mod keys;
mod status;

pub use keys::Keys;
pub use status::{Health, Readiness};
