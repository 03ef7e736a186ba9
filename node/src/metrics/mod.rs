//! The chain's and the node's state as metrics on Prometheus, beside those that every Substrate node has. `docs/metrics.md` lists
//! them. They are taken once for each best block, and counted once for each final block; while the node catches up, neither is done.

mod counted;
mod definitions;
mod slots;
mod taken;

use crate::{health::Health, service::Parts, types::FullClient};
use counted::Counted;
use definitions::Metrics;
use futures::{FutureExt, StreamExt};
use futures_timer::Delay;
use sc_client_api::BlockchainEvents;
use sc_service::error::Error;
use slots::Slots;
use std::{sync::Arc, time::Duration};
use substrate_prometheus_endpoint::Registry;
use taken::Taken;

/// How often the node looks at itself.
const EVERY: Duration = Duration::from_secs(3);

/// Registers the metrics and keeps them up to date for as long as the node runs.
pub fn spawn(parts: &Parts, health: &Health, registry: &Registry) -> Result<(), Error> {
	let metrics = Metrics::register(registry).map_err(|error| Error::Application(Box::new(error)))?;
	let (client, health) = (parts.client.clone(), health.clone());
	parts
		.task_manager
		.spawn_handle()
		.spawn_blocking("chain-metrics", None, follow(client, health, metrics));
	Ok(())
}

async fn follow(client: Arc<FullClient>, health: Health, metrics: Metrics) {
	let mut best = client.import_notification_stream().fuse();
	let mut imported = client.every_import_notification_stream().fuse();
	let mut finalized = client.finality_notification_stream().fuse();
	let mut taken = Taken::new(client.clone(), metrics.clone());
	let counted = Counted::new(client.clone(), metrics.clone());
	let mut slots = Slots::default();
	let mut timer = Delay::new(EVERY).fuse();
	loop {
		futures::select! {
			// Of the node itself also while there are no blocks.
			() = timer => {
				timer = Delay::new(EVERY).fuse();
				taken.of_node(&health.readiness(), &health);
			},
			block = best.next() => {
				let Some(block) = block else { return };
				if block.is_new_best && !health.is_syncing() {
					taken.of_chain(block.hash);
				}
			},
			block = imported.next() => {
				let Some(block) = block else { return };
				if slots.is_equivocation(&block.header, block.hash) {
					metrics.slot_equivocations.inc();
					log::warn!("Block {:?} is the second one of its slot: its validator's key is used twice, or it cheats", block.hash);
				}
			},
			block = finalized.next() => {
				let Some(block) = block else { return };
				if !health.is_syncing() {
					counted.of_final_blocks(block.tree_route.iter().chain([&block.hash]));
				}
			},
		}
	}
}
