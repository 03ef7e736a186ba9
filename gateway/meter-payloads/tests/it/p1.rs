//! Telegrams of the P1 port.

use crate::{device, offset, on, with, PLAIN, RECEIVED_MS};
use meter_payloads::{
	formats::dsmr::{crc16, parse},
	Clock, Context, Format, PayloadError, Settings, Zone,
};

const LINES: &str =
	"/ABC5\\X-3000 A\r\n\r\n1-3:0.2.8(50)\r\n0-0:1.0.0(261122181503W)\r\n0-0:96.1.1(45303034303030303132333435)\r\n\
	1-0:1.8.1(004512.337*kWh)\r\n1-0:1.8.2(003981.040*kWh)\r\n1-0:2.8.1(000812.001*kWh)\r\n1-0:2.8.2(001733.999*kWh)\r\n\
	0-0:96.14.0(0002)\r\n1-0:1.7.0(00.412*kW)\r\n1-0:2.7.0(00.000*kW)\r\n\
	1-0:99.97.0(1)(0-0:96.7.19)(250301104500W)(0000000240*s)\r\n0-0:96.13.0()\r\n1-0:32.7.0(231.4*V)\r\n\
	0-1:24.1.0(003)\r\n0-1:96.1.0(4730303339303031363532303530323137)\r\n0-1:24.2.1(261122180000W)(04211.608*m3)\r\n!";

/// The telegram with its checksum.
pub fn telegram(lines: &str) -> String {
	format!("{lines}{:04X}\r\n", crc16(lines.as_bytes()))
}

pub fn sample() -> String {
	telegram(LINES)
}

fn changed(from: &str, to: &str) -> Result<meter_payloads::Measurement, PayloadError> {
	assert!(LINES.contains(from));
	parse(&on("p1/house"), telegram(&LINES.replace(from, to)).as_bytes())
}

#[test]
fn the_checksum_is_the_known_one() {
	assert_eq!(crc16(b"123456789"), 0xbb3d);
	assert_eq!(crc16(b""), 0);
}

#[test]
fn a_telegram_has_both_registers_as_sums_of_their_tariffs() {
	let measurement = parse(&on("p1/house"), sample().as_bytes()).unwrap();
	assert_eq!(
		(measurement.import_wh, measurement.export_wh),
		(Some(8_493_377), Some(2_546_000))
	);
	assert_eq!(
		(measurement.at_ms, measurement.clock),
		(1_795_367_703_000, Clock::Device)
	);
	assert_eq!(measurement.device, device("E004000012345", ""));
	assert_eq!(measurement.format, Format::DsmrP1);
}

#[test]
fn the_hour_that_summer_time_repeats_is_distinguished() {
	let at = |time: &str| changed("261122181503W", time).unwrap().at_ms;
	// 2026-10-25: at 03:00 summer time it becomes 02:00 winter time.
	assert_eq!(at("261025023000W") - at("261025023000S"), 3_600_000);
	assert_eq!(at("261025023000S"), 1_792_888_200_000);
	let eastern = offset(120);
	let eastern = with(&eastern, "p1");
	assert_eq!(parse(&eastern, sample().as_bytes()).unwrap().at_ms, 1_795_364_103_000);
	// Without its mark it is believed in winter. What is no time, or summer time in winter, is not
	// worth the telegram.
	assert_eq!(at("261122181503"), 1_795_367_703_000);
	for time in [
		"261122181503S",
		"260722181503",
		"261122181503X",
		"261322181503W",
		"2611221815W",
		"26112218150aW",
		"000101010000W",
		"",
	] {
		let found = changed("261122181503W", time).unwrap();
		assert_eq!((found.at_ms, found.clock), (RECEIVED_MS, Clock::Arrival), "{time}");
	}
}

#[test]
fn a_meter_that_is_not_in_central_europe_is_not_signed_for_another_hour() {
	let read = |settings: &Settings, time: &str, received_ms| {
		let text = telegram(&LINES.replace("261122181503W", time));
		let context = Context {
			topic: "p1",
			received_ms,
			settings,
		};
		parse(&context, text.as_bytes()).map(|found| (found.at_ms, found.clock))
	};
	// 2026-07-22 13:28:00 UTC.
	let summer_ms = 1_784_726_880_000;
	for (time, received_ms, zone, at_ms) in [
		("261122171955W", RECEIVED_MS, "Europe/Lisbon", RECEIVED_MS - 5_000),
		("261122191955W", RECEIVED_MS, "Europe/Helsinki", RECEIVED_MS - 5_000),
		("260722142747S", summer_ms, "Europe/Dublin", summer_ms - 13_000),
		("260722162747S", summer_ms, "Europe/Vilnius", summer_ms - 13_000),
	] {
		let found = read(&PLAIN, time, received_ms);
		assert_eq!(found, Ok((received_ms, Clock::Arrival)), "{zone}");
		let mut settings = Settings {
			zone: Zone::named(zone).unwrap(),
			..Settings::default()
		};
		let found = read(&settings, time, received_ms);
		assert_eq!(found, Ok((at_ms, Clock::Device)), "{zone}");
		// What a broker has kept may be an hour old.
		settings.may_be_late = true;
		let found = read(&settings, time, received_ms);
		assert_eq!(found, Ok((at_ms, Clock::Device)), "{zone}");
	}
	// In Central Europe nothing is lost of what is a few minutes late, or of what is hours late.
	for (time, late_ms) in [("261122181503W", 297_000), ("261122165503W", 5_097_000)] {
		assert_eq!(
			read(&PLAIN, time, RECEIVED_MS),
			Ok((RECEIVED_MS - late_ms, Clock::Device))
		);
	}
}

