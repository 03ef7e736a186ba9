#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod broker;
mod clock;
mod device;
mod direct;
mod fleet;
mod order;
mod play;
mod profile;
mod register;

pub use broker::BrokerArgs;
pub use device::Dialect;
pub use play::PlayArgs;

use clap::{Parser, Subcommand};
use clock::VirtualClock;
use energy_gateway::chain::{Account, ChainError, Session};
use energy_primitives::{AreaId, Interval, MeterId};
use fleet::Fleet;
use profile::Profile;
use serde::Serialize;
use sp_core::crypto::DEV_PHRASE;
use std::{
	fmt,
	io::{self, Write},
	path::PathBuf,
	str::FromStr,
	time::Duration,
};

/// Why a simulation ends early.
#[derive(Debug, thiserror::Error)]
pub enum SimulateError {
	/// The table of profiles cannot be used.
	#[error("the profile: {0}")]
	Profile(String),
	/// The seed is not right.
	#[error("the seed: {0}")]
	Seed(String),
	/// There are too many meters, or none, or their numbers are beyond what there are.
	#[error(
		"there may be 1 to {} meters, with numbers up to {}",
		fleet::MAX_METERS,
		MeterId::MAX
	)]
	Fleet,
	/// The stream has no intervals.
	#[error("the stream begins before, or ends after all intervals; is --start-interval missing?")]
	Start,
	/// These meters cannot do that.
	#[error("meters of this dialect {0}")]
	Dialect(&'static str),
	/// The broker does not do its part.
	#[error("the broker: {0}")]
	Broker(String),
	/// The chain does not do its part.
	#[error(transparent)]
	Chain(#[from] ChainError),
	/// The chain has refused a batch as a whole.
	#[error("the chain refused a batch: {0}")]
	Batch(String),
	/// Batches did not get into blocks.
	#[error("{0} batches are still in no finalised block")]
	Stuck(usize),
	/// The node has no virtual clock, or does not answer.
	#[error("the virtual clock: {0}; it needs a node with --simulation")]
	Clock(String),
	/// The meters are not all registered.
	#[error("the meters: {0}")]
	Register(String),
	/// What came of it cannot be written.
	#[error("the report cannot be written: {0}")]
	Output(#[from] io::Error),
}

/// Simulated meters for development chains: registers meters, and publishes their readings.
#[derive(Clone, Debug, Parser)]
#[command(name = "energy-simulator", version)]
pub struct Args {
	#[command(subcommand)]
	command: Command,

	/// Print what was done as a line of JSON.
	#[arg(long, global = true)]
	json: bool,
}

#[derive(Clone, Debug, Subcommand)]
enum Command {
	/// Connect accounts and register their meters.
	Register(RegisterArgs),
	/// Publish the meters' readings, to a broker or straight to the chain.
	Play(PlayArgs),
	/// Let intervals end on a chain in simulation.
	Clock(ClockArgs),
}

/// The simulated meters.
#[derive(clap::Args, Clone, Debug)]
pub struct FleetArgs {
	/// How many meters.
	#[arg(long, value_name = "N", default_value_t = 1)]
	meters: u32,

	/// The chain's number of the first; the others follow.
	#[arg(long, value_name = "METER", default_value_t = 0)]
	first_meter: MeterId,

	/// The seed phrase that all keys are derived from.
	#[arg(long, value_name = "PHRASE", default_value = DEV_PHRASE, hide_default_value = true)]
	seed: String,

	/// The table of profiles, with columns `load1_wh`, … and `plant1_wh`, …
	#[arg(
		long,
		value_name = "CSV",
		default_value = "day/communities/village/days/2016-07-25.csv"
	)]
	profile: PathBuf,
}

#[derive(clap::Args, Clone, Debug)]
struct RegisterArgs {
	#[command(flatten)]
	fleet: FleetArgs,

	/// A node.
	#[arg(long, value_name = "URL", default_value = "ws://127.0.0.1:9944")]
	url: String,

	/// The operator of the area.
	#[arg(long, value_name = "SEED", default_value = "//Bob")]
	operator: String,

	/// The area that the accounts are connected in.
	#[arg(long, value_name = "AREA", default_value_t = 0)]
	area: AreaId,

	/// The interval that the meters count from, which has still to end when the last one is
	/// registered. Without it they count from the last interval that has ended, and no other may end
	/// meanwhile.
	#[arg(long, value_name = "INTERVAL")]
	count_from: Option<Interval>,
}

