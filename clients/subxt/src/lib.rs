//! The energy chain for [subxt]: its calls, events, storage, constants, runtime APIs and view functions,
//! made from the metadata of the runtime whose version is the first number of this crate's.
//!
//! `examples/first_steps.rs` reads and trades with it.

pub use subxt;

/// What the runtime has, as subxt makes it from the metadata.
#[allow(missing_docs, clippy::all, rustdoc::all)]
#[subxt::subxt(
	runtime_metadata_path = "metadata.scale",
	derive_for_all_types = "Clone, PartialEq, Eq"
)]
pub mod energy {}
