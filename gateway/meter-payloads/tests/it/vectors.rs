//! The examples in `vectors/readings.json`, by which the maker of a meter can check what it sends. That
//! their signatures are right is a test of the gateway, which knows the chain.

use crate::on;
use meter_payloads::formats::{cbor, json, Own, Signature};
use serde_json::Value;

const FILE: &str = include_str!("../../vectors/readings.json");

#[test]
fn the_vectors_are_read_and_written_as_they_are() {
	let file: Value = serde_json::from_str(FILE).unwrap();
	let text = |value: &Value, field: &str| value[field].as_str().unwrap().to_string();
	let vectors = file["vectors"].as_array().unwrap();
	assert_eq!(vectors.len(), 9);
	for vector in vectors {
		let json = text(vector, "json");
		let cbor = hex::decode(text(vector, "cbor")).unwrap();
		let Own::Signed(signed) = json::parse(&on("m"), json.as_bytes()).unwrap() else {
			panic!("not a signed reading");
		};
		assert_eq!(cbor::parse(&on("m"), &cbor).unwrap(), Own::Signed(signed));
		assert_eq!((json::encode(&signed), cbor::encode(&signed)), (json, cbor));
		let (kind, signature) = match &signed.signature {
			Signature::Ed25519(bytes) => ("ed25519", bytes.as_slice()),
			Signature::Sr25519(bytes) => ("sr25519", bytes.as_slice()),
			Signature::Ecdsa(bytes) => ("ecdsa", bytes.as_slice()),
		};
		assert_eq!(kind, text(&vector["key"], "kind"));
		assert_eq!(hex::encode(signature), text(vector, "signature"));
		let reading = &vector["reading"];
		for (field, number) in [
			("meter", signed.meter),
			("epoch", signed.epoch),
			("sequence", signed.sequence),
			("interval", signed.interval),
		] {
			assert_eq!(reading[field], number);
		}
		assert_eq!(text(reading, "import_wh"), signed.import_wh.to_string());
		assert_eq!(text(reading, "export_wh"), signed.export_wh.to_string());
	}
}
