//! The pallet's calls: origin, input, one `do_…` function, one event.

use frame_support::pallet_macros::pallet_section;

/// The calls, which are a part of the pallet itself.
#[pallet_section]
mod calls {
	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Makes an account a validator. It validates within two sessions.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AdminOrigin`]: two thirds of the council, or root.
		///
		/// ## Parameters
		///
		/// - `who`: the account. It has session keys on chain, and a node of the kind `Validator` on
		///   the list where the list is enforced.
		/// - `name`: the name of its organisation: UTF-8, 1 to 32 bytes.
		///
		/// ## Errors
		///
		/// - [`Error::NotCouncil`]: if the origin is anything else.
		/// - [`Error::NameEmpty`], [`Error::NameNotText`], [`Error::NameNotVisible`]: if `name` is no
		///   name.
		/// - [`Error::ValidatorExists`]: if the account is a wanted validator.
		/// - [`Error::NoSessionKeys`]: if it has no session keys.
		/// - [`Error::NoValidatorNode`]: if the list of nodes is enforced and has none of its own.
		/// - [`Error::TooManyValidators`]: if there are as many as there can be.
		/// - [`Error::TooManyChanges`]: if a third of the validators has changed within the change
		///   window.
		///
		/// ## Events
		///
		/// - [`Event::ValidatorAdded`]
		#[pallet::call_index(0)]
		pub fn add_validator(origin: OriginFor<T>, who: T::AccountId, name: Name) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin).map_err(|_| Error::<T>::NotCouncil)?;
			Self::do_add_validator(&who, &name)?;
			Self::deposit_event(Event::ValidatorAdded { validator: who, name });
			Ok(())
		}

		/// Ends an account's time as a validator. It goes on until the sessions have taken that over,
		/// two of them at most, and its nodes stay on the list at least as long.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AdminOrigin`]: two thirds of the council, or root.
		///
		/// ## Parameters
		///
		/// - `who`: the account.
		///
		/// ## Errors
		///
		/// - [`Error::NotCouncil`]: if the origin is anything else.
		/// - [`Error::UnknownValidator`]: if the account is no wanted validator.
		/// - [`Error::TooFewValidators`]: if there are as few as there can be.
		/// - [`Error::TooManyChanges`]: if a third of the validators has changed within the change
		///   window.
		///
		/// ## Events
		///
		/// - [`Event::ValidatorRemoved`]
		#[pallet::call_index(1)]
		pub fn remove_validator(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin).map_err(|_| Error::<T>::NotCouncil)?;
			let name = Self::do_remove_validator(&who)?;
			Self::deposit_event(Event::ValidatorRemoved { validator: who, name });
			Ok(())
		}

		/// Puts a node on the list of those that may take part. Its owner gets a role by that: its
		/// transactions get into a block.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AdminOrigin`]: two thirds of the council, or root.
		///
		/// ## Parameters
		///
		/// - `node`: the ed25519 public key of its network key.
		/// - `owner`: the organisation that runs it; of a validator, the validator's account.
		/// - `kind`: what it is for.
		/// - `label`: what it is called: UTF-8, up to 32 bytes.
		///
		/// ## Errors
		///
		/// - [`Error::NotCouncil`]: if the origin is anything else.
		/// - [`Error::NameNotText`], [`Error::NameNotVisible`]: if `label` is no label.
		/// - [`Error::NodeExists`]: if the node is on the list, whoever owns it.
		/// - [`Error::TooManyNodes`], [`Error::TooManyNodesOfOwner`]: if there is no room.
		///
		/// ## Events
		///
		/// - [`Event::NodeAllowed`]
		#[pallet::call_index(2)]
		pub fn allow_node(
			origin: OriginFor<T>,
			node: NodeId,
			owner: T::AccountId,
			kind: NodeKind,
			label: Name,
		) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin).map_err(|_| Error::<T>::NotCouncil)?;
			Self::do_allow_node(node, &owner, kind, &label)?;
			Self::deposit_event(Event::NodeAllowed {
				node,
				owner,
				kind,
				label,
			});
			Ok(())
		}

		/// Takes a node off the list. The nodes of a validator stay on it until it has left the
		/// sessions.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AdminOrigin`]: two thirds of the council, or root.
		///
		/// ## Parameters
		///
		/// - `node`: its id.
		///
		/// ## Errors
		///
		/// - [`Error::NotCouncil`]: if the origin is anything else.
		/// - [`Error::UnknownNode`]: if the node is not on the list.
		/// - [`Error::StillValidating`]: if it is of the kind `Validator` and its owner is a wanted
		///   validator, or validates in the present session or the next one.
		///
		/// ## Events
		///
		/// - [`Event::NodeWithdrawn`]
		#[pallet::call_index(3)]
		pub fn withdraw_node(origin: OriginFor<T>, node: NodeId) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin).map_err(|_| Error::<T>::NotCouncil)?;
			let owner = Self::do_withdraw_node(node)?;
			Self::deposit_event(Event::NodeWithdrawn { node, owner });
			Ok(())
		}

		/// Decides whether the list of nodes is enforced. Where it is, the nodes connect to those on
		/// the list only.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AdminOrigin`]: two thirds of the council, or root.
		///
		/// ## Parameters
		///
		/// - `rule`: `Listed` to enforce it, `Open` to let any node take part.
		///
		/// ## Errors
		///
		/// - [`Error::NotCouncil`]: if the origin is anything else.
		/// - [`Error::NoValidatorNode`]: if the list would be enforced and has no node of some
		///   validator: that one would be cut off.
		///
		/// ## Events
		///
		/// - [`Event::NodeRuleSet`]
		#[pallet::call_index(4)]
		pub fn set_node_rule(origin: OriginFor<T>, rule: NodeRule) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin).map_err(|_| Error::<T>::NotCouncil)?;
			let old = Self::do_set_node_rule(rule)?;
			Self::deposit_event(Event::NodeRuleSet { old, new: rule });
			Ok(())
		}

		/// Exchanges the id of a node of the caller's, whose network key is another one from now on.
		/// Kind and label stay.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the node's owner; for a fee.
		///
		/// ## Parameters
		///
		/// - `old`: the id on the list.
		/// - `new`: the id to put in its place.
		///
		/// ## Errors
		///
		/// - [`Error::UnknownNode`]: if `old` is not on the list.
		/// - [`Error::NotOwner`]: if it is somebody else's.
		/// - [`Error::NodeExists`]: if `new` is on the list.
		///
		/// ## Events
		///
		/// - [`Event::NodeRotated`]
		#[pallet::call_index(5)]
		pub fn rotate_node(origin: OriginFor<T>, old: NodeId, new: NodeId) -> DispatchResult {
			let owner = ensure_signed(origin)?;
			Self::do_rotate_node(&owner, old, new)?;
			Self::deposit_event(Event::NodeRotated { owner, old, new });
			Ok(())
		}

		/// Removes the caller's session keys, and gives back what it deposited for them. It stands in
		/// place of `session.purgeKeys`, which would take a validator's keys away while it validates.
		///
		/// ## Dispatch Origin
		///
		/// Signed by an account with session keys that does not validate; for a fee.
		///
		/// ## Errors
		///
		/// - [`Error::StillValidating`]: if the caller is a wanted validator, or validates in the
		///   present session or the next one.
		/// - [`Error::NoSessionKeys`]: if it has no session keys.
		///
		/// ## Events
		///
		/// - [`Event::KeysRemoved`]
		#[pallet::call_index(6)]
		pub fn remove_keys(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_remove_keys(&who)?;
			Self::deposit_event(Event::KeysRemoved { who });
			Ok(())
		}
	}
}
