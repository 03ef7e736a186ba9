//! One module per format. Every parser is a pure function of the payload and its [`Context`](crate::Context): it takes all or nothing, never panics,
//! reads a bounded number of bytes, and says why it refuses.

pub mod cbor;
pub mod dsmr;
mod hints;
pub mod json;
pub mod mapping;
pub mod ocmf;
pub mod shelly;
pub mod tasmota;

use crate::{calendar, measurement::Measurement, PayloadError};
use energy_primitives::{MeterSignature, ReadingQuality, SignedReading};
use sp_core::{ecdsa, ed25519, sr25519};

/// What this project's own formats carry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Own {
	/// Registers of a device that signs nothing: the gateway is its trusted edge.
	Measured(Measurement),
	/// A reading that its meter has signed, to be passed on as it is. Nothing has been verified yet: that takes the chain's genesis hash and
	/// the meter's key, see [`is_signed`].
	Signed(SignedReading),
}

/// Whether a reading is signed by a meter's key for the chain of this genesis hash.
pub fn is_signed(signed: &SignedReading, genesis: &sp_core::H256, key: &energy_primitives::MeterKey) -> bool {
	signed.signature.verify(&signed.reading.message(genesis), key)
}

/// The version of this project's own formats.
const OWN_VERSION: u64 = 1;

/// The qualities of a reading, as the JSON names them and the CBOR numbers them.
const QUALITIES: [(&str, ReadingQuality); 3] = [
	("measured", ReadingQuality::Measured),
	("estimated", ReadingQuality::Estimated),
	("unsynchronised", ReadingQuality::Unsynchronised),
];

/// A quality's place in [`QUALITIES`].
const fn place_of(quality: ReadingQuality) -> usize {
	match quality {
		ReadingQuality::Measured => 0,
		ReadingQuality::Estimated => 1,
		ReadingQuality::Unsynchronised => 2,
	}
}

/// The time that a device tells of itself, in Unix ms; none if its clock was never set.
fn own_time(at_ms: u64) -> Result<u64, PayloadError> {
	Some(at_ms)
		.filter(|at| calendar::is_set(*at))
		.ok_or_else(|| PayloadError::time("at_ms"))
}

/// The kinds of keys, as both own formats name and number them.
#[derive(Clone, Copy)]
enum KeyKind {
	Ed25519,
	Sr25519,
	Ecdsa,
}

impl KeyKind {
	/// The signature of this kind that the bytes are: 64, for ecdsa 65.
	fn signature(self, bytes: &[u8]) -> Result<MeterSignature, PayloadError> {
		let wrong = |_| PayloadError::kind("signature", "64 bytes, or 65 of ecdsa");
		Ok(match self {
			Self::Ed25519 => MeterSignature::Ed25519(ed25519::Signature::from_raw(bytes.try_into().map_err(wrong)?)),
			Self::Sr25519 => MeterSignature::Sr25519(sr25519::Signature::from_raw(bytes.try_into().map_err(wrong)?)),
			Self::Ecdsa => MeterSignature::Ecdsa(ecdsa::Signature::from_raw(bytes.try_into().map_err(wrong)?)),
		})
	}

	fn of(signature: &MeterSignature) -> (Self, &[u8]) {
		match signature {
			MeterSignature::Ed25519(signature) => (Self::Ed25519, signature.as_ref()),
			MeterSignature::Sr25519(signature) => (Self::Sr25519, signature.as_ref()),
			MeterSignature::Ecdsa(signature) => (Self::Ecdsa, signature.as_ref()),
		}
	}
}
