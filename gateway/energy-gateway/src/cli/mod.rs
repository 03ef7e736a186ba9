//! The command line.

mod dead_letters;
mod keys;
mod listen;
mod reading;
mod try_payload;

use crate::{
	config::{Config, ConfigError, LogFormat},
	gateway::{GatewayError, Prepared},
	keystore::KeystoreError,
	outbox::OutboxError,
	pull::PullError,
};
use clap::{Parser, Subcommand};
use dead_letters::DeadLetters;
use energy_primitives::MeterId;
use keys::Keys;
use listen::Listen;
use std::{
	io::{self, IsTerminal, Write},
	path::PathBuf,
};
use thiserror::Error;
use tokio::sync::watch;
use tracing_subscriber::EnvFilter;
use try_payload::TryPayload;

/// Brings what meters publish, over MQTT, onto an energy chain: every reading once, in order, none
/// lost.
///
/// Messages are taken from a broker, checked, signed where this gateway is a device's trusted edge,
/// and kept on disk until a finalised block has them. Begin with gateway.example.toml,
/// `energy-gateway keys new` for devices that cannot sign, and `energy-gateway check`.
#[derive(Clone, Debug, Parser)]
#[command(name = "energy-gateway", version)]
pub struct Cli {
	/// The configuration.
	#[arg(
		long,
		global = true,
		value_name = "FILE",
		env = "ENERGY_GATEWAY_CONFIG",
		default_value = "gateway.toml"
	)]
	config: PathBuf,

	#[command(subcommand)]
	command: Command,
}

#[derive(Clone, Debug, Subcommand)]
enum Command {
	/// Run until SIGTERM or SIGINT. Ends within ten seconds; unfinished work is kept in the outbox.
	Run,
	/// Read the configuration and all files that it names, print what they say, and change nothing.
	Check,
	/// Make, list, import and remove the keys of meters that this gateway signs for.
	Keys(Keys),
	/// Print what was refused, and why. Works beside a running gateway.
	DeadLetters(DeadLetters),
	/// Show what would be read of a payload, or why not, and propose the configuration. Nothing is
	/// signed or sent.
	Try(TryPayload),
	/// Listen beside the gateway, and show what would be read of each message, or why not. Nothing
	/// is signed or sent.
	Listen(Listen),
}

