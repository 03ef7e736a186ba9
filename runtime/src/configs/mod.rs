//! The configuration of each pallet, by concern.

mod assets;
mod consensus;
mod energy;
mod governance;
mod money;
mod safety;
mod system;
mod upgrades;

pub use consensus::*;
pub use energy::*;
pub use governance::*;
pub use money::*;
pub use safety::*;
pub use system::*;
pub use upgrades::*;
