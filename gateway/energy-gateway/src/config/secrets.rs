//! Secrets in files of their own.

use std::{
	fs::File,
	io::{self, Read},
	path::{Path, PathBuf},
};
use thiserror::Error;
use zeroize::Zeroizing;

/// The longest file with a secret, in bytes.
const MAX_BYTES: u64 = 4_096;

/// Why a file with a secret cannot be used. Holds none of the file's content.
#[derive(Debug, Error)]
pub enum SecretError {
	/// It cannot be read.
	#[error("{path}: {source}")]
	Read {
		/// The file.
		path: PathBuf,
		/// Why.
		source: io::Error,
	},
	/// It is not user and password.
	#[error("{0} is not two lines, user and password")]
	NotTwoLines(PathBuf),
}

/// Returns the user and the password of a file of two lines.
pub(crate) fn credentials(path: &Path) -> Result<(String, Zeroizing<String>), SecretError> {
	let text = secret(path)?;
	let mut lines = text.lines();
	match (lines.next(), lines.next(), lines.next()) {
		(Some(user), Some(password), None) => Ok((user.into(), Zeroizing::new(password.into()))),
		_ => Err(SecretError::NotTwoLines(path.into())),
	}
}

/// Returns all that a file says.
pub(crate) fn secret(path: &Path) -> Result<Zeroizing<String>, SecretError> {
	let read = || -> io::Result<Zeroizing<String>> {
		// Room for all at once: a growing buffer would leave copies of secrets behind.
		let mut text = Zeroizing::new(String::with_capacity(MAX_BYTES as usize + 1));
		File::open(path)?.take(MAX_BYTES + 1).read_to_string(&mut text)?;
		match text.len() as u64 > MAX_BYTES {
			true => Err(io::Error::other("it is too long")),
			false => Ok(text),
		}
	};
	read().map_err(|source| SecretError::Read {
		path: path.into(),
		source,
	})
}
