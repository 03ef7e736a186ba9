//! The migrations of the state that an upgrade runs.
//!
//! A change of a storage item's layout needs a migration here, a new storage version of its pallet
//! and a new `spec_version`. A migration is a `frame_support::migrations::VersionedMigration`, so
//! that it runs only once, even if several upgrades contain it; its `pre_upgrade` and
//! `post_upgrade` check that nothing is lost. It is bounded: what does not fit into half a block is
//! a `frame_support::migrations::SteppedMigration` in [`MultiBlock`], which goes on for several
//! blocks. Until it is done, blocks hold no transactions.
//!
//! No chain has been released yet, so nothing has to be migrated: a chain of an earlier layout
//! needs a new genesis.

#[cfg(any(feature = "upgrade-trial", test))]
pub mod trial;

/// Migrations of the next upgrade. They are removed when that upgrade runs on every chain.
pub mod unreleased {
	/// The migrations, in the order in which they run.
	pub type Migrations = ();
}

/// Migrations of every upgrade. Each is cheap if it has nothing to do.
pub mod permanent {
	/// The migrations, in the order in which they run.
	pub type Migrations = ();
}

/// Migrations of the next upgrade that take several blocks, in the order in which they run. They are
/// removed when that upgrade runs on every chain.
#[cfg(not(any(feature = "upgrade-trial", test)))]
pub type MultiBlock = ();

/// The trial's own.
#[cfg(all(feature = "upgrade-trial", not(test)))]
pub type MultiBlock = (trial::RaiseLimits,);

/// The tests' own.
#[cfg(test)]
pub type MultiBlock = (crate::tests::migrations::Doubling,);

/// All migrations that take one block, in the order in which they run.
pub type All = (unreleased::Migrations, permanent::Migrations);
