//! What is counted from the events of final blocks.

use super::definitions::Metrics;
use crate::types::FullClient;
use codec::Decode;
use energy_chain_runtime::{Hash, Runtime, RuntimeEvent};
use energy_primitives::ReadingResult;
use frame_system::EventRecord;
use sc_client_api::StorageProvider;
use sp_io::hashing::twox_128;
use sp_storage::StorageKey;
use std::sync::Arc;

/// The most blocks that become final at once and are counted; of more, only the newest are.
const MAX_BLOCKS: usize = 64;

/// Counts what happened in final blocks.
pub struct Counted {
	client: Arc<FullClient>,
	metrics: Metrics,
	events: StorageKey,
}

impl Counted {
	pub fn new(client: Arc<FullClient>, metrics: Metrics) -> Self {
		Self {
			client,
			metrics,
			events: StorageKey([twox_128(b"System"), twox_128(b"Events")].concat()),
		}
	}

	/// Counts what happened in blocks that have become final, the oldest first.
	pub fn of_final_blocks<'a>(&self, blocks: impl Iterator<Item = &'a Hash>) {
		let blocks: Vec<_> = blocks.collect();
		for block in &blocks[blocks.len().saturating_sub(MAX_BLOCKS)..] {
			match self.events_of(**block) {
				Some(events) => events.iter().for_each(|record| count(&self.metrics, &record.event)),
				None => self.metrics.unread_blocks.inc(),
			}
		}
	}

	/// Returns the events of a block, as this node's own version of the runtime reads them.
	fn events_of(&self, block: Hash) -> Option<Vec<EventRecord<RuntimeEvent, Hash>>> {
		let stored = self.client.storage(block, &self.events).ok()??;
		Decode::decode(&mut &stored.0[..]).ok()
	}
}

fn count(metrics: &Metrics, event: &RuntimeEvent) {
	use pallet_energy_production::Event as Production;
	use pallet_p2p_trading::Event as Trading;

	match event {
		RuntimeEvent::EnergyProduction(Production::<Runtime>::ReadingsSubmitted { results, .. }) => {
			metrics.batches.inc();
			for result in results {
				metrics.readings.with_label_values(&[label(result).as_str()]).inc();
			}
		},
		RuntimeEvent::P2pTrading(Trading::<Runtime>::PageSettled { accounts, .. }) => {
			metrics.accounts_settled.inc_by(accounts.len() as u64);
		},
		_ => (),
	}
}

/// The label of what became of a reading: accepted, duplicate, or why it was refused.
fn label(result: &ReadingResult) -> String {
	match result {
		ReadingResult::Rejected(error) => format!("{error:?}"),
		other => format!("{other:?}"),
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use energy_primitives::ReadingError;

	#[test]
	fn a_reading_is_counted_by_what_became_of_it() {
		assert_eq!(label(&ReadingResult::Accepted), "Accepted");
		assert_eq!(label(&ReadingResult::Duplicate), "Duplicate");
		assert_eq!(
			label(&ReadingResult::Rejected(ReadingError::BadSignature)),
			"BadSignature"
		);
	}

	#[test]
	fn a_batch_and_a_page_are_counted() {
		let registry = substrate_prometheus_endpoint::Registry::new();
		let metrics = Metrics::register(&registry).unwrap();
		let results = vec![
			ReadingResult::Accepted,
			ReadingResult::Accepted,
			ReadingResult::Rejected(ReadingError::WrongEpoch),
		];
		let event = pallet_energy_production::Event::<Runtime>::ReadingsSubmitted {
			submitter: [1; 32].into(),
			results: results.try_into().unwrap(),
		};
		count(&metrics, &RuntimeEvent::EnergyProduction(event));
		assert_eq!(metrics.batches.get(), 1);
		assert_eq!(metrics.readings.with_label_values(&["Accepted"]).get(), 2);
		assert_eq!(metrics.readings.with_label_values(&["WrongEpoch"]).get(), 1);
	}
}
