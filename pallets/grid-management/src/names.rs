//! Names of areas: what people call them. A name identifies nothing, the id does; so two areas may have
//! the same.

use crate::{AreaName, AreaNames, Areas, Config, Error, Pallet};
use energy_primitives::AreaId;
use frame_support::ensure;
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Sets an area's name, or takes it away where the new one is empty. Returns the old one.
	pub(crate) fn do_set_area_name(area: AreaId, name: AreaName) -> Result<AreaName, DispatchError> {
		ensure!(Areas::<T>::contains_key(area), Error::<T>::UnknownArea);
		Self::ensure_name(&name)?;
		Ok(AreaNames::<T>::mutate_exists(area, |entry| {
			let old = entry.take().unwrap_or_default();
			*entry = Some(name).filter(|name| !name.is_empty());
			old
		}))
	}

	/// Refuses what a page could not show as one line of text.
	pub(crate) fn ensure_name(name: &[u8]) -> DispatchResult {
		let text = core::str::from_utf8(name).map_err(|_| Error::<T>::NameNotText)?;
		let is_shown = text.trim() == text && !text.chars().any(is_unseen);
		ensure!(is_shown, Error::<T>::NameNotVisible);
		Ok(())
	}
}

/// Whether a character is a control character, or one of those that nobody sees: they would make two
/// names look the same, or turn the text behind them round.
fn is_unseen(character: char) -> bool {
	character.is_control()
		|| matches!(
			character,
			'\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
				| '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
		)
}
