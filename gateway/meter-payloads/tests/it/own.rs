//! This project's own JSON and CBOR.

use crate::{device, on};
use meter_payloads::{
	formats::{cbor, json, Own, Signature, SignedReading},
	Clock, Format, PayloadError, Quality,
};

const PLAIN: &str =
	r#"{"v":1,"device":"roof-7","at_ms":1795367700000,"import_wh":125004,"export_wh":98170,"quality":"measured"}"#;

/// A reading with a signature of each kind. What they are made of is of no meaning to the formats.
pub fn signed() -> [SignedReading; 3] {
	let bytes: [u8; 65] = std::array::from_fn(|i| i as u8);
	let short = bytes[..64].try_into().unwrap();
	[
		Signature::Ed25519(short),
		Signature::Sr25519(short),
		Signature::Ecdsa(bytes),
	]
	.map(|signature| SignedReading {
		meter: 7,
		epoch: 1,
		sequence: 300,
		interval: 1_994_852,
		import_wh: 125_004,
		export_wh: u64::MAX,
		quality: Quality::Estimated,
		signature,
	})
}

/// A CBOR map of small heads: keys and whole numbers below 24, or what `hex` spells.
fn bytes(hex_text: &str) -> Vec<u8> {
	hex::decode(hex_text.replace([' ', '\n', '\t'], "")).unwrap()
}

/// The same as [`PLAIN`]: 0→1, 1→"roof-7", 2→1795367700000, 3→125004, 4→98170, 5→0.
const PLAIN_CBOR: &str = "a6 00 01 01 66 726f6f662d37 02 1b 000001a204410620 03 1a 0001e84c 04 1a 00017f7a 05 00";

fn plain(own: Own) -> meter_payloads::Measurement {
	match own {
		Own::Measured(measurement) => measurement,
		Own::Signed(_) => panic!("signed"),
	}
}

#[test]
fn a_plain_device_has_its_registers_and_their_time() {
	let of_json = plain(json::parse(&on("energy/roof-7"), PLAIN.as_bytes()).unwrap());
	assert_eq!((of_json.import_wh, of_json.export_wh), (Some(125_004), Some(98_170)));
	assert_eq!((of_json.at_ms, of_json.clock), (1_795_367_700_000, Clock::Device));
	assert_eq!((of_json.quality, of_json.format), (Quality::Measured, Format::Json));
	assert_eq!(of_json.device, device("roof-7", ""));

	let of_cbor = plain(cbor::parse(&on("energy/roof-7"), &bytes(PLAIN_CBOR)).unwrap());
	assert_eq!(of_cbor.format, Format::Cbor);
	assert_eq!(
		meter_payloads::Measurement {
			format: Format::Json,
			..of_cbor
		},
		of_json
	);
}

#[test]
fn without_a_name_the_topic_names_the_device_and_one_register_is_enough() {
	let text = r#"{"v":1,"at_ms":1795367700000,"export_wh":1}"#;
	let of_json = plain(json::parse(&on("energy/barn"), text.as_bytes()).unwrap());
	assert_eq!((of_json.import_wh, of_json.export_wh), (None, Some(1)));
	assert_eq!(of_json.device, device("energy/barn", ""));
	let of_cbor = plain(cbor::parse(&on("energy/barn"), &bytes("a3 00 01 02 1b 000001a204410620 04 01")).unwrap());
	assert_eq!(of_cbor.device, of_json.device);
	assert_eq!(of_cbor.export_wh, Some(1));

	assert_eq!(json::parse(&on(""), text.as_bytes()), Err(PayloadError::Device));
	assert_eq!(json::parse(&on("a\u{7}"), text.as_bytes()), Err(PayloadError::Device));
}

#[test]
fn a_signed_reading_arrives_as_the_meter_signed_it() {
	for signed in signed() {
		let of_json = json::parse(&on("m"), json::encode(&signed).as_bytes()).unwrap();
		assert_eq!(of_json, Own::Signed(signed));
		assert_eq!(
			cbor::parse(&on("m"), &cbor::encode(&signed)).unwrap(),
			Own::Signed(signed)
		);
	}
	let signed = signed()[1];
	assert!(cbor::encode(&signed).len() < 125);
}

