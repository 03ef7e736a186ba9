//! Who validates.

use crate::{
	Change, Config, Error, Floor, Name, NodesOf, Pallet, RecentChanges, Rule, Sessions, Validator, WantedValidators,
};
use energy_primitives::{NodeRule, NotAName};
use frame_support::{ensure, traits::Get};
use frame_system::Pallet as System;
use sp_runtime::{traits::Saturating, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Whether the council wants an account to validate.
	pub fn is_wanted(who: &T::AccountId) -> bool {
		Self::position(who).is_ok()
	}

	/// Whether the council has admitted an account to the network: as a validator, or as the owner of a
	/// node.
	pub fn is_admitted(who: &T::AccountId) -> bool {
		Self::is_wanted(who) || Self::owns_node(who)
	}

	/// Whether an account owns a node on the list.
	pub fn owns_node(who: &T::AccountId) -> bool {
		NodesOf::<T>::contains_key(who)
	}

	/// Whether an account is a wanted validator, or validates in the present session or the next one.
	pub(crate) fn is_validating(who: &T::AccountId) -> bool {
		Self::is_wanted(who) || T::Sessions::active().contains(who) || T::Sessions::queued().contains(who)
	}

	/// Returns where an account stands among the wanted validators, or would stand.
	fn position(who: &T::AccountId) -> Result<usize, usize> {
		WantedValidators::<T>::get().binary_search_by(|validator| validator.account.cmp(who))
	}

	pub(crate) fn do_add_validator(who: &T::AccountId, name: &Name) -> DispatchResult {
		ensure!(!name.is_empty(), Error::<T>::NameEmpty);
		Self::ensure_name(name)?;
		let place = match Self::position(who) {
			Ok(_) => return Err(Error::<T>::ValidatorExists.into()),
			Err(place) => place,
		};
		ensure!(T::Sessions::has_keys(who), Error::<T>::NoSessionKeys);
		let is_connected = Rule::<T>::get() == NodeRule::Open || Self::has_validator_node(who);
		ensure!(is_connected, Error::<T>::NoValidatorNode);
		WantedValidators::<T>::try_mutate(|validators| {
			let before = validators.len() as u32;
			let validator = Validator {
				account: who.clone(),
				name: name.clone(),
			};
			validators
				.try_insert(place, validator)
				.map_err(|_| Error::<T>::TooManyValidators)?;
			Self::note_change(before)
		})
	}

	pub(crate) fn do_remove_validator(who: &T::AccountId) -> Result<Name, DispatchError> {
		let place = Self::position(who).map_err(|_| Error::<T>::UnknownValidator)?;
		WantedValidators::<T>::try_mutate(|validators| {
			let before = validators.len() as u32;
			ensure!(before > Floor::<T>::get().max(1), Error::<T>::TooFewValidators);
			Self::note_change(before)?;
			Ok(validators.remove(place).name)
		})
	}

	/// Counts a change of the wanted validators, of which there are `before` as yet. Within the change
	/// window a third of those that there were at its beginning may change, but at least one.
	fn note_change(before: u32) -> DispatchResult {
		let now = System::<T>::block_number();
		let window = T::ChangeWindow::get().into();
		RecentChanges::<T>::try_mutate(|changes| {
			changes.retain(|change| change.at.saturating_add(window) > now);
			let at_first = changes.first().map_or(before, |change| change.before);
			let most = (at_first / 3).max(1);
			ensure!((changes.len() as u32) < most, Error::<T>::TooManyChanges);
			changes
				.try_push(Change { at: now, before })
				.map_err(|_| Error::<T>::TooManyChanges.into())
		})
	}

	pub(crate) fn do_remove_keys(who: &T::AccountId) -> DispatchResult {
		ensure!(!Self::is_validating(who), Error::<T>::StillValidating);
		ensure!(T::Sessions::has_keys(who), Error::<T>::NoSessionKeys);
		T::Sessions::remove_keys(who)
	}

	/// Refuses what a page could not show as one line of text.
	pub(crate) fn ensure_name(name: &[u8]) -> DispatchResult {
		energy_primitives::ensure_name(name).map_err(|reason| match reason {
			NotAName::NotText => Error::<T>::NameNotText.into(),
			NotAName::NotVisible => Error::<T>::NameNotVisible.into(),
		})
	}
}
