//! The keys of meters that this gateway signs for: ed25519 seeds in one encrypted file.
//!
//! | bytes | |
//! |---|---|
//! | 8 | `energykm` |
//! | 1 | version, 1 |
//! | 4, 4, 4 | Argon2id's memory (KiB), passes and lanes, little-endian |
//! | 16 | salt |
//! | 24 | nonce |
//! | rest | XChaCha20-Poly1305 over the SCALE encoding of a list of (meter, seed), all that stands before it authenticated with it |
//!
//! A meter may have several keys: the new one is made, and registered by the operator, while the
//! old one still signs. Which of them signs, the chain says.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{
	aead::{rand_core::RngCore, Aead, KeyInit, OsRng, Payload},
	XChaCha20Poly1305, XNonce,
};
use codec::{Decode, DecodeAll, Encode};
use energy_primitives::MeterId;
use sp_core::{ed25519, Pair};
use std::{
	collections::BTreeMap,
	fs::{self, File, OpenOptions},
	io::{self, Read, Write},
	path::{Path, PathBuf},
};
use thiserror::Error;
use zeroize::{Zeroize, Zeroizing};

/// The environment variable that holds the password, where no file does.
pub const PASSWORD_VARIABLE: &str = "ENERGY_GATEWAY_PASSWORD";

/// The most keys that a meter has.
pub const MAX_KEYS_OF_METER: usize = 4;

/// The most bytes that are read of a key store: some 400 000 keys.
const MAX_FILE_BYTES: u64 = 16 << 20;
const MAX_PASSWORD_BYTES: u64 = 4_096;
const MAGIC: &[u8; 8] = b"energykm";
const VERSION: u8 = 1;
/// 64 MiB and three passes: some tenths of a second on a small machine.
const COST: Cost = Cost {
	memory_kib: 64 << 10,
	passes: 3,
	lanes: 1,
};

/// Why the key store cannot be used.
#[derive(Debug, Error)]
pub enum KeystoreError {
	/// The file cannot be read or written.
	#[error("the key store {path}: {source}")]
	File {
		/// The file.
		path: PathBuf,
		/// Why.
		source: io::Error,
	},
	/// The file is no key store, or is cut or altered in its header.
	#[error("the key store {0} is damaged, or is no key store")]
	Damaged(PathBuf),
	/// The file is of a version that this program does not know.
	#[error("the key store {path} is of version {version}, which this program does not know")]
	Version {
		/// The file.
		path: PathBuf,
		/// Its version.
		version: u8,
	},
	/// The password is another one, or the file was altered.
	#[error("the password is not the one of the key store {0}, or the file was altered")]
	Password(PathBuf),
	/// The password's file cannot be read.
	#[error("the password file {path}: {source}")]
	PasswordFile {
		/// The file.
		path: PathBuf,
		/// Why.
		source: io::Error,
	},
	/// There is no password.
	#[error("there is no password: give a password file, or set {PASSWORD_VARIABLE}")]
	NoPassword,
	/// The password is empty.
	#[error("the password is empty")]
	EmptyPassword,
	/// A meter has as many keys as it may.
	#[error("meter {0} has {MAX_KEYS_OF_METER} keys; remove one first")]
	TooManyKeys(MeterId),
	/// The key is there already.
	#[error("meter {0} has this key already")]
	KnownKey(MeterId),
	/// A seed is not 32 bytes.
	#[error("a seed is 64 hexadecimal digits")]
	Seed,
	/// The key could not be derived or the keys not be encrypted.
	#[error("the keys cannot be encrypted")]
	Cipher,
}

/// What it costs to try a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
struct Cost {
	memory_kib: u32,
	passes: u32,
	lanes: u32,
}

impl Cost {
	/// No more than a gateway can be expected to have, so that an altered file cannot ask for it.
	fn is_bearable(self) -> bool {
		self.memory_kib <= 1 << 20 && self.passes <= 64 && self.lanes <= 16
	}

	fn key(self, password: &[u8], salt: &[u8]) -> Option<Zeroizing<[u8; 32]>> {
		let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32)).ok()?;
		let mut key = Zeroizing::new([0; 32]);
		let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
		argon.hash_password_into(password, salt, key.as_mut()).ok()?;
		Some(key)
	}
}

#[derive(Encode, Decode)]
struct Header {
	magic: [u8; 8],
	version: u8,
	cost: Cost,
	salt: [u8; 16],
	nonce: [u8; 24],
}

