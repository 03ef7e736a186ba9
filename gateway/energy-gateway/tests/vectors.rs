//! The examples in `vectors/readings.json`, by which the maker of a meter can check what it signs
//! and sends.

use energy_gateway::readings::{is_signed, of_payload, to_payload};
use energy_primitives::{MeterKey, MeterSignature, Reading, ReadingQuality, SignedReading, READING_DOMAIN};
use meter_payloads::{
	formats::{cbor, json, Own},
	Context, Settings,
};
use serde_json::{json, Value};
use sp_core::{ecdsa, ed25519, sr25519, Pair, H256};
use std::{fs, path::PathBuf};

fn path() -> PathBuf {
	PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../meter-payloads/vectors/readings.json")
}

fn genesis() -> H256 {
	H256(std::array::from_fn(|i| 0xf0 ^ i as u8))
}

/// A seed of 32 different bytes.
fn seed(first: u8) -> [u8; 32] {
	std::array::from_fn(|i| first + i as u8)
}

/// A usual reading, one with the largest numbers, and one of each quality.
fn readings() -> [Reading; 3] {
	let usual = Reading {
		meter: 7,
		epoch: 0,
		sequence: 1,
		interval: 1_994_852,
		import_wh: 125_004,
		export_wh: 98_170,
		quality: ReadingQuality::Measured,
	};
	let largest = Reading {
		meter: u32::MAX,
		epoch: u32::MAX,
		sequence: u32::MAX,
		interval: u32::MAX,
		import_wh: u64::MAX,
		export_wh: u64::MAX,
		quality: ReadingQuality::Estimated,
	};
	let next = Reading {
		epoch: 3,
		sequence: 35_041,
		interval: 2_029_892,
		import_wh: 5_321_877,
		export_wh: 0,
		quality: ReadingQuality::Unsynchronised,
		..usual
	};
	[usual, largest, next]
}

/// What the file holds of a reading that a key has signed.
fn vector(kind: &str, seed: &[u8], public: &[u8], signed: &SignedReading) -> Value {
	let SignedReading { reading, signature } = signed;
	let signature: &[u8] = match signature {
		MeterSignature::Ed25519(signature) => signature.as_ref(),
		MeterSignature::Sr25519(signature) => signature.as_ref(),
		MeterSignature::Ecdsa(signature) => signature.as_ref(),
	};
	json!({
		"key": {"kind": kind, "seed": hex::encode(seed), "public": hex::encode(public)},
		"reading": {
			"meter": reading.meter,
			"epoch": reading.epoch,
			"sequence": reading.sequence,
			"interval": reading.interval,
			"import_wh": reading.import_wh.to_string(),
			"export_wh": reading.export_wh.to_string(),
			"quality": match reading.quality {
				ReadingQuality::Measured => "measured",
				ReadingQuality::Estimated => "estimated",
				ReadingQuality::Unsynchronised => "unsynchronised",
			},
		},
		"message": hex::encode(reading.message(&genesis())),
		"signature": hex::encode(signature),
		"json": json::encode(&to_payload(signed)),
		"cbor": hex::encode(cbor::encode(&to_payload(signed))),
	})
}

/// All vectors, made anew. Signatures of sr25519 hold a random number, so they come out different
/// each time.
fn vectors() -> Vec<Value> {
	let (ed, sr, ec) = (
		ed25519::Pair::from_seed(&seed(1)),
		sr25519::Pair::from_seed(&seed(2)),
		ecdsa::Pair::from_seed(&seed(3)),
	);
	let of = |reading: Reading| {
		let message = reading.message(&genesis());
		let with = |signature| SignedReading { reading, signature };
		[
			vector(
				"ed25519",
				&seed(1),
				ed.public().as_ref(),
				&with(MeterSignature::Ed25519(ed.sign(&message))),
			),
			vector(
				"sr25519",
				&seed(2),
				sr.public().as_ref(),
				&with(MeterSignature::Sr25519(sr.sign(&message))),
			),
			vector(
				"ecdsa",
				&seed(3),
				ec.public().as_ref(),
				&with(MeterSignature::Ecdsa(ec.sign(&message))),
			),
		]
	};
	readings().into_iter().flat_map(of).collect()
}

