use super::CliError;
use crate::{
	config::Config,
	outbox::{self, DeadLetter},
	readings::to_payload,
};
use clap::{Args, Subcommand};
use meter_payloads::formats::json;
use serde::Serialize;
use serde_json::value::RawValue;
use std::{
	io::{self, Write},
	path::{Path, PathBuf},
};

#[derive(Clone, Debug, Args)]
pub(super) struct DeadLetters {
	/// The outbox, instead of the configuration's.
	#[arg(long, global = true, value_name = "FILE")]
	outbox: Option<PathBuf>,

	#[command(subcommand)]
	command: DeadLettersCommand,
}

#[derive(Clone, Copy, Debug, Subcommand)]
pub(super) enum DeadLettersCommand {
	/// Print them, a line each.
	List {
		/// Those behind this number.
		#[arg(long, value_name = "NUMBER")]
		after: Option<u64>,
		/// At most so many.
		#[arg(long, default_value_t = 100, value_name = "COUNT")]
		limit: usize,
	},
	/// Write all of them, with payloads and readings, a line of JSON each.
	Export,
}

/// A dead letter as it is exported.
#[derive(Serialize)]
struct Exported<'a> {
	number: u64,
	at_ms: u64,
	source: &'a str,
	reason: &'a str,
	detail: &'a str,
	#[serde(skip_serializing_if = "Option::is_none")]
	payload: Option<String>,
	payload_len: u32,
	#[serde(skip_serializing_if = "Option::is_none")]
	reading: Option<Box<RawValue>>,
}

impl DeadLetters {
	/// Letters read at a time.
	const PAGE: usize = 1_000;

	/// Does what was asked.
	pub fn run(self, config: &Path) -> Result<(), CliError> {
		let file = match self.outbox {
			Some(file) => file,
			None => Config::load(config)?.outbox.file,
		};
		let letters = outbox::DeadLetters::open(&file)?;
		let mut out = io::stdout().lock();
		let (mut after, mut left, is_export) = match self.command {
			DeadLettersCommand::List { after, limit } => (after, limit, false),
			DeadLettersCommand::Export => (None, usize::MAX, true),
		};
		loop {
			let page = letters.read(after, left.min(Self::PAGE))?;
			let Some((last, _)) = page.last() else {
				return Ok(());
			};
			after = Some(*last);
			left = left.saturating_sub(page.len());
			for (number, letter) in &page {
				match is_export {
					true => writeln!(out, "{}", serde_json::to_string(&export(*number, letter)?)?)?,
					false => writeln!(out, "{}", line(*number, letter))?,
				}
			}
		}
	}
}

fn export(number: u64, letter: &DeadLetter) -> Result<Exported<'_>, serde_json::Error> {
	let reading = letter.reading.as_ref().map(|signed| json::encode(&to_payload(signed)));
	Ok(Exported {
		number,
		at_ms: letter.at_ms,
		source: &letter.source,
		reason: &letter.reason,
		detail: &letter.detail,
		payload: Some(hex::encode(&letter.payload)).filter(|payload| !payload.is_empty()),
		payload_len: letter.payload_len,
		reading: reading.map(RawValue::from_string).transpose()?,
	})
}

fn line(number: u64, letter: &DeadLetter) -> String {
	// Topics and details hold what others sent: nothing in them may steer a terminal.
	let printable = |text: &str| text.chars().filter(|c| !c.is_control()).collect::<String>();
	let of_reading = letter.reading.as_ref().map(|signed| {
		let reading = &signed.reading;
		format!(
			"\tmeter {} epoch {} sequence {} interval {}",
			reading.meter, reading.epoch, reading.sequence, reading.interval
		)
	});
	format!(
		"{number}\t{}\t{}\t{}\t{}{}",
		letter.at_ms,
		letter.reason,
		printable(&letter.source),
		printable(&letter.detail),
		of_reading.unwrap_or_default(),
	)
}
