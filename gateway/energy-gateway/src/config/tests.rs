use super::*;

const EXAMPLE: &str = include_str!("../../gateway.example.toml");

fn parse(text: &str) -> Result<Config, ConfigError> {
	Config::parse(text, Path::new("/etc/energy-gateway"))
}

fn error(text: &str) -> String {
	parse(text).err().map(|error| error.to_string()).unwrap_or_default()
}

/// Returns the example with a line put behind the one that holds `after`.
fn with(after: &str, line: &str) -> String {
	assert!(EXAMPLE.contains(after), "{after}");
	EXAMPLE.replacen(after, &format!("{after}\n{line}"), 1)
}

#[test]
fn the_example_is_right() {
	let config = parse(EXAMPLE).unwrap();
	assert_eq!(config.broker.as_ref().unwrap().port(), 1_883);
	assert_eq!(config.outbox.file, Path::new("/etc/energy-gateway/outbox.redb"));
	assert_eq!(config.outbox_limits(), OutboxLimits::default());
	let meters = config.meters().unwrap();
	let entry = meters
		.get(&meter_payloads::DeviceId::new("roof-7", "").unwrap())
		.unwrap();
	assert_eq!(
		(entry.meter, entry.registers.has_import, entry.registers.has_export),
		(7, false, true)
	);
}

#[test]
fn what_the_example_comments_out_is_the_default_or_parses() {
	// Each `# field = value` line, put into effect where it stands. Sections that are commented out
	// as a whole are left.
	let mut skipping = false;
	let active: String = EXAMPLE
		.lines()
		.map(|line| {
			skipping = (skipping || line.starts_with("# [")) && !line.is_empty();
			let field = line.strip_prefix("# ").filter(|rest| {
				let name = rest.split(" = ").next().unwrap_or_default();
				rest.contains(" = ") && name.chars().all(|c| c.is_ascii_lowercase() || c == '_')
			});
			let field = field.filter(|_| !skipping).unwrap_or(line);
			format!("{field}\n")
		})
		.collect();
	assert!(active.contains("\nmax_pending = 5000000\n") && active.contains("\nlate = \"estimate\"\n"));
	let (default, found) = (parse(EXAMPLE).unwrap(), parse(&active).unwrap());
	assert_eq!(found.outbox_limits(), default.outbox_limits());
	assert_eq!(found.http.listen, default.http.listen);
	assert_eq!(found.chain.interval_ms, default.chain.interval_ms);
	let of = |config: &Config| format!("{:?}{:?}{:?}", config.intake, config.batches, config.device_defaults);
	assert_eq!(of(&found), of(&default));
}

#[test]
fn a_field_that_is_not_known_is_named() {
	for section in [
		"[chain]",
		"[broker]",
		"[keys]",
		"[intake]",
		"[outbox]",
		"[batches]",
		"[http]",
		"[log]",
		"[[topics]]",
		"[[devices]]",
	] {
		let error = error(&with(&format!("\n{section}"), "sped = 1"));
		assert!(error.contains("sped"), "{section}: {error}");
	}
}

#[test]
fn what_cannot_be_is_refused() {
	let cases = [
		(EXAMPLE.replace("ws://", "http://"), "does not begin with ws://"),
		(with("[chain]", "genesis = \"0x12\""), "chain.genesis"),
		(with("[batches]", "size = 257"), "batches.size must be from 1 to 256"),
		(
			EXAMPLE.replace("energy/+/reading/cbor", "energy/+x"),
			"energy/+x is not a filter",
		),
		(
			EXAMPLE.replace("energy/+/reading/cbor", "energy/+/reading"),
			"stands twice",
		),
		(
			EXAMPLE.replace("\"tasmota\"", "\"ocmf\""),
			"needs a key if, and only if",
		),
		(
			EXAMPLE.replace("\"plant\"", "\"plant\"\nimport = true"),
			"no register that its wiring uses",
		),
		(
			EXAMPLE.replace("\"plant\"", "\"plant\"\ntolerance_s = 900"),
			"not shorter than an interval",
		),
		(
			EXAMPLE.replace("rated_power_w = 11000", "rated_power_w = 0"),
			"rated_power_w is out of range",
		),
		(
			with("[broker]", "tls = { ca_file = \"a\", cert_file = \"b\" }"),
			"both, or neither",
		),
		(
			EXAMPLE.replace("device = \"roof-7\"", "device = \"\""),
			"of meter 7 is empty",
		),
	];
	for (text, expected) in cases {
		let error = error(&text);
		assert!(error.contains(expected), "{expected}: {error}");
	}
}

