//! A stream of telegrams: a serial port, or a reader on the network.

use super::{Handed, PullError};
use crate::config::Pull;
use meter_payloads::telegrams::Telegrams;
use rustix::{
	fs::{FlockOperation, Mode, OFlags},
	io::Errno,
	termios::{self, ControlModes, InputModes, OptionalActions, SpecialCodeIndex},
};
use std::{
	io,
	os::fd::OwnedFd,
	path::{Path, PathBuf},
	time::Duration,
};
use tokio::{
	io::AsyncReadExt,
	net::TcpStream,
	time::{self, Instant},
};

/// How often a serial port is looked at. At 115 200 baud 600 bytes come meanwhile, and the system
/// keeps 4 096.
const LOOK: Duration = Duration::from_millis(50);

/// Where it comes from.
pub(super) enum Stream {
	Serial { port: PathBuf, baud: u32, seven_bits: bool },
	Tcp(String),
}

enum Reader {
	Serial(OwnedFd),
	Tcp(TcpStream),
}

impl Stream {
	pub(super) fn serial(port: &Path, baud: u32, seven_bits: bool) -> Self {
		Self::Serial {
			port: port.into(),
			baud,
			seven_bits,
		}
	}

	pub(super) fn tcp(address: &str) -> Self {
		Self::Tcp(address.into())
	}

	async fn open(&self) -> Result<Reader, PullError> {
		match self {
			Self::Serial { port, baud, seven_bits } => Ok(Reader::Serial(open_port(port, *baud, *seven_bits)?)),
			Self::Tcp(address) => Ok(Reader::Tcp(TcpStream::connect(address).await?)),
		}
	}

	/// Returns the next telegram.
	pub(super) async fn next(&self) -> Result<Vec<u8>, PullError> {
		let mut reader = self.open().await?;
		let mut telegrams = Telegrams::default();
		let mut buffer = [0; 1_024];
		loop {
			let len = reader.read(&mut buffer).await?;
			if len == 0 {
				return Err(PullError::Ended);
			}
			let mut complete = telegrams.push(&buffer[..len]);
			if !complete.is_empty() {
				return Ok(complete.swap_remove(0));
			}
		}
	}

	/// Passes telegrams on, one in `every` at most. Returns false if their receiver is gone.
	pub(super) async fn run(&self, pull: &Pull, handed: &Handed<'_>) -> Result<bool, PullError> {
		let reader = time::timeout(pull.timeout(), self.open())
			.await
			.map_err(|_| PullError::Timeout)??;
		// Anew for each connection: no telegram is made of the pieces of two.
		let mut telegrams = Telegrams::default();
		let result = follow(reader, &mut telegrams, pull, handed).await;
		telegrams.end();
		handed.lost("half_telegram", telegrams.take_halves());
		result
	}
}

async fn follow(
	mut reader: Reader,
	telegrams: &mut Telegrams,
	pull: &Pull,
	handed: &Handed<'_>,
) -> Result<bool, PullError> {
	let silence = pull.timeout();
	// A meter whose telegrams come as often as they are wanted does not keep the second exactly.
	let least = pull.every() - pull.every() / 10;
	let mut buffer = [0; 1_024];
	let mut last: Option<Instant> = None;
	let mut heard = Instant::now();
	loop {
		let read = time::timeout_at(heard + silence, reader.read(&mut buffer)).await;
		let len = read.map_err(|_| PullError::Silent(silence))??;
		if len == 0 {
			return Err(PullError::Ended);
		}
		let complete = telegrams.push(&buffer[..len]);
		handed.lost("half_telegram", telegrams.take_halves());
		for telegram in complete {
			heard = Instant::now();
			if last.is_none_or(|last| last.elapsed() >= least) {
				last = Some(heard);
				if !handed.on(telegram) {
					return Ok(false);
				}
			}
		}
	}
}

impl Reader {
	async fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
		match self {
			Self::Tcp(stream) => stream.read(buffer).await,
			Self::Serial(port) => loop {
				match rustix::io::read(&*port, &mut *buffer) {
					Err(Errno::AGAIN) => time::sleep(LOOK).await,
					Err(Errno::INTR) => {},
					read => return Ok(read?),
				}
			},
		}
	}
}

/// Opens a port for reading, for this program alone, raw: eight bits without parity, or seven with
/// even parity. What is no terminal is read as it is.
fn open_port(path: &Path, baud: u32, seven_bits: bool) -> Result<OwnedFd, PullError> {
	let flags = OFlags::RDONLY | OFlags::NOCTTY | OFlags::NONBLOCK | OFlags::CLOEXEC;
	let port = rustix::fs::open(path, flags, Mode::empty()).map_err(io::Error::from)?;
	if !termios::isatty(&port) {
		return Ok(port);
	}
	match rustix::fs::flock(&port, FlockOperation::NonBlockingLockExclusive) {
		Err(Errno::WOULDBLOCK) => return Err(PullError::Taken(path.into())),
		locked => locked.map_err(io::Error::from)?,
	}
	set_up(&port, baud, seven_bits)?;
	Ok(port)
}

fn set_up(port: &OwnedFd, baud: u32, seven_bits: bool) -> io::Result<()> {
	let mut settings = termios::tcgetattr(port)?;
	settings.make_raw();
	settings.set_speed(baud)?;
	let size = ControlModes::CSIZE
		| ControlModes::PARENB
		| ControlModes::PARODD
		| ControlModes::CSTOPB
		| ControlModes::CRTSCTS;
	settings.control_modes.remove(size);
	settings
		.control_modes
		.insert(ControlModes::CREAD | ControlModes::CLOCAL);
	match seven_bits {
		true => {
			settings.control_modes.insert(ControlModes::CS7 | ControlModes::PARENB);
			settings.input_modes.insert(InputModes::ISTRIP);
		},
		false => settings.control_modes.insert(ControlModes::CS8),
	}
	settings.special_codes[SpecialCodeIndex::VMIN] = 1;
	settings.special_codes[SpecialCodeIndex::VTIME] = 0;
	Ok(termios::tcsetattr(port, OptionalActions::Now, &settings)?)
}
