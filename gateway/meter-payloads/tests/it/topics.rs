//! Topics, and which of them a payload is read by.

use crate::routes;
use meter_payloads::{topics::NoPull, FormatName, Routes, Topic};

#[test]
fn a_topic_alone_goes_before_patterns_and_the_first_pattern_holds() {
	let topic = |filter: &str, format| Topic::<NoPull> {
		filter: filter.into(),
		format,
		profile: None,
		mapping: None,
		device: None,
		pull: None,
		time_zone: None,
		utc_offset_min: None,
		ignore_time: false,
		own_time: None,
		key: None,
		total: None,
		registers: None,
		crc: None,
	};
	let routes = Routes::new(&[
		topic("a/+", FormatName::Json),
		topic("a/#", FormatName::Cbor),
		topic("a/b", FormatName::Dsmr),
	])
	.unwrap();
	let format = |name: &str| routes.get(name).map(|route| route.format);
	assert_eq!(format("a/b"), Some(FormatName::Dsmr));
	assert_eq!(format("a/c"), Some(FormatName::Json));
	assert_eq!(format("a/c/d"), Some(FormatName::Cbor));
	assert_eq!(format("b"), None);
	assert_eq!(routes.filters().len(), 3);
}

#[test]
fn a_way_to_ask_a_device_is_for_programs_that_can() {
	let text = "[[topics]]\nfilter = \"a\"\nformat = \"json\"\n";
	assert!(routes(text).is_ok());
	assert!(routes(&format!("{text}pull = \"a\"\n")).is_err());
	assert!(routes(&format!("{text}pulled = \"a\"\n")).is_err());
}