#[test]
fn each_quality_has_its_name_and_number() {
	let signed = signed()[0];
	let qualities = [
		(Quality::Measured, "\"measured\"", 0),
		(Quality::Estimated, "\"estimated\"", 1),
		(Quality::Unsynchronised, "\"unsynchronised\"", 2),
	];
	for (quality, name, number) in qualities {
		let mut signed = signed;
		signed.quality = quality;
		let text = json::encode(&signed);
		assert!(text.contains(name));
		assert_eq!(json::parse(&on("m"), text.as_bytes()).unwrap(), Own::Signed(signed));
		let bytes = cbor::encode(&signed);
		// The map's head, the version, a register in five bytes, one in nine; each behind its key.
		assert_eq!(bytes[19..21], [5, number]);
		assert_eq!(cbor::parse(&on("m"), &bytes).unwrap(), Own::Signed(signed));
		let plain_text = PLAIN.replace("\"measured\"", name);
		assert_eq!(
			plain(json::parse(&on("m"), plain_text.as_bytes()).unwrap()).quality,
			quality
		);
	}
}

#[test]
fn a_device_whose_clock_was_never_set_is_refused() {
	let text = PLAIN.replace("1795367700000", "946684900000");
	assert_eq!(
		json::parse(&on("m"), text.as_bytes()),
		Err(PayloadError::Time("at_ms".into()))
	);
	assert_eq!(
		cbor::parse(&on("m"), &bytes("a3 00 01 02 05 03 05")),
		Err(PayloadError::Time("at_ms".into()))
	);
}

#[test]
fn a_signed_reading_with_anything_missing_or_strange_is_refused() {
	let signed = signed()[0];
	let text = json::encode(&signed);
	let parse = |text: String| json::parse(&on("m"), text.as_bytes()).unwrap_err();
	for field in [
		"meter",
		"epoch",
		"sequence",
		"interval",
		"import_wh",
		"export_wh",
		"quality",
	] {
		assert!(
			matches!(
				parse(text.replace(&format!("\"{field}\""), "\"x\"")),
				PayloadError::Unknown(_)
			),
			"{field}"
		);
		let at = text.find(&format!("\"{field}\"")).unwrap();
		let end = at + text[at..].find(',').unwrap() + 1;
		assert_eq!(
			parse(format!("{}{}", &text[..at], &text[end..])),
			PayloadError::Missing(field.into())
		);
	}
	assert_eq!(
		parse(text.replace("\"v\":1", "\"v\":2")),
		PayloadError::Unsupported("v".into())
	);
	assert_eq!(
		parse(text.replace(":7,", ":4294967296,")),
		PayloadError::OutOfRange("meter".into())
	);
	assert_eq!(
		parse(text.replace("18446744073709551615", "18446744073709551616")),
		PayloadError::OutOfRange("export_wh".into())
	);
	assert!(matches!(
		parse(text.replace(":125004", ":125004.0")),
		PayloadError::Kind { .. }
	));
	assert!(matches!(
		parse(text.replace(":125004", ":-1")),
		PayloadError::Kind { .. }
	));
	assert!(matches!(
		parse(text.replace("estimated", "guessed")),
		PayloadError::Kind { .. }
	));
	// A signature of ed25519 is not one of ecdsa, which is a byte longer; and one that lacks a
	// digit is none.
	assert!(matches!(
		parse(text.replace("ed25519", "ecdsa")),
		PayloadError::Kind { .. }
	));
	assert!(matches!(
		parse(text.replace("\"}}", "0\"}}")),
		PayloadError::Kind { .. }
	));
	assert!(matches!(
		parse(text.replace("\"}}", "zz\"}}")),
		PayloadError::Kind { .. }
	));
	assert!(matches!(
		parse(text.replace("\"}}", "\",\"sr25519\":\"00\"}}")),
		PayloadError::Kind { .. }
	));
	assert!(matches!(
		parse(text.replace("\"v\"", "\"at_ms\":5,\"v\"")),
		PayloadError::Unknown(_)
	));
}

#[test]
fn a_template_may_write_whole_numbers_with_a_fraction_of_zeros() {
	let text = PLAIN
		.replace("125004", "125004.0")
		.replace("1795367700000", "1795367700000.000");
	assert_eq!(
		json::parse(&on("m"), text.as_bytes()),
		json::parse(&on("m"), PLAIN.as_bytes())
	);
	for number in ["125004.5", "125004.0e1", "125004.", "-125004.0"] {
		assert!(
			json::parse(&on("m"), PLAIN.replace("125004", number).as_bytes()).is_err(),
			"{number}"
		);
	}
}

