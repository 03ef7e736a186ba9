//! OCMF payloads with a right signature, so that the fuzzer gets behind it.
#![no_main]

use meter_payloads::{
	formats::ocmf::{self, Curve, PublicKey},
	Context, RegisterNames, Settings,
};
use libfuzzer_sys::fuzz_target;
use p256::ecdsa::{signature::Signer, Signature, SigningKey};

fuzz_target!(|bytes: &[u8]| {
	let key = SigningKey::from_slice(&[0x42; 32]).unwrap();
	let point = key.verifying_key().to_encoded_point(false);
	let public = PublicKey::from_point(Curve::Secp256r1, point.as_bytes()).unwrap();
	let signature: Signature = key.sign(bytes);
	let der = signature.to_der();
	let found: String = der.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
	let record = [b"OCMF|", bytes, b"|{\"SD\":\"", found.as_bytes(), b"\"}"].concat();
	let names = RegisterNames {
		import: Some("1-0:1.8.0*255".into()),
		export: Some("1-b:2.8.e".into()),
		..RegisterNames::default()
	};
	for registers in [None, Some(names)] {
		let settings = Settings {
			registers,
			..Settings::default()
		};
		let context = Context {
			topic: "ocmf/1",
			received_ms: 1_795_368_000_000,
			settings: &settings,
		};
		if let Ok(record) = ocmf::parse(&context, &record, &public) {
			assert!(record.measurements().count() > 0);
		}
	}
});
