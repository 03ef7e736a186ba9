//! One module per format. Every parser is a pure function of the payload and its
//! [`Context`](crate::Context): it takes a payload as a whole or not at all, never panics, reads a
//! bounded number of bytes, and returns why it refuses one.

pub mod cbor;
pub mod dsmr;
mod hints;
pub mod json;
pub mod mapping;
pub mod ocmf;
pub mod shelly;
pub mod tasmota;

use crate::{
	calendar,
	measurement::{Measurement, Quality},
	Energy, Interval, MeterId, PayloadError,
};

/// What this project's own formats carry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Own {
	/// Registers of a device that signs nothing.
	Measured(Measurement),
	/// A reading that its meter has signed. The signature has not been verified: that takes the
	/// chain's genesis hash and the meter's key.
	Signed(SignedReading),
}

/// A meter's registers at the end of an interval, signed by the meter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignedReading {
	/// The meter.
	pub meter: MeterId,
	/// The epoch of the meter's key.
	pub epoch: u32,
	/// The reading's number in that epoch.
	pub sequence: u32,
	/// The interval that has ended.
	pub interval: Interval,
	/// The import register, in Wh.
	pub import_wh: Energy,
	/// The export register, in Wh.
	pub export_wh: Energy,
	/// How the registers were read.
	pub quality: Quality,
	/// The meter's signature.
	pub signature: Signature,
}

/// A signature, by the kind of its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signature {
	/// Of ed25519.
	Ed25519([u8; 64]),
	/// Of sr25519.
	Sr25519([u8; 64]),
	/// Of secp256k1, with the recovery number as the last byte.
	Ecdsa([u8; 65]),
}

/// The version of this project's own formats.
const OWN_VERSION: u64 = 1;

/// The qualities of a reading, as the JSON names them and the CBOR numbers them.
const QUALITIES: [(&str, Quality); 3] = [
	("measured", Quality::Measured),
	("estimated", Quality::Estimated),
	("unsynchronised", Quality::Unsynchronised),
];

/// Returns a quality's index in [`QUALITIES`].
const fn index_of(quality: Quality) -> usize {
	match quality {
		Quality::Measured => 0,
		Quality::Estimated => 1,
		Quality::Unsynchronised => 2,
	}
}

/// Returns the time that a device sends, in Unix ms, if its clock has been set.
fn own_time(at_ms: u64) -> Result<u64, PayloadError> {
	Some(at_ms)
		.filter(|at| calendar::is_set(*at))
		.ok_or_else(|| PayloadError::time("at_ms"))
}

/// The kinds of keys, in the order of their numbers in the CBOR.
#[derive(Clone, Copy)]
enum KeyKind {
	Ed25519,
	Sr25519,
	Ecdsa,
}

/// The kinds of keys, each with its name in the JSON and its number in the CBOR.
const KEY_KINDS: [(KeyKind, &str, usize); 3] = [
	(KeyKind::Ed25519, "ed25519", 10),
	(KeyKind::Sr25519, "sr25519", 11),
	(KeyKind::Ecdsa, "ecdsa", 12),
];

impl KeyKind {
	/// Returns the signature of this kind with these bytes: 64, for ecdsa 65.
	fn signature(self, bytes: &[u8]) -> Result<Signature, PayloadError> {
		let wrong = |_| PayloadError::kind("signature", "64 bytes, or 65 of ecdsa");
		Ok(match self {
			Self::Ed25519 => Signature::Ed25519(bytes.try_into().map_err(wrong)?),
			Self::Sr25519 => Signature::Sr25519(bytes.try_into().map_err(wrong)?),
			Self::Ecdsa => Signature::Ecdsa(bytes.try_into().map_err(wrong)?),
		})
	}
}

impl Signature {
	/// Returns the signature's kind in the JSON and in the CBOR, and its bytes.
	fn parts(&self) -> (&'static str, usize, &[u8]) {
		let (kind, bytes): (_, &[u8]) = match self {
			Self::Ed25519(bytes) => (KeyKind::Ed25519, bytes),
			Self::Sr25519(bytes) => (KeyKind::Sr25519, bytes),
			Self::Ecdsa(bytes) => (KeyKind::Ecdsa, bytes),
		};
		let (_, name, number) = KEY_KINDS[kind as usize];
		(name, number, bytes)
	}
}
