//! The simulation: one node that seals blocks on demand, in virtual time. A day passes in minutes,
//! and every block is an ordinary one.
//!
//! Virtual time runs as fast as real time, and `simulation_advanceTo` sets it forward. A block's
//! slot is always later than its parent's, so each block takes at least one slot of virtual time
//! (six seconds).
//!
//! What seals a block runs in real time: a transaction that comes in, the time of a slot that has
//! passed, or a client's `engine_createBlock`. A block that the node seals of its own accord is
//! imported first and finalised a moment later, or with `--simulation-votes` by GRANDPA. What a
//! client seals is final when it says so, by an argument of `engine_createBlock` or by
//! `engine_finalizeBlock`; a node that seals of its own accord finalises it soon in any case.

mod clock;
mod finality;
mod rpc;

use crate::{
	cli::SimulationOptions,
	service::{spawn_voter, start_network, Parts},
	types::{FullClient, Pool},
};
use clock::Clock;
use energy_chain_runtime::{opaque::Block, Hash, SLOT_DURATION};
use futures::{
	channel::mpsc,
	future::{ready, Ready},
	SinkExt, Stream, StreamExt,
};
use sc_client_api::HeaderBackend;
use sc_consensus::BlockImport;
use sc_consensus_manual_seal::{
	consensus::aura::AuraConsensusDataProvider, run_manual_seal, EngineCommand, Error as SealError, ManualSealParams,
};
use sc_network::config::NonReservedPeerMode;
use sc_service::{error::Error, ChainType, Configuration, TaskManager};
use sc_transaction_pool_api::TransactionPool;
use sp_consensus_aura::{
	inherents::InherentDataProvider as AuraInherent, sr25519::AuthoritySignature, Slot, SlotDuration,
};
use sp_timestamp::InherentDataProvider as TimestampInherent;
use std::{sync::Arc, time::Duration};

/// After a transaction has come in, its block waits this long for others.
const GATHERING: Duration = Duration::from_millis(100);

/// Starts a simulation. A fresh chain begins at the time that the options name; one that is there
/// goes on where it was left.
pub fn start(mut config: Configuration, options: &SimulationOptions) -> Result<TaskManager, Error> {
	isolate(&mut config)?;
	let mut parts = Parts::new(&config)?;
	parts.virtual_time = true;
	// It takes blocks without a seal.
	let import_queue = sc_consensus_manual_seal::import_queue(
		Box::new(parts.client.clone()),
		&parts.task_manager.spawn_essential_handle(),
		parts.registry.as_ref(),
	);
	let clock = Clock::at(options.simulation_start);
	clock.next_block(slot_of(&parts.client, parts.client.info().best_hash)?);
	let (sender, commands) = mpsc::channel(1_000);
	let methods = rpc::methods(clock.clone(), sender.clone())?;
	let (role, name) = (config.role, config.network.node_name.clone());
	let network = start_network(config, &mut parts, import_queue, methods)?;

	// GRANDPA has to see the changes of its authorities as blocks are imported.
	match options.simulation_votes {
		true => spawn_sealing(
			&parts,
			parts.block_import.clone(),
			clock,
			commands.filter_map(leave_finality),
		),
		false => spawn_sealing(&parts, parts.client.clone(), clock, commands),
	}
	if options.simulation_manual {
		return Ok(parts.task_manager);
	}
	let tasks = parts.task_manager.spawn_handle();
	tasks.spawn(
		"automatic-seal",
		Some("block-authoring"),
		seal_automatically(parts.pool.clone(), sender),
	);
	if options.simulation_votes {
		return spawn_voter(parts, network, role, name);
	}
	tasks.spawn_blocking(
		"automatic-finality",
		None,
		finality::finalize_best_blocks(parts.client.clone()),
	);
	Ok(parts.task_manager)
}

/// Keeps a simulation to itself: its blocks bear no seal, so it must neither give any to others nor
/// take any of theirs.
fn isolate(config: &mut Configuration) -> Result<(), Error> {
	if !matches!(
		config.chain_spec.chain_type(),
		ChainType::Development | ChainType::Local
	) {
		return Err(Error::Other(
			"--simulation is for a development or local chain only".into(),
		));
	}
	let peers = &mut config.network.default_peers_set;
	peers.in_peers = 0;
	peers.out_peers = 0;
	peers.non_reserved_mode = NonReservedPeerMode::Deny;
	config.network.listen_addresses.clear();
	config.network.boot_nodes.clear();
	Ok(())
}