#[test]
fn a_total_goes_before_tariffs() {
	let only_total = LINES
		.replace(
			"1-0:1.8.1(004512.337*kWh)\r\n1-0:1.8.2(003981.040*kWh)",
			"1-0:1.8.0(00008493.379*kWh)",
		)
		.replace("1-0:2.8.1(000812.001*kWh)\r\n1-0:2.8.2(001733.999*kWh)\r\n", "");
	let measurement = parse(&on("p1"), telegram(&only_total).as_bytes()).unwrap();
	assert_eq!((measurement.import_wh, measurement.export_wh), (Some(8_493_379), None));
	let both = changed("1-0:1.7.0(00.412*kW)", "1-0:1.8.0*255(00008493.379*kWh)").unwrap();
	assert_eq!(both.import_wh, Some(8_493_379));
	assert_eq!(
		changed("1-0:1.8.1(004512.337*kWh)", "1-0:1.8.1(004512337*Wh)")
			.unwrap()
			.import_wh,
		Some(8_493_377)
	);
}

#[test]
fn a_telegram_that_was_damaged_is_refused() {
	let telegram = sample();
	let damaged = telegram.replace("004512.337", "004512.338");
	assert!(matches!(
		parse(&on("p1"), damaged.as_bytes()),
		Err(PayloadError::Checksum { .. })
	));
	// A bridge that changes line ends, and one that drops empty lines: with those that the meter
	// sent the checksum is right.
	let whole = parse(&on("p1"), telegram.as_bytes());
	for changed in [
		telegram.replace("\r\n", "\n"),
		telegram.replace("\r\n", "\r"),
		telegram.replace("\r\n\r\n", "\r\n"),
		telegram.replace("\r\n\r\n", "\n").replace("\r\n", "\n"),
	] {
		assert_eq!(parse(&on("p1"), changed.as_bytes()), whole, "{changed:?}");
	}
	let both = damaged.replace("\r\n", "\n");
	assert_eq!(parse(&on("p1"), both.as_bytes()), Err(PayloadError::LineEnds));
	assert!(PayloadError::LineEnds.to_string().contains("CR LF"));
	let cut = &telegram[..telegram.len() - 6];
	assert!(matches!(
		parse(&on("p1"), cut.as_bytes()),
		Err(PayloadError::Missing(_))
	));
	let lenient = Settings {
		crc: Some(false),
		..Settings::default()
	};
	assert_eq!(parse(&with(&lenient, "p1"), cut.as_bytes()), whole);
	assert!(parse(&with(&lenient, "p1"), damaged.as_bytes()).is_ok());
	for len in 0..telegram.len() - 2 {
		assert!(parse(&on("p1"), &telegram.as_bytes()[..len]).is_err(), "{len}");
	}
	assert!(parse(&on("p1"), &telegram.as_bytes()[1..]).is_err());
	assert!(parse(&on("p1"), format!("{}00", telegram.trim_end()).as_bytes()).is_err());
}

#[test]
fn a_meter_of_before_version_4_has_neither_checksum_nor_time() {
	let old = "/KMP5 KA6U001660297912\r\n\r\n0-0:96.1.1(204B413655303031363630323937393132)\r\n1-0:1.8.1(00439.040*kWh)\r\n\
		1-0:1.8.2(00455.830*kWh)\r\n1-0:1.7.0(0000.24*kW)\r\n0-1:24.3.0(121030140000)(00)(60)(1)(0-1:24.2.1)(m3)\r\n(00012.345)\r\n!\r\n";
	let measurement = parse(&on("p1/old"), old.as_bytes()).unwrap();
	assert_eq!((measurement.import_wh, measurement.export_wh), (Some(894_870), None));
	assert_eq!((measurement.at_ms, measurement.clock), (RECEIVED_MS, Clock::Arrival));
	// Its identifier begins with a blank, so it is taken as the digits that it is.
	assert_eq!(measurement.device, device("204B413655303031363630323937393132", ""));
	let unnamed = old.replace("0-0:96.1.1(204B413655303031363630323937393132)\r\n", "");
	assert_eq!(
		parse(&on("p1/old"), unnamed.as_bytes()).unwrap().device,
		device("p1/old", "")
	);
}