#[derive(clap::Args, Clone, Debug)]
struct ClockArgs {
	/// A node.
	#[arg(long, value_name = "URL", default_value = "ws://127.0.0.1:9944")]
	url: String,

	/// How many intervals shall end.
	#[arg(long, value_name = "M", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
	intervals: u32,

	/// How long to wait between two, in ms.
	#[arg(long, value_name = "MS", default_value_t = 0, value_parser = clap::value_parser!(u64).range(0..=3_600_000))]
	pause_ms: u64,
}

/// How fast to publish.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Speed {
	/// As fast as it is taken.
	Max,
	/// So many a second, more than none.
	PerSecond(f64),
}

impl FromStr for Speed {
	type Err = &'static str;

	fn from_str(text: &str) -> Result<Self, Self::Err> {
		match text {
			"max" => Ok(Self::Max),
			text => match text.parse::<f64>() {
				Ok(rate) if (0.001..=1_000_000.0).contains(&rate) => Ok(Self::PerSecond(rate)),
				_ => Err("neither `max` nor a number from 0.001 to 1000000"),
			},
		}
	}
}

/// What was registered.
#[derive(Serialize)]
struct RegisteredReport {
	meters: u32,
	first_meter: MeterId,
	next_from: Interval,
}

impl fmt::Display for RegisteredReport {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(
			f,
			"{} meters, the first has the number {}; their readings begin with interval {}",
			self.meters, self.first_meter, self.next_from
		)
	}
}

/// Where the clock stands.
#[derive(Serialize)]
struct ClockReport {
	interval: Interval,
}

impl fmt::Display for ClockReport {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "interval {}", self.interval)
	}
}

/// Does what is asked for, and prints a report on standard output. Ends by itself.
///
/// Errors: any [`SimulateError`]; what was published until then stays published.
pub async fn run(args: Args) -> Result<(), SimulateError> {
	match args.command {
		Command::Register(command) => report(args.json, &register(command).await?),
		Command::Play(command) => report(args.json, &play::play(command).await?),
		Command::Clock(command) => report(args.json, &clock(command).await?),
	}
}

fn report(json: bool, report: &(impl Serialize + fmt::Display)) -> Result<(), SimulateError> {
	let text = if json {
		serde_json::to_string(report).map_err(io::Error::from)?
	} else {
		report.to_string()
	};
	writeln!(io::stdout().lock(), "{text}")?;
	Ok(())
}

async fn register(args: RegisterArgs) -> Result<RegisteredReport, SimulateError> {
	let FleetArgs {
		meters, seed, profile, ..
	} = args.fleet;
	let fleet = Fleet::new(Profile::open(&profile)?, &seed, 0, meters)?;
	let operator = Account::from_secret(&args.operator).map_err(|error| SimulateError::Seed(error.to_string()))?;
	let session = Session::open(&args.url).await?;
	let registered = register::register(&session, &operator, args.area, &fleet, &seed, args.count_from).await?;
	Ok(RegisteredReport {
		meters,
		first_meter: registered.first,
		next_from: registered.next_from,
	})
}

async fn clock(args: ClockArgs) -> Result<ClockReport, SimulateError> {
	let session = Session::open(&args.url).await?;
	let (present, interval_ms) = session.interval(None).await?;
	let clock = VirtualClock::new(&args.url, interval_ms);
	for passed in 0..args.intervals {
		clock
			.end(present.checked_add(passed).ok_or(SimulateError::Start)?)
			.await?;
		tokio::time::sleep(Duration::from_millis(args.pause_ms)).await;
	}
	let (interval, _) = session.interval(None).await?;
	Ok(ClockReport { interval })
}

#[cfg(test)]
mod tests {
	use super::*;
	use clap::CommandFactory;

	#[test]
	fn the_command_line_is_sound_and_every_command_is_explained() {
		let command = Args::command();
		command.clone().debug_assert();
		for inner in command.get_subcommands() {
			assert!(inner.get_about().is_some(), "{}", inner.get_name());
		}
	}

	#[test]
	fn a_speed_is_max_or_a_number() {
		assert_eq!("max".parse(), Ok(Speed::Max));
		assert_eq!("2.5".parse(), Ok(Speed::PerSecond(2.5)));
		for text in ["", "fast", "0", "-1", "inf", "nan", "1e9"] {
			assert!(text.parse::<Speed>().is_err(), "{text}");
		}
	}
}