#[test]
fn what_is_said_of_a_topic_must_fit_its_format() {
	let topic = |fields: &str| {
		let text = EXAMPLE.replacen("format = \"tasmota\"", fields, 1);
		assert_ne!(text, EXAMPLE);
		error(&text)
	};
	for right in [
		"format = \"tasmota\"\ntime_zone = \"Europe/Berlin\"\nown_time = true",
		"format = \"tasmota\"\nutc_offset_min = 60",
		"format = \"tasmota\"\ntotal = \"net\"\nignore_time = true",
		"format = \"tasmota\"\nregisters = { section = \"SML\", import = \"Total_in\" }",
		"format = \"dsmr\"\ncrc = false\ntime_zone = \"Europe/Vilnius\"",
	] {
		assert_eq!(topic(right), "", "{right}");
	}
	for (wrong, expected) in [
		(
			"format = \"tasmota\"\ntime_zone = \"Berlin\"",
			"there is no \"Berlin\" in the IANA database",
		),
		(
			"format = \"tasmota\"\ntime_zone = \"Europe/Berlin\"\nutc_offset_min = 60",
			"has a time_zone and an utc_offset_min",
		),
		("format = \"tasmota\"\nutc_offset_min = 1441", "beyond a day"),
		(
			"format = \"tasmota\"\nignore_time = true\nown_time = true",
			"has ignore_time",
		),
		("format = \"json\"\nignore_time = true", "has ignore_time"),
		(
			"format = \"tasmota\"\ncrc = false",
			"crc is not of format = \"tasmota\"",
		),
		(
			"format = \"dsmr\"\ntotal = \"net\"",
			"total is not of format = \"dsmr\"",
		),
		("format = \"tasmota\"\ntotal = \"gross\"", "gross"),
		(
			"format = \"shelly\"\nregisters = { section = \"a\", import = \"b\" }",
			"registers is not of",
		),
		(
			"format = \"tasmota\"\nregisters = { import = \"b\" }",
			"must name import or export",
		),
		(
			"format = \"tasmota\"\nregisters = { section = \"b\" }",
			"must name import or export",
		),
		(
			"format = \"tasmota\"\nregisters = { section = \"b\", import = \"c\", export = \"c\" }",
			"must name import or export",
		),
		(
			"format = \"ocmf\"\nkey = \"3059301306072a8648ce3d020106082a8648ce3d03010103420004\"",
			"cannot be read",
		),
	] {
		let found = topic(wrong);
		assert!(found.contains(expected), "{expected}: {found}");
	}
}

/// Returns the example with one topic, and without a broker.
fn without_broker(topic: &str) -> String {
	let (before, rest) = EXAMPLE.split_once("[broker]\n").unwrap();
	let (_, after) = rest.split_once("[device_defaults]\n").unwrap();
	format!("{before}[[topics]]\n{topic}\n[device_defaults]\n{after}")
}

#[test]
fn a_broker_need_not_be_there_where_every_topic_is_asked_for() {
	let asked = "filter = \"homewizard/p1\"\nprofile = \"homewizard\"\npull = { url = \"http://192.168.1.20/\" }";
	let config = parse(&without_broker(asked)).unwrap();
	assert!(config.broker.is_none() && config.routes().unwrap().filters().is_empty());
	// A topic that has to come from somewhere is named.
	let published = format!("{asked}\n[[topics]]\nfilter = \"tele/+/SENSOR\"\nformat = \"tasmota\"");
	let error = error(&without_broker(&published));
	assert!(
		error.contains("tele/+/SENSOR comes from a broker") && error.contains("[broker]"),
		"{error}"
	);
}

const BOB: &str = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty";
const EVE: &str = "5HGjWAeFDfFCWPsjFQdVV2Msvz2XtMktvgocEZcCj68kUMaw";

/// Returns the example with a section `[envelopes]`.
fn with_envelopes(fields: &str) -> String {
	format!("{EXAMPLE}\n[envelopes]\n{fields}\n")
}