/// A seed, wiped when it is dropped.
#[derive(Clone, Encode, Decode, Zeroize)]
#[zeroize(drop)]
struct Seed([u8; 32]);

struct Key {
	seed: Seed,
	pair: ed25519::Pair,
}

/// The keys, decrypted.
#[derive(Default)]
pub struct Keystore {
	keys: BTreeMap<MeterId, Vec<Key>>,
}

impl Keystore {
	/// Reads the file.
	pub fn open(path: &Path, password: &[u8]) -> Result<Self, KeystoreError> {
		let bytes = read(path, MAX_FILE_BYTES).map_err(|source| KeystoreError::File {
			path: path.into(),
			source,
		})?;
		let damaged = || KeystoreError::Damaged(path.into());
		let mut sealed = bytes.as_slice();
		let header = Header::decode(&mut sealed).map_err(|_| damaged())?;
		if &header.magic != MAGIC {
			return Err(damaged());
		}
		if header.version != VERSION {
			return Err(KeystoreError::Version {
				path: path.into(),
				version: header.version,
			});
		}
		if !header.cost.is_bearable() {
			return Err(damaged());
		}
		let key = header.cost.key(password, &header.salt).ok_or_else(damaged)?;
		let payload = Payload {
			msg: sealed,
			aad: &header.encode(),
		};
		let cipher = XChaCha20Poly1305::new(key.as_slice().into());
		let opened = cipher.decrypt(XNonce::from_slice(&header.nonce), payload);
		let opened = Zeroizing::new(opened.map_err(|_| KeystoreError::Password(path.into()))?);
		let seeds = Vec::<(MeterId, Seed)>::decode_all(&mut opened.as_slice()).map_err(|_| damaged())?;
		let mut store = Self::default();
		for (meter, seed) in seeds {
			store.add(meter, seed)?;
		}
		Ok(store)
	}

	/// Writes the file, in place of the one that is there: whole or not at all, and readable by its
	/// owner alone.
	pub fn save(&self, path: &Path, password: &[u8]) -> Result<(), KeystoreError> {
		self.save_at(path, password, COST)
	}

	fn save_at(&self, path: &Path, password: &[u8], cost: Cost) -> Result<(), KeystoreError> {
		let mut header = Header {
			magic: *MAGIC,
			version: VERSION,
			cost,
			salt: [0; 16],
			nonce: [0; 24],
		};
		OsRng.fill_bytes(&mut header.salt);
		OsRng.fill_bytes(&mut header.nonce);
		let of_meter = |(meter, keys): (&MeterId, &Vec<Key>)| {
			let seeds = keys.iter().map(|key| (*meter, key.seed.clone()));
			seeds.collect::<Vec<_>>()
		};
		let seeds: Vec<(MeterId, Seed)> = self.keys.iter().flat_map(of_meter).collect();
		let plain = Zeroizing::new(seeds.encode());
		let key = cost.key(password, &header.salt).ok_or(KeystoreError::Cipher)?;
		let head = header.encode();
		let payload = Payload {
			msg: &plain,
			aad: &head,
		};
		let cipher = XChaCha20Poly1305::new(key.as_slice().into());
		let sealed = cipher.encrypt(XNonce::from_slice(&header.nonce), payload);
		let sealed = sealed.map_err(|_| KeystoreError::Cipher)?;
		replace(path, &[head, sealed].concat()).map_err(|source| KeystoreError::File {
			path: path.into(),
			source,
		})
	}

	/// Makes a key of a meter, from the system's random numbers. Returns its public part.
	pub fn generate(&mut self, meter: MeterId) -> Result<ed25519::Public, KeystoreError> {
		let mut seed = Seed([0; 32]);
		OsRng.fill_bytes(&mut seed.0);
		self.add(meter, seed)
	}

	/// Takes a key of a meter from its seed, 64 hexadecimal digits with or without `0x`. Returns
	/// its public part.
	pub fn import(&mut self, meter: MeterId, hexadecimal: &str) -> Result<ed25519::Public, KeystoreError> {
		let digits = hexadecimal.trim();
		let bytes =
			Zeroizing::new(hex::decode(digits.strip_prefix("0x").unwrap_or(digits)).map_err(|_| KeystoreError::Seed)?);
		let seed = Seed(bytes.as_slice().try_into().map_err(|_| KeystoreError::Seed)?);
		self.add(meter, seed)
	}

