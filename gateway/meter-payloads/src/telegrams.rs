//! Telegrams out of a stream of bytes.

/// The longest telegram that is kept, in bytes; a longer one is dropped.
const MAX_TELEGRAM: usize = 16_384;

/// Cuts telegrams out of what a P1 port sends, from `/` to the end of the line that begins with
/// `!`. What is before the first, or between two, is dropped.
#[derive(Debug, Default)]
pub struct Telegrams {
	buffer: Vec<u8>,
	/// Whether the buffer begins with a telegram.
	is_within: bool,
	/// Where the last line that has begun begins.
	line: usize,
	/// Telegrams that have begun and not ended.
	halves: u64,
}

impl Telegrams {
	/// Takes bytes, and returns the telegrams that they complete.
	pub fn push(&mut self, bytes: &[u8]) -> Vec<Vec<u8>> {
		let mut telegrams = Vec::new();
		for byte in bytes {
			if !self.is_within {
				if *byte == b'/' {
					self.is_within = true;
					self.line = 0;
					self.buffer.clear();
					self.buffer.push(*byte);
				}
				continue;
			}
			// A line that begins so is a telegram's first: the one before has lost its end.
			if *byte == b'/' && self.line == self.buffer.len() {
				self.halves += 1;
				self.buffer.clear();
				self.line = 0;
			}
			self.buffer.push(*byte);
			if *byte == b'\n' {
				if self.buffer.get(self.line) == Some(&b'!') {
					telegrams.push(std::mem::take(&mut self.buffer));
					self.is_within = false;
					continue;
				}
				self.line = self.buffer.len();
			}
			if self.buffer.len() >= MAX_TELEGRAM {
				self.halves += 1;
				self.buffer.clear();
				self.is_within = false;
			}
		}
		telegrams
	}

	/// Returns how many telegrams have begun and not ended, of those not counted yet.
	pub fn take_halves(&mut self) -> u64 {
		std::mem::take(&mut self.halves)
	}

	/// Nothing more comes: what has begun has no end.
	pub fn end(&mut self) {
		self.halves += u64::from(self.is_within);
		self.is_within = false;
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	const ONE: &[u8] = b"/ISK5\\2M550T-1012\r\n\r\n1-0:1.8.0(000010.000*kWh)\r\n!1F2E\r\n";

	#[test]
	fn telegrams_are_cut_out_however_they_come() {
		let mut stream = b"0(1.2)\r\n!ABCD\r\n".to_vec();
		stream.extend(ONE);
		stream.extend(b"noise");
		stream.extend(ONE);
		for size in 1..stream.len() {
			let mut telegrams = Telegrams::default();
			let all: Vec<_> = stream.chunks(size).flat_map(|chunk| telegrams.push(chunk)).collect();
			assert_eq!(all, [ONE, ONE]);
		}
	}

	#[test]
	fn one_that_breaks_off_is_dropped_for_the_next() {
		let mut stream = ONE[..30].to_vec();
		stream.extend(b"\r\n");
		stream.extend(ONE);
		let mut telegrams = Telegrams::default();
		assert_eq!(telegrams.push(&stream), [ONE]);
		assert_eq!((telegrams.take_halves(), telegrams.take_halves()), (1, 0));
		telegrams.end();
		assert_eq!(telegrams.take_halves(), 0);
		telegrams.push(&ONE[..30]);
		telegrams.end();
		assert_eq!(telegrams.take_halves(), 1);
	}

	#[test]
	fn one_without_an_end_takes_no_room() {
		let mut telegrams = Telegrams::default();
		for _ in 0..100 {
			assert!(telegrams.push(&[b'/'; 10_000]).is_empty());
			assert!(telegrams.buffer.len() <= MAX_TELEGRAM);
		}
	}

	proptest! {
		#[test]
		fn no_stream_harms(chunks in prop::collection::vec(prop::collection::vec(prop::sample::select(b"/!\r\n(a1".to_vec()), 0..40), 0..40)) {
			let mut telegrams = Telegrams::default();
			for chunk in chunks {
				for telegram in telegrams.push(&chunk) {
					prop_assert!(telegram.starts_with(b"/") && telegram.ends_with(b"\n"));
				}
			}
		}
	}
}
