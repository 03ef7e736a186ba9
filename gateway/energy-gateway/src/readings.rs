//! Signed readings: as payloads carry them, and as the chain takes them.

use energy_primitives::{MeterKey, MeterSignature, Reading, ReadingQuality, SignedReading};
use meter_payloads::{
	formats::{self, Signature},
	Quality,
};
use sp_core::{ecdsa, ed25519, sr25519, H256};

/// Whether a reading is signed by a meter's key, for the chain of this genesis hash.
pub fn is_signed(signed: &SignedReading, genesis: &H256, key: &MeterKey) -> bool {
	signed.signature.verify(&signed.reading.message(genesis), key)
}

/// Returns the reading of a payload.
pub fn of_payload(payload: &formats::SignedReading) -> SignedReading {
	SignedReading {
		reading: Reading {
			meter: payload.meter,
			epoch: payload.epoch,
			sequence: payload.sequence,
			interval: payload.interval,
			import_wh: payload.import_wh,
			export_wh: payload.export_wh,
			quality: quality(payload.quality),
		},
		signature: match payload.signature {
			Signature::Ed25519(bytes) => MeterSignature::Ed25519(ed25519::Signature::from_raw(bytes)),
			Signature::Sr25519(bytes) => MeterSignature::Sr25519(sr25519::Signature::from_raw(bytes)),
			Signature::Ecdsa(bytes) => MeterSignature::Ecdsa(ecdsa::Signature::from_raw(bytes)),
		},
	}
}

/// Returns a reading as a payload carries it.
pub fn to_payload(signed: &SignedReading) -> formats::SignedReading {
	let reading = &signed.reading;
	formats::SignedReading {
		meter: reading.meter,
		epoch: reading.epoch,
		sequence: reading.sequence,
		interval: reading.interval,
		import_wh: reading.import_wh,
		export_wh: reading.export_wh,
		quality: match reading.quality {
			ReadingQuality::Measured => Quality::Measured,
			ReadingQuality::Estimated => Quality::Estimated,
			ReadingQuality::Unsynchronised => Quality::Unsynchronised,
		},
		signature: match signed.signature {
			MeterSignature::Ed25519(signature) => Signature::Ed25519(signature.0),
			MeterSignature::Sr25519(signature) => Signature::Sr25519(signature.0),
			MeterSignature::Ecdsa(signature) => Signature::Ecdsa(signature.0),
		},
	}
}

/// Returns a measurement's quality as the chain has it.
pub fn quality(quality: Quality) -> ReadingQuality {
	match quality {
		Quality::Measured => ReadingQuality::Measured,
		Quality::Estimated => ReadingQuality::Estimated,
		Quality::Unsynchronised => ReadingQuality::Unsynchronised,
	}
}