	/// Forgets a key of a meter. Returns whether it was there.
	pub fn remove(&mut self, meter: MeterId, public: &ed25519::Public) -> bool {
		let Some(keys) = self.keys.get_mut(&meter) else {
			return false;
		};
		let before = keys.len();
		keys.retain(|key| key.pair.public() != *public);
		let is_removed = keys.len() < before;
		if keys.is_empty() {
			self.keys.remove(&meter);
		}
		is_removed
	}

	fn add(&mut self, meter: MeterId, seed: Seed) -> Result<ed25519::Public, KeystoreError> {
		let pair = ed25519::Pair::from_seed(&seed.0);
		let public = pair.public();
		let keys = self.keys.entry(meter).or_default();
		if keys.iter().any(|key| key.pair.public() == public) {
			return Err(KeystoreError::KnownKey(meter));
		}
		if keys.len() >= MAX_KEYS_OF_METER {
			return Err(KeystoreError::TooManyKeys(meter));
		}
		keys.push(Key { seed, pair });
		Ok(public)
	}

	/// Returns the key of a meter with this public part.
	pub fn get(&self, meter: MeterId, public: &[u8; 32]) -> Option<&ed25519::Pair> {
		let mut keys = self.keys.get(&meter)?.iter();
		keys.find_map(|key| (key.pair.public().0 == *public).then_some(&key.pair))
	}

	/// Whether a meter has a key.
	pub fn has(&self, meter: MeterId) -> bool {
		self.keys.contains_key(&meter)
	}

	/// Returns all public parts, by meter, in the order in which they came.
	pub fn public_keys(&self) -> impl Iterator<Item = (MeterId, ed25519::Public)> + '_ {
		let of_meter = |(meter, keys): (&MeterId, &Vec<Key>)| {
			let publics = keys.iter().map(|key| (*meter, key.pair.public()));
			publics.collect::<Vec<_>>()
		};
		self.keys.iter().flat_map(of_meter)
	}
}

/// Returns the password: of the file if one is given, else of [`PASSWORD_VARIABLE`]. The line break
/// at the end of a file does not belong to it.
pub fn password(file: Option<&Path>) -> Result<Zeroizing<Vec<u8>>, KeystoreError> {
	let password = match file {
		Some(path) => {
			let mut bytes = read(path, MAX_PASSWORD_BYTES).map_err(|source| KeystoreError::PasswordFile {
				path: path.into(),
				source,
			})?;
			while matches!(bytes.last(), Some(b'\n' | b'\r')) {
				bytes.pop();
			}
			bytes
		},
		None => {
			let variable = std::env::var(PASSWORD_VARIABLE).map_err(|_| KeystoreError::NoPassword)?;
			Zeroizing::new(variable.into_bytes())
		},
	};
	match password.is_empty() {
		true => Err(KeystoreError::EmptyPassword),
		false => Ok(password),
	}
}

fn read(path: &Path, limit: u64) -> io::Result<Zeroizing<Vec<u8>>> {
	let file = File::open(path)?;
	// Room for all at once: a growing buffer would leave copies of secrets behind.
	let len = file.metadata()?.len().min(limit);
	let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(len).unwrap_or(0).saturating_add(1)));
	file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
	if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > limit {
		return Err(io::Error::other("it is too long"));
	}
	Ok(bytes)
}

/// Puts a file in place of another: written and synchronised under a name beside it, then renamed.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
	let mut name = path.file_name().unwrap_or_default().to_owned();
	name.push(format!(".{}.new", std::process::id()));
	let beside = path.with_file_name(name);
	let write = || -> io::Result<()> {
		let mut options = OpenOptions::new();
		options.write(true).create_new(true);
		#[cfg(unix)]
		std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
		let mut file = options.open(&beside)?;
		file.write_all(bytes)?;
		file.sync_all()?;
		fs::rename(&beside, path)?;
		let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
		File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
	};
	write().inspect_err(|_| drop(fs::remove_file(&beside)))
}

#[cfg(test)]
mod tests {
	use super::*;

	const CHEAP: Cost = Cost {
		memory_kib: 8,
		passes: 1,
		lanes: 1,
	};