/// Returns a block's slot. The genesis block has none.
fn slot_of(client: &FullClient, hash: Hash) -> Result<Option<Slot>, Error> {
	let header = client
		.header(hash)?
		.ok_or_else(|| Error::Other(format!("block {hash:?} is not in the database")))?;
	Ok(sc_consensus_aura::find_pre_digest::<Block, AuthoritySignature>(&header)
		.ok()
		.filter(|slot| **slot > 0))
}

/// Returns what of a command is left where votes make blocks final, and no command does.
fn leave_finality(command: EngineCommand<Hash>) -> Ready<Option<EngineCommand<Hash>>> {
	ready(match command {
		EngineCommand::SealNewBlock {
			create_empty,
			parent_hash,
			sender,
			finalize: _,
		} => Some(EngineCommand::SealNewBlock {
			create_empty,
			parent_hash,
			sender,
			finalize: false,
		}),
		EngineCommand::FinalizeBlock { sender, .. } => {
			if let Some(sender) = sender {
				let _ = sender.send(Err(SealError::StringError("votes make the blocks final".into())));
			}
			None
		},
	})
}

/// Makes a block in virtual time at each command.
fn spawn_sealing<Import>(
	parts: &Parts,
	block_import: Import,
	clock: Clock,
	commands: impl Stream<Item = EngineCommand<Hash>> + Send + Unpin + 'static,
) where
	Import: BlockImport<Block, Error = <Arc<FullClient> as BlockImport<Block>>::Error> + Send + Sync + 'static,
{
	let slot_duration = SlotDuration::from_millis(SLOT_DURATION);
	let client = parts.client.clone();
	let sealing = run_manual_seal(ManualSealParams {
		block_import,
		env: parts.proposer_factory(),
		client: client.clone(),
		pool: parts.pool.clone(),
		commands_stream: commands,
		select_chain: parts.select_chain.clone(),
		consensus_data_provider: Some(Box::new(AuraConsensusDataProvider::new_with_slot_duration(
			slot_duration,
		))),
		create_inherent_data_providers: move |parent, ()| {
			let moment = slot_of(&client, parent).map(|slot| clock.next_block(slot));
			async move {
				let moment = moment?;
				let slot = AuraInherent::from_timestamp_and_slot_duration(moment.into(), slot_duration);
				Ok((slot, TimestampInherent::new(moment.into())))
			}
		},
	});
	parts
		.task_manager
		.spawn_essential_handle()
		.spawn_blocking("manual-seal", Some("block-authoring"), sealing);
}

/// Seals a block soon after each transaction, and one whenever the time of a slot has passed
/// without.
async fn seal_automatically(pool: Arc<Pool>, mut commands: mpsc::Sender<EngineCommand<Hash>>) {
	let mut arrivals = pool.import_notification_stream();
	loop {
		let slot = futures_timer::Delay::new(Duration::from_millis(SLOT_DURATION));
		futures::future::select(arrivals.next(), slot).await;
		futures_timer::Delay::new(GATHERING).await;
		while let Some(Some(_)) = futures::FutureExt::now_or_never(arrivals.next()) {}
		let command = EngineCommand::SealNewBlock {
			create_empty: true,
			finalize: false,
			parent_hash: None,
			sender: None,
		};
		if commands.send(command).await.is_err() {
			return;
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use futures::executor::block_on;

	#[test]
	fn where_votes_make_blocks_final_no_command_does() {
		let seal = EngineCommand::SealNewBlock {
			create_empty: true,
			finalize: true,
			parent_hash: Some(Hash::repeat_byte(1)),
			sender: None,
		};
		assert!(matches!(
			block_on(leave_finality(seal)),
			Some(EngineCommand::SealNewBlock { create_empty: true, finalize: false, parent_hash: Some(parent), .. })
				if parent == Hash::repeat_byte(1)
		));
		let finalize = EngineCommand::FinalizeBlock {
			hash: Hash::repeat_byte(1),
			sender: None,
			justification: None,
		};
		assert!(block_on(leave_finality(finalize)).is_none());
	}
}
