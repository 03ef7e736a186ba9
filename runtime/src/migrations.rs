//! What an upgrade does to the state, in the order of the lists below.
//!
//! A change of a storage item's layout comes with a migration here, with a new storage version of its pallet and a new
//! `spec_version`. A migration is a `frame_support::migrations::VersionedMigration`, so that it runs once however often
//! it stands in an upgrade; with `pre_upgrade` and `post_upgrade` it says what must have been kept. It is bounded: what
//! does not fit into half a block goes step by step.
//!
//! - [`Unreleased`] run with the next upgrade. Once that is on every chain that there is, they are taken out.
//! - [`Permanent`] run with every upgrade; each is cheap where it has nothing to do.
//!
//! Until now no chain has been released, so nothing has to be migrated: a chain of an earlier layout needs a new
//! genesis. The storage versions that each pallet begins with are those of its genesis, and the first change from here
//! on finds them.

/// Migrations of the next upgrade.
pub type Unreleased = ();

/// Migrations of every upgrade.
pub type Permanent = ();

/// All of them, in their order.
pub type All = (Unreleased, Permanent);
