//! Plays a fleet's readings.

use crate::{
	broker::{Broker, BrokerArgs},
	clock::VirtualClock,
	device::{self, Dialect, Message},
	direct::{Direct, Tally},
	fleet::Fleet,
	order::{Disturbance, Order, Sample},
	profile::Profile,
	FleetArgs, SimulateError, Speed,
};
use clap::Args;
use energy_gateway::chain::{Account, Session};
use energy_primitives::{Interval, Moment, SignedReading, QUARTER_HOUR_MS};
use serde::Serialize;
use sp_core::H256;
use std::{fmt, sync::Arc, time::Duration};
use tokio::{
	sync::mpsc,
	time::{self, Instant},
};

/// Samples that are made ahead of their turn.
const AHEAD: usize = 1_024;

/// How long after an interval's end a plain device publishes its registers, in ms.
const TELLS_AFTER_MS: Moment = 3_000;

/// What to play, and to whom.
#[derive(Args, Clone, Debug)]
pub struct PlayArgs {
	#[command(flatten)]
	fleet: FleetArgs,

	#[command(flatten)]
	broker: BrokerArgs,

	/// A node: returns the chain's genesis hash, its interval and its length, and takes the
	/// readings where there is no broker.
	#[arg(long, value_name = "URL", default_value = "ws://127.0.0.1:9944")]
	url: String,

	/// Ask no node: the genesis hash to sign for, in hexadecimal. Needs a broker.
	#[arg(long, value_name = "HEX", requires = "broker", requires = "start_interval")]
	genesis: Option<H256>,

	/// The account that submits the readings where there is no broker: a gateway of the meters' area.
	#[arg(long, value_name = "SEED", default_value = "//Eve")]
	gateway: String,

	/// Over how many intervals each meter publishes a reading.
	#[arg(long, value_name = "M", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
	intervals: u32,

	/// The first interval. Without it, the last one that has ended is the last of the stream, or
	/// with --clock the first.
	#[arg(long, value_name = "INTERVAL")]
	start_interval: Option<Interval>,

	/// The sequence number of each meter's first reading.
	#[arg(long, value_name = "SEQUENCE", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
	first_sequence: u32,

	/// The epoch of the meters' keys.
	#[arg(long, value_name = "EPOCH", default_value_t = 0)]
	epoch: u32,

	/// What the meters speak. To the chain only signed readings go.
	#[arg(long, value_enum, default_value_t = Dialect::SignedJson)]
	dialect: Dialect,

	/// Samples per second, or `max`.
	#[arg(long, value_name = "RATE", default_value = "max")]
	speed: Speed,

	/// How many of a hundred samples are sent twice.
	#[arg(long, value_name = "PERCENT", default_value_t = 0, value_parser = clap::value_parser!(u8).range(0..=100))]
	duplicates: u8,

	/// Publish in a disturbed order. For signed readings: plain devices are read in the order of time.
	#[arg(long)]
	out_of_order: bool,

	/// What distinguishes one disturbance from another.
	#[arg(long, value_name = "NUMBER", default_value_t = 1)]
	draw: u64,

	/// Set the virtual clock of a chain in simulation to the end of each interval before its first
	/// sample.
	#[arg(long, conflicts_with = "genesis")]
	clock: bool,
}

/// What was published.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Played {
	/// Meters.
	pub(crate) meters: u32,
	/// The first interval and the last.
	pub(crate) intervals: (Interval, Interval),
	/// Readings, each counted once.
	pub(crate) readings: u64,
	/// Readings sent a second time, as asked for.
	pub(crate) repeated: u64,
	/// Messages sent again because the connection to the broker broke.
	pub(crate) resent: u64,
	/// What the meters measured meanwhile, in Wh: from the first reading, a baseline, to the last;
	/// in a continued stream, from the reading before it.
	pub(crate) import_wh: u128,
	/// The same for what they gave.
	pub(crate) export_wh: u128,
	/// How long it took until all was acknowledged, or finalised, in s.
	pub(crate) seconds: f64,
	/// Samples per second.
	pub(crate) per_second: f64,
	/// What the chain made of them, where they went straight to it.
	pub(crate) chain: Option<Tally>,
}

