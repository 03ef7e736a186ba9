//! The configuration of each pallet, by concern.

mod assets;
mod consensus;
mod energy;
mod governance;
mod money;
mod system;

pub use consensus::*;
pub use energy::*;
pub use governance::*;
pub use money::*;
pub use system::*;
