//! Bills of local months.

mod bills;
pub mod types;
