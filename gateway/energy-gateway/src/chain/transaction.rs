//! Calls and transactions.

use super::{session::Runtime, Account, ChainError};
use codec::Encode;
use energy_primitives::SignedReading;
use sp_core::H256;
use subxt::{
	config::{DefaultExtrinsicParamsBuilder, PolkadotConfig},
	ext::scale_encode::{error::ErrorKind, EncodeAsFields, Error, FieldIter, TypeResolver},
	tx::Payload,
};

/// For how many blocks a transaction may be taken.
pub const MORTALITY: u64 = 64;

/// The hash of a transaction's bytes, by which it is found again in a block.
pub type TxHash = [u8; 32];

/// A transaction that is ready to be handed to a node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
	/// Its hash.
	pub hash: TxHash,
	/// Its SCALE encoding.
	pub bytes: Vec<u8>,
}

/// A call whose arguments are encoded already: their types are this program's own, so there is no
/// need to take them apart and put them together again by the metadata, which gives the call's
/// indices only.
pub struct Call {
	pallet: &'static str,
	name: &'static str,
	arguments: Arguments,
}

/// Arguments, encoded one after the other, and how many they are.
pub struct Arguments {
	encoded: Vec<u8>,
	count: usize,
}

impl Call {
	/// Returns the call `pallet.name` with so many arguments, encoded one after the other.
	pub fn new(pallet: &'static str, name: &'static str, count: usize, encoded: Vec<u8>) -> Self {
		Self {
			pallet,
			name,
			arguments: Arguments { encoded, count },
		}
	}

	/// Submits a batch of readings.
	pub fn submit_readings(batch: &[SignedReading]) -> Self {
		Self::new("EnergyProduction", "submit_readings", 1, batch.encode())
	}
}

impl EncodeAsFields for Arguments {
	fn encode_as_fields_to<R: TypeResolver>(
		&self,
		fields: &mut dyn FieldIter<'_, R::TypeId>,
		_types: &R,
		out: &mut Vec<u8>,
	) -> Result<(), Error> {
		let expected_len = fields.count();
		if expected_len != self.count {
			return Err(Error::new(ErrorKind::WrongLength {
				actual_len: self.count,
				expected_len,
			}));
		}
		out.extend_from_slice(&self.encoded);
		Ok(())
	}
}

impl Payload for Call {
	type CallData = Arguments;

	fn pallet_name(&self) -> &str {
		self.pallet
	}

	fn call_name(&self) -> &str {
		self.name
	}

	fn call_data(&self) -> &Arguments {
		&self.arguments
	}
}

/// Signs a batch of readings as a transaction; see [`sign_call`].
pub fn sign(
	runtime: &Runtime,
	account: &Account,
	batch: &[SignedReading],
	nonce: u32,
	mortality_start: (u64, H256),
) -> Result<Signed, ChainError> {
	sign_call(runtime, account, &Call::submit_readings(batch), nonce, mortality_start)
}

/// Signs a call as a transaction that lives for [`MORTALITY`] blocks from the block
/// `mortality_start` on, given by number and hash.
///
/// Errors: `Unfit` if the runtime has no such call or asks for what this program does not know.
pub fn sign_call(
	runtime: &Runtime,
	account: &Account,
	call: &Call,
	nonce: u32,
	(number, mortality_start): (u64, H256),
) -> Result<Signed, ChainError> {
	let params = DefaultExtrinsicParamsBuilder::<PolkadotConfig>::new()
		.mortal_from_unchecked(MORTALITY, number, mortality_start)
		.nonce(nonce.into())
		.build();
	let transaction = runtime
		.tx()
		.create_signable_offline(call, params)
		.and_then(|mut signable| signable.sign(account))
		.map_err(|e| ChainError::Unfit(e.to_string()))?;
	Ok(Signed {
		hash: transaction.hash().0,
		bytes: transaction.into_encoded(),
	})
}
