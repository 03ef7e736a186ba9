//! Records of charging stations.

use crate::{device, on, with, RECEIVED_MS};
use base64::Engine;
use k256::ecdsa::signature::Signer;
use meter_payloads::Quality;
use meter_payloads::{
	formats::ocmf::{parse, parse_all, Curve, Pagination, PublicKey, Reason, Record},
	Clock, Format, PayloadError, RegisterNames, Settings,
};

/// A whole transaction in one record, as a station writes it.
pub const PAYLOAD: &str = r#"{"FV":"1.0","GI":"Station 22","GS":"ST-0042","GV":"2.1","PG":"T815","MV":"Acme","MM":"E3","MS":"M-77001","MF":"1.3",
"IS":true,"IL":"VERIFIED","IF":["RFID_PLAIN"],"IT":"ISO14443","ID":"04A1B2C3","RD":[
{"TM":"2026-11-22T16:31:10,000+0100 S","TX":"B","RV":2935.600,"RI":"01-00:01.08.00*FF","RU":"kWh","RT":"AC","EF":"","ST":"G"},
{"TM":"2026-11-22T17:00:00,250+0100 S","TX":"C","RV":2938.1004},
{"TM":"2026-11-22T18:15:03,000+0100 S","TX":"E","RV":2951.07}]}"#;

fn r1() -> p256::ecdsa::SigningKey {
	p256::ecdsa::SigningKey::from_slice(&[0x42; 32]).unwrap()
}

fn k1() -> k256::ecdsa::SigningKey {
	k256::ecdsa::SigningKey::from_slice(&[0x24; 32]).unwrap()
}

/// What stands before a point in a SubjectPublicKeyInfo: id-ecPublicKey and the curve (RFC 5480).
const R1_HEAD: &str = "3059301306072a8648ce3d020106082a8648ce3d030107034200";
const K1_HEAD: &str = "3056301006072a8648ce3d020106052b8104000a034200";

fn spki(head: &str, point: &[u8]) -> Vec<u8> {
	[&hex::decode(head).unwrap(), point].concat()
}

/// The key of [`signed`].
pub fn key() -> PublicKey {
	PublicKey::from_spki(&spki(R1_HEAD, r1().verifying_key().to_encoded_point(false).as_bytes())).unwrap()
}

/// A record with that payload, signed on the default curve.
pub fn signed(payload: &str) -> String {
	let signature: p256::ecdsa::Signature = r1().sign(payload.as_bytes());
	format!(
		"OCMF|{payload}|{{\"SD\":\"{}\"}}",
		hex::encode_upper(signature.to_der().as_bytes())
	)
}

fn read(payload: &str) -> Result<Record, PayloadError> {
	parse(&on("ocmf/station-1"), signed(payload).as_bytes(), &key())
}

fn changed(from: &str, to: &str) -> Result<Record, PayloadError> {
	assert!(PAYLOAD.contains(from), "{from}");
	read(&PAYLOAD.replacen(from, to, 1))
}

#[test]
fn a_transaction_has_its_register_from_begin_to_end() {
	let record = read(PAYLOAD).unwrap();
	assert_eq!((record.pagination, record.unusable), (Pagination::Transaction(815), 0));
	let begin = record.begin().unwrap();
	assert_eq!(
		(begin.import_wh, begin.export_wh, begin.at_ms),
		(Some(2_935_600), None, 1_795_361_470_000)
	);
	let end = record.end().unwrap();
	assert_eq!((end.import_wh, end.at_ms), (Some(2_951_070), 1_795_367_703_000));
	let found: Vec<_> = record.measurements().map(|m| (m.import_wh.unwrap(), m.at_ms)).collect();
	assert_eq!(found[1], (2_938_100, 1_795_363_200_250));
	for reading in &record.readings {
		assert_eq!(reading.measurement.quality, Quality::Measured);
		assert_eq!(
			(reading.measurement.clock, reading.measurement.format),
			(Clock::Device, Format::Ocmf)
		);
		assert_eq!(reading.measurement.device, device("M-77001", ""));
	}
	assert_eq!(record.readings[1].reason, Some(Reason::During));
}

/// A record with these fields of the signature.
fn with_signature(fields: &str) -> String {
	format!("OCMF|{PAYLOAD}|{{{fields}}}\n")
}

/// Returns the number of readings of a record.
fn readings_of(text: String, key: &PublicKey) -> Result<usize, PayloadError> {
	parse(&on("o"), text.as_bytes(), key).map(|record| record.readings.len())
}

