//! The sessions ask who validates next.

use crate::{Config, Event, Pallet, Sessions, WantedValidators};
use alloc::vec::Vec;
use pallet_session::SessionManager;

const LOG_TARGET: &str = "runtime::validators";

impl<T: Config> SessionManager<T::AccountId> for Pallet<T> {
	/// Returns the wanted validators, unless they are those of the session that begins now: then nothing
	/// changes, and GRANDPA keeps its set of voters. The set is never empty, and nobody without keys is
	/// in it.
	fn new_session(session: u32) -> Option<Vec<T::AccountId>> {
		let next: Vec<_> = WantedValidators::<T>::get()
			.into_iter()
			.map(|validator| validator.account)
			.filter(T::Sessions::has_keys)
			.collect();
		let mut present = T::Sessions::active();
		present.sort();
		if next.is_empty() {
			log::error!(target: LOG_TARGET, "no wanted validator has keys; the present ones go on");
			return None;
		}
		if next == present {
			return None;
		}
		Self::deposit_event(Event::ValidatorsQueued {
			session,
			validators: next.clone(),
		});
		Some(next)
	}

	/// The validators of genesis are those whose keys it sets.
	fn new_session_genesis(_: u32) -> Option<Vec<T::AccountId>> {
		None
	}

	fn start_session(_: u32) {}

	fn end_session(_: u32) {}
}