impl fmt::Display for Played {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		writeln!(
			f,
			"{} readings of {} meters, intervals {} to {}; {} sent twice",
			self.readings, self.meters, self.intervals.0, self.intervals.1, self.repeated
		)?;
		if self.resent > 0 {
			writeln!(f, "{} sent again, for the connection broke", self.resent)?;
		}
		writeln!(f, "{} Wh import, {} Wh export", self.import_wh, self.export_wh)?;
		write!(f, "{:.1} s, {:.0} a second", self.seconds, self.per_second)?;
		if let Some(tally) = &self.chain {
			write!(
				f,
				"\non chain, in {} blocks: {} accepted, {} duplicates",
				tally.blocks, tally.accepted, tally.duplicate
			)?;
			for (reason, count) in &tally.rejected {
				write!(f, ", {count} {reason}")?;
			}
		}
		Ok(())
	}
}

/// Where a sample goes.
enum Target {
	Broker(Box<Broker>),
	Chain(Box<Direct>),
}

impl Target {
	async fn send(&mut self, dialect: Dialect, made: Made) -> Result<(), SimulateError> {
		match self {
			Self::Broker(broker) => {
				let message = match made {
					Made::Reading(signed) => device::signed(dialect, &signed),
					Made::Message(message) => message,
				};
				broker.publish(message).await
			},
			Self::Chain(chain) => match made {
				Made::Reading(signed) => chain.push(signed).await,
				Made::Message(_) => Err(SimulateError::Dialect(
					"go to a broker: the chain takes signed readings only",
				)),
			},
		}
	}
}

/// A sample, made.
enum Made {
	Reading(SignedReading),
	Message(Message),
}

/// What is known of the chain.
struct Chain {
	genesis: H256,
	/// The present interval; `None` where no node is asked.
	present: Option<Interval>,
	interval_ms: Moment,
}

impl PlayArgs {
	async fn chain(&self) -> Result<Chain, SimulateError> {
		if let Some(genesis) = self.genesis {
			return Ok(Chain {
				genesis,
				present: None,
				interval_ms: QUARTER_HOUR_MS,
			});
		}
		let session = Session::open(&self.url).await?;
		let (present, interval_ms) = session.interval(None).await?;
		Ok(Chain {
			genesis: session.genesis(),
			present: Some(present),
			interval_ms,
		})
	}

	fn start(&self, present: Option<Interval>) -> Result<Interval, SimulateError> {
		let before = if self.clock { 1 } else { self.intervals };
		self.start_interval
			.or_else(|| present?.checked_sub(before))
			.filter(|start| start.checked_add(self.intervals).is_some())
			.ok_or(SimulateError::Start)
	}

	fn check(&self) -> Result<(), SimulateError> {
		if self.out_of_order && !self.dialect.is_signed() {
			return Err(SimulateError::Dialect("are read in the order of time"));
		}
		if self.first_sequence.checked_add(self.intervals).is_none() {
			return Err(SimulateError::Start);
		}
		Ok(())
	}
}