	fn saved() -> (tempfile::TempDir, PathBuf, Keystore) {
		let folder = tempfile::tempdir().unwrap();
		let path = folder.path().join("keys");
		let mut store = Keystore::default();
		store.generate(7).unwrap();
		store.generate(9).unwrap();
		store.generate(7).unwrap();
		store.save_at(&path, b"secret", CHEAP).unwrap();
		(folder, path, store)
	}

	#[test]
	fn keys_come_back_with_the_password_alone() {
		let (_folder, path, store) = saved();
		let opened = Keystore::open(&path, b"secret").unwrap();
		assert!(opened.public_keys().eq(store.public_keys()));
		assert_eq!(
			opened.public_keys().map(|(meter, _)| meter).collect::<Vec<_>>(),
			[7, 7, 9]
		);
		let wrong = Keystore::open(&path, b"secret2").err().unwrap();
		assert!(matches!(wrong, KeystoreError::Password(_)), "{wrong}");
		let (meter, public) = opened.public_keys().last().unwrap();
		let message = b"a reading";
		let signature = opened.get(meter, &public.0).unwrap().sign(message);
		assert!(ed25519::Pair::verify(&signature, message, &public));
		assert!(opened.get(7, &public.0).is_none());
	}

	#[test]
	fn no_byte_can_be_changed_and_nothing_cut() {
		let (_folder, path, _) = saved();
		let bytes = fs::read(&path).unwrap();
		for at in 0..bytes.len() {
			// The cost's higher bytes ask for more memory than a test should take, up to where they
			// are refused.
			if (9..21).contains(&at) {
				continue;
			}
			let mut changed = bytes.clone();
			changed[at] ^= 1;
			fs::write(&path, &changed).unwrap();
			assert!(Keystore::open(&path, b"secret").is_err(), "byte {at}");
		}
		for len in [0, 8, 9, 60, 61, bytes.len() - 1] {
			fs::write(&path, &bytes[..len]).unwrap();
			assert!(Keystore::open(&path, b"secret").is_err(), "{len} bytes");
		}
		let mut greedy = bytes.clone();
		greedy[9..13].copy_from_slice(&u32::MAX.to_le_bytes());
		fs::write(&path, &greedy).unwrap();
		let error = Keystore::open(&path, b"secret").err().unwrap();
		assert!(matches!(error, KeystoreError::Damaged(_)), "{error}");
		let mut newer = bytes;
		newer[8] = 2;
		fs::write(&path, &newer).unwrap();
		let error = Keystore::open(&path, b"secret").err().unwrap();
		assert!(matches!(error, KeystoreError::Version { version: 2, .. }), "{error}");
	}

	#[cfg(unix)]
	#[test]
	fn only_the_owner_reads_it_and_nothing_is_left_beside() {
		use std::os::unix::fs::PermissionsExt;
		let (folder, path, store) = saved();
		store.save_at(&path, b"other", CHEAP).unwrap();
		assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
		assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
		assert!(Keystore::open(&path, b"other").is_ok());
	}

	#[test]
	fn a_seed_is_taken_once_and_only_whole() {
		let mut store = Keystore::default();
		let seed = "0x".to_owned() + &"01".repeat(32);
		let public = store.import(7, &seed).unwrap();
		assert_eq!(public, ed25519::Pair::from_seed(&[1; 32]).public());
		assert!(matches!(store.import(7, &seed[2..]), Err(KeystoreError::KnownKey(7))));
		for wrong in ["", "0x01", &"01".repeat(33), &"zz".repeat(32)] {
			assert!(matches!(store.import(7, wrong), Err(KeystoreError::Seed)), "{wrong}");
		}
		for _ in 1..MAX_KEYS_OF_METER {
			store.generate(7).unwrap();
		}
		assert!(matches!(store.generate(7), Err(KeystoreError::TooManyKeys(7))));
		assert!(store.remove(7, &public) && !store.remove(7, &public));
		assert!(store.generate(7).is_ok());
	}

	#[test]
	fn a_password_is_what_stands_in_its_file() {
		let folder = tempfile::tempdir().unwrap();
		let path = folder.path().join("password");
		fs::write(&path, " correct horse \r\n").unwrap();
		assert_eq!(password(Some(&path)).unwrap().as_slice(), b" correct horse ");
		fs::write(&path, "\n").unwrap();
		assert!(matches!(password(Some(&path)), Err(KeystoreError::EmptyPassword)));
		let none = password(Some(&folder.path().join("none")));
		assert!(matches!(none, Err(KeystoreError::PasswordFile { .. })));
	}
}
