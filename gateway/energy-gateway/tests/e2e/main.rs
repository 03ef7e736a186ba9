//! From meters to the chain with everything that is in between: Mosquitto, over TLS, the gateway, a
//! node. All three are killed in mid-stream; every reading arrives once. What is bad is refused,
//! and the operator can see why. What connections may take and give is published at the broker.
//!
//! `scripts/gateway-e2e.sh` runs it.

mod bad;
mod chain;
mod envelopes;
mod meter;
#[path = "../node_command/mod.rs"]
mod node_command;
mod parts;

use chain::Chain;
use energy_gateway::chain::Account;
use energy_primitives::{Interval, MeterId, ReadingError, ReadingResult, Registers, Tariff};
use parts::{wait_for, Parts, Program};
use serde_json::Value;
use sp_core::{crypto::AccountId32, ed25519, sr25519, Pair};
use std::{path::PathBuf, thread::sleep, time::Duration};

/// Who operates the area of the development chain.
pub const OPERATOR: &str = "//Bob";

/// Meters that sign for themselves.
const METERS: u32 = 200;
/// The readings of each, in two streams.
const INTERVALS: u32 = 24;
const MORE: u32 = 6;

/// What the plain devices speak, and the channel that they name. There are two of each.
const DIALECTS: [(&str, &str); 4] = [("json", ""), ("tasmota", ""), ("shelly", "em1data:0"), ("dsmr", "")];
const DEVICES: u32 = 2;
const TELLINGS: u32 = 4;

/// Meters whose numbers follow each other, and the accounts that own them.
pub struct Fleet {
	pub seed: String,
	pub first: MeterId,
	pub count: u32,
	/// The first interval that they may have a reading of.
	pub from: Interval,
	/// What each showed when it was installed.
	pub installed: Vec<Registers>,
}

impl Fleet {
	fn register(parts: &Parts, chain: &Chain, seed: &str, count: u32, area: u32) -> Self {
		let (meters, area) = (count.to_string(), area.to_string());
		let report = parts.simulate(&["register", "--meters", &meters, "--seed", seed, "--area", &area]);
		let mut fleet = Self {
			seed: seed.into(),
			first: number(&report, "first_meter") as MeterId,
			count,
			from: number(&report, "next_from") as Interval,
			installed: Vec::new(),
		};
		wait_for("the meters in a finalised block", 30, || {
			chain.are_known(&fleet.ids()).then_some(())
		});
		let installed = chain
			.states(&fleet.ids())
			.into_iter()
			.filter_map(|state| state.baseline);
		fleet.installed = installed.collect();
		fleet
	}

	/// What the meters have measured since they were installed, import and export in Wh.
	fn grown(&self, chain: &Chain) -> (u64, u64) {
		let states = chain.states(&self.ids());
		states
			.iter()
			.zip(&self.installed)
			.fold((0, 0), |sum, (state, installed)| {
				let last = state.last.map_or(*installed, |last| last.registers());
				add(
					sum,
					(
						last.import_wh - installed.import_wh,
						last.export_wh - installed.export_wh,
					),
				)
			})
	}

	pub fn ids(&self) -> Vec<MeterId> {
		(self.first..self.first + self.count).collect()
	}

	fn owners(&self) -> Vec<AccountId32> {
		let owner = |index| sr25519::Pair::from_string(&format!("{}//Sim//{index}", self.seed), None).unwrap();
		(0..self.count).map(|index| owner(index).public().into()).collect()
	}
}

fn number(report: &Value, field: &str) -> u64 {
	report[field].as_u64().unwrap_or_else(|| panic!("{field} of {report}"))
}

/// A stream of a fleet, to the broker.
fn stream(parts: &Parts, fleet: &Fleet, more: &[&str]) -> Vec<String> {
	let broker = format!("mqtt://127.0.0.1:{}", parts.plain_port());
	let (meters, first) = (fleet.count.to_string(), fleet.first.to_string());
	let mut arguments: Vec<String> = [
		"play",
		"--clock",
		"--seed",
		&fleet.seed,
		"--meters",
		&meters,
		"--first-meter",
		&first,
	]
	.map(String::from)
	.into();
	arguments.extend(more.iter().map(|argument| argument.to_string()));
	arguments.extend(["--broker".into(), broker]);
	arguments
}

fn borrowed(arguments: &[String]) -> Vec<&str> {
	arguments.iter().map(String::as_str).collect()
}

/// Waits until all meters of a fleet stand at a sequence number.
fn wait_for_all(chain: &Chain, fleet: &Fleet, sequence: u32, seconds: u64) {
	wait_for(&format!("all of {} at {sequence}", fleet.seed), seconds, || {
		chain
			.states(&fleet.ids())
			.iter()
			.all(|state| state.sequence == sequence)
			.then_some(())
	});
}