#[test]
fn envelopes_have_topics_by_name_or_address() {
	let text = with_envelopes(&format!(
		"connections = [{{ account = \"{BOB}\" }}, {{ account = \"{EVE}\", name = \"house-7\" }}]"
	));
	let envelopes = parse(&text).unwrap().envelopes.unwrap();
	assert_eq!((envelopes.intervals, envelopes.valid_intervals), (8, 2));
	let found = envelopes.addressees().unwrap();
	let topics: Vec<String> = found.iter().map(Addressee::envelope_topic).collect();
	assert_eq!(
		topics,
		[
			format!("energy-chain/{BOB}/envelope"),
			"energy-chain/house-7/envelope".into()
		]
	);
	assert_eq!(found[1].default_topic(), "energy-chain/house-7/default");
	assert_eq!(found[1].address, EVE);
	// The same key under another network's prefix has the same topic.
	let of_polkadot = "14E5nqKAp3oAJcmzgZhUD2RcptBeUBScxKHgJKU4HPNcKVf3";
	let text = with_envelopes(&format!("connections = [{{ account = \"{of_polkadot}\" }}]"));
	let found = parse(&text).unwrap().envelopes.unwrap().addressees().unwrap();
	assert_eq!(found[0].topic, format!("energy-chain/{BOB}"));
}

#[test]
fn envelopes_that_cannot_be_published_are_refused() {
	let one = format!("connections = [{{ account = \"{BOB}\", name = \"a\" }}]");
	let many: Vec<String> = (0..1_001).map(|_| format!("{{ account = \"{BOB}\" }}")).collect();
	for (fields, expected) in [
		("connections = []".into(), "envelopes.connections is empty"),
		(format!("connections = [{}]", many.join(", ")), "must be from 1 to 1000"),
		(
			format!("{one}\nintervals = 97"),
			"envelopes.intervals must be from 2 to 96",
		),
		(
			format!("{one}\nvalid_intervals = 1"),
			"envelopes.valid_intervals must be from 2 to 8",
		),
		(
			format!("{one}\nvalid_intervals = 9"),
			"envelopes.valid_intervals must be from 2 to 8",
		),
		(format!("{one}\nvalid = 3"), "unknown field `valid`"),
		(one.replace("5FHneW", "5FHneV"), "is not the SS58 address of an account"),
		(one.replace("\"a\"", "\"a/b\""), "the name \"a/b\" is not"),
		(one.replace("\"a\"", "\"+\""), "the name \"+\" is not"),
		(one.replace("\"a\"", "\"\""), "the name \"\" is not"),
		(format!("{one}\nprefix = \"\""), "envelopes.prefix's length"),
		(format!("{one}\nprefix = \"$SYS\""), "envelopes.prefix: \"$SYS\""),
		(format!("{one}\nprefix = \"grid/\""), "envelopes.prefix: \"grid/\""),
		(format!("{one}\nprefix = \"grid/#\""), "envelopes.prefix: \"grid/#\""),
		(
			format!("connections = [{{ account = \"{BOB}\" }}, {{ account = \"{BOB}\", name = \"b\" }}]"),
			"stands twice",
		),
		(
			format!("connections = [{{ account = \"{BOB}\", name = \"b\" }}, {{ account = \"{EVE}\", name = \"b\" }}]"),
			"b stands twice",
		),
		(
			format!("connections = [{{ account = \"{BOB}\" }}, {{ account = \"{EVE}\", name = \"{BOB}\" }}]"),
			"stands twice",
		),
	] {
		let found = error(&with_envelopes(&fields));
		assert!(found.contains(expected), "{fields}: {expected}: {found}");
	}
	let own = with_envelopes(&one).replace("filter = \"energy/+/reading\"", "filter = \"energy-chain/+/envelope\"");
	let found = error(&own);
	assert!(
		found.contains("energy-chain/a/envelope is also a topic of [[topics]]"),
		"{found}"
	);
}

#[test]
fn envelopes_need_a_broker() {
	let asked = "filter = \"homewizard/p1\"\nprofile = \"homewizard\"\npull = { url = \"http://192.168.1.20/\" }";
	let text = format!(
		"{}\n[envelopes]\nconnections = [{{ account = \"{BOB}\" }}]\n",
		without_broker(asked)
	);
	assert!(error(&text).contains("there is no [broker]"), "{}", error(&text));
}

#[test]
fn the_envelopes_that_the_example_comments_out_parse() {
	let (_, section) = EXAMPLE.split_once("# [envelopes]\n").unwrap();
	let fields = section.lines().take_while(|line| line.starts_with('#'));
	let fields: Vec<&str> = fields
		.filter_map(|line| line.strip_prefix("# "))
		.filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()) && line.contains(" = "))
		.collect();
	let envelopes = parse(&with_envelopes(&fields.join("\n"))).unwrap().envelopes.unwrap();
	let defaults = parse(&with_envelopes(fields.last().unwrap()))
		.unwrap()
		.envelopes
		.unwrap();
	assert_eq!(fields.len(), 4);
	assert_eq!(format!("{envelopes:?}"), format!("{defaults:?}"));
}
