//! The consensus: Aura decides who makes a block, GRANDPA which blocks are final.

use super::{
	network::Network,
	parts::{Parts, GRANDPA_JUSTIFICATION_PERIOD},
};
use crate::types::ImportQueue;
use sc_consensus_aura::{ImportQueueParams, SlotProportion, StartAuraParams};
use sc_service::{error::Error, Role, TaskManager};
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use sp_consensus_aura::{
	inherents::InherentDataProvider as AuraInherent, sr25519::AuthorityPair as AuraPair, SlotDuration,
};
use sp_timestamp::InherentDataProvider as TimestampInherent;
use std::time::Duration;

/// Returns the inherents of a block that is made now.
fn inherents_now(slot_duration: SlotDuration) -> (AuraInherent, TimestampInherent) {
	let timestamp = TimestampInherent::from_system_time();
	(
		AuraInherent::from_timestamp_and_slot_duration(*timestamp, slot_duration),
		timestamp,
	)
}

/// Returns the queue of blocks that Aura's authorities have sealed.
pub fn import_queue(parts: &Parts) -> Result<ImportQueue, Error> {
	let slot_duration = sc_consensus_aura::slot_duration(&*parts.client)?;
	let queue = sc_consensus_aura::import_queue::<AuraPair, _, _, _, _, _>(ImportQueueParams {
		block_import: parts.block_import.clone(),
		justification_import: Some(Box::new(parts.block_import.clone())),
		client: parts.client.clone(),
		create_inherent_data_providers: move |_, ()| async move { Ok(inherents_now(slot_duration)) },
		spawner: &parts.task_manager.spawn_essential_handle(),
		registry: parts.registry.as_ref(),
		check_for_equivocation: Default::default(),
		telemetry: parts.telemetry_handle(),
		compatibility_mode: Default::default(),
	})?;
	Ok(queue)
}

/// Makes blocks in this node's slots.
pub fn spawn_author(parts: &Parts, network: &Network, force_authoring: bool) -> Result<(), Error> {
	let slot_duration = sc_consensus_aura::slot_duration(&*parts.client)?;
	let aura = sc_consensus_aura::start_aura::<AuraPair, _, _, _, _, _, _, _, _, _, _>(StartAuraParams {
		slot_duration,
		client: parts.client.clone(),
		select_chain: parts.select_chain.clone(),
		block_import: parts.block_import.clone(),
		proposer_factory: parts.proposer_factory(),
		create_inherent_data_providers: move |_, ()| async move { Ok(inherents_now(slot_duration)) },
		force_authoring,
		backoff_authoring_blocks: None::<()>,
		keystore: parts.keystore.keystore(),
		sync_oracle: network.sync.clone(),
		justification_sync_link: network.sync.clone(),
		block_proposal_slot_portion: SlotProportion::new(2f32 / 3f32),
		max_block_proposal_slot_portion: None,
		telemetry: parts.telemetry_handle(),
		compatibility_mode: Default::default(),
	})?;
	parts
		.task_manager
		.spawn_essential_handle()
		.spawn_blocking("aura", Some("block-authoring"), aura);
	Ok(())
}

/// Follows the votes on what is final, and votes if the node is a validator.
pub fn spawn_voter(parts: Parts, network: Network, role: Role, name: String) -> Result<TaskManager, Error> {
	let telemetry = parts.telemetry_handle();
	let voter = sc_consensus_grandpa::run_grandpa_voter(sc_consensus_grandpa::GrandpaParams {
		config: sc_consensus_grandpa::Config {
			gossip_duration: Duration::from_millis(333),
			justification_generation_period: GRANDPA_JUSTIFICATION_PERIOD,
			name: Some(name),
			observer_enabled: false,
			keystore: role.is_authority().then(|| parts.keystore.keystore()),
			local_role: role,
			telemetry: telemetry.clone(),
			protocol_name: network.grandpa_protocol,
		},
		link: parts.grandpa_link,
		network: network.service,
		sync: network.sync,
		notification_service: network.grandpa_notifications,
		voting_rule: sc_consensus_grandpa::VotingRulesBuilder::default().build(),
		prometheus_registry: parts.registry,
		shared_voter_state: parts.voter_state,
		telemetry,
		offchain_tx_pool_factory: OffchainTransactionPoolFactory::new(parts.pool),
	})?;
	parts
		.task_manager
		.spawn_essential_handle()
		.spawn_blocking("grandpa-voter", None, voter);
	Ok(parts.task_manager)
}