/// Adds an area below the first, whose meters the gateway must not read.
fn add_area(chain: &Chain) -> u32 {
	let supplier = AccountId32::new(Account::from_secret("//Charlie").unwrap().id());
	let tariff = Tariff {
		shortfall_price_mills: 300,
		surplus_price_mills: 80,
	};
	// The parent, the edge with both limits and its fee, who supplies and at which prices.
	let arguments = (Some(0u32), (50_000u64, 50_000u64, 0u16), supplier, tariff);
	chain.call(OPERATOR, ("GridManagement", "create_area"), 4, arguments);
	1
}

/// The signed meters' streams: the first through three power cuts and with repetitions, the second
/// out of order. Returns what the meters have measured.
fn play_signed(parts: &Parts, fleet: &Fleet, programs: &mut [Option<Program>; 3]) -> (u64, u64) {
	let intervals = INTERVALS.to_string();
	let start = fleet.from.to_string();
	let arguments = stream(
		parts,
		fleet,
		&[
			"--intervals",
			&intervals,
			"--start-interval",
			&start,
			"--speed",
			"500",
			"--duplicates",
			"10",
		],
	);
	let playing = parts.start_simulation(&borrowed(&arguments));
	sleep(Duration::from_secs(2));
	programs[0].take().into_iter().for_each(Program::kill);
	programs[0] = Some(parts.start_gateway());
	sleep(Duration::from_secs(1));
	programs[1].take().into_iter().for_each(Program::kill);
	programs[1] = Some(parts.start_broker());
	sleep(Duration::from_secs(2));
	programs[2].take().into_iter().for_each(Program::kill);
	programs[2] = Some(parts.start_node());
	let first = playing.report(90);
	let chain = Chain::connect(&parts.node_url());
	wait_for_all(&chain, fleet, INTERVALS, 60);

	let (sequence, start, more) = (INTERVALS + 1, fleet.from + INTERVALS, MORE.to_string());
	let (sequence, start) = (sequence.to_string(), start.to_string());
	let arguments = stream(
		parts,
		fleet,
		&[
			"--first-sequence",
			&sequence,
			"--start-interval",
			&start,
			"--intervals",
			&more,
			"--out-of-order",
			"--dialect",
			"signed-cbor",
		],
	);
	let second = parts.simulate(&borrowed(&arguments));
	wait_for_all(&chain, fleet, INTERVALS + MORE, 60);
	for report in [&first, &second] {
		assert_eq!(number(report, "meters"), u64::from(METERS));
	}
	assert!(number(&first, "repeated") > 0 && number(&first, "resent") > 0);
	add(energy(&first), energy(&second))
}

/// What the meters of a stream have measured, import and export in Wh.
fn energy(report: &Value) -> (u64, u64) {
	(number(report, "import_wh"), number(report, "export_wh"))
}

fn add(one: (u64, u64), other: (u64, u64)) -> (u64, u64) {
	(one.0 + other.0, one.1 + other.1)
}

/// The plain devices' streams, over TLS. Returns what they have measured.
fn play_plain(parts: &Parts, fleets: &[Fleet]) -> (u64, u64) {
	let mut measured = (0, 0);
	let broker = format!("mqtts://127.0.0.1:{}", parts.tls_port());
	let authority = parts.file("ca.pem");
	for ((dialect, _), fleet) in DIALECTS.iter().zip(fleets) {
		let chain = Chain::connect(&parts.node_url());
		let (intervals, start) = (TELLINGS.to_string(), chain.interval().to_string());
		let mut arguments = stream(
			parts,
			fleet,
			&[
				"--dialect",
				dialect,
				"--intervals",
				&intervals,
				"--start-interval",
				&start,
			],
		);
		arguments.pop();
		arguments.extend([broker.clone(), "--broker-ca".into(), authority.clone()]);
		let report = parts.simulate(&borrowed(&arguments));
		wait_for_all(&chain, fleet, TELLINGS, 60);
		// What flowed before the first of these counts too, since the meters were installed.
		let (published, grown) = (energy(&report), fleet.grown(&chain));
		assert!(grown.0 >= published.0 && grown.1 >= published.1);
		measured = add(measured, grown);
	}
	measured
}

/// Another interval of one kind of plain devices. Returns what they have measured since their last
/// reading.
fn play_one_more(parts: &Parts, chain: &Chain, fleet: &Fleet) -> (u64, u64) {
	let before = chain.states(&fleet.ids());
	let start = chain.interval().to_string();
	let arguments = stream(parts, fleet, &["--dialect", DIALECTS[0].0, "--start-interval", &start]);
	parts.simulate(&borrowed(&arguments));
	wait_for_all(chain, fleet, TELLINGS + 1, 60);
	let grown = chain
		.states(&fleet.ids())
		.into_iter()
		.zip(before)
		.map(|(after, before)| {
			let (after, before) = (after.last.unwrap(), before.last.unwrap());
			(after.import_wh - before.import_wh, after.export_wh - before.export_wh)
		});
	grown.fold((0, 0), add)
}

