//! OCMF records as they come, and public keys.
#![no_main]

use meter_payloads::{
	formats::ocmf::{self, Curve, PublicKey},
	Context, Settings,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
	let settings = Settings::default();
	let context = Context {
		topic: "ocmf/1",
		received_ms: 1_795_368_000_000,
		settings: &settings,
	};
	let generator = [
		2, 0x6b, 0x17, 0xd1, 0xf2, 0xe1, 0x2c, 0x42, 0x47, 0xf8, 0xbc, 0xe6, 0xe5, 0x63, 0xa4, 0x40, 0xf2, 0x77, 0x03,
		0x7d, 0x81, 0x2d, 0xeb, 0x33, 0xa0, 0xf4, 0xa1, 0x39, 0x45, 0xd8, 0x98, 0xc2, 0x96,
	];
	let key = PublicKey::from_point(Curve::Secp256r1, &generator).unwrap();
	let _ = ocmf::parse_all(&context, bytes, &key);
	let _ = PublicKey::from_spki(bytes);
	let curves = [
		Curve::Secp192r1,
		Curve::Secp256k1,
		Curve::Secp384r1,
		Curve::BrainpoolP256r1,
		Curve::BrainpoolP384r1,
	];
	for curve in curves {
		let _ = PublicKey::from_point(curve, bytes);
	}
	let _ = std::str::from_utf8(bytes).map(PublicKey::from_text);
});
