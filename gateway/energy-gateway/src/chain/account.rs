//! The account that the gateway signs its transactions with.

use sp_core::{sr25519, Pair};
use std::{fmt, io::Read, path::Path};
use subxt::{
	config::PolkadotConfig,
	tx::Signer,
	utils::{AccountId32, MultiSignature},
};
use zeroize::Zeroizing;

/// The most that a seed file may hold, in bytes. A mnemonic of 24 words with a path is shorter.
const MAX_SEED_FILE: u64 = 1_024;

/// An account with its sr25519 key.
pub struct Account {
	pair: sr25519::Pair,
	id: [u8; 32],
}

/// Why there is no account.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
	/// The file with the secret cannot be read.
	#[error("the account's seed file {file} cannot be read: {reason}")]
	Unreadable { file: String, reason: String },
	/// The file is longer than a secret can be.
	#[error("the account's seed file {file} holds more than {MAX_SEED_FILE} bytes, which is no seed")]
	TooLong { file: String },
	/// The environment variable is not set, or not text.
	#[error("the environment variable {0} with the account's secret is not set")]
	NotSet(String),
	/// What was given is no secret.
	#[error(
		"the account's secret is neither a mnemonic, nor 0x and 64 hex digits, nor a development path such as //Eve"
	)]
	NoSecret,
}

impl Account {
	/// From a mnemonic, a seed of `0x` and 64 hex digits, each with a derivation path or not, or a
	/// development path such as `//Eve`. White space around it is ignored.
	///
	/// Errors: `NoSecret`. The message never holds any of what was given.
	pub fn from_secret(secret: &str) -> Result<Self, AccountError> {
		let secret = secret.trim();
		// Without a phrase the development phrase is meant, which everybody knows.
		if secret.is_empty() || secret.starts_with("///") {
			return Err(AccountError::NoSecret);
		}
		if secret.starts_with('/') {
			tracing::warn!("the account is a development account, whose secret everybody knows");
		}
		let pair = sr25519::Pair::from_string(secret, None).map_err(|_| AccountError::NoSecret)?;
		Ok(Self::from_pair(pair))
	}

	/// With a key pair of the caller's.
	pub fn from_pair(pair: sr25519::Pair) -> Self {
		let id = pair.public().0;
		Self { pair, id }
	}

	/// From a file that holds the secret and nothing else.
	///
	/// Errors: `Unreadable`, `TooLong`, `NoSecret`.
	pub fn from_file(path: &Path) -> Result<Self, AccountError> {
		let unreadable = |reason: String| AccountError::Unreadable {
			file: path.display().to_string(),
			reason,
		};
		let file = std::fs::File::open(path).map_err(|e| unreadable(e.to_string()))?;
		warn_of_other_readers(path, &file);
		let mut secret = Zeroizing::new(String::with_capacity(MAX_SEED_FILE as usize + 1));
		file.take(MAX_SEED_FILE + 1)
			.read_to_string(&mut secret)
			.map_err(|e| unreadable(e.to_string()))?;
		if secret.len() as u64 > MAX_SEED_FILE {
			return Err(AccountError::TooLong {
				file: path.display().to_string(),
			});
		}
		Self::from_secret(&secret)
	}

	/// From an environment variable.
	///
	/// Errors: `NotSet`, `NoSecret`.
	pub fn from_env(variable: &str) -> Result<Self, AccountError> {
		let secret = Zeroizing::new(std::env::var(variable).map_err(|_| AccountError::NotSet(variable.into()))?);
		Self::from_secret(&secret)
	}

	/// Returns the public key, which is the account's number on chain.
	pub fn id(&self) -> [u8; 32] {
		self.id
	}

	/// Returns the address as wallets show it, of the generic prefix 42.
	pub fn address(&self) -> String {
		AccountId32(self.id).to_string()
	}
}

impl fmt::Debug for Account {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.debug_tuple("Account").field(&self.address()).finish()
	}
}

impl Signer<PolkadotConfig> for Account {
	fn account_id(&self) -> AccountId32 {
		AccountId32(self.id)
	}

	fn sign(&self, payload: &[u8]) -> MultiSignature {
		MultiSignature::Sr25519(self.pair.sign(payload).0)
	}
}

/// Warns if other users can read the file.
fn warn_of_other_readers(path: &Path, file: &std::fs::File) {
	#[cfg(unix)]
	if let Ok(metadata) = file.metadata() {
		use std::os::unix::fs::PermissionsExt;
		if metadata.permissions().mode() & 0o077 != 0 {
			tracing::warn!(
				file = %path.display(),
				"other users of this machine can read the account's seed file: take their rights away (chmod 600)"
			);
		}
	}
	#[cfg(not(unix))]
	let _ = (path, file);
}

#[cfg(test)]
mod tests {
	use super::*;

	const EVE: &str = "5HGjWAeFDfFCWPsjFQdVV2Msvz2XtMktvgocEZcCj68kUMaw";

	#[test]
	fn an_account_comes_from_a_path_a_seed_or_a_mnemonic() {
		assert_eq!(
			Account::from_secret(" //Eve\n").map(|a| a.address()).ok().as_deref(),
			Some(EVE)
		);
		let words = "bottom drive obey lake curtain smoke basket hold race lonely fit walk";
		let path = format!("{words}//Eve");
		assert_eq!(
			Account::from_secret(&path).map(|a| a.address()).ok().as_deref(),
			Some(EVE)
		);
		let seed = format!("0x{}", "07".repeat(32));
		assert!(Account::from_secret(&seed).is_ok());
	}

	#[test]
	fn what_is_no_secret_is_refused_and_not_repeated() {
		for secret in [
			"",
			" \n",
			"///password",
			"seven words that are not a mnemonic",
			"0x1234",
		] {
			let error = Account::from_secret(secret).map(|_| ()).map_err(|e| e.to_string());
			assert!(
				matches!(&error, Err(text) if secret.trim().is_empty() || !text.contains(secret)),
				"{error:?}"
			);
		}
	}

	#[test]
	fn a_file_holds_the_secret_and_not_more() {
		let folder = tempfile::tempdir().unwrap();
		let file = folder.path().join("seed");
		std::fs::write(&file, "//Eve\n").unwrap();
		assert_eq!(
			Account::from_file(&file).map(|a| a.address()).ok().as_deref(),
			Some(EVE)
		);
		std::fs::write(&file, "//Eve".repeat(1_000)).unwrap();
		assert!(matches!(Account::from_file(&file), Err(AccountError::TooLong { .. })));
		assert!(matches!(
			Account::from_file(&folder.path().join("none")),
			Err(AccountError::Unreadable { .. })
		));
	}
}