/// Plays, and returns what was published.
pub(crate) async fn play(args: PlayArgs) -> Result<Played, SimulateError> {
	args.check()?;
	let chain = args.chain().await?;
	let start = args.start(chain.present)?;
	let profile = Profile::open(&args.fleet.profile)?;
	let FleetArgs {
		seed,
		first_meter,
		meters,
		..
	} = args.fleet.clone();
	let fleet = tokio::task::spawn_blocking(move || Fleet::new(profile, &seed, first_meter, meters));
	let fleet = Arc::new(fleet.await.map_err(|_| SimulateError::Fleet)??);
	let clock = args.clock.then(|| VirtualClock::new(&args.url, chain.interval_ms));
	let mut target = match &args.broker.broker {
		Some(url) => Target::Broker(Box::new(Broker::open(&args.broker, url)?)),
		None => {
			let account =
				Account::from_secret(&args.gateway).map_err(|error| SimulateError::Seed(error.to_string()))?;
			Target::Chain(Box::new(Direct::open(&args.url, account).await?))
		},
	};

	let (sender, mut made) = mpsc::channel(AHEAD);
	let maker = {
		let (fleet, args) = (fleet.clone(), args.clone());
		// Signing is what takes the time; it has a thread of its own.
		tokio::task::spawn_blocking(move || make(&args, &fleet, &chain, start, &sender))
	};
	let (begin, mut sent, mut repeated, mut ended) = (Instant::now(), 0u64, 0u64, None);
	while let Some((sample, item)) = made.recv().await {
		let interval = sample.interval(start);
		if let Some(clock) = clock.as_ref().filter(|_| ended.is_none_or(|ended| interval > ended)) {
			if let Target::Chain(chain) = &mut target {
				chain.flush().await?;
			}
			clock.end(interval).await?;
			ended = Some(interval);
		}
		args.speed.wait(begin, sent).await;
		target.send(args.dialect, item).await?;
		sent += 1;
		repeated += u64::from(sample.again);
	}
	maker.await.map_err(|_| SimulateError::Fleet)??;
	let (resent, tally) = match target {
		Target::Broker(broker) => (broker.finish().await?, None),
		Target::Chain(chain) => (0, Some(chain.finish().await?)),
	};
	let seconds = begin.elapsed().as_secs_f64();
	let last = start + args.intervals - 1;
	let (import_wh, export_wh) = fleet.flow(
		if args.first_sequence == 1 {
			start
		} else {
			start.saturating_sub(1)
		},
		last,
	);
	Ok(Played {
		meters: fleet.len(),
		intervals: (start, last),
		readings: sent - repeated,
		repeated,
		resent,
		import_wh,
		export_wh,
		seconds,
		per_second: sent as f64 / seconds.max(f64::EPSILON),
		chain: tally,
	})
}

/// Makes all samples, as fast as they are taken.
fn make(
	args: &PlayArgs,
	fleet: &Fleet,
	chain: &Chain,
	start: Interval,
	sender: &mpsc::Sender<(Sample, Made)>,
) -> Result<(), SimulateError> {
	let disturbance = Disturbance {
		duplicates_percent: args.duplicates,
		out_of_order: args.out_of_order,
		draw: args.draw,
	};
	for sample in Order::new(fleet.len(), args.intervals, disturbance) {
		let interval = sample.interval(start);
		let made = if args.dialect.is_signed() {
			let sequence = args.first_sequence + sample.place;
			let signed = fleet.signed(sample.index, &chain.genesis, args.epoch, sequence, interval);
			Made::Reading(signed)
		} else {
			let (import_wh, export_wh) = fleet.registers(sample.index, interval);
			let at_ms = (Moment::from(interval) + 1) * chain.interval_ms + TELLS_AFTER_MS;
			let message = device::plain(args.dialect, sample.index, at_ms, import_wh, export_wh);
			Made::Message(message.ok_or(SimulateError::Start)?)
		};
		if sender.blocking_send((sample, made)).is_err() {
			// The other side has failed, and returns why.
			return Ok(());
		}
	}
	Ok(())
}

impl Speed {
	/// Waits until it is the turn of the sample with this number.
	async fn wait(self, begin: Instant, number: u64) {
		if let Self::PerSecond(rate) = self {
			let due = begin + Duration::from_secs_f64(number as f64 / rate);
			// The timer is no finer than this.
			if due > Instant::now() + Duration::from_millis(1) {
				time::sleep_until(due).await;
			}
		}
	}
}