#[test]
fn plain_json_that_is_not_exactly_so_is_refused() {
	let parse = |text: &str| json::parse(&on("m"), text.as_bytes()).unwrap_err();
	// Whoever reads the refusal has another kind of JSON, or a number.
	for text in [&PLAIN.replace("\"v\":1,", ""), "{}", "5.5", "[1]", "true", "\"on\""] {
		assert_eq!(parse(text), PayloadError::OtherJson, "{text}");
	}
	assert!(PayloadError::OtherJson.to_string().contains("format = \"mapping\""));
	assert_eq!(
		parse(&PLAIN.replace("\"at_ms\":1795367700000,", "")),
		PayloadError::Missing("at_ms".into())
	);
	assert_eq!(parse(r#"{"v":1,"at_ms":5}"#), PayloadError::NoRegister);
	assert!(parse(r#"{"v":1,"at_ms":5}"#).is_harmless());
	assert_eq!(
		parse(&PLAIN.replace("\"quality\"", "\"import_wh\"")),
		PayloadError::Duplicate("import_wh".into())
	);
	assert!(matches!(
		parse(&PLAIN.replace("125004", "\"125004\"")),
		PayloadError::Kind { .. }
	));
	assert!(matches!(
		parse(&PLAIN.replace("125004", "1.25004e5")),
		PayloadError::Kind { .. }
	));
	assert!(matches!(parse(&PLAIN[..PLAIN.len() - 1]), PayloadError::Syntax(_)));
	assert!(matches!(
		parse(&" ".repeat(3_000)),
		PayloadError::TooLarge {
			len: 3_000,
			limit: 2_048
		}
	));
	assert_eq!(parse(&PLAIN.replace("roof-7", &"x".repeat(129))), PayloadError::Device);
	assert_eq!(json::parse(&on("m"), b"{\"v\":\xff}"), Err(PayloadError::NotText));
}

#[test]
fn cbor_has_one_encoding_and_every_other_is_refused() {
	let parse = |text: &str| cbor::parse(&on("m"), &bytes(text)).unwrap_err();
	let cases = [
		("", "nothing"),
		("80", "an array"),
		("a0ff", "more behind the map"),
		(
			"a6 00 01 01 66 726f6f662d37 02 1b 000001a204410620 03 1a 0001e84c 04 1a 00017f7a",
			"a field fewer than announced",
		),
		("a2 00 01 00 01", "a key twice"),
		("a2 03 01 00 01", "keys out of order"),
		("a2 00 18 01 03 01", "a number in two bytes that fits one"),
		("a2 00 01 03 19 0001", "a number in three bytes that fits one"),
		("a2 00 01 03 1a 00000100", "a number in five bytes that fits three"),
		(
			"a2 00 01 03 1b 00000000ffffffff",
			"a number in nine bytes that fits five",
		),
		("bf 00 01 03 01 ff", "a map of indefinite length"),
		("a2 00 01 03 fb 3ff0000000000000", "floating point"),
		("a2 00 01 03 20", "a negative number"),
		("a2 00 01 03 c1 01", "a tag"),
		("a2 00 01 03 81 01", "an array within"),
		("a2 00 01 61 61 01", "a key of text"),
		("a3 00 01 01 7b ffffffffffffffff 02 01", "text longer than the payload"),
		("bb ffffffffffffffff", "a map of 2^64 fields"),
	];
	for (text, why) in cases {
		assert!(matches!(parse(text), PayloadError::Syntax(_)), "{why}");
	}
	assert_eq!(parse("a1 0d 01"), PayloadError::Unknown("13".into()));
	assert_eq!(
		parse("a1 1b ffffffffffffffff 01"),
		PayloadError::Unknown("18446744073709551615".into())
	);
	assert_eq!(parse("a1 03 01"), PayloadError::Missing("version".into()));
	assert_eq!(parse("a1 00 02"), PayloadError::Unsupported("version".into()));
	assert_eq!(parse("a2 00 01 02 05"), PayloadError::NoRegister);
	assert_eq!(parse("a2 00 01 03 05"), PayloadError::Missing("at_ms".into()));
	assert_eq!(
		parse("a4 00 01 02 1b 000001a204410620 03 05 05 03"),
		PayloadError::OutOfRange("quality".into())
	);
	assert_eq!(
		parse("a4 00 01 02 05 03 05 06 02"),
		PayloadError::Unknown("meter".into())
	);
	assert_eq!(parse("a2 00 01 01 61 ff"), PayloadError::NotText);
	assert!(matches!(
		parse("a4 00 01 01 41 61 02 05 03 05"),
		PayloadError::Kind { .. }
	));
	assert!(matches!(parse("a3 00 01 0a 41 61 0b 41 61"), PayloadError::Kind { .. }));
	assert!(matches!(parse("a2 00 01 0a 01"), PayloadError::Kind { .. }));
	assert!(matches!(
		cbor::parse(&on("m"), &[0; 513]),
		Err(PayloadError::TooLarge { .. })
	));
	let signed = signed()[2];
	let mut encoded = cbor::encode(&signed);
	encoded.pop();
	assert!(matches!(cbor::parse(&on("m"), &encoded), Err(PayloadError::Syntax(_))));
}
