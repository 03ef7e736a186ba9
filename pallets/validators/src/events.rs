//! The pallet's events and errors.

use frame_support::pallet_macros::pallet_section;

/// The events and the errors, which are a part of the pallet itself.
#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An account will validate, within two sessions.
		ValidatorAdded {
			/// The account.
			validator: T::AccountId,
			/// The name of its organisation.
			name: Name,
		},
		/// An account will no longer validate, within two sessions. Until then it goes on.
		ValidatorRemoved {
			/// The account.
			validator: T::AccountId,
			/// The name of its organisation.
			name: Name,
		},
		/// The validators of a session differ from those of the session before it.
		ValidatorsQueued {
			/// The session: the next one.
			session: u32,
			/// Its validators.
			validators: Vec<T::AccountId>,
		},
		/// A node was put on the list.
		NodeAllowed {
			/// Its id.
			node: NodeId,
			/// The organisation that runs it.
			owner: T::AccountId,
			/// What it is for.
			kind: NodeKind,
			/// What it is called.
			label: Name,
		},
		/// A node was taken off the list. Where the list is enforced, the others disconnect from it.
		NodeWithdrawn {
			/// Its id.
			node: NodeId,
			/// The organisation that ran it.
			owner: T::AccountId,
		},
		/// The owner of a node has exchanged its network key, so that it has another id.
		NodeRotated {
			/// The owner.
			owner: T::AccountId,
			/// The id that was taken off the list.
			old: NodeId,
			/// The id that is on the list now.
			new: NodeId,
		},
		/// The council has decided whether the list of nodes is enforced.
		NodeRuleSet {
			/// The rule until now.
			old: NodeRule,
			/// The rule from now on.
			new: NodeRule,
		},
		/// An account that does not validate has removed its session keys.
		KeysRemoved {
			/// The account.
			who: T::AccountId,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The origin is not two thirds of the council.
		NotCouncil,
		/// The account is a wanted validator already.
		ValidatorExists,
		/// The account is no wanted validator.
		UnknownValidator,
		/// The account has no session keys on chain: it sets them first, with `session.setKeys`.
		NoSessionKeys,
		/// As many validators are wanted as there can be.
		TooManyValidators,
		/// As few validators are wanted as there can be.
		TooFewValidators,
		/// A third of the validators has changed within the change window, so the next change has to
		/// wait.
		TooManyChanges,
		/// The name of an organisation is empty.
		NameEmpty,
		/// A name or label is not UTF-8.
		NameNotText,
		/// A name or label begins or ends with a space, or has a character that nobody sees.
		NameNotVisible,
		/// The node is on the list already.
		NodeExists,
		/// The node is not on the list.
		UnknownNode,
		/// As many nodes are on the list as there can be.
		TooManyNodes,
		/// As many nodes of the owner are on the list as one owner can have.
		TooManyNodesOfOwner,
		/// The caller does not own the node.
		NotOwner,
		/// The list is or would be enforced, and has no node of the kind `Validator` that a
		/// validator owns.
		NoValidatorNode,
		/// The account validates in the present session or in the next one, or is wanted: what it
		/// validates with stays.
		StillValidating,
	}
}
