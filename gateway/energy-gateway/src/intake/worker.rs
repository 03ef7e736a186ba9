use super::{Incoming, Intake};
use crate::{
	metrics::Metrics,
	outbox::{Outbox, OutboxError},
	pull::NO_CONNECTION,
};
use energy_primitives::Moment;
use meter_payloads::topics::configured_topic;
use std::time::{Duration, Instant};
use tokio::{
	runtime::Handle,
	sync::{mpsc, watch},
};

/// A message of the broker's.
#[derive(Clone, Debug)]
pub struct Message {
	/// The packet as it came.
	pub publish: rumqttc::Publish,
	/// When it arrived, in Unix ms.
	pub received_ms: Moment,
	/// Which connection it came on; another one's packets are not acknowledged.
	/// [`NO_CONNECTION`](crate::pull::NO_CONNECTION) for what was asked for.
	pub connection: u64,
}

/// Packets of one connection that the outbox has taken, in the order in which they came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acknowledgement {
	/// The connection.
	pub connection: u64,
	/// The packets' numbers.
	pub packets: Vec<u16>,
}

/// Takes messages in groups: each group is one durable commit, after which its messages are
/// acknowledged.
pub struct Worker {
	/// What makes changes of messages.
	pub intake: Intake,
	/// Where they go.
	pub outbox: Outbox,
	/// The messages. The worker ends when all of its senders are gone.
	pub messages: mpsc::Receiver<Message>,
	/// What may be acknowledged. As many as the broker sends without an acknowledgement, 65 535 by
	/// the protocol.
	pub acknowledged: mpsc::UnboundedSender<Acknowledgement>,
	/// Set while there is no room in the outbox.
	pub paused: watch::Sender<bool>,
	/// Counters.
	pub metrics: Metrics,
	/// The most messages of a commit.
	pub group: usize,
	/// How long a commit waits for more messages.
	pub wait: Duration,
}

impl Worker {
	/// Works until there are no more messages, or the outbox fails. Blocks: it wants a thread of
	/// its own, within a runtime.
	pub fn run(mut self, runtime: &Handle) -> Result<(), OutboxError> {
		let mut group = Vec::with_capacity(self.group);
		// A connection that ends because there was no room. What else came on it comes again too,
		// behind what was left, so that order is kept.
		let mut left = None;
		loop {
			runtime.block_on(self.gather(&mut group));
			if group.is_empty() {
				return Ok(());
			}
			// What a device answered does not come again, and belongs to no connection.
			let newest = group
				.iter()
				.rev()
				.map(|message: &Message| message.connection)
				.find(|at| *at != NO_CONNECTION);
			group.retain(|message| left != Some(message.connection));
			let taken = self.take(&group)?;
			if taken < group.len() {
				left = newest.or(left);
				self.count_lost(&group[taken..]);
			}
			group.clear();
		}
	}

	/// Waits for a message, then a little for more. Nothing if there are none any more.
	async fn gather(&mut self, group: &mut Vec<Message>) {
		if self.messages.recv_many(group, self.group).await == 0 || self.wait.is_zero() {
			return;
		}
		let end = tokio::time::Instant::now() + self.wait;
		while group.len() < self.group {
			let room = self.group - group.len();
			match tokio::time::timeout_at(end, self.messages.recv_many(group, room)).await {
				Ok(0) | Err(_) => return,
				Ok(_) => {},
			}
		}
	}

	/// Takes a group, or as much of its beginning as there is room for. Returns how many messages
	/// it took.
	fn take(&mut self, group: &[Message]) -> Result<usize, OutboxError> {
		match self.commit(group) {
			Ok(()) => Ok(group.len()),
			Err(OutboxError::Full { .. }) if group.len() > 1 => {
				let (first, rest) = group.split_at(group.len() / 2);
				match self.take(first)? {
					taken if taken == first.len() => Ok(taken + self.take(rest)?),
					taken => Ok(taken),
				}
			},
			Err(OutboxError::Full { pending }) => {
				// It is not acknowledged, so the broker keeps it.
				self.metrics.intake_paused.set(1);
				if !self.paused.send_replace(true) {
					tracing::warn!(pending, "the outbox is full: no messages are taken until there is room");
				}
				Ok(0)
			},
			Err(error) => Err(error),
		}
	}

	/// Counts answers that found the outbox full: unlike the broker's messages, they do not come again.
	fn count_lost(&self, messages: &[Message]) {
		for topic in messages
			.iter()
			.filter_map(|message| configured_topic(&message.publish.topic))
		{
			self.metrics.pulls.lost(topic, "outbox_full", 1);
		}
	}

	/// One durable commit, and the acknowledgements that follow from it.
	fn commit(&mut self, group: &[Message]) -> Result<(), OutboxError> {
		let mut changes = Vec::with_capacity(group.len());
		for message in group {
			let incoming = Incoming {
				topic: &message.publish.topic,
				payload: &message.publish.payload,
				is_retained: message.publish.retain,
				received_ms: message.received_ms,
			};
			self.intake.take(&incoming, &mut changes);
		}
		let began = Instant::now();
		let committed = match changes.is_empty() {
			true => Ok(Vec::new()),
			false => self.outbox.commit(changes),
		};
		match committed {
			Ok(committed) => self.intake.committed(&committed),
			Err(error) => {
				self.intake.rolled_back();
				return Err(error);
			},
		}
		self.metrics.commit_seconds.observe(began.elapsed().as_secs_f64());
		for of_connection in group.chunk_by(|one, next| one.connection == next.connection) {
			let numbers = of_connection.iter().map(|message| message.publish.pkid);
			// Of QoS 0 there is nothing to acknowledge; its number is 0.
			let packets: Vec<u16> = numbers.filter(|number| *number != 0).collect();
			let connection = of_connection.first().map_or(0, |message| message.connection);
			if !packets.is_empty() {
				// Without a receiver there is no connection to acknowledge on.
				drop(self.acknowledged.send(Acknowledgement { connection, packets }));
			}
		}
		Ok(())
	}
}