/// Why a command does not succeed.
#[derive(Debug, Error)]
pub enum CliError {
	/// The gateway does not start, or ends.
	#[error(transparent)]
	Gateway(#[from] GatewayError),
	/// The configuration is not right.
	#[error(transparent)]
	Config(#[from] ConfigError),
	/// The key store cannot be used.
	#[error(transparent)]
	Keys(#[from] KeystoreError),
	/// The outbox cannot be used.
	#[error(transparent)]
	Outbox(#[from] OutboxError),
	/// Standard input, output or the system's signals fail.
	#[error("{0}")]
	Io(#[from] io::Error),
	/// Something cannot be written as JSON.
	#[error("{0}")]
	Json(#[from] serde_json::Error),
	/// The configuration names no key store, and neither did the command line.
	#[error("there is no key store: [keys] in the configuration, or --file")]
	NoStore,
	/// A device cannot be asked.
	#[error("{0}")]
	Pull(#[from] PullError),
	/// A payload was not read.
	#[error("not everything was read")]
	NotRead,
	/// A way to read payloads is not right.
	#[error("{0}")]
	Way(String),
	/// The configuration says nothing of the topic.
	#[error("config needs --topic, with a topic of the configuration")]
	NoTopic,
	/// There is no broker to listen to.
	#[error("the topic has no pull of its own, and there is no [broker] to listen to")]
	NoBroker,
	/// The broker does not serve a listener.
	#[error("the broker: {0}")]
	Broker(String),
	/// The log's filter is not right.
	#[error("log.level: {0}")]
	Log(String),
	/// A public key is not right, or not the meter's.
	#[error("meter {0} has no such key")]
	NoSuchKey(MeterId),
}

impl Cli {
	/// Does what was asked. Blocks until it is done.
	pub fn run(self) -> Result<(), CliError> {
		match self.command {
			Command::Run => {
				let config = Config::load(&self.config)?;
				start_log(config.log.format, config.log.level.as_deref())?;
				run(Prepared::new(config)?)
			},
			Command::Check => {
				let config = Config::load(&self.config)?;
				check(config)
			},
			Command::Keys(keys) => keys.run(&self.config),
			Command::DeadLetters(command) => command.run(&self.config),
			Command::Try(command) => command.run(&self.config),
			Command::Listen(listen) => {
				start_log(LogFormat::Text, Some("warn"))?;
				listen.run(&self.config)
			},
		}
	}
}

fn runtime() -> io::Result<tokio::runtime::Runtime> {
	tokio::runtime::Builder::new_multi_thread().enable_all().build()
}

fn log_filter(level: Option<&str>) -> Result<EnvFilter, CliError> {
	EnvFilter::try_new(level.unwrap_or("info")).map_err(|error| CliError::Log(error.to_string()))
}

/// Starts the log, on standard error.
pub fn start_log(format: LogFormat, level: Option<&str>) -> Result<(), CliError> {
	let of_environment = std::env::var(EnvFilter::DEFAULT_ENV).ok();
	let filter = log_filter(of_environment.as_deref().or(level))?;
	let log = tracing_subscriber::fmt()
		.with_env_filter(filter)
		.with_writer(io::stderr)
		.with_ansi(io::stderr().is_terminal());
	match format {
		LogFormat::Text => log.try_init(),
		LogFormat::Json => log.json().flatten_event(true).try_init(),
	}
	.map_err(|error| CliError::Log(error.to_string()))
}

fn run(prepared: Prepared) -> Result<(), CliError> {
	let runtime = runtime()?;
	let result = runtime.block_on(async {
		let stop = watch_signals()?;
		Ok(prepared.run(stop).await?)
	});
	// Tasks that still run wait for the network: the outbox is closed, or keeps what was committed.
	runtime.shutdown_background();
	result
}

/// Becomes true on SIGTERM or SIGINT.
fn watch_signals() -> io::Result<watch::Receiver<bool>> {
	use tokio::signal::unix::{signal, SignalKind};
	let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
	let (sender, stop) = watch::channel(false);
	tokio::spawn(async move {
		tokio::select! {
			_ = terminate.recv() => {},
			_ = interrupt.recv() => {},
		}
		sender.send_replace(true);
	});
	Ok(stop)
}

fn check(config: Config) -> Result<(), CliError> {
	let mut out = io::stdout().lock();
	writeln!(out, "nodes:    {}", config.chain.urls.join(", "))?;
	match &config.broker {
		Some(broker) => {
			let tls = if broker.tls.is_some() { ", TLS" } else { "" };
			writeln!(out, "broker:   {}:{}{tls}", broker.host, broker.port())?;
		},
		None => writeln!(out, "broker:   none, every topic is asked for")?,
	}
	for topic in &config.topics {
		let format = topic.profile.as_deref().unwrap_or(topic.format.name());
		let asked = if topic.pull.is_some() { ", asked" } else { "" };
		writeln!(out, "topic:    {} ({format}{asked})", topic.filter)?;
	}
	writeln!(out, "devices:  {}", config.devices.len())?;
	if let Some(envelopes) = &config.envelopes {
		let count = envelopes.connections.len();
		writeln!(out, "envelopes: of {count} connections, below {}", envelopes.prefix)?;
	}
	writeln!(
		out,
		"outbox:   {}, at most {} readings",
		config.outbox.file.display(),
		config.outbox.max_pending
	)?;
	log_filter(config.log.level.as_deref())?;
	let prepared = Prepared::new(config)?;
	writeln!(out, "account:  {}", prepared.address())?;
	for meter in prepared.without_key() {
		writeln!(
			out,
			"warning:  there is no key for meter {meter}: its readings cannot be signed"
		)?;
	}
	Ok(writeln!(out, "the configuration is right")?)
}

/// Parses the command line, does what was asked, and prints what went wrong.
pub fn main() -> std::process::ExitCode {
	match Cli::parse().run() {
		Ok(()) => std::process::ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("energy-gateway: {error}");
			std::process::ExitCode::FAILURE
		},
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use clap::CommandFactory;

	#[test]
	fn the_command_line_is_sound_and_every_command_is_explained() {
		let command = Cli::command();
		command.clone().debug_assert();
		fn explained(command: &clap::Command) {
			for inner in command.get_subcommands() {
				assert!(inner.get_about().is_some(), "{}", inner.get_name());
				explained(inner);
			}
		}
		explained(&command);
	}

	/// The guides that name commands of this program.
	const GUIDES: [&str; 2] = [
		include_str!("../../../../docs/guides/meters.md"),
		include_str!("../../../../docs/guides/incident.md"),
	];

	/// The commands that stand in backticks in a text, which may break a line within one.
	fn commands(text: &str) -> Vec<String> {
		text.split("`energy-gateway ")
			.skip(1)
			.map(|rest| {
				rest.split('`')
					.next()
					.unwrap()
					.split_whitespace()
					.collect::<Vec<_>>()
					.join(" ")
			})
			.collect()
	}

	/// The words of a command: those in single quotes are one.
	fn words(command: &str) -> Vec<&str> {
		let parts = command.split('\'').enumerate();
		parts
			.flat_map(|(at, part)| match at % 2 {
				0 => part.split_whitespace().collect(),
				_ => vec![part],
			})
			.collect()
	}

	/// What a reader puts in the place of a word in capitals.
	fn filled(word: &str) -> &str {
		match word {
			"TOPIC" => "p1/house",
			"FILE" => "payload.json",
			"NUMBER" => "1",
			word => word,
		}
	}

	#[test]
	fn every_command_of_the_guides_is_understood() {
		let all: Vec<_> = GUIDES.iter().flat_map(|guide| commands(guide)).collect();
		for command in &all {
			let line = std::iter::once("energy-gateway").chain(words(command).into_iter().map(filled));
			if let Err(error) = Cli::try_parse_from(line) {
				panic!("energy-gateway {command}: {error}");
			}
		}
		for part in ["listen", "try", "keys", "dead-letters"] {
			assert!(
				all.iter().any(|command| command.starts_with(part)),
				"no guide names {part}"
			);
		}
	}

	#[test]
	fn a_command_that_is_not_there_is_not_understood() {
		for command in ["dead-letters", "keys new", "try any", "tell TOPIC"] {
			let line = std::iter::once("energy-gateway").chain(words(command).into_iter().map(filled));
			assert!(Cli::try_parse_from(line).is_err(), "{command}");
		}
	}

	#[test]
	fn the_profiles_are_named_without_a_configuration() {
		let cli = Cli::try_parse_from(["energy-gateway", "--config", "none.toml", "try", "--list"]).unwrap();
		assert!(cli.run().is_ok());
	}
}
