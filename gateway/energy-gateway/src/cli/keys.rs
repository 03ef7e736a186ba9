use super::CliError;
use crate::{
	config::Config,
	keystore::{self, Keystore},
};
use clap::{Args, Subcommand};
use energy_primitives::MeterId;
use sp_core::ed25519;
use std::{
	io::{self, Read, Write},
	path::{Path, PathBuf},
};

#[derive(Clone, Debug, Args)]
pub(super) struct Keys {
	/// The key store, instead of the configuration's.
	#[arg(long, global = true, value_name = "FILE")]
	file: Option<PathBuf>,

	/// A file with its password, instead of the configuration's or ENERGY_GATEWAY_PASSWORD.
	#[arg(long, global = true, value_name = "FILE")]
	password_file: Option<PathBuf>,

	#[command(subcommand)]
	command: KeysCommand,
}

#[derive(Clone, Debug, Subcommand)]
pub(super) enum KeysCommand {
	/// Make a key for each meter. A meter that has one gets another, for its exchange: the one that
	/// the chain knows signs.
	New {
		/// The meters' numbers.
		#[arg(required = true, value_name = "METER")]
		meters: Vec<MeterId>,
	},
	/// Print the public keys (ed25519, hexadecimal), for the operator who registers the meters.
	List,
	/// Take a key from standard input: its seed, 64 hexadecimal digits.
	Import {
		/// The meter's number.
		meter: MeterId,
	},
	/// Forget a key, for good.
	Remove {
		/// The meter's number.
		meter: MeterId,
		/// The public key, hexadecimal.
		public: String,
	},
}

impl Keys {
	/// Does what was asked.
	pub fn run(self, config: &Path) -> Result<(), CliError> {
		let configured = match &self.file {
			Some(_) => None,
			None => Some(Config::load(config)?.keys.ok_or(CliError::NoStore)?),
		};
		let (of_file, of_password) = configured.map_or((None, None), |keys| (Some(keys.file), keys.password_file));
		let file = self.file.or(of_file).ok_or(CliError::NoStore)?;
		let password = keystore::password(self.password_file.or(of_password).as_deref())?;
		let makes_one = matches!(self.command, KeysCommand::New { .. } | KeysCommand::Import { .. });
		let mut store = match makes_one && !file.exists() {
			true => Keystore::default(),
			false => Keystore::open(&file, &password)?,
		};
		let mut keys = Vec::new();
		match self.command {
			KeysCommand::List => {
				keys.extend(store.public_keys());
				return print(&keys);
			},
			KeysCommand::New { meters } => {
				for meter in meters {
					keys.push((meter, store.generate(meter)?));
				}
			},
			KeysCommand::Import { meter } => {
				let mut seed = zeroize::Zeroizing::new(String::with_capacity(256));
				io::stdin().lock().take(128).read_to_string(&mut seed)?;
				keys.push((meter, store.import(meter, &seed)?));
			},
			KeysCommand::Remove { meter, public } => {
				let bytes = <[u8; 32]>::try_from(hex::decode(public.trim_start_matches("0x")).unwrap_or_default());
				let public = bytes
					.map(ed25519::Public::from_raw)
					.map_err(|_| CliError::NoSuchKey(meter))?;
				if !store.remove(meter, &public) {
					return Err(CliError::NoSuchKey(meter));
				}
			},
		}
		store.save(&file, &password)?;
		print(&keys)
	}
}

fn print(keys: &[(MeterId, ed25519::Public)]) -> Result<(), CliError> {
	let mut out = io::stdout().lock();
	for (meter, public) in keys {
		writeln!(out, "{meter}\t0x{}", hex::encode(public.0))?;
	}
	Ok(())
}