#[test]
fn what_bridges_put_around_a_telegram_is_passed_over() {
	let telegram = sample();
	let whole = parse(&on("p1/house"), telegram.as_bytes());
	for (before, after) in [
		("\r\n", ""),
		("\0\u{1}\u{2}", "\0\0"),
		("  ", "  "),
		("1-0:2.7.0(00.000*kW)\r\n!", ""),
		("(00.412*kW)\r\n", "/ABC5\\X-3000"),
		("/ABC5\\X-3000 A\r\n\r\n1-3:0.2.8(50)\r\n", "\r\n"),
		("\u{feff}", ""),
	] {
		let text = format!("{before}{telegram}{after}");
		let read = parse(&on("p1/house"), text.as_bytes());
		match before.contains('!') {
			// The end of another telegram stands first.
			true => assert!(read.is_err(), "{before:?}"),
			false => assert_eq!(read, whole, "{before:?} {after:?}"),
		}
	}
	let noisy = [b"\xff\x80\xfe", telegram.as_bytes(), b"\xff\x00"].concat();
	assert_eq!(parse(&on("p1/house"), &noisy), whole);
	let twice = format!("{telegram}{telegram}");
	assert_eq!(
		parse(&on("p1/house"), twice.as_bytes()),
		Err(PayloadError::TooMany("telegrams".into()))
	);
	// Some meters leave out a leading zero of the checksum, or write it in small letters.
	let lines = (0..).map(|n| LINES.replace("00.412", &format!("{n:06.3}")));
	let small = lines
		.filter(|lines| crc16(lines.as_bytes()) < 0x100)
		.take(1)
		.next()
		.unwrap();
	for checksum in [
		format!("{:X}", crc16(small.as_bytes())),
		format!("{:04x}", crc16(small.as_bytes())),
	] {
		assert!(
			parse(&on("p1"), format!("{small}{checksum}\r\n").as_bytes()).is_ok(),
			"{checksum}"
		);
	}
}

#[test]
fn other_protocols_are_called_by_their_names() {
	for (bytes, name) in [
		(&[0xdb, 0x08, b'S', b'A', b'G'] as &[u8], "general-glo-ciphering"),
		(&[0x68, 0xfa, 0xfa, 0x68, 0x53], "M-Bus"),
		(&[0x7e, 0xa0, 0x87, b'/', b'A'], "HDLC"),
		(&[0x1b, 0x1b, 0x1b, 0x1b, 1, 1, 1, 1], "SML"),
		(&[0x0f, 0, 1, 2], "DLMS"),
	] {
		// As they are, and as some readers pass them on.
		let digits = hex::encode([bytes, &[0; 4]].concat());
		for text in [bytes, digits.as_bytes(), digits.to_uppercase().as_bytes()] {
			let error = parse(&on("p1"), text).unwrap_err();
			assert!(error.to_string().contains(name), "{error}");
			assert!(!error.is_harmless());
		}
	}
	// A number is none of them.
	assert!(matches!(parse(&on("p1"), b"12345678"), Err(PayloadError::Syntax(_))));
}

#[test]
fn all_tariffs_are_added_up_where_there_is_no_total() {
	let four = LINES.replace(
		"1-0:2.8.1(",
		"1-0:1.8.3(000001.000*kWh)\r\n1-0:1.8.4(000000.500*kWh)\r\n1-0:1.8.5(000000.000*kWh)\r\n1-0:2.8.1(",
	);
	let read = |lines: &str| parse(&on("p1"), telegram(lines).as_bytes());
	assert_eq!(read(&four).unwrap().import_wh, Some(8_494_877));
	assert_eq!(
		read(&four.replace("1-0:1.8.3(000001.000*kWh)\r\n", "")),
		Err(PayloadError::Missing("1-0:1.8.3".into()))
	);
	let total = four.replace("1-0:2.8.1(", "1-0:1.8.0(000007.500*kWh)\r\n1-0:2.8.1(");
	assert_eq!(read(&total).unwrap().import_wh, Some(7_500));
	// One tariff is all, if it is the one that counts.
	let one = "/ELL5\\2\r\n\r\n1-0:1.8.1(011033.430*kWh)\r\n0-0:96.14.0(0001)\r\n!";
	assert_eq!(read(one).unwrap().import_wh, Some(11_033_430));
	assert_eq!(
		read(&one.replace("0001", "0002")),
		Err(PayloadError::Missing("1-0:1.8.2".into()))
	);
	assert_eq!(
		read(&one.replace("0001", "TARIFF 1")).unwrap().import_wh,
		Some(11_033_430)
	);
	// The optical port frames the lines, and a block check follows.
	let optical = one
		.replace("1-0:1.8.1", "\u{2}1-0:1.8.1")
		.replace("0-0:96.14.0(0001)\r\n", "");
	let framed = parse(&on("p1"), format!("{optical}\r\n\u{3}\u{15}").as_bytes());
	assert_eq!(framed.unwrap().import_wh, Some(11_033_430));
	// Registers at the end of past months, of reactive energy and of both directions are none of these.
	let more = one.replace(
		"0-0:96",
		"1-0:1.8.0*05(000001.000*kWh)\r\n1-0:3.8.0(9*kvarh)\r\n1-0:15.8.0(9*kWh)\r\n1-0:1.8.64(9*kWh)\r\n0-0:96",
	);
	assert_eq!(read(&more).unwrap().import_wh, Some(11_033_430));
}