#[test]
fn each_curve_and_encoding_verifies_and_no_other_key_does() {
	let signature: k256::ecdsa::Signature = k1().sign(PAYLOAD.as_bytes());
	let point = k1().verifying_key().to_encoded_point(true);
	let k1_key = PublicKey::from_point(Curve::Secp256k1, point.as_bytes()).unwrap();
	assert_eq!(k1_key.curve(), Curve::Secp256k1);
	let whole_point = k1().verifying_key().to_encoded_point(false);
	assert_eq!(
		PublicKey::from_spki(&spki(K1_HEAD, whole_point.as_bytes())),
		Ok(k1_key.clone())
	);
	// The head of the one curve before a point of the other.
	assert_eq!(
		PublicKey::from_spki(&spki(R1_HEAD, whole_point.as_bytes())),
		Err(PayloadError::Key)
	);
	let sd = hex::encode(signature.to_der().as_bytes());
	let sa = r#""SA":"ECDSA-secp256k1-SHA256""#;
	assert_eq!(
		readings_of(with_signature(&format!(r#"{sa},"SD":"{sd}""#)), &k1_key),
		Ok(3)
	);
	// The twin with the other sign of s is as good: stations do not choose.
	let (r, s) = signature.split_scalars();
	let twin = k256::ecdsa::Signature::from_scalars(r, -s).unwrap();
	let twin = hex::encode(twin.to_der().as_bytes());
	assert_eq!(
		readings_of(
			with_signature(&format!(r#"{sa},"SE":"hex","SM":"application/x-der","SD":"{twin}""#)),
			&k1_key
		),
		Ok(3)
	);

	let of_r1: p256::ecdsa::Signature = r1().sign(PAYLOAD.as_bytes());
	let base64 = base64::engine::general_purpose::STANDARD.encode(of_r1.to_der().as_bytes());
	let text = with_signature(&format!(
		r#""SA":"ECDSA-secp256r1-SHA256","SE":"base64","SD":"{base64}","Zx":1"#
	));
	assert_eq!(readings_of(text.clone(), &key()), Ok(3));
	let other = p256::ecdsa::SigningKey::from_slice(&[7; 32]).unwrap();
	let other = PublicKey::from_point(
		Curve::Secp256r1,
		other.verifying_key().to_encoded_point(false).as_bytes(),
	)
	.unwrap();
	assert_eq!(readings_of(text.clone(), &other), Err(PayloadError::Signature));
	assert_eq!(readings_of(text, &k1_key), Err(PayloadError::Algorithm));
	assert_eq!(
		readings_of(with_signature(&format!(r#"{sa},"SD":"{sd}""#)), &key()),
		Err(PayloadError::Algorithm)
	);
	assert_eq!(
		readings_of(with_signature(&format!(r#""SD":"{sd}""#)), &key()),
		Err(PayloadError::Signature)
	);
	// Where no algorithm is named, it is the key's.
	assert_eq!(readings_of(with_signature(&format!(r#""SD":"{sd}""#)), &k1_key), Ok(3));
	let named = |name: &str| readings_of(with_signature(&format!(r#""SA":"{name}","SD":"{sd}""#)), &key());
	assert_eq!(named("ECDSA-secp384r1-SHA256"), Err(PayloadError::Algorithm));
	assert_eq!(
		named("ECDSA-secp192k1-SHA256"),
		Err(PayloadError::Curve("ECDSA-secp192k1-SHA256".into()))
	);
	assert_eq!(named("ECDSA-secp192r1-SHA256"), Err(PayloadError::Algorithm));
	assert_eq!(named("none"), Err(PayloadError::Curve("none".into())));
	assert!(matches!(
		named("ECDSA-secp256r1-SHA512"),
		Err(PayloadError::Unsupported(_))
	));
	assert_eq!(
		readings_of(with_signature(r#""SA":"ECDSA-secp256r1-SHA256""#), &key()),
		Err(PayloadError::Missing("SD".into()))
	);
	assert!(matches!(
		readings_of(with_signature(r#""SD":"x_y!z""#), &key()),
		Err(PayloadError::Encoding(_))
	));
}

#[test]
fn what_is_no_signature_is_not_called_forged() {
	let of_r1: p256::ecdsa::Signature = r1().sign(PAYLOAD.as_bytes());
	for field in [
		r#""SD":"""#,
		r#""SD":"00""#,
		r#""SE":"rot13","SD":"00""#,
		r#""SM":"text/plain","SD":"00""#,
	] {
		assert!(
			matches!(
				readings_of(with_signature(field), &key()),
				Err(PayloadError::Encoding(_))
			),
			"{field}"
		);
	}
	// r and s one after the other, in both ways to write bytes, and base64 that is not announced.
	let raw = of_r1.to_bytes();
	for found in [
		hex::encode(raw),
		base64::engine::general_purpose::STANDARD.encode(raw),
		base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(of_r1.to_der().as_bytes()),
	] {
		assert_eq!(
			readings_of(with_signature(&format!(r#""SD":"{found}""#)), &key()),
			Ok(3),
			"{found}"
		);
	}
	let forged = hex::encode([[1; 32], [2; 32]].concat());
	assert_eq!(
		readings_of(with_signature(&format!(r#""SD":"{forged}""#)), &key()),
		Err(PayloadError::Signature)
	);
	// Zeros for r and s satisfy careless verifiers.
	assert_eq!(
		readings_of(with_signature(r#""SD":"3006020100020100""#), &key()),
		Err(PayloadError::Signature)
	);
	for der in [&[] as &[u8], &[0; 33], &[0x30; 91]] {
		assert_eq!(PublicKey::from_spki(der), Err(PayloadError::Key));
		assert_eq!(PublicKey::from_point(Curve::Secp256r1, der), Err(PayloadError::Key));
	}
}

#[test]
fn one_changed_byte_breaks_the_signature() {
	let text = signed(PAYLOAD);
	for (from, to) in [
		("2935.600", "2935.601"),
		("2935.600", "2935.60"),
		("\n{\"TM\"", " {\"TM\""),
		("T815", "T816"),
	] {
		let forged = text.replacen(from, to, 1);
		assert_ne!(forged, text);
		assert_eq!(
			parse(&on("o"), forged.as_bytes(), &key()),
			Err(PayloadError::Signature),
			"{from}"
		);
	}
}

#[test]
fn both_directions_and_places_of_measurement_are_distinguished() {
	let record = read(
		r#"{"PG":"F9","GS":"G1","RD":[
		{"TM":"2026-11-22T17:15:00,000+0000 S","RV":1500,"RI":"1-b:1.8.0","RU":"Wh","ST":"G"},
		{"RV":40,"RI":"1-b:2.8.0","RU":"Wh"},
		{"RV":7,"RI":"01-00:B1.08.00*FF","RU":"kWh"},
		{"RV":3,"RI":"01-00:C0.08.00*FF","RU":"kWh"},
		{"RV":9,"RI":"01-00:B2.08.00*FF","RU":"kWh"},
		{"RV":230,"RI":"1-0:32.7.0","RU":"Wh"}]}"#,
	)
	.unwrap();
	assert_eq!(record.pagination, Pagination::Fiscal(9));
	let found: Vec<_> = record
		.measurements()
		.map(|m| (m.device.to_string(), m.import_wh, m.export_wh))
		.collect();
	assert_eq!(
		found,
		[
			("G1".to_string(), Some(1_500), None),
			("G1".to_string(), None, Some(40)),
			("G1 device".to_string(), Some(7_000), None),
			("G1 mains".to_string(), None, Some(3_000)),
		]
	);
	assert!(record.readings.iter().all(|reading| reading.reason.is_none()));
	assert!(record.begin().is_none());
	// What a transaction alone has taken is no register since ever.
	for code in [
		"01-00:B2.08.00*FF",
		"1-b:b3.8.0",
		"01-00:C2.08.00*FF",
		"01-00:C3.08.00*FF",
	] {
		let settings = Settings {
			registers: Some(RegisterNames {
				import: Some(code.into()),
				..RegisterNames::default()
			}),
			..Settings::default()
		};
		let payload = PAYLOAD.replacen("01-00:01.08.00*FF", code, 1);
		// Not even where the configuration names it.
		for context in [on("o"), with(&settings, "o")] {
			let error = parse(&context, signed(&payload).as_bytes(), &key()).unwrap_err();
			assert!(
				matches!(&error, PayloadError::Unclear { field, .. } if field == code),
				"{code}: {error}"
			);
			assert!(error.to_string().contains("since ever beside it"), "{error}");
		}
	}
	for code in [
		"1-b:1.8.e",
		"1-0:1.8.0*198",
		"2-0:1.8.0",
		"1.8.0",
		"1-0:1.8.1",
		"1-0:1.7.0",
		"1-0:1.8.0*01",
		"1-0:1.8.0*FF*FF",
		"1-0:1.8.",
		"1-0:1.8",
	] {
		let error = changed("01-00:01.08.00*FF", code).unwrap_err();
		assert!(
			matches!(&error, PayloadError::Unclear { field, .. } if field == code),
			"{code}: {error}"
		);
		assert!(error.to_string().contains("registers = { import"), "{error}");
	}
}

#[test]
fn what_the_station_calls_unusable_is_left_out() {
	for (from, to) in [(r#""EF":"""#, r#""EF":"E""#), (r#""ST":"G""#, r#""ST":"T""#)] {
		// Left out fields carry over, so all three are concerned.
		assert_eq!(changed(from, to), Err(PayloadError::Unusable));
	}
	let only_end = changed(r#""RV":2951.07"#, r#""RV":2951.07,"ST":"M""#).unwrap();
	assert_eq!((only_end.readings.len(), only_end.unusable), (2, 1));
	assert!(only_end.end().is_none());
	// An exception that spoils energy spoils what follows, though its flag is taken back.
	let spoilt = PAYLOAD.replacen(r#""TX":"C","RV":2938.1004"#, r#""TX":"X","EF":"E","RV":2938.1004"#, 1);
	let spoilt = read(&spoilt.replacen(r#""RV":2951.07"#, r#""EF":"","RV":2951.07"#, 1)).unwrap();
	assert_eq!((spoilt.readings.len(), spoilt.unusable), (1, 2));
	// An event has no register at all.
	let event = changed(
		r#""RV":2938.1004"#,
		r#""ST":"D"},{"TM":"2026-11-22T17:10:00,000+0100 S","RV":2940,"ST":"G""#,
	)
	.unwrap();
	assert_eq!((event.readings.len(), event.unusable), (3, 1));
}

#[test]
fn what_is_uncertain_is_estimated_or_unsynchronised() {
	let qualities = |record: Record| record.measurements().map(|m| m.quality).collect::<Vec<_>>();
	let (measured, estimated) = (Quality::Measured, Quality::Estimated);
	let unsynchronised = Quality::Unsynchronised;
	for status in ["U", "I", "R"] {
		let record = changed("18:15:03,000+0100 S", &format!("18:15:03,000+0100 {status}")).unwrap();
		assert_eq!(qualities(record), [measured, measured, unsynchronised], "{status}");
	}
	assert_eq!(qualities(changed(r#""EF":"""#, r#""EF":"t""#).unwrap()), [estimated; 3]);
	assert_eq!(
		qualities(changed(r#""ST":"G""#, r#""ST":"S""#).unwrap()),
		[estimated; 3]
	);
	let unset = changed("2026-11-22T16:31:10,000+0100 S", "1970-01-02T16:31:10,000+0100 U").unwrap();
	assert_eq!(
		(unset.readings[0].measurement.at_ms, unset.readings[0].measurement.clock),
		(RECEIVED_MS, Clock::Arrival)
	);
	assert_eq!(unset.readings[0].measurement.quality, unsynchronised);
	// A substitute value with an uncertain time is a substitute value.
	let both = PAYLOAD
		.replacen(r#""ST":"G""#, r#""ST":"S""#, 1)
		.replacen("+0100 S", "+0100 U", 1);
	assert_eq!(qualities(read(&both).unwrap()), [estimated; 3]);
}

#[test]
fn a_record_that_contradicts_itself_is_refused() {
	assert_eq!(changed("2951.07", "2935.59"), Err(PayloadError::Backwards("RV".into())));
	assert_eq!(
		changed("18:15:03", "16:31:09"),
		Err(PayloadError::Backwards("TM".into()))
	);
	assert_eq!(
		changed(r#""TX":"E""#, r#""TX":"B""#),
		Err(PayloadError::Backwards("TX".into()))
	);
	assert_eq!(
		changed(r#""TX":"B""#, r#""TX":"L""#),
		Err(PayloadError::Backwards("TX".into()))
	);
}

#[test]
fn a_record_that_is_not_of_the_format_is_refused() {
	assert!(matches!(
		changed(r#""RU":"kWh""#, r#""RU":"mOhm""#),
		Err(PayloadError::Unit(_))
	));
	assert_eq!(changed(r#""RU":"kWh","#, ""), Err(PayloadError::Missing("RU".into())));
	assert_eq!(
		changed(r#""RV":2935.600,"#, ""),
		Err(PayloadError::Missing("RV".into()))
	);
	assert_eq!(changed("2935.600", "-1"), Err(PayloadError::Negative("RV".into())));
	assert_eq!(changed(r#","ST":"G""#, ""), Err(PayloadError::Missing("ST".into())));
	assert_eq!(
		changed(r#""TM":"2026-11-22T16:31:10,000+0100 S","#, ""),
		Err(PayloadError::Missing("TM".into()))
	);
	assert_eq!(changed(r#""PG":"T815","#, ""), Err(PayloadError::Missing("PG".into())));
	assert_eq!(
		changed("T815", "T0815").unwrap().pagination,
		Pagination::Transaction(815)
	);
	for number in ["815", "X815", "T", "", "T-1", "T+1", "Ä1"] {
		assert!(
			matches!(changed("T815", number), Err(PayloadError::Kind { .. })),
			"{number}"
		);
	}
	assert!(matches!(
		changed(r#""FV":"1.0""#, r#""FV":"2.0""#),
		Err(PayloadError::Unsupported(_))
	));
	assert!(matches!(
		changed(r#""EF":"""#, r#""EF":"Q""#),
		Err(PayloadError::Kind { .. })
	));
	assert!(matches!(
		changed(r#""TX":"B""#, r#""TX":"Q""#),
		Err(PayloadError::Kind { .. })
	));
	for time in [
		"2026-11-22T16:31:10,000+0100",
		"2026-11-22T16:31:10,000Z0100 S",
		"2026-11-22T16:31:10,000+1500 S",
		"2026-11-22T16:31:10,000+0160 S",
		"2026-11-22T16:31:10,000+0100 Q",
		"2026-02-30T16:31:10,000+0100 S",
	] {
		assert_eq!(
			changed("2026-11-22T16:31:10,000+0100 S", time),
			Err(PayloadError::Time("TM".into())),
			"{time}"
		);
	}
	let none = r#"{"PG":"T1","MS":"M","RD":[]}"#;
	assert_eq!(read(none), Err(PayloadError::NoRegister));
	assert_eq!(
		read(&none.replace(r#""MS":"M","#, "")),
		Err(PayloadError::Missing("MS".into()))
	);
	let many = vec!["{}"; 2_049].join(",");
	assert_eq!(
		read(&none.replace("[]", &format!("[{many}]"))),
		Err(PayloadError::TooMany("RD".into()))
	);
	for text in ["", "OCMF", "OCMF|{}", "ocmf|{}|{}", "OCMF|{}|", "OCMF|{}|[]"] {
		assert!(
			matches!(
				parse(&on("o"), text.as_bytes(), &key()),
				Err(PayloadError::Syntax(_) | PayloadError::Kind { .. })
			),
			"{text}"
		);
	}
	assert!(matches!(
		parse(&on("o"), &[b'|'; 140_000], &key()),
		Err(PayloadError::TooLarge { .. })
	));
}

/// A record with a reading each of these fields, signed.
fn of_readings(readings: &[&str]) -> Result<Record, PayloadError> {
	read(&format!(
		r#"{{"PG":"T1","MS":"M","RD":[{{{}}}]}}"#,
		readings.join("},{")
	))
}

fn found(record: &Record) -> Vec<(String, u64)> {
	let mut found = Vec::new();
	for measurement in record.measurements() {
		let wh = measurement.import_wh.or(measurement.export_wh).unwrap();
		found.push((measurement.device.channel().to_string(), wh));
	}
	found
}

const FIRST: &str =
	r#""TM":"2024-05-01T10:00:00,000+0200 S","TX":"B","RV":100,"RI":"1-0:1.8.0","RU":"kWh","ST":"G","EF":"""#;

#[test]
fn registers_may_stand_one_after_the_other_and_by_channel() {
	let second = FIRST
		.replace("10:00", "11:00")
		.replace("\"B\"", "\"E\"")
		.replace("100", "110");
	let of = |text: &str, code: &str| text.replace("1-0:1.8.0", code);
	let record = of_readings(&[
		FIRST,
		&second,
		&of(FIRST, "01-00:B1.08.00*FF"),
		&of(&second, "01-00:b1.08.00.ff"),
		&of(FIRST, "1-1:1.8.0"),
		&of(FIRST, "1-02:B0.8.0"),
	]);
	let at = |channel: &str, wh| (channel.to_string(), wh);
	assert_eq!(
		found(&record.unwrap()),
		[
			at("", 100_000),
			at("", 110_000),
			at("device", 100_000),
			at("device", 110_000),
			at("1", 100_000),
			at("2:mains", 100_000)
		]
	);
	// Of one register nothing goes back, whatever stands between.
	let other = of(&second, "1-1:1.8.0");
	for (from, to, field) in [
		("110", "99", "RV"),
		("11:00:00", "09:00:00", "TM"),
		("\"E\"", "\"B\"", "TX"),
	] {
		let again = second.replace("11:00", "12:00");
		let back = again
			.replace(from, to)
			.replace("12:00:00", if field == "TM" { "09:00:00" } else { "12:00:00" });
		assert_eq!(
			of_readings(&[FIRST, &second, &other, &back]),
			Err(PayloadError::Backwards(field.into())),
			"{back}"
		);
	}
}

#[test]
fn two_codes_of_one_register_are_asked_about() {
	let billed = FIRST.replace("1-0:1.8.0", "1-b:1.8.0").replace("100", "101");
	let error = of_readings(&[FIRST, &billed]).unwrap_err();
	assert!(matches!(error, PayloadError::Unclear { .. }), "{error}");
	assert!(error.to_string().contains("registers = { import"), "{error}");
	// The other direction, and another place, are registers of their own.
	let export = billed.replace("1-b:1.8.0", "1-b:2.8.0");
	let device = billed.replace("1-b:1.8.0", "1-b:B1.8.0");
	assert_eq!(of_readings(&[FIRST, &export, &device]).unwrap().readings.len(), 3);
}

#[test]
fn what_makers_write_otherwise_is_read() {
	let one = |from: &str, to: &str| of_readings(&[&FIRST.replacen(from, to, 1)]).map(|record| found(&record)[0].1);
	for (from, to) in [
		("100", "\"       100.000\""),
		("100", "\"100\""),
		("10:00:00,000+0200", "10:00:00+0200"),
		("10:00:00,000+0200", "08:00:00,0Z"),
		("\"EF\":\"\"", "\"EF\":null"),
	] {
		assert_eq!(one(from, to), Ok(100_000), "{to}");
	}
	assert!(one("100", "\"a hundred\"").is_err());
	for (version, is_right) in [
		("1.0", true),
		("1", true),
		("0.4", true),
		("null", true),
		("2.0", false),
		("{}", false),
	] {
		let text = PAYLOAD.replacen("\"1.0\"", version, 1);
		assert_eq!(read(&text).is_ok(), is_right, "{version}");
	}
	let number = read(r#"{"PG":"T1","MS":10000001,"RD":[]}"#);
	assert_eq!(number, Err(PayloadError::NoRegister));
	// How long the transaction took stands beside the register, in seconds.
	let record = of_readings(&[
		FIRST,
		r#""RV":60,"RI":"0-0:96.8.0*255","RU":"s""#,
		r#""RV":"x","RI":"1-0:1.9.0","RU":"kWh""#,
	]);
	assert_eq!(found(&record.unwrap()), [(String::new(), 100_000)]);
	// More than 64 readings.
	let many: Vec<String> = (0..300)
		.map(|n| FIRST.replace("\"B\"", "\"C\"").replace("100", &format!("{}", 100 + n)))
		.collect();
	let many: Vec<&str> = many.iter().map(String::as_str).collect();
	assert_eq!(of_readings(&many).unwrap().readings.len(), 300);
}

#[test]
fn records_come_in_hexadecimal_digits_base64_ocpp_and_xml() {
	let text = signed(PAYLOAD);
	let base64 = base64::engine::general_purpose::STANDARD.encode(&text);
	let escaped = text.replace('"', "&quot;").replace('\'', "&#39;");
	let value = |encoding: &str, body: &str| {
		format!(
			r#"<value transactionId="1"><signedData format="OCMF" encoding="{encoding}">{body}</signedData><publicKey>00</publicKey></value>"#
		)
	};
	let xml = |values: &[String]| format!("<?xml version=\"1.0\"?>\n<values>{}</values>\n", values.concat());
	let whole = parse(&on("o"), text.as_bytes(), &key()).unwrap();
	for wrapped in [
		hex::encode(&text),
		hex::encode_upper(format!("{text}\n")),
		base64.clone(),
		format!(r#"{{"signedMeterData":"{base64}","encodingMethod":"OCMF","publicKey":"00"}}"#),
		format!(r#"{{"format":"SignedData","value":"{}"}}"#, hex::encode(&text)),
		xml(&[value("plain", &text)]),
		xml(&[value("plain", &escaped)]),
		xml(&[value("plain", &format!("<![CDATA[{text}]]>"))]),
		xml(&[value("hex", &hex::encode(&text))]),
		xml(&[value("base64", &base64)]).replace("signedData", "encodedData"),
		format!("\u{feff}{text}"),
	] {
		assert_eq!(
			parse(&on("o"), wrapped.as_bytes(), &key()),
			Ok(whole.clone()),
			"{wrapped}"
		);
	}
	let two = xml(&[value("plain", &text), value("plain", &text)]);
	assert_eq!(
		parse_all(&on("o"), two.as_bytes(), &key()).map(|records| records.len()),
		Ok(2)
	);
	assert!(matches!(
		parse(&on("o"), two.as_bytes(), &key()),
		Err(PayloadError::TooMany(_))
	));
	// One forged record spoils all.
	let forged = xml(&[
		value("plain", &text),
		value("plain", &text.replace("2935.600", "2935.601")),
	]);
	assert_eq!(
		parse_all(&on("o"), forged.as_bytes(), &key()),
		Err(PayloadError::Signature)
	);
	// A hundred in one file, as transparency software writes a month.
	let short = signed(
		r#"{"PG":"T1","MS":"M","RD":[{"TM":"2024-05-01T10:00:00,000+0200 S","RV":1,"RI":"1-0:1.8.0","RU":"Wh","ST":"G"}]}"#,
	);
	let month = xml(&vec![value("plain", &short); 100]);
	assert_eq!(
		parse_all(&on("o"), month.as_bytes(), &key()).map(|records| records.len()),
		Ok(100)
	);
	let many = xml(&vec![value("plain", "OCMF|{}|{}"); 257]);
	assert!(matches!(
		parse_all(&on("o"), many.as_bytes(), &key()),
		Err(PayloadError::TooMany(_))
	));
	for broken in [
		"<values/>".to_string(),
		"<signedData".into(),
		"<signedData>OCMF|".into(),
		xml(&[value("plain", &escaped.replace("&quot;", "&nothing;"))]),
		xml(&[value("plain", &escaped.replace("&quot;", "&quot"))]),
		"{}".into(),
		hex::encode("no record"),
	] {
		assert!(parse(&on("o"), broken.as_bytes(), &key()).is_err(), "{broken}");
	}
}

#[test]
fn keys_are_read_as_labels_and_software_write_them() {
	let point = r1().verifying_key().to_encoded_point(false);
	let der = spki(R1_HEAD, point.as_bytes());
	let base64 = base64::engine::general_purpose::STANDARD.encode(&der);
	let pem = format!(
		"-----BEGIN PUBLIC KEY-----\n{}\n{}\n-----END PUBLIC KEY-----\n",
		&base64[..64],
		&base64[64..]
	);
	for text in [
		hex::encode(&der),
		format!("0x{}", hex::encode_upper(&der)),
		format!(" {} {}\n", hex::encode(&der[..40]), hex::encode(&der[40..])),
		base64.clone(),
		base64.trim_end_matches('=').to_string(),
		pem,
		format!(r#"<publicKey encoding="plain">{base64}</publicKey>"#),
		format!("<a><publicKey>{}</publicKey></a>", hex::encode(&der)),
		hex::encode(point.as_bytes()),
		hex::encode(&point.as_bytes()[1..]),
	] {
		assert_eq!(PublicKey::from_text(&text), Ok(key()), "{text}");
	}
	let k1_point = k1().verifying_key().to_encoded_point(false);
	let k1_key = PublicKey::from_text(&hex::encode(k1_point.as_bytes())).unwrap();
	assert_eq!(k1_key.curve(), Curve::Secp256k1);
	for text in [
		"",
		"xyz",
		"00",
		"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
		&"00".repeat(5_000),
	] {
		assert_eq!(PublicKey::from_text(text), Err(PayloadError::Key), "{text}");
	}
	// A compressed point lies on several curves.
	let compressed = r1().verifying_key().to_encoded_point(true);
	assert_eq!(
		PublicKey::from_text(&hex::encode(compressed.as_bytes())),
		Err(PayloadError::Key)
	);
	// secp192k1, secp521r1, and a curve that nobody has heard of.
	for (oid, name) in [
		("06052b8104001f", "secp192k1"),
		("06052b81040023", "secp521r1"),
		("06082a8648ce3d030102", "2a8648ce3d030102"),
	] {
		let len = 9 + oid.len() / 2;
		let head = format!("30{:02x}30{len:02x}06072a8648ce3d0201{oid}034200", len + 2 + 68);
		assert_eq!(
			PublicKey::from_spki(&spki(&head, point.as_bytes())),
			Err(PayloadError::Curve(name.into()))
		);
	}
	// RSA, of 2 048 bits.
	let rsa = format!("30820122300d06092a864886f70d01010105000382010f00{}", "11".repeat(271));
	assert_eq!(PublicKey::from_text(&rsa), Err(PayloadError::Curve("RSA".into())));
}

/// Keys, and what OpenSSL has signed of [`PAYLOAD`] with them and SHA-256: curve, name in `SA`,
/// key, signature.
const OF_OPENSSL: [(Curve, &str, &str, &str); 4] = [
	(
		Curve::Secp192r1,
		"ECDSA-secp192r1-SHA256",
		"3049301306072a8648ce3d020106082a8648ce3d030101033200042643d5e927b7d71f01019c00e55510b038073624fe9f08e86ca29291747c2a7fa1cf78f1e9\
		 8f9f282373e2de81ba4763",
		"3036021900c1c187ee9eef73ca2f6e1f3e561097d85d006126da21827b021900cf97ed7124423b143e94225f1ee3cccbbbfa364c6c8f8827",
	),
	(
		Curve::Secp384r1,
		"ECDSA-secp384r1-SHA256",
		"3076301006072a8648ce3d020106052b81040022036200045ae0a0d626a28a61c24485cf5040a282b01471a0c4c0922b22dddf8d455175144f4d1314ec9098c7\
		 b8e05e4b5a12e6937fbb607dd6114d58a971a61b8d58621a433b8bacdd085addb2273ad8ed1e60fbb5426751cee11f673790a9272a7311ed",
		"306502304d4bf4bebc32813a24b0df9732eca05af56500872edefaf65fb05e3f90d3c76b15c045caf246edaaa278f03a8a1bcc71023100c155d2d99fce4dac1f\
		 029379782f75137668dbfd9569734bb43145674324813bb6422c784fecd9c9913ff2b52beaacec",
	),
	(
		Curve::BrainpoolP256r1,
		"ECDSA-brainpool256r1-SHA256",
		"305a301406072a8648ce3d020106092b240303020801010703420004715e8127c46f548bc9aa6f89cd6d1a8b602b127d820b628dd27e9843052b37ca4aaf6399\
		 7a34360a35ddf9d3139cc2df389e10487b81c7b447baa7bb23ef5f0e",
		"3045022100a51700ed3f37751f635210cf7a292490749b4b91b5d2aa0483900d55edc2fbab02204e55fe159b958f8a2332f43c58d1492a83efd535cd5c217432\
		 e4941aff9c8505",
	),
	(
		Curve::BrainpoolP384r1,
		"ECDSA-brainpool384r1-SHA256",
		"307a301406072a8648ce3d020106092b240303020801010b036200042884d9457f8d565a860e88e37b10b59e8dc1ddeb088db5c52cade649f4356d0b788f01e2\
		 ae965dc3cfdf461549c67f8423a991490e6c3084a65d32b82d6e509b1c3f3740ac8ebd173d0f5906a263263a015688cdc5f19d2acddbb2390a2d6bc8",
		"30640230659d3dd14a62a8608305385fdc0b51858477a3b1c40b99888b069accaf1b19e0ee2b84092dac696e1288223de33cfdea02302172ca11a6deb9b185e4\
		 cc8742e104d4e661c1c56694ac819649a8362b628d5ede863ece017c5bbb89fa08dc39fd4131",
	),
];

#[test]
fn what_openssl_signs_on_other_curves_verifies() {
	for (curve, name, public, signature) in OF_OPENSSL {
		let of_spki = PublicKey::from_text(public).unwrap();
		assert_eq!(of_spki.curve(), curve);
		// The point alone lies on this curve only.
		let der = hex::decode(public).unwrap();
		let head = der.len()
			- match curve {
				Curve::Secp192r1 => 49,
				Curve::BrainpoolP256r1 => 65,
				_ => 97,
			};
		assert_eq!(PublicKey::from_text(&hex::encode(&der[head..])), Ok(of_spki.clone()));
		let text = format!(r#"OCMF|{PAYLOAD}|{{"SA":"{name}","SD":"{signature}"}}"#);
		let read = |text: &str, key| parse(&on("o"), text.as_bytes(), key).map(|record| record.readings.len());
		assert_eq!(read(&text, &of_spki), Ok(3), "{name}");
		let forged = text.replacen("2935.600", "2935.601", 1);
		assert_eq!(read(&forged, &of_spki), Err(PayloadError::Signature), "{name}");
		assert_eq!(read(&text, &key()), Err(PayloadError::Algorithm), "{name}");
	}
}
