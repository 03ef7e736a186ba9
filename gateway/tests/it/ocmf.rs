//! Records of charging stations.

use crate::{device, on, RECEIVED_MS};
use base64::Engine;
use energy_gateway::{
	payloads::ocmf::{parse, Curve, Pagination, PublicKey, Reason, Record},
	Clock, Format, PayloadError,
};
use energy_primitives::ReadingQuality;
use k256::ecdsa::signature::Signer;

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
fn a_transaction_tells_its_register_from_begin_to_end() {
	let record = read(PAYLOAD).unwrap();
	assert_eq!((record.pagination, record.unusable), (Pagination::Transaction(815), 0));
	let begin = record.begin().unwrap();
	assert_eq!(
		(begin.import_wh, begin.export_wh, begin.at_ms),
		(Some(2_935_600), None, 1_795_361_470_000)
	);
	let end = record.end().unwrap();
	assert_eq!((end.import_wh, end.at_ms), (Some(2_951_070), 1_795_367_703_000));
	let told: Vec<_> = record.measurements().map(|m| (m.import_wh.unwrap(), m.at_ms)).collect();
	assert_eq!(told[1], (2_938_100, 1_795_363_200_250));
	for reading in &record.readings {
		assert_eq!(reading.measurement.quality, ReadingQuality::Measured);
		assert_eq!(
			(reading.measurement.clock, reading.measurement.format),
			(Clock::Device, Format::Ocmf)
		);
		assert_eq!(reading.measurement.device, device("M-77001", ""));
	}
	assert_eq!(record.readings[1].reason, Some(Reason::During));
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
	let record = |fields: &str| format!("OCMF|{PAYLOAD}|{{{fields}}}\n");
	let read =
		|text: String, key: &PublicKey| parse(&on("o"), text.as_bytes(), key).map(|record| record.readings.len());

	let sd = hex::encode(signature.to_der().as_bytes());
	let sa = r#""SA":"ECDSA-secp256k1-SHA256""#;
	assert_eq!(read(record(&format!(r#"{sa},"SD":"{sd}""#)), &k1_key), Ok(3));
	// The twin with the other sign of s is as good: stations do not choose.
	let (r, s) = signature.split_scalars();
	let twin = k256::ecdsa::Signature::from_scalars(r, -s).unwrap();
	let twin = hex::encode(twin.to_der().as_bytes());
	assert_eq!(
		read(
			record(&format!(r#"{sa},"SE":"hex","SM":"application/x-der","SD":"{twin}""#)),
			&k1_key
		),
		Ok(3)
	);

	let of_r1: p256::ecdsa::Signature = r1().sign(PAYLOAD.as_bytes());
	let base64 = base64::engine::general_purpose::STANDARD.encode(of_r1.to_der().as_bytes());
	let text = record(&format!(
		r#""SA":"ECDSA-secp256r1-SHA256","SE":"base64","SD":"{base64}","Zx":1"#
	));
	assert_eq!(read(text.clone(), &key()), Ok(3));
	let other = p256::ecdsa::SigningKey::from_slice(&[7; 32]).unwrap();
	let other = PublicKey::from_point(
		Curve::Secp256r1,
		other.verifying_key().to_encoded_point(false).as_bytes(),
	)
	.unwrap();
	assert_eq!(read(text.clone(), &other), Err(PayloadError::Signature));
	assert_eq!(read(text, &k1_key), Err(PayloadError::Algorithm));
	assert_eq!(
		read(record(&format!(r#"{sa},"SD":"{sd}""#)), &key()),
		Err(PayloadError::Algorithm)
	);
	assert_eq!(
		read(record(&format!(r#""SD":"{sd}""#)), &key()),
		Err(PayloadError::Signature)
	);
	let named = |name: &str| read(record(&format!(r#""SA":"{name}","SD":"{sd}""#)), &key());
	assert_eq!(named("ECDSA-secp384r1-SHA256"), Err(PayloadError::Algorithm));
	assert_eq!(named("none"), Err(PayloadError::Algorithm));
	assert_eq!(
		read(record(r#""SA":"ECDSA-secp256r1-SHA256""#), &key()),
		Err(PayloadError::Missing("SD".into()))
	);
	assert!(matches!(
		read(record(r#""SD":"xyz""#), &key()),
		Err(PayloadError::Kind { .. })
	));
	assert_eq!(read(record(r#""SD":"""#), &key()), Err(PayloadError::Signature));
	assert!(matches!(
		read(record(r#""SE":"rot13","SD":"00""#), &key()),
		Err(PayloadError::Unsupported(_))
	));
	assert!(matches!(
		read(record(r#""SM":"text/plain","SD":"00""#), &key()),
		Err(PayloadError::Unsupported(_))
	));
	// Zeros for r and s satisfy careless verifiers.
	assert_eq!(
		read(record(r#""SD":"3006020100020100""#), &key()),
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
fn both_directions_and_places_of_measurement_are_told_apart() {
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
	let told: Vec<_> = record
		.measurements()
		.map(|m| (m.device.to_string(), m.import_wh, m.export_wh))
		.collect();
	assert_eq!(
		told,
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
	assert_eq!(
		changed("01-00:01.08.00*FF", "01-00:B2.08.00*FF"),
		Err(PayloadError::NoRegister)
	);
	for code in [
		"1.8.0",
		"1-0:1.8.1",
		"1-0:1.7.0",
		"1-0:1.8.0*01",
		"1-0:1.8.0*FF*FF",
		"1-0:1.8.",
		"1-0:1.8",
	] {
		assert_eq!(
			changed("01-00:01.08.00*FF", code),
			Err(PayloadError::NoRegister),
			"{code}"
		);
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
	// An event tells no register at all.
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
	let (measured, estimated) = (ReadingQuality::Measured, ReadingQuality::Estimated);
	let unsynchronised = ReadingQuality::Unsynchronised;
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
	for number in ["T0815", "815", "X815", "T", "", "T-1", "T+1", "Ä1"] {
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
		"2026-11-22T16:31:10.000+0100 S",
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
	let many = vec!["{}"; 65].join(",");
	assert_eq!(
		read(&none.replace("[]", &format!("[{many}]"))),
		Err(PayloadError::TooMany("RD".into()))
	);
	for text in [
		"",
		"OCMF",
		"OCMF|{}",
		"OCMF|{}|{}|{}",
		"ocmf|{}|{}",
		"OCMF|{}|",
		"OCMF|{}|[]",
	] {
		assert!(
			matches!(
				parse(&on("o"), text.as_bytes(), &key()),
				Err(PayloadError::Syntax(_) | PayloadError::Kind { .. })
			),
			"{text}"
		);
	}
	assert!(matches!(
		parse(&on("o"), &[b'|'; 40_000], &key()),
		Err(PayloadError::TooLarge { .. })
	));
}