#[test]
fn registers_stand_under_one_channel_of_electricity() {
	let read = |code: &str| {
		let text = format!("/ABC5\\X\r\n\r\n{code}(000001.500*kWh)\r\n!");
		parse(&on("p1"), telegram(&text).as_bytes()).map(|found| found.import_wh)
	};
	for code in [
		"1-0:1.8.0",
		"1-0:1.8.0*255",
		"1-1:1.8.0",
		"1-1:1.8.1",
		"1.8.0",
		"1.8.0*255",
		"1-0:1.8.0.255",
	] {
		assert_eq!(read(code), Ok(Some(1_500)), "{code}");
	}
	for code in [
		"1-2:1.8.0",
		"0-1:1.8.0",
		"x:1.8.0",
		"1-0:16.8.0",
		"1-0:21.8.0",
		"15.8.0*255",
	] {
		assert!(matches!(read(code), Err(PayloadError::Unclear { .. })), "{code}");
	}
	// Beside the registers they do not matter.
	assert_eq!(read("1-0:16.8.0(9*kWh)\r\n1-0:1.8.0"), Ok(Some(1_500)));
	let two = "1-0:1.8.0(000001.500*kWh)\r\n1-1:1.8.0";
	assert!(matches!(read(two), Err(PayloadError::Unclear { .. })));
}

#[test]
fn odd_identifiers_are_taken_as_they_are() {
	let named = |found: &str| changed("45303034303030303132333435", found).map(|found| found.device);
	assert_eq!(
		named("205C4D24633303435353738323432312"),
		Ok(device("205C4D24633303435353738323432312", ""))
	);
	assert_eq!(named("ADC3100000000000"), Ok(device("ADC3100000000000", "")));
	assert_eq!(named("1ESY1160123456"), Ok(device("1ESY1160123456", "")));
	assert_eq!(named(" "), Ok(device("p1/house", "")));
}

#[test]
fn what_could_make_a_register_fall_is_refused() {
	let one_tariff = changed("1-0:1.8.2(003981.040*kWh)\r\n", "");
	assert_eq!(one_tariff, Err(PayloadError::Missing("1-0:1.8.2".into())));
	assert_eq!(
		changed("1-0:2.8.1(000812.001*kWh)\r\n", ""),
		Err(PayloadError::Missing("1-0:2.8.1".into()))
	);
	assert_eq!(
		changed("1-0:1.8.2(", "1-0:1.8.1("),
		Err(PayloadError::Duplicate("1-0:1.8.1".into()))
	);
	for (value, error) in [
		("004512.337*kW", PayloadError::Unit("1-0:1.8.1".into())),
		("004512.337", PayloadError::Unit("1-0:1.8.1".into())),
		("004512.337*kvarh", PayloadError::Unit("1-0:1.8.1".into())),
	] {
		assert_eq!(changed("004512.337*kWh", value), Err(error));
	}
	for value in ["-04512.337", "4.5e3", "", "4,5", "."] {
		assert!(
			matches!(changed("004512.337", value), Err(PayloadError::Kind { .. })),
			"{value}"
		);
	}
	assert!(matches!(
		changed("004512.337*kWh)", "004512.337*kWh"),
		Err(PayloadError::Syntax(_))
	));
	assert!(matches!(
		changed("004512.337*kWh)", "004512.337*kWh)(1)"),
		Err(PayloadError::Syntax(_))
	));
	let none = "/ABC5\\X\r\n\r\n1-0:1.7.0(00.412*kW)\r\n!";
	assert_eq!(
		parse(&on("p1"), telegram(none).as_bytes()),
		Err(PayloadError::NoRegister)
	);
	assert_eq!(changed("X-3000 A", "X-3000 Ä"), Err(PayloadError::NotText));
	assert!(matches!(
		parse(&on("p1"), &[b'/'; 9_000]),
		Err(PayloadError::TooLarge { .. })
	));
}
