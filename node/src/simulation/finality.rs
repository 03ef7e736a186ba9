//! Finality of a simulation. There are no votes, so every best block becomes final, but a moment
//! later: a client that follows a transaction first sees the block that has it, and then that this
//! block is final.

use crate::types::{FullBackend, FullClient};
use energy_chain_runtime::{opaque::Block, Hash};
use futures::{stream, Stream, StreamExt};
use futures_timer::Delay;
use sc_client_api::{BlockchainEvents, Finalizer, HeaderBackend, LockImportRun};
use std::{future, sync::Arc, time::Duration};

/// The least real time between a block's import and its finality; the most is twice that.
const LAG: Duration = Duration::from_millis(50);

/// The most blocks that are finalised at once.
const MAX_BLOCKS_AT_ONCE: usize = 256;

/// Finalises every best block of a client, from the one that an earlier run left, a moment after
/// its import.
pub async fn finalize_best_blocks(client: Arc<FullClient>) {
	let left = client.info().best_hash;
	let imported = client
		.import_notification_stream()
		.filter(|block| future::ready(block.is_new_best))
		.map(|block| block.hash);
	let best_blocks = stream::once(future::ready(left)).chain(imported);
	finalize_later(best_blocks, |block| {
		if let Err(error) = finalize(&client, block) {
			log::warn!("Block {block:?} could not be finalised: {error}");
		}
	})
	.await;
}

/// Calls `finalize` at least [`LAG`] after a block has come. Of blocks that came together it gets
/// the last, with which the others become final: so finality keeps up with any number of blocks.
async fn finalize_later(best_blocks: impl Stream<Item = Hash>, mut finalize: impl FnMut(Hash)) {
	let mut best_blocks = std::pin::pin!(best_blocks.ready_chunks(MAX_BLOCKS_AT_ONCE));
	while let Some(blocks) = best_blocks.next().await {
		Delay::new(LAG).await;
		if let Some(last) = blocks.last() {
			finalize(*last);
		}
	}
}

/// Finalises a block unless one as high is final already: by `engine_createBlock` or
/// `engine_finalizeBlock` a client can be quicker. The lock keeps blocks from being imported
/// between the question and the answer.
fn finalize(client: &FullClient, block: Hash) -> sp_blockchain::Result<()> {
	LockImportRun::<Block, FullBackend>::lock_import_and_run(client, |operation| {
		let number = client.number(block)?.unwrap_or_default();
		if number <= client.info().finalized_number {
			return Ok(());
		}
		client.apply_finality(operation, block, None, true)
	})
}

#[cfg(test)]
mod tests {
	use super::*;
	use futures::{channel::mpsc, executor::block_on, future::join};
	use std::time::Instant;

	fn block(number: u8) -> Hash {
		Hash::repeat_byte(number)
	}

	/// Runs `finalize_later` beside `author`. Returns the blocks that became final, and when.
	fn finalized<A: future::Future<Output = ()>>(
		author: impl FnOnce(mpsc::UnboundedSender<Hash>) -> A,
	) -> Vec<(Hash, Duration)> {
		let (sender, blocks) = mpsc::unbounded();
		let start = Instant::now();
		let mut finalized = Vec::new();
		block_on(join(
			author(sender),
			finalize_later(blocks, |block| finalized.push((block, start.elapsed()))),
		));
		finalized
	}

	#[test]
	fn a_block_is_final_a_moment_after_its_import_and_without_another_one() {
		let finalized = finalized(|blocks| async move {
			for number in [1, 2] {
				blocks.unbounded_send(block(number)).unwrap();
				Delay::new(20 * LAG).await;
			}
		});
		assert_eq!(
			finalized.iter().map(|(block, _)| *block).collect::<Vec<_>>(),
			[block(1), block(2)]
		);
		assert!(finalized[0].1 >= LAG && finalized[0].1 < 20 * LAG);
		assert!(finalized[1].1 >= 21 * LAG);
	}

	#[test]
	fn blocks_that_come_together_become_final_together() {
		let finalized = finalized(|blocks| async move {
			for number in 1..=100 {
				blocks.unbounded_send(block(number)).unwrap();
			}
		});
		assert_eq!(finalized.len(), 1);
		assert_eq!(finalized[0].0, block(100));
	}

	#[test]
	fn finality_keeps_up_with_fast_blocks_and_none_is_final_too_soon() {
		let every = LAG / 5;
		let finalized = finalized(|blocks| async move {
			for number in 0..40 {
				blocks.unbounded_send(block(number)).unwrap();
				Delay::new(every).await;
			}
		});
		assert_eq!(finalized.last().map(|(block, _)| *block), Some(block(39)));
		for (hash, at) in finalized {
			assert!(at >= u32::from(hash.as_bytes()[0]) * every + LAG);
		}
	}
}
