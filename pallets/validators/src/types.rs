//! What the pallet stores, and what it asks of the sessions.

use alloc::vec::Vec;
use energy_primitives::{storage_type, NodeKind};
use frame_support::BoundedVec;
use macro_rules_attribute::apply;
use pallet_session::ShouldEndSession;
use sp_core::ConstU32;
use sp_runtime::DispatchResult;

/// The name of an organisation, or the label of a node: UTF-8, up to 32 bytes.
pub type Name = BoundedVec<u8, ConstU32<32>>;

/// A validator that the council wants.
#[apply(storage_type!)]
pub struct Validator<AccountId> {
	/// Its account.
	pub account: AccountId,
	/// The name of its organisation.
	pub name: Name,
}

/// An addition to the wanted validators, or a removal.
#[apply(storage_type!)]
pub struct Change<BlockNumber> {
	/// The block it was made in.
	pub at: BlockNumber,
	/// How many validators were wanted before it.
	pub before: u32,
}

/// A node on the list, beside its id.
#[apply(storage_type!)]
pub struct Node<AccountId> {
	/// The organisation that runs it.
	pub owner: AccountId,
	/// What it is for.
	pub kind: NodeKind,
	/// What it is called; may be empty.
	pub label: Name,
}

/// What pallet-session asks: it ends no session of its own accord, since it would count a whole block's
/// weight for that, and leave no room for a call in that block. This pallet ends them, and counts what
/// it takes.
pub struct EndedByValidators;

impl<BlockNumber> ShouldEndSession<BlockNumber> for EndedByValidators {
	fn should_end_session(_: BlockNumber) -> bool {
		false
	}
}

/// The sessions, and the validators' keys in them.
pub trait Sessions<AccountId> {
	/// Ends the session, and begins the next.
	fn end_session();

	/// Returns the validators of the present session.
	fn active() -> Vec<AccountId>;

	/// Returns the validators of the next session.
	fn queued() -> Vec<AccountId>;

	/// Whether an account has session keys on chain.
	fn has_keys(who: &AccountId) -> bool;

	/// Removes an account's session keys, and gives back what it deposited for them.
	///
	/// Errors: the account has none.
	fn remove_keys(who: &AccountId) -> DispatchResult;
}