/// The keys of the plain devices' meters go into the gateway's key store.
fn import_keys(parts: &Parts, fleets: &[Fleet]) {
	for fleet in fleets {
		for (index, meter) in fleet.ids().into_iter().enumerate() {
			let path = format!("{}//Meter//{index}", fleet.seed);
			let (_, seed) = ed25519::Pair::from_string_with_seed(&path, None).unwrap();
			parts.command(&["keys", "import", &meter.to_string()], &hex::encode(seed.unwrap()));
		}
	}
}

#[test]
#[ignore = "starts a node, a broker and the gateway: scripts/gateway-e2e.sh"]
fn every_reading_arrives_once_and_what_is_bad_is_refused() {
	let temporary = tempfile::tempdir().unwrap();
	// The script's, which shows the logs if the test fails.
	let folder = std::env::var_os("ENERGY_GATEWAY_E2E_DIR").map_or(temporary.path().into(), PathBuf::from);
	let parts = Parts::new(&folder);
	let mut programs = [None, Some(parts.start_broker()), Some(parts.start_node())];

	let chain = Chain::connect(&parts.node_url());
	let foreign_area = add_area(&chain);
	let signed = Fleet::register(&parts, &chain, "//Signed", METERS, 0);
	let plain =
		DIALECTS.map(|(dialect, _)| Fleet::register(&parts, &chain, &format!("//Plain//{dialect}"), DEVICES, 0));
	let bad = Fleet::register(&parts, &chain, "//Bad", bad::METERS, 0);
	let foreign = Fleet::register(&parts, &chain, "//Foreign", 1, foreign_area);
	let mut devices = Vec::new();
	for ((dialect, channel), fleet) in DIALECTS.iter().zip(&plain) {
		for (index, state) in chain.states(&fleet.ids()).iter().enumerate() {
			let meter = fleet.first + index as u32;
			devices.push((format!("{dialect}-{index}"), *channel, meter, state.rated_power_w));
		}
	}
	parts.configure_gateway(&devices, &envelopes::connections(&plain[0]));
	import_keys(&parts, &plain);
	programs[0] = Some(parts.start_gateway());

	let mut measured = play_signed(&parts, &signed, &mut programs);
	measured = add(measured, play_plain(&parts, &plain));
	let chain = Chain::connect(&parts.node_url());
	envelopes::check(&parts, &chain, &plain[0]);
	// Asked to end, it does, and goes on where it was.
	programs[0].take().into_iter().for_each(|gateway| gateway.end(10));
	envelopes::check_without_gateway(&parts);
	programs[0] = Some(parts.start_gateway());
	measured = add(measured, bad::try_all(&parts, &chain, &bad, &foreign, &plain[0]));

	// A meter's accepted readings are numbered without gaps. So if there are as many as its number
	// says, of all together, each came once.
	let fleets: Vec<&Fleet> = [&signed, &bad, &foreign].into_iter().chain(&plain).collect();
	let found: u64 = fleets
		.iter()
		.flat_map(|fleet| chain.states(&fleet.ids()))
		.map(|state| u64::from(state.sequence))
		.sum();
	let results = chain.results();
	println!("{results:?}");
	assert_eq!(
		results[&ReadingResult::Accepted],
		found + bad::OF_EARLIER_KEYS - bad::GIVEN_UP
	);
	for result in results.keys() {
		let expected = match result {
			ReadingResult::Accepted | ReadingResult::Duplicate => true,
			ReadingResult::Rejected(error) => matches!(
				error,
				ReadingError::BadSignature
					| ReadingError::RegisterFell
					| ReadingError::BeyondRatedPower
					| ReadingError::Equivocation
			),
		};
		assert!(expected, "{result:?}");
	}

	// Whatever the meters' registers grew by is booked to their owners, and no Wh more.
	let owners: Vec<AccountId32> = fleets.iter().flat_map(|fleet| fleet.owners()).collect();
	let booked = chain.booked(&owners, signed.from.saturating_sub(8)..=chain.interval());
	println!("{booked:?} Wh booked, {measured:?} Wh measured");
	assert_eq!(booked, measured);
	assert!(booked.0 > 0 && booked.1 > 0);

	let [gateway, broker, node] = programs.map(|program| program.unwrap());
	gateway.end(10);
	broker.end(10);
	node.end(60);
	for (program, word) in [
		("gateway", "panicked"),
		("node", "panicked"),
		("node", "essential task"),
	] {
		assert!(!parts.log(program).contains(word), "{program}'s log has a failure");
	}
}