/// Writes the file anew: `cargo test -p energy-gateway --test vectors -- --ignored`.
#[test]
#[ignore = "writes vectors/readings.json"]
fn the_vectors_are_written() {
	let file = json!({
		"about": [
			"Signed readings, for makers of meters. What is signed is `message`, 81 bytes: the domain (16 bytes of ASCII), the chain's genesis hash (32), then little-endian meter, epoch, sequence, interval (4 each), import_wh, export_wh (8 each), quality (1: measured 0, estimated 1, unsynchronised 2).",
			"ed25519: RFC 8032 over the message; the seed is the private key. Deterministic.",
			"sr25519: Schnorrkel over the message, signing context 'substrate'; the seed is the mini secret key, expanded as in ed25519. Every signature is a different one; that of this file has to verify.",
			"ecdsa: secp256k1 over the BLAKE2b-256 hash of the message, RFC 6979, low s; r, s (32 bytes each, big-endian) and the recovery number 0 or 1; the seed is the private key, the public key is compressed. Deterministic.",
			"json and cbor are the two payloads in which the reading can be sent to a gateway; cbor is written in hexadecimal."
		],
		"domain": std::str::from_utf8(READING_DOMAIN).unwrap(),
		"genesis": hex::encode(genesis()),
		"vectors": vectors(),
	});
	fs::create_dir_all(path().parent().unwrap()).unwrap();
	fs::write(path(), serde_json::to_string_pretty(&file).unwrap() + "\n").unwrap();
}

#[test]
fn the_vectors_are_what_a_meter_signs_and_a_gateway_takes() {
	let file: Value = serde_json::from_str(&fs::read_to_string(path()).unwrap()).unwrap();
	let text = |value: &Value, field: &str| value[field].as_str().unwrap().to_string();
	assert_eq!(text(&file, "domain").as_bytes(), READING_DOMAIN);
	assert_eq!(text(&file, "genesis"), hex::encode(genesis()));
	let (found, made) = (file["vectors"].as_array().unwrap(), vectors());
	assert_eq!(found.len(), made.len());
	let settings = Settings::default();
	let context = Context {
		topic: "m",
		received_ms: 0,
		settings: &settings,
	};
	for (found, made) in found.iter().zip(&made) {
		let kind = text(&found["key"], "kind");
		let public = hex::decode(text(&found["key"], "public")).unwrap();
		let key = match kind.as_str() {
			"ed25519" => MeterKey::Ed25519(ed25519::Public::from_raw(public.try_into().unwrap())),
			"sr25519" => MeterKey::Sr25519(sr25519::Public::from_raw(public.try_into().unwrap())),
			_ => MeterKey::Ecdsa(ecdsa::Public::from_raw(public.try_into().unwrap())),
		};
		let Own::Signed(signed) = json::parse(&context, text(found, "json").as_bytes()).unwrap() else {
			panic!("not a signed reading");
		};
		let cbor = hex::decode(text(found, "cbor")).unwrap();
		assert_eq!(cbor::parse(&context, &cbor).unwrap(), Own::Signed(signed));
		let signed = of_payload(&signed);
		let message = signed.reading.message(&genesis());
		assert_eq!((message.len(), hex::encode(message)), (81, text(found, "message")));
		assert!(is_signed(&signed, &genesis(), &key));
		assert!(!is_signed(&signed, &H256::zero(), &key));
		for field in ["key", "reading", "message"] {
			assert_eq!(found[field], made[field]);
		}
		if kind != "sr25519" {
			assert_eq!(found, made, "{kind} signs deterministically");
		}
	}
}
